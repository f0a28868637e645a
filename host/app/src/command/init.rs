//! `init`: makes a station.

use crate::clock;
use crate::command::user;
use crate::config::{Config, Family, Template, Training, write_template};
use crate::error::{CommandResult, Ending, Failure};
use crate::folder::{self, Folder, Owning};
use crate::message::Message;
use crate::output::Output;
use crate::{persons, station_key};
use jiff::tz::TimeZone;
use protocol::{Realm, StationId};
use registry::people::Role;
use registry::{Act, Draft, Ledger, SqliteStore};
use serde_json::json;
use std::fs;

/// Make a station in a folder: configuration, register and the first administrator
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Folder to make the station in
    #[arg(value_name = "DIR")]
    dir: String,
    /// Station id, 1 to 16 printable ASCII characters; fixed for ever
    #[arg(long, value_name = "ID")]
    station: String,
    /// A station for training: simulated machine and controller, nothing is ever evidence
    #[arg(long)]
    training: bool,
    /// Name of the first administrator, who is a supervisor too and chooses a PIN
    #[arg(long, value_name = "NAME", default_value = "Supervisor")]
    person: String,
    /// Training stations only: enrol that person, as a real station does; otherwise anybody who is known may act
    #[arg(long, requires = "training")]
    enrol: bool,
    /// Time zone of the site, as Africa/Nairobi: where its day begins and ends
    #[arg(long, value_name = "ZONE", default_value = "UTC")]
    time_zone: String,
    /// Machine family
    #[arg(long, value_name = "FAMILY", default_value = "gravotech", value_parser = crate::cli::family())]
    machine: Family,
}

pub fn run(args: &Args, output: &Output) -> CommandResult {
    let folder = Folder::new(Some(&args.dir));
    let training = args.training.then_some(Training { emulated: false, speed: 1 });
    let made = make(&folder, &args.station, training, args.machine, &args.time_zone, &args.person)?;
    if args.enrol || !args.training {
        let mut owning = Owning::open(folder.clone(), output)?;
        user::enrol_first(&mut owning, &made, &[Role::Administrator, Role::Supervisor], output)?;
    }
    output.datum(
        &Message::StationMade { station: args.station.clone(), folder: args.dir.clone() },
        &json!({"station": args.station, "folder": args.dir, "supervisor": made}),
    );
    output.say(&Message::StationMadeNext {
        config: folder.config().display().to_string(),
        folder: args.dir.clone(),
        person: made.name,
    });
    Ok(Ending::Done)
}

/// Makes a station, and gives its first supervisor.
///
/// # Errors
/// A [`Failure`] that names what is wrong; an existing station is never touched.
pub fn make(
    folder: &Folder,
    station: &str,
    training: Option<Training>,
    family: Family,
    time_zone: &str,
    person: &str,
) -> Result<persons::Person, Failure> {
    if StationId::new(station).is_none() {
        return Err(Failure::usage(Message::StationIdBad { station: station.to_owned() }));
    }
    if TimeZone::get(time_zone).is_err() {
        return Err(Failure::usage(Message::TimeZoneBad { zone: time_zone.to_owned() }));
    }
    let person = persons::sound_name(person)?;
    let (realm, controller_path, machine_path) = match training {
        Some(_) => (Realm::Training, "training/controller.tty", "training/machine.tty"),
        None => (Realm::Real, "/dev/serial/by-id/controller", "/dev/serial/by-id/machine"),
    };
    let training = training.unwrap_or(Training { emulated: false, speed: 1 });
    let text = write_template(&Template {
        station,
        realm,
        family,
        controller_path,
        machine_path,
        time_zone,
        training,
    });
    let config = Config::from_toml(&text).map_err(|error| Failure::bug(error.problem))?;
    clock::live_in(config.time_zone);
    if folder.config().exists() || folder.register().exists() {
        return Err(Failure::fixable(Message::StationExists { folder: folder.root().display().to_string() })
            .hint(Message::HintStationExists {}));
    }
    registry::private::create_folder(folder.root()).map_err(|error| not_written(folder, &error))?;
    let _lock = folder::take_unlent(folder)?;
    let store = SqliteStore::create(&folder.register())?;
    let person = persons::add(&store, person, None)?;
    let by = registry::PersonId(person.id.clone());
    let stamp = clock::first_stamp(clock::now());
    let made = station_key::new(station, realm)?;
    station_key::put(folder, &made)?;
    let key = made.verifier().to_string();
    let mut ledger = Ledger::create(store, station, realm, stamp.clone(), by.clone())?;
    ledger.append(&[Draft { stamp, by, second_by: None, act: Act::StationKey { key } }])?;
    fs::write(folder.config(), text).map_err(|error| not_written(folder, &error))?;
    Ok(person)
}

fn not_written(folder: &Folder, error: &std::io::Error) -> Failure {
    Failure::fixable(Message::FileNotWritten { file: folder.root().display().to_string() }).because(error)
}

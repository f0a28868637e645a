//! `init`: makes a station.

use crate::clock;
use crate::config::{Config, Family, Template, Training, write_template};
use crate::error::{CommandResult, Ending, Failure};
use crate::folder::{self, Folder};
use crate::message::Message;
use crate::output::Output;
use crate::persons;
use protocol::Realm;
use registry::entry::{ClockGrade, Stamp};
use registry::{Ledger, SqliteStore};
use serde_json::json;
use std::fs;

/// Make a station in a folder: configuration, register and the first supervisor
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
    /// Name of the first supervisor
    #[arg(long, value_name = "NAME", default_value = "Supervisor")]
    person: String,
    /// Machine family
    #[arg(long, value_name = "FAMILY", default_value = "gravotech", value_parser = crate::cli::family())]
    machine: Family,
}

pub fn run(args: &Args, output: &Output) -> CommandResult {
    let folder = Folder::new(Some(&args.dir));
    let training = args.training.then_some(Training { emulated: false, speed: 1 });
    let made = make(&folder, &args.station, training, args.machine, &args.person)?;
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
    person: &str,
) -> Result<persons::Person, Failure> {
    let (realm, controller_path, machine_path) = match training {
        Some(_) => (Realm::Training, "training/controller.tty", "training/machine.tty"),
        None => (Realm::Real, "/dev/serial/by-id/controller", "/dev/serial/by-id/machine"),
    };
    let training = training.unwrap_or(Training { emulated: false, speed: 1 });
    let text = write_template(&Template { station, realm, family, controller_path, machine_path, training });
    Config::from_toml(&text).map_err(|error| {
        Failure::usage(Message::StationIdBad { station: station.to_owned() }).cause(error.problem)
    })?;
    if folder.config().exists() || folder.register().exists() {
        return Err(Failure::fixable(Message::StationExists { folder: folder.root().display().to_string() })
            .hint(Message::HintStationExists {}));
    }
    fs::create_dir_all(folder.root()).map_err(|error| not_written(folder, &error))?;
    let _lock = folder::take(folder)?;
    let store = SqliteStore::create(&folder.register())?;
    let person = persons::add(&store, person, None)?;
    let by = registry::PersonId(person.id.clone());
    let now = clock::now();
    let stamp = Stamp { day: clock::day_of(now), at: now, clock: ClockGrade::Unconfirmed };
    Ledger::create(store, station, realm, stamp, by)?;
    fs::write(folder.config(), text).map_err(|error| not_written(folder, &error))?;
    Ok(person)
}

fn not_written(folder: &Folder, error: &std::io::Error) -> Failure {
    Failure::fixable(Message::FileNotWritten { file: folder.root().display().to_string() }).because(error)
}

//! `register key`: the public key by which a stranger checks what this station signed.

use crate::clock;
use crate::error::{CommandResult, Ending, Failure};
use crate::folder::{Folder, Owning, Reading};
use crate::message::Message;
use crate::output::Output;
use crate::{login, station_key};
use registry::policy::Deed;
use registry::{Act, Draft};
use serde_json::json;

/// Show the station's public key, by which a stranger checks its proofs
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Make a new key, where there is none or the old one got lost
    #[arg(long, requires = "by")]
    new: bool,
    /// Who makes it
    #[arg(long, value_name = "NAME")]
    by: Option<String>,
    /// A second person, where there was a key before
    #[arg(long, value_name = "NAME", requires = "new")]
    second: Option<String>,
}

pub fn run(args: &Args, folder: Folder, output: &Output) -> CommandResult {
    let key = match (args.new, &args.by) {
        (true, Some(by)) => renew(by, args.second.as_deref(), folder, output)?,
        _ => {
            let reading = Reading::open(folder)?;
            let station = reading.config.station.as_str().unwrap_or_default();
            let key = station_key::read(&reading.folder, station, reading.config.realm)?;
            let none = || Failure::fixable(Message::NoStationKey {}).hint(Message::HintNewKey {});
            key.ok_or_else(none)?.verifier().to_string()
        }
    };
    output.row_as_it_is(&key, &json!({ "key": key }));
    Ok(Ending::Done)
}

/// The new key stands in the ledger before the old one is overwritten: a cut between leaves a key that is named and lost,
/// and the next one can be made.
fn renew(by: &str, second: Option<&str>, folder: Folder, output: &Output) -> Result<String, Failure> {
    let mut owning = Owning::open(folder, output)?;
    let deed = if owning.ledger.standing().is_some_and(|standing| standing.station_key.is_some()) {
        Deed::StationKeyAgain
    } else {
        Deed::StationKey
    };
    let by = login::by(&mut owning, by, &[deed], output)?;
    let second_by = second.map(|second| login::second(&mut owning, second, &by, deed, output)).transpose()?;
    let station = owning.config.station.as_str().unwrap_or_default().to_owned();
    let made = station_key::new(&station, owning.config.realm)?;
    let key = made.verifier().to_string();
    let stamp = clock::stamp(&owning.ledger, clock::now())?;
    owning.ledger.append(&[Draft { stamp, by, second_by, act: Act::StationKey { key: key.clone() } }])?;
    station_key::put(&owning.folder, &made)?;
    output.say(&Message::StationKeyMade { file: owning.folder.station_key().display().to_string() });
    Ok(key)
}

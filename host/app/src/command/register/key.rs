//! `register key`: the public key by which a stranger checks what this station signed.

use crate::desk::Desk;
use crate::error::{CommandResult, Ending, Failure};
use crate::folder::{Folder, Owning, Reading};
use crate::message::Message;
use crate::output::Output;
use crate::{login, station_key};
use registry::Act;
use registry::policy::Deed;
use serde_json::json;

/// Show the station's public key, by which a stranger checks its proofs
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Make a new key, where there is none or the old one got lost
    #[arg(long, requires = "by")]
    pub new: bool,
    /// Who makes it
    #[arg(long, value_name = "NAME")]
    pub by: Option<String>,
    /// A second person, where there was a key before
    #[arg(long, value_name = "NAME", requires = "new")]
    pub second: Option<String>,
}

pub fn run(args: &Args, folder: Folder, output: &Output) -> CommandResult {
    let key = match (args.new, &args.by) {
        (true, Some(by)) => renew(by, args.second.as_deref(), &mut Owning::open(folder, output)?, output)?,
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

/// Makes a new key. It stands in the ledger before the old one is overwritten: a cut between leaves a key that is named and lost,
/// and the next one can be made.
///
/// # Errors
/// A [`Failure`] that says who is needed.
pub fn renew(
    by: &str,
    second: Option<&str>,
    desk: &mut impl Desk,
    output: &Output,
) -> Result<String, Failure> {
    let deed = if desk.ledger().standing().is_some_and(|standing| standing.station_key.is_some()) {
        Deed::StationKeyAgain
    } else {
        Deed::StationKey
    };
    let by = login::by(desk, by, &[deed], output)?;
    let second_by = second.map(|second| login::second(desk, second, &by, deed, output)).transpose()?;
    let station = desk.config().station.as_str().unwrap_or_default().to_owned();
    let made = station_key::new(&station, desk.config().realm)?;
    let key = made.verifier().to_string();
    desk.write(&by, second_by.as_ref(), Act::StationKey { key: key.clone() })?;
    station_key::put(desk.folder(), &made)?;
    output.say(&Message::StationKeyMade { file: desk.folder().station_key().display().to_string() });
    Ok(key)
}

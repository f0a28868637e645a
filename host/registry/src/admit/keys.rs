//! What keys of the station and of its witnesses are admitted.

use super::{Refused, two_persons};
use crate::ledger::Draft;
use crate::log::checkpoint::origin;
use crate::note::{KeyKind, VerifierKey};
use crate::view::Standing;

/// A station's key is of this very ledger; one after another needs two persons.
pub(super) fn station(standing: &Standing, draft: &Draft, key: &str) -> Result<(), Refused> {
    let name = origin(&standing.station, standing.realm);
    if read(key, KeyKind::Note).is_none_or(|read| read.name() != name) {
        return Err(form(key, "a station's key is an Ed25519 key of signed notes in the name of its ledger"));
    }
    if standing.station_key.is_some() { two_persons(draft, "changing the station's key") } else { Ok(()) }
}

/// A witness's key signs times, and is admitted once.
pub(super) fn witness(standing: &Standing, key: &str) -> Result<(), Refused> {
    if read(key, KeyKind::Cosignature).is_none() {
        return Err(form(key, "a witness's key is a cosignature/v1 key of signed notes"));
    }
    if standing.witnesses.iter().any(|known| known == key) {
        return Err(form(key, "this witness is admitted already"));
    }
    Ok(())
}

fn read(key: &str, kind: KeyKind) -> Option<VerifierKey> {
    // One key, one text.
    key.parse().ok().filter(|read: &VerifierKey| read.kind() == kind && read.to_string() == key)
}

fn form(value: &str, rule: &'static str) -> Refused {
    Refused::Field { field: "key", value: value.to_owned(), rule }
}

//! Keys of the station and of its witnesses.

use super::Rules;
use crate::log::checkpoint::origin;
use crate::note::{KeyKind, VerifierKey};

impl Rules<'_> {
    pub(super) fn station_key(&mut self, key: &str, two_persons: bool) {
        let name = self.facts.realm.map(|realm| origin(&self.facts.station, realm));
        if read(key, KeyKind::Note).map(|read| read.name().to_owned()) != name {
            self.say("FORMAT-field", "key is not that of a station of this name".to_owned());
        }
        if !self.facts.station_keys.is_empty() && !two_persons {
            self.say("I-4", "another key of the station without a second person".to_owned());
        }
        self.facts.station_keys.push(key.to_owned());
    }

    pub(super) fn witness(&mut self, key: &str) {
        if read(key, KeyKind::Cosignature).is_none() {
            self.say("FORMAT-field", "key is not that of a witness".to_owned());
        }
    }
}

fn read(key: &str, kind: KeyKind) -> Option<VerifierKey> {
    key.parse().ok().filter(|read: &VerifierKey| read.kind() == kind && read.to_string() == key)
}

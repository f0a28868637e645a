//! What is scanned at the bench.

use super::Floor;
use crate::error::Failure;
use crate::login::secret::badge_digest;
use crate::message::Message;
use crate::scanner::{Card, FromScanner, Scanned, card_is_misread};
use crate::serve::steps::Event;
use crate::text;
use crate::work::Means;
use registry::PersonId;
use std::collections::BTreeMap;

impl Floor {
    /// Something was scanned at the bench: a command card does what its button does, a badge says who comes, anything else
    /// was read from the part.
    ///
    /// # Errors
    /// The register's failure.
    pub fn scanned(&mut self, read: &str) -> Result<(), Failure> {
        match Scanned::of(read) {
            Scanned::Text(text) => self.person(Event::Read { text, means: Means::Scan }),
            Scanned::Card(Card::Yes) => self.answer(Event::Yes, None),
            Scanned::Card(Card::No) => self.answer(Event::No, None),
            Scanned::Card(Card::Stop) => self.stop(),
            Scanned::Card(Card::Language(language)) => {
                self.language = language;
                Ok(())
            }
            Scanned::Card(Card::Layout) => Ok(()),
            Scanned::NoCard => {
                self.tell_failure(&card_is_misread());
                Ok(())
            }
            Scanned::Badge(badge) => {
                self.badge = self.bench.ledger().store().person_of_badge(&badge_digest(&badge))?;
                if self.badge.is_none() {
                    self.tell_failure(
                        &Failure::fixable(Message::BadgeUnknown {}).hint(Message::HintBadgeUnknown {}),
                    );
                }
                Ok(())
            }
        }
    }

    /// A scanner reports: a scan, or that it cannot be heard.
    ///
    /// # Errors
    /// The register's failure.
    pub fn scanner(&mut self, index: usize, said: FromScanner) -> Result<(), Failure> {
        match said {
            FromScanner::Scan(text, _) => self.scanned(&text),
            FromScanner::Up => {
                self.deaf.remove(&index);
                Ok(())
            }
            FromScanner::Down { why } => {
                let failure = self.bench.config.scanners.get(index).map(|config| why.failure(config));
                self.deaf.insert(index, failure.map_or(why.detail, |failure| text::of(&failure.what)));
                Ok(())
            }
            FromScanner::Fault(fault) => {
                self.tell_failure(&fault.failure());
                Ok(())
            }
        }
    }

    /// Scanners that cannot be heard, and why.
    pub fn deaf(&self) -> &BTreeMap<usize, String> {
        &self.deaf
    }

    /// Whose badge was scanned last, until that person has logged in.
    pub fn badge(&self) -> Option<&PersonId> {
        self.badge.as_ref()
    }

    /// A person has logged in.
    pub fn logged_in(&mut self, person: &PersonId) {
        if self.badge.as_ref() == Some(person) {
            self.badge = None;
        }
    }
}

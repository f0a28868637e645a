//! What is scanned at the bench.

use super::Floor;
use crate::error::Failure;
use crate::login::secret::badge_digest;
use crate::message::Message;
use crate::scanner::{Card, FromScanner, Scanned, card_is_misread};
use crate::serve::steps::{Event, Step};
use crate::work::Means;
use registry::PersonId;
use std::collections::BTreeMap;

impl Floor {
    /// Something was scanned at the bench: a command card does what its button does, a badge says who comes, anything else
    /// was read from the part. `asked` is the number of the question that was shown then, as [`Self::answer`] takes it; `means`,
    /// whether the station's own scanner read it, or somebody says that one did.
    ///
    /// # Errors
    /// The register's failure.
    pub fn scanned(&mut self, read: &str, asked: Option<u64>, means: Means) -> Result<(), Failure> {
        match Scanned::of(read) {
            Scanned::Text(text) if self.is_consignment(&text)? => {
                self.take_up(text, None);
                Ok(())
            }
            Scanned::Text(text) => self.person(Event::Read { text, means }),
            Scanned::Card(Card::Found(found)) => {
                self.card_found(found);
                Ok(())
            }
            Scanned::Card(Card::Yes) => self.answer(Event::Yes, asked),
            Scanned::Card(Card::No) => self.answer(Event::No, asked),
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

    /// The consignment that was scanned, where the bench asks which one is marked.
    ///
    /// # Errors
    /// The register's failure.
    pub fn scanned_consignment(&self, read: &str) -> Result<Option<String>, Failure> {
        match Scanned::of(read) {
            Scanned::Text(text) if self.is_consignment(&text)? => Ok(Some(text)),
            _ => Ok(None),
        }
    }

    /// Whether the bench asks which consignment is marked, and this is one.
    fn is_consignment(&self, read: &str) -> Result<bool, Failure> {
        let asks = self.operator.is_some() && self.loaded.is_none() && matches!(self.step, Step::Identify);
        Ok(asks && self.bench.view().knows_consignment(read)?)
    }

    /// A scanner reports: a scan, or that it cannot be heard.
    ///
    /// # Errors
    /// The register's failure.
    pub fn scanner(&mut self, index: usize, said: FromScanner) -> Result<(), Failure> {
        match said {
            FromScanner::Scan(text, _) => self.scanned(&text, None, Means::Scan),
            FromScanner::Up => {
                self.deaf.remove(&index);
                Ok(())
            }
            FromScanner::Down { why } => {
                if let Some(config) = self.bench.config.scanners.get(index) {
                    self.deaf.insert(index, *why.failure(config).what);
                }
                Ok(())
            }
            FromScanner::Fault(fault) => {
                self.tell_failure(&fault.failure());
                Ok(())
            }
        }
    }

    /// Scanners that cannot be heard, and why.
    pub fn deaf(&self) -> &BTreeMap<usize, Message> {
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

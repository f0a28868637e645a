//! What lies beside the ledger about people: PIN, badge, language, and how often a wrong PIN was given.
//!
//! None of it is an entry, none of it is exported, and a view made anew leaves it as it is. Waits are measured on the
//! computer's clock since it was started, never on that of the day, which anybody may set.

use crate::entry::PersonId;
use crate::sqlite::{SqliteStore, in_transaction};
use crate::store::{Store, StoreError};
use rusqlite::{Connection, OptionalExtension, Row, params};
use std::fmt;

/// So many wrong PINs in a row lead to a wait.
pub const WRONG_MAX: u32 = 5;
/// The first wait, milliseconds; each further one is twice as long.
pub const WAIT_MS: u64 = 15 * 60_000;
/// The longest wait, milliseconds.
pub const WAIT_LONGEST_MS: u64 = 24 * 60 * 60_000;

/// A time that nobody sets: which start of the computer, and milliseconds since then, sleep included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SinceBoot {
    /// Id of the start.
    pub boot: String,
    /// Milliseconds since.
    pub ms: u64,
}

/// How often a PIN was given wrong.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Attempts {
    /// Since the last right one, or the last wait.
    pub wrong: u32,
    /// Waits in a row.
    pub waits: u32,
    /// Until when nothing is accepted.
    pub until: Option<SinceBoot>,
}

/// What is known of a person.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Credential {
    /// The PIN, as argon2id says.
    pub pin: Option<String>,
    /// Whether there is a badge.
    pub badge: bool,
    /// Tag of the language to speak.
    pub language: Option<String>,
    /// Wrong PINs.
    pub attempts: Attempts,
}

/// Four digits are found again from what is kept of them.
impl fmt::Debug for Credential {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Credential")
            .field("pin", &self.pin.is_some())
            .field("badge", &self.badge)
            .field("language", &self.language)
            .field("attempts", &self.attempts)
            .finish()
    }
}

impl Attempts {
    /// How long nothing is accepted yet, in milliseconds; 0 where a PIN may be tried. A wait begins anew when the computer
    /// was started since: nobody knows how long it was off.
    #[must_use]
    pub fn wait_ms(&self, now: &SinceBoot) -> u64 {
        match &self.until {
            None => 0,
            Some(until) if until.boot == now.boot => until.ms.saturating_sub(now.ms),
            Some(_) => wait_of(self.waits),
        }
    }

    /// With a wait that goes on from the present start of the computer.
    #[must_use]
    pub fn resumed(&self, now: &SinceBoot) -> Self {
        let wait = self.wait_ms(now);
        let until = SinceBoot { boot: now.boot.clone(), ms: now.ms.saturating_add(wait) };
        Self { until: Some(until).filter(|_| wait > 0), ..self.clone() }
    }

    /// As if the PIN that is about to be tried were wrong: this is what is written before it is looked at.
    #[must_use]
    pub fn tried(&self, now: &SinceBoot) -> Self {
        let wrong = self.wrong + 1;
        if wrong < WRONG_MAX {
            return Self { wrong, waits: self.waits, until: None };
        }
        let waits = self.waits.saturating_add(1);
        let until = SinceBoot { boot: now.boot.clone(), ms: now.ms.saturating_add(wait_of(waits)) };
        Self { wrong: 0, waits, until: Some(until) }
    }
}

fn wait_of(waits: u32) -> u64 {
    let doublings = waits.saturating_sub(1).min(16);
    (WAIT_MS << doublings).min(WAIT_LONGEST_MS)
}

impl SqliteStore {
    /// What is known of a person.
    ///
    /// # Errors
    /// [`StoreError`] where the medium cannot be read.
    pub fn credential(&self, person: &PersonId) -> Result<Credential, StoreError> {
        let select = "SELECT pin, badge IS NOT NULL, language, wrong, waits, boot, until_ms FROM credential \
                      WHERE person = ?1";
        let found = self.beside()?.query_row(select, [&person.0], credential_of).optional()?;
        Ok(found.unwrap_or_default())
    }

    /// Whose badge it is, by its SHA-256.
    ///
    /// # Errors
    /// As [`Self::credential`].
    pub fn person_of_badge(&self, badge: &[u8; 32]) -> Result<Option<PersonId>, StoreError> {
        let select = "SELECT person FROM credential WHERE badge = ?1";
        Ok(self.beside()?.query_row(select, [badge], |row| row.get(0).map(PersonId)).optional()?)
    }

    /// Gives a person a PIN, as argon2id says. What was counted wrong before is forgotten.
    ///
    /// # Errors
    /// [`StoreError`] where the medium cannot be written.
    pub fn put_pin(&self, person: &PersonId, pin: &str) -> Result<(), StoreError> {
        self.put(person, "pin = ?2, wrong = 0, waits = 0, boot = NULL, until_ms = NULL", &pin)
    }

    /// Gives a person a badge, by its SHA-256; the one before counts no more.
    ///
    /// # Errors
    /// As [`Self::put_pin`].
    pub fn put_badge(&self, person: &PersonId, badge: &[u8; 32]) -> Result<(), StoreError> {
        self.put(person, "badge = ?2", badge)
    }

    /// Notes which language a person is spoken to in.
    ///
    /// # Errors
    /// As [`Self::put_pin`].
    pub fn put_language(&self, person: &PersonId, tag: &str) -> Result<(), StoreError> {
        self.put(person, "language = ?2", &tag)
    }

    /// Writes down how often a PIN was given wrong; on the disk when this returns.
    ///
    /// # Errors
    /// As [`Self::put_pin`].
    pub fn put_attempts(&self, person: &PersonId, attempts: &Attempts) -> Result<(), StoreError> {
        let update = "INSERT INTO credential (person, wrong, waits, boot, until_ms) VALUES (?1, ?2, ?3, ?4, ?5) \
                      ON CONFLICT (person) DO UPDATE SET wrong = ?2, waits = ?3, boot = ?4, until_ms = ?5";
        let (boot, until) = match &attempts.until {
            Some(until) => (Some(&until.boot), i64::try_from(until.ms).ok()),
            None => (None, None),
        };
        let row = params![person.0, attempts.wrong, attempts.waits, boot, until];
        let db = self.beside()?;
        in_transaction(db, || Ok(db.execute(update, row).map(drop)?))
    }

    /// Forgets name, PIN, badge and language of a person. The bytes are overwritten, in the file and in its log.
    ///
    /// # Errors
    /// As [`Self::put_pin`].
    pub fn forget_person(&self, person: &PersonId) -> Result<(), StoreError> {
        let db = self.beside()?;
        db.pragma_update(None, "secure_delete", true)?;
        in_transaction(db, || -> Result<(), StoreError> {
            db.execute("DELETE FROM person WHERE person = ?1", [&person.0])?;
            db.execute("DELETE FROM credential WHERE person = ?1", [&person.0])?;
            Ok(())
        })?;
        // What was written before stands in the log until it is cut off.
        db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        Ok(())
    }

    fn put(&self, person: &PersonId, set: &str, value: &dyn rusqlite::ToSql) -> Result<(), StoreError> {
        let db = self.beside()?;
        in_transaction(db, || -> Result<(), StoreError> {
            db.execute("INSERT OR IGNORE INTO credential (person) VALUES (?1)", [&person.0])?;
            db.execute(
                &format!("UPDATE credential SET {set} WHERE person = ?1"),
                [&person.0 as &dyn rusqlite::ToSql, value],
            )?;
            Ok(())
        })
    }

    fn beside(&self) -> Result<&Connection, StoreError> {
        self.database()
            .ok_or_else(|| StoreError::Medium { message: "the register has no database".to_owned() })
    }
}

fn credential_of(row: &Row<'_>) -> rusqlite::Result<Credential> {
    let boot: Option<String> = row.get(5)?;
    let ms: Option<i64> = row.get(6)?;
    let until = boot.zip(ms).map(|(boot, ms)| SinceBoot { boot, ms: ms.cast_unsigned() });
    Ok(Credential {
        pin: row.get(0)?,
        badge: row.get(1)?,
        language: row.get(2)?,
        attempts: Attempts { wrong: row.get(3)?, waits: row.get(4)?, until },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(boot: &str, ms: u64) -> SinceBoot {
        SinceBoot { boot: boot.to_owned(), ms }
    }

    #[test]
    fn fifth_wrong_pin_leads_to_a_wait_and_each_wait_is_longer() {
        let mut attempts = Attempts::default();
        for (round, wait) in [(1, WAIT_MS), (2, 2 * WAIT_MS), (3, 4 * WAIT_MS), (4, 8 * WAIT_MS)] {
            let now = at("a", round * 1_000_000_000);
            for _ in 1..WRONG_MAX {
                attempts = attempts.tried(&now);
                assert_eq!(attempts.wait_ms(&now), 0);
            }
            attempts = attempts.tried(&now);
            assert_eq!(attempts.wait_ms(&now), wait, "{round}");
            assert_eq!(attempts.wait_ms(&at("a", now.ms + wait - 1)), 1);
            assert_eq!(attempts.wait_ms(&at("a", now.ms + wait)), 0);
        }
        let late = Attempts { waits: 40, ..attempts };
        assert_eq!(late.wait_ms(&at("b", 0)), WAIT_LONGEST_MS);
    }

    #[test]
    fn wait_begins_anew_with_the_computer_and_then_goes_on() {
        let mut attempts = Attempts { wrong: WRONG_MAX - 1, ..Attempts::default() };
        attempts = attempts.tried(&at("a", 5_000));
        let resumed = attempts.resumed(&at("b", 100));
        assert_eq!(resumed.until, Some(at("b", 100 + WAIT_MS)));
        assert_eq!(resumed.wait_ms(&at("b", 100 + WAIT_MS)), 0);
        assert_eq!(resumed.resumed(&at("b", 200)), resumed, "asking does not make it longer");
    }
}

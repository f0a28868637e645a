//! Keys of what is sealed about natural persons, in a table of the register's file that is no part of the ledger; and how
//! they are erased so that nothing of them is left in the file.

use crate::record::party::{Personal, Sealed};
use crate::record::seal::{OpenError, PersonKey, PersonKeyId, open};
use crate::sqlite::{SqliteStore, in_transaction};
use crate::store::StoreError;
use crate::{Store, hex};
use rusqlite::{Connection, OptionalExtension, params};

/// Why something sealed could not be shown.
#[derive(Debug, thiserror::Error)]
pub enum PersonalError {
    /// The key does not open it.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The register cannot be read.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl SqliteStore {
    /// Keeps a person's key, before the entry that it seals is written.
    ///
    /// # Errors
    /// [`StoreError`] where the medium cannot be written.
    pub fn put_person_key(&self, id: PersonKeyId, key: &PersonKey) -> Result<(), StoreError> {
        let db = self.db()?;
        let insert = "INSERT INTO person_key (key, secret) VALUES (?1, ?2) \
                      ON CONFLICT (key) DO UPDATE SET secret = excluded.secret";
        in_transaction(db, || Ok(db.execute(insert, params![hex::encode(&id), key]).map(|_| ())?))
    }

    /// Erases the key with this id, a [`Sealed::key`], so that its bytes are in neither the file nor its log; whether there
    /// was one. What it sealed can then be opened by nobody who has not a copy of the key: a backup from before has one.
    ///
    /// # Errors
    /// [`StoreError::Busy`] while another program reads the register: the key is erased, and its bytes may still be in the
    /// log; repeat. Otherwise the medium's failure.
    pub fn erase_person_key(&self, id: &str) -> Result<bool, StoreError> {
        let db = self.db()?;
        let there = in_transaction(db, || erase(db, id))?;
        shorten_log(db)?;
        Ok(there)
    }

    /// Erases again the key of every party that was erased, as a register needs that was restored from a backup; how many
    /// there were.
    ///
    /// # Errors
    /// As [`Self::erase_person_key`].
    pub fn erase_keys_again(&self) -> Result<usize, StoreError> {
        let db = self.db()?;
        let select = "SELECT k.key FROM party p JOIN party_key k ON k.party = p.party \
                      JOIN person_key s ON s.key = k.key WHERE p.erased IS NOT NULL";
        let mut select = db.prepare_cached(select)?;
        let ids = select.query_map([], |row| row.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()?;
        if !ids.is_empty() {
            in_transaction(db, || ids.iter().try_for_each(|id| erase(db, id).map(|_| ())))?;
            shorten_log(db)?;
        }
        Ok(ids.len())
    }

    /// What identifies a person; `None` where the key is not here, or not any more.
    ///
    /// # Errors
    /// [`PersonalError`] where the key that is here does not open it, or the medium cannot be read.
    pub fn open_personal(&self, sealed: &Sealed) -> Result<Option<Personal>, PersonalError> {
        let db = self.db()?;
        let select = "SELECT secret FROM person_key WHERE key = ?1";
        let key: Option<PersonKey> =
            db.query_row(select, [&sealed.key], |row| row.get(0)).optional().map_err(StoreError::from)?;
        Ok(key.map(|key| open(sealed, &key)).transpose()?)
    }

    fn db(&self) -> Result<&Connection, StoreError> {
        self.database().ok_or(StoreError::ReadOnly)
    }
}

/// Its bytes are overwritten where they stand before their place is given up.
fn erase(db: &Connection, id: &str) -> Result<bool, StoreError> {
    db.execute("UPDATE person_key SET secret = zeroblob(length(secret)) WHERE key = ?1", [id])?;
    Ok(db.execute("DELETE FROM person_key WHERE key = ?1", [id])? > 0)
}

/// Pages as they were before lie in the log until it is written back.
fn shorten_log(db: &Connection) -> Result<(), StoreError> {
    let busy: bool = db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    if busy { Err(StoreError::Busy) } else { Ok(()) }
}

//! Where the ledger's bytes lie, as far as the ledger needs to know.

use crate::tree::Hash;
use rusqlite::Connection;

/// An entry's bytes at its index. The bytes are the entry; nothing may change them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredEntry {
    /// Its index, from 0.
    pub index: u64,
    /// UTF-8 JSON without a line feed, as first written.
    pub bytes: Vec<u8>,
}

/// Something that keeps entries.
pub trait Store {
    /// Adds entries that follow those kept: all of them or none, on the disk when it returns.
    ///
    /// # Errors
    /// [`StoreError`]; what was kept before is kept still.
    fn append(&mut self, batch: &[StoredEntry]) -> Result<(), StoreError>;

    /// As [`Self::append`], where the hash of each entry's bytes is known: a store that keeps it need not make it again.
    ///
    /// # Errors
    /// As [`Self::append`].
    fn append_hashed(&mut self, batch: &[StoredEntry], leaves: &[Hash]) -> Result<(), StoreError> {
        debug_assert_eq!(batch.len(), leaves.len());
        self.append(batch)
    }

    /// Up to `max` entries in order, from index `from` on; fewer, or none, at the end.
    ///
    /// # Errors
    /// [`StoreError`] where the medium cannot be read or what it gives is damaged.
    fn read(&self, from: u64, max: usize) -> Result<Vec<StoredEntry>, StoreError>;

    /// Number of entries.
    ///
    /// # Errors
    /// [`StoreError`] where the medium cannot be read.
    fn len(&self) -> Result<u64, StoreError>;

    /// Whether there are none.
    ///
    /// # Errors
    /// As [`Self::len`].
    fn is_empty(&self) -> Result<bool, StoreError> {
        Ok(self.len()? == 0)
    }

    /// The database that the entries lie in, where they lie in one: the view is then kept there too, and the ledger
    /// opens a transaction around [`Self::append`], which must leave committing to it. `None` for every other medium;
    /// the view is then kept in memory and made anew at each opening.
    fn database(&self) -> Option<&Connection> {
        None
    }
}

/// Why a store could not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// No room left.
    #[error("the disk is full: free some room, then repeat; nothing was written")]
    Full,
    /// Writing is not allowed.
    #[error("the register can only be read: open it as its owner, on a medium that can be written")]
    ReadOnly,
    /// Another program holds the register.
    #[error("another program is writing to the register: end that program, then repeat")]
    Busy,
    /// There is no file.
    #[error("there is no register at {path}: make one, or name the right folder")]
    Missing {
        /// Where it was looked for.
        path: String,
    },
    /// There is one already.
    #[error("there is a register at {path} already: it is never overwritten")]
    Exists {
        /// Where.
        path: String,
    },
    /// The file is something else, or written by a newer program.
    #[error(
        "{path} is no register that this program reads (application id {application_id:#x}, schema {schema})"
    )]
    NotARegister {
        /// The file.
        path: String,
        /// Its application id.
        application_id: i64,
        /// Its schema version.
        schema: i64,
    },
    /// An entry would not follow the last one.
    #[error("entry {found} does not follow: entry {expected} is next")]
    Gap {
        /// The index that is next.
        expected: u64,
        /// The index that was given or found.
        found: u64,
    },
    /// An entry's bytes are not those that were written.
    #[error("entry {index} is not what was written there: restore the register from a backup")]
    EntryDamaged {
        /// The entry.
        index: u64,
    },
    /// The medium failed, or its content makes no sense.
    #[error("the register is damaged or its disk fails: restore it from a backup on a good disk")]
    Damaged(#[source] rusqlite::Error),
    /// Any other medium's failure.
    #[error("the medium fails: {message}")]
    Medium {
        /// What it said.
        message: String,
    },
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::Full,
            Some(ErrorCode::ReadOnly) => Self::ReadOnly,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            _ => Self::Damaged(error),
        }
    }
}

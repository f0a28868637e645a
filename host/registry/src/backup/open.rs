//! Opening a backup: for a drill, which proves that it can be done, or to go on from it.

use super::key::BackupKey;
use super::seal::{Seal, SealError};
use crate::lock::{ActLock, LockError};
use crate::private;
use crate::sqlite::SqliteStore;
use crate::store::{Store, StoreError};
use crate::tree::Frontier;
use crate::verify::{self, Expectation, VerifyError};
use age::DecryptError;
use protocol::{LedgerPosition, Realm};
use std::fs::{self, File};
use std::io::{self, BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};

/// Entries of the present register read at once.
const READ_AT_ONCE: usize = 1_024;

/// What is known of a backup before it is opened.
#[derive(Debug, Clone, Copy)]
pub struct Expected<'a> {
    /// The station's id.
    pub station: &'a str,
    /// Real or training.
    pub realm: Realm,
    /// The text of the checkpoint beside it.
    pub checkpoint: &'a str,
}

/// What a drill showed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Drilled {
    /// Size and head of the ledger in the backup.
    pub position: LedgerPosition,
    /// How many entries of the present register it lacks.
    pub lacks: u64,
}

/// Why a backup is not good.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// A file could not be read or written.
    #[error("{path} could not be read or written")]
    Io {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// The text beside it is no checkpoint of a backup.
    #[error(transparent)]
    Seal(#[from] SealError),
    /// It is no encrypted file.
    #[error("the file is no backup: it is not encrypted as one")]
    NotABackup,
    /// It was encrypted for others.
    #[error("this key does not open it: the backup was made for other recipients")]
    WrongKey,
    /// Another one is being made, opened or brought back.
    #[error(transparent)]
    Lock(#[from] LockError),
    /// Its end is missing.
    #[error("the file ends too early: {found} of {expected} bytes are there")]
    Cut {
        /// Bytes that its checkpoint says.
        expected: u64,
        /// Bytes that are there.
        found: u64,
    },
    /// Its bytes are not those that were written.
    #[error("the file was changed: its bytes are not those that were written")]
    Changed,
    /// Another backup lies under its name.
    #[error(
        "another backup lies under this name: it has {found} entries, and the checkpoint beside it says {expected}"
    )]
    Swapped {
        /// Entries that its checkpoint says.
        expected: u64,
        /// Entries that are in it.
        found: u64,
    },
    /// It is of another station, or real where training is expected, or the other way round.
    #[error("the backup is of station {found}, and this is {expected}")]
    OtherStation {
        /// This station.
        expected: String,
        /// The backup's.
        found: String,
    },
    /// It opens, and what is in it does not verify.
    #[error("the register in the backup does not verify: {findings} findings, the first: {first}")]
    NotVerified {
        /// How many findings there are.
        findings: u64,
        /// The first of them.
        first: String,
    },
    /// It opens, and what is in it cannot be read.
    #[error("the register in the backup cannot be read")]
    Unreadable(#[from] VerifyError),
    /// The present register is not the continuation of it.
    #[error("the present register does not continue the backup: their first {size} entries differ")]
    Forked {
        /// How many entries the backup has.
        size: u64,
    },
    /// The present register has fewer entries.
    #[error(
        "the present register has {here} entries, fewer than the {there} of the backup: entries were lost here"
    )]
    Behind {
        /// Entries here.
        here: u64,
        /// Entries in the backup.
        there: u64,
    },
    /// The present register cannot be read.
    #[error(transparent)]
    Register(#[from] StoreError),
}

/// Opens a backup beside the present register, verifies it, and proves that the present register continues it. Nothing of
/// it is left afterwards.
///
/// # Errors
/// [`OpenError`] names what is wrong.
pub fn drill(
    backup: &Path,
    key: &BackupKey,
    expected: Expected<'_>,
    register: &Path,
) -> Result<Drilled, OpenError> {
    let _lock = ActLock::take_beside(register)?;
    let plain = private::beside(register, ".drill");
    // What a drill left that died goes before anything can fail.
    clear(&plain)?;
    let position = opened(backup, key, expected, &plain);
    let cleared = clear(&plain);
    let position = position?;
    cleared?;
    let present = SqliteStore::open_read_only(register)?;
    let here = present.len()?;
    if here < position.size {
        return Err(OpenError::Behind { here, there: position.size });
    }
    match head_of(&present, position.size)? == position.root {
        true => Ok(Drilled { position, lacks: here - position.size }),
        false => Err(OpenError::Forked { size: position.size }),
    }
}

/// Brings a backup back as `register`, where there is none. What it may do is refused until it is re-admitted.
///
/// # Errors
/// [`OpenError`]; there is no register then, as before.
pub fn restore(
    backup: &Path,
    key: &BackupKey,
    expected: Expected<'_>,
    register: &Path,
) -> Result<LedgerPosition, OpenError> {
    let _lock = ActLock::take_beside(register)?;
    let plain = private::beside(register, ".restored");
    // What a run left that died goes before anything can fail.
    clear(&plain)?;
    for ending in ["", "-wal", "-shm"] {
        let path = private::beside(register, ending);
        if path.exists() {
            return Err(StoreError::Exists { path: path.display().to_string() }.into());
        }
    }
    let done = opened(backup, key, expected, &plain).and_then(|position| {
        SqliteStore::open(&plain)?.mark_restored(position.size)?;
        // Its log is emptied by marking it, and goes with the last connection.
        let placed = File::open(&plain).and_then(|file| {
            file.sync_all()?;
            fs::rename(&plain, register)?;
            private::sync_folder_of(register)
        });
        placed.map_err(|source| OpenError::Io { path: register.to_owned(), source })?;
        Ok(position)
    });
    clear(&plain)?;
    done
}

/// Decrypts into `plain` and checks what is in it.
fn opened(
    backup: &Path,
    key: &BackupKey,
    expected: Expected<'_>,
    plain: &Path,
) -> Result<LedgerPosition, OpenError> {
    let seal = Seal::parse(expected.checkpoint)?;
    decrypt(backup, key, &seal, plain)?;
    let report = verify::file(plain, &Expectation::default())?;
    let found = crate::log::checkpoint::origin(&report.station, report.realm.unwrap_or(expected.realm));
    let own = crate::log::checkpoint::origin(expected.station, expected.realm);
    if found != own || seal.checkpoint.origin != own {
        let found = if found == own { seal.checkpoint.origin } else { found };
        return Err(OpenError::OtherStation { expected: own, found });
    }
    let position = LedgerPosition { size: report.entries, root: report.root };
    if position != seal.checkpoint.position {
        let expected = seal.checkpoint.position.size;
        return Err(OpenError::Swapped { expected, found: position.size });
    }
    match report.findings.first() {
        Some(first) => {
            Err(OpenError::NotVerified { findings: report.findings_count, first: first.to_string() })
        }
        None => Ok(position),
    }
}

fn decrypt(backup: &Path, key: &BackupKey, seal: &Seal, plain: &Path) -> Result<(), OpenError> {
    let io = |path: &Path| {
        let path = path.to_owned();
        move |source| OpenError::Io { path, source }
    };
    let file = File::open(backup).map_err(io(backup))?;
    let found = file.metadata().map_err(io(backup))?.len();
    // What does not open was cut or changed; which, its length says.
    let broken = || match found < seal.bytes {
        true => OpenError::Cut { expected: seal.bytes, found },
        false => OpenError::Changed,
    };
    let refused = |error| match error {
        DecryptError::NoMatchingKeys => OpenError::WrongKey,
        DecryptError::Io(error) if error.kind() == io::ErrorKind::UnexpectedEof => broken(),
        DecryptError::InvalidHeader | DecryptError::UnknownFormat => OpenError::NotABackup,
        DecryptError::Io(source) => OpenError::Io { path: backup.to_owned(), source },
        _ => broken(),
    };
    let decryptor = age::Decryptor::new_buffered(BufReader::new(file)).map_err(refused)?;
    let identities = std::iter::once(&key.0 as &dyn age::Identity);
    let mut stream = decryptor.decrypt(identities).map_err(refused)?;
    let mut out = BufWriter::new(private::create_new(plain).map_err(io(plain))?);
    io::copy(&mut stream, &mut out).and_then(|_| out.flush()).map_err(|error| match error.kind() {
        io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof => broken(),
        _ => OpenError::Io { path: plain.to_owned(), source: error },
    })
}

fn clear(plain: &Path) -> Result<(), OpenError> {
    private::remove_database(plain).map_err(|(path, source)| OpenError::Io { path, source })
}

/// The head over the first entries of a register, from their bytes.
fn head_of(store: &SqliteStore, size: u64) -> Result<[u8; 32], StoreError> {
    let mut frontier = Frontier::default();
    while frontier.size() < size {
        let left = usize::try_from(size - frontier.size()).unwrap_or(READ_AT_ONCE);
        let batch = store.read(frontier.size(), left.min(READ_AT_ONCE))?;
        if batch.is_empty() {
            return Err(StoreError::Gap { expected: frontier.size(), found: size });
        }
        batch.iter().for_each(|entry| frontier.append(&entry.bytes));
    }
    Ok(frontier.root())
}

//! One owner: a station folder belongs to one process at a time, and anyone else is told which. What is done beside the owner
//! is done by one process at a time too.

use crate::private;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

/// Name of the lock file in the station folder.
pub const LOCK_FILE: &str = "owner.lock";

/// Who owns a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owner {
    /// Process id.
    pub pid: u32,
    /// Since when.
    pub since: jiff::Timestamp,
}

/// The folder is ours until this is dropped, or the process ends in whatever way: the operating system holds the
/// lock, the file's text only says whose it is, so the text of a dead owner binds nobody.
#[derive(Debug)]
pub struct OwnerLock {
    _file: File,
}

/// Why the folder is not ours.
#[derive(Debug, thiserror::Error)]
pub enum LockError {
    /// Another process owns it.
    #[error("process {} has owned {folder} since {}: use that program, or end it first", owner.pid, owner.since)]
    Owned {
        /// The folder.
        folder: PathBuf,
        /// The process.
        owner: Owner,
    },
    /// Another process owns it and has not written its name yet.
    #[error("another process is just taking {folder}: try again")]
    OwnedByUnnamed {
        /// The folder.
        folder: PathBuf,
    },
    /// Another process is doing there what only one may do at a time.
    #[error(
        "another program makes or restores a backup or issues numbers in {folder}: wait for its end, and try again"
    )]
    Busy {
        /// The folder.
        folder: PathBuf,
    },
    /// The lock file cannot be used.
    #[error("{path} cannot be locked: check that the folder is there and can be written")]
    Io {
        /// The lock file.
        path: PathBuf,
        /// Why.
        #[source]
        source: std::io::Error,
    },
}

impl OwnerLock {
    /// Takes a station folder.
    ///
    /// # Errors
    /// [`LockError::Owned`] names the process that has it.
    pub fn take(folder: &Path, owner: &Owner) -> Result<Self, LockError> {
        let path = folder.join(LOCK_FILE);
        let io = |source| LockError::Io { path: path.clone(), source };
        let opened = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&path);
        let mut file = opened.map_err(io)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(taken(folder, &mut file)),
            Err(TryLockError::Error(source)) => return Err(io(source)),
        }
        let text = format!("pid {}\nsince {}\n", owner.pid, owner.since);
        file.set_len(0).and_then(|()| file.write_all(text.as_bytes())).map_err(io)?;
        Ok(Self { _file: file })
    }
}

/// What one process does at a time in a folder, beside its owner: a backup, a number block. It is held as [`OwnerLock`] is, on
/// the folder itself, and leaves no file.
#[derive(Debug)]
pub struct ActLock {
    _folder: File,
}

impl ActLock {
    /// Takes the folder in which a file lies, or will lie.
    ///
    /// # Errors
    /// [`LockError::Busy`] where another process has it.
    pub fn take_beside(file: &Path) -> Result<Self, LockError> {
        let folder = private::folder_of(file);
        let io = |source| LockError::Io { path: folder.to_owned(), source };
        let opened = File::open(folder).map_err(io)?;
        match opened.try_lock() {
            Ok(()) => Ok(Self { _folder: opened }),
            Err(TryLockError::WouldBlock) => Err(LockError::Busy { folder: folder.to_owned() }),
            Err(TryLockError::Error(source)) => Err(io(source)),
        }
    }
}

/// Who owns a folder now; `None` where nobody does.
///
/// # Errors
/// [`LockError::Io`], or [`LockError::OwnedByUnnamed`] in the moment in which somebody takes it.
pub fn owner_of(folder: &Path) -> Result<Option<Owner>, LockError> {
    let path = folder.join(LOCK_FILE);
    let mut file = match File::open(&path) {
        Ok(file) => file,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(source) => return Err(LockError::Io { path, source }),
    };
    match file.try_lock_shared() {
        Ok(()) => Ok(None),
        Err(TryLockError::Error(source)) => Err(LockError::Io { path, source }),
        Err(TryLockError::WouldBlock) => match taken(folder, &mut file) {
            LockError::Owned { owner, .. } => Ok(Some(owner)),
            other => Err(other),
        },
    }
}

fn taken(folder: &Path, file: &mut File) -> LockError {
    let mut text = String::new();
    let read = file.seek(SeekFrom::Start(0)).and_then(|_| file.read_to_string(&mut text));
    match read.ok().and_then(|_| parse(&text)) {
        Some(owner) => LockError::Owned { folder: folder.to_owned(), owner },
        None => LockError::OwnedByUnnamed { folder: folder.to_owned() },
    }
}

fn parse(text: &str) -> Option<Owner> {
    let mut lines = text.lines();
    let pid = lines.next()?.strip_prefix("pid ")?.parse().ok()?;
    let since = lines.next()?.strip_prefix("since ")?.parse().ok()?;
    Some(Owner { pid, since })
}

//! Making a backup, and what lies on its medium.

use super::key::Recipient;
use super::name::BackupName;
use super::seal::{Seal, SealError};
use crate::lock::{ActLock, LockError};
use crate::log::checkpoint::{Checkpoint, origin};
use crate::note::NoteKey;
use crate::private;
use crate::store::StoreError;
use crate::view::View;
use jiff::Timestamp;
use protocol::LedgerPosition;
use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags};
use sha2::{Digest, Sha256};
use std::fs::{self, File};
use std::io::{self, BufReader, BufWriter, Write};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Pages copied in one step; between two steps whoever waits for the register gets it.
const PAGES_PER_STEP: i32 = 512;
/// How long a step waits for another program.
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);
/// Ending of the checkpoint beside a backup.
const SEAL_ENDING: &str = ".checkpoint";

/// What is to be backed up, and where to.
#[derive(Debug)]
pub struct Order<'a> {
    /// The register's file.
    pub register: &'a Path,
    /// Folder on the other medium. It must be there: a medium that is not in its place is noticed by that.
    pub to: &'a Path,
    /// Who can open it, one at least.
    pub recipients: &'a [Recipient],
    /// When it is taken.
    pub taken: Timestamp,
    /// The station's key, where it has one.
    pub key: Option<&'a NoteKey>,
    /// Whether it may lie on the register's own medium.
    pub same_medium: bool,
}

/// A backup that was made, or was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// Its name.
    pub name: BackupName,
    /// Its file.
    pub path: PathBuf,
    /// The checkpoint beside it.
    pub checkpoint: PathBuf,
}

/// Why no backup was made.
#[derive(Debug, thiserror::Error)]
pub enum TakeError {
    /// The register could not be read.
    #[error(transparent)]
    Register(#[from] StoreError),
    /// Another one is being made.
    #[error(transparent)]
    Lock(#[from] LockError),
    /// There is no entry.
    #[error("the register is empty")]
    Empty,
    /// The place for backups is not there.
    #[error("{path} is not there: put the medium in its place, or name another")]
    NoMedium {
        /// The folder.
        path: PathBuf,
    },
    /// It would be lost together with the register.
    #[error(
        "{path} lies on the same medium as the register, and would be lost with it: put the second medium in its place"
    )]
    SameMedium {
        /// The folder.
        path: PathBuf,
    },
    /// Nobody could open it.
    #[error("no recipient is named, so that nobody could open the backup")]
    NoRecipient,
    /// It could not be written.
    #[error("{path} could not be written")]
    Write {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// It could not be encrypted.
    #[error("the backup could not be encrypted: {0}")]
    Encrypt(String),
    /// Its checkpoint could not be signed.
    #[error(transparent)]
    Seal(#[from] SealError),
}

impl From<rusqlite::Error> for TakeError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Register(error.into())
    }
}

/// Makes a backup, while the owner may be writing. `step` is told how many pages are left of how many.
///
/// # Errors
/// [`TakeError`]; no half-written backup is left under a backup's name.
pub fn take(order: &Order<'_>, step: impl FnMut(u64, u64)) -> Result<Made, TakeError> {
    if order.recipients.is_empty() {
        return Err(TakeError::NoRecipient);
    }
    let _lock = ActLock::take_beside(order.register)?;
    // In plain it lies beside the register, which is as plain, and never on the other medium. What a run left that died goes
    // before anything can fail.
    let plain = private::beside(order.register, ".backup");
    remove_plain(&plain)?;
    medium(order)?;
    let made = copy(order.register, &plain, step).and_then(|(origin, station, position)| {
        let name = BackupName::new(&station, position.size, order.taken);
        let path = order.to.join(name.to_string());
        let checkpoint = private::beside(&path, SEAL_ENDING);
        write(order, &plain, &path, &checkpoint, Checkpoint { origin, position })?;
        Ok(Made { name, path, checkpoint })
    });
    remove_plain(&plain)?;
    made
}

fn remove_plain(plain: &Path) -> Result<(), TakeError> {
    private::remove_database(plain).map_err(|(path, source)| TakeError::Write { path, source })
}

fn medium(order: &Order<'_>) -> Result<(), TakeError> {
    let path = order.to.to_owned();
    let there = fs::metadata(order.to).ok().filter(fs::Metadata::is_dir);
    let there = there.ok_or(TakeError::NoMedium { path: path.clone() })?;
    let register = fs::metadata(order.register)
        .map_err(|_| StoreError::Missing { path: order.register.display().to_string() })?;
    match there.dev() == register.dev() && !order.same_medium {
        true => Err(TakeError::SameMedium { path }),
        false => Ok(()),
    }
}

/// Copies the register as it stands at this moment. The reading transaction keeps that moment while others write.
fn copy(
    register: &Path,
    plain: &Path,
    mut step: impl FnMut(u64, u64),
) -> Result<(String, String, LedgerPosition), TakeError> {
    let from = crate::SqliteStore::open_read_only(register)?;
    let Some(from) = crate::Store::database(&from) else { return Err(TakeError::Empty) };
    let reading = from.unchecked_transaction()?;
    let standing = View::over(&reading).standing()?.ok_or(TakeError::Empty)?;
    private::create_new(plain).map_err(|source| TakeError::Write { path: plain.to_owned(), source })?;
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut to = Connection::open_with_flags(plain, flags)?;
    to.busy_timeout(BUSY_TIMEOUT)?;
    // It is encrypted and removed within the hour: only the other medium has to keep it through a cut.
    to.pragma_update(None, "synchronous", "OFF")?;
    {
        let copying = Backup::new(&reading, &mut to)?;
        loop {
            let done = copying.step(PAGES_PER_STEP)?;
            let left = copying.progress();
            step(u64::try_from(left.remaining).unwrap_or(0), u64::try_from(left.pagecount).unwrap_or(0));
            match done {
                StepResult::Done => break,
                StepResult::More => {}
                _ => return Err(StoreError::Busy.into()),
            }
        }
    }
    to.close().map_err(|(_, error)| error)?;
    Ok((origin(&standing.station, standing.realm), standing.station, standing.position))
}

/// Encrypts the copy onto the other medium. The backup gets its name last, when its checkpoint is there.
fn write(
    order: &Order<'_>,
    plain: &Path,
    path: &Path,
    checkpoint: &Path,
    says: Checkpoint,
) -> Result<(), TakeError> {
    let part = private::beside(path, ".part");
    let failed = |path: &Path| {
        let path = path.to_owned();
        move |source| TakeError::Write { path, source }
    };
    let encrypted = private::remove_if_there(&part)
        .and_then(|()| private::create_new(&part))
        .map_err(failed(&part))
        .and_then(|file| encrypt(order.recipients, plain, file, &part));
    let done = encrypted.and_then(|(bytes, sha256)| {
        let seal = Seal { checkpoint: says, bytes, sha256 }.text(order.key)?;
        private::replace(checkpoint, seal.as_bytes()).map_err(failed(checkpoint))?;
        fs::rename(&part, path).and_then(|()| private::sync_folder_of(path)).map_err(failed(path))
    });
    if done.is_err() {
        // The first failure is the one to tell.
        let _ = fs::remove_file(&part);
    }
    done
}

fn encrypt(
    recipients: &[Recipient],
    plain: &Path,
    to: File,
    part: &Path,
) -> Result<(u64, [u8; 32]), TakeError> {
    let recipients = recipients.iter().map(|recipient| &recipient.0 as &dyn age::Recipient);
    let encryptor =
        age::Encryptor::with_recipients(recipients).map_err(|error| TakeError::Encrypt(error.to_string()))?;
    let run = || {
        let out = Counting { to: BufWriter::new(to), bytes: 0, hash: Sha256::new() };
        let mut stream = encryptor.wrap_output(out)?;
        io::copy(&mut BufReader::new(File::open(plain)?), &mut stream)?;
        let Counting { to, bytes, hash } = stream.finish()?;
        let file = to.into_inner().map_err(io::IntoInnerError::into_error)?;
        file.sync_all()?;
        Ok((bytes, hash.finalize().into()))
    };
    run().map_err(|source| TakeError::Write { path: part.to_owned(), source })
}

/// Counts and hashes what passes through it.
struct Counting {
    to: BufWriter<File>,
    bytes: u64,
    hash: Sha256,
}

impl Write for Counting {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.to.write(bytes)?;
        self.hash.update(&bytes[..written]);
        self.bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}

/// The backups of a station in a folder, the oldest first.
///
/// # Errors
/// [`TakeError::NoMedium`] where the folder cannot be read.
pub fn list(folder: &Path, station: &str) -> Result<Vec<Made>, TakeError> {
    let files = fs::read_dir(folder).map_err(|_| TakeError::NoMedium { path: folder.to_owned() })?;
    let mut found: Vec<_> = files
        .filter_map(|file| {
            let path = file.ok()?.path();
            let name = BackupName::read(path.file_name()?.to_str()?)?;
            let checkpoint = private::beside(&path, SEAL_ENDING);
            name.is_of(station).then_some(Made { name, path, checkpoint })
        })
        .collect();
    found.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(found)
}

/// Removes the oldest backups of a station until `keep` are left; one that is named in `spared` stays. Gives their paths.
///
/// # Errors
/// As [`list`], or [`TakeError::Write`].
pub fn clear_old(
    folder: &Path,
    station: &str,
    keep: usize,
    spared: Option<&str>,
) -> Result<Vec<PathBuf>, TakeError> {
    let found = list(folder, station)?;
    let surplus = found.len().saturating_sub(keep.max(1));
    let mut removed = Vec::new();
    for old in found.into_iter().take(surplus).filter(|old| spared != Some(old.name.to_string().as_str())) {
        let gone =
            private::remove_if_there(&old.path).and_then(|()| private::remove_if_there(&old.checkpoint));
        gone.map_err(|source| TakeError::Write { path: old.path.clone(), source })?;
        removed.push(old.path);
    }
    Ok(removed)
}

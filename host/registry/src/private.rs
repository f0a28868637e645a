//! Files that nobody but the station's user reads: the register and its log, keys, backups.

use std::fs::{self, DirBuilder, File, OpenOptions, Permissions};
use std::io::{self, ErrorKind, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

/// Who may read and write such a file: its user alone.
const FILE_MODE: u32 = 0o600;
/// Who may look into a folder of such files.
const FOLDER_MODE: u32 = 0o700;

/// Makes a file that is not there yet.
///
/// # Errors
/// The medium's, and [`ErrorKind::AlreadyExists`].
pub fn create_new(path: &Path) -> io::Result<File> {
    OpenOptions::new().read(true).write(true).create_new(true).mode(FILE_MODE).open(path)
}

/// Makes a folder, and those above it, where they are not there yet.
///
/// # Errors
/// The medium's.
pub fn create_folder(path: &Path) -> io::Result<()> {
    DirBuilder::new().recursive(true).mode(FOLDER_MODE).create(path)
}

/// Takes from everyone else what they may do with a file. A file that is not there has nothing to take.
///
/// # Errors
/// The medium's.
pub fn close_to_others(path: &Path) -> io::Result<()> {
    let open = |mode: u32| mode & 0o077 != 0;
    match fs::metadata(path) {
        Ok(found) if open(found.permissions().mode()) => {
            fs::set_permissions(path, Permissions::from_mode(FILE_MODE))
        }
        Ok(_) => Ok(()),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
    }
}

/// Writes a whole file, in the place of an older one if there is one: after a cut either the old one or the new one is
/// there.
///
/// # Errors
/// The medium's; the old file is untouched then.
pub fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let part = beside(path, ".part");
    remove_if_there(&part)?;
    let written = create_new(&part).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    let moved = written.and_then(|()| fs::rename(&part, path));
    if moved.is_err() {
        // The first failure is the one to tell.
        let _ = fs::remove_file(&part);
    }
    moved.and_then(|()| sync_folder_of(path))
}

/// A new or renamed file is only there after a cut if its folder was synced too.
///
/// # Errors
/// The medium's.
pub fn sync_folder_of(path: &Path) -> io::Result<()> {
    File::open(folder_of(path)).and_then(|folder| folder.sync_all())
}

/// The folder in which a file lies.
#[must_use]
pub fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// The path with something behind its name.
#[must_use]
pub fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// Removes a database in one's own hands, and what SQLite and the register lay beside it, where any of them is there.
///
/// # Errors
/// The medium's, with the file.
pub fn remove_database(path: &Path) -> Result<(), (PathBuf, io::Error)> {
    ["", "-wal", "-shm", "-journal", "-room"].into_iter().try_for_each(|ending| {
        let path = beside(path, ending);
        remove_if_there(&path).map_err(|error| (path, error))
    })
}

/// Removes a file, where there is one.
///
/// # Errors
/// The medium's.
pub fn remove_if_there(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

//! The station's signing key, in a file of its folder that nobody else reads, and the checkpoints signed with it.

use crate::error::Failure;
use crate::folder::Folder;
use crate::message::Message;
use crate::persons;
use protocol::{LedgerPosition, Realm};
use registry::log::checkpoint::{SignedCheckpoint, origin};
use registry::log::witness::replace_file;
use registry::note::{KeyKind, NoteKey};
use std::fs;
use std::io::ErrorKind;
use std::path::PathBuf;

/// Reads the station's key; `None` where it has none.
///
/// # Errors
/// A [`Failure`] where the file cannot be read or is of another station.
pub fn read(folder: &Folder, station: &str, realm: Realm) -> Result<Option<NoteKey>, Failure> {
    let path = folder.station_key();
    let file = path.display().to_string();
    let text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(Failure::fixable(Message::FileNotRead { file }).because(&error)),
    };
    let bad = || Failure::fixable(Message::StationKeyBad { file: file.clone() }).hint(Message::HintNewKey {});
    let key: NoteKey = text.trim_end().parse().map_err(|error| bad().because(&error))?;
    let public = key.verifier();
    if public.kind() == KeyKind::Note && public.name() == origin(station, realm) {
        Ok(Some(key))
    } else {
        Err(bad().cause(public.to_string()))
    }
}

/// Makes a key for a station.
///
/// # Errors
/// A [`Failure`] where there is no randomness.
pub fn new(station: &str, realm: Realm) -> Result<NoteKey, Failure> {
    NoteKey::new(&origin(station, realm), KeyKind::Note, &persons::random()?)
        .map_err(|error| Failure::bug(error.to_string()))
}

/// Writes a key into the station's folder, in the place of an earlier one.
///
/// # Errors
/// A [`Failure`] where the file cannot be written.
pub fn put(folder: &Folder, key: &NoteKey) -> Result<(), Failure> {
    let path = folder.station_key();
    replace_file(&path, format!("{key}\n").as_bytes()).map_err(|error| {
        Failure::fixable(Message::FileNotWritten { file: path.display().to_string() }).because(&error)
    })
}

/// A checkpoint of this station that was kept.
#[derive(Debug, Clone)]
pub struct Kept {
    /// Its file.
    pub path: PathBuf,
    /// What it says and who signed it.
    pub signed: SignedCheckpoint,
}

impl Kept {
    /// Size and head in it.
    pub fn position(&self) -> LedgerPosition {
        self.signed.checkpoint.position
    }
}

/// The checkpoints kept in a station's folder, smallest first. A file that is none fails: something changed it.
///
/// # Errors
/// A [`Failure`] that names the file.
pub fn kept(folder: &Folder) -> Result<Vec<Kept>, Failure> {
    let place = folder.checkpoints();
    let listed = match fs::read_dir(&place) {
        Ok(listed) => listed,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => {
            let file = place.display().to_string();
            return Err(Failure::fixable(Message::FileNotRead { file }).because(&error));
        }
    };
    let mut all = Vec::new();
    for path in listed.filter_map(Result::ok).map(|entry| entry.path()) {
        if path.extension().is_some_and(|extension| extension == "checkpoint") {
            let file = path.display().to_string();
            let text = fs::read_to_string(&path).map_err(|error| {
                Failure::fixable(Message::FileNotRead { file: file.clone() }).because(&error)
            })?;
            let signed = SignedCheckpoint::parse(&text)
                .map_err(|error| Failure::fixable(Message::CheckpointUnreadable { file }).because(&error))?;
            all.push(Kept { path, signed });
        }
    }
    all.sort_by_key(|kept| kept.position().size);
    Ok(all)
}

/// Keeps a checkpoint, in the place of one of the same size.
///
/// # Errors
/// A [`Failure`] where it cannot be written.
pub fn keep(folder: &Folder, signed: SignedCheckpoint) -> Result<Kept, Failure> {
    let name = format!("{:012}.checkpoint", signed.checkpoint.position.size);
    let path = folder.checkpoints().join(name);
    fs::create_dir_all(folder.checkpoints())
        .and_then(|()| replace_file(&path, signed.note.to_string().as_bytes()))
        .map_err(|error| {
            Failure::fixable(Message::FileNotWritten { file: path.display().to_string() }).because(&error)
        })?;
    Ok(Kept { path, signed })
}

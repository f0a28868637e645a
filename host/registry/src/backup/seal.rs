//! What stands beside a backup: the ledger's checkpoint, and size and hash of the encrypted file.

use crate::hex;
use crate::log::checkpoint::{Checkpoint, CheckpointError};
use crate::note::{Note, NoteError, NoteKey};

/// The checkpoint of a backup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seal {
    /// Which ledger, how many entries, and their tree head.
    pub checkpoint: Checkpoint,
    /// Size of the encrypted file in bytes.
    pub bytes: u64,
    /// SHA-256 of the encrypted file.
    pub sha256: [u8; 32],
}

/// Why a text is no checkpoint of a backup.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    /// It is none.
    #[error(transparent)]
    Checkpoint(#[from] CheckpointError),
    /// It was not signed as it says.
    #[error(transparent)]
    Note(#[from] NoteError),
    /// It does not say which file it is about.
    #[error("the checkpoint does not say size and hash of the backup")]
    File,
}

impl Seal {
    /// A checkpoint with two lines about the file after its own, signed where there is a key.
    ///
    /// # Errors
    /// The key's.
    pub fn text(&self, key: Option<&NoteKey>) -> Result<String, SealError> {
        let checkpoint = self.checkpoint.text();
        let text =
            format!("{checkpoint}file-bytes {}\nfile-sha256 {}\n", self.bytes, hex::encode(&self.sha256));
        match key {
            Some(key) => Ok(key.sign(&text)?),
            None => Ok(text),
        }
    }

    /// Reads it; whether it was signed, and by whom, is not looked at.
    ///
    /// # Errors
    /// [`SealError`].
    pub fn parse(text: &str) -> Result<Self, SealError> {
        let note = if text.contains("\n\n") { Some(Note::parse(text)?) } else { None };
        let text = note.as_ref().map_or(text, Note::text);
        let checkpoint = Checkpoint::parse(text)?;
        let mut lines = text.lines().skip(3);
        let mut value = |name: &str| lines.next().and_then(|line| line.strip_prefix(name));
        let (bytes, sha256) = (value("file-bytes "), value("file-sha256 "));
        let read = bytes.and_then(|bytes| bytes.parse().ok());
        let sha256 = sha256.and_then(|sha256| hex::decode(sha256.as_bytes()));
        match (read, sha256) {
            (Some(bytes), Some(sha256)) => Ok(Self { checkpoint, bytes, sha256 }),
            _ => Err(SealError::File),
        }
    }
}

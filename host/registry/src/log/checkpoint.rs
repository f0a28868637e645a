//! A checkpoint: how large the ledger is and what its tree head is, in three lines that a station signs.

use crate::note::{KeyKind, Note, NoteError, NoteKey, Signed, VerifierKey};
use crate::tree::Hash;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use protocol::{LedgerPosition, Realm};
use std::fmt::Write;

/// What opens the origin of a real station's ledger.
const REAL: &str = "markstation/";
/// What opens that of a training station's: the two never mix (I-12).
const TRAINING: &str = "markstation-training/";

/// Why a checkpoint is not accepted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CheckpointError {
    /// The note is not accepted.
    #[error(transparent)]
    Note(#[from] NoteError),
    /// The text has not the three lines of a checkpoint.
    #[error("this is no checkpoint: {0}")]
    Form(&'static str),
    /// It is of another ledger than the key.
    #[error("the checkpoint is of {found}, and the key of {expected}")]
    OtherOrigin {
        /// The origin that the key is of.
        expected: String,
        /// The origin in the checkpoint.
        found: String,
    },
}

/// Size and head of a ledger that its origin names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    /// Which ledger: see [`origin`].
    pub origin: String,
    /// Number of entries and their tree head.
    pub position: LedgerPosition,
}

impl Checkpoint {
    /// The text that is signed.
    #[must_use]
    pub fn text(&self) -> String {
        format!("{}\n{}\n{}\n", self.origin, self.position.size, write_hash(&self.position.root))
    }

    /// The checkpoint as a note, signed by the station's key.
    ///
    /// # Errors
    /// [`CheckpointError::OtherOrigin`] where the key is of another ledger, or the note's error.
    pub fn sign(&self, key: &NoteKey) -> Result<String, CheckpointError> {
        of_origin(&key.verifier(), &self.origin)?;
        Ok(key.sign(&self.text())?)
    }

    /// Reads a note's text. Lines after the third are let stand, as C2SP tlog-checkpoint has it, and say nothing.
    ///
    /// # Errors
    /// [`CheckpointError::Form`].
    pub fn parse(text: &str) -> Result<Self, CheckpointError> {
        let body = text.strip_suffix('\n').ok_or(CheckpointError::Form("the last line is not ended"))?;
        let mut lines = body.split('\n');
        let (Some(origin), Some(size), Some(root)) = (lines.next(), lines.next(), lines.next()) else {
            return Err(CheckpointError::Form("fewer than three lines"));
        };
        if origin.is_empty() || lines.any(str::is_empty) {
            return Err(CheckpointError::Form("an empty line"));
        }
        let size = read_number(size).ok_or(CheckpointError::Form("the second line is no size"))?;
        let root = read_hash(root).ok_or(CheckpointError::Form("the third line is no hash"))?;
        Ok(Self { origin: origin.to_owned(), position: LedgerPosition { size, root } })
    }
}

/// A checkpoint with the signatures under it, as read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedCheckpoint {
    /// What it says.
    pub checkpoint: Checkpoint,
    /// The note as a whole.
    pub note: Note,
}

impl SignedCheckpoint {
    /// Reads a note and its three lines; nothing is verified yet.
    ///
    /// # Errors
    /// [`CheckpointError`].
    pub fn parse(note: &str) -> Result<Self, CheckpointError> {
        let note = Note::parse(note)?;
        Ok(Self { checkpoint: Checkpoint::parse(note.text())?, note })
    }

    /// Checks the signature of the station whose ledger it is of.
    ///
    /// # Errors
    /// [`CheckpointError::OtherOrigin`] for another station's key, or the note's error.
    pub fn signed_by(&self, station: &VerifierKey) -> Result<(), CheckpointError> {
        of_origin(station, &self.checkpoint.origin)?;
        self.note.verified_by(station)?;
        Ok(())
    }

    /// Checks a witness's signature; gives when it signed, in seconds since 1970.
    ///
    /// # Errors
    /// The note's error.
    pub fn cosigned_by(&self, witness: &VerifierKey) -> Result<u64, CheckpointError> {
        if witness.kind() != KeyKind::Cosignature {
            return Err(CheckpointError::Form("a station's key signs no times"));
        }
        let Signed { at_s } = self.note.verified_by(witness)?;
        at_s.ok_or(CheckpointError::Form("a cosignature without a time"))
    }
}

fn of_origin(key: &VerifierKey, origin: &str) -> Result<(), CheckpointError> {
    if key.kind() != KeyKind::Note {
        return Err(CheckpointError::Form("a witness's key signs no ledger"));
    }
    if key.name() != origin {
        return Err(CheckpointError::OtherOrigin {
            expected: key.name().to_owned(),
            found: origin.to_owned(),
        });
    }
    Ok(())
}

/// The name of a station's ledger, which is also that of its key. Characters of the id that a key's name cannot have,
/// blanks, plus and percent signs, are written as `%` and two hexadecimal digits.
#[must_use]
pub fn origin(station: &str, realm: Realm) -> String {
    let mut origin = match realm {
        Realm::Real => REAL,
        Realm::Training => TRAINING,
    }
    .to_owned();
    for byte in station.bytes() {
        if byte.is_ascii_graphic() && byte != b'+' && byte != b'%' {
            origin.push(char::from(byte));
        } else {
            // Writing to a string does not fail.
            let _ = write!(origin, "%{byte:02X}");
        }
    }
    origin
}

/// Station id and realm of an origin; `None` for the ledger of another program.
#[must_use]
pub fn read_origin(name: &str) -> Option<(String, Realm)> {
    let (encoded, realm) = match (name.strip_prefix(REAL), name.strip_prefix(TRAINING)) {
        (Some(rest), _) => (rest, Realm::Real),
        (_, Some(rest)) => (rest, Realm::Training),
        _ => return None,
    };
    let mut station = String::new();
    let mut rest = encoded;
    while let Some((plain, escaped)) = rest.split_once('%') {
        station.push_str(plain);
        let byte = u8::from_str_radix(escaped.get(..2)?, 16).ok()?;
        station.push(char::from(byte));
        rest = &escaped[2..];
    }
    station.push_str(rest);
    // One id, one origin.
    (origin(&station, realm) == name).then_some((station, realm))
}

/// A number in decimal digits without leading zeros.
pub(crate) fn read_number(text: &str) -> Option<u64> {
    let plain = text.bytes().all(|byte| byte.is_ascii_digit()) && (text == "0" || !text.starts_with('0'));
    text.parse().ok().filter(|_| plain)
}

/// A hash in base64.
pub(crate) fn read_hash(text: &str) -> Option<Hash> {
    STANDARD.decode(text).ok()?.try_into().ok()
}

pub(crate) fn write_hash(hash: &Hash) -> String {
    STANDARD.encode(hash)
}

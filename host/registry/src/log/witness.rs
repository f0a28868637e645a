//! A witness: a key and the last checkpoint of each ledger that it knows. It signs that a ledger only grew.
//!
//! What it signed is on its medium before anybody is given the signature, so that no cut makes it sign two ledgers that
//! contradict each other. A ledger it was not told of, or whose state it cannot read, it does not sign: a state that got
//! lost is not a new beginning.

use super::checkpoint::{CheckpointError, SignedCheckpoint, read_hash, read_number, write_hash};
use super::merkle::{self, MerkleError};
use crate::note::{KeyKind, NoteError, NoteKey, VerifierKey};
use crate::tree::Hash;
use sha2::{Digest, Sha256};
use std::fmt;
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

/// File of the witness's private key.
const KEY_FILE: &str = "witness.key";
/// First line of the state of one ledger.
const STATE: &str = "markstation-witness-v1";
/// What names the files of states end in.
const STATE_END: &str = ".state";

/// Why a witness does not sign.
#[derive(Debug, thiserror::Error)]
pub enum WitnessError {
    /// It was never told of this ledger.
    #[error("this witness does not know {origin}: tell it the key of that station first")]
    UnknownOrigin {
        /// The ledger.
        origin: String,
    },
    /// It knows the ledger under another key.
    #[error("this witness knows {origin} under another key already")]
    OtherKey {
        /// The ledger.
        origin: String,
    },
    /// The station's signature does not fit.
    #[error(transparent)]
    Checkpoint(#[from] CheckpointError),
    /// The request does not begin at what it signed last.
    #[error("the witness last signed {known} entries, and the request begins at {asked}")]
    OldSize {
        /// Size that it signed last; 0 where it has signed none.
        known: u64,
        /// Size in the request.
        asked: u64,
    },
    /// The ledger is smaller than one that it signed.
    #[error(
        "the witness has signed {known} entries of this ledger, and now there are {size}: it was set back"
    )]
    Smaller {
        /// Size that it signed last.
        known: u64,
        /// Size in the request.
        size: u64,
    },
    /// The ledger is another one.
    #[error("the first {known} entries are not those that the witness signed: the ledger was rewritten")]
    Rewritten {
        /// Size that it signed last.
        known: u64,
        /// How it is known.
        #[source]
        why: MerkleError,
    },
    /// The request has not the form.
    #[error("this is no request to a witness: {0}")]
    Form(&'static str),
    /// Its own state cannot be read. It signs nothing for this ledger any more.
    #[error(
        "the witness's state in {file} is damaged: it must not sign for this ledger any more, take a new witness"
    )]
    State {
        /// The file.
        file: String,
    },
    /// There is no witness, or no key that can be read.
    #[error("there is no witness in {folder}")]
    NoWitness {
        /// Where.
        folder: String,
    },
    /// There is one already.
    #[error("there is a witness in {folder} already: its key is never overwritten")]
    Exists {
        /// Where.
        folder: String,
    },
    /// Its medium failed: nothing was signed.
    #[error("the witness's medium fails, so it signed nothing")]
    Medium(#[source] io::Error),
    /// Its key does not sign.
    #[error(transparent)]
    Note(#[from] NoteError),
}

/// Where a witness keeps its files.
pub trait Files {
    /// A file's content; `None` where there is none.
    ///
    /// # Errors
    /// The medium's.
    fn read(&self, name: &str) -> io::Result<Option<Vec<u8>>>;

    /// The names of all files.
    ///
    /// # Errors
    /// The medium's.
    fn names(&self) -> io::Result<Vec<String>>;

    /// Puts a file in the place of an earlier one: after a cut it is whole, the old one or the new one, and once this
    /// returns it is the new one.
    ///
    /// # Errors
    /// The medium's; then either may be there.
    fn replace(&mut self, name: &str, content: &[u8]) -> io::Result<()>;
}

/// A folder of a real medium.
#[derive(Debug, Clone)]
pub struct Folder(pub PathBuf);

impl Files for Folder {
    fn read(&self, name: &str) -> io::Result<Option<Vec<u8>>> {
        match fs::read(self.0.join(name)) {
            Ok(content) => Ok(Some(content)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn names(&self) -> io::Result<Vec<String>> {
        fs::read_dir(&self.0)?.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned())).collect()
    }

    fn replace(&mut self, name: &str, content: &[u8]) -> io::Result<()> {
        replace_file(&self.0.join(name), content)
    }
}

/// Writes a file of this owner's alone beside the old one, syncs it, puts it in its place, and syncs the folder.
///
/// # Errors
/// The medium's; then the old file or the new one is there.
pub fn replace_file(path: &Path, content: &[u8]) -> io::Result<()> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(".new");
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&beside)?;
    file.write_all(content)?;
    file.sync_all()?;
    drop(file);
    fs::rename(&beside, path)?;
    let folder = crate::private::folder_of(path);
    File::open(folder)?.sync_all()
}

/// What a station brings to a witness: C2SP tlog-witness, as a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// Size of the ledger that the witness signed last, as far as the station knows.
    pub old: u64,
    /// From that ledger to this one.
    pub path: Vec<Hash>,
    /// The checkpoint to sign.
    pub checkpoint: SignedCheckpoint,
}

impl Request {
    /// Reads one.
    ///
    /// # Errors
    /// [`WitnessError::Form`] or [`WitnessError::Checkpoint`].
    pub fn parse(text: &str) -> Result<Self, WitnessError> {
        let (head, checkpoint) = text.split_once("\n\n").ok_or(WitnessError::Form("no empty line"))?;
        let mut lines = head.split('\n');
        let old = lines.next().and_then(|line| line.strip_prefix("old ")).and_then(read_number);
        let old = old.ok_or(WitnessError::Form("the first line names no old size"))?;
        let path: Option<Vec<Hash>> = lines.map(read_hash).collect();
        let path = path.ok_or(WitnessError::Form("a line of its proof is no hash"))?;
        if path.len() > 63 {
            return Err(WitnessError::Form("its proof is too long"));
        }
        Ok(Self { old, path, checkpoint: SignedCheckpoint::parse(checkpoint)? })
    }
}

impl fmt::Display for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "old {}", self.old)?;
        for hash in &self.path {
            writeln!(f, "{}", write_hash(hash))?;
        }
        write!(f, "\n{}", self.checkpoint.note)
    }
}

/// A witness, open for the one who holds its files.
#[derive(Debug)]
pub struct Witness<F> {
    files: F,
    key: NoteKey,
}

impl<F: Files> Witness<F> {
    /// Makes a witness with a key from 32 random bytes.
    ///
    /// # Errors
    /// [`WitnessError::Exists`], [`WitnessError::Note`] for a bad name, or the medium's failure.
    pub fn create(mut files: F, name: &str, seed: &[u8; 32]) -> Result<Self, WitnessError> {
        if files.read(KEY_FILE).map_err(WitnessError::Medium)?.is_some() {
            return Err(WitnessError::Exists { folder: name.to_owned() });
        }
        let key = NoteKey::new(name, KeyKind::Cosignature, seed)?;
        files.replace(KEY_FILE, format!("{key}\n").as_bytes()).map_err(WitnessError::Medium)?;
        Ok(Self { files, key })
    }

    /// Opens a witness.
    ///
    /// # Errors
    /// [`WitnessError::NoWitness`], or the medium's failure.
    pub fn open(files: F) -> Result<Self, WitnessError> {
        let none = || WitnessError::NoWitness { folder: KEY_FILE.to_owned() };
        let content = files.read(KEY_FILE).map_err(WitnessError::Medium)?.ok_or_else(none)?;
        let text = String::from_utf8(content).map_err(|_| none())?;
        let key: NoteKey = text.trim_end().parse().map_err(|_| none())?;
        // A key of another kind would sign without a time.
        if key.verifier().kind() == KeyKind::Cosignature { Ok(Self { files, key }) } else { Err(none()) }
    }

    /// The key that checks its signatures.
    #[must_use]
    pub fn verifier(&self) -> VerifierKey {
        self.key.verifier()
    }

    /// Its files again.
    pub fn into_files(self) -> F {
        self.files
    }

    /// Tells it of a ledger, by its station's key. Telling it again changes nothing.
    ///
    /// # Errors
    /// [`WitnessError::OtherKey`] where it knows the ledger under another key, or the medium's failure.
    pub fn trust(&mut self, station: &VerifierKey) -> Result<(), WitnessError> {
        match self.state(station.name()) {
            Ok(state) if state.key == *station => Ok(()),
            Ok(_) => Err(WitnessError::OtherKey { origin: station.name().to_owned() }),
            Err(WitnessError::UnknownOrigin { origin }) => {
                self.keep(&origin, &State { key: station.clone(), last: None })
            }
            Err(error) => Err(error),
        }
    }

    /// The last checkpoint of a ledger that it signed; `None` where it was told of it and signed none yet.
    ///
    /// # Errors
    /// [`WitnessError::UnknownOrigin`], [`WitnessError::State`] or the medium's failure.
    pub fn last(&self, origin: &str) -> Result<Option<SignedCheckpoint>, WitnessError> {
        Ok(self.state(origin)?.last)
    }

    /// The last checkpoint that it signed of each ledger that it knows.
    ///
    /// # Errors
    /// [`WitnessError::State`] or the medium's failure.
    pub fn all(&self) -> Result<Vec<SignedCheckpoint>, WitnessError> {
        let mut all = Vec::new();
        for file in self.files.names().map_err(WitnessError::Medium)? {
            if file.ends_with(STATE_END) {
                let content = self.files.read(&file).map_err(WitnessError::Medium)?.unwrap_or_default();
                let state = State::parse(&content).filter(|state| state_file(state.key.name()) == file);
                all.extend(state.ok_or(WitnessError::State { file })?.last);
            }
        }
        Ok(all)
    }

    /// Checks that the ledger only grew, keeps its checkpoint, and then gives the signature line for it. `at_s` is the
    /// time, in seconds since 1970.
    ///
    /// # Errors
    /// [`WitnessError`]; without a signature in every case.
    pub fn cosign(&mut self, request: &Request, at_s: u64) -> Result<String, WitnessError> {
        let new = &request.checkpoint;
        let (origin, position) = (&new.checkpoint.origin, new.checkpoint.position);
        let state = self.state(origin)?;
        new.signed_by(&state.key)?;
        let known = state.last.as_ref().map_or(0, |last| last.checkpoint.position.size);
        if position.size < known {
            return Err(WitnessError::Smaller { known, size: position.size });
        }
        if request.old != known {
            return Err(WitnessError::OldSize { known, asked: request.old });
        }
        let before = state
            .last
            .as_ref()
            .map_or_else(|| crate::tree::Frontier::default().root(), |last| last.checkpoint.position.root);
        merkle::check_consistency((known, &before), (position.size, &position.root), &request.path)
            .map_err(|why| WitnessError::Rewritten { known, why })?;
        let line = self.key.cosign(new.note.text(), at_s)?;
        self.keep(origin, &State { key: state.key, last: Some(new.clone()) })?;
        Ok(line)
    }

    fn state(&self, origin: &str) -> Result<State, WitnessError> {
        let name = state_file(origin);
        let content = self.files.read(&name).map_err(WitnessError::Medium)?;
        let content = content.ok_or(WitnessError::UnknownOrigin { origin: origin.to_owned() })?;
        let state = State::parse(&content).filter(|state| state.key.name() == origin);
        state.ok_or(WitnessError::State { file: name })
    }

    /// What it keeps is read back, since a medium that takes a write and loses it is no witness.
    fn keep(&mut self, origin: &str, state: &State) -> Result<(), WitnessError> {
        let (name, text) = (state_file(origin), state.to_string());
        self.files.replace(&name, text.as_bytes()).map_err(WitnessError::Medium)?;
        match self.files.read(&name).map_err(WitnessError::Medium)? {
            Some(kept) if kept == text.as_bytes() => Ok(()),
            _ => Err(WitnessError::State { file: name }),
        }
    }
}

/// What a witness keeps of one ledger.
struct State {
    key: VerifierKey,
    last: Option<SignedCheckpoint>,
}

impl State {
    fn parse(content: &[u8]) -> Option<Self> {
        let rest = std::str::from_utf8(content).ok()?.strip_prefix(STATE)?.strip_prefix('\n')?;
        let (key, rest) = rest.split_once('\n')?;
        let key: VerifierKey = key.parse().ok()?;
        // The last line tells a whole file from the beginning of one.
        let note = rest.strip_suffix("end\n")?;
        let last = match note {
            "" => None,
            note => Some(SignedCheckpoint::parse(note).ok()?),
        };
        let is_its = last.as_ref().is_none_or(|last| last.signed_by(&key).is_ok());
        is_its.then_some(Self { key, last })
    }
}

impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{STATE}\n{}", self.key)?;
        if let Some(last) = &self.last {
            write!(f, "{}", last.note)?;
        }
        writeln!(f, "end")
    }
}

fn state_file(origin: &str) -> String {
    let hash: Hash = Sha256::digest(origin).into();
    format!("{}{STATE_END}", crate::hex::encode(&hash[..16]))
}

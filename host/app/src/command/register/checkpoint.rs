//! `register checkpoint`: the ledger's size and head, signed by the station and by whoever watches it.

use crate::clock;
use crate::error::{CommandResult, Ending, Failure, Kind};
use crate::folder::{Folder, Reading};
use crate::message::Message;
use crate::output::Output;
use crate::station_key::{self, Kept};
use protocol::LedgerPosition;
use registry::log::checkpoint::{Checkpoint, SignedCheckpoint};
use registry::log::merkle::{check_consistency, consistency};
use registry::log::witness::{self, Request, Witness, WitnessError};
use registry::note::{NoteKey, VerifierKey};
use registry::subtree::{frontier_at, root_of};
use registry::{Store, StoreError, hex};
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};

/// Sign the ledger's size and root, and have witnesses sign them
///
/// The checkpoint is kept in the station's folder; copies of it elsewhere are what a later change is found by.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Folder of a witness, such as a USB stick; may be given several times
    #[arg(long, value_name = "DIR")]
    pub witness: Vec<PathBuf>,
    /// Write a request to a witness that is reached by carrying files
    #[arg(long, value_name = "FILE", requires = "to")]
    pub request: Option<PathBuf>,
    /// The witness that the request is for, by its name in the register
    #[arg(long, value_name = "NAME", requires = "request")]
    pub to: Option<String>,
    /// How many entries that witness signed last, where it says another number than this station knows
    #[arg(long, value_name = "N", requires = "request")]
    pub old: Option<u64>,
    /// Take in a witness's answer to a request
    #[arg(long, value_name = "FILE", conflicts_with_all = ["witness", "request"])]
    pub answer: Option<PathBuf>,
}

pub fn run(args: &Args, folder: Folder, output: &Output) -> CommandResult {
    let station = Station::open(folder)?;
    if let Some(answer) = &args.answer {
        return take_answer(&station, answer, output);
    }
    let kept = station_key::kept(&station.reading.folder)?;
    let mut signed = station.sign(&kept)?;
    let mut refused = Vec::new();
    for folder in &args.witness {
        match ask(&station, folder, &signed) {
            Ok((name, line)) => {
                add(&mut signed, &line)?;
                output.say(&Message::CheckpointCosigned { witness: name });
            }
            Err(error) => refused.push((folder.display().to_string(), error)),
        }
    }
    // What a witness knows to contradict an earlier ledger is not signed for anybody.
    let contradicts = |(_, error): &(String, WitnessError)| {
        matches!(error, WitnessError::Smaller { .. } | WitnessError::Rewritten { .. })
    };
    if let Some(at) = refused.iter().position(contradicts) {
        let (folder, error) = refused.swap_remove(at);
        return Err(not_cosigned(folder, &error));
    }
    let now = station_key::keep(&station.reading.folder, signed)?;
    said(&now, output);
    if let (Some(file), Some(to)) = (&args.request, &args.to) {
        let old = args.old.unwrap_or_else(|| last_of(&kept, to));
        write_request(&station, &now, old, file, to, output)?;
    }
    refused.into_iter().next().map_or(Ok(Ending::Done), |(folder, error)| Err(not_cosigned(folder, &error)))
}

fn said(now: &Kept, output: &Output) {
    let (file, position) = (now.path.display().to_string(), now.position());
    let root = hex::encode(&position.root);
    let signers: Vec<&str> = now.signed.note.signers().map(|(name, _)| name).collect();
    output.datum(
        &Message::CheckpointMade { file: file.clone(), entries: position.size, root: root.clone() },
        &json!({"file": file, "entries": position.size, "root": root, "signers": signers}),
    );
}

/// A station with what its checkpoints need.
pub struct Station {
    /// Folder, configuration and register.
    pub reading: Reading,
    key: NoteKey,
}

impl Station {
    /// Opens it.
    ///
    /// # Errors
    /// A [`Failure`] where there is no register or no key.
    pub fn open(folder: Folder) -> Result<Self, Failure> {
        let reading = Reading::open(folder)?;
        let station = reading.config.station.as_str().unwrap_or_default();
        let key = station_key::read(&reading.folder, station, reading.config.realm)?
            .ok_or_else(|| Failure::fixable(Message::NoStationKey {}).hint(Message::HintNewKey {}))?;
        Ok(Self { reading, key })
    }

    /// The key that checks what it signs.
    pub fn verifier(&self) -> VerifierKey {
        self.key.verifier()
    }

    fn root_of(&self, from: u64, to: u64) -> Result<registry::tree::Hash, StoreError> {
        let Some(db) = self.reading.store().database() else { return Ok([0; 32]) };
        root_of(db, from, to)
    }

    /// Signs the ledger as it stands, unless it contradicts what was signed before.
    ///
    /// # Errors
    /// A [`Failure`] that names the checkpoint that it contradicts.
    pub fn sign(&self, kept: &[Kept]) -> Result<SignedCheckpoint, Failure> {
        let store = self.reading.store();
        let db = store.database().ok_or_else(|| Failure::bug("a register file without a database"))?;
        let position = frontier_at(db, store.len()?)?.position();
        // What is signed rests on the hashes beside the entries; the head is kept apart from them.
        let head = self.reading.view()?.standing()?.map(|standing| standing.position);
        if head.is_some_and(|head| head.size == position.size && head.root != position.root) {
            return Err(Failure::new(Kind::Register, Message::NotProven {}).hint(Message::HintVerify {}));
        }
        if let Some(last) = kept.last() {
            self.only_grew(last, position)?;
        }
        if let Some(same) = kept.iter().find(|kept| kept.position() == position)
            && same.signed.signed_by(&self.verifier()).is_ok()
        {
            return Ok(same.signed.clone());
        }
        let checkpoint = Checkpoint { origin: self.verifier().name().to_owned(), position };
        let bug = |error: registry::log::checkpoint::CheckpointError| Failure::bug(error.to_string());
        SignedCheckpoint::parse(&checkpoint.sign(&self.key).map_err(bug)?).map_err(bug)
    }

    fn only_grew(&self, last: &Kept, now: LedgerPosition) -> Result<(), Failure> {
        let (known, file) = (last.position(), last.path.display().to_string());
        let contradicts = |what| Failure::new(Kind::Register, what).hint(Message::HintCheckpointHolds {});
        if now.size < known.size {
            let (size, known) = (now.size, known.size);
            return Err(contradicts(Message::CheckpointSetBack { file, known, size }));
        }
        let path = consistency(known.size, now.size, |from, to| self.root_of(from, to))?;
        check_consistency((known.size, &known.root), (now.size, &now.root), &path).map_err(|error| {
            contradicts(Message::CheckpointRewritten { file, known: known.size }).because(&error)
        })
    }

    fn request(&self, checkpoint: &SignedCheckpoint, old: u64) -> Result<Request, StoreError> {
        let size = checkpoint.checkpoint.position.size;
        let path = consistency(old, size, |from, to| self.root_of(from, to))?;
        Ok(Request { old, path, checkpoint: checkpoint.clone() })
    }
}

/// Has a witness that can be reached sign; gives its name and its line.
fn ask(
    station: &Station,
    folder: &Path,
    signed: &SignedCheckpoint,
) -> Result<(String, String), WitnessError> {
    let _lock = super::witness::lock(folder)?;
    let mut witness = Witness::open(witness::Folder(folder.to_owned()))?;
    let last = witness.last(&signed.checkpoint.origin)?;
    let old = last.map_or(0, |last| last.checkpoint.position.size);
    let request = station
        .request(signed, old)
        .map_err(|error| WitnessError::Medium(std::io::Error::other(error.to_string())))?;
    let line = witness.cosign(&request, clock::now_s())?;
    Ok((witness.verifier().name().to_owned(), line))
}

/// Why a witness did not sign. That the ledger was set back or rewritten concerns the register.
pub fn not_cosigned(folder: String, error: &WitnessError) -> Failure {
    let (kind, hint) = match error {
        WitnessError::Smaller { .. } | WitnessError::Rewritten { .. } => {
            (Kind::Register, Message::HintCheckpointHolds {})
        }
        WitnessError::UnknownOrigin { .. } => (Kind::Fixable, Message::HintWitnessTrust {}),
        WitnessError::NoWitness { .. } => (Kind::Fixable, Message::HintWitnessInit {}),
        WitnessError::OldSize { .. } => (Kind::Fixable, Message::HintWitnessOld {}),
        _ => (Kind::Fixable, Message::HintWitnessTry {}),
    };
    Failure::new(kind, Message::WitnessRefused { witness: folder }).because(error).hint(hint)
}

fn add(signed: &mut SignedCheckpoint, line: &str) -> Result<(), Failure> {
    signed.note.add(line).map_err(|error| Failure::bug(error.to_string()))
}

/// The greatest checkpoint that a witness of this name signed, as far as is known here.
fn last_of(kept: &[Kept], name: &str) -> u64 {
    let by = |kept: &&Kept| kept.signed.note.signers().any(|(signer, _)| signer == name);
    kept.iter().rev().find(by).map_or(0, |kept| kept.position().size)
}

fn write_request(
    station: &Station,
    now: &Kept,
    old: u64,
    path: &Path,
    to: &str,
    output: &Output,
) -> Result<(), Failure> {
    let size = now.position().size;
    if old > size {
        return Err(Failure::usage(Message::OldBeyondLedger { old, size }));
    }
    let request = station.request(&now.signed, old)?;
    let file = path.display().to_string();
    fs::write(path, request.to_string())
        .map_err(|error| Failure::fixable(Message::FileNotWritten { file: file.clone() }).because(&error))?;
    output.say(&Message::RequestWritten { file, witness: to.to_owned() });
    Ok(())
}

/// An answer fits the checkpoint that it signs, and no other.
fn take_answer(station: &Station, path: &Path, output: &Output) -> CommandResult {
    let file = path.display().to_string();
    let lines = fs::read_to_string(path)
        .map_err(|error| Failure::fixable(Message::FileNotRead { file: file.clone() }).because(&error))?;
    let standing = station.reading.view()?.standing()?;
    let keys: Vec<VerifierKey> =
        standing.iter().flat_map(|standing| &standing.witnesses).filter_map(|key| key.parse().ok()).collect();
    for kept in station_key::kept(&station.reading.folder)?.into_iter().rev() {
        let mut signed = kept.signed;
        signed.note.add(&lines).map_err(|error| {
            Failure::fixable(Message::AnswerUnreadable { file: file.clone() }).because(&error)
        })?;
        let signer = keys.iter().find(|key| lines.contains(key.name()) && signed.cosigned_by(key).is_ok());
        if let Some(signer) = signer {
            output.say(&Message::CheckpointCosigned { witness: signer.name().to_owned() });
            said(&station_key::keep(&station.reading.folder, signed)?, output);
            return Ok(Ending::Done);
        }
    }
    Err(Failure::fixable(Message::AnswerFitsNone { file }).hint(Message::HintWitnessAnswer {}))
}

//! `check`: what a proof shows, to somebody who has no register, only the file and public keys.

mod said;

use crate::error::{CommandResult, Ending, Failure, Kind};
use crate::message::Message;
use crate::output::Output;
use crate::text;
use registry::hex;
use registry::log::checkpoint::{CheckpointError, SignedCheckpoint};
use registry::log::code;
use registry::log::evidence::{EvidenceError, Keys, examine};
use registry::log::proof::{FIRST_LINE, TlogProof};
use registry::note::{KeyKind, NoteError, VerifierKey};
use std::fs;
use std::io::Read;
use std::path::Path;

/// Check a proof, or a checkpoint, without any register
///
/// It needs the public key of the station, from a source that you trust: `register key` shows it there. With the keys of
/// witnesses it also says who else has seen the ledger, and when.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Proof file, checkpoint, or the text of a proof's QR code; - for one that is typed or scanned
    #[arg(value_name = "FILE")]
    what: String,
    /// Public key of a station, a witness or a controller (64 hexadecimal digits), or a file with one; may be given
    /// several times
    #[arg(long = "key", value_name = "KEY")]
    keys: Vec<String>,
}

pub fn run(args: &Args, output: &Output) -> CommandResult {
    let keys = keys(&args.keys)?;
    let (shown, text) = read(&args.what)?;
    if text.starts_with(FIRST_LINE) {
        let proofs = TlogProof::parse_all(&text).map_err(|error| damaged(&shown).because(&error))?;
        let evidence = examine(&proofs, &keys).map_err(|error| not_good(&shown, error))?;
        said::evidence(&evidence, output);
        return Ok(Ending::Done);
    }
    match SignedCheckpoint::parse(&text) {
        Ok(signed) => checkpoint(&shown, &signed, &keys, output),
        Err(error) => {
            let file = shown.clone();
            Err(Failure::fixable(Message::NoProof { file }).because(&error).hint(Message::HintNoProof {}))
        }
    }
}

/// The text to check, and what to call it.
fn read(what: &str) -> Result<(String, String), Failure> {
    let unread = |error: &std::io::Error| {
        Failure::fixable(Message::FileNotRead { file: what.to_owned() }).because(error)
    };
    let text = if what.starts_with(code::PREFIX) {
        what.to_owned()
    } else if what == "-" {
        let mut typed = String::new();
        std::io::stdin().read_to_string(&mut typed).map_err(|error| unread(&error))?;
        typed
    } else {
        fs::read_to_string(what).map_err(|error| unread(&error))?
    };
    let shown = if text.starts_with(code::PREFIX) { "QR".to_owned() } else { what.to_owned() };
    // A blank is a digit of the code, and may be its last one.
    match text.starts_with(code::PREFIX) {
        true => code::read(text.trim_end_matches(['\r', '\n']))
            .map(|file| (shown.clone(), file))
            .map_err(|error| damaged(&shown).because(&error)),
        false => Ok((shown, text)),
    }
}

fn damaged(file: &str) -> Failure {
    let file = file.to_owned();
    Failure::new(Kind::Register, Message::ProofBad { file }).hint(Message::HintProofBad {})
}

fn keys(given: &[String]) -> Result<Keys, Failure> {
    let mut keys = Keys::default();
    for given in given {
        let text = match Path::new(given).is_file() {
            true => fs::read_to_string(given).map_err(|error| {
                Failure::fixable(Message::FileNotRead { file: given.clone() }).because(&error)
            })?,
            false => given.clone(),
        };
        let text = text.trim();
        if let Some(controller) = hex::decode(text.to_lowercase().as_bytes()) {
            keys.controllers.push(controller);
            continue;
        }
        let key: VerifierKey = text.parse().map_err(|error: NoteError| {
            Failure::usage(Message::KeyUnreadable { key: given.clone() }).because(&error)
        })?;
        keys.notes.push(key);
    }
    Ok(keys)
}

/// Without the right key nothing is known; everything else says that the file does not prove what it seems to.
fn not_good(file: &str, error: EvidenceError) -> Failure {
    match error {
        EvidenceError::NoKey { origin, signers } => {
            Failure::fixable(Message::CheckNeedsKey { origin, signers: signers.join(text::spoken().comma()) })
                .hint(Message::HintCheckKey {})
        }
        EvidenceError::Unreadable { .. } | EvidenceError::NotAStation { .. } => {
            Failure::fixable(Message::ProofNotUnderstood { file: file.to_owned() }).because(&error)
        }
        error => damaged(file).because(&error),
    }
}

fn checkpoint(file: &str, signed: &SignedCheckpoint, keys: &Keys, output: &Output) -> CommandResult {
    let bad = |error: &CheckpointError| damaged(file).because(error);
    let origin = &signed.checkpoint.origin;
    let station = keys.notes.iter().find(|key| key.kind() == KeyKind::Note && key.name() == origin);
    let Some(station) = station else {
        let signers: Vec<&str> = signed.note.signers().map(|(name, _)| name).collect();
        return Err(Failure::fixable(Message::CheckNeedsKey {
            origin: origin.clone(),
            signers: signers.join(text::spoken().comma()),
        })
        .hint(Message::HintCheckKey {}));
    };
    signed.signed_by(station).map_err(|error| bad(&error))?;
    let mut seen = Vec::new();
    for witness in keys.notes.iter().filter(|key| key.kind() == KeyKind::Cosignature) {
        match signed.cosigned_by(witness) {
            Ok(at_s) => seen.push((witness.name().to_owned(), at_s)),
            Err(CheckpointError::Note(NoteError::NotSigned { .. })) => {}
            Err(error) => return Err(bad(&error)),
        }
    }
    said::checkpoint(&signed.checkpoint, &seen, output);
    Ok(Ending::Done)
}

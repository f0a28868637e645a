//! `register witness`: who signs a station's checkpoints besides it.

use super::checkpoint::not_cosigned;
use crate::clock;
use crate::desk::Desk;
use crate::error::{CommandResult, Ending, Failure};
use crate::folder::{Folder, Owning};
use crate::message::Message;
use crate::output::Output;
use crate::{login, persons, station_key};
use registry::lock::{Owner, OwnerLock};
use registry::log::witness::{self, Request, Witness, WitnessError};
use registry::note::{KeyKind, VerifierKey};
use registry::policy::Deed;
use registry::{Act, PersonId};
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};

/// Make a witness, and let it sign
///
/// A witness is a folder with a key, on a USB stick or at another station. It signs a ledger only if it grew and nothing
/// in it was changed, so that whoever trusts the witness need not trust the station.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Make a witness in a folder, and tell it of this station
    Init {
        /// Folder of the witness; it is made where there is none
        dir: PathBuf,
        /// Its name, without blanks, such as kenya/stick-1
        #[arg(long, value_name = "NAME")]
        name: String,
        /// Who admits it to the register
        #[arg(long, value_name = "NAME")]
        by: String,
    },
    /// Make a witness in a folder without any station
    Make {
        /// Folder of the witness; it is made where there is none
        dir: PathBuf,
        /// Its name, without blanks, such as kenya/stick-1
        #[arg(long, value_name = "NAME")]
        name: String,
    },
    /// Tell a witness of another station, by that station's public key
    Trust {
        /// Folder of the witness
        dir: PathBuf,
        /// The key, as `register key` shows it there
        key: VerifierKey,
    },
    /// Admit a witness of elsewhere to this station's register, by its public key
    Admit {
        /// The key, as it was shown when the witness was made
        key: VerifierKey,
        /// Who admits it
        #[arg(long, value_name = "NAME")]
        by: String,
    },
    /// Answer the request of a station that is reached by carrying files
    Answer {
        /// Folder of the witness
        dir: PathBuf,
        /// The request
        request: PathBuf,
        /// The answer to write
        answer: PathBuf,
    },
}

pub fn run(command: &Command, folder: Folder, output: &Output) -> CommandResult {
    match command {
        Command::Init { dir, name, by } => init(dir, name, by, &mut Owning::open(folder, output)?, output),
        Command::Make { dir, name } => {
            let made = make(dir, name)?;
            said(dir, &made.verifier(), output);
            Ok(Ending::Done)
        }
        Command::Trust { dir, key } => {
            let shown = dir.display().to_string();
            let _lock = lock(dir).map_err(|error| not_cosigned(shown.clone(), &error))?;
            Witness::open(witness::Folder(dir.clone()))
                .and_then(|mut witness| witness.trust(key))
                .map_err(|error| not_cosigned(shown, &error))?;
            output.say(&Message::WitnessTold { origin: key.name().to_owned() });
            Ok(Ending::Done)
        }
        Command::Admit { key, by } => admit(key, by, &mut Owning::open(folder, output)?, output),
        Command::Answer { dir, request, answer } => answer_request(dir, request, answer, output),
    }
}

/// The witness's folder is one process's alone while it checks and keeps.
///
/// # Errors
/// [`WitnessError::NoWitness`] without a folder; [`WitnessError::Medium`] where another process has it.
pub fn lock(dir: &Path) -> Result<OwnerLock, WitnessError> {
    if !dir.is_dir() {
        return Err(WitnessError::NoWitness { folder: dir.display().to_string() });
    }
    let owner = Owner { pid: std::process::id(), since: clock::now() };
    OwnerLock::take(dir, &owner)
        .map_err(|error| WitnessError::Medium(std::io::Error::other(error.to_string())))
}

/// Makes a witness in a folder, and admits it.
///
/// # Errors
/// A [`Failure`] where the station has no key, or the folder cannot be written.
pub fn init(dir: &Path, name: &str, by: &str, desk: &mut impl Desk, output: &Output) -> CommandResult {
    let by = login::by(desk, by, &[Deed::WitnessAdmitted], output)?;
    let station = desk.config().station.as_str().unwrap_or_default();
    let key = station_key::read(desk.folder(), station, desk.config().realm)?
        .ok_or_else(|| Failure::fixable(Message::NoStationKey {}).hint(Message::HintNewKey {}))?;
    let mut made = make(dir, name)?;
    made.trust(&key.verifier()).map_err(|error| not_cosigned(dir.display().to_string(), &error))?;
    write(desk, &made.verifier(), &by)?;
    said(dir, &made.verifier(), output);
    Ok(Ending::Done)
}

fn make(dir: &Path, name: &str) -> Result<Witness<witness::Folder>, Failure> {
    let shown = dir.display().to_string();
    fs::create_dir_all(dir)
        .map_err(|error| Failure::fixable(Message::FileNotWritten { file: shown.clone() }).because(&error))?;
    Witness::create(witness::Folder(dir.to_owned()), name, &persons::random()?)
        .map_err(|error| Failure::fixable(Message::WitnessNotMade { folder: shown }).because(&error))
}

fn said(dir: &Path, key: &VerifierKey, output: &Output) {
    let folder = dir.display().to_string();
    output.say(&Message::WitnessMade { name: key.name().to_owned(), folder: folder.clone() });
    let key = key.to_string();
    output.row_as_it_is(&key, &json!({"folder": folder, "key": key}));
}

/// Admits a witness of elsewhere.
///
/// # Errors
/// A [`Failure`] where that is no witness's key.
pub fn admit(key: &VerifierKey, by: &str, desk: &mut impl Desk, output: &Output) -> CommandResult {
    let by = login::by(desk, by, &[Deed::WitnessAdmitted], output)?;
    write(desk, key, &by)?;
    output.say(&Message::WitnessAdmitted { name: key.name().to_owned() });
    Ok(Ending::Done)
}

fn write(desk: &mut impl Desk, key: &VerifierKey, by: &PersonId) -> Result<(), Failure> {
    if key.kind() != KeyKind::Cosignature {
        return Err(Failure::usage(Message::NotAWitnessKey { key: key.to_string() }));
    }
    desk.write(by, None, Act::WitnessAdmitted { key: key.to_string() }).map(drop)
}

fn answer_request(dir: &Path, request: &Path, answer: &Path, output: &Output) -> CommandResult {
    let shown = dir.display().to_string();
    let file = request.display().to_string();
    let text = fs::read_to_string(request)
        .map_err(|error| Failure::fixable(Message::FileNotRead { file }).because(&error))?;
    let cosign = || {
        let _lock = lock(dir)?;
        let mut witness = Witness::open(witness::Folder(dir.to_owned()))?;
        let request = Request::parse(&text)?;
        let line = witness.cosign(&request, clock::now_s())?;
        Ok((request.checkpoint.checkpoint, line))
    };
    let (checkpoint, line) = cosign().map_err(|error| not_cosigned(shown, &error))?;
    let file = answer.display().to_string();
    fs::write(answer, line)
        .map_err(|error| Failure::fixable(Message::FileNotWritten { file: file.clone() }).because(&error))?;
    let (origin, entries) = (checkpoint.origin, checkpoint.position.size);
    output.datum(
        &Message::RequestAnswered { file: file.clone(), origin: origin.clone(), entries },
        &json!({"file": file, "origin": origin, "entries": entries}),
    );
    Ok(Ending::Done)
}

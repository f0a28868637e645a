//! What an authority does, on a computer of its own: make a key, issue and sign blocks, and never the same number twice.

use crate::clock;
use crate::error::{CommandResult, Ending, Failure};
use crate::message::Message;
use crate::output::Output;
use crate::persons;
use jiff::civil::Date;
use marking::number::{CheckSystem, NumberBlock};
use protocol::StationId;
use registry::block::{BlockNote, is_id};
use registry::lock::{ActLock, LockError};
use registry::note::{KeyKind, NoteKey};
use registry::private;
use serde_json::json;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

/// For the authority: make a key that signs number blocks
#[derive(Debug, clap::Args)]
pub struct KeyArgs {
    /// Name of the authority, without blanks and plus signs
    name: String,
    /// File to write the secret key to; it must not exist
    #[arg(long, value_name = "FILE")]
    to: PathBuf,
}

/// For the authority: issue and sign a block
///
/// The list of what was issued is kept beside the key; numbers that are in it, and ids, are not issued again.
#[derive(Debug, clap::Args)]
pub struct IssueArgs {
    /// Station that the numbers are for
    #[arg(long, value_name = "ID")]
    station: String,
    /// Id of the block, 1 to 40 printable ASCII characters without blanks
    #[arg(long, value_name = "ID")]
    id: String,
    /// What each number begins with
    #[arg(long, value_name = "TEXT")]
    prefix: String,
    /// First number
    #[arg(long, value_name = "N")]
    first: u64,
    /// Last number
    #[arg(long, value_name = "N")]
    last: u64,
    /// How many digits are written
    #[arg(long, value_name = "N")]
    width: u8,
    /// Without a check character behind each number
    #[arg(long)]
    no_check: bool,
    /// Day of issue; without it today
    #[arg(long, value_name = "DATE")]
    issued: Option<Date>,
    /// File with the secret key
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
    /// File with what was issued so far, one block a line; without it FILE.issued beside the key
    #[arg(long, value_name = "FILE")]
    list: Option<PathBuf>,
    /// File to write the block to; it must not exist
    #[arg(long, value_name = "FILE")]
    to: PathBuf,
}

pub fn key(args: &KeyArgs, output: &Output) -> CommandResult {
    let key = NoteKey::new(&args.name, KeyKind::Note, &persons::random()?)
        .map_err(|error| Failure::usage(Message::AuthorityKeyBad {}).because(&error))?;
    write_new(&args.to, &format!("{key}\n"))?;
    let (file, verifier) = (args.to.display().to_string(), key.verifier().to_string());
    output.datum(
        &Message::AuthorityKeyMade { file: file.clone(), key: verifier.clone() },
        &json!({"file": file, "key": verifier}),
    );
    Ok(Ending::Done)
}

pub fn issue(args: &IssueArgs, output: &Output) -> CommandResult {
    let key = read_key(&args.key)?;
    let block = NumberBlock::new(&args.prefix, args.first, args.last, args.width)
        .map_err(|error| Failure::usage(Message::BlockBad {}).because(&error))?
        .with_check((!args.no_check).then_some(CheckSystem::Mod37_36));
    if StationId::new(&args.station).is_none() {
        return Err(Failure::usage(Message::StationIdBad { station: args.station.clone() }));
    }
    if !is_id(&args.id) {
        return Err(Failure::usage(Message::BlockIdBad { block: args.id.clone() }));
    }
    let issued = args.issued.unwrap_or_else(|| clock::day_of(clock::now()));
    let note = BlockNote { station: args.station.clone(), id: args.id.clone(), block, issued };
    let list = args.list.clone().unwrap_or_else(|| private::beside(&args.key, ".issued"));
    // Two at once would both find the numbers free.
    let _lock = ActLock::take_beside(&list).map_err(|error| {
        let path = private::folder_of(&list).display().to_string();
        let failure = Failure::fixable(Message::FolderNotTaken { path }).because(&error);
        if matches!(error, LockError::Busy { .. }) { failure.hint(Message::HintWait {}) } else { failure }
    })?;
    let known = read_list(&list)?;
    for (line, other) in &known {
        if other.id == note.id || other.block.overlaps(&note.block) {
            let (block, station) = (other.id.clone(), other.station.clone());
            return Err(Failure::fixable(Message::BlockIssuedBefore { block, station, line: *line })
                .hint(Message::HintBlockIssued {}));
        }
    }
    let signed =
        key.sign(&note.text()).map_err(|error| Failure::usage(Message::BlockBad {}).because(&error))?;
    if args.to.exists() {
        return Err(exists(&args.to));
    }
    // Written down first: a number that is in the list and in no file is lost, one that is in two files is not to be.
    remember(&list, &note)?;
    write_new(&args.to, &signed)?;
    let (file, count) = (args.to.display().to_string(), note.block.count());
    output.datum(
        &Message::BlockIssued {
            block: note.id.clone(),
            station: note.station.clone(),
            count,
            file: file.clone(),
        },
        &json!({"block": note.id, "station": note.station, "count": count, "file": file}),
    );
    Ok(Ending::Done)
}

fn read_key(path: &Path) -> Result<NoteKey, Failure> {
    let failed = |error: &(dyn std::error::Error + 'static)| {
        Failure::fixable(Message::FileNotRead { file: path.display().to_string() }).because(error)
    };
    let text = std::fs::read_to_string(path).map_err(|error| failed(&error))?;
    text.trim().parse().map_err(|error| failed(&error))
}

/// What was issued, with the lines it stands in. A line that cannot be read hides numbers, so nothing is issued then.
fn read_list(path: &Path) -> Result<Vec<(u64, BlockNote)>, Failure> {
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => {
            let file = path.display().to_string();
            return Err(Failure::fixable(Message::FileNotRead { file }).because(&error));
        }
    };
    let read = |(line, text): (u64, &str)| {
        let known = serde_json::from_str(text).map_err(|error| {
            let file = path.display().to_string();
            Failure::fixable(Message::BlockListBad { file, line }).because(&error)
        })?;
        Ok((line, known))
    };
    (1..).zip(text.lines()).map(read).collect()
}

fn remember(path: &Path, note: &BlockNote) -> Result<(), Failure> {
    let failed = |error: &(dyn std::error::Error + 'static)| {
        Failure::fixable(Message::FileNotWritten { file: path.display().to_string() }).because(error)
    };
    let before = if path.exists() {
        std::fs::read_to_string(path).map_err(|error| failed(&error))?
    } else {
        String::new()
    };
    let line = serde_json::to_string(note).map_err(|error| failed(&error))?;
    private::replace(path, format!("{before}{line}\n").as_bytes()).map_err(|error| failed(&error))
}

fn write_new(path: &Path, text: &str) -> Result<(), Failure> {
    let written = private::create_new(path).and_then(|mut file| {
        file.write_all(text.as_bytes())?;
        file.sync_all()
    });
    written.map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => exists(path),
        _ => Failure::fixable(Message::FileNotWritten { file: path.display().to_string() }).because(&error),
    })
}

fn exists(path: &Path) -> Failure {
    Failure::fixable(Message::FileNotWritten { file: path.display().to_string() })
        .hint(Message::HintExportExists {})
}

//! The symbol of a mark, read by a reader or from a picture and compared with the plan.
//!
//! Not read is *unverified*, never bad: it says as much of camera and light as of the mark. What was read and how much had to
//! be done for it is kept beside the register, so that a pin that wears shows before its marks can no longer be read.

use super::Args;
use crate::error::{CommandResult, Ending, Failure};
use crate::folder::Folder;
use crate::message::Message;
use crate::output::Output;
use machines::picture::{Symbology, decode};
use machines::readback::wear::{Advice, MarkRead, advise};
use machines::readback::{Difference, Unverified, Verdict, compare};
use machines::readers::{ReaderEvent, ReaderFamily, read_once};
use marking::symbol::SymbolContent;
use serde_json::json;
use std::fs;
use std::io::{ErrorKind, Write};
use std::path::Path;

/// The texts of what was read, and how much had to be done for it; no effort where nothing was read.
struct Seen {
    texts: Vec<String>,
    effort: Option<u8>,
}

/// Reads and compares; `planned` is what the symbol was to say.
pub fn check(
    args: &Args,
    folder: &Folder,
    job: u64,
    planned: Option<&str>,
    output: &Output,
) -> CommandResult {
    let planned = planned.and_then(|text| text.parse::<SymbolContent>().ok());
    let Some(planned) = planned else {
        return Err(Failure::fixable(Message::MarkHasNoSymbol { job }).hint(Message::HintTypeBack {}));
    };
    let seen = match (&args.picture, args.reader) {
        (Some(file), _) => from_picture(file)?,
        (None, Some(family)) => from_reader(family, args.at.as_deref().unwrap_or_default())?,
        (None, None) => return Err(Failure::bug("no picture and no reader")),
    };
    let verdict = compare(&planned, &seen.texts);
    let effort = seen.effort.filter(|_| !matches!(verdict, Verdict::Unverified(_)));
    say_wear(keep(folder, MarkRead { job, effort })?, output);
    match verdict {
        Verdict::Verified => {
            output.datum(&Message::SymbolVerified { job }, &json!({"job": job, "symbol": "verified"}));
            Ok(Ending::Done)
        }
        Verdict::Mismatch(Difference { planned, read, position, .. }) => {
            let position = position as u64;
            Err(Failure::fixable(Message::SymbolDiffers { job, planned, read, position })
                .hint(Message::HintReadAgain {}))
        }
        Verdict::Unverified(why) => {
            let why = match why {
                Unverified::NothingRead => Message::SymbolNothingRead {},
                Unverified::NotTheMark { text } => Message::SymbolOfOthers { text },
                Unverified::SeveralMarks { count } => Message::SymbolSeveral { count: count as u64 },
            };
            Err(Failure::fixable(Message::SymbolUnverified { job })
                .cause(crate::text::of(&why))
                .hint(Message::HintTypeBack {}))
        }
    }
}

fn from_picture(file: &str) -> Result<Seen, Failure> {
    let unreadable = |error: &(dyn std::error::Error + 'static)| {
        Failure::fixable(Message::FileNotRead { file: file.to_owned() }).because(error)
    };
    let bytes = fs::read(file).map_err(|error| unreadable(&error))?;
    let reading = decode(&bytes, &[Symbology::DataMatrix]).map_err(|error| unreadable(&error))?;
    let effort = reading.symbols.iter().map(|symbol| symbol.rung.effort()).max();
    Ok(Seen { texts: reading.symbols.into_iter().map(|symbol| symbol.text).collect(), effort })
}

fn from_reader(family: ReaderFamily, at: &str) -> Result<Seen, Failure> {
    let silent = || Failure::machine(Message::ReaderSilent { at: at.to_owned() });
    let (mut reader, line) =
        family.reader(family.built_in_dialect()).map_err(|error| silent().because(&error))?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| silent().because(&error))?;
    let event = runtime
        .block_on(read_once(&mut reader, &line.line_at(at)))
        .map_err(|error| silent().because(&error))?;
    match event {
        // A reader does not say how hard it was.
        ReaderEvent::Read { text } => Ok(Seen { texts: vec![text], effort: Some(0) }),
        ReaderEvent::NoRead => Ok(Seen { texts: Vec::new(), effort: None }),
        ReaderEvent::Fault { message } => Err(silent().cause(message)),
        ReaderEvent::NoAnswer => Err(silent()),
    }
}

/// Adds a reading to those of the pin, and gives what all of them say. A line that cannot be read is left out: it counts for
/// no mark.
fn keep(folder: &Folder, reading: MarkRead) -> Result<Advice, Failure> {
    let path = folder.readings();
    let failed = |error: &(dyn std::error::Error + 'static)| {
        Failure::fixable(Message::FileNotWritten { file: path.display().to_string() }).because(error)
    };
    let mut line = serde_json::to_string(&reading).map_err(|error| failed(&error))?;
    line.push('\n');
    append(&path, &line).map_err(|error| failed(&error))?;
    Ok(advise(&readings(folder)?))
}

/// What was read since the pin was new, oldest first.
///
/// # Errors
/// A [`Failure`] where the file is there and cannot be read.
pub fn readings(folder: &Folder) -> Result<Vec<MarkRead>, Failure> {
    let path = folder.readings();
    let kept = match fs::read_to_string(&path) {
        Ok(kept) => kept,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => {
            let file = path.display().to_string();
            return Err(Failure::fixable(Message::FileNotRead { file }).because(&error));
        }
    };
    Ok(kept.lines().filter_map(|line| serde_json::from_str(line).ok()).collect())
}

fn append(path: &Path, line: &str) -> std::io::Result<()> {
    fs::OpenOptions::new().create(true).append(true).open(path)?.write_all(line.as_bytes())
}

fn say_wear(advice: Advice, output: &Output) {
    match advice {
        Advice::PinWear { new, recent, .. } => {
            let share = |share: machines::readback::wear::Share| (share.good as u64, share.of as u64);
            let ((new, new_of), (recent, recent_of)) = (share(new), share(recent));
            output.say(&Message::PinWear { new, new_of, recent, recent_of });
        }
        Advice::NotSetUp { .. } => output.say(&Message::ReaderNotSetUp {}),
        Advice::TooFew { .. } | Advice::Steady => {}
    }
}

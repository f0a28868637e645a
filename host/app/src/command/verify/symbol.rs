//! The symbol of a mark, read by a reader or from a picture and compared with the plan.
//!
//! Not read is *unverified*, never bad: it says as much of camera and light as of the mark. What was read and how much had to
//! be done for it is kept beside the register, so that a pin that wears shows before its marks can no longer be read.

use super::Args;
use crate::error::{CommandResult, Ending, Failure};
use crate::folder::Folder;
use crate::message::Message;
use crate::output::Output;
use crate::read_back::{self, Read};
use machines::picture::{Symbology, decode};
use machines::readback::wear::Advice;
use machines::readers::{ReaderEvent, ReaderFamily, read_once};
use marking::mark::PlannedMark;
use serde_json::json;
use std::fs;

/// Reads and compares.
pub fn check(args: &Args, folder: &Folder, job: u64, mark: &PlannedMark, output: &Output) -> CommandResult {
    let Some(planned) = read_back::planned(mark) else {
        return Err(Failure::fixable(Message::MarkHasNoSymbol { job }).hint(Message::HintTypeBack {}));
    };
    let read = match (&args.picture, args.reader) {
        (Some(file), _) => from_picture(file)?,
        (None, Some(family)) => from_reader(family, args.at.as_deref().unwrap_or_default())?,
        (None, None) => return Err(Failure::bug("no picture and no reader")),
    };
    let (verdict, advice) = read_back::judge(folder, job, &planned, &read)?;
    say_wear(&advice, output);
    match read_back::wrong(job, verdict) {
        Some(failure) => Err(failure),
        None => {
            output.datum(&Message::SymbolVerified { job }, &json!({"job": job, "symbol": "verified"}));
            Ok(Ending::Done)
        }
    }
}

fn from_picture(file: &str) -> Result<Read, Failure> {
    let unreadable = |error: &(dyn std::error::Error + 'static)| {
        Failure::fixable(Message::FileNotRead { file: file.to_owned() }).because(error)
    };
    let bytes = fs::read(file).map_err(|error| unreadable(&error))?;
    let reading = decode(&bytes, &[Symbology::DataMatrix]).map_err(|error| unreadable(&error))?;
    let effort = reading.symbols.iter().map(|symbol| symbol.rung.effort()).max();
    Ok(Read { texts: reading.symbols.into_iter().map(|symbol| symbol.text).collect(), effort })
}

fn from_reader(family: ReaderFamily, at: &str) -> Result<Read, Failure> {
    let silent = || Failure::machine(Message::ReaderSilent { at: at.to_owned() });
    let (mut reader, line) =
        family.reader(family.built_in_dialect()).map_err(|error| silent().because(&error))?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| silent().because(&error))?;
    let event = runtime
        .block_on(read_once(&mut reader, &line.line_at(at)))
        .map_err(|error| silent().because(&error))?;
    match event {
        ReaderEvent::Read { text } => Ok(Read::by_reader(&text)),
        ReaderEvent::NoRead => Ok(Read { texts: Vec::new(), effort: None }),
        ReaderEvent::Fault { message } => Err(silent().cause(message)),
        ReaderEvent::NoAnswer => Err(silent()),
    }
}

/// Only what somebody has to do something about is said beside a mark.
fn say_wear(advice: &Advice, output: &Output) {
    match advice {
        Advice::PinWear { .. } | Advice::NotSetUp { .. } => output.say(&read_back::said_of_pin(advice)),
        Advice::TooFew { .. } | Advice::Steady => {}
    }
}

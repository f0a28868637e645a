//! `verify`: somebody types what stands on the metal, without seeing what should; or the symbol is read.

pub mod symbol;

use crate::command::register::find::state_words;
use crate::desk::Desk;
use crate::error::{CommandResult, Ending, Failure};
use crate::folder::{Folder, Owning};
use crate::jobs::planned_mark;
use crate::message::Message;
use crate::output::Output;
use crate::{login, text};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use machines::readers::ReaderFamily;
use marking::readback::{Comparison, compare};
use registry::policy::Deed;
use registry::{Act, JobId, Ledger, SqliteStore};
use serde_json::json;

/// Type back blind what stands on the metal, line by line; it is compared with the plan and recorded
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Job number, or CONSIGNMENT/ITEM
    #[arg(value_name = "JOB|CONSIGNMENT/ITEM")]
    pub mark: String,
    /// Who reads
    #[arg(long, value_name = "NAME")]
    pub by: String,
    /// Read the symbol in a picture (PNG, JPEG, PGM, PPM) instead
    #[arg(long, value_name = "FILE", conflicts_with = "reader")]
    pub picture: Option<String>,
    /// Have a reader read the symbol instead
    #[arg(long, value_name = "KIND", requires = "at", value_parser = reader_family())]
    pub reader: Option<ReaderFamily>,
    /// Where the reader is: a serial port, or host:port
    #[arg(long, value_name = "PORT", requires = "reader")]
    pub at: Option<String>,
}

/// Reads a family of readers by its name.
fn reader_family() -> impl TypedValueParser<Value = ReaderFamily> {
    let names = ReaderFamily::ALL.map(ReaderFamily::name);
    PossibleValuesParser::new(names).map(|name| {
        ReaderFamily::ALL.into_iter().find(|family| family.name() == name).unwrap_or(ReaderFamily::Line)
    })
}

pub fn run(args: &Args, folder: Folder, output: &Output) -> CommandResult {
    verify(args, &mut Owning::open(folder, output)?, output)
}

/// Compares what is read on the metal with the plan, and records it.
///
/// # Errors
/// A [`Failure`] where it differs, nothing is read, or there is no such mark.
pub fn verify(args: &Args, desk: &mut impl Desk, output: &Output) -> CommandResult {
    let by = login::by(desk, &args.by, &[Deed::Verified], output)?;
    let job = job_of(desk.ledger(), &args.mark)?;
    let mark = planned_mark(desk.ledger(), job)?;
    applied(desk.ledger(), job)?;
    if args.picture.is_some() || args.reader.is_some() {
        return symbol::check(args, desk.folder(), job, &mark, output);
    }
    let Some(read) = type_back(mark.lines.len(), output) else {
        return Err(Failure::fixable(Message::NothingTyped {}));
    };
    let comparison = compare(&mark.texts(), &read);
    let matches = comparison.is_match();
    desk.write(&by, None, Act::Verified { job, read: read.clone(), matches })?;
    match comparison {
        Comparison::Match => {
            output.datum(&Message::TextVerified { job }, &json!({"job": job, "read": read, "matches": true}));
            Ok(Ending::Done)
        }
        Comparison::Mismatch { line, position, .. } => {
            let (line, position) = (line as u64, position as u64);
            Err(Failure::fixable(Message::TextDiffers { job, line, position })
                .hint(Message::HintReadAgain {}))
        }
    }
}

/// Asks for each line without showing it; `None` at the end of the input.
fn type_back(lines: usize, output: &Output) -> Option<Vec<String>> {
    let total = lines as u64;
    (1..=total).map(|line| output.ask(&Message::AskLine { line, total })).collect()
}

fn job_of(ledger: &Ledger<SqliteStore>, named: &str) -> Result<JobId, Failure> {
    let unknown =
        || Failure::fixable(Message::JobUnknown { job: named.to_owned() }).hint(Message::HintJob {});
    if let Ok(job) = named.parse() {
        return ledger.view().job(job)?.map(|row| row.job).ok_or_else(unknown);
    }
    let (consignment, item) = named.rsplit_once('/').ok_or_else(unknown)?;
    let row = ledger.view().item(consignment, item)?;
    row.and_then(|row| row.last_job).ok_or_else(unknown)
}

fn applied(ledger: &Ledger<SqliteStore>, job: JobId) -> Result<(), Failure> {
    match ledger.view().job(job)? {
        Some(row) if row.state.is_applied() => Ok(()),
        row => {
            let state = text::of(&state_words(row.map(|row| row.state)));
            Err(Failure::fixable(Message::NothingToVerify { job, state }))
        }
    }
}

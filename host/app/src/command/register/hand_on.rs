//! `register export`: the ledger for a stranger to check, or what it says of weapons for other programs.

use super::export_to;
use crate::clock;
use crate::error::{CommandResult, Ending, Failure, Kind};
use crate::folder::{Folder, Reading};
use crate::message::Message;
use crate::output::Output;
use desk::exchange::epcis::Epcis;
use desk::exchange::line::LifeLine;
use desk::exchange::table::{CsvTable, XlsxTable};
use desk::exchange::{GatherError, Line, Scope, each_line};
use serde_json::json;
use std::error::Error;
use std::fs::{self, File};
use std::io::{BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};

/// Write a file that a stranger can check, or one that other programs read
///
/// The ledger's own form holds every entry whole, and so tells where hidden marks are: give it only to those who may
/// know that. The other forms are copies for use and prove nothing; they leave out where hidden marks are unless --restricted
/// is given, and never tell who a natural person is.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// File to write; it must not exist
    pub file: PathBuf,
    /// Form of the file
    #[arg(long, value_enum, default_value_t = Form::Ledger)]
    pub format: Form,
    /// Only the first N entries of the ledger
    #[arg(long, value_name = "N", default_value_t = u64::MAX, hide_default_value = true)]
    pub size: u64,
    /// Tell where hidden marks and codes are, too
    #[arg(long)]
    pub restricted: bool,
}

/// Form of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Form {
    /// Every entry of the ledger, to be checked
    Ledger,
    /// A line of JSON for each party and each weapon, to be taken into another register
    Jsonl,
    /// A table as text
    Csv,
    /// A table as a workbook
    Xlsx,
    /// Events of EPCIS 2.0
    Epcis,
}

/// Why something was not written.
pub type Told = Box<dyn Error + Send + Sync>;

pub fn run(args: &Args, folder: Folder, output: &Output) -> CommandResult {
    let reading = Reading::open(folder)?;
    let file = args.file.display().to_string();
    if args.format == Form::Ledger {
        let position = export_to(&args.file, reading.store(), args.size)?;
        let root = registry::hex::encode(&position.root);
        output.datum(
            &Message::Exported { file: file.clone(), entries: position.size, root: root.clone() },
            &json!({"file": file, "entries": position.size, "root": root}),
        );
        return Ok(Ending::Done);
    }
    if args.size != u64::MAX {
        return Err(Failure::usage(Message::SizeOfLedgerOnly {}));
    }
    let lives = write(args, &reading)?;
    output.datum(&Message::HandedOn { file: file.clone(), lives }, &json!({"file": file, "lives": lives}));
    Ok(Ending::Done)
}

/// Writes the file; what was begun and failed is removed again. Gives the number of lives.
fn write(args: &Args, reading: &Reading) -> Result<u64, Failure> {
    let path = &args.file;
    let created = File::create_new(path).map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => not_written(path, &error).hint(Message::HintExportExists {}),
        _ => not_written(path, &error),
    })?;
    let mut out = BufWriter::new(created);
    let written = into(args.format, reading, Scope { restricted: args.restricted }, &mut out);
    let done = written.and_then(|lives| {
        let synced = out.flush().and_then(|()| out.get_ref().sync_all());
        synced.map(|()| lives).map_err(|error| GatherError::Write(Told::from(error)))
    });
    done.map_err(|error| {
        // The first failure is the one to tell.
        let _ = fs::remove_file(path);
        not_done(path, error)
    })
}

/// Writes what the ledger says of weapons in a form for other programs, and gives their number.
///
/// # Errors
/// What reading or writing failed with.
pub fn into(
    form: Form,
    reading: &Reading,
    scope: Scope,
    out: &mut impl Write,
) -> Result<u64, GatherError<Told>> {
    match form {
        Form::Ledger | Form::Jsonl => lines(reading, scope, out),
        Form::Csv => csv(reading, scope, out),
        Form::Xlsx => workbook(reading, scope, out),
        Form::Epcis => events(reading, scope, out),
    }
}

fn not_done(path: &Path, error: GatherError<Told>) -> Failure {
    match error {
        GatherError::Write(error) => not_written(path, &*error),
        GatherError::Ledger(error) => Failure::new(Kind::Register, Message::ExportFailed {}).because(&error),
        GatherError::Empty => Failure::new(Kind::Register, Message::ExportFailed {}),
    }
}

/// Writes a line of JSON for each party and each weapon, without what tells where hidden marks are.
///
/// # Errors
/// A [`Failure`] where the register cannot be read, or whoever takes it goes away.
pub fn copy(folder: Folder, out: &mut impl Write) -> Result<(), Failure> {
    let reading = Reading::open(folder)?;
    let copied = lines(&reading, Scope { restricted: false }, out)
        .and_then(|_| out.flush().map_err(|error| GatherError::Write(Told::from(error))));
    copied.map_err(|error| not_done(Path::new("-"), error))
}

fn not_written(path: &Path, error: &(dyn Error + 'static)) -> Failure {
    Failure::fixable(Message::FileNotWritten { file: path.display().to_string() }).because(error)
}

fn each_life(
    reading: &Reading,
    scope: Scope,
    mut take: impl FnMut(&LifeLine) -> Result<(), Told>,
) -> Result<u64, GatherError<Told>> {
    let mut lives = 0;
    let view = reading.view().map_err(|_| GatherError::Empty)?;
    each_line(reading.store(), view, scope, |line| match line {
        Line::Life(life) => {
            lives += 1;
            take(&life)
        }
        Line::Register(_) | Line::Party(_) => Ok(()),
    })?;
    Ok(lives)
}

fn lines(reading: &Reading, scope: Scope, out: &mut impl Write) -> Result<u64, GatherError<Told>> {
    let mut lives = 0;
    let view = reading.view().map_err(|_| GatherError::Empty)?;
    each_line(reading.store(), view, scope, |line| {
        lives += u64::from(matches!(line, Line::Life(_)));
        serde_json::to_writer(&mut *out, &line)?;
        Ok::<(), Told>(out.write_all(b"\n")?)
    })?;
    Ok(lives)
}

fn csv(reading: &Reading, scope: Scope, out: &mut impl Write) -> Result<u64, GatherError<Told>> {
    let told = |error: csv::Error| GatherError::Write(Told::from(error));
    let mut table = CsvTable::new(out).map_err(told)?;
    let lives = each_life(reading, scope, |life| Ok(table.push(life)?))?;
    table.finish().map_err(told)?;
    Ok(lives)
}

fn workbook(reading: &Reading, scope: Scope, out: &mut impl Write) -> Result<u64, GatherError<Told>> {
    let mut table = XlsxTable::default();
    let lives = each_life(reading, scope, |life| Ok(table.push(life)?))?;
    let bytes = table.finish().map_err(|error| GatherError::Write(Told::from(error)))?;
    out.write_all(&bytes).map_err(|error| GatherError::Write(Told::from(error)))?;
    Ok(lives)
}

fn events(reading: &Reading, scope: Scope, out: &mut impl Write) -> Result<u64, GatherError<Told>> {
    let (mut epcis, mut lives) = (None, 0);
    let view = reading.view().map_err(|_| GatherError::Empty)?;
    let mut before = "";
    each_line(reading.store(), view, scope, |line| {
        match (line, &epcis) {
            (Line::Register(head), _) => {
                let document = Epcis::new(&head);
                out.write_all(document.opening(clock::now()).as_bytes())?;
                epcis = Some(document);
            }
            (Line::Life(life), Some(document)) => {
                lives += 1;
                for event in document.events(&life) {
                    write!(out, "{before}{event}")?;
                    before = ",\n";
                }
            }
            _ => {}
        }
        Ok::<(), Told>(())
    })?;
    let closing = epcis.map_or("", |document| document.closing());
    out.write_all(closing.as_bytes()).map_err(|error| GatherError::Write(Told::from(error)))?;
    Ok(lives)
}

//! `register`: finds, shows, checks and exports what the ledger holds.

pub mod find;
pub mod label;
pub mod verify;

use crate::error::{CommandResult, Ending, Failure, Kind};
use crate::folder::{Folder, Reading};
use crate::message::Message;
use crate::output::Output;
use crate::persons;
use protocol::LedgerPosition;
use registry::export::export;
use registry::ledger::parse;
use registry::{Entry, SqliteStore, Store};
use serde_json::json;
use std::fs::File;
use std::io::{BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};

/// Search, show, check and export the register
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Find weapons by serial, station number or item number
    Find {
        /// Serial as read, station number, or item number
        query: String,
        /// Maker, where the serial alone fits several
        #[arg(long, default_value = "")]
        maker: String,
    },
    /// Show an entry, and if it begins a job, everything about that job
    Show {
        /// Entry number; a job's id is the number of its reserve entry
        entry: u64,
    },
    /// Check entries, tree, receipts and rules with a reader that trusts nothing of the writer
    Verify(verify::Args),
    Label(label::Args),
    /// Write a file that a stranger can check
    Export {
        /// File to write; it must not exist
        file: PathBuf,
        /// Only the first N entries
        #[arg(long, value_name = "N", default_value_t = u64::MAX, hide_default_value = true)]
        size: u64,
    },
}

pub fn run(command: &Command, folder: Folder, output: &mut Output) -> CommandResult {
    match command {
        Command::Find { query, maker } => find::run(query, maker, folder, output),
        Command::Show { entry } => show(*entry, folder, output),
        Command::Verify(args) => verify::run(args, folder, output),
        Command::Label(args) => label::run(args, folder, output),
        Command::Export { file, size } => write_export(file, *size, folder, output),
    }
}

fn show(index: u64, folder: Folder, output: &Output) -> CommandResult {
    let reading = Reading::open(folder)?;
    let entry = entry(&reading, index)?;
    show_entry(output, &reading, &entry)?;
    let Some(job) = reading.view()?.job(index)? else { return Ok(Ending::Done) };
    for related in related(&reading, index, job.start_entry, job.receipt_entry)? {
        show_entry(output, &reading, &related)?;
    }
    Ok(Ending::Done)
}

/// An entry as it stands in the ledger; for people with the names beside it, which the ledger does not have.
fn show_entry(output: &Output, reading: &Reading, entry: &Entry) -> Result<(), Failure> {
    let mut people = persons::name_of(reading.store(), &entry.by)?;
    if let Some(second) = &entry.second_by {
        people.push_str(" and ");
        people.push_str(&persons::name_of(reading.store(), second)?);
    }
    output.row(&format!("{}\n  by {people}", pretty(entry)), entry);
    Ok(())
}

/// The other entries about a job, in order.
fn related(
    reading: &Reading,
    job: u64,
    start: Option<u64>,
    receipt: Option<u64>,
) -> Result<Vec<Entry>, Failure> {
    use registry::Act;
    let mut entries: Vec<Entry> = Vec::new();
    for index in [start, receipt].into_iter().flatten() {
        entries.push(entry(reading, index)?);
    }
    let mut from = job + 1;
    loop {
        let batch = reading.store().read(from, 256)?;
        let Some(last) = batch.last() else { break };
        from = last.index + 1;
        for stored in &batch {
            let other = parse(stored)?;
            let about = match &other.act {
                Act::Closed { job, .. } | Act::Settled { job, .. } | Act::Verified { job, .. } => Some(*job),
                _ => None,
            };
            if about == Some(job) {
                entries.push(other);
            }
        }
    }
    Ok(entries)
}

fn entry(reading: &Reading, index: u64) -> Result<Entry, Failure> {
    match reading.store().read(index, 1)?.first() {
        Some(stored) => Ok(parse(stored)?),
        None => {
            let size = reading.store().len()?;
            Err(Failure::fixable(Message::NoSuchEntry { entry: index, size }))
        }
    }
}

fn pretty(entry: &Entry) -> String {
    // An entry was read from JSON and can be written as such.
    serde_json::to_string_pretty(entry).unwrap_or_default()
}

fn write_export(path: &Path, size: u64, folder: Folder, output: &Output) -> CommandResult {
    let reading = Reading::open(folder)?;
    let position = export_to(path, reading.store(), size)?;
    let (file, root) = (path.display().to_string(), registry::hex::encode(&position.root));
    output.datum(
        &Message::Exported { file: file.clone(), entries: position.size, root: root.clone() },
        &json!({"file": file, "entries": position.size, "root": root}),
    );
    Ok(Ending::Done)
}

/// Writes the first `size` entries to a new file.
///
/// # Errors
/// A [`Failure`]; an existing file is never overwritten.
pub fn export_to(path: &Path, store: &SqliteStore, size: u64) -> Result<LedgerPosition, Failure> {
    let not_written = |error: &(dyn std::error::Error + 'static)| {
        Failure::fixable(Message::FileNotWritten { file: path.display().to_string() }).because(error)
    };
    let created = File::create_new(path).map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => not_written(&error).hint(Message::HintExportExists {}),
        _ => not_written(&error),
    });
    let mut out = BufWriter::new(created?);
    let position = export(store, size, &mut out)
        .map_err(|error| Failure::new(Kind::Register, Message::ExportFailed {}).because(&error))?;
    out.flush().map_err(|error| not_written(&error))?;
    Ok(position)
}

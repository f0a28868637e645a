//! `register`: finds, shows, checks and exports what the ledger holds.

pub mod checkpoint;
pub mod correct;
pub mod coverage;
pub mod doctor;
pub mod find;
pub mod hand_on;
mod import;
pub mod key;
pub mod label;
pub mod prove;
pub mod readmit;
mod retention;
pub mod show;
pub mod verify;
pub mod witness;

pub use retention::{kept_in_words, kept_value};
pub use show::shown;

use crate::error::{CommandResult, Failure, Kind};
use crate::folder::Folder;
use crate::message::Message;
use crate::output::Output;
use protocol::LedgerPosition;
use registry::SqliteStore;
use registry::export::export;
use std::fs::File;
use std::io::{BufWriter, ErrorKind, Write};
use std::path::Path;

/// Search, show, check and export the register
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    Find(find::Args),
    Show(show::Args),
    Correct(correct::Args),
    /// Check entries, tree, receipts and rules with a reader that trusts nothing of the writer
    Verify(verify::Args),
    Label(label::Args),
    Readmit(readmit::Args),
    Doctor(doctor::Args),
    Retention(retention::Args),
    Export(hand_on::Args),
    Import(Box<import::Args>),
    Coverage(coverage::Args),
    Prove(prove::Args),
    Checkpoint(checkpoint::Args),
    #[command(subcommand)]
    Witness(witness::Command),
    Key(key::Args),
}

pub fn run(command: &Command, folder: Folder, output: &mut Output) -> CommandResult {
    match command {
        Command::Find(args) => find::run(args, folder, output),
        Command::Correct(args) => correct::run(args, folder, output),
        Command::Show(args) => show::run(args, folder, output),
        Command::Verify(args) => verify::run(args, folder, output),
        Command::Retention(args) => retention::run(args, folder, output),
        Command::Coverage(args) => coverage::run(args, folder, output),
        Command::Label(args) => label::run(args, folder, output),
        Command::Export(args) => hand_on::run(args, folder, output),
        Command::Import(args) => import::run(args, folder, output),
        Command::Readmit(args) => readmit::run(args, folder, output),
        Command::Doctor(args) => doctor::run(args, folder, output),
        Command::Prove(args) => prove::run(args, folder, output),
        Command::Checkpoint(args) => checkpoint::run(args, folder, output),
        Command::Witness(command) => witness::run(command, folder, output),
        Command::Key(args) => key::run(args, folder, output),
    }
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

//! `register`: finds, shows, checks and exports what the ledger holds.

pub mod find;
pub mod label;
pub mod show;
pub mod verify;

use crate::error::{CommandResult, Ending, Failure, Kind};
use crate::folder::{Folder, Reading};
use crate::message::Message;
use crate::output::Output;
use protocol::LedgerPosition;
use registry::SqliteStore;
use registry::export::export;
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
    Show(show::Args),
    /// Check entries, tree, receipts and rules with a reader that trusts nothing of the writer
    Verify(verify::Args),
    Label(label::Args),
    /// Write a file that a stranger can check
    ///
    /// It holds every entry whole, and so tells where hidden marks are: give it only to those who may know that.
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
        Command::Show(args) => show::run(args, folder, output),
        Command::Verify(args) => verify::run(args, folder, output),
        Command::Label(args) => label::run(args, folder, output),
        Command::Export { file, size } => write_export(file, *size, folder, output),
    }
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

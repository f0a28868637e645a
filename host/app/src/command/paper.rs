//! `paper`: labels, certificates, tags, reports, pages and cards as files to print.

mod asked;

use crate::command::user::badge;
use crate::error::{CommandResult, Ending, Failure};
use crate::folder::{Folder, Owning, Reading};
use crate::message::Message;
use crate::output::Output;
use crate::papers::{self, Asked, Made};
use registry::people::Role;
use serde_json::json;
use std::fs::OpenOptions;
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

/// Write a paper as PDF, in the language that --lang names; the file must not exist
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Certificate of a consignment: confirmation of delivery, and assurance of the import marks
    Certificate {
        /// The consignment
        consignment: String,
        /// File to write
        file: PathBuf,
    },
    /// Certificate of a destruction, with its list
    Destruction {
        /// The entry of the destruction, or a destroyed weapon as R-12
        named: String,
        /// File to write
        file: PathBuf,
    },
    /// Label of a marked weapon
    Label {
        /// The job
        job: u64,
        /// File to write
        file: PathBuf,
        /// For a label printer, in ZPL
        #[arg(long)]
        zpl: bool,
    },
    /// Tag of an item that was set aside because it cannot be marked
    Tag {
        /// Consignment and item, as demo/12
        item: String,
        /// File to write
        file: PathBuf,
    },
    /// Report of a day
    Shift {
        /// The day and the file; without a day, the last on which something was entered
        #[arg(value_names = ["DAY", "FILE"], num_args = 1..=2, required = true)]
        day_and_file: Vec<String>,
    },
    /// Pages of the bound book
    Book {
        /// From one day to another, as 2026-01-01..2026-12-31
        days: String,
        /// File to write
        file: PathBuf,
    },
    /// Command cards to scan instead of touching the screen
    Cards {
        /// File to write
        file: PathBuf,
    },
    /// Make a new badge for a user and write it; the badge before counts no longer
    Badge {
        /// The user
        name: String,
        /// File to write; only its owner can read it
        file: PathBuf,
        /// Who gives it
        #[arg(long)]
        by: String,
    },
}

pub fn run(command: &Command, folder: Folder, output: &Output) -> CommandResult {
    if let Command::Badge { name, file, by } = command {
        return give_badge(name, file, by, folder, output);
    }
    let (asked, file) = asked::of(command)?;
    let made = papers::made(&Reading::open(folder)?, &asked)?;
    write(&file, &made.bytes, 0o644)?;
    said(&file, &asked, &made, output);
    Ok(Ending::Done)
}

fn said(file: &Path, asked: &Asked, made: &Made, output: &Output) {
    let kind = asked::kind(asked);
    let file = file.display().to_string();
    let datum = json!({"file": file, "paper": kind, "media": made.media, "bytes": made.bytes.len()});
    output.datum(&Message::PaperWritten { file }, &datum);
}

fn give_badge(name: &str, file: &Path, by: &str, folder: Folder, output: &Output) -> CommandResult {
    let reading = Reading::open(folder.clone())?;
    let draw = |secret: &str, roles: &[Role]| papers::badge(&reading, name, roles, secret);
    let keep = |card: &[u8]| write(file, card, 0o600);
    badge::make_printed(name, &draw, &keep, by, &mut Owning::open(folder, output)?, output)?;
    Ok(Ending::Done)
}

/// Writes a new file.
fn write(file: &Path, bytes: &[u8], mode: u32) -> Result<(), Failure> {
    let mut open = OpenOptions::new();
    let open = open.write(true).create_new(true).mode(mode);
    open.open(file).and_then(|mut out| out.write_all(bytes)).map_err(|error| {
        Failure::fixable(Message::FileNotWritten { file: file.display().to_string() }).because(&error)
    })
}

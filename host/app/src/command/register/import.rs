//! `register import`: what another register hands on, or a list that was kept so far, becomes entries of this one.

mod list;

use crate::command::part::column_named;
use crate::consignment::write_synced;
use crate::desk::Desk;
use crate::error::{CommandResult, Ending, Failure, Wrong};
use crate::folder::{Folder, Owning};
use crate::lives::{Entering, Who};
use crate::message::Message;
use crate::output::Output;
use desk::exchange::take_in::read_lines;
use desk::exchange::{TakeInError, Taken, drafts};
use intake::columns::Column;
use registry::Act;
use serde_json::json;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::PathBuf;

/// Take in what another register handed on, or a list that was kept so far
///
/// All of it is taken in, or nothing: every line that cannot be is told first. Try it with --dry-run.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// File: lines of JSON from `register export --format jsonl`, or a list as CSV or XLSX
    file: PathBuf,
    /// Only say what would be taken in
    #[arg(long)]
    dry_run: bool,
    /// Take in the rest where lines cannot be taken in
    #[arg(long)]
    leave_out: bool,
    /// The lines with questions were looked at, and stand as written
    #[arg(long)]
    stands: bool,
    /// Heading of a list and the column that it means; may be given several times
    #[arg(long, value_name = "HEADING=COLUMN", value_parser = heading_and_column)]
    map: Vec<(String, Column)>,
    /// What every line of a list says in a column that it does not have; may be given several times
    #[arg(long, value_name = "COLUMN=VALUE", value_parser = crate::command::part::column_and_value)]
    set: Vec<(Column, String)>,
    /// Heading of a list under which it says where a weapon lies
    #[arg(long, value_name = "HEADING")]
    place_from: Option<String>,
    #[command(flatten)]
    who: Who,
}

fn heading_and_column(text: &str) -> Result<(String, Column), Wrong> {
    let (heading, column) = text.rsplit_once('=').ok_or(Message::UsageHeadingColumn {})?;
    Ok((heading.trim().to_owned(), column_named(column)?))
}

pub fn run(args: &Args, folder: Folder, output: &Output) -> CommandResult {
    let bytes = fs::read(&args.file).map_err(|error| {
        Failure::fixable(Message::FileNotRead { file: args.file.display().to_string() }).because(&error)
    })?;
    let mut owning = Owning::open(folder, output)?;
    let entering = Entering::at(&mut owning, output, &args.who)?;
    let sha256 = registry::hex::encode(&Sha256::digest(&bytes));
    match bytes.trim_ascii_start().first() {
        Some(b'{') => lines(args, entering, &bytes, &sha256, output),
        _ => list::run(args, entering, bytes, &sha256, output),
    }
}

fn lines(
    args: &Args,
    entering: Entering<'_, impl Desk>,
    bytes: &[u8],
    sha256: &str,
    output: &Output,
) -> CommandResult {
    let file = args.file.display().to_string();
    let refused =
        |error: &TakeInError| Failure::fixable(Message::ImportRefused { file: file.clone() }).because(error);
    let text = std::str::from_utf8(bytes)
        .map_err(|error| Failure::fixable(Message::ImportRefused { file: file.clone() }).because(&error))?;
    let read = read_lines(text).map_err(|error| refused(&error))?;
    let taken = drafts(&read, entering.view(), entering.next(), entering.day(), sha256)
        .map_err(|error| refused(&error))?;
    for clash in &taken.clashes {
        let told = clash.to_string();
        match output.is_json() {
            true => output.row("", &json!({"line": clash.line(), "clash": told})),
            false => output.line(&told),
        }
    }
    let Taken { acts, lives, clashes, hidden_marks, wrong_events, .. } = taken;
    if hidden_marks + wrong_events > 0 {
        output.say(&Message::ImportLeftOut { hidden: hidden_marks, wrong: wrong_events });
    }
    finish(args, entering, acts, (lives.len() as u64, clashes.len() as u64), (bytes, sha256), output)
}

/// Writes the acts, where everything that cannot be taken in may be left out, and says what came of it.
fn finish(
    args: &Args,
    mut entering: Entering<'_, impl Desk>,
    acts: Vec<Act>,
    (lives, refused): (u64, u64),
    (bytes, sha256): (&[u8], &str),
    output: &Output,
) -> CommandResult {
    let file = args.file.display().to_string();
    let value = json!({"file": file, "lives": lives, "refused": refused, "dry_run": args.dry_run});
    if args.dry_run {
        output.datum(&Message::ImportTried { lives, refused }, &value);
        return Ok(if refused == 0 { Ending::Done } else { Ending::Unfinished });
    }
    if refused > 0 && !args.leave_out {
        return Err(Failure::fixable(Message::ImportClashes { refused }).hint(Message::HintImportClashes {}));
    }
    if lives == 0 {
        return Err(Failure::fixable(Message::ImportNothing { file }));
    }
    // The list is kept before the ledger names it.
    let extension = match bytes.trim_ascii_start().first() {
        Some(b'{') => "jsonl",
        _ if intake::addition::is_workbook(bytes) => "xlsx",
        _ => "csv",
    };
    write_synced(&entering.desk.folder().manifest(sha256, extension), bytes)?;
    entering.write(acts)?;
    output.datum(&Message::Imported { lives, refused }, &value);
    Ok(if refused == 0 { Ending::Done } else { Ending::Unfinished })
}

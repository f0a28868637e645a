//! `register readmit`: a register from a backup or a copy is used again, by the word of two persons.

use crate::command::block::{Persons, write};
use crate::desk::Desk;
use crate::error::{CommandResult, Ending};
use crate::folder::{Folder, Owning};
use crate::message::Message;
use crate::output::Output;
use registry::Act;
use registry::policy::Deed;
use registry::view::BlockRow;
use serde_json::json;

/// Use a register from a backup or a copy again: the rest of every number block becomes void
///
/// Only where the newest register is lost. Numbers may have been used after the backup was made, so none of the blocks
/// that it knows is used any more. Where the controller has seen more than this register holds, `controller provision
/// --again` follows.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    pub persons: Persons,
    /// How it came about
    #[arg(long, value_name = "TEXT")]
    pub reason: String,
}

pub fn run(args: &Args, folder: Folder, output: &Output) -> CommandResult {
    readmit(args, &mut Owning::open(folder, output)?, output)
}

/// Has a register used again.
///
/// # Errors
/// A [`crate::error::Failure`] that says who is needed.
pub fn readmit(args: &Args, desk: &mut impl Desk, output: &Output) -> CommandResult {
    let persons = args.persons.known(desk, Deed::Readmitted, output)?;
    let voided = desk.view().number_blocks()?.iter().map(BlockRow::left).fold(0, u64::saturating_add);
    let entry = write(desk, persons, vec![Act::Readmitted { reason: args.reason.clone() }])?;
    output.datum(&Message::Readmitted { voided }, &json!({"entry": entry, "voided": voided}));
    output.say(&Message::ReadmittedNext {});
    Ok(Ending::Done)
}

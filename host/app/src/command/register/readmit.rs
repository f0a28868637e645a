//! `register readmit`: a register from a backup or a copy is used again, by the word of two persons.

use crate::command::block::{Persons, write};
use crate::error::{CommandResult, Ending, Failure};
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
    persons: Persons,
    /// How it came about
    #[arg(long, value_name = "TEXT")]
    reason: String,
}

pub fn run(args: &Args, folder: Folder, output: &Output) -> CommandResult {
    let mut owning = Owning::open(folder, output)?;
    let persons = args.persons.known(&mut owning, Deed::Readmitted, output)?;
    let left = |owning: &Owning| -> Result<u64, Failure> {
        let blocks = owning.ledger.view().number_blocks()?;
        Ok(blocks.iter().map(BlockRow::left).fold(0, u64::saturating_add))
    };
    let voided = left(&owning)?;
    let entry = write(&mut owning, persons, vec![Act::Readmitted { reason: args.reason.clone() }])?;
    output.datum(&Message::Readmitted { voided }, &json!({"entry": entry, "voided": voided}));
    output.say(&Message::ReadmittedNext {});
    Ok(Ending::Done)
}

//! `register correct`: an entry is wrong, and none takes its place.

use crate::error::{CommandResult, Ending, Failure};
use crate::folder::Folder;
use crate::lives::{Entering, Who, of_act};
use crate::message::Message;
use crate::output::Output;
use registry::Act;
use serde_json::json;

/// Declare an entry wrong where nothing takes its place
///
/// The entry stays and no longer counts. Where something else is right, enter that with --corrects ENTRY --because TEXT.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The wrong entry
    entry: u64,
    /// What is wrong with it
    #[arg(long)]
    reason: String,
    #[command(flatten)]
    who: Who,
}

pub fn run(args: &Args, folder: Folder, output: &Output) -> CommandResult {
    let mut entering = Entering::open(folder, output, &args.who)?;
    let Some(wrong) = entering.owning.ledger.entry(args.entry)? else {
        let size = entering.owning.ledger.next_index();
        return Err(Failure::fixable(Message::NoSuchEntry { entry: args.entry, size }));
    };
    let reason = args.reason.clone();
    let declared = Act::ErrorDeclared { entry: args.entry, reason, corrected_by: None };
    let entry = entering.write(vec![declared])?;
    output.datum(
        &Message::EntryDeclaredWrong { entry: args.entry, what: of_act(&wrong.act), by: entry },
        &json!({"entry": entry, "wrong": args.entry}),
    );
    Ok(Ending::Done)
}

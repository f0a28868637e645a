//! `register correct`: an entry is wrong, and none takes its place.

use crate::desk::Desk;
use crate::error::{CommandResult, Ending, Failure};
use crate::folder::{Folder, Owning};
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
    pub entry: u64,
    /// What is wrong with it
    #[arg(long)]
    pub reason: String,
    #[command(flatten)]
    pub who: Who,
}

pub fn run(args: &Args, folder: Folder, output: &Output) -> CommandResult {
    correct(args, &mut Owning::open(folder, output)?, output)
}

/// Declares an entry wrong.
///
/// # Errors
/// A [`Failure`] that says why it was not done.
pub fn correct(args: &Args, desk: &mut impl Desk, output: &Output) -> CommandResult {
    let mut entering = Entering::at(desk, output, &args.who)?;
    let Some(wrong) = entering.desk.ledger().entry(args.entry)? else {
        let size = entering.desk.ledger().next_index();
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

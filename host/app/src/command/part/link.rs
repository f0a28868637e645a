//! `part link`: what two records are to each other.

use crate::command::event::one_of;
use crate::desk::Desk;
use crate::error::{CommandResult, Ending, Failure};
use crate::folder::{Folder, Owning};
use crate::lives::{Correcting, Entering, Who, life_of, of_life, word_of};
use crate::message::Message;
use crate::output::Output;
use crate::text;
use registry::Act;
use registry::record::LinkKind;
use serde_json::json;

#[derive(Debug, clap::Args)]
pub struct Args {
    /// One weapon, by record number, station number, item number, serial or label
    pub weapon: String,
    /// The other one
    pub other: String,
    /// What they are: the same weapon, different ones with the same serial, or not decided
    #[arg(long, value_parser = one_of::<LinkKind>(&["same", "different", "alarm"]))]
    pub how: LinkKind,
    /// How it is known
    #[arg(long)]
    pub reason: String,
    #[command(flatten)]
    pub who: Who,
    #[command(flatten)]
    pub correcting: Correcting,
}

pub fn run(args: &Args, folder: Folder, output: &Output) -> CommandResult {
    link(args, &mut Owning::open(folder, output)?, output)
}

/// Says that two records are one weapon, or are not.
///
/// # Errors
/// A [`Failure`] that says why it was not done.
pub fn link(args: &Args, desk: &mut impl Desk, output: &Output) -> CommandResult {
    let mut entering = Entering::at(desk, output, &args.who)?.correcting(&args.correcting);
    let one = life_of(entering.view(), &args.weapon, None)?;
    let other = life_of(entering.view(), &args.other, None)?;
    if one.life == other.life {
        return Err(Failure::fixable(Message::LinkToItself { life: of_life(&one) }));
    }
    let (later, earlier) = if one.life > other.life { (one, other) } else { (other, one) };
    let (life, other, how) = (later.life, earlier.life, args.how);
    let entry = entering.write(vec![Act::LivesLinked { life, other, how, reason: args.reason.clone() }])?;
    output.datum(
        &Message::LivesLinked {
            entry,
            life: of_life(&later),
            other: of_life(&earlier),
            how: text::of(&Message::LifeWord { word: word_of(&how) }),
        },
        &json!({"entry": entry, "life": life, "other": other, "how": how}),
    );
    Ok(Ending::Done)
}

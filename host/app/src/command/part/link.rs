//! `part link`: what two records are to each other.

use crate::command::event::one_of;
use crate::error::{CommandResult, Ending, Failure};
use crate::folder::Folder;
use crate::lives::{Correcting, Entering, Who, life_of, of_life};
use crate::message::Message;
use crate::output::Output;
use crate::text;
use registry::Act;
use registry::record::LinkKind;
use serde_json::json;

#[derive(Debug, clap::Args)]
pub struct Args {
    /// One weapon, by record number, station number, item number, serial or label
    weapon: String,
    /// The other one
    other: String,
    /// What they are: the same weapon, different ones with the same serial, or not decided
    #[arg(long, value_parser = one_of::<LinkKind>(&["same", "different", "alarm"]))]
    how: LinkKind,
    /// How it is known
    #[arg(long)]
    reason: String,
    #[command(flatten)]
    who: Who,
    #[command(flatten)]
    correcting: Correcting,
}

pub fn run(args: &Args, folder: Folder, output: &Output) -> CommandResult {
    let mut entering = Entering::open(folder, output, &args.who)?.correcting(&args.correcting);
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
            how: text::of(&Message::LifeWord { word: crate::command::event::word_of(&how) }),
        },
        &json!({"entry": entry, "life": life, "other": other, "how": how}),
    );
    Ok(Ending::Done)
}

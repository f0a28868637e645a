//! `count`: what lies at a place, scanned one by one and compared with what the register has there.

use crate::command::event::one_of;
use crate::desk::Desk;
use crate::error::{CommandResult, Ending, Failure};
use crate::folder::{Folder, Owning};
use crate::lives::{
    Correcting, Entering, Targets, Unnamed, Who, ambiguous, named, of_life, of_state, word_of,
};
use crate::message::Message;
use crate::output::Output;
use crate::text;
use registry::record::{Count, CountPurpose, LifeId};
use registry::{Act, View};
use serde_json::json;
use std::collections::BTreeSet;

/// Count a place: scan what lies there; what is missing, misplaced or foreign is told and recorded
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Where: a place and everything below it
    #[arg(long)]
    pub place: String,
    /// For what
    #[arg(long, default_value = "stock",
        value_parser = one_of::<CountPurpose>(&["stock", "hand-over", "furnace"]))]
    pub purpose: CountPurpose,
    #[command(flatten)]
    pub targets: Targets,
    #[command(flatten)]
    pub who: Who,
    #[command(flatten)]
    pub correcting: Correcting,
}

pub fn run(args: &Args, folder: Folder, output: &Output) -> CommandResult {
    count(args, &mut Owning::open(folder, output)?, output)
}

/// Counts a place.
///
/// # Errors
/// A [`Failure`] that says why it was not done.
pub fn count(args: &Args, desk: &mut impl Desk, output: &Output) -> CommandResult {
    let mut entering = Entering::at(desk, output, &args.who)?.correcting(&args.correcting);
    if args.targets.is_empty() {
        return Err(Failure::usage(Message::NoLivesNamed {}).hint(Message::HintNoLivesNamed {}));
    }
    let count = judged(entering.view(), args, output)?;
    let entry = entering.write(vec![Act::Counted(Box::new(count.clone()))])?;
    let alarm = sound_gone(output, entering.view(), &count)?;
    tell(output, entering.view(), entry, &count)?;
    let differs = !(count.missing.is_empty() && count.misplaced.is_empty() && count.foreign.is_empty());
    Ok(if differs || alarm { Ending::Unfinished } else { Ending::Done })
}

/// What was scanned, against what the register has at the place; nothing is written.
///
/// # Errors
/// A [`Failure`] where a serial fits several weapons.
pub fn judged(view: View<'_>, args: &Args, output: &Output) -> Result<Count, Failure> {
    let there: BTreeSet<LifeId> = view.lives_at(&args.place)?.iter().map(|row| row.life).collect();
    let stock = args.purpose == CountPurpose::Stock;
    let (mut found, mut misplaced, mut foreign) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for one in args.targets.written(output)? {
        match named(view, &one.named, one.maker.as_deref()) {
            Ok(row) if !stock || there.contains(&row.life) => drop(found.insert(row.life)),
            Ok(row) => drop(misplaced.insert(row.life)),
            Err(Unnamed::Nothing) => drop(foreign.insert(one.named)),
            // Of weapons with one serial, the one that should lie here is meant.
            Err(Unnamed::Several(rows)) => {
                let here: Vec<_> = rows.iter().filter(|row| there.contains(&row.life)).collect();
                match here[..] {
                    [only] => drop(found.insert(only.life)),
                    _ => return Err(ambiguous(&one.named, &rows)),
                }
            }
            Err(Unnamed::Failed(error)) => return Err(error.into()),
        }
    }
    let missing = if stock { there.difference(&found).copied().collect() } else { Vec::new() };
    Ok(Count {
        purpose: args.purpose,
        place: args.place.clone(),
        found: found.into_iter().collect(),
        missing,
        misplaced: misplaced.into_iter().collect(),
        foreign: foreign.into_iter().collect(),
    })
}

/// Says of everything that was found and should not exist here any more that it does. Whether there is any.
fn sound_gone(output: &Output, view: View<'_>, count: &Count) -> Result<bool, Failure> {
    let mut alarm = false;
    for life in count.found.iter().chain(&count.misplaced) {
        if let Some(row) = view.life(*life)?.filter(|row| row.state.raises_alarm()) {
            let (life, state, place) = (of_life(&row), of_state(row.state), count.place.clone());
            output.say(&Message::AlarmFound { life, state, place });
            alarm = true;
        }
    }
    Ok(alarm)
}

/// What came of a count: the numbers first, then each weapon that is not where it should be.
fn tell(output: &Output, view: View<'_>, entry: u64, count: &Count) -> Result<(), Failure> {
    output.datum(
        &Message::CountTold {
            entry,
            place: count.place.clone(),
            purpose: text::of(&Message::LifeWord { word: word_of(&count.purpose) }),
            found: count.found.len() as u64,
            missing: count.missing.len() as u64,
            misplaced: count.misplaced.len() as u64,
            foreign: count.foreign.len() as u64,
        },
        &json!({"entry": entry, "count": count}),
    );
    let called = |life: LifeId| -> Result<_, Failure> {
        Ok(view.life(life)?.map_or_else(
            || (format!("R-{life}"), "-".to_owned()),
            |row| (of_life(&row), row.place.clone().unwrap_or_else(|| "-".to_owned())),
        ))
    };
    for life in &count.missing {
        let (life, place) = called(*life)?;
        output.say(&Message::CountMissing { life, place });
    }
    for life in &count.misplaced {
        let (life, place) = called(*life)?;
        output.say(&Message::CountMisplaced { life, place });
    }
    for read in &count.foreign {
        output.say(&Message::CountForeign { read: read.clone() });
    }
    Ok(())
}

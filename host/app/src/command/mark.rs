//! `mark`: the weapons of a consignment, in any order, each identified in the clamp.

use crate::auto;
use crate::bench::Bench;
use crate::command::remaining;
use crate::consignment::{LineState, Loaded, may_begin};
use crate::error::{CommandResult, Ending, Failure};
use crate::folder::{Folder, Owning};
use crate::interrupt::Interrupt;
use crate::login;
use crate::message::Message;
use crate::output::Output;
use crate::supervision;
use crate::text;
use crate::work::{self, Means, Step};
use protocol::Realm;
use registry::PersonId;
use registry::policy::Deed;
use serde_json::json;

/// From so many on it is said how many numbers are left.
const NUMBERS_FEW: u64 = 100;

/// Mark the weapons of a consignment: put one in the clamp, scan or type its serial, and so on
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Consignment
    consignment: String,
    /// Operator
    #[arg(long, value_name = "NAME")]
    by: String,
    /// What is read comes from a scanner, not from a person's fingers
    #[arg(long)]
    scan: bool,
    /// Training stations only: a simulated operator clamps, reads and types back
    #[arg(long)]
    auto: bool,
    /// Send the head to its reference first, where the machine has one: IT MOVES, and asks before it does
    #[arg(long, conflicts_with = "auto")]
    home: bool,
}

pub fn run(args: &Args, folder: Folder, output: &mut Output) -> CommandResult {
    let mut owning = Owning::open(folder, output)?;
    let by = login::by(&mut owning, &args.by, &[Deed::Reserved], output)?;
    let mut loaded = Loaded::read(&owning.folder, &owning.config, owning.ledger.view(), &args.consignment)?;
    if args.auto && owning.config.realm != Realm::Training {
        return Err(Failure::usage(Message::AutoNeedsTraining {}));
    }
    may_begin(&owning.ledger, &loaded)?;
    say_if_numbers_are_few(&owning, output)?;
    let interrupt = Interrupt::watch();
    let mut bench = Bench::open(owning, Some(by.clone()))?;
    bench.ready(output)?;
    if args.home {
        bench.home(output)?;
    }
    loaded.refresh(bench.view())?;
    let open = loaded.count(|state| state == LineState::Open);
    let done = if args.auto {
        output.progress_begin(open, &Message::MarkProgress {});
        auto::work(&mut bench, &mut loaded, &by, &auto::Options::default(), &interrupt, output).map(drop)
    } else {
        // No bar beside the question: each mark is followed by how many are left.
        by_hand(&mut bench, &mut loaded, &by, args.scan, &interrupt, output)
    };
    output.progress_end();
    bench.close();
    done?;
    let summary = remaining::summary(&loaded);
    let left = loaded.count(|state| !matches!(state, LineState::Marked { .. }));
    output.datum(&summary, &json!({"consignment": args.consignment, "left": left}));
    remaining::say_asked(&loaded, output);
    Ok(if left == 0 { Ending::Done } else { Ending::Unfinished })
}

/// A block that is used up stops the work where a weapon needs a number; the authority takes its time.
fn say_if_numbers_are_few(owning: &Owning, output: &Output) -> Result<(), Failure> {
    let view = owning.ledger.view();
    let left = view.numbers_left()?;
    if left < NUMBERS_FEW && !view.number_blocks()?.is_empty() {
        output.say(&Message::NumbersFew { left });
    }
    Ok(())
}

fn by_hand(
    bench: &mut Bench,
    loaded: &mut Loaded,
    by: &PersonId,
    scan: bool,
    interrupt: &Interrupt,
    output: &Output,
) -> Result<(), Failure> {
    let means = if scan { Means::ScanReported } else { Means::Typed };
    let supervised = supervision::begin(bench, output)?;
    while !interrupt.is_asked() && loaded.count(|state| state == LineState::Open) > 0 {
        let Some(read) = bench.ask_while_ready(&Message::AskSerial {}, output)? else { break };
        auto::clamp_what_was_read(bench, loaded, &read)?;
        let step = interrupt.while_busy(|| work::weapon(bench, loaded, by, &read, means, output))?;
        report(&step, loaded, output);
        if let (Step::Marked { job, .. }, true) = (&step, supervised) {
            supervision::read_back(bench, by, *job, output)?;
        }
    }
    Ok(())
}

fn report(step: &Step, loaded: &Loaded, output: &Output) {
    match step {
        Step::NotIdentified(why) => output.say_all(&[work::not_identified(why), Message::NothingHappened {}]),
        Step::NotMarkable { item_no, why } => {
            output.say(&Message::NotMarkable { item: item_no.clone(), why: text::not_markable(why).into() });
        }
        Step::Marked { item_no, job } => {
            output.progress_step();
            let left = loaded.count(|state| state == LineState::Open);
            let (item, job) = (item_no.clone(), *job);
            let words = match loaded.item(item_no) {
                Some((_, LineState::Open)) => Message::PartMarked { item, job },
                _ => Message::ItemMarked { item, job, left },
            };
            output.row(
                &text::of(&words),
                &json!({"item_no": item_no, "job": job, "state": "applied-witnessed"}),
            );
        }
        Step::NotMarked { item_no } => output.say(&Message::ItemStaysOpen { item: item_no.clone() }),
    }
}

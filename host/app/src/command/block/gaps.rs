//! `block gaps`: every number that stands on no metal, with its reason.

use crate::error::{CommandResult, Ending, Failure};
use crate::folder::{Folder, Reading};
use crate::message::Message;
use crate::output::Output;
use crate::text;
use registry::entry::{Act, CloseReason, Entry};
use registry::view::{Gap, GapReason, JobState};
use registry::{JobId, SqliteStore, Store};
use serde_json::json;

pub fn show(folder: Folder, output: &Output) -> CommandResult {
    let reading = Reading::open(folder)?;
    let view = reading.view()?;
    let gaps = view.gaps()?;
    for Gap { first, last, count, reason } in &gaps {
        let why = text::of(&words(reading.store(), reason, &view)?);
        let numbers = if first == last { first.clone() } else { format!("{first} – {last}") };
        let value = json!({"first": first, "last": last, "count": count, "reason": why});
        output.datum(&Message::GapRow { numbers, count: *count, why: why.clone() }, &value);
    }
    if gaps.is_empty() {
        output.say(&Message::GapsNone {});
    }
    Ok(Ending::Done)
}

fn words(store: &SqliteStore, reason: &GapReason, view: &registry::View<'_>) -> Result<Message, Failure> {
    Ok(match reason {
        GapReason::Voided { entry } => match entry_at(store, *entry)?.act {
            Act::NumbersVoided { reason, .. } => Message::GapVoided { entry: *entry, reason },
            _ => return Err(Failure::bug("numbers voided by an entry that voids none")),
        },
        GapReason::Rest { entry } => match entry_at(store, *entry)?.act {
            Act::Readmitted { reason } => Message::GapReadmitted { entry: *entry, reason },
            _ => Message::GapOtherController { entry: *entry },
        },
        GapReason::Burned { consignment, item_no, job, state, set_aside } => {
            let (consignment, item, job) = (consignment.clone(), item_no.clone(), *job);
            let why = if *set_aside {
                Message::StateSetAside {}
            } else {
                match state {
                    JobState::Open(_) => Message::StateOpen {},
                    JobState::Spoilt => Message::StateSpoilt {},
                    _ => ended(store, view, job)?,
                }
            };
            Message::GapBurned { consignment, item, job, why: text::of(&why) }
        }
    })
}

/// How a job ended that left no mark.
fn ended(store: &SqliteStore, view: &registry::View<'_>, job: JobId) -> Result<Message, Failure> {
    // The ending is among the entries after the job; a receipt comes at most a few before it.
    let from = view.job(job)?.and_then(|row| row.receipt_entry.or(row.start_entry)).unwrap_or(job);
    for stored in store.read(from, 64)? {
        match registry::ledger::parse(&stored)?.act {
            Act::Closed { job: closed, reason } if closed == job => {
                return Ok(Message::GapClosed { entry: stored.index, reason: word(reason).to_owned() });
            }
            Act::Settled { job: settled, .. } if settled == job => {
                return Ok(Message::GapSettledNone { entry: stored.index });
            }
            _ => {}
        }
    }
    Ok(Message::StateNoMark {})
}

fn entry_at(store: &SqliteStore, index: u64) -> Result<Entry, Failure> {
    let stored = store.read(index, 1)?.into_iter().next();
    let stored =
        stored.ok_or_else(|| Failure::bug(format!("the view names entry {index}, which is not there")))?;
    Ok(registry::ledger::parse(&stored)?)
}

fn word(reason: CloseReason) -> &'static str {
    match reason {
        CloseReason::CutBeforeStart => "cut-before-start",
        CloseReason::NotLoaded => "not-loaded",
        CloseReason::NotArmed => "not-armed",
        CloseReason::NeverPermitted => "never-permitted",
        CloseReason::NoCycle => "no-cycle",
    }
}

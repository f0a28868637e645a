//! `register show`: entries as they stand in the ledger, without the places of hidden marks for whoever has no leave.

use crate::error::{CommandResult, Ending, Failure};
use crate::folder::{Folder, Reading};
use crate::message::Message;
use crate::output::Output;
use crate::{persons, text};
use marking::mark::MarkKind;
use protocol::identity::NO_JOB;
use protocol::{SIGNED_RECEIPT_LEN, SignedReceipt};
use registry::entry::Reservation;
use registry::ledger::parse;
use registry::record::Happening;
use registry::{Act, Entry, JobId, Store, hex};
use serde::Serialize;
use serde_json::Value;

/// Show an entry, and if it begins a job, everything about that job
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Entry number; a job's id is the number of its reserve entry
    pub entry: u64,
    /// Show where hidden marks are, too
    #[arg(long)]
    pub restricted: bool,
}

pub fn run(args: &Args, folder: Folder, output: &Output) -> CommandResult {
    let reading = Reading::open(folder)?;
    let entry = entry(&reading, args.entry)?;
    show(args, output, &reading, &entry)?;
    let Some(job) = reading.view()?.job(args.entry)? else { return Ok(Ending::Done) };
    for related in related(&reading, args.entry, job.start_entry, job.receipt_entry)? {
        show(args, output, &reading, &related)?;
    }
    Ok(Ending::Done)
}

/// The reservation that begins a job; none where the entry begins none.
///
/// # Errors
/// A [`Failure`] where the register cannot be read.
pub fn reservation(reading: &Reading, job: JobId) -> Result<Option<Reservation>, Failure> {
    let Some(stored) = reading.store().read(job, 1)?.into_iter().next() else { return Ok(None) };
    match parse(&stored)?.act {
        Act::Reserved(reservation) => Ok(Some(*reservation)),
        _ => Ok(None),
    }
}

/// An entry as it stands in the ledger; for people with the names beside it, which the ledger does not have.
fn show(args: &Args, output: &Output, reading: &Reading, entry: &Entry) -> Result<(), Failure> {
    let person = persons::name_of(reading.store(), &entry.by)?;
    let people = match &entry.second_by {
        None => Message::EntryBy { person },
        Some(second) => Message::EntryByTwo { person, second: persons::name_of(reading.store(), second)? },
    };
    let mut foot = text::of(&people);
    if let Some(wrong) = reading.view()?.declared_wrong(entry.index)? {
        foot = format!("{foot}\n  {}", text::of(&Message::EntryWrong { by: wrong }));
    }
    let hidden = match args.restricted {
        true => None,
        false => without_places(entry, is_about_hidden(reading, entry)?),
    };
    let words = match &hidden {
        None => pretty(entry),
        Some(rest) => {
            foot = format!("{foot}\n  {}", text::of(&Message::EntryRestricted {}));
            pretty(rest)
        }
    };
    let words = format!("{words}\n  {foot}");
    match &hidden {
        None => output.row_as_it_is(&words, entry),
        Some(rest) => output.row_as_it_is(&words, rest),
    }
    Ok(())
}

/// An entry in JSON, without what tells the place of a hidden mark unless that is `restricted` to be shown. Of a job whose
/// mark is hidden, only its reservation is known to be about one.
pub fn shown(entry: &Entry, restricted: bool) -> Value {
    let about_hidden = matches!(&entry.act, Act::Reserved(reservation) if reservation.mark.restricted);
    let hidden = if restricted { None } else { without_places(entry, about_hidden) };
    // What was read from JSON can be written as such.
    hidden.unwrap_or_else(|| serde_json::to_value(entry).unwrap_or_default())
}

/// Whether an entry is about a job that makes a hidden mark.
fn is_about_hidden(reading: &Reading, entry: &Entry) -> Result<bool, Failure> {
    let job = match &entry.act {
        Act::Reserved(reservation) => return Ok(reservation.mark.restricted),
        Act::Settled { job, .. } => Some(*job),
        Act::Received { receipt } => hex::decode::<SIGNED_RECEIPT_LEN>(receipt.as_bytes())
            .and_then(|bytes| SignedReceipt(bytes).unverified().ok())
            .map(|receipt| receipt.job)
            .filter(|job| *job != NO_JOB),
        _ => None,
    };
    let Some(job) = job else { return Ok(false) };
    Ok(reservation(reading, job)?.is_some_and(|reservation| reservation.mark.restricted))
}

/// Whether an entry tells where a hidden mark is.
///
/// # Errors
/// A [`Failure`] where the register cannot be read.
pub fn tells_hidden(reading: &Reading, index: u64) -> Result<bool, Failure> {
    let entry = entry(reading, index)?;
    Ok(without_places(&entry, is_about_hidden(reading, &entry)?).is_some())
}

/// What tells where a mark is.
const SPOT: [&str; 3] = ["part", "place", "area"];

/// The entry without what tells where a hidden mark is; none where nothing in it does. Whoever has the digest finds part
/// and place by trying them all, and a receipt carries the digest.
fn without_places(entry: &Entry, is_about_hidden: bool) -> Option<Value> {
    // What was read from JSON can be written as such.
    let mut shown = serde_json::to_value(entry).unwrap_or_default();
    let mut left_out = false;
    let mut leave_out = |from: &str, fields: &[&str]| {
        let Some(object) = shown.pointer_mut(from).and_then(Value::as_object_mut) else { return };
        for field in fields {
            left_out |= object.remove(*field).is_some();
        }
    };
    if is_about_hidden {
        leave_out("/mark", &SPOT);
        leave_out("/spoilt", &SPOT);
        leave_out("", &["digest", "receipt"]);
    }
    match &entry.act {
        Act::MarkObserved(seen) if seen.restricted || seen.mark.purpose == Some(MarkKind::Security) => {
            leave_out("/mark", &SPOT);
        }
        Act::Happened { event, .. } if matches!(**event, Happening::Coded { restricted: true, .. }) => {
            leave_out("/event", &SPOT);
        }
        _ => {}
    }
    let item = match &entry.act {
        Act::Reserved(reservation) => Some(&reservation.item),
        Act::ItemRecorded(recorded) => Some(&recorded.item),
        _ => None,
    };
    if let Some(item) = item {
        for (at, observed) in item.observed_marks.iter().enumerate() {
            if observed.purpose == Some(MarkKind::Security) {
                leave_out(&format!("/item/observed_marks/{at}"), &SPOT);
            }
        }
    }
    left_out.then_some(shown)
}

/// The other entries about a job, in order.
fn related(
    reading: &Reading,
    job: u64,
    start: Option<u64>,
    receipt: Option<u64>,
) -> Result<Vec<Entry>, Failure> {
    let mut entries: Vec<Entry> = Vec::new();
    for index in [start, receipt].into_iter().flatten() {
        entries.push(entry(reading, index)?);
    }
    let mut from = job + 1;
    loop {
        let batch = reading.store().read(from, 256)?;
        let Some(last) = batch.last() else { break };
        from = last.index + 1;
        for stored in &batch {
            let other = parse(stored)?;
            let about = match &other.act {
                Act::Closed { job, .. } | Act::Settled { job, .. } | Act::Verified { job, .. } => Some(*job),
                _ => None,
            };
            if about == Some(job) {
                entries.push(other);
            }
        }
    }
    Ok(entries)
}

fn entry(reading: &Reading, index: u64) -> Result<Entry, Failure> {
    match reading.store().read(index, 1)?.first() {
        Some(stored) => Ok(parse(stored)?),
        None => {
            let size = reading.store().len()?;
            Err(Failure::fixable(Message::NoSuchEntry { entry: index, size }))
        }
    }
}

fn pretty(entry: &impl Serialize) -> String {
    // What was read from JSON can be written as such.
    serde_json::to_string_pretty(entry).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(act: &str, is_about_hidden: bool) -> Option<String> {
        let entry = format!(
            r#"{{"index":7,"day":"2026-11-20","at":"2026-11-20T08:00:00Z","clock":"confirmed","by":"p1",{act}}}"#
        );
        without_places(&serde_json::from_str(&entry).unwrap(), is_about_hidden).map(|value| value.to_string())
    }

    #[test]
    fn entry_about_a_hidden_mark_is_shown_without_what_tells_its_place() {
        let observed = r#"{"kind":"mark","part":"slide","place":"rear","text":"1","purpose":"security"}"#;
        let reserved = |observed: &str| {
            format!(
                r#""act":"reserved","consignment":"c","item":{{"item_no":"1","maker":"Glock","model":"17","kind":"pistol",
                "calibre":"9x19","serial":"1","serial_status":"read","observed_marks":[{observed}]}},"mark":{{
                "part":"barrel","place":"underside","method":"laser","height_um":1,"depth_um":1,
                "area":{{"x_um":3,"y_um":4,"width_um":5,"height_um":6}},"lines":[]}},"digest":"beef",
                "identified":{{"how":"scan","read":"1"}}"#
            )
        };
        let settled = r#""act":"settled","job":5,"verdict":"partial","spoilt":{"kind":"spoilt","part":"barrel",
            "place":"underside","text":"M"}"#;
        let received = r#""act":"received","receipt":"beef""#;
        for act in [&reserved(""), settled, received] {
            assert_eq!(shown(act, false), None, "{act}");
            let shown = shown(act, true).unwrap();
            for word in ["barrel", "underside", "x_um", "beef"] {
                assert!(!shown.contains(word), "{word}: {shown}");
            }
        }
        let found = shown(&reserved(observed), false).unwrap();
        assert!(
            !found.contains("slide") && !found.contains("rear") && found.contains("underside"),
            "{found}"
        );
        assert_eq!(shown(r#""act":"day-closed""#, true), None);
    }
}

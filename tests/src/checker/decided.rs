//! Year and country come from a decision (I-8): the metal bears those of the consignment, whatever the clock said; the
//! day never goes back; and an entry that says its clock was confirmed has the day of the calendar on the wall.

use crate::evidence::{Evidence, is_mismatch, job_of};
use registry::entry::{Act, ClockGrade};

pub(super) fn check(evidence: &Evidence) -> Vec<String> {
    let mut wrong = on_metal(evidence);
    let entries = evidence.entries();
    for pair in entries.windows(2) {
        let (before, after) = (&pair[0].stamp, &pair[1].stamp);
        if after.day < before.day {
            wrong.push(format!("entry {} goes back from {} to {}", pair[1].index, before.day, after.day));
        }
    }
    let release = entries.iter().find_map(|entry| match &entry.act {
        Act::ConsignmentOpened(consignment) => Some(consignment.release),
        _ => None,
    });
    for entry in entries.iter().filter(|entry| matches!(entry.act, Act::Reserved(_))) {
        if release.is_none_or(|release| entry.stamp.day < release) {
            wrong.push(format!("entry {} marks before the release", entry.index));
        }
    }
    for entry in entries.iter().filter(|entry| entry.stamp.clock == ClockGrade::Confirmed) {
        let synced = evidence.days.iter().find(|day| day.durable as u64 > entry.index);
        if let Some(synced) = synced.filter(|synced| synced.day != entry.stamp.day) {
            let (said, true_day) = (entry.stamp.day, synced.day);
            wrong.push(format!("entry {} says {said}, confirmed, on {true_day}", entry.index));
        }
    }
    wrong
}

fn on_metal(evidence: &Evidence) -> Vec<String> {
    let entries = evidence.entries();
    let (country, year) = &evidence.decided;
    let decided = format!("{country}{:02}", year % 100);
    let squeezed = |text: &[String]| text.concat().replace([' ', '-', '/'], "");
    let other = evidence.metal.iter().filter(|engraved| engraved.act.complete).filter(|engraved| {
        let job = job_of(&entries, engraved);
        // Bits flipped on the way to the machine show when the mark is read back.
        job.is_some_and(|job| !is_mismatch(&entries, job)) && !squeezed(&engraved.act.text).contains(&decided)
    });
    other
        .map(|engraved| {
            let act = &engraved.act;
            format!("{} bears {:?}, and {decided} was decided", act.part, act.text)
        })
        .collect()
}

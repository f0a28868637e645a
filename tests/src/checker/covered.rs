//! Intent before motion, and no engraved part without an entry (I-1): whenever the machine moved, a start-intent for
//! that very piece and place was on the disk, beyond the reach of any cut, and its job had not ended.

use crate::evidence::{Evidence, is_started, open_job, tag_of};
use registry::entry::Reservation;

pub(super) fn check(evidence: &Evidence) -> Vec<String> {
    let entries = evidence.entries();
    let mut wrong = Vec::new();
    for motion in &evidence.motions {
        let before = &entries[..motion.durable.min(entries.len())];
        let fits = open_job(before).is_some_and(|(job, reservation)| {
            is_of(reservation, &motion.part, &motion.place) && is_started(before, job)
        });
        if !fits {
            wrong.push(format!(
                "at {} us the machine moved on {} at {:?} without intent among the {} entries on the disk",
                motion.at_us, motion.part, motion.place, motion.durable
            ));
        }
    }
    let jobs = evidence.jobs();
    for engraved in &evidence.metal {
        let act = &engraved.act;
        let started = jobs.iter().filter(|(job, reservation)| {
            is_of(reservation, &act.part, &act.place) && is_started(&entries, *job)
        });
        if started.count() == 0 {
            wrong.push(format!(
                "{} bears {:?} at {:?} and no started job says so",
                act.part, act.text, act.place
            ));
        }
    }
    wrong
}

fn is_of(reservation: &Reservation, part: &str, place: &str) -> bool {
    tag_of(&reservation.item.item_no) == part && reservation.mark.place.as_str() == place
}

//! Every piece ends well: exactly one whole mark stands on it, or what does was found wrong by reading it back; and the
//! ledger has an ending for each job.

use crate::evidence::{Evidence, is_mismatch, tag_of};
use protocol::receipt::SIGNED_RECEIPT_LEN;
use protocol::{Outcome, SignedReceipt};
use registry::entry::{Act, JobId};
use registry::hex;
use std::collections::BTreeSet;

pub(super) fn check(evidence: &Evidence) -> Vec<String> {
    let aside = set_aside(evidence);
    let found_wrong = found_wrong(evidence);
    let mut wrong = Vec::new();
    for piece in evidence.pieces.iter().filter(|piece| !aside.contains(*piece)) {
        let whole =
            evidence.metal.iter().filter(|engraved| engraved.act.part == **piece && engraved.act.complete);
        match whole.count() {
            1 => {}
            0 if found_wrong.contains(piece) => {}
            count => wrong.push(format!("{piece} bears {count} whole marks")),
        }
    }
    let ended = ended_jobs(evidence);
    for (job, reservation) in evidence.jobs() {
        if !ended.contains(&job) {
            wrong.push(format!("job {job} of item {} has no ending", reservation.item.item_no));
        }
    }
    wrong
}

fn set_aside(evidence: &Evidence) -> BTreeSet<String> {
    let aside = evidence.entries().into_iter().filter_map(|entry| match entry.act {
        Act::SetAside { item_no, .. } => Some(tag_of(&item_no)),
        _ => None,
    });
    aside.collect()
}

fn found_wrong(evidence: &Evidence) -> BTreeSet<String> {
    let entries = evidence.entries();
    let jobs = evidence.jobs().into_iter().filter(|(job, _)| is_mismatch(&entries, *job));
    jobs.map(|(_, reservation)| tag_of(&reservation.item.item_no)).collect()
}

fn ended_jobs(evidence: &Evidence) -> BTreeSet<JobId> {
    let ending = evidence.entries().into_iter().filter_map(|entry| match entry.act {
        Act::Closed { job, .. } | Act::Settled { job, .. } => Some(job),
        Act::Received { receipt } => {
            let signed = hex::decode::<SIGNED_RECEIPT_LEN>(receipt.as_bytes()).map(SignedReceipt)?;
            let receipt = signed.unverified().ok()?;
            (receipt.outcome == Outcome::Complete).then_some(receipt.job)
        }
        _ => None,
    });
    ending.collect()
}

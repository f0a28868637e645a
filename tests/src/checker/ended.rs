//! Every piece ends well: exactly one whole mark stands on it, and the ledger has an ending for each of its jobs.

use crate::evidence::{Evidence, tag_of};
use protocol::receipt::SIGNED_RECEIPT_LEN;
use protocol::{Outcome, SignedReceipt};
use registry::entry::{Act, JobId};
use registry::hex;
use std::collections::BTreeSet;

pub(super) fn check(evidence: &Evidence) -> Vec<String> {
    let aside = set_aside(evidence);
    let mut wrong = Vec::new();
    for piece in evidence.pieces.iter().filter(|piece| !aside.contains(*piece)) {
        let whole =
            evidence.metal.iter().filter(|engraved| engraved.act.part == **piece && engraved.act.complete);
        match whole.count() {
            1 => {}
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

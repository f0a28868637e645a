//! What is said of a job is what its metal shows (I-2, I-3): a person who settles says what was struck during that very
//! job, a job closed without a person struck nothing, and one that is witnessed struck its whole mark, once. Where a line
//! without check sums did bend what was sent, the metal shows at least as many strikes as the receipt counted: only a
//! read-back tells which.

use crate::evidence::{Engraved, Evidence, job_of};
use protocol::receipt::SIGNED_RECEIPT_LEN;
use protocol::{Outcome, Receipt, SignedReceipt};
use registry::entry::{Act, JobId, Verdict};
use registry::hex;
use std::collections::BTreeMap;

pub(super) fn check(evidence: &Evidence) -> Vec<String> {
    let entries = evidence.entries();
    if evidence.metal.iter().any(|engraved| engraved.durable.is_none()) {
        // Between real processes nobody sees what was on the disk at that moment.
        return Vec::new();
    }
    let mut struck: BTreeMap<JobId, Vec<&Engraved>> = BTreeMap::new();
    for engraved in &evidence.metal {
        if let Some(job) = job_of(&entries, engraved) {
            struck.entry(job).or_default().push(engraved);
        }
    }
    let truth = |job: JobId| match struck.get(&job) {
        None => Verdict::None,
        Some(acts) if acts.iter().any(|engraved| engraved.act.complete) => Verdict::Complete,
        Some(_) => Verdict::Partial,
    };
    let bent_as_counted = |receipt: &Receipt| {
        let bent =
            |engraved: &&Engraved| engraved.line_altered && engraved.act.strikes == receipt.witness_count;
        struck.get(&receipt.job).is_some_and(|acts| acts.iter().any(bent))
    };
    let mut wrong = Vec::new();
    for entry in &entries {
        let said = match &entry.act {
            Act::Settled { job, verdict, .. } => Some((*job, *verdict)),
            Act::Closed { job, .. } => Some((*job, Verdict::None)),
            Act::Received { receipt } => completed(receipt)
                .filter(|receipt| !bent_as_counted(receipt))
                .map(|receipt| (receipt.job, Verdict::Complete)),
            _ => None,
        };
        if let Some((job, verdict)) = said.filter(|(job, verdict)| truth(*job) != *verdict) {
            let truth = truth(job);
            wrong.push(format!("entry {} says {verdict:?} of job {job}, the metal {truth:?}", entry.index));
        }
    }
    wrong
}

fn completed(receipt: &str) -> Option<Receipt> {
    let signed = hex::decode::<SIGNED_RECEIPT_LEN>(receipt.as_bytes()).map(SignedReceipt)?;
    let receipt = signed.unverified().ok()?;
    (receipt.outcome == Outcome::Complete && receipt.job != protocol::identity::NO_JOB).then_some(receipt)
}

//! Never *witnessed* without a receipt (I-2): where the register calls a mark witnessed, a receipt with the controller's
//! own signature says *complete* of that job, and the metal bears the whole mark; where it calls one attested, a person
//! said so, and the metal bears it too.

use crate::evidence::{Evidence, tag_of};
use protocol::receipt::SIGNED_RECEIPT_LEN;
use protocol::{Outcome, Realm, SignedReceipt, Witness};
use registry::entry::{Act, Entry, JobId, Reservation, Verdict};
use registry::view::JobState;
use registry::{Ledger, hex};

pub(super) fn check(evidence: &Evidence) -> Vec<String> {
    let entries = evidence.entries();
    let disk = crate::world::disk::ModelDisk::holding(evidence.stored.clone());
    let ledger = match Ledger::open(disk) {
        Ok(ledger) => ledger,
        Err(error) => return vec![format!("the ledger does not open: {error}")],
    };
    let mut wrong = Vec::new();
    for (job, reservation) in evidence.jobs() {
        let state = ledger.view().job(job).ok().flatten().map(|row| row.state);
        let Some(JobState::Applied { witnessed, .. }) = state else { continue };
        if witnessed && !has_receipt(evidence, &entries, job) {
            wrong.push(format!("job {job} counts as witnessed without a receipt that says complete"));
        }
        if !witnessed && !is_settled(&entries, job) {
            wrong.push(format!("job {job} counts as attested and no person said so"));
        }
        if !is_on_metal(evidence, &reservation) {
            wrong.push(format!("job {job} counts as applied and the metal does not bear it"));
        }
    }
    wrong
}

fn has_receipt(evidence: &Evidence, entries: &[Entry], job: JobId) -> bool {
    entries.iter().any(|entry| {
        let Act::Received { receipt } = &entry.act else { return false };
        let signed = hex::decode::<SIGNED_RECEIPT_LEN>(receipt.as_bytes()).map(SignedReceipt);
        let verified = signed.and_then(|signed| signed.verify(&evidence.key, Realm::Training).ok());
        verified.is_some_and(|receipt| {
            let receipt = receipt.get();
            receipt.job == job && receipt.outcome == Outcome::Complete && receipt.witness != Witness::None
        })
    })
}

fn is_settled(entries: &[Entry], job: JobId) -> bool {
    entries.iter().any(
        |entry| matches!(entry.act, Act::Settled { job: of, verdict: Verdict::Complete, .. } if of == job),
    )
}

fn is_on_metal(evidence: &Evidence, reservation: &Reservation) -> bool {
    let tag = tag_of(&reservation.item.item_no);
    let place = reservation.mark.place.as_str();
    let texts = reservation.mark.texts();
    evidence.metal.iter().map(|engraved| &engraved.act).any(|act| {
        // Where bits flipped on the way to a machine that cannot notice, reading back is what finds it.
        let reads = act.text == texts || evidence.machine_line_noisy;
        act.part == tag && act.place == place && act.complete && reads
    })
}

//! Never *witnessed* without a receipt (I-2): where the register calls a mark witnessed, a receipt with the controller's
//! own signature says *complete* of that job; where it calls one attested, a person said so. And the metal bears the
//! mark as planned, or reading it back found that it does not: a strike too few within the limits, or a bit flipped on
//! its way to a machine that cannot notice, shows to nobody else.

use crate::evidence::{Evidence, is_mismatch, tag_of};
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
        match bears(evidence, &reservation) {
            None => wrong.push(format!("job {job} counts as applied and nothing touched its place")),
            Some(as_planned) if as_planned == is_mismatch(&entries, job) => {
                wrong.push(format!(
                    "job {job} reads {} and nobody noticed",
                    if as_planned { "well" } else { "wrong" }
                ));
            }
            Some(_) => {}
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

/// Whether the place of this job bears the whole mark as planned; `None` if it was never touched.
fn bears(evidence: &Evidence, reservation: &Reservation) -> Option<bool> {
    let tag = tag_of(&reservation.item.item_no);
    let place = reservation.mark.place.as_str();
    let acts = evidence.metal.iter().map(|engraved| &engraved.act);
    let act = acts.rev().find(|act| act.part == tag && act.place == place)?;
    Some(act.text == reservation.mark.texts())
}

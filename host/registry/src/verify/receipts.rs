//! The controller's statements: form, signature, chain, and whether they fit the entries before them.

use super::facts::{Controller, Ending, Facts};
use super::findings::Findings;
use super::tree::Tree;
use crate::hex;
use protocol::identity::NO_JOB;
use protocol::receipt::{ReceiptError, SIGNED_RECEIPT_LEN};
use protocol::{JobId, Outcome, PublicKeyBytes, Receipt, SignedReceipt, StationId, Witness};
use sha2::{Digest, Sha256};

/// Checks a receipt in entry `index`, and learns from it. Its signature fits the key `signed_by`, if there is one.
pub(super) fn check(
    facts: &mut Facts,
    found: &mut Findings,
    tree: &mut Tree,
    index: u64,
    text: &str,
    signed_by: Option<&PublicKeyBytes>,
) {
    facts.receipts += 1;
    let mut say = |rule, message| found.add(Some(index), rule, message);
    let Some(signed) = hex::decode::<SIGNED_RECEIPT_LEN>(text.as_bytes()).map(SignedReceipt) else {
        return say("FORMAT-receipt", "is not 492 lower-case hexadecimal digits".to_owned());
    };
    let (Some(controller), Some(realm)) = (&mut facts.controller, facts.realm) else {
        return say("I-2", "a receipt before any controller was admitted".to_owned());
    };
    let receipt = match signed_by == Some(&controller.key) {
        true => signed.naming(&controller.key, realm),
        false => signed.verify(&controller.key, realm).map(|verified| *verified.get()),
    };
    let receipt = match receipt {
        Ok(receipt) => receipt,
        Err(error @ ReceiptError::OtherRealm { .. }) => {
            return say("I-12", format!("{error}, and this is a {realm:?} ledger"));
        }
        Err(error) => return say("I-2", format!("receipt does not count: {error}")),
    };
    if StationId::new(&facts.station) != Some(receipt.station) {
        say("I-2", "receipt is for another station".to_owned());
    }
    chain(controller, &receipt, Sha256::digest(signed.0).into(), &mut say);
    if controller.renewed.is_some() {
        say("I-2", "a receipt by a key that was renewed before it".to_owned());
    }
    if receipt.outcome == Outcome::Reprovisioned {
        controller.renewed = Some(receipt.mark_digest);
    }
    let without_job = matches!(receipt.outcome, Outcome::UnarmedCycle | Outcome::Reprovisioned);
    if (receipt.job == NO_JOB) != without_job {
        say("I-2", "receipt has a job and no arm, or an arm and no job".to_owned());
    }
    position(facts, found, tree, index, &receipt);
    if receipt.outcome == Outcome::Reprovisioned {
        // No cycle: nobody has to explain it.
    } else if receipt.job == NO_JOB {
        facts.passable.insert(index);
        facts.unarmed.insert(receipt.sequence, index);
    } else {
        outcome(facts, found, index, &receipt);
    }
}

fn chain(
    controller: &mut Controller,
    receipt: &Receipt,
    hash: [u8; 32],
    say: &mut impl FnMut(&'static str, String),
) {
    let (last, this) = (controller.sequence, receipt.sequence);
    let follows = last.checked_add(1) == Some(this);
    if follows && receipt.previous != controller.hash {
        say("I-5", format!("receipt {this} does not carry the hash of receipt {last}"));
    }
    if !follows {
        say("I-5", format!("receipt {this} follows receipt {last}: the sequence has a gap or goes back"));
    }
    controller.sequence = this;
    controller.hash = hash;
}

/// The tree head that the arm carried is that of these very entries, up to the job's start-intent.
fn position(facts: &mut Facts, found: &mut Findings, tree: &mut Tree, index: u64, receipt: &Receipt) {
    let (size, root) = (receipt.ledger.size, receipt.ledger.root);
    // A controller that was never armed has seen no ledger.
    if receipt.job == NO_JOB && size == 0 {
        return;
    }
    if size > index {
        let message = format!("receipt signs a ledger of {size} entries, and only {index} stand before it");
        return found.add(Some(index), "I-5", message);
    }
    if tree.root_at(size) != Some(root) {
        return found.add_root_mismatch(index, size);
    }
    if receipt.job == NO_JOB {
        return;
    }
    let last = (0..size).rev().find(|entry| !facts.passable.contains(entry));
    let started = facts.jobs.get(&receipt.job).and_then(|job| job.started);
    if started.is_none() || started != last {
        let message =
            format!("job {} was armed at size {size}, which does not end in its start-intent", receipt.job);
        found.add(Some(index), "I-1", message);
    }
}

fn outcome(facts: &mut Facts, found: &mut Findings, index: u64, receipt: &Receipt) {
    let id = receipt.job;
    let mut say = |rule, message| found.add(Some(index), rule, message);
    let Some(job) = facts.jobs.get_mut(&id) else {
        return say("I-1", format!("receipt is for job {id}, which was never reserved"));
    };
    if job.started.is_none() {
        say("I-1", format!("receipt is for job {id}, whose start was never intended"));
    }
    if job.outcome.is_some() {
        say("I-3", format!("second receipt for job {id}"));
    }
    if job.digest != receipt.mark_digest {
        return say("I-2", format!("receipt is about another mark than job {id} reserved"));
    }
    job.outcome = Some((receipt.outcome, receipt.cause));
    // Without a witness it is the machine's word alone, which ends nothing.
    let witnessed = receipt.outcome == Outcome::Complete && receipt.witness != Witness::None;
    if witnessed && receipt.witness_count == 0 {
        say("I-2", format!("receipt calls job {id} complete and its witness saw nothing"));
    }
    if witnessed {
        job.witnessed = Some(receipt.witness_count);
    }
    match job.ending {
        None if witnessed => facts.end(id, Ending::Complete, None),
        None => {}
        Some(ending) => contradiction(facts, found, index, (id, ending, receipt.outcome)),
    }
}

/// A receipt that came after the job had its ending says otherwise. Of a job that left no mark, motion is worse than
/// something to look at: the same number may have gone to the same place again.
fn contradiction(
    facts: &mut Facts,
    found: &mut Findings,
    index: u64,
    (id, ending, outcome): (JobId, Ending, Outcome),
) {
    if ending == Ending::NoMark && outcome.shows_motion() {
        let message =
            format!("job {id} ended without a mark, and its late receipt tells of motion: {outcome:?}");
        found.add(Some(index), "I-3", message);
        return facts.stands(id, outcome == Outcome::Complete, None);
    }
    let agree = match ending {
        Ending::NoMark => true,
        Ending::Spoilt => matches!(outcome, Outcome::InterruptedInCycle | Outcome::OutsideLimits),
        Ending::Complete => outcome != Outcome::NeverPermitted,
    };
    if !agree {
        let message = format!("job {id} ended in {ending:?}, and its late receipt says {outcome:?}");
        found.remark(Some(index), "I-2", message);
    }
}

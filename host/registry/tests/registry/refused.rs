//! Each rule broken once: the checker names it and its entry, and the ledger would not have taken it in.

use crate::sample::{IMPORT, Memory, Sample, consignment};
use crate::verify::{announced, at_place, numbered, observed, receipt_with, report, started, with_after};
use ed25519_dalek::SigningKey;
use marking::item::{ObservedKind, ObservedMark};
use marking::mark::PartKind;
use marking::number::NumberBlock;
use protocol::identity::NO_JOB;
use protocol::receipt::EndCause;
use protocol::{KeyId, Outcome, Realm, Receipt, StationId, Witness};
use registry::acceptance::Acceptance;
use registry::entry::{CloseReason, EarlierReceipt, Reservation, Verdict};
use registry::{Act, LedgerError, hex};

/// Breaks a rule in the last act.
type Broken = (&'static str, &'static str, fn() -> Sample);

/// What the writer refuses too.
const REFUSED: &[Broken] = &[
    ("second genesis", "FORMAT-genesis", twice_begun),
    ("receipt before start", "I-1", || {
        let mut sample = Sample::ready();
        let job = sample.reserve(1);
        sample.armed.insert(job, sample.position());
        sample.finish(job, Outcome::Complete);
        sample
    }),
    ("receipt for no job", "I-1", || {
        let (mut sample, _) = started();
        let content = Receipt { job: 3, ..sample.content(5, Outcome::Complete) };
        sample.receive(content);
        sample
    }),
    ("start of no job", "I-1", || {
        let mut sample = Sample::ready();
        sample.start(4);
        sample
    }),
    ("settled before start", "I-1", || {
        let mut sample = Sample::ready();
        let job = sample.reserve(1);
        sample.settle(job, Verdict::None);
        sample
    }),
    ("armed with an older ledger", "I-1", || {
        let mut sample = Sample::ready();
        let before = sample.position();
        let job = sample.reserve(1);
        sample.start(job);
        let content = Receipt { ledger: before, ..sample.content(job, Outcome::Complete) };
        sample.receive(content);
        sample
    }),
    ("receipt of another key", "I-2", || {
        let (mut sample, job) = started();
        let signed = sample.content(job, Outcome::Complete).sign(&SigningKey::from_bytes(&[8; 32]));
        sample.push_receipt(&signed);
        sample
    }),
    ("receipt of another station", "I-2", || receipt_with(|r| r.station = StationId::new("KES2").unwrap())),
    ("receipt of another mark", "I-2", || receipt_with(|r| r.mark_digest = [1; 32])),
    ("receipt with a job and no arm", "I-2", || receipt_with(|r| r.outcome = Outcome::UnarmedCycle)),
    ("receipt by a key that was renewed", "I-2", || {
        let mut sample = announced();
        sample.finish(NO_JOB, Outcome::UnarmedCycle);
        sample
    }),
    ("renewed key with a job", "I-2", || receipt_with(|r| r.outcome = Outcome::Reprovisioned)),
    ("renewed key admitted by one person", "I-4", || {
        let mut sample = announced();
        sample.key = SigningKey::from_bytes(&[9; 32]);
        sample.admit_controller();
        sample
    }),
    ("renewed key as if from elsewhere", "I-5", || {
        let mut sample = announced();
        sample.key = SigningKey::from_bytes(&[9; 32]);
        let earlier = EarlierReceipt { sequence: 2, sha256: "3".repeat(64) };
        sample.with_second(with_after(&sample, earlier));
        sample
    }),
    ("number after a key that was not announced", "I-4", || {
        let mut sample = announced();
        sample.key = SigningKey::from_bytes(&[11; 32]);
        (sample.sequence, sample.previous) = (0, [0; 32]);
        let act = sample.controller_act();
        sample.with_second(act);
        sample.reserve(10);
        sample
    }),
    ("controller from elsewhere by one person", "I-4", || {
        let mut sample = Sample::bare(Realm::Training);
        let earlier = EarlierReceipt { sequence: 57, sha256: "3".repeat(64) };
        sample.push(with_after(&sample, earlier));
        sample
    }),
    ("controller from elsewhere without a hash", "FORMAT-field", || {
        let mut sample = Sample::bare(Realm::Training);
        let earlier = EarlierReceipt { sequence: 57, sha256: "3".repeat(63) };
        sample.with_second(with_after(&sample, earlier));
        sample
    }),
    ("receipt before any controller", "I-2", || {
        let mut sample = Sample::bare(Realm::Training);
        sample.finish(NO_JOB, Outcome::UnarmedCycle);
        sample
    }),
    ("job before any controller", "I-2", || {
        let mut sample = Sample::bare(Realm::Training);
        sample.push(Act::ConsignmentOpened(consignment(IMPORT)));
        sample.reserve(1);
        sample
    }),
    ("digest of another mark", "I-2", || {
        let mut sample = Sample::ready();
        let reservation = Reservation { digest: "0".repeat(64), ..sample.reservation(1) };
        sample.reserve_as(reservation);
        sample
    }),
    ("read back without a mark", "I-2", || {
        let (mut sample, job) = started();
        sample.push(Act::Verified { job, read: vec!["KE 26".to_owned()], matches: true });
        sample
    }),
    ("two jobs open", "I-3", || {
        let (mut sample, _) = started();
        sample.reserve(2);
        sample
    }),
    ("job started twice", "I-3", || {
        let (mut sample, job) = started();
        sample.start(job);
        sample
    }),
    ("start of an ended job", "I-3", || {
        let mut sample = Sample::ready();
        let job = sample.reserve(1);
        sample.close(job, CloseReason::NotLoaded);
        sample.start(job);
        sample
    }),
    ("started and closed as cut before", "I-3", || {
        let (mut sample, job) = started();
        sample.close(job, CloseReason::CutBeforeStart);
        sample
    }),
    ("closed without its receipt", "I-3", || {
        let (mut sample, job) = started();
        sample.close(job, CloseReason::NeverPermitted);
        sample
    }),
    ("no cycle before a reset", "I-3", || {
        let (mut sample, job) = started();
        let content = Receipt { cause: EndCause::Reset, ..sample.content(job, Outcome::PermittedNoCycle) };
        sample.receive(content);
        sample.close(job, CloseReason::NoCycle);
        sample
    }),
    ("next job after a complete cycle without a witness", "I-3", || {
        let (mut sample, job) = started();
        let content = Receipt { witness: Witness::None, ..sample.content(job, Outcome::Complete) };
        sample.receive(content);
        sample.reserve(2);
        sample
    }),
    ("settled twice", "I-3", || {
        let (mut sample, job) = started();
        sample.settle(job, Verdict::None);
        sample.settle(job, Verdict::Complete);
        sample
    }),
    ("second receipt", "I-3", || {
        let (mut sample, job) = started();
        sample.finish(job, Outcome::InterruptedInCycle);
        sample.finish(job, Outcome::Complete);
        sample
    }),
    ("marked twice at one place", "I-4", || {
        let mut sample = Sample::marked(1);
        sample.reserve(1);
        sample
    }),
    ("marked twice under two consignments", "I-4", || {
        let mut sample = Sample::marked(1);
        sample.push(Act::ConsignmentOpened(consignment("IMP-2")));
        let mut reservation = sample.reservation(1);
        reservation.consignment = "IMP-2".to_owned();
        reservation.item.item_no = "A7".to_owned();
        sample.reserve_as(reservation);
        sample
    }),
    ("number of another item", "I-4", || {
        let mut sample = Sample::marked(10);
        let reservation = numbered(&sample, 20, "KES1-000001");
        sample.reserve_as(reservation);
        sample
    }),
    ("second number", "I-4", || {
        let mut sample = Sample::ready();
        let job = sample.reserve(10);
        sample.close(job, CloseReason::CutBeforeStart);
        let reservation = numbered(&sample, 10, "KES1-000002");
        sample.reserve_as(reservation);
        sample
    }),
    ("number outside its block", "I-4", || {
        let mut sample = Sample::ready();
        let reservation = numbered(&sample, 10, "KES1-200001");
        sample.reserve_as(reservation);
        sample
    }),
    ("number of a voided block", "I-4", || {
        let mut sample = Sample::ready();
        sample.exchange_controller();
        sample.reserve(10);
        sample
    }),
    ("blocks that share numbers", "I-4", || {
        let mut sample = Sample::ready();
        sample.push(Act::NumberBlock(NumberBlock::new("KES1-", 200_000, 200_900, 6).unwrap().into()));
        sample
    }),
    ("another controller by one person", "I-4", || {
        let mut sample = Sample::ready();
        sample.key = SigningKey::from_bytes(&[9; 32]);
        sample.admit_controller();
        sample
    }),
    ("another controller by one person under two names", "I-4", || {
        let mut sample = Sample::ready();
        sample.second_by = Some("p1");
        sample.key = SigningKey::from_bytes(&[9; 32]);
        sample.admit_controller();
        sample
    }),
    ("the same controller again", "I-5", || {
        let mut sample = Sample::ready();
        let act = sample.controller_act();
        sample.with_second(act);
        sample
    }),
    ("an earlier controller again", "I-5", || {
        let mut sample = Sample::ready();
        let act = sample.controller_act();
        sample.exchange_controller();
        sample.with_second(act);
        sample
    }),
    ("partial by one person", "I-4", || {
        let (mut sample, job) = started();
        let spoilt = Some(observed("left-rear", ObservedKind::Spoilt));
        sample.push(Act::Settled { job, verdict: Verdict::Partial, spoilt });
        sample
    }),
    ("partial by one person named twice", "I-4", || {
        let (mut sample, job) = started();
        let spoilt = Some(observed("left-rear", ObservedKind::Spoilt));
        sample.second_by = Some("p1");
        sample.push(Act::Settled { job, verdict: Verdict::Partial, spoilt });
        sample
    }),
    ("remains on another part", "I-4", || {
        let (mut sample, job) = started();
        let spoilt =
            Some(ObservedMark { part: PartKind::Slide, ..observed("left-rear", ObservedKind::Spoilt) });
        sample.with_second(Act::Settled { job, verdict: Verdict::Partial, spoilt });
        sample
    }),
    ("partial without remains", "I-4", || {
        let (mut sample, job) = started();
        sample.with_second(Act::Settled { job, verdict: Verdict::Partial, spoilt: None });
        sample
    }),
    ("gap in the receipts", "I-5", || receipt_with(|r| r.sequence += 1)),
    ("receipt out of the chain", "I-5", || receipt_with(|r| r.previous = [9; 32])),
    ("receipt over another ledger", "I-5", || receipt_with(|r| r.ledger.root = [9; 32])),
    ("receipt over a longer ledger", "I-5", || receipt_with(|r| r.ledger.size = 400)),
    ("mark over an observed one", "I-7", || {
        let mut sample = Sample::ready();
        let mut reservation = sample.reservation(1);
        reservation.item.observed_marks.push(observed("left", ObservedKind::Mark));
        sample.reserve_as(reservation);
        sample
    }),
    ("mark over remains", "I-7", || {
        let (mut sample, job) = started();
        let spoilt = Some(observed("left-rear", ObservedKind::Spoilt));
        sample.with_second(Act::Settled { job, verdict: Verdict::Partial, spoilt });
        sample.reserve(1);
        sample
    }),
    ("mark over remains beside their job's place", "I-7", || {
        let (mut sample, job) = started();
        let spoilt = Some(observed("left-front", ObservedKind::Spoilt));
        sample.with_second(Act::Settled { job, verdict: Verdict::Partial, spoilt });
        let elsewhere = at_place(&sample, 1, "left-front");
        sample.reserve_as(elsewhere);
        sample
    }),
    ("job before the day was opened", "I-8", || {
        let mut sample = Sample::bare(Realm::Training);
        sample.admit_controller();
        sample.push(Act::ConsignmentOpened(consignment(IMPORT)));
        sample.reserve(1);
        sample
    }),
    ("job after the day was closed", "I-8", || {
        let mut sample = Sample::ready();
        sample.push(Act::DayClosed);
        sample.reserve(1);
        sample
    }),
    ("start after the day was closed", "I-8", || {
        let mut sample = Sample::ready();
        let job = sample.reserve(1);
        sample.push(Act::DayClosed);
        sample.start(job);
        sample
    }),
    ("day that went back", "I-8", || {
        let mut sample = Sample::ready();
        sample.day = sample.day.yesterday().unwrap();
        sample.push(Act::DayClosed);
        sample
    }),
    ("release after the day", "I-8", || {
        let mut sample = Sample::ready();
        let mut opened = consignment("IMP-3");
        opened.release = sample.day.tomorrow().unwrap();
        sample.push(Act::ConsignmentOpened(opened));
        sample
    }),
    ("consignment opened twice", "I-8", || {
        let mut sample = Sample::ready();
        sample.push(Act::ConsignmentOpened(consignment(IMPORT)));
        sample
    }),
    ("consignment never opened", "I-8", || {
        let mut sample = Sample::ready();
        let reservation = Reservation { consignment: "X".to_owned(), ..sample.reservation(1) };
        sample.reserve_as(reservation);
        sample
    }),
    ("marked item set aside", "I-3", || {
        let mut sample = Sample::ready();
        sample.mark(1);
        sample.push(Act::SetAside {
            consignment: IMPORT.to_owned(),
            item_no: "1".to_owned(),
            reason: "lost".to_owned(),
            seal: None,
        });
        sample
    }),
    ("start while a cycle is unexplained", "I-11", || {
        let mut sample = Sample::ready();
        let job = sample.reserve(1);
        sample.finish(NO_JOB, Outcome::UnarmedCycle);
        sample.start(job);
        sample
    }),
    ("explanation of nothing", "I-11", || {
        let mut sample = Sample::ready();
        sample.push(Act::UnarmedSettled { sequence: 1, explanation: "none".to_owned() });
        sample
    }),
    ("same part as another item's", "I-11", || {
        let mut sample = Sample::marked(1);
        let reservation = Reservation { same_part_as: Some(5), ..sample.reservation(2) };
        sample.reserve_as(reservation);
        sample
    }),
    ("key of the other realm", "I-12", || {
        let mut sample = Sample::bare(Realm::Training);
        sample.realm = Realm::Real;
        let act = sample.controller_act();
        sample.realm = Realm::Training;
        sample.push(act);
        sample
    }),
    ("receipt with the key's id in the other realm", "I-12", || {
        receipt_with(|r| r.key_id = KeyId([&b"R"[..], &r.key_id.0[1..]].concat().try_into().unwrap()))
    }),
    ("key id of another key", "FORMAT-field", || {
        let mut sample = Sample::bare(Realm::Training);
        let Act::ControllerAdmitted { wired, key_id, .. } = sample.controller_act() else { return sample };
        let key = hex::encode(&SigningKey::from_bytes(&[8; 32]).verifying_key().to_bytes());
        sample.push(Act::ControllerAdmitted {
            key,
            key_id,
            wired,
            permit_interlocks_motion: true,
            after: None,
        });
        sample
    }),
    ("machine accepted on four marks", "FORMAT-field", || {
        let mut sample = Sample::made_for_acceptance(4);
        sample.push(Act::MachineAccepted(sample.acceptance()));
        sample
    }),
    ("machine accepted on a mark that was read back otherwise the last time", "I-2", || {
        let mut sample = Sample::made_for_acceptance(5);
        sample.push(Act::Verified { job: 5, read: vec!["KE 27".to_owned()], matches: false });
        sample.push(Act::MachineAccepted(sample.acceptance()));
        sample
    }),
    ("machine accepted on a mark that nobody saw", "I-2", || {
        let mut sample = Sample::made_for_acceptance(4);
        let job = sample.reserve(5);
        sample.start_by(job, "gravotech", Some("d".repeat(64)));
        sample.settle(job, Verdict::Complete);
        sample.push(Act::Verified { job, read: vec!["KE 26".to_owned()], matches: true });
        sample.push(Act::MachineAccepted(sample.acceptance()));
        sample
    }),
    ("machine accepted on marks of an earlier controller", "I-2", || {
        let mut sample = Sample::made_for_acceptance(5);
        sample.exchange_controller();
        sample.push(Act::MachineAccepted(sample.acceptance()));
        sample
    }),
    ("machine accepted beside another controller", "I-2", || {
        let mut sample = Sample::made_for_acceptance(5);
        let acceptance = Acceptance { key_id: "54fe812c12f3ab4d".to_owned(), ..sample.acceptance() };
        sample.push(Act::MachineAccepted(acceptance));
        sample
    }),
    ("receipt that is no receipt", "FORMAT-receipt", || {
        let (mut sample, _) = started();
        sample.push(Act::Received { receipt: "00".repeat(245) });
        sample
    }),
];

fn twice_begun() -> Sample {
    let mut sample = Sample::ready();
    let genesis = sample.drafts[0].act.clone();
    sample.push(genesis);
    sample
}

#[test]
fn act_that_breaks_a_rule_is_named_by_the_checker_and_refused_by_the_writer() {
    for (name, rule, broken) in REFUSED {
        refused_by_both(name, rule, &broken());
    }
}

/// The last act breaks this rule for the checker, and the writer does not take it in; it takes in all before it.
pub(crate) fn refused_by_both(name: &str, rule: &str, sample: &Sample) {
    let last = sample.bytes.len() as u64 - 1;
    let report = report(sample);
    let found: Vec<_> = report.findings.iter().map(|finding| (finding.entry, finding.rule)).collect();
    assert!(found.contains(&(Some(last), rule)), "{name}: {:?}", report.findings);
    assert!(found.iter().all(|(entry, _)| *entry == Some(last)), "{name}: {:?}", report.findings);
    let written = sample.written(Memory::default()).map(|ledger| ledger.position());
    assert!(matches!(written, Err(LedgerError::Refused(_))), "{name}: {written:?}");
    let mut allowed = sample.clone();
    allowed.drafts.pop();
    assert!(allowed.written(Memory::default()).is_ok(), "{name}: an earlier act is refused");
}

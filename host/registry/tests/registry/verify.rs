//! What the checker says of sound ledgers, of late receipts, of odd forms and of exports.

use crate::sample::{IMPORT, Memory, Sample, mark};
use ed25519_dalek::SigningKey;
use marking::item::{ObservedKind, ObservedMark};
use marking::mark::PartKind;
use marking::number::NumberBlock;
use protocol::identity::NO_JOB;
use protocol::{LedgerPosition, Outcome, Receipt};
use registry::admit::Refused;
use registry::entry::{CloseReason, EarlierReceipt, Reservation, Verdict};
use registry::verify::{self, Expectation, Report};
use registry::{Act, LedgerError, hex};

pub(crate) fn report(sample: &Sample) -> Report {
    verify::export(&mut sample.exported().as_slice(), &Expectation::default()).unwrap()
}

#[test]
fn ledger_with_every_course_of_a_job_verifies() {
    let mut sample = Sample::marked(11);
    let job = sample.reserve(12);
    sample.close(job, CloseReason::CutBeforeStart);
    let job = sample.reserve(12);
    sample.start(job);
    sample.finish(job, Outcome::NeverPermitted);
    sample.close(job, CloseReason::NeverPermitted);
    let again = Reservation { same_part_as: Some(job), ..sample.reservation(12) };
    let job = sample.reserve_as(again);
    sample.start(job);
    sample.finish(job, Outcome::InterruptedInCycle);
    let spoilt = observed("left-rear", ObservedKind::Spoilt);
    sample.with_second(Act::Settled { job, verdict: Verdict::Partial, spoilt: Some(spoilt) });
    let elsewhere = at_place(&sample, 12, "right");
    let job = sample.reserve_as(elsewhere);
    // A cycle without a job comes to light between start-intent and arm.
    sample.start(job);
    sample.finish(NO_JOB, Outcome::UnarmedCycle);
    sample.push(Act::UnarmedSettled { sequence: sample.sequence, explanation: "fitter's trial".to_owned() });
    sample.armed.insert(job, sample.position());
    sample.finish(job, Outcome::Complete);
    sample.push(Act::Verified { job, read: vec!["ke 26".to_owned()], matches: true });
    sample.exchange_controller();
    sample.push(Act::NumberBlock(NumberBlock::new("KES1-", 200_001, 200_100, 6).unwrap().into()));
    sample.mark(13);
    sample.push(Act::DayClosed);
    let report = report(&sample);
    assert_eq!(report.findings, []);
    assert_eq!(
        (report.entries, report.root, report.receipts),
        (sample.bytes.len() as u64, sample.frontier.root(), 16)
    );
    sample.written(Memory::default()).unwrap();
}

/// The controller renews its key; the new one is announced and not admitted yet.
pub(crate) fn announced() -> Sample {
    let mut sample = Sample::marked(1);
    sample.announce_renewal();
    sample
}

#[test]
fn renewed_key_goes_on_with_chain_and_numbers() {
    let mut sample = announced();
    sample.admit_renewed();
    // A number of the block that was in force before, and receipts that follow the old key's.
    sample.mark(10);
    let report = report(&sample);
    assert_eq!((report.findings, report.receipts, sample.sequence), (vec![], 3, 3));
    let ledger = sample.written(Memory::default()).unwrap();
    let controller = ledger.standing().unwrap().controller.as_ref().unwrap();
    assert_eq!((controller.sequence, controller.renewed), (3, None));
    assert_eq!(ledger.view().unsettled_unarmed().unwrap(), []);
}

#[test]
fn controller_from_another_register_goes_on_behind_the_receipt_that_two_persons_name() {
    let mut sample = Sample::marked(1);
    sample.key = SigningKey::from_bytes(&[9; 32]);
    (sample.sequence, sample.previous) = (57, [3; 32]);
    let after = EarlierReceipt { sequence: 57, sha256: hex::encode(&[3; 32]) };
    sample.with_second(with_after(&sample, after));
    sample.mark(2);
    let report = report(&sample);
    assert_eq!((report.findings, sample.sequence), (vec![], 58));
    sample.written(Memory::default()).unwrap();
}

pub(crate) fn with_after(sample: &Sample, earlier: EarlierReceipt) -> Act {
    match sample.controller_act() {
        Act::ControllerAdmitted { key, key_id, wired, permit_interlocks_motion, .. } => {
            let after = Some(earlier);
            Act::ControllerAdmitted { key, key_id, wired, permit_interlocks_motion, after }
        }
        act => act,
    }
}

#[test]
fn ledger_with_an_item_from_a_former_country_verifies_and_is_taken_in() {
    for code in ["SUHH", "CSXX", "AT"] {
        let mut sample = Sample::ready();
        let mut reservation = sample.reservation(1);
        reservation.item.country_of_manufacture = code.parse().ok();
        sample.reserve_as(reservation);
        let exported = String::from_utf8(sample.exported()).unwrap();
        assert!(exported.contains(&format!("\"country_of_manufacture\":\"{code}\"")));
        assert_eq!(report(&sample).findings, []);
        sample.written(Memory::default()).unwrap();
    }
}

pub(crate) fn observed(place: &str, kind: ObservedKind) -> ObservedMark {
    ObservedMark {
        kind,
        part: PartKind::Frame,
        place: place.parse().unwrap(),
        text: "K".to_owned(),
        area: None,
        purpose: None,
    }
}

pub(crate) fn at_place(sample: &Sample, n: u32, place: &str) -> Reservation {
    let mark = mark(place, &["KE 26"]);
    Reservation { digest: hex::encode(&mark.digest()), mark, ..sample.reservation(n) }
}

pub(crate) fn numbered(sample: &Sample, n: u32, number: &str) -> Reservation {
    let mark = mark("left-rear", &["KE 26", number]);
    let number = Some(number.to_owned());
    Reservation { digest: hex::encode(&mark.digest()), mark, number, ..sample.reservation(n) }
}

/// A ready station with one job started: reserved in entry 5, start-intent in entry 6.
pub(crate) fn started() -> (Sample, u64) {
    let mut sample = Sample::ready();
    let job = sample.reserve(1);
    sample.start(job);
    (sample, job)
}

/// A receipt of a started job with something changed, in entry 7.
pub(crate) fn receipt_with(change: impl Fn(&mut Receipt)) -> Sample {
    let (mut sample, job) = started();
    let mut content = sample.content(job, Outcome::Complete);
    change(&mut content);
    sample.receive(content);
    sample
}

#[test]
fn same_part_after_another_item_lay_in_the_clamp_is_reported() {
    let mut sample = Sample::ready();
    let job = sample.reserve(1);
    sample.start(job);
    sample.settle(job, Verdict::None);
    sample.mark(2);
    let reservation = Reservation { same_part_as: Some(job), ..sample.reservation(1) };
    let last = sample.reserve_as(reservation);
    let found: Vec<_> =
        report(&sample).findings.iter().map(|finding| (finding.entry, finding.rule)).collect();
    assert_eq!(found, [(Some(last), "I-11")]);
}

#[test]
fn read_back_whose_words_and_verdict_differ_is_reported() {
    for (read, matches, fits) in
        [("KE 26", true, true), ("KE 26", false, false), ("KE 27", true, false), ("", false, true)]
    {
        let mut sample = Sample::marked(1);
        sample.push(Act::Verified { job: 5, read: vec![read.to_owned()], matches });
        assert_eq!(report(&sample).is_verified(), fits, "{read} {matches}");
    }
}

#[test]
fn late_receipt_that_says_otherwise_is_remarked_and_breaks_no_rule() {
    for (verdict, outcome, remarked) in [
        (Verdict::None, Outcome::NeverPermitted, false),
        (Verdict::None, Outcome::PermittedNoCycle, false),
        (Verdict::Complete, Outcome::NeverPermitted, true),
        (Verdict::Complete, Outcome::Complete, false),
    ] {
        let (mut sample, job) = started();
        sample.settle(job, verdict);
        sample.finish(job, outcome);
        let report = report(&sample);
        assert_eq!(
            (report.findings.len(), report.remarks.len()),
            (0, usize::from(remarked)),
            "{verdict:?} {outcome:?}"
        );
    }
}

/// Nobody knows what stands there, and the number may go to that place again: the checker says so, and the writer keeps
/// the place.
#[test]
fn late_receipt_of_motion_for_a_job_without_a_mark_is_reported_and_its_place_is_taken() {
    for outcome in [Outcome::Complete, Outcome::InterruptedInCycle, Outcome::OutsideLimits] {
        for closed in [true, false] {
            let (mut sample, job) = started();
            match closed {
                true => sample.close(job, CloseReason::NotArmed),
                false => sample.settle(job, Verdict::None),
            };
            let late = sample.finish(job, outcome);
            let found = |sample: &Sample| -> Vec<_> {
                report(sample).findings.iter().map(|finding| (finding.entry, finding.rule)).collect()
            };
            assert_eq!(found(&sample), [(Some(late), "I-3")], "{outcome:?}");
            let ledger = sample.written(Memory::default()).unwrap();
            let taken = ledger.view().taken_spots(IMPORT, &sample.reservation(1).item).unwrap();
            assert_eq!(taken, [sample.reservation(1).mark.spot()], "{outcome:?}");
            let mut again = sample.clone();
            let over = again.reserve(1);
            let rule = if outcome == Outcome::Complete { "I-4" } else { "I-7" };
            assert_eq!(found(&again), [(Some(late), "I-3"), (Some(over), rule)], "{outcome:?}");
            let refused = again.written(Memory::default()).map(|ledger| ledger.position());
            assert!(matches!(refused, Err(LedgerError::Refused(Refused::SpotTaken { .. }))), "{refused:?}");
        }
    }
}

#[test]
fn receipts_that_a_restored_backup_misses_are_reported() {
    let mut sample = Sample::marked(2);
    sample.sequence += 3;
    sample.previous = [5; 32];
    sample.mark(3);
    assert!(report(&sample).findings.iter().any(|finding| finding.rule == "I-5"));
    assert!(matches!(sample.written(Memory::default()), Err(LedgerError::Refused(_))));
}

#[test]
fn entry_in_any_other_form_is_reported() {
    let plain = String::from_utf8(Sample::ready().bytes[3].clone()).unwrap();
    for (name, from, to, rule) in [
        ("unknown field before the act", "\"act\"", "\"more\":1,\"act\"", "FORMAT-form"),
        ("doubled field", "\"by\":\"p1\"", "\"by\":\"p1\",\"by\":\"p1\"", "FORMAT-"),
        ("blank", "{", "{ ", "FORMAT-form"),
        ("escaped letter", "p1", "\\u0070\\u0031", "FORMAT-form"),
        ("other index", "\"index\":3", "\"index\":4", "FORMAT-index"),
        ("unknown act", "day-opened", "day-ajar", "FORMAT-json"),
        ("no JSON", "{", "[", "FORMAT-json"),
        ("impossible day", "2026-11-20", "2026-11-31", "FORMAT-json"),
    ] {
        let mut sample = Sample::ready();
        sample.frontier = Default::default();
        let mut all: Vec<Vec<u8>> = std::mem::take(&mut sample.bytes);
        let changed = plain.replacen(from, to, 1);
        assert_ne!(changed, plain, "{name}");
        all[3] = changed.into_bytes();
        all.into_iter().for_each(|bytes| sample.push_bytes(bytes));
        let report = report(&sample);
        let found: Vec<_> = report.findings.iter().map(|finding| (finding.entry, finding.rule)).collect();
        assert!(
            matches!(found[..], [(Some(3), found)] if found.starts_with(rule)),
            "{name}: {:?}",
            report.findings
        );
    }
}

#[test]
fn entry_with_a_field_of_a_later_version_is_remarked_and_no_damage() {
    let mut sample = Sample::ready();
    let reserved = sample.reserve(1);
    let plain = String::from_utf8(sample.bytes.pop().unwrap()).unwrap();
    sample.drafts.pop();
    let later = plain.replacen("\"kind\":\"pistol\"", "\"kind\":\"pistol\",\"finish\":\"blued\"", 1);
    assert_ne!(later, plain);
    let earlier = std::mem::take(&mut sample.bytes);
    sample.frontier = Default::default();
    earlier.into_iter().chain([later.into_bytes()]).for_each(|bytes| sample.push_bytes(bytes));
    let report = report(&sample);
    assert_eq!(report.findings, []);
    let remarks: Vec<_> = report.remarks.iter().map(|remark| (remark.entry, remark.rule)).collect();
    assert_eq!(remarks, [(Some(reserved), "FORMAT-field")]);
}

#[test]
fn export_whose_header_tells_another_story_is_reported() {
    let text = String::from_utf8(Sample::marked(1).exported()).unwrap();
    for (name, from, to) in [
        ("realm", "\"realm\":\"training\",\"size\"", "\"realm\":\"real\",\"size\""),
        (
            "station",
            "\"station\":\"KES1\",\"realm\":\"training\",\"size\"",
            "\"station\":\"KES2\",\"realm\":\"training\",\"size\"",
        ),
        ("size", "\"size\":8", "\"size\":9"),
    ] {
        let changed = text.replacen(from, to, 1);
        assert_ne!(changed, text, "{name}");
        let report = verify::export(&mut changed.as_bytes(), &Expectation::default()).unwrap();
        assert_eq!(report.findings.len(), 1, "{name}: {:?}", report.findings);
    }
}

#[test]
fn ledger_against_an_earlier_position_of_its_own_verifies() {
    let sample = Sample::marked(3);
    let mut earlier = Sample::marked(1);
    earlier.reserve(2);
    let Sample { key, .. } = &sample;
    let expected = Expectation {
        position: Some(earlier.position()),
        key: Some(key.verifying_key().to_bytes()),
        ..Expectation::default()
    };
    let report = verify::export(&mut sample.exported().as_slice(), &expected).unwrap();
    assert_eq!(report.findings, []);
    let nothing =
        Expectation { position: Some(LedgerPosition::default()), key: None, ..Expectation::default() };
    assert!(verify::export(&mut sample.exported().as_slice(), &nothing).unwrap().is_verified());
}

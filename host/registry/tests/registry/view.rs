//! What the view answers after each turn a job can take.

use crate::sample::{IMPORT, Memory, STATION, Sample, consignment, item};
use marking::item::{ItemIdentity, ObservedKind, ObservedMark, look_alike_key, maker_key};
use marking::mark::PartKind;
use protocol::identity::NO_JOB;
use protocol::{Outcome, Witness};
use registry::entry::{CloseReason, Verdict};
use registry::view::{JobState, Stage, TextCheck};
use registry::{Act, Ledger, SqliteStore, View};

const fn applied(witnessed: bool, text: TextCheck) -> JobState {
    JobState::Applied { witnessed, text }
}

fn spoilt_on(part: PartKind, place: &str) -> Option<ObservedMark> {
    let place = place.parse().unwrap();
    Some(ObservedMark {
        kind: ObservedKind::Spoilt,
        part,
        place,
        text: "KE".to_owned(),
        area: None,
        purpose: None,
    })
}

/// What happens to a job after it was reserved.
type Course = fn(&mut Sample, u64);

const COURSES: [(&str, Course, JobState); 16] = [
    ("reserved", |_, _| {}, JobState::Open(Stage::Reserved)),
    (
        "started",
        |s, j| {
            s.start(j);
        },
        JobState::Open(Stage::StartIntended),
    ),
    (
        "interrupted",
        |s, j| {
            s.start(j);
            s.finish(j, Outcome::InterruptedInCycle);
        },
        JobState::Open(Stage::Answered),
    ),
    (
        "outside limits",
        |s, j| {
            s.start(j);
            s.finish(j, Outcome::OutsideLimits);
        },
        JobState::Open(Stage::Answered),
    ),
    (
        "cut",
        |s, j| {
            s.close(j, CloseReason::CutBeforeStart);
        },
        JobState::NoMark,
    ),
    (
        "refused",
        |s, j| {
            s.start(j);
            s.close(j, CloseReason::NotArmed);
        },
        JobState::NoMark,
    ),
    (
        "no cycle",
        |s, j| {
            s.start(j);
            s.finish(j, Outcome::PermittedNoCycle);
            s.close(j, CloseReason::NoCycle);
        },
        JobState::NoMark,
    ),
    (
        "none",
        |s, j| {
            s.start(j);
            s.settle(j, Verdict::None);
        },
        JobState::NoMark,
    ),
    (
        "partial",
        |s, j| {
            s.start(j);
            let spoilt = spoilt_on(PartKind::Frame, "left-front");
            s.with_second(Act::Settled { job: j, verdict: Verdict::Partial, spoilt });
        },
        JobState::Spoilt,
    ),
    (
        "witnessed",
        |s, j| {
            s.start(j);
            s.finish(j, Outcome::Complete);
        },
        applied(true, TextCheck::NotRead),
    ),
    (
        "complete without witness",
        |s, j| {
            s.start(j);
            let content = protocol::Receipt { witness: Witness::None, ..s.content(j, Outcome::Complete) };
            s.receive(content);
        },
        JobState::Open(Stage::Answered),
    ),
    (
        "complete without witness, attested",
        |s, j| {
            s.start(j);
            let content = protocol::Receipt { witness: Witness::None, ..s.content(j, Outcome::Complete) };
            s.receive(content);
            s.settle(j, Verdict::Complete);
        },
        applied(false, TextCheck::NotRead),
    ),
    (
        "none, late receipt of motion",
        |s, j| {
            s.start(j);
            s.settle(j, Verdict::None);
            s.finish(j, Outcome::Complete);
        },
        JobState::NoMark,
    ),
    (
        "attested",
        |s, j| {
            s.start(j);
            s.settle(j, Verdict::Complete);
        },
        applied(false, TextCheck::NotRead),
    ),
    (
        "attested, late receipt",
        |s, j| {
            s.start(j);
            s.settle(j, Verdict::Complete);
            s.finish(j, Outcome::Complete);
        },
        applied(true, TextCheck::NotRead),
    ),
    (
        "read back otherwise",
        |s, j| {
            s.start(j);
            s.finish(j, Outcome::Complete);
            s.push(Act::Verified { job: j, read: vec!["KE 25".to_owned()], matches: false });
        },
        applied(true, TextCheck::Mismatch),
    ),
];

#[test]
#[allow(clippy::too_many_lines, reason = "one table")]
fn job_after_each_course_is_in_its_state() {
    for (name, course, expected) in COURSES {
        let mut sample = Sample::ready();
        let job = sample.reserve(1);
        course(&mut sample, job);
        let ledger = sample.written(Memory::default()).unwrap_or_else(|error| panic!("{name}: {error}"));
        let row = ledger.view().job(job).unwrap().unwrap();
        assert_eq!(row.state, expected, "{name}");
        assert_eq!(
            ledger.view().open_job().unwrap().map(|open| open.job),
            expected.is_open().then_some(job),
            "{name}"
        );
        let line = ledger.view().item(IMPORT, "1").unwrap().unwrap();
        assert_eq!(line.state, Some(expected), "{name}");
    }
}

#[test]
fn view_made_anew_answers_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let mut sample = Sample::marked(25);
    let job = sample.reserve(26);
    sample.start(job);
    sample.settle(job, Verdict::None);
    sample.finish(NO_JOB, Outcome::UnarmedCycle);
    sample.announce_renewal();
    let in_memory = Ledger::open(sample.written(Memory::default()).unwrap().into_store()).unwrap();
    let mut in_file = sample.written(SqliteStore::create(&folder.path().join("r")).unwrap()).unwrap();
    let told = tell(in_file.view());
    assert_eq!(tell(in_memory.view()), told);
    in_file.rebuild_view().unwrap();
    assert_eq!(tell(in_file.view()), told);
    assert_eq!(in_file.standing(), in_memory.standing());
    assert_eq!(in_file.position(), sample.position());
}

fn tell(view: View<'_>) -> String {
    let mut items = Vec::new();
    view.each_item(IMPORT, |item| items.push(item)).unwrap();
    let jobs: Vec<_> = (0..90).map(|job| view.job(job).unwrap()).collect();
    format!(
        "{items:?} {jobs:?} {:?} {:?} {:?} {:?}",
        view.counts(IMPORT),
        view.number_blocks(),
        view.unsettled_unarmed(),
        view.standing()
    )
}

#[test]
fn numbers_burned_are_never_offered_again() {
    let mut sample = Sample::ready();
    let offered = |sample: &Sample| sample.written(Memory::default()).unwrap().view().next_number().unwrap();
    assert_eq!(offered(&sample).as_deref(), Some("KES1-000001"));
    let job = sample.reserve(10);
    sample.close(job, CloseReason::CutBeforeStart);
    assert_eq!(offered(&sample).as_deref(), Some("KES1-000002"));
    let ledger = sample.written(Memory::default()).unwrap();
    let holder = ledger.view().holder_of("KES1-000001").unwrap().unwrap();
    assert_eq!((holder.item_no.as_str(), holder.state), ("10", Some(JobState::NoMark)));
    sample.exchange_controller();
    assert_eq!(offered(&sample), None);
}

#[test]
fn item_is_found_by_what_it_is_and_by_what_it_looks_like() {
    let mut sample = Sample::marked(3);
    sample.push(Act::ConsignmentOpened(consignment("IMP-2")));
    let ledger = sample.written(Memory::default()).unwrap();
    let view = ledger.view();
    let found = view.find(&ItemIdentity::new(" GLOCK", "bkh 0002")).unwrap();
    assert_eq!(found.iter().map(|item| item.item_no.as_str()).collect::<Vec<_>>(), ["2"]);
    let alike = view.alike(&maker_key("glock"), &look_alike_key("8KHOO02")).unwrap();
    assert_eq!(alike.len(), 1);
    assert!(view.alike(&maker_key("CZ"), &look_alike_key("8KHOO02")).unwrap().is_empty());
    assert!(view.find(&ItemIdentity::new("Glock", "8KHOO02")).unwrap().is_empty());
    let mut again = item(2);
    again.item_no = "77".to_owned();
    let spots = view.taken_spots("IMP-2", &again).unwrap();
    assert_eq!(spots.iter().map(ToString::to_string).collect::<Vec<_>>(), ["frame:left-rear"]);
}

#[test]
fn consignment_counts_follow_its_items() {
    let mut sample = Sample::marked(4);
    sample.push(Act::Verified { job: 5, read: vec!["KE 26".to_owned()], matches: true });
    let job = sample.reserve(5);
    sample.start(job);
    sample.settle(job, Verdict::Complete);
    let set_aside = Act::SetAside {
        consignment: IMPORT.to_owned(),
        item_no: "6".to_owned(),
        reason: "no place".to_owned(),
        seal: Some("S-7".to_owned()),
    };
    sample.push(set_aside);
    sample.push(Act::ConsignmentRevised {
        consignment: IMPORT.to_owned(),
        manifest_sha256: "1".repeat(64),
        head_sha256: Some("2".repeat(64)),
        rules_sha256: Some("3".repeat(64)),
        reason: "typing error".to_owned(),
    });
    sample.push(Act::Answered {
        consignment: IMPORT.to_owned(),
        item_no: "7".to_owned(),
        question: "serial-zeros-lost".to_owned(),
        value: "123".to_owned(),
        stands: true,
    });
    let ledger = sample.written(Memory::default()).unwrap();
    let view = ledger.view();
    let counts = view.counts(IMPORT).unwrap();
    assert_eq!((counts.witnessed, counts.attested, counts.verified, counts.set_aside), (4, 1, 1, 1));
    let revised = view.consignment(IMPORT).unwrap().unwrap();
    assert_eq!((revised.manifest_sha256, revised.head_sha256), ("1".repeat(64), Some("2".repeat(64))));
    assert_eq!(view.consignments().unwrap(), [IMPORT]);
    assert!(view.answers(IMPORT, "7").unwrap().iter().any(|answer| answer.stands && answer.value == "123"));
    assert_eq!(view.jobs_of(IMPORT, "5").unwrap().len(), 1);
    let last: Vec<_> = view.last_jobs(2).unwrap().iter().map(|row| row.item_no.clone()).collect();
    assert_eq!(last, ["5", "4"], "the last jobs of the station, the last one first");
    let standing = ledger.standing().unwrap();
    assert_eq!((standing.station.as_str(), standing.day_open, standing.open_job), (STATION, true, None));
}

#[test]
fn item_is_of_one_identity_and_without_a_serial_of_one_description() {
    let mut sample = Sample::marked(1);
    let mut bare = sample.reservation(1);
    bare.item = item(10);
    sample.reserve_as(bare);
    let ledger = sample.written(Memory::default()).unwrap();
    let row = |item_no: &str| ledger.view().item(IMPORT, item_no).unwrap().unwrap();
    let mut other = item(10);
    assert!(row("10").is_about(&other) && !row("10").is_about(&item(1)));
    other.model = " 17 ".into();
    assert!(row("10").is_about(&other), "blanks do not count");
    other.model = "19".into();
    assert!(!row("10").is_about(&other));
    assert!(row("1").is_about(&item(1)) && !row("1").is_about(&item(2)) && !row("1").is_about(&item(10)));
}

#[test]
fn marked_item_set_aside_is_refused() {
    let mut sample = Sample::marked(1);
    for (item_no, taken) in [("2", true), ("1", false)] {
        let act = Act::SetAside {
            consignment: IMPORT.to_owned(),
            item_no: item_no.to_owned(),
            reason: "lost".to_owned(),
            seal: None,
        };
        sample.push(act);
        assert_eq!(sample.written(Memory::default()).is_ok(), taken, "{item_no}");
    }
}

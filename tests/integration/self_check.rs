//! The checkers can fail: a station with a mistake in it is found out, and so is every piece of evidence that was bent.

use registry::StoredEntry;
use registry::entry::{Act, Entry};
use tests::checker::check;
use tests::evidence::{Evidence, Question, Stopped, UnsafePermit};
use tests::fault::{FaultKind, Weather};
use tests::world::planted::Sabotage;
use tests::world::{Plan, World};

/// Seeds among which a mistake must show.
const SEEDS: u64 = 60;

fn found(evidence: &Evidence) -> Vec<&'static str> {
    let mut checkers: Vec<_> = check(evidence).iter().map(|violation| violation.checker).collect();
    checkers.dedup();
    checkers
}

fn clean(seed: u64) -> Evidence {
    let evidence = World::play(Plan { seed, weather: Weather::Calm, sabotage: None, traced: 0 }).evidence;
    assert_eq!(check(&evidence), []);
    evidence
}

#[test]
fn station_with_a_mistake_is_found_out() {
    let cases = [
        (Sabotage::StartRetried, FaultKind::MachineReplies, "start never repeated"),
        (Sabotage::BlindAnswer, FaultKind::SiteCut, "no place touched twice"),
        (Sabotage::LyingDisk, FaultKind::SiteCut, "progress"),
        (Sabotage::StopForMachineOnly, FaultKind::StopSaid, "nothing starts after STOP"),
    ];
    for (sabotage, kind, checker) in cases {
        let caught = (0..SEEDS).filter(|seed| {
            let plan = Plan { seed: *seed, weather: Weather::One(kind), sabotage: Some(sabotage), traced: 0 };
            found(&World::play(plan).evidence).contains(&checker)
        });
        let caught = caught.count();
        println!("{sabotage:?}: \"{checker}\" found it in {caught} of {SEEDS} runs");
        assert!(caught > 0, "{sabotage:?} was never found by {checker}");
    }
}

/// A disk that lost what it had promised is noticed by the controller before anything moves: never by the metal.
#[test]
fn lying_disk_is_noticed_before_metal_is_touched_twice() {
    for seed in 0..SEEDS {
        let (weather, sabotage) = (Weather::One(FaultKind::SiteCut), Some(Sabotage::LyingDisk));
        let evidence = World::play(Plan { seed, weather, sabotage, traced: 0 }).evidence;
        let found = found(&evidence);
        for promise in ["no place touched twice", "one number, one item"] {
            assert!(!found.contains(&promise), "seed {seed}: {:?}", check(&evidence));
        }
    }
}

/// How a piece of evidence was bent, the bend, and the checker that must find it.
type Bend = (&'static str, fn(&mut Evidence), &'static str);

#[test]
fn evidence_that_was_bent_is_refused_by_the_checker_for_it() {
    let bends: [Bend; 20] = [
        ("a trouble", |evidence| evidence.troubles.push("stands still".into()), "progress"),
        ("a number on a second item", second_item, "one number, one item"),
        ("a second number on an item", second_number, "one number, one item"),
        (
            "a mark made twice",
            |evidence| evidence.metal.push(evidence.metal[0].clone()),
            "no place touched twice",
        ),
        ("metal without a job", stranger_on_metal, "no metal without intent"),
        ("motion before the disk had it", early_motion, "no metal without intent"),
        ("a receipt by another key", |evidence| evidence.key[0] ^= 1, "no witness without receipt"),
        ("a mark that is not there", |evidence| drop(evidence.metal.remove(0)), "no witness without receipt"),
        (
            "one start more",
            |evidence| evidence.starts_given.push(evidence.starts_given[0]),
            "start never repeated",
        ),
        ("a mark that was stopped before its start", stopped_before, "nothing starts after STOP"),
        ("a permit with the guard open", slow_permit, "permit only while safe"),
        ("a permit over a stuck relay", stuck_relay, "permit only while safe"),
        ("a question asked twice", ask_twice, "one question a case"),
        ("a ledger cut short", cut_short, "ledger verifies"),
        (
            "a load before its number was burned",
            |evidence| evidence.orders[0].durable -= 1,
            "on disk before it is ordered",
        ),
        ("a permit for nobody", |evidence| evidence.permits[0].durable = 5, "permit only for an open job"),
        (
            "half a mark under a whole receipt",
            |evidence| evidence.metal[0].act.complete = false,
            "what is said is on the metal",
        ),
        ("a head that is another", |evidence| evidence.checkpoints[3].root[0] ^= 1, "ledger only grows"),
        (
            "the clock's year",
            |evidence| evidence.metal[0].act.text[0] = "KE 26".into(),
            "year and country as decided",
        ),
        ("a day that goes back", day_back, "year and country as decided"),
    ];
    for seed in [4, 6] {
        let sound = clean(seed);
        for (what, bend, checker) in bends {
            let mut bent = sound.clone();
            bend(&mut bent);
            let found = found(&bent);
            assert!(found.contains(&checker), "seed {seed}, {what}: only {found:?} found it");
        }
        let mut unmarked = sound.clone();
        unmarked.pieces.push("piece-99".into());
        assert_eq!(found(&unmarked), ["every piece ended"]);
    }
}

/// Index in the metal of a mark with a number.
fn numbered(evidence: &Evidence) -> usize {
    let has_number = |engraved: &tests::evidence::Engraved| engraved.act.text.len() > 1;
    evidence.metal.iter().position(has_number).expect("a third of the items need a number")
}

fn second_item(evidence: &mut Evidence) {
    let text = evidence.metal[numbered(evidence)].act.text.clone();
    let plain = evidence.metal.iter_mut().find(|engraved| engraved.act.text.len() == 1);
    plain.expect("two thirds of the items need none").act.text = text;
}

fn second_number(evidence: &mut Evidence) {
    let at = numbered(evidence);
    evidence.metal[at].act.text.push("KES1-000999".into());
}

fn stranger_on_metal(evidence: &mut Evidence) {
    let mut engraved = evidence.metal[0].clone();
    engraved.act.part = "elsewhere-1".into();
    evidence.metal.push(engraved);
}

fn early_motion(evidence: &mut Evidence) {
    evidence.motions[0].durable -= 1;
}

fn stopped_before(evidence: &mut Evidence) {
    let start = evidence.starts_given[0];
    evidence.stops.push(Stopped { at_us: start.at_us - 1, job: Some(start.job), started: false });
}

fn slow_permit(evidence: &mut Evidence) {
    let broken = protocol::Inputs::GUARD_CLOSED;
    evidence.unsafe_permits.push(UnsafePermit { at_us: 1, broken, lasted_us: 201 });
}

fn stuck_relay(evidence: &mut Evidence) {
    evidence.wired = evidence.wired | protocol::Inputs::RELAY_OFF;
    evidence.permits[0].relay_closed_us = 1_000_000;
}

fn day_back(evidence: &mut Evidence) {
    let last = evidence.stored.last_mut().expect("a ledger has entries");
    let text = String::from_utf8(last.bytes.clone()).expect("an entry is text");
    last.bytes = text.replacen("2026-03-02", "2026-03-01", 1).into_bytes();
}

fn ask_twice(evidence: &mut Evidence) {
    evidence.questions.extend([Question::InDoubt(5), Question::InDoubt(5)]);
}

/// The last entry is taken away from the export, header and all, so that only the controller knows of it.
fn cut_short(evidence: &mut Evidence) {
    let kept: Vec<StoredEntry> = evidence.stored[..evidence.stored.len() - 1].to_vec();
    let last: Entry = serde_json::from_slice(&evidence.stored[kept.len()].bytes).expect("an entry");
    assert!(
        matches!(last.act, Act::Verified { .. }),
        "the last entry breaks no rule by its absence: {last:?}"
    );
    let disk = tests::world::disk::ModelDisk::holding(kept);
    evidence.export.clear();
    registry::export::export(&disk, u64::MAX, &mut evidence.export).expect("it is exported");
}

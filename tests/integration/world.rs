//! Every kind of fault, many seeds each, in simulated time.

use crate::figures::figure;
use std::time::Instant;
use tests::fault::{FaultKind, Moment, Weather};
use tests::sweep::{Tally, replay, sweep};

/// Seeds per kind where nobody says otherwise.
const SEEDS: u64 = 60;
/// Storms, each with several faults.
const STORMS: u64 = 300;
/// Last events of a run that are told where it failed.
const EVENTS: usize = 40;
/// At least so many of the faults must fall where they hurt.
const BETWEEN_MIN_PERCENT: u64 = 10;

fn seeds() -> u64 {
    match std::env::var("MARKSTATION_SEEDS") {
        Ok(text) => text.parse().expect("MARKSTATION_SEEDS must be a whole number of seeds"),
        Err(_) => SEEDS,
    }
}

/// What happens to plugs and lines has all seeds; of everything else the run that is no soak has fewer.
fn seeds_of(kind: FaultKind) -> u64 {
    if FaultKind::OF_PROCESSES.contains(&kind) { seeds() } else { seeds().min(storms()) }
}

/// Storms; the long run has as many as seeds of a kind.
fn storms() -> u64 {
    if std::env::var_os("MARKSTATION_SOAK").is_some() { seeds() } else { STORMS }
}

fn judge(tallies: &[Tally]) {
    let failures = || tallies.iter().flat_map(|tally| &tally.failures);
    let failed: u64 = tallies.iter().map(|tally| tally.failed).sum();
    for failure in failures() {
        let (seed, weather) = (failure.seed, failure.weather.word());
        println!("cargo xtask replay {seed} {weather}: {}", failure.violations[0]);
    }
    let stories: Vec<_> =
        failures().take(3).map(|failure| replay(failure.weather, failure.seed, EVENTS).1).collect();
    assert!(failed == 0, "{failed} runs failed:\n{}", stories.join("\n\n"));
}

#[test]
fn world_without_fault_marks_every_piece_and_asks_nothing() {
    let tally = sweep(Weather::Calm, seeds().min(storms()));
    figure(&format!("{:>22}: {tally}", "no fault"));
    judge(std::slice::from_ref(&tally));
    assert_eq!(tally.questions.keys().copied().collect::<Vec<_>>(), [0]);
    assert!(tally.caught > 0, "some wrong pieces lay in the clamp");
}

#[test]
fn world_with_one_fault_keeps_every_promise() {
    figure(&format!("where the faults struck: {:?}", Moment::ALL));
    let begun = Instant::now();
    let tallies: Vec<_> = FaultKind::ALL
        .into_iter()
        .map(|kind| {
            let begun = Instant::now();
            let tally = sweep(Weather::One(kind), seeds_of(kind));
            figure(&format!("{:>22}: {tally} | {:.1} s", kind.to_string(), begun.elapsed().as_secs_f64()));
            tally
        })
        .collect();
    figure(&format!("{:>22}: {:.1} s", "all kinds", begun.elapsed().as_secs_f64()));
    judge(&tallies);
    let all: Tally = tallies.into_iter().fold(Tally::default(), |mut all, tally| {
        for (moment, count) in tally.moments {
            *all.moments.entry(moment).or_default() += count;
        }
        all
    });
    let between = all.between_start_and_receipt();
    assert!(between >= BETWEEN_MIN_PERCENT, "only {between} % fell between start and receipt");
}

/// Safety first, with fault after fault and people who err; then the faults stop, and everything has to settle.
#[test]
fn world_in_a_storm_keeps_every_promise_and_settles() {
    let begun = Instant::now();
    let tally = sweep(Weather::Storm, storms());
    figure(&format!(
        "{:>22}: {tally} | {} faults, {} acts refused, {} checkpoints compared | {:.1} s",
        "storm",
        tally.struck,
        tally.refused,
        tally.checkpoints,
        begun.elapsed().as_secs_f64()
    ));
    judge(std::slice::from_ref(&tally));
    assert!(tally.struck > 2 * tally.runs && tally.refused > 0, "{} faults, {}", tally.struck, tally.refused);
}

#[test]
fn world_of_one_seed_is_the_same_each_time() {
    let one = [FaultKind::SiteCut, FaultKind::MachineFlips].map(Weather::One);
    for weather in one.into_iter().chain([Weather::Storm]) {
        for seed in 0..4 {
            assert_eq!(replay(weather, seed, EVENTS), replay(weather, seed, EVENTS));
        }
    }
}

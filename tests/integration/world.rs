//! Every kind of fault, many seeds each, in simulated time.

use crate::figures::figure;
use std::time::Instant;
use tests::fault::{FaultKind, Moment};
use tests::sweep::{Tally, replay, sweep};

/// Seeds per kind where nobody says otherwise.
const SEEDS: u64 = 60;
/// At least so many of the faults must fall where they hurt.
const BETWEEN_MIN_PERCENT: u64 = 10;

fn seeds() -> u64 {
    match std::env::var("MARKSTATION_SEEDS") {
        Ok(text) => text.parse().expect("MARKSTATION_SEEDS must be a whole number of seeds"),
        Err(_) => SEEDS,
    }
}

fn judge(tallies: &[Tally]) {
    let failures = || tallies.iter().flat_map(|tally| &tally.failures);
    let failed: u64 = tallies.iter().map(|tally| tally.failed).sum();
    for failure in failures() {
        println!("{:?}, seed {}: {}", failure.kind, failure.seed, failure.violations[0]);
    }
    let stories: Vec<_> = failures().take(3).map(|failure| replay(failure.kind, failure.seed)).collect();
    assert!(failed == 0, "{failed} runs failed:\n{}", stories.join("\n\n"));
}

#[test]
fn world_without_fault_marks_every_piece_and_asks_nothing() {
    let tally = sweep(None, seeds());
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
            let tally = sweep(Some(kind), seeds());
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

#[test]
fn world_of_one_seed_is_the_same_each_time() {
    for kind in [FaultKind::SiteCut, FaultKind::MachineFlips] {
        for seed in 0..4 {
            assert_eq!(replay(Some(kind), seed), replay(Some(kind), seed));
        }
    }
}

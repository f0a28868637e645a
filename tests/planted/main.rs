//! Mistakes planted in the station: each is found by the checkers among a thousand seeds, and the seed that found it
//! keeps every promise without the mistake. `cargo xtask test planted` builds this; nothing else has the mistakes.
#![allow(clippy::print_stdout, reason = "tests print what they measured")]

use tests::checker::{Violation, check};
use tests::fault::Weather;
use tests::world::planted::Sabotage;
use tests::world::{Plan, World};

/// Seeds among which each mistake must be found.
const SEEDS: u64 = 1_000;

fn play(seed: u64, sabotage: Option<Sabotage>) -> Vec<Violation> {
    check(&World::play(Plan { seed, weather: Weather::Storm, sabotage, traced: 0 }).evidence)
}

#[test]
fn every_planted_mistake_is_found_and_its_seed_is_sound_without_it() {
    std::thread::scope(|scope| {
        let hunts = Sabotage::PLANTED.map(|sabotage| scope.spawn(move || hunt(sabotage)));
        for hunt in hunts {
            println!("{}", hunt.join().expect("the hunt did not panic"));
        }
    });
}

/// What `cargo xtask test planted` looks for in the program, and must not find there, is here.
#[test]
fn traces_that_the_program_must_not_have_are_in_this_one() {
    let path = std::env::current_exe().expect("a test has a file");
    let bytes = std::fs::read(path).expect("its file can be read");
    for trace in [&b"7planted"[..], b"src/planted.rs"] {
        assert!(bytes.windows(trace.len()).any(|window| window == trace), "{}", trace.escape_ascii());
    }
}

fn hunt(sabotage: Sabotage) -> String {
    let mut found = (0..SEEDS).map(|seed| (seed, play(seed, Some(sabotage))));
    // What ends a run (a station that stands still, a ledger that does not open) is a poor finding: who reads it does not
    // learn which promise broke.
    let named = |violations: &[Violation]| violations.iter().any(|violation| violation.checker != "progress");
    let (seed, violations) = found
        .find(|(_, violations)| named(violations))
        .unwrap_or_else(|| panic!("{sabotage}: no checker found it among {SEEDS} seeds"));
    assert_eq!(play(seed, None), [], "{sabotage}: seed {seed} is not sound without it");
    let mut checkers: Vec<_> = violations.iter().map(|violation| violation.checker).collect();
    checkers.dedup();
    let first = violations.iter().find(|violation| violation.checker != "progress").unwrap_or(&violations[0]);
    format!("planted: {sabotage:<32} found at seed {seed:>3} by {checkers:?}: {}", first.what)
}

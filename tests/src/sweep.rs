//! Many seeds of one kind of fault on both cores, and what they add up to.

use crate::checker::{Violation, check};
use crate::evidence::is_mismatch;
use crate::fault::{Moment, Weather};
use crate::world::{Outcome, Plan, World};
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

/// Threads that play worlds.
const WORKERS: usize = 2;
/// Failures kept with their words.
const FAILURES_KEPT: usize = 5;

/// A seed whose run broke a promise.
#[derive(Debug)]
pub struct Failure {
    /// What went wrong in the world.
    pub weather: Weather,
    /// Replay it with this.
    pub seed: u64,
    /// What the checkers say.
    pub violations: Vec<Violation>,
}

/// What many runs of one kind add up to.
#[derive(Debug, Default)]
pub struct Tally {
    /// Runs played.
    pub runs: u64,
    /// Where the fault struck, and how often.
    pub moments: BTreeMap<Moment, u64>,
    /// Runs in which it never struck.
    pub missed: u64,
    /// Faults that struck, all together.
    pub struck: u64,
    /// Acts that the ledger refused as it should.
    pub refused: u64,
    /// Sizes and heads that were kept and compared.
    pub checkpoints: u64,
    /// Runs by the number of questions that people were asked.
    pub questions: BTreeMap<usize, u64>,
    /// Wrong pieces in the clamp that were told apart.
    pub caught: u64,
    /// Marks that were found wrong by reading them back.
    pub mismatches: u64,
    /// Acts on metal.
    pub engraved: u64,
    /// How many runs broke a promise.
    pub failed: u64,
    /// The first of them.
    pub failures: Vec<Failure>,
}

/// Plays seeds `0..seeds` of a kind.
///
/// # Panics
/// If a world panics: that is a failure of its own.
#[must_use]
pub fn sweep(weather: Weather, seeds: u64) -> Tally {
    let next = AtomicU64::new(0);
    let tally = Mutex::new(Tally::default());
    std::thread::scope(|scope| {
        for _ in 0..WORKERS {
            scope.spawn(|| {
                loop {
                    let seed = next.fetch_add(1, Ordering::Relaxed);
                    if seed >= seeds {
                        return;
                    }
                    let outcome = World::play(Plan { seed, weather, sabotage: None, traced: 0 });
                    let violations = check(&outcome.evidence);
                    tally.lock().expect("no other worker panicked").add(weather, seed, &outcome, violations);
                }
            });
        }
    });
    tally.into_inner().expect("no worker panicked")
}

/// Plays one seed again and tells how it went: whether every promise was kept, and in words its violations and its last
/// events.
#[must_use]
pub fn replay(weather: Weather, seed: u64, events: usize) -> (bool, String) {
    let outcome = World::play(Plan { seed, weather, sabotage: None, traced: events });
    let violations: Vec<_> = check(&outcome.evidence).iter().map(ToString::to_string).collect();
    let trace: Vec<_> = outcome.trace.into_iter().collect();
    let story = format!(
        "{} seed {seed}: {} faults, the last at {:?}; {}\n  {}\n{}\nplay it again: cargo xtask replay {seed} {}",
        weather.word(),
        outcome.struck,
        outcome.moment,
        if violations.is_empty() { "every promise was kept" } else { "promises were broken:" },
        violations.join("\n  "),
        trace.join("\n"),
        weather.word()
    );
    (violations.is_empty(), story)
}

impl Tally {
    fn add(&mut self, weather: Weather, seed: u64, outcome: &Outcome, violations: Vec<Violation>) {
        self.runs += 1;
        match outcome.moment {
            Some(moment) => *self.moments.entry(moment).or_default() += 1,
            None => self.missed += 1,
        }
        let evidence = &outcome.evidence;
        self.struck += outcome.struck as u64;
        self.refused += evidence.refused as u64;
        self.checkpoints += evidence.checkpoints.len() as u64;
        *self.questions.entry(evidence.questions.len()).or_default() += 1;
        self.caught += evidence.caught as u64;
        let entries = evidence.entries();
        let mismatches = evidence.jobs().iter().filter(|(job, _)| is_mismatch(&entries, *job)).count();
        self.mismatches += mismatches as u64;
        self.engraved += evidence.metal.len() as u64;
        if !violations.is_empty() {
            self.failed += 1;
            self.failures.push(Failure { weather, seed, violations });
            self.failures.sort_by_key(|failure| failure.seed);
            self.failures.truncate(FAILURES_KEPT);
        }
    }

    /// Share of the faults that struck between start and receipt, in percent.
    #[must_use]
    pub fn between_start_and_receipt(&self) -> u64 {
        let all: u64 = self.moments.values().sum();
        let between = self.moments.iter().filter(|(moment, _)| moment.is_between_start_and_receipt());
        between.map(|(_, count)| count).sum::<u64>() * 100 / all.max(1)
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:>5} runs |", self.runs)?;
        for moment in Moment::ALL {
            write!(f, " {}", self.moments.get(&moment).copied().unwrap_or(0))?;
        }
        let asked: Vec<_> = self.questions.iter().map(|(count, runs)| format!("{count}: {runs}")).collect();
        write!(
            f,
            " | between start and receipt {} % | questions {} | {} wrong pieces caught, {} acts on metal, {} read back wrong",
            self.between_start_and_receipt(),
            asked.join(", "),
            self.caught,
            self.engraved,
            self.mismatches
        )
    }
}

//! One run: a few items to mark, one fault at some moment of some job, and the checkers at the end.

use super::bench::Bench;
use std::fmt;
use std::time::{Duration, Instant};
use tests::checker::check;
use tests::fault::{FaultKind, Wire};
use tests::world::Family;
use training::fault::Fault;
use training::process::wait::wait;
use training::random::Random;

/// Items in each run.
const ITEMS: usize = 3;
/// With the real image, whose signatures take a second.
const ITEMS_EMULATED: usize = 2;
/// How long a station may take for everything. An emulated controller is several times slower than a real one.
const PATIENCE: Duration = Duration::from_secs(90);
/// The host's last word.
const DONE: &str = "done";
/// Lines shown of a run that failed.
const LINES_SHOWN: usize = 60;

/// When the fault is to strike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plan {
    /// After the host has said this.
    word: &'static str,
    /// In the n-th job, from 1.
    nth: usize,
    /// Then so many milliseconds later.
    delay_ms: usize,
}

/// Moments of a job, in order, and how long the next one is likely to take. Where it counts most they stand twice.
const MOMENTS: [(&str, usize); 8] = [
    ("reserved", 60),
    ("permit", 10),
    ("permit", 60),
    ("begun", 150),
    ("begun", 400),
    ("ended", 40),
    ("receipt", 20),
    ("closed", 60),
];

/// A run to be made.
#[derive(Debug, Clone, Copy)]
pub struct Case {
    /// What goes wrong.
    pub kind: FaultKind,
    /// Decides when, and everything else that is left to chance.
    pub seed: u64,
    /// With the controller's real image.
    pub emulated: bool,
}

/// A run that was made.
pub struct Ending {
    /// Which.
    pub case: Case,
    /// The last step of a job that the host had told of when the fault struck; `None` if all was done before.
    pub struck_after: Option<String>,
    /// How often a person was asked.
    pub questions: usize,
    /// What must not be.
    pub wrong: Vec<String>,
    /// How long it took.
    pub took: Duration,
    /// How it went.
    pub story: String,
}

impl fmt::Display for Ending {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { case, struck_after, wrong, story, .. } = self;
        write!(f, "{case:?} struck after {struck_after:?}\n  {}\n{story}", wrong.join("\n  "))
    }
}

impl Case {
    /// Makes the run.
    pub fn run(&self) -> Ending {
        let begun = Instant::now();
        let mut random = Random::new(
            self.seed << 8 | FaultKind::ALL.iter().position(|kind| *kind == self.kind).unwrap_or(0) as u64,
        );
        let family = if random.happens(500_000) { Family::Gravotech } else { Family::Grbl };
        let (word, delay_ms) = MOMENTS[random.below(MOMENTS.len())];
        let items = if self.emulated { ITEMS_EMULATED } else { ITEMS };
        // The last job is left alone, so that something comes after the fault.
        let plan = Plan { word, nth: 1 + random.below(items - 1), delay_ms: random.below(delay_ms + 1) };
        let mut bench = Bench::found(family, self.emulated, items, self.seed);
        bench.start();
        let mut struck_after = None;
        let played = self.play(&mut bench, &plan, &mut random, &mut struck_after);
        let troubles = played.err().into_iter().collect();
        let evidence = bench.end(troubles, self.kind.questions_max());
        let wrong = check(&evidence).iter().map(ToString::to_string).collect();
        let from = bench.story.len().saturating_sub(LINES_SHOWN);
        let story = format!(
            "  {family:?}\n  {}\n{}\n{:?}",
            bench.story[from..].join("\n  "),
            bench.log(),
            evidence.metal
        );
        Ending {
            case: *self,
            struck_after,
            questions: evidence.questions.len(),
            wrong,
            took: begun.elapsed(),
            story,
        }
    }

    fn play(
        &self,
        bench: &mut Bench,
        plan: &Plan,
        random: &mut Random,
        struck_after: &mut Option<String>,
    ) -> Result<(), String> {
        for n in 1..=plan.nth {
            if !bench.hear(PATIENCE, |line| line.starts_with(plan.word))? {
                return Err(format!("waited in vain for \"{}\" number {n}", plan.word));
            }
        }
        // A host that is done before the fault strikes leaves it nothing to spoil.
        let done = |line: &str| line == DONE;
        if !bench.hear(Duration::from_millis(plan.delay_ms as u64), done)? {
            *struck_after = Some(bench.last_step());
            self.strike(bench, random)?;
        }
        if bench.said.iter().any(|line| line == DONE) || bench.hear(PATIENCE, done)? {
            Ok(())
        } else {
            Err("not done in time".to_owned())
        }
    }

    fn strike(&self, bench: &mut Bench, random: &mut Random) -> Result<(), String> {
        let lasts = Duration::from_millis(50 + random.below(700) as u64);
        match (self.kind, self.kind.on_line(random)) {
            (FaultKind::HostKilled, _) => {
                bench.kill_host();
                if random.happens(500_000) {
                    pass(lasts);
                }
                bench.start();
                Ok(())
            }
            (FaultKind::SiteCut, _) => {
                bench.kill_all();
                bench.start();
                Ok(())
            }
            (FaultKind::ControllerReset, _) => {
                bench.note("(controller reset)");
                bench.reset_controller();
                Ok(())
            }
            (_, Some(fault)) => self.strike_line(bench, fault, lasts),
            (kind, None) => Err(format!("{kind} is no fault of a line")),
        }
    }

    fn strike_line(&self, bench: &mut Bench, fault: Fault, lasts: Duration) -> Result<(), String> {
        let mut hand = match self.kind.line() {
            Some(Wire::Machine) => bench.machine_line(),
            _ => bench.controller_line(),
        };
        bench.note(&format!("({fault:?} for {lasts:?})"));
        hand.fault(fault).map_err(|error| error.to_string())?;
        if self.kind.heals() {
            let done = bench.hear(lasts, |line| line == DONE);
            hand.fault(Fault::Restore).map_err(|error| error.to_string())?;
            bench.note("(healed)");
            done?;
        }
        Ok(())
    }
}

/// The time that a fault lasts. Nothing is waited for: whatever happens in it, happens.
fn pass(time: Duration) {
    let time_us = u64::try_from(time.as_micros()).unwrap_or(0);
    wait(std::iter::empty(), Some(time_us)).expect("a wait for nothing does not fail");
}

//! Faults in the real world: machine, controller and host as processes on real pseudo-terminals, with a real SQLite file,
//! some with the controller's real image; each run has one fault, and the checkers read what is left.
//!
//! Chance comes from the case's number, but processes are scheduled as the system likes: a case that failed is likely,
//! not certain, to fail again. What passes on wires inside the processes is not recorded here: the order of intent and
//! motion, and the number of starts, are judged in simulated time; here it is the metal, the register's file and the
//! controller's memory.

mod bench;
mod case;

use crate::figures::figure;
use case::{Case, Ending};
use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use tests::fault::FaultKind;

/// How many runs each kind of fault gets.
const RUNS: &str = "MARKSTATION_PROCESS_RUNS";
/// Where nobody says otherwise.
const RUNS_DEFAULT: u64 = 2;
/// Of twenty runs so many have the controller's real image.
const EMULATED_OF_20: u64 = 3;
/// Stations at a time with the real image, which keeps a processor busy, and without it: those mostly wait.
const EMULATED_WORKERS: usize = 1;
const NATIVE_WORKERS: usize = 4;

fn runs() -> u64 {
    std::env::var(RUNS).ok().map_or(RUNS_DEFAULT, |text| {
        text.parse().unwrap_or_else(|_| {
            panic!("{RUNS} `{text}` must be a whole number: leave it out for {RUNS_DEFAULT}")
        })
    })
}

/// The cases of every kind: with the real image, and without.
fn cases() -> (Vec<Case>, Vec<Case>) {
    let runs = runs();
    let emulated = (runs * EMULATED_OF_20).div_ceil(20);
    let all = |emulated: bool, seeds: std::ops::Range<u64>| -> Vec<Case> {
        let kinds = |seed| FaultKind::OF_PROCESSES.into_iter().map(move |kind| Case { kind, seed, emulated });
        seeds.flat_map(kinds).collect()
    };
    (all(true, 0..emulated), all(false, emulated..runs))
}

#[test]
fn station_of_processes_with_one_fault_keeps_every_promise() {
    let begun = std::time::Instant::now();
    let (emulated, native) = cases();
    if !emulated.is_empty() {
        crate::emulated::parts();
    }
    let endings = Mutex::new(vec![]);
    let (next_emulated, next_native) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let work = |cases: &[Case], next: &AtomicUsize| {
        while let Some(case) = cases.get(next.fetch_add(1, Ordering::Relaxed)) {
            let ending = case.run();
            endings.lock().expect("no other worker panicked").push(ending);
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..EMULATED_WORKERS {
            scope.spawn(|| work(&emulated, &next_emulated));
        }
        for _ in 0..NATIVE_WORKERS {
            scope.spawn(|| work(&native, &next_native));
        }
    });
    let endings = endings.into_inner().expect("no worker panicked");
    report(&endings);
    let time_s = begun.elapsed().as_secs_f64();
    let (all, real) = (endings.len(), emulated.len());
    figure(&format!(
        "real processes: {all} runs with a fault, {real} of them on the real image, in {time_s:.0} s"
    ));
    if let Some(longest) = endings.iter().max_by_key(|ending| ending.took) {
        println!("the longest took {:.1} s: {longest}", longest.took.as_secs_f64());
    }
    let failed: Vec<_> =
        endings.iter().filter(|ending| !ending.wrong.is_empty()).map(Ending::to_string).collect();
    assert!(failed.is_empty(), "{} of {all} runs failed:\n{}", failed.len(), failed.join("\n\n"));
}

fn report(endings: &[Ending]) {
    for kind in FaultKind::OF_PROCESSES {
        let of_kind: Vec<_> = endings.iter().filter(|ending| ending.case.kind == kind).collect();
        let mut after: BTreeMap<&str, usize> = BTreeMap::new();
        let mut questions: BTreeMap<usize, usize> = BTreeMap::new();
        for ending in &of_kind {
            *after.entry(ending.struck_after.as_deref().unwrap_or("(done)")).or_default() += 1;
            *questions.entry(ending.questions).or_default() += 1;
        }
        println!("{kind:>22}: {} runs, struck after {after:?}, questions {questions:?}", of_kind.len());
    }
}

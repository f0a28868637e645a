//! Each write, sync and change of length fails in turn.

use super::appended::{Said, appender, goes_on};
use super::shim::{How, put_between};
use crate::figures::figure;
use std::collections::BTreeMap;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};

/// Batches of a run.
const BATCHES: u64 = 4;
/// How the calls fail, and what the program does after an error: it opens the register again and goes on, or ends as it
/// stands. In the end every program goes on.
const CASES: [(How, &str); 5] = [
    (How::Eio, "goes-on"),
    (How::Eio, "ends"),
    (How::Enospc, "goes-on"),
    (How::Kill, "ends"),
    (How::Torn, "ends"),
];
/// Processes at a time.
const WORKERS: usize = 4;
/// No run has more calls.
const CALLS_MAX: usize = 5_000;

/// What one run showed.
struct Run {
    /// The call that failed, and its file; `None` if the run passed unhurt.
    struck: Option<String>,
    /// Batches that were reported as failed, and are there all the same.
    there_all_the_same: usize,
    /// And those that are not.
    gone: usize,
}

#[test]
fn register_whose_nth_call_fails_keeps_what_was_acknowledged_and_goes_on() {
    let mut points = 0;
    let mut unknown = (0, 0);
    for (how, after_error) in CASES {
        let runs = each(how, after_error);
        let mut calls: BTreeMap<&str, usize> = BTreeMap::new();
        for struck in runs.iter().filter_map(|run| run.struck.as_deref()) {
            *calls.entry(struck.split(' ').next().unwrap_or(struck)).or_default() += 1;
        }
        let (kept, gone): (usize, usize) =
            runs.iter().fold((0, 0), |sum, run| (sum.0 + run.there_all_the_same, sum.1 + run.gone));
        points += runs.len() - 1;
        figure(&format!(
            "register, each call fails in turn, {:>6}, the program {after_error:>7}: {} points {calls:?}; of the batches reported as failed {kept} \
             were there all the same and {gone} were not",
            how.word(),
            runs.len() - 1
        ));
        assert!(["pwrite", "fsync", "ftruncate"].iter().all(|call| calls.contains_key(call)), "{calls:?}");
        unknown = (unknown.0 + kept, unknown.1 + gone);
    }
    figure(&format!("register, each call fails in turn: {points} injected points in all"));
    assert!(
        unknown.0 > 0 && unknown.1 > 0,
        "an error says neither that it is there nor that it is not: {unknown:?}"
    );
}

/// Runs with the first, second, third call failing, until one passes unhurt.
fn each(how: How, after_error: &str) -> Vec<Run> {
    let next = AtomicUsize::new(1);
    let last = AtomicUsize::new(CALLS_MAX);
    let mut runs: Vec<(usize, Run)> = std::thread::scope(|scope| {
        let work = || {
            let mut runs = Vec::new();
            loop {
                let at = next.fetch_add(1, Ordering::Relaxed);
                if at > last.load(Ordering::Relaxed) {
                    return runs;
                }
                let run = run(at, how, after_error);
                if run.struck.is_none() {
                    last.fetch_min(at, Ordering::Relaxed);
                }
                runs.push((at, run));
            }
        };
        let workers: Vec<_> = (0..WORKERS).map(|_| scope.spawn(work)).collect();
        workers.into_iter().flat_map(|worker| worker.join().expect("every run kept its promises")).collect()
    });
    runs.sort_by_key(|(at, _)| *at);
    let unhurt = last.into_inner();
    assert!(unhurt < CALLS_MAX, "some run must pass unhurt");
    runs.into_iter().filter(|(at, _)| *at <= unhurt).map(|(_, run)| run).collect()
}

fn run(at: usize, how: How, after_error: &str) -> Run {
    let place = tempfile::tempdir().expect("a folder");
    let root = place.path().canonicalize().expect("it is there");
    let (folder, report) = (root.join("station"), root.join("report"));
    std::fs::create_dir(&folder).expect("the place is ours");
    let mut said = Said::default();
    let mut command = appender(&folder, BATCHES, after_error);
    put_between(&mut command, &folder, at, how, &report);
    play(command, &mut said);
    let struck = std::fs::read_to_string(&report).ok();
    assert!(
        said.done || struck.is_some() && after_error == "ends",
        "{at} {how:?}:\n{}",
        said.lines.join("\n")
    );
    let path = folder.join("register.db");
    if said.founded {
        said.compare(&path);
    }
    if !said.done {
        play(appender(&folder, BATCHES, "goes-on"), &mut said);
        assert!(said.done, "it goes on:\n{}", said.lines.join("\n"));
        said.compare(&path);
    }
    goes_on(&path);
    Run { struck, there_all_the_same: said.unknown_there, gone: said.unknown_gone }
}

fn play(mut command: Command, said: &mut Said) {
    let output = command.stderr(Stdio::null()).output().expect("the process starts");
    String::from_utf8_lossy(&output.stdout).lines().for_each(|line| said.hear(line));
}

//! The process is killed at moments of chance, again and again, over one register.

use super::appended::{Said, appender, goes_on};
use crate::figures::figure;
use std::io::{BufRead, BufReader};
use std::process::Stdio;
use training::random::Random;

/// How often it is killed.
const KILLS: usize = 60;
/// Lines of its output after which it is killed, at most.
const LINES_MAX: usize = 40;
/// More batches than it ever comes to.
const ENDLESS: u64 = 1_000_000;

#[test]
fn register_whose_owner_is_killed_at_any_moment_keeps_what_was_acknowledged() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("register.db");
    let mut random = Random::new(7);
    let mut said = Said::default();
    for _ in 0..KILLS {
        let mut command = appender(folder.path(), ENDLESS, "goes-on");
        let mut child = command.stdout(Stdio::piped()).spawn().expect("the process starts");
        let mut lines = BufReader::new(child.stdout.take().expect("a pipe")).lines().map_while(Result::ok);
        let count = 1 + random.below(LINES_MAX);
        lines.by_ref().take(count).for_each(|line| said.hear(&line));
        // Some of what follows is done between two lines, in its own time.
        let spins = random.below(300_000);
        (0..spins).for_each(|spin| {
            std::hint::black_box(spin);
        });
        child.kill().expect("it is ours");
        // What it still had said stands in the pipe.
        lines.for_each(|line| said.hear(&line));
        child.wait().expect("it has ended");
        if said.founded {
            said.compare(&path);
        }
    }
    let there = said.compare(&path);
    let unknown: Vec<_> = said.begun.difference(&said.acknowledged).collect();
    goes_on(&path);
    figure(&format!(
        "register, process killed {KILLS} times: {} batches acknowledged, all there; {} never acknowledged, {} of them \
         there",
        said.acknowledged.len(),
        unknown.len(),
        unknown.iter().filter(|batch| there.contains(batch)).count()
    ));
    assert!(
        said.acknowledged.len() > KILLS && !unknown.is_empty(),
        "{} {}",
        said.acknowledged.len(),
        unknown.len()
    );
}

//! What a large register costs, each figure beside a baseline that is measured in the same run on the same disk.
//!
//! A register of 200,000 entries is built, or of as many as `MARKSTATION_ENTRIES` says. Printed: how fast it grows and
//! how large it is, how long it takes to open, exact search, verification and its phases, and memory, which is read in
//! processes of their own. Ratios and memory are judged: the run ends with an error where one is missed.
#![allow(clippy::print_stdout, reason = "it prints what it measures")]

#[path = "register/append.rs"]
mod append;
#[path = "register/checks.rs"]
mod checks;

use registry::SqliteStore;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};
use tests::generator;

const ENTRIES: u64 = 200_000;
/// Entries of one batch.
const BATCH: usize = 1_000;
const MEGABYTES_MAX: u64 = 300;

/// What was judged and missed.
#[derive(Default)]
struct Judge {
    missed: Vec<String>,
}

impl Judge {
    fn at_least(&mut self, what: &str, found: f64, least: f64) {
        println!("{what}: {found:.2} of at least {least}");
        if found < least {
            self.missed.push(format!("{what}: {found:.2} is below {least}"));
        }
    }

    fn at_most(&mut self, what: &str, found: u64, most: u64) {
        println!("{what}: {found} of at most {most}");
        if found > most {
            self.missed.push(format!("{what}: {found} is above {most}"));
        }
    }

    fn end(self) -> ExitCode {
        self.missed.iter().for_each(|missed| println!("MISSED {missed}"));
        if self.missed.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    if let [what, path, ..] = &words[..]
        && let Some(work) = checks::in_own_process(what)
    {
        work(Path::new(path));
        println!("{}", peak_megabytes());
        return ExitCode::SUCCESS;
    }
    let entries =
        std::env::var("MARKSTATION_ENTRIES").ok().and_then(|text| text.parse().ok()).unwrap_or(ENTRIES);
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder on the disk");
    let mut judge = Judge::default();
    append::ratios(folder.path(), &mut judge);
    if words.iter().any(|word| word == "append") {
        return judge.end();
    }
    let path = built(folder.path(), entries);
    checks::open(&path);
    checks::phases(&path, &mut judge);
    for (what, named) in [("verify", "verification"), ("search", "search")] {
        let megabytes = own_process(what, &path);
        judge.at_most(&format!("megabytes at most in {named}"), megabytes, MEGABYTES_MAX);
    }
    judge.end()
}

fn built(folder: &Path, entries: u64) -> PathBuf {
    let path = folder.join("register");
    let store = SqliteStore::create(&path).expect("a new register");
    let begun = Instant::now();
    let mut next = entries / 10;
    let ledger = generator::build(store, entries, BATCH, |size| {
        if size >= next {
            println!("  {size} entries after {:.1?}", begun.elapsed());
            next += entries / 10;
        }
    })
    .expect("every entry is taken in");
    let (took, size) = (begun.elapsed(), ledger.next_index());
    drop(ledger);
    let bytes = std::fs::metadata(&path).expect("it is there").len();
    println!(
        "built: {size} entries in {took:.1?}, {:.0} a second (signing included); {} MB, {} bytes an entry",
        per_second(size, took),
        bytes / 1_000_000,
        bytes / size
    );
    path
}

fn own_process(what: &str, path: &Path) -> u64 {
    let this = std::env::current_exe().expect("this program");
    let output = Command::new(this).arg(what).arg(path).output().expect("it runs");
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{text}{}", String::from_utf8_lossy(&output.stderr));
    let mut lines: Vec<&str> = text.lines().collect();
    let last = lines.pop().and_then(|line| line.parse().ok()).expect("it tells its memory");
    lines.iter().for_each(|line| println!("{line}"));
    last
}

/// The most that this process ever held, in megabytes.
fn peak_megabytes() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").expect("Linux tells it");
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).expect("Linux tells the peak");
    let kilobytes: u64 = line.split_whitespace().nth(1).and_then(|word| word.parse().ok()).expect("a number");
    kilobytes / 1_024
}

#[allow(clippy::cast_precision_loss, reason = "counts far below 2^53")]
fn per_second(count: u64, took: Duration) -> f64 {
    count as f64 / took.as_secs_f64()
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let begun = Instant::now();
    let done = work();
    (done, begun.elapsed())
}

fn quickest_tenth(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 10]
}

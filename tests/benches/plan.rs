//! What planning costs: 100,000 mixed lines from the bytes of a manifest to the marks and findings of each, against reading
//! the same bytes into records with the `csv` crate alone, in the same run.
//!
//! Both sides are timed in turns and compared by their quickest of several rounds. Intake and planning are printed apart,
//! and the sum is judged. Planning holds no line beyond its own: what the process holds after the first thousand lines
//! and after the last may differ by no more than some megabytes.
#![allow(clippy::print_stdout, reason = "it prints what it measures")]

use intake::{EmptyRegister, Manifest, read_manifest};
use marking::authority::Authority;
use marking::case::Case;
use marking::library::Library;
use marking::machine::MachineLimits;
use marking::mark::Method;
use marking::plan::{Known, plan};
use marking::programme::Programme;
use marking::weapon::Weapons;
use std::fmt::Write;
use std::hint::black_box;
use std::process::ExitCode;
use std::time::{Duration, Instant};

const LINES: usize = 100_000;
const ROUNDS: usize = 7;
/// Most that planning may take, in times of reading the records.
const RATIO_MAX: f64 = 6.0;
/// Most that planning may hold after its last line beyond what it held after the first thousand.
const GROWTH_MAX_MB: u64 = 4;

const HEAD: &str = "# licence-no: L1\n# licence-issued: 2025-11-20\n# licence-expires: 2026-11-19\n\
    # exporting-state: CZ\n# importing-state: KE\n# final-recipient: Police\n# release-date: 2026-03-02\n\
    # quantity: 100000\nItem no.,Maker,Model,Type,Calibre,Serial,Serial status,Country,Year,Observed marks,Remarks,Material\n";

fn main() -> ExitCode {
    let text = manifest();
    let weapons = Weapons::new(Library::shipped().weapons());
    let read = || read_manifest(text.as_bytes(), None, &EmptyRegister, Some(&weapons)).expect("it is sound");
    let first = read();
    let programme = programme(&first);
    let (mut records, mut taken_in, mut planned) = (Duration::MAX, Duration::MAX, Duration::MAX);
    let mut marks = 0;
    for _ in 0..ROUNDS {
        records = records.min(timed(|| assert!(count_records(&text) >= LINES)));
        taken_in = taken_in.min(timed(|| drop(black_box(read()))));
        planned = planned.min(timed(|| marks = plan_all(&programme, &first)));
    }
    let growth_mb = growth(&programme, &first);
    let per = |whole: Duration| whole.as_secs_f64() / records.as_secs_f64();
    let rate = LINES as f64 / (taken_in + planned).as_secs_f64();
    println!("{LINES} lines, {marks} marks: records by csv alone {records:.1?}");
    println!(
        "intake {taken_in:.1?} ({:.2}), planning {planned:.1?} ({:.2}), {rate:.0} lines a second",
        per(taken_in),
        per(planned)
    );
    println!(
        "planning {:.2} of at most {RATIO_MAX} times reading the records; {growth_mb} MB grown",
        per(planned)
    );
    println!("intake and planning together {:.2} times", per(taken_in + planned));
    match per(planned) <= RATIO_MAX && growth_mb <= GROWTH_MAX_MB && marks >= LINES {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    }
}

fn timed(work: impl FnOnce()) -> Duration {
    let begun = Instant::now();
    work();
    begun.elapsed()
}

/// The same bytes, read into records and nothing more.
fn count_records(text: &str) -> usize {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    reader.records().fold(0, |rows, record| rows + usize::from(black_box(record).is_ok()))
}

fn programme(manifest: &Manifest) -> Programme {
    let header = &manifest.header;
    let case = Case { event: header.event, release: header.release(), facts: header.facts() };
    let machine = MachineLimits::of_method(Method::DotPeen);
    Programme::new(Library::shipped(), "generic-un-import", Authority::default(), case, machine)
        .expect("it is sound")
}

/// Plans every line, and gives how many marks came of it.
fn plan_all(programme: &Programme, manifest: &Manifest) -> usize {
    manifest.lines.iter().map(|line| plan_one(programme, line)).sum()
}

fn plan_one(programme: &Programme, line: &intake::Line) -> usize {
    let Some(item) = &line.item else { return 0 };
    let number = programme.needs_number(item, false).then_some("KES1-000001");
    black_box(plan(programme, item, Known { number, ..Known::default() })).marks.len()
}

/// By how much the process grows between the first thousand lines and the last, in megabytes.
fn growth(programme: &Programme, manifest: &Manifest) -> u64 {
    let (first, rest) = manifest.lines.split_at(1_000);
    let plan_lines =
        |lines: &[intake::Line]| lines.iter().map(|line| plan_one(programme, line)).sum::<usize>();
    plan_lines(first);
    let before = resident_mb();
    plan_lines(rest);
    resident_mb().saturating_sub(before)
}

fn resident_mb() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").expect("Linux tells it");
    let line = status.lines().find(|line| line.starts_with("VmRSS:")).expect("Linux tells it");
    let kilobytes: u64 = line.split_whitespace().nth(1).and_then(|word| word.parse().ok()).expect("a number");
    kilobytes / 1_024
}

/// Lines of every sort: kinds of weapon, serials and none, marks that stand there, materials.
fn manifest() -> String {
    const KINDS: [(&str, &str, &str, &str); 5] = [
        ("Glock", "17 Gen5", "pistol", "9x19 mm"),
        ("Zastava", "M70", "assault rifle", "7.62x39 mm"),
        ("Remington", "870 Police", "shotgun", "12/76"),
        ("Smith & Wesson", "686", "revolver", ".357 Magnum"),
        ("Carl Gustaf", "M4", "launcher", "84 mm"),
    ];
    let mut text = HEAD.to_owned();
    for n in 0..LINES {
        let (maker, model, kind, calibre) = KINDS[n % KINDS.len()];
        let (serial, status) =
            if n % 7 == 3 { (String::new(), "none") } else { (format!("BK{n:06}"), "read") };
        let marks = if n % 11 == 0 { "AT 24@barrel:top | BNP@frame:left-rear" } else { "" };
        let material = if n % 13 == 0 { "polymer-with-plate" } else { "" };
        let (country, year) = (["AT", "CZ", "RS", "KE", "US", "SE"][n % 6], 1975 + n % 50);
        writeln!(
            text,
            "{n},{maker},{model},{kind},{calibre},{serial},{status},{country},{year},{marks},sight missing,{material}"
        )
        .expect("a string takes it");
    }
    text
}

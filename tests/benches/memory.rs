//! How much memory planning and marking 100,000 lines takes at most, in a process of its own: reading the manifest,
//! planning every line, and marking each to its witnessed end into a real register.
//!
//! The register lies in memory-backed storage where there is some, since 300,000 commits are not what is measured.
#![allow(clippy::print_stdout, reason = "it prints what it measures")]

use intake::{EmptyRegister, read_manifest};
use marking::item::Item;
use marking::library::Library;
use marking::plan::{Known, plan};
use marking::weapon::Weapons;
use registry::SqliteStore;
use std::fmt::Write;
use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;
use tests::straight::{Straight, controller};
use tests::world::setup;

const LINES: usize = 100_000;
const MEGABYTES_MAX: u64 = 100;

fn main() -> ExitCode {
    let shared = Path::new("/dev/shm");
    let place = if shared.is_dir() { shared } else { Path::new(env!("CARGO_TARGET_TMPDIR")) };
    let folder = tempfile::tempdir_in(place).expect("a folder");
    let begun = Instant::now();
    let items = take_in(&folder.path().join("manifest.csv"));
    let planned = items.iter().filter(|item| is_planned(item)).count();
    let after_plan = peak_megabytes();
    println!("{planned} of {LINES} lines planned: {after_plan} MB at most, {:.0?}", begun.elapsed());
    mark_all(&folder.path().join("register"), &items);
    let peak = peak_megabytes();
    println!("all marked: {peak} MB of at most {MEGABYTES_MAX}, {:.0?}", begun.elapsed());
    if peak <= MEGABYTES_MAX && planned == LINES { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Writes a manifest and reads it, as the program does.
fn take_in(path: &Path) -> Vec<Item> {
    std::fs::write(path, manifest()).expect("it is written");
    let bytes = std::fs::read(path).expect("it is read");
    let weapons = Weapons::new(Library::shipped().weapons());
    let manifest = read_manifest(&bytes, None, &EmptyRegister, Some(&weapons)).expect("it is sound");
    manifest.lines.into_iter().filter_map(|line| line.item).collect()
}

fn manifest() -> String {
    let mut text = String::from(
        "# licence-no: L1\n# licence-issued: 2025-11-20\n# licence-expires: 2026-11-19\n# exporting-state: RS\n\
         # importing-state: KE\n# final-recipient: Police\n# release-date: 2026-03-02\n# quantity: 100000\n\
         Item no.,Maker,Model,Type,Calibre,Serial,Serial status,Country,Year,Observed marks,Remarks\n",
    );
    for n in 0..LINES {
        let (serial, status) =
            if n % 3 == 2 { (String::new(), "none") } else { (format!("BK{n:06}"), "read") };
        writeln!(text, "{n},Zastava,M70,rifle,7.62x39,{serial},{status},RS,1984,,")
            .expect("a string takes it");
    }
    text
}

fn is_planned(item: &Item) -> bool {
    let number = setup::programme().needs_number(item, false).then_some("KES1-000001");
    let plan = plan(setup::programme(), item, Known { number, ..Known::default() });
    !plan.is_refused() && plan.marks.len() == 1
}

fn mark_all(path: &Path, items: &[Item]) {
    let (controller, identity) = controller();
    let store = SqliteStore::create(path).expect("a new register");
    let ledger = setup::found(store, &identity, LINES).expect("a sound ledger");
    let mut station = Straight::new(ledger, controller, LINES);
    for item in items {
        let order = station.order(item);
        station.clamp(&order).expect("it is clamped");
        station.mark(order).expect("it is witnessed");
    }
}

/// The most that this process ever held, in megabytes.
fn peak_megabytes() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").expect("Linux tells it");
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).expect("Linux tells the peak");
    let kilobytes: u64 = line.split_whitespace().nth(1).and_then(|word| word.parse().ok()).expect("a number");
    kilobytes / 1_024
}

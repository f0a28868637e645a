//! What a process that appends has said, and what stands in its register.

use registry::entry::Act;
use registry::verify::{Expectation, file};
use registry::{Draft, Entry, Ledger, SqliteStore, Store};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;
use tests::world::setup;

/// The process that appends, before it is started. Its habit is to go on after an error (`goes-on`), to end as it stands,
/// with the register's file open (`ends`), or never to wait for the disk (`never-syncs`).
pub fn appender(folder: &Path, batches: u64, habit: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_station-process"));
    command.arg("append").arg(folder).arg(batches.to_string()).arg(habit);
    command
}

/// What was said of batches, over all its lives.
#[derive(Debug, Default)]
pub struct Said {
    /// Whether the register was there before the first batch.
    pub founded: bool,
    /// Batches it may rely on.
    pub acknowledged: BTreeSet<u64>,
    /// The batch that it last reported an error for, until the register was read again.
    unknown: Option<u64>,
    /// How many of those were there all the same, and how many were not; it then appends them again.
    pub unknown_there: usize,
    /// See there.
    pub unknown_gone: usize,
    /// Batches it had begun.
    pub begun: BTreeSet<u64>,
    /// Whether it came to its end.
    pub done: bool,
    /// Everything, for whoever has to find out why.
    pub lines: Vec<String>,
}

impl Said {
    /// Takes a line of its output.
    pub fn hear(&mut self, line: &str) {
        self.lines.push(line.to_owned());
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        let batch = rest.parse::<u64>().ok();
        match (word, batch) {
            ("founded", _) => self.founded = true,
            ("appends", Some(batch)) => drop(self.begun.insert(batch)),
            ("acknowledged", Some(batch)) => drop(self.acknowledged.insert(batch)),
            ("failed", Some(batch)) => self.unknown = Some(batch),
            ("holds", Some(next)) => match self.unknown.take() {
                Some(batch) if batch < next => self.unknown_there += 1,
                Some(_) => self.unknown_gone += 1,
                None => {}
            },
            ("done", _) => self.done = true,
            _ => {}
        }
    }

    /// Compares it with the register's file, and gives the batches that are there.
    ///
    /// # Panics
    /// If anything acknowledged is missing, anything is there twice or in part, or the file does not verify.
    pub fn compare(&self, path: &Path) -> BTreeSet<u64> {
        let tell = || self.lines.join("\n");
        let report =
            file(path, &Expectation::default()).unwrap_or_else(|error| panic!("{error}\n{}", tell()));
        assert!(report.is_verified(), "{:?}\n{}", report.findings, tell());
        let there = batches(path).unwrap_or_else(|error| panic!("{error}\n{}", tell()));
        let missing: Vec<_> = self.acknowledged.difference(&there).collect();
        assert!(missing.is_empty(), "acknowledged and gone: {missing:?}\n{}", tell());
        let made_up: Vec<_> = there.difference(&self.begun).collect();
        assert!(made_up.is_empty(), "never begun: {made_up:?}\n{}", tell());
        there
    }
}

/// The batches in a register, each whole and once.
///
/// # Errors
/// What is wrong with it.
pub fn batches(path: &Path) -> Result<BTreeSet<u64>, String> {
    let store = SqliteStore::open(path).map_err(|error| error.to_string())?;
    let entries = store.read(0, usize::MAX).map_err(|error| error.to_string())?;
    let mut found: BTreeMap<u64, Vec<String>> = BTreeMap::new();
    for stored in entries {
        let entry: Entry = serde_json::from_slice(&stored.bytes).map_err(|error| error.to_string())?;
        if let Act::Answered { item_no, question, .. } = entry.act {
            found.entry(item_no.parse().expect("a batch")).or_default().push(question);
        }
    }
    for (batch, entries) in &found {
        let whole: Vec<_> = (1..=entries.len()).map(|n| format!("{n} of {}", entries.len())).collect();
        if *entries != whole {
            return Err(format!("batch {batch} is there in part, or twice: {entries:?}"));
        }
    }
    Ok(found.into_keys().collect())
}

/// The register takes another entry.
pub fn goes_on(path: &Path) {
    let store = SqliteStore::open(path).expect("it opens again");
    let mut ledger = Ledger::open(store).expect("its ledger is sound");
    let act = Act::DayOpened;
    let draft = Draft { stamp: setup::stamp(), by: setup::supervisor(), second_by: None, act };
    ledger.append(&[draft]).expect("it goes on");
}

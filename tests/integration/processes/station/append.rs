//! A process that appends to a register and says what it may rely on: one line on standard output for each batch that
//! the ledger took, and one for each that it reported an error for. After an error it opens the register again, says
//! what is there of that batch, and goes on.

use protocol::Realm;
use registry::entry::Act;
use registry::{Draft, Ledger, SqliteStore, Store};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use tests::world::setup;

/// Most entries in a batch.
const BATCH_MAX: u64 = 4;
/// An error that comes back so often at the same batch is no fault of one moment.
const TRIES_MAX: usize = 3;

/// Appends batches until there are so many in the register. Its habit is what it does after an error
/// (`goes-on`, `ends`), or that it never waits for the disk (`never-syncs`).
///
/// # Errors
/// What stands in the way, in words.
pub fn run(folder: &str, batches: &str, habit: &str) -> Result<(), String> {
    let path = Path::new(folder).join("register.db");
    let batches: u64 = batches.parse().map_err(|error| format!("{batches}: {error}"))?;
    let mut failures = 0;
    loop {
        match append_until(&path, batches, habit) {
            Ok(()) => return say("done"),
            Err(why) if failures < TRIES_MAX => {
                failures += 1;
                say(&format!("error {why}"))?;
            }
            Err(why) => return Err(why),
        }
    }
}

fn append_until(path: &Path, batches: u64, habit: &str) -> Result<(), String> {
    let mut ledger = open(path)?;
    if habit == "never-syncs" {
        let db = ledger.store().database().ok_or("a register is a database")?;
        db.pragma_update(None, "synchronous", "OFF").map_err(|error| error.to_string())?;
    }
    let mut batch = last_batch(&ledger)?.map_or(0, |last| last + 1);
    say(&format!("holds {batch}"))?;
    while batch < batches {
        let drafts = drafts(batch);
        say(&format!("appends {batch}"))?;
        match ledger.append(&drafts) {
            Ok(_) => say(&format!("acknowledged {batch}"))?,
            Err(error) => {
                say(&format!("failed {batch}"))?;
                if habit == "ends" {
                    // Nothing is closed, so that nothing more is written.
                    std::process::exit(1);
                }
                return Err(error.to_string());
            }
        }
        batch += 1;
    }
    Ok(())
}

/// Opens the register. One that could not be made to the end holds nothing that was acknowledged, and is made anew.
fn open(path: &Path) -> Result<Ledger<SqliteStore>, String> {
    let made = path.with_file_name("made");
    if made.exists() {
        let store = SqliteStore::open(path).map_err(|error| error.to_string())?;
        return Ledger::open(store).map_err(|error| error.to_string());
    }
    for ending in ["", "-wal", "-shm", "-room"] {
        let mut name = path.as_os_str().to_owned();
        name.push(ending);
        let _ = fs::remove_file(PathBuf::from(name));
    }
    let store = SqliteStore::create(path).map_err(|error| error.to_string())?;
    let (realm, by) = (Realm::Training, setup::supervisor());
    let mut ledger = Ledger::create(store, setup::STATION, realm, setup::stamp(), by)
        .map_err(|error| error.to_string())?;
    let acts = [Act::DayOpened, Act::ConsignmentOpened(setup::consignment(1))];
    ledger.append(&acts.map(draft)).map_err(|error| error.to_string())?;
    fs::write(made, "").map_err(|error| error.to_string())?;
    say("founded")?;
    Ok(ledger)
}

fn draft(act: Act) -> Draft {
    Draft { stamp: setup::stamp(), by: setup::supervisor(), second_by: None, act }
}

/// The entries of a batch: each says of which batch it is, and which of how many.
fn drafts(batch: u64) -> Vec<Draft> {
    let count = 1 + batch % BATCH_MAX;
    let entry = |n: u64| {
        draft(Act::Answered {
            consignment: setup::CONSIGNMENT.to_owned(),
            item_no: batch.to_string(),
            question: format!("{n} of {count}"),
            value: "x".repeat(usize::try_from(batch % 7 * 300).unwrap_or(0)),
            stands: true,
        })
    };
    (1..=count).map(entry).collect()
}

fn last_batch(ledger: &Ledger<SqliteStore>) -> Result<Option<u64>, String> {
    let last = ledger.entry(ledger.next_index().saturating_sub(1)).map_err(|error| error.to_string())?;
    Ok(match last.map(|entry| entry.act) {
        Some(Act::Answered { item_no, .. }) => item_no.parse().ok(),
        _ => None,
    })
}

fn say(line: &str) -> Result<(), String> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}").and_then(|()| out.flush()).map_err(|error| error.to_string())
}

//! What the ledger costs: a mark's three appends against three bare commits of one 400-byte row on the same disk in
//! the same run, and what opening and verifying a large ledger takes.
#![allow(clippy::print_stdout, reason = "it prints what it measures")]

#[path = "../tests/registry/sample.rs"]
#[allow(dead_code, clippy::unwrap_used, reason = "the tests use the rest, and a benchmark may panic")]
mod sample;

use registry::verify::{self, Expectation};
use registry::{Draft, Ledger, SqliteStore, Store};
use rusqlite::Connection;
use sample::Sample;
use std::path::Path;
use std::time::{Duration, Instant};

/// Rounds before those that count. A log that still grows is synced more slowly than one that is written over again,
/// so both must have come round once.
const WARM_UP: usize = 700;
const ROUNDS: usize = 600;
const LARGE_ITEMS: u32 = 100_000;

fn main() {
    let folder = tempfile::tempdir().expect("a folder for the benchmark");
    marks(folder.path());
    // `cargo bench -- quick` leaves the large ledger out.
    if std::env::args().all(|argument| argument != "quick") {
        large(folder.path());
    }
}

fn marks(folder: &Path) {
    let mut sample = Sample::ready();
    let mut ledger = sample.written(SqliteStore::create(&folder.join("marks")).expect("new")).expect("ready");
    let bare = bare(&folder.join("bare"));
    let (mut with_ledger, mut bare_time) = (Vec::new(), Vec::new());
    for n in 1..=WARM_UP + ROUNDS {
        sample.mark(u32::try_from(n).expect("small"));
        let drafts: Vec<Draft> = sample.drafts[sample.drafts.len() - 3..].to_vec();
        with_ledger.push(timed(|| {
            drafts.iter().for_each(|draft| {
                ledger.append(std::slice::from_ref(draft)).expect("append");
            });
        }));
        bare_time.push(timed(|| {
            (0..3).for_each(|_| {
                bare.prepare_cached("INSERT INTO row (bytes) VALUES (zeroblob(400))")
                    .and_then(|mut insert| insert.execute([]))
                    .expect("bare row");
            });
        }));
    }
    let (with_ledger, bare_time) =
        (median(with_ledger.split_off(WARM_UP)), median(bare_time.split_off(WARM_UP)));
    let ratio = with_ledger.as_secs_f64() / bare_time.as_secs_f64();
    println!("three appends of a mark: {with_ledger:?}; three bare commits: {bare_time:?}; ratio {ratio:.2}");
    let entries = sample.bytes[5..8].iter().map(Vec::len).collect::<Vec<_>>();
    println!("bytes of its three entries: {entries:?}");
}

fn bare(path: &Path) -> Connection {
    let db = Connection::open(path).expect("bare database");
    db.pragma_update(None, "journal_mode", "wal").expect("wal");
    db.pragma_update(None, "synchronous", "FULL").expect("full");
    db.execute_batch("CREATE TABLE row (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT").expect("table");
    db
}

fn large(folder: &Path) {
    let path = folder.join("large");
    let sample = Sample::marked(LARGE_ITEMS);
    let mut ledger = Sample::ready().written(SqliteStore::create(&path).expect("new")).expect("ready");
    let written = timed(|| {
        for batch in sample.drafts[5..].chunks(3_000) {
            ledger.append(batch).expect("append");
        }
    });
    drop(ledger);
    drop(sample);
    let opened = timed(|| drop(Ledger::open(SqliteStore::open(&path).expect("there")).expect("whole")));
    let mut store = SqliteStore::open(&path).expect("there");
    let entries = store.len().expect("length");
    println!("{entries} entries: written in batches {written:?}, opened {opened:?}");
    let mut ledger = Ledger::open(store).expect("whole");
    println!("view made anew {:?}", timed(|| ledger.rebuild_view().expect("whole")));
    store = ledger.into_store();
    let counted =
        timed(|| drop(registry::View::over(store.database().expect("file")).counts(sample::IMPORT)));
    println!("its {LARGE_ITEMS} items counted {counted:?}");
    let verified =
        timed(|| assert!(verify::file(&path, &Expectation::default()).expect("readable").is_verified()));
    println!("verified {verified:?}");
}

fn timed(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

//! What a mark costs beyond its disk: order to witnessed end, with machine and controller answering in the same thread,
//! against exactly three durable commits of one 400-byte row in another file on the same disk in the same run.
//!
//! The time that the simulated controller and machine take for themselves (the firmware signs and journals here, and
//! every strike is simulated) is printed and taken off: at a station it is spent elsewhere. Both sides are timed in
//! turns, so that a busy disk is slow for both, and compared by their lower quartiles, which other programs disturb
//! least. Ends with an error above the ratio allowed.
#![allow(clippy::print_stdout, reason = "it prints what it measures")]

use registry::SqliteStore;
use rusqlite::Connection;
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};
use tests::straight::{Straight, controller};
use tests::world::setup;

/// Most that a mark may take, in three bare commits.
const RATIO_MAX: f64 = 1.5;
/// Rounds before those that count: a log that still grows is synced more slowly than one that is written over again.
const WARM_UP: usize = 700;
const ROUNDS: usize = 600;
/// Bytes of the row that a bare commit writes.
const ROW_BYTES: usize = 400;

fn main() -> ExitCode {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder on the disk");
    let (controller, identity) = controller();
    let store = SqliteStore::create(&folder.path().join("register")).expect("a new register");
    let ledger = setup::found(store, &identity, WARM_UP + ROUNDS).expect("a sound ledger");
    let mut station = Straight::new(ledger, controller, WARM_UP + ROUNDS);
    let bare = bare(&folder.path().join("bare"));
    let (mut marks, mut stand_ins, mut commits) = (Vec::new(), Vec::new(), Vec::new());
    let before = station.entries();
    for n in 0..WARM_UP + ROUNDS {
        let item = setup::item(n);
        let order = station.order(&item);
        station.clamp(&order).expect("it is clamped");
        station.take_stand_ins();
        let whole = timed(|| station.mark(order).expect("it is witnessed"));
        let spent_elsewhere = station.take_stand_ins();
        marks.push(whole - spent_elsewhere);
        stand_ins.push(spent_elsewhere);
        commits.push(timed(|| (0..3).for_each(|_| commit(&bare))));
    }
    assert_eq!(station.entries() - before, 3 * (WARM_UP + ROUNDS) as u64, "three entries a mark");
    let [mark, stand_ins, commits] =
        [marks, stand_ins, commits].map(|mut times| quartile(times.split_off(WARM_UP)));
    println!("simulated controller and machine: {stand_ins:.1?} a mark, taken off");
    judge(mark, commits)
}

fn judge(mark: Duration, commits: Duration) -> ExitCode {
    let ratio = mark.as_secs_f64() / commits.as_secs_f64();
    println!("a mark {mark:.1?}, three commits {commits:.1?}: ratio {ratio:.2} of at most {RATIO_MAX}");
    if ratio <= RATIO_MAX { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn bare(path: &Path) -> Connection {
    let db = Connection::open(path).expect("a bare database");
    db.pragma_update(None, "journal_mode", "wal").expect("a write-ahead log");
    db.pragma_update(None, "synchronous", "FULL").expect("every commit is synced");
    db.execute_batch("CREATE TABLE row (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT")
        .expect("a table");
    db
}

fn commit(db: &Connection) {
    let mut insert = db.prepare_cached("INSERT INTO row (bytes) VALUES (?1)").expect("a statement");
    insert.execute([[7_u8; ROW_BYTES].as_slice()]).expect("a commit");
}

fn timed(work: impl FnOnce()) -> Duration {
    let begun = Instant::now();
    work();
    begun.elapsed()
}

fn quartile(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 4]
}

//! What a mark costs beyond its disk: order to witnessed end, with machine and controller answering in the same thread,
//! against exactly three durable commits of one 400-byte row in another file on the same disk in the same run.
//!
//! The time that the simulated controller and machine take for themselves (the firmware signs and journals here, and
//! every strike is simulated) is printed and taken off: at a station it is spent elsewhere. Both sides are timed in
//! turns, so that a busy disk is slow for both, and compared by the lowest tenth of their times in several blocks; the
//! middle block is judged. Ends with an error above the ratio allowed.
#![allow(clippy::print_stdout, reason = "it prints what it measures")]

use marking::item::Item;
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
const BLOCKS: usize = 5;
/// Rounds of one block.
const ROUNDS: usize = 250;
/// Bytes of the row that a bare commit writes.
const ROW_BYTES: usize = 400;

/// What the quickest tenth of one block stayed below.
struct Block {
    mark: Duration,
    stand_ins: Duration,
    commits: Duration,
}

fn main() -> ExitCode {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder on the disk");
    let (controller, identity) = controller();
    let store = SqliteStore::create(&folder.path().join("register")).expect("a new register");
    let quantity = WARM_UP + BLOCKS * ROUNDS;
    let ledger = setup::found(store, &identity, quantity).expect("a sound ledger");
    let mut station = Straight::new(ledger, controller, quantity);
    let bare = bare(&folder.path().join("bare"));
    let mut items = (0..quantity).map(setup::item);
    play(&mut station, &bare, items.by_ref().take(WARM_UP));
    let blocks = (0..BLOCKS).map(|_| play(&mut station, &bare, items.by_ref().take(ROUNDS)));
    let ratios = blocks.map(|block| {
        let Block { mark, stand_ins, commits } = block;
        let ratio = mark.as_secs_f64() / commits.as_secs_f64();
        println!(
            "a mark {mark:.1?} (and {stand_ins:.1?} elsewhere), three commits {commits:.1?}: ratio {ratio:.2}"
        );
        ratio
    });
    let mut ratios: Vec<f64> = ratios.collect();
    ratios.sort_unstable_by(f64::total_cmp);
    let ratio = ratios[BLOCKS / 2];
    println!("a mark against three commits: {ratio:.2} of at most {RATIO_MAX}");
    if ratio <= RATIO_MAX { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn play(station: &mut Straight<SqliteStore>, bare: &Connection, items: impl Iterator<Item = Item>) -> Block {
    let (mut marks, mut stand_ins, mut commits) = (Vec::new(), Vec::new(), Vec::new());
    for item in items {
        let order = station.order(&item);
        station.clamp(&order).expect("it is clamped");
        station.take_stand_ins();
        let before = station.entries();
        let whole = timed(|| station.mark(order).expect("it is witnessed"));
        let spent_elsewhere = station.take_stand_ins();
        assert_eq!(station.entries() - before, 3, "three entries a mark");
        marks.push(whole - spent_elsewhere);
        stand_ins.push(spent_elsewhere);
        commits.push(timed(|| (0..3).for_each(|_| commit(bare))));
    }
    Block {
        mark: quickest_tenth(marks),
        stand_ins: quickest_tenth(stand_ins),
        commits: quickest_tenth(commits),
    }
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

fn quickest_tenth(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 10]
}

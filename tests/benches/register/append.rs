//! Adding entries against a bare table, in turns, so that a busy disk is slow for all of them, and compared by the quickest
//! tenth, so that a busy computer is.

use super::{BATCH, Judge, quickest_tenth, timed};
use registry::tree::{Hash, leaf_hash};
use registry::{Ledger, SqliteStore, Store, StoredEntry};
use rusqlite::{Connection, params};
use std::path::Path;
use tests::generator::Generator;

const BATCHES: usize = 60;
const WARM_UP: usize = 4;
const SINGLY: usize = 600;

/// Batches and single entries, the ledger's table alone and with all views.
pub fn ratios(folder: &Path, judge: &mut Judge) {
    let mut generator = Generator::default();
    let mut ledger = generator.create(store(folder, "all views")).expect("a new ledger");
    let mut alone = store(folder, "table alone");
    let bare = bare(&folder.join("bare"));
    let mut times = [Vec::new(), Vec::new(), Vec::new()];
    let mut next = 0;
    for turn in 0..WARM_UP + BATCHES {
        let drafts = generator.batch(BATCH);
        let whole = timed(|| ledger.append(&drafts).expect("taken in")).1;
        let (entries, bytes) = rows(&ledger, &mut next);
        let leaves = leaves(&entries);
        let table = timed(|| alone.append_hashed(&entries, &leaves).expect("written")).1;
        let baseline = timed(|| insert(&bare, &bytes)).1;
        if turn >= WARM_UP {
            times.iter_mut().zip([whole, table, baseline]).for_each(|(times, took)| times.push(took));
        }
    }
    let [whole, table, baseline] = times.map(quickest_tenth);
    println!(
        "a batch of {BATCH}: {whole:.1?} with all views, {table:.1?} its table alone, {baseline:.1?} a bare table"
    );
    judge.at_least("append in batches, ledger table alone", baseline.div_duration_f64(table), 0.8);
    judge.at_least("append in batches, with all views", baseline.div_duration_f64(whole), 0.25);
    singly(&mut generator, &mut ledger, &mut alone, &bare, &mut next, judge);
}

fn singly(
    generator: &mut Generator,
    ledger: &mut Ledger<SqliteStore>,
    alone: &mut SqliteStore,
    bare: &Connection,
    next: &mut u64,
    judge: &mut Judge,
) {
    let drafts = generator.batch(SINGLY);
    let mut times = [Vec::new(), Vec::new(), Vec::new()];
    for draft in &drafts {
        let whole = timed(|| ledger.append(std::slice::from_ref(draft)).expect("taken in")).1;
        let (entries, bytes) = rows(ledger, next);
        let leaves = leaves(&entries);
        let table = timed(|| alone.append_hashed(&entries, &leaves).expect("written")).1;
        let baseline = timed(|| insert(bare, &bytes)).1;
        times.iter_mut().zip([whole, table, baseline]).for_each(|(times, took)| times.push(took));
    }
    let [whole, table, baseline] = times.map(quickest_tenth);
    println!(
        "an entry singly: {whole:.1?} with all views, {table:.1?} its table alone, {baseline:.1?} a bare table"
    );
    judge.at_least("append singly, ledger table alone", baseline.div_duration_f64(table), 0.8);
    // Not judged: it is what the views cost against one sync, which takes a tenth of a millisecond on one disk and ten
    // on another. What a mark may cost is judged in `mark`.
    println!("append singly, with all views: {:.2}", baseline.div_duration_f64(whole));
}

fn store(folder: &Path, name: &str) -> SqliteStore {
    SqliteStore::create(&folder.join(name)).expect("a new register")
}

/// The entries that were just added, for the ledger's table and for the bare one.
fn rows(ledger: &Ledger<SqliteStore>, next: &mut u64) -> (Vec<StoredEntry>, Vec<(i64, Vec<u8>)>) {
    let entries = ledger.store().read(*next, 10 * BATCH).expect("they are there");
    *next += entries.len() as u64;
    let bytes = entries.iter().map(|entry| (entry.index.cast_signed(), entry.bytes.clone())).collect();
    (entries, bytes)
}

/// What stands beside them, made before the time is taken: hashing is the tree's work, and its cost is in that of all views.
fn leaves(entries: &[StoredEntry]) -> Vec<Hash> {
    entries.iter().map(|entry| leaf_hash(&entry.bytes)).collect()
}

/// A table of bytes by their index, as durable as the register.
fn bare(path: &Path) -> Connection {
    let db = Connection::open(path).expect("a bare database");
    db.pragma_update(None, "journal_mode", "wal").expect("a write-ahead log");
    db.pragma_update(None, "synchronous", "FULL").expect("every commit is synced");
    db.execute_batch("CREATE TABLE entry (idx INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT")
        .expect("a table");
    db
}

fn insert(db: &Connection, rows: &[(i64, Vec<u8>)]) {
    db.execute_batch("BEGIN IMMEDIATE").expect("it begins");
    let mut insert =
        db.prepare_cached("INSERT INTO entry (idx, bytes) VALUES (?1, ?2)").expect("a statement");
    for (index, bytes) in rows {
        insert.execute(params![index, bytes]).expect("a row");
    }
    db.execute_batch("COMMIT").expect("it ends");
}

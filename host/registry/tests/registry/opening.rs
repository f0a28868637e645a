//! Opening a ledger of more entries than are hashed at opening.

use crate::sample::Sample;
use protocol::LedgerPosition;
use registry::{Ledger, LedgerError, SqliteStore, StoreError, subtree, tree};
use rusqlite::{Connection, params};
use std::path::Path;

/// Entries are hashed at opening from 700 or so on.
const MARKED: u32 = 1_600;
const EARLY: u64 = 300;

fn large(path: &Path) -> LedgerPosition {
    let sample = Sample::marked(MARKED);
    let first = &sample.drafts[0];
    let store = SqliteStore::create(path).unwrap();
    let (stamp, by) = (first.stamp.clone(), first.by.clone());
    let mut ledger = Ledger::create(store, crate::sample::STATION, sample.realm, stamp, by).unwrap();
    ledger.append(&sample.drafts[1..]).unwrap();
    assert_eq!(ledger.position(), sample.position());
    ledger.position()
}

/// Changes a byte of an entry, and the hash beside it.
fn change(path: &Path, index: u64) {
    let db = Connection::open(path).unwrap();
    let select = "SELECT bytes FROM entry WHERE idx = ?1";
    let mut bytes: Vec<u8> = db.query_row(select, [index.cast_signed()], |row| row.get(0)).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    let update = "UPDATE entry SET bytes = ?2, leaf = ?3 WHERE idx = ?1";
    db.execute(update, params![index.cast_signed(), bytes, tree::leaf_hash(&bytes)]).unwrap();
}

fn open(path: &Path) -> Result<Ledger<SqliteStore>, LedgerError> {
    Ledger::open(SqliteStore::open(path)?)
}

#[test]
fn large_ledger_is_opened_and_goes_on_as_one_that_is_hashed_whole() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("r");
    let known = large(&path);
    let mut ledger = open(&path).unwrap();
    assert_eq!(ledger.position(), known);
    let mut told = Vec::new();
    ledger.check_all(|hashed| told.push(hashed)).unwrap();
    assert_eq!((told.first(), told.last()), (Some(&0), Some(&known.size)));
    let mut sample = Sample::marked(MARKED);
    sample.mark(MARKED + 1);
    ledger.append(&sample.drafts[sample.drafts.len() - 3..]).unwrap();
    assert_eq!(ledger.position(), sample.position());
}

#[test]
fn entry_changed_with_its_hash_is_found_by_opening_if_late_and_by_the_whole_check_if_early() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("r");
    let known = large(&path);
    change(&path, EARLY);
    let ledger = open(&path).unwrap();
    assert_eq!(ledger.position(), known);
    let whole = ledger.check_all(|_| {});
    assert!(matches!(whole, Err(LedgerError::Head { size, .. }) if size == known.size), "{whole:?}");
    drop(ledger);
    change(&path, known.size - 10);
    let opened = open(&path).map(|_| ());
    assert!(matches!(opened, Err(LedgerError::Head { size, .. }) if size == known.size), "{opened:?}");
}

#[test]
fn bytes_of_an_early_entry_changed_alone_are_found_by_the_whole_check() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("r");
    large(&path);
    let db = Connection::open(&path).unwrap();
    db.execute("UPDATE entry SET bytes = zeroblob(9) WHERE idx = ?1", [EARLY.cast_signed()]).unwrap();
    drop(db);
    let whole = open(&path).unwrap().check_all(|_| {});
    assert!(matches!(whole, Err(LedgerError::Store(StoreError::EntryDamaged { index: EARLY }))), "{whole:?}");
}

#[test]
fn wrong_head_of_a_subtree_is_made_anew_from_entries_that_fit() {
    let folder = tempfile::tempdir().unwrap();
    for wrong in ["UPDATE subtree SET hash = zeroblob(32) WHERE idx = 1", "DELETE FROM subtree WHERE idx = 0"]
    {
        let path = folder.path().join(wrong.split(' ').next().unwrap());
        let known = large(&path);
        Connection::open(&path).unwrap().execute(wrong, []).unwrap();
        let ledger = open(&path).unwrap();
        assert_eq!(ledger.position(), known);
        let db = registry::Store::database(ledger.store()).unwrap();
        assert_eq!(subtree::frontier_at(db, known.size).unwrap().root(), known.root, "{wrong}");
    }
}

#[test]
fn entries_missing_at_the_end_of_a_large_ledger_are_counted() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("r");
    let known = large(&path);
    Connection::open(&path).unwrap().execute("DELETE FROM entry WHERE idx >= 400", []).unwrap();
    let opened = open(&path).map(|_| ());
    let missing = |error: &LedgerError| matches!(error, LedgerError::Size { expected, found: 400 } if *expected == known.size);
    assert!(opened.as_ref().is_err_and(missing), "{opened:?}");
}

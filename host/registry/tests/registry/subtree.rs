//! Kept heads of subtrees against the tree over every entry.

use crate::sample::Sample;
use registry::subtree::{frontier_at, root_of};
use registry::tree::{Frontier, leaf_hash};
use registry::{SqliteStore, Store, StoredEntry};
use rusqlite::Connection;

/// A register of so many entries that say nothing, with kept heads made when it is opened.
fn register(folder: &tempfile::TempDir, entries: u64) -> SqliteStore {
    let path = folder.path().join("register.db");
    let mut store = SqliteStore::create(&path).unwrap();
    let all: Vec<StoredEntry> =
        (0..entries).map(|index| StoredEntry { index, bytes: bytes(index) }).collect();
    store.append(&all).unwrap();
    drop(store);
    SqliteStore::open(&path).unwrap()
}

fn bytes(index: u64) -> Vec<u8> {
    index.to_be_bytes().to_vec()
}

fn plain(from: u64, to: u64) -> Frontier {
    let mut frontier = Frontier::default();
    (from..to).for_each(|index| frontier.append(&bytes(index)));
    frontier
}

#[test]
fn right_edge_from_kept_heads_is_that_of_all_entries() {
    let folder = tempfile::tempdir().unwrap();
    let store = register(&folder, 66_000);
    let db = store.database().unwrap();
    for size in [0, 1, 2, 255, 256, 257, 511, 512, 1_000, 65_535, 65_536, 65_537, 65_792, 66_000] {
        assert_eq!(frontier_at(db, size).unwrap(), plain(0, size), "size {size}");
    }
    assert!(frontier_at(db, 66_001).is_err());
}

#[test]
fn head_of_a_range_from_kept_heads_is_that_of_its_entries() {
    let folder = tempfile::tempdir().unwrap();
    let store = register(&folder, 66_000);
    let db = store.database().unwrap();
    for (from, to) in
        [(0, 66_000), (65_536, 66_000), (65_536, 65_792), (768, 1_000), (32_768, 65_536), (7, 8)]
    {
        assert_eq!(root_of(db, from, to).unwrap(), plain(from, to).root(), "{from} to {to}");
    }
}

#[test]
fn heads_written_with_each_entry_are_those_made_later() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("register.db");
    let ledger = Sample::marked(200).written(SqliteStore::create(&path).unwrap()).unwrap();
    let size = ledger.position().size;
    let rows = |db: &Connection| -> Vec<(i64, i64, Vec<u8>)> {
        let mut select = db.prepare("SELECT level, idx, hash FROM subtree ORDER BY level, idx").unwrap();
        select
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
            .unwrap()
            .map(Result::unwrap)
            .collect()
    };
    let written = rows(ledger.store().database().unwrap());
    assert_eq!(written.len() as u64, size / 256);
    assert_eq!(frontier_at(ledger.store().database().unwrap(), size).unwrap().root(), ledger.position().root);
    drop(ledger);
    Connection::open(&path).unwrap().execute("DELETE FROM subtree", []).unwrap();
    let again = SqliteStore::open(&path).unwrap();
    assert_eq!(rows(again.database().unwrap()), written);
}

#[test]
fn changed_head_gives_another_tree() {
    let folder = tempfile::tempdir().unwrap();
    let store = register(&folder, 600);
    let db = store.database().unwrap();
    let known = frontier_at(db, 600).unwrap().root();
    db.execute("UPDATE subtree SET hash = ?1 WHERE idx = 1", [leaf_hash(b"x")]).unwrap();
    assert_ne!(frontier_at(db, 600).unwrap().root(), known);
    db.execute("DELETE FROM subtree WHERE idx = 1", []).unwrap();
    assert!(frontier_at(db, 600).is_err());
}

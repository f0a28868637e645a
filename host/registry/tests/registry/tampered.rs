//! A register that somebody changed, knowing how it is built, is named for what it is. Each change here repairs the
//! hashes beside the entries and the head, as somebody would who can write the file.

use crate::sample::{STATION, Sample};
use ed25519_dalek::SigningKey;
use protocol::{LedgerPosition, Realm};
use registry::log::checkpoint::{Checkpoint, SignedCheckpoint, origin};
use registry::note::{KeyKind, NoteKey};
use registry::tree::{Frontier, leaf_hash};
use registry::verify::{self, Expectation, Held, Report};
use registry::{Act, SqliteStore, Store};
use rusqlite::{Connection, params};
use std::path::{Path, PathBuf};

fn station_key(seed: u8) -> NoteKey {
    NoteKey::new(&origin(STATION, Realm::Training), KeyKind::Note, &[seed; 32]).unwrap()
}

/// Ready to mark, with a station key in entry 5, then these marks: three entries each, from 6 on.
fn sample(seed: u8, controller: u8, items: u32) -> Sample {
    let mut sample = Sample::bare(Realm::Training);
    sample.key = SigningKey::from_bytes(&[controller; 32]);
    sample.admit_controller();
    sample.push(Act::NumberBlock(marking::number::NumberBlock::new("KES1-", 1, 200_000, 6).unwrap().into()));
    sample.push(Act::DayOpened);
    sample.push(Act::ConsignmentOpened(crate::sample::consignment(crate::sample::IMPORT)));
    sample.push(Act::StationKey { key: station_key(seed).verifier().to_string() });
    for n in 1..=items {
        sample.mark(n);
    }
    sample
}

fn checkpoint(sample: &Sample, size: usize, seed: u8, from: &str) -> Held {
    let mut frontier = Frontier::default();
    sample.bytes[..size].iter().for_each(|entry| frontier.append(entry));
    let position = frontier.position();
    let text = Checkpoint { origin: origin(STATION, Realm::Training), position }.sign(&station_key(seed));
    Held { signed: SignedCheckpoint::parse(&text.unwrap()).unwrap(), from: from.to_owned() }
}

struct Tampered {
    folder: tempfile::TempDir,
    original: Sample,
}

impl Tampered {
    /// A register of ten marks, 36 entries.
    fn new() -> Self {
        let (folder, original) = (tempfile::tempdir().unwrap(), sample(5, 7, 10));
        write(&original, &folder.path().join("register.db"));
        Self { folder, original }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("register.db")
    }

    /// Changes rows, and then leaves and head such that nothing in the file tells.
    fn change(&self, change: impl FnOnce(&Connection)) {
        let db = Connection::open(self.path()).unwrap();
        change(&db);
        repair(&db);
    }

    /// What a checker says that holds checkpoints of 12 and of all entries.
    fn checked(&self) -> Report {
        let all = self.original.bytes.len();
        let checkpoints = vec![
            checkpoint(&self.original, 12, 5, "checkpoint 12"),
            checkpoint(&self.original, all, 5, "the witness's checkpoint"),
        ];
        verify::file(&self.path(), &Expectation { checkpoints, ..Expectation::default() }).unwrap()
    }
}

fn write(sample: &Sample, path: &Path) {
    let ledger = sample.written(SqliteStore::create(path).unwrap()).unwrap();
    ledger.store().database().unwrap().query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).unwrap();
}

/// Leaves and head anew from the bytes, as they stand.
fn repair(db: &Connection) {
    let mut select = db.prepare("SELECT idx, bytes FROM entry ORDER BY idx").unwrap();
    let rows: Vec<(i64, Vec<u8>)> =
        select.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap().map(Result::unwrap).collect();
    let mut frontier = Frontier::default();
    for (index, bytes) in &rows {
        frontier.append(bytes);
        db.execute("UPDATE entry SET leaf = ?2 WHERE idx = ?1", params![index, leaf_hash(bytes)]).unwrap();
    }
    let LedgerPosition { size, root } = frontier.position();
    let row = params![size.cast_signed(), root];
    db.execute("UPDATE standing SET size = ?1, root = ?2", row).unwrap();
    db.execute("UPDATE job SET size = ?1, root = ?2 WHERE size IS NOT NULL", row).unwrap();
}

fn bytes_of(db: &Connection, index: i64) -> Vec<u8> {
    db.query_row("SELECT bytes FROM entry WHERE idx = ?1", [index], |row| row.get(0)).unwrap()
}

fn put(db: &Connection, index: i64, bytes: &[u8]) {
    db.execute("UPDATE entry SET bytes = ?2 WHERE idx = ?1", params![index, bytes]).unwrap();
}

fn renumbered(bytes: &[u8], from: i64, to: i64) -> Vec<u8> {
    let text = std::str::from_utf8(bytes).unwrap();
    text.replacen(&format!("{{\"index\":{from},"), &format!("{{\"index\":{to},"), 1).into_bytes()
}

fn says(report: &Report, words: &str) {
    let all: Vec<String> = report.findings.iter().map(ToString::to_string).collect();
    assert!(all.iter().any(|finding| finding.contains(words)), "{words:?} is not in {all:#?}");
}

#[test]
fn register_untouched_since_its_checkpoints_verifies() {
    let report = Tampered::new().checked();
    assert_eq!((report.findings, report.remarks), (Vec::new(), Vec::new()));
}

#[test]
fn entry_changed_alone_is_named_by_its_number() {
    let tampered = Tampered::new();
    let db = Connection::open(tampered.path()).unwrap();
    let changed = String::from_utf8(bytes_of(&db, 15)).unwrap().replace("BKH0004", "BKH0009");
    put(&db, 15, changed.as_bytes());
    drop(db);
    let report = tampered.checked();
    says(&report, "its bytes are not those that were written");
    assert!(report.findings.iter().any(|finding| finding.entry == Some(15)), "{:?}", report.findings);
}

#[test]
fn entry_changed_with_every_hash_repaired_is_named_a_rewritten_ledger_between_two_checkpoints() {
    let tampered = Tampered::new();
    // A description: no rule and no receipt of a later job would tell without the head.
    tampered.change(|db| {
        let last = String::from_utf8(bytes_of(db, 35)).unwrap().replace("\"by\":\"p1\"", "\"by\":\"p9\"");
        put(db, 35, last.as_bytes());
    });
    let report = tampered.checked();
    says(
        &report,
        "the ledger was rewritten: its first 12 entries are those that were signed, and among entries 12 to 35 some \
         were changed, removed, added or put in another order since the witness's checkpoint was signed",
    );
    // Without a checkpoint nothing tells: that is what it is for.
    let alone = verify::file(&tampered.path(), &Expectation::default()).unwrap();
    assert_eq!(alone.findings, []);
}

#[test]
fn entry_removed_from_the_middle_is_named() {
    let tampered = Tampered::new();
    tampered.change(|db| {
        db.execute("DELETE FROM entry WHERE idx = 20", []).unwrap();
    });
    says(&tampered.checked(), "entries are missing");
    // Removed with all that follow renumbered: only what was signed tells.
    let tampered = Tampered::new();
    tampered.change(|db| {
        db.execute("DELETE FROM entry WHERE idx = 35", []).unwrap();
        let moved = renumbered(&bytes_of(db, 34), 34, 34);
        put(db, 34, &moved);
    });
    says(
        &tampered.checked(),
        "this is an older state of the register, such as a backup: it ends after 35 entries",
    );
}

#[test]
fn entries_removed_at_the_end_are_named_and_counted() {
    let tampered = Tampered::new();
    let db = Connection::open(tampered.path()).unwrap();
    db.execute("DELETE FROM entry WHERE idx >= 33", []).unwrap();
    drop(db);
    let report = tampered.checked();
    says(&report, "the last 3 entries are missing: the tree head covers 36");
    says(&report, "the last 3 entries were removed: the witness's checkpoint signs 36");
}

#[test]
fn entries_put_in_another_order_are_named() {
    let tampered = Tampered::new();
    tampered.change(|db| {
        let (one, two) = (bytes_of(db, 9), bytes_of(db, 12));
        put(db, 9, &two);
        put(db, 12, &one);
    });
    says(&tampered.checked(), "calls itself entry 12");
    let tampered = Tampered::new();
    tampered.change(|db| {
        let (one, two) = (bytes_of(db, 2), bytes_of(db, 5));
        put(db, 2, &renumbered(&two, 5, 2));
        put(db, 5, &renumbered(&one, 2, 5));
    });
    says(
        &tampered.checked(),
        "the ledger was rewritten: among its first 12 entries some were changed, removed, added or put in another order",
    );
}

#[test]
fn tree_rewritten_with_new_keys_is_named_a_ledger_written_anew() {
    let tampered = Tampered::new();
    // All of it again, other weapons, by another controller and under another key of the station: in itself it is sound.
    let mut anew = sample(6, 8, 12);
    anew.push(Act::DayClosed);
    std::fs::remove_file(tampered.path()).unwrap();
    write(&anew, &tampered.path());
    let alone = verify::file(&tampered.path(), &Expectation::default()).unwrap();
    assert_eq!(alone.findings, [], "nothing in it tells");
    says(
        &tampered.checked(),
        "the ledger was written anew with another key: checkpoint 12 signs 12 entries that are not these, by a key that \
         this ledger does not name",
    );
}

#[test]
fn old_backup_swapped_in_is_named_an_older_state() {
    let tampered = Tampered::new();
    let mut backup = tampered.original.clone();
    backup.drafts.truncate(21);
    backup.bytes.truncate(21);
    std::fs::remove_file(tampered.path()).unwrap();
    write(&backup, &tampered.path());
    let alone = verify::file(&tampered.path(), &Expectation::default()).unwrap();
    assert_eq!(alone.findings, [], "nothing in it tells");
    says(
        &tampered.checked(),
        "this is an older state of the register, such as a backup: it ends after 21 entries as if nothing were \
         missing, and the witness's checkpoint signs 36; the last 15 are not here",
    );
}

#[test]
fn checkpoint_that_is_forged_or_of_another_ledger_is_named() {
    let tampered = Tampered::new();
    let mut forged = checkpoint(&tampered.original, 12, 5, "stick");
    let text = forged.signed.note.to_string().replacen("\n12\n", "\n13\n", 1);
    forged.signed = SignedCheckpoint::parse(&text).unwrap();
    let other = NoteKey::new("markstation/KES1", KeyKind::Note, &[5; 32]).unwrap();
    let position = tampered.original.position();
    let real = Checkpoint { origin: "markstation/KES1".to_owned(), position }.sign(&other).unwrap();
    let real = Held { signed: SignedCheckpoint::parse(&real).unwrap(), from: "post".to_owned() };
    let checkpoints = vec![forged, real];
    let expected = Expectation { checkpoints, ..Expectation::default() };
    let report = verify::file(&tampered.path(), &expected).unwrap();
    says(&report, "stick was damaged or forged: its signature does not fit");
    says(
        &report,
        "post is of markstation/KES1, and this ledger is markstation-training/KES1: it is another one",
    );
}

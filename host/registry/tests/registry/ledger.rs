//! Writing: what is on the disk, what is refused, what a reopened ledger knows.

use crate::sample::{IMPORT, Memory, STATION, Sample, consignment};
use proptest::prelude::*;
use protocol::receipt::SIGNED_RECEIPT_LEN;
use protocol::{Outcome, Realm};
use registry::entry::Verdict;
use registry::view::JobState;
use registry::{Act, CheckedReceipt, Ledger, LedgerError, SqliteStore, Store, StoreError, StoredEntry};
use rusqlite::Connection;

#[test]
fn ledger_reopened_stands_where_it_stood() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("register.sqlite");
    let mut sample = Sample::marked(12);
    let open = sample.reserve(13);
    sample.start(open);
    let ledger = sample.written(SqliteStore::create(&path).unwrap()).unwrap();
    let (position, standing) = (ledger.position(), ledger.standing().cloned());
    assert_eq!(position, sample.position());
    drop(ledger);
    let again = Ledger::open(SqliteStore::open(&path).unwrap()).unwrap();
    assert_eq!(again.position(), position);
    assert_eq!(again.standing(), standing.as_ref());
    assert_eq!(again.view().open_job().unwrap().map(|job| job.job), Some(open));
    let beside = Ledger::open(SqliteStore::open_read_only(&path).unwrap()).unwrap();
    assert_eq!(beside.position(), position);
}

#[test]
fn register_made_or_opened_leaves_nothing_but_its_own_files() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("r");
    let names = || -> Vec<_> {
        let entries = std::fs::read_dir(folder.path()).unwrap();
        let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name()).collect();
        names.sort();
        names
    };
    let store = SqliteStore::create(&path).unwrap();
    assert_eq!(names(), ["r", "r-shm", "r-wal"]);
    drop(store);
    drop(SqliteStore::open(&path).unwrap());
    assert_eq!(names(), ["r"]);
    let nowhere = folder.path().join("no folder").join("r");
    assert!(matches!(SqliteStore::create(&nowhere), Err(StoreError::Medium { .. })));
}

#[test]
fn register_writes_through_to_the_disk() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("r");
    drop(Sample::marked(1).written(SqliteStore::create(&path).unwrap()).unwrap());
    let store = SqliteStore::open(&path).unwrap();
    let setting =
        |name| store.database().unwrap().query_row(name, [], |row| row.get::<_, String>(0)).unwrap();
    assert_eq!(setting("SELECT CAST(synchronous AS TEXT) FROM pragma_synchronous"), "2");
    assert_eq!(setting("PRAGMA journal_mode"), "wal");
}

#[test]
fn ledger_keeps_the_bytes_first_written() {
    let sample = Sample::marked(3);
    let ledger = sample.written(Memory::default()).unwrap();
    let kept: Vec<Vec<u8>> = ledger.into_store().0.into_iter().map(|entry| entry.bytes).collect();
    assert_eq!(kept, sample.bytes);
}

#[test]
fn batch_with_one_refused_act_changes_nothing() {
    for in_file in [true, false] {
        let folder = tempfile::tempdir().unwrap();
        let sample = Sample::marked(1);
        let mut next = sample.clone();
        let job = next.reserve(2);
        next.start(job + 7);
        let batch = next.drafts[sample.drafts.len()..].to_vec();
        if in_file {
            let store = SqliteStore::create(&folder.path().join("r")).unwrap();
            refused_batch_changes_nothing(sample.written(store).unwrap(), &batch);
        } else {
            refused_batch_changes_nothing(sample.written(Memory::default()).unwrap(), &batch);
        }
    }
}

fn refused_batch_changes_nothing<S: Store>(mut ledger: Ledger<S>, batch: &[registry::Draft]) {
    let before = (ledger.position(), ledger.standing().cloned(), ledger.store().len().unwrap());
    assert!(matches!(ledger.append(batch), Err(LedgerError::Refused(_))));
    assert_eq!((ledger.position(), ledger.standing().cloned(), ledger.store().len().unwrap()), before);
    assert_eq!(ledger.view().item(IMPORT, "2").unwrap(), None);
    assert_eq!(ledger.append(&batch[..1]).unwrap(), [before.2]);
}

#[test]
fn ledger_whose_disk_failed_takes_nothing_until_it_is_reopened() {
    #[derive(Debug, Default)]
    struct Full(Memory, bool);
    impl Store for Full {
        fn append(&mut self, batch: &[StoredEntry]) -> Result<(), StoreError> {
            if self.1 { Err(StoreError::Full) } else { self.0.append(batch) }
        }
        fn read(&self, from: u64, max: usize) -> Result<Vec<StoredEntry>, StoreError> {
            self.0.read(from, max)
        }
        fn len(&self) -> Result<u64, StoreError> {
            self.0.len()
        }
    }
    let sample = Sample::marked(1);
    let mut ledger = sample.written(Full::default()).unwrap();
    let mut next = sample.clone();
    next.reserve(2);
    let batch = &next.drafts[sample.drafts.len()..];
    ledger.store_mut().1 = true;
    assert!(matches!(ledger.append(batch), Err(LedgerError::Store(StoreError::Full))));
    assert_eq!(ledger.position(), sample.position());
    ledger.store_mut().1 = false;
    assert!(matches!(ledger.append(batch), Err(LedgerError::ReopenFirst)));
    let mut ledger = Ledger::open(ledger.into_store()).unwrap();
    assert_eq!(ledger.append(batch).unwrap(), [sample.bytes.len() as u64]);
}

#[test]
fn ledger_on_a_full_disk_names_it() {
    let folder = tempfile::tempdir().unwrap();
    let sample = Sample::marked(1);
    let mut ledger = sample.written(SqliteStore::create(&folder.path().join("r")).unwrap()).unwrap();
    let db = ledger.store().database().unwrap();
    let pages: i64 = db.query_row("PRAGMA page_count", [], |row| row.get(0)).unwrap();
    db.pragma_update(None, "max_page_count", pages).unwrap();
    let mut next = sample.clone();
    let failed = (0..500).find_map(|n| {
        next.push(Act::ConsignmentOpened(consignment(&format!("C-{n}"))));
        ledger.append(&next.drafts[next.drafts.len() - 1..]).err()
    });
    assert!(matches!(failed, Some(LedgerError::Store(StoreError::Full))), "{failed:?}");
}

#[test]
fn register_that_cannot_be_opened_is_refused_by_name() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("r");
    assert!(matches!(SqliteStore::open(&path), Err(StoreError::Missing { .. })));
    Connection::open(&path).unwrap().execute_batch("CREATE TABLE other (a)").unwrap();
    assert!(matches!(SqliteStore::open(&path), Err(StoreError::NotARegister { .. })));
    assert!(matches!(SqliteStore::create(&path), Err(StoreError::Exists { .. })));
    let read_only = folder.path().join("r2");
    Sample::marked(1).written(SqliteStore::create(&read_only).unwrap()).unwrap();
    let mut ledger = Ledger::open(SqliteStore::open_read_only(&read_only).unwrap()).unwrap();
    let mut next = Sample::marked(1);
    next.reserve(2);
    let failed = ledger.append(&next.drafts[next.drafts.len() - 1..]);
    assert!(matches!(failed, Err(LedgerError::Store(StoreError::ReadOnly))), "{failed:?}");
}

#[test]
fn ledger_with_changed_or_missing_entries_is_not_opened() {
    let folder = tempfile::tempdir().unwrap();
    for (name, change, expected) in [
        (
            "bytes",
            "UPDATE entry SET bytes = CAST(replace(bytes, 'Glock', 'Block') AS BLOB) WHERE idx = 8",
            "EntryDamaged { index: 8 }",
        ),
        ("last", "DELETE FROM entry WHERE idx = 10", "Size { expected: 11, found: 10 }"),
        ("middle", "DELETE FROM entry WHERE idx = 4", "Gap { expected: 4, found: 5 }"),
        ("head", "UPDATE job SET root = zeroblob(32) WHERE job = 8", "Head { size: 11"),
    ] {
        let path = folder.path().join(name);
        drop(Sample::marked(2).written(SqliteStore::create(&path).unwrap()).unwrap());
        assert_eq!(Connection::open(&path).unwrap().execute(change, []).unwrap(), 1, "{name}");
        let failed = SqliteStore::open(&path).map_err(LedgerError::from).and_then(Ledger::open);
        let text = format!("{:?}", failed.map(|_| ()));
        assert!(text.contains(expected), "{name}: {text}");
    }
}

#[test]
fn ledger_with_a_damaged_view_is_opened_with_a_new_one() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("r");
    let sample = Sample::marked(2);
    drop(sample.written(SqliteStore::create(&path).unwrap()).unwrap());
    Connection::open(&path).unwrap().execute("UPDATE standing SET detail = 'x'", []).unwrap();
    assert!(matches!(Ledger::open(SqliteStore::open(&path).unwrap()), Err(LedgerError::Store(_))));
    let ledger = Ledger::open_with_new_view(SqliteStore::open(&path).unwrap()).unwrap();
    assert_eq!(ledger.position(), sample.position());
    assert_eq!(ledger.standing(), sample.written(Memory::default()).unwrap().standing());
}

#[test]
fn ledger_made_twice_in_one_store_is_refused() {
    let sample = Sample::bare(Realm::Real);
    let first = &sample.drafts[0];
    let store = sample.written(Memory::default()).unwrap().into_store();
    let again = Ledger::create(store, STATION, Realm::Real, first.stamp.clone(), first.by.clone());
    assert!(matches!(again, Err(LedgerError::NotEmpty)));
    assert!(matches!(Ledger::open(Memory::default()), Err(LedgerError::Empty)));
}

#[test]
fn names_of_people_stand_beside_the_ledger_and_not_in_it() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = Sample::marked(1).written(SqliteStore::create(&folder.path().join("r")).unwrap()).unwrap();
    let person = registry::PersonId("p1".to_owned());
    ledger.store().put_person(&person, "A. Wanjiru", Some("0417")).unwrap();
    ledger.store().put_person(&person, "Anne Wanjiru", None).unwrap();
    assert_eq!(ledger.store().person(&person).unwrap(), Some(("Anne Wanjiru".to_owned(), None)));
    let entries = ledger.store().read(0, 100).unwrap();
    assert!(entries.iter().all(|entry| !String::from_utf8_lossy(&entry.bytes).contains("Wanjiru")));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever order of acts a session with bugs may ask for: what the ledger took in verifies.
    #[test]
    fn ledger_fed_with_anything_stays_verifiable(steps in proptest::collection::vec((0..9u8, 0..4u32), 1..40)) {
        let mut sample = Sample::ready();
        let mut ledger = sample.written(Memory::default()).unwrap();
        let mut contradictions = Vec::new();
        for (step, n) in steps {
            let mut tried = sample.clone();
            let job = ledger.standing().and_then(|standing| standing.open_job).unwrap_or(5);
            match step {
                0 | 1 => tried.reserve(n + 1),
                2 => tried.start(job),
                3 => tried.finish(job, Outcome::Complete),
                4 => tried.finish(job, Outcome::NeverPermitted),
                5 => tried.finish(protocol::identity::NO_JOB, Outcome::UnarmedCycle),
                6 => tried.close(job, registry::entry::CloseReason::NotArmed),
                7 => tried.settle(job, Verdict::None),
                _ => tried.push(Act::UnarmedSettled { sequence: u64::from(n), explanation: "tried out".to_owned() }),
            };
            let ended = ledger.view().job(job).unwrap().is_some_and(|row| row.state == JobState::NoMark);
            if ledger.append(&tried.drafts[tried.drafts.len() - 1..]).is_ok() {
                // Such a receipt must be kept, and it is the checker who says what it means.
                contradictions.extend((step == 3 && ended).then_some(Some(tried.bytes.len() as u64 - 1)));
                sample = tried;
            }
        }
        let report = registry::verify::export(&mut sample.exported().as_slice(), &Default::default()).unwrap();
        let found: Vec<_> = report.findings.iter().map(|finding| finding.entry).collect();
        prop_assert_eq!(found, contradictions, "{:?}", report.findings);
        prop_assert_eq!(report.root, ledger.position().root);
    }
}

/// A note about one receipt, or about another key, must not let any other receipt pass unchecked.
#[test]
fn receipt_noted_as_checked_lets_only_its_own_bytes_and_key_pass() {
    let mut sample = Sample::ready();
    let job = sample.reserve(1);
    sample.start(job);
    let before = sample.drafts.len();
    let ready = sample.clone();
    let sound = sample.content(job, Outcome::Complete).sign(&sample.key);
    let key = sample.key.verifying_key().to_bytes();
    let note = CheckedReceipt::check(sound, key, Realm::Training).unwrap();
    let mut forged = sound;
    forged.0[SIGNED_RECEIPT_LEN - 1] ^= 1;
    for (signed, taken) in [(sound, true), (forged, false)] {
        let mut ledger = ready.written(Memory::default()).unwrap();
        ledger.note_checked(note.clone());
        let mut next = ready.clone();
        next.push_receipt(&signed);
        let done = ledger.append(&next.drafts[before..]);
        assert_eq!(done.is_ok(), taken, "{done:?}");
    }
    assert!(CheckedReceipt::check(forged, key, Realm::Training).is_err());
}

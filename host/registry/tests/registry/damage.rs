//! A register's file with bytes changed: named, or unharmed; never verified with other content.

use crate::sample::Sample;
use protocol::LedgerPosition;
use registry::verify::{self, Expectation};
use registry::{SqliteStore, Store};
use rusqlite::Connection;
use std::path::{Path, PathBuf};

/// A register whose last entries are still in its write-ahead log, as its owner's death leaves it.
fn killed(folder: &Path, items: u32) -> (PathBuf, LedgerPosition) {
    let live = folder.join("live");
    let sample = Sample::marked(items);
    let mut ledger = sample.written(SqliteStore::create(&live).unwrap()).unwrap();
    ledger.store().database().unwrap().query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).unwrap();
    let mut more = sample.clone();
    for n in 0..4 {
        more.mark(items + 1 + n);
        ledger.append(&more.drafts[more.drafts.len() - 3..]).unwrap();
    }
    let dead = folder.join("dead");
    std::fs::copy(&live, &dead).unwrap();
    std::fs::copy(wal_of(&live), wal_of(&dead)).unwrap();
    assert!(std::fs::metadata(wal_of(&dead)).unwrap().len() > 12_000);
    (dead, ledger.position())
}

fn wal_of(path: &Path) -> PathBuf {
    path.with_file_name(format!("{}-wal", path.file_name().unwrap().to_str().unwrap()))
}

/// How one changed bit ended.
#[derive(Debug, PartialEq, Eq, Hash, Clone, Copy)]
enum End {
    Unharmed,
    Reported,
    Refused,
}

#[test]
fn file_or_log_with_a_changed_bit_is_unharmed_or_reported() {
    let folder = tempfile::tempdir().unwrap();
    let (dead, known) = killed(folder.path(), 30);
    let report = verify::file(&dead, &Expectation::default()).unwrap();
    assert_eq!((report.findings.as_slice(), report.root), (&[][..], known.root));
    let (file, wal) = (std::fs::read(&dead).unwrap(), std::fs::read(wal_of(&dead)).unwrap());
    let mut random = 0x9E37_79B9_7F4A_7C15_u64;
    let mut ends = std::collections::HashMap::new();
    let tried = folder.path().join("tried");
    for _ in 0..2_000 {
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let at = usize::try_from((random >> 20) % (file.len() + wal.len()) as u64).unwrap();
        let (mut file, mut wal) = (file.clone(), wal.clone());
        let target = if at < file.len() { &mut file[at] } else { &mut wal[at - dead_len(&dead)] };
        *target ^= 1 << (random >> 16 & 7);
        let _ = std::fs::remove_file(folder.path().join("tried-shm"));
        std::fs::write(&tried, &file).unwrap();
        std::fs::write(wal_of(&tried), &wal).unwrap();
        let end = match verify::file(&tried, &Expectation::default()) {
            Err(_) => End::Refused,
            Ok(report) if !report.is_verified() => End::Reported,
            Ok(report) => {
                assert_eq!(
                    (report.entries, report.root),
                    (known.size, known.root),
                    "byte {at} of {}",
                    file.len()
                );
                End::Unharmed
            }
        };
        *ends.entry(end).or_insert(0) += 1;
    }
    println!("2,000 changed bits: {ends:?}");
    assert!(
        [End::Unharmed, End::Reported, End::Refused].iter().all(|end| ends.contains_key(end)),
        "{ends:?}"
    );
}

fn dead_len(path: &Path) -> usize {
    usize::try_from(std::fs::metadata(path).unwrap().len()).unwrap()
}

#[test]
fn log_with_any_page_changed_is_never_passed_over() {
    let folder = tempfile::tempdir().unwrap();
    let (dead, _) = killed(folder.path(), 3);
    let wal = std::fs::read(wal_of(&dead)).unwrap();
    // Every byte of the log's header and of each page's header, and some of each page.
    let interesting = (0..wal.len()).filter(|at| *at < 32 || (*at - 32) % 4_120 < 24 || *at % 499 == 0);
    for at in interesting {
        let mut changed = wal.clone();
        changed[at] ^= 0x10;
        std::fs::write(wal_of(&dead), &changed).unwrap();
        let end = verify::file(&dead, &Expectation::default());
        assert!(matches!(end, Err(verify::VerifyError::Envelope(_))), "byte {at}: {end:?}");
    }
}

#[test]
fn log_left_from_an_earlier_turn_is_not_taken_for_damage() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("r");
    let sample = Sample::marked(3);
    let mut ledger = sample.written(SqliteStore::create(&path).unwrap()).unwrap();
    // The log begins anew at the next write, over its old pages.
    ledger.store().database().unwrap().query_row("PRAGMA wal_checkpoint(RESTART)", [], |_| Ok(())).unwrap();
    let mut more = sample.clone();
    more.mark(4);
    ledger.append(&more.drafts[more.drafts.len() - 3..]).unwrap();
    let report = verify::file(&path, &Expectation::default()).unwrap();
    assert_eq!((report.findings, report.root), (Vec::new(), more.position().root));
}

#[test]
fn register_with_any_byte_of_an_entry_changed_is_reported_with_its_number() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("r");
    let sample = Sample::marked(1);
    drop(sample.written(SqliteStore::create(&path).unwrap()).unwrap());
    let db = Connection::open(&path).unwrap();
    let put = |index: usize, bytes: &[u8]| {
        db.execute("UPDATE entry SET bytes = ?2 WHERE idx = ?1", rusqlite::params![index as i64, bytes])
            .unwrap();
    };
    for (index, bytes) in sample.bytes.iter().enumerate() {
        for at in 0..bytes.len() {
            let mut changed = bytes.clone();
            changed[at] ^= 1 << (at % 8);
            put(index, &changed);
            let report = verify::file(&path, &Expectation::default()).unwrap();
            let named = |finding: &verify::Finding| {
                finding.entry == Some(index as u64)
                    && finding.rule == "FORMAT-leaf"
                    && finding.message.starts_with("its bytes")
            };
            assert!(report.findings.iter().any(named), "byte {at} of entry {index}: {:?}", report.findings);
        }
        put(index, bytes);
    }
    assert!(verify::file(&path, &Expectation::default()).unwrap().is_verified());
}

#[test]
fn register_changed_beside_its_entries_says_what_was_changed() {
    let folder = tempfile::tempdir().unwrap();
    let known = Sample::marked(2).position();
    for (name, change, entry, words) in [
        (
            "hash",
            "UPDATE entry SET leaf = zeroblob(32) WHERE idx = 6",
            Some(6),
            "the hash beside it was changed",
        ),
        (
            "head",
            "UPDATE job SET root = zeroblob(32) WHERE job = 8",
            None,
            "the tree head of size 11 is not that",
        ),
        ("size", "UPDATE job SET size = 10 WHERE job = 8", None, "the tree head of size 10 is not that"),
        ("last", "DELETE FROM entry WHERE idx > 8", Some(9), "the last 2 entries are missing"),
        ("hole", "DELETE FROM entry WHERE idx = 2", Some(2), "entries are missing"),
        ("no head", "DELETE FROM standing; DELETE FROM job", None, "keeps no tree head"),
        (
            "consistent cut",
            "DELETE FROM entry WHERE idx > 8; DELETE FROM standing; DELETE FROM job",
            Some(9),
            "the last 2 entries are missing: 11 are known of",
        ),
    ] {
        let path = folder.path().join(name);
        drop(Sample::marked(2).written(SqliteStore::create(&path).unwrap()).unwrap());
        Connection::open(&path).unwrap().execute_batch(change).unwrap();
        let report =
            verify::file(&path, &Expectation { position: Some(known), key: None, ..Expectation::default() })
                .unwrap();
        let told =
            report.findings.iter().any(|finding| finding.entry == entry && finding.message.contains(words));
        assert!(told, "{name}: {:?}", report.findings);
    }
}

#[test]
fn register_of_another_history_is_reported_against_what_is_known() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("r");
    drop(Sample::marked(2).written(SqliteStore::create(&path).unwrap()).unwrap());
    let other = LedgerPosition { size: 8, root: [1; 32] };
    let report = verify::file(
        &path,
        &Expectation { position: Some(other), key: Some([3; 32]), ..Expectation::default() },
    )
    .unwrap();
    let rules: Vec<_> = report.findings.iter().map(|finding| (finding.entry, finding.rule)).collect();
    assert_eq!(rules, [(Some(7), "I-5"), (None, "I-2")]);
}

#[test]
fn verification_beside_a_working_owner_sees_a_whole_ledger() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("r");
    let mut sample = Sample::marked(1);
    let mut ledger = sample.written(SqliteStore::create(&path).unwrap()).unwrap();
    for n in 2..12 {
        sample.mark(n);
        ledger.append(&sample.drafts[sample.drafts.len() - 3..]).unwrap();
        let report = verify::file(&path, &Expectation::default()).unwrap();
        assert_eq!((report.findings, report.root), (Vec::new(), ledger.position().root));
    }
}

#[test]
fn room_for_a_job_is_looked_for_on_the_medium_itself() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("r");
    let ledger = Sample::ready().written(SqliteStore::create(&path).unwrap()).unwrap();
    ledger.store().room_for_a_job().unwrap();
    let room = folder.path().join("r-room");
    std::os::unix::fs::symlink("/dev/full", &room).unwrap();
    let full = ledger.store().room_for_a_job();
    assert!(matches!(full, Err(registry::StoreError::Full)), "{full:?}");
    // It was removed with the trial, as every trial is.
    ledger.store().room_for_a_job().unwrap();
    std::fs::create_dir(&room).unwrap();
    assert!(ledger.store().room_for_a_job().is_err());
}

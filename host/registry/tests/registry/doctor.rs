//! A damaged register: what is left is saved in a new file, and nothing that differs from what was written.

use crate::sample::Sample;
use protocol::LedgerPosition;
use registry::doctor::{Diagnosis, DoctorError, save};
use registry::verify::{self, Expectation};
use registry::{Ledger, PersonId, SqliteStore, Store};
use rusqlite::Connection;
use std::path::{Path, PathBuf};

/// Bytes in a page.
const PAGE: usize = 4_096;

struct Site {
    folder: tempfile::TempDir,
    sample: Sample,
    file: Vec<u8>,
    wal: Vec<u8>,
}

impl Site {
    /// A register whose last entries are still in its log, as its owner's death leaves it.
    fn killed(items: u32) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let live = folder.path().join("live");
        let mut sample = Sample::marked(items);
        let mut ledger = sample.written(SqliteStore::create(&live).unwrap()).unwrap();
        ledger.store().put_person(&PersonId("p1".to_owned()), "Amina", Some("B7")).unwrap();
        let db = ledger.store().database().unwrap();
        db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).unwrap();
        for n in 1..=4 {
            sample.mark(items + n);
            ledger.append(&sample.drafts[sample.drafts.len() - 3..]).unwrap();
        }
        let wal = registry::private::beside(&live, "-wal");
        let (file, wal) = (std::fs::read(&live).unwrap(), std::fs::read(wal).unwrap());
        Self { folder, sample, file, wal }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Saves from a file and a log with these bytes.
    fn save(&self, file: &[u8], wal: &[u8], known: &[LedgerPosition]) -> Result<Diagnosis, DoctorError> {
        let damaged = self.path("damaged");
        let _ = std::fs::remove_file(registry::private::beside(&damaged, "-shm"));
        std::fs::write(&damaged, file).unwrap();
        std::fs::write(registry::private::beside(&damaged, "-wal"), wal).unwrap();
        let _ = std::fs::remove_file(self.path("saved"));
        let saved = save(&damaged, &self.path("saved"), known);
        assert_eq!(std::fs::read(&damaged).unwrap(), file, "the damaged file was written to");
        let names = std::fs::read_dir(self.folder.path()).unwrap();
        let names: Vec<_> = names.map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
        assert!(names.iter().all(|name| !name.contains("part")), "{names:?}");
        saved
    }

    /// Whether the new file holds a beginning of what was written, and that only; gives its length.
    fn saved_beginning(&self) -> u64 {
        let store = SqliteStore::open(&self.path("saved")).unwrap();
        let entries = store.read(0, usize::MAX).unwrap();
        assert!(entries.len() <= self.sample.bytes.len());
        for (entry, written) in entries.iter().zip(&self.sample.bytes) {
            assert_eq!(&entry.bytes, written, "entry {}", entry.index);
        }
        entries.len() as u64
    }
}

#[test]
fn undamaged_register_is_saved_whole_with_its_log_and_its_names() {
    let site = Site::killed(20);
    let diagnosis = site.save(&site.file, &site.wal, &[]).unwrap();
    let position = site.sample.position();
    assert_eq!((diagnosis.saved, diagnosis.proven), (position, Some(position.size)));
    assert!(diagnosis.is_whole() && diagnosis.findings.is_empty() && diagnosis.beside == 1, "{diagnosis:?}");
    assert_eq!(site.saved_beginning(), position.size);
    let ledger = Ledger::open(SqliteStore::open(&site.path("saved")).unwrap()).unwrap();
    assert_eq!((ledger.position(), ledger.view().restored_at().unwrap()), (position, None));
    let report = verify::file(&site.path("saved"), &Expectation::default()).unwrap();
    assert_eq!((report.findings.as_slice(), report.root), (&[][..], position.root));
}

/// Every page of the file and of the log, damaged in four ways each.
#[test]
fn register_with_any_page_damaged_gives_a_beginning_of_what_was_written_and_says_what_is_missing() {
    let site = Site::killed(12);
    let mut random = 0x9E37_79B9_7F4A_7C15_u64;
    let mut saved = [0; 3];
    let len = site.file.len() + site.wal.len();
    for from in (0..len).step_by(PAGE) {
        for kind in 0..4 {
            let (mut file, mut wal) = (site.file.clone(), site.wal.clone());
            for at in from..(from + PAGE).min(len) {
                random =
                    random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                let chosen = random >> 33;
                let byte = match at < file.len() {
                    true => &mut file[at],
                    false => &mut wal[at - site.file.len()],
                };
                match kind {
                    0 => *byte = 0,
                    1 => *byte = chosen.to_le_bytes()[0],
                    // One bit in some bytes, or one byte of the page.
                    2 if chosen.is_multiple_of(97) => *byte ^= 1 << (chosen >> 8 & 7),
                    3 if at == from + usize::try_from(random >> 20).unwrap() % PAGE => *byte ^= 0xFF,
                    _ => {}
                }
            }
            match site.save(&file, &wal, &[site.sample.position()]) {
                Ok(diagnosis) => {
                    let left = site.saved_beginning();
                    assert_eq!(left, diagnosis.saved.size);
                    let whole = left == site.sample.position().size;
                    assert_eq!(diagnosis.is_whole(), whole, "page at {from}, {kind}: {diagnosis:?}");
                    let counted: u64 = diagnosis.missing.iter().map(|(first, last)| last - first + 1).sum();
                    let stranded: u64 = diagnosis.stranded.iter().map(|(first, last)| last - first + 1).sum();
                    assert_eq!(left + counted + stranded, site.sample.position().size, "{diagnosis:?}");
                    assert_eq!(diagnosis.findings, []);
                    let restored = SqliteStore::open(&site.path("saved")).unwrap();
                    let restored = registry::View::over(restored.database().unwrap()).restored_at().unwrap();
                    assert_eq!(restored.is_some(), !whole, "page at {from}, {kind}");
                    saved[usize::from(whole)] += 1;
                }
                Err(DoctorError::NothingLeft) => saved[2] += 1,
                Err(error) => panic!("page at {from}, {kind}: {error:?}"),
            }
        }
    }
    println!("{} damaged: in part, whole, nothing left: {saved:?}", saved.iter().sum::<i32>());
    assert!(saved.iter().all(|count| *count > 0), "{saved:?}");
}

/// What SQLite still takes of a log is all that the file shows: that it was all of it, only somebody else can tell.
#[test]
fn register_with_a_damaged_log_is_whole_only_where_its_size_is_known() {
    let site = Site::killed(4);
    let frames = (site.wal.len() - 32) / (24 + PAGE);
    assert!(frames > 8, "{frames}");
    for frame in 0..frames {
        let mut wal = site.wal.clone();
        wal[32 + frame * (24 + PAGE) + 100] ^= 1;
        let diagnosis = site.save(&site.file, &wal, &[]).unwrap();
        assert_eq!(diagnosis.bad_log_page, Some(frame as u64));
        assert!(!diagnosis.is_whole(), "page {frame}");
        let opened = Ledger::open(SqliteStore::open(&site.path("saved")).unwrap()).unwrap();
        assert_eq!(opened.view().restored_at().unwrap(), Some(diagnosis.saved.size), "page {frame}");
        drop(opened);
        let known = site.save(&site.file, &wal, &[diagnosis.saved]).unwrap();
        assert!(known.is_whole(), "page {frame}: {known:?}");
    }
}

#[test]
fn register_whose_header_is_gone_is_saved_still() {
    let site = Site::killed(20);
    let mut file = site.file.clone();
    file[..PAGE].fill(0xAA);
    let position = Sample::marked(20).position();
    let diagnosis = site.save(&file, &[], &[position]).unwrap();
    // The names went with the list of tables.
    assert_eq!((diagnosis.saved, diagnosis.is_whole(), diagnosis.beside), (position, true, 0));
    assert!(
        Connection::open(site.path("damaged"))
            .unwrap()
            .query_row("SELECT 1 FROM entry", [], |_| Ok(()))
            .is_err()
    );
    // With nothing that proves the end it is whole for all that can be seen, and is not believed to be.
    let diagnosis = site.save(&file, &[], &[]).unwrap();
    assert_eq!((diagnosis.saved, diagnosis.proven, diagnosis.is_whole()), (position, None, false));
}

#[test]
fn entry_that_was_changed_ends_what_is_saved_and_is_named() {
    let site = Site::killed(20);
    let (damaged, known) = (site.path("changed"), site.sample.position());
    std::fs::write(&damaged, &site.file).unwrap();
    let db = Connection::open(&damaged).unwrap();
    db.execute("UPDATE entry SET bytes = zeroblob(length(bytes)) WHERE idx = 30", []).unwrap();
    db.execute("DELETE FROM entry WHERE idx IN (40, 41)", []).unwrap();
    // Room that was given free keeps its old content; a file written anew does not.
    db.execute_batch("PRAGMA journal_mode = delete; VACUUM").unwrap();
    drop(db);
    let diagnosis = site.save(&std::fs::read(&damaged).unwrap(), &[], &[known]).unwrap();
    assert_eq!((diagnosis.saved.size, diagnosis.damaged.as_slice()), (30, &[30][..]));
    assert_eq!(diagnosis.stranded, [(31, 39), (42, 64)]);
    assert_eq!(diagnosis.missing, [(30, 30), (40, 41), (65, known.size - 1)]);
    assert_eq!(site.saved_beginning(), 30);
}

#[test]
fn register_of_another_history_than_is_known_is_not_saved_as_this_one() {
    let site = Site::killed(5);
    let other = LedgerPosition { size: 9, root: [1; 32] };
    let saved = site.save(&site.file, &site.wal, &[other]);
    assert!(matches!(saved, Err(DoctorError::Other { size: 9 })), "{saved:?}");
    let nothing = site.save(&[0; 100], &[], &[]);
    assert!(matches!(nothing, Err(DoctorError::NothingLeft)), "{nothing:?}");
    assert!(!Path::new(&site.path("saved")).exists());
}

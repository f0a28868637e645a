//! A real register: one SQLite file, written in full before anything moves.

use crate::private;
use crate::store::{Store, StoreError, StoredEntry};
use crate::tree::{Hash, leaf_hash};
use rusqlite::{Connection, OpenFlags, OptionalExtension, params};
use rusqlite_migration::{M, Migrations};
use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::Path;
use std::time::Duration;

/// SQLite's application id of a register: `MSRG`.
pub const APPLICATION_ID: i64 = 0x4D53_5247;
/// How long a reader waits for another program's write, milliseconds.
const BUSY_TIMEOUT_MS: u64 = 5_000;
/// Bytes in a page of a new register. A page takes five entries; half as large it would take two, and leave a quarter of
/// the file empty.
const PAGE_SIZE: u32 = 4_096;
/// Room that a new register needs beside itself at first, bytes.
const ROOM_NEW_BYTES: usize = 1 << 20;
/// Room that an opened one needs for its log's index, which is mapped into memory, bytes.
const ROOM_OPEN_BYTES: usize = 1 << 16;
/// Room that the entries of one job need, with the pages of the view that they change and the log: far more, bytes.
const ROOM_JOB_BYTES: usize = 1 << 18;
/// Memory for pages that were read or changed, kibibytes: enough for what the acts of a day touch in a large register.
const PAGES_KIB: i64 = 16_384;
/// Pages in the log before they are written to their places; a page that every act changes is then written there once
/// for many acts.
const LOG_PAGES: u32 = 2_000;
/// Statements kept compiled; more than the ledger and its view use together.
const STATEMENTS_KEPT: usize = 128;

const MIGRATIONS: &[M<'static>] = &[
    M::up(include_str!("schema/entries.sql")),
    M::up(include_str!("schema/view.sql")),
    M::up(include_str!("schema/subtree.sql")),
    M::up(concat!(include_str!("schema/lives.sql"), include_str!("schema/lives_before.sql"))),
    M::up(include_str!("schema/keeping.sql")),
    M::up(include_str!("schema/people.sql")),
    M::up(include_str!("schema/credential.sql")),
    M::up(include_str!("schema/person_key.sql")),
    M::up(include_str!("schema/search.sql")),
];
/// The newest schema this program reads: the number of migrations.
const SCHEMA: i64 = MIGRATIONS.len() as i64;

/// The register's file, open.
#[derive(Debug)]
pub struct SqliteStore {
    db: Connection,
    next: u64,
}

impl SqliteStore {
    /// Makes a new, empty register.
    ///
    /// # Errors
    /// [`StoreError::Exists`] where there is a file, [`StoreError::Full`] where there is not a mebibyte of room, or the
    /// medium's failure.
    pub fn create(path: &Path) -> Result<Self, StoreError> {
        if path.exists() {
            return Err(StoreError::Exists { path: path.display().to_string() });
        }
        room_beside(path, ROOM_NEW_BYTES)?;
        // SQLite gives its log and the log's index the rights that the file has.
        private::create_new(path).map_err(|error| medium(path, &error))?;
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE;
        let mut db = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
        configure(&db)?;
        db.pragma_update(None, "page_size", PAGE_SIZE)?;
        begin_log(&db)?;
        db.pragma_update(None, "application_id", APPLICATION_ID)?;
        migrate(&mut db)?;
        private::sync_folder_of(path).map_err(|error| medium(path, &error))?;
        Ok(Self { db, next: 0 })
    }

    /// Opens a register as its owner, and completes what a cut left in its write-ahead log.
    ///
    /// # Errors
    /// [`StoreError::Missing`], [`StoreError::NotARegister`], [`StoreError::Full`] where there are not 64 kibibytes of
    /// room, or the medium's failure.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        if path.exists() {
            room_beside(path, ROOM_OPEN_BYTES)?;
            for ending in ["", "-wal", "-shm"] {
                let path = private::beside(path, ending);
                private::close_to_others(&path).map_err(|error| medium(&path, &error))?;
            }
        }
        let mut db = open_existing(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        configure(&db)?;
        // Nothing of an older log may stay behind the end of the new one: see `verify::wal`.
        db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        migrate(&mut db)?;
        crate::subtree::fill(&db)?;
        crate::view::fill_search(&db)?;
        let store = Self::at_its_end(db)?;
        match store.erase_keys_again() {
            // Erased; what is left in the log beside a reader goes with the next opening.
            Ok(_) | Err(StoreError::Busy) => Ok(store),
            Err(error) => Err(error),
        }
    }

    /// Opens a register to read it, beside its owner.
    ///
    /// # Errors
    /// As [`Self::open`].
    pub fn open_read_only(path: &Path) -> Result<Self, StoreError> {
        let db = open_existing(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        configure(&db)?;
        db.pragma_update(None, "query_only", true)?;
        Self::at_its_end(db)
    }

    /// Makes sure that there is room for the entries of a job and that the medium can be written, before a machine moves.
    ///
    /// # Errors
    /// [`StoreError::Full`], [`StoreError::ReadOnly`], or the medium's failure.
    pub fn room_for_a_job(&self) -> Result<(), StoreError> {
        let path = self.db.path().map_or("", |path| path);
        room_beside(Path::new(path), ROOM_JOB_BYTES)
    }

    /// Writes down that this file was made from a backup of so many entries: what numbers were burned since is not known.
    ///
    /// # Errors
    /// [`StoreError`] where the medium cannot be written.
    pub fn mark_restored(&self, size: u64) -> Result<(), StoreError> {
        let insert =
            "INSERT INTO restored (id, size) VALUES (1, ?1) ON CONFLICT DO UPDATE SET size = excluded.size";
        in_transaction(&self.db, || self.db.execute(insert, [size.cast_signed()]).map(|_| ()))
            .map_err(StoreError::from)?;
        // The file may be placed without its log.
        let busy: i64 = self.db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
        if busy == 0 { Ok(()) } else { Err(StoreError::Busy) }
    }

    fn at_its_end(db: Connection) -> Result<Self, StoreError> {
        let last: Option<i64> = db.query_row("SELECT max(idx) FROM entry", [], |row| row.get(0))?;
        let next = last.map_or(0, |last| last.cast_unsigned() + 1);
        Ok(Self { db, next })
    }

    fn insert(&self, batch: &[StoredEntry], leaves: &[Hash]) -> Result<(), StoreError> {
        let mut insert =
            self.db.prepare_cached("INSERT INTO entry (idx, bytes, leaf) VALUES (?1, ?2, ?3)")?;
        for (entry, leaf) in batch.iter().zip(leaves) {
            insert.execute(params![entry.index.cast_signed(), entry.bytes, leaf])?;
        }
        Ok(())
    }
}

impl Store for SqliteStore {
    fn append(&mut self, batch: &[StoredEntry]) -> Result<(), StoreError> {
        let leaves: Vec<_> = batch.iter().map(|entry| leaf_hash(&entry.bytes)).collect();
        self.append_hashed(batch, &leaves)
    }

    fn append_hashed(&mut self, batch: &[StoredEntry], leaves: &[Hash]) -> Result<(), StoreError> {
        let mut next = self.next;
        // After a transaction was rolled back around us the file is behind the count.
        if batch.first().is_some_and(|first| first.index != next) {
            next = self.len()?;
        }
        for entry in batch {
            if entry.index != next {
                return Err(StoreError::Gap { expected: next, found: entry.index });
            }
            next += 1;
        }
        if self.db.is_autocommit() {
            in_transaction(&self.db, || self.insert(batch, leaves))?;
        } else {
            self.insert(batch, leaves)?;
        }
        self.next = next;
        Ok(())
    }

    fn read(&self, from: u64, max: usize) -> Result<Vec<StoredEntry>, StoreError> {
        let max = i64::try_from(max).unwrap_or(i64::MAX);
        let from_row = i64::try_from(from).unwrap_or(i64::MAX);
        let mut select = self
            .db
            .prepare_cached("SELECT idx, bytes, leaf FROM entry WHERE idx >= ?1 ORDER BY idx LIMIT ?2")?;
        let mut rows = select.query(params![from_row, max])?;
        let mut entries = Vec::new();
        let mut expected = from;
        while let Some(row) = rows.next()? {
            let index = row.get::<_, i64>(0)?.cast_unsigned();
            let bytes: Vec<u8> = row.get(1)?;
            let leaf: Vec<u8> = row.get(2)?;
            if index != expected {
                return Err(StoreError::Gap { expected, found: index });
            }
            if leaf != leaf_hash(&bytes) {
                return Err(StoreError::EntryDamaged { index });
            }
            entries.push(StoredEntry { index, bytes });
            expected += 1;
        }
        Ok(entries)
    }

    fn len(&self) -> Result<u64, StoreError> {
        let mut last = self.db.prepare_cached("SELECT max(idx) FROM entry")?;
        let last: Option<i64> = last.query_row([], |row| row.get(0))?;
        Ok(last.map_or(0, |last| last.cast_unsigned() + 1))
    }

    fn database(&self) -> Option<&Connection> {
        Some(&self.db)
    }
}

/// Does something in one transaction that is on the disk when this returns.
pub(crate) fn in_transaction<T, E: From<rusqlite::Error>>(
    db: &Connection,
    work: impl FnOnce() -> Result<T, E>,
) -> Result<T, E> {
    db.prepare_cached("BEGIN IMMEDIATE")?.execute([])?;
    let done = work().and_then(|done| {
        db.prepare_cached("COMMIT")?.execute([])?;
        Ok(done)
    });
    if done.is_err() && !db.is_autocommit() {
        // The first failure is the one to tell; an open transaction that cannot even be rolled back ends with the
        // connection.
        let _ = db.execute_batch("ROLLBACK");
    }
    done
}

/// Writes and removes as many bytes as are needed soon. SQLite maps its log's index into memory and makes sure of one
/// byte in every 4 KiB of it only, so that with smaller blocks on a full disk the process would die of SIGBUS.
fn room_beside(path: &Path, bytes: usize) -> Result<(), StoreError> {
    let mut name = path.as_os_str().to_owned();
    name.push("-room");
    let filled = File::create(&name).and_then(|mut file| {
        file.write_all(&vec![0x55; bytes])?;
        file.sync_all()
    });
    let removed = fs::remove_file(&name);
    filled.and(removed).map_err(|error| medium(path, &error))
}

fn medium(path: &Path, error: &std::io::Error) -> StoreError {
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => StoreError::Full,
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => StoreError::ReadOnly,
        _ => StoreError::Medium { message: format!("{}: {error}", path.display()) },
    }
}

fn open_existing(path: &Path, mode: OpenFlags) -> Result<Connection, StoreError> {
    if !path.exists() {
        return Err(StoreError::Missing { path: path.display().to_string() });
    }
    let db = Connection::open_with_flags(path, mode | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    let application_id = db.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    let schema = db.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    if application_id != APPLICATION_ID || schema > SCHEMA {
        return Err(StoreError::NotARegister { path: path.display().to_string(), application_id, schema });
    }
    Ok(db)
}

/// Begins the write-ahead log. SQLite answers before it has written, so that a write that fails on the way shows only to
/// who asks for the answer's end.
fn begin_log(db: &Connection) -> Result<(), StoreError> {
    let mut begin = db.prepare("PRAGMA journal_mode = wal")?;
    let mut answer = begin.query([])?;
    let mode: Option<String> = answer.next()?.map(|row| row.get(0)).transpose()?;
    match (mode.as_deref(), answer.next()?) {
        (Some("wal"), None) => Ok(()),
        _ => Err(StoreError::Medium { message: "the write-ahead log cannot be begun".to_owned() }),
    }
}

fn configure(db: &Connection) -> Result<(), StoreError> {
    db.busy_timeout(Duration::from_millis(BUSY_TIMEOUT_MS))?;
    db.set_prepared_statement_cache_capacity(STATEMENTS_KEPT);
    db.pragma_update(None, "synchronous", "FULL")?;
    db.pragma_update(None, "cache_size", -PAGES_KIB)?;
    db.pragma_update(None, "wal_autocheckpoint", LOG_PAGES)?;
    db.pragma_update(None, "cell_size_check", true)?;
    db.pragma_update(None, "trusted_schema", false)?;
    // What is deleted is overwritten, so that an erased key is in no free part of a page.
    db.query_row("PRAGMA secure_delete = ON", [], |_| Ok(()))?;
    Ok(())
}

fn migrate(db: &mut Connection) -> Result<(), StoreError> {
    Migrations::from_slice(MIGRATIONS).to_latest(db).map_err(|error| match error {
        rusqlite_migration::Error::RusqliteError { err, .. } => StoreError::from(err),
        other => StoreError::Medium { message: other.to_string() },
    })
}

/// A name or badge of a person, from the side table that is not part of the ledger.
impl SqliteStore {
    /// Puts a person's name beside the opaque id; an earlier name is replaced.
    ///
    /// # Errors
    /// [`StoreError`] where the medium cannot be written.
    pub fn put_person(
        &self,
        person: &crate::PersonId,
        name: &str,
        badge: Option<&str>,
    ) -> Result<(), StoreError> {
        let insert = "INSERT INTO person (person, name, badge) VALUES (?1, ?2, ?3) \
                      ON CONFLICT (person) DO UPDATE SET name = excluded.name, badge = excluded.badge";
        in_transaction(&self.db, || {
            Ok(self.db.execute(insert, params![person.0, name, badge]).map(|_| ())?)
        })
    }

    /// A person's name and badge; `None` where nobody wrote them down.
    ///
    /// # Errors
    /// [`StoreError`] where the medium cannot be read.
    pub fn person(&self, person: &crate::PersonId) -> Result<Option<(String, Option<String>)>, StoreError> {
        let select = "SELECT name, badge FROM person WHERE person = ?1";
        Ok(self.db.query_row(select, [&person.0], |row| Ok((row.get(0)?, row.get(1)?))).optional()?)
    }
}

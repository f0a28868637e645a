//! What is left of a damaged register: entries whose hashes fit, up to the first that is missing, in a new file.
//!
//! The damaged file is only read, page by page and without SQLite, so that damage in one page hides nothing in another.
//! Modules in reading order: [`pages`] is the file as SQLite sees it, [`carve`] the entries in it.

mod carve;
mod pages;

use crate::ledger::{Ledger, LedgerError};
use crate::private;
use crate::sqlite::SqliteStore;
use crate::store::{Store, StoreError, StoredEntry};
use crate::tree::Frontier;
use crate::verify::{self, Expectation, Finding, VerifyError};
use crate::view;
use carve::Carved;
use pages::Pages;
use protocol::LedgerPosition;
use rusqlite::types::Value;
use rusqlite::{Connection, OpenFlags, Row, params_from_iter};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Entries written at once.
const WRITTEN_AT_ONCE: usize = 1_024;

/// What was found and saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnosis {
    /// How many entries stand in the new file, and their tree head.
    pub saved: LedgerPosition,
    /// Size of the greatest ledger that something proves and the saved entries give: a tree head in the file, or one that
    /// is known from elsewhere.
    pub proven: Option<u64>,
    /// Entries that are missing and that something after them, or something known, says were there: first and last.
    pub missing: Vec<(u64, u64)>,
    /// Entries found whose bytes do not fit the hash beside them.
    pub damaged: Vec<u64>,
    /// Entries that are whole and stand behind a missing one, so that nothing proves their place: first and last.
    pub stranded: Vec<(u64, u64)>,
    /// Pages of the file that make no sense.
    pub bad_pages: u64,
    /// The first page that does not check in the log of changes beside the file: what it and the pages behind it held
    /// is lost, and the file itself does not tell whether that was anything.
    pub bad_log_page: Option<u64>,
    /// The greatest size that is known from elsewhere.
    pub known: Option<u64>,
    /// How many rows could be saved that are no part of the ledger, such as names.
    pub beside: u64,
    /// What the checker says of the new file.
    pub findings: Vec<Finding>,
}

impl Diagnosis {
    /// Whether all entries that are known to have been there were saved.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        let is_end_known = self.bad_log_page.is_none() || self.known == Some(self.saved.size);
        self.proven == Some(self.saved.size) && self.missing.is_empty() && is_end_known
    }
}

/// Why nothing was saved.
#[derive(Debug, thiserror::Error)]
pub enum DoctorError {
    /// A file could not be read or written.
    #[error("{path} could not be read or written")]
    Io {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// The first entry is gone, and with it everything that could be proved.
    #[error("no first entry is left: restore the register from a backup")]
    NothingLeft,
    /// What is known from elsewhere is of another ledger.
    #[error(
        "the first {size} entries that are left are not those that are known of: this is another register, or it was rewritten"
    )]
    Other {
        /// How many entries.
        size: u64,
    },
    /// The new file could not be made.
    #[error(transparent)]
    Ledger(#[from] LedgerError),
    /// The new file could not be checked.
    #[error(transparent)]
    Verify(#[from] VerifyError),
}

impl From<StoreError> for DoctorError {
    fn from(error: StoreError) -> Self {
        Self::Ledger(error.into())
    }
}

/// Saves what is left of the register at `damaged` into a new file at `to`. `known` are sizes and heads that the ledger once
/// had, from elsewhere: a controller, a checkpoint.
///
/// # Errors
/// [`DoctorError`]; the damaged file is untouched, and there is no new one.
pub fn save(damaged: &Path, to: &Path, known: &[LedgerPosition]) -> Result<Diagnosis, DoctorError> {
    if to.exists() {
        return Err(StoreError::Exists { path: to.display().to_string() }.into());
    }
    let part = private::beside(to, ".part");
    clear(&part)?;
    let saved = save_into(damaged, &part, known).and_then(|diagnosis| {
        let placed = fs::rename(&part, to).and_then(|()| private::sync_folder_of(to));
        placed.map_err(|source| DoctorError::Io { path: to.to_owned(), source })?;
        Ok(diagnosis)
    });
    clear(&part)?;
    saved
}

fn save_into(damaged: &Path, part: &Path, known: &[LedgerPosition]) -> Result<Diagnosis, DoctorError> {
    let read = |source| DoctorError::Io { path: damaged.to_owned(), source };
    let pages = Pages::open(damaged).map_err(read)?;
    let carved = carve::carve(&pages).map_err(read)?;
    let mut heads = heads_in(damaged, part);
    heads.extend_from_slice(known);
    let saved = write(&pages, &carved, part, &heads)?;
    for known in known.iter().filter(|known| known.size > 0) {
        if saved.heads.iter().any(|(size, fits)| *size == known.size && !fits) {
            return Err(DoctorError::Other { size: known.size });
        }
    }
    let fitting = saved.heads.iter().filter(|(_, fits)| *fits).map(|(size, _)| *size);
    let proven = fitting.max();
    let told = heads.iter().map(|head| head.size).max().unwrap_or(0);
    let size = saved.position.size;
    let missing = missing(&carved, size, told);
    let mut diagnosis = Diagnosis {
        saved: saved.position,
        proven,
        missing,
        damaged: carved.damaged(),
        stranded: runs(carved.indices().filter(|index| *index >= size)),
        bad_pages: carved.bad_pages,
        bad_log_page: verify::first_bad_page(damaged),
        known: known.iter().map(|known| known.size).max(),
        beside: 0,
        findings: Vec::new(),
    };
    // Whatever is not proved to be the end may have had numbers burned behind it.
    if !diagnosis.is_whole() {
        SqliteStore::open(part)?.mark_restored(size)?;
    }
    diagnosis.beside = beside(damaged, part)?;
    diagnosis.findings = verify::file(part, &Expectation::default())?.findings;
    Ok(diagnosis)
}

/// What was written, and for each head whether the entries give it.
struct Saved {
    position: LedgerPosition,
    heads: Vec<(u64, bool)>,
}

/// Writes the entries from the first one to the last before a missing one, and makes every view of them.
fn write(
    pages: &Pages,
    carved: &Carved,
    part: &Path,
    heads: &[LedgerPosition],
) -> Result<Saved, DoctorError> {
    let mut store = SqliteStore::create(part)?;
    let mut frontier = Frontier::default();
    let mut batch = Vec::new();
    let mut said = Vec::new();
    while let Some(bytes) = carved.entry(pages, frontier.size()) {
        batch.push(StoredEntry { index: frontier.size(), bytes });
        frontier.append(&batch[batch.len() - 1].bytes);
        let here = heads.iter().filter(|head| head.size == frontier.size());
        said.extend(here.map(|head| (head.size, head.root == frontier.root())));
        if batch.len() == WRITTEN_AT_ONCE {
            store.append(&batch)?;
            batch.clear();
        }
    }
    store.append(&batch)?;
    if frontier.size() == 0 {
        return Err(DoctorError::NothingLeft);
    }
    drop(store);
    let ledger = Ledger::open_with_new_view(SqliteStore::open(part)?)?;
    Ok(Saved { position: ledger.position(), heads: said })
}

/// Runs of entries that are not there: between those that are, and up to the greatest size that anything tells of.
fn missing(carved: &Carved, size: u64, told: u64) -> Vec<(u64, u64)> {
    let mut runs = Vec::new();
    let mut next = size;
    for index in carved.indices().filter(|index| *index >= size) {
        if index > next {
            runs.push((next, index - 1));
        }
        next = index + 1;
    }
    // An entry that is there and damaged was there.
    let end = carved.damaged().last().map_or(told, |last| told.max(last + 1));
    if end > next {
        runs.push((next, end - 1));
    }
    runs
}

fn runs(indices: impl Iterator<Item = u64>) -> Vec<(u64, u64)> {
    let mut runs: Vec<(u64, u64)> = Vec::new();
    for index in indices {
        match runs.last_mut().filter(|(_, last)| last + 1 == index) {
            Some((_, last)) => *last = index,
            None => runs.push((index, index)),
        }
    }
    runs
}

/// A copy that SQLite may complete from its log, for what stands beside the entries. Damage may make that impossible.
fn copy_of(damaged: &Path, part: &Path) -> Option<(Connection, PathBuf)> {
    let copy = private::beside(part, "-copy");
    clear(&copy).ok()?;
    private::create_new(&copy).ok()?;
    fs::copy(damaged, &copy).ok()?;
    let (wal, copied) = (private::beside(damaged, "-wal"), private::beside(&copy, "-wal"));
    if wal.exists() {
        private::create_new(&copied).ok()?;
        fs::copy(wal, copied).ok()?;
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    Some((Connection::open_with_flags(&copy, flags).ok()?, copy))
}

/// The tree heads that the file keeps beside its entries. What cannot be read is not there.
fn heads_in(damaged: &Path, part: &Path) -> Vec<LedgerPosition> {
    let Some((db, copy)) = copy_of(damaged, part) else { return Vec::new() };
    let mut heads = Vec::new();
    for select in [
        "SELECT size, root FROM standing",
        "SELECT size, root FROM job WHERE size IS NOT NULL ORDER BY job DESC LIMIT 1",
    ] {
        let head = db.query_row(select, [], |row| {
            Ok(LedgerPosition { size: row.get::<_, i64>(0)?.cast_unsigned(), root: row.get(1)? })
        });
        // A damaged size must not make everything up to it missing.
        heads.extend(head.ok().filter(|head| head.size < 1 << 40));
    }
    drop(db);
    // Left over, it is removed with the next one.
    let _ = clear(&copy);
    heads
}

/// What is no part of the ledger and cannot be made anew, such as names: rows that can still be read are taken over.
fn beside(damaged: &Path, part: &Path) -> Result<u64, DoctorError> {
    let Some((from, copy)) = copy_of(damaged, part) else { return Ok(0) };
    let into = SqliteStore::open(part)?;
    let mut saved = 0;
    if let Some(db) = into.database() {
        for (table, columns) in tables_beside(db).map_err(StoreError::from)? {
            saved += take_over(&from, db, &table, &columns).map_err(StoreError::from)?;
        }
    }
    drop(from);
    clear(&copy)?;
    into.erase_keys_again()?;
    Ok(saved)
}

/// The tables of the new file that are not made of its entries, with their columns.
fn tables_beside(db: &Connection) -> rusqlite::Result<Vec<(String, Vec<String>)>> {
    let mut tables =
        db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")?;
    let names = tables.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<Vec<String>>>()?;
    let mut columns = db.prepare("SELECT name FROM pragma_table_info(?1)")?;
    let kept = names.into_iter().filter(|name| !view::is_derived(name));
    kept.map(|name| {
        let of = columns.query_map([&name], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        Ok((name, of))
    })
    .collect()
}

/// Rows up to the first that cannot be read, in the order in which they lie.
fn take_over(from: &Connection, into: &Connection, table: &str, columns: &[String]) -> rusqlite::Result<u64> {
    let named = columns.join("\", \"");
    let Ok(mut select) = from.prepare(&format!("SELECT \"{named}\" FROM \"{table}\"")) else { return Ok(0) };
    let marks = vec!["?"; columns.len()].join(", ");
    let mut insert =
        into.prepare(&format!("INSERT OR IGNORE INTO \"{table}\" (\"{named}\") VALUES ({marks})"))?;
    let row =
        |row: &Row<'_>| (0..columns.len()).map(|at| row.get::<_, Value>(at)).collect::<Result<Vec<_>, _>>();
    let Ok(rows) = select.query_map([], row) else { return Ok(0) };
    let mut saved = 0;
    for values in rows.map_while(Result::ok) {
        // A damaged value may not be one that the column takes.
        saved += insert.execute(params_from_iter(values)).unwrap_or(0) as u64;
    }
    Ok(saved)
}

fn clear(path: &Path) -> Result<(), DoctorError> {
    private::remove_database(path).map_err(|(path, source)| DoctorError::Io { path, source })
}

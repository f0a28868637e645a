//! Where the checker reads entries from: the register's file itself, or an exported one. Shares no code with the
//! writer.

use super::VerifyError;
use super::wal;
use crate::hex;
use protocol::LedgerPosition;
use rusqlite::{Connection, OpenFlags};
use std::io::BufRead;
use std::path::Path;

/// An entry as it was found, with the hash that was found beside it.
#[derive(Debug)]
pub(super) struct Found {
    pub index: u64,
    pub bytes: Vec<u8>,
    pub leaf: Vec<u8>,
}

/// The first line of an exported file.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Header {
    pub export: u32,
    pub station: String,
    pub realm: String,
    pub size: u64,
    pub root: String,
    pub keys: Vec<String>,
}

/// Opens a register's file and checks its envelope.
pub(super) fn open_file(path: &Path) -> Result<Connection, VerifyError> {
    // The owner may be writing at this moment: a log that is half-written now is whole a moment later.
    let envelope = wal::check(path);
    let db = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    db.pragma_update(None, "query_only", true)?;
    db.pragma_update(None, "cell_size_check", true)?;
    if envelope.is_err() {
        wal::check(path)?;
    }
    let application_id: i64 = db.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    if application_id != 0x4D53_5247 {
        return Err(VerifyError::NotARegister { path: path.to_owned(), application_id });
    }
    Ok(db)
}

/// Checks the structure of a register's file: every page, every index.
pub(super) fn check_structure(db: &Connection) -> Result<(), VerifyError> {
    match db.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))? {
        verdict if verdict == "ok" => Ok(()),
        verdict => Err(VerifyError::Structure { verdict }),
    }
}

/// Shows every entry of a register's file in order, then gives the tree head that is kept with them.
pub(super) fn each_in_file(
    db: &Connection,
    take: &mut dyn FnMut(Found),
) -> Result<Option<LedgerPosition>, VerifyError> {
    // One read transaction, so that entries and tree head belong together while the owner writes on.
    let reading = db.unchecked_transaction()?;
    {
        let mut select = reading.prepare("SELECT idx, bytes, leaf FROM entry ORDER BY idx")?;
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()? {
            let index = row.get::<_, i64>(0)?.cast_unsigned();
            take(Found { index, bytes: row.get(1)?, leaf: row.get(2)? });
        }
    }
    let head = |row: &rusqlite::Row<'_>| {
        Ok(LedgerPosition { size: row.get::<_, i64>(0)?.cast_unsigned(), root: row.get(1)? })
    };
    // Kept in two places, of which the one written last counts.
    let mut select = reading.prepare(
        "SELECT size, root FROM standing UNION ALL \
         SELECT * FROM (SELECT size, root FROM job ORDER BY job DESC LIMIT 1) WHERE size IS NOT NULL \
         ORDER BY size DESC LIMIT 1",
    )?;
    Ok(select.query_map([], head)?.next().transpose()?)
}

/// Reads an exported file's first line.
pub(super) fn read_header(from: &mut impl BufRead) -> Result<Header, VerifyError> {
    let line = read_line(from)?.ok_or(VerifyError::Header { why: "the file is empty".to_owned() })?;
    let why = |error: serde_json::Error| VerifyError::Header { why: error.to_string() };
    let header: Header = serde_json::from_slice(&line).map_err(why)?;
    if header.export != 1 {
        return Err(VerifyError::Header { why: format!("version {} is not known here", header.export) });
    }
    // One header, one form: otherwise bytes in it could change unseen.
    if serde_json::to_vec(&header).map_err(why)? != line {
        return Err(VerifyError::Header { why: "it is not written in its one form".to_owned() });
    }
    Ok(header)
}

/// Shows every entry of an exported file in order. A line that has not its form is shown as an entry whose hash
/// cannot fit.
pub(super) fn each_in_export(
    from: &mut impl BufRead,
    take: &mut dyn FnMut(Found),
) -> Result<(), VerifyError> {
    let mut index = 0;
    while let Some(line) = read_line(from)? {
        let leaf = line.get(..64).and_then(hex::decode::<32>).map_or(Vec::new(), Vec::from);
        let spaced = line.get(64) == Some(&b' ');
        let bytes = line.get(65..).unwrap_or_default().to_vec();
        take(Found { index, bytes, leaf: if spaced { leaf } else { Vec::new() } });
        index += 1;
    }
    Ok(())
}

/// A line without its line feed; a last line without one is not whole and gives an error.
fn read_line(from: &mut impl BufRead) -> Result<Option<Vec<u8>>, VerifyError> {
    let mut line = Vec::new();
    if from.read_until(b'\n', &mut line).map_err(VerifyError::Io)? == 0 {
        return Ok(None);
    }
    match line.pop() {
        Some(b'\n') => Ok(Some(line)),
        last => {
            // Keeping the byte makes the entry's hash fail, which names the entry.
            line.extend(last);
            line.push(b'?');
            Ok(Some(line))
        }
    }
}

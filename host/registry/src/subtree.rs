//! Heads of full subtrees, kept beside the entries: the tree's right edge and the nodes of a proof without reading
//! every entry.
//!
//! Every head of 256, 65,536, ... entries is a row. Any other node is made from at most 128 rows of the level below.
//! What is read here is believed only as far as it gives the tree head that is known from elsewhere.

use crate::store::StoreError;
use crate::tree::{Frontier, Hash, node_hash};
use rusqlite::{Connection, params};

/// Binary heights between two levels that are kept: 256 nodes of a level make one of the next.
const STEP: u32 = 8;
/// Leaves read at once where the table is made anew.
const READ_AT_ONCE: i64 = 4_096;

/// Adds an entry to the right edge and keeps the heads of the subtrees that it completes, in the transaction that is
/// open.
pub(crate) fn push(db: &Connection, frontier: &mut Frontier, leaf: Hash) -> Result<(), rusqlite::Error> {
    let mut kept = Ok(());
    frontier.append_hash(leaf, |height, idx, head| {
        if height % STEP == 0 && kept.is_ok() {
            kept = keep(db, height / STEP, idx, head);
        }
    });
    kept
}

fn keep(db: &Connection, level: u32, idx: u64, head: &Hash) -> Result<(), rusqlite::Error> {
    let mut insert =
        db.prepare_cached("INSERT OR REPLACE INTO subtree (level, idx, hash) VALUES (?1, ?2, ?3)")?;
    insert.execute(params![level, idx.cast_signed(), head]).map(|_| ())
}

/// Completes the table of a register that was written before there was one, from the hashes beside its entries.
///
/// # Errors
/// [`StoreError`] where the register cannot be read or written.
pub(crate) fn fill(db: &Connection) -> Result<(), StoreError> {
    let entries: i64 = db.query_row("SELECT coalesce(max(idx), -1) + 1 FROM entry", [], |row| row.get(0))?;
    let kept: i64 =
        db.query_row("SELECT coalesce(max(idx), -1) + 1 FROM subtree WHERE level = 1", [], |row| row.get(0))?;
    if kept >= entries >> STEP {
        return Ok(());
    }
    crate::sqlite::in_transaction(db, || {
        let mut frontier = Frontier::default();
        let mut select = db.prepare("SELECT leaf FROM entry WHERE idx >= ?1 AND idx < ?2 ORDER BY idx")?;
        let mut from = 0;
        while from < entries {
            for leaf in select.query_map([from, from + READ_AT_ONCE], |row| row.get(0))? {
                push(db, &mut frontier, leaf?)?;
            }
            from += READ_AT_ONCE;
        }
        Ok(())
    })
}

/// Makes the table anew.
///
/// # Errors
/// As [`fill`].
pub(crate) fn renew(db: &Connection) -> Result<(), StoreError> {
    db.execute("DELETE FROM subtree", [])?;
    fill(db)
}

/// The right edge of the tree over the first `size` entries, from the kept heads and at most 255 leaves.
///
/// # Errors
/// [`StoreError::Gap`] where one of them is missing, or the medium's failure.
pub fn frontier_at(db: &Connection, size: u64) -> Result<Frontier, StoreError> {
    let peaks = peaks(db, 0, size)?;
    Frontier::restore(size, peaks).ok_or(StoreError::Gap { expected: size, found: 0 })
}

/// The head of the tree over the entries from `from` to before `to`, as RFC 6962 section 2.1 has it. Where `from` is
/// not 0, it is to be a multiple of the greatest power of two that the number of entries reaches, as in every proof.
///
/// # Errors
/// As [`frontier_at`].
pub fn root_of(db: &Connection, from: u64, to: u64) -> Result<Hash, StoreError> {
    let peaks = peaks(db, from, to)?;
    let mut peaks = peaks.into_iter().rev();
    let Some(last) = peaks.next() else { return Ok(Frontier::default().root()) };
    Ok(peaks.fold(last, |right, left| node_hash(&left, &right)))
}

/// Heads of the full subtrees that a range is made of, largest first.
fn peaks(db: &Connection, from: u64, to: u64) -> Result<Vec<Hash>, StoreError> {
    let mut peaks = Vec::new();
    let mut start = from;
    while start < to {
        let height = (to - start).ilog2();
        peaks.push(node(db, height, start >> height)?);
        start += 1 << height;
    }
    Ok(peaks)
}

/// The head of a full subtree of `2^height` entries, the `idx`th of its size.
fn node(db: &Connection, height: u32, idx: u64) -> Result<Hash, StoreError> {
    let (level, above) = (height / STEP, height % STEP);
    let (from, count) = (idx << above, 1_u64 << above);
    let row = |row: &rusqlite::Row<'_>| row.get(0);
    let range = (from.cast_signed(), (from + count).cast_signed());
    let mut heads: Vec<Hash> = if level == 0 {
        let mut select =
            db.prepare_cached("SELECT leaf FROM entry WHERE idx >= ?1 AND idx < ?2 ORDER BY idx")?;
        select.query_map(params![range.0, range.1], row)?.collect::<Result<_, _>>()?
    } else {
        let mut select = db.prepare_cached(
            "SELECT hash FROM subtree WHERE level = ?1 AND idx >= ?2 AND idx < ?3 ORDER BY idx",
        )?;
        select.query_map(params![level, range.0, range.1], row)?.collect::<Result<_, _>>()?
    };
    let found = heads.len() as u64;
    if found != count {
        let first = from << (level * STEP);
        return Err(StoreError::Gap { expected: first, found: first + (found << (level * STEP)) });
    }
    while heads.len() > 1 {
        heads = heads.chunks_exact(2).map(|pair| node_hash(&pair[0], &pair[1])).collect();
    }
    heads.pop().ok_or(StoreError::Gap { expected: from, found: from })
}

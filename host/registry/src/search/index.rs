//! How marks come in: a row each, packed by the thousand, turned into postings by the chunk.
//!
//! An append writes one short row at the end of a table. Every 256 rows their codes are packed into one blob, and every
//! 65,536 rows the packs become postings: so a search has at most 255 rows to read one by one, and an append never
//! touches more than the end of two tables but once in 65,536.

use super::code::{Code, PLACES, Token};
use super::postings::{CHUNK, Held};
use crate::store::StoreError;
use marking::names::name_key;
use rusqlite::{Connection, OptionalExtension, params};
use serde::{Deserialize, Serialize};

/// Rows of one pack.
pub(super) const PACK: usize = 1 << 8;
/// Bytes of one row in a pack: code and kind.
pub(super) const PACKED_BYTES: usize = 12;

/// The tables, for making the view anew.
pub(crate) const TABLES: [&str; 7] = [
    "search_kind",
    "search_maker",
    "search_row",
    "search_shared",
    "search_worn",
    "search_pack",
    "search_posting",
];

/// What a mark or number is of its weapon.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[repr(u8)]
pub enum Field {
    /// The maker's serial.
    Serial = 1,
    /// The number that a station put on it.
    StationNumber,
    /// The serial of one of its parts.
    PartNumber,
    /// A mark that was found on it.
    ObservedMark,
    /// A mark that a station put on it, beside its number.
    AppliedMark,
    /// What a chip, an RFID label or a microstamp says.
    Code,
    /// Hash of a photo.
    Photo,
    /// The lot, for ammunition.
    Lot,
    /// Its number in a consignment's list.
    ItemNumber,
}

impl Field {
    /// Every field in the order in which hits of equal cost are shown.
    pub const ALL: [Self; 9] = [
        Self::Serial,
        Self::StationNumber,
        Self::PartNumber,
        Self::ObservedMark,
        Self::AppliedMark,
        Self::Code,
        Self::Photo,
        Self::Lot,
        Self::ItemNumber,
    ];

    /// The field of its number in the tables; `None` for a row that was withdrawn.
    pub(super) fn of_code(code: i64) -> Option<Self> {
        Self::ALL.into_iter().find(|field| i64::from(*field as u8) == code)
    }
}

/// The weapon that marks belong to, as it is described.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Subject<'a> {
    /// The entry that tells of the marks; never one before that of the marks put last.
    pub entry: u64,
    /// Its life.
    pub life: u64,
    /// Maker as written.
    pub maker: &'a str,
    /// Model as written.
    pub model: &'a str,
    /// Calibre as written.
    pub calibre: &'a str,
    /// Consignment, if it is in one.
    pub consignment: &'a str,
}

/// Takes marks of a weapon into the index, inside the transaction of the caller. A text without a letter or digit is
/// left out.
///
/// # Errors
/// [`StoreError`] where the medium cannot be written.
pub fn put(db: &Connection, subject: &Subject<'_>, marks: &[(Field, &str)]) -> Result<(), StoreError> {
    let (entry, life) = (subject.entry.cast_signed(), subject.life.cast_signed());
    let mut kind = None;
    for (field, text) in marks {
        let Some(code) = Code::of(text) else { continue };
        let kind = match kind {
            Some(kind) => kind,
            None => *kind.insert(kind_of(db, subject)?),
        };
        let insert = "INSERT INTO search_row (field, entry, life, kind, text) VALUES (?1, ?2, ?3, ?4, ?5)";
        let row = db.prepare_cached(insert)?.insert(params![*field as u8, entry, life, kind, text])?;
        if code.is_worn() {
            let insert = "INSERT INTO search_worn (row, code) VALUES (?1, ?2)";
            db.prepare_cached(insert)?.execute(params![row, code.0.cast_signed()])?;
        }
        if row % (PACK as i64) == 0 {
            pack(db, row)?;
        }
        if row % (CHUNK as i64) == 0 {
            build(db, row)?;
        }
    }
    Ok(())
}

/// Takes in a mark that all weapons of one kind and consignment bear, such as country and year, for the first of them.
///
/// # Errors
/// As [`put`].
pub fn put_once(db: &Connection, subject: &Subject<'_>, field: Field, text: &str) -> Result<(), StoreError> {
    let kind = kind_of(db, subject)?;
    let insert = "INSERT OR IGNORE INTO search_shared (kind, text) VALUES (?1, ?2)";
    if db.prepare_cached(insert)?.execute(params![kind, text])? == 0 {
        return Ok(());
    }
    put(db, subject, &[(field, text)])
}

/// Takes out what an entry brought that was declared wrong. Rows are in the order of their entries, so that they are found
/// by halving.
///
/// # Errors
/// As [`put`].
pub fn withdraw(db: &Connection, entry: u64) -> Result<(), StoreError> {
    let entry = entry.cast_signed();
    let rows: Option<i64> =
        db.prepare_cached("SELECT max(row) FROM search_row")?.query_row([], |row| row.get(0))?;
    let (mut from, mut to) = (1, rows.unwrap_or(0) + 1);
    let mut select = db.prepare_cached("SELECT entry FROM search_row WHERE row = ?1")?;
    while from < to {
        let middle = from + (to - from) / 2;
        let brought: i64 = select.query_row([middle], |row| row.get(0))?;
        (from, to) = if brought < entry { (middle + 1, to) } else { (from, middle) };
    }
    let mut update = db.prepare_cached("UPDATE search_row SET field = 0 WHERE row = ?1 AND entry = ?2")?;
    while update.execute(params![from, entry])? > 0 {
        from += 1;
    }
    Ok(())
}

fn kind_of(db: &Connection, subject: &Subject<'_>) -> Result<i64, StoreError> {
    let Subject { maker, model, calibre, consignment, .. } = *subject;
    let select =
        "SELECT kind FROM search_kind WHERE consignment = ?1 AND maker = ?2 AND model = ?3 AND calibre = ?4";
    let found = db
        .prepare_cached(select)?
        .query_row([consignment, maker, model, calibre], |row| row.get(0))
        .optional()?;
    if let Some(kind) = found {
        return Ok(kind);
    }
    let maker_id = match maker_id(db, &name_key(maker))? {
        Some(id) => id,
        None => db
            .prepare_cached("INSERT INTO search_maker (maker_key) VALUES (?1)")?
            .insert([name_key(maker)])?,
    };
    let insert =
        "INSERT INTO search_kind (maker_id, maker, model, calibre, consignment) VALUES (?1, ?2, ?3, ?4, ?5)";
    Ok(db.prepare_cached(insert)?.insert(params![maker_id, maker, model, calibre, consignment])?)
}

pub(super) fn maker_id(db: &Connection, key: &str) -> Result<Option<i64>, StoreError> {
    let select = "SELECT maker_id FROM search_maker WHERE maker_key = ?1";
    Ok(db.prepare_cached(select)?.query_row([key], |row| row.get(0)).optional()?)
}

/// Packs the rows up to `last`.
fn pack(db: &Connection, last: i64) -> Result<(), StoreError> {
    let first = last - PACK as i64 + 1;
    let mut packed = Vec::with_capacity(PACK * PACKED_BYTES);
    let mut select = db.prepare_cached("SELECT kind, text FROM search_row WHERE row >= ?1 ORDER BY row")?;
    let mut rows = select.query([first])?;
    while let Some(row) = rows.next()? {
        let kind: u32 = row.get(0)?;
        let code =
            Code::of(row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?).map_or(0, |code| code.0);
        packed.extend_from_slice(&code.to_le_bytes());
        packed.extend_from_slice(&kind.to_le_bytes());
    }
    let insert = "INSERT INTO search_pack (first, codes) VALUES (?1, ?2)";
    db.prepare_cached(insert)?.execute(params![first, packed])?;
    Ok(())
}

/// Code and kind of each packed row, in order.
pub(super) fn unpack(packed: &[u8]) -> impl Iterator<Item = (Code, u32)> + '_ {
    let (rows, _) = packed.as_chunks::<PACKED_BYTES>();
    rows.iter().map(|row| {
        let [a, b, c, d, e, f, g, h, kind @ ..] = *row;
        (Code(u64::from_le_bytes([a, b, c, d, e, f, g, h])), u32::from_le_bytes(kind))
    })
}

/// Makes postings of the packs up to row `last`.
fn build(db: &Connection, last: i64) -> Result<(), StoreError> {
    let mut rows: Vec<(Code, u32)> = Vec::with_capacity(CHUNK);
    {
        let mut select = db.prepare_cached("SELECT codes FROM search_pack ORDER BY first")?;
        let mut packs = select.query([])?;
        while let Some(pack) = packs.next()? {
            rows.extend(unpack(pack.get_ref(0)?.as_blob().map_err(rusqlite::Error::from)?));
        }
    }
    let mut postings = Builder { db, chunk: last / CHUNK as i64 - 1 };
    for place in 0..PLACES {
        postings.write(rows.iter().map(|(code, _)| u32::from(code.symbol(place))), &|symbol| {
            // Five bits.
            Token::one(place, u8::try_from(symbol).unwrap_or(u8::MAX))
        })?;
    }
    for place in 0..PLACES - 2 {
        let three = |(code, _): &(Code, u32)| {
            let [a, b, c] = [0, 1, 2].map(|next| u32::from(code.symbol(place + next)));
            if c == 0 { 0 } else { a << 10 | b << 5 | c }
        };
        let token = |three: u32| Token::three(place, [10, 5, 0].map(|bits| (three >> bits & 31) as u8));
        postings.write(rows.iter().map(three), &token)?;
    }
    postings.write(rows.iter().map(|(_, kind)| *kind), &Token::kind)?;
    let mut makers = vec![0; rows.iter().map(|(_, kind)| *kind as usize + 1).max().unwrap_or(0)];
    {
        let mut maker = db.prepare_cached("SELECT maker_id FROM search_kind WHERE kind = ?1")?;
        for (_, kind) in &rows {
            if makers[*kind as usize] == 0 {
                makers[*kind as usize] = maker.query_row([kind], |row| row.get(0))?;
            }
        }
    }
    postings.write(rows.iter().map(|(_, kind)| makers[*kind as usize]), &Token::maker)?;
    db.prepare_cached("DELETE FROM search_pack")?.execute([])?;
    Ok(())
}

struct Builder<'a> {
    db: &'a Connection,
    chunk: i64,
}

impl Builder<'_> {
    /// Writes for each value but 0 which rows have it.
    fn write(
        &mut self,
        values: impl Iterator<Item = u32>,
        token: &dyn Fn(u32) -> Token,
    ) -> Result<(), StoreError> {
        let mut held: Vec<(u32, u16)> = values.zip(0..=u16::MAX).filter(|(value, _)| *value != 0).collect();
        held.sort_unstable();
        let mut insert = self.db.prepare_cached("INSERT INTO search_posting (id, held) VALUES (?1, ?2)")?;
        for same in held.chunk_by(|one, other| one.0 == other.0) {
            let rows: Vec<u16> = same.iter().map(|(_, row)| *row).collect();
            let id = posting_id(token(same[0].0), self.chunk);
            insert.execute(params![id, Held::of(&rows).bytes()])?;
        }
        Ok(())
    }
}

/// Where the rows of a token in a chunk are kept.
pub(super) fn posting_id(token: Token, chunk: i64) -> i64 {
    i64::from(token.0) << CHUNK_BITS | chunk
}

/// Chunks that an id can tell apart: a million millions of rows.
pub(super) const CHUNK_BITS: u32 = 24;

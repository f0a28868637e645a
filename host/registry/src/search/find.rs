//! The search itself: which rows can be what was read, and in what order they are shown.
//!
//! Rows are looked at in four passes: those of the maker that was named as they were read, those with a slip, then both
//! of other makers. A pass is left out when the passes before it found as many as were asked for, because whatever it finds
//! costs more than a slip, or than another maker. Within that rule hits are shown by cost.

use super::code::{Code, Shape, Token, shapes};
use super::compare::{Fit, Reason, compare};
use super::index::{CHUNK_BITS, Field, PACK, maker_id, posting_id, unpack};
use super::pattern::{Pattern, TooVague};
use super::postings::{CHUNK, Held, Postings};
use crate::store::StoreError;
use marking::names::name_key;
use rusqlite::{Connection, params};
use serde::Serialize;
use std::collections::hash_map::Entry;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::rc::Rc;

/// Cost of a maker, model or calibre that is not recorded.
pub const UNRECORDED: u32 = 2;
/// Cost of a model or calibre recorded otherwise.
pub const OTHERWISE: u32 = 4;
/// Cost of a maker recorded otherwise.
pub const OTHER_MAKER: u32 = 10;
/// Rows that one search compares at most.
const COMPARED_MOST: usize = 6_000;
/// What comparing one row costs, in the time that one chunk of a list takes that was read before.
const COMPARING: usize = 4;
/// And what reading one chunk costs.
const READING: usize = 6;

/// What is known of a weapon.
#[derive(Debug, Clone, Copy, Default)]
pub struct Query<'a> {
    /// What was read of any mark or number, with `?` and `*`.
    pub text: &'a str,
    /// Only these fields; all where it is empty.
    pub fields: &'a [Field],
    /// Its maker under all names that are known; empty where it is not known.
    pub makers: &'a [&'a str],
    /// Its model under all names.
    pub models: &'a [&'a str],
    /// Its calibre under all names.
    pub calibres: &'a [&'a str],
    /// Only this consignment; empty for all.
    pub consignment: &'a str,
    /// Whether nobody is thought to have slipped: no characters changed places, none is missing or too many.
    pub as_read: bool,
    /// Hits wanted at most.
    pub most: usize,
}

/// Why nothing could be searched.
#[derive(Debug, thiserror::Error)]
pub enum FindError {
    /// Too little is known.
    #[error(transparent)]
    TooVague(#[from] TooVague),
    /// The medium cannot be read.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<rusqlite::Error> for FindError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Store(error.into())
    }
}

/// How what is recorded agrees with what was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Agreement {
    /// Nothing was asked.
    NotAsked,
    /// It is the same.
    Same,
    /// It is another name of the same.
    OtherName,
    /// Nothing is recorded.
    Unrecorded,
    /// Something else is recorded.
    Otherwise,
}

/// What a weapon is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Kind {
    /// Maker as written.
    pub maker: String,
    /// Model as written.
    pub model: String,
    /// Calibre as written.
    pub calibre: String,
    /// Consignment, if it is in one.
    pub consignment: String,
}

/// One weapon that can be what was asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Hit {
    /// Its life.
    pub life: u64,
    /// Which of its marks was found.
    pub field: Field,
    /// That mark as written.
    pub text: String,
    /// What it is.
    pub kind: Kind,
    /// How far it is from what was asked for.
    pub cost: u32,
    /// Why it was found; empty where the mark is exactly what was read.
    pub reasons: Vec<Reason>,
    /// How its maker agrees.
    pub maker: Agreement,
    /// How its model agrees.
    pub model: Agreement,
    /// How its calibre agrees.
    pub calibre: Agreement,
}

/// What was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// The hits, the nearest first.
    pub hits: Vec<Hit>,
    /// Whether there are more than were shown or compared.
    pub more: bool,
}

/// Finds the weapons that can be what was read.
///
/// # Errors
/// [`FindError::TooVague`], or [`FindError::Store`] where the medium cannot be read.
pub fn find(db: &Connection, query: &Query<'_>) -> Result<Found, FindError> {
    let pattern = Pattern::parse(query.text)?;
    let mut search = Search::begin(db, query)?;
    let (whole, slipped) = shapes(&pattern);
    let makers = search.makers()?;
    let within: &[Option<&Postings>] = match &makers {
        Some(makers) => &[Some(makers), None],
        None => &[None],
    };
    for within in within {
        for (shapes, slips) in [(&whole, false), (&slipped, true)] {
            if search.hits.len() < query.most && !(slips && query.as_read) {
                search.pass(&pattern, shapes, *within)?;
            }
        }
    }
    Ok(search.end())
}

struct Row {
    field: Field,
    life: u64,
    kind: u32,
    text: String,
}

struct Search<'a> {
    db: &'a Connection,
    query: &'a Query<'a>,
    lists: HashMap<Token, Rc<Postings>>,
    kinds: HashMap<u32, Rc<Kind>>,
    /// The first row that no postings hold, and the codes from there on.
    tail_begins: u64,
    tail: Vec<Code>,
    worn: Vec<(u64, Code)>,
    compared: HashSet<u64>,
    hits: HashMap<u64, Hit>,
    more: bool,
}

impl<'a> Search<'a> {
    fn begin(db: &'a Connection, query: &'a Query<'a>) -> Result<Self, StoreError> {
        let rows: Option<i64> =
            db.prepare_cached("SELECT max(row) FROM search_row")?.query_row([], |row| row.get(0))?;
        let rows = rows.unwrap_or(0).cast_unsigned();
        let mut search = Self {
            db,
            query,
            lists: HashMap::new(),
            kinds: HashMap::new(),
            tail_begins: rows - rows % CHUNK as u64,
            tail: Vec::new(),
            worn: Vec::new(),
            compared: HashSet::new(),
            hits: HashMap::new(),
            more: false,
        };
        search.read_tail(rows - rows % PACK as u64)?;
        Ok(search)
    }

    fn read_tail(&mut self, packed: u64) -> Result<(), StoreError> {
        let mut packs = self.db.prepare_cached("SELECT codes FROM search_pack ORDER BY first")?;
        let mut packs = packs.query([])?;
        while let Some(pack) = packs.next()? {
            self.tail.extend(
                unpack(pack.get_ref(0)?.as_blob().map_err(rusqlite::Error::from)?).map(|(code, _)| code),
            );
        }
        let mut rows = self.db.prepare_cached("SELECT text FROM search_row WHERE row > ?1 ORDER BY row")?;
        let mut rows = rows.query([packed.cast_signed()])?;
        while let Some(row) = rows.next()? {
            self.tail
                .push(Code::of(row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?).unwrap_or(Code(0)));
        }
        let mut worn = self.db.prepare_cached("SELECT row, code FROM search_worn")?;
        let worn = worn.query_map([], |row| {
            Ok((row.get::<_, i64>(0)?.cast_unsigned() - 1, Code(row.get::<_, i64>(1)?.cast_unsigned())))
        })?;
        self.worn = worn.collect::<Result<_, _>>()?;
        Ok(())
    }

    /// The rows of the makers that were named, and of weapons without one; `None` where none was named.
    fn makers(&mut self) -> Result<Option<Postings>, StoreError> {
        if self.query.makers.is_empty() {
            return Ok(None);
        }
        let keys: BTreeSet<String> = self.query.makers.iter().map(|maker| name_key(maker)).collect();
        let mut all = Postings::default();
        for key in keys.iter().map(String::as_str).chain([""]) {
            let id = maker_id(self.db, key)?.and_then(|id| u32::try_from(id).ok());
            if let Some(id) = id {
                all = all.either(&*self.list(Token::maker(id))?);
            }
        }
        Ok(Some(all))
    }

    fn pass(
        &mut self,
        pattern: &Pattern,
        shapes: &[Shape],
        within: Option<&Postings>,
    ) -> Result<(), StoreError> {
        for row in self.rows_like(shapes, within)? {
            if self.compared.len() >= COMPARED_MOST {
                self.more = true;
                break;
            }
            if !self.compared.insert(row) {
                continue;
            }
            let Some(kept) = self.row(row)? else { continue };
            let kind = self.kind(kept.kind)?;
            if within.is_some() && self.agreements(&kind)[0] == Agreement::Otherwise {
                self.compared.remove(&row);
                continue;
            }
            let Some(fit) = compare(pattern, &kept.text, !self.query.as_read) else { continue };
            self.take(kept, fit)?;
        }
        Ok(())
    }

    fn take(&mut self, row: Row, fit: Fit) -> Result<(), StoreError> {
        let asked = self.query.fields;
        let kind = self.kind(row.kind)?;
        let elsewhere = !self.query.consignment.is_empty() && kind.consignment != self.query.consignment;
        if elsewhere || !(asked.is_empty() || asked.contains(&row.field)) {
            return Ok(());
        }
        let [maker, model, calibre] = self.agreements(&kind);
        let described = [(maker, OTHER_MAKER), (model, OTHERWISE), (calibre, OTHERWISE)];
        let described = described.into_iter().map(|(agreement, otherwise)| agreement.cost(otherwise));
        let cost = fit.cost + described.sum::<u32>();
        let Row { field, life, text, .. } = row;
        let kind = Kind::clone(&kind);
        let hit = Hit { life, field, text, kind, cost, reasons: fit.reasons, maker, model, calibre };
        match self.hits.entry(life) {
            Entry::Vacant(entry) => {
                entry.insert(hit);
            }
            Entry::Occupied(mut entry) if hit.order() < entry.get().order() => {
                entry.insert(hit);
            }
            Entry::Occupied(_) => {}
        }
        Ok(())
    }

    fn agreements(&self, kind: &Kind) -> [Agreement; 3] {
        let Query { makers, models, calibres, .. } = self.query;
        [(makers, &kind.maker), (models, &kind.model), (calibres, &kind.calibre)]
            .map(|(asked, recorded)| Agreement::of(asked, recorded))
    }

    fn end(self) -> Found {
        let mut hits: Vec<Hit> = self.hits.into_values().collect();
        hits.sort_unstable_by(|one, other| one.order().cmp(&other.order()));
        let more = self.more || hits.len() > self.query.most;
        hits.truncate(self.query.most);
        Found { hits, more }
    }

    /// The rows that have one of the shapes, counted from 0.
    fn rows_like(&mut self, shapes: &[Shape], within: Option<&Postings>) -> Result<Vec<u64>, StoreError> {
        let mut found = Vec::new();
        for shape in shapes {
            let (mask, value) = shape.mask();
            let tail = self.tail.iter().zip(self.tail_begins..);
            found.extend(tail.filter(|(code, _)| code.0 & mask == value).map(|(_, row)| row));
            let worn = self.worn.iter().filter(|(_, code)| shape.may_be(*code));
            found.extend(worn.map(|(row, _)| *row));
            self.posted(*shape, within)?.each(|row| {
                found.push(row);
                Ok(found.len() <= COMPARED_MOST)
            })?;
        }
        Ok(found)
    }

    /// The rows that the postings have of a shape, and perhaps some more.
    fn posted(&mut self, shape: Shape, within: Option<&Postings>) -> Result<Rc<Postings>, StoreError> {
        let (threes, ones) = shape.tokens();
        let mut rows: Option<Rc<Postings>> = None;
        for token in threes.into_iter().chain(ones) {
            if rows.as_ref().is_some_and(|rows| self.are_few(rows, token)) {
                break;
            }
            let list = self.list(token)?;
            rows = Some(match rows.as_deref().or(within) {
                Some(rows) => Rc::new(rows.both(&list)),
                None => list,
            });
        }
        Ok(rows.unwrap_or_default())
    }

    /// Whether comparing these rows costs less than finding out which of them have the token.
    fn are_few(&self, rows: &Postings, token: Token) -> bool {
        let chunks = usize::try_from(self.tail_begins).unwrap_or(usize::MAX) / CHUNK;
        let filtering = if self.lists.contains_key(&token) { rows.chunks() } else { chunks * READING };
        rows.len() * COMPARING <= filtering
    }

    fn list(&mut self, token: Token) -> Result<Rc<Postings>, StoreError> {
        if let Some(list) = self.lists.get(&token) {
            return Ok(Rc::clone(list));
        }
        let select = "SELECT id, held FROM search_posting WHERE id BETWEEN ?1 AND ?2";
        let mut select = self.db.prepare_cached(select)?;
        let last = (1 << CHUNK_BITS) - 1;
        let mut rows = select.query(params![posting_id(token, 0), posting_id(token, last)])?;
        let mut list = Postings::default();
        while let Some(row) = rows.next()? {
            let held =
                Held::read(row.get_ref(1)?.as_blob().map_err(rusqlite::Error::from)?).ok_or_else(damaged)?;
            // Fewer than 2^24 chunks.
            let chunk = u32::try_from(row.get::<_, i64>(0)? & last).unwrap_or(u32::MAX);
            list.push(chunk, held);
        }
        let list = Rc::new(list);
        self.lists.insert(token, Rc::clone(&list));
        Ok(list)
    }

    fn row(&self, row: u64) -> Result<Option<Row>, StoreError> {
        let select = "SELECT field, life, kind, text FROM search_row WHERE row = ?1";
        let mut select = self.db.prepare_cached(select)?;
        let mut rows = select.query([row.cast_signed() + 1])?;
        let Some(row) = rows.next()? else { return Ok(None) };
        let Some(field) = Field::of_code(row.get(0)?) else { return Ok(None) };
        let life = row.get::<_, i64>(1)?.cast_unsigned();
        Ok(Some(Row { field, life, kind: row.get(2)?, text: row.get(3)? }))
    }

    fn kind(&mut self, kind: u32) -> Result<Rc<Kind>, StoreError> {
        if let Some(kind) = self.kinds.get(&kind) {
            return Ok(Rc::clone(kind));
        }
        let select = "SELECT maker, model, calibre, consignment FROM search_kind WHERE kind = ?1";
        let read = self.db.prepare_cached(select)?.query_row([kind], |row| {
            Ok(Kind {
                maker: row.get(0)?,
                model: row.get(1)?,
                calibre: row.get(2)?,
                consignment: row.get(3)?,
            })
        })?;
        let read = Rc::new(read);
        self.kinds.insert(kind, Rc::clone(&read));
        Ok(read)
    }
}

impl Hit {
    fn order(&self) -> (u32, Field, &str, u64) {
        (self.cost, self.field, &self.text, self.life)
    }
}

impl Agreement {
    /// The first name asked for is the one that was typed; the others are its other names.
    fn of(asked: &[&str], recorded: &str) -> Self {
        let recorded = name_key(recorded);
        match asked.iter().position(|name| name_key(name) == recorded) {
            _ if asked.is_empty() => Self::NotAsked,
            Some(0) => Self::Same,
            Some(_) => Self::OtherName,
            None if recorded.is_empty() => Self::Unrecorded,
            None => Self::Otherwise,
        }
    }

    fn cost(self, otherwise: u32) -> u32 {
        match self {
            Self::NotAsked | Self::Same | Self::OtherName => 0,
            Self::Unrecorded => UNRECORDED,
            Self::Otherwise => otherwise,
        }
    }
}

fn damaged() -> StoreError {
    StoreError::Medium { message: "the search index is damaged: have the view made anew".to_owned() }
}

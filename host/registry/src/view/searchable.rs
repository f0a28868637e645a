//! What of an entry is searched for: every mark, number and code, as [`crate::search`] takes them in.

use super::View;
use crate::entry::{Act, Entry, Reservation};
use crate::record::{Count, Happening, LifeId, Recorded};
use crate::search::{self, Field, Subject};
use crate::sqlite::in_transaction;
use crate::store::StoreError;
use marking::item::{Item, look_alike_key};
use rusqlite::{Connection, OptionalExtension};

/// Takes in what a reservation tells: everything of a line that is new, and a number that a later job brought.
pub(super) fn reserved(
    db: &Connection,
    (entry, life): (u64, LifeId),
    reservation: &Reservation,
    brings_number: bool,
) -> Result<(), StoreError> {
    let Reservation { consignment, item, number, mark, .. } = reservation;
    let subject = of_item(entry, life, item, consignment);
    let number = number.as_deref();
    let mut marks = if entry == life { marks_of(item) } else { Vec::new() };
    marks.extend(number.filter(|_| brings_number).map(|number| (Field::StationNumber, number)));
    search::put(db, &subject, &marks)?;
    let known: Vec<String> =
        [item.serial.as_deref(), number].into_iter().flatten().map(look_alike_key).collect();
    let others = mark.lines.iter().map(|line| &*line.text);
    let others = others.filter(|text| !known.contains(&look_alike_key(text)));
    others.into_iter().try_for_each(|text| search::put_once(db, &subject, Field::AppliedMark, text))
}

/// Takes in what an act on the record of lives tells, and takes out what is wrong.
pub(super) fn recorded(db: &Connection, entry: &Entry) -> Result<(), StoreError> {
    match &entry.act {
        Act::ItemRecorded(recorded) => {
            let Recorded { item, component, .. } = &**recorded;
            let life = View::over(db).replaced_by(entry.index)?.map_or(entry.index, |(_, row)| row.first);
            let mut marks = marks_of(item);
            if component.is_some() {
                let serials = marks.iter_mut().filter(|(field, _)| *field == Field::Serial);
                serials.for_each(|(field, _)| *field = Field::PartNumber);
            }
            marks.push((Field::ItemNumber, &item.item_no));
            search::put(db, &of_item(entry.index, life, item, ""), &marks)
        }
        Act::MarkObserved(seen) => {
            let photo = seen.photo_sha256.as_deref().map(|sha256| (Field::Photo, sha256));
            let marks: Vec<_> = [(Field::ObservedMark, &*seen.mark.text)].into_iter().chain(photo).collect();
            of_lives(db, entry.index, &[seen.life], &marks)
        }
        Act::Happened { lives, event, .. } => match &**event {
            Happening::Coded { code, .. } => of_lives(db, entry.index, lives, &[(Field::Code, code)]),
            Happening::Photographed { sha256, .. } => {
                of_lives(db, entry.index, lives, &[(Field::Photo, sha256)])
            }
            _ => Ok(()),
        },
        Act::ErrorDeclared { entry: wrong, .. } => search::withdraw(db, *wrong),
        _ => Ok(()),
    }
}

/// Takes in the remains of a mark that were found on a job's part.
pub(super) fn spoilt(db: &Connection, entry: u64, job: u64, text: &str) -> Result<(), StoreError> {
    let select = "SELECT i.life FROM job j JOIN item i ON i.consignment = j.consignment AND i.item_no = j.item_no \
                  WHERE j.job = ?1";
    let life: Option<i64> = db.prepare_cached(select)?.query_row([job.cast_signed()], |row| row.get(0))?;
    let lives: Vec<LifeId> = life.into_iter().map(i64::cast_unsigned).collect();
    of_lives(db, entry, &lives, &[(Field::ObservedMark, text)])
}

fn of_lives(
    db: &Connection,
    entry: u64,
    lives: &[LifeId],
    marks: &[(Field, &str)],
) -> Result<(), StoreError> {
    for life in lives {
        let Some(row) = View::over(db).life(*life)? else { continue };
        let consignment = row.consignment.as_deref().unwrap_or_default();
        let (maker, model, calibre) = (&*row.maker, &*row.model, &*row.calibre);
        search::put(db, &Subject { entry, life: *life, maker, model, calibre, consignment }, marks)?;
    }
    Ok(())
}

fn of_item<'a>(entry: u64, life: LifeId, item: &'a Item, consignment: &'a str) -> Subject<'a> {
    let (maker, model, calibre) = (&*item.maker, &*item.model, &*item.calibre);
    Subject { entry, life, maker, model, calibre, consignment }
}

fn marks_of(item: &Item) -> Vec<(Field, &str)> {
    let details = item.details();
    let serial = item.serial.as_deref().map(|serial| (Field::Serial, serial));
    let lot = details.lot.as_deref().map(|lot| (Field::Lot, lot));
    let premark = details.premark.as_deref().map(|mark| (Field::ObservedMark, mark));
    let seen = item.observed_marks.iter().map(|mark| (Field::ObservedMark, &*mark.text));
    serial.into_iter().chain(lot).chain(premark).chain(seen).collect()
}

/// Fills the index of a register that was written before there was one.
pub(crate) fn fill(db: &Connection) -> Result<(), StoreError> {
    let select =
        "SELECT NOT EXISTS (SELECT 1 FROM search_row) AND EXISTS (SELECT 1 FROM item WHERE life IS NOT NULL)";
    if !db.query_row(select, [], |row| row.get(0))? {
        return Ok(());
    }
    in_transaction(db, || {
        let select = "SELECT e.bytes, i.number FROM item i JOIN entry e ON e.idx = i.life ORDER BY i.life";
        let mut select = db.prepare(select)?;
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()? {
            let bytes: Vec<u8> = row.get(0)?;
            let Ok(Entry { index, act: Act::Reserved(mut reservation), .. }) = serde_json::from_slice(&bytes)
            else {
                continue;
            };
            reservation.number = row.get(1)?;
            reserved(db, (index, index), &reservation, true)?;
        }
        Ok(())
    })
}

impl View<'_> {
    /// What can be what was read, of lives that are not withdrawn. Other names of makers, models and calibres are for the
    /// asker to give.
    ///
    /// # Errors
    /// [`search::FindError`].
    pub fn search(&self, query: &search::Query<'_>) -> Result<search::Found, search::FindError> {
        let mut found = search::find(self.db, query)?;
        let mut standing = Vec::with_capacity(found.hits.len());
        for hit in found.hits {
            if self.life(hit.life)?.is_some_and(|life| !life.withdrawn) {
                standing.push(hit);
            }
        }
        found.hits = standing;
        Ok(found)
    }

    /// The last stock-taking of a place that stands, with its entry.
    ///
    /// # Errors
    /// As [`View::life`].
    pub fn last_stock_count(&self, place: &str) -> Result<Option<(u64, Count)>, StoreError> {
        let select = "SELECT count FROM count WHERE withdrawn = 0 AND json_extract(detail, '$.place') = ?1 \
                      AND json_extract(detail, '$.purpose') = 'stock' ORDER BY entry DESC LIMIT 1";
        let last =
            self.db.prepare_cached(select)?.query_row([place], |row| row.get::<_, i64>(0)).optional()?;
        let Some(entry) = last.map(i64::cast_unsigned) else { return Ok(None) };
        Ok(self.count(entry)?.map(|count| (entry, count)))
    }

    /// The last counts at hand-over, at most so many, the newest first, each with its entry.
    ///
    /// # Errors
    /// As [`View::life`].
    pub fn last_hand_overs(&self, most: u32) -> Result<Vec<(u64, Count)>, StoreError> {
        let select = "SELECT count FROM count WHERE withdrawn = 0 AND json_extract(detail, '$.purpose') = 'hand-over' \
                      ORDER BY count DESC LIMIT ?1";
        let mut select = self.db.prepare_cached(select)?;
        let counts = select.query_map([i64::from(most)], |row| row.get::<_, i64>(0))?;
        let counts = counts.collect::<Result<Vec<_>, _>>()?.into_iter().map(i64::cast_unsigned);
        let found = counts.map(|entry| Ok(self.count(entry)?.map(|count| (entry, count))));
        found.filter_map(Result::transpose).collect()
    }
}

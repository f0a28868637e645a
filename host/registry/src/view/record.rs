//! What an act on the record of lives does to the view: also how a wrong one is taken back.

use super::View;
use super::lives::{LifeState, described};
use crate::entry::{Act, Entry};
use crate::record::{Happening, HappeningKind, HoldKind, LifeId, LinkKind, Party, Recorded};
use crate::store::StoreError;
use jiff::civil::Date;
use marking::item::look_alike_key;
use rusqlite::{Connection, OptionalExtension, params};
use serde::Serialize;

/// Which act an entry of the table `record` holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RecordAct {
    ItemRecorded,
    MarkObserved,
    PartyRecorded,
    PartyErased,
    Happened,
    HoldPlaced,
    HoldReleased,
    Counted,
    LivesLinked,
    ErrorDeclared,
    CatalogueAdded,
}

impl RecordAct {
    const ALL: [Self; 11] = [
        Self::ItemRecorded,
        Self::MarkObserved,
        Self::PartyRecorded,
        Self::PartyErased,
        Self::Happened,
        Self::HoldPlaced,
        Self::HoldReleased,
        Self::Counted,
        Self::LivesLinked,
        Self::ErrorDeclared,
        Self::CatalogueAdded,
    ];

    /// Which of these an act is; `None` for any other.
    pub(crate) fn of(act: &Act) -> Option<Self> {
        Some(match act {
            Act::ItemRecorded(_) => Self::ItemRecorded,
            Act::MarkObserved(_) => Self::MarkObserved,
            Act::PartyRecorded(_) => Self::PartyRecorded,
            Act::PartyErased { .. } => Self::PartyErased,
            Act::Happened { .. } => Self::Happened,
            Act::HoldPlaced { .. } => Self::HoldPlaced,
            Act::HoldReleased { .. } => Self::HoldReleased,
            Act::Counted(_) => Self::Counted,
            Act::LivesLinked { .. } => Self::LivesLinked,
            Act::ErrorDeclared { .. } => Self::ErrorDeclared,
            Act::CatalogueAdded(_) => Self::CatalogueAdded,
            _ => return None,
        })
    }

    fn of_code(code: i64) -> Option<Self> {
        usize::try_from(code).ok().and_then(|code| Self::ALL.get(code).copied())
    }
}

/// What happened to a life, as far as it decides what has become of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Step {
    /// Where it stands in the order of things: its entry, or the one whose place that takes.
    pub at: u64,
    pub entry: u64,
    pub event: HappeningKind,
    pub place: Option<String>,
}

/// What has become of a life after each step.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Course {
    pub state: LifeState,
    pub since: Option<u64>,
    pub place: Option<String>,
    deactivated: bool,
}

impl Course {
    /// Whether this may happen to it now.
    pub(crate) fn allows(&self, event: HappeningKind) -> bool {
        use HappeningKind::{Coded, Imported, Lost, Photographed, Recovered, Seized, Stolen, TestFired};
        match self.state {
            LifeState::Destroyed => event == Photographed,
            _ if matches!(event, TestFired | Coded | Photographed) => true,
            LifeState::Lost | LifeState::Stolen => matches!(event, Recovered | Lost | Stolen),
            _ if event == Recovered => false,
            LifeState::Exported => matches!(event, Imported | Seized),
            LifeState::Here | LifeState::Transferred | LifeState::Deactivated => true,
        }
    }

    /// Takes the next step.
    pub(crate) fn go(&mut self, step: &Step) {
        let next = match step.event {
            HappeningKind::Transferred => LifeState::Transferred,
            HappeningKind::Exported => LifeState::Exported,
            HappeningKind::Lost => LifeState::Lost,
            HappeningKind::Stolen => LifeState::Stolen,
            HappeningKind::Destroyed => LifeState::Destroyed,
            HappeningKind::TestFired | HappeningKind::Coded | HappeningKind::Photographed => return,
            HappeningKind::Deactivated => {
                self.deactivated = true;
                LifeState::Deactivated
            }
            _ if self.deactivated => LifeState::Deactivated,
            _ => LifeState::Here,
        };
        // What comes back lies nowhere until somebody says where.
        if !next.is_here() || !self.state.is_here() {
            self.place = None;
        }
        if step.place.is_some() {
            self.place.clone_from(&step.place);
        }
        if next != self.state {
            (self.state, self.since) = (next, Some(step.entry));
        }
    }
}

/// An entry of these acts, as the view remembers it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct RecordRow {
    pub act: RecordAct,
    /// The entry by whose index the thing is named.
    pub first: u64,
    /// Of an error declaration: the entry whose place the next one takes.
    pub replaces: Option<u64>,
    /// The entry that declares this one wrong.
    pub wrong: Option<u64>,
}

impl View<'_> {
    /// What is remembered of an entry, if its act is one of these.
    pub(crate) fn record(&self, entry: u64) -> Result<Option<RecordRow>, StoreError> {
        let select = "SELECT act, first, replaces, wrong FROM record WHERE entry = ?1";
        let row = |row: &rusqlite::Row<'_>| {
            let act = RecordAct::of_code(row.get(0)?).ok_or(rusqlite::Error::InvalidColumnIndex(0))?;
            let unsigned = |at| row.get::<_, Option<i64>>(at).map(|value| value.map(i64::cast_unsigned));
            let first = row.get::<_, i64>(1)?.cast_unsigned();
            Ok(RecordRow { act, first, replaces: unsigned(2)?, wrong: unsigned(3)? })
        };
        let known = self.db.prepare_cached(select)?.query_row([entry.cast_signed()], row).optional()?;
        if known.is_some() {
            return Ok(known);
        }
        let select = "SELECT 1 FROM life WHERE life = ?1 AND described IS NOT NULL";
        let recorded = self.db.prepare_cached(select)?.exists([entry.cast_signed()])?;
        let row = RecordRow { act: RecordAct::ItemRecorded, first: entry, replaces: None, wrong: None };
        Ok(recorded.then_some(row))
    }

    /// The wrong entry whose place the entry with this index takes.
    pub(crate) fn replaced_by(&self, index: u64) -> Result<Option<(u64, RecordRow)>, StoreError> {
        let Some(before) = index.checked_sub(1) else { return Ok(None) };
        let mut select = self.db.prepare_cached("SELECT replaces FROM record WHERE entry = ?1")?;
        let wrong: Option<Option<i64>> =
            select.query_row([before.cast_signed()], |row| row.get(0)).optional()?;
        let Some(wrong) = wrong.flatten().map(i64::cast_unsigned) else { return Ok(None) };
        Ok(self.record(wrong)?.map(|row| (wrong, row)))
    }

    /// The lives that an entry is about.
    pub(crate) fn lives_in(&self, entry: u64) -> Result<Vec<LifeId>, StoreError> {
        let mut select =
            self.db.prepare_cached("SELECT life FROM life_entry WHERE entry = ?1 ORDER BY life")?;
        let lives = select.query_map([entry.cast_signed()], |row| row.get::<_, i64>(0))?;
        Ok(lives.map(|life| life.map(i64::cast_unsigned)).collect::<Result<_, _>>()?)
    }

    /// What happened to a life, in order, without what is wrong.
    pub(crate) fn steps_of(&self, life: LifeId) -> Result<Vec<Step>, StoreError> {
        let select = "SELECT r.first, l.entry, l.event, l.place FROM life_entry l JOIN record r ON r.entry = l.entry \
                      WHERE l.life = ?1 AND l.event IS NOT NULL AND r.wrong IS NULL ORDER BY r.first";
        let mut select = self.db.prepare_cached(select)?;
        let rows = select.query_map([life.cast_signed()], |row| {
            let code: i64 = row.get(2)?;
            let kind = usize::try_from(code).ok().and_then(|code| HappeningKind::ALL.get(code));
            Ok(Step {
                at: row.get::<_, i64>(0)?.cast_unsigned(),
                entry: row.get::<_, i64>(1)?.cast_unsigned(),
                event: kind.ok_or(rusqlite::Error::InvalidColumnIndex(2))?.0,
                place: row.get(3)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

/// Takes an entry into the view.
pub(super) fn apply(db: &Connection, entry: &Entry) -> Result<(), StoreError> {
    let Some(act) = RecordAct::of(&entry.act) else { return Ok(()) };
    let replaced = View::over(db).replaced_by(entry.index)?;
    let first = match &entry.act {
        Act::HoldReleased { hold, .. } => *hold,
        _ => replaced.map_or(entry.index, |(_, row)| row.first),
    };
    let replaces = replaced.is_some();
    let taking = Taking { db, entry: entry.index, first, replaces };
    if act != RecordAct::ItemRecorded || replaces {
        taking.remember(act, first, None)?;
    }
    match &entry.act {
        Act::ItemRecorded(recorded) => taking.recorded(recorded),
        Act::MarkObserved(seen) => {
            let insert = "INSERT INTO seen (entry, life, detail) VALUES (?1, ?2, ?3)";
            let row = params![taking.id(), seen.life.cast_signed(), taking.json(seen)?];
            db.prepare_cached(insert)?.execute(row)?;
            taking.about(&[seen.life])
        }
        Act::PartyRecorded(party) => taking.party(party),
        Act::PartyErased { party, .. } => {
            let update = "UPDATE party SET erased = ?2 WHERE party = ?1";
            db.prepare_cached(update)?.execute(params![party.cast_signed(), taking.id()])?;
            Ok(())
        }
        Act::Happened { lives, on, event } => taking.happened(lives, *on, event),
        Act::HoldPlaced { lives, kind, reference, until } => taking.hold(lives, *kind, reference, *until),
        Act::HoldReleased { hold, .. } => {
            let update = "UPDATE hold SET released = ?2 WHERE hold = ?1";
            db.prepare_cached(update)?.execute(params![hold.cast_signed(), taking.id()])?;
            let lives = View::over(db).hold(*hold)?.map(|row| row.lives);
            taking.about(&lives.unwrap_or_default())
        }
        Act::Counted(count) => {
            let insert = "INSERT INTO count (count, entry, detail) VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET \
                          entry = excluded.entry, detail = excluded.detail, withdrawn = 0";
            let row = params![first.cast_signed(), taking.id(), taking.json(count)?];
            db.prepare_cached(insert)?.execute(row)?;
            [&count.found, &count.missing, &count.misplaced].iter().try_for_each(|lives| taking.about(lives))
        }
        Act::LivesLinked { life, other, how, .. } => taking.linked(*life, *other, *how),
        Act::ErrorDeclared { entry: wrong, corrected_by, .. } => taking.wrong(*wrong, corrected_by.is_some()),
        Act::CatalogueAdded(added) => {
            let insert = "INSERT INTO catalogue (entry, kind, name, detail) VALUES (?1, ?2, ?3, ?4)";
            let row = params![taking.id(), taking.json(&added.kind)?, added.name, taking.json(added)?];
            db.prepare_cached(insert)?.execute(row)?;
            Ok(())
        }
        _ => Ok(()),
    }
}

/// An entry on its way into the view.
struct Taking<'a> {
    db: &'a Connection,
    entry: u64,
    /// The entry by whose index the thing is named.
    first: u64,
    /// Whether it takes the place of a wrong one.
    replaces: bool,
}

impl Taking<'_> {
    fn id(&self) -> i64 {
        self.entry.cast_signed()
    }

    fn json(&self, value: &impl Serialize) -> Result<String, StoreError> {
        serde_json::to_string(value).map_err(|error| super::apply::unreadable(self.entry, &error.to_string()))
    }

    /// The bare word of an enum without fields.
    fn word(&self, value: &impl Serialize) -> Result<String, StoreError> {
        Ok(self.json(value)?.trim_matches('"').to_owned())
    }

    fn remember(&self, act: RecordAct, first: u64, replaces: Option<u64>) -> Result<(), StoreError> {
        let insert = "INSERT INTO record (entry, act, first, replaces) VALUES (?1, ?2, ?3, ?4) \
                      ON CONFLICT DO UPDATE SET first = excluded.first, replaces = excluded.replaces";
        let replaces = replaces.map(u64::cast_signed);
        self.db.prepare_cached(insert)?.execute(params![
            self.id(),
            act as i64,
            first.cast_signed(),
            replaces
        ])?;
        Ok(())
    }

    /// The entry is about these lives, and does nothing to where they are.
    fn about(&self, lives: &[LifeId]) -> Result<(), StoreError> {
        let insert = "INSERT OR IGNORE INTO life_entry (life, entry) VALUES (?1, ?2)";
        let mut insert = self.db.prepare_cached(insert)?;
        for life in lives {
            insert.execute([life.cast_signed(), self.id()])?;
        }
        Ok(())
    }

    fn recorded(&self, recorded: &Recorded) -> Result<(), StoreError> {
        let Recorded { item, component, of, alarms, .. } = recorded;
        let unreadable = |error: serde_json::Error| super::apply::unreadable(self.entry, &error.to_string());
        let (serial, description) = described(item).map_err(unreadable)?;
        let insert = "INSERT INTO life (life, described, item_no, maker, description, serial, look_key, component, of) \
                      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT DO UPDATE SET \
                      described = excluded.described, item_no = excluded.item_no, maker = excluded.maker, \
                      description = excluded.description, serial = excluded.serial, look_key = excluded.look_key, \
                      component = excluded.component, of = excluded.of, withdrawn = 0";
        self.db.prepare_cached(insert)?.execute(params![
            self.first.cast_signed(),
            self.id(),
            item.item_no,
            &*item.maker,
            description,
            serial,
            serial.map(look_alike_key),
            component.map(|part| part.as_str()),
            of.map(u64::cast_signed)
        ])?;
        if self.replaces {
            self.about(&[self.first])?;
        }
        if let Some(weapon) = of {
            self.about(&[*weapon])?;
        }
        alarms.iter().try_for_each(|other| self.link(self.first, *other, LinkKind::Alarm))?;
        self.about(alarms)
    }

    fn party(&self, party: &Party) -> Result<(), StoreError> {
        let insert = "INSERT INTO party (party, entry, detail) VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET \
                      entry = excluded.entry, detail = excluded.detail, withdrawn = 0";
        let row = params![self.first.cast_signed(), self.id(), self.json(party)?];
        self.db.prepare_cached(insert)?.execute(row)?;
        if let Some(sealed) = &party.sealed {
            let insert = "INSERT OR IGNORE INTO party_key (key, party) VALUES (?1, ?2)";
            self.db.prepare_cached(insert)?.execute(params![sealed.key, self.first.cast_signed()])?;
        }
        Ok(())
    }

    fn hold(
        &self,
        lives: &[LifeId],
        kind: HoldKind,
        reference: &str,
        until: Option<Date>,
    ) -> Result<(), StoreError> {
        let insert = "INSERT INTO hold (hold, entry, kind, reference, until) VALUES (?1, ?2, ?3, ?4, ?5) \
                      ON CONFLICT DO UPDATE SET entry = excluded.entry, kind = excluded.kind, \
                      reference = excluded.reference, until = excluded.until, withdrawn = 0";
        let (kind, until) = (self.word(&kind)?, until.map(|day| day.to_string()));
        let row = params![self.first.cast_signed(), self.id(), kind, reference, until];
        self.db.prepare_cached(insert)?.execute(row)?;
        let insert = "INSERT OR IGNORE INTO hold_life (life, hold) VALUES (?1, ?2)";
        let mut insert = self.db.prepare_cached(insert)?;
        for life in lives {
            insert.execute([life.cast_signed(), self.first.cast_signed()])?;
        }
        self.about(lives)
    }

    fn linked(&self, life: LifeId, other: LifeId, how: LinkKind) -> Result<(), StoreError> {
        self.link(life, other, how)?;
        self.about(&[life, other])
    }

    fn link(&self, life: LifeId, other: LifeId, how: LinkKind) -> Result<(), StoreError> {
        let insert = "INSERT INTO link (entry, life, other, how) VALUES (?1, ?2, ?3, ?4)";
        let row = params![self.id(), life.cast_signed(), other.cast_signed(), self.json(&how)?];
        self.db.prepare_cached(insert)?.execute(row)?;
        Ok(())
    }

    fn happened(&self, lives: &[LifeId], on: Date, event: &Happening) -> Result<(), StoreError> {
        let insert = "INSERT OR IGNORE INTO life_entry (life, entry, event, place) VALUES (?1, ?2, ?3, ?4)";
        for life in lives {
            let row = params![life.cast_signed(), self.id(), event.kind() as i64, event.place()];
            self.db.prepare_cached(insert)?.execute(row)?;
            fold(self.db, *life)?;
        }
        let insert = "INSERT OR IGNORE INTO party_entry (party, entry, day) VALUES (?1, ?2, ?3)";
        for party in event.parties() {
            let row = params![party.cast_signed(), self.id(), on.to_string()];
            self.db.prepare_cached(insert)?.execute(row)?;
        }
        if let Happening::Destroyed(destruction) = event {
            let insert =
                "INSERT INTO destruction (entry, day, handed_over, at_furnace) VALUES (?1, ?2, ?3, ?4)";
            let counts = [destruction.handed_over, destruction.at_furnace].map(u64::cast_signed);
            let row = params![self.id(), on.to_string(), counts[0], counts[1]];
            self.db.prepare_cached(insert)?.execute(row)?;
        }
        Ok(())
    }

    /// What the wrong entry did is taken back; it stays, marked.
    fn wrong(&self, wrong: u64, replaced: bool) -> Result<(), StoreError> {
        let db = self.db;
        let Some(row) = View::over(db).record(wrong)? else { return Ok(()) };
        self.remember(RecordAct::ErrorDeclared, row.first, replaced.then_some(wrong))?;
        let insert = "INSERT INTO record (entry, act, first, wrong) VALUES (?1, ?2, ?3, ?4) \
                      ON CONFLICT DO UPDATE SET wrong = excluded.wrong";
        let (id, first) = (wrong.cast_signed(), row.first.cast_signed());
        db.prepare_cached(insert)?.execute(params![id, row.act as i64, first, self.id()])?;
        let (of_entry, of_thing) = taken_back(row.act);
        for (statements, of) in [(of_entry, id), (of_thing, first)] {
            for sql in statements {
                db.prepare_cached(sql)?.execute([of])?;
            }
        }
        self.corrected(wrong, row)
    }

    /// The lives that a wrong entry was about are where the others say, and show that something was wrong.
    fn corrected(&self, wrong: u64, row: RecordRow) -> Result<(), StoreError> {
        let mut lives = View::over(self.db).lives_in(wrong)?;
        if row.act == RecordAct::ItemRecorded {
            lives.push(row.first);
        }
        self.about(&lives)?;
        for life in lives {
            fold(self.db, life)?;
            let update = "UPDATE life SET corrected = 1 WHERE life = ?1";
            self.db.prepare_cached(update)?.execute([life.cast_signed()])?;
        }
        Ok(())
    }
}

/// How what an act did is taken back: what is named by the entry itself, and what by the thing it is about.
fn taken_back(act: RecordAct) -> (&'static [&'static str], &'static [&'static str]) {
    match act {
        RecordAct::ItemRecorded => (
            &["DELETE FROM link WHERE entry = ?1"],
            &["UPDATE life SET withdrawn = 1, corrected = 1 WHERE life = ?1"],
        ),
        RecordAct::MarkObserved => (&["DELETE FROM seen WHERE entry = ?1"], &[]),
        RecordAct::PartyRecorded => {
            (&[], &["UPDATE party SET withdrawn = 1, corrected = 1 WHERE party = ?1"])
        }
        RecordAct::HoldPlaced => (
            &[],
            &[
                "UPDATE hold SET withdrawn = 1, corrected = 1 WHERE hold = ?1",
                "DELETE FROM hold_life WHERE hold = ?1",
            ],
        ),
        RecordAct::HoldReleased => {
            (&["UPDATE hold SET released = NULL, corrected = 1 WHERE released = ?1"], &[])
        }
        RecordAct::Counted => (&[], &["UPDATE count SET withdrawn = 1 WHERE count = ?1"]),
        RecordAct::LivesLinked => (&["DELETE FROM link WHERE entry = ?1"], &[]),
        RecordAct::CatalogueAdded => (&["DELETE FROM catalogue WHERE entry = ?1"], &[]),
        RecordAct::Happened => {
            (&["DELETE FROM destruction WHERE entry = ?1", "DELETE FROM party_entry WHERE entry = ?1"], &[])
        }
        RecordAct::PartyErased | RecordAct::ErrorDeclared => (&[], &[]),
    }
}

/// Writes down what has become of a life, from everything that happened to it and is not wrong.
fn fold(db: &Connection, life: LifeId) -> Result<(), StoreError> {
    let mut course = Course::default();
    View::over(db).steps_of(life)?.iter().for_each(|step| course.go(step));
    let insert = "INSERT INTO life (life, state, since, place) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO UPDATE SET \
                  state = excluded.state, since = excluded.since, place = excluded.place";
    let since = course.since.map(u64::cast_signed);
    let row = params![life.cast_signed(), course.state as i64, since, course.place];
    db.prepare_cached(insert)?.execute(row)?;
    Ok(())
}

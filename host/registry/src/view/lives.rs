//! The questions about lives: what a weapon is, where it is, what happened to it, and what keeps it.

use super::RecordAct;
use super::View;
use super::query::{maybe, senseless, unsigned};
use crate::record::{
    CatalogueEntry, CatalogueKind, Count, HoldId, HoldKind, LifeId, LinkKind, MarkSeen, Party, PartyId,
};
use crate::store::StoreError;
use jiff::civil::Date;
use marking::item::{Item, ItemIdentity, SerialStatus, look_alike_key};
use marking::mark::PartKind;
use marking::rule::ItemClass;
use rusqlite::{OptionalExtension, Row, params};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// What has become of a weapon.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum LifeState {
    /// It is here, as far as is known.
    #[default]
    Here,
    /// It went to another party.
    Transferred,
    /// It left the country.
    Exported,
    /// It is missing.
    Lost,
    /// It was stolen.
    Stolen,
    /// It is here and was made unusable for good.
    Deactivated,
    /// It was destroyed.
    Destroyed,
}

impl LifeState {
    /// Every state, in the order of their numbers in the view's tables.
    pub const ALL: [Self; 7] = [
        Self::Here,
        Self::Transferred,
        Self::Exported,
        Self::Lost,
        Self::Stolen,
        Self::Deactivated,
        Self::Destroyed,
    ];

    pub(super) fn of_code(code: i64) -> Option<Self> {
        usize::try_from(code).ok().and_then(|code| Self::ALL.get(code).copied())
    }

    /// Whether a weapon that turns up with the same maker and serial is an alarm.
    #[must_use]
    pub fn raises_alarm(self) -> bool {
        matches!(self, Self::Exported | Self::Lost | Self::Stolen | Self::Destroyed)
    }

    /// Whether it lies somewhere here.
    #[must_use]
    pub fn is_here(self) -> bool {
        matches!(self, Self::Here | Self::Deactivated)
    }
}

/// One life.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LifeRow {
    /// Its id: the index of the entry that first named it.
    pub life: LifeId,
    /// The entry that says what it is: that one, or the last correction of it, or the last `reserved` of its line.
    pub described_by: u64,
    /// Which essential component it is, where it is not a whole weapon.
    pub component: Option<PartKind>,
    /// The weapon that the component belongs to.
    pub of: Option<LifeId>,
    /// The consignment that it is a line of; `None` for a recorded one.
    pub consignment: Option<String>,
    /// Its number in the consignment, or what the site calls it.
    pub item_no: String,
    /// Maker as written.
    pub maker: String,
    /// Model as written.
    pub model: String,
    /// Kind as written.
    pub kind: String,
    /// Calibre as written.
    pub calibre: String,
    /// Serial as far as it was read.
    pub serial: Option<String>,
    /// What is known of the serial.
    pub serial_status: SerialStatus,
    /// Station number burned for it.
    pub number: Option<String>,
    /// Whether it was taken in with a trace that is not closed.
    pub open_trace: bool,
    /// Whether it is ammunition.
    pub is_ammunition: bool,
    /// What has become of it.
    pub state: LifeState,
    /// The entry that gave it this state; `None` where nothing did.
    pub since: Option<u64>,
    /// Where it lies: site, building, rack, joined by `/`.
    pub place: Option<String>,
    /// Whether something that was written of it was wrong.
    pub corrected: bool,
    /// Whether it should never have been recorded. Lists leave such a life out.
    pub withdrawn: bool,
}

impl LifeRow {
    /// Its identity, where its serial gives it one.
    #[must_use]
    pub fn identity(&self) -> Option<ItemIdentity> {
        let serial = self.serial.as_deref().filter(|_| self.serial_status.is_whole())?;
        Some(ItemIdentity::new(&self.maker, serial))
    }
}

/// One hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HoldRow {
    /// Its id: the index of the entry that placed it.
    pub hold: HoldId,
    /// Why.
    pub kind: HoldKind,
    /// Case, trace or order.
    pub reference: String,
    /// Until when it was decided.
    pub until: Option<Date>,
    /// What it keeps, ascending.
    pub lives: Vec<LifeId>,
    /// The entry that released it; `None` while it is open.
    pub released: Option<u64>,
    /// Whether something that was written of it was wrong.
    pub corrected: bool,
}

/// One party.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartyRow {
    /// Its id: the index of the entry that recorded it.
    pub party: PartyId,
    /// What was written of it.
    pub detail: Party,
    /// The entry that says that its key was erased.
    pub erased: Option<u64>,
    /// Whether something that was written of it was wrong.
    pub corrected: bool,
}

/// What two lives are to each other, and where that stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LinkRow {
    /// The entry.
    pub entry: u64,
    /// The later life.
    pub life: LifeId,
    /// The earlier one.
    pub other: LifeId,
    /// What they are.
    pub how: LinkKind,
}

/// What an item is, in its column `description`: model, kind, calibre, status of the serial, the serial where it is not
/// whole, whether a trace was open, and whether it is ammunition.
#[derive(Serialize, Deserialize)]
pub(super) struct Description(
    pub String,
    pub String,
    pub String,
    pub SerialStatus,
    pub Option<String>,
    pub bool,
    pub bool,
);

/// What is written into the columns `serial` and `description` for an item.
pub(super) fn described(item: &Item) -> Result<(Option<&str>, String), serde_json::Error> {
    let serial = item.serial.as_deref();
    let whole = serial.filter(|_| item.has_unique_serial());
    let partial = serial.filter(|_| whole.is_none());
    let open_trace = item.details().open_trace.is_some();
    let ammunition = item.details().class == Some(ItemClass::Ammunition);
    let words =
        (&*item.model, &*item.kind, &*item.calibre, item.serial_status, partial, open_trace, ammunition);
    Ok((whole, serde_json::to_string(&words)?))
}

const OF_LINE: &str = "SELECT i.life, i.last_job, NULL, NULL, i.consignment, i.item_no, i.maker, i.description, i.serial, \
                       i.number, coalesce(l.state, 0), l.since, l.place, coalesce(l.corrected, 0), 0";
const LINES: &str = "FROM item i LEFT JOIN life l ON l.life = i.life";
const RECORDED: &str = "SELECT l.life, l.described, l.component, l.of, NULL, l.item_no, l.maker, l.description, l.serial, \
                        NULL, l.state, l.since, l.place, l.corrected, l.withdrawn FROM life l";
const HOLD: &str = "SELECT hold, kind, reference, until, released, corrected FROM hold WHERE withdrawn = 0";

impl View<'_> {
    /// A life by its id, also a withdrawn one.
    ///
    /// # Errors
    /// [`StoreError`] where the medium cannot be read or the view makes no sense; so all questions.
    pub fn life(&self, life: LifeId) -> Result<Option<LifeRow>, StoreError> {
        let recorded = format!("{RECORDED} WHERE l.life = ?1 AND l.described IS NOT NULL");
        if let Some(row) = self.first_life(&recorded, params![life.cast_signed()])? {
            return Ok(Some(row));
        }
        let of_line = format!(
            "{OF_LINE} FROM job j JOIN item i ON i.consignment = j.consignment AND i.item_no = j.item_no \
             LEFT JOIN life l ON l.life = i.life WHERE j.job = ?1 AND i.life = ?1"
        );
        self.first_life(&of_line, params![life.cast_signed()])
    }

    /// The life of a line; `None` before its first job.
    ///
    /// # Errors
    /// As [`Self::life`].
    pub fn life_of_line(&self, consignment: &str, item_no: &str) -> Result<Option<LifeId>, StoreError> {
        let select = "SELECT life FROM item WHERE consignment = ?1 AND item_no = ?2";
        let mut select = self.db.prepare_cached(select)?;
        Ok(select.query_row([consignment, item_no], |row| maybe(row, 0)).optional()?.flatten())
    }

    /// Every life with this identity, ascending.
    ///
    /// # Errors
    /// As [`Self::life`].
    pub fn lives_of_identity(&self, identity: &ItemIdentity) -> Result<Vec<LifeRow>, StoreError> {
        let mut found = self.lives_that_look_like(&look_alike_key(&identity.serial))?;
        found.retain(|row| row.identity().as_ref() == Some(identity));
        Ok(found)
    }

    /// Every life whose whole serial has this look-alike key ([`look_alike_key`]), of any maker, ascending.
    ///
    /// # Errors
    /// As [`Self::life`].
    pub fn lives_that_look_like(&self, look_alike_key: &str) -> Result<Vec<LifeRow>, StoreError> {
        let of_line = format!("{OF_LINE} {LINES} WHERE i.look_key = ?1 AND i.life IS NOT NULL");
        let recorded = format!("{RECORDED} WHERE l.look_key = ?1 AND l.withdrawn = 0");
        let mut found = self.lives(&of_line, params![look_alike_key])?;
        found.extend(self.lives(&recorded, params![look_alike_key])?);
        found.sort_by_key(|row| row.life);
        Ok(found)
    }

    /// The recorded life that the site calls so.
    ///
    /// # Errors
    /// As [`Self::life`].
    pub fn life_by_item_no(&self, item_no: &str) -> Result<Option<LifeRow>, StoreError> {
        self.first_life(&format!("{RECORDED} WHERE l.item_no = ?1 AND l.withdrawn = 0"), params![item_no])
    }

    /// Everything that lies at a place and below it, ascending.
    ///
    /// # Errors
    /// As [`Self::life`].
    pub fn lives_at(&self, place: &str) -> Result<Vec<LifeRow>, StoreError> {
        // `0` follows `/`.
        let there =
            "l.place IS NOT NULL AND (l.place = ?1 OR (l.place >= ?1 || '/' AND l.place < ?1 || '0'))";
        let of_line = format!(
            "{OF_LINE} FROM life l JOIN job j ON j.job = l.life \
             JOIN item i ON i.consignment = j.consignment AND i.item_no = j.item_no \
             WHERE {there} AND l.described IS NULL AND i.life = l.life"
        );
        let recorded = format!("{RECORDED} WHERE {there} AND l.described IS NOT NULL AND l.withdrawn = 0");
        let mut found = self.lives(&recorded, params![place])?;
        found.extend(self.lives(&of_line, params![place])?);
        found.sort_by_key(|row| row.life);
        Ok(found)
    }

    /// The components that were recorded as belonging to a weapon, ascending.
    ///
    /// # Errors
    /// As [`Self::life`].
    pub fn components_of(&self, life: LifeId) -> Result<Vec<LifeRow>, StoreError> {
        let select = format!("{RECORDED} WHERE l.of = ?1 AND l.withdrawn = 0 ORDER BY l.life");
        self.lives(&select, params![life.cast_signed()])
    }

    /// Shows every life that is not withdrawn, those of lines first, without holding them all.
    ///
    /// # Errors
    /// As [`Self::life`].
    pub fn each_life(&self, mut take: impl FnMut(LifeRow)) -> Result<(), StoreError> {
        let of_line = format!("{OF_LINE} {LINES} WHERE i.life IS NOT NULL");
        let recorded =
            format!("{RECORDED} WHERE l.described IS NOT NULL AND l.withdrawn = 0 ORDER BY l.life");
        for select in [of_line, recorded] {
            let mut select = self.db.prepare_cached(&select)?;
            let mut rows = select.query([])?;
            while let Some(row) = rows.next()? {
                take(life_row(row)?);
            }
        }
        Ok(())
    }

    /// Every entry about a life, ascending: those that were declared wrong, and the declarations, too. Of a line its jobs
    /// and the answers about it, not what is about its whole consignment.
    ///
    /// # Errors
    /// As [`Self::life`].
    pub fn entries_of(&self, life: LifeId) -> Result<Vec<u64>, StoreError> {
        let Some(row) = self.life(life)? else { return Ok(Vec::new()) };
        let mut entries = vec![life];
        let mut select = self.db.prepare_cached("SELECT entry FROM life_entry WHERE life = ?1")?;
        let recorded = select.query_map([life.cast_signed()], |row| unsigned(row, 0))?;
        entries.extend(recorded.collect::<Result<Vec<_>, _>>()?);
        if let Some(consignment) = &row.consignment {
            let select = "SELECT entry FROM answer WHERE consignment = ?1 AND item_no = ?2";
            let mut select = self.db.prepare_cached(select)?;
            let answers = select.query_map([consignment, &row.item_no], |row| unsigned(row, 0))?;
            entries.extend(answers.collect::<Result<Vec<_>, _>>()?);
            for job in self.jobs_of(consignment, &row.item_no)? {
                let (ended, read) = self.job_entries(job.job)?;
                entries.push(job.job);
                entries.extend(job.start_entry.into_iter().chain(job.receipt_entry).chain(ended).chain(read));
            }
        }
        entries.sort_unstable();
        entries.dedup();
        Ok(entries)
    }

    fn job_entries(&self, job: u64) -> Result<(Option<u64>, Option<u64>), StoreError> {
        let select = "SELECT ended_entry, read_entry FROM job WHERE job = ?1";
        let mut select = self.db.prepare_cached(select)?;
        Ok(select.query_row([job.cast_signed()], |row| Ok((maybe(row, 0)?, maybe(row, 1)?)))?)
    }

    /// The holds on a life, open and released, the first one first.
    ///
    /// # Errors
    /// As [`Self::life`].
    pub fn holds_of(&self, life: LifeId) -> Result<Vec<HoldRow>, StoreError> {
        let mut select =
            self.db.prepare_cached("SELECT hold FROM hold_life WHERE life = ?1 ORDER BY hold")?;
        let holds = select.query_map([life.cast_signed()], |row| unsigned(row, 0))?;
        let holds = holds.collect::<Result<Vec<_>, _>>()?;
        let rows = holds.into_iter().filter_map(|hold| self.hold(hold).transpose());
        rows.collect()
    }

    /// A hold by its id; `None` also where it was withdrawn.
    ///
    /// # Errors
    /// As [`Self::life`].
    pub fn hold(&self, hold: HoldId) -> Result<Option<HoldRow>, StoreError> {
        let mut select = self.db.prepare_cached(&format!("{HOLD} AND hold = ?1"))?;
        let row = select.query_row([hold.cast_signed()], hold_row).optional()?;
        let Some((mut row, kind, until)) = row else { return Ok(None) };
        row.kind = word(&kind, "hold.kind")?;
        row.until = until.map(|day| word(&day, "hold.until")).transpose()?;
        let mut select =
            self.db.prepare_cached("SELECT life FROM hold_life WHERE hold = ?1 ORDER BY life")?;
        let lives = select.query_map([hold.cast_signed()], |row| unsigned(row, 0))?;
        row.lives = lives.collect::<Result<_, _>>()?;
        Ok(Some(row))
    }

    /// Every open hold, the first one first.
    ///
    /// # Errors
    /// As [`Self::life`].
    pub fn open_holds(&self) -> Result<Vec<HoldRow>, StoreError> {
        let select = "SELECT hold FROM hold WHERE withdrawn = 0 AND released IS NULL ORDER BY hold";
        let mut select = self.db.prepare_cached(select)?;
        let holds = select.query_map([], |row| unsigned(row, 0))?.collect::<Result<Vec<_>, _>>()?;
        holds.into_iter().filter_map(|hold| self.hold(hold).transpose()).collect()
    }

    /// A party by its id; `None` also where it was withdrawn.
    ///
    /// # Errors
    /// As [`Self::life`].
    pub fn party(&self, party: PartyId) -> Result<Option<PartyRow>, StoreError> {
        let select = "SELECT detail, erased, corrected FROM party WHERE party = ?1 AND withdrawn = 0";
        let row = |row: &Row<'_>| Ok((row.get::<_, String>(0)?, maybe(row, 1)?, row.get::<_, bool>(2)?));
        let found = self.db.prepare_cached(select)?.query_row([party.cast_signed()], row).optional()?;
        let Some((detail, erased, corrected)) = found else { return Ok(None) };
        Ok(Some(PartyRow { party, detail: read(&detail, "party.detail")?, erased, corrected }))
    }

    /// Every party, the first one first.
    ///
    /// # Errors
    /// As [`Self::life`].
    pub fn parties(&self) -> Result<Vec<PartyRow>, StoreError> {
        let mut select =
            self.db.prepare_cached("SELECT party FROM party WHERE withdrawn = 0 ORDER BY party")?;
        let ids = select.query_map([], |row| unsigned(row, 0))?.collect::<Result<Vec<_>, _>>()?;
        ids.into_iter().filter_map(|party| self.party(party).transpose()).collect()
    }

    /// The lives that something happened to in which a party had a part, ascending.
    ///
    /// # Errors
    /// As [`Self::life`].
    pub fn lives_of_party(&self, party: PartyId) -> Result<Vec<LifeId>, StoreError> {
        let select = "SELECT DISTINCT l.life FROM party_entry p JOIN life_entry l ON l.entry = p.entry \
                      LEFT JOIN record r ON r.entry = p.entry \
                      WHERE p.party = ?1 AND r.wrong IS NULL ORDER BY l.life";
        let mut select = self.db.prepare_cached(select)?;
        let lives = select.query_map([party.cast_signed()], |row| unsigned(row, 0))?;
        Ok(lives.collect::<Result<_, _>>()?)
    }

    /// A count by the index of its entry; `None` also where it was withdrawn.
    ///
    /// # Errors
    /// As [`Self::life`].
    pub fn count(&self, count: u64) -> Result<Option<Count>, StoreError> {
        let select = "SELECT detail FROM count WHERE count = ?1 AND withdrawn = 0";
        let mut select = self.db.prepare_cached(select)?;
        let detail: Option<String> = select.query_row([count.cast_signed()], |row| row.get(0)).optional()?;
        detail.map(|detail| read(&detail, "count.detail")).transpose()
    }

    /// What was said of a life and others, in the order of the entries. For a line this holds the alarms that a person
    /// answered before its first job, by the entry of the answer.
    ///
    /// # Errors
    /// As [`Self::life`].
    pub fn links_of(&self, life: LifeId) -> Result<Vec<LinkRow>, StoreError> {
        let linked = "SELECT entry, life, other, how FROM link WHERE life = ?1 OR other = ?1";
        let answered = "SELECT a.entry, i.life, CAST(a.value AS INTEGER), '\"alarm\"' FROM answer a JOIN item i \
                        ON i.consignment = a.consignment AND i.item_no = a.item_no WHERE a.question = 'alarm' \
                        AND a.stands AND (i.life = ?1 OR (i.life IS NOT NULL AND a.value = CAST(?1 AS TEXT)))";
        let mut links = Vec::new();
        for select in [linked, answered] {
            let mut select = self.db.prepare_cached(select)?;
            let mut rows = select.query([life.cast_signed()])?;
            while let Some(row) = rows.next()? {
                let how: String = row.get(3)?;
                links.push(LinkRow {
                    entry: unsigned(row, 0)?,
                    life: unsigned(row, 1)?,
                    other: unsigned(row, 2)?,
                    how: read(&how, "link.how")?,
                });
            }
        }
        links.sort_by_key(|link| (link.entry, link.other));
        Ok(links)
    }

    /// The life and every other that is the same weapon, ascending.
    ///
    /// # Errors
    /// As [`Self::life`].
    pub fn same_weapon(&self, life: LifeId) -> Result<Vec<LifeId>, StoreError> {
        let mut found = vec![life];
        let mut at = 0;
        while let Some(next) = found.get(at).copied() {
            at += 1;
            for link in self.links_of(next)?.into_iter().filter(|link| link.how == LinkKind::Same) {
                for end in [link.life, link.other] {
                    if !found.contains(&end) {
                        found.push(end);
                    }
                }
            }
        }
        found.sort_unstable();
        Ok(found)
    }

    /// The marks that were found on a life after it was recorded, with their entries.
    ///
    /// # Errors
    /// As [`Self::life`].
    pub fn marks_seen(&self, life: LifeId) -> Result<Vec<(u64, MarkSeen)>, StoreError> {
        let select = "SELECT entry, detail FROM seen WHERE life = ?1 ORDER BY entry";
        self.details(select, params![life.cast_signed()], "seen.detail")
    }

    /// The names of the catalogue of one kind, with their entries.
    ///
    /// # Errors
    /// As [`Self::life`].
    pub fn catalogue(&self, kind: CatalogueKind) -> Result<Vec<(u64, CatalogueEntry)>, StoreError> {
        let select = "SELECT entry, detail FROM catalogue WHERE kind = ?1 ORDER BY name, entry";
        let kind = serde_json::to_string(&kind).map_err(|error| senseless("catalogue.kind", &error))?;
        self.details(select, params![kind], "catalogue.detail")
    }

    /// The entry that declares this one wrong.
    ///
    /// # Errors
    /// As [`Self::life`].
    pub fn declared_wrong(&self, entry: u64) -> Result<Option<u64>, StoreError> {
        let mut select = self.db.prepare_cached("SELECT wrong FROM record WHERE entry = ?1")?;
        Ok(select.query_row([entry.cast_signed()], |row| maybe(row, 0)).optional()?.flatten())
    }

    /// The parties that had a part in what happened to a life, and the last day on which each had.
    ///
    /// # Errors
    /// As [`Self::life`].
    pub fn parties_of(&self, life: LifeId) -> Result<Vec<(PartyId, Date)>, StoreError> {
        let select = "SELECT p.party, max(p.day) FROM life_entry l JOIN party_entry p ON p.entry = l.entry \
                      WHERE l.life = ?1 GROUP BY p.party ORDER BY p.party";
        let mut select = self.db.prepare_cached(select)?;
        let rows = select.query_map([life.cast_signed()], |row| Ok((unsigned(row, 0)?, row.get(1)?)))?;
        rows.map(|row| {
            let (party, day): (PartyId, String) = row?;
            Ok((party, word(&day, "party_entry.day")?))
        })
        .collect()
    }

    /// The party about which something was sealed by this key.
    pub(crate) fn sealed_by(&self, key: &str) -> Result<Option<PartyId>, StoreError> {
        let mut select = self.db.prepare_cached("SELECT party FROM party_key WHERE key = ?1")?;
        Ok(select.query_row([key], |row| unsigned(row, 0)).optional()?)
    }

    /// The last day on which a party had a part in something.
    pub(crate) fn last_part(&self, party: PartyId) -> Result<Option<Date>, StoreError> {
        let mut select = self.db.prepare_cached("SELECT max(day) FROM party_entry WHERE party = ?1")?;
        let day: Option<String> = select.query_row([party.cast_signed()], |row| row.get(0))?;
        day.map(|day| word(&day, "party_entry.day")).transpose()
    }

    /// The day on which a life was destroyed.
    ///
    /// # Errors
    /// As [`Self::life`].
    pub fn destroyed_on(&self, life: LifeId) -> Result<Option<Date>, StoreError> {
        let select = "SELECT d.day FROM life l JOIN destruction d ON d.entry = l.since WHERE l.life = ?1";
        let mut select = self.db.prepare_cached(select)?;
        let day: Option<String> = select.query_row([life.cast_signed()], |row| row.get(0)).optional()?;
        day.map(|day| word(&day, "destruction.day")).transpose()
    }

    /// Whether an entry that is not wrong tells of a destruction.
    pub(crate) fn is_destruction(&self, entry: u64) -> Result<bool, StoreError> {
        let mut select = self.db.prepare_cached("SELECT 1 FROM destruction WHERE entry = ?1")?;
        Ok(select.exists([entry.cast_signed()])?)
    }

    /// Whether a destruction rests on this count.
    pub(crate) fn is_counted_on(&self, count: u64) -> Result<bool, StoreError> {
        let select = "SELECT 1 FROM destruction WHERE handed_over = ?1 OR at_furnace = ?1";
        Ok(self.db.prepare_cached(select)?.exists([count.cast_signed()])?)
    }

    /// Whether an entry that is not wrong says something of a life, beside what it is.
    pub(crate) fn stands_about(&self, life: LifeId) -> Result<bool, StoreError> {
        let select = "SELECT 1 FROM life_entry l LEFT JOIN record r ON r.entry = l.entry WHERE l.life = ?1 \
                      AND r.wrong IS NULL AND (r.act IS NULL OR r.act <> ?2 AND NOT (r.act = ?3 AND r.first = ?1))";
        let acts = [RecordAct::ErrorDeclared, RecordAct::ItemRecorded].map(|act| act as i64);
        Ok(self.db.prepare_cached(select)?.exists([life.cast_signed(), acts[0], acts[1]])?)
    }

    fn first_life(&self, select: &str, of: impl rusqlite::Params) -> Result<Option<LifeRow>, StoreError> {
        Ok(self.db.prepare_cached(select)?.query_row(of, life_row).optional()?)
    }

    fn lives(&self, select: &str, of: impl rusqlite::Params) -> Result<Vec<LifeRow>, StoreError> {
        let mut select = self.db.prepare_cached(select)?;
        let rows = select.query_map(of, life_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    fn details<T: DeserializeOwned>(
        &self,
        select: &str,
        of: impl rusqlite::Params,
        column: &str,
    ) -> Result<Vec<(u64, T)>, StoreError> {
        let mut select = self.db.prepare_cached(select)?;
        let rows = select.query_map(of, |row| Ok((unsigned(row, 0)?, row.get::<_, String>(1)?)))?;
        rows.map(|row| {
            row.map_err(StoreError::from).and_then(|(entry, text)| Ok((entry, read(&text, column)?)))
        })
        .collect()
    }
}

fn life_row(row: &Row<'_>) -> rusqlite::Result<LifeRow> {
    let words: String = row.get(7)?;
    let text = |error| rusqlite::Error::FromSqlConversionFailure(7, rusqlite::types::Type::Text, error);
    let Description(model, kind, calibre, serial_status, partial, open_trace, is_ammunition) =
        serde_json::from_str(&words).map_err(|error| text(Box::new(error)))?;
    let component: Option<String> = row.get(2)?;
    let component = component.map(|part| part.parse::<PartKind>().map_err(|error| text(Box::new(error))));
    let state = LifeState::of_code(row.get(10)?).ok_or(rusqlite::Error::InvalidColumnIndex(10))?;
    Ok(LifeRow {
        life: unsigned(row, 0)?,
        described_by: unsigned(row, 1)?,
        component: component.transpose()?,
        of: maybe(row, 3)?,
        consignment: row.get(4)?,
        item_no: row.get(5)?,
        maker: row.get(6)?,
        model,
        kind,
        calibre,
        serial: row.get::<_, Option<String>>(8)?.or(partial),
        serial_status,
        number: row.get(9)?,
        open_trace,
        is_ammunition,
        state,
        since: maybe(row, 11)?,
        place: row.get(12)?,
        corrected: row.get(13)?,
        withdrawn: row.get(14)?,
    })
}

/// A hold without its lives, and the words that its kind and day are written in.
fn hold_row(row: &Row<'_>) -> rusqlite::Result<(HoldRow, String, Option<String>)> {
    let hold = HoldRow {
        hold: unsigned(row, 0)?,
        kind: HoldKind::Legal,
        reference: row.get(2)?,
        until: None,
        lives: Vec::new(),
        released: maybe(row, 4)?,
        corrected: row.get(5)?,
    };
    Ok((hold, row.get(1)?, row.get(3)?))
}

fn word<T: DeserializeOwned>(text: &str, column: &str) -> Result<T, StoreError> {
    serde_json::from_value(serde_json::Value::String(text.to_owned()))
        .map_err(|error| senseless(column, &error))
}

fn read<T: DeserializeOwned>(text: &str, column: &str) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|error| senseless(column, &error))
}

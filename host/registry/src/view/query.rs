//! The questions.

use super::View;
use super::lives::Description;
use super::state::{JobState, Standing, cause_of, outcome_of};
use crate::entry::{Consignment, JobId};
use crate::store::StoreError;
use marking::item::{Item, ItemIdentity, look_alike_key, maker_key, serial_key};
use marking::mark::{PartKind, Place, Spot};
use protocol::identity::NO_JOB;
use protocol::receipt::EndCause;
use protocol::{LedgerPosition, Outcome, Sequence};
use rusqlite::types::FromSql;
use rusqlite::{OptionalExtension, Row, params};

/// One job.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JobRow {
    /// Its id: the index of its reserve entry.
    pub job: JobId,
    /// The consignment.
    pub consignment: String,
    /// The item.
    pub item_no: String,
    /// Where the mark is to stand.
    pub spot: Spot,
    /// Digest of the mark.
    pub digest: [u8; 32],
    /// How far it has come.
    pub state: JobState,
    /// Index of its start-intent.
    pub start_entry: Option<u64>,
    /// Index of its receipt.
    pub receipt_entry: Option<u64>,
    /// Outcome in that receipt.
    pub outcome: Option<Outcome>,
    /// Cause of the end in that receipt.
    pub cause: Option<EndCause>,
    /// Whether that receipt tells of motion and came after the job had ended without a mark: nobody knows what stands
    /// on the metal, so the place counts as taken.
    pub contradicted: bool,
    /// The job before it on the same item.
    pub previous: Option<JobId>,
}

/// The job that has no ending yet.
pub type OpenJob = JobRow;

/// One item that has a job or was set aside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemRow {
    /// The consignment.
    pub consignment: String,
    /// The item's number in it.
    pub item_no: String,
    /// Maker as written; empty for an item that was set aside before any job.
    pub maker: String,
    /// Serial as written, where it identifies the item.
    pub serial: Option<String>,
    /// What it is: maker, model, kind and calibre, written alike. `None` for an item that was set aside before any job.
    pub description: Option<String>,
    /// Station number burned for it.
    pub number: Option<String>,
    /// Its life: its first job.
    pub life: Option<JobId>,
    /// Its last job.
    pub last_job: Option<JobId>,
    /// How far that job has come.
    pub state: Option<JobState>,
    /// Whether it will not be marked here.
    pub set_aside: bool,
    /// Items of its maker and serial that a person said to be other weapons, as consignment and item number; told by
    /// [`View::find`] only.
    pub told_apart: Vec<(String, String)>,
}

/// The questions whose yes says that a weapon is another one than that of its maker and serial seen before.
const TELLS_APART: [&str; 2] = ["serial-in-register", "serial-twice"];

/// The remains of a partial mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpoiltRow {
    /// The job that left it.
    pub job: JobId,
    /// Where it stands.
    pub spot: Spot,
    /// What can be read of it.
    pub text: String,
}

/// A cycle that no job was armed for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnarmedRow {
    /// Number of its receipt.
    pub sequence: Sequence,
    /// Index of the entry with the receipt.
    pub entry: u64,
}

/// A question that was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Which question.
    pub question: String,
    /// The value asked about.
    pub value: String,
    /// Whether the line stands as written.
    pub stands: bool,
}

/// How the items of a consignment stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LineCounts {
    /// Items with a job that has no ending yet.
    pub open: u64,
    /// Items whose last job left nothing.
    pub no_mark: u64,
    /// Items whose last job left a partial mark.
    pub spoilt: u64,
    /// Items marked as the controller saw.
    pub witnessed: u64,
    /// Items marked as a person says.
    pub attested: u64,
    /// Of both, those read back as planned.
    pub verified: u64,
    /// Of both, those read back otherwise.
    pub mismatch: u64,
    /// Items set aside, whatever their state.
    pub set_aside: u64,
}

const JOB: &str = "SELECT job, consignment, item_no, part, place, digest, state, start_entry, receipt_entry, outcome, \
                   previous, cause, contradicted FROM job";
pub(super) const ITEM: &str = "SELECT consignment, item_no, maker, serial, number, last_job, \
                    (SELECT state FROM job WHERE job = last_job), set_aside, description, life FROM item";

impl View<'_> {
    /// Where the ledger stands; `None` before the first entry.
    ///
    /// # Errors
    /// [`StoreError`] where the medium cannot be read or the view makes no sense; so all questions.
    pub fn standing(&self) -> Result<Option<Standing>, StoreError> {
        let mut select = self.db.prepare_cached("SELECT size, root, detail FROM standing")?;
        let row = |row: &Row<'_>| Ok((position(row, 0)?, row.get::<_, String>(2)?));
        let Some((written, detail)) = select.query_row([], row).optional()? else { return Ok(None) };
        let mut standing: Standing =
            serde_json::from_str(&detail).map_err(|error| senseless("standing", &error))?;
        standing.position = written;
        self.last_job_into(&mut standing)?;
        self.last_receipt_into(&mut standing, written.size)?;
        Ok(Some(standing))
    }

    fn last_job_into(&self, standing: &mut Standing) -> Result<(), StoreError> {
        let select = "SELECT job, state, size, root FROM job ORDER BY job DESC LIMIT 1";
        let row = |row: &Row<'_>| {
            let at = row.get::<_, Option<i64>>(2)?.map(|_| position(row, 2)).transpose()?;
            Ok((unsigned(row, 0)?, listed(row, 1, JobState::of_code)?, at))
        };
        let Some((job, state, at)) = self.db.prepare_cached(select)?.query_row([], row).optional()? else {
            return Ok(());
        };
        standing.last_job = Some(job);
        // One job at a time: if any is open, it is the last.
        standing.open_job = state.is_open().then_some(job);
        if let Some(at) = at.filter(|at| at.size > standing.position.size) {
            standing.position = at;
        }
        Ok(())
    }

    /// A receipt that came after the standing was written down is the last one.
    fn last_receipt_into(&self, standing: &mut Standing, written: u64) -> Result<(), StoreError> {
        let of_job = "SELECT receipt_entry, receipt_sequence, receipt_hash FROM job \
                      WHERE receipt_entry IS NOT NULL ORDER BY job DESC LIMIT 1";
        let unarmed = "SELECT entry, sequence, hash FROM unarmed ORDER BY entry DESC LIMIT 1";
        for select in [of_job, unarmed] {
            let row = |row: &Row<'_>| Ok((unsigned(row, 0)?, unsigned(row, 1)?, row.get(2)?));
            let last: Option<(u64, u64, [u8; 32])> =
                self.db.prepare_cached(select)?.query_row([], row).optional()?;
            let (Some((entry, sequence, hash)), Some(controller)) = (last, &mut standing.controller) else {
                continue;
            };
            if entry >= written && sequence > controller.sequence {
                controller.sequence = sequence;
                controller.last_hash = hash;
            }
        }
        Ok(())
    }

    /// The job that has no ending yet.
    ///
    /// # Errors
    /// As [`Self::standing`].
    pub fn open_job(&self) -> Result<Option<OpenJob>, StoreError> {
        match self.standing()?.and_then(|standing| standing.open_job) {
            Some(job) => self.job(job),
            None => Ok(None),
        }
    }

    /// A job by its id.
    ///
    /// # Errors
    /// As [`Self::standing`].
    pub fn job(&self, job: JobId) -> Result<Option<JobRow>, StoreError> {
        let mut select = self.db.prepare_cached(&format!("{JOB} WHERE job = ?1"))?;
        Ok(select.query_row([job.cast_signed()], job_row).optional()?)
    }

    /// The last jobs of the station, the last one first.
    ///
    /// # Errors
    /// As [`Self::standing`].
    pub fn last_jobs(&self, most: usize) -> Result<Vec<JobRow>, StoreError> {
        let mut select = self.db.prepare_cached("SELECT job FROM job ORDER BY job DESC LIMIT ?1")?;
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        let ids = select.query_map([most], |row| unsigned(row, 0))?.collect::<Result<Vec<_>, _>>()?;
        let rows = ids.into_iter().map(|job| self.job(job));
        Ok(rows.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
    }

    /// All jobs of an item, the last one first.
    ///
    /// # Errors
    /// As [`Self::standing`].
    pub fn jobs_of(&self, consignment: &str, item_no: &str) -> Result<Vec<JobRow>, StoreError> {
        let mut jobs = Vec::new();
        let mut next = self.item(consignment, item_no)?.and_then(|item| item.last_job);
        while let Some(job) = next {
            let Some(row) = self.job(job)? else { break };
            // A damaged view must not send the walk in a circle.
            next = row.previous.filter(|previous| *previous < job);
            jobs.push(row);
        }
        Ok(jobs)
    }

    /// All jobs of everything that is this item: its own line, and lines of other consignments with its identity.
    ///
    /// # Errors
    /// As [`Self::standing`].
    pub fn jobs_of_identity(&self, consignment: &str, item: &Item) -> Result<Vec<JobRow>, StoreError> {
        let mut jobs = self.jobs_of(consignment, &item.item_no)?;
        if let Some(identity) = item.identity() {
            for other in self.find(&identity)? {
                if (other.consignment.as_str(), &other.item_no) != (consignment, &item.item_no) {
                    jobs.extend(self.jobs_of(&other.consignment, &other.item_no)?);
                }
            }
        }
        Ok(jobs)
    }

    /// The spots on an item that jobs have marked or spoilt, so that no planned mark may touch them (I-7).
    ///
    /// # Errors
    /// As [`Self::standing`].
    pub fn taken_spots(&self, consignment: &str, item: &Item) -> Result<Vec<Spot>, StoreError> {
        let mut spots = Vec::new();
        for job in self.jobs_of_identity(consignment, item)? {
            spots.extend(self.taken_by(job)?);
        }
        Ok(spots)
    }

    /// The spots that one job has taken: where its mark was to stand, and where its remains were found.
    pub(crate) fn taken_by(&self, job: JobRow) -> Result<Vec<Spot>, StoreError> {
        Ok(match job.state {
            JobState::Applied { .. } => vec![job.spot],
            JobState::Spoilt => {
                let remains = self.spoilt_by(job.job)?.map(|spoilt| spoilt.spot);
                [job.spot].into_iter().chain(remains).collect()
            }
            JobState::NoMark if job.contradicted => vec![job.spot],
            JobState::Open(_) | JobState::NoMark => Vec::new(),
        })
    }

    /// What a job left that ended as a partial mark.
    ///
    /// # Errors
    /// As [`Self::standing`].
    pub fn spoilt_by(&self, job: JobId) -> Result<Option<SpoiltRow>, StoreError> {
        let mut select = self.db.prepare_cached("SELECT part, place, text FROM spoilt WHERE job = ?1")?;
        let row = |row: &Row<'_>| Ok(SpoiltRow { job, spot: spot(row, 0)?, text: row.get(2)? });
        Ok(select.query_row([job.cast_signed()], row).optional()?)
    }

    /// How an item of a consignment stands; `None` if it has no job and was not set aside.
    ///
    /// # Errors
    /// As [`Self::standing`].
    pub fn item(&self, consignment: &str, item_no: &str) -> Result<Option<ItemRow>, StoreError> {
        let mut select =
            self.db.prepare_cached(&format!("{ITEM} WHERE consignment = ?1 AND item_no = ?2"))?;
        Ok(select.query_row([consignment, item_no], item_row).optional()?)
    }

    /// Shows every item of a consignment that has a job or was set aside, without holding them all.
    ///
    /// # Errors
    /// As [`Self::standing`].
    pub fn each_item(&self, consignment: &str, mut take: impl FnMut(ItemRow)) -> Result<(), StoreError> {
        let mut select =
            self.db.prepare_cached(&format!("{ITEM} WHERE consignment = ?1 ORDER BY item_no"))?;
        let mut rows = select.query([consignment])?;
        while let Some(row) = rows.next()? {
            take(item_row(row)?);
        }
        Ok(())
    }

    /// How the items of a consignment stand, counted.
    ///
    /// # Errors
    /// As [`Self::standing`].
    pub fn counts(&self, consignment: &str) -> Result<LineCounts, StoreError> {
        let mut counts = LineCounts::default();
        self.each_item(consignment, |item| counts.add(&item))?;
        Ok(counts)
    }

    /// The items with this identity, in every consignment.
    ///
    /// # Errors
    /// As [`Self::standing`].
    pub fn find(&self, identity: &ItemIdentity) -> Result<Vec<ItemRow>, StoreError> {
        let mut found = self.with_look_key(&look_alike_key(&identity.serial))?;
        found.retain(|item| item.identity().as_ref() == Some(identity));
        if !found.is_empty() {
            let told_apart = self.told_apart(identity)?;
            found.iter_mut().for_each(|item| item.told_apart.clone_from(&told_apart));
        }
        Ok(found)
    }

    /// Items with this maker key ([`marking::item::maker_key`]) whose serials have this look-alike key
    /// ([`marking::item::look_alike_key`]); items with the very same serial are among them.
    ///
    /// # Errors
    /// As [`Self::standing`].
    pub fn alike(&self, maker_key: &str, look_alike_key: &str) -> Result<Vec<ItemRow>, StoreError> {
        let mut found = self.with_look_key(look_alike_key)?;
        found.retain(|item| item.identity().is_some_and(|identity| identity.maker == maker_key));
        Ok(found)
    }

    /// The item that a station number was burned for.
    ///
    /// # Errors
    /// As [`Self::standing`].
    pub fn holder_of(&self, number: &str) -> Result<Option<ItemRow>, StoreError> {
        let mut select = self.db.prepare_cached(&format!("{ITEM} WHERE number = ?1"))?;
        Ok(select.query_row([number], item_row).optional()?)
    }

    /// Whether a consignment was ever opened.
    ///
    /// # Errors
    /// As [`Self::standing`].
    pub fn knows_consignment(&self, consignment: &str) -> Result<bool, StoreError> {
        Ok(self
            .db
            .prepare_cached("SELECT 1 FROM consignment WHERE consignment = ?1")?
            .exists([consignment])?)
    }

    /// A consignment, with the manifest it has now.
    ///
    /// # Errors
    /// As [`Self::standing`].
    pub fn consignment(&self, consignment: &str) -> Result<Option<Consignment>, StoreError> {
        let mut select = self.db.prepare_cached("SELECT detail FROM consignment WHERE consignment = ?1")?;
        let detail: Option<String> = select.query_row([consignment], |row| row.get(0)).optional()?;
        let parse =
            |text: String| serde_json::from_str(&text).map_err(|error| senseless("consignment", &error));
        detail.map(parse).transpose()
    }

    /// The ids of all consignments, in the order they were opened.
    ///
    /// # Errors
    /// As [`Self::standing`].
    pub fn consignments(&self) -> Result<Vec<String>, StoreError> {
        let mut select = self.db.prepare_cached("SELECT consignment FROM consignment ORDER BY opened")?;
        let ids = select.query_map([], |row| row.get(0))?;
        Ok(ids.collect::<Result<_, _>>()?)
    }

    /// What was answered about an item.
    ///
    /// # Errors
    /// As [`Self::standing`].
    pub fn answers(&self, consignment: &str, item_no: &str) -> Result<Vec<Answer>, StoreError> {
        let select = "SELECT question, value, stands FROM answer WHERE consignment = ?1 AND item_no = ?2 ORDER BY entry";
        let mut select = self.db.prepare_cached(select)?;
        let row =
            |row: &Row<'_>| Ok(Answer { question: row.get(0)?, value: row.get(1)?, stands: row.get(2)? });
        let answers = select.query_map([consignment, item_no], row)?;
        Ok(answers.collect::<Result<_, _>>()?)
    }

    /// Cycles that no job was armed for and nobody has explained: they block arming (I-11).
    ///
    /// # Errors
    /// As [`Self::standing`].
    pub fn unsettled_unarmed(&self) -> Result<Vec<UnarmedRow>, StoreError> {
        let select = "SELECT sequence, entry FROM unarmed WHERE settled IS NULL ORDER BY entry";
        let mut select = self.db.prepare_cached(select)?;
        let row = |row: &Row<'_>| Ok(UnarmedRow { sequence: unsigned(row, 0)?, entry: unsigned(row, 1)? });
        let rows = select.query_map([], row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The entry that holds the receipt of a job, or of a cycle without one, with this hash.
    ///
    /// # Errors
    /// As [`Self::standing`].
    pub fn receipt_entry(&self, job: JobId, hash: &[u8; 32]) -> Result<Option<u64>, StoreError> {
        let entry = |row: &Row<'_>| unsigned(row, 0);
        Ok(if job == NO_JOB {
            let select = "SELECT entry FROM unarmed WHERE hash = ?1";
            self.db.prepare_cached(select)?.query_row([hash], entry).optional()?
        } else {
            let select = "SELECT receipt_entry FROM job WHERE job = ?1 AND receipt_hash = ?2";
            self.db.prepare_cached(select)?.query_row(params![job.cast_signed(), hash], entry).optional()?
        })
    }

    /// Items with this serial that a person said to be other weapons than those that have it already.
    fn told_apart(&self, identity: &ItemIdentity) -> Result<Vec<(String, String)>, StoreError> {
        let select = "SELECT consignment, item_no, value FROM answer WHERE question IN (?1, ?2) AND stands";
        let mut select = self.db.prepare_cached(select)?;
        let mut rows = select.query(TELLS_APART)?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            if serial_key(&row.get::<_, String>(2)?) == identity.serial {
                found.push((row.get(0)?, row.get(1)?));
            }
        }
        Ok(found)
    }

    fn with_look_key(&self, key: &str) -> Result<Vec<ItemRow>, StoreError> {
        let mut select = self.db.prepare_cached(&format!("{ITEM} WHERE look_key = ?1"))?;
        let rows = select.query_map(params![key], item_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl ItemRow {
    /// Its identity, where its serial gives it one.
    #[must_use]
    pub fn identity(&self) -> Option<ItemIdentity> {
        self.serial.as_deref().map(|serial| ItemIdentity::new(&self.maker, serial))
    }

    /// Its model and calibre in capitals, where they are known.
    #[must_use]
    pub fn model_and_calibre(&self) -> Option<(String, String)> {
        match self.description.as_deref()?.split('|').collect::<Vec<_>>()[..] {
            [_, model, _, calibre] => Some((model.to_owned(), calibre.to_owned())),
            _ => None,
        }
    }

    /// Whether it is another weapon with the very maker and serial of this one: a person said that this one, which came
    /// later, is not it. Without that word it is the same weapon, to which something else happened.
    #[must_use]
    pub fn is_double_of(&self, consignment: &str, item: &Item) -> bool {
        let other = self.consignment != consignment || self.item_no != item.item_no;
        let alike = self.identity().is_some() && self.identity() == item.identity();
        let said = |(of, no): &(String, String)| *of == consignment && *no == item.item_no;
        other && alike && self.told_apart.iter().any(said)
    }

    /// Whether its jobs are about this item: of one identity or, where neither bears a unique serial, of one
    /// description. An item that has no job may be any.
    #[must_use]
    pub fn is_about(&self, item: &Item) -> bool {
        match (self.last_job, self.identity(), item.identity()) {
            (None, ..) => true,
            (_, Some(here), Some(there)) => here == there,
            (_, None, None) => self.description == Some(description_key(item)),
            _ => false,
        }
    }
}

/// Maker, model, kind and calibre, written alike: what an item without a unique serial is told apart by.
fn description_key(item: &Item) -> String {
    key_of(&item.maker, &item.model, &item.kind, &item.calibre)
}

fn key_of(maker: &str, model: &str, kind: &str, calibre: &str) -> String {
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").to_uppercase();
    [maker_key(maker), words(model), words(kind), words(calibre)].join("|")
}

impl LineCounts {
    fn add(&mut self, item: &ItemRow) {
        use super::state::TextCheck;
        self.set_aside += u64::from(item.set_aside);
        match item.state {
            None => {}
            Some(JobState::Open(_)) => self.open += 1,
            Some(JobState::NoMark) => self.no_mark += 1,
            Some(JobState::Spoilt) => self.spoilt += 1,
            Some(JobState::Applied { witnessed, text }) => {
                *(if witnessed { &mut self.witnessed } else { &mut self.attested }) += 1;
                match text {
                    TextCheck::NotRead => {}
                    TextCheck::Verified => self.verified += 1,
                    TextCheck::Mismatch => self.mismatch += 1,
                }
            }
        }
    }
}

fn job_row(row: &Row<'_>) -> rusqlite::Result<JobRow> {
    Ok(JobRow {
        job: unsigned(row, 0)?,
        consignment: row.get(1)?,
        item_no: row.get(2)?,
        spot: spot(row, 3)?,
        digest: row.get(5)?,
        state: listed(row, 6, JobState::of_code)?,
        start_entry: maybe(row, 7)?,
        receipt_entry: maybe(row, 8)?,
        outcome: row.get::<_, Option<i64>>(9)?.and_then(outcome_of),
        previous: maybe(row, 10)?,
        cause: row.get::<_, Option<i64>>(11)?.and_then(cause_of),
        contradicted: row.get(12)?,
    })
}

pub(super) fn item_row(row: &Row<'_>) -> rusqlite::Result<ItemRow> {
    let maker: String = row.get(2)?;
    let words: Option<String> = row.get(8)?;
    let words = words.map(|words| serde_json::from_str::<Description>(&words)).transpose();
    let description = words
        .map_err(|error| wrong(8, error))?
        .map(|Description(model, kind, calibre, ..)| key_of(&maker, &model, &kind, &calibre));
    Ok(ItemRow {
        consignment: row.get(0)?,
        item_no: row.get(1)?,
        maker,
        serial: row.get(3)?,
        number: row.get(4)?,
        last_job: maybe(row, 5)?,
        state: row.get::<_, Option<i64>>(6)?.and_then(JobState::of_code),
        set_aside: row.get(7)?,
        description,
        life: maybe(row, 9)?,
        told_apart: Vec::new(),
    })
}

fn spot(row: &Row<'_>, at: usize) -> rusqlite::Result<Spot> {
    let part: String = row.get(at)?;
    let place: String = row.get(at + 1)?;
    let part: PartKind = part.parse().map_err(|error| wrong(at, error))?;
    let place: Place = place.parse().map_err(|error| wrong(at + 1, error))?;
    Ok(Spot { part, place, area: None })
}

fn position(row: &Row<'_>, at: usize) -> rusqlite::Result<LedgerPosition> {
    Ok(LedgerPosition { size: unsigned(row, at)?, root: row.get(at + 1)? })
}

pub(super) fn unsigned(row: &Row<'_>, at: usize) -> rusqlite::Result<u64> {
    row.get::<_, i64>(at).map(i64::cast_unsigned)
}

pub(super) fn maybe(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<u64>> {
    row.get::<_, Option<i64>>(at).map(|value| value.map(i64::cast_unsigned))
}

fn listed<K: FromSql, T>(row: &Row<'_>, at: usize, of: impl Fn(K) -> Option<T>) -> rusqlite::Result<T> {
    of(row.get(at)?).ok_or(rusqlite::Error::InvalidColumnIndex(at))
}

fn wrong(at: usize, error: impl std::error::Error + Send + Sync + 'static) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(at, rusqlite::types::Type::Text, Box::new(error))
}

pub(super) fn senseless(column: &str, error: &dyn std::error::Error) -> StoreError {
    StoreError::Medium {
        message: format!("the view's {column} makes no sense ({error}): have the view made anew"),
    }
}

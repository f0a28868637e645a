//! Number blocks: what was burned of them, what is left, and why each missing number is missing.

use super::View;
use super::apply::unreadable;
use super::query::{ITEM, item_row, maybe, senseless, unsigned};
use crate::block::BlockNote;
use crate::entry::{IssuedBlock, JobId};
use crate::note::Note;
use crate::store::StoreError;
use crate::view::JobState;
use marking::number::NumberBlock;
use rusqlite::{Connection, OptionalExtension, params};

/// One number block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlockRow {
    /// The entry that handed it out.
    pub entry: u64,
    /// The authority's name for it, where it was issued as a signed file.
    pub id: Option<String>,
    /// The block.
    pub block: NumberBlock,
    /// The greatest number burned so far.
    pub last_used: Option<u64>,
    /// Whether its rest may not be used any more.
    pub voided: bool,
    /// The entry that ended it: a re-admission, or another controller.
    pub voided_by: Option<u64>,
    /// Numbers that will not be burned, first and last, ascending.
    pub voids: Vec<(u64, u64)>,
}

/// Numbers that stand on no metal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// The first of them, as it would be marked.
    pub first: String,
    /// The last of them.
    pub last: String,
    /// How many.
    pub count: u64,
    /// Why.
    pub reason: GapReason,
}

/// Why numbers stand on no metal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GapReason {
    /// Burned for an item whose last job came only so far.
    Burned {
        /// The consignment.
        consignment: String,
        /// The item.
        item_no: String,
        /// Its last job.
        job: JobId,
        /// How far that came.
        state: JobState,
        /// Whether the item was set aside.
        set_aside: bool,
    },
    /// Voided by this entry.
    Voided {
        /// The entry.
        entry: u64,
    },
    /// The rest of a block that this entry ended.
    Rest {
        /// The entry: a re-admission, or another controller.
        entry: u64,
    },
}

impl BlockRow {
    /// The number to burn next, as it is written; `None` where the block is used up or voided.
    #[must_use]
    pub fn next(&self) -> Option<String> {
        if self.voided {
            return None;
        }
        self.block.format(self.next_plain()?).ok()
    }

    fn next_plain(&self) -> Option<u64> {
        let mut next = self.block.next_after(self.last_used)?;
        for (first, last) in &self.voids {
            if (*first..=*last).contains(&next) {
                next = self.block.next_after(Some(*last))?;
            }
        }
        Some(next)
    }

    /// How many numbers are left to burn.
    #[must_use]
    pub fn left(&self) -> u64 {
        let Some(next) = self.next_plain().filter(|_| !self.voided) else { return 0 };
        let ahead = self.voids.iter().filter(|(first, _)| *first > next);
        self.block.last() - next + 1 - ahead.map(|(first, last)| last - first + 1).sum::<u64>()
    }

    /// Its numbers that are neither burned nor voided one by one, as runs.
    #[must_use]
    pub fn rest(&self) -> Vec<(u64, u64)> {
        let mut runs = Vec::new();
        let mut from = self.block.next_after(self.last_used);
        for (first, last) in &self.voids {
            if let Some(start) = from.filter(|start| start < first) {
                runs.push((start, first - 1));
            }
            from = from.and_then(|start| self.block.next_after(Some((*last).max(start.saturating_sub(1)))));
        }
        runs.extend(from.map(|start| (start, self.block.last())));
        runs
    }

    fn gap(&self, (first, last): (u64, u64), reason: GapReason) -> Option<Gap> {
        let (first_written, last_written) = (self.block.format(first).ok()?, self.block.format(last).ok()?);
        Some(Gap { first: first_written, last: last_written, count: last - first + 1, reason })
    }
}

/// First and last of numbers that follow each other.
type Run = (u64, u64);

impl View<'_> {
    /// Every number block, oldest first.
    ///
    /// # Errors
    /// As [`Self::standing`].
    pub fn number_blocks(&self) -> Result<Vec<BlockRow>, StoreError> {
        let select = "SELECT entry, block, last_used, voided, id, voided_by FROM number_block ORDER BY entry";
        let mut select = self.db.prepare_cached(select)?;
        let mut rows = select.query([])?;
        let mut blocks = Vec::new();
        while let Some(row) = rows.next()? {
            let block: String = row.get(1)?;
            let block =
                serde_json::from_str(&block).map_err(|error| senseless("number_block.block", &error))?;
            let last_used = row.get::<_, Option<String>>(2)?.map(decimal).transpose()?;
            let entry = unsigned(row, 0)?;
            blocks.push(BlockRow {
                entry,
                block,
                last_used,
                voided: row.get(3)?,
                id: row.get(4)?,
                voided_by: maybe(row, 5)?,
                voids: self.voids_of(entry)?.into_iter().map(|(_, run)| run).collect(),
            });
        }
        Ok(blocks)
    }

    /// Voided numbers of a block, ascending, with the entries that say so.
    fn voids_of(&self, block: u64) -> Result<Vec<(u64, Run)>, StoreError> {
        let select = "SELECT entry, first, last FROM number_void WHERE block = ?1";
        let mut select = self.db.prepare_cached(select)?;
        let mut rows = select.query([block.cast_signed()])?;
        let mut voids = Vec::new();
        while let Some(row) = rows.next()? {
            voids.push((unsigned(row, 0)?, (decimal(row.get(1)?)?, decimal(row.get(2)?)?)));
        }
        voids.sort_unstable_by_key(|(_, run)| *run);
        Ok(voids)
    }

    /// The number to burn next, as it is written; `None` where every block is used up or voided.
    ///
    /// # Errors
    /// As [`Self::standing`].
    pub fn next_number(&self) -> Result<Option<String>, StoreError> {
        #[cfg(feature = "planted")]
        if let Some(number) = crate::planted::returned(self.db)? {
            return Ok(Some(number));
        }
        Ok(self.number_blocks()?.iter().find_map(BlockRow::next))
    }

    /// How many numbers are left in all blocks that are in force.
    ///
    /// # Errors
    /// As [`Self::standing`].
    pub fn numbers_left(&self) -> Result<u64, StoreError> {
        Ok(self.number_blocks()?.iter().map(BlockRow::left).fold(0, u64::saturating_add))
    }

    /// Every number of every block that was burned or passed over and stands on no metal, block by block.
    ///
    /// # Errors
    /// As [`Self::standing`].
    pub fn gaps(&self) -> Result<Vec<Gap>, StoreError> {
        let mut gaps = Vec::new();
        for row in self.number_blocks()? {
            let mut found: Vec<_> = self.burned_unmarked(&row)?;
            for (entry, run) in self.voids_of(row.entry)? {
                found.push((run, GapReason::Voided { entry }));
            }
            if let Some(entry) = row.voided_by {
                found.extend(row.rest().into_iter().map(|run| (run, GapReason::Rest { entry })));
            }
            found.sort_by_key(|(run, _)| *run);
            gaps.extend(found.into_iter().filter_map(|(run, reason)| row.gap(run, reason)));
        }
        Ok(gaps)
    }

    fn burned_unmarked(&self, row: &BlockRow) -> Result<Vec<(Run, GapReason)>, StoreError> {
        let mut found = Vec::new();
        let mut select = self.db.prepare_cached(&format!("{ITEM} WHERE number IS NOT NULL"))?;
        let mut items = select.query([])?;
        while let Some(item) = items.next()? {
            let item = item_row(item)?;
            let Some(number) = item.number.as_deref().and_then(|number| row.block.parse(number)) else {
                continue;
            };
            let jobs = self.jobs_of(&item.consignment, &item.item_no)?;
            let Some(last) = jobs.first().filter(|_| !jobs.iter().any(|job| job.state.is_applied())) else {
                continue;
            };
            let (job, state, set_aside) = (last.job, last.state, item.set_aside);
            let (consignment, item_no) = (item.consignment, item.item_no);
            let reason = GapReason::Burned { consignment, item_no, job, state, set_aside };
            found.push(((number, number), reason));
        }
        Ok(found)
    }

    /// How many entries the backup had that this register was taken from; `None` where it was taken from none, or was
    /// re-admitted since.
    ///
    /// # Errors
    /// As [`Self::standing`].
    pub fn restored_at(&self) -> Result<Option<u64>, StoreError> {
        let mut select = self.db.prepare_cached("SELECT size FROM restored")?;
        Ok(select.query_row([], |row| unsigned(row, 0)).optional()?)
    }
}

fn decimal(text: String) -> Result<u64, StoreError> {
    text.parse().map_err(|error| senseless("number_block", &error))
}

pub(super) fn taken_in(db: &Connection, issued: &IssuedBlock, entry: u64) -> Result<(), StoreError> {
    let block =
        serde_json::to_string(&issued.block).map_err(|error| unreadable(entry, &error.to_string()))?;
    let note = issued.note.as_deref().and_then(|note| Note::parse(note).ok());
    let id = note.and_then(|note| BlockNote::parse(note.text()).ok()).map(|says| says.id);
    let insert =
        "INSERT INTO number_block (entry, block, last_used, voided, id) VALUES (?1, ?2, NULL, 0, ?3)";
    db.prepare_cached(insert)?.execute(params![entry.cast_signed(), block, id])?;
    Ok(())
}

pub(super) fn numbers_voided(db: &Connection, first: &str, last: &str, entry: u64) -> Result<(), StoreError> {
    let blocks = View::over(db).number_blocks()?;
    let of = |row: &BlockRow| Some((row.entry, row.block.parse(first)?, row.block.parse(last)?));
    let Some((block, first, last)) = blocks.iter().filter(|row| !row.voided).find_map(of) else {
        return Err(unreadable(entry, "numbers of no block"));
    };
    let insert = "INSERT INTO number_void (entry, block, first, last) VALUES (?1, ?2, ?3, ?4)";
    let row = params![entry.cast_signed(), block.cast_signed(), first.to_string(), last.to_string()];
    db.prepare_cached(insert)?.execute(row)?;
    Ok(())
}

pub(super) fn readmitted(db: &Connection, entry: u64) -> Result<(), StoreError> {
    void_all(db, entry)?;
    db.execute("DELETE FROM restored WHERE size <= ?1", [entry.cast_signed()])?;
    Ok(())
}

/// The rest of every block in force is void from this entry on.
pub(super) fn void_all(db: &Connection, entry: u64) -> Result<(), StoreError> {
    let update = "UPDATE number_block SET voided = 1, voided_by = ?1 WHERE NOT voided";
    db.execute(update, [entry.cast_signed()])?;
    Ok(())
}

pub(super) fn burn(db: &Connection, number: &str) -> Result<(), StoreError> {
    let blocks = View::over(db).number_blocks()?;
    let burned = blocks.iter().filter_map(|row| Some((row, row.block.parse(number)?)));
    for (row, burned) in burned {
        if row.last_used.is_none_or(|last| last < burned) {
            let update = "UPDATE number_block SET last_used = ?2 WHERE entry = ?1";
            db.prepare_cached(update)?.execute(params![row.entry.cast_signed(), burned.to_string()])?;
        }
    }
    Ok(())
}

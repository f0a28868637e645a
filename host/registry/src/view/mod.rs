//! What can be asked of the ledger quickly: derived from its entries, and made anew from them at need.
//!
//! The view believes the ledger it is made from. Who does not, uses [`crate::verify`].

mod apply;
mod blocks;
mod lives;
mod people;
mod query;
mod record;
mod searchable;
mod state;

pub use blocks::{BlockRow, Gap, GapReason};
pub use lives::{HoldRow, LifeRow, LifeState, LinkRow, PartyRow};
pub use people::{User, Waiting};
pub use query::{Answer, ItemRow, JobRow, LineCounts, OpenJob, SpoiltRow, UnarmedRow};
pub use state::{Accepted, JobState, Opening, Stage, Standing, StationController, TextCheck};

pub(crate) use apply::{apply, save_standing};
pub(crate) use record::{Course, RecordAct, RecordRow, Step};

use crate::store::StoreError;
use rusqlite::Connection;

const TABLES: [&str; 23] = [
    "standing",
    "item",
    "job",
    "spoilt",
    "number_block",
    "number_void",
    "consignment",
    "answer",
    "unarmed",
    "life",
    "life_entry",
    "record",
    "party",
    "party_key",
    "party_entry",
    "hold",
    "hold_life",
    "count",
    "destruction",
    "link",
    "seen",
    "catalogue",
    "waiting",
];

/// Whether a table is made of the entries, or holds them.
pub(crate) fn is_derived(table: &str) -> bool {
    TABLES.contains(&table) || matches!(table, "entry" | "subtree")
}

/// The view, for asking.
#[derive(Debug, Clone, Copy)]
pub struct View<'a> {
    db: &'a Connection,
}

impl<'a> View<'a> {
    /// The view kept in a register's database. A program that is not the register's owner uses this on a store that
    /// it opened to read.
    #[must_use]
    pub fn over(db: &'a Connection) -> Self {
        Self { db }
    }
}

pub(crate) use searchable::fill as fill_search;

/// An empty view in memory.
pub(crate) fn in_memory() -> Result<Connection, StoreError> {
    let db = Connection::open_in_memory()?;
    db.set_prepared_statement_cache_capacity(128);
    db.execute_batch(include_str!("../schema/view.sql"))?;
    db.execute_batch(include_str!("../schema/subtree.sql"))?;
    db.execute_batch(include_str!("../schema/lives.sql"))?;
    db.execute_batch(include_str!("../schema/keeping.sql"))?;
    db.execute_batch(include_str!("../schema/people.sql"))?;
    db.execute_batch(include_str!("../schema/search.sql"))?;
    Ok(db)
}

/// Empties the view, so that it can be made anew.
pub(crate) fn clear(db: &Connection) -> Result<(), StoreError> {
    for table in TABLES.into_iter().chain(crate::search::TABLES) {
        db.execute(&format!("DELETE FROM {table}"), [])?;
    }
    Ok(())
}

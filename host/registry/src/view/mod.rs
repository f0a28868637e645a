//! What can be asked of the ledger quickly: derived from its entries, and made anew from them at need.
//!
//! The view believes the ledger it is made from. Who does not, uses [`crate::verify`].

mod apply;
mod query;
mod state;

pub use query::{Answer, BlockRow, ItemRow, JobRow, LineCounts, OpenJob, SpoiltRow, UnarmedRow};
pub use state::{Accepted, JobState, Stage, Standing, StationController, TextCheck};

pub(crate) use apply::{apply, save_standing};

use crate::store::StoreError;
use rusqlite::Connection;

const TABLES: [&str; 8] =
    ["standing", "item", "job", "spoilt", "number_block", "consignment", "answer", "unarmed"];

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

/// An empty view in memory.
pub(crate) fn in_memory() -> Result<Connection, StoreError> {
    let db = Connection::open_in_memory()?;
    db.set_prepared_statement_cache_capacity(96);
    db.execute_batch(include_str!("../schema/view.sql"))?;
    Ok(db)
}

/// Empties the view, so that it can be made anew.
pub(crate) fn clear(db: &Connection) -> Result<(), StoreError> {
    for table in TABLES {
        db.execute(&format!("DELETE FROM {table}"), [])?;
    }
    Ok(())
}

//! Mistakes made here on purpose, so that the checkers of the simulated world can be seen to find them. Only the feature
//! `planted` compiles them, only the test that looks for them turns it on, and no program has it.

use crate::entry::JobId;
use crate::store::StoreError;
use protocol::Receipt;
use rusqlite::{Connection, OptionalExtension};
use std::cell::Cell;

/// A mistake.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mistake {
    /// The last receipt is taken for the job that is open, whatever job it is of.
    ReceiptOfAnotherJob,
    /// The number of an item that was set aside is given out again.
    NumberReturned,
}

thread_local! {
    static PLANTED: Cell<Option<Mistake>> = const { Cell::new(None) };
}

/// Plants a mistake for everything on this thread, or takes it out.
pub fn plant(mistake: Option<Mistake>) {
    PLANTED.set(mistake);
}

/// Whether it is planted.
#[must_use]
pub fn is(mistake: Mistake) -> bool {
    PLANTED.get() == Some(mistake)
}

/// Whether any is: the ledger then takes in whatever it is given, or it would hide the mistake from the checkers.
pub(crate) fn is_any() -> bool {
    PLANTED.get().is_some()
}

/// The receipt as the mistaken register reads it.
pub(crate) fn of_open_job(receipt: Receipt, open: Option<JobId>) -> Receipt {
    match open.filter(|_| is(Mistake::ReceiptOfAnotherJob)) {
        Some(job) => Receipt { job, ..receipt },
        None => receipt,
    }
}

/// A number whose item was set aside, and that no other item has, as the mistaken register would give it out next.
pub(crate) fn returned(db: &Connection) -> Result<Option<String>, StoreError> {
    if !is(Mistake::NumberReturned) {
        return Ok(None);
    }
    let select = "SELECT number FROM item WHERE set_aside = 1 AND number IS NOT NULL \
                  AND number NOT IN (SELECT number FROM item WHERE set_aside = 0 AND number IS NOT NULL)";
    Ok(db.query_row(select, [], |row| row.get(0)).optional()?)
}

//! What the ledger says of a job's beginning.

use crate::error::Failure;
use marking::mark::PlannedMark;
use registry::entry::Reservation;
use registry::ledger::LedgerError;
use registry::{Act, JobId, Ledger, SqliteStore};

/// What a job was to put on the metal.
///
/// # Errors
/// A [`Failure`] where the ledger has no such job.
pub fn planned_mark(ledger: &Ledger<SqliteStore>, job: JobId) -> Result<PlannedMark, Failure> {
    reservation(ledger, job).map(|reservation| reservation.mark)
}

/// The entry that a job began with.
///
/// # Errors
/// A [`Failure`] where the ledger has no such job.
pub fn reservation(ledger: &Ledger<SqliteStore>, job: JobId) -> Result<Reservation, Failure> {
    match ledger.entry(job).map_err(|error: LedgerError| Failure::from(error))?.map(|entry| entry.act) {
        Some(Act::Reserved(reservation)) => Ok(*reservation),
        _ => Err(Failure::bug(format!("entry {job} should begin a job"))),
    }
}

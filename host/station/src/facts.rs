//! What a session must know of the ledger before it begins, read from the register's view.

use crate::session::{Facts, OpenJob, Stage};
use protocol::StationId;
use registry::entry::PersonId;
use registry::store::StoreError;
use registry::view::{self, JobRow, JobState};
use registry::{Ledger, Store};
use thiserror::Error;

/// Why a session cannot begin.
#[derive(Debug, Error)]
pub enum FactsError {
    /// The register cannot be read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The ledger has no entry.
    #[error("the register is empty")]
    Empty,
    /// The ledger's station id cannot be put into a receipt.
    #[error("the register's station id \"{station}\" is not 1 to 16 printable ASCII characters")]
    Station {
        /// The id.
        station: String,
    },
}

/// Reads them.
///
/// # Errors
/// [`FactsError`].
pub fn facts<S: Store>(ledger: &Ledger<S>, operator: PersonId) -> Result<Facts, FactsError> {
    let standing = ledger.standing().ok_or(FactsError::Empty)?;
    let station = StationId::new(&standing.station)
        .ok_or_else(|| FactsError::Station { station: standing.station.clone() })?;
    let controller = standing.controller.as_ref();
    let view = ledger.view();
    Ok(Facts {
        station,
        realm: standing.realm,
        key: controller.map(|controller| controller.key),
        permit_interlocks_motion: controller.is_some_and(|controller| controller.permit_interlocks_motion),
        position: ledger.position(),
        last_sequence: controller.map_or(0, |controller| controller.sequence),
        last_receipt_hash: controller.map_or([0; 32], |controller| controller.last_hash),
        renewed: controller.and_then(|controller| controller.renewed),
        open: view.open_job()?.map(open_job),
        unexplained: view.unsettled_unarmed()?.iter().map(|row| row.sequence).collect(),
        operator,
    })
}

fn open_job(row: JobRow) -> OpenJob {
    let stage = match (row.state, row.outcome) {
        (JobState::Open(view::Stage::Reserved), _) => Stage::Reserved,
        (_, Some(outcome)) => Stage::Undecided(outcome),
        (_, None) => Stage::StartIntended,
    };
    OpenJob { job: row.job, spot: row.spot, digest: row.digest, stage }
}

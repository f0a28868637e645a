//! Jobs that ended, each with its number, so that nobody who watches misses one.

use super::Floor;
use crate::error::Failure;
use registry::JobId;
use station::session::JobEnd;
use std::sync::Arc;

/// So many ended jobs are remembered for whoever watches.
const RESULTS: usize = 256;

/// How a job ended, for whoever watches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ended {
    /// Counts up from 1 since the station was opened; nobody who watches misses one.
    pub number: u64,
    /// The job.
    pub job: JobId,
    /// The item's number.
    pub item_no: String,
    /// How.
    pub how: JobEnd,
}

impl Floor {
    pub(super) fn count_end(&mut self, job: JobId, how: &JobEnd) -> Result<(), Failure> {
        self.count += 1;
        let row = self.bench.view().job(job)?;
        let item_no = row.map(|row| row.item_no).unwrap_or_default();
        if let Some(loaded) = &mut self.loaded {
            loaded.refresh_item(self.bench.view(), &item_no)?;
        }
        let ended = Arc::make_mut(&mut self.ended);
        ended.push_back(Ended { number: self.count, job, item_no, how: how.clone() });
        if ended.len() > RESULTS {
            ended.pop_front();
        }
        Ok(())
    }
}

/// The name of how a job ended, the same in every language.
pub fn end_name(how: &JobEnd) -> &'static str {
    match how {
        JobEnd::Witnessed => "witnessed",
        JobEnd::Attested => "attested",
        JobEnd::FoundNone => "found-none",
        JobEnd::FoundPartial => "found-partial",
        JobEnd::NotLoaded { .. } => "not-loaded",
        JobEnd::NotArmed(_) => "not-armed",
        JobEnd::ControllerAway => "controller-away",
        JobEnd::NothingMoved(_) => "nothing-moved",
        JobEnd::CutBeforeStart => "cut-before-start",
        JobEnd::Stopped => "stopped",
    }
}

//! What lies in the fixture (I-11): whether it was emptied and filled since the last cycle, and since the last job.
//!
//! Kept through resets, but what happens while the controller is off is not seen, so a start takes the strict side of
//! each claim: see [`PartTrack::unwatched`]. Where part-present is not wired nobody can say: *new part* is believed,
//! *same part* still has to name the last job, and the receipt names the input as not wired.

use protocol::identity::NO_JOB;
use protocol::{JobId, PartClaim, Refusal};

/// What the fixture went through since the last cycle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SinceCycle {
    /// Nothing: the part that was marked lies there still.
    Untouched,
    /// It was emptied.
    Emptied,
    /// It was emptied and filled again, or there was no cycle yet.
    Refilled,
}

/// See the module.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PartTrack {
    /// The job that was armed last; [`NO_JOB`] if none, or if an unarmed cycle on another part came after it.
    pub last_job: JobId,
    /// Whether the fixture was, or may have been, emptied since that job was armed.
    pub emptied_since_job: bool,
    /// What happened since the last cycle, armed or not.
    pub since_cycle: SinceCycle,
}

impl Default for PartTrack {
    fn default() -> Self {
        Self { last_job: NO_JOB, emptied_since_job: true, since_cycle: SinceCycle::Refilled }
    }
}

impl PartTrack {
    /// After a time in which nobody watched. The part may have been taken out, so it no longer counts as the same; and
    /// it may lie there still, so it counts as new only if it was already before, or once the fixture is seen to open
    /// and close again.
    #[must_use]
    pub const fn unwatched(self) -> Self {
        let since_cycle = match self.since_cycle {
            SinceCycle::Refilled => SinceCycle::Refilled,
            SinceCycle::Untouched | SinceCycle::Emptied => SinceCycle::Untouched,
        };
        Self { since_cycle, emptied_since_job: true, ..self }
    }

    /// After a steady level of part-present.
    #[must_use]
    pub const fn seen(self, present: bool) -> Self {
        let since_cycle = match (self.since_cycle, present) {
            (SinceCycle::Untouched, false) => SinceCycle::Emptied,
            (SinceCycle::Emptied, true) => SinceCycle::Refilled,
            (same, _) => same,
        };
        Self { since_cycle, emptied_since_job: self.emptied_since_job || !present, ..self }
    }

    /// After arming a job.
    #[must_use]
    pub const fn armed(self, job: JobId) -> Self {
        Self { last_job: job, emptied_since_job: false, ..self }
    }

    /// After the first motion of a cycle under the last job, or of an unarmed one.
    #[must_use]
    pub const fn cycle_begun(self, unarmed: bool) -> Self {
        let this = Self { since_cycle: SinceCycle::Untouched, ..self };
        if unarmed && self.emptied_since_job { this.armed(NO_JOB) } else { this }
    }

    /// Whether a claim agrees with what was seen.
    ///
    /// # Errors
    /// [`Refusal::PartNotChanged`] or [`Refusal::PartChanged`].
    pub fn check(self, claim: PartClaim) -> Result<(), Refusal> {
        match claim {
            PartClaim::New if self.since_cycle == SinceCycle::Refilled => Ok(()),
            PartClaim::New => Err(Refusal::PartNotChanged),
            PartClaim::SameAs { job } if job == self.last_job && !self.emptied_since_job => Ok(()),
            PartClaim::SameAs { .. } => Err(Refusal::PartChanged),
        }
    }
}

//! What is written beside the jobs, and what an entry carries.

use super::{Bench, lock_of};
use crate::clock::{self, Watch};
use crate::error::Failure;
use crate::message::Message;
use registry::entry::Stamp;
use registry::{Act, Draft, PersonId};

impl Bench {
    /// Whether the medium takes what a job writes.
    ///
    /// # Errors
    /// A [`Failure`] where it does not.
    pub fn room_for_a_job(&self) -> Result<(), Failure> {
        self.ledger().store().room_for_a_job().map_err(|error| {
            Failure::fixable(Message::NoRoomForAJob {}).because(&error).hint(Message::HintNoRoomForAJob {})
        })
    }

    /// Writes an act that is no step of a job.
    ///
    /// # Errors
    /// The register's failure.
    pub fn record(&mut self, by: PersonId, second_by: Option<PersonId>, act: Act) -> Result<u64, Failure> {
        Ok(self.live.record(by, second_by, act)?)
    }

    /// Writes acts that are no steps of jobs, all or none, and gives their indices. When they open or close the day, the
    /// clock is watched from then on.
    ///
    /// # Errors
    /// The register's failure.
    pub fn record_all(&mut self, drafts: &[Draft]) -> Result<Vec<u64>, Failure> {
        let indices = self.live.record_all(drafts)?;
        let (now, steady_ms) = (clock::now(), clock::steady_ms());
        for draft in drafts {
            match draft.act {
                Act::DayOpened => {
                    let day = clock::day(self.ledger(), now)?;
                    *lock_of(&self.watch) = Watch::begin(day, now, steady_ms);
                }
                Act::DayClosed => lock_of(&self.watch).day_is(clock::day(self.ledger(), now)?),
                _ => {}
            }
        }
        Ok(indices)
    }

    /// What an entry written now carries.
    pub fn stamp(&self) -> Stamp {
        lock_of(&self.watch).stamp(clock::now(), clock::steady_ms())
    }

    /// Whether a day is open, and its clock is still believed.
    ///
    /// # Errors
    /// A [`Failure`] that says what happened to the day.
    pub fn day_is_open(&self) -> Result<(), Failure> {
        lock_of(&self.watch).day_is_open(clock::now(), clock::steady_ms())
    }
}

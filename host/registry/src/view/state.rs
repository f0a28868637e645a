//! The states of a job, and where the ledger as a whole stands.

use super::people::User;
use crate::acceptance::Acceptance;
use crate::entry::{ClockGrade, JobId, PersonId};
use jiff::civil::Date;
use protocol::receipt::EndCause;
use protocol::{LedgerPosition, Outcome, PublicKeyBytes, Realm, Sequence};
use serde::{Deserialize, Serialize};

/// How far a job has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum JobState {
    /// It has no ending yet.
    Open(Stage),
    /// It ended, and there is no mark: the same number may go to the same place in a new job.
    NoMark,
    /// It ended in a partial mark, from then on an observed one.
    Spoilt,
    /// It ended in a whole mark.
    Applied {
        /// Whether the controller's receipt says so, with a witness; otherwise a person does (I-2).
        witnessed: bool,
        /// Whether somebody has read it back.
        text: TextCheck,
    },
}

/// What has been written of an open job.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stage {
    /// Its number is burned; nothing that can start the machine has been sent.
    Reserved,
    /// The machine may have moved.
    StartIntended,
    /// Its receipt is here and does not by itself end it.
    Answered,
}

/// Whether an applied mark was read back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TextCheck {
    /// Nobody has read it.
    NotRead,
    /// It is what was planned.
    Verified,
    /// It is not.
    Mismatch,
}

impl JobState {
    const ALL: [Self; 11] = [
        Self::Open(Stage::Reserved),
        Self::Open(Stage::StartIntended),
        Self::Open(Stage::Answered),
        Self::NoMark,
        Self::Spoilt,
        Self::Applied { witnessed: false, text: TextCheck::NotRead },
        Self::Applied { witnessed: false, text: TextCheck::Verified },
        Self::Applied { witnessed: false, text: TextCheck::Mismatch },
        Self::Applied { witnessed: true, text: TextCheck::NotRead },
        Self::Applied { witnessed: true, text: TextCheck::Verified },
        Self::Applied { witnessed: true, text: TextCheck::Mismatch },
    ];

    /// Its number in the view's tables.
    pub(crate) fn code(self) -> i64 {
        let position = Self::ALL.iter().position(|state| *state == self);
        // Every state stands in the list, which the test below counts.
        i64::try_from(position.unwrap_or(usize::MAX)).unwrap_or(i64::MAX)
    }

    pub(crate) fn of_code(code: i64) -> Option<Self> {
        usize::try_from(code).ok().and_then(|code| Self::ALL.get(code).copied())
    }

    /// Whether it has no ending yet.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self, Self::Open(_))
    }

    /// Whether a whole mark stands on the metal.
    #[must_use]
    pub fn is_applied(self) -> bool {
        matches!(self, Self::Applied { .. })
    }
}

/// The controller whose receipts count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StationController {
    /// Its public key.
    pub key: PublicKeyBytes,
    /// Inputs that are wired, by name.
    pub wired: Vec<String>,
    /// Whether the wiring makes motion without a permit impossible.
    pub permit_interlocks_motion: bool,
    /// The entry that admitted it.
    pub admitted: u64,
    /// Number of its last receipt in the ledger; 0 before the first.
    pub sequence: Sequence,
    /// SHA-256 of that receipt; zeros before the first.
    pub last_hash: [u8; 32],
    /// The key that this receipt says the controller has from then on, where it renewed it: admitting that one goes on
    /// with the same chain.
    #[serde(default)]
    pub renewed: Option<PublicKeyBytes>,
}

/// A machine that was accepted beside the present controller.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Accepted {
    /// The entry that says so.
    pub entry: u64,
    /// On which day.
    pub day: Date,
    /// By whom.
    pub by: PersonId,
    /// What.
    pub acceptance: Acceptance,
}

/// How the day that is open was opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening {
    /// The day.
    pub day: Date,
    /// Whether the clock was confirmed or the date declared.
    pub clock: ClockGrade,
    /// What the clock said.
    pub at: jiff::Timestamp,
}

/// Where the ledger stands after its last entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    /// Size and head of the tree.
    #[serde(skip)]
    pub position: LedgerPosition,
    /// Station id.
    pub station: String,
    /// Real or training.
    pub realm: Realm,
    /// Day of the last entry.
    pub last_day: Date,
    /// Whether the day is open.
    pub day_open: bool,
    /// The last job.
    #[serde(skip)]
    pub last_job: Option<JobId>,
    /// The job that has no ending yet.
    #[serde(skip)]
    pub open_job: Option<JobId>,
    /// The controller admitted last.
    pub controller: Option<StationController>,
    /// Keys of the controllers before it, none of which is ever admitted again.
    pub earlier_keys: Vec<PublicKeyBytes>,
    /// Machines accepted beside the present controller, the last one last.
    #[serde(default)]
    pub accepted: Vec<Accepted>,
    /// The key that the station signs checkpoints with.
    #[serde(default)]
    pub station_key: Option<String>,
    /// Keys of the witnesses that cosign them.
    #[serde(default)]
    pub witnesses: Vec<String>,
    /// Verifier key of the authority whose signature number blocks need.
    #[serde(default)]
    pub authority: Option<String>,
    /// The entry that last re-admitted the register.
    #[serde(default)]
    pub readmitted: Option<u64>,
    /// The day of that entry.
    #[serde(default)]
    pub readmitted_on: Option<Date>,
    /// Everybody who was ever enrolled; empty where anybody who is named may act.
    #[serde(default)]
    pub users: Vec<User>,
    /// How the day was opened that is open.
    #[serde(default)]
    pub opening: Option<Opening>,
}

impl Standing {
    /// Whether a controller with this key was admitted, now or before.
    #[must_use]
    pub fn is_known(&self, key: &PublicKeyBytes) -> bool {
        self.controller.as_ref().is_some_and(|controller| controller.key == *key)
            || self.earlier_keys.contains(key)
    }

    /// The acceptance of a machine of this family that speaks the dialect with this SHA-256, if there is one.
    #[must_use]
    pub fn acceptance(&self, family: &str, dialect_sha256: &str) -> Option<&Accepted> {
        let is_it = |accepted: &&Accepted| {
            accepted.acceptance.family == family && accepted.acceptance.dialect_sha256 == dialect_sha256
        };
        self.accepted.iter().find(is_it)
    }

    /// Whether something is different that seldom changes: anything but position, jobs and receipts.
    pub(crate) fn seldom_differs(&self, other: &Self) -> bool {
        let admitted = |standing: &Self| standing.controller.as_ref().map(|controller| controller.admitted);
        let renewed =
            |standing: &Self| standing.controller.as_ref().and_then(|controller| controller.renewed);
        let told = |standing: &Self| standing.users.iter().map(|user| user.entry).max();
        self.last_day != other.last_day
            || told(self) != told(other)
            || self.day_open != other.day_open
            || self.opening != other.opening
            || admitted(self) != admitted(other)
            || self.authority != other.authority
            || self.readmitted != other.readmitted
            || renewed(self) != renewed(other)
            || self.station_key != other.station_key
            || self.witnesses.len() != other.witnesses.len()
            || self.accepted.last().map(|accepted| accepted.entry)
                != other.accepted.last().map(|accepted| accepted.entry)
    }
}

/// A receipt's outcome in the view's tables.
pub(crate) fn outcome_of(code: i64) -> Option<Outcome> {
    const ALL: [Outcome; 7] = [
        Outcome::NeverPermitted,
        Outcome::PermittedNoCycle,
        Outcome::InterruptedInCycle,
        Outcome::OutsideLimits,
        Outcome::Complete,
        Outcome::UnarmedCycle,
        Outcome::Reprovisioned,
    ];
    usize::try_from(code).ok().and_then(|code| ALL.get(code).copied())
}

/// A receipt's cause of the end in the view's tables.
pub(crate) fn cause_of(code: i64) -> Option<EndCause> {
    const ALL: [EndCause; 8] = [
        EndCause::Finished,
        EndCause::Condition,
        EndCause::HostSilent,
        EndCause::NewEpoch,
        EndCause::OverTime,
        EndCause::Disarmed,
        EndCause::Reset,
        EndCause::Reprovisioned,
    ];
    usize::try_from(code).ok().and_then(|code| ALL.get(code).copied())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn job_state_through_its_number_is_unchanged() {
        for state in JobState::ALL {
            assert_eq!(JobState::of_code(state.code()), Some(state));
        }
        assert_eq!(JobState::of_code(JobState::ALL.len() as i64), None);
        assert_eq!(JobState::of_code(-1), None);
    }

    #[test]
    fn outcome_and_cause_through_their_numbers_are_unchanged() {
        for code in 0..8 {
            assert_eq!(cause_of(code).map(|cause| cause as i64), Some(code));
            assert_eq!(outcome_of(code).map(|outcome| outcome as i64), Some(code).filter(|code| *code < 7));
        }
        assert_eq!(cause_of(8), None);
    }
}

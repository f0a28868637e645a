//! One job, as a pure function from what is seen to what must be done; the decisions stand in [`crate::behaviour`].
//!
//! | stage | ends in |
//! |---|---|
//! | armed: journalled, no permit yet | never permitted, or a cycle |
//! | permitted: the permit is or was on, nothing has moved | permitted without cycle, or a cycle |
//! | moving: a cycle has begun | complete, outside limits, interrupted, unarmed cycle |
//!
//! A reset keeps what was journalled and nothing else. Counts of edges live in the controller's RAM until the next look,
//! which comes within a millisecond and journals the beginning of a cycle before anything else; the beginning is kept
//! from the moment at which the first copy of that record is whole, on the board less than two milliseconds after the
//! edge. A reset within this time finds the stage still *permitted*. If the machine is at rest by then, the receipt says
//! *permitted without cycle* with the cause *reset*, although something may have moved. So **this outcome with this cause
//! proves nothing about the metal**: whoever reads such a receipt has to ask a person. With any other cause, the controller
//! watched from the permit to the end, and the outcome means what it says.

use crate::behaviour;
use protocol::receipt::{EndCause, Outcome};
use protocol::{Inputs, Limits, OnSilence};

/// After the permit was withdrawn, how long motion that had just begun is waited for, in milliseconds.
pub const SETTLE_MS: u64 = 50;
/// After a cycle was ended, how long the machine's coming to rest is waited for at most, in milliseconds.
pub const REST_MAX_MS: u64 = 10_000;
/// How long a machine that moved without a job must be still for its cycle to be over, in milliseconds.
pub const UNARMED_STILL_MS: u64 = 500;

/// How far a job has come. Journalled before it takes effect.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// The job is known; no permit yet.
    Armed,
    /// The permit is about to be given, or was.
    Permitted,
    /// Motion was seen.
    Moving,
}

/// The conditions of the permit, as debounced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Steadiness {
    /// All true for long enough.
    Good,
    /// Something changed a moment ago.
    Unsettled,
    /// Something has been false for long enough.
    Bad,
}

/// What is seen of an open job at one moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Facts {
    /// How far it has come.
    pub stage: Stage,
    /// No job was armed: the machine moved by itself.
    pub unarmed: bool,
    /// Motion began before any permit.
    pub unpermitted: bool,
    /// Limits of the job.
    pub limits: Limits,
    /// What silence of the host means for a cycle.
    pub on_silence: OnSilence,
    /// Whether the witness is within the limits, or none is asked for.
    pub witness_fits: bool,
    /// A signal that the job relies on (busy, strike, end of mark, current) was not seen since the cycle began.
    pub signals_missing: bool,
    /// In the present stage for so long, in milliseconds.
    pub in_stage_ms: u64,
    /// No motion for so long, in milliseconds.
    pub still_ms: u64,
    /// Motion was seen since the last look.
    pub moved: bool,
    /// Conditions of the permit: good if all are true, bad if one is false that the controller does not itself bring
    /// about.
    pub steadiness: Steadiness,
    /// A condition that the controller itself brings about, the clamp, is not steadily there yet. Counts before the
    /// permit only.
    pub awaiting: bool,
    /// The two-hand relay of a job that people start is on. Counts before the permit only.
    pub two_hand_held: bool,
    /// Before a cycle: conditions of the permit that broke since it was asked for. In a cycle: those of them that end
    /// one.
    pub lost: Inputs,
    /// No sign of life of the host for too long.
    pub host_silent: bool,
    /// The host's command to give the permit up, if any: a new session or a disarm.
    pub given_up: Option<EndCause>,
    /// Why it is already ending, and for how many milliseconds.
    pub ending: Option<(EndCause, u64)>,
}

/// What must be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Nothing yet.
    Wait,
    /// Journal it, then give the permit.
    GivePermit,
    /// Journal that the machine moves.
    BeginCycle,
    /// Take the permit; the job ends for this cause.
    Withdraw(EndCause),
    /// Write the receipt.
    Close(Outcome, EndCause),
}

/// Decides the next step of an open job: the first row of [`behaviour::TABLE`] that fits.
#[must_use]
pub fn step(facts: &Facts) -> Step {
    behaviour::next(facts)
}

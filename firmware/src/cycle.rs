//! One job, as a pure function from what is seen to what must be done.
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
    /// In the present stage for so long, in milliseconds.
    pub in_stage_ms: u64,
    /// No motion for so long, in milliseconds.
    pub still_ms: u64,
    /// Motion was seen since the last look.
    pub moved: bool,
    /// Conditions of the permit.
    pub steadiness: Steadiness,
    /// Conditions that broke since the permit was asked for.
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

/// Decides the next step of an open job.
#[must_use]
pub fn step(facts: &Facts) -> Step {
    match facts.stage {
        Stage::Armed | Stage::Permitted if facts.moved => Step::BeginCycle,
        Stage::Armed => armed(facts),
        Stage::Permitted => permitted(facts),
        Stage::Moving if facts.unarmed => unarmed(facts),
        Stage::Moving => moving(facts),
    }
}

fn armed(facts: &Facts) -> Step {
    let ended = facts.ending.map(|(cause, _)| cause).or(facts.given_up);
    if let Some(cause) = ended.or_else(|| time_is_up(facts)) {
        return Step::Close(Outcome::NeverPermitted, cause);
    }
    match facts.steadiness {
        Steadiness::Good => Step::GivePermit,
        Steadiness::Unsettled => Step::Wait,
        Steadiness::Bad => Step::Close(Outcome::NeverPermitted, EndCause::Condition),
    }
}

fn permitted(facts: &Facts) -> Step {
    if let Some((cause, for_ms)) = facts.ending {
        let settled = for_ms >= SETTLE_MS;
        return if settled { Step::Close(Outcome::PermittedNoCycle, cause) } else { Step::Wait };
    }
    let lost = (!facts.lost.is_empty()).then_some(EndCause::Condition);
    let cause = lost.or(facts.given_up).or_else(|| time_is_up(facts));
    cause.map_or(Step::Wait, Step::Withdraw)
}

/// Before a cycle: the host fell silent, or the stage took longer than a permit may.
fn time_is_up(facts: &Facts) -> Option<EndCause> {
    if facts.host_silent {
        Some(EndCause::HostSilent)
    } else if facts.in_stage_ms > u64::from(facts.limits.permit_max_ms) {
        Some(EndCause::OverTime)
    } else {
        None
    }
}

fn unarmed(facts: &Facts) -> Step {
    let cause = facts.ending.map_or(EndCause::Finished, |(cause, _)| cause);
    if facts.still_ms >= UNARMED_STILL_MS { Step::Close(Outcome::UnarmedCycle, cause) } else { Step::Wait }
}

fn moving(facts: &Facts) -> Step {
    let still = facts.still_ms >= u64::from(facts.limits.busy_gap_ms);
    if let Some((cause, for_ms)) = facts.ending {
        let over = still || for_ms >= REST_MAX_MS;
        return if over { Step::Close(Outcome::InterruptedInCycle, cause) } else { Step::Wait };
    }
    if !facts.lost.is_empty() {
        Step::Withdraw(EndCause::Condition)
    } else if facts.in_stage_ms > u64::from(facts.limits.cycle_max_ms) {
        Step::Withdraw(EndCause::OverTime)
    } else if let Some(cause) = stream_lost(facts) {
        Step::Withdraw(cause)
    } else if still {
        Step::Close(natural_end(facts), EndCause::Finished)
    } else {
        Step::Wait
    }
}

/// Where the host streams the motion: it fell silent, or a new session began, which does not know the stream.
fn stream_lost(facts: &Facts) -> Option<EndCause> {
    match (facts.on_silence, facts.given_up) {
        (OnSilence::Finish, _) => None,
        (OnSilence::Stop, Some(EndCause::NewEpoch)) => Some(EndCause::NewEpoch),
        (OnSilence::Stop, _) => facts.host_silent.then_some(EndCause::HostSilent),
    }
}

fn natural_end(facts: &Facts) -> Outcome {
    match (facts.unpermitted, facts.witness_fits) {
        (true, _) => Outcome::InterruptedInCycle,
        (false, true) => Outcome::Complete,
        (false, false) => Outcome::OutsideLimits,
    }
}

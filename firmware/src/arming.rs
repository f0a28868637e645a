//! Whether a job may be armed: the checks, in the order in which a refusal names the first that fails.

use crate::logic::PERMITS;
use crate::state::State;
use protocol::identity::NO_JOB;
use protocol::{Arm, Epoch, Inputs, LedgerPosition, Limits, PartClaim, Refusal, Witness};

/// What is known when an arm comes.
#[derive(Debug)]
pub struct Situation<'a> {
    /// What is remembered.
    pub state: &'a State,
    /// The present session.
    pub epoch: Epoch,
    /// Inputs wired at this station.
    pub wired: Inputs,
    /// Wired inputs now.
    pub inputs: Inputs,
    /// Wired inputs whose channels differed for too long.
    pub disagreeing: Inputs,
}

/// What the controller itself brings about once a job is open, so that it need not be true when the job is armed.
pub const AWAITED: Inputs = Inputs::CLAMP_CLOSED;

/// Inputs that the job relies on: those the arm asks for, and every wired one of [`PERMITS`] whether it asks or not.
/// Those of [`Inputs::CONDITIONS`] must be true for the permit; those of [`Inputs::SIGNALS`] must be seen in the cycle.
#[must_use]
pub fn conditions(arm: &Arm, wired: Inputs) -> Inputs {
    arm.required | (wired & PERMITS)
}

/// Checks an arm. The controller's memory and key were checked before.
///
/// # Errors
/// The first that holds of `EpochStale`, `ReceiptUnacknowledged`, `Occupied`, `JobNotNew`, `LedgerBehind`,
/// `LedgerForked`, `LimitsInvalid`, `NotWired`, `PartNotChanged`, `PartChanged`, `ChannelsDisagree`,
/// `ConditionBroken`.
pub fn check(arm: &Arm, now: &Situation<'_>) -> Result<(), Refusal> {
    check_epoch(arm.epoch, now.epoch)?;
    check_free(now)?;
    check_job(arm, now.state)?;
    check_ledger(&arm.ledger, &now.state.ledger)?;
    check_limits(&arm.limits, arm.witness)?;
    check_wiring(arm, now.wired)?;
    check_part(arm.part, now)?;
    check_channels(now)?;
    let broken = (conditions(arm, now.wired) & Inputs::CONDITIONS).without(now.inputs).without(AWAITED);
    if broken.is_empty() { Ok(()) } else { Err(Refusal::ConditionBroken { broken }) }
}

/// Checks that a command belongs to the present session.
///
/// # Errors
/// `EpochStale`.
pub fn check_epoch(epoch: Epoch, now: Epoch) -> Result<(), Refusal> {
    if epoch == now { Ok(()) } else { Err(Refusal::EpochStale { now }) }
}

fn check_free(now: &Situation<'_>) -> Result<(), Refusal> {
    let state = now.state;
    let moving = !(now.inputs & Inputs::MACHINE_BUSY).is_empty();
    let holder = state.open.map(|open| open.job).or(state.unsigned.map(|receipt| receipt.job));
    if state.acked < state.newest {
        Err(Refusal::ReceiptUnacknowledged { sequence: state.acked + 1 })
    } else if let Some(job) = holder.or(moving.then_some(NO_JOB)) {
        Err(Refusal::Occupied { job })
    } else {
        Ok(())
    }
}

fn check_job(arm: &Arm, state: &State) -> Result<(), Refusal> {
    let is_new = state.highest_job.is_none_or(|highest| arm.job > highest);
    if is_new && arm.job != NO_JOB {
        Ok(())
    } else {
        Err(Refusal::JobNotNew { highest: state.highest_job.unwrap_or(NO_JOB) })
    }
}

/// Checks that a ledger has grown from the one seen.
///
/// # Errors
/// `LedgerBehind` or `LedgerForked`.
pub fn check_ledger(shown: &LedgerPosition, seen: &LedgerPosition) -> Result<(), Refusal> {
    if shown.size < seen.size {
        Err(Refusal::LedgerBehind { size: seen.size })
    } else if shown.size == seen.size && shown.root != seen.root {
        Err(Refusal::LedgerForked { size: seen.size })
    } else {
        Ok(())
    }
}

/// A witness that need not see anything would be no witness, so its least is 1.
fn check_limits(limits: &Limits, witness: Witness) -> Result<(), Refusal> {
    let counted = witness == Witness::None || limits.witness_min >= 1;
    let fits = limits.witness_min <= limits.witness_max
        && (1..=3_600_000).contains(&limits.cycle_max_ms)
        && (1..=600_000).contains(&limits.permit_max_ms)
        && (1..=10_000).contains(&limits.busy_gap_ms);
    if counted && fits { Ok(()) } else { Err(Refusal::LimitsInvalid) }
}

fn check_wiring(arm: &Arm, wired: Inputs) -> Result<(), Refusal> {
    let witness = if arm.witness == Witness::None { Inputs::NONE } else { Inputs::STRIKE };
    // Without either, motion could not be seen at all.
    let blind = (wired & (Inputs::MACHINE_BUSY | Inputs::STRIKE)).is_empty();
    let motion = if blind { Inputs::MACHINE_BUSY } else { Inputs::NONE };
    // Buttons, key switch and the like are nothing that a job can rely on.
    let strange = arm.required.without(Inputs::CONDITIONS | Inputs::SIGNALS);
    let missing = (arm.required | witness | motion).without(wired) | strange;
    if missing.is_empty() { Ok(()) } else { Err(Refusal::NotWired { missing }) }
}

fn check_channels(now: &Situation<'_>) -> Result<(), Refusal> {
    let inputs = now.disagreeing;
    if inputs.is_empty() { Ok(()) } else { Err(Refusal::ChannelsDisagree { inputs }) }
}

fn check_part(claim: PartClaim, now: &Situation<'_>) -> Result<(), Refusal> {
    // Where nobody can see the part, a new one can only be believed; the receipt says that the input is not wired.
    let unseen = !now.wired.contains(Inputs::PART_PRESENT);
    if unseen && claim == PartClaim::New { Ok(()) } else { now.state.part.check(claim) }
}

//! The controller's state and what happens to it at each look at the inputs: the one place where the steps of
//! [`crate::cycle`] are carried out, each journalled before it takes effect.

use crate::cycle::{self, Facts, Stage, Steadiness, Step};
use crate::debounce::Debounce;
use crate::events::Events;
use crate::gate::{Counts, PermitGate};
use crate::journal::{Journal, KEPT, Remembered};
use crate::key::StationKey;
use crate::state::{Open, State};
use crate::storage::Storage;
use core::ops::Deref;
use protocol::event::{EventKind, PermitDrop};
use protocol::receipt::{EndCause, Outcome, Receipt};
use protocol::reply::{MemoryHealth, ResetCause};
use protocol::{ControllerState, Epoch, Inputs, Refusal, Witness};

/// Conditions whose break takes the permit and ends a cycle. Machine-ready is not among them: a machine that works is
/// not ready.
pub const STOPS: Inputs =
    Inputs(Inputs::ESTOP_OK.0 | Inputs::GUARD_CLOSED.0 | Inputs::PART_PRESENT.0 | Inputs::MACHINE_HEALTHY.0);
/// Without a sign of life for longer than this the host counts as silent, in milliseconds.
pub const SILENCE_MS: u64 = 2000;
/// How often the progress of a cycle is journalled, in milliseconds.
pub const PROGRESS_MS: u64 = 100;
/// How long the start contact is closed, in milliseconds.
pub const CONTACT_MS: u64 = 200;
/// Steps that one look may take; no path through a job has more without waiting.
const STEPS_MAX: usize = 4;

/// How a start of the controller came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Boot {
    /// Why it started.
    pub cause: ResetCause,
    /// Firmware version: major, minor, patch.
    pub firmware: [u8; 3],
    /// First four bytes of the commit that the firmware was built from; zeros where it was built without one.
    pub build: [u8; 4],
}

impl Boot {
    /// The first four bytes of a commit written in hexadecimal digits; `None` if it does not begin with eight of them.
    #[must_use]
    pub const fn build_of(commit: &str) -> Option<[u8; 4]> {
        let Some(digits) = commit.as_bytes().first_chunk::<8>() else { return None };
        let mut build = [0; 4];
        let mut at = 0;
        while at < digits.len() {
            let value = match digits[at] {
                digit @ b'0'..=b'9' => digit - b'0',
                digit @ b'a'..=b'f' => digit - b'a' + 10,
                digit @ b'A'..=b'F' => digit - b'A' + 10,
                _ => return None,
            };
            build[at / 2] = build[at / 2] << 4 | value;
            at += 1;
        }
        Some(build)
    }
}

/// Levels of all outputs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Outputs {
    /// The start permit. On the board it must also pass [`PermitGate::permits`] at the moment it is driven.
    pub permit: bool,
    /// The start contact.
    pub start_contact: bool,
    /// A job can be armed.
    pub lamp_ready: bool,
    /// A permit is on or the machine moves.
    pub lamp_busy: bool,
    /// The controller cannot believe its memory or itself.
    pub lamp_fault: bool,
}

/// What need not outlive a reset, about the open job.
#[derive(Debug, Default)]
struct Live {
    /// Counters when the job was opened, and what the journal had counted before.
    base: Counts,
    counted_before: u32,
    /// Whether the first motion was in this run of the controller, so that its clock can time it.
    began_here: bool,
    last_motion_ms: u64,
    last_commit_ms: u64,
    ending: Option<(EndCause, u64)>,
    contact_from_ms: Option<u64>,
}

/// See the module.
#[derive(Debug)]
pub struct Logic<S, G, N> {
    pub(crate) journal: Journal<S>,
    pub(crate) gate: G,
    pub(crate) noise: N,
    pub(crate) boot: Boot,
    pub(crate) key: Option<StationKey>,
    pub(crate) state: State,
    pub(crate) hello: u32,
    pub(crate) heard_ms: u64,
    pub(crate) now_ms: u64,
    pub(crate) events: Events,
    pub(crate) debounce: Debounce,
    inputs: Inputs,
    counts: Counts,
    live: Live,
    invariant_broken: bool,
}

impl<S: Storage, G: Deref<Target = PermitGate>, N> Logic<S, G, N> {
    /// Reads the journal and counts the start. A job left open is ending from here on: the first looks at the inputs
    /// decide whether it moved, and write its receipt.
    pub fn start(storage: S, gate: G, noise: N, boot: Boot, inputs: Inputs, now_ms: u64) -> Self {
        gate.withdraw();
        let (journal, Remembered { state, key }) = Journal::open(storage);
        let counts = gate.counts();
        let counted_before = state.open.map_or(0, |open| open.witness_count);
        let ending = state.open.map(|_| (EndCause::Reset, now_ms));
        let mut this = Self {
            journal,
            gate,
            noise,
            boot,
            key,
            state,
            hello: 0,
            heard_ms: now_ms,
            now_ms,
            events: Events::default(),
            debounce: Debounce::new(inputs, counts.disturbances, now_ms),
            inputs,
            counts,
            live: Live { base: counts, counted_before, last_motion_ms: now_ms, ending, ..Live::default() },
            invariant_broken: false,
        };
        let boot = state.boot.saturating_add(1);
        this.state.boot = boot;
        this.state.part = state.part.unwatched();
        // A failure shows as damaged memory in every answer; this run's epoch is a new one all the same.
        let _ = this.commit(this.state);
        this.events.push(now_ms, EventKind::Booted { boot });
        this
    }

    /// One look at the inputs: takes every step that is due, then signs what waits to be signed.
    ///
    /// Signing takes long, so it waits for a look of its own: the outputs of the step before are driven by then.
    pub fn look(&mut self, inputs: Inputs, now_ms: u64) {
        self.now_ms = self.now_ms.max(now_ms);
        self.inputs = inputs;
        let waiting = self.state.unsigned.is_some();
        self.advance(None);
        if waiting && !self.gate.is_wanted() && !self.is_fault() {
            self.sign();
        }
    }

    /// Whether nothing may be permitted any more.
    pub fn is_fault(&self) -> bool {
        self.invariant_broken || self.journal.health() == MemoryHealth::Damaged
    }

    /// Levels of the outputs now.
    pub fn outputs(&self) -> Outputs {
        let permit = self.gate.permits(self.inputs) && !self.is_fault();
        let contact = self.live.contact_from_ms.is_some_and(|from| self.now_ms - from < CONTACT_MS);
        let state = self.controller_state();
        Outputs {
            permit,
            start_contact: permit && contact,
            lamp_ready: state == ControllerState::Idle
                && self.key.is_some()
                && self.state.newest == self.state.acked,
            lamp_busy: matches!(state, ControllerState::Permitted { .. } | ControllerState::Cycle { .. }),
            lamp_fault: state == ControllerState::Fault,
        }
    }

    /// What it is doing.
    pub fn controller_state(&self) -> ControllerState {
        if self.is_fault() {
            return ControllerState::Fault;
        }
        match (&self.state.open, &self.state.unsigned) {
            (Some(open), _) => match open.stage {
                Stage::Armed => ControllerState::Armed { job: open.job },
                Stage::Permitted if self.live.ending.is_some() => ControllerState::Closing { job: open.job },
                Stage::Permitted => ControllerState::Permitted { job: open.job },
                Stage::Moving => ControllerState::Cycle { job: open.job },
            },
            (None, Some(receipt)) => ControllerState::Closing { job: receipt.job },
            (None, None) => ControllerState::Idle,
        }
    }

    /// Strikes in the present cycle, or since the last job was opened.
    pub fn strikes(&self) -> u32 {
        self.counts.strikes.wrapping_sub(self.live.base.strikes)
    }

    /// Inputs that are wired; none before provisioning.
    pub(crate) fn wired(&self) -> Inputs {
        self.key.as_ref().map_or(Inputs::NONE, StationKey::wired)
    }

    /// Levels of the wired inputs.
    pub(crate) fn wired_inputs(&self) -> Inputs {
        self.inputs & self.wired()
    }

    pub(crate) fn epoch(&self) -> Epoch {
        Epoch { boot: self.state.boot, hello: self.hello }
    }

    /// Makes `next` the state, in the journal first.
    pub(crate) fn commit(&mut self, next: State) -> Result<(), Refusal> {
        if self.journal.commit(&next).is_err() {
            self.gate.withdraw();
            return Err(Refusal::MemoryFault);
        }
        self.state = next;
        self.live.last_commit_ms = self.now_ms;
        Ok(())
    }

    /// Forgets what belonged to the job before.
    pub(crate) fn begin_job(&mut self) {
        self.live = Live { base: self.counts, last_motion_ms: self.now_ms, ..Live::default() };
    }

    /// Closes the start contact, once for each job.
    pub(crate) fn close_contact(&mut self) -> Result<(), Refusal> {
        if self.live.contact_from_ms.is_some() {
            return Err(Refusal::AlreadyStarted);
        }
        self.live.contact_from_ms = Some(self.now_ms);
        Ok(())
    }

    /// Takes every step that is due; `given_up` is the host's command to give a permit up.
    ///
    /// Motion is journalled before anything else is: until then a reset would forget it.
    pub(crate) fn advance(&mut self, given_up: Option<EndCause>) {
        self.debounce_inputs();
        let before = self.counts;
        let mut moved = self.see_motion();
        if self.key.is_none() || self.is_fault() {
            self.gate.withdraw();
            return;
        }
        if moved && self.state.open.is_none() {
            self.begin_unarmed(before);
        }
        for _ in 0..STEPS_MAX {
            let Some(open) = self.state.open else { break };
            let step = cycle::step(&self.facts(&open, moved, given_up));
            moved = false;
            if step == Step::Wait || self.take(open, step).is_err() {
                break;
            }
        }
        self.follow_part();
        self.note_progress();
        self.check_invariant();
    }

    fn debounce_inputs(&mut self) {
        let before = self.debounce.stable();
        self.debounce.update(self.inputs, self.gate.counts().disturbances, self.now_ms);
        let inputs = self.debounce.stable();
        if (before & Inputs::CONDITIONS) != (inputs & Inputs::CONDITIONS) {
            self.events.push(self.now_ms, EventKind::InputsChanged { inputs });
        }
    }

    fn follow_part(&mut self) {
        if !self.wired().contains(Inputs::PART_PRESENT) {
            return;
        }
        let Some(present) = self.debounce.stable_level(Inputs::PART_PRESENT) else { return };
        let part = self.state.part.seen(present);
        if part != self.state.part {
            // A failure withdraws the permit and shows as damaged memory.
            let _ = self.commit(State { part, ..self.state });
        }
    }

    /// Whether the machine moves or has moved since the last look.
    fn see_motion(&mut self) -> bool {
        let counts = self.gate.counts();
        let wired = self.wired();
        let busy = counts.busy_edges != self.counts.busy_edges || self.inputs.contains(Inputs::MACHINE_BUSY);
        let struck = counts.strikes != self.counts.strikes || self.inputs.contains(Inputs::STRIKE);
        self.counts = counts;
        let moved = busy && wired.contains(Inputs::MACHINE_BUSY) || struck && wired.contains(Inputs::STRIKE);
        if moved {
            self.live.last_motion_ms = self.now_ms;
        }
        moved
    }

    fn begin_unarmed(&mut self, before: Counts) {
        let witness = if self.wired().contains(Inputs::STRIKE) { Witness::Strikes } else { Witness::None };
        let open = Open::unarmed(self.epoch(), self.state.ledger, witness, self.now_ms);
        let part = self.state.part.cycle_begun(true);
        self.begin_job();
        self.live.base = before;
        self.live.began_here = true;
        if self.commit(State { open: Some(open), part, ..self.state }).is_ok() {
            self.events.push(self.now_ms, EventKind::CycleBegun { job: open.job });
        }
    }

    fn facts(&self, open: &Open, moved: bool, given_up: Option<EndCause>) -> Facts {
        let steady = open.conditions & self.debounce.steady_true(self.now_ms);
        let broken = open.conditions & self.debounce.steady_false(self.now_ms);
        let steadiness = match (steady == open.conditions, broken.is_empty()) {
            (true, _) => Steadiness::Good,
            (_, true) => Steadiness::Unsettled,
            (_, false) => Steadiness::Bad,
        };
        let limits = open.limits.witness_min..=open.limits.witness_max;
        Facts {
            stage: open.stage,
            unarmed: open.is_unarmed(),
            unpermitted: open.unpermitted,
            limits: open.limits,
            on_silence: open.on_silence,
            witness_fits: open.witness == Witness::None || limits.contains(&self.witness_count(open)),
            in_stage_ms: self.now_ms.saturating_sub(open.stage_ms),
            still_ms: self.now_ms.saturating_sub(self.live.last_motion_ms),
            moved,
            steadiness,
            lost: self.lost(open),
            host_silent: self.now_ms.saturating_sub(self.heard_ms) > SILENCE_MS,
            given_up,
            ending: self.live.ending.map(|(cause, since_ms)| (cause, self.now_ms.saturating_sub(since_ms))),
        }
    }

    /// Conditions broken now, or since the permit was asked for even if they hold again.
    fn lost(&self, open: &Open) -> Inputs {
        let latched = if self.gate.is_wanted() { self.gate.broken() } else { Inputs::NONE };
        latched | (open.conditions & STOPS).without(self.inputs)
    }

    fn witness_count(&self, open: &Open) -> u32 {
        let (now, base) = (self.counts, self.live.base);
        let counted = match open.witness {
            Witness::None => 0,
            Witness::Strikes => now.strikes.wrapping_sub(base.strikes),
            Witness::BeamMs => {
                // The gate's clock is the low half of this one in microseconds.
                #[allow(clippy::cast_possible_truncation, reason = "it wraps like the gate's")]
                let now_us = (self.now_ms.wrapping_mul(1000)) as u32;
                let running = now.beam_since_us.map_or(0, |since| now_us.wrapping_sub(since));
                // Less than a millisecond before its own beginning is the difference in resolution.
                let running = if running > u32::MAX / 2 { 0 } else { running };
                now.beam_us.wrapping_sub(base.beam_us).wrapping_add(running) / 1000
            }
        };
        self.live.counted_before.saturating_add(counted)
    }

    fn take(&mut self, open: Open, step: Step) -> Result<(), Refusal> {
        match step {
            Step::Wait => Ok(()),
            Step::GivePermit => self.give_permit(open),
            Step::BeginCycle => self.begin_cycle(open),
            Step::Withdraw(cause) => {
                self.withdraw(open, cause);
                Ok(())
            }
            Step::Close(outcome, cause) => self.close(open, outcome, cause),
        }
    }

    fn give_permit(&mut self, open: Open) -> Result<(), Refusal> {
        let permitted = Open { stage: Stage::Permitted, stage_ms: self.now_ms, ..open };
        self.commit(State { open: Some(permitted), ..self.state })?;
        self.gate.want(open.conditions & STOPS);
        self.events.push(self.now_ms, EventKind::PermitGiven { job: open.job });
        Ok(())
    }

    fn begin_cycle(&mut self, open: Open) -> Result<(), Refusal> {
        let unpermitted = open.unpermitted || open.stage == Stage::Armed;
        let (start_ms, stage_ms) = (self.now_ms, self.now_ms);
        let moving = Open { stage: Stage::Moving, unpermitted, start_ms, stage_ms, ..open };
        let part = self.state.part.cycle_begun(false);
        self.live.began_here = true;
        self.commit(State { open: Some(moving), part, ..self.state })?;
        self.events.push(self.now_ms, EventKind::CycleBegun { job: open.job });
        Ok(())
    }

    fn withdraw(&mut self, open: Open, cause: EndCause) {
        let broken = self.lost(&open);
        self.gate.withdraw();
        self.live.ending = Some((cause, self.now_ms));
        if let Some(open) = &mut self.state.open {
            open.broken = open.broken | broken;
        }
        if open.stage == Stage::Permitted {
            self.report_drop(&open, cause, broken);
        }
    }

    fn report_drop(&mut self, open: &Open, cause: EndCause, broken: Inputs) {
        let cause = match cause {
            EndCause::Condition | EndCause::Finished => PermitDrop::Condition { broken },
            EndCause::HostSilent => PermitDrop::HostSilent,
            EndCause::NewEpoch => PermitDrop::NewEpoch,
            EndCause::OverTime => PermitDrop::OverTime,
            EndCause::Disarmed => PermitDrop::Disarmed,
            EndCause::Reset => PermitDrop::Reset,
        };
        self.events.push(self.now_ms, EventKind::PermitDropped { job: open.job, cause });
    }

    /// Writes down what will be signed. The one receipt that may wait is signed first; an unarmed cycle stays open
    /// while every kept receipt still waits for the host.
    fn close(&mut self, open: Open, outcome: Outcome, cause: EndCause) -> Result<(), Refusal> {
        let full = self.state.newest.saturating_sub(self.state.acked) >= KEPT;
        if self.state.unsigned.is_some() || full {
            return Err(Refusal::Occupied { job: open.job });
        }
        self.gate.withdraw();
        let receipt = self.receipt(&open, outcome, cause);
        self.commit(State { open: None, unsigned: Some(receipt), ..self.state })?;
        if open.stage == Stage::Moving {
            self.events.push(self.now_ms, EventKind::CycleEnded { job: open.job, outcome });
        } else if open.stage == Stage::Armed || cause == EndCause::Reset {
            self.report_drop(&open, cause, receipt.broken);
        }
        Ok(())
    }

    fn receipt(&self, open: &Open, outcome: Outcome, cause: EndCause) -> Receipt {
        let wired = self.wired() & Inputs::CONDITIONS;
        let missing =
            if open.stage == Stage::Armed { open.conditions.without(self.inputs) } else { Inputs::NONE };
        let broken = (open.broken | missing) & wired;
        let identity = self.key.as_ref().map(StationKey::identity);
        let (station, key_id) = identity.map_or_else(Default::default, |known| (known.station, known.key_id));
        Receipt {
            station,
            key_id,
            epoch: open.epoch,
            sequence: self.state.newest + 1,
            job: open.job,
            ledger: open.ledger,
            mark_digest: open.mark_digest,
            outcome,
            cause,
            witness: open.witness,
            calibrated: open.limits.calibrated,
            held: wired.without(broken),
            broken,
            not_wired: Inputs::CONDITIONS.without(wired),
            start_ms: open.start_ms,
            duration_ms: self.duration_ms(open),
            witness_count: self.witness_count(open),
            previous: self.state.last_hash,
        }
    }

    fn duration_ms(&self, open: &Open) -> u32 {
        if open.stage != Stage::Moving || !self.live.began_here {
            return open.duration_ms;
        }
        u32::try_from(self.live.last_motion_ms.saturating_sub(open.start_ms)).unwrap_or(u32::MAX)
    }

    /// Brings the open cycle's figures up to date, and now and then journals them.
    fn note_progress(&mut self) {
        let Some(mut open) = self.state.open.filter(|open| open.stage == Stage::Moving) else { return };
        open.duration_ms = self.duration_ms(&open);
        let witness_count = self.witness_count(&open);
        if open.is_unarmed() {
            open.broken = open.broken | (self.wired() & STOPS).without(self.inputs);
        }
        self.state.open = Some(Open { witness_count, ..open });
        if self.now_ms.saturating_sub(self.live.last_commit_ms) >= PROGRESS_MS {
            // A failure withdraws the permit and shows as damaged memory.
            let _ = self.commit(self.state);
        }
    }

    /// The permit belongs to an open job that is not ending; anything else is a fault of this program.
    fn check_invariant(&mut self) {
        let entitled = self.state.open.is_some_and(|open| open.stage != Stage::Armed && !open.unpermitted)
            && self.live.ending.is_none()
            && !self.is_fault();
        if self.gate.is_wanted() && !entitled {
            self.gate.withdraw();
            self.invariant_broken = true;
        }
    }

    fn sign(&mut self) {
        let (Some(receipt), Some(key)) = (self.state.unsigned, &self.key) else { return };
        let signed = receipt.sign(key.signing());
        if self.journal.keep_receipt(receipt.sequence, &signed).is_err() {
            return;
        }
        let (newest, last_hash) = (receipt.sequence, signed.hash());
        if self.commit(State { newest, last_hash, unsigned: None, ..self.state }).is_ok() {
            self.events.push(self.now_ms, EventKind::ReceiptReady { sequence: newest });
        }
    }
}

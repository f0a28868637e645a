//! The controller's state and what happens to it at each look at the inputs: the one place where the steps of
//! [`crate::cycle`] are carried out, each journalled before it takes effect.

use crate::arming::AWAITED;
use crate::boot::Boot;
use crate::chip::ChipCheck;
use crate::cycle::{self, Facts, Stage, Steadiness, Step, UNARMED_STILL_MS};
use crate::debounce::Debounce;
use crate::events::Events;
use crate::gate::{Counts, PermitGate};
use crate::journal::{Journal, KEPT, Remembered};
use crate::key::StationKey;
use crate::panel::{self, Beeps, Blinking};
use crate::records::Records;
use crate::relay::RelayWatch;
use crate::state::{Open, State};
use crate::wires::{Pairs, Wires};
use core::ops::Deref;
use protocol::event::{EventKind, PermitDrop};
use protocol::receipt::{EndCause, Outcome, Receipt};
use protocol::reply::MemoryHealth;
use protocol::{Check, ControllerState, Epoch, Fault, Inputs, Refusal, SelfTest, StartMode, Witness};

/// Conditions whose break ends a cycle: a part that is no longer clamped is lost. Machine-ready is not among them: a
/// machine that works is not ready.
pub const STOPS: Inputs = Inputs(
    Inputs::ESTOP_OK.0
        | Inputs::GUARD_CLOSED.0
        | Inputs::PART_PRESENT.0
        | Inputs::MACHINE_HEALTHY.0
        | Inputs::CLAMP_CLOSED.0,
);
/// Conditions whose break takes a permit under which nothing has moved: those, and the air's pressure.
pub const PERMITS: Inputs = Inputs(STOPS.0 | Inputs::AIR_OK.0);
/// Without a sign of life for longer than this the host counts as silent, in milliseconds.
pub const SILENCE_MS: u64 = 2000;
/// How often the progress of a cycle is journalled, in milliseconds.
pub const PROGRESS_MS: u64 = 100;
/// How long the start contact is closed, in milliseconds.
pub const CONTACT_MS: u64 = 200;
/// Steps that one look may take; no path through a job has more without waiting.
const STEPS_MAX: usize = 4;

/// Levels of all outputs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Outputs {
    /// The start permit. On the board it must also pass [`PermitGate::permits`] at the moment it is driven.
    pub permit: bool,
    /// The start contact.
    pub start_contact: bool,
    /// The clamp's valve: closed from the arm until the job is over.
    pub clamp: bool,
    /// A job can be armed; or the code of the key, blinked.
    pub lamp_ready: bool,
    /// A permit is on or the machine moves.
    pub lamp_busy: bool,
    /// The controller cannot believe its memory or itself.
    pub lamp_fault: bool,
    /// One beep for a complete job, three where a person has to look.
    pub buzzer: bool,
    /// The lamp on the board: the code of the key, or slowly on and off.
    pub led: bool,
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
pub struct Logic<S, G, C> {
    pub(crate) journal: Journal<S>,
    pub(crate) gate: G,
    pub(crate) chip: C,
    pub(crate) boot: Boot,
    pub(crate) key: Option<StationKey>,
    pub(crate) state: State,
    pub(crate) hello: u32,
    pub(crate) heard_ms: u64,
    pub(crate) now_ms: u64,
    pub(crate) events: Events,
    pub(crate) debounce: Debounce,
    pub(crate) wires: Wires,
    pub(crate) pairs: Pairs,
    pub(crate) relay: RelayWatch,
    pub(crate) test: SelfTest,
    pub(crate) blinking: Option<Blinking>,
    pub(crate) update_at_ms: Option<u64>,
    pub(crate) loop_max_us: u32,
    /// The host was told of the permit of the open job.
    pub(crate) permit_told: bool,
    /// Whether the request in hand came from the host that began the session.
    pub(crate) from_session: bool,
    beeps: Option<Beeps>,
    clamped: bool,
    inputs: Inputs,
    counts: Counts,
    live: Live,
    invariant_broken: bool,
}

impl<S: Records, G: Deref<Target = PermitGate>, C> Logic<S, G, C> {
    /// Reads the journal and counts the start. A job left open is ending from here on: the first looks at the inputs
    /// decide whether it moved, and write its receipt.
    pub fn start(storage: S, gate: G, chip: C, boot: Boot, wires: Wires, now_ms: u64) -> Self {
        let inputs = wires.inputs();
        gate.withdraw();
        let (journal, Remembered { state, key }) = Journal::open(storage);
        let counts = gate.counts();
        let counted_before = state.open.map_or(0, |open| open.witness_count);
        let ending = state.open.map(|_| (EndCause::Reset, now_ms));
        let mut this = Self {
            journal,
            gate,
            chip,
            boot,
            key,
            state,
            hello: 0,
            heard_ms: now_ms,
            now_ms,
            events: Events::default(),
            debounce: Debounce::new(inputs, counts.disturbances, now_ms),
            wires,
            pairs: Pairs::default(),
            relay: RelayWatch::new(now_ms),
            test: SelfTest::default(),
            blinking: None,
            update_at_ms: None,
            loop_max_us: 0,
            permit_told: false,
            from_session: true,
            beeps: None,
            clamped: state.open.is_some_and(|open| !open.is_unarmed()),
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
        this.test_at_start();
        this
    }

    /// One look at the inputs: takes every step that is due, then signs what waits to be signed.
    ///
    /// Signing takes long, so it waits for a look of its own: the outputs of the step before are driven by then.
    pub fn look(&mut self, wires: Wires, now_ms: u64) {
        self.now_ms = self.now_ms.max(now_ms);
        self.take_wires(wires);
        let waiting = self.state.unsigned.is_some();
        self.advance(None);
        if waiting && !self.gate.is_wanted() && !self.is_fault() {
            self.sign();
        }
    }

    /// Takes the wires as they are now. An input whose channels differ for too long counts as false.
    fn take_wires(&mut self, wires: Wires) {
        let observed = self.observed();
        let found = self.pairs.update(wires, self.now_ms) & observed;
        if !found.is_empty() {
            self.events.push(self.now_ms, EventKind::ChannelsDisagree { inputs: found });
        }
        let had_expander = core::mem::replace(&mut self.wires, wires).expander;
        if had_expander && !wires.expander {
            self.events.push(self.now_ms, EventKind::FaultFound { fault: Fault::Expander });
        }
        self.inputs = wires.inputs().without(self.pairs.disagreeing());
        if observed.contains(Inputs::RELAY_OFF) {
            let permit = self.is_permit_on();
            let relay_off = self.inputs.contains(Inputs::RELAY_OFF);
            if let Some(fault) = self.relay.update(permit, relay_off, self.now_ms) {
                self.events.push(self.now_ms, EventKind::FaultFound { fault });
            }
        }
    }

    /// Whether the controller cannot believe itself, so that nothing is done at all any more.
    pub fn is_fault(&self) -> bool {
        let check = &self.boot.check;
        self.invariant_broken || self.journal.health() == MemoryHealth::Damaged || !check.ram || !check.flash
    }

    /// Why no job can be armed, if so. With relay and expander an open job still ends in its receipt.
    pub fn fault(&self) -> Option<Fault> {
        let own = if self.invariant_broken {
            Some(Fault::Invariant)
        } else if self.journal.health() == MemoryHealth::Damaged {
            Some(Fault::Memory)
        } else if !self.boot.check.ram {
            Some(Fault::Ram)
        } else if !self.boot.check.flash {
            Some(Fault::Flash)
        } else {
            self.relay_fault()
        };
        own.or_else(|| (!self.wires.expander).then_some(Fault::Expander))
    }

    /// What the relay's contact showed, where it counts.
    fn relay_fault(&self) -> Option<Fault> {
        self.relay.fault().filter(|_| self.observed().contains(Inputs::RELAY_OFF))
    }

    /// What is known at the start: the chip's own tests, and the memory as it was just read.
    fn test_at_start(&mut self) {
        let ChipCheck { ram, flash, flash_crc } = self.boot.check;
        self.test = SelfTest {
            ram: Check::of(ram),
            flash: Check::of(flash),
            flash_crc,
            memory: Check::of(self.journal.health() != MemoryHealth::Damaged),
            relay: self.test_relay(),
            noise: Check::NotDone,
            expander: Check::of(self.wires.expander),
            at_ms: self.now_ms,
        };
        if let Some(fault) = self.fault() {
            self.events.push(self.now_ms, EventKind::FaultFound { fault });
        }
    }

    /// The relay's contact, with the permit off; not done where it is not wired.
    pub(crate) fn test_relay(&mut self) -> Check {
        if !self.observed().contains(Inputs::RELAY_OFF) {
            return Check::NotDone;
        }
        self.relay.test(self.inputs.contains(Inputs::RELAY_OFF))
    }

    /// Levels of the outputs now.
    pub fn outputs(&self) -> Outputs {
        let permit = self.is_permit_on();
        let contact = self.live.contact_from_ms.is_some_and(|from| self.now_ms - from < CONTACT_MS);
        let state = self.controller_state();
        let fault = self.fault().is_some();
        let ready = state == ControllerState::Idle
            && !fault
            && self.key.is_some()
            && self.state.newest == self.state.acked;
        let code = self.blinking.and_then(|blinking| blinking.lit(self.now_ms));
        Outputs {
            permit,
            start_contact: permit && contact,
            clamp: self.clamped,
            lamp_ready: code.unwrap_or(ready),
            lamp_busy: matches!(state, ControllerState::Permitted { .. } | ControllerState::Cycle { .. }),
            lamp_fault: fault || !(self.pairs.disagreeing() & self.observed()).is_empty(),
            buzzer: self.beeps.is_some_and(|beeps| beeps.sounds(self.now_ms)),
            led: code.unwrap_or_else(|| panel::alive(self.now_ms)),
        }
    }

    pub(crate) fn is_permit_on(&self) -> bool {
        self.gate.permits(self.inputs) && !self.is_fault()
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

    /// Inputs that are judged: the wired ones, and all of them while there is no key, so that who builds a station sees
    /// what is wrong before it has one.
    pub(crate) fn observed(&self) -> Inputs {
        self.key.as_ref().map_or(Inputs(u16::MAX), StationKey::wired)
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
        if self.journal.commit(&next, self.gate.is_wanted()).is_err() {
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
        self.permit_told = false;
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
        let pressed_before = self.debounce.stable();
        self.debounce_inputs();
        let before = self.counts;
        let mut moved = self.see_motion();
        if self.key.is_none() || self.is_fault() {
            self.gate.withdraw();
            return;
        }
        match self.state.open {
            None if moved => self.begin_unarmed(before),
            // What came before the first motion was no signal of this cycle.
            Some(open) if moved && open.stage != Stage::Moving => self.live.base = before,
            _ => {}
        }
        self.end_if_stalled();
        for _ in 0..STEPS_MAX {
            let Some(open) = self.state.open else { break };
            let step = cycle::step(&self.facts(&open, moved, given_up));
            moved = false;
            if step == Step::Wait || self.take(open, step).is_err() {
                break;
            }
        }
        self.tell_permit();
        self.hold_clamp();
        self.follow_part();
        self.hear_buttons(pressed_before);
        self.note_progress();
        self.check_invariant();
        if self.journal.has_kept_back() && !self.gate.is_wanted() {
            // Before anyone is told. A failure shows as damaged memory.
            let _ = self.commit(self.state);
        }
    }

    /// A main loop that stood still under a permit has watched as little as one that was reset, and ends a job alike.
    fn end_if_stalled(&mut self) {
        if let Some(open) = self.state.open.filter(|_| self.gate.has_stalled() && self.gate.is_wanted()) {
            self.withdraw(open, EndCause::Reset);
        }
    }

    /// The clamp holds from the arm until the job is over and nothing moves any more, whoever moved it.
    fn hold_clamp(&mut self) {
        let still_ms = self.now_ms.saturating_sub(self.live.last_motion_ms);
        self.clamped = match &self.state.open {
            Some(open) => self.clamped || !open.is_unarmed(),
            None => self.clamped && still_ms < UNARMED_STILL_MS,
        };
    }

    fn debounce_inputs(&mut self) {
        let before = self.debounce.stable();
        self.debounce.update(self.inputs, self.gate.counts().disturbances, self.now_ms);
        let inputs = self.debounce.stable();
        if (before & Inputs::CONDITIONS) != (inputs & Inputs::CONDITIONS) {
            self.events.push(self.now_ms, EventKind::InputsChanged { inputs });
        }
    }

    /// Reports screen buttons that were pressed since `before`. While a permit is on they are dead.
    fn hear_buttons(&mut self, before: Inputs) {
        let pressed = (self.debounce.stable() & Inputs::BUTTONS & self.wired()).without(before);
        if pressed.is_empty() || self.gate.is_wanted() {
            return;
        }
        for button in [Inputs::BUTTON_1, Inputs::BUTTON_2] {
            if pressed.contains(button) {
                self.events.push(self.now_ms, EventKind::ButtonPressed { button });
            }
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
        let conditions = open.conditions & Inputs::CONDITIONS;
        let steady = conditions & self.debounce.steady_true(self.now_ms) & self.inputs;
        let awaited = conditions & AWAITED;
        let broken = conditions.without(awaited) & self.debounce.steady_false(self.now_ms);
        let steadiness = match (steady == conditions, broken.is_empty()) {
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
            signals_missing: !self.signals_missing(open).is_empty(),
            awaiting: !awaited.without(steady).is_empty(),
            two_hand_held: open.start == StartMode::Operator
                && self.wired_inputs().contains(Inputs::TWO_HAND),
            host_silent: self.now_ms.saturating_sub(self.heard_ms) > SILENCE_MS,
            given_up,
            ending: self.live.ending.map(|(cause, since_ms)| (cause, self.now_ms.saturating_sub(since_ms))),
        }
    }

    /// Conditions broken now, or since the permit was asked for even if they hold again; and the permit relay if it does
    /// not follow.
    fn lost(&self, open: &Open) -> Inputs {
        let watched = if open.stage == Stage::Moving { STOPS } else { PERMITS };
        let latched = if self.gate.is_wanted() { self.gate.broken() } else { Inputs::NONE };
        let relay = if self.relay_fault().is_some() { Inputs::RELAY_OFF } else { Inputs::NONE };
        (open.conditions & watched).without(self.inputs) | latched | relay
    }

    /// Signals that the job relies on and that were not seen in this run of the controller or before.
    fn signals_missing(&self, open: &Open) -> Inputs {
        let (now, base) = (self.counts, self.live.base);
        let risen = [
            (Inputs::MACHINE_BUSY, now.busy_edges != base.busy_edges),
            (Inputs::STRIKE, now.strikes != base.strikes),
            (Inputs::END_OF_MARK, now.end_edges != base.end_edges),
            (Inputs::CURRENT, now.current_edges != base.current_edges),
        ];
        let seen = risen.into_iter().fold(Inputs::NONE, |set, (signal, risen)| set.with(signal, risen));
        (open.broken & Inputs::SIGNALS).without(seen)
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
        self.gate.want(open.conditions & PERMITS);
        Ok(())
    }

    fn begin_cycle(&mut self, open: Open) -> Result<(), Refusal> {
        let unpermitted = open.unpermitted || open.stage == Stage::Armed;
        let (start_ms, stage_ms) = (self.now_ms, self.now_ms);
        let moving = Open { stage: Stage::Moving, unpermitted, start_ms, stage_ms, ..open };
        let part = self.state.part.cycle_begun(false);
        self.live.began_here = true;
        self.gate.narrow(open.conditions & STOPS);
        self.commit(State { open: Some(moving), part, ..self.state })?;
        if open.stage == Stage::Permitted && self.live.ending.is_none() {
            self.tell_permit_now(open.job);
        }
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
            EndCause::Reset | EndCause::Reprovisioned => PermitDrop::Reset,
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
        self.beeps = Beeps::for_end(outcome, self.now_ms);
        if open.stage == Stage::Moving {
            self.events.push(self.now_ms, EventKind::CycleEnded { job: open.job, outcome });
        } else if open.stage == Stage::Armed || cause == EndCause::Reset {
            self.report_drop(&open, cause, receipt.broken);
        }
        Ok(())
    }

    fn receipt(&self, open: &Open, outcome: Outcome, cause: EndCause) -> Receipt {
        let wired = self.wired() & Inputs::CONDITIONS;
        let moved = open.stage == Stage::Moving;
        // Before a cycle there was nothing to be seen.
        let signals = if moved { open.conditions & Inputs::SIGNALS } else { Inputs::NONE };
        let missing = match open.stage {
            Stage::Armed => (open.conditions & wired).without(self.inputs),
            Stage::Permitted => Inputs::NONE,
            Stage::Moving => self.signals_missing(open),
        };
        let broken = (open.broken & (wired | Inputs::RELAY_OFF)) | missing;
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
            held: (wired | signals).without(broken),
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
        open.broken = open.broken.without(Inputs::SIGNALS) | self.signals_missing(&open);
        if open.is_unarmed() {
            open.broken = open.broken | (self.wired() & STOPS).without(self.inputs);
        }
        self.state.open = Some(Open { witness_count, ..open });
        // Where writing stops the interrupts, strikes would be lost by it.
        let due = self.now_ms.saturating_sub(self.live.last_commit_ms) >= PROGRESS_MS;
        if due && self.journal.writes_under_permit() {
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

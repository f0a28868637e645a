//! Somebody who stands beside the machine with a clock: sees the wires and the permit, hears what the host says, knows
//! nothing of the firmware, and judges each permit, each end of a cycle and each receipt by the design.

use crate::bench::Bench;
use protocol::identity::NO_JOB;
use protocol::receipt::EndCause;
use protocol::*;
use std::collections::BTreeMap;

/// What ends a cycle when it breaks (I-6).
const ENDS_A_CYCLE: Inputs = Inputs(
    Inputs::ESTOP_OK.0
        | Inputs::GUARD_CLOSED.0
        | Inputs::PART_PRESENT.0
        | Inputs::MACHINE_HEALTHY.0
        | Inputs::CLAMP_CLOSED.0,
);
/// What takes a permit when it breaks.
const TAKES_A_PERMIT: Inputs = Inputs(ENDS_A_CYCLE.0 | Inputs::AIR_OK.0);
const STEADY_MS: u64 = 20;
const SILENCE_MS: u64 = 2000;

/// What was seen of a job from its arm to its end.
#[derive(Debug, Clone)]
struct Watched {
    arm: Arm,
    armed_ms: u64,
    permitted_ms: Option<u64>,
    begun_ms: Option<u64>,
    /// The permit was on and went off.
    taken: bool,
    /// Busy or a strike, if only for a moment.
    motion: bool,
    /// Conditions that were false, if only for a moment.
    broke: Inputs,
    /// Of those, what was false since the permit was given.
    broke_permitted: Inputs,
    /// Signals that came in the cycle, or in the look that it began in.
    signals: Inputs,
    strikes: u32,
    silent: bool,
    new_session: bool,
    disarmed: bool,
    reset: bool,
    /// Longer without motion than the permit may last.
    permit_late: bool,
    /// Longer in the cycle than it may last.
    cycle_late: bool,
    /// The controller was seen to have it open.
    seen: bool,
    /// It was open and is not any more.
    closed: bool,
}

impl Watched {
    fn time_passes(&mut self, now_ms: u64, heard_ms: u64) {
        let limits = &self.arm.limits;
        let permit_ms = now_ms - self.permitted_ms.unwrap_or(self.armed_ms);
        let cycle_ms = self.begun_ms.map_or(0, |begun_ms| now_ms - begun_ms);
        self.silent |= now_ms - heard_ms > SILENCE_MS;
        self.permit_late |= self.begun_ms.is_none() && permit_ms > u64::from(limits.permit_max_ms);
        self.cycle_late |= cycle_ms > u64::from(limits.cycle_max_ms);
    }
}

/// See the module.
pub struct Onlooker {
    wired: Inputs,
    now_ms: u64,
    heard_ms: u64,
    /// Since when each input has been true without a break.
    true_since_ms: [u64; Inputs::NAMES.len()],
    last_motion_ms: u64,
    /// Since the last look.
    fell: Inputs,
    rose: Inputs,
    strikes: u32,
    /// What became true since the controller last polled, and whether it polls now.
    came: Inputs,
    polls: bool,
    new_session: bool,
    disarmed: bool,
    state: ControllerState,
    permit: bool,
    dropped: bool,
    jobs: BTreeMap<JobId, Watched>,
    unarmed_cycles: usize,
    /// Permits that were seen given.
    pub permits: usize,
}

impl Onlooker {
    pub fn new(wired: Inputs) -> Self {
        Self {
            wired,
            now_ms: 0,
            heard_ms: 0,
            true_since_ms: [0; Inputs::NAMES.len()],
            last_motion_ms: 0,
            fell: Inputs::NONE,
            rose: Inputs::NONE,
            strikes: 0,
            came: Inputs::NONE,
            polls: false,
            new_session: false,
            disarmed: false,
            state: ControllerState::Idle,
            permit: false,
            dropped: false,
            jobs: BTreeMap::new(),
            unarmed_cycles: 0,
            permits: 0,
        }
    }

    pub fn millisecond(&mut self) {
        self.now_ms += 1;
        self.polls = true;
    }

    /// Sees wires change.
    pub fn wires(&mut self, before: Inputs, after: Inputs) {
        let rose = after.without(before);
        self.rose = self.rose | rose;
        self.came = self.came | rose;
        self.fell = self.fell | before.without(after);
        self.strikes += u32::from(rose.contains(Inputs::STRIKE));
        for ((input, _), since_ms) in Inputs::NAMES.iter().zip(&mut self.true_since_ms) {
            if rose.contains(*input) {
                *since_ms = self.now_ms;
            }
        }
    }

    /// Sees the permit go off at an edge, before any look.
    pub fn permit_drops(&mut self) {
        self.dropped = true;
    }

    /// Hears the host ask for something.
    pub fn hears(&mut self, request: &HostRequest) {
        self.heard_ms = self.now_ms;
        match request {
            HostRequest::Hello { .. } => self.new_session = true,
            HostRequest::Disarm { .. } => self.disarmed = true,
            _ => {}
        }
    }

    /// Hears that a job was refused.
    pub fn refused(&mut self, job: JobId) {
        if self.jobs.get(&job).is_some_and(|watched| !watched.seen) {
            self.jobs.remove(&job);
        }
    }

    /// Hears that a job was armed, or that nobody knows.
    pub fn armed(&mut self, arm: &Arm) {
        let watched = Watched {
            arm: *arm,
            armed_ms: self.now_ms,
            permitted_ms: None,
            begun_ms: None,
            taken: false,
            motion: false,
            broke: Inputs::NONE,
            broke_permitted: Inputs::NONE,
            signals: Inputs::NONE,
            strikes: 0,
            silent: false,
            new_session: false,
            disarmed: false,
            reset: false,
            permit_late: false,
            cycle_late: false,
            seen: false,
            closed: false,
        };
        // One that was never seen open was cut off before it was journalled.
        let known = self.jobs.entry(arm.job).or_insert_with(|| watched.clone());
        if !known.seen {
            *known = watched;
        }
    }

    /// Sees the controller start again.
    pub fn reset(&mut self) {
        // A reason that the controller may have journalled in the moment of the cut.
        for watched in self.jobs.values_mut().filter(|watched| !watched.closed) {
            watched.reset = true;
            watched.time_passes(self.now_ms, self.heard_ms);
            watched.new_session |= self.new_session;
            watched.disarmed |= self.disarmed;
        }
        self.heard_ms = self.now_ms;
        self.last_motion_ms = self.now_ms;
        self.true_since_ms = self.true_since_ms.map(|since_ms| since_ms.max(self.now_ms));
        self.permit = false;
        self.polls = true;
    }

    fn conditions(&self, arm: &Arm) -> Inputs {
        (arm.required | self.wired & TAKES_A_PERMIT) & Inputs::CONDITIONS
    }

    /// Looks at everything, after the controller did.
    pub fn look(&mut self, bench: &Bench) {
        let (levels, state) = (bench.wires().inputs(), bench.device.state());
        assert_ne!(state, ControllerState::Fault);
        let moving = Inputs(Inputs::MACHINE_BUSY.0 | Inputs::STRIKE.0) & self.wired;
        let motion = !((self.rose | levels) & moving).is_empty();
        if motion {
            self.last_motion_ms = self.now_ms;
        }
        self.judge_permit(bench.permit, levels, state);
        if let Some(job) = job_of(state).or(job_of(self.state)) {
            self.watch(job, bench.permit, levels, motion, state);
        }
        let (was, is) = (job_in_cycle(self.state), job_in_cycle(state));
        self.unarmed_cycles += usize::from(is == Some(NO_JOB) && was != Some(NO_JOB));
        self.state = state;
        self.permit = bench.permit;
        (self.fell, self.rose, self.strikes) = (Inputs::NONE, Inputs::NONE, 0);
        (self.new_session, self.disarmed, self.dropped) = (false, false, false);
        if std::mem::take(&mut self.polls) {
            self.came = Inputs::NONE;
        }
    }

    /// The permit is never on while a condition is broken, and it is on for an open job only.
    fn judge_permit(&mut self, permit: bool, levels: Inputs, state: ControllerState) {
        if permit {
            let (job, breaks) = match state {
                ControllerState::Permitted { job } => (job, TAKES_A_PERMIT),
                ControllerState::Cycle { job } => (job, ENDS_A_CYCLE),
                other => panic!("permit on in {other:?}"),
            };
            let watched = self.jobs.get(&job).unwrap_or_else(|| panic!("permit for {job}, never armed"));
            let broken = (self.conditions(&watched.arm) & breaks).without(levels);
            assert!(broken.is_empty(), "permit on with {broken:?} broken");
            assert!(!watched.reset, "permit after a reset");
            assert!(!watched.taken && !self.dropped, "a permit came back");
        }
        match (self.permit, permit, job_of(state).or(job_of(self.state))) {
            (false, true, Some(job)) => self.judge_giving(job, levels),
            (true, false, Some(job)) => self.judge_taking(job),
            _ => {}
        }
    }

    /// A permit is given while all has been good for long enough, to a host that is there.
    fn judge_giving(&mut self, job: JobId, levels: Inputs) {
        let watched = &self.jobs[&job];
        let conditions = self.conditions(&watched.arm);
        for ((input, name), since_ms) in Inputs::NAMES.iter().zip(&self.true_since_ms) {
            let steady = levels.contains(*input) && self.now_ms - since_ms >= STEADY_MS;
            assert!(steady || !conditions.contains(*input), "permit given though {name} is not steady");
        }
        // Hands that came within the millisecond are no hands that were tied down.
        let pressed_ms = self.now_ms - self.true_since_ms[Inputs::TWO_HAND.0.trailing_zeros() as usize];
        let pressed = (levels & self.wired).contains(Inputs::TWO_HAND) && pressed_ms > 0;
        let held = watched.arm.start == StartMode::Operator && pressed;
        assert!(!held, "permit given to hands that press already");
        assert!(self.now_ms - self.heard_ms <= SILENCE_MS, "permit given to nobody");
        assert!(!watched.new_session && !watched.disarmed && watched.permitted_ms.is_none());
        let waited_ms = self.now_ms - watched.armed_ms;
        assert!(
            waited_ms <= u64::from(watched.arm.limits.permit_max_ms),
            "permit given after {waited_ms} ms"
        );
        self.permits += 1;
    }

    /// A permit is taken, and a cycle ended, only for what I-6 names.
    fn judge_taking(&self, job: JobId) {
        let watched = &self.jobs[&job];
        let conditions = self.conditions(&watched.arm);
        let silent = self.now_ms - self.heard_ms > SILENCE_MS;
        let since = |at_ms: Option<u64>| at_ms.map_or(0, |at_ms| self.now_ms - at_ms);
        let limits = &watched.arm.limits;
        let reason = if job_in_cycle(self.state) == Some(job) {
            let streamed = watched.arm.on_silence == OnSilence::Stop;
            let still_ms = self.now_ms - self.last_motion_ms;
            !(self.fell & conditions & ENDS_A_CYCLE).is_empty()
                || since(watched.begun_ms) > u64::from(limits.cycle_max_ms)
                || streamed && (silent || self.new_session)
                || still_ms >= u64::from(limits.busy_gap_ms)
        } else {
            !(self.fell & conditions & TAKES_A_PERMIT).is_empty()
                || silent
                || self.new_session
                || self.disarmed
                || since(watched.permitted_ms) > u64::from(limits.permit_max_ms)
        };
        assert!(reason, "the permit of {job} was taken in {:?} for nothing: {watched:?}", self.state);
    }

    fn watch(&mut self, job: JobId, permit: bool, levels: Inputs, motion: bool, state: ControllerState) {
        let Some(arm) = self.jobs.get(&job).map(|watched| watched.arm) else { return };
        let conditions = self.conditions(&arm);
        // The controller sees levels only when it polls, and may say what was false then.
        let broke = conditions & (self.fell | self.came | !levels);
        let in_cycle = job_in_cycle(state) == Some(job);
        let Some(watched) = self.jobs.get_mut(&job) else { return };
        if permit {
            watched.permitted_ms.get_or_insert(self.now_ms);
        }
        if in_cycle {
            watched.begun_ms.get_or_insert(self.now_ms);
        }
        watched.taken |= self.permit && !permit;
        watched.motion |= motion;
        watched.broke = watched.broke | broke;
        if watched.permitted_ms.is_some() && (permit || self.permit) {
            watched.broke_permitted = watched.broke_permitted | broke;
        }
        if in_cycle || job_in_cycle(self.state) == Some(job) {
            watched.signals = watched.signals | self.rose & Inputs::SIGNALS;
            watched.strikes += self.strikes;
        }
        watched.time_passes(self.now_ms, self.heard_ms);
        watched.new_session |= self.new_session;
        watched.disarmed |= self.disarmed;
        watched.seen |= job_of(state) == Some(job);
        watched.closed |= watched.seen && job_of(state) != Some(job);
    }

    /// A receipt says what was seen.
    pub fn judge(&self, receipt: &Receipt) {
        let Some(watched) = self.jobs.get(&receipt.job) else {
            assert_eq!(receipt.job, NO_JOB, "{receipt:?} for a job that nobody armed");
            assert!(matches!(receipt.outcome, Outcome::UnarmedCycle | Outcome::Reprovisioned));
            return;
        };
        let say = |what: &str| format!("{what}: {receipt:?}, seen {watched:?}");
        let broke = receipt.broken & Inputs::CONDITIONS;
        assert!(watched.broke.contains(broke) || watched.reset, "{}", say("held"));
        let happened = match receipt.cause {
            EndCause::Condition => !broke.is_empty(),
            EndCause::HostSilent => watched.silent,
            EndCause::NewEpoch => watched.new_session,
            EndCause::Disarmed => watched.disarmed,
            EndCause::OverTime => watched.permit_late || watched.cycle_late,
            EndCause::Reset => watched.reset,
            EndCause::Finished => watched.motion,
            EndCause::Reprovisioned => false,
        };
        assert!(happened, "{}", say("that did not happen"));
        let signals = watched.arm.required & Inputs::SIGNALS;
        let limits = &watched.arm.limits;
        let all_seen = watched.signals.contains(signals)
            && (limits.witness_min..=limits.witness_max).contains(&watched.strikes);
        let permitted = watched.permitted_ms.is_some();
        let fits = match receipt.outcome {
            Outcome::NeverPermitted => !permitted && (!watched.motion || watched.reset),
            // A permit may be given and taken within one look. After a reset it proves nothing about the metal, and
            // says so.
            Outcome::PermittedNoCycle => !watched.motion || watched.reset,
            Outcome::InterruptedInCycle => watched.motion || watched.reset,
            Outcome::OutsideLimits => permitted && watched.motion && !all_seen,
            Outcome::Complete => {
                permitted
                    && all_seen
                    && (watched.broke_permitted & ENDS_A_CYCLE).is_empty()
                    && !watched.cycle_late
            }
            Outcome::UnarmedCycle | Outcome::Reprovisioned => false,
        };
        assert!(fits, "{}", say("that is not what was seen"));
    }

    /// Motion without a job, each a receipt.
    pub fn unarmed_cycles(&self) -> usize {
        self.unarmed_cycles
    }
}

fn job_of(state: ControllerState) -> Option<JobId> {
    match state {
        ControllerState::Armed { job }
        | ControllerState::Permitted { job }
        | ControllerState::Cycle { job }
        | ControllerState::Closing { job } => Some(job),
        ControllerState::Idle | ControllerState::Fault => None,
    }
}

fn job_in_cycle(state: ControllerState) -> Option<JobId> {
    if let ControllerState::Cycle { job } = state { Some(job) } else { None }
}

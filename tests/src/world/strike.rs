//! What goes wrong in a run: when it strikes, what it does, and how the site comes back from it.

use super::World;
use super::disk::{DiskFault, Leaves};
use super::planted::Sabotage;
use crate::fault::{FaultKind, Moment, Weather, Wire};
use protocol::{ControllerState, Inputs, ResetReason};
use station::session::Stage;
use training::controller::SimController;
use training::controller::relay::RelayState;
use training::fault::Fault;
use training::random::Random;
use training::rig::FixtureFault;
use training::wires::{Channel, InputWire};

/// Longest that anything stays away.
const AWAY_MAX_US: usize = 6_000_000;
/// Bytes of controller memory after which a cut in the midst of a write comes.
const STARVE_MAX: usize = 600;
/// How long guard and e-stop stay open when their wires were mended; also the time between two looks whether the
/// relay can be changed.
const RECLOSES_US: u64 = 150_000;
/// Most faults of a storm, and how often a job of a storm has one, in parts of a million.
const STORM_MAX: usize = 8;
const STORM_PER_MILLION: u32 = 700_000;
/// How often a cut of a storm takes the clock along, in parts of a million.
const CLOCK_LOST_PER_MILLION: u32 = 300_000;
/// From the hold of a line to the end of the host that sent what is held.
const HELD_MAX_US: usize = 300_000;
/// Sabotage: an answer to a start that is later than this is not waited for.
const IMPATIENT_US: u64 = 60_000;

/// Something that happens at a time of its own.
#[derive(Debug, Clone, Copy)]
enum Happening {
    Begins,
    /// The controller's memory got its last byte, or will not write any more.
    PowerGone,
    PowerReturns,
    ControllerStarts,
    HostStarts,
    Heals,
    /// The host that sent what a line holds back ends.
    SenderDies,
    /// What a line held back arrives.
    HeldArrives,
    /// Guard and e-stop, which were opened to show that both their wires work, are closed again.
    Recloses,
    /// Sabotage: the start, again.
    StartAgain,
}

/// What can be seen of a job from outside: a narrow moment that a fault may wait for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sight {
    /// The host writes to its disk.
    Write,
    /// The permit goes on.
    Permit,
    /// The machine begins to move.
    Moves,
    /// The machine is still again.
    Rests,
}

/// After what is waited for, the fault strikes within this.
const NARROW_US: usize = 25_000;

/// The fault, or in a storm the present one.
#[derive(Debug)]
pub(super) struct Strike {
    kind: Option<FaultKind>,
    /// The job, counted from 0, in which it strikes.
    job: usize,
    /// Kinds that a storm has, and how many faults are left of it.
    kinds: Vec<FaultKind>,
    left: usize,
    struck: usize,
    /// In every third run it waits, in that job, for this to be seen so often.
    waits_for: Option<(Sight, usize)>,
    armed: bool,
    agenda: Vec<(u64, Happening)>,
    moment: Option<Moment>,
    start: Vec<u8>,
    repeats: bool,
}

impl Strike {
    pub(super) fn new(weather: Weather, items: usize, wired: Inputs, random: &mut Random) -> Self {
        // The first job is left alone: it tells how long a job takes.
        let job = 1 + random.below(items - 1);
        let kind = match weather {
            Weather::One(kind) => Some(kind),
            Weather::Calm | Weather::Storm => None,
        };
        let sight = sight_for(kind, random);
        let (kinds, left) = match weather {
            Weather::Storm => {
                let shows = |kind: &FaultKind| kind.shows_at().without(wired).is_empty();
                (FaultKind::ALL.into_iter().filter(shows).collect(), 1 + random.below(STORM_MAX))
            }
            Weather::Calm | Weather::One(_) => (Vec::new(), 0),
        };
        Self {
            kind,
            job,
            kinds,
            left,
            struck: 0,
            waits_for: sight,
            armed: false,
            agenda: Vec::new(),
            moment: None,
            start: Vec::new(),
            repeats: false,
        }
    }

    /// Something was seen of the job under way.
    pub(super) fn saw(&mut self, sight: Sight, now_us: u64, random: &mut Random) {
        let Some((_, left)) = self.waits_for.as_mut().filter(|(wanted, _)| self.armed && *wanted == sight)
        else {
            return;
        };
        *left -= 1;
        if *left == 0 {
            self.armed = false;
            self.at(now_us + random.below(NARROW_US) as u64, Happening::Begins);
        }
    }

    pub(super) fn next_us(&self) -> Option<u64> {
        self.agenda.iter().map(|(at_us, _)| *at_us).min()
    }

    pub(super) fn moment(&self) -> Option<Moment> {
        self.moment
    }

    /// A job begins; the last one took so long.
    pub(super) fn job_begins(&mut self, number: usize, took_us: u64, now_us: u64, random: &mut Random) {
        if !self.kinds.is_empty() {
            if !self.next_of_storm(random) {
                return;
            }
        } else if self.kind.is_none() || number != self.job {
            return;
        }
        if self.waits_for.is_some() {
            self.armed = true;
        } else {
            let span_us = usize::try_from(took_us + took_us / 10).unwrap_or(usize::MAX);
            self.at(now_us + random.below(span_us) as u64, Happening::Begins);
        }
    }

    /// Whether another fault of a storm is chosen: once the last one is over, until there were enough.
    fn next_of_storm(&mut self, random: &mut Random) -> bool {
        let over = self.agenda.is_empty() && !self.armed;
        if !over || self.left == 0 || !random.happens(STORM_PER_MILLION) {
            return false;
        }
        self.left -= 1;
        self.kind = random.pick(&self.kinds).copied();
        self.waits_for = sight_for(self.kind, random);
        true
    }

    pub(super) fn saw_start(&mut self, bytes: &[u8], now_us: u64) {
        if self.repeats {
            self.start = bytes.to_vec();
            self.at(now_us + IMPATIENT_US, Happening::StartAgain);
        }
    }

    /// The machine said something: a start that it may be the answer to is not repeated.
    pub(super) fn saw_answer(&mut self) {
        self.agenda.retain(|(_, happening)| !matches!(happening, Happening::StartAgain));
    }

    /// How often something struck.
    pub(super) fn struck(&self) -> usize {
        self.struck
    }

    fn at(&mut self, at_us: u64, happening: Happening) {
        self.agenda.push((at_us, happening));
    }

    fn take_due(&mut self, now_us: u64) -> Option<Happening> {
        let due = self.agenda.iter().position(|(at_us, _)| *at_us <= now_us)?;
        Some(self.agenda.swap_remove(due).1)
    }
}

/// In every third run, and always where a fault is of one narrow moment, it waits for this to be seen so often.
fn sight_for(kind: Option<FaultKind>, random: &mut Random) -> Option<(Sight, usize)> {
    let sight = match random.below(12) {
        0 => Some((Sight::Write, 1 + random.below(4))),
        1 => Some((Sight::Permit, 1)),
        2 => Some((Sight::Moves, 1)),
        3 => Some((Sight::Rests, 1)),
        _ => None,
    };
    // The second write of a job is its start-intent, and the arm follows it.
    if kind == Some(FaultKind::LateFrames) { sight.or(Some((Sight::Write, 2))) } else { sight }
}

const fn disk_fault(kind: FaultKind) -> Option<DiskFault> {
    match kind {
        FaultKind::DiskWrite => Some(DiskFault::Write),
        FaultKind::DiskSync => Some(DiskFault::Sync),
        FaultKind::DiskFull => Some(DiskFault::Full),
        FaultKind::DiskUnreadable => Some(DiskFault::Unreadable),
        _ => None,
    }
}

impl World {
    pub(super) fn strike_if_due(&mut self) {
        self.strike.repeats = self.plan.sabotage == Some(Sabotage::StartRetried);
        while let Some(happening) = self.strike.take_due(self.now_us) {
            self.note(|| format!("FAULT {happening:?}"));
            match happening {
                Happening::Begins => self.begin_fault(),
                Happening::PowerGone => self.power_gone(),
                Happening::PowerReturns => self.rig.set_power(true, self.now_us),
                Happening::ControllerStarts => self.start_controller(),
                Happening::HostStarts => self.start_host(),
                Happening::Heals => self.heal(),
                Happening::SenderDies => self.sender_dies(),
                Happening::HeldArrives => self.controller_line.release(self.now_us),
                Happening::Recloses => self.set_safety(true),
                Happening::StartAgain => {
                    let bytes = std::mem::take(&mut self.strike.start);
                    self.strike.repeats = false;
                    self.send(Wire::Machine, &bytes);
                    self.strike.repeats = true;
                }
            }
        }
        if self.fram.is_cut() && self.controller.is_some() {
            self.power_gone();
        }
    }

    fn begin_fault(&mut self) {
        let Some(kind) = self.strike.kind else { return };
        self.strike.moment = Some(self.moment());
        self.strike.struck += 1;
        self.note(|| format!("FAULT {kind}"));
        match kind {
            FaultKind::HostKilled => {
                self.kill_host(false);
                self.later(Happening::HostStarts);
            }
            FaultKind::SiteCut => self.cut_site(),
            FaultKind::ControllerReset => {
                let reasons = [ResetReason::Power, ResetReason::Pin, ResetReason::Watchdog];
                let reason = reasons[self.random.below(reasons.len())];
                if let Some(controller) = &mut self.controller {
                    controller.reset(reason, self.now_us);
                }
            }
            FaultKind::PermitRelay | FaultKind::Expander => self.fault_on_board(kind),
            FaultKind::LateFrames => {
                self.controller_line.hold(true);
                let dies_us = self.now_us + self.random.below(HELD_MAX_US) as u64;
                self.strike.at(dies_us, Happening::SenderDies);
            }
            FaultKind::ClockJumps => {
                self.kill_host(false);
                self.clock.jump(self.now_us, &mut self.random);
                self.later(Happening::HostStarts);
            }
            FaultKind::StopSaid => self.say_stop(),
            FaultKind::GuardOpened => {
                let closed = (self.random.happens(500_000), self.random.happens(500_000));
                self.rig.set_guard(closed.0, self.now_us);
                self.rig.set_estop(closed.1 && !closed.0, self.now_us);
            }
            FaultKind::DiskWrite | FaultKind::DiskSync | FaultKind::DiskFull | FaultKind::DiskUnreadable => {
                self.disk.set_fault(disk_fault(kind));
            }
            kind => match kind.in_fixture(&mut self.random) {
                Some(fault) => {
                    self.note(|| format!("FAULT {fault:?}"));
                    self.rig.set_fault(fault, self.now_us);
                }
                None => self.fault_on_line(kind),
            },
        }
        if kind.heals() {
            self.later(Happening::Heals);
        }
    }

    /// Where nothing is open and nothing moves the bench only puts the weapon down.
    fn say_stop(&mut self) {
        let Some(host) = &mut self.host else { return };
        if host.engine().session().facts().open.is_some() || self.busy {
            host.stop();
        }
    }

    fn fault_on_board(&mut self, kind: FaultKind) {
        let welds = self.random.happens(500_000);
        let Some(controller) = &mut self.controller else { return };
        if kind == FaultKind::Expander {
            controller.set_expander(false, self.now_us);
        } else {
            let state = if welds { RelayState::Welded } else { RelayState::Dead };
            controller.set_relay(state, self.now_us);
        }
    }

    fn fault_on_line(&mut self, kind: FaultKind) {
        let (Some(wire), Some(fault)) = (kind.line(), kind.on_line(&mut self.random)) else { return };
        self.note(|| format!("FAULT {fault:?} on {wire:?}"));
        self.line(wire).fault.set(fault);
        if matches!(fault, Fault::Cut | Fault::Unplug) {
            let now_us = self.now_us;
            let passed = self.line(wire).break_off(now_us);
            match (wire, &mut self.controller) {
                (Wire::Machine, _) => self.rig.bytes_in(&passed, now_us),
                (Wire::Controller, Some(controller)) => controller.bytes_in(&passed, now_us),
                (Wire::Controller, None) => {}
            }
        }
        if let (Fault::Unplug, Some(host)) = (fault, &mut self.host) {
            host.close(wire, self.now_us / 1_000);
        }
    }

    fn heal(&mut self) {
        match self.strike.kind {
            Some(FaultKind::PermitRelay) => self.change_relay(),
            Some(FaultKind::Expander) => {
                if let Some(controller) = &mut self.controller {
                    controller.set_expander(true, self.now_us);
                }
            }
            Some(FaultKind::DiskFull | FaultKind::DiskUnreadable) => self.disk.set_fault(None),
            Some(FaultKind::GuardOpened) => self.set_safety(true),
            Some(kind) if kind.line().is_none() => {
                self.rig.set_fault(FixtureFault::Restore, self.now_us);
                if kind == FaultKind::SafetyChannel {
                    self.set_safety(false);
                    self.strike.at(self.now_us + RECLOSES_US, Happening::Recloses);
                }
            }
            _ => self.heal_line(),
        }
    }

    /// Somebody changes the relay, with the controller's power off for a moment, once no job is open.
    fn change_relay(&mut self) {
        let Some(controller) = &mut self.controller else { return };
        if controller.state() == ControllerState::Idle {
            controller.set_relay(RelayState::Well, self.now_us);
            controller.reset(ResetReason::Power, self.now_us);
        } else {
            self.strike.at(self.now_us + RECLOSES_US, Happening::Heals);
        }
    }

    fn set_safety(&mut self, closed: bool) {
        self.rig.set_guard(closed, self.now_us);
        self.rig.set_estop(closed, self.now_us);
    }

    fn heal_line(&mut self) {
        let Some(wire) = self.strike.kind.and_then(FaultKind::line) else { return };
        let was_plugged = self.line(wire).fault.is_plugged();
        self.line(wire).fault.set(Fault::Restore);
        if let (false, Some(host)) = (was_plugged, &mut self.host) {
            host.open(wire, self.now_us / 1_000);
        }
    }

    fn cut_site(&mut self) {
        if self.random.happens(500_000) {
            // Power goes while the controller writes; what it does with its last bytes nobody sees.
            self.fram.cut_after(1 + self.random.below(STARVE_MAX));
            self.strike.at(self.now_us + 200_000, Happening::PowerGone);
        } else {
            self.power_gone();
        }
    }

    fn power_gone(&mut self) {
        if self.controller.is_none() {
            return;
        }
        self.strike.agenda.retain(|(_, happening)| !matches!(happening, Happening::PowerGone));
        self.strike.moment = Some(self.moment());
        self.controller = None;
        self.set_permit(false);
        self.kill_host(true);
        for wire in [Wire::Machine, Wire::Controller] {
            let now_us = self.now_us;
            self.line(wire).break_off(now_us);
        }
        self.rig.set_power(false, self.now_us);
        if self.plan.weather == Weather::Storm && self.random.happens(CLOCK_LOST_PER_MILLION) {
            self.clock.jump(self.now_us, &mut self.random);
        }
        for happening in [Happening::PowerReturns, Happening::ControllerStarts, Happening::HostStarts] {
            self.later(happening);
        }
    }

    fn start_controller(&mut self) {
        self.fram.restore();
        let options = super::board_options(self.plan.seed);
        let wires = self.rig.wires();
        let mut controller = SimController::power_on(self.fram.clone(), options, wires.first, self.now_us);
        for input in [Inputs::ESTOP_OK, Inputs::GUARD_CLOSED] {
            let second = InputWire { input, channel: Channel::Second };
            controller.set_wire(second, wires.second.contains(input), self.now_us);
        }
        self.controller = Some(controller);
    }

    /// The host whose words a line holds back ends; its successor's pass, and then the held ones come.
    fn sender_dies(&mut self) {
        self.controller_line.hold(false);
        self.kill_host(false);
        self.later(Happening::HostStarts);
        self.later(Happening::HeldArrives);
    }

    /// The host ends. With the whole site, or on a disk that fails, what was being written may be there in part.
    pub(super) fn kill_host(&mut self, site: bool) {
        let Some(host) = self.host.take() else { return };
        let leaves = match self.random.below(if site { 4 } else { 2 }) {
            0 => Leaves::Whole,
            1 => Leaves::Nothing,
            2 => Leaves::Torn { permille: self.random.below(1_000) },
            _ => Leaves::Scattered { seed: self.random.next_u64() },
        };
        host.kill(leaves);
        if self.plan.sabotage == Some(Sabotage::LyingDisk) {
            self.disk.lose(2);
        }
        self.bench.host_gone();
    }

    pub(super) fn start_host_later(&mut self) {
        self.later(Happening::HostStarts);
    }

    fn later(&mut self, happening: Happening) {
        let after_us = 1_000 + self.random.below(AWAY_MAX_US) as u64;
        self.strike.at(self.now_us + after_us, happening);
    }

    /// How far the open job has come, in truth.
    fn moment(&self) -> Moment {
        let Some(host) = &self.host else { return Moment::Between };
        let Some(open) = &host.engine().session().facts().open else { return Moment::Between };
        let state = self.controller.as_ref().map(SimController::state);
        let given = host.last_started == Some(open.job);
        match (open.stage, state) {
            (Stage::Reserved, _) => Moment::Loading,
            (Stage::Undecided(_), _) => Moment::InDoubt,
            (Stage::StartIntended, _) if !given => Moment::Arming,
            (Stage::StartIntended, _) if self.busy => Moment::Moving,
            (Stage::StartIntended, Some(ControllerState::Permitted { .. })) => Moment::Started,
            (Stage::StartIntended, _) => Moment::Awaiting,
        }
    }
}

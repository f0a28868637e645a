//! What all machines have that are told a text and strike it: pin, clamp, start interlock, mains, wires, and their end of
//! the line.

use super::cycle::{Cycle, CycleFaults};
use crate::machine::{MetalAct, Outbox, Piece, Wire};
use serde::{Deserialize, Serialize};

/// How a machine's mechanics are built, and what is wrong with them and its line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct BodyConfig {
    /// Strikes that a character other than a blank takes.
    pub dots_per_char: u32,
    /// Time from strike to strike at speed 1. Microseconds.
    pub strike_period_us: u64,
    /// How many times faster than that it works; 0 is as 1.
    pub speed: u64,
    /// What is wrong with its mechanics.
    pub faults: CycleFaults,
    /// What is wrong with its replies.
    pub replies: ReplyFaults,
}

impl Default for BodyConfig {
    fn default() -> Self {
        Self {
            dots_per_char: 16,
            strike_period_us: 5_000,
            speed: 1,
            faults: CycleFaults::default(),
            replies: ReplyFaults::default(),
        }
    }
}

/// What is wrong with a machine's replies. Everything that it says counts as one, from 1, since it was made.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ReplyFaults {
    /// This one is not sent.
    pub loses: Option<u32>,
    /// This one is sent twice.
    pub doubles: Option<u32>,
    /// These bytes come before each.
    pub noise: Vec<u8>,
}

impl ReplyFaults {
    /// Sends the reply with this number, as far as it gets through.
    pub(in crate::machine) fn send(&self, number: u32, bytes: &[u8], out: &mut Outbox) {
        let times = match Some(number) {
            said if said == self.loses => 0,
            said if said == self.doubles => 2,
            _ => 1,
        };
        for _ in 0..times {
            if !self.noise.is_empty() {
                out.bytes.push_back(self.noise.clone());
            }
            out.bytes.push_back(bytes.to_vec());
        }
    }
}

/// What a machine is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Condition {
    /// Without mains.
    Off,
    /// Coming up.
    Initialising {
        /// When it will be ready. Microseconds.
        until_us: u64,
    },
    /// It could be started.
    Ready,
    /// In a cycle.
    Marking,
    /// In a cycle that a person or the host holds.
    Paused,
    /// It has a fault that somebody has to clear.
    Fault,
}

/// Why a start was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StartRefusal {
    /// Off, busy, or faulty.
    NotReady,
    /// The start interlock is open.
    NoPermit,
}

/// How a cycle ended by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CycleEnd {
    /// It ran to its end, whatever that left on the metal. The machine is ready.
    Finished,
    /// The pin jammed. The machine is in [`Condition::Fault`], as after all that follow.
    Jammed,
    /// An alarm came up.
    Alarm,
    /// The start interlock was opened.
    PermitLost,
}

/// Time from power to ready. Microseconds.
const INITIALISING_US: u64 = 500_000;
/// Shortest time from strike to strike. Microseconds.
const PERIOD_MIN_US: u64 = 40;

/// See the module. Times are microseconds of any steady clock.
#[derive(Debug)]
pub struct Body {
    config: BodyConfig,
    condition: Condition,
    permit: bool,
    piece: Option<Piece>,
    cycle: Option<Cycle>,
    said: u32,
    withheld: bool,
    pub(super) out: Outbox,
}

impl Body {
    /// One that is on and ready; its wires say so at once. The interlock is open and the clamp empty.
    #[must_use]
    pub fn new(config: BodyConfig) -> Self {
        let mut out = Outbox::default();
        out.wire(Wire::Ready, true, 0);
        Self {
            config,
            condition: Condition::Ready,
            permit: false,
            piece: None,
            cycle: None,
            said: 0,
            withheld: false,
            out,
        }
    }

    /// Changes how it is built, or what is wrong with it.
    pub fn configure(&mut self, config: BodyConfig) {
        self.config = config;
    }

    /// What it is doing.
    #[must_use]
    pub fn condition(&self) -> Condition {
        self.condition
    }

    /// Whether a cycle has been started and is not over, held or not.
    #[must_use]
    pub fn is_in_cycle(&self) -> bool {
        self.cycle.is_some()
    }

    /// Whether the start interlock is closed.
    #[must_use]
    pub fn permit(&self) -> bool {
        self.permit
    }

    /// Says this to the host, as one message; line faults apply.
    pub fn reply(&mut self, bytes: &[u8]) {
        self.said = self.said.saturating_add(1);
        self.config.replies.send(self.said, bytes, &mut self.out);
    }

    /// Begins to strike these lines, from the top, dot by dot.
    ///
    /// # Errors
    /// Nothing moves and nothing changes.
    pub fn start(&mut self, texts: Vec<String>, now_us: u64) -> Result<(), StartRefusal> {
        let texts = self.config.faults.other_text.clone().unwrap_or(texts);
        let cycle = Cycle::of_characters(&texts, self.config.dots_per_char, now_us + self.period_us());
        self.begin(cycle, now_us)
    }

    /// Begins to stamp these lines, from the top, with one stroke each.
    ///
    /// # Errors
    /// As for [`Self::start`].
    pub fn start_lines(&mut self, texts: Vec<String>, now_us: u64) -> Result<(), StartRefusal> {
        let texts = self.config.faults.other_text.clone().unwrap_or(texts);
        self.begin(Cycle::of_lines(&texts, now_us + self.period_us()), now_us)
    }

    /// Begins so many strikes that make no text.
    ///
    /// # Errors
    /// As for [`Self::start`].
    pub fn start_points(&mut self, count: u32, now_us: u64) -> Result<(), StartRefusal> {
        self.begin(Cycle::of_points(count, now_us + self.period_us()), now_us)
    }

    fn begin(&mut self, cycle: Cycle, now_us: u64) -> Result<(), StartRefusal> {
        if self.condition != Condition::Ready {
            return Err(StartRefusal::NotReady);
        }
        if !self.permit {
            return Err(StartRefusal::NoPermit);
        }
        self.cycle = Some(cycle);
        self.enter(Condition::Marking, now_us);
        Ok(())
    }

    /// Keeps the ready wire low although the mechanics could be started, or lets it rise again.
    pub fn withhold_ready(&mut self, withheld: bool, now_us: u64) {
        self.withheld = withheld;
        self.out.wire(Wire::Ready, self.condition == Condition::Ready && !withheld, now_us);
    }

    /// Holds the cycle before its next strike. False if it does not mark.
    pub fn pause(&mut self, now_us: u64) -> bool {
        let marking = self.condition == Condition::Marking;
        if marking {
            self.withdraw_pin(now_us);
            self.enter(Condition::Paused, now_us);
        }
        marking
    }

    /// Goes on with a held cycle. False if none is held.
    pub fn resume(&mut self, now_us: u64) -> bool {
        let next_us = now_us + self.period_us();
        let held = self.cycle.as_mut().filter(|_| self.condition == Condition::Paused);
        let resumed = held.map(|cycle| cycle.next_us = next_us).is_some();
        if resumed {
            self.enter(Condition::Marking, now_us);
        }
        resumed
    }

    /// Ends the cycle where it is, into `Fault` or `Ready`. False, and nothing changes, if there is none.
    pub fn abort(&mut self, into_fault: bool, now_us: u64) -> bool {
        let aborted = self.is_in_cycle();
        if aborted {
            self.interrupt(now_us);
            self.enter(if into_fault { Condition::Fault } else { Condition::Ready }, now_us);
        }
        aborted
    }

    /// Goes into its fault condition, ending any cycle. Nothing happens while it is off.
    pub fn fail(&mut self, now_us: u64) {
        if self.condition != Condition::Off {
            self.interrupt(now_us);
            self.enter(Condition::Fault, now_us);
        }
    }

    /// Clears a fault. False if there is none.
    pub fn clear_fault(&mut self, now_us: u64) -> bool {
        let faulty = self.condition == Condition::Fault;
        if faulty {
            self.enter(Condition::Ready, now_us);
        }
        faulty
    }

    /// When something happens next by itself.
    pub(super) fn poll_at_us(&self) -> Option<u64> {
        match self.condition {
            Condition::Initialising { until_us } => Some(until_us),
            Condition::Marking => self.cycle.as_ref().map(|cycle| cycle.next_us),
            _ => None,
        }
    }

    /// Does what is due next, if it is due. Gives the end of a cycle that this brought.
    pub(super) fn step(&mut self, now_us: u64) -> Option<CycleEnd> {
        let at_us = self.poll_at_us().filter(|at_us| *at_us <= now_us)?;
        if matches!(self.condition, Condition::Initialising { .. }) {
            self.enter(Condition::Ready, at_us);
            return None;
        }
        self.edge(at_us)
    }

    /// The pin goes out or comes back, or the cycle is over.
    fn edge(&mut self, at_us: u64) -> Option<CycleEnd> {
        let (period_us, faults) = (self.period_us(), &self.config.faults);
        let cycle = self.cycle.as_mut()?;
        if cycle.pin_out {
            cycle.pin_out = false;
            cycle.next_us = at_us + period_us - period_us / 4;
            self.out.wire(Wire::Strike, false, at_us);
            return None;
        }
        let made = cycle.made();
        let end = if cycle.is_over() {
            CycleEnd::Finished
        } else if faults.jams_after == Some(made) {
            CycleEnd::Jammed
        } else if faults.stops_after == Some(made) {
            CycleEnd::Alarm
        } else {
            // Without air the pin moves and hits nothing. So it does with nothing in the clamp.
            let misses = faults.worn_pin.is_some_and(|nth| (made + 1).is_multiple_of(nth.max(1)));
            let hit = !faults.no_air && !misses && self.piece.is_some();
            cycle.strike(hit);
            cycle.pin_out = true;
            cycle.next_us = at_us + period_us / 4;
            self.out.wire(Wire::Strike, hit, at_us);
            return None;
        };
        self.end(end, at_us);
        Some(end)
    }

    fn end(&mut self, end: CycleEnd, at_us: u64) {
        self.interrupt(at_us);
        let after = if end == CycleEnd::Finished { Condition::Ready } else { Condition::Fault };
        self.enter(after, at_us);
        if end == CycleEnd::Finished {
            self.out.mark_ended(at_us);
        }
    }

    /// Opens or closes the start interlock. Gives the end of a cycle that this brought.
    pub(super) fn set_permit(&mut self, permit: bool, now_us: u64) -> Option<CycleEnd> {
        self.permit = permit;
        let stopped = !permit && self.is_in_cycle();
        stopped.then(|| {
            self.end(CycleEnd::PermitLost, now_us);
            CycleEnd::PermitLost
        })
    }

    /// What is in the clamp from now on.
    pub(super) fn clamp(&mut self, piece: Option<Piece>) {
        self.record();
        self.piece = piece;
        if let Some(cycle) = &mut self.cycle {
            cycle.change_piece();
        }
    }

    pub(super) fn power_cut(&mut self, now_us: u64) {
        self.interrupt(now_us);
        self.enter(Condition::Off, now_us);
        self.out.bytes.clear();
    }

    pub(super) fn power_on(&mut self, now_us: u64) {
        if self.condition == Condition::Off {
            self.enter(Condition::Initialising { until_us: now_us + INITIALISING_US }, now_us);
        }
    }

    pub(super) fn act_so_far(&self) -> Option<MetalAct> {
        let (cycle, piece) = (self.cycle.as_ref()?, self.piece.as_ref()?);
        let (text, complete, strikes) = cycle.left();
        let act = MetalAct { part: piece.tag.clone(), text, complete, place: piece.place.clone(), strikes };
        (strikes > 0).then_some(act)
    }

    fn enter(&mut self, condition: Condition, now_us: u64) {
        self.condition = condition;
        let busy = matches!(condition, Condition::Marking | Condition::Paused);
        // A new busy level comes before a new ready level, as relays in series would have it.
        self.out.wire(Wire::Busy, busy, now_us);
        self.out.wire(Wire::Ready, condition == Condition::Ready && !self.withheld, now_us);
        self.out.wire(Wire::Fault, condition == Condition::Fault, now_us);
    }

    /// The cycle ends here, wherever it is.
    fn interrupt(&mut self, at_us: u64) {
        self.record();
        self.cycle = None;
        self.out.wire(Wire::Strike, false, at_us);
    }

    fn withdraw_pin(&mut self, at_us: u64) {
        if let Some(cycle) = &mut self.cycle {
            cycle.pin_out = false;
        }
        self.out.wire(Wire::Strike, false, at_us);
    }

    /// Writes down what the present piece has got so far.
    fn record(&mut self) {
        let act = self.act_so_far();
        self.out.acts.extend(act);
    }

    fn period_us(&self) -> u64 {
        let slow = u64::from(self.config.faults.slow.max(1));
        (self.config.strike_period_us / self.config.speed.max(1)).max(PERIOD_MIN_US).saturating_mul(slow)
    }
}

//! A simulated press behind a controller that speaks Modbus RTU: its text is in the die, and all it is told is which
//! die it must have and when to strike.

mod config;
mod frames;
mod map;
mod stroke;
#[cfg(test)]
mod tests;

pub use config::{Die, PressSimConfig};

use super::{MetalAct, Outbox, Piece, SimMachine, Wire, WireChange};
use frames::{FrameReader, Request, sealed};
use map::{Exception, writes};
use stroke::Stroke;

/// Fault codes of input register 0; 0 is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fault {
    Overload = 1,
    GuardOpened = 2,
    NoPressure = 3,
    DieChanged = 4,
    EmergencyStop = 5,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Power {
    Off,
    Starting { until_us: u64 },
    On,
}

/// Time from power to ready. Microseconds.
const STARTING_US: u64 = 500_000;

/// The press.
#[derive(Debug)]
pub struct PressSim {
    config: PressSimConfig,
    frames: FrameReader,
    power: Power,
    permit: bool,
    piece: Option<Piece>,
    stroke: Option<Stroke>,
    /// START is high until then.
    start_until_us: Option<u64>,
    done: bool,
    inhibited: bool,
    fault: u16,
    strokes: u32,
    force: u16,
    required_die: u16,
    text: [u16; 16],
    requests: u32,
    answers: u32,
    now_us: u64,
    out: Outbox,
}

impl PressSim {
    /// A press that is on and at rest.
    #[must_use]
    pub fn new(config: PressSimConfig) -> Self {
        Self {
            frames: FrameReader::default(),
            power: Power::On,
            permit: false,
            piece: None,
            stroke: None,
            start_until_us: None,
            done: false,
            inhibited: false,
            fault: 0,
            strokes: config.strokes_made,
            force: 0,
            required_die: 0,
            text: [0; 16],
            requests: 0,
            answers: 0,
            now_us: 0,
            out: Outbox::default(),
            config,
        }
    }

    /// Changes what is wrong with it, or what is fitted, while it is on. Opening the guard stops a stroke.
    pub fn reconfigure(&mut self, change: impl FnOnce(&mut PressSimConfig)) {
        change(&mut self.config);
        if self.config.guard_open && self.stroke.is_some() {
            self.fail(Fault::GuardOpened, self.now_us);
        }
        self.show();
    }

    fn reported_die(&self) -> u16 {
        self.config.misread_die.unwrap_or(self.config.fitted_die)
    }

    fn is_die_ok(&self) -> bool {
        self.required_die != 0 && self.required_die == self.reported_die()
    }

    /// Whether START would be obeyed, as far as the register map can tell: the permit is not in it.
    fn is_ready(&self) -> bool {
        let hindered = self.stroke.is_some() || self.fault != 0 || self.inhibited || self.config.guard_open;
        self.power == Power::On && !hindered && self.piece.is_some() && self.is_die_ok()
    }

    fn inputs(&self) -> [bool; 8] {
        [
            self.is_ready(),
            self.stroke.is_some(),
            self.done,
            self.fault != 0,
            !self.config.guard_open,
            self.piece.is_some(),
            self.is_die_ok(),
            false,
        ]
    }

    fn reset_fault(&mut self) {
        let lasts = [
            (Fault::GuardOpened, self.config.guard_open),
            (Fault::NoPressure, self.config.no_air),
            (Fault::DieChanged, !self.is_die_ok()),
        ];
        if !lasts.into_iter().any(|(fault, lasts)| lasts && self.fault == fault as u16) {
            self.fault = 0;
        }
    }

    fn show(&mut self) {
        let powered = self.power != Power::Off;
        self.out.wire(Wire::Busy, self.stroke.is_some(), self.now_us);
        self.out.wire(Wire::Ready, self.is_ready(), self.now_us);
        self.out.wire(Wire::Fault, powered && self.fault != 0, self.now_us);
    }

    /// When the next thing happens in it: the end of a frame, of START, of a phase of the stroke, or of starting up.
    fn next_us(&self) -> Option<u64> {
        let starting_us = match self.power {
            Power::Starting { until_us } => Some(until_us),
            _ => None,
        };
        let stroke_us = self.stroke.as_ref().map(|stroke| stroke.next_us);
        let frame_us = self.frames.ends_us(self.config.gap_us);
        [starting_us, stroke_us, self.start_until_us, frame_us].into_iter().flatten().min()
    }

    fn advance(&mut self, now_us: u64) {
        while let Some(at_us) = self.next_us().filter(|at_us| *at_us <= now_us) {
            self.now_us = self.now_us.max(at_us);
            self.happen(at_us);
            self.show();
        }
        self.now_us = self.now_us.max(now_us);
    }

    fn happen(&mut self, at_us: u64) {
        let due = |when: Option<u64>| when.is_some_and(|when| when <= at_us);
        if matches!(self.power, Power::Starting { until_us } if until_us <= at_us) {
            self.power = Power::On;
        }
        if due(self.start_until_us) {
            self.start_until_us = None;
        }
        if due(self.stroke.as_ref().map(|stroke| stroke.next_us)) {
            self.end_phase(at_us);
        }
        if due(self.frames.ends_us(self.config.gap_us))
            && let Some(request) = self.frames.take()
        {
            self.obey(&request, at_us);
        }
    }

    fn obey(&mut self, request: &Request, at_us: u64) {
        let broadcast = request.address == 0 && writes(request.function);
        if self.power != Power::On || !(request.address == self.config.address || broadcast) {
            return;
        }
        self.requests = self.requests.saturating_add(1);
        let busy = self.config.busy_for.contains(&self.requests);
        let done =
            if busy { Err(Exception::Busy) } else { self.execute(request.function, &request.body, at_us) };
        let starts = request.function == 5 && request.body == [0, 0, 0xff, 0];
        if broadcast || (starts && self.config.loses_start_answers) {
            return;
        }
        let answer = match done {
            Ok(data) => [&[request.address, request.function][..], &data].concat(),
            Err(exception) => vec![request.address, request.function | 0x80, exception as u8],
        };
        self.answers = self.answers.saturating_add(1);
        self.config.replies.send(self.answers, &sealed(answer), &mut self.out);
    }
}

impl SimMachine for PressSim {
    fn bytes_in(&mut self, bytes: &[u8], now_us: u64) {
        self.advance(now_us);
        if self.power == Power::On {
            self.frames.push(bytes, now_us);
        }
    }

    fn poll(&mut self, now_us: u64) {
        self.advance(now_us);
    }

    fn poll_at_us(&self) -> Option<u64> {
        self.next_us()
    }

    fn next_bytes(&mut self) -> Option<Vec<u8>> {
        self.out.bytes.pop_front()
    }

    fn set_permit(&mut self, permit: bool, now_us: u64) {
        self.advance(now_us);
        self.permit = permit;
        if !permit && self.stroke.is_some() {
            self.fail(Fault::EmergencyStop, now_us);
        }
        self.show();
    }

    fn next_wire(&mut self) -> Option<WireChange> {
        self.out.wires.pop_front()
    }

    fn clamp(&mut self, piece: Option<Piece>, now_us: u64) {
        self.advance(now_us);
        self.lift(now_us);
        self.piece = piece;
        self.show();
    }

    fn set_guard(&mut self, closed: bool, now_us: u64) {
        self.advance(now_us);
        self.reconfigure(|config| config.guard_open = !closed);
    }

    fn next_act(&mut self) -> Option<MetalAct> {
        self.out.acts.pop_front()
    }

    fn act_so_far(&self) -> Option<MetalAct> {
        self.act(false)
    }

    fn reset_at_panel(&mut self, now_us: u64) {
        self.advance(now_us);
        self.reset_fault();
        self.show();
    }

    fn power_cut(&mut self, now_us: u64) {
        self.advance(now_us);
        self.stop(now_us);
        self.power = Power::Off;
        self.frames = FrameReader::default();
        self.out.bytes.clear();
        (self.start_until_us, self.done, self.inhibited) = (None, false, false);
        (self.fault, self.force, self.required_die) = (0, 0, 0);
        self.text = [0; 16];
        self.show();
    }

    fn power_on(&mut self, now_us: u64) {
        self.advance(now_us);
        if self.power == Power::Off {
            self.power = Power::Starting { until_us: now_us + STARTING_US };
        }
    }
}

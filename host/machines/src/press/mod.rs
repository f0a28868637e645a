//! Stamping and roll-marking presses behind a controller that speaks Modbus RTU: the text is in the die, and all the
//! host does is require a die, release one stroke and count.
//!
//! The stroke counter is read before and after: it has to grow by exactly one. That decides what came of a stroke also
//! where the answer to the start, or the whole line, was lost.

mod frame;
mod state;

#[cfg(test)]
mod tests;

use crate::dialect::{About, ErrorRow, LineRules, Shipped, TimingRules, error_words};
use crate::dialogue::{Answer, Dialogue, Lost, News, Protocol, Timing};
use crate::face::{
    AbortBy, Capabilities, Completion, Driver, Payload, PayloadError, PayloadKind, StartBy, SymbolBy,
};
use frame::{Frame, Reader, Request};
use serde::Deserialize;
use state::Inputs;

/// The dialects that ship.
pub const SHIPPED: &[Shipped] =
    &[Shipped { name: "modbus-rtu", text: include_str!("../../dialects/press/modbus-rtu.toml") }];

/// What differs between presses.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dialect {
    /// Address of the controller on the line, 1 to 247.
    pub unit: u8,
    /// A frame that is broken off for this long is given up. Milliseconds.
    pub gap_ms: u64,
    /// After so many looks at a press that is ready and has not struck, the stroke did not begin.
    pub idle_watches_max: u32,
    /// What the file is about.
    pub machine: About,
    /// How long things may take.
    pub timing: TimingRules,
    /// How its line is set.
    pub line: LineRules,
    /// Addresses of coils.
    pub coils: Coils,
    /// Bits of the discrete inputs.
    pub inputs: InputBits,
    /// Addresses of input registers.
    pub registers: Registers,
    /// Addresses of holding registers.
    pub holding: Holding,
    /// Its fault codes, and `exception <n>`.
    pub error: Vec<ErrorRow>,
}

/// `[coils]`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Coils {
    /// Releases one stroke.
    pub start: u16,
    /// Stops.
    pub abort: u16,
    /// Clears a fault whose cause is gone.
    pub reset_fault: u16,
}

/// `[inputs]`: bits of a read of eight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InputBits {
    /// Address of bit 0.
    pub first: u16,
    /// Could be started.
    pub ready: u8,
    /// In a stroke.
    pub busy: u8,
    /// A stroke has ended.
    pub done: u8,
    /// Faulty.
    pub fault: u8,
    /// Guard closed.
    pub guard_closed: u8,
    /// A part lies in it.
    pub part_present: u8,
    /// The required die is in it.
    pub die_ok: u8,
}

/// `[registers]`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Registers {
    /// Number of the fault.
    pub fault_code: u16,
    /// Stroke counter, high word; the low word follows.
    pub strokes: u16,
    /// Number of the die in the holder.
    pub die: u16,
    /// First of eight registers of text.
    pub id: u16,
}

/// `[holding]`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Holding {
    /// The die that must be in the holder.
    pub required_die: u16,
}

/// Driver of one press. A stroke of which nothing was heard for `cycle_max_ms` has an unknown outcome.
pub fn driver(dialect: Dialect, cycle_max_ms: u64) -> impl Driver + std::fmt::Debug + use<> {
    Dialogue::with(Press::new(dialect, cycle_max_ms))
}

/// A message that may be repeated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ask {
    Id,
    Inputs,
    /// Before a die is required: whether one could be loaded for.
    Idle,
    /// Whether a fault is left.
    Cleared,
    FaultCode,
    StartLow,
    RequireDie(u16),
    RequiredDie(u16),
    FittedDie(u16),
    Strokes,
    Abort,
    ResetFault,
    /// In a cycle: does it move?
    InputsSince,
    /// In a cycle, after that: has it struck? Asked last, so that no stroke falls between the two.
    StrokesSince,
    /// In a cycle that ended in a fault.
    FaultSince,
}

/// The family's messages, and the counter.
#[derive(Debug)]
struct Press {
    dialect: Dialect,
    cycle_max_ms: u64,
    capabilities: Capabilities,
    reader: Reader,
    id: String,
    strokes_before: u32,
    inputs_since: Inputs,
    idle_watches: u32,
}

impl Press {
    fn new(dialect: Dialect, cycle_max_ms: u64) -> Self {
        let capabilities = Capabilities {
            family: "press".to_owned(),
            payload: PayloadKind::Die,
            symbol: SymbolBy::Nothing,
            text_max_chars: 0,
            texts_max: 0,
            text_first: 0,
            takes_file: false,
            forbidden: Vec::new(),
            ascii_only: false,
            start: StartBy::Message,
            completion: Completion::Polled,
            abort: AbortBy::Message,
            abort_leaves_fault: true,
            reads_back: true,
            host_streams_motion: false,
            grade: dialect.machine.grade,
        };
        Self {
            dialect,
            cycle_max_ms,
            capabilities,
            reader: Reader::default(),
            id: String::new(),
            strokes_before: 0,
            inputs_since: Inputs::default(),
            idle_watches: 0,
        }
    }

    fn request(&self, ask: Ask) -> Request {
        let Dialect { coils, inputs, registers, holding, .. } = &self.dialect;
        match ask {
            Ask::Id => Request::Input { first: registers.id, count: 8 },
            Ask::Inputs | Ask::Idle | Ask::Cleared | Ask::InputsSince => {
                Request::Discrete { first: inputs.first, count: 8 }
            }
            Ask::FaultCode | Ask::FaultSince => Request::Input { first: registers.fault_code, count: 1 },
            Ask::StartLow => Request::SetCoil { at: coils.start, on: false },
            Ask::RequireDie(die) => Request::SetHolding { at: holding.required_die, value: die },
            Ask::RequiredDie(_) => Request::Holding { first: holding.required_die, count: 1 },
            Ask::FittedDie(_) => Request::Input { first: registers.die, count: 1 },
            Ask::Strokes | Ask::StrokesSince => Request::Input { first: registers.strokes, count: 2 },
            Ask::Abort => Request::SetCoil { at: coils.abort, on: true },
            Ask::ResetFault => Request::SetCoil { at: coils.reset_fault, on: true },
        }
    }

    fn start_request(&self) -> Request {
        Request::SetCoil { at: self.dialect.coils.start, on: true }
    }

    fn exception(&self, code: u8) -> String {
        error_words(&self.dialect.error, &format!("exception {code}"), &format!("exception {code}"))
    }

    fn fault_words(&self, code: u16) -> String {
        error_words(&self.dialect.error, &format!("fault {code}"), &code.to_string())
    }

    /// An answer of the right form, with its data.
    fn told(&mut self, ask: Ask, data: &[u8]) -> Answer<Ask> {
        let inputs = || Inputs::read(data, &self.dialect.inputs);
        match ask {
            Ask::Id => {
                self.id = state::text(data);
                Answer::Done
            }
            Ask::Inputs | Ask::Idle | Ask::Cleared if inputs().fault => Answer::First(vec![Ask::FaultCode]),
            Ask::Inputs => Answer::Is(inputs().condition()),
            Ask::Idle => Answer::Is(inputs().condition_whatever_the_die()),
            Ask::FaultCode => Answer::Is(state::fault(self.fault_words(word(data)))),
            Ask::RequiredDie(die) if word(data) != die => Answer::Refused(format!(
                "it holds {} as the required die, not {die}; load again, and if it happens again check the cable",
                word(data)
            )),
            Ask::FittedDie(die) if word(data) != die => Answer::Refused(match word(data) {
                0 => format!("no die is in the holder; fit die {die}"),
                fitted => format!("die {fitted} is in the holder; take it out and fit die {die}"),
            }),
            Ask::Strokes => {
                (self.strokes_before, self.idle_watches) = (long(data), 0);
                Answer::Done
            }
            Ask::InputsSince if inputs().fault => Answer::First(vec![Ask::FaultSince]),
            Ask::InputsSince => {
                self.inputs_since = inputs();
                Answer::First(vec![Ask::StrokesSince])
            }
            Ask::StrokesSince => Answer::Cycle(self.how_far(long(data).wrapping_sub(self.strokes_before))),
            Ask::FaultSince => Answer::Cycle(News::Stopped(self.fault_words(word(data)))),
            Ask::Cleared
            | Ask::StartLow
            | Ask::RequireDie(_)
            | Ask::RequiredDie(_)
            | Ask::FittedDie(_)
            | Ask::Abort
            | Ask::ResetFault => Answer::Done,
        }
    }

    /// How far a stroke is, going by counter and inputs.
    fn how_far(&mut self, strokes_since: u32) -> News {
        let inputs = self.inputs_since;
        match strokes_since {
            _ if inputs.busy => News::Marking,
            1 => News::Finished,
            0 if inputs.done => News::Stopped(
                "it says that it is done, and its stroke counter stands still: nothing was struck; check pressure and die"
                    .to_owned(),
            ),
            0 => {
                self.idle_watches += 1;
                if self.idle_watches <= self.dialect.idle_watches_max {
                    return News::Marking;
                }
                News::Stopped("no whole stroke was made: its counter stands still; look at the part".to_owned())
            }
            strokes => News::Stopped(format!("its stroke counter has grown by {strokes} instead of 1; look at the part")),
        }
    }
}

impl Protocol for Press {
    type Ask = Ask;
    type Frame = Frame;

    fn capabilities(&self) -> &Capabilities {
        &self.capabilities
    }

    fn timing(&self) -> Timing {
        Timing::from_rules(self.dialect.timing, self.cycle_max_ms)
    }

    fn take(&mut self, byte: u8, now_ms: u64) -> Option<Frame> {
        self.reader.push(byte, &self.dialect, now_ms)
    }

    fn forget(&mut self) {
        self.reader.clear();
    }

    fn shown(frame: &Frame) -> String {
        format!("Modbus function {}", frame.function)
    }

    fn bytes(&mut self, ask: &Ask) -> Vec<u8> {
        self.request(*ask).bytes(self.dialect.unit)
    }

    fn name(ask: &Ask) -> &'static str {
        match ask {
            Ask::Id => "its name (input registers)",
            Ask::Inputs | Ask::Idle | Ask::Cleared | Ask::InputsSince => "its state (discrete inputs)",
            Ask::FaultCode | Ask::FaultSince => "its fault code (input register)",
            Ask::StartLow => "taking START back (coil)",
            Ask::RequireDie(_) => "requiring the die (holding register)",
            Ask::RequiredDie(_) => "reading the required die back (holding register)",
            Ask::FittedDie(_) => "the number of the die in the holder (input register)",
            Ask::Strokes | Ask::StrokesSince => "the stroke counter (input registers)",
            Ask::Abort => "stopping (coil ABORT)",
            Ask::ResetFault => "clearing the fault (coil RESET FAULT)",
        }
    }

    fn answer(&mut self, ask: &Ask, frame: &Frame) -> Answer<Ask> {
        let request = self.request(*ask);
        if frame.function != request.function() {
            return Answer::NotThis;
        }
        match &frame.body {
            Err(code) => Answer::Refused(self.exception(*code)),
            Ok(body) => match request.data(body) {
                Some(data) => self.told(*ask, data),
                None => Answer::NotThis,
            },
        }
    }

    fn identify(&self) -> Vec<Ask> {
        vec![Ask::Inputs, Ask::Id]
    }

    fn description(&self) -> String {
        match self.id.as_str() {
            "" => "a press on Modbus that gives no name".to_owned(),
            id => id.to_owned(),
        }
    }

    fn status(&self) -> Vec<Ask> {
        vec![Ask::Idle]
    }

    fn load(&mut self, payload: &Payload) -> Result<Vec<Ask>, PayloadError> {
        match payload {
            Payload::Die(0) => {
                Err(PayloadError::Die { what: "die 0 is no die; the dies are numbered from 1" })
            }
            Payload::Die(die) => Ok(vec![
                Ask::StartLow,
                Ask::RequireDie(*die),
                Ask::RequiredDie(*die),
                Ask::FittedDie(*die),
                Ask::Inputs,
                Ask::Strokes,
            ]),
            other => Err(PayloadError::Kind { takes: PayloadKind::Die, given: other.kind() }),
        }
    }

    fn abort(&self) -> Vec<Ask> {
        vec![Ask::Abort]
    }

    fn recover(&self) -> Vec<Ask> {
        vec![Ask::StartLow, Ask::ResetFault, Ask::Cleared]
    }

    fn start(&mut self) -> Option<Vec<u8>> {
        Some(self.start_request().bytes(self.dialect.unit))
    }

    fn news(&mut self, frame: &Frame, starting: bool) -> Option<News> {
        let start = self.start_request();
        if !starting || frame.function != start.function() {
            return None;
        }
        match &frame.body {
            Ok(body) => start.data(body).map(|_| News::Marking),
            Err(code) => Some(News::Refused(self.exception(*code))),
        }
    }

    fn watch(&self) -> Option<Ask> {
        Some(Ask::InputsSince)
    }

    fn lost_sight(&self) -> Lost {
        Lost::TellsLater
    }
}

/// One register.
fn word(data: &[u8]) -> u16 {
    data.first_chunk().map_or(0, |bytes| u16::from_be_bytes(*bytes))
}

/// Two registers, the high word first.
fn long(data: &[u8]) -> u32 {
    data.first_chunk().map_or(0, |bytes| u32::from_be_bytes(*bytes))
}

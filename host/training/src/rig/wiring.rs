//! The wires from fixture and machine to the controller, each of which can be broken or stuck.

use crate::wires::{Channel, InputWire};
use firmware::Wires;
use protocol::Inputs;
use serde::{Deserialize, Serialize};
use std::collections::VecDeque;

/// One edge on a wire to the controller.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WireEdge {
    /// When it happened, in microseconds of the machine's clock.
    pub at_us: u64,
    /// The wire; both of a pair where they move together.
    pub wire: InputWire,
    /// The level after it.
    pub level: bool,
}

/// Something that breaks in a fixture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum FixtureFault {
    /// A wire reads off, whatever is at its other end: it is broken, or the sensor is.
    Broken {
        /// Which.
        wire: InputWire,
    },
    /// A wire reads on, whatever is at its other end: a contact is welded or bridged.
    Stuck {
        /// Which.
        wire: InputWire,
    },
    /// The air's pressure is gone.
    AirLost,
    /// The clamp lets go, and does not close again.
    ClampOpens,
    /// Somebody has tied the two-hand control down.
    TwoHandTied,
    /// All of the above is mended.
    Restore,
}

/// See the module.
#[derive(Debug, Default)]
pub(super) struct Wiring {
    truth: Inputs,
    broken: Wires,
    stuck: Wires,
    shown: Wires,
    edges: VecDeque<WireEdge>,
}

impl Wiring {
    /// Something in the fixture takes this level; nothing at all for no input.
    pub fn set(&mut self, input: Inputs, level: bool, at_us: u64) {
        if self.truth != self.truth.with(input, level) {
            self.truth = self.truth.with(input, level);
            self.show(input, at_us);
        }
    }

    /// Breaks a wire, or mends all.
    pub fn set_fault(&mut self, fault: FixtureFault, at_us: u64) {
        match fault {
            FixtureFault::Broken { wire } => mark(&mut self.broken, wire),
            FixtureFault::Stuck { wire } => mark(&mut self.stuck, wire),
            FixtureFault::Restore => (self.broken, self.stuck) = (Wires::default(), Wires::default()),
            FixtureFault::AirLost | FixtureFault::ClampOpens | FixtureFault::TwoHandTied => return,
        }
        for (input, _) in Inputs::NAMES {
            self.show(input, at_us);
        }
    }

    pub fn truth(&self) -> Inputs {
        self.truth
    }

    pub fn wires(&self) -> Wires {
        Wires { expander: true, ..self.shown }
    }

    pub fn next_edge(&mut self) -> Option<WireEdge> {
        self.edges.pop_front()
    }

    fn show(&mut self, input: Inputs, at_us: u64) {
        let level = |broken: Inputs, stuck: Inputs| {
            stuck.contains(input) || self.truth.contains(input) && !broken.contains(input)
        };
        let first = level(self.broken.first, self.stuck.first);
        let second = level(self.broken.second, self.stuck.second);
        let paired = Inputs::PAIRED.contains(input);
        let moves = [self.shown.first.contains(input) != first, self.shown.second.contains(input) != second];
        self.shown.first = self.shown.first.with(input, first);
        self.shown.second = self.shown.second.with(input, second);
        let channels: &[(Channel, bool)] = match moves {
            [true, true] if first == second => &[(Channel::Both, first)],
            [true, true] => &[(Channel::First, first), (Channel::Second, second)],
            [true, false] if paired => &[(Channel::First, first)],
            [false, true] if paired => &[(Channel::Second, second)],
            _ => &[],
        };
        for (channel, level) in channels {
            let wire = InputWire { input, channel: *channel };
            self.edges.push_back(WireEdge { at_us, wire, level: *level });
        }
    }
}

/// Wires that are not paired have both channels here, and both are marked.
fn mark(marks: &mut Wires, wire: InputWire) {
    if wire.channel != Channel::Second {
        marks.first = marks.first | wire.input;
    }
    if wire.channel != Channel::First {
        marks.second = marks.second | wire.input;
    }
}

//! The machine's end of the fixture's wires: edges go to the controller in their order and at their distances, however
//! the two processes are scheduled.
//!
//! A batch of edges is one script. The next batch waits until the controller's own clock says that the script is over,
//! so two batches never overlap, and an emulated controller may be as slow as it likes. A real wire has no delay: until
//! the controller has seen that the machine is busy, the machine is to stand still ([`FixtureClient::holds_machine`]).

use super::socket::{LineStream, connect};
use super::wait::Clock;
use crate::rig::WireEdge;
use crate::wires::{Channel, InputWire, Output, WireCommand, WireReport, to_line};
use firmware::Wires;
use protocol::Inputs;
use serde_json::Value;
use std::collections::VecDeque;
use std::os::fd::BorrowedFd;
use std::path::PathBuf;

/// Time between two attempts to reach a controller.
const RETRY_US: u64 = 10_000;
/// Least distance of two edges; an interrupt is over by then.
const GAP_MIN_US: u64 = 5;
/// Longest pause between two edges that a script repeats; what is longer only delays.
const PAUSE_MAX_US: u64 = 50_000;

/// Time in which a controller has surely written down that a cycle has begun.
const BEGINNING_US: u64 = 5_000;

/// What has become of the script that was sent last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Batch {
    /// It is over.
    None,
    /// It was sent, with a question for the time.
    Sent { lasts_us: u64 },
    /// It runs; our clock then, and the controller's at its end.
    Playing { until_us: u64, end_us: u64 },
    /// It should be over; the controller was asked for its time again.
    Asked { end_us: u64 },
}

/// See the module.
#[derive(Debug)]
pub struct FixtureClient {
    socket: PathBuf,
    stream: Option<LineStream>,
    retry_at_us: u64,
    edges: VecDeque<WireEdge>,
    batch: Batch,
    /// A busy edge is on its way.
    beginning: bool,
    relay: bool,
    clamp_valve: bool,
    /// Levels of the start contact that nobody has fetched yet: a pulse may be over before it is heard of.
    start_contacts: VecDeque<bool>,
}

impl FixtureClient {
    /// A client that will look for the controller at this socket.
    #[must_use]
    pub fn new(socket: PathBuf) -> Self {
        Self {
            socket,
            stream: None,
            retry_at_us: 0,
            edges: VecDeque::new(),
            batch: Batch::None,
            beginning: false,
            relay: false,
            clamp_valve: false,
            start_contacts: VecDeque::new(),
        }
    }

    /// Whether the contact of the permit relay is closed, as far as is known; open while no controller is there.
    #[must_use]
    pub fn permit(&self) -> bool {
        self.relay
    }

    /// Whether the clamp's valve is switched to close, as far as is known.
    #[must_use]
    pub fn clamp_valve(&self) -> bool {
        self.clamp_valve
    }

    /// The next level that the start contact has taken, oldest first.
    pub fn next_start_contact(&mut self) -> Option<bool> {
        self.start_contacts.pop_front()
    }

    /// Hands over an edge to be sent.
    pub fn push(&mut self, edge: WireEdge) {
        self.beginning |= edge.wire.input == Inputs::MACHINE_BUSY && edge.level;
        self.edges.push_back(edge);
    }

    /// Whether time must not pass for the machine: it has become busy, and the controller does not know yet.
    #[must_use]
    pub fn holds_machine(&self) -> bool {
        self.beginning
    }

    /// Connects if need be, takes what has come in, and sends what can be sent. `levels` are all wires as they are.
    pub fn turn(&mut self, levels: Wires, clock: &Clock) {
        if self.stream.is_none() && clock.now_us() >= self.retry_at_us {
            self.connect(levels, clock.now_us());
        }
        self.hear(clock);
        match self.batch {
            Batch::Playing { until_us, end_us } if until_us <= clock.now_us() => {
                self.send(&[WireCommand::Get]);
                self.batch = Batch::Asked { end_us };
            }
            Batch::None if !self.edges.is_empty() => self.send_batch(),
            _ => {}
        }
    }

    /// When it wants its next turn, if nothing comes in.
    #[must_use]
    pub fn poll_at_us(&self) -> Option<u64> {
        match (&self.stream, self.batch) {
            (None, _) => Some(self.retry_at_us),
            (Some(_), Batch::Playing { until_us, .. }) => Some(until_us),
            (Some(_), _) => None,
        }
    }

    /// What to wait for.
    #[must_use]
    pub fn fd(&self) -> Option<(BorrowedFd<'_>, bool)> {
        self.stream.as_ref().map(|stream| (stream.fd(), stream.has_unsent()))
    }

    fn connect(&mut self, levels: Wires, now_us: u64) {
        self.retry_at_us = now_us + RETRY_US;
        self.stream = connect(&self.socket).and_then(LineStream::new).ok();
        (self.batch, self.beginning) = (Batch::None, false);
        // Edges that nobody has seen are history; the levels are what counts.
        self.edges.clear();
        if let Some(stream) = &mut self.stream {
            stream.send(&to_line(&[WireCommand::Set(all_levels(levels))]));
        }
    }

    fn hear(&mut self, clock: &Clock) {
        let Some(stream) = &mut self.stream else { return };
        stream.flush();
        for line in stream.read_lines() {
            match WireReport::parse(&line) {
                Some(WireReport::Edge { output: Output::Relay, level, .. }) => self.relay = level,
                Some(WireReport::Edge { output: Output::Clamp, level, .. }) => self.clamp_valve = level,
                Some(WireReport::Edge { output: Output::StartContact, level, .. }) => {
                    self.start_contacts.push_back(level);
                }
                // What else falls with a reset is told edge by edge.
                Some(WireReport::Reset(_)) => self.start_contacts.push_back(false),
                Some(WireReport::Edge { .. } | WireReport::Update) => {}
                None => self.batch = answered(self.batch, &line, clock),
            }
        }
        self.beginning &= self.batch != Batch::None || !self.edges.is_empty();
        if !stream.is_open() {
            self.stream = None;
            (self.relay, self.clamp_valve, self.beginning) = (false, false, false);
            self.start_contacts.push_back(false);
        }
    }

    fn send(&mut self, commands: &[WireCommand]) {
        if let Some(stream) = &mut self.stream {
            stream.send(&to_line(commands));
        }
    }

    fn send_batch(&mut self) {
        if self.stream.is_none() {
            return;
        }
        let mut steps = vec![];
        let (mut at_us, mut before_us) = (0, None);
        for edge in self.edges.drain(..) {
            if let Some(before_us) = before_us.replace(edge.at_us) {
                at_us += edge.at_us.saturating_sub(before_us).clamp(GAP_MIN_US, PAUSE_MAX_US);
            }
            steps.push((at_us, vec![WireCommand::Set(vec![(edge.wire, edge.level)])]));
        }
        self.send(&[WireCommand::Script(steps)]);
        self.send(&[WireCommand::Get]);
        self.batch = Batch::Sent { lasts_us: at_us + if self.beginning { BEGINNING_US } else { 0 } };
    }
}

/// Every wire that the fixture drives. The relay's read-back is none: the relay is the controller's.
fn all_levels(wires: Wires) -> Vec<(InputWire, bool)> {
    let levels = InputWire::names().filter_map(|(wire, _)| match wire.channel {
        Channel::First => Some((wire, wires.first.contains(wire.input))),
        Channel::Second => Some((wire, wires.second.contains(wire.input))),
        Channel::Both if (Inputs::PAIRED | Inputs::RELAY_OFF).contains(wire.input) => None,
        Channel::Both => Some((wire, wires.first.contains(wire.input))),
    });
    levels.collect()
}

/// What an answer with the controller's time makes of a script. Our clock is read after the answer, so that what the
/// answer says has happened by then.
fn answered(batch: Batch, answer: &str, clock: &Clock) -> Batch {
    // An emulator counts nanoseconds and writes fractions of a microsecond.
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "saturates, and times are positive"
    )]
    let time_us = |answer: Value| Some(answer.get("sim_us")?.as_f64()? as u64);
    let Some(time_us) = serde_json::from_str(answer).ok().and_then(time_us) else { return batch };
    let end_us = match batch {
        Batch::Sent { lasts_us } => time_us + lasts_us,
        Batch::Asked { end_us } => end_us,
        other => return other,
    };
    match end_us.saturating_sub(time_us) {
        0 => Batch::None,
        left_us => Batch::Playing { until_us: clock.now_us() + left_us, end_us },
    }
}

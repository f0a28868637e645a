//! The machine's end of the fixture's wires: edges go to the controller in their order and at their distances, however
//! the two processes are scheduled.
//!
//! A batch of edges is one script. The next batch waits until the controller has answered that it has the script, and
//! until the script is over; so two batches never overlap.

use super::socket::{LineStream, connect};
use super::wait::Clock;
use crate::rig::WireEdge;
use crate::wires::{Output, WireCommand, WireReport, to_line};
use protocol::Inputs;
use std::collections::VecDeque;
use std::os::fd::BorrowedFd;
use std::path::PathBuf;

/// Time between two attempts to reach a controller.
const RETRY_US: u64 = 10_000;
/// Least distance of two edges; an interrupt is over by then.
const GAP_MIN_US: u64 = 5;
/// Longest pause between two edges that a script repeats; what is longer only delays.
const PAUSE_MAX_US: u64 = 50_000;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Batch {
    None,
    Sent { lasts_us: u64 },
    Playing { until_us: u64 },
}

/// See the module.
#[derive(Debug)]
pub struct FixtureClient {
    socket: PathBuf,
    stream: Option<LineStream>,
    retry_at_us: u64,
    edges: VecDeque<WireEdge>,
    batch: Batch,
    permit: bool,
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
            permit: false,
        }
    }

    /// Whether the permit's contact is closed, as far as is known; open while no controller is there.
    #[must_use]
    pub fn permit(&self) -> bool {
        self.permit
    }

    /// Hands over an edge to be sent.
    pub fn push(&mut self, edge: WireEdge) {
        self.edges.push_back(edge);
    }

    /// Connects if need be, takes what has come in, and sends what can be sent. `levels` are all wires as they are.
    pub fn turn(&mut self, levels: Inputs, clock: &Clock) {
        if self.stream.is_none() && clock.now_us() >= self.retry_at_us {
            self.connect(levels, clock.now_us());
        }
        self.hear(clock);
        if matches!(self.batch, Batch::Playing { until_us } if until_us <= clock.now_us()) {
            self.batch = Batch::None;
        }
        if self.batch == Batch::None && !self.edges.is_empty() {
            self.send_batch();
        }
    }

    /// When it wants its next turn, if nothing comes in.
    #[must_use]
    pub fn poll_at_us(&self) -> Option<u64> {
        match (&self.stream, self.batch) {
            (None, _) => Some(self.retry_at_us),
            (Some(_), Batch::Playing { until_us }) => Some(until_us),
            (Some(_), _) => None,
        }
    }

    /// What to wait for.
    #[must_use]
    pub fn fd(&self) -> Option<(BorrowedFd<'_>, bool)> {
        self.stream.as_ref().map(|stream| (stream.fd(), stream.has_unsent()))
    }

    fn connect(&mut self, levels: Inputs, now_us: u64) {
        self.retry_at_us = now_us + RETRY_US;
        self.stream = connect(&self.socket).and_then(LineStream::new).ok();
        self.batch = Batch::None;
        // Edges that nobody has seen are history; the levels are what counts.
        self.edges.clear();
        if let Some(stream) = &mut self.stream {
            let levels = Inputs::NAMES.iter().map(|(input, _)| (*input, levels.contains(*input))).collect();
            stream.send(&to_line(&[WireCommand::Set(levels)]));
        }
    }

    fn hear(&mut self, clock: &Clock) {
        let Some(stream) = &mut self.stream else { return };
        stream.flush();
        for line in stream.read_lines() {
            match WireReport::parse(&line) {
                Some(WireReport::Edge { output: Output::Permit, level, .. }) => self.permit = level,
                Some(WireReport::Reset(_)) => self.permit = false,
                Some(WireReport::Edge { .. }) => {}
                None => {
                    if let Batch::Sent { lasts_us } = self.batch {
                        // The clock is read after the answer: the script began before that, however long this took.
                        self.batch = Batch::Playing { until_us: clock.now_us() + lasts_us };
                    }
                }
            }
        }
        if !stream.is_open() {
            self.stream = None;
            self.permit = false;
        }
    }

    fn send_batch(&mut self) {
        let Some(stream) = &mut self.stream else { return };
        let mut steps = vec![];
        let (mut at_us, mut before_us) = (0, None);
        for edge in self.edges.drain(..) {
            if let Some(before_us) = before_us.replace(edge.at_us) {
                at_us += edge.at_us.saturating_sub(before_us).clamp(GAP_MIN_US, PAUSE_MAX_US);
            }
            steps.push((at_us, vec![WireCommand::Set(vec![(edge.input, edge.level)])]));
        }
        stream.send(&to_line(&[WireCommand::Script(steps)]));
        stream.send(&to_line(&[WireCommand::Get]));
        self.batch = Batch::Sent { lasts_us: at_us };
    }
}

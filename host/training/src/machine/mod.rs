//! Simulated marking machines: what a machine does when bytes, time and its interlock come to it, and what it then does
//! to the metal.
//!
//! They share no code with the drivers: each reads its protocol with a parser of its own, so that a misreading shows as
//! a disagreement. They are run by whoever has a clock, in virtual or real time.

pub mod gravotech;
pub mod grbl;
pub mod metal;

pub use gravotech::{GravotechSim, GravotechSimConfig, Transport};
pub use grbl::{GrblSim, GrblSimConfig};
pub use metal::MetalAct;

use serde::{Deserialize, Serialize};
use std::collections::VecDeque;

/// The piece in the clamp.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piece {
    /// Its tag, which a person could read on a label and no machine can.
    pub tag: String,
    /// The place on it that is under the tool.
    #[serde(default)]
    pub place: String,
}

impl Piece {
    /// A piece with one place.
    #[must_use]
    pub fn tagged(tag: impl Into<String>) -> Self {
        Self { tag: tag.into(), place: String::new() }
    }
}

/// A wire from the machine to the fixture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Wire {
    /// It works on a job.
    Busy,
    /// Strike sensor, or tap on the beam's line.
    Strike,
    /// It could be started.
    Ready,
    /// It has a fault.
    Fault,
}

impl Wire {
    /// The controller's name for the input that this wire goes to.
    #[must_use]
    pub fn pin(self) -> &'static str {
        match self {
            Self::Busy => "machine_busy",
            Self::Strike => "strike",
            Self::Ready => "machine_ready",
            Self::Fault => "machine_fault",
        }
    }
}

/// One edge on a wire.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WireChange {
    /// When it happened; never later than the time the machine was last polled with.
    pub at_us: u64,
    /// Where.
    pub wire: Wire,
    /// The level after it.
    pub level: bool,
}

/// A machine without its clock. Times are microseconds of any steady clock and must not go back.
pub trait SimMachine: Send {
    /// Bytes came from the host.
    fn bytes_in(&mut self, bytes: &[u8], now_us: u64);
    /// Lets time pass.
    fn poll(&mut self, now_us: u64);
    /// When it wants to be polled next, if nothing else happens.
    fn poll_at_us(&self) -> Option<u64>;
    /// The next bytes for the host.
    fn next_bytes(&mut self) -> Option<Vec<u8>>;
    /// The permit in its start interlock: without it nothing moves, and what moves stops.
    fn set_permit(&mut self, permit: bool, now_us: u64);
    /// The next edge on its wires, oldest first.
    fn next_wire(&mut self) -> Option<WireChange>;
    /// What is in the clamp from now on.
    fn clamp(&mut self, piece: Option<Piece>, now_us: u64);
    /// The next thing done to metal.
    fn next_act(&mut self) -> Option<MetalAct>;
    /// What would be the next thing done to metal if everything stopped now: for whoever must not forget it when the
    /// machine's process is killed.
    fn act_so_far(&self) -> Option<MetalAct>;
    /// The mains fails. What was in the middle of being engraved stays as it is.
    fn power_cut(&mut self, now_us: u64);
    /// The mains comes back.
    fn power_on(&mut self, now_us: u64);
}

/// What a machine has told its surroundings and nobody has fetched yet.
#[derive(Debug, Default)]
struct Outbox {
    bytes: VecDeque<Vec<u8>>,
    wires: VecDeque<WireChange>,
    acts: VecDeque<MetalAct>,
    levels: [bool; 4],
}

impl Outbox {
    fn say(&mut self, text: &str) {
        self.bytes.push_back([text.as_bytes(), b"\r\n"].concat());
    }

    /// Reports an edge only where there is one.
    fn wire(&mut self, wire: Wire, level: bool, at_us: u64) {
        let held = &mut self.levels[wire as usize];
        if *held != level {
            *held = level;
            self.wires.push_back(WireChange { at_us, wire, level });
        }
    }

    fn level(&self, wire: Wire) -> bool {
        self.levels[wire as usize]
    }
}

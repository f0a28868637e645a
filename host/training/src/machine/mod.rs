//! Simulated marking machines: what a machine does when bytes, time and its interlock come to it, and what it then does
//! to the metal.
//!
//! They share no code with the drivers: each reads its protocol with a parser of its own, so that a misreading shows as
//! a disagreement. They are run by whoever has a clock, in virtual or real time.

pub mod couth;
pub mod extended;
pub mod gravotech;
pub mod grbl;
pub mod hans;
pub mod huapu;
pub mod imark;
pub mod keyence;
pub mod lc;
pub mod metal;
pub mod mk100;
pub mod panasonic;
pub mod press;
pub mod sic;
pub mod technomark;
pub mod text;

pub use couth::{CouthSim, CouthSimConfig};
pub use extended::AckForm;
pub use extended::id8400::{Id8400Sim, Id8400SimConfig};
pub use extended::telesis::{TelesisSim, TelesisSimConfig};
pub use gravotech::{GravotechSim, GravotechSimConfig, Transport};
pub use grbl::{Feeding, Firmware, GrblSim, GrblSimConfig, LineFault};
pub use hans::{HansSim, HansSimConfig};
pub use huapu::{HuapuSim, HuapuSimConfig};
pub use imark::{ImarkSim, ImarkSimConfig};
pub use keyence::{KeyenceProgram, KeyenceSim, KeyenceSimConfig};
pub use lc::{LcSim, LcSimConfig};
pub use metal::MetalAct;
pub use mk100::{Mk100Sim, Mk100SimConfig};
pub use panasonic::{PanasonicFile, PanasonicSim, PanasonicSimConfig};
pub use press::{Die, PressSim, PressSimConfig};
pub use sic::{SicSim, SicSimConfig};
pub use technomark::{TechnomarkSim, TechnomarkSimConfig};

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
    /// A mark has come to its end. Only its rising edge is told; the fixture makes a pulse of it.
    MarkEnd,
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
            Self::MarkEnd => "end_of_mark",
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
    /// The contact at its start input is closed or opened. A machine that is started so starts when it closes; others
    /// have no such input.
    fn set_start_contact(&mut self, _closed: bool, _now_us: u64) {}
    /// The next edge on its wires, oldest first.
    fn next_wire(&mut self) -> Option<WireChange>;
    /// What is in the clamp from now on.
    fn clamp(&mut self, piece: Option<Piece>, now_us: u64);
    /// The guard is closed or opened. Nothing happens in a machine that has no switch of its own there.
    fn set_guard(&mut self, _closed: bool, _now_us: u64) {}
    /// The next thing done to metal.
    fn next_act(&mut self) -> Option<MetalAct>;
    /// What would be the next thing done to metal if everything stopped now: for whoever must not forget it when the
    /// machine's process is killed.
    fn act_so_far(&self) -> Option<MetalAct>;
    /// A person clears its fault at its own panel. Nothing happens to a machine that has no such key.
    fn reset_at_panel(&mut self, _now_us: u64) {}
    /// The mains fails. What was in the middle of being engraved stays as it is.
    fn power_cut(&mut self, now_us: u64);
    /// The mains comes back.
    fn power_on(&mut self, now_us: u64);
}

impl<M: SimMachine + ?Sized> SimMachine for Box<M> {
    fn bytes_in(&mut self, bytes: &[u8], now_us: u64) {
        (**self).bytes_in(bytes, now_us);
    }
    fn poll(&mut self, now_us: u64) {
        (**self).poll(now_us);
    }
    fn poll_at_us(&self) -> Option<u64> {
        (**self).poll_at_us()
    }
    fn next_bytes(&mut self) -> Option<Vec<u8>> {
        (**self).next_bytes()
    }
    fn set_permit(&mut self, permit: bool, now_us: u64) {
        (**self).set_permit(permit, now_us);
    }
    fn set_start_contact(&mut self, closed: bool, now_us: u64) {
        (**self).set_start_contact(closed, now_us);
    }
    fn next_wire(&mut self) -> Option<WireChange> {
        (**self).next_wire()
    }
    fn clamp(&mut self, piece: Option<Piece>, now_us: u64) {
        (**self).clamp(piece, now_us);
    }
    fn set_guard(&mut self, closed: bool, now_us: u64) {
        (**self).set_guard(closed, now_us);
    }
    fn next_act(&mut self) -> Option<MetalAct> {
        (**self).next_act()
    }
    fn act_so_far(&self) -> Option<MetalAct> {
        (**self).act_so_far()
    }
    fn reset_at_panel(&mut self, now_us: u64) {
        (**self).reset_at_panel(now_us);
    }
    fn power_cut(&mut self, now_us: u64) {
        (**self).power_cut(now_us);
    }
    fn power_on(&mut self, now_us: u64) {
        (**self).power_on(now_us);
    }
}

/// What a machine has told its surroundings and nobody has fetched yet.
#[derive(Debug, Default)]
struct Outbox {
    bytes: VecDeque<Vec<u8>>,
    wires: VecDeque<WireChange>,
    acts: VecDeque<MetalAct>,
    levels: [bool; 5],
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

    /// Reports that a mark has come to its end, whatever it has left on the metal.
    fn mark_ended(&mut self, at_us: u64) {
        self.wires.push_back(WireChange { at_us, wire: Wire::MarkEnd, level: true });
    }

    fn level(&self, wire: Wire) -> bool {
        self.levels[wire as usize]
    }
}

//! The machine in its fixture: clamp, guard, e-stop and mains around a simulated machine, and the wires that go from all
//! of them to the controller.

use crate::machine::{MetalAct, Piece, SimMachine, Wire};
use protocol::Inputs;
use std::collections::VecDeque;

/// One edge on a wire to the controller.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WireEdge {
    /// When it happened, in microseconds of the machine's clock.
    pub at_us: u64,
    /// The controller's input.
    pub input: Inputs,
    /// The level after it.
    pub level: bool,
}

/// Time from opening the clamp to closing it on the next piece; longer than a controller debounces.
const CLAMP_OPEN_US: u64 = 30_000;
/// Time after which a controller has surely seen what the clamp did.
const CLAMP_SETTLES_US: u64 = 30_000;

/// What the clamp is doing.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Clamp {
    /// Open, to be closed on a piece.
    Closing { at_us: u64, piece: Piece },
    /// Just closed (on this tag) or opened.
    Settling { at_us: u64, tag: Option<String> },
    Still,
}

/// A machine in its fixture. Times are microseconds of any steady clock and must not go back.
pub struct Rig {
    machine: Box<dyn SimMachine>,
    levels: Inputs,
    powered: bool,
    faulty: bool,
    edges: VecDeque<WireEdge>,
    clamp: Clamp,
    settled: VecDeque<Option<String>>,
}

impl Rig {
    /// Puts a machine that is switched on into a fixture: guard closed, e-stop not pressed, nothing in the clamp.
    #[must_use]
    pub fn new(machine: Box<dyn SimMachine>, now_us: u64) -> Self {
        let mut rig = Self {
            machine,
            levels: Inputs::NONE,
            powered: true,
            faulty: false,
            edges: VecDeque::new(),
            clamp: Clamp::Still,
            settled: VecDeque::new(),
        };
        for input in [Inputs::ESTOP_OK, Inputs::GUARD_CLOSED, Inputs::MACHINE_HEALTHY] {
            rig.wire(input, true, now_us);
        }
        rig.gather();
        rig
    }

    /// Bytes come from the host.
    pub fn bytes_in(&mut self, bytes: &[u8], now_us: u64) {
        self.machine.bytes_in(bytes, now_us);
        self.gather();
    }

    /// The next bytes for the host.
    pub fn next_bytes(&mut self) -> Option<Vec<u8>> {
        self.machine.next_bytes()
    }

    /// Lets time pass.
    pub fn poll(&mut self, now_us: u64) {
        self.move_clamp(now_us);
        self.machine.poll(now_us);
        self.gather();
    }

    /// When it wants to be polled next, if nothing else happens.
    #[must_use]
    pub fn poll_at_us(&self) -> Option<u64> {
        let clamp_us = match self.clamp {
            Clamp::Closing { at_us, .. } | Clamp::Settling { at_us, .. } => Some(at_us),
            Clamp::Still => None,
        };
        [clamp_us, self.machine.poll_at_us()].into_iter().flatten().min()
    }

    /// The start permit, which stands in the machine's start interlock.
    pub fn set_permit(&mut self, permit: bool, now_us: u64) {
        self.machine.set_permit(permit, now_us);
        self.gather();
    }

    /// Opens the clamp and, a moment later, closes it on this piece.
    pub fn clamp(&mut self, piece: Piece, now_us: u64) {
        self.unclamp(now_us);
        self.clamp = Clamp::Closing { at_us: now_us + CLAMP_OPEN_US, piece };
    }

    /// Empties the clamp.
    pub fn unclamp(&mut self, now_us: u64) {
        self.machine.clamp(None, now_us);
        self.wire(Inputs::PART_PRESENT, false, now_us);
        self.clamp = Clamp::Settling { at_us: now_us + CLAMP_SETTLES_US, tag: None };
        self.gather();
    }

    /// What the clamp holds, once it has been so for long enough that a controller has seen it.
    pub fn next_settled(&mut self) -> Option<Option<String>> {
        self.settled.pop_front()
    }

    /// Opens or closes the guard.
    pub fn set_guard(&mut self, closed: bool, now_us: u64) {
        self.wire(Inputs::GUARD_CLOSED, closed, now_us);
    }

    /// Presses the e-stop (`ok` false) or pulls it out again.
    pub fn set_estop(&mut self, ok: bool, now_us: u64) {
        self.wire(Inputs::ESTOP_OK, ok, now_us);
    }

    /// Switches the machine's mains off or on.
    pub fn set_power(&mut self, on: bool, now_us: u64) {
        self.powered = on;
        if on {
            self.machine.power_on(now_us);
        } else {
            self.machine.power_cut(now_us);
        }
        self.gather();
        self.wire_health(now_us);
    }

    /// Levels of all wires to the controller.
    #[must_use]
    pub fn levels(&self) -> Inputs {
        self.levels
    }

    /// The next edge on a wire to the controller, oldest first.
    pub fn next_edge(&mut self) -> Option<WireEdge> {
        self.edges.pop_front()
    }

    /// The next thing done to metal.
    pub fn next_act(&mut self) -> Option<MetalAct> {
        self.machine.next_act()
    }

    fn move_clamp(&mut self, now_us: u64) {
        match std::mem::replace(&mut self.clamp, Clamp::Still) {
            Clamp::Closing { at_us, piece } if at_us <= now_us => {
                let tag = Some(piece.tag.clone());
                self.machine.clamp(Some(piece), now_us);
                self.wire(Inputs::PART_PRESENT, true, now_us);
                self.clamp = Clamp::Settling { at_us: now_us + CLAMP_SETTLES_US, tag };
            }
            Clamp::Settling { at_us, tag } if at_us <= now_us => self.settled.push_back(tag),
            waiting => self.clamp = waiting,
        }
    }

    fn gather(&mut self) {
        while let Some(change) = self.machine.next_wire() {
            let input = match change.wire {
                Wire::Busy => Inputs::MACHINE_BUSY,
                Wire::Strike => Inputs::STRIKE,
                Wire::Ready => Inputs::MACHINE_READY,
                Wire::Fault => {
                    self.faulty = change.level;
                    self.wire_health(change.at_us);
                    continue;
                }
            };
            self.wire(input, change.level, change.at_us);
        }
    }

    /// The contact is energised while the machine is healthy: a fault and a lost supply look the same.
    fn wire_health(&mut self, at_us: u64) {
        self.wire(Inputs::MACHINE_HEALTHY, self.powered && !self.faulty, at_us);
    }

    fn wire(&mut self, input: Inputs, level: bool, at_us: u64) {
        if self.levels.contains(input) != level {
            self.levels = self.levels.with(input, level);
            self.edges.push_back(WireEdge { at_us, input, level });
        }
    }
}

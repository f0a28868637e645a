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
    Closing {
        at_us: u64,
        piece: Piece,
    },
    /// Just closed (on this tag) or opened.
    Settling {
        at_us: u64,
        tag: Option<String>,
    },
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

    /// The controller's start contact, which stands at the machine's start input.
    pub fn set_start_contact(&mut self, closed: bool, now_us: u64) {
        self.machine.set_start_contact(closed, now_us);
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
        self.machine.set_guard(closed, now_us);
        self.gather();
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

    /// Clears the machine's fault at its own panel.
    pub fn reset_machine(&mut self, now_us: u64) {
        self.machine.reset_at_panel(now_us);
        self.gather();
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

    /// What would be the next thing done to metal if everything stopped now.
    #[must_use]
    pub fn act_so_far(&self) -> Option<MetalAct> {
        self.machine.act_so_far()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::machine::{
        GravotechSim, GravotechSimConfig, ImarkSim, ImarkSimConfig, PressSim, PressSimConfig, Transport,
    };

    fn rig() -> Rig {
        let config = GravotechSimConfig { transport: Transport::Tl07, ..GravotechSimConfig::default() };
        Rig::new(Box::new(GravotechSim::new(config)), 0)
    }

    /// Lets time pass as far as the rig wants, and gives the edges of one input.
    fn edges(rig: &mut Rig, input: Inputs, until_us: u64) -> Vec<(u64, bool)> {
        while let Some(at_us) = rig.poll_at_us().filter(|at_us| *at_us <= until_us) {
            rig.poll(at_us);
        }
        let all: Vec<_> = std::iter::from_fn(|| rig.next_edge()).collect();
        all.into_iter().filter(|edge| edge.input == input).map(|edge| (edge.at_us, edge.level)).collect()
    }

    #[test]
    fn clamp_changed_opens_for_longer_than_a_controller_debounces_and_then_settles() {
        let mut rig = rig();
        rig.clamp(Piece::tagged("a"), 1_000);
        assert_eq!(edges(&mut rig, Inputs::PART_PRESENT, 90_000), [(31_000, true)]);
        rig.clamp(Piece::tagged("b"), 100_000);
        assert_eq!(edges(&mut rig, Inputs::PART_PRESENT, 200_000), [(100_000, false), (130_000, true)]);
        rig.unclamp(200_000);
        assert_eq!(edges(&mut rig, Inputs::PART_PRESENT, 300_000), [(200_000, false)]);
        let settled: Vec<_> = std::iter::from_fn(|| rig.next_settled()).collect();
        assert_eq!(settled, [Some("a".to_owned()), Some("b".to_owned()), None]);
    }

    #[test]
    fn guard_opened_is_seen_by_the_controller_and_by_a_machine_with_a_switch_there() {
        let mut rig = Rig::new(Box::new(PressSim::new(PressSimConfig::default())), 0);
        rig.set_guard(false, 1_000);
        assert_eq!(edges(&mut rig, Inputs::GUARD_CLOSED, 2_000), [(0, true), (1_000, false)]);
        // Which inputs are on: the press says that its guard is open.
        rig.bytes_in(&[1, 2, 0, 0, 0, 8, 0x79, 0xcc], 2_000);
        rig.poll(6_000);
        assert_eq!(rig.next_bytes(), Some(vec![1, 2, 1, 0, 0xa1, 0x88]));
    }

    #[test]
    fn health_contact_falls_with_a_fault_and_with_the_supply() {
        let mut rig = rig();
        assert!(rig.levels().contains(Inputs::MACHINE_HEALTHY));
        rig.bytes_in(b"AM\r", 10);
        assert_eq!(edges(&mut rig, Inputs::MACHINE_HEALTHY, 20), [(0, true), (10, false)]);
        rig.bytes_in(b"AD\r", 20);
        rig.set_power(false, 30);
        rig.set_power(true, 40);
        assert_eq!(edges(&mut rig, Inputs::MACHINE_HEALTHY, 50), [(20, true), (30, false), (40, true)]);
    }

    #[test]
    fn start_contact_starts_a_machine_that_has_such_an_input_and_a_reset_clears_its_fault() {
        let mut rig = Rig::new(Box::new(ImarkSim::new(ImarkSimConfig::default())), 0);
        rig.clamp(Piece::tagged("a"), 0);
        rig.set_permit(true, 0);
        edges(&mut rig, Inputs::MACHINE_BUSY, 100_000);
        rig.bytes_in(b":KE 26\r\n", 100_000);
        rig.set_start_contact(true, 110_000);
        rig.set_start_contact(false, 120_000);
        assert_eq!(edges(&mut rig, Inputs::MACHINE_BUSY, 150_000), [(110_000, true)]);
        rig.set_permit(false, 150_000);
        assert_eq!(edges(&mut rig, Inputs::MACHINE_HEALTHY, 160_000), [(150_000, false)]);
        rig.reset_machine(160_000);
        assert_eq!(edges(&mut rig, Inputs::MACHINE_HEALTHY, 170_000), [(160_000, true)]);
    }
}

//! The machine in its fixture: clamp, guard, e-stop, air, two-hand control, panel and mains around a simulated machine.
//!
//! The wires that go from all of them to the controller are in [`wiring`], with what can be wrong with each. What the
//! machine sees of the permit is the contact of its relay, and its start input hangs behind that contact: neither the
//! controller's start contact nor two hands start anything without it.

mod wiring;

pub use wiring::{FixtureFault, WireEdge};

use crate::machine::{MetalAct, Piece, SimMachine, Wire};
use firmware::Wires;
use protocol::Inputs;
use std::collections::VecDeque;
use wiring::Wiring;

/// Time from opening the clamp to closing it on the next piece; longer than a controller debounces.
const CLAMP_OPEN_US: u64 = 100_000;
/// Time after which a controller has surely seen what the clamp did.
const CLAMP_SETTLES_US: u64 = 30_000;
/// From the clamp's valve to its sensor, either way.
pub const CLAMP_FOLLOWS_US: u64 = 50_000;
/// From the end of a mark to the pulse that tells of it, and how long that lasts.
pub const END_PULSE_US: (u64, u64) = (2_000, 10_000);

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
    wiring: Wiring,
    /// Signals that this machine offers beside its three levels.
    offers: Inputs,
    powered: bool,
    faulty: bool,
    /// The chain in front of the machine's start input.
    permit: bool,
    start_contact: bool,
    two_hand: bool,
    clamp_valve: bool,
    /// The clamp has let go and does not close again.
    clamp_broken: bool,
    /// Levels that wires take later, in no order.
    later: Vec<(u64, Inputs, bool)>,
    clamp: Clamp,
    settled: VecDeque<Option<String>>,
}

impl Rig {
    /// Puts a machine that is switched on into a fixture: guard closed, e-stop not pressed, air on, nothing in the clamp.
    #[must_use]
    pub fn new(machine: Box<dyn SimMachine>, now_us: u64) -> Self {
        Self::offering(machine, Inputs::END_OF_MARK | Inputs::CURRENT, now_us)
    }

    /// The same for a machine that has, of end-of-mark and current, only these.
    #[must_use]
    pub fn offering(machine: Box<dyn SimMachine>, offers: Inputs, now_us: u64) -> Self {
        let mut rig = Self {
            machine,
            wiring: Wiring::default(),
            offers,
            powered: true,
            faulty: false,
            permit: false,
            start_contact: false,
            two_hand: false,
            clamp_valve: false,
            clamp_broken: false,
            later: vec![],
            clamp: Clamp::Still,
            settled: VecDeque::new(),
        };
        for input in [Inputs::ESTOP_OK, Inputs::GUARD_CLOSED, Inputs::MACHINE_HEALTHY, Inputs::AIR_OK] {
            rig.wiring.set(input, true, now_us);
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
        self.move_wires(now_us);
    }

    /// When it wants to be polled next, if nothing else happens.
    #[must_use]
    pub fn poll_at_us(&self) -> Option<u64> {
        let clamp_us = match self.clamp {
            Clamp::Closing { at_us, .. } | Clamp::Settling { at_us, .. } => Some(at_us),
            Clamp::Still => None,
        };
        let later_us = self.later.iter().map(|(at_us, ..)| *at_us).min();
        [clamp_us, later_us, self.machine.poll_at_us()].into_iter().flatten().min()
    }

    /// The contact of the permit relay, which stands in the machine's start interlock.
    pub fn set_permit(&mut self, permit: bool, now_us: u64) {
        self.permit = permit;
        self.machine.set_permit(permit, now_us);
        self.close_start(now_us);
    }

    /// The controller's start contact, which stands at the machine's start input.
    pub fn set_start_contact(&mut self, closed: bool, now_us: u64) {
        self.start_contact = closed;
        self.close_start(now_us);
    }

    /// Both hands press, or let go.
    pub fn set_two_hand(&mut self, pressed: bool, now_us: u64) {
        self.two_hand = pressed;
        self.wiring.set(Inputs::TWO_HAND, pressed, now_us);
        self.close_start(now_us);
    }

    /// The controller switches the clamp's valve. The clamp locks itself: without air it stays where it is.
    pub fn set_clamp_valve(&mut self, closed: bool, now_us: u64) {
        self.clamp_valve = closed;
        self.later.retain(|(_, input, _)| *input != Inputs::CLAMP_CLOSED);
        self.later.push((now_us + CLAMP_FOLLOWS_US, Inputs::CLAMP_CLOSED, closed));
    }

    /// The air has its pressure, or has lost it.
    pub fn set_air(&mut self, ok: bool, now_us: u64) {
        self.wiring.set(Inputs::AIR_OK, ok, now_us);
    }

    /// Presses screen buttons, or lets them go. Other inputs have no button.
    pub fn set_buttons(&mut self, buttons: Inputs, pressed: bool, now_us: u64) {
        for button in [Inputs::BUTTON_1, Inputs::BUTTON_2] {
            if buttons.contains(button) {
                self.wiring.set(button, pressed, now_us);
            }
        }
    }

    /// Turns the supervisor's key.
    pub fn set_supervisor_key(&mut self, on: bool, now_us: u64) {
        self.wiring.set(Inputs::SUPERVISOR_KEY, on, now_us);
    }

    /// Something in the fixture breaks, or all of it is mended.
    pub fn set_fault(&mut self, fault: FixtureFault, now_us: u64) {
        match fault {
            FixtureFault::AirLost => self.set_air(false, now_us),
            FixtureFault::TwoHandTied => self.set_two_hand(true, now_us),
            FixtureFault::ClampOpens => {
                self.clamp_broken = true;
                self.wiring.set(Inputs::CLAMP_CLOSED, false, now_us);
            }
            FixtureFault::Broken { .. } | FixtureFault::Stuck { .. } => {}
            FixtureFault::Restore => {
                self.clamp_broken = false;
                self.set_clamp_valve(self.clamp_valve, now_us);
                self.set_air(true, now_us);
                self.set_two_hand(false, now_us);
            }
        }
        self.wiring.set_fault(fault, now_us);
    }

    /// Opens the clamp and, a moment later, closes it on this piece.
    pub fn clamp(&mut self, piece: Piece, now_us: u64) {
        self.unclamp(now_us);
        self.clamp = Clamp::Closing { at_us: now_us + CLAMP_OPEN_US, piece };
    }

    /// Empties the clamp.
    pub fn unclamp(&mut self, now_us: u64) {
        self.machine.clamp(None, now_us);
        self.wiring.set(Inputs::PART_PRESENT, false, now_us);
        self.clamp = Clamp::Settling { at_us: now_us + CLAMP_SETTLES_US, tag: None };
        self.gather();
    }

    /// What the clamp holds, once it has been so for long enough that a controller has seen it.
    pub fn next_settled(&mut self) -> Option<Option<String>> {
        self.settled.pop_front()
    }

    /// Opens or closes the guard.
    pub fn set_guard(&mut self, closed: bool, now_us: u64) {
        self.wiring.set(Inputs::GUARD_CLOSED, closed, now_us);
        self.machine.set_guard(closed, now_us);
        self.gather();
    }

    /// Presses the e-stop (`ok` false) or pulls it out again.
    pub fn set_estop(&mut self, ok: bool, now_us: u64) {
        self.wiring.set(Inputs::ESTOP_OK, ok, now_us);
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

    /// Levels of all wires to the controller, with what is wrong with them.
    #[must_use]
    pub fn wires(&self) -> Wires {
        self.wiring.wires()
    }

    /// The same as inputs: paired ones are true only while both wires are.
    #[must_use]
    pub fn levels(&self) -> Inputs {
        self.wiring.wires().inputs()
    }

    /// How everything in the fixture is in truth, whatever its wires say.
    #[must_use]
    pub fn truth(&self) -> Inputs {
        self.wiring.truth()
    }

    /// The next edge on a wire to the controller, oldest first.
    pub fn next_edge(&mut self) -> Option<WireEdge> {
        self.wiring.next_edge()
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
                self.wiring.set(Inputs::PART_PRESENT, true, now_us);
                self.clamp = Clamp::Settling { at_us: now_us + CLAMP_SETTLES_US, tag };
            }
            Clamp::Settling { at_us, tag } if at_us <= now_us => self.settled.push_back(tag),
            waiting => self.clamp = waiting,
        }
    }

    /// Takes every level whose time has come, oldest first.
    fn move_wires(&mut self, now_us: u64) {
        loop {
            let due = self.later.iter().enumerate().filter(|(_, (at_us, ..))| *at_us <= now_us);
            let Some((place, _)) = due.min_by_key(|(_, (at_us, ..))| *at_us) else { return };
            let (at_us, input, level) = self.later.swap_remove(place);
            let holds = !(input == Inputs::CLAMP_CLOSED && self.clamp_broken);
            self.wiring.set(input, level && holds, at_us);
        }
    }

    fn close_start(&mut self, now_us: u64) {
        let closed = (self.start_contact || self.two_hand) && self.permit;
        self.machine.set_start_contact(closed, now_us);
        self.gather();
    }

    fn gather(&mut self) {
        while let Some(change) = self.machine.next_wire() {
            let (level, at_us) = (change.level, change.at_us);
            match change.wire {
                Wire::Busy => {
                    self.wiring.set(Inputs::MACHINE_BUSY, level, at_us);
                    self.wiring.set(Inputs::CURRENT & self.offers, level, at_us);
                }
                Wire::Strike => self.wiring.set(Inputs::STRIKE, level, at_us),
                Wire::Ready => self.wiring.set(Inputs::MACHINE_READY, level, at_us),
                Wire::MarkEnd => self.tell_end(at_us),
                Wire::Fault => {
                    self.faulty = level;
                    self.wire_health(at_us);
                }
            }
        }
    }

    fn tell_end(&mut self, at_us: u64) {
        if self.offers.contains(Inputs::END_OF_MARK) {
            let (after_us, lasts_us) = END_PULSE_US;
            let begins_us = at_us + after_us;
            self.later.push((begins_us, Inputs::END_OF_MARK, true));
            self.later.push((begins_us + lasts_us, Inputs::END_OF_MARK, false));
        }
    }

    /// The contact is energised while the machine is healthy: a fault and a lost supply look the same.
    fn wire_health(&mut self, at_us: u64) {
        self.wiring.set(Inputs::MACHINE_HEALTHY, self.powered && !self.faulty, at_us);
    }
}

#[cfg(test)]
mod tests;

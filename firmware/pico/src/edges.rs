//! The fixture's edges: an interrupt above all others that takes the permit away before it does anything else.

use firmware::{Edges, PermitGate};
use protocol::Inputs;
use rp2040_hal::pac::{self, interrupt};

use crate::{
    clock,
    pins::{self, INPUTS, Levels, gpio},
};

/// Four event bits for each of eight pins in one register: level low, level high, edge low, edge high.
const PINS_PER_REGISTER: u8 = 8;
const EDGE_LOW: u32 = 1 << 2;
const EDGE_HIGH: u32 = 1 << 3;
/// Registers that hold the fixture's pins, GPIO 8 to 23.
const REGISTERS: core::ops::Range<usize> = 1..3;

/// The permit, shared by the interrupt and the main loop.
pub static GATE: PermitGate = PermitGate::new();

/// Enables both edges of every fixture wire; edges from before are forgotten.
pub fn start() {
    // SAFETY: interrupts of this bank are still masked, and nothing else writes its enable registers.
    let io = unsafe { &*pac::IO_BANK0::ptr() };
    for (wire, _) in INPUTS {
        let (register, shift) = place(wire);
        let both = (EDGE_LOW | EDGE_HIGH) << shift;
        // SAFETY: ones acknowledge exactly the named edges.
        io.intr(register).write(|w| unsafe { w.bits(both) });
        // SAFETY: the enable bits of one wire are set, the others kept.
        io.proc0_inte(register).modify(|r, w| unsafe { w.bits(r.bits() | both) });
    }
}

/// Drives permit and start contact as wanted, the permit only if the gate lets it pass at this very moment.
///
/// Sampling and driving is one step: an edge in between is taken by the interrupt right after, and takes the permit.
pub fn drive_permit(permit: bool, contact: bool) {
    critical_section::with(|_| {
        let permit = permit && GATE.permits(Levels::sample().inputs());
        pins::drive(gpio::PERMIT, permit);
        pins::drive(gpio::START_CONTACT, permit && contact);
    });
}

const fn place(wire: u8) -> (usize, u8) {
    ((wire / PINS_PER_REGISTER) as usize, wire % PINS_PER_REGISTER * 4)
}

#[interrupt]
fn IO_IRQ_BANK0() {
    // SAFETY: this handler alone acknowledges edges; the enable registers are only read here.
    let io = unsafe { &*pac::IO_BANK0::ptr() };
    let mut seen = [0; REGISTERS.end];
    for register in REGISTERS {
        seen[register] = io.proc0_ints(register).read().bits();
        // SAFETY: ones acknowledge exactly the edges seen; later ones interrupt again.
        io.intr(register).write(|w| unsafe { w.bits(seen[register]) });
    }
    // Sampled after the acknowledgement, so that no change falls between the two.
    let levels = Levels::sample().inputs();
    let with_edge = |edge: u32| {
        INPUTS.iter().fold(Inputs::NONE, |set, &(wire, input)| {
            let (register, shift) = place(wire);
            set.with(input, set.contains(input) || seen[register] & (edge << shift) != 0)
        })
    };
    let (fell, rose) = (with_edge(EDGE_LOW), with_edge(EDGE_HIGH));
    if !GATE.on_edge(Edges { levels, fell, rose, at_us: clock::now_us() }) {
        pins::drive(gpio::PERMIT, false);
        pins::drive(gpio::START_CONTACT, false);
    }
}

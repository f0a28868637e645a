//! The fixture's edges: an interrupt above all others that takes the permit away before it does anything else.
//!
//! The tick asks for the interrupt once in every millisecond too. It then finds no edge, compares the levels with the
//! permit all the same, and counts a beat: so an edge that got lost costs a millisecond at most, and the main loop can
//! tell that this interrupt is alive.
use core::sync::atomic::{AtomicU32, Ordering};

use firmware::{Edges, PermitGate};
use protocol::Inputs;
use rp2040_hal::pac::{self, interrupt};

use crate::{
    clock,
    pins::{self, FIRST, Levels, SECOND, gpio},
};

/// Four event bits for each of eight pins in one register: level low, level high, edge low, edge high.
const PINS_PER_REGISTER: u8 = 8;
const EDGE_LOW: u32 = 1 << 2;
const EDGE_HIGH: u32 = 1 << 3;
/// Registers that hold the event bits of GPIO 0 to 29.
const REGISTERS: usize = 4;

/// What a beat looks like: an edge of GPIO 24, which the board itself takes up, so that no fixture wire is there.
const BEAT_REGISTER: usize = 3;
const BEAT: u32 = EDGE_LOW;

/// The permit, shared by the interrupt and the main loop.
pub static GATE: PermitGate = PermitGate::new();

/// How often the interrupt ran; wraps. Written by the interrupt alone.
static BEATS: AtomicU32 = AtomicU32::new(0);

/// Enables both edges of every fixture wire; edges from before are forgotten.
pub fn start() {
    // SAFETY: interrupts of this bank are still masked, and nothing else writes its enable registers.
    let io = unsafe { &*pac::IO_BANK0::ptr() };
    for (wire, _) in FIRST.into_iter().chain(SECOND) {
        let (register, shift) = place(wire);
        let both = (EDGE_LOW | EDGE_HIGH) << shift;
        // SAFETY: ones acknowledge exactly the named edges.
        io.intr(register).write(|w| unsafe { w.bits(both) });
        // SAFETY: the enable bits of one wire are set, the others kept.
        io.proc0_inte(register).modify(|r, w| unsafe { w.bits(r.bits() | both) });
    }
}

/// Asks for one beat of the interrupt. For the tick alone.
pub fn beat() {
    force(BEAT);
}

/// Forces events of the last register, on the same way into the core that edges take.
fn force(events: u32) {
    // SAFETY: only the tick sets this register, and only the interrupt, which cannot be in its midst, clears it.
    let io = unsafe { &*pac::IO_BANK0::ptr() };
    // SAFETY: any events may be forced.
    io.proc0_intf(BEAT_REGISTER).write(|w| unsafe { w.bits(events) });
}

/// How often the interrupt ran, for edges and beats; wraps.
pub fn beats() -> u32 {
    BEATS.load(Ordering::Relaxed)
}

/// Drives permit and start contact as wanted, the permit only if the gate lets it pass at this very moment.
///
/// Sampling and driving is one step: an edge in between is taken by the interrupt right after, and takes the permit.
pub fn drive_permit(permit: bool, contact: bool) {
    critical_section::with(|_| {
        let permit = permit && GATE.permits(Levels::sample().wires().inputs());
        pins::drive(gpio::PERMIT, permit);
        pins::drive(gpio::START_CONTACT, permit && contact);
    });
}

const fn place(wire: u8) -> (usize, u8) {
    ((wire / PINS_PER_REGISTER) as usize, wire % PINS_PER_REGISTER * 4)
}

/// The inputs of which any wire had an edge: those that fell, and those that rose.
fn named(seen: &[u32; REGISTERS]) -> (Inputs, Inputs) {
    let (mut fell, mut rose) = (Inputs::NONE, Inputs::NONE);
    for &(wire, input) in FIRST.iter().chain(&SECOND) {
        let (register, shift) = place(wire);
        let events = seen[register] >> shift;
        fell = fell.with(input, fell.contains(input) || events & EDGE_LOW != 0);
        rose = rose.with(input, rose.contains(input) || events & EDGE_HIGH != 0);
    }
    (fell, rose)
}

#[interrupt]
fn IO_IRQ_BANK0() {
    // SAFETY: this handler alone acknowledges edges; the enable registers are only read here.
    let io = unsafe { &*pac::IO_BANK0::ptr() };
    let mut seen = [0; REGISTERS];
    for (register, seen) in seen.iter_mut().enumerate() {
        *seen = io.proc0_ints(register).read().bits();
        // SAFETY: ones acknowledge exactly the edges seen; later ones interrupt again.
        io.intr(register).write(|w| unsafe { w.bits(*seen) });
    }
    force(0);
    seen[BEAT_REGISTER] &= !BEAT;
    // Sampled after the acknowledgement, so that no change falls between the two.
    let levels = Levels::sample().wires().inputs();
    if !GATE.permits(levels) {
        pins::permit_off();
    }
    let (fell, rose) = if seen == [0; REGISTERS] { Default::default() } else { named(&seen) };
    // A pulse that is over already is found here.
    if !GATE.on_edge(Edges { levels, fell, rose, at_us: clock::now_us() }) {
        pins::permit_off();
    }
    BEATS.store(BEATS.load(Ordering::Relaxed).wrapping_add(1), Ordering::Relaxed);
}

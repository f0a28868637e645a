//! The fixture's edges: an interrupt above all others that takes the permit away before it does anything else.
use core::sync::atomic::{AtomicU32, Ordering};

use rp2040_hal::pac::{self, interrupt};

use crate::pins::{self, Levels, gpio};

/// Levels without which no machine may move.
const NEEDED_HIGH: [u8; 3] = [gpio::ESTOP_OK, gpio::GUARD_CLOSED, gpio::PART_PRESENT];
/// Wires whose edges interrupt.
const WATCHED: [u8; 6] = [
    gpio::ESTOP_OK,
    gpio::GUARD_CLOSED,
    gpio::PART_PRESENT,
    gpio::MACHINE_BUSY,
    gpio::MACHINE_FAULT,
    gpio::STRIKE,
];
/// Four event bits for each of eight pins in one register: level low, level high, edge low, edge high.
const PINS_PER_REGISTER: u8 = 8;
const EDGE_LOW: u32 = 1 << 2;
const EDGE_HIGH: u32 = 1 << 3;

/// Rising edges of the strike wire since the reset. Written by the interrupt alone.
static STRIKES: AtomicU32 = AtomicU32::new(0);
/// Times the interrupt took a permit away since the reset. Written by the interrupt alone.
static STOPS: AtomicU32 = AtomicU32::new(0);

/// Enables both edges of every watched wire; edges from before are forgotten.
pub fn start() {
    // SAFETY: interrupts of this bank are still masked, and nothing else writes its enable registers.
    let io = unsafe { &*pac::IO_BANK0::ptr() };
    for wire in WATCHED {
        let (register, shift) = place(wire);
        let both = (EDGE_LOW | EDGE_HIGH) << shift;
        // SAFETY: ones acknowledge exactly the named edges.
        io.intr(register).write(|w| unsafe { w.bits(both) });
        // SAFETY: the enable bits of one wire are set, the others kept.
        io.proc0_inte(register).modify(|r, w| unsafe { w.bits(r.bits() | both) });
    }
}

/// Gives the permit if every needed level is there now; answers whether it was given.
///
/// Sampling and giving is one step: an edge in between is taken by the interrupt right after, and takes the permit.
pub fn give_permit() -> bool {
    critical_section::with(|_| {
        let safe = is_safe(Levels::sample());
        if safe {
            pins::drive(gpio::PERMIT, true);
        }
        safe
    })
}

/// Takes the permit and the start contact away.
pub fn drop_permit() {
    pins::drive(gpio::PERMIT, false);
    pins::drive(gpio::START_CONTACT, false);
}

/// Strikes since the reset; wraps.
pub fn strikes() -> u32 {
    STRIKES.load(Ordering::Relaxed)
}

/// Permits taken away by the interrupt since the reset; wraps.
pub fn stops() -> u32 {
    STOPS.load(Ordering::Relaxed)
}

fn is_safe(levels: Levels) -> bool {
    NEEDED_HIGH.iter().all(|&wire| levels.is_high(wire)) && !levels.is_high(gpio::MACHINE_FAULT)
}

fn place(wire: u8) -> (usize, u8) {
    (usize::from(wire / PINS_PER_REGISTER), wire % PINS_PER_REGISTER * 4)
}

#[interrupt]
fn IO_IRQ_BANK0() {
    // SAFETY: this handler alone acknowledges edges; the enable registers are only read here.
    let io = unsafe { &*pac::IO_BANK0::ptr() };
    // A pulse shorter than the way here leaves its level as it was, so the falling edge itself counts as a loss.
    let mut lost = !is_safe(Levels::sample());
    for wire in NEEDED_HIGH {
        let (register, shift) = place(wire);
        lost |= io.proc0_ints(register).read().bits() & (EDGE_LOW << shift) != 0;
    }
    if lost {
        drop_permit();
        bump(&STOPS);
    }
    let (register, shift) = place(gpio::STRIKE);
    if io.proc0_ints(register).read().bits() & (EDGE_HIGH << shift) != 0 {
        bump(&STRIKES);
    }
    for register in 0..4 {
        let seen = io.proc0_ints(register).read().bits();
        // SAFETY: ones acknowledge exactly the edges seen; later ones interrupt again.
        io.intr(register).write(|w| unsafe { w.bits(seen) });
    }
}

fn bump(counter: &AtomicU32) {
    counter.store(counter.load(Ordering::Relaxed).wrapping_add(1), Ordering::Relaxed);
}

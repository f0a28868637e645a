//! Why the chip started, and the ways in which the image itself makes it start again.
//!
//! The chip tells a loss of power, its reset pin and its watchdog apart. What the image knows better, a crash of its own
//! or an update, it leaves in a scratch register, which outlives a reset by the watchdog and nothing else.
//!
//! A brown-out counts as a loss of power: the chip resets when its core supply, 1.10 V, falls below 0.860 V (typical;
//! the level that the chip itself begins with), and starts when it is above that again. The 3.3 V that feed the memory
//! and the wires are not watched; what they lose, the memory's doubled records make good.
use protocol::ResetReason;
use rp2040_hal::pac;

use crate::pins;

/// Left behind by a crash: "CRSH".
const CRASHED: u32 = 0x4352_5348;
/// Left behind before an update: "UPDT".
const UPDATING: u32 = 0x5550_4454;
/// Of the brown-out detector: 0.473 V and 0.043 V for each step.
const BROWN_OUT_LEVEL: u8 = 9;
/// Everything in the chip but its two oscillators, as the watchdog is told to reset.
const ALL_BUT_OSCILLATORS: u32 = 0x0001_fffc;

/// Reads why the chip started. Takes the mark away, so it must be called once, before anything can leave a new one.
pub fn reason() -> ResetReason {
    // SAFETY: nothing else runs yet, and nothing else uses this scratch register.
    let watchdog = unsafe { &*pac::WATCHDOG::ptr() };
    let mark = watchdog.scratch2().read().bits();
    mark_with(0);
    // SAFETY: a read without effect.
    let supply = unsafe { &*pac::VREG_AND_CHIP_RESET::ptr() };
    match (watchdog.reason().read().bits(), mark) {
        (0, _) if supply.chip_reset().read().had_run().bit_is_set() => ResetReason::Pin,
        (0, _) => ResetReason::Power,
        (_, CRASHED) => ResetReason::Crash,
        (_, UPDATING) => ResetReason::Update,
        _ => ResetReason::Watchdog,
    }
}

/// Switches the brown-out detector on, at the level said above.
pub fn guard_supply() {
    // SAFETY: nothing else writes this register.
    let supply = unsafe { &*pac::VREG_AND_CHIP_RESET::ptr() };
    // SAFETY: the level is one of the sixteen.
    supply.bod().write(|w| unsafe { w.vsel().bits(BROWN_OUT_LEVEL).en().set_bit() });
}

/// Leaves word that the next start follows an update.
pub fn mark_update() {
    mark_with(UPDATING);
}

fn mark_with(mark: u32) {
    // SAFETY: a scratch register has no effect on anything.
    let watchdog = unsafe { &*pac::WATCHDOG::ptr() };
    // SAFETY: any value may be kept there.
    watchdog.scratch2().write(|w| unsafe { w.bits(mark) });
}

/// Outputs off, then a new start that knows of the crash.
fn crash() -> ! {
    cortex_m::interrupt::disable();
    pins::all_off();
    mark_with(CRASHED);
    // SAFETY: interrupts are off, and the code that was interrupted never goes on.
    let (power, watchdog) = unsafe { (&*pac::PSM::ptr(), &*pac::WATCHDOG::ptr()) };
    // SAFETY: the two oscillators are left out.
    power.wdsel().write(|w| unsafe { w.bits(ALL_BUT_OSCILLATORS) });
    watchdog.ctrl().modify(|_, w| w.trigger().set_bit());
    loop {
        cortex_m::asm::nop();
    }
}

#[panic_handler]
fn panicked(_: &core::panic::PanicInfo<'_>) -> ! {
    crash()
}

#[cortex_m_rt::exception]
unsafe fn HardFault(_: &cortex_m_rt::ExceptionFrame) -> ! {
    crash()
}

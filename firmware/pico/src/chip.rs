//! The chip as the logic asks for it: noise, self-tests, and the way to a new image.
use firmware::{Chip, ChipCheck};
use rp2040_hal::{pac, rom_data};

use crate::{
    pins::{self, gpio},
    reset, selftest,
};

/// Between two samples, as `delay` counts: 6 µs, some dozens of swings of the oscillator, so that neighbours are not the
/// same one.
const APART_CYCLES: u32 = 500;

/// The RP2040 of the board.
pub struct Rp2040;

impl Chip for Rp2040 {
    fn noise_bits(&mut self, bytes: &mut [u8]) {
        // SAFETY: reads of the random bit have no effect and need no owner.
        let oscillator = unsafe { &*pac::ROSC::ptr() };
        for byte in bytes {
            for _ in 0..8 {
                cortex_m::asm::delay(APART_CYCLES);
                *byte = *byte << 1 | u8::from(oscillator.randombit().read().randombit().bit());
            }
        }
    }

    fn check(&mut self) -> ChipCheck {
        selftest::check()
    }

    /// Hands over to the boot ROM, which shows the board to the host as a drive; its lamp flickers while it is written.
    /// Over the same plug it also reads memory to whoever asks, so nothing of the key may stand there any more.
    fn restart_for_update(&mut self) {
        cortex_m::interrupt::disable();
        pins::all_off();
        reset::mark_update();
        wipe_below_stack();
        rom_data::reset_to_usb_boot(1 << gpio::LED, 0)
    }
}

/// Bytes below the frame of the function that wipes, which it may itself be using.
const OWN_FRAME_BYTES: usize = 256;

/// Clears working memory up to the stack in use: what functions that have returned left there, and every static. Nothing
/// but the boot ROM may run afterwards.
#[inline(never)]
fn wipe_below_stack() {
    let here = 0_u32;
    let end = core::ptr::from_ref(&here) as usize - OWN_FRAME_BYTES;
    for address in (RAM_START..end).step_by(size_of::<u32>()) {
        // SAFETY: interrupts are off, the caller goes on into the boot ROM, and no frame in use lies below the end.
        unsafe { core::ptr::with_exposed_provenance_mut::<u32>(address).write_volatile(0) };
    }
}

/// First byte of working memory.
const RAM_START: usize = 0x2000_0000;

//! Randomness of the chip: the ring oscillator, sampled by a clock that does not follow it.

use firmware::Noise;
use rp2040_hal::pac;

/// Crystal cycles between two samples, so that neighbours are not the same swing of the oscillator.
const APART_CYCLES: u32 = 500;

/// The ring oscillator, which runs since the reset.
pub struct RingNoise;

impl Noise for RingNoise {
    fn fill(&mut self, bytes: &mut [u8]) {
        // SAFETY: reads of the random bit have no effect and need no owner.
        let oscillator = unsafe { &*pac::ROSC::ptr() };
        for byte in bytes {
            for _ in 0..8 {
                cortex_m::asm::delay(APART_CYCLES);
                *byte = *byte << 1 | u8::from(oscillator.randombit().read().randombit().bit());
            }
        }
    }
}

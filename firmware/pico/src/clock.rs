//! The board's clock: time since the reset, from the chip's timer.

use rp2040_hal::pac;

/// Microseconds since the reset, for interrupts and the main loop; wraps after 71 minutes.
pub fn now_us() -> u32 {
    // SAFETY: a read of the raw timer register has no effect and needs no owner.
    unsafe { &*pac::TIMER::ptr() }.timerawl().read().bits()
}

/// Milliseconds since the reset, counted on from one call to the next: no division of 64 bits, which this core would
/// need a kilobyte of code for.
#[derive(Default)]
pub struct Clock {
    now_ms: u64,
    /// The timer at the end of `now_ms`.
    counted_us: u32,
}

impl Clock {
    /// Milliseconds since the reset. Must be called at least once an hour.
    pub fn now_ms(&mut self) -> u64 {
        let passed_ms = now_us().wrapping_sub(self.counted_us) / 1000;
        self.counted_us = self.counted_us.wrapping_add(passed_ms * 1000);
        self.now_ms += u64::from(passed_ms);
        self.now_ms
    }
}

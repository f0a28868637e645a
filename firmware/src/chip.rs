//! What the logic asks of the chip it runs on, beside memory and wires.

/// The chip: its noise, its self-tests, its way to a new image.
pub trait Chip {
    /// Fills `bytes` with raw bits of the ring oscillator, eight samples to a byte. How good they are is judged by
    /// [`crate::entropy`].
    fn noise_bits(&mut self, bytes: &mut [u8]);

    /// Tests working memory and image. Takes tens of milliseconds; called only while no permit is on.
    fn check(&mut self) -> ChipCheck;

    /// Restarts as a drive that takes a new image. A chip that cannot do so returns.
    fn restart_for_update(&mut self);
}

/// What the chip's tests found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChipCheck {
    /// Every word of working memory that the firmware uses holds ones and zeros.
    pub ram: bool,
    /// The image has the check sum that it was sealed with.
    pub flash: bool,
    /// CRC-32 of the image.
    pub flash_crc: u32,
}

impl ChipCheck {
    /// All as it should be.
    pub const PASSED: Self = Self { ram: true, flash: true, flash_crc: 0 };
}

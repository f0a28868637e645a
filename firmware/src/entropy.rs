//! Entropy of the device: raw bits of its noise source, tested while they are drawn, and condensed.
//!
//! The tests are those of NIST SP 800-90B for a binary source: repetition count (4.4.1) and adaptive proportion (4.4.2),
//! over every sample that is drawn and over a start-up of 1024 samples that are thrown away. They claim no more than a
//! quarter of a bit of min-entropy from a sample, and give a source that keeps to that one false alarm in 2^20.
//!
//! Both let a source pass that repeats a short pattern, such as 0101..., so each sample is also compared with the
//! sixteen before it: whoever guesses it from one of them, or from its opposite, may not be right more often than the
//! claim allows. **No such test knows noise from arithmetic**: a source that repeats itself later than that, or
//! computes its bits, passes. This is why the host's entropy is mixed into a key as well.

use core::fmt;
use sha2::{Digest, Sha512};

/// Min-entropy claimed of a raw sample, as one bit in so many samples.
pub const SAMPLES_PER_BIT: u16 = 4;
/// As many equal samples in a row are a stuck source: 1 + 20 bits of improbability at a quarter of a bit a sample.
pub const REPETITION_CUTOFF: u16 = 81;
/// Samples of a window of the proportion tests.
pub const WINDOW: u16 = 1024;
/// As many samples of a window that equal its first, or that one guess foretells, are too many: 1 + the number that a
/// binomial distribution of 1024 at 2^-0.25 stays within but for one case in 2^20.
pub const PROPORTION_CUTOFF: u16 = 915;
/// How far back a sample is compared with those before it.
pub const LAGS: usize = 16;

const CHUNK: usize = 64;
const CHUNKS_PER_WINDOW: usize = WINDOW as usize / 8 / CHUNK;
/// Windows that are drawn, tested and thrown away before any is used.
const START_UP_WINDOWS: usize = 1;
/// Windows that are used: by the claim 1024 bits, four times the strength of a key.
const USED_WINDOWS: usize = 4;
const _: () = assert!(USED_WINDOWS * WINDOW as usize / SAMPLES_PER_BIT as usize >= 4 * 256);
const LABEL: &[u8] = b"markstation controller noise 1";

/// The noise source is not believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoiseUnhealthy {
    /// It gave the same bit too often in a row.
    Stuck,
    /// One value is too frequent.
    Biased,
    /// Its bits follow from earlier ones too often.
    Patterned,
}

impl fmt::Display for NoiseUnhealthy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Stuck => "noise source is stuck",
            Self::Biased => "noise source is biased",
            Self::Patterned => "noise source repeats itself",
        })
    }
}

impl core::error::Error for NoiseUnhealthy {}

/// Draws from a source and condenses what it gave to 64 bytes, which hold at least 256 bits of entropy if the source
/// keeps to the claim. `draw` fills a slice with raw bits, the earliest in the highest bit of the first byte.
///
/// # Errors
/// The test that the source failed; nothing that it gave is used then.
pub fn gather(mut draw: impl FnMut(&mut [u8])) -> Result<[u8; 64], NoiseUnhealthy> {
    let mut health = Health::default();
    for _ in 0..START_UP_WINDOWS * CHUNKS_PER_WINDOW {
        health.draw(&mut draw)?;
    }
    let mut hash = Sha512::new().chain_update(LABEL);
    for _ in 0..USED_WINDOWS * CHUNKS_PER_WINDOW {
        hash.update(health.draw(&mut draw)?);
    }
    Ok(hash.finalize().into())
}

/// The tests on their way through the samples.
#[derive(Debug, Default)]
struct Health {
    /// The samples before, the latest in the lowest bit. Zeros stand for those before the first, which costs the first
    /// window a few comparisons.
    past: u32,
    run: u16,
    in_window: u16,
    first: u32,
    as_first: u16,
    as_before: [u16; LAGS],
}

impl Health {
    fn draw(&mut self, draw: &mut impl FnMut(&mut [u8])) -> Result<[u8; CHUNK], NoiseUnhealthy> {
        let mut raw = [0; CHUNK];
        draw(&mut raw);
        for byte in raw {
            for bit in (0..8).rev() {
                self.take(u32::from(byte) >> bit & 1)?;
            }
        }
        Ok(raw)
    }

    fn take(&mut self, sample: u32) -> Result<(), NoiseUnhealthy> {
        self.run = if sample == self.past & 1 { self.run + 1 } else { 1 };
        if self.run >= REPETITION_CUTOFF {
            return Err(NoiseUnhealthy::Stuck);
        }
        if self.in_window == 0 {
            (self.first, self.as_first, self.as_before) = (sample, 0, [0; LAGS]);
        }
        self.as_first += u16::from(sample == self.first);
        if self.as_first >= PROPORTION_CUTOFF {
            return Err(NoiseUnhealthy::Biased);
        }
        for (lag, agreeing) in self.as_before.iter_mut().enumerate() {
            *agreeing += u16::from(sample == self.past >> lag & 1);
        }
        self.past = self.past << 1 | sample;
        self.in_window += 1;
        if self.in_window == WINDOW {
            self.in_window = 0;
            let foretold = |agreeing: &u16| (*agreeing).max(WINDOW - agreeing) >= PROPORTION_CUTOFF;
            if self.as_before.iter().any(foretold) {
                return Err(NoiseUnhealthy::Patterned);
            }
        }
        Ok(())
    }
}

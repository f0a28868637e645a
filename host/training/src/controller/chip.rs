//! The chip under the firmware's logic: noise from a seed, self-tests that find what they are told to, and a note where
//! the firmware asks for a new image.

use crate::random::Random;
use firmware::{Chip, ChipCheck};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// What the ring oscillator gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum NoiseSource {
    /// Bits like thrown coins. They depend on a seed: nobody's secret, for training and tests only.
    #[default]
    Good,
    /// Always the same.
    Stuck,
    /// Fifteen ones in sixteen.
    Biased,
}

impl NoiseSource {
    /// Each with its name in the fixture's language.
    pub const NAMES: [(Self, &'static str); 3] =
        [(Self::Good, "good"), (Self::Stuck, "stuck"), (Self::Biased, "biased")];

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::NAMES.into_iter().find(|(source, _)| *source == self).map_or("", |(_, name)| name)
    }
}

/// What is known of a chip from outside.
#[derive(Debug, Clone, Copy)]
pub(super) struct Condition {
    pub noise: NoiseSource,
    pub check: ChipCheck,
    /// The firmware wants a new image.
    pub update_wanted: bool,
}

/// See the module. Clones are the same chip.
#[derive(Debug, Clone)]
pub struct SimChip(Arc<Mutex<(Condition, Random)>>);

impl SimChip {
    pub(super) fn new(condition: Condition, seed: u64) -> Self {
        Self(Arc::new(Mutex::new((condition, Random::new(seed)))))
    }

    /// Changes what it is like.
    pub(super) fn change<T>(&self, change: impl FnOnce(&mut Condition) -> T) -> T {
        change(&mut self.both().0)
    }

    fn both(&self) -> MutexGuard<'_, (Condition, Random)> {
        // Nothing here is left half done by a panic elsewhere.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Chip for SimChip {
    fn noise_bits(&mut self, bytes: &mut [u8]) {
        let (condition, random) = &mut *self.both();
        for part in bytes.chunks_mut(8) {
            let mut draw = || random.next_u64();
            let drawn = match condition.noise {
                NoiseSource::Good => draw(),
                NoiseSource::Stuck => u64::MAX,
                // A bit is zero where all four are.
                NoiseSource::Biased => draw() | draw() | draw() | draw(),
            };
            part.copy_from_slice(&drawn.to_le_bytes()[..part.len()]);
        }
    }

    fn check(&mut self) -> ChipCheck {
        self.both().0.check
    }

    fn restart_for_update(&mut self) {
        self.both().0.update_wanted = true;
    }
}

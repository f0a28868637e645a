//! When inputs are steady. Decides about giving a permit and about what is shown, never about taking one away.

use protocol::Inputs;

/// How long an input must not change to be steady, in milliseconds.
pub const STEADY_MS: u64 = 20;

/// Follows the levels of all inputs.
#[derive(Debug, Clone)]
pub struct Debounce {
    raw: Inputs,
    since_ms: [u64; Inputs::NAMES.len()],
    disturbances: u32,
    stable: Inputs,
    known: Inputs,
}

impl Debounce {
    /// Begins with levels of which nothing is known to be steady yet.
    #[must_use]
    pub const fn new(raw: Inputs, disturbances: u32, now_ms: u64) -> Self {
        Self {
            raw,
            since_ms: [now_ms; Inputs::NAMES.len()],
            disturbances,
            stable: Inputs::NONE,
            known: Inputs::NONE,
        }
    }

    /// Takes the levels now, and the gate's count of condition edges, which shows pulses between two samples.
    pub fn update(&mut self, raw: Inputs, disturbances: u32, now_ms: u64) {
        let disturbed = disturbances != self.disturbances;
        for ((bit, _), since_ms) in Inputs::NAMES.iter().zip(&mut self.since_ms) {
            let changed = raw.contains(*bit) != self.raw.contains(*bit);
            if changed || (disturbed && Inputs::CONDITIONS.contains(*bit)) {
                *since_ms = now_ms;
            } else if now_ms.saturating_sub(*since_ms) >= STEADY_MS {
                self.stable = self.stable.with(*bit, raw.contains(*bit));
                self.known = self.known | *bit;
            }
        }
        self.raw = raw;
        self.disturbances = disturbances;
    }

    /// The last steady level of each input; false where there was none yet.
    #[must_use]
    pub const fn stable(&self) -> Inputs {
        self.stable
    }

    /// The last steady level of one input, if it ever was steady.
    #[must_use]
    pub fn stable_level(&self, input: Inputs) -> Option<bool> {
        self.known.contains(input).then(|| self.stable.contains(input))
    }

    /// Inputs that are true now and have been for [`STEADY_MS`].
    #[must_use]
    pub fn steady_true(&self, now_ms: u64) -> Inputs {
        self.steady(now_ms) & self.raw
    }

    /// Inputs that are false now and have been for [`STEADY_MS`].
    #[must_use]
    pub fn steady_false(&self, now_ms: u64) -> Inputs {
        self.steady(now_ms).without(self.raw)
    }

    fn steady(&self, now_ms: u64) -> Inputs {
        let each = Inputs::NAMES.iter().zip(&self.since_ms);
        each.filter(|(_, since_ms)| now_ms.saturating_sub(**since_ms) >= STEADY_MS)
            .fold(Inputs::NONE, |set, ((bit, _), _)| set | *bit)
    }
}

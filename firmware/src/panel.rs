//! What the controller shows: three lamps, a buzzer, and the blink code of its key.

use protocol::identity::BLINK_DIGITS;
use protocol::{Fingerprint, Outcome};

/// How long the code is blinked, in milliseconds.
pub const BLINK_FOR_MS: u64 = 60_000;
/// One blink: so long on, and so long off, in milliseconds.
pub const BLINK_MS: u64 = 200;
/// Dark between two digits, in milliseconds.
pub const DIGIT_GAP_MS: u64 = 1_000;
/// Dark before the code begins anew, in milliseconds.
pub const CODE_GAP_MS: u64 = 3_000;
/// One beep: so long on, and so long off, in milliseconds.
pub const BEEP_MS: u64 = 150;
/// Half a period of the lamp that says that the firmware runs, in milliseconds.
const ALIVE_MS: u64 = 512;

/// A code being blinked.
#[derive(Debug, Clone, Copy)]
pub struct Blinking {
    code: [u8; BLINK_DIGITS],
    from_ms: u64,
}

impl Blinking {
    /// Begins now.
    #[must_use]
    pub fn begin(fingerprint: Fingerprint, now_ms: u64) -> Self {
        Self { code: fingerprint.blink_code(), from_ms: now_ms }
    }

    /// Whether the lamp is lit, or `None` once the code has been shown for long enough.
    #[must_use]
    pub fn lit(&self, now_ms: u64) -> Option<bool> {
        let mut at_ms = now_ms.saturating_sub(self.from_ms);
        if at_ms >= BLINK_FOR_MS {
            return None;
        }
        let round_ms = self.code.iter().map(|digit| digit_ms(*digit)).sum::<u64>() + CODE_GAP_MS;
        // Subtracted, not divided: a minute holds few rounds, and this core has no division.
        while at_ms >= round_ms {
            at_ms -= round_ms;
        }
        for digit in self.code {
            if at_ms < digit_ms(digit) {
                return Some(is_on(at_ms, BLINK_MS, digit));
            }
            at_ms -= digit_ms(digit);
        }
        Some(false)
    }
}

/// One digit and the dark behind it.
fn digit_ms(digit: u8) -> u64 {
    u64::from(digit) * 2 * BLINK_MS + DIGIT_GAP_MS
}

/// Whether a train of `count` pulses, each as long on as off, is on at this time.
fn is_on(mut at_ms: u64, pulse_ms: u64, count: u8) -> bool {
    for _ in 0..count {
        if at_ms < 2 * pulse_ms {
            return at_ms < pulse_ms;
        }
        at_ms -= 2 * pulse_ms;
    }
    false
}

/// Beeps being sounded.
#[derive(Debug, Clone, Copy)]
pub struct Beeps {
    count: u8,
    from_ms: u64,
}

impl Beeps {
    /// For the end of a job: one for complete, three for anything that a person has to look at, none where nothing
    /// moved.
    #[must_use]
    pub const fn for_end(outcome: Outcome, now_ms: u64) -> Option<Self> {
        match outcome {
            Outcome::NeverPermitted | Outcome::PermittedNoCycle => None,
            Outcome::Complete | Outcome::Reprovisioned => Some(Self { count: 1, from_ms: now_ms }),
            Outcome::InterruptedInCycle | Outcome::OutsideLimits | Outcome::UnarmedCycle => {
                Some(Self { count: 3, from_ms: now_ms })
            }
        }
    }

    /// Whether the buzzer sounds.
    #[must_use]
    pub fn sounds(&self, now_ms: u64) -> bool {
        is_on(now_ms.saturating_sub(self.from_ms), BEEP_MS, self.count)
    }
}

/// Whether the lamp on the board is lit while nothing else is shown: slowly on and off, so that a hung board shows.
#[must_use]
pub const fn alive(now_ms: u64) -> bool {
    now_ms & ALIVE_MS == 0
}

//! Whether the main loop gets on: the only thing that may feed the watchdog and keep the permit relay held.
//!
//! A loop that merely turns proves little. This one has to have passed every [`Station`] since the last proof, the tick
//! must have gone on, and the edge interrupt, which the tick asks for a beat, must have answered. Whatever of them stops,
//! the proof fails to come, the pulses of the permit relay end, and the watchdog resets the chip.

/// What every round of the main loop has to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Station {
    /// The wires were sampled.
    Inputs,
    /// The logic looked at them, and wrote to its journal what it had to.
    Logic,
    /// The outputs were driven.
    Outputs,
    /// Bytes of both links were taken, as far as there were any.
    Links,
    /// The bus of memory and expander is at rest: no access hangs.
    Bus,
}

impl Station {
    /// Every station.
    pub const ALL: [Self; 5] = [Self::Inputs, Self::Logic, Self::Outputs, Self::Links, Self::Bus];

    const fn bit(self) -> u8 {
        1 << self as u8
    }
}

/// Follows the rounds; see the module.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    passed: u8,
    tick: u32,
    beats: u32,
}

impl Progress {
    const EVERY: u8 = (1 << Station::ALL.len()) - 1;

    /// Begins with the counts of the tick and of the edge interrupt as they are now.
    #[must_use]
    pub const fn new(tick: u32, beats: u32) -> Self {
        Self { passed: 0, tick, beats }
    }

    /// Notes that a station was passed in this round.
    pub const fn pass(&mut self, station: Station) {
        self.passed |= station.bit();
    }

    /// Ends a round and answers whether progress is proven: every station was passed in it, and since the last proof the
    /// tick went on and the edge interrupt ran. Both counts may wrap. A round too short for a tick proves nothing and takes
    /// nothing away; the next one is a new one.
    pub const fn prove(&mut self, tick: u32, beats: u32) -> bool {
        let proven = self.passed == Self::EVERY && tick != self.tick && beats != self.beats;
        self.passed = 0;
        if proven {
            self.tick = tick;
            self.beats = beats;
        }
        proven
    }
}

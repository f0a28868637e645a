//! The wires as the board reads them, and what they mean together: paired inputs have two, and are true only while both
//! agree that they are.
//!
//! A channel that fails shows itself by differing from the other one. Contacts of one relay do not close in the same
//! instant, so a difference is a finding only after [`DISAGREE_MS`]; then the input counts as false until both channels
//! were seen off together, which a welded or bridged one never is.

use protocol::Inputs;

/// How long the channels of one input may differ, in milliseconds; safety relays allow about as long.
pub const DISAGREE_MS: u64 = 500;

/// Levels of all wires at one moment, as good or active states.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Wires {
    /// Every input; of [`Inputs::PAIRED`] the first channel.
    pub first: Inputs,
    /// The second channel of [`Inputs::PAIRED`]; other bits do not count.
    pub second: Inputs,
    /// Whether the port expander answers; what hangs on it is not known otherwise.
    pub expander: bool,
}

impl Wires {
    /// Wires that are as these inputs say, in both channels.
    #[must_use]
    pub const fn both(inputs: Inputs) -> Self {
        Self { first: inputs, second: inputs, expander: true }
    }

    /// The inputs: paired ones are true only while both channels are.
    #[must_use]
    pub const fn inputs(self) -> Inputs {
        Inputs(self.first.0 & (self.second.0 | !Inputs::PAIRED.0))
    }

    /// Paired inputs whose channels differ.
    #[must_use]
    pub const fn differing(self) -> Inputs {
        Inputs((self.first.0 ^ self.second.0) & Inputs::PAIRED.0)
    }

    /// Paired inputs of which both channels are off.
    #[must_use]
    pub const fn both_off(self) -> Inputs {
        Inputs(!self.first.0 & !self.second.0 & Inputs::PAIRED.0)
    }
}

/// Watches the paired inputs for channels that differ.
#[derive(Debug, Clone, Copy, Default)]
pub struct Pairs {
    since_ms: [Option<u64>; 2],
    disagreeing: Inputs,
}

impl Pairs {
    const INPUTS: [Inputs; 2] = [Inputs::ESTOP_OK, Inputs::GUARD_CLOSED];

    /// Takes the wires now and gives the inputs found to disagree by this look.
    pub fn update(&mut self, wires: Wires, now_ms: u64) -> Inputs {
        let mut found = Inputs::NONE;
        for (input, since) in Self::INPUTS.into_iter().zip(&mut self.since_ms) {
            if wires.differing().contains(input) {
                let since_ms = *since.get_or_insert(now_ms);
                if now_ms.saturating_sub(since_ms) >= DISAGREE_MS {
                    found = found | input;
                }
            } else {
                *since = None;
            }
        }
        let new = found.without(self.disagreeing);
        self.disagreeing = (self.disagreeing | found).without(wires.both_off());
        new
    }

    /// Inputs that count as false because their channels differed for too long.
    #[must_use]
    pub const fn disagreeing(&self) -> Inputs {
        self.disagreeing
    }
}

//! What a controller tells of itself beyond its status: every wire, every output, and what its self-tests found. From
//! version 2.

use crate::reply::MemoryHealth;
use crate::{Epoch, Inputs};
use core::fmt;
use serde::{Deserialize, Serialize};

/// Everything that can be seen from inside at one moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inspection {
    /// The present session.
    pub epoch: Epoch,
    /// Inputs at this moment, before debouncing; of [`Inputs::PAIRED`] the first channel.
    pub first: Inputs,
    /// The second channel of [`Inputs::PAIRED`]; other bits are as in `first`.
    pub second: Inputs,
    /// Inputs as the controller acts on them: debounced, and paired ones true only while both channels are.
    pub steady: Inputs,
    /// Paired inputs whose channels have differed for too long; they count as false until both were seen off together.
    pub disagreeing: Inputs,
    /// Outputs at this moment.
    pub outputs: OutputSet,
    /// Why the controller last started.
    pub reset: ResetReason,
    /// The last self-test: at the start, or when asked for.
    pub test: SelfTest,
    /// Whether its persistent memory can be believed.
    pub memory: MemoryHealth,
    /// First address of the record that cannot be read, where that is why the memory cannot be believed.
    pub damaged_at: Option<u16>,
    /// Why no job can be armed, if so.
    pub fault: Option<Fault>,
    /// Longest pass of the main loop since the start, in microseconds.
    pub loop_max_us: u32,
    /// Strikes since the start; wraps.
    pub strikes: u32,
    /// Rising edges of machine-busy since the start; wraps.
    pub busy_edges: u32,
    /// Time for which the beam tap was high since the start, in milliseconds; wraps after 71 minutes of beam.
    pub beam_ms: u32,
    /// Milliseconds since it started.
    pub now_ms: u64,
}

/// A set of outputs, one bit each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct OutputSet(pub u16);

impl OutputSet {
    /// No output.
    pub const NONE: Self = Self(0);
    /// The start permit.
    pub const PERMIT: Self = Self(1 << 0);
    /// The start contact.
    pub const START_CONTACT: Self = Self(1 << 1);
    /// The clamp's valve.
    pub const CLAMP: Self = Self(1 << 2);
    /// The white lamp.
    pub const LAMP_READY: Self = Self(1 << 3);
    /// The blue lamp.
    pub const LAMP_BUSY: Self = Self(1 << 4);
    /// The red lamp.
    pub const LAMP_FAULT: Self = Self(1 << 5);
    /// The buzzer.
    pub const BUZZER: Self = Self(1 << 6);

    /// Each output with the name that pins, screens and documents use.
    pub const NAMES: [(Self, &'static str); 7] = [
        (Self::PERMIT, "permit"),
        (Self::START_CONTACT, "start_contact"),
        (Self::CLAMP, "clamp"),
        (Self::LAMP_READY, "lamp_ready"),
        (Self::LAMP_BUSY, "lamp_busy"),
        (Self::LAMP_FAULT, "lamp_fault"),
        (Self::BUZZER, "buzzer"),
    ];

    /// Whether all of `other` is in this set.
    #[must_use]
    pub const fn contains(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// This set with `which` present or absent.
    #[must_use]
    pub const fn with(self, which: Self, present: bool) -> Self {
        if present { Self(self.0 | which.0) } else { Self(self.0 & !which.0) }
    }
}

/// Why the controller last started.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ResetReason {
    /// Power came, or had sunk too low.
    Power,
    /// The reset pin was pulled.
    Pin,
    /// The watchdog found the firmware hung.
    Watchdog,
    /// The firmware stopped itself: an invariant of its own was broken.
    Crash,
    /// A new image was loaded.
    Update,
}

/// What one test found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Check {
    /// It was not made: the thing is not wired, or nobody asked yet.
    #[default]
    NotDone,
    /// As it should be.
    Passed,
    /// Not as it should be.
    Failed,
}

impl Check {
    /// From whether it passed.
    #[must_use]
    pub const fn of(passed: bool) -> Self {
        if passed { Self::Passed } else { Self::Failed }
    }
}

/// What a self-test found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct SelfTest {
    /// Working memory: every word the firmware uses holds ones and zeros.
    pub ram: Check,
    /// The image in flash has the check sum that it was sealed with.
    pub flash: Check,
    /// Check sum of the image, CRC-32.
    pub flash_crc: u32,
    /// Persistent memory: every record can be read; when asked for, also a spare place takes what is written.
    pub memory: Check,
    /// The permit relay's read-back contact agrees with the permit.
    pub relay: Check,
    /// The noise of the ring oscillator passes its health tests.
    pub noise: Check,
    /// The port expander holds what was written into it.
    pub expander: Check,
    /// When, in milliseconds since the controller started.
    pub at_ms: u64,
}

/// Why no job can be armed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fault {
    /// Persistent memory cannot be read or written.
    Memory,
    /// The firmware found itself in a state that it must never be in.
    Invariant,
    /// The permit is off and the relay is not: a contact is welded, or something else drives it.
    RelayStuck,
    /// The permit is on and the relay does not pull in.
    RelayDead,
    /// Working memory does not hold what is written.
    Ram,
    /// The image in flash does not have the check sum that it was sealed with.
    Flash,
    /// The port expander does not answer.
    Expander,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Memory => "persistent memory",
            Self::Invariant => "an invariant of the firmware",
            Self::RelayStuck => "the permit relay stays on",
            Self::RelayDead => "the permit relay does not pull in",
            Self::Ram => "working memory",
            Self::Flash => "the image in flash",
            Self::Expander => "the port expander",
        })
    }
}

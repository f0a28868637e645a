//! The controller's inputs as a set. Every name is the good or the active state, so a set bit never means "fault".

use core::ops::{BitAnd, BitOr, Not};
use serde::{Deserialize, Serialize};

/// A set of inputs, one bit each; 16 bits in a receipt, low bit first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Inputs(pub u16);

impl Inputs {
    /// No input.
    pub const NONE: Self = Self(0);
    /// The certified e-stop relay says: not pressed.
    pub const ESTOP_OK: Self = Self(1 << 0);
    /// The certified guard relay says: closed.
    pub const GUARD_CLOSED: Self = Self(1 << 1);
    /// A part lies in the fixture.
    pub const PART_PRESENT: Self = Self(1 << 2);
    /// The machine reports no fault.
    pub const MACHINE_HEALTHY: Self = Self(1 << 3);
    /// The machine is ready to be started.
    pub const MACHINE_READY: Self = Self(1 << 4);
    /// The machine is in motion.
    pub const MACHINE_BUSY: Self = Self(1 << 5);
    /// The strike sensor or the beam tap is active.
    pub const STRIKE: Self = Self(1 << 6);
    /// The clamp holds the part.
    pub const CLAMP_CLOSED: Self = Self(1 << 7);
    /// The air has its working pressure.
    pub const AIR_OK: Self = Self(1 << 8);
    /// The machine says that a mark has ended; a pulse.
    pub const END_OF_MARK: Self = Self(1 << 9);
    /// Current flows to what strikes or burns.
    pub const CURRENT: Self = Self(1 << 10);
    /// The certified two-hand relay says: both hands press.
    pub const TWO_HAND: Self = Self(1 << 11);
    /// The first screen button is pressed.
    pub const BUTTON_1: Self = Self(1 << 12);
    /// The second screen button is pressed.
    pub const BUTTON_2: Self = Self(1 << 13);
    /// The supervisor's key switch is turned on.
    pub const SUPERVISOR_KEY: Self = Self(1 << 14);
    /// The permit relay is seen to be off, by its normally closed contact.
    pub const RELAY_OFF: Self = Self(1 << 15);

    /// The inputs that are conditions of a cycle, as opposed to signals that come and go during one.
    pub const CONDITIONS: Self = Self(
        Self::ESTOP_OK.0
            | Self::GUARD_CLOSED.0
            | Self::PART_PRESENT.0
            | Self::MACHINE_HEALTHY.0
            | Self::MACHINE_READY.0
            | Self::CLAMP_CLOSED.0
            | Self::AIR_OK.0,
    );
    /// The inputs that come and go during a cycle. A job that relies on one is complete only if it was seen.
    pub const SIGNALS: Self =
        Self(Self::MACHINE_BUSY.0 | Self::STRIKE.0 | Self::END_OF_MARK.0 | Self::CURRENT.0);
    /// The inputs that have two wires and are true only while both are.
    pub const PAIRED: Self = Self(Self::ESTOP_OK.0 | Self::GUARD_CLOSED.0);
    /// The screen buttons.
    pub const BUTTONS: Self = Self(Self::BUTTON_1.0 | Self::BUTTON_2.0);

    /// Each input with the name that pins, screens and documents use.
    pub const NAMES: [(Self, &'static str); 16] = [
        (Self::ESTOP_OK, "estop_ok"),
        (Self::GUARD_CLOSED, "guard_closed"),
        (Self::PART_PRESENT, "part_present"),
        (Self::MACHINE_HEALTHY, "machine_healthy"),
        (Self::MACHINE_READY, "machine_ready"),
        (Self::MACHINE_BUSY, "machine_busy"),
        (Self::STRIKE, "strike"),
        (Self::CLAMP_CLOSED, "clamp_closed"),
        (Self::AIR_OK, "air_ok"),
        (Self::END_OF_MARK, "end_of_mark"),
        (Self::CURRENT, "current"),
        (Self::TWO_HAND, "two_hand"),
        (Self::BUTTON_1, "button_1"),
        (Self::BUTTON_2, "button_2"),
        (Self::SUPERVISOR_KEY, "supervisor_key"),
        (Self::RELAY_OFF, "relay_off"),
    ];

    /// Whether all of `other` is in this set.
    #[must_use]
    pub const fn contains(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// What is in this set and not in `other`.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// This set with `which` present or absent.
    #[must_use]
    pub const fn with(self, which: Self, present: bool) -> Self {
        if present { Self(self.0 | which.0) } else { Self(self.0 & !which.0) }
    }

    /// Whether nothing is in this set.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Names of what is in this set, in the order of [`Self::NAMES`].
    pub fn names(self) -> impl Iterator<Item = &'static str> {
        Self::NAMES.into_iter().filter(move |(bit, _)| self.contains(*bit)).map(|(_, name)| name)
    }
}

impl BitOr for Inputs {
    type Output = Self;
    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl BitAnd for Inputs {
    type Output = Self;
    fn bitand(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }
}

impl Not for Inputs {
    type Output = Self;
    fn not(self) -> Self {
        Self(!self.0)
    }
}

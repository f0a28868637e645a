//! What a controller reports unasked. It keeps the last sixteen and repeats them in a status reply, so that a lost
//! event costs nothing.

use crate::inspection::Fault;
use crate::{Inputs, JobId, Outcome, Sequence};
use serde::{Deserialize, Serialize};

/// How many events a controller keeps.
pub const RING: usize = 16;

/// One event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// Counts from 1 at each start of the controller.
    pub number: u32,
    /// Milliseconds since the controller started.
    pub at_ms: u64,
    /// What happened.
    pub kind: EventKind,
}

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum EventKind {
    /// The controller has started.
    Booted {
        /// Its boot count.
        boot: u32,
    },
    /// The start permit is on, and its relay has pulled in.
    PermitGiven {
        /// The open job.
        job: JobId,
    },
    /// The start permit was withdrawn before a cycle began.
    PermitDropped {
        /// The open job.
        job: JobId,
        /// Why.
        cause: PermitDrop,
    },
    /// Busy or the witness was seen for the first time under this permit.
    CycleBegun {
        /// The open job.
        job: JobId,
    },
    /// The cycle is over; its receipt is being signed.
    CycleEnded {
        /// The job.
        job: JobId,
        /// How it ended.
        outcome: Outcome,
    },
    /// A receipt can be asked for.
    ReceiptReady {
        /// Its number.
        sequence: Sequence,
    },
    /// Conditions changed.
    InputsChanged {
        /// All inputs now.
        inputs: Inputs,
    },
    /// The two channels of an input have differed for too long. From version 2.
    ChannelsDisagree {
        /// Which.
        inputs: Inputs,
    },
    /// A screen button was pressed while no permit was on. From version 2.
    ButtonPressed {
        /// Which.
        button: Inputs,
    },
    /// Something was found that forbids any permit. From version 2.
    FaultFound {
        /// What.
        fault: Fault,
    },
}

impl EventKind {
    /// The oldest version that knows this event.
    #[must_use]
    pub const fn since_version(&self) -> u8 {
        match self {
            Self::CycleEnded { outcome: Outcome::Reprovisioned, .. } => 2,
            Self::Booted { .. }
            | Self::PermitGiven { .. }
            | Self::PermitDropped { .. }
            | Self::CycleBegun { .. }
            | Self::CycleEnded { .. }
            | Self::ReceiptReady { .. }
            | Self::InputsChanged { .. } => 1,
            Self::ChannelsDisagree { .. } | Self::ButtonPressed { .. } | Self::FaultFound { .. } => 2,
        }
    }
}

/// Why a permit was withdrawn or a cycle was ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum PermitDrop {
    /// A required input broke.
    Condition {
        /// Which.
        broken: Inputs,
    },
    /// No sign of life of the host for two seconds.
    HostSilent,
    /// A host began a new session.
    NewEpoch,
    /// Nothing moved within the time allowed, or the cycle ran too long.
    OverTime,
    /// The host withdrew it.
    Disarmed,
    /// The controller was reset.
    Reset,
}

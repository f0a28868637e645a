//! What a controller answers.

use crate::event::RING;
use crate::inspection::{Fault, Inspection, SelfTest};
use crate::{
    Epoch, Event, Inputs, JobId, KeyId, LedgerPosition, PublicKeyBytes, Sequence, SignedReceipt, StationId,
};
use core::fmt;
use serde::{Deserialize, Serialize};

/// A message as it stands in a frame from the controller.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ControllerFrame {
    /// The [`crate::version`] the controller speaks. Always the first byte.
    pub version: u8,
    /// The message.
    pub message: ControllerMessage,
}

/// An answer, or something said unasked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[allow(clippy::large_enum_variant, reason = "there is no heap to box it on")]
pub enum ControllerMessage {
    /// The answer to the request with this id. Id 0 answers a frame whose id could not be read.
    Reply {
        /// Id of the request.
        id: u32,
        /// The answer.
        reply: ControllerReply,
    },
    /// Said unasked.
    Event(Event),
}

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[allow(clippy::large_enum_variant, reason = "there is no heap to box it on")]
pub enum ControllerReply {
    /// To `Hello`.
    Hello(Hello),
    /// To `Status`.
    Status(Status),
    /// To `Arm`: the job is journalled. The permit follows as an event once the inputs have been steady.
    Armed {
        /// The job now open.
        job: JobId,
    },
    /// To `Start`: the start contact was pulsed.
    Started {
        /// The open job.
        job: JobId,
    },
    /// To `Disarm`: the permit is off; the receipt follows.
    Disarmed {
        /// The job.
        job: JobId,
    },
    /// To `ReceiptSince`: the receipt, unchanged however often it is asked for.
    Receipt(SignedReceipt),
    /// To `Ack`.
    Acked {
        /// Highest receipt number now acknowledged.
        sequence: Sequence,
    },
    /// To `Provision`.
    Provisioned {
        /// The key made.
        key: PublicKeyBytes,
        /// Its id.
        key_id: KeyId,
    },
    /// The request was not carried out, and nothing has changed.
    Refused(Refusal),
    /// To `Inspect`.
    Inspection(Inspection),
    /// To `SelfTest`.
    SelfTested(SelfTest),
    /// To `Update`: the controller restarts as a drive within a second.
    Updating,
    /// To `Blink`.
    Blinking,
}

impl ControllerReply {
    /// The same for a host that speaks this version: events that it does not know are left out of a status, and a
    /// refusal that it does not know becomes the nearest that it does. Other replies answer requests that it knows.
    #[must_use]
    pub fn narrowed_to(self, version: u8) -> Self {
        match self {
            Self::Status(mut status) => {
                status.events.retain(|event| event.kind.since_version() <= version);
                Self::Status(status)
            }
            Self::Refused(refusal) => Self::Refused(refusal.narrowed_to(version)),
            other => other,
        }
    }
}

/// Who the controller is and what it remembers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hello {
    /// Oldest protocol version it reads.
    pub min: u8,
    /// Newest protocol version it reads.
    pub max: u8,
    /// Firmware version: major, minor, patch.
    pub firmware: [u8; 3],
    /// First four bytes of the commit that the firmware was built from; zeros where it was built without one.
    pub build: [u8; 4],
    /// The session that begins with this reply.
    pub epoch: Epoch,
    /// Station, key and wiring; `None` before provisioning.
    pub identity: Option<Identity>,
    /// Highest job id ever armed.
    pub highest_job: Option<JobId>,
    /// Largest ledger ever shown to it.
    pub ledger: LedgerPosition,
    /// Number of the newest receipt; 0 if there is none.
    pub newest_receipt: Sequence,
    /// Highest receipt number the host has acknowledged.
    pub acked: Sequence,
}

/// What provisioning fixed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    /// The station it signs for.
    pub station: StationId,
    /// Id of its key.
    pub key_id: KeyId,
    /// Its public key.
    pub key: PublicKeyBytes,
    /// Inputs that are wired.
    pub wired: Inputs,
}

/// How things stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Status {
    /// The present session.
    pub epoch: Epoch,
    /// What it is doing.
    pub state: ControllerState,
    /// All inputs now, debounced.
    pub inputs: Inputs,
    /// Strikes seen in the present or last cycle.
    pub strikes: u32,
    /// Number of the newest receipt; 0 if there is none.
    pub newest_receipt: Sequence,
    /// Highest receipt number the host has acknowledged.
    pub acked: Sequence,
    /// Why the controller last started.
    pub reset_cause: ResetCause,
    /// Whether its persistent memory can be believed.
    pub memory: MemoryHealth,
    /// Milliseconds since it started.
    pub now_ms: u64,
    /// Events from the number asked for on, oldest first, as far as they are still kept.
    pub events: heapless::Vec<Event, RING>,
}

/// What the controller is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ControllerState {
    /// Nothing is open.
    Idle,
    /// A job is journalled; the permit waits for steady inputs.
    Armed {
        /// The open job.
        job: JobId,
    },
    /// The start permit is on; nothing has moved.
    Permitted {
        /// The open job.
        job: JobId,
    },
    /// The machine moves under a job, or without one ([`crate::identity::NO_JOB`]).
    Cycle {
        /// The open job.
        job: JobId,
    },
    /// The cycle is over and the receipt is being signed.
    Closing {
        /// The job.
        job: JobId,
    },
    /// Persistent memory or the state machine cannot be believed: no permit until someone has looked.
    Fault,
}

/// Why the controller last started.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ResetCause {
    /// Power came, or the reset pin was pulled.
    PowerOrPin,
    /// The watchdog found the firmware hung.
    Watchdog,
}

/// State of the persistent memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum MemoryHealth {
    /// Both copies of every record were whole.
    Whole,
    /// One copy of some record was torn and was mended from the other.
    Mended,
    /// A record could not be read in either copy, or the part does not answer.
    Damaged,
}

/// Why a request was not carried out. Each names what to look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// The frame's version is not spoken here.
    VersionUnsupported {
        /// Oldest version read.
        min: u8,
        /// Newest version read.
        max: u8,
    },
    /// The frame's version is known, its body is not.
    Garbled,
    /// The id is lower than one already answered.
    StaleRequest {
        /// Highest id answered.
        newest: u32,
    },
    /// The command belongs to an earlier session.
    EpochStale {
        /// The present one.
        now: Epoch,
    },
    /// The controller has no key yet.
    NotProvisioned,
    /// The controller has a key already.
    AlreadyProvisioned,
    /// The job id is not greater than the highest seen: a restored backup or a second host.
    JobNotNew {
        /// The highest seen.
        highest: JobId,
    },
    /// The ledger is smaller than one shown before: a restored backup or a second host.
    LedgerBehind {
        /// The size shown before.
        size: u64,
    },
    /// A ledger of the size shown before has another root: the ledgers have parted.
    LedgerForked {
        /// The size shown before.
        size: u64,
    },
    /// A receipt waits to be acknowledged.
    ReceiptUnacknowledged {
        /// Its number.
        sequence: Sequence,
    },
    /// A new part was claimed, but the fixture has not been emptied since the last cycle.
    PartNotChanged,
    /// The same part was claimed, but the fixture was emptied, or that job was not the last one.
    PartChanged,
    /// A required input is not true.
    ConditionBroken {
        /// Which.
        broken: Inputs,
    },
    /// The job relies on inputs that are not wired.
    NotWired {
        /// Which.
        missing: Inputs,
    },
    /// A limit is out of its range, or the least is above the most.
    LimitsInvalid,
    /// Another job is open, or the machine moves.
    Occupied {
        /// The open job, or [`crate::identity::NO_JOB`].
        job: JobId,
    },
    /// No such job is open.
    JobNotOpen,
    /// The start permit is not on.
    NotPermitted,
    /// The job was not armed for the start contact.
    NotByContact,
    /// A cycle has begun: it can no longer be disarmed.
    CycleBegun,
    /// That receipt is older than the ones kept.
    ReceiptGone {
        /// Oldest kept.
        oldest: Sequence,
    },
    /// That receipt does not exist yet.
    ReceiptNotYet {
        /// Newest there is; 0 if none.
        newest: Sequence,
    },
    /// Persistent memory cannot be believed or written.
    MemoryFault,
    /// The start contact was closed for this job already; a start is never repeated (I-3).
    AlreadyStarted,
    /// The controller's own noise failed its health test, so no key was made. From version 2.
    NoiseUnhealthy,
    /// A self-test has failed, or the permit relay did not follow: no job until someone has looked. From version 2.
    SelfTestFailed {
        /// What was found.
        fault: Fault,
    },
    /// The two channels of an input differed for too long: open and close it once, or mend its wiring. From version 2.
    ChannelsDisagree {
        /// Which.
        inputs: Inputs,
    },
}

impl Refusal {
    /// The same in words of this version.
    const fn narrowed_to(self, version: u8) -> Self {
        if version >= 2 {
            return self;
        }
        match self {
            Self::NoiseUnhealthy | Self::SelfTestFailed { .. } => Self::MemoryFault,
            Self::ChannelsDisagree { inputs } => Self::ConditionBroken { broken: inputs },
            other => other,
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::VersionUnsupported { min, max } => {
                write!(f, "protocol version not spoken (it speaks {min} to {max})")
            }
            Self::Garbled => write!(f, "request could not be read"),
            Self::StaleRequest { newest } => write!(f, "request id is older than {newest}"),
            Self::EpochStale { now } => write!(f, "session is over (now {}.{})", now.boot, now.hello),
            Self::NotProvisioned => write!(f, "controller has no key"),
            Self::AlreadyProvisioned => write!(f, "controller has a key already"),
            Self::JobNotNew { highest } => write!(f, "job id is not above {highest}, which it has seen"),
            Self::LedgerBehind { size } => write!(f, "ledger is smaller than the {size} entries it has seen"),
            Self::LedgerForked { size } => {
                write!(f, "ledger differs from the one it has seen at {size} entries")
            }
            Self::ReceiptUnacknowledged { sequence } => write!(f, "receipt {sequence} is not acknowledged"),
            Self::PartNotChanged => write!(f, "fixture was not emptied since the last cycle"),
            Self::PartChanged => write!(f, "fixture was emptied since that job"),
            Self::ConditionBroken { broken } => write_inputs(f, "condition not met:", *broken),
            Self::NotWired { missing } => write_inputs(f, "input not wired:", *missing),
            Self::LimitsInvalid => write!(f, "limits out of range"),
            Self::Occupied { job } if *job == crate::identity::NO_JOB => {
                write!(f, "machine is moving without a job")
            }
            Self::Occupied { job } => write!(f, "job {job} is open"),
            Self::JobNotOpen => write!(f, "job is not open"),
            Self::NotPermitted => write!(f, "start permit is not on"),
            Self::NotByContact => write!(f, "job is not started by contact"),
            Self::CycleBegun => write!(f, "cycle has begun"),
            Self::ReceiptGone { oldest } => write!(f, "receipt is older than {oldest}, the oldest kept"),
            Self::ReceiptNotYet { newest } => write!(f, "receipt does not exist yet (newest is {newest})"),
            Self::MemoryFault => write!(f, "controller's memory cannot be believed"),
            Self::AlreadyStarted => write!(f, "start contact was closed for this job already"),
            Self::NoiseUnhealthy => write!(f, "controller's noise source is not random enough to make a key"),
            Self::SelfTestFailed { fault } => write!(f, "controller's self-test failed: {fault}"),
            Self::ChannelsDisagree { inputs } => write_inputs(f, "channels disagree:", *inputs),
        }
    }
}

fn write_inputs(f: &mut fmt::Formatter<'_>, what: &str, inputs: Inputs) -> fmt::Result {
    f.write_str(what)?;
    for name in inputs.names() {
        write!(f, " {name}")?;
    }
    Ok(())
}

//! What a host may ask of a controller.

use crate::{Epoch, Inputs, JobId, LedgerPosition, MarkDigest, Realm, Sequence, StationId};
use serde::{Deserialize, Serialize};

/// A request as it stands in a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct HostFrame {
    /// The [`crate::version`] the host speaks. Always the first byte.
    pub version: u8,
    /// Rises with every new request of a session; a repeated id is a retransmission and gets the same answer.
    pub id: u32,
    /// What is asked.
    pub request: HostRequest,
}

/// One request. Any well-formed one is a sign of life of the host.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum HostRequest {
    /// Begins a session: counts the epoch up, which drops a start permit under which no cycle has begun, and ends a cycle
    /// whose motion the host streams, since the new session does not know the stream.
    Hello {
        /// Oldest version the host reads.
        min: u8,
        /// Newest version the host reads.
        max: u8,
    },
    /// Asks for state and for the events from number `since` on.
    Status {
        /// First event number wanted.
        since: u32,
    },
    /// Opens a job: see [`Arm`].
    Arm(Arm),
    /// Closes the start contact for the open job. Only in [`StartMode::Contact`], once, while the permit is on.
    Start {
        /// The session this command belongs to.
        epoch: Epoch,
        /// The open job.
        job: JobId,
    },
    /// Withdraws a start permit under which no cycle has begun. The job still ends in a receipt.
    Disarm {
        /// The session this command belongs to.
        epoch: Epoch,
        /// The open job.
        job: JobId,
    },
    /// Asks for the receipt with this number.
    ReceiptSince {
        /// Number of the wanted receipt.
        sequence: Sequence,
    },
    /// Says that this receipt and all before it are in the ledger and synced to disk.
    Ack {
        /// The session this command belongs to.
        epoch: Epoch,
        /// Highest receipt number on disk.
        sequence: Sequence,
        /// Where the ledger stood with that receipt in it.
        ledger: LedgerPosition,
    },
    /// Gives a controller without a key its station, realm and wiring, and makes its key.
    Provision {
        /// The station that the controller will sign for.
        station: StationId,
        /// Real or training, for ever.
        realm: Realm,
        /// Inputs that are wired at this station.
        wired: Inputs,
        /// Randomness from the host, mixed with the controller's own.
        entropy: [u8; 32],
    },
    /// Asks for every wire, output and finding. From version 2.
    Inspect,
    /// Tests memory, image, relay, port expander and noise; refused while a job is open. From version 2.
    SelfTest {
        /// The session this command belongs to.
        epoch: Epoch,
    },
    /// Gives a controller that has a key another one, and a station, realm and wiring. Asks for the supervisor's key
    /// switch, and leaves a receipt, signed by the old key, that names the new one. From version 2.
    Reprovision {
        /// The session this command belongs to.
        epoch: Epoch,
        /// The station that the controller will sign for.
        station: StationId,
        /// Real or training.
        realm: Realm,
        /// Inputs that are wired at this station.
        wired: Inputs,
        /// Randomness from the host, mixed with the controller's own.
        entropy: [u8; 32],
    },
    /// Restarts as a drive that takes a new image; refused while a job is open or a receipt waits. From version 2.
    Update {
        /// The session this command belongs to.
        epoch: Epoch,
    },
    /// Shows the key's code by blinking for a minute. From version 2.
    Blink {
        /// The session this command belongs to.
        epoch: Epoch,
    },
}

impl HostRequest {
    /// The oldest version that knows this request.
    #[must_use]
    pub const fn since_version(&self) -> u8 {
        match self {
            Self::Hello { .. }
            | Self::Status { .. }
            | Self::Arm(_)
            | Self::Start { .. }
            | Self::Disarm { .. }
            | Self::ReceiptSince { .. }
            | Self::Ack { .. }
            | Self::Provision { .. } => 1,
            Self::Inspect
            | Self::SelfTest { .. }
            | Self::Reprovision { .. }
            | Self::Update { .. }
            | Self::Blink { .. } => 2,
        }
    }
}

/// One job, as the controller needs to know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Arm {
    /// The session this command belongs to.
    pub epoch: Epoch,
    /// Must be greater than every job id the controller has seen.
    pub job: JobId,
    /// Whether the fixture must have been emptied since the last cycle (I-11).
    pub part: PartClaim,
    /// What is to be marked.
    pub mark_digest: MarkDigest,
    /// What a complete cycle looks like.
    pub limits: Limits,
    /// What, besides the machine's own word, shows that metal was touched.
    pub witness: Witness,
    /// Inputs that must be true for the permit and, where they are conditions of a running cycle, during it.
    pub required: Inputs,
    /// Who starts the machine.
    pub start: StartMode,
    /// What the host's silence means once the cycle has begun.
    pub on_silence: OnSilence,
    /// The ledger with the start-intent in it; must not be smaller than any seen before.
    pub ledger: LedgerPosition,
}

/// What is in the clamp, as the host claims.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum PartClaim {
    /// Refused until part-present has opened and closed since the last cycle.
    New,
    /// The part of an earlier job lies there still.
    SameAs {
        /// That job.
        job: JobId,
    },
}

/// Limits within which a cycle is complete.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// Fewest strikes, or least beam time in milliseconds.
    pub witness_min: u32,
    /// Most strikes, or most beam time in milliseconds.
    pub witness_max: u32,
    /// Longest cycle in milliseconds, 1 to 3,600,000.
    pub cycle_max_ms: u32,
    /// Longest time between permit and first motion in milliseconds, 1 to 600,000.
    pub permit_max_ms: u32,
    /// The cycle is over when busy has been off and the witness still for this long, in milliseconds, 1 to 10,000.
    pub busy_gap_ms: u32,
    /// Whether the witness limits come from the plan or a calibration table, or are only "at least one".
    pub calibrated: bool,
}

/// Which measurement the witness limits are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Witness {
    /// Nothing independent: such a job can only be *attested*.
    None,
    /// Rising edges of the strike sensor or the beam tap.
    Strikes,
    /// Time the beam tap was high, in milliseconds.
    BeamMs,
}

/// Who makes the machine move.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum StartMode {
    /// The host, over the machine's own line.
    Host,
    /// The controller, by its start contact.
    Contact,
    /// A person, through a certified two-hand relay.
    Operator,
}

/// What the host's silence means after the cycle has begun.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum OnSilence {
    /// The machine has its job and finishes it.
    Finish,
    /// The host streams the motion: silence and a new session end the cycle.
    Stop,
}

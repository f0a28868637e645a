//! What is asked of the session for one part: everything that the reserve entry, the machine and the controller need.

use machines::Payload;
use protocol::{Inputs, Limits, OnSilence, PartClaim, StartMode, Witness};
use registry::entry::{PersonId, Reservation};

/// One job, decided and not yet reserved.
#[derive(Debug, Clone)]
pub struct Order {
    /// The operator.
    pub by: PersonId,
    /// What the ledger will say.
    pub reservation: Reservation,
    /// What the machine will get.
    pub payload: Payload,
    /// Machine family and name, as the ledger will say.
    pub machine: String,
    /// SHA-256 of the dialect that its driver speaks, hexadecimal, as the ledger will say.
    pub dialect_sha256: Option<String>,
    /// What the controller will watch for.
    pub watch: Watch,
}

/// What the controller watches for, from the configuration of machine and wiring.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Watch {
    /// What a complete cycle looks like.
    pub limits: Limits,
    /// Which measurement the limits are about.
    pub witness: Witness,
    /// Inputs that must be true.
    pub required: Inputs,
    /// What the host claims of the part.
    pub part: PartClaim,
    /// Who starts the machine.
    pub start: StartMode,
    /// What the host's silence means in mid-cycle.
    pub on_silence: OnSilence,
}

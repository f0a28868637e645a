//! Every byte between the host and the station's controller: frames, messages, dispatch and the signed receipt.
//!
//! One copy serves the firmware, the host, the simulator and the tests. It allocates nothing and knows nobody:
//! no clock, no port, no register. Modules in reading order: [`version`] says which messages exist and how they
//! may change, [`identity`] and [`inputs`] hold the words both ends share, [`request`], [`reply`], [`inspection`] and
//! [`event`] are the messages, [`receipt`] is the statement that is kept for ever, [`frame`] puts a message on the wire and
//! [`dispatch`] is the one place where a controller decodes, answers and encodes.
#![no_std]

#[cfg(test)]
extern crate std;

pub mod version;

pub mod identity;
pub mod inputs;

pub mod event;
pub mod inspection;
pub mod reply;
pub mod request;

pub mod receipt;

pub mod dispatch;
pub mod frame;

pub use dispatch::{Controller, Session};
pub use event::{Event, EventKind, PermitDrop};
pub use identity::{
    Epoch, Fingerprint, JobId, KeyId, LedgerPosition, MarkDigest, PublicKeyBytes, Realm, Sequence, StationId,
};
pub use inputs::Inputs;
pub use inspection::{Check, Fault, Inspection, OutputSet, ResetReason, SelfTest};
pub use receipt::{Outcome, Receipt, SIGNED_RECEIPT_LEN, SignedReceipt};
pub use reply::{ControllerMessage, ControllerReply, ControllerState, Hello, Refusal, Status};
pub use request::{Arm, HostFrame, HostRequest, Limits, OnSilence, PartClaim, StartMode, Witness};

//! The message types of version 1 as the hosts and controllers that were delivered with it read them: types only, in a
//! copy of their own, with the frame and the receipt's table written out beside them.
//!
//! DO NOT CHANGE THIS FILE. What it cannot read, a host in the field cannot read either.

use serde::{Deserialize, Serialize};

pub type JobId = u64;
pub type Sequence = u64;
pub type Inputs = u16;
pub type Bytes32 = [u8; 32];

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Epoch {
    pub boot: u32,
    pub hello: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct LedgerPosition {
    pub size: u64,
    pub root: Bytes32,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HostFrame {
    pub version: u8,
    pub id: u32,
    pub request: HostRequest,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum HostRequest {
    Hello { min: u8, max: u8 },
    Status { since: u32 },
    Arm(Arm),
    Start { epoch: Epoch, job: JobId },
    Disarm { epoch: Epoch, job: JobId },
    ReceiptSince { sequence: Sequence },
    Ack { epoch: Epoch, sequence: Sequence, ledger: LedgerPosition },
    Provision { station: [u8; 16], realm: Realm, wired: Inputs, entropy: Bytes32 },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Realm {
    Real,
    Training,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Arm {
    pub epoch: Epoch,
    pub job: JobId,
    pub part: PartClaim,
    pub mark_digest: Bytes32,
    pub limits: Limits,
    pub witness: Witness,
    pub required: Inputs,
    pub start: StartMode,
    pub on_silence: OnSilence,
    pub ledger: LedgerPosition,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum PartClaim {
    New,
    SameAs { job: JobId },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    pub witness_min: u32,
    pub witness_max: u32,
    pub cycle_max_ms: u32,
    pub permit_max_ms: u32,
    pub busy_gap_ms: u32,
    pub calibrated: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Witness {
    None,
    Strikes,
    BeamMs,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum StartMode {
    Host,
    Contact,
    Operator,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum OnSilence {
    Finish,
    Stop,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ControllerFrame {
    pub version: u8,
    pub message: ControllerMessage,
}

#[allow(clippy::large_enum_variant, reason = "as it was")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum ControllerMessage {
    Reply { id: u32, reply: ControllerReply },
    Event(Event),
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum ControllerReply {
    Hello(Hello),
    Status(Status),
    Armed { job: JobId },
    Started { job: JobId },
    Disarmed { job: JobId },
    Receipt(SignedReceipt),
    Acked { sequence: Sequence },
    Provisioned { key: Bytes32, key_id: [u8; 8] },
    Refused(Refusal),
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hello {
    pub min: u8,
    pub max: u8,
    pub firmware: [u8; 3],
    pub build: [u8; 4],
    pub epoch: Epoch,
    pub identity: Option<Identity>,
    pub highest_job: Option<JobId>,
    pub ledger: LedgerPosition,
    pub newest_receipt: Sequence,
    pub acked: Sequence,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    pub station: [u8; 16],
    pub key_id: [u8; 8],
    pub key: Bytes32,
    pub wired: Inputs,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Status {
    pub epoch: Epoch,
    pub state: ControllerState,
    pub inputs: Inputs,
    pub strikes: u32,
    pub newest_receipt: Sequence,
    pub acked: Sequence,
    pub reset_cause: ResetCause,
    pub memory: MemoryHealth,
    pub now_ms: u64,
    /// At most 16, which is what the hosts had room for.
    pub events: Vec<Event>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ControllerState {
    Idle,
    Armed { job: JobId },
    Permitted { job: JobId },
    Cycle { job: JobId },
    Closing { job: JobId },
    Fault,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ResetCause {
    PowerOrPin,
    Watchdog,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum MemoryHealth {
    Whole,
    Mended,
    Damaged,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    VersionUnsupported { min: u8, max: u8 },
    Garbled,
    StaleRequest { newest: u32 },
    EpochStale { now: Epoch },
    NotProvisioned,
    AlreadyProvisioned,
    JobNotNew { highest: JobId },
    LedgerBehind { size: u64 },
    LedgerForked { size: u64 },
    ReceiptUnacknowledged { sequence: Sequence },
    PartNotChanged,
    PartChanged,
    ConditionBroken { broken: Inputs },
    NotWired { missing: Inputs },
    LimitsInvalid,
    Occupied { job: JobId },
    JobNotOpen,
    NotPermitted,
    NotByContact,
    CycleBegun,
    ReceiptGone { oldest: Sequence },
    ReceiptNotYet { newest: Sequence },
    MemoryFault,
    AlreadyStarted,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    pub number: u32,
    pub at_ms: u64,
    pub kind: EventKind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum EventKind {
    Booted { boot: u32 },
    PermitGiven { job: JobId },
    PermitDropped { job: JobId, cause: PermitDrop },
    CycleBegun { job: JobId },
    CycleEnded { job: JobId, outcome: Outcome },
    ReceiptReady { sequence: Sequence },
    InputsChanged { inputs: Inputs },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum PermitDrop {
    Condition { broken: Inputs },
    HostSilent,
    NewEpoch,
    OverTime,
    Disarmed,
    Reset,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Outcome {
    NeverPermitted,
    PermittedNoCycle,
    InterruptedInCycle,
    OutsideLimits,
    Complete,
    UnarmedCycle,
}

/// A receipt with its signature: 246 bytes, in pieces as long as serde takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedReceipt([[u8; 32]; 7], [u8; 22]);

/// What stands in a receipt, by its table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    pub station: [u8; 16],
    pub key_id: [u8; 8],
    pub epoch: Epoch,
    pub sequence: Sequence,
    pub job: JobId,
    pub ledger: LedgerPosition,
    pub mark_digest: Bytes32,
    pub outcome: u8,
    pub cause: u8,
    pub witness: u8,
    pub calibrated: u8,
    pub held: Inputs,
    pub broken: Inputs,
    pub not_wired: Inputs,
    pub start_ms: u64,
    pub duration_ms: u32,
    pub witness_count: u32,
    pub previous: Bytes32,
}

impl SignedReceipt {
    /// Content and signature.
    pub fn bytes(&self) -> [u8; 246] {
        [self.0.as_flattened(), &self.1].concat().try_into().expect("246 bytes")
    }

    /// The content, unless it has another magic, or a value that no table listed then.
    pub fn content(&self) -> Option<Receipt> {
        let bytes = &self.bytes();
        let listed = bytes[124] <= 5 && bytes[125] <= 6 && bytes[126] <= 2 && bytes[127] <= 1;
        if !listed || !bytes.starts_with(b"MSR1") {
            return None;
        }
        Some(Receipt {
            station: at(bytes, 4),
            key_id: at(bytes, 20),
            epoch: Epoch {
                boot: u32::from_le_bytes(at(bytes, 28)),
                hello: u32::from_le_bytes(at(bytes, 32)),
            },
            sequence: u64::from_le_bytes(at(bytes, 36)),
            job: u64::from_le_bytes(at(bytes, 44)),
            ledger: LedgerPosition { size: u64::from_le_bytes(at(bytes, 52)), root: at(bytes, 60) },
            mark_digest: at(bytes, 92),
            outcome: bytes[124],
            cause: bytes[125],
            witness: bytes[126],
            calibrated: bytes[127],
            held: u16::from_le_bytes(at(bytes, 128)),
            broken: u16::from_le_bytes(at(bytes, 130)),
            not_wired: u16::from_le_bytes(at(bytes, 132)),
            start_ms: u64::from_le_bytes(at(bytes, 134)),
            duration_ms: u32::from_le_bytes(at(bytes, 142)),
            witness_count: u32::from_le_bytes(at(bytes, 146)),
            previous: at(bytes, 150),
        })
    }
}

fn at<const N: usize>(bytes: &[u8; 246], offset: usize) -> [u8; N] {
    bytes[offset..offset + N].try_into().expect("it lies within")
}

/// A controller's message from a frame without its closing zero; what a host of version 1 ignores is `None`.
pub fn message(frame: &[u8]) -> Option<ControllerFrame> {
    read(frame).filter(|frame: &ControllerFrame| match &frame.message {
        ControllerMessage::Reply { reply: ControllerReply::Status(status), .. } => status.events.len() <= 16,
        _ => true,
    })
}

/// A host's request from a frame without its closing zero.
pub fn request(frame: &[u8]) -> Option<HostFrame> {
    read(frame)
}

fn read<T: for<'a> Deserialize<'a>>(frame: &[u8]) -> Option<T> {
    let plain = unstuffed(frame)?;
    let (content, crc) = plain.split_last_chunk::<4>()?;
    // Version 1 and no other was readable.
    if crc32(content) != u32::from_le_bytes(*crc) || content.first() != Some(&1) {
        return None;
    }
    match postcard::take_from_bytes(content) {
        Ok((message, [])) => Some(message),
        _ => None,
    }
}

/// COBS undone, from its definition.
fn unstuffed(frame: &[u8]) -> Option<Vec<u8>> {
    let (mut plain, mut rest) = (vec![], frame);
    while let Some((&code, after)) = rest.split_first() {
        let length = usize::from(code).checked_sub(1)?;
        plain.extend(after.get(..length)?);
        rest = &after[length..];
        if code < 255 && !rest.is_empty() {
            plain.push(0);
        }
    }
    Some(plain)
}

/// CRC-32 ISO-HDLC, bit by bit.
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg()))
    })
}

//! Everything the controller remembers through a reset, as one record: each transition is one write that is whole or
//! never was.
//!
//! Integers are little-endian. Options are one byte, 0 or 1, and the value's bytes, zeros where there is none.
//!
//! | offset | bytes | field |
//! |---|---|---|
//! | 0 | 1 | format, 1 |
//! | 1 | 4 | boot count |
//! | 5 | 1 + 8 | highest job armed |
//! | 14 | 8 + 32 | largest ledger shown: size, root |
//! | 54 | 8 | newest signed receipt |
//! | 62 | 8 | highest receipt acknowledged |
//! | 70 | 32 | SHA-256 of the newest signed receipt |
//! | 102 | 8 + 1 + 1 | last job armed; emptied since; since the last cycle: 0 untouched, 1 emptied, 2 refilled |
//! | 112 | 1 + 142 | open job: see [`Open`] |
//! | 255 | 1 + 182 | receipt that waits to be signed |

use crate::cycle::Stage;
use crate::part::{PartTrack, SinceCycle};
use protocol::identity::NO_JOB;
use protocol::receipt::{RECEIPT_LEN, Receipt};
use protocol::{
    Epoch, Inputs, JobId, LedgerPosition, Limits, MarkDigest, OnSilence, Sequence, StartMode, Witness,
};

/// Bytes of the record's payload.
pub const STATE_LEN: usize = 255 + 1 + RECEIPT_LEN;
const FORMAT: u8 = 1;
const OPEN_LEN: usize = 142;

/// See the module.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct State {
    /// How often the controller has started.
    pub boot: u32,
    /// Highest job armed.
    pub highest_job: Option<JobId>,
    /// Largest ledger shown by a host.
    pub ledger: LedgerPosition,
    /// Newest signed receipt; 0 if none.
    pub newest: Sequence,
    /// Highest receipt acknowledged.
    pub acked: Sequence,
    /// SHA-256 of the newest signed receipt; zeros if none.
    pub last_hash: [u8; 32],
    /// What lies in the fixture.
    pub part: PartTrack,
    /// The open job, or a cycle without one.
    pub open: Option<Open>,
    /// A receipt that waits to be signed.
    pub unsigned: Option<Receipt>,
}

/// An open job with all that its receipt will say. In the record, in this order: stage (1), unpermitted (1), boot and
/// hello of its arm (8), job (8), digest (32), ledger (40), five limits (20), calibrated (1), witness (1), conditions
/// (2), start mode (1), on silence (1), start (8), stage since (8), duration (4), witness count (4), broken (2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Open {
    /// How far it has come.
    pub stage: Stage,
    /// Motion began before any permit.
    pub unpermitted: bool,
    /// Session of its arm.
    pub epoch: Epoch,
    /// Job, or [`NO_JOB`].
    pub job: JobId,
    /// What is to be marked.
    pub mark_digest: MarkDigest,
    /// Ledger as the arm showed it.
    pub ledger: LedgerPosition,
    /// What a complete cycle looks like.
    pub limits: Limits,
    /// What the witness limits are about.
    pub witness: Witness,
    /// Inputs that must be true for the permit.
    pub conditions: Inputs,
    /// Who starts the machine.
    pub start: StartMode,
    /// What silence of the host means for a cycle.
    pub on_silence: OnSilence,
    /// The arm, then the first motion: milliseconds since the controller started.
    pub start_ms: u64,
    /// When the present stage began: milliseconds since the controller started.
    pub stage_ms: u64,
    /// Duration of the motion so far, milliseconds.
    pub duration_ms: u32,
    /// Strikes or milliseconds of beam so far.
    pub witness_count: u32,
    /// Wired conditions that broke.
    pub broken: Inputs,
}

impl Open {
    /// A cycle that began without a job.
    #[must_use]
    pub const fn unarmed(epoch: Epoch, ledger: LedgerPosition, witness: Witness, now_ms: u64) -> Self {
        let limits = Limits {
            witness_min: 0,
            witness_max: 0,
            cycle_max_ms: 0,
            permit_max_ms: 0,
            busy_gap_ms: 0,
            calibrated: false,
        };
        Self {
            stage: Stage::Moving,
            unpermitted: true,
            epoch,
            job: NO_JOB,
            mark_digest: [0; 32],
            ledger,
            limits,
            witness,
            conditions: Inputs::NONE,
            start: StartMode::Host,
            on_silence: OnSilence::Finish,
            start_ms: now_ms,
            stage_ms: now_ms,
            duration_ms: 0,
            witness_count: 0,
            broken: Inputs::NONE,
        }
    }

    /// Whether no job was armed.
    #[must_use]
    pub const fn is_unarmed(&self) -> bool {
        self.job == NO_JOB
    }
}

impl State {
    /// The payload.
    #[must_use]
    pub fn encode(&self) -> [u8; STATE_LEN] {
        let mut bytes = [0; STATE_LEN];
        let mut out = Writer { bytes: &mut bytes, at: 0 };
        out.put(&[FORMAT]);
        out.put(&self.boot.to_le_bytes());
        out.put(&[u8::from(self.highest_job.is_some())]);
        out.put(&self.highest_job.unwrap_or(0).to_le_bytes());
        out.ledger(&self.ledger);
        out.put(&self.newest.to_le_bytes());
        out.put(&self.acked.to_le_bytes());
        out.put(&self.last_hash);
        out.put(&self.part.last_job.to_le_bytes());
        out.put(&[u8::from(self.part.emptied_since_job), since_cycle_byte(self.part.since_cycle)]);
        out.put(&[u8::from(self.open.is_some())]);
        match &self.open {
            Some(open) => out.open(open),
            None => out.at += OPEN_LEN,
        }
        if let Some(receipt) = &self.unsigned {
            out.put(&[1]);
            out.put(&receipt.encode());
        }
        bytes
    }

    /// Reads what [`Self::encode`] wrote; `None` for anything else.
    #[must_use]
    pub fn decode(bytes: &[u8; STATE_LEN]) -> Option<Self> {
        let mut read = Reader { bytes, at: 0 };
        if read.byte() != FORMAT {
            return None;
        }
        Some(Self {
            boot: read.u32(),
            highest_job: read.option(Reader::u64)?,
            ledger: read.ledger(),
            newest: read.u64(),
            acked: read.u64(),
            last_hash: read.take(),
            part: PartTrack {
                last_job: read.u64(),
                emptied_since_job: read.bool()?,
                since_cycle: since_cycle_of(read.byte())?,
            },
            open: match read.bool()? {
                true => Some(read.open()?),
                false => read.skip(OPEN_LEN),
            },
            unsigned: match read.bool()? {
                true => Some(Receipt::decode(&read.take()).ok()?),
                false => None,
            },
        })
    }
}

struct Writer<'a> {
    bytes: &'a mut [u8; STATE_LEN],
    at: usize,
}

impl Writer<'_> {
    fn put(&mut self, field: &[u8]) {
        self.bytes[self.at..self.at + field.len()].copy_from_slice(field);
        self.at += field.len();
    }

    fn ledger(&mut self, ledger: &LedgerPosition) {
        self.put(&ledger.size.to_le_bytes());
        self.put(&ledger.root);
    }

    fn open(&mut self, open: &Open) {
        self.put(&[stage_byte(open.stage), u8::from(open.unpermitted)]);
        self.put(&open.epoch.boot.to_le_bytes());
        self.put(&open.epoch.hello.to_le_bytes());
        self.put(&open.job.to_le_bytes());
        self.put(&open.mark_digest);
        self.ledger(&open.ledger);
        let limits = &open.limits;
        let times = [limits.cycle_max_ms, limits.permit_max_ms, limits.busy_gap_ms];
        for limit in [limits.witness_min, limits.witness_max].into_iter().chain(times) {
            self.put(&limit.to_le_bytes());
        }
        self.put(&[u8::from(limits.calibrated), witness_byte(open.witness)]);
        self.put(&open.conditions.0.to_le_bytes());
        self.put(&[start_byte(open.start), u8::from(open.on_silence == OnSilence::Stop)]);
        self.put(&open.start_ms.to_le_bytes());
        self.put(&open.stage_ms.to_le_bytes());
        self.put(&open.duration_ms.to_le_bytes());
        self.put(&open.witness_count.to_le_bytes());
        self.put(&open.broken.0.to_le_bytes());
    }
}

struct Reader<'a> {
    bytes: &'a [u8; STATE_LEN],
    at: usize,
}

impl Reader<'_> {
    fn take<const N: usize>(&mut self) -> [u8; N] {
        let mut field = [0; N];
        field.copy_from_slice(&self.bytes[self.at..self.at + N]);
        self.at += N;
        field
    }

    fn skip<T>(&mut self, length: usize) -> Option<T> {
        self.at += length;
        None
    }

    fn byte(&mut self) -> u8 {
        self.take::<1>()[0]
    }

    fn bool(&mut self) -> Option<bool> {
        match self.byte() {
            0 => Some(false),
            1 => Some(true),
            _ => None,
        }
    }

    fn u16(&mut self) -> u16 {
        u16::from_le_bytes(self.take())
    }

    fn u32(&mut self) -> u32 {
        u32::from_le_bytes(self.take())
    }

    fn u64(&mut self) -> u64 {
        u64::from_le_bytes(self.take())
    }

    /// The outer option is whether the bytes can be read.
    fn option<T>(&mut self, value: fn(&mut Self) -> T) -> Option<Option<T>> {
        let present = self.bool()?;
        let value = value(self);
        Some(present.then_some(value))
    }

    fn ledger(&mut self) -> LedgerPosition {
        LedgerPosition { size: self.u64(), root: self.take() }
    }

    fn open(&mut self) -> Option<Open> {
        Some(Open {
            stage: stage_of(self.byte())?,
            unpermitted: self.bool()?,
            epoch: Epoch { boot: self.u32(), hello: self.u32() },
            job: self.u64(),
            mark_digest: self.take(),
            ledger: self.ledger(),
            limits: Limits {
                witness_min: self.u32(),
                witness_max: self.u32(),
                cycle_max_ms: self.u32(),
                permit_max_ms: self.u32(),
                busy_gap_ms: self.u32(),
                calibrated: self.bool()?,
            },
            witness: witness_of(self.byte())?,
            conditions: Inputs(self.u16()),
            start: start_of(self.byte())?,
            on_silence: if self.bool()? { OnSilence::Stop } else { OnSilence::Finish },
            start_ms: self.u64(),
            stage_ms: self.u64(),
            duration_ms: self.u32(),
            witness_count: self.u32(),
            broken: Inputs(self.u16()),
        })
    }
}

const fn stage_byte(stage: Stage) -> u8 {
    match stage {
        Stage::Armed => 0,
        Stage::Permitted => 1,
        Stage::Moving => 2,
    }
}

const fn stage_of(byte: u8) -> Option<Stage> {
    match byte {
        0 => Some(Stage::Armed),
        1 => Some(Stage::Permitted),
        2 => Some(Stage::Moving),
        _ => None,
    }
}

const fn witness_byte(witness: Witness) -> u8 {
    match witness {
        Witness::None => 0,
        Witness::Strikes => 1,
        Witness::BeamMs => 2,
    }
}

const fn witness_of(byte: u8) -> Option<Witness> {
    match byte {
        0 => Some(Witness::None),
        1 => Some(Witness::Strikes),
        2 => Some(Witness::BeamMs),
        _ => None,
    }
}

const fn start_byte(start: StartMode) -> u8 {
    match start {
        StartMode::Host => 0,
        StartMode::Contact => 1,
        StartMode::Operator => 2,
    }
}

const fn start_of(byte: u8) -> Option<StartMode> {
    match byte {
        0 => Some(StartMode::Host),
        1 => Some(StartMode::Contact),
        2 => Some(StartMode::Operator),
        _ => None,
    }
}

const fn since_cycle_byte(since: SinceCycle) -> u8 {
    match since {
        SinceCycle::Untouched => 0,
        SinceCycle::Emptied => 1,
        SinceCycle::Refilled => 2,
    }
}

const fn since_cycle_of(byte: u8) -> Option<SinceCycle> {
    match byte {
        0 => Some(SinceCycle::Untouched),
        1 => Some(SinceCycle::Emptied),
        2 => Some(SinceCycle::Refilled),
        _ => None,
    }
}

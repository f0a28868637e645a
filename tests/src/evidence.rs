//! What a run of the world leaves behind for its checkers: metal, bytes, and what passed on wires. Nothing that the
//! station says of itself.

use jiff::civil::Date;
use protocol::{Inputs, LedgerPosition, PublicKeyBytes};
use registry::StoredEntry;
use registry::entry::{Act, Entry, JobId, Reservation};
use training::machine::MetalAct;

/// The tool touched metal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Engraved {
    /// When the act was over, microseconds.
    pub at_us: u64,
    /// What it left.
    pub act: MetalAct,
    /// How many entries no cut could have taken any more; `None` where nobody looked.
    pub durable: Option<usize>,
    /// Whether bytes to the machine came otherwise than they were sent since the act before, on a line without check sums.
    pub line_altered: bool,
}

/// The machine began to move.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Motion {
    /// When, microseconds.
    pub at_us: u64,
    /// Tag of the piece in the clamp.
    pub part: String,
    /// Its place under the tool.
    pub place: String,
    /// How many entries no cut could have taken any more.
    pub durable: usize,
}

/// The start permit went on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PermitGiven {
    /// When, microseconds.
    pub at_us: u64,
    /// For how long the contact of the permit relay had been closed by then: none, where it works.
    pub relay_closed_us: u64,
    /// How many entries no cut could have taken any more.
    pub durable: usize,
}

/// The host gave a command that belongs to a job.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ordered {
    /// The job.
    pub job: JobId,
    /// What it was told.
    pub order: OrderKind,
    /// How many entries no cut could have taken any more.
    pub durable: usize,
}

/// The host gave the driver a start.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StartGiven {
    /// When, microseconds.
    pub at_us: u64,
    /// Of which job.
    pub job: JobId,
}

/// The host heard STOP.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stopped {
    /// When, microseconds.
    pub at_us: u64,
    /// The job that was open then.
    pub job: Option<JobId>,
    /// Whether its start had been given already, by this host or the one before.
    pub started: bool,
}

/// A kind of command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrderKind {
    /// The machine was given what it is to mark.
    Load,
    /// The controller was asked for the permit.
    Arm,
}

/// Something was synced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayOf {
    /// Entries on the disk by then.
    pub durable: usize,
    /// What the calendar on the wall said.
    pub day: Date,
}

/// The start permit was on while a condition was broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnsafePermit {
    /// When that began, microseconds.
    pub at_us: u64,
    /// What was broken.
    pub broken: Inputs,
    /// How long it lasted, microseconds.
    pub lasted_us: u64,
}

/// A person was asked what had happened to a job, or to a cycle without one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Question {
    /// What stands on the part of this job?
    InDoubt(JobId),
    /// What was this cycle?
    Unarmed(u64),
}

/// Everything.
#[derive(Debug, Clone, Default)]
pub struct Evidence {
    /// What the metal bears, in the order it came there.
    pub metal: Vec<Engraved>,
    /// Each time the machine began to move.
    pub motions: Vec<Motion>,
    /// What is wired at the station.
    pub wired: Inputs,
    /// Each time the start permit went on.
    pub permits: Vec<PermitGiven>,
    /// Each time it was on while a condition was broken.
    pub unsafe_permits: Vec<UnsafePermit>,
    /// Every job's commands.
    pub orders: Vec<Ordered>,
    /// Size and head of the ledger each time that a sync had made them good, as a stranger may have kept them.
    pub checkpoints: Vec<LedgerPosition>,
    /// The calendar on the wall, each time that something was synced.
    pub days: Vec<DayOf>,
    /// What was decided for the consignment: who imports, and the year of its release.
    pub decided: (String, i16),
    /// Acts that the ledger refused as it should: days that go back.
    pub refused: usize,
    /// The ledger's bytes at the end.
    pub stored: Vec<StoredEntry>,
    /// The same, exported as a stranger would get it.
    pub export: Vec<u8>,
    /// The controller's key, as it was made.
    pub key: PublicKeyBytes,
    /// The ledger as the controller was last shown it.
    pub shown: LedgerPosition,
    /// Newest receipt that the controller has.
    pub newest_receipt: u64,
    /// Start commands given to the driver.
    pub starts_given: Vec<StartGiven>,
    /// Each time that the host heard STOP.
    pub stops: Vec<Stopped>,
    /// Start commands on the machine's line, where the protocol has one.
    pub starts_sent: usize,
    /// Questions asked.
    pub questions: Vec<Question>,
    /// How many different questions the fault of this run may lead to.
    pub questions_max: usize,
    /// Whether a second fault may have taken away the answer to a question, so that it was asked again.
    pub answers_lost: bool,
    /// Tags of all pieces that belong to the consignment.
    pub pieces: Vec<String>,
    /// Pieces from elsewhere, or left in the clamp, that were told apart.
    pub caught: usize,
    /// What went wrong in the run itself: it stood still, or the station gave up.
    pub troubles: Vec<String>,
}

impl Evidence {
    /// The entries, read from their bytes; those that cannot be read are left to [`registry::verify`].
    #[must_use]
    pub fn entries(&self) -> Vec<Entry> {
        self.stored.iter().filter_map(|stored| serde_json::from_slice(&stored.bytes).ok()).collect()
    }

    /// Every reservation with its job.
    #[must_use]
    pub fn jobs(&self) -> Vec<(JobId, Reservation)> {
        let reserved = |entry: Entry| match entry.act {
            Act::Reserved(reservation) => Some((entry.index, *reservation)),
            _ => None,
        };
        self.entries().into_iter().filter_map(reserved).collect()
    }
}

/// The job that has begun among these entries and not ended.
#[must_use]
pub fn open_job(entries: &[Entry]) -> Option<(JobId, &Reservation)> {
    let (at, job, reservation) =
        entries.iter().enumerate().rev().find_map(|(at, entry)| match &entry.act {
            Act::Reserved(reservation) => Some((at, entry.index, &**reservation)),
            _ => None,
        })?;
    let ended = entries[at..].iter().any(
        |entry| matches!(entry.act, Act::Closed { job: of, .. } | Act::Settled { job: of, .. } if of == job),
    );
    (!ended).then_some((job, reservation))
}

/// The job that was open, with all that no cut could take any more in mind, when the tool touched metal.
#[must_use]
pub fn job_of(entries: &[Entry], engraved: &Engraved) -> Option<JobId> {
    let durable = engraved.durable?.min(entries.len());
    open_job(&entries[..durable]).map(|(job, _)| job)
}

/// Whether a start of this job was intended.
#[must_use]
pub fn is_started(entries: &[Entry], job: JobId) -> bool {
    entries.iter().any(|entry| matches!(entry.act, Act::StartIntended { job: of, .. } if of == job))
}

/// Whether somebody read the mark of this job back and found that it is not what was planned.
#[must_use]
pub fn is_mismatch(entries: &[Entry], job: JobId) -> bool {
    entries
        .iter()
        .any(|entry| matches!(entry.act, Act::Verified { job: of, matches: false, .. } if of == job))
}

/// The tag of the piece that a line of the consignment means.
#[must_use]
pub fn tag_of(item_no: &str) -> String {
    format!("piece-{item_no}")
}

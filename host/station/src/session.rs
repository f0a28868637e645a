//! The session: what happens to one part, as a function from (state, event) to (state, actions).
//!
//! It never waits, reads a clock, touches a disk or a line. [`crate::Engine`] performs its actions, one after the
//! other, before it hands in the next event; an [`Action::Append`] is answered by [`Event::Appended`] after the disk has
//! it, which is what puts intent before motion (I-1).

mod recovery;
mod work;

use crate::order::{Order, Watch};
use machines::{Loaded, MachineCommand, MachineEvent};
use marking::mark::Spot;
use protocol::{
    ControllerReply, ControllerState, Epoch, HostRequest, Inputs, LedgerPosition, Outcome, PublicKeyBytes,
    Realm, Refusal, Sequence, StationId,
};
use registry::CheckedReceipt;
use registry::entry::{Act, JobId, PersonId, Verdict};
use registry::view::StationController;

use crate::controller::{FromController, Lost};
use std::collections::VecDeque;

/// What the ledger says when the session begins, kept up to date by the session as it appends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// Station the ledger belongs to.
    pub station: StationId,
    /// Real or training.
    pub realm: Realm,
    /// Key of the controller last admitted.
    pub key: Option<PublicKeyBytes>,
    /// Whether the wiring makes motion without a permit impossible.
    pub permit_interlocks_motion: bool,
    /// Size and root of the ledger.
    pub position: LedgerPosition,
    /// Number of the last receipt in the ledger; 0 if there is none.
    pub last_sequence: Sequence,
    /// SHA-256 of that receipt; zeros if there is none.
    pub last_receipt_hash: [u8; 32],
    /// The key that this receipt says the controller has from then on; it is not admitted yet.
    pub renewed: Option<PublicKeyBytes>,
    /// The job that has begun and not ended.
    pub open: Option<OpenJob>,
    /// Receipt numbers of cycles without a job that nobody has explained, oldest first.
    pub unexplained: VecDeque<Sequence>,
    /// The person in whose name the station itself writes.
    pub operator: PersonId,
}

/// A job that has begun and not ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenJob {
    /// Its id.
    pub job: JobId,
    /// Where its mark is to stand.
    pub spot: Spot,
    /// Digest of its mark.
    pub digest: [u8; 32],
    /// How far it has come.
    pub stage: Stage,
}

/// How far an open job has come, as the ledger knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Number burned, nothing sent.
    Reserved,
    /// The machine may move.
    StartIntended,
    /// A receipt is in the ledger, and it decides nothing.
    Undecided(Outcome),
}

/// What comes in.
#[derive(Debug)]
#[allow(clippy::large_enum_variant, reason = "one lives at a time")]
pub enum Event {
    /// From the controller's client.
    Controller(FromController),
    /// From the machine's driver.
    Machine(MachineEvent),
    /// The batch last asked for is on disk.
    Appended {
        /// Index of its first entry.
        first: u64,
        /// The ledger with it.
        position: LedgerPosition,
    },
    /// A part lies identified in the clamp: mark it.
    Mark(Box<Order>),
    /// A person looked at the part of the job in doubt.
    Settle {
        /// What is there.
        verdict: Verdict,
        /// Who looked.
        by: PersonId,
        /// Who looked too; required for [`Verdict::Partial`].
        second_by: Option<PersonId>,
        /// What remains of a partial mark, as it can be read.
        spoilt_text: String,
    },
    /// A person explained a cycle without a job.
    Explain {
        /// The receipt that tells of the cycle.
        sequence: Sequence,
        /// The explanation.
        explanation: String,
        /// Who.
        by: PersonId,
    },
    /// The ledger that the controller was shown last is not the beginning of this one.
    Forked {
        /// Entries that it was shown.
        size: u64,
    },
    /// A person said STOP. The machine was told already: nothing waits for what is written here.
    Stop,
    /// Time has passed.
    Tick,
}

/// What is to be done.
#[derive(Debug)]
#[allow(clippy::large_enum_variant, reason = "one lives at a time")]
pub enum Action {
    /// Write this batch to the ledger in one durable step, then say [`Event::Appended`].
    Append {
        /// Who acted.
        by: PersonId,
        /// The second person.
        second_by: Option<PersonId>,
        /// What was done.
        acts: Vec<Act>,
    },
    /// The batch asked for next holds this receipt, and its signature was checked.
    Checked(CheckedReceipt),
    /// Ask the controller.
    Controller(HostRequest),
    /// Command the machine.
    Machine(MachineCommand),
    /// Tell the people.
    Tell(Notice),
}

/// What people are told. The program turns it into words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// Nothing is open: a part can be marked.
    Ready,
    /// The job's number is burned.
    Reserved {
        /// The job.
        job: JobId,
    },
    /// The permit is on, and a person starts the machine.
    PressStart {
        /// The job.
        job: JobId,
    },
    /// The job is over and its outcome is in the ledger.
    Ended {
        /// The job.
        job: JobId,
        /// How.
        how: JobEnd,
    },
    /// A person must look at the part.
    InDoubt {
        /// The job.
        job: JobId,
        /// What the controller saw, if it saw anything.
        outcome: Option<Outcome>,
    },
    /// A person must explain a cycle that no job was armed for.
    UnarmedCycle {
        /// Number of its receipt.
        sequence: Sequence,
    },
    /// The answer to a question was not accepted; nothing has changed.
    NotAccepted(NotAccepted),
    /// Nothing more can be done before someone has put this right.
    Blocked(Block),
    /// The controller's line was lost. It comes back by itself.
    ControllerLost {
        /// Why.
        why: Lost,
    },
}

/// How a job ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum JobEnd {
    /// Applied (witnessed).
    Witnessed,
    /// Applied (attested): on a person's word.
    Attested,
    /// A person found the part untouched.
    FoundNone,
    /// A person found part of the mark.
    FoundPartial,
    /// The machine did not take the payload.
    NotLoaded {
        /// Why, with what to do.
        message: String,
    },
    /// The controller refused to arm.
    NotArmed(Refusal),
    /// The controller went away, or saw a cycle of its own, before it was asked to arm.
    ControllerAway,
    /// The permit was never given, or nothing moved under it.
    NothingMoved(Outcome),
    /// It was cut before anything could move.
    CutBeforeStart,
    /// A person said STOP before the controller was asked to arm.
    Stopped,
}

/// Why an act of a person was not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotAccepted {
    /// Nothing is in doubt.
    NothingInDoubt,
    /// A partial mark needs a second, different person.
    SecondPersonNeeded,
    /// Another job is open, or the controller has not answered yet.
    NotReady,
    /// An explanation may not be empty.
    ExplanationEmpty,
    /// The explanation is about another cycle than the one that waits for it.
    OtherCycle {
        /// The receipt that it is about.
        sequence: Sequence,
        /// The receipt that waits.
        waits: Sequence,
    },
}

/// Why the session can do nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// The controller has no key.
    NotProvisioned,
    /// Another controller answers than the one the ledger admitted last.
    OtherController,
    /// The controller has renewed its key, as its last receipt says, and the new one is not admitted yet.
    KeyRenewed,
    /// The controller signs for another station, or in the other realm.
    OtherStation,
    /// The ledger is smaller than the one the controller was shown: a restored backup, or a second host.
    LedgerBehind {
        /// Entries here.
        here: u64,
        /// Entries that the controller has been shown.
        shown: u64,
    },
    /// The controller was shown a ledger of this size with other content.
    LedgerForked {
        /// The size.
        size: u64,
    },
    /// The controller knows fewer receipts than the ledger holds.
    ControllerForgot {
        /// Newest in the ledger.
        here: Sequence,
        /// Newest at the controller.
        there: Sequence,
    },
    /// A receipt is not signed by the admitted key, does not follow the one before it, or is gone.
    BadReceipt {
        /// Its number.
        sequence: Sequence,
        /// What is wrong.
        what: String,
    },
    /// The controller's memory cannot be believed.
    ControllerMemory,
    /// The controller refuses to begin a session: it speaks another version, or cannot believe its memory.
    HelloRefused(Refusal),
    /// The controller does not take the acknowledgement of a receipt.
    AckRefused(Refusal),
}

#[derive(Debug)]
enum Phase {
    /// Nobody knows yet how things stand.
    Unknown,
    Idle,
    Loading(Box<Order>),
    Arming {
        watch: Watch,
        loaded: Loaded,
    },
    AwaitingPermit {
        watch: Watch,
        loaded: Loaded,
        since_ms: u64,
    },
    /// STOP was said while the controller was asked to arm. Whatever it answers, nothing starts: what was loaded is gone.
    Withdrawn {
        job: JobId,
    },
    /// The machine may be moving: only a receipt ends this.
    AwaitingReceipt,
    InDoubt,
    Unexplained,
    Blocked,
}

/// A started machine.
#[derive(Debug, Clone, Copy)]
struct Running {
    job: JobId,
    /// The host streams the motion, so the machine must not go on without it.
    streamed: bool,
}

/// What the batch under way is about.
#[derive(Debug)]
enum Writing {
    Nothing,
    Reservation(Box<Order>),
    Intent {
        order: Box<Order>,
        loaded: Loaded,
    },
    /// The open job is over with it.
    Ending,
    Receipt {
        sequence: Sequence,
        hash: [u8; 32],
        recorded: Recorded,
    },
    Explanation,
}

/// What a receipt means once it is on disk.
#[derive(Debug)]
enum Recorded {
    Nothing,
    Unarmed(Sequence),
    Renewed(PublicKeyBytes),
    Undecided(Outcome),
    Ended(JobEnd),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Receipts {
    Quiet,
    Asked,
    Acking,
}

#[derive(Debug, Clone, Copy)]
struct Linked {
    epoch: Epoch,
    newest: Sequence,
    acked: Sequence,
    /// Highest job ever armed, when it said hello.
    highest_job: Option<JobId>,
    /// Whether it said who it is.
    /// The key that it shows; `None` before it was given one.
    key: Option<PublicKeyBytes>,
    /// From the first status of this epoch on.
    state: Option<ControllerState>,
}

/// The permit must follow an accepted arm within this time, or the job is withdrawn.
const PERMIT_WAIT_MS: u64 = 10_000;

/// The session of one station.
#[derive(Debug)]
pub struct Session {
    facts: Facts,
    phase: Phase,
    linked: Option<Linked>,
    receipts: Receipts,
    writing: Writing,
    /// The job that the machine was started for, until it says that it stopped or a receipt says so.
    running: Option<Running>,
    /// What to tell once the batch under way is on disk and acknowledged.
    ending: Option<(JobId, JobEnd)>,
    now_ms: u64,
}

impl Session {
    /// A session over a ledger that stands as `facts` say. It does nothing until the controller has answered.
    #[must_use]
    pub fn new(facts: Facts) -> Self {
        Self {
            facts,
            phase: Phase::Unknown,
            linked: None,
            receipts: Receipts::Quiet,
            writing: Writing::Nothing,
            running: None,
            ending: None,
            now_ms: 0,
        }
    }

    /// What the session knows of the ledger.
    #[must_use]
    pub fn facts(&self) -> &Facts {
        &self.facts
    }

    /// Something was written beside the session's own batches: a day opened, a mark verified.
    pub fn ledger_grew(&mut self, position: LedgerPosition) {
        self.facts.position = position;
    }

    /// Another controller, or the first one, was admitted: from its next hello on it is the one that counts.
    pub fn controller_admitted(&mut self, controller: &StationController) {
        self.facts.key = Some(controller.key);
        self.facts.renewed = controller.renewed;
        self.facts.permit_interlocks_motion = controller.permit_interlocks_motion;
        (self.facts.last_sequence, self.facts.last_receipt_hash) =
            (controller.sequence, controller.last_hash);
    }

    /// Whether a part can be marked now.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        matches!(self.phase, Phase::Idle)
    }

    /// The present controller session.
    #[must_use]
    pub fn epoch(&self) -> Option<Epoch> {
        self.linked.map(|linked| linked.epoch)
    }

    /// Takes one event at a time in milliseconds of a steady clock, and says what is to be done, in order.
    pub fn handle(&mut self, event: Event, now_ms: u64) -> Vec<Action> {
        self.now_ms = now_ms;
        match event {
            Event::Controller(FromController::Up(hello)) => self.controller_up(&hello),
            Event::Controller(FromController::Down { why }) => self.controller_down(why),
            // Nothing that the session asks for needs more than the oldest version.
            Event::Controller(FromController::TooOld { .. }) => vec![],
            Event::Controller(FromController::Refused(refusal)) => self.block(Block::HelloRefused(refusal)),
            Event::Forked { size } => self.block(Block::LedgerForked { size }),
            Event::Controller(FromController::Status(status)) => self.controller_status(&status),
            Event::Controller(FromController::Event(kind)) => self.controller_event(kind),
            Event::Controller(FromController::Answer { request, reply }) => {
                self.controller_answer(&request, reply)
            }
            Event::Machine(event) => self.machine_event(event),
            Event::Appended { first, position } => self.appended(first, position),
            Event::Mark(order) => self.mark(order),
            Event::Settle { verdict, by, second_by, spoilt_text } => {
                self.settle(verdict, by, second_by, spoilt_text)
            }
            Event::Explain { sequence, explanation, by } => self.explain(sequence, explanation, by),
            Event::Stop => self.stop(),
            Event::Tick => self.tick(),
        }
    }

    fn controller_answer(&mut self, request: &HostRequest, reply: ControllerReply) -> Vec<Action> {
        match (request, reply) {
            (HostRequest::Arm(arm), ControllerReply::Armed { .. }) => self.armed(arm.job),
            (HostRequest::Arm(arm), ControllerReply::Refused(refusal)) => self.arm_refused(arm.job, refusal),
            (HostRequest::ReceiptSince { .. }, ControllerReply::Receipt(receipt)) => self.receipt(&receipt),
            (HostRequest::ReceiptSince { .. }, ControllerReply::Refused(_)) if self.shows_another_key() => {
                self.block(Block::OtherController)
            }
            (HostRequest::ReceiptSince { sequence }, ControllerReply::Refused(refusal)) => {
                self.block(Block::BadReceipt { sequence: *sequence, what: refusal.to_string() })
            }
            (HostRequest::Ack { .. }, ControllerReply::Acked { sequence }) => self.acked(sequence),
            (HostRequest::Ack { .. }, ControllerReply::Refused(refusal)) => {
                self.block(Block::AckRefused(refusal))
            }
            // What else is refused (a disarm that came too late, say) ends in a receipt all the same.
            _ => vec![],
        }
    }

    fn block(&mut self, block: Block) -> Vec<Action> {
        self.phase = Phase::Blocked;
        self.receipts = Receipts::Quiet;
        let mut actions: Vec<_> = self.stop_machine().into_iter().collect();
        actions.push(Action::Tell(Notice::Blocked(block)));
        actions
    }

    fn append(&self, acts: Vec<Act>) -> Action {
        Action::Append { by: self.facts.operator.clone(), second_by: None, acts }
    }
}

/// Inputs that every job requires for its permit, as far as they are wired.
pub const REQUIRED: Inputs =
    Inputs(Inputs::ESTOP_OK.0 | Inputs::GUARD_CLOSED.0 | Inputs::PART_PRESENT.0 | Inputs::MACHINE_HEALTHY.0);

#[cfg(test)]
mod tests;

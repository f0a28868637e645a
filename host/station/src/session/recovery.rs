//! After every interruption: ask the controller first, record what it can prove, and put the rest to a person.

use super::{
    Action, Block, JobEnd, Linked, NotAccepted, Notice, OpenJob, Phase, Receipts, Recorded, Session, Stage,
    Writing,
};
use crate::controller::Lost;
use marking::item::{ObservedKind, ObservedMark};
use protocol::identity::NO_JOB;
use protocol::receipt::EndCause;
use protocol::reply::MemoryHealth;
use protocol::{
    ControllerState, Hello, HostRequest, Outcome, PublicKeyBytes, Receipt, Sequence, SignedReceipt, Status,
    Witness,
};
use registry::CheckedReceipt;
use registry::entry::{Act, CloseReason, PersonId, Verdict};

impl Session {
    pub(super) fn controller_up(&mut self, hello: &Hello) -> Vec<Action> {
        self.linked = Some(Linked {
            epoch: hello.epoch,
            newest: hello.newest_receipt,
            acked: hello.acked,
            highest_job: hello.highest_job,
            key: hello.identity.map(|identity| identity.key),
            state: None,
        });
        self.receipts = Receipts::Quiet;
        self.phase = Phase::Unknown;
        match self.objection(hello) {
            Some(block) => self.block(block),
            // The first status tells whether the controller is still at work on the open job.
            None => vec![],
        }
    }

    fn objection(&self, hello: &Hello) -> Option<Block> {
        // Without an identity the first status tells whether it was never provisioned or cannot read its key.
        let identity = hello.identity?;
        if !self.may_be_ours(hello, identity.key) {
            return Some(Block::OtherController);
        }
        if identity.station != self.facts.station || identity.key_id.realm() != Some(self.facts.realm) {
            return Some(Block::OtherStation);
        }
        let here = self.facts.position;
        if hello.ledger.size > here.size || hello.highest_job.is_some_and(|job| job >= here.size) {
            return Some(Block::LedgerBehind { here: here.size, shown: hello.ledger.size });
        }
        if hello.ledger.size == here.size && hello.ledger.size > 0 && hello.ledger.root != here.root {
            return Some(Block::LedgerForked { size: here.size });
        }
        (hello.newest_receipt < self.facts.last_sequence).then_some(Block::ControllerForgot {
            here: self.facts.last_sequence,
            there: hello.newest_receipt,
        })
    }

    /// Whether it is the admitted controller, as it was or with a renewed key: the ledger says so, or the one receipt that
    /// it lacks may.
    fn may_be_ours(&self, hello: &Hello, key: PublicKeyBytes) -> bool {
        match (self.facts.key, self.facts.renewed) {
            (None, _) => false,
            (Some(_), Some(renewed)) => renewed == key,
            (Some(admitted), None) => admitted == key || hello.newest_receipt == self.facts.last_sequence + 1,
        }
    }

    /// Whether the controller shows another key than the admitted one.
    pub(super) fn shows_another_key(&self) -> bool {
        self.linked.is_some_and(|linked| linked.key != self.facts.key)
    }

    pub(super) fn controller_down(&mut self, why: Lost) -> Vec<Action> {
        self.linked = None;
        self.receipts = Receipts::Quiet;
        self.phase = Phase::Unknown;
        let mut actions = vec![Action::Tell(Notice::ControllerLost { why })];
        // A machine that has its job finishes it under the controller's eyes; one that is streamed to must not go on.
        if self.running.is_some_and(|running| running.streamed) {
            actions.extend(self.stop_machine());
        }
        actions
    }

    pub(super) fn controller_status(&mut self, status: &Status) -> Vec<Action> {
        let Some(linked) = &mut self.linked else { return vec![] };
        linked.newest = linked.newest.max(status.newest_receipt);
        linked.acked = linked.acked.max(status.acked);
        linked.state = Some(status.state);
        let unfit = match (status.memory, status.state) {
            (MemoryHealth::Damaged, _) | (_, ControllerState::Fault) => Some(Block::ControllerMemory),
            _ => linked.key.is_none().then_some(Block::NotProvisioned),
        };
        if let Some(block) = unfit {
            return if matches!(self.phase, Phase::Blocked) { vec![] } else { self.block(block) };
        }
        let mut actions = self.job_state_seen(status.state);
        actions.extend(self.next_receipt());
        if matches!(self.phase, Phase::Unknown | Phase::AwaitingReceipt) {
            actions.extend(self.resolve());
        }
        actions
    }

    pub(super) fn receipt_ready(&mut self, sequence: Sequence) -> Vec<Action> {
        if let Some(linked) = &mut self.linked {
            linked.newest = linked.newest.max(sequence);
        }
        self.next_receipt()
    }

    /// Asks for the next receipt that the ledger lacks, or acknowledges the last one that it has.
    fn next_receipt(&mut self) -> Vec<Action> {
        let (Some(linked), Receipts::Quiet) = (self.linked, self.receipts) else { return vec![] };
        if matches!(self.phase, Phase::Blocked) {
            return vec![];
        }
        let last = self.facts.last_sequence;
        if linked.acked < last {
            self.receipts = Receipts::Acking;
            let ledger = self.facts.position;
            return vec![Action::Controller(HostRequest::Ack {
                epoch: linked.epoch,
                sequence: last,
                ledger,
            })];
        }
        if linked.newest > last {
            self.receipts = Receipts::Asked;
            return vec![Action::Controller(HostRequest::ReceiptSince { sequence: last + 1 })];
        }
        vec![]
    }

    /// Checks a receipt and writes it down with everything that it proves.
    pub(super) fn receipt(&mut self, signed: &SignedReceipt) -> Vec<Action> {
        if self.receipts != Receipts::Asked {
            return vec![];
        }
        let checked = match self.checked(signed) {
            Ok(checked) => checked,
            Err(_) if self.shows_another_key() => return self.block(Block::OtherController),
            Err(what) => {
                return self.block(Block::BadReceipt { sequence: self.facts.last_sequence + 1, what });
            }
        };
        let (recorded, closing) = self.meaning(checked.receipt());
        let mut acts = vec![Act::Received { receipt: registry::hex::encode(&signed.0) }];
        acts.extend(closing);
        self.writing =
            Writing::Receipt { sequence: checked.receipt().sequence, hash: signed.hash(), recorded };
        vec![Action::Checked(checked), self.append(acts)]
    }

    fn checked(&self, signed: &SignedReceipt) -> Result<CheckedReceipt, String> {
        let key = self.facts.key.ok_or("no controller was admitted")?;
        let checked =
            CheckedReceipt::check(*signed, key, self.facts.realm).map_err(|error| error.to_string())?;
        let receipt = checked.receipt();
        #[cfg(feature = "planted")]
        if registry::planted::is(registry::planted::Mistake::ReceiptOfAnotherJob) {
            return Ok(checked);
        }
        if receipt.sequence != self.facts.last_sequence + 1 {
            return Err(format!("its number is {}", receipt.sequence));
        }
        if receipt.previous != self.facts.last_receipt_hash {
            return Err("it does not follow the receipt before it".into());
        }
        if receipt.station != self.facts.station {
            return Err("it is another station's".into());
        }
        let shown = self.linked.and_then(|linked| linked.key);
        let names_it = receipt.outcome == Outcome::Reprovisioned && shown == Some(receipt.mark_digest);
        if self.shows_another_key() && !names_it {
            return Err("it does not name the key that the controller shows".into());
        }
        match &self.facts.open {
            Some(open) if open.job == receipt.job && open.digest != receipt.mark_digest => {
                Err(format!("its mark is not the one of job {}", open.job))
            }
            _ => Ok(checked),
        }
    }

    /// What a receipt means for the open job, and what can be written about it without asking anybody.
    fn meaning(&self, receipt: &Receipt) -> (Recorded, Option<Act>) {
        if receipt.outcome == Outcome::Reprovisioned {
            return (Recorded::Renewed(receipt.mark_digest), None);
        }
        if receipt.job == NO_JOB {
            return (Recorded::Unarmed(receipt.sequence), None);
        }
        let is_of_open = |open: &&OpenJob| open.job == receipt.job;
        #[cfg(feature = "planted")]
        let is_of_open = |open: &&OpenJob| {
            is_of_open(open) || registry::planted::is(registry::planted::Mistake::ReceiptOfAnotherJob)
        };
        let Some(open) = self.facts.open.as_ref().filter(is_of_open) else {
            return (Recorded::Nothing, None);
        };
        let closed = |reason| Some(Act::Closed { job: open.job, reason });
        let nothing_moved = Recorded::Ended(JobEnd::NothingMoved(receipt.outcome));
        match receipt.outcome {
            Outcome::Complete if receipt.witness != Witness::None => {
                (Recorded::Ended(JobEnd::Witnessed), None)
            }
            Outcome::NeverPermitted => (nothing_moved, closed(CloseReason::NeverPermitted)),
            // Motion in the last milliseconds before a reset is not journalled, so a reset's word is not enough.
            Outcome::PermittedNoCycle
                if self.facts.permit_interlocks_motion && receipt.cause != EndCause::Reset =>
            {
                (nothing_moved, closed(CloseReason::NoCycle))
            }
            outcome => (Recorded::Undecided(outcome), None),
        }
    }

    /// The receipt is on disk: say so to the controller.
    pub(super) fn recorded(&mut self, recorded: Recorded) -> Vec<Action> {
        let mut actions = vec![];
        match recorded {
            Recorded::Nothing => {}
            Recorded::Unarmed(sequence) => {
                self.facts.unexplained.push_back(sequence);
                if matches!(self.phase, Phase::Idle) {
                    self.phase = Phase::Unknown;
                }
            }
            Recorded::Renewed(key) => {
                self.facts.renewed = Some(key);
                self.phase = Phase::Unknown;
            }
            Recorded::Undecided(outcome) => {
                if let Some(open) = &mut self.facts.open {
                    open.stage = Stage::Undecided(outcome);
                }
                actions.extend(self.stop_machine());
                self.phase = Phase::Unknown;
            }
            Recorded::Ended(end) => {
                match end {
                    JobEnd::Witnessed => self.running = None,
                    _ => actions.extend(self.stop_machine()),
                }
                self.ending = self.facts.open.take().map(|open| (open.job, end));
                self.phase = Phase::Unknown;
            }
        }
        actions.extend(self.next_receipt());
        actions
    }

    pub(super) fn acked(&mut self, sequence: Sequence) -> Vec<Action> {
        self.receipts = Receipts::Quiet;
        if let Some(linked) = &mut self.linked {
            linked.acked = linked.acked.max(sequence);
            linked.newest = linked.newest.max(sequence);
        }
        let mut actions = self.next_receipt();
        if actions.is_empty() && matches!(self.phase, Phase::Unknown | Phase::AwaitingReceipt) {
            actions.extend(self.resolve());
        }
        actions
    }

    /// Once every receipt is recorded and acknowledged: what comes next.
    pub(super) fn resolve(&mut self) -> Vec<Action> {
        let mut actions = vec![];
        if let Some((job, how)) = self.ending.take_if(|_| self.receipts == Receipts::Quiet) {
            actions.push(Action::Tell(Notice::Ended { job, how }));
        }
        let Some(linked) = self.linked.filter(|_| self.is_caught_up()) else { return actions };
        if self.facts.renewed.is_some() {
            actions.extend(self.block(Block::KeyRenewed));
            return actions;
        }
        if let Some(&sequence) = self.facts.unexplained.front() {
            self.phase = Phase::Unexplained;
            actions.push(Action::Tell(Notice::UnarmedCycle { sequence }));
            return actions;
        }
        let Some(open) = &self.facts.open else {
            self.phase = Phase::Idle;
            actions.push(Action::Tell(Notice::Ready));
            return actions;
        };
        let (job, stage) = (open.job, open.stage);
        #[cfg(feature = "planted")]
        if registry::planted::is(registry::planted::Mistake::ReceiptOfAnotherJob)
            && stage == Stage::StartIntended
            && self.facts.last_sequence > 0
        {
            self.receipts = Receipts::Asked;
            let sequence = self.facts.last_sequence;
            actions.push(Action::Controller(HostRequest::ReceiptSince { sequence }));
            return actions;
        }
        match stage {
            Stage::Reserved => {
                actions.extend(self.close(CloseReason::CutBeforeStart, JobEnd::CutBeforeStart));
            }
            Stage::StartIntended if linked.state.is_some_and(|state| is_at_work_on(state, job)) => {
                self.phase = Phase::AwaitingReceipt;
            }
            // The controller keeps the highest job it ever armed: this one never got a permit, and was never started.
            Stage::StartIntended
                if self.facts.permit_interlocks_motion
                    && linked.highest_job.is_none_or(|highest| highest < job) =>
            {
                actions.extend(self.close(CloseReason::NotArmed, JobEnd::ControllerAway));
            }
            Stage::StartIntended => actions.push(self.doubt(None)),
            Stage::Undecided(outcome) => actions.push(self.doubt(Some(outcome))),
        }
        actions
    }

    fn is_caught_up(&self) -> bool {
        let last = self.facts.last_sequence;
        self.receipts == Receipts::Quiet
            && !matches!(self.phase, Phase::Blocked)
            && self
                .linked
                .is_some_and(|linked| linked.newest == last && linked.acked == last && linked.state.is_some())
    }

    fn doubt(&mut self, outcome: Option<Outcome>) -> Action {
        self.phase = Phase::InDoubt;
        Action::Tell(Notice::InDoubt { job: self.open_job().unwrap_or(NO_JOB), outcome })
    }

    pub(super) fn stop_machine(&mut self) -> Option<Action> {
        self.running.take().map(|_| Action::Machine(machines::MachineCommand::Abort))
    }

    pub(super) fn settle(
        &mut self,
        verdict: Verdict,
        by: PersonId,
        second_by: Option<PersonId>,
        spoilt_text: String,
    ) -> Vec<Action> {
        let (Phase::InDoubt, Some(open)) = (&self.phase, &self.facts.open) else {
            return vec![Action::Tell(Notice::NotAccepted(NotAccepted::NothingInDoubt))];
        };
        if verdict == Verdict::Partial && second_by.as_ref().is_none_or(|second| *second == by) {
            return vec![Action::Tell(Notice::NotAccepted(NotAccepted::SecondPersonNeeded))];
        }
        let job = open.job;
        let spoilt = (verdict == Verdict::Partial).then(|| ObservedMark {
            kind: ObservedKind::Spoilt,
            part: open.spot.part,
            place: open.spot.place.clone(),
            text: spoilt_text,
            area: None,
            purpose: None,
        });
        let end = match verdict {
            Verdict::None => JobEnd::FoundNone,
            Verdict::Partial => JobEnd::FoundPartial,
            Verdict::Complete => JobEnd::Attested,
        };
        self.writing = Writing::Ending;
        self.ending = Some((job, end));
        vec![Action::Append { by, second_by, acts: vec![Act::Settled { job, verdict, spoilt }] }]
    }

    pub(super) fn explain(&mut self, sequence: Sequence, explanation: String, by: PersonId) -> Vec<Action> {
        let (Phase::Unexplained, Some(&waits)) = (&self.phase, self.facts.unexplained.front()) else {
            return vec![Action::Tell(Notice::NotAccepted(NotAccepted::NothingInDoubt))];
        };
        if sequence != waits {
            return vec![Action::Tell(Notice::NotAccepted(NotAccepted::OtherCycle { sequence, waits }))];
        }
        if explanation.trim().is_empty() {
            return vec![Action::Tell(Notice::NotAccepted(NotAccepted::ExplanationEmpty))];
        }
        self.writing = Writing::Explanation;
        vec![Action::Append {
            by,
            second_by: None,
            acts: vec![Act::UnarmedSettled { sequence, explanation }],
        }]
    }
}

fn is_at_work_on(state: ControllerState, job: u64) -> bool {
    match state {
        ControllerState::Armed { job: at }
        | ControllerState::Permitted { job: at }
        | ControllerState::Cycle { job: at }
        | ControllerState::Closing { job: at } => at == job,
        ControllerState::Idle | ControllerState::Fault => false,
    }
}

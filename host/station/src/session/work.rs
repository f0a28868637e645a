//! The way of a job from an identified part to its receipt.

use super::{
    Action, Block, JobEnd, NotAccepted, Notice, OpenJob, PERMIT_WAIT_MS, Phase, Receipts, Running, Session,
    Stage, Writing,
};
use crate::order::Order;
use machines::{Loaded, MachineCommand, MachineEvent, Permit};
use protocol::{Arm, ControllerState, EventKind, HostRequest, LedgerPosition, OnSilence, Refusal, StartMode};
use registry::entry::{Act, CloseReason, JobId};

impl Session {
    pub(super) fn mark(&mut self, order: Box<Order>) -> Vec<Action> {
        if !matches!(self.phase, Phase::Idle) {
            return vec![Action::Tell(Notice::NotAccepted(NotAccepted::NotReady))];
        }
        self.facts.operator = order.by.clone();
        let act = Act::Reserved(Box::new(order.reservation.clone()));
        self.writing = Writing::Reservation(order);
        vec![self.append(vec![act])]
    }

    /// The number is burned: the payload may go to the machine.
    pub(super) fn reserved(&mut self, order: Box<Order>, job: JobId) -> Vec<Action> {
        let mark = &order.reservation.mark;
        self.facts.open =
            Some(OpenJob { job, spot: mark.spot(), digest: mark.digest(), stage: Stage::Reserved });
        let payload = order.payload.clone();
        self.phase = Phase::Loading(order);
        vec![Action::Tell(Notice::Reserved { job }), Action::Machine(MachineCommand::Load { job, payload })]
    }

    pub(super) fn machine_event(&mut self, event: MachineEvent) -> Vec<Action> {
        let open = self.open_job();
        match (std::mem::replace(&mut self.phase, Phase::Unknown), event) {
            (Phase::Loading(order), MachineEvent::Loaded(loaded)) if Some(loaded.job()) == open => {
                self.loaded(order, loaded)
            }
            (Phase::Loading(_), MachineEvent::LoadFailed { job, message }) if Some(job) == open => {
                self.close(CloseReason::NotLoaded, JobEnd::NotLoaded { message })
            }
            (phase, event) => {
                self.phase = phase;
                if let MachineEvent::Ended { job, .. } = event {
                    self.running.take_if(|running| running.job == job);
                }
                // What the machine says of its own cycle proves nothing: the receipt decides.
                vec![]
            }
        }
    }

    fn loaded(&mut self, order: Box<Order>, loaded: Loaded) -> Vec<Action> {
        if self.linked.is_none() || !self.facts.unexplained.is_empty() {
            return self.close(CloseReason::NotLoaded, JobEnd::ControllerAway);
        }
        let act = Act::StartIntended {
            job: loaded.job(),
            machine: order.machine.clone(),
            read_back: loaded.read_back(),
            dialect_sha256: order.dialect_sha256.clone(),
        };
        self.writing = Writing::Intent { order, loaded };
        vec![self.append(vec![act])]
    }

    /// The start-intent is on disk: the controller may be asked for the permit.
    pub(super) fn intended(
        &mut self,
        order: Box<Order>,
        loaded: Loaded,
        position: LedgerPosition,
    ) -> Vec<Action> {
        let Some(open) = &mut self.facts.open else { return vec![] };
        open.stage = Stage::StartIntended;
        let (Some(linked), true) = (self.linked, self.facts.unexplained.is_empty()) else {
            // Nothing was asked of the controller under this job, and nothing will be.
            return self.close(CloseReason::NotArmed, JobEnd::ControllerAway);
        };
        let watch = order.watch;
        let arm = Arm {
            epoch: linked.epoch,
            job: open.job,
            part: watch.part,
            mark_digest: open.digest,
            limits: watch.limits,
            witness: watch.witness,
            required: watch.required,
            start: watch.start,
            on_silence: watch.on_silence,
            ledger: position,
        };
        self.phase = Phase::Arming { watch, loaded };
        vec![Action::Controller(HostRequest::Arm(arm))]
    }

    pub(super) fn armed(&mut self, job: JobId) -> Vec<Action> {
        match std::mem::replace(&mut self.phase, Phase::Unknown) {
            Phase::Arming { watch, loaded } if loaded.job() == job => {
                self.phase = Phase::AwaitingPermit { watch, loaded, since_ms: self.now_ms };
            }
            // The disarm is on its way behind the arm.
            Phase::Withdrawn { job: withdrawn } if withdrawn == job => self.phase = Phase::AwaitingReceipt,
            phase => self.phase = phase,
        }
        vec![]
    }

    pub(super) fn arm_refused(&mut self, job: JobId, refusal: Refusal) -> Vec<Action> {
        let asked = matches!(self.phase, Phase::Arming { .. } | Phase::Withdrawn { .. });
        if self.open_job() != Some(job) || !asked {
            return vec![];
        }
        match refusal {
            // These say that another ledger than this one was at work: nothing may be written any more.
            Refusal::JobNotNew { highest } => self.block(Block::LedgerBehind { here: job, shown: highest }),
            Refusal::LedgerBehind { size } => {
                self.block(Block::LedgerBehind { here: self.facts.position.size, shown: size })
            }
            Refusal::LedgerForked { size } => self.block(Block::LedgerForked { size }),
            refusal => self.close(CloseReason::NotArmed, JobEnd::NotArmed(refusal)),
        }
    }

    pub(super) fn controller_event(&mut self, kind: EventKind) -> Vec<Action> {
        match kind {
            EventKind::PermitGiven { job } => self.permit_given(job),
            EventKind::PermitDropped { job, .. } if self.awaits_permit(job) => {
                self.phase = Phase::AwaitingReceipt;
                vec![]
            }
            EventKind::ReceiptReady { sequence } => self.receipt_ready(sequence),
            _ => vec![],
        }
    }

    /// A state says what a lost event would have said.
    pub(super) fn job_state_seen(&mut self, state: ControllerState) -> Vec<Action> {
        match state {
            ControllerState::Permitted { job } => self.permit_given(job),
            _ => vec![],
        }
    }

    fn permit_given(&mut self, job: JobId) -> Vec<Action> {
        if !self.awaits_permit(job) {
            return vec![];
        }
        let (Phase::Arming { watch, loaded } | Phase::AwaitingPermit { watch, loaded, .. }) =
            std::mem::replace(&mut self.phase, Phase::AwaitingReceipt)
        else {
            return vec![];
        };
        match (watch.start, self.linked) {
            (StartMode::Host, _) => {
                self.running = Some(Running { job, streamed: watch.on_silence == OnSilence::Stop });
                let permit = Permit::reported_by_controller(job);
                vec![Action::Machine(MachineCommand::Start { loaded, permit })]
            }
            (StartMode::Contact, Some(linked)) => {
                vec![Action::Controller(HostRequest::Start { epoch: linked.epoch, job })]
            }
            (StartMode::Contact, None) => vec![],
            (StartMode::Operator, _) => vec![Action::Tell(Notice::PressStart { job })],
        }
    }

    /// Nothing is armed or started from here on; what has begun is told to end, and the receipt says how it ended.
    pub(super) fn stop(&mut self) -> Vec<Action> {
        match std::mem::replace(&mut self.phase, Phase::Unknown) {
            // The controller was asked for nothing yet.
            Phase::Loading(_) => return self.close(CloseReason::NotLoaded, JobEnd::Stopped),
            // Until it answers, its state may be older than the arm, and says nothing of this job.
            Phase::Arming { loaded, .. } => self.phase = Phase::Withdrawn { job: loaded.job() },
            Phase::AwaitingPermit { .. } => self.phase = Phase::AwaitingReceipt,
            phase => self.phase = phase,
        }
        match (self.linked, &self.facts.open) {
            (Some(linked), Some(open)) if open.stage != Stage::Reserved => {
                vec![Action::Controller(HostRequest::Disarm { epoch: linked.epoch, job: open.job })]
            }
            _ => vec![],
        }
    }

    pub(super) fn tick(&mut self) -> Vec<Action> {
        match (&self.phase, self.linked) {
            (Phase::AwaitingPermit { loaded, since_ms, .. }, Some(linked))
                if self.now_ms.saturating_sub(*since_ms) >= PERMIT_WAIT_MS =>
            {
                let job = loaded.job();
                self.phase = Phase::AwaitingReceipt;
                vec![Action::Controller(HostRequest::Disarm { epoch: linked.epoch, job })]
            }
            _ => vec![],
        }
    }

    fn awaits_permit(&self, job: JobId) -> bool {
        match &self.phase {
            Phase::Arming { loaded, .. } | Phase::AwaitingPermit { loaded, .. } => loaded.job() == job,
            _ => false,
        }
    }

    pub(super) fn open_job(&self) -> Option<JobId> {
        self.facts.open.as_ref().map(|open| open.job)
    }

    /// Ends the open job without a mark.
    pub(super) fn close(&mut self, reason: CloseReason, end: JobEnd) -> Vec<Action> {
        let Some(job) = self.open_job() else { return vec![] };
        self.writing = Writing::Ending;
        self.ending = Some((job, end));
        vec![self.append(vec![Act::Closed { job, reason }])]
    }

    /// The batch last asked for is on disk.
    pub(super) fn appended(&mut self, first: u64, position: LedgerPosition) -> Vec<Action> {
        self.facts.position = position;
        match std::mem::replace(&mut self.writing, Writing::Nothing) {
            Writing::Nothing => vec![],
            Writing::Reservation(order) => self.reserved(order, first),
            Writing::Intent { order, loaded } => self.intended(order, loaded, position),
            Writing::Ending => {
                self.facts.open = None;
                self.phase = Phase::Unknown;
                self.resolve()
            }
            Writing::Explanation => {
                self.facts.unexplained.pop_front();
                self.phase = Phase::Unknown;
                self.resolve()
            }
            Writing::Receipt { sequence, hash, recorded } => {
                self.receipts = Receipts::Quiet;
                self.facts.last_sequence = sequence;
                self.facts.last_receipt_hash = hash;
                self.recorded(recorded)
            }
        }
    }
}

//! The bench for whoever serves it: what is known of it now, and what is begun without waiting for its end.

use super::{Bench, STATUSES_UNTIL_STEADY, Stand, blocked, why_down, wiring};
use crate::error::Failure;
use crate::message::Message;
use machines::{Condition, MachineCommand};
use protocol::{HostRequest, Inputs, Status};
use registry::JobId;
use station::live::News;
use station::session::Block;
use std::time::Duration;

impl Bench {
    /// The next news within a time, if there is any: for whoever serves the station and waits for nothing.
    ///
    /// # Errors
    /// The register's failure.
    pub fn turn(&mut self, limit: Duration) -> Result<Option<News>, Failure> {
        self.served = true;
        if let Some(notice) = self.unheard.pop_front() {
            return Ok(Some(News::Notice(notice)));
        }
        self.turning = true;
        let news = self.next_within(limit);
        self.turning = false;
        news
    }

    /// Whether a part may be marked now: nothing is in doubt, the wiring is the admitted one, and the machine said lately that
    /// it can be loaded.
    ///
    /// # Errors
    /// A [`Failure`] that says what stands in the way.
    pub fn may_mark(&self, fresh: Duration) -> Result<(), Failure> {
        match self.stands() {
            Some(Stand::Ready) => {}
            Some(Stand::Blocked(block)) => return Err(blocked::failure(block)),
            _ => return Err(self.silent()),
        }
        match self.ledger().standing().and_then(|standing| standing.controller.as_ref()) {
            Some(controller) => wiring::agrees(&self.config, controller)?,
            None => return Err(blocked::failure(&Block::NotProvisioned)),
        }
        if self.is_unheard() {
            return Ok(());
        }
        match self.last_condition() {
            Some((Condition::Ready, age)) if age <= fresh => Ok(()),
            Some((Condition::Fault { message } | Condition::NotReady { message }, age)) if age <= fresh => {
                Err(Failure::machine(Message::MachineNotReady {})
                    .cause(message.clone())
                    .hint(Message::HintMachineRecover {}))
            }
            _ => Err(Failure::machine(Message::MachineSilent {})
                .cause(why_down(self.machine_down.as_ref()))
                .hint(Message::HintMachineLine {})),
        }
    }

    /// How things stood last, if that is known.
    pub fn stands(&self) -> Option<&Stand> {
        self.stand.as_ref()
    }

    /// What the controller said of itself last, once its inputs are steady.
    pub fn last_status(&self) -> Option<&Status> {
        self.status.as_ref().filter(|_| self.statuses >= STATUSES_UNTIL_STEADY)
    }

    /// What the machine said of itself last, and how long ago.
    pub fn last_condition(&self) -> Option<(&Condition, Duration)> {
        self.condition.as_ref().map(|(condition, at)| (condition, at.elapsed()))
    }

    /// Why the lines are down: the controller's, the machine's.
    pub fn lines_down(&self) -> (Option<&str>, Option<&str>) {
        (self.controller_down.as_deref(), self.machine_down.as_deref())
    }

    /// Asks the machine how it is; the answer is among the news.
    pub fn look_at_machine(&self) {
        self.live.command_machine(MachineCommand::Status);
    }

    /// Whether the controller sees the machine move.
    pub fn is_moving(&self) -> bool {
        self.status.as_ref().is_some_and(|status| status.inputs.contains(Inputs::MACHINE_BUSY))
    }

    /// Asks machine and controller to let nothing move for this job. What has moved is seen by the controller.
    pub fn stop(&self, job: Option<JobId>) {
        self.live.command_machine(MachineCommand::Abort);
        if let (Some(job), Some(hello)) = (job, self.hello) {
            self.live.ask_controller(HostRequest::Disarm { epoch: hello.epoch, job });
        }
    }
}

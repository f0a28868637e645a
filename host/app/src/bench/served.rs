//! The bench for whoever serves it: what is known of it now, and what is begun without waiting for its end.

use super::hearing::Hearing;
use super::{Bench, Stand, Stops, blocked, why_unheard, wiring};
use crate::error::Failure;
use crate::message::Message;
use machines::{Condition, MachineCommand};
use protocol::Inputs;
use station::live::News;
use station::session::Block;
use std::time::{Duration, Instant};

impl Bench {
    /// The next news within a time, if there is any: for whoever serves the station and waits for nothing.
    ///
    /// # Errors
    /// The register's failure.
    pub fn turn(&mut self, limit: Duration) -> Result<Option<News>, Failure> {
        if let Some(notice) = self.unheard.pop_front() {
            return Ok(Some(News::Notice(notice)));
        }
        self.turning = true;
        let news = self.next_within(limit);
        self.turning = false;
        news
    }

    /// From now on those are heeded who say STOP here while something is waited for.
    pub fn heed(&mut self, stops: &Stops) {
        self.served = true;
        self.stops = stops.clone();
    }

    /// Whether a part may be marked now: nothing is in doubt, the wiring is the admitted one, and the machine said lately that
    /// it can be loaded.
    ///
    /// # Errors
    /// A [`Failure`] that says what stands in the way.
    pub fn may_mark(&self) -> Result<(), Failure> {
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
        match self.hearing.condition() {
            Some(Condition::Ready) => Ok(()),
            Some(Condition::Fault { message } | Condition::NotReady { message }) => {
                Err(Failure::machine(Message::MachineNotReady {})
                    .cause(message.clone())
                    .hint(Message::HintMachineRecover {}))
            }
            _ => Err(Failure::machine(Message::MachineSilent {})
                .cause(why_unheard(self.hearing.machine()))
                .hint(Message::HintMachineLine {})),
        }
    }

    /// How things stand, if that is known. Nothing can be marked beside a controller that is not heard, or whose inputs are not
    /// steady yet.
    pub fn stands(&self) -> Option<&Stand> {
        let steady = self.hearing.status().is_some();
        self.stand.as_ref().filter(|stand| steady || **stand != Stand::Ready)
    }

    /// What was heard of machine and controller.
    pub fn hearing(&self) -> &Hearing {
        &self.hearing
    }

    /// Asks the machine how it is; the answer is among the news.
    pub fn look_at_machine(&mut self) {
        self.hearing.ask_machine(Instant::now());
        self.live.command_machine(MachineCommand::Status);
    }

    /// Whether the controller sees the machine move.
    pub fn is_moving(&self) -> bool {
        self.hearing.last_status().is_some_and(|status| status.inputs.contains(Inputs::MACHINE_BUSY))
    }

    /// Asks machine and controller to let nothing move. What has moved is seen by the controller.
    ///
    /// # Errors
    /// The register's failure; the machine was asked all the same.
    pub fn stop(&mut self) -> Result<(), Failure> {
        Ok(self.live.stop()?)
    }
}

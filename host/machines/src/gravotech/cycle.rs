//! A cycle: what the machine says about it unasked, and what keeps a start from going out.

use super::line::Cycle;
use super::{Ask, Gravotech, Task, words};
use crate::face::{Condition, End, Loaded, MachineEvent, Permit};

impl Gravotech {
    pub(super) fn cycle_news(&mut self, cycle: Cycle, now_ms: u64) {
        let Some(run) = &mut self.run else { return };
        match cycle {
            Cycle::Marking => {
                run.accepted = true;
                run.give_up_ms = now_ms + self.config.cycle_max_ms;
            }
            Cycle::Paused => {
                run.accepted = true;
                let message = "paused in the cycle; resume or stop it at its own panel".to_owned();
                self.events.push_back(MachineEvent::Status(Condition::NotReady { message }));
            }
            Cycle::Finished => self.end(End::Finished),
            Cycle::Stopped => {
                let reason =
                    "stopped by a fault (GO S); look for the cause, then recover the machine".to_owned();
                self.end(End::Stopped { reason });
            }
        }
        self.resume(now_ms);
    }

    pub(super) fn start_refused(&mut self, kind: u32, detail: u32, now_ms: u64) {
        let words = words::error(kind, detail);
        let doubtful = self.run.as_ref().is_some_and(|run| run.answer_doubtful);
        self.end(match doubtful {
            true => {
                End::Unknown { reason: format!("{words}; but it may be the answer to an earlier question") }
            }
            false => End::Stopped { reason: format!("start refused: {words}") },
        });
        self.resume(now_ms);
    }

    pub(super) fn resume(&mut self, now_ms: u64) {
        if self.task.is_none() && !self.awaits_acceptance() {
            self.next_task(now_ms);
        }
    }

    pub(super) fn end(&mut self, end: End) {
        if let Some(run) = self.run.take() {
            self.events.push_back(MachineEvent::Ended { job: run.job, end });
        }
    }

    /// Why this start may not go out; nothing was sent then.
    pub(super) fn start_hindrance(&self, loaded: &Loaded, permit: &Permit) -> Option<String> {
        if !self.linked {
            return Some("the line is not open".to_owned());
        }
        if self.run.is_some() {
            return Some("a cycle runs".to_owned());
        }
        if loaded.job != permit.job() {
            return Some(format!("the permit is for job {}", permit.job()));
        }
        (self.held != Some(loaded.job))
            .then(|| "the machine does not hold this job any more; load it again".to_owned())
    }

    /// An abort or a start takes the place of whatever is being asked.
    pub(super) fn displace(&mut self) -> Option<Task> {
        self.open = None;
        self.task.take()
    }

    pub(super) fn give_up(&mut self, asked: &'static str, now_ms: u64) {
        if self.collecting() {
            // The status was answered; that it tells nothing more is no fault.
            self.ask(Ask::Status, now_ms);
            return;
        }
        if matches!(self.task, Some(Task::Abort)) {
            self.end(End::Unknown { reason: "told to stop, and did not answer".to_owned() });
        }
        if let Some(task) = self.displace() {
            self.unanswered(task, asked);
        }
        self.next_task(now_ms);
    }
}

//! A job that runs: feeding it, and acting on what is made of the controller's lines.

use super::run::Verdict;
use super::work::{RESET, Task};
use super::{Grbl, words};
use crate::face::{End, Loaded, MachineEvent, Permit};

impl Grbl {
    pub(super) fn judge(&mut self, verdict: Verdict, now_ms: u64) {
        match verdict {
            Verdict::GoesOn => self.feed_run(),
            Verdict::AskState => self.ask_state(now_ms),
            Verdict::Waits(state) => {
                self.events.push_back(MachineEvent::Status(words::condition(state, self.last_alarm)));
            }
            Verdict::Over(end) => self.end(end),
            Verdict::Reset(end) => {
                self.out.clear();
                self.out.push_back(vec![RESET]);
                self.end(end);
            }
        }
        self.next_task(now_ms);
    }

    pub(super) fn feed_run(&mut self) {
        if let Some(run) = self.run.as_mut().filter(|run| !run.aborting) {
            self.out.extend(std::iter::from_fn(|| run.stream.next_line()));
        }
    }

    pub(super) fn end(&mut self, end: End) {
        if let Some(run) = self.run.take() {
            self.events.push_back(MachineEvent::Ended { job: run.job, end });
        }
    }

    /// The lines to start, or why this start may not go out; nothing was sent then.
    pub(super) fn take_held(&mut self, loaded: &Loaded, permit: &Permit) -> Result<Vec<String>, String> {
        if !self.linked {
            return Err("the line is not open".to_owned());
        }
        if self.run.is_some() {
            return Err("a job runs".to_owned());
        }
        if loaded.job != permit.job() {
            return Err(format!("the permit is for job {}", permit.job()));
        }
        if self.work.as_ref().is_some_and(|work| !matches!(work.task, Task::Status)) {
            return Err("the machine is being asked something else; load it again".to_owned());
        }
        match self.held.take() {
            Some((job, lines)) if job == loaded.job => Ok(lines),
            _ => Err("the machine was reset or loaded since; load it again".to_owned()),
        }
    }
}

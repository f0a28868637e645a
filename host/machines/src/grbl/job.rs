//! A job that runs: feeding it, and acting on what is made of the controller's lines.

use super::run::Verdict;
use super::work::{Step, Task};
use super::{Grbl, words};
use crate::face::{End, Loaded, MachineEvent, Permit};

/// Whether a reset has to be told, or comes by itself.
#[derive(Debug, Clone, Copy)]
enum Wait {
    None,
    Falling,
}

impl Grbl {
    pub(super) fn judge(&mut self, verdict: Verdict, now_ms: u64) {
        match verdict {
            Verdict::GoesOn => self.feed_run(),
            Verdict::AskState => self.ask_state(now_ms),
            Verdict::Waits(state) => {
                let condition = words::condition(state, self.firmware, self.last_alarm);
                self.events.push_back(MachineEvent::Status(condition));
            }
            Verdict::Over(end) => self.end(end),
            Verdict::Falls(end) => {
                self.end(end);
                self.quench(Wait::Falling, now_ms);
            }
            Verdict::Reset(end) => {
                self.end(end);
                // It may be met in motion, and not every firmware says so.
                self.homed = false;
                self.quench(Wait::None, now_ms);
            }
        }
        self.next_task(now_ms);
    }

    /// A job is over that was not heard to finish: nothing may move any more, and the tool has to be off.
    fn quench(&mut self, wait: Wait, now_ms: u64) {
        self.out.clear();
        match self.work.take() {
            // It is on its way to the same.
            Some(work) if matches!(work.task, Task::Abort) => self.work = Some(work),
            work => {
                self.waiting.extend(work.map(|work| work.task));
                match wait {
                    Wait::None => self.enter(Task::Quench { job: true }, Step::Reset, now_ms),
                    Wait::Falling => self.await_reset(now_ms),
                }
            }
        }
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

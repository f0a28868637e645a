//! Taking up tasks and entering their steps, and what happens when no answer comes.

use super::work::{Step, Task, Told, Work};
use super::{Grbl, HOLD_MAX_MS, HOMING_MAX_MS, QUERY_GAP_MS, REPLY_MAX_MS, RESET_MAX_MS, SENDS_MAX};
use crate::face::{End, MachineEvent};

impl Grbl {
    pub(super) fn begin(&mut self, task: Task, now_ms: u64) {
        if !self.linked {
            self.unanswered(task, None, "the machine: its line is not open");
        } else {
            self.waiting.push_back(task);
            self.next_task(now_ms);
        }
    }

    /// Takes up what waits. While a job runs, only what does not mix with its lines.
    pub(super) fn next_task(&mut self, now_ms: u64) {
        if self.work.is_some() || self.settles_ms.is_some() {
            return;
        }
        let harmless = |task: &Task| matches!(task, Task::Status | Task::Abort);
        let at = self.waiting.iter().position(|task| self.run.is_none() || harmless(task));
        if let Some(task) = at.and_then(|at| self.waiting.remove(at)) {
            let first = match task {
                Task::Identify => Step::Version(Told::default()),
                Task::Status | Task::Load { .. } | Task::Recover { .. } | Task::Home { .. } => Step::State,
                Task::Abort => Step::Hold,
                Task::LeaveDryRun { .. } | Task::Quench { .. } => Step::Reset,
            };
            self.enter(task, first, now_ms);
        }
    }

    pub(super) fn enter(&mut self, task: Task, step: Step, now_ms: u64) {
        let wait_ms = match step {
            Step::Hold => HOLD_MAX_MS,
            Step::Home => HOMING_MAX_MS,
            Step::Reset => RESET_MAX_MS,
            _ => REPLY_MAX_MS,
        };
        self.out.extend(step.bytes());
        if matches!(step, Step::State | Step::DryRunState | Step::Hold) {
            self.ask_state(now_ms);
        }
        self.work = Some(Work { task, step, sends: 1, again_ms: now_ms + wait_ms });
        self.feed_dry_run();
    }

    /// It resets itself; told to only where it does not.
    pub(super) fn await_reset(&mut self, now_ms: u64) {
        let again_ms = now_ms + RESET_MAX_MS;
        self.work = Some(Work { task: Task::Quench { job: true }, step: Step::Reset, sends: 0, again_ms });
    }

    pub(super) fn finish(&mut self, event: MachineEvent, now_ms: u64) {
        self.events.push_back(event);
        self.next_task(now_ms);
    }

    pub(super) fn ask_state(&mut self, now_ms: u64) {
        self.query_due = now_ms < self.query_ms;
        if !self.query_due {
            self.query_ms = now_ms + QUERY_GAP_MS;
            self.out.push_back(b"?".to_vec());
        }
    }

    pub(super) fn feed_dry_run(&mut self) {
        if let Some(Work { step: Step::DryRun(stream), .. }) = &mut self.work {
            self.out.extend(std::iter::from_fn(|| stream.next_line()));
        }
    }

    pub(super) fn send_again(&mut self, work: Work, now_ms: u64) {
        self.out.extend(work.step.bytes());
        if matches!(work.step, Step::State | Step::DryRunState) {
            self.ask_state(now_ms);
        }
        let wait_ms = if matches!(work.step, Step::Reset) { RESET_MAX_MS } else { REPLY_MAX_MS };
        self.work = Some(Work { sends: work.sends + 1, again_ms: now_ms + wait_ms, ..work });
    }

    pub(super) fn work_timeout(&mut self, now_ms: u64) {
        let Some(work) = self.work.take_if(|work| now_ms >= work.again_ms) else { return };
        match (work.task, work.step) {
            (task, Step::Hold) => {
                // It is reset in motion then.
                self.homed = false;
                self.enter(task, Step::Reset, now_ms);
            }
            (task, step) if step.is_repeatable() && work.sends < SENDS_MAX => {
                self.send_again(Work { task, step, ..work }, now_ms);
            }
            (Task::Load { job, .. }, step) if !step.is_repeatable() => {
                let message = format!("no answer to {}; load again", step.name());
                self.enter(Task::LeaveDryRun { job, message }, Step::Reset, now_ms);
            }
            (task, step) => {
                if matches!(task, Task::Abort) {
                    self.end(End::Unknown { reason: "told to stop, and did not answer".to_owned() });
                }
                let asked = step.name();
                self.unanswered(task, Some(step), asked);
                self.next_task(now_ms);
            }
        }
    }
}

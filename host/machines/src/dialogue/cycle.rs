//! A cycle: its start, what the machine says about it, and what is made of silence.

use super::{Completion, Dialogue, Lost, News, Phase, Protocol, Run, Task};
use crate::face::{Condition, End, Loaded, MachineEvent, Permit};

impl<P: Protocol> Dialogue<P> {
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

    /// Sends the start, once.
    pub(super) fn started(&mut self, job: u64, answer_doubtful: bool, now_ms: u64) {
        let timing = self.protocol.timing();
        let message = self.protocol.start();
        let completion = self.protocol.capabilities().completion;
        // A contact is not answered, and where the answer is the end there is no acceptance to wait for.
        let unanswered =
            message.is_none() || matches!(completion, Completion::Answered | Completion::Unheard);
        let (phase, wait_ms) = match unanswered {
            true => (Phase::Marking, timing.cycle_max_ms),
            false => (Phase::Starting, timing.reply_max_ms),
        };
        self.run = Some(Run {
            job,
            phase,
            give_up_ms: now_ms + wait_ms,
            watch_ms: unanswered.then_some(now_ms + timing.watch_ms),
            answer_doubtful,
        });
        self.out.extend(message);
        if completion == Completion::Unheard {
            self.unseen = true;
            let reason = "this machine does not say when it is done; what the controller saw decides";
            self.end(End::Unknown { reason: reason.to_owned() });
        }
    }

    /// Nothing may be asked now, so that nothing is taken for the answer to the start.
    pub(super) fn must_be_silent(&self) -> bool {
        let answered = self.protocol.capabilities().completion == Completion::Answered;
        self.run.as_ref().is_some_and(|run| run.phase == Phase::Starting || answered)
    }

    pub(super) fn cycle_news(&mut self, news: News, now_ms: u64) {
        let timing = self.protocol.timing();
        let Some(run) = &mut self.run else { return };
        match news {
            News::Marking => {
                if run.phase == Phase::Starting {
                    run.give_up_ms = now_ms + timing.cycle_max_ms;
                }
                run.phase = Phase::Marking;
                run.watch_ms = Some(now_ms + timing.watch_ms);
            }
            News::Paused(message) => {
                run.phase = Phase::Marking;
                run.watch_ms = Some(now_ms + timing.watch_ms);
                self.events.push_back(MachineEvent::Status(Condition::NotReady { message }));
            }
            News::Finished => self.end(End::Finished),
            News::Stopped(reason) => self.end(End::Stopped { reason }),
            News::Refused(why) if run.answer_doubtful => {
                self.end(End::Unknown {
                    reason: format!("{why}; but it may be the answer to an earlier question"),
                });
            }
            News::Refused(why) => self.end(End::Stopped { reason: format!("start refused: {why}") }),
        }
        self.resume(now_ms);
    }

    fn resume(&mut self, now_ms: u64) {
        if self.task.is_none() && !self.must_be_silent() {
            self.next_task(now_ms);
        }
    }

    pub(super) fn end(&mut self, end: End) {
        if let Some(run) = self.run.take() {
            self.events.push_back(MachineEvent::Ended { job: run.job, end });
        }
        self.waiting.retain(|task| !matches!(task, Task::Watch { .. }));
    }

    pub(super) fn run_timeout(&mut self, now_ms: u64) {
        let Some(run) = self.run.as_mut().filter(|run| now_ms >= run.give_up_ms) else { return };
        if run.phase == Phase::Starting && self.protocol.lost_sight() == Lost::TellsLater {
            run.phase = Phase::Marking;
            run.give_up_ms = now_ms + self.protocol.timing().cycle_max_ms;
            run.watch_ms = Some(now_ms);
            return;
        }
        let reason = match run.phase {
            Phase::Starting => "the start was not answered",
            Phase::Marking => "its end was not heard",
        };
        self.end(End::Unknown { reason: reason.to_owned() });
        self.resume(now_ms);
    }

    /// Whether the machine has to be asked how far it is, and may be.
    pub(super) fn may_watch(&self) -> bool {
        let running = self.run.as_ref().is_some_and(|run| run.phase == Phase::Marking);
        running && self.linked && self.task.is_none() && self.protocol.watch().is_some()
    }

    pub(super) fn watch_is_due(&self, now_ms: u64) -> bool {
        let due = self.run.as_ref().and_then(|run| run.watch_ms).is_some_and(|at_ms| now_ms >= at_ms);
        due && self.may_watch()
    }

    pub(super) fn watch_timeout(&mut self, now_ms: u64) {
        if self.watch_is_due(now_ms)
            && let Some(ask) = self.protocol.watch()
        {
            self.take_up(Task::Watch { steps: [ask].into() }, now_ms);
        }
    }
}

//! Questions, and what is made of the answers: one task at a time, one question at a time.

use super::ask::Ask;
use super::line::Line;
use super::{Gravotech, NORMAL_MODE, Open, REPLY_MAX_MS, Task, words};
use crate::face::{Condition, End, Loaded, MachineEvent};

impl Gravotech {
    pub(super) fn begin(&mut self, task: Task, now_ms: u64) {
        if !self.linked {
            self.unanswered(task, "the machine: its line is not open");
        } else if self.task.is_some() || self.awaits_acceptance() {
            self.waiting.push_back(task);
        } else {
            self.take_up(task, now_ms);
        }
    }

    pub(super) fn take_up(&mut self, mut task: Task, now_ms: u64) {
        let first = match &mut task {
            Task::Identify { .. } | Task::Status => Some(Ask::Status),
            Task::Load { steps, .. } => steps.pop_front(),
            Task::Abort => Some(Ask::Stop),
            Task::Recover { .. } => Some(Ask::Acknowledge),
        };
        self.task = Some(task);
        if let Some(ask) = first {
            self.ask(ask, now_ms);
        }
    }

    /// The work is done; what waited comes next.
    pub(super) fn next_task(&mut self, now_ms: u64) {
        self.task = None;
        self.open = None;
        if !self.awaits_acceptance()
            && let Some(task) = self.waiting.pop_front()
        {
            self.take_up(task, now_ms);
        }
    }

    pub(super) fn ask(&mut self, ask: Ask, now_ms: u64) {
        self.send(&ask.command());
        self.open = Some(Open { ask, again_ms: now_ms + REPLY_MAX_MS, sends: 1 });
    }

    pub(super) fn send(&mut self, command: &str) {
        self.out.push_back(self.config.framing.encode(command));
    }

    pub(super) fn awaits_acceptance(&self) -> bool {
        self.run.as_ref().is_some_and(|run| !run.accepted)
    }

    pub(super) fn line(&mut self, text: &str, now_ms: u64) {
        match Line::parse(text) {
            Line::Go(cycle) => self.cycle_news(cycle, now_ms),
            Line::Error { kind, detail } if self.awaits_acceptance() => {
                self.start_refused(kind, detail, now_ms);
            }
            // Between a start and its acceptance nothing is asked, so nothing else is an answer.
            _ if self.awaits_acceptance() => {}
            line => self.answer(line, now_ms),
        }
    }

    /// Takes the line as the answer to the open question, if it is one. Any other line is noise or a late answer.
    fn answer(&mut self, line: Line, now_ms: u64) {
        let Some(open) = &self.open else { return };
        match (open.ask.clone(), line) {
            (Ask::Status, Line::Status { state, mode }) => self.status_told(state, mode, now_ms),
            (Ask::Status, Line::Other(text)) => self.heard(text),
            (Ask::Information, Line::Error { .. }) => self.ask(Ask::Status, now_ms),
            (Ask::Information, Line::Other(text)) => {
                self.heard(text);
                // What comes until the status is told belongs to the information.
                self.ask(Ask::Status, now_ms);
            }
            (Ask::Get { number, text }, Line::Other(value)) => self.value_told(number, &text, &value, now_ms),
            (ask, Line::Done { verb, value }) if ask.verb() == Some(verb) => match value {
                1 => self.done(&ask, now_ms),
                _ => {
                    self.failed(
                        &ask,
                        &format!("{verb} {value}: not carried out; ask for its status"),
                        now_ms,
                    );
                }
            },
            (ask, Line::Error { kind, detail }) => self.error_told(&ask, kind, detail, now_ms),
            _ => {}
        }
    }

    pub(super) fn collecting(&self) -> bool {
        matches!(&self.open, Some(open) if open.ask == Ask::Information)
    }

    fn heard(&mut self, text: String) {
        match &mut self.task {
            Some(Task::Identify { status_told: true, information, .. }) => information.push(text),
            Some(Task::Identify { heard, .. }) => *heard = Some(text),
            _ => {}
        }
    }

    fn status_told(&mut self, state: u32, mode: u32, now_ms: u64) {
        match &mut self.task {
            Some(Task::Identify { status_told: true, information, .. }) => {
                let description = describe(information);
                self.events.push_back(MachineEvent::Identified { description });
                self.next_task(now_ms);
            }
            Some(Task::Identify { status_told, .. }) => {
                *status_told = true;
                self.ask(Ask::Information, now_ms);
            }
            Some(Task::Load { job, steps }) => {
                // The mode before the load is somebody else's; the load itself sets it.
                let first = steps.iter().any(|step| matches!(step, Ask::Load { .. }));
                let (job, last) = (*job, steps.is_empty());
                if state != words::READY {
                    self.load_failed(
                        job,
                        format!("the machine is {}", words::condition_words(state)),
                        now_ms,
                    );
                } else if !first && mode != NORMAL_MODE {
                    let message =
                        "the machine is not in normal mode and would not mark; set it at its own panel";
                    self.load_failed(job, message.to_owned(), now_ms);
                } else if last {
                    self.loaded(job, now_ms);
                } else {
                    self.next_step(now_ms);
                }
            }
            Some(_) => {
                self.events.push_back(MachineEvent::Status(words::condition(state)));
                self.next_task(now_ms);
            }
            None => {}
        }
    }

    fn loaded(&mut self, job: u64, now_ms: u64) {
        self.held = Some(job);
        self.events.push_back(MachineEvent::Loaded(Loaded { job, read_back: true }));
        self.next_task(now_ms);
    }

    fn next_step(&mut self, now_ms: u64) {
        if let Some(Task::Load { steps, .. }) = &mut self.task
            && let Some(ask) = steps.pop_front()
        {
            self.ask(ask, now_ms);
        }
    }

    fn value_told(&mut self, number: u8, text: &str, value: &str, now_ms: u64) {
        if value == text {
            self.next_step(now_ms);
        } else if let Some(Task::Load { job, .. }) = &self.task {
            let message = format!(
                "variable {number} reads back as {value:?}, not {text:?}; load again, and if it happens again check the \
                 cable and the job file"
            );
            self.load_failed(*job, message, now_ms);
        }
    }

    fn done(&mut self, ask: &Ask, now_ms: u64) {
        match ask {
            Ask::TakeMaster => self.ask(Ask::Acknowledge, now_ms),
            Ask::Acknowledge => {
                self.events.push_back(MachineEvent::Recovered);
                self.next_task(now_ms);
            }
            Ask::Stop => {
                self.end(End::Stopped { reason: "stopped by the host (AM)".to_owned() });
                self.events.push_back(MachineEvent::Aborted);
                self.next_task(now_ms);
            }
            _ => self.next_step(now_ms),
        }
    }

    fn error_told(&mut self, ask: &Ask, kind: u32, detail: u32, now_ms: u64) {
        match (ask, &mut self.task) {
            // A status question breaks no rule; the error is late news of something else.
            (Ask::Status, _) => {}
            (Ask::Acknowledge, Some(Task::Recover { master_taken }))
                if (kind, detail) == (4, 1) && !*master_taken =>
            {
                *master_taken = true;
                self.ask(Ask::TakeMaster, now_ms);
            }
            // Nothing to acknowledge: that is what recovering is for.
            (Ask::Acknowledge, _) if (kind, detail) == (3, 5) => self.done(ask, now_ms),
            _ => self.failed(ask, &words::error(kind, detail), now_ms),
        }
    }

    fn failed(&mut self, ask: &Ask, message: &str, now_ms: u64) {
        if let Some(Task::Load { job, .. }) = &self.task {
            self.load_failed(*job, format!("{}: {message}", ask.name()), now_ms);
        } else {
            if *ask == Ask::Stop {
                self.end(End::Unknown { reason: format!("told to stop, and answered {message}") });
            }
            let message = format!("{}: {message}", ask.name());
            self.events.push_back(MachineEvent::Status(Condition::Fault { message }));
            self.next_task(now_ms);
        }
    }

    fn load_failed(&mut self, job: u64, message: String, now_ms: u64) {
        self.events.push_back(MachineEvent::LoadFailed { job, message });
        self.next_task(now_ms);
    }

    /// A task that will not be done: says so, in its own way.
    pub(super) fn unanswered(&mut self, task: Task, asked: &'static str) {
        self.events.push_back(match task {
            Task::Load { job, .. } => {
                let message = format!("no answer to {asked}; check the cable and that the machine is on, then load again");
                MachineEvent::LoadFailed { job, message }
            }
            Task::Identify { status_told: true, information, .. } => {
                MachineEvent::Identified { description: describe(&information) }
            }
            Task::Identify { heard: Some(heard), .. } => MachineEvent::WrongMachine {
                message: format!(
                    "something answers {heard:?}, which is no answer to ST; check the port, its settings and the family"
                ),
            },
            Task::Identify { .. } | Task::Status | Task::Abort | Task::Recover { .. } => MachineEvent::NoAnswer { asked },
        });
    }
}

fn describe(information: &[String]) -> String {
    match information {
        [] => "answers ST and gives no information".to_owned(),
        lines => lines.join("; "),
    }
}

//! Gravotech and Technifor machines that speak the two-letter command language: UC500 dot peen controllers on RS-232,
//! TL07 lasers and XCOM over TCP.
//!
//! Commands are ASCII, answers are lines, and the end of a cycle is pushed unasked. Grades: verbs and flow are the
//! maker's (TL07 command instructions, 04/2015); error numbers, `GI`, `VG`'s bare answer and the UC500 prefix come from
//! independent working code.

mod ask;
mod frame;
mod line;
mod words;

#[cfg(test)]
mod tests;

pub use frame::Framing;

use crate::face::{
    Capabilities, Completion, Condition, Driver, End, Loaded, MachineEvent, Payload, PayloadError, PayloadKind, Permit,
    Running,
};
use crate::lines::LineReader;
use ask::Ask;
use line::{Cycle, Line};
use serde::{Deserialize, Serialize};
use std::collections::VecDeque;

/// A question unanswered for this long is sent again. The makers of this class of machine ask for three seconds.
const REPLY_MAX_MS: u64 = 3_000;
/// How often a question is sent before it is given up.
const SENDS_MAX: u32 = 3;

/// What a site sets for a machine of this family.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct GravotechConfig {
    /// Form of commands on the line.
    pub framing: Framing,
    /// Most characters of one text. The maker's limit is not published; this is ours.
    pub text_max_chars: usize,
    /// A cycle of which nothing was heard for this long after its start has an unknown outcome. Milliseconds.
    pub cycle_max_ms: u64,
}

impl Default for GravotechConfig {
    fn default() -> Self {
        Self { framing: Framing::default(), text_max_chars: 64, cycle_max_ms: 120_000 }
    }
}

/// Mode in a status that marks; 1 is autonomous, 2 simulation.
const NORMAL_MODE: u32 = 0;

/// What is being done with questions.
#[derive(Debug)]
enum Task {
    Identify { status_told: bool, heard: Option<String>, information: Vec<String> },
    Status,
    Load { job: u64, steps: VecDeque<Ask> },
    Abort,
    Recover { master_taken: bool },
}

/// The question that waits for its answer.
#[derive(Debug)]
struct Open {
    ask: Ask,
    again_ms: u64,
    sends: u32,
}

/// A cycle that was started.
#[derive(Debug)]
struct Run {
    job: u64,
    accepted: bool,
    give_up_ms: u64,
    /// A question was open at the start: an error could be its answer.
    answer_doubtful: bool,
}

/// Driver of one machine.
#[derive(Debug)]
pub struct Gravotech {
    config: GravotechConfig,
    capabilities: Capabilities,
    reader: LineReader,
    linked: bool,
    task: Option<Task>,
    waiting: VecDeque<Task>,
    open: Option<Open>,
    held: Option<u64>,
    run: Option<Run>,
    out: VecDeque<Vec<u8>>,
    events: VecDeque<MachineEvent>,
}

impl Gravotech {
    /// A driver that waits for its link.
    #[must_use]
    pub fn new(config: GravotechConfig) -> Self {
        let capabilities = Capabilities {
            family: "gravotech",
            payload: PayloadKind::Text,
            text_max_chars: config.text_max_chars,
            forbidden: &['"'],
            completion: Completion::Pushed,
            abort_leaves_fault: true,
            reads_back: true,
            host_streams_motion: false,
        };
        Self {
            reader: config.framing.reader(),
            config,
            capabilities,
            linked: false,
            task: None,
            waiting: VecDeque::new(),
            open: None,
            held: None,
            run: None,
            out: VecDeque::new(),
            events: VecDeque::new(),
        }
    }

    // -- Questions ---------------------------------------------------------------------------------------------

    fn begin(&mut self, task: Task, now_ms: u64) {
        if !self.linked {
            self.unanswered(task, "the machine: its line is not open");
        } else if self.task.is_some() || self.awaits_acceptance() {
            self.waiting.push_back(task);
        } else {
            self.take_up(task, now_ms);
        }
    }

    fn take_up(&mut self, mut task: Task, now_ms: u64) {
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
    fn next_task(&mut self, now_ms: u64) {
        self.task = None;
        self.open = None;
        if !self.awaits_acceptance()
            && let Some(task) = self.waiting.pop_front()
        {
            self.take_up(task, now_ms);
        }
    }

    fn ask(&mut self, ask: Ask, now_ms: u64) {
        self.send(&ask.command());
        self.open = Some(Open { ask, again_ms: now_ms + REPLY_MAX_MS, sends: 1 });
    }

    fn send(&mut self, command: &str) {
        self.out.push_back(self.config.framing.encode(command));
    }

    fn awaits_acceptance(&self) -> bool {
        self.run.as_ref().is_some_and(|run| !run.accepted)
    }

    // -- Lines -------------------------------------------------------------------------------------------------

    fn line(&mut self, text: &str, now_ms: u64) {
        match Line::parse(text) {
            Line::Go(cycle) => self.cycle_news(cycle, now_ms),
            Line::Error { kind, detail } if self.awaits_acceptance() => self.start_refused(kind, detail, now_ms),
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
                _ => self.failed(&ask, &format!("{verb} {value}: not carried out; ask for its status"), now_ms),
            },
            (ask, Line::Error { kind, detail }) => self.error_told(&ask, kind, detail, now_ms),
            _ => {}
        }
    }

    fn collecting(&self) -> bool {
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
                    self.load_failed(job, format!("the machine is {}", words::condition_words(state)), now_ms);
                } else if !first && mode != NORMAL_MODE {
                    let message = "the machine is not in normal mode and would not mark; set it at its own panel";
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
            (Ask::Acknowledge, Some(Task::Recover { master_taken })) if (kind, detail) == (4, 1) && !*master_taken => {
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
    fn unanswered(&mut self, task: Task, asked: &'static str) {
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

    // -- A cycle -----------------------------------------------------------------------------------------------

    fn cycle_news(&mut self, cycle: Cycle, now_ms: u64) {
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
                let reason = "stopped by a fault (GO S); look for the cause, then recover the machine".to_owned();
                self.end(End::Stopped { reason });
            }
        }
        self.resume(now_ms);
    }

    fn start_refused(&mut self, kind: u32, detail: u32, now_ms: u64) {
        let words = words::error(kind, detail);
        let doubtful = self.run.as_ref().is_some_and(|run| run.answer_doubtful);
        self.end(match doubtful {
            true => End::Unknown { reason: format!("{words}; but it may be the answer to an earlier question") },
            false => End::Stopped { reason: format!("start refused: {words}") },
        });
        self.resume(now_ms);
    }

    fn resume(&mut self, now_ms: u64) {
        if self.task.is_none() && !self.awaits_acceptance() {
            self.next_task(now_ms);
        }
    }

    fn end(&mut self, end: End) {
        if let Some(run) = self.run.take() {
            self.events.push_back(MachineEvent::Ended { job: run.job, end });
        }
    }

    /// Why this start may not go out; nothing was sent then.
    fn start_hindrance(&self, loaded: &Loaded, permit: &Permit) -> Option<String> {
        if !self.linked {
            return Some("the line is not open".to_owned());
        }
        if self.run.is_some() {
            return Some("a cycle runs".to_owned());
        }
        if loaded.job != permit.job() {
            return Some(format!("the permit is for job {}", permit.job()));
        }
        (self.held != Some(loaded.job)).then(|| "the machine does not hold this job any more; load it again".to_owned())
    }

    /// An abort or a start takes the place of whatever is being asked.
    fn displace(&mut self) -> Option<Task> {
        self.open = None;
        self.task.take()
    }

    fn give_up(&mut self, asked: &'static str, now_ms: u64) {
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

fn describe(information: &[String]) -> String {
    match information {
        [] => "answers ST and gives no information".to_owned(),
        lines => lines.join("; "),
    }
}

impl Driver for Gravotech {
    fn capabilities(&self) -> &Capabilities {
        &self.capabilities
    }

    fn link_opened(&mut self, now_ms: u64) {
        self.link_lost(now_ms);
        self.linked = true;
    }

    fn link_lost(&mut self, _now_ms: u64) {
        self.linked = false;
        self.out.clear();
        self.reader.clear();
        self.held = None;
        self.end(End::Unknown { reason: "the line to the machine was lost".to_owned() });
        let current = self.displace();
        let waiting = std::mem::take(&mut self.waiting);
        for task in current.into_iter().chain(waiting) {
            self.unanswered(task, "the machine: its line was lost");
        }
    }

    fn handle(&mut self, bytes: &[u8], now_ms: u64) {
        for byte in bytes {
            if let Some(line) = self.reader.push(*byte) {
                self.line(&line, now_ms);
            }
        }
    }

    fn handle_timeout(&mut self, now_ms: u64) {
        if self.run.as_ref().is_some_and(|run| now_ms >= run.give_up_ms) {
            let accepted = !self.awaits_acceptance();
            self.end(End::Unknown {
                reason: if accepted { "its end was not heard" } else { "the start was not answered" }.to_owned(),
            });
            self.resume(now_ms);
        }
        let Some(open) = self.open.as_mut().filter(|open| now_ms >= open.again_ms) else { return };
        if open.sends < SENDS_MAX {
            open.sends += 1;
            open.again_ms = now_ms + REPLY_MAX_MS;
            let command = open.ask.command();
            self.send(&command);
        } else {
            let asked = open.ask.name();
            self.give_up(asked, now_ms);
        }
    }

    fn poll_at(&self) -> Option<u64> {
        let again = self.open.as_ref().map(|open| open.again_ms);
        let give_up = self.run.as_ref().map(|run| run.give_up_ms);
        again.into_iter().chain(give_up).min()
    }

    fn next_output(&mut self) -> Option<Vec<u8>> {
        self.out.pop_front()
    }

    fn next_event(&mut self) -> Option<MachineEvent> {
        self.events.pop_front()
    }

    fn identify(&mut self, now_ms: u64) {
        self.begin(Task::Identify { status_told: false, heard: None, information: Vec::new() }, now_ms);
    }

    fn status(&mut self, now_ms: u64) {
        self.begin(Task::Status, now_ms);
    }

    fn load(&mut self, job: u64, payload: &Payload, now_ms: u64) -> Result<(), PayloadError> {
        let (file, variables) = ask::fit(payload, self.config.text_max_chars)?;
        let loading = |task: &Task| matches!(task, Task::Load { .. });
        let state = match self {
            _ if !self.linked => Some("not connected"),
            _ if self.run.is_some() => Some("running a cycle"),
            _ if self.task.iter().chain(&self.waiting).any(loading) => Some("being loaded"),
            _ => None,
        };
        if let Some(state) = state {
            return Err(PayloadError::NotNow { state });
        }
        self.held = None;
        self.begin(Task::Load { job, steps: ask::load_steps(file, variables) }, now_ms);
        Ok(())
    }

    fn start(&mut self, loaded: Loaded, permit: Permit, now_ms: u64) -> Running {
        let job = loaded.job;
        if let Some(why) = self.start_hindrance(&loaded, &permit) {
            let end = End::Stopped { reason: format!("not started: {why}") };
            self.events.push_back(MachineEvent::Ended { job, end });
            return Running { job };
        }
        let displaced = self.displace();
        self.held = None;
        self.run = Some(Run {
            job,
            accepted: false,
            give_up_ms: now_ms + REPLY_MAX_MS,
            answer_doubtful: displaced.is_some(),
        });
        self.waiting.extend(displaced);
        self.send(ask::START);
        Running { job }
    }

    fn abort(&mut self, now_ms: u64) {
        if !self.linked {
            self.unanswered(Task::Abort, "the machine: its line is not open");
            return;
        }
        self.held = None;
        match self.displace() {
            Some(Task::Load { job, .. }) => {
                let message = "stopped by an abort before it was complete".to_owned();
                self.events.push_back(MachineEvent::LoadFailed { job, message });
            }
            Some(Task::Abort) => {}
            other => self.waiting.extend(other),
        }
        // From here the start's acceptance is not waited for: the answer to the stop decides.
        if let Some(run) = self.run.as_mut().filter(|run| !run.accepted) {
            run.accepted = true;
            run.give_up_ms = now_ms + self.config.cycle_max_ms;
        }
        self.take_up(Task::Abort, now_ms);
    }

    fn recover(&mut self, now_ms: u64) {
        self.begin(Task::Recover { master_taken: false }, now_ms);
    }
}

//! Gravotech and Technifor machines that speak the two-letter command language: UC500 dot peen controllers on RS-232,
//! TL07 lasers and XCOM over TCP.
//!
//! Commands are ASCII, answers are lines, and the end of a cycle is pushed unasked. Grades: verbs and flow are the
//! maker's (TL07 command instructions, 04/2015); error numbers, `GI`, `VG`'s bare answer and the UC500 prefix come from
//! independent working code.

mod ask;
mod cycle;
mod frame;
mod line;
mod tasks;
mod words;

#[cfg(test)]
mod tests;

pub use frame::Framing;

use crate::face::{
    Capabilities, Completion, Driver, End, Loaded, MachineEvent, Payload, PayloadError, PayloadKind, Permit,
    Running,
};
use crate::lines::LineReader;
use ask::Ask;
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
            texts_max: usize::from(ask::VARIABLE_MAX) + 1,
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
                reason: if accepted { "its end was not heard" } else { "the start was not answered" }
                    .to_owned(),
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

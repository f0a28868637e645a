//! Machines with a GRBL 1.1 controller: lasers, and scribes or pins whose tool hangs on the beam output.
//!
//! The host renders the motion, has the controller check it in a dry run, and streams it. The end is the answer to a
//! last line that waits for all motion, and then a report that the machine stands still. Source: documentation and
//! source of GRBL 1.1h, and what that firmware does when run.

mod answers;
mod codes;
mod gcode;
mod home;
mod job;
mod line;
mod run;
mod stream;
mod tasks;
mod words;
mod work;

#[cfg(test)]
mod tests;

use crate::face::{
    AbortBy, Capabilities, Completion, Condition, Driver, End, Grade, Loaded, MachineEvent, Payload,
    PayloadError, PayloadKind, Permit, Running, StartBy, SymbolBy,
};
use crate::lines::LineReader;
use codes::Firmware;
use marking::mark::Method;
use run::Run;
use serde::{Deserialize, Serialize};
use std::collections::VecDeque;
use work::{Drawing, Step, Task, Work};

/// A question unanswered for this long is sent again, if it may be.
const REPLY_MAX_MS: u64 = 3_000;
/// How often a question is sent before it is given up.
const SENDS_MAX: u32 = 3;
/// The banner comes this soon after a reset, or the reset was lost.
const RESET_MAX_MS: u64 = 1_000;
/// The longest way to the switches and back.
const HOMING_MAX_MS: u64 = 120_000;
/// Least time between two state questions: five a second are the controller's limit.
const QUERY_GAP_MS: u64 = 200;
/// A hold that has not come to rest by then is followed by the reset all the same.
const HOLD_MAX_MS: u64 = 2_000;

/// What a site sets for a machine of this family.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct GrblConfig {
    /// What hangs on the beam output: `laser`, `scribe` or `dot_peen`; a laser where it is left out.
    pub method: Option<Method>,
    /// Length of the lit move that makes a dot. Micrometres, at least 1.
    pub dot_length_um: i32,
    /// Reach to the right of the origin. Micrometres.
    pub area_x_um: i32,
    /// Reach upwards from the origin. Micrometres.
    pub area_y_um: i32,
    /// Wait for the controller's banner after the line was opened, which resets some boards. Milliseconds.
    pub settle_ms: u64,
    /// A job that takes longer has an unknown outcome. Milliseconds.
    pub cycle_max_ms: u64,
    /// The name that was stored in the controller with `$I=`: one with another name is the wrong machine. Empty: any.
    pub machine_id: String,
}

impl Default for GrblConfig {
    fn default() -> Self {
        Self {
            method: None,
            dot_length_um: 50,
            area_x_um: 100_000,
            area_y_um: 100_000,
            settle_ms: 1_500,
            cycle_max_ms: 600_000,
            machine_id: String::new(),
        }
    }
}

/// Driver of one machine.
#[derive(Debug)]
pub struct Grbl {
    config: GrblConfig,
    capabilities: Capabilities,
    reader: LineReader,
    linked: bool,
    settles_ms: Option<u64>,
    work: Option<Work>,
    waiting: VecDeque<Task>,
    held: Option<(u64, Vec<String>)>,
    run: Option<Run>,
    last_alarm: Option<u32>,
    /// An abort cut a job, and nobody has recovered the machine since.
    stopped: bool,
    firmware: Firmware,
    /// What it said that it is.
    description: String,
    /// It was homed since the line was opened, and has not lost its position since.
    homed: bool,
    query_ms: u64,
    query_due: bool,
    out: VecDeque<Vec<u8>>,
    events: VecDeque<MachineEvent>,
}

impl Grbl {
    /// A driver that waits for its link.
    #[must_use]
    pub fn new(config: GrblConfig) -> Self {
        Self {
            config,
            capabilities: Capabilities {
                family: "grbl".to_owned(),
                payload: PayloadKind::Path,
                symbol: SymbolBy::Path,
                text_max_chars: 0,
                texts_max: 0,
                text_first: 0,
                takes_file: false,
                forbidden: Vec::new(),
                ascii_only: false,
                start: StartBy::Message,
                completion: Completion::Polled,
                abort: AbortBy::Message,
                // Only when the reset meets it in motion; but then it does.
                abort_leaves_fault: true,
                reads_back: false,
                host_streams_motion: true,
                grade: Grade::Maker,
            },
            reader: LineReader::default(),
            linked: false,
            settles_ms: None,
            work: None,
            waiting: VecDeque::new(),
            held: None,
            run: None,
            last_alarm: None,
            stopped: false,
            firmware: Firmware::default(),
            description: String::new(),
            homed: false,
            query_ms: 0,
            query_due: false,
            out: VecDeque::new(),
            events: VecDeque::new(),
        }
    }
}

impl Driver for Grbl {
    fn capabilities(&self) -> &Capabilities {
        &self.capabilities
    }

    fn link_opened(&mut self, now_ms: u64) {
        self.link_lost(now_ms);
        self.linked = true;
        self.settles_ms = Some(now_ms + self.config.settle_ms);
    }

    fn link_lost(&mut self, _now_ms: u64) {
        self.linked = false;
        (self.settles_ms, self.homed, self.last_alarm) = (None, false, None);
        self.out.clear();
        self.reader.clear();
        self.query_due = false;
        self.held = None;
        self.end(End::Unknown { reason: "the line to the machine was lost".to_owned() });
        let current = self.work.take().map(|work| work.task);
        let waiting = std::mem::take(&mut self.waiting);
        for task in current.into_iter().chain(waiting) {
            self.unanswered(task, None, "the machine: its line was lost");
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
        if self.settles_ms.is_some_and(|at| now_ms >= at) {
            self.unsettled(now_ms);
        }
        if self.query_due && now_ms >= self.query_ms {
            self.ask_state(now_ms);
        }
        if let Some(run) = &mut self.run {
            let verdict = run.timeout(now_ms);
            self.judge(verdict, now_ms);
        }
        self.work_timeout(now_ms);
    }

    fn poll_at(&self) -> Option<u64> {
        let query = self.query_due.then_some(self.query_ms);
        let work = self.work.as_ref().map(|work| work.again_ms);
        let run = self.run.as_ref().map(Run::poll_at);
        self.settles_ms.into_iter().chain(query).chain(work).chain(run).min()
    }

    fn next_output(&mut self) -> Option<Vec<u8>> {
        self.out.pop_front()
    }

    fn next_event(&mut self) -> Option<MachineEvent> {
        self.events.pop_front()
    }

    fn identify(&mut self, now_ms: u64) {
        self.begin(Task::Identify, now_ms);
    }

    fn status(&mut self, now_ms: u64) {
        self.begin(Task::Status, now_ms);
    }

    fn load(&mut self, job: u64, payload: &Payload, now_ms: u64) -> Result<(), PayloadError> {
        let Payload::Path { path, setting } = payload else {
            return Err(PayloadError::Kind { takes: PayloadKind::Path, given: payload.kind() });
        };
        let drawing = Drawing { path: path.clone(), setting: *setting };
        gcode::fit(&drawing, &self.config)?;
        let loading = |task: &Task| matches!(task, Task::Load { .. } | Task::LeaveDryRun { .. });
        let state = match self {
            _ if !self.linked => Some("not connected"),
            _ if self.run.is_some() => Some("running a job"),
            _ if self.stopped => Some(words::STOPPED),
            _ if self.work.iter().map(|work| &work.task).chain(&self.waiting).any(loading) => {
                Some("being loaded")
            }
            _ => None,
        };
        if let Some(state) = state {
            return Err(PayloadError::NotNow { state });
        }
        self.held = None;
        self.begin(Task::Load { job, drawing, checked: None }, now_ms);
        Ok(())
    }

    fn start(&mut self, loaded: Loaded, permit: Permit, now_ms: u64) -> Running {
        let job = loaded.job;
        match self.take_held(&loaded, &permit) {
            Ok(lines) => {
                self.run = Some(Run::new(job, lines, now_ms, self.config.cycle_max_ms));
                self.feed_run();
            }
            Err(why) => {
                let end = End::Stopped { reason: format!("not started: {why}") };
                self.events.push_back(MachineEvent::Ended { job, end });
            }
        }
        Running { job }
    }

    fn abort(&mut self, now_ms: u64) {
        if !self.linked {
            self.unanswered(Task::Abort, None, "the machine: its line is not open");
            return;
        }
        self.held = None;
        // What was queued and not yet sent must not follow the hold.
        self.out.clear();
        if let Some(run) = &mut self.run {
            (run.aborting, self.stopped) = (true, true);
        }
        let mut first = Step::Hold;
        match self.work.take().map(|work| work.task) {
            Some(Task::Load { job, .. }) => {
                let message = "stopped by an abort before it was complete".to_owned();
                self.events.push_back(MachineEvent::LoadFailed { job, message });
            }
            Some(Task::LeaveDryRun { job, message }) => {
                self.events.push_back(MachineEvent::LoadFailed { job, message });
            }
            Some(Task::Home { .. }) => {
                self.not_homed("stopped by an abort; its position is lost");
                // A hold does not stop it.
                (first, self.homed) = (Step::Reset, false);
            }
            Some(Task::Abort | Task::Quench { .. }) | None => {}
            Some(other) => self.waiting.push_back(other),
        }
        // A recovery that waited would undo the stop by itself.
        let undone = |task: &Task| matches!(task, Task::Recover { .. } | Task::Load { .. });
        let (undone, kept) = std::mem::take(&mut self.waiting).into_iter().partition(undone);
        self.waiting = kept;
        let undone: VecDeque<Task> = undone;
        for task in undone {
            self.unanswered(task, None, "what was asked before the stop");
        }
        self.settles_ms = None;
        self.enter(Task::Abort, first, now_ms);
    }

    fn recover(&mut self, now_ms: u64) {
        if self.run.is_some() {
            let message = "a job runs; wait for its end, or stop it first".to_owned();
            self.events.push_back(MachineEvent::Status(Condition::NotReady { message }));
            return;
        }
        self.begin(Task::Recover { reset: false }, now_ms);
    }

    fn home(&mut self, now_ms: u64) -> bool {
        let moves_later = self.run.is_some() || self.work.is_some() || !self.waiting.is_empty();
        if self.linked && moves_later {
            // A head that sets off when nobody expects it any more is worse than one that does not.
            self.not_homed("it is busy with something else; ask again when it has ended");
        } else {
            self.held = None;
            self.begin(Task::Home { begun: false }, now_ms);
        }
        true
    }
}

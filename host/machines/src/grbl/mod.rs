//! Machines with a GRBL 1.1 controller: lasers, and scribes or pins whose tool hangs on the beam output.
//!
//! The host renders the motion, has the controller check it in a dry run, and streams it. The end is the answer to a
//! last line that waits for all motion, and then a report that the machine stands still. Source: documentation and
//! source of GRBL 1.1h, and what that firmware does when run.

mod gcode;
mod line;
mod run;
mod stream;
mod words;
mod work;

#[cfg(test)]
mod tests;

use crate::face::{
    Capabilities, Completion, Condition, Driver, End, Loaded, MachineEvent, Payload, PayloadError, PayloadKind, Permit,
    Running,
};
use crate::lines::LineReader;
use line::{Line, State};
use run::{Run, Verdict};
use serde::{Deserialize, Serialize};
use std::collections::VecDeque;
use stream::Stream;
use work::{RESET, Settings, Step, Task, Work};

/// A question unanswered for this long is sent again, if it may be.
const REPLY_MAX_MS: u64 = 3_000;
/// How often a question is sent before it is given up.
const SENDS_MAX: u32 = 3;
/// Least time between two state questions: five a second are the controller's limit.
const QUERY_GAP_MS: u64 = 200;
/// A hold that has not come to rest by then is followed by the reset all the same.
const HOLD_MAX_MS: u64 = 2_000;

/// What a site sets for a machine of this family.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct GrblConfig {
    /// Speed of the lit move that makes a dot. Millimetres per minute.
    pub feed_mm_min: u32,
    /// Power of a dot, in thousandths of full power (`$30`); 1 to 1000.
    pub power_permille: u32,
    /// Length of the lit move that makes a dot. Micrometres.
    pub dot_length_um: i32,
    /// Reach to the right of the origin. Micrometres.
    pub area_x_um: i32,
    /// Reach upwards from the origin. Micrometres.
    pub area_y_um: i32,
    /// Wait for the controller's banner after the line was opened, which resets some boards. Milliseconds.
    pub settle_ms: u64,
    /// A job that takes longer has an unknown outcome. Milliseconds.
    pub cycle_max_ms: u64,
}

impl Default for GrblConfig {
    fn default() -> Self {
        Self {
            feed_mm_min: 600,
            power_permille: 400,
            dot_length_um: 50,
            area_x_um: 100_000,
            area_y_um: 100_000,
            settle_ms: 1_500,
            cycle_max_ms: 600_000,
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
                family: "grbl",
                payload: PayloadKind::Path,
                text_max_chars: 0,
                forbidden: &[],
                completion: Completion::Polled,
                // Only when the reset meets it in motion; but then it does.
                abort_leaves_fault: true,
                reads_back: false,
                host_streams_motion: true,
            },
            reader: LineReader::default(),
            linked: false,
            settles_ms: None,
            work: None,
            waiting: VecDeque::new(),
            held: None,
            run: None,
            last_alarm: None,
            query_ms: 0,
            query_due: false,
            out: VecDeque::new(),
            events: VecDeque::new(),
        }
    }

    // -- Tasks and steps ---------------------------------------------------------------------------------------

    fn begin(&mut self, task: Task, now_ms: u64) {
        if !self.linked {
            self.unanswered(task, None, "the machine: its line is not open");
        } else {
            self.waiting.push_back(task);
            self.next_task(now_ms);
        }
    }

    /// Takes up what waits. While a job runs, only what does not mix with its lines.
    fn next_task(&mut self, now_ms: u64) {
        if self.work.is_some() || self.settles_ms.is_some() {
            return;
        }
        let harmless = |task: &Task| matches!(task, Task::Status | Task::Abort);
        let at = self.waiting.iter().position(|task| self.run.is_none() || harmless(task));
        if let Some(task) = at.and_then(|at| self.waiting.remove(at)) {
            let first = match task {
                Task::Identify { .. } => Step::Version { version: None, heard: None },
                Task::Status | Task::Load { .. } | Task::Recover => Step::State,
                Task::Abort => Step::Hold,
                Task::LeaveDryRun { .. } => Step::Reset,
            };
            self.enter(task, first, now_ms);
        }
    }

    fn enter(&mut self, task: Task, step: Step, now_ms: u64) {
        let wait_ms = if matches!(step, Step::Hold) { HOLD_MAX_MS } else { REPLY_MAX_MS };
        self.out.extend(step.bytes());
        if matches!(step, Step::State | Step::Hold) {
            self.ask_state(now_ms);
        }
        self.work = Some(Work { task, step, sends: 1, again_ms: now_ms + wait_ms });
        self.feed_dry_run();
    }

    fn finish(&mut self, event: MachineEvent, now_ms: u64) {
        self.events.push_back(event);
        self.next_task(now_ms);
    }

    fn ask_state(&mut self, now_ms: u64) {
        self.query_due = now_ms < self.query_ms;
        if !self.query_due {
            self.query_ms = now_ms + QUERY_GAP_MS;
            self.out.push_back(b"?".to_vec());
        }
    }

    fn feed_dry_run(&mut self) {
        if let Some(Work { step: Step::DryRun(stream), .. }) = &mut self.work {
            self.out.extend(std::iter::from_fn(|| stream.next_line()));
        }
    }

    // -- Lines -------------------------------------------------------------------------------------------------

    fn line(&mut self, text: &str, now_ms: u64) {
        let line = Line::parse(text);
        if self.settles_ms.is_some() {
            // Whatever came before the banner belongs to the time before the line was opened.
            if line == Line::Banner {
                self.settled(now_ms);
            }
            return;
        }
        if let Some(run) = &mut self.run {
            let verdict = run.line(&line, now_ms);
            self.judge(verdict, now_ms);
        }
        if let Line::Alarm(number) = line {
            self.alarmed(number);
        }
        match self.work.take() {
            Some(work) => self.step(work, line, now_ms),
            None if line == Line::Banner => self.held = None,
            None => {}
        }
    }

    fn settled(&mut self, now_ms: u64) {
        self.settles_ms = None;
        self.reader.clear();
        self.next_task(now_ms);
    }

    fn alarmed(&mut self, number: u32) {
        self.last_alarm = Some(number);
        self.held = None;
        self.events.push_back(MachineEvent::Status(Condition::Fault { message: words::alarm(number) }));
        if words::is_deaf_after(number) {
            self.out.push_back(vec![RESET]);
        }
    }

    /// One line for the step that waits. A line that is not its answer leaves it waiting.
    fn step(&mut self, mut work: Work, line: Line, now_ms: u64) {
        match (&mut work.step, line) {
            (Step::Reset | Step::DryRunOff, Line::Banner) => self.was_reset(work.task, now_ms),
            (_, Line::Banner) => self.reset_unasked(work, now_ms),
            (Step::Version { version, .. }, Line::Version(text)) => {
                *version = Some(text);
                self.work = Some(work);
            }
            (Step::Version { version: Some(version), .. }, Line::Ok) => {
                let version = std::mem::take(version);
                self.version_told(&version, now_ms);
            }
            (Step::Version { heard, .. }, Line::Other(text)) => {
                *heard = Some(text);
                self.work = Some(work);
            }
            (Step::Settings(settings), Line::Ok) if settings.is_complete() => {
                let settings = *settings;
                self.settings_told(work.task, settings, now_ms);
            }
            (Step::Settings(settings), line @ Line::Setting { .. }) => {
                settings.note(&line);
                self.work = Some(work);
            }
            (Step::State, Line::Report(state)) => self.state_told(work.task, state, now_ms),
            (Step::Hold, Line::Report(state)) => self.hold_told(work, state, now_ms),
            (Step::DryRunOn { told }, Line::DryRunOn) => {
                *told = true;
                self.work = Some(work);
            }
            (Step::DryRunOn { told: true }, Line::Ok) => self.dry_run(work.task, now_ms),
            (Step::DryRun(stream), Line::Ok) => {
                stream.acknowledge();
                work.again_ms = now_ms + REPLY_MAX_MS;
                self.dry_run_goes_on(work, now_ms);
            }
            (Step::Unlock, Line::Ok) => self.enter(work.task, Step::State, now_ms),
            (Step::Reset | Step::DryRunOff | Step::Hold | Step::State, Line::Error { .. }) => self.work = Some(work),
            (_, Line::Error { number, text }) => self.refused(work, &words::error(number, &text), now_ms),
            _ => self.work = Some(work),
        }
    }

    fn version_told(&mut self, version: &str, now_ms: u64) {
        if version.starts_with("1.1") {
            let task = Task::Identify { version: version.to_owned() };
            self.enter(task, Step::Settings(Settings::default()), now_ms);
        } else {
            let message = format!("its firmware is GRBL {version}; install 1.1, or configure another family");
            self.finish(MachineEvent::WrongMachine { message }, now_ms);
        }
    }

    fn settings_told(&mut self, task: Task, settings: Settings, now_ms: u64) {
        let hindrance = settings.hindrance();
        match (task, hindrance) {
            (Task::Load { job, .. }, Some(why)) => {
                self.finish(MachineEvent::LoadFailed { job, message: why.to_owned() }, now_ms);
            }
            (Task::Load { job, path, .. }, None) => {
                let full = u64::from(settings.power_max.unwrap_or(0));
                let power = (full * u64::from(self.config.power_permille.clamp(1, 1_000)) / 1_000).max(1);
                let lines = gcode::render(&path, &self.config, u32::try_from(power).unwrap_or(u32::MAX));
                let task = Task::Load { job, path, checked: Some(lines) };
                self.enter(task, Step::DryRunOn { told: false }, now_ms);
            }
            (_, Some(why)) => self.finish(MachineEvent::WrongMachine { message: why.to_owned() }, now_ms),
            (Task::Identify { version }, None) => {
                let description = format!("GRBL {version}, {}", settings.words());
                self.finish(MachineEvent::Identified { description }, now_ms);
            }
            // Nobody else asks for the settings.
            (_, None) => self.next_task(now_ms),
        }
    }

    fn state_told(&mut self, task: Task, state: State, now_ms: u64) {
        let condition = words::condition(state, self.last_alarm);
        match (task, condition) {
            (Task::Load { job, checked: Some(lines), .. }, Condition::Ready) => {
                self.held = Some((job, lines));
                self.finish(MachineEvent::Loaded(Loaded { job, read_back: false }), now_ms);
            }
            (task @ Task::Load { .. }, Condition::Ready) => {
                self.enter(task, Step::Settings(Settings::default()), now_ms);
            }
            (Task::Load { job, .. }, condition) => {
                let message = not_ready_words(condition);
                self.finish(MachineEvent::LoadFailed { job, message }, now_ms);
            }
            (Task::Recover, Condition::Ready) => {
                self.last_alarm = None;
                self.finish(MachineEvent::Recovered, now_ms);
            }
            (task @ Task::Recover, Condition::Fault { .. }) => self.enter(task, Step::Unlock, now_ms),
            (_, condition) => self.finish(MachineEvent::Status(condition), now_ms),
        }
    }

    fn hold_told(&mut self, work: Work, state: State, now_ms: u64) {
        if matches!(state, State::Run | State::Jog | State::Home | State::Stopping) {
            self.work = Some(work);
            self.ask_state(now_ms);
        } else {
            self.enter(work.task, Step::Reset, now_ms);
        }
    }

    fn dry_run(&mut self, mut task: Task, now_ms: u64) {
        if let Task::Load { checked, .. } = &mut task {
            let lines = checked.take().unwrap_or_default();
            self.enter(task, Step::DryRun(Stream::new(lines)), now_ms);
        }
    }

    fn dry_run_goes_on(&mut self, work: Work, now_ms: u64) {
        match work {
            Work { task: Task::Load { job, path, .. }, step: Step::DryRun(stream), .. } if stream.is_done() => {
                let task = Task::Load { job, path, checked: Some(stream.into_lines()) };
                self.enter(task, Step::DryRunOff, now_ms);
            }
            work => {
                self.work = Some(work);
                self.feed_dry_run();
            }
        }
    }

    /// The reset that was asked for has happened.
    fn was_reset(&mut self, task: Task, now_ms: u64) {
        match task {
            Task::LeaveDryRun { job, message } => self.finish(MachineEvent::LoadFailed { job, message }, now_ms),
            Task::Abort => {
                self.end(End::Stopped { reason: "stopped by the host".to_owned() });
                self.finish(MachineEvent::Aborted, now_ms);
            }
            task => self.enter(task, Step::State, now_ms),
        }
    }

    /// It was reset by somebody else, and has forgotten what it was asked.
    fn reset_unasked(&mut self, work: Work, now_ms: u64) {
        match (work.task, work.step) {
            (Task::Load { job, .. }, Step::DryRunOn { .. } | Step::DryRun(_)) => {
                let message = "its controller was reset while it checked the job; load again".to_owned();
                self.finish(MachineEvent::LoadFailed { job, message }, now_ms);
            }
            (task @ Task::Abort, _) => self.was_reset(task, now_ms),
            (task, step) => self.enter(task, step, now_ms),
        }
    }

    fn refused(&mut self, work: Work, why: &str, now_ms: u64) {
        match (work.task, work.step) {
            (Task::Load { job, .. }, Step::DryRun(stream)) => {
                let (at, line) = stream.oldest_open().unwrap_or((0, ""));
                let message = format!("its dry run refuses line {at} ({line}), {why}");
                self.enter(Task::LeaveDryRun { job, message }, Step::Reset, now_ms);
            }
            (Task::Load { job, .. }, step) => {
                let message = format!("{}: {why}", step.name());
                self.finish(MachineEvent::LoadFailed { job, message }, now_ms);
            }
            (Task::Identify { .. }, step) => {
                let message = format!("{} answered with {why}", step.name());
                self.finish(MachineEvent::WrongMachine { message }, now_ms);
            }
            (_, step) => {
                let message = format!("{}: {why}", step.name());
                self.finish(MachineEvent::Status(Condition::Fault { message }), now_ms);
            }
        }
    }

    /// A task that will not be done: says so, in its own way.
    fn unanswered(&mut self, task: Task, step: Option<Step>, asked: &'static str) {
        self.events.push_back(match (task, step) {
            (Task::LeaveDryRun { job, message }, _) => MachineEvent::LoadFailed { job, message },
            (Task::Load { job, .. }, _) => {
                let message = format!("no answer to {asked}; check the cable and that the machine is on, then load again");
                MachineEvent::LoadFailed { job, message }
            }
            (Task::Identify { .. }, Some(Step::Version { heard: Some(heard), .. })) => MachineEvent::WrongMachine {
                message: format!(
                    "something answers {heard:?}, which is no answer to $I; check the port, its settings and the family"
                ),
            },
            _ => MachineEvent::NoAnswer { asked },
        });
    }

    // -- A job that runs ---------------------------------------------------------------------------------------

    fn judge(&mut self, verdict: Verdict, now_ms: u64) {
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

    fn feed_run(&mut self) {
        if let Some(run) = self.run.as_mut().filter(|run| !run.aborting) {
            self.out.extend(std::iter::from_fn(|| run.stream.next_line()));
        }
    }

    fn end(&mut self, end: End) {
        if let Some(run) = self.run.take() {
            self.events.push_back(MachineEvent::Ended { job: run.job, end });
        }
    }

    /// The lines to start, or why this start may not go out; nothing was sent then.
    fn take_held(&mut self, loaded: &Loaded, permit: &Permit) -> Result<Vec<String>, String> {
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

    fn work_timeout(&mut self, now_ms: u64) {
        let Some(mut work) = self.work.take_if(|work| now_ms >= work.again_ms) else { return };
        match (work.task, work.step) {
            (task, Step::Hold) => self.enter(task, Step::Reset, now_ms),
            (task, step) if step.is_repeatable() && work.sends < SENDS_MAX => {
                self.out.extend(step.bytes());
                if matches!(step, Step::State) {
                    self.ask_state(now_ms);
                }
                work.sends += 1;
                self.work = Some(Work { task, step, sends: work.sends, again_ms: now_ms + REPLY_MAX_MS });
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

fn not_ready_words(condition: Condition) -> String {
    match condition {
        Condition::Fault { message } | Condition::NotReady { message } => message,
        Condition::Busy => "the machine moves; wait until it stands, or abort".to_owned(),
        Condition::Ready => "the machine is ready".to_owned(),
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
        self.settles_ms = None;
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
            self.settled(now_ms);
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
        self.begin(Task::Identify { version: String::new() }, now_ms);
    }

    fn status(&mut self, now_ms: u64) {
        self.begin(Task::Status, now_ms);
    }

    fn load(&mut self, job: u64, payload: &Payload, now_ms: u64) -> Result<(), PayloadError> {
        let Payload::Path(path) = payload else {
            return Err(PayloadError::Kind { takes: PayloadKind::Path, given: PayloadKind::Text });
        };
        gcode::fit(path, &self.config)?;
        let loading = |task: &Task| matches!(task, Task::Load { .. } | Task::LeaveDryRun { .. });
        let state = match self {
            _ if !self.linked => Some("not connected"),
            _ if self.run.is_some() => Some("running a job"),
            _ if self.work.iter().map(|work| &work.task).chain(&self.waiting).any(loading) => Some("being loaded"),
            _ => None,
        };
        if let Some(state) = state {
            return Err(PayloadError::NotNow { state });
        }
        self.held = None;
        self.begin(Task::Load { job, path: path.clone(), checked: None }, now_ms);
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
            run.aborting = true;
        }
        match self.work.take().map(|work| work.task) {
            Some(Task::Load { job, .. }) => {
                let message = "stopped by an abort before it was complete".to_owned();
                self.events.push_back(MachineEvent::LoadFailed { job, message });
            }
            Some(Task::LeaveDryRun { job, message }) => {
                self.events.push_back(MachineEvent::LoadFailed { job, message });
            }
            Some(Task::Abort) | None => {}
            Some(other) => self.waiting.push_back(other),
        }
        self.settles_ms = None;
        self.enter(Task::Abort, Step::Hold, now_ms);
    }

    fn recover(&mut self, now_ms: u64) {
        self.begin(Task::Recover, now_ms);
    }
}

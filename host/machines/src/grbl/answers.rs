//! Lines from the controller, and what each means for the step that waits.

use super::codes::Firmware;
use super::line::{Line, State};
use super::stream::Stream;
use super::work::{Drawing, RESET, Settings, Step, Task, Told, Work};
use super::{Grbl, REPLY_MAX_MS, SENDS_MAX, gcode, words};
use crate::face::{Condition, End, Loaded, MachineEvent};

impl Grbl {
    pub(super) fn line(&mut self, text: &str, now_ms: u64) {
        let line = Line::parse(text);
        if self.settles_ms.is_some() {
            // Whatever came before the banner belongs to the time before the line was opened.
            if let Line::Banner(firmware) = line {
                self.firmware = firmware;
                self.settled(now_ms);
            }
            return;
        }
        if let Some(run) = &mut self.run {
            let verdict = run.line(&line, self.firmware, now_ms);
            self.judge(verdict, now_ms);
        }
        if let Line::Alarm(number) = line {
            self.alarmed(number);
        }
        if let Line::Banner(firmware) = line {
            self.banner(firmware, now_ms);
        } else if let Some(work) = self.work.take() {
            self.step(work, line, now_ms);
        }
    }

    /// It was reset: as it was told to, or by somebody else.
    fn banner(&mut self, firmware: Firmware, now_ms: u64) {
        self.firmware = firmware;
        match self.work.take() {
            Some(Work { task, step: Step::Reset | Step::DryRunOff, .. }) => self.was_reset(task, now_ms),
            work => {
                // Perhaps it was off, and has been moved by hand since.
                (self.held, self.homed) = (None, false);
                if let Some(work) = work {
                    self.reset_unasked(work, now_ms);
                }
            }
        }
    }

    /// The line is open, and nobody has greeted: it was not reset by that, and may still be at what another host told
    /// it. That host is gone, so it is stopped, with its tool off.
    pub(super) fn unsettled(&mut self, now_ms: u64) {
        self.waiting.push_front(Task::Quench { job: false });
        self.settled(now_ms);
    }

    pub(super) fn settled(&mut self, now_ms: u64) {
        self.settles_ms = None;
        self.reader.clear();
        self.next_task(now_ms);
    }

    fn alarmed(&mut self, number: u32) {
        self.last_alarm = Some(number);
        self.held = None;
        self.homed &= !self.firmware.loses_position(number);
        let message = words::alarm(self.firmware, number);
        self.events.push_back(MachineEvent::Status(Condition::Fault { message }));
        if words::is_deaf_after(number) && !self.awaits_reset_told() {
            self.out.push_back(vec![RESET]);
        }
    }

    /// A reset was sent and not yet answered: another would only follow it.
    fn awaits_reset_told(&self) -> bool {
        self.work.as_ref().is_some_and(|work| matches!(work.step, Step::Reset) && work.sends > 0)
    }

    /// One line for the step that waits. A line that is not its answer leaves it waiting.
    fn step(&mut self, mut work: Work, line: Line, now_ms: u64) {
        match (&mut work.step, line) {
            (Step::Version(told), Line::Ok) if told.version.is_some() => {
                let told = std::mem::take(told);
                self.version_told(work.task, &told, now_ms);
            }
            (
                Step::Version(told),
                line @ (Line::Version(_) | Line::Options(_) | Line::Firmware(_) | Line::Other(_)),
            ) => {
                told.note(line);
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
            (Step::DryRunOn { told: true }, Line::Ok) => self.enter(work.task, Step::DryRunState, now_ms),
            (Step::DryRunState, Line::Report(state)) => self.dry_run(work.task, state, now_ms),
            (Step::DryRun(stream), Line::Ok) => {
                stream.acknowledge();
                work.again_ms = now_ms + REPLY_MAX_MS;
                self.dry_run_goes_on(work, now_ms);
            }
            (Step::Unlock | Step::Home, Line::Ok) => self.enter(work.task, Step::State, now_ms),
            (Step::Home | Step::State, Line::Alarm(number)) if matches!(work.task, Task::Home { .. }) => {
                self.not_homed(&words::alarm(self.firmware, number));
                self.next_task(now_ms);
            }
            (
                Step::Reset | Step::DryRunOff | Step::DryRunState | Step::Hold | Step::State,
                Line::Error { .. },
            ) => {
                self.work = Some(work);
            }
            (_, Line::Error { number, text }) => {
                self.refused(work, &words::error(self.firmware, number, &text), now_ms);
            }
            _ => self.work = Some(work),
        }
    }

    fn version_told(&mut self, task: Task, told: &Told, now_ms: u64) {
        self.firmware = told.firmware;
        match (task, told.hindrance(&self.config.machine_id)) {
            (Task::Load { job, .. }, Some(message)) => {
                self.finish(MachineEvent::LoadFailed { job, message }, now_ms);
            }
            (_, Some(message)) => self.finish(MachineEvent::WrongMachine { message }, now_ms),
            (task, None) => {
                self.description = told.words();
                self.enter(task, Step::Settings(Settings::default()), now_ms);
            }
        }
    }

    fn settings_told(&mut self, task: Task, settings: Settings, now_ms: u64) {
        let hindrance = settings.hindrance();
        match (task, hindrance) {
            (Task::Load { job, drawing, .. }, hindrance) => {
                let hindrance = hindrance.map(str::to_owned);
                match hindrance.or_else(|| self.unfit_for(&settings, &drawing)) {
                    Some(message) => self.finish(MachineEvent::LoadFailed { job, message }, now_ms),
                    None => self.try_out(job, drawing, settings, now_ms),
                }
            }
            (_, Some(why)) => self.finish(MachineEvent::WrongMachine { message: why.to_owned() }, now_ms),
            (_, None) => {
                let homed = if settings.homes() && !self.homed { ", not homed yet" } else { "" };
                let description = format!("{}, {}{homed}", self.description, settings.words());
                self.finish(MachineEvent::Identified { description }, now_ms);
            }
        }
    }

    /// Why a drawing must not be made now, though the machine is well.
    fn unfit_for(&self, settings: &Settings, drawing: &Drawing) -> Option<String> {
        let unhomed = settings.homes() && !self.homed;
        let message = "the machine was not homed since its line was opened, or has lost its position since; send it home (`markstation mark --home`) \
                       with the clamp clear of the head, then load again";
        unhomed.then(|| message.to_owned()).or_else(|| settings.too_slow_for(drawing.setting.feed_mm_min))
    }

    fn try_out(&mut self, job: u64, drawing: Drawing, settings: Settings, now_ms: u64) {
        let full = u64::from(settings.power_max.unwrap_or(0));
        let power = (full * u64::from(drawing.setting.power_permille) / 1_000).max(1);
        let lines = gcode::render(&drawing, &self.config, u32::try_from(power).unwrap_or(u32::MAX));
        let task = Task::Load { job, drawing, checked: Some(lines) };
        self.enter(task, Step::DryRunOn { told: false }, now_ms);
    }

    fn state_told(&mut self, task: Task, state: State, now_ms: u64) {
        let condition = words::condition(state, self.firmware, self.last_alarm);
        match (task, condition) {
            (Task::Load { job, checked: Some(lines), .. }, Condition::Ready) => {
                self.held = Some((job, lines));
                self.finish(MachineEvent::Loaded(Loaded { job, read_back: false }), now_ms);
            }
            (task @ Task::Load { .. }, Condition::Ready) => {
                self.enter(task, Step::Version(Told::default()), now_ms);
            }
            (Task::Load { job, .. }, condition) => {
                let message = not_ready_words(condition);
                self.finish(MachineEvent::LoadFailed { job, message }, now_ms);
            }
            (Task::Recover { .. }, Condition::Ready) => {
                (self.last_alarm, self.stopped) = (None, false);
                self.finish(MachineEvent::Recovered, now_ms);
            }
            (Task::Recover { reset: false }, Condition::Fault { .. }) if self.wants_reset() => {
                self.enter(Task::Recover { reset: true }, Step::Reset, now_ms);
            }
            (task @ Task::Recover { .. }, Condition::Fault { .. }) => self.enter(task, Step::Unlock, now_ms),
            // A host that was killed left it so. It stands still, so a reset loses nothing.
            (task @ Task::Recover { .. }, _)
                if matches!(state, State::Check | State::Sleep | State::Held) =>
            {
                self.enter(task, Step::Reset, now_ms);
            }
            (Task::Home { begun }, condition) => self.home_told(begun, condition, now_ms),
            (_, Condition::Ready) if self.stopped => {
                let message = format!("the machine was {}", words::STOPPED);
                self.finish(MachineEvent::Status(Condition::Fault { message }), now_ms);
            }
            (_, condition) => self.finish(MachineEvent::Status(condition), now_ms),
        }
    }

    fn wants_reset(&self) -> bool {
        self.last_alarm.is_some_and(|number| self.firmware.needs_reset(number))
    }

    fn hold_told(&mut self, work: Work, state: State, now_ms: u64) {
        if matches!(state, State::Run | State::Jog | State::Home | State::Stopping) {
            self.work = Some(work);
            self.ask_state(now_ms);
        } else {
            self.enter(work.task, Step::Reset, now_ms);
        }
    }

    fn dry_run(&mut self, task: Task, state: State, now_ms: u64) {
        match (task, state) {
            (Task::Load { job, drawing, checked }, State::Check) => {
                let task = Task::Load { job, drawing, checked: None };
                self.enter(task, Step::DryRun(Stream::new(checked.unwrap_or_default())), now_ms);
            }
            (Task::Load { job, .. }, _) => {
                let message = "it said that it entered its dry run, and is not in it; load again".to_owned();
                self.enter(Task::LeaveDryRun { job, message }, Step::Reset, now_ms);
            }
            (task, _) => self.unanswered(task, None, "the dry run ($C)"),
        }
    }

    fn dry_run_goes_on(&mut self, work: Work, now_ms: u64) {
        match work {
            Work { task: Task::Load { job, drawing, .. }, step: Step::DryRun(stream), .. }
                if stream.is_done() =>
            {
                let task = Task::Load { job, drawing, checked: Some(stream.into_lines()) };
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
            Task::LeaveDryRun { job, message } => {
                self.finish(MachineEvent::LoadFailed { job, message }, now_ms);
            }
            Task::Abort => {
                self.end(End::Stopped { reason: "stopped by the host".to_owned() });
                self.finish(MachineEvent::Aborted, now_ms);
            }
            Task::Quench { .. } => self.next_task(now_ms),
            task => self.enter(task, Step::State, now_ms),
        }
    }

    /// It was reset by somebody else, and has forgotten what it was asked.
    fn reset_unasked(&mut self, work: Work, now_ms: u64) {
        match (work.task, work.step) {
            (Task::Load { job, .. }, Step::DryRunOn { .. } | Step::DryRunState | Step::DryRun(_)) => {
                let message = "its controller was reset while it checked the job; load again".to_owned();
                self.finish(MachineEvent::LoadFailed { job, message }, now_ms);
            }
            (task @ Task::Abort, _) => self.was_reset(task, now_ms),
            (Task::Home { .. }, _) => {
                self.not_homed("its controller was reset");
                self.next_task(now_ms);
            }
            (task, step) => self.enter(task, step, now_ms),
        }
    }

    fn refused(&mut self, work: Work, why: &str, now_ms: u64) {
        if matches!(work.step, Step::Version(_) | Step::Settings(_)) && work.sends < SENDS_MAX {
            // Half a line of a host that was killed may have stood before the question.
            return self.send_again(work, now_ms);
        }
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
            (Task::Identify, step) => {
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
    pub(super) fn unanswered(&mut self, task: Task, step: Option<Step>, asked: &'static str) {
        self.events.push_back(match (task, step) {
            // Nobody asked for it.
            (Task::Quench { job: false }, _) => return,
            (Task::Quench { job: true }, _) => MachineEvent::Status(Condition::Fault {
                message: "it does not answer after a job that went wrong, so its beam may be on; switch the machine off"
                    .to_owned(),
            }),
            (Task::LeaveDryRun { job, message }, _) => MachineEvent::LoadFailed { job, message },
            (Task::Load { job, .. }, _) => {
                let message = format!("no answer to {asked}; check the cable and that the machine is on, then load again");
                MachineEvent::LoadFailed { job, message }
            }
            (Task::Identify, Some(Step::Version(Told { heard: Some(heard), .. }))) => MachineEvent::WrongMachine {
                message: format!(
                    "something answers {heard:?}, which is no answer to $I; check the port, its settings and the family"
                ),
            },
            _ => MachineEvent::NoAnswer { asked },
        });
    }
}

fn not_ready_words(condition: Condition) -> String {
    match condition {
        Condition::Fault { message } | Condition::NotReady { message } => message,
        Condition::Busy => "the machine moves; wait until it stands, or abort".to_owned(),
        Condition::Ready => "the machine is ready".to_owned(),
    }
}

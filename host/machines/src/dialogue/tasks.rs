//! Questions, and what is made of the answers: one task at a time, one question at a time.

use super::{Answer, Dialogue, Open, Phase, Protocol, STOPPED, Silence, Task};
use crate::face::{Condition, End, Loaded, MachineEvent};
use std::collections::VecDeque;

impl<A> Task<A> {
    /// The questions still to be asked.
    fn steps(&mut self) -> &mut VecDeque<A> {
        match self {
            Self::Identify { steps, .. }
            | Self::Status { steps }
            | Self::Load { steps, .. }
            | Self::Watch { steps }
            | Self::Abort { steps }
            | Self::Recover { steps } => steps,
        }
    }
}

impl<P: Protocol> Dialogue<P> {
    pub(super) fn begin(&mut self, task: Task<P::Ask>, now_ms: u64) {
        if !self.linked {
            self.unanswered(task, "the machine: its line is not open");
        } else if self.task.is_some() || self.must_be_silent() {
            self.waiting.push_back(task);
        } else if self.watch_is_due(now_ms) {
            // Whoever asks without a pause must not keep the end of the cycle from being heard.
            self.waiting.push_back(task);
            self.watch_timeout(now_ms);
        } else {
            self.take_up(task, now_ms);
        }
    }

    pub(super) fn take_up(&mut self, task: Task<P::Ask>, now_ms: u64) {
        self.task = Some(task);
        self.next_step(now_ms);
    }

    /// The next question of the task, or its end.
    fn next_step(&mut self, now_ms: u64) {
        let last = self.open.take().map(|open| open.ask);
        let next = self.task.as_mut().and_then(|task| task.steps().pop_front());
        match next {
            Some(ask) => self.ask(ask, now_ms),
            None => self.finished(last.as_ref(), now_ms),
        }
    }

    /// Every question of the task was answered, or is one that is never answered.
    fn finished(&mut self, last: Option<&P::Ask>, now_ms: u64) {
        let never = |ask: &&P::Ask| matches!(self.protocol.silence(ask), Silence::Never(_));
        let unanswered = last.filter(never).map(P::name);
        match self.task.take() {
            Some(Task::Identify { .. }) => {
                let description = self.protocol.description();
                self.events.push_back(MachineEvent::Identified { description });
            }
            Some(Task::Load { job, .. }) => {
                self.held = Some(job);
                self.unseen = false;
                let read_back = self.capabilities_read_back();
                self.events.push_back(MachineEvent::Loaded(Loaded { job, read_back }));
            }
            Some(Task::Abort { .. }) => self.abort_sent(unanswered),
            Some(Task::Recover { .. }) => {
                (self.stopped, self.unseen) = (false, false);
                self.events.push_back(match unanswered {
                    Some(asked) => {
                        let message = format!(
                            "{asked}: sent, which this machine never confirms; look at its own panel"
                        );
                        MachineEvent::Status(Condition::NotReady { message })
                    }
                    None => MachineEvent::Recovered,
                });
            }
            // Its state was not told: that ends the task by itself. One that can only be asked whether it is there is
            // held to be ready when it is.
            Some(Task::Status { .. }) => self.events.push_back(match (last, unanswered) {
                (Some(_), None) => MachineEvent::Status(self.own_condition(Condition::Ready)),
                (_, Some(asked)) => MachineEvent::NoAnswer { asked },
                (None, None) => {
                    MachineEvent::NoAnswer { asked: "its state, which this machine cannot be asked" }
                }
            }),
            Some(Task::Watch { .. }) | None => {}
        }
        self.next_task(now_ms);
    }

    /// A machine that never answers may go on in spite of its stop.
    fn abort_sent(&mut self, unanswered: Option<&'static str>) {
        let reason = match unanswered {
            Some(_) => "told to stop, which this machine never confirms",
            None => "stopped by the host",
        };
        let reason = reason.to_owned();
        self.end(if unanswered.is_some() { End::Unknown { reason } } else { End::Stopped { reason } });
        self.events.push_back(match unanswered {
            Some(asked) => MachineEvent::NoAnswer { asked },
            None => MachineEvent::Aborted,
        });
    }

    fn capabilities_read_back(&self) -> bool {
        self.protocol.capabilities().reads_back
    }

    /// The work is done; what waited comes next.
    pub(super) fn next_task(&mut self, now_ms: u64) {
        self.task = None;
        self.open = None;
        if !self.must_be_silent()
            && let Some(task) = self.waiting.pop_front()
        {
            self.take_up(task, now_ms);
        }
    }

    fn ask(&mut self, ask: P::Ask, now_ms: u64) {
        self.send(&ask);
        let wait_ms = match self.protocol.silence(&ask) {
            Silence::Never(pause_ms) => pause_ms,
            Silence::NoAnswer | Silence::GoOn => self.protocol.timing().reply_max_ms,
        };
        self.open = Some(Open { ask, again_ms: now_ms + wait_ms, sends: 1 });
    }

    fn send(&mut self, ask: &P::Ask) {
        let bytes = self.protocol.bytes(ask);
        self.out.extend((!bytes.is_empty()).then_some(bytes));
    }

    /// A message that silence has ended.
    pub(super) fn silence(&mut self, now_ms: u64) {
        if let Some(frame) = self.protocol.take_whole(now_ms) {
            self.frame(&frame, now_ms);
        }
    }

    pub(super) fn frame(&mut self, frame: &P::Frame, now_ms: u64) {
        let starting = self.run.as_ref().is_some_and(|run| run.phase == Phase::Starting);
        if let Some(news) = self.protocol.news(frame, starting) {
            return self.cycle_news(news, now_ms);
        }
        // Between a start and its acceptance nothing is asked, so nothing else is an answer.
        if starting {
            return;
        }
        let Some(open) = &mut self.open else { return };
        match self.protocol.answer(&open.ask, frame) {
            Answer::NotThis => self.heard(frame),
            Answer::More => open.again_ms = now_ms + self.protocol.timing().reply_max_ms,
            Answer::Done => self.next_step(now_ms),
            Answer::First(asks) => self.first(asks, now_ms),
            Answer::Is(condition) => self.state_told(condition, now_ms),
            Answer::Cycle(news) => {
                self.next_task(now_ms);
                self.cycle_news(news, now_ms);
            }
            Answer::Refused(why) => self.refused(&why, now_ms),
        }
    }

    fn heard(&mut self, frame: &P::Frame) {
        if let Some(Task::Identify { heard, .. }) = &mut self.task {
            *heard = Some(P::shown(frame));
        }
    }

    fn first(&mut self, asks: Vec<P::Ask>, now_ms: u64) {
        if let Some(steps) = self.task.as_mut().map(Task::steps) {
            for ask in asks.into_iter().rev() {
                steps.push_front(ask);
            }
        }
        self.next_step(now_ms);
    }

    fn state_told(&mut self, condition: Condition, now_ms: u64) {
        match (&self.task, condition) {
            (Some(Task::Status { .. }), condition) => {
                let condition = self.own_condition(condition);
                self.events.push_back(MachineEvent::Status(condition));
                self.next_task(now_ms);
            }
            (Some(Task::Load { .. } | Task::Recover { .. }), Condition::Ready)
            | (Some(Task::Identify { .. } | Task::Abort { .. }), _) => self.next_step(now_ms),
            (Some(Task::Load { job, .. }), condition) => {
                let message = not_ready_words(condition);
                self.events.push_back(MachineEvent::LoadFailed { job: *job, message });
                self.next_task(now_ms);
            }
            (Some(Task::Recover { .. }), condition) => {
                self.events.push_back(MachineEvent::Status(condition));
                self.next_task(now_ms);
            }
            (Some(Task::Watch { .. }) | None, _) => self.next_task(now_ms),
        }
    }

    /// A machine that was stopped in mid-cycle is not ready before somebody has recovered it, whatever it says.
    fn own_condition(&self, condition: Condition) -> Condition {
        match condition {
            // Its end was not heard yet: it cannot be loaded.
            Condition::Ready if self.run.is_some() => Condition::Busy,
            Condition::Ready if self.stopped => {
                Condition::Fault { message: format!("the machine was {STOPPED}") }
            }
            condition => condition,
        }
    }

    fn refused(&mut self, why: &str, now_ms: u64) {
        let Some(open) = self.open.take() else { return };
        let message = format!("{}: {why}", P::name(&open.ask));
        match self.task.take() {
            Some(Task::Load { job, .. }) => {
                self.events.push_back(MachineEvent::LoadFailed { job, message });
            }
            Some(Task::Identify { .. }) => self.events.push_back(MachineEvent::WrongMachine { message }),
            Some(Task::Abort { .. }) => {
                self.end(End::Unknown { reason: format!("told to stop, and answered {why}") });
                self.events.push_back(MachineEvent::Status(Condition::Fault { message }));
            }
            Some(Task::Watch { .. }) => {
                self.end(End::Unknown { reason: format!("asked how far it is, and answered {why}") });
            }
            Some(Task::Status { .. } | Task::Recover { .. }) | None => {
                self.events.push_back(MachineEvent::Status(Condition::Fault { message }));
            }
        }
        self.next_task(now_ms);
    }

    pub(super) fn question_timeout(&mut self, now_ms: u64) {
        let Some(open) = self.open.as_mut().filter(|open| now_ms >= open.again_ms) else { return };
        let timing = self.protocol.timing();
        match self.protocol.silence(&open.ask) {
            Silence::Never(_) => self.next_step(now_ms),
            Silence::NoAnswer | Silence::GoOn if open.sends < timing.sends_max => {
                open.sends += 1;
                open.again_ms = now_ms + timing.reply_max_ms;
                let ask = open.ask.clone();
                self.send(&ask);
            }
            Silence::GoOn => self.next_step(now_ms),
            Silence::NoAnswer => {
                let asked = P::name(&open.ask);
                self.give_up(asked, now_ms);
            }
        }
    }

    fn give_up(&mut self, asked: &'static str, now_ms: u64) {
        if let Some(task) = self.displace() {
            match &task {
                Task::Abort { .. } => {
                    self.end(End::Unknown { reason: "told to stop, and did not answer".to_owned() });
                }
                Task::Watch { .. } => {
                    self.end(End::Unknown { reason: "it fell silent in the cycle".to_owned() });
                }
                _ => {}
            }
            self.unanswered(task, asked);
        }
        self.next_task(now_ms);
    }

    /// An abort or a start takes the place of whatever is being asked, which is asked again later.
    pub(super) fn displace(&mut self) -> Option<Task<P::Ask>> {
        let mut task = self.task.take()?;
        if let Some(open) = self.open.take() {
            task.steps().push_front(open.ask);
        }
        Some(task)
    }

    /// A task that will not be done: says so, in its own way.
    pub(super) fn unanswered(&mut self, task: Task<P::Ask>, asked: &'static str) {
        self.events.push_back(match task {
            Task::Load { job, .. } => {
                let message = format!("no answer to {asked}; check the cable and that the machine is on, then load again");
                MachineEvent::LoadFailed { job, message }
            }
            Task::Identify { heard: Some(heard), .. } => MachineEvent::WrongMachine {
                message: format!(
                    "something answers {heard:?}, which is no answer to {asked}; check the port, its settings and the family"
                ),
            },
            // How the cycle ended was said.
            Task::Watch { .. } => return,
            Task::Identify { .. } | Task::Status { .. } | Task::Abort { .. } | Task::Recover { .. } => {
                MachineEvent::NoAnswer { asked }
            }
        });
    }
}

fn not_ready_words(condition: Condition) -> String {
    match condition {
        Condition::Fault { message } | Condition::NotReady { message } => message,
        Condition::Busy => "the machine is marking; wait until it stands, or stop it".to_owned(),
        Condition::Ready => "the machine is ready".to_owned(),
    }
}

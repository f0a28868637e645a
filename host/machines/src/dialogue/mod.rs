//! The dialogue with a machine that is told what to mark: one engine for all families that ask and answer.
//!
//! A family says what its messages look like and what they mean ([`Protocol`]); the engine decides what may be sent
//! when. Questions are repeated a few times, a start never; between a start and its acceptance nothing is asked, so that
//! nothing else can be taken for it; news of a cycle is never taken for an answer; after an abort in a cycle nothing is
//! loaded before somebody has recovered the machine.

mod cycle;
mod protocol;
mod tasks;
mod watched;

#[cfg(test)]
mod tests;

pub(crate) use protocol::{Answer, Lost, News, Protocol, Silence, Timing};
pub(crate) use watched::{State, Watched};

use crate::face::{
    Capabilities, Completion, Condition, Driver, End, Loaded, MachineEvent, Payload, PayloadError, Permit,
    Running,
};
use std::collections::VecDeque;

/// What a machine is after an abort in a cycle, whatever it says itself.
pub(crate) const STOPPED: &str = "told to stop in mid-cycle; look at the part and the tool, then recover it";

/// What is being done with questions.
#[derive(Debug)]
enum Task<A> {
    Identify { steps: VecDeque<A>, heard: Option<String> },
    Status { steps: VecDeque<A> },
    Load { job: u64, steps: VecDeque<A> },
    Watch { steps: VecDeque<A> },
    Abort { steps: VecDeque<A> },
    Recover { steps: VecDeque<A> },
}

/// The question that waits for its answer.
#[derive(Debug)]
struct Open<A> {
    ask: A,
    again_ms: u64,
    sends: u32,
}

/// A cycle that was started.
#[derive(Debug)]
struct Run {
    job: u64,
    phase: Phase,
    give_up_ms: u64,
    /// When the machine is asked next how far it is.
    watch_ms: Option<u64>,
    /// A question was open at the start: a refusal could be its answer.
    answer_doubtful: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Phase {
    /// The start was sent.
    Starting,
    /// It was accepted, or needs no acceptance.
    Marking,
}

/// Driver of one machine.
#[derive(Debug)]
pub struct Dialogue<P: Protocol> {
    protocol: P,
    linked: bool,
    task: Option<Task<P::Ask>>,
    waiting: VecDeque<Task<P::Ask>>,
    open: Option<Open<P::Ask>>,
    held: Option<u64>,
    run: Option<Run>,
    /// An abort cut a cycle, and nobody has recovered the machine since.
    stopped: bool,
    /// A cycle was started of which nobody hears the end, and nothing was loaded since.
    unseen: bool,
    out: VecDeque<Vec<u8>>,
    events: VecDeque<MachineEvent>,
}

impl<P: Protocol> Dialogue<P> {
    /// A driver that waits for its link.
    #[must_use]
    pub(crate) fn with(protocol: P) -> Self {
        Self {
            protocol,
            linked: false,
            task: None,
            waiting: VecDeque::new(),
            open: None,
            held: None,
            run: None,
            stopped: false,
            unseen: false,
            out: VecDeque::new(),
            events: VecDeque::new(),
        }
    }

    /// What waited when it was stopped must not be done after it: a recovery would undo the stop by itself.
    fn drop_undone(&mut self) {
        let (undone, kept): (VecDeque<_>, VecDeque<_>) = std::mem::take(&mut self.waiting)
            .into_iter()
            .partition(|task| matches!(task, Task::Recover { .. } | Task::Load { .. }));
        self.waiting = kept;
        for task in undone {
            self.unanswered(task, "what was asked before the stop");
        }
    }

    fn load_hindrance(&self) -> Option<&'static str> {
        let loading = |task: &Task<P::Ask>| matches!(task, Task::Load { .. });
        match self {
            _ if !self.linked => Some("not connected"),
            _ if self.run.is_some() => Some("running a cycle"),
            _ if self.stopped => Some(STOPPED),
            _ if self.task.iter().chain(&self.waiting).any(loading) => Some("being loaded"),
            _ => None,
        }
    }
}

impl<P: Protocol> Driver for Dialogue<P> {
    fn capabilities(&self) -> &Capabilities {
        self.protocol.capabilities()
    }

    fn link_opened(&mut self, now_ms: u64) {
        self.link_lost(now_ms);
        self.linked = true;
        if let Some(run) = &mut self.run {
            // Only a machine that can say afterwards what came of it still has one.
            run.watch_ms = Some(now_ms);
        }
    }

    fn link_lost(&mut self, now_ms: u64) {
        self.linked = false;
        self.out.clear();
        self.protocol.forget();
        self.held = None;
        match &mut self.run {
            Some(run) if self.protocol.lost_sight() == Lost::TellsLater => {
                (run.phase, run.watch_ms) = (Phase::Marking, None);
                run.give_up_ms = now_ms + self.protocol.timing().cycle_max_ms;
            }
            _ => self.end(End::Unknown { reason: "the line to the machine was lost".to_owned() }),
        }
        let current = self.displace();
        let waiting = std::mem::take(&mut self.waiting);
        for task in current.into_iter().chain(waiting) {
            self.unanswered(task, "the machine: its line was lost");
        }
    }

    fn handle(&mut self, bytes: &[u8], now_ms: u64) {
        self.silence(now_ms);
        for byte in bytes {
            if let Some(frame) = self.protocol.take(*byte, now_ms) {
                self.frame(&frame, now_ms);
            }
        }
    }

    fn handle_timeout(&mut self, now_ms: u64) {
        self.silence(now_ms);
        self.run_timeout(now_ms);
        self.watch_timeout(now_ms);
        self.question_timeout(now_ms);
    }

    fn poll_at(&self) -> Option<u64> {
        let again = self.open.as_ref().map(|open| open.again_ms);
        let give_up = self.run.as_ref().map(|run| run.give_up_ms);
        let watch = self.run.as_ref().filter(|_| self.may_watch()).and_then(|run| run.watch_ms);
        let whole = self.protocol.whole_at_ms();
        again.into_iter().chain(give_up).chain(watch).chain(whole).min()
    }

    fn next_output(&mut self) -> Option<Vec<u8>> {
        self.out.pop_front()
    }

    fn next_event(&mut self) -> Option<MachineEvent> {
        self.events.pop_front()
    }

    fn identify(&mut self, now_ms: u64) {
        self.begin(Task::Identify { steps: self.protocol.identify().into(), heard: None }, now_ms);
    }

    fn status(&mut self, now_ms: u64) {
        self.begin(Task::Status { steps: self.protocol.status().into() }, now_ms);
    }

    fn load(&mut self, job: u64, payload: &Payload, now_ms: u64) -> Result<(), PayloadError> {
        let takes = self.capabilities().payload;
        if payload.kind() != takes {
            return Err(PayloadError::Kind { takes, given: payload.kind() });
        }
        if let Some(state) = self.load_hindrance() {
            return Err(PayloadError::NotNow { state });
        }
        let steps = self.protocol.load(payload)?.into();
        self.held = None;
        self.begin(Task::Load { job, steps }, now_ms);
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
        self.started(job, displaced.is_some(), now_ms);
        self.waiting.extend(displaced);
        Running { job }
    }

    fn abort(&mut self, now_ms: u64) {
        let steps: VecDeque<_> = self.protocol.abort().into();
        if !self.linked {
            self.unanswered(Task::Abort { steps }, "the machine: its line is not open");
            return;
        }
        self.held = None;
        match self.displace() {
            Some(Task::Load { job, .. }) => {
                let message = "stopped by an abort before it was complete".to_owned();
                self.events.push_back(MachineEvent::LoadFailed { job, message });
            }
            Some(task @ Task::Recover { .. }) => self.waiting.push_back(task),
            Some(Task::Abort { .. } | Task::Watch { .. }) | None => {}
            other => self.waiting.extend(other),
        }
        self.drop_undone();
        self.stopped |= self.run.is_some() || self.unseen;
        if steps.is_empty() {
            let message =
                "it has no stop command: use its own stop, the guard or the emergency stop".to_owned();
            self.events.push_back(MachineEvent::CannotAbort { message });
            return self.next_task(now_ms);
        }
        // From here the start's acceptance is not waited for: the answer to the stop decides.
        if let Some(run) = self.run.as_mut().filter(|run| run.phase == Phase::Starting) {
            run.phase = Phase::Marking;
            run.give_up_ms = now_ms + self.protocol.timing().cycle_max_ms;
        }
        self.take_up(Task::Abort { steps }, now_ms);
    }

    fn recover(&mut self, now_ms: u64) {
        if self.run.is_some() {
            let message = "a cycle runs; wait for its end, or stop it first".to_owned();
            self.events.push_back(MachineEvent::Status(Condition::NotReady { message }));
            return;
        }
        self.begin(Task::Recover { steps: self.protocol.recover().into() }, now_ms);
    }
}

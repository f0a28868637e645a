//! A job that runs: what each line from the controller means for it.

use super::codes::Firmware;
use super::line::{Line, State};
use super::stream::Stream;
use super::words;
use crate::face::End;

/// The controller is asked for its state this often while a job runs; five times a second is its limit.
pub(super) const WATCH_MS: u64 = 250;
/// Idle with lines unanswered for this long: an answer was lost. The barrier's dwell is 50 ms.
const LOST_ANSWER_MS: u64 = 1_000;
/// A controller that is asked and says nothing for this long is gone.
const SILENCE_MAX_MS: u64 = 3_000;

/// A job on its way through the controller.
#[derive(Debug)]
pub(super) struct Run {
    pub job: u64,
    pub stream: Stream,
    pub aborting: bool,
    pub watch_ms: u64,
    answered_ms: u64,
    heard_ms: u64,
    give_up_ms: u64,
    hindered: Option<State>,
}

/// What a line means for the job.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// Nothing new.
    GoesOn,
    /// All is acknowledged: what remains is to hear that it stands still.
    AskState,
    /// It waits for a person.
    Waits(State),
    /// It is over; the controller stands still, and its tool is off.
    Over(End),
    /// It is over; the controller stops and resets itself.
    Falls(End),
    /// It is over, and the controller has to be reset so that nothing more moves.
    Reset(End),
}

impl Run {
    pub(super) fn new(job: u64, lines: Vec<String>, now_ms: u64, cycle_max_ms: u64) -> Self {
        Self {
            job,
            stream: Stream::new(lines),
            aborting: false,
            watch_ms: now_ms + WATCH_MS,
            answered_ms: now_ms,
            heard_ms: now_ms,
            give_up_ms: now_ms + cycle_max_ms,
            hindered: None,
        }
    }

    pub(super) fn line(&mut self, line: &Line, firmware: Firmware, now_ms: u64) -> Verdict {
        self.heard_ms = now_ms;
        match line {
            // On the way to a reset the tally means nothing any more.
            Line::Ok | Line::Banner(_) if self.aborting => Verdict::GoesOn,
            Line::Ok => self.acknowledged(now_ms),
            Line::Error { number, text } => {
                let (at, line) = self.stream.oldest_open().unwrap_or((0, ""));
                let reason = format!("line {at} ({line}) refused, {}", words::error(firmware, *number, text));
                Verdict::Reset(End::Stopped { reason })
            }
            Line::Alarm(number) => Verdict::Falls(End::Stopped { reason: words::alarm(firmware, *number) }),
            Line::Banner(_) => {
                Verdict::Over(stopped("its controller was reset in the job; check power, permit and guard"))
            }
            Line::Report(state) => self.reported(*state, now_ms),
            _ => Verdict::GoesOn,
        }
    }

    fn acknowledged(&mut self, now_ms: u64) -> Verdict {
        self.answered_ms = now_ms;
        if !self.stream.acknowledge() {
            // Then an earlier one was not what it seemed, and the end was not heard either.
            return Verdict::Reset(unknown("there were more answers than lines"));
        }
        if self.stream.is_done() { Verdict::AskState } else { Verdict::GoesOn }
    }

    fn reported(&mut self, state: State, now_ms: u64) -> Verdict {
        let newly = self.hindered.replace(state) != Some(state);
        match state {
            State::Idle if self.stream.is_done() => Verdict::Over(End::Finished),
            State::Idle if now_ms >= self.answered_ms + LOST_ANSWER_MS && !self.aborting => {
                Verdict::Reset(unknown("an answer was lost; it stands still with lines unanswered"))
            }
            State::Alarm => {
                Verdict::Reset(stopped("it reports an alarm; look for the cause, then recover the machine"))
            }
            State::Held | State::Door | State::Sleep if newly && !self.aborting => Verdict::Waits(state),
            _ => Verdict::GoesOn,
        }
    }

    /// The time of [`Self::poll_at`] has come.
    pub(super) fn timeout(&mut self, now_ms: u64) -> Verdict {
        if now_ms >= self.give_up_ms {
            return Verdict::Reset(unknown("its end was not heard in the longest time a job may take"));
        }
        if now_ms >= self.heard_ms + SILENCE_MAX_MS {
            return Verdict::Reset(unknown("it fell silent in the job"));
        }
        if now_ms >= self.watch_ms {
            self.watch_ms = now_ms + WATCH_MS;
            return Verdict::AskState;
        }
        Verdict::GoesOn
    }

    pub(super) fn poll_at(&self) -> u64 {
        self.watch_ms.min(self.give_up_ms)
    }
}

fn stopped(reason: &str) -> End {
    End::Stopped { reason: reason.to_owned() }
}

fn unknown(reason: &str) -> End {
    End::Unknown { reason: reason.to_owned() }
}

//! Time, repetition and doubles: the same for every protocol.

use super::ReaderEvent;
use super::dialect::Timing;
use std::collections::VecDeque;
use std::fmt::Debug;

/// Separates fields of a GS1 text.
const GROUP_SEPARATOR: char = '\u{1d}';

/// What a protocol makes of what came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Heard {
    /// The reader took the command.
    Taken,
    /// It read this.
    Text(String),
    /// It read nothing.
    NoRead,
    /// It refuses, in words with what to do.
    Refused(String),
    /// Something meant for us came damaged, or the reader says so of ours.
    Garbled,
}

impl Heard {
    /// What a line of text means that stands in no frame: one of these texts is no reading, and what is no text at all
    /// came damaged. A reading may hold the separator of GS1 and no other control character.
    pub(super) fn of_line(line: &[u8], no_read: &[String]) -> Self {
        let is_text = |text: &&str| !text.contains(|c: char| c.is_control() && c != GROUP_SEPARATOR);
        match std::str::from_utf8(line).ok().filter(is_text) {
            None => Self::Garbled,
            Some(text) if text.is_empty() || no_read.iter().any(|nothing| nothing == text) => Self::NoRead,
            Some(text) => Self::Text(text.to_owned()),
        }
    }
}

/// How a protocol answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Manners {
    /// A trigger is acknowledged before there is a result.
    pub answers_trigger: bool,
    /// A stop is acknowledged, so that silence after it means that no reader is there.
    pub answers_stop: bool,
}

/// A protocol, without time.
pub(super) trait Protocol: Debug + Send {
    /// How it answers.
    fn manners(&self) -> Manners;
    /// The bytes that make it read; `again` where the same trigger was sent before and nothing came back.
    fn trigger(&mut self, again: bool) -> Vec<u8>;
    /// The bytes that end a reading; empty where there are none.
    fn stop(&mut self, again: bool) -> Vec<u8>;
    /// Takes a byte. What has to be answered at once, whatever is going on, goes into `say`.
    fn hear(&mut self, byte: u8, say: &mut Vec<Vec<u8>>) -> Option<Heard>;
    /// Whether something was begun that silence ends.
    fn has_begun(&self) -> bool;
    /// Nothing came for a while after something was begun.
    fn silence(&mut self, say: &mut Vec<Vec<u8>>) -> Option<Heard>;
    /// The line was opened or lost: what was begun is over.
    fn forget(&mut self);
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Idle,
    /// What is still being said of earlier readings comes to its end.
    Quiet {
        until_ms: u64,
    },
    /// A trigger was sent.
    Asked {
        until_ms: u64,
        sends: u32,
    },
    /// It was taken.
    Reading {
        until_ms: u64,
    },
    /// It was ended without a result.
    Stopping {
        until_ms: u64,
        sends: u32,
    },
}

/// A reader without its wire. Times are milliseconds of any steady clock.
#[derive(Debug)]
pub struct Reader {
    protocol: Box<dyn Protocol>,
    timing: Timing,
    linked: bool,
    state: State,
    /// Triggers sent for the reading that goes on, repetitions of lost ones apart.
    triggers: u32,
    garbled: u32,
    heard_ms: Option<u64>,
    last_text: Option<(String, u64)>,
    out: VecDeque<Vec<u8>>,
    events: VecDeque<ReaderEvent>,
}

impl Reader {
    pub(super) fn new(protocol: Box<dyn Protocol>, timing: Timing) -> Self {
        Self {
            protocol,
            timing,
            linked: false,
            state: State::Idle,
            triggers: 0,
            garbled: 0,
            heard_ms: None,
            last_text: None,
            out: VecDeque::new(),
            events: VecDeque::new(),
        }
    }

    /// The line was opened (again). A reading that went on is over without an answer.
    pub fn link_opened(&mut self) {
        self.link_lost();
        self.linked = true;
    }

    /// The line is gone. A reading that goes on is over without an answer.
    pub fn link_lost(&mut self) {
        self.linked = false;
        self.out.clear();
        self.protocol.forget();
        if self.state != State::Idle {
            self.finish(ReaderEvent::NoAnswer);
        }
    }

    /// Has it read. While a reading goes on this does nothing: its event is still to come.
    pub fn trigger(&mut self, now_ms: u64) {
        if self.state != State::Idle {
            return;
        }
        if !self.linked {
            return self.finish(ReaderEvent::NoAnswer);
        }
        (self.triggers, self.garbled) = (0, 0);
        self.protocol.forget();
        match self.heard_ms.map(|heard| heard + self.timing.quiet_ms).filter(|quiet| now_ms < *quiet) {
            Some(until_ms) => self.state = State::Quiet { until_ms },
            None => self.ask(now_ms),
        }
    }

    /// Bytes came in.
    pub fn handle(&mut self, bytes: &[u8], now_ms: u64) {
        for byte in bytes {
            let mut say = Vec::new();
            let heard = self.protocol.hear(*byte, &mut say);
            self.out.extend(say);
            if let Some(heard) = heard {
                self.heard(heard, now_ms);
            }
        }
        if !bytes.is_empty() {
            self.heard_ms = Some(now_ms);
            if let State::Quiet { until_ms } = &mut self.state {
                *until_ms = now_ms + self.timing.quiet_ms;
            }
        }
    }

    /// The time of [`Self::poll_at`] has come.
    pub fn handle_timeout(&mut self, now_ms: u64) {
        if self.silent_at().is_some_and(|at| now_ms >= at) {
            let mut say = Vec::new();
            let heard = self.protocol.silence(&mut say);
            self.out.extend(say);
            if let Some(heard) = heard {
                self.heard(heard, now_ms);
            }
        }
        match self.state {
            State::Quiet { until_ms } if now_ms >= until_ms => self.ask(now_ms),
            State::Asked { until_ms, sends } if now_ms >= until_ms => self.unanswered(sends, now_ms),
            State::Reading { until_ms } if now_ms >= until_ms => self.stop(1, now_ms),
            State::Stopping { until_ms, sends } if now_ms >= until_ms => {
                if sends < self.timing.sends_max {
                    self.stop(sends + 1, now_ms);
                } else {
                    self.finish(ReaderEvent::NoAnswer);
                }
            }
            _ => {}
        }
    }

    /// When it wants to be woken.
    #[must_use]
    pub fn poll_at(&self) -> Option<u64> {
        let state = match self.state {
            State::Idle => None,
            State::Quiet { until_ms }
            | State::Asked { until_ms, .. }
            | State::Reading { until_ms }
            | State::Stopping { until_ms, .. } => Some(until_ms),
        };
        state.into_iter().chain(self.silent_at()).min()
    }

    /// The next bytes to send.
    pub fn next_output(&mut self) -> Option<Vec<u8>> {
        self.out.pop_front()
    }

    /// What has happened since the last call, oldest first.
    pub fn next_event(&mut self) -> Option<ReaderEvent> {
        self.events.pop_front()
    }

    fn silent_at(&self) -> Option<u64> {
        self.heard_ms.filter(|_| self.protocol.has_begun()).map(|heard| heard + self.timing.quiet_ms)
    }

    /// A new trigger, counted.
    fn ask(&mut self, now_ms: u64) {
        self.triggers += 1;
        self.send_trigger(1, now_ms);
    }

    fn send_trigger(&mut self, sends: u32, now_ms: u64) {
        let bytes = self.protocol.trigger(sends > 1);
        self.send(bytes);
        let answered = self.protocol.manners().answers_trigger;
        let wait_ms = if answered { self.timing.reply_max_ms } else { self.timing.read_max_ms };
        self.state = State::Asked { until_ms: now_ms + wait_ms, sends };
    }

    /// Nothing came in answer to a trigger. Where a trigger is not acknowledged, that is what a reader that sees nothing
    /// does as well.
    fn unanswered(&mut self, sends: u32, now_ms: u64) {
        let manners = self.protocol.manners();
        if !manners.answers_trigger {
            self.stop(1, now_ms);
        } else if sends < self.timing.sends_max {
            self.send_trigger(sends + 1, now_ms);
        } else {
            self.finish(ReaderEvent::NoAnswer);
        }
    }

    fn stop(&mut self, sends: u32, now_ms: u64) {
        let bytes = self.protocol.stop(sends > 1);
        self.send(bytes);
        if self.protocol.manners().answers_stop {
            self.state = State::Stopping { until_ms: now_ms + self.timing.reply_max_ms, sends };
        } else {
            self.finish(ReaderEvent::NoAnswer);
        }
    }

    fn heard(&mut self, heard: Heard, now_ms: u64) {
        if matches!(self.state, State::Idle | State::Quiet { .. }) {
            return;
        }
        match heard {
            Heard::Taken => match self.state {
                State::Asked { .. } => {
                    self.state = State::Reading { until_ms: now_ms + self.timing.read_max_ms };
                }
                State::Stopping { .. } => self.nothing_read(now_ms),
                _ => {}
            },
            Heard::Text(text) => {
                if !self.is_double(&text, now_ms) {
                    self.last_text = Some((text.clone(), now_ms));
                    self.finish(ReaderEvent::Read { text });
                }
            }
            Heard::NoRead => self.nothing_read(now_ms),
            Heard::Refused(message) => self.finish(ReaderEvent::Fault { message }),
            Heard::Garbled => self.garbled(now_ms),
        }
    }

    fn is_double(&self, text: &str, now_ms: u64) -> bool {
        let last = self.last_text.as_ref();
        last.is_some_and(|(last, at_ms)| last == text && now_ms < at_ms + self.timing.double_ms)
    }

    fn nothing_read(&mut self, now_ms: u64) {
        if self.triggers < self.timing.triggers_max {
            self.state = State::Quiet { until_ms: now_ms + self.timing.quiet_ms };
        } else {
            self.finish(ReaderEvent::NoRead);
        }
    }

    fn garbled(&mut self, now_ms: u64) {
        self.garbled += 1;
        if self.garbled < self.timing.sends_max {
            self.send_trigger(1, now_ms);
        } else {
            let message = "what the reader sends, or what it gets, is damaged on the way; check its cable, and speed \
                           and parity on both sides";
            self.finish(ReaderEvent::Fault { message: message.to_owned() });
        }
    }

    fn finish(&mut self, event: ReaderEvent) {
        self.state = State::Idle;
        self.events.push_back(event);
    }

    fn send(&mut self, bytes: Vec<u8>) {
        if !bytes.is_empty() {
            self.out.push_back(bytes);
        }
    }
}

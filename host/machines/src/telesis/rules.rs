//! What a dialect of this family says: frame, messages, and what a state means.

use super::frame::FrameRules;
use crate::dialect::{About, LineRules, TextRules, TimingRules};
use crate::dialogue::State;
use serde::Deserialize;

/// What differs between machines of this family.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dialect {
    /// What the file is about.
    pub machine: About,
    /// Which texts it takes.
    pub texts: TextRules,
    /// How long things may take.
    pub timing: TimingRules,
    /// How its line is set.
    pub line: LineRules,
    /// Check and station.
    pub frame: FrameRules,
    /// Types of the messages that all have.
    pub types: Types,
    /// How texts are set.
    pub text: TextBy,
    /// How it tells its state.
    pub status: StatusBy,
}

/// `[types]`: types of messages, one character each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Types {
    /// Loads a pattern; absent where the machine has none to load.
    pub load: Option<Kind>,
    /// Resets and goes on-line.
    pub reset: Kind,
    /// Starts. Sent once.
    pub start: Kind,
}

/// A type of a message: one printable ASCII character.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "char")]
pub struct Kind(pub(super) u8);

impl TryFrom<char> for Kind {
    type Error = &'static str;

    fn try_from(character: char) -> Result<Self, &'static str> {
        match u8::try_from(character) {
            Ok(byte) if byte.is_ascii_graphic() => Ok(Self(byte)),
            _ => Err("a type is one printable ASCII character"),
        }
    }
}

/// `[text]`: how texts are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(tag = "by", rename_all = "kebab-case", deny_unknown_fields)]
pub enum TextBy {
    /// One message each: two digits of the field's number, and the text. Accepted or refused.
    Field {
        /// `1` overwrites a field, `V` updates its variable text, `Q` fills a query buffer.
        kind: Kind,
    },
    /// One message each, whose type is the line's number. Echoed.
    Line,
    /// All lines in one message: number of the buffer, then the lines, with commas between. Echoed.
    Buffer {
        /// Type of the message.
        kind: Kind,
        /// Number of the buffer that is marked.
        buffer: u8,
        /// How many lines the machine has.
        lines: u8,
    },
}

/// `[status]`: how the machine tells its state.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(tag = "by", rename_all = "kebab-case", deny_unknown_fields)]
pub enum StatusBy {
    /// Its outputs and inputs, in hexadecimal digits with a semicolon between.
    Signals {
        /// Type of the question.
        kind: Kind,
        /// Digits of the outputs.
        output_digits: usize,
        /// Digits of the inputs.
        input_digits: usize,
        /// Bit that is set when it can be started.
        ready: u32,
        /// Bit that is set after a cycle that ran to its end.
        done: u32,
        /// Bit that is set when it waits in a cycle.
        paused: u32,
        /// Bit that is set when it has no fault; 0 where there is none.
        no_fault: u32,
    },
    /// One letter.
    Letter {
        /// Type of the question.
        kind: Kind,
        /// It can be started.
        ready: char,
        /// It marks.
        busy: char,
        /// Its cycle ran to its end.
        done: char,
        /// It has a fault.
        fault: char,
    },
}

impl StatusBy {
    pub(super) fn kind(&self) -> u8 {
        match self {
            Self::Signals { kind, .. } | Self::Letter { kind, .. } => kind.0,
        }
    }

    /// The state that the data of an answer tell.
    pub(super) fn state(&self, data: &str) -> Option<State> {
        match *self {
            Self::Letter { ready, busy, done, fault, .. } => {
                let rows =
                    [(ready, State::Ready), (busy, State::Busy), (done, State::Done), (fault, State::Fault)];
                let mut letters = data.chars();
                let letter = letters.next().filter(|_| letters.next().is_none())?;
                rows.into_iter().find(|(known, _)| *known == letter).map(|(_, state)| state)
            }
            Self::Signals { output_digits, input_digits, ready, done, paused, no_fault, .. } => {
                let (outputs, inputs) = data.split_once(';')?;
                if inputs.len() != input_digits || outputs.len() != output_digits {
                    return None;
                }
                hexadecimal(inputs)?;
                let outputs = hexadecimal(outputs)?;
                // Ready is told of a machine in fault as well, so the fault is looked at first.
                let rows = [
                    (no_fault != 0 && outputs & no_fault == 0, State::Fault),
                    (outputs & paused != 0, State::NotReady),
                    (outputs & done != 0, State::Done),
                    (outputs & ready != 0, State::Ready),
                ];
                Some(rows.into_iter().find(|(is, _)| *is).map_or(State::Busy, |(_, state)| state))
            }
        }
    }
}

fn hexadecimal(digits: &str) -> Option<u32> {
    let plain = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    plain.then(|| u32::from_str_radix(digits, 16).ok()).flatten()
}

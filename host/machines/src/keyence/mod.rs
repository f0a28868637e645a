//! Keyence laser markers that take commands of words between commas: MD-X, MD-F, MD-U, ML-Z.
//!
//! The answer to a start comes when the mark has ended. Until then nothing is asked, except after an answer that may
//! belong to a start that the line has doubled: then the marker says itself whether it still marks.

mod ask;
mod frame;

#[cfg(test)]
mod tests;

pub use frame::Words;

use crate::dialect::{About, ErrorRow, LineRules, Shipped, TextRules, TimingRules, error_words};
use crate::dialogue::{Answer, Dialogue, News, Protocol, Timing};
use crate::face::{
    AbortBy, Capabilities, Completion, Condition, Driver, Payload, PayloadError, PayloadKind, StartBy,
    SymbolBy,
};
use crate::lines::LineReader;
use ask::Ask;
use frame::Frame;
use serde::Deserialize;

/// The dialects that ship.
pub const SHIPPED: &[Shipped] =
    &[Shipped { name: "md-x", text: include_str!("../../dialects/keyence/md-x.toml") }];

/// What differs between machines of this family.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dialect {
    /// Whether texts can be read back.
    pub reads_back: bool,
    /// What goes over the line.
    pub words: Words,
    /// How it says in which state it is.
    pub states: States,
    /// What the file is about.
    pub machine: About,
    /// Which texts it takes.
    pub texts: TextRules,
    /// How long things may take.
    pub timing: TimingRules,
    /// How its line is set.
    pub line: LineRules,
    /// Its error numbers, as far as they are known.
    #[serde(default)]
    pub error: Vec<ErrorRow>,
}

/// `[states]`: how it says in which state it is.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct States {
    /// Can be started.
    pub ready: String,
    /// Has an error.
    pub error: String,
    /// Marks.
    pub marking: String,
}

impl States {
    fn has(&self, word: &str) -> bool {
        [&self.ready, &self.error, &self.marking].into_iter().any(|state| state == word)
    }
}

/// Driver of one machine. A cycle of which nothing was heard for `cycle_max_ms` after its start has an unknown outcome.
pub fn driver(dialect: Dialect, cycle_max_ms: u64) -> impl Driver + std::fmt::Debug + use<> {
    Dialogue::with(Keyence::new(dialect, cycle_max_ms))
}

/// What the next answer to a command may be.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Due {
    /// The answer to the command just sent.
    Command,
    /// The end of the cycle.
    End,
    /// The end of the cycle, but a refusal with this code has come before it.
    Verdict(String),
    /// The end of the cycle or the answer to the stop.
    Stop,
}

/// The family's messages.
#[derive(Debug)]
struct Keyence {
    dialect: Dialect,
    cycle_max_ms: u64,
    capabilities: Capabilities,
    reader: LineReader,
    due: Due,
    /// Its state, in its own words.
    told: String,
}

impl Keyence {
    fn new(dialect: Dialect, cycle_max_ms: u64) -> Self {
        let capabilities = Capabilities {
            family: "keyence".to_owned(),
            payload: PayloadKind::Text,
            symbol: SymbolBy::Nothing,
            text_max_chars: dialect.texts.chars_max,
            texts_max: dialect.texts.texts_max,
            text_first: dialect.texts.first,
            takes_file: dialect.texts.file_chars_max > 0,
            forbidden: dialect.texts.forbidden.clone(),
            ascii_only: dialect.texts.ascii_only,
            start: StartBy::Message,
            completion: Completion::Answered,
            abort: AbortBy::Message,
            abort_leaves_fault: true,
            reads_back: dialect.reads_back,
            host_streams_motion: false,
            grade: dialect.machine.grade,
        };
        let reader = LineReader::default();
        Self { dialect, cycle_max_ms, capabilities, reader, due: Due::Command, told: String::new() }
    }

    fn refusal(&self, code: &str) -> String {
        error_words(&self.dialect.error, &format!("refused with code {code}"), code)
    }

    fn error(&self, code: &str) -> String {
        let words = error_words(&self.dialect.error, &format!("error {code}"), code);
        format!("{words}; look for the cause, keep hands out, then recover the machine")
    }

    /// The answer to a question for the state.
    fn state_told(&mut self, ask: &Ask, word: &str) -> Answer<Ask> {
        let states = &self.dialect.states;
        let verdict = *ask == Ask::Verdict;
        match word {
            // A text read back comes twice at times, and is no state: those are refused as texts.
            word if !states.has(word) && *ask != Ask::State => return Answer::NotThis,
            word if !states.has(word) => {
                return Answer::Refused(format!(
                    "it says {word:?}, for which this dialect has no meaning; correct its table of states"
                ));
            }
            word => word.clone_into(&mut self.told),
        }
        if word == states.error {
            return Answer::First(vec![if verdict { Ask::VerdictError } else { Ask::Error }]);
        }
        let marks = word == states.marking;
        match verdict {
            true => Answer::Cycle(self.verdict(marks)),
            false => Answer::Is(if marks { Condition::Busy } else { Condition::Ready }),
        }
    }

    /// What a refusal in the cycle meant: it still marks, or it never began.
    fn verdict(&mut self, marks: bool) -> News {
        let due = std::mem::replace(&mut self.due, if marks { Due::End } else { Due::Command });
        match due {
            Due::Verdict(code) if !marks => News::Refused(self.refusal(&code)),
            _ => News::Marking,
        }
    }

    fn read(&mut self, ask: &Ask, data: &str) -> Answer<Ask> {
        match ask {
            Ask::State | Ask::Fence | Ask::Verdict => self.state_told(ask, data),
            // The state again: an answer that came twice.
            _ if self.dialect.states.has(data) => Answer::NotThis,
            Ask::Error => Answer::Is(Condition::Fault { message: self.error(data) }),
            Ask::VerdictError => {
                self.due = Due::Command;
                Answer::Cycle(News::Stopped(self.error(data)))
            }
            Ask::Text { text, .. } if text == data => Answer::Done,
            Ask::Text { block, text } => Answer::Refused(format!(
                "block {block} reads back as {data:?}, not {text:?}; load again, and if it happens again check the cable and \
                 the program"
            )),
            _ => Answer::NotThis,
        }
    }
}

impl Protocol for Keyence {
    type Ask = Ask;
    type Frame = Frame;

    fn capabilities(&self) -> &Capabilities {
        &self.capabilities
    }

    fn timing(&self) -> Timing {
        Timing::from_rules(self.dialect.timing, self.cycle_max_ms)
    }

    fn take(&mut self, byte: u8, _now_ms: u64) -> Option<Frame> {
        self.reader.push(byte).map(|line| self.dialect.words.parse(&line))
    }

    fn forget(&mut self) {
        self.reader.clear();
        self.due = Due::Command;
        self.told.clear();
    }

    fn shown(frame: &Frame) -> String {
        match frame {
            Frame::Other(text) => text.clone(),
            frame => format!("{frame:?}"),
        }
    }

    fn bytes(&mut self, ask: &Ask) -> Vec<u8> {
        match ask {
            Ask::Stop if self.due != Due::Command => self.due = Due::Stop,
            Ask::Clear | Ask::Program { .. } | Ask::Texts { .. } => self.due = Due::Command,
            _ => {}
        }
        ask.bytes(&self.dialect.words)
    }

    fn name(ask: &Ask) -> &'static str {
        ask.name()
    }

    fn answer(&mut self, ask: &Ask, frame: &Frame) -> Answer<Ask> {
        let commands = matches!(ask, Ask::Clear | Ask::Program { .. } | Ask::Texts { .. } | Ask::Stop);
        match frame {
            Frame::Done if commands => {
                self.due = Due::Command;
                Answer::Done
            }
            // The end of the cycle that the stop cut.
            Frame::NotDone(_) if self.due == Due::Stop => Answer::NotThis,
            Frame::NotDone(code) if commands => Answer::Refused(self.refusal(code)),
            Frame::NotRead(code) if !commands => Answer::Refused(self.refusal(code)),
            Frame::Read(data) => self.read(ask, data),
            _ => Answer::NotThis,
        }
    }

    fn identify(&self) -> Vec<Ask> {
        vec![Ask::State]
    }

    fn description(&self) -> String {
        format!("answers {} with {} and gives no model", self.dialect.words.ready, self.told)
    }

    fn status(&self) -> Vec<Ask> {
        vec![Ask::State]
    }

    fn load(&mut self, payload: &Payload) -> Result<Vec<Ask>, PayloadError> {
        ask::load_steps(payload, &self.dialect)
    }

    fn abort(&self) -> Vec<Ask> {
        // The state after the stop: by then the end of the cycle has been answered, too.
        vec![Ask::Stop, Ask::Fence]
    }

    fn recover(&self) -> Vec<Ask> {
        vec![Ask::Clear, Ask::State]
    }

    fn start(&mut self) -> Option<Vec<u8>> {
        self.due = Due::End;
        Some(self.dialect.words.command(&[self.dialect.words.start.as_str()]))
    }

    fn news(&mut self, frame: &Frame, _starting: bool) -> Option<News> {
        match (&self.due, frame) {
            (Due::End | Due::Verdict(_), Frame::Done) => {
                self.due = Due::Command;
                Some(News::Finished)
            }
            (Due::End, Frame::NotDone(code)) => {
                self.due = Due::Verdict(code.clone());
                None
            }
            _ => None,
        }
    }

    fn watch(&self) -> Option<Ask> {
        matches!(self.due, Due::Verdict(_)).then_some(Ask::Verdict)
    }
}

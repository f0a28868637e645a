//! Gravotech and Technifor machines that speak the two-letter command language: UC500 dot peen controllers on RS-232,
//! TL07 lasers and XCOM over TCP.
//!
//! Commands are ASCII, answers are lines, and the end of a cycle is pushed unasked. Verbs and flow are the maker's
//! (TL07 command instructions, 04/2015); the dialect files say where the rest comes from.

mod ask;
mod frame;
mod line;
mod words;

#[cfg(test)]
mod tests;

pub use frame::Framing;

use crate::dialect::{About, ErrorRow, LineRules, Shipped, TextRules, TimingRules};
use crate::dialogue::{Answer, Dialogue, News, Protocol, Silence, Timing};
use crate::face::{
    AbortBy, Capabilities, Completion, Driver, Payload, PayloadError, PayloadKind, StartBy, SymbolBy,
};
use crate::lines::LineReader;
use ask::Ask;
use line::{Cycle, Line};
use serde::Deserialize;

/// Mode in a status that marks; 1 is autonomous, 2 simulation.
const NORMAL_MODE: u32 = 0;

/// The dialects that ship.
pub const SHIPPED: &[Shipped] = &[
    Shipped { name: "uc500", text: include_str!("../../dialects/gravotech/uc500.toml") },
    Shipped { name: "tl07", text: include_str!("../../dialects/gravotech/tl07.toml") },
];

/// What differs between machines of this family.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dialect {
    /// Form of commands on the line.
    pub framing: Framing,
    /// What the file is about.
    pub machine: About,
    /// Which texts it takes.
    pub texts: TextRules,
    /// How long things may take.
    pub timing: TimingRules,
    /// How its line is set.
    pub line: LineRules,
    /// Its error numbers: kind and detail.
    pub error: Vec<ErrorRow>,
}

/// Driver of one machine. A cycle of which nothing was heard for `cycle_max_ms` after its start has an unknown outcome.
pub fn driver(dialect: Dialect, cycle_max_ms: u64) -> impl Driver + std::fmt::Debug + use<> {
    Dialogue::with(Gravotech::new(dialect, cycle_max_ms))
}

/// The family's messages.
#[derive(Debug)]
struct Gravotech {
    dialect: Dialect,
    cycle_max_ms: u64,
    capabilities: Capabilities,
    reader: LineReader,
    /// What it says of itself, line by line.
    information: Vec<String>,
}

impl Gravotech {
    fn new(dialect: Dialect, cycle_max_ms: u64) -> Self {
        let capabilities = Capabilities {
            family: "gravotech".to_owned(),
            payload: PayloadKind::Text,
            symbol: SymbolBy::Nothing,
            text_max_chars: dialect.texts.chars_max,
            texts_max: dialect.texts.texts_max,
            text_first: dialect.texts.first,
            takes_file: dialect.texts.file_chars_max > 0,
            forbidden: dialect.texts.forbidden.clone(),
            ascii_only: dialect.texts.ascii_only,
            start: StartBy::Message,
            completion: Completion::Pushed,
            abort: AbortBy::Message,
            abort_leaves_fault: true,
            reads_back: true,
            host_streams_motion: false,
            grade: dialect.machine.grade,
        };
        Self {
            reader: dialect.framing.reader(),
            dialect,
            cycle_max_ms,
            capabilities,
            information: Vec::new(),
        }
    }

    fn error(&self, kind: u32, detail: u32) -> String {
        words::error(&self.dialect.error, kind, detail)
    }

    /// An error as the answer to a question.
    fn error_told(&self, ask: &Ask, kind: u32, detail: u32) -> Answer<Ask> {
        match (ask, kind, detail) {
            // A status question breaks no rule; the error is late news of something else.
            (Ask::Status | Ask::Mode, ..) => Answer::NotThis,
            (Ask::Information, ..) => Answer::Done,
            (Ask::Acknowledge, 4, 1) => Answer::First(vec![Ask::TakeMaster, Ask::AcknowledgeAsMaster]),
            // Nothing to acknowledge: that is what recovering is for.
            (Ask::Acknowledge | Ask::AcknowledgeAsMaster, 3, 5) => Answer::Done,
            _ => Answer::Refused(self.error(kind, detail)),
        }
    }

    /// A line that is no message of a known form.
    fn other_told(&mut self, ask: &Ask, text: &str) -> Answer<Ask> {
        match ask {
            Ask::Information => {
                self.information = vec![text.to_owned()];
                Answer::Done
            }
            // What comes until the status is told belongs to the information.
            Ask::Status if !self.information.is_empty() => {
                self.information.push(text.to_owned());
                Answer::NotThis
            }
            Ask::Get { text: sent, .. } if sent == text => Answer::Done,
            Ask::Get { number, text: sent } => Answer::Refused(format!(
                "variable {number} reads back as {text:?}, not {sent:?}; load again, and if it happens again check the \
                 cable and the job file"
            )),
            _ => Answer::NotThis,
        }
    }
}

impl Protocol for Gravotech {
    type Ask = Ask;
    type Frame = Line;

    fn capabilities(&self) -> &Capabilities {
        &self.capabilities
    }

    fn timing(&self) -> Timing {
        Timing::from_rules(self.dialect.timing, self.cycle_max_ms)
    }

    fn take(&mut self, byte: u8, _now_ms: u64) -> Option<Line> {
        self.reader.push(byte).map(|line| Line::parse(&line))
    }

    fn forget(&mut self) {
        self.reader.clear();
        self.information.clear();
    }

    fn shown(frame: &Line) -> String {
        match frame {
            Line::Other(text) => text.clone(),
            line => format!("{line:?}"),
        }
    }

    fn bytes(&mut self, ask: &Ask) -> Vec<u8> {
        self.dialect.framing.encode(&ask.command())
    }

    fn name(ask: &Ask) -> &'static str {
        ask.name()
    }

    fn answer(&mut self, ask: &Ask, frame: &Line) -> Answer<Ask> {
        match (ask, frame) {
            (Ask::Status, Line::Status { state, .. }) => Answer::Is(words::condition(*state)),
            (Ask::Mode, Line::Status { state, mode }) if *mode == NORMAL_MODE => {
                Answer::Is(words::condition(*state))
            }
            (Ask::Mode, Line::Status { .. }) => Answer::Refused(
                "the machine is not in normal mode and would not mark; set it at its own panel".to_owned(),
            ),
            (ask, Line::Done { verb, value }) if ask.verb() == Some(*verb) => match value {
                1 => Answer::Done,
                _ => Answer::Refused(format!("{verb} {value}: not carried out; ask for its status")),
            },
            (ask, Line::Error { kind, detail }) => self.error_told(ask, *kind, *detail),
            (ask, Line::Other(text)) => self.other_told(ask, text),
            _ => Answer::NotThis,
        }
    }

    fn silence(&self, ask: &Ask) -> Silence {
        // That it tells nothing more of itself is no fault.
        if *ask == Ask::Information { Silence::GoOn } else { Silence::NoAnswer }
    }

    fn identify(&self) -> Vec<Ask> {
        vec![Ask::Status, Ask::Information, Ask::Status]
    }

    fn description(&self) -> String {
        match self.information.as_slice() {
            [] => "answers ST and gives no information".to_owned(),
            lines => lines.join("; "),
        }
    }

    fn status(&self) -> Vec<Ask> {
        vec![Ask::Status]
    }

    fn load(&mut self, payload: &Payload) -> Result<Vec<Ask>, PayloadError> {
        self.information.clear();
        ask::load_steps(payload, &self.dialect.texts)
    }

    fn abort(&self) -> Vec<Ask> {
        vec![Ask::Stop]
    }

    fn recover(&self) -> Vec<Ask> {
        vec![Ask::Acknowledge, Ask::Status]
    }

    fn start(&mut self) -> Option<Vec<u8>> {
        Some(self.dialect.framing.encode(ask::START))
    }

    fn news(&mut self, frame: &Line, starting: bool) -> Option<News> {
        match frame {
            Line::Go(Cycle::Marking) => Some(News::Marking),
            Line::Go(Cycle::Paused) => {
                Some(News::Paused("paused in the cycle; resume or stop it at its own panel".to_owned()))
            }
            Line::Go(Cycle::Finished) => Some(News::Finished),
            Line::Go(Cycle::Stopped) => Some(News::Stopped(
                "stopped by a fault (GO S); look for the cause, then recover the machine".to_owned(),
            )),
            Line::Error { kind, detail } if starting => Some(News::Refused(self.error(*kind, *detail))),
            _ => None,
        }
    }
}

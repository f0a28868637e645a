//! Machines that speak the Extended Protocol: Telesis dot peen markers, and InfoSight stampers of the ID8400 kind.
//!
//! The host asks and the machine answers; it says nothing by itself, so a cycle is watched by asking for its state.
//! Nothing that can be sent stops it. Frame, types, timeouts and signals are the makers'; the form of the check and of
//! the acknowledgement is not known from them, so the dialects have it.

mod frame;
mod rules;

#[cfg(test)]
mod tests;

pub use frame::{Check, FrameRules};
pub use rules::{Dialect, Kind, StatusBy, TextBy, Types};

use crate::dialect::Shipped;
use crate::dialogue::{Answer, Dialogue, News, Protocol, State, Timing, Watched};
use crate::face::{
    AbortBy, Capabilities, Completion, Driver, Payload, PayloadError, PayloadKind, StartBy, SymbolBy,
};
use crate::texts;
use frame::{Frame, Reader};

/// The dialects that ship.
pub const SHIPPED: &[Shipped] = &[
    Shipped { name: "bm470", text: include_str!("../../dialects/telesis/bm470.toml") },
    Shipped { name: "tmp3200", text: include_str!("../../dialects/telesis/tmp3200.toml") },
    Shipped { name: "id8400", text: include_str!("../../dialects/telesis/id8400.toml") },
];

/// Driver of one machine. A cycle of which nothing was heard for `cycle_max_ms` after its start has an unknown outcome.
pub fn driver(dialect: Dialect, cycle_max_ms: u64) -> impl Driver + std::fmt::Debug + use<> {
    Dialogue::with(Telesis::new(dialect, cycle_max_ms))
}

/// What may be asked again when its answer is lost. The start is none of these.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Ask {
    /// Its state; it must be ready.
    Status,
    /// Its state before a load; where it says done of the cycle before, it is reset.
    Fresh,
    /// Its state; it must not be marking.
    Still,
    /// Its state in a cycle.
    Watch,
    /// Resets it, which also clears what it says of the cycle before.
    Reset,
    Load {
        file: String,
    },
    /// Sets a text, or several; what accepts it, the dialect says.
    Set {
        kind: u8,
        data: String,
        echoed: bool,
    },
}

#[derive(Debug)]
struct Telesis {
    dialect: Dialect,
    cycle_max_ms: u64,
    capabilities: Capabilities,
    reader: Reader,
    watched: Watched,
    /// The last state in the machine's own words.
    state_told: String,
}

fn capabilities(dialect: &Dialect) -> Capabilities {
    Capabilities {
        family: "telesis".to_owned(),
        payload: PayloadKind::Text,
        symbol: SymbolBy::Nothing,
        text_max_chars: dialect.texts.chars_max,
        texts_max: dialect.texts.texts_max,
        text_first: dialect.texts.first,
        takes_file: dialect.types.load.is_some(),
        forbidden: dialect.texts.forbidden.clone(),
        ascii_only: dialect.texts.ascii_only,
        start: StartBy::Message,
        completion: Completion::Polled,
        abort: AbortBy::Nothing,
        abort_leaves_fault: false,
        reads_back: !matches!(dialect.text, TextBy::Field { .. }),
        host_streams_motion: false,
        grade: dialect.machine.grade,
    }
}

impl Telesis {
    fn new(dialect: Dialect, cycle_max_ms: u64) -> Self {
        Self {
            capabilities: capabilities(&dialect),
            dialect,
            cycle_max_ms,
            reader: Reader::default(),
            watched: Watched::default(),
            state_told: String::new(),
        }
    }

    fn state(&mut self, frame: &Frame) -> Option<State> {
        let Frame::Message { kind, data } = frame else { return None };
        let state = self.dialect.status.state(data).filter(|_| *kind == self.dialect.status.kind())?;
        data.clone_into(&mut self.state_told);
        Some(state)
    }

    fn state_words(&self, state: State) -> String {
        let told = &self.state_told;
        match state {
            State::Fault => format!(
                "the machine has a fault ({told}); look for the cause and at the part, keep hands out, then recover it"
            ),
            _ => format!("the machine waits in its cycle ({told}); resume or stop it at its own panel"),
        }
    }

    fn status_answer(&mut self, ask: &Ask, frame: &Frame) -> Answer<Ask> {
        let Some(state) = self.state(frame) else { return Answer::NotThis };
        let words = self.state_words(state);
        match ask {
            Ask::Watch => Answer::Cycle(self.watched.news(state, true, || words)),
            Ask::Still if state == State::Busy || state == State::NotReady => Answer::Refused(
                "it is marking, or off-line; wait until it stands, or look at its own panel".to_owned(),
            ),
            Ask::Still => Answer::Done,
            Ask::Fresh if state == State::Done => Answer::First(vec![Ask::Reset, Ask::Status]),
            _ => {
                self.watched.told(state);
                Answer::Is(state.condition(|| words))
            }
        }
    }

    fn word_answer(kind: u8, frame: &Frame, remedy: &str) -> Answer<Ask> {
        match frame.accepts(kind) {
            Some(true) => Answer::Done,
            Some(false) => Answer::Refused(format!("refused; {remedy}")),
            None => Answer::NotThis,
        }
    }

    fn echo_answer(kind: u8, sent: &str, frame: &Frame) -> Answer<Ask> {
        match frame {
            Frame::Message { kind: of, data } if *of == kind && data == sent => Answer::Done,
            frame if frame.accepts(kind) == Some(false) => {
                Answer::Refused("refused; check how many lines it has and what it is doing".to_owned())
            }
            Frame::Message { kind: of, data } if *of == kind && frame.accepts(kind).is_none() => {
                Answer::Refused(format!("it echoes {data:?}, not {sent:?}; load again, and check the cable"))
            }
            _ => Answer::NotThis,
        }
    }

    fn sets(&self, variables: &[(u8, String)]) -> Result<Vec<Ask>, PayloadError> {
        let set = |kind, data, echoed| Ask::Set { kind, data, echoed };
        match self.dialect.text {
            TextBy::Field { kind } => Ok(variables
                .iter()
                .map(|(number, text)| set(kind.0, format!("{number:02}{text}"), false))
                .collect()),
            TextBy::Line => variables
                .iter()
                .map(|(number, text)| match number {
                    0..=9 => Ok(set(b'0' + number, text.clone(), true)),
                    _ => Err(texts::unfit(text, "is for a line that the machine does not have")),
                })
                .collect(),
            TextBy::Buffer { kind, buffer, lines } => {
                if let Some((_, text)) = variables.iter().find(|(number, _)| !(1..=lines).contains(number)) {
                    return Err(texts::unfit(text, "is for a line that the machine does not have"));
                }
                let line = |wanted: u8| {
                    variables
                        .iter()
                        .find(|(number, _)| *number == wanted)
                        .map_or("", |(_, text)| text.as_str())
                };
                let all: Vec<&str> = (1..=lines).map(line).collect();
                Ok(vec![set(kind.0, format!("{buffer},{}", all.join(",")), true)])
            }
        }
    }
}

impl Protocol for Telesis {
    type Ask = Ask;
    type Frame = Frame;

    fn capabilities(&self) -> &Capabilities {
        &self.capabilities
    }

    fn timing(&self) -> Timing {
        Timing::from_rules(self.dialect.timing, self.cycle_max_ms)
    }

    fn take(&mut self, byte: u8, _now_ms: u64) -> Option<Frame> {
        self.reader.push(byte, self.dialect.frame)
    }

    fn forget(&mut self) {
        self.reader.clear();
    }

    fn shown(frame: &Frame) -> String {
        match frame {
            Frame::Message { kind, data } => format!("{} {data}", char::from(*kind)),
            Frame::Word { accepts: true } => "accepted".to_owned(),
            Frame::Word { accepts: false } => "refused".to_owned(),
        }
    }

    fn bytes(&mut self, ask: &Ask) -> Vec<u8> {
        // A frame broken off must not swallow the answer to this.
        self.reader.clear();
        let types = self.dialect.types;
        let (kind, data) = match ask {
            Ask::Status | Ask::Fresh | Ask::Still | Ask::Watch => (self.dialect.status.kind(), ""),
            Ask::Reset => (types.reset.0, ""),
            Ask::Load { file } => match types.load {
                Some(kind) => (kind.0, file.as_str()),
                None => return Vec::new(),
            },
            Ask::Set { kind, data, .. } => (*kind, data.as_str()),
        };
        self.dialect.frame.encode(kind, data)
    }

    fn name(ask: &Ask) -> &'static str {
        match ask {
            Ask::Status | Ask::Fresh | Ask::Still | Ask::Watch => "its state",
            Ask::Reset => "resetting it",
            Ask::Load { .. } => "loading the pattern",
            Ask::Set { .. } => "setting a text",
        }
    }

    fn answer(&mut self, ask: &Ask, frame: &Frame) -> Answer<Ask> {
        let types = self.dialect.types;
        match ask {
            Ask::Status | Ask::Fresh | Ask::Still | Ask::Watch => self.status_answer(ask, frame),
            Ask::Reset => Self::word_answer(
                types.reset.0,
                frame,
                "look at its own panel for the fault, remove the cause",
            ),
            Ask::Load { .. } => types.load.map_or(Answer::NotThis, |kind| {
                Self::word_answer(kind.0, frame, "store the pattern in the machine, or correct its name")
            }),
            Ask::Set { kind, data, echoed: true } => Self::echo_answer(*kind, data, frame),
            Ask::Set { kind, echoed: false, .. } => {
                Self::word_answer(*kind, frame, "check that the pattern has this field, and of this kind")
            }
        }
    }

    fn identify(&self) -> Vec<Ask> {
        vec![Ask::Status]
    }

    fn description(&self) -> String {
        format!("answers {} with {}", char::from(self.dialect.status.kind()), self.state_told)
    }

    fn status(&self) -> Vec<Ask> {
        vec![Ask::Status]
    }

    /// It is asked for its state between all messages, as their answers look alike.
    fn load(&mut self, payload: &Payload) -> Result<Vec<Ask>, PayloadError> {
        let (file, variables) = texts::fit(payload, &self.dialect.texts)?;
        let load = self.dialect.types.load.map(|_| Ask::Load { file: file.to_owned() });
        let told = load.into_iter().chain(self.sets(variables)?);
        Ok(std::iter::once(Ask::Fresh).chain(told.flat_map(|ask| [ask, Ask::Status])).collect())
    }

    fn abort(&self) -> Vec<Ask> {
        Vec::new()
    }

    fn recover(&self) -> Vec<Ask> {
        vec![Ask::Still, Ask::Reset, Ask::Status]
    }

    fn start(&mut self) -> Option<Vec<u8>> {
        self.watched.begin();
        self.reader.clear();
        Some(self.dialect.frame.encode(self.dialect.types.start.0, ""))
    }

    fn news(&mut self, frame: &Frame, starting: bool) -> Option<News> {
        match frame.accepts(self.dialect.types.start.0).filter(|_| starting)? {
            true => Some(News::Marking),
            false => Some(News::Refused(
                "the machine does not start; check its interlock, its pattern and its own panel".to_owned(),
            )),
        }
    }

    fn watch(&self) -> Option<Ask> {
        Some(Ask::Watch)
    }
}

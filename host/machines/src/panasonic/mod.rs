//! Panasonic laser markers of the LP series that are controlled by commands: LP-400 and what is compatible with it, LP-GS
//! in its own form, LP-310.
//!
//! Settings are taken only while the marker is told to, and then it cannot be started. The end of a mark is pushed.
//! Texts are stored and read back, or given for one trigger only: then a marker without them does not become ready.
//! No command stops a mark: its laser stop and interlock inputs do.

mod ask;
mod frame;
mod status;
mod words;

#[cfg(test)]
mod tests;

pub use frame::{Answers, EndCode, Form};
pub use status::{Meaning, StatusItem};

use crate::dialect::{About, ErrorRow, LineRules, Shipped, TextRules, TimingRules};
use crate::dialogue::{Answer, Dialogue, News, Protocol, Silence, Timing};
use crate::face::{
    AbortBy, Capabilities, Completion, Condition, Driver, Payload, PayloadError, PayloadKind, StartBy,
    SymbolBy,
};
use ask::{Ask, Purpose};
use frame::{Frame, FrameReader};
use serde::Deserialize;

/// How the end of a mark begins that was normal.
const NORMAL_END: &str = "0000";
/// The refusal of a text for a trigger: among other reasons, because that trigger has one already.
const GIVEN_ALREADY: &str = "11";

/// The dialects that ship.
pub const SHIPPED: &[Shipped] = &[
    Shipped { name: "lp-400", text: include_str!("../../dialects/panasonic/lp-400.toml") },
    Shipped { name: "lp-400-sin", text: include_str!("../../dialects/panasonic/lp-400-sin.toml") },
    Shipped { name: "lp-gs", text: include_str!("../../dialects/panasonic/lp-gs.toml") },
    Shipped { name: "lp-310", text: include_str!("../../dialects/panasonic/lp-310.toml") },
];

/// What differs between machines of this family.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dialect {
    /// How texts are brought in.
    pub texts_by: TextsBy,
    /// The command that triggers a mark.
    pub trigger: String,
    /// Time from the last setting until the marker is ready. Milliseconds.
    pub settle_ms: u64,
    /// Form of messages on the line.
    pub form: Form,
    /// What the file is about.
    pub machine: About,
    /// Which texts it takes.
    pub texts: TextRules,
    /// How long things may take.
    pub timing: TimingRules,
    /// How its line is set.
    pub line: LineRules,
    /// What its status says, in the order of the message.
    pub status: Vec<StatusItem>,
    /// Its numbers: negative answers as two digits, alarms as `E` and three digits or a range of those.
    pub error: Vec<ErrorRow>,
}

/// How texts are brought in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TextsBy {
    /// `MCS`: they are kept, and read back.
    Stored,
    /// `SIN`: for one trigger, and not read back; without them the marker is not ready.
    Trigger,
}

/// Driver of one machine. A cycle of which nothing was heard for `cycle_max_ms` after its start has an unknown outcome.
pub fn driver(dialect: Dialect, cycle_max_ms: u64) -> impl Driver + std::fmt::Debug + use<> {
    Dialogue::with(Panasonic::new(dialect, cycle_max_ms))
}

/// The family's messages.
#[derive(Debug)]
struct Panasonic {
    dialect: Dialect,
    cycle_max_ms: u64,
    capabilities: Capabilities,
    reader: FrameReader,
    /// Its status, as it told it when it was identified.
    told: String,
    /// The texts of this load, until they had to be given a second time.
    texts: Option<Vec<(u8, String)>>,
}

impl Panasonic {
    fn new(dialect: Dialect, cycle_max_ms: u64) -> Self {
        let capabilities = Capabilities {
            family: "panasonic".to_owned(),
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
            abort: AbortBy::Nothing,
            abort_leaves_fault: false,
            reads_back: dialect.texts_by == TextsBy::Stored,
            host_streams_motion: false,
            grade: dialect.machine.grade,
        };
        Self {
            dialect,
            cycle_max_ms,
            capabilities,
            reader: FrameReader::default(),
            told: String::new(),
            texts: None,
        }
    }

    fn status_told(&mut self, purpose: Purpose, data: &str) -> Answer<Ask> {
        let Some(told) = status::told(&self.dialect.status, &self.dialect.form.separator, data) else {
            return Answer::Refused(format!(
                "the status {data:?} has not the form of this dialect; check the model and the configured dialect"
            ));
        };
        match (purpose, &told.condition) {
            (Purpose::Identify | Purpose::IdentifyAgain, _) => {
                data.clone_into(&mut self.told);
                Answer::Done
            }
            (Purpose::Waits, Condition::Ready) => Answer::Refused(
                "it is ready although no text was given for this trigger: it would mark something else; use a job file \
                 that takes its texts by SIN, or the dialect that stores them"
                    .to_owned(),
            ),
            (Purpose::Fence, Condition::Ready | Condition::NotReady { .. })
            | (Purpose::Waits, Condition::NotReady { .. }) => Answer::Done,
            (Purpose::Recover, _) if told.loadable => Answer::Done,
            _ => Answer::Is(told.condition),
        }
    }

    fn refused(&mut self, ask: &Ask, code: &str) -> Answer<Ask> {
        match ask {
            Ask::Status(Purpose::Identify) => Answer::First(vec![Ask::Status(Purpose::IdentifyAgain)]),
            Ask::Status(Purpose::IdentifyAgain) => Answer::Refused(words::refusal(&self.dialect.error, code)),
            // A status question breaks no rule; the refusal is late news of something else.
            Ask::Status(_) => Answer::NotThis,
            // It may have the text already, its answer having been lost: taking settings takes that away.
            Ask::Give { number, .. } if code == GIVEN_ALREADY && self.texts.is_some() => {
                Answer::First(self.given_again(*number))
            }
            _ => Answer::Refused(words::refusal(&self.dialect.error, code)),
        }
    }

    /// All texts of the trigger up to this one, once more.
    fn given_again(&mut self, number: u8) -> Vec<Ask> {
        let mut texts = self.texts.take().unwrap_or_default();
        let last = texts.iter().position(|(given, _)| *given == number);
        texts.truncate(last.map_or(0, |last| last + 1));
        let mut steps = vec![Ask::Reception { on: true }, Ask::Status(Purpose::Fence)];
        steps.extend(ask::give_steps(&texts));
        steps
    }

    fn read_out(&mut self, ask: &Ask, data: &str) -> Answer<Ask> {
        if let Ask::Status(purpose) = ask {
            return self.status_told(*purpose, data);
        }
        match ask.read_back(&self.dialect.form.separator) {
            Some((sent, _)) if sent == data => Answer::Done,
            Some((sent, what)) => Answer::Refused(format!(
                "{what} reads back as {data:?}, not {sent:?}; load again, and if it happens again check the cable and the \
                 job file"
            )),
            None => Answer::NotThis,
        }
    }
}

impl Protocol for Panasonic {
    type Ask = Ask;
    type Frame = Frame;

    fn capabilities(&self) -> &Capabilities {
        &self.capabilities
    }

    fn timing(&self) -> Timing {
        Timing::from_rules(self.dialect.timing, self.cycle_max_ms)
    }

    fn take(&mut self, byte: u8, _now_ms: u64) -> Option<Frame> {
        self.reader.push(byte, &self.dialect.form)
    }

    fn forget(&mut self) {
        self.reader.clear();
        self.told.clear();
    }

    fn shown(frame: &Frame) -> String {
        match frame {
            Frame::Other(text) => text.clone(),
            frame => format!("{frame:?}"),
        }
    }

    fn bytes(&mut self, ask: &Ask) -> Vec<u8> {
        if *ask == Ask::Settle {
            return Vec::new();
        }
        let (command, sub_command, items) = ask.request();
        let items: Vec<&str> = items.iter().map(String::as_str).collect();
        self.dialect.form.encode(command, sub_command, &items)
    }

    fn name(ask: &Ask) -> &'static str {
        ask.name()
    }

    fn silence(&self, ask: &Ask) -> Silence {
        if *ask == Ask::Settle { Silence::Never(self.dialect.settle_ms) } else { Silence::NoAnswer }
    }

    fn answer(&mut self, ask: &Ask, frame: &Frame) -> Answer<Ask> {
        if *ask == Ask::Settle {
            return Answer::NotThis;
        }
        let asked = ask.request().0;
        let is_for = |command: &Option<String>| command.as_ref().is_none_or(|command| command == asked);
        match frame {
            Frame::Done { command } if is_for(command) && !ask.reads() => Answer::Done,
            Frame::Refused { command, code } if is_for(command) => self.refused(ask, code),
            Frame::Data { command, data } if command == asked && ask.reads() => self.read_out(ask, data),
            _ => Answer::NotThis,
        }
    }

    fn identify(&self) -> Vec<Ask> {
        vec![Ask::Status(Purpose::Identify)]
    }

    fn description(&self) -> String {
        format!("answers STS with {} and gives no model", self.told)
    }

    fn status(&self) -> Vec<Ask> {
        vec![Ask::Status(Purpose::Tell)]
    }

    fn load(&mut self, payload: &Payload) -> Result<Vec<Ask>, PayloadError> {
        let steps = ask::load_steps(payload, &self.dialect)?;
        self.texts = match payload {
            Payload::Text { variables, .. } => Some(variables.clone()),
            _ => None,
        };
        Ok(steps)
    }

    fn abort(&self) -> Vec<Ask> {
        Vec::new()
    }

    fn recover(&self) -> Vec<Ask> {
        vec![Ask::Status(Purpose::Recover)]
    }

    fn start(&mut self) -> Option<Vec<u8>> {
        Some(self.dialect.form.encode(&self.dialect.trigger, 'S', &[]))
    }

    fn news(&mut self, frame: &Frame, starting: bool) -> Option<News> {
        let is_for = |command: &Option<String>| {
            command.as_ref().is_none_or(|command| *command == self.dialect.trigger)
        };
        match frame {
            Frame::Data { command, data } if command == "MST" => end_told(&self.dialect.error, data),
            Frame::Done { command } if starting && is_for(command) => Some(News::Marking),
            Frame::Refused { command, code } if starting && is_for(command) => {
                Some(News::Refused(words::refusal(&self.dialect.error, code)))
            }
            _ => None,
        }
    }
}

/// The end of a mark as it is pushed: four characters, followed by the energy on some models.
fn end_told(table: &[ErrorRow], data: &str) -> Option<News> {
    match data.get(..NORMAL_END.len())? {
        NORMAL_END => Some(News::Finished),
        code if code.starts_with('E') => Some(News::Stopped(words::alarm(table, code))),
        _ => None,
    }
}

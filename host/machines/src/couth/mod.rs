//! Couth dot peen controllers MC2000 and MC2000T².
//!
//! What they are told is known from a public program that drives one; what they answer is not. So nothing is waited for
//! and nothing is taken for an answer: a mark is only ever as certain as what the controller of the station saw of it.
//! Whatever does no harm twice is sent twice, the start never.
//! The host sends the whole file, line by line; a line can be a Data Matrix, and a text can hold logos.

mod ask;
mod dialect;
mod frame;

#[cfg(test)]
mod tests;

pub use dialect::{Commands, Dialect, Functions, Parameter, Row, read};

use crate::dialect::Shipped;
use crate::dialogue::{Answer, Dialogue, News, Protocol, Silence, Timing};
use crate::face::{
    AbortBy, Capabilities, Completion, Driver, Payload, PayloadError, PayloadKind, StartBy, SymbolBy,
};
use ask::Ask;

/// Most bytes that are shown of what a machine sends back.
const HEARD_MAX: usize = 64;
/// Bits on the line for each byte: start, eight of data, and up to two at the end.
const BITS_PER_BYTE: u64 = 11;

/// The dialects that ship.
pub const SHIPPED: &[Shipped] =
    &[Shipped { name: "mc2000", text: include_str!("../../dialects/couth/mc2000.toml") }];

/// Driver of one machine.
pub fn driver(dialect: Dialect, cycle_max_ms: u64) -> impl Driver + std::fmt::Debug + use<> {
    Dialogue::with(Couth::new(dialect, cycle_max_ms))
}

/// The family's messages.
#[derive(Debug)]
struct Couth {
    dialect: Dialect,
    cycle_max_ms: u64,
    capabilities: Capabilities,
    /// What came back after the question for the status.
    heard: Vec<u8>,
}

impl Couth {
    fn new(dialect: Dialect, cycle_max_ms: u64) -> Self {
        let makes_symbols = dialect.row.iter().any(|row| row.symbol);
        let capabilities = Capabilities {
            family: "couth".to_owned(),
            payload: PayloadKind::Text,
            symbol: if makes_symbols { SymbolBy::Text } else { SymbolBy::Nothing },
            text_max_chars: dialect.texts.chars_max,
            texts_max: dialect.texts.texts_max,
            text_first: dialect.texts.first,
            takes_file: false,
            forbidden: dialect.texts.forbidden.clone(),
            ascii_only: dialect.texts.ascii_only,
            start: StartBy::Message,
            completion: Completion::Unheard,
            abort: AbortBy::Message,
            abort_leaves_fault: false,
            reads_back: false,
            host_streams_motion: false,
            grade: dialect.machine.grade,
        };
        Self { dialect, cycle_max_ms, capabilities, heard: Vec::new() }
    }
}

impl Protocol for Couth {
    type Ask = Ask;
    type Frame = u8;

    fn capabilities(&self) -> &Capabilities {
        &self.capabilities
    }

    fn timing(&self) -> Timing {
        Timing::from_rules(self.dialect.timing, self.cycle_max_ms)
    }

    fn take(&mut self, byte: u8, _now_ms: u64) -> Option<u8> {
        Some(byte)
    }

    fn forget(&mut self) {
        self.heard.clear();
    }

    fn shown(frame: &u8) -> String {
        format!("{frame:02X}")
    }

    fn bytes(&mut self, ask: &Ask) -> Vec<u8> {
        if *ask == Ask::Status {
            self.heard.clear();
        }
        ask.bytes(&self.dialect)
    }

    fn name(ask: &Ask) -> &'static str {
        ask.name()
    }

    fn answer(&mut self, ask: &Ask, byte: &u8) -> Answer<Ask> {
        if *ask != Ask::Status || self.heard.len() == HEARD_MAX {
            return Answer::NotThis;
        }
        self.heard.push(*byte);
        Answer::More
    }

    fn silence(&self, ask: &Ask) -> Silence {
        let bytes = ask.bytes(&self.dialect).len() as u64;
        let sending_ms = (bytes * BITS_PER_BYTE * 1_000).div_ceil(u64::from(self.dialect.line.baud.max(1)));
        Silence::Never(self.dialect.rest_ms + sending_ms)
    }

    fn identify(&self) -> Vec<Ask> {
        vec![Ask::Status]
    }

    fn description(&self) -> String {
        let heard: Vec<String> = self.heard.iter().map(Self::shown).collect();
        let heard = match heard.as_slice() {
            [] => "nothing came back".to_owned(),
            bytes => format!("these bytes came back, of which the meaning is not known: {}", bytes.join(" ")),
        };
        format!(
            "not confirmed: how this family answers is not known ({heard}); look at the machine's name plate, and whether \
             it marks what was loaded"
        )
    }

    fn status(&self) -> Vec<Ask> {
        vec![Ask::Status]
    }

    fn load(&mut self, payload: &Payload) -> Result<Vec<Ask>, PayloadError> {
        ask::load_steps(payload, &self.dialect)
    }

    fn abort(&self) -> Vec<Ask> {
        vec![vec![Ask::Pause, Ask::Cancel]; ask::times(&self.dialect)].concat()
    }

    fn recover(&self) -> Vec<Ask> {
        // Without it a start would go on with a mark that was only paused.
        vec![Ask::Cancel; ask::times(&self.dialect)]
    }

    fn start(&mut self) -> Option<Vec<u8>> {
        let Dialect { address, check, commands, .. } = &self.dialect;
        Some(frame::encode(*address, *check, commands.start, &[]))
    }

    fn news(&mut self, _byte: &u8, _starting: bool) -> Option<News> {
        None
    }
}

//! Readers that send what they read as a line of text and answer nothing.
//!
//! They are read as bytes from their own port, below any keyboard layout: a reader that types into a keyboard gives
//! other characters under another layout.

use super::LinkDefaults;
use super::dialect::{DialectError, Timed, Timing};
use super::engine::{Heard, Manners, Protocol, Reader};
use super::split::{Ending, Splitter};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Dialect {
    /// Hexadecimal, blanks between bytes.
    trigger: String,
    stop: String,
    no_read: Vec<String>,
    link: LinkDefaults,
    timing: Timing,
}

impl Timed for Dialect {
    fn timing(&self) -> &Timing {
        &self.timing
    }
}

#[derive(Debug)]
struct Line {
    trigger: Vec<u8>,
    stop: Vec<u8>,
    no_read: Vec<String>,
    splitter: Splitter,
    begun: bool,
}

pub(super) fn reader(dialect: Dialect) -> Result<(Reader, LinkDefaults), DialectError> {
    let bytes = |field, hex: &str| {
        let bytes = hex.split_whitespace().map(|byte| u8::from_str_radix(byte, 16));
        let allowed = "bytes in hexadecimal with blanks between them, for example 16 54 0D";
        let wrong = || DialectError::Value { field, value: format!("{hex:?}"), allowed };
        bytes.collect::<Result<Vec<u8>, _>>().map_err(|_| wrong())
    };
    let protocol = Line {
        trigger: bytes("trigger", &dialect.trigger)?,
        stop: bytes("stop", &dialect.stop)?,
        no_read: dialect.no_read,
        splitter: Splitter::new(Ending::Any),
        begun: false,
    };
    Ok((Reader::new(Box::new(protocol), dialect.timing), dialect.link))
}

impl Protocol for Line {
    fn manners(&self) -> Manners {
        Manners { answers_trigger: false, answers_stop: false }
    }

    fn trigger(&mut self, _again: bool) -> Vec<u8> {
        self.trigger.clone()
    }

    fn stop(&mut self, _again: bool) -> Vec<u8> {
        self.stop.clone()
    }

    fn hear(&mut self, byte: u8, _say: &mut Vec<Vec<u8>>) -> Option<Heard> {
        let line = self.splitter.push(byte);
        self.begun = line.is_none();
        line.map(|line| Heard::of_line(&line, &self.no_read))
    }

    fn has_begun(&self) -> bool {
        self.begun
    }

    fn silence(&mut self, _say: &mut Vec<Vec<u8>>) -> Option<Heard> {
        self.begun = false;
        self.splitter.finish().map(|line| Heard::of_line(&line, &self.no_read))
    }

    fn forget(&mut self) {
        self.splitter.clear();
        self.begun = false;
    }
}

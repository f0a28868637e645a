//! Cognex `DataMan` control commands: `||checksum:id>command` and CR LF there, `||checksum:id[status]data` and CR LF back
//! (`DataMan` Communications & Programming Manual, p. 18-19).
//!
//! Answers are asked for first, since a reader as delivered is silent. Every command has a number of its own, so that an
//! answer to an earlier one is told from that to the last.

use super::LinkDefaults;
use super::dialect::{Status, Timed, Timing, words};
use super::engine::{Heard, Manners, Protocol, Reader};
use super::split::{Ending, Splitter};
use base64::Engine as _;
use base64::engine::DecodePaddingMode;
use base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig};
use serde::Deserialize;

/// Base64 as RFC 2045 has it; whether every firmware pads is not known.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &base64::alphabet::STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// Status numbers that decide what is done; the others are words in the dialect.
const OK: u32 = 0;
const INITIATED_BY_READER: u32 = 1;
const CHECKSUM_WRONG: u32 = 103;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Dialect {
    /// Answers are asked for; without it the reader sends bare text.
    extended: bool,
    base64: bool,
    checksum: bool,
    no_read: Vec<String>,
    link: LinkDefaults,
    timing: Timing,
    status: Vec<Status>,
}

impl Timed for Dialect {
    fn timing(&self) -> &Timing {
        &self.timing
    }
}

/// What a number was given to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Command {
    Respond,
    Trigger,
    Stop,
}

impl Command {
    fn words(self) -> &'static str {
        match self {
            Self::Respond => "SET COM.DMCC-RESPONSE 1",
            Self::Trigger => "TRIGGER ON",
            Self::Stop => "TRIGGER OFF",
        }
    }
}

#[derive(Debug)]
struct Cognex {
    dialect: Dialect,
    splitter: Splitter,
    number: u32,
    /// The command whose answer is waited for, and its number.
    open: Option<(Command, u32)>,
}

pub(super) fn reader(dialect: Dialect) -> (Reader, LinkDefaults) {
    let (timing, link) = (dialect.timing, dialect.link);
    let protocol = Cognex { dialect, splitter: Splitter::new(Ending::CrLf), number: 0, open: None };
    (Reader::new(Box::new(protocol), timing), link)
}

impl Cognex {
    fn command(&mut self, command: Command) -> Vec<u8> {
        let header = if self.dialect.extended {
            // Five digits are enough to tell answers apart.
            self.number = self.number % 99_999 + 1;
            self.open = Some((command, self.number));
            format!("||{}:{}>", u8::from(self.dialect.checksum), self.number)
        } else {
            "||>".to_owned()
        };
        let mut bytes = [header.as_bytes(), command.words().as_bytes()].concat();
        if self.dialect.extended && self.dialect.checksum {
            bytes.push(xor(&bytes));
        }
        bytes.extend(b"\r\n");
        bytes
    }

    fn line(&mut self, line: &[u8], say: &mut Vec<Vec<u8>>) -> Option<Heard> {
        if !self.dialect.extended {
            return Some(self.text(line));
        }
        let answer = match Answer::parse(line, self.dialect.checksum) {
            Parsed::Answer(answer) => answer,
            Parsed::Damaged => return Some(Heard::Garbled),
            Parsed::Other => return None,
        };
        if answer.status == INITIATED_BY_READER {
            return Some(self.data(answer.data));
        }
        let (command, _) = self.open.filter(|(_, number)| Some(*number) == answer.number)?;
        match (answer.status, command) {
            (OK, Command::Respond) => {
                say.push(self.command(Command::Trigger));
                None
            }
            (OK, Command::Trigger) if !answer.data.is_empty() => Some(self.data(answer.data)),
            (OK, _) => Some(Heard::Taken),
            (CHECKSUM_WRONG, _) => Some(Heard::Garbled),
            (status, _) => Some(Heard::Refused(words(&self.dialect.status, &format!("[{status}]"), status))),
        }
    }

    fn data(&self, data: &[u8]) -> Heard {
        if !self.dialect.base64 {
            return self.text(data);
        }
        // RFC 2045 breaks long data into lines; a blank between them is none of the data.
        let data: Vec<u8> = data.iter().copied().filter(|byte| !byte.is_ascii_whitespace()).collect();
        BASE64.decode(data).map_or(Heard::Garbled, |text| self.text(&text))
    }

    fn text(&self, bytes: &[u8]) -> Heard {
        Heard::of_line(bytes, &self.dialect.no_read)
    }
}

impl Protocol for Cognex {
    fn manners(&self) -> Manners {
        Manners { answers_trigger: self.dialect.extended, answers_stop: self.dialect.extended }
    }

    fn trigger(&mut self, _again: bool) -> Vec<u8> {
        self.command(if self.dialect.extended { Command::Respond } else { Command::Trigger })
    }

    fn stop(&mut self, _again: bool) -> Vec<u8> {
        self.command(Command::Stop)
    }

    fn hear(&mut self, byte: u8, say: &mut Vec<Vec<u8>>) -> Option<Heard> {
        let line = self.splitter.push(byte)?;
        self.line(&line, say)
    }

    fn has_begun(&self) -> bool {
        false
    }

    fn silence(&mut self, _say: &mut Vec<Vec<u8>>) -> Option<Heard> {
        None
    }

    fn forget(&mut self) {
        self.splitter.clear();
        self.open = None;
    }
}

/// What a reader says in its extended form.
struct Answer<'l> {
    number: Option<u32>,
    status: u32,
    data: &'l [u8],
}

enum Parsed<'l> {
    Answer(Answer<'l>),
    /// An answer whose check byte is wrong.
    Damaged,
    /// No answer: noise, or text of a reader that is still silent.
    Other,
}

impl<'l> Answer<'l> {
    /// `||checksum:id[status]data`, where checksum and number may be missing.
    fn parse(line: &'l [u8], checksum: bool) -> Parsed<'l> {
        if !line.starts_with(b"||") {
            return Parsed::Other;
        }
        let line = match (checksum, line.split_last()) {
            (true, Some((check, rest))) if *check == xor(rest) => rest,
            (true, _) => return Parsed::Damaged,
            (false, _) => line,
        };
        Self::fields(line).map_or(Parsed::Other, Parsed::Answer)
    }

    fn fields(line: &'l [u8]) -> Option<Self> {
        let rest = line.strip_prefix(b"||")?;
        let (header, rest) = rest.split_at_checked(rest.iter().position(|byte| *byte == b'[')?)?;
        let rest = rest.get(1..)?;
        let (status, rest) = rest.split_at_checked(rest.iter().position(|byte| *byte == b']')?)?;
        let number = header.iter().position(|byte| *byte == b':').and_then(|at| header.get(at + 1..));
        Some(Self { number: number.and_then(decimal), status: decimal(status)?, data: rest.get(1..)? })
    }
}

fn decimal(digits: &[u8]) -> Option<u32> {
    let text = std::str::from_utf8(digits).ok()?;
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}

fn xor(bytes: &[u8]) -> u8 {
    bytes.iter().fold(0, |check, byte| check ^ byte)
}

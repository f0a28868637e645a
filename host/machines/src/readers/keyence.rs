//! Keyence SR readers: `LON` and `LOFF`, ended by CR or framed by STX and ETX; `OK,LOFF`, `ER,LOFF,20`, the text or the
//! read-error string come back (SR-750 manual, p. 72).

use super::LinkDefaults;
use super::dialect::{Status, Timed, Timing, words};
use super::engine::{Heard, Manners, Protocol, Reader};
use super::split::{Ending, Splitter};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Dialect {
    stx_etx: bool,
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

#[derive(Debug)]
struct Keyence {
    dialect: Dialect,
    splitter: Splitter,
}

pub(super) fn reader(dialect: Dialect) -> (Reader, LinkDefaults) {
    let (timing, link) = (dialect.timing, dialect.link);
    let protocol = Keyence { dialect, splitter: Splitter::new(Ending::Any) };
    (Reader::new(Box::new(protocol), timing), link)
}

impl Keyence {
    fn framed(&self, command: &str) -> Vec<u8> {
        let (before, after): (&[u8], &[u8]) =
            if self.dialect.stx_etx { (b"\x02", b"\x03") } else { (b"", b"\r") };
        [before, command.as_bytes(), after].concat()
    }

    fn line(&self, line: &[u8]) -> Option<Heard> {
        let text = String::from_utf8_lossy(line).into_owned();
        let words: Vec<&str> = text.split(',').collect();
        match words.as_slice() {
            // That the light is on says nothing that a result would not say.
            ["OK", "LON"] => None,
            ["OK", "LOFF"] => Some(Heard::Taken),
            ["ER", "LON" | "LOFF", code] => {
                let code = code.parse().ok()?;
                let shown = format!("ER {code:02}");
                Some(Heard::Refused(self::words(&self.dialect.status, &shown, code)))
            }
            _ => Some(Heard::of_line(line, &self.dialect.no_read)),
        }
    }
}

impl Protocol for Keyence {
    fn manners(&self) -> Manners {
        Manners { answers_trigger: false, answers_stop: true }
    }

    fn trigger(&mut self, _again: bool) -> Vec<u8> {
        self.framed("LON")
    }

    fn stop(&mut self, _again: bool) -> Vec<u8> {
        self.framed("LOFF")
    }

    fn hear(&mut self, byte: u8, _say: &mut Vec<Vec<u8>>) -> Option<Heard> {
        let line = self.splitter.push(byte)?;
        self.line(&line)
    }

    fn has_begun(&self) -> bool {
        false
    }

    fn silence(&mut self, _say: &mut Vec<Vec<u8>>) -> Option<Heard> {
        None
    }

    fn forget(&mut self) {
        self.splitter.clear();
    }
}

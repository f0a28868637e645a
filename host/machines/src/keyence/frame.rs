//! Commands and answers: items between commas, ended by a carriage return. All words are the dialect's.

use serde::Deserialize;
use std::borrow::Borrow;

/// `[words]`: what goes over the line.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// Begins a command that changes something, and its answer.
    pub write: String,
    /// Begins a question, and its answer.
    pub read: String,
    /// Second item of an answer to what was carried out.
    pub ok: String,
    /// Second item of an answer to what was refused; a code follows.
    pub refused: String,
    /// Asks for the state.
    pub ready: String,
    /// Asks for the code of an error.
    pub error: String,
    /// Clears an error.
    pub clear: String,
    /// Chooses a program; a number follows.
    pub program: String,
    /// Names a block; its number follows.
    pub block: String,
    /// The text of a block.
    pub text: String,
    /// Starts a mark.
    pub start: String,
    /// Stops it.
    pub stop: String,
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Frame {
    /// A command was carried out.
    Done,
    /// A question's answer.
    Read(String),
    /// A command was refused, or ended badly; the code.
    NotDone(String),
    /// A question was refused; the code.
    NotRead(String),
    /// Anything else, as it came.
    Other(String),
}

impl Words {
    /// The bytes of a command that changes something.
    pub(super) fn command(&self, items: &[impl Borrow<str>]) -> Vec<u8> {
        line(&self.write, items)
    }

    /// The bytes of a question.
    pub(super) fn question(&self, items: &[impl Borrow<str>]) -> Vec<u8> {
        line(&self.read, items)
    }

    /// An item that is given a value.
    pub(super) fn set(name: &str, value: &str) -> String {
        format!("{name}={value}")
    }

    /// What a line says.
    pub(super) fn parse(&self, line: &str) -> Frame {
        self.known(line).unwrap_or_else(|| Frame::Other(line.to_owned()))
    }

    fn known(&self, line: &str) -> Option<Frame> {
        let mut items = line.splitn(3, ',');
        let (kind, result, data) =
            (items.next()?, items.next()?, items.next().unwrap_or_default().to_owned());
        let (writes, reads) = (kind == self.write, kind == self.read);
        match (writes, reads, result == self.ok, result == self.refused) {
            (true, _, true, _) if data.is_empty() => Some(Frame::Done),
            (true, _, _, true) => Some(Frame::NotDone(data)),
            (_, true, true, _) => Some(Frame::Read(data)),
            (_, true, _, true) => Some(Frame::NotRead(data)),
            _ => None,
        }
    }
}

fn line(first: &str, items: &[impl Borrow<str>]) -> Vec<u8> {
    format!("{first},{}\r", items.join(",")).into_bytes()
}

#[cfg(test)]
mod tests {
    use super::super::{Dialect, SHIPPED};
    use super::*;

    #[test]
    fn line_of_each_form_is_recognised() {
        let text = SHIPPED[0].text;
        let words = crate::dialect::read::<Dialect>("md-x", text).unwrap().words;
        let cases = [
            ("WX,OK", Frame::Done),
            ("WX,NG,02", Frame::NotDone("02".to_owned())),
            ("WX,NG", Frame::NotDone(String::new())),
            ("RX,OK,0", Frame::Read("0".to_owned())),
            ("RX,OK", Frame::Read(String::new())),
            ("RX,OK,A B", Frame::Read("A B".to_owned())),
            ("RX,NG,00", Frame::NotRead("00".to_owned())),
        ];
        for (line, frame) in cases {
            assert_eq!(words.parse(line), frame);
        }
        for line in ["", "WX", "WX,OK,1", "xWX,OK", "wx,OK", "RX,ok,0", "WX,StartMarking", "OK"] {
            assert_eq!(words.parse(line), Frame::Other(line.to_owned()));
        }
    }
}

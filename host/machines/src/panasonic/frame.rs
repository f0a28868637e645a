//! Requests and answers as bytes: start code, command, data, check sum and end code.

use crate::lines::LineReader;
use serde::Deserialize;

const STX: char = '\u{2}';
const ACK: char = '\u{6}';
const NAK: char = '\u{15}';

/// What the marker answers a setting with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answers {
    /// `06` and two zeros, or `15` and two digits: which command it answers cannot be seen.
    Short,
    /// The command and a letter come back.
    Named,
}

/// How a message ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EndCode {
    /// Carriage return.
    Cr,
    /// Carriage return and line feed.
    CrLf,
}

/// Form of messages on the line.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// Answers to settings.
    pub answers: Answers,
    /// Whether two hexadecimal digits of sum come before the end. The marker has to be set alike.
    pub check_sum: bool,
    /// How a request ends. Of an answer either end is understood.
    pub end: EndCode,
    /// Between the items of a message.
    pub separator: String,
    /// Letter of a positive answer, and of what is read out.
    pub positive: char,
    /// Letter of a negative answer, where it names its command.
    pub negative: char,
}

/// What the marker says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Frame {
    /// A setting was taken; its command, where that is told.
    Done { command: Option<String> },
    /// A request was refused; its command, where that is told, and two digits why.
    Refused { command: Option<String>, code: String },
    /// Something was read out, or is told unasked.
    Data { command: String, data: String },
    /// Anything else, as it came.
    Other(String),
}

impl Form {
    /// The bytes of a request: `S` sets, `R` reads.
    pub(super) fn encode(&self, command: &str, sub_command: char, items: &[&str]) -> Vec<u8> {
        let mut text = format!("{STX}{command}{sub_command}{}", items.join(&self.separator));
        if self.check_sum {
            text.push_str(&sum(&text));
        }
        text.push_str(match self.end {
            EndCode::Cr => "\r",
            EndCode::CrLf => "\r\n",
        });
        text.into_bytes()
    }

    /// What a line says, whatever stands before its start code.
    fn parse(&self, line: &str) -> Frame {
        let message = line.rfind([STX, ACK, NAK]).and_then(|at| line.get(at..));
        message
            .and_then(|message| self.unsealed(message))
            .and_then(|message| self.meaning(message))
            .unwrap_or_else(|| Frame::Other(line.to_owned()))
    }

    /// Without its check sum; none where that is wrong.
    fn unsealed<'a>(&self, message: &'a str) -> Option<&'a str> {
        if !self.check_sum {
            return Some(message);
        }
        let (text, digits) = message.split_at_checked(message.len().checked_sub(2)?)?;
        (sum(text) == digits).then_some(text)
    }

    fn meaning(&self, message: &str) -> Option<Frame> {
        let (start, rest) = message.split_at_checked(1)?;
        match (start.chars().next()?, self.answers) {
            (ACK, Answers::Short) => (rest == "00").then_some(Frame::Done { command: None }),
            (NAK, Answers::Short) => {
                is_code(rest).then(|| Frame::Refused { command: None, code: rest.to_owned() })
            }
            (STX, _) => self.told(rest),
            _ => None,
        }
    }

    /// Three letters of command, one of kind, and data.
    fn told(&self, text: &str) -> Option<Frame> {
        let (command, rest) = text.split_at_checked(3)?;
        let kind = rest.chars().next()?;
        let data = rest.get(kind.len_utf8()..)?;
        let command = command.to_owned();
        if kind == self.positive {
            return Some(match data {
                "" if self.answers == Answers::Named => Frame::Done { command: Some(command) },
                data => Frame::Data { command, data: data.to_owned() },
            });
        }
        // Behind the code may stand which item is wrong. A command that was not understood comes back as `???`.
        let code = data.get(..2).filter(|code| is_code(code) && kind == self.negative)?;
        let command = Some(command).filter(|command| command != "???");
        (self.answers == Answers::Named).then(|| Frame::Refused { command, code: code.to_owned() })
    }
}

fn is_code(text: &str) -> bool {
    text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Low byte of the sum of all bytes from the start code on, as two hexadecimal digits.
fn sum(text: &str) -> String {
    format!("{:02X}", text.bytes().fold(0_u8, u8::wrapping_add))
}

/// Finds answers in bytes.
#[derive(Debug, Default)]
pub(super) struct FrameReader {
    lines: LineReader,
}

impl FrameReader {
    pub(super) fn push(&mut self, byte: u8, form: &Form) -> Option<Frame> {
        self.lines.push(byte).map(|line| form.parse(&line))
    }

    pub(super) fn clear(&mut self) {
        self.lines.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(answers: Answers) -> Form {
        Form {
            answers,
            check_sum: true,
            end: EndCode::Cr,
            separator: String::new(),
            positive: 'A',
            negative: 'E',
        }
    }

    fn read(form: &Form, bytes: &[u8]) -> Vec<Frame> {
        let mut reader = FrameReader::default();
        bytes.iter().filter_map(|byte| reader.push(*byte, form)).collect()
    }

    fn data(command: &str, data: &str) -> Frame {
        Frame::Data { command: command.to_owned(), data: data.to_owned() }
    }

    #[test]
    fn check_sums_of_the_makers_examples_are_made() {
        let form = form(Answers::Short);
        assert_eq!(form.encode("FNO", 'S', &["2047"]), b"\x02FNOS204705\r");
        assert_eq!(form.encode("LPW", 'S', &["042.5"]), b"\x02LPWS042.541\r");
        assert_eq!(form.encode("ABC", 'S', &["000"]), b"\x02ABCS000AB\r");
    }

    #[test]
    fn answers_of_the_makers_examples_are_read() {
        let cases: [(&[u8], Frame); 4] = [
            (b"\x060066\r", Frame::Done { command: None }),
            (b"\x02FNOA2047F3\r", data("FNO", "2047")),
            (b"\x152077\r", Frame::Refused { command: None, code: "20".to_owned() }),
            (b"\x02MSTAE40010\r\n", data("MST", "E400")),
        ];
        for (bytes, frame) in cases {
            assert_eq!(read(&form(Answers::Short), bytes), [frame]);
        }
    }

    #[test]
    fn named_answers_are_read_with_and_without_the_item_that_is_wrong() {
        let form = Form { check_sum: false, separator: ",".to_owned(), ..form(Answers::Named) };
        let refused = |command: Option<&str>, code: &str| Frame::Refused {
            command: command.map(str::to_owned),
            code: code.to_owned(),
        };
        let cases: [(&[u8], Frame); 5] = [
            (b"\x02MSTA\r", Frame::Done { command: Some("MST".to_owned()) }),
            (b"\x02MSTA0000\r", data("MST", "0000")),
            (b"\x02MCSE0902\r", refused(Some("MCS"), "09")),
            (b"\x02MCSE09\r", refused(Some("MCS"), "09")),
            (b"\x02???E0400\r", refused(None, "04")),
        ];
        for (bytes, frame) in cases {
            assert_eq!(read(&form, bytes), [frame]);
        }
        assert_eq!(form.encode("MCS", 'S', &["01", "A,B"]), b"\x02MCSS01,A,B\r");
    }

    #[test]
    fn noise_before_an_answer_is_dropped_and_a_wrong_sum_is_no_answer() {
        let form = form(Answers::Short);
        assert_eq!(read(&form, b"x\x02y\xff\x060066\r"), [Frame::Done { command: None }]);
        for bytes in [&b"\x060067\r"[..], b"\x0600\r", b"\x02STSA0211031x\r", b"\x06\r", b"66\r"] {
            assert!(matches!(read(&form, bytes)[..], [Frame::Other(_)]), "{bytes:x?}");
        }
    }
}

//! A `DataMan`: silent as delivered, with answers in brackets once it is told so.

use super::{Act, Dialogue};

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

#[derive(Debug, Default)]
pub(super) struct Cognex {
    line: Vec<u8>,
    extended: bool,
    with_check: bool,
}

impl Cognex {
    fn command(&mut self, line: &[u8], refuses: Option<u8>) -> Vec<Act> {
        let Some(end) = line.iter().position(|byte| *byte == b'>') else { return Vec::new() };
        let (header, command) = (String::from_utf8_lossy(&line[..end]), &line[end + 1..]);
        let Some(options) = header.strip_prefix("||") else { return Vec::new() };
        let (check, number) = options.split_once(':').unwrap_or((options, ""));
        self.with_check = check == "1";
        let command = if self.with_check {
            let Some((sum, command)) = command.split_last() else { return Vec::new() };
            if line[..line.len() - 1].iter().fold(0, |all, byte| all ^ byte) != *sum {
                return self.answer(number, 103);
            }
            command
        } else {
            command
        };
        let command = String::from_utf8_lossy(command).to_uppercase();
        match (command.as_str(), refuses) {
            ("SET COM.DMCC-RESPONSE 1", _) => {
                self.extended = true;
                self.answer(number, 0)
            }
            ("TRIGGER ON", Some(code)) => self.answer(number, code),
            ("TRIGGER ON", None) => [self.answer(number, 0), vec![Act::Look]].concat(),
            ("TRIGGER OFF", _) => [self.answer(number, 0), vec![Act::Stop]].concat(),
            _ => self.answer(number, 101),
        }
    }

    fn answer(&self, number: &str, status: u8) -> Vec<Act> {
        if !self.extended {
            return Vec::new();
        }
        let number =
            if number.is_empty() { String::new() } else { format!("{}:{number}", u8::from(self.with_check)) };
        vec![Act::Say(self.footed(format!("||{number}[{status}]").into_bytes()))]
    }

    fn footed(&self, mut message: Vec<u8>) -> Vec<u8> {
        if self.with_check {
            message.push(message.iter().fold(0, |all, byte| all ^ byte));
        }
        message.extend([13, 10]);
        message
    }
}

impl Dialogue for Cognex {
    fn hear(&mut self, byte: u8, refuses: Option<u8>) -> Vec<Act> {
        self.line.push(byte);
        let Some(line) = self.line.strip_suffix(b"\r\n") else { return Vec::new() };
        let line = line.to_vec();
        self.line.clear();
        self.command(&line, refuses)
    }

    fn result(&mut self, text: Option<&str>) -> Vec<Vec<u8>> {
        let text = text.unwrap_or("NO READ");
        if !self.extended {
            return vec![[text.as_bytes(), b"\r\n"].concat()];
        }
        let message = [&b"||[1]"[..], base64(text.as_bytes()).as_bytes()].concat();
        vec![self.footed(message)]
    }
}

fn base64(bytes: &[u8]) -> String {
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let bits =
            (0..3).fold(0_usize, |bits, at| bits << 8 | usize::from(three.get(at).copied().unwrap_or(0)));
        for place in 0..4 {
            let letter = LETTERS[bits >> (18 - 6 * place) & 63];
            text.push(if place <= three.len() { char::from(letter) } else { '=' });
        }
    }
    text
}

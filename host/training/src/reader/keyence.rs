//! An SR reader: looks from `LON` until it has read something, or until `LOFF`.

use super::{Act, Dialogue};

#[derive(Debug, Default)]
pub(super) struct Keyence {
    heard: String,
    framed: bool,
}

impl Keyence {
    fn framed(&self, text: &str) -> Vec<u8> {
        if self.framed { format!("\u{2}{text}\u{3}") } else { format!("{text}\r") }.into_bytes()
    }
}

impl Dialogue for Keyence {
    fn hear(&mut self, byte: u8, refuses: Option<u8>) -> Vec<Act> {
        match byte {
            2 => self.heard.clear(),
            3 | 13 => {
                self.framed = byte == 3;
                let command = std::mem::take(&mut self.heard);
                return match (command.as_str(), refuses) {
                    ("LON" | "LOFF", Some(code)) => {
                        vec![Act::Say(self.framed(&format!("ER,{command},{code:02}")))]
                    }
                    ("LON", None) => vec![Act::Look],
                    ("LOFF", None) => vec![Act::Say(self.framed("OK,LOFF")), Act::Stop],
                    ("", _) => Vec::new(),
                    _ => vec![Act::Say(self.framed(&format!("ER,{command},00")))],
                };
            }
            _ => self.heard.push(char::from(byte)),
        }
        Vec::new()
    }

    fn result(&mut self, text: Option<&str>) -> Vec<Vec<u8>> {
        vec![self.framed(text.unwrap_or("ERROR"))]
    }
}

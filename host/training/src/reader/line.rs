//! A handheld: reads whatever is before it, and hears nothing.

use super::{Act, Dialogue};

#[derive(Debug)]
pub(super) struct Line;

impl Dialogue for Line {
    fn hear(&mut self, _byte: u8, _refuses: Option<u8>) -> Vec<Act> {
        Vec::new()
    }

    fn result(&mut self, text: Option<&str>) -> Vec<Vec<u8>> {
        text.map(|text| format!("{text}\r\n").into_bytes()).into_iter().collect()
    }

    fn looks_always(&self) -> bool {
        true
    }
}

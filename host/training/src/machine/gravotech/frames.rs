//! Finding commands in bytes, and words in commands.

use super::Transport;
use std::collections::VecDeque;

/// Finds commands in bytes.
#[derive(Debug)]
pub(super) struct FrameReader {
    transport: Transport,
    bytes: VecDeque<u8>,
    last_us: u64,
}

/// A command broken off for this long is forgotten. Microseconds.
const BROKEN_OFF_US: u64 = 500_000;

/// Longest command it takes; more is noise.
const COMMAND_MAX: usize = 4_096;

impl FrameReader {
    pub(super) fn new(transport: Transport) -> Self {
        Self { transport, bytes: VecDeque::new(), last_us: 0 }
    }

    pub(super) fn push(&mut self, byte: u8, now_us: u64) -> Option<String> {
        if now_us.saturating_sub(self.last_us) > BROKEN_OFF_US {
            self.bytes.clear();
        }
        self.last_us = now_us;
        self.bytes.push_back(byte);
        let command = match self.transport {
            Transport::Tl07 => self.take_line(),
            Transport::Uc500 => self.take_frame(),
        };
        if self.bytes.len() > COMMAND_MAX {
            self.bytes.clear();
        }
        command.and_then(|bytes| String::from_utf8(bytes).ok()).filter(|command| !command.is_empty())
    }

    fn take_line(&mut self) -> Option<Vec<u8>> {
        let ended = self.bytes.back() == Some(&b'\r');
        ended.then(|| {
            self.bytes.pop_back();
            self.bytes.drain(..).filter(|byte| *byte != b'\n').collect()
        })
    }

    fn take_frame(&mut self) -> Option<Vec<u8>> {
        while self.bytes.front().is_some_and(|byte| *byte != 0x1b) {
            self.bytes.pop_front();
        }
        let length = match (self.bytes.get(1), self.bytes.get(2), self.bytes.get(3)) {
            (Some(high), Some(middle), Some(low)) => {
                usize::from(*high) << 16 | usize::from(*middle) << 8 | usize::from(*low)
            }
            _ => return None,
        };
        if length > COMMAND_MAX - 5 {
            self.bytes.clear();
        }
        if self.bytes.len() < length + 5 {
            return None;
        }
        let mut frame: Vec<u8> = self.bytes.drain(..).skip(4).collect();
        // A frame that does not end where its length says is none; its last byte may begin the next one.
        let last = frame.pop();
        self.bytes.extend(last.filter(|byte| *byte == 0x1b));
        (last == Some(b'\r')).then_some(frame)
    }
}

pub(super) fn variable(word: &str) -> Option<u8> {
    word.parse().ok().filter(|number| *number <= 9 && word.len() == 1)
}

pub(super) fn unquote(word: &str) -> Option<&str> {
    word.strip_prefix('"')?.strip_suffix('"').filter(|text| !text.contains('"'))
}

/// Words between single blanks; blanks inside quotes belong to the word. None if a quote is left open.
pub(super) fn split_words(text: &str) -> Option<Vec<String>> {
    let mut words = vec![String::new()];
    let mut quoted = false;
    for character in text.chars() {
        quoted ^= character == '"';
        match words.last_mut() {
            Some(word) if quoted || character != ' ' => word.push(character),
            _ => words.push(String::new()),
        }
    }
    (!quoted).then_some(words)
}

//! Puts a scan together from characters, ends and pauses, whatever it comes through.

use super::{Fault, TEXT_MAX};
use std::time::{Duration, Instant};

/// A scan that nothing ends is over after this long without a character. A scanner that works by radio pauses up to some
/// 50 ms.
pub const IDLE: Duration = Duration::from_millis(200);

/// A scan's text, or why it is none.
pub type Scan = Result<String, Fault>;

/// A scan in the making.
#[derive(Debug, Default)]
pub struct Assembly {
    bytes: Vec<u8>,
    fault: Option<Fault>,
    /// When the last piece of it came; `None` between scans.
    last: Option<Instant>,
    /// Whether this scanner was seen to end its scans. From then on one without an end is but a piece.
    has_ended: bool,
}

impl Assembly {
    /// One more byte of its text.
    pub fn take(&mut self, byte: u8, now: Instant) {
        self.last = Some(now);
        // What is in excess is not kept; UTF-8 has 4 bytes for a character at most.
        if self.bytes.len() < 4 * (TEXT_MAX + 1) {
            self.bytes.push(byte);
        }
    }

    /// Something in it makes it no scan. The first reason counts.
    pub fn spoil(&mut self, fault: Fault, now: Instant) {
        self.last = Some(now);
        self.fault.get_or_insert(fault);
    }

    /// Its end came. Nothing between two ends is nothing.
    pub fn end(&mut self) -> Option<Scan> {
        self.has_ended |= self.last.is_some();
        self.whole()
    }

    /// A new one begins; what is not over has broken off.
    pub fn begin(&mut self, now: Instant) -> Option<Scan> {
        if self.last.is_some() {
            self.spoil(Fault::Incomplete, now);
        }
        self.whole()
    }

    /// When [`Self::pause`] has something to say, if nothing more comes.
    pub fn due(&self) -> Option<Instant> {
        self.last.map(|last| last + IDLE)
    }

    /// Looks whether the pause since the last piece ends it.
    pub fn pause(&mut self, now: Instant) -> Option<Scan> {
        let due = self.due().filter(|due| now >= *due)?;
        if self.has_ended {
            self.spoil(Fault::Incomplete, due);
        }
        self.whole()
    }

    fn whole(&mut self) -> Option<Scan> {
        let bytes = std::mem::take(&mut self.bytes);
        let fault = self.fault.take();
        self.last.take()?;
        if let Some(fault) = fault {
            return Some(Err(fault));
        }
        let Ok(text) = String::from_utf8(bytes) else { return Some(Err(Fault::NotText)) };
        match text.chars().count() {
            count if count > TEXT_MAX => Some(Err(Fault::TooLong)),
            _ if text.chars().any(char::is_control) => Some(Err(Fault::Control)),
            _ => Some(Ok(without_aim(&text).to_owned())).filter(|scan| *scan != Ok(String::new())),
        }
    }
}

/// The text without what a scanner can put before it to say which kind of code it read: `]`, a letter, and a modifier,
/// as in `]Q1` (ISO/IEC 15424).
pub fn without_aim(text: &str) -> &str {
    match text.as_bytes() {
        [b']', kind, modifier, ..] if kind.is_ascii_alphabetic() && modifier.is_ascii_alphanumeric() => {
            text.get(3..).unwrap_or_default()
        }
        _ => text,
    }
}

//! Where a message from the machine begins and ends.

use serde::Deserialize;

/// A message longer than this is noise. Bytes.
const MESSAGE_MAX: usize = 1_024;

/// How characters are bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Encoding {
    /// One byte each.
    #[serde(rename = "latin-1")]
    Latin1,
    #[serde(rename = "utf-8")]
    Utf8,
}

impl Encoding {
    /// The bytes of a text; of a character that has none, nothing.
    pub(super) fn encode(self, text: &str) -> Vec<u8> {
        match self {
            Self::Latin1 => text.chars().filter_map(|character| u8::try_from(character).ok()).collect(),
            Self::Utf8 => text.as_bytes().to_vec(),
        }
    }

    /// The text of bytes; what is none becomes replacement characters, which equal nothing that was ever sent.
    pub(super) fn decode(self, bytes: &[u8]) -> String {
        match self {
            Self::Latin1 => bytes.iter().copied().map(char::from).collect(),
            Self::Utf8 => String::from_utf8_lossy(bytes).into_owned(),
        }
    }

    /// The first character that has no bytes.
    pub(super) fn cannot(self, text: &str) -> Option<char> {
        text.chars().find(|character| self == Self::Latin1 && u8::try_from(*character).is_err())
    }
}

/// Collects bytes into messages.
#[derive(Debug, Default)]
pub(super) struct Receiver {
    /// First byte of every message, if they have one; what comes between messages is noise then.
    pub start: Option<u8>,
    /// Each of these bytes ends a message.
    pub end: Vec<u8>,
    /// A message has ended when nothing has come for so long. Milliseconds.
    pub silence_ms: Option<u64>,
    bytes: Vec<u8>,
    begun: bool,
    overlong: bool,
    last_ms: u64,
}

impl Receiver {
    pub(super) fn new(start: Option<u8>, end: Vec<u8>, silence_ms: Option<u64>) -> Self {
        Self { start, end, silence_ms, ..Self::default() }
    }

    /// Takes one byte; gives the message that it ends. Whoever calls has called [`Self::take_whole`] before.
    pub(super) fn push(&mut self, byte: u8, now_ms: u64) -> Option<Vec<u8>> {
        self.last_ms = now_ms;
        if self.start == Some(byte) {
            self.clear();
            self.begun = true;
            return None;
        }
        if self.start.is_some() && !self.begun {
            return None;
        }
        if self.end.contains(&byte) {
            return self.finish();
        }
        if self.bytes.len() == MESSAGE_MAX {
            self.overlong = true;
        } else {
            self.bytes.push(byte);
        }
        None
    }

    /// When what has come is a message, if nothing more comes.
    pub(super) fn whole_at_ms(&self) -> Option<u64> {
        let silence_ms = self.silence_ms?;
        (!self.bytes.is_empty()).then(|| self.last_ms + silence_ms)
    }

    /// The message that silence has ended.
    pub(super) fn take_whole(&mut self, now_ms: u64) -> Option<Vec<u8>> {
        self.whole_at_ms().filter(|at_ms| *at_ms <= now_ms)?;
        self.finish()
    }

    /// Forgets the message begun.
    pub(super) fn clear(&mut self) {
        self.bytes.clear();
        self.begun = false;
        self.overlong = false;
    }

    fn finish(&mut self) -> Option<Vec<u8>> {
        let noise = self.overlong || self.bytes.is_empty();
        let bytes = std::mem::take(&mut self.bytes);
        self.clear();
        (!noise).then_some(bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(receiver: &mut Receiver, bytes: &[u8]) -> Vec<Vec<u8>> {
        bytes.iter().filter_map(|byte| receiver.push(*byte, 0)).collect()
    }

    #[test]
    fn message_between_start_and_end_is_read_and_what_is_between_messages_is_not() {
        let mut receiver = Receiver::new(Some(2), vec![3], None);
        assert_eq!(all(&mut receiver, b"x\x02ab\x03\x02y\x02cd\x03\x03\x02\x03z\x03"), [b"ab", b"cd"]);
        assert_eq!(receiver.whole_at_ms(), None);
    }

    #[test]
    fn message_ended_by_any_of_its_ends_is_read_once() {
        let mut receiver = Receiver::new(None, b"\r\n".to_vec(), None);
        assert_eq!(all(&mut receiver, b"\r\n0\r\n\r\n31\r8\n"), [&b"0"[..], b"31", b"8"]);
        let noise = [vec![b'x'; MESSAGE_MAX + 1], b"\n0\n".to_vec()].concat();
        assert_eq!(all(&mut receiver, &noise), [b"0"]);
    }

    #[test]
    fn message_ended_by_silence_is_read_when_it_has_lasted() {
        let mut receiver = Receiver::new(None, Vec::new(), Some(50));
        assert_eq!(receiver.whole_at_ms(), None);
        receiver.push(b'a', 10);
        receiver.push(b'b', 40);
        assert_eq!((receiver.whole_at_ms(), receiver.take_whole(89)), (Some(90), None));
        assert_eq!(receiver.take_whole(90), Some(b"ab".to_vec()));
        assert_eq!(receiver.whole_at_ms(), None);
    }

    #[test]
    fn text_is_the_same_after_its_bytes() {
        for (encoding, text, bytes) in
            [(Encoding::Latin1, "É1", &b"\xc91"[..]), (Encoding::Utf8, "É1", "É1".as_bytes())]
        {
            assert_eq!((encoding.encode(text), encoding.decode(bytes)), (bytes.to_vec(), text.to_owned()));
        }
        assert_eq!((Encoding::Latin1.cannot("AΩ"), Encoding::Utf8.cannot("AΩ")), (Some('Ω'), None));
    }
}

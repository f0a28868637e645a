//! Frames of the binary protocol: `02`, version, code, size, data, `03` and a check; or `02 00`, version and so on up to
//! `03`, without one.

use serde::Deserialize;

const BEGIN: u8 = 0x02;
const END: u8 = 0x03;
/// In place of the size: a byte follows, then data up to that byte again.
const BROKEN: u8 = 0xff;
/// More data than this are noise. Bytes.
const DATA_MAX: usize = 8_192;

/// `[frame]`: what differs in the frames of the machines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FrameRules {
    /// The byte that stands for the protocol's version.
    pub version: u8,
    /// Whether requests have a check; answers may have either form.
    pub check: bool,
}

/// A whole answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Frame {
    pub code: u8,
    pub data: Vec<u8>,
}

fn check(bytes: &[u8]) -> u8 {
    bytes.iter().fold(0, |check, byte| check ^ byte)
}

impl FrameRules {
    /// The bytes of a request. Data are at most [`DATA_MAX`] bytes.
    pub(super) fn encode(self, code: u8, data: &[u8]) -> Vec<u8> {
        let size = u16::try_from(data.len()).unwrap_or(u16::MAX).to_be_bytes();
        let head: &[u8] = if self.check { &[BEGIN] } else { &[BEGIN, 0] };
        let mut bytes = [head, &[self.version, code], &size, data, &[END]].concat();
        if self.check {
            bytes.push(check(&bytes));
        }
        bytes
    }
}

/// What stands at the beginning of some bytes.
enum Found {
    Whole(Frame),
    /// More bytes are needed.
    Begun,
    /// No frame.
    Nothing,
}

/// Collects bytes into frames; what comes between them is noise.
#[derive(Debug, Default)]
pub(super) struct Reader {
    bytes: Vec<u8>,
}

impl Reader {
    /// Takes one byte; gives the frame that it ends. A frame whose check does not fit is noise.
    pub(super) fn push(&mut self, byte: u8, rules: FrameRules) -> Option<Frame> {
        self.bytes.push(byte);
        while !self.bytes.is_empty() {
            match find(&self.bytes, rules.version) {
                Found::Whole(frame) => {
                    self.bytes.clear();
                    return Some(frame);
                }
                Found::Begun => return None,
                Found::Nothing => {
                    let later = self.bytes.iter().skip(1).position(|byte| *byte == BEGIN);
                    let noise = later.map_or(self.bytes.len(), |later| later + 1);
                    self.bytes.drain(..noise);
                }
            }
        }
        None
    }

    /// Forgets the frame begun.
    pub(super) fn clear(&mut self) {
        self.bytes.clear();
    }
}

fn find(bytes: &[u8], version: u8) -> Found {
    let (checked, head) = match bytes {
        [BEGIN] | [BEGIN, 0] => return Found::Begun,
        [BEGIN, 0, found, ..] if *found == version => (false, 3),
        [BEGIN, found, ..] if *found == version => (true, 2),
        _ => return Found::Nothing,
    };
    match bytes.get(head..).unwrap_or_default() {
        [code, BROKEN, mark, rest @ ..] => match rest.iter().position(|byte| byte == mark) {
            Some(length) => whole(bytes, checked, *code, head + 3, length, 1),
            None if rest.len() > DATA_MAX => Found::Nothing,
            None => Found::Begun,
        },
        [code, high, low, ..] => {
            let length = usize::from(u16::from_be_bytes([*high, *low]));
            if length > DATA_MAX {
                return Found::Nothing;
            }
            match whole(bytes, checked, *code, head + 3, length, 0) {
                // The answer to a file that cannot be read: its size says 0, and one byte follows.
                Found::Nothing if length == 0 => whole(bytes, checked, *code, head + 3, 1, 0),
                found => found,
            }
        }
        _ => Found::Begun,
    }
}

/// A frame whose data begin at `from` and are followed by `after` bytes before its end.
fn whole(bytes: &[u8], checked: bool, code: u8, from: usize, length: usize, after: usize) -> Found {
    let end = from + length + after;
    match bytes.get(end) {
        Some(&END) => {}
        Some(_) => return Found::Nothing,
        None => return Found::Begun,
    }
    if checked {
        match (bytes.get(end + 1), bytes.get(..=end)) {
            (Some(found), Some(covered)) if *found == check(covered) => {}
            (None, _) => return Found::Begun,
            _ => return Found::Nothing,
        }
    }
    let data = bytes.get(from..from + length).unwrap_or_default().to_vec();
    Found::Whole(Frame { code, data })
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHECKED: FrameRules = FrameRules { version: 0x35, check: true };
    const PLAIN: FrameRules = FrameRules { version: 0x35, check: false };

    fn all(bytes: &[u8]) -> Vec<Frame> {
        let mut reader = Reader::default();
        bytes.iter().filter_map(|byte| reader.push(*byte, PLAIN)).collect()
    }

    fn frame(code: u8, data: &[u8]) -> Frame {
        Frame { code, data: data.to_vec() }
    }

    #[test]
    fn request_has_the_form_that_the_dialect_says() {
        assert_eq!(PLAIN.encode(b'8', b"1VNP"), b"\x02\x00\x35\x38\x00\x041VNP\x03");
        assert_eq!(CHECKED.encode(b'8', b"1VNP"), b"\x02\x35\x38\x00\x041VNP\x03\x71");
        let version_6 = FrameRules { version: 0x36, check: true };
        assert_eq!(version_6.encode(b'g', b""), b"\x02\x36\x67\x00\x00\x03\x50");
    }

    #[test]
    fn answer_is_read_in_every_form() {
        let cases: [(&[u8], Frame); 7] = [
            (b"\x02\x00\x35\x38\x00\x01\x00\x03", frame(b'8', &[0])),
            (b"\x02\x35\x38\x00\x01\x00\x03\x0d", frame(b'8', &[0])),
            (b"\x02\x00\x35\x53\x00\x00\x01\x03", frame(b'S', &[1])),
            (b"\x02\x35\x53\x00\x00\x01\x03\x66", frame(b'S', &[1])),
            (b"\x02\x00\x35\x67\x00\x03\x02\x03\x00\x03", frame(b'g', &[2, 3, 0])),
            (b"\x02\x00\x35\x48\x00\x00\x03", frame(b'H', &[])),
            (b"\x02\x00\x35\x6f\xff\xff\x03AB\x00\xff\x03", frame(b'o', b"\x03AB\0")),
        ];
        for (bytes, expected) in cases {
            assert_eq!(all(bytes), std::slice::from_ref(&expected), "{bytes:x?}");
            let noisy = [b"\x00x\x03\x02\x02\x36", bytes, b"\x02\x00\x35\x38\x00\x01\x00\x03"].concat();
            assert_eq!(all(&noisy), [expected, frame(b'8', &[0])], "{noisy:x?}");
        }
    }

    #[test]
    fn frame_that_is_spoilt_is_noise() {
        for bytes in [
            &b"\x02\x35\x38\x00\x01\x00\x03\x0c"[..],
            b"\x02\x00\x35\x38\x00\x01\x00\x04",
            b"\x02\x00\x36\x38\x00\x01\x00\x03",
            b"\x02\x00\x35\x38\xf0\x01\x00\x03",
        ] {
            assert_eq!(all(bytes), [], "{bytes:x?}");
        }
    }
}

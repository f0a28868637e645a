//! Finding messages in bytes: binary frames in either form, and lines of text.
//!
//! With check-sum: `02`, version, code, size, data, `03`, check. Without: `02 00`, version and so on up to `03`. In place
//! of size and data there may be `FF`, a byte, data, and that byte again.

use crate::machine::text::Gather;

const BEGIN: u8 = 0x02;
const END: u8 = 0x03;
const BROKEN: u8 = 0xff;
/// Longest data that it takes.
const DATA_MAX: usize = 2_048;

/// A binary request that is whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Request {
    pub checked: bool,
    pub code: u8,
    pub data: Vec<u8>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Message {
    Binary(Request),
    Text(String),
}

enum Found {
    /// A frame of so many bytes.
    Whole(usize, Request),
    /// More bytes are needed.
    Begun,
    /// None begins here.
    Nothing,
}

/// Takes the next byte; gives the message that it ends.
pub(super) fn push(gather: &mut Gather, byte: u8, version: u8, now_us: u64) -> Option<Message> {
    gather.push(byte, now_us);
    loop {
        if gather.bytes().first().is_some_and(|first| *first != BEGIN) {
            return line(gather);
        }
        match find(gather.bytes(), version) {
            Found::Whole(length, request) => {
                gather.skip(length);
                return Some(Message::Binary(request));
            }
            Found::Begun => return None,
            Found::Nothing => gather.skip(1),
        }
    }
}

/// A line that is whole. What stands before a frame without a line's end is noise.
fn line(gather: &mut Gather) -> Option<Message> {
    match gather.bytes().last() {
        Some(b'\n') => {
            let line = gather.take();
            let line = String::from_utf8(line).ok()?;
            let line = line.trim_end_matches(['\r', '\n']);
            (!line.is_empty()).then(|| Message::Text(line.to_owned()))
        }
        Some(&BEGIN) => {
            gather.skip(gather.bytes().len() - 1);
            None
        }
        _ => None,
    }
}

fn find(bytes: &[u8], version: u8) -> Found {
    let (checked, head) = match bytes {
        [BEGIN, 0, found, ..] if *found == version => (false, 3),
        [BEGIN, found, ..] if *found == version => (true, 2),
        [] | [BEGIN] | [BEGIN, 0] => return Found::Begun,
        _ => return Found::Nothing,
    };
    let (code, data, end) = match bytes.get(head..).unwrap_or_default() {
        [code, BROKEN, mark, rest @ ..] => {
            let Some(length) = rest.iter().position(|byte| byte == mark) else {
                return if rest.len() > DATA_MAX { Found::Nothing } else { Found::Begun };
            };
            (*code, rest.get(..length), head + 3 + length + 1)
        }
        [code, high, low, rest @ ..] => {
            let length = usize::from(u16::from_be_bytes([*high, *low]));
            if length > DATA_MAX {
                return Found::Nothing;
            }
            (*code, rest.get(..length), head + 3 + length)
        }
        _ => return Found::Begun,
    };
    let length = end + 1 + usize::from(checked);
    let (Some(data), Some(frame)) = (data, bytes.get(..length)) else { return Found::Begun };
    let check = frame.iter().take(end + 1).fold(0, |check, byte| check ^ byte);
    if frame.get(end) != Some(&END) || (checked && frame.last() != Some(&check)) {
        return Found::Nothing;
    }
    Found::Whole(length, Request { checked, code, data: data.to_vec() })
}

/// An answer, in the form in which the request came.
pub(super) fn answer(request: &Request, version: u8, data: &[u8]) -> Vec<u8> {
    let size = u16::try_from(data.len()).unwrap_or(u16::MAX).to_be_bytes();
    framed(request, version, size, data)
}

/// The answer to a file that cannot be read: one byte, although its size says none.
pub(super) fn answer_unreadable(request: &Request, version: u8, error: u8) -> Vec<u8> {
    framed(request, version, [0, 0], &[error])
}

fn framed(request: &Request, version: u8, size: [u8; 2], data: &[u8]) -> Vec<u8> {
    let head: &[u8] = if request.checked { &[BEGIN] } else { &[BEGIN, 0] };
    let mut frame = [head, &[version, request.code], &size, data, &[END]].concat();
    if request.checked {
        frame.push(frame.iter().fold(0, |check, byte| check ^ byte));
    }
    frame
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(bytes: &[u8]) -> Vec<Message> {
        let mut gather = Gather::default();
        bytes.iter().filter_map(|byte| push(&mut gather, *byte, 0x35, 0)).collect()
    }

    fn binary(checked: bool, code: u8, data: &[u8]) -> Message {
        Message::Binary(Request { checked, code, data: data.to_vec() })
    }

    #[test]
    fn frame_of_the_reference_is_read() {
        let cases: [(&[u8], Message); 12] = [
            (
                b"\x02\x00\x35\x53\x00\x0d\x54\x45\x53\x54\x00\x00\x00\x00\x00\x00\x00\x00\x02\x03",
                binary(false, 0x53, b"TEST\0\0\0\0\0\0\0\0\x02"),
            ),
            (b"\x02\x00\x35\x38\x00\x04\x31\x56\x4e\x50\x03", binary(false, 0x38, b"1VNP")),
            (b"\x02\x00\x35\x39\x00\x05\x01\x00\x00\x5f\xf8\x03", binary(false, 0x39, &[1, 0, 0, 0x5f, 0xf8])),
            (b"\x02\x00\x35\x48\x00\x00\x03", binary(false, 0x48, b"")),
            (b"\x02\x00\x35\x48\x00\x01\x02\x03", binary(false, 0x48, &[2])),
            (b"\x02\x00\x35\x6f\x00\x03\x02\x01\x2c\x03", binary(false, 0x6f, &[2, 1, 0x2c])),
            (
                b"\x02\x00\x35\x6f\xff\xff\x03\x50\x61\x72\x74\x20\x5a\x43\x42\x20\x31\x32\x34\x35\x00\xff\x03",
                binary(false, 0x6f, b"\x03Part ZCB 1245\0"),
            ),
            (b"\x02\x35\x38\x00\x04\x31\x56\x4e\x50\x03\x71", binary(true, 0x38, b"1VNP")),
            (b"\x02\x35\x48\x00\x00\x03\x7c", binary(true, 0x48, b"")),
            (b"\x02\x35\x67\x00\x00\x03\x53", binary(true, 0x67, b"")),
            (b"\x02\x35\x45\x00\x00\x03\x71", binary(true, 0x45, b"")),
            (b"INSERTPAUSELINE 100 120 130\n", Message::Text("INSERTPAUSELINE 100 120 130".to_owned())),
        ];
        for (bytes, expected) in cases {
            assert_eq!(all(bytes), std::slice::from_ref(&expected), "{bytes:x?}");
            let noisy = [b"\x00x\x02\x02\x36", bytes].concat();
            if matches!(expected, Message::Binary(_)) {
                assert_eq!(all(&noisy), [expected], "{noisy:x?}");
            }
        }
    }

    #[test]
    fn frame_that_is_spoilt_is_none_and_the_next_is_found() {
        let good = b"\x02\x35\x67\x00\x00\x03\x53";
        let spoilt: [&[u8]; 5] = [
            b"\x02\x35\x67\x00\x00\x03\x54",
            b"\x02\x35\x67\x00\x00\x04\x54",
            b"\x02\x00\x35\x67\x00\x00\x04",
            b"\x02\x36\x67\x00\x00\x03\x50",
            b"\x02\x00\x35\x67\x90\x00\x03",
        ];
        for spoilt in spoilt {
            assert_eq!(all(&[spoilt, good].concat()), [binary(true, 0x67, b"")], "{spoilt:x?}");
        }
        assert_eq!(all(b"\r\n\nRUN\r\n"), [Message::Text("RUN".to_owned())]);
    }

    #[test]
    fn answer_has_the_form_of_its_request() {
        let request = |checked| Request { checked, code: 0x53, data: vec![] };
        assert_eq!(answer_unreadable(&request(false), 0x35, 1), b"\x02\x00\x35\x53\x00\x00\x01\x03");
        assert_eq!(answer(&request(false), 0x35, &[7]), b"\x02\x00\x35\x53\x00\x01\x07\x03");
        assert_eq!(answer(&request(true), 0x35, &[7]), b"\x02\x35\x53\x00\x01\x07\x03\x61");
    }
}

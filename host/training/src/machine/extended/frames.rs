//! Frames of the Extended Protocol: `01`, type, station (two digits, on shared lines), `02`, data, `03`, check (three
//! digits), `0D`.
//!
//! The check is the sum of type and data, of which the low byte is written in decimal.

use super::AckForm;
use crate::machine::text::Gather;

const HEAD: u8 = 0x01;
const TEXT: u8 = 0x02;
const TEXT_END: u8 = 0x03;
const END: u8 = b'\r';
const ACCEPTED: u8 = 0x06;
const REFUSED: u8 = 0x15;

/// A frame for this machine.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Frame {
    /// It is whole.
    Whole { kind: u8, data: String },
    /// Its check does not fit.
    Spoilt,
}

/// Which frames a machine takes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Taken {
    /// The station that it is; then frames must name it, and otherwise none.
    pub station: Option<u8>,
    /// A frame may have no check.
    pub check_optional: bool,
}

/// Takes the next byte; gives the frame that it ends.
pub(super) fn push(gather: &mut Gather, byte: u8, taken: Taken, now_us: u64) -> Option<Frame> {
    // What comes before the head is nothing.
    if byte == HEAD {
        gather.take();
    }
    gather.push(byte, now_us);
    (byte == END).then(|| read(&gather.take(), taken))?
}

fn read(bytes: &[u8], taken: Taken) -> Option<Frame> {
    let (kind, rest) = match bytes {
        [HEAD, kind, rest @ .., END] if kind.is_ascii_graphic() => (*kind, rest),
        _ => return None,
    };
    let text = rest.iter().position(|byte| *byte == TEXT)?;
    let station = rest.get(..text)?;
    let rest = rest.get(text + 1..)?;
    let data_end = rest.iter().position(|byte| *byte == TEXT_END)?;
    let (data, check) = (rest.get(..data_end)?, rest.get(data_end + 1..)?);
    let own = taken.station.map_or(String::new(), |station| format!("{station:02}"));
    if station != own.as_bytes() {
        return None;
    }
    let unchecked = taken.check_optional && check.is_empty();
    if !unchecked && check != check_of(kind, data).as_bytes() {
        return Some(Frame::Spoilt);
    }
    Some(Frame::Whole { kind, data: data.iter().copied().map(char::from).collect() })
}

fn check_of(kind: u8, data: &[u8]) -> String {
    format!("{:03}", data.iter().fold(kind, |sum, byte| sum.wrapping_add(*byte)))
}

/// A reply with data.
pub(super) fn reply(kind: u8, data: &[u8]) -> Vec<u8> {
    [&[HEAD, kind, TEXT], data, &[TEXT_END], check_of(kind, data).as_bytes(), &[END]].concat()
}

/// A reply that only accepts or refuses.
pub(super) fn acknowledge(accepted: bool, kind: u8, form: AckForm) -> Vec<u8> {
    let byte = if accepted { ACCEPTED } else { REFUSED };
    match form {
        AckForm::Bare => vec![byte],
        AckForm::Framed => reply(kind, &[byte]),
    }
}

/// What answers a frame whose check does not fit.
pub(super) const NOT_UNDERSTOOD: [u8; 1] = [REFUSED];

#[cfg(test)]
mod tests {
    use super::*;

    const ALONE: Taken = Taken { station: None, check_optional: false };

    fn last(bytes: &[u8], taken: Taken) -> Option<Frame> {
        let mut gather = Gather::default();
        bytes.iter().filter_map(|byte| push(&mut gather, *byte, taken, 0)).last()
    }

    fn whole(kind: u8, data: &str) -> Option<Frame> {
        Some(Frame::Whole { kind, data: data.to_owned() })
    }

    #[test]
    fn frame_of_the_reference_is_read() {
        let cases: [(&[u8], u8, &str); 6] = [
            (b"\x01\x4f\x02\x03\x30\x37\x39\x0d", b'O', ""),
            (b"\x01\x49\x02\x03\x30\x37\x33\x0d", b'I', ""),
            (b"\x01\x50\x02\x49\x4d\x50\x4f\x52\x54\x03\x30\x34\x33\x0d", b'P', "IMPORT"),
            (b"\x01\x31\x02\x30\x31\x4e\x47\x20\x32\x30\x32\x36\x03\x30\x31\x37\x0d", b'1', "01NG 2026"),
            (b"\x01\x56\x02\x30\x31\x4e\x47\x20\x32\x30\x32\x36\x03\x30\x35\x34\x0d", b'V', "01NG 2026"),
            (b"\x01\x47\x02\x03\x30\x37\x31\x0d", b'G', ""),
        ];
        for (bytes, kind, data) in cases {
            assert_eq!(last(bytes, ALONE), whole(kind, data));
            let noisy = [b"x\r\x01\x47\x02", bytes].concat();
            assert_eq!(last(&noisy, ALONE), whole(kind, data), "what came before is nothing");
        }
    }

    #[test]
    fn frame_that_is_not_for_it_or_not_whole_is_none() {
        let shared = Taken { station: Some(7), check_optional: false };
        assert_eq!(last(b"\x01G07\x02\x03071\r", shared), whole(b'G', ""));
        assert_eq!(last(b"\x01G08\x02\x03071\r", shared), None);
        assert_eq!(last(b"\x01G\x02\x03071\r", shared), None);
        assert_eq!(last(b"\x01G07\x02\x03071\r", ALONE), None);
        assert_eq!(last(b"\x01G\x02071\r", ALONE), None);
        assert_eq!(last(b"\x01\x02\x03071\r", ALONE), None);
        assert_eq!(last(b"G\x02\x03071\r", ALONE), None);
    }

    #[test]
    fn frame_whose_check_does_not_fit_is_spoilt() {
        for bytes in
            [&b"\x01G\x02\x03072\r"[..], b"\x01G\x02\x0371\r", b"\x01G\x02\x03\r", b"\x01H\x02\x03071\r"]
        {
            assert_eq!(last(bytes, ALONE), Some(Frame::Spoilt), "{bytes:x?}");
        }
        let optional = Taken { station: None, check_optional: true };
        assert_eq!(last(b"\x01G\x02\x03\r", optional), whole(b'G', ""));
        assert_eq!(last(b"\x01G\x02\x03072\r", optional), Some(Frame::Spoilt));
    }

    #[test]
    fn acknowledgement_has_two_forms() {
        assert_eq!(acknowledge(true, b'G', AckForm::Bare), [0x06]);
        assert_eq!(acknowledge(false, b'G', AckForm::Bare), [0x15]);
        assert_eq!(acknowledge(true, b'G', AckForm::Framed), b"\x01G\x02\x06\x03077\r");
        assert_eq!(acknowledge(false, b'O', AckForm::Framed), b"\x01O\x02\x15\x03100\r");
    }
}

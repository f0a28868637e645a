//! Frames of the Extended Protocol: `01`, type, station (two digits, on shared lines), `02`, data, `03`, check, `0D`.

use serde::Deserialize;

const HEAD: u8 = 0x01;
const TEXT: u8 = 0x02;
const TEXT_END: u8 = 0x03;
const ACCEPTED: u8 = 0x06;
const END: u8 = b'\r';
const REFUSED: u8 = 0x15;

/// A frame longer than this is noise. Bytes.
const FRAME_MAX: usize = 512;

/// The check field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Check {
    /// Low byte of the sum of type and data, in three decimal digits.
    SumDecimal,
    /// The same in two hexadecimal digits, upper case.
    SumHex,
    /// The field is empty, and what the machine puts there is not looked at.
    None,
}

/// `[frame]`: what differs in the frames of the machines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FrameRules {
    /// The check field.
    pub check: Check,
    /// Whether the station's digits count in the check.
    #[serde(default)]
    pub check_counts_station: bool,
    /// Number of the machine on a shared line, 0 to 99.
    pub station: Option<u8>,
}

impl FrameRules {
    fn station_digits(self) -> String {
        self.station.map_or(String::new(), |station| format!("{station:02}"))
    }

    fn check(self, kind: u8, station: &[u8], data: &[u8]) -> Vec<u8> {
        let station = if self.check_counts_station { station } else { &[] };
        let sum = station.iter().chain(data).fold(kind, |sum, byte| sum.wrapping_add(*byte));
        match self.check {
            Check::SumDecimal => format!("{sum:03}").into_bytes(),
            Check::SumHex => format!("{sum:02X}").into_bytes(),
            Check::None => Vec::new(),
        }
    }

    /// The bytes of one message.
    pub(super) fn encode(self, kind: u8, data: &str) -> Vec<u8> {
        let station = self.station_digits();
        let check = self.check(kind, station.as_bytes(), data.as_bytes());
        [&[HEAD, kind], station.as_bytes(), &[TEXT], data.as_bytes(), &[TEXT_END], &check, &[END]].concat()
    }

    /// A frame from its head to before its end. Whether replies name the station is not known: they may.
    fn decode(self, bytes: &[u8]) -> Option<Frame> {
        let [HEAD, kind, rest @ ..] = bytes else { return None };
        let text = rest.iter().position(|byte| *byte == TEXT)?;
        let (station, rest) = (rest.get(..text)?, rest.get(text + 1..)?);
        let end = rest.iter().position(|byte| *byte == TEXT_END)?;
        let (data, check) = (rest.get(..end)?, rest.get(end + 1..)?);
        let own = station.is_empty() || station == self.station_digits().as_bytes();
        let checked = self.check == Check::None || check == self.check(*kind, station, data);
        (own && checked)
            .then(|| Frame::Message { kind: *kind, data: data.iter().copied().map(char::from).collect() })
    }
}

/// What the machine says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Frame {
    /// The bare byte that accepts or refuses.
    Word {
        accepts: bool,
    },
    Message {
        kind: u8,
        data: String,
    },
}

impl Frame {
    /// Whether it accepts or refuses a message of a type, if it does either: as a bare byte, or as a frame that has the
    /// byte for its data and is not of another type.
    pub(super) fn accepts(&self, asked: u8) -> Option<bool> {
        match self {
            Self::Word { accepts } => Some(*accepts),
            Self::Message { kind, data } if *kind == asked || !kind.is_ascii_graphic() => {
                match data.as_bytes() {
                    [ACCEPTED] => Some(true),
                    [REFUSED] => Some(false),
                    _ => None,
                }
            }
            Self::Message { .. } => None,
        }
    }
}

/// Collects bytes into frames; what comes between them is noise, but for the bare bytes that accept or refuse.
#[derive(Debug, Default)]
pub(super) struct Reader {
    bytes: Vec<u8>,
}

impl Reader {
    /// Takes one byte; gives what it ends. A frame whose check does not fit is noise.
    pub(super) fn push(&mut self, byte: u8, rules: FrameRules) -> Option<Frame> {
        if byte == HEAD || self.bytes.len() == FRAME_MAX {
            self.bytes.clear();
        }
        match (byte, self.bytes.is_empty()) {
            (HEAD, _) => self.bytes.push(byte),
            (ACCEPTED, true) => return Some(Frame::Word { accepts: true }),
            (REFUSED, true) => return Some(Frame::Word { accepts: false }),
            (END, false) => return rules.decode(&std::mem::take(&mut self.bytes)),
            (_, false) => self.bytes.push(byte),
            (_, true) => {}
        }
        None
    }

    /// Forgets the frame begun.
    pub(super) fn clear(&mut self) {
        self.bytes.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALONE: FrameRules =
        FrameRules { check: Check::SumDecimal, check_counts_station: false, station: None };

    fn all(bytes: &[u8], rules: FrameRules) -> Vec<Frame> {
        let mut reader = Reader::default();
        bytes.iter().filter_map(|byte| reader.push(*byte, rules)).collect()
    }

    fn message(kind: u8, data: &str) -> Frame {
        Frame::Message { kind, data: data.to_owned() }
    }

    #[test]
    fn check_and_station_are_written_as_the_dialect_says() {
        let with = |check, check_counts_station, station| FrameRules { check, check_counts_station, station };
        let cases = [
            (with(Check::SumDecimal, false, None), &b"\x01G\x02\x03071\r"[..]),
            (with(Check::SumHex, false, None), b"\x01G\x02\x0347\r"),
            (with(Check::None, false, None), b"\x01G\x02\x03\r"),
            (with(Check::SumDecimal, false, Some(3)), b"\x01G03\x02\x03071\r"),
            (with(Check::SumDecimal, true, Some(3)), b"\x01G03\x02\x03170\r"),
        ];
        for (rules, bytes) in cases {
            assert_eq!(rules.encode(b'G', ""), bytes);
            assert_eq!(all(bytes, rules), [message(b'G', "")]);
        }
    }

    #[test]
    fn frame_is_read_after_noise_and_none_with_a_wrong_check_or_station() {
        assert_eq!(all(b"x\r\x01I\x02z\x01I\x0209;000\x03125\r\r", ALONE), [message(b'I', "09;000")]);
        for bytes in
            [&b"\x01I\x0209;000\x03190\r"[..], b"\x01I\x0209;000\r", b"\x01I07\x02A\x03138\r", b"\x01\r"]
        {
            assert_eq!(all(bytes, ALONE), [], "{bytes:x?}");
        }
        let endless = [b"\x01".to_vec(), vec![b'x'; FRAME_MAX + 1], b"\x06".to_vec()].concat();
        assert_eq!(all(&endless, ALONE), [Frame::Word { accepts: true }]);
    }

    #[test]
    fn acceptance_is_read_in_every_form_and_never_that_of_another_type() {
        for (bytes, accepts) in [
            (&b"\x06"[..], Some(true)),
            (b"\x15", Some(false)),
            (b"\x01V\x02\x06\x03092\r", Some(true)),
            (b"\x01V\x02\x15\x03107\r", Some(false)),
            (b"\x01\x06\x02\x06\x03012\r", Some(true)),
            (b"\x01O\x02\x06\x03085\r", None),
            (b"\x01V\x02A\x03151\r", None),
        ] {
            let frames = all(bytes, ALONE);
            assert_eq!((frames.len(), frames[0].accepts(b'V')), (1, accepts), "{bytes:x?}");
        }
    }
}

//! Modbus RTU frames: requests by the library, and finding whole answers in what comes in.

use super::Dialect;
use rmodbus::client::ModbusRequest;
use rmodbus::{ErrorKind, ModbusProto, guess_response_frame_len};

const CRC: crc::Crc<u16> = crc::Crc::<u16>::new(&crc::CRC_16_MODBUS);
/// Functions of the questions.
pub(super) const READ_DISCRETE: u8 = 2;
pub(super) const READ_HOLDING: u8 = 3;
pub(super) const READ_INPUT: u8 = 4;
pub(super) const WRITE_COIL: u8 = 5;
pub(super) const WRITE_HOLDING: u8 = 6;
/// Set in the function of an exception.
const EXCEPTION: u8 = 0x80;

/// What is asked of the controller.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Request {
    Discrete { first: u16, count: u16 },
    Holding { first: u16, count: u16 },
    Input { first: u16, count: u16 },
    SetCoil { at: u16, on: bool },
    SetHolding { at: u16, value: u16 },
}

/// A whole answer whose check sum is right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Frame {
    /// Function, without the mark of an exception.
    pub function: u8,
    /// What is between function and check sum.
    pub body: Result<Vec<u8>, u8>,
}

impl Request {
    /// The bytes on the line; none only if the library has no room, which requests of this size always have.
    pub(super) fn bytes(self, unit: u8) -> Vec<u8> {
        let mut request = ModbusRequest::new(unit, ModbusProto::Rtu);
        let mut bytes = Vec::new();
        let made = match self {
            Self::Discrete { first, count } => request.generate_get_discretes(first, count, &mut bytes),
            Self::Holding { first, count } => request.generate_get_holdings(first, count, &mut bytes),
            Self::Input { first, count } => request.generate_get_inputs(first, count, &mut bytes),
            Self::SetCoil { at, on } => request.generate_set_coil(at, on, &mut bytes),
            Self::SetHolding { at, value } => request.generate_set_holding(at, value, &mut bytes),
        };
        match made {
            Ok(()) => bytes,
            Err(_) => Vec::new(),
        }
    }

    /// The function of its answer.
    pub(super) fn function(self) -> u8 {
        match self {
            Self::Discrete { .. } => READ_DISCRETE,
            Self::Holding { .. } => READ_HOLDING,
            Self::Input { .. } => READ_INPUT,
            Self::SetCoil { .. } => WRITE_COIL,
            Self::SetHolding { .. } => WRITE_HOLDING,
        }
    }

    /// The data of its answer, if the body is that: what was read, or nothing where the body is the echo of a write.
    pub(super) fn data(self, body: &[u8]) -> Option<&[u8]> {
        let echo = |at: u16, value: u16| {
            let expected = [at.to_be_bytes(), value.to_be_bytes()].concat();
            (body == expected).then_some(&body[..0])
        };
        match self {
            Self::SetCoil { at, on } => echo(at, if on { 0xff00 } else { 0 }),
            Self::SetHolding { at, value } => echo(at, value),
            Self::Discrete { count, .. } => read(body, usize::from(count).div_ceil(8)),
            Self::Holding { count, .. } | Self::Input { count, .. } => read(body, usize::from(count) * 2),
        }
    }
}

/// The bytes after a count, if there are as many as were asked for.
fn read(body: &[u8], bytes: usize) -> Option<&[u8]> {
    let (count, data) = body.split_first()?;
    (usize::from(*count) == bytes && data.len() == bytes).then_some(data)
}

/// Finds answers in what comes in.
#[derive(Debug, Default)]
pub(super) struct Reader {
    begun: Vec<u8>,
    last_ms: u64,
}

impl Reader {
    pub(super) fn clear(&mut self) {
        self.begun.clear();
    }

    /// Takes one byte; gives the answer that it completes. What cannot be the beginning of an answer is dropped.
    pub(super) fn push(&mut self, byte: u8, dialect: &Dialect, now_ms: u64) -> Option<Frame> {
        if now_ms > self.last_ms + dialect.gap_ms {
            self.begun.clear();
        }
        self.last_ms = now_ms;
        self.begun.push(byte);
        while !self.begun.is_empty() {
            match self.whole(dialect.unit) {
                Whole::NotYet => return None,
                Whole::No => drop(self.begun.remove(0)),
                Whole::Yes(length) => {
                    let frame: Vec<u8> = self.begun.drain(..length).collect();
                    return Some(Frame::parse(&frame));
                }
            }
        }
        None
    }

    fn whole(&self, unit: u8) -> Whole {
        if self.begun.first() != Some(&unit) {
            return Whole::No;
        }
        let length = match guess_response_frame_len(&self.begun, ModbusProto::Rtu) {
            Ok(length) => usize::from(length),
            Err(ErrorKind::OOB) => return Whole::NotYet,
            Err(_) => return Whole::No,
        };
        let Some((frame, check)) = self.begun.get(..length).and_then(<[u8]>::split_last_chunk::<2>) else {
            return Whole::NotYet;
        };
        if CRC.checksum(frame) == u16::from_le_bytes(*check) { Whole::Yes(length) } else { Whole::No }
    }
}

enum Whole {
    Yes(usize),
    NotYet,
    No,
}

impl Frame {
    /// A frame with address, function, body and check sum.
    fn parse(frame: &[u8]) -> Self {
        let function = frame.get(1).copied().unwrap_or_default();
        let body = frame.get(2..frame.len().saturating_sub(2)).unwrap_or_default();
        match function & EXCEPTION {
            0 => Self { function, body: Ok(body.to_vec()) },
            _ => {
                Self { function: function & !EXCEPTION, body: Err(body.first().copied().unwrap_or_default()) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dialect;

    fn frames(chunks: &[(&[u8], u64)]) -> Vec<Frame> {
        let text = dialect::shipped(super::super::SHIPPED, "modbus-rtu").unwrap();
        let dialect: Dialect = dialect::read("modbus-rtu", text).unwrap();
        let mut reader = Reader::default();
        let bytes = chunks.iter().flat_map(|(bytes, at_ms)| bytes.iter().map(move |byte| (*byte, *at_ms)));
        bytes.filter_map(|(byte, at_ms)| reader.push(byte, &dialect, at_ms)).collect()
    }

    #[test]
    fn check_sum_is_the_published_one() {
        assert_eq!(CRC.checksum(b"123456789"), 0x4b37);
    }

    #[test]
    fn answer_is_found_after_noise_and_after_one_that_was_cut() {
        let good = [0x01, 0x02, 0x01, 0x03, 0xe1, 0x89];
        let frame = Frame { function: 2, body: Ok(vec![1, 3]) };
        assert_eq!(frames(&[(&good, 0)]), std::slice::from_ref(&frame));
        assert_eq!(frames(&[(b"\x00\xff\x01\x07", 0), (&good, 5)]), std::slice::from_ref(&frame));
        assert_eq!(frames(&[(&good[..4], 0), (&good, 100)]), std::slice::from_ref(&frame));
        assert_eq!(frames(&[(&good[..4], 0), (&good[4..], 20)]), [frame]);
        let busy = Frame { function: 5, body: Err(6) };
        assert_eq!(frames(&[(&[0x01, 0x85, 0x06, 0xc2, 0x92], 0)]), [busy]);
    }

    #[test]
    fn answer_with_any_bit_changed_is_none() {
        let good = [0x01, 0x02, 0x01, 0x03, 0xe1, 0x89];
        for bit in 0..48 {
            let mut bad = good;
            bad[bit / 8] ^= 1 << (bit % 8);
            assert_eq!(frames(&[(&bad, 0)]), [], "{bit}");
        }
    }

    #[test]
    fn echo_of_another_write_and_a_read_of_another_length_are_no_answers() {
        let coil = Request::SetCoil { at: 0, on: true };
        assert!(coil.data(&[0, 0, 0xff, 0]).is_some());
        assert!(coil.data(&[0, 0, 0, 0]).is_none() && coil.data(&[0, 1, 0xff, 0]).is_none());
        let inputs = Request::Input { first: 0, count: 2 };
        assert_eq!(inputs.data(&[4, 1, 2, 3, 4]), Some(&[1, 2, 3, 4][..]));
        assert!(
            inputs.data(&[2, 1, 2]).is_none()
                && inputs.data(&[4, 1, 2]).is_none()
                && inputs.data(&[]).is_none()
        );
    }
}

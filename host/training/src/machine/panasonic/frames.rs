//! Requests between their start and their end, check sums, and answers in the words of each dialect.

use super::{Dialect, PanasonicSimConfig};
use std::collections::VecDeque;

/// Why a request is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refusal {
    Start = 1,
    End = 2,
    NotNow = 3,
    Command = 4,
    CheckSum = 5,
    Length = 6,
    InputTerminals = 7,
    SubCommand = 8,
    Data = 9,
    Alarm = 10,
    PerTrigger = 11,
}

const STX: u8 = 2;
const ACK: u8 = 6;
const NAK: u8 = 0x15;
const CR: u8 = b'\r';
const LF: u8 = b'\n';

/// Longest request it takes.
const REQUEST_MAX: usize = 256;
/// A request that is broken off for this long is forgotten. Microseconds.
const BROKEN_OFF_US: u64 = 10_000_000;

/// Finds requests in bytes.
#[derive(Debug, Default)]
pub(super) struct FrameReader {
    bytes: VecDeque<u8>,
    last_us: u64,
}

impl FrameReader {
    /// The request that this byte ends: what lies between the start code and the check sum.
    pub(super) fn push(
        &mut self,
        byte: u8,
        config: &PanasonicSimConfig,
        now_us: u64,
    ) -> Option<Result<Vec<u8>, Refusal>> {
        if now_us.saturating_sub(self.last_us) > BROKEN_OFF_US {
            self.bytes.clear();
        }
        self.last_us = now_us;
        let cr_is_in = config.cr_lf && self.bytes.back() == Some(&CR);
        let ends = if config.cr_lf { cr_is_in && byte == LF } else { byte == CR };
        if !ends && !cr_is_in {
            // One byte too many is kept, so that what is too long is seen to be.
            if self.bytes.len() <= REQUEST_MAX || byte == CR {
                self.bytes.push_back(byte);
            }
            return None;
        }
        let mut frame: Vec<u8> = self.bytes.drain(..).collect();
        if cr_is_in {
            frame.pop();
        }
        if !ends {
            self.bytes.push_back(byte);
            return Some(Err(Refusal::End));
        }
        Some(opened(&frame, config.check_sum))
    }
}

/// Takes off the start code and the check sum.
fn opened(frame: &[u8], check_sum: bool) -> Result<Vec<u8>, Refusal> {
    let Some((&STX, rest)) = frame.split_first() else {
        return Err(Refusal::Start);
    };
    if frame.len() > REQUEST_MAX {
        return Err(Refusal::Length);
    }
    if !check_sum {
        return Ok(rest.to_vec());
    }
    let (checked, digits) = frame.split_last_chunk::<2>().ok_or(Refusal::CheckSum)?;
    if *digits != sum_digits(checked) || checked.is_empty() {
        return Err(Refusal::CheckSum);
    }
    Ok(checked.iter().skip(1).copied().collect())
}

/// The low byte of the sum of all bytes from the start code on, as two hexadecimal digits.
fn sum_digits(bytes: &[u8]) -> [u8; 2] {
    let sum = bytes.iter().fold(0_u8, |sum, byte| sum.wrapping_add(*byte));
    let digit = |value: u8| if value < 10 { b'0' + value } else { b'A' + value - 10 };
    [digit(sum >> 4), digit(sum & 15)]
}

/// Puts check sum and end behind it.
fn sealed(mut bytes: Vec<u8>, config: &PanasonicSimConfig) -> Vec<u8> {
    if config.check_sum {
        bytes.extend(sum_digits(&bytes));
    }
    bytes.push(CR);
    if config.cr_lf {
        bytes.push(LF);
    }
    bytes
}

/// The answer to a set command that was obeyed.
pub(super) fn positive(command: &[u8], config: &PanasonicSimConfig) -> Vec<u8> {
    let answer = match config.dialect {
        Dialect::Lpgs => [&[STX], command, b"A"].concat(),
        Dialect::Lp400 | Dialect::Lp310 => [&[ACK], &b"00"[..]].concat(),
    };
    sealed(answer, config)
}

/// The answer to what was refused. `request` is as much of it as came through.
pub(super) fn negative(refusal: Refusal, request: &[u8], config: &PanasonicSimConfig) -> Vec<u8> {
    let code = format!("{:02}", refusal as u8);
    let answer = match config.dialect {
        Dialect::Lp400 | Dialect::Lp310 => [&[NAK], code.as_bytes()].concat(),
        Dialect::Lpgs => {
            let unread =
                matches!(refusal, Refusal::Start | Refusal::End | Refusal::Command | Refusal::CheckSum);
            let command = request.get(..3).filter(|_| !(config.long_negatives && unread)).unwrap_or(b"???");
            let item: &[u8] = match refusal {
                _ if !config.long_negatives => b"",
                Refusal::Data => b"01",
                _ => b"00",
            };
            [&[STX], command, b"E", code.as_bytes(), item].concat()
        }
    };
    sealed(answer, config)
}

/// What is read out, or told unasked.
pub(super) fn data(command: &[u8], items: &[Vec<u8>], config: &PanasonicSimConfig) -> Vec<u8> {
    let between: &[u8] = if config.dialect == Dialect::Lpgs { b"," } else { b"" };
    sealed([&[STX], command, b"A", &items.join(between)].concat(), config)
}

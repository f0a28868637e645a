//! What is where: coils, inputs and registers, and the functions that reach them.

use super::PressSim;

/// Why a request is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Exception {
    Function = 1,
    Address = 2,
    Value = 3,
    Failure = 4,
    Busy = 6,
}

const START: u16 = 0;
const ABORT: u16 = 1;
const RESET_FAULT: u16 = 2;
const INHIBIT: u16 = 3;

const ID_FIRST: u16 = 10;
const ID_REGISTERS: usize = 8;
const REQUIRED_DIE: u16 = 0x10;
const TEXT_FIRST: u16 = 0x20;

/// Whether the function changes something.
pub(super) fn writes(function: u8) -> bool {
    matches!(function, 5 | 6 | 15 | 16)
}

/// The first two words of a request, and what comes after them.
fn words(body: &[u8]) -> Option<(u16, u16, &[u8])> {
    let (first, rest) = body.split_first_chunk::<2>()?;
    let (second, rest) = rest.split_first_chunk::<2>()?;
    Some((u16::from_be_bytes(*first), u16::from_be_bytes(*second), rest))
}

/// All addresses from `first`, if there are between 1 and `most` of them.
fn range(first: u16, count: u16, most: u16) -> Result<impl Iterator<Item = u16> + Clone, Exception> {
    let fits = (1..=most).contains(&count);
    let last = first.checked_add(count.saturating_sub(1)).ok_or(Exception::Address);
    if fits { Ok(first..=last?) } else { Err(Exception::Value) }
}

/// What a coil is to be, as function 5 says it.
fn coil_level(word: u16) -> Result<bool, Exception> {
    match word {
        0xff00 => Ok(true),
        0 => Ok(false),
        _ => Err(Exception::Value),
    }
}

/// The data of functions 15 and 16: their number of bytes, and these.
fn counted_data(rest: &[u8], expected: usize) -> Result<&[u8], Exception> {
    let (count, data) = rest.split_first().ok_or(Exception::Value)?;
    let fits = usize::from(*count) == expected && data.len() == expected;
    fits.then_some(data).ok_or(Exception::Value)
}

fn coil_levels(count: u16, rest: &[u8]) -> Result<Vec<bool>, Exception> {
    let data = counted_data(rest, usize::from(count).div_ceil(8))?;
    let bits = data.iter().flat_map(|byte| (0..8).map(move |bit| byte >> bit & 1 == 1));
    Ok(bits.take(usize::from(count)).collect())
}

fn register_values(count: u16, rest: &[u8]) -> Result<Vec<u16>, Exception> {
    let data = counted_data(rest, usize::from(count) * 2)?;
    let (words, _) = data.as_chunks::<2>();
    Ok(words.iter().map(|word| u16::from_be_bytes(*word)).collect())
}

impl PressSim {
    /// Does what a request says. The answer is what comes after the function.
    pub(super) fn execute(&mut self, function: u8, body: &[u8], now_us: u64) -> Result<Vec<u8>, Exception> {
        if !matches!(function, 1..=6 | 15 | 16) {
            return Err(Exception::Function);
        }
        let (first, second, rest) = words(body).ok_or(Exception::Value)?;
        if function <= 6 && !rest.is_empty() {
            return Err(Exception::Value);
        }
        let (coils, inputs) = (self.coils(), self.inputs());
        match function {
            1 => return read(range(first, second, 2_000)?, |at| bit(&coils, at)).map(|bits| packed(&bits)),
            2 => return read(range(first, second, 2_000)?, |at| bit(&inputs, at)).map(|bits| packed(&bits)),
            3 => return read(range(first, second, 125)?, |at| self.holding(at)).map(big_endian),
            4 => return read(range(first, second, 125)?, |at| self.input(at)).map(big_endian),
            5 => self.write_coils(range(first, 1, 1)?, &[coil_level(second)?], now_us)?,
            6 => self.write_registers(range(first, 1, 1)?, &[second])?,
            15 => self.write_coils(range(first, second, 1_968)?, &coil_levels(second, rest)?, now_us)?,
            _ => self.write_registers(range(first, second, 123)?, &register_values(second, rest)?)?,
        }
        Ok([first.to_be_bytes(), second.to_be_bytes()].concat())
    }

    fn coils(&self) -> [bool; 4] {
        [self.start_until_us.is_some(), false, false, self.inhibited]
    }

    fn input(&self, at: u16) -> Option<u16> {
        match at {
            0 => Some(self.fault),
            1 => Some((self.strokes >> 16) as u16),
            2 => Some((self.strokes & 0xffff) as u16),
            3 => Some(self.reported_die()),
            4 => Some(self.force),
            _ => id_words(&self.config.id).get(usize::from(at.checked_sub(ID_FIRST)?)).copied(),
        }
    }

    fn holding(&self, at: u16) -> Option<u16> {
        if at == REQUIRED_DIE {
            return Some(self.required_die);
        }
        self.text.get(usize::from(at.checked_sub(TEXT_FIRST)?)).copied()
    }

    fn write_registers(
        &mut self,
        range: impl Iterator<Item = u16> + Clone,
        values: &[u16],
    ) -> Result<(), Exception> {
        if range.clone().any(|at| self.holding(at).is_none()) {
            return Err(Exception::Address);
        }
        for (at, value) in range.zip(values) {
            match at.checked_sub(TEXT_FIRST).and_then(|at| self.text.get_mut(usize::from(at))) {
                Some(word) => *word = *value,
                None => self.required_die = *value,
            }
        }
        Ok(())
    }

    fn write_coils(
        &mut self,
        range: impl Iterator<Item = u16> + Clone,
        levels: &[bool],
        now_us: u64,
    ) -> Result<(), Exception> {
        let coils = self.coils();
        if range.clone().any(|at| bit(&coils, at).is_none()) {
            return Err(Exception::Address);
        }
        for (at, level) in range.zip(levels.iter().copied()) {
            match (at, level) {
                (START, true) => self.start(now_us)?,
                (START, false) => self.withdraw_start(),
                (ABORT, true) => self.stop(now_us),
                (RESET_FAULT, true) => self.reset_fault(),
                (INHIBIT, _) => self.inhibited = level,
                _ => {}
            }
        }
        Ok(())
    }
}

fn bit(bits: &[bool], at: u16) -> Option<bool> {
    bits.get(usize::from(at)).copied()
}

/// What stands at all these addresses.
fn read<T>(range: impl Iterator<Item = u16>, at: impl Fn(u16) -> Option<T>) -> Result<Vec<T>, Exception> {
    range.map(at).collect::<Option<_>>().ok_or(Exception::Address)
}

/// A text in registers, two characters in each, the first in the high byte, blanks behind it.
fn id_words(id: &str) -> [u16; ID_REGISTERS] {
    let mut bytes = id.bytes().chain(std::iter::repeat(b' '));
    std::array::from_fn(|_| {
        let mut byte = || bytes.next().unwrap_or(b' ');
        u16::from_be_bytes([byte(), byte()])
    })
}

/// Bits with the number of their bytes, the first bit in the lowest place of the first byte.
pub(super) fn packed(bits: &[bool]) -> Vec<u8> {
    let byte = |bits: &[bool]| bits.iter().rev().fold(0, |byte, bit| byte << 1 | u8::from(*bit));
    counted(bits.chunks(8).map(byte).collect())
}

fn big_endian(words: Vec<u16>) -> Vec<u8> {
    counted(words.into_iter().flat_map(u16::to_be_bytes).collect())
}

fn counted(bytes: Vec<u8>) -> Vec<u8> {
    let count = u8::try_from(bytes.len()).unwrap_or(u8::MAX);
    [vec![count], bytes].concat()
}

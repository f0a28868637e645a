//! Reads from an ELF what it takes of the chip: flash and RAM.
use std::fmt;

const LOAD: u32 = 1;
/// Where the RP2040's RAM begins; flash lies below.
const RAM_BASE: u32 = 0x2000_0000;
const RAM_END: u32 = 0x2100_0000;

/// What the image takes, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Footprint {
    /// Written to flash: boot loader, code, constants and the start values of variables.
    pub flash_bytes: u64,
    /// Fixed in RAM: variables with and without a start value; no stack.
    pub static_ram_bytes: u64,
}

/// Why the bytes are no image.
#[derive(Debug, PartialEq, Eq)]
pub enum ElfError {
    /// The first bytes are not those of a little-endian 32-bit ELF.
    NotElf32,
    /// The file ends before this offset.
    Short(usize),
}

impl fmt::Display for ElfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotElf32 => write!(f, "not a little-endian 32-bit ELF"),
            Self::Short(offset) => write!(f, "ends before byte {offset}"),
        }
    }
}

/// Adds up the segments that are loaded.
///
/// # Errors
/// [`ElfError`] if the headers cannot be read.
pub fn footprint(elf: &[u8]) -> Result<Footprint, ElfError> {
    if !elf.starts_with(b"\x7fELF\x01\x01") {
        return Err(ElfError::NotElf32);
    }
    let table = word(elf, 28)? as usize;
    let (size, count) = (usize::from(half(elf, 42)?), usize::from(half(elf, 44)?));
    let mut sum = Footprint { flash_bytes: 0, static_ram_bytes: 0 };
    for at in (0..count).map(|index| table + index * size) {
        if word(elf, at)? != LOAD {
            continue;
        }
        let (address, file_bytes, memory_bytes) =
            (word(elf, at + 8)?, word(elf, at + 16)?, word(elf, at + 20)?);
        sum.flash_bytes += u64::from(file_bytes);
        if (RAM_BASE..RAM_END).contains(&address) {
            sum.static_ram_bytes += u64::from(memory_bytes);
        }
    }
    Ok(sum)
}

fn word(elf: &[u8], at: usize) -> Result<u32, ElfError> {
    let bytes = elf.get(at..).and_then(|rest| rest.first_chunk()).ok_or(ElfError::Short(at + 4))?;
    Ok(u32::from_le_bytes(*bytes))
}

fn half(elf: &[u8], at: usize) -> Result<u16, ElfError> {
    let bytes = elf.get(at..).and_then(|rest| rest.first_chunk()).ok_or(ElfError::Short(at + 2))?;
    Ok(u16::from_le_bytes(*bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An ELF header with one program header per (type, address, bytes in the file, bytes in memory).
    fn elf(segments: &[(u32, u32, u32, u32)]) -> Vec<u8> {
        let mut bytes = b"\x7fELF\x01\x01".to_vec();
        bytes.resize(52, 0);
        bytes[28] = 52;
        bytes[42] = 32;
        bytes[44] = u8::try_from(segments.len()).expect("few segments");
        for (kind, address, file_bytes, memory_bytes) in segments {
            for field in [*kind, 0, *address, 0, *file_bytes, *memory_bytes, 0, 0] {
                bytes.extend(field.to_le_bytes());
            }
        }
        bytes
    }

    #[test]
    fn footprint_of_segments_counts_start_values_in_both_and_zeroes_in_ram_only() {
        let image = elf(&[
            (1, 0x1000_0000, 256, 256),
            (1, 0x1000_0100, 1000, 1000),
            (1, 0x2000_0000, 40, 40),
            (1, 0x2000_0028, 0, 500),
            (0x6474_e551, 0, 9, 9),
        ]);
        assert_eq!(footprint(&image), Ok(Footprint { flash_bytes: 1296, static_ram_bytes: 540 }));
    }

    #[test]
    fn footprint_of_other_bytes_is_refused() {
        assert_eq!(footprint(b"#!/bin/sh\n"), Err(ElfError::NotElf32));
        let image = elf(&[(1, 0x1000_0000, 256, 256)]);
        for length in 6..image.len() - 8 {
            assert!(matches!(footprint(&image[..length]), Err(ElfError::Short(_))), "{length}");
        }
    }
}

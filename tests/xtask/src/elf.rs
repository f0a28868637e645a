//! Reads from an ELF what it puts into the chip's flash and what it takes of its RAM.
use std::fmt;

const LOAD: u32 = 1;
/// Section flag: takes room in the chip.
const ALLOCATED: u32 = 2;
/// Where the RP2040 shows its flash.
pub const FLASH_BASE: u32 = 0x1000_0000;
/// Where its RAM begins; flash lies below.
const RAM_BASE: u32 = 0x2000_0000;
const RAM_END: u32 = 0x2100_0000;
/// What flash holds where nothing was written.
const ERASED: u8 = 0xff;
/// More than this is no image of this chip.
const IMAGE_BYTES_MAX: usize = 2 * 1024 * 1024;

/// An image, as far as the chip is concerned.
#[derive(Debug, PartialEq, Eq)]
pub struct Elf {
    segments: Vec<Segment>,
    /// In the order of their addresses.
    pub sections: Vec<Section>,
}

/// A named piece of the image.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// With its dot: `.text`.
    pub name: String,
    /// Where the chip sees it.
    pub address: u32,
    /// Its first byte in the file.
    pub offset: usize,
    /// How long it is in the chip.
    pub bytes: u32,
}

#[derive(Debug, PartialEq, Eq)]
struct Segment {
    address: u32,
    load_address: u32,
    data: Vec<u8>,
    memory_bytes: u32,
}

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
    /// Something is to be written at this address, where the chip has no flash.
    OutsideFlash(u32),
}

impl fmt::Display for ElfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotElf32 => write!(f, "not a little-endian 32-bit ELF"),
            Self::Short(offset) => write!(f, "ends before byte {offset}"),
            Self::OutsideFlash(address) => write!(f, "writes to {address:#010x}, which is not in the flash"),
        }
    }
}

impl Elf {
    /// Reads the headers and what is loaded.
    ///
    /// # Errors
    /// [`ElfError`] if the headers cannot be read.
    pub fn parse(elf: &[u8]) -> Result<Self, ElfError> {
        if !elf.starts_with(b"\x7fELF\x01\x01") {
            return Err(ElfError::NotElf32);
        }
        let mut sections = sections(elf)?;
        sections.sort_by_key(|section| section.address);
        Ok(Self { segments: segments(elf)?, sections })
    }

    /// Adds up the segments.
    pub fn footprint(&self) -> Footprint {
        let in_ram = |segment: &&Segment| (RAM_BASE..RAM_END).contains(&segment.address);
        Footprint {
            flash_bytes: self.segments.iter().map(|segment| segment.data.len() as u64).sum(),
            static_ram_bytes: self
                .segments
                .iter()
                .filter(in_ram)
                .map(|segment| u64::from(segment.memory_bytes))
                .sum(),
        }
    }

    /// The section of this name.
    pub fn section(&self, name: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.name == name)
    }

    /// The flash from its beginning to the end of the image, as it is once the image is written into an erased chip.
    ///
    /// # Errors
    /// [`ElfError::OutsideFlash`].
    pub fn flash(&self) -> Result<Vec<u8>, ElfError> {
        let mut flash = Vec::new();
        for segment in self.segments.iter().filter(|segment| !segment.data.is_empty()) {
            let outside = ElfError::OutsideFlash(segment.load_address);
            let start = segment.load_address.checked_sub(FLASH_BASE).ok_or(outside)? as usize;
            let end = start + segment.data.len();
            if end > IMAGE_BYTES_MAX {
                return Err(ElfError::OutsideFlash(segment.load_address));
            }
            flash.resize(flash.len().max(end), ERASED);
            flash[start..end].copy_from_slice(&segment.data);
        }
        Ok(flash)
    }
}

fn segments(elf: &[u8]) -> Result<Vec<Segment>, ElfError> {
    let table = word(elf, 28)? as usize;
    let (size, count) = (usize::from(half(elf, 42)?), usize::from(half(elf, 44)?));
    let mut segments = Vec::new();
    for at in (0..count).map(|index| table + index * size) {
        if word(elf, at)? != LOAD {
            continue;
        }
        let (offset, length) = (word(elf, at + 4)? as usize, word(elf, at + 16)? as usize);
        segments.push(Segment {
            address: word(elf, at + 8)?,
            load_address: word(elf, at + 12)?,
            data: elf.get(offset..offset + length).ok_or(ElfError::Short(offset + length))?.to_vec(),
            memory_bytes: word(elf, at + 20)?,
        });
    }
    Ok(segments)
}

/// The sections that take room in the chip.
fn sections(elf: &[u8]) -> Result<Vec<Section>, ElfError> {
    let table = word(elf, 32)? as usize;
    let (size, count) = (usize::from(half(elf, 46)?), usize::from(half(elf, 48)?));
    let names_at = table + usize::from(half(elf, 50)?) * size;
    let mut sections = Vec::new();
    for at in (0..count).map(|index| table + index * size) {
        let bytes = word(elf, at + 20)?;
        if word(elf, at + 8)? & ALLOCATED == 0 || bytes == 0 {
            continue;
        }
        let name_at = word(elf, names_at + 16)? as usize + word(elf, at)? as usize;
        let name = elf.get(name_at..).ok_or(ElfError::Short(name_at))?;
        let name = name.split(|byte| *byte == 0).next().unwrap_or_default();
        let (address, offset) = (word(elf, at + 12)?, word(elf, at + 16)? as usize);
        sections.push(Section { name: String::from_utf8_lossy(name).into_owned(), address, offset, bytes });
    }
    Ok(sections)
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
pub mod tests {
    use super::*;

    /// Type, address in the chip, address where it is loaded, content, bytes in memory.
    type Piece<'a> = (u32, u32, u32, &'a [u8], u32);

    /// An ELF of these segments, with a section around the content of each that has a name.
    pub fn elf(segments: &[(Piece<'_>, &str)]) -> Vec<u8> {
        let mut bytes = b"\x7fELF\x01\x01".to_vec();
        bytes.resize(52, 0);
        bytes[28] = 52;
        bytes[42] = 32;
        bytes[44] = u8::try_from(segments.len()).expect("few segments");
        let mut content_at = 52 + 32 * segments.len();
        let mut offsets = Vec::new();
        for ((kind, address, load_address, content, memory_bytes), _) in segments {
            let (at, length) = (u32::try_from(content_at), u32::try_from(content.len()));
            let (at, length) = (at.expect("a small file"), length.expect("a small piece"));
            for field in [*kind, at, *address, *load_address, length, *memory_bytes, 0, 0] {
                bytes.extend(field.to_le_bytes());
            }
            offsets.push(at);
            content_at += content.len();
        }
        segments.iter().for_each(|((_, _, _, content, _), _)| bytes.extend(*content));
        add_sections(&mut bytes, segments, &offsets);
        bytes
    }

    fn add_sections(bytes: &mut Vec<u8>, segments: &[(Piece<'_>, &str)], offsets: &[u32]) {
        let names_at = u32::try_from(bytes.len()).expect("a small file");
        let mut headers = Vec::new();
        for (((_, address, _, content, memory_bytes), name), offset) in segments.iter().zip(offsets) {
            let name_at = u32::try_from(bytes.len()).expect("a small file") - names_at;
            bytes.extend(name.as_bytes());
            bytes.push(0);
            let length = (*memory_bytes).max(u32::try_from(content.len()).expect("a small piece"));
            headers.push([name_at, 1, ALLOCATED, *address, *offset, length]);
        }
        headers.push([0, 3, 0, 0, names_at, 0]);
        let table = u32::try_from(bytes.len()).expect("a small file");
        bytes[32..36].copy_from_slice(&table.to_le_bytes());
        bytes[46] = 40;
        bytes[48] = u8::try_from(headers.len()).expect("few sections");
        bytes[50] = bytes[48] - 1;
        for header in headers {
            header.iter().for_each(|field| bytes.extend(field.to_le_bytes()));
            bytes.extend([0; 16]);
        }
    }

    #[test]
    fn footprint_of_segments_counts_start_values_in_both_and_zeroes_in_ram_only() {
        let image = elf(&[
            ((1, 0x1000_0000, 0x1000_0000, &[1; 256], 256), ".boot2"),
            ((1, 0x1000_0100, 0x1000_0100, &[2; 1000], 1000), ".text"),
            ((1, 0x2000_0000, 0x1000_04e8, &[3; 40], 40), ".data"),
            ((1, 0x2000_0028, 0x2000_0028, &[], 500), ".bss"),
            ((0x6474_e551, 0, 0, &[4; 9], 9), ""),
        ]);
        let parsed = Elf::parse(&image).expect("it is an image");
        assert_eq!(parsed.footprint(), Footprint { flash_bytes: 1296, static_ram_bytes: 540 });
        assert_eq!(parsed.section(".bss").map(|section| section.bytes), Some(500));
        let names: Vec<_> = parsed.sections.iter().map(|section| section.name.as_str()).collect();
        assert_eq!(names, ["", ".boot2", ".text", ".data", ".bss"]);
    }

    #[test]
    fn flash_of_segments_is_in_the_order_of_addresses_with_gaps_as_if_erased() {
        let image = elf(&[
            ((1, 0x2000_0000, 0x1000_0006, &[7, 8], 2), ".data"),
            ((1, 0x1000_0000, 0x1000_0000, &[1, 2, 3, 4], 4), ".text"),
            ((1, 0x2000_0002, 0x2000_0002, &[], 9), ".bss"),
        ]);
        let parsed = Elf::parse(&image).expect("it is an image");
        assert_eq!(parsed.flash(), Ok(vec![1, 2, 3, 4, 0xff, 0xff, 7, 8]));
    }

    #[test]
    fn flash_of_a_segment_that_is_loaded_elsewhere_is_refused() {
        for address in [0x0fff_ffff, 0x1020_0000, 0x2000_0000] {
            let image = elf(&[((1, address, address, &[1], 1), ".text")]);
            let parsed = Elf::parse(&image).expect("it is an image");
            assert_eq!(parsed.flash(), Err(ElfError::OutsideFlash(address)));
        }
    }

    #[test]
    fn other_bytes_and_cut_files_are_refused() {
        assert_eq!(Elf::parse(b"#!/bin/sh\n"), Err(ElfError::NotElf32));
        let image = elf(&[((1, 0x1000_0000, 0x1000_0000, &[1; 8], 8), ".text")]);
        assert!(Elf::parse(&image).is_ok());
        // Behind the last section's own header's sixth field nothing is read.
        for length in 6..image.len() - 16 {
            assert!(matches!(Elf::parse(&image[..length]), Err(ElfError::Short(_))), "{length}");
        }
    }
}

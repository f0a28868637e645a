//! Seals the image: writes into it, after it was linked, the check sum by which the board tests its own flash.
//!
//! The slot is a section of its own: magic (8 bytes), build (4), version (3), a zero, then the length of the image and
//! its CRC-32 ISO-HDLC, both little-endian. The CRC covers the flash from its beginning to the end of the image, the slot
//! left out. An image that was linked and not sealed has a length of 0 and says on the board that its test failed.
use crate::elf::{Elf, ElfError, FLASH_BASE};
use std::fmt;

const SECTION: &str = ".image_seal";
const MAGIC: &[u8; 8] = b"MARKSEAL";
const SLOT_BYTES: usize = 24;
const LENGTH_AT: usize = 16;

/// What is known of a sealed image.
#[derive(Debug, PartialEq, Eq)]
pub struct Sealed {
    /// The flash from its beginning to the end of the image.
    pub flash: Vec<u8>,
    /// CRC-32 as the board finds it.
    pub crc: u32,
    /// First four bytes of the commit that the image was built from.
    pub build: [u8; 4],
    /// Major, minor, patch.
    pub version: [u8; 3],
}

/// Why an image cannot be sealed.
#[derive(Debug, PartialEq, Eq)]
pub enum SealError {
    /// The file is no image.
    Elf(ElfError),
    /// There is no slot in it.
    NoSlot,
}

impl fmt::Display for SealError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Elf(error) => error.fmt(f),
            Self::NoSlot => {
                write!(f, "no section {SECTION} of {SLOT_BYTES} bytes that begins as the board expects it")
            }
        }
    }
}

/// Fills the slot of an image; one that is sealed already comes out the same.
///
/// # Errors
/// [`SealError`]; the image is untouched then.
pub fn seal(file: &mut [u8]) -> Result<Sealed, SealError> {
    let elf = Elf::parse(file).map_err(SealError::Elf)?;
    let section = elf.section(SECTION).filter(|section| section.bytes as usize == SLOT_BYTES);
    let section = section.ok_or(SealError::NoSlot)?;
    let mut flash = elf.flash().map_err(SealError::Elf)?;
    let at = section.address.checked_sub(FLASH_BASE).ok_or(SealError::NoSlot)? as usize;
    if !flash.get(at..at + SLOT_BYTES).is_some_and(|slot| slot.starts_with(MAGIC)) {
        return Err(SealError::NoSlot);
    }
    let crc = crc32(&[&flash[..at], &flash[at + SLOT_BYTES..]]);
    let length = u32::try_from(flash.len()).map_err(|_| SealError::NoSlot)?;
    let seal: Vec<u8> = [length, crc].into_iter().flat_map(u32::to_le_bytes).collect();
    flash[at + LENGTH_AT..at + SLOT_BYTES].copy_from_slice(&seal);
    file[section.offset + LENGTH_AT..section.offset + SLOT_BYTES].copy_from_slice(&seal);
    let (mut build, mut version) = ([0; 4], [0; 3]);
    build.copy_from_slice(&flash[at + 8..at + 12]);
    version.copy_from_slice(&flash[at + 12..at + 15]);
    Ok(Sealed { flash, crc, build, version })
}

/// CRC-32 ISO-HDLC over all pieces, one after the other.
fn crc32(pieces: &[&[u8]]) -> u32 {
    let mut crc = u32::MAX;
    for byte in pieces.iter().copied().flatten() {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 };
        }
    }
    !crc
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::elf::tests::elf;

    const SLOT: &[u8; SLOT_BYTES] = b"MARKSEAL\xca\xfe\xba\xbe\x01\x02\x03\0\0\0\0\0\0\0\0\0";

    fn image(slot: &[u8]) -> Vec<u8> {
        elf(&[
            ((1, 0x1000_0000, 0x1000_0000, b"boot", 4), ".boot2"),
            ((1, 0x1000_0004, 0x1000_0004, slot, 24), SECTION),
            ((1, 0x1000_001c, 0x1000_001c, b"56789", 5), ".rodata"),
        ])
    }

    #[test]
    fn crc_of_the_digits_is_the_published_check_value() {
        assert_eq!(crc32(&[b"1234", b"", b"56789"]), 0xcbf4_3926);
    }

    #[test]
    fn sealed_image_holds_length_and_crc_of_everything_but_the_slot_and_stays_so() {
        let mut file = image(SLOT);
        let sealed = seal(&mut file).expect("it has a slot");
        assert_eq!((sealed.build, sealed.version), ([0xca, 0xfe, 0xba, 0xbe], [1, 2, 3]));
        assert_eq!(sealed.crc, crc32(&[b"boot56789"]));
        assert_eq!(sealed.flash[20..24], 33u32.to_le_bytes());
        assert_eq!(sealed.flash[24..28], sealed.crc.to_le_bytes());
        assert_eq!(Elf::parse(&file).expect("still an image").flash(), Ok(sealed.flash.clone()));
        let before = file.clone();
        assert_eq!(seal(&mut file), Ok(sealed));
        assert_eq!(file, before);
    }

    #[test]
    fn image_without_a_slot_is_refused_and_untouched() {
        let mut file = image(b"markseal----------------");
        let before = file.clone();
        assert_eq!(seal(&mut file), Err(SealError::NoSlot));
        assert_eq!(file, before);
        let mut none = elf(&[((1, 0x1000_0000, 0x1000_0000, SLOT, 24), ".rodata")]);
        assert_eq!(seal(&mut none), Err(SealError::NoSlot));
    }
}

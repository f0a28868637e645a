//! The last 64 KiB of the board's own flash as the journal's lesser memory, in an image that is built with the feature
//! `flash-journal` for a board without an FRAM.
//!
//! While the flash is erased or programmed nothing can be read from it, no instruction either: the little that runs
//! meanwhile stands in RAM and calls the boot ROM, and every interrupt waits, for 45 ms in a typical erasure and 400 ms in a
//! worn chip's. Edges that come in between count as one each. No permit is on then.
use core::{ptr, slice};

use embedded_storage::nor_flash::{
    ErrorType, MultiwriteNorFlash, NorFlash, NorFlashErrorKind, ReadNorFlash, check_erase, check_read,
    check_write,
};
use firmware::flash::BYTES;
use rp2040_hal::rom_data;

use crate::{edges, pins};

/// Where the records begin, from the beginning of the flash on.
const BEGIN: u32 = 2 * 1024 * 1024 - BYTES;
const _: () = assert!(BEGIN == 0x001f_0000, "memory.x keeps another part of the flash free");
/// Bytes that the boot ROM erases at once.
const SECTOR_BYTES: usize = 4096;
/// Bytes that it programs at once.
const PAGE_BYTES: usize = 256;
/// Where the chip shows its flash.
const FLASH: *const u8 = ptr::without_provenance(0x1000_0000);
/// The second stage boot loader: it puts the flash into the mode in which it is read fast.
const BOOT2_WORDS: usize = 64;

/// The boot ROM's functions, looked up while the flash can be read.
struct Rom {
    connect_flash: unsafe extern "C" fn(),
    leave_reading: unsafe extern "C" fn(),
    erase: unsafe extern "C" fn(u32, usize, u32, u8),
    program: unsafe extern "C" fn(u32, *const u8, usize),
    flush_cache: unsafe extern "C" fn(),
    /// The copy of the second stage in RAM.
    read_fast: unsafe extern "C" fn(),
}

/// What to do at an offset: programming a page with this content, or erasing a sector if that is null.
struct Order {
    at: u32,
    content: *const u8,
}

/// The part of the flash that the records have to themselves.
pub struct BoardFlash {
    boot2: [u32; BOOT2_WORDS],
}

impl BoardFlash {
    /// Copies what is needed while the flash cannot be read.
    pub fn new() -> Self {
        // SAFETY: the first 256 bytes of the flash can be read as words.
        let boot2 = unsafe { ptr::read_volatile(FLASH.cast()) };
        Self { boot2 }
    }

    /// Refuses under a permit, which the journal sees to; here it would also be one that no interrupt can take.
    fn carry_out(&mut self, order: &Order) -> Result<(), NorFlashErrorKind> {
        if edges::GATE.is_wanted() {
            return Err(NorFlashErrorKind::Other);
        }
        // The gate gives no permit now; the pin may not show it yet.
        pins::permit_off();
        // SAFETY: the second stage is code that runs wherever it stands, in Thumb state, and returns to its caller.
        let read_fast = unsafe {
            core::mem::transmute::<*const u8, unsafe extern "C" fn()>(
                self.boot2.as_ptr().cast::<u8>().wrapping_add(1),
            )
        };
        let rom = Rom {
            connect_flash: rom_data::connect_internal_flash::ptr(),
            leave_reading: rom_data::flash_exit_xip::ptr(),
            erase: rom_data::flash_range_erase::ptr(),
            program: rom_data::flash_range_program::ptr(),
            flush_cache: rom_data::flash_flush_cache::ptr(),
            read_fast,
        };
        cortex_m::interrupt::free(|_| {
            // SAFETY: no interrupt can run code from the flash now, the other core sleeps in its ROM, and no DMA is in use.
            unsafe { operate(&rom, order) };
        });
        Ok(())
    }
}

impl ErrorType for BoardFlash {
    type Error = NorFlashErrorKind;
}

impl ReadNorFlash for BoardFlash {
    const READ_SIZE: usize = 1;

    fn read(&mut self, offset: u32, bytes: &mut [u8]) -> Result<(), NorFlashErrorKind> {
        check_read(self, offset, bytes.len())?;
        let from = FLASH.wrapping_add((BEGIN + offset) as usize);
        // SAFETY: what has been checked to lie within the records' part lies within the flash, all of which can be read.
        bytes.copy_from_slice(unsafe { slice::from_raw_parts(from, bytes.len()) });
        Ok(())
    }

    fn capacity(&self) -> usize {
        BYTES as usize
    }
}

impl NorFlash for BoardFlash {
    const WRITE_SIZE: usize = 1;
    const ERASE_SIZE: usize = SECTOR_BYTES;

    fn erase(&mut self, from: u32, to: u32) -> Result<(), NorFlashErrorKind> {
        check_erase(self, from, to)?;
        (from..to)
            .step_by(SECTOR_BYTES)
            .try_for_each(|sector| self.carry_out(&Order { at: BEGIN + sector, content: ptr::null() }))
    }

    /// Programs whole pages; a byte of ones leaves what is there.
    fn write(&mut self, offset: u32, bytes: &[u8]) -> Result<(), NorFlashErrorKind> {
        check_write(self, offset, bytes.len())?;
        let (mut at, mut rest) = (offset, bytes);
        while !rest.is_empty() {
            let into = at as usize % PAGE_BYTES;
            let (these, others) = rest.split_at(rest.len().min(PAGE_BYTES - into));
            let mut page = [0xff; PAGE_BYTES];
            page[into..into + these.len()].copy_from_slice(these);
            let begin = BEGIN + at - into as u32;
            self.carry_out(&Order { at: begin, content: page.as_ptr() })?;
            at += these.len() as u32;
            rest = others;
        }
        Ok(())
    }
}

impl MultiwriteNorFlash for BoardFlash {}

/// Erases or programs, and puts the flash back into the mode in which it is read.
///
/// # Safety
/// Nothing else may read from the flash until this returns; what `order` points to must stand in RAM.
#[inline(never)]
#[unsafe(link_section = ".data.flash_operation")]
unsafe fn operate(rom: &Rom, order: &Order) {
    /// Kinds of erasure larger than a sector are not used.
    const BLOCK_BYTES: u32 = 1 << 16;
    const BLOCK_ERASE: u8 = 0xd8;
    // SAFETY: the ROM's functions are called in the order that the datasheet of the RP2040 gives in 2.8.3.1.3, with
    // multiples of a page and of a sector.
    unsafe {
        (rom.connect_flash)();
        (rom.leave_reading)();
        if order.content.is_null() {
            (rom.erase)(order.at, SECTOR_BYTES, BLOCK_BYTES, BLOCK_ERASE);
        } else {
            (rom.program)(order.at, order.content, PAGE_BYTES);
        }
        (rom.flush_cache)();
        (rom.read_fast)();
    }
}

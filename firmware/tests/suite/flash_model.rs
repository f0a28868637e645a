//! A model of NOR flash: erased by sectors, programmed by clearing bits, torn anywhere, never written under a permit.

use crate::bench::Memory;
use embedded_storage::nor_flash::{
    ErrorType, MultiwriteNorFlash, NorFlash, NorFlashErrorKind, ReadNorFlash, check_erase, check_read,
    check_write,
};
use firmware::PermitGate;
use std::rc::Rc;

pub const SECTOR: usize = 4096;
const PAGE: usize = 256;
/// How often the power may fail in one erase.
const ERASE_STEPS: usize = 16;

/// How a flash was used.
#[derive(Clone, Default)]
pub struct Wear {
    pub erases: [u32; 16],
    pub programs: u32,
}

/// Flash in a [`Memory`] of its own, whose budget counts bytes programmed and sixteenths of an erase.
pub struct FlashModel {
    pub memory: Memory,
    pub gate: Rc<PermitGate>,
}

impl FlashModel {
    fn begin(&self, bytes: usize) -> usize {
        assert!(!self.gate.is_wanted(), "flash was written while a permit was on");
        let mut model = self.memory.0.borrow_mut();
        let possible = model.budget.map_or(bytes, |budget| budget.min(bytes));
        if let Some(budget) = &mut model.budget {
            *budget -= possible;
        }
        model.written += possible;
        possible
    }
}

/// Eight bits that differ from place to place and from cut to cut.
fn chance(at: usize, written: usize) -> u8 {
    let mixed = (at as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15)
        ^ (written as u64).wrapping_mul(0xd1b5_4a32_d192_ed03);
    (mixed ^ mixed >> 29).wrapping_mul(0xbf58_476d_1ce4_e5b9).to_be_bytes()[2]
}

impl ErrorType for FlashModel {
    type Error = NorFlashErrorKind;
}

impl ReadNorFlash for FlashModel {
    const READ_SIZE: usize = 1;

    fn read(&mut self, offset: u32, bytes: &mut [u8]) -> Result<(), NorFlashErrorKind> {
        check_read(self, offset, bytes.len())?;
        bytes.copy_from_slice(&self.memory.0.borrow().bytes[offset as usize..][..bytes.len()]);
        Ok(())
    }

    fn capacity(&self) -> usize {
        self.memory.0.borrow().bytes.len()
    }
}

impl NorFlash for FlashModel {
    const WRITE_SIZE: usize = 1;
    const ERASE_SIZE: usize = SECTOR;

    /// A cut leaves blank bytes, old ones, zeros, and anything between.
    fn erase(&mut self, from: u32, to: u32) -> Result<(), NorFlashErrorKind> {
        check_erase(self, from, to)?;
        assert_eq!((to - from) as usize, SECTOR, "one sector at a time, so that no save takes too long");
        let was_cut = self.memory.is_cut();
        let done = self.begin(ERASE_STEPS);
        let mut model = self.memory.0.borrow_mut();
        let written = model.written;
        let sector = &mut model.bytes[from as usize..to as usize];
        sector[..done * PAGE].fill(0xff);
        if !was_cut && done < ERASE_STEPS {
            for (at, byte) in sector.iter_mut().enumerate().skip(done * PAGE) {
                let bits = chance(at, written);
                *byte = match bits % 4 {
                    0 => *byte,
                    1 => *byte | bits,
                    2 => 0,
                    _ => bits,
                };
            }
        } else if !was_cut && let Some(wear) = &mut model.wear {
            wear.erases[from as usize / SECTOR] += 1;
        }
        Ok(())
    }

    /// A cut leaves the bytes before it, and of the rest of the page any bits: a page is programmed all at once.
    fn write(&mut self, offset: u32, bytes: &[u8]) -> Result<(), NorFlashErrorKind> {
        check_write(self, offset, bytes.len())?;
        let was_cut = self.memory.is_cut();
        let done = self.begin(bytes.len());
        let mut model = self.memory.0.borrow_mut();
        let (from, written) = (offset as usize, model.written);
        for (at, byte) in bytes.iter().enumerate().take(done) {
            model.bytes[from + at] &= byte;
        }
        let page_end = ((from + done) / PAGE + 1) * PAGE - from;
        if !was_cut && done < bytes.len() && written % 2 == 1 {
            for (at, byte) in bytes.iter().enumerate().take(page_end).skip(done) {
                model.bytes[from + at] &= byte | chance(at, written);
            }
        }
        if let Some(wear) = &mut model.wear {
            wear.programs += 1;
        }
        Ok(())
    }
}

impl MultiwriteNorFlash for FlashModel {}

//! Records on the chip's own flash: the lesser alternative to the FRAM, for a board that has none.
//!
//! | sectors | record | slots |
//! |---|---|---|
//! | 0 to 7 | [`Record::State`] | 8 of 512 bytes in each |
//! | 8 to 11 | [`Record::Receipt`] | 16 of 256 bytes in each, for 12 receipts |
//! | 12, 13 | [`Record::Key`] | 16 of 256 bytes in each |
//! | 14, 15 | [`Record::NextKey`] | 16 of 256 bytes in each |
//!
//! A slot is `number (4, little-endian) | payload | CRC-32 ISO-HDLC over both (4, little-endian) | mark (2)`, `FF` where
//! nothing was written. State and keys are rings: each save goes into the slot behind the newest, under a higher number,
//! is read back, and then marked. So a slot that cannot be read was torn if it is not marked, and what stood before it
//! counts; if it is marked it was whole once, and the record is damaged. That difference is why this is no general store
//! of keys and values: those take any broken entry for a torn one and give the older value in silence, and an older
//! state would use sequence numbers again.
//!
//! A ring that has filled a sector erases the next, which holds what is oldest, and then notes in the last two bytes of
//! the full one that it did: without that note the next sector was perhaps half erased, and nothing in it counts.
//!
//! A receipt needs no mark, since the state names it once it is there. It stands in the sector of its dozen, erased when
//! the first of a dozen comes; four slots are left for writing one again that was torn. Four dozens are more than the 32
//! kept and the dozen that an erase takes.
//!
//! What it gives up against the FRAM: interrupts stand still while it is written, up to 45 ms (at worst 400 ms) for an
//! erase, so nothing is written under a permit and the strikes of a cycle without a permit may be miscounted; a reset in
//! a cycle finds the stage *permitted*, and the receipt says *permitted without cycle* with the cause *reset*, which
//! proves nothing about the metal; a cycle's progress is not kept; a sector bears 100,000 erases.

use crate::journal::{KEPT, low_half};
use crate::record::CRC;
use crate::records::{Found, Record, Records};
use crate::state::STATE_LEN;
use crate::storage::StorageError;
use embedded_storage::nor_flash::MultiwriteNorFlash;
use protocol::SIGNED_RECEIPT_LEN;

/// Bytes of flash that the records need, from a boundary of sectors on.
pub const BYTES: u32 = 16 * SECTOR;

/// Bytes that are erased at once.
const SECTOR: u32 = 4096;
const HEAD: usize = 4;
/// Number before the payload and CRC behind it; the mark comes on top.
const OVERHEAD: usize = 8;
const MARK: usize = 2;
const SLOT_MAX: usize = 512;
const BLANK: u8 = 0xff;
const RECEIPTS_PER_SECTOR: u32 = 12;

const STATE: Ring = Ring { first: 0, sectors: 8, slot: 512 };
const RECEIPTS: Ring = Ring { first: 8, sectors: 4, slot: 256 };
const KEY: Ring = Ring { first: 12, sectors: 2, slot: 256 };
const NEXT_KEY: Ring = Ring { first: 14, sectors: 2, slot: 256 };

const _: () = {
    assert!(
        STATE_LEN + OVERHEAD + MARK <= SLOT_MAX - MARK,
        "the note of the sector stands behind the last slot's mark"
    );
    assert!(RECEIPTS.sectors as u64 * 12 >= KEPT + 12 && SIGNED_RECEIPT_LEN + OVERHEAD + MARK <= 256);
};

/// Sectors that hold one kind of record.
#[derive(Debug, Clone, Copy)]
struct Ring {
    first: u32,
    sectors: u32,
    /// Bytes from one slot to the next; divides a sector.
    slot: u32,
}

impl Ring {
    const fn per_sector(self) -> u32 {
        SECTOR / self.slot
    }

    const fn slots(self) -> u32 {
        self.sectors * self.per_sector()
    }

    const fn address(self, index: u32) -> u32 {
        self.first * SECTOR + index * self.slot
    }

    /// Address of what stands behind the number.
    const fn payload(self, index: u32) -> u32 {
        self.address(index) + 4
    }

    /// Index of the first slot of a sector of the ring.
    const fn begin(self, sector: u32) -> u32 {
        sector % self.sectors * self.per_sector()
    }

    const fn of(record: Record) -> Self {
        match record {
            Record::State => STATE,
            Record::Key => KEY,
            Record::NextKey => NEXT_KEY,
            Record::Receipt(_) => RECEIPTS,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Slot {
    Blank,
    Whole { marked: bool },
    Torn,
    Broken,
}

/// The newest whole slot of a ring.
#[derive(Debug, Clone, Copy)]
struct Newest {
    index: u32,
    number: u32,
    marked: bool,
}

/// Records on [`BYTES`] bytes of flash that begin at its address 0 and may be programmed anew where that only clears bits.
#[derive(Debug)]
pub struct FlashRecords<F> {
    flash: F,
}

impl<F: MultiwriteNorFlash> FlashRecords<F> {
    const FITS: () =
        assert!(F::ERASE_SIZE == SECTOR as usize && F::WRITE_SIZE <= MARK && F::READ_SIZE <= MARK);

    /// Takes the flash.
    pub const fn new(flash: F) -> Self {
        let () = Self::FITS;
        Self { flash }
    }

    fn read(&mut self, address: u32, into: &mut [u8]) -> Result<(), StorageError> {
        self.flash.read(address, into).map_err(|_| error_at(address))
    }

    /// Programs and reads back.
    fn program(&mut self, address: u32, bytes: &[u8]) -> Result<(), StorageError> {
        self.flash.write(address, bytes).map_err(|_| error_at(address))?;
        let mut held = [0; SLOT_MAX];
        let held = &mut held[..bytes.len()];
        self.read(address, held)?;
        if held == bytes { Ok(()) } else { Err(error_at(address)) }
    }

    /// Erases a sector of a ring and looks whether it is blank.
    fn erase(&mut self, ring: Ring, sector: u32) -> Result<(), StorageError> {
        let from = ring.address(ring.begin(sector));
        self.flash.erase(from, from + SECTOR).map_err(|_| error_at(from))?;
        let mut held = [0; SLOT_MAX];
        for address in (from..from + SECTOR).step_by(SLOT_MAX) {
            self.read(address, &mut held)?;
            if held.iter().any(|byte| *byte != BLANK) {
                return Err(error_at(address));
            }
        }
        Ok(())
    }

    fn number(&mut self, ring: Ring, index: u32) -> Result<u32, StorageError> {
        let mut bytes = [0; HEAD];
        self.read(ring.address(index), &mut bytes)?;
        Ok(u32::from_le_bytes(bytes))
    }

    fn inspect(&mut self, ring: Ring, index: u32, length: usize) -> Result<Slot, StorageError> {
        let mut bytes = [0; SLOT_MAX];
        let slot = &mut bytes[..length + OVERHEAD + MARK];
        self.read(ring.address(index), slot)?;
        let (entry, mark) = slot.split_at(length + OVERHEAD);
        let (covered, sum) = entry.split_at(length + HEAD);
        let marked = mark.iter().any(|byte| *byte != BLANK);
        Ok(if CRC.checksum(covered).to_le_bytes() == sum {
            Slot::Whole { marked }
        } else if marked {
            Slot::Broken
        } else if entry.iter().all(|byte| *byte == BLANK) {
            Slot::Blank
        } else {
            Slot::Torn
        })
    }

    fn newest(&mut self, ring: Ring, length: usize) -> Result<Option<Newest>, StorageError> {
        let mut newest: Option<Newest> = None;
        // Numbers rise with the slots, so downwards nearly all are passed over by their number alone.
        for index in (0..ring.slots()).rev() {
            let number = self.number(ring, index)?;
            if number == u32::MAX || newest.is_some_and(|newest| newest.number >= number) {
                continue;
            }
            if let Slot::Whole { marked } = self.inspect(ring, index, length)? {
                newest = Some(Newest { index, number, marked });
            }
        }
        Ok(newest)
    }

    /// Whether something newer than `newest` was whole once and is not any more.
    fn is_damaged(
        &mut self,
        ring: Ring,
        newest: Option<Newest>,
        length: usize,
    ) -> Result<bool, StorageError> {
        let Some(newest) = newest else { return self.any_broken(ring, 0..ring.slots(), length) };
        let sector = newest.index / ring.per_sector();
        let end = (sector + self.entered(ring, sector)? + 1) * ring.per_sector();
        self.any_broken(ring, newest.index + 1..end, length)
    }

    fn any_broken(
        &mut self,
        ring: Ring,
        mut slots: core::ops::Range<u32>,
        length: usize,
    ) -> Result<bool, StorageError> {
        let broken = slots.find_map(|index| match self.inspect(ring, index % ring.slots(), length) {
            Ok(Slot::Broken) => Some(Ok(true)),
            Ok(_) => None,
            Err(error) => Some(Err(error)),
        });
        broken.unwrap_or(Ok(false))
    }

    fn note_address(ring: Ring, sector: u32) -> u32 {
        ring.address(ring.begin(sector)) + SECTOR - 2
    }

    /// How many sectors behind this one were erased to be filled.
    fn entered(&mut self, ring: Ring, sector: u32) -> Result<u32, StorageError> {
        let mut count = 0;
        while count + 1 < ring.sectors && self.has_entered_next(ring, sector + count)? {
            count += 1;
        }
        Ok(count)
    }

    /// Whether the sector behind this one was erased after this one was full.
    fn has_entered_next(&mut self, ring: Ring, sector: u32) -> Result<bool, StorageError> {
        let mut note = [0; MARK];
        self.read(Self::note_address(ring, sector), &mut note)?;
        Ok(note != [BLANK; MARK])
    }

    /// The first slot of a range behind which all is blank, if there is one.
    fn free(
        &mut self,
        ring: Ring,
        slots: core::ops::Range<u32>,
        length: usize,
    ) -> Result<Option<u32>, StorageError> {
        let mut free = None;
        for index in slots.rev() {
            if self.inspect(ring, index, length)? != Slot::Blank {
                break;
            }
            free = Some(index);
        }
        Ok(free)
    }

    /// The slot for the next save of a ring, erased where it must be.
    fn make_room(&mut self, ring: Ring, newest: Option<Newest>, length: usize) -> Result<u32, StorageError> {
        let Some(newest) = newest else {
            let free = self.free(ring, 0..ring.per_sector(), length)?;
            // Never used, and yet not blank.
            return free.ok_or(error_at(ring.address(0)));
        };
        let sector = newest.index / ring.per_sector();
        // More than one only where a whole sector was filled with torn slots.
        let entered = self.entered(ring, sector)?;
        let last = sector + entered;
        let begin = ring.begin(last);
        let behind = if entered == 0 { newest.index + 1 } else { begin };
        if let Some(index) = self.free(ring, behind..begin + ring.per_sector(), length)? {
            return Ok(index);
        }
        if entered + 1 == ring.sectors {
            return Err(error_at(ring.address(newest.index)));
        }
        self.erase(ring, last + 1)?;
        self.program(Self::note_address(ring, last), &[0; MARK])?;
        Ok(ring.begin(last + 1))
    }

    fn append(&mut self, ring: Ring, payload: &[u8]) -> Result<(), StorageError> {
        let newest = self.newest(ring, payload.len())?;
        let index = self.make_room(ring, newest, payload.len())?;
        // Higher by the slots between, so that a torn one that reads whole some day is not the newest.
        let number = newest
            .map_or(index + 1, |newest| newest.number + (ring.slots() + index - newest.index) % ring.slots());
        self.write(ring, index, number, payload)?;
        self.mark(ring, index, payload.len())
    }

    fn write(&mut self, ring: Ring, index: u32, number: u32, payload: &[u8]) -> Result<(), StorageError> {
        let mut bytes = [0; SLOT_MAX];
        self.program(ring.address(index), entry(&mut bytes, number, payload))
    }

    fn mark(&mut self, ring: Ring, index: u32, length: usize) -> Result<(), StorageError> {
        let behind = u32::try_from(length + OVERHEAD).map_err(|_| error_at(ring.address(index)))?;
        self.program(ring.address(index) + behind, &[0; MARK])
    }

    fn load_newest(&mut self, ring: Ring, payload: &mut [u8]) -> Result<Found, StorageError> {
        let newest = self.newest(ring, payload.len())?;
        if self.is_damaged(ring, newest, payload.len())? {
            return Ok(Found::Damaged);
        }
        let Some(Newest { index, number, marked }) = newest else { return Ok(Found::Blank) };
        self.read(ring.payload(index), payload)?;
        if !marked {
            // Cut before its mark, perhaps before its last bits were firm.
            self.write(ring, index, number, payload)?;
            self.mark(ring, index, payload.len())?;
        }
        Ok(Found::Whole { generation: number, mended: false })
    }

    /// Overwrites every slot of a key's ring but the newest: a key that is no longer in use is to be found nowhere.
    fn wipe_older(&mut self, ring: Ring, length: usize) -> Result<(), StorageError> {
        let Some(newest) = self.newest(ring, length)? else { return Ok(()) };
        for index in (0..ring.slots()).filter(|index| *index != newest.index) {
            let mut held = [0; SLOT_MAX];
            let held = &mut held[..length + OVERHEAD];
            self.read(ring.address(index), held)?;
            if held.iter().any(|byte| *byte != 0) && held.iter().any(|byte| *byte != BLANK) {
                held.fill(0);
                self.program(ring.address(index), held)?;
            }
        }
        Ok(())
    }

    /// Where a receipt stands, the last if it was written more than once.
    fn find_receipt(&mut self, number: u32, length: usize) -> Result<Option<u32>, StorageError> {
        let begin = RECEIPTS.begin(number / RECEIPTS_PER_SECTOR);
        for index in (begin..begin + RECEIPTS.per_sector()).rev() {
            if self.number(RECEIPTS, index)? == number
                && matches!(self.inspect(RECEIPTS, index, length)?, Slot::Whole { .. })
            {
                return Ok(Some(index));
            }
        }
        Ok(None)
    }

    fn save_receipt(&mut self, number: u32, payload: &[u8]) -> Result<(), StorageError> {
        let dozen = number / RECEIPTS_PER_SECTOR;
        let begin = RECEIPTS.begin(dozen);
        let end = begin + RECEIPTS.per_sector();
        let mut begun = false;
        for index in begin..end {
            let of_this = self.number(RECEIPTS, index)? / RECEIPTS_PER_SECTOR == dozen;
            let whole = matches!(self.inspect(RECEIPTS, index, payload.len())?, Slot::Whole { .. });
            begun |= of_this && whole;
        }
        if !begun {
            self.erase(RECEIPTS, dozen)?;
            return self.write(RECEIPTS, begin, number, payload);
        }
        let free = self.free(RECEIPTS, begin..end, payload.len())?;
        // The same receipt after a cut is written over its torn self; another takes a slot of its own.
        let last = free.unwrap_or(end) - 1;
        let index = if self.fits_over(last, number, payload)? { Some(last) } else { free };
        let index = index.ok_or(error_at(RECEIPTS.address(begin)))?;
        self.write(RECEIPTS, index, number, payload)
    }

    /// Whether a receipt can be had by clearing bits of what stands in a slot. Over one with a lower number it cannot.
    fn fits_over(&mut self, index: u32, number: u32, payload: &[u8]) -> Result<bool, StorageError> {
        let (mut held, mut wanted) = ([0; SLOT_MAX], [0; SLOT_MAX]);
        let wanted = entry(&mut wanted, number, payload);
        let held = &mut held[..wanted.len()];
        self.read(RECEIPTS.address(index), held)?;
        Ok(held.iter().zip(wanted).all(|(held, wanted)| *wanted & !*held == 0))
    }
}

impl<F: MultiwriteNorFlash> Records for FlashRecords<F> {
    fn writes_under_permit(&self) -> bool {
        false
    }

    fn load(&mut self, record: Record, payload: &mut [u8]) -> Result<Found, StorageError> {
        let Record::Receipt(sequence) = record else { return self.load_newest(Ring::of(record), payload) };
        let number = low_half(sequence);
        let Some(index) = self.find_receipt(number, payload.len())? else { return Ok(Found::Blank) };
        self.read(RECEIPTS.payload(index), payload)?;
        Ok(Found::Whole { generation: number, mended: false })
    }

    fn save(&mut self, record: Record, _generation: u32, payload: &[u8]) -> Result<(), StorageError> {
        match record {
            Record::Receipt(sequence) => self.save_receipt(low_half(sequence), payload),
            Record::State => self.append(STATE, payload),
            Record::Key | Record::NextKey => {
                self.append(Ring::of(record), payload)?;
                self.wipe_older(Ring::of(record), payload.len())
            }
        }
    }

    /// Writes the state once more: the place is the one that counts.
    fn test(&mut self) -> Result<(), StorageError> {
        let mut state = [0; STATE_LEN];
        match self.load_newest(STATE, &mut state)? {
            Found::Blank => Ok(()),
            Found::Whole { .. } => self.append(STATE, &state),
            Found::Damaged => Err(error_at(STATE.address(0))),
        }
    }

    fn address(&self, record: Record) -> u16 {
        error_at(Ring::of(record).address(0)).address
    }
}

/// What is programmed into a slot, in `bytes`.
fn entry<'a>(bytes: &'a mut [u8; SLOT_MAX], number: u32, payload: &[u8]) -> &'a [u8] {
    let entry = &mut bytes[..payload.len() + OVERHEAD];
    let (covered, sum) = entry.split_at_mut(payload.len() + HEAD);
    covered[..HEAD].copy_from_slice(&number.to_le_bytes());
    covered[HEAD..].copy_from_slice(payload);
    sum.copy_from_slice(&CRC.checksum(covered).to_le_bytes());
    entry
}

#[allow(clippy::cast_possible_truncation, reason = "all addresses are below 64 KiB")]
const fn error_at(address: u32) -> StorageError {
    StorageError { address: address as u16 }
}

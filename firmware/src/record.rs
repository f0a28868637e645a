//! Records that survive a power cut at any byte of a memory of bytes: two copies, each with a generation and a CRC-32.
//!
//! | address | bytes | record |
//! |---|---|---|
//! | 0x0000 | 2 x 512 | [`Record::State`] |
//! | 0x0400 | 2 x 128 | [`Record::Key`] |
//! | 0x0600 | 2 x 128 | [`Record::NextKey`] |
//! | 0x0700 | 32 | nothing: the self-test writes here |
//! | 0x0800 | 33 x 2 x 256 | [`Record::Receipt`], receipt n in slot n mod 33, its generation the low half of n |
//!
//! Thirty-two receipts are kept; the thirty-third slot is the one that the next is written into.
//!
//! A copy is `generation (4, little-endian) | payload | CRC-32 ISO-HDLC over both (4, little-endian)`. The first copy
//! is written and read back before the second is touched, so one of them is whole at every moment, and once a save
//! has returned both hold the same: a copy lost later costs nothing. Bytes that are all 00 or all FF are a copy that
//! was never written.

use crate::journal::KEPT;
use crate::records::{Found, Record, Records};
use crate::storage::{Storage, StorageError};
use crc::{CRC_32_ISO_HDLC, Crc, Digest, Table};
use protocol::Sequence;

/// Bytes of memory that the records need.
pub const BYTES: usize = 0x4a00;

pub(crate) const CRC: Crc<u32, Table<1>> = Crc::<u32, Table<1>>::new(&CRC_32_ISO_HDLC);
const SLOTS: u32 = 33;
const STATE: Place = Place { address: 0, stride: 512 };
const KEY: Place = Place { address: 0x0400, stride: 128 };
const NEXT_KEY: Place = Place { address: 0x0600, stride: 128 };
const SPARE: u16 = 0x0700;
const SPARE_BYTES: usize = 32;
const RECEIPTS: u16 = 0x0800;
const RECEIPT_STRIDE: u16 = 256;
const _: () = assert!(SLOTS as u64 == KEPT + 1 && (1 << 32) % SLOTS as u64 == 4);
/// Generation before the payload and CRC behind it.
const OVERHEAD: u16 = 8;
const CHUNK: u8 = 64;

/// Where the copies of a record stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Place {
    /// First byte of the first copy.
    address: u16,
    /// From one copy to the next; at least the payload and eight bytes.
    stride: u16,
}

impl<S: Storage> Records for S {
    fn writes_under_permit(&self) -> bool {
        true
    }

    fn load(&mut self, record: Record, payload: &mut [u8]) -> Result<Found, StorageError> {
        load(self, place(record), payload)
    }

    fn save(&mut self, record: Record, generation: u32, payload: &[u8]) -> Result<(), StorageError> {
        save(self, place(record), generation, payload)
    }

    fn test(&mut self) -> Result<(), StorageError> {
        for pattern in [0x55, 0xaa] {
            let written = [pattern; SPARE_BYTES];
            self.write(SPARE, &written)?;
            expect(self, SPARE, &written)?;
        }
        Ok(())
    }

    fn address(&self, record: Record) -> u16 {
        place(record).address
    }
}

const fn place(record: Record) -> Place {
    match record {
        Record::State => STATE,
        Record::Key => KEY,
        Record::NextKey => NEXT_KEY,
        Record::Receipt(sequence) => slot(sequence),
    }
}

/// The slot of a receipt. In steps of 32 bits, since 2^32 leaves 4 when divided by 33: the board's core would need a
/// kilobyte of code to divide 64 bits.
#[allow(
    clippy::cast_possible_truncation,
    reason = "halves are what is wanted, and the remainder is below 33"
)]
const fn slot(sequence: Sequence) -> Place {
    let (high, low) = ((sequence >> 32) as u32, sequence as u32);
    let index = ((high % SLOTS * 4 + low % SLOTS) % SLOTS) as u16;
    Place { address: RECEIPTS + index * 2 * RECEIPT_STRIDE, stride: RECEIPT_STRIDE }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Copy {
    Blank,
    Valid(u32),
    Broken,
}

/// Reads a record into `payload`, and makes both copies equal again.
fn load<S: Storage>(storage: &mut S, place: Place, payload: &mut [u8]) -> Result<Found, StorageError> {
    let (first, second) = (place.address, place.address + place.stride);
    let other = inspect(storage, second, payload)?;
    let one = inspect(storage, first, payload)?;
    // The first copy's payload is in the buffer now.
    match (one, other) {
        (Copy::Valid(a), Copy::Valid(b)) if a == b => Ok(Found::Whole { generation: a, mended: false }),
        (Copy::Valid(a), Copy::Valid(b)) if is_newer(a, b) => {
            write_copy(storage, second, a, payload)?;
            Ok(Found::Whole { generation: a, mended: false })
        }
        (Copy::Valid(a), Copy::Broken | Copy::Blank) => {
            write_copy(storage, second, a, payload)?;
            Ok(Found::Whole { generation: a, mended: true })
        }
        (was, Copy::Valid(b)) => {
            inspect(storage, second, payload)?;
            write_copy(storage, first, b, payload)?;
            Ok(Found::Whole { generation: b, mended: !matches!(was, Copy::Valid(_)) })
        }
        // The first copy is written first: a torn one beside a blank one is a first save that never returned.
        (Copy::Blank | Copy::Broken, Copy::Blank) => Ok(Found::Blank),
        (Copy::Blank | Copy::Broken, Copy::Broken) => Ok(Found::Damaged),
    }
}

/// Writes a record in both copies and reads each back.
fn save<S: Storage>(
    storage: &mut S,
    place: Place,
    generation: u32,
    payload: &[u8],
) -> Result<(), StorageError> {
    write_copy(storage, place.address, generation, payload)?;
    write_copy(storage, place.address + place.stride, generation, payload)
}

/// Whether generation `a` was written after `b`, also across the wrap.
fn is_newer(a: u32, b: u32) -> bool {
    a.wrapping_sub(b) < u32::MAX / 2
}

fn write_copy<S: Storage>(
    storage: &mut S,
    address: u16,
    generation: u32,
    payload: &[u8],
) -> Result<(), StorageError> {
    let head = generation.to_le_bytes();
    let mut digest = CRC.digest();
    digest.update(&head);
    digest.update(payload);
    let tail = digest.finalize().to_le_bytes();
    let parts = [(address, head.as_slice()), (address + 4, payload), (tail_of(address, payload)?, &tail)];
    for (at, bytes) in parts {
        storage.write(at, bytes)?;
    }
    for (at, bytes) in parts {
        expect(storage, at, bytes)?;
    }
    Ok(())
}

fn expect<S: Storage>(storage: &mut S, address: u16, bytes: &[u8]) -> Result<(), StorageError> {
    let mut at = address;
    let mut held = [0; CHUNK as usize];
    for chunk in bytes.chunks(held.len()) {
        let held = &mut held[..chunk.len()];
        storage.read(at, held)?;
        if held != chunk {
            return Err(StorageError { address: at });
        }
        // Only the last chunk may be shorter, and nothing follows it.
        at = at.saturating_add(u16::from(CHUNK));
    }
    Ok(())
}

fn tail_of(address: u16, payload: &[u8]) -> Result<u16, StorageError> {
    let length = u16::try_from(payload.len()).map_err(|_| StorageError { address })?;
    address.checked_add(OVERHEAD - 4 + length).ok_or(StorageError { address })
}

fn inspect<S: Storage>(storage: &mut S, address: u16, payload: &mut [u8]) -> Result<Copy, StorageError> {
    let (mut head, mut tail) = ([0; 4], [0; 4]);
    storage.read(address, &mut head)?;
    storage.read(address + 4, payload)?;
    storage.read(tail_of(address, payload)?, &mut tail)?;
    let mut digest: Digest<'_, u32, Table<1>> = CRC.digest();
    digest.update(&head);
    digest.update(payload);
    let all_are = |byte: u8| head.iter().chain(&*payload).chain(&tail).all(|b| *b == byte);
    Ok(if digest.finalize() == u32::from_le_bytes(tail) {
        Copy::Valid(u32::from_le_bytes(head))
    } else if all_are(0) || all_are(0xff) {
        Copy::Blank
    } else {
        Copy::Broken
    })
}

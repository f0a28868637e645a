//! The memory map and what stands in it: identity, state and the last receipts.
//!
//! | address | bytes | record |
//! |---|---|---|
//! | 0x0000 | 2 x 512 | [`State`] |
//! | 0x0400 | 2 x 128 | [`StationKey`] |
//! | 0x0800 | 33 x 2 x 256 | signed receipts, receipt n in slot n mod 33, its generation the low half of n |
//!
//! Thirty-two receipts are kept; the thirty-third slot is the one that the next is written into.

use crate::key::{IDENTITY_LEN, StationKey};
use crate::record::{self, Found, Place};
use crate::state::{STATE_LEN, State};
use crate::storage::{Storage, StorageError};
use protocol::reply::MemoryHealth;
use protocol::{SIGNED_RECEIPT_LEN, Sequence, SignedReceipt};

/// How many signed receipts are kept.
pub const KEPT: u64 = 32;
/// Bytes of memory that the journal needs.
pub const BYTES: usize = 0x4a00;

const SLOTS: u32 = 33;
const STATE: Place = Place { address: 0, stride: 512 };
const IDENTITY: Place = Place { address: 0x0400, stride: 128 };
const RECEIPTS: u16 = 0x0800;
const RECEIPT_STRIDE: u16 = 256;
const _: () = assert!(SLOTS as u64 == KEPT + 1 && (1 << 32) % SLOTS as u64 == 4);

/// The journal on its memory. After a failure it stays [`MemoryHealth::Damaged`] until the next start.
#[derive(Debug)]
pub struct Journal<S> {
    storage: S,
    generation: u32,
    health: MemoryHealth,
}

/// What the journal held at the start. Where the journal is damaged, this is what could be read of it: enough to tell
/// a host who is damaged, never enough to work on.
#[derive(Debug)]
pub struct Remembered {
    /// The state; the default where none was ever written, or none can be read.
    pub state: State,
    /// The key, if there is one that can be read.
    pub key: Option<StationKey>,
}

impl<S: Storage> Journal<S> {
    /// Reads everything, mends what can be mended. What cannot be read leaves the journal damaged.
    pub fn open(storage: S) -> (Self, Remembered) {
        let mut this = Self { storage, generation: 0, health: MemoryHealth::Whole };
        let key = this.read_key();
        let state = this.read_state();
        let receipts_read =
            (oldest_kept(state.newest)..=state.newest).all(|sequence| this.receipt(sequence).is_ok());
        if !receipts_read || !belong_together(&state, key.is_some()) {
            this.health = MemoryHealth::Damaged;
        }
        (this, Remembered { state, key })
    }

    fn read_key(&mut self) -> Option<StationKey> {
        let mut bytes = [0; IDENTITY_LEN];
        // What cannot be loaded is damage already.
        self.load(IDENTITY, &mut bytes).ok()??;
        let key = StationKey::decode(&bytes);
        if key.is_none() {
            self.health = MemoryHealth::Damaged;
        }
        key
    }

    fn read_state(&mut self) -> State {
        let mut bytes = [0; STATE_LEN];
        let Ok(Some(generation)) = self.load(STATE, &mut bytes) else { return State::default() };
        self.generation = generation;
        State::decode(&bytes).unwrap_or_else(|| {
            self.health = MemoryHealth::Damaged;
            State::default()
        })
    }

    /// Whether the memory can be believed.
    pub const fn health(&self) -> MemoryHealth {
        self.health
    }

    /// Writes the state.
    ///
    /// # Errors
    /// [`StorageError`]; the journal is damaged then, and refuses everything from there on.
    pub fn commit(&mut self, state: &State) -> Result<(), StorageError> {
        self.generation = self.generation.wrapping_add(1);
        self.save(STATE, self.generation, &state.encode())
    }

    /// Writes the key.
    ///
    /// # Errors
    /// As [`Self::commit`].
    pub fn keep_key(&mut self, key: &StationKey) -> Result<(), StorageError> {
        self.save(IDENTITY, 1, &key.encode())
    }

    /// Writes a signed receipt into its slot. It counts once the state names it.
    ///
    /// # Errors
    /// As [`Self::commit`].
    pub fn keep_receipt(&mut self, sequence: Sequence, receipt: &SignedReceipt) -> Result<(), StorageError> {
        self.save(slot(sequence), low_half(sequence), &receipt.0)
    }

    /// Reads a kept receipt.
    ///
    /// # Errors
    /// As [`Self::commit`]; also if another receipt stands in the slot.
    pub fn receipt(&mut self, sequence: Sequence) -> Result<SignedReceipt, StorageError> {
        let mut bytes = [0; SIGNED_RECEIPT_LEN];
        let place = slot(sequence);
        if self.load(place, &mut bytes)? == Some(low_half(sequence)) {
            return Ok(SignedReceipt(bytes));
        }
        self.health = MemoryHealth::Damaged;
        Err(StorageError { address: place.address })
    }

    /// Gives the generation of what was found, or `None` where nothing was ever written.
    fn load(&mut self, place: Place, payload: &mut [u8]) -> Result<Option<u32>, StorageError> {
        let found = record::load(&mut self.storage, place, payload);
        match found {
            Ok(Found::Blank) => Ok(None),
            Ok(Found::Whole { generation, mended }) => {
                if mended && self.health == MemoryHealth::Whole {
                    self.health = MemoryHealth::Mended;
                }
                Ok(Some(generation))
            }
            Ok(Found::Damaged) => self.fail(StorageError { address: place.address }),
            Err(error) => self.fail(error),
        }
    }

    fn save(&mut self, place: Place, generation: u32, payload: &[u8]) -> Result<(), StorageError> {
        if self.health == MemoryHealth::Damaged {
            return Err(StorageError { address: place.address });
        }
        record::save(&mut self.storage, place, generation, payload).or_else(|error| self.fail(error))
    }

    fn fail<T>(&mut self, error: StorageError) -> Result<T, StorageError> {
        self.health = MemoryHealth::Damaged;
        Err(error)
    }
}

/// Whether state and key can be of one controller. Every start is counted, so a key without a count means that the state
/// was lost; and nothing but starts is counted before there is a key, so more than that without one means that the key
/// was lost: such a controller is not a new one, and a new key must not go on with the numbers of the old.
fn belong_together(state: &State, has_key: bool) -> bool {
    let untouched = state.newest == 0
        && state.highest_job.is_none()
        && state.ledger.size == 0
        && state.open.is_none()
        && state.unsigned.is_none();
    if has_key { state.boot > 0 } else { untouched }
}

/// Number of the oldest receipt still kept; 1 if none is.
#[must_use]
pub const fn oldest_kept(newest: Sequence) -> Sequence {
    if newest > KEPT { newest - KEPT + 1 } else { 1 }
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

#[allow(clippy::cast_possible_truncation, reason = "the low half is what is wanted")]
const fn low_half(sequence: Sequence) -> u32 {
    sequence as u32
}

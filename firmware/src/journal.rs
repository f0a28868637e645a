//! What the controller keeps through a power cut: key, state and the last receipts, and whether they can be believed.

use crate::key::{IDENTITY_LEN, StationKey};
use crate::records::{Found, Record, Records};
use crate::state::{STATE_LEN, State};
use crate::storage::StorageError;
use protocol::reply::MemoryHealth;
use protocol::{Outcome, SIGNED_RECEIPT_LEN, Sequence, SignedReceipt};

/// How many signed receipts are kept.
pub const KEPT: u64 = 32;

/// The journal on its memory. After a failure it stays [`MemoryHealth::Damaged`] until the next start.
#[derive(Debug)]
pub struct Journal<R> {
    records: R,
    generation: u32,
    kept_back: bool,
    health: MemoryHealth,
    damaged_at: Option<u16>,
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

impl<R: Records> Journal<R> {
    /// Reads everything, mends what can be mended. What cannot be read leaves the journal damaged.
    pub fn open(records: R) -> (Self, Remembered) {
        let mut this =
            Self { records, generation: 0, kept_back: false, health: MemoryHealth::Whole, damaged_at: None };
        let mut key = this.read_key(Record::Key);
        let state = this.read_state();
        let receipts_read =
            (oldest_kept(state.newest)..=state.newest).all(|sequence| this.receipt(sequence).is_ok());
        if !receipts_read || !belong_together(&state, key.is_some()) {
            this.damage_of(Record::State);
        }
        if let Some(renewed) = this.finish_renewal(state.newest) {
            key = Some(renewed);
        }
        (this, Remembered { state, key })
    }

    fn read_key(&mut self, record: Record) -> Option<StationKey> {
        let mut bytes = [0; IDENTITY_LEN];
        // What cannot be loaded is damage already.
        self.load(record, &mut bytes).ok()??;
        if bytes == [0; IDENTITY_LEN] {
            return None;
        }
        let key = StationKey::decode(&bytes);
        if key.is_none() {
            self.damage_of(record);
        }
        key
    }

    /// A key that was about to take the place of the other does so if the newest receipt says it; otherwise the cut
    /// came before, and it never was.
    fn finish_renewal(&mut self, newest: Sequence) -> Option<StationKey> {
        let next = self.read_key(Record::NextKey)?;
        // Before the first receipt there is none to look at, and nothing can have been announced.
        let last = (newest > 0).then(|| self.receipt(newest).ok()).flatten();
        let announced = last.and_then(|receipt| receipt.unverified().ok());
        let counts = announced.is_some_and(|receipt| {
            receipt.outcome == Outcome::Reprovisioned && receipt.mark_digest == next.identity().key
        });
        if counts && self.keep_key(&next).is_err() {
            return None;
        }
        let _ = self.clear_next_key();
        counts.then_some(next)
    }

    fn read_state(&mut self) -> State {
        let mut bytes = [0; STATE_LEN];
        let Ok(Some(generation)) = self.load(Record::State, &mut bytes) else { return State::default() };
        self.generation = generation;
        State::decode(&bytes).unwrap_or_else(|| {
            self.damage_of(Record::State);
            State::default()
        })
    }

    /// Whether the memory can be believed.
    pub const fn health(&self) -> MemoryHealth {
        self.health
    }

    /// First address of the record that cannot be believed, if there is one.
    pub const fn damaged_at(&self) -> Option<u16> {
        self.damaged_at
    }

    /// Whether the memory may be written under a permit.
    pub fn writes_under_permit(&self) -> bool {
        self.records.writes_under_permit()
    }

    /// Reads every record again, and writes one where nothing is lost. Gives whether all is well.
    pub fn test(&mut self, newest: Sequence) -> bool {
        let mut state = [0; STATE_LEN];
        let mut key = [0; IDENTITY_LEN];
        let records =
            self.load(Record::State, &mut state).is_ok() && self.load(Record::Key, &mut key).is_ok();
        let receipts = (oldest_kept(newest)..=newest).all(|sequence| self.receipt(sequence).is_ok());
        let written = self.records.test().or_else(|error| self.fail(error)).is_ok();
        records && receipts && written && self.health != MemoryHealth::Damaged
    }

    /// Writes the state. On a memory that must not be written under a permit, while one is on, the caller only remembers
    /// it, and commits it again once the permit is off.
    ///
    /// # Errors
    /// [`StorageError`]; the journal is damaged then, and refuses everything from there on.
    pub fn commit(&mut self, state: &State, permit: bool) -> Result<(), StorageError> {
        self.kept_back = self.keeps_back(permit) && self.health != MemoryHealth::Damaged;
        if self.kept_back {
            return Ok(());
        }
        self.generation = self.generation.wrapping_add(1);
        self.save(Record::State, self.generation, &state.encode())
    }

    /// Whether the last state was kept back.
    pub const fn has_kept_back(&self) -> bool {
        self.kept_back
    }

    /// Whether a state is kept back while `permit` is on.
    pub fn keeps_back(&self, permit: bool) -> bool {
        permit && !self.records.writes_under_permit()
    }

    /// Writes the key.
    ///
    /// # Errors
    /// As [`Self::commit`].
    pub fn keep_key(&mut self, key: &StationKey) -> Result<(), StorageError> {
        self.save(Record::Key, 1, &key.encode())
    }

    /// Writes the key that is about to take the place of the other. It counts once the newest receipt announces it.
    ///
    /// # Errors
    /// As [`Self::commit`].
    pub fn keep_next_key(&mut self, key: &StationKey) -> Result<(), StorageError> {
        self.save(Record::NextKey, 1, &key.encode())
    }

    /// Forgets that key: it is in its place, or never will be.
    ///
    /// # Errors
    /// As [`Self::commit`].
    pub fn clear_next_key(&mut self) -> Result<(), StorageError> {
        self.save(Record::NextKey, 2, &[0; IDENTITY_LEN])
    }

    /// Writes a signed receipt into its slot. It counts once the state names it.
    ///
    /// # Errors
    /// As [`Self::commit`].
    pub fn keep_receipt(&mut self, sequence: Sequence, receipt: &SignedReceipt) -> Result<(), StorageError> {
        self.save(Record::Receipt(sequence), low_half(sequence), &receipt.0)
    }

    /// Reads a kept receipt.
    ///
    /// # Errors
    /// As [`Self::commit`]; also if another receipt stands in the slot.
    pub fn receipt(&mut self, sequence: Sequence) -> Result<SignedReceipt, StorageError> {
        let mut bytes = [0; SIGNED_RECEIPT_LEN];
        let record = Record::Receipt(sequence);
        if self.load(record, &mut bytes)? == Some(low_half(sequence)) {
            return Ok(SignedReceipt(bytes));
        }
        self.fail(self.error_at(record))
    }

    /// Gives the generation of what was found, or `None` where nothing was ever written.
    fn load(&mut self, record: Record, payload: &mut [u8]) -> Result<Option<u32>, StorageError> {
        match self.records.load(record, payload) {
            Ok(Found::Blank) => Ok(None),
            Ok(Found::Whole { generation, mended }) => {
                if mended && self.health == MemoryHealth::Whole {
                    self.health = MemoryHealth::Mended;
                }
                Ok(Some(generation))
            }
            Ok(Found::Damaged) => self.fail(self.error_at(record)),
            Err(error) => self.fail(error),
        }
    }

    fn save(&mut self, record: Record, generation: u32, payload: &[u8]) -> Result<(), StorageError> {
        if self.health == MemoryHealth::Damaged {
            return Err(self.error_at(record));
        }
        self.records.save(record, generation, payload).or_else(|error| self.fail(error))
    }

    fn error_at(&self, record: Record) -> StorageError {
        StorageError { address: self.records.address(record) }
    }

    fn fail<T>(&mut self, error: StorageError) -> Result<T, StorageError> {
        self.damage(error.address);
        Err(error)
    }

    fn damage_of(&mut self, record: Record) {
        self.damage(self.records.address(record));
    }

    fn damage(&mut self, address: u16) {
        self.health = MemoryHealth::Damaged;
        self.damaged_at.get_or_insert(address);
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

#[allow(clippy::cast_possible_truncation, reason = "the low half is what is wanted")]
pub(crate) const fn low_half(sequence: Sequence) -> u32 {
    sequence as u32
}

//! What the journal keeps, and what a memory must do to keep it.
//!
//! Two do: [`crate::record`] keeps every record twice on a memory of bytes, the FRAM; [`crate::flash`] appends each to
//! a ring of flash sectors. Both hold to this: a save that returned is durable; one that a loss of power cut leaves the
//! record as it was before or as it was to become; and what was kept and cannot be read is said to be damaged, never
//! replaced by something older.

use crate::storage::StorageError;
use protocol::Sequence;

/// A record of the journal. Each kind has its own length.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Record {
    /// [`crate::state::State`].
    State,
    /// [`crate::key::StationKey`].
    Key,
    /// The key that is about to take the place of the other; zeros when none is.
    NextKey,
    /// The signed receipt of this number. The last [`crate::journal::KEPT`] are kept.
    Receipt(Sequence),
}

/// What was found of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// Nothing was ever written there to its end.
    Blank,
    /// A whole record; its payload is in the caller's buffer.
    Whole {
        /// Its generation.
        generation: u32,
        /// Whether part of it was torn or worn and has been written anew.
        mended: bool,
    },
    /// What was written cannot be believed.
    Damaged,
}

/// A memory that keeps records.
pub trait Records {
    /// Whether a save is short enough, and lets the edge interrupt through, so that it may be done under a permit.
    fn writes_under_permit(&self) -> bool;

    /// Reads a record into `payload`, which must have its exact length.
    ///
    /// # Errors
    /// [`StorageError`] if the memory fails, also while mending.
    fn load(&mut self, record: Record, payload: &mut [u8]) -> Result<Found, StorageError>;

    /// Writes a record and reads it back. `generation` is to be one more than that of the state before, and the low half
    /// of a receipt's number.
    ///
    /// # Errors
    /// [`StorageError`] if the memory fails or does not hold what was written.
    fn save(&mut self, record: Record, generation: u32, payload: &[u8]) -> Result<(), StorageError>;

    /// Writes where nothing is lost and reads it back.
    ///
    /// # Errors
    /// [`StorageError`] if the memory fails or does not hold what was written.
    fn test(&mut self) -> Result<(), StorageError>;

    /// First address of a record's place.
    fn address(&self, record: Record) -> u16;
}

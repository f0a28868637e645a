//! Persistent memory as the journal sees it: bytes at addresses, written in order, torn anywhere by a power cut.

use core::fmt;

/// Byte-addressed memory of at least [`crate::record::BYTES`] bytes.
///
/// A write that returned is durable. One cut by a loss of power has changed any number of its first bytes.
pub trait Storage {
    /// Reads `into.len()` bytes from `address` on.
    ///
    /// # Errors
    /// [`StorageError`] if the memory does not answer or ends before.
    fn read(&mut self, address: u16, into: &mut [u8]) -> Result<(), StorageError>;

    /// Writes `bytes` from `address` on.
    ///
    /// # Errors
    /// [`StorageError`] if the memory does not answer or ends before.
    fn write(&mut self, address: u16, bytes: &[u8]) -> Result<(), StorageError>;
}

/// The memory did not do what was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StorageError {
    /// First address of the access.
    pub address: u16,
}

impl fmt::Display for StorageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "memory failed at address {:#06x}", self.address)
    }
}

impl core::error::Error for StorageError {}

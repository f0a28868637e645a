//! The FRAM of the board, Fujitsu MB85RS256B: 32 KiB over SPI, every byte durable as soon as it is clocked in.

use crate::storage::{Storage, StorageError};
use embedded_hal::spi::{Operation, SpiDevice};

/// Bytes of the part.
pub const BYTES: u32 = 32 * 1024;

// Operation codes of the data sheet.
const WRITE_ENABLE: u8 = 0x06;
const READ: u8 = 0x03;
const WRITE: u8 = 0x02;

/// The part on its SPI device (mode 0, up to 33 MHz).
#[derive(Debug)]
pub struct Fram<D> {
    device: D,
}

impl<D: SpiDevice> Fram<D> {
    /// Takes the device.
    pub const fn new(device: D) -> Self {
        Self { device }
    }
}

impl<D: SpiDevice> Storage for Fram<D> {
    fn read(&mut self, address: u16, into: &mut [u8]) -> Result<(), StorageError> {
        let command = command(READ, address, into.len())?;
        self.device
            .transaction(&mut [Operation::Write(&command), Operation::Read(into)])
            .map_err(|_| StorageError { address })
    }

    fn write(&mut self, address: u16, bytes: &[u8]) -> Result<(), StorageError> {
        let command = command(WRITE, address, bytes.len())?;
        // The part clears its write latch at the end of every write.
        self.device.write(&[WRITE_ENABLE]).map_err(|_| StorageError { address })?;
        self.device
            .transaction(&mut [Operation::Write(&command), Operation::Write(bytes)])
            .map_err(|_| StorageError { address })
    }
}

fn command(code: u8, address: u16, length: usize) -> Result<[u8; 3], StorageError> {
    // Past its end the part would silently begin again at zero.
    let length = u32::try_from(length).map_err(|_| StorageError { address })?;
    if u32::from(address).checked_add(length).is_none_or(|end| end > BYTES) {
        return Err(StorageError { address });
    }
    let [high, low] = address.to_be_bytes();
    Ok([code, high, low])
}

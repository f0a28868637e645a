//! The main loop's side of a link to a host: two rings that the link's own interrupt empties and fills.
use crate::ring::Ring;

/// What the serial line brings in 170 ms, so that nothing is lost while a receipt is signed.
pub const RX_BYTES: usize = 2048;
/// One reply of the largest size and the events of the same moment.
pub const TX_BYTES: usize = 1024;
/// The most that arrives at once: a packet of USB. An interrupt that finds less room may mask itself.
pub const ARRIVAL_BYTES: usize = 64;

/// A link as the main loop sees it.
pub struct Link {
    /// Bytes from the host; the interrupt pushes.
    pub received: &'static Ring<RX_BYTES>,
    /// Bytes to the host; the interrupt pops.
    pub queued: &'static Ring<TX_BYTES>,
    /// Makes the link's interrupt run at once: an idle transmitter raises none, nor does one that found no room.
    pub wake: fn(),
}

impl Link {
    /// The oldest byte received.
    pub fn receive(&mut self) -> Option<u8> {
        let byte = self.received.pop()?;
        if self.received.free() == ARRIVAL_BYTES {
            (self.wake)();
        }
        Some(byte)
    }
}

/// There is no room for a whole frame.
#[derive(Debug)]
pub struct Full;

impl core::fmt::Display for Full {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("no room for a whole frame")
    }
}

impl core::error::Error for Full {}

impl embedded_io::Error for Full {
    fn kind(&self) -> embedded_io::ErrorKind {
        embedded_io::ErrorKind::OutOfMemory
    }
}

impl embedded_io::ErrorType for Link {
    type Error = Full;
}

impl embedded_io::Write for Link {
    /// Queues all of `bytes`, or none of them when there is no room: a frame is never sent in part.
    fn write(&mut self, bytes: &[u8]) -> Result<usize, Full> {
        if self.queued.free() < bytes.len() {
            return Err(Full);
        }
        for &byte in bytes {
            self.queued.push(byte);
        }
        (self.wake)();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> Result<(), Full> {
        // The interrupt sends what is queued.
        Ok(())
    }
}

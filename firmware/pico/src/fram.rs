//! The memory's place on the board: SPI0 with its chip select, as the one SPI device that the logic is given.
use core::convert::Infallible;

use embedded_hal::{
    digital::OutputPin,
    spi::{ErrorType, Operation, SpiBus, SpiDevice},
};
use rp2040_hal::{Spi, pac, spi::Enabled};

use crate::pins::{FramBus, FramSelect};

/// SPI0 as it is wired here; reading, writing and selecting cannot fail on this chip.
pub struct FramDevice {
    bus: Spi<Enabled, pac::SPI0, FramBus, 8>,
    select: FramSelect,
}

impl FramDevice {
    /// Takes the bus (mode 0, at most 33 MHz) and the chip select (high).
    pub fn new(bus: Spi<Enabled, pac::SPI0, FramBus, 8>, select: FramSelect) -> Self {
        Self { bus, select }
    }

    fn perform(&mut self, operation: &mut Operation<'_, u8>) -> Result<(), Infallible> {
        match operation {
            Operation::Read(bytes) => self.bus.read(bytes),
            Operation::Write(bytes) => self.bus.write(bytes),
            Operation::Transfer(read, write) => self.bus.transfer(read, write),
            Operation::TransferInPlace(bytes) => self.bus.transfer_in_place(bytes),
            // The part needs no pauses between bytes, so nobody asks for one.
            Operation::DelayNs(_) => Ok(()),
        }
    }
}

impl ErrorType for FramDevice {
    type Error = Infallible;
}

impl SpiDevice<u8> for FramDevice {
    fn transaction(&mut self, operations: &mut [Operation<'_, u8>]) -> Result<(), Infallible> {
        self.select.set_low()?;
        for operation in operations {
            self.perform(operation)?;
        }
        self.bus.flush()?;
        self.select.set_high()
    }
}

//! The host link: UART0 at 115200 8N1, moved by its interrupt between the FIFOs and two rings.
use fugit::{HertzU32, RateExtU32};
use rp2040_hal::{
    pac::{self, interrupt},
    uart::{DataBits, StopBits, UartConfig, UartPeripheral},
};

use crate::{pins::LinkWires, ring::Ring};

/// Baud rate of the link.
const BAUD: u32 = 115_200;
/// What arrives in 170 ms, so that nothing is lost while a receipt is signed.
const RX_BYTES: usize = 2048;
/// One reply of the largest size and the events of the same moment.
const TX_BYTES: usize = 1024;

static RX: Ring<RX_BYTES> = Ring::new();
static TX: Ring<TX_BYTES> = Ring::new();
/// The main loop's side of the link.
pub struct Link(());

impl Link {
    /// Starts UART0 and its interrupt.
    pub fn start(device: pac::UART0, wires: LinkWires, resets: &mut pac::RESETS, clock: HertzU32) -> Self {
        let config = UartConfig::new(BAUD.Hz(), DataBits::Eight, None, StopBits::One);
        // The only error is a baud rate that the clock cannot give; 115200 of 125 MHz it can.
        let Ok(mut uart) = UartPeripheral::new(device, wires, resets).enable(config, clock) else {
            panic!("UART0 cannot do {BAUD} baud");
        };
        uart.enable_rx_interrupt();
        // The interrupt owns the registers from here; `uart` ends without giving the device back.
        Self(())
    }

    /// The oldest byte received.
    pub fn receive(&mut self) -> Option<u8> {
        RX.pop()
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
        if TX.free() < bytes.len() {
            return Err(Full);
        }
        for &byte in bytes {
            TX.push(byte);
        }
        // The FIFO raises its interrupt only when it drains, so an idle one is filled from the handler by hand.
        cortex_m::peripheral::NVIC::pend(pac::Interrupt::UART0_IRQ);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> Result<(), Full> {
        // The interrupt sends what is queued.
        Ok(())
    }
}

#[interrupt]
fn UART0_IRQ() {
    // SAFETY: after `start` this handler is the only code that touches the registers of UART0.
    let uart = unsafe { &*pac::UART0::ptr() };
    while uart.uartfr().read().rxfe().bit_is_clear() {
        let data = uart.uartdr().read();
        // A byte that does not fit spoils its frame, which fails its check sum and is sent again.
        RX.push(data.data().bits());
    }
    while uart.uartfr().read().txff().bit_is_clear() {
        let Some(byte) = TX.pop() else { break };
        // SAFETY: any byte is valid for the data register.
        uart.uartdr().write(|w| unsafe { w.data().bits(byte) });
    }
    // Reading and writing lowered the level interrupts; a drained FIFO with nothing to add is acknowledged here.
    uart.uarticr().write(|w| w.txic().clear_bit_by_one().rtic().clear_bit_by_one().oeic().clear_bit_by_one());
    uart.uartimsc().modify(|_, w| w.txim().set_bit());
}

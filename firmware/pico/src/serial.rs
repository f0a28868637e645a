//! The serial line: UART0 at 115200 8N1, moved by its interrupt between the FIFOs and two rings.
use core::sync::atomic::{AtomicBool, Ordering};

use fugit::{HertzU32, RateExtU32};
use rp2040_hal::{
    pac::{self, Interrupt, interrupt},
    uart::{DataBits, StopBits, UartConfig, UartPeripheral},
};

use crate::{
    link::{Link, RX_BYTES, TX_BYTES},
    pins::SerialWires,
    ring::Ring,
};

/// Baud rate of the line.
const BAUD: u32 = 115_200;
/// Ends every frame.
const DELIMITER: u8 = 0;

static RX: Ring<RX_BYTES> = Ring::new();
static TX: Ring<TX_BYTES> = Ring::new();
/// A byte did not fit, so the rest of its frame is left out as well. Written by the interrupt alone.
static SPOILT: AtomicBool = AtomicBool::new(false);

/// Starts UART0; its interrupt has to be unmasked.
pub fn start(device: pac::UART0, wires: SerialWires, resets: &mut pac::RESETS, clock: HertzU32) -> Link {
    let config = UartConfig::new(BAUD.Hz(), DataBits::Eight, None, StopBits::One);
    // The only error is a baud rate that the clock cannot give; 115200 of 125 MHz it can.
    let Ok(mut uart) = UartPeripheral::new(device, wires, resets).enable(config, clock) else {
        panic!("UART0 cannot do {BAUD} baud");
    };
    uart.enable_rx_interrupt();
    // The interrupt owns the registers from here; `uart` ends without giving the device back.
    Link { received: &RX, queued: &TX, wake: || pac::NVIC::pend(Interrupt::UART0_IRQ) }
}

/// Keeps a byte. After one that does not fit, the next to be kept is the delimiter: it ends the part of a frame that is in
/// the ring, which fails its check sum, and the frame behind it is whole.
fn keep(byte: u8) {
    if byte == DELIMITER || !SPOILT.load(Ordering::Relaxed) {
        SPOILT.store(!RX.push(byte), Ordering::Relaxed);
    }
}

#[interrupt]
fn UART0_IRQ() {
    // SAFETY: after `start` this handler is the only code that touches the registers of UART0.
    let uart = unsafe { &*pac::UART0::ptr() };
    while uart.uartfr().read().rxfe().bit_is_clear() {
        keep(uart.uartdr().read().data().bits());
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

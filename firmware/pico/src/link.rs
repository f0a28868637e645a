//! The host link: UART0 at 115200 8N1, moved by its interrupt between the FIFOs and two rings.
use core::sync::atomic::{AtomicU32, Ordering};

use fugit::{HertzU32, RateExtU32};
use rp2040_hal::{
    pac::{self, interrupt},
    uart::{DataBits, StopBits, UartConfig, UartPeripheral},
};

use crate::{pins::LinkWires, ring::Ring};

/// Baud rate of the link.
const BAUD: u32 = 115_200;
/// Two frames of the largest size, so that one can arrive while one is being handled.
const RX_BYTES: usize = 1024;
const TX_BYTES: usize = 1024;

static RX: Ring<RX_BYTES> = Ring::new();
static TX: Ring<TX_BYTES> = Ring::new();
/// Bytes lost because a ring or the FIFO was full. Written by the interrupt alone.
static LOST: AtomicU32 = AtomicU32::new(0);

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

    /// Queues all of `bytes`, or none of them when there is no room: a frame is never sent in part.
    pub fn send(&mut self, bytes: &[u8]) -> bool {
        if TX.free() < bytes.len() {
            return false;
        }
        for &byte in bytes {
            TX.push(byte);
        }
        // The FIFO raises its interrupt only when it drains, so an idle one is filled from the handler by hand.
        cortex_m::peripheral::NVIC::pend(pac::Interrupt::UART0_IRQ);
        true
    }

    /// Bytes lost on the way in since the last reset.
    pub fn lost(&self) -> u32 {
        LOST.load(Ordering::Relaxed)
    }
}

#[interrupt]
fn UART0_IRQ() {
    // SAFETY: after `start` this handler is the only code that touches the registers of UART0.
    let uart = unsafe { &*pac::UART0::ptr() };
    while uart.uartfr().read().rxfe().bit_is_clear() {
        let data = uart.uartdr().read();
        if data.oe().bit_is_set() {
            count_loss();
        }
        if !RX.push(data.data().bits()) {
            count_loss();
        }
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

fn count_loss() {
    LOST.store(LOST.load(Ordering::Relaxed).wrapping_add(1), Ordering::Relaxed);
}

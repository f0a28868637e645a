//! The bench link: a serial port over USB (CDC ACM), moved by its interrupt between the packets and two rings.
//!
//! What the rings cannot take, the host keeps: a packet that is not read is not acknowledged. What no host listens to is
//! dropped, as it is on a serial line.
//!
//! The first chips of this kind (B0, B1) can miss the end of a reset on a busy bus (erratum RP2040-E5). The usual remedy
//! borrows GPIO 15 for it, which here holds the permit relay, so it is not used: such a board may need its plug pulled once
//! more.
use core::cell::Cell;

use critical_section::Mutex;
use rp2040_hal::{
    clocks::UsbClock,
    pac::{self, Interrupt, interrupt},
    usb::UsbBus,
};
use usb_device::{
    UsbError,
    bus::UsbBusAllocator,
    device::{StringDescriptors, UsbDevice, UsbDeviceBuilder, UsbDeviceState, UsbVidPid},
};
use usbd_serial::{CdcAcmClass, USB_CLASS_CDC};

use crate::{
    link::{ARRIVAL_BYTES, Link, RX_BYTES, TX_BYTES},
    ring::Ring,
};

/// Raspberry Pi's numbers for an RP2040 that is a serial port.
const IDENTITY: UsbVidPid = UsbVidPid(0x2e8a, 0x000a);
const PACKET_BYTES: u8 = 64;
/// A packet of the full size would have to be followed by an empty one.
const SENT_BYTES: usize = PACKET_BYTES as usize - 1;

static RX: Ring<RX_BYTES> = Ring::new();
static TX: Ring<TX_BYTES> = Ring::new();
/// From `start` to the first interrupt, which keeps it.
static STARTED: Mutex<Cell<Option<&'static mut Port>>> = Mutex::new(Cell::new(None));

/// The device with its one port, and the packet that waits for the host to take it.
struct Port {
    device: UsbDevice<'static, UsbBus>,
    class: CdcAcmClass<'static, UsbBus>,
    packet: [u8; SENT_BYTES],
    length: usize,
}

/// Starts the device; its interrupt has to be unmasked.
pub fn start(
    registers: pac::USBCTRL_REGS,
    memory: pac::USBCTRL_DPRAM,
    clock: UsbClock,
    resets: &mut pac::RESETS,
) -> Link {
    // The board is fed through the plug or beside it; its controller does not see which.
    let bus = UsbBusAllocator::new(UsbBus::new(registers, memory, clock, true, resets));
    let Some(bus) = cortex_m::singleton!(: UsbBusAllocator<UsbBus> = bus) else {
        panic!("the USB device was started twice");
    };
    let class = CdcAcmClass::new(bus, PACKET_BYTES.into());
    let names = StringDescriptors::default().manufacturer("markstation").product("markstation controller");
    let builder = UsbDeviceBuilder::new(bus, IDENTITY).device_class(USB_CLASS_CDC).strings(&[names]);
    let Ok(builder) = builder.and_then(|builder| builder.max_packet_size_0(PACKET_BYTES)) else {
        panic!("the USB device cannot be described");
    };
    let port = Port { device: builder.build(), class, packet: [0; SENT_BYTES], length: 0 };
    let port = cortex_m::singleton!(: Port = port);
    critical_section::with(|section| STARTED.borrow(section).set(port));
    Link { received: &RX, queued: &TX, wake }
}

/// Lets the interrupt run at once, also if it had masked itself for want of room.
fn wake() {
    force(true);
    // SAFETY: the interrupt may run at any time once there is a link, and no critical section masks it alone.
    unsafe { pac::NVIC::unmask(Interrupt::USBCTRL_IRQ) };
}

/// Forces one of the device's events, a start of frame, which nothing here is interested in.
fn force(event: bool) {
    // SAFETY: only the main loop sets this register, and only the interrupt clears it, in one write each.
    let device = unsafe { &*pac::USBCTRL_REGS::ptr() };
    device.intf().write(|w| w.dev_sof().bit(event));
}

impl Port {
    fn serve(&mut self) {
        self.device.poll(&mut [&mut self.class]);
        self.receive();
        if self.device.state() == UsbDeviceState::Configured && self.class.dtr() {
            self.send();
        } else {
            self.length = 0;
            while TX.pop().is_some() {}
        }
    }

    fn receive(&mut self) {
        let mut packet = [0; ARRIVAL_BYTES];
        while RX.free() >= ARRIVAL_BYTES {
            let Ok(length) = self.class.read_packet(&mut packet) else { return };
            for &byte in &packet[..length] {
                RX.push(byte);
            }
        }
        // A packet that is not read goes on asking for this interrupt; the link lets it in again when there is room.
        pac::NVIC::mask(Interrupt::USBCTRL_IRQ);
    }

    fn send(&mut self) {
        loop {
            while self.length < SENT_BYTES {
                let Some(byte) = TX.pop() else { break };
                self.packet[self.length] = byte;
                self.length += 1;
            }
            if self.length == 0
                || self.class.write_packet(&self.packet[..self.length]) == Err(UsbError::WouldBlock)
            {
                return;
            }
            self.length = 0;
        }
    }
}

#[interrupt]
fn USBCTRL_IRQ() {
    static mut PORT: Option<&'static mut Port> = None;
    force(false);
    if PORT.is_none() {
        *PORT = critical_section::with(|section| STARTED.borrow(section).take());
    }
    if let Some(port) = PORT {
        port.serve();
    }
}

//! The controller's image: brings the board up and hands bytes, edges and time to the logic.
#![no_std]
#![no_main]

mod board;
mod chip;
mod clock;
mod edges;
mod expander;
#[cfg(feature = "flash-journal")]
mod flash;
mod link;
mod pins;
mod reset;
mod ring;
mod selftest;
mod serial;
mod usb;

use core::cell::RefCell;

use board::{Board, Bus};
use chip::Rp2040;
use clock::Clock;
use embedded_hal::spi::SpiDevice;
use embedded_hal_bus::spi::RefCellDevice;
use expander::Expander;
use firmware::{
    Boot, Chip, Controller, LinkId, PermitGate, Records, Wires,
    progress::{Progress, Station},
};
use link::Link;
use pins::{FramSelect, Levels, gpio};

/// First four bytes of the commit that the image was built from; see `build.rs`.
const BUILD: [u8; 4] = match Boot::build_of(env!("IMAGE_BUILD")) {
    Some(build) => build,
    None => panic!("IMAGE_BUILD does not begin with eight hexadecimal digits"),
};

/// Bytes of a link that one round takes at most.
const TAKEN_BYTES: usize = 64;

#[cortex_m_rt::entry]
fn main() -> ! {
    let Board { serial, usb, bus, fram_select, expander_select, reset, watchdog } = Board::start();
    let check = Rp2040.check();
    let bus = RefCell::new(bus);
    let memory = memory(&bus, fram_select);
    let Ok(device) = RefCellDevice::new_no_delay(&bus, expander_select);
    let mut expander = Expander::start(device);
    let mut clock = Clock::default();
    let wires = expander.add_inputs(Levels::sample().wires(), clock.now_ms());
    let boot = Boot { reset, firmware: board::VERSION, build: BUILD, check };
    let controller = Controller::boot(memory, &edges::GATE, Rp2040, boot, wires, clock.now_ms());
    let mut rounds =
        Rounds { controller, links: [(LinkId::Serial, serial), (LinkId::Usb, usb)], expander, clock };
    let mut progress = Progress::new(board::tick(), edges::beats());
    loop {
        let begun_us = clock::now_us();
        let more = rounds.go_round(&mut progress);
        if progress.prove(board::tick(), edges::beats()) {
            watchdog.feed();
            board::note_progress();
        }
        rounds.controller.note_loop_us(clock::now_us().wrapping_sub(begun_us));
        if !more {
            cortex_m::asm::wfi();
        }
    }
}

/// The journal's memory: the FRAM on the bus.
#[cfg(not(feature = "flash-journal"))]
fn memory<'a>(bus: &'a RefCell<Bus>, select: FramSelect) -> impl Records + 'a {
    let Ok(device) = RefCellDevice::new_no_delay(bus, select);
    firmware::fram::Fram::new(device)
}

/// The journal's memory: the board's own flash; no FRAM is on the bus.
#[cfg(feature = "flash-journal")]
fn memory<'a>(_: &'a RefCell<Bus>, _: FramSelect) -> impl Records + 'a {
    firmware::flash::FlashRecords::new(flash::BoardFlash::new())
}

/// What the main loop does in each round.
struct Rounds<S, D> {
    controller: Controller<S, &'static PermitGate, Rp2040>,
    links: [(LinkId, Link); 2],
    expander: Expander<D>,
    clock: Clock,
}

impl<S: Records, D: SpiDevice> Rounds<S, D> {
    /// Samples, decides, drives and answers once; says whether bytes may wait still.
    fn go_round(&mut self, progress: &mut Progress) -> bool {
        let now_ms = self.clock.now_ms();
        let wires = self.expander.add_inputs(Levels::sample().wires(), now_ms);
        progress.pass(Station::Inputs);
        self.look(wires, now_ms);
        progress.pass(Station::Logic);
        self.drive();
        progress.pass(Station::Outputs);
        let mut more = false;
        for which in 0..self.links.len() {
            more |= self.answer(which);
        }
        progress.pass(Station::Links);
        if pins::is_driven(gpio::FRAM_CS) && pins::is_driven(gpio::EXPANDER_CS) {
            progress.pass(Station::Bus);
        }
        more
    }

    // The library's two large functions are kept out of the loops around them: built into one, they would prepare the
    // addresses of their many variables in every round, also where there is nothing to do.
    #[inline(never)]
    fn look(&mut self, wires: Wires, now_ms: u64) {
        let event_link = self.controller.event_link();
        let link = self.links.iter_mut().find(|(id, _)| *id == event_link);
        let Some((_, link)) = link else { return };
        self.controller.poll(wires, now_ms, link);
    }

    /// Hands over bytes of a link up to the end of one frame at most, and says whether there were any: a host that never
    /// waits must not keep the main loop from the inputs, the watchdog and the permit's pulses.
    fn answer(&mut self, which: usize) -> bool {
        let link = &mut self.links[which].1;
        let mut bytes = [0; TAKEN_BYTES];
        let mut length = 0;
        while length < bytes.len() {
            let Some(byte) = link.receive() else { break };
            bytes[length] = byte;
            length += 1;
            if byte == 0 {
                break;
            }
        }
        if length > 0 {
            self.take(which, &bytes[..length]);
            self.drive();
        }
        length > 0
    }

    #[inline(never)]
    fn take(&mut self, which: usize, bytes: &[u8]) {
        let (id, link) = &mut self.links[which];
        self.controller.bytes_in(*id, bytes, self.clock.now_ms(), link);
    }

    /// The permit first; then what only shows, and the clamp.
    fn drive(&mut self) {
        let outputs = self.controller.outputs();
        edges::drive_permit(outputs.permit && board::gets_on(), outputs.start_contact);
        pins::drive(gpio::LED, outputs.led);
        self.expander.drive(&outputs);
    }
}

//! The controller's image: brings the board up and hands bytes, edges and time to the logic.
#![no_std]
#![no_main]

mod board;
mod clock;
mod edges;
mod fram;
mod link;
mod noise;
mod pins;
mod ring;

use board::Board;
use clock::Clock;
use firmware::{Boot, Controller, Outputs, fram::Fram};
use link::Link;
use noise::RingNoise;
use pins::{Levels, gpio};
use protocol::{frame::MAX_FRAME, reply::ResetCause};

/// First four bytes of the commit that the image was built from; see `build.rs`.
const BUILD: [u8; 4] = match Boot::build_of(env!("IMAGE_BUILD")) {
    Some(build) => build,
    None => panic!("IMAGE_BUILD does not begin with eight hexadecimal digits"),
};

#[cortex_m_rt::entry]
fn main() -> ! {
    let Board { mut link, fram, watchdog_caused_reset, watchdog } = Board::start();
    let cause = if watchdog_caused_reset { ResetCause::Watchdog } else { ResetCause::PowerOrPin };
    let boot = Boot { cause, firmware: board::VERSION, build: BUILD };
    let mut clock = Clock::default();
    let inputs = Levels::sample().inputs();
    let mut controller =
        Controller::boot(Fram::new(fram), &edges::GATE, RingNoise, boot, inputs, clock.now_ms());
    loop {
        watchdog.feed();
        board::note_progress();
        controller.poll(Levels::sample().inputs(), clock.now_ms(), &mut link);
        drive(&controller.outputs());
        if answer_one(&mut link, |byte, link| controller.bytes_in(&[byte], clock.now_ms(), link)) {
            drive(&controller.outputs());
        } else {
            cortex_m::asm::wfi();
        }
    }
}

/// Hands over bytes up to the end of one frame at most, and says whether more may wait: a host that never waits must not
/// keep the main loop from the inputs, the watchdog and the permit's pulses.
fn answer_one(link: &mut Link, mut take: impl FnMut(u8, &mut Link)) -> bool {
    for _ in 0..MAX_FRAME {
        let Some(byte) = link.receive() else { return false };
        take(byte, link);
        if byte == 0 {
            break;
        }
    }
    true
}

fn drive(outputs: &Outputs) {
    edges::drive_permit(outputs.permit, outputs.start_contact);
    pins::drive(gpio::LAMP_READY, outputs.lamp_ready);
    pins::drive(gpio::LAMP_BUSY, outputs.lamp_busy);
    pins::drive(gpio::LAMP_FAULT, outputs.lamp_fault);
}

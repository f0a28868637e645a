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
use noise::RingNoise;
use pins::{Levels, gpio};
use protocol::reply::ResetCause;

#[cortex_m_rt::entry]
fn main() -> ! {
    let Board { mut link, fram, watchdog_caused_reset, watchdog } = Board::start();
    let cause = if watchdog_caused_reset { ResetCause::Watchdog } else { ResetCause::PowerOrPin };
    let boot = Boot { cause, firmware: board::VERSION, build: [0; 4] };
    let mut clock = Clock::default();
    let inputs = Levels::sample().inputs();
    let mut controller =
        Controller::boot(Fram::new(fram), &edges::GATE, RingNoise, boot, inputs, clock.now_ms());
    loop {
        watchdog.feed();
        board::note_progress();
        controller.poll(Levels::sample().inputs(), clock.now_ms(), &mut link);
        drive(&controller.outputs());
        // One byte at a time: a frame that waits behind another must not hold the outputs up.
        while let Some(byte) = link.receive() {
            controller.bytes_in(&[byte], clock.now_ms(), &mut link);
            if byte == 0 {
                drive(&controller.outputs());
            }
        }
        cortex_m::asm::wfi();
    }
}

fn drive(outputs: &Outputs) {
    edges::drive_permit(outputs.permit, outputs.start_contact);
    pins::drive(gpio::LAMP_READY, outputs.lamp_ready);
    pins::drive(gpio::LAMP_BUSY, outputs.lamp_busy);
    pins::drive(gpio::LAMP_FAULT, outputs.lamp_fault);
}

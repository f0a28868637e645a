//! The controller's image: brings the board up and hands bytes, edges and time to the logic.
#![no_std]
#![no_main]
#![allow(dead_code, reason = "the wiring offers what the logic will call; goes when the logic is wired in")]

mod board;
mod edges;
mod fram;
mod link;
mod pins;
mod ring;

use core::convert::Infallible;

use board::Board;
use embedded_hal::spi::{Operation, SpiDevice};
use pins::{Levels, gpio};

#[cortex_m_rt::entry]
fn main() -> ! {
    let mut board = Board::start();
    // A bus that cannot fail: the pattern is irrefutable.
    let Ok(()) = count_boot(&mut board.fram);
    loop {
        board.watchdog.feed();
        board::note_progress();
        while let Some(byte) = board.link.receive() {
            board.link.send(&[byte]);
        }
        let levels = Levels::sample();
        pins::drive(gpio::LAMP_READY, levels.is_high(gpio::MACHINE_READY));
        pins::drive(gpio::LAMP_BUSY, levels.is_high(gpio::MACHINE_BUSY));
        cortex_m::asm::wfi();
    }
}

/// Adds one to the count of boots, kept little-endian in the first four bytes of the memory.
fn count_boot(fram: &mut fram::FramDevice) -> Result<(), Infallible> {
    const WRITE_ENABLE: u8 = 0x06;
    const READ_FIRST: [u8; 3] = [0x03, 0, 0];
    const WRITE_FIRST: [u8; 3] = [0x02, 0, 0];
    let mut count = [0; 4];
    fram.transaction(&mut [Operation::Write(&READ_FIRST), Operation::Read(&mut count)])?;
    let next = u32::from_le_bytes(count).wrapping_add(1).to_le_bytes();
    fram.write(&[WRITE_ENABLE])?;
    fram.transaction(&mut [Operation::Write(&WRITE_FIRST), Operation::Write(&next)])
}

//! The newest firmware's library on a board of the tests: no image, no emulator, all of its time played.

use super::session::Board;
use firmware::{Boot, Chip, ChipCheck, Controller, Edges, LinkId, PermitGate, Storage, StorageError, Wires};
use protocol::{Inputs, ResetReason};
use std::rc::Rc;

/// The library, its memory and its wires.
pub struct Native {
    controller: Controller<Memory, Rc<PermitGate>, Model>,
    gate: Rc<PermitGate>,
    levels: Inputs,
    now_ms: u64,
    /// Strikes still to come and the milliseconds between them.
    strikes: (u32, u64),
    sent: Vec<u8>,
}

impl Native {
    /// A controller without a key and with nothing true.
    pub fn new() -> Self {
        let gate = Rc::new(PermitGate::new());
        let boot =
            Boot { reset: ResetReason::Power, firmware: [9; 3], build: [9; 4], check: ChipCheck::PASSED };
        let wires = Wires::both(Inputs::NONE);
        let memory = Memory(vec![0; 32 * 1024]);
        let controller = Controller::boot(memory, Rc::clone(&gate), Model(1), boot, wires, 0);
        Self { controller, gate, levels: Inputs::NONE, now_ms: 0, strikes: (0, 1), sent: vec![] }
    }

    fn drive(&mut self, levels: Inputs) {
        let at_us = u32::try_from(self.now_ms * 1_000).expect("a session is short");
        self.gate.on_edge(Edges::between(self.levels, levels, at_us));
        self.levels = levels;
    }

    fn strike_once(&mut self) {
        if self.strikes.0 > 0 && self.now_ms.is_multiple_of(self.strikes.1) {
            self.strikes.0 -= 1;
            self.drive(self.levels | Inputs::STRIKE);
            self.drive(self.levels.without(Inputs::STRIKE));
        }
    }
}

impl Board for Native {
    fn set(&mut self, input: &str, on: bool) {
        let named = Inputs::NAMES.iter().find(|(_, name)| *name == input);
        let (bit, _) = named.unwrap_or_else(|| panic!("{input} is no input"));
        self.drive(self.levels.with(*bit, on));
    }

    fn strike(&mut self, count: u32, _high_us: u32, period_us: u32) {
        self.strikes = (count, u64::from(period_us / 1_000));
        self.strike_once();
    }

    fn send(&mut self, bytes: &[u8]) {
        self.controller.bytes_in(LinkId::Serial, bytes, self.now_ms, &mut Sink(&mut self.sent));
    }

    fn pass_ms(&mut self) -> Vec<u8> {
        self.now_ms += 1;
        self.strike_once();
        self.controller.poll(Wires::both(self.levels), self.now_ms, &mut Sink(&mut self.sent));
        std::mem::take(&mut self.sent)
    }

    fn now_ms(&self) -> u64 {
        self.now_ms
    }
}

struct Memory(Vec<u8>);

impl Storage for Memory {
    fn read(&mut self, address: u16, into: &mut [u8]) -> Result<(), StorageError> {
        let from = usize::from(address);
        into.copy_from_slice(self.0.get(from..from + into.len()).ok_or(StorageError { address })?);
        Ok(())
    }

    fn write(&mut self, address: u16, bytes: &[u8]) -> Result<(), StorageError> {
        let from = usize::from(address);
        let to = self.0.get_mut(from..from + bytes.len()).ok_or(StorageError { address })?;
        to.copy_from_slice(bytes);
        Ok(())
    }
}

/// A chip whose noise is that of a generator.
struct Model(u64);

impl Chip for Model {
    fn noise_bits(&mut self, bytes: &mut [u8]) {
        for byte in bytes {
            // Xorshift64 (Marsaglia 2003).
            self.0 ^= self.0 << 13;
            self.0 ^= self.0 >> 7;
            self.0 ^= self.0 << 17;
            *byte = self.0.to_le_bytes()[3];
        }
    }

    fn check(&mut self) -> ChipCheck {
        ChipCheck::PASSED
    }

    fn restart_for_update(&mut self) {}
}

struct Sink<'a>(&'a mut Vec<u8>);

impl embedded_io::ErrorType for Sink<'_> {
    type Error = std::convert::Infallible;
}

impl embedded_io::Write for Sink<'_> {
    fn write(&mut self, bytes: &[u8]) -> Result<usize, Self::Error> {
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> Result<(), Self::Error> {
        Ok(())
    }
}

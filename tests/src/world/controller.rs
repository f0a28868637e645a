//! The controller of the simulated world: the firmware library on simulated pins and a memory that a cut can tear.

use firmware::{Boot, Controller, Edges, Noise, PermitGate, Storage, StorageError};
use protocol::reply::ResetCause;
use protocol::{ControllerState, Inputs};
use std::cell::RefCell;
use std::convert::Infallible;
use std::rc::Rc;
use training::random::Random;

/// One Ed25519 signature on the board, at 125 MHz.
const SIGNING_US: u64 = 140_000;
/// Between two looks while something goes on, and while nothing does.
const LOOK_US: [u64; 2] = [1_000, 50_000];
/// After an edge or a byte something goes on for this long: longer than inputs take to be steady.
const ALERT_US: u64 = 30_000;

#[derive(Debug)]
struct Memory {
    bytes: Vec<u8>,
    /// After so many bytes more the power is gone.
    left: Option<usize>,
}

/// FRAM. A clone is the same chip.
#[derive(Debug, Clone)]
struct Fram(Rc<RefCell<Memory>>);

impl Storage for Fram {
    fn read(&mut self, address: u16, into: &mut [u8]) -> Result<(), StorageError> {
        let start = usize::from(address);
        let memory = self.0.borrow();
        let from = memory.bytes.get(start..start + into.len()).ok_or(StorageError { address })?;
        into.copy_from_slice(from);
        Ok(())
    }

    fn write(&mut self, address: u16, bytes: &[u8]) -> Result<(), StorageError> {
        let start = usize::from(address);
        let mut memory = self.0.borrow_mut();
        let done = memory.left.map_or(bytes.len(), |left| left.min(bytes.len()));
        let end = start + bytes.len();
        let into = memory.bytes.get_mut(start..end).ok_or(StorageError { address })?;
        into[..done].copy_from_slice(&bytes[..done]);
        memory.left = memory.left.map(|left| left - done);
        Ok(())
    }
}

#[derive(Debug)]
struct Chance(Random);

impl Noise for Chance {
    fn fill(&mut self, bytes: &mut [u8]) {
        for byte in bytes {
            *byte = self.0.next_u64().to_le_bytes()[0];
        }
    }
}

#[derive(Debug, Default)]
struct Sent(Vec<Vec<u8>>);

impl embedded_io::ErrorType for Sent {
    type Error = Infallible;
}

impl embedded_io::Write for Sent {
    fn write(&mut self, frame: &[u8]) -> Result<usize, Infallible> {
        self.0.push(frame.to_vec());
        Ok(frame.len())
    }

    fn flush(&mut self) -> Result<(), Infallible> {
        Ok(())
    }
}

#[derive(Debug)]
struct Running {
    firmware: Controller<Fram, Rc<PermitGate>, Chance>,
    gate: Rc<PermitGate>,
    since_us: u64,
    look_us: u64,
    alert_until_us: u64,
    received: Vec<u8>,
    sent: Sent,
    permit: bool,
}

/// A board with its memory and its input wires.
#[derive(Debug)]
pub struct Board {
    fram: Fram,
    inputs: Inputs,
    running: Option<Running>,
    boots: u64,
}

impl Board {
    /// A board without power and with an empty memory.
    #[must_use]
    pub fn new() -> Self {
        let memory = Memory { bytes: vec![0xff; firmware::journal::BYTES], left: None };
        let fram = Fram(Rc::new(RefCell::new(memory)));
        Self { fram, inputs: Inputs::NONE, running: None, boots: 0 }
    }

    /// Power comes, or a reset ends.
    pub fn start(&mut self, now_us: u64) {
        self.boots += 1;
        self.fram.0.borrow_mut().left = None;
        let gate = Rc::new(PermitGate::new());
        let boot = Boot { cause: ResetCause::PowerOrPin, firmware: [0, 1, 0], build: [0; 4] };
        let noise = Chance(Random::new(self.boots));
        let firmware = Controller::boot(self.fram.clone(), Rc::clone(&gate), noise, boot, self.inputs, 0);
        self.running = Some(Running {
            firmware,
            gate,
            since_us: now_us,
            look_us: now_us,
            alert_until_us: now_us + ALERT_US,
            received: Vec::new(),
            sent: Sent::default(),
            permit: false,
        });
    }

    /// Power fails, or a reset begins: every output is off at once.
    pub fn stop(&mut self) {
        self.running = None;
    }

    /// The memory takes `bytes` more, then the power is gone; see [`Self::is_starved`].
    pub fn starve_after(&mut self, bytes: usize) {
        self.fram.0.borrow_mut().left = Some(bytes);
    }

    /// Whether the last bytes that [`Self::starve_after`] allowed have been written.
    #[must_use]
    pub fn is_starved(&self) -> bool {
        self.fram.0.borrow().left == Some(0)
    }

    /// Whether it runs.
    #[must_use]
    pub fn is_running(&self) -> bool {
        self.running.is_some()
    }

    /// Drives an input wire. The edge interrupt acts at once.
    pub fn set(&mut self, input: Inputs, level: bool, now_us: u64) {
        let before = self.inputs;
        self.inputs = before.with(input, level);
        if let Some(running) = self.running.as_mut().filter(|_| self.inputs != before) {
            running.alert_until_us = now_us + ALERT_US;
            running.look_us = running.look_us.min(now_us + LOOK_US[0]);
            let at_us = u32::try_from((now_us - running.since_us) & 0xffff_ffff).unwrap_or(0);
            running.permit &= running.gate.on_edge(Edges::between(before, self.inputs, at_us));
        }
    }

    /// Bytes came from the host; they wait in the receive buffer for the next look.
    pub fn receive(&mut self, bytes: &[u8], now_us: u64) {
        if let Some(running) = &mut self.running {
            running.received.extend_from_slice(bytes);
            running.alert_until_us = now_us + ALERT_US;
            if running.firmware_is_free() {
                running.look_us = running.look_us.min(now_us);
            }
        }
    }

    /// One turn of the main loop, if it is time for one.
    pub fn poll(&mut self, now_us: u64) {
        let inputs = self.inputs;
        let Some(running) = self.running.as_mut().filter(|running| running.look_us <= now_us) else { return };
        let now_ms = (now_us - running.since_us) / 1_000;
        running.firmware.poll(inputs, now_ms, &mut running.sent);
        let received = std::mem::take(&mut running.received);
        running.firmware.bytes_in(&received, now_ms, &mut running.sent);
        running.permit = running.firmware.outputs().permit && running.gate.permits(inputs);
        let pause_us = match running.firmware.state() {
            // The next look signs, and signing is all that it does for so long.
            ControllerState::Closing { .. } => SIGNING_US,
            ControllerState::Idle | ControllerState::Fault if now_us >= running.alert_until_us => LOOK_US[1],
            _ => LOOK_US[0],
        };
        running.look_us = now_us + pause_us;
    }

    /// When it wants the next turn.
    #[must_use]
    pub fn next_us(&self) -> Option<u64> {
        self.running.as_ref().map(|running| running.look_us)
    }

    /// The next frame for the host.
    pub fn next_bytes(&mut self) -> Option<Vec<u8>> {
        let sent = &mut self.running.as_mut()?.sent.0;
        (!sent.is_empty()).then(|| sent.remove(0))
    }

    /// Level of the permit relay.
    #[must_use]
    pub fn permit(&self) -> bool {
        self.running.as_ref().is_some_and(|running| running.permit)
    }

    /// What it is doing; `None` without power.
    #[must_use]
    pub fn state(&self) -> Option<ControllerState> {
        self.running.as_ref().map(|running| running.firmware.state())
    }
}

impl Default for Board {
    fn default() -> Self {
        Self::new()
    }
}

impl Running {
    fn firmware_is_free(&self) -> bool {
        !matches!(self.firmware.state(), ControllerState::Closing { .. })
    }
}

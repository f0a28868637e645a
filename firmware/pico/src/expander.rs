//! The port expander MCP23S17 (Microchip DS20001952): slow inputs and lamps on the memory's SPI bus.
//!
//! It has no reset line and can lose its settings by itself, so nothing about it is remembered as done: each look reads
//! all of its registers, compares the settings with what they must be, and writes what differs. A part that does not
//! answer gives no input, which reads as key switch off and buttons up.
use embedded_hal::spi::{Operation, SpiDevice};
use firmware::{Outputs, Wires};
use protocol::Inputs;

use crate::pins::expander as pin;

/// Milliseconds from one look to the next.
pub const LOOK_MS: u64 = 5;

// Operation codes with address 0, as the address pins are wired; those are not evaluated after a reset anyway.
const WRITE: u8 = 0x40;
const READ: u8 = 0x41;

/// Registers in the order in which they follow each other after a reset (`IOCON.BANK` 0), ports A and B in turns.
const REGISTERS: usize = 22;
const IODIR: u8 = 0x00;
/// In this order the register that enables edge interrupts of port B, which stays 0; in the other order `IOCON`, in
/// which 0 puts the registers in this one.
const GPINTEN_B: u8 = 0x05;
const GPPU: u8 = 0x0c;
const GPIO: usize = 0x12;
const OLAT: u8 = 0x14;

const fn bits(pins: &[u8]) -> u16 {
    let (mut set, mut at) = (0, 0);
    while at < pins.len() {
        set |= 1 << pins[at];
        at += 1;
    }
    set
}

const INPUTS: [(u8, Inputs); 3] = [
    (pin::BUTTON_1, Inputs::BUTTON_1),
    (pin::BUTTON_2, Inputs::BUTTON_2),
    (pin::SUPERVISOR_KEY, Inputs::SUPERVISOR_KEY),
];
const READ_PINS: u16 = bits(&[pin::BUTTON_1, pin::BUTTON_2, pin::SUPERVISOR_KEY]);
const DRIVEN_PINS: u16 = bits(&[pin::CLAMP, pin::LAMP_READY, pin::LAMP_BUSY, pin::LAMP_FAULT, pin::BUZZER]);
/// GPA7 and GPB7, which later makes of the part can only drive; nothing is wired to them.
const OUTPUT_ONLY_PINS: u16 = 0x8080;
const OUTPUT_PINS: u16 = DRIVEN_PINS | OUTPUT_ONLY_PINS;
/// The other pins that nothing is wired to are inputs held high, so that they do not float.
const UNUSED_PINS: u16 = !(READ_PINS | OUTPUT_PINS);
const _: () = assert!((READ_PINS | DRIVEN_PINS) & OUTPUT_ONLY_PINS == 0, "GPA7 and GPB7 must stay unused");

/// The part on its SPI device (mode 0, at most 10 MHz).
pub struct Expander<D> {
    device: D,
    /// It held its settings at the last look, or took them anew then.
    answers: bool,
    inputs: Inputs,
    outputs: u16,
    looked_ms: u64,
}

impl<D: SpiDevice> Expander<D> {
    /// Takes the device and sets the part up. Outputs that it drove before a reset of this chip alone stay as they are
    /// until the first [`Self::drive`], so that a clamp does not open under a machine that comes to rest.
    pub fn start(device: D) -> Self {
        let mut this = Self { device, answers: false, inputs: Inputs::NONE, outputs: 0, looked_ms: 0 };
        if let Some(registers) = this.read() {
            let driven = pair(&registers, OLAT.into());
            if settings_hold(&registers, driven & DRIVEN_PINS) {
                this.outputs = driven;
            }
        }
        this.set_up();
        this.take();
        this
    }

    /// Adds to `wires` the part's inputs, and whether it answers and holds its settings; looks first if that is due.
    pub fn add_inputs(&mut self, wires: Wires, now_ms: u64) -> Wires {
        if now_ms - self.looked_ms >= LOOK_MS {
            self.looked_ms = now_ms;
            self.look();
        }
        Wires { first: wires.first | self.inputs, expander: self.answers, ..wires }
    }

    /// Drives clamp, lamps and buzzer; writes only what has changed. Lost writes are made up for by the next look.
    pub fn drive(&mut self, outputs: &Outputs) {
        let wanted = [
            (pin::CLAMP, outputs.clamp),
            (pin::LAMP_READY, outputs.lamp_ready),
            (pin::LAMP_BUSY, outputs.lamp_busy),
            (pin::LAMP_FAULT, outputs.lamp_fault),
            (pin::BUZZER, outputs.buzzer),
        ];
        let wanted = wanted.iter().fold(0, |set, &(pin, on)| set | u16::from(on) << pin);
        if wanted != self.outputs {
            self.outputs = wanted;
            self.write(OLAT, wanted);
        }
    }

    fn look(&mut self) {
        if !self.take() {
            self.set_up();
            self.take();
        }
    }

    /// Takes the inputs, if the settings are what they must be; answers whether they are.
    fn take(&mut self) -> bool {
        let registers = self.read().filter(|registers| settings_hold(registers, self.outputs));
        let levels = registers.map_or(0, |registers| pair(&registers, GPIO));
        self.answers = registers.is_some();
        self.inputs =
            INPUTS.iter().fold(Inputs::NONE, |set, &(pin, input)| set.with(input, levels & (1 << pin) != 0));
        self.answers
    }

    fn read(&mut self) -> Option<[u8; REGISTERS]> {
        let mut registers = [0; REGISTERS];
        let mut operations = [Operation::Write(&[READ, IODIR]), Operation::Read(&mut registers)];
        self.device.transaction(&mut operations).ok()?;
        Some(registers)
    }

    /// Levels before directions, so that no output is driven wrong in between.
    fn set_up(&mut self) {
        // A device that fails shows in the next look, like one that does not answer.
        let _ = self.device.write(&[WRITE, GPINTEN_B, 0]);
        // IPOL, GPINTEN, DEFVAL, INTCON and IOCON follow IODIR and are 0, as after a reset.
        let [unused_a, unused_b] = UNUSED_PINS.to_le_bytes();
        self.write(OLAT, self.outputs);
        let mut settings = [0; GPPU as usize + 4];
        settings[..2].copy_from_slice(&[WRITE, IODIR]);
        settings[2..4].copy_from_slice(&(!OUTPUT_PINS).to_le_bytes());
        settings[GPPU as usize + 2..].copy_from_slice(&[unused_a, unused_b]);
        let _ = self.device.write(&settings);
    }

    fn write(&mut self, register: u8, value: u16) {
        let [a, b] = value.to_le_bytes();
        let _ = self.device.write(&[WRITE, register, a, b]);
    }
}

/// Whether every setting is what [`Expander::set_up`] writes, with these levels of the outputs.
fn settings_hold(registers: &[u8; REGISTERS], outputs: u16) -> bool {
    let zero = registers[2..GPPU as usize].iter().all(|value| *value == 0);
    zero && pair(registers, IODIR.into()) == !OUTPUT_PINS
        && pair(registers, GPPU.into()) == UNUSED_PINS
        && pair(registers, OLAT.into()) == outputs
}

/// The value of both ports of a register, A in the low half.
fn pair(registers: &[u8; REGISTERS], at: usize) -> u16 {
    u16::from_le_bytes([registers[at], registers[at + 1]])
}

//! The emulator as a child: one command per line, one answer per line; time moves only when told.

use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

/// What is emulated: an image, on a board with these pins.
#[derive(Debug, Clone)]
pub struct Setup {
    /// ELF or UF2.
    pub image: PathBuf,
    /// Its pin table.
    pub pins: PathBuf,
    /// A file for the memory; without one it is lost with the process, and moments can be kept.
    pub fram: Option<PathBuf>,
    /// A file for the flash; as for the memory.
    pub flash: Option<PathBuf>,
    /// State of the ring oscillator: `good`, `stuck` or `biased`.
    pub noise_source: &'static str,
}

impl Setup {
    /// The image of this project as it would be flashed, with everything in order.
    ///
    /// # Panics
    /// If image or emulator are missing.
    pub fn newest() -> Self {
        let (image, pins) = super::newest();
        Self { image, pins, fram: None, flash: None, noise_source: "good" }
    }

    /// The image for a board without FRAM, which keeps its journal in the chip's own flash.
    ///
    /// # Panics
    /// If image or emulator are missing.
    pub fn flash_journal() -> Self {
        let newest = Self::newest();
        let image = newest.image.with_file_name("pico-flash-journal");
        assert!(image.is_file(), "{} is missing: run cargo xtask image --flash-journal", image.display());
        Self { image, ..newest }
    }

    /// The image of version 1, on the board of its time.
    pub fn oldest() -> Self {
        let pinned = Path::new(env!("CARGO_MANIFEST_DIR")).join("pinned");
        Self {
            image: pinned.join("firmware-v1.elf"),
            pins: pinned.join("pins-v1.csv"),
            fram: None,
            flash: None,
            noise_source: "good",
        }
    }

    /// The same with its memory in a file.
    pub fn remembering(self, fram: &Path) -> Self {
        Self { fram: Some(fram.to_owned()), ..self }
    }
}

/// Why a chip began anew, as the emulator tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    /// The reset pin.
    Pin,
    /// The watchdog ran out.
    Watchdog,
    /// The firmware asked for it.
    Asked,
    /// Power came.
    Power,
    /// The boot ROM started a new image.
    Update,
}

/// One thing that was seen from outside.
#[derive(Debug, Clone, PartialEq)]
pub enum Seen {
    /// An output changed.
    Edge {
        /// Its name in `hardware/wiring/pins.csv`, or `relay` for the relay's working contact.
        pin: String,
        /// Whether it is on now.
        on: bool,
        /// When, in microseconds since power-on.
        at_us: f64,
    },
    /// The chip was reset.
    Reset {
        /// By what.
        cause: Cause,
        /// When.
        at_us: f64,
    },
    /// The chip waits in its boot ROM for a new image.
    Update,
    /// Bytes left for the host over the serial line, one after the other without a gap.
    Bytes {
        /// What.
        bytes: Vec<u8>,
        /// When the first one was whole, in microseconds since power-on.
        from_us: f64,
        /// When the last one was.
        to_us: f64,
    },
    /// One packet for the host over USB.
    Packet {
        /// What.
        bytes: Vec<u8>,
    },
}

/// A chip in virtual time. Dropping it kills the process.
pub struct Chip {
    child: Child,
    orders: ChildStdin,
    answers: BufReader<ChildStdout>,
    /// Microseconds since power-on.
    pub now_us: f64,
}

impl Chip {
    /// Powers a chip on.
    pub fn power_on(setup: &Setup) -> Self {
        let mut command = Command::new("node");
        command.arg(super::runner()).arg("--image").arg(&setup.image).arg("--pins").arg(&setup.pins);
        command.args(["--virtual", "-", "--noise-source", setup.noise_source]);
        for (option, file) in [("--fram", &setup.fram), ("--flash", &setup.flash)] {
            if let Some(file) = file {
                command.arg(option).arg(file);
            }
        }
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("node is there: run cargo xtask emulator, which says how to get it");
        let orders = child.stdin.take().expect("it is piped");
        let answers = BufReader::new(child.stdout.take().expect("it is piped"));
        Self { child, orders, answers, now_us: 0.0 }
    }

    /// Has one command obeyed.
    pub fn obey(&mut self, command: &Value) -> (Vec<Seen>, Value) {
        writeln!(self.orders, "{command}").expect("the emulator runs");
        let mut line = String::new();
        self.answers.read_line(&mut line).expect("the emulator answers");
        let mut answer: Value = serde_json::from_str(&line).expect("it answers in JSON");
        assert!(answer.get("error").is_none(), "{command}: {line}");
        self.now_us = answer["t_us"].as_f64().expect("a time");
        let seen = answer["events"].as_array().expect("a list").iter().map(seen).collect();
        (seen, answer["status"].take())
    }

    /// Lets time pass.
    pub fn advance(&mut self, time_us: f64) -> Vec<Seen> {
        self.obey(&json!({"advance_us": time_us})).0
    }

    /// What the runner reports of itself; see its README.
    pub fn status(&mut self) -> Value {
        self.obey(&json!({"get": 1})).1
    }

    /// Bytes written to the memory since the runner was started.
    pub fn written(&mut self) -> u64 {
        self.status()["fram_bytes_written"].as_u64().expect("a count")
    }

    /// Remembers this moment.
    pub fn keep(&mut self) {
        self.obey(&json!({"keep": 1}));
    }

    /// Goes back to the moment remembered.
    pub fn back(&mut self) {
        self.obey(&json!({"back": 1}));
    }

    /// The power fails: the process ends here and now.
    pub fn cut(mut self) {
        self.child.kill().expect("it runs");
        self.child.wait().expect("it was killed");
    }
}

impl Drop for Chip {
    fn drop(&mut self) {
        // Either fails only if it has ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn seen(event: &Value) -> Seen {
    let time = |field: &str| event[field].as_f64().expect("a time");
    if let Some(pin) = event["pin"].as_str() {
        return Seen::Edge { pin: pin.to_owned(), on: event["value"] == 1, at_us: time("t_us") };
    }
    if let Some(text) = event["uart_hex"].as_str() {
        return Seen::Bytes { bytes: bytes(text), from_us: time("t_us"), to_us: time("end_us") };
    }
    if let Some(text) = event["usb_hex"].as_str() {
        return Seen::Packet { bytes: bytes(text) };
    }
    match event["reset"].as_u64() {
        Some(number) => Seen::Reset { cause: cause(number), at_us: time("t_us") },
        None => Seen::Update,
    }
}

fn cause(number: u64) -> Cause {
    match number {
        0 => Cause::Pin,
        1 => Cause::Watchdog,
        2 => Cause::Asked,
        3 => Cause::Power,
        4 => Cause::Update,
        _ => panic!("{number} is no cause of a reset"),
    }
}

fn bytes(digits: &str) -> Vec<u8> {
    let byte =
        |at| u8::from_str_radix(&digits[at..at + 2], 16).expect("the runner prints hexadecimal digits");
    (0..digits.len()).step_by(2).map(byte).collect()
}

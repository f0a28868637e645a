//! The emulator as a child: one command per line, one answer per line; time moves only when told.

use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

/// One thing that was seen from outside.
#[derive(Debug, Clone, PartialEq)]
pub enum Seen {
    /// An output changed.
    Edge {
        /// Its name in `hardware/pins.csv`.
        pin: String,
        /// Whether it is on now.
        on: bool,
        /// When, in microseconds since power-on.
        at_us: f64,
    },
    /// The chip was reset.
    Reset,
    /// Bytes left for the host, one after the other without a gap.
    Bytes {
        /// What.
        bytes: Vec<u8>,
        /// When the first one was whole, in microseconds since power-on.
        from_us: f64,
        /// When the last one was.
        to_us: f64,
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
    /// Powers a chip on, with its memory in a file or without one.
    pub fn power_on(fram: Option<&Path>) -> Self {
        let (image, runner) = super::parts();
        let mut command = Command::new("node");
        command.arg(runner).arg("--elf").arg(image).args(["--virtual", "-"]);
        if let Some(fram) = fram {
            command.arg("--fram").arg(fram);
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
        let bytes = (0..text.len() / 2).map(|at| byte(&text[2 * at..2 * at + 2])).collect();
        return Seen::Bytes { bytes, from_us: time("t_us"), to_us: time("end_us") };
    }
    Seen::Reset
}

fn byte(digits: &str) -> u8 {
    u8::from_str_radix(digits, 16).expect("the runner prints hexadecimal digits")
}

//! A simulated dot peen controller of the SIC e8 and e10 kind: its binary protocol in both forms, and its text protocol.
//!
//! A job file marks global variables and increments, one a line. There is no stop but at the machine.

mod binary;
mod frames;
mod words;

use super::text::{Body, BodyConfig, Condition, CycleEnd, Gather, TextProtocol, TextSim};
use frames::{Message, Request};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a line of a job file marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SicLine {
    /// A global variable, 0 to 9.
    Variable(u8),
    /// A global increment, 0 to 9, which counts on with each cycle that runs to its end.
    Increment(u8),
}

/// How this machine is built, and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SicSimConfig {
    /// Its mechanics and what is wrong with them.
    pub body: BodyConfig,
    /// Version byte of the binary protocol; `35` on e8-V5.
    pub version: u8,
    /// Job files by name (at most 11 upper-case characters), lines from the top.
    pub files: BTreeMap<String, Vec<SicLine>>,
    /// The last number of an increment; the next is 0.
    pub increment_last: i32,
    /// Loads this file whichever was named, and says that all is well.
    pub loads_other_file: Option<String>,
}

impl Default for SicSimConfig {
    fn default() -> Self {
        let file = |lines: u8| (format!("LINES-{lines}"), (0..lines).map(SicLine::Variable).collect());
        Self {
            body: BodyConfig::default(),
            version: b'5',
            files: (1..=4).map(file).collect(),
            increment_last: 99_999,
            loads_other_file: None,
        }
    }
}

/// Who waits for the end of what moves.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Waiting {
    Binary(Request),
    Text,
}

/// A way home.
#[derive(Debug)]
struct Homing {
    request: Request,
    until_us: u64,
}

/// Time that the way home takes. Microseconds.
const HOMING_US: u64 = 800_000;

/// The words and the memory of such a machine.
#[derive(Debug)]
pub struct Sic {
    config: SicSimConfig,
    gather: Gather,
    loaded: Option<Vec<SicLine>>,
    variables: BTreeMap<u8, String>,
    increments: BTreeMap<u8, i32>,
    diameter: Option<u16>,
    comment: String,
    waiting: Option<Waiting>,
    homing: Option<Homing>,
}

/// The machine.
pub type SicSim = TextSim<Sic>;

/// Status of the machine, byte 0.
const FAULT: u8 = 1;
const STOPPED: u8 = 2;

impl Sic {
    /// What a global increment stands at.
    #[must_use]
    pub fn increment(&self, number: u8) -> i32 {
        self.increments.get(&number).copied().unwrap_or(0)
    }

    /// Diameter (0.1 mm) and comment that the host has set as options.
    #[must_use]
    pub fn options(&self) -> (Option<u16>, &str) {
        (self.diameter, &self.comment)
    }

    fn moves(&self, body: &Body) -> bool {
        self.homing.is_some() || body.is_in_cycle()
    }

    fn load(&mut self, name: &str) -> bool {
        let known = self.config.files.contains_key(name);
        if known {
            let name = self.config.loads_other_file.as_deref().unwrap_or(name);
            self.loaded = Some(self.config.files.get(name).cloned().unwrap_or_default());
        }
        known
    }

    fn set(&mut self, index: u8, value: &[u8]) -> bool {
        let index = digit(index);
        let fits = value.len() <= VARIABLE_MAX && value.iter().all(|byte| *byte >= b' ');
        match index.filter(|_| fits) {
            Some(index) => {
                self.variables.insert(index, value.iter().copied().map(char::from).collect());
                true
            }
            None => false,
        }
    }

    /// Starts the loaded file. False, and nothing moves, if that cannot be.
    fn start(&mut self, body: &mut Body, now_us: u64) -> bool {
        let Some(lines) = &self.loaded else { return false };
        let text = |line: &SicLine| match line {
            SicLine::Variable(number) => self.variables.get(number).cloned().unwrap_or_default(),
            SicLine::Increment(number) => self.increment(*number).to_string(),
        };
        body.start(lines.iter().map(text).collect(), now_us).is_ok()
    }

    /// Increments count a cycle that ran to its end, whether or not it struck anything.
    fn count(&mut self) {
        for line in self.loaded.iter().flatten() {
            if let SicLine::Increment(number) = line {
                let held = self.increments.entry(*number).or_default();
                *held = if *held >= self.config.increment_last { 0 } else { held.saturating_add(1) };
            }
        }
    }

    /// The way home is over, or cut short.
    fn end_homing(&mut self, status: u8, body: &mut Body) {
        if let Some(homing) = self.homing.take() {
            body.reply(&frames::answer(&homing.request, self.config.version, &[status, 0, 0]));
        }
    }
}

/// Longest text of a global variable, in bytes.
const VARIABLE_MAX: usize = 25;

/// An index from 0 to 9, as a number or as a digit.
fn digit(byte: u8) -> Option<u8> {
    match byte {
        0..=9 => Some(byte),
        b'0'..=b'9' => Some(byte - b'0'),
        _ => None,
    }
}

fn status_of(body: &Body) -> u8 {
    if body.condition() == Condition::Fault { FAULT } else { 0 }
}

impl TextProtocol for Sic {
    type Config = SicSimConfig;

    fn new(config: SicSimConfig) -> Self {
        Self {
            config,
            gather: Gather::default(),
            loaded: None,
            variables: BTreeMap::new(),
            increments: BTreeMap::new(),
            diameter: None,
            comment: String::new(),
            waiting: None,
            homing: None,
        }
    }

    fn config_mut(&mut self) -> &mut SicSimConfig {
        &mut self.config
    }

    fn body_config(&self) -> BodyConfig {
        self.config.body.clone()
    }

    fn bytes_in(&mut self, bytes: &[u8], body: &mut Body, now_us: u64) {
        for byte in bytes {
            match frames::push(&mut self.gather, *byte, self.config.version, now_us) {
                Some(Message::Binary(request)) => self.request(request, body, now_us),
                Some(Message::Text(line)) => self.line(&line, body, now_us),
                None => {}
            }
        }
    }

    fn ended(&mut self, end: CycleEnd, body: &mut Body, _at_us: u64) {
        let status = match end {
            CycleEnd::Finished => {
                self.count();
                0
            }
            CycleEnd::PermitLost => STOPPED,
            CycleEnd::Jammed | CycleEnd::Alarm => FAULT,
        };
        match self.waiting.take() {
            Some(Waiting::Binary(request)) => {
                body.reply(&frames::answer(&request, self.config.version, &[status, 0, 0]));
            }
            Some(Waiting::Text) if status == 0 => words::say(body, "RUN", "OK"),
            Some(Waiting::Text) => words::say(body, "RUN", &format!("ERROR {status}")),
            None => {}
        }
    }

    fn power_cut(&mut self) {
        // Increments and options are kept without mains.
        self.gather.take();
        self.loaded = None;
        self.variables.clear();
        self.waiting = None;
        self.homing = None;
    }

    fn poll_at_us(&self) -> Option<u64> {
        self.homing.as_ref().map(|homing| homing.until_us)
    }

    fn poll(&mut self, body: &mut Body, now_us: u64) {
        if self.homing.as_ref().is_some_and(|homing| homing.until_us <= now_us) {
            self.end_homing(0, body);
        }
    }

    fn permit_lost(&mut self, body: &mut Body, now_us: u64) {
        if self.homing.is_some() {
            body.fail(now_us);
            self.end_homing(STOPPED, body);
        }
    }
}

#[cfg(test)]
mod tests;

//! Simulated readers of symbols: what a reader says when it is triggered with something, or nothing, in its view.
//!
//! They share no code with the host's side of the protocols: each reads and writes its own with code of its own.

mod cognex;
mod keyence;
mod line;
mod zebra;

use crate::random::Random;
use serde::{Deserialize, Serialize};
use std::collections::VecDeque;

/// Which reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReaderKind {
    /// Cognex `DataMan`; as delivered it is silent until it is told to answer.
    Cognex,
    /// Keyence SR.
    Keyence,
    /// Zebra or Symbol with SSI.
    Zebra,
    /// A handheld that sends lines, triggered by a person at once.
    Line,
}

/// How it behaves, and what goes wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ReaderSimConfig {
    /// From trigger to result. Microseconds.
    pub decode_us: u64,
    /// How long it looks before it gives up. Microseconds.
    pub look_us: u64,
    /// It reads nothing so many times, whatever is in view.
    pub no_reads: u32,
    /// Each result is sent twice.
    pub doubled: bool,
    /// Before each message come up to eight bytes of noise.
    pub noise: bool,
    /// Results are late by so much. Microseconds.
    pub late_us: u64,
    /// So many commands are lost on their way to it.
    pub deaf: u32,
    /// It refuses every trigger with this code.
    pub refuses: Option<u8>,
    /// Zebra: most bytes of text in one packet.
    pub packet_max: usize,
    /// Seed of the noise.
    pub seed: u64,
}

impl Default for ReaderSimConfig {
    fn default() -> Self {
        Self {
            decode_us: 80_000,
            look_us: 1_500_000,
            no_reads: 0,
            doubled: false,
            noise: false,
            late_us: 0,
            deaf: 0,
            refuses: None,
            packet_max: 200,
            seed: 1,
        }
    }
}

/// What a dialogue makes of a byte from the host.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Act {
    /// Say this at once.
    Say(Vec<u8>),
    /// Begin to look.
    Look,
    /// Stop looking.
    Stop,
}

/// One protocol, from the reader's side.
trait Dialogue: std::fmt::Debug + Send {
    /// A byte from the host.
    fn hear(&mut self, byte: u8, refuses: Option<u8>) -> Vec<Act>;
    /// What is sent for a result, in order; `None` is a reading of nothing.
    fn result(&mut self, text: Option<&str>) -> Vec<Vec<u8>>;
    /// Nothing was acknowledged for a while: what is sent again.
    fn again(&mut self) -> Option<Vec<u8>> {
        None
    }
    /// Whether its messages are packets and no lines.
    fn is_packets(&self) -> bool {
        false
    }
    /// Whether a reader of this kind looks all the time.
    fn looks_always(&self) -> bool {
        false
    }
}

/// Time without an acknowledgement after which a packet is sent again. Microseconds.
const AGAIN_US: u64 = 200_000;

/// A reader without its clock. Times are microseconds of any steady clock and must not go back.
#[derive(Debug)]
pub struct ReaderSim {
    config: ReaderSimConfig,
    dialogue: Box<dyn Dialogue>,
    random: Random,
    view: Option<String>,
    /// When the look that goes on ends, and whether with a result.
    look: Option<(u64, bool)>,
    /// Messages with the time at which they leave.
    later: VecDeque<(u64, Vec<u8>)>,
    again_us: Option<u64>,
    out: VecDeque<Vec<u8>>,
}

impl ReaderSim {
    /// A reader that is on and sees nothing.
    #[must_use]
    pub fn new(kind: ReaderKind, config: ReaderSimConfig) -> Self {
        let dialogue: Box<dyn Dialogue> = match kind {
            ReaderKind::Cognex => Box::<cognex::Cognex>::default(),
            ReaderKind::Keyence => Box::<keyence::Keyence>::default(),
            ReaderKind::Zebra => Box::new(zebra::Zebra::new(config.packet_max)),
            ReaderKind::Line => Box::new(line::Line),
        };
        Self {
            random: Random::new(config.seed),
            config,
            dialogue,
            view: None,
            look: None,
            later: VecDeque::new(),
            again_us: None,
            out: VecDeque::new(),
        }
    }

    /// What is before the reader from now on. A handheld reads it at once.
    pub fn show(&mut self, text: Option<&str>, now_us: u64) {
        self.view = text.map(str::to_owned);
        if self.dialogue.looks_always() && self.view.is_some() {
            self.begin(now_us);
        }
    }

    /// Changes what goes wrong.
    pub fn reconfigure(&mut self, change: impl FnOnce(&mut ReaderSimConfig)) {
        change(&mut self.config);
    }

    /// Bytes came from the host.
    pub fn bytes_in(&mut self, bytes: &[u8], now_us: u64) {
        if self.config.deaf > 0 {
            self.config.deaf -= 1;
            return;
        }
        for byte in bytes {
            for act in self.dialogue.hear(*byte, self.config.refuses) {
                match act {
                    Act::Say(message) => self.say(message, now_us),
                    Act::Look => self.begin(now_us),
                    Act::Stop => self.stop(now_us),
                }
            }
        }
    }

    /// Lets time pass.
    pub fn poll(&mut self, now_us: u64) {
        if let Some((at_us, seen)) = self.look.filter(|(at_us, _)| now_us >= *at_us) {
            self.look = None;
            self.tell(seen, at_us);
        }
        if self.again_us.is_some_and(|at_us| now_us >= at_us) {
            self.again_us = None;
            if let Some(packet) = self.dialogue.again() {
                self.say(packet, now_us);
                self.again_us = Some(now_us + AGAIN_US);
            }
        }
        while let Some((_, message)) = self.later.pop_front_if(|(at_us, _)| now_us >= *at_us) {
            self.out.push_back(message);
        }
    }

    /// When it wants to be polled next, if nothing else happens.
    #[must_use]
    pub fn poll_at_us(&self) -> Option<u64> {
        let look = self.look.map(|(at_us, _)| at_us);
        let later = self.later.front().map(|(at_us, _)| *at_us);
        look.into_iter().chain(later).chain(self.again_us).min()
    }

    /// The next bytes for the host.
    pub fn next_bytes(&mut self) -> Option<Vec<u8>> {
        self.out.pop_front()
    }

    fn begin(&mut self, now_us: u64) {
        let seen = self.view.is_some() && self.config.no_reads == 0;
        self.config.no_reads = self.config.no_reads.saturating_sub(1);
        let wait_us = if seen { self.config.decode_us } else { self.config.look_us };
        self.look = Some((now_us + wait_us, seen));
    }

    fn stop(&mut self, now_us: u64) {
        if self.look.take().is_some() {
            self.tell(false, now_us);
        }
    }

    fn tell(&mut self, seen: bool, now_us: u64) {
        let text = self.view.clone().filter(|_| seen);
        let at_us = now_us + self.config.late_us;
        let times = if seen && self.config.doubled { 2 } else { 1 };
        for _ in 0..times {
            for message in self.dialogue.result(text.as_deref()) {
                self.say(message, at_us);
            }
        }
        if seen {
            self.again_us = Some(at_us + AGAIN_US);
        }
    }

    fn say(&mut self, message: Vec<u8>, at_us: u64) {
        let count = if self.config.noise { self.random.below(9) } else { 0 };
        // Noise of a line that is switched on or off: set bits in clear bytes, never a letter.
        let noise = (0..count).map(|_| [0x00, 0x80, 0xc0, 0xfe, 0xff][self.random.below(5)]);
        let noise: Vec<u8> = noise.collect();
        let ends_line =
            if noise.is_empty() || self.dialogue.is_packets() { Vec::new() } else { b"\r\n".to_vec() };
        self.later.push_back((at_us, [noise, ends_line, message].concat()));
    }
}

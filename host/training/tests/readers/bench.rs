//! A reader on the bench: host side and simulated reader in one virtual time, and everything that passed between them.

use machines::readers::{Reader, ReaderEvent, ReaderFamily};
use training::reader::{ReaderKind, ReaderSim, ReaderSimConfig};

/// A text as it stands on metal.
pub const TEXT: &str = "MS1|C=KE|N=7";
/// Longer than any reading may take.
const LIMIT_US: u64 = 200_000_000;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    ToReader,
    ToHost,
}

pub struct Bench {
    pub host: Reader,
    pub sim: ReaderSim,
    pub now_us: u64,
    pub transcript: Vec<(Way, Vec<u8>)>,
    /// So many messages from the reader are lost on their way.
    pub lose_replies: u32,
}

/// The built-in dialect with replacements, each of which must apply.
pub fn dialect(family: ReaderFamily, changes: &[(&str, &str)]) -> String {
    changes.iter().fold(family.built_in_dialect().to_owned(), |text, (from, to)| {
        assert!(text.contains(from), "{from}");
        text.replace(from, to)
    })
}

pub fn kind(family: ReaderFamily) -> ReaderKind {
    match family {
        ReaderFamily::Cognex => ReaderKind::Cognex,
        ReaderFamily::Keyence => ReaderKind::Keyence,
        ReaderFamily::Zebra => ReaderKind::Zebra,
        ReaderFamily::Line => ReaderKind::Line,
    }
}

impl Bench {
    pub fn new(family: ReaderFamily, changes: &[(&str, &str)], config: ReaderSimConfig) -> Self {
        let (mut host, _) = family.reader(&dialect(family, changes)).unwrap();
        host.link_opened();
        let sim = ReaderSim::new(kind(family), config);
        Self { host, sim, now_us: 0, transcript: Vec::new(), lose_replies: 0 }
    }

    fn now_ms(&self) -> u64 {
        self.now_us / 1_000
    }

    fn exchange(&mut self) {
        loop {
            let to_reader = self.host.next_output();
            if let Some(bytes) = &to_reader {
                self.transcript.push((Way::ToReader, bytes.clone()));
                self.sim.bytes_in(bytes, self.now_us);
            }
            self.sim.poll(self.now_us);
            let to_host = self.sim.next_bytes();
            if let Some(bytes) = &to_host {
                self.transcript.push((Way::ToHost, bytes.clone()));
                if self.lose_replies > 0 {
                    self.lose_replies -= 1;
                } else {
                    let now_ms = self.now_ms();
                    self.host.handle(bytes, now_ms);
                }
            }
            if to_reader.is_none() && to_host.is_none() {
                return;
            }
        }
    }

    /// Goes on to the next thing that happens, not past `until_us`.
    fn step(&mut self, until_us: u64) {
        self.exchange();
        let host_us = self.host.poll_at().map(|at_ms| at_ms * 1_000);
        let next_us = host_us.into_iter().chain(self.sim.poll_at_us()).min().unwrap_or(until_us);
        self.now_us = next_us.max(self.now_us).min(until_us);
        let now_ms = self.now_ms();
        self.host.handle_timeout(now_ms);
    }

    pub fn run_for_ms(&mut self, ms: u64) {
        let until_us = self.now_us + ms * 1_000;
        while self.now_us < until_us {
            self.step(until_us);
        }
        self.exchange();
    }

    /// Shows a text, or nothing, and triggers; gives the one event that comes of it.
    pub fn read(&mut self, text: Option<&str>) -> ReaderEvent {
        let now_ms = self.now_ms();
        self.host.trigger(now_ms);
        self.sim.show(text, self.now_us);
        self.event()
    }

    pub fn event(&mut self) -> ReaderEvent {
        let until_us = self.now_us + LIMIT_US;
        loop {
            if let Some(event) = self.host.next_event() {
                self.exchange();
                return event;
            }
            assert!(self.now_us < until_us, "no event: {:?}", self.host);
            self.step(until_us);
        }
    }

    pub fn sent(&self) -> usize {
        self.transcript.iter().filter(|(way, _)| *way == Way::ToReader).count()
    }
}

pub fn text(text: &str) -> ReaderEvent {
    ReaderEvent::Read { text: text.to_owned() }
}

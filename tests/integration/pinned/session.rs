//! The recorded session of the oldest host: read from its file, and played to another controller.

use super::v1;
use std::collections::{BTreeMap, BTreeSet};

const FILE: &str = include_str!("../../pinned/host-v1.session");
/// An input is believed by everybody after so many milliseconds.
const STEADY_MS: u64 = 40;
/// How long anything may take, in milliseconds.
const PATIENCE_MS: u64 = 5_000;

/// A controller with its fixture, in a time of its own.
pub trait Board {
    /// Drives an input.
    fn set(&mut self, input: &str, on: bool);
    /// Strikes from now on.
    fn strike(&mut self, count: u32, high_us: u32, period_us: u32);
    /// Puts bytes on the line to the controller.
    fn send(&mut self, bytes: &[u8]);
    /// Lets a millisecond pass and gives what came from the controller.
    fn pass_ms(&mut self) -> Vec<u8>;
    /// Milliseconds since power-on.
    fn now_ms(&self) -> u64;
}

/// What the controller of one session said.
#[derive(Debug, Default)]
pub struct Said {
    /// Requests by their ids, in the order of the session.
    pub asked: Vec<(u32, v1::HostRequest)>,
    /// Answers by the ids of their requests.
    pub replies: BTreeMap<u32, v1::ControllerReply>,
    /// Ids of the requests before which every input had been steady for a while.
    pub steady: BTreeSet<u32>,
    /// What was said unasked.
    pub events: Vec<v1::EventKind>,
}

impl Said {
    /// Takes one frame without its zero.
    ///
    /// # Panics
    /// If a host of version 1 could not read it.
    fn take(&mut self, frame: &[u8]) {
        let Some(read) = v1::message(frame) else {
            panic!("a host of version 1 cannot read {}", registry::hex::encode(frame))
        };
        match read.message {
            v1::ControllerMessage::Reply { id, reply } => drop(self.replies.insert(id, reply)),
            v1::ControllerMessage::Event(event) => self.events.push(event.kind),
        }
    }

    fn ask(&mut self, bytes: &[u8]) -> u32 {
        let frame = bytes.strip_prefix(&[0]).and_then(|rest| rest.strip_suffix(&[0]));
        let asked = frame.and_then(v1::request).expect("the pinned host sends whole frames of version 1");
        self.asked.push((asked.id, asked.request));
        asked.id
    }
}

/// What the controller of the host's own time said, as it was recorded.
pub fn recorded() -> Said {
    let (mut said, mut set_ms) = (Said::default(), 0);
    for line in lines() {
        match line.words[..] {
            ["set", ..] => set_ms = line.at_ms,
            [">", bytes, ..] => {
                let id = said.ask(&decode(bytes));
                if line.at_ms - set_ms >= STEADY_MS {
                    said.steady.insert(id);
                }
            }
            ["<", frame, ..] => said.take(&decode(frame)),
            _ => {}
        }
    }
    said
}

/// Plays the host's part to this controller, at the recorded times or later where it has to be waited for.
///
/// # Panics
/// If an answer or an event does not come, or could not be read by a host of version 1.
pub fn play(board: &mut impl Board) -> Said {
    let mut play = Play { board, said: Said::default(), partial: vec![], late_ms: 0 };
    for line in lines() {
        play.follow(&line);
    }
    play.said
}

struct Play<'a, B> {
    board: &'a mut B,
    said: Said,
    partial: Vec<u8>,
    /// How far this session is behind the recorded one.
    late_ms: u64,
}

impl<B: Board> Play<'_, B> {
    fn follow(&mut self, line: &Line) {
        if matches!(line.words[..], ["<" | "#", ..]) {
            return;
        }
        while self.board.now_ms() < line.at_ms + self.late_ms {
            self.pass();
        }
        self.late_ms = self.board.now_ms() - line.at_ms;
        let number = |text: &str| text.parse().expect("a number");
        match line.words[..] {
            ["set", input, level] => self.board.set(input, level == "1"),
            ["strike", count, high, period] => self.board.strike(number(count), number(high), number(period)),
            [">", bytes, ..] => {
                let bytes = decode(bytes);
                let id = self.said.ask(&bytes);
                self.board.send(&bytes);
                self.until(&format!("an answer to {id}"), |said| said.replies.contains_key(&id));
            }
            ["await", event, number] => {
                let name = format!("{event} {number}");
                self.until(&name, |said| said.events.iter().any(|kind| is_named(kind, &name)));
            }
            _ => panic!("{:?} is no line of a session", line.words),
        }
    }

    fn until(&mut self, what: &str, holds: impl Fn(&Said) -> bool) {
        let end_ms = self.board.now_ms() + PATIENCE_MS;
        while !holds(&self.said) {
            assert!(self.board.now_ms() < end_ms, "waited {PATIENCE_MS} ms for {what}");
            self.pass();
        }
    }

    fn pass(&mut self) {
        for byte in self.board.pass_ms() {
            if byte != 0 {
                self.partial.push(byte);
            } else if !self.partial.is_empty() {
                self.said.take(&std::mem::take(&mut self.partial));
            }
        }
    }
}

fn is_named(kind: &v1::EventKind, name: &str) -> bool {
    match kind {
        v1::EventKind::PermitGiven { job } => name == format!("PermitGiven {job}"),
        v1::EventKind::ReceiptReady { sequence } => name == format!("ReceiptReady {sequence}"),
        _ => false,
    }
}

struct Line {
    at_ms: u64,
    words: Vec<&'static str>,
}

fn lines() -> impl Iterator<Item = Line> {
    FILE.lines().filter(|line| !line.starts_with('#')).map(|line| {
        let mut words = line.split_whitespace();
        let at_ms = words.next().and_then(|word| word.parse().ok()).expect("a line begins with its time");
        Line { at_ms, words: words.collect() }
    })
}

fn decode(digits: &str) -> Vec<u8> {
    let byte = |at| u8::from_str_radix(&digits[at..at + 2], 16).expect("pairs of hexadecimal digits");
    (0..digits.len()).step_by(2).map(byte).collect()
}

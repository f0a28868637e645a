//! A simulated dot peen controller of the Gravotech and Technifor kind, on either of its transports.

mod commands;
mod frames;
mod struck;

use frames::FrameReader;
use struck::{struck, struck_text};

use super::{MetalAct, Outbox, Piece, SimMachine, Wire, WireChange};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How commands come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Transport {
    /// `1B`, three bytes of length, command, `0D`.
    #[default]
    Uc500,
    /// Command, `0D`.
    Tl07,
}

/// How this machine is built, and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct GravotechSimConfig {
    /// How commands come in.
    pub transport: Transport,
    /// Job files: name, and the variables that they engrave, one a line from the top.
    pub files: BTreeMap<String, Vec<u8>>,
    /// Strikes that a character other than a blank takes.
    pub dots_per_char: u32,
    /// Time from strike to strike at speed 1. Microseconds.
    pub strike_period_us: u64,
    /// How many times faster than that it works.
    pub speed: u64,
    /// Replies carry the length prefix that requests have (UC500).
    pub replies_prefixed: bool,
    /// Another host is master until this one takes the role.
    pub other_master: bool,
    /// The air supply is off: cycles run to their end and nothing is struck.
    pub no_air: bool,
    /// `GO M` gets lost on its way.
    pub loses_go_m: bool,
    /// Stored texts lose their last character.
    pub truncates: bool,
    /// The needle jams after so many strikes.
    pub jams_after: Option<u32>,
}

impl Default for GravotechSimConfig {
    fn default() -> Self {
        let file = |lines: u8| (format!("LINES-{lines}.tml"), (0..lines).collect());
        Self {
            transport: Transport::default(),
            files: (1..=4).map(file).collect(),
            dots_per_char: 16,
            strike_period_us: 5_000,
            speed: 1,
            replies_prefixed: false,
            other_master: false,
            no_air: false,
            loses_go_m: false,
            truncates: false,
            jams_after: None,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Off,
    Initialising { until_us: u64 },
    Ready,
    Marking,
    Fault,
}

/// Time from power to ready. Microseconds.
const INITIALISING_US: u64 = 500_000;

#[derive(Debug)]
struct Cycle {
    texts: Vec<String>,
    strikes: u32,
    made: u32,
    /// First strike that this piece got.
    piece_from: u32,
    next_us: u64,
    needle_out: bool,
}

/// The machine.
#[derive(Debug)]
pub struct GravotechSim {
    config: GravotechSimConfig,
    frames: FrameReader,
    state: State,
    variables: BTreeMap<u8, String>,
    job: Option<(String, u32)>,
    mode: u32,
    permit: bool,
    master_taken: bool,
    piece: Option<Piece>,
    cycle: Option<Cycle>,
    out: Outbox,
}

impl GravotechSim {
    /// A machine that is on and ready; its wires say so at once.
    #[must_use]
    pub fn new(config: GravotechSimConfig) -> Self {
        let mut out = Outbox::default();
        out.wire(Wire::Ready, true, 0);
        Self {
            frames: FrameReader::new(config.transport),
            master_taken: false,
            config,
            state: State::Ready,
            variables: BTreeMap::new(),
            job: None,
            mode: 0,
            permit: false,
            piece: None,
            cycle: None,
            out,
        }
    }

    /// Changes what is wrong with it while it is on.
    pub fn reconfigure(&mut self, change: impl FnOnce(&mut GravotechSimConfig)) {
        change(&mut self.config);
    }

    fn is_master(&self) -> bool {
        self.master_taken || !self.config.other_master
    }

    fn state_number(&self) -> u32 {
        match self.state {
            State::Off => 0,
            State::Initialising { .. } => 1,
            State::Ready => 4,
            State::Marking => 8,
            State::Fault => 32,
        }
    }

    fn enter(&mut self, state: State, now_us: u64) {
        self.state = state;
        // A new busy level comes before a new ready level, as relays in series would have it.
        self.out.wire(Wire::Busy, state == State::Marking, now_us);
        self.out.wire(Wire::Ready, state == State::Ready, now_us);
        self.out.wire(Wire::Fault, state == State::Fault, now_us);
    }

    fn go(&mut self, now_us: u64) {
        if self.state != State::Ready {
            return self.reply(&format!("ER 2 {}", self.state_number()));
        }
        let Some((name, left)) = self.job.take() else {
            return self.reply("ER 2 4");
        };
        if !self.permit {
            // The start interlock is open: nothing moves, and the job stays loaded.
            self.job = Some((name, left));
            return self.reply("ER 3 8");
        }
        self.job = match left {
            0 => Some((name.clone(), 0)),
            1 => None,
            more => Some((name.clone(), more - 1)),
        };
        if !self.config.loses_go_m {
            self.reply("GO M");
        }
        let texts = self.texts(&name);
        let characters: usize = texts.iter().map(|text| struck(text)).sum();
        let strikes = u32::try_from(characters).unwrap_or(0) * self.config.dots_per_char;
        let next_us = now_us + self.period_us();
        self.cycle = Some(Cycle { texts, strikes, made: 0, piece_from: 0, next_us, needle_out: false });
        self.enter(State::Marking, now_us);
    }

    fn texts(&self, file: &str) -> Vec<String> {
        let variables = self.config.files.get(file).into_iter().flatten();
        variables.filter_map(|number| self.variables.get(number).cloned()).collect()
    }

    fn period_us(&self) -> u64 {
        (self.config.strike_period_us / self.config.speed.max(1)).max(40)
    }

    fn advance(&mut self, now_us: u64) {
        if let State::Initialising { until_us } = self.state
            && now_us >= until_us
        {
            self.enter(State::Ready, until_us);
        }
        while let Some(at_us) = self.cycle.as_ref().map(|cycle| cycle.next_us).filter(|at| *at <= now_us) {
            self.edge(at_us);
        }
    }

    /// The needle goes out or comes back, or the cycle is over.
    fn edge(&mut self, at_us: u64) {
        let period_us = self.period_us();
        let Some(cycle) = &mut self.cycle else { return };
        if cycle.needle_out {
            cycle.needle_out = false;
            cycle.next_us = at_us + period_us - period_us / 4;
            self.out.wire(Wire::Strike, false, at_us);
        } else if self.config.jams_after == Some(cycle.made) && cycle.made < cycle.strikes {
            self.reply("GO S");
            self.interrupt(at_us);
            self.enter(State::Fault, at_us);
        } else if cycle.made < cycle.strikes {
            cycle.made += 1;
            cycle.needle_out = true;
            cycle.next_us = at_us + period_us / 4;
            // Without air the pin moves and hits nothing. So it does with nothing in the clamp.
            let hits = !self.config.no_air && self.piece.is_some();
            self.out.wire(Wire::Strike, hits, at_us);
        } else {
            self.interrupt(at_us);
            self.enter(State::Ready, at_us);
            self.reply("GO F");
        }
    }

    /// The cycle ends here, wherever it is.
    fn interrupt(&mut self, at_us: u64) {
        self.record();
        self.cycle = None;
        self.out.wire(Wire::Strike, false, at_us);
    }

    /// Writes down what the present piece has got so far.
    fn record(&mut self) {
        let act = self.act_so_far();
        self.out.acts.extend(act);
        if let Some(cycle) = &mut self.cycle {
            cycle.piece_from = cycle.made;
        }
    }
}

impl SimMachine for GravotechSim {
    fn bytes_in(&mut self, bytes: &[u8], now_us: u64) {
        self.advance(now_us);
        for byte in bytes {
            if let Some(command) = self.frames.push(*byte, now_us)
                && self.state != State::Off
            {
                self.command(&command, now_us);
            }
        }
    }

    fn poll(&mut self, now_us: u64) {
        self.advance(now_us);
    }

    fn poll_at_us(&self) -> Option<u64> {
        match self.state {
            State::Initialising { until_us } => Some(until_us),
            _ => self.cycle.as_ref().map(|cycle| cycle.next_us),
        }
    }

    fn next_bytes(&mut self) -> Option<Vec<u8>> {
        self.out.bytes.pop_front()
    }

    fn set_permit(&mut self, permit: bool, now_us: u64) {
        self.advance(now_us);
        self.permit = permit;
        if !permit && self.cycle.is_some() {
            self.reply("GO S");
            self.interrupt(now_us);
            self.enter(State::Fault, now_us);
        }
    }

    fn next_wire(&mut self) -> Option<WireChange> {
        self.out.wires.pop_front()
    }

    fn clamp(&mut self, piece: Option<Piece>, now_us: u64) {
        self.advance(now_us);
        self.record();
        self.piece = piece;
        if let Some(cycle) = &mut self.cycle {
            cycle.piece_from = cycle.made;
        }
    }

    fn next_act(&mut self) -> Option<MetalAct> {
        self.out.acts.pop_front()
    }

    fn act_so_far(&self) -> Option<MetalAct> {
        let (cycle, piece) = (self.cycle.as_ref()?, self.piece.as_ref()?);
        let (from, made) = (cycle.piece_from, cycle.made);
        if self.config.no_air || made == from {
            return None;
        }
        Some(MetalAct {
            part: piece.tag.clone(),
            text: struck_text(&cycle.texts, from, made, self.config.dots_per_char),
            complete: from == 0 && made == cycle.strikes,
            place: piece.place.clone(),
            strikes: made - from,
        })
    }

    fn power_cut(&mut self, now_us: u64) {
        self.advance(now_us);
        self.interrupt(now_us);
        self.enter(State::Off, now_us);
        self.out.bytes.clear();
        self.frames = FrameReader::new(self.config.transport);
        self.variables.clear();
        self.job = None;
        self.mode = 0;
    }

    fn power_on(&mut self, now_us: u64) {
        if self.state == State::Off {
            self.enter(State::Initialising { until_us: now_us + INITIALISING_US }, now_us);
        }
    }
}

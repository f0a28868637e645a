//! A simulated dot peen controller of the Gravotech and Technifor kind, on either of its transports.

use super::{MetalAct, Outbox, Piece, SimMachine, Wire, WireChange};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, VecDeque};

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

    // -- Commands ----------------------------------------------------------------------------------------------

    fn command(&mut self, text: &str, now_us: u64) {
        let Some(words) = split_words(text) else {
            return self.reply("ER 1 9");
        };
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let wants_master = matches!(words.first(), Some(&("LD" | "VS" | "GO" | "AM" | "AD")));
        if wants_master && !self.is_master() {
            return self.reply("ER 4 1");
        }
        match words.as_slice() {
            ["ST"] => self.reply(&format!("ST {} 0 {}", self.state_number(), self.mode)),
            ["GI", "*"] => self.information(),
            ["LS", ..] => self.list(),
            ["LD", file, count, mode] => self.load(file, count, mode),
            ["VS", number, text] => self.set(number, text),
            ["VG", number] => self.get(number),
            ["GO"] => self.go(now_us),
            ["AM"] => self.stop(now_us),
            ["AD"] => self.acknowledge(now_us),
            ["GP", "\"MASTER\""] => {
                let held = u8::from(self.is_master());
                self.reply(&format!("GP \"MASTER\":\"{held}\""));
            }
            ["SP", "\"MASTER\":\"1\""] => self.take_master(),
            ["LD" | "VS" | "VG" | "GI" | "GP" | "SP"] => self.reply("ER 1 2"),
            ["ST" | "GO" | "AM" | "AD" | "LD" | "VS" | "VG", ..] => self.reply("ER 1 3"),
            _ => self.reply("ER 1 1"),
        }
    }

    fn reply(&mut self, text: &str) {
        if self.config.replies_prefixed && self.config.transport == Transport::Uc500 {
            let length = u16::try_from(text.len()).unwrap_or(u16::MAX).to_be_bytes();
            let head = [0x1b, 0, length[0], length[1]];
            self.out.bytes.push_back([&head[..], text.as_bytes(), b"\r"].concat());
        } else {
            self.out.say(text);
        }
    }

    fn information(&mut self) {
        self.reply("CONTROLLER SIMULATED");
        self.reply("FIRMWARE 1.0");
    }

    fn list(&mut self) {
        let names: Vec<String> = self.config.files.keys().cloned().collect();
        self.reply(&names.len().to_string());
        for name in names {
            self.reply(&name);
        }
    }

    fn load(&mut self, file: &str, count: &str, mode: &str) {
        let mode = match mode {
            "N" => 0,
            "A" => 1,
            "S" => 2,
            _ => return self.reply("ER 1 7"),
        };
        let (Some(name), Ok(count)) = (unquote(file), count.parse()) else {
            return self.reply("ER 1 4");
        };
        if self.state != State::Ready {
            return self.reply(&format!("ER 2 {}", self.state_number()));
        }
        if !self.config.files.contains_key(name) {
            return self.reply("ER 1 5");
        }
        self.job = Some((name.to_owned(), count));
        self.mode = mode;
        self.reply("LD 1");
    }

    fn set(&mut self, number: &str, text: &str) {
        let Some(number) = variable(number) else { return self.reply("ER 1 7") };
        let Some(text) = unquote(text) else { return self.reply("ER 1 9") };
        if self.state == State::Marking {
            return self.reply("ER 2 8");
        }
        let kept = text.chars().count() - usize::from(self.config.truncates && !text.is_empty());
        self.variables.insert(number, text.chars().take(kept).collect());
        self.reply("VS 1");
    }

    fn get(&mut self, number: &str) {
        match variable(number) {
            Some(number) => {
                let text = self.variables.get(&number).cloned().unwrap_or_default();
                self.reply(&text);
            }
            None => self.reply("ER 1 7"),
        }
    }

    fn take_master(&mut self) {
        if matches!(self.state, State::Fault) {
            self.master_taken = true;
            self.reply("SP 1");
        } else {
            self.reply(&format!("ER 2 {}", self.state_number()));
        }
    }

    fn acknowledge(&mut self, now_us: u64) {
        if self.state == State::Fault {
            self.enter(State::Ready, now_us);
            self.reply("AD 1");
        } else {
            self.reply("ER 3 5");
        }
    }

    fn stop(&mut self, now_us: u64) {
        self.reply("AM 1");
        if self.cycle.is_some() {
            self.reply("GO S");
        }
        self.interrupt(now_us);
        self.enter(State::Fault, now_us);
    }

    // -- A cycle -----------------------------------------------------------------------------------------------

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

/// Characters that take strikes.
fn struck(text: &str) -> usize {
    text.chars().filter(|character| *character != ' ').count()
}

/// The text that the strikes from `from` to `made` leave: only whole characters can be read.
fn struck_text(texts: &[String], from: u32, made: u32, dots_per_char: u32) -> Vec<String> {
    let mut at = 0;
    let mut lines = Vec::new();
    for text in texts {
        let mut line = String::new();
        for character in text.chars() {
            let start = at;
            if character != ' ' {
                at += dots_per_char;
            }
            if start >= from && at <= made {
                line.push(character);
            }
        }
        lines.push(line.trim_end().to_owned());
    }
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    lines
}

fn variable(word: &str) -> Option<u8> {
    word.parse().ok().filter(|number| *number <= 9 && word.len() == 1)
}

fn unquote(word: &str) -> Option<&str> {
    word.strip_prefix('"')?.strip_suffix('"').filter(|text| !text.contains('"'))
}

/// Words between single blanks; blanks inside quotes belong to the word. None if a quote is left open.
fn split_words(text: &str) -> Option<Vec<String>> {
    let mut words = vec![String::new()];
    let mut quoted = false;
    for character in text.chars() {
        quoted ^= character == '"';
        match words.last_mut() {
            Some(word) if quoted || character != ' ' => word.push(character),
            _ => words.push(String::new()),
        }
    }
    (!quoted).then_some(words)
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

/// Finds commands in bytes.
#[derive(Debug)]
struct FrameReader {
    transport: Transport,
    bytes: VecDeque<u8>,
    last_us: u64,
}

/// A command broken off for this long is forgotten. Microseconds.
const BROKEN_OFF_US: u64 = 500_000;

/// Longest command it takes; more is noise.
const COMMAND_MAX: usize = 4_096;

impl FrameReader {
    fn new(transport: Transport) -> Self {
        Self { transport, bytes: VecDeque::new(), last_us: 0 }
    }

    fn push(&mut self, byte: u8, now_us: u64) -> Option<String> {
        if now_us.saturating_sub(self.last_us) > BROKEN_OFF_US {
            self.bytes.clear();
        }
        self.last_us = now_us;
        self.bytes.push_back(byte);
        let command = match self.transport {
            Transport::Tl07 => self.take_line(),
            Transport::Uc500 => self.take_frame(),
        };
        if self.bytes.len() > COMMAND_MAX {
            self.bytes.clear();
        }
        command.and_then(|bytes| String::from_utf8(bytes).ok()).filter(|command| !command.is_empty())
    }

    fn take_line(&mut self) -> Option<Vec<u8>> {
        let ended = self.bytes.back() == Some(&b'\r');
        ended.then(|| {
            self.bytes.pop_back();
            self.bytes.drain(..).filter(|byte| *byte != b'\n').collect()
        })
    }

    fn take_frame(&mut self) -> Option<Vec<u8>> {
        while self.bytes.front().is_some_and(|byte| *byte != 0x1b) {
            self.bytes.pop_front();
        }
        let length = match (self.bytes.get(1), self.bytes.get(2), self.bytes.get(3)) {
            (Some(high), Some(middle), Some(low)) => {
                usize::from(*high) << 16 | usize::from(*middle) << 8 | usize::from(*low)
            }
            _ => return None,
        };
        if length > COMMAND_MAX - 5 {
            self.bytes.clear();
        }
        if self.bytes.len() < length + 5 {
            return None;
        }
        let mut frame: Vec<u8> = self.bytes.drain(..).skip(4).collect();
        // A frame that does not end where its length says is none; its last byte may begin the next one.
        let last = frame.pop();
        self.bytes.extend(last.filter(|byte| *byte == 0x1b));
        (last == Some(b'\r')).then_some(frame)
    }
}

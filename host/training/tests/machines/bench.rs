//! A driver and a simulated machine joined by a line that keeps a transcript, all in virtual time.

use machines::{Driver, End, Family, Loaded, MachineEvent, Payload, Permit};
use marking::mark::Micrometres;
use marking::path::{ToolPath, ToolSetting, dots_5x7};
use std::collections::VecDeque;
use training::machine::{MetalAct, Piece, SimMachine, Wire, WireChange};

/// Direction on the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    ToMachine,
    ToHost,
}

/// What the line does to a message: the messages that come out at the other end.
pub type Line = Box<dyn FnMut(Way, &[u8]) -> Vec<Vec<u8>>>;

/// A path at the speed and power that the tests use.
pub fn drawn(path: ToolPath) -> Payload {
    Payload::Path { path, setting: ToolSetting { passes: 1, feed_mm_min: 600, power_permille: 400 } }
}

/// Lines in dots, two millimetres high.
pub fn dotted(lines: &[impl AsRef<str>]) -> Payload {
    drawn(dots_5x7(lines, Micrometres(2_000)).unwrap().into())
}

/// Time that a message takes.
const LATENCY_US: u64 = 1_000;
/// A cycle of which nothing was heard for this long has an unknown outcome.
pub const CYCLE_MAX_MS: u64 = 120_000;

/// The driver of a machine with one of the shipped dialects.
pub fn driver(family: Family, dialect: &str) -> Box<dyn Driver> {
    family.shipped_driver(dialect, CYCLE_MAX_MS).unwrap()
}

pub struct Bench<M> {
    pub driver: Box<dyn Driver>,
    pub machine: M,
    pub now_us: u64,
    pub transcript: Vec<(Way, Vec<u8>)>,
    pub wires: Vec<WireChange>,
    pub metal: Vec<MetalAct>,
    pub line: Line,
    pub latency_us: u64,
    /// How long a byte takes on the wire; 0 where a message is there as soon as it is sent. Nanoseconds.
    pub byte_ns: u64,
    /// Messages in the order in which the host has sent and received them.
    pub seen_by_host: Vec<(Way, Vec<u8>)>,
    /// When the wire is free again, each way.
    free_us: [u64; 2],
    flying: VecDeque<(u64, Way, Vec<u8>)>,
    heard: VecDeque<MachineEvent>,
}

impl<M: SimMachine> Bench<M> {
    /// The line is good and open, a piece is in the clamp, and the permit is on.
    pub fn new(driver: impl Driver + 'static, mut machine: M) -> Self {
        machine.clamp(Some(Piece::tagged("piece-1")), 0);
        machine.set_permit(true, 0);
        let mut driver: Box<dyn Driver> = Box::new(driver);
        driver.link_opened(0);
        Self {
            driver,
            machine,
            now_us: 0,
            transcript: Vec::new(),
            wires: Vec::new(),
            metal: Vec::new(),
            line: Box::new(|_, bytes| vec![bytes.to_vec()]),
            latency_us: LATENCY_US,
            byte_ns: 0,
            seen_by_host: Vec::new(),
            free_us: [0; 2],
            flying: VecDeque::new(),
            heard: VecDeque::new(),
        }
    }

    pub fn now_ms(&self) -> u64 {
        self.now_us / 1_000
    }

    fn collect(&mut self) {
        while let Some(bytes) = self.driver.next_output() {
            self.post(Way::ToMachine, bytes);
        }
        while let Some(bytes) = self.machine.next_bytes() {
            self.post(Way::ToHost, bytes);
        }
        self.wires.extend(std::iter::from_fn(|| self.machine.next_wire()));
        self.metal.extend(std::iter::from_fn(|| self.machine.next_act()));
        self.heard.extend(std::iter::from_fn(|| self.driver.next_event()));
    }

    fn post(&mut self, way: Way, bytes: Vec<u8>) {
        for message in (self.line)(way, &bytes) {
            let begins_us = self.now_us.max(self.free_us[way as usize]);
            let over_us = begins_us + message.len() as u64 * self.byte_ns / 1_000;
            self.free_us[way as usize] = over_us;
            let at_us = over_us + self.latency_us;
            let place = self.flying.partition_point(|(other_us, ..)| *other_us <= at_us);
            self.flying.insert(place, (at_us, way, message));
        }
        if way == Way::ToMachine {
            self.seen_by_host.push((way, bytes.clone()));
        }
        self.transcript.push((way, bytes));
    }

    /// Lets the next thing happen. False if nothing will before `until_us`.
    pub fn step(&mut self, until_us: u64) -> bool {
        self.collect();
        let arrives_us = self.flying.front().map(|(at_us, ..)| *at_us);
        let wakes_us = self.driver.poll_at().map(|at_ms| at_ms * 1_000);
        let next = arrives_us.into_iter().chain(wakes_us).chain(self.machine.poll_at_us()).min();
        let Some(at_us) = next.filter(|at_us| *at_us <= until_us) else {
            self.now_us = self.now_us.max(until_us);
            self.machine.poll(self.now_us);
            self.collect();
            return false;
        };
        self.now_us = self.now_us.max(at_us);
        self.machine.poll(self.now_us);
        if let Some((_, way, bytes)) = self.flying.pop_front_if(|(at_us, ..)| *at_us <= self.now_us) {
            match way {
                Way::ToMachine => self.machine.bytes_in(&bytes, self.now_us),
                Way::ToHost => {
                    self.driver.handle(&bytes, self.now_us / 1_000);
                    self.seen_by_host.push((way, bytes));
                }
            }
        }
        if self.driver.poll_at().is_some_and(|at_ms| at_ms * 1_000 <= self.now_us) {
            self.driver.handle_timeout(self.now_us / 1_000);
        }
        self.collect();
        true
    }

    /// The line is cut; what is on its way is lost.
    pub fn cut(&mut self) {
        self.collect();
        self.flying.clear();
        let now_ms = self.now_ms();
        self.driver.link_lost(now_ms);
    }

    /// The line is there again.
    pub fn relink(&mut self) {
        let now_ms = self.now_ms();
        while self.machine.next_bytes().is_some() {}
        self.driver.link_opened(now_ms);
    }

    pub fn run_for_ms(&mut self, ms: u64) {
        let until_us = self.now_us + ms * 1_000;
        while self.step(until_us) {}
    }

    /// The next event, waiting for it up to an hour.
    pub fn event(&mut self) -> MachineEvent {
        let until_us = self.now_us + 3_600_000_000;
        loop {
            if let Some(event) = self.heard.pop_front() {
                return event;
            }
            let happened = self.step(until_us);
            assert!(happened || !self.heard.is_empty(), "nothing more happens");
        }
    }

    /// The events so far.
    pub fn events(&mut self) -> Vec<MachineEvent> {
        self.heard.drain(..).collect()
    }

    pub fn load(&mut self, job: u64, payload: &Payload) -> Result<Loaded, String> {
        let now_ms = self.now_ms();
        self.driver.load(job, payload, now_ms).map_err(|error| error.to_string())?;
        loop {
            match self.event() {
                MachineEvent::Loaded(loaded) => return Ok(loaded),
                MachineEvent::LoadFailed { job: failed, message } => {
                    assert_eq!(failed, job);
                    return Err(message);
                }
                _ => {}
            }
        }
    }

    pub fn start(&mut self, loaded: Loaded) {
        let permit = Permit::reported_by_controller(loaded.job());
        let now_ms = self.now_ms();
        self.driver.start(loaded, permit, now_ms);
    }

    pub fn end(&mut self) -> End {
        loop {
            if let MachineEvent::Ended { end, .. } = self.event() {
                return end;
            }
        }
    }

    /// Loads and starts, and gives the end.
    pub fn mark(&mut self, job: u64, payload: &Payload) -> Result<End, String> {
        let loaded = self.load(job, payload)?;
        self.start(loaded);
        Ok(self.end())
    }

    pub fn strikes(&self) -> usize {
        self.wires.iter().filter(|change| change.wire == Wire::Strike && change.level).count()
    }

    /// How often the machine was sent exactly this.
    pub fn sent(&self, bytes: &[u8]) -> usize {
        self.transcript.iter().filter(|(way, sent)| *way == Way::ToMachine && sent == bytes).count()
    }
}

//! The simulated world: one host with its disk and its clock, one controller, one machine with its metal, two lines, one
//! operator and what goes wrong, in one thread and in virtual time, made from one seed.
//!
//! Modules in reading order: [`setup`] is what each run begins with, [`disk`], [`clock`] and [`mod@line`] are what the
//! program stands on, [`host`] is the program, [`planted`] the mistakes that it may be given, [`by_hand`] a way to ask the controller alone, `bench` the operator at the machine, `permit` what is seen of the start permit, `strike` what the fault does, and this file the passing of time.

mod bench;
pub mod by_hand;
pub mod clock;
pub mod disk;
pub mod host;
pub mod line;
mod permit;
pub mod planted;
pub mod setup;
mod strike;

use crate::evidence::{DayOf, Engraved, Evidence, Motion, StartGiven, Stopped};
use crate::fault::{FaultKind, Moment, Weather, Wire};
use bench::Bench;
use clock::SiteClock;
use disk::{DiskFault, ModelDisk};
use host::Host;
use line::Line;
use permit::PermitWatch;
use planted::{EpochForged, Sabotage};
use protocol::Inputs;
use registry::{LedgerError, Store};
use std::collections::VecDeque;
use strike::{Sight, Strike};
use training::controller::fram::MemoryFram;
use training::controller::{SimController, SimOptions};
use training::fault::Way;
use training::random::Random;
use training::rig::Rig;

/// Longest a run may take before it counts as standing still: an hour of its own time.
const TIME_MAX_US: u64 = 3_600_000_000;
/// One byte on the controller's line at 115,200 baud.
const CONTROLLER_BYTE_US: u64 = 87;
/// One Ed25519 signature on the board, at 125 MHz.
const SIGNING_US: u64 = 140_000;

/// Which machine stands in the world.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Family {
    /// Text, pushed completion.
    Gravotech,
    /// Path, polled.
    Grbl,
}

/// What is to be simulated.
#[derive(Debug, Clone, Copy)]
pub struct Plan {
    /// Everything else follows from this.
    pub seed: u64,
    /// What goes wrong.
    pub weather: Weather,
    /// A mistake in the station.
    pub sabotage: Option<Sabotage>,
    /// Last events that are kept in words.
    pub traced: usize,
}

/// What came of it.
#[derive(Debug)]
pub struct Outcome {
    /// What the last fault hit; `None` if none ever struck.
    pub moment: Option<Moment>,
    /// Faults that struck.
    pub struck: usize,
    /// What is left.
    pub evidence: Evidence,
    /// The controller's memory.
    pub memory: Vec<u8>,
    /// The last events.
    pub trace: VecDeque<String>,
}

/// The world.
pub struct World {
    plan: Plan,
    family: Family,
    now_us: u64,
    random: Random,
    disk: ModelDisk,
    clock: SiteClock,
    host: Option<Host>,
    fram: MemoryFram,
    controller: Option<SimController<MemoryFram>>,
    /// What is wired at this station.
    wired: Inputs,
    /// The contact of the permit relay, and the clamp's valve, as the fixture has them.
    permit: bool,
    clamp_valve: bool,
    permit_watch: PermitWatch,
    rig: Rig,
    machine_line: Line,
    controller_line: Line,
    /// Sabotage: what makes the controller obey commands of an earlier session.
    forged: Option<EpochForged>,
    bench: Bench,
    strike: Strike,
    busy: bool,
    evidence: Evidence,
    trace: VecDeque<String>,
}

impl World {
    /// Plays a whole run.
    #[must_use]
    pub fn play(plan: Plan) -> Outcome {
        #[cfg(feature = "planted")]
        let _planted = planted::Planted::new(plan.sabotage);
        let mut world = Self::new(plan);
        while !world.bench.is_done() && world.evidence.troubles.is_empty() {
            world.turn();
            let next_us = world.next_us().max(world.now_us + 1);
            if next_us > TIME_MAX_US {
                world.trouble(format!("stands still: {}", world.bench));
            }
            world.now_us = next_us;
        }
        world.end()
    }

    fn new(plan: Plan) -> Self {
        let mut random = Random::new(plan.seed ^ stream_of(plan.weather));
        let family = if plan.seed.is_multiple_of(2) { Family::Gravotech } else { Family::Grbl };
        let items = if plan.weather == Weather::Storm { 4 + random.below(6) } else { 3 + random.below(4) };
        let rig = Rig::new(setup::machine(family), 0);
        let fram = MemoryFram::default();
        let options = board_options(plan.seed);
        let mut controller = SimController::power_on(fram.clone(), options, rig.levels(), 0);
        let shows_at = match plan.weather {
            Weather::One(kind) => kind.shows_at(),
            Weather::Calm | Weather::Storm => Inputs::NONE,
        };
        let wired = setup::wired(family, plan.seed) | shows_at;
        let identity = by_hand::provision_wired(&mut controller, random.next_u64(), wired);
        let disk = ModelDisk::default();
        let ledger = setup::found(disk.clone(), &identity, items).expect("an empty disk takes a ledger");
        drop(ledger);
        while disk.unsynced() > 0 {
            disk.sync().expect("nothing has gone wrong yet");
        }
        let decided = (setup::consignment(items).importing.to_string(), setup::release().year());
        let days = vec![DayOf { durable: disk.durable(), day: setup::stamp().day }];
        let evidence = Evidence { key: identity.key, wired, decided, days, ..Evidence::default() };
        let mut world = Self {
            plan,
            family,
            now_us: 0,
            machine_line: Line::new(setup::machine_byte_us(family), random.next_u64()),
            controller_line: Line::new(CONTROLLER_BYTE_US, random.next_u64()),
            bench: Bench::new(items, plan.weather, random.next_u64()),
            strike: Strike::new(plan.weather, items, wired, &mut random),
            random,
            disk,
            clock: SiteClock::new(setup::stamp().at),
            forged: (plan.sabotage == Some(Sabotage::EpochNotCompared)).then(EpochForged::default),
            host: None,
            fram,
            controller: Some(controller),
            wired,
            permit: false,
            clamp_valve: false,
            permit_watch: PermitWatch::default(),
            rig,
            busy: false,
            evidence,
            trace: VecDeque::new(),
        };
        world.start_host();
        world
    }

    /// Everything that happens at this moment.
    fn turn(&mut self) {
        self.strike_if_due();
        self.turn_operator();
        self.turn_machine();
        self.turn_controller();
        self.deliver();
        self.turn_host();
        // What arrived at machine and controller shows on their wires at once.
        self.turn_machine();
        self.turn_controller();
        self.watch_permit();
    }

    fn next_us(&self) -> u64 {
        let candidates = [
            self.rig.poll_at_us(),
            self.controller.as_ref().map(SimController::poll_at_us),
            self.machine_line.next_us(),
            self.controller_line.next_us(),
            self.host.as_ref().map(Host::next_us),
            self.strike.next_us(),
            Some(self.bench.next_us()),
        ];
        candidates.into_iter().flatten().min().unwrap_or(u64::MAX)
    }

    fn turn_machine(&mut self) {
        self.rig.poll(self.now_us);
        while let Some(edge) = self.rig.next_edge() {
            if edge.wire.input != Inputs::STRIKE {
                self.note(|| format!("wire {} {}", name(edge.wire.input), edge.level));
            }
            if let Some(controller) = &mut self.controller {
                controller.set_wire(edge.wire, edge.level, self.now_us);
            }
            if edge.wire.input == Inputs::MACHINE_BUSY && edge.level != self.busy {
                self.busy = edge.level;
                self.saw_busy(edge.level);
            }
        }
        while let Some(act) = self.rig.next_act() {
            self.note(|| format!("metal: {act:?}"));
            let durable = Some(self.disk.durable());
            // Gravotech's dialect has check sums.
            let line_altered = self.machine_line.take_altered() && self.family == Family::Grbl;
            self.evidence.metal.push(Engraved { at_us: self.now_us, act, durable, line_altered });
        }
        while let Some(bytes) = self.rig.next_bytes() {
            self.note(|| format!("machine says {}", show(&bytes)));
            self.machine_line.send(Way::ToHost, &bytes, self.now_us);
        }
    }

    fn saw_busy(&mut self, busy: bool) {
        self.note(|| format!("machine {}", if busy { "moves" } else { "rests" }));
        self.strike.saw(if busy { Sight::Moves } else { Sight::Rests }, self.now_us, &mut self.random);
        if let (true, Some(piece)) = (busy, self.bench.clamped()) {
            let (part, place) = (piece.tag.clone(), piece.place.clone());
            let durable = self.disk.durable();
            self.evidence.motions.push(Motion { at_us: self.now_us, part, place, durable });
        }
    }

    fn turn_controller(&mut self) {
        let Some(controller) = &mut self.controller else {
            self.set_clamp_valve(false);
            return self.set_permit(false);
        };
        controller.poll(self.now_us);
        while let Some(frame) = controller.next_bytes(self.now_us) {
            if let Some(forged) = &mut self.forged {
                forged.hears(&frame);
            }
            self.controller_line.send(Way::ToHost, &frame, self.now_us);
        }
        while controller.next_report().is_some() {}
        let (permit, outputs) = (controller.relay_closed(), controller.outputs());
        self.set_clamp_valve(outputs.clamp);
        self.set_permit(permit);
    }

    fn set_clamp_valve(&mut self, closed: bool) {
        if self.clamp_valve != closed {
            self.clamp_valve = closed;
            self.rig.set_clamp_valve(closed, self.now_us);
        }
    }

    fn set_permit(&mut self, permit: bool) {
        if self.permit != permit {
            self.permit = permit;
            self.note(|| format!("permit {}", if permit { "on" } else { "off" }));
            self.rig.set_permit(permit, self.now_us);
            if permit {
                self.strike.saw(Sight::Permit, self.now_us, &mut self.random);
            }
        }
    }

    fn deliver(&mut self) {
        let now_us = self.now_us;
        while let Some(bytes) = self.machine_line.receive(Way::ToDevice, now_us) {
            self.rig.bytes_in(&bytes, now_us);
        }
        while let Some(bytes) = self.controller_line.receive(Way::ToDevice, now_us) {
            let bytes = self.forged.as_ref().map_or(bytes.clone(), |forged| forged.forge(bytes));
            if let Some(controller) = &mut self.controller {
                controller.bytes_in(&bytes, now_us);
            }
        }
        // What nobody reads is lost.
        while let Some(bytes) = self.machine_line.receive(Way::ToHost, now_us) {
            self.strike.saw_answer();
            if let Some(host) = &mut self.host {
                host.driver.handle(&bytes, now_us / 1_000);
            }
        }
        while let Some(bytes) = self.controller_line.receive(Way::ToHost, now_us) {
            if let Some(host) = &mut self.host {
                host.client.handle(&bytes, now_us / 1_000);
            }
        }
    }

    fn turn_host(&mut self) {
        let Some(host) = &mut self.host else { return };
        let wrote = host.writes();
        let durable = self.disk.durable();
        let polled = host.poll(self.now_us, &mut self.random);
        if self.disk.durable() != durable {
            let day = self.clock.true_day(self.now_us);
            self.evidence.days.push(DayOf { durable: self.disk.durable(), day });
        }
        if host.writes() && !wrote {
            self.strike.saw(Sight::Write, self.now_us, &mut self.random);
        }
        let mut sent = Vec::new();
        while let Some(bytes) = host.driver.next_output() {
            sent.push((Wire::Machine, bytes));
        }
        while let Some(bytes) = host.client.next_output() {
            sent.push((Wire::Controller, bytes));
        }
        let last = self.evidence.starts_given.last().map(|start| start.job);
        let stops = host.stops.drain(..);
        // The host before it may have given the start.
        let stops = stops.map(|stop| Stopped {
            started: stop.started || (stop.job.is_some() && stop.job == last),
            ..stop
        });
        self.evidence.stops.extend(stops);
        let at_us = self.now_us;
        self.evidence.starts_given.extend(host.started.drain(..).map(|job| StartGiven { at_us, job }));
        self.evidence.orders.append(&mut host.orders);
        self.evidence.refused += std::mem::take(&mut host.refused);
        if let Err(error) = polled {
            self.host_fails(&error);
        }
        for (wire, bytes) in sent {
            self.send(wire, &bytes);
        }
    }

    fn send(&mut self, wire: Wire, bytes: &[u8]) {
        if wire == Wire::Machine {
            self.note(|| format!("host to machine {}", show(bytes)));
            if self.family == Family::Gravotech && bytes.ends_with(b"\x02GO\r") {
                self.evidence.starts_sent += 1;
                self.strike.saw_start(bytes, self.now_us);
            }
        }
        let now_us = self.now_us;
        self.line(wire).send(Way::ToDevice, bytes, now_us);
    }

    fn line(&mut self, wire: Wire) -> &mut Line {
        match wire {
            Wire::Machine => &mut self.machine_line,
            Wire::Controller => &mut self.controller_line,
        }
    }

    fn start_host(&mut self) {
        let first_id = u32::try_from(self.random.next_u64() >> 33).unwrap_or(1);
        let driver = setup::driver(self.family);
        match Host::start(&self.disk, driver, first_id, self.clock, self.now_us) {
            Ok(mut host) => {
                self.note(|| "host starts".to_owned());
                host.sabotage = self.plan.sabotage;
                let now_ms = self.now_us / 1_000;
                for wire in [Wire::Machine, Wire::Controller] {
                    if self.line(wire).fault.is_plugged() {
                        host.open(wire, now_ms);
                    }
                }
                self.host = Some(host);
            }
            Err(why) if self.disk.fault() == Some(DiskFault::Unreadable) => {
                self.note(|| format!("host does not start: {why}"));
                self.start_host_later();
            }
            Err(trouble) => self.trouble(trouble),
        }
    }

    /// A disk that fails ends the host, which is started again; nothing else may end it.
    fn host_fails(&mut self, error: &LedgerError) {
        self.note(|| format!("the host ends: {error}"));
        if self.disk.take_failed() && matches!(error, LedgerError::Store(_)) {
            self.kill_host(true);
            self.start_host_later();
        } else {
            self.trouble(format!("the host ends: {error}"));
        }
    }

    fn trouble(&mut self, trouble: String) {
        self.note(|| format!("TROUBLE {trouble}"));
        self.evidence.troubles.push(trouble);
    }

    fn note(&mut self, words: impl FnOnce() -> String) {
        if self.plan.traced > 0 {
            if self.trace.len() == self.plan.traced {
                self.trace.pop_front();
            }
            self.trace.push_back(format!("{:>12.3} ms  {}", self.now_us as f64 / 1_000.0, words()));
        }
    }

    /// Gathers what is left. The controller's memory is read by starting it once more, without anything around it.
    fn end(mut self) -> Outcome {
        self.fram.restore();
        let memory = self.fram.bytes();
        let remembered = by_hand::hello(&mut by_hand::controller(&memory));
        let mut evidence = self.evidence;
        evidence.shown = remembered.ledger;
        evidence.newest_receipt = remembered.newest_receipt;
        drop(self.host.take());
        evidence.stored = self.disk.entries();
        let size = self.disk.len().unwrap_or(0);
        if let Err(error) = registry::export::export(&self.disk, size, &mut evidence.export) {
            evidence.troubles.push(format!("export: {error}"));
        }
        evidence.pieces = self.bench.pieces();
        evidence.caught = self.bench.caught();
        evidence.checkpoints = self.disk.checkpoints();
        evidence.questions_max = match self.plan.weather {
            Weather::Calm => 0,
            Weather::One(kind) => kind.questions_max(),
            Weather::Storm => usize::MAX,
        };
        evidence.answers_lost = self.plan.weather == Weather::Storm;
        let (moment, struck) = (self.strike.moment(), self.strike.struck());
        Outcome { moment, struck, evidence, memory, trace: self.trace }
    }
}

/// Each weather has its own streams, so that not all faults strike at the same moments.
fn stream_of(weather: Weather) -> u64 {
    let number = match weather {
        Weather::Calm => 0,
        Weather::One(kind) => FaultKind::ALL.iter().position(|other| *other == kind).unwrap_or(0) as u64 + 1,
        Weather::Storm => 0xffff,
    };
    number << 48
}

/// The board of every world.
fn board_options(seed: u64) -> SimOptions {
    SimOptions { noise_seed: seed, signing_us: SIGNING_US, ..SimOptions::default() }
}

fn name(input: Inputs) -> String {
    input.names().collect()
}

fn show(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).escape_debug().to_string()
}

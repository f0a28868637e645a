//! A station on which nothing goes wrong and no line takes time, over any store: what benchmarks measure.
//!
//! Engine, client and driver are the real ones; controller and machine answer in the same thread, in virtual time that
//! is skipped where nothing happens. What is left is the work of the host, its disk, and the simulation itself.

use crate::world::{Family, setup};
use marking::item::Item;
use protocol::reply::Identity;
use registry::entry::{Identification, IdentifiedBy, Stamp};
use registry::view::View;
use registry::{Ledger, LedgerError, Store, StoreError};
use station::controller::ControllerClient;
use station::identify::{Standing, identify};
use station::order::Order;
use station::prepare::{History, MachineSetup, Request, prepare};
use station::session::JobEnd;
use station::{Effect, Engine, Event, Notice};
use std::time::{Duration, Instant};
use training::controller::fram::MemoryFram;
use training::controller::{SimController, SimOptions};
use training::machine::{GravotechSim, GravotechSimConfig, Piece};
use training::rig::Rig;

/// How much faster than life the machine strikes; and it strikes once a character, since strikes cost the host nothing.
const SPEED: u64 = 100;
/// It rests for so long between two strikes at most, at that speed.
const BUSY_GAP_MS: u32 = 10;

/// Why a part was not marked.
#[derive(Debug)]
pub enum Failed {
    /// The ledger could not be written.
    Ledger(LedgerError),
    /// The job ended otherwise than witnessed, or never.
    Otherwise(Option<JobEnd>),
}

/// The station.
pub struct Straight<S: Store> {
    engine: Engine<S>,
    client: ControllerClient,
    driver: Box<dyn machines::Driver>,
    controller: SimController<MemoryFram>,
    rig: Rig,
    permit: bool,
    machine: MachineSetup,
    quantity: usize,
    now_us: u64,
    stamp: Stamp,
    ended: Option<JobEnd>,
    /// Time that controller and machine took for themselves.
    stand_ins: Duration,
}

/// A controller with a key, for [`Straight::new`], and what the ledger has to admit.
#[must_use]
pub fn controller() -> (SimController<MemoryFram>, Identity) {
    let fram = MemoryFram::default();
    let mut controller = SimController::power_on(fram, SimOptions::default(), protocol::Inputs::NONE, 0);
    let identity = crate::world::by_hand::provision(&mut controller, 1);
    (controller, identity)
}

impl<S: Store> Straight<S> {
    /// Joins everything and waits until a part can be marked.
    ///
    /// # Panics
    /// If that does not come about.
    #[must_use]
    pub fn new(ledger: Ledger<S>, controller: SimController<MemoryFram>, quantity: usize) -> Self {
        let config = GravotechSimConfig { speed: SPEED, dots_per_char: 1, ..GravotechSimConfig::default() };
        let mut client = ControllerClient::new(10);
        client.link_opened(0);
        let mut driver = setup::driver(Family::Gravotech);
        driver.link_opened(0);
        let mut station = Self {
            engine: Engine::new(ledger, setup::operator()).expect("a sound ledger"),
            client,
            driver,
            controller,
            rig: Rig::new(Box::new(GravotechSim::new(config)), 0),
            permit: false,
            machine: MachineSetup { busy_gap_ms: BUSY_GAP_MS, ..setup::machine_setup(Family::Gravotech) },
            quantity,
            now_us: 0,
            stamp: setup::stamp(),
            ended: None,
            stand_ins: Duration::ZERO,
        };
        while !station.engine.session().is_ready() {
            station.turn().expect("nothing is refused");
            assert!(station.now_us < 10_000_000, "it never became ready");
        }
        station
    }

    /// The order for an item in the clamp, made as the program makes it.
    ///
    /// # Panics
    /// If the item cannot be marked.
    #[must_use]
    pub fn order(&self, item: &Item) -> Order {
        let read = setup::reads(item);
        let found = identify(&read, [(item, Standing::Open)]).expect("it reads what stands on it");
        let history = history(self.engine.ledger().view(), found).expect("the view answers");
        let request = Request {
            by: setup::operator(),
            consignment: &setup::consignment(self.quantity),
            programme: setup::programme(),
            item: found,
            history,
            identified: Identification { how: IdentifiedBy::TypedBlind, read },
            machine: &self.machine,
        };
        prepare(request).expect("it can be marked")
    }

    /// Puts the next piece into the clamp and lets the controller see it.
    ///
    /// # Errors
    /// [`Failed::Ledger`].
    pub fn clamp(&mut self, order: &Order) -> Result<(), Failed> {
        let place = order.reservation.mark.place.as_str().to_owned();
        let tag = crate::evidence::tag_of(&order.reservation.item.item_no);
        self.rig.clamp(Piece { tag, place }, self.now_us);
        while self.rig.next_settled().is_none() {
            self.turn()?;
        }
        Ok(())
    }

    /// Marks the part in the clamp, from the order to the witnessed end.
    ///
    /// # Errors
    /// [`Failed`].
    pub fn mark(&mut self, order: Order) -> Result<(), Failed> {
        let until_us = self.now_us + 60_000_000;
        self.ended = None;
        self.feed(Event::Mark(Box::new(order)))?;
        while self.ended.is_none() && self.now_us < until_us {
            self.turn()?;
        }
        match self.ended.take() {
            Some(JobEnd::Witnessed) => Ok(()),
            other => Err(Failed::Otherwise(other)),
        }
    }

    /// The ledger's size.
    #[must_use]
    pub fn entries(&self) -> u64 {
        self.engine.ledger().next_index()
    }

    /// Time that the simulated controller and machine took for themselves since this was last asked.
    pub fn take_stand_ins(&mut self) -> Duration {
        std::mem::take(&mut self.stand_ins)
    }

    fn turn(&mut self) -> Result<(), Failed> {
        let begun = Instant::now();
        self.turn_stand_ins();
        self.stand_ins += begun.elapsed();
        if !self.turn_host()? {
            self.now_us = self.next_us().max(self.now_us + 1);
        }
        Ok(())
    }

    /// Controller and machine take what the host sent and do what their time has come for.
    fn turn_stand_ins(&mut self) {
        let (now_us, now_ms) = (self.now_us, self.now_us / 1_000);
        while let Some(bytes) = self.client.next_output() {
            self.controller.bytes_in(&bytes, now_us);
        }
        while let Some(bytes) = self.driver.next_output() {
            self.rig.bytes_in(&bytes, now_us);
        }
        self.rig.poll(now_us);
        while let Some(edge) = self.rig.next_edge() {
            self.controller.set_wire(edge.wire, edge.level, edge.at_us);
        }
        while self.rig.next_act().is_some() {}
        self.controller.poll(now_us);
        while self.controller.next_report().is_some() {}
        let permit = self.controller.relay_closed();
        if permit != self.permit {
            self.permit = permit;
            self.rig.set_permit(permit, now_us);
        }
        while let Some(bytes) = self.controller.next_bytes(now_us) {
            self.client.handle(&bytes, now_ms);
        }
        while let Some(bytes) = self.rig.next_bytes() {
            self.driver.handle(&bytes, now_ms);
        }
    }

    /// Client, driver and engine; whether they did anything.
    fn turn_host(&mut self) -> Result<bool, Failed> {
        let now_ms = self.now_us / 1_000;
        let mut busy = false;
        if self.client.poll_at().is_some_and(|at_ms| at_ms <= now_ms) {
            self.client.handle_timeout(now_ms);
        }
        if self.driver.poll_at().is_some_and(|at_ms| at_ms <= now_ms) {
            self.driver.handle_timeout(now_ms);
        }
        while let Some(event) = self.driver.next_event() {
            self.feed(Event::Machine(event))?;
            busy = true;
        }
        while let Some(said) = self.client.next_heard() {
            self.feed(Event::Controller(said))?;
            busy = true;
        }
        Ok(busy)
    }

    fn next_us(&self) -> u64 {
        let lines = self.client.poll_at().into_iter().chain(self.driver.poll_at()).map(|ms| ms * 1_000);
        let next = lines.chain(self.rig.poll_at_us()).min().unwrap_or(u64::MAX);
        next.min(self.controller.poll_at_us())
    }

    fn feed(&mut self, event: Event) -> Result<(), Failed> {
        let now_ms = self.now_us / 1_000;
        let effects = self.engine.handle(event, now_ms, &self.stamp).map_err(Failed::Ledger)?;
        for effect in effects {
            match effect {
                Effect::Controller(request) => self.client.request(request, now_ms),
                Effect::Machine(command) => {
                    if let Some(event) = command.give_to(self.driver.as_mut(), now_ms) {
                        self.feed(Event::Machine(event))?;
                    }
                }
                Effect::Tell(Notice::Ended { how, .. }) => self.ended = Some(how),
                Effect::Tell(_) => {}
            }
        }
        Ok(())
    }
}

/// What the register knows of an item before its next job.
///
/// # Errors
/// [`StoreError`].
pub fn history(view: View<'_>, item: &Item) -> Result<History, StoreError> {
    History::read(view, setup::CONSIGNMENT, item)
}

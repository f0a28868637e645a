//! The host of the simulated world: engine, controller client and driver, as the real program joins them, with a disk
//! that takes its time.
//!
//! The engine waits for its disk; the two lines are attended all the while, as by tasks of their own.

use super::clock::{LastEntry, SiteClock};
use super::disk::{Leaves, ModelDisk};
use super::planted::Sabotage;
use super::setup;
use crate::evidence::{OrderKind, Ordered, Stopped};
use crate::fault::Wire;
use machines::{Driver, MachineCommand, MachineEvent};
use protocol::HostRequest;
use registry::entry::{Act, ClockGrade, PersonId, Stamp, Verdict};
use registry::{Ledger, LedgerError, Store};
use station::controller::ControllerClient;
use station::session::Stage;
use station::{Effect, Engine, Event, Notice};
use std::collections::VecDeque;
use training::random::Random;

/// The session is told at least this often that time passes.
const TICK_US: u64 = 50_000;
/// A write is on the disk after at most so long; at least after a hundredth of it.
const SYNC_MAX_US: usize = 12_000;

/// What waits for the engine.
#[derive(Debug)]
#[allow(clippy::large_enum_variant, reason = "few live at a time")]
pub enum Input {
    /// An event of the session.
    Event(Event),
    /// An act that is no step of a job.
    Record(Option<PersonId>, Act),
    /// A supervisor opens the day.
    OpenDay(Stamp),
    /// Somebody says STOP.
    Stop,
}

/// A host that runs.
pub struct Host {
    engine: Engine<ModelDisk>,
    disk: ModelDisk,
    /// The controller's client.
    pub client: ControllerClient,
    /// The machine's driver.
    pub driver: Box<dyn Driver>,
    inbox: VecDeque<Input>,
    effects: VecDeque<Effect>,
    syncs: VecDeque<u64>,
    tick_us: u64,
    /// The clock that it reads.
    pub clock: SiteClock,
    grade: ClockGrade,
    /// A mistake in it.
    pub sabotage: Option<Sabotage>,
    /// By that mistake, what it writes now is not waited for.
    unawaited: bool,
    /// Commands of jobs, since somebody last asked.
    pub orders: Vec<Ordered>,
    /// Acts that the ledger refused.
    pub refused: usize,
    /// What it told the people.
    pub notices: VecDeque<Notice>,
    /// Jobs whose start was given to the driver since somebody last asked.
    pub started: Vec<u64>,
    /// The last of them.
    pub last_started: Option<u64>,
    /// Each STOP that was heard, since somebody last asked.
    pub stops: Vec<Stopped>,
}

impl Host {
    /// Opens the ledger on the disk.
    ///
    /// # Errors
    /// What is wrong, in words.
    pub fn start(
        disk: &ModelDisk,
        driver: Box<dyn Driver>,
        first_id: u32,
        clock: SiteClock,
        now_us: u64,
    ) -> Result<Self, String> {
        let ledger = Ledger::open(disk.clone()).map_err(|error| format!("ledger: {error}"))?;
        let last = ledger.entry(ledger.next_index().saturating_sub(1)).map_err(|error| error.to_string())?;
        let grade = last.map_or(ClockGrade::Unconfirmed, |entry| entry.stamp.clock);
        let engine = Engine::new(ledger, setup::operator()).map_err(|error| format!("engine: {error}"))?;
        Ok(Self {
            engine,
            disk: disk.clone(),
            client: ControllerClient::new(first_id),
            driver,
            inbox: VecDeque::new(),
            effects: VecDeque::new(),
            syncs: VecDeque::new(),
            tick_us: now_us,
            clock,
            grade,
            sabotage: None,
            unawaited: false,
            orders: Vec::new(),
            refused: 0,
            notices: VecDeque::new(),
            started: Vec::new(),
            last_started: None,
            stops: Vec::new(),
        })
    }

    /// The engine, for reading.
    #[must_use]
    pub fn engine(&self) -> &Engine<ModelDisk> {
        &self.engine
    }

    /// Hands something to the engine.
    pub fn submit(&mut self, input: Input) {
        self.inbox.push_back(input);
    }

    /// Somebody says STOP: before everything that waits, but not in the midst of a write.
    pub fn stop(&mut self) {
        self.inbox.push_front(Input::Stop);
    }

    /// Nothing waits and nothing is being written.
    #[must_use]
    pub fn is_quiet(&self) -> bool {
        self.inbox.is_empty() && self.effects.is_empty() && self.syncs.is_empty()
    }

    /// Whether it waits for its disk.
    #[must_use]
    pub fn writes(&self) -> bool {
        !self.syncs.is_empty()
    }

    /// Whether a part can be marked now.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        self.is_quiet() && self.engine.session().is_ready()
    }

    /// Attends the lines, then works through what waits as far as the disk allows.
    ///
    /// # Errors
    /// [`LedgerError`]: the program would end.
    pub fn poll(&mut self, now_us: u64, random: &mut Random) -> Result<(), LedgerError> {
        let now_ms = now_us / 1_000;
        if self.driver.poll_at().is_some_and(|at_ms| at_ms <= now_ms) {
            self.driver.handle_timeout(now_ms);
        }
        if self.client.poll_at().is_some_and(|at_ms| at_ms <= now_ms) {
            self.client.handle_timeout(now_ms);
        }
        if self.tick_us <= now_us {
            self.tick_us = now_us + TICK_US;
            self.submit(Input::Event(Event::Tick));
        }
        self.work(now_us, random)
    }

    /// Works until nothing waits or the disk has to be waited for.
    fn work(&mut self, now_us: u64, random: &mut Random) -> Result<(), LedgerError> {
        loop {
            self.listen();
            while self.syncs.front().is_some_and(|done_us| *done_us <= now_us) {
                self.syncs.pop_front();
                self.disk.sync()?;
            }
            if !self.syncs.is_empty() && !self.unawaited {
                return Ok(());
            }
            if let Some(effect) = self.effects.pop_front() {
                self.perform(effect, now_us / 1_000);
            } else if let Some(input) = self.inbox.pop_front() {
                let before = self.disk.unsynced();
                self.take(input, now_us)?;
                self.begin_syncs(before, now_us, random);
            } else {
                return Ok(());
            }
        }
    }

    /// When it wants to be polled next.
    #[must_use]
    pub fn next_us(&self) -> u64 {
        let lines = self.driver.poll_at().into_iter().chain(self.client.poll_at()).map(|ms| ms * 1_000);
        let waits = if self.is_quiet() { None } else { Some(self.syncs.front().copied().unwrap_or(0)) };
        lines.chain(waits).min().map_or(self.tick_us, |at_us| at_us.min(self.tick_us))
    }

    /// A port is there, or is there again. A machine is asked who it is before anything else.
    pub fn open(&mut self, wire: Wire, now_ms: u64) {
        match wire {
            Wire::Controller => self.client.link_opened(now_ms),
            Wire::Machine => {
                self.driver.link_opened(now_ms);
                self.driver.identify(now_ms);
            }
        }
    }

    /// A port is gone.
    pub fn close(&mut self, wire: Wire, now_ms: u64) {
        match wire {
            Wire::Controller => self.client.link_lost(),
            Wire::Machine => self.driver.link_lost(now_ms),
        }
    }

    /// The process ends here and now; of the write under way this is left.
    pub fn kill(self, leaves: Leaves) {
        self.disk.cut(leaves);
    }

    fn listen(&mut self) {
        while let Some(event) = self.driver.next_event() {
            self.submit(Input::Event(Event::Machine(event)));
        }
        while let Some(said) = self.client.next_heard() {
            self.submit(Input::Event(Event::Controller(said)));
        }
    }

    /// Where the ledger stands in time.
    ///
    /// # Panics
    /// Never: a ledger that was opened has an entry.
    #[must_use]
    pub fn last_entry(&self) -> LastEntry {
        let standing = self.engine.ledger().standing().expect("an opened ledger has an entry");
        LastEntry { day_open: standing.day_open, day: standing.last_day, clock: self.grade }
    }

    fn take(&mut self, input: Input, now_us: u64) -> Result<(), LedgerError> {
        let mut stamp = self.last_entry().stamp(self.clock.host_time(now_us));
        let size = self.disk.len()?;
        match input {
            Input::Event(event) => {
                let event = self.as_planted(event);
                self.effects.extend(self.engine.handle(event, now_us / 1_000, &stamp)?);
            }
            Input::Stop => self.take_stop(now_us, &stamp)?,
            Input::Record(second, act) => {
                self.engine.record(setup::operator(), second, act, &stamp)?;
            }
            Input::OpenDay(opened) => {
                stamp = opened;
                match self.engine.record(setup::supervisor(), None, Act::DayOpened, &stamp) {
                    Err(LedgerError::Refused(_)) => self.refused += 1,
                    recorded => drop(recorded?),
                }
            }
        }
        if self.disk.len()? > size {
            self.grade = stamp.clock;
        }
        Ok(())
    }

    /// As the program does it: the machine first, whatever is written then.
    fn take_stop(&mut self, now_us: u64, stamp: &Stamp) -> Result<(), LedgerError> {
        let job = self.engine.session().facts().open.as_ref().map(|open| open.job);
        let started = job.is_some() && self.last_started == job;
        self.stops.push(Stopped { at_us: now_us, job, started });
        self.command(MachineCommand::Abort, now_us / 1_000);
        if self.sabotage != Some(Sabotage::StopForMachineOnly) {
            self.effects.extend(self.engine.handle(Event::Stop, now_us / 1_000, stamp)?);
        }
        Ok(())
    }

    fn as_planted(&self, event: Event) -> Event {
        match event {
            Event::Settle { verdict: Verdict::Partial, by, spoilt_text, .. }
                if self.sabotage == Some(Sabotage::PartialAsComplete) =>
            {
                Event::Settle { verdict: Verdict::Complete, by, second_by: None, spoilt_text }
            }
            event => event,
        }
    }

    /// Everything that the engine just wrote is on the disk a moment later, one batch after the other.
    fn begin_syncs(&mut self, before: usize, now_us: u64, random: &mut Random) {
        let mut at_us = self.syncs.back().map_or(now_us, |last| now_us.max(*last));
        for _ in before..self.disk.unsynced() {
            at_us += (SYNC_MAX_US / 100 + random.below(SYNC_MAX_US)) as u64;
            self.syncs.push_back(at_us);
            let open = self.engine.session().facts().open.as_ref();
            let reserved = open.is_some_and(|open| open.stage == Stage::Reserved);
            self.unawaited = reserved && self.sabotage == Some(Sabotage::ReserveNotSynced);
        }
    }

    fn perform(&mut self, effect: Effect, now_ms: u64) {
        match effect {
            Effect::Controller(request) => {
                if let HostRequest::Arm(arm) = &request {
                    self.ordered(arm.job, OrderKind::Arm);
                }
                self.client.request(request, now_ms);
            }
            Effect::Machine(command) => self.command(command, now_ms),
            Effect::Tell(notice) => self.notices.push_back(notice),
        }
    }

    /// Gives the driver a command.
    pub fn command(&mut self, command: MachineCommand, now_ms: u64) {
        match &command {
            MachineCommand::Load { job, .. } => self.ordered(*job, OrderKind::Load),
            MachineCommand::Start { loaded, .. } => {
                self.started.push(loaded.job());
                self.last_started = Some(loaded.job());
            }
            _ => {}
        }
        let answer: Option<MachineEvent> = command.give_to(self.driver.as_mut(), now_ms);
        self.inbox.extend(answer.map(|event| Input::Event(Event::Machine(event))));
    }

    fn ordered(&mut self, job: u64, order: OrderKind) {
        self.orders.push(Ordered { job, order, durable: self.disk.durable() });
    }
}

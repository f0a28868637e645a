//! The session on real lines: the engine runs in the caller's thread, each line in a task of its own.
//!
//! The controller's task sends the signs of life by itself, so that no disk, machine or person can delay them.

use crate::controller::{ControllerClient, FromController};
use crate::engine::{Effect, Engine};
use crate::order::Order;
use crate::session::{Event, NotAccepted, Notice};
use machines::link::{Link, LinkConfig, LinkGone};
use machines::{Driver, FromMachine, MachineCommand, MachineEvent, shell};
use protocol::{EventKind, HostRequest};
use registry::entry::{Act, PersonId, Stamp};
use registry::{Draft, LedgerError, Store};
use std::collections::VecDeque;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};
use tokio::runtime::Runtime;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::time::sleep;

/// Pause before the controller's line is tried again.
const REOPEN_AFTER: Duration = Duration::from_millis(100);
/// News of the controller's state older than this says nothing of its state now; newer news is behind it.
const FRESH: Duration = Duration::from_millis(500);
/// The session is told this often that time passes.
const TICK: Duration = Duration::from_millis(50);

/// Where the lines go.
#[derive(Debug, Clone)]
pub struct Lines {
    /// To the controller.
    pub controller: LinkConfig,
    /// To the machine.
    pub machine: LinkConfig,
    /// First request id: draw it at random.
    pub first_id: u32,
}

/// What happened, for the program.
#[derive(Debug)]
#[allow(clippy::large_enum_variant, reason = "one lives at a time")]
pub enum News {
    /// From the session.
    Notice(Notice),
    /// From the controller; the session has seen it.
    Controller(FromController),
    /// From the machine, its line included; the session has seen it.
    Machine(MachineNews),
    /// The controller's line cannot be opened, or was lost; it is tried again.
    ControllerLine {
        /// Why, with what to do.
        why: String,
    },
}

/// What the machine said, as far as people are concerned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MachineNews {
    /// Its line is open.
    Up,
    /// Its line is gone, cannot be opened, or leads to something that is not the machine; it is tried again.
    Down {
        /// Why, with what to do.
        why: String,
    },
    /// It did not answer a question, after all repetitions.
    NoAnswer {
        /// What was asked.
        asked: &'static str,
    },
    /// It cleared its fault.
    Recovered,
    /// It stands still, after an abort.
    Aborted,
    /// Nothing that can be sent stops it: what does, in words.
    CannotAbort(String),
    /// A payload is in it. The session has dealt with it, where it was for a job.
    Loaded {
        /// Whether the machine was asked what it holds and answered the same.
        read_back: bool,
    },
    /// A payload is not in it, or not as sent; as before.
    NotLoaded {
        /// Why, with what to do.
        why: String,
    },
    /// A started cycle is over, or was lost sight of: the session has dealt with it.
    Step,
    /// It answers as the configured family.
    Identified(String),
    /// It is not such a machine, or lacks a setting.
    Wrong(String),
    /// How it is, as it said then.
    Condition(machines::Condition, Instant),
}

#[allow(clippy::large_enum_variant, reason = "few wait at a time")]
enum Inbound {
    Controller(FromController, Instant),
    ControllerLine(String),
    Machine(FromMachine, Instant),
}

/// A station at work.
pub struct Live<S: Store> {
    engine: Engine<S>,
    stamp: Box<dyn FnMut() -> Stamp + Send>,
    since: Instant,
    ticked: Instant,
    inbox: Receiver<Inbound>,
    to_controller: UnboundedSender<HostRequest>,
    to_machine: UnboundedSender<MachineCommand>,
    news: VecDeque<News>,
    runtime: Option<Runtime>,
}

impl<S: Store> Live<S> {
    /// Opens the lines and begins. `stamp` gives the time that entries carry.
    ///
    /// # Errors
    /// What the system says if no thread can be started.
    pub fn open(
        engine: Engine<S>,
        driver: Box<dyn Driver>,
        lines: Lines,
        stamp: Box<dyn FnMut() -> Stamp + Send>,
    ) -> std::io::Result<Self> {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
        let since = Instant::now();
        let (out, inbox) = mpsc::channel();
        let (to_controller, requests) = unbounded_channel();
        let (to_machine, commands) = unbounded_channel();
        let report = {
            let out = out.clone();
            // The receiver lives as long as the station; after that nobody wants to know.
            move |said| drop(out.send(Inbound::Machine(said, Instant::now())))
        };
        runtime.spawn(shell::run(driver, lines.machine, commands, since, report));
        let client = ControllerClient::new(lines.first_id);
        runtime.spawn(attend_controller(client, lines.controller, requests, since, out));
        let runtime = Some(runtime);
        Ok(Self {
            engine,
            stamp,
            since,
            ticked: since,
            inbox,
            to_controller,
            to_machine,
            news: VecDeque::new(),
            runtime,
        })
    }

    /// Gives what happened next, or `None` after `limit`.
    ///
    /// # Errors
    /// [`LedgerError`]: the station must be opened anew.
    pub fn next_news(&mut self, limit: Duration) -> Result<Option<News>, LedgerError> {
        let until = Instant::now() + limit;
        loop {
            if let Some(news) = self.news.pop_front() {
                return Ok(Some(news));
            }
            if self.ticked.elapsed() >= TICK {
                self.ticked = Instant::now();
                self.feed(Event::Tick)?;
                continue;
            }
            // What has come already is taken in however short the time: nobody says that nothing came while it lies there.
            let left = until.saturating_duration_since(Instant::now());
            match self.inbox.recv_timeout(left.min(TICK)) {
                Ok(inbound) => self.take(inbound)?,
                Err(RecvTimeoutError::Timeout) if !left.is_zero() => {}
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => return Ok(None),
            }
        }
    }

    /// Marks the part that lies identified in the clamp. How it ends comes as [`Notice::Ended`] or
    /// [`Notice::InDoubt`].
    ///
    /// # Errors
    /// [`LedgerError`]: the station must be opened anew.
    pub fn mark(&mut self, order: Order) -> Result<(), LedgerError> {
        self.feed(Event::Mark(Box::new(order)))
    }

    /// Hands in what a person did: [`Event::Settle`] or [`Event::Explain`]. Gives why that was not accepted; nothing has changed
    /// then. What follows of it otherwise is among the news.
    ///
    /// # Errors
    /// [`LedgerError`]: the station must be opened anew.
    pub fn person(&mut self, event: Event) -> Result<Option<NotAccepted>, LedgerError> {
        self.feed(event)?;
        // It is answered at once, behind everything that waits to be told.
        Ok(match self.news.pop_back() {
            Some(News::Notice(Notice::NotAccepted(why))) => Some(why),
            last => {
                self.news.extend(last);
                None
            }
        })
    }

    /// Lets nothing move: the machine is told before anything is written, and whether or not it can be.
    ///
    /// # Errors
    /// [`LedgerError`]: the station must be opened anew.
    pub fn stop(&mut self) -> Result<(), LedgerError> {
        self.command_machine(MachineCommand::Abort);
        self.feed(Event::Stop)
    }

    /// Writes an act that is no step of a job.
    ///
    /// # Errors
    /// [`LedgerError`].
    pub fn record(
        &mut self,
        by: PersonId,
        second_by: Option<PersonId>,
        act: Act,
    ) -> Result<u64, LedgerError> {
        let stamp = (self.stamp)();
        self.engine.record(by, second_by, act, &stamp)
    }

    /// Writes such acts, all or none, each with its own stamp.
    ///
    /// # Errors
    /// [`LedgerError`].
    pub fn record_all(&mut self, drafts: &[Draft]) -> Result<Vec<u64>, LedgerError> {
        self.engine.record_all(drafts)
    }

    /// Asks the controller something that is no step of a job: to be provisioned, say.
    pub fn ask_controller(&self, request: HostRequest) {
        // The task ends only with the station.
        let _ = self.to_controller.send(request);
    }

    /// Commands the machine something that is no step of a job: to identify itself, to recover.
    pub fn command_machine(&self, command: MachineCommand) {
        // The task ends only with the station.
        let _ = self.to_machine.send(command);
    }

    /// Engine, ledger and session.
    #[must_use]
    pub fn engine(&self) -> &Engine<S> {
        &self.engine
    }

    /// Closes the lines and gives the engine back.
    #[must_use]
    pub fn close(mut self) -> Engine<S> {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
        self.engine
    }

    fn take(&mut self, inbound: Inbound) -> Result<(), LedgerError> {
        match inbound {
            Inbound::ControllerLine(why) => {
                self.news.push_back(News::ControllerLine { why });
                Ok(())
            }
            Inbound::Controller(said, heard) if is_stale(&said, heard) => Ok(()),
            Inbound::Controller(said, _) => {
                self.feed(Event::Controller(said.clone()))?;
                self.news.push_back(News::Controller(said));
                Ok(())
            }
            Inbound::Machine(FromMachine::Event(event), heard) => {
                let news = machine_news(&event, heard);
                self.feed(Event::Machine(event))?;
                self.news.push_back(News::Machine(news));
                Ok(())
            }
            Inbound::Machine(FromMachine::Up, _) => {
                self.news.push_back(News::Machine(MachineNews::Up));
                Ok(())
            }
            // Who asked it is told with the answer.
            Inbound::Machine(FromMachine::Confirmed { .. }, _) => Ok(()),
            Inbound::Machine(FromMachine::Down { why } | FromMachine::Unconfirmed { why }, _) => {
                self.news.push_back(News::Machine(MachineNews::Down { why }));
                Ok(())
            }
        }
    }

    fn feed(&mut self, event: Event) -> Result<(), LedgerError> {
        let now_ms = now_ms(self.since);
        let stamp = (self.stamp)();
        for effect in self.engine.handle(event, now_ms, &stamp)? {
            match effect {
                Effect::Controller(request) => self.ask_controller(request),
                Effect::Machine(command) => self.command_machine(command),
                Effect::Tell(notice) => self.news.push_back(News::Notice(notice)),
            }
        }
        Ok(())
    }
}

/// A permit that was reported a while ago, while this thread was busy elsewhere, may be gone: nothing is started on it.
fn is_stale(said: &FromController, heard: Instant) -> bool {
    let tells_state =
        matches!(said, FromController::Status(_) | FromController::Event(EventKind::PermitGiven { .. }));
    tells_state && heard.elapsed() > FRESH
}

fn machine_news(event: &MachineEvent, heard: Instant) -> MachineNews {
    match event {
        MachineEvent::Identified { description } => MachineNews::Identified(description.clone()),
        MachineEvent::WrongMachine { message } => MachineNews::Wrong(message.clone()),
        MachineEvent::Status(condition) => MachineNews::Condition(condition.clone(), heard),
        MachineEvent::NoAnswer { asked } => MachineNews::NoAnswer { asked },
        MachineEvent::Recovered => MachineNews::Recovered,
        MachineEvent::Aborted => MachineNews::Aborted,
        MachineEvent::CannotAbort { message } => MachineNews::CannotAbort(message.clone()),
        MachineEvent::Loaded(loaded) => MachineNews::Loaded { read_back: loaded.read_back() },
        MachineEvent::LoadFailed { message, .. } => MachineNews::NotLoaded { why: message.clone() },
        MachineEvent::Ended { .. } => MachineNews::Step,
    }
}

/// Keeps the controller's line open and its client fed, until the requests end.
async fn attend_controller(
    mut client: ControllerClient,
    config: LinkConfig,
    mut requests: UnboundedReceiver<HostRequest>,
    since: Instant,
    out: Sender<Inbound>,
) {
    loop {
        match Link::open(&config).await {
            Ok(mut link) => {
                client.link_opened(now_ms(since));
                let ended = serve_controller(&mut client, &mut link, &mut requests, since, &out).await;
                client.link_lost();
                report(&mut client, &out);
                match ended {
                    Ok(()) => return,
                    Err(gone) => drop(out.send(Inbound::ControllerLine(gone.to_string()))),
                }
            }
            Err(error) => drop(out.send(Inbound::ControllerLine(error.to_string()))),
        }
        sleep(REOPEN_AFTER).await;
        // What was asked of a session that is over is not asked of the next one.
        while requests.try_recv().is_ok() {}
        if requests.is_closed() {
            return;
        }
    }
}

async fn serve_controller(
    client: &mut ControllerClient,
    link: &mut Link,
    requests: &mut UnboundedReceiver<HostRequest>,
    since: Instant,
    out: &Sender<Inbound>,
) -> Result<(), LinkGone> {
    let mut buffer = [0; 1024];
    loop {
        while let Some(bytes) = client.next_output() {
            link.write(&bytes).await?;
        }
        report(client, out);
        let at = client.poll_at().unwrap_or(0);
        let wait = Duration::from_millis(at.saturating_sub(now_ms(since)));
        tokio::select! {
            read = link.read(&mut buffer) => {
                let count = read?;
                client.handle(&buffer[..count], now_ms(since));
            }
            request = requests.recv() => match request {
                Some(request) => client.request(request, now_ms(since)),
                None => return Ok(()),
            },
            () = sleep(wait) => client.handle_timeout(now_ms(since)),
        }
    }
}

fn report(client: &mut ControllerClient, out: &Sender<Inbound>) {
    while let Some(said) = client.next_heard() {
        // The receiver lives as long as the station; after that nobody wants to know.
        drop(out.send(Inbound::Controller(said, Instant::now())));
    }
}

fn now_ms(since: Instant) -> u64 {
    u64::try_from(since.elapsed().as_millis()).unwrap_or(u64::MAX)
}

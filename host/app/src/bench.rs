//! The station at work: lines to machine and controller, and the session between them, for one command.
//!
//! A training station's machine and controller are started here, from the station's folder, and stopped at the end.

pub mod blocked;
mod served;
mod setup;
pub mod wiring;
pub mod witness;

pub use setup::{driver, machine_setup};

use crate::clock::{self, Watch};
use crate::config::Config;
use crate::error::Failure;
use crate::folder::{Folder, Ownership, Owning};
use crate::message::Message;
use crate::output::Output;
use crate::persons;
use crate::simulated::Simulated;
use crate::text;
use machines::{Completion, Condition, MachineCommand};
use protocol::{EventKind, Hello, HostRequest, Outcome, Realm, Sequence, Status};
use registry::entry::Stamp;
use registry::view::View;
use registry::{Act, Draft, JobId, Ledger, PersonId, SqliteStore};
use station::controller::FromController;
use station::live::{Lines, Live, MachineNews, News};
use station::order::Order;
use station::session::{Block, Event, JobEnd, Notice};
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// Longest wait for the controller's first word. It answers a request within some milliseconds, or not at all.
const ANSWER_LIMIT: Duration = Duration::from_secs(15);
/// Longest way home of a machine's head.
const HOMING_LIMIT: Duration = Duration::from_secs(120);
/// After a start the controller's inputs are steady by the time of this status: one comes every 100 ms.
const STATUSES_UNTIL_STEADY: u32 = 4;
/// Longest step of a wait.
const STEP: Duration = Duration::from_millis(200);

/// How things stand with the bench.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stand {
    /// A part can be marked.
    Ready,
    /// A person must look at the part of this job.
    InDoubt {
        /// The job.
        job: JobId,
        /// What the controller saw of it.
        outcome: Option<Outcome>,
    },
    /// A person must explain a cycle without a job.
    Unexplained {
        /// Number of its receipt.
        sequence: Sequence,
    },
    /// Nothing can be done before someone has put this right.
    Blocked(Block),
}

/// A station at work.
pub struct Bench {
    /// Its folder.
    pub folder: Folder,
    /// Its configuration.
    pub config: Config,
    live: Live<SqliteStore>,
    simulated: Option<Simulated>,
    stand: Option<Stand>,
    ended: Vec<(JobId, JobEnd)>,
    hello: Option<Hello>,
    status: Option<Status>,
    statuses: u32,
    /// Why the controller's line is down, in the words of whoever noticed.
    controller_down: Option<String>,
    /// Why the machine's line is down.
    machine_down: Option<String>,
    /// What the machine said of itself last, and when.
    condition: Option<(Condition, Instant)>,
    /// Whether somebody serves the bench, who has to hear of every notice, also of those that came while something was waited for.
    served: bool,
    turning: bool,
    unheard: VecDeque<Notice>,
    /// The mark in which the plug is to be pulled.
    plug: Option<(u64, Duration)>,
    /// The clock of the day, watched as long as the lines are open.
    watch: Arc<Mutex<Watch>>,
    lock: Ownership,
}

/// A watch is whole after a panic too: it is only looked at.
fn lock_of(watch: &Mutex<Watch>) -> MutexGuard<'_, Watch> {
    watch.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Bench {
    /// Opens the lines, after starting machine and controller where they are simulated. `by` is the person in whose
    /// name the station writes what it can prove.
    ///
    /// # Errors
    /// A [`Failure`]; nothing has moved.
    pub fn open(owning: Owning, by: Option<PersonId>) -> Result<Self, Failure> {
        let simulated = match owning.config.realm {
            Realm::Training => Some(Simulated::start(&owning.folder, &owning.config)?),
            Realm::Real => None,
        };
        Self::open_with(owning, by, simulated)
    }

    /// As [`Self::open`], with machine and controller that run already.
    ///
    /// # Errors
    /// A [`Failure`]; nothing has moved.
    pub fn open_with(
        owning: Owning,
        by: Option<PersonId>,
        simulated: Option<Simulated>,
    ) -> Result<Self, Failure> {
        let day = clock::day(&owning.ledger, clock::now())?;
        let (folder, mut config, ledger, lock) = owning.into_parts();
        if let Some(simulated) = &simulated {
            simulated.aim(&mut config)?;
        }
        let by = by.unwrap_or_else(|| PersonId("station".to_owned()));
        let engine = station::Engine::new(ledger, by)
            .map_err(|error| Failure::fixable(Message::RegisterUnusable {}).because(&error))?;
        let lines = Lines {
            controller: config.controller.clone(),
            machine: config.machine.link.clone(),
            first_id: u32::from_le_bytes(persons::random()?),
        };
        let watch = Arc::new(Mutex::new(Watch::begin(day, clock::now(), clock::steady_ms())));
        let watched = watch.clone();
        let stamp = Box::new(move || lock_of(&watched).stamp(clock::now(), clock::steady_ms()));
        let live = Live::open(engine, setup::driver(&config.machine), lines, stamp)
            .map_err(|error| Failure::fixable(Message::NoThread {}).because(&error))?;
        Ok(Self {
            folder,
            config,
            live,
            simulated,
            stand: None,
            ended: Vec::new(),
            hello: None,
            status: None,
            statuses: 0,
            controller_down: None,
            machine_down: None,
            condition: None,
            served: false,
            turning: false,
            unheard: VecDeque::new(),
            plug: None,
            watch,
            lock,
        })
    }

    /// The register.
    pub fn ledger(&self) -> &Ledger<SqliteStore> {
        self.live.engine().ledger()
    }

    /// What can be asked of the register.
    pub fn view(&self) -> View<'_> {
        self.ledger().view()
    }

    /// The simulated machine, controller and fixture of a training station.
    pub fn simulated(&mut self) -> Option<&mut Simulated> {
        self.simulated.as_mut()
    }

    /// Waits until it is known how things stand; what the controller could prove on the way is said.
    ///
    /// # Errors
    /// A [`Failure`] where the controller does not answer.
    pub fn stand(&mut self, output: &Output) -> Result<Stand, Failure> {
        self.stand_within(ANSWER_LIMIT, output)
    }

    fn stand_within(&mut self, limit: Duration, output: &Output) -> Result<Stand, Failure> {
        let until = Instant::now() + limit;
        loop {
            if let Some(stand) = self.stand.clone() {
                return Ok(stand);
            }
            if Instant::now() >= until {
                return Err(self.silent());
            }
            self.step(output)?;
        }
    }

    /// Waits until a part can be marked.
    ///
    /// # Errors
    /// A [`Failure`] that says what stands in the way and what to do.
    pub fn ready(&mut self, output: &Output) -> Result<(), Failure> {
        match self.stand(output)? {
            Stand::Ready => {
                match self.ledger().standing().and_then(|standing| standing.controller.as_ref()) {
                    Some(controller) => wiring::agrees(&self.config, controller),
                    None => Err(blocked::failure(&Block::NotProvisioned)),
                }
            }
            Stand::InDoubt { job, .. } => {
                Err(Failure::machine(Message::JobInDoubt { job }).hint(Message::HintSettle {}))
            }
            Stand::Unexplained { sequence } => {
                Err(Failure::machine(Message::CycleUnexplained { sequence }).hint(Message::HintExplain {}))
            }
            Stand::Blocked(block) => Err(blocked::failure(&block)),
        }
    }

    /// What the controller says of itself.
    ///
    /// # Errors
    /// A [`Failure`] where it does not answer.
    pub fn hello(&mut self) -> Result<Hello, Failure> {
        self.wait_for(|bench| bench.hello)
    }

    /// Its status once its inputs have been steady for some time.
    ///
    /// # Errors
    /// A [`Failure`] where it does not answer.
    pub fn status(&mut self) -> Result<Status, Failure> {
        self.wait_for(|bench| bench.status.clone().filter(|_| bench.statuses >= STATUSES_UNTIL_STEADY))
    }

    /// Its status once its inputs have been steady from now on.
    ///
    /// # Errors
    /// A [`Failure`] where it does not answer.
    pub fn fresh_status(&mut self) -> Result<Status, Failure> {
        (self.status, self.statuses) = (None, 0);
        self.status()
    }

    /// Waits until the machine is noticed to be gone: its line, or its answers. Gives after how many milliseconds; none
    /// where it goes on answering.
    ///
    /// # Errors
    /// The register's failure.
    pub fn machine_gone(&mut self, limit: Duration) -> Result<Option<u64>, Failure> {
        let since = Instant::now();
        while since.elapsed() < limit {
            if self.machine_down.is_none() {
                self.live.command_machine(MachineCommand::Status);
            }
            let silent = matches!(self.next()?, Some(News::Machine(MachineNews::NoAnswer { .. })));
            if silent || self.machine_down.is_some() {
                return Ok(Some(u64::try_from(since.elapsed().as_millis()).unwrap_or(u64::MAX)));
            }
        }
        Ok(None)
    }

    /// Waits until the machine answers again.
    ///
    /// # Errors
    /// The register's failure.
    pub fn machine_back(&mut self, limit: Duration) -> Result<bool, Failure> {
        let since = Instant::now();
        while since.elapsed() < limit {
            if self.machine_down.is_none() {
                self.live.command_machine(MachineCommand::Status);
            }
            if let Some(News::Machine(MachineNews::Condition(_))) = self.next()? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Lets so much time pass, while the station goes on.
    ///
    /// # Errors
    /// The register's failure.
    pub fn rest(&mut self, time: Duration) -> Result<(), Failure> {
        let until = Instant::now() + time;
        loop {
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return Ok(());
            }
            self.next_within(left.min(STEP))?;
        }
    }

    /// Waits until the controller has started anew since the start with this count, and said hello; none where it does not
    /// within `limit`, or somebody has had enough.
    ///
    /// # Errors
    /// The register's failure.
    pub fn hello_after(
        &mut self,
        boot: u32,
        limit: Duration,
        enough: &dyn Fn() -> bool,
    ) -> Result<Option<Hello>, Failure> {
        let until = Instant::now() + limit;
        while Instant::now() < until && !enough() {
            if let Some(hello) = self.hello.filter(|hello| hello.epoch.boot > boot) {
                return Ok(Some(hello));
            }
            self.next()?;
        }
        Ok(None)
    }

    /// Waits until nothing more can be done before someone has put something right, and gives what.
    ///
    /// # Errors
    /// A [`Failure`] where that does not come to pass.
    pub fn blocked(&mut self, output: &Output) -> Result<Block, Failure> {
        let until = Instant::now() + ANSWER_LIMIT;
        while Instant::now() < until {
            if let Some(Stand::Blocked(block)) = &self.stand {
                return Ok(block.clone());
            }
            self.step(output)?;
        }
        Err(self.silent())
    }

    fn wait_for<T>(&mut self, known: impl Fn(&Self) -> Option<T>) -> Result<T, Failure> {
        let until = Instant::now() + ANSWER_LIMIT;
        loop {
            if let Some(value) = known(self) {
                return Ok(value);
            }
            if Instant::now() >= until {
                return Err(self.silent());
            }
            self.next()?;
        }
    }

    /// Waits until the machine can be loaded, so that no number is burned for a machine that cannot work.
    ///
    /// # Errors
    /// A [`Failure`] with what it says of itself.
    pub fn machine_ready(&mut self) -> Result<(), Failure> {
        if self.is_unheard() {
            // It answers nothing, or only that it is there: what the controller sees is what there is.
            return Ok(());
        }
        let until = Instant::now() + ANSWER_LIMIT;
        loop {
            let why = match self.ask_machine(MachineCommand::Status)? {
                MachineNews::Condition(Condition::Ready) => return Ok(()),
                // The controller may have seen the end of a cycle before the machine has told of it.
                MachineNews::Condition(Condition::Busy) if Instant::now() < until => continue,
                MachineNews::Condition(Condition::Fault { message } | Condition::NotReady { message }) => {
                    message
                }
                other => format!("{other:?}"),
            };
            return Err(Failure::machine(Message::MachineNotReady {})
                .cause(why)
                .hint(Message::HintMachineRecover {}));
        }
    }

    /// Whether the machine cannot say how it is.
    pub fn is_unheard(&self) -> bool {
        setup::driver(&self.config.machine).capabilities().completion == Completion::Unheard
    }

    /// Sends the machine's head to its reference, once a person has said that it may move.
    ///
    /// # Errors
    /// A [`Failure`] where nobody says so, or the head does not get there.
    pub fn home(&mut self, output: &Output) -> Result<(), Failure> {
        let said = self.ask_while_ready(&Message::AskHome {}, output)?;
        if !said.is_some_and(|said| text::is_word_of(&said, &Message::WordsYes {})) {
            return Err(Failure::fixable(Message::NothingHappened {}));
        }
        match self.ask_machine(MachineCommand::Home)? {
            MachineNews::Condition(Condition::Fault { message } | Condition::NotReady { message }) => {
                Err(Failure::machine(Message::MachineNotReady {})
                    .cause(message)
                    .hint(Message::HintMachineRecover {}))
            }
            _ => {
                output.say(&Message::MachineHomed {});
                Ok(())
            }
        }
    }

    /// Marks the part in the clamp, and gives how the job ended, or that it is in doubt.
    ///
    /// # Errors
    /// A [`Failure`] where the session did not take the order, or the controller is gone.
    pub fn mark(&mut self, order: Order, output: &Output) -> Result<Marked, Failure> {
        let limit = Duration::from_millis(
            u64::from(order.watch.limits.cycle_max_ms) + u64::from(order.watch.limits.permit_max_ms),
        );
        self.begin(order)?;
        let stand = self.stand_within(limit + ANSWER_LIMIT, output)?;
        match (self.ended.pop(), stand) {
            (Some((job, how)), Stand::Ready) => Ok(Marked::Ended { job, how }),
            (_, Stand::InDoubt { job, outcome }) => Ok(Marked::InDoubt { job, outcome }),
            (_, Stand::Blocked(block)) => Err(blocked::failure(&block)),
            (_, Stand::Unexplained { sequence }) => {
                Err(Failure::machine(Message::CycleUnexplained { sequence }).hint(Message::HintExplain {}))
            }
            (None, Stand::Ready) => Err(Failure::bug("a job was neither ended nor in doubt")),
        }
    }

    /// Hands the order for the part in the clamp to the session. How it ends is among the news.
    ///
    /// # Errors
    /// A [`Failure`] where the day is not open or the disk has no room; nothing has happened.
    pub fn begin(&mut self, order: Order) -> Result<(), Failure> {
        self.day_is_open()?;
        // Before a number is burned and anything moves: what a job writes has room, and the medium takes it.
        self.room_for_a_job()?;
        self.ended.clear();
        self.stand = None;
        self.live.mark(order)?;
        Ok(())
    }

    /// Whether the medium takes what a job writes.
    ///
    /// # Errors
    /// A [`Failure`] where it does not.
    pub fn room_for_a_job(&self) -> Result<(), Failure> {
        self.ledger().store().room_for_a_job().map_err(|error| {
            Failure::fixable(Message::NoRoomForAJob {}).because(&error).hint(Message::HintNoRoomForAJob {})
        })
    }

    /// Asks the person; the station goes on meanwhile.
    ///
    /// # Errors
    /// The register's failure.
    pub fn ask(&mut self, question: &Message, output: &Output) -> Result<Option<String>, Failure> {
        output.ask_while(question, || self.step(output))
    }

    /// As [`Self::ask`], and ends as soon as the station cannot mark any more.
    ///
    /// # Errors
    /// As [`Self::ready`].
    pub fn ask_while_ready(
        &mut self,
        question: &Message,
        output: &Output,
    ) -> Result<Option<String>, Failure> {
        let answer = output.ask_while(question, || {
            self.step(output)?;
            if matches!(self.stand, None | Some(Stand::Ready)) { Ok(()) } else { self.ready(output) }
        })?;
        self.ready(output)?;
        Ok(answer)
    }

    /// Hands in what a person found or explained, and waits for what follows.
    ///
    /// # Errors
    /// A [`Failure`] where it was not accepted.
    pub fn person(&mut self, event: Event, output: &Output) -> Result<Stand, Failure> {
        self.stand = None;
        self.live.person(event)?;
        let stand = self.stand(output)?;
        Ok(stand)
    }

    /// Writes an act that is no step of a job.
    ///
    /// # Errors
    /// The register's failure.
    pub fn record(&mut self, by: PersonId, second_by: Option<PersonId>, act: Act) -> Result<u64, Failure> {
        Ok(self.live.record(by, second_by, act)?)
    }

    /// Writes acts that are no steps of jobs, all or none, and gives their indices. When they open or close the day, the
    /// clock is watched from then on.
    ///
    /// # Errors
    /// The register's failure.
    pub fn record_all(&mut self, drafts: &[Draft]) -> Result<Vec<u64>, Failure> {
        let indices = self.live.record_all(drafts)?;
        let (now, steady_ms) = (clock::now(), clock::steady_ms());
        for draft in drafts {
            match draft.act {
                Act::DayOpened => {
                    let day = clock::day(self.ledger(), now)?;
                    *lock_of(&self.watch) = Watch::begin(day, now, steady_ms);
                }
                Act::DayClosed => lock_of(&self.watch).day_is(clock::day(self.ledger(), now)?),
                _ => {}
            }
        }
        Ok(indices)
    }

    /// What an entry written now carries.
    pub fn stamp(&self) -> Stamp {
        lock_of(&self.watch).stamp(clock::now(), clock::steady_ms())
    }

    /// Whether a day is open, and its clock is still believed.
    ///
    /// # Errors
    /// A [`Failure`] that says what happened to the day.
    pub fn day_is_open(&self) -> Result<(), Failure> {
        lock_of(&self.watch).day_is_open(clock::now(), clock::steady_ms())
    }

    /// Asks the controller something that is no step of a job, and gives the answer.
    ///
    /// # Errors
    /// A [`Failure`] where it does not answer.
    pub fn ask_controller(&mut self, asked: HostRequest) -> Result<protocol::ControllerReply, Failure> {
        // What is asked before a session has begun is lost.
        self.hello()?;
        self.live.ask_controller(asked);
        let until = Instant::now() + ANSWER_LIMIT;
        while Instant::now() < until {
            match self.next()? {
                Some(News::Controller(FromController::Answer { request, reply })) if request == asked => {
                    return Ok(reply);
                }
                Some(News::Controller(FromController::TooOld { request, speaks })) if request == asked => {
                    let (speaks, needs) = (u64::from(speaks), u64::from(request.since_version()));
                    return Err(Failure::machine(Message::ControllerTooOld { speaks, needs })
                        .hint(Message::HintNewerImage {}));
                }
                _ => {}
            }
        }
        Err(self.silent())
    }

    /// Commands the machine something that is no step of a job, and gives what it says.
    ///
    /// # Errors
    /// A [`Failure`] where it does not answer.
    pub fn ask_machine(&mut self, command: MachineCommand) -> Result<MachineNews, Failure> {
        let is_abort = matches!(command, MachineCommand::Abort);
        let limit = if matches!(command, MachineCommand::Home) { HOMING_LIMIT } else { ANSWER_LIMIT };
        self.live.command_machine(command);
        let until = Instant::now() + limit;
        while Instant::now() < until {
            match self.next()? {
                Some(News::Machine(MachineNews::Up | MachineNews::Down { .. })) => {}
                Some(News::Machine(MachineNews::NoAnswer { .. })) => break,
                Some(News::Machine(MachineNews::Aborted)) if !is_abort => {}
                Some(News::Machine(MachineNews::Step)) => {}
                Some(News::Machine(said)) => return Ok(said),
                _ => {}
            }
        }
        let why = why_down(self.machine_down.as_ref());
        Err(Failure::machine(Message::MachineSilent {}).cause(why).hint(Message::HintMachineLine {}))
    }

    /// Closes the lines, stops what was started, and gives the station back.
    pub fn close(self) -> Owning {
        let (owning, simulated) = self.detach();
        if let Some(simulated) = simulated {
            simulated.stop();
        }
        owning
    }

    /// Closes the lines and gives the station back; a simulated machine and controller go on.
    pub fn detach(self) -> (Owning, Option<Simulated>) {
        let ledger = self.live.close().into_ledger();
        (Owning::from_parts(self.folder, self.config, ledger, self.lock), self.simulated)
    }

    /// From now on, so long after the controller first sees motion: machine, controller and this program are cut, in
    /// mark number `mark`.
    pub fn pull_plug_in_cycle(&mut self, mark: u64, after: Duration) {
        self.plug = Some((mark, after));
    }

    fn pull_plug(&mut self, mark: u64) {
        let folder = self.folder.root().display().to_string();
        if let Some(simulated) = &mut self.simulated {
            simulated.kill();
        }
        let said = format!("\n{}\n", crate::text::of(&Message::PlugPulled { mark, folder }));
        let shown = crate::wrap::for_stream(&said, &std::io::stderr());
        // Nobody is left to be told when stderr is gone.
        let _ = std::io::Write::write_all(&mut std::io::stderr(), shown.as_bytes());
        // A process may always end itself.
        let _ = nix::sys::signal::kill(nix::unistd::Pid::this(), nix::sys::signal::Signal::SIGKILL);
    }

    fn step(&mut self, output: &Output) -> Result<(), Failure> {
        match self.next()? {
            Some(News::Notice(Notice::PressStart { job })) => output.say(&Message::PressStart { job }),
            Some(News::Notice(Notice::Ended { job, how })) => {
                if how != JobEnd::Witnessed {
                    output.say(&blocked::ended(job, &how));
                    output.say_all(blocked::advice(&how).as_slice());
                }
                self.ended.push((job, how));
            }
            Some(News::Notice(Notice::ControllerLost { why })) => {
                output.say(&Message::ControllerLost { why: why.to_owned() });
            }
            Some(News::Notice(Notice::NotAccepted(why))) => return Err(blocked::not_accepted(why)),
            _ => {}
        }
        Ok(())
    }

    /// The next news, after what it says of the bench's state was kept.
    fn next(&mut self) -> Result<Option<News>, Failure> {
        self.next_within(STEP)
    }

    fn next_within(&mut self, limit: Duration) -> Result<Option<News>, Failure> {
        let news = self.live.next_news(limit)?;
        if let (Some(News::Notice(notice)), true, false) = (&news, self.served, self.turning) {
            self.unheard.push_back(notice.clone());
        }
        match &news {
            Some(News::Notice(notice)) => self.note(notice),
            Some(News::Controller(FromController::Up(hello))) => {
                self.hello = Some(*hello);
                self.controller_down = None;
            }
            Some(News::Controller(FromController::Event(EventKind::CycleBegun { .. }))) => {
                if let Some((mark, after)) = self.plug {
                    std::thread::sleep(after);
                    self.pull_plug(mark);
                }
            }
            Some(News::Controller(FromController::Status(status))) => {
                self.status = Some(status.clone());
                self.statuses += 1;
            }
            Some(News::ControllerLine { why }) => self.controller_down = Some(why.clone()),
            Some(News::Machine(MachineNews::Down { why })) => self.machine_down = Some(why.clone()),
            Some(News::Machine(MachineNews::Up)) => self.machine_down = None,
            Some(News::Machine(MachineNews::Condition(condition))) => {
                self.condition = Some((condition.clone(), Instant::now()));
            }
            _ => {}
        }
        Ok(news)
    }

    fn note(&mut self, notice: &Notice) {
        self.stand = match notice {
            Notice::Ready => Some(Stand::Ready),
            Notice::InDoubt { job, outcome } => Some(Stand::InDoubt { job: *job, outcome: *outcome }),
            Notice::UnarmedCycle { sequence } => Some(Stand::Unexplained { sequence: *sequence }),
            Notice::Blocked(block) => Some(Stand::Blocked(block.clone())),
            Notice::Reserved { .. } | Notice::ControllerLost { .. } => None,
            Notice::PressStart { .. } | Notice::Ended { .. } | Notice::NotAccepted(_) => return,
        };
    }

    fn silent(&self) -> Failure {
        let why = why_down(self.controller_down.as_ref());
        Failure::machine(Message::ControllerSilent {}).cause(why).hint(Message::HintControllerLine {})
    }
}

fn why_down(said: Option<&String>) -> String {
    said.cloned().unwrap_or_else(|| crate::text::of(&Message::LineQuiet {}))
}

/// How a marking ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Marked {
    /// The job has an ending.
    Ended {
        /// The job.
        job: JobId,
        /// How.
        how: JobEnd,
    },
    /// A person must look.
    InDoubt {
        /// The job.
        job: JobId,
        /// What the controller saw of it.
        outcome: Option<Outcome>,
    },
}

//! The one thread that owns the station. Everybody else sends it what is to be done, and looks at what it shows.

use super::asked::Asked;
use super::floor::Floor;
use super::inbox::{Inbox, Next, When};
use super::seen::{Held, Known, Seen, Shared, Slow, Told};
use crate::bench::{Bench, Said, Stops};
use crate::clock;
use crate::config::ScannerConfig;
use crate::error::Failure;
use crate::folder::{Folder, Owning};
use crate::language::Language;
use crate::message::Message;
use crate::output::{Answers, Output};
use crate::scanner::{Card, FromScanner, Listening, Scanned, listen};
use crate::text;
use protocol::Realm;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::sync::{oneshot, watch};

/// Longest wait for news before it is looked whether somebody wants something.
const TURN: Duration = Duration::from_millis(10);
/// Whoever watches is shown the station at least this often.
const SHOW_EVERY: Duration = Duration::from_millis(500);
/// The disk and the backups are looked at this often.
const SLOW_EVERY: Duration = Duration::from_secs(5);
/// The sign of life for systemd; its unit waits much longer.
const ALIVE_EVERY: Duration = Duration::from_secs(10);
/// A station that cannot be opened is tried again after so long.
const REOPEN_AFTER: Duration = Duration::from_secs(2);

/// Something that is done with the floor; what it gives answers whoever asked.
type Act = Box<dyn FnOnce(Result<&mut Floor, Failure>) -> Reply + Send>;
/// Answers whoever asked. That is done after what changed is shown, so that nobody who has an answer sees what was before.
type Reply = Box<dyn FnOnce()>;

/// What is said to a command that wants the station.
#[derive(Debug)]
pub enum Lending {
    /// It has to wait, for this.
    Waits(Failure),
    /// It has the station.
    Yours,
    /// It does not get it.
    Refused(Failure),
}

/// A command that wants the station.
struct Borrower {
    /// Its process.
    pid: u32,
    /// Who speaks to it.
    tell: UnboundedSender<Lending>,
    /// The end of its time.
    back: Receiver<()>,
    /// What it was told that it waits for.
    told: Option<Message>,
}

impl Borrower {
    /// Tells it what it waits for, once.
    fn waits(&mut self, why: Failure) {
        if self.told.as_ref() != Some(&*why.what) {
            self.told = Some((*why.what).clone());
            self.say(Lending::Waits(why));
        }
    }

    fn say(&self, what: Lending) {
        // Whoever asked may have gone away.
        let _ = self.tell.send(what);
    }

    /// Whether the command has ended.
    fn is_gone(&self) -> bool {
        self.back.try_recv() == Err(TryRecvError::Disconnected)
    }
}

/// What the thread is asked to do.
enum Task {
    /// Something with the floor, or with why there is none. What takes long says so to whoever watches.
    Do { what: Option<Box<Message>>, act: Act },
    /// A scanner of the station reports. A card STOP waits to be heard as long as its task lives.
    Scan { index: usize, said: FromScanner, stop: Option<Said> },
    /// A command wants the station for its time.
    Lend(Borrower),
    /// The station is closed in order.
    Close,
}

/// A handle on the thread; cheap to clone.
#[derive(Clone)]
pub struct Owner {
    tasks: Sender<(When, Task)>,
    seen: watch::Receiver<Shared>,
    stops: Stops,
}

impl Owner {
    /// Opens the station and starts the thread.
    ///
    /// # Errors
    /// A [`Failure`] where the station cannot be opened.
    pub fn start(folder: Folder, output: &Output) -> Result<(Self, JoinHandle<()>), Failure> {
        let owning = Owning::open_to_serve(folder.clone(), output)?;
        let realm = owning.config.realm;
        let station = owning.config.station.as_str().unwrap_or_default().to_owned();
        let stops = Stops::default();
        let floor = Floor::new(Bench::open(owning, None)?, &stops);
        let (tasks, inbox) = channel();
        let inbox = Inbox::new(inbox);
        let mut known = Known::default();
        known.read(floor.bench.ledger())?;
        let first = Seen::closed(station.clone(), realm, Held::Here, &known, Arc::default());
        let (show, seen) = watch::channel(Arc::new(first));
        let desk = Desk::new(folder, station, realm, show, stops.clone(), known);
        let thread = std::thread::Builder::new()
            .name("owner".to_owned())
            .spawn(move || run(floor, inbox, desk))
            .map_err(|error| Failure::fixable(Message::NoThread {}).because(&error))?;
        Ok((Self { tasks, seen, stops }, thread))
    }

    /// The station as it is now.
    pub fn seen(&self) -> Shared {
        self.seen.borrow().clone()
    }

    /// Whoever watches is woken at each change.
    pub fn watch(&self) -> watch::Receiver<Shared> {
        self.seen.clone()
    }

    /// Does something on the floor that takes no time, in a language, and gives what came of it.
    ///
    /// # Errors
    /// What it failed with, or that nobody has the floor just now.
    pub async fn act<T: Send + 'static>(
        &self,
        language: Language,
        act: impl FnOnce(&mut Floor) -> Result<T, Failure> + Send + 'static,
    ) -> Result<T, Failure> {
        self.ask(When::InTurn, language, None, act).await
    }

    /// Does something on the floor that may take its time, as soon as nothing is being marked. `what` is shown meanwhile, where
    /// it holds up everything else for long.
    ///
    /// # Errors
    /// What it failed with, that nobody has the floor just now, or that a mark goes on for too long.
    pub async fn act_at_rest<T: Send + 'static>(
        &self,
        language: Language,
        what: Option<Message>,
        act: impl FnOnce(&mut Floor) -> Result<T, Failure> + Send + 'static,
    ) -> Result<T, Failure> {
        self.ask(When::AtRest, language, what, act).await
    }

    /// Lets nothing move, before anything else is done.
    ///
    /// # Errors
    /// That nobody has the floor just now, or the register's failure.
    pub async fn stop(&self, language: Language) -> Result<(), Failure> {
        let said = self.stops.say();
        let stop = move |floor: &mut Floor| {
            drop(said);
            floor.stop()
        };
        // It is done whether or not somebody waits for the answer, and is never given up.
        Asked::of_this_task().take();
        let stopped = Asked::default().scope(self.ask(When::First, language, None, stop)).await;
        stopped.map_err(|failure| match *failure.what {
            // Closing is also said by a thread that ended in the midst of a mark.
            Message::StationLent {} | Message::StationDown {} | Message::StationClosing {} => {
                failure.hint(Message::HintStopNotHere {})
            }
            _ => failure,
        })
    }

    async fn ask<T: Send + 'static>(
        &self,
        when: When,
        language: Language,
        what: Option<Message>,
        act: impl FnOnce(&mut Floor) -> Result<T, Failure> + Send + 'static,
    ) -> Result<T, Failure> {
        let (answer, answered) = oneshot::channel();
        let asked = Asked::of_this_task();
        let act = move |floor: &mut Floor| match asked.take() {
            true => act(floor),
            false => Err(Failure::fixable(Message::AskedTooLong {})),
        };
        let act: Act = Box::new(move |floor| {
            let done = text::speaking(language, || floor.and_then(act));
            // Whoever asked may have gone away; what was done is done.
            Box::new(move || drop(answer.send(done)))
        });
        self.send(when, Task::Do { what: what.map(Box::new), act })?;
        answered.await.map_err(|_| closing())?
    }

    /// Lends the station to a command, as soon as no job is under way; it comes back when `back` is dropped. What is said to the
    /// command comes as it is said; where nothing more comes the station is being closed.
    pub fn lend(&self, pid: u32, back: Receiver<()>) -> UnboundedReceiver<Lending> {
        let (tell, said) = unbounded_channel();
        // Without a thread nothing comes.
        let _ = self.send(When::InTurn, Task::Lend(Borrower { pid, tell, back, told: None }));
        said
    }

    /// Fails where the thread has ended.
    fn send(&self, when: When, task: Task) -> Result<(), Failure> {
        self.tasks.send((when, task)).map_err(|_| closing())
    }

    /// Hears the scanners for as long as the program runs.
    ///
    /// # Errors
    /// A [`Failure`] without a thread for it.
    pub fn hear(&self, scanners: &[ScannerConfig]) -> Result<Listening, Failure> {
        let failed = |error: std::io::Error| Failure::fixable(Message::NoThread {}).because(&error);
        let (sender, heard) = channel();
        let listening = listen(scanners, &sender).map_err(failed)?;
        let owner = self.clone();
        let hand_on = move || {
            for (index, said) in heard {
                let stops = matches!(&said, FromScanner::Scan(text, _) if is_stop(text));
                let when = if stops { When::First } else { When::InTurn };
                let stop = stops.then(|| owner.stops.say());
                if owner.send(when, Task::Scan { index, said, stop }).is_err() {
                    return;
                }
            }
        };
        std::thread::Builder::new().name("scans".to_owned()).spawn(hand_on).map_err(failed)?;
        Ok(listening)
    }

    /// Waits until the thread has ended: in order, or by a mistake of ours.
    pub async fn gone(&self) {
        let mut seen = self.seen.clone();
        while seen.changed().await.is_ok() {}
    }

    /// Closes the station in order.
    pub fn close(&self) {
        // It may be closed already.
        let _ = self.send(When::InTurn, Task::Close);
    }
}

/// Whether what was scanned is the card STOP.
pub fn is_stop(read: &str) -> bool {
    Scanned::of(read) == Scanned::Card(Card::Stop)
}

/// That the station is being closed.
pub fn closing() -> Failure {
    Failure::fixable(Message::StationClosing {})
}

/// What the thread keeps beside the floor.
struct Desk {
    folder: Folder,
    station: String,
    realm: Realm,
    show: watch::Sender<Shared>,
    stops: Stops,
    slow: Slow,
    looked: Option<Instant>,
    shown: Option<Instant>,
    known: Known,
    /// Entries when it was read.
    known_at: u64,
    /// The program was asked to end, and what is being marked is marked to its end.
    closing: bool,
}

/// However the thread ends, whoever watches is told.
impl Drop for Desk {
    fn drop(&mut self) {
        self.show_held(Held::Closed);
    }
}

impl Desk {
    fn new(
        folder: Folder,
        station: String,
        realm: Realm,
        show: watch::Sender<Shared>,
        stops: Stops,
        known: Known,
    ) -> Self {
        let slow = Slow::default();
        let (looked, shown, known_at, closing) = (None, None, 0, false);
        Self { folder, station, realm, show, stops, slow, looked, shown, known, known_at, closing }
    }

    /// Shows the station after something happened, and otherwise now and then.
    fn show(&mut self, floor: &Floor, something: bool) -> Result<(), Failure> {
        if !something && self.shown.is_some_and(|at| at.elapsed() < SHOW_EVERY) {
            return Ok(());
        }
        if self.looked.is_none_or(|at| at.elapsed() >= SLOW_EVERY) {
            self.looked = Some(Instant::now());
            self.slow = Slow::look(floor);
            // A name or a language leaves no entry.
            self.known_at = 0;
        }
        let entries = floor.bench.ledger().next_index();
        if self.known_at != entries {
            self.known_at = entries;
            self.known.read(floor.bench.ledger())?;
        }
        self.shown = Some(Instant::now());
        let seen = Seen::of(floor, &self.slow, &self.known);
        let seen = if self.closing { seen.busy_with(Message::StationEnding {}) } else { seen };
        self.show.send_replace(Arc::new(seen));
        Ok(())
    }

    fn show_busy(&self, what: Message) {
        let seen = self.show.borrow().busy_with(what);
        self.show.send_replace(Arc::new(seen));
    }

    fn show_held(&self, held: Held) {
        let before = self.show.borrow().clone();
        let seen = Seen::closed(self.station.clone(), self.realm, held, &self.known, before.ended.clone());
        self.show.send_replace(Arc::new(seen.with_stop_unheard(before.stop_unheard)));
    }

    /// A card STOP was scanned, and there is no floor that could hear it: whoever watches is told that nothing was stopped.
    fn show_stop_unheard(&self) {
        let seen = (**self.show.borrow()).clone().with_stop_unheard(Some(clock::now()));
        self.show.send_replace(Arc::new(seen));
    }

    /// Shows why the station is closed and refuses everything for so long; false where the program ends.
    fn down_for(&self, time: Duration, failure: &Failure, inbox: &mut Inbox<Task>) -> bool {
        self.show_held(Held::Down { why: Box::new(Told::failure(failure)) });
        let down = || Failure::fixable(Message::StationDown {}).cause((*failure.what).clone());
        self.refuse_for(time, inbox, &down)
    }

    fn open(&self) -> Result<Floor, Failure> {
        let output = Output::gathering(Answers::default());
        let owning = Owning::open_to_serve(self.folder.clone(), &output)?;
        Ok(Floor::new(Bench::open(owning, None)?, &self.stops))
    }
}

/// How the work on an open floor ended.
enum Left {
    /// In order.
    Close,
    /// The register failed: it has to be opened anew.
    Failed(Failure),
    /// A command wants it.
    Lend(Borrower),
}

fn run(first: Floor, mut inbox: Inbox<Task>, mut desk: Desk) {
    let inbox = &mut inbox;
    let mut floor = Some(first);
    let mut kept = None;
    let mut told = None;
    loop {
        alive(&mut told);
        let Some(mut open) = floor.take() else {
            match desk.open() {
                Ok(mut opened) => {
                    if let Some(kept) = kept.take() {
                        opened.take_over(kept);
                    }
                    floor = Some(opened);
                }
                Err(failure) => {
                    if !desk.down_for(REOPEN_AFTER, &failure, inbox) {
                        return;
                    }
                }
            }
            continue;
        };
        let left = work(&mut open, inbox, &mut desk);
        kept = Some(open.leave_behind());
        match left {
            Left::Close => {
                open.bench.close();
                return;
            }
            Left::Failed(failure) => {
                open.bench.close();
                // Whatever failed may fail again at once.
                if !desk.down_for(REOPEN_AFTER, &failure, inbox) {
                    return;
                }
            }
            Left::Lend(borrower) => {
                drop(open.bench.close());
                desk.show_held(Held::Lent { pid: borrower.pid, since: clock::now() });
                borrower.say(Lending::Yours);
                if !desk.lent_until_back(&borrower, inbox) {
                    return;
                }
            }
        }
    }
}

/// The station goes on until something else is to be done with it than a turn.
fn work(floor: &mut Floor, inbox: &mut Inbox<Task>, desk: &mut Desk) -> Left {
    let mut waiting: Option<Borrower> = None;
    let mut told = None;
    loop {
        alive(&mut told);
        waiting.take_if(|borrower| borrower.is_gone());
        let replies = do_what_is_asked(floor, inbox, desk, &mut waiting);
        let waits = if replies.is_empty() { TURN } else { Duration::ZERO };
        let turned = floor.turn(waits).and_then(|news| desk.show(floor, news || !replies.is_empty()));
        replies.into_iter().for_each(|reply| reply());
        if let Err(failure) = turned {
            return if desk.closing { Left::Close } else { Left::Failed(failure) };
        }
        if desk.closing && !floor.is_busy() {
            return Left::Close;
        }
        if let Some(mut borrower) = waiting.take() {
            match floor.is_kept_by() {
                Some(why) => borrower.waits(why),
                None => return Left::Lend(borrower),
            }
            waiting = Some(borrower);
        }
    }
}

/// What is asked and can be done now, up to the first that takes its time; and the answers.
fn do_what_is_asked(
    floor: &mut Floor,
    inbox: &mut Inbox<Task>,
    desk: &mut Desk,
    waiting: &mut Option<Borrower>,
) -> Vec<Reply> {
    let mut replies = Vec::new();
    loop {
        let (task, alone) = match inbox.next(floor.is_busy(), Instant::now()) {
            Next::Do(task) => (task, false),
            Next::DoAlone(task) => (task, true),
            Next::Refuse(task) => {
                replies.extend(refuse(task, &under_way));
                continue;
            }
            Next::Nothing => return replies,
            Next::Over => (Task::Close, true),
        };
        match task {
            Task::Do { what, act } => {
                what.into_iter().for_each(|what| desk.show_busy(*what));
                replies.push(act(Ok(floor)));
            }
            // Whoever asked first is served first.
            lend @ Task::Lend(_) if waiting.is_some() => {
                replies.extend(refuse(lend, &|| Failure::fixable(Message::StationLent {})));
            }
            Task::Lend(borrower) => *waiting = Some(borrower),
            Task::Scan { index, said, stop } => {
                drop(stop);
                // A register that fails is noticed by the thread's next turn.
                let _ = floor.scanner(index, said);
                replies.push(Box::new(|| ()));
            }
            Task::Close => {
                desk.closing = true;
                return replies;
            }
        }
        if alone {
            return replies;
        }
    }
}

fn under_way() -> Failure {
    Failure::fixable(Message::JobUnderWay {})
}

/// Refuses what was asked; the answer where there is one to give.
fn refuse(task: Task, why: &dyn Fn() -> Failure) -> Option<Reply> {
    match task {
        Task::Do { act, .. } => Some(act(Err(why()))),
        Task::Lend(borrower) => {
            borrower.say(Lending::Refused(why()));
            None
        }
        Task::Scan { .. } | Task::Close => None,
    }
}

/// Tells systemd now and then that this thread works; without systemd nobody waits for it.
fn alive(told: &mut Option<Instant>) {
    if told.is_none_or(|at| at.elapsed() >= ALIVE_EVERY) {
        *told = Some(Instant::now());
        let _ = sd_notify::notify(&[sd_notify::NotifyState::Watchdog]);
    }
}

impl Desk {
    /// Refuses everything until the command gives the station back; false where the program ends.
    fn lent_until_back(&self, borrower: &Borrower, inbox: &mut Inbox<Task>) -> bool {
        let mut told = None;
        while !borrower.is_gone() {
            alive(&mut told);
            if !self.refuse_for(TURN, inbox, &|| Failure::fixable(Message::StationLent {})) {
                return false;
            }
        }
        true
    }

    /// Refuses what is asked for so long; false where the program ends.
    fn refuse_for(&self, time: Duration, inbox: &mut Inbox<Task>, why: &dyn Fn() -> Failure) -> bool {
        let until = Instant::now() + time;
        loop {
            let now = Instant::now();
            match inbox.any_within(until.saturating_duration_since(now), now) {
                Next::Do(Task::Close) | Next::DoAlone(Task::Close) | Next::Over => return false,
                Next::Do(task) | Next::DoAlone(task) | Next::Refuse(task) => {
                    if matches!(task, Task::Scan { stop: Some(_), .. }) {
                        self.show_stop_unheard();
                    }
                    refuse(task, why).into_iter().for_each(|reply| reply());
                }
                Next::Nothing => return true,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::Timestamp;

    /// A handle without a thread, what comes to it, and a desk that shows.
    fn shown() -> (Owner, Inbox<Task>, Desk) {
        let (tasks, inbox) = channel();
        let known = Known::default();
        let first = Seen::closed(String::new(), Realm::Training, Held::Here, &known, Arc::default());
        let (show, seen) = watch::channel(Arc::new(first));
        let desk =
            Desk::new(Folder::new(None), String::new(), Realm::Training, show, Stops::default(), known);
        (Owner { tasks, seen, stops: desk.stops.clone() }, Inbox::new(inbox), desk)
    }

    #[test]
    fn thread_that_panics_is_missed_and_whoever_watches_is_told() {
        let (owner, _inbox, desk) = shown();
        let thread = std::thread::spawn(move || {
            let _desk = desk;
            unreachable!("a mistake of ours");
        });
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(owner.gone());
        assert_eq!(owner.seen().held, Held::Closed);
        assert!(thread.join().is_err());
    }

    #[test]
    fn stop_while_a_command_has_the_station_says_what_stops_the_machine() {
        let (owner, mut inbox, desk) = shown();
        let (back, returned) = channel();
        let (tell, _told) = unbounded_channel();
        let borrower = Borrower { pid: 7, tell, back: returned, told: None };
        let thread = std::thread::spawn(move || desk.lent_until_back(&borrower, &mut inbox));
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let failure = runtime.block_on(owner.stop(Language::ENGLISH)).unwrap_err();
        assert_eq!(*failure.what, Message::StationLent {});
        assert_eq!(failure.hints, [Message::HintStopNotHere {}]);
        assert!(!owner.stops.wait(), "it was answered");
        drop(back);
        assert!(thread.join().unwrap(), "the command gave it back");
    }

    #[test]
    fn stop_card_at_the_stations_scanner_without_a_floor_is_told_to_have_stopped_nothing() {
        for held in [
            Held::Lent { pid: 7, since: Timestamp::UNIX_EPOCH },
            Held::Down { why: Box::new(Told::failure(&under_way())) },
        ] {
            let (owner, mut inbox, desk) = shown();
            desk.show_held(held.clone());
            let mut scan = |text: &str, stop| {
                let said = FromScanner::Scan(text.to_owned(), Instant::now());
                owner.send(When::InTurn, Task::Scan { index: 0, said, stop }).unwrap();
                assert!(desk.refuse_for(Duration::ZERO, &mut inbox, &under_way));
                owner.seen().stop_unheard
            };
            assert_eq!(scan("MVV139", None), None, "{held:?}");
            assert!(scan("STOP", Some(owner.stops.say())).is_some(), "{held:?}");
            assert!(!owner.stops.wait());
            // It is tried again meanwhile.
            desk.show_held(held);
            assert!(owner.seen().stop_unheard.is_some());
        }
    }

    #[test]
    fn command_is_told_once_what_it_waits_for() {
        let (owner, mut inbox, _desk) = shown();
        let (_until, back) = channel();
        let mut said = owner.lend(7, back);
        let Next::Do(Task::Lend(mut borrower)) = inbox.next(false, Instant::now()) else { panic!() };
        for _ in 0..3 {
            borrower.waits(under_way());
        }
        borrower.waits(closing());
        borrower.say(Lending::Yours);
        drop(borrower);
        let told: Vec<_> =
            std::iter::from_fn(|| said.blocking_recv()).map(|told| format!("{told:?}")).collect();
        assert_eq!(told.len(), 3, "{told:?}");
    }
}

//! The floor: the bench, who works at it, and the weapon that is being marked.
//!
//! Modules in reading order: [`perform`] does what [`super::steps`] decides, [`planned`] is what is shown of a mark before it
//! is made, [`beside`] reads what takes its time, [`answers`] and [`scans`] are what comes from buttons, cards and scanners,
//! [`doubt`] is what has to be said first after a cut, [`ended`] are the jobs behind, [`hands`] those of a training station.

mod answers;
mod beside;
mod doubt;
mod ended;
mod hands;
mod perform;
mod planned;
mod scans;

pub use answers::CauseFound;
pub use doubt::Found;
pub use ended::{Ended, end_name};

use super::question::Question;
use super::seen::{Doubt, Told, Tone};
use super::steps::{Event, Step};
use crate::bench::{Bench, Stand, Stops, blocked};
use crate::consignment::{LineState, Loaded, may_begin};
use crate::error::Failure;
use crate::language::Language;
use crate::message::Message;
use crate::{supervision, text};
use beside::{Drawing, Taking};
use protocol::{EventKind, Inputs};
use registry::entry::Verdict;
use registry::{JobId, PersonId};
use station::controller::FromController;
use station::live::News;
use station::session::Notice;
use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Whoever does nothing at the bench for so long has gone: what is scanned or pressed then is nobody's.
const IDLE_MAX: Duration = Duration::from_secs(15 * 60);
/// The machine is asked how it is this often while nothing is being marked.
const LOOK_EVERY: Duration = Duration::from_secs(1);

/// What outlives a floor.
#[derive(Debug)]
pub struct LeftBehind {
    operator: Option<PersonId>,
    cause_found: Option<JobId>,
    language: Language,
    consignment: Option<String>,
    ended: Arc<VecDeque<Ended>>,
    count: u64,
    asked: u64,
}

/// The bench and what happens at it.
pub struct Floor {
    /// The bench.
    pub bench: Bench,
    loaded: Option<Loaded>,
    taking: Option<Taking>,
    drawing: Option<Drawing>,
    /// The job of which somebody said why its mark reads otherwise than planned, and that this is mended.
    cause_found: Option<JobId>,
    operator: Option<PersonId>,
    language: Language,
    step: Step,
    told: Option<Told>,
    ended: Arc<VecDeque<Ended>>,
    count: u64,
    buttons: Inputs,
    question: Question,
    /// Counts what was told.
    told_count: u64,
    /// None: it is asked at once.
    looked: Option<Instant>,
    acted: Instant,
    began: Option<Instant>,
    doubt: Option<Arc<Doubt>>,
    deaf: BTreeMap<usize, Message>,
    badge: Option<PersonId>,
    /// What was said of the part in doubt, and is not settled yet.
    found: Option<Verdict>,
    /// The simulated button that is held, and until when.
    pressing: Option<(Inputs, Instant)>,
}

impl Floor {
    /// A floor over an opened bench, with nobody at it; `stops` are said while it waits for something.
    pub fn new(mut bench: Bench, stops: &Stops) -> Self {
        bench.heed(stops);
        Self {
            bench,
            loaded: None,
            taking: None,
            drawing: None,
            cause_found: None,
            operator: None,
            language: Language::ENGLISH,
            step: Step::default(),
            told: None,
            ended: Arc::default(),
            count: 0,
            buttons: Inputs::NONE,
            question: Question::new(1, Instant::now()),
            told_count: 0,
            looked: None,
            acted: Instant::now(),
            began: None,
            doubt: None,
            deaf: BTreeMap::new(),
            badge: None,
            found: None,
            pressing: None,
        }
    }

    /// What is being marked together.
    pub fn loaded(&self) -> Option<&Loaded> {
        self.loaded.as_ref()
    }

    /// Who works at the bench, and in which language.
    pub fn operator(&self) -> Option<(&PersonId, Language)> {
        self.operator.as_ref().map(|person| (person, self.language))
    }

    /// The language at the bench.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Where the work stands.
    pub fn step(&self) -> &Step {
        &self.step
    }

    /// What the person at the bench was told last.
    pub fn told(&self) -> Option<&Told> {
        self.told.as_ref()
    }

    /// The jobs that ended last, oldest first.
    pub fn ended(&self) -> &Arc<VecDeque<Ended>> {
        &self.ended
    }

    /// The job in doubt, as it is shown to whoever has to look at its part.
    pub fn doubt(&self) -> Option<&Arc<Doubt>> {
        self.doubt.as_ref()
    }

    /// How long the running job has been in the machine.
    pub fn running_for(&self) -> Option<Duration> {
        self.began.map(|began| began.elapsed())
    }

    /// Whether a job is under way, so that nothing may be taken from under it.
    pub fn is_marking(&self) -> bool {
        matches!(self.step, Step::Mark { .. }) && !matches!(self.bench.stands(), Some(Stand::InDoubt { .. }))
    }

    /// Whether everything else waits for the end of a mark. Beside a controller that is not heard, or that has to be put right,
    /// its end may never be told: nobody waits for that.
    pub fn is_busy(&self) -> bool {
        let blocked = matches!(self.bench.stands(), Some(Stand::Blocked(_)));
        self.is_marking() && !blocked && self.bench.hearing().may_move()
    }

    /// What keeps the station from being lent to a command, and what to do about it; none where no weapon is being looked at,
    /// marked or read.
    pub fn is_kept_by(&self) -> Option<Failure> {
        match (&self.step, self.bench.stands()) {
            (Step::Identify, _) => None,
            (_, Some(Stand::InDoubt { job, .. })) => {
                Some(Failure::machine(Message::JobInDoubt { job: *job }).hint(Message::SupHintBench {}))
            }
            (Step::Mark { .. }, _) => self.is_busy().then(|| Failure::fixable(Message::JobUnderWay {})),
            _ => Some(Failure::fixable(Message::BenchHasWeapon {})),
        }
    }

    /// What goes on after the station was lent, or had to be opened anew.
    pub fn leave_behind(&self) -> LeftBehind {
        LeftBehind {
            operator: self.operator.clone(),
            cause_found: self.cause_found,
            language: self.language,
            consignment: self.consignment().map(str::to_owned),
            ended: self.ended.clone(),
            count: self.count,
            asked: self.question.number(),
        }
    }

    /// Goes on with it: the same person, the same consignment if it can still be marked, and nothing that ended is counted twice.
    pub fn take_over(&mut self, left: LeftBehind) {
        self.ended = left.ended;
        self.count = left.count;
        self.question = Question::new(left.asked + 1, Instant::now());
        self.cause_found = left.cause_found;
        self.man(left.operator.map(|person| (person, left.language)));
        if let Some(id) = left.consignment {
            self.take_up(id, None);
        }
    }

    /// What is marked together, or is being read to be.
    fn consignment(&self) -> Option<&str> {
        self.taking().or(self.loaded.as_ref().map(|loaded| loaded.record.consignment.as_str()))
    }

    /// Somebody takes the bench, or leaves it.
    pub fn man(&mut self, operator: Option<(PersonId, Language)>) {
        if self.operator.as_ref() != operator.as_ref().map(|(person, _)| person) && !self.is_marking() {
            self.begin_anew();
            self.told = None;
            self.found = None;
        }
        self.acted = Instant::now();
        self.language = operator.as_ref().map_or(self.language, |(_, language)| *language);
        self.operator = operator.map(|(person, _)| person);
    }

    /// Takes up a consignment that was read beside the station, when there were so many entries. `cause_found`: the job whose
    /// mark reads otherwise than planned, and whoever takes it up knows why, and that is mended.
    ///
    /// # Errors
    /// A [`Failure`] that says what has to be put right first.
    pub fn take_up_read(
        &mut self,
        loaded: Loaded,
        entries: u64,
        cause_found: Option<JobId>,
    ) -> Result<(), Failure> {
        match self.as_it_is_now(loaded, entries, cause_found)? {
            Some(loaded) => self.take(loaded, cause_found),
            None => Ok(()),
        }
    }

    fn take(&mut self, loaded: Loaded, cause_found: Option<JobId>) -> Result<(), Failure> {
        if self.is_marking() {
            return Err(Failure::fixable(Message::JobUnderWay {}));
        }
        may_begin(self.bench.ledger(), &loaded)?;
        self.cause_found = cause_found.or(self.cause_found);
        if supervision::unread_job(&self.bench)?.is_none() {
            supervision::may_begin(&self.bench, self.is_cause_found())?;
        }
        self.loaded = Some(loaded);
        self.taking = None;
        self.begin_anew();
        self.told = None;
        Ok(())
    }

    /// What was written since a consignment was read counts too. One whose manifest was replaced since is read again, and taken
    /// up then.
    fn as_it_is_now(
        &mut self,
        mut loaded: Loaded,
        entries: u64,
        cause_found: Option<JobId>,
    ) -> Result<Option<Loaded>, Failure> {
        let view = self.bench.view();
        if self.bench.ledger().next_index() == entries {
            return Ok(Some(loaded));
        }
        if loaded.is_stale(view)? {
            self.take_up(loaded.record.consignment, cause_found);
            return Ok(None);
        }
        loaded.refresh(view)?;
        Ok(Some(loaded))
    }

    /// Looks at the consignment anew: somebody answered, attested, revised it or set an item aside. Where its manifest or what
    /// its rules go by is another one now, it is put down, and its id given: it is read beside the station and taken up by
    /// [`Self::go_on_with`]. A weapon that is being looked at is identified anew where what is to be done with it changed. What
    /// they did stands: where it fails it is put down, and told at the bench.
    pub fn refresh(&mut self) -> Option<String> {
        self.look_anew().unwrap_or_else(|failure| {
            self.tell_failure(&failure);
            None
        })
    }

    fn look_anew(&mut self) -> Result<Option<String>, Failure> {
        let Some(mut loaded) = self.loaded.take() else { return Ok(None) };
        let looked_at = match &self.step {
            Step::Check(candidate) | Step::Clamp(candidate) => Some(candidate.clone()),
            _ => None,
        };
        if loaded.is_stale(self.bench.view())? {
            if looked_at.is_some() {
                self.begin_anew();
            }
            return Ok(Some(loaded.record.consignment));
        }
        loaded.refresh(self.bench.view())?;
        let stands = looked_at.is_none_or(|candidate| {
            let item = loaded.item(&candidate.reservation().item.item_no);
            item.is_some_and(|(_, state)| state == LineState::Open)
        });
        if !stands {
            self.begin_anew();
        }
        self.keep(loaded);
        Ok(None)
    }

    /// Goes on with a consignment that was read beside the station, when there were so many entries, unless somebody has taken up
    /// another one meanwhile. Where that fails it stays put down, and why is told at the bench.
    pub fn go_on_with(&mut self, read: Result<(Loaded, u64), Failure>) {
        if self.loaded.is_some() || self.taking.is_some() {
            return;
        }
        match read.and_then(|(loaded, entries)| self.as_it_is_now(loaded, entries, None)) {
            Ok(Some(loaded)) => self.keep(loaded),
            Ok(None) => {}
            Err(failure) => self.tell_failure(&failure),
        }
    }

    /// Where something has to be answered first now, it is taken up again afterwards.
    fn keep(&mut self, loaded: Loaded) {
        self.loaded = may_begin(self.bench.ledger(), &loaded).is_ok().then_some(loaded);
    }

    fn last_job(&self) -> Option<JobId> {
        self.bench.ledger().standing().and_then(|standing| standing.last_job)
    }

    /// Whether somebody said of the last mark, and no other, why it reads otherwise than planned.
    fn is_cause_found(&self) -> bool {
        self.cause_found.is_some() && self.cause_found == self.last_job()
    }

    /// After a mark that reads otherwise than planned nothing is looked at before its cause is found, whoever comes.
    fn put_down_after_a_wrong_mark(&mut self) {
        let wrong = supervision::wrong_job(&self.bench).ok().flatten();
        if matches!(self.step, Step::Identify) && wrong.is_some() && !self.is_cause_found() {
            self.loaded = None;
        }
    }

    /// Whether a person has to read back each mark before the next one.
    pub fn is_supervised(&self) -> bool {
        supervision::is_supervised(&self.bench.config, self.bench.ledger().standing())
    }

    /// One turn: the next news within a time. Gives whether there was any.
    ///
    /// # Errors
    /// The register's failure.
    pub fn turn(&mut self, limit: Duration) -> Result<bool, Failure> {
        self.let_go_in_time()?;
        if !self.is_marking() && self.looked.is_none_or(|at| at.elapsed() >= LOOK_EVERY) {
            self.looked = Some(Instant::now());
            self.bench.look_at_machine();
        }
        if self.operator.is_some() && !self.is_marking() && self.acted.elapsed() >= IDLE_MAX {
            self.man(None);
            return Ok(true);
        }
        if self.take_what_was_read() {
            return Ok(true);
        }
        let Some(news) = self.bench.turn(limit)? else { return Ok(false) };
        text::speaking(self.language, || self.news(news))?;
        Ok(true)
    }

    fn news(&mut self, news: News) -> Result<(), Failure> {
        match news {
            News::Notice(Notice::Reserved { job }) => self.happen(Event::Reserved(job)),
            News::Notice(Notice::PressStart { .. }) => self.happen(Event::PressStart),
            News::Notice(Notice::Ended { job, how }) => {
                (self.began, self.looked) = (None, None);
                self.count_end(job, &how)?;
                self.happen(Event::Ended { job, how })
            }
            News::Notice(Notice::InDoubt { job, outcome }) => {
                (self.began, self.looked) = (None, None);
                self.doubt = Some(Arc::new(Doubt::of(&self.bench, job, outcome)?));
                self.draw_doubt();
                self.found = None;
                self.asks_anew();
                Ok(())
            }
            News::Notice(Notice::Ready) => {
                self.doubt = None;
                self.found = None;
                Ok(())
            }
            News::Notice(Notice::NotAccepted(why)) => {
                self.tell_failure(&blocked::not_accepted(why));
                if matches!(self.step, Step::Mark { job: None, .. }) {
                    self.happen(Event::NotTaken)
                } else {
                    Ok(())
                }
            }
            News::Notice(Notice::ControllerLost { why }) => {
                self.told = Some(Told::message(Tone::Bad, blocked::lost(why)));
                Ok(())
            }
            News::Controller(FromController::Event(EventKind::CycleBegun { .. })) => {
                self.began = Some(Instant::now());
                Ok(())
            }
            News::Controller(FromController::Status(status)) => self.pressed(&status),
            _ => Ok(()),
        }
    }

    /// Lines of the consignment that wait to be marked, and all of them.
    pub fn lines(&self) -> Option<(u64, u64)> {
        let loaded = self.loaded.as_ref()?;
        Some((loaded.count(|state| state == LineState::Open), loaded.states.len() as u64))
    }
}

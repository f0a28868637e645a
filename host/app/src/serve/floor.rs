//! The floor: the bench, who works at it, and the weapon that is being marked. Performs what [`super::steps`] decides.

mod hands;
mod planned;
mod scans;

pub use planned::plain_picture;

use super::seen::{Doubt, Told, Tone};
use super::steps::{Candidate, Do, Event, Step};
use crate::bench::{Bench, Stand, blocked};
use crate::command::mark::may_begin;
use crate::command::verify::planned_mark;
use crate::consignment::{LineState, Loaded};
use crate::error::Failure;
use crate::language::Language;
use crate::login;
use crate::message::Message;
use crate::output::Output;
use crate::work::{self, Means};
use crate::{clock, supervision, text};
use marking::readback::compare;
use protocol::{EventKind, Inputs, Status};
use registry::entry::Verdict;
use registry::policy::Deed;
use registry::{Act, JobId, PersonId};
use station::controller::FromController;
use station::identify::identify;
use station::live::News;
use station::prepare::NotMarkable;
use station::session::{self, JobEnd, Notice};
use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// So many ended jobs are remembered for whoever watches.
const RESULTS: usize = 256;
/// Whoever does nothing at the bench for so long has gone: what is scanned or pressed then is nobody's.
const IDLE_MAX: Duration = Duration::from_secs(15 * 60);
/// Nobody reads a question and answers it faster.
const ANSWER_MIN: Duration = Duration::from_millis(800);
/// The machine is asked how it is this often while nothing is being marked.
const LOOK_EVERY: Duration = Duration::from_secs(1);
/// What the machine said of itself longer ago than this counts no more.
const CONDITION_FRESH: Duration = Duration::from_secs(5);

/// How a job ended, for whoever watches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ended {
    /// Counts up from 1 since the station was opened; nobody who watches misses one.
    pub number: u64,
    /// The job.
    pub job: JobId,
    /// The item's number.
    pub item_no: String,
    /// How.
    pub how: JobEnd,
}

/// What was counted since the station was opened.
#[derive(Debug, Clone, Default)]
pub struct Tally {
    /// When each witnessed mark ended, by the clock of the day.
    pub marked: Vec<jiff::Timestamp>,
    /// Jobs that ended without a mark, by the name of how they ended.
    pub stops: BTreeMap<&'static str, u64>,
}

/// What outlives a floor.
#[derive(Debug)]
pub struct LeftBehind {
    operator: Option<PersonId>,
    language: Language,
    consignment: Option<String>,
    ended: Arc<VecDeque<Ended>>,
    count: u64,
    tally: Arc<Tally>,
    asked: u64,
}

/// The bench and what happens at it.
pub struct Floor {
    /// The bench.
    pub bench: Bench,
    loaded: Option<Loaded>,
    operator: Option<PersonId>,
    language: Language,
    step: Step,
    told: Option<Told>,
    ended: Arc<VecDeque<Ended>>,
    count: u64,
    tally: Arc<Tally>,
    buttons: Inputs,
    /// Counts the questions that were asked at the bench.
    asked: u64,
    changed: Instant,
    /// Counts what was told.
    told_count: u64,
    looked: Instant,
    acted: Instant,
    began: Option<Instant>,
    doubt: Option<Arc<Doubt>>,
    deaf: BTreeMap<usize, String>,
    badge: Option<PersonId>,
}

impl Floor {
    /// A floor over an opened bench, with nobody at it.
    pub fn new(bench: Bench) -> Self {
        Self {
            bench,
            loaded: None,
            operator: None,
            language: Language::ENGLISH,
            step: Step::default(),
            told: None,
            ended: Arc::default(),
            count: 0,
            tally: Arc::default(),
            buttons: Inputs::NONE,
            asked: 1,
            changed: Instant::now(),
            told_count: 0,
            looked: Instant::now(),
            acted: Instant::now(),
            began: None,
            doubt: None,
            deaf: BTreeMap::new(),
            badge: None,
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

    /// What was counted.
    pub fn tally(&self) -> &Arc<Tally> {
        &self.tally
    }

    /// How long the running job has been in the machine.
    pub fn running_for(&self) -> Option<Duration> {
        self.began.map(|began| began.elapsed())
    }

    /// Whether a job is under way, so that nothing may be taken from under it.
    pub fn is_marking(&self) -> bool {
        matches!(self.step, Step::Mark { .. }) && !matches!(self.bench.stands(), Some(Stand::InDoubt { .. }))
    }

    /// Whether a command may have the station: no weapon is being looked at, marked or read.
    pub fn may_be_lent(&self) -> bool {
        matches!(self.step, Step::Identify) && !self.is_marking()
    }

    /// What goes on after the station was lent, or had to be opened anew.
    pub fn leave_behind(&self) -> LeftBehind {
        LeftBehind {
            operator: self.operator.clone(),
            language: self.language,
            consignment: self.loaded.as_ref().map(|loaded| loaded.record.consignment.clone()),
            ended: self.ended.clone(),
            count: self.count,
            tally: self.tally.clone(),
            asked: self.asked,
        }
    }

    /// Goes on with it: the same person, the same consignment if it can still be marked, and nothing that ended is counted twice.
    pub fn take_over(&mut self, left: LeftBehind) {
        self.ended = left.ended;
        self.count = left.count;
        self.tally = left.tally;
        self.asked = left.asked + 1;
        self.man(left.operator.map(|person| (person, left.language)));
        if let Some(Err(failure)) = left.consignment.map(|id| self.take_up(&id, false)) {
            self.tell_failure(&failure);
        }
    }

    /// Somebody takes the bench, or leaves it.
    pub fn man(&mut self, operator: Option<(PersonId, Language)>) {
        if self.operator.as_ref() != operator.as_ref().map(|(person, _)| person) && !self.is_marking() {
            self.begin_anew();
            self.told = None;
        }
        self.acted = Instant::now();
        self.language = operator.as_ref().map_or(self.language, |(_, language)| *language);
        self.operator = operator.map(|(person, _)| person);
    }

    /// Takes up a consignment. `cause_found`: whoever does knows why the last mark reads otherwise than planned, and that is
    /// mended.
    ///
    /// # Errors
    /// A [`Failure`] that says what has to be put right first.
    pub fn take_up(&mut self, consignment: &str, cause_found: bool) -> Result<(), Failure> {
        if self.is_marking() {
            return Err(Failure::fixable(Message::JobUnderWay {}));
        }
        let loaded = Loaded::read(&self.bench.folder, &self.bench.config, self.bench.view(), consignment)?;
        may_begin(self.bench.ledger(), &loaded)?;
        let unread = supervision::unread_job(&self.bench)?;
        if unread.is_none() {
            supervision::may_begin(&self.bench, cause_found)?;
        }
        self.loaded = Some(loaded);
        self.begin_anew();
        self.told = None;
        if let Some(job) = unread {
            // Somebody stopped between the mark and its reading: it is read first.
            let mark = Arc::new(planned_mark(self.bench.ledger(), job)?);
            self.step = Step::Verify { mark, job, wrong: 0 };
        }
        Ok(())
    }

    /// Reads the consignment anew: somebody answered, attested, revised it or set an item aside. A weapon that is being looked
    /// at is identified anew where that changed what is to be done with it.
    ///
    /// # Errors
    /// The register's failure.
    pub fn refresh(&mut self) -> Result<(), Failure> {
        let Some(before) = self.loaded.take() else { return Ok(()) };
        let id = before.record.consignment.clone();
        let looked_at = match &self.step {
            Step::Check(candidate) | Step::Clamp(candidate) => Some(candidate.clone()),
            _ => None,
        };
        // What cannot be read again is marked no more.
        let step = looked_at.is_some().then(|| std::mem::take(&mut self.step));
        let now = Loaded::read(&self.bench.folder, &self.bench.config, self.bench.view(), &id)?;
        let stands = looked_at.is_none_or(|candidate| {
            let item = now.item(&candidate.reservation().item.item_no);
            now.record == before.record && item.is_some_and(|(_, state)| state == LineState::Open)
        });
        match step {
            Some(step) if stands => self.step = step,
            Some(_) => self.asks_anew(),
            None => {}
        }
        // Where something has to be answered first now, it is taken up again afterwards.
        self.loaded = may_begin(self.bench.ledger(), &now).is_ok().then_some(now);
        Ok(())
    }

    /// Yes or no to what is asked. `asked` is the number of the question that whoever answers has seen; a card or a button
    /// knows none, and what comes at once after a change is a second reading or a bounce.
    ///
    /// # Errors
    /// The register's failure.
    pub fn answer(&mut self, event: Event, asked: Option<u64>) -> Result<(), Failure> {
        let is_to_this = match asked {
            Some(asked) => asked == self.asked,
            None => self.changed.elapsed() >= ANSWER_MIN,
        };
        if is_to_this { self.person(event) } else { Ok(()) }
    }

    /// The number of the question that is asked, and of what was told last.
    pub fn numbers(&self) -> (u64, u64) {
        (self.asked, self.told_count)
    }

    /// Lets nothing move: whoever says so.
    ///
    /// # Errors
    /// The register's failure.
    pub fn stop(&mut self) -> Result<(), Failure> {
        if self.is_marking() {
            let open = self.bench.view().open_job()?;
            self.bench.stop(open.map(|row| row.job));
            return Ok(());
        }
        if self.operator.is_some() { self.person(Event::Stop) } else { Ok(()) }
    }

    /// What a person did at the bench.
    ///
    /// # Errors
    /// The register's failure; what else goes wrong is told and changes nothing.
    pub fn person(&mut self, event: Event) -> Result<(), Failure> {
        if self.operator.is_none() {
            self.tell_failure(
                &Failure::fixable(Message::BenchUnmanned {}).hint(Message::HintBenchUnmanned {}),
            );
            return Ok(());
        }
        if !matches!(self.bench.stands(), None | Some(Stand::Ready)) && !matches!(event, Event::Stop) {
            return Ok(());
        }
        self.told = None;
        self.told_count += 1;
        self.acted = Instant::now();
        let event = match (&self.step, event) {
            (Step::Verify { job, .. }, Event::No | Event::Later) if self.is_supervised() => {
                self.tell_failure(&supervision::unread(*job));
                return Ok(());
            }
            (_, event) => event,
        };
        text::speaking(self.language, || self.happen(event))
    }

    /// A person looked at the part in doubt, and says what is there.
    ///
    /// # Errors
    /// A [`Failure`] where it was not accepted.
    pub fn settle(
        &mut self,
        verdict: Verdict,
        by: PersonId,
        second_by: Option<PersonId>,
        spoilt_text: String,
        output: &Output,
    ) -> Result<(), Failure> {
        let event = session::Event::Settle { verdict, by, second_by, spoilt_text };
        self.bench.person(event, output)?;
        self.after_settling()
    }

    /// A person explained motion without a job.
    ///
    /// # Errors
    /// A [`Failure`] where it was not accepted.
    pub fn explain(&mut self, explanation: String, by: PersonId, output: &Output) -> Result<(), Failure> {
        self.bench.person(session::Event::Explain { explanation, by }, output)?;
        self.after_settling()
    }

    fn after_settling(&mut self) -> Result<(), Failure> {
        self.begin_anew();
        self.began = None;
        self.told = Some(Told::message(Tone::Note, Message::SettledNow {}));
        self.refresh()
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
        if !self.is_marking() && self.looked.elapsed() >= LOOK_EVERY {
            self.looked = Instant::now();
            self.bench.look_at_machine();
        }
        if self.operator.is_some() && !self.is_marking() && self.acted.elapsed() >= IDLE_MAX {
            self.man(None);
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
                self.began = None;
                self.count_end(job, &how)?;
                self.happen(Event::Ended { job, how })
            }
            News::Notice(Notice::InDoubt { job, outcome }) => {
                self.began = None;
                self.doubt = Some(Arc::new(Doubt::of(&mut self.bench, job, outcome)?));
                Ok(())
            }
            News::Notice(Notice::Ready) => {
                self.doubt = None;
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
                self.told = Some(Told::message(Tone::Bad, Message::ControllerLost { why: why.to_owned() }));
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

    /// The two screen buttons at the controller: the big one, and back.
    fn pressed(&mut self, status: &Status) -> Result<(), Failure> {
        let newly = |button| status.inputs.contains(button) && !self.buttons.contains(button);
        let event = if newly(Inputs::BUTTON_2) {
            Some(Event::No)
        } else {
            newly(Inputs::BUTTON_1).then_some(Event::Yes)
        };
        self.buttons = status.inputs;
        match event {
            Some(event) if self.operator.is_some() => self.answer(event, None),
            _ => Ok(()),
        }
    }

    fn count_end(&mut self, job: JobId, how: &JobEnd) -> Result<(), Failure> {
        self.count += 1;
        let row = self.bench.view().job(job)?;
        let item_no = row.map(|row| row.item_no).unwrap_or_default();
        let tally = Arc::make_mut(&mut self.tally);
        match how {
            JobEnd::Witnessed => tally.marked.push(clock::now()),
            other => *tally.stops.entry(end_name(other)).or_default() += 1,
        }
        if let Some(loaded) = &mut self.loaded {
            loaded.refresh_item(self.bench.view(), &item_no)?;
        }
        let ended = Arc::make_mut(&mut self.ended);
        ended.push_back(Ended { number: self.count, job, item_no, how: how.clone() });
        if ended.len() > RESULTS {
            ended.pop_front();
        }
        Ok(())
    }

    /// Decides and performs, until nothing more follows.
    fn happen(&mut self, event: Event) -> Result<(), Failure> {
        let mut events = VecDeque::from([event]);
        while let Some(event) = events.pop_front() {
            let before = self.step.asks();
            let (next, todo) = std::mem::take(&mut self.step).next(event);
            self.step = next;
            if self.step.is_other(&before) {
                self.asks_anew();
            }
            for one in todo {
                events.extend(self.perform(one)?);
            }
        }
        Ok(())
    }

    fn perform(&mut self, todo: Do) -> Result<Option<Event>, Failure> {
        match todo {
            Do::Identify { text, means } => self.identify(&text, means),
            Do::SayTypedOtherwise => {
                self.told = Some(Told::message(Tone::Bad, Message::TypedOtherwise {}));
                Ok(None)
            }
            Do::Mark(candidate) => match self.mark(&candidate) {
                Ok(()) => Ok(None),
                Err(failure) => {
                    self.tell_failure(&failure);
                    Ok(Some(Event::NotTaken))
                }
            },
            Do::Abort => self.stop().map(|()| None),
            Do::TakeBack { job, read } => self.take_back(job, read).map(Some),
            Do::SayEnded { job, how } => {
                let tone = if how == JobEnd::Witnessed { Tone::Good } else { Tone::Bad };
                let mut told = Told::message(tone, blocked::ended(job, &how));
                told.hints.extend(blocked::advice(&how));
                self.told = Some(told);
                Ok(None)
            }
            Do::SayVerified(job) => {
                self.told = Some(Told::message(Tone::Good, Message::TextVerified { job }));
                Ok(None)
            }
            Do::SayDiffers { job, comparison, once_more } => {
                self.told = Some(differs(job, &comparison, once_more));
                if !once_more {
                    // Nothing more is marked before somebody has found the cause.
                    self.loaded = None;
                }
                Ok(None)
            }
        }
    }

    fn identify(&mut self, read: &str, means: Means) -> Result<Option<Event>, Failure> {
        let (Some(loaded), Some(by)) = (&self.loaded, &self.operator) else {
            self.tell_failure(&Failure::fixable(Message::NoConsignmentTaken {}));
            return Ok(None);
        };
        let found = identify(read, loaded.items().map(|(item, state)| (item, state.standing()))).cloned();
        let item = match found {
            Ok(item) => item,
            Err(why) => {
                self.told = Some(Told::message(Tone::Bad, work::not_identified(&why)));
                return Ok(None);
            }
        };
        match work::order(&self.bench, loaded, by, &item, read, means)? {
            Ok(order) => {
                Ok(Some(Event::Found(Arc::new(planned::candidate(&self.bench, loaded, &item, order)?))))
            }
            Err(why) => {
                self.told = Some(Told::not_markable(&item.item_no, &why));
                Ok(None)
            }
        }
    }

    fn mark(&mut self, candidate: &Candidate) -> Result<(), Failure> {
        let (Some(loaded), Some(by)) = (&self.loaded, &self.operator) else {
            return Err(Failure::fixable(Message::NoConsignmentTaken {}));
        };
        if loaded.record.consignment != candidate.reservation().consignment {
            return Err(Failure::fixable(Message::NoConsignmentTaken {}));
        }
        login::may_do(&self.bench, by, Deed::Reserved)?;
        // A cause that was found was said when the consignment was taken up.
        supervision::may_begin(&self.bench, true)?;
        self.bench.may_mark(CONDITION_FRESH)?;
        self.bench.begin(candidate.order.clone())
    }

    fn take_back(&mut self, job: JobId, read: Vec<String>) -> Result<Event, Failure> {
        let by = self.operator.clone().unwrap_or_else(|| PersonId(registry::policy::STATION.to_owned()));
        let texts = match &self.step {
            Step::Verify { mark, .. } => mark.texts(),
            _ => Vec::new(),
        };
        let comparison = compare(&texts, &read);
        self.bench.record(by, None, Act::Verified { job, read, matches: comparison.is_match() })?;
        self.refresh_of(job)?;
        Ok(Event::Compared(comparison))
    }

    fn refresh_of(&mut self, job: JobId) -> Result<(), Failure> {
        let item_no = self.bench.view().job(job)?.map(|row| row.item_no).unwrap_or_default();
        if let Some(loaded) = &mut self.loaded {
            loaded.refresh_item(self.bench.view(), &item_no)?;
        }
        Ok(())
    }

    /// What is asked from now on is another question: an answer to the one before is none to it.
    fn asks_anew(&mut self) {
        self.asked += 1;
        self.changed = Instant::now();
    }

    fn begin_anew(&mut self) {
        self.step = Step::Identify;
        self.asks_anew();
    }

    fn tell_failure(&mut self, failure: &Failure) {
        self.told = Some(Told::failure(failure));
    }

    /// Lines of the consignment that wait to be marked, and all of them.
    pub fn lines(&self) -> Option<(u64, u64)> {
        let loaded = self.loaded.as_ref()?;
        Some((loaded.count(|state| state == LineState::Open), loaded.states.len() as u64))
    }
}

/// Where what was typed differs from what was planned: never what was planned.
fn differs(job: JobId, comparison: &marking::readback::Comparison, once_more: bool) -> Told {
    let marking::readback::Comparison::Mismatch { line, position, .. } = comparison else {
        return Told::message(Tone::Good, Message::TextVerified { job });
    };
    let mut told = Told::message(
        Tone::Bad,
        Message::TextDiffers { job, line: *line as u64, position: *position as u64 },
    );
    told.hints.push(if once_more { Message::HintReadAgain {} } else { Message::HintMarkReadOtherwise {} });
    told
}

/// The name of how a job ended, the same in every language.
pub fn end_name(how: &JobEnd) -> &'static str {
    match how {
        JobEnd::Witnessed => "witnessed",
        JobEnd::Attested => "attested",
        JobEnd::FoundNone => "found-none",
        JobEnd::FoundPartial => "found-partial",
        JobEnd::NotLoaded { .. } => "not-loaded",
        JobEnd::NotArmed(_) => "not-armed",
        JobEnd::ControllerAway => "controller-away",
        JobEnd::NothingMoved(_) => "nothing-moved",
        JobEnd::CutBeforeStart => "cut-before-start",
    }
}

impl Told {
    /// Why an item cannot be marked.
    fn not_markable(item_no: &str, why: &NotMarkable) -> Self {
        let why = text::not_markable(why);
        Self::message(Tone::Bad, Message::NotMarkable { item: item_no.to_owned(), why })
    }
}

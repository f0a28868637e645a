//! The operator at the machine: clamps, identifies, marks, looks when asked, types back what stands there.
//!
//! The operator is truthful about the metal and knows nothing else. Whatever the station forgot, it is asked again.

use super::host::Input;
use super::planted::Sabotage;
use super::{World, setup};
use crate::evidence::{Question, tag_of};
use crate::fault::Weather;
use crate::straight::history;
use machines::MachineCommand;
use marking::finding::FindingKind;
use marking::item::Item;
use protocol::Inputs;
use registry::entry::{Act, Identification, IdentifiedBy, JobId, Verdict};
use registry::view::{JobState, TextCheck, View};
use station::identify::{Standing, identify};
use station::order::Order;
use station::prepare::{MachineSetup, NotMarkable, Request, prepare};
use station::session::NotAccepted;
use station::{Event, Notice};
use std::collections::HashMap;
use std::fmt;
use training::machine::Piece;
use training::operator::{self, Clamping, Habits, Operator};

/// How often the operator looks at the screen.
const LOOK_US: u64 = 20_000;
/// From closing the clamp to the start of a job.
const HANDS_US: u64 = 120_000;
/// From pressing *recover* at the machine to the next attempt.
const RECOVER_US: u64 = 1_500_000;
/// Looking at a part, or typing what stands on it.
const EYES_US: u64 = 250_000;
/// How often somebody errs at the screen in a storm, in parts of a million.
const ERRS_PER_MILLION: u32 = 150_000;
/// How often an item that was put back is found to be damaged instead, in a storm.
const DAMAGED_PER_MILLION: u32 = 250_000;
/// An item that takes more attempts than this makes no progress.
const ATTEMPTS_MAX: usize = 60;

enum Doing {
    /// Looks whether the station is ready.
    Waits,
    /// Has closed the clamp on the part of this order.
    Clamped(Box<Order>),
    /// Has given the order.
    Marks,
    /// The trolley is empty.
    Done,
}

/// Why the piece in the clamp is not marked.
enum NoOrder {
    /// Every place on it is taken.
    NoFreePlace(String),
    /// Anything else: it is none of those to be marked, say.
    Other(String),
}

/// The operator and the trolley.
pub(super) struct Bench {
    operator: Operator,
    items: Vec<Item>,
    doing: Doing,
    wake_us: u64,
    clamped: Option<Piece>,
    question: Option<Question>,
    /// The question that was answered last, in case the answer is not accepted.
    answered: Option<Question>,
    attempts: HashMap<String, usize>,
    fumbled: bool,
    jobs_begun: usize,
    begun_us: u64,
    took_us: u64,
    caught: usize,
}

impl Bench {
    pub(super) fn new(items: usize, weather: Weather, seed: u64) -> Self {
        let items: Vec<_> = (0..items).map(setup::item).collect();
        let piece = |item: &Item| operator::Piece { tag: tag_of(&item.item_no), reads: setup::reads(item) };
        let look_alike_per_million = if weather == Weather::Storm { ERRS_PER_MILLION } else { 0 };
        let habits = Habits { typing_error_per_million: 0, look_alike_per_million, ..Habits::TRAINING };
        let operator = Operator::new(items.iter().map(piece).collect(), habits, seed);
        Self {
            operator,
            items,
            doing: Doing::Waits,
            wake_us: 0,
            clamped: None,
            question: None,
            answered: None,
            attempts: HashMap::new(),
            fumbled: false,
            jobs_begun: 0,
            begun_us: 0,
            took_us: 0,
            caught: 0,
        }
    }

    pub(super) fn is_done(&self) -> bool {
        matches!(self.doing, Doing::Done)
    }

    pub(super) fn next_us(&self) -> u64 {
        self.wake_us
    }

    pub(super) fn clamped(&self) -> Option<&Piece> {
        self.clamped.as_ref()
    }

    pub(super) fn caught(&self) -> usize {
        self.caught
    }

    pub(super) fn pieces(&self) -> Vec<String> {
        self.items.iter().map(|item| tag_of(&item.item_no)).collect()
    }

    /// The screen went dark; what was asked will be asked again.
    pub(super) fn host_gone(&mut self) {
        self.question = None;
        self.doing = Doing::Waits;
    }
}

impl fmt::Display for Bench {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let doing = match &self.doing {
            Doing::Waits => "waits",
            Doing::Clamped(_) => "has clamped",
            Doing::Marks => "marks",
            Doing::Done => "is done",
        };
        write!(
            f,
            "the operator {doing}, {} pieces left, attempts {:?}",
            self.operator.waiting(),
            self.attempts
        )
    }
}

impl World {
    pub(super) fn turn_operator(&mut self) {
        self.hear_notices();
        if self.bench.wake_us > self.now_us {
            return;
        }
        self.bench.wake_us = self.now_us + LOOK_US;
        if self.host.as_ref().is_none_or(|host| !host.is_quiet()) {
            return;
        }
        if let Some(question) = self.bench.question.take() {
            return self.answer(question);
        }
        if self.host.as_ref().is_some_and(|host| !host.is_ready()) || self.opens_day() {
            return;
        }
        match std::mem::replace(&mut self.bench.doing, Doing::Waits) {
            Doing::Waits | Doing::Marks => self.next_piece(),
            Doing::Clamped(order) => self.mark(order),
            Doing::Done => self.bench.doing = Doing::Done,
        }
    }

    fn hear_notices(&mut self) {
        while let Some(notice) = self.host.as_mut().and_then(|host| host.notices.pop_front()) {
            self.note(|| format!("screen: {notice:?}"));
            match notice {
                Notice::InDoubt { job, .. } => self.ask_operator(Question::InDoubt(job)),
                Notice::UnarmedCycle { sequence } => self.ask_operator(Question::Unarmed(sequence)),
                Notice::Blocked(block) => self.trouble(format!("blocked: {block:?}")),
                Notice::NotAccepted(NotAccepted::SecondPersonNeeded | NotAccepted::ExplanationEmpty) => {
                    if let Some(question) = self.bench.answered.take() {
                        self.ask_operator(question);
                    }
                }
                _ => {}
            }
        }
    }

    fn ask_operator(&mut self, question: Question) {
        self.bench.question = Some(question);
        self.bench.wake_us = self.now_us + EYES_US;
    }

    /// Answers. Somebody who errs forgets what the answer needs beside the truth, and is asked again.
    fn answer(&mut self, question: Question) {
        let errs = self.errs();
        self.bench.answered = Some(question);
        let event = match question {
            Question::Unarmed(sequence) => {
                let explanation = if errs { " " } else { "seen on the spot" };
                Event::Explain { sequence, explanation: explanation.to_owned(), by: setup::supervisor() }
            }
            Question::InDoubt(job) => {
                let (verdict, spoilt_text) = self.look_at(job);
                let second = if errs { setup::operator } else { setup::supervisor };
                let second_by = (verdict == Verdict::Partial).then(second);
                Event::Settle { verdict, by: setup::operator(), second_by, spoilt_text }
            }
        };
        let accepted = match &event {
            Event::Settle { verdict, .. } => !errs || *verdict != Verdict::Partial,
            _ => !errs,
        };
        if accepted {
            self.evidence.questions.push(question);
        }
        self.note(|| format!("operator says {event:?}"));
        self.submit(Input::Event(event));
    }

    /// Where no day is open by the host's clock, a supervisor opens one, with the calendar on the wall in view. Whether
    /// that was to be done.
    fn opens_day(&mut self) -> bool {
        let Some(host) = &mut self.host else { return false };
        let last = host.last_entry();
        if last.is_open_at(host.clock.host_time(self.now_us)) {
            return false;
        }
        self.clock.correct();
        host.clock = self.clock;
        let mut stamp = last.opened(self.clock.host_time(self.now_us), self.clock.true_day(self.now_us));
        if self.errs() {
            // The ledger does not take it, and the supervisor is asked again.
            stamp.day = last.day.yesterday().unwrap_or(last.day);
        }
        self.note(|| format!("supervisor opens the day {stamp:?}"));
        self.submit(Input::OpenDay(stamp));
        self.bench.wake_us = self.now_us + HANDS_US;
        true
    }

    /// Whether whoever acts now errs.
    fn errs(&mut self) -> bool {
        self.plan.weather == Weather::Storm && self.random.happens(ERRS_PER_MILLION)
    }

    /// What stands on the part of this job, at its place, in truth.
    fn look_at(&self, job: JobId) -> (Verdict, String) {
        if self.plan.sabotage == Some(Sabotage::BlindAnswer) {
            return (Verdict::None, String::new());
        }
        let row = self.view(|view| view.job(job).ok().flatten());
        let Some(row) = row else { return (Verdict::None, String::new()) };
        let tag = tag_of(&row.item_no);
        let here =
            |act: &&training::machine::MetalAct| act.part == tag && act.place == row.spot.place.as_str();
        let acts: Vec<_> = self.evidence.metal.iter().map(|engraved| &engraved.act).filter(here).collect();
        match (acts.iter().any(|act| act.complete), acts.last()) {
            (true, _) => (Verdict::Complete, String::new()),
            (false, Some(act)) => (Verdict::Partial, act.text.join("/")),
            (false, None) => (Verdict::None, String::new()),
        }
    }

    /// Finishes with the piece in the clamp, then fetches the next.
    fn next_piece(&mut self) {
        if self.finish_piece() {
            return;
        }
        let Some(clamping) = self.bench.operator.next_clamping() else {
            self.bench.doing = Doing::Done;
            return;
        };
        if clamping.was_changed() {
            self.close_clamp(&clamping.piece().tag, "");
        }
        self.note(|| format!("operator: {clamping:?}"));
        let read = self.bench.operator.read();
        match (self.order(&read), clamping) {
            (Ok(order), Clamping::Right(piece)) => {
                self.close_clamp(&piece.tag, order.reservation.mark.place.as_str());
                self.begin_job(order, &piece.tag);
            }
            (Err(_), Clamping::Stranger(_) | Clamping::Unchanged(_)) => self.bench.caught += 1,
            (Ok(order), clamping) => {
                self.trouble(format!("{clamping:?} was taken for {}", order.reservation.item.item_no));
            }
            (Err(NoOrder::NoFreePlace(why)), Clamping::Right(piece)) => self.set_aside(&piece.tag, why),
            // Misread, and no such piece: it comes round again.
            (Err(NoOrder::Other(_)), Clamping::Right(piece)) if read != piece.reads => {
                self.bench.operator.put_back();
            }
            (Err(NoOrder::Other(why)), Clamping::Right(piece)) => {
                self.trouble(format!("{piece:?} was refused: {why}"));
            }
        }
    }

    fn begin_job(&mut self, order: Order, tag: &str) {
        let bench = &mut self.bench;
        let attempts = bench.attempts.entry(tag.to_owned()).or_default();
        *attempts += 1;
        let (again, too_often) = (*attempts > 1 || bench.fumbled, *attempts > ATTEMPTS_MAX);
        bench.took_us = if bench.jobs_begun == 1 { self.now_us - bench.begun_us } else { bench.took_us };
        bench.begun_us = self.now_us;
        let (number, took_us) = (bench.jobs_begun, bench.took_us);
        bench.jobs_begun += 1;
        bench.wake_us = self.now_us + if again { RECOVER_US } else { HANDS_US };
        bench.doing = Doing::Clamped(Box::new(order));
        self.strike.job_begins(number, took_us, self.now_us, &mut self.random);
        if let (true, Some(host)) = (again, &mut self.host) {
            host.command(MachineCommand::Recover, self.now_us / 1_000);
        }
        if too_often {
            self.trouble(format!("no progress with {tag}"));
        }
    }

    fn mark(&mut self, order: Box<Order>) {
        self.note(|| format!("operator marks item {}", order.reservation.item.item_no));
        self.bench.doing = Doing::Marks;
        if self.errs() {
            // Pressed twice, and an answer given that nobody asked for.
            self.submit(Input::Event(Event::Mark(order.clone())));
            let (verdict, by) = (Verdict::Complete, setup::operator());
            let spoilt_text = String::new();
            self.submit(Input::Event(Event::Settle { verdict, by, second_by: None, spoilt_text }));
        }
        self.submit(Input::Event(Event::Mark(order)));
    }

    /// Reads the ledger about the piece in the clamp: types back a mark, or puts an unmarked piece back. Whether that
    /// took the operator's time.
    fn finish_piece(&mut self) -> bool {
        let Some(piece) = self.bench.operator.in_clamp().cloned() else { return false };
        let Some(item) = self.bench.items.iter().find(|item| tag_of(&item.item_no) == piece.tag).cloned()
        else {
            return false;
        };
        let row = self.view(|view| view.item(setup::CONSIGNMENT, &item.item_no).ok().flatten());
        match row.as_ref().and_then(|row| row.state) {
            _ if row.as_ref().is_some_and(|row| row.set_aside) => false,
            Some(JobState::Applied { text: TextCheck::NotRead, .. }) => {
                self.type_back(&item, row.and_then(|row| row.last_job));
                true
            }
            Some(JobState::Applied { .. }) => {
                self.bench.fumbled = false;
                false
            }
            state => {
                self.bench.fumbled = true;
                let storm = self.plan.weather == Weather::Storm;
                if storm && state.is_some() && self.random.happens(DAMAGED_PER_MILLION) {
                    self.set_aside(&piece.tag, "it was dropped".to_owned());
                    return true;
                }
                self.bench.operator.put_back();
                false
            }
        }
    }

    fn type_back(&mut self, item: &Item, job: Option<JobId>) {
        let tag = tag_of(&item.item_no);
        let on_it = |act: &&training::machine::MetalAct| act.part == tag;
        let shown = self.evidence.metal.iter().map(|engraved| &engraved.act).rfind(on_it);
        let read = shown.map(|act| act.text.clone()).unwrap_or_default();
        let planned = self.evidence_texts(job);
        let matches = marking::readback::compare(&planned, &read).is_match();
        if let Some(job) = job {
            self.submit(Input::Record(None, Act::Verified { job, read, matches }));
        }
        self.bench.wake_us = self.now_us + EYES_US;
    }

    fn evidence_texts(&self, job: Option<JobId>) -> Vec<String> {
        let entry = job.and_then(|job| self.host.as_ref()?.engine().ledger().entry(job).ok()?);
        match entry.map(|entry| entry.act) {
            Some(Act::Reserved(reservation)) => {
                reservation.mark.texts().into_iter().map(str::to_owned).collect()
            }
            _ => Vec::new(),
        }
    }

    fn set_aside(&mut self, tag: &str, reason: String) {
        let item_no = tag.trim_start_matches("piece-").to_owned();
        let consignment = setup::CONSIGNMENT.to_owned();
        self.submit(Input::Record(None, Act::SetAside { consignment, item_no, reason, seal: None }));
    }

    fn close_clamp(&mut self, tag: &str, place: &str) {
        let piece = Piece { tag: tag.to_owned(), place: place.to_owned() };
        self.bench.clamped = Some(piece.clone());
        self.rig.clamp(piece, self.now_us);
    }

    /// The order for whatever item was read, as the program makes it.
    fn order(&self, read: &str) -> Result<Order, NoOrder> {
        let consignment = setup::consignment(self.bench.items.len());
        self.view(|view| {
            let lines = self.bench.items.iter().map(|item| (item, standing(view, item)));
            let item = identify(read, lines).map_err(other)?;
            let history = history(*view, item).map_err(other)?;
            let request = Request {
                by: setup::operator(),
                consignment: &consignment,
                programme: setup::programme(),
                item,
                history,
                identified: Identification { how: IdentifiedBy::TypedBlind, read: read.to_owned() },
                machine: &self.machine_setup(),
            };
            prepare(request).map_err(|error| match error {
                NotMarkable::Refused(found)
                    if found.iter().any(|f| matches!(f.kind, FindingKind::NoFreePlace { .. })) =>
                {
                    NoOrder::NoFreePlace(NotMarkable::Refused(found).to_string())
                }
                error => other(error),
            })
        })
    }

    /// A job relies on every signal that is wired.
    fn machine_setup(&self) -> MachineSetup {
        let setup = setup::machine_setup(self.family);
        let signals = self.wired & (Inputs::END_OF_MARK | Inputs::CURRENT);
        MachineSetup { required: setup.required | signals, ..setup }
    }

    /// Asks the register. Only while the host runs.
    fn view<T>(&self, ask: impl FnOnce(&View<'_>) -> T) -> T {
        let host = self.host.as_ref().expect("the operator works only while the host runs");
        ask(&host.engine().ledger().view())
    }

    fn submit(&mut self, input: Input) {
        if let Some(host) = &mut self.host {
            host.submit(input);
        }
    }
}

fn other(error: impl fmt::Display) -> NoOrder {
    NoOrder::Other(error.to_string())
}

fn standing(view: &View<'_>, item: &Item) -> Standing {
    match view.item(setup::CONSIGNMENT, &item.item_no).ok().flatten() {
        Some(row) if row.set_aside => Standing::Withheld,
        Some(row) if row.state.is_some_and(JobState::is_applied) => Standing::Marked,
        _ => Standing::Open,
    }
}

//! The host as a process: register, engine and lines as in the program, and an operator who marks every item, looks at
//! the metal when asked, and types back what stands there. Each step is one line on standard output.

use machines::MachineCommand;
use machines::link::{LinkConfig, SerialConfig};
use marking::item::Item;
use marking::readback::compare;
use protocol::EventKind;
use registry::entry::{Act, Identification, IdentifiedBy, JobId, Verdict};
use registry::view::{JobState, TextCheck, View};
use registry::{Ledger, SqliteStore};
use station::controller::FromController;
use station::live::{Lines, Live, MachineNews, News};
use station::order::Order;
use station::prepare::{Request, prepare};
use station::session::{Event, Notice};
use station::{Engine, identify};
use std::io::Write;
use std::path::Path;
use std::time::{Duration, Instant};
use tests::evidence::tag_of;
use tests::world::{Family, setup};
use training::machine::MetalAct;
use training::process::folder::TrainingFolder;
use training::spawn::Hand;

/// Longest step of a wait.
const STEP: Duration = Duration::from_millis(50);
/// How long a machine may take to say that it has recovered; one whose line is out says nothing.
const RECOVER: Duration = Duration::from_secs(3);

struct Host {
    live: Live<SqliteStore>,
    folder: TrainingFolder,
    family: Family,
    items: Vec<Item>,
    question: Option<Question>,
    /// The last thing the machine said of itself.
    machine: Option<MachineNews>,
    /// The last job ended without a mark, or nobody knows how: something may have to be put right first.
    fumbled: bool,
}

enum Question {
    InDoubt(JobId),
    Unarmed(u64),
}

/// Marks every item, and ends when that is done.
///
/// # Errors
/// What stands in the way, in words.
pub fn run(folder: &str, family: &str, items: &str, first_id: &str) -> Result<(), String> {
    let folder = TrainingFolder::new(folder);
    let family = if family == "grbl" { Family::Grbl } else { Family::Gravotech };
    let items: usize = items.parse().map_err(words)?;
    let store = SqliteStore::open(&folder.path().join("register.db")).map_err(words)?;
    let engine = Engine::new(Ledger::open(store).map_err(words)?, setup::operator()).map_err(words)?;
    let lines = Lines {
        controller: serial(&folder.controller_tty()),
        machine: serial(&folder.machine_tty()),
        first_id: first_id.parse().map_err(words)?,
    };
    let live = Live::open(engine, setup::driver(family), lines, Box::new(setup::stamp)).map_err(words)?;
    let items = (0..items).map(setup::item).collect();
    let mut host = Host { live, folder, family, items, question: None, machine: None, fumbled: true };
    say("up");
    host.work()?;
    say("done");
    Ok(())
}

fn serial(path: &Path) -> LinkConfig {
    LinkConfig::Serial(SerialConfig::by_path(path.display().to_string(), 115_200))
}

impl Host {
    fn work(&mut self) -> Result<(), String> {
        loop {
            self.hear()?;
            if let Some(question) = self.question.take() {
                self.answer(&question)?;
            } else if self.live.engine().session().is_ready() {
                let Some(item) = self.type_back_or_next()? else { return Ok(()) };
                self.mark(&item)?;
            }
        }
    }

    /// Takes the next news, if any comes soon.
    fn hear(&mut self) -> Result<(), String> {
        match self.live.next_news(STEP).map_err(words)? {
            Some(News::Notice(notice)) => self.notice(notice),
            Some(News::Controller(FromController::Event(event))) => {
                said(event);
                Ok(())
            }
            Some(News::Machine(news)) => {
                self.machine = Some(news);
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn notice(&mut self, notice: Notice) -> Result<(), String> {
        match notice {
            Notice::Reserved { job } => say(&format!("reserved {job}")),
            Notice::Ended { job, how } => say(&format!("closed {job} {how:?}")),
            Notice::InDoubt { job, .. } => self.question = Some(Question::InDoubt(job)),
            Notice::UnarmedCycle { sequence } => self.question = Some(Question::Unarmed(sequence)),
            Notice::Blocked(block) => return Err(format!("blocked: {block:?}")),
            Notice::NotAccepted(why) => return Err(format!("not accepted: {why:?}")),
            Notice::Ready | Notice::PressStart { .. } | Notice::ControllerLost { .. } => {}
        }
        Ok(())
    }

    fn answer(&mut self, question: &Question) -> Result<(), String> {
        let event = match *question {
            Question::Unarmed(sequence) => {
                say(&format!("asked unarmed {sequence}"));
                let explanation = "seen on the spot".to_owned();
                Event::Explain { sequence, explanation, by: setup::supervisor() }
            }
            Question::InDoubt(job) => {
                say(&format!("asked in-doubt {job}"));
                let (verdict, spoilt_text) = self.look_at(job)?;
                let second_by = (verdict == Verdict::Partial).then(setup::supervisor);
                Event::Settle { verdict, by: setup::operator(), second_by, spoilt_text }
            }
        };
        match self.live.person(event).map_err(words)? {
            None => Ok(()),
            Some(why) => Err(format!("not accepted: {why:?}")),
        }
    }

    /// What stands on the part of this job, at its place, in truth.
    fn look_at(&self, job: JobId) -> Result<(Verdict, String), String> {
        let row = self.view().job(job).map_err(words)?.ok_or("no such job")?;
        let tag = tag_of(&row.item_no);
        let mut acts = self.folder.read_metal().map_err(words)?;
        acts.retain(|act| act.part == tag && act.place == row.spot.place.as_str());
        Ok(match (acts.iter().any(|act| act.complete), acts.last()) {
            (true, _) => (Verdict::Complete, String::new()),
            (false, Some(act)) => (Verdict::Partial, act.text.join("/")),
            (false, None) => (Verdict::None, String::new()),
        })
    }

    /// Types back whatever was marked and not yet read, and gives the next item without a mark.
    fn type_back_or_next(&mut self) -> Result<Option<Item>, String> {
        for item in self.items.clone() {
            let row = self.view().item(setup::CONSIGNMENT, &item.item_no).map_err(words)?;
            match row.as_ref().and_then(|row| row.state) {
                Some(JobState::Applied { text: TextCheck::NotRead, .. }) => {
                    self.type_back(&item, row.and_then(|row| row.last_job).ok_or("applied by no job")?)?;
                    self.fumbled = false;
                }
                Some(JobState::Applied { .. }) => {}
                _ => return Ok(Some(item)),
            }
        }
        Ok(None)
    }

    fn type_back(&mut self, item: &Item, job: JobId) -> Result<(), String> {
        let tag = tag_of(&item.item_no);
        let acts = self.folder.read_metal().map_err(words)?;
        let shown = acts.iter().rfind(|act: &&MetalAct| act.part == tag && act.complete);
        let read = shown.map(|act| act.text.clone()).unwrap_or_default();
        let entry = self.live.engine().ledger().entry(job).map_err(words)?;
        let Some(Act::Reserved(reservation)) = entry.map(|entry| entry.act) else {
            return Err(format!("{job} is no job"));
        };
        let matches = compare(&reservation.mark.texts(), &read).is_match();
        self.live.record(setup::operator(), None, Act::Verified { job, read, matches }).map_err(words)?;
        Ok(())
    }

    fn mark(&mut self, item: &Item) -> Result<(), String> {
        if std::mem::replace(&mut self.fumbled, true) && !self.recover()? {
            return Ok(());
        }
        let order = self.order(item)?;
        let mut hand = Hand::at_machine(&self.folder).map_err(words)?;
        hand.clamp(&tag_of(&item.item_no), order.reservation.mark.place.as_str()).map_err(words)?;
        self.live.mark(order).map_err(words)
    }

    /// Clears whatever fault the machine is in. Whether a part can still be marked then.
    fn recover(&mut self) -> Result<bool, String> {
        self.machine = None;
        self.live.command_machine(MachineCommand::Recover);
        let until = Instant::now() + RECOVER;
        let recovered = MachineNews::Recovered;
        while Instant::now() < until && self.machine != Some(recovered.clone()) && self.question.is_none() {
            self.hear()?;
        }
        Ok(self.question.is_none() && self.live.engine().session().is_ready())
    }

    /// The order for an item, as the program makes it.
    fn order(&self, item: &Item) -> Result<Order, String> {
        let view = self.view();
        let read = setup::reads(item);
        let lines = self.items.iter().map(|item| (item, standing(&view, item)));
        let item = identify::identify(&read, lines).map_err(words)?;
        let history = tests::straight::history(view, item).map_err(words)?;
        prepare(Request {
            by: setup::operator(),
            consignment: &setup::consignment(self.items.len()),
            programme: setup::programme(),
            item,
            history,
            identified: Identification { how: IdentifiedBy::TypedBlind, read },
            machine: &setup::machine_setup(self.family),
        })
        .map_err(words)
    }

    fn view(&self) -> View<'_> {
        self.live.engine().ledger().view()
    }
}

fn standing(view: &View<'_>, item: &Item) -> identify::Standing {
    match view.item(setup::CONSIGNMENT, &item.item_no).ok().flatten() {
        Some(row) if row.state.is_some_and(JobState::is_applied) => identify::Standing::Marked,
        _ => identify::Standing::Open,
    }
}

fn said(event: EventKind) {
    match event {
        EventKind::PermitGiven { job } => say(&format!("permit {job}")),
        EventKind::CycleBegun { job } => say(&format!("begun {job}")),
        EventKind::CycleEnded { job, .. } => say(&format!("ended {job}")),
        EventKind::ReceiptReady { sequence } => say(&format!("receipt {sequence}")),
        EventKind::Booted { .. }
        | EventKind::PermitDropped { .. }
        | EventKind::InputsChanged { .. }
        | EventKind::ChannelsDisagree { .. }
        | EventKind::ButtonPressed { .. }
        | EventKind::FaultFound { .. } => {}
    }
}

fn say(line: &str) {
    // Nobody listens any more: then this process is about to be killed.
    let _ = writeln!(std::io::stdout(), "{line}");
    let _ = std::io::stdout().flush();
}

fn words(error: impl std::fmt::Display) -> String {
    error.to_string()
}

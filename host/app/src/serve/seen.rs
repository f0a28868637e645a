//! What anybody may look at while the station works: made by the owner after each turn, shared by all who watch. [`lamps`] are the
//! signs of the station.

mod lamps;

use super::floor::{Ended, Floor};
use super::steps::Step;
use crate::backups::{self, Record};
use crate::bench::{Bench, Stand};
use crate::consignment::Loaded;
use crate::error::Failure;
use crate::folder::Reading;
use crate::jobs::reservation;
use crate::language::Language;
use crate::message::{Message, Words};
use crate::persons;
use crate::preview::Picture;
use crate::simulated::{part_tag, tag};
use ::desk::day::DayTally;
use jiff::Timestamp;
use protocol::{ControllerState, Outcome, Realm};
use registry::entry::{ClockGrade, Reservation, Stamp, Verdict};
use registry::people::Role;
use registry::view::{JobState, TextCheck, User};
use registry::{JobId, Ledger, PersonId, SqliteStore};
use station::prepare::{History, plan_left};
use std::collections::{BTreeMap, VecDeque};
use std::hash::{Hash, Hasher};
use std::sync::Arc;
use std::time::Duration;

/// The station, as it was a moment ago.
#[derive(Debug, Clone)]
pub struct Seen {
    /// Real or training, for ever.
    pub realm: Realm,
    /// The station's name.
    pub station: String,
    /// Who has it.
    pub held: Held,
    /// When a card STOP was scanned that nobody could hear, since then.
    pub stop_unheard: Option<Timestamp>,
    /// How things stand with the bench; none until the controller has answered.
    pub stand: Option<Stand>,
    /// The job in doubt, with its evidence.
    pub doubt: Option<Arc<Doubt>>,
    /// The mark that reads otherwise than planned, until somebody has found the cause.
    pub wrong_mark: Option<JobId>,
    /// The number of the question that is asked: an answer says to which it is one.
    pub asked: u64,
    /// Counts what was told.
    pub told_count: u64,
    /// Where the work stands.
    pub step: Step,
    /// Whether a mark has to be read back before the next one.
    pub read_at_once: bool,
    /// What the person at the bench was told last.
    pub told: Option<Told>,
    /// Who works at the bench.
    pub operator: Option<PersonId>,
    /// In which language that person works.
    pub language: Language,
    /// What is being marked together, and how far it is.
    pub consignment: Option<ConsignmentSeen>,
    /// The signs of machine, controller, fixture, disk and clock.
    pub lamps: Vec<Lamp>,
    /// What an entry written now would carry.
    pub stamp: Option<Stamp>,
    /// Whether the day is open.
    pub day_open: bool,
    /// Entries in the ledger.
    pub entries: u64,
    /// Entries that are on no other medium yet.
    pub unsynced: u64,
    /// The running mark.
    pub progress: Option<Progress>,
    /// The jobs that ended last, oldest first.
    pub ended: Arc<VecDeque<Ended>>,
    /// What was counted on the day of the last entry.
    pub tally: Arc<DayTally>,
    /// What is done that holds up everything else, where that takes long.
    pub busy: Option<Message>,
    /// What was said of the part in doubt, until it is confirmed.
    pub found: Option<Verdict>,
    /// A badge was scanned at the bench by this person, and the PIN is awaited.
    pub badge: Option<PersonId>,
    /// Who works here.
    pub people: Arc<People>,
    /// The consignments that were opened, the newest first.
    pub consignments: Arc<Vec<String>>,
    /// What changed since it was looked at before, by area.
    pub marks: Marks,
}

/// What the register says that changes seldom; read anew when the ledger has grown.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// Who works here.
    pub people: Arc<People>,
    /// The consignments, the newest first.
    pub consignments: Arc<Vec<String>>,
    /// The last mark, if it was read otherwise than planned.
    pub wrong_mark: Option<JobId>,
    /// The jobs of the day of the last entry.
    pub tally: Arc<DayTally>,
}

impl Known {
    /// Reads it, and keeps what is the same.
    ///
    /// # Errors
    /// The register's failure.
    pub fn read(&mut self, ledger: &Ledger<SqliteStore>) -> Result<(), Failure> {
        let people = People::read(ledger)?;
        if people != *self.people {
            self.people = Arc::new(people);
        }
        let mut consignments = ledger.view().consignments()?;
        consignments.reverse();
        if consignments != *self.consignments {
            self.consignments = Arc::new(consignments);
        }
        let last = ledger.standing().and_then(|standing| standing.last_job);
        let row = last.map(|job| ledger.view().job(job)).transpose()?.flatten();
        let is_wrong =
            |state: &JobState| matches!(state, JobState::Applied { text: TextCheck::Mismatch, .. });
        self.wrong_mark = row.filter(|row| is_wrong(&row.state)).map(|row| row.job);
        if let Some(standing) = ledger.standing() {
            Arc::make_mut(&mut self.tally).read(ledger.store(), standing.last_day)?;
        }
        Ok(())
    }
}

/// Who works here, as far as screens need it. Without users anybody who is known may act, as on the command line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct People {
    /// Names of all who are known.
    pub names: BTreeMap<PersonId, String>,
    /// The enrolled ones who work here still.
    pub users: Vec<User>,
    /// The language each chose.
    pub languages: BTreeMap<PersonId, Language>,
}

impl People {
    /// Reads them.
    ///
    /// # Errors
    /// The register's failure.
    pub fn read(ledger: &Ledger<SqliteStore>) -> Result<Self, Failure> {
        let store = ledger.store();
        let users = ledger.standing().map(|standing| standing.users.clone()).unwrap_or_default();
        let mut people = Self {
            names: persons::all(store)?
                .into_iter()
                .map(|person| (PersonId(person.id), person.name))
                .collect(),
            users: users.into_iter().filter(|user| !user.left).collect(),
            languages: BTreeMap::new(),
        };
        for person in people.names.keys() {
            let chosen = store.credential(person)?.language;
            if let Some(language) = chosen.and_then(|tag| Language::named(&tag).ok()) {
                people.languages.insert(person.clone(), language);
            }
        }
        Ok(people)
    }

    /// The name of a person; the id where nobody knows it.
    pub fn name<'a>(&'a self, person: &'a PersonId) -> &'a str {
        self.names.get(person).map_or(person.0.as_str(), String::as_str)
    }

    /// What a person may do here.
    pub fn roles(&self, person: &PersonId) -> Vec<Role> {
        if self.users.is_empty() {
            return if self.names.contains_key(person) { Role::ALL.to_vec() } else { Vec::new() };
        }
        let user = self.users.iter().find(|user| user.person == *person);
        user.map(|user| user.roles.clone()).unwrap_or_default()
    }
}

/// Numbers that differ where something differs that is shown: whoever watches draws anew only then.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Marks {
    /// Of the signs and whoever is at the bench.
    pub strip: u64,
    /// Of the step and what was told.
    pub step: u64,
    /// Of the running mark.
    pub progress: u64,
}

/// Who has the station.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Held {
    /// This program.
    Here,
    /// A command has it for its time.
    Lent {
        /// Its process.
        pid: u32,
        /// Since when.
        since: Timestamp,
    },
    /// It cannot be opened; it is tried again.
    Down {
        /// Why.
        why: Box<Told>,
    },
    /// Nobody: this program ends.
    Closed,
}

/// A consignment and how far it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsignmentSeen {
    /// Its id.
    pub id: String,
    /// Lines that wait to be marked.
    pub open: u64,
    /// All lines.
    pub lines: u64,
}

/// The running mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Strikes, or milliseconds of beam, that the controller has seen.
    pub seen: u32,
    /// How many a whole mark shows.
    pub expected: u32,
    /// Time since the first motion.
    pub running: Option<Duration>,
    /// Whether the machine moves.
    pub moves: bool,
}

/// What a sign is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// The line to the controller, and what it says of itself.
    Controller,
    /// The marking machine.
    Machine,
    /// The guard.
    Guard,
    /// The emergency stop.
    Estop,
    /// The part in the fixture.
    Part,
    /// The clamp.
    Clamp,
    /// Compressed air.
    Air,
    /// The disk.
    Disk,
    /// The scanners, where there are any at ports of their own.
    Scanner,
    /// The clock.
    Clock,
    /// Entries on no other medium.
    Unsynced,
}

impl Subject {
    /// Its name in JSON, in styles and in tests.
    pub fn name(self) -> &'static str {
        match self {
            Self::Controller => "controller",
            Self::Machine => "machine",
            Self::Guard => "guard",
            Self::Estop => "estop",
            Self::Part => "part",
            Self::Clamp => "clamp",
            Self::Air => "air",
            Self::Disk => "disk",
            Self::Scanner => "scanner",
            Self::Clock => "clock",
            Self::Unsynced => "unsynced",
        }
    }
}

/// How it is: shown by word, shape, place and colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Light {
    /// As it should be.
    Good,
    /// Not yet as it has to be for a mark; nothing is wrong.
    Waits,
    /// Wrong.
    Bad,
    /// Not wired here.
    Absent,
    /// Not known: whoever tells was not heard lately.
    Unknown,
}

impl Light {
    /// Its name in JSON, in styles and in tests.
    pub fn name(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Waits => "waits",
            Self::Bad => "bad",
            Self::Absent => "absent",
            Self::Unknown => "unknown",
        }
    }
}

/// A sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lamp {
    /// About what.
    pub subject: Subject,
    /// How it is.
    pub light: Light,
    /// What was said of it, where somebody said something.
    pub why: Option<Words>,
    /// A number that belongs to it: entries on no other medium.
    pub number: Option<u64>,
}

/// What tone what was told has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// It went well.
    Good,
    /// It did not.
    Bad,
    /// Neither.
    Note,
}

impl Tone {
    /// Its name in styles and in tests.
    pub fn name(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Bad => "bad",
            Self::Note => "note",
        }
    }
}

/// Something that was told to the person at the bench: what, why, what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// How it is meant.
    pub tone: Tone,
    /// What.
    pub what: Message,
    /// Why, in the words of who noticed.
    pub causes: Vec<Words>,
    /// What to do.
    pub hints: Vec<Message>,
}

impl Told {
    /// One message.
    pub fn message(tone: Tone, what: Message) -> Self {
        Self { tone, what, causes: Vec::new(), hints: Vec::new() }
    }

    /// Why something was not done.
    pub fn failure(failure: &Failure) -> Self {
        Self {
            tone: Tone::Bad,
            what: (*failure.what).clone(),
            causes: failure.causes.clone(),
            hints: failure.hints.clone(),
        }
    }
}

/// What the owner keeps beside the floor to show it: looked at seldom, since it costs a look at the disk.
#[derive(Debug, Clone, Default)]
pub struct Slow {
    /// Why the disk takes no job.
    pub disk: Option<Words>,
    /// Entries that the newest backup holds.
    pub backed_up: u64,
}

impl Slow {
    /// Looks.
    pub fn look(floor: &Floor) -> Self {
        let disk = floor.bench.room_for_a_job().err();
        let history = backups::History::read(&floor.bench.folder).unwrap_or_default();
        let made = history.0.iter().rev().find_map(|record| match record {
            Record::Made { size, .. } => Some(*size),
            Record::Drilled { .. } => None,
        });
        Self {
            disk: disk
                .map(|failure| failure.causes.first().cloned().unwrap_or_else(|| (*failure.what).into())),
            backed_up: made.unwrap_or_default(),
        }
    }
}

impl Seen {
    /// The station while nobody here has it open, with the jobs that had ended before.
    pub fn closed(
        station: String,
        realm: Realm,
        held: Held,
        known: &Known,
        ended: Arc<VecDeque<Ended>>,
    ) -> Self {
        Self {
            realm,
            station,
            held,
            stop_unheard: None,
            stand: None,
            doubt: None,
            wrong_mark: None,
            asked: 0,
            told_count: 0,
            step: Step::Identify,
            read_at_once: false,
            told: None,
            operator: None,
            language: Language::ENGLISH,
            consignment: None,
            lamps: Vec::new(),
            stamp: None,
            day_open: false,
            entries: 0,
            unsynced: 0,
            progress: None,
            ended,
            tally: known.tally.clone(),
            busy: None,
            found: None,
            badge: None,
            people: known.people.clone(),
            consignments: known.consignments.clone(),
            marks: Marks::default(),
        }
        .marked()
    }

    fn marked(mut self) -> Self {
        let doubt = self.doubt.as_ref().map(|doubt| (doubt.job, std::mem::discriminant(&doubt.picture)));
        let operator = (&self.operator, self.language);
        let stand =
            (&self.held, self.stop_unheard, &self.stand, doubt, operator, &self.consignment, self.day_open);
        self.marks = Marks {
            strip: mark_of(&(&stand, &self.lamps, &self.badge, self.entries)),
            step: mark_of(&(
                &stand,
                self.asked,
                self.told_count,
                &self.told,
                &self.badge,
                self.wrong_mark,
                self.step.asks(),
                matches!(self.step, Step::Mark { press_start: true, .. }),
                &self.busy,
                self.found,
            )),
            progress: mark_of(&self.progress.map(|progress| (progress.seen, progress.moves))),
        };
        self
    }

    /// The same, with the card STOP that nobody could hear.
    #[must_use]
    pub fn with_stop_unheard(self, at: Option<Timestamp>) -> Self {
        Self { stop_unheard: at, ..self }.marked()
    }

    /// The same while something is done that holds up everything else.
    #[must_use]
    pub fn busy_with(&self, what: Message) -> Self {
        Self { busy: Some(what), ..self.clone() }.marked()
    }

    /// In which language this person is spoken to: whoever works at the bench, in that of the bench.
    pub fn language_of(&self, person: Option<&PersonId>) -> Option<Language> {
        person.filter(|person| self.operator.as_ref() == Some(person)).map(|_| self.language)
    }

    /// The station as it is.
    pub fn of(floor: &Floor, slow: &Slow, known: &Known) -> Self {
        let bench = &floor.bench;
        let entries = bench.ledger().next_index();
        let unsynced = entries.saturating_sub(slow.backed_up);
        let stamp = bench.stamp();
        let standing = bench.ledger().standing();
        let consignment = floor.loaded().zip(floor.lines()).map(|(loaded, (open, lines))| ConsignmentSeen {
            id: loaded.record.consignment.clone(),
            open,
            lines,
        });
        let operator = floor.operator().map(|(person, _)| person.clone());
        Self {
            realm: bench.config.realm,
            station: bench.config.station.as_str().unwrap_or_default().to_owned(),
            held: Held::Here,
            stop_unheard: None,
            stand: bench.stands().cloned(),
            doubt: floor.doubt().cloned(),
            wrong_mark: known.wrong_mark,
            asked: floor.numbers().0,
            told_count: floor.numbers().1,
            step: floor.step().clone(),
            read_at_once: floor.is_supervised(),
            told: floor.told().cloned(),
            operator,
            language: floor.language(),
            consignment,
            lamps: lamps::lamps(floor, slow, &stamp, unsynced),
            day_open: standing.is_some_and(|standing| standing.day_open)
                && stamp.clock != ClockGrade::Unconfirmed,
            stamp: Some(stamp),
            entries,
            unsynced,
            progress: progress(floor),
            ended: floor.ended().clone(),
            tally: known.tally.clone(),
            busy: floor.taking().map(|id| Message::BenchReads { consignment: id.to_owned() }),
            found: floor.found(),
            badge: floor.badge().cloned(),
            people: known.people.clone(),
            consignments: known.consignments.clone(),
            marks: Marks::default(),
        }
        .marked()
    }
}

/// Any two values that show otherwise have, but for one case in 2^64, different marks.
fn mark_of(shown: &impl std::fmt::Debug) -> u64 {
    let mut hasher = std::hash::DefaultHasher::new();
    format!("{shown:?}").hash(&mut hasher);
    hasher.finish()
}

fn progress(floor: &Floor) -> Option<Progress> {
    let Step::Mark { candidate, .. } = floor.step() else { return None };
    let status = floor.bench.hearing().status();
    let moves = status.is_some_and(|status| matches!(status.state, ControllerState::Cycle { .. }));
    Some(Progress {
        seen: status.filter(|_| moves).map_or(0, |status| status.strikes),
        expected: candidate.order.watch.limits.witness_max,
        running: floor.running_for(),
        moves,
    })
}

/// A job in doubt, with its evidence.
#[derive(Debug, Clone)]
pub struct Doubt {
    /// The job.
    pub job: JobId,
    /// What the controller saw of it.
    pub outcome: Option<Outcome>,
    /// The entry that it began with.
    pub reservation: Reservation,
    /// What the whole mark looks like.
    pub picture: Pictured,
    /// What stands on the simulated metal of a training station, and its strikes: nobody can look at it otherwise.
    pub simulated: Option<(String, u32)>,
}

/// The picture of a mark, which takes its time and needs its manifest. The question does not wait for it.
#[derive(Debug, Clone)]
pub enum Pictured {
    /// It is being drawn.
    Awaited,
    /// The picture; none where the mark's place is not drawn.
    Drawn(Option<Box<Picture>>),
    /// There is none, for this reason.
    Missing(Box<Told>),
}

/// What is read of a job in doubt beside the station.
#[derive(Debug)]
pub struct Drawn {
    picture: Option<Box<Picture>>,
    /// What the simulated metal of its part is filed under.
    piece: String,
}

impl Drawn {
    /// Reads the mark's manifest, and draws it.
    ///
    /// # Errors
    /// A [`Failure`] where the manifest is gone, was changed or cannot be read.
    pub fn read(reading: &Reading, reservation: &Reservation) -> Result<Self, Failure> {
        let Reservation { consignment, item, mark, .. } = reservation;
        let loaded = Loaded::read(&reading.folder, &reading.config, reading.view()?, consignment)?;
        // As it was planned before this job: what stands since then is what is asked.
        let history = History { number: reservation.number.clone(), ..History::default() };
        let plan = plan_left(&loaded.programme, item, &history, reservation.number.as_deref());
        let planned = plan.marks.iter().find(|proposed| proposed.mark.digest() == mark.digest());
        let picture = planned.and_then(|proposed| Picture::of(&loaded.programme, item, proposed));
        let primary = loaded.programme.weapon(&item.kind).map(|weapon| weapon.primary);
        let piece = part_tag(&tag(consignment, &item.item_no), mark.part, primary);
        Ok(Self { picture: picture.map(Box::new), piece })
    }
}

impl Doubt {
    /// What the register says of the job.
    ///
    /// # Errors
    /// The register's failure.
    pub fn of(bench: &Bench, job: JobId, outcome: Option<Outcome>) -> Result<Self, Failure> {
        let reservation = reservation(bench.ledger(), job)?;
        Ok(Self { job, outcome, reservation, picture: Pictured::Awaited, simulated: None })
    }

    /// With what was read beside, or why there is nothing.
    #[must_use]
    pub fn drawn(self, drawn: Result<Drawn, Failure>, bench: &mut Bench) -> Self {
        let place = self.reservation.mark.place.as_str();
        let shown = drawn.and_then(|Drawn { picture, piece }| {
            let metal = bench.simulated().map(|simulated| simulated.shows(&piece, place)).transpose()?;
            Ok((picture, metal))
        });
        match shown {
            Ok((picture, simulated)) => Self { picture: Pictured::Drawn(picture), simulated, ..self },
            Err(failure) => Self { picture: Pictured::Missing(Box::new(Told::unpictured(&failure))), ..self },
        }
    }
}

impl Told {
    /// Why a mark in doubt has no picture.
    fn unpictured(why: &Failure) -> Self {
        let causes = [Words::from((*why.what).clone())].into_iter().chain(why.causes.clone()).collect();
        Self { tone: Tone::Note, what: Message::DoubtUnpictured {}, causes, hints: why.hints.clone() }
    }
}

/// What all who watch share.
pub type Shared = Arc<Seen>;

//! A consignment as it stands: the manifest's lines joined with what the register knows of them.

mod asked;
mod begin;
mod join;
mod lookup;
mod planned;
mod store;

pub use asked::{ATTESTATION, About, Asked, READING, TRACE, asked};
pub use begin::may_begin;
pub use join::{Conflict, Joined, belongs};
pub use lookup::Lookup;
pub use planned::{form_of_number, planned};
pub use store::{Taken, keep, kept, kept_at, take_in, write_synced};

use crate::config::Config;
use crate::error::{Failure, Kind};
use crate::folder::Folder;
use crate::message::Message;
use crate::rules::Rules;
use crate::text;
use intake::{Finding, Manifest, Severity};
use marking::case::{Case, Release};
use marking::item::Item;
use marking::programme::Programme;
use marking::rule::When;
use registry::View;
use registry::entry::Consignment;
use registry::view::Answer;
use sha2::{Digest, Sha256};
use station::identify::Standing;
use station::prepare::{History, NotMarkable, marks_left};

/// A consignment, its manifest and how each line stands.
#[derive(Debug)]
pub struct Loaded {
    /// What the ledger says of it.
    pub record: Consignment,
    /// Its rules, made ready for it and the station's machine.
    pub programme: Programme,
    /// Whether the rules are not those it was opened by.
    pub rules_changed: bool,
    /// Its manifest as it is now.
    pub manifest: Manifest,
    /// How each line stands, in the order of the manifest.
    pub states: Vec<LineState>,
    /// Refused lines whose item number belongs to another weapon.
    pub conflicts: Vec<Conflict>,
    /// What the rules ask of a person and nobody has answered with yes.
    pub asked: Vec<Asked>,
    /// Questions about the consignment as a whole that wait for an answer, as indices of the manifest's findings.
    pub open_questions: Vec<usize>,
    /// What was answered about the consignment as a whole when its rules were made ready.
    answers: Vec<Answer>,
}

/// How a line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineState {
    /// It has to be corrected in the manifest.
    Refused,
    /// A person has to answer a question.
    Asks,
    /// A person answered that the line does not stand as written.
    Struck,
    /// It will not be marked here.
    SetAside,
    /// It waits to be marked.
    Open,
    /// A job on it has not ended.
    InDoubt,
    /// It bears its mark.
    Marked {
        /// Whether the controller saw it.
        witnessed: bool,
        /// Whether it was read back as planned.
        verified: bool,
    },
}

impl LineState {
    /// The word for it in JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Refused => "refused",
            Self::Asks => "question",
            Self::Struck => "struck",
            Self::SetAside => "set-aside",
            Self::Open => "open",
            Self::InDoubt => "in-doubt",
            Self::Marked { witnessed: true, .. } => "applied-witnessed",
            Self::Marked { witnessed: false, .. } => "applied-attested",
        }
    }

    /// The word for it in tables.
    pub fn words(self) -> Message {
        match self {
            Self::Refused => Message::StateRefused {},
            Self::Asks => Message::StateQuestion {},
            Self::Struck => Message::StateStruck {},
            Self::SetAside => Message::StateSetAside {},
            Self::Open => Message::StateOpen {},
            Self::InDoubt => Message::StateInDoubt {},
            Self::Marked { witnessed: true, .. } => Message::StateWitnessed {},
            Self::Marked { witnessed: false, .. } => Message::StateAttested {},
        }
    }

    /// What identification needs to know of it.
    pub fn standing(self) -> Standing {
        match self {
            Self::Open => Standing::Open,
            Self::Marked { .. } => Standing::Marked,
            Self::Refused | Self::Asks | Self::Struck | Self::SetAside | Self::InDoubt => Standing::Withheld,
        }
    }
}

impl Loaded {
    /// Reads a consignment of the register with its manifest.
    ///
    /// # Errors
    /// A [`Failure`] where there is no such consignment, or its manifest is gone or was changed.
    pub fn read(folder: &Folder, config: &Config, view: View<'_>, id: &str) -> Result<Self, Failure> {
        let record = record(view, id)?;
        let rules = Rules::read(folder)?;
        let weapons = rules.weapons(&record.profile)?;
        let (bytes, beside) = kept(folder, &record)?;
        let lookup = Lookup::new(view, id);
        let manifest = intake::read_manifest(&bytes, beside.as_deref(), &lookup, Some(&weapons));
        lookup.finish()?;
        let manifest = manifest.map_err(|error| {
            Failure::fixable(Message::ManifestUnreadable {
                file: kept_at(folder, &record.manifest_sha256).display().to_string(),
            })
            .because(&error)
        })?;
        let mut case = case_of(&record, &manifest);
        let answers = view.answers(id, "")?;
        case.facts.confirmed_readings = asked::confirmed_readings(&answers);
        case.facts.trace_override = asked::trace_override(&answers);
        let programme = rules.programme(&record.profile, case, rules.machine(config))?;
        let rules_changed = record.rules_sha256.as_ref().is_some_and(|opened| opened != rules.sha256());
        let mut loaded = Self {
            record,
            programme,
            rules_changed,
            manifest,
            states: Vec::new(),
            conflicts: Vec::new(),
            asked: Vec::new(),
            open_questions: Vec::new(),
            answers,
        };
        loaded.refresh(view)?;
        Ok(loaded)
    }

    /// Whether it has to be read again: its manifest was replaced, or its rules go by other answers.
    ///
    /// # Errors
    /// The register's failure.
    pub fn is_stale(&self, view: View<'_>) -> Result<bool, Failure> {
        let id = &self.record.consignment;
        let counts =
            |answers: &[Answer]| (asked::confirmed_readings(answers), asked::trace_override(answers));
        let is_other = view.consignment(id)?.as_ref() != Some(&self.record);
        Ok(is_other || counts(&view.answers(id, "")?) != counts(&self.answers))
    }

    /// Looks again how the lines stand.
    ///
    /// # Errors
    /// The register's failure.
    pub fn refresh(&mut self, view: View<'_>) -> Result<(), Failure> {
        let id = &self.record.consignment;
        let joined = Joined::of(view, id, &self.manifest)?;
        self.states = joined.states;
        self.conflicts = joined.conflicts;
        for at in 0..self.states.len() {
            self.reopen(view, at)?;
        }
        let answers = view.answers(&self.record.consignment, "")?;
        self.asked = asked(&self.programme, &self.manifest.lines, &answers);
        let waits = |finding: &Finding| {
            finding.severity() == Severity::Question && answer(finding, &answers) != Some(true)
        };
        self.open_questions =
            (0..).zip(&self.manifest.findings).filter(|(_, f)| waits(f)).map(|(i, _)| i).collect();
        Ok(())
    }

    /// The questions of the rules that can be answered now: those about finished marks once there are some, and no line
    /// waits for its own.
    pub fn due(&self) -> impl Iterator<Item = &Asked> {
        let waits =
            |state: &LineState| matches!(state, LineState::Asks | LineState::Open | LineState::InDoubt);
        let is_marked = self.count(|state| matches!(state, LineState::Marked { .. })) > 0;
        let finished = is_marked && !self.states.iter().any(waits);
        self.asked.iter().filter(move |asked| finished || asked.when == When::Before)
    }

    /// The lines that have an item, with how they stand.
    pub fn items(&self) -> impl Iterator<Item = (&Item, LineState)> {
        let items = self.manifest.lines.iter().map(|line| line.item.as_ref());
        items.zip(&self.states).filter_map(|(item, state)| Some((item?, *state)))
    }

    /// An item by its number. A refused line with the number of another one never hides that other one.
    pub fn item(&self, item_no: &str) -> Option<(&Item, LineState)> {
        let mut found = self.items().filter(|(item, _)| item.item_no == item_no);
        let first = found.next()?;
        if first.1 != LineState::Refused { Some(first) } else { found.next().or(Some(first)) }
    }

    /// Looks again how one item's line stands.
    ///
    /// # Errors
    /// The register's failure.
    pub fn refresh_item(&mut self, view: View<'_>, item_no: &str) -> Result<(), Failure> {
        let id = &self.record.consignment;
        let row = view.item(id, item_no)?;
        let answers = view.answers(id, item_no)?;
        let mut seen = Vec::new();
        for (at, (line, kept)) in self.manifest.lines.iter().zip(&mut self.states).enumerate() {
            let Some(item) = line.item.as_ref().filter(|item| item.item_no == item_no) else { continue };
            // What is refused stays so, and what was marked under another number has nothing to learn here.
            if *kept != LineState::Refused && row.as_ref().is_some_and(|row| row.is_about(item)) {
                *kept = join::state(line.verdict, &line.findings, row.as_ref(), &answers);
                seen.push(at);
            }
        }
        seen.into_iter().try_for_each(|at| self.reopen(view, at))
    }

    /// An item is done when each of its planned marks stands: until then its line is open.
    fn reopen(&mut self, view: View<'_>, at: usize) -> Result<(), Failure> {
        let item = self.manifest.lines[at].item.as_ref();
        let (LineState::Marked { .. }, Some(item)) = (self.states[at], item) else { return Ok(()) };
        if self.programme.may_make_several() {
            let history = History::read(view, &self.record.consignment, item)?;
            let left = marks_left(&self.programme, item, &history, history.number.as_deref());
            // What the rules refuse now is not finished by that.
            let finished = match left {
                Ok(left) => left.is_empty(),
                Err(error) => matches!(error, NotMarkable::NoMark { .. } | NotMarkable::AllMade { .. }),
            };
            if !finished {
                self.states[at] = LineState::Open;
            }
        }
        Ok(())
    }

    /// How many lines stand so.
    pub fn count(&self, matches: impl Fn(LineState) -> bool) -> u64 {
        self.states.iter().filter(|state| matches(**state)).count() as u64
    }
}

/// What the ledger says of a consignment.
///
/// # Errors
/// A [`Failure`] that lists the consignments there are.
pub fn record(view: View<'_>, id: &str) -> Result<Consignment, Failure> {
    match view.consignment(id)? {
        Some(record) => Ok(record),
        None => Err(unknown(view, id)?),
    }
}

/// What was answered to a finding.
pub fn answer(finding: &Finding, answers: &[Answer]) -> Option<bool> {
    let asked = |answer: &&Answer| answer.question == finding.id() && *answer.value == *finding.value;
    answers.iter().rev().find(asked).map(|answer| answer.stands)
}

/// What was decided about a consignment: event, country and date as the ledger has them, everything else from its head.
pub fn case_of(record: &Consignment, manifest: &Manifest) -> Case {
    let release = Release { importing: record.importing, date: record.release };
    Case { event: record.event, release, facts: manifest.header.facts() }
}

/// SHA-256 in hexadecimal.
pub fn sha256(bytes: &[u8]) -> String {
    registry::hex::encode(&Sha256::digest(bytes))
}

fn unknown(view: View<'_>, id: &str) -> Result<Failure, Failure> {
    let known = view.consignments()?.join(text::spoken().comma());
    Ok(Failure::new(Kind::Fixable, Message::ConsignmentUnknown { consignment: id.to_owned() }).hint(
        if known.is_empty() { Message::HintConsignmentOpen {} } else { Message::HintConsignments { known } },
    ))
}

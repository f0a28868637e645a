//! What is planned: the open lines of a consignment, or the lines of a file that nobody has taken in.

use super::Args;
use crate::command::consignment::in_words;
use crate::consignment::{Asked, LineState, Loaded, asked, form_of_number, kept, kept_at, take_in};
use crate::error::Failure;
use crate::folder::Reading;
use crate::message::Message;
use crate::rules::Rules;
use crate::text::{self, Vocabulary, word};
use intake::{EmptyRegister, Finding, Line, Manifest, Verdict};
use marking::case::{Case, Event};
use marking::item::Item;
use marking::machine::MachineLimits;
use marking::plan::Plan;
use marking::programme::Programme;
use marking::weapon::Weapons;
use registry::View;
use station::prepare::{History, NotMarkable, check, plan_left};
use std::collections::HashSet;
use std::fs;
use std::path::Path;

/// The rules that a manifest is planned under unless others are named.
const PROFILE: &str = "generic-un-import";
/// Stands for a number where there is no station that has any.
const NUMBER: &str = "000000";

/// Everything that a plan is made from.
pub struct Work<'v> {
    /// What it is a plan of.
    pub name: String,
    /// What is to be said of it first.
    pub about: Option<Message>,
    /// The rules, made ready.
    pub programme: Programme,
    /// The items to plan.
    pub items: Vec<Item>,
    /// The numbers of those whose lines wait for an answer.
    waiting: HashSet<String>,
    /// Lines that intake refuses, and what it says of them.
    pub refused: u64,
    /// The same in words.
    pub refusals: Vec<String>,
    /// What a person has to say.
    pub asked: Vec<Asked>,
    /// The register, where there is one.
    view: Option<View<'v>>,
}

/// The plan of one item.
pub struct Planned {
    /// The marks that it lacks, and what the rules say.
    pub plan: Plan,
    /// Why it cannot be marked.
    pub refused: Option<NotMarkable>,
    /// Whether the register holds another item with its identity.
    pub duplicate: bool,
}

impl Planned {
    /// Whether the rules ask for no mark on it, which is no fault of the item.
    pub fn is_unmarked(&self) -> bool {
        match &self.refused {
            Some(why) => matches!(why, NotMarkable::NoMark { .. }),
            None => self.plan.marks.is_empty(),
        }
    }
}

impl<'v> Work<'v> {
    /// The lines of a file.
    pub fn of_file(
        args: &Args,
        file: &Path,
        rules: &Rules,
        machine: MachineLimits,
        view: Option<View<'v>>,
    ) -> Result<Self, Failure> {
        let profile = args.profile.as_deref().unwrap_or(PROFILE);
        let weapons = rules.weapons(profile)?;
        let (bytes, beside) = (read(file)?, args.header.as_deref().map(read).transpose()?);
        let named = file.display().to_string();
        let manifest = match view {
            Some(view) => take_in(&named, bytes, beside, view, "", &weapons)?.manifest,
            None => read_alone(&named, &bytes, beside.as_deref(), &weapons)?,
        };
        let event = args.event.unwrap_or(manifest.header.event);
        let programme = rules.programme(profile, case_of(&manifest, event), machine)?;
        let is_chosen = |line: &&Line| {
            let is_it = |no: &String| line.item.as_ref().is_some_and(|item| item.item_no == *no);
            args.item.as_ref().is_none_or(is_it)
        };
        let chosen: Vec<&Line> = manifest.lines.iter().filter(is_chosen).collect();
        let good = chosen.iter().filter(|line| line.verdict != Verdict::Refused);
        let items: Vec<Item> = good.filter_map(|line| line.item.clone()).collect();
        let asks = chosen.iter().filter(|line| line.verdict == Verdict::Question);
        let waiting = asks.filter_map(|line| Some(line.item.as_ref()?.item_no.clone())).collect();
        Ok(Self {
            name: named.clone(),
            about: Some(Message::PlanOfFile { file: named }),
            asked: asked(&programme, &manifest.lines, &[]),
            programme,
            refused: (chosen.len() - items.len()) as u64,
            refusals: refusals(&manifest.findings, &chosen),
            items,
            waiting,
            view,
        })
    }

    /// The open lines of a consignment, under its own rules or under others.
    pub fn of_consignment(args: &Args, reading: &Reading, view: View<'v>, id: &str) -> Result<Self, Failure> {
        let loaded = Loaded::read(&reading.folder, &reading.config, view, id)?;
        if args.profile.is_some() || args.event.is_some() {
            return Self::under_other_rules(args, reading, view, &loaded);
        }
        let open = || loaded.items().filter(|(_, state)| matches!(state, LineState::Open | LineState::Asks));
        let items = open().map(|(item, _)| item.clone()).collect();
        let asks = open().filter(|(_, state)| *state == LineState::Asks);
        let waiting = asks.map(|(item, _)| item.item_no.clone()).collect();
        let (programme, asked) = (loaded.programme, loaded.asked);
        let (refused, refusals, view) = (0, Vec::new(), Some(view));
        Ok(Self {
            name: id.to_owned(),
            about: None,
            programme,
            items,
            waiting,
            refused,
            refusals,
            asked,
            view,
        })
    }

    fn under_other_rules(
        args: &Args,
        reading: &Reading,
        view: View<'v>,
        loaded: &Loaded,
    ) -> Result<Self, Failure> {
        let (record, id) = (&loaded.record, &loaded.record.consignment);
        let rules = Rules::read(&reading.folder)?;
        let profile = args.profile.as_deref().unwrap_or(&record.profile);
        let event = args.event.unwrap_or(record.event);
        let (bytes, beside) = kept(&reading.folder, record)?;
        let named = kept_at(&reading.folder, &record.manifest_sha256).display().to_string();
        // Other rules may know other kinds of weapon, so the list is read again.
        let manifest = take_in(&named, bytes, beside, view, id, &rules.weapons(profile)?)?.manifest;
        let mut case = case_of(&manifest, event);
        let said = &loaded.programme.case.facts;
        case.facts.confirmed_readings.clone_from(&said.confirmed_readings);
        case.facts.trace_override.clone_from(&said.trace_override);
        let programme = rules.programme(profile, case, rules.machine(&reading.config))?;
        let lines = manifest.lines.iter().zip(&loaded.states);
        let is_open = |state: &LineState| matches!(state, LineState::Open | LineState::Asks);
        let open = lines.filter(|(line, state)| is_open(state) && line.verdict != Verdict::Refused);
        let asks = loaded.items().filter(|(_, state)| *state == LineState::Asks);
        let waiting = asks.map(|(item, _)| item.item_no.clone()).collect();
        let about = Message::PlanOtherRules {
            consignment: id.clone(),
            profile: profile.to_owned(),
            event: word(Vocabulary::Event, event),
        };
        Ok(Self {
            name: id.clone(),
            about: Some(about),
            items: open.filter_map(|(line, _)| line.item.clone()).collect(),
            waiting,
            refused: 0,
            refusals: Vec::new(),
            asked: asked(&programme, &manifest.lines, &view.answers(id, "")?),
            programme,
            view: Some(view),
        })
    }

    /// Whether an item's line waits for an answer.
    pub fn waits(&self, item: &Item) -> bool {
        self.waiting.contains(&item.item_no)
    }

    /// Plans one item.
    pub fn plan(&self, item: &Item) -> Result<Planned, Failure> {
        let history = match self.view {
            Some(view) => History::read(view, &self.name, item)?,
            None => History { next_number: Some(NUMBER.to_owned()), ..History::default() },
        };
        let duplicate = history.duplicate.is_some();
        let number = form_of_number(&self.programme, item, &history);
        let plan = plan_left(&self.programme, item, &history, number.as_deref());
        let used_up = number.is_none() && self.programme.needs_number(item, duplicate);
        let refused = match check(&self.programme, item, &history, &plan) {
            Ok(()) if used_up => Some(NotMarkable::NumbersUsedUp { item_no: item.item_no.clone() }),
            checked => checked.err(),
        };
        Ok(Planned { plan, refused, duplicate })
    }
}

/// What was decided about the list, under an event that need not be its own.
fn case_of(manifest: &Manifest, event: Event) -> Case {
    let header = intake::ConsignmentHeader { event, ..manifest.header.clone() };
    Case { event, release: header.release(), facts: header.facts() }
}

fn read(file: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(file).map_err(|error| {
        Failure::fixable(Message::FileNotRead { file: file.display().to_string() }).because(&error)
    })
}

/// Reads a list where there is no register to compare it with.
fn read_alone(
    named: &str,
    bytes: &[u8],
    beside: Option<&[u8]>,
    weapons: &Weapons,
) -> Result<Manifest, Failure> {
    intake::read_manifest(bytes, beside, &EmptyRegister, Some(weapons)).map_err(|error| {
        Failure::fixable(Message::ManifestUnreadable { file: named.to_owned() }).because(&error)
    })
}

/// What intake refuses or asks, in words.
fn refusals(of_all: &[Finding], lines: &[&Line]) -> Vec<String> {
    let findings = of_all.iter().chain(lines.iter().flat_map(|line| &line.findings));
    let weighty = findings.filter(|finding| finding.severity() > intake::Severity::Notice);
    let words = weighty.map(|finding| {
        let (what, remedy) = text::of_finding(finding);
        in_words(finding, &what, &remedy)
    });
    words.collect()
}

//! Why a profile asks for what it asks for: for each event its marks, line by line and element by element, with every rule
//! behind them and the reason why it refuses, warns, advises or is switched off.
//!
//! Nothing here is worded except what the rule files say in sentences of their own: how it is shown is for the reader's
//! program. Examples are invented (`EXAMPLE ARMS`, country `XX`); what only the authority can say is never invented.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::sync::Arc;

use serde::Serialize;

use crate::authority::Authority;
use crate::case::Event;
use crate::conflict::Aspect;
use crate::force::{Active, Force, Gate, Why};
use crate::instrument::Instrument;
use crate::library::Library;
use crate::mark::{PartKind, Place};
use crate::profile::{LineRule, MarkRule, On, Profile};
use crate::programme::{Conclusion, lets_off, settle};
use crate::rule::{Condition, Element, Exception, ItemClass, Level, Provenance, Rule, RuleId, Trigger};
use crate::template::{Piece, Style};
use crate::weapon::Weapon;

/// What a profile asks for at one event, and why.
#[derive(Debug, Clone)]
pub struct Explanation {
    /// The event.
    pub event: Event,
    /// The marks in the order in which they are made.
    pub marks: Vec<ExplainedMark>,
    /// Every rule that speaks of the event, in the order in which they are cited, those that are switched off too.
    pub rules: Vec<Arc<Active>>,
    /// Who is let off.
    pub exceptions: Vec<ExplainedException>,
    /// The conflicts that these rules meet, with their winners.
    pub conflicts: Vec<Conclusion>,
}

/// A mark and why it looks as it does.
#[derive(Debug, Clone)]
pub struct ExplainedMark {
    /// What the profile says of it.
    pub rule: MarkRule,
    /// Where it stands on which weapons, for those that the profile knows.
    pub stands: Vec<Stand>,
    /// Its lines from top to bottom.
    pub lines: Vec<ExplainedLine>,
}

/// Where a mark stands on some kinds of weapon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stand {
    /// The kinds.
    pub kinds: Vec<String>,
    /// The parts, each with its places in order of preference.
    pub parts: Vec<(PartKind, Vec<Place>)>,
}

/// A line and why it is there.
#[derive(Debug, Clone)]
pub struct ExplainedLine {
    /// What the profile says of it.
    pub rule: LineRule,
    /// What it consists of, in order.
    pub pieces: Vec<ExplainedPiece>,
    /// Rules that the profile cites for the line as a whole, besides those that ask for its elements.
    pub cited: Vec<Arc<Active>>,
}

/// A piece of a line and who asks for it.
#[derive(Debug, Clone)]
pub struct ExplainedPiece {
    /// The piece.
    pub piece: Piece,
    /// How it may look.
    pub shown: Shown,
    /// The rules that ask for its element, the strongest first; none for fixed text between elements.
    pub asked_by: Vec<Arc<Active>>,
}

/// How a piece of a line may look.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Shown {
    /// The characters, or the name of what is missing.
    pub text: String,
    /// Where they come from.
    pub from: ShownFrom,
}

/// Where the characters of an example come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ShownFrom {
    /// The profile writes them.
    Profile,
    /// The authority has filled them in.
    Authority,
    /// They are invented.
    Example,
    /// Nobody has filled them in: the text is only the name of what is missing.
    Nobody,
}

/// An exception and whom it lets off.
#[derive(Debug, Clone)]
pub struct ExplainedException {
    /// The rule that grants it.
    pub by: Arc<Active>,
    /// The exception.
    pub exception: Exception,
    /// The rules that ask for nothing where it is claimed.
    pub lets_off: Vec<RuleId>,
}

/// What else a rule can be about than what a mark says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Subject {
    /// Height and depth.
    Geometry,
    /// Where a mark stands.
    Places,
    /// How it is made.
    Methods,
    /// Of which characters it consists.
    Alphabet,
    /// What the record holds.
    Records,
    /// Until when.
    Deadlines,
    /// How long the record is kept.
    Retention,
    /// What only a person can say.
    Attestations,
    /// What the program looks at by itself.
    Checks,
    /// Everything else: what words mean, what is left open, what is not for the program.
    Other,
}

/// A rule that does not refuse because its text was not read by anybody who could vouch for it.
#[derive(Debug, Clone)]
pub struct Unread {
    /// The rule.
    pub rule: Arc<Rule>,
    /// Its instrument.
    pub instrument: Arc<Instrument>,
    /// Why it does not press.
    pub why: Why,
    /// What it may do once the authority has read it or opted in; none where no profile was asked for.
    pub would: Option<Force>,
}

/// Something that the authority has still to fill in or to settle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "open", rename_all = "kebab-case")]
pub enum Open {
    /// Its own name.
    AuthorityName,
    /// The country whose mark it is: the profile fixes none.
    Country,
    /// A sign: its drawing and what the machine is sent for it.
    Glyph {
        /// The sign.
        name: String,
    },
    /// The codes of its services.
    Agencies,
    /// The length of a State number.
    NumberDigits,
    /// The licensee's number.
    LicenceNumber,
    /// Where hidden marks go.
    HiddenPlaces,
    /// A reading of the law to confirm.
    Reading {
        /// The conflict.
        conflict: String,
        /// What it is about.
        what: String,
    },
    /// A conflict that nobody has settled but the rule files' own default.
    ByDefault {
        /// The conflict.
        conflict: String,
        /// Who wins by default.
        winner: String,
    },
    /// Rules that are switched off until somebody reads them.
    SwitchedOff {
        /// How many.
        rules: usize,
    },
}

impl Subject {
    /// Every subject, in the order in which a reader asks.
    pub const ALL: [Self; 10] = [
        Self::Geometry,
        Self::Places,
        Self::Methods,
        Self::Alphabet,
        Self::Records,
        Self::Deadlines,
        Self::Retention,
        Self::Attestations,
        Self::Checks,
        Self::Other,
    ];

    fn has(self, rule: &Rule) -> bool {
        match self {
            Self::Geometry => rule.geometry.is_some(),
            Self::Places => rule.places.is_some(),
            Self::Methods => rule.methods.is_some(),
            Self::Alphabet => !rule.alphabet.is_empty(),
            Self::Records => !rule.record_fields.is_empty(),
            Self::Deadlines => rule.deadline.is_some(),
            Self::Retention => rule.retention.is_some(),
            Self::Attestations => !rule.attestations.is_empty(),
            Self::Checks => !rule.checks.is_empty(),
            Self::Other => false,
        }
    }
}

impl Explanation {
    /// What a profile asks for at one event.
    pub fn new(library: &Library, profile: &Profile, authority: &Authority, event: Event) -> Self {
        let mut triggers = event.triggers().to_vec();
        triggers.push(Trigger::Record);
        let mut active = library.active(profile, authority, Some(&triggers));
        active.retain(|active| is_of(event, &active.rule.applies));
        let conflicts = settle(library, profile, &mut active);
        let rules: Vec<Arc<Active>> = active.into_iter().map(Arc::new).collect();
        let marks =
            profile.marks.iter().filter(|mark| mark.events.is_empty() || mark.events.contains(&event));
        let marks = marks.map(|mark| ExplainedMark {
            rule: mark.clone(),
            stands: stands(library, profile, authority, event, mark),
            lines: mark.lines.iter().map(|line| explained(mark, line, &rules, profile, authority)).collect(),
        });
        Self { event, marks: marks.collect(), exceptions: exceptions(&rules), rules, conflicts }
    }

    /// The rules about a subject, in the order in which they are cited.
    pub fn about(&self, subject: Subject) -> Vec<&Arc<Active>> {
        let in_lines: BTreeSet<&RuleId> = self.marks.iter().flat_map(ExplainedMark::rule_ids).collect();
        let elsewhere = |active: &Active| {
            in_lines.contains(&active.rule.id)
                || !active.rule.exceptions.is_empty()
                || Subject::ALL.iter().any(|subject| subject.has(&active.rule))
        };
        let rules = self.rules.iter().filter(|active| match subject {
            Subject::Other => !elsewhere(active),
            subject => subject.has(&active.rule),
        });
        rules.collect()
    }
}

impl ExplainedMark {
    /// The cases that the mark looks different in: for each the lines that can stand together, from 0. Every line is in
    /// one of them.
    pub fn cases(&self) -> Vec<Vec<usize>> {
        let when = |line: usize| &self.lines[line].rule.when;
        let mut cases: Vec<Vec<usize>> = Vec::new();
        for first in 0..self.lines.len() {
            if cases.iter().any(|case| case.contains(&first)) {
                continue;
            }
            let mut case = vec![first];
            for other in 0..self.lines.len() {
                let fits = case.iter().all(|line| can_both_hold(when(*line), when(other)));
                if fits && other != first {
                    case.push(other);
                }
            }
            case.sort_unstable();
            cases.push(case);
        }
        cases
    }

    fn rule_ids(&self) -> impl Iterator<Item = &RuleId> {
        let rules = self
            .lines
            .iter()
            .flat_map(|line| line.pieces.iter().flat_map(|piece| &piece.asked_by).chain(&line.cited));
        rules.map(|active| &active.rule.id)
    }
}

/// Whether what the condition speaks of can be at an event.
fn is_of(event: Event, condition: &Condition) -> bool {
    let ammunition = event == Event::Ammunition;
    condition.class.is_empty()
        || condition.class.iter().any(|class| (*class == ItemClass::Ammunition) == ammunition)
}

/// Whether two conditions can hold of one item.
fn can_both_hold(one: &Condition, other: &Condition) -> bool {
    fn agree<T: PartialEq>(one: Option<T>, other: Option<T>) -> bool {
        one.is_none() || other.is_none() || one == other
    }
    fn meet<T: PartialEq>(one: &[T], other: &[T]) -> bool {
        one.is_empty() || other.is_empty() || one.iter().any(|value| other.contains(value))
    }
    agree(one.unique_serial, other.unique_serial)
        && agree(one.duplicate, other.duplicate)
        && agree(one.foreign_make, other.foreign_make)
        && agree(one.too_small, other.too_small)
        && agree(one.year_in_serial, other.year_in_serial)
        && agree(one.adequately_marked, other.adequately_marked)
        && agree(one.premarked, other.premarked)
        && agree(one.ammunition_marked, other.ammunition_marked)
        && agree(one.to_be_destroyed, other.to_be_destroyed)
        && meet(&one.class, &other.class)
        && meet(&one.serial_status, &other.serial_status)
        && meet(&one.material, &other.material)
        && meet(&one.origin, &other.origin)
}

fn explained(
    mark: &MarkRule,
    line: &LineRule,
    rules: &[Arc<Active>],
    profile: &Profile,
    authority: &Authority,
) -> ExplainedLine {
    let can_speak = |active: &Active| {
        can_both_hold(&line.when, &active.rule.applies) && can_both_hold(&mark.when, &active.rule.applies)
    };
    let strongest_first = |mut chain: Vec<Arc<Active>>| {
        chain.sort_by_key(|active| Reverse((active.has(Aspect::Content), active.force)));
        chain
    };
    let pieces = line.template.pieces().iter().map(|piece| {
        let asks = |active: &&Arc<Active>| {
            can_speak(active) && piece.element().is_some_and(|element| active.rule.speaks_of(element))
        };
        let asked_by = strongest_first(rules.iter().filter(asks).cloned().collect());
        ExplainedPiece { piece: piece.clone(), shown: shown(piece, profile, authority), asked_by }
    });
    let by_an_element =
        |active: &Active| line.template.elements().any(|element| active.rule.speaks_of(element));
    let cited = rules.iter().filter(|active| line.rules.contains(&active.rule.id) && !by_an_element(active));
    ExplainedLine {
        rule: line.clone(),
        pieces: pieces.collect(),
        cited: strongest_first(cited.cloned().collect()),
    }
}

fn exceptions(rules: &[Arc<Active>]) -> Vec<ExplainedException> {
    let each = rules.iter().flat_map(|by| by.rule.exceptions.iter().map(move |exception| (by, exception)));
    let explained = each.map(|(by, exception)| {
        // One that is switched off or set aside is told of, and lets nobody off.
        let grants = by.has(Aspect::Output);
        let freed = rules.iter().filter(|other| grants && other.has(Aspect::Content) && lets_off(by, other));
        ExplainedException {
            by: Arc::clone(by),
            exception: exception.clone(),
            lets_off: freed.map(|other| other.rule.id.clone()).collect(),
        }
    });
    explained.collect()
}

/// Where a mark stands, kind by kind in the order of the tables.
fn stands(
    library: &Library,
    profile: &Profile,
    authority: &Authority,
    event: Event,
    mark: &MarkRule,
) -> Vec<Stand> {
    let of_kind = library.weapons_of(profile);
    let told = profile
        .weapons
        .iter()
        .chain(library.weapons())
        .filter(|weapon| (weapon.primary == PartKind::Pack) == (event == Event::Ammunition));
    let stands = told.filter_map(|weapon| {
        let ours = weapon.kinds.iter().filter(|kind| of_kind.of_kind(kind) == Some(weapon)).cloned();
        let kinds: Vec<String> = ours.collect();
        if mark.on == On::Hidden {
            return hidden(authority, kinds);
        }
        let parts: Vec<_> = parts_of(weapon, mark)
            .map(|part| {
                (part, mark.place.clone().map_or_else(|| weapon.places_on(part).to_vec(), |p| vec![p]))
            })
            .collect();
        (!kinds.is_empty() && !parts.is_empty()).then_some(Stand { kinds, parts })
    });
    stands.collect()
}

fn hidden(authority: &Authority, kinds: Vec<String>) -> Option<Stand> {
    let kept = authority.hidden.iter().find(|hidden| hidden.kinds.iter().any(|kind| kinds.contains(kind)))?;
    let kinds = kinds.into_iter().filter(|kind| kept.kinds.contains(kind)).collect();
    Some(Stand { kinds, parts: vec![(kept.part, vec![kept.place.clone()])] })
}

/// The parts of a weapon that can bear a mark, as far as they do not hang on the single item.
fn parts_of<'w>(weapon: &'w Weapon, mark: &'w MarkRule) -> impl Iterator<Item = PartKind> + 'w {
    let parts = weapon.parts().filter(move |part| match &mark.on {
        On::Primary | On::ModifiedPrimary => *part == weapon.primary,
        On::Further | On::ModifiedFurther => *part != weapon.primary,
        On::Essential | On::Unnumbered => true,
        On::Parts(wanted) => wanted.iter().any(|wanted| wanted.means(*part)),
        On::Hidden => false,
    });
    parts.take(mark.parts_max.map_or(usize::MAX, usize::from))
}

/// How a piece of a line may look under this profile and authority.
pub fn shown(piece: &Piece, profile: &Profile, authority: &Authority) -> Shown {
    let by = |text: &str, from| Shown { text: text.to_owned(), from };
    let of_the_authority = |text: Option<&String>, missing: &str| match text {
        Some(text) => by(text, ShownFrom::Authority),
        None => by(missing, ShownFrom::Nobody),
    };
    match piece {
        Piece::Literal(text) | Piece::Fixed { text, .. } => by(text, ShownFrom::Profile),
        Piece::Glyph { name, .. } => {
            of_the_authority(authority.glyph_named(name).map(|glyph| &glyph.shown), name)
        }
        Piece::Field { element, style, .. } => match element {
            Element::Agency => {
                of_the_authority(authority.agency.first().map(|agency| &agency.code), "agency")
            }
            Element::LicenceNumber => of_the_authority(authority.licence_number.as_ref(), "licence-number"),
            Element::Entity => by("entity", ShownFrom::Nobody),
            Element::Country if profile.jurisdiction.is_some() => {
                by(&country(profile, *style), ShownFrom::Profile)
            }
            Element::Number => {
                by(&"0".repeat(authority.number_digits.unwrap_or(6).into()), ShownFrom::Example)
            }
            element => match example(*element, *style) {
                Some(text) => by(text, ShownFrom::Example),
                None => by(&element.to_string(), ShownFrom::Nobody),
            },
        },
    }
}

fn country(profile: &Profile, style: Style) -> String {
    let written = profile.jurisdiction.map(|country| match style {
        Style::Alpha3 => country.alpha3().to_owned(),
        Style::Name => country.name().to_uppercase(),
        _ => country.alpha2().to_owned(),
    });
    written.unwrap_or_default()
}

/// Words of an invented item: its country is `XX`, which ISO 3166 keeps free for such uses.
fn example(element: Element, style: Style) -> Option<&'static str> {
    use Element as E;
    Some(match (element, style) {
        (E::Maker, _) => "EXAMPLE ARMS",
        (E::Country | E::CountryOfManufacture | E::ThirdCountry | E::Destination, Style::Alpha3) => "XXX",
        (E::Country | E::CountryOfManufacture | E::ThirdCountry, Style::Name) => "COUNTRY",
        (E::Country | E::CountryOfManufacture | E::ThirdCountry | E::Destination, _) => "XX",
        (E::PlaceOfManufacture, _) => "EXAMPLE TOWN",
        (E::Year | E::YearOfManufacture, Style::Year2) => "26",
        (E::Year | E::YearOfManufacture, _) => "2026",
        (E::MarkingDate, Style::MonthYear) => "0126",
        (E::MarkingDate, _) => "2026-01-15",
        (E::Model, _) => "EX-1",
        (E::Calibre, _) => "9X19",
        (E::Serial, _) => "A12345",
        (E::ImporterName, _) => "EXAMPLE IMPORTS",
        (E::ImporterCity, _) => "EXAMPLE CITY",
        (E::ImporterRegion, _) => "XX",
        (E::ImporterAddress, _) => "1 EXAMPLE ROAD",
        (E::Lot, _) => "L0001",
        (E::AmmunitionType, _) => "BALL",
        (E::Purchaser, _) => "EXAMPLE BUYER",
        _ => return None,
    })
}

/// The rules that nobody has read who could vouch for them: those of a profile, or of the whole library.
pub fn unread(library: &Library, authority: &Authority, profile: Option<&Profile>) -> Vec<Unread> {
    let instruments: Vec<&Arc<Instrument>> = match profile {
        Some(profile) => profile.instruments().filter_map(|id| library.instrument(id)).collect(),
        None => library.instruments().collect(),
    };
    let rules = instruments.into_iter().flat_map(|i| i.rules.iter().map(move |rule| (i, rule)));
    let unread = rules.filter_map(|(instrument, rule)| {
        let why = why_unread(library, authority, profile, instrument, rule)?;
        let would = profile.map(|profile| {
            let mut read = authority.clone();
            read.verified.push(crate::authority::Verified {
                rule: rule.id.clone(),
                by: String::new(),
                on: jiff::civil::Date::constant(2000, 1, 1),
                text: String::new(),
            });
            let gate = Gate { profile, authority: &read, sources: library.sources() };
            gate.force(rule, instrument).0
        });
        Some(Unread { rule: Arc::clone(rule), instrument: Arc::clone(instrument), why, would })
    });
    unread.collect()
}

fn why_unread(
    library: &Library,
    authority: &Authority,
    profile: Option<&Profile>,
    instrument: &Instrument,
    rule: &Rule,
) -> Option<Why> {
    let opted_in = authority.opt_in.iter().chain(profile.into_iter().flat_map(|profile| &profile.opt_in));
    let opted_in = || opted_in.clone().any(|id| *id == *rule.id.0 || *id == instrument.id);
    if authority.verified.iter().any(|verified| verified.rule == rule.id) {
        return None;
    }
    match rule.provenance {
        Provenance::Unsure => Some(Why::Unsure),
        Provenance::M if rule.level == Level::Shall => Some(Why::Memory),
        Provenance::C if rule.level == Level::Shall && !opted_in() => Some(Why::SecondHand),
        Provenance::F if rule.level == Level::Shall && !opted_in() => {
            (!rule.rests_on_a_primary_source(library.sources())).then_some(Why::SecondHand)
        }
        _ => None,
    }
}

/// What the authority has still to fill in or to settle before these marks can be made.
pub fn open(profile: &Profile, authority: &Authority, explanations: &[Explanation]) -> Vec<Open> {
    let marks = || explanations.iter().flat_map(|explanation| &explanation.marks);
    let pieces = || marks().flat_map(|mark| &mark.lines).flat_map(|line| &line.pieces);
    let missing =
        |element| pieces().any(|p| p.piece.element() == Some(element) && p.shown.from == ShownFrom::Nobody);
    let holds = |element| pieces().any(|piece| piece.piece.element() == Some(element));
    let mut open = Vec::new();
    let mut when = |is_open: bool, what: Open| {
        if is_open && !open.contains(&what) {
            open.push(what);
        }
    };
    when(authority.name.is_empty(), Open::AuthorityName);
    when(profile.jurisdiction.is_none() && holds(Element::Country), Open::Country);
    for piece in pieces().filter(|piece| piece.shown.from == ShownFrom::Nobody) {
        match &piece.piece {
            Piece::Glyph { name, .. } => when(true, Open::Glyph { name: name.clone() }),
            Piece::Field { element: Element::VerifierSymbol, .. } => {
                when(true, Open::Glyph { name: "verifier-symbol".to_owned() });
            }
            _ => {}
        }
    }
    when(missing(Element::Agency), Open::Agencies);
    let of_the_state = explanations.iter().any(|e| e.event == Event::StateStock);
    when(of_the_state && holds(Element::Number) && authority.number_digits.is_none(), Open::NumberDigits);
    when(missing(Element::LicenceNumber), Open::LicenceNumber);
    when(marks().any(|m| m.rule.on == On::Hidden && m.stands.is_empty()), Open::HiddenPlaces);
    for met in explanations.iter().flat_map(|explanation| &explanation.conflicts) {
        let (conflict, what) = (met.conflict.id.clone(), met.conflict.what.clone());
        when(!met.conflict.met_with.is_empty(), Open::Reading { conflict: conflict.clone(), what });
        when(met.because.is_none(), Open::ByDefault { conflict, winner: met.winner.clone() });
    }
    let off: BTreeSet<&RuleId> = explanations
        .iter()
        .flat_map(|explanation| &explanation.rules)
        .filter(|active| active.why == Why::Unsure)
        .map(|active| &active.rule.id)
        .collect();
    when(!off.is_empty(), Open::SwitchedOff { rules: off.len() });
    open
}

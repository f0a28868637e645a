//! What the marking rules say, in words: findings with their remedies, and the rules' own vocabulary.

use super::{format, if_there, of, spoken};
use crate::message::Message;
use fluent::FluentArgs;
use intake::columns::Column;
use marking::finding::{Finding, FindingKind, Severity};
use marking::force::Active;
use marking::mark::Place;
use marking::rule::{Element, Output, Provenance};
use serde::Serialize;
use station::prepare::NotMarkable;

/// What a finding of the rules says, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// How much it weighs.
    pub severity: String,
    /// The field it is about.
    pub field: String,
    /// What is wrong, with the value.
    pub what: String,
    /// What to do.
    pub remedy: String,
    /// The rule, where it is written, and how far its text may be trusted.
    pub cited: String,
}

/// A closed list of words of the rules, each of which has words in every language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Vocabulary {
    /// The field that a finding is about.
    About,
    /// How a rule binds.
    Binding,
    /// What starts a clock.
    Clock,
    /// A column of a manifest.
    Column,
    /// What a mark says.
    Element,
    /// What happened to the items.
    Event,
    /// A field of a record.
    Field,
    /// What a rule may do.
    Force,
    /// How strongly a rule asks.
    Level,
    /// How a mark is made.
    Method,
    /// How far a rule's text may be trusted.
    Provenance,
    /// A kind of record.
    RecordClass,
    /// What is known about a serial.
    SerialStatus,
    /// Why a rule has its force.
    Why,
}

impl Vocabulary {
    /// What the ids of its texts begin with.
    pub fn prefix(self) -> &'static str {
        match self {
            Self::About => "about",
            Self::Binding => "binding",
            Self::Clock => "clock",
            Self::Column => "column",
            Self::Element => "element",
            Self::Event => "event",
            Self::Field => "field",
            Self::Force => "force",
            Self::Level => "level",
            Self::Method => "method",
            Self::Provenance => "provenance",
            Self::RecordClass => "record-class",
            Self::SerialStatus => "serial-status",
            Self::Why => "why",
        }
    }

    /// The id of the text for one of its words.
    pub fn id_of(self, word: &str) -> String {
        let word = if word == Provenance::Unsure.as_str() { "unsure" } else { word };
        format!("{}-{}", self.prefix(), word.to_lowercase().replace(' ', "-"))
    }

    fn words(self, word: &str) -> String {
        format(spoken(), &self.id_of(word), &FluentArgs::new())
    }

    fn list(self, words: &str) -> String {
        list(words, |word| self.words(word))
    }
}

/// One word of the rules in the language that is spoken. The value is one of a closed list that is written as one word.
pub fn word(vocabulary: Vocabulary, value: impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => vocabulary.words(&word),
        other => other.map_or_else(|_| String::new(), |value| value.to_string()),
    }
}

/// A column of a manifest by its name.
pub fn of_column(column: Column) -> String {
    Vocabulary::Column.words(column.as_str())
}

/// A part by its name, `none` for the weapon as a whole.
pub fn of_part(part: &str) -> String {
    of(&Message::PartName { part: part.to_owned() })
}

/// A place by its name. Where a weapon has several barrels, the place ends with the barrel's number.
pub fn of_place(place: &Place) -> String {
    let named = |place: &str| of(&Message::PlaceName { place: place.to_owned() });
    match place.as_str().rsplit_once("-n") {
        Some((on, barrel)) if barrel.parse::<u8>().is_ok() => {
            of(&Message::PlaceOnBarrel { place: named(on), barrel: barrel.to_owned() })
        }
        _ => named(place.as_str()),
    }
}

/// What a mark says, in words.
pub fn of_element(element: Element) -> String {
    word(Vocabulary::Element, element)
}

/// How much a finding weighs, in words.
fn of_severity(severity: Severity) -> String {
    match severity {
        Severity::Advice => format(spoken(), "severity-advice", &FluentArgs::new()),
        Severity::Warning => format(spoken(), "severity-warning", &FluentArgs::new()),
        Severity::Question => of(&Message::SeverityQuestion {}),
        Severity::Refusal => of(&Message::SeverityRefusal {}),
    }
}

/// A rule with where it is written and how far its text may be trusted.
pub fn cited(active: &Active) -> String {
    let mut args = FluentArgs::new();
    args.set("rule", active.rule.id.to_string());
    args.set("citation", active.rule.citation.to_string());
    args.set("provenance", word(Vocabulary::Provenance, active.rule.provenance));
    format(spoken(), "rule-cited", &args)
}

/// What is asked of a person, in the words of the language that is spoken; where it has none, in the rule's own.
pub fn of_attestation(name: &str, asks: &str) -> String {
    if_there(&format!("attest-{name}")).unwrap_or_else(|| asks.to_owned())
}

/// What a rule asks, in the words of the language that is spoken; where it has none, in the rule's own. There are words for
/// rules with a deadline, and for those that may stand behind a line of a mark.
pub fn of_asks(rule: &str, asks: &str) -> String {
    if_there(&asks_id(rule)).unwrap_or_else(|| asks.to_owned())
}

/// The id of the text for what a rule asks.
pub fn asks_id(rule: &str) -> String {
    format!("asks-{}", rule.to_lowercase().replace('.', "-"))
}

/// A finding of the rules in words, piece by piece.
pub fn said(finding: &Finding) -> Said {
    let args = args_of(&finding.kind);
    let id = finding.kind.id();
    Said {
        severity: of_severity(finding.severity),
        field: Vocabulary::About.words(finding.kind.field()),
        what: format(spoken(), &format!("rule-{id}"), &args),
        remedy: format(spoken(), &format!("rule-{id}-remedy"), &args),
        cited: cited(&finding.by),
    }
}

/// A finding of the rules in words: how grave, about which field, and what; the rule; and what to do. One line each.
pub fn of_rule_finding(finding: &Finding) -> String {
    of_rule_findings(&[finding])
}

/// Findings that several rules make alike, said once, with all of those rules: the gravest first, and how grave each of
/// the others is where that differs.
pub fn of_rule_findings(alike: &[&Finding]) -> String {
    let Some(first) = alike.first() else { return String::new() };
    let Said { severity, field, what, remedy, .. } = said(first);
    let mut args = FluentArgs::new();
    for (name, value) in [("severity", severity), ("field", field), ("what", what)] {
        args.set(name, value);
    }
    let rules = alike.iter().map(|finding| match finding.severity == first.severity {
        true => format!("\n    {}", cited(&finding.by)),
        false => format!("\n    {} ({})", cited(&finding.by), of_severity(finding.severity)),
    });
    let framed = format(spoken(), "rule-in-field", &args);
    format!("{framed}{}\n    -> {remedy}", rules.collect::<String>())
}

/// The data of a finding in words of the language that is spoken.
pub fn args_of(kind: &FindingKind) -> FluentArgs<'static> {
    let mut args = FluentArgs::new();
    for (name, value) in kind.args() {
        args.set(name, in_words(kind, name, value));
    }
    args
}

fn in_words(kind: &FindingKind, name: &str, value: String) -> String {
    if value == "-" || (value.is_empty() && name == "allowed") {
        return if name == "part" { of_part("none") } else { "none".to_owned() };
    }
    match name {
        "part" => of_part(&value),
        "element" => Vocabulary::Element.words(&value),
        "elements" | "order" => Vocabulary::Element.list(&value),
        "allowed" if matches!(kind, FindingKind::PartForbidden { .. }) => list(&value, of_part),
        "allowed" => Vocabulary::Method.list(&value),
        "method" | "preferred" => Vocabulary::Method.words(&value),
        "spot" => of_spot(&value),
        "tried" => list(&value, named_place),
        "status" => Vocabulary::SerialStatus.words(&value),
        "field" => Vocabulary::Field.words(&value),
        "missing" | "found" => value.replace(' ', "-"),
        _ => value,
    }
}

fn list(words: &str, one: impl Fn(&str) -> String) -> String {
    words.split(", ").map(one).collect::<Vec<_>>().join(spoken().comma())
}

fn of_spot(spot: &str) -> String {
    match spot.split_once(':') {
        Some((part, place)) => [of_part(part), named_place(place)].join(spoken().comma()),
        None => spot.to_owned(),
    }
}

fn named_place(place: &str) -> String {
    place.parse().map_or_else(|_| place.to_owned(), |place| of_place(&place))
}

/// Why an item cannot be marked, in words; what several rules say alike is said once.
pub fn not_markable(why: &NotMarkable) -> String {
    match why {
        NotMarkable::Refused(findings) => refused(findings),
        NotMarkable::NoMark { output: Output::Tag, .. } => of(&Message::NotMarkableTag {}),
        NotMarkable::NoMark { output: Output::None, .. } => of(&Message::NotMarkableNoMark {}),
        NotMarkable::AllMade { .. } => of(&Message::NotMarkableAllMade {}),
        NotMarkable::NoDie { lines } => of(&Message::NotMarkableNoDie { lines: lines.clone() }),
        NotMarkable::Setting(error) => of(&Message::NotMarkableSetting { why: error.to_string() }),
        NotMarkable::Draw(error) => of(&Message::NotMarkableNoDots { why: error.to_string() }),
        NotMarkable::NumbersUsedUp { .. } => of(&Message::NotMarkableNumbers {}),
    }
}

fn refused(findings: &[Finding]) -> String {
    let mut all: Vec<(Said, Vec<String>)> = Vec::new();
    for finding in findings {
        let (said, rule) = (said(finding), finding.by.rule.id.to_string());
        match all.iter_mut().find(|(earlier, _)| earlier.what == said.what) {
            Some((_, rules)) => rules.push(rule),
            None => all.push((said, vec![rule])),
        }
    }
    let sentences = all
        .into_iter()
        .map(|(said, rules)| format!("{} [{}] -> {}", said.what, rules.join(spoken().comma()), said.remedy));
    sentences.collect::<Vec<_>>().join(spoken().semicolon())
}

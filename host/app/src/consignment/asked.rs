//! What the rules of a consignment ask of a person, as far as nobody has answered it.

use crate::message::Message;
use crate::text;
use intake::Line;
use marking::finding::FindingKind;
use marking::force::Force;
use marking::programme::Programme;
use marking::rule::{Attestation, When};
use registry::view::Answer;
use std::collections::{BTreeMap, HashSet};

/// What the ledger calls the answer to an attestation; its value is the attestation's name.
pub const ATTESTATION: &str = "attestation";
/// What the ledger calls the confirmation of a reading of the law; its value is the conflict's name.
pub const READING: &str = "reading";
/// What the ledger calls the decision that an open trace holds up no destruction; its value is the reason.
pub const TRACE: &str = "trace-override";

/// What a question is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// Something that only a person can see.
    Fact,
    /// A reading of the law.
    Reading,
    /// Traces that are still open: the answer is a reason.
    Trace,
}

/// One question of the rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Its name.
    pub name: String,
    /// What is asked.
    pub asks: String,
    /// The rule that asks, with its citation.
    pub rule: String,
    /// Whether a rule that refuses asks it.
    pub required: bool,
    /// What it is about.
    pub about: About,
    /// When it can be answered.
    pub when: When,
}

impl Asked {
    /// What is asked, in the language that is spoken as far as it has words for it.
    pub fn asked(&self) -> String {
        text::of_attestation(&self.name, &self.asks)
    }

    /// The question as it is put to a person.
    pub fn words(&self) -> Message {
        Message::AttestationAsked {
            question: self.name.clone(),
            asks: self.asked(),
            rule: self.rule.clone(),
            required: text::of(&match (self.when, self.required) {
                (When::After, _) => Message::AttestationAfter {},
                (When::Before, true) => Message::AttestationRequired {},
                (When::Before, false) => Message::AttestationLater {},
            }),
        }
    }

    /// Whether no mark is made before it is answered.
    pub fn holds_up(&self) -> bool {
        self.required && self.when == When::Before
    }
}

/// The questions that nobody has answered with yes, those that hold up the marks first.
pub fn asked(programme: &Programme, lines: &[Line], answers: &[Answer]) -> Vec<Asked> {
    let mut open: BTreeMap<String, Asked> = BTreeMap::new();
    for finding in programme.findings() {
        if let FindingKind::ReadingOpen { conflict, reading } = &finding.kind {
            let asks = format!("{} -> {reading}", conflict.what);
            let rule = rule_words(&finding.by.reference);
            let name = conflict.id.clone();
            let (about, when) = (About::Reading, When::Before);
            open.insert(name.clone(), Asked { name, asks, rule, required: true, about, when });
        }
    }
    if let Some(asked) = trace(programme, lines) {
        open.insert(asked.name.clone(), asked);
    }
    let mut seen = HashSet::new();
    for item in lines.iter().filter_map(|line| line.item.as_ref()) {
        // What rules ask hangs on these, and most lines of a list are alike in them.
        if item.details.is_none() && !seen.insert((item.kind.clone(), item.serial_status)) {
            continue;
        }
        for question in programme.questions(item, false) {
            let (name, required) = (question.attestation.id.clone(), question.required);
            let known = open.entry(name.clone()).or_insert_with(|| Asked {
                name,
                asks: question.attestation.asks.clone(),
                rule: rule_words(&question.rule),
                required,
                about: About::Fact,
                when: question.attestation.when,
            });
            known.required |= required;
        }
    }
    let said = |asked: &Asked| {
        let question = match asked.about {
            About::Trace => return trace_override(answers).is_some(),
            About::Reading => READING,
            About::Fact => ATTESTATION,
        };
        let last =
            answers.iter().rev().find(|answer| answer.question == question && answer.value == asked.name);
        last.is_some_and(|answer| answer.stands)
    };
    let mut open: Vec<Asked> = open.into_values().filter(|asked| !said(asked)).collect();
    open.sort_by_key(|asked| (asked.when == When::After, !asked.required));
    open
}

/// The question about traces that are still open, where a rule asks it and a weapon has one.
fn trace(programme: &Programme, lines: &[Line]) -> Option<Asked> {
    let is_traced = |line: &Line| line.item.as_ref().is_some_and(|item| item.details().open_trace.is_some());
    if !lines.iter().any(is_traced) {
        return None;
    }
    let is_about = |asked: &&Attestation| asked.answered_by.as_deref() == Some(TRACE);
    let rules = programme.rules().iter().filter(|active| active.force > Force::Off);
    let asking = rules.filter_map(|active| Some((active, active.rule.attestations.iter().find(is_about)?)));
    // The rule that holds up the destruction is the one that is named.
    let (active, attestation) = asking.max_by_key(|(active, _)| active.force)?;
    Some(Asked {
        name: attestation.id.clone(),
        asks: attestation.asks.clone(),
        rule: rule_words(&active.reference),
        required: active.force == Force::Refuse,
        about: About::Trace,
        when: When::Before,
    })
}

/// The readings of the law that somebody has confirmed.
pub fn confirmed_readings(answers: &[Answer]) -> Vec<String> {
    let confirmed = answers.iter().filter(|answer| answer.question == READING && answer.stands);
    confirmed.map(|answer| answer.value.clone()).collect()
}

/// The reason for which an open trace does not hold up the destruction, as it was said last.
pub fn trace_override(answers: &[Answer]) -> Option<String> {
    let last = answers.iter().rev().find(|answer| answer.question == TRACE)?;
    last.stands.then(|| last.value.clone())
}

fn rule_words(rule: &marking::rule::RuleRef) -> String {
    format!("{}, {}", rule.id, rule.citation)
}

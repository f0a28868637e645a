//! What the rules say of a plan: as data, in words, and once where it is said of many items.

use crate::message::Message;
use crate::output::Output;
use crate::text;
use marking::finding::{Finding, FindingKind, Severity};
use marking::plan::Proposed;
use serde_json::{Map, Value, json};

/// How many items are named before the rest is counted.
const ITEMS_MAX: usize = 8;

/// Warnings and advice, each with the items it is about.
#[derive(Default)]
pub struct Shared(Vec<(Finding, Vec<String>)>);

impl Shared {
    /// Takes a finding of an item.
    pub fn add(&mut self, finding: &Finding, item_no: &str) {
        let same = |known: &Finding| known.by.rule.id == finding.by.rule.id && known.kind == finding.kind;
        match self.0.iter_mut().find(|(known, _)| same(known)) {
            Some((_, items)) if items.last().is_some_and(|last| last == item_no) => {}
            Some((_, items)) => items.push(item_no.to_owned()),
            None => self.0.push((finding.clone(), vec![item_no.to_owned()])),
        }
    }

    /// Shows what was taken, what weighs most first.
    pub fn show(mut self, output: &Output) {
        self.0.sort_by_key(|(finding, _)| std::cmp::Reverse(finding.severity));
        if output.is_json() {
            self.0.iter().for_each(|(finding, items)| output.row("", &value(finding, items)));
            return;
        }
        let mut items_of: Vec<(&Vec<String>, Vec<&Finding>)> = Vec::new();
        for (finding, items) in &self.0 {
            match items_of.iter_mut().find(|(known, _)| *known == items) {
                Some((_, findings)) => findings.push(finding),
                None => items_of.push((items, vec![finding])),
            }
        }
        for (items, findings) in items_of {
            for alike in alike(findings) {
                let (count, said) = (items.len() as u64, text::of_rule_findings(&alike));
                output.row(&text::of(&Message::PlanItems { count, items: named(items), said }), &());
            }
        }
    }
}

/// The first items by their numbers, and how many more.
fn named(items: &[String]) -> String {
    let shown = items.iter().take(ITEMS_MAX).cloned().collect::<Vec<_>>().join(text::spoken().comma());
    match items.len().saturating_sub(ITEMS_MAX) {
        0 => shown,
        more => text::of(&Message::PlanItemsMore { items: shown, more: more as u64 }),
    }
}

/// Findings that say the same, put together in the order of the first of each, the gravest first.
pub fn alike<'f>(findings: impl IntoIterator<Item = &'f Finding>) -> Vec<Vec<&'f Finding>> {
    let mut groups: Vec<Vec<&Finding>> = Vec::new();
    for finding in findings {
        let same = |group: &&mut Vec<&Finding>| group.first().is_some_and(|first| first.kind == finding.kind);
        match groups.iter_mut().find(same) {
            Some(group) => group.push(finding),
            None => groups.push(vec![finding]),
        }
    }
    for group in &mut groups {
        group.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    }
    groups
}

/// Whether a finding tells where a hidden mark goes.
pub fn reveals(finding: &Finding, marks: &[Proposed]) -> bool {
    let hidden = marks.iter().filter(|mark| mark.mark.restricted);
    match &finding.kind {
        FindingKind::Overlap { spot } | FindingKind::DoesNotFit { spot, .. } => {
            hidden.map(|mark| mark.mark.spot()).any(|kept| kept == *spot)
        }
        FindingKind::NoFreePlace { part, .. } => hidden.clone().any(|mark| mark.mark.part == *part),
        _ => false,
    }
}

/// A finding as data; `items` is empty where it is about the consignment as a whole.
pub fn value(finding: &Finding, items: &[String]) -> Value {
    let said = text::said(finding);
    let args: Map<String, Value> =
        finding.kind.args().into_iter().map(|(name, value)| (name.to_owned(), value.into())).collect();
    let rule = &finding.by.rule;
    json!({
        "row": "finding", "items": items, "severity": severity(finding.severity), "id": finding.kind.id(),
        "field": finding.kind.field(), "value": args, "rule": rule.id, "citation": rule.citation,
        "provenance": rule.provenance, "reason": said.what, "remedy": said.remedy,
    })
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Advice => "advice",
        Severity::Warning => "warning",
        Severity::Question => "question",
        Severity::Refusal => "refused",
    }
}

//! What holds for the whole plan, said once: case, findings, conflicts, attestations, deadlines, terms of keeping.

use super::said;
use super::work::Work;
use crate::message::Message;
use crate::output::Output;
use crate::text::{self, Vocabulary, word};
use marking::case::Event;
use marking::programme::{Conclusion, Programme};
use marking::records::{Due, Kept, Until};
use marking::rule::{RecordClass, RuleRef};
use serde_json::json;

pub fn show(work: &Work<'_>, explain: bool, output: &Output) {
    if let Some(about) = &work.about {
        output.say(about);
    }
    work.refusals.iter().for_each(|line| output.line(line));
    let (programme, case) = (&work.programme, &work.programme.case);
    let words = Message::PlanCase {
        profile: programme.profile.id.clone(),
        title: programme.profile.title.clone(),
        event: word(Vocabulary::Event, case.event),
        country: case.release.importing.to_string(),
        date: case.release.date.to_string(),
    };
    output.datum(
        &words,
        &json!({"row": "case", "profile": programme.profile.id, "edition": programme.profile.edition, "case": case}),
    );
    findings(programme, output);
    if explain {
        programme.settled().iter().for_each(|conclusion| conflict(conclusion, output));
    }
    attestations(work, output);
    programme.deadlines().iter().for_each(|due| deadline(programme, due, output));
    for class in classes(case.event) {
        kept(*class, &programme.kept(*class), output);
    }
}

fn findings(programme: &Programme, output: &Output) {
    let mut findings: Vec<_> = programme.findings().iter().collect();
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    if output.is_json() {
        return findings.iter().for_each(|finding| output.row("", &said::value(finding, &[])));
    }
    if !findings.is_empty() {
        output.row(&text::of(&Message::PlanWhole {}), &());
    }
    for alike in said::alike(findings) {
        output.row(&indented(&text::of_rule_findings(&alike)), &());
    }
}

fn conflict(conclusion: &Conclusion, output: &Output) {
    let Conclusion { conflict, winner, because } = conclusion;
    let settled = text::of(&Message::ExplainConflict {
        conflict: conflict.id.clone(),
        what: conflict.what.clone(),
        winner: winner.clone(),
    });
    let why = text::of(&match because {
        Some((because, profile)) => {
            Message::ExplainBecause { because: because.clone(), profile: profile.clone() }
        }
        None => Message::ExplainDefault {},
    });
    output.row(
        &format!("{settled}\n    {why}"),
        &json!({"row": "conflict", "conflict": conflict.id, "winner": winner, "because": because}),
    );
}

fn attestations(work: &Work<'_>, output: &Output) {
    if !work.asked.is_empty() && !output.is_json() {
        output.row(&text::of(&Message::PlanAttestations {}), &());
    }
    for asked in &work.asked {
        output.row(
            &indented(&text::of(&asked.words()).replace('\n', "\n    ")),
            &json!({"row": "attestation", "question": asked.name, "required": asked.required, "when": asked.when, "rule": asked.rule}),
        );
    }
}

fn deadline(programme: &Programme, due: &Due, output: &Output) {
    let rule = programme.rules().iter().find(|active| active.rule.id == due.rule.id);
    let asks =
        rule.map_or_else(String::new, |active| text::of_asks(active.rule.id.as_str(), &active.rule.asks));
    let (clock, cited) = (word(Vocabulary::Clock, due.clock), cited(std::slice::from_ref(&due.rule)));
    let words = match due.until {
        Some(until) => Message::PlanDue { until: until.to_string(), clock, asks, rule: cited },
        None => Message::PlanDueSoon { clock, asks, rule: cited },
    };
    let words = match due.or_before_transfer {
        true => Message::PlanDueTransfer { due: text::of(&words) },
        false => words,
    };
    let words = match due.binds {
        true => words,
        false => Message::PlanDueRecommended { due: text::of(&words) },
    };
    let value = json!({
        "row": "deadline", "binds": due.binds, "until": due.until, "clock": due.clock, "or_before_transfer": due.or_before_transfer,
        "rule": due.rule,
    });
    output.datum(&words, &value);
}

/// The records that an event makes.
fn classes(event: Event) -> &'static [RecordClass] {
    use RecordClass as R;
    match event {
        Event::Import | Event::TempImport | Event::PartsImport | Event::Export | Event::TransferCivilian => {
            &[R::Mark, R::Transfer]
        }
        Event::Manufacture => &[R::Mark, R::Manufacture],
        Event::Seized | Event::Surrendered | Event::Found | Event::Retained => &[R::Mark, R::Disposal],
        Event::Deactivate | Event::Reactivate => &[R::Mark, R::Deactivation],
        Event::Destroy => &[R::Mark, R::Destroyed],
        Event::Ammunition => &[R::Mark, R::Ammunition],
        Event::StateStock => &[R::Mark],
    }
}

fn kept(class: RecordClass, kept: &Kept, output: &Output) {
    let of = word(Vocabulary::RecordClass, class);
    let item = match kept.item_until {
        None => Message::PlanKeptForEver { class: of },
        Some(Until::YearsFromRecord(years)) => Message::PlanKeptYears { class: of, years: years.into() },
        Some(Until::YearsFromDestruction(years)) => {
            Message::PlanKeptDestroyed { class: of, years: years.into() }
        }
    };
    let personal = kept.personal_data_until.map(|until| match until {
        Until::YearsFromRecord(years) => Message::PlanPersonal { years: years.into() },
        Until::YearsFromDestruction(years) => Message::PlanPersonalDestroyed { years: years.into() },
    });
    let personal = personal.map(|personal| format!(" ({})", text::of(&personal))).unwrap_or_default();
    let rules = if kept.rules.is_empty() { String::new() } else { format!(" [{}]", cited(&kept.rules)) };
    let words = format!("{}{personal}{rules}", text::of(&item));
    let value = json!({
        "row": "retention", "class": class, "item": kept.item_until.map(term),
        "personal_data": kept.personal_data_until.map(term), "rules": kept.rules,
    });
    output.row(&words, &value);
}

fn term(until: Until) -> serde_json::Value {
    match until {
        Until::YearsFromRecord(years) => json!({"years": years, "from": "record"}),
        Until::YearsFromDestruction(years) => json!({"years": years, "from": "destruction"}),
    }
}

fn cited(rules: &[RuleRef]) -> String {
    rules
        .iter()
        .map(|rule| format!("{}, {}", rule.id, rule.citation))
        .collect::<Vec<_>>()
        .join(text::spoken().semicolon())
}

/// A text of several lines, moved in.
fn indented(text: &str) -> String {
    text.lines().map(|line| format!("  {line}")).collect::<Vec<_>>().join("\n")
}

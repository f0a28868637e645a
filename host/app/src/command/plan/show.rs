//! One item of a plan: its marks, the rules behind each line, and what the rules say of it.

use super::Args;
use super::said::{self, Shared};
use super::work::{Planned, Work};
use crate::message::Message;
use crate::output::Output;
use crate::text::{self, Vocabulary, word};
use marking::finding::{Finding, Severity};
use marking::force::Active;
use marking::item::Item;
use marking::plan::Proposed;
use marking::programme::Asker;
use marking::rule::Output as Asks;
use serde_json::{Value, json};
use station::prepare::NotMarkable;

pub fn item(
    args: &Args,
    work: &Work<'_>,
    item: &Item,
    planned: &Planned,
    shared: &mut Shared,
    output: &Output,
) {
    let name = format!(
        "{:<6} {} {} {}",
        item.item_no,
        item.maker,
        item.model,
        item.serial.as_deref().unwrap_or("-").escape_debug()
    );
    if work.waits(item) {
        let words = format!("{name}  {}", text::of(&Message::PlanWaits {}));
        output.row(&words, &json!({"row": "waits", "item_no": item.item_no}));
    }
    match &planned.refused {
        None if planned.is_unmarked() => unmarked(work, item, &name, planned.plan.output, output),
        Some(NotMarkable::NoMark { output: asked, .. }) => unmarked(work, item, &name, Some(*asked), output),
        None => planned.plan.marks.iter().for_each(|mark| {
            let (words, value) = match mark.mark.restricted && !args.restricted {
                true => hidden(item),
                false => shown(args, work, item, planned, mark),
            };
            output.row(&format!("{name}  {words}"), &value);
        }),
        Some(why) => {
            let (id, why) = (id_of(why), refusal(why, planned));
            output.row(
                &format!("{name}  {why}"),
                &json!({"row": "not-possible", "item_no": item.item_no, "why": id}),
            );
        }
    }
    findings(args, item, planned, shared, output);
}

/// What a person has to do something about stands under the item; the rest is said once for all items.
fn findings(args: &Args, item: &Item, planned: &Planned, shared: &mut Shared, output: &Output) {
    let own = std::slice::from_ref(&item.item_no);
    let mut weighty = Vec::new();
    let grave: Vec<_> = planned.plan.findings.iter().filter(|f| f.severity >= Severity::Question).collect();
    for finding in &planned.plan.findings {
        if !args.restricted && said::reveals(finding, &planned.plan.marks) {
            let words =
                format!("       {} {}", text::of(&Message::PlanRestricted {}), text::cited(&finding.by));
            output.row(&words, &json!({"row": "finding", "items": own, "rule": finding.by.rule.id}));
        } else if grave.iter().any(|grave| grave.kind == finding.kind) {
            weighty.push(finding);
        } else {
            shared.add(finding, &item.item_no);
        }
    }
    if output.is_json() {
        return weighty.iter().for_each(|finding| output.row("", &said::value(finding, own)));
    }
    for alike in said::alike(weighty) {
        output.row(&under(&alike), &());
    }
}

/// Why there is no mark. What the rules say of the item stands below, and what they say of all of them above.
fn refusal(why: &NotMarkable, planned: &Planned) -> String {
    let why = match why {
        NotMarkable::Refused(_) if planned.plan.findings.iter().any(|f| f.severity >= Severity::Question) => {
            return text::of(&Message::StateRefused {});
        }
        NotMarkable::Refused(_) => text::of(&Message::PlanRefusedAbove {}),
        other => text::not_markable(other),
    };
    text::of(&Message::PlanNotPossible { why })
}

/// An item that gets no mark, and the rule that wants none or, where none says so, the profile that makes none.
fn unmarked(work: &Work<'_>, item: &Item, name: &str, asked: Option<Asks>, output: &Output) {
    let by = asked.and_then(|asked| work.programme.asks_instead(item, asked));
    let why = match by {
        Some(by) => text::cited(by),
        None => text::of(&Message::PlanNoMarkOfProfile {
            profile: work.programme.profile.id.clone(),
            event: word(Vocabulary::Event, work.programme.case.event),
        }),
    };
    let mut words = format!("{name}  {}", text::of(&Message::PlanNoMark { why }));
    if asked == Some(Asks::Tag) {
        words.push_str(&format!(" ({})", text::of(&Message::NotMarkableTag {})));
    }
    let rule = by.map(|by| by.rule.id.as_str());
    let asks = if asked == Some(Asks::Tag) { "tag" } else { "nothing" };
    output.row(&words, &json!({"row": "no-mark", "item_no": item.item_no, "asks": asks, "rule": rule}));
}

fn id_of(why: &NotMarkable) -> &'static str {
    match why {
        NotMarkable::Refused(_) => "refused",
        NotMarkable::NoMark { output: Asks::Tag, .. } => "tag",
        NotMarkable::NoMark { .. } => "no-mark",
        NotMarkable::AllMade { .. } => "all-made",
        NotMarkable::NoDie { .. } => "no-die",
        NotMarkable::Setting(_) => "no-setting",
        NotMarkable::Draw(_) => "no-dots",
        NotMarkable::NumbersUsedUp { .. } => "no-numbers",
    }
}

fn under(alike: &[&Finding]) -> String {
    let words = text::of_rule_findings(alike);
    words.lines().map(|line| format!("       {line}")).collect::<Vec<_>>().join("\n")
}

fn hidden(item: &Item) -> (String, Value) {
    let value = json!({"row": "mark", "item_no": item.item_no, "serial": item.serial, "restricted": true});
    (text::of(&Message::PlanRestricted {}), value)
}

fn shown(
    args: &Args,
    work: &Work<'_>,
    item: &Item,
    planned: &Planned,
    proposed: &Proposed,
) -> (String, Value) {
    let mark = &proposed.mark;
    let (part, place) = (text::of_part(mark.part.as_str()), text::of_place(&mark.place));
    let mut words = text::of(&Message::PlanMark { part, place });
    let mut reasons = Vec::new();
    for (at, line) in mark.lines.iter().enumerate() {
        let mut citations: Vec<_> = line.rules.iter().map(|rule| rule.citation.to_string()).collect();
        citations.dedup();
        words.push_str(&format!(
            "\n         {:<16} {}",
            line.text,
            citations.join(text::spoken().semicolon())
        ));
        if args.explain {
            let askers = work.programme.askers(item, planned.duplicate, proposed, at);
            askers.iter().for_each(|asker| words.push_str(&chain(asker)));
            reasons.push(askers.iter().map(asker_value).collect::<Vec<_>>());
        }
    }
    let mut value = json!({
        "row": "mark", "item_no": item.item_no, "serial": item.serial, "kind": proposed.kind,
        "restricted": mark.restricted, "mark": mark,
    });
    if args.explain {
        value["explained"] = json!(reasons);
    }
    (words, value)
}

/// The rules behind one element, a line each.
fn chain(asker: &Asker) -> String {
    let about = match asker.element {
        Some(element) => text::of_element(element),
        None => text::of(&Message::ExplainLine {}),
    };
    let rules = asker.rules.iter().map(|active| format!("\n             {}", text::of(&rule(active))));
    let about = text::of(&Message::ExplainElement { about });
    format!("\n           {about}{}", rules.collect::<String>())
}

fn rule(active: &Active) -> Message {
    Message::ExplainRule {
        rule: text::cited(active),
        level: word(Vocabulary::Level, active.rule.level),
        binding: word(Vocabulary::Binding, active.binding()),
        force: word(Vocabulary::Force, active.force),
        why: word(Vocabulary::Why, active.why),
    }
}

fn asker_value(asker: &Asker) -> Value {
    let rules = asker.rules.iter().map(|active| {
        let rule = &active.rule;
        json!({
            "rule": rule.id, "citation": rule.citation, "level": rule.level, "binding": active.binding(),
            "provenance": rule.provenance, "force": active.force, "why": active.why,
        })
    });
    json!({"element": asker.element, "rules": rules.collect::<Vec<_>>()})
}

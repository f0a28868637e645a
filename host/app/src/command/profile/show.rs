//! `profile show`: one profile with what it inherits, and by which of its ancestors each thing was said.

use super::explain;
use super::told::{self, Told};
use super::words;
use crate::error::Failure;
use crate::message::Message;
use crate::output::Output;
use crate::rules::Rules;
use marking::explain::{Explanation, Subject};
use marking::force::{Active, Force};
use marking::library::Library;
use marking::profile::{MarkRule, Named, Profile};
use marking::template::Piece;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::sync::Arc;

pub fn run(rules: &Rules, id: &str, output: &Output) -> Result<(), Failure> {
    let profile = rules.profile(id)?;
    let explain = |event| Explanation::new(&rules.library, &profile, &rules.authority, event);
    let explanations: Vec<_> = profile.events.iter().copied().map(explain).collect();
    let mut told = Told::default();
    explain::head(&mut told, &profile);
    settings(&mut told, &profile);
    instruments(&mut told, &rules.library, &profile);
    marks(&mut told, &profile, &explanations);
    for subject in [Subject::Deadlines, Subject::Retention, Subject::Attestations] {
        let about = about(&explanations, subject);
        if !about.is_empty() {
            told.heading(0, &Message::ProfileSubject { subject: words::word(&subject) });
        }
        for active in about {
            told.rule(1, active, explain::aspect_of(subject, active));
            match subject {
                Subject::Deadlines => told::deadline(&mut told, 2, &active.rule),
                Subject::Retention => told::retention(&mut told, 2, &active.rule),
                _ => told::attestations(&mut told, 2, &active.rule),
            }
        }
    }
    conflicts(&mut told, &explanations);
    output.row(&told.text(), &as_json(&rules.library, &profile, &explanations));
    Ok(())
}

fn settings(told: &mut Told, profile: &Profile) {
    told.heading(0, &Message::ProfileHeadSettings {});
    let (height, depth) = (words::length(profile.height), words::length(profile.depth));
    told.say(1, &Message::ProfileSize { height, depth });
    told.say(1, &Message::ProfileMethods { methods: words::list(&profile.methods, words::method) });
    let (chars, max) = (profile.charset.clone(), profile.line_chars_max as u64);
    told.say(1, &Message::ProfileCharset { chars, max });
}

fn instruments(told: &mut Told, library: &Library, profile: &Profile) {
    told.heading(0, &Message::ProfileHeadInstruments {});
    let parts_of = |named: &Named| {
        let instrument = library.instrument(&named.instrument)?;
        let binding = Message::ProfileBinding { binding: instrument.binding.to_string() };
        let binding = crate::text::of(&binding);
        Some((instrument.title.clone(), instrument.edition.clone(), binding))
    };
    for named in &profile.binds {
        let Some((title, edition, binding)) = parts_of(named) else { continue };
        let (instrument, by) = (named.instrument.clone(), named.by.clone());
        told.say(1, &Message::ProfileBinds { instrument, title, edition, binding, by });
    }
    for named in &profile.guided_by {
        let Some((title, edition, binding)) = parts_of(named) else { continue };
        let (instrument, by) = (named.instrument.clone(), named.by.clone());
        told.say(1, &Message::ProfileGuides { instrument, title, edition, binding, by });
    }
    for adopted in &profile.adopts {
        let (instrument, act) = (adopted.instrument.clone(), adopted.by_act.clone());
        told.say(1, &Message::ProfileAdopted { instrument, act });
    }
    for what in &profile.opt_in {
        told.say(1, &Message::ProfileOptedIn { what: what.clone() });
    }
}

fn marks(told: &mut Told, profile: &Profile, explanations: &[Explanation]) {
    for explanation in explanations {
        told.heading(0, &Message::ProfileHeadEvent { event: words::event(explanation.event) });
        if explanation.marks.is_empty() {
            told.say(1, &Message::ProfileNoMark {});
        }
        for (number, mark) in (1..).zip(&explanation.marks) {
            explain::tell_mark(told, profile, number, mark);
            for (number, line) in (1..).zip(&mark.lines) {
                let text = explain::template_text(&line.rule.template);
                told.say(2, &Message::ProfileLine { number, text });
                if let Some(conditions) = words::conditions(&line.rule.when) {
                    told.say(3, &Message::ProfileIf { conditions });
                }
            }
        }
    }
}

/// The rules of all events about a subject that are switched on, each once.
fn about(explanations: &[Explanation], subject: Subject) -> Vec<&Arc<Active>> {
    let mut seen = BTreeSet::new();
    let all = explanations.iter().flat_map(|explanation| explanation.about(subject));
    all.filter(|active| active.force > Force::Off && seen.insert(&active.rule.id)).collect()
}

fn conflicts(told: &mut Told, explanations: &[Explanation]) {
    let mut seen = BTreeSet::new();
    for (explanation, met) in explanations.iter().flat_map(|e| e.conflicts.iter().map(move |met| (e, met))) {
        if seen.is_empty() {
            told.heading(0, &Message::ProfileHeadConflicts {});
        }
        if seen.insert(&met.conflict.id) {
            told.conflict(1, met, |id| explanation.rules.iter().any(|active| active.rule.id == *id));
        }
    }
}

fn as_json(library: &Library, profile: &Profile, explanations: &[Explanation]) -> Value {
    let named = |named: &[Named]| {
        let named = named.iter().map(|named| {
            let instrument = library.instrument(&named.instrument);
            let title = instrument.map(|instrument| &instrument.title);
            let edition = instrument.map(|instrument| &instrument.edition);
            json!({"instrument": named.instrument, "title": title, "edition": edition, "by": named.by})
        });
        named.collect::<Vec<_>>()
    };
    let rules = |subject| {
        about(explanations, subject).into_iter().map(|active| told::rule_json(active)).collect::<Vec<_>>()
    };
    let mut seen = BTreeSet::new();
    let met = explanations.iter().flat_map(|explanation| &explanation.conflicts);
    let met = met.filter(|met| seen.insert(met.conflict.id.clone())).map(told::conflict_json);
    json!({
        "profile": profile.id, "edition": profile.edition, "title": profile.title,
        "lineage": profile.lineage, "jurisdiction": profile.jurisdiction, "events": profile.events,
        "binds": named(&profile.binds), "guided_by": named(&profile.guided_by), "adopts": profile.adopts,
        "opt_in": profile.opt_in, "methods": profile.methods, "height_tenths_um": profile.height,
        "depth_tenths_um": profile.depth, "charset": profile.charset, "line_chars_max": profile.line_chars_max,
        "marks": profile.marks.iter().map(mark_json).collect::<Vec<_>>(), "conflicts": met.collect::<Vec<_>>(),
        "deadlines": rules(Subject::Deadlines), "retention": rules(Subject::Retention),
        "attestations": rules(Subject::Attestations),
    })
}

fn mark_json(mark: &MarkRule) -> Value {
    let lines = mark.lines.iter().map(|line| {
        let pieces = line.template.pieces().iter().map(piece_json).collect::<Vec<_>>();
        json!({"pieces": pieces, "when": line.when, "rules": line.rules})
    });
    json!({
        "kind": mark.kind, "on": mark.on, "parts_max": mark.parts_max, "when": mark.when,
        "events": mark.events, "lines": lines.collect::<Vec<_>>(),
    })
}

fn piece_json(piece: &Piece) -> Value {
    match piece {
        Piece::Literal(text) => json!({"text": text}),
        Piece::Fixed { element, text } => json!({"element": element, "text": text}),
        Piece::Glyph { element, name } => json!({"element": element, "sign": name}),
        Piece::Field { element, optional, .. } => json!({"element": element, "optional": optional}),
    }
}

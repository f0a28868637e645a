//! `profile explain`: for a reader who knows the law and not the code, why a profile asks for each sign of each mark.

use super::told::{self, Told};
use super::words;
use crate::error::Failure;
use crate::message::Message;
use crate::output::Output;
use crate::rules::Rules;
use crate::text;
use marking::case::Event;
use marking::conflict::Aspect;
use marking::explain::{ExplainedLine, ExplainedMark, ExplainedPiece, Explanation, Subject};
use marking::force::Active;
use marking::profile::Profile;
use marking::rule::Rule;
use marking::template::{Piece, Template};
use serde_json::{Value, json};

/// What is about the marks themselves; the other subjects are told when they are asked for.
const OF_MARKS: [Subject; 5] =
    [Subject::Geometry, Subject::Places, Subject::Methods, Subject::Alphabet, Subject::Deadlines];

/// Explains a profile: one event of it, or every one; of the subjects those of the marks, or all. Data always hold all.
///
/// # Errors
/// Where the profile makes no marks for the event.
pub fn run(rules: &Rules, id: &str, event: Option<&str>, all: bool, output: &Output) -> Result<(), Failure> {
    let profile = rules.profile(id)?;
    let events = match event {
        Some(event) => vec![event_of(&profile, event)?],
        None => profile.events.clone(),
    };
    let mut told = Told::default();
    head(&mut told, &profile);
    let mut data = Vec::new();
    for event in events {
        let explanation = Explanation::new(&rules.library, &profile, &rules.authority, event);
        tell(&mut told, &profile, &explanation, all);
        data.push(as_json(&explanation));
    }
    output.row(
        &told.text(),
        &json!({"profile": profile.id, "edition": profile.edition, "title": profile.title, "events": data}),
    );
    Ok(())
}

fn event_of(profile: &Profile, event: &str) -> Result<Event, Failure> {
    let known =
        || profile.events.iter().map(ToString::to_string).collect::<Vec<_>>().join(text::spoken().comma());
    let named: Event = event.parse().map_err(|_| {
        let known = Event::ALL.map(|(_, word)| word).join(text::spoken().comma());
        Failure::usage(Message::ProfileEventNotAWord { value: event.to_owned(), known })
    })?;
    match profile.events.contains(&named) {
        true => Ok(named),
        false => Err(Failure::fixable(Message::ProfileEventUnknown {
            profile: profile.id.clone(),
            event: named.to_string(),
            known: known(),
        })),
    }
}

/// Name, edition and origin of a profile.
pub fn head(told: &mut Told, profile: &Profile) {
    let (title, edition) = (profile.title.clone(), profile.edition.into());
    told.say(0, &Message::ProfileName { profile: profile.id.clone(), edition, title });
    if let [_, parents @ ..] = profile.lineage.as_slice()
        && !parents.is_empty()
    {
        told.say(0, &Message::ProfileInherits { profiles: parents.join(text::spoken().comma()) });
    }
    if let Some(country) = profile.jurisdiction {
        told.say(0, &Message::ProfileJurisdiction { country: country.alpha2().to_owned() });
    }
    match profile.events.as_slice() {
        [] => told.say(0, &Message::ProfileNoEvents {}),
        events => told.say(0, &Message::ProfileEvents { events: words::events(events) }),
    }
}

fn tell(told: &mut Told, profile: &Profile, explanation: &Explanation, all: bool) {
    told.heading(0, &Message::ProfileHeadEvent { event: words::event(explanation.event) });
    if explanation.marks.is_empty() {
        told.say(1, &Message::ProfileNoMark {});
    }
    for (number, mark) in (1..).zip(&explanation.marks) {
        tell_mark(told, profile, number, mark);
        for (number, line) in (1..).zip(&mark.lines) {
            tell_line(told, number, line);
        }
    }
    for subject in Subject::ALL.into_iter().filter(|subject| all || OF_MARKS.contains(subject)) {
        let rules = explanation.about(subject);
        if !rules.is_empty() {
            told.heading(1, &Message::ProfileSubject { subject: words::word(&subject) });
        }
        for active in rules {
            told.rule(2, active, aspect_of(subject, active));
            tell_subject(told, subject, active);
        }
        if subject == Subject::Methods && !explanation.exceptions.is_empty() {
            told.heading(1, &Message::ProfileHeadExceptions {});
            explanation.exceptions.iter().for_each(|exception| told.exception(2, exception));
        }
    }
    told.conflicts(1, explanation);
    if !all {
        told.say(1, &Message::ProfileMoreWithAll {});
    }
}

/// A mark without its lines: what it is, where it stands, how large it is.
pub fn tell_mark(told: &mut Told, profile: &Profile, number: u64, mark: &ExplainedMark) {
    let kind = text::of(&Message::ProfileMarkKind { kind: words::word(&mark.rule.kind) });
    told.heading(1, &Message::ProfileMark { number, kind, on: words::on(&mark.rule.on) });
    if let Some(conditions) = words::conditions(&mark.rule.when) {
        told.say(2, &Message::ProfileIf { conditions });
    }
    if let Some(parts) = mark.rule.parts_max {
        told.say(2, &Message::ProfilePartsMax { parts: parts.into() });
    }
    if let Some(output) = mark.rule.output {
        told.say(2, &Message::ProfileOutput { output: words::word(&output) });
    }
    let height = words::length(mark.rule.height.unwrap_or(profile.height));
    told.say(2, &Message::ProfileSize { height, depth: words::length(profile.depth) });
    if !mark.stands.is_empty() {
        told.say(2, &Message::ProfileFirstFree {});
    }
    for stand in &mark.stands {
        told.say(2, &Message::ProfileStand { kinds: words::kinds(&stand.kinds), parts: stand_parts(stand) });
    }
}

/// The parts of a kind of weapon, each with its places.
pub fn stand_parts(stand: &marking::explain::Stand) -> String {
    let parts = stand.parts.iter().map(|(part, places)| {
        let (part, places) = (words::part(*part), words::places(places));
        text::of(&Message::ProfileStandPart { part, places })
    });
    parts.collect::<Vec<_>>().join(text::spoken().comma())
}

/// What a line looks like; what nobody has filled in stands in brackets.
pub fn line_text(line: &ExplainedLine) -> String {
    line.pieces.iter().map(|piece| words::shown(&piece.shown)).collect()
}

fn tell_line(told: &mut Told, number: u64, line: &ExplainedLine) {
    told.say(2, &Message::ProfileLine { number, text: line_text(line) });
    if let Some(conditions) = words::conditions(&line.rule.when) {
        told.say(3, &Message::ProfileIf { conditions });
    }
    for piece in &line.pieces {
        tell_piece(told, piece);
    }
    if !line.cited.is_empty() {
        told.say(3, &Message::ProfileCited {});
        line.cited.iter().for_each(|active| told.rule(4, active, Aspect::Content));
    }
}

fn tell_piece(told: &mut Told, piece: &ExplainedPiece) {
    let Some(element) = piece.piece.element() else { return };
    told.say(
        3,
        &Message::ProfilePiece {
            element: text::of(&Message::ProfileElement { element: element.to_string() }),
            text: words::shown(&piece.shown),
            from: words::shown_from(piece.shown.from),
        },
    );
    if matches!(piece.piece, Piece::Field { optional: true, .. }) {
        told.say(4, &Message::ProfileOptional {});
    }
    match piece.asked_by.as_slice() {
        [] => told.say(4, &Message::ProfileNoRule {}),
        rules => rules.iter().for_each(|active| told.rule(4, active, Aspect::Content)),
    }
}

/// The aspect that conflicts about a subject are about. Of depth and height the one that is left counts.
pub fn aspect_of(subject: Subject, active: &Active) -> Aspect {
    match subject {
        Subject::Geometry => {
            let geometry = active.rule.geometry.as_ref();
            let is_deep = geometry.is_some_and(|g| g.depth_min.is_some() && active.has(Aspect::Depth));
            let has_no_height = geometry.is_none_or(|g| g.height_min.is_none());
            if is_deep || has_no_height { Aspect::Depth } else { Aspect::Height }
        }
        Subject::Places => Aspect::Places,
        Subject::Methods => Aspect::Methods,
        Subject::Alphabet => Aspect::Alphabet,
        Subject::Retention => Aspect::Retention,
        Subject::Deadlines => Aspect::Deadline,
        Subject::Records | Subject::Attestations | Subject::Checks | Subject::Other => Aspect::Rule,
    }
}

fn tell_subject(told: &mut Told, subject: Subject, active: &Active) {
    let rule = &active.rule;
    match subject {
        Subject::Deadlines => told::deadline(told, 3, rule),
        Subject::Retention => told::retention(told, 3, rule),
        Subject::Attestations => told::attestations(told, 3, rule),
        subject => details(subject, rule).iter().for_each(|detail| told.line(3, detail)),
    }
}

/// What a rule asks for about a subject, sentence by sentence; terms and questions are told with [`told`].
pub fn details(subject: Subject, rule: &Rule) -> Vec<String> {
    match subject {
        Subject::Geometry => rule.geometry.as_ref().map(words::geometry).unwrap_or_default(),
        Subject::Places => rule.places.as_ref().map(words::place_rules).unwrap_or_default(),
        Subject::Methods => rule.methods.as_ref().map(words::method_rules).unwrap_or_default(),
        Subject::Alphabet => {
            let scripts = words::list(&rule.alphabet, |script| Message::ProfileScript { script });
            vec![text::of(&Message::ProfileScripts { scripts })]
        }
        Subject::Records => {
            let fields = words::list(&rule.record_fields, |field| Message::ProfileField { field });
            vec![text::of(&Message::ProfileHolds { fields })]
        }
        Subject::Checks => {
            let checks = rule.checks.iter().map(|check| {
                let check = text::of(&Message::ProfileCheck { check: check.to_string() });
                text::of(&Message::ProfileLooksAt { check })
            });
            checks.collect()
        }
        Subject::Deadlines | Subject::Retention | Subject::Attestations | Subject::Other => Vec::new(),
    }
}

/// A template with the words of its gaps, in brackets of their own.
pub fn template_text(template: &Template) -> String {
    let pieces = template.pieces().iter().map(|piece| match (piece, piece.element()) {
        (Piece::Fixed { text, .. } | Piece::Literal(text), _) => text.clone(),
        (Piece::Glyph { name, .. }, _) => format!("<{name}>"),
        (_, Some(element)) => {
            format!("<{}>", text::of(&Message::ProfileElement { element: element.to_string() }))
        }
        (_, None) => String::new(),
    });
    pieces.collect()
}

fn as_json(explanation: &Explanation) -> Value {
    let ids =
        |rules: &[std::sync::Arc<Active>]| rules.iter().map(|a| a.rule.id.to_string()).collect::<Vec<_>>();
    let marks = explanation.marks.iter().map(|mark| {
        let lines = mark.lines.iter().map(|line| {
            let pieces = line.pieces.iter().map(|piece| {
                json!({"element": piece.piece.element(), "shown": piece.shown, "asked_by": ids(&piece.asked_by)})
            });
            json!({"when": line.rule.when, "pieces": pieces.collect::<Vec<_>>(), "cited": ids(&line.cited)})
        });
        json!({
            "kind": mark.rule.kind, "on": mark.rule.on, "when": mark.rule.when,
            "lines": lines.collect::<Vec<_>>(),
        })
    });
    let exceptions = explanation.exceptions.iter().map(|explained| {
        json!({"rule": explained.by.rule.id, "exception": explained.exception, "lets_off": explained.lets_off})
    });
    json!({
        "event": explanation.event,
        "marks": marks.collect::<Vec<_>>(),
        "rules": explanation.rules.iter().map(|active| told::rule_json(active)).collect::<Vec<_>>(),
        "exceptions": exceptions.collect::<Vec<_>>(),
        "conflicts": explanation.conflicts.iter().map(told::conflict_json).collect::<Vec<_>>(),
    })
}

//! The words of rules: each closed list of the rule files in the reader's language.

use crate::lives::of_kind;
use crate::message::Message;
use crate::text;
use marking::conflict::Aspect;
use marking::explain::{Open, Shown, ShownFrom};
use marking::force::{Active, Force};
use marking::mark::{PartKind, Place, TenthsUm};
use marking::profile::On;
use marking::rule::{Condition, Geometry, Methods, Places};
use serde::Serialize;

/// A word of a closed list as its file writes it.
pub fn word(value: &impl Serialize) -> String {
    let written = serde_json::to_value(value).ok();
    written.and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

/// Words of a closed list, each made by `message`, joined by commas.
pub fn list<T: Serialize>(values: &[T], message: impl Fn(String) -> Message) -> String {
    values
        .iter()
        .map(|value| text::of(&message(word(value))))
        .collect::<Vec<_>>()
        .join(text::spoken().comma())
}

pub fn event(event: marking::case::Event) -> String {
    text::of(&Message::ProfileEvent { event: event.to_string() })
}

pub fn events(events: &[marking::case::Event]) -> String {
    events
        .iter()
        .map(|one| format!("{one} ({})", event(*one)))
        .collect::<Vec<_>>()
        .join(text::spoken().comma())
}

pub fn method(method: String) -> Message {
    Message::ProfileMethod { method }
}

pub fn part(part: PartKind) -> String {
    // English shows the rule files' own word.
    text::of(&Message::PartName { part: part.to_string() }).replace('_', " ")
}

pub fn parts(parts: &[PartKind]) -> String {
    parts.iter().map(|one| part(*one)).collect::<Vec<_>>().join(text::spoken().comma())
}

pub fn places(places: &[Place]) -> String {
    let named = places.iter().map(|place| text::of(&Message::PlaceName { place: place.to_string() }));
    // A place's words may hold a comma.
    named.collect::<Vec<_>>().join(" / ")
}

pub fn kinds(kinds: &[String]) -> String {
    kinds.iter().map(|kind| of_kind(kind)).collect::<Vec<_>>().join(text::spoken().comma())
}

pub fn on(on: &On) -> String {
    let message = match on {
        On::Parts(named) => Message::ProfileOn { on: "parts".to_owned(), parts: parts(named) },
        on => Message::ProfileOn { on: word(on), parts: String::new() },
    };
    text::of(&message)
}

/// A length in millimetres, with as many decimals as it needs and two at least.
pub fn length(length: TenthsUm) -> String {
    let (whole, tenths) = (length.get() / 10_000, length.get() % 10_000);
    let decimals = format!("{tenths:04}");
    let fraction = decimals[..2].to_owned() + decimals[2..].trim_end_matches('0');
    text::of(&Message::ProfileLength { whole: whole.to_string(), fraction })
}

pub fn aspect(aspect: Aspect) -> String {
    text::of(&Message::ProfileAspect { aspect: word(&aspect) })
}

/// What a rule does about one aspect of a mark: nothing where that was set aside.
pub fn force(active: &Active, aspect: Aspect) -> String {
    let is_set_aside = active.force != Force::Off && !active.has(aspect);
    let force = if is_set_aside { "set-aside".to_owned() } else { word(&active.force) };
    text::of(&Message::ProfileForce { force })
}

/// What a rule rests on: level, binding, provenance, and why it presses as it does.
pub fn basis(active: &Active) -> String {
    let rule = &active.rule;
    text::of(&Message::ProfileBasis {
        level: text::of(&Message::ProfileLevel { level: rule.level.to_string() }),
        binding: text::of(&Message::ProfileBinding { binding: active.binding().to_string() }),
        provenance: provenance(rule),
        why: text::of(&Message::ProfileWhy { why: word(&active.why) }),
    })
}

pub fn provenance(rule: &marking::rule::Rule) -> String {
    let provenance = rule.provenance.as_str().replace("M?", "unsure");
    text::of(&Message::ProfileProvenance { provenance })
}

pub fn shown_from(from: ShownFrom) -> String {
    text::of(&Message::ProfileShown { from: word(&from) })
}

/// Characters as they may look; what nobody has filled in stands in brackets by its name.
pub fn shown(shown: &Shown) -> String {
    match shown.from {
        ShownFrom::Nobody => format!("[{}]", shown.text),
        _ => shown.text.clone(),
    }
}

/// What has to hold, as one sentence without its beginning; none where nothing has to.
pub fn conditions(condition: &Condition) -> Option<String> {
    let mut all: Vec<(String, String)> = Vec::new();
    let yes_or_no = [
        ("unique-serial", condition.unique_serial),
        ("duplicate", condition.duplicate),
        ("foreign-make", condition.foreign_make),
        ("too-small", condition.too_small),
        ("year-in-serial", condition.year_in_serial),
        ("adequately-marked", condition.adequately_marked),
        ("part-numbered", condition.part_numbered),
        ("premarked", condition.premarked),
        ("ammunition-marked", condition.ammunition_marked),
        ("to-be-destroyed", condition.to_be_destroyed),
    ];
    let lists = [
        ("class", list(&condition.class, |class| Message::ProfileItemClass { class })),
        ("material", list(&condition.material, |material| Message::ProfileMaterial { material })),
        ("origin", list(&condition.origin, |origin| Message::ProfileOrigin { origin })),
        ("serial-status", list(&condition.serial_status, |status| Message::ProfileSerialStatus { status })),
        ("from", list(&condition.from, |area| Message::ProfileArea { area })),
        ("not-from", list(&condition.not_from, |area| Message::ProfileArea { area })),
        ("made-from", condition.made_from.map(|year| year.to_string()).unwrap_or_default()),
        ("made-to", condition.made_to.map(|year| year.to_string()).unwrap_or_default()),
        ("first-market-from", condition.first_market_from.map(|day| day.to_string()).unwrap_or_default()),
    ];
    all.extend(lists.into_iter().filter(|(_, value)| !value.is_empty()).map(|(c, v)| (c.to_owned(), v)));
    all.extend(yes_or_no.into_iter().filter_map(|(name, wanted)| {
        let condition = if wanted? { name.to_owned() } else { format!("no-{name}") };
        Some((condition, String::new()))
    }));
    all.into_iter()
        .map(|(condition, value)| text::of(&Message::ProfileCondition { condition, value }))
        .reduce(|one, other| text::of(&Message::ProfileAnd { one, other }))
}

pub fn geometry(geometry: &Geometry) -> Vec<String> {
    let of = |limit: &str, value| text::of(&Message::ProfileGeometry { limit: limit.to_owned(), value });
    let mut said = Vec::new();
    said.extend(geometry.depth_min.map(|depth| of("depth", length(depth))));
    said.extend(geometry.height_min.map(|height| of("height", length(height))));
    if !geometry.height_of.is_empty() {
        let elements = list(&geometry.height_of, |element| Message::ProfileElement { element });
        said.push(of("height-of", elements));
    }
    if geometry.small_parts_exempt {
        said.push(of("small-exempt", String::new()));
    }
    said
}

pub fn place_rules(places: &Places) -> Vec<String> {
    let lists = [
        ("only", parts(&places.only)),
        ("any", parts(&places.any)),
        ("all", parts(&places.all)),
        ("parts-min", places.parts_min.map(|parts| parts.to_string()).unwrap_or_default()),
        ("recommended", parts(&places.recommended)),
    ];
    let flags = [
        ("all-essential", places.all_essential),
        ("visible", places.visible),
        ("hidden", places.hidden),
        ("plate-if-not-metal", places.plate_if_not_metal),
        ("apart-from-others", places.apart_from_others),
    ];
    let named = lists.into_iter().filter(|(_, parts)| !parts.is_empty());
    let set = flags.into_iter().filter(|(_, set)| *set).map(|(place, _)| (place, String::new()));
    named
        .chain(set)
        .map(|(place, parts)| text::of(&Message::ProfilePlaceRule { place: place.to_owned(), parts }))
        .collect()
}

pub fn method_rules(methods: &Methods) -> Vec<String> {
    let lists = [
        ("allow", &methods.allow),
        ("prefer", &methods.prefer),
        ("forbid", &methods.forbid),
        ("with-approval", &methods.with_approval),
    ];
    let named = lists.into_iter().filter(|(_, methods)| !methods.is_empty());
    named
        .map(|(rule, methods)| {
            let (rule, methods) = (rule.to_owned(), list(methods, method));
            text::of(&Message::ProfileMethodRule { rule, methods })
        })
        .collect()
}

/// Something that the authority has still to fill in.
pub fn open(open: &Open) -> String {
    let (what, value) = match open {
        Open::AuthorityName => ("authority-name", String::new()),
        Open::Country => ("country", String::new()),
        Open::Glyph { name } => ("glyph", name.clone()),
        Open::Agencies => ("agencies", String::new()),
        Open::NumberDigits => ("number-digits", String::new()),
        Open::LicenceNumber => ("licence-number", String::new()),
        Open::HiddenPlaces => ("hidden-places", String::new()),
        Open::Reading { conflict, what } => ("reading", format!("{conflict}, {what}")),
        Open::ByDefault { conflict, winner } => ("by-default", format!("{conflict}, \"{winner}\"")),
        Open::SwitchedOff { rules } => ("switched-off", rules.to_string()),
    };
    text::of(&Message::ProfileOpen { open: what.to_owned(), value })
}

#[cfg(test)]
mod tests {
    use super::word;
    use crate::language::Language;
    use marking::case::Event;
    use marking::force::{Force, Why};
    use marking::library::Library;
    use serde_json::Value;
    use std::collections::BTreeSet;

    /// Where a rule holds words of closed lists, and the message that has them in every language.
    const OF_RULES: [(&str, &str); 22] = [
        ("/level", "profile-level"),
        ("/binding", "profile-binding"),
        ("/elements", "profile-element"),
        ("/one-of", "profile-element"),
        ("/if-known", "profile-element"),
        ("/geometry/height-of", "profile-element"),
        ("/alphabet", "profile-script"),
        ("/record-fields", "profile-field"),
        ("/checks", "profile-check"),
        ("/deadline/clock", "profile-clock"),
        ("/retention/class", "profile-record"),
        ("/output", "profile-output"),
        ("/methods/allow", "profile-method"),
        ("/methods/prefer", "profile-method"),
        ("/methods/forbid", "profile-method"),
        ("/methods/with-approval", "profile-method"),
        ("/applies/class", "profile-item-class"),
        ("/applies/material", "profile-material"),
        ("/applies/origin", "profile-origin"),
        ("/applies/serial-status", "profile-serial-status"),
        ("/applies/from", "profile-area"),
        ("/applies/not-from", "profile-area"),
    ];

    fn collect(value: &Value, id: &'static str, found: &mut BTreeSet<(&'static str, String)>) {
        match value {
            Value::String(word) => drop(found.insert((id, word.clone()))),
            Value::Array(words) => words.iter().for_each(|word| collect(word, id, found)),
            _ => {}
        }
    }

    /// Every word of a closed list that the shipped files use.
    fn used() -> BTreeSet<(&'static str, String)> {
        let library = Library::shipped();
        let mut found = BTreeSet::new();
        for instrument in library.instruments() {
            found.insert(("profile-binding", word(&instrument.binding)));
            for rule in &instrument.rules {
                let rule = serde_json::to_value(&**rule).unwrap_or_default();
                for (pointer, id) in OF_RULES {
                    collect(rule.pointer(pointer).unwrap_or(&Value::Null), id, &mut found);
                }
            }
        }
        found.extend(library.conflicts().iter().map(|conflict| ("profile-aspect", word(&conflict.aspect))));
        let kinds = library.weapons().iter().flat_map(|weapon| &weapon.kinds);
        found.extend(kinds.map(|kind| ("profile-weapon-kind", kind.replace(' ', "-"))));
        for id in library.profile_ids() {
            let profile = library.profile(id).unwrap_or_else(|error| panic!("{error}"));
            found.extend(profile.marks.iter().map(|mark| ("profile-mark-kind", word(&mark.kind))));
            let named = profile.marks.iter().map(|mark| word(&mark.on)).filter(|on| !on.is_empty());
            found.extend(named.map(|on| ("profile-on", on)));
            let elements = profile.marks.iter().flat_map(|mark| &mark.lines);
            let elements = elements.flat_map(|line| line.template.elements().map(|e| e.to_string()));
            found.extend(elements.map(|element| ("profile-element", element)));
        }
        found.extend(Event::ALL.map(|(_, event)| ("profile-event", event.to_owned())));
        let forces = [Force::Off, Force::Permit, Force::Advise, Force::Warn, Force::Refuse];
        found.extend(forces.map(|force| ("profile-force", word(&force))));
        use Why as W;
        let whys = [
            W::TextRead,
            W::Verified,
            W::OptedIn,
            W::SecondHand,
            W::Memory,
            W::Unsure,
            W::NotBinding,
            W::Guidance,
            W::Level,
            W::Program,
        ];
        found.extend(whys.map(|why| ("profile-why", word(&why))));
        found
    }

    #[test]
    fn every_word_of_the_shipped_rules_has_words_in_every_language() {
        let used = used();
        assert!(used.len() > 150, "{}", used.len());
        for language in Language::all() {
            for (id, word) in &used {
                let (_, text) = language.file().split_once(&format!("\n{id} = ")).unwrap_or_default();
                let choices = text.split_once("*[other]").unwrap_or_default().0;
                assert!(
                    choices.contains(&format!("[{word}] ")),
                    "{}.ftl: {id} does not know {word}",
                    language.tag()
                );
            }
        }
    }
}

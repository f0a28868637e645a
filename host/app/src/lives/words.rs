//! What is recorded, in words: a weapon in one line, an act with its fields.

use crate::lives::Parties;
use crate::message::Message;
use crate::text;
use registry::Act;
use registry::view::{LifeRow, LifeState};
use serde::Serialize;
use serde_json::Value;

/// A weapon in one line: number, maker, model, serial, and the component that it is.
pub fn of_life(row: &LifeRow) -> String {
    let part = row.component.map(|part| text::of_part(part.as_str())).unwrap_or_default();
    let serial = row.serial.as_deref().unwrap_or("-");
    let number = row.number.as_deref().map(|number| format!("[{number}]")).unwrap_or_default();
    let life = format!("R-{}", row.life);
    let words: [&str; 6] = [&life, &row.maker, &row.model, &part, serial, &number];
    words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// What has become of a weapon.
pub fn of_state(state: LifeState) -> String {
    text::of(&Message::LifeState { state: state_word(state).to_owned() })
}

/// The word for a state in JSON.
pub fn state_word(state: LifeState) -> &'static str {
    match state {
        LifeState::Here => "here",
        LifeState::Transferred => "transferred",
        LifeState::Exported => "exported",
        LifeState::Lost => "lost",
        LifeState::Stolen => "stolen",
        LifeState::Deactivated => "deactivated",
        LifeState::Destroyed => "destroyed",
    }
}

/// What kind of weapon it is; one that no list has stays as it was written.
pub fn of_kind(kind: &str) -> String {
    let listed = kind.replace(' ', "-");
    let words = text::of(&Message::ProfileWeaponKind { kind: listed.clone() });
    if words == listed { kind.to_owned() } else { words }
}

/// A word of the program; for what is none, the kind of weapon that it says.
pub fn of_word(word: &str) -> String {
    let words = text::of(&Message::LifeWord { word: word.to_owned() });
    if words == word { of_kind(word) } else { words }
}

/// The word by which a value is written in the ledger.
pub fn word_of(value: &impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(Value::String(word)) => word,
        _ => String::new(),
    }
}

/// What an act is called: of an event, what happened.
pub fn of_act(act: &Act) -> String {
    let value = serde_json::to_value(act).unwrap_or_default();
    let word = match act {
        Act::Happened { .. } => value.pointer("/event/what"),
        _ => value.get("act"),
    };
    text::of(&Message::ActName { act: word.and_then(Value::as_str).unwrap_or_default().to_owned() })
}

/// Fields that tell which weapons an entry is about, or what it is: they are shown elsewhere.
const SHOWN_ELSEWHERE: [&str; 6] = ["act", "what", "lives", "life", "found", "observed_marks"];

/// The fields of something recorded with their names, one after the other, in the language that is spoken.
pub fn fields(of: &impl Serialize, parties: &Parties) -> Vec<(String, String)> {
    let mut shown = Vec::new();
    walk(&serde_json::to_value(of).unwrap_or_default(), "", parties, &mut shown);
    // The fields of JSON come in the order of the alphabet, and people look for what a weapon is first.
    shown.sort_by_key(|(name, _, _)| FIRST.iter().position(|first| first == name).unwrap_or(FIRST.len()));
    shown.into_iter().map(|(_, name, words)| (name, words)).collect()
}

/// The fields that come first, in their order.
const FIRST: [&str; 12] = [
    "number",
    "item_no",
    "maker",
    "model",
    "kind",
    "calibre",
    "serial",
    "serial_status",
    "move_kind",
    "hold_kind",
    "from",
    "to",
];

/// A field's own name, its name in words, and what it holds.
type Shown = (String, String, String);

fn walk(value: &Value, within: &str, parties: &Parties, shown: &mut Vec<Shown>) {
    let Some(object) = value.as_object() else { return };
    for (name, value) in object.iter().filter(|(name, _)| !SHOWN_ELSEWHERE.contains(&name.as_str())) {
        if value.is_object() {
            walk(value, name, parties, shown);
            continue;
        }
        let words = in_words(name, value, parties);
        if !words.is_empty() {
            let name = field_name(object, within, name);
            shown.push((name.clone(), text::of(&Message::LifeField { field: name }), words));
        }
    }
}

/// What a field is called: the same name stands for several things.
fn field_name(of: &serde_json::Map<String, Value>, within: &str, name: &str) -> String {
    let is = |field: &str, word: &str| of.get(field).and_then(Value::as_str) == Some(word);
    match (name, within) {
        ("kind", _) if is("what", "moved") => "move_kind".to_owned(),
        ("kind", _) if is("act", "hold-placed") => "hold_kind".to_owned(),
        ("method", "restored" | "restoration") => "restored_by".to_owned(),
        _ => name.replace('-', "_"),
    }
}

/// Fields with their names in one line.
pub fn in_one_line(fields: Vec<(String, String)>) -> String {
    let named = fields.into_iter().map(|(field, value)| text::of(&Message::LifeNamed { field, value }));
    named.reduce(|before, next| text::of(&Message::LifeBoth { before, next })).unwrap_or_default()
}

/// Fields whose numbers are parties.
const PARTIES: [&str; 12] = [
    "from",
    "to",
    "importer",
    "exporter",
    "recipient",
    "consignee",
    "custodian",
    "giver",
    "taker",
    "last_possessor",
    "persons",
    "party",
];
/// Fields whose numbers are weapons.
const LIVES: [&str; 6] = ["of", "other", "alarms", "missing", "misplaced", "corrects"];
/// Fields whose words are those of the program.
const WORDS: [&str; 10] = [
    "class",
    "kind",
    "procedure",
    "technology",
    "purpose",
    "serial_status",
    "origin",
    "material",
    "roles",
    "how",
];

fn in_words(name: &str, value: &Value, parties: &Parties) -> String {
    match value {
        Value::Array(values) => values
            .iter()
            .map(|value| in_words(name, value, parties))
            .collect::<Vec<_>>()
            .join(text::spoken().comma()),
        Value::Number(number) => match number.as_u64() {
            Some(party) if PARTIES.contains(&name) => parties.name(party),
            Some(life) if LIVES.contains(&name) => format!("R-{life}"),
            Some(um) if name.ends_with("_um") => length(um),
            _ => number.to_string(),
        },
        Value::Bool(true) => text::of(&Message::LifeWord { word: "yes".to_owned() }),
        Value::String(part) if matches!(name, "part" | "component" | "serial_part") => text::of_part(part),
        Value::String(word) if WORDS.contains(&name) => of_word(word),
        Value::String(text) => text.clone(),
        _ => String::new(),
    }
}

/// A length: in millimetres from one on, else in micrometres.
fn length(um: u64) -> String {
    match (um / 1000, um % 1000) {
        (0, um) => format!("{um} µm"),
        (mm, 0) => format!("{mm} mm"),
        (mm, rest) => format!("{mm}.{rest:03} mm").replace("00 mm", " mm").replace("0 mm", " mm"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kind_of_a_weapon_is_said_in_the_language_and_stays_as_written_where_no_list_has_it() {
        let said =
            |tag, kind| text::speaking(crate::language::Language::named(tag).unwrap(), || of_word(kind));
        assert_eq!(
            (said("en", "assault rifle"), said("sw", "assault rifle")),
            ("assault rifle".into(), "bunduki ya kivita".into())
        );
        assert_eq!((said("ar", "zip gun"), said("ar", "transfer")), ("zip gun".into(), "نقل".into()));
    }

    #[test]
    fn length_is_shown_in_the_unit_that_reads_best() {
        for (um, words) in [
            (80, "80 µm"),
            (101_000, "101 mm"),
            (114_300, "114.3 mm"),
            (6_350, "6.35 mm"),
            (1_001, "1.001 mm"),
        ] {
            assert_eq!(length(um), words, "{um}");
        }
    }
}

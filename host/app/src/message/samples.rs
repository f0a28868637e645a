//! Arguments for messages in tests, and the test of the language's file.

use crate::message::Message;
use crate::text;
use fluent::FluentResource;
use intake::FindingKind;
use std::collections::{BTreeMap, BTreeSet};

pub trait Sample {
    fn sample(name: &str) -> Self;
}

impl Sample for String {
    fn sample(name: &str) -> Self {
        format!("<{name}>")
    }
}

impl Sample for u64 {
    fn sample(_: &str) -> Self {
        4711
    }
}

/// Ids of the file with the names of the arguments that their texts use.
fn file() -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut id = String::new();
    for line in text::ENGLISH.lines().filter(|line| !line.starts_with('#')) {
        if let Some((name, _)) = line.split_once(" =").filter(|(name, _)| !name.starts_with([' ', '}'])) {
            id = name.to_owned();
            assert!(!found.contains_key(&id), "{id} stands twice in the file");
            found.insert(id.clone(), BTreeSet::new());
        }
        for piece in line.split('$').skip(1) {
            let end = piece
                .find(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != '-')
                .unwrap_or(piece.len());
            found.entry(id.clone()).or_default().insert(piece[..end].to_owned());
        }
    }
    found
}

const REMEDIES: [&str; 24] = [
    "remedy-nothing",
    "remedy-correct-row",
    "remedy-fill-in",
    "remedy-retype-value",
    "remedy-renumber-item",
    "remedy-compare-weapons",
    "remedy-set-serial-status",
    "remedy-set-serial-status-to",
    "remedy-write-known-status",
    "remedy-correct-serial-or-status",
    "remedy-look-at-weapon",
    "remedy-obtain-forensic-release",
    "remedy-write-restoration",
    "remedy-compare-with-metal",
    "remedy-ask-register",
    "remedy-write-country",
    "remedy-write-successor-state",
    "remedy-write-alpha2",
    "remedy-correct-year",
    "remedy-write-known-kind",
    "remedy-correct-observed-mark",
    "remedy-set-aside",
    "remedy-rename-heading",
    "remedy-compare-with-licence",
];

#[test]
fn language_file_is_sound_fluent() {
    assert!(FluentResource::try_new(text::ENGLISH.to_owned()).is_ok());
}

#[test]
fn messages_and_file_have_the_same_ids_and_arguments() {
    let mut file = file();
    for (id, args) in Message::SHAPES {
        let used = file.remove(*id).unwrap_or_else(|| panic!("{id} has no text"));
        let given: BTreeSet<String> = args.iter().map(|arg| (*arg).to_owned()).collect();
        assert_eq!(used, given, "{id}");
    }
    for id in FindingKind::IDS.iter().chain(&REMEDIES) {
        assert!(file.remove(*id).is_some(), "{id} has no text");
    }
    assert!(file.is_empty(), "no message uses {:?}", file.keys());
}

#[test]
fn every_message_renders_with_its_arguments() {
    for message in Message::samples() {
        let words = text::of(&message);
        assert_ne!(words, message.id());
        assert!(!words.contains("{$") && !words.contains('\u{2068}'), "{words}");
        for (name, _) in
            message.args().iter().filter(|(_, value)| matches!(value, fluent::FluentValue::String(_)))
        {
            assert!(words.contains(&format!("<{name}>")), "{}: {words}", message.id());
        }
    }
}

//! Arguments for messages in tests, and the tests of every language's file.

use crate::language::Language;
use crate::message::{Message, Words, rule_samples};
use crate::text;
use fluent_syntax::ast::{Comment, Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use fluent_syntax::parser;
use intake::{Finding, FindingKind};
use marking::country::{CountryOfManufacture, ManufactureError};
use marking::item::SerialStatus;
use marking::library::Library;
use marking::mark::{PartKind, Place};
use std::collections::{BTreeMap, BTreeSet};

pub trait Sample {
    fn sample(name: &str) -> Self;
}

impl Sample for String {
    fn sample(name: &str) -> Self {
        format!("<{name}>")
    }
}

impl Sample for Words {
    fn sample(name: &str) -> Self {
        Self::Quoted(String::sample(name))
    }
}

impl Sample for u64 {
    fn sample(_: &str) -> Self {
        4711
    }
}

/// What stands above a text that is meant to be the same as in English.
const AS_IN_ENGLISH: &str = "As in English.";

pub type Texts = BTreeMap<&'static str, Text>;

/// One text of a language's file.
pub struct Text {
    pattern: Pattern<&'static str>,
    /// Its wording for screens, where it has one.
    screen: Option<Pattern<&'static str>>,
    is_said_to_be_english: bool,
}

impl Text {
    /// The names of the arguments in it.
    pub fn args(&self) -> BTreeSet<&'static str> {
        self.pieces().args
    }

    /// The words in it, of every variant, and of its wording for screens.
    fn words(&self) -> Vec<&'static str> {
        let screen = self.screen.iter().flat_map(|pattern| Pieces::of(pattern).words);
        self.pieces().words.into_iter().chain(screen).collect()
    }

    fn pieces(&self) -> Pieces {
        Pieces::of(&self.pattern)
    }
}

/// What a text consists of.
#[derive(Default)]
struct Pieces {
    args: BTreeSet<&'static str>,
    words: Vec<&'static str>,
    /// What the text chooses by, with the values it knows.
    choices: BTreeMap<&'static str, BTreeSet<&'static str>>,
}

impl Pieces {
    fn of(pattern: &Pattern<&'static str>) -> Self {
        let mut pieces = Self::default();
        pieces.pattern(pattern);
        pieces
    }

    fn pattern(&mut self, pattern: &Pattern<&'static str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.words.push(value),
                PatternElement::Placeable { expression } => self.expression(expression),
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&'static str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                if let InlineExpression::VariableReference { id } = selector {
                    let keys = variants.iter().filter_map(|variant| match variant.key {
                        VariantKey::Identifier { name } => Some(name),
                        VariantKey::NumberLiteral { .. } => None,
                    });
                    self.choices.entry(id.name).or_default().extend(keys);
                }
                variants.iter().for_each(|variant| self.pattern(&variant.value));
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&'static str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.args.insert(id.name);
            }
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
            other => panic!("a text uses only its arguments, not {other:?}"),
        }
    }
}

/// The texts of a language's file by their ids; every message of it has a value, and none stands twice.
pub fn texts(language: Language) -> Texts {
    let tag = language.tag();
    let read = parser::parse(language.file())
        .unwrap_or_else(|(_, errors)| panic!("{tag}.ftl is not sound Fluent: {errors:?}"));
    let mut texts = Texts::new();
    for entry in read.body {
        match entry {
            Entry::Message(message) => {
                let id = message.id.name;
                let pattern = message.value.unwrap_or_else(|| panic!("{tag}.ftl: {id} has no value"));
                let is_said_to_be_english = message.comment.as_ref().is_some_and(says_as_in_english);
                let mut screen = message.attributes.into_iter().map(|attribute| {
                    assert_eq!(attribute.id.name, "screen", "{tag}.ftl: {id}");
                    attribute.value
                });
                let screen = screen.next_back();
                let twice = texts.insert(id, Text { pattern, screen, is_said_to_be_english });
                assert!(twice.is_none(), "{tag}.ftl: {id} stands twice");
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            other => panic!("{tag}.ftl: this is no message: {other:?}"),
        }
    }
    texts
}

fn says_as_in_english(comment: &Comment<&str>) -> bool {
    comment.content.iter().any(|line| line.trim() == AS_IN_ENGLISH)
}

/// Every id that the program uses.
fn ids_of_the_program(language: Language) -> BTreeSet<String> {
    let messages = Message::SHAPES.iter().map(|(id, _)| *id);
    let own = messages.chain(FindingKind::IDS.iter().copied()).chain(REMEDIES).map(str::to_owned);
    own.chain(rule_samples::ids(language)).collect()
}

const REMEDIES: [&str; 29] = [
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
    "remedy-correct-detail",
    "remedy-compare-with-metal",
    "remedy-ask-register",
    "remedy-write-country",
    "remedy-write-former-code",
    "remedy-correct-country-or-year",
    "remedy-write-alpha2",
    "remedy-correct-year",
    "remedy-write-known-kind",
    "remedy-correct-observed-mark",
    "remedy-set-aside",
    "remedy-rename-heading",
    "remedy-compare-with-licence",
    "remedy-compare-letters",
    "remedy-confirm-dates",
    "remedy-unmerge-cells",
];

#[test]
fn every_language_has_exactly_the_ids_of_the_program() {
    for language in Language::all() {
        let wanted = ids_of_the_program(language);
        // The words of papers are no messages: the papers' own test holds them equal to their lists.
        let messages = texts(language).into_keys().filter(|id| !id.starts_with("paper-"));
        let there: BTreeSet<_> = messages.map(str::to_owned).collect();
        let missing: Vec<_> = wanted.difference(&there).collect();
        let unused: Vec<_> = there.difference(&wanted).collect();
        assert!(
            missing.is_empty() && unused.is_empty(),
            "{}.ftl: missing {missing:?}, unused {unused:?}",
            language.tag()
        );
    }
}

#[test]
fn every_text_uses_exactly_the_arguments_of_its_message() {
    let english = texts(Language::ENGLISH);
    for language in Language::all() {
        let texts = texts(language);
        for (id, args) in Message::SHAPES {
            assert_eq!(texts[id].args(), args.iter().copied().collect(), "{}.ftl: {id}", language.tag());
        }
        // Findings bring more than any sentence needs: a translation uses what the English sentence does.
        for id in FindingKind::IDS.iter().chain(&REMEDIES) {
            assert_eq!(texts[id].args(), english[id].args(), "{}.ftl: {id}", language.tag());
        }
    }
}

#[test]
fn wording_for_screens_stands_in_every_language_and_names_no_command() {
    let english = texts(Language::ENGLISH);
    let with_one = |texts: &Texts| {
        texts.iter().filter(|(_, text)| text.screen.is_some()).map(|(id, _)| *id).collect::<Vec<_>>()
    };
    for language in Language::all() {
        let texts = texts(language);
        assert_eq!(with_one(&texts), with_one(&english), "{}.ftl", language.tag());
        for (id, text) in &texts {
            let Some(screen) = text.screen.as_ref().map(Pieces::of) else { continue };
            let place = format!("{}.ftl: {id}.screen", language.tag());
            assert!(screen.args.is_subset(&text.args()), "{place}: {:?}", screen.args);
            let prose = screen.words.concat();
            assert!(
                !prose.contains('`') && !prose.contains("--") && prose != text.pieces().words.concat(),
                "{place}: {prose}"
            );
        }
    }
}

/// What names a command or one of its options, and no screen shows: it is said at a terminal, to programs, or in a file.
const AT_A_TERMINAL: &[&str] = &[
    "attest-all-needs-training",
    "backup-key-apart",
    "controller-speaks-old",
    "doctor-log",
    "doctor-next",
    "entry-restricted",
    "hint-accept-not",
    "hint-api-key",
    "hint-api-key-list",
    "hint-blink-differs",
    "hint-catalogue-known",
    "hint-check-key",
    "hint-demo-exists",
    "hint-faults",
    "hint-file-to-verify",
    "hint-import-asks",
    "hint-import-clashes",
    "hint-import-nothing",
    "hint-init-or-station",
    "hint-no-proof",
    "hint-old-size",
    "hint-open-needs-tls",
    "hint-port-taken",
    "hint-preview-exists",
    "hint-profile-check",
    "hint-reader",
    "hint-readmit",
    "hint-receipts-wrong",
    "hint-update-not-back",
    "hint-usage-help",
    "hint-witness-answer",
    "hint-witness-init",
    "hint-witness-old",
    "hint-witness-trust",
    "plug-beyond-lines",
    "plug-pulled",
    "profile-more-with-all",
    "proof-next",
    "readmitted-next",
    "request-written",
    "sheet-unread",
    "size-of-ledger-only",
    "station-made-next",
    "sup-drill-how",
    "update-waiting",
    "user-by-needed",
];

#[test]
fn text_that_names_a_command_has_a_wording_for_screens_or_is_for_terminals_alone() {
    let names_one = |text: &Text| {
        let prose = text.pieces().words.concat();
        text.screen.is_none() && (prose.contains("`markstation") || prose.contains("--"))
    };
    let naming: BTreeSet<_> =
        texts(Language::ENGLISH).into_iter().filter(|(_, text)| names_one(text)).map(|(id, _)| id).collect();
    assert_eq!(naming, AT_A_TERMINAL.iter().copied().collect());
}

#[test]
fn every_message_renders_with_its_arguments_in_every_language() {
    for (language, message) in
        Language::all().flat_map(|one| Message::samples().into_iter().map(move |m| (one, m)))
    {
        let place = format!("{}.ftl: {}", language.tag(), message.id());
        assert_eq!(
            text::complaints(language, message.id(), &message.args(language)),
            Vec::<String>::new(),
            "{place}"
        );
        let words = text::of_in(language, &message);
        assert_ne!(words, message.id(), "{place}");
        assert!(!words.contains('{') && !words.contains('\u{2068}'), "{place}: {words}");
        for (name, _) in
            message.args(language).iter().filter(|(_, value)| matches!(value, fluent::FluentValue::String(_)))
        {
            assert!(words.contains(&format!("<{name}>")), "{place}: {words}");
        }
    }
}

#[test]
fn text_that_is_the_english_one_says_that_it_is_meant() {
    let english = texts(Language::ENGLISH);
    for language in Language::all().filter(|language| *language != Language::ENGLISH) {
        for (id, text) in texts(language) {
            let same = english.get(id).is_some_and(|original| original.pattern == text.pattern);
            assert_eq!(
                same,
                text.is_said_to_be_english,
                "{}.ftl: {id} is {}the English text, and \"# {AS_IN_ENGLISH}\" above it has to say just that",
                language.tag(),
                if same { "" } else { "not " }
            );
            let left = text.words().into_iter().find(|words| format!(" {words} ").contains(" the "));
            assert_eq!(left, None, "{}.ftl: {id} has English in it", language.tag());
        }
    }
}

#[test]
fn text_that_chooses_by_a_word_of_the_program_knows_every_such_word() {
    let parts = PartKind::ALL.map(|(_, word)| word).to_vec();
    let statuses = SerialStatus::ALL.map(|(_, word)| word).to_vec();
    let weapons = Library::shipped().weapons();
    let places =
        weapons.iter().flat_map(|weapon| weapon.places.values().flatten()).map(Place::as_str).collect();
    for (id, arg, words) in [
        ("part-name", "part", parts),
        ("place-name", "place", places),
        ("serial-contradiction", "status", statuses.clone()),
        ("remedy-set-serial-status-to", "write", statuses),
        ("rule-does-not-fit", "blocked", vec!["yes", "no"]),
        ("rule-exemption-incomplete", "missing", vec!["purpose", "re-export-date", "exemption-reference"]),
        ("rule-disposal-incomplete", "missing", vec!["authorisation", "disposal"]),
        ("rule-not-configured", "what", vec!["hidden", "licence-number", "number-digits", "agency"]),
    ] {
        for language in Language::all() {
            let choices = texts(language)[id].pieces().choices;
            // A text that does not choose shows the word itself.
            let Some(known) = choices.get(arg) else { continue };
            let unknown: Vec<_> = words.iter().filter(|word| !known.contains(*word)).collect();
            assert!(unknown.is_empty(), "{}.ftl: {id} does not know {unknown:?}", language.tag());
        }
    }
}

#[test]
fn words_to_type_are_distinct_in_every_language() {
    let lists = [
        &[Message::WordsYes {}, Message::WordsNo {}, Message::WordsLater {}][..],
        &[Message::WordsNone {}, Message::WordsPartial {}, Message::WordsComplete {}],
    ];
    for (language, list) in Language::all().flat_map(|language| lists.map(|list| (language, list))) {
        let mut meanings: BTreeMap<String, &str> = BTreeMap::new();
        // English words count in every language: none may mean something else there.
        for (spoken, message) in
            [language, Language::ENGLISH].iter().flat_map(|one| list.iter().map(move |m| (*one, m)))
        {
            for word in text::of_in(spoken, message).split(',') {
                let before = meanings.insert(word.trim().to_owned(), message.id());
                assert!(before.is_none_or(|before| before == message.id()), "{}.ftl: {word}", language.tag());
            }
        }
    }
}

#[test]
fn french_has_its_apostrophes_and_its_blanks_before_double_signs() {
    let french = Language::named("fr").unwrap_or_else(|error| panic!("{error}"));
    for (id, text) in texts(french) {
        for words in text.words() {
            let prose = words.split('`').step_by(2).collect::<String>();
            assert!(!prose.contains('\''), "{id}: a straight apostrophe in {prose}");
            let chars: Vec<char> = prose.chars().chain([' ']).collect();
            // A sign with something right behind it is part of a pattern to type, as in text@part:place.
            for around in chars.windows(3).filter(|around| ":;?!".contains(around[1]) && around[2] == ' ') {
                assert_eq!(around[0], '\u{a0}', "{id}: no no-break space before {} in {prose}", around[1]);
            }
        }
    }
}

#[test]
fn finding_about_a_former_country_says_what_it_can_be_and_what_to_write() {
    let words = |kind| text::of_finding(&Finding { kind, line: 10, column: None, value: "CS".into() });
    let Err(ManufactureError::Ambiguous { readings, .. }) = CountryOfManufacture::read("CS", None) else {
        panic!("CS named two countries");
    };
    let (wrong, remedy) = words(FindingKind::CountryAmbiguous { readings });
    assert!(wrong.contains("CSHH (Czechoslovakia) and of CSXX (Serbia and Montenegro)"), "{wrong}");
    assert_eq!(remedy, "write CSHH or CSXX");
    let outside = CountryOfManufacture::Former(readings[0]).year_outside(2004).unwrap();
    let (wrong, _) = words(FindingKind::CountryOutsideYears(outside));
    assert_eq!(
        wrong,
        "CSHH (Czechoslovakia) stands for the years 1918 to 1993, and the year of manufacture is 2004"
    );
}

//! One finding of every kind and every word of the rules' vocabulary, and the tests that each has words in every language.

use super::samples::texts;
use crate::language::Language;
use crate::text::{self, Vocabulary};
use marking::finding::{Finding, FindingKind, Severity};
use marking::item::SerialStatus;
use marking::layout::{DoesNotFit, Excess};
use marking::library::Library;
use marking::mark::{Method, PartKind, Spot, TenthsUm};
use marking::rule::{Binding, Clock, Element, Level, Provenance, RecordClass, RecordField};
use schemars::{JsonSchema, schema_for};
use std::collections::BTreeSet;
use std::sync::Arc;

/// One finding of every kind, with data that show.
fn findings() -> Vec<FindingKind> {
    let (part, text) = (PartKind::Frame, "KE 26".to_owned());
    let mut all = of_marks(part, &text);
    all.extend(of_cases(&text));
    all
}

fn of_marks(part: PartKind, text: &str) -> Vec<FindingKind> {
    use FindingKind as F;
    let text = || text.to_owned();
    let (element, method, character) = (Element::Maker, Method::Laser, 'Ü');
    let spot = Spot { part, place: "left-rear".parse().unwrap_or_else(|_| unreachable!()), area: None };
    let (height, min, max) = (TenthsUm(15_000), TenthsUm(16_000), TenthsUm(20_000));
    vec![
        F::ElementMissing { element, part: Some(part) },
        F::NoneOf { elements: vec![element, Element::Serial], part: None },
        F::OrderWrong { text: text(), order: vec![element, Element::Serial] },
        F::FormatWrong { text: text(), format: "[A-Z]{2}".into() },
        F::HeightBelow { height, min },
        F::DepthBelow { depth: height, min },
        F::PartForbidden { part, allowed: vec![PartKind::ActionBody] },
        F::PartUnmarked { part },
        F::PartsTooFew { marked: 1, min: 2 },
        F::PartRecommended { part },
        F::NotVisible,
        F::HiddenMissing,
        F::PlateMissing { part },
        F::MethodForbidden { method, allowed: Vec::new() },
        F::MethodUnapproved { method },
        F::MethodNotPreferred { method, preferred: Method::Stamp },
        F::LaserAlone,
        F::CharacterForbidden { character, text: text() },
        F::Overlap { spot: spot.clone() },
        F::ProofMark { text: text() },
        F::TransferMarkMissing,
        F::FullMarkNotOnFrame { part },
        F::ModifiedPartUnmarked { part },
        F::NoFreePlace { part, tried: vec![spot.clone()] },
        F::Charset { character, text: text() },
        F::LineTooLong { text: text(), chars: 30, chars_max: 16 },
        F::MachineCharacter { character, text: text() },
        F::GlyphNotOwned { glyph: "star".into() },
        F::MachineHeight { height, min, max },
        F::MachineDepth { depth: height, max },
        F::MachineMethod { method, allowed: vec![Method::DotPeen] },
        F::NotApart { spot: spot.clone(), distance: height, min },
        F::HiddenNoRoom,
        F::MadeOtherwise { part, text: text() },
        F::MachineSymbol,
        F::SymbolImpossible { why: "too long".into() },
        F::DoesNotFit { spot, fit: Box::new(too_small()) },
        F::FactMissing { element },
    ]
}

fn too_small() -> DoesNotFit {
    DoesNotFit {
        needs_width_um: 17_225,
        needs_height_um: 4_505,
        has_width_um: 14_000,
        has_height_um: 7_000,
        blocked_by_obstacles: true,
        longest_line: Some(1),
        height_max: Some(TenthsUm(12_900)),
        excess: vec![Excess { line: 1, chars: 3 }],
    }
}

fn of_cases(text: &str) -> Vec<FindingKind> {
    use FindingKind as F;
    let (text, reference) = (|| text.to_owned(), || "c1/7".to_owned());
    let conflict = Arc::clone(&Library::shipped().conflicts()[0]);
    let country = "KE".parse().unwrap_or_else(|_| unreachable!());
    vec![
        F::NotUnique { serial: text(), reference: reference() },
        F::SecondIdentity { serial: text() },
        F::YearNotRelease { text: text(), release: jiff::civil::date(2026, 3, 2) },
        F::CountryNotCode { text: text(), meant: None },
        F::ExemptionIncomplete { missing: "re-export date" },
        F::ExemptionUnknown { exemption: text(), known: vec!["museum".into()] },
        F::ExemptionUntrusted { permission: text(), stays: vec!["FP-8-1-b-1".into()] },
        F::OutsideJurisdiction { importing: country, jurisdiction: text() },
        F::MadeElsewhere { made: text(), here: country },
        F::TraceOpen { reference: reference() },
        F::AmmunitionUnmarked,
        F::LotMalformed { lot: text(), position: 6, must: "the month" },
        F::DisposalIncomplete { missing: "authorisation" },
        F::CertificateMissing,
        F::AwaitsForensicRelease,
        F::SerialStatusUnknown,
        F::SerialContradiction { status: SerialStatus::PartlyRead, found: "no serial" },
        F::KindUnknown { kind: text() },
        F::MetalCannot { reason: text() },
        F::AgencyUnknown { agency: text() },
        F::NumberLength { number: text(), digits: 6 },
        F::NotConfigured { what: "hidden" },
        F::ReadingOpen { conflict, reading: text() },
        F::Premarked { text: text() },
        F::CountryNotOfItsTime { country: text(), year: 1999 },
        F::RecordIncomplete { field: RecordField::FinalRecipient },
    ]
}

/// The words of a closed list, as its schema has them.
fn words_of<T: JsonSchema>() -> Vec<String> {
    let schema = schema_for!(T).to_value();
    let plain = schema["enum"].as_array().cloned().unwrap_or_default();
    let explained = schema["oneOf"].as_array().cloned().unwrap_or_default();
    let listed = explained.iter().flat_map(|one| match &one["const"] {
        serde_json::Value::Null => one["enum"].as_array().cloned().unwrap_or_default(),
        word => vec![word.clone()],
    });
    let words = plain.into_iter().chain(listed).filter_map(|word| word.as_str().map(str::to_owned));
    words.collect()
}

fn vocabularies() -> Vec<(Vocabulary, Vec<String>)> {
    let about = findings().iter().map(|kind| kind.field().to_owned()).collect();
    vec![
        (Vocabulary::About, about),
        (Vocabulary::Binding, words_of::<Binding>()),
        (Vocabulary::Column, intake::columns::Column::all().map(|column| column.to_string()).collect()),
        (Vocabulary::Clock, words_of::<Clock>()),
        (Vocabulary::Element, words_of::<Element>()),
        (Vocabulary::Event, words_of::<marking::case::Event>()),
        (Vocabulary::Field, words_of::<RecordField>()),
        (Vocabulary::Force, words_of::<marking::force::Force>()),
        (Vocabulary::Level, words_of::<Level>()),
        (Vocabulary::Method, words_of::<Method>()),
        (Vocabulary::Provenance, words_of::<Provenance>()),
        (Vocabulary::RecordClass, words_of::<RecordClass>()),
        (Vocabulary::SerialStatus, words_of::<SerialStatus>()),
        (Vocabulary::Why, words_of::<marking::force::Why>()),
    ]
}

/// The ids of a finding's two texts.
fn ids_of(id: &str) -> [String; 2] {
    [format!("rule-{id}"), format!("rule-{id}-remedy")]
}

/// The shipped rules that may stand behind a line of a mark: in each shipped profile those that it goes by and that speak of what
/// one of its lines says, or that the line names.
fn behind_lines(library: &Library) -> BTreeSet<String> {
    let mut behind = BTreeSet::new();
    for id in library.profile_ids() {
        let profile = library.profile(id).unwrap_or_else(|error| panic!("{error}"));
        let lines: Vec<_> = profile.marks.iter().flat_map(|mark| &mark.lines).collect();
        for active in library.active(&profile, &marking::authority::Authority::default(), None) {
            let rule = &active.rule;
            let asks = lines.iter().any(|line| {
                line.template.elements().any(|element| rule.speaks_of(element))
                    || line.rules.contains(&rule.id)
            });
            behind.extend(asks.then(|| rule.id.to_string()));
        }
    }
    behind
}

/// The ids of what the shipped rules ask of a person, and of what those ask that have a deadline or may stand behind a line of a
/// mark. In English their own words are shown.
fn asked(language: Language) -> BTreeSet<String> {
    let library = Library::shipped();
    let rules = || library.instruments().flat_map(|instrument| &instrument.rules);
    let persons = rules().flat_map(|rule| &rule.attestations).map(|asked| format!("attest-{}", asked.id));
    let deadlines = rules().filter(|rule| rule.deadline.is_some()).map(|rule| rule.id.to_string());
    let asks = deadlines.chain(behind_lines(library)).map(|rule| text::asks_id(&rule));
    persons.chain(asks).filter(|_| language != Language::ENGLISH).collect()
}

/// Every id that words of the rules are found by.
pub fn ids(language: Language) -> BTreeSet<String> {
    let frame = ["rule-cited", "rule-in-field", "severity-warning", "severity-advice"].map(str::to_owned);
    let findings = FindingKind::IDS.iter().flat_map(|id| ids_of(id));
    let words = vocabularies().into_iter().flat_map(|(vocabulary, words)| {
        assert!(words.len() > 2, "{vocabulary:?} lists no words: {words:?}");
        words.into_iter().map(move |word| vocabulary.id_of(&word))
    });
    frame.into_iter().chain(findings).chain(words).chain(asked(language)).collect()
}

#[test]
fn sample_of_every_finding_of_the_rules_is_there() {
    let sampled: BTreeSet<_> = findings().iter().map(FindingKind::id).collect();
    assert_eq!(sampled, FindingKind::IDS.iter().copied().collect());
}

#[test]
fn finding_of_the_rules_has_words_that_use_its_data_in_every_language() {
    let english = texts(Language::ENGLISH);
    for language in Language::all() {
        let texts = texts(language);
        for kind in findings() {
            let (args, names) = (text::args_of(&kind), kind.args());
            for id in ids_of(kind.id()) {
                let place = format!("{}.ftl: {id}", language.tag());
                let used = texts[id.as_str()].args();
                assert_eq!(used, english[id.as_str()].args(), "{place}");
                let unknown = used.iter().find(|used| !names.iter().any(|(name, _)| name == *used));
                assert_eq!(unknown, None, "{place}");
                assert_eq!(text::complaints(language, &id, &args), Vec::<String>::new(), "{place}");
            }
            // What is wrong names all of the data, unless a word stands for several.
            let said: BTreeSet<_> =
                ids_of(kind.id()).iter().flat_map(|id| texts[id.as_str()].args()).collect();
            let unsaid: Vec<_> = names.iter().filter(|(name, _)| !said.contains(name)).collect();
            assert!(unsaid.is_empty(), "{}.ftl: rule-{} leaves out {unsaid:?}", language.tag(), kind.id());
        }
    }
}

#[test]
fn finding_of_the_rules_is_shown_with_field_value_rule_and_remedy() {
    let library = Library::shipped();
    let profile = library.profile("generic-un-import").unwrap_or_else(|error| panic!("{error}"));
    let rules = library.active(&profile, &marking::authority::Authority::default(), None);
    let rule = rules.into_iter().find(|active| &*active.rule.id.0 == "FP-8-1-b-1");
    let by = Arc::new(rule.unwrap_or_else(|| panic!("the rule is shipped")));
    let mut weaker = Finding::new(&by, FindingKind::NotVisible);
    weaker.severity = Severity::Warning;
    let alike = text::of_rule_findings(&[&Finding::new(&by, FindingKind::NotVisible), &weaker]);
    assert!(alike.lines().nth(2).is_some_and(|rule| rule.ends_with("] (warning)")), "{alike}");
    let shown: Vec<_> = [
        FindingKind::DepthBelow { depth: TenthsUm(1_000), min: TenthsUm(2_000) },
        FindingKind::PartForbidden {
            part: PartKind::Slide,
            allowed: vec![PartKind::Frame, PartKind::UpperReceiver],
        },
        FindingKind::ElementMissing { element: Element::CountryOfManufacture, part: None },
    ]
    .into_iter()
    .map(|kind| text::of_rule_finding(&Finding::new(&by, kind)))
    .collect();
    insta::assert_snapshot!(shown.join("\n"), @r#"
    refused, depth: the mark is 0.1 mm deep, and at least 0.2 mm are asked for
        [FP-8-1-b-1; Firearms Protocol art. 8(1)(b); F, found in a public text]
        -> set the profile's depth to 0.2 mm or more, with a machine that reaches it
    refused, part: the mark is planned on the slide, and the rule allows only: frame, upper receiver
        [FP-8-1-b-1; Firearms Protocol art. 8(1)(b); F, found in a public text]
        -> mark one of those parts
    refused, mark: the country of manufacture is missing (weapon as a whole)
        [FP-8-1-b-1; Firearms Protocol art. 8(1)(b); F, found in a public text]
        -> give it with the item or the consignment, or mark under rules that plan it
    "#);
}

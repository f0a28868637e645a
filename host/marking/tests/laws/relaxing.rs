//! Relaxing what binds an authority never adds a refusal.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, LazyLock, Mutex};

use marking::authority::Verified;
use marking::finding::{Finding, Severity};
use marking::library::{Folder, Library, PROFILES, RULES};
use marking::plan::plan;
use marking::programme::Programme;
use proptest::prelude::*;
use proptest::sample::select;

use crate::common::{DAY, with_file};
use crate::properties::{Facts, facts};

/// A way to relax what a profile or a rule file says.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Relaxing {
    /// What binds only guides: the profile's file and the instrument.
    Unbound { file: &'static str, instrument: String },
    /// What an instrument asks is only recommended: its file.
    Recommended { file: &'static str },
    /// What an instrument's texts are known by is less: its file.
    FromMemory { file: &'static str },
}

/// Every way there is.
static RELAXINGS: LazyLock<Vec<Relaxing>> = LazyLock::new(|| {
    let unbound = PROFILES.iter().flat_map(|(file, text)| {
        let profile: toml::Table = toml::from_str(text).unwrap();
        let binds = profile.get("binds").and_then(|binds| binds.as_array()).cloned().unwrap_or_default();
        let named = binds.into_iter().map(|named| named.as_str().unwrap().to_owned());
        named.map(|instrument| Relaxing::Unbound { file, instrument }).collect::<Vec<_>>()
    });
    let laws =
        RULES.iter().filter(|(_, text)| text.contains("\nbinding = \"") && !text.contains("\nid = \"MS\""));
    let weaker = laws.flat_map(|(file, text)| {
        let recommended = text.contains("level = \"shall\"").then_some(Relaxing::Recommended { file });
        let known = text.contains("provenance = \"F\"") || text.contains("provenance = \"S\"");
        recommended.into_iter().chain(known.then_some(Relaxing::FromMemory { file }))
    });
    unbound.chain(weaker).collect()
});

/// The library with one thing relaxed; each is read once.
fn relaxed(relaxing: &Relaxing) -> Arc<Library> {
    static READ: Mutex<BTreeMap<Relaxing, Arc<Library>>> = Mutex::new(BTreeMap::new());
    let mut read = READ.lock().unwrap();
    let library = read.entry(relaxing.clone()).or_insert_with(|| {
        let (folder, file, text) = spoken(relaxing);
        Arc::new(with_file(folder, file, &text).unwrap_or_else(|error| panic!("{relaxing:?}: {error}")))
    });
    Arc::clone(library)
}

fn spoken(relaxing: &Relaxing) -> (Folder, &'static str, String) {
    let text_of = |shelf: &[(&str, &'static str)], file: &str| {
        shelf.iter().find(|(shipped, _)| *shipped == file).unwrap().1
    };
    match relaxing {
        Relaxing::Unbound { file, instrument } => {
            let mut profile: toml::Table = toml::from_str(text_of(PROFILES, file)).unwrap();
            let named = toml::Value::String(instrument.clone());
            profile["binds"].as_array_mut().unwrap().retain(|binds| *binds != named);
            let guides = profile.entry("guided-by").or_insert_with(|| toml::Value::Array(Vec::new()));
            guides.as_array_mut().unwrap().push(named);
            (Folder::Profiles, file, toml::to_string(&profile).unwrap())
        }
        Relaxing::Recommended { file } => {
            let text = text_of(RULES, file).replace("level = \"shall\"", "level = \"should\"");
            (Folder::Rules, file, text)
        }
        Relaxing::FromMemory { file } => {
            let text = ["F", "S", "C"].iter().fold(text_of(RULES, file).to_owned(), |text, code| {
                text.replace(&format!("provenance = \"{code}\""), "provenance = \"M\"")
            });
            (Folder::Rules, file, text)
        }
    }
}

/// Facts under which nobody claims an exception: to trust a permission less is no relaxing.
fn without_exception() -> impl Strategy<Value = Facts> {
    facts().prop_map(|mut facts| {
        facts.case.facts.exemption = None;
        facts
    })
}

/// The refusals of an item and of its case: which rule says what.
fn refusals(programme: &Programme, facts: &Facts) -> BTreeSet<(String, &'static str)> {
    let plan = plan(programme, &facts.item, facts.known());
    let refusing = |finding: &&Finding| finding.severity == Severity::Refusal;
    let all = plan.findings.iter().chain(programme.findings()).filter(refusing);
    all.map(|finding| (finding.by.rule.id.to_string(), finding.kind.id())).collect()
}

/// An authority that trusts everything it may trust, or part of it.
fn trusting(mut facts: Facts, share: f64, seed: usize) -> Facts {
    let takes = |at: usize| ((at * 7919 + seed) % 1000) as f64 / 1000.0 < share;
    let instruments = Library::shipped().instruments().enumerate().filter(|(at, _)| takes(*at));
    facts.authority.opt_in = instruments.map(|(_, instrument)| instrument.id.clone()).collect();
    let rules = Library::shipped().instruments().flat_map(|instrument| &instrument.rules).enumerate();
    let read = rules.filter(|(at, _)| takes(*at)).map(|(_, rule)| Verified {
        rule: rule.id.clone(),
        by: "A. Lawyer".to_owned(),
        on: DAY,
        text: "p. 1".to_owned(),
    });
    facts.authority.verified = read.collect();
    facts
}

fn assert_none_added(
    more: &BTreeSet<(String, &'static str)>,
    fewer: &BTreeSet<(String, &'static str)>,
) -> Result<(), TestCaseError> {
    let added: Vec<_> = fewer.difference(more).collect();
    prop_assert!(added.is_empty(), "relaxing adds {:?}", added);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn refusals_of_a_relaxed_library_are_among_those_of_the_strict_one(
        facts in without_exception(),
        relaxing in select(RELAXINGS.clone()),
    ) {
        let strict = refusals(&facts.programme(Library::shipped()), &facts);
        assert_none_added(&strict, &refusals(&facts.programme(&relaxed(&relaxing)), &facts))?;
    }

    #[test]
    fn refusals_without_an_opt_in_are_among_those_with_it(
        facts in without_exception(),
        share in 0.0..1.0,
        seed in 0_usize..1000,
    ) {
        let mut facts = trusting(facts, share, seed);
        let with = refusals(&facts.programme(Library::shipped()), &facts);
        facts.authority.opt_in.pop();
        let fewer = refusals(&facts.programme(Library::shipped()), &facts);
        assert_none_added(&with, &fewer)?;
        facts.authority.opt_in.clear();
        assert_none_added(&fewer, &refusals(&facts.programme(Library::shipped()), &facts))?;
    }
}

#[test]
fn relaxing_takes_refusals_away_somewhere() {
    let facts = |item| Facts {
        profile: "india-manufacture".to_owned(),
        case: crate::common::case(marking::case::Event::Manufacture, "IN"),
        authority: crate::common::authority(),
        method: marking::mark::Method::Stamp,
        item,
        number: None,
        duplicate: None,
        taken: Vec::new(),
    };
    let facts = facts(crate::common::pistol());
    let strict = refusals(&facts.programme(Library::shipped()), &facts);
    assert!(strict.contains(&("IN-58-2".to_owned(), "format-wrong")), "{strict:?}");
    let unbound = Relaxing::Unbound { file: "india-manufacture.toml", instrument: "IN".to_owned() };
    for relaxing in
        [unbound, Relaxing::Recommended { file: "india.toml" }, Relaxing::FromMemory { file: "india.toml" }]
    {
        assert!(RELAXINGS.contains(&relaxing), "{relaxing:?}");
        let left = refusals(&facts.programme(&relaxed(&relaxing)), &facts);
        assert!(left.is_subset(&strict) && !left.iter().any(|(rule, _)| rule.starts_with("IN-")), "{left:?}");
    }
}

//! The shipped library: sound, complete, and every rule of it citable.

use std::collections::{BTreeMap, BTreeSet};

use marking::case::Event;
use marking::finding::FindingKind;
use marking::library::{Folder, Library, Override};
use marking::rule::{Binding, Level, Provenance};

use crate::common::with_file;

#[test]
fn library_shipped_is_sound() {
    match Library::load(&[]) {
        Ok(library) => assert!(library.instruments().count() > 30),
        Err(error) => panic!("{error}"),
    }
}

#[test]
fn library_shipped_holds_each_instrument_with_its_binding() {
    for (id, binding, title, rules_min) in [
        ("FP", Binding::Treaty, "Protocol against the Illicit Manufacturing", 20),
        ("ITI", Binding::Political, "International", 30),
        ("MOS30", Binding::Guidance, "05.30", 15),
        ("MOS31", Binding::Guidance, "05.31", 10),
        ("WGF", Binding::Guidance, "Working Group", 10),
        ("ECW", Binding::RegionalLaw, "ECOWAS", 15),
        ("NBO", Binding::RegionalLaw, "Nairobi", 10),
        ("KIN", Binding::RegionalLaw, "Central African Convention", 8),
        ("SADC", Binding::RegionalLaw, "SADC", 5),
        ("CIF", Binding::Treaty, "Inter-American", 6),
        ("EU4", Binding::RegionalLaw, "2021/555", 12),
        ("EU68", Binding::RegionalLaw, "2019/68", 5),
        ("EUD", Binding::RegionalLaw, "2015/2403", 8),
        ("US", Binding::NationalLaw, "27 CFR", 12),
        ("CA", Binding::NationalLaw, "Canada", 7),
        ("CH", Binding::NationalLaw, "Switzerland", 5),
        ("DE", Binding::NationalLaw, "Germany", 5),
        ("AT", Binding::NationalLaw, "Austria", 4),
        ("ZA", Binding::NationalLaw, "South Africa", 6),
        ("IN", Binding::NationalLaw, "India", 10),
        ("RS", Binding::NationalLaw, "Serbia", 2),
        ("BA", Binding::NationalLaw, "Bosnia and Herzegovina", 4),
        ("LOT", Binding::IndustryStandard, "MIL-STD-1168", 7),
        ("MS", Binding::Program, "Conditions of markstation", 15),
    ] {
        let instrument = Library::shipped().instrument(id).unwrap_or_else(|| panic!("{id} is not there"));
        assert_eq!(instrument.binding, binding, "{id}");
        let named = format!("{} {}", instrument.title, instrument.edition);
        assert!(named.contains(title), "{id} is {named}");
        assert!(instrument.rules.len() >= rules_min, "{id} has {}", instrument.rules.len());
    }
}

#[test]
fn rule_shipped_has_citation_words_and_a_source_where_it_was_found() {
    let sources = Library::shipped().sources();
    for instrument in Library::shipped().instruments() {
        assert!(!instrument.title.is_empty() && !instrument.edition.is_empty(), "{}", instrument.id);
        for rule in &instrument.rules {
            let id = &rule.id;
            assert!(rule.citation.0.chars().count() > 5, "{id}: citation \"{}\"", rule.citation);
            assert!(rule.asks.trim().ends_with('.') && rule.asks.len() > 10, "{id}: {}", rule.asks);
            let found = matches!(rule.provenance, Provenance::S | Provenance::F | Provenance::C);
            assert!(!found || !rule.sources.is_empty(), "{id} was found nowhere");
            assert!(rule.sources.iter().all(|source| sources.contains_key(source)), "{id}");
            let of_program = rule.provenance == Provenance::P;
            let binds = rule.binding.unwrap_or(instrument.binding);
            assert_eq!(of_program, binds == Binding::Program, "{id} is of the program, or it is not");
            assert!(rule.level != Level::Definition || !rule.asks_for_a_mark(), "{id} defines and asks");
        }
    }
}

#[test]
fn rule_shipped_citation_is_no_other_rules() {
    // Two rules may come from one paragraph; what may not be is a citation without its instrument's name.
    let mut ids: BTreeMap<&str, &str> = BTreeMap::new();
    for instrument in Library::shipped().instruments() {
        for rule in &instrument.rules {
            let earlier = ids.insert(rule.id.as_str(), &instrument.id);
            assert_eq!(earlier, None, "{} stands in two instruments", rule.id);
            let words = rule.citation.0.split_whitespace().count();
            assert!(words >= 2, "{}: \"{}\" names no instrument", rule.id, rule.citation);
        }
    }
    assert!(ids.len() > 280, "{}", ids.len());
}

#[test]
fn source_of_a_rule_that_was_found_says_where() {
    let sources = Library::shipped().sources();
    let rules = || Library::shipped().instruments().flat_map(|instrument| &instrument.rules);
    let used: BTreeSet<&String> = rules().flat_map(|rule| &rule.sources).collect();
    assert!(used.len() * 10 > sources.len() * 6, "{} of {}", used.len(), sources.len());
    for rule in rules().filter(|rule| matches!(rule.provenance, Provenance::S | Provenance::F)) {
        let told = rule.sources.iter().any(|id| {
            let source = &sources[id];
            !source.what.is_empty() && !source.found.is_empty()
        });
        assert!(told, "{}: where {:?} were found is not said", rule.id, rule.sources);
    }
    for id in ["S000", "S001", "S002", "S003", "S004"] {
        assert!(sources[id].primary, "{id} is a document of the United Nations");
    }
}

#[test]
fn profile_shipped_serves_each_event() {
    let library = Library::shipped();
    let served: BTreeSet<Event> =
        library.profile_ids().flat_map(|id| library.profile(id).unwrap().events).collect();
    assert_eq!(served, Event::ALL.iter().map(|(event, _)| *event).collect());
}

#[test]
fn profile_shipped_that_makes_marks_cites_a_rule_for_each_line_of_each_event() {
    let library = Library::shipped();
    for id in library.profile_ids() {
        let profile = library.profile(id).unwrap();
        for event in profile.events.clone() {
            let programme = crate::common::shipped(id, crate::common::case(event, "KE"));
            let marks = profile.marks.iter().filter(|m| m.events.is_empty() || m.events.contains(&event));
            for line in marks.flat_map(|mark| &mark.lines) {
                let asks = |active: &&std::sync::Arc<marking::force::Active>| {
                    let named = line.rules.contains(&active.rule.id);
                    active.force > marking::force::Force::Off
                        && (named || line.template.elements().any(|e| active.rule.speaks_of(e)))
                };
                let askers = programme.rules().iter().filter(asks).count();
                assert!(askers > 0, "{id} on {event}: {:?}", line.template);
            }
        }
    }
}

#[test]
fn library_digest_follows_every_file() {
    let shipped = Library::shipped().sha256();
    assert_eq!(Library::load(&[]).unwrap().sha256(), shipped);
    let bosnia = marking::library::PROFILES.iter().find(|(file, _)| *file == "bosnia-import.toml").unwrap().1;
    let same = with_file(Folder::Profiles, "bosnia-import.toml", bosnia).unwrap();
    assert_eq!(same.sha256(), shipped, "a file put in its own place changes nothing");
    let edited = bosnia.replace("edition = 1", "edition = 2");
    assert_ne!(with_file(Folder::Profiles, "bosnia-import.toml", &edited).unwrap().sha256(), shipped);
    let added = edited.replace("bosnia-import", "bosnia-own");
    assert_ne!(with_file(Folder::Profiles, "own.toml", &added).unwrap().sha256(), shipped);
}

#[test]
fn override_of_a_profile_takes_the_place_of_the_shipped_one() {
    let text = "id = \"nairobi-import\"\nedition = 9\ntitle = \"ours\"\ninherits = \"generic-un-import\"\nheight = 30000\n";
    let own =
        Override { folder: Folder::Profiles, name: "nairobi-import.toml".to_owned(), text: text.to_owned() };
    let library = Library::load(&[own]).unwrap();
    let profile = library.profile("nairobi-import").unwrap();
    assert_eq!((profile.edition, profile.height.get(), profile.depth.get()), (9, 30_000, 2000));
    assert_eq!(profile.lineage, ["nairobi-import", "generic-un-import"]);
    assert!(!profile.is_bound_by("NBO") && profile.is_bound_by("FP"));
}

#[test]
fn finding_ids_are_each_used_once() {
    let ids: BTreeSet<&str> = FindingKind::IDS.iter().copied().collect();
    assert_eq!(ids.len(), FindingKind::IDS.len());
}

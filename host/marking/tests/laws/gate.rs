//! The gate between a rule's text and a refusal, over everything it looks at.

use std::fmt::Debug;

use marking::authority::{Authority, Verified};
use marking::case::Event;
use marking::force::{Force, Gate};
use marking::instrument::{Instrument, Source, Sources};
use marking::library::Library;
use marking::profile::{Adopted, Named, Profile};
use marking::rule::{Binding, Level, Provenance, Rule};

use crate::common::{DAY, case, shipped};

const LEVELS: [Level; 6] =
    [Level::Definition, Level::Shall, Level::Should, Level::Encouraged, Level::May, Level::Practice];
const BINDINGS: [Binding; 8] = [
    Binding::Treaty,
    Binding::RegionalLaw,
    Binding::NationalLaw,
    Binding::Political,
    Binding::Guidance,
    Binding::IndustryStandard,
    Binding::Practice,
    Binding::Program,
];
const PROVENANCES: [Provenance; 6] =
    [Provenance::S, Provenance::F, Provenance::C, Provenance::M, Provenance::Unsure, Provenance::P];
const NAMINGS: [Naming; 4] = [Naming::Nowhere, Naming::Binds, Naming::GuidedBy, Naming::Adopts];
const OPT_INS: [OptIn; 5] = [
    OptIn::Nobody,
    OptIn::ProfileForRule,
    OptIn::ProfileForInstrument,
    OptIn::AuthorityForRule,
    OptIn::AuthorityForInstrument,
];

/// How the profile names the instrument.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Naming {
    Nowhere,
    Binds,
    GuidedBy,
    Adopts,
}

/// Who said that a second hand is good enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum OptIn {
    Nobody,
    ProfileForRule,
    ProfileForInstrument,
    AuthorityForRule,
    AuthorityForInstrument,
}

#[derive(Debug, Clone, Copy)]
struct Facts {
    level: Level,
    binding: Binding,
    naming: Naming,
    provenance: Provenance,
    primary: bool,
    opt_in: OptIn,
    verified: bool,
}

/// The gate in the words of its statement, apart from the code.
fn stated(facts: Facts) -> Force {
    use Provenance as P;
    let law = ["treaty", "regional-law", "national-law", "political"];
    let binds = match facts.naming {
        Naming::Adopts => true,
        Naming::Binds => law.contains(&facts.binding.to_string().as_str()),
        Naming::Nowhere | Naming::GuidedBy => false,
    } || facts.binding == Binding::Program;
    let trusted = match (facts.provenance, facts.primary) {
        (P::S | P::P, _) | (P::F, true) => true,
        (P::F, false) | (P::C, _) => facts.opt_in != OptIn::Nobody || facts.verified,
        (P::M | P::Unsure, _) => facts.verified,
    };
    match facts.level {
        _ if facts.provenance == P::Unsure && !facts.verified => Force::Off,
        Level::May | Level::Definition => Force::Permit,
        Level::Should | Level::Encouraged | Level::Practice => Force::Advise,
        Level::Shall if binds && trusted => Force::Refuse,
        Level::Shall => Force::Warn,
    }
}

fn word(value: impl Debug) -> String {
    // As files write it.
    format!("{value:?}").chars().fold(String::new(), |mut word, c| {
        if c.is_uppercase() && !word.is_empty() {
            word.push('-');
        }
        word.extend(c.to_lowercase());
        word
    })
}

fn rule(facts: Facts, own_binding: bool) -> Rule {
    let own = if own_binding { format!("binding = \"{}\"\n", word(facts.binding)) } else { String::new() };
    let (level, provenance) = (word(facts.level), facts.provenance);
    let source = if facts.primary { "F-first" } else { "F-second" };
    toml::from_str(&format!(
        "id = \"T-1\"\ncitation = \"Test art. 1\"\nlevel = \"{level}\"\nprovenance = \"{provenance}\"\n\
         sources = [\"{source}\"]\nasks = \"Something.\"\n{own}"
    ))
    .unwrap()
}

fn instrument(binding: Binding) -> Instrument {
    Instrument {
        id: "T".to_owned(),
        title: "Test".to_owned(),
        edition: "1".to_owned(),
        binding,
        note: String::new(),
        rules: Vec::new(),
    }
}

fn sources() -> Sources {
    let source = |id: &str, primary| Source {
        id: id.to_owned(),
        what: "text".to_owned(),
        found: "here".to_owned(),
        primary,
    };
    [source("F-first", true), source("F-second", false)].map(|source| (source.id.clone(), source)).into()
}

fn profile(facts: Facts) -> Profile {
    let mut profile = Library::shipped().profile("disposal").unwrap();
    let named = || vec![Named { instrument: "T".to_owned(), by: "test".to_owned() }];
    let only = |naming| if facts.naming == naming { named() } else { Vec::new() };
    (profile.binds, profile.guided_by) = (only(Naming::Binds), only(Naming::GuidedBy));
    profile.adopts = match facts.naming {
        Naming::Adopts => vec![Adopted { instrument: "T".to_owned(), by_act: "Act 1".to_owned() }],
        _ => Vec::new(),
    };
    profile.opt_in = match facts.opt_in {
        OptIn::ProfileForRule => vec!["T-1".to_owned()],
        OptIn::ProfileForInstrument => vec!["T".to_owned()],
        _ => Vec::new(),
    };
    profile
}

fn authority(facts: Facts) -> Authority {
    let opt_in = match facts.opt_in {
        OptIn::AuthorityForRule => vec!["T-1".to_owned()],
        OptIn::AuthorityForInstrument => vec!["T".to_owned()],
        _ => Vec::new(),
    };
    let read = Verified { rule: "T-1".into(), by: "A".to_owned(), on: DAY, text: "p. 1".to_owned() };
    Authority {
        opt_in,
        verified: facts.verified.then_some(read).into_iter().collect(),
        ..Authority::default()
    }
}

fn force(facts: Facts, own_binding: bool) -> Force {
    let (profile, authority, sources) = (profile(facts), authority(facts), sources());
    let gate = Gate { profile: &profile, authority: &authority, sources: &sources };
    // A rule's own binding counts, whatever its instrument's is.
    let of_instrument = match (own_binding, facts.binding) {
        (false, binding) => binding,
        (true, Binding::Treaty) => Binding::Guidance,
        (true, _) => Binding::Treaty,
    };
    gate.force(&rule(facts, own_binding), &instrument(of_instrument)).0
}

fn every_case() -> Vec<Facts> {
    let mut all = Vec::new();
    for (level, binding) in LEVELS.into_iter().flat_map(|level| BINDINGS.map(|binding| (level, binding))) {
        for (naming, provenance) in NAMINGS.into_iter().flat_map(|n| PROVENANCES.map(|p| (n, p))) {
            for opt_in in OPT_INS {
                for (primary, verified) in [(true, true), (true, false), (false, true), (false, false)] {
                    all.push(Facts { level, binding, naming, provenance, primary, opt_in, verified });
                }
            }
        }
    }
    all
}

#[test]
fn gate_over_everything_it_looks_at_presses_as_stated() {
    let all = every_case();
    assert_eq!(all.len(), 6 * 8 * 4 * 6 * 5 * 4);
    for facts in &all {
        assert_eq!(force(*facts, false), stated(*facts), "{facts:?}");
    }
    for facts in all.iter().filter(|facts| facts.opt_in == OptIn::Nobody) {
        assert_eq!(force(*facts, true), stated(*facts), "by the rule's own binding: {facts:?}");
    }
}

#[test]
fn gate_on_cases_written_out_presses_as_written() {
    use {Binding as B, Force as F, Level as L, Naming as N, OptIn as O, Provenance as P};
    // level, binding, naming, provenance, primary source, opted in, verified
    for (level, binding, naming, provenance, primary, opt_in, verified, force_written) in [
        (L::Shall, B::Treaty, N::Binds, P::S, false, O::Nobody, false, F::Refuse),
        (L::Shall, B::Treaty, N::GuidedBy, P::S, false, O::Nobody, false, F::Warn),
        (L::Shall, B::Treaty, N::Nowhere, P::S, false, O::Nobody, true, F::Warn),
        (L::Shall, B::NationalLaw, N::Binds, P::F, true, O::Nobody, false, F::Refuse),
        (L::Shall, B::NationalLaw, N::Binds, P::F, false, O::Nobody, false, F::Warn),
        (L::Shall, B::NationalLaw, N::Binds, P::F, false, O::ProfileForRule, false, F::Refuse),
        (L::Shall, B::RegionalLaw, N::Binds, P::C, true, O::Nobody, false, F::Warn),
        (L::Shall, B::RegionalLaw, N::Binds, P::C, true, O::AuthorityForInstrument, false, F::Refuse),
        (L::Shall, B::Political, N::Binds, P::M, true, O::AuthorityForRule, false, F::Warn),
        (L::Shall, B::Political, N::Binds, P::M, false, O::Nobody, true, F::Refuse),
        (L::Shall, B::RegionalLaw, N::Binds, P::Unsure, true, O::ProfileForRule, false, F::Off),
        (L::Shall, B::RegionalLaw, N::Binds, P::Unsure, false, O::Nobody, true, F::Refuse),
        (L::May, B::RegionalLaw, N::Binds, P::Unsure, false, O::Nobody, false, F::Off),
        (L::Shall, B::Guidance, N::Binds, P::S, true, O::Nobody, true, F::Warn),
        (L::Shall, B::Guidance, N::Adopts, P::S, true, O::Nobody, false, F::Refuse),
        (L::Shall, B::Practice, N::Adopts, P::C, false, O::Nobody, false, F::Warn),
        (L::Shall, B::Program, N::Nowhere, P::P, false, O::Nobody, false, F::Refuse),
        (L::Should, B::Treaty, N::Binds, P::S, true, O::ProfileForRule, true, F::Advise),
        (L::Encouraged, B::Treaty, N::Binds, P::S, true, O::Nobody, false, F::Advise),
        (L::Practice, B::Practice, N::Adopts, P::F, true, O::Nobody, true, F::Advise),
        (L::May, B::Treaty, N::Binds, P::S, true, O::Nobody, false, F::Permit),
        (L::Definition, B::Treaty, N::Binds, P::F, true, O::Nobody, false, F::Permit),
    ] {
        let facts = Facts { level, binding, naming, provenance, primary, opt_in, verified };
        assert_eq!(force(facts, false), force_written, "{facts:?}");
    }
}

#[test]
fn gate_before_the_first_day_of_a_rule_is_shut() {
    let canadian = |date| {
        let mut case = case(Event::Import, "CA");
        case.release.date = date;
        let programme = shipped("canada-import", case);
        programme.rules().iter().find(|active| active.rule.id.as_str() == "CA-4-1").unwrap().force
    };
    assert_eq!(canadian(jiff::civil::date(2025, 11, 30)), Force::Off);
    assert_eq!(canadian(jiff::civil::date(2025, 12, 1)), Force::Refuse);
}

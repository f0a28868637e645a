//! A weapon of which everything is known and nothing is wrong is told little: a wall of words hides the one that counts.

use marking::authority::Authority;
use marking::case::{Case, CaseFacts, Event, Release};
use marking::finding::Severity;
use marking::item::{Item, SerialStatus};
use marking::library::Library;
use marking::machine::MachineLimits;
use marking::mark::Method;
use marking::plan::{Known, plan};
use marking::programme::Programme;

/// A profile, its event, its country, a kind of weapon, the most pieces of advice and the most questions to a person.
type Ordinary = (&'static str, Event, &'static str, &'static str, usize, usize);

const ORDINARY: [Ordinary; 8] = [
    ("generic-un-import", Event::Import, "KE", "pistol", 2, 2),
    ("nairobi-import", Event::Import, "KE", "pistol", 2, 2),
    ("canada-import", Event::Import, "CA", "rifle", 2, 3),
    ("switzerland-import", Event::Import, "CH", "pistol", 2, 1),
    ("eu-import", Event::Import, "AT", "pistol", 2, 4),
    ("ecowas-state-stock", Event::StateStock, "SL", "rifle", 2, 5),
    ("recsa-state-stock", Event::StateStock, "UG", "rifle", 2, 6),
    ("disposal", Event::Destroy, "KE", "pistol", 0, 3),
];

const AUTHORITY: &str = r#"
number-digits = 8
licence-number = "1234"
agency = [{ code = "POL", name = "Police" }]
glyph = [{ name = "star", shown = "★", sent = "*" }, { name = "ecowas", shown = "[ECOWAS]", sent = "E" }]
"#;

fn read<T: std::str::FromStr<Err: std::fmt::Display>>(text: &str) -> T {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn programme(profile: &str, event: Event, country: &str) -> Programme {
    let facts = CaseFacts {
        licence_no: Some("L1".to_owned()),
        licence_issued: Some(read("2026-01-07")),
        licence_expires: Some(read("2026-12-31")),
        exporting: Some(read("US")),
        recipient: Some("Treasury".to_owned()),
        quantity: Some(1),
        agency: Some("POL".to_owned()),
        marking_date: Some(read("2026-05-04")),
        disposal: Some("melting".to_owned()),
        authorisation: Some("Order 12/26".to_owned()),
        legal_basis: Some("Firearms Act".to_owned()),
        ..CaseFacts::default()
    };
    let case = Case { event, release: Release { importing: read(country), date: read("2026-05-04") }, facts };
    let machine = MachineLimits { owns_glyphs: true, ..MachineLimits::of_method(Method::Stamp) };
    let authority = Authority::from_toml(AUTHORITY).unwrap_or_else(|error| panic!("{error}"));
    Programme::new(Library::shipped(), profile, authority, case, machine)
        .unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn ordinary_weapon_is_told_little_and_warned_of_nothing() {
    for (profile, event, country, kind, advice_max, questions) in ORDINARY {
        let programme = programme(profile, event, country);
        let item = Item {
            maker: "Alpenarms".into(),
            model: "P9".into(),
            kind: kind.into(),
            calibre: "9x19".into(),
            serial: Some("A123456".to_owned()),
            serial_status: SerialStatus::Read,
            country_of_manufacture: Some(read("AT")),
            year_of_manufacture: Some(2024),
            ..Item::default()
        };
        let known = Known { number: Some("10113523"), ..Known::default() };
        let planned = plan(&programme, &item, known);
        let said: Vec<_> = planned.findings.iter().chain(programme.findings()).collect();
        let words: Vec<String> = said.iter().map(ToString::to_string).collect();
        assert!(said.iter().all(|finding| finding.severity == Severity::Advice), "{profile}: {words:#?}");
        assert!(said.len() <= advice_max, "{profile}: {words:#?}");
        let asked = programme.questions(&item, false);
        let asked: Vec<&str> = asked.iter().map(|question| question.attestation.id.as_str()).collect();
        assert!(asked.len() <= questions, "{profile}: {asked:?}");
    }
}

//! Facts that many tests start from: a pistol, an authority that has filled in everything, a case with every fact.

use jiff::civil::{Date, date};
use marking::authority::{Authority, Glyph, HiddenPlace};
use marking::case::{Case, CaseFacts, Event, Release};
use marking::finding::{Finding, Severity};
use marking::item::{Details, Item, SerialStatus};
use marking::library::{Folder, Library, LibraryError, Override};
use marking::machine::MachineLimits;
use marking::mark::{Method, PartKind};
use marking::plan::{Known, Plan, Proposed, plan};
use marking::programme::Programme;
use marking::rule::Material;

/// A day on which every shipped rule with a first day is in force.
pub const DAY: Date = date(2026, 3, 2);

/// An Austrian pistol of which everything is known.
pub fn pistol() -> Item {
    Item {
        item_no: "7".to_owned(),
        maker: "Alpenarms".into(),
        model: "P9".into(),
        kind: "pistol".into(),
        calibre: "9x19".into(),
        serial: Some("A123456".to_owned()),
        serial_status: SerialStatus::Read,
        country_of_manufacture: Some("AT".parse().unwrap()),
        year_of_manufacture: Some(2026),
        details: Some(Box::new(Details { material: Some(Material::Metal), ..Details::default() })),
        ..Item::default()
    }
}

/// The pistol without a serial.
pub fn nameless() -> Item {
    Item { serial: None, serial_status: SerialStatus::None, ..pistol() }
}

/// A lot of cartridges.
pub fn cartridges() -> Item {
    let details = Details {
        lot: Some("L0417".to_owned()),
        ammunition_type: Some("ball".to_owned()),
        ammunition_marked: Some(true),
        ..Details::default()
    };
    Item {
        maker: "VA".into(),
        kind: "cartridges".into(),
        calibre: "7.62x39".into(),
        country_of_manufacture: Some("GH".parse().unwrap()),
        year_of_manufacture: Some(2026),
        details: Some(Box::new(details)),
        ..Item::default()
    }
}

/// The details of an item, to be changed.
pub fn details(item: &mut Item) -> &mut Details {
    item.details.get_or_insert_default()
}

/// An authority that has filled in everything.
pub fn authority() -> Authority {
    let glyph = |name: &str, shown: &str| Glyph {
        name: name.to_owned(),
        shown: shown.to_owned(),
        sent: format!("#{name}"),
    };
    Authority {
        name: "Office of Arms".to_owned(),
        agency: vec![marking::authority::Agency { code: "POL".to_owned(), name: "Police".to_owned() }],
        number_digits: Some(8),
        glyph: vec![glyph("star", "★"), glyph("ecowas", "[ECOWAS]"), glyph("b", "◆B")],
        licence_number: Some("1234".to_owned()),
        reason_not_stamped: Some("no press".to_owned()),
        hidden: vec![HiddenPlace {
            kinds: vec!["pistol".to_owned()],
            part: PartKind::Barrel,
            place: "under-slide".parse().unwrap(),
        }],
        ..Authority::default()
    }
}

/// A case with every fact that a shipped profile or rule asks for.
pub fn case(event: Event, country: &str) -> Case {
    let text = |text: &str| Some(text.to_owned());
    Case {
        event,
        release: Release { importing: country.parse().unwrap(), date: DAY },
        facts: CaseFacts {
            licence_no: text("L-1"),
            licence_issued: Some(DAY),
            licence_expires: Some(DAY),
            exporting: Some("US".parse().unwrap()),
            recipient: text("Depot 1"),
            quantity: Some(1),
            importer_name: text("Importco"),
            importer_city: text("Reno"),
            importer_region: text("NV"),
            importer_address: text("Main St 1"),
            agency: text("POL"),
            entity: text("MOD"),
            purpose: text("hunting"),
            reexport_date: Some(DAY),
            certificate_no: text("C-1"),
            verifier: text("Proof House"),
            verifier_symbol: text("b"),
            authorisation: text("A-1"),
            disposal: text(if event == Event::Retained { "official use" } else { "destruction" }),
            place_of_manufacture: text("Graz"),
            purchaser: text("Army"),
            destination: text("Accra"),
            marking_date: Some(DAY),
            legal_basis: text("Arms Act"),
            ..CaseFacts::default()
        },
    }
}

/// A shipped profile made ready for a case on a press.
pub fn shipped(profile: &str, case: Case) -> Programme {
    made_ready(Library::shipped(), profile, authority(), case)
}

/// A profile of a library made ready on a press.
pub fn made_ready(library: &Library, profile: &str, authority: Authority, case: Case) -> Programme {
    let press = MachineLimits { owns_glyphs: true, ..MachineLimits::of_method(Method::Stamp) };
    Programme::new(library, profile, authority, case, press).unwrap()
}

/// The shipped library with a profile of one's own.
pub fn with_profile(text: &str) -> Result<Library, LibraryError> {
    with_file(Folder::Profiles, "own.toml", text)
}

/// The shipped library with one file more, or another one in its place.
pub fn with_file(folder: Folder, name: &str, text: &str) -> Result<Library, LibraryError> {
    Library::load(&[Override { folder, name: name.to_owned(), text: text.to_owned() }])
}

/// The plan of an item that the register knows nothing else of.
pub fn planned(programme: &Programme, item: &Item) -> Plan {
    plan(programme, item, Known { number: Some("10113523"), ..Known::default() })
}

/// Part and lines of each mark.
pub fn texts(marks: &[Proposed]) -> Vec<String> {
    let text = |mark: &Proposed| format!("{}: {}", mark.mark.part, mark.mark.texts().join(" | "));
    marks.iter().map(text).collect()
}

/// What a rule says, as ids with their weight.
pub fn said_by(findings: &[Finding], rule: &str) -> Vec<(&'static str, Severity)> {
    let by = findings.iter().filter(|finding| finding.by.rule.id.as_str() == rule);
    by.map(|finding| (finding.kind.id(), finding.severity)).collect()
}

/// The rules that say this.
pub fn sayers<'f>(findings: &'f [Finding], id: &str) -> Vec<&'f str> {
    let saying = findings.iter().filter(|finding| finding.kind.id() == id);
    saying.map(|finding| finding.by.rule.id.as_str()).collect()
}

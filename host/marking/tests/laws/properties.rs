//! Laws of planning over generated items and cases, under every shipped profile and each of its events.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use marking::authority::{Authority, KnownSurface};
use marking::case::{Case, Event};
use marking::finding::{Finding, FindingKind};
use marking::item::{Details, Item, ObservedKind, ObservedMark, PartFacts, SerialStatus};
use marking::library::Library;
use marking::machine::MachineLimits;
use marking::mark::{Method, PartKind, Spot};
use marking::plan::{Known, Made, Plan, Proposed, plan};
use marking::profile::{MarkRule, On};
use marking::programme::Programme;
use marking::rule::{Element, ItemClass, Material, OriginClass, Output};
use marking::scene::Scene;
use marking::surface::Rect;
use marking::template::Piece;
use marking::weapon::Weapon;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{TestCaseError, TestRunner};

use crate::common;

/// Facts that a plan is made of.
#[derive(Debug, Clone)]
pub struct Facts {
    pub profile: String,
    pub case: Case,
    pub authority: Authority,
    pub method: Method,
    pub item: Item,
    pub number: Option<String>,
    pub duplicate: Option<String>,
    pub taken: Vec<Spot>,
}

impl Facts {
    pub fn machine(&self) -> MachineLimits {
        MachineLimits { owns_glyphs: true, ..MachineLimits::of_method(self.method) }
    }

    pub fn programme(&self, library: &Library) -> Programme {
        let (authority, case) = (self.authority.clone(), self.case.clone());
        Programme::new(library, &self.profile, authority, case, self.machine()).unwrap()
    }

    pub fn known(&self) -> Known<'_> {
        let (number, duplicate) = (self.number.as_deref(), self.duplicate.as_deref());
        Known { number, taken: &self.taken, made: &[], duplicate }
    }
}

/// Every shipped profile with each of its events.
fn profiles() -> Vec<(String, Event)> {
    let library = Library::shipped();
    let ids = library.profile_ids().map(|id| library.profile(id).unwrap());
    ids.flat_map(|p| p.events.iter().map(|event| (p.id.clone(), *event)).collect::<Vec<_>>()).collect()
}

/// A fact that is given more often than not.
fn mostly<S: Strategy>(given: S) -> impl Strategy<Value = Option<S::Value>> {
    prop::option::weighted(0.9, given)
}

fn case(event: Event) -> impl Strategy<Value = Case> {
    let countries = select(vec!["AT", "CA", "CH", "DE", "GH", "IN", "KE", "US", "ZA", "BA"]);
    let exporting = mostly(select(vec!["AT", "US", "KE", "CH", "CN"]));
    let flags = prop::array::uniform6(prop::bool::weighted(0.9));
    let codes =
        ["museum", "antique", "destroyed-instead", "protected-firearm", "historical", "cultural-collection"];
    let exemption = prop::option::weighted(0.2, select(codes.map(str::to_owned).to_vec()));
    (countries, exporting, flags, exemption).prop_map(move |(country, exporting, given, exemption)| {
        let mut case = common::case(event, country);
        let facts = &mut case.facts;
        facts.exemption_reference = exemption.as_ref().map(|code| format!("{code} 4"));
        facts.exemption = exemption;
        facts.exporting = exporting.map(|country| country.parse().unwrap());
        let optional = [
            &mut facts.importer_name,
            &mut facts.agency,
            &mut facts.entity,
            &mut facts.verifier_symbol,
            &mut facts.legal_basis,
            &mut facts.certificate_no,
        ];
        for (fact, given) in optional.into_iter().zip(given) {
            fact.take_if(|_| !given);
        }
        case
    })
}

/// A surface whose size is known, on one of the parts that nearly every weapon has.
fn surface() -> impl Strategy<Value = KnownSurface> {
    let parts = select(vec![PartKind::Frame, PartKind::Receiver, PartKind::Barrel, PartKind::Slide]);
    let sides = (5_000_u32..60_000, 3_000_u32..20_000);
    (parts, place(), sides).prop_map(|(part, place, (width_um, height_um))| KnownSurface {
        kinds: Vec::new(),
        models: Vec::new(),
        part,
        place: place.parse().unwrap(),
        width_um,
        height_um,
        margin_um: 300,
        curve: None,
    })
}

fn authority() -> impl Strategy<Value = Authority> {
    let licence = select(vec!["1234", "12345678"]);
    let given = prop::array::uniform4(prop::bool::weighted(0.9));
    let surfaces = prop_oneof![1 => Just(Vec::new()), 1 => prop::collection::vec(surface(), 0..12)];
    (licence, given, surfaces).prop_map(|(number, [glyphs, licence, hidden, digits], surface)| {
        let mut authority = common::authority();
        authority.surface = surface;
        authority.licence_number = Some(number.to_owned());
        authority.glyph.retain(|_| glyphs);
        authority.licence_number.take_if(|_| !licence);
        authority.hidden.retain(|_| hidden);
        authority.number_digits.take_if(|_| !digits);
        authority
    })
}

fn serial() -> impl Strategy<Value = (Option<String>, SerialStatus)> {
    let statuses = SerialStatus::ALL.map(|(status, _)| status).to_vec();
    let usual = select(vec![SerialStatus::Read, SerialStatus::None, SerialStatus::Restored]);
    let status = prop_oneof![3 => usual, 1 => select(statuses)];
    (status, prop::bool::weighted(0.95), prop_oneof![3 => "[0-9]{5}", 1 => "[A-Z]{1,2}[0-9]{5}"]).prop_map(
        |(status, fits, serial)| {
            let bears = if fits { status.needs_serial() } else { !status.needs_serial() };
            (bears.then_some(serial), status)
        },
    )
}

fn place() -> impl Strategy<Value = String> {
    let places =
        ["right", "right-rear", "right-front", "left", "left-rear", "left-front", "underside", "top"];
    let further = ["chamber", "chamber-right", "plate", "under-slide", "head", "label", "body", "rear"];
    select(places.into_iter().chain(further).map(str::to_owned).collect::<Vec<_>>())
}

fn part() -> impl Strategy<Value = PartKind> {
    select(PartKind::ALL.map(|(part, _)| part).to_vec())
}

fn area() -> impl Strategy<Value = Option<Rect>> {
    let rect = (0_u32..20_000, 0_u32..20_000, 1_u32..20_000, 1_u32..20_000);
    prop::option::of(rect.prop_map(|(x, y, width, height)| Rect::new(x, y, width, height).unwrap()))
}

fn observed() -> impl Strategy<Value = ObservedMark> {
    let kind = select(vec![ObservedKind::Mark, ObservedKind::Spoilt, ObservedKind::NoMarkZone]);
    (kind, part(), place(), area()).prop_map(|(kind, part, place, area)| ObservedMark {
        kind,
        part,
        place: place.parse().unwrap(),
        text: String::new(),
        area,
        purpose: None,
    })
}

/// What is known of some of a weapon's parts.
fn part_facts(parts: Vec<PartKind>) -> impl Strategy<Value = Vec<PartFacts>> {
    let flags = (prop::bool::weighted(0.1), prop::bool::weighted(0.3), prop::bool::weighted(0.5));
    let origins = select(vec![OriginClass::Factory, OriginClass::Craft, OriginClass::Printed]);
    let fact = (flags, any::<Option<bool>>(), prop::option::weighted(0.2, origins));
    let facts = prop::collection::vec(prop::option::of(fact), parts.len());
    facts.prop_map(move |facts| {
        let given = parts.iter().zip(facts).filter_map(|(part, fact)| Some((*part, fact?)));
        let fact = |(part, ((missing, too_small, modified), numbered, origin))| PartFacts {
            part,
            missing,
            too_small,
            numbered,
            modified,
            origin,
        };
        given.map(fact).collect()
    })
}

fn details(parts: Vec<PartKind>) -> impl Strategy<Value = Details> {
    let materials = [Material::Metal, Material::LightAlloy, Material::Polymer, Material::PolymerWithPlate];
    let origins = [OriginClass::Factory, OriginClass::Craft, OriginClass::MixedParts];
    let classes = [ItemClass::Firearm, ItemClass::LightWeapon, ItemClass::Part];
    let what = (
        prop::option::weighted(0.1, select(classes.to_vec())),
        prop::option::of(select(origins.to_vec())),
        mostly(select(materials.to_vec())),
        prop::option::of(1_u8..4),
    );
    let flags = (any::<Option<bool>>(), any::<Option<bool>>(), any::<Option<bool>>());
    let rare = (prop::bool::weighted(0.05), prop::bool::weighted(0.05), prop::bool::weighted(0.1));
    (what, part_facts(parts), flags, rare).prop_map(
        |((class, origin, material, barrels), parts, flags, rare)| {
            let text = |given: bool, text: &str| given.then(|| text.to_owned());
            Details {
                class,
                origin,
                material,
                parts,
                barrels,
                year_in_serial: flags.0,
                adequately_marked: flags.1,
                ammunition_marked: flags.2,
                premark: text(rare.0, "BA 26"),
                cannot_take_mark: text(rare.1, "hardened"),
                open_trace: text(rare.2, "T 4"),
                lot: Some("XYZ26D006-004".to_owned()),
                ammunition_type: Some("ball".to_owned()),
                ..Details::default()
            }
        },
    )
}

fn item(event: Event) -> impl Strategy<Value = Item> {
    let mut weapons = Library::shipped().weapons().to_vec();
    weapons.retain(|weapon| weapon.kinds.iter().any(|k| k == "cartridges") == (event == Event::Ammunition));
    select(weapons).prop_flat_map(|weapon| item_of(&weapon))
}

fn item_of(weapon: &Weapon) -> impl Strategy<Value = Item> + use<> {
    let names = (
        mostly(select(vec!["Alpenarms", "ABCD", "ABCD", "ABCD"])),
        mostly(select(vec!["P9", "12", "12", "12"])),
        mostly(select(vec!["9X19", "45", "45", "45"])),
    );
    let made = (mostly(select(vec!["AT", "US", "KE", "RU"])), mostly(1850_u16..2026));
    let observed = prop_oneof![1 => Just(Vec::new()), 2 => prop::collection::vec(observed(), 0..6)];
    let details = details(weapon.parts().collect());
    (select(weapon.kinds.clone()), names, made, serial(), observed, details).prop_map(
        |(
            kind,
            (maker, model, calibre),
            (country, year),
            (serial, serial_status),
            observed_marks,
            details,
        )| Item {
            maker: maker.unwrap_or_default().into(),
            model: model.unwrap_or_default().into(),
            kind: kind.into(),
            calibre: calibre.unwrap_or_default().into(),
            serial,
            serial_status,
            forensic_release: Some("LAB 1".into()),
            country_of_manufacture: country.map(|country| country.parse().unwrap()),
            year_of_manufacture: year,
            observed_marks,
            details: Some(Box::new(details)),
            ..Item::default()
        },
    )
}

/// What the register knows: a number, a double, spots that are taken.
fn register() -> impl Strategy<Value = (Option<String>, Option<String>, Vec<Spot>)> {
    let spot = (part(), place(), area());
    let spot = spot.prop_map(|(part, place, area)| Spot { part, place: place.parse().unwrap(), area });
    let double = prop::option::weighted(0.1, Just("KE-44".to_owned()));
    (mostly(prop_oneof!["[0-9]{8}", "[0-9]{4}"]), double, prop::collection::vec(spot, 0..3))
}

/// Facts of every kind.
pub fn facts() -> impl Strategy<Value = Facts> {
    select(profiles()).prop_flat_map(|(profile, event)| {
        let methods =
            prop_oneof![3 => Just(Method::Stamp), 1 => select(vec![Method::DotPeen, Method::Laser])];
        let here = prop::bool::weighted(if event == Event::Manufacture { 0.8 } else { 0.0 });
        let rest = (case(event), authority(), methods, item(event), register(), here);
        rest.prop_map(move |(case, authority, method, mut item, (number, duplicate, taken), here)| {
            // What is made is mostly made in the State whose marks it gets.
            if here {
                item.country_of_manufacture = Some(case.release.importing.into());
            }
            Facts { profile: profile.clone(), case, authority, method, item, number, duplicate, taken }
        })
    })
}

/// The parts on which the profile wants a mark, told apart from the planner.
fn parts_wanted(item: &Item, weapon: &Weapon, on: &On) -> Vec<PartKind> {
    let facts = |part: PartKind| item.details().parts.iter().find(|facts| facts.part == part);
    let there = weapon.parts().filter(|part| !facts(*part).is_some_and(|facts| facts.missing));
    let is_modified = |part: PartKind| facts(part).is_some_and(|facts| facts.modified);
    let bears = |part: PartKind| facts(part).and_then(|f| f.numbered).unwrap_or(item.is_adequately_marked());
    let primary = weapon.primary;
    let wants = |part: &PartKind| match on {
        On::Primary => unreachable!("the primary part is wanted whatever the item has"),
        On::Essential => true,
        On::Further => *part != primary,
        On::Unnumbered => !bears(*part),
        On::ModifiedPrimary => *part == primary && is_modified(*part),
        On::ModifiedFurther => *part != primary && is_modified(*part),
        On::Parts(named) => named.iter().any(|named| named.means(*part)),
        On::Hidden => false,
    };
    match on {
        On::Primary => vec![primary],
        _ => there.filter(wants).collect(),
    }
}

/// The elements that a profile's mark has to hold on a part.
fn elements_wanted(mark: &MarkRule, scene: &Scene<'_>) -> BTreeSet<Element> {
    let lines = mark.lines.iter().filter(|line| scene.meets(&line.when));
    let pieces = lines.flat_map(|line| line.template.pieces());
    let required = pieces.filter(|piece| !matches!(piece, Piece::Field { optional: true, .. }));
    required.filter_map(Piece::element).collect()
}

/// What a plan lacks of what its profile wants.
fn lacking(programme: &Programme, facts: &Facts, plan: &Plan) -> Vec<String> {
    let item = &facts.item;
    let duplicate = facts.duplicate.is_some();
    let scene = Scene { item, case: &programme.case, duplicate, part: None };
    let Some(weapon) = programme.weapon(&item.kind) else { return vec!["a weapon".to_owned()] };
    let mut lacking = Vec::new();
    for mark in &programme.profile.marks {
        let speaks = mark.events.is_empty() || mark.events.contains(&programme.case.event);
        if !speaks || !scene.meets(&mark.when) {
            continue;
        }
        let mut parts = parts_wanted(item, weapon, &mark.on);
        parts.truncate(mark.parts_max.map_or(usize::MAX, usize::from));
        if mark.on == On::Hidden {
            parts = facts.authority.hidden.iter().map(|hidden| hidden.part).collect();
        }
        for part in parts {
            let wanted = elements_wanted(mark, &Scene { part: Some(part), ..scene });
            let made = |made: &&Proposed| made.kind == mark.kind && made.mark.part == part;
            let bears = |made: &Proposed| wanted.iter().all(|element| made.holds(*element));
            if !wanted.is_empty() && !plan.marks.iter().filter(made).any(bears) {
                lacking.push(format!("{wanted:?} on {part}"));
            }
        }
    }
    lacking
}

type Said = (Option<Output>, Vec<Proposed>, Vec<(String, FindingKind, String)>);

/// All of a plan that can be compared.
fn said(plan: &Plan) -> Said {
    let finding = |finding: &Finding| {
        (finding.by.rule.id.to_string(), finding.kind.clone(), format!("{:?}", finding.severity))
    };
    (plan.output, plan.marks.clone(), plan.findings.iter().map(finding).collect())
}

fn assert_nothing_lacks(facts: &Facts) -> Result<bool, TestCaseError> {
    let programme = facts.programme(Library::shipped());
    let plan = plan(&programme, &facts.item, facts.known());
    for line in plan.marks.iter().flat_map(|mark| &mark.mark.lines) {
        prop_assert!(!line.rules.is_empty(), "{} has no rule", line.text);
        prop_assert!(!line.text.is_empty());
        prop_assert_eq!(line.text.trim(), &line.text);
    }
    if plan.is_refused() || plan.output.is_some() || facts.case.facts.exemption.is_some() {
        return Ok(false);
    }
    prop_assert_eq!(
        lacking(&programme, facts, &plan),
        Vec::<String>::new(),
        "{:?}",
        common::texts(&plan.marks)
    );
    Ok(!plan.marks.is_empty())
}

fn config() -> ProptestConfig {
    ProptestConfig { failure_persistence: None, cases: 400, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn plan_that_is_not_refused_lacks_no_element_of_its_profile(facts in facts()) {
        assert_nothing_lacks(&facts)?;
    }

    #[test]
    fn plan_of_the_same_facts_is_the_same(facts in facts()) {
        let programme = facts.programme(Library::shipped());
        let first = said(&plan(&programme, &facts.item, facts.known()));
        prop_assert_eq!(&said(&plan(&programme, &facts.item, facts.known())), &first, "by the same programme");
        let other = facts.programme(Library::shipped());
        prop_assert_eq!(&said(&plan(&other, &facts.item, facts.known())), &first, "by another programme");
    }

    #[test]
    fn plan_after_an_item_with_other_names_is_the_same(facts in facts()) {
        let alone = facts.programme(Library::shipped());
        let wanted = said(&plan(&alone, &facts.item, facts.known()));
        let other = |text: &str, instead: &str| if text.is_empty() { "" } else { instead }.into();
        let sibling = Item {
            maker: other(&facts.item.maker, "Xyz 1"),
            model: other(&facts.item.model, "7"),
            calibre: other(&facts.item.calibre, "5"),
            serial: facts.item.serial.as_ref().map(|_| "ZZ 9".to_owned()),
            ..facts.item.clone()
        };
        let shared = facts.programme(Library::shipped());
        for item in [&sibling, &facts.item] {
            let planned = said(&plan(&shared, item, facts.known()));
            prop_assert!(!std::ptr::eq(item, &raw const facts.item) || planned == wanted, "{planned:?}");
        }
    }

    #[test]
    fn marks_made_one_by_one_are_those_planned_and_each_is_made_once(facts in facts()) {
        let programme = facts.programme(Library::shipped());
        let planned = plan(&programme, &facts.item, facts.known());
        let mut made: Vec<Made> = Vec::new();
        for _ in 0..=planned.marks.len() {
            let taken: Vec<Spot> = made.iter().map(|made| made.spot.clone()).chain(facts.taken.clone()).collect();
            let known = Known { taken: &taken, made: &made, ..facts.known() };
            let now = plan(&programme, &facts.item, known);
            prop_assert_eq!(now.unplaced, planned.unplaced);
            prop_assert!(!now.findings.iter().any(|finding| finding.kind.id() == "made-otherwise"));
            prop_assert_eq!(common::texts(&now.marks), common::texts(&planned.marks));
            let next = now.marks.iter().find(|mark| !mark.stands);
            let next = next.map(|mark| Made { spot: mark.mark.spot(), digest: mark.mark.digest() });
            match next {
                Some(next) => made.push(next),
                None => break,
            }
        }
        let spots: Vec<Spot> = planned.marks.iter().map(|mark| mark.mark.spot()).collect();
        prop_assert_eq!(made.into_iter().map(|made| made.spot).collect::<Vec<_>>(), spots);
    }

    #[test]
    fn finding_names_a_rule_of_the_library(facts in facts()) {
        let programme = facts.programme(Library::shipped());
        let plan = plan(&programme, &facts.item, facts.known());
        for finding in plan.findings.iter().chain(programme.findings()) {
            let (instrument, rule) = Library::shipped().rule(&finding.by.rule.id).unwrap();
            prop_assert_eq!(&instrument.id, &finding.by.instrument.id);
            prop_assert_eq!(rule, &finding.by.rule);
            prop_assert!(finding.to_string().starts_with(rule.id.as_str()));
        }
        for asked in plan.marks.iter().flat_map(|m| &m.mark.lines).flat_map(|line| line.rules.iter()) {
            let found = Library::shipped().rule(&asked.id).map(|(_, rule)| rule.citation.clone());
            prop_assert_eq!(found, Some(asked.citation.clone()));
        }
    }

    #[test]
    fn mark_planned_covers_nothing(facts in facts()) {
        let programme = facts.programme(Library::shipped());
        let plan = plan(&programme, &facts.item, facts.known());
        let spots: Vec<Spot> = plan.marks.iter().map(|mark| mark.mark.spot()).collect();
        let there: Vec<Spot> = facts.item.occupied_spots().chain(facts.taken.clone()).collect();
        for (at, spot) in spots.iter().enumerate() {
            for other in there.iter().chain(&spots[..at]) {
                prop_assert!(!spot.overlaps(other), "{} over {}", spot, other);
            }
        }
    }
}

#[test]
fn facts_generated_let_every_profile_that_makes_marks_make_some() {
    let made = RefCell::new(BTreeMap::<String, u32>::new());
    let mut runner = TestRunner::new_with_rng(
        ProptestConfig { cases: 6000, ..config() },
        proptest::test_runner::TestRng::deterministic_rng(proptest::test_runner::RngAlgorithm::ChaCha),
    );
    let run = runner.run(&facts(), |facts| {
        let made_some = assert_nothing_lacks(&facts)?;
        *made.borrow_mut().entry(facts.profile).or_default() += u32::from(made_some);
        Ok(())
    });
    assert!(run.is_ok(), "{run:?}");
    let library = Library::shipped();
    let makes = |id: &&str| !library.profile(id).unwrap().marks.is_empty();
    for id in library.profile_ids().filter(makes) {
        let events = library.profile(id).unwrap().events;
        let count = made.borrow().get(id).copied().unwrap_or(0);
        assert!(count > 0 || events.is_empty(), "{id} made no mark that was not refused: {made:?}");
    }
}

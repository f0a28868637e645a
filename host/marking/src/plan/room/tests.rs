//! Room on surfaces whose size is known: beside what stands there, or refused with the numbers.

use jiff::civil::date;

use crate::authority::{Authority, Curve, KnownSurface};
use crate::case::{Case, Release};
use crate::finding::FindingKind;
use crate::item::{Item, ObservedKind, ObservedMark, SerialStatus};
use crate::layout::DoesNotFit;
use crate::library::{Folder, Library, Override};
use crate::machine::MachineLimits;
use crate::mark::{Method, PartKind, Spot};
use crate::path::route::Effort;
use crate::path::{DotUm, Font, dots_5x7};
use crate::plan::{Known, Plan, drawn, plan, review};
use crate::programme::Programme;
use crate::surface::{Axis, Rect};

const PLACE: &str = "right-rear";

fn rect(x_um: u32, y_um: u32, width_um: u32, height_um: u32) -> Rect {
    Rect::new(x_um, y_um, width_um, height_um).expect("measures of the test are measures of a rectangle")
}

fn surface(width_um: u32, height_um: u32) -> KnownSurface {
    KnownSurface {
        kinds: vec!["pistol".to_owned()],
        models: Vec::new(),
        part: PartKind::Frame,
        place: PLACE.parse().expect("a place"),
        width_um,
        height_um,
        margin_um: 500,
        curve: None,
    }
}

fn found(place: &str, area: Option<Rect>) -> ObservedMark {
    ObservedMark {
        kind: ObservedKind::Mark,
        part: PartKind::Frame,
        place: place.parse().expect("a place"),
        text: "ALPENARMS".to_owned(),
        area,
        purpose: None,
    }
}

fn pistol(observed_marks: Vec<ObservedMark>) -> Item {
    Item {
        item_no: "1".to_owned(),
        maker: "ALPENARMS".into(),
        model: "P9".into(),
        kind: "pistol".into(),
        calibre: "9x19".into(),
        serial: Some("A123456".to_owned()),
        serial_status: SerialStatus::Read,
        observed_marks,
        ..Item::default()
    }
}

fn programme(surfaces: Vec<KnownSurface>) -> Programme {
    let authority = Authority { surface: surfaces, ..Authority::default() };
    let release = Release { importing: "KE".parse().expect("a country"), date: date(2026, 3, 2) };
    let machine = MachineLimits::of_method(Method::Stamp);
    Programme::new(Library::shipped(), "generic-un-import", authority, Case::import(release), machine)
        .expect("a shipped profile")
}

fn places(plan: &Plan) -> Vec<(&str, Option<Rect>)> {
    plan.marks.iter().map(|mark| (mark.mark.place.as_str(), mark.mark.area)).collect()
}

fn too_small(plan: &Plan) -> Option<&DoesNotFit> {
    plan.findings.iter().find_map(|finding| match &finding.kind {
        FindingKind::DoesNotFit { fit, .. } => Some(&**fit),
        _ => None,
    })
}

#[test]
fn mark_on_an_unmeasured_place_has_no_area() {
    let planned = plan(&programme(Vec::new()), &pistol(Vec::new()), Known::default());
    assert_eq!(places(&planned), [(PLACE, None)]);
}

#[test]
fn mark_on_a_measured_place_stands_inside_the_margin() {
    let planned = plan(&programme(vec![surface(30_000, 10_000)]), &pistol(Vec::new()), Known::default());
    // "KE 26": 5 characters of 334 um pitch are 29 pitches wide and 7 high.
    assert_eq!(places(&planned), [(PLACE, Some(rect(500, 500, 29 * 334, 7 * 334)))]);
}

#[test]
fn mark_beside_a_measured_mark_keeps_a_characters_height_away() {
    let item = pistol(vec![found(PLACE, Some(rect(0, 0, 12_000, 3_000)))]);
    let programme = programme(vec![surface(30_000, 10_000)]);
    let planned = plan(&programme, &item, Known::default());
    let [(PLACE, Some(area))] = places(&planned)[..] else { panic!("{:?}", planned.marks) };
    let apart = rect(0, 0, 12_000, 3_000).distance_um(area);
    assert!(apart >= 2_000, "{area:?} is {apart} um away");
    assert!(!planned.is_refused(), "{:?}", planned.findings);
}

#[test]
fn mark_of_unknown_extent_keeps_its_whole_place_free() {
    let item = pistol(vec![found(PLACE, None)]);
    let planned = plan(&programme(vec![surface(30_000, 10_000)]), &item, Known::default());
    assert_eq!(places(&planned), [("right-front", None)]);
}

#[test]
fn measured_mark_on_an_unmeasured_place_keeps_it_free() {
    let item = pistol(vec![found(PLACE, Some(rect(0, 0, 1_000, 1_000)))]);
    let planned = plan(&programme(Vec::new()), &item, Known::default());
    assert_eq!(places(&planned), [("right-front", None)]);
}

#[test]
fn spot_of_an_own_mark_stays_taken_whatever_its_area() {
    let spot = Spot {
        part: PartKind::Frame,
        place: PLACE.parse().expect("a place"),
        area: Some(rect(0, 0, 10, 10)),
    };
    let taken = [spot];
    let known = Known { taken: &taken, ..Known::default() };
    let planned = plan(&programme(vec![surface(30_000, 10_000)]), &pistol(Vec::new()), known);
    assert_eq!(places(&planned), [("right-front", None)]);
}

#[test]
fn mark_that_fits_nowhere_is_refused_with_the_numbers() {
    let everywhere = ["right-front", "left-rear", "left-front", "underside"];
    let item = pistol(everywhere.map(|place| found(place, None)).to_vec());
    let planned = plan(&programme(vec![surface(8_000, 10_000)]), &item, Known::default());
    assert!(planned.is_refused() && planned.marks.is_empty());
    let fit = too_small(&planned).expect("it says what does not fit");
    assert_eq!((fit.needs_width_um, fit.has_width_um), (29 * 334, 7_000));
    assert!(!fit.blocked_by_obstacles);
    assert!(fit.height_max.is_some_and(|height| height.get() < 20_000), "{fit:?}");
}

#[test]
fn mark_too_wide_for_a_curved_place_goes_to_the_next() {
    let curve = Curve { radius_um: 5_000, axis: Axis::AcrossText, sagitta_max_um: 100 };
    let curved = KnownSurface { curve: Some(curve), ..surface(30_000, 10_000) };
    let planned = plan(&programme(vec![curved]), &pistol(Vec::new()), Known::default());
    assert_eq!(places(&planned), [("right-front", None)]);
}

#[test]
fn surface_of_a_model_goes_before_that_of_its_kind() {
    let narrow = KnownSurface { models: vec!["p9".to_owned()], ..surface(8_000, 10_000) };
    let planned =
        plan(&programme(vec![surface(30_000, 10_000), narrow]), &pistol(Vec::new()), Known::default());
    assert_eq!(places(&planned), [("right-front", None)]);
}

#[test]
fn proposed_mark_too_near_a_found_one_is_told_the_distance() {
    let item = pistol(vec![found(PLACE, Some(rect(0, 0, 12_000, 3_000)))]);
    let programme = programme(vec![surface(30_000, 10_000)]);
    let mut marks = plan(&programme, &item, Known::default()).marks;
    marks[0].mark.area = Some(rect(0, 4_000, 29 * 334, 7 * 334));
    let findings = review(&programme, &item, Known::default(), &marks);
    let near = findings.iter().find(|finding| finding.kind.id() == "not-apart").expect("it is too near");
    assert_eq!(near.by.rule.id.as_str(), "MOS30-I3");
    let FindingKind::NotApart { distance, min, .. } = &near.kind else { panic!("{near}") };
    assert_eq!((distance.get(), min.get()), (10_000, 20_000));
}

/// The generic profile with a symbol beside the lines of its mark, as a station would write it.
fn symbol_programme(symbols: bool) -> Programme {
    let text = crate::library::PROFILES.iter().find(|(name, _)| *name == "generic-un-import.toml");
    let text = text.expect("a shipped profile").1;
    let text = text.replacen(
        "on = \"primary\"",
        "on = \"primary\"\nsymbol = { shape = \"square\", module-um = 300 }",
        1,
    );
    let own = Override { folder: Folder::Profiles, name: "generic-un-import.toml".to_owned(), text };
    let library = Library::load(&[own]).expect("a sound profile");
    let authority = Authority { surface: vec![surface(30_000, 10_000)], ..Authority::default() };
    let release = Release { importing: "KE".parse().expect("a country"), date: date(2026, 3, 2) };
    let machine = MachineLimits { symbols, ..MachineLimits::of_method(Method::DotPeen) };
    Programme::new(&library, "generic-un-import", authority, Case::import(release), machine)
        .expect("the profile")
}

fn with_symbol(item: &Item, symbols: bool) -> Plan {
    plan(&symbol_programme(symbols), item, Known::default())
}

#[test]
fn mark_with_a_symbol_is_drawn_as_both_side_by_side_within_its_area() {
    let (programme, item) = (symbol_programme(true), pistol(Vec::new()));
    let planned = plan(&programme, &item, Known::default());
    let [mark] = &planned.marks[..] else { panic!("{planned:?}") };
    let placed = mark.symbol.as_ref().expect("the profile wants one");
    let path = drawn(&programme, &item, mark, Font::DotFont5x7, Effort::Quick).expect("it can be drawn");
    let text = dots_5x7(&mark.mark.texts(), mark.mark.height_um).expect("its text can be drawn").dots;
    assert_eq!(path.strokes.len(), text.len() + placed.symbol.dark_cells().count());
    let area = mark.mark.area.expect("it is measured");
    let (wide_um, high_um) = (area.width_um().cast_signed(), area.height_um().cast_signed());
    let mut dots: Vec<DotUm> = path.dots().collect();
    assert!(dots.iter().all(|dot| (0..=wide_um).contains(&dot.x_um) && (0..=high_um).contains(&dot.y_um)));
    dots.sort_unstable();
    dots.dedup();
    assert_eq!(dots.len(), path.strokes.len(), "no dot of the one lies on one of the other");
    assert_eq!(mark.mark.symbol.as_deref(), Some(placed.content.to_string().as_str()));
}

#[test]
fn symbol_stands_inside_the_area_and_says_what_the_lines_say() {
    let planned = with_symbol(&pistol(Vec::new()), true);
    let [mark] = &planned.marks[..] else { panic!("{planned:?}") };
    let symbol = mark.symbol.as_ref().expect("the profile wants one");
    assert_eq!(symbol.content.to_string(), "MS1|C=KE|Y=2026|M=ALPENARMS|S=A123456");
    let (area, at) = (mark.mark.area.expect("it is measured"), symbol.at.expect("it is measured"));
    assert!(area.contains(at), "{at:?} in {area:?}");
    assert!(!planned.is_refused(), "{:?}", planned.findings);
}

#[test]
fn symbol_that_the_machine_cannot_make_is_refused() {
    let planned = with_symbol(&pistol(Vec::new()), false);
    let refusals: Vec<&str> = planned.refusals().map(|finding| finding.kind.id()).collect();
    assert_eq!(refusals, ["machine-symbol"]);
}

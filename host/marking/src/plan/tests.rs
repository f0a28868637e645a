//! Tests of planning: what goes into a mark, where it goes, and what is said where none can be made.

use super::*;
use crate::authority::{Authority, Glyph, HiddenPlace};
use crate::case::{Case, CaseFacts, Event, Release};
use crate::item::{Details, ObservedKind, ObservedMark, PartFacts, SerialStatus};
use crate::library::{Folder, Library, Override};
use crate::machine::MachineLimits;
use crate::path::Font;
use crate::path::read_back::read_strokes_with;
use crate::path::route::Effort;
use crate::path::sign::{Sign, Signs};
use crate::rule::Material;

/// A profile of which each test gives events and marks.
const HEAD: &str = r#"
id = "own"
edition = 1
title = "test"
inherits = "generic-un-import"
line-chars-max = 40
charset = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-/. []★"
[[conflict]]
id = "X5"
winner = "required"
because = "test"
[[conflict]]
id = "X9"
winner = "all"
because = "test"
[[conflict]]
id = "X11"
winner = "alphanumeric"
because = "test"
"#;

fn case(event: Event) -> Case {
    let release = Release { importing: "KE".parse().unwrap(), date: jiff::civil::date(2026, 1, 5) };
    Case { event, release, facts: CaseFacts::default() }
}

fn programme_of(profile: &str, authority: Authority, case: Case) -> Programme {
    let press = MachineLimits::of_method(Method::Stamp);
    Programme::new(Library::shipped(), profile, authority, case, press).unwrap()
}

fn import() -> Programme {
    programme_of("generic-un-import", Authority::default(), case(Event::Import))
}

/// A profile with these marks, for an event, made ready.
fn own(event: Event, marks: &str, authority: Authority) -> Programme {
    let events = format!("events = [\"{event}\"]\nbinds = [\"ECW\"]\n[[conflict]]");
    let text = HEAD.replacen("[[conflict]]", &events, 1) + marks;
    let own = Override { folder: Folder::Profiles, name: "own.toml".to_owned(), text };
    let library = Library::load(&[own]).unwrap();
    let press = MachineLimits { owns_glyphs: true, ..MachineLimits::of_method(Method::Stamp) };
    Programme::new(&library, "own", authority, case(event), press).unwrap()
}

fn made(template: &str) -> Programme {
    let marks = format!(
        "[[mark]]\nkind = \"manufacture\"\non = \"primary\"\n[[mark.line]]\ntemplate = \"{template}\"\n"
    );
    own(Event::Manufacture, &marks, Authority::default())
}

fn pistol(serial: Option<&str>, serial_status: SerialStatus) -> Item {
    Item {
        item_no: "7".to_owned(),
        maker: "Glock".into(),
        kind: "pistol".into(),
        serial: serial.map(str::to_owned),
        serial_status,
        ..Item::default()
    }
}

fn read() -> Item {
    pistol(Some("BKH123"), SerialStatus::Read)
}

fn with(details: Details, item: Item) -> Item {
    Item { details: Some(Box::new(details)), ..item }
}

fn observed(part: PartKind, place: &str) -> ObservedMark {
    ObservedMark {
        kind: ObservedKind::Mark,
        part,
        place: place.parse().unwrap(),
        text: "X".to_owned(),
        area: None,
        purpose: None,
    }
}

fn spot(part: PartKind, place: &str) -> Spot {
    Spot { part, place: place.parse().unwrap(), area: None }
}

fn numbered(number: &str) -> Known<'_> {
    Known { number: Some(number), ..Known::default() }
}

/// Part, place and lines of each mark.
fn shown(plan: &Plan) -> Vec<String> {
    let show = |mark: &Proposed| format!("{} {}", mark.mark.spot(), mark.mark.texts().join(" | "));
    plan.marks.iter().map(show).collect()
}

fn refusals(plan: &Plan) -> Vec<String> {
    plan.refusals().map(ToString::to_string).collect()
}

/// The program's own refusals: what the instruments say is for other tests.
fn refused_by_program(plan: &Plan) -> Vec<String> {
    refusals(plan).into_iter().filter(|refusal| refusal.starts_with("MS-")).collect()
}

#[test]
fn plan_of_a_serialised_pistol_is_country_and_year_of_release() {
    let plan = plan(&import(), &read(), Known::default());
    assert_eq!((shown(&plan), refusals(&plan)), (vec!["frame:right-rear KE 26".to_owned()], vec![]));
    let mark = &plan.marks[0];
    assert_eq!((mark.mark.method, mark.kind, mark.mark.restricted), (Method::Stamp, MarkKind::Import, false));
    let asked: Vec<&str> = mark.mark.lines[0].rules.iter().map(|rule| rule.id.as_str()).collect();
    assert_eq!(asked[..3], ["FP-8-1-b-1", "FP-8-1-b-2", "ITI-8-b-1"]);
    assert_eq!(mark.mark.lines[0].rules[0].citation.0.as_ref(), "Firearms Protocol art. 8(1)(b)");
    assert_eq!((mark.words(Element::Country), mark.words(Element::Year)), (Some("KE"), Some("26")));
    assert!(!mark.holds(Element::Number));
}

#[test]
fn number_stands_only_where_no_unique_serial_does() {
    for (serial, status, wanted) in [
        (Some("BKH123"), SerialStatus::Read, false),
        (Some("BKH123"), SerialStatus::Restored, false),
        (Some("A?12"), SerialStatus::PartlyRead, true),
        (None, SerialStatus::None, true),
        (None, SerialStatus::Illegible, true),
    ] {
        let item = pistol(serial, status);
        assert_eq!(import().needs_number(&item, false), wanted, "{status}");
        let plan = plan(&import(), &item, numbered("KES1-000123"));
        let lines = if wanted { vec!["KE 26", "KES1-000123"] } else { vec!["KE 26"] };
        assert_eq!(plan.marks[0].mark.texts(), lines, "{status}");
        assert_eq!(refusals(&plan), Vec::<String>::new(), "{status}");
    }
}

#[test]
fn number_that_is_needed_and_not_given_is_missing() {
    let plan = plan(&import(), &pistol(None, SerialStatus::None), Known::default());
    assert_eq!(plan.marks[0].mark.texts(), ["KE 26"], "a line without its one fact is left out");
    assert_eq!(refused_by_program(&plan), ["MS-facts: fact-missing, element number"]);
}

#[test]
fn gap_that_may_be_left_out_takes_the_text_before_it_along() {
    for (model, calibre, text) in [
        ("P9", "9x19", "GLOCK-P9 9x19/BKH123."),
        ("", "9x19", "GLOCK 9x19/BKH123."),
        ("P9", "", "GLOCK-P9/BKH123."),
        ("", "", "GLOCK/BKH123."),
    ] {
        let item = Item { model: model.into(), calibre: calibre.into(), ..read() };
        let plan = plan(&made("{maker}-{model?} {calibre?}/{serial}."), &item, Known::default());
        assert_eq!(plan.marks[0].mark.texts(), [text]);
        assert_eq!(refused_by_program(&plan), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn gap_that_leads_and_is_left_out_takes_the_text_behind_it_along() {
    for (template, text, at) in [
        ("{calibre?} {model}", "P9", (0, 2)),
        ("{calibre?}-{calibre?}/{model} {serial}", "P9 BKH123", (0, 2)),
        ("NO. {calibre?} {model}", "P9", (0, 2)),
        ("NO. {model} {calibre?}.", "NO. P9.", (4, 6)),
    ] {
        let item = Item { model: "P9".into(), ..read() };
        let plan = plan(&made(template), &item, Known::default());
        assert_eq!(plan.marks[0].mark.texts(), [text], "{template}");
        let model = plan.marks[0].elements.iter().find(|placed| placed.element == Element::Model).unwrap();
        assert_eq!((model.start, model.end), at, "{template}");
    }
}

#[test]
fn gap_that_must_not_be_left_out_is_a_missing_fact() {
    let item = Item { maker: "".into(), ..read() };
    let plan = plan(&made("{maker} {serial} {model}"), &item, Known::default());
    let missing = ["maker", "model"].map(|element| format!("MS-facts: fact-missing, element {element}"));
    assert_eq!(refused_by_program(&plan), missing);
}

#[test]
fn place_observed_taken_or_forbidden_is_kept_free() {
    let mut item = read();
    item.observed_marks = vec![observed(PartKind::Frame, "right"), observed(PartKind::Slide, "left")];
    let place = |item: &Item, taken: &[Spot]| {
        let plan = plan(&import(), item, Known { taken, ..Known::default() });
        plan.marks.first().map(|mark| mark.mark.place.to_string()).ok_or_else(|| refused_by_program(&plan))
    };
    assert_eq!(place(&item, &[]), Ok("left-rear".to_owned()));
    assert_eq!(place(&item, &[spot(PartKind::Frame, "left-rear")]), Ok("left-front".to_owned()));
    item.observed_marks
        .push(ObservedMark { kind: ObservedKind::NoMarkZone, ..observed(PartKind::Frame, "left") });
    assert_eq!(place(&item, &[]), Ok("underside".to_owned()));
    let refused = place(&item, &[spot(PartKind::Frame, "underside")]);
    let tried = "right-rear, right-front, left-rear, left-front, underside";
    assert_eq!(refused, Err(vec![format!("MS-free-place: no-free-place, part frame, tried {tried}")]));
}

#[test]
fn mark_on_each_essential_part_leaves_out_what_the_item_has_not() {
    let marks =
        "[[mark]]\nkind = \"manufacture\"\non = \"essential\"\n[[mark.line]]\ntemplate = \"{serial}\"\n";
    let programme = own(Event::Manufacture, marks, Authority::default());
    let parts = |item: &Item| {
        let plan = plan(&programme, item, Known::default());
        plan.marks.iter().map(|mark| mark.mark.part).collect::<Vec<_>>()
    };
    assert_eq!(parts(&read()), [PartKind::Frame, PartKind::Barrel, PartKind::Slide]);
    let slide = PartFacts { missing: true, ..PartFacts::of(PartKind::Slide) };
    let item = with(Details { parts: vec![slide], ..Details::default() }, read());
    assert_eq!(parts(&item), [PartKind::Frame, PartKind::Barrel]);
}

#[test]
fn barrel_of_a_double_gun_is_numbered_and_kept_apart() {
    let marks =
        "[[mark]]\nkind = \"manufacture\"\non = [\"barrel\"]\n[[mark.line]]\ntemplate = \"{serial}\"\n";
    let programme = own(Event::Manufacture, marks, Authority::default());
    let gun = |kind: &str, barrels| {
        let item = Item { kind: kind.into(), ..read() };
        with(Details { barrels, ..Details::default() }, item)
    };
    let spots = |item: &Item| shown(&plan(&programme, item, Known::default()));
    let double = gun("break-open shotgun", Some(2));
    assert_eq!(spots(&double), ["barrel:chamber-right-n1 BKH123", "barrel:chamber-right-n2 BKH123"]);
    assert_eq!(spots(&gun("break-open shotgun", None)), ["barrel:chamber-right BKH123"]);
    assert_eq!(spots(&gun("machine gun", Some(3))), ["barrel:chamber-right BKH123"], "it does not say each");
    let seen = Item { observed_marks: vec![observed(PartKind::Barrel, "chamber-right")], ..double };
    assert_eq!(
        spots(&seen),
        ["barrel:chamber-left-n1 BKH123", "barrel:chamber-left-n2 BKH123"],
        "a mark seen on some barrel's side keeps that side of every barrel free"
    );
}

#[test]
fn frame_of_polymer_with_a_plate_is_marked_on_the_plate() {
    let of = |material, item| with(Details { material: Some(material), ..Details::default() }, item);
    let place = |item: &Item| shown(&plan(&import(), item, Known::default()));
    assert_eq!(place(&of(Material::PolymerWithPlate, read())), ["frame:plate KE 26"]);
    assert_eq!(place(&of(Material::Metal, read())), ["frame:right-rear KE 26"]);
    let full = Item { observed_marks: vec![observed(PartKind::Frame, "plate")], ..read() };
    let plan = plan(&import(), &of(Material::PolymerWithPlate, full), Known::default());
    assert_eq!(refused_by_program(&plan), ["MS-free-place: no-free-place, part frame, tried plate"]);
}

const HIDDEN: &str =
    "[[mark]]\nkind = \"security\"\non = \"hidden\"\n[[mark.line]]\ntemplate = \"{serial}\"\n";

fn hiding() -> Authority {
    let place = "under-slide".parse().unwrap();
    let kept = HiddenPlace { kinds: vec!["pistol".to_owned()], part: PartKind::Barrel, place };
    Authority { hidden: vec![kept], ..Authority::default() }
}

#[test]
fn hidden_mark_stands_where_the_authority_keeps_it_and_is_restricted() {
    let hidden = plan(&own(Event::Manufacture, HIDDEN, hiding()), &read(), Known::default());
    assert_eq!(shown(&hidden), ["barrel:under-slide BKH123"]);
    assert!(hidden.marks[0].mark.restricted && hidden.marks[0].kind == MarkKind::Security);
    let nowhere = own(Event::Manufacture, HIDDEN, Authority::default());
    let nowhere = plan(&nowhere, &read(), Known::default());
    assert_eq!(shown(&nowhere), Vec::<String>::new());
    assert_eq!(refused_by_program(&nowhere), ["MS-authority: not-configured, what hidden"]);
}

#[test]
fn hidden_mark_over_an_observed_one_is_not_planned() {
    let item = Item { observed_marks: vec![observed(PartKind::Barrel, "under")], ..read() };
    let plan = plan(&own(Event::Manufacture, HIDDEN, hiding()), &item, Known::default());
    assert_eq!(shown(&plan), Vec::<String>::new());
    let refused = refused_by_program(&plan);
    assert!(refused.len() == 1 && refused[0].starts_with("MS-free-place: "), "{refused:?}");
}

#[test]
fn metal_that_can_take_no_mark_gets_a_tag_with_the_reason() {
    let hard = with(Details { cannot_take_mark: Some("hardened".to_owned()), ..Details::default() }, read());
    let plan = plan(&import(), &hard, Known::default());
    assert_eq!((plan.output, plan.marks.len()), (Some(Output::Tag), 0));
    let said = plan.findings.iter().find(|finding| finding.kind.id() == "metal-cannot").unwrap();
    assert_eq!(said.to_string(), "MS-metal: metal-cannot, reason hardened");
    assert_eq!((said.severity, refusals(&plan)), (Severity::Warning, vec![]));
}

#[test]
fn sign_that_the_authority_does_not_own_stands_by_its_name_and_is_refused() {
    let stock = |authority: Authority| {
        let mut case = case(Event::StateStock);
        case.facts.agency = Some("POL".to_owned());
        let machine = MachineLimits { owns_glyphs: true, ..MachineLimits::of_method(Method::Stamp) };
        let programme =
            Programme::new(Library::shipped(), "recsa-state-stock", authority, case, machine).unwrap();
        plan(&programme, &read(), numbered("10113523"))
    };
    let without = stock(Authority::default());
    assert_eq!(shown(&without), ["frame:right-rear [STAR] KE POL 10113523"]);
    assert!(
        refused_by_program(&without).contains(&"MS-machine-text: glyph-not-owned, glyph star".to_owned())
    );
    let star = Glyph { name: "star".to_owned(), shown: "★".to_owned(), sent: "%1".to_owned() };
    let owned = stock(Authority { glyph: vec![star], ..Authority::default() });
    assert_eq!(shown(&owned), ["frame:right-rear ★ KE POL 10113523"]);
    assert_eq!(refusals(&owned), Vec::<String>::new());
}

#[test]
fn sign_with_a_drawing_is_drawn_for_a_machine_that_is_moved() {
    let star = Glyph { name: "star".to_owned(), shown: "★".to_owned(), sent: "%1".to_owned() };
    let programme = |signs: Vec<Sign>| {
        let mut case = case(Event::StateStock);
        case.facts.agency = Some("POL".to_owned());
        let authority = Authority { glyph: vec![star.clone()], ..Authority::default() };
        let machine = MachineLimits { signs, ..MachineLimits::of_method(Method::Stamp) };
        Programme::new(Library::shipped(), "recsa-state-stock", authority, case, machine).unwrap()
    };
    let none = plan(&programme(Vec::new()), &read(), numbered("10113523"));
    assert!(refused_by_program(&none).contains(&"MS-machine-text: glyph-not-owned, glyph star".to_owned()));
    let programme = programme(Sign::shipped().unwrap());
    let planned = plan(&programme, &read(), numbered("10113523"));
    assert_eq!(refusals(&planned), Vec::<String>::new());
    let path = drawn(&programme, &read(), &planned.marks[0], Font::HersheySimplex, Effort::Quick).unwrap();
    let star = Sign::shipped().unwrap().into_iter().find(|sign| sign.name == "star").unwrap();
    let signs = Signs::default().with("★", &star);
    assert!(
        read_strokes_with(&path.strokes, &signs)[0].starts_with('★'),
        "{:?}",
        read_strokes_with(&path.strokes, &signs)
    );
}

#[test]
fn serial_that_nobody_looked_for_is_not_none() {
    let unknown = plan(&import(), &pistol(Some("BKH123"), SerialStatus::Unknown), numbered("N-1"));
    assert!(refused_by_program(&unknown).contains(&"MS-serial-status: serial-status-unknown".to_owned()));
    let none = plan(&import(), &pistol(None, SerialStatus::None), numbered("N-1"));
    assert_eq!(refusals(&none), Vec::<String>::new());
    for (serial, status) in [(None, SerialStatus::Read), (Some("A"), SerialStatus::None)] {
        let plan = plan(&import(), &pistol(serial, status), numbered("N-1"));
        let said = refused_by_program(&plan);
        assert!(said[0].starts_with("MS-serial-status: serial-contradiction"), "{said:?}");
    }
}

#[test]
fn serial_obliterated_waits_for_the_forensic_release() {
    let mut item = pistol(None, SerialStatus::Obliterated);
    let planned = |item: &Item| refused_by_program(&plan(&import(), item, numbered("N-1")));
    assert_eq!(planned(&item), ["MS-forensic-release: awaits-forensic-release"]);
    item.forensic_release = Some("LAB 44/26".into());
    assert_eq!(planned(&item), Vec::<String>::new());
    assert_eq!(plan(&import(), &item, numbered("N-1")).marks[0].mark.texts(), ["KE 26", "N-1"]);
}

#[test]
fn kind_that_nobody_describes_is_refused() {
    let sword = Item { kind: "sword".into(), ..read() };
    let plan = plan(&import(), &sword, Known::default());
    assert_eq!(shown(&plan), Vec::<String>::new());
    assert_eq!(refused_by_program(&plan), ["MS-free-place: kind-unknown, kind sword"]);
}

#[test]
fn number_that_the_charset_or_the_line_cannot_hold_is_refused() {
    let item = pistol(None, SerialStatus::None);
    for (number, said) in [
        ("N*1", "MS-machine-text: charset, character *, text N*1"),
        ("N-12345678901234567", "MS-machine-text: line-too-long, text N-12345678901234567, chars 19, max 16"),
    ] {
        let plan = plan(&import(), &item, numbered(number));
        assert_eq!(refused_by_program(&plan), [said]);
    }
}

#[test]
fn free_place_is_the_first_that_shares_no_metal() {
    let programme = import();
    let weapon = programme.weapon("Pistol ").unwrap();
    let place = |occupied: &[Spot]| free_place(weapon, PartKind::Frame, occupied).map(Place::as_str);
    assert_eq!(place(&[]), Some("right-rear"));
    assert_eq!(place(&[spot(PartKind::Barrel, "right-rear")]), Some("right-rear"));
    assert_eq!(place(&[spot(PartKind::Frame, "right")]), Some("left-rear"));
    let all: Vec<Spot> = ["right", "left", "underside"].map(|p| spot(PartKind::Frame, p)).into();
    assert_eq!(place(&all), None);
}

#[test]
fn mark_that_stands_keeps_its_place_and_is_not_made_again() {
    let programme = made("{maker} {serial}");
    let first = plan(&programme, &read(), Known::default()).marks.remove(0).mark;
    let made = [Made { spot: first.spot(), digest: first.digest() }];
    let taken = [first.spot()];
    let again = plan(&programme, &read(), Known { taken: &taken, made: &made, ..Known::default() });
    assert_eq!(shown(&again), ["frame:right-rear GLOCK BKH123"]);
    assert!(again.marks[0].stands && again.unplaced == 0);
    assert!(refused_by_program(&again).is_empty(), "{:?}", refused_by_program(&again));
}

#[test]
fn mark_that_stands_with_another_text_is_refused_and_not_made_again() {
    let programme = made("{maker} {serial}");
    let first = plan(&programme, &read(), Known::default()).marks.remove(0).mark;
    let made = [Made { spot: first.spot(), digest: first.digest() }];
    let taken = [first.spot()];
    let corrected = pistol(Some("BKH128"), SerialStatus::Read);
    let again = plan(&programme, &corrected, Known { taken: &taken, made: &made, ..Known::default() });
    assert!(again.marks.iter().all(|mark| mark.stands), "{:?}", shown(&again));
    assert_eq!(refused_by_program(&again), ["MS-as-made: made-otherwise, part frame, text GLOCK BKH128"]);
}

#[test]
fn mark_that_stands_where_none_is_planned_now_is_told_before_anything_is_made() {
    let programme = made("{maker} {serial}");
    let first = plan(&programme, &read(), Known::default()).marks.remove(0).mark;
    let made = [Made { spot: first.spot(), digest: first.digest() }];
    let taken = [first.spot()];
    let plated = with(Details { material: Some(Material::PolymerWithPlate), ..Details::default() }, read());
    let again = plan(&programme, &plated, Known { taken: &taken, made: &made, ..Known::default() });
    assert_eq!(refused_by_program(&again), ["MS-as-made: made-otherwise, part frame, text GLOCK BKH123"]);
}

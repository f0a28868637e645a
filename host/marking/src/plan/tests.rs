//! Tests of planning: the worked examples and the refusals.

use super::*;
use crate::item::{ObservedKind, ObservedMark};
use crate::mark::PartKind;
use crate::rule::RuleId;

fn profile() -> Profile {
    Profile::shipped("generic-un-import").unwrap().narrowed_to(Method::DotPeen).unwrap()
}

fn release() -> Release {
    Release { importing: "KE".parse().unwrap(), date: jiff::civil::date(2025, 12, 30) }
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

fn observed(kind: ObservedKind, part: PartKind, place: &str) -> ObservedMark {
    ObservedMark { kind, part, place: place.parse().unwrap(), text: "X".to_owned() }
}

fn spot(part: PartKind, place: &str) -> Spot {
    Spot { part, place: place.parse().unwrap() }
}

#[test]
fn plan_of_a_serialised_pistol_is_country_and_year_of_release() {
    let item = pistol(Some("BKH123"), SerialStatus::Read);
    assert!(!needs_number(&item, &profile()));
    let mark = plan(&item, &profile(), &release(), None, &[]).unwrap();
    assert_eq!(mark.texts(), ["KE 25"]);
    assert_eq!(
        (mark.part, mark.place.as_str(), mark.method),
        (PartKind::Frame, "right-rear", Method::DotPeen)
    );
    assert_eq!(mark.lines[0].rules[0].id, RuleId("FP-8-1-b-1".to_owned()));
    assert_eq!(mark.lines[0].rules[0].citation.0, "Firearms Protocol art. 8(1)(b)");
}

#[test]
fn plan_of_an_item_without_unique_serial_carries_the_number() {
    for (serial, status) in [
        (None, SerialStatus::None),
        (Some("A?12"), SerialStatus::PartlyRead),
        (None, SerialStatus::Illegible),
    ] {
        let item = pistol(serial, status);
        assert!(needs_number(&item, &profile()), "{status}");
        let mark = plan(&item, &profile(), &release(), Some("KES1-000123"), &[]).unwrap();
        assert_eq!(mark.texts(), ["KE 25", "KES1-000123"], "{status}");
        assert_eq!(mark.lines[1].rules[0].id, RuleId("FP-8-1-b-3".to_owned()));
    }
}

#[test]
fn plan_avoids_observed_marks_zones_and_taken_places() {
    let mut item = pistol(Some("BKH123"), SerialStatus::Read);
    item.observed_marks = vec![
        observed(ObservedKind::Mark, PartKind::Frame, "right"),
        observed(ObservedKind::Mark, PartKind::Slide, "left"),
    ];
    let place = |item: &Item, taken: &[Spot]| {
        plan(item, &profile(), &release(), None, taken).map(|mark| mark.place.as_str().to_owned())
    };
    assert_eq!(place(&item, &[]), Ok("left-rear".to_owned()));
    assert_eq!(place(&item, &[spot(PartKind::Frame, "left-rear")]), Ok("left-front".to_owned()));
    item.observed_marks.push(observed(ObservedKind::NoMarkZone, PartKind::Frame, "left"));
    assert_eq!(place(&item, &[]), Ok("underside".to_owned()));
    match place(&item, &[spot(PartKind::Frame, "underside")]) {
        Err(PlanError::NoFreePlace { tried }) => assert_eq!(tried.len(), 5),
        other => panic!("{other:?}"),
    }
}

#[test]
fn plan_that_must_not_be_is_refused() {
    let refusal = |item: &Item, number| plan(item, &profile(), &release(), number, &[]).unwrap_err();
    let read = pistol(Some("BKH123"), SerialStatus::Read);
    assert!(matches!(refusal(&read, Some("N-1")), PlanError::NumberNotWanted { .. }));
    let none = pistol(None, SerialStatus::None);
    assert!(matches!(refusal(&none, None), PlanError::NumberMissing { .. }));
    assert!(matches!(refusal(&none, Some("N*1")), PlanError::Charset { character: '*', .. }));
    assert!(matches!(refusal(&none, Some("N-12345678901234567")), PlanError::LineTooLong { chars: 19, .. }));
    let unknown = pistol(Some("BKH123"), SerialStatus::Unknown);
    assert!(matches!(refusal(&unknown, None), PlanError::SerialStatusUnknown { .. }));
    for contradiction in [pistol(None, SerialStatus::Read), pistol(Some("A"), SerialStatus::None)] {
        assert!(matches!(refusal(&contradiction, Some("N-1")), PlanError::SerialContradiction { .. }));
    }
    let sword = Item { kind: "sword".into(), ..read };
    assert!(matches!(refusal(&sword, None), PlanError::KindUnknown { .. }));
}

#[test]
fn plan_of_an_obliterated_serial_waits_for_the_forensic_release() {
    let mut item = pistol(None, SerialStatus::Obliterated);
    let planned = |item: &Item| plan(item, &profile(), &release(), Some("N-1"), &[]);
    assert!(matches!(planned(&item), Err(PlanError::AwaitsForensicRelease { .. })));
    item.forensic_release = Some("LAB 44/26".into());
    assert_eq!(planned(&item).unwrap().texts(), ["KE 25", "N-1"]);
}

#[test]
fn release_after_the_day_is_refused() {
    let release = release();
    assert_eq!(release.check(release.date), Ok(()));
    let day = jiff::civil::date(2025, 12, 29);
    assert_eq!(release.check(day), Err(ReleaseAfterDay { release: release.date, day }));
}

//! How long the record of a life is kept, and who had a part in it.

use crate::lives_sample::{destroy, happened, hold, party, rifle};
use crate::sample::{Memory, Sample};
use jiff::civil::{Date, date};
use marking::item::Details;
use marking::rule::ItemClass;
use protocol::Realm;
use registry::Act;
use registry::record::{Happening, HoldKind, Recorded};
use registry::retention::{Class, Retention, Until};

const TODAY: Date = date(2026, 11, 20);

fn kept(sample: &Sample, life: u64) -> Retention {
    let ledger = sample.written(Memory::default()).unwrap();
    ledger.view().retention(life, TODAY).unwrap().unwrap()
}

/// A weapon (1), a pack of ammunition (2), and a dealer (3) who got the weapon.
fn sold() -> Sample {
    let mut sample = Sample::bare(Realm::Training);
    sample.push(Act::ItemRecorded(Box::new(rifle("A-1", Some("X100")))));
    let mut pack = rifle("A-2", None);
    pack.item.details = Some(Box::new(Details { class: Some(ItemClass::Ammunition), ..Details::default() }));
    sample.push(Act::ItemRecorded(Box::new(Recorded { ..pack })));
    sample.push(party("Ballistol KG"));
    let sale = Happening::Transferred { from: None, to: 3, authorisation: None, end_use: None };
    sample.push(happened(&[1], sale));
    sample
}

#[test]
fn weapon_that_exists_is_kept_for_ever_and_who_had_a_part_in_it_for_twenty_years() {
    let kept = kept(&sold(), 1);
    assert_eq!((kept.item_until, kept.item_by.rule), (Until::Never, "ITI para 12"));
    assert_eq!(kept.personal_until, Some(Until::Day(date(2046, 11, 20))));
    assert_eq!(kept.personal_by.map(|term| term.class), Some(Class::Person));
    assert_eq!(kept.held_by, None);
}

#[test]
fn record_of_what_was_destroyed_is_kept_for_thirty_years_with_everybody_in_it() {
    let mut sample = sold();
    destroy(&mut sample, &[1]);
    let kept = kept(&sample, 1);
    let until = Until::Day(date(2056, 11, 20));
    assert_eq!((kept.item_until, kept.item_by.class), (until, Class::Destruction));
    assert_eq!(
        (kept.personal_until, kept.personal_by.map(|term| term.class)),
        (Some(until), Some(Class::PersonDestruction))
    );
}

#[test]
fn destruction_declared_wrong_ends_no_record() {
    let mut sample = sold();
    let entry = destroy(&mut sample, &[1]);
    sample.with_second(Act::ErrorDeclared { entry, reason: "kept back".to_owned(), corrected_by: None });
    assert_eq!(kept(&sample, 1).item_until, Until::Never);
}

#[test]
fn ammunition_is_kept_for_twenty_years_and_has_nobody_in_it() {
    let kept = kept(&sold(), 2);
    assert_eq!((kept.item_until, kept.personal_until), (Until::Day(date(2046, 11, 20)), None));
}

#[test]
fn hold_keeps_a_record_until_it_is_released() {
    let mut sample = sold();
    let placed = sample.push(hold(&[1], HoldKind::Legal));
    assert_eq!(kept(&sample, 1).held_by, Some(placed));
    sample.push(Act::HoldReleased { hold: placed, reason: "judgement".to_owned() });
    assert_eq!(kept(&sample, 1).held_by, None);
}

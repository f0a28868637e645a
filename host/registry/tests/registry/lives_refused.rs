//! Each rule of the record of lives broken once: the writer refuses it with these words, and the checker names the rule in
//! a ledger that was forged.

mod ends;

use crate::lives_sample::{
    absence, count, destroy, exported, happened, hold, moved, party, recorded, rifle, seen, stock, wrong,
};
use crate::sample::{IMPORT, Memory, Sample, consignment, item};
use crate::verify::report;
use jiff::civil::date;
use marking::item::Details;
use marking::mark::PartKind;
use marking::number::NumberBlock;
use registry::admit::LifeRefused::{self, *};
use registry::admit::Refused;
use registry::record::event::{Exemption, Import};
use registry::record::{CountPurpose, Happening, HoldKind, LinkKind, PartyRole, Recorded};
use registry::view::LifeState;
use registry::{Act, LedgerError};

/// What breaks a rule in the last act, the rule, and how the writer refuses it.
type Broken = (&'static str, &'static str, fn() -> Refused, fn() -> Sample);

fn with(act: impl FnOnce(&mut Sample) -> Act) -> Sample {
    let mut sample = stock();
    let act = act(&mut sample);
    sample.push(act);
    sample
}

fn after(acts: &[Act], last: Act) -> Sample {
    let mut sample = stock();
    for act in acts {
        sample.push(act.clone());
    }
    sample.push(last);
    sample
}

fn life(refused: LifeRefused) -> Refused {
    Refused::Life(refused)
}

fn field(field: &'static str, value: &str, rule: &'static str) -> Refused {
    Refused::Field { field, value: value.to_owned(), rule }
}

fn state(life: u64, state: LifeState, event: &'static str) -> Refused {
    Refused::Life(State { life, state, event })
}

fn lost(lives: &[u64]) -> Act {
    happened(lives, Happening::Lost(absence()))
}

fn recovered(lives: &[u64]) -> Act {
    happened(lives, Happening::Recovered { place: "Lokichar".to_owned(), circumstances: None })
}

fn counted(purpose: CountPurpose, found: &[u64], missing: &[u64]) -> Act {
    Act::Counted(Box::new(count(purpose, found, missing)))
}

fn component(of: Option<u64>, component: Option<PartKind>) -> Act {
    Act::ItemRecorded(Box::new(Recorded { of, component, ..rifle("A-9", None) }))
}

fn alarming(serial: &str, alarms: &[u64]) -> Act {
    Act::ItemRecorded(Box::new(Recorded { alarms: alarms.to_vec(), ..rifle("A-9", Some(serial)) }))
}

fn linked(life: u64, other: u64, how: LinkKind) -> Act {
    Act::LivesLinked { life, other, how, reason: "seen side by side".to_owned() }
}

fn named(party: u64) -> Act {
    happened(&[1], Happening::Transferred { from: None, to: party, authorisation: None, end_use: None })
}

fn erased(party: u64) -> Act {
    Act::PartyErased { party, reason: "asked for by the person".to_owned() }
}

fn second(act: &'static str) -> Refused {
    Refused::SecondPerson { act }
}

/// A depot that marks, after weapon 1 of the stock was lost; its line has the same maker and serial.
fn depot() -> Sample {
    let mut sample = stock();
    sample.push(lost(&[1]));
    sample.admit_controller();
    sample.push(Act::NumberBlock(NumberBlock::new("KES1-", 1, 200_000, 6).unwrap().into()));
    sample.push(Act::DayOpened);
    sample.push(Act::ConsignmentOpened(consignment(IMPORT)));
    sample
}

fn reserve_rifle(sample: &mut Sample) -> u64 {
    let mut reservation = sample.reservation(1);
    reservation.item = marking::item::Item { item_no: "1".to_owned(), ..rifle("A-1", Some("x 100")).item };
    sample.reserve_as(reservation)
}

fn answered(question: &str, value: &str, item_no: &str) -> Act {
    Act::Answered {
        consignment: IMPORT.to_owned(),
        item_no: item_no.to_owned(),
        question: question.to_owned(),
        value: value.to_owned(),
        stands: true,
    }
}

const KNOWN: &[Broken] = &[
    ("event of no life", "LIFE-known", || life(NoLife { life: 4 }), || with(|_| moved(&[4], "Depot 1"))),
    (
        "event of a withdrawn life",
        "LIFE-known",
        || life(NoLife { life: 3 }),
        || {
            with(|sample| {
                sample.push(wrong(sample, 3, false));
                moved(&[3], "Depot 1")
            })
        },
    ),
    (
        "event of a later job of a line",
        "LIFE-known",
        || life(NoLife { life: 8 }),
        || {
            let mut sample = Sample::marked(1);
            let mut again = sample.reservation(1);
            again.mark = crate::sample::mark("right", &["KE 26"]);
            again.digest = registry::hex::encode(&again.mark.digest());
            sample.reserve_as(again);
            sample.push(moved(&[8], "Depot 1"));
            sample
        },
    ),
    (
        "lives out of order",
        "LIFE-form",
        || life(Order { field: "lives" }),
        || with(|_| moved(&[2, 1], "Depot 1")),
    ),
    ("a life twice", "LIFE-form", || life(Order { field: "lives" }), || with(|_| moved(&[2, 2], "Depot 1"))),
    ("no life at all", "LIFE-form", || life(Order { field: "lives" }), || with(|_| moved(&[], "Depot 1"))),
    ("event with no party", "LIFE-known", || life(NoParty { party: 1 }), || with(|_| named(1))),
    (
        "event with an erased party",
        "LIFE-known",
        || life(NoParty { party: 5 }),
        || {
            with(|sample| {
                sample.with_second(erased(5));
                named(5)
            })
        },
    ),
    (
        "event that lies ahead",
        "I-8",
        || life(Ahead { on: date(2026, 11, 21), day: date(2026, 11, 20) }),
        || {
            with(|_| match moved(&[1], "Depot 1") {
                Act::Happened { lives, event, .. } => Act::Happened { lives, on: date(2026, 11, 21), event },
                act => act,
            })
        },
    ),
    ("mark on no life", "LIFE-known", || life(NoLife { life: 6 }), || with(|_| seen(6, "left-rear"))),
    (
        "release of no hold",
        "LIFE-known",
        || life(NoHold { hold: 6 }),
        || with(|_| Act::HoldReleased { hold: 6, reason: "closed".to_owned() }),
    ),
    (
        "hold released twice",
        "LIFE-known",
        || life(NoHold { hold: 7 }),
        || {
            let release = Act::HoldReleased { hold: 7, reason: "closed".to_owned() };
            after(&[hold(&[1], HoldKind::Trace), release.clone()], release)
        },
    ),
    (
        "link to itself",
        "LIFE-form",
        || life(Link { life: 2, other: 2 }),
        || with(|_| linked(2, 2, LinkKind::Same)),
    ),
    (
        "link to a later life",
        "LIFE-form",
        || life(Link { life: 1, other: 2 }),
        || with(|_| linked(1, 2, LinkKind::Same)),
    ),
    (
        "item number twice",
        "LIFE-name",
        || life(ItemNo { item_no: "A-1".to_owned(), life: 1 }),
        || with(|_| recorded("A-1", Some("X300"))),
    ),
    (
        "component of no weapon",
        "LIFE-known",
        || life(NoLife { life: 6 }),
        || with(|_| component(Some(6), Some(PartKind::Barrel))),
    ),
    (
        "component of a component",
        "LIFE-component",
        || life(NotWhole { life: 7 }),
        || {
            after(
                &[component(Some(1), Some(PartKind::Slide))],
                match component(Some(7), Some(PartKind::Barrel)) {
                    Act::ItemRecorded(mut recorded) => {
                        recorded.item.item_no = "A-10".to_owned();
                        Act::ItemRecorded(recorded)
                    }
                    act => act,
                },
            )
        },
    ),
    (
        "person sealed by another's key",
        "LIFE-known",
        || life(KeyTaken { key: "0f".repeat(8), party: 5 }),
        || with(|_| crate::lives_sample::person()),
    ),
    (
        "whole weapon of a weapon",
        "LIFE-component",
        || life(NotWhole { life: 1 }),
        || with(|_| component(Some(1), None)),
    ),
    (
        "alarm kept quiet",
        "LIFE-alarm",
        || life(Alarms { expected: vec![1] }),
        || after(&[lost(&[1])], alarming("x 100", &[])),
    ),
    (
        "alarm that is none",
        "LIFE-alarm",
        || life(Alarms { expected: vec![] }),
        || with(|_| alarming("X100", &[1])),
    ),
];

const FORM: &[Broken] = &[
    (
        "item without a name",
        "LIFE-form",
        || field("item_no", " ", "it says something"),
        || with(|_| recorded(" ", None)),
    ),
    (
        "place with an empty name",
        "LIFE-form",
        || field("to", "Depot 1/", "names from the site down, joined by `/`, without blanks around them"),
        || with(|_| moved(&[1], "Depot 1/")),
    ),
    (
        "photo without a hash",
        "LIFE-form",
        || field("sha256", "AB", "a SHA-256 is 64 lower-case hexadecimal digits"),
        || {
            let photo = Happening::Photographed { sha256: "AB".to_owned(), bytes: 7, shows: None };
            with(|_| happened(&[1], photo))
        },
    ),
    (
        "hold without a reference",
        "LIFE-form",
        || field("reference", "", "it says something"),
        || {
            with(|_| Act::HoldPlaced {
                lives: vec![1],
                kind: HoldKind::Legal,
                reference: String::new(),
                until: None,
            })
        },
    ),
    (
        "deactivation without a certificate",
        "LIFE-form",
        || field("certificate", "", "it says something"),
        || {
            with(|_| {
                let (entity, verifier) = ("Proof house".to_owned(), "Inspector".to_owned());
                happened(&[1], Happening::Deactivated { entity, certificate: String::new(), verifier })
            })
        },
    ),
    (
        "import without licence or exemption",
        "LIFE-form",
        || field("licence", "", "an import has a licence, or an exemption with its purpose"),
        || with(|_| happened(&[1], Happening::Imported(import()))),
    ),
    (
        "exemption without a purpose",
        "LIFE-form",
        || field("purpose", " ", "it says something"),
        || {
            let exemption = Exemption { code: "temp".to_owned(), purpose: " ".to_owned(), return_by: None };
            with(|_| happened(&[1], Happening::Imported(Import { exemption: Some(exemption), ..import() })))
        },
    ),
    (
        "licence that ends before it was issued",
        "LIFE-form",
        || field("expires", "2026-01-01", "a licence ends after it was issued"),
        || {
            let licence = Some("IM 1".to_owned());
            let (issued, expires) = (Some(date(2026, 2, 1)), Some(date(2026, 1, 1)));
            with(|_| happened(&[1], Happening::Imported(Import { licence, issued, expires, ..import() })))
        },
    ),
    (
        "person with an address in clear",
        "LIFE-form",
        || field("sealed", "", "of a natural person everything but the roles is sealed"),
        || {
            with(|_| match crate::lives_sample::person() {
                Act::PartyRecorded(mut party) => {
                    party.address = Some("Main Street 1".to_owned());
                    Act::PartyRecorded(party)
                }
                act => act,
            })
        },
    ),
    (
        "party that is nobody",
        "LIFE-form",
        || field("name", "", "a firm or an authority has a name; a natural person is sealed"),
        || with(|_| changed_party(|party| party.name = None)),
    ),
    (
        "party in no role",
        "LIFE-form",
        || field("roles", "[]", "at least one role, in the order of the list of roles, each once"),
        || with(|_| changed_party(|party| party.roles = Vec::new())),
    ),
    (
        "roles out of order",
        "LIFE-form",
        || {
            field(
                "roles",
                "[Dealer, Maker]",
                "at least one role, in the order of the list of roles, each once",
            )
        },
        || with(|_| changed_party(|party| party.roles = vec![PartyRole::Dealer, PartyRole::Maker])),
    ),
];

fn import() -> Import {
    Import {
        exporting: "AT".parse().unwrap(),
        licence: None,
        issued: None,
        expires: None,
        importer: None,
        exporter: None,
        transit: Vec::new(),
        recipient: None,
        released: None,
        exemption: None,
    }
}

fn changed_party(change: fn(&mut registry::record::Party)) -> Act {
    match party("Ballistol KG") {
        Act::PartyRecorded(mut party) => {
            change(&mut party);
            Act::PartyRecorded(party)
        }
        act => act,
    }
}

const COURSE: &[Broken] = &[
    (
        "lost and moved",
        "LIFE-course",
        || state(1, LifeState::Lost, "moved"),
        || after(&[lost(&[1])], moved(&[1], "Depot 1")),
    ),
    (
        "stolen and exported",
        "LIFE-course",
        || state(1, LifeState::Stolen, "exported"),
        || after(&[happened(&[1], Happening::Stolen(absence()))], happened(&[1], exported())),
    ),
    (
        "never lost and recovered",
        "LIFE-course",
        || state(1, LifeState::Here, "recovered"),
        || with(|_| recovered(&[1])),
    ),
    (
        "exported and moved",
        "LIFE-course",
        || state(1, LifeState::Exported, "moved"),
        || after(&[happened(&[1], exported())], moved(&[1], "Depot 1")),
    ),
    (
        "destroyed and moved",
        "LIFE-course",
        || state(3, LifeState::Destroyed, "moved"),
        || {
            with(|sample| {
                destroy(sample, &[3]);
                moved(&[3], "Depot 1")
            })
        },
    ),
    (
        "destroyed and test-fired",
        "LIFE-course",
        || state(3, LifeState::Destroyed, "test-fired"),
        || {
            with(|sample| {
                destroy(sample, &[3]);
                let (laboratory, reference) = ("Laboratory".to_owned(), "B 7".to_owned());
                happened(&[3], Happening::TestFired { laboratory, reference, examiner: None })
            })
        },
    ),
    (
        "destroyed and looked at",
        "LIFE-course",
        || state(3, LifeState::Destroyed, "looked at"),
        || {
            with(|sample| {
                destroy(sample, &[3]);
                seen(3, "left-rear")
            })
        },
    ),
    (
        "destroyed and evidence",
        "LIFE-course",
        || state(3, LifeState::Destroyed, "kept as evidence"),
        || {
            with(|sample| {
                destroy(sample, &[3]);
                hold(&[3], HoldKind::Evidence)
            })
        },
    ),
    (
        "destroyed and given a component",
        "LIFE-course",
        || state(3, LifeState::Destroyed, "given a component"),
        || {
            with(|sample| {
                destroy(sample, &[3]);
                component(Some(3), Some(PartKind::Barrel))
            })
        },
    ),
    (
        "lost and marked",
        "LIFE-course",
        || state(5, LifeState::Lost, "marked"),
        || {
            let mut sample = Sample::marked(1);
            sample.push(lost(&[5]));
            let mut again = sample.reservation(1);
            again.mark = crate::sample::mark("right", &["KE 26"]);
            again.digest = registry::hex::encode(&again.mark.digest());
            sample.reserve_as(again);
            sample
        },
    ),
    (
        "line with maker and serial of a lost weapon",
        "LIFE-alarm",
        || life(Alarm { item_no: "1".to_owned(), life: 1, state: LifeState::Lost }),
        || {
            let mut sample = depot();
            reserve_rifle(&mut sample);
            sample
        },
    ),
    (
        "line whose alarm another line was asked about",
        "LIFE-alarm",
        || life(Alarm { item_no: "1".to_owned(), life: 1, state: LifeState::Lost }),
        || {
            let mut sample = depot();
            sample.push(answered("alarm", "1", "2"));
            reserve_rifle(&mut sample);
            sample
        },
    ),
    (
        "mark planned over one that was seen later",
        "I-7",
        || Refused::SpotObserved { spot: crate::sample::mark("left-rear", &["KE 26"]).spot() },
        || {
            let mut sample = Sample::ready();
            let job = sample.reserve(1);
            sample.close(job, registry::entry::CloseReason::CutBeforeStart);
            sample.push(seen(job, "left-rear"));
            sample.reserve(1);
            sample
        },
    ),
    (
        "mark planned over one that was seen on a recorded weapon",
        "I-7",
        || Refused::SpotObserved { spot: crate::sample::mark("left-rear", &["KE 26"]).spot() },
        || {
            let mut sample = Sample::ready();
            let weapon = sample.push(Act::ItemRecorded(Box::new(Recorded {
                item: marking::item::Item { item_no: "A-1".to_owned(), ..item(1) },
                ..rifle("", None)
            })));
            sample.push(seen(weapon, "left-rear"));
            sample.reserve(1);
            sample
        },
    ),
];

#[test]
fn act_on_a_life_that_breaks_a_rule_is_refused_in_these_words_and_named_by_the_checker() {
    for (name, rule, refused, broken) in [KNOWN, FORM, COURSE, ends::ENDS, ends::WRONG].into_iter().flatten()
    {
        let sample = broken();
        let last = sample.bytes.len() as u64 - 1;
        let found: Vec<_> =
            report(&sample).findings.iter().map(|finding| (finding.entry, finding.rule)).collect();
        assert!(found.contains(&(Some(last), rule)), "{name}: {:?}", report(&sample).findings);
        assert!(
            found.iter().all(|(entry, _)| *entry == Some(last)),
            "{name}: {:?}",
            report(&sample).findings
        );
        match sample.written(Memory::default()) {
            Err(LedgerError::Refused(words)) => assert_eq!(words, refused(), "{name}"),
            other => panic!("{name}: {:?}", other.map(|ledger| ledger.position())),
        }
        let mut allowed = sample.clone();
        allowed.drafts.pop();
        assert!(allowed.written(Memory::default()).is_ok(), "{name}: an earlier act is refused");
    }
}

#[test]
fn correction_that_does_not_come_next_is_refused_with_its_declaration() {
    let cases: [fn(&mut Sample); 3] = [
        |sample| {
            sample.push(wrong(sample, 6, true));
        },
        |sample| {
            sample.push(wrong(sample, 6, true));
            sample.push(Act::DayOpened);
        },
        |sample| {
            sample.push(wrong(sample, 6, true));
            sample.push(hold(&[1], HoldKind::Trace));
        },
    ];
    for broken in cases {
        let mut sample = stock();
        broken(&mut sample);
        let rules: Vec<_> = report(&sample).findings.iter().map(|finding| finding.rule).collect();
        assert_eq!(rules, ["LIFE-wrong"]);
        let written = sample.written(Memory::default()).map(|ledger| ledger.position());
        assert!(
            matches!(written, Err(LedgerError::Refused(Refused::Life(Replacement { entry: 6 })))),
            "{written:?}"
        );
    }
    let mut sample = stock();
    let later = Act::ErrorDeclared { entry: 6, reason: "misread".to_owned(), corrected_by: Some(9) };
    sample.push(later);
    assert!(report(&sample).findings.iter().any(|finding| finding.rule == "LIFE-wrong"));
    assert!(sample.written(Memory::default()).is_err());
}

#[test]
fn life_with_every_course_is_taken_in_and_verifies() {
    let mut sample = depot();
    sample.push(answered("alarm", "1", "1"));
    let line = reserve_rifle(&mut sample);
    sample.start(line);
    sample.finish(line, protocol::Outcome::Complete);
    sample.push(linked(line, 1, LinkKind::Same));
    sample.push(recovered(&[1]));
    sample.push(component(Some(1), Some(PartKind::Barrel)));
    sample.push(moved(&[1], "Depot 2"));
    // A line that came with an open trace, about which a person said why it does not matter.
    let mut traced = sample.reservation(2);
    let details = Details { open_trace: Some("T 4".to_owned()), ..Details::default() };
    traced.item.details = Some(Box::new(details));
    let traced = sample.reserve_as(traced);
    sample.close(traced, registry::entry::CloseReason::CutBeforeStart);
    sample.push(answered("trace-override", "collection under amnesty", ""));
    sample.push(hold(&[traced], HoldKind::Legal));
    let destroyed = destroy(&mut sample, &[2, traced]);
    let again =
        Act::ErrorDeclared { entry: destroyed, reason: "one was kept".to_owned(), corrected_by: None };
    sample.with_second(again);
    destroy(&mut sample, &[2]);
    sample.push(happened(&[2], Happening::Photographed { sha256: "a".repeat(64), bytes: 9, shows: None }));
    let declared = sample.push(wrong(&sample.clone(), 6, true));
    // The place of entry 6 is taken: what it did then counts then, before the loss and the destruction.
    sample.push(moved(&[1, 2], "Depot 1/Rack 3"));
    assert_eq!(report(&sample).findings, []);
    let ledger = sample.written(Memory::default()).unwrap();
    let view = ledger.view();
    assert_eq!(view.life(1).unwrap().unwrap().place.as_deref(), Some("Depot 2"));
    assert_eq!(view.life(2).unwrap().unwrap().state, LifeState::Destroyed);
    assert_eq!(view.life(traced).unwrap().unwrap().state, LifeState::Here);
    assert_eq!(view.declared_wrong(6).unwrap(), Some(declared));
    assert_eq!(view.same_weapon(1).unwrap(), [1, line]);
}

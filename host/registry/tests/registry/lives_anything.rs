//! Whatever is thrown at the writer: what it takes in verifies, and the view made anew says the same.

use crate::lives_sample::{absence, count, destruction, exported, happened, hold, moved, party, rifle, seen};
use crate::sample::{Memory, Sample};
use crate::verify::report;
use proptest::prelude::*;
use protocol::Realm;
use registry::record::{
    CatalogueEntry, CatalogueKind, CountPurpose, Happening, HoldKind, LifeId, LinkKind, Recorded,
};
use registry::view::{HoldRow, LifeRow, LinkRow, PartyRow};
use registry::{Act, Ledger, PersonId, View};

/// What is thrown: which act, three numbers that say about what, and whether a second person is there.
type Thrown = (u8, u64, u64, u64, bool);

fn one_of(by: u64, count: u64) -> usize {
    usize::try_from(by % count).unwrap()
}

fn pick(from: &[u64], by: u64) -> u64 {
    // Now and then one that is not there.
    let at = usize::try_from(by).unwrap_or(0) % (from.len() + 1);
    from.get(at).copied().unwrap_or(1)
}

/// Acts for the next entries: one or, where they belong together, more.
fn acts(ledger: &Ledger<Memory>, (act, a, b, c, _): Thrown) -> Vec<Act> {
    let (view, next) = (ledger.view(), ledger.next_index());
    let mut known = Vec::new();
    view.each_life(|row| known.push(row.life)).unwrap();
    let (one, other) = (pick(&known, a), pick(&known, b));
    let mut both = vec![one, other];
    both.sort_unstable();
    both.dedup();
    let what = match act {
        0..=2 => return vec![record(view, (a, b), (c % 5 == 0).then_some(one))],
        3 => return vec![moved(&both, ["Depot 1", "Depot 1/Rack 2", "Depot 2"][one_of(c, 3)])],
        4 => Happening::Lost(absence()),
        5 => Happening::Recovered { place: "Lokichar".to_owned(), circumstances: None },
        6 => exported(),
        7 => {
            let parties: Vec<u64> = view.parties().unwrap().iter().map(|row| row.party).collect();
            let to = pick(&parties, c);
            Happening::Transferred { from: None, to, authorisation: None, end_use: None }
        }
        8 => {
            let (entity, certificate) = ("Proof house".to_owned(), "C 1".to_owned());
            Happening::Deactivated { entity, certificate, verifier: "Inspector".to_owned() }
        }
        9 => {
            let kind = [HoldKind::Evidence, HoldKind::Trace, HoldKind::Legal][one_of(c, 3)];
            return vec![hold(&both, kind)];
        }
        10 => {
            let open: Vec<u64> = view.open_holds().unwrap().iter().map(|row| row.hold).collect();
            return vec![Act::HoldReleased { hold: pick(&open, a), reason: "closed".to_owned() }];
        }
        11 => {
            let there = view.lives_at("Depot 1").unwrap().iter().map(|row| row.life).collect::<Vec<_>>();
            let (found, missing) = there.split_at(there.len() / 2);
            return vec![Act::Counted(Box::new(count(CountPurpose::Stock, found, missing)))];
        }
        12 => {
            let counted = |purpose| Act::Counted(Box::new(count(purpose, &both, &[])));
            return vec![
                counted(CountPurpose::HandOver),
                counted(CountPurpose::Furnace),
                destruction(&both, next, next + 1),
            ];
        }
        13 => {
            let how = [LinkKind::Same, LinkKind::Different][one_of(c, 2)];
            return vec![Act::LivesLinked { life: one, other, how, reason: "seen side by side".to_owned() }];
        }
        14 => return vec![seen(one, "left-rear")],
        15 => return vec![party(&format!("Firm {c}"))],
        16 => {
            let name = format!("Name {c}");
            let kind = CatalogueKind::Maker;
            return vec![Act::CatalogueAdded(CatalogueEntry { kind, name, maker: None, also: Vec::new() })];
        }
        _ => {
            let replaced = act % 2 == 0;
            let reason = "misread".to_owned();
            let entry = a % next + 1;
            let corrected_by = replaced.then_some(next + 1);
            let mut acts = vec![Act::ErrorDeclared { entry, reason, corrected_by }];
            if replaced {
                let alike = alike(&ledger.entry(entry).unwrap().map(|entry| entry.act), c);
                acts.extend(self::acts(ledger, (alike, b, c, a, false)).into_iter().take(1));
            }
            return acts;
        }
    };
    vec![happened(&[one], what)]
}

/// What to throw for another act of the same kind.
fn alike(act: &Option<Act>, by: u64) -> u8 {
    match act {
        Some(Act::ItemRecorded(_)) => 0,
        Some(Act::Happened { .. }) => 3 + u8::try_from(by % 6).unwrap(),
        Some(Act::HoldPlaced { .. }) => 9,
        Some(Act::HoldReleased { .. }) => 10,
        Some(Act::Counted(_)) => 11 + u8::try_from(by % 2).unwrap(),
        Some(Act::LivesLinked { .. }) => 13,
        Some(Act::MarkObserved(_)) => 14,
        Some(Act::PartyRecorded(_)) => 15,
        _ => 16,
    }
}

/// A weapon or component with the alarms that there are, as far as nothing changes before it is written.
fn record(view: View<'_>, (name, serial): (u64, u64), of: Option<u64>) -> Act {
    let mut recorded = rifle(&format!("A-{}", name % 100), Some(&format!("X{}", serial % 4)));
    let known = view.lives_of_identity(&recorded.item.identity().unwrap()).unwrap();
    let alarming = known.into_iter().filter(|row| row.state.raises_alarm());
    recorded.alarms = alarming.map(|row| row.life).collect();
    let component = of.map(|_| marking::mark::PartKind::Barrel);
    Act::ItemRecorded(Box::new(Recorded { of, component, ..recorded }))
}

#[derive(Debug, PartialEq)]
struct Seen {
    lives: Vec<Option<LifeRow>>,
    entries: Vec<Vec<u64>>,
    links: Vec<Vec<LinkRow>>,
    wrong: Vec<Option<u64>>,
    holds: Vec<Option<HoldRow>>,
    parties: Vec<PartyRow>,
    there: Vec<LifeId>,
    names: Vec<u64>,
}

fn all(view: View<'_>, size: u64) -> Seen {
    Seen {
        lives: (0..size).map(|life| view.life(life).unwrap()).collect(),
        entries: (0..size).map(|life| view.entries_of(life).unwrap()).collect(),
        links: (0..size).map(|life| view.links_of(life).unwrap()).collect(),
        wrong: (0..size).map(|entry| view.declared_wrong(entry).unwrap()).collect(),
        holds: (0..size).map(|hold| view.hold(hold).unwrap()).collect(),
        parties: view.parties().unwrap(),
        there: view.lives_at("Depot 1").unwrap().iter().map(|row| row.life).collect(),
        names: view.catalogue(CatalogueKind::Maker).unwrap().iter().map(|(entry, _)| *entry).collect(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]
    #[test]
    fn acts_that_were_taken_in_verify_and_make_the_same_view_again(
        thrown in proptest::collection::vec(
            (0_u8..26, any::<u64>(), any::<u64>(), any::<u64>(), any::<bool>()), 20..120,
        ),
    ) {
        let mut sample = Sample::bare(Realm::Training);
        let mut ledger = sample.written(Memory::default()).unwrap();
        for each in thrown {
            let before = sample.clone();
            let from = sample.drafts.len();
            for act in acts(&ledger, each) {
                sample.second_by = each.4.then_some("p2");
                sample.push(act);
            }
            if ledger.append(&sample.drafts[from..]).is_err() {
                sample = before;
            }
        }
        prop_assert_eq!(report(&sample).findings, vec![]);
        let size = ledger.next_index();
        let incremental = all(ledger.view(), size);
        ledger.rebuild_view().unwrap();
        prop_assert_eq!(all(ledger.view(), size), incremental);
    }
}

#[test]
fn random_acts_are_not_all_refused() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let strategy = (0_u8..26, any::<u64>(), any::<u64>(), any::<u64>(), any::<bool>());
    let first = Sample::bare(Realm::Training);
    let mut ledger: Ledger<Memory> = first.written(Memory::default()).unwrap();
    let mut taken = std::collections::BTreeMap::<u8, u32>::new();
    for _ in 0..1_500 {
        let thrown: Thrown = strategy.new_tree(&mut runner).unwrap().current();
        let drafts: Vec<_> = acts(&ledger, thrown)
            .into_iter()
            .map(|act| {
                let mut draft = first.drafts[0].clone();
                (draft.act, draft.second_by) = (act, thrown.4.then(|| PersonId("p2".to_owned())));
                draft
            })
            .collect();
        if ledger.append(&drafts).is_ok() {
            *taken.entry(thrown.0).or_default() += 1;
        }
    }
    let seldom: Vec<u8> = (0..26).filter(|act| taken.get(act).is_none_or(|times| *times < 3)).collect();
    assert!(seldom.is_empty(), "{seldom:?} of {taken:?}");
}

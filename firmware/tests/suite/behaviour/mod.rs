//! The table of behaviour: no row too many, none missing, and its steps are what the design asks for.

mod combinations;
mod document;
mod drawing;
mod law;

use combinations::{Mask, after, all, first, guards, kinds, step};
use firmware::behaviour::{Cause, Guard, Phase, Row, TABLE, Then};
use firmware::cycle::{self, Facts, Steadiness, Step};
use law::LAWS;
use protocol::receipt::{EndCause, Outcome};
use std::collections::BTreeSet;

/// The laws that a step breaks.
fn broken(facts: &Facts, step: Step) -> Vec<&'static str> {
    LAWS.iter().filter(|(_, holds)| !holds(facts, step)).map(|(name, _)| *name).collect()
}

#[test]
fn every_combination_takes_a_row_and_obeys_every_law() {
    let mut taken = [0_u64; TABLE.len()];
    let mut fitting = [0; TABLE.len()];
    let mut transitions = BTreeSet::new();
    let mut combinations = 0_u64;
    for facts in all() {
        combinations += 1;
        let (row, step) = first(&facts).unwrap_or_else(|| panic!("no row for {facts:?}"));
        assert_eq!(cycle::step(&facts), step, "the board's rules differ from the table at {facts:?}");
        let lawless = LAWS.iter().find(|(_, holds)| !holds(&facts, step));
        assert!(lawless.is_none(), "row {}, {facts:?} -> {step:?}: {:?}", row + 1, broken(&facts, step));
        taken[row] += 1;
        let phase = Phase::of(&facts);
        transitions.insert((row, phase, after(phase, step)));
    }
    for (row, count) in TABLE.iter().map(Mask::of).zip(&mut fitting) {
        *count = kinds().iter().filter(|kind| row.fits(kind)).count();
    }
    println!("{combinations} combinations, {} rows, {} transitions", TABLE.len(), transitions.len());
    for (at, row) in TABLE.iter().enumerate() {
        println!("row {:2}: taken {:9} times, {:?} -> {:?}", at + 1, taken[at], row.when, row.then);
        assert!(fitting[at] > 0, "row {} can never fit", at + 1);
        assert!(taken[at] > 0, "row {} is hidden by the rows above it", at + 1);
        for phase in row.of {
            assert!(
                transitions.iter().any(|(of, from, _)| (*of, *from) == (at, *phase)),
                "row {} is never taken in {phase:?}",
                at + 1
            );
        }
    }
}

#[test]
fn every_phase_ends_in_a_row_without_a_guard_and_every_row_has_a_reason() {
    for phase in Phase::ALL {
        let last = TABLE.iter().rfind(|row| row.of.contains(&phase)).unwrap();
        assert!(last.when.is_empty(), "{phase:?}");
    }
    for (at, row) in TABLE.iter().enumerate() {
        assert!(row.why.len() > 15 && row.why.ends_with('.'), "row {}", at + 1);
        assert!(TABLE.iter().filter(|other| other.why == row.why).count() == 1, "row {}", at + 1);
    }
}

#[test]
fn causes_of_the_moment_are_named_only_where_there_is_one() {
    for (at, row) in TABLE.iter().enumerate() {
        let (Then::Withdraw(cause) | Then::Close(_, cause)) = row.then else { continue };
        let asked = row.when.contains(&Guard::GivenUp);
        let ending = [Phase::Cancelled, Phase::Withdrawn, Phase::Stopping];
        let begun = row.when.contains(&Guard::Ending) || row.of.iter().all(|phase| ending.contains(phase));
        match cause {
            Cause::Is(_) => {}
            Cause::AsAsked => assert!(asked, "row {}", at + 1),
            Cause::AsBegun => assert!(begun, "row {}", at + 1),
        }
    }
}

/// The table with one thing changed, and what was changed.
fn mutants() -> Vec<(String, Vec<Row>)> {
    let mut mutants = Vec::new();
    for (at, row) in TABLE.iter().enumerate() {
        let mut add = |what: String, changed: &dyn Fn(&mut Vec<Row>)| {
            let mut rows = TABLE.to_vec();
            changed(&mut rows);
            mutants.push((format!("row {} {what}", at + 1), rows));
        };
        add("left out".to_owned(), &|rows| _ = rows.remove(at));
        for other in at + 1..TABLE.len() {
            add(format!("exchanged with row {}", other + 1), &|rows| rows.swap(at, other));
        }
        for guard in guards() {
            add(format!("asked for {guard:?} or not"), &|rows| rows[at].when = toggled(row.when, *guard));
        }
        for phase in Phase::ALL {
            add(format!("of {phase:?} or not"), &|rows| rows[at].of = toggled(row.of, phase));
        }
        for then in orders() {
            add(format!("orders {then:?}"), &|rows| rows[at].then = then);
        }
    }
    mutants
}

fn toggled<T: Copy + PartialEq>(list: &[T], one: T) -> &'static [T] {
    let mut rest: Vec<T> = list.iter().copied().filter(|other| *other != one).collect();
    if rest.len() == list.len() {
        rest.push(one);
    }
    rest.leak()
}

/// Every order that a row could give.
fn orders() -> Vec<Then> {
    let outcomes = [
        Outcome::NeverPermitted,
        Outcome::PermittedNoCycle,
        Outcome::InterruptedInCycle,
        Outcome::OutsideLimits,
        Outcome::Complete,
        Outcome::UnarmedCycle,
    ];
    let causes = [
        Cause::AsAsked,
        Cause::AsBegun,
        Cause::Is(EndCause::Finished),
        Cause::Is(EndCause::Condition),
        Cause::Is(EndCause::HostSilent),
        Cause::Is(EndCause::NewEpoch),
        Cause::Is(EndCause::OverTime),
    ];
    let mut orders = vec![Then::Wait, Then::GivePermit, Then::BeginCycle];
    orders.extend(causes.map(Then::Withdraw));
    orders.extend(outcomes.iter().flat_map(|outcome| causes.map(|cause| Then::Close(*outcome, cause))));
    orders
}

/// The laws would not agree with just any table: whatever is changed in it, if a single step comes out differently,
/// a law is broken.
#[test]
fn no_change_of_the_table_that_changes_a_step_obeys_the_laws() {
    let phases = Phase::ALL.map(|phase| {
        let kinds = kinds().iter().filter(|kind| Phase::of(&kind.facts) == phase);
        (phase, kinds.map(|kind| (kind, cycle::step(&kind.facts))).collect::<Vec<_>>())
    });
    let table: Vec<Mask> = TABLE.iter().map(Mask::of).collect();
    let (mut found, mut same, mut lawful) = (0, 0, Vec::new());
    for (what, rows) in mutants() {
        let rows: Vec<Mask> = rows.iter().map(Mask::of).collect();
        let in_phase =
            |rows: &[Mask], phase| rows.iter().filter_map(|row| row.in_phase(phase)).collect::<Vec<_>>();
        let touched = phases.iter().filter(|(phase, _)| in_phase(&rows, *phase) != in_phase(&table, *phase));
        let mut changed = touched
            .flat_map(|(_, kinds)| kinds)
            .map(|(kind, right)| (kind, step(&rows, kind), right))
            .filter(|(_, now, right)| *now != Some(**right))
            .peekable();
        if changed.peek().is_none() {
            same += 1;
        } else if changed.any(|(kind, now, _)| now.is_none_or(|step| !broken(&kind.facts, step).is_empty())) {
            found += 1;
        } else {
            lawful.push(what);
        }
    }
    println!("{} kinds; {found} changes found by the laws, {same} change no step", kinds().len());
    assert!(lawful.is_empty(), "no law is broken by {lawful:#?}");
    assert!(found > 1000);
}

#[test]
fn steadiness_that_no_row_asks_for_is_what_is_waited_through() {
    let asked = |steadiness| TABLE.iter().any(|row| row.when.contains(&Guard::Steady(steadiness)));
    assert!(asked(Steadiness::Good) && asked(Steadiness::Bad) && !asked(Steadiness::Unsettled));
}

//! An accepted machine: what its acceptance rests on, and how long it counts.

use crate::sample::{Memory, Sample};
use crate::verify::report;
use registry::acceptance::Acceptance;
use registry::{Act, Ledger, verify};

#[test]
fn machine_accepted_on_marks_of_its_own_counts_until_another_controller_comes() {
    let mut sample = Sample::made_for_acceptance(5);
    let acceptance = sample.acceptance();
    let entry = sample.push(Act::MachineAccepted(acceptance.clone()));
    let later = sample.push(Act::MachineAccepted(acceptance));
    assert_eq!(report(&sample).findings, []);
    let ledger = sample.written(Memory::default()).unwrap();
    let accepted = |ledger: &Ledger<Memory>, family: &str, dialect: &str| {
        ledger.standing().unwrap().acceptance(family, dialect).map(|accepted| accepted.entry)
    };
    let (dialect, other) = ("d".repeat(64), "f".repeat(64));
    assert_eq!(
        (later, accepted(&ledger, "gravotech", &dialect)),
        (entry + 1, Some(later)),
        "the last counts"
    );
    assert_eq!(accepted(&ledger, "gravotech", &other), None);
    assert_eq!(accepted(&ledger, "sic", &dialect), None);
    let again = Ledger::open(ledger.into_store()).unwrap();
    assert_eq!(accepted(&again, "gravotech", &dialect), Some(later), "read from its entries");
    sample.exchange_controller();
    assert_eq!(report(&sample).findings, []);
    assert_eq!(accepted(&sample.written(Memory::default()).unwrap(), "gravotech", &dialect), None);
}

#[test]
fn machine_accepted_on_marks_of_another_or_with_strikes_they_do_not_show_is_reported() {
    type Change = fn(&mut Acceptance);
    let wrong: [(&str, Change); 4] = [
        ("family", |acceptance| acceptance.family = "sic".to_owned()),
        ("dialect", |acceptance| acceptance.dialect_sha256 = "f".repeat(64)),
        ("least", |acceptance| acceptance.least -= 1),
        ("most", |acceptance| acceptance.most += 1),
    ];
    for (name, change) in wrong {
        let mut sample = Sample::made_for_acceptance(5);
        let mut acceptance = sample.acceptance();
        change(&mut acceptance);
        let last = sample.push(Act::MachineAccepted(acceptance));
        let found = report(&sample).findings;
        let only = |finding: &verify::Finding| (finding.entry, finding.rule) == (Some(last), "I-2");
        assert!(!found.is_empty() && found.iter().all(only), "{name}: {found:?}");
    }
}

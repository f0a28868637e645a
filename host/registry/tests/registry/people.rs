//! Who may act: each rule of the policy kept and broken, by writer and checker alike.

use crate::sample::{IMPORT, Memory, Sample, consignment};
use crate::verify::report;
use jiff::civil::date;
use marking::number::NumberBlock;
use protocol::Realm;
use registry::entry::{ClockGrade, Verdict};
use registry::people::{Role, UserChange};
use registry::{Act, LedgerError, PersonId};

fn user(person: &str, change: UserChange, roles: &[Role]) -> Act {
    Act::User { person: PersonId(person.to_owned()), change, roles: roles.to_vec() }
}

fn block(first: u32) -> Act {
    Act::NumberBlock(NumberBlock::new("KES1-", first.into(), (first + 99).into(), 6).unwrap().into())
}

impl Sample {
    fn by(&mut self, person: &'static str, act: Act) -> u64 {
        self.by = person;
        self.push(act)
    }

    fn by_two(&mut self, person: &'static str, second: &'static str, act: Act) -> u64 {
        self.second_by = Some(second);
        let index = self.by(person, act);
        self.second_by = None;
        index
    }

    /// An administrator (p1), a supervisor (p2) and an operator (p3), all looked at by two.
    fn staffed() -> Self {
        let mut sample = Self::bare(Realm::Training);
        sample.by("p1", user("p1", UserChange::Enrolled, &[Role::Administrator, Role::Supervisor]));
        let waits =
            sample.by("p1", user("p2", UserChange::Enrolled, &[Role::Supervisor, Role::Administrator]));
        sample.by("p1", user("p4", UserChange::Enrolled, &[Role::Auditor]));
        sample.by("p4", Act::Countersigned { entry: waits });
        sample.by("p2", Act::Countersigned { entry: waits + 1 });
        sample.by_two("p1", "p2", user("p3", UserChange::Enrolled, &[Role::Operator]));
        sample
    }

    /// They have marked a weapon.
    fn at_work() -> Self {
        let mut sample = Self::staffed();
        sample.by = "p1";
        sample.admit_controller();
        sample.by_two("p2", "p1", block(1));
        sample.push(Act::DayOpened);
        sample.push(Act::ConsignmentOpened(consignment(IMPORT)));
        sample.by = "p3";
        sample.mark(1);
        sample
    }
}

#[test]
fn ledger_in_which_everybody_does_what_is_theirs_verifies() {
    let mut sample = Sample::at_work();
    let waits = sample.by("p2", block(1_000));
    let report_before = report(&sample);
    assert_eq!(report_before.findings, []);
    assert_eq!(report_before.remarks.len(), 1, "{:?}", report_before.remarks);
    assert_eq!(report_before.remarks[0].entry, Some(waits));
    let ledger = sample.written(Memory::default()).unwrap();
    let waiting = ledger.view().all_waiting().unwrap();
    assert_eq!(waiting.iter().map(|one| (one.entry, one.by.0.as_str())).collect::<Vec<_>>(), [(waits, "p2")]);

    sample.by("p1", Act::Countersigned { entry: waits });
    sample.by("station", user("p3", UserChange::Locked, &[]));
    sample.by("p1", user("p3", UserChange::Unlocked, &[]));
    sample.by("p3", user("p3", UserChange::Pin, &[]));
    sample.by_two("p1", "p2", user("p3", UserChange::Roles, &[Role::Operator, Role::Storekeeper]));
    sample.by("p1", user("p3", UserChange::Left, &[]));
    sample.by_two("p1", "p2", user("p3", UserChange::Enrolled, &[Role::Operator]));
    let report = report(&sample);
    assert_eq!((report.findings, report.remarks), (vec![], vec![]));
    let mut ledger = sample.written(Memory::default()).unwrap();
    assert_eq!(ledger.view().all_waiting().unwrap(), []);
    let users = ledger.standing().unwrap().users.clone();
    ledger.rebuild_view().unwrap();
    assert_eq!(ledger.standing().unwrap().users, users, "the entries alone make the list of users");
}

type Broken = (&'static str, &'static str, fn() -> Sample);

/// The last act breaks the rule.
const BROKEN: &[Broken] = &[
    ("first user is no administrator", "FORMAT-people", || {
        let mut sample = Sample::bare(Realm::Training);
        sample.push(user("p1", UserChange::Enrolled, &[Role::Supervisor]));
        sample
    }),
    ("act of somebody who was never enrolled", "FORMAT-people", || after(|s| s.by("p9", Act::DayClosed))),
    ("act without its role", "FORMAT-people", || after(|s| s.by("p3", Act::DayClosed))),
    ("act of an auditor, who changes nothing", "FORMAT-people", || after(|s| s.by("p4", Act::DayClosed))),
    ("act of the station in a person's place", "FORMAT-people", || {
        after(|s| s.by("station", Act::DayClosed))
    }),
    ("act of one who left", "FORMAT-people", || {
        after(|s| {
            s.by("p1", user("p2", UserChange::Left, &[]));
            s.by("p2", Act::DayClosed)
        })
    }),
    ("act of one who is locked out", "FORMAT-people", || {
        after(|s| {
            s.by("station", user("p2", UserChange::Locked, &[]));
            s.by("p2", Act::DayClosed)
        })
    }),
    ("user enrolled by a supervisor", "FORMAT-people", || {
        after(|s| {
            s.by_two("p1", "p4", user("p2", UserChange::Roles, &[Role::Supervisor]));
            s.by("p2", user("p5", UserChange::Enrolled, &[Role::Operator]))
        })
    }),
    ("user enrolled twice", "FORMAT-people", || {
        after(|s| s.by("p1", user("p3", UserChange::Enrolled, &[Role::Operator])))
    }),
    ("user without roles", "FORMAT-people", || after(|s| s.by("p1", user("p5", UserChange::Enrolled, &[])))),
    ("PIN of another", "FORMAT-people", || after(|s| s.by("p3", user("p2", UserChange::Pin, &[])))),
    ("unlocked by oneself", "FORMAT-people", || {
        after(|s| {
            s.by("station", user("p3", UserChange::Locked, &[]));
            s.by("p3", user("p3", UserChange::Unlocked, &[]))
        })
    }),
    ("last administrator leaves", "FORMAT-people", || {
        after(|s| {
            s.by("p1", user("p2", UserChange::Left, &[]));
            s.by("p1", user("p1", UserChange::Left, &[]))
        })
    }),
    ("last administrator gives the role away", "FORMAT-people", || {
        after(|s| {
            s.by("p1", user("p2", UserChange::Left, &[]));
            s.by("p1", user("p1", UserChange::Roles, &[Role::Supervisor]))
        })
    }),
    ("second person who is no user", "FORMAT-people", || after(|s| s.by_two("p1", "p9", block(5_000)))),
    ("second person without the role", "FORMAT-people", || after(|s| s.by_two("p1", "p3", block(5_000)))),
    ("second person who is enrolled by it", "FORMAT-people", || {
        after(|s| {
            s.by_two("p1", "p2", user("p3", UserChange::Left, &[]));
            s.by_two("p1", "p3", user("p3", UserChange::Enrolled, &[Role::Auditor]))
        })
    }),
    ("voided by one person", "FORMAT-people", || {
        after(|s| {
            let (first, last) = ("KES1-000090".to_owned(), "KES1-000099".to_owned());
            s.by("p1", Act::NumbersVoided { first, last, reason: "labels were spoilt".to_owned() })
        })
    }),
    ("countersigned by the one who did it", "FORMAT-people", || {
        after(|s| {
            let entry = s.by("p1", block(5_000));
            s.by("p1", Act::Countersigned { entry })
        })
    }),
    ("countersigned without the role", "FORMAT-people", || {
        after(|s| {
            let entry = s.by("p1", block(5_000));
            s.by("p3", Act::Countersigned { entry })
        })
    }),
    ("countersigned by the one who was enrolled", "FORMAT-people", || {
        after(|s| {
            let entry = s.by("p1", user("p5", UserChange::Enrolled, &[Role::Auditor]));
            s.by = "p5";
            s.push(Act::Countersigned { entry })
        })
    }),
    ("countersigned twice", "FORMAT-people", || {
        after(|s| {
            let entry = s.by("p1", block(5_000));
            s.by("p2", Act::Countersigned { entry });
            s.by("p2", Act::Countersigned { entry })
        })
    }),
    ("partial settled with a second who may not", "FORMAT-people", || {
        after(|s| {
            s.by = "p3";
            let job = s.reserve(2);
            s.start(job);
            let spoilt = crate::verify::observed("left-rear", marking::item::ObservedKind::Spoilt);
            s.by_two("p3", "p4", Act::Settled { job, verdict: Verdict::Partial, spoilt: Some(spoilt) })
        })
    }),
    ("day opened by a clock that nobody looked at", "I-8", || {
        after(|s| {
            s.clock = ClockGrade::Unconfirmed;
            s.by("p2", Act::DayOpened)
        })
    }),
    ("number burned by a clock that nobody looked at", "I-8", || {
        after(|s| {
            s.clock = ClockGrade::Unconfirmed;
            s.by = "p3";
            s.reserve(2)
        })
    }),
    ("entry that vouches for another day", "I-8", || {
        after(|s| {
            s.day = date(2026, 11, 21);
            s.by = "p3";
            s.reserve(2)
        })
    }),
    ("entry that vouches better than the opening", "I-8", || {
        after(|s| {
            s.clock = ClockGrade::Declared;
            s.by("p2", Act::DayOpened);
            s.clock = ClockGrade::Confirmed;
            s.by = "p3";
            s.reserve(2)
        })
    }),
];

fn after(last: fn(&mut Sample) -> u64) -> Sample {
    let mut sample = Sample::at_work();
    last(&mut sample);
    sample
}

#[test]
fn act_against_the_policy_is_named_by_the_checker_and_refused_by_the_writer() {
    for (name, rule, make) in BROKEN {
        let sample = make();
        let report = report(&sample);
        let last = sample.bytes.len() as u64 - 1;
        let named: Vec<_> = report.findings.iter().map(|finding| (finding.entry, finding.rule)).collect();
        // What needs two persons at every station is a finding by that rule too.
        assert!(named.contains(&(Some(last), *rule)), "{name}: {:?}", report.findings);
        assert!(named.iter().all(|(entry, _)| *entry == Some(last)), "{name}: {:?}", report.findings);
        let refused = sample.written(Memory::default()).unwrap_err();
        assert!(matches!(refused, LedgerError::Refused(_)), "{name}: {refused}");
        let mut before = sample.clone();
        before.drafts.pop();
        assert!(before.written(Memory::default()).is_ok(), "{name}: an earlier act is refused");
    }
}

#[test]
fn entries_after_midnight_say_that_nobody_vouches_and_stand() {
    let mut sample = Sample::at_work();
    sample.by = "p3";
    let job = sample.reserve(2);
    (sample.day, sample.clock) = (date(2026, 11, 21), ClockGrade::Unconfirmed);
    sample.start(job);
    sample.finish(job, protocol::Outcome::Complete);
    sample.clock = ClockGrade::Confirmed;
    sample.by("p2", Act::DayClosed);
    sample.by("p2", Act::DayOpened);
    sample.by = "p3";
    sample.mark(3);
    assert_eq!(report(&sample).findings, []);
    sample.written(Memory::default()).unwrap();
}

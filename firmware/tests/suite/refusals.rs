//! Every refusal of the controller by its name, and that it changes nothing.

use crate::bench::{ALL, Bench, job, ledger};
use crate::jobs::{begin_cycle, end_cycle, permit};
use firmware::Boot;
use protocol::*;

#[test]
fn arm_that_breaks_one_rule_is_refused_by_its_name_and_changes_nothing() {
    let limits = job(5).limits;
    let without_witness = Limits { witness_min: 0, ..limits };
    let rows: [(&str, Arm, Refusal); 14] = [
        ("job", job(4), Refusal::JobNotNew { highest: 4 }),
        ("no job", Arm { ledger: ledger(2000), ..job(identity::NO_JOB) }, Refusal::JobNotNew { highest: 4 }),
        ("ledger", Arm { ledger: ledger(3), ..job(5) }, Refusal::LedgerBehind { size: 1001 }),
        (
            "fork",
            Arm { ledger: LedgerPosition { size: 1001, root: [9; 32] }, ..job(5) },
            Refusal::LedgerForked { size: 1001 },
        ),
        ("least above most", limited(Limits { witness_min: 6, ..limits }), Refusal::LimitsInvalid),
        ("witness of nothing", limited(without_witness), Refusal::LimitsInvalid),
        ("cycle 0", limited(Limits { cycle_max_ms: 0, ..limits }), Refusal::LimitsInvalid),
        ("cycle long", limited(Limits { cycle_max_ms: 3_600_001, ..limits }), Refusal::LimitsInvalid),
        ("permit 0", limited(Limits { permit_max_ms: 0, ..limits }), Refusal::LimitsInvalid),
        ("permit long", limited(Limits { permit_max_ms: 600_001, ..limits }), Refusal::LimitsInvalid),
        ("gap 0", limited(Limits { busy_gap_ms: 0, ..limits }), Refusal::LimitsInvalid),
        ("gap long", limited(Limits { busy_gap_ms: 10_001, ..limits }), Refusal::LimitsInvalid),
        (
            "wiring",
            Arm { required: Inputs(1 << 9), ..limited(limits) },
            Refusal::NotWired { missing: Inputs(1 << 9) },
        ),
        ("part", Arm { part: PartClaim::SameAs { job: 3 }, ..limited(limits) }, Refusal::PartChanged),
    ];
    let mut bench = Bench::ready();
    permit(&mut bench, job(4));
    bench.hello();
    bench.rest();
    bench.ack(1);
    let before = bench.hello();
    for (name, arm, refusal) in rows {
        assert_eq!(bench.arm(arm), ControllerReply::Refused(refusal), "{name}");
        let written = bench.memory.0.borrow().written;
        let mut after = bench.hello();
        after.epoch = before.epoch;
        assert_eq!((after, bench.memory.0.borrow().written), (before, written), "{name}");
    }
    assert_eq!(bench.arm(limited(limits)), ControllerReply::Armed { job: 5 });
}

fn limited(limits: Limits) -> Arm {
    Arm { limits, ledger: ledger(1002), ..job(5) }
}

#[test]
fn arm_with_a_broken_condition_names_it() {
    for input in [Inputs::ESTOP_OK, Inputs::GUARD_CLOSED, Inputs::MACHINE_HEALTHY, Inputs::MACHINE_READY] {
        let mut bench = Bench::ready();
        bench.lower(input);
        bench.run(1);
        let refused = Refusal::ConditionBroken { broken: input };
        assert_eq!(bench.arm(job(1)), ControllerReply::Refused(refused));
    }
}

#[test]
fn witness_or_motion_that_is_not_wired_cannot_be_relied_on() {
    let mut bench = Bench::wired(ALL.without(Inputs::STRIKE));
    let missing = Refusal::NotWired { missing: Inputs::STRIKE };
    assert_eq!(bench.arm(job(1)), ControllerReply::Refused(missing));
    let mut bench = Bench::wired(ALL.without(Inputs::STRIKE | Inputs::MACHINE_BUSY));
    let missing = Refusal::NotWired { missing: Inputs::MACHINE_BUSY };
    assert_eq!(bench.arm(Arm { witness: Witness::None, ..job(1) }), ControllerReply::Refused(missing));
}

#[test]
fn command_of_an_earlier_session_is_refused() {
    let mut bench = Bench::ready();
    let old = bench.epoch;
    bench.hello();
    let stale = ControllerReply::Refused(Refusal::EpochStale { now: bench.epoch });
    let arm = HostRequest::Arm(Arm { epoch: old, ..job(1) });
    let ack = HostRequest::Ack { epoch: old, sequence: 0, ledger: ledger(1) };
    let commands =
        [arm, ack, HostRequest::Start { epoch: old, job: 1 }, HostRequest::Disarm { epoch: old, job: 1 }];
    for command in commands {
        assert_eq!(bench.ask(command), stale);
    }
}

#[test]
fn controller_without_a_key_says_so_and_takes_one_key_only() {
    let mut bench = Bench::blank();
    let hello = bench.hello();
    assert_eq!((hello.identity, hello.newest_receipt, hello.highest_job), (None, 0, None));
    assert_eq!(bench.arm(job(1)), ControllerReply::Refused(Refusal::NotProvisioned));
    begin_cycle(&mut bench, 3);
    end_cycle(&mut bench);
    bench.run(1000);
    assert_eq!(bench.status().newest_receipt, 0);
    let ControllerReply::Provisioned { key, key_id } = bench.provision(ALL) else {
        panic!("no key was made")
    };
    assert_eq!(key_id, KeyId::of(&key, Realm::Training));
    assert_eq!(bench.provision(ALL), ControllerReply::Refused(Refusal::AlreadyProvisioned));
    bench.reset();
    let identity = bench.hello().identity.unwrap();
    assert_eq!((identity.key, identity.wired, identity.station.as_str()), (key, ALL, Some("BENCH-1")));
}

#[test]
fn command_for_a_job_that_is_not_as_it_assumes_is_refused() {
    let mut bench = Bench::ready();
    let epoch = bench.epoch;
    let start = HostRequest::Start { epoch, job: 1 };
    let not_open = ControllerReply::Refused(Refusal::JobNotOpen);
    assert_eq!(bench.ask(start), not_open);
    assert_eq!(bench.ask(HostRequest::Disarm { epoch, job: identity::NO_JOB }), not_open);
    permit(&mut bench, job(1));
    assert_eq!(bench.ask(start), ControllerReply::Refused(Refusal::NotByContact));
    assert_eq!(bench.arm(job(2)), ControllerReply::Refused(Refusal::Occupied { job: 1 }));
    let none = ControllerReply::Refused(Refusal::ReceiptNotYet { newest: 0 });
    assert_eq!(bench.ask(HostRequest::ReceiptSince { sequence: 1 }), none);
    assert_eq!(bench.ack(1), none);
    bench.hello();
    bench.rest();
    let mut bench = Bench::ready();
    bench.lower(Inputs::GUARD_CLOSED);
    bench.raise(Inputs::GUARD_CLOSED);
    bench.arm(Arm { start: StartMode::Contact, ..job(1) });
    assert_eq!(bench.ask(start), ControllerReply::Refused(Refusal::NotPermitted));
}

#[test]
fn events_are_numbered_and_the_last_sixteen_repeated() {
    let mut bench = Bench::ready();
    for _ in 0..20 {
        bench.lower(Inputs::MACHINE_READY);
        bench.run(25);
        bench.raise(Inputs::MACHINE_READY);
        bench.run(25);
    }
    let numbers: Vec<u32> = bench.status().events.iter().map(|event| event.number).collect();
    let newest = *numbers.last().unwrap();
    assert_eq!(numbers, Vec::from_iter(newest - 15..=newest));
    assert_eq!(bench.events.last().unwrap().number, newest, "each was pushed as well");
    let ControllerReply::Status(status) = bench.ask(HostRequest::Status { since: newest }) else {
        panic!("no status");
    };
    assert_eq!(status.events.len(), 1);
}

#[test]
fn build_is_the_beginning_of_a_commit_and_nothing_else() {
    let rows = [
        ("d11163b0c5e7f1a2b3c4d5e6f708192a3b4c5d6e", Some([0xd1, 0x11, 0x63, 0xb0])),
        ("00FFaa09", Some([0x00, 0xff, 0xaa, 0x09])),
        ("00000000", Some([0; 4])),
        ("d11163b", None),
        ("d11163bg", None),
        ("", None),
    ];
    for (commit, build) in rows {
        assert_eq!(Boot::build_of(commit), build, "{commit:?}");
    }
}

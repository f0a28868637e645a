//! A key that takes the place of another: at the supervisor's switch, with a receipt, through a power cut at every byte.

use crate::bench::{Bench, EVERYTHING, device_key_of, job, ledger};
use crate::jobs::{begin_cycle, change_part, end_cycle, permit};
use protocol::identity::NO_JOB;
use protocol::receipt::EndCause;
use protocol::*;

/// A controller that has finished and acknowledged one job, its supervisor's switch turned on.
fn used() -> Bench {
    let mut bench = Bench::full();
    mark(&mut bench, job(1));
    bench.ack(1);
    bench.raise(Inputs::SUPERVISOR_KEY);
    bench.run(30);
    bench
}

fn mark(bench: &mut Bench, arm: Arm) {
    permit(bench, arm);
    begin_cycle(bench, 5);
    end_cycle(bench);
    bench.rest();
}

pub fn renewal(bench: &Bench, station: &str) -> HostRequest {
    let station = StationId::new(station).unwrap();
    let (epoch, realm) = (bench.epoch, Realm::Training);
    HostRequest::Reprovision { epoch, station, realm, wired: EVERYTHING, entropy: [9; 32] }
}

fn renew(bench: &mut Bench, station: &str) -> ControllerReply {
    let request = renewal(bench, station);
    bench.ask(request)
}

fn signed(bench: &mut Bench, sequence: Sequence) -> SignedReceipt {
    match bench.ask(HostRequest::ReceiptSince { sequence }) {
        ControllerReply::Receipt(signed) => signed,
        other => panic!("receipt {sequence} was answered by {other:?}"),
    }
}

#[test]
fn renewed_key_is_announced_by_the_old_one_and_the_numbers_go_on() {
    let mut bench = used();
    let old = bench.device_key();
    let first = signed(&mut bench, 1);
    let ControllerReply::Provisioned { key, key_id } = renew(&mut bench, "BENCH-1") else { panic!("no key") };
    assert_ne!(key, old);
    let announced = signed(&mut bench, 2);
    let receipt = *announced.verify(&old, Realm::Training).unwrap().get();
    assert_eq!((receipt.outcome, receipt.cause), (Outcome::Reprovisioned, EndCause::Reprovisioned));
    assert_eq!((receipt.job, receipt.mark_digest, receipt.previous), (NO_JOB, key, first.hash()));
    let hello = bench.hello();
    assert_eq!(hello.identity.map(|identity| (identity.key, identity.key_id)), Some((key, key_id)));
    assert_eq!(
        (hello.highest_job, hello.newest_receipt, hello.acked),
        (Some(1), 2, 1),
        "the register is the same"
    );
    bench.lower(Inputs::SUPERVISOR_KEY);
    let unacknowledged = Refusal::ReceiptUnacknowledged { sequence: 2 };
    assert_eq!(bench.arm(job(2000)), ControllerReply::Refused(unacknowledged));
    bench.ack(2);
    change_part(&mut bench);
    mark(&mut bench, job(2000));
    let next = signed(&mut bench, 3);
    let receipt = *next.verify(&key, Realm::Training).unwrap().get();
    assert_eq!((receipt.sequence, receipt.previous), (3, announced.hash()));
}

#[test]
fn controller_of_another_station_begins_with_that_stations_ledger() {
    let mut bench = used();
    assert!(matches!(renew(&mut bench, "DEPOT-2"), ControllerReply::Provisioned { .. }));
    let hello = bench.hello();
    assert_eq!((hello.highest_job, hello.ledger), (None, LedgerPosition::default()));
    assert_eq!((hello.newest_receipt, hello.acked), (2, 2), "no number is used again");
    bench.lower(Inputs::SUPERVISOR_KEY);
    change_part(&mut bench);
    permit(&mut bench, Arm { ledger: ledger(2), ..job(1) });
}

#[test]
fn renewal_is_refused_by_name_where_something_stands_against_it() {
    type Act = fn(&mut Bench);
    let rows: [(&str, Act, Refusal); 5] = [
        (
            "switch off",
            |b| b.lower(Inputs::SUPERVISOR_KEY),
            Refusal::ConditionBroken { broken: Inputs::SUPERVISOR_KEY },
        ),
        ("stuck noise", |b| b.chip.0.borrow_mut().noise = 0, Refusal::NoiseUnhealthy),
        (
            "open job",
            |b| {
                change_part(b);
                permit(b, job(1002));
            },
            Refusal::Occupied { job: 1002 },
        ),
        (
            "receipt that waits",
            |b| {
                change_part(b);
                mark(b, job(1002));
            },
            Refusal::ReceiptUnacknowledged { sequence: 2 },
        ),
        ("old session", |b| b.epoch.hello -= 1, Refusal::EpochStale { now: Epoch { boot: 1, hello: 1 } }),
    ];
    for (name, act, refusal) in rows {
        let mut bench = used();
        let key = bench.device_key();
        act(&mut bench);
        bench.run(30);
        assert_eq!(renew(&mut bench, "BENCH-1"), ControllerReply::Refused(refusal), "{name}");
        assert_eq!(bench.device_key(), key, "{name}");
    }
    let mut bench = Bench::wired(EVERYTHING.without(Inputs::SUPERVISOR_KEY));
    let missing = Inputs::SUPERVISOR_KEY;
    assert_eq!(renew(&mut bench, "BENCH-1"), ControllerReply::Refused(Refusal::NotWired { missing }));
}

#[test]
fn power_cut_at_any_byte_of_a_renewal_leaves_the_old_key_or_the_new_never_a_third() {
    let mut probe = used();
    let before = probe.memory.0.borrow().written;
    let old = probe.device_key();
    assert!(matches!(renew(&mut probe, "BENCH-1"), ControllerReply::Provisioned { .. }));
    let total = probe.memory.0.borrow().written - before;
    let new = probe.device_key();
    let start = used();
    let memory = start.memory.0.borrow().bytes.clone();
    let mut kept = [0; 2];
    for cut in 0..total {
        let mut bench = used_from(&memory);
        bench.memory.cut_after(Some(cut));
        let request = renewal(&bench, "BENCH-1");
        let _ = bench.try_ask(request);
        bench.reset();
        let hello = bench.hello();
        assert_ne!(bench.status().state, ControllerState::Fault, "cut after {cut} of {total}");
        let key = hello.identity.unwrap().key;
        assert_eq!(device_key_of(&bench.memory.0.borrow().bytes), key, "cut after {cut}");
        match hello.newest_receipt {
            1 => assert_eq!(key, old, "cut after {cut}"),
            2 => assert_announced(&mut bench, &old, key),
            other => panic!("cut after {cut}: newest receipt {other}"),
        }
        kept[usize::from(key != old)] += 1;
    }
    assert_ne!(old, new);
    assert!(kept[0] > 500 && kept[1] > 200, "{kept:?} of {total}");
    println!("{total} cuts in a renewal: {} kept the old key, {} have the new", kept[0], kept[1]);
}

/// The same controller started again from its memory.
fn used_from(memory: &[u8]) -> Bench {
    let mut bench = Bench::full();
    bench.memory.0.borrow_mut().bytes.copy_from_slice(memory);
    bench.levels = bench.levels | Inputs::SUPERVISOR_KEY;
    bench.reset();
    bench.hello();
    bench.run(30);
    bench
}

fn assert_announced(bench: &mut Bench, old: &PublicKeyBytes, key: PublicKeyBytes) {
    let receipt = *signed(bench, 2).verify(old, Realm::Training).unwrap().get();
    assert_eq!((receipt.outcome, receipt.mark_digest), (Outcome::Reprovisioned, key));
}

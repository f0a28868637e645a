//! The memory: worn bytes, lost copies, and a power cut at every byte that is ever written.

use crate::bench::{Bench, READY, job};
use crate::jobs::{begin_cycle, change_part, end_cycle, permit};
use protocol::reply::MemoryHealth;
use protocol::*;

/// The two copies of each record after one job: state, identity, receipt 1. First byte and distance.
const RECORDS: [(usize, usize, usize); 3] = [(0, 512, 446), (0x400, 128, 91), (0xa00, 256, 254)];

/// A controller that has finished and acknowledged one job.
fn used() -> Bench {
    let mut bench = Bench::ready();
    permit(&mut bench, job(1));
    begin_cycle(&mut bench, 5);
    end_cycle(&mut bench);
    bench.rest();
    bench.ack(1);
    bench
}

#[test]
fn each_byte_of_one_copy_may_be_lost() {
    let mut bench = used();
    let receipt = bench.receipt(1);
    let whole = bench.memory.0.borrow().bytes.clone();
    for (start, stride, length) in RECORDS {
        for at in (start..start + length).chain(start + stride..start + stride + length) {
            bench.memory.0.borrow_mut().bytes.copy_from_slice(&whole);
            bench.memory.0.borrow_mut().bytes[at] ^= 0x10;
            bench.reset();
            assert_eq!(bench.status().memory, MemoryHealth::Mended, "byte {at:#x}");
            assert_eq!(bench.receipt(1), receipt);
            bench.reset();
            assert_eq!(bench.status().memory, MemoryHealth::Whole, "byte {at:#x} stays mended");
        }
    }
}

#[test]
fn record_lost_in_both_copies_stops_the_controller() {
    for (start, stride, length) in RECORDS {
        for at in [start, start + length / 2, start + length - 1] {
            let mut bench = used();
            bench.memory.0.borrow_mut().bytes[at] ^= 1;
            bench.memory.0.borrow_mut().bytes[at + stride] ^= 1;
            bench.reset();
            let status = bench.status();
            assert_eq!((status.memory, status.state), (MemoryHealth::Damaged, ControllerState::Fault));
            let refused = ControllerReply::Refused(Refusal::MemoryFault);
            bench.hello();
            assert_eq!(bench.arm(job(2)), refused);
            assert_eq!(bench.provision(READY), refused);
            assert!(bench.device.outputs().lamp_fault && !bench.permit);
        }
    }
}

#[test]
fn hello_to_damaged_memory_says_what_can_be_read_and_begins_a_new_session() {
    let before = used().hello();
    let unknown = (None, 0, 0);
    let known = (Some(1), 1, 1);
    let rows = [
        ("state", RECORDS[0], before.identity, unknown),
        ("identity", RECORDS[1], None, known),
        ("receipt", RECORDS[2], before.identity, known),
    ];
    for (name, (start, stride, _), identity, counts) in rows {
        let mut bench = used();
        let epoch = bench.epoch;
        bench.memory.0.borrow_mut().bytes[start] ^= 1;
        bench.memory.0.borrow_mut().bytes[start + stride] ^= 1;
        bench.reset();
        let hello = bench.hello();
        assert_eq!(hello.identity, identity, "{name}");
        assert_eq!((hello.highest_job, hello.newest_receipt, hello.acked), counts, "{name}");
        assert!(hello.epoch > epoch || counts == unknown, "{name}: {:?} is not new", hello.epoch);
        assert!(bench.hello().epoch > hello.epoch, "{name}");
        assert_eq!(bench.status().memory, MemoryHealth::Damaged, "{name}");
    }
}

#[test]
fn memory_that_does_not_answer_is_told_to_a_host_that_says_hello() {
    let mut bench = used();
    bench.memory.0.borrow_mut().bytes.clear();
    bench.reset();
    let first = bench.hello();
    assert_eq!((first.identity, first.highest_job), (None, None));
    assert!(bench.hello().epoch > first.epoch);
    assert_eq!(bench.status().memory, MemoryHealth::Damaged);
}

#[test]
fn state_that_is_erased_beside_a_key_is_damage_and_not_a_fresh_part() {
    let mut bench = used();
    bench.memory.0.borrow_mut().bytes[..0x400].fill(0);
    bench.reset();
    assert_eq!(bench.status().memory, MemoryHealth::Damaged);
}

#[test]
fn key_that_is_erased_beside_a_used_state_is_damage_and_not_a_new_controller() {
    type Act = fn(&mut Bench);
    let rows: [(&str, Act); 4] = [
        ("receipt", |bench| *bench = used()),
        ("open job", |bench| permit(bench, job(1))),
        ("ledger", |bench| _ = bench.ack(0)),
        ("unarmed cycle", |bench| begin_cycle(bench, 1)),
    ];
    for (name, act) in rows {
        for blank in [0, 0xff] {
            let mut bench = Bench::ready();
            act(&mut bench);
            bench.memory.0.borrow_mut().bytes[0x400..0x800].fill(blank);
            bench.reset();
            assert_eq!(bench.status().memory, MemoryHealth::Damaged, "{name}");
            assert_eq!(bench.hello().identity, None, "{name}");
            let refused = ControllerReply::Refused(Refusal::MemoryFault);
            assert_eq!(bench.provision(READY), refused, "{name}: no key goes on with another's numbers");
        }
    }
}

#[test]
fn memory_that_fails_under_a_permit_takes_it() {
    let mut bench = Bench::ready();
    permit(&mut bench, job(1));
    bench.memory.0.borrow_mut().bytes.truncate(16);
    bench.raise(Inputs::MACHINE_BUSY);
    bench.run(1);
    assert!(!bench.device.outputs().permit);
    assert_eq!(bench.device.state(), ControllerState::Fault);
}

/// What a host and a fixture saw before the power failed.
#[derive(Default, Debug)]
pub struct Seen {
    key: bool,
    armed: bool,
    permit: bool,
    begun: bool,
    ended: bool,
    receipt: Option<SignedReceipt>,
    pub acked: bool,
}

/// One job from an empty memory on; `None` where the power failed.
pub fn whole_life(bench: &mut Bench, seen: &mut Seen) -> Option<()> {
    let station = StationId::new("BENCH-1").unwrap();
    let wired = Inputs(0x7f);
    bench.try_ask(HostRequest::Provision { station, realm: Realm::Real, wired, entropy: [3; 32] })?;
    seen.key = true;
    let ControllerReply::Hello(hello) = bench.try_ask(HostRequest::Hello { min: 1, max: 1 })? else {
        return None;
    };
    bench.run(22);
    change_part(bench);
    let limits = Limits { busy_gap_ms: 20, ..job(1).limits };
    bench.try_ask(HostRequest::Arm(Arm { epoch: hello.epoch, limits, ..job(1) }))?;
    seen.armed = true;
    bench.run_until("permit", |bench| bench.permit);
    seen.permit = bench.permit;
    begin_cycle(bench, 5);
    seen.begun = !bench.memory.is_cut();
    bench.run(150);
    end_cycle(bench);
    bench.rest();
    seen.ended = !bench.memory.is_cut();
    let ControllerReply::Receipt(receipt) = bench.try_ask(HostRequest::ReceiptSince { sequence: 1 })? else {
        return None;
    };
    seen.receipt = Some(receipt);
    let ledger = crate::bench::ledger(9);
    bench.try_ask(HostRequest::Ack { epoch: hello.epoch, sequence: 1, ledger })?;
    seen.acked = true;
    Some(())
}

#[test]
fn power_cut_at_any_written_byte_loses_nothing_that_was_said() {
    let mut bench = Bench::on(crate::bench::Memory::fresh(), READY);
    let mut seen = Seen::default();
    assert_eq!(whole_life(&mut bench, &mut seen), Some(()));
    let written = bench.memory.0.borrow().written;
    assert!(written > 5000 && seen.acked, "{written}");
    for cut in 0..written {
        let memory = crate::bench::Memory::fresh();
        memory.cut_after(Some(cut));
        let mut bench = Bench::on(memory, READY);
        let mut seen = Seen::default();
        whole_life(&mut bench, &mut seen);
        bench.set(READY);
        bench.reset();
        check_after(&mut bench, &seen, &[], cut);
    }
}

/// `also` are outcomes of a cycle that was cut, beside those that this memory leaves.
pub fn check_after(bench: &mut Bench, seen: &Seen, also: &[Outcome], cut: usize) {
    let hello = bench.hello();
    assert!(hello.identity.is_some() || !seen.key, "cut at {cut}");
    if hello.identity.is_none() {
        return;
    }
    bench.rest();
    let hello = bench.hello();
    let status = bench.status();
    assert_ne!(status.memory, MemoryHealth::Damaged, "cut at {cut}");
    assert!(hello.highest_job == Some(1) || !seen.armed, "cut at {cut}");
    assert!(hello.acked == 1 || !seen.acked, "cut at {cut}");
    let expected = u64::from(hello.highest_job.is_some());
    assert_eq!((hello.newest_receipt, status.state), (expected, ControllerState::Idle), "cut at {cut}");
    if expected == 0 {
        return;
    }
    let receipt = bench.receipt(1);
    let allowed: &[Outcome] = match (seen.permit, seen.begun, seen.ended) {
        (false, ..) => &[Outcome::NeverPermitted, Outcome::PermittedNoCycle],
        (true, false, _) => &[Outcome::PermittedNoCycle, Outcome::InterruptedInCycle],
        (true, true, false) => &[Outcome::InterruptedInCycle, Outcome::Complete],
        (true, true, true) => &[Outcome::Complete],
    };
    let lesser = seen.begun && !seen.ended && also.contains(&receipt.outcome);
    assert!(lesser || allowed.contains(&receipt.outcome), "cut at {cut}: {seen:?} became {receipt:?}");
    if let Some(before) = seen.receipt {
        let ControllerReply::Receipt(after) = bench.ask(HostRequest::ReceiptSince { sequence: 1 }) else {
            panic!("the receipt is gone");
        };
        assert_eq!(before, after, "cut at {cut}");
    }
}

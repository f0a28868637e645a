//! What the controller finds out about itself, and what it then refuses.

use crate::bench::{Bench, job};
use crate::jobs::{begin_cycle, end_cycle, permit};
use firmware::ChipCheck;
use firmware::requests::UPDATE_AFTER_MS;
use protocol::receipt::EndCause;
use protocol::*;

fn self_test(bench: &mut Bench) -> ControllerReply {
    let epoch = bench.epoch;
    bench.ask(HostRequest::SelfTest { epoch })
}

fn tested(bench: &mut Bench) -> SelfTest {
    match self_test(bench) {
        ControllerReply::SelfTested(test) => test,
        other => panic!("a self-test was answered by {other:?}"),
    }
}

fn refused(refusal: Refusal) -> ControllerReply {
    ControllerReply::Refused(refusal)
}

#[test]
fn sound_controller_passes_every_test() {
    let mut bench = Bench::full();
    let test = tested(&mut bench);
    let checks = [test.ram, test.flash, test.memory, test.relay, test.noise, test.expander];
    assert_eq!(checks, [Check::Passed; 6]);
    assert_eq!(bench.inspect().test, test);
}

#[test]
fn ram_or_image_that_fails_at_the_start_permits_nothing_and_is_named() {
    let rows = [
        (ChipCheck { ram: false, ..ChipCheck::PASSED }, Fault::Ram),
        (ChipCheck { flash: false, ..ChipCheck::PASSED }, Fault::Flash),
    ];
    for (check, fault) in rows {
        let mut bench = Bench::full();
        bench.chip.0.borrow_mut().check = check;
        bench.reset();
        bench.hello();
        bench.run(50);
        assert_eq!(bench.inspect().fault, Some(fault));
        assert_eq!(bench.status().state, ControllerState::Fault);
        assert_eq!(bench.arm(job(1)), refused(Refusal::SelfTestFailed { fault }));
        // A later test that passes ends it.
        bench.chip.0.borrow_mut().check = ChipCheck::PASSED;
        tested(&mut bench);
        bench.run(50);
        permit(&mut bench, job(1));
    }
}

#[test]
fn expander_that_is_silent_is_named_and_nothing_is_armed() {
    let mut bench = Bench::full();
    bench.expander = false;
    bench.run(10);
    let fault = Fault::Expander;
    assert_eq!(bench.arm(job(1)), refused(Refusal::SelfTestFailed { fault }));
    assert_eq!(tested(&mut bench).expander, Check::Failed);
    bench.expander = true;
    bench.run(10);
    permit(&mut bench, job(1));
}

#[test]
fn record_that_is_damaged_is_named_by_its_address() {
    // State, key, receipt 1.
    for (address, stride) in [(0_u16, 512), (0x400, 128), (0xa00, 256)] {
        let mut bench = Bench::ready();
        permit(&mut bench, job(1));
        begin_cycle(&mut bench, 5);
        end_cycle(&mut bench);
        bench.rest();
        for at in [usize::from(address) + 9, usize::from(address) + 9 + stride] {
            bench.memory.0.borrow_mut().bytes[at] ^= 4;
        }
        bench.reset();
        let inspection = bench.inspect();
        assert_eq!((inspection.fault, inspection.damaged_at), (Some(Fault::Memory), Some(address)));
    }
}

#[test]
fn self_test_is_refused_while_a_job_is_open_and_in_an_old_session() {
    let mut bench = Bench::full();
    let old = bench.epoch;
    bench.hello();
    let now = bench.epoch;
    assert_eq!(bench.ask(HostRequest::SelfTest { epoch: old }), refused(Refusal::EpochStale { now }));
    permit(&mut bench, job(1));
    assert_eq!(self_test(&mut bench), refused(Refusal::Occupied { job: 1 }));
    assert!(bench.permit);
}

#[test]
fn noise_that_is_stuck_makes_no_key() {
    let mut bench = Bench::blank();
    bench.hello();
    bench.chip.0.borrow_mut().noise = 0;
    assert_eq!(bench.provision(Inputs(0x7f)), refused(Refusal::NoiseUnhealthy));
    assert_eq!(bench.hello().identity, None);
    assert_eq!(tested(&mut bench).noise, Check::Failed);
    bench.chip.0.borrow_mut().noise = 1;
    assert!(matches!(bench.provision(Inputs(0x7f)), ControllerReply::Provisioned { .. }));
}

#[test]
fn update_waits_for_the_last_receipt_and_then_restarts() {
    let mut bench = Bench::full();
    let update = |bench: &mut Bench| {
        let epoch = bench.epoch;
        bench.ask(HostRequest::Update { epoch })
    };
    permit(&mut bench, job(1));
    assert_eq!(update(&mut bench), refused(Refusal::Occupied { job: 1 }));
    begin_cycle(&mut bench, 5);
    end_cycle(&mut bench);
    bench.rest();
    assert_eq!(update(&mut bench), refused(Refusal::ReceiptUnacknowledged { sequence: 1 }));
    bench.ack(1);
    assert_eq!(update(&mut bench), ControllerReply::Updating);
    let updated = |bench: &Bench| bench.chip.0.borrow().updated;
    bench.run(UPDATE_AFTER_MS - 10);
    assert!(!updated(&bench), "the answer goes out before");
    bench.run(20);
    assert!(updated(&bench));
}

#[test]
fn job_armed_while_an_update_is_due_takes_the_update_back() {
    let mut bench = Bench::full();
    let epoch = bench.epoch;
    assert_eq!(bench.ask(HostRequest::Update { epoch }), ControllerReply::Updating);
    permit(&mut bench, job(1));
    bench.run(UPDATE_AFTER_MS);
    begin_cycle(&mut bench, 5);
    end_cycle(&mut bench);
    bench.rest();
    assert_eq!(bench.receipt(1).outcome, Outcome::Complete);
    assert!(!bench.chip.0.borrow().updated);
}

#[test]
fn main_loop_that_stood_still_under_a_permit_counts_as_a_reset() {
    type Act = fn(&mut Bench);
    let rows: [(&str, Act, Outcome); 2] = [
        ("permitted", |_| {}, Outcome::PermittedNoCycle),
        ("in the cycle", |bench| begin_cycle(bench, 5), Outcome::InterruptedInCycle),
    ];
    for (name, act, outcome) in rows {
        let mut bench = Bench::full();
        permit(&mut bench, job(1));
        act(&mut bench);
        bench.gate.lose();
        bench.run(1);
        assert!(!bench.permit, "{name}");
        end_cycle(&mut bench);
        bench.run(200);
        assert!(!bench.permit, "{name}: it does not come back");
        bench.rest();
        let receipt = bench.receipt(1);
        assert_eq!((receipt.outcome, receipt.cause), (outcome, EndCause::Reset), "{name}");
        bench.ack(1);
        crate::jobs::change_part(&mut bench);
        permit(&mut bench, job(2000));
    }
}

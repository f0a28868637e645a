//! A reset in each stage of a job: what the receipt says afterwards.

use crate::bench::{Bench, READY, job};
use crate::jobs::{begin_cycle, end_cycle, permit};
use protocol::event::EventKind;
use protocol::receipt::EndCause;
use protocol::*;

#[test]
fn reset_ends_an_open_job_as_its_row_says() {
    type Act = fn(&mut Bench);
    let rows: [(&str, Act, Outcome); 5] = [
        (
            "armed",
            |b| {
                b.lower(Inputs::GUARD_CLOSED);
                b.raise(Inputs::GUARD_CLOSED);
                b.arm(job(1));
            },
            Outcome::NeverPermitted,
        ),
        ("permitted", |b| permit(b, job(1)), Outcome::PermittedNoCycle),
        (
            "permitted and dropped",
            |b| {
                permit(b, job(1));
                b.lower(Inputs::GUARD_CLOSED);
                b.run(10);
                b.raise(Inputs::GUARD_CLOSED);
            },
            Outcome::PermittedNoCycle,
        ),
        (
            "permitted, and busy at the start",
            |b| {
                permit(b, job(1));
                b.raise(Inputs::MACHINE_BUSY);
            },
            Outcome::InterruptedInCycle,
        ),
        (
            "moving",
            |b| {
                permit(b, job(1));
                begin_cycle(b, 3);
                end_cycle(b);
            },
            Outcome::InterruptedInCycle,
        ),
    ];
    for (name, act, outcome) in rows {
        let mut bench = Bench::ready();
        act(&mut bench);
        bench.reset();
        assert!(!bench.permit, "{name}");
        bench.run(40);
        bench.set(READY);
        bench.rest();
        bench.hello();
        let receipt = bench.receipt(1);
        assert_eq!((receipt.outcome, receipt.cause), (outcome, EndCause::Reset), "{name}");
        assert_eq!((receipt.job, receipt.epoch), (1, Epoch { boot: 1, hello: 1 }), "{name}");
        assert_eq!(bench.status().newest_receipt, 1, "{name}");
        assert_eq!(bench.events.iter().filter(|e| e.kind == EventKind::Booted { boot: 2 }).count(), 1);
    }
}

#[test]
fn reset_in_a_cycle_keeps_the_strikes_journalled_last() {
    let mut bench = Bench::ready();
    permit(&mut bench, job(1));
    begin_cycle(&mut bench, 5);
    bench.run(100);
    bench.strike();
    bench.run(10);
    bench.reset();
    end_cycle(&mut bench);
    bench.rest();
    let receipt = bench.receipt(1);
    assert_eq!((receipt.outcome, receipt.witness_count), (Outcome::InterruptedInCycle, 5));
    assert!((60..=110).contains(&receipt.duration_ms), "{}", receipt.duration_ms);
}

#[test]
fn reset_before_signing_gives_the_same_receipt() {
    let run = |reset: bool| {
        let mut bench = Bench::ready();
        permit(&mut bench, job(1));
        begin_cycle(&mut bench, 5);
        end_cycle(&mut bench);
        bench.run_until("closing", |b| b.device.state() == ControllerState::Closing { job: 1 });
        if reset {
            bench.reset();
        }
        bench.rest();
        bench.ask(HostRequest::ReceiptSince { sequence: 1 })
    };
    let receipt = run(false);
    assert!(matches!(receipt, ControllerReply::Receipt(_)));
    assert_eq!(run(true), receipt);
}

#[test]
fn reset_in_an_unarmed_cycle_keeps_its_receipt() {
    let mut bench = Bench::ready();
    begin_cycle(&mut bench, 2);
    bench.reset();
    end_cycle(&mut bench);
    bench.rest();
    let receipt = bench.receipt(1);
    assert_eq!((receipt.outcome, receipt.cause), (Outcome::UnarmedCycle, EndCause::Reset));
    assert_eq!(bench.status().newest_receipt, 1);
}

#[test]
fn machine_that_moves_at_the_start_is_an_unarmed_cycle() {
    let mut bench = Bench::ready();
    bench.gate = std::rc::Rc::default();
    bench.raise(Inputs::MACHINE_BUSY);
    bench.reset();
    assert_eq!(bench.device.state(), ControllerState::Cycle { job: identity::NO_JOB });
}

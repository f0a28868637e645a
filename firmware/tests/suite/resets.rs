//! A reset in each stage of a job: what the receipt says afterwards.

use crate::bench::{Bench, READY, job, ledger};
use crate::jobs::{begin_cycle, change_part, end_cycle, permit};
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

/// Bytes of one copy of the state's record.
const STATE_COPY: usize = firmware::state::STATE_LEN + 8;

/// Motion too short for a look to see more of it than its edges.
fn twitch(bench: &mut Bench) {
    bench.raise(Inputs::MACHINE_BUSY);
    bench.strike();
    bench.lower(Inputs::MACHINE_BUSY);
}

/// The receipt of job 1 after a reset with the machine at rest.
fn after_reset(bench: &mut Bench) -> Receipt {
    bench.reset();
    bench.set(READY);
    bench.rest();
    bench.hello();
    let receipt = bench.receipt(1);
    assert_eq!((receipt.job, receipt.cause), (1, EndCause::Reset));
    receipt
}

#[test]
fn motion_between_two_looks_before_a_reset_leaves_a_receipt_that_names_the_reset() {
    type Act = fn(&mut Bench);
    let rows: [(&str, Act, Outcome); 6] = [
        (
            "busy",
            |b| {
                b.raise(Inputs::MACHINE_BUSY);
                b.lower(Inputs::MACHINE_BUSY);
            },
            Outcome::PermittedNoCycle,
        ),
        ("strike", Bench::strike, Outcome::PermittedNoCycle),
        ("both", twitch, Outcome::PermittedNoCycle),
        (
            "busy, one look",
            |b| {
                b.raise(Inputs::MACHINE_BUSY);
                b.lower(Inputs::MACHINE_BUSY);
                b.poll();
            },
            Outcome::InterruptedInCycle,
        ),
        (
            "strike, one look",
            |b| {
                b.strike();
                b.poll();
            },
            Outcome::InterruptedInCycle,
        ),
        (
            "strike, one request",
            |b| {
                b.strike();
                b.status();
            },
            Outcome::InterruptedInCycle,
        ),
    ];
    for (name, act, outcome) in rows {
        let mut bench = Bench::ready();
        permit(&mut bench, job(1));
        act(&mut bench);
        assert_eq!(after_reset(&mut bench).outcome, outcome, "{name}");
    }
}

#[test]
fn motion_is_kept_once_one_copy_of_its_record_is_whole() {
    let mut cut = 0;
    loop {
        let mut bench = Bench::ready();
        permit(&mut bench, job(1));
        twitch(&mut bench);
        bench.memory.cut_after(Some(cut));
        bench.run(1);
        if !bench.memory.is_cut() {
            break;
        }
        let outcome = after_reset(&mut bench).outcome;
        let expected = if cut < STATE_COPY { Outcome::PermittedNoCycle } else { Outcome::InterruptedInCycle };
        assert_eq!(outcome, expected, "cut after {cut} bytes");
        cut += 1;
    }
    assert!(cut > STATE_COPY, "{cut}");
}

/// A permit that was lost with the part, up to the last look before the part's absence is journalled.
fn part_lost(looks: u64) -> Bench {
    let mut bench = Bench::ready();
    permit(&mut bench, job(1));
    bench.lower(Inputs::PART_PRESENT);
    bench.run(looks);
    bench
}

#[test]
fn motion_is_journalled_before_a_part_that_is_seen_in_the_same_look() {
    let written = |bench: &Bench| bench.memory.0.borrow().written;
    let before = written(&part_lost(0));
    let looks = (1..50).find(|looks| written(&part_lost(*looks)) > before).unwrap();
    let mut bench = part_lost(looks - 1);
    twitch(&mut bench);
    bench.memory.cut_after(Some(STATE_COPY));
    bench.run(1);
    assert!(bench.memory.is_cut());
    assert_eq!(after_reset(&mut bench).outcome, Outcome::InterruptedInCycle);
}

#[test]
fn part_that_nobody_watched_while_the_power_was_off_is_neither_the_same_nor_new() {
    let mut bench = Bench::ready();
    permit(&mut bench, job(1));
    begin_cycle(&mut bench, 5);
    end_cycle(&mut bench);
    bench.rest();
    bench.ack(1);
    let new = Arm { ledger: ledger(1002), ..job(2) };
    let same = Arm { part: PartClaim::SameAs { job: 1 }, ..new };
    let (changed, not_changed) = (Refusal::PartChanged, Refusal::PartNotChanged);
    let power_off = |bench: &mut Bench| {
        bench.reset();
        bench.hello();
        bench.run(30);
    };
    power_off(&mut bench);
    assert_eq!(bench.arm(same), ControllerReply::Refused(changed));
    assert_eq!(bench.arm(new), ControllerReply::Refused(not_changed));
    bench.lower(Inputs::PART_PRESENT);
    bench.run(30);
    bench.raise(Inputs::PART_PRESENT);
    power_off(&mut bench);
    assert_eq!(bench.arm(new), ControllerReply::Refused(not_changed), "what was put in nobody saw");
    change_part(&mut bench);
    power_off(&mut bench);
    assert_eq!(bench.arm(same), ControllerReply::Refused(changed));
    assert_eq!(bench.arm(new), ControllerReply::Armed { job: 2 }, "it was new before the power failed");
}

#[test]
fn part_is_new_after_one_opening_and_closing_that_was_seen_since_the_start() {
    let mut bench = Bench::ready();
    permit(&mut bench, job(1));
    begin_cycle(&mut bench, 5);
    bench.reset();
    end_cycle(&mut bench);
    bench.rest();
    bench.hello();
    bench.ack(1);
    let new = Arm { ledger: ledger(1002), ..job(2) };
    assert_eq!(bench.arm(new), ControllerReply::Refused(Refusal::PartNotChanged));
    change_part(&mut bench);
    assert_eq!(bench.arm(new), ControllerReply::Armed { job: 2 });
}

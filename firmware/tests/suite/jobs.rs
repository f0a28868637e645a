//! Jobs from arm to receipt: one table row for each way to end.

use crate::bench::{ALL, Bench, READY, job, ledger};
use protocol::event::{EventKind, PermitDrop};
use protocol::receipt::EndCause;
use protocol::*;

/// Arms a job and waits for the permit.
pub fn permit(bench: &mut Bench, arm: Arm) {
    assert_eq!(bench.arm(arm), ControllerReply::Armed { job: arm.job });
    bench.run_until("permit", |bench| bench.permit);
}

/// Busy on, strikes 10 ms apart.
pub fn begin_cycle(bench: &mut Bench, strikes: u32) {
    bench.raise(Inputs::MACHINE_BUSY);
    bench.lower(Inputs::MACHINE_READY);
    for _ in 0..strikes {
        bench.run(10);
        bench.strike();
    }
    bench.run(10);
}

/// Busy off, ready again.
pub fn end_cycle(bench: &mut Bench) {
    bench.lower(Inputs::MACHINE_BUSY);
    bench.raise(Inputs::MACHINE_READY);
}

/// Opens and closes the fixture.
pub fn change_part(bench: &mut Bench) {
    bench.lower(Inputs::PART_PRESENT);
    bench.run(30);
    bench.raise(Inputs::PART_PRESENT);
    bench.run(30);
}

type Act = fn(&mut Bench);

#[test]
fn job_before_a_cycle_ends_as_its_row_says() {
    let rows: [(&str, Act, EndCause, PermitDrop, Inputs); 7] = [
        (
            "guard",
            |b| b.lower(Inputs::GUARD_CLOSED),
            EndCause::Condition,
            PermitDrop::Condition { broken: Inputs::GUARD_CLOSED },
            Inputs::GUARD_CLOSED,
        ),
        (
            "pulse between two looks",
            |b| {
                b.lower(Inputs::ESTOP_OK);
                b.raise(Inputs::ESTOP_OK);
            },
            EndCause::Condition,
            PermitDrop::Condition { broken: Inputs::ESTOP_OK },
            Inputs::ESTOP_OK,
        ),
        (
            "part",
            |b| b.lower(Inputs::PART_PRESENT),
            EndCause::Condition,
            PermitDrop::Condition { broken: Inputs::PART_PRESENT },
            Inputs::PART_PRESENT,
        ),
        ("silence", |b| b.run(2100), EndCause::HostSilent, PermitDrop::HostSilent, Inputs::NONE),
        ("hello", |b| _ = b.hello(), EndCause::NewEpoch, PermitDrop::NewEpoch, Inputs::NONE),
        ("time", |b| b.run_alive(5100), EndCause::OverTime, PermitDrop::OverTime, Inputs::NONE),
        (
            "disarm",
            |b| {
                let disarm = HostRequest::Disarm { epoch: b.epoch, job: 1 };
                assert_eq!(b.ask(disarm), ControllerReply::Disarmed { job: 1 });
            },
            EndCause::Disarmed,
            PermitDrop::Disarmed,
            Inputs::NONE,
        ),
    ];
    for (name, act, cause, drop, broken) in rows {
        let mut bench = Bench::ready();
        permit(&mut bench, job(1));
        act(&mut bench);
        bench.poll();
        assert!(!bench.permit, "{name}");
        bench.rest();
        let receipt = bench.receipt(1);
        assert_eq!((receipt.outcome, receipt.cause), (Outcome::PermittedNoCycle, cause), "{name}");
        assert_eq!((receipt.broken, receipt.held), (broken, READY.without(broken)), "{name}");
        assert_eq!((receipt.witness_count, receipt.duration_ms), (0, 0), "{name}");
        let dropped = EventKind::PermitDropped { job: 1, cause: drop };
        assert_eq!(bench.events.iter().filter(|event| event.kind == dropped).count(), 1, "{name}");
    }
}

fn open_guard(bench: &mut Bench) {
    bench.lower(Inputs::GUARD_CLOSED);
    bench.run(5);
    end_cycle(bench);
}

fn lose_health(bench: &mut Bench) {
    bench.lower(Inputs::MACHINE_HEALTHY);
    end_cycle(bench);
}

fn outlast_its_time(bench: &mut Bench) {
    bench.run_alive(10_000);
    end_cycle(bench);
}

fn fall_silent(bench: &mut Bench) {
    bench.run(3000);
    end_cycle(bench);
}

fn say_hello(bench: &mut Bench) {
    bench.hello();
    end_cycle(bench);
}

fn try_to_disarm(bench: &mut Bench) {
    let disarm = HostRequest::Disarm { epoch: bench.epoch, job: 1 };
    assert_eq!(bench.ask(disarm), ControllerReply::Refused(Refusal::CycleBegun));
    end_cycle(bench);
}

#[test]
fn job_in_a_cycle_ends_as_its_row_says() {
    use EndCause::{Condition, Finished, OverTime};
    use Outcome::{Complete, InterruptedInCycle, OutsideLimits};
    let none = Inputs::NONE;
    let rows: [(&str, u32, Act, Outcome, EndCause, Inputs); 9] = [
        ("whole", 5, end_cycle, Complete, Finished, none),
        ("short", 4, end_cycle, OutsideLimits, Finished, none),
        ("long", 6, end_cycle, OutsideLimits, Finished, none),
        ("guard", 3, open_guard, InterruptedInCycle, Condition, Inputs::GUARD_CLOSED),
        ("fault of the machine", 5, lose_health, InterruptedInCycle, Condition, Inputs::MACHINE_HEALTHY),
        ("time", 5, outlast_its_time, InterruptedInCycle, OverTime, none),
        ("silence is no end", 5, fall_silent, Complete, Finished, none),
        ("hello is no end", 5, say_hello, Complete, Finished, none),
        ("disarm is refused", 5, try_to_disarm, Complete, Finished, none),
    ];
    for (name, strikes, act, outcome, cause, broken) in rows {
        let mut bench = Bench::ready();
        permit(&mut bench, job(1));
        begin_cycle(&mut bench, strikes);
        assert_eq!(bench.device.state(), ControllerState::Cycle { job: 1 }, "{name}");
        act(&mut bench);
        bench.rest();
        let receipt = bench.receipt(1);
        assert_eq!((receipt.outcome, receipt.cause), (outcome, cause), "{name}");
        assert_eq!((receipt.witness_count, receipt.broken), (strikes, broken), "{name}");
        assert!(!bench.permit, "{name}");
    }
}

#[test]
fn silence_of_a_streaming_host_ends_the_cycle() {
    let mut bench = Bench::ready();
    permit(&mut bench, Arm { on_silence: OnSilence::Stop, ..job(1) });
    begin_cycle(&mut bench, 3);
    bench.run(2100);
    assert!(!bench.permit);
    end_cycle(&mut bench);
    bench.rest();
    let receipt = bench.receipt(1);
    assert_eq!((receipt.outcome, receipt.cause), (Outcome::InterruptedInCycle, EndCause::HostSilent));
}

#[test]
fn permit_waits_until_bouncing_inputs_are_steady() {
    let mut bench = Bench::ready();
    bench.lower(Inputs::GUARD_CLOSED);
    bench.raise(Inputs::GUARD_CLOSED);
    assert_eq!(bench.arm(job(1)), ControllerReply::Armed { job: 1 });
    for _ in 0..5 {
        bench.run(15);
        assert!(!bench.permit);
        bench.lower(Inputs::GUARD_CLOSED);
        bench.raise(Inputs::GUARD_CLOSED);
    }
    bench.run(22);
    assert!(bench.permit);
}

#[test]
fn job_whose_inputs_stay_bad_is_never_permitted() {
    let mut bench = Bench::ready();
    bench.lower(Inputs::GUARD_CLOSED);
    bench.raise(Inputs::GUARD_CLOSED);
    assert_eq!(bench.arm(job(1)), ControllerReply::Armed { job: 1 });
    bench.lower(Inputs::GUARD_CLOSED);
    bench.rest();
    let receipt = bench.receipt(1);
    assert_eq!((receipt.outcome, receipt.cause), (Outcome::NeverPermitted, EndCause::Condition));
    assert_eq!(receipt.broken, Inputs::GUARD_CLOSED);
}

#[test]
fn motion_before_the_permit_leaves_the_job_interrupted() {
    let mut bench = Bench::ready();
    bench.lower(Inputs::GUARD_CLOSED);
    bench.raise(Inputs::GUARD_CLOSED);
    bench.arm(job(1));
    begin_cycle(&mut bench, 5);
    assert!(!bench.permit);
    end_cycle(&mut bench);
    bench.rest();
    assert_eq!(bench.receipt(1).outcome, Outcome::InterruptedInCycle);
}

#[test]
fn motion_that_begins_while_the_permit_is_lost_is_a_cycle() {
    let mut bench = Bench::ready();
    permit(&mut bench, job(1));
    bench.lower(Inputs::GUARD_CLOSED);
    bench.run(10);
    begin_cycle(&mut bench, 1);
    end_cycle(&mut bench);
    bench.rest();
    let receipt = bench.receipt(1);
    assert_eq!((receipt.outcome, receipt.cause), (Outcome::InterruptedInCycle, EndCause::Condition));
    assert_eq!(bench.status().newest_receipt, 1, "one motion, one receipt");
}

#[test]
fn motion_without_a_job_is_a_receipt_and_blocks_arming() {
    let mut bench = Bench::ready();
    begin_cycle(&mut bench, 2);
    assert_eq!(bench.device.state(), ControllerState::Cycle { job: identity::NO_JOB });
    let occupied = Refusal::Occupied { job: identity::NO_JOB };
    assert_eq!(bench.arm(job(1)), ControllerReply::Refused(occupied));
    end_cycle(&mut bench);
    bench.rest();
    let receipt = bench.receipt(1);
    assert_eq!((receipt.outcome, receipt.job), (Outcome::UnarmedCycle, identity::NO_JOB));
    assert_eq!((receipt.mark_digest, receipt.witness_count), ([0; 32], 2));
    let waits = Refusal::ReceiptUnacknowledged { sequence: 1 };
    assert_eq!(bench.arm(job(1)), ControllerReply::Refused(waits));
    assert_eq!(bench.ack(1), ControllerReply::Acked { sequence: 1 });
    assert_eq!(bench.arm(job(1)), ControllerReply::Refused(Refusal::LedgerBehind { size: 1001 }));
    let arm = Arm { ledger: ledger(2000), ..job(1) };
    assert_eq!(bench.arm(arm), ControllerReply::Refused(Refusal::PartNotChanged));
    change_part(&mut bench);
    permit(&mut bench, arm);
}

#[test]
fn receipts_form_a_signed_chain_without_gaps() {
    let mut bench = Bench::ready();
    let key = bench.hello().identity.unwrap().key;
    let mut previous = [0; 32];
    for sequence in 1..=40 {
        change_part(&mut bench);
        permit(&mut bench, Arm { ledger: ledger(1000 + sequence), ..job(sequence) });
        begin_cycle(&mut bench, 5);
        end_cycle(&mut bench);
        bench.rest();
        let ControllerReply::Receipt(signed) = bench.ask(HostRequest::ReceiptSince { sequence }) else {
            panic!("receipt {sequence} is missing");
        };
        let receipt = *signed.verify(&key, Realm::Training).unwrap().get();
        assert_eq!((receipt.sequence, receipt.previous), (sequence, previous));
        previous = signed.hash();
        assert_eq!(bench.ack(sequence), ControllerReply::Acked { sequence });
    }
    assert_eq!(bench.receipt(9).job, 9);
    let gone = ControllerReply::Refused(Refusal::ReceiptGone { oldest: 9 });
    assert_eq!(bench.ask(HostRequest::ReceiptSince { sequence: 8 }), gone);
}

#[test]
fn unarmed_cycles_beyond_what_is_kept_are_held_in_one() {
    let mut bench = Bench::ready();
    for _ in 0..40 {
        bench.strike();
        bench.run(600);
    }
    let status = bench.status();
    assert_eq!((status.newest_receipt, status.state), (32, ControllerState::Cycle { job: identity::NO_JOB }));
    bench.ack(32);
    bench.rest();
    assert_eq!(bench.receipt(33).witness_count, 8);
}

#[test]
fn start_contact_closes_once_for_its_time_and_under_the_permit_only() {
    let mut bench = Bench::ready();
    permit(&mut bench, Arm { start: StartMode::Contact, ..job(1) });
    let start = HostRequest::Start { epoch: bench.epoch, job: 1 };
    assert_eq!(bench.ask(start), ControllerReply::Started { job: 1 });
    assert!(bench.device.outputs().start_contact);
    assert_eq!(bench.ask(start), ControllerReply::Refused(Refusal::AlreadyStarted));
    bench.run(199);
    assert!(bench.device.outputs().start_contact);
    bench.run(1);
    assert!(!bench.device.outputs().start_contact);

    let mut bench = Bench::ready();
    permit(&mut bench, Arm { start: StartMode::Contact, ..job(1) });
    bench.ask(HostRequest::Start { epoch: bench.epoch, job: 1 });
    bench.lower(Inputs::GUARD_CLOSED);
    bench.poll();
    assert!(!bench.device.outputs().start_contact);
}

#[test]
fn beam_time_is_the_witness_where_the_job_says_so() {
    let mut bench = Bench::ready();
    let limits = Limits { witness_min: 28, witness_max: 32, ..job(1).limits };
    permit(&mut bench, Arm { witness: Witness::BeamMs, limits, ..job(1) });
    bench.raise(Inputs::MACHINE_BUSY);
    for _ in 0..3 {
        bench.raise(Inputs::STRIKE);
        bench.run(10);
        bench.lower(Inputs::STRIKE);
        bench.run(10);
    }
    end_cycle(&mut bench);
    bench.rest();
    let receipt = bench.receipt(1);
    assert_eq!((receipt.outcome, receipt.witness_count), (Outcome::Complete, 30));
}

#[test]
fn press_without_a_busy_wire_is_seen_by_its_strike() {
    let mut bench = Bench::wired(ALL.without(Inputs::MACHINE_BUSY | Inputs::MACHINE_READY));
    let limits = Limits { witness_min: 1, witness_max: 1, ..job(1).limits };
    let required = Inputs::ESTOP_OK | Inputs::GUARD_CLOSED;
    permit(&mut bench, Arm { limits, required, ..job(1) });
    bench.strike();
    bench.rest();
    let receipt = bench.receipt(1);
    let not_wired = Inputs::MACHINE_READY | Inputs::CLAMP_CLOSED | Inputs::AIR_OK;
    assert_eq!((receipt.outcome, receipt.not_wired), (Outcome::Complete, not_wired));
    let held = READY.without(Inputs::MACHINE_READY);
    assert_eq!(receipt.held, held, "what is wired is watched, asked for or not");
}

#[test]
fn part_of_the_last_job_may_be_marked_again_until_the_fixture_is_emptied() {
    let mut bench = Bench::ready();
    permit(&mut bench, job(1));
    begin_cycle(&mut bench, 5);
    end_cycle(&mut bench);
    bench.rest();
    bench.ack(1);
    let next = Arm { ledger: ledger(1002), ..job(2) };
    assert_eq!(bench.arm(next), ControllerReply::Refused(Refusal::PartNotChanged));
    let other = Arm { part: PartClaim::SameAs { job: 7 }, ..next };
    assert_eq!(bench.arm(other), ControllerReply::Refused(Refusal::PartChanged));
    let same = Arm { part: PartClaim::SameAs { job: 1 }, ..next };
    assert_eq!(bench.arm(same), ControllerReply::Armed { job: 2 });
    bench.hello();
    bench.rest();
    bench.ack(2);
    change_part(&mut bench);
    let late = Arm { part: PartClaim::SameAs { job: 2 }, ..Arm { ledger: ledger(1003), ..job(3) } };
    assert_eq!(bench.arm(late), ControllerReply::Refused(Refusal::PartChanged));
    assert_eq!(bench.arm(Arm { part: PartClaim::New, ..late }), ControllerReply::Armed { job: 3 });
}

#[test]
fn signal_before_the_first_motion_is_no_signal_of_the_cycle() {
    for early in [false, true] {
        let mut bench = Bench::full();
        let required = Inputs::CONDITIONS | Inputs::END_OF_MARK;
        permit(&mut bench, Arm { required, ..job(1) });
        let pulse = |bench: &mut Bench| {
            bench.raise(Inputs::END_OF_MARK);
            bench.lower(Inputs::END_OF_MARK);
        };
        if early {
            pulse(&mut bench);
            bench.run(1);
        }
        begin_cycle(&mut bench, 5);
        if !early {
            pulse(&mut bench);
        }
        end_cycle(&mut bench);
        bench.rest();
        let expected = if early { Outcome::OutsideLimits } else { Outcome::Complete };
        assert_eq!(bench.receipt(1).outcome, expected);
    }
}

#[test]
fn permit_lost_in_the_moment_of_the_first_motion_stays_lost() {
    let mut bench = Bench::full();
    permit(&mut bench, job(1));
    bench.raise(Inputs::MACHINE_BUSY);
    bench.lower(Inputs::AIR_OK);
    bench.raise(Inputs::AIR_OK);
    assert!(!bench.permit);
    bench.run(5);
    assert!(!bench.permit);
    end_cycle(&mut bench);
    bench.rest();
    let receipt = bench.receipt(1);
    assert_eq!((receipt.outcome, receipt.cause), (Outcome::InterruptedInCycle, EndCause::Condition));
    assert_eq!(receipt.broken, Inputs::AIR_OK);
}

//! What is sensed beyond one wire for one input: channels that disagree, clamp, air, two hands, signals, buttons.

use crate::bench::{ALL_READY, Bench, EVERYTHING, Memory, Relay, job};
use crate::jobs::{begin_cycle, change_part, end_cycle};
use firmware::cycle::{REST_MAX_MS, UNARMED_STILL_MS};
use firmware::wires::DISAGREE_MS;
use protocol::event::EventKind;
use protocol::receipt::EndCause;
use protocol::*;

/// A job on a controller with everything wired, that relies on these inputs.
fn relying(id: JobId, required: Inputs) -> Arm {
    Arm { required, ..job(id) }
}

/// Arms a job and lets the clamp close as it is told to.
pub fn permit_clamped(bench: &mut Bench, arm: Arm) {
    bench.lower(Inputs::CLAMP_CLOSED);
    bench.run(30);
    assert_eq!(bench.arm(arm), ControllerReply::Armed { job: arm.job });
    bench.run(50);
    assert!(
        bench.device.outputs().clamp && !bench.permit,
        "the clamp is told to close, the permit waits for it"
    );
    bench.raise(Inputs::CLAMP_CLOSED);
    bench.run_until("permit", |bench| bench.permit);
}

fn end(bench: &mut Bench) -> Receipt {
    end_cycle(bench);
    bench.rest();
    bench.receipt(1)
}

#[test]
fn either_channel_of_a_pair_takes_the_permit_at_its_edge() {
    for input in [Inputs::ESTOP_OK, Inputs::GUARD_CLOSED] {
        let channels: [fn(&mut Bench, Inputs); 2] =
            [|b, input| b.lower(input), |b, input| b.set_second_off(input)];
        for (n, open) in channels.into_iter().enumerate() {
            let mut bench = Bench::full();
            permit_clamped(&mut bench, job(1));
            open(&mut bench, input);
            assert!(!bench.permit, "{input:?} by channel {n}");
            bench.rest();
            let receipt = bench.receipt(1);
            assert_eq!((receipt.outcome, receipt.cause), (Outcome::PermittedNoCycle, EndCause::Condition));
            assert_eq!(receipt.broken, input);
        }
    }
}

#[test]
fn channels_that_differ_for_long_count_as_off_until_both_were_off() {
    let mut bench = Bench::full();
    let guard = Inputs::GUARD_CLOSED;
    bench.set_second_off(guard);
    bench.run(DISAGREE_MS + 1);
    bench.set_second_off(Inputs::NONE);
    bench.run(50);
    let found = EventKind::ChannelsDisagree { inputs: guard };
    assert_eq!(bench.events.iter().filter(|event| event.kind == found).count(), 1);
    assert_eq!(bench.inspect().disagreeing, guard);
    assert!(bench.device.outputs().lamp_fault);
    let refused = ControllerReply::Refused(Refusal::ChannelsDisagree { inputs: guard });
    assert_eq!(bench.arm(job(1)), refused, "both are on again, and one of them cannot be believed");
    // One channel alone proves nothing.
    bench.set_second_off(guard);
    bench.run(30);
    bench.set_second_off(Inputs::NONE);
    bench.run(30);
    assert_eq!(bench.arm(job(1)), refused);
    bench.lower(guard);
    bench.run(30);
    bench.raise(guard);
    bench.run(30);
    assert_eq!(bench.inspect().disagreeing, Inputs::NONE);
    permit_clamped(&mut bench, job(1));
}

#[test]
fn channels_may_differ_while_a_guard_closes() {
    let mut bench = Bench::full();
    bench.lower(Inputs::GUARD_CLOSED);
    bench.run(30);
    bench.set_second_off(Inputs::GUARD_CLOSED);
    bench.raise(Inputs::GUARD_CLOSED);
    bench.run(DISAGREE_MS - 10);
    bench.set_second_off(Inputs::NONE);
    bench.run(30);
    assert_eq!(bench.inspect().disagreeing, Inputs::NONE);
    permit_clamped(&mut bench, job(1));
}

#[test]
fn clamp_that_does_not_close_ends_in_time_and_never_permitted() {
    let mut bench = Bench::full();
    bench.lower(Inputs::CLAMP_CLOSED);
    bench.arm(job(1));
    bench.run_alive(5_200);
    bench.rest();
    let receipt = bench.receipt(1);
    assert_eq!((receipt.outcome, receipt.cause), (Outcome::NeverPermitted, EndCause::OverTime));
    assert_eq!(receipt.broken, Inputs::CLAMP_CLOSED);
    assert!(!bench.device.outputs().clamp, "it is let go");
}

#[test]
fn clamp_that_opens_in_a_cycle_ends_it_and_air_does_not() {
    let rows = [
        (Inputs::CLAMP_CLOSED, Outcome::InterruptedInCycle, EndCause::Condition),
        (Inputs::AIR_OK, Outcome::Complete, EndCause::Finished),
    ];
    for (input, outcome, cause) in rows {
        let mut bench = Bench::full();
        permit_clamped(&mut bench, job(1));
        begin_cycle(&mut bench, 2);
        bench.lower(input);
        bench.run(30);
        assert_eq!(bench.permit, outcome == Outcome::Complete, "{input:?}");
        for _ in 0..3 {
            bench.run(10);
            bench.strike();
        }
        let receipt = end(&mut bench);
        assert_eq!((receipt.outcome, receipt.cause), (outcome, cause), "{input:?}");
    }
}

#[test]
fn air_lost_before_a_cycle_takes_the_permit_at_its_edge() {
    let mut bench = Bench::full();
    permit_clamped(&mut bench, job(1));
    bench.lower(Inputs::AIR_OK);
    assert!(!bench.permit);
    bench.rest();
    let receipt = bench.receipt(1);
    assert_eq!((receipt.outcome, receipt.broken), (Outcome::PermittedNoCycle, Inputs::AIR_OK));
}

#[test]
fn hands_tied_to_the_buttons_get_no_permit() {
    let mut bench = Bench::full();
    bench.raise(Inputs::TWO_HAND);
    bench.arm(Arm { start: StartMode::Operator, ..job(1) });
    bench.run(1_000);
    assert!(!bench.permit);
    bench.lower(Inputs::TWO_HAND);
    bench.run_until("permit", |bench| bench.permit);
    bench.raise(Inputs::TWO_HAND);
    bench.run(10);
    assert!(bench.permit, "under a permit both hands are what starts the machine");
}

#[test]
fn cycle_without_a_signal_that_the_job_relies_on_is_not_complete() {
    let all = Inputs::SIGNALS;
    for missing in [Inputs::NONE, Inputs::STRIKE, Inputs::END_OF_MARK, Inputs::CURRENT, Inputs::MACHINE_BUSY]
    {
        let mut bench = Bench::full();
        permit_clamped(&mut bench, relying(1, Inputs::CONDITIONS | all));
        let pulse = |bench: &mut Bench, signal: Inputs| {
            if signal != missing {
                bench.raise(signal);
                bench.lower(signal);
            }
        };
        if missing != Inputs::MACHINE_BUSY {
            bench.raise(Inputs::MACHINE_BUSY);
        }
        for _ in 0..5 {
            bench.run(10);
            pulse(&mut bench, Inputs::CURRENT);
            pulse(&mut bench, Inputs::STRIKE);
        }
        bench.run(10);
        bench.lower(Inputs::MACHINE_BUSY);
        pulse(&mut bench, Inputs::END_OF_MARK);
        bench.rest();
        let receipt = bench.receipt(1);
        let outcome = if missing.is_empty() { Outcome::Complete } else { Outcome::OutsideLimits };
        assert_eq!((receipt.outcome, receipt.broken), (outcome, missing), "without {missing:?}");
        assert_eq!(receipt.held & all, all.without(missing), "without {missing:?}");
    }
}

#[test]
fn job_may_rely_on_a_wired_condition_or_signal_and_on_nothing_else() {
    let mut bench = Bench::wired(Inputs(0x7f));
    let rows = [
        (Inputs::END_OF_MARK, Inputs::END_OF_MARK),
        (Inputs::AIR_OK | Inputs::STRIKE, Inputs::AIR_OK),
        (Inputs::BUTTON_1, Inputs::BUTTON_1),
    ];
    for (required, missing) in rows {
        let refused = ControllerReply::Refused(Refusal::NotWired { missing });
        assert_eq!(bench.arm(relying(1, required)), refused);
    }
    let mut bench = Bench::full();
    let strange = Inputs::BUTTON_1 | Inputs::RELAY_OFF;
    let refused = ControllerReply::Refused(Refusal::NotWired { missing: strange });
    assert_eq!(bench.arm(relying(1, Inputs::CONDITIONS | strange)), refused, "a button is no witness");
}

#[test]
fn screen_buttons_are_heard_and_dead_under_a_permit() {
    let pressed = |bench: &Bench| {
        let kinds = bench.events.iter().map(|event| event.kind);
        kinds.filter(|kind| matches!(kind, EventKind::ButtonPressed { .. })).collect::<Vec<_>>()
    };
    let mut bench = Bench::full();
    let press = |bench: &mut Bench, button| {
        bench.raise(button);
        bench.run(30);
        bench.lower(button);
        bench.run(30);
    };
    press(&mut bench, Inputs::BUTTON_2);
    let heard = [EventKind::ButtonPressed { button: Inputs::BUTTON_2 }];
    assert_eq!(pressed(&bench), heard);
    permit_clamped(&mut bench, job(1));
    press(&mut bench, Inputs::BUTTON_1);
    assert!(bench.permit);
    assert_eq!(pressed(&bench), heard, "nothing under a permit");
}

/// One job of five strikes with a relay that goes wrong under its permit.
fn job_with(relay: Relay) -> (Bench, Receipt) {
    let mut bench = Bench::full();
    permit_clamped(&mut bench, job(1));
    bench.relay = relay;
    begin_cycle(&mut bench, 5);
    bench.run(60);
    let receipt = end(&mut bench);
    bench.run(200);
    bench.ack(1);
    change_part(&mut bench);
    (bench, receipt)
}

#[test]
fn relay_that_does_not_follow_is_named_and_forbids_the_next_job() {
    let rows = [
        (Relay::Welded, Fault::RelayStuck, Outcome::Complete, Inputs::NONE),
        (Relay::Dead, Fault::RelayDead, Outcome::InterruptedInCycle, Inputs::RELAY_OFF),
    ];
    for (relay, fault, outcome, broken) in rows {
        let (mut bench, receipt) = job_with(relay);
        assert_eq!((receipt.outcome, receipt.broken), (outcome, broken), "{fault:?}");
        let refused = ControllerReply::Refused(Refusal::SelfTestFailed { fault });
        assert_eq!(bench.arm(job(2000)), refused);
        assert!(bench.events.iter().any(|event| event.kind == EventKind::FaultFound { fault }));
        assert_eq!(bench.inspect().fault, Some(fault));
        // It is believed again once its contact was seen closed by a test.
        bench.relay = Relay::Follows;
        bench.run(30);
        let epoch = bench.epoch;
        let reply = bench.ask(HostRequest::SelfTest { epoch });
        assert!(
            matches!(reply, ControllerReply::SelfTested(SelfTest { relay: Check::Passed, .. })),
            "{reply:?}"
        );
        permit_clamped(&mut bench, job(2000));
    }
}

#[test]
fn disturbance_on_the_read_back_ends_nothing() {
    let mut bench = Bench::full();
    permit_clamped(&mut bench, job(1));
    begin_cycle(&mut bench, 3);
    bench.run(150);
    bench.relay = Relay::Dead;
    bench.run(10);
    bench.relay = Relay::Follows;
    begin_cycle(&mut bench, 2);
    assert_eq!(end(&mut bench).outcome, Outcome::Complete);
}

#[test]
fn clamp_holds_until_nothing_moves_any_more() {
    let mut bench = Bench::full();
    permit_clamped(&mut bench, job(1));
    begin_cycle(&mut bench, 3);
    bench.lower(Inputs::GUARD_CLOSED);
    // The machine does not come to rest, and the receipt does not wait for ever.
    bench.run(REST_MAX_MS + 500);
    bench.rest_of_job(1);
    assert!(bench.device.outputs().clamp, "the machine moves still");
    bench.lower(Inputs::MACHINE_BUSY);
    bench.run(2 * UNARMED_STILL_MS + 500);
    assert!(!bench.device.outputs().clamp);
}

#[test]
fn wires_are_judged_before_there_is_a_key() {
    let mut bench = Bench::on(Memory::fresh(), ALL_READY);
    bench.run(150);
    assert_eq!(bench.inspect().fault, None);
    bench.relay = Relay::Welded;
    bench.set_second_off(Inputs::GUARD_CLOSED);
    bench.run(DISAGREE_MS + 10);
    let inspection = bench.inspect();
    assert_eq!((inspection.fault, inspection.disagreeing), (Some(Fault::RelayStuck), Inputs::GUARD_CLOSED));
    assert!(bench.device.outputs().lamp_fault);
}

#[test]
fn everything_wired_and_good_makes_a_complete_mark_that_says_so() {
    let mut bench = Bench::full();
    assert_eq!(bench.wires().inputs() & EVERYTHING, ALL_READY);
    permit_clamped(&mut bench, job(1));
    begin_cycle(&mut bench, 5);
    let receipt = end(&mut bench);
    assert_eq!(receipt.outcome, Outcome::Complete);
    assert_eq!(
        (receipt.held, receipt.broken, receipt.not_wired),
        (Inputs::CONDITIONS, Inputs::NONE, Inputs::NONE)
    );
}

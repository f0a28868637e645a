//! What else takes the permit than a wire, and how soon: silence, the time limits, a new session, a disarm, and a relay
//! that does not follow; and how soon the relay's contact is open then.

use super::chip::Setup;
use super::desk::{Desk, Link, STRIKES, WIRED};
use super::flood::framed;
use crate::figures::figure;
use firmware::logic::SILENCE_MS;
use firmware::relay::{FOLLOWS_MS, LASTS_MS};
use protocol::{Arm, ControllerReply, EventKind, Fault, HostRequest, OnSilence, StartMode};
use serde_json::json;

/// Limits of the jobs here, in milliseconds.
const PERMIT_MAX_MS: u32 = 1_000;
const CYCLE_MAX_MS: u32 = 500;
/// The loop's pass, a record on its way to the journal, and the request on a serial line, in milliseconds.
const MARGIN_MS: f64 = 10.0;
/// The controller counts in whole milliseconds, and from just before the pin changed.
const TICK_MS: f64 = 1.0;
/// From the permit's fall to the relay's contact open: the contact's own 8 ms, since a low permit ends the monostable.
const RELAY_MS: f64 = 8.5;
/// One byte on the serial line, in microseconds.
const BYTE_US: f64 = 86.8;
/// Ids above those of the desk's own client.
const FIRST_ID: u32 = 1_000_000;

/// What was done to a permitted job, and how long its permit may last after the moment that the act gives.
struct Row {
    name: &'static str,
    limit_ms: f64,
    /// Gives the moment from which time counts, in microseconds, and lets enough of it pass.
    act: fn(&mut Desk) -> f64,
}

const ROWS: [Row; 6] = [
    Row { name: "host silent", limit_ms: SILENCE_MS as f64, act: fall_silent },
    Row {
        name: "streaming host silent in a cycle",
        limit_ms: SILENCE_MS as f64,
        act: |desk| {
            begin_cycle(desk);
            fall_silent(desk)
        },
    },
    Row {
        name: "permit for too long",
        limit_ms: PERMIT_MAX_MS as f64,
        act: |desk| {
            let given_us = last_edge(desk, "permit", true);
            desk.pass_ms(u64::from(PERMIT_MAX_MS));
            given_us
        },
    },
    Row {
        name: "cycle for too long",
        limit_ms: CYCLE_MAX_MS as f64,
        act: |desk| {
            let begun_us = begin_cycle(desk);
            desk.pass_ms(u64::from(CYCLE_MAX_MS) + 50);
            begun_us
        },
    },
    Row {
        name: "new session",
        limit_ms: 0.0,
        act: |desk| {
            let asked_us = desk.chip.now_us;
            desk.reconnect();
            asked_us
        },
    },
    Row {
        name: "disarm",
        limit_ms: 0.0,
        act: |desk| {
            let (asked_us, epoch) = (desk.chip.now_us, desk.epoch());
            let reply = desk.ask(HostRequest::Disarm { epoch, job: 8 });
            assert_eq!(reply, ControllerReply::Disarmed { job: 8 });
            asked_us
        },
    },
];

/// The last that the controller hears is one whole request.
fn fall_silent(desk: &mut Desk) -> f64 {
    let request = framed(FIRST_ID, HostRequest::Status { since: 1 });
    let heard_us = desk.chip.now_us + BYTE_US * request.len() as f64;
    desk.put(&request);
    desk.obey(&json!({"advance_us": 1_000 * (SILENCE_MS + 50)}));
    heard_us
}

fn begin_cycle(desk: &mut Desk) -> f64 {
    desk.set("machine_busy", true);
    let begun_us = desk.chip.now_us;
    desk.pass_ms(20);
    begun_us
}

/// When the pin last went to this level, in microseconds since power-on.
fn last_edge(desk: &Desk, pin: &str, level: bool) -> f64 {
    let edge = desk.edges.iter().rev().find(|(name, on, _)| name == pin && *on == level);
    edge.unwrap_or_else(|| panic!("{pin} never became {level}: {:?}", desk.edges)).2
}

/// The limits of these tests; a silent host ends even a cycle.
fn limited(desk: &Desk) -> Arm {
    let mut arm = Arm { on_silence: OnSilence::Stop, ..desk.arm(8, StartMode::Host) };
    (arm.limits.permit_max_ms, arm.limits.cycle_max_ms) = (PERMIT_MAX_MS, CYCLE_MAX_MS);
    arm
}

#[test]
fn whatever_else_ends_a_permit_does_so_within_its_time_and_opens_the_relay() {
    figure("what ends a permit: permit off, and relay open, in ms of emulated time after it");
    for Row { name, limit_ms, act } in ROWS {
        let (mut desk, _) = Desk::ready(None);
        let mut arm = limited(&desk);
        if name.contains("silent") {
            // So that nothing but the silence can end it.
            (arm.limits.permit_max_ms, arm.limits.cycle_max_ms) = (60_000, 60_000);
        }
        assert_eq!(desk.ask(HostRequest::Arm(arm)), ControllerReply::Armed { job: 8 });
        desk.await_event(EventKind::PermitGiven { job: 8 });
        desk.pass_ms(50);
        assert!(desk.is_on("relay"), "{name}");
        let from_us = act(&mut desk);
        desk.pass_ms(20);
        assert!(!desk.is_on("permit") && !desk.is_on("relay"), "{name}");
        let off_us = last_edge(&desk, "permit", false);
        let off_ms = (off_us - from_us) / 1_000.0;
        let relay_ms = (last_edge(&desk, "relay", false) - from_us) / 1_000.0;
        figure(&format!(
            "{name:<33} | {off_ms:.1} | {relay_ms:.1} (permit off: {limit_ms} + {MARGIN_MS} at most)"
        ));
        assert!((limit_ms - TICK_MS..=limit_ms + MARGIN_MS).contains(&off_ms), "{name}: {off_ms} ms");
        assert!(relay_ms - off_ms <= RELAY_MS, "{name}: {relay_ms} ms");
    }
}

#[test]
fn relay_that_does_not_follow_is_told_and_takes_the_permit_within_its_time() {
    let limit_ms = (FOLLOWS_MS + LASTS_MS) as f64 + MARGIN_MS;
    let mut desk = Desk::at(&Setup::newest(), Link::Usb, WIRED, 1);
    desk.prepare();
    desk.obey(&json!({"relay": "dead"}));
    let arm = HostRequest::Arm(desk.arm(8, StartMode::Host));
    assert_eq!(desk.ask(arm), ControllerReply::Armed { job: 8 });
    desk.await_event(EventKind::FaultFound { fault: Fault::RelayDead });
    desk.pass_ms(5);
    let dead_ms = (last_edge(&desk, "permit", false) - last_edge(&desk, "permit", true)) / 1_000.0;

    let told_limit_ms = limit_ms + SIGNATURE_MS;
    let (mut desk, _) = Desk::ready(None);
    desk.permit(8, StartMode::Host);
    desk.pass_ms(150);
    desk.obey(&json!({"relay": "welded"}));
    desk.engrave(STRIKES);
    let stuck = EventKind::FaultFound { fault: Fault::RelayStuck };
    desk.await_event(stuck);
    let (_, told_us) = desk.told.iter().find(|(event, _)| event.kind == stuck).expect("it was just heard");
    let welded_ms = (told_us - last_edge(&desk, "permit", false)) / 1_000.0;
    figure(&format!(
        "relay that does not pull in: permit off after {dead_ms:.1} ms; welded: told {welded_ms:.1} ms after the permit (limits {limit_ms}, {told_limit_ms})"
    ));
    assert!(dead_ms <= limit_ms && welded_ms <= told_limit_ms);
}

/// What is found while a receipt is signed is told afterwards, in milliseconds.
const SIGNATURE_MS: f64 = 200.0;

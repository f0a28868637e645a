//! Counting by the edge interrupt: strikes at 2 kHz and time of beam, over ten seconds and beside full links, and how long
//! the main loop takes for a pass meanwhile.

use super::desk::{Desk, STRIKES};
use super::flood;
use crate::figures::figure;
use protocol::{Arm, HostRequest, Outcome, StartMode, Witness};
use serde_json::json;

/// Ten seconds of strikes at 2 kHz.
const MANY: u32 = 20_000;
const HIGH_US: u32 = 150;
const PERIOD_US: u32 = 500;
/// Ten seconds of beam: no whole number of milliseconds each, but a whole number together.
const BEAMS: u32 = 1_000;
const BEAM_US: u32 = 7_337;
const BEAM_PERIOD_US: u32 = 10_000;
/// The main loop never takes longer for a pass with a permit on: the state's record in two copies is two milliseconds of
/// the bus, and an answer on each link takes its share. The permit relay is let go after 25 ms without progress, so this is
/// a quarter of its patience.
const LOOP_MAX_US: u32 = 6_250;
/// And never longer at all: signing, and making a key, with the permit off. The watchdog waits for 500 ms.
const LOOP_EVER_US: u32 = 250_000;
const FIRST_ID: u32 = 1_000_000;

/// A controller with a key that was just started, so that nothing was signed since: its longest pass is one of work.
fn started() -> (Desk, [u8; 32]) {
    let (mut desk, key) = Desk::ready(None);
    desk.obey(&json!({"reset": 1, "advance_us": 1}));
    desk.meet();
    desk.pass_ms(100);
    desk.change_part();
    (desk, key)
}

fn permit(desk: &mut Desk, witness: Witness, count: u32) {
    let mut arm = Arm { witness, ..desk.arm(8, StartMode::Host) };
    (arm.limits.witness_min, arm.limits.witness_max) = (count, count);
    desk.ask(HostRequest::Arm(arm));
    desk.await_event(protocol::EventKind::PermitGiven { job: 8 });
}

#[test]
fn strikes_at_2_khz_are_all_counted_for_ten_seconds_and_no_pass_of_the_loop_is_long() {
    let (mut desk, key) = started();
    permit(&mut desk, Witness::Strikes, MANY);
    desk.set("machine_busy", true);
    desk.strike(MANY, HIGH_US, PERIOD_US);
    desk.pass_ms(u64::from(MANY * PERIOD_US / 1_000) - 2_000);
    // Towards the end the line is full too, of questions that have long answers.
    let question = |n| flood::framed(FIRST_ID + n, HostRequest::Status { since: 1 });
    let flood: Vec<u8> = (0..150).flat_map(question).collect();
    desk.put(&flood);
    desk.chip.obey(&json!({"usb_hex": registry::hex::encode(&flood)}));
    desk.obey(&json!({"advance_us": 2_010_000}));
    desk.reconnect();
    let inspection = desk.inspect();
    let working_us = inspection.loop_max_us;
    assert_eq!(inspection.strikes, MANY);
    desk.set("machine_busy", false);
    let (receipt, _) = desk.receipt(1, &key);
    assert_eq!((receipt.witness_count, receipt.outcome), (MANY, Outcome::Complete));
    let ever_us = desk.inspect().loop_max_us;
    figure(&format!("strikes at 2 kHz for 10 s: {} of {MANY} counted", receipt.witness_count));
    figure(&format!(
        "main loop: longest pass {working_us} us in a cycle at 2 kHz, journalling, with both links full (limit {LOOP_MAX_US}); {ever_us} us with a signature (limit {LOOP_EVER_US})"
    ));
    assert!(working_us <= LOOP_MAX_US && working_us > 0);
    assert!(ever_us <= LOOP_EVER_US);
    assert_eq!(desk.chip.status()["resets"], 1, "but for the one asked for");
}

#[test]
fn beam_time_is_measured_to_the_millisecond_over_ten_seconds() {
    let (mut desk, key) = started();
    let beam_ms = BEAMS * BEAM_US / 1_000;
    permit(&mut desk, Witness::BeamMs, beam_ms);
    desk.set("machine_busy", true);
    desk.strike(BEAMS, BEAM_US, BEAM_PERIOD_US);
    desk.pass_ms(u64::from(BEAMS * BEAM_PERIOD_US / 1_000) + 10);
    let inspection = desk.inspect();
    assert_eq!((inspection.beam_ms, inspection.strikes), (beam_ms, BEAMS));
    desk.set("machine_busy", false);
    let (receipt, _) = desk.receipt(1, &key);
    assert_eq!((receipt.witness_count, receipt.outcome), (beam_ms, Outcome::Complete));
    figure(&format!("beam: {} of {beam_ms} ms measured over 10 s in {BEAMS} pieces", receipt.witness_count));
    assert_ne!(beam_ms, STRIKES, "not what the other jobs count");
}

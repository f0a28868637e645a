//! While a receipt is signed, how long that takes, and what the image takes of the chip.
//!
//! The permit is never on while the firmware signs: it is withdrawn when the cycle closes, and no job can be armed before
//! the receipt is signed. So there is no permit whose fall could be timed. What can be: the same interrupt, at the same
//! urgency, counts strikes. Edges are latched by the chip until the interrupt takes them, and two pulses that both come
//! before it runs count once; so if a train with a period below the limit is counted to the last pulse, the interrupt
//! was never later than that period.

use super::chip::{Chip, Setup};
use super::desk::{Desk, Link, STRIKES, WIRED};
use crate::figures::figure;
use protocol::identity::NO_JOB;
use protocol::{ControllerReply, EventKind, HostRequest, JobId, Outcome, PublicKeyBytes, Refusal, StartMode};
use serde_json::{Value, json};

/// Below the 200 microseconds that an edge may take.
const PERIOD_US: u32 = 190;
const HIGH_US: u32 = 60;
/// 95 ms of strikes, less than a signature takes.
const PULSES: u32 = 500;
/// A train begins so long after the end of a cycle, in milliseconds: the first ends within the signature, the others go on
/// over its tail and the writing of the receipt.
const OFFSETS_MS: [u64; 4] = [0, 85, 110, 135];
/// From the end of a cycle to the receipt's event as the host hears it, in milliseconds.
const READY_MS: f64 = 200.0;
/// The machine has been still for so long when its cycle ends, in microseconds.
const STILL_US: f64 = 20_000.0;
const FLASH_MAX: u64 = 96 * 1024;
const RAM_MAX: u64 = 48 * 1024;

#[test]
fn edges_while_signing_are_all_taken_within_200_us_and_no_permit_is_on() {
    let (mut desk, key) = Desk::ready(None);
    for (offset_ms, job) in OFFSETS_MS.into_iter().zip(8..) {
        strike_while_signing(&mut desk, &key, job, offset_ms);
        desk.change_part();
    }
    figure(&format!(
        "interrupt while signing: later than {PERIOD_US} us for none of {PULSES} edges begun {OFFSETS_MS:?} ms after the cycle"
    ));
}

/// One job, and a train of strikes that begins so long after the end of its cycle.
fn strike_while_signing(desk: &mut Desk, key: &PublicKeyBytes, job: JobId, offset_ms: u64) {
    let sequence = 2 * (job - 8) + 1;
    desk.permit(job, StartMode::Host);
    desk.engrave(STRIKES);
    desk.await_event(EventKind::CycleEnded { job, outcome: Outcome::Complete });
    assert!(!desk.is_on("permit"));
    let (edges, begun_ms) = (desk.edges.len(), desk.now_ms());
    desk.pass_ms(offset_ms);
    desk.strike(PULSES, HIGH_US, PERIOD_US);
    let next = HostRequest::Arm(desk.arm(job + 1, StartMode::Host));
    desk.begin(next);
    desk.await_event(EventKind::ReceiptReady { sequence });
    let signed_ms = desk.now_ms() - begun_ms;
    let end_ms = offset_ms + u64::from(PULSES * PERIOD_US / 1_000);
    assert!(signed_ms > offset_ms, "signed after {signed_ms} ms, before the train of {offset_ms} ms");
    assert_eq!(signed_ms > end_ms, offset_ms == 0, "signed after {signed_ms} ms, struck until {end_ms} ms");
    assert!(desk.edges[edges..].iter().all(|(pin, on, _)| pin != "permit" || !on), "a permit while signing");
    println!("signature: about {signed_ms} ms of emulated time, struck from {offset_ms} to {end_ms} ms");
    assert_refused(desk, next);
    let (receipt, _) = desk.receipt(sequence, key);
    assert_eq!((receipt.job, receipt.witness_count, receipt.outcome), (job, STRIKES, Outcome::Complete));
    // The strikes belong to no job: they are a cycle of their own, and each was counted.
    let (receipt, _) = desk.receipt(sequence + 1, key);
    assert_eq!(
        (receipt.job, receipt.outcome, receipt.witness_count),
        (NO_JOB, Outcome::UnarmedCycle, PULSES)
    );
}

/// The arm that came while signing was answered afterwards, and refused.
fn assert_refused(desk: &mut Desk, arm: HostRequest) {
    let reply = desk.ask(arm);
    let refused = matches!(
        reply,
        ControllerReply::Refused(Refusal::Occupied { .. } | Refusal::ReceiptUnacknowledged { .. })
    );
    assert!(refused, "{reply:?}");
}

/// Ten cycles in a row; full links beside every second one.
#[test]
fn receipt_is_signed_and_journalled_within_200_ms_of_the_end_of_its_cycle() {
    let (mut desk, key) = Desk::ready(None);
    let mut most_ms = 0.0_f64;
    for job in 8..18 {
        let sequence = job - 7;
        desk.permit(job, StartMode::Host);
        desk.engrave(STRIKES);
        let still_us = desk.chip.now_us;
        if job % 2 == 0 {
            let zeros = registry::hex::encode(&[0; 2_000]);
            desk.chip.obey(&json!({"uart_hex": zeros, "usb_hex": zeros}));
        }
        desk.await_event(EventKind::ReceiptReady { sequence });
        let ready = EventKind::ReceiptReady { sequence };
        let told = desk.told.iter().rev().find(|(event, _)| event.kind == ready);
        let (_, heard_us) = told.expect("it was just heard");
        most_ms = most_ms.max((heard_us - (still_us + STILL_US)) / 1_000.0);
        desk.receipt(sequence, &key);
        desk.pass_ms(150);
        desk.change_part();
    }
    figure(&format!(
        "end of cycle to receipt, signed and journalled: at most {most_ms:.1} ms (limit {READY_MS})"
    ));
    assert!(most_ms <= READY_MS && most_ms > 50.0, "a signature is no matter of a moment");
    judge_footprint(&desk.chip.status());
}

/// All that a controller does that needs stack is in one life here: key, self-test, cycle, signature, renewal.
#[test]
fn stack_is_measured_over_everything_that_needs_much_of_it() {
    let mut desk = Desk::at(&Setup::newest(), Link::Usb, WIRED, 1);
    let key = desk.prepare();
    desk.self_test();
    desk.permit(8, StartMode::Contact);
    desk.engrave(STRIKES);
    desk.receipt(1, &key);
    desk.set("supervisor_key", true);
    desk.pass_ms(100);
    let HostRequest::Provision { station, realm, wired, entropy } = desk.provision_request() else {
        panic!("it is that request")
    };
    let renewal = HostRequest::Reprovision { epoch: desk.epoch(), station, realm, wired, entropy };
    assert!(matches!(desk.ask(renewal), ControllerReply::Provisioned { .. }));
    judge_footprint(&desk.chip.status());
}

fn judge_footprint(status: &Value) {
    let bytes = |field: &str| status[field].as_u64().expect("a count");
    let (flash, ram, stack) =
        (bytes("flash_bytes"), bytes("static_ram_bytes"), bytes("stack_high_water_bytes"));
    let sections = status["sections"].as_object().expect("a table");
    let sections: Vec<String> = sections
        .iter()
        .filter(|(_, bytes)| **bytes != 0)
        .map(|(name, bytes)| format!("{name} {bytes}"))
        .collect();
    figure(&format!("firmware: flash {flash} of {FLASH_MAX} bytes; sections: {}", sections.join(", ")));
    figure(&format!(
        "firmware: static RAM {ram} and painted stack {stack}, {} of {RAM_MAX} bytes",
        ram + stack
    ));
    assert_eq!(status["resets"], 0);
    assert!(flash <= FLASH_MAX);
    assert!(stack > 0 && ram + stack <= RAM_MAX);
}

/// What is measured is all of it: the chip keeps nothing above the stack's beginning or below the variables.
#[test]
fn stack_is_painted_before_the_first_instruction() {
    let status = Chip::power_on(&Setup::newest()).status();
    assert_eq!(status["stack_high_water_bytes"], 0);
}

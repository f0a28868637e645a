//! While a receipt is signed, and what the image takes of the chip.
//!
//! The permit is never on while the firmware signs: it is withdrawn when the cycle closes, and no job can be armed before
//! the receipt is signed. So there is no permit whose fall could be timed. What can be: the same interrupt, at the same
//! urgency, counts strikes. Edges are latched by the chip until the interrupt takes them, and two pulses that both come
//! before it runs count once; so if a train with a period below the limit is counted to the last pulse, the interrupt
//! was never later than that period.

use super::desk::{Desk, STRIKES};
use crate::figures::figure;
use protocol::identity::NO_JOB;
use protocol::{ControllerReply, EventKind, HostRequest, Outcome, Refusal, StartMode};
use serde_json::Value;

/// Below the 200 microseconds that an edge may take.
const PERIOD_US: u32 = 190;
const HIGH_US: u32 = 60;
/// 95 ms of strikes, less than a signature takes.
const PULSES: u32 = 500;
const FLASH_MAX: u64 = 64 * 1024;
const RAM_MAX: u64 = 32 * 1024;

#[test]
fn edges_while_signing_are_all_taken_within_200_us_and_no_permit_is_on() {
    let (mut desk, key) = Desk::ready(None);
    desk.permit(8, StartMode::Host);
    desk.engrave(STRIKES);
    desk.await_event(EventKind::CycleEnded { job: 8, outcome: Outcome::Complete });
    assert!(!desk.is_on("permit"));
    let (edges, begun_ms) = (desk.edges.len(), desk.now_ms());
    desk.strike(PULSES, HIGH_US, PERIOD_US);
    let next = HostRequest::Arm(desk.arm(9, StartMode::Host));
    desk.begin(next);
    desk.await_event(EventKind::ReceiptReady { sequence: 1 });
    let signed_ms = desk.now_ms() - begun_ms;
    let train_ms = u64::from(PULSES * PERIOD_US / 1_000);
    assert!(signed_ms > train_ms, "the train of {train_ms} ms outlasted the signature of {signed_ms} ms");
    assert!(desk.edges[edges..].iter().all(|(pin, on, _)| pin != "permit" || !on), "a permit while signing");
    println!(
        "signature: about {signed_ms} ms of emulated time, {PULSES} edges every {PERIOD_US} us within it"
    );
    assert_refused(&mut desk, next);
    let (receipt, _) = desk.receipt(1, &key);
    assert_eq!((receipt.job, receipt.witness_count, receipt.outcome), (8, STRIKES, Outcome::Complete));
    // The strikes belong to no job: they are a cycle of their own, and each was counted.
    let (receipt, _) = desk.receipt(2, &key);
    assert_eq!(
        (receipt.job, receipt.outcome, receipt.witness_count),
        (NO_JOB, Outcome::UnarmedCycle, PULSES)
    );
    figure(&format!("interrupt while signing: later than {PERIOD_US} us for none of {PULSES} edges"));
    judge_footprint(&desk.chip.status());
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

fn judge_footprint(status: &Value) {
    let bytes = |field: &str| status[field].as_u64().expect("a count");
    let (flash, ram, stack) =
        (bytes("flash_bytes"), bytes("static_ram_bytes"), bytes("stack_high_water_bytes"));
    figure(&format!("firmware: flash {flash} of {FLASH_MAX} bytes"));
    figure(&format!("firmware: static RAM {ram} and stack {stack}, {} of {RAM_MAX} bytes", ram + stack));
    assert_eq!(status["resets"], 0);
    assert!(flash <= FLASH_MAX);
    assert!(stack > 0 && ram + stack <= RAM_MAX);
}

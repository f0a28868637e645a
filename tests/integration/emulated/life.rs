//! A job on the real image from hello to receipt, and one that a reset breaks.

use super::desk::{Desk, STRIKES, WIRED};
use protocol::receipt::EndCause;
use protocol::{EventKind, Inputs, Outcome, Realm, StartMode};
use serde_json::json;

#[test]
fn job_on_the_real_image_ends_in_a_receipt_by_its_own_key() {
    let (mut desk, key) = Desk::ready(None);
    desk.permit(8, StartMode::Host);
    desk.engrave(STRIKES);
    let (receipt, signed) = desk.receipt(1, &key);
    assert_eq!((receipt.job, receipt.outcome, receipt.cause), (8, Outcome::Complete, EndCause::Finished));
    assert_eq!((receipt.witness_count, receipt.mark_digest, receipt.ledger.size), (STRIKES, [3; 32], 80));
    assert_eq!(
        (receipt.held, receipt.broken, receipt.not_wired),
        (Inputs::CONDITIONS & WIRED, Inputs::NONE, Inputs::NONE)
    );
    assert!((STRIKES - 2..STRIKES + 4).contains(&receipt.duration_ms), "{receipt:?}");
    assert!(!desk.is_on("permit"), "a permit is for one cycle");
    let mut forged = signed;
    forged.0[150] ^= 1;
    assert!(forged.verify(&key, Realm::Training).is_err());
}

#[test]
fn job_started_by_the_contact_ends_in_a_receipt() {
    let (mut desk, key) = Desk::ready(None);
    desk.permit(8, StartMode::Contact);
    let epoch = desk.hello.expect("said hello").epoch;
    desk.ask(protocol::HostRequest::Start { epoch, job: 8 });
    desk.pass_ms(5);
    assert!(desk.is_on("start_contact"));
    desk.engrave(STRIKES);
    desk.pass_ms(300);
    assert!(!desk.is_on("start_contact"), "it is a pulse");
    assert_eq!(desk.receipt(1, &key).0.outcome, Outcome::Complete);
}

#[test]
fn reset_in_mid_cycle_gives_an_interrupted_receipt_and_the_sequence_goes_on() {
    let (mut desk, key) = Desk::ready(None);
    desk.permit(8, StartMode::Host);
    desk.engrave(STRIKES);
    let (_, first) = desk.receipt(1, &key);
    desk.change_part();
    desk.permit(9, StartMode::Host);
    desk.set("machine_busy", true);
    desk.strike(300, 200, 1_000);
    desk.await_event(EventKind::CycleBegun { job: 9 });
    desk.pass_ms(200);
    let booted = desk.hello.expect("said hello").epoch.boot;
    let (seen, _) = desk.chip.obey(&json!({"reset": 1, "advance_us": 1}));
    assert!(
        seen.iter()
            .any(|seen| matches!(seen, super::chip::Seen::Edge { pin, on: false, .. } if pin == "permit"))
    );
    desk.set("machine_busy", false);
    let again = desk.meet();
    assert_eq!((again.epoch.boot, again.highest_job, again.acked), (booted + 1, Some(9), 1));
    let (second, signed) = desk.receipt(2, &key);
    assert_eq!((second.job, second.outcome, second.cause), (9, Outcome::InterruptedInCycle, EndCause::Reset));
    assert_eq!(second.previous, first.hash());
    assert!(
        (100..=300).contains(&second.witness_count),
        "what the journal had of it: {}",
        second.witness_count
    );
    desk.pass_ms(300);
    desk.change_part();
    desk.permit(10, StartMode::Host);
    desk.engrave(STRIKES);
    let (third, _) = desk.receipt(3, &key);
    assert_eq!((third.outcome, third.previous), (Outcome::Complete, signed.hash()));
}

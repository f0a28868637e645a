//! The key: made from good noise only, shown by its blink code, renewed at the supervisor's key switch with a receipt that
//! says so, and its signatures checked by an implementation that the controller does not use.

use super::chip::Setup;
use super::desk::{Desk, Link, STRIKES, WIRED};
use crate::figures::figure;
use protocol::identity::NO_JOB;
use protocol::receipt::EndCause;
use protocol::{
    ControllerReply, Fingerprint, HostRequest, Inputs, KeyId, Outcome, PublicKeyBytes, Realm, Refusal,
    SignedReceipt, StartMode, StationId,
};
use serde_json::json;

/// From flash to flash, longer than this ends a digit, and longer than that the code, in microseconds.
const DIGIT_ENDS_US: f64 = 700_000.0;
const CODE_ENDS_US: f64 = 2_500_000.0;
/// One round of the longest code, in microseconds.
const ROUND_US: u32 = 29_000_000;

/// Whether others than the controller's makers find the signature good.
fn others_accept(signed: &SignedReceipt, key: &PublicKeyBytes) -> bool {
    let (content, signature) = signed.0.split_last_chunk::<64>().expect("a signature is at its end");
    let key = ed25519_compact::PublicKey::new(*key);
    key.verify(content, &ed25519_compact::Signature::new(*signature)).is_ok()
}

#[test]
fn receipts_that_the_image_signs_are_verified_by_an_implementation_of_others() {
    let (mut desk, key) = Desk::ready(None);
    for job in 8..12 {
        desk.permit(job, StartMode::Host);
        desk.engrave(STRIKES);
        let (_, signed) = desk.receipt(job - 7, &key);
        assert!(others_accept(&signed, &key), "job {job}");
        let mut forged = signed;
        forged.0[124] ^= 1;
        assert!(!others_accept(&forged, &key), "job {job}");
        desk.pass_ms(150);
        desk.change_part();
    }
}

#[test]
fn key_is_refused_while_the_noise_is_stuck_or_leans_to_one_side() {
    for noise_source in ["stuck", "biased"] {
        let setup = Setup { noise_source, ..Setup::newest() };
        let mut desk = Desk::at(&setup, Link::Serial, WIRED, 1);
        let request = desk.provision_request();
        assert_eq!(desk.ask(request), ControllerReply::Refused(Refusal::NoiseUnhealthy), "{noise_source}");
        assert_eq!(desk.self_test().noise, protocol::Check::Failed, "{noise_source}");
        desk.obey(&json!({"noise_source": "good"}));
        assert_eq!(desk.self_test().noise, protocol::Check::Passed, "{noise_source}");
        desk.provision();
    }
}

#[test]
fn keys_of_two_controllers_differ_by_their_noise_alone() {
    let mut keys = vec![];
    for wait_ms in [0, 7] {
        let mut desk = Desk::power_on(None, 1);
        // The noise goes on while nobody asks: the test draws from it.
        for _ in 0..wait_ms {
            desk.self_test();
        }
        keys.push(desk.provision().0);
    }
    assert_ne!(keys[0], keys[1], "the host gave both the same");
}

#[test]
fn lamp_blinks_the_code_that_the_host_shows_for_the_key() {
    let mut desk = Desk::power_on(None, 1);
    let (key, _) = desk.provision();
    let code = Fingerprint::of(&key).blink_code().map(usize::from);
    // The first round began while the key was made; the second is seen whole.
    let from = desk.edges.len();
    desk.obey(&json!({"advance_us": 2 * ROUND_US}));
    assert_eq!(rounds(&desk, from)[1], code, "after the key was made");
    figure(&format!("blink code of {}: {code:?}, read off the lamp", Fingerprint::of(&key)));
    // A minute later it only shows that it lives, until it is asked.
    desk.obey(&json!({"advance_us": 5_000_000}));
    desk.reconnect();
    let from = desk.edges.len();
    let request = HostRequest::Blink { epoch: desk.epoch() };
    assert_eq!(desk.ask(request), ControllerReply::Blinking);
    desk.obey(&json!({"advance_us": ROUND_US}));
    // It may have been lit when the first digit began.
    assert!(rounds(&desk, from)[0].ends_with(&code[1..]), "{:?}", rounds(&desk, from));
}

/// What the lamp has shown since this edge, as digits in rounds; the last round may not be over.
fn rounds(desk: &Desk, from: usize) -> Vec<Vec<usize>> {
    let lamp = desk.edges[from..].iter().filter(|(pin, on, _)| pin == "led" && *on);
    let flashes: Vec<f64> = lamp.map(|(.., at_us)| *at_us).collect();
    let mut rounds = vec![vec![1]];
    for pair in flashes.windows(2) {
        let apart_us = pair[1] - pair[0];
        if apart_us > CODE_ENDS_US {
            rounds.push(vec![1]);
            continue;
        }
        let round = rounds.last_mut().expect("it begins with one");
        match round.last_mut() {
            Some(digit) if apart_us < DIGIT_ENDS_US => *digit += 1,
            _ => round.push(1),
        }
    }
    rounds
}

#[test]
fn renewal_needs_the_key_switch_and_leaves_a_receipt_by_the_old_key() {
    let (mut desk, old) = Desk::ready(None);
    desk.permit(8, StartMode::Host);
    desk.engrave(STRIKES);
    let (_, first) = desk.receipt(1, &old);
    let renewal = |desk: &Desk| HostRequest::Reprovision {
        epoch: desk.epoch(),
        station: StationId::new("ELSEWHERE").expect("a name"),
        realm: Realm::Training,
        wired: WIRED,
        entropy: [9; 32],
    };
    let request = renewal(&desk);
    let refused = Refusal::ConditionBroken { broken: Inputs::SUPERVISOR_KEY };
    assert_eq!(desk.ask(request), ControllerReply::Refused(refused));
    desk.set("supervisor_key", true);
    desk.pass_ms(100);
    let ControllerReply::Provisioned { key: new, key_id } = desk.ask(request) else {
        panic!("the key switch is on")
    };
    desk.set("supervisor_key", false);
    assert_ne!(new, old);
    assert_eq!(key_id, KeyId::of(&new, Realm::Training));
    let ControllerReply::Receipt(signed) = desk.ask(HostRequest::ReceiptSince { sequence: 2 }) else {
        panic!("a renewal leaves a receipt")
    };
    let receipt = *signed.verify(&old, Realm::Training).expect("the old key signed it").get();
    assert!(others_accept(&signed, &old));
    assert_eq!((receipt.outcome, receipt.cause), (Outcome::Reprovisioned, EndCause::Reprovisioned));
    assert_eq!((receipt.job, receipt.mark_digest, receipt.previous), (NO_JOB, new, first.hash()));
    let identity = desk.reconnect().identity.expect("it has a key");
    assert_eq!((identity.key, identity.station.as_str()), (new, Some("ELSEWHERE")));
    desk.change_part();
    desk.permit(9, StartMode::Host);
    desk.engrave(STRIKES);
    let (third, _) = desk.receipt(3, &new);
    assert_eq!((third.outcome, third.previous), (Outcome::Complete, signed.hash()));
}

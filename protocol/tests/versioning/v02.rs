//! Version 2, byte for byte, as far as it adds to version 1. The bytes were written down from postcard's rules, not by
//! this code.
//!
//! DO NOT CHANGE THIS TEST. Controllers and ledgers in the field speak and hold these bytes. When it fails, the code
//! is wrong. What is new gets a new version and a module beside this one.

use super::{bytes, framed};
use protocol::event::{Event, EventKind};
use protocol::frame::{self, MAX_FRAME};
use protocol::receipt::EndCause;
use protocol::reply::{ControllerFrame, MemoryHealth};
use protocol::*;

const EPOCH: Epoch = Epoch { boot: 3, hello: 300 };
const FAULTS: [(Fault, &str); 7] = [
    (Fault::Memory, "00"),
    (Fault::Invariant, "01"),
    (Fault::RelayStuck, "02"),
    (Fault::RelayDead, "03"),
    (Fault::Ram, "04"),
    (Fault::Flash, "05"),
    (Fault::Expander, "06"),
];

fn station() -> StationId {
    StationId::new("DEPOT-7").unwrap()
}

#[test]
fn request_has_its_bytes() {
    let epoch = EPOCH;
    let renewal = |realm, wired, byte| HostRequest::Reprovision {
        epoch,
        station: station(),
        realm,
        wired: Inputs(wired),
        entropy: [byte; 32],
    };
    let rows: [(HostRequest, &str); 6] = [
        (HostRequest::Inspect, "02c80108"),
        (HostRequest::SelfTest { epoch }, "02c8010903ac02"),
        (
            renewal(Realm::Real, 0x47ff, 0xe7),
            concat!(
                "02c8010a03ac024445504f542d3700000000000000000000ff8f01",
                "e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7"
            ),
        ),
        (
            renewal(Realm::Training, 0x7f, 0),
            concat!(
                "02c8010a03ac024445504f542d37000000000000000000017f",
                "0000000000000000000000000000000000000000000000000000000000000000"
            ),
        ),
        (HostRequest::Update { epoch }, "02c8010b03ac02"),
        (HostRequest::Blink { epoch }, "02c8010c03ac02"),
    ];
    for (request, golden) in rows {
        let message = HostFrame { version: 2, id: 200, request };
        let mut out = [0; MAX_FRAME];
        let length = frame::encode(&message, &mut out).unwrap();
        let expected = framed(&bytes(golden));
        assert_eq!((&out[..length - 1], out[length - 1]), (&expected[..], 0), "{request:?}");
        assert_eq!(frame::decode_request(&expected), Ok(message));
        assert_eq!(request.since_version(), 2, "{request:?}");
    }
}

/// Each message has its bytes, and comes back from them.
fn check_messages(rows: impl IntoIterator<Item = (ControllerMessage, String)>) {
    for (message, golden) in rows {
        let message = ControllerFrame { version: 2, message };
        let mut out = [0; MAX_FRAME];
        let length = frame::encode(&message, &mut out).unwrap();
        let expected = framed(&bytes(&golden));
        assert_eq!((&out[..length - 1], out[length - 1]), (&expected[..], 0), "{message:?}");
        assert_eq!(frame::decode_message(&expected), Ok(message));
    }
}

fn reply(reply: ControllerReply) -> ControllerMessage {
    ControllerMessage::Reply { id: 200, reply }
}

const TEST: SelfTest = SelfTest {
    ram: Check::Passed,
    flash: Check::Failed,
    flash_crc: 0xcbf4_3926,
    memory: Check::Passed,
    relay: Check::NotDone,
    noise: Check::Failed,
    expander: Check::Passed,
    at_ms: 123_456,
};
const TEST_BYTES: &str = "0102a6f2d0df0c01000201c0c407";
const NO_TEST_BYTES: &str = "0000000000000000";

fn inspection() -> Inspection {
    Inspection {
        epoch: EPOCH,
        first: Inputs(0x90ff),
        second: Inputs(0x90fd),
        steady: Inputs(0x00ff),
        disagreeing: Inputs::GUARD_CLOSED,
        outputs: OutputSet(0x55),
        reset: ResetReason::Power,
        test: SelfTest::default(),
        memory: MemoryHealth::Whole,
        damaged_at: None,
        fault: None,
        loop_max_us: 1234,
        strikes: 20_000,
        busy_edges: 7,
        beam_ms: u32::MAX,
        now_ms: 123_456,
    }
}

/// The bytes of an inspection that differs from [`inspection`] in these fields only.
fn inspection_bytes(reset: &str, test: &str, memory: &str, damaged_at: &str, fault: &str) -> String {
    format!(
        "0200c8010903ac02ffa102fda102ff010255{reset}{test}{memory}{damaged_at}{fault}d209a09c0107ffffffff0fc0c407"
    )
}

#[test]
fn inspection_has_its_bytes() {
    let row = |inspection, golden| (reply(ControllerReply::Inspection(inspection)), golden);
    let plain = inspection();
    let resets = [
        ResetReason::Power,
        ResetReason::Pin,
        ResetReason::Watchdog,
        ResetReason::Crash,
        ResetReason::Update,
    ];
    check_messages(resets.into_iter().zip(["00", "01", "02", "03", "04"]).map(|(reset, byte)| {
        row(Inspection { reset, ..plain }, inspection_bytes(byte, NO_TEST_BYTES, "00", "00", "00"))
    }));
    check_messages(FAULTS.map(|(fault, byte)| {
        let golden = inspection_bytes("00", NO_TEST_BYTES, "00", "00", &format!("01{byte}"));
        row(Inspection { fault: Some(fault), ..plain }, golden)
    }));
    let damaged = Inspection { memory: MemoryHealth::Damaged, damaged_at: Some(0x0430), ..plain };
    check_messages([
        row(Inspection { test: TEST, ..plain }, inspection_bytes("00", TEST_BYTES, "00", "00", "00")),
        row(damaged, inspection_bytes("00", NO_TEST_BYTES, "02", "01b008", "00")),
    ]);
}

#[test]
fn reply_has_its_bytes() {
    check_messages([
        (reply(ControllerReply::SelfTested(TEST)), format!("0200c8010a{TEST_BYTES}")),
        (reply(ControllerReply::Updating), "0200c8010b".to_owned()),
        (reply(ControllerReply::Blinking), "0200c8010c".to_owned()),
    ]);
}

#[test]
fn refusal_has_its_bytes() {
    let row = |refusal, golden: &str| (reply(ControllerReply::Refused(refusal)), golden.to_owned());
    check_messages([
        row(Refusal::NoiseUnhealthy, "0200c8010818"),
        row(Refusal::ChannelsDisagree { inputs: Inputs(0x03) }, "0200c801081a03"),
    ]);
    check_messages(
        FAULTS.map(|(fault, byte)| row(Refusal::SelfTestFailed { fault }, &format!("0200c8010819{byte}"))),
    );
}

#[test]
fn event_has_its_bytes() {
    let row = |kind: EventKind, golden: &str| {
        assert_eq!(kind.since_version(), 2, "{kind:?}");
        let event = Event { number: 7, at_ms: 123_456, kind };
        (ControllerMessage::Event(event), golden.to_owned())
    };
    check_messages([
        row(EventKind::ChannelsDisagree { inputs: Inputs::GUARD_CLOSED }, "020107c0c4070702"),
        row(EventKind::ButtonPressed { button: Inputs::BUTTON_1 }, "020107c0c407088020"),
        row(EventKind::ButtonPressed { button: Inputs::BUTTON_2 }, "020107c0c407088040"),
        row(EventKind::CycleEnded { job: 69_998, outcome: Outcome::Reprovisioned }, "020107c0c40704eea20406"),
    ]);
    check_messages(
        FAULTS.map(|(fault, byte)| row(EventKind::FaultFound { fault }, &format!("020107c0c40709{byte}"))),
    );
}

#[test]
fn receipt_of_a_renewal_has_its_two_bytes() {
    let receipt = Receipt {
        station: station(),
        key_id: KeyId(*b"R1234567"),
        epoch: EPOCH,
        sequence: 513,
        job: identity::NO_JOB,
        ledger: LedgerPosition::default(),
        mark_digest: [0xce; 32],
        outcome: Outcome::Reprovisioned,
        cause: EndCause::Reprovisioned,
        witness: Witness::None,
        calibrated: false,
        held: Inputs::SUPERVISOR_KEY,
        broken: Inputs::NONE,
        not_wired: Inputs::NONE,
        start_ms: 0,
        duration_ms: 0,
        witness_count: 0,
        previous: [0xb4; 32],
    };
    let encoded = receipt.encode();
    assert_eq!(encoded[44..52], [0xff; 8], "no job");
    assert_eq!(encoded[92..124], [0xce; 32], "the new public key");
    assert_eq!(encoded[124..130], [6, 7, 0, 0, 0x00, 0x40]);
    assert_eq!(Receipt::decode(&encoded), Ok(receipt));
    assert!(!Outcome::Reprovisioned.shows_motion());
}

#[test]
fn input_and_output_have_their_bits() {
    let names = Inputs::NAMES.map(|(input, name)| (input.0, name));
    let golden = [
        (0x0080, "clamp_closed"),
        (0x0100, "air_ok"),
        (0x0200, "end_of_mark"),
        (0x0400, "current"),
        (0x0800, "two_hand"),
        (0x1000, "button_1"),
        (0x2000, "button_2"),
        (0x4000, "supervisor_key"),
        (0x8000, "relay_off"),
    ];
    assert_eq!(names[7..], golden);
    assert_eq!((Inputs::CONDITIONS.0, Inputs::SIGNALS.0), (0x019f, 0x0660));
    assert_eq!((Inputs::PAIRED.0, Inputs::BUTTONS.0), (0x0003, 0x3000));
    let outputs = OutputSet::NAMES.map(|(output, name)| (output.0, name));
    let golden = [
        (1, "permit"),
        (2, "start_contact"),
        (4, "clamp"),
        (8, "lamp_ready"),
        (16, "lamp_busy"),
        (32, "lamp_fault"),
        (64, "buzzer"),
    ];
    // Names may be appended after these.
    assert_eq!(outputs[..golden.len()], golden);
}

/// Public keys of RFC 8032 section 7.1, tests 1 to 3; their SHA-256 was made with `openssl dgst`, and the digits were read
/// off it by hand: three bits each, plus one.
#[test]
fn key_has_its_fingerprint_and_its_blink_code() {
    let rows = [
        (
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
            "21FE-31DF-A154-A261",
            [2, 1, 4, 8, 8, 1],
        ),
        (
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
            "39F7-13D0-A644-253F",
            [2, 7, 4, 8, 4, 5],
        ),
        (
            "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
            "DAC0-73E0-123B-DEA5",
            [7, 7, 6, 5, 1, 2],
        ),
    ];
    for (key, text, code) in rows {
        let fingerprint = Fingerprint::of(&bytes(key).try_into().unwrap());
        assert_eq!((fingerprint.to_string().as_str(), fingerprint.blink_code()), (text, code), "{key}");
    }
}

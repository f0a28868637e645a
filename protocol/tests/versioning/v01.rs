//! Version 1, byte for byte.
//!
//! DO NOT CHANGE THIS TEST. Controllers and ledgers in the field speak and hold these bytes. When it fails, the code
//! is wrong. What is new gets a new version and a module beside this one.

use super::{bytes, framed};
use protocol::event::{Event, EventKind, PermitDrop};
use protocol::frame::{self, MAX_FRAME};
use protocol::receipt::EndCause;
use protocol::reply::{ControllerFrame, Identity, MemoryHealth, ResetCause};
use protocol::*;

const EPOCH: Epoch = Epoch { boot: 3, hello: 300 };
const LEDGER: LedgerPosition = LedgerPosition { size: 70_000, root: [0x1e; 32] };
const LIMITS: Limits = Limits {
    witness_min: 98,
    witness_max: 102,
    cycle_max_ms: 60_000,
    permit_max_ms: 30_000,
    busy_gap_ms: 300,
    calibrated: true,
};

fn station() -> StationId {
    StationId::new("DEPOT-7").unwrap()
}

fn arm() -> Arm {
    Arm {
        epoch: EPOCH,
        job: 69_998,
        part: PartClaim::New,
        mark_digest: [0xd1; 32],
        limits: LIMITS,
        witness: Witness::Strikes,
        required: Inputs(0x1f),
        start: StartMode::Host,
        on_silence: OnSilence::Finish,
        ledger: LEDGER,
    }
}

fn receipt() -> Receipt {
    Receipt {
        station: station(),
        key_id: KeyId(*b"R1234567"),
        epoch: EPOCH,
        sequence: 513,
        job: 69_998,
        ledger: LEDGER,
        mark_digest: [0xd1; 32],
        outcome: Outcome::Complete,
        cause: EndCause::Finished,
        witness: Witness::Strikes,
        calibrated: true,
        held: Inputs(0x0f),
        broken: Inputs(0x10),
        not_wired: Inputs(0x0300),
        start_ms: 0x0102_0304_0506,
        duration_ms: 2345,
        witness_count: 100,
        previous: [0xb4; 32],
    }
}

fn signed() -> SignedReceipt {
    let mut bytes = [0x55; SIGNED_RECEIPT_LEN];
    bytes[..182].copy_from_slice(&receipt().encode());
    SignedReceipt(bytes)
}

#[test]
#[expect(clippy::too_many_lines, reason = "one table, with a row for each message")]
fn request_has_its_bytes() {
    let arm = arm();
    let same = PartClaim::SameAs { job: 69_990 };
    let other = Arm {
        part: same,
        limits: Limits { calibrated: false, ..LIMITS },
        witness: Witness::BeamMs,
        start: StartMode::Operator,
        on_silence: OnSilence::Stop,
        ..arm
    };
    let third = Arm { witness: Witness::None, start: StartMode::Contact, ..arm };
    let (epoch, job, sequence) = (EPOCH, 69_998, 513);
    let wired = Inputs(0x7f);
    let rows: Vec<(HostRequest, &str)> = vec![
        (HostRequest::Hello { min: 1, max: 9 }, "01c801000109"),
        (HostRequest::Status { since: 0 }, "01c8010100"),
        (HostRequest::Status { since: u32::MAX }, "01c80101ffffffff0f"),
        (
            HostRequest::Arm(arm),
            concat!(
                "01c8010203ac02eea20400d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1",
                "d1d1d1d1d1d1d1d1d1d1d16266e0d403b0ea01ac0201011f0000f0a2041e1e1e",
                "1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e"
            ),
        ),
        (
            HostRequest::Arm(other),
            concat!(
                "01c8010203ac02eea20401e6a204d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1",
                "d1d1d1d1d1d1d1d1d1d1d1d1d1d16266e0d403b0ea01ac0200021f0201f0a204",
                "1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e"
            ),
        ),
        (
            HostRequest::Arm(third),
            concat!(
                "01c8010203ac02eea20400d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1",
                "d1d1d1d1d1d1d1d1d1d1d16266e0d403b0ea01ac0201001f0100f0a2041e1e1e",
                "1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e"
            ),
        ),
        (HostRequest::Start { epoch, job }, "01c8010303ac02eea204"),
        (HostRequest::Disarm { epoch, job }, "01c8010403ac02eea204"),
        (HostRequest::ReceiptSince { sequence }, "01c801058104"),
        (
            HostRequest::Ack { epoch, sequence, ledger: LEDGER },
            "01c8010603ac028104f0a2041e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e",
        ),
        (
            HostRequest::Provision { station: station(), realm: Realm::Real, wired, entropy: [0xe7; 32] },
            concat!(
                "01c801074445504f542d37000000000000000000007fe7e7e7e7e7e7e7e7e7e7",
                "e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7"
            ),
        ),
        (
            HostRequest::Provision { station: station(), realm: Realm::Training, wired, entropy: [0; 32] },
            concat!(
                "01c801074445504f542d37000000000000000000017f00000000000000000000",
                "00000000000000000000000000000000000000000000"
            ),
        ),
    ];
    for (request, golden) in rows {
        let message = HostFrame { version: 1, id: 200, request };
        let mut out = [0; MAX_FRAME];
        let length = frame::encode(&message, &mut out).unwrap();
        let expected = framed(&bytes(golden));
        assert_eq!((&out[..length - 1], out[length - 1]), (&expected[..], 0), "{request:?}");
        assert_eq!(frame::decode_request(&expected), Ok(message));
    }
}

fn check_messages(rows: Vec<(ControllerMessage, &str)>) {
    for (message, golden) in rows {
        let message = ControllerFrame { version: 1, message };
        let mut out = [0; MAX_FRAME];
        let length = frame::encode(&message, &mut out).unwrap();
        let expected = framed(&bytes(golden));
        assert_eq!((&out[..length - 1], out[length - 1]), (&expected[..], 0), "{message:?}");
        assert_eq!(frame::decode_message(&expected), Ok(message));
    }
}

fn reply(reply: ControllerReply) -> ControllerMessage {
    ControllerMessage::Reply { id: 200, reply }
}

#[test]
#[expect(clippy::too_many_lines, reason = "one table, with a row for each message")]
fn reply_has_its_bytes() {
    let identity =
        Identity { station: station(), key_id: KeyId(*b"T1234567"), key: [0xce; 32], wired: Inputs(0x7f) };
    let hello = Hello {
        min: 1,
        max: 1,
        firmware: [0, 1, 2],
        build: [0xde, 0xad, 0xbe, 0xef],
        epoch: EPOCH,
        identity: Some(identity),
        highest_job: Some(69_998),
        ledger: LEDGER,
        newest_receipt: 513,
        acked: 512,
    };
    let status = |state, reset_cause, memory| Status {
        epoch: EPOCH,
        state,
        inputs: Inputs(0x5f),
        strikes: 42,
        newest_receipt: 513,
        acked: 512,
        reset_cause,
        memory,
        now_ms: 123_456,
        events: heapless::Vec::new(),
    };
    let (power, job) = (ResetCause::PowerOrPin, 69_998);
    let with_event = Status {
        events: heapless::Vec::from_slice(&[Event {
            number: 7,
            at_ms: 1000,
            kind: EventKind::ReceiptReady { sequence: 513 },
        }])
        .unwrap(),
        ..status(ControllerState::Idle, ResetCause::Watchdog, MemoryHealth::Mended)
    };
    let states = |state| reply(ControllerReply::Status(status(state, power, MemoryHealth::Whole)));
    check_messages(vec![
        (
            reply(ControllerReply::Hello(hello)),
            concat!(
                "0100c801000101000102deadbeef03ac02014445504f542d3700000000000000",
                "00005431323334353637cececececececececececececececececececececece",
                "cececececececececece7f01eea204f0a2041e1e1e1e1e1e1e1e1e1e1e1e1e1e",
                "1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e81048004"
            ),
        ),
        (
            reply(ControllerReply::Hello(Hello { identity: None, highest_job: None, ..hello })),
            concat!(
                "0100c801000101000102deadbeef03ac020000f0a2041e1e1e1e1e1e1e1e1e1e",
                "1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e81048004"
            ),
        ),
        (
            reply(ControllerReply::Status(with_event)),
            "0100c8010103ac02005f2a810480040101c0c4070107e807058104",
        ),
        (states(ControllerState::Idle), "0100c8010103ac02005f2a810480040000c0c40700"),
        (states(ControllerState::Armed { job }), "0100c8010103ac0201eea2045f2a810480040000c0c40700"),
        (states(ControllerState::Permitted { job }), "0100c8010103ac0202eea2045f2a810480040000c0c40700"),
        (
            states(ControllerState::Cycle { job: identity::NO_JOB }),
            "0100c8010103ac0203ffffffffffffffffff015f2a810480040000c0c40700",
        ),
        (states(ControllerState::Closing { job }), "0100c8010103ac0204eea2045f2a810480040000c0c40700"),
        (
            reply(ControllerReply::Status(status(ControllerState::Fault, power, MemoryHealth::Damaged))),
            "0100c8010103ac02055f2a810480040002c0c40700",
        ),
        (reply(ControllerReply::Armed { job }), "0100c80102eea204"),
        (reply(ControllerReply::Started { job }), "0100c80103eea204"),
        (reply(ControllerReply::Disarmed { job }), "0100c80104eea204"),
        (
            reply(ControllerReply::Receipt(signed())),
            concat!(
                "0100c801054d5352314445504f542d3700000000000000000052313233343536",
                "37030000002c01000001020000000000006e1101000000000070110100000000",
                "001e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e",
                "1ed1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1",
                "d1040001010f001000000306050403020100002909000064000000b4b4b4b4b4",
                "b4b4b4b4b4b4b4b4b4b4b4b4b4b4b4b4b4b4b4b4b4b4b4b4b4b4b45555555555",
                "5555555555555555555555555555555555555555555555555555555555555555",
                "555555555555555555555555555555555555555555555555555555"
            ),
        ),
        (reply(ControllerReply::Acked { sequence: 513 }), "0100c801068104"),
        (
            reply(ControllerReply::Provisioned { key: [0xce; 32], key_id: KeyId(*b"R1234567") }),
            "0100c80107cececececececececececececececececececececececececececececececece5231323334353637",
        ),
    ]);
}

#[test]
fn refusal_has_its_bytes() {
    let (broken, missing) = (Inputs(0x02), Inputs(0x40));
    let rows: Vec<(Refusal, &str)> = vec![
        (Refusal::VersionUnsupported { min: 1, max: 1 }, "0100c80108000101"),
        (Refusal::Garbled, "0100c8010801"),
        (Refusal::StaleRequest { newest: 201 }, "0100c8010802c901"),
        (Refusal::EpochStale { now: EPOCH }, "0100c801080303ac02"),
        (Refusal::NotProvisioned, "0100c8010804"),
        (Refusal::AlreadyProvisioned, "0100c8010805"),
        (Refusal::JobNotNew { highest: 69_998 }, "0100c8010806eea204"),
        (Refusal::LedgerBehind { size: 70_000 }, "0100c8010807f0a204"),
        (Refusal::LedgerForked { size: 70_000 }, "0100c8010808f0a204"),
        (Refusal::ReceiptUnacknowledged { sequence: 513 }, "0100c80108098104"),
        (Refusal::PartNotChanged, "0100c801080a"),
        (Refusal::PartChanged, "0100c801080b"),
        (Refusal::ConditionBroken { broken }, "0100c801080c02"),
        (Refusal::NotWired { missing }, "0100c801080d40"),
        (Refusal::LimitsInvalid, "0100c801080e"),
        (Refusal::Occupied { job: 69_998 }, "0100c801080feea204"),
        (Refusal::JobNotOpen, "0100c8010810"),
        (Refusal::NotPermitted, "0100c8010811"),
        (Refusal::NotByContact, "0100c8010812"),
        (Refusal::CycleBegun, "0100c8010813"),
        (Refusal::ReceiptGone { oldest: 482 }, "0100c8010814e203"),
        (Refusal::ReceiptNotYet { newest: 513 }, "0100c80108158104"),
        (Refusal::MemoryFault, "0100c8010816"),
        (Refusal::AlreadyStarted, "0100c8010817"),
    ];
    let rows = rows.into_iter().map(|(refusal, golden)| (reply(ControllerReply::Refused(refusal)), golden));
    check_messages(rows.collect());
}

#[test]
fn event_has_its_bytes() {
    let dropped = |cause| EventKind::PermitDropped { job: 69_998, cause };
    let ended = |outcome| EventKind::CycleEnded { job: 69_998, outcome };
    let rows: Vec<(EventKind, &str)> = vec![
        (EventKind::Booted { boot: 3 }, "010107c0c4070003"),
        (EventKind::PermitGiven { job: 69_998 }, "010107c0c40701eea204"),
        (dropped(PermitDrop::Condition { broken: Inputs(0x02) }), "010107c0c40702eea2040002"),
        (dropped(PermitDrop::HostSilent), "010107c0c40702eea20401"),
        (dropped(PermitDrop::NewEpoch), "010107c0c40702eea20402"),
        (dropped(PermitDrop::OverTime), "010107c0c40702eea20403"),
        (dropped(PermitDrop::Disarmed), "010107c0c40702eea20404"),
        (dropped(PermitDrop::Reset), "010107c0c40702eea20405"),
        (EventKind::CycleBegun { job: 69_998 }, "010107c0c40703eea204"),
        (ended(Outcome::NeverPermitted), "010107c0c40704eea20400"),
        (ended(Outcome::PermittedNoCycle), "010107c0c40704eea20401"),
        (ended(Outcome::InterruptedInCycle), "010107c0c40704eea20402"),
        (ended(Outcome::OutsideLimits), "010107c0c40704eea20403"),
        (ended(Outcome::Complete), "010107c0c40704eea20404"),
        (ended(Outcome::UnarmedCycle), "010107c0c40704eea20405"),
        (EventKind::ReceiptReady { sequence: 513 }, "010107c0c407058104"),
        (EventKind::InputsChanged { inputs: Inputs(0x1f) }, "010107c0c407061f"),
    ];
    let event = |kind| ControllerMessage::Event(Event { number: 7, at_ms: 123_456, kind });
    check_messages(rows.into_iter().map(|(kind, golden)| (event(kind), golden)).collect());
}

#[test]
fn receipt_has_its_bytes() {
    let golden = concat!(
        "4d535231",
        "4445504f542d37000000000000000000",
        "5231323334353637",
        "03000000",
        "2c010000",
        "0102000000000000",
        "6e11010000000000",
        "7011010000000000",
        "1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e",
        "d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1",
        "04",
        "00",
        "01",
        "01",
        "0f00",
        "1000",
        "0003",
        "0605040302010000",
        "29090000",
        "64000000",
        "b4b4b4b4b4b4b4b4b4b4b4b4b4b4b4b4b4b4b4b4b4b4b4b4b4b4b4b4b4b4b4b4",
    );
    assert_eq!(receipt().encode()[..], bytes(golden));
    assert_eq!(signed().unverified(), Ok(receipt()));
}

#[test]
fn receipt_field_values_have_their_bytes() {
    use EndCause::*;
    use Outcome::*;
    let outcomes =
        [NeverPermitted, PermittedNoCycle, InterruptedInCycle, OutsideLimits, Complete, UnarmedCycle];
    let causes = [Finished, Condition, HostSilent, NewEpoch, OverTime, Disarmed, Reset];
    let witnesses = [Witness::None, Witness::Strikes, Witness::BeamMs];
    for (byte, outcome) in outcomes.into_iter().enumerate() {
        assert_eq!(usize::from(Receipt { outcome, ..receipt() }.encode()[124]), byte);
    }
    for (byte, cause) in causes.into_iter().enumerate() {
        assert_eq!(usize::from(Receipt { cause, ..receipt() }.encode()[125]), byte);
    }
    for (byte, witness) in witnesses.into_iter().enumerate() {
        assert_eq!(usize::from(Receipt { witness, ..receipt() }.encode()[126]), byte);
    }
    assert_eq!(Receipt { calibrated: false, ..receipt() }.encode()[127], 0);
}

#[test]
fn input_has_its_bit() {
    let names = Inputs::NAMES.map(|(input, name)| (input.0, name));
    let golden = [
        (1, "estop_ok"),
        (2, "guard_closed"),
        (4, "part_present"),
        (8, "machine_healthy"),
        (16, "machine_ready"),
        (32, "machine_busy"),
        (64, "strike"),
    ];
    // Names may be appended after these.
    assert_eq!(names[..golden.len()], golden);
}

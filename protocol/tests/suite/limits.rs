//! Lengths: the longest message of each kind fits a frame, and every frame comes back as it went.

use proptest::prelude::*;
use protocol::event::{Event, EventKind, PermitDrop, RING};
use protocol::frame::{self, Deframer, MAX_FRAME};
use protocol::identity::NO_JOB;
use protocol::reply::{ControllerFrame, Identity, MemoryHealth, ResetCause};
use protocol::*;

const EPOCH: Epoch = Epoch { boot: u32::MAX, hello: u32::MAX };
const LEDGER: LedgerPosition = LedgerPosition { size: u64::MAX, root: [0xff; 32] };
const INPUTS: Inputs = Inputs(u16::MAX);

fn longest_arm() -> Arm {
    let limits = Limits {
        witness_min: u32::MAX,
        witness_max: u32::MAX,
        cycle_max_ms: u32::MAX,
        permit_max_ms: u32::MAX,
        busy_gap_ms: u32::MAX,
        calibrated: true,
    };
    Arm {
        epoch: EPOCH,
        job: NO_JOB,
        part: PartClaim::SameAs { job: NO_JOB },
        mark_digest: [0xff; 32],
        limits,
        witness: Witness::BeamMs,
        required: INPUTS,
        start: StartMode::Operator,
        on_silence: OnSilence::Stop,
        ledger: LEDGER,
    }
}

fn longest_event() -> Event {
    let cause = PermitDrop::Condition { broken: INPUTS };
    Event { number: u32::MAX, at_ms: u64::MAX, kind: EventKind::PermitDropped { job: NO_JOB, cause } }
}

fn longest_status() -> Status {
    Status {
        epoch: EPOCH,
        state: ControllerState::Closing { job: NO_JOB },
        inputs: INPUTS,
        strikes: u32::MAX,
        newest_receipt: u64::MAX,
        acked: u64::MAX,
        reset_cause: ResetCause::Watchdog,
        memory: MemoryHealth::Damaged,
        now_ms: u64::MAX,
        events: heapless::Vec::from_slice(&[longest_event(); RING]).unwrap(),
    }
}

fn longest_hello() -> Hello {
    let identity =
        Identity { station: StationId([0xff; 16]), key_id: KeyId([0xff; 8]), key: [0xff; 32], wired: INPUTS };
    Hello {
        min: u8::MAX,
        max: u8::MAX,
        firmware: [0xff; 3],
        build: [0xff; 4],
        epoch: EPOCH,
        identity: Some(identity),
        highest_job: Some(NO_JOB),
        ledger: LEDGER,
        newest_receipt: u64::MAX,
        acked: u64::MAX,
    }
}

fn longest_test() -> SelfTest {
    SelfTest {
        ram: Check::Failed,
        flash: Check::Failed,
        flash_crc: u32::MAX,
        memory: Check::Failed,
        relay: Check::Failed,
        noise: Check::Failed,
        expander: Check::Failed,
        at_ms: u64::MAX,
    }
}

fn longest_inspection() -> Inspection {
    Inspection {
        epoch: EPOCH,
        first: INPUTS,
        second: INPUTS,
        steady: INPUTS,
        disagreeing: INPUTS,
        outputs: OutputSet(u16::MAX),
        reset: ResetReason::Update,
        test: longest_test(),
        memory: MemoryHealth::Damaged,
        damaged_at: Some(u16::MAX),
        fault: Some(Fault::Expander),
        loop_max_us: u32::MAX,
        strikes: u32::MAX,
        busy_edges: u32::MAX,
        beam_ms: u32::MAX,
        now_ms: u64::MAX,
    }
}

#[test]
fn longest_request_of_each_kind_fits_a_frame() {
    let (epoch, job) = (EPOCH, NO_JOB);
    let requests = [
        HostRequest::Hello { min: u8::MAX, max: u8::MAX },
        HostRequest::Status { since: u32::MAX },
        HostRequest::Arm(longest_arm()),
        HostRequest::Start { epoch, job },
        HostRequest::Disarm { epoch, job },
        HostRequest::ReceiptSince { sequence: u64::MAX },
        HostRequest::Ack { epoch, sequence: u64::MAX, ledger: LEDGER },
        HostRequest::Provision {
            station: StationId([0xff; 16]),
            realm: Realm::Training,
            wired: INPUTS,
            entropy: [0xff; 32],
        },
        HostRequest::Inspect,
        HostRequest::SelfTest { epoch },
        HostRequest::Reprovision {
            epoch,
            station: StationId([0xff; 16]),
            realm: Realm::Training,
            wired: INPUTS,
            entropy: [0xff; 32],
        },
        HostRequest::Update { epoch },
        HostRequest::Blink { epoch },
    ];
    for request in requests {
        let message = HostFrame { version: u8::MAX, id: u32::MAX, request };
        let length = frame::encode(&message, &mut [0; MAX_FRAME]).unwrap();
        assert!(length <= MAX_FRAME, "{request:?}");
    }
}

#[test]
fn longest_message_of_each_kind_fits_a_frame() {
    let job = NO_JOB;
    let replies = [
        ControllerReply::Hello(longest_hello()),
        ControllerReply::Status(longest_status()),
        ControllerReply::Armed { job },
        ControllerReply::Started { job },
        ControllerReply::Disarmed { job },
        ControllerReply::Receipt(SignedReceipt([0xff; SIGNED_RECEIPT_LEN])),
        ControllerReply::Acked { sequence: u64::MAX },
        ControllerReply::Provisioned { key: [0xff; 32], key_id: KeyId([0xff; 8]) },
        ControllerReply::Refused(Refusal::EpochStale { now: EPOCH }),
        ControllerReply::Inspection(longest_inspection()),
        ControllerReply::SelfTested(longest_test()),
        ControllerReply::Updating,
        ControllerReply::Blinking,
    ];
    let replies = replies.map(|reply| ControllerMessage::Reply { id: u32::MAX, reply });
    for message in replies.into_iter().chain([ControllerMessage::Event(longest_event())]) {
        let message = ControllerFrame { version: u8::MAX, message };
        let length = frame::encode(&message, &mut [0; MAX_FRAME]).unwrap();
        assert!(length <= MAX_FRAME, "{message:?}");
    }
}

fn request() -> impl Strategy<Value = HostRequest> {
    let epoch = || (any::<u32>(), any::<u32>()).prop_map(|(boot, hello)| Epoch { boot, hello });
    let ledger = || (any::<u64>(), any::<[u8; 32]>()).prop_map(|(size, root)| LedgerPosition { size, root });
    let arm = (epoch(), any::<u64>(), any::<[u8; 32]>(), any::<[u32; 5]>(), any::<u16>(), ledger()).prop_map(
        |(epoch, job, mark_digest, n, required, ledger)| {
            let limits = Limits {
                witness_min: n[0],
                witness_max: n[1],
                cycle_max_ms: n[2],
                permit_max_ms: n[3],
                busy_gap_ms: n[4],
                calibrated: n[0] > n[1],
            };
            let required = Inputs(required);
            HostRequest::Arm(Arm { epoch, job, mark_digest, limits, required, ledger, ..longest_arm() })
        },
    );
    prop_oneof![
        (any::<u8>(), any::<u8>()).prop_map(|(min, max)| HostRequest::Hello { min, max }),
        any::<u32>().prop_map(|since| HostRequest::Status { since }),
        Just(HostRequest::Inspect),
        epoch().prop_map(|epoch| HostRequest::SelfTest { epoch }),
        (epoch(), any::<[u8; 16]>(), any::<u16>(), any::<[u8; 32]>()).prop_map(
            |(epoch, station, wired, entropy)| HostRequest::Reprovision {
                epoch,
                station: StationId(station),
                realm: Realm::Real,
                wired: Inputs(wired),
                entropy
            }
        ),
        arm,
        (epoch(), any::<u64>()).prop_map(|(epoch, job)| HostRequest::Start { epoch, job }),
        (epoch(), any::<u64>(), ledger()).prop_map(|(epoch, sequence, ledger)| HostRequest::Ack {
            epoch,
            sequence,
            ledger
        }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn frame_comes_back_whatever_noise_stood_before_it(
        request in request(), id: u32, noise in prop::collection::vec(1_u8.., 0..2000),
    ) {
        let message = HostFrame { version: version::CURRENT, id, request };
        let mut out = [0; MAX_FRAME];
        let length = frame::encode(&message, &mut out).unwrap();
        let mut deframer = Deframer::default();
        for byte in noise.iter().chain(&[0]) {
            deframer.push(*byte);
        }
        let (zero, body) = out[..length].split_last().unwrap();
        for byte in body {
            prop_assert!(deframer.push(*byte).is_none());
        }
        let decoded = deframer.push(*zero).map(frame::decode_request);
        prop_assert_eq!(decoded, Some(Ok(message)));
    }

    #[test]
    fn any_bytes_are_decoded_without_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..800)) {
        let _ = frame::decode_request(&bytes);
        let _ = frame::decode_message(&bytes);
    }
}

#[test]
fn frame_with_any_bit_flipped_is_never_another_message() {
    let requests = [
        HostRequest::Hello { min: 1, max: 1 },
        HostRequest::Arm(longest_arm()),
        HostRequest::Ack { epoch: EPOCH, sequence: 7, ledger: LedgerPosition::default() },
    ];
    for request in requests {
        let message = HostFrame { version: 1, id: 77, request };
        let mut out = [0; MAX_FRAME];
        let length = frame::encode(&message, &mut out).unwrap();
        for bit in 0..(length - 1) * 8 {
            let mut flipped = out;
            flipped[bit / 8] ^= 1 << (bit % 8);
            let mut deframer = Deframer::default();
            for byte in &flipped[..length] {
                if let Some(frame) = deframer.push(*byte) {
                    assert!(frame::decode_request(frame).is_err(), "bit {bit} of {request:?}");
                }
            }
        }
    }
}

//! What a controller answers to frames that it should not obey: each named outcome, and that nothing is done twice.

use crate::versioning::framed;
use protocol::frame::{self, FrameError, MAX_FRAME};
use protocol::reply::{ControllerFrame, MemoryHealth, ResetCause};
use protocol::*;

/// Counts what it is asked to do.
#[derive(Default)]
struct Counting {
    alive: u32,
    hellos: u32,
    arms: u32,
    refuse: Option<Refusal>,
}

impl Controller for Counting {
    fn host_is_alive(&mut self) {
        self.alive += 1;
    }
    fn hello(&mut self) -> Result<Hello, Refusal> {
        self.hellos += 1;
        Ok(Hello {
            min: 1,
            max: 1,
            firmware: [0; 3],
            build: [0; 4],
            epoch: Epoch { boot: 1, hello: self.hellos },
            identity: None,
            highest_job: None,
            ledger: LedgerPosition::default(),
            newest_receipt: 0,
            acked: 0,
        })
    }
    fn status(&mut self, _: u32) -> Status {
        Status {
            epoch: Epoch::default(),
            state: ControllerState::Idle,
            inputs: Inputs::NONE,
            strikes: 0,
            newest_receipt: 0,
            acked: 0,
            reset_cause: ResetCause::PowerOrPin,
            memory: MemoryHealth::Whole,
            now_ms: 0,
            events: heapless::Vec::new(),
        }
    }
    fn arm(&mut self, _: &Arm) -> Result<(), Refusal> {
        self.arms += 1;
        self.refuse.map_or(Ok(()), Err)
    }
    fn start(&mut self, _: Epoch, _: JobId) -> Result<(), Refusal> {
        Err(Refusal::NotPermitted)
    }
    fn disarm(&mut self, _: Epoch, _: JobId) -> Result<(), Refusal> {
        Err(Refusal::JobNotOpen)
    }
    fn receipt(&mut self, _: Sequence) -> Result<SignedReceipt, Refusal> {
        Err(Refusal::ReceiptNotYet { newest: 0 })
    }
    fn ack(&mut self, _: Epoch, sequence: Sequence, _: LedgerPosition) -> Result<Sequence, Refusal> {
        Ok(sequence)
    }
    fn provision(
        &mut self,
        _: StationId,
        _: Realm,
        _: Inputs,
        _: &[u8; 32],
    ) -> Result<(PublicKeyBytes, KeyId), Refusal> {
        Err(Refusal::AlreadyProvisioned)
    }
    fn inspect(&mut self) -> Inspection {
        panic!("nobody asks for it here")
    }
    fn self_test(&mut self, _: Epoch) -> Result<SelfTest, Refusal> {
        Err(Refusal::Occupied { job: 1 })
    }
    fn reprovision(
        &mut self,
        _: Epoch,
        _: StationId,
        _: Realm,
        _: Inputs,
        _: &[u8; 32],
    ) -> Result<(PublicKeyBytes, KeyId), Refusal> {
        Err(Refusal::NoiseUnhealthy)
    }
    fn update(&mut self, _: Epoch) -> Result<(), Refusal> {
        Err(Refusal::Occupied { job: 1 })
    }
    fn blink(&mut self, _: Epoch) -> Result<(), Refusal> {
        Err(Refusal::NotProvisioned)
    }
}

#[derive(Default)]
struct Line {
    session: Session,
    controller: Counting,
}

impl Line {
    fn send(&mut self, frame: &[u8]) -> Option<Vec<u8>> {
        let mut out = [0; MAX_FRAME];
        let length = self.session.handle(frame, &mut self.controller, &mut out)?;
        Some(out[..length].to_vec())
    }

    fn ask(&mut self, id: u32, request: HostRequest) -> ControllerReply {
        let reply = self.send(&encoded(id, request)).unwrap();
        reply_in(&reply, id)
    }
}

fn encoded(id: u32, request: HostRequest) -> Vec<u8> {
    encoded_in(1, id, request)
}

fn encoded_in(version: u8, id: u32, request: HostRequest) -> Vec<u8> {
    let mut out = [0; MAX_FRAME];
    let length = frame::encode(&HostFrame { version, id, request }, &mut out).unwrap();
    out[..length - 1].to_vec()
}

/// Every request that came with version 2.
fn requests_of_version_2() -> [HostRequest; 5] {
    let epoch = Epoch { boot: 1, hello: 1 };
    let (station, realm, wired) = (StationId::default(), Realm::Real, Inputs::NONE);
    [
        HostRequest::Inspect,
        HostRequest::SelfTest { epoch },
        HostRequest::Reprovision { epoch, station, realm, wired, entropy: [0; 32] },
        HostRequest::Update { epoch },
        HostRequest::Blink { epoch },
    ]
}

fn reply_in(bytes: &[u8], expected: u32) -> ControllerReply {
    let (zero, frame) = bytes.split_last().unwrap();
    assert_eq!(*zero, 0);
    match frame::decode_message(frame).unwrap() {
        ControllerFrame { version: 1, message: ControllerMessage::Reply { id, reply } } if id == expected => {
            reply
        }
        other => panic!("{other:?} is no reply to {expected}"),
    }
}

const STATUS: HostRequest = HostRequest::Status { since: 0 };
const HELLO: HostRequest = HostRequest::Hello { min: 1, max: 1 };

fn arm(job: JobId) -> HostRequest {
    HostRequest::Arm(Arm {
        epoch: Epoch::default(),
        job,
        part: PartClaim::New,
        mark_digest: [0; 32],
        limits: Limits {
            witness_min: 1,
            witness_max: 1,
            cycle_max_ms: 1,
            permit_max_ms: 1,
            busy_gap_ms: 1,
            calibrated: false,
        },
        witness: Witness::None,
        required: Inputs::NONE,
        start: StartMode::Host,
        on_silence: OnSilence::Finish,
        ledger: LedgerPosition::default(),
    })
}

#[test]
fn frame_that_is_noise_is_named_and_not_answered() {
    let mut cut = encoded(1, STATUS);
    cut.pop();
    let mut damaged = encoded(1, STATUS);
    damaged[2] ^= 0x40;
    let rows: [(&str, &[u8], FrameError); 6] = [
        ("empty", &[], FrameError::Form),
        ("shorter than its sum", &[3, 1, 2], FrameError::Form),
        ("code byte past the end", &[9, 1, 2], FrameError::Form),
        ("too long", &[1; MAX_FRAME + 1], FrameError::Form),
        ("cut", &cut, FrameError::Form),
        ("damaged", &damaged, FrameError::Crc),
    ];
    for (name, frame, error) in rows {
        assert_eq!(frame::decode_request(frame), Err(error), "{name}");
        let mut line = Line::default();
        assert_eq!((line.send(frame), line.controller.alive), (None, 0), "{name}");
    }
}

#[test]
fn frame_of_another_version_is_answered_with_what_is_spoken() {
    for version in [0, version::CURRENT + 1, 255] {
        let frame = framed(&[version, 200, 1, 99, 99, 99]);
        let mut line = Line::default();
        let reply = line.send(&frame).unwrap();
        let refused = Refusal::VersionUnsupported { min: version::MIN, max: version::CURRENT };
        assert_eq!(reply_in(&reply, 200), ControllerReply::Refused(refused));
        assert_eq!(line.controller.alive, 0);
    }
}

#[test]
fn content_that_is_no_request_is_garbled() {
    let rows: [(&str, &[u8], u32); 5] = [
        ("unknown request", &[1, 5, 99], 5),
        ("cut content", &[1, 5, 2, 1], 5),
        ("bytes left over", &[1, 5, 1, 0, 0], 5),
        ("id that does not end", &[1, 255, 255, 255, 255, 255, 255], 0),
        ("value out of its enum", &[1, 5, 2, 0, 0, 1, 9], 5),
    ];
    for (name, message, id) in rows {
        let frame = framed(message);
        assert_eq!(frame::decode_request(&frame), Err(FrameError::Content { id }), "{name}");
        let reply = Line::default().send(&frame).unwrap();
        assert_eq!(reply_in(&reply, id), ControllerReply::Refused(Refusal::Garbled), "{name}");
    }
}

#[test]
fn buffer_that_is_too_small_is_named() {
    let message = HostFrame { version: 1, id: 1, request: STATUS };
    assert_eq!(frame::encode(&message, &mut [0; 8]), Err(FrameError::Space));
}

#[test]
fn hello_of_a_host_that_speaks_no_common_version_begins_nothing() {
    for (min, max) in [(version::CURRENT + 1, 9), (0, 0)] {
        let mut line = Line::default();
        let refused = Refusal::VersionUnsupported { min: version::MIN, max: version::CURRENT };
        assert_eq!(line.ask(1, HostRequest::Hello { min, max }), ControllerReply::Refused(refused));
        assert_eq!(line.controller.hellos, 0);
    }
}

#[test]
fn retransmission_gets_the_same_bytes_and_does_nothing() {
    for refuse in [None, Some(Refusal::LimitsInvalid)] {
        let mut line = Line { controller: Counting { refuse, ..Counting::default() }, ..Line::default() };
        let first = line.send(&encoded(7, arm(1))).unwrap();
        line.controller.refuse = Some(Refusal::MemoryFault);
        for _ in 0..3 {
            assert_eq!(line.send(&encoded(7, arm(1))).as_ref(), Some(&first));
        }
        assert_eq!(
            (line.controller.arms, line.controller.alive),
            (1, 4),
            "but each shows that the host lives"
        );
    }
}

#[test]
fn older_or_reused_id_is_refused_and_does_nothing() {
    let mut line = Line::default();
    line.ask(7, STATUS);
    let stale = ControllerReply::Refused(Refusal::StaleRequest { newest: 7 });
    assert_eq!(line.ask(6, arm(1)), stale);
    assert_eq!(line.ask(7, arm(1)), stale, "the same id with another request is no retransmission");
    assert_eq!(line.controller.arms, 0);
    assert!(matches!(line.ask(8, arm(1)), ControllerReply::Armed { job: 1 }));
}

#[test]
fn hello_of_a_new_host_begins_anew_whatever_ids_came_before() {
    let mut line = Line::default();
    line.ask(7, STATUS);
    for id in [7, 3] {
        assert!(matches!(line.ask(id, HELLO), ControllerReply::Hello(_)), "id {id}");
    }
    assert_eq!(line.controller.hellos, 2);
    assert!(matches!(line.ask(8, STATUS), ControllerReply::Status(_)));
}

#[test]
fn answer_outside_the_session_leaves_the_newest_id_as_it_is() {
    let garbled = framed(&[1, 99, 99]);
    let other_version = framed(&[9, 99, 0]);
    let rows: [(&str, Vec<u8>); 5] = [
        ("hello that is refused", encoded(3, HostRequest::Hello { min: 3, max: 9 })),
        ("later hello that is refused", encoded(99, HostRequest::Hello { min: 3, max: 9 })),
        ("garbled", garbled),
        ("version", other_version),
        ("stale", encoded(2, STATUS)),
    ];
    for (name, frame) in rows {
        let mut line = Line::default();
        let first = line.send(&encoded(7, arm(1)));
        assert!(line.send(&frame).is_some(), "{name}");
        assert_eq!(line.send(&encoded(7, arm(1))), first, "{name}: the answer is still known");
        let stale = ControllerReply::Refused(Refusal::StaleRequest { newest: 7 });
        assert_eq!(line.ask(6, arm(2)), stale, "{name}: an old arm stays old");
        assert_eq!(line.controller.arms, 1, "{name}");
        assert!(matches!(line.ask(8, STATUS), ControllerReply::Status(_)), "{name}");
    }
}

#[test]
fn every_refusal_of_the_controller_reaches_the_host() {
    let (epoch, job) = (Epoch::default(), 1);
    let provision = HostRequest::Provision {
        station: StationId::default(),
        realm: Realm::Real,
        wired: Inputs::NONE,
        entropy: [0; 32],
    };
    let rows = [
        (HostRequest::Start { epoch, job }, Refusal::NotPermitted),
        (HostRequest::Disarm { epoch, job }, Refusal::JobNotOpen),
        (HostRequest::ReceiptSince { sequence: 1 }, Refusal::ReceiptNotYet { newest: 0 }),
        (provision, Refusal::AlreadyProvisioned),
    ];
    for (request, refusal) in rows {
        assert_eq!(Line::default().ask(1, request), ControllerReply::Refused(refusal));
    }
}

#[test]
fn request_of_version_2_in_a_frame_of_version_1_is_garbled_and_leaves_the_newest_id_as_it_is() {
    for request in requests_of_version_2() {
        let mut line = Line::default();
        line.ask(1, HELLO);
        let first = line.send(&encoded(7, arm(1)));
        assert_eq!(line.ask(99, request), ControllerReply::Refused(Refusal::Garbled), "{request:?}");
        assert_eq!(line.send(&encoded(7, arm(1))), first, "{request:?}: the answer is still known");
        assert!(matches!(line.ask(8, STATUS), ControllerReply::Status(_)), "{request:?}");
    }
}

#[test]
fn reply_has_the_version_of_its_request_and_events_that_of_the_hello() {
    let rows = [(1, 1, 1), (1, 2, 2), (1, 255, 2), (2, 2, 2), (2, 1, 1)];
    for (speaks, max, agreed) in rows {
        let mut line = Line::default();
        assert_eq!(line.session.version(), version::MIN, "before any hello");
        let reply = line.send(&encoded_in(speaks, 1, HostRequest::Hello { min: 1, max })).unwrap();
        let reply = frame::decode_message(&reply[..reply.len() - 1]).unwrap();
        assert_eq!((reply.version, line.session.version()), (speaks, agreed), "{speaks}, {max}");
        for speaks in [1, 2] {
            let reply = line.send(&encoded_in(speaks, 1 + u32::from(speaks), STATUS)).unwrap();
            assert_eq!(frame::decode_message(&reply[..reply.len() - 1]).unwrap().version, speaks);
        }
    }
}

#[test]
fn every_refusal_of_what_is_new_reaches_the_host_of_version_2() {
    let rows = [
        (1, Refusal::Occupied { job: 1 }),
        (2, Refusal::NoiseUnhealthy),
        (3, Refusal::Occupied { job: 1 }),
        (4, Refusal::NotProvisioned),
    ];
    for (which, refusal) in rows {
        let request = requests_of_version_2()[which];
        let reply = Line::default().send(&encoded_in(2, 5, request)).unwrap();
        let expected = ControllerMessage::Reply { id: 5, reply: ControllerReply::Refused(refusal) };
        assert_eq!(
            frame::decode_message(&reply[..reply.len() - 1]),
            Ok(ControllerFrame { version: 2, message: expected }),
            "{request:?}"
        );
    }
}

//! The newest host with the firmware of version 1, as it was delivered.

use crate::emulated::chip::Setup;
use crate::emulated::desk::{Desk, Link, STRIKES, WIRED_OLDEST};
use protocol::receipt::EndCause;
use protocol::reply::{MemoryHealth, ResetCause};
use protocol::{
    ControllerMessage, ControllerReply, Epoch, HostFrame, HostRequest, Inputs, Outcome, Refusal, StartMode,
    frame,
};

fn desk() -> Desk {
    Desk::at(&Setup::oldest(), Link::Serial, WIRED_OLDEST, 1)
}

#[test]
fn newest_host_brings_jobs_on_the_oldest_firmware_from_a_new_key_to_verified_receipts() {
    let mut desk = desk();
    let hello = desk.hello.expect("said hello");
    assert_eq!((hello.min, hello.max, hello.firmware), (1, 1, [0, 1, 0]));
    let key = desk.prepare();
    desk.permit(8, StartMode::Host);
    desk.engrave(STRIKES);
    let (first, signed) = desk.receipt(1, &key);
    assert_eq!((first.job, first.outcome, first.cause), (8, Outcome::Complete, EndCause::Finished));
    assert_eq!((first.witness_count, first.broken), (STRIKES, Inputs::NONE));
    desk.pass_ms(150);
    desk.change_part();
    desk.permit(9, StartMode::Contact);
    let start = HostRequest::Start { epoch: desk.epoch(), job: 9 };
    assert_eq!(desk.ask(start), ControllerReply::Started { job: 9 });
    desk.engrave(STRIKES - 1);
    let (second, _) = desk.receipt(2, &key);
    assert_eq!((second.outcome, second.previous), (Outcome::OutsideLimits, signed.hash()));
    desk.pass_ms(150);
    let again = desk.reconnect();
    assert_eq!(again.epoch.hello, hello.epoch.hello + 1);
    assert_eq!(again.identity.map(|identity| (identity.key, identity.wired)), Some((key, WIRED_OLDEST)));
    assert_eq!((again.newest_receipt, again.acked, again.highest_job), (2, 2, Some(9)));
    let status = desk.await_status();
    assert_eq!((status.reset_cause, status.memory), (ResetCause::PowerOrPin, MemoryHealth::Whole));
}

/// The host asks only what the other end knows, and says what it did not ask.
#[test]
fn request_that_is_newer_than_the_firmware_is_not_sent_and_the_session_goes_on() {
    let mut desk = desk();
    let key = desk.prepare();
    let epoch = desk.epoch();
    for request in newer_requests(epoch) {
        assert_eq!(desk.ask_too_old(request), 1, "{request:?}");
    }
    assert_eq!(desk.epoch(), epoch);
    desk.permit(8, StartMode::Host);
    desk.engrave(STRIKES);
    assert_eq!(desk.receipt(1, &key).0.outcome, Outcome::Complete);
}

fn newer_requests(epoch: Epoch) -> [HostRequest; 4] {
    [
        HostRequest::Inspect,
        HostRequest::SelfTest { epoch },
        HostRequest::Update { epoch },
        HostRequest::Blink { epoch },
    ]
}

/// A host that asked all the same would be told that its request is not known, and nothing else would come of it.
#[test]
fn request_that_is_newer_than_the_firmware_is_garbled_to_it_and_changes_nothing() {
    let mut desk = desk();
    desk.prepare();
    desk.pass_ms(20);
    let written = desk.chip.written();
    for (id, request) in (1_000..).zip(newer_requests(desk.epoch())) {
        let frames = desk.answers_within(&framed(1, id, request), 20);
        let refused = ControllerReply::Refused(Refusal::Garbled);
        let expected = ControllerMessage::Reply { id, reply: refused };
        assert!(frames.contains(&expected), "{request:?}: {frames:?}");
    }
    assert_eq!(desk.chip.written(), written);
}

#[test]
fn frame_of_version_2_is_told_by_the_oldest_firmware_what_it_speaks() {
    let mut desk = desk();
    let frames = desk.answers_within(&framed(2, 77, HostRequest::Inspect), 20);
    let refused = Refusal::VersionUnsupported { min: 1, max: 1 };
    let expected = ControllerMessage::Reply { id: 77, reply: ControllerReply::Refused(refused) };
    assert!(frames.contains(&expected), "{frames:?}");
}

fn framed(version: u8, id: u32, request: HostRequest) -> Vec<u8> {
    let mut bytes = [0; frame::MAX_FRAME];
    let length = frame::encode(&HostFrame { version, id, request }, &mut bytes).expect("it fits");
    bytes[..length].to_vec()
}

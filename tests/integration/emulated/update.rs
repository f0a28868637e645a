//! A new image: refused while a job is open or a receipt waits, loaded through the boot ROM's drive, with the key and the
//! count of receipts as they were; and the image of today on the memory of the oldest one.

use super::chip::Setup;
use super::desk::{Desk, Link, STRIKES, WIRED, WIRED_OLDEST};
use protocol::{ControllerReply, HostRequest, Inputs, Outcome, Refusal, ResetReason, StartMode};
use serde_json::json;

/// The drive appears within this time, in milliseconds.
const DRIVE_MS: u64 = 1_500;

#[test]
fn update_waits_for_no_job_and_leaves_key_and_sequence_as_they_were() {
    let (mut desk, key) = Desk::ready(None);
    desk.permit(8, StartMode::Host);
    let update = HostRequest::Update { epoch: desk.epoch() };
    assert_eq!(desk.ask(update), ControllerReply::Refused(Refusal::Occupied { job: 8 }));
    desk.engrave(STRIKES);
    desk.await_event(protocol::EventKind::ReceiptReady { sequence: 1 });
    let waits = ControllerReply::Refused(Refusal::ReceiptUnacknowledged { sequence: 1 });
    assert_eq!(desk.ask(update), waits);
    let (_, first) = desk.receipt(1, &key);
    assert_eq!(desk.drives, 0);
    assert_eq!(desk.ask(update), ControllerReply::Updating);
    desk.pass_ms(DRIVE_MS);
    assert_eq!(desk.drives, 1, "the boot ROM waits for an image");
    assert!(!desk.is_on("permit"));
    let image = Setup::newest().image.with_extension("uf2");
    assert!(image.is_file(), "{} is missing: run cargo xtask image", image.display());
    desk.obey(&json!({"load_uf2": image}));
    desk.obey(&json!({"advance_us": 500_000}));
    let hello = desk.reconnect();
    assert_eq!(hello.identity.map(|identity| identity.key), Some(key));
    assert_eq!((hello.newest_receipt, hello.acked, hello.highest_job), (1, 1, Some(8)));
    assert_eq!(desk.inspect().reset, ResetReason::Update);
    assert_eq!(desk.ask(HostRequest::ReceiptSince { sequence: 1 }), ControllerReply::Receipt(first));
    desk.change_part();
    desk.permit(9, StartMode::Host);
    desk.engrave(STRIKES);
    let (second, _) = desk.receipt(2, &key);
    assert_eq!((second.outcome, second.previous), (Outcome::Complete, first.hash()));
}

/// As a controller in the field is renewed: its memory stays where it is.
#[test]
fn image_of_today_goes_on_with_the_memory_of_the_oldest_one() {
    let root = tempfile::tempdir().expect("a folder");
    let fram = root.path().join("fram.bin");
    let mut desk = Desk::at(&Setup::oldest().remembering(&fram), Link::Serial, WIRED_OLDEST, 1);
    let key = desk.prepare();
    desk.permit(8, StartMode::Host);
    desk.engrave(STRIKES);
    let (_, first) = desk.receipt(1, &key);
    let before = desk.hello.expect("said hello");
    // The second job is open when the power goes.
    desk.pass_ms(150);
    desk.change_part();
    desk.permit(9, StartMode::Host);
    desk.chip.cut();
    let mut desk = Desk::at(&Setup::newest().remembering(&fram), Link::Serial, WIRED_OLDEST, 10_000);
    let after = desk.hello.expect("said hello");
    assert_eq!(after.epoch.boot, before.epoch.boot + 1);
    assert_eq!(after.identity.map(|identity| (identity.key, identity.wired)), Some((key, WIRED_OLDEST)));
    assert_eq!(after.highest_job, Some(9));
    assert_eq!(desk.ask(HostRequest::ReceiptSince { sequence: 1 }), ControllerReply::Receipt(first));
    let (second, signed) = desk.receipt(2, &key);
    assert_eq!((second.job, second.previous), (9, first.hash()));
    assert_ne!(second.outcome, Outcome::Complete);
    desk.change_part();
    desk.permit(10, StartMode::Host);
    desk.engrave(STRIKES);
    let (third, _) = desk.receipt(3, &key);
    assert_eq!((third.outcome, third.previous), (Outcome::Complete, signed.hash()));
    let unknown_then = Inputs::CONDITIONS.without(WIRED_OLDEST);
    assert_eq!(third.not_wired & WIRED, unknown_then, "clamp and air are not wired there");
}

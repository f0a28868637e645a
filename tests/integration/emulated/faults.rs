//! What is broken is named: by the self-test, by the reason of the last start, and by what no job is armed for. And a
//! firmware that hangs lets go of the machine.

use super::chip::{Cause, Setup};
use super::desk::{Desk, Link, STRIKES, WIRED};
use crate::figures::figure;
use protocol::receipt::EndCause;
use protocol::reply::MemoryHealth;
use protocol::{
    Check, ControllerReply, ControllerState, Fault, HostRequest, Inputs, Outcome, Refusal, ResetReason,
    SelfTest, StartMode,
};
use serde_json::json;
use std::path::{Path, PathBuf};

/// A text in the image that nothing depends on.
const TEXT: &[u8] = b"markstation controller";
/// Without progress of the main loop the permit is held for so many milliseconds, as the image has it.
const PROGRESS_MS: f64 = 25.0;
/// The relay's contact takes so long to open. (With interrupts masked it is the monostable's 10.5 ms that comes before,
/// which is less.)
const OPENS_MS: f64 = 8.0;
/// The tick that has just begun, and what is rounded.
const MARGIN_MS: f64 = 2.0;
/// From the hang to the permit relay's contact open.
const LET_GO_MS: f64 = PROGRESS_MS + OPENS_MS + MARGIN_MS;
/// And to the next start: the watchdog's patience.
const RESET_MS: f64 = 510.0;

fn arm(desk: &mut Desk) -> ControllerReply {
    let request = HostRequest::Arm(desk.arm(8, StartMode::Host));
    desk.ask(request)
}

fn refused(fault: Fault) -> ControllerReply {
    ControllerReply::Refused(Refusal::SelfTestFailed { fault })
}

#[test]
fn self_test_of_a_board_in_order_passes_at_the_start_and_when_asked() {
    let (mut desk, _) = Desk::ready(None);
    let first = desk.inspect();
    let test = desk.self_test();
    let passed = SelfTest {
        ram: Check::Passed,
        flash: Check::Passed,
        memory: Check::Passed,
        relay: Check::Passed,
        noise: Check::Passed,
        expander: Check::Passed,
        ..test
    };
    assert_eq!(test, passed);
    assert_ne!(test.flash_crc, 0);
    assert_eq!((first.test.flash, first.test.ram), (Check::Passed, Check::Passed), "at the start");
    assert_eq!((first.fault, first.memory, first.damaged_at), (None, MemoryHealth::Whole, None));
    assert!(matches!(arm(&mut desk), ControllerReply::Armed { .. }));
    let request = HostRequest::SelfTest { epoch: desk.epoch() };
    assert_eq!(
        desk.ask(request),
        ControllerReply::Refused(Refusal::Occupied { job: 8 }),
        "never beside a job"
    );
}

#[test]
fn flipped_bit_in_the_flash_is_found_at_the_start_and_no_key_is_made() {
    let root = tempfile::tempdir().expect("a folder");
    let setup = Setup { image: flipped(&Setup::newest().image, root.path()), ..Setup::newest() };
    let mut desk = Desk::at(&setup, Link::Serial, WIRED, 1);
    let inspection = desk.inspect();
    assert_eq!((inspection.test.flash, inspection.fault), (Check::Failed, Some(Fault::Flash)));
    assert_eq!(desk.await_status().state, ControllerState::Fault);
    let request = desk.provision_request();
    assert_eq!(desk.ask(request), refused(Fault::Flash));
    assert_eq!(desk.self_test().flash, Check::Failed);
}

/// A copy of the image with one bit of a text flipped.
fn flipped(image: &Path, folder: &Path) -> PathBuf {
    let mut bytes = std::fs::read(image).expect("it is there");
    let at =
        bytes.windows(TEXT.len()).position(|bytes| bytes == TEXT).expect("the image names itself over USB");
    bytes[at] ^= 0x20;
    let copy = folder.join("flipped.elf");
    std::fs::write(&copy, bytes).expect("it can be written");
    copy
}

#[test]
fn expander_that_does_not_answer_is_named_and_no_job_is_armed_until_it_does() {
    let (mut desk, _) = Desk::ready(None);
    desk.obey(&json!({"expander": "dead"}));
    desk.pass_ms(300);
    assert_eq!(desk.inspect().fault, Some(Fault::Expander));
    assert_eq!(desk.self_test().expander, Check::Failed);
    assert_eq!(arm(&mut desk), refused(Fault::Expander));
    desk.obey(&json!({"expander": "well"}));
    desk.pass_ms(300);
    assert_eq!(desk.self_test().expander, Check::Passed);
    assert!(matches!(arm(&mut desk), ControllerReply::Armed { .. }));
}

#[test]
fn relay_that_is_welded_is_named_and_no_job_is_armed_until_a_test_has_passed() {
    let (mut desk, key) = Desk::ready(None);
    desk.permit(8, StartMode::Host);
    desk.pass_ms(200);
    desk.obey(&json!({"relay": "welded"}));
    desk.engrave(STRIKES);
    let (receipt, _) = desk.receipt(1, &key);
    assert_eq!(receipt.outcome, Outcome::Complete, "the job itself was in order");
    desk.pass_ms(200);
    assert_eq!(desk.inspect().fault, Some(Fault::RelayStuck));
    desk.change_part();
    let request = HostRequest::Arm(desk.arm(9, StartMode::Host));
    assert_eq!(desk.ask(request), refused(Fault::RelayStuck));
    assert_eq!(desk.self_test().relay, Check::Failed);
    desk.obey(&json!({"relay": "well"}));
    desk.pass_ms(50);
    assert_eq!(desk.self_test().relay, Check::Passed);
    assert!(matches!(desk.ask(request), ControllerReply::Armed { job: 9 }));
}

#[test]
fn relay_that_does_not_pull_in_takes_the_permit_and_stands_in_the_receipt() {
    let (mut desk, key) = Desk::ready(None);
    desk.obey(&json!({"relay": "dead"}));
    assert_eq!(arm(&mut desk), ControllerReply::Armed { job: 8 });
    let (receipt, _) = desk.receipt(1, &key);
    assert_eq!((receipt.outcome, receipt.cause), (Outcome::PermittedNoCycle, EndCause::Condition));
    assert!(receipt.broken.contains(Inputs::RELAY_OFF), "{receipt:?}");
    assert!(!desk.is_on("permit"));
    assert_eq!(desk.inspect().fault, Some(Fault::RelayDead));
}

/// Addresses of the records, and how far apart their two copies are.
const RECORDS: [(&str, u16, usize); 3] =
    [("state", 0x0000, 512), ("key", 0x0400, 128), ("receipt 1", 0x0a00, 256)];

#[test]
fn damage_to_both_copies_of_a_record_is_told_with_its_address() {
    let root = tempfile::tempdir().expect("a folder");
    let fram = root.path().join("fram.bin");
    let (mut desk, key) = Desk::ready(Some(&fram));
    desk.permit(8, StartMode::Host);
    desk.engrave(STRIKES);
    desk.receipt(1, &key);
    desk.chip.cut();
    for (name, address, stride) in RECORDS {
        for (copies, health) in [(1, MemoryHealth::Mended), (2, MemoryHealth::Damaged)] {
            let damaged = root.path().join("damaged.bin");
            let mut bytes = std::fs::read(&fram).expect("it is there");
            for copy in 0..copies {
                bytes[usize::from(address) + copy * stride + 40] ^= 4;
            }
            std::fs::write(&damaged, bytes).expect("it can be written");
            let mut desk = Desk::power_on(Some(&damaged), 1_000);
            let inspection = desk.inspect();
            let at = (health == MemoryHealth::Damaged).then_some(address);
            assert_eq!((inspection.memory, inspection.damaged_at), (health, at), "{name}, {copies}");
            assert_eq!(desk.await_status().memory, health, "{name}, {copies}");
            if health == MemoryHealth::Damaged {
                assert_eq!(inspection.test.memory, Check::Failed, "{name}");
                let request = HostRequest::ReceiptSince { sequence: 1 };
                assert_eq!(desk.ask(request), ControllerReply::Refused(Refusal::MemoryFault), "{name}");
            }
        }
    }
}

#[test]
fn reason_of_the_last_start_is_told() {
    let (mut desk, _) = Desk::ready(None);
    assert_eq!(desk.inspect().reset, ResetReason::Power, "the first");
    let rows = [
        (json!({"reset": 1}), Cause::Pin, ResetReason::Pin),
        (json!({"hang": "loop"}), Cause::Watchdog, ResetReason::Watchdog),
        (json!({"power": "cut"}), Cause::Power, ResetReason::Power),
        (json!({"hang": "masked"}), Cause::Watchdog, ResetReason::Watchdog),
        (json!({"hang": "fault"}), Cause::Asked, ResetReason::Crash),
        (json!({"reset": 1}), Cause::Pin, ResetReason::Pin),
    ];
    for (command, cause, reason) in rows {
        desk.obey(&command);
        desk.obey(&json!({"advance_us": 1_000_000}));
        assert_eq!(desk.resets.last(), Some(&cause), "{command}");
        desk.reconnect();
        assert_eq!(desk.inspect().reset, reason, "{command}");
    }
}

/// The permit is on, and the firmware hangs: the machine loses its permit long before the watchdog has done its work.
#[test]
fn firmware_that_hangs_under_a_permit_lets_go_of_the_relay_and_is_reset() {
    for how in ["loop", "masked", "fault"] {
        let (mut desk, key) = Desk::ready(None);
        desk.permit(8, StartMode::Host);
        desk.pass_ms(100);
        assert!(desk.is_on("relay"), "{how}");
        desk.obey(&json!({"hang": how}));
        let (hung_us, edges) = (desk.chip.now_us, desk.edges.len());
        desk.obey(&json!({"advance_us": 1_000_000}));
        let after = |pin: &str| {
            let mut edges = desk.edges[edges..].iter();
            let edge = edges.find(|(name, on, _)| name == pin && !on);
            edge.map(|(.., at_us)| (at_us - hung_us) / 1_000.0)
        };
        let relay_ms = after("relay").expect("the relay lets go");
        let permit_ms = after("permit").expect("a reset chip drives nothing");
        figure(&format!("hang ({how}) to permit off: {permit_ms:.1} ms, relay open: {relay_ms:.1} ms"));
        assert!(relay_ms <= LET_GO_MS, "{how}: {relay_ms}");
        assert!(permit_ms <= RESET_MS, "{how}: {permit_ms}");
        assert_eq!(desk.resets.len(), 1, "{how}: {:?}", desk.resets);
        assert!(!desk.is_on("permit"), "{how}: it does not come back by itself");
        desk.reconnect();
        let (receipt, _) = desk.receipt(1, &key);
        assert_eq!(receipt.cause, EndCause::Reset, "{how}");
        assert_ne!(receipt.outcome, Outcome::Complete, "{how}");
    }
}

//! What the FRAM remembers when the power fails, also in the middle of a write.

use super::desk::{Desk, STRIKES};
use protocol::reply::MemoryHealth;
use protocol::{ControllerReply, HostRequest, Outcome, StartMode};
use std::path::Path;

#[test]
fn memory_outlives_a_power_cut_with_key_numbers_and_receipts() {
    let root = tempfile::tempdir().expect("a folder");
    let fram = root.path().join("fram.bin");
    let (mut desk, key) = Desk::ready(Some(&fram));
    desk.permit(8, StartMode::Host);
    desk.engrave(STRIKES);
    let (_, signed) = desk.receipt(1, &key);
    let before = desk.hello.expect("said hello");
    desk.chip.cut();
    let mut desk = Desk::power_on(Some(&fram), 1_000);
    let after = desk.hello.expect("said hello");
    assert_eq!(after.epoch.boot, before.epoch.boot + 1);
    assert_eq!(after.identity.map(|known| known.key), Some(key));
    assert_eq!((after.highest_job, after.newest_receipt, after.acked), (Some(8), 1, 1));
    assert_eq!(after.ledger.size, 81, "the ledger that the acknowledgement showed");
    assert_eq!(desk.ask(HostRequest::ReceiptSince { sequence: 1 }), ControllerReply::Receipt(signed));
    assert_eq!(desk.await_status().memory, MemoryHealth::Whole);
}

/// Bytes of the arm's record after which the power fails: within its first copy, between the copies, and in the second.
const TEARS: [u64; 6] = [1, 97, 430, 460, 700, 880];

#[test]
fn memory_torn_in_the_midst_of_an_arm_holds_the_job_or_knows_nothing_of_it() {
    let root = tempfile::tempdir().expect("a folder");
    let fram = root.path().join("fram.bin");
    let (desk, key) = Desk::ready(Some(&fram));
    desk.chip.cut();
    let found: Vec<_> = TEARS.iter().map(|bytes| tear(&fram, *bytes, &key)).collect();
    println!(
        "arm torn after {TEARS:?} bytes: job known {:?}",
        found.iter().map(|found| found.0).collect::<Vec<_>>()
    );
    assert!(!found[0].0, "one byte is no record");
    assert!(found.iter().any(|found| found.0), "a whole copy is one");
    assert!(found.iter().any(|found| found.1 == MemoryHealth::Mended), "a torn copy was mended");
}

/// Arms, cuts after so many bytes, powers on, and works on. Whether the job was known, and the memory's health.
fn tear(prepared: &Path, bytes: u64, key: &[u8; 32]) -> (bool, MemoryHealth) {
    let fram = prepared.with_extension(format!("{bytes}"));
    std::fs::copy(prepared, &fram).expect("it can be copied");
    let mut desk = Desk::power_on(Some(&fram), 1_000);
    desk.change_part();
    let before = desk.chip.written();
    let arm = HostRequest::Arm(desk.arm(8, StartMode::Host));
    desk.begin(arm);
    for _ in 0..20_000 {
        if desk.chip.written() >= before + bytes {
            break;
        }
        desk.chip.advance(4.0);
    }
    assert!((before + bytes..before + bytes + 8).contains(&desk.chip.written()), "cut after {bytes} bytes");
    desk.chip.cut();
    work_on(&fram, key)
}

fn work_on(fram: &Path, key: &[u8; 32]) -> (bool, MemoryHealth) {
    let mut desk = Desk::power_on(Some(fram), 2_000);
    let health = desk.await_status().memory;
    let hello = desk.hello.expect("said hello");
    let known = hello.highest_job == Some(8);
    assert!(known || hello.highest_job.is_none(), "{hello:?}");
    let mut sequence = 1;
    if known {
        assert_eq!(desk.receipt(1, key).0.outcome, Outcome::NeverPermitted);
        sequence = 2;
    }
    desk.change_part();
    desk.permit(9, StartMode::Host);
    desk.engrave(STRIKES);
    assert_eq!(desk.receipt(sequence, key).0.outcome, Outcome::Complete);
    (known, health)
}

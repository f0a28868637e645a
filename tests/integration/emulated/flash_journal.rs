//! The image for a board without FRAM: what its flash remembers when the power fails, also in the midst of an erasure.

use super::chip::Setup;
use super::desk::{Desk, Link, STRIKES, WIRED};
use super::is_long;
use super::power::{LIFE_MS, live_on, lives};
use crate::figures::figure;
use protocol::receipt::EndCause;
use protocol::reply::MemoryHealth;
use protocol::{ControllerReply, EventKind, HostRequest, Outcome, Refusal, StartMode};
use serde_json::json;

/// For so long a job keeps the flash busy, in microseconds: an erasure or two and many pages.
const BUSY_US: u64 = 60_000;
/// Less than one erasure takes, so that it is mostly pages that are torn.
const PAGES_US: u64 = 10_000;
const FLASH_BYTES: usize = 2 * 1024 * 1024;
const RAM_BYTES_MAX: u64 = 48 * 1024;

fn bytes(status: &serde_json::Value, field: &str) -> u64 {
    status[field].as_u64().expect("a count")
}

#[test]
fn flash_outlives_a_power_cut_with_key_numbers_and_receipts() {
    let root = tempfile::tempdir().expect("a folder");
    let setup = Setup { flash: Some(root.path().join("flash.bin")), ..Setup::flash_journal() };
    let mut desk = Desk::at(&setup, Link::Serial, WIRED, 1);
    let key = desk.prepare();
    desk.permit(8, StartMode::Host);
    desk.engrave(STRIKES);
    let (receipt, signed) = desk.receipt(1, &key);
    assert_eq!((receipt.outcome, receipt.witness_count), (Outcome::Complete, STRIKES));
    let before = desk.hello.expect("said hello");
    let status = desk.chip.status();
    assert_eq!(bytes(&status, "fram_bytes_written"), 0, "nothing went to where an FRAM would be");
    desk.chip.cut();
    let mut desk = Desk::at(&setup, Link::Serial, WIRED, 1_000);
    let after = desk.hello.expect("said hello");
    assert_eq!(after.epoch.boot, before.epoch.boot + 1);
    assert_eq!(after.identity.map(|known| known.key), Some(key));
    assert_eq!((after.highest_job, after.newest_receipt, after.acked), (Some(8), 1, 1));
    assert_eq!(desk.ask(HostRequest::ReceiptSince { sequence: 1 }), ControllerReply::Receipt(signed));
    assert_eq!(desk.await_status().memory, MemoryHealth::Whole);
    let (ram, stack) = (bytes(&status, "static_ram_bytes"), bytes(&status, "stack_high_water_bytes"));
    figure(&format!(
        "image with its journal in flash: {} bytes of flash, {} bytes of RAM with the deepest stack",
        bytes(&status, "flash_bytes"),
        ram + stack
    ));
    assert!(ram + stack <= RAM_BYTES_MAX);
}

#[test]
fn flash_that_another_program_used_is_damaged_memory_and_no_new_controller() {
    let root = tempfile::tempdir().expect("a folder");
    let flash = root.path().join("flash.bin");
    std::fs::write(&flash, vec![0x5a; FLASH_BYTES]).expect("it can be written");
    let setup = Setup { flash: Some(flash), ..Setup::flash_journal() };
    let mut desk = Desk::at(&setup, Link::Serial, WIRED, 1);
    assert_eq!(desk.await_status().memory, MemoryHealth::Damaged);
    let request = desk.provision_request();
    assert_eq!(desk.ask(request), ControllerReply::Refused(Refusal::MemoryFault));
}

#[test]
fn reset_in_a_cycle_on_flash_leaves_a_receipt_that_says_so_and_nothing_of_the_cycle() {
    let mut desk = Desk::at(&Setup::flash_journal(), Link::Serial, WIRED, 1);
    let key = desk.prepare();
    desk.permit(8, StartMode::Host);
    desk.set("machine_busy", true);
    desk.strike(20, 200, 1_000);
    desk.await_event(EventKind::CycleBegun { job: 8 });
    desk.pass_ms(30);
    desk.obey(&json!({"power": "cut", "advance_us": 1}));
    assert!(!desk.is_on("permit"));
    desk.set("machine_busy", false);
    desk.reconnect();
    let (receipt, _) = desk.receipt(1, &key);
    assert_eq!((receipt.outcome, receipt.cause), (Outcome::PermittedNoCycle, EndCause::Reset));
}

#[test]
fn receipts_through_cuts_of_erasures_and_pages_are_neither_lost_nor_changed_nor_doubled() {
    let desk = Desk::at(&Setup::flash_journal(), Link::Serial, WIRED, 1);
    lives("flash", if is_long() { 300 } else { 12 }, 0xf1a5, desk, |mut desk, books, chance| {
        let resets = desk.resets.len();
        match chance.below(3) {
            0 => desk.obey(&json!({"power": {"cut_after_flash_us": 1 + chance.below(BUSY_US)}})),
            1 => desk.obey(&json!({"power": {"cut_after_flash_us": 1 + chance.below(PAGES_US)}})),
            _ => desk.obey(&json!({"script": [{"at_us": chance.below(LIFE_MS * 1_000), "power": "cut"}]})),
        };
        live_on(&mut desk, books, resets);
        desk
    });
}

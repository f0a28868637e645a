//! The rings of flash by themselves: a cut at every step of every save, over more than one time round.

use crate::bench::Memory;
use crate::flash_model::{FlashModel, SECTOR};
use firmware::Records;
use firmware::flash::FlashRecords;
use firmware::key::IDENTITY_LEN;
use firmware::records::{Found, Record};
use firmware::state::STATE_LEN;
use protocol::{SIGNED_RECEIPT_LEN, Sequence};
use std::rc::Rc;

fn on(memory: &Memory) -> FlashRecords<FlashModel> {
    FlashRecords::new(FlashModel { memory: memory.clone(), gate: Rc::default() })
}

/// Bytes that look like none before; `variant` for another record of the same number.
fn payload(length: usize, number: u64, variant: u8) -> Vec<u8> {
    let mut state = number.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_be_bytes()[1] ^ variant
    };
    (0..length).map(|_| next()).collect()
}

fn load(memory: &Memory, record: Record, length: usize) -> Option<Vec<u8>> {
    let mut held = vec![0; length];
    match on(memory).load(record, &mut held).unwrap() {
        Found::Blank => None,
        Found::Whole { .. } => Some(held),
        Found::Damaged => panic!("{record:?} is said to be damaged"),
    }
}

fn save(memory: &Memory, record: Record, bytes: &[u8]) -> bool {
    on(memory).save(record, 0, bytes).is_ok()
}

/// Every cut in one save from these bytes on; gives how many there were. `check` sees what each left.
fn every_cut(before: &[u8], record: Record, bytes: &[u8], mut check: impl FnMut(&Memory)) -> usize {
    let memory = Memory::fresh_flash();
    memory.0.borrow_mut().bytes.copy_from_slice(before);
    assert!(save(&memory, record, bytes));
    let steps = memory.0.borrow().written;
    for cut in 0..steps {
        memory.0.borrow_mut().bytes.copy_from_slice(before);
        memory.cut_after(Some(cut));
        save(&memory, record, bytes);
        memory.cut_after(None);
        check(&memory);
    }
    steps
}

#[test]
fn save_that_is_cut_anywhere_leaves_the_state_before_or_after_over_more_than_one_time_round() {
    let state = |number| payload(STATE_LEN, number, 0);
    let memory = Memory::fresh_flash();
    let (mut cuts, mut new) = (0, 0);
    for number in 1..=140 {
        let before = memory.0.borrow().bytes.clone();
        let older = (number > 1).then(|| state(number - 1));
        // The first time round shows every place; of the second, what its erases meet.
        if number <= 20 || number % 8 == 1 || number > 132 {
            cuts += every_cut(&before, Record::State, &state(number), |cut| {
                let found = load(cut, Record::State, STATE_LEN);
                assert!(found == older || found == Some(state(number)), "state {number}");
                new += usize::from(found != older);
                assert_eq!(load(cut, Record::State, STATE_LEN), found, "the second start finds the same");
                assert!(save(cut, Record::State, &state(1000)), "state {number}");
                assert_eq!(load(cut, Record::State, STATE_LEN), Some(state(1000)));
            });
        }
        assert!(save(&memory, Record::State, &state(number)));
        assert_eq!(load(&memory, Record::State, STATE_LEN), Some(state(number)));
    }
    println!("{cuts} cuts in saves of the state: {new} left the new one, none a third");
    assert!(cuts > 15_000 && new > 0);
}

#[test]
fn cut_after_cut_leaves_the_same_state_until_a_save_returns() {
    let state = |number| payload(STATE_LEN, number, 0);
    for full in [3, 7, 8, 64] {
        let memory = Memory::fresh_flash();
        for number in 1..=full {
            assert!(save(&memory, Record::State, &state(number)));
        }
        for round in 0..40_usize {
            memory.cut_after(Some(round * 37 % 470 % 440));
            save(&memory, Record::State, &state(500));
            memory.cut_after(None);
            assert_eq!(
                load(&memory, Record::State, STATE_LEN),
                Some(state(full)),
                "cut {round} after {full}"
            );
        }
        assert!(save(&memory, Record::State, &state(600)));
        assert_eq!(load(&memory, Record::State, STATE_LEN), Some(state(600)));
    }
}

#[test]
fn receipt_that_is_cut_anywhere_costs_none_that_is_kept() {
    let receipt = |number: Sequence| payload(SIGNED_RECEIPT_LEN, number, 0);
    let memory = Memory::fresh_flash();
    let mut cuts = 0;
    for number in 1..=110 {
        let before = memory.0.borrow().bytes.clone();
        if number <= 13 || number % 12 <= 1 {
            cuts += every_cut(&before, Record::Receipt(number), &receipt(number), |cut| {
                for kept in number.saturating_sub(32).max(1)..number {
                    let found = load(cut, Record::Receipt(kept), SIGNED_RECEIPT_LEN);
                    assert_eq!(found, Some(receipt(kept)), "receipt {kept} while {number} is written");
                }
                let found = load(cut, Record::Receipt(number), SIGNED_RECEIPT_LEN);
                assert!(found.is_none_or(|found| found == receipt(number)));
                // Another receipt of the same number, as of a key that is renewed again after the cut.
                let other = payload(SIGNED_RECEIPT_LEN, number, 0x5a);
                for again in [receipt(number), other, receipt(number)] {
                    assert!(save(cut, Record::Receipt(number), &again), "receipt {number}");
                    assert_eq!(load(cut, Record::Receipt(number), SIGNED_RECEIPT_LEN), Some(again));
                }
            });
        }
        assert!(save(&memory, Record::Receipt(number), &receipt(number)));
    }
    println!("{cuts} cuts in saves of receipts");
    assert!(cuts > 5_000);
}

#[test]
fn key_that_is_cut_anywhere_is_the_old_or_the_new_and_no_older_one_is_to_be_found() {
    let key = |number| payload(IDENTITY_LEN, number, 0);
    let stands = |memory: &Memory, number| {
        let secret = key(number);
        memory.0.borrow().bytes.chunks(256).any(|slot| slot[4 + 20..4 + 52] == secret[20..52])
    };
    for record in [Record::Key, Record::NextKey] {
        let memory = Memory::fresh_flash();
        for number in 1..=40 {
            let before = memory.0.borrow().bytes.clone();
            let older = (number > 1).then(|| key(number - 1));
            every_cut(&before, record, &key(number), |cut| {
                let found = load(cut, record, IDENTITY_LEN);
                assert!(found == older || found == Some(key(number)), "key {number}");
                assert!(save(cut, record, &key(1000)), "key {number}");
                assert_eq!(load(cut, record, IDENTITY_LEN), Some(key(1000)));
                assert!(!stands(cut, number) && !stands(cut, number - 1), "key {number}");
            });
            assert!(save(&memory, record, &key(number)));
            assert!(stands(&memory, number) && !stands(&memory, number - 1));
        }
    }
}

#[test]
fn newest_record_with_a_bit_lost_is_damaged_and_never_an_older_one() {
    let state = |number| payload(STATE_LEN, number, 0);
    for full in [1, 5, 8, 9, 64, 65, 71] {
        let memory = Memory::fresh_flash();
        for number in 1..=full {
            assert!(save(&memory, Record::State, &state(number)));
        }
        let slot = (full as usize - 1) % 64 * 512;
        for at in slot..slot + STATE_LEN + 8 {
            for bit in 0..8 {
                memory.0.borrow_mut().bytes[at] ^= 1 << bit;
                let found = on(&memory).load(Record::State, &mut [0; STATE_LEN]);
                assert_eq!(found, Ok(Found::Damaged), "bit {bit} of {at:#x} after {full}");
                memory.0.borrow_mut().bytes[at] ^= 1 << bit;
            }
        }
    }
}

#[test]
fn every_bit_elsewhere_may_be_lost() {
    let state = |number| payload(STATE_LEN, number, 0);
    for full in [3, 8, 64, 72] {
        let memory = Memory::fresh_flash();
        for number in 1..=full {
            assert!(save(&memory, Record::State, &state(number)));
        }
        let whole = memory.0.borrow().bytes.clone();
        let slot = (full as usize - 1) % 64 * 512;
        // A torn one behind the newest and the mark of the newest are what a cut may leave as well.
        let elsewhere = (0..8 * SECTOR).filter(|at| !(slot..slot + 512).contains(at)).step_by(3);
        for at in elsewhere {
            memory.0.borrow_mut().bytes[at] ^= 0x10;
            let mut held = [0; STATE_LEN];
            let found = on(&memory).load(Record::State, &mut held).unwrap();
            assert!(found == Found::Damaged || held == state(full)[..], "{at:#x} after {full}");
            memory.0.borrow_mut().bytes.copy_from_slice(&whole);
        }
    }
}

#[test]
fn flash_that_holds_something_else_is_damaged_and_not_a_new_controller() {
    let memory = Memory::fresh_flash();
    memory.0.borrow_mut().bytes.iter_mut().enumerate().for_each(|(at, byte)| *byte = (at % 251) as u8);
    for (record, length) in [(Record::State, STATE_LEN), (Record::Key, IDENTITY_LEN)] {
        assert_eq!(on(&memory).load(record, &mut vec![0; length]), Ok(Found::Damaged));
    }
}

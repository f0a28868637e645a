//! Torn writes: the power cut at every byte of every write of a whole life. What the journal recovers is what stood
//! there before the record was written, or what was written; never a third, and never less than was there.

use crate::bench::{ALL_READY, Bench, EVERYTHING, Memory, job, ledger};
use crate::jobs::{begin_cycle, change_part, end_cycle};
use crate::sensing::permit_clamped;
use firmware::journal::{Journal, oldest_kept};
use firmware::records::{Found, Record};
use firmware::state::{STATE_LEN, State};
use firmware::{Records, Storage, StorageError};
use protocol::reply::MemoryHealth;
use protocol::*;

/// All that a controller knows after a start.
#[derive(PartialEq, Debug)]
struct Recovered {
    state: State,
    key: Option<Vec<u8>>,
    receipts: Vec<SignedReceipt>,
}

/// Starts a journal on a memory, which mends it.
fn recover(memory: &Memory) -> Recovered {
    let (mut journal, remembered) = Journal::open(memory.clone());
    assert_ne!(journal.health(), MemoryHealth::Damaged, "at {:?}", journal.damaged_at());
    let newest = remembered.state.newest;
    Recovered {
        state: remembered.state,
        key: remembered.key.map(|key| key.encode().to_vec()),
        receipts: (oldest_kept(newest)..=newest).map(|sequence| journal.receipt(sequence).unwrap()).collect(),
    }
}

/// Writes of one record: what it is, and the writes that make it, both copies.
struct Save {
    what: &'static str,
    /// Bytes before it.
    before: Vec<u8>,
    writes: Vec<(u16, Vec<u8>)>,
}

/// Takes the log apart. A copy is three writes: generation, payload, check sum.
fn saves(log: &[(u16, Vec<u8>)], mut bytes: Vec<u8>) -> Vec<Save> {
    let mut saves = Vec::new();
    let mut rest = log;
    while let Some((address, _)) = rest.first() {
        let (what, count) = match address {
            0 => ("state", 6),
            0x400 => ("key", 6),
            0x600 => ("next key", 6),
            0x700 => ("spare", 1),
            0x800.. => ("receipt", 6),
            other => panic!("a record begins at {other:#x}"),
        };
        let (writes, others) = rest.split_at(count);
        saves.push(Save { what, before: bytes.clone(), writes: writes.to_vec() });
        writes.iter().for_each(|(at, written)| put(&mut bytes, *at, written));
        rest = others;
    }
    saves
}

fn put(bytes: &mut [u8], at: u16, written: &[u8]) {
    bytes[usize::from(at)..][..written.len()].copy_from_slice(written);
}

impl Save {
    fn length(&self) -> usize {
        self.writes.iter().map(|(_, written)| written.len()).sum()
    }

    /// The memory where only so many of its bytes were written.
    fn cut_after(&self, mut left: usize) -> Memory {
        let mut bytes = self.before.clone();
        for (at, written) in &self.writes {
            let done = left.min(written.len());
            put(&mut bytes, *at, &written[..done]);
            left -= done;
        }
        Memory::holding(bytes)
    }
}

/// Everything that is ever journalled: keys, jobs of every outcome that has one, an unarmed cycle, resets, renewals.
fn whole_life() -> Bench {
    let mut bench = Bench::on(Memory::fresh(), ALL_READY);
    bench.provision(EVERYTHING);
    bench.hello();
    bench.run(150);
    renew(&mut bench, "BENCH-1");
    bench.ack(1);

    change_part(&mut bench);
    permit_clamped(&mut bench, Arm { ledger: ledger(1002), ..job(1) });
    begin_cycle(&mut bench, 5);
    bench.run(120);
    end_cycle(&mut bench);
    bench.rest();
    bench.ack(2);

    change_part(&mut bench);
    permit_clamped(&mut bench, Arm { ledger: ledger(1003), ..job(2) });
    bench.lower(Inputs::GUARD_CLOSED);
    bench.rest();
    bench.raise(Inputs::GUARD_CLOSED);
    bench.run(30);
    bench.ack(3);

    permit_clamped(&mut bench, Arm { ledger: ledger(1004), ..job(3) });
    begin_cycle(&mut bench, 2);
    bench.reset();
    end_cycle(&mut bench);
    bench.rest();
    bench.hello();
    begin_cycle(&mut bench, 1);
    end_cycle(&mut bench);
    bench.rest();
    bench.ack(5);

    let epoch = bench.epoch;
    bench.run(150);
    bench.ask(HostRequest::SelfTest { epoch });
    renew(&mut bench, "BENCH-1");
    bench.ack(6);
    renew(&mut bench, "DEPOT-2");
    bench.reset();
    bench
}

fn renew(bench: &mut Bench, station: &str) {
    bench.raise(Inputs::SUPERVISOR_KEY);
    bench.run(30);
    let (epoch, station, realm) = (bench.epoch, StationId::new(station).unwrap(), Realm::Training);
    let request = HostRequest::Reprovision { epoch, station, realm, wired: EVERYTHING, entropy: [9; 32] };
    let reply = bench.ask(request);
    assert!(matches!(reply, ControllerReply::Provisioned { .. }), "{reply:?}");
    bench.lower(Inputs::SUPERVISOR_KEY);
    bench.run(30);
}

/// Every save of the life.
fn life() -> Vec<Save> {
    let bench = whole_life();
    assert_eq!(recover(&bench.memory).receipts.len(), 7);
    let model = bench.memory.0.borrow();
    saves(&model.log, vec![0; model.bytes.len()])
}

#[test]
fn power_cut_at_every_byte_of_every_write_recovers_the_old_or_the_new_and_never_a_third() {
    let saves = life();
    let counts = cut_everywhere(&saves);
    println!("a whole life of {} saves: {counts}", saves.len());
    assert!(counts.cuts > 30_000 && counts.old > 10_000 && counts.new > 10_000);
}

#[test]
fn power_cut_at_every_byte_loses_no_receipt_where_the_ring_of_receipts_is_full() {
    let mut bench = Bench::ready();
    let unarmed_cycle = |bench: &mut Bench| {
        bench.strike();
        bench.run(1);
        bench.rest();
        let newest = bench.status().newest_receipt;
        bench.ack(newest);
    };
    (0..33).for_each(|_| unarmed_cycle(&mut bench));
    let before = bench.memory.0.borrow().bytes.clone();
    bench.memory.0.borrow_mut().log.clear();
    unarmed_cycle(&mut bench);
    let saves = saves(&bench.memory.0.borrow().log, before);
    assert_eq!(recover(&saves[0].cut_after(0)).receipts.len(), 32);
    let counts = cut_everywhere(&saves);
    println!("receipt 34 over receipt 1, {} saves: {counts}", saves.len());
}

/// What became of the cuts.
#[derive(Default)]
struct Counts {
    cuts: usize,
    old: usize,
    new: usize,
}

impl std::fmt::Display for Counts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { cuts, old, new } = self;
        write!(
            f,
            "{cuts} cuts, {old} kept the old, {new} have the new; each cut a second time in the mending"
        )
    }
}

/// Cuts each save at each byte.
fn cut_everywhere(saves: &[Save]) -> Counts {
    let mut counts = Counts::default();
    let mut old = recover(&saves[0].cut_after(0));
    for (number, save) in saves.iter().enumerate() {
        let new = recover(&save.cut_after(save.length()));
        if save.what == "state" {
            let written = save.writes[1].1.first_chunk::<STATE_LEN>().unwrap();
            assert_eq!(Some(new.state), State::decode(written), "save {number} holds what was written");
        }
        let mut is_new = false;
        for cut in 0..save.length() {
            let place = format!("save {number} ({}) cut after {cut} bytes", save.what);
            let found = recover_through_a_second_cut(save, cut, &place);
            assert!(found == old || found == new, "{place}: a third: {found:?}");
            assert!(!is_new || found == new, "{place}: the new was there before");
            is_new |= found != old;
            counts.cuts += 1;
            *(if is_new { &mut counts.new } else { &mut counts.old }) += 1;
        }
        old = new;
    }
    counts
}

/// What is recovered after a cut; and that it is recovered as well if the power fails again while it is being mended,
/// somewhere, and that nothing is left to mend then.
fn recover_through_a_second_cut(save: &Save, cut: usize, place: &str) -> Recovered {
    let memory = save.cut_after(cut);
    let found = recover(&memory);
    let mended = memory.0.borrow().written;
    if mended > 0 {
        // Another byte each time, near and far.
        let second = cut.wrapping_mul(7919) % mended;
        let memory = save.cut_after(cut);
        memory.cut_after(Some(second));
        let _ = Journal::open(memory.clone());
        memory.cut_after(None);
        assert_eq!(recover(&memory), found, "{place}, mending cut after {second}");
        let written = memory.0.borrow().written;
        assert_eq!(recover(&memory), found, "{place}, mended");
        assert_eq!(memory.0.borrow().written, written, "{place}: still mending");
    }
    found
}

/// The two copies of one record, from its address on.
struct Area {
    base: u16,
    bytes: Vec<u8>,
    written: Vec<(u16, Vec<u8>)>,
}

impl Storage for Area {
    fn read(&mut self, address: u16, into: &mut [u8]) -> Result<(), StorageError> {
        into.copy_from_slice(&self.bytes[usize::from(address - self.base)..][..into.len()]);
        Ok(())
    }

    fn write(&mut self, address: u16, bytes: &[u8]) -> Result<(), StorageError> {
        put(&mut self.bytes, address - self.base, bytes);
        self.written.push((address - self.base, bytes.to_vec()));
        Ok(())
    }
}

/// The record whose first copy stands at an address; receipts are few here.
fn record_at(address: u16) -> Record {
    match address {
        0 => Record::State,
        0x400 => Record::Key,
        0x600 => Record::NextKey,
        _ => Record::Receipt(u64::from(address - 0x800) / 512),
    }
}

/// Every pair of cuts of one record: in the writing, and again in the mending of what the first left.
fn cut_twice_everywhere(save: &Save) -> usize {
    let base = save.writes[0].0;
    let both = 2 * usize::from(save.writes[3].0 - base);
    let of = |bytes: Vec<u8>| Area { base, bytes, written: Vec::new() };
    let area = |bytes: &[u8]| of(bytes[usize::from(base)..][..both].to_vec());
    let length = save.writes[1].1.len();
    let load = |area: &mut Area| {
        let mut payload = vec![0; length];
        let found = area.load(record_at(base), &mut payload).unwrap();
        assert_ne!(found, Found::Damaged);
        let generation = if let Found::Whole { generation, .. } = found { Some(generation) } else { None };
        (generation, generation.map(|_| payload))
    };
    let mut pairs = 0;
    for cut in 0..save.length() {
        let torn = save.cut_after(cut).0.borrow().bytes.clone();
        let mut mended = area(&torn);
        let found = load(&mut mended);
        let mut again = area(&torn);
        for (at, written) in &mended.written {
            for (n, byte) in written.iter().enumerate() {
                let torn_again = again.bytes.clone();
                assert_eq!(load(&mut of(torn_again)), found, "{} cut after {cut}", save.what);
                again.bytes[usize::from(*at) + n] = *byte;
                pairs += 1;
            }
        }
    }
    pairs
}

#[test]
fn every_pair_of_cuts_in_a_write_and_in_its_mending_recovers_what_one_cut_does() {
    let saves = life();
    let of = |what| saves.iter().filter(move |save| save.what == what);
    let chosen = [of("key").nth(1), of("next key").next(), of("receipt").nth(2), of("state").nth(6)];
    for save in chosen {
        let save = save.unwrap();
        println!("{}: {} pairs of cuts", save.what, cut_twice_everywhere(save));
    }
}

//! Opening, exact search and verification of a register that was built.

use super::{Judge, per_second, quickest_tenth, timed};
use ed25519_dalek::{Signature, VerifyingKey, verify_batch};
use marking::item::ItemIdentity;
use protocol::SignedReceipt;
use protocol::receipt::RECEIPT_LEN;
use registry::entry::Act;
use registry::signature::ManyBy;
use registry::verify::{self, Expectation};
use registry::{Entry, Ledger, SqliteStore, Store, View, hex};
use rusqlite::{Connection, OpenFlags};
use sha2::{Digest, Sha256};
use std::num::NonZero;
use std::path::Path;
use std::time::Duration;
use tests::generator::{Generator, number};

/// Searches of each kind.
const SEARCHES: u64 = 20_000;
/// Receipts whose signatures are checked.
const RECEIPTS: usize = 2 * BASELINE_BATCH;
/// Signatures of one call of the baseline.
const BASELINE_BATCH: usize = 1_024;
const ROUNDS: usize = 5;
/// Rounds of what takes milliseconds: so short that some of them find the computer idle.
const SHORT_ROUNDS: usize = 80;

/// The work of a process of its own, by its name.
pub fn in_own_process(what: &str) -> Option<fn(&Path)> {
    match what {
        "verify" => Some(whole),
        "search" => Some(search),
        _ => None,
    }
}

/// How long a command waits for its register.
pub fn open(path: &Path) {
    let open = || Ledger::open(SqliteStore::open(path).expect("a register")).expect("it is sound");
    let (ledger, took) = timed(open);
    let all = timed(|| ledger.check_all(|_| {}).expect("it is sound")).1;
    println!("opened: {} entries in {took:.1?}; all of them hashed in {all:.1?}", ledger.next_index());
}

/// Exact search by serial and by number, each item once in a scattered order.
fn search(path: &Path) {
    let store = SqliteStore::open_read_only(path).expect("a register");
    let view = View::over(store.database().expect("it is one"));
    let weapons = (0..).map(|n| scattered(n, store.len().expect("it is counted")));
    let marked = weapons.filter(|n| n % 4 != 3);
    let (bare, serials): (Vec<u64>, Vec<u64>) = {
        let (bare, with_serial): (Vec<_>, Vec<_>) = marked
            .take(usize::try_from(12 * SEARCHES).expect("few"))
            .partition(|n| Generator::serial(*n).is_none());
        (bare.into_iter().take(20_000).collect(), with_serial.into_iter().take(20_000).collect())
    };
    let by_serial = serials.iter().map(|n| {
        let identity = ItemIdentity::new(Generator::maker(*n), &Generator::serial(*n).expect("it bears one"));
        timed(|| assert_eq!(view.find(&identity).expect("it answers").len(), 1, "weapon {n}")).1
    });
    say("by maker and serial", by_serial.collect());
    let by_number = bare.iter().map(|n| {
        let number = number(*n).expect("it has one");
        timed(|| assert!(view.holder_of(&number).expect("it answers").is_some(), "weapon {n}: {number}")).1
    });
    say("by number", by_number.collect());
    let db = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY).expect("a database");
    let row = "SELECT length(bytes) FROM entry WHERE idx = ?1";
    let by_index = serials.iter().map(|n| {
        timed(|| {
            db.prepare_cached(row)
                .and_then(|mut row| row.query_row([n.cast_signed()], |row| row.get::<_, i64>(0)))
                .expect("it is there")
        })
        .1
    });
    say("baseline: a row by its index", by_index.collect());
}

/// A weapon of a register of so many entries, which holds one in every five or so.
fn scattered(n: u64, entries: u64) -> u64 {
    n.wrapping_mul(2_654_435_761) % (entries / 6)
}

fn say(what: &str, mut times: Vec<Duration>) {
    times.sort_unstable();
    println!(
        "exact search {what}: {} times, half within {:.1?}, 99 of 100 within {:.1?}",
        times.len(),
        times[times.len() / 2],
        times[times.len() * 99 / 100]
    );
}

/// The phases of verification.
pub fn phases(path: &Path, judge: &mut Judge) {
    let mut times = [Vec::new(), Vec::new()];
    let mut size = (0, 0);
    for _ in 0..ROUNDS {
        let (bytes, baseline) = timed(|| sha256(path));
        let (report, took) = timed(|| verify::bytes(path, None).expect("it can be read"));
        assert!(report.is_verified(), "{:?}", report.findings);
        size = (report.entries, bytes);
        times.iter_mut().zip([took, baseline]).for_each(|(times, took)| times.push(took));
    }
    let [took, baseline] = times.map(quickest_tenth);
    println!(
        "tree and bytes: {} entries, {} MB, in {took:.1?}, {:.0} a second; SHA-256 alone {baseline:.1?}",
        size.0,
        size.1 / 1_000_000,
        per_second(size.0, took)
    );
    judge.at_least("verify, tree and bytes", baseline.div_duration_f64(took), 0.3);
    signatures(path, judge);
}

/// SHA-256 over the entries' bytes as they are read.
fn sha256(path: &Path) -> u64 {
    let db = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY).expect("a database");
    let mut select = db.prepare("SELECT bytes FROM entry ORDER BY idx").expect("a statement");
    let mut rows = select.query([]).expect("rows");
    let (mut hash, mut read) = (Sha256::new(), 0);
    while let Some(row) = rows.next().expect("a row") {
        let bytes = row.get_ref(0).and_then(|bytes| Ok(bytes.as_blob()?)).expect("bytes");
        hash.update(bytes);
        read += bytes.len() as u64;
    }
    assert_ne!(hash.finalize()[..], [0; 32]);
    read
}

fn signatures(path: &Path, judge: &mut Judge) {
    let (key, receipts) = receipts(path);
    let by = VerifyingKey::from_bytes(&key).expect("a key");
    let signed: Vec<_> = receipts
        .iter()
        .map(|receipt| {
            (
                &receipt.0[..RECEIPT_LEN],
                Signature::from_slice(&receipt.0[RECEIPT_LEN..]).expect("a signature"),
            )
        })
        .collect();
    let many_by = ManyBy::new(key).expect("a key");
    let mut times = [Vec::new(), Vec::new()];
    for _ in 0..SHORT_ROUNDS {
        let all = |signed: Vec<bool>| assert!(signed.into_iter().all(|signed| signed));
        let ours = timed(|| all(many_by.signed_on_all_cores(&receipts))).1;
        let baseline = timed(|| {
            signed.chunks(BASELINE_BATCH).for_each(|some| {
                let (messages, signatures): (Vec<_>, Vec<_>) = some.iter().copied().unzip();
                verify_batch(&messages, &signatures, &vec![by; some.len()]).expect("they are genuine");
            });
        })
        .1;
        times.iter_mut().zip([ours, baseline]).for_each(|(times, took)| times.push(took));
    }
    let [ours, baseline] = times.map(quickest_tenth);
    let cores = std::thread::available_parallelism().map_or(1, NonZero::get);
    println!(
        "signatures: {:.0} a second on {cores} cores; in batches on one {:.0}",
        per_second(receipts.len() as u64, ours),
        per_second(receipts.len() as u64, baseline)
    );
    let cores = u32::try_from(cores).map_or(1.0, f64::from);
    judge.at_least("verify, signatures, for each core", baseline.div_duration_f64(ours) / cores, 0.8);
}

/// The controller's key, and the first receipts.
fn receipts(path: &Path) -> ([u8; 32], Vec<SignedReceipt>) {
    let store = SqliteStore::open_read_only(path).expect("a register");
    let mut receipts = Vec::new();
    let mut key = None;
    for from in (0..).step_by(4_096) {
        let entries = store.read(from, 4_096).expect("it is read");
        let is_last = entries.is_empty();
        for entry in entries {
            match serde_json::from_slice(&entry.bytes).map(|entry: Entry| entry.act) {
                Ok(Act::ControllerAdmitted { key: admitted, .. }) => key = hex::decode(admitted.as_bytes()),
                Ok(Act::Received { receipt }) => {
                    receipts.extend(hex::decode(receipt.as_bytes()).map(SignedReceipt));
                }
                _ => {}
            }
        }
        if is_last || receipts.len() >= RECEIPTS {
            receipts.truncate(RECEIPTS);
            break;
        }
    }
    (key.expect("one is admitted"), receipts)
}
fn whole(path: &Path) {
    let (report, took) = timed(|| verify::file(path, &Expectation::default()).expect("it can be read"));
    assert!(report.is_verified(), "{:?}", report.findings);
    println!(
        "verified: {} entries in {took:.1?}, {:.0} a second",
        report.entries,
        per_second(report.entries, took)
    );
}

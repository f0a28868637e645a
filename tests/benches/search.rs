//! How fast worn serials are found, against a `LIKE` scan and FTS5's trigram index over the same serials in the same run,
//! and how often the right weapon is among the first ten.
//!
//! `SEARCH_ROWS` says how many weapons the register has; without it there are a million. Ends with an error where a search
//! is slower than a twentieth of a scan, slower than FTS5 where that can answer, takes more memory or time than allowed,
//! or where the right weapon is too seldom found. Stock and wear are those of `tests::stock`.
#![allow(clippy::print_stdout, reason = "it prints what it measures")]

use marking::reading::look_alike_key;
use registry::search::{Field, Query, Subject, find, put};
use registry::{SqliteStore, Store};
use rusqlite::Connection;
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};
use tests::stock::{Chance, Stock, Weapon, worn};

const ROWS: usize = 1_000_000;
const BATCH: usize = 1_000;
const QUERIES: usize = 1_000;
/// A scan is too slow to be asked as often.
const SCANS: usize = 5;
const HITS: usize = 10;
const SCAN_RATIO_MIN: f64 = 20.0;
/// A scan over fewer rows is over before what every search costs has paid off: the ratio is printed and not judged.
const SCAN_ROWS_MIN: i64 = 3_000_000;
const P99_MAX: Duration = Duration::from_millis(50);
const MEGABYTES_MAX: u64 = 300;
const RECALL_MIN: f64 = 0.95;
const STOCK_SEED: u64 = 1;

fn main() -> ExitCode {
    let rows = std::env::var("SEARCH_ROWS").ok().and_then(|rows| rows.parse().ok()).unwrap_or(ROWS);
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder on the disk");
    let register = folder.path().join("register");
    build(&register, rows);
    let store = SqliteStore::open(&register).expect("it was just made");
    let db = store.database().expect("SQLite has one");
    let drawn = draw(rows);
    let mut sound = true;
    let mut judge = |what: &str, good: bool| {
        if !good {
            println!("NOT GOOD ENOUGH: {what}");
        }
        sound &= good;
    };
    recall(db, &drawn, &mut judge);
    let worst = speeds(db, &drawn);
    judge("memory", peak_megabytes() <= MEGABYTES_MAX);
    println!("memory at most {} MB of {MEGABYTES_MAX}", peak_megabytes());
    judge("99 of 100 searches within 50 ms", worst <= P99_MAX);
    let plain = baseline(&folder.path().join("baseline"), rows);
    compare_with(db, &plain, &drawn, &mut judge);
    if sound { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn build(path: &Path, rows: usize) {
    let store = SqliteStore::create(path).expect("a new register");
    let db = store.database().expect("SQLite has one");
    let mut stock = Stock::new(STOCK_SEED);
    let mut slowest = Duration::ZERO;
    let mut spent = Duration::ZERO;
    for batch in 0..rows.div_ceil(BATCH) {
        let weapons: Vec<Weapon> = stock.by_ref().take(BATCH.min(rows - batch * BATCH)).collect();
        let begun = Instant::now();
        db.execute_batch("BEGIN").expect("a transaction");
        for (weapon, life) in weapons.iter().zip(batch * BATCH..) {
            let Weapon { maker, model, calibre, consignment, serial } = weapon;
            let subject =
                Subject { entry: life as u64, life: life as u64, maker, model, calibre, consignment };
            put(db, &subject, &[(Field::Serial, serial)]).expect("it is taken in");
        }
        db.execute_batch("COMMIT").expect("a commit");
        slowest = slowest.max(begun.elapsed());
        spent += begun.elapsed();
    }
    let size = std::fs::metadata(path).map_or(0, |file| file.len()) / 1_000_000;
    let each = spent / u32::try_from(rows).unwrap_or(u32::MAX);
    println!("{rows} rows taken in by {BATCH}: {each:.2?} each, the slowest batch {slowest:.0?}, {size} MB");
}

/// Weapons of the register, each with its life.
fn draw(rows: usize) -> Vec<(u64, Weapon)> {
    let step = (rows / QUERIES).max(1);
    let every = Stock::new(STOCK_SEED).take(rows).enumerate().skip(step / 2).step_by(step).take(QUERIES);
    every.map(|(life, weapon)| (life as u64, weapon)).collect()
}

/// How often the right weapon is among the first ten.
fn recall(db: &Connection, drawn: &[(u64, Weapon)], judge: &mut impl FnMut(&str, bool)) {
    for (known, fields) in [("maker, model and calibre", 3), ("maker", 1), ("nothing", 0)] {
        let mut chance = Chance(7);
        let mut found = 0;
        for (life, weapon) in drawn {
            let read = worn(&weapon.serial, 2, &mut chance);
            found += usize::from(ask(db, &read, weapon, fields).contains(life));
        }
        let part = found as f64 / drawn.len() as f64;
        println!("2 unknown, {known} known: the right weapon among the first ten in {:.1} %", part * 100.0);
        if fields == 3 {
            judge("the right weapon among the first ten", part >= RECALL_MIN);
        }
    }
}

/// The lives that are shown; of the weapon's description the first `fields` are known.
fn ask(db: &Connection, read: &str, weapon: &Weapon, fields: usize) -> Vec<u64> {
    search(db, read, weapon, fields, false)
}

fn search(db: &Connection, read: &str, weapon: &Weapon, fields: usize, as_read: bool) -> Vec<u64> {
    let (maker, model, calibre) = ([weapon.maker], [&*weapon.model], [weapon.calibre]);
    let known = |at: usize, names| if at < fields { names } else { &[] as &[&str] };
    let query = Query {
        text: read,
        makers: known(0, &maker),
        models: known(1, &model),
        calibres: known(2, &calibre),
        as_read,
        most: HITS,
        ..Query::default()
    };
    find(db, &query).map_or_else(|_| Vec::new(), |found| found.hits.iter().map(|hit| hit.life).collect())
}

/// Times of searches with one, two and three unknown characters; gives the worst of their ninety-ninth hundredths.
fn speeds(db: &Connection, drawn: &[(u64, Weapon)]) -> Duration {
    let mut worst = Duration::ZERO;
    for unknown in 0..=3 {
        for (known, fields) in [("nothing", 0), ("the maker", 1)] {
            let mut chance = Chance(8);
            let times = drawn.iter().map(|(_, weapon)| {
                let read = worn(&weapon.serial, unknown, &mut chance);
                timed(|| ask(db, &read, weapon, fields))
            });
            let times = Times::of(times.collect());
            println!("{unknown} unknown, {known} known besides: {times}");
            worst = worst.max(times.p99);
        }
    }
    worst
}

/// The same serials in a plain table and in FTS5's trigram index.
fn baseline(path: &Path, rows: usize) -> Connection {
    let db = Connection::open(path).expect("a database");
    let schema = "PRAGMA journal_mode = off; PRAGMA synchronous = off; BEGIN; \
                  CREATE TABLE plain (id INTEGER PRIMARY KEY, key TEXT NOT NULL) STRICT; \
                  CREATE VIRTUAL TABLE trigram USING fts5(key, content = 'plain', content_rowid = 'id', \
                  tokenize = 'trigram', columnsize = 0);";
    db.execute_batch(schema).expect("tables");
    {
        let mut insert = db.prepare("INSERT INTO plain (id, key) VALUES (?1, ?2)").expect("a statement");
        for (weapon, id) in Stock::new(STOCK_SEED).take(rows).zip(0_u32..) {
            insert.execute((id, look_alike_key(&weapon.serial))).expect("a row");
        }
    }
    let fill = "INSERT INTO trigram (trigram) VALUES ('rebuild'); \
                INSERT INTO trigram (trigram) VALUES ('optimize'); COMMIT";
    db.execute_batch(fill).expect("an index");
    db
}

fn compare_with(
    db: &Connection,
    plain: &Connection,
    drawn: &[(u64, Weapon)],
    judge: &mut impl FnMut(&str, bool),
) {
    for unknown in 1..=3 {
        let mut chance = Chance(9);
        let (mut ours, mut trigrams, mut scanned) = (Vec::new(), Vec::new(), Vec::new());
        for (_, weapon) in drawn {
            let read = worn(&weapon.serial, unknown, &mut chance);
            let like = read.split('?').map(look_alike_key).collect::<Vec<_>>().join("_");
            if scanned.len() < SCANS {
                let own = timed(|| ask(db, &read, weapon, 0));
                scanned.push((own, timed(|| rows(plain, "plain", &like))));
            }
            if like.split('_').any(|run| run.chars().count() >= 3) {
                ours.push(timed(|| search(db, &read, weapon, 0, true)));
                trigrams.push(timed(|| rows(plain, "trigram", &like)));
            }
        }
        let seconds = |side: fn(&(Duration, Duration)) -> Duration| {
            scanned.iter().map(side).sum::<Duration>().as_secs_f64()
        };
        let ratio = seconds(|(_, scan)| *scan) / seconds(|(own, _)| *own);
        println!("{unknown} unknown: a LIKE scan takes {ratio:.0} times as long");
        judge("twenty times as fast as a scan", rows_in(plain) < SCAN_ROWS_MIN || ratio >= SCAN_RATIO_MIN);
        let asked = ours.len();
        let (ours, trigrams) = (Times::of(ours), Times::of(trigrams));
        println!(
            "{unknown} unknown, three neighbours known, as read ({asked}): {ours}; FTS5 trigram: {trigrams}"
        );
        judge(
            "not slower than FTS5",
            ours.total <= trigrams.total && ours.p50 <= trigrams.p50 && ours.p99 <= trigrams.p99,
        );
    }
}

fn rows_in(plain: &Connection) -> i64 {
    plain.query_row("SELECT count(*) FROM plain", [], |row| row.get(0)).expect("a count")
}

fn rows(db: &Connection, table: &str, like: &str) -> Vec<u64> {
    let select = format!("SELECT rowid FROM {table} WHERE key LIKE ?1");
    let mut select = db.prepare_cached(&select).expect("a statement");
    let rows = select.query_map([like], |row| row.get::<_, i64>(0)).expect("an answer");
    rows.map(|row| row.expect("a row").cast_unsigned()).collect()
}

struct Times {
    p50: Duration,
    p99: Duration,
    total: Duration,
}

impl Times {
    fn of(mut times: Vec<Duration>) -> Self {
        times.sort_unstable();
        let total = times.iter().sum();
        Self { p50: times[times.len() / 2], p99: times[times.len() * 99 / 100], total }
    }
}

impl std::fmt::Display for Times {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "p50 {:.2?}, p99 {:.2?}", self.p50, self.p99)
    }
}

fn timed<T>(work: impl FnOnce() -> T) -> Duration {
    let begun = Instant::now();
    std::hint::black_box(work());
    begun.elapsed()
}

/// The most that this process ever held, in megabytes.
fn peak_megabytes() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").expect("Linux tells it");
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).expect("Linux tells the peak");
    let kilobytes: u64 = line.split_whitespace().nth(1).and_then(|word| word.parse().ok()).expect("a number");
    kilobytes / 1_024
}

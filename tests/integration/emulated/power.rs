//! A hundred receipts from a controller whose power fails again and again, at moments that nobody chose: no sequence is
//! used twice, no receipt changes, no job has two, none is missing.
//!
//! Once the emulator is killed and started again on the same memory, as a station's power fails; once the power fails in
//! virtual time, also after so many bytes of a write, which takes less time and hits more.

use super::chip::{Cause, Setup};
use super::desk::{Desk, Link, WIRED};
use super::is_long;
use crate::figures::figure;
use protocol::identity::NO_JOB;
use protocol::reply::MemoryHealth;
use protocol::{
    ControllerReply, HostRequest, JobId, LedgerPosition, Outcome, PublicKeyBytes, Realm, Refusal, Sequence,
    SignedReceipt, StartMode,
};
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};

/// A life of the controller lasts up to so many milliseconds: two jobs from the first hello on, at most.
pub const LIFE_MS: u64 = 1_000;
const STRIKES: u32 = 15;
/// So many receipts are kept.
const KEPT: Sequence = 32;
/// At each so many-th start all of them are compared with what they were.
const EVERY_BOOT: u32 = 12;

/// Numbers that repeat themselves: xorshift64 (Marsaglia 2003).
pub struct Chance(pub u64);

impl Chance {
    /// One of them.
    pub fn any(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// One of them, from 0 up to below the limit.
    pub fn below(&mut self, limit: u64) -> u64 {
        self.any() % limit
    }
}

/// What the host has seen in all lives.
pub struct Books {
    key: PublicKeyBytes,
    receipts: BTreeMap<Sequence, SignedReceipt>,
    /// Jobs whose arm was answered.
    armed: BTreeSet<JobId>,
    /// Jobs of which the permit was seen.
    permitted: BTreeSet<JobId>,
    /// Every job that was ever asked for.
    tried: JobId,
    acked: Sequence,
    mended: u32,
}

impl Books {
    fn new(key: PublicKeyBytes) -> Self {
        Self {
            key,
            receipts: BTreeMap::new(),
            armed: BTreeSet::new(),
            permitted: BTreeSet::new(),
            tried: 0,
            acked: 0,
            mended: 0,
        }
    }

    /// The highest receipt number that was seen.
    fn newest(&self) -> Sequence {
        self.receipts.keys().next_back().copied().unwrap_or(0)
    }

    /// Nothing that was known may be otherwise.
    fn take(&mut self, sequence: Sequence, signed: SignedReceipt) {
        let known = *self.receipts.entry(sequence).or_insert(signed);
        assert_eq!(known, signed, "receipt {sequence} has changed");
        let receipt = signed.verify(&self.key, Realm::Training).expect("its own key signed it");
        assert_eq!(receipt.get().sequence, sequence);
    }

    /// All of them together.
    fn balance(&self) {
        let newest = self.newest();
        assert!(self.receipts.keys().copied().eq(1..=newest), "a gap: {:?}", self.receipts.keys());
        let (mut previous, mut jobs) = ([0; 32], BTreeSet::new());
        for (sequence, signed) in &self.receipts {
            let receipt = signed.unverified().expect("it was verified");
            assert_eq!(receipt.previous, previous, "receipt {sequence} does not follow the one before");
            previous = signed.hash();
            assert!(
                receipt.job == NO_JOB || jobs.insert(receipt.job),
                "job {} has two receipts",
                receipt.job
            );
            let permitted = self.permitted.contains(&receipt.job);
            assert!(!(permitted && receipt.outcome == Outcome::NeverPermitted), "{receipt:?} was permitted");
            assert!(receipt.outcome != Outcome::Complete || receipt.witness_count == STRIKES, "{receipt:?}");
        }
        assert!(
            self.armed.is_subset(&jobs),
            "an armed job without a receipt: {:?}",
            self.armed.difference(&jobs)
        );
    }

    fn outcomes(&self) -> BTreeMap<String, u32> {
        let mut counts = BTreeMap::new();
        for signed in self.receipts.values() {
            let outcome = signed.unverified().expect("it was verified").outcome;
            *counts.entry(format!("{outcome:?}")).or_default() += 1;
        }
        counts
    }
}

/// What the host does next; each is left when what it waits for has come.
#[derive(Debug, Clone, Copy)]
enum Step {
    /// Fetch this receipt, also where it is known already.
    Fetch(Sequence),
    /// Acknowledge all of them.
    Acknowledge,
    /// The clamp is open until then.
    Open { until_ms: u64 },
    /// And closed again, until it is believed.
    Close { until_ms: u64 },
    /// The job is being armed.
    Arm(JobId),
    /// It waits for its permit.
    Permit(JobId),
    /// The machine works until then.
    Work { until_ms: u64 },
    /// Its receipt is being signed.
    Sign,
}

/// One life: what the host does from hello on, a millisecond at a time, for as long as there is power.
struct Life<'a> {
    desk: &'a mut Desk,
    books: &'a mut Books,
    step: Step,
    asked: Option<HostRequest>,
}

impl<'a> Life<'a> {
    fn begin(desk: &'a mut Desk, books: &'a mut Books) -> Self {
        for (input, level) in [("machine_busy", false), ("strike", false), ("part_present", true)] {
            desk.set(input, level);
        }
        let hello = desk.hello.expect("said hello");
        assert_eq!(hello.identity.map(|identity| identity.key), Some(books.key), "the key is as it was");
        assert!(hello.newest_receipt >= books.newest());
        assert!(hello.acked >= books.acked, "{hello:?}");
        let known_jobs = books.armed.iter().next_back().copied();
        assert!(hello.highest_job >= known_jobs, "{hello:?} {known_jobs:?}");
        // Known ones too: now and then all that are kept, else the last.
        let again = if hello.epoch.boot.is_multiple_of(EVERY_BOOT) { KEPT - 2 } else { 1 };
        let step = Step::Fetch(hello.newest_receipt.saturating_sub(again).max(1));
        Self { desk, books, step, asked: None }
    }

    /// One millisecond.
    fn pass(&mut self) {
        let now_ms = self.desk.now_ms();
        match self.step {
            Step::Fetch(sequence) => self.fetch(sequence),
            Step::Acknowledge => self.acknowledge(now_ms),
            Step::Open { until_ms } if now_ms >= until_ms => {
                self.desk.set("part_present", true);
                self.step = Step::Close { until_ms: now_ms + 40 };
            }
            Step::Close { until_ms } if now_ms >= until_ms => {
                self.books.tried =
                    self.books.tried.max(self.desk.hello.and_then(|h| h.highest_job).unwrap_or(0)) + 1;
                self.step = Step::Arm(self.books.tried);
            }
            Step::Arm(job) => self.arm(job),
            Step::Permit(job) => self.permit(job, now_ms),
            Step::Work { until_ms } if now_ms >= until_ms => {
                self.desk.set("machine_busy", false);
                self.step = Step::Sign;
            }
            Step::Sign => self.sign(),
            Step::Open { .. } | Step::Close { .. } | Step::Work { .. } => {}
        }
        self.desk.pass_ms(1);
    }

    /// Asks once and gives the answer when it has come.
    fn ask(&mut self, request: impl FnOnce(&Desk) -> HostRequest) -> Option<ControllerReply> {
        let Some(asked) = self.asked else {
            let request = request(self.desk);
            self.desk.forget(&request);
            self.desk.begin(request);
            self.asked = Some(request);
            return None;
        };
        let answer = self.desk.answer_to(&asked)?;
        self.asked = None;
        Some(answer)
    }

    fn fetch(&mut self, sequence: Sequence) {
        match self.ask(|_| HostRequest::ReceiptSince { sequence }) {
            Some(ControllerReply::Receipt(signed)) => {
                self.books.take(sequence, signed);
                self.step = Step::Fetch(sequence + 1);
            }
            Some(ControllerReply::Refused(Refusal::ReceiptNotYet { newest })) => {
                assert_eq!(newest + 1, sequence);
                self.step = Step::Acknowledge;
            }
            Some(other) => panic!("receipt {sequence} was answered by {other:?}"),
            None => {}
        }
    }

    fn acknowledge(&mut self, now_ms: u64) {
        let sequence = self.books.newest();
        let ledger = LedgerPosition { size: 10 * self.books.tried + 10, root: [1; 32] };
        let reply = self.ask(|desk| HostRequest::Ack { epoch: desk.epoch(), sequence, ledger });
        match reply {
            Some(ControllerReply::Acked { sequence: acked }) => {
                assert_eq!(acked, sequence);
                self.books.acked = acked;
                self.desk.set("part_present", false);
                self.step = Step::Open { until_ms: now_ms + 40 };
            }
            Some(other) => panic!("{sequence} was acknowledged and answered by {other:?}"),
            None => {}
        }
    }

    fn arm(&mut self, job: JobId) {
        let reply = self.ask(|desk| {
            let mut arm = desk.arm(job, StartMode::Host);
            (arm.limits.witness_min, arm.limits.witness_max) = (STRIKES, STRIKES);
            HostRequest::Arm(arm)
        });
        match reply {
            Some(ControllerReply::Armed { .. }) => {
                self.books.armed.insert(job);
                self.step = Step::Permit(job);
            }
            // What a cut left open has become a receipt meanwhile.
            Some(ControllerReply::Refused(
                Refusal::Occupied { .. } | Refusal::ReceiptUnacknowledged { .. },
            )) => self.step = Step::Fetch(self.books.newest() + 1),
            Some(other) => panic!("job {job} was answered by {other:?}"),
            None => {}
        }
    }

    fn permit(&mut self, job: JobId, now_ms: u64) {
        if self.desk.is_on("permit") {
            self.books.permitted.insert(job);
            self.desk.set("machine_busy", true);
            self.desk.strike(STRIKES, 200, 1_000);
            self.step = Step::Work { until_ms: now_ms + u64::from(STRIKES) + 3 };
        }
    }

    fn sign(&mut self) {
        let next = self.books.newest() + 1;
        if self.desk.has_heard(protocol::EventKind::ReceiptReady { sequence: next }) {
            self.step = Step::Fetch(next);
        }
    }
}

/// A key is made, and then the power fails so often that there are this many receipts. `live` ends a life at its moment and
/// gives the desk of the next one. Answers with how many starts mended a torn record.
pub fn lives(
    name: &str,
    receipts: usize,
    seed: u64,
    mut desk: Desk,
    mut live: impl FnMut(Desk, &mut Books, &mut Chance) -> Desk,
) -> u32 {
    let (key, _) = desk.provision();
    desk.reconnect();
    let (mut books, mut chance, mut cuts) = (Books::new(key), Chance(seed), 0);
    while books.receipts.len() < receipts {
        desk = live(desk, &mut books, &mut chance);
        cuts += 1;
        assert!(cuts < 20 * receipts, "{name}: {} receipts after {cuts} cuts", books.receipts.len());
        books.mended += u32::from(desk.await_status().memory == MemoryHealth::Mended);
    }
    // What the last cut left open is signed.
    desk.pass_ms(500);
    let mut last = Life::begin(&mut desk, &mut books);
    last.step = Step::Fetch(last.books.newest().saturating_sub(KEPT - 2).max(1));
    while !matches!(last.step, Step::Open { .. }) {
        last.pass();
    }
    books.balance();
    figure(&format!(
        "power cuts, {name}: {} receipts over {cuts} cuts, {} times a torn record was mended, {:?}; none changed, none twice, no gap",
        books.receipts.len(),
        books.mended,
        books.outcomes()
    ));
    assert!(cuts > receipts / 3, "{name}: {cuts} cuts are few");
    books.mended
}

#[test]
fn receipts_through_killed_emulators_are_neither_lost_nor_changed_nor_doubled() {
    let root = tempfile::tempdir().expect("a folder");
    let setup = Setup::newest().remembering(&root.path().join("fram.bin"));
    let mut next_id = 1;
    let desk = Desk::at(&setup, Link::Serial, WIRED, next_id);
    lives("killed", if is_long() { 100 } else { 12 }, 0x5eed, desk, |mut desk, books, chance| {
        let end_us = desk.chip.now_us + chance.below(LIFE_MS * 1_000) as f64;
        let mut life = Life::begin(&mut desk, books);
        while life.desk.chip.now_us + 1_000.0 < end_us {
            life.pass();
        }
        let rest_us = end_us - desk.chip.now_us;
        desk.obey(&json!({"advance_us": rest_us.max(0.0)}));
        desk.chip.cut();
        next_id += 10_000;
        Desk::at(&setup, Link::Serial, WIRED, next_id)
    });
}

#[test]
fn receipts_through_power_cuts_in_virtual_time_are_neither_lost_nor_changed_nor_doubled() {
    /// More than a life with a job writes.
    const BYTES: u64 = 5_000;
    let desk = Desk::at(&Setup::newest(), Link::Serial, WIRED, 1);
    let mended =
        lives("virtual", if is_long() { 500 } else { 100 }, 0xfeed, desk, |mut desk, books, chance| {
            let resets = desk.resets.len();
            if chance.below(2) == 0 {
                desk.obey(&json!({"power": {"cut_after_fram_bytes": 1 + chance.below(BYTES)}}));
            } else {
                let at_us = chance.below(LIFE_MS * 1_000);
                desk.obey(&json!({"script": [{"at_us": at_us, "power": "cut"}]}));
            }
            live_on(&mut desk, books, resets);
            desk
        });
    assert!(mended > 0, "no cut has torn a write: nothing was proven of mending");
}

/// Lives until the power fails as it has been told to, and says hello to the controller of the next life. `resets` were
/// counted before.
pub fn live_on(desk: &mut Desk, books: &mut Books, resets: usize) {
    let mut life = Life::begin(desk, books);
    while life.desk.resets.len() == resets {
        life.pass();
    }
    assert_eq!(desk.resets[resets..], [Cause::Power]);
    // A pulse train outlives the chip; so long it lasts at most.
    desk.set("machine_busy", false);
    desk.pass_ms(u64::from(STRIKES) + 1);
    desk.reconnect();
}

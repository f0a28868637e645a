//! Random lives of a controller: wires, times, commands, resets and torn writes in any order.

use crate::bench::{Bench, READY, job, ledger};
use firmware::logic::STOPS;
use proptest::prelude::*;
use protocol::*;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Debug, Clone)]
enum Act {
    Toggle(Inputs),
    Strike,
    Run(u64),
    Arm {
        step: u64,
        same: bool,
        contact: bool,
        stop: bool,
    },
    Start,
    Disarm,
    Hello,
    Status,
    Collect,
    Refill,
    /// A whole mark on a new part, with so many strikes, as far as nothing prevents it.
    Mark(u32),
    Reset,
    TearAfter(usize),
}

fn act() -> impl Strategy<Value = Act> {
    let wire = prop::sample::select(Inputs::NAMES.map(|(input, _)| input).to_vec());
    prop_oneof![
        3 => wire.prop_map(Act::Toggle),
        3 => Just(Act::Strike),
        6 => (1_u64..60).prop_map(Act::Run),
        1 => (100_u64..3000).prop_map(Act::Run),
        6 => (0_u64..3, any::<bool>(), any::<bool>(), any::<bool>())
            .prop_map(|(step, same, contact, stop)| Act::Arm { step, same, contact, stop }),
        1 => Just(Act::Start),
        1 => Just(Act::Disarm),
        2 => Just(Act::Hello),
        2 => Just(Act::Status),
        4 => Just(Act::Collect),
        4 => Just(Act::Refill),
        4 => (3_u32..7).prop_map(Act::Mark),
        1 => Just(Act::Reset),
        1 => (0_usize..4000).prop_map(Act::TearAfter),
    ]
}

/// What a host keeps and a fixture knows.
struct World {
    bench: Bench,
    job: JobId,
    tried: BTreeSet<JobId>,
    armed: BTreeSet<JobId>,
    permitted: BTreeSet<JobId>,
    moved: BTreeSet<JobId>,
    receipts: BTreeMap<Sequence, SignedReceipt>,
    key: PublicKeyBytes,
}

impl World {
    fn new() -> Self {
        let mut bench = Bench::ready();
        let key = bench.hello().identity.unwrap().key;
        Self {
            bench,
            job: 0,
            tried: BTreeSet::new(),
            armed: BTreeSet::new(),
            permitted: BTreeSet::new(),
            moved: BTreeSet::new(),
            receipts: BTreeMap::new(),
            key,
        }
    }

    fn perform(&mut self, act: &Act) {
        match act {
            Act::Toggle(input) => self.bench.set(Inputs(self.bench.levels.0 ^ input.0)),
            Act::Strike => self.bench.strike(),
            Act::Run(ms) => (0..*ms).for_each(|_| self.tick()),
            Act::Arm { step, same, contact, stop } => self.arm(*step, *same, *contact, *stop),
            Act::Start => self.command(|epoch, job| HostRequest::Start { epoch, job }),
            Act::Disarm => self.command(|epoch, job| HostRequest::Disarm { epoch, job }),
            Act::Hello => self.hello(),
            Act::Status => drop(self.bench.try_ask(HostRequest::Status { since: 0 })),
            Act::Collect => self.collect(),
            Act::Refill => self.refill(),
            Act::Mark(strikes) => self.mark(*strikes),
            Act::Reset => self.reset(),
            Act::TearAfter(bytes) => self.bench.memory.cut_after(Some(*bytes)),
        }
        self.check();
    }

    fn tick(&mut self) {
        self.bench.run(1);
        if self.bench.memory.is_cut() {
            self.reset();
        }
        self.check();
    }

    fn check(&mut self) {
        let bench = &self.bench;
        if bench.memory.is_cut() {
            return;
        }
        let state = bench.device.state();
        assert_ne!(state, ControllerState::Fault);
        assert!(!bench.permit || bench.levels.contains(STOPS), "permit on with {:?}", bench.levels);
        match state {
            ControllerState::Permitted { job } if bench.permit => drop(self.permitted.insert(job)),
            ControllerState::Cycle { job } => drop(self.moved.insert(job)),
            _ => assert!(!bench.permit, "permit on in {state:?}"),
        }
    }

    /// After a look, a machine that is busy is always in somebody's cycle.
    fn look(&mut self) {
        self.tick();
        if self.bench.levels.contains(Inputs::MACHINE_BUSY) && !self.bench.memory.is_cut() {
            assert!(matches!(self.bench.device.state(), ControllerState::Cycle { .. }));
        }
    }

    fn arm(&mut self, step: u64, same: bool, contact: bool, stop: bool) {
        let id = self.job + step;
        let part = if same { PartClaim::SameAs { job: self.job } } else { PartClaim::New };
        let start = if contact { StartMode::Contact } else { StartMode::Host };
        let on_silence = if stop { OnSilence::Stop } else { OnSilence::Finish };
        let arm = Arm { part, start, on_silence, ledger: ledger(id + 1), epoch: self.bench.epoch, ..job(id) };
        let reply = self.bench.try_ask(HostRequest::Arm(arm));
        if !matches!(reply, Some(ControllerReply::Refused(_))) {
            self.tried.insert(id);
        }
        if reply == Some(ControllerReply::Armed { job: id }) {
            assert!(id >= self.job && self.armed.insert(id), "a job id was taken twice");
            self.job = id;
        }
    }

    fn command(&mut self, request: impl Fn(Epoch, JobId) -> HostRequest) {
        self.bench.try_ask(request(self.bench.epoch, self.job));
    }

    fn hello(&mut self) {
        let before = self.bench.epoch;
        if let Some(ControllerReply::Hello(hello)) = self.bench.try_ask(HostRequest::Hello { min: 1, max: 1 })
        {
            assert!(hello.epoch > before, "an epoch came twice");
            self.bench.epoch = hello.epoch;
            // An arm whose answer was lost may have been journalled.
            self.job = self.job.max(hello.highest_job.unwrap_or(0));
        }
    }

    fn refill(&mut self) {
        for level in [false, true] {
            self.bench.set(self.bench.levels.with(Inputs::PART_PRESENT, level));
            (0..25).for_each(|_| self.look());
        }
    }

    fn mark(&mut self, strikes: u32) {
        self.bench.set(READY);
        self.refill();
        self.hello();
        self.collect();
        self.arm(1, false, false, false);
        (0..5).for_each(|_| self.look());
        self.bench.raise(Inputs::MACHINE_BUSY);
        for _ in 0..strikes {
            self.look();
            self.bench.strike();
        }
        self.look();
        self.bench.lower(Inputs::MACHINE_BUSY);
        (0..150).for_each(|_| self.look());
        self.collect();
    }

    fn reset(&mut self) {
        self.bench.reset();
        self.hello();
    }

    /// Fetches every receipt, the known ones too, and acknowledges them.
    fn collect(&mut self) {
        let Some(ControllerReply::Status(status)) = self.bench.try_ask(HostRequest::Status { since: 0 })
        else {
            return;
        };
        for sequence in status.newest_receipt.saturating_sub(31).max(1)..=status.newest_receipt {
            let reply = self.bench.try_ask(HostRequest::ReceiptSince { sequence });
            let Some(ControllerReply::Receipt(receipt)) = reply else { return };
            let known = *self.receipts.entry(sequence).or_insert(receipt);
            assert_eq!(known, receipt, "receipt {sequence} has changed");
        }
        let ledger = ledger(self.job + 1);
        let ack = HostRequest::Ack { epoch: self.bench.epoch, sequence: status.newest_receipt, ledger };
        self.bench.try_ask(ack);
    }

    /// Everything at rest, then the books must balance.
    fn settle(mut self) {
        self.bench.memory.cut_after(None);
        if self.bench.device.state() == ControllerState::Fault {
            self.bench.reset();
        }
        self.bench.set(READY);
        self.hello();
        self.collect();
        self.bench.rest();
        self.collect();
        let newest = self.bench.status().newest_receipt;
        let sequences: Vec<Sequence> = self.receipts.keys().copied().collect();
        assert_eq!(sequences, Vec::from_iter(1..=newest), "a gap");
        let mut previous = [0; 32];
        let mut jobs = BTreeSet::new();
        for (sequence, signed) in &self.receipts {
            let receipt = *signed.verify(&self.key, Realm::Training).unwrap().get();
            assert_eq!((receipt.sequence, receipt.previous), (*sequence, previous));
            previous = signed.hash();
            self.check_receipt(&receipt);
            assert!(receipt.job == identity::NO_JOB || jobs.insert(receipt.job), "two receipts for a job");
        }
        assert!(jobs.is_superset(&self.armed), "an armed job without a receipt");
        assert!(jobs.is_subset(&self.tried), "a receipt for a job that nobody armed");
        let unarmed = self.receipts.values().any(|r| r.unverified().unwrap().job == identity::NO_JOB);
        assert!(unarmed || !self.moved.contains(&identity::NO_JOB), "an unarmed cycle without a receipt");
    }

    fn check_receipt(&self, receipt: &Receipt) {
        let unarmed = receipt.job == identity::NO_JOB;
        assert_eq!(unarmed, receipt.outcome == Outcome::UnarmedCycle);
        let no_motion = matches!(receipt.outcome, Outcome::NeverPermitted | Outcome::PermittedNoCycle);
        assert!(!(no_motion && self.moved.contains(&receipt.job)), "{receipt:?} but it moved");
        let permitted = self.permitted.contains(&receipt.job);
        assert!(
            !(permitted && receipt.outcome == Outcome::NeverPermitted),
            "{receipt:?} but it was permitted"
        );
        if receipt.outcome == Outcome::Complete {
            assert_eq!((receipt.witness_count, receipt.broken), (5, Inputs::NONE));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn controller_through_any_life_balances_its_books(acts in prop::collection::vec(act(), 1..80)) {
        let mut world = World::new();
        for act in &acts {
            world.perform(act);
            if world.bench.memory.is_cut() {
                world.reset();
            }
        }
        world.settle();
    }
}

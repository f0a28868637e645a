//! Random lives of a controller: wires, times, commands, resets and torn writes in any order, before an onlooker.

use crate::bench::{ALL, ALL_READY, Bench, EVERYTHING, Memory, READY, job, ledger};
use crate::onlooker::Onlooker;
use proptest::prelude::*;
use proptest::test_runner::{TestError, TestRunner};
use protocol::receipt::EndCause;
use protocol::*;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Debug, Clone)]
enum Act {
    Toggle(Inputs),
    /// There and back again before the next look.
    Pulse(Inputs),
    /// The second channel of a pair parts from the first, or joins it again.
    Part(Inputs),
    Run(u64),
    Arm(Choice),
    Start,
    Disarm,
    Hello,
    Status,
    Collect,
    Refill,
    /// A whole mark on a new part, as far as nothing prevents it.
    Mark(Choice, Making),
    /// An arm on a new part whose clamp does not close, and nobody there any more.
    Stall(Choice),
    SelfTest,
    /// A new key, of the same station or of another.
    Renew(bool),
    Reset,
    TearAfter(usize),
}

/// What a host may choose about a job.
#[derive(Debug, Clone, Copy)]
struct Choice {
    step: u64,
    same: bool,
    start: StartMode,
    on_silence: OnSilence,
    signals: Inputs,
    /// Limits of time that are soon reached.
    tight: bool,
}

/// How a mark is made.
#[derive(Debug, Clone, Copy)]
struct Making {
    strikes: u32,
    /// Signals that come, and whether they come before anything moves.
    signals: Inputs,
    early: bool,
    /// What happens in the middle of it.
    trouble: Trouble,
}

#[derive(Debug, Clone, Copy)]
enum Trouble {
    None,
    Hello,
    Silence,
    Overlong,
    Pulse(Inputs),
    /// The same in the moment in which motion begins.
    AtOnce(Inputs),
    Reset,
}

fn making() -> impl Strategy<Value = Making> {
    let wire = || prop::sample::select(Inputs::NAMES.map(|(input, _)| input).to_vec());
    let trouble = prop_oneof![
        10 => Just(Trouble::None),
        2 => Just(Trouble::Hello),
        1 => Just(Trouble::Silence),
        1 => Just(Trouble::Overlong),
        2 => wire().prop_map(Trouble::Pulse),
        2 => wire().prop_map(Trouble::AtOnce),
        1 => Just(Trouble::Reset),
    ];
    let strikes = prop::sample::select(vec![5, 5, 5, 5, 4, 6]);
    let given = prop_oneof![3 => Just(Inputs::SIGNALS), 1 => signals()];
    (strikes, given, prop::bool::weighted(0.2), trouble)
        .prop_map(|(strikes, signals, early, trouble)| Making { strikes, signals, early, trouble })
}

fn choice() -> impl Strategy<Value = Choice> {
    let start = prop::sample::select(vec![StartMode::Host, StartMode::Contact, StartMode::Operator]);
    let silence = prop::sample::select(vec![OnSilence::Finish, OnSilence::Stop]);
    (0_u64..3, any::<bool>(), start, silence, signals(), any::<bool>()).prop_map(
        |(step, same, start, on_silence, signals, tight)| Choice {
            step,
            same,
            start,
            on_silence,
            signals,
            tight,
        },
    )
}

/// None of the signals twice as often as any other set.
fn signals() -> impl Strategy<Value = Inputs> {
    prop_oneof![
        1 => Just(Inputs::NONE),
        1 => any::<u16>().prop_map(|bits| Inputs(bits) & Inputs::SIGNALS)
    ]
}

fn act() -> impl Strategy<Value = Act> {
    let wire = || prop::sample::select(Inputs::NAMES.map(|(input, _)| input).to_vec());
    let pair = prop::sample::select(vec![Inputs::ESTOP_OK, Inputs::GUARD_CLOSED]);
    prop_oneof![
        3 => wire().prop_map(Act::Toggle),
        2 => wire().prop_map(Act::Pulse),
        2 => Just(Act::Pulse(Inputs::STRIKE)),
        1 => pair.prop_map(Act::Part),
        6 => (1_u64..60).prop_map(Act::Run),
        1 => (100_u64..3000).prop_map(Act::Run),
        6 => choice().prop_map(Act::Arm),
        1 => Just(Act::Start),
        1 => Just(Act::Disarm),
        2 => Just(Act::Hello),
        2 => Just(Act::Status),
        4 => Just(Act::Collect),
        4 => Just(Act::Refill),
        5 => (choice(), making()).prop_map(|(choice, making)| Act::Mark(choice, making)),
        1 => choice().prop_map(Act::Stall),
        1 => Just(Act::SelfTest),
        1 => any::<bool>().prop_map(Act::Renew),
        1 => Just(Act::Reset),
        1 => (0_usize..4000).prop_map(Act::TearAfter),
    ]
}

/// What a host keeps, and what stands around it.
struct World {
    bench: Bench,
    onlooker: Onlooker,
    wired: Inputs,
    /// The clamp does what it is told; otherwise it is closed.
    clamps: bool,
    station: u32,
    job: JobId,
    armed: BTreeSet<JobId>,
    receipts: BTreeMap<Sequence, SignedReceipt>,
    first_key: PublicKeyBytes,
}

impl World {
    fn new(memory: Memory, wired: Inputs, clamps: bool) -> Self {
        let mut bench = Bench::on(memory, ALL_READY);
        bench.provision(wired);
        let first_key = bench.hello().identity.unwrap().key;
        let onlooker = Onlooker::new(wired);
        let (armed, receipts) = (BTreeSet::new(), BTreeMap::new());
        let mut this =
            Self { bench, onlooker, wired, clamps, station: 1, job: 0, armed, receipts, first_key };
        this.run(150);
        this
    }

    fn perform(&mut self, act: &Act) {
        match act {
            Act::Toggle(input) => self.set(Inputs(self.bench.levels.0 ^ input.0)),
            Act::Pulse(input) => self.pulse(*input),
            Act::Part(input) => {
                let off = Inputs(self.bench.second_off.0 ^ input.0);
                self.wires(|bench| bench.set_second_off(off));
            }
            Act::Run(ms) => self.run(*ms),
            Act::Arm(choice) => self.arm(*choice),
            Act::Start => self.command(|epoch, job| HostRequest::Start { epoch, job }),
            Act::Disarm => self.command(|epoch, job| HostRequest::Disarm { epoch, job }),
            Act::Hello => self.hello(),
            Act::Status => _ = self.ask(HostRequest::Status { since: 0 }),
            Act::Collect => self.collect(),
            Act::Refill => self.refill(),
            Act::Mark(choice, making) => self.mark(*choice, *making),
            Act::Stall(choice) => self.stall(*choice),
            Act::SelfTest => self.command(|epoch, _| HostRequest::SelfTest { epoch }),
            Act::Renew(elsewhere) => self.renew(*elsewhere),
            Act::Reset => self.reset(),
            Act::TearAfter(bytes) => self.bench.memory.cut_after(Some(*bytes)),
        }
        if self.bench.memory.is_cut() {
            self.reset();
        }
    }

    /// Changes wires before the onlooker's eyes.
    fn wires(&mut self, change: impl FnOnce(&mut Bench)) {
        let (before, permit) = (self.bench.wires().inputs(), self.bench.permit);
        change(&mut self.bench);
        self.onlooker.wires(before, self.bench.wires().inputs());
        if permit && !self.bench.permit {
            self.onlooker.permit_drops();
        }
    }

    fn set(&mut self, levels: Inputs) {
        self.wires(|bench| bench.set(levels));
    }

    fn pulse(&mut self, input: Inputs) {
        let levels = self.bench.levels;
        self.set(Inputs(levels.0 ^ input.0));
        self.set(levels);
    }

    fn run(&mut self, ms: u64) {
        for _ in 0..ms {
            self.onlooker.millisecond();
            self.bench.run(1);
            if self.bench.memory.is_cut() {
                self.reset();
            }
            self.look();
            if self.clamps {
                let closed = self.bench.device.outputs().clamp;
                self.set(self.bench.levels.with(Inputs::CLAMP_CLOSED, closed));
            }
        }
    }

    fn look(&mut self) {
        if !self.bench.memory.is_cut() {
            self.onlooker.look(&self.bench);
        }
    }

    fn ask(&mut self, request: HostRequest) -> Option<ControllerReply> {
        self.onlooker.hears(&request);
        let reply = self.bench.try_ask(request);
        self.look();
        reply
    }

    fn arm(&mut self, choice: Choice) {
        let id = self.job + choice.step;
        let good = if self.wired == ALL { READY } else { Inputs::CONDITIONS };
        let arm = Arm {
            part: if choice.same { PartClaim::SameAs { job: self.job } } else { PartClaim::New },
            start: choice.start,
            on_silence: choice.on_silence,
            required: good | choice.signals & self.wired,
            ledger: ledger(id + 1),
            epoch: self.bench.epoch,
            ..job(id)
        };
        let soon = Limits { permit_max_ms: 120, cycle_max_ms: 150, busy_gap_ms: 30, ..arm.limits };
        let arm = Arm { limits: if choice.tight { soon } else { arm.limits }, ..arm };
        self.onlooker.armed(&arm);
        match self.ask(HostRequest::Arm(arm)) {
            Some(ControllerReply::Armed { job }) => {
                assert!(job == id && id >= self.job && self.armed.insert(id), "a job id was taken twice");
                self.job = id;
            }
            Some(ControllerReply::Refused(_)) => self.onlooker.refused(id),
            other => assert_eq!(other, None),
        }
    }

    fn command(&mut self, request: impl Fn(Epoch, JobId) -> HostRequest) {
        self.ask(request(self.bench.epoch, self.job));
    }

    fn hello(&mut self) {
        let before = self.bench.epoch;
        let hello = HostRequest::Hello { min: version::MIN, max: version::CURRENT };
        if let Some(ControllerReply::Hello(hello)) = self.ask(hello) {
            assert!(hello.epoch > before, "an epoch came twice");
            self.bench.epoch = hello.epoch;
            // An arm whose answer was lost may have been journalled.
            self.job = self.job.max(hello.highest_job.unwrap_or(0));
        }
    }

    fn refill(&mut self) {
        for level in [false, true] {
            self.set(self.bench.levels.with(Inputs::PART_PRESENT, level));
            self.run(25);
        }
    }

    fn arm_new_part(&mut self, choice: Choice) {
        self.make_good();
        self.refill();
        self.hello();
        self.collect();
        self.arm(Choice { step: 1, same: false, ..choice });
    }

    fn stall(&mut self, choice: Choice) {
        self.arm_new_part(choice);
        self.set(self.bench.levels.without(Inputs::CLAMP_CLOSED));
        self.run(2100);
    }

    fn mark(&mut self, choice: Choice, making: Making) {
        self.arm_new_part(choice);
        self.run(30);
        if making.early {
            self.signal(making.signals);
            self.run(5);
        }
        self.set(self.bench.levels | Inputs::MACHINE_BUSY);
        if let Trouble::AtOnce(input) = making.trouble {
            self.pulse(input);
        }
        for strike in 0..making.strikes {
            self.run(1);
            self.pulse(Inputs::STRIKE);
            if strike == 2 {
                self.trouble(making.trouble);
            }
        }
        if !making.early {
            self.signal(making.signals);
        }
        self.run(1);
        self.set(self.bench.levels.without(Inputs::MACHINE_BUSY));
        self.run(150);
        self.collect();
    }

    /// All conditions good, and paired channels seen off together.
    fn make_good(&mut self) {
        self.wires(|bench| bench.set_second_off(Inputs::NONE));
        self.set(ALL_READY.without(Inputs::PAIRED));
        self.run(2);
        self.set(ALL_READY);
    }

    fn signal(&mut self, signals: Inputs) {
        for signal in [Inputs::CURRENT, Inputs::END_OF_MARK] {
            if signals.contains(signal) {
                self.pulse(signal);
            }
        }
    }

    fn trouble(&mut self, trouble: Trouble) {
        match trouble {
            Trouble::None | Trouble::AtOnce(_) => {}
            Trouble::Hello => self.hello(),
            Trouble::Silence => self.run(2100),
            Trouble::Overlong => self.run(200),
            Trouble::Pulse(input) => self.pulse(input),
            Trouble::Reset => self.reset(),
        }
    }

    fn renew(&mut self, elsewhere: bool) {
        self.station += u32::from(elsewhere);
        let station = StationId::new(&format!("BENCH-{}", self.station)).unwrap();
        self.set(self.bench.levels | Inputs::SUPERVISOR_KEY);
        self.run(25);
        let (epoch, wired) = (self.bench.epoch, self.wired);
        let realm = Realm::Training;
        let request = HostRequest::Reprovision { epoch, station, realm, wired, entropy: [3; 32] };
        if !matches!(self.ask(request), Some(ControllerReply::Refused(_))) {
            // Another station's register counts its own jobs; here no id is to come twice.
            self.job += 1;
        }
        self.set(self.bench.levels.without(Inputs::SUPERVISOR_KEY));
    }

    fn reset(&mut self) {
        self.bench.reset();
        self.onlooker.reset();
        self.look();
        self.hello();
    }

    /// Fetches every receipt, the known ones too, and acknowledges them.
    fn collect(&mut self) {
        let Some(ControllerReply::Status(status)) = self.ask(HostRequest::Status { since: 0 }) else {
            return;
        };
        let newest = status.newest_receipt;
        for sequence in newest.saturating_sub(31).max(1)..=newest {
            let reply = self.ask(HostRequest::ReceiptSince { sequence });
            let Some(ControllerReply::Receipt(receipt)) = reply else { return };
            let known = *self.receipts.entry(sequence).or_insert(receipt);
            assert_eq!(known, receipt, "receipt {sequence} has changed");
        }
        let (epoch, ledger) = (self.bench.epoch, ledger(self.job + 1));
        self.ask(HostRequest::Ack { epoch, sequence: newest, ledger });
    }

    /// Everything at rest, then the books must balance.
    fn settle(mut self, ends: &mut Ends) {
        self.bench.memory.cut_after(None);
        self.wires(|bench| bench.set_second_off(Inputs::NONE));
        self.set(ALL_READY);
        self.hello();
        self.collect();
        for _ in 0..20_000 {
            if self.bench.device.state() == ControllerState::Idle {
                break;
            }
            self.run(1);
        }
        self.collect();
        assert_eq!(self.bench.device.state(), ControllerState::Idle);
        let newest = self.bench.status().newest_receipt;
        let sequences: Vec<Sequence> = self.receipts.keys().copied().collect();
        assert_eq!(sequences, Vec::from_iter(1..=newest), "a gap");
        self.check_receipts(ends);
        ends.permits += self.onlooker.permits;
    }

    fn check_receipts(&self, ends: &mut Ends) {
        let (mut key, mut previous) = (self.first_key, [0; 32]);
        let mut jobs = BTreeSet::new();
        let mut unarmed = 0;
        for (sequence, signed) in &self.receipts {
            let receipt = *signed.verify(&key, Realm::Training).unwrap().get();
            assert_eq!((receipt.sequence, receipt.previous), (*sequence, previous));
            previous = signed.hash();
            self.onlooker.judge(&receipt);
            match receipt.outcome {
                Outcome::Reprovisioned => key = receipt.mark_digest,
                Outcome::UnarmedCycle => unarmed += 1,
                _ => assert!(jobs.insert(receipt.job), "two receipts for job {}", receipt.job),
            }
            *ends.seen.entry(format!("{:?}, {:?}", receipt.outcome, receipt.cause)).or_default() += 1;
        }
        assert!(jobs.is_superset(&self.armed), "an armed job without a receipt");
        assert_eq!(unarmed, self.onlooker.unarmed_cycles(), "unarmed cycles and their receipts");
    }
}

/// How jobs ended, over all lives.
#[derive(Default)]
struct Ends {
    lives: usize,
    permits: usize,
    seen: BTreeMap<String, usize>,
}

#[test]
fn controller_through_any_life_balances_its_books() {
    println!("{}", live(Memory::fresh, 600));
}

#[test]
fn controller_through_any_life_on_flash_balances_its_books_and_writes_nothing_under_a_permit() {
    println!("{}", live(Memory::fresh_flash, 300));
}

/// Lives that begin on a memory without any record, and how they ended.
fn live(memory: fn() -> Memory, cases: u32) -> String {
    let config = ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() };
    let ends = RefCell::new(Ends::default());
    let wired = prop::sample::select(vec![ALL, EVERYTHING, EVERYTHING]);
    let lives = (wired, any::<bool>(), prop::collection::vec(act(), 1..80));
    let lived = TestRunner::new(config).run(&lives, |(wired, clamps, acts)| {
        let mut world = World::new(memory(), wired, clamps && wired == EVERYTHING);
        for act in &acts {
            world.perform(act);
        }
        let mut ends = ends.borrow_mut();
        world.settle(&mut ends);
        ends.lives += 1;
        Ok(())
    });
    if let Err(TestError::Fail(why, life)) = lived {
        panic!("{why}\n{life:?}");
    }
    let Ends { lives, permits, seen } = ends.into_inner();
    for outcome in [Outcome::Complete, Outcome::OutsideLimits, Outcome::InterruptedInCycle] {
        assert!(seen.keys().any(|end| end.starts_with(&format!("{outcome:?}"))), "no life saw {outcome:?}");
    }
    assert!(seen.contains_key(&format!("{:?}, {:?}", Outcome::UnarmedCycle, EndCause::Finished)));
    format!("{lives} lives, {permits} permits given, receipts by end: {seen:#?}")
}

//! The session against a controller and a ledger that are played by hand.

use super::*;
use crate::order::Watch;
use machines::{End, Payload, PayloadError};
use marking::item::{Item, SerialStatus};
use marking::mark::{MarkLine, Method, Micrometres, PartKind, PlannedMark};
use protocol::receipt::EndCause;
use protocol::reply::{Identity, MemoryHealth, ResetCause};
use protocol::{
    EventKind, Hello, KeyId, Limits, OnSilence, PartClaim, Receipt, SignedReceipt, StartMode, Status, Witness,
};
use registry::entry::{CloseReason, Identification, IdentifiedBy, Reservation};

mod renewal;
mod stop;
mod unarmed;
const STATION: StationId = StationId(*b"TEST-1\0\0\0\0\0\0\0\0\0\0");

/// A session with its surroundings. Every append is "on disk" at once.
struct Bench {
    session: Session,
    key: ed25519_dalek::SigningKey,
    entries: u64,
    written: Vec<Act>,
    asked: Vec<HostRequest>,
    commanded: Vec<MachineCommand>,
    told: Vec<Notice>,
    epoch: Epoch,
    newest: Sequence,
    acked: Sequence,
    previous: [u8; 32],
    highest_job: Option<JobId>,
    cause: EndCause,
}

impl Bench {
    fn new() -> Self {
        Self::with(|_| {})
    }

    fn with(change: impl FnOnce(&mut Facts)) -> Self {
        let key = ed25519_dalek::SigningKey::from_bytes(&[7; 32]);
        let mut facts = Facts {
            station: STATION,
            realm: Realm::Training,
            key: Some(key.verifying_key().to_bytes()),
            permit_interlocks_motion: true,
            position: LedgerPosition { size: 10, root: [1; 32] },
            last_sequence: 0,
            last_receipt_hash: [0; 32],
            open: None,
            renewed: None,
            unexplained: VecDeque::new(),
            operator: PersonId("p1".into()),
        };
        change(&mut facts);
        Self {
            highest_job: facts.open.as_ref().map(|open| open.job),
            entries: facts.position.size,
            session: Session::new(facts),
            key,
            written: vec![],
            asked: vec![],
            commanded: vec![],
            told: vec![],
            epoch: Epoch { boot: 1, hello: 1 },
            newest: 0,
            acked: 0,
            previous: [0; 32],
            cause: EndCause::Finished,
        }
    }

    fn feed(&mut self, event: Event) {
        let actions = self.session.handle(event, 0);
        self.perform(actions);
    }

    fn perform(&mut self, actions: Vec<Action>) {
        for action in actions {
            match action {
                Action::Append { acts, .. } => {
                    let first = self.entries;
                    self.entries += acts.len() as u64;
                    self.written.extend(acts);
                    let position = LedgerPosition { size: self.entries, root: [2; 32] };
                    self.feed(Event::Appended { first, position });
                }
                Action::Checked(_) => {}
                Action::Controller(request) => {
                    self.asked.push(request);
                    match request {
                        HostRequest::Ack { sequence, .. } => self.acked = sequence,
                        HostRequest::Arm(arm) => self.highest_job = Some(arm.job),
                        _ => {}
                    }
                }
                Action::Machine(command) => self.commanded.push(command),
                Action::Tell(notice) => self.told.push(notice),
            }
        }
    }

    fn hello(&self) -> Hello {
        let key = self.key.verifying_key().to_bytes();
        Hello {
            min: 1,
            max: 1,
            firmware: [0, 1, 0],
            build: [0; 4],
            epoch: self.epoch,
            identity: Some(Identity {
                station: STATION,
                key_id: KeyId::of(&key, Realm::Training),
                key,
                wired: REQUIRED,
            }),
            highest_job: self.highest_job,
            ledger: LedgerPosition::default(),
            newest_receipt: self.newest,
            acked: self.acked,
        }
    }

    fn up(&mut self) {
        let hello = self.hello();
        self.feed(Event::Controller(FromController::Up(hello)));
    }

    fn status(&mut self, state: ControllerState) {
        let status = Status {
            epoch: self.epoch,
            state,
            inputs: REQUIRED,
            strikes: 0,
            newest_receipt: self.newest,
            acked: self.acked,
            reset_cause: ResetCause::PowerOrPin,
            memory: MemoryHealth::Whole,
            now_ms: 0,
            events: Default::default(),
        };
        self.feed(Event::Controller(FromController::Status(status)));
    }

    fn connect(&mut self) {
        self.up();
        self.status(ControllerState::Idle);
    }

    fn answer(&mut self, reply: ControllerReply) {
        let request = *self.asked.last().expect("something was asked");
        self.feed(Event::Controller(FromController::Answer { request, reply }));
    }

    fn load(&mut self) {
        let loaded = Loaded::reported_by_driver(self.job(), true);
        self.feed(Event::Machine(MachineEvent::Loaded(loaded)));
    }

    fn job(&self) -> JobId {
        self.session.open_job().expect("a job is open")
    }

    fn run_until_armed(&mut self) {
        self.arm(order());
    }

    fn arm(&mut self, order: Order) {
        if !self.session.is_ready() {
            self.connect();
        }
        self.feed(Event::Mark(Box::new(order)));
        self.load();
        let job = self.job();
        self.answer(ControllerReply::Armed { job });
    }

    fn run_until_started(&mut self) {
        self.start(order());
    }

    fn start(&mut self, order: Order) {
        self.arm(order);
        let job = self.job();
        self.feed(Event::Controller(FromController::Event(EventKind::PermitGiven { job })));
    }

    fn receipt(&mut self, job: JobId, outcome: Outcome) -> SignedReceipt {
        self.newest += 1;
        let signed = Receipt {
            station: STATION,
            key_id: KeyId::of(&self.key.verifying_key().to_bytes(), Realm::Training),
            epoch: self.epoch,
            sequence: self.newest,
            job,
            ledger: self.session.facts().position,
            mark_digest: order().reservation.mark.digest(),
            outcome,
            cause: self.cause,
            witness: Witness::Strikes,
            calibrated: true,
            held: REQUIRED,
            broken: Inputs::NONE,
            not_wired: Inputs::NONE,
            start_ms: 5,
            duration_ms: 50,
            witness_count: 100,
            previous: self.previous,
        }
        .sign(&self.key);
        self.previous = signed.hash();
        signed
    }

    /// The controller says that a receipt is there, is asked for it, gives it and is told that it is kept.
    fn hand_over(&mut self, job: JobId, outcome: Outcome) {
        let receipt = self.receipt(job, outcome);
        let sequence = self.newest;
        self.feed(Event::Controller(FromController::Event(EventKind::ReceiptReady { sequence })));
        self.answer(ControllerReply::Receipt(receipt));
        self.answer(ControllerReply::Acked { sequence });
        self.status(ControllerState::Idle);
    }

    /// The controller withdraws the job, and says so.
    fn withdrawn(&mut self, job: JobId) {
        assert!(
            matches!(self.asked.last(), Some(HostRequest::Disarm { job: at, .. }) if *at == job),
            "{:?}",
            self.asked
        );
        self.cause = EndCause::Disarmed;
        self.answer(ControllerReply::Disarmed { job });
        self.hand_over(job, Outcome::NeverPermitted);
        let how = JobEnd::NothingMoved(Outcome::NeverPermitted);
        assert!(self.told.contains(&Notice::Ended { job, how }), "{:?}", self.told);
        assert_eq!(self.written.last(), Some(&Act::Closed { job, reason: CloseReason::NeverPermitted }));
        assert_eq!(self.starts(), 0);
        assert!(self.session.is_ready());
    }

    fn starts(&self) -> usize {
        self.commanded.iter().filter(|command| matches!(command, MachineCommand::Start { .. })).count()
    }

    fn arms(&self) -> usize {
        self.asked.iter().filter(|request| matches!(request, HostRequest::Arm(_))).count()
    }
}

fn order() -> Order {
    let mark = PlannedMark {
        part: PartKind::Receiver,
        place: "left".parse().expect("a place"),
        method: Method::DotPeen,
        height_um: Micrometres(2_000),
        depth_um: Micrometres(100),
        area: None,
        lines: vec![MarkLine { text: "AT 26".into(), rules: std::sync::Arc::from([]) }],
        symbol: None,
        restricted: false,
    };
    let item = Item {
        item_no: "1".into(),
        maker: "Zastava".into(),
        model: "M70".into(),
        kind: "rifle".into(),
        calibre: "7.62x39".into(),
        serial: Some("123456".into()),
        serial_status: SerialStatus::Read,
        restoration: None,
        forensic_release: None,
        country_of_manufacture: "RS".parse().ok(),
        year_of_manufacture: None,
        observed_marks: vec![],
        remarks: String::new(),
        details: None,
    };
    Order {
        by: PersonId("p1".into()),
        reservation: Reservation {
            consignment: "c1".into(),
            item,
            number: None,
            digest: registry::hex::encode(&mark.digest()),
            mark,
            identified: Identification { how: IdentifiedBy::Scan, read: "123456".into() },
            same_part_as: None,
        },
        payload: Payload::Text { file: "f".into(), variables: vec![(0, "AT 26".into())] },
        machine: "gravotech".into(),
        dialect_sha256: None,
        watch: Watch {
            limits: Limits {
                witness_min: 90,
                witness_max: 110,
                cycle_max_ms: 60_000,
                permit_max_ms: 5_000,
                busy_gap_ms: 100,
                calibrated: true,
            },
            witness: Witness::Strikes,
            required: REQUIRED,
            part: PartClaim::New,
            start: StartMode::Host,
            on_silence: OnSilence::Finish,
        },
    }
}

fn open(stage: Stage) -> OpenJob {
    let mark = order().reservation.mark;
    OpenJob { job: 7, digest: mark.digest(), spot: mark.spot(), stage }
}

#[test]
fn mark_with_complete_receipt_ends_witnessed_in_three_batches() {
    let mut bench = Bench::new();
    bench.run_until_started();
    let job = bench.job();
    bench.hand_over(job, Outcome::Complete);
    assert!(bench.told.contains(&Notice::Ended { job, how: JobEnd::Witnessed }));
    assert!(bench.session.is_ready());
    assert!(matches!(bench.written[..], [Act::Reserved(_), Act::StartIntended { .. }, Act::Received { .. }]));
}

#[test]
fn arm_is_asked_only_after_start_intent_is_written() {
    let mut bench = Bench::new();
    bench.connect();
    bench.feed(Event::Mark(Box::new(order())));
    assert_eq!(bench.arms(), 0);
    bench.load();
    assert!(matches!(bench.written.last(), Some(Act::StartIntended { .. })));
    let Some(HostRequest::Arm(arm)) = bench.asked.last() else { panic!("{:?}", bench.asked) };
    assert_eq!(arm.ledger.size, bench.entries);
}

#[test]
fn permit_reported_twice_starts_once() {
    let mut bench = Bench::new();
    bench.run_until_started();
    let job = bench.job();
    bench.feed(Event::Controller(FromController::Event(EventKind::PermitGiven { job })));
    bench.status(ControllerState::Permitted { job });
    assert_eq!(bench.starts(), 1);
}

#[test]
fn permit_event_lost_is_learned_from_status() {
    let mut bench = Bench::new();
    bench.run_until_armed();
    let job = bench.job();
    bench.status(ControllerState::Permitted { job });
    assert_eq!(bench.starts(), 1);
}

#[test]
fn machine_saying_finished_proves_nothing() {
    let mut bench = Bench::new();
    bench.run_until_started();
    let job = bench.job();
    bench.feed(Event::Machine(MachineEvent::Ended { job, end: End::Finished }));
    assert!(!bench.told.iter().any(|notice| matches!(notice, Notice::Ended { .. })));
    assert!(!bench.session.is_ready());
}

#[test]
fn receipts_close_only_what_they_prove() {
    let cases = [
        (Outcome::NeverPermitted, true, Some(CloseReason::NeverPermitted)),
        (Outcome::PermittedNoCycle, true, Some(CloseReason::NoCycle)),
        (Outcome::PermittedNoCycle, false, None),
        (Outcome::InterruptedInCycle, true, None),
        (Outcome::OutsideLimits, true, None),
    ];
    for (outcome, interlocked, closed) in cases {
        let mut bench = Bench::with(|facts| facts.permit_interlocks_motion = interlocked);
        bench.run_until_started();
        let job = bench.job();
        bench.hand_over(job, outcome);
        match closed {
            Some(reason) => {
                assert_eq!(bench.written.last(), Some(&Act::Closed { job, reason }), "{outcome:?}");
            }
            None => {
                assert_eq!(
                    bench.told.last(),
                    Some(&Notice::InDoubt { job, outcome: Some(outcome) }),
                    "{outcome:?}"
                );
            }
        }
    }
}

#[test]
fn restart_asks_only_where_nothing_can_be_proved() {
    let job = 7;
    let cases = [
        (Stage::Reserved, ControllerState::Idle, Notice::Ended { job, how: JobEnd::CutBeforeStart }),
        (Stage::StartIntended, ControllerState::Idle, Notice::InDoubt { job, outcome: None }),
        (
            Stage::Undecided(Outcome::OutsideLimits),
            ControllerState::Idle,
            Notice::InDoubt { job, outcome: Some(Outcome::OutsideLimits) },
        ),
    ];
    for (stage, state, notice) in cases {
        let mut bench = Bench::with(|facts| facts.open = Some(open(stage)));
        bench.up();
        assert!(bench.told.is_empty(), "nothing is decided before the controller has said what it does");
        bench.status(state);
        assert!(bench.told.contains(&notice), "{stage:?}: {:?}", bench.told);
    }
}

#[test]
fn restart_waits_while_the_controller_is_in_the_cycle() {
    let mut bench = Bench::with(|facts| facts.open = Some(open(Stage::StartIntended)));
    bench.up();
    bench.status(ControllerState::Cycle { job: 7 });
    bench.status(ControllerState::Closing { job: 7 });
    assert!(bench.told.is_empty());
    bench.hand_over(7, Outcome::Complete);
    assert!(bench.told.contains(&Notice::Ended { job: 7, how: JobEnd::Witnessed }));
}

#[test]
fn acknowledgement_lost_in_a_cut_is_given_again() {
    let mut bench = Bench::with(|facts| facts.last_sequence = 3);
    (bench.newest, bench.acked) = (3, 2);
    bench.up();
    bench.status(ControllerState::Idle);
    assert!(matches!(bench.asked.last(), Some(HostRequest::Ack { sequence: 3, .. })));
    bench.answer(ControllerReply::Acked { sequence: 3 });
    assert!(bench.session.is_ready());
}

#[test]
fn settling_follows_what_was_found() {
    let by = || PersonId("p1".into());
    let second = || Some(PersonId("p2".into()));
    let cases = [
        (Verdict::None, None, Ok(JobEnd::FoundNone)),
        (Verdict::Complete, None, Ok(JobEnd::Attested)),
        (Verdict::Partial, None, Err(NotAccepted::SecondPersonNeeded)),
        (Verdict::Partial, Some(by()), Err(NotAccepted::SecondPersonNeeded)),
        (Verdict::Partial, second(), Ok(JobEnd::FoundPartial)),
    ];
    for (verdict, second_by, expected) in cases {
        let mut bench = Bench::with(|facts| facts.open = Some(open(Stage::StartIntended)));
        bench.connect();
        bench.feed(Event::Settle { verdict, by: by(), second_by, spoilt_text: "AT".into() });
        match expected {
            Ok(how) => assert!(bench.told.contains(&Notice::Ended { job: 7, how })),
            Err(why) => assert_eq!(bench.told.last(), Some(&Notice::NotAccepted(why))),
        }
    }
}

#[test]
fn hello_that_does_not_fit_the_ledger_blocks() {
    type Change = fn(&mut Hello);
    type Fits = fn(&Block) -> bool;
    let cases: [(Change, Fits); 6] = [
        (|hello| hello.identity = None, |block| *block == Block::NotProvisioned),
        (
            |hello| hello.identity.as_mut().expect("there").key = [9; 32],
            |block| *block == Block::OtherController,
        ),
        (
            |hello| {
                hello.identity.as_mut().expect("there").station = StationId(*b"OTHER-1\0\0\0\0\0\0\0\0\0");
            },
            |block| *block == Block::OtherStation,
        ),
        (
            |hello| hello.ledger.size = 11,
            |block| matches!(block, Block::LedgerBehind { here: 10, shown: 11 }),
        ),
        (|hello| hello.highest_job = Some(10), |block| matches!(block, Block::LedgerBehind { .. })),
        (
            |hello| hello.ledger = LedgerPosition { size: 10, root: [9; 32] },
            |block| matches!(block, Block::LedgerForked { size: 10 }),
        ),
    ];
    for (change, fits) in cases {
        let mut bench = Bench::new();
        let mut hello = bench.hello();
        change(&mut hello);
        bench.feed(Event::Controller(FromController::Up(hello)));
        bench.status(ControllerState::Idle);
        assert!(
            matches!(bench.told.first(), Some(Notice::Blocked(block)) if fits(block)),
            "{:?}",
            bench.told
        );
        assert!(!bench.session.is_ready());
        assert!(bench.written.is_empty());
    }
}

#[test]
fn receipt_that_is_not_the_next_one_blocks_and_is_not_written() {
    let spoil: [fn(&mut Bench); 3] = [
        |bench| bench.previous = [9; 32],
        |bench| bench.key = ed25519_dalek::SigningKey::from_bytes(&[8; 32]),
        |bench| bench.newest += 1,
    ];
    for change in spoil {
        let mut bench = Bench::new();
        bench.run_until_started();
        let job = bench.job();
        change(&mut bench);
        let receipt = bench.receipt(job, Outcome::Complete);
        let sequence = bench.newest;
        bench.feed(Event::Controller(FromController::Event(EventKind::ReceiptReady { sequence })));
        bench.answer(ControllerReply::Receipt(receipt));
        assert!(matches!(bench.told.last(), Some(Notice::Blocked(Block::BadReceipt { sequence: 1, .. }))));
        assert!(!bench.written.iter().any(|act| matches!(act, Act::Received { .. })));
    }
}

#[test]
fn arm_refused_for_the_part_closes_the_job_without_a_mark() {
    let mut bench = Bench::new();
    bench.connect();
    bench.feed(Event::Mark(Box::new(order())));
    bench.load();
    let job = bench.job();
    bench.answer(ControllerReply::Refused(Refusal::PartNotChanged));
    assert_eq!(bench.written.last(), Some(&Act::Closed { job, reason: CloseReason::NotArmed }));
    assert_eq!(bench.starts(), 0);
    assert!(bench.session.is_ready());
}

#[test]
fn arm_refused_for_the_ledger_blocks_and_writes_nothing_more() {
    let mut bench = Bench::new();
    bench.connect();
    bench.feed(Event::Mark(Box::new(order())));
    bench.load();
    let entries = bench.entries;
    bench.answer(ControllerReply::Refused(Refusal::LedgerBehind { size: 99 }));
    assert!(matches!(bench.told.last(), Some(Notice::Blocked(Block::LedgerBehind { shown: 99, .. }))));
    assert_eq!(bench.entries, entries);
}

#[test]
fn controller_lost_in_mid_cycle_stops_only_a_machine_that_is_streamed_to() {
    for (on_silence, stops) in [(OnSilence::Finish, false), (OnSilence::Stop, true)] {
        let mut bench = Bench::new();
        let mut order = order();
        order.watch.on_silence = on_silence;
        bench.start(order);
        let job = bench.job();
        bench.feed(Event::Controller(FromController::Down { why: Lost::Silent }));
        assert_eq!(matches!(bench.commanded.last(), Some(MachineCommand::Abort)), stops, "{on_silence:?}");
        assert!(!bench.told.iter().any(|notice| matches!(notice, Notice::InDoubt { .. })));
        bench.epoch.boot += 1;
        bench.connect();
        assert_eq!(bench.told.last(), Some(&Notice::InDoubt { job, outcome: None }));
    }
}

#[test]
fn job_that_the_controller_never_armed_is_closed_without_a_question() {
    let mut bench = Bench::with(|facts| facts.open = Some(open(Stage::StartIntended)));
    bench.highest_job = Some(6);
    bench.connect();
    assert_eq!(bench.written, [Act::Closed { job: 7, reason: CloseReason::NotArmed }]);
    assert!(bench.session.is_ready());

    let mut bench = Bench::with(|facts| {
        facts.open = Some(open(Stage::StartIntended));
        facts.permit_interlocks_motion = false;
    });
    bench.highest_job = Some(6);
    bench.connect();
    assert_eq!(bench.told.last(), Some(&Notice::InDoubt { job: 7, outcome: None }));
}

#[test]
fn permitted_without_cycle_is_no_proof_after_a_reset() {
    let mut bench = Bench::new();
    bench.run_until_started();
    let job = bench.job();
    bench.cause = EndCause::Reset;
    bench.hand_over(job, Outcome::PermittedNoCycle);
    assert_eq!(bench.told.last(), Some(&Notice::InDoubt { job, outcome: Some(Outcome::PermittedNoCycle) }));
}

#[test]
fn settling_while_a_receipt_is_on_its_way_ends_in_the_next_question() {
    let mut bench = Bench::with(|facts| facts.open = Some(open(Stage::StartIntended)));
    bench.connect();
    let receipt = bench.receipt(protocol::identity::NO_JOB, Outcome::UnarmedCycle);
    bench.status(ControllerState::Idle);
    let by = PersonId("p1".into());
    bench.feed(Event::Settle { verdict: Verdict::None, by, second_by: None, spoilt_text: String::new() });
    let request = HostRequest::ReceiptSince { sequence: 1 };
    let reply = ControllerReply::Receipt(receipt);
    bench.feed(Event::Controller(FromController::Answer { request, reply }));
    bench.answer(ControllerReply::Acked { sequence: 1 });
    bench.status(ControllerState::Idle);
    assert!(bench.told.contains(&Notice::Ended { job: 7, how: JobEnd::FoundNone }));
    assert_eq!(bench.told.last(), Some(&Notice::UnarmedCycle { sequence: 1 }));
}

#[test]
fn late_end_of_the_last_job_does_not_hide_that_the_machine_runs() {
    let mut bench = Bench::new();
    bench.run_until_started();
    let first = bench.job();
    bench.hand_over(first, Outcome::Complete);
    bench.run_until_started();
    bench.feed(Event::Machine(MachineEvent::Ended { job: first, end: End::Finished }));
    let second = bench.job();
    bench.hand_over(second, Outcome::InterruptedInCycle);
    assert!(matches!(bench.commanded.last(), Some(MachineCommand::Abort)));
}

#[test]
fn block_in_mid_cycle_stops_the_machine() {
    let mut bench = Bench::new();
    bench.run_until_started();
    bench.status(ControllerState::Fault);
    assert_eq!(bench.told.last(), Some(&Notice::Blocked(Block::ControllerMemory)));
    assert!(matches!(bench.commanded.last(), Some(MachineCommand::Abort)));
}

#[test]
fn refused_hello_and_refused_acknowledgement_block() {
    let mut bench = Bench::new();
    let refusal = Refusal::VersionUnsupported { min: 2, max: 2 };
    bench.feed(Event::Controller(FromController::Refused(refusal)));
    assert_eq!(bench.told, [Notice::Blocked(Block::HelloRefused(refusal))]);

    let mut bench = Bench::with(|facts| facts.last_sequence = 3);
    (bench.newest, bench.acked) = (3, 2);
    bench.connect();
    let refusal = Refusal::LedgerBehind { size: 99 };
    bench.answer(ControllerReply::Refused(refusal));
    assert_eq!(bench.told, [Notice::Blocked(Block::AckRefused(refusal))]);
}

#[test]
fn unarmed_cycle_seen_while_loading_closes_the_job_before_anything_starts() {
    let mut bench = Bench::new();
    bench.connect();
    bench.feed(Event::Mark(Box::new(order())));
    let job = bench.job();
    let receipt = bench.receipt(protocol::identity::NO_JOB, Outcome::UnarmedCycle);
    bench.feed(Event::Controller(FromController::Event(EventKind::ReceiptReady { sequence: 1 })));
    bench.answer(ControllerReply::Receipt(receipt));
    bench.answer(ControllerReply::Acked { sequence: 1 });
    bench.load();
    assert_eq!(bench.written.last(), Some(&Act::Closed { job, reason: CloseReason::NotLoaded }));
    assert_eq!(bench.arms(), 0);
    assert_eq!(bench.told.last(), Some(&Notice::UnarmedCycle { sequence: 1 }));
}

#[test]
fn machine_that_does_not_take_the_payload_closes_the_job() {
    let mut bench = Bench::new();
    bench.connect();
    bench.feed(Event::Mark(Box::new(order())));
    let job = bench.job();
    let message = PayloadError::NotNow { state: "in fault" }.to_string();
    bench.feed(Event::Machine(MachineEvent::LoadFailed { job, message }));
    assert_eq!(bench.written.last(), Some(&Act::Closed { job, reason: CloseReason::NotLoaded }));
    assert_eq!(bench.arms(), 0);
}

#[test]
fn permit_that_never_comes_is_withdrawn() {
    let mut bench = Bench::new();
    bench.run_until_armed();
    let job = bench.job();
    let actions = bench.session.handle(Event::Tick, PERMIT_WAIT_MS);
    assert!(matches!(actions[..], [Action::Controller(HostRequest::Disarm { job: at, .. })] if at == job));
}

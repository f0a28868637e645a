//! A host of version 1 never gets what version 1 does not know: whatever a controller has to say, a reader made of version
//! 1's own types reads it.

use crate::versioning::v01_reader as v1;
use proptest::prelude::*;
use protocol::dispatch::encode_event;
use protocol::event::{Event, EventKind, PermitDrop, RING};
use protocol::frame::{self, MAX_FRAME};
use protocol::reply::{MemoryHealth, ResetCause};
use protocol::*;

/// Says what it was told to say.
struct Saying {
    refusal: Refusal,
    status: Status,
}

impl Controller for Saying {
    fn host_is_alive(&mut self) {}
    fn hello(&mut self) -> Result<Hello, Refusal> {
        Err(self.refusal)
    }
    fn status(&mut self, _: u32) -> Status {
        self.status.clone()
    }
    fn arm(&mut self, _: &Arm) -> Result<(), Refusal> {
        Err(self.refusal)
    }
    fn start(&mut self, _: Epoch, _: JobId) -> Result<(), Refusal> {
        Err(self.refusal)
    }
    fn disarm(&mut self, _: Epoch, _: JobId) -> Result<(), Refusal> {
        Err(self.refusal)
    }
    fn receipt(&mut self, _: Sequence) -> Result<SignedReceipt, Refusal> {
        Err(self.refusal)
    }
    fn ack(&mut self, _: Epoch, _: Sequence, _: LedgerPosition) -> Result<Sequence, Refusal> {
        Err(self.refusal)
    }
    fn provision(
        &mut self,
        _: StationId,
        _: Realm,
        _: Inputs,
        _: &[u8; 32],
    ) -> Result<(PublicKeyBytes, KeyId), Refusal> {
        Err(self.refusal)
    }
    fn inspect(&mut self) -> Inspection {
        unreachable!("no frame of version 1 asks for it")
    }
    fn self_test(&mut self, _: Epoch) -> Result<SelfTest, Refusal> {
        unreachable!("no frame of version 1 asks for it")
    }
    fn reprovision(
        &mut self,
        _: Epoch,
        _: StationId,
        _: Realm,
        _: Inputs,
        _: &[u8; 32],
    ) -> Result<(PublicKeyBytes, KeyId), Refusal> {
        unreachable!("no frame of version 1 asks for it")
    }
    fn update(&mut self, _: Epoch) -> Result<(), Refusal> {
        unreachable!("no frame of version 1 asks for it")
    }
    fn blink(&mut self, _: Epoch) -> Result<(), Refusal> {
        unreachable!("no frame of version 1 asks for it")
    }
}

fn fault() -> impl Strategy<Value = Fault> {
    prop_oneof![
        Just(Fault::Memory),
        Just(Fault::Invariant),
        Just(Fault::RelayStuck),
        Just(Fault::RelayDead),
        Just(Fault::Ram),
        Just(Fault::Flash),
        Just(Fault::Expander),
    ]
}

fn outcome() -> impl Strategy<Value = Outcome> {
    prop_oneof![
        Just(Outcome::NeverPermitted),
        Just(Outcome::PermittedNoCycle),
        Just(Outcome::InterruptedInCycle),
        Just(Outcome::OutsideLimits),
        Just(Outcome::Complete),
        Just(Outcome::UnarmedCycle),
        Just(Outcome::Reprovisioned),
    ]
}

/// Every refusal with any content. A refusal that is added has to be added here: see [`is_listed`].
fn refusal() -> impl Strategy<Value = Refusal> {
    let number = any::<u64>();
    let inputs = || any::<u16>().prop_map(Inputs);
    prop_oneof![
        (any::<u8>(), any::<u8>()).prop_map(|(min, max)| Refusal::VersionUnsupported { min, max }),
        prop::sample::select(vec![
            Refusal::Garbled,
            Refusal::NotProvisioned,
            Refusal::AlreadyProvisioned,
            Refusal::PartNotChanged,
            Refusal::PartChanged,
            Refusal::LimitsInvalid,
            Refusal::JobNotOpen,
            Refusal::NotPermitted,
            Refusal::NotByContact,
            Refusal::CycleBegun,
            Refusal::MemoryFault,
            Refusal::AlreadyStarted,
            Refusal::NoiseUnhealthy,
        ]),
        any::<u32>().prop_map(|newest| Refusal::StaleRequest { newest }),
        (any::<u32>(), any::<u32>())
            .prop_map(|(boot, hello)| Refusal::EpochStale { now: Epoch { boot, hello } }),
        (number, 0..7).prop_map(|(n, which)| match which {
            0 => Refusal::JobNotNew { highest: n },
            1 => Refusal::LedgerBehind { size: n },
            2 => Refusal::LedgerForked { size: n },
            3 => Refusal::ReceiptUnacknowledged { sequence: n },
            4 => Refusal::Occupied { job: n },
            5 => Refusal::ReceiptGone { oldest: n },
            _ => Refusal::ReceiptNotYet { newest: n },
        }),
        inputs().prop_map(|broken| Refusal::ConditionBroken { broken }),
        inputs().prop_map(|missing| Refusal::NotWired { missing }),
        fault().prop_map(|fault| Refusal::SelfTestFailed { fault }),
        inputs().prop_map(|inputs| Refusal::ChannelsDisagree { inputs }),
    ]
}

fn event() -> impl Strategy<Value = Event> {
    let inputs = || any::<u16>().prop_map(Inputs);
    let cause = prop_oneof![
        inputs().prop_map(|broken| PermitDrop::Condition { broken }),
        prop::sample::select(vec![
            PermitDrop::HostSilent,
            PermitDrop::NewEpoch,
            PermitDrop::OverTime,
            PermitDrop::Disarmed,
            PermitDrop::Reset,
        ]),
    ];
    let job = || any::<JobId>();
    let kind = prop_oneof![
        any::<u32>().prop_map(|boot| EventKind::Booted { boot }),
        job().prop_map(|job| EventKind::PermitGiven { job }),
        (job(), cause).prop_map(|(job, cause)| EventKind::PermitDropped { job, cause }),
        job().prop_map(|job| EventKind::CycleBegun { job }),
        (job(), outcome()).prop_map(|(job, outcome)| EventKind::CycleEnded { job, outcome }),
        any::<u64>().prop_map(|sequence| EventKind::ReceiptReady { sequence }),
        inputs().prop_map(|inputs| EventKind::InputsChanged { inputs }),
        inputs().prop_map(|inputs| EventKind::ChannelsDisagree { inputs }),
        inputs().prop_map(|button| EventKind::ButtonPressed { button }),
        fault().prop_map(|fault| EventKind::FaultFound { fault }),
    ];
    (any::<u32>(), any::<u64>(), kind).prop_map(|(number, at_ms, kind)| Event { number, at_ms, kind })
}

/// Does nothing. It fails to compile when a variant is added, so that nobody forgets to let it be drawn above.
const fn is_listed(refusal: &Refusal, kind: &EventKind, outcome: Outcome) {
    use {EventKind as E, Outcome as O, Refusal as R};
    match refusal {
        R::VersionUnsupported { .. } | R::Garbled | R::StaleRequest { .. } | R::EpochStale { .. } => {}
        R::NotProvisioned | R::AlreadyProvisioned | R::JobNotNew { .. } | R::LedgerBehind { .. } => {}
        R::LedgerForked { .. } | R::ReceiptUnacknowledged { .. } | R::PartNotChanged | R::PartChanged => {}
        R::ConditionBroken { .. } | R::NotWired { .. } | R::LimitsInvalid | R::Occupied { .. } => {}
        R::JobNotOpen | R::NotPermitted | R::NotByContact | R::CycleBegun | R::ReceiptGone { .. } => {}
        R::ReceiptNotYet { .. } | R::MemoryFault | R::AlreadyStarted | R::NoiseUnhealthy => {}
        R::SelfTestFailed { .. } | R::ChannelsDisagree { .. } => {}
    }
    match kind {
        E::Booted { .. } | E::PermitGiven { .. } | E::PermitDropped { .. } | E::CycleBegun { .. } => {}
        E::CycleEnded { .. } | E::ReceiptReady { .. } | E::InputsChanged { .. } => {}
        E::ChannelsDisagree { .. } | E::ButtonPressed { .. } | E::FaultFound { .. } => {}
    }
    match outcome {
        O::NeverPermitted | O::PermittedNoCycle | O::InterruptedInCycle | O::OutsideLimits => {}
        O::Complete | O::UnarmedCycle | O::Reprovisioned => {}
    }
}

fn status(events: &[Event]) -> Status {
    Status {
        epoch: Epoch { boot: 1, hello: 1 },
        state: ControllerState::Cycle { job: identity::NO_JOB },
        inputs: Inputs(u16::MAX),
        strikes: u32::MAX,
        newest_receipt: 1,
        acked: 0,
        reset_cause: ResetCause::Watchdog,
        memory: MemoryHealth::Damaged,
        now_ms: 5,
        events: heapless::Vec::from_slice(events).unwrap(),
    }
}

/// What a controller answers to a frame of version 1, as a host of version 1 reads it.
fn answer(saying: &mut Saying, request: HostRequest) -> v1::ControllerReply {
    let mut session = Session::default();
    let (mut asked, mut out) = ([0; MAX_FRAME], [0; MAX_FRAME]);
    let length = frame::encode(&HostFrame { version: 1, id: 9, request }, &mut asked).unwrap();
    let length = session.handle(&asked[..length - 1], saying, &mut out).unwrap();
    match v1::message(&out[..length - 1]) {
        Some(v1::ControllerFrame { message: v1::ControllerMessage::Reply { id: 9, reply }, .. }) => reply,
        other => panic!("{:?} was read as {other:?}", saying.refusal),
    }
}

fn requests() -> Vec<HostRequest> {
    let (epoch, job, sequence) = (Epoch::default(), 1, 1);
    let ledger = LedgerPosition::default();
    let (station, realm, wired) = (StationId::default(), Realm::Real, Inputs::NONE);
    vec![
        HostRequest::Hello { min: 1, max: 1 },
        HostRequest::Start { epoch, job },
        HostRequest::Disarm { epoch, job },
        HostRequest::ReceiptSince { sequence },
        HostRequest::Ack { epoch, sequence, ledger },
        HostRequest::Provision { station, realm, wired, entropy: [0; 32] },
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn refusal_of_any_kind_reaches_a_host_of_version_1_in_its_own_words(refusal in refusal()) {
        let mut saying = Saying { refusal, status: status(&[]) };
        for request in requests() {
            let reply = answer(&mut saying, request);
            prop_assert!(matches!(reply, v1::ControllerReply::Refused(_)), "{reply:?}");
        }
    }

    #[test]
    fn status_with_any_events_reaches_a_host_of_version_1_without_those_that_it_does_not_know(
        events in prop::collection::vec(event(), 0..=RING), refusal in refusal(),
    ) {
        let known: Vec<u32> = events
            .iter().filter(|event| event.kind.since_version() == 1).map(|event| event.number).collect();
        let mut saying = Saying { refusal, status: status(&events) };
        match answer(&mut saying, HostRequest::Status { since: 0 }) {
            v1::ControllerReply::Status(status) => {
                let read: Vec<u32> = status.events.iter().map(|event| event.number).collect();
                prop_assert_eq!(read, known);
            }
            other => prop_assert!(false, "{other:?}"),
        }
    }

    #[test]
    fn event_of_any_kind_is_said_in_version_1_or_not_at_all(event in event(), refusal in refusal()) {
        is_listed(&refusal, &event.kind, Outcome::Complete);
        let mut out = [0; MAX_FRAME];
        match encode_event(event, 1, &mut out) {
            None => prop_assert_eq!(event.kind.since_version(), 2),
            Some(length) => match v1::message(&out[..length - 1]) {
                Some(v1::ControllerFrame { message: v1::ControllerMessage::Event(read), .. }) => {
                    prop_assert_eq!((read.number, read.at_ms), (event.number, event.at_ms));
                }
                other => prop_assert!(false, "{event:?} was read as {other:?}"),
            },
        }
        prop_assert!(encode_event(event, 2, &mut out).is_some(), "version 2 knows them all");
    }
}

#[test]
fn refusal_that_version_1_does_not_know_becomes_the_nearest_that_it_does() {
    let rows = [
        (Refusal::NoiseUnhealthy, v1::Refusal::MemoryFault),
        (Refusal::SelfTestFailed { fault: Fault::RelayStuck }, v1::Refusal::MemoryFault),
        (
            Refusal::ChannelsDisagree { inputs: Inputs::GUARD_CLOSED },
            v1::Refusal::ConditionBroken { broken: 2 },
        ),
    ];
    for (refusal, nearest) in rows {
        let mut saying = Saying { refusal, status: status(&[]) };
        let reply = answer(&mut saying, HostRequest::ReceiptSince { sequence: 1 });
        assert_eq!(reply, v1::ControllerReply::Refused(nearest), "{refusal:?}");
    }
}

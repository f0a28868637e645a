//! The simulated controller over protocol messages: from provisioning to a receipt, in virtual time.

mod fixture;

use super::bench::Bench;
use super::fram::MemoryFram;
use super::{SimController, SimOptions};
use crate::rig::Rig;
use crate::wires::{InputWire, Output, Pulses, WireCommand, WireReport};
use protocol::frame::{self, Deframer, MAX_FRAME};
use protocol::{
    Arm, ControllerMessage, ControllerReply, Epoch, EventKind, Hello, HostFrame, HostRequest, Inputs,
    LedgerPosition, Limits, OnSilence, Outcome, PartClaim, Realm, Receipt, ResetReason, StartMode, StationId,
    Witness, version,
};

/// One wire for one input, as the first board had them.
const WIRED: Inputs = Inputs(0x7f);

/// A host that asks one thing at a time, and the clock of it all.
struct Host {
    bench: Bench<MemoryFram>,
    /// The fixture around the controller, where there is one.
    rig: Option<Rig>,
    relay: bool,
    clamp: bool,
    now_us: u64,
    next_id: u32,
    deframer: Deframer,
    heard: Vec<ControllerMessage>,
    reports: Vec<WireReport>,
}

impl Host {
    fn new(fram: MemoryFram, options: SimOptions) -> Self {
        let controller = SimController::power_on(fram, options, Inputs::NONE, 0);
        let (deframer, heard, reports) = (Deframer::default(), vec![], vec![]);
        Self {
            bench: Bench::new(controller),
            rig: None,
            relay: false,
            clamp: false,
            now_us: 0,
            next_id: 1,
            deframer,
            heard,
            reports,
        }
    }

    fn pass(&mut self, time_us: u64) {
        let end_us = self.now_us + time_us;
        while self.now_us < end_us {
            let rig_us = self.rig.as_ref().and_then(Rig::poll_at_us).unwrap_or(u64::MAX);
            self.now_us = self.bench.poll_at_us().min(rig_us).clamp(self.now_us + 1, end_us);
            self.bench.advance(self.now_us);
            self.turn_rig();
            self.hear();
        }
    }

    fn hear(&mut self) {
        while let Some(bytes) = self.bench.controller.next_bytes(self.now_us) {
            for byte in bytes {
                if let Some(frame) = self.deframer.push(byte) {
                    self.heard.push(frame::decode_message(frame).unwrap().message);
                }
            }
        }
        self.reports.extend(std::iter::from_fn(|| self.bench.controller.next_report()));
    }

    fn ask(&mut self, request: HostRequest) -> ControllerReply {
        let id = self.next_id;
        self.next_id += 1;
        let mut bytes = [0; MAX_FRAME];
        let length =
            frame::encode(&HostFrame { version: version::CURRENT, id, request }, &mut bytes).unwrap();
        self.bench.controller.bytes_in(&bytes[..length], self.now_us);
        for _ in 0..1_000 {
            self.hear();
            let found = self.heard.iter().find_map(|message| match message {
                ControllerMessage::Reply { id: answered, reply } if *answered == id => Some(reply.clone()),
                _ => None,
            });
            if let Some(reply) = found {
                return reply;
            }
            self.pass(1_000);
        }
        panic!("no answer to {request:?}");
    }

    fn hello(&mut self) -> Hello {
        match self.ask(HostRequest::Hello { min: version::MIN, max: version::CURRENT }) {
            ControllerReply::Hello(hello) => hello,
            other => panic!("{other:?}"),
        }
    }

    fn obey(&mut self, command: WireCommand) -> Vec<String> {
        self.bench.obey(vec![command], self.now_us)
    }

    fn set(&mut self, input: Inputs, level: bool) {
        self.obey(WireCommand::Set(vec![(InputWire::of(input), level)]));
    }

    fn events(&self) -> Vec<EventKind> {
        let event = |message: &ControllerMessage| match message {
            ControllerMessage::Event(event) => Some(event.kind),
            ControllerMessage::Reply { .. } => None,
        };
        self.heard.iter().filter_map(event).collect()
    }

    /// A provisioned controller with a safe fixture and a fresh part in it.
    fn ready(options: SimOptions) -> Self {
        let mut host = Self::new(MemoryFram::default(), options);
        let wired = WIRED;
        let station = StationId::new("KES1").unwrap();
        host.ask(HostRequest::Provision { station, realm: Realm::Training, wired, entropy: [7; 32] });
        for input in [Inputs::ESTOP_OK, Inputs::GUARD_CLOSED, Inputs::MACHINE_HEALTHY, Inputs::MACHINE_READY]
        {
            host.set(input, true);
        }
        host.pass(60_000);
        host.set(Inputs::PART_PRESENT, true);
        host.pass(60_000);
        host
    }

    fn arm(&mut self, job: u64, epoch: Epoch) -> ControllerReply {
        self.ask(HostRequest::Arm(Arm {
            epoch,
            job,
            part: PartClaim::New,
            mark_digest: [3; 32],
            limits: Limits {
                witness_min: 40,
                witness_max: 40,
                cycle_max_ms: 5_000,
                permit_max_ms: 1_000,
                busy_gap_ms: 20,
                calibrated: true,
            },
            witness: Witness::Strikes,
            required: Inputs::CONDITIONS & WIRED,
            start: StartMode::Host,
            on_silence: OnSilence::Finish,
            ledger: LedgerPosition { size: job, root: [1; 32] },
        }))
    }

    fn permit(&self) -> bool {
        self.bench.controller.outputs().permit
    }

    /// A machine works for 50 ms and strikes so many times.
    fn cycle(&mut self, strikes: u32) {
        self.set(Inputs::MACHINE_BUSY, true);
        self.obey(WireCommand::Pulses(Pulses {
            pin: InputWire::of(Inputs::STRIKE),
            count: strikes,
            high_us: 200,
            period_us: 1_000,
        }));
        let over = vec![(50_000, vec![WireCommand::Set(vec![(InputWire::of(Inputs::MACHINE_BUSY), false)])])];
        self.obey(WireCommand::Script(over));
        self.pass(100_000);
    }

    fn receipt(&mut self, hello: &Hello, sequence: u64) -> Receipt {
        let ControllerReply::Receipt(signed) = self.ask(HostRequest::ReceiptSince { sequence }) else {
            panic!("no receipt {sequence}");
        };
        *signed.verify(&hello.identity.unwrap().key, Realm::Training).unwrap().get()
    }
}

#[test]
fn controller_armed_and_struck_as_planned_signs_a_complete_receipt() {
    let mut host = Host::ready(SimOptions::default());
    let hello = host.hello();
    assert_eq!(host.arm(8, hello.epoch), ControllerReply::Armed { job: 8 });
    host.pass(30_000);
    assert!(host.permit());
    host.cycle(40);
    assert!(!host.permit());
    let receipt = host.receipt(&hello, 1);
    assert_eq!((receipt.outcome, receipt.job, receipt.witness_count), (Outcome::Complete, 8, 40));
    assert!((45..=60).contains(&receipt.duration_ms), "{receipt:?}");
    let permit: Vec<bool> = host
        .reports
        .iter()
        .filter_map(|report| match report {
            WireReport::Edge { output: Output::Permit, level, .. } => Some(*level),
            _ => None,
        })
        .collect();
    assert_eq!(permit, [true, false]);
    let wanted = [EventKind::PermitGiven { job: 8 }, EventKind::CycleBegun { job: 8 }];
    assert!(wanted.iter().all(|event| host.events().contains(event)), "{:?}", host.events());
}

#[test]
fn guard_opened_under_permit_drops_it_within_the_same_microsecond() {
    let mut host = Host::ready(SimOptions::default());
    let hello = host.hello();
    host.arm(8, hello.epoch);
    host.pass(30_000);
    assert!(host.permit());
    host.bench.controller.set_pin(Inputs::GUARD_CLOSED, false, host.now_us);
    assert!(!host.permit());
    host.pass(100_000);
    let receipt = host.receipt(&hello, 1);
    assert_eq!(receipt.outcome, Outcome::PermittedNoCycle);
    assert_eq!(receipt.broken, Inputs::GUARD_CLOSED);
}

#[test]
fn controller_reset_in_mid_cycle_signs_the_interruption_with_the_same_key() {
    let mut host = Host::ready(SimOptions { noise_seed: 5, signing_us: 140_000, ..SimOptions::default() });
    let hello = host.hello();
    host.arm(8, hello.epoch);
    host.pass(30_000);
    host.set(Inputs::MACHINE_BUSY, true);
    host.pass(10_000);
    host.obey(WireCommand::Reset);
    host.pass(10_000);
    assert!(host.reports.contains(&WireReport::Reset(0)));
    host.set(Inputs::MACHINE_BUSY, false);
    host.pass(400_000);
    let again = host.hello();
    assert_eq!((again.identity, again.epoch.boot), (hello.identity, hello.epoch.boot + 1));
    assert_eq!(host.receipt(&again, 1).outcome, Outcome::InterruptedInCycle);
}

#[test]
fn memory_of_a_controller_that_is_gone_serves_the_next() {
    let mut first = Host::ready(SimOptions::default());
    let hello = first.hello();
    // Not steady yet: the permit would follow 20 ms later.
    first.set(Inputs::MACHINE_READY, false);
    first.set(Inputs::MACHINE_READY, true);
    first.arm(8, hello.epoch);
    let fram = first.bench.controller.fram().clone();
    drop(first);
    let mut next = Host::new(fram, SimOptions { noise_seed: 1, ..SimOptions::default() });
    next.pass(100_000);
    let again = next.hello();
    assert_eq!((again.identity, again.highest_job), (hello.identity, Some(8)));
    assert_eq!(next.receipt(&again, 1).outcome, Outcome::NeverPermitted);
}

#[test]
fn controller_that_signs_answers_nobody_and_still_drops_nothing() {
    let mut host = Host::ready(SimOptions { signing_us: 140_000, ..SimOptions::default() });
    let hello = host.hello();
    host.arm(8, hello.epoch);
    host.pass(30_000);
    host.cycle(40);
    let before_us = host.now_us;
    let asked = host.ask(HostRequest::Status { since: 1 });
    assert!(matches!(asked, ControllerReply::Status(status) if status.newest_receipt == 1));
    assert!(host.now_us - before_us > 50_000, "answered after the signature: {}", host.now_us - before_us);
}

#[test]
fn get_tells_wires_time_and_resets() {
    let mut host = Host::ready(SimOptions::default());
    host.bench.controller.reset(ResetReason::Watchdog, host.now_us);
    let answer: serde_json::Value = serde_json::from_str(&host.obey(WireCommand::Get)[0]).unwrap();
    assert_eq!(answer["inputs"]["guard_closed"], true);
    assert_eq!(answer["inputs"]["machine_busy"], false);
    assert_eq!(answer["outputs"]["permit"], false);
    assert_eq!(answer["resets"], 1);
    assert_eq!(answer["sim_us"], host.now_us);
}

//! The controller in a whole fixture with every input wired, a machine that two hands start, and something broken in it:
//! which refusal or receipt follows.

use super::{Host, SimOptions};
use crate::controller::chip::NoiseSource;
use crate::controller::fram::MemoryFram;
use crate::controller::relay::RelayState;
use crate::machine::text::BodyConfig;
use crate::machine::{ImarkSim, ImarkSimConfig, MetalAct, Piece};
use crate::rig::{FixtureFault, Rig};
use crate::wires::{InputWire, WireCommand, WireReport};
use protocol::receipt::EndCause;
use protocol::{
    Arm, Check, ControllerReply, ControllerState, EventKind, Fault, HostRequest, Inputs, LedgerPosition,
    Limits, OnSilence, Outcome, PartClaim, Realm, Receipt, Refusal, ResetReason, StartMode, StationId,
    Witness,
};

const EVERYTHING: Inputs = Inputs(u16::MAX);
/// The permit is given up after so long, in milliseconds.
const PERMIT_MAX_MS: u32 = 1_000;
/// Longer than channels may differ and a relay may take.
const FOUND_US: u64 = 600_000;

/// Where in a job something breaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum When {
    Permitted,
    InCycle,
}

impl Host {
    /// The outputs of the controller reach the fixture, and its wires the controller.
    pub fn turn_rig(&mut self) {
        let Some(rig) = &mut self.rig else { return };
        let now_us = self.now_us;
        rig.poll(now_us);
        loop {
            let controller = &mut self.bench.controller;
            let (relay, outputs) = (controller.relay_closed(), controller.outputs());
            if outputs.clamp != self.clamp {
                self.clamp = outputs.clamp;
                rig.set_clamp_valve(outputs.clamp, now_us);
            }
            if relay != self.relay {
                self.relay = relay;
                rig.set_permit(relay, now_us);
            }
            rig.set_start_contact(outputs.start_contact, now_us);
            let edges: Vec<_> = std::iter::from_fn(|| rig.next_edge()).collect();
            if edges.is_empty() {
                return;
            }
            edges.into_iter().for_each(|edge| controller.set_wire(edge.wire, edge.level, now_us));
        }
    }

    fn rig(&mut self) -> &mut Rig {
        self.rig.as_mut().unwrap()
    }

    /// A provisioned controller in a fixture, with a piece in it.
    fn in_fixture(options: SimOptions) -> Self {
        let mut host = Self::new(MemoryFram::default(), options);
        let body = BodyConfig { speed: 2, ..BodyConfig::default() };
        let machine = ImarkSim::new(ImarkSimConfig { body, ..ImarkSimConfig::default() });
        host.rig = Some(Rig::new(Box::new(machine), 0));
        host.pass(50_000);
        assert!(matches!(host.provision(), ControllerReply::Provisioned { .. }));
        host.rig().bytes_in(b":KE 26\r\n", 50_000);
        let now_us = host.now_us;
        host.rig().clamp(Piece::tagged("piece-1"), now_us);
        host.pass(100_000);
        host.hello();
        host
    }

    fn provision(&mut self) -> ControllerReply {
        let station = StationId::new("KES1").unwrap();
        self.ask(HostRequest::Provision {
            station,
            realm: Realm::Training,
            wired: EVERYTHING,
            entropy: [7; 32],
        })
    }

    fn break_fixture(&mut self, fault: FixtureFault) {
        let now_us = self.now_us;
        self.rig().set_fault(fault, now_us);
        self.turn_rig();
    }

    /// Asks for a job that relies on every condition and every signal.
    fn arm_everything(&mut self, job: u64) -> ControllerReply {
        let epoch = self.hello().epoch;
        self.ask(HostRequest::Arm(Arm {
            epoch,
            job,
            part: PartClaim::New,
            mark_digest: [3; 32],
            limits: Limits {
                witness_min: 1,
                witness_max: 2_000,
                cycle_max_ms: 5_000,
                permit_max_ms: PERMIT_MAX_MS,
                busy_gap_ms: 20,
                calibrated: false,
            },
            witness: Witness::Strikes,
            required: Inputs::CONDITIONS.without(Inputs::MACHINE_READY) | Inputs::SIGNALS,
            start: StartMode::Operator,
            on_silence: OnSilence::Finish,
            ledger: LedgerPosition { size: job, root: [1; 32] },
        }))
    }

    fn await_permit(&mut self) {
        for _ in 0..200 {
            if self.permit() {
                return self.pass(20_000);
            }
            self.pass(1_000);
        }
        panic!("no permit: {:?}", self.events());
    }

    /// Both hands press for a tenth of a second.
    fn press(&mut self) {
        for pressed in [true, false] {
            let now_us = self.now_us;
            self.rig().set_two_hand(pressed, now_us);
            self.turn_rig();
            self.pass(100_000);
        }
    }

    fn metal(&mut self) -> Vec<MetalAct> {
        std::iter::from_fn(|| self.rig().next_act()).collect()
    }

    /// The one receipt, once everything is at rest; the host says all the while that it is there.
    fn end(&mut self) -> Receipt {
        for _ in 0..6 {
            self.pass(500_000);
            self.hello();
        }
        let hello = self.hello();
        self.receipt(&hello, 1)
    }

    /// Runs a job in which this breaks then, up to its receipt.
    fn job(&mut self, when: When, breaks: impl FnOnce(&mut Self)) -> Receipt {
        assert_eq!(self.arm_everything(1), ControllerReply::Armed { job: 1 });
        self.await_permit();
        if when == When::Permitted {
            breaks(self);
            self.pass(150_000);
            self.press();
            return self.end();
        }
        let now_us = self.now_us;
        self.rig().set_two_hand(true, now_us);
        self.turn_rig();
        self.pass(30_000);
        let begun = EventKind::CycleBegun { job: 1 };
        assert!(self.events().contains(&begun), "{:?}", self.events());
        breaks(self);
        let now_us = self.now_us;
        self.rig().set_two_hand(false, now_us);
        self.turn_rig();
        self.end()
    }
}

fn wire(name: &str) -> InputWire {
    InputWire::try_from(name.to_owned()).unwrap()
}

fn broken(name: &str) -> FixtureFault {
    FixtureFault::Broken { wire: wire(name) }
}

fn refused(refusal: Refusal) -> ControllerReply {
    ControllerReply::Refused(refusal)
}

#[test]
fn job_started_by_two_hands_is_complete_with_every_signal_seen() {
    let mut host = Host::in_fixture(SimOptions::default());
    assert_eq!(host.arm_everything(1), ControllerReply::Armed { job: 1 });
    host.await_permit();
    assert!(host.bench.controller.outputs().clamp && host.bench.controller.relay_closed());
    host.press();
    let receipt = host.end();
    assert_eq!((receipt.outcome, receipt.cause), (Outcome::Complete, EndCause::Finished));
    assert_eq!((receipt.broken, receipt.not_wired), (Inputs::NONE, Inputs::NONE), "{receipt:?}");
    let metal = host.metal();
    assert!(metal.len() == 1 && metal[0].complete && metal[0].strikes == receipt.witness_count, "{metal:?}");
    assert!(!host.bench.controller.outputs().clamp && !host.bench.controller.relay_closed());
}

#[test]
fn host_is_told_of_its_permit_once_the_relay_has_pulled_in() {
    let mut host = Host::in_fixture(SimOptions::default());
    assert_eq!(host.arm_everything(1), ControllerReply::Armed { job: 1 });
    let given = EventKind::PermitGiven { job: 1 };
    while !host.permit() {
        host.pass(1_000);
    }
    while !host.events().contains(&given) {
        assert!(host.permit(), "{:?}", host.events());
        let ControllerReply::Status(status) = host.ask(HostRequest::Status { since: 0 }) else { panic!() };
        let told = matches!(status.state, ControllerState::Permitted { .. });
        assert_eq!(told, host.bench.controller.relay_closed());
        host.pass(1_000);
    }
    assert!(host.bench.controller.relay_closed());
}

#[test]
fn fixture_that_is_broken_before_the_arm_is_refused_by_its_name() {
    let guard = Inputs::GUARD_CLOSED;
    let cases = [
        (broken("guard_1"), 30_000, Refusal::ConditionBroken { broken: guard }),
        (broken("guard_2"), 30_000, Refusal::ConditionBroken { broken: guard }),
        (broken("guard_2"), FOUND_US, Refusal::ChannelsDisagree { inputs: guard }),
        (broken("estop_1"), FOUND_US, Refusal::ChannelsDisagree { inputs: Inputs::ESTOP_OK }),
        (FixtureFault::AirLost, 30_000, Refusal::ConditionBroken { broken: Inputs::AIR_OK }),
        (broken("air_ok"), 30_000, Refusal::ConditionBroken { broken: Inputs::AIR_OK }),
    ];
    for (fault, after_us, refusal) in cases {
        let mut host = Host::in_fixture(SimOptions::default());
        host.break_fixture(fault);
        host.pass(after_us);
        assert_eq!(host.arm_everything(1), refused(refusal), "{fault:?}");
        host.press();
        assert_eq!(host.metal(), [], "{fault:?}");
    }
}

#[test]
fn fixture_that_breaks_under_a_permit_or_in_a_cycle_leaves_no_complete_receipt() {
    use Outcome::{InterruptedInCycle, OutsideLimits, PermittedNoCycle};
    let (guard, estop) = (Inputs::GUARD_CLOSED, Inputs::ESTOP_OK);
    let cases = [
        (When::Permitted, broken("guard_1"), PermittedNoCycle, guard),
        (When::Permitted, broken("estop_2"), PermittedNoCycle, estop),
        (When::Permitted, FixtureFault::AirLost, PermittedNoCycle, Inputs::AIR_OK),
        (When::Permitted, FixtureFault::ClampOpens, PermittedNoCycle, Inputs::CLAMP_CLOSED),
        (When::InCycle, broken("guard_2"), InterruptedInCycle, guard),
        (When::InCycle, broken("estop_1"), InterruptedInCycle, estop),
        (When::InCycle, broken("part_present"), InterruptedInCycle, Inputs::PART_PRESENT),
        (When::InCycle, FixtureFault::ClampOpens, InterruptedInCycle, Inputs::CLAMP_CLOSED),
        (When::InCycle, broken("end_of_mark"), OutsideLimits, Inputs::END_OF_MARK),
    ];
    for (when, fault, outcome, broken) in cases {
        let mut host = Host::in_fixture(SimOptions::default());
        let receipt = host.job(when, |host| host.break_fixture(fault));
        // A cycle that was cut short has not told its end.
        let missing = if outcome == InterruptedInCycle { Inputs::END_OF_MARK } else { Inputs::NONE };
        assert_eq!((receipt.outcome, receipt.broken), (outcome, broken | missing), "{when:?} {fault:?}");
        assert!(!host.bench.controller.relay_closed(), "{when:?} {fault:?}");
        let metal = host.metal();
        assert_eq!(metal.is_empty(), when == When::Permitted, "{when:?} {fault:?}");
        let whole = outcome == OutsideLimits;
        assert!(metal.iter().all(|act| act.complete == whole), "{when:?} {fault:?}");
    }
}

#[test]
fn signal_that_never_comes_leaves_a_cycle_outside_its_limits() {
    for (name, missing, strikes) in [
        // Busy without strikes: metal was touched, and nobody saw it.
        ("strike", Inputs::STRIKE, 0..=0),
        ("current", Inputs::CURRENT, 1..=2_000),
        ("end_of_mark", Inputs::END_OF_MARK, 1..=2_000),
    ] {
        let mut host = Host::in_fixture(SimOptions::default());
        host.break_fixture(broken(name));
        assert_eq!(host.arm_everything(1), ControllerReply::Armed { job: 1 });
        host.await_permit();
        host.press();
        let receipt = host.end();
        assert_eq!((receipt.outcome, receipt.broken), (Outcome::OutsideLimits, missing), "{name}");
        assert!(strikes.contains(&receipt.witness_count), "{name} {receipt:?}");
    }
}

#[test]
fn air_lost_in_a_cycle_does_not_end_it() {
    let mut host = Host::in_fixture(SimOptions::default());
    let receipt = host.job(When::InCycle, |host| host.break_fixture(FixtureFault::AirLost));
    assert_eq!((receipt.outcome, receipt.cause), (Outcome::Complete, EndCause::Finished), "{receipt:?}");
    assert!(host.metal()[0].complete);
}

#[test]
fn channel_that_is_stuck_is_outvoted_and_then_found() {
    let mut host = Host::in_fixture(SimOptions::default());
    host.break_fixture(FixtureFault::Stuck { wire: wire("estop_1") });
    let receipt = host.job(When::InCycle, |host| {
        let now_us = host.now_us;
        host.rig().set_estop(false, now_us);
        host.turn_rig();
        assert!(!host.permit(), "at the edge of the channel that still works");
        host.pass(FOUND_US);
        let now_us = host.now_us;
        host.rig().set_estop(true, now_us);
        host.turn_rig();
    });
    assert_eq!(
        (receipt.outcome, receipt.broken & Inputs::CONDITIONS),
        (Outcome::InterruptedInCycle, Inputs::ESTOP_OK)
    );
    let found = EventKind::ChannelsDisagree { inputs: Inputs::ESTOP_OK };
    assert!(host.events().contains(&found), "{:?}", host.events());
}

#[test]
fn two_hand_control_that_is_tied_down_gets_no_permit() {
    let mut host = Host::in_fixture(SimOptions::default());
    host.break_fixture(FixtureFault::TwoHandTied);
    host.pass(50_000);
    assert_eq!(host.arm_everything(1), ControllerReply::Armed { job: 1 });
    let receipt = host.end();
    assert_eq!(receipt.outcome, Outcome::NeverPermitted);
    assert_eq!((host.metal(), host.bench.controller.relay_closed()), (vec![], false));
}

#[test]
fn relay_that_welds_or_burns_is_found_and_nothing_more_is_permitted() {
    let mut welded = Host::in_fixture(SimOptions::default());
    welded.obey(WireCommand::Relay(RelayState::Welded));
    welded.pass(FOUND_US);
    let stuck = refused(Refusal::SelfTestFailed { fault: Fault::RelayStuck });
    assert_eq!(welded.arm_everything(1), stuck);
    assert!(welded.events().contains(&EventKind::FaultFound { fault: Fault::RelayStuck }));
    assert!(welded.bench.controller.outputs().lamp_fault);

    let mut welds = Host::in_fixture(SimOptions::default());
    let receipt = welds.job(When::InCycle, |host| {
        host.obey(WireCommand::Relay(RelayState::Welded));
    });
    assert_eq!(receipt.outcome, Outcome::Complete, "the cycle was well; the next is not permitted");
    welds.pass(FOUND_US);
    assert!(welds.events().contains(&EventKind::FaultFound { fault: Fault::RelayStuck }));

    let mut dead = Host::in_fixture(SimOptions { relay: RelayState::Dead, ..SimOptions::default() });
    let receipt = dead.job(When::Permitted, |_| {});
    assert_eq!((receipt.outcome, receipt.broken), (Outcome::PermittedNoCycle, Inputs::RELAY_OFF));
    assert_eq!(dead.metal(), [], "two hands pressed, and the relay was open");
    assert!(dead.events().contains(&EventKind::FaultFound { fault: Fault::RelayDead }));
}

#[test]
fn expander_that_dies_is_refused_and_ends_a_cycle_by_its_clamp() {
    let mut host = Host::in_fixture(SimOptions::default());
    host.obey(WireCommand::Expander(false));
    host.pass(30_000);
    let refusal = refused(Refusal::SelfTestFailed { fault: Fault::Expander });
    assert_eq!(host.arm_everything(1), refusal);
    host.obey(WireCommand::Expander(true));
    let receipt = host.job(When::InCycle, |host| {
        host.obey(WireCommand::Expander(false));
    });
    assert_eq!(
        (receipt.outcome, receipt.broken & Inputs::CONDITIONS),
        (Outcome::InterruptedInCycle, Inputs::CLAMP_CLOSED)
    );
}

#[test]
fn noise_that_is_stuck_or_biased_makes_no_key_and_fails_the_self_test() {
    for noise in [NoiseSource::Stuck, NoiseSource::Biased] {
        let mut host = Host::new(MemoryFram::default(), SimOptions { noise, ..SimOptions::default() });
        assert_eq!(host.provision(), refused(Refusal::NoiseUnhealthy), "{noise:?}");
        host.obey(WireCommand::NoiseSource(NoiseSource::Good));
        assert!(matches!(host.provision(), ControllerReply::Provisioned { .. }));
        let epoch = host.hello().epoch;
        host.obey(WireCommand::NoiseSource(noise));
        let ControllerReply::SelfTested(test) = host.ask(HostRequest::SelfTest { epoch }) else { panic!() };
        assert_eq!((test.noise, test.ram, test.memory), (Check::Failed, Check::Passed, Check::Passed));
    }
}

#[test]
fn chip_that_fails_its_own_test_arms_nothing() {
    for (ram_failed, fault) in [(true, Fault::Ram), (false, Fault::Flash)] {
        let mut host = Host::in_fixture(SimOptions::default());
        let failing = SimOptions { ram_failed, flash_failed: !ram_failed, ..SimOptions::default() };
        let fram = host.bench.controller.fram().clone();
        let mut failing = Host::new(fram, failing);
        assert_eq!(failing.arm_everything(1), refused(Refusal::SelfTestFailed { fault }));
        assert_eq!(host.arm_everything(1), ControllerReply::Armed { job: 1 });
    }
}

#[test]
fn update_is_taken_at_rest_and_keeps_key_and_counts() {
    let mut host = Host::in_fixture(SimOptions::default());
    let before = host.hello();
    assert_eq!(host.ask(HostRequest::Update { epoch: before.epoch }), ControllerReply::Updating);
    host.pass(1_000_000);
    assert_eq!(host.bench.controller.updates(), 1);
    assert!(host.reports.contains(&WireReport::Update) && host.reports.contains(&WireReport::Reset(4)));
    let after = host.hello();
    assert_eq!((after.identity, after.epoch.boot), (before.identity, before.epoch.boot + 1));
    let ControllerReply::Inspection(seen) = host.ask(HostRequest::Inspect) else { panic!() };
    assert_eq!(seen.reset, ResetReason::Update);
}

#[test]
fn power_cut_and_given_back_is_told_apart_from_a_reset() {
    let mut host = Host::in_fixture(SimOptions::default());
    for (command, reason, told) in
        [(WireCommand::PowerCut, ResetReason::Power, 3), (WireCommand::Reset, ResetReason::Pin, 0)]
    {
        host.obey(command);
        host.pass(50_000);
        assert!(host.reports.contains(&WireReport::Reset(told)));
        let ControllerReply::Inspection(seen) = host.ask(HostRequest::Inspect) else { panic!() };
        assert_eq!(seen.reset, reason);
    }
}

#[test]
fn key_and_buttons_are_seen_by_the_controller() {
    let mut host = Host::in_fixture(SimOptions::default());
    let now_us = host.now_us;
    host.rig().set_supervisor_key(true, now_us);
    host.rig().set_buttons(Inputs::BUTTON_2, true, now_us);
    host.turn_rig();
    host.pass(50_000);
    assert!(host.events().contains(&EventKind::ButtonPressed { button: Inputs::BUTTON_2 }));
    let ControllerReply::Inspection(seen) = host.ask(HostRequest::Inspect) else { panic!() };
    assert!(seen.steady.contains(Inputs::SUPERVISOR_KEY | Inputs::BUTTON_2 | Inputs::RELAY_OFF));
    let epoch = host.hello().epoch;
    let (station, realm) = (StationId::new("KES2").unwrap(), Realm::Training);
    let renewed =
        host.ask(HostRequest::Reprovision { epoch, station, realm, wired: EVERYTHING, entropy: [9; 32] });
    assert!(matches!(renewed, ControllerReply::Provisioned { .. }), "{renewed:?}");
}

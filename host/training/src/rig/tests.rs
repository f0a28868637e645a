//! The fixture around a machine: what its wires say, and when.

use super::*;
use crate::machine::{
    GravotechSim, GravotechSimConfig, ImarkSim, ImarkSimConfig, PressSim, PressSimConfig, Transport,
};
use crate::wires::InputWire;

fn rig() -> Rig {
    let config = GravotechSimConfig { transport: Transport::Tl07, ..GravotechSimConfig::default() };
    Rig::new(Box::new(GravotechSim::new(config)), 0)
}

/// Lets time pass as far as the rig wants, and gives the edges of one input.
fn edges(rig: &mut Rig, input: Inputs, until_us: u64) -> Vec<(u64, bool)> {
    while let Some(at_us) = rig.poll_at_us().filter(|at_us| *at_us <= until_us) {
        rig.poll(at_us);
    }
    let all: Vec<_> = std::iter::from_fn(|| rig.next_edge()).collect();
    all.into_iter()
        .filter(|edge| input.contains(edge.wire.input))
        .map(|edge| (edge.at_us, edge.level))
        .collect()
}

#[test]
fn clamp_changed_opens_for_longer_than_a_controller_debounces_and_then_settles() {
    let mut rig = rig();
    rig.clamp(Piece::tagged("a"), 1_000);
    assert_eq!(edges(&mut rig, Inputs::PART_PRESENT, 290_000), [(101_000, true)]);
    rig.clamp(Piece::tagged("b"), 300_000);
    assert_eq!(edges(&mut rig, Inputs::PART_PRESENT, 500_000), [(300_000, false), (400_000, true)]);
    rig.unclamp(500_000);
    assert_eq!(edges(&mut rig, Inputs::PART_PRESENT, 600_000), [(500_000, false)]);
    let settled: Vec<_> = std::iter::from_fn(|| rig.next_settled()).collect();
    assert_eq!(settled, [Some("a".to_owned()), Some("b".to_owned()), None]);
}

#[test]
fn guard_opened_is_seen_by_the_controller_and_by_a_machine_with_a_switch_there() {
    let mut rig = Rig::new(Box::new(PressSim::new(PressSimConfig::default())), 0);
    rig.set_guard(false, 1_000);
    assert_eq!(edges(&mut rig, Inputs::GUARD_CLOSED, 2_000), [(0, true), (1_000, false)]);
    // Which inputs are on: the press says that its guard is open.
    rig.bytes_in(&[1, 2, 0, 0, 0, 8, 0x79, 0xcc], 2_000);
    rig.poll(6_000);
    assert_eq!(rig.next_bytes(), Some(vec![1, 2, 1, 0, 0xa1, 0x88]));
}

#[test]
fn health_contact_falls_with_a_fault_and_with_the_supply() {
    let mut rig = rig();
    assert!(rig.levels().contains(Inputs::MACHINE_HEALTHY));
    rig.bytes_in(b"AM\r", 10);
    assert_eq!(edges(&mut rig, Inputs::MACHINE_HEALTHY, 20), [(0, true), (10, false)]);
    rig.bytes_in(b"AD\r", 20);
    rig.set_power(false, 30);
    rig.set_power(true, 40);
    assert_eq!(edges(&mut rig, Inputs::MACHINE_HEALTHY, 50), [(20, true), (30, false), (40, true)]);
}

#[test]
fn start_contact_starts_a_machine_that_has_such_an_input_and_a_reset_clears_its_fault() {
    let mut rig = Rig::new(Box::new(ImarkSim::new(ImarkSimConfig::default())), 0);
    rig.clamp(Piece::tagged("a"), 0);
    rig.set_permit(true, 0);
    edges(&mut rig, Inputs::MACHINE_BUSY, 100_000);
    rig.bytes_in(b":KE 26\r\n", 100_000);
    rig.set_start_contact(true, 110_000);
    rig.set_start_contact(false, 120_000);
    assert_eq!(edges(&mut rig, Inputs::MACHINE_BUSY, 150_000), [(110_000, true)]);
    rig.set_permit(false, 150_000);
    assert_eq!(edges(&mut rig, Inputs::MACHINE_HEALTHY, 160_000), [(150_000, false)]);
    rig.reset_machine(160_000);
    assert_eq!(edges(&mut rig, Inputs::MACHINE_HEALTHY, 170_000), [(160_000, true)]);
}

fn wire(name: &str) -> InputWire {
    InputWire::try_from(name.to_owned()).unwrap()
}

#[test]
fn clamp_follows_its_valve_and_one_that_let_go_does_not_close_again() {
    let mut rig = rig();
    rig.set_clamp_valve(true, 0);
    assert_eq!(edges(&mut rig, Inputs::CLAMP_CLOSED, 100_000), [(50_000, true)]);
    rig.set_fault(FixtureFault::AirLost, 100_000);
    assert_eq!(edges(&mut rig, Inputs::CLAMP_CLOSED, 200_000), [], "it locks itself");
    rig.set_fault(FixtureFault::ClampOpens, 200_000);
    rig.set_clamp_valve(true, 210_000);
    assert_eq!(edges(&mut rig, Inputs::CLAMP_CLOSED, 300_000), [(200_000, false)]);
    rig.set_fault(FixtureFault::Restore, 300_000);
    rig.set_clamp_valve(false, 310_000);
    rig.set_clamp_valve(true, 320_000);
    assert_eq!(edges(&mut rig, Inputs::CLAMP_CLOSED, 400_000), [(370_000, true)]);
}

#[test]
fn fault_of_one_wire_shows_on_that_wire_alone() {
    let mut rig = rig();
    edges(&mut rig, Inputs::NONE, 0);
    rig.set_fault(FixtureFault::Broken { wire: wire("guard_2") }, 10);
    let broken = rig.next_edge().unwrap();
    assert_eq!((broken.wire.name(), broken.level, broken.at_us), ("guard_2", false, 10));
    rig.set_guard(false, 20);
    assert_eq!(rig.next_edge().map(|edge| (edge.wire.name(), edge.level)), Some(("guard_1", false)));
    rig.set_guard(true, 30);
    assert_eq!(rig.next_edge().map(|edge| (edge.wire.name(), edge.level)), Some(("guard_1", true)));
    rig.set_fault(FixtureFault::Restore, 40);
    assert_eq!(rig.next_edge().map(|edge| (edge.wire.name(), edge.level)), Some(("guard_2", true)));
    rig.set_fault(FixtureFault::Stuck { wire: wire("estop_1") }, 50);
    rig.set_estop(false, 60);
    assert_eq!(rig.next_edge().map(|edge| (edge.wire.name(), edge.level)), Some(("estop_2", false)));
    assert_eq!(rig.levels() & Inputs::PAIRED, Inputs::GUARD_CLOSED);
    assert!(rig.wires().first.contains(Inputs::ESTOP_OK) && !rig.truth().contains(Inputs::ESTOP_OK));
    assert_eq!(rig.next_edge(), None);
}

#[test]
fn two_hands_start_a_machine_only_behind_the_relay_and_its_signals_tell_of_the_mark() {
    let mut rig = Rig::new(Box::new(ImarkSim::new(ImarkSimConfig::default())), 0);
    rig.clamp(Piece::tagged("a"), 0);
    edges(&mut rig, Inputs::NONE, 100_000);
    rig.bytes_in(b":KE 26\r\n", 100_000);
    rig.set_two_hand(true, 110_000);
    rig.set_two_hand(false, 120_000);
    assert_eq!(edges(&mut rig, Inputs::MACHINE_BUSY, 130_000), [], "the relay is open");
    rig.set_permit(true, 130_000);
    rig.set_two_hand(true, 140_000);
    rig.set_two_hand(false, 150_000);
    while let Some(at_us) = rig.poll_at_us() {
        rig.poll(at_us);
    }
    let all: Vec<_> = std::iter::from_fn(|| rig.next_edge()).collect();
    let of = |input| {
        let those = all.iter().filter(|edge| edge.wire.input == input);
        those.map(|edge| (edge.at_us, edge.level)).collect::<Vec<_>>()
    };
    assert_eq!(of(Inputs::TWO_HAND), [(140_000, true), (150_000, false)]);
    assert_eq!(of(Inputs::CURRENT), of(Inputs::MACHINE_BUSY));
    let ended_us = of(Inputs::MACHINE_BUSY)[1].0;
    assert_eq!(of(Inputs::END_OF_MARK), [(ended_us + 2_000, true), (ended_us + 12_000, false)]);
    assert!(rig.next_act().unwrap().complete);
}

#[test]
fn machine_that_offers_no_signal_has_none() {
    let mut rig = Rig::offering(Box::new(ImarkSim::new(ImarkSimConfig::default())), Inputs::NONE, 0);
    rig.clamp(Piece::tagged("a"), 0);
    rig.set_permit(true, 0);
    edges(&mut rig, Inputs::NONE, 100_000);
    rig.bytes_in(b":KE 26\r\n", 100_000);
    rig.set_start_contact(true, 110_000);
    let edges = edges(&mut rig, Inputs::CURRENT | Inputs::END_OF_MARK, 60_000_000);
    assert_eq!((edges, rig.next_act().map(|act| act.complete)), (vec![], Some(true)));
}

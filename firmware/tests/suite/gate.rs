//! The gate: what the interrupt may do to the permit, and what it counts.

use crate::bench::{ALL, READY};
use firmware::{Edges, PermitGate};
use protocol::Inputs;

fn edges(levels: Inputs, fell: Inputs, rose: Inputs, at_us: u32) -> Edges {
    Edges { levels, fell, rose, at_us }
}

#[test]
fn permit_is_lost_at_a_break_or_a_pulse_of_what_is_watched_only() {
    let guard = Inputs::GUARD_CLOSED;
    let rows = [
        ("level", READY.without(guard), guard, false),
        ("pulse", READY, guard, false),
        ("not watched", READY.without(Inputs::MACHINE_READY), Inputs::MACHINE_READY, true),
        ("nothing", READY, Inputs::NONE, true),
    ];
    for (name, levels, fell, stays) in rows {
        let gate = PermitGate::new();
        gate.want(guard | Inputs::ESTOP_OK);
        assert_eq!(gate.on_edge(edges(levels, fell, Inputs::NONE, 0)), stays, "{name}");
        assert_eq!(
            gate.on_edge(edges(READY, Inputs::NONE, guard, 9)),
            stays,
            "{name}: it does not come back"
        );
        assert_eq!(gate.permits(READY), stays, "{name}");
        assert_eq!(gate.broken() == guard, !stays, "{name}");
    }
}

#[test]
fn permit_needs_the_levels_of_the_moment_and_can_be_asked_for_again() {
    let gate = PermitGate::new();
    assert!(!gate.permits(ALL));
    gate.want(Inputs::ESTOP_OK);
    assert!(gate.permits(READY) && !gate.permits(Inputs::GUARD_CLOSED));
    gate.on_edge(edges(Inputs::NONE, Inputs::ESTOP_OK, Inputs::NONE, 0));
    gate.withdraw();
    assert_eq!(gate.broken(), Inputs::ESTOP_OK, "the reason stays readable");
    gate.want(Inputs::ESTOP_OK);
    assert!(gate.permits(READY) && gate.broken().is_empty());
}

#[test]
fn gate_counts_strikes_busy_edges_and_beam_time_across_the_wrap_of_its_clock() {
    let gate = PermitGate::new();
    let beam = Inputs::STRIKE;
    gate.on_edge(edges(beam, Inputs::NONE, beam, u32::MAX - 99));
    assert_eq!(gate.counts().beam_since_us, Some(u32::MAX - 99));
    gate.on_edge(edges(Inputs::NONE, beam, Inputs::NONE, 400));
    gate.on_edge(edges(Inputs::NONE, beam, beam, 500));
    gate.on_edge(edges(Inputs::MACHINE_BUSY, Inputs::NONE, Inputs::MACHINE_BUSY, 600));
    gate.on_edge(edges(Inputs::MACHINE_BUSY, Inputs::GUARD_CLOSED, Inputs::NONE, 700));
    let counts = gate.counts();
    assert_eq!((counts.strikes, counts.busy_edges, counts.disturbances), (2, 1, 1));
    assert_eq!((counts.beam_us, counts.beam_since_us), (500, None));
}

#[test]
fn permit_that_is_narrowed_forgives_what_breaks_after_and_not_what_broke_before() {
    let (guard, air) = (Inputs::GUARD_CLOSED, Inputs::AIR_OK);
    let fall = |input| edges((guard | air).without(input), input, Inputs::NONE, 0);
    let gate = PermitGate::new();
    gate.want(guard | air);
    gate.narrow(guard);
    assert!(gate.on_edge(fall(air)) && gate.permits(guard));
    assert!(!gate.on_edge(fall(guard)));
    let gate = PermitGate::new();
    gate.want(guard | air);
    assert!(!gate.on_edge(fall(air)));
    gate.narrow(guard);
    assert!(!gate.permits(guard | air), "it does not come back");
    gate.withdraw();
    gate.narrow(guard);
    assert!(!gate.is_wanted());
}

//! The tables agree with each other, with the parts' makers and with the program; what must not touch does not.
use machines::Family;
use protocol::Inputs;
use std::collections::{BTreeMap, BTreeSet};
use tests::drawing::{
    boards,
    circuit::{Circuit, kinds},
    tables::{self, Chip, Tables},
};

fn tables() -> Tables {
    Tables::read().expect("the tables are well formed")
}

/// A wire's name as the program knows it: the two channels of a pair are one input.
fn input_name(wire: &str) -> &str {
    match wire {
        "estop_1" | "estop_2" => "estop_ok",
        "guard_1" | "guard_2" => "guard_closed",
        other => other,
    }
}

#[test]
fn every_wire_has_a_pin_of_its_own_that_its_chip_allows() {
    let tables = tables();
    let (mut names, mut places) = (BTreeSet::new(), BTreeSet::new());
    for pin in &tables.pins {
        let letters =
            pin.name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
        assert!(letters && !pin.name.is_empty(), "{}: a name has small letters, digits and _", pin.name);
        assert!(names.insert(&pin.name), "{} stands twice", pin.name);
        assert!(places.insert((pin.chip, pin.pin)), "{}: its pin is taken", pin.name);
        assert!(boards::makers_name(pin).is_some(), "{}: its chip has no pin {}", pin.name, pin.pin);
        let output_only = pin.chip == Chip::Expander && boards::EXPANDER_OUTPUT_ONLY.contains(&pin.pin);
        assert!(pin.output || !output_only, "{}: GPA7 and GPB7 are outputs only", pin.name);
        assert!(!pin.note.is_empty(), "{}: says what it is", pin.name);
        let lamp = pin.chip == Chip::Pico && pin.pin == boards::PICO_LAMP;
        assert_eq!(boards::case_pin(pin).is_none(), lamp, "{}: only the board's lamp has no pin", pin.name);
    }
}

#[test]
fn inputs_of_the_program_are_the_wired_inputs() {
    let tables = tables();
    let bus = ["uart_rx", "spi_miso"];
    let inputs = tables.pins.iter().filter(|pin| !pin.output && !bus.contains(&pin.name.as_str()));
    let wired: BTreeSet<_> = inputs.map(|pin| input_name(&pin.name)).collect();
    assert_eq!(wired, Inputs::NAMES.iter().map(|(_, name)| *name).collect());
    for name in Inputs::PAIRED.names() {
        let channels = tables.pins.iter().filter(|pin| input_name(&pin.name) == name).count();
        assert_eq!(channels, 2, "{name} has two channels");
    }
}

#[test]
fn every_wire_is_served_by_parts_and_every_part_named_is_bought() {
    let tables = tables();
    let mut seen = BTreeSet::new();
    for line in &tables.bom {
        for reference in &line.refs {
            assert!(seen.insert(reference.clone()), "{reference} stands twice");
        }
        let enclosure = line.refs[0].starts_with('E');
        assert!(enclosure || line.quantity == line.refs.len(), "{}: quantity", line.refs.join(" "));
        for wire in &line.pins {
            assert!(tables.pin(wire).is_some(), "{}: {wire} is no wire", line.refs.join(" "));
        }
        let said = [&line.part, &line.property];
        assert!(said.iter().all(|text| !text.is_empty()), "{}: says what it is", line.refs.join(" "));
    }
    for pin in &tables.pins {
        assert!(tables.bom.iter().any(|line| line.pins.contains(&pin.name)), "no part serves {}", pin.name);
    }
    let circuit = Circuit::of(&tables).unwrap();
    let drawn: BTreeSet<_> = circuit.parts().map(|part| part.reference.clone()).collect();
    let blocks = circuit.blocks.iter().map(|block| block.reference.clone());
    let drawn: BTreeSet<_> = drawn.into_iter().chain(blocks).filter(|one| !one.starts_with('#')).collect();
    // Outside the box, or nothing that is connected.
    let outside = ["B", "E", "G1", "K2", "K3", "K4", "Y"];
    let bought: BTreeSet<_> =
        seen.into_iter().filter(|one| !outside.iter().any(|start| one.starts_with(start))).collect();
    assert_eq!(drawn, bought);
}

#[test]
fn every_terminal_is_named_once_and_leads_to_a_part() {
    let tables = tables();
    let circuit = Circuit::of(&tables).unwrap();
    let names: BTreeSet<_> = tables.terminals.iter().map(tables::Terminal::name).collect();
    assert_eq!(names.len(), tables.terminals.len());
    let mut ends: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (reference, pin, net) in circuit.connections() {
        ends.entry(net).or_default().push(format!("{reference}:{pin}"));
    }
    for (net, ends) in &ends {
        assert!(ends.len() > 1, "{net} has one end only: {ends:?}");
    }
    for pin in tables.pins.iter().filter(|pin| boards::case_pin(pin).is_some()) {
        let chip = if pin.chip == Chip::Pico { "A1" } else { "U1" };
        let end = format!("{chip}:{}", boards::case_pin(pin).unwrap());
        assert!(ends[pin.name.as_str()].contains(&end), "{} does not reach {end}", pin.name);
    }
}

/// The nets that hang together through parts, not counting those made to keep two sides apart.
fn island(circuit: &Circuit, from: &str) -> BTreeSet<String> {
    let barriers = ["DCDC", "ISO_RS232", "ISO_RS422", "HCPL-2201", "RECEIVER", "PHOTOMOS", "RELAY"];
    let parts = circuit.parts().filter(|part| !barriers.contains(&part.kind.name));
    let groups: Vec<BTreeSet<String>> =
        parts.map(|part| part.pins.iter().filter_map(|(_, net)| net.clone()).collect()).collect();
    let mut island = BTreeSet::from([from.to_owned()]);
    while let Some(group) =
        groups.iter().find(|group| !group.is_disjoint(&island) && !group.is_subset(&island))
    {
        island.extend(group.iter().cloned());
    }
    island
}

#[test]
fn field_logic_and_host_never_meet() {
    let circuit = Circuit::of(&tables()).unwrap();
    let returns = ["0V", "GND", "HOST_0V", "LINE_0V", "PE"];
    for one in returns {
        let island = island(&circuit, one);
        for other in returns.iter().filter(|other| **other != one) {
            assert!(!island.contains(*other), "{one} meets {other}");
        }
    }
    // And the finding can be made: the logic's supply does reach its return.
    assert!(island(&circuit, "3V3").contains("GND"));
}

#[test]
fn two_channels_of_one_input_share_no_receiver() {
    let tables = tables();
    for (first, second) in [("estop_1", "estop_2"), ("guard_1", "guard_2")] {
        let receiver = |wire| tables.server("U", 2, wire).unwrap().0;
        assert_ne!(receiver(first), receiver(second), "one dead receiver must not speak for both");
    }
}

#[test]
fn inputs_read_false_and_outputs_stay_off_without_a_driver() {
    let tables = tables();
    let circuit = Circuit::of(&tables).unwrap();
    let held = |wire: &str, to: &str| {
        circuit.parts().any(|part| {
            let on = |net: &str| part.pins.iter().any(|(_, one)| one.as_deref() == Some(net));
            part.kind.name == kinds::RESISTOR.name && on(wire) && on(to)
        })
    };
    let bus = ["uart_tx", "uart_rx", "spi_miso", "spi_mosi", "spi_sck", "led"];
    for pin in tables.pins.iter().filter(|pin| !bus.contains(&pin.name.as_str())) {
        let rest = if pin.active_high { "GND" } else { "3V3" };
        assert!(held(&pin.name, rest), "no resistor holds {} to {rest}", pin.name);
    }
}

#[test]
fn harness_answers_for_each_wire_of_each_family() {
    let tables = tables();
    let wires = [
        "permit",
        "start_contact",
        "machine_ready",
        "machine_busy",
        "machine_healthy",
        "end_of_mark",
        "strike",
        "current",
    ];
    let grades = ["maker", "code", "inferred", "unknown", "ours"];
    for family in Family::ALL {
        let rows: Vec<_> = tables.harness.iter().filter(|row| row.family == family.name()).collect();
        assert_eq!(rows.iter().map(|row| row.wire.as_str()).collect::<Vec<_>>(), wires, "{}", family.name());
    }
    for row in &tables.harness {
        assert!(Family::from_name(&row.family).is_some(), "{} is no family", row.family);
        assert!(grades.contains(&row.grade.as_str()), "{} {}: grade {}", row.family, row.wire, row.grade);
        assert!(!tables.way_out(&row.wire).is_empty(), "{} reaches no terminal", row.wire);
    }
}

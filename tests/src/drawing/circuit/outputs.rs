//! From the chips to what they switch: the permit relay on its two ways, the other outputs, the door.
use super::{
    Group, Part,
    kinds::{CAPACITOR, DIODE, LAMP, MONOSTABLE, PHOTOMOS, RELAY, RESISTOR, SWITCH},
    part, two_ended,
};
use crate::drawing::tables::Tables;

/// Resistors of an output wire: its lamp's, and the one that holds it off.
pub const OUTPUT_RESISTORS: [(&str, &str, &str); 6] = [
    ("start_contact", "R8", "R9"),
    ("clamp", "R10", "R15"),
    ("lamp_ready", "R11", "R16"),
    ("lamp_busy", "R12", "R17"),
    ("lamp_fault", "R13", "R18"),
    ("buzzer", "R14", "R19"),
];

pub fn permit() -> Result<Group, String> {
    Ok(Group {
        title: "Permit: two ways, both needed",
        parts: vec![
            two_ended("R4", &RESISTOR, "10 kΩ", ["permit", "GND"]),
            two_ended("R6", &RESISTOR, "330 Ω", ["permit", "permit_lamp"]),
            photomos("Q1", "permit_lamp", ["24V", "k1_a1"])?,
            two_ended("R5", &RESISTOR, "10 kΩ", ["permit_pulse", "GND"]),
            two_ended("R2", &RESISTOR, "1 kΩ", ["permit", "u2_reset"]),
            two_ended("R3", &RESISTOR, "1 kΩ", ["permit_pulse", "u2_trigger"]),
            monostable()?,
            two_ended("R1", &RESISTOR, "150 kΩ 1 %", ["5V", "u2_time"]),
            two_ended("C1", &CAPACITOR, "100 nF film", ["u2_time", "GND"]),
            two_ended("C4", &CAPACITOR, "100 nF", ["5V", "GND"]),
            two_ended("R7", &RESISTOR, "680 Ω", ["u2_q", "pulse_lamp"]),
            photomos("Q2", "pulse_lamp", ["k1_a2", "0V"])?,
            relay()?,
            // The diode blocks while the coil is on; the zener takes its voltage when either end opens.
            two_ended("D2", &DIODE, "1N4007", ["k1_a2", "k1_zener"]),
            two_ended("V2", &DIODE, "24 V", ["k1_a1", "k1_zener"]),
        ],
    })
}

fn relay() -> Result<Part, String> {
    part(
        "K1",
        &RELAY,
        "24 V, forcibly guided",
        &[
            ("A1", "k1_a1"),
            ("A2", "k1_a2"),
            ("13", "permit_a"),
            ("14", "permit_b"),
            ("23", "start_a"),
            ("24", "start_middle"),
            ("31", "24V_S"),
            ("32", "relay_off_in"),
        ],
    )
}

/// One of its two is used; the other is held at rest.
fn monostable() -> Result<Part, String> {
    part(
        "U2",
        &MONOSTABLE,
        "74HCT4538",
        &[
            ("VCC", "5V"),
            ("GND", "GND"),
            ("1CX", "GND"),
            ("1RXCX", "u2_time"),
            ("1RESET", "u2_reset"),
            ("1A", "u2_trigger"),
            ("1B", "5V"),
            ("1Q", "u2_q"),
            ("2RESET", "GND"),
            ("2A", "GND"),
            ("2B", "5V"),
            ("2CX", "GND"),
        ],
    )
}

fn photomos(reference: &str, lamp: &str, [first, second]: [&str; 2]) -> Result<Part, String> {
    part(reference, &PHOTOMOS, "AQV252", &[("A", lamp), ("K", "GND"), ("D1", first), ("D2", second)])
}

pub fn others(tables: &Tables) -> Result<Group, String> {
    let mut parts = Vec::new();
    for (wire, lamp_resistor, pull_down) in OUTPUT_RESISTORS {
        let (reference, _) = tables.server("Q", 1, wire).ok_or_else(|| format!("no Q serves {wire}"))?;
        let lamp = format!("{wire}_lamp");
        let switched = format!("{wire}_out");
        let ends =
            if wire == "start_contact" { ["start_middle", "start_b"] } else { ["24V_Q", switched.as_str()] };
        parts.push(two_ended(pull_down, &RESISTOR, "10 kΩ", [wire, "GND"]));
        parts.push(two_ended(lamp_resistor, &RESISTOR, "330 Ω", [wire, &lamp]));
        parts.push(photomos(reference, &lamp, ends)?);
    }
    parts.push(two_ended("D3", &DIODE, "1N4007", ["0V", "clamp_out"]));
    Ok(Group { title: "Start contact, clamp, lamps, buzzer", parts })
}

pub fn door() -> Result<Group, String> {
    let switch = |reference, net| two_ended(reference, &SWITCH, "make", ["24V_S", net]);
    let lamp = |reference, value, net| two_ended(reference, &LAMP, value, [net, "0V"]);
    Ok(Group {
        title: "Door",
        parts: vec![
            switch("S1", "button_1_in"),
            switch("S2", "button_2_in"),
            switch("S3", "supervisor_key_in"),
            lamp("H1", "white READY", "lamp_ready_out"),
            lamp("H2", "blue BUSY", "lamp_busy_out"),
            lamp("H3", "red FAULT", "lamp_fault_out"),
            lamp("H4", "buzzer", "buzzer_out"),
        ],
    })
}

//! From the field's terminals to the chips: receivers, pull-downs, and the tap on a laser's line.
use super::{
    Group,
    kinds::{BEAM, CAPACITOR, JUMPER, RECEIVER, RESISTOR},
    part, two_ended,
};
use crate::drawing::tables::Tables;

/// The net at a receiver's logic side: `strike` can come from two places and is chosen by a jumper.
#[must_use]
pub fn receiver_output(wire: &str) -> String {
    if wire == "strike" { "strike_sensor".to_owned() } else { wire.to_owned() }
}

pub fn receivers(tables: &Tables) -> Result<Group, String> {
    let line = tables.line_of("U11").ok_or("bom.csv has no U11")?;
    let parts = line.refs.iter().zip(line.pins.chunks(2)).map(|(reference, wires)| {
        let inputs: Vec<_> = wires.iter().map(|wire| format!("{wire}_in")).collect();
        let outputs: Vec<_> = wires.iter().map(|wire| receiver_output(wire)).collect();
        let mut nets = vec![("FGND", "0V"), ("VCC", "3V3"), ("GND", "GND")];
        let (ins, outs) = (["IN1", "IN2"], ["OUT1", "OUT2"]);
        nets.extend(ins.into_iter().zip(inputs.iter().map(String::as_str)));
        nets.extend(outs.into_iter().zip(outputs.iter().map(String::as_str)));
        part(reference, &RECEIVER, "ISO1212", &nets)
    });
    Ok(Group { title: "Receivers for 24 V", parts: parts.collect::<Result<_, _>>()? })
}

pub fn pull_downs(tables: &Tables) -> Result<Group, String> {
    let line = tables.line_of("R101").ok_or("bom.csv has no R101")?;
    let parts = line.refs.iter().zip(&line.pins);
    let parts = parts.map(|(reference, wire)| two_ended(reference, &RESISTOR, "10 kΩ", [wire, "GND"]));
    Ok(Group { title: "Inputs read false without a receiver", parts: parts.collect() })
}

pub fn beam() -> Result<Group, String> {
    Ok(Group {
        title: "Tap on a laser's line, and the choice of the witness",
        parts: vec![
            two_ended("R27", &RESISTOR, "1 kΩ", ["beam_a", "beam_lamp"]),
            part(
                "U4",
                &BEAM,
                "HCPL-2201",
                &[("A", "beam_lamp"), ("K", "beam_k"), ("GND", "GND"), ("VO", "beam_5v"), ("VCC", "5V")],
            )?,
            two_ended("R25", &RESISTOR, "1.8 kΩ", ["beam_5v", "beam"]),
            two_ended("R26", &RESISTOR, "3.3 kΩ", ["beam", "GND"]),
            two_ended("C6", &CAPACITOR, "100 nF", ["5V", "GND"]),
            part(
                "JP2",
                &JUMPER,
                "sensor: 1-2, beam: 2-3",
                &[("1", "strike_sensor"), ("2", "strike"), ("3", "beam")],
            )?,
        ],
    })
}

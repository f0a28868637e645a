//! Supply, the boards with a processor or memory on them, and the link to the host.
use super::{
    Group, Part,
    kinds::{
        CAPACITOR, CONVERTER, DIODE, EXPANDER, FLAG, FRAM, FUSE, GATES, JUMPER, PICO, RESISTOR, RS232, RS422,
    },
    part, two_ended,
};
use crate::drawing::{
    boards,
    tables::{Chip, Tables},
};

pub fn supply() -> Result<Group, String> {
    let flag = |number: u32, net| part(format!("#FLG{number}"), &FLAG, "PWR_FLAG", &[("~", net)]);
    Ok(Group {
        title: "Supply",
        parts: vec![
            two_ended("F1", &FUSE, "2 A slow", ["24V_IN", "24V"]),
            two_ended("F2", &FUSE, "0.5 A slow", ["24V", "24V_S"]),
            two_ended("F3", &FUSE, "1 A slow", ["24V", "24V_Q"]),
            two_ended("V1", &DIODE, "1.5KE33A", ["0V", "24V"]),
            part(
                "G2",
                &CONVERTER,
                "24 V to 5 V",
                &[("IN+", "24V"), ("IN-", "0V"), ("OUT+", "5V"), ("OUT-", "GND")],
            )?,
            two_ended("D1", &DIODE, "1N5819", ["5V", "VSYS"]),
            two_ended("C7", &CAPACITOR, "100 nF", ["VSYS", "GND"]),
            flag(1, "24V")?,
            flag(2, "0V")?,
            flag(3, "VSYS")?,
        ],
    })
}

pub fn boards(tables: &Tables) -> Result<Group, String> {
    let mut pico = vec![("GND", "GND"), ("AGND", "GND"), ("3V3", "3V3"), ("VSYS", "VSYS")];
    let mut expander = vec![
        ("VDD", "3V3"),
        ("VSS", "GND"),
        ("CS", "expander_cs"),
        ("SCK", "spi_sck"),
        ("SI", "spi_mosi"),
        ("SO", "spi_miso"),
        ("A0", "GND"),
        ("A1", "GND"),
        ("A2", "GND"),
        ("RESET", "expander_reset"),
    ];
    let named: Vec<_> = tables.pins.iter().map(|pin| (boards::makers_name(pin), pin)).collect();
    for (name, pin) in &named {
        let name = name.as_deref().ok_or_else(|| format!("{}: its chip has no such pin", pin.name))?;
        match pin.chip {
            // The board's own lamp has no pin.
            Chip::Pico if pin.pin == boards::PICO_LAMP => {}
            Chip::Pico => pico.push((name, &pin.name)),
            Chip::Expander => expander.push((name, &pin.name)),
        }
    }
    Ok(Group {
        title: "Controller, memory, expander",
        parts: vec![
            part("A1", &PICO, "Raspberry Pi Pico", &pico)?,
            part("U1", &EXPANDER, "MCP23S17", &expander)?,
            fram()?,
            two_ended("R20", &RESISTOR, "10 kΩ", ["fram_cs", "3V3"]),
            two_ended("R21", &RESISTOR, "10 kΩ", ["expander_cs", "3V3"]),
            two_ended("R22", &RESISTOR, "10 kΩ", ["expander_reset", "3V3"]),
            two_ended("C2", &CAPACITOR, "100 nF", ["3V3", "GND"]),
            two_ended("C3", &CAPACITOR, "100 nF", ["3V3", "GND"]),
        ],
    })
}

fn fram() -> Result<Part, String> {
    part(
        "A4",
        &FRAM,
        "MB85RS256B",
        &[
            ("CS", "fram_cs"),
            ("SO", "spi_miso"),
            ("WP", "3V3"),
            ("GND", "GND"),
            ("SI", "spi_mosi"),
            ("SCK", "spi_sck"),
            ("HOLD", "3V3"),
            ("VDD", "3V3"),
        ],
    )
}

pub fn link() -> Result<Group, String> {
    let rs232 = [
        ("VCC", "5V"),
        ("GND", "GND"),
        ("TIN", "rs232_tx"),
        ("ROUT", "rs232_rx_5v"),
        ("TOUT", "host_in"),
        ("RIN", "host_out"),
        ("GNDISO", "HOST_0V"),
    ];
    let rs422 = [
        ("VCC", "3V3"),
        ("GND", "GND"),
        ("TXD", "uart_tx"),
        ("RXD", "rs422_rx"),
        ("DE", "3V3"),
        ("RE", "GND"),
        ("Y", "host_y"),
        ("Z", "host_z"),
        ("A", "host_a"),
        ("B", "host_b"),
        ("GND2", "LINE_0V"),
    ];
    Ok(Group {
        title: "Link to the host: A2 or A3",
        parts: vec![
            gates()?,
            two_ended("C5", &CAPACITOR, "100 nF", ["5V", "GND"]),
            part("A2", &RS232, "ADM3251E", &rs232)?,
            two_ended("R23", &RESISTOR, "1.8 kΩ", ["rs232_rx_5v", "rs232_rx"]),
            two_ended("R24", &RESISTOR, "3.3 kΩ", ["rs232_rx", "GND"]),
            part("A3", &RS422, "ADM2587E", &rs422)?,
            two_ended("R28", &RESISTOR, "120 Ω", ["host_a", "host_b"]),
            part(
                "JP1",
                &JUMPER,
                "A2: 1-2, A3: 2-3",
                &[("1", "rs232_rx"), ("2", "uart_rx"), ("3", "rs422_rx")],
            )?,
        ],
    })
}

/// One gate carries; the others are shut and their inputs held.
fn gates() -> Result<Part, String> {
    part(
        "U3",
        &GATES,
        "74AHCT125",
        &[
            ("VCC", "5V"),
            ("GND", "GND"),
            ("1OE", "GND"),
            ("1A", "uart_tx"),
            ("1Y", "rs232_tx"),
            ("2OE", "5V"),
            ("2A", "GND"),
            ("3OE", "5V"),
            ("3A", "GND"),
            ("4OE", "5V"),
            ("4A", "GND"),
        ],
    )
}

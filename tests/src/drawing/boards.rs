//! Where a wire's number is found on the part that one holds in the hand: pin numbers of the Pico's board and of the
//! expander's case, from the makers' data sheets.
use super::tables::{Chip, Pin};

/// Names of the Pico's 40 pins, beginning with pin 1 (Raspberry Pi Pico data sheet, pin-out).
pub const PICO: [&str; 40] = [
    "GP0", "GP1", "GND", "GP2", "GP3", "GP4", "GP5", "GND", "GP6", "GP7", "GP8", "GP9", "GND", "GP10",
    "GP11", "GP12", "GP13", "GND", "GP14", "GP15", "GP16", "GP17", "GND", "GP18", "GP19", "GP20", "GP21",
    "GND", "GP22", "RUN", "GP26", "GP27", "AGND", "GP28", "ADC_VREF", "3V3", "3V3_EN", "GND", "VSYS", "VBUS",
];

/// Names of the MCP23S17's 28 pins, beginning with pin 1 (Microchip DS20001952, SPDIP).
pub const EXPANDER: [&str; 28] = [
    "GPB0", "GPB1", "GPB2", "GPB3", "GPB4", "GPB5", "GPB6", "GPB7", "VDD", "VSS", "CS", "SCK", "SI", "SO",
    "A0", "A1", "A2", "RESET", "INTB", "INTA", "GPA0", "GPA1", "GPA2", "GPA3", "GPA4", "GPA5", "GPA6",
    "GPA7",
];

/// The GPIO of the lamp that sits on the Pico itself and has no pin.
pub const PICO_LAMP: u8 = 25;

/// Expander pins that the maker allows as outputs only: GPA7 and GPB7.
pub const EXPANDER_OUTPUT_ONLY: [u8; 2] = [7, 15];

/// The name that the chip's maker gives the pin: `GP13`, `GPA2`; none for a pin that the chip does not have.
#[must_use]
pub fn makers_name(pin: &Pin) -> Option<String> {
    match (pin.chip, pin.pin) {
        (Chip::Pico, number @ (0..=22 | 25..=28)) => Some(format!("GP{number}")),
        (Chip::Expander, number @ 0..=7) => Some(format!("GPA{number}")),
        (Chip::Expander, number @ 8..=15) => Some(format!("GPB{}", number - 8)),
        _ => None,
    }
}

/// The pin's number on its board or case, from 1; none for the Pico's own lamp and for pins that are not there.
#[must_use]
pub fn case_pin(pin: &Pin) -> Option<usize> {
    let names: &[&str] = match pin.chip {
        Chip::Pico => &PICO,
        Chip::Expander => &EXPANDER,
    };
    let name = makers_name(pin)?;
    names.iter().position(|one| *one == name).map(|index| index + 1)
}

/// Where the wire ends, in words for a drawing: `A1 pin 17 (GP13)`.
#[must_use]
pub fn place(pin: &Pin) -> String {
    let part = match pin.chip {
        Chip::Pico => "A1",
        Chip::Expander => "U1",
    };
    let name = makers_name(pin).unwrap_or_default();
    case_pin(pin)
        .map_or_else(|| format!("{part} itself ({name})"), |number| format!("{part} pin {number} ({name})"))
}

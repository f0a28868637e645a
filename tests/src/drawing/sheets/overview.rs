//! Sheet 1: which wire is on which pin of the two chips, and which cable goes where.
use crate::drawing::{
    boards,
    svg::{Anchor, NAME_MM, SMALL_MM, Sheet},
    tables::{Chip, Tables},
};

const CABLES: [(&str, &str); 9] = [
    ("X1", "24 V supply G1, earth"),
    ("X2", "host, RS-232 (with A2)"),
    ("X3", "host, RS-422 (with A3)"),
    ("X4", "safety relays K2, K3, K4"),
    ("X5", "fixture: B1, B2, B3, Y1"),
    ("X6", "machine: interlock, signals"),
    ("X7", "witness: B4, B5 (shielded)"),
    ("X8", "door: S1–S3, H1–H4"),
    ("X9", "laser's line (shielded)"),
];

/// The sheet.
#[must_use]
pub fn overview(tables: &Tables) -> Sheet {
    let mut sheet = Sheet::new(1, "Wires at the chips, cables at the box", "pins.csv and terminals.csv");
    chip(&mut sheet, tables, Chip::Pico, ["A1", "Raspberry Pi Pico"], [52.0, 20.0, 40.0, 8.0]);
    chip(&mut sheet, tables, Chip::Expander, ["U1", "MCP23S17"], [168.0, 20.0, 36.0, 8.0]);
    let lamp = tables.pins.iter().find(|pin| pin.chip == Chip::Pico && pin.pin == boards::PICO_LAMP);
    if let Some(lamp) = lamp {
        sheet.text(
            72.0,
            196.0,
            Anchor::Middle,
            SMALL_MM,
            false,
            &format!("{}: GP{}, the lamp on A1 itself", lamp.name, lamp.pin),
        );
    }
    sheet.name(236.0, 24.0, "Cables");
    for (row, (block, words)) in (0u8..).zip(CABLES) {
        let y = 32.0 + 8.0 * f64::from(row);
        let poles = tables.block(block).count();
        sheet.text(236.0, y, Anchor::Start, NAME_MM, true, block);
        sheet.note(244.0, y, words);
        sheet.note(244.0, y + 3.4, &format!("{poles} poles"));
    }
    let rules = [
        "→ into the chip   ← out of it",
        "0V    return of the 24 V field",
        "GND   return of the logic",
        "HOST_0V, LINE_0V: the host's",
        "These never meet.",
        "",
        "K2 to K4 stop the machine",
        "without this box. The box",
        "only withholds a start.",
    ];
    for (row, rule) in (0u8..).zip(rules).filter(|(_, rule)| !rule.is_empty()) {
        sheet.note(236.0, 118.0 + 4.6 * f64::from(row), rule);
    }
    sheet
}

/// A chip with all its pins, numbered as on its case; `area` is left, top, width and the height of a row.
#[expect(clippy::cast_precision_loss, reason = "a chip has few pins")]
fn chip(sheet: &mut Sheet, tables: &Tables, chip: Chip, head: [&str; 2], [x, y, width, row]: [f64; 4]) {
    let names: &[&str] = if chip == Chip::Pico { &boards::PICO } else { &boards::EXPANDER };
    let half = names.len() / 2;
    sheet.rect(x, y, width, row * half as f64 + 11.0);
    sheet.text(x + width / 2.0, y + 4.4, Anchor::Middle, 3.0, true, head[0]);
    sheet.middle(x + width / 2.0, y + 8.2, head[1]);
    for (index, name) in names.iter().enumerate() {
        let left = index < half;
        let place = if left { index } else { names.len() - 1 - index };
        let at = y + 14.0 + row * place as f64;
        let pin = tables.pins.iter().find(|pin| pin.chip == chip && boards::case_pin(pin) == Some(index + 1));
        let (words, named) = pin.map_or_else(
            || (fixed(chip, name).to_owned(), false),
            |pin| (arrow(&pin.name, pin.output == left), true),
        );
        let (edge, out, inner, outer) = if left {
            (x, -1.0, Anchor::Start, Anchor::End)
        } else {
            (x + width, 1.0, Anchor::End, Anchor::Start)
        };
        let number = index + 1;
        let inside = if left { format!("{number} {name}") } else { format!("{name} {number}") };
        sheet.text(edge - out, at + 0.9, inner, SMALL_MM, false, &inside);
        sheet.wire(&[(edge, at), (edge + 4.0 * out, at)]);
        sheet.text(edge + 5.0 * out, at + 0.9, outer, SMALL_MM, named, &words);
    }
}

/// The wire's name with the direction of what it says, drawn as it lies: `leftwards` for an arrow to the left.
fn arrow(name: &str, leftwards: bool) -> String {
    if leftwards { format!("← {name}") } else { format!("→ {name}") }
}

/// What a pin without a wire is connected to.
fn fixed(chip: Chip, name: &str) -> &'static str {
    match (chip, name) {
        (_, "GND" | "AGND" | "VSS" | "A0" | "A1" | "A2") => "GND",
        (Chip::Pico, "3V3") => "3V3 out",
        (Chip::Pico, "VSYS") => "VSYS from D1",
        (Chip::Expander, "VDD") => "3V3",
        (Chip::Expander, "CS") => "expander_cs",
        (Chip::Expander, "SCK") => "spi_sck",
        (Chip::Expander, "SI") => "spi_mosi",
        (Chip::Expander, "SO") => "spi_miso",
        (Chip::Expander, "RESET") => "3V3 by R22",
        _ => "open",
    }
}

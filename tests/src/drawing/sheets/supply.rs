//! Sheet 2: supply, link to the host, memory, expander.
use crate::drawing::{
    boards,
    signs::PinLabel,
    svg::{Anchor, SMALL_MM, Sheet},
    tables::{Chip, Tables},
};

/// The sheet.
///
/// # Errors
/// A sentence naming the wire that a table does not know.
pub fn supply(tables: &Tables) -> Result<Sheet, String> {
    let mut sheet =
        Sheet::new(2, "Supply, link to the host, memory, expander", "pins.csv, terminals.csv and bom.csv");
    chain(&mut sheet, tables);
    controller(&mut sheet, tables)?;
    rs232(&mut sheet, tables);
    rs422(&mut sheet, tables);
    memory(&mut sheet);
    expander(&mut sheet);
    sheet.note(10.0, 196.0, "Same names are connected. C2 to C7, 100 nF each, at A4, U1, U2, U3, U4 and at VSYS. U3: 4, 10, 13 to 5V; 5, 9, 12 to GND.");
    sheet.note(
        10.0,
        200.0,
        "Three returns that never meet: 0V (field), GND (logic), HOST_0V or LINE_0V (host). X2:S and X3:6, shields: PE.",
    );
    Ok(sheet)
}

/// From the 24 V terminals to everything that is fed.
fn chain(sheet: &mut Sheet, tables: &Tables) {
    let (upper, middle, lower, back) = (26.0, 34.0, 46.0, 58.0);
    for (net, y) in [("24V_IN", middle), ("0V", back)] {
        if let Some(terminal) = tables.block("X1").find(|one| one.net == net) {
            sheet.note(10.0, y - 3.6, &terminal.outside);
            sheet.terminal(36.0, y, &terminal.name());
        }
    }
    sheet.wire(&[(37.0, middle), (44.0, middle)]);
    sheet.body(50.0, middle, "F1 2 A");
    sheet.wire(&[(56.0, middle), (84.0, middle)]);
    sheet.joint(64.0, middle);
    sheet.wire(&[(64.0, middle), (64.0, 42.0)]);
    sheet.diode_up(64.0, 42.0, "V1");
    sheet.wire(&[(64.0, 48.0), (64.0, back)]);
    sheet.joint(64.0, back);
    sheet.joint(78.0, middle);
    sheet.wire(&[(84.0, upper), (78.0, upper), (78.0, lower), (122.0, lower)]);
    sheet.note(80.0, lower - 1.4, "24V");
    sheet.body(90.0, upper, "F2 0.5 A");
    sheet.body(90.0, middle, "F3 1 A");
    sheet.note(97.5, upper + 0.9, "24V_S  sensors and contacts (sheets 3 and 4)");
    sheet.note(97.5, middle + 0.9, "24V_Q  clamp, lamps, buzzer (sheet 5)");
    sheet.wire(&[(37.0, back), (122.0, back)]);
    sheet.note(100.0, back - 1.4, "0V");
    sheet.rect(122.0, 41.0, 34.0, 21.0);
    sheet.text(130.5, 46.0, Anchor::Middle, 3.0, true, "G2");
    sheet.middle(130.5, 52.0, "24 V");
    sheet.middle(147.5, 52.0, "5 V");
    sheet.dashed(&[(139.0, 41.0), (139.0, 62.0)]);
    sheet.wire(&[(156.0, lower), (190.0, lower)]);
    sheet.note(158.0, lower - 1.4, "5V  (A2, U2, U3, U4)");
    sheet.diode(195.0, lower, "D1");
    sheet.wire(&[(200.0, lower), (214.0, lower)]);
    sheet.note(202.0, lower - 1.4, "VSYS");
    sheet.note(215.0, lower + 0.9, "A1 pin 39");
    sheet.wire(&[(156.0, back), (168.0, back), (168.0, back + 2.0)]);
    sheet.ground(168.0, back + 2.0);
    sheet.note(171.0, back + 1.9, "GND  (logic: A1 pins 3, 8, 13, 18, 23, 28, 33, 38)");
    if let Some(terminal) = tables.block("X1").find(|one| one.net == "PE") {
        sheet.note(240.0, 25.0, &terminal.outside);
        sheet.terminal(246.0, 30.0, &terminal.name());
        sheet.wire(&[(247.0, 30.0), (262.0, 30.0), (262.0, 32.0)]);
        sheet.earth(262.0, 32.0);
        sheet.note(266.0, 33.0, "plate, door");
    }
}

/// The wires of A1 that this sheet is about.
fn controller(sheet: &mut Sheet, tables: &Tables) -> Result<(), String> {
    sheet.board([158.0, 78.0, 36.0, 108.0], ["A1", "Pico"], &[], &[]);
    let left = [("uart_tx", 100.0), ("uart_rx", 134.0)];
    let right = [
        ("fram_cs", 96.0),
        ("spi_miso", 104.0),
        ("spi_mosi", 112.0),
        ("spi_sck", 120.0),
        ("expander_cs", 128.0),
        ("led", 176.0),
    ];
    for (wire, y) in left.into_iter().chain(right) {
        let pin = tables.pin(wire).ok_or_else(|| format!("pins.csv has no {wire}"))?;
        let name = boards::makers_name(pin).unwrap_or_default();
        let number = boards::case_pin(pin).map(|number| number.to_string()).unwrap_or_default();
        if left.contains(&(wire, y)) {
            sheet.note(159.0, y + 0.9, &name);
            sheet.text(157.4, y - 0.8, Anchor::End, SMALL_MM, false, &number);
            sheet.name(138.0, y - 1.2, wire);
        } else if pin.chip == Chip::Pico && number.is_empty() {
            sheet.text(193.0, y + 0.9, Anchor::End, SMALL_MM, false, &format!("{name}, its own lamp"));
            sheet.name(198.0, y + 0.9, wire);
        } else {
            sheet.text(193.0, y + 0.9, Anchor::End, SMALL_MM, false, &name);
            sheet.note(194.6, y - 0.8, &number);
            sheet.wire(&[(194.0, y), (200.0, y)]);
            sheet.name(201.0, y + 0.9, wire);
        }
    }
    for (y, name, net) in
        [(144.0, "36 3V3", "3V3 out, 0.3 A"), (152.0, "39 VSYS", "from D1"), (160.0, "GND", "GND")]
    {
        sheet.text(193.0, y + 0.9, Anchor::End, SMALL_MM, false, name);
        sheet.wire(&[(194.0, y), (200.0, y)]);
        sheet.note(201.0, y + 0.9, net);
    }
    Ok(())
}

/// A2 with its connector, level in and level out.
fn rs232(sheet: &mut Sheet, tables: &Tables) {
    sheet.board(
        [58.0, 74.0, 30.0, 44.0],
        ["A2", "RS-232"],
        &[
            PinLabel { y: 90.0, number: "", name: "TOUT" },
            PinLabel { y: 100.0, number: "", name: "RIN" },
            PinLabel { y: 110.0, number: "", name: "GND" },
        ],
        &[],
    );
    sheet.dashed(&[(73.0, 83.0), (73.0, 118.0)]);
    for (y, name) in [(100.0, "TIN"), (110.0, "ROUT")] {
        sheet.text(87.0, y + 0.9, Anchor::End, SMALL_MM, false, name);
    }
    sheet.text(87.0, 90.9, Anchor::End, SMALL_MM, false, "VCC");
    sheet.wire(&[(88.0, 90.0), (92.0, 90.0)]);
    sheet.note(93.0, 90.9, "5V");
    for (net, y) in [("host_in", 90.0), ("host_out", 100.0), ("HOST_0V", 110.0)] {
        connector(sheet, tables, "X2", net, y);
    }
    // The level from 3.3 V to 5 V.
    sheet.wire(&[(88.0, 100.0), (102.0, 100.0)]);
    sheet.wire(&[(112.0, 96.0), (112.0, 104.0), (102.0, 100.0), (112.0, 96.0)]);
    sheet.middle(107.0, 95.0, "U3");
    sheet.note(98.5, 98.6, "3");
    sheet.note(113.0, 98.6, "2");
    sheet.note(104.0, 107.6, "1 to GND");
    sheet.wire(&[(112.0, 100.0), (158.0, 100.0)]);
    // The level from 5 V to 3.2 V.
    sheet.wire(&[(88.0, 110.0), (92.0, 110.0), (92.0, 122.0), (94.0, 122.0)]);
    sheet.body(100.0, 122.0, "R23 1.8 kΩ");
    sheet.wire(&[(106.0, 122.0), (128.0, 122.0), (128.0, 127.0)]);
    sheet.pull_down(112.0, 122.0, "R24");
    sheet.note(114.0, 130.6, "3.3 kΩ");
    sheet.circle(128.0, 128.0, 1.0, false);
    sheet.note(130.0, 127.4, "JP1:1");
    sheet.circle(134.0, 134.0, 1.0, false);
    sheet.note(136.0, 138.6, ":2");
    sheet.wire(&[(135.0, 134.0), (158.0, 134.0)]);
    sheet.dashed(&[(128.8, 128.8), (133.2, 133.2)]);
}

/// A3 with its connector; the jumper's other place.
fn rs422(sheet: &mut Sheet, tables: &Tables) {
    sheet.board(
        [58.0, 136.0, 30.0, 52.0],
        ["A3", "RS-422"],
        &[
            PinLabel { y: 150.0, number: "", name: "Y" },
            PinLabel { y: 157.0, number: "", name: "Z" },
            PinLabel { y: 164.0, number: "", name: "A" },
            PinLabel { y: 173.0, number: "", name: "B" },
            PinLabel { y: 180.0, number: "", name: "GND2" },
        ],
        &[],
    );
    sheet.dashed(&[(73.0, 145.0), (73.0, 188.0)]);
    for (y, name, net) in
        [(156.0, "TXD", "uart_tx"), (164.0, "DE", "3V3"), (172.0, "RE", "GND"), (180.0, "VCC", "3V3")]
    {
        sheet.text(87.0, y + 0.9, Anchor::End, SMALL_MM, false, name);
        sheet.wire(&[(88.0, y), (92.0, y)]);
        sheet.note(93.0, y + 0.9, net);
    }
    sheet.text(87.0, 148.9, Anchor::End, SMALL_MM, false, "RXD");
    sheet.wire(&[(88.0, 148.0), (128.0, 148.0), (128.0, 141.0)]);
    sheet.circle(128.0, 140.0, 1.0, false);
    sheet.note(130.0, 143.6, ":3");
    sheet.note(106.0, 172.0, "A2 or A3: fit one,");
    sheet.note(106.0, 176.0, "JP1 1-2 for A2, 2-3 for A3");
    for (net, y) in
        [("host_y", 150.0), ("host_z", 157.0), ("host_a", 164.0), ("host_b", 173.0), ("LINE_0V", 180.0)]
    {
        connector(sheet, tables, "X3", net, y);
    }
    sheet.joint(34.0, 164.0);
    sheet.joint(34.0, 173.0);
    sheet.wire(&[(34.0, 164.0), (34.0, 166.0)]);
    sheet.rect(32.9, 166.0, 2.2, 5.0);
    sheet.wire(&[(34.0, 171.0), (34.0, 173.0)]);
    sheet.note(36.2, 168.8, "R28 120 Ω");
}

/// A pole of a connector to the host.
fn connector(sheet: &mut Sheet, tables: &Tables, block: &str, net: &str, y: f64) {
    for terminal in tables.block(block).filter(|one| one.net == net) {
        let words = terminal.outside.strip_prefix("host: ").unwrap_or(&terminal.outside);
        let words = words.split(" (").next().unwrap_or(words);
        sheet.note(10.0, y - 1.4, words);
        sheet.circle(46.0, y, 1.0, false);
        sheet.note(47.2, y - 1.2, &terminal.name());
        sheet.wire(&[(10.0, y), (45.0, y)]);
        sheet.wire(&[(47.0, y), (54.0, y)]);
    }
}

/// Pins of a board with the nets on them, at its left.
fn nets(sheet: &mut Sheet, x: f64, pins: &[(f64, &str, &str)]) {
    for (y, _, net) in pins {
        sheet.text(x - 8.0, y + 0.9, Anchor::End, SMALL_MM, false, net);
        sheet.wire(&[(x - 7.0, *y), (x - 4.0, *y)]);
    }
}

fn memory(sheet: &mut Sheet) {
    let pins = [
        (84.0, "1 CS", "fram_cs"),
        (90.0, "2 SO", "spi_miso"),
        (96.0, "5 SI", "spi_mosi"),
        (102.0, "6 SCK", "spi_sck"),
        (108.0, "3 WP, 7 HOLD, 8 VDD", "3V3"),
        (114.0, "4 GND", "GND"),
    ];
    board_with_nets(sheet, [246.0, 70.0, 42.0, 50.0], ["A4", "FRAM MB85RS256B"], &pins);
    sheet.note(246.0, 124.0, "R20 10 kΩ: fram_cs to 3V3");
}

fn expander(sheet: &mut Sheet) {
    let pins = [
        (144.0, "11 CS", "expander_cs"),
        (150.0, "14 SO", "spi_miso"),
        (156.0, "13 SI", "spi_mosi"),
        (162.0, "12 SCK", "spi_sck"),
        (168.0, "9 VDD", "3V3"),
        (174.0, "10, 15, 16, 17", "GND"),
        (180.0, "18 RESET", "R22 to 3V3"),
    ];
    board_with_nets(sheet, [246.0, 130.0, 42.0, 55.0], ["U1", "MCP23S17"], &pins);
    sheet.note(220.0, 189.0, "R21, R22 10 kΩ: expander_cs and RESET to 3V3");
}

fn board_with_nets(sheet: &mut Sheet, area: [f64; 4], head: [&str; 2], pins: &[(f64, &str, &str)]) {
    let labels: Vec<_> = pins.iter().map(|(y, name, _)| PinLabel { y: *y, number: "", name }).collect();
    sheet.board(area, head, &labels, &[]);
    nets(sheet, area[0], pins);
}

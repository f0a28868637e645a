//! Sheet 5: the permit on its two ways to one relay, and the other outputs.
use crate::drawing::{
    boards,
    circuit::OUTPUT_RESISTORS,
    svg::{Anchor, NAME_MM, SMALL_MM, Sheet},
    tables::{Tables, Terminal},
};

const CHIP_X: f64 = 52.0;
const LADDER_X: f64 = 222.0;

/// The sheet.
///
/// # Errors
/// A sentence naming the wire that a table does not know.
pub fn outputs(tables: &Tables) -> Result<Sheet, String> {
    let mut sheet = Sheet::new(
        5,
        "Outputs: permit relay, start, clamp, lamps, buzzer",
        "pins.csv, terminals.csv and bom.csv",
    );
    sheet.heavy(&[(CHIP_X, 22.0), (CHIP_X, 190.0)]);
    permit(&mut sheet, tables)?;
    ladder(&mut sheet);
    contacts(&mut sheet, tables)?;
    for (row, (wire, lamp, hold)) in (0u8..).zip(OUTPUT_RESISTORS) {
        output(&mut sheet, tables, 109.0 + 15.0 * f64::from(row), wire, [lamp, hold])?;
    }
    sheet.note(10.0, 200.0, "Q1 to Q8: photo-MOS relays; lamp 1-2, switch 4-6. In reset no wire is driven, so every one of them is open.");
    Ok(sheet)
}

/// A chip's pin as the beginning of a wire.
fn begin(sheet: &mut Sheet, tables: &Tables, wire: &str, y: f64) -> Result<(), String> {
    let pin = tables.pin(wire).ok_or_else(|| format!("pins.csv has no {wire}"))?;
    sheet.text(CHIP_X - 2.0, y - 1.4, Anchor::End, NAME_MM, true, wire);
    sheet.text(CHIP_X - 2.0, y + 2.4, Anchor::End, SMALL_MM, false, &boards::place(pin));
    Ok(())
}

/// The logic side: the level to Q1 and to the monostable's reset, the pulses to its trigger.
fn permit(sheet: &mut Sheet, tables: &Tables) -> Result<(), String> {
    let (level, pulse) = (32.0, 68.0);
    begin(sheet, tables, "permit", level)?;
    sheet.wire(&[(CHIP_X, level), (90.0, level)]);
    sheet.pull_down(58.0, level, "R4 10 kΩ");
    sheet.body(96.0, level, "R6 330 Ω");
    sheet.wire(&[(102.0, level), (170.0, level)]);
    sheet.lamp_side(170.0, level, "Q1");
    sheet.joint(78.0, level);
    sheet.wire(&[(78.0, level), (78.0, 56.0), (82.0, 56.0)]);
    sheet.body(88.0, 56.0, "R2 1 kΩ");
    sheet.wire(&[(94.0, 56.0), (104.0, 56.0)]);
    begin(sheet, tables, "permit_pulse", pulse)?;
    sheet.wire(&[(CHIP_X, pulse), (82.0, pulse)]);
    sheet.pull_down(58.0, pulse, "R5 10 kΩ");
    sheet.body(88.0, pulse, "R3 1 kΩ");
    sheet.wire(&[(94.0, pulse), (104.0, pulse)]);
    monostable(sheet);
    sheet.wire(&[(140.0, 62.0), (146.0, 62.0)]);
    sheet.body(152.0, 62.0, "R7 680 Ω");
    sheet.wire(&[(158.0, 62.0), (170.0, 62.0)]);
    sheet.lamp_side(170.0, 62.0, "Q2");
    Ok(())
}

fn monostable(sheet: &mut Sheet) {
    sheet.rect(104.0, 44.0, 36.0, 40.0);
    sheet.text(122.0, 48.0, Anchor::Middle, 3.0, true, "U2");
    sheet.middle(122.0, 51.6, "74HCT4538");
    for (y, words) in
        [(56.0, "3 reset, low ends it"), (68.0, "4 trigger"), (74.0, "5 (5V)"), (80.0, "1, 8 (GND)")]
    {
        sheet.note(105.0, y + 0.9, words);
    }
    sheet.text(139.0, 62.9, Anchor::End, SMALL_MM, false, "6 Q");
    sheet.text(139.0, 70.9, Anchor::End, SMALL_MM, false, "2 time");
    sheet.text(139.0, 80.9, Anchor::End, SMALL_MM, false, "16 (5V)");
    sheet.wire(&[(140.0, 70.0), (152.0, 70.0)]);
    sheet.joint(146.0, 70.0);
    sheet.wire(&[(146.0, 70.0), (146.0, 72.0)]);
    sheet.wire(&[(143.6, 72.0), (148.4, 72.0)]);
    sheet.wire(&[(143.6, 73.2), (148.4, 73.2)]);
    sheet.wire(&[(146.0, 73.2), (146.0, 76.0)]);
    sheet.ground(146.0, 76.0);
    sheet.note(150.0, 74.6, "C1 100 nF film");
    sheet.body(158.0, 70.0, "R1 150 kΩ");
    sheet.note(165.0, 70.9, "5V");
    sheet.note(104.0, 88.0, "0.7 × R1 × C1 = 10.5 ms after the last pulse;");
    sheet.note(104.0, 91.6, "a pulse comes every 2 ms while the program runs");
    sheet.note(104.0, 95.2, "9 to 15: the second one rests (11 to 5V; 12, 13, 15 to GND)");
}

/// The coil between its two switches.
fn ladder(sheet: &mut Sheet) {
    let x = LADDER_X;
    sheet.dashed(&[(196.0, 20.0), (196.0, 100.0)]);
    sheet.note(198.0, 23.0, "field side");
    sheet.heavy(&[(x - 2.2, 26.0), (x + 2.2, 26.0)]);
    sheet.note(x + 4.0, 26.9, "24V");
    sheet.wire(&[(x, 26.0), (x, 30.0)]);
    sheet.contact_down(x, 30.0, "Q1 4-6");
    sheet.wire(&[(x, 38.0), (x, 46.0)]);
    sheet.rect(x - 3.0, 46.0, 6.0, 5.0);
    sheet.text(x - 5.0, 48.2, Anchor::End, NAME_MM, true, "K1");
    sheet.text(x - 5.0, 52.0, Anchor::End, SMALL_MM, false, "coil A1-A2");
    sheet.wire(&[(x, 51.0), (x, 60.0)]);
    sheet.joint(x, 40.0);
    sheet.joint(x, 57.0);
    sheet.wire(&[(x, 40.0), (x + 12.0, 40.0), (x + 12.0, 41.4)]);
    // The zener stands the other way up: its anode is at A1.
    sheet.wire(&[(x + 12.0, 41.4), (x + 12.0, 42.6)]);
    sheet.wire(&[(x + 10.5, 42.6), (x + 13.5, 42.6), (x + 12.0, 45.4), (x + 10.5, 42.6)]);
    sheet.wire(&[(x + 10.0, 44.8), (x + 10.5, 45.4), (x + 13.5, 45.4), (x + 14.0, 46.0)]);
    sheet.note(x + 15.0, 44.8, "V2 24 V");
    sheet.wire(&[(x + 12.0, 45.4), (x + 12.0, 49.0)]);
    sheet.diode_up(x + 12.0, 49.0, "D2");
    sheet.wire(&[(x + 12.0, 55.0), (x + 12.0, 57.0), (x, 57.0)]);
    sheet.contact_down(x, 60.0, "Q2 4-6");
    sheet.wire(&[(x, 68.0), (x, 72.0)]);
    sheet.rail(x, 72.0, "0V");
}

/// The relay's contacts.
fn contacts(sheet: &mut Sheet, tables: &Tables) -> Result<(), String> {
    let y = 86.0;
    sheet.contact(236.0, y, "K1 13-14");
    for (net, x) in [("permit_a", 224.0), ("permit_b", 248.0)] {
        sheet.terminal(x, y, &name_of(tables, net)?);
    }
    sheet.wire(&[(225.0, y), (231.0, y)]);
    sheet.wire(&[(241.0, y), (247.0, y)]);
    sheet.note(250.5, y + 0.9, "machine: start interlock");
    sheet.note(199.0, 96.0, "K1 23-24: with Q3 below. K1 31-32: sheet 3, relay_off");
    Ok(())
}

/// One of the other outputs, from the chip to its load.
fn output(
    sheet: &mut Sheet,
    tables: &Tables,
    y: f64,
    wire: &str,
    [lamp, hold]: [&str; 2],
) -> Result<(), String> {
    begin(sheet, tables, wire, y)?;
    let (switch, _) = tables.server("Q", 1, wire).ok_or_else(|| format!("no Q in bom.csv serves {wire}"))?;
    sheet.wire(&[(CHIP_X, y), (84.0, y)]);
    sheet.pull_down(58.0, y, &format!("{hold} 10 kΩ"));
    sheet.body(90.0, y, &format!("{lamp} 330 Ω"));
    sheet.wire(&[(96.0, y), (108.0, y)]);
    sheet.lamp_side(108.0, y, switch);
    sheet.dashed(&[(132.0, y - 6.0), (132.0, y + 7.0)]);
    if wire == "start_contact" { start(sheet, tables, y) } else { load(sheet, tables, y, wire, switch) }
}

/// Potential-free, in series with the permit relay's second contact.
fn start(sheet: &mut Sheet, tables: &Tables, y: f64) -> Result<(), String> {
    let terminal = |net: &str| name_of(tables, net);
    sheet.terminal(146.0, y, &terminal("start_a")?);
    sheet.wire(&[(147.0, y), (151.0, y)]);
    sheet.contact(156.0, y, "K1 23-24");
    sheet.wire(&[(161.0, y), (169.0, y)]);
    sheet.contact(174.0, y, "Q3 4-6");
    sheet.wire(&[(179.0, y), (191.0, y)]);
    sheet.terminal(192.0, y, &terminal("start_b")?);
    sheet.note(198.0, y + 0.9, "machine: start input (200 ms)");
    Ok(())
}

fn load(sheet: &mut Sheet, tables: &Tables, y: f64, wire: &str, switch: &str) -> Result<(), String> {
    let net = format!("{wire}_out");
    let at = tables.terminals.iter().position(|one| one.net == net);
    let at = at.ok_or_else(|| format!("terminals.csv has no {net}"))?;
    let terminal = &tables.terminals[at];
    let back = tables.terminals[at..].iter().find(|one| one.block == terminal.block && one.net == "0V");
    let back = back.ok_or_else(|| format!("no terminal takes the return of {wire}"))?;
    sheet.note(136.0, y - 1.4, "24V_Q");
    sheet.wire(&[(136.0, y), (151.0, y)]);
    sheet.contact(156.0, y, &format!("{switch} 4-6"));
    sheet.wire(&[(161.0, y), (191.0, y)]);
    sheet.terminal(192.0, y, &terminal.name());
    sheet.wire(&[(193.0, y), (206.0, y)]);
    if wire.starts_with("lamp") {
        sheet.lamp(210.0, y);
    } else {
        sheet.load(210.0, y, if wire == "clamp" { "Y" } else { "B" });
    }
    sheet.wire(&[(214.0, y), (227.0, y)]);
    sheet.terminal(228.0, y, &back.name());
    sheet.wire(&[(229.0, y), (234.0, y)]);
    sheet.note(235.0, y + 0.9, "0V");
    sheet.note(242.0, y + 0.9, &terminal.outside);
    if wire == "clamp" {
        sheet.joint(180.0, y);
        sheet.diode_up(180.0, y, "D3");
        sheet.wire(&[(180.0, y + 6.0), (180.0, y + 7.0)]);
        sheet.heavy(&[(178.0, y + 7.0), (182.0, y + 7.0)]);
        sheet.note(183.5, y + 7.9, "0V");
    }
    Ok(())
}

/// The first terminal on a net.
fn name_of(tables: &Tables, net: &str) -> Result<String, String> {
    let terminal = tables.terminals.iter().find(|one| one.net == net);
    terminal.map(Terminal::name).ok_or_else(|| format!("terminals.csv has no {net}"))
}

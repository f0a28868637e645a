//! Sheets 3 and 4: every input from what closes it to the chip's pin, one row each.
use super::row_top;
use crate::drawing::{
    boards,
    svg::{Anchor, NAME_MM, Sheet},
    tables::{Pin, Tables, Terminal},
};

/// What closes the circuit of an input.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Source {
    /// A contact, outside the box or in its door.
    Contact,
    /// A sensor with three wires.
    Sensor,
    /// The permit relay's break contact, inside the box.
    ReadBack,
}

/// A wire, what closes it, and what it says while current flows.
type Row = (&'static str, Source, &'static str);

const PEOPLE_AND_FIXTURE: [Row; 9] = [
    ("estop_1", Source::Contact, "e-stop not pressed"),
    ("estop_2", Source::Contact, "the same, second channel"),
    ("guard_1", Source::Contact, "guard closed"),
    ("guard_2", Source::Contact, "the same, second channel"),
    ("two_hand", Source::Contact, "both hands are pressing"),
    ("part_present", Source::Sensor, "a part is in the fixture"),
    ("clamp_closed", Source::Sensor, "the clamp is closed"),
    ("air_ok", Source::Contact, "air at working pressure"),
    ("relay_off", Source::ReadBack, "K1 has dropped out"),
];

const MACHINE_AND_DOOR: [Row; 9] = [
    ("machine_ready", Source::Contact, "it would take a start"),
    ("machine_busy", Source::Contact, "in motion"),
    ("machine_healthy", Source::Contact, "no fault, supplied"),
    ("end_of_mark", Source::Contact, "pulse: a mark has ended"),
    ("current", Source::Sensor, "the drive takes current"),
    ("strike", Source::Sensor, "pulse: metal was hit"),
    ("button_1", Source::Contact, "button 1 pressed"),
    ("button_2", Source::Contact, "button 2 pressed"),
    ("supervisor_key", Source::Contact, "the key is turned"),
];

const SOURCES: &str = "pins.csv, terminals.csv and bom.csv";
const TERMINAL_X: f64 = 92.0;
const CONTACT_X: f64 = 78.0;
const RECEIVER_X: f64 = 112.0;
const CHIP_X: f64 = 207.0;
const MEANING_X: f64 = 247.0;

/// Safety relays, fixture and read-back.
///
/// # Errors
/// A sentence naming the wire that a table does not know.
pub fn people_and_fixture(tables: &Tables) -> Result<Sheet, String> {
    let mut sheet = sheet(3, "Inputs: safety relays, fixture, read-back");
    for (row, which) in PEOPLE_AND_FIXTURE.iter().enumerate() {
        input(&mut sheet, tables, row_top(row), which)?;
    }
    sheet.note(10.0, 196.0, "K2 to K4 are certified parts outside the box: their other contacts stop the machine, these only tell the controller.");
    sheet.note(10.0, 200.0, "Site with one channel: bridge X4:2 to X4:4, or X4:6 to X4:8. A bridged pair no longer shows a welded or bridged contact.");
    Ok(sheet)
}

/// Machine, witness and door.
///
/// # Errors
/// As [`people_and_fixture`].
pub fn machine_and_door(tables: &Tables) -> Result<Sheet, String> {
    let mut sheet = sheet(4, "Inputs: machine, witness, door");
    for (row, which) in MACHINE_AND_DOOR.iter().enumerate() {
        // One row stays free for the beam, below the strike sensor that it replaces.
        input(&mut sheet, tables, row_top(row + usize::from(row > 5)), which)?;
    }
    beam(&mut sheet, tables, row_top(6));
    sheet.note(
        10.0,
        196.0,
        "Machine with PNP outputs instead of contacts: its 0 V to X6:10, and X6:5 stays open.",
    );
    sheet.note(10.0, 200.0, "X7 and X9: shielded cable, shield to X7:4, X7:8 and X9:3 at this end only.");
    Ok(sheet)
}

fn sheet(number: u32, title: &str) -> Sheet {
    let mut sheet = Sheet::new(number, title, SOURCES);
    let heads = [
        (10.0, "outside the box"),
        (88.0, "terminal"),
        (113.0, "receiver"),
        (161.0, "wire"),
        (210.0, "ends at"),
    ];
    for (x, head) in heads {
        sheet.note(x, 20.0, head);
    }
    sheet.note(MEANING_X, 20.0, "current says");
    sheet.heavy(&[(CHIP_X, 22.0), (CHIP_X, 190.0)]);
    sheet
}

fn input(sheet: &mut Sheet, tables: &Tables, top: f64, row: &Row) -> Result<(), String> {
    let (wire, source, meaning) = *row;
    let pin = tables.pin(wire).ok_or_else(|| format!("pins.csv has no {wire}"))?;
    let (receiver, channel) =
        tables.server("U", 2, wire).ok_or_else(|| format!("no receiver in bom.csv serves {wire}"))?;
    let (feed, signal) = (top + 2.5, top + 8.0);
    if source == Source::ReadBack {
        sheet.note(10.0, feed + 0.9, "relay K1: 31 (inside the box)");
        sheet.note(10.0, signal + 0.9, "relay K1: 32");
        sheet.wire(&[(CONTACT_X, feed), (RECEIVER_X - 14.0, feed)]);
        sheet.wire(&[(CONTACT_X, signal), (RECEIVER_X, signal)]);
        sheet.break_between(CONTACT_X, feed, signal);
        sheet.note(99.0, feed + 0.9, "24V_S");
    } else {
        outside(sheet, tables, top, wire, source)?;
        sheet.wire(&[(TERMINAL_X + 1.0, signal), (RECEIVER_X, signal)]);
    }
    sheet.rect(RECEIVER_X, signal - 3.5, 30.0, 7.0);
    sheet.dashed(&[(RECEIVER_X + 13.0, signal - 3.5), (RECEIVER_X + 13.0, signal + 3.5)]);
    sheet.text(RECEIVER_X + 1.5, signal + 1.0, Anchor::Start, NAME_MM, true, receiver);
    sheet.note(RECEIVER_X + 14.5, signal + 1.0, &format!("channel {}", channel + 1));
    to_chip(sheet, tables, signal, pin, wire == "strike");
    sheet.note(MEANING_X, signal + 0.9, meaning);
    Ok(())
}

/// From the receiver to the chip: pull-down, and for the witness the jumper.
fn to_chip(sheet: &mut Sheet, tables: &Tables, y: f64, pin: &Pin, jumper: bool) {
    let pull_down = tables.server("R", 1, &pin.name).map_or("", |(reference, _)| reference);
    sheet.wire(&[(RECEIVER_X + 30.0, y), (if jumper { 146.0 } else { CHIP_X }, y)]);
    let from = if jumper {
        sheet.circle(147.0, y, 1.0, false);
        sheet.text(146.5, y - 1.8, Anchor::Middle, 2.5, false, "JP2:1");
        sheet.circle(156.0, y, 1.0, false);
        sheet.text(156.5, y - 1.8, Anchor::Middle, 2.5, false, ":2");
        sheet.dashed(&[(148.0, y), (155.0, y)]);
        sheet.wire(&[(157.0, y), (CHIP_X, y)]);
        177.0
    } else {
        148.0
    };
    sheet.pull_down(from, y, &format!("{pull_down} 10 kΩ"));
    let name_x = if jumper { 181.0 } else { 161.0 };
    sheet.name(name_x, y - 1.2, &pin.name);
    sheet.note(CHIP_X + 3.0, y + 0.9, &boards::place(pin));
}

/// What lies outside, with its terminals.
fn outside(sheet: &mut Sheet, tables: &Tables, top: f64, wire: &str, source: Source) -> Result<(), String> {
    let net = format!("{wire}_in");
    let at = tables.terminals.iter().position(|one| one.net == net);
    let at = at.ok_or_else(|| format!("terminals.csv has no {net}"))?;
    let signal = &tables.terminals[at];
    let same_block = |one: &&Terminal| one.block == signal.block;
    let feed = tables.terminals[..at].iter().rev().filter(same_block).find(|one| one.net == "24V_S");
    let feed = feed.ok_or_else(|| format!("no terminal feeds {wire}"))?;
    let (feed_y, signal_y) = (top + 2.5, top + 8.0);
    pole(sheet, feed, feed_y);
    sheet.wire(&[(TERMINAL_X + 1.0, feed_y), (98.0, feed_y)]);
    sheet.note(99.0, feed_y + 0.9, "24V_S");
    pole(sheet, signal, signal_y);
    if source == Source::Sensor {
        let back = tables.terminals[at..].iter().filter(same_block).find(|one| one.net == "0V");
        let back = back.ok_or_else(|| format!("no terminal takes the return of {wire}"))?;
        pole(sheet, back, top + 13.5);
        sheet.wire(&[(TERMINAL_X + 1.0, top + 13.5), (98.0, top + 13.5)]);
        sheet.note(99.0, top + 14.4, "0V");
        sheet.rect(68.0, top + 0.8, 11.0, 14.4);
        sheet.middle(73.5, top + 8.9, "PNP");
    } else {
        sheet.contact_between(CONTACT_X, feed_y, signal_y);
    }
    Ok(())
}

fn pole(sheet: &mut Sheet, terminal: &Terminal, y: f64) {
    sheet.note(10.0, y + 0.9, &terminal.outside);
    let start = if sheet_has_sensor(terminal) { 79.0 } else { CONTACT_X };
    sheet.wire(&[(start, y), (TERMINAL_X - 1.0, y)]);
    sheet.terminal(TERMINAL_X, y, &terminal.name());
}

/// Whether the wire begins at a sensor's box and not at a contact.
fn sheet_has_sensor(terminal: &Terminal) -> bool {
    ["brown", "black", "blue", "current switch"].iter().any(|word| terminal.outside.contains(word))
}

/// The tap on a laser's line: in place of the strike sensor, by the jumper.
fn beam(sheet: &mut Sheet, tables: &Tables, top: f64) {
    let (plus, minus) = (top + 4.0, top + 11.0);
    for (net, y) in [("beam_a", plus), ("beam_k", minus)] {
        for terminal in tables.terminals_of(net) {
            sheet.note(10.0, y + 0.9, &terminal.outside);
            sheet.wire(&[(68.0, y), (TERMINAL_X - 1.0, y)]);
            sheet.terminal(TERMINAL_X, y, &terminal.name());
        }
    }
    sheet.wire(&[(TERMINAL_X + 1.0, plus), (96.0, plus)]);
    sheet.body(102.0, plus, "R27 1 kΩ");
    sheet.wire(&[(108.0, plus), (RECEIVER_X, plus)]);
    sheet.wire(&[(TERMINAL_X + 1.0, minus), (RECEIVER_X, minus)]);
    sheet.rect(RECEIVER_X, top + 1.5, 26.0, 12.0);
    sheet.dashed(&[(RECEIVER_X + 13.0, top + 1.5), (RECEIVER_X + 13.0, top + 13.5)]);
    sheet.text(RECEIVER_X + 6.5, top + 8.4, Anchor::Middle, NAME_MM, true, "U4");
    sheet.note(RECEIVER_X + 14.5, top + 8.4, "buffer");
    sheet.wire(&[(138.0, plus), (141.0, plus)]);
    sheet.body(147.0, plus, "R25 1.8 kΩ");
    sheet.wire(&[(153.0, plus), (156.0, plus), (156.0, plus - 4.2)]);
    sheet.pull_down(156.0, plus, "R26 3.3 kΩ");
    sheet.circle(156.0, plus - 5.2, 1.0, false);
    sheet.note(158.0, plus - 4.4, "JP2:3");
    sheet.note(MEANING_X, top + 8.4, "the beam is on");
}

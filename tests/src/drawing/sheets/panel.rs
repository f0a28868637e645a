//! Sheets 6 and 7: the door with what people use, the plate with what nobody touches, the floor with the cables.
use crate::drawing::{
    svg::{Anchor, NAME_MM, SMALL_MM, Sheet, short},
    tables::Tables,
};

/// One millimetre of the enclosure on paper.
const SCALE: f64 = 0.5;

/// A part of the door: reference, letters on it, middle from the door's upper left corner, and hole, in millimetres.
const DOOR: [(&str, &str, f64, f64, f64); 7] = [
    ("H1", "READY", 60.0, 70.0, 22.5),
    ("H2", "BUSY", 120.0, 70.0, 22.5),
    ("H3", "FAULT", 180.0, 70.0, 22.5),
    ("H4", "", 240.0, 70.0, 28.5),
    ("S3", "SUPERVISOR", 315.0, 70.0, 22.5),
    ("S1", "1", 90.0, 225.0, 22.5),
    ("S2", "2", 150.0, 225.0, 22.5),
];

const SOURCES: &str = "bom.csv and terminals.csv";

/// The door.
///
/// # Errors
/// A sentence naming the part that `bom.csv` does not know.
pub fn door(tables: &Tables) -> Result<Sheet, String> {
    let mut sheet = Sheet::new(6, "Door of the enclosure, from the front, 1:2", SOURCES);
    let (left, top) = (14.0, 24.0);
    let at = |x: f64, y: f64| (left + x * SCALE, top + y * SCALE);
    sheet.rect(left, top, 380.0 * SCALE, 300.0 * SCALE);
    table_head(&mut sheet);
    for (row, (reference, letters, x, y, hole)) in (0u8..).zip(DOOR) {
        let (middle_x, middle_y) = at(x, y);
        let radius = hole * SCALE / 2.0;
        sheet.circle(middle_x, middle_y, radius, false);
        sheet.wire(&[(middle_x - radius - 1.5, middle_y), (middle_x + radius + 1.5, middle_y)]);
        sheet.wire(&[(middle_x, middle_y - radius - 1.5), (middle_x, middle_y + radius + 1.5)]);
        sheet.text(middle_x, middle_y - radius - 3.0, Anchor::Middle, NAME_MM, true, reference);
        if !letters.is_empty() {
            sheet.rect(middle_x - 14.0, middle_y + radius + 3.0, 28.0, 6.0);
            sheet.text(middle_x, middle_y + radius + 7.1, Anchor::Middle, NAME_MM, true, letters);
        }
        let line = tables.line_of(reference).ok_or_else(|| format!("bom.csv has no {reference}"))?;
        let y_text = 34.0 + 5.4 * f64::from(row);
        let words = [reference.to_owned(), short(x), short(y), short(hole), line.part.clone()];
        for (column, word) in [210.0, 219.0, 230.0, 241.0, 253.0].into_iter().zip(words) {
            sheet.note(column, y_text, &word);
        }
    }
    plates(&mut sheet, at);
    let notes = [
        "x and y in mm from the door's upper left corner,",
        "hole in mm; H4's hole by its data sheet.",
        "",
        "Lamps differ by place and letters, not only by",
        "colour: READY white, BUSY blue, FAULT red.",
        "S1 and S2 are black, flush, and answer the screen.",
        "They are no start buttons: the two-hand buttons",
        "stand on the machine, 0.5 m or more from here.",
        "No e-stop on this door: e-stops belong to K2.",
        "",
        "Seal E2 goes through lug and door; its number is",
        "written on the type plate and into the log.",
        "Earth strap from the door to X8:10.",
        "The Pico's USB stays inside, under the seal.",
    ];
    for (row, note) in (0u8..).zip(notes).filter(|(_, note)| !note.is_empty()) {
        sheet.note(210.0, 80.0 + 4.6 * f64::from(row), note);
    }
    scale_bar(&mut sheet, 210.0, 160.0);
    Ok(sheet)
}

fn table_head(sheet: &mut Sheet) {
    for (x, head) in [(210.0, "part"), (219.0, "x"), (230.0, "y"), (241.0, "hole"), (253.0, "what")] {
        sheet.note(x, 28.0, head);
    }
    sheet.wire(&[(210.0, 29.6), (286.0, 29.6)]);
}

/// What is written on the door, its lock and its seal.
fn plates(sheet: &mut Sheet, at: impl Fn(f64, f64) -> (f64, f64)) {
    let (x, y) = at(25.0, 128.0);
    sheet.rect(x, y, 120.0, 15.0);
    sheet.text(x + 60.0, y + 6.0, Anchor::Middle, 3.2, true, "THIS BOX IS NO SAFETY DEVICE");
    sheet.middle(x + 60.0, y + 11.4, "It only withholds a start. To stop, press the e-stop.");
    let (x, y) = at(205.0, 190.0);
    sheet.rect(x, y, 52.0, 36.0);
    for (row, words) in (0u8..).zip([
        "station",
        "controller's fingerprint",
        "image and its build",
        "seal number",
        "wired, checked (name, day)",
    ]) {
        sheet.note(x + 2.0, y + 5.0 + 6.8 * f64::from(row), words);
        sheet.wire(&[(x + 2.0, y + 6.4 + 6.8 * f64::from(row)), (x + 50.0, y + 6.4 + 6.8 * f64::from(row))]);
    }
    let (x, y) = at(345.0, 150.0);
    sheet.circle(x, y, 5.0, false);
    sheet.middle(x, y + 8.4, "lock");
    sheet.rect(x - 3.0, y + 13.0, 6.0, 4.0);
    sheet.circle(x, y + 15.0, 1.0, false);
    sheet.text(x, y + 20.6, Anchor::Middle, SMALL_MM, false, "seal E2");
}

/// Fifty millimetres of the enclosure.
fn scale_bar(sheet: &mut Sheet, x: f64, y: f64) {
    let end = 50.0f64.mul_add(SCALE, x);
    sheet.heavy(&[(x, y), (end, y)]);
    sheet.wire(&[(x, y - 1.5), (x, y + 1.5)]);
    sheet.wire(&[(end, y - 1.5), (end, y + 1.5)]);
    sheet.note(end + 2.0, y + 0.9, "50 mm of the enclosure");
}

/// Blocks on the lower rail.
const LOWER_RAIL: [&str; 6] = ["X4", "X5", "X6", "X7", "X8", "X9"];
/// Width of a terminal in millimetres, and of the cover and mark at the end of a block.
const TERMINAL_WIDTH: f64 = 5.2;
const BLOCK_END: f64 = 2.2;

/// The mounting plate and the floor.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "a block has few poles")]
pub fn plate(tables: &Tables) -> Sheet {
    let mut sheet = Sheet::new(7, "Mounting plate and floor, 1:2", SOURCES);
    let (left, top) = (14.0, 24.0);
    sheet.rect(left, top, 330.0 * SCALE, 270.0 * SCALE);
    upper_rail(&mut sheet, tables, left, top);
    board(
        &mut sheet,
        left + 2.0,
        top + 34.0,
        "Board 1: logic",
        "A1, A4, U1 to U4, JP1, JP2, A2 or A3",
        "Q1 to Q8, G2, V2, D2, D3",
        "R1 to R28, C1 to C7",
    );
    board(
        &mut sheet,
        left + 83.0,
        top + 34.0,
        "Board 2: receivers",
        "R101 to R118",
        "U11 to U19",
        "nine boards of two channels",
    );
    sheet.note(left + 4.0, top + 96.0, "cable duct 25 × 40");
    sheet.dashed(&[(left, top + 92.0), (left + 165.0, top + 92.0)]);
    sheet.dashed(&[(left, top + 98.0), (left + 165.0, top + 98.0)]);
    let rail = top + 114.0;
    sheet.wire(&[(left + 2.0, rail), (left + 163.0, rail)]);
    let mut x = left + 6.0;
    for block in LOWER_RAIL {
        let poles = tables.block(block).count();
        let width = poles as f64 * TERMINAL_WIDTH * SCALE;
        sheet.rect(x, rail - 10.0, width, 20.0);
        sheet.text(x + width / 2.0, rail - 4.0, Anchor::Middle, NAME_MM, true, block);
        sheet.middle(x + width / 2.0, rail + 6.0, &format!("{poles}"));
        x += width + BLOCK_END;
    }
    floor(&mut sheet, left, 172.0);
    let notes = [
        "Plate as supplied with the enclosure, about 330 × 270",
        "mm; boards of 160 × 100 mm on 10 mm stand-offs.",
        "",
        "On each board the dashed line is the border between",
        "field (below) and logic (above): 8 mm without copper;",
        "only U4, U11 to U19, Q1 to Q8 and G2 stand across.",
        "A2 and A3: a border of their own to the host's side.",
        "",
        "SPI wires from A1 to A4 and U1: under 50 mm.",
        "X7 and X9: shields under clamps at the rail's end.",
        "X1, F1 to F3 and K1 share the upper rail; nothing of",
        "230 V is in this box: G1 stands outside it.",
        "K2 to K4 stand with the machine's own safety circuit.",
        "",
        "Wire colours: 24 V dark blue, 0 V blue-white, PE",
        "green-yellow (IEC 60204-1); each wire carries its",
        "terminal's name at both ends.",
    ];
    for (row, note) in (0u8..).zip(notes).filter(|(_, note)| !note.is_empty()) {
        sheet.note(188.0, 30.0 + 4.8 * f64::from(row), note);
    }
    scale_bar(&mut sheet, 188.0, 122.0);
    sheet
}

/// Terminals, fuses and the permit relay.
fn upper_rail(sheet: &mut Sheet, tables: &Tables, left: f64, top: f64) {
    let rail = top + 17.0;
    sheet.wire(&[(left + 2.0, rail), (left + 163.0, rail)]);
    let mut x = left + 6.0;
    let poles = u8::try_from(tables.block("X1").count()).unwrap_or(u8::MAX);
    for (name, width) in [
        ("X1", f64::from(poles) * TERMINAL_WIDTH),
        ("F1", 8.2),
        ("F2", 8.2),
        ("F3", 8.2),
        ("V1", 8.2),
        ("K1", 22.5),
    ] {
        let paper = (width * SCALE).max(5.0);
        sheet.rect(x, rail - 12.0, paper, 24.0);
        sheet.text(x + paper / 2.0, rail - 4.0, Anchor::Middle, SMALL_MM, true, name);
        x += paper + 4.0;
    }
    sheet.note(x + 4.0, rail - 4.0, "free");
}

/// A perforated board with its border between field and logic.
fn board(sheet: &mut Sheet, x: f64, y: f64, title: &str, logic: &str, across: &str, rest: &str) {
    sheet.rect(x, y, 80.0, 50.0);
    sheet.text(x + 40.0, y + 6.0, Anchor::Middle, NAME_MM, true, title);
    sheet.middle(x + 40.0, y + 13.0, logic);
    sheet.middle(x + 40.0, y + 18.0, rest);
    sheet.dashed(&[(x, y + 28.0), (x + 80.0, y + 28.0)]);
    sheet.middle(x + 40.0, y + 34.0, across);
    sheet.note(x + 2.0, y + 26.4, "logic");
    sheet.note(x + 2.0, y + 31.8, "field");
}

/// Openings in the floor, seen from below.
fn floor(sheet: &mut Sheet, left: f64, y: f64) {
    sheet.rect(left, y, 190.0, 20.0);
    let openings = [
        ("X1", "M16"),
        ("X2", "D-sub"),
        ("X3", "6 poles"),
        ("X4", "M20"),
        ("X5", "M20"),
        ("X6", "M20"),
        ("X7", "M16"),
        ("X9", "M16"),
        ("PE", "M8"),
    ];
    for (index, (block, hole)) in (0u8..).zip(openings) {
        let x = left + 12.0 + 20.5 * f64::from(index);
        if hole.starts_with('M') {
            sheet.circle(x, y + 7.0, if hole == "M20" { 5.0 } else { 4.0 }, false);
        } else {
            sheet.rect(x - 8.0, y + 3.0, 16.0, 8.0);
        }
        sheet.text(x, y + 8.0, Anchor::Middle, SMALL_MM, true, block);
        sheet.middle(x, y + 17.0, hole);
    }
    sheet.note(210.0, y + 8.0, "Floor from below, left to right;");
    sheet.note(210.0, y + 12.6, "metal glands that hold the shield.");
}

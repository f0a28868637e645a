//! The circuit as a KiCad project that brings its own symbols: written, never edited by hand.
//!
//! Connections are labels at the pins: two pins with the same label are one net. KiCad 8 and newer open it; their rule
//! check (`kicad-cli sch erc`) has to find nothing.

mod layout;
mod symbols;

use super::{circuit::Circuit, tables::Tables};
use layout::Placed;
use std::fmt::Write as _;

/// Name of the project and of its files.
const PROJECT: &str = "station";
/// Name of the symbol library.
const LIBRARY: &str = "markstation";
/// The grid that everything lies on, in millimetres.
const GRID_MM: f64 = 1.27;

/// A file of the project: its name below `hardware/` and its text.
pub type File = (String, String);

/// All files of the project.
///
/// # Errors
/// As [`Circuit::of`].
pub fn project(tables: &Tables) -> Result<Vec<File>, String> {
    let circuit = Circuit::of(tables)?;
    let kinds = symbols::all(&circuit, tables);
    let placed = layout::place(&circuit, &kinds);
    let at = |name: &str| format!("schematic/{name}");
    Ok(vec![
        (at("station.kicad_sch"), schematic(&kinds, &placed)),
        (at("markstation.kicad_sym"), library(&kinds)),
        (at("station.kicad_pro"), settings()),
        (at("sym-lib-table"), library_table()),
    ])
}

fn library(kinds: &[symbols::Symbol]) -> String {
    let bodies: String = kinds.iter().map(|kind| kind.text(&kind.name)).collect();
    format!("(kicad_symbol_lib (version 20231120) (generator \"markstation\")\n{bodies})\n")
}

fn library_table() -> String {
    format!(
        "(sym_lib_table\n  (version 7)\n  (lib (name \"{LIBRARY}\") (type \"KiCad\") \
         (uri \"${{KIPRJMOD}}/{LIBRARY}.kicad_sym\") (options \"\") (descr \"Parts of the station\"))\n)\n"
    )
}

fn settings() -> String {
    format!("{{\n  \"meta\": {{ \"filename\": \"{PROJECT}.kicad_pro\", \"version\": 1 }}\n}}\n")
}

fn schematic(kinds: &[symbols::Symbol], placed: &layout::Sheet<'_>) -> String {
    let mut ids = Ids::default();
    let root = ids.next();
    let mut text = format!(
        "(kicad_sch (version 20231120) (generator \"markstation\")\n  (uuid \"{root}\")\n  (paper \"A2\")\n  \
         (title_block (title \"Station controller\") (comment 1 \"Written from pins.csv, terminals.csv and bom.csv\"))\n  \
         (lib_symbols\n"
    );
    for kind in kinds {
        text += &kind.text(&format!("{LIBRARY}:{}", kind.name));
    }
    text += "  )\n";
    for (title, x, y) in &placed.headings {
        let _ = writeln!(
            text,
            "  (text {} (exclude_from_sim no) (at {} {} 0) (effects (font (size 2.54 2.54) bold) (justify left)) (uuid \"{}\"))",
            quoted(title),
            mm(*x),
            mm(*y),
            ids.next()
        );
    }
    for part in &placed.parts {
        instance(&mut text, part, &root, &mut ids);
    }
    text + "  (sheet_instances (path \"/\" (page \"1\")))\n)\n"
}

fn instance(text: &mut String, part: &Placed<'_>, root: &str, ids: &mut Ids) {
    let Placed { x, y, symbol, .. } = part;
    let (left, top, bottom) = (mm(*x), mm(y - symbol.half_height - 2), mm(y + symbol.half_height + 2));
    let hidden = if part.reference.starts_with('#') { " hide" } else { "" };
    let _ = write!(
        text,
        "  (symbol (lib_id \"{LIBRARY}:{}\") (at {left} {} 0) (unit 1) (exclude_from_sim no) (in_bom yes) \
         (on_board yes) (dnp no) (uuid \"{}\")\n    \
         (property \"Reference\" {} (at {left} {top} 0) (effects (font (size 1.27 1.27)){hidden}))\n    \
         (property \"Value\" {} (at {left} {bottom} 0) (effects (font (size 1.27 1.27))))\n    \
         (property \"Footprint\" \"\" (at {left} {} 0) (effects (font (size 1.27 1.27)) hide))\n    \
         (property \"Datasheet\" \"\" (at {left} {} 0) (effects (font (size 1.27 1.27)) hide))\n",
        symbol.name,
        mm(*y),
        ids.next(),
        quoted(&part.reference),
        quoted(&part.value),
        mm(*y),
        mm(*y),
    );
    for pin in &symbol.pins {
        let _ = writeln!(text, "    (pin {} (uuid \"{}\"))", quoted(&pin.number), ids.next());
    }
    let _ = writeln!(
        text,
        "    (instances (project \"{PROJECT}\" (path \"/{root}\" (reference {}) (unit 1))))\n  )",
        quoted(&part.reference)
    );
    for (pin, net) in symbol.pins.iter().zip(&part.nets) {
        let (at_x, at_y) = (mm(x + pin.x), mm(y - pin.y));
        let id = ids.next();
        let _ = match net {
            None => writeln!(text, "  (no_connect (at {at_x} {at_y}) (uuid \"{id}\"))"),
            Some(net) => {
                let (angle, justify) = if pin.x < 0 { (180, "right") } else { (0, "left") };
                writeln!(
                    text,
                    "  (global_label {} (shape passive) (at {at_x} {at_y} {angle}) (fields_autoplaced yes) \
                     (effects (font (size 1.27 1.27)) (justify {justify})) (uuid \"{id}\"))",
                    quoted(net)
                )
            }
        };
    }
}

/// Grid units as millimetres.
fn mm(units: i32) -> String {
    let text = format!("{:.2}", f64::from(units) * GRID_MM);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// Identifiers in the order of writing, so that the same tables give the same file.
#[derive(Default)]
struct Ids(u64);

impl Ids {
    fn next(&mut self) -> String {
        self.0 += 1;
        format!("6d61726b-7374-4174-a96f-{:012x}", self.0)
    }
}

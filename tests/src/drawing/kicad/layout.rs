//! Where each symbol stands: columns of one width, filled from the top, a heading over each group.
use super::symbols::Symbol;
use crate::drawing::circuit::Circuit;

const COLUMN: i32 = 92;
const LEFT: i32 = 52;
const TOP: i32 = 14;
const BOTTOM: i32 = 300;

/// A symbol in its place, in grid units.
pub struct Placed<'a> {
    pub symbol: &'a Symbol,
    pub reference: String,
    pub value: String,
    /// A net for each of the symbol's pins.
    pub nets: Vec<Option<String>>,
    pub x: i32,
    pub y: i32,
}

/// The filled sheet.
pub struct Sheet<'a> {
    pub parts: Vec<Placed<'a>>,
    pub headings: Vec<(&'static str, i32, i32)>,
}

pub fn place<'a>(circuit: &Circuit, symbols: &'a [Symbol]) -> Sheet<'a> {
    let mut sheet = Sheet { parts: Vec::new(), headings: Vec::new() };
    let mut at = (LEFT, TOP);
    let mut add =
        |sheet: &mut Sheet<'a>, name: &str, reference: &str, value: &str, nets, heading: &'static str| {
            let Some(symbol) = symbols.iter().find(|symbol| symbol.name == name) else { return };
            let height = 2 * symbol.half_height + 6;
            let heading_height = if heading.is_empty() { 0 } else { 6 };
            if at.1 + height + heading_height > BOTTOM {
                at = (at.0 + COLUMN, TOP);
            }
            if !heading.is_empty() {
                sheet.headings.push((heading, at.0 - 40, at.1 + 1));
                at.1 += heading_height;
            }
            sheet.parts.push(Placed {
                symbol,
                reference: reference.to_owned(),
                value: value.to_owned(),
                nets,
                x: at.0,
                y: at.1 + 3 + symbol.half_height,
            });
            at.1 += height + 1;
        };
    for group in &circuit.groups {
        for (index, part) in group.parts.iter().enumerate() {
            let nets = part.pins.iter().map(|(_, net)| net.clone()).collect();
            let heading = if index == 0 { group.title } else { "" };
            add(&mut sheet, part.kind.name, &part.reference, &part.value, nets, heading);
        }
    }
    for (index, block) in circuit.blocks.iter().enumerate() {
        let nets = block.poles.iter().map(|(_, net)| Some(net.clone())).collect();
        let heading = if index == 0 { "Terminals and what comes to them" } else { "" };
        add(&mut sheet, &block.reference, &block.reference, "", nets, heading);
    }
    sheet
}

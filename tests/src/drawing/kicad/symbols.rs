//! The library: one symbol for each kind of part and each terminal block.
use super::{mm, quoted};
use crate::drawing::{
    circuit::{
        Circuit,
        kinds::{Does, Kind, Look},
    },
    tables::Tables,
};
use std::fmt::Write as _;

/// Where a pin ends, in grid units from the symbol's middle, y upwards.
pub struct SymbolPin {
    /// Its number.
    pub number: String,
    name: String,
    does: Does,
    /// Negative on the left side.
    pub x: i32,
    /// Height above the middle.
    pub y: i32,
}

/// A symbol.
pub struct Symbol {
    /// Its name in the library.
    pub name: String,
    about: String,
    look: Look,
    /// Half the body's width in grid units.
    pub half_width: i32,
    /// Half the body's height in grid units.
    pub half_height: i32,
    /// Its pins.
    pub pins: Vec<SymbolPin>,
    prefix: String,
}

/// Length of a box's pin.
const PIN: i32 = 2;

/// Symbols of everything in the circuit.
pub fn all(circuit: &Circuit, tables: &Tables) -> Vec<Symbol> {
    let mut symbols: Vec<Symbol> = Vec::new();
    for part in circuit.parts() {
        if !symbols.iter().any(|symbol| symbol.name == part.kind.name) {
            let prefix = part.reference.trim_end_matches(|letter: char| letter.is_ascii_digit());
            symbols.push(of_kind(part.kind, prefix));
        }
    }
    symbols.extend(circuit.blocks.iter().map(|block| of_block(&block.reference, tables)));
    symbols
}

fn of_kind(kind: &Kind, prefix: &str) -> Symbol {
    let pin = |pin: &crate::drawing::circuit::kinds::KindPin, x, y| SymbolPin {
        number: pin.number.to_owned(),
        name: pin.name.to_owned(),
        does: pin.does,
        x,
        y,
    };
    let (half_width, half_height, pins) = if kind.look == Look::Box {
        let rows = kind.pins.len().div_ceil(2);
        let longest = kind.pins.iter().map(|pin| pin.name.len()).max().unwrap_or(0);
        let half_width = (i32::try_from(longest).unwrap_or(0) + 2).max(5);
        let half_height = i32::try_from(rows).unwrap_or(0);
        let place = |index: usize| {
            let (row, side) = if index < rows { (index, -1) } else { (index - rows, 1) };
            (side * (half_width + PIN), half_height - 1 - 2 * i32::try_from(row).unwrap_or(0))
        };
        let pins = kind.pins.iter().enumerate().map(|(index, one)| {
            let (x, y) = place(index);
            pin(one, x, y)
        });
        (half_width, half_height, pins.collect())
    } else {
        let ends = kind.pins.iter().zip([-3, 3]);
        (2, 1, ends.map(|(one, x)| pin(one, x, 0)).collect())
    };
    Symbol {
        name: kind.name.to_owned(),
        about: kind.about.to_owned(),
        look: kind.look,
        half_width,
        half_height,
        pins,
        prefix: prefix.to_owned(),
    }
}

/// All poles on the right; what is connected from outside is the pin's name.
fn of_block(block: &str, tables: &Tables) -> Symbol {
    let poles: Vec<_> = tables.block(block).collect();
    let longest = poles.iter().map(|pole| pole.outside.chars().count()).max().unwrap_or(0);
    let half_width = i32::try_from(longest).unwrap_or(0) / 2 + 3;
    let half_height = i32::try_from(poles.len()).unwrap_or(0);
    let pins = poles.iter().enumerate().map(|(row, pole)| SymbolPin {
        number: pole.pole.clone(),
        name: pole.outside.clone(),
        does: Does::Passive,
        x: half_width + PIN,
        y: half_height - 1 - 2 * i32::try_from(row).unwrap_or(0),
    });
    Symbol {
        name: block.to_owned(),
        about: format!("Terminals {block}"),
        look: Look::Box,
        half_width,
        half_height,
        pins: pins.collect(),
        prefix: "X".to_owned(),
    }
}

impl Symbol {
    /// The symbol as KiCad reads it, under this name.
    pub fn text(&self, name: &str) -> String {
        let (top, bottom) = (mm(self.half_height + 2), mm(-self.half_height - 2));
        let power = if self.look == Look::Flag { " (power)" } else { "" };
        let names = if self.look == Look::Box { "" } else { " hide" };
        let mut text = format!(
            "    (symbol {}{power} (pin_names (offset 0.5){names}) (exclude_from_sim no) (in_bom yes) (on_board yes)\n      \
             (property \"Reference\" {} (at 0 {top} 0) (effects (font (size 1.27 1.27))))\n      \
             (property \"Value\" {} (at 0 {bottom} 0) (effects (font (size 1.27 1.27))))\n      \
             (property \"Footprint\" \"\" (at 0 0 0) (effects (font (size 1.27 1.27)) hide))\n      \
             (property \"Datasheet\" \"\" (at 0 0 0) (effects (font (size 1.27 1.27)) hide))\n      \
             (property \"Description\" {} (at 0 0 0) (effects (font (size 1.27 1.27)) hide))\n      \
             (symbol {}\n",
            quoted(name),
            quoted(&self.prefix),
            quoted(&self.name),
            quoted(&self.about),
            quoted(&format!("{}_0_1", self.name)),
        );
        self.body(&mut text);
        let _ = write!(text, "      )\n      (symbol {}\n", quoted(&format!("{}_1_1", self.name)));
        for pin in &self.pins {
            self.pin(&mut text, pin);
        }
        text + "      )\n    )\n"
    }

    fn pin(&self, text: &mut String, pin: &SymbolPin) {
        let does = match pin.does {
            Does::Input => "input",
            Does::Output => "output",
            Does::Either => "bidirectional",
            Does::Shared => "tri_state",
            Does::Passive => "passive",
            Does::Supplied => "power_in",
            Does::Supplies => "power_out",
        };
        let angle = if pin.x < 0 { 0 } else { 180 };
        let length = match self.look {
            Look::Box => PIN,
            Look::Flag => 0,
            _ => 3 - self.half_width,
        };
        let _ = writeln!(
            text,
            "        (pin {does} line (at {} {} {angle}) (length {}) (name {} (effects (font (size 1.27 1.27)))) \
             (number {} (effects (font (size 1.27 1.27)))))",
            mm(pin.x),
            mm(pin.y),
            mm(length),
            quoted(&pin.name),
            quoted(&pin.number)
        );
    }

    fn body(&self, text: &mut String) {
        let line = |points: &[(f64, f64)]| {
            let points: String = points.iter().map(|(x, y)| format!(" (xy {x:.2} {y:.2})")).collect();
            format!(
                "        (polyline (pts{points}) (stroke (width 0.25) (type default)) (fill (type none)))\n"
            )
        };
        *text += &match self.look {
            Look::Box => rectangle(self.half_width, self.half_height),
            Look::Body => rectangle(self.half_width, self.half_height),
            Look::Plates => {
                line(&[(-2.54, 0.0), (-0.5, 0.0)])
                    + &line(&[(-0.5, 1.5), (-0.5, -1.5)])
                    + &line(&[(0.5, 1.5), (0.5, -1.5)])
                    + &line(&[(0.5, 0.0), (2.54, 0.0)])
            }
            Look::Diode => {
                line(&[(-2.54, 0.0), (2.54, 0.0)])
                    + &line(&[(-1.27, 1.27), (-1.27, -1.27), (1.27, 0.0), (-1.27, 1.27)])
                    + &line(&[(1.27, 1.27), (1.27, -1.27)])
            }
            Look::Contact => {
                line(&[(-2.54, 0.0), (-1.27, 0.0), (1.27, 1.27)]) + &line(&[(1.27, 0.0), (2.54, 0.0)])
            }
            Look::Lamp => {
                line(&[(-2.54, 0.0), (-1.27, 0.0)])
                    + &line(&[(1.27, 0.0), (2.54, 0.0)])
                    + &line(&[(-0.9, 0.9), (0.9, -0.9)])
                    + &line(&[(-0.9, -0.9), (0.9, 0.9)])
                    + "        (circle (center 0 0) (radius 1.27) (stroke (width 0.25) (type default)) (fill (type none)))\n"
            }
            Look::Flag => line(&[(-3.81, 0.0), (-1.27, 1.27), (0.0, 0.0), (-1.27, -1.27), (-3.81, 0.0)]),
        };
    }
}

fn rectangle(half_width: i32, half_height: i32) -> String {
    format!(
        "        (rectangle (start {} {}) (end {} {}) (stroke (width 0.25) (type default)) (fill (type none)))\n",
        mm(-half_width),
        mm(half_height),
        mm(half_width),
        mm(-half_height)
    )
}

//! Previews: a planned mark at true scale, as SVG to be read and printed and as PNG for reports.
//!
//! Both show the surface, what margin and curvature leave of it, observed marks and no-mark zones hatched, the
//! planned lines as the dots they are made of, the symbol and a scale bar. The SVG also says, for each numbered line,
//! which rules asked for it; the PNG carries no words. Nothing depends on colour: what differs in meaning differs in
//! hatching or in line. A glyph, such as a State's emblem, is drawn from the outline it was given; where only its
//! name is known it is a box with that name, since a preview that invents an emblem shows what will not be marked.

use serde::{Deserialize, Serialize};

use crate::item::ObservedKind;
use crate::mark::Micrometres;
use crate::path::{ROWS, dots_5x7};
use crate::surface::{Rect, Surface};
use crate::symbol::Symbol;

mod legend;
mod raster;
mod svg;

pub use raster::{DPI_MAX, DPI_MIN, PIXELS_MAX, RasterError, png};
pub use svg::svg;

/// Everything a preview shows. Rectangles lie on the surface, in its coordinates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// What is shown, in one line.
    pub title: String,
    /// The place.
    pub surface: Surface,
    /// How far curved metal may lie below the tool's plane, in micrometres; see [`Surface::usable`].
    pub sagitta_max_um: u32,
    /// What already stands there.
    pub observed: Vec<SheetObserved>,
    /// The planned lines.
    pub lines: Vec<SheetLine>,
    /// The planned symbol.
    pub symbol: Option<SheetSymbol>,
    /// Planned emblems and other glyphs that no font has.
    pub glyphs: Vec<SheetGlyph>,
    /// Whatever else the reader has to know, one paragraph each.
    pub notes: Vec<String>,
    /// The fixed words, in the reader's language.
    pub words: Words,
}

/// A mark or zone that must stay.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetObserved {
    /// The metal it occupies.
    pub rect: Rect,
    /// What it is.
    pub kind: ObservedKind,
    /// The characters as found; empty for a bare zone.
    pub text: String,
}

/// A planned line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetLine {
    /// The characters.
    pub text: String,
    /// The metal they cover: as high as seven dot pitches; see [`crate::layout`].
    pub rect: Rect,
    /// Why it is there.
    pub reasons: Vec<Reason>,
}

/// A planned symbol.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetSymbol {
    /// The symbol.
    pub symbol: Symbol,
    /// What it says.
    pub text: String,
    /// The left edge of its quiet zone.
    pub x_um: u32,
    /// The upper edge of its quiet zone.
    pub y_um: u32,
    /// How its dark modules are made.
    pub cells: CellForm,
    /// Why it is there.
    pub reasons: Vec<Reason>,
}

/// How a dark module of a symbol is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CellForm {
    /// Filled whole, as by a laser.
    Square,
    /// One dot, as by a pin.
    Dot,
}

/// A planned glyph.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetGlyph {
    /// The glyph.
    pub glyph: Glyph,
    /// The metal it covers.
    pub rect: Rect,
    /// Why it is there.
    pub reasons: Vec<Reason>,
}

/// A glyph that no font has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Glyph {
    /// Its name.
    pub name: String,
    /// The strokes it is drawn with, each a row of points (x to the right, y downwards) in micrometres from the
    /// upper left corner of its rectangle. Empty where only the name is known.
    pub strokes_um: Vec<Vec<(u32, u32)>>,
}

/// A rule that asked for a line, as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// The rule's name.
    pub rule: String,
    /// Where it is written.
    pub citation: String,
    /// What it asks for.
    pub asks: String,
}

/// The fixed words of a preview, in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// Which way the language is written.
    pub direction: Direction,
    /// For a mark that was found.
    pub observed_mark: String,
    /// For the remains of a mark that was begun.
    pub spoilt_mark: String,
    /// For metal that must not be touched.
    pub no_mark_zone: String,
    /// For the dashed line around what may be used.
    pub usable: String,
    /// Beside the scale bar: it measures 10 mm if printed at true size.
    pub scale: String,
}

/// Which way a language is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// As English.
    LeftToRight,
    /// As Arabic.
    RightToLeft,
}

impl Words {
    /// The words in English.
    pub fn english() -> Self {
        Self {
            direction: Direction::LeftToRight,
            observed_mark: "Mark found there".to_owned(),
            spoilt_mark: "Remains of a mark found there".to_owned(),
            no_mark_zone: "Not to be touched".to_owned(),
            usable: "Dashed: what may be marked".to_owned(),
            scale: "10 mm when printed at true size".to_owned(),
        }
    }

    fn observed(&self, kind: ObservedKind) -> &str {
        match kind {
            ObservedKind::Mark => &self.observed_mark,
            ObservedKind::Spoilt => &self.spoilt_mark,
            ObservedKind::NoMarkZone => &self.no_mark_zone,
        }
    }
}

/// The length of the scale bar.
const SCALE_UM: u32 = 10_000;
/// The distance of hatching lines.
const HATCH_UM: u32 = 700;

/// A point on the surface, in micrometres.
type Point = (u32, u32);

/// Something planned, ready to be drawn.
struct Entry<'s> {
    name: &'s str,
    rect: Rect,
    shape: Shape,
    reasons: &'s [Reason],
    /// Where its number stands.
    number_at: NumberAt,
}

/// Where the number of something planned stands: outside the surface, where it cannot be taken for a mark.
#[derive(Clone, Copy, PartialEq, Eq)]
enum NumberAt {
    /// To the left of the surface.
    Left,
    /// Above the surface.
    Above,
}

/// What something planned looks like.
enum Shape {
    /// Round dots around these points.
    Dots { middles: Vec<Point>, diameter_um: u32 },
    /// Filled squares with these upper left corners.
    Squares { corners: Vec<Point>, side_um: u32 },
    /// Strokes through these points.
    Strokes(Vec<Vec<Point>>),
    /// Nothing but the name is known.
    NamedBox,
}

impl Sheet {
    /// What is planned, in the order in which it is numbered.
    fn entries(&self) -> Vec<Entry<'_>> {
        let lines = self.lines.iter().map(|line| Entry {
            name: &line.text,
            rect: line.rect,
            shape: line_shape(line),
            reasons: &line.reasons,
            number_at: NumberAt::Left,
        });
        let symbol = self.symbol.iter().filter_map(|symbol| {
            let (width_um, height_um) = (symbol.symbol.width_um(), symbol.symbol.height_um());
            Some(Entry {
                name: &symbol.text,
                // A symbol that lies beyond all surfaces is not drawn.
                rect: Rect::new(symbol.x_um, symbol.y_um, width_um, height_um).ok()?,
                shape: symbol_shape(symbol),
                reasons: &symbol.reasons,
                number_at: NumberAt::Above,
            })
        });
        let glyphs = self.glyphs.iter().map(|glyph| Entry {
            name: &glyph.glyph.name,
            rect: glyph.rect,
            shape: glyph_shape(glyph),
            reasons: &glyph.reasons,
            number_at: NumberAt::Above,
        });
        lines.chain(symbol).chain(glyphs).collect()
    }
}

/// A line as dots, or as a box where the dot font lacks a character: a machine with a font of its own may have it.
fn line_shape(line: &SheetLine) -> Shape {
    // A rectangle is at most a metre high.
    let pitch_um = line.rect.height_um() / u32::try_from(ROWS).unwrap_or(u32::MAX);
    let Ok(path) = dots_5x7(&[&line.text], Micrometres(6 * pitch_um)) else { return Shape::NamedBox };
    let middle_um = pitch_um / 2;
    let middles = path.dots.iter().map(|dot| {
        let (right_um, up_um) = (dot.x_um.unsigned_abs(), dot.y_um.unsigned_abs());
        (line.rect.x_um() + middle_um + right_um, line.rect.bottom_um().saturating_sub(middle_um + up_um))
    });
    Shape::Dots { middles: middles.collect(), diameter_um: dot_diameter_um(pitch_um) }
}

fn symbol_shape(placed: &SheetSymbol) -> Shape {
    let symbol = &placed.symbol;
    let (module_um, quiet) = (symbol.module_um(), symbol.kind().quiet_modules());
    let corner = |(column, row): (u32, u32)| {
        (placed.x_um + (quiet + column) * module_um, placed.y_um + (quiet + row) * module_um)
    };
    let corners = symbol.dark_cells().map(corner);
    match placed.cells {
        CellForm::Square => Shape::Squares { corners: corners.collect(), side_um: module_um },
        CellForm::Dot => Shape::Dots {
            middles: corners.map(|(x_um, y_um)| (x_um + module_um / 2, y_um + module_um / 2)).collect(),
            diameter_um: dot_diameter_um(module_um),
        },
    }
}

fn glyph_shape(placed: &SheetGlyph) -> Shape {
    if placed.glyph.strokes_um.is_empty() {
        return Shape::NamedBox;
    }
    // A point outside the rectangle would show metal that is not marked.
    let point = |(x_um, y_um): &Point| {
        (
            placed.rect.x_um() + x_um.min(&placed.rect.width_um()),
            placed.rect.y_um() + y_um.min(&placed.rect.height_um()),
        )
    };
    Shape::Strokes(placed.glyph.strokes_um.iter().map(|stroke| stroke.iter().map(point).collect()).collect())
}

/// How wide a dot is drawn: dots of one pitch would touch and hide what they are.
fn dot_diameter_um(pitch_um: u32) -> u32 {
    pitch_um * 4 / 5
}

/// Hatching of a rectangle: lines rising to the right, and for a no-mark zone also lines falling to the right.
fn hatching(observed: &SheetObserved) -> Vec<(Point, Point)> {
    let rect = observed.rect;
    let (width_um, height_um) = (rect.width_um(), rect.height_um());
    let offsets = || (HATCH_UM..width_um + height_um).step_by(HATCH_UM as usize);
    // The line x + y = offset, from where it enters the rectangle at the left or below to where it leaves it.
    let rising = |offset: u32| {
        let (low_x, high_x) = (offset.saturating_sub(height_um), offset.min(width_um));
        ((low_x, offset - low_x), (high_x, offset - high_x))
    };
    let placed = |((x1, y1), (x2, y2)): (Point, Point)| {
        ((rect.x_um() + x1, rect.y_um() + y1), (rect.x_um() + x2, rect.y_um() + y2))
    };
    let mirrored = |((x1, y1), (x2, y2)): (Point, Point)| ((width_um - x1, y1), (width_um - x2, y2));
    let mut lines: Vec<_> = offsets().map(rising).map(placed).collect();
    if observed.kind == ObservedKind::NoMarkZone {
        lines.extend(offsets().map(rising).map(mirrored).map(placed));
    }
    lines
}

#[cfg(test)]
mod tests;

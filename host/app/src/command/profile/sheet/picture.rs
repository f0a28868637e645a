//! The picture of a mark at true scale: its lines as the dots they are made of, on a surface as large as they need.

use crate::message::Message;
use crate::text;
use marking::explain::{ExplainedLine, ShownFrom};
use marking::layout::{Gap, Layout, LayoutRequest};
use marking::mark::TenthsUm;
use marking::path::ADVANCE;
use marking::preview::{Direction, Glyph, Sheet, SheetGlyph, SheetLine, Words, svg};
use marking::surface::{Rect, Surface};

/// How many characters of a line a sign or code takes at least that nobody has filled in.
const BOX_CHARS_MIN: usize = 4;
/// Free metal around the mark, in micrometres.
const MARGIN_UM: u32 = 1_500;

/// A line as it is drawn: blanks where boxes stand, and the boxes by the character they begin at.
struct Drawn {
    text: String,
    boxes: Vec<(usize, String)>,
}

/// The picture as SVG; none where a line is too long to be drawn.
pub fn picture(
    title: &str,
    height: TenthsUm,
    lines: &[&ExplainedLine],
    direction: Direction,
) -> Option<String> {
    let drawn: Vec<Drawn> = lines.iter().map(|line| Drawn::new(line)).collect();
    let surface = surface_for(&drawn, height)?;
    let request = LayoutRequest {
        lines: drawn.iter().map(|line| line.text.clone()).collect(),
        height_min: height,
        symbol: None,
        obstacles: Vec::new(),
        gap: Gap::Um(0),
        sagitta_max_um: 0,
    };
    let layout = Layout::place(surface, &request).ok()?;
    let mut glyphs = Vec::new();
    for (line, placed) in drawn.iter().zip(&layout.lines) {
        for (at, name) in &line.boxes {
            let rect = box_rect(placed.rect, *at, box_chars(name), layout.pitch_um)?;
            let glyph = Glyph { name: name.to_uppercase(), strokes_um: Vec::new() };
            glyphs.push(SheetGlyph { glyph, rect, reasons: Vec::new() });
        }
    }
    let planned = layout.lines.into_iter();
    let planned = planned.map(|line| SheetLine { text: line.text, rect: line.rect, reasons: Vec::new() });
    Some(svg(&Sheet {
        title: title.to_owned(),
        surface,
        sagitta_max_um: 0,
        observed: Vec::new(),
        lines: planned.collect(),
        symbol: None,
        glyphs,
        notes: Vec::new(),
        words: words(direction),
    }))
}

impl Drawn {
    fn new(line: &ExplainedLine) -> Self {
        let mut drawn = Self { text: String::new(), boxes: Vec::new() };
        for piece in &line.pieces {
            match piece.shown.from {
                ShownFrom::Nobody => {
                    drawn.boxes.push((drawn.text.chars().count(), piece.shown.text.clone()));
                    drawn.text.push_str(&" ".repeat(box_chars(&piece.shown.text)));
                }
                _ => drawn.text.push_str(&piece.shown.text),
            }
        }
        drawn
    }
}

/// A surface just large enough for the lines.
fn surface_for(drawn: &[Drawn], height: TenthsUm) -> Option<Surface> {
    let longest = drawn.iter().map(|line| line.text.chars().count()).max()?;
    // A pitch is a sixth of the height; one more for rounding.
    let pitch_um = height.get().div_ceil(60) + 1;
    let (columns, rows) = (u32::try_from(longest * ADVANCE).ok()?, u32::try_from(drawn.len() * 10).ok()?);
    Surface::flat(columns * pitch_um + 2 * MARGIN_UM, rows * pitch_um + 2 * MARGIN_UM, MARGIN_UM).ok()
}

/// A box is wide enough for its name in letters half as wide as those of the mark.
fn box_chars(name: &str) -> usize {
    (name.chars().count() / 2 + 1).max(BOX_CHARS_MIN)
}

fn box_rect(line: Rect, at: usize, chars: usize, pitch_um: u32) -> Option<Rect> {
    let advance_um = u32::try_from(ADVANCE).ok()? * pitch_um;
    let x_um = line.x_um() + u32::try_from(at).ok()? * advance_um;
    let width_um = u32::try_from(chars).ok()? * advance_um - pitch_um;
    Rect::new(x_um, line.y_um(), width_um, line.height_um()).ok()
}

fn words(direction: Direction) -> Words {
    Words {
        direction,
        observed_mark: text::of(&Message::SheetObservedMark {}),
        spoilt_mark: text::of(&Message::SheetSpoiltMark {}),
        no_mark_zone: text::of(&Message::SheetNoMarkZone {}),
        usable: text::of(&Message::SheetUsable {}),
        scale: text::of(&Message::SheetScale {}),
    }
}

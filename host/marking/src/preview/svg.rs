//! The preview as SVG: one user unit is one micrometre, and width and height are given in millimetres, so that a
//! browser prints it at true size.

use std::fmt::Write as _;

use super::legend::{LegendLine, Style, legend, letters};
use super::{Direction, Entry, HATCH_UM, NumberAt, Point, SCALE_UM, Shape, Sheet, hatching};
use crate::surface::Rect;

/// Free paper around everything.
const PAD_UM: u32 = 4_000;
/// Room beside the surface for the numbers of the lines.
const NUMBERS_UM: u32 = 5_000;
/// Room above the surface for the title and numbers.
const TITLE_UM: u32 = 7_500;
/// Room below the surface for the scale bar.
const FOOT_UM: u32 = 9_000;
const FONT_UM: u32 = 2_400;
/// From one number outside the surface to the next.
const NUMBER_STEP_UM: u32 = 3_000;
const LEGEND_LINE_UM: u32 = 3_300;
const LEGEND_WIDTH_UM: u32 = 88_000;
/// From the edge of the legend to its words.
const LEGEND_TAG_UM: u32 = 7_000;
/// A surface wider than this has its legend below it, so that the sheet still fits on a page.
const BESIDE_MAX_UM: u32 = 80_000;

/// A preview as an SVG document. Control characters in texts are shown as U+FFFD.
pub fn svg(sheet: &Sheet) -> String {
    let entries = sheet.entries();
    let legend = legend(sheet, &entries);
    let page = Page::new(sheet, legend.len());
    let mut out = page.opening(sheet);
    let drawing_at = format!("translate({} {})", PAD_UM + NUMBERS_UM, PAD_UM + TITLE_UM);
    // Writing to a String cannot fail, here and below.
    let _ = writeln!(out, "<g transform=\"{drawing_at}\">");
    push_surface(&mut out, sheet);
    push_numbers(&mut out, &entries);
    push_observed(&mut out, sheet);
    for entry in &entries {
        push_entry(&mut out, entry);
    }
    push_scale(&mut out, sheet);
    out.push_str("</g>\n");
    push_legend(&mut out, sheet, &page, &legend);
    out.push_str("</svg>\n");
    out
}

/// Where things stand on the paper, in micrometres.
struct Page {
    width_um: u32,
    height_um: u32,
    legend_x_um: u32,
    legend_y_um: u32,
}

impl Page {
    fn new(sheet: &Sheet, legend_lines: usize) -> Self {
        let scale_words_um = chars_um(&sheet.words.scale);
        let drawing_width = sheet.surface.width_um().max(scale_words_um) + 2 * NUMBERS_UM;
        let drawing_height = TITLE_UM + sheet.surface.height_um() + FOOT_UM;
        // A legend that long fits no paper; the sizes only have to stay numbers.
        let lines = u32::try_from(legend_lines).unwrap_or(u32::MAX).min(1_000_000);
        let legend_height = lines * LEGEND_LINE_UM;
        let beside = sheet.surface.width_um() <= BESIDE_MAX_UM;
        let (legend_x_um, legend_y_um) = match beside {
            true => (PAD_UM + drawing_width, PAD_UM + TITLE_UM),
            false => (PAD_UM, PAD_UM + drawing_height),
        };
        let legend_right = legend_x_um + LEGEND_WIDTH_UM;
        Self {
            width_um: legend_right.max(PAD_UM + drawing_width) + PAD_UM,
            height_um: (legend_y_um + legend_height).max(PAD_UM + drawing_height) + PAD_UM,
            legend_x_um,
            legend_y_um,
        }
    }

    fn opening(&self, sheet: &Sheet) -> String {
        let Self { width_um, height_um, .. } = self;
        let title = escaped(&sheet.title);
        let set = set_in(sheet.words.direction, &title);
        let (x, anchor) = match sheet.words.direction {
            Direction::LeftToRight => (PAD_UM, ""),
            Direction::RightToLeft => (width_um - PAD_UM, AT_RIGHT_END),
        };
        let y = PAD_UM + FONT_UM;
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}mm\" height=\"{}mm\" \
             viewBox=\"0 0 {width_um} {height_um}\" font-family=\"sans-serif\" font-size=\"{FONT_UM}\" \
             role=\"img\">\n<title>{title}</title>\n\
             <rect width=\"{width_um}\" height=\"{height_um}\" fill=\"white\"/>\n\
             <text x=\"{x}\" y=\"{y}\" font-size=\"{}\" font-weight=\"bold\"{anchor}>{set}</text>\n",
            mm(*width_um),
            mm(*height_um),
            FONT_UM * 5 / 4
        )
    }
}

/// About how wide a text is: nothing measures fonts here, and this is on the wide side for most of them.
fn chars_um(text: &str) -> u32 {
    // A longer text runs over the edge; the sizes only have to stay numbers.
    u32::try_from(text.chars().count()).unwrap_or(u32::MAX).min(200) * FONT_UM * 3 / 5
}

/// Where a text that is written from the right stands at its right end.
const AT_RIGHT_END: &str = " text-anchor=\"end\"";

/// A text set in a direction, by characters of its own and not by the `direction` property: that also turns the
/// anchor round, and programs that draw SVG differ in whether they know it. A right-to-left isolate reads the same in
/// all of them.
fn set_in(direction: Direction, escaped: &str) -> String {
    match direction {
        Direction::LeftToRight => escaped.to_owned(),
        Direction::RightToLeft => format!("&#x2067;{escaped}&#x2069;"),
    }
}

/// A text set in its own direction, whatever stands around it.
fn set_apart(escaped: &str) -> String {
    format!("&#x2068;{escaped}&#x2069;")
}

fn push_surface(out: &mut String, sheet: &Sheet) {
    let outline = rect_attributes(sheet.surface.outline());
    let _ = writeln!(out, "<rect {outline} fill=\"none\" stroke=\"black\" stroke-width=\"150\"/>");
    if let Some(usable) = sheet.surface.usable(sheet.sagitta_max_um) {
        let usable = rect_attributes(usable);
        let _ = writeln!(
            out,
            "<rect {usable} fill=\"none\" stroke=\"black\" stroke-width=\"60\" stroke-dasharray=\"500 300\"/>"
        );
    }
}

fn push_observed(out: &mut String, sheet: &Sheet) {
    for (index, observed) in sheet.observed.iter().enumerate() {
        let (rect, letter) = (observed.rect, letters(index));
        let words = escaped(sheet.words.observed(observed.kind));
        let found = escaped(&observed.text);
        let mut lines = String::new();
        for ((x1, y1), (x2, y2)) in hatching(observed) {
            let _ = write!(lines, "M{x1} {y1}L{x2} {y2}");
        }
        let (x, y) = middle(rect);
        let font = FONT_UM.min(rect.height_um() * 4 / 5).max(HATCH_UM);
        let _ = writeln!(
            out,
            "<g><title>{letter}: {words} {found}</title>\
             <rect {} fill=\"white\" stroke=\"black\" stroke-width=\"90\"/>\
             <path d=\"{lines}\" stroke=\"#555\" stroke-width=\"70\"/>\
             <text x=\"{x}\" y=\"{}\" font-size=\"{font}\" text-anchor=\"middle\" font-weight=\"bold\" \
             stroke=\"white\" stroke-width=\"{}\" paint-order=\"stroke\">{letter}</text></g>",
            rect_attributes(rect),
            y + font * 3 / 8,
            font / 4
        );
    }
}

fn push_entry(out: &mut String, entry: &Entry<'_>) {
    let mut why = escaped(entry.name);
    for reason in entry.reasons {
        let _ = write!(
            why,
            "\n{}, {}: {}",
            escaped(&reason.rule),
            escaped(&reason.citation),
            escaped(&reason.asks)
        );
    }
    // The box without paint makes the whole line answer to the pointer, not only its dots.
    let rect = rect_attributes(entry.rect);
    let _ = writeln!(
        out,
        "<g><title>{why}</title><rect {rect} fill=\"none\" pointer-events=\"all\"/>{}</g>",
        shape(entry)
    );
}

fn shape(entry: &Entry<'_>) -> String {
    match &entry.shape {
        Shape::Dots { middles, diameter_um } => {
            // A stroke of no length with round ends is a dot.
            let dots = path(middles, "h0");
            format!(
                "<path d=\"{dots}\" fill=\"none\" stroke=\"black\" stroke-width=\"{diameter_um}\" \
                 stroke-linecap=\"round\"/>"
            )
        }
        Shape::Squares { corners, side_um } => {
            let squares = path(corners, &format!("h{side_um}v{side_um}h-{side_um}z"));
            format!("<path d=\"{squares}\" shape-rendering=\"crispEdges\"/>")
        }
        Shape::Strokes(strokes) => {
            let strokes: String = strokes.iter().map(|stroke| stroke_path(stroke)).collect();
            format!(
                "<path d=\"{strokes}\" fill=\"none\" stroke=\"black\" stroke-width=\"150\" \
                 stroke-linejoin=\"round\" stroke-linecap=\"round\"/>"
            )
        }
        Shape::NamedBox => named_box(entry),
    }
}

fn named_box(entry: &Entry<'_>) -> String {
    let (x, y) = middle(entry.rect);
    let font = FONT_UM.min(entry.rect.height_um() / 2);
    format!(
        "<rect {} fill=\"none\" stroke=\"black\" stroke-width=\"90\" stroke-dasharray=\"90 180\"/>\
         <text x=\"{x}\" y=\"{}\" font-size=\"{font}\" text-anchor=\"middle\" textLength=\"{}\" \
         lengthAdjust=\"spacingAndGlyphs\">{}</text>",
        rect_attributes(entry.rect),
        y + font * 3 / 8,
        entry.rect.width_um() * 9 / 10,
        escaped(entry.name)
    )
}

fn path(points: &[Point], each: &str) -> String {
    points.iter().map(|(x, y)| format!("M{x} {y}{each}")).collect()
}

fn stroke_path(stroke: &[Point]) -> String {
    let commands = std::iter::once('M').chain(std::iter::repeat('L'));
    stroke.iter().zip(commands).map(|((x, y), command)| format!("{command}{x} {y}")).collect()
}

/// The numbers outside the surface, each joined to what it numbers, and moved on where two would meet. What is drawn
/// later covers the joining lines.
fn push_numbers(out: &mut String, entries: &[Entry<'_>]) {
    let (mut free_x, mut free_y) = (0, 0);
    for (number, entry) in (1..).zip(entries) {
        let at = middle(entry.rect);
        let (join, text) = match entry.number_at {
            NumberAt::Left => {
                let y = at.1.max(free_y);
                free_y = y + NUMBER_STEP_UM;
                // The surface's upper left corner is the origin: what lies outside it is negative.
                (
                    format!("M-1400 {y}L{} {}", entry.rect.x_um(), at.1),
                    format!("x=\"-2800\" y=\"{}\"", y + 900),
                )
            }
            NumberAt::Above => {
                let x = at.0.max(free_x);
                free_x = x + NUMBER_STEP_UM;
                (format!("M{x} -500L{} {}", at.0, entry.rect.y_um()), format!("x=\"{x}\" y=\"-900\""))
            }
        };
        let _ = writeln!(
            out,
            "<path d=\"{join}\" stroke=\"#555\" stroke-width=\"50\"/>\
             <text {text} text-anchor=\"middle\">{number}</text>"
        );
    }
}

fn push_scale(out: &mut String, sheet: &Sheet) {
    let y = sheet.surface.height_um() + 2_500;
    let mut ticks = String::new();
    for x in (0..=SCALE_UM).step_by(1_000) {
        let length = if x % 5_000 == 0 { 1_500 } else { 800 };
        let _ = write!(ticks, "M{x} {y}v{length}");
    }
    let words = set_in(sheet.words.direction, &escaped(&sheet.words.scale));
    let below = y + 1_500 + FONT_UM;
    let _ = writeln!(
        out,
        "<path d=\"M0 {y}H{SCALE_UM}{ticks}\" fill=\"none\" stroke=\"black\" stroke-width=\"120\"/>\
         <text x=\"0\" y=\"{below}\">{words}</text>"
    );
}

fn push_legend(out: &mut String, sheet: &Sheet, page: &Page, legend: &[LegendLine]) {
    let (left, right) = (page.legend_x_um, page.legend_x_um + LEGEND_WIDTH_UM);
    let direction = sheet.words.direction;
    let (tag_x, text_x, anchor) = match direction {
        Direction::LeftToRight => (left, left + LEGEND_TAG_UM, ""),
        Direction::RightToLeft => (right, right - LEGEND_TAG_UM, AT_RIGHT_END),
    };
    let mut y = page.legend_y_um + FONT_UM;
    for LegendLine { tag, text, style } in legend {
        if !tag.is_empty() {
            let _ = write!(out, "<text x=\"{tag_x}\" y=\"{y}\" font-weight=\"bold\"{anchor}>{tag}</text>");
        }
        let text = escaped(text);
        let (weight, text) = match style {
            Style::Text => (" font-weight=\"bold\"", set_apart(&text)),
            Style::Source => (" font-style=\"italic\"", set_apart(&text)),
            Style::Words => ("", set_in(direction, &text)),
        };
        let _ = writeln!(out, "<text x=\"{text_x}\" y=\"{y}\"{weight}{anchor}>{text}</text>");
        y += LEGEND_LINE_UM;
    }
}

fn rect_attributes(rect: Rect) -> String {
    let (x, y, width, height) = (rect.x_um(), rect.y_um(), rect.width_um(), rect.height_um());
    format!("x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"")
}

fn middle(rect: Rect) -> Point {
    (rect.x_um() + rect.width_um() / 2, rect.y_um() + rect.height_um() / 2)
}

fn mm(um: u32) -> String {
    format!("{}.{:03}", um / 1_000, um % 1_000)
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // XML has no way to write most of these.
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}

//! A sheet of paper: A4 landscape, black on white, in millimetres, so that what is drawn is what is printed.
//!
//! The sheet remembers its lines and texts and can say which of them run into each other.
use std::fmt::Write as _;

/// Width of the paper in millimetres.
pub const WIDTH_MM: f64 = 297.0;
/// Height of the paper in millimetres.
pub const HEIGHT_MM: f64 = 210.0;
/// The smallest writing, in millimetres: readable on paper at arm's length.
pub const SMALL_MM: f64 = 2.5;
/// Writing of names.
pub const NAME_MM: f64 = 2.8;

/// Where a text stands relative to its point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// It begins there.
    Start,
    /// Its middle is there.
    Middle,
    /// It ends there.
    End,
}

#[derive(Debug, Clone)]
struct Label {
    text: String,
    size: f64,
    /// Left, top, right, bottom.
    area: [f64; 4],
}

/// A sheet being drawn.
#[derive(Debug, Clone)]
pub struct Sheet {
    title: String,
    body: String,
    labels: Vec<Label>,
    /// Straight pieces of what is drawn.
    lines: Vec<[f64; 4]>,
}

impl Sheet {
    /// An empty sheet with its frame and title.
    #[must_use]
    pub fn new(number: u32, title: &str, sources: &str) -> Self {
        let mut sheet = Self {
            title: format!("Station controller, sheet {number}: {title}"),
            body: String::new(),
            labels: Vec::new(),
            lines: Vec::new(),
        };
        sheet.rect(6.0, 6.0, WIDTH_MM - 12.0, HEIGHT_MM - 12.0);
        sheet.text(10.0, 14.0, Anchor::Start, 4.2, true, title);
        sheet.text(
            WIDTH_MM - 10.0,
            13.0,
            Anchor::End,
            SMALL_MM,
            false,
            &format!("Station controller, sheet {number}"),
        );
        sheet.text(
            WIDTH_MM - 10.0,
            HEIGHT_MM - 8.0,
            Anchor::End,
            SMALL_MM,
            false,
            &format!("Made from {sources}; do not edit. A4, print at 100 %."),
        );
        sheet
    }

    /// A wire through these points.
    pub fn wire(&mut self, points: &[(f64, f64)]) {
        self.path(points, "w");
    }

    /// A wire at right angles: first across, then up or down.
    pub fn corner(&mut self, from: (f64, f64), to: (f64, f64)) {
        self.wire(&[from, (to.0, from.1), to]);
    }

    /// A heavy line.
    pub fn heavy(&mut self, points: &[(f64, f64)]) {
        self.path(points, "h");
    }

    /// A dashed line: isolation, or what lies outside.
    pub fn dashed(&mut self, points: &[(f64, f64)]) {
        self.path(points, "d");
    }

    fn path(&mut self, points: &[(f64, f64)], class: &str) {
        for pair in points.windows(2) {
            self.lines.push([pair[0].0, pair[0].1, pair[1].0, pair[1].1]);
        }
        let list: Vec<_> = points.iter().map(|(x, y)| format!("{},{}", short(*x), short(*y))).collect();
        let _ = writeln!(self.body, "<polyline class=\"{class}\" points=\"{}\"/>", list.join(" "));
    }

    /// A box.
    pub fn rect(&mut self, x: f64, y: f64, width: f64, height: f64) {
        let (right, bottom) = (x + width, y + height);
        self.lines.extend([
            [x, y, right, y],
            [right, y, right, bottom],
            [x, bottom, right, bottom],
            [x, y, x, bottom],
        ]);
        let _ = writeln!(
            self.body,
            "<rect class=\"w\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>",
            short(x),
            short(y),
            short(width),
            short(height)
        );
    }

    /// A circle; filled for a joint.
    pub fn circle(&mut self, x: f64, y: f64, radius: f64, filled: bool) {
        let class = if filled { "f" } else { "w" };
        let _ = writeln!(
            self.body,
            "<circle class=\"{class}\" cx=\"{}\" cy=\"{}\" r=\"{}\"/>",
            short(x),
            short(y),
            short(radius)
        );
    }

    /// A text whose base line is at `y`.
    pub fn text(&mut self, x: f64, y: f64, anchor: Anchor, size: f64, bold: bool, text: &str) {
        let width: f64 = text.chars().map(|letter| letter_width(letter, bold)).sum::<f64>() * size;
        let (left, word) = match anchor {
            Anchor::Start => (x, "start"),
            Anchor::Middle => (x - width / 2.0, "middle"),
            Anchor::End => (x - width, "end"),
        };
        self.labels.push(Label {
            text: text.to_owned(),
            size,
            area: [left, y - 0.74 * size, left + width, y + 0.2 * size],
        });
        let weight = if bold { " font-weight=\"bold\"" } else { "" };
        let _ = writeln!(
            self.body,
            "<text x=\"{}\" y=\"{}\" font-size=\"{}\" text-anchor=\"{word}\"{weight}>{}</text>",
            short(x),
            short(y),
            short(size),
            escaped(text)
        );
    }

    /// A small text that begins here.
    pub fn note(&mut self, x: f64, y: f64, text: &str) {
        self.text(x, y, Anchor::Start, SMALL_MM, false, text);
    }

    /// A small text around this middle.
    pub fn middle(&mut self, x: f64, y: f64, text: &str) {
        self.text(x, y, Anchor::Middle, SMALL_MM, false, text);
    }

    /// A wire's or part's name that begins here.
    pub fn name(&mut self, x: f64, y: f64, text: &str) {
        self.text(x, y, Anchor::Start, NAME_MM, true, text);
    }

    /// The finished picture.
    #[must_use]
    pub fn svg(&self) -> String {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"297mm\" height=\"210mm\" viewBox=\"0 0 297 210\" role=\"img\">\n\
             <title>{}</title>\n<style>\ntext{{font-family:'DejaVu Sans',Verdana,Arial,sans-serif;fill:#000}}\n\
             .w,.h,.d{{fill:none;stroke:#000;stroke-width:0.3}}\n.h{{stroke-width:0.8}}\n.d{{stroke-dasharray:1.6 1}}\n\
             .f{{fill:#000}}\n</style>\n<rect width=\"297\" height=\"210\" fill=\"#fff\"/>\n{}</svg>\n",
            escaped(&self.title),
            self.body
        )
    }

    /// Texts of the sheet in the order of drawing.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.labels.iter().map(|label| label.text.as_str())
    }

    /// What a reader would stumble over: small writing, writing off the paper, over other writing or over a line.
    #[must_use]
    pub fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        for (index, label) in self.labels.iter().enumerate() {
            let [left, top, right, bottom] = label.area;
            let said = format!("`{}` at {left:.0}, {top:.0}", label.text);
            if label.size < SMALL_MM {
                faults.push(format!("{said} is smaller than {SMALL_MM} mm"));
            }
            if left < 6.5 || top < 6.5 || right > WIDTH_MM - 6.5 || bottom > HEIGHT_MM - 6.5 {
                faults.push(format!("{said} leaves the frame"));
            }
            for other in &self.labels[..index] {
                if overlap(label.area, other.area) {
                    faults.push(format!("{said} is written over `{}`", other.text));
                }
            }
            if self.lines.iter().any(|line| crosses(*line, label.area)) {
                faults.push(format!("{said} is written over a line"));
            }
        }
        faults
    }
}

fn overlap(one: [f64; 4], other: [f64; 4]) -> bool {
    one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3]
}

/// Whether a straight piece passes through an area: its nearest box for a level or upright piece, points along it else.
fn crosses([x1, y1, x2, y2]: [f64; 4], area: [f64; 4]) -> bool {
    (0..=40).any(|step| {
        let along = f64::from(step) / 40.0;
        let (x, y) = (x1 + (x2 - x1) * along, y1 + (y2 - y1) * along);
        area[0] < x && x < area[2] && area[1] < y && y < area[3]
    }) || ((x1 - x2).abs() < 1e-9 || (y1 - y2).abs() < 1e-9)
        && overlap([x1.min(x2), y1.min(y2), x1.max(x2) + 1e-6, y1.max(y2) + 1e-6], area)
}

/// Width of a letter as a part of the writing's size; on the wide side, for fonts that a reader may have instead.
fn letter_width(letter: char, bold: bool) -> f64 {
    let width = match letter {
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '|' | ' ' | '!' => 0.33,
        'f' | 't' | 'r' | '(' | ')' | '-' | '/' | 'I' => 0.41,
        'm' | 'w' | 'M' | 'W' | '%' | 'Ω' | '→' | '←' => 0.95,
        'A'..='Z' => 0.74,
        _ => 0.65,
    };
    if bold { width * 1.1 } else { width }
}

/// A number without needless digits.
pub(super) fn short(number: f64) -> String {
    let text = format!("{number:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheet_says_what_a_reader_would_stumble_over() {
        let clean = Sheet::new(1, "Title", "tables");
        assert_eq!(clean.faults(), Vec::<String>::new());
        type Draw = fn(&mut Sheet);
        let cases: [(&str, Draw); 4] = [
            ("is smaller", |sheet| sheet.text(50.0, 50.0, Anchor::Start, 2.0, false, "word")),
            ("leaves the frame", |sheet| sheet.note(292.0, 50.0, "outside")),
            ("is written over `word`", |sheet| {
                sheet.note(50.0, 50.0, "word");
                sheet.note(52.0, 51.0, "other");
            }),
            ("is written over a line", |sheet| {
                sheet.note(50.0, 50.0, "word");
                sheet.wire(&[(10.0, 49.5), (200.0, 49.5)]);
            }),
        ];
        for (expected, draw) in cases {
            let mut sheet = clean.clone();
            draw(&mut sheet);
            assert_eq!(sheet.faults().len(), 1, "{expected}: {:?}", sheet.faults());
            assert!(sheet.faults()[0].contains(expected), "{:?}", sheet.faults());
        }
    }
}

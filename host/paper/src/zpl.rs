//! Labels in ZPL II, the language of label printers: plain text, few commands.
//!
//! `^XA` and `^XZ` hold a label together, `^CI28` makes it UTF-8, `^FO` sets where a field begins, in dots, `^A0` its font,
//! `^BQ` and `^BX` draw a QR code and a Data Matrix, `^GF` draws dots. What a text says is never a
//! command: `^FH` lets the bytes of `^`, `~`, `\` and `_` be written as numbers.

use crate::code::{Code, QUIET};
use crate::dots::Dots;
use std::fmt::Write;

/// Dots to a millimetre at 203 dots to the inch.
pub const DOTS_PER_MM: u32 = 8;

/// A label that is being written.
#[derive(Debug)]
pub struct Label {
    text: String,
    width_dots: u32,
    height_dots: u32,
}

impl Label {
    /// An empty label on stock of this size.
    pub fn new(width_mm: u32, height_mm: u32) -> Self {
        let (width_dots, height_dots) = (width_mm * DOTS_PER_MM, height_mm * DOTS_PER_MM);
        Self {
            text: format!("^XA\n^CI28\n^PW{width_dots}\n^LL{height_dots}\n^LH0,0\n"),
            width_dots,
            height_dots,
        }
    }

    /// Lines of text from one point on, each with its height, as far as the label's right edge; where they are too many
    /// for its height, all become smaller alike, and so does one that is too long.
    pub fn lines(&mut self, left: u32, top: u32, lines: &[(&str, u32)]) {
        let room = self.height_dots.saturating_sub(top);
        let wanted: u32 = lines.iter().map(|(_, height)| height + height / 4).sum();
        let mut y = top;
        for (line, height) in lines {
            let height = if wanted > room { height * room / wanted } else { *height };
            self.line(left, y, height, line);
            y += height + height / 4;
        }
    }

    fn line(&mut self, left: u32, top: u32, height: u32, line: &str) {
        let room = self.width_dots.saturating_sub(left + DOTS_PER_MM);
        let characters = u32::try_from(line.chars().count()).unwrap_or(u32::MAX).max(1);
        // The scalable font's characters are at most as wide as asked for; six tenths of the height is its usual look.
        let width = (height * 6 / 10).min(room / characters).max(1);
        let _ = writeln!(self.text, "^FO{left},{top}^A0N,{height},{width}^FH^FD{}^FS", escaped(line));
    }

    /// A QR code as large as it fits between this top edge and the label's foot. Returns its side with the quiet zone,
    /// in dots.
    pub fn qr(&mut self, left: u32, top: u32, code: &Code) -> u32 {
        let modules = u32::try_from(code.modules()).unwrap_or(u32::MAX);
        let dots = (self.height_dots.saturating_sub(2 * top) / modules).clamp(1, 10);
        let quiet = dots * u32::try_from(QUIET).unwrap_or_default();
        let (x, y, level) = (left + quiet, top + quiet, code.level());
        let _ = writeln!(self.text, "^FO{x},{y}^BQN,2,{dots}^FH^FD{level}A,{}^FS", escaped(code.text()));
        modules * dots
    }

    /// A Data Matrix (ECC 200) with modules of this many dots.
    pub fn data_matrix(&mut self, left: u32, top: u32, module_dots: u32, content: &str) {
        let _ = writeln!(self.text, "^FO{left},{top}^BXN,{module_dots},200^FH^FD{}^FS", escaped(content));
    }

    /// Dots from one point on.
    pub fn picture(&mut self, left: u32, top: u32, dots: &Dots) {
        let (packed, row) = (dots.packed(), dots.width().div_ceil(8));
        let bytes = packed.len();
        let _ = write!(self.text, "^FO{left},{top}^GFA,{bytes},{bytes},{row},");
        for byte in packed {
            let _ = write!(self.text, "{byte:02X}");
        }
        self.text.push_str("^FS\n");
    }

    /// The whole label.
    pub fn finish(mut self) -> String {
        self.text.push_str("^XZ\n");
        self.text
    }
}

/// Whether a printer's scalable font draws every character: it has Latin letters, whatever is in it besides, and joins none.
pub fn is_drawn_by_printers(text: &str) -> bool {
    text.chars().all(|character| matches!(character, '\0'..='\u{24f}' | '\u{2010}'..='\u{2027}'))
}

/// A text in which nothing is a command.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '^' | '~' | '\\' | '_' => {
                let _ = write!(out, "_{:02X}", u32::from(character));
            }
            other => out.push(other),
        }
    }
    out
}

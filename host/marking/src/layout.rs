//! Layout: where on a surface the lines and the symbol of a mark come to stand, or why they do not fit.
//!
//! Lines have the geometry of the 5 by 7 dot font of [`crate::path`]: with the dot pitch p, a line of n characters
//! is (6n - 1) p wide and 7 p high, and the next line begins 10 p below it. That is the metal the dots cover, if no
//! dot is wider than p; the character height, from the middle of the lowest dot to that of the highest, is 6 p. The
//! pitch is rounded up to a whole micrometre, so that a character is never lower than was asked for.
//!
//! Of all free positions the topmost is taken, and of those the leftmost; the same request always gives the same
//! place. The search is complete: where it finds none, there is none.

use serde::{Deserialize, Serialize};

use crate::mark::{Micrometres, TenthsUm};
use crate::path::{ADVANCE, DotPath, LINE_ADVANCE, PathError, ROWS, STEPS, dots_5x7, pitch_for};
use crate::surface::{Rect, Surface, SurfaceError};

mod fit;

pub use fit::{DoesNotFit, Excess};

/// Most lines of a layout.
pub const LINES_MAX: usize = 64;
/// Most characters of a line.
pub const LINE_CHARS_MAX: usize = 256;
/// Most obstacles on one place.
pub const OBSTACLES_MAX: usize = 256;
/// The lowest character, 60 um: below it no pitch is left.
pub const HEIGHT_MIN: TenthsUm = TenthsUm(600);
/// The highest character, 100 mm.
pub const HEIGHT_MAX: TenthsUm = TenthsUm(1_000_000);

/// What is to be laid out, and what it has to keep away from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LayoutRequest {
    /// The lines from top to bottom, none of them empty. May be empty where there is a symbol.
    pub lines: Vec<String>,
    /// The character height that must be reached, [`HEIGHT_MIN`] to [`HEIGHT_MAX`].
    pub height_min: TenthsUm,
    /// A symbol to go with the lines.
    pub symbol: Option<SymbolBlock>,
    /// The metal that observed marks and no-mark zones occupy.
    pub obstacles: Vec<Rect>,
    /// How far to stay away from it.
    pub gap: Gap,
    /// How far, in micrometres, curved metal may lie below the tool's plane; see
    /// [`crate::surface::Curvature::half_width_um`]. Without meaning on a flat place.
    pub sagitta_max_um: u32,
}

/// How far a mark stays away from obstacles, measured along x or along y.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Gap {
    /// So many micrometres.
    Um(u32),
    /// So many character heights of the mark itself: one, where an import mark is to stand near existing marks and
    /// yet be told apart from them (MOSAIC 05.30, marking at import).
    CharacterHeights(u32),
}

/// The size of a symbol with its quiet zone, and where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SymbolBlock {
    /// Width in micrometres, at least 1.
    pub width_um: u32,
    /// Height in micrometres, at least 1.
    pub height_um: u32,
    /// Where it stands.
    pub side: Side,
}

/// Where a symbol stands, seen from the lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// To the right of the lines, level with the top of the first.
    Beside,
    /// Below the last line, level with its left edge.
    Below,
    /// Beside the lines if that fits, else below them.
    Either,
}

/// Where everything stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Layout {
    /// The character height that results: the height asked for, rounded up to six whole pitches. Given to
    /// [`dots_5x7`] it yields exactly [`Layout::pitch_um`].
    pub height_um: Micrometres,
    /// The dot pitch in micrometres.
    pub pitch_um: u32,
    /// The lines from top to bottom.
    pub lines: Vec<PlacedLine>,
    /// The symbol with its quiet zone.
    pub symbol: Option<Rect>,
    /// The smallest rectangle around all of it.
    pub bounds: Rect,
}

/// A line and the metal it covers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlacedLine {
    /// The characters.
    pub text: String,
    /// Where they stand.
    pub rect: Rect,
}

/// Why there is no layout.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LayoutError {
    /// Neither a line nor a symbol.
    #[error("there is neither a line nor a symbol to lay out: give one of them")]
    Nothing,
    /// A line without characters, or with too many.
    #[error("line {line} has {chars} characters: write 1 to {LINE_CHARS_MAX}")]
    LineLength {
        /// Line of the mark, from 1.
        line: usize,
        /// Its length in characters.
        chars: usize,
    },
    /// Too many lines or obstacles.
    #[error("{field} has {count} entries: give at most {count_max}")]
    TooMany {
        /// The field.
        field: &'static str,
        /// How many it has.
        count: usize,
        /// How many it may have.
        count_max: usize,
    },
    /// A character height that no character can have.
    #[error("character height {height} is outside {HEIGHT_MIN} to {HEIGHT_MAX}")]
    Height {
        /// The height asked for.
        height: TenthsUm,
    },
    /// A symbol without extent.
    #[error("the symbol is {width_um} um by {height_um} um: give both sides at least 1 um")]
    SymbolSize {
        /// Its width.
        width_um: u32,
        /// Its height.
        height_um: u32,
    },
    /// No free place is large enough.
    #[error(transparent)]
    DoesNotFit(Box<DoesNotFit>),
}

impl Layout {
    /// Lays out a mark on a surface.
    pub fn place(surface: Surface, request: &LayoutRequest) -> Result<Self, LayoutError> {
        request.check()?;
        let pitch_um = pitch_for(request.height_min);
        fit::find(surface, request, pitch_um)
            .ok_or_else(|| LayoutError::DoesNotFit(Box::new(fit::explain(surface, request, pitch_um))))
    }

    /// The dots of the lines, relative to the middle of the lower left dot position of the last line.
    pub fn dots(&self) -> Result<DotPath, PathError> {
        let texts: Vec<&str> = self.lines.iter().map(|line| line.text.as_str()).collect();
        dots_5x7(&texts, self.height_um)
    }
}

impl LayoutRequest {
    fn check(&self) -> Result<(), LayoutError> {
        if self.lines.is_empty() && self.symbol.is_none() {
            return Err(LayoutError::Nothing);
        }
        let counts =
            [("lines", self.lines.len(), LINES_MAX), ("obstacles", self.obstacles.len(), OBSTACLES_MAX)];
        if let Some((field, count, count_max)) = counts.into_iter().find(|(_, count, max)| count > max) {
            return Err(LayoutError::TooMany { field, count, count_max });
        }
        for (line, text) in (1..).zip(&self.lines) {
            let chars = text.chars().count();
            if !(1..=LINE_CHARS_MAX).contains(&chars) {
                return Err(LayoutError::LineLength { line, chars });
            }
        }
        if !(HEIGHT_MIN..=HEIGHT_MAX).contains(&self.height_min) {
            return Err(LayoutError::Height { height: self.height_min });
        }
        match self.symbol {
            Some(SymbolBlock { width_um, height_um, .. }) if width_um == 0 || height_um == 0 => {
                Err(LayoutError::SymbolSize { width_um, height_um })
            }
            _ => Ok(()),
        }
    }
}

/// The width of so many characters, in pitches.
fn line_pitches(chars: usize) -> u64 {
    (chars * ADVANCE).saturating_sub(1) as u64
}

/// The height of so many lines, in pitches.
fn block_pitches(lines: usize) -> u64 {
    match lines {
        0 => 0,
        _ => ((lines - 1) * LINE_ADVANCE + ROWS) as u64,
    }
}

#[cfg(test)]
mod tests;

//! Tool paths: a mark's text as dots or single strokes, for machines that are moved rather than told a text.
//!
//! The 5 by 7 dot font is here; [`tool_path`] has both fonts and the signs among the characters ([`sign`]).

use serde::{Deserialize, Serialize};

use crate::mark::{Micrometres, TenthsUm};

mod font;
mod hershey;
mod jhf;
mod letter;
mod lines;
pub mod material;
pub mod read_back;
pub mod route;
pub mod sign;
pub mod time;
mod tool;

pub use font::GLYPHS;
pub use hershey::HERSHEY_ACKNOWLEDGEMENT;
pub use lines::{Font, strokes_hershey, tool_path, tool_path_with};
pub use tool::{Stroke, ToolPath, ToolSetting};

/// Columns of a glyph.
pub const COLUMNS: usize = 5;
/// Rows of a glyph.
pub const ROWS: usize = 7;
/// Dot pitches from one character to the next: the glyph and one empty column.
pub const ADVANCE: usize = COLUMNS + 1;
/// Dot pitches from one line to the next: the glyph and three empty rows.
pub const LINE_ADVANCE: usize = ROWS + 3;
/// Most lines that a path holds.
const LINES_MAX: usize = 64;
/// Most characters that a line holds.
const LINE_CHARS_MAX: usize = 256;

/// One dot, relative to the lower left corner of the mark: x to the right, y upwards, in micrometres.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct DotUm {
    /// To the right.
    pub x_um: i32,
    /// Upwards.
    pub y_um: i32,
}

/// The dots of a mark in the order they are made.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DotPath {
    /// The dots.
    pub dots: Vec<DotUm>,
}

/// Why a text has no dots.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PathError {
    /// The dot font has no such character.
    #[error(
        "the dot font has no \"{character}\" (line {line}, character {position}): A to Z, 0 to 9 and - / . are there"
    )]
    UnknownGlyph {
        /// The character.
        character: char,
        /// Line of the mark, from 1.
        line: usize,
        /// Character of the line, from 1.
        position: usize,
    },
    /// The stroke font has no such character.
    #[error(
        "the stroke font has no \"{character}\" (line {line}, character {position}): printable ASCII is there; \
         a sign needs its own file"
    )]
    NoStrokes {
        /// The character.
        character: char,
        /// Line of the mark, from 1.
        line: usize,
        /// Character of the line, from 1.
        position: usize,
    },
    /// The characters would be too small to be told apart, or too large for the coordinates.
    #[error("character height {height_um} is outside 60 um to 100000 um")]
    Height {
        /// The height asked for.
        height_um: Micrometres,
    },
    /// More lines or longer lines than any mark has.
    #[error("line {line} is beyond the 64 lines of 256 characters that a path holds")]
    TooLong {
        /// Line of the mark, from 1.
        line: usize,
    },
}

/// The dots of a mark: lines from the top, characters from the left, columns alternately up and down so that the
/// tool travels little. The dot pitch is a sixth of `height_um`, rounded up to a whole micrometre, so the true height
/// is never below the one asked for, and at most 5 um above. A character the font lacks is refused, never left out.
pub fn dots_5x7(lines: &[impl AsRef<str>], height_um: Micrometres) -> Result<DotPath, PathError> {
    let pitch_um = pitch_um(height_um)?;
    let mut path = DotPath::default();
    for (index, line) in lines.iter().enumerate() {
        let line = line.as_ref();
        if index >= LINES_MAX || line.chars().count() > LINE_CHARS_MAX {
            return Err(PathError::TooLong { line: index + 1 });
        }
        let base_row = (lines.len() - 1 - index) * LINE_ADVANCE;
        for (position, character) in line.chars().enumerate() {
            let unknown = || PathError::UnknownGlyph { character, line: index + 1, position: position + 1 };
            let glyph = font::glyph(character).ok_or_else(unknown)?;
            let cells = glyph_cells(glyph);
            path.dots.extend(cells.map(|(column, row)| DotUm {
                x_um: grid_um(position * ADVANCE + column, pitch_um),
                y_um: grid_um(base_row + row, pitch_um),
            }));
        }
    }
    Ok(path)
}

/// The dot pitch for a character height of 60 um to 100 mm, in micrometres: see [`pitch_for`].
pub fn pitch_um(height_um: Micrometres) -> Result<i32, PathError> {
    let height = height_um.get();
    let pitch = (60..=100_000).contains(&height).then(|| pitch_for(TenthsUm(height * 10)));
    pitch.and_then(|pitch| i32::try_from(pitch).ok()).ok_or(PathError::Height { height_um })
}

/// The smallest whole pitch, in micrometres, whose six steps are not below a height.
pub fn pitch_for(height_min: TenthsUm) -> u32 {
    height_min.get().div_ceil(10 * STEPS)
}

/// Pitches from the middle of a character's lowest dot to that of its highest.
pub(crate) const STEPS: u32 = 6;

/// The dots of a glyph as (column from the left, row from the bottom), columns alternately up and down.
fn glyph_cells(glyph: &'static [u8; ROWS]) -> impl Iterator<Item = (usize, usize)> {
    (0..COLUMNS).flat_map(move |column| {
        (0..ROWS)
            .map(move |step| if column % 2 == 0 { step } else { ROWS - 1 - step })
            .filter(move |row| glyph[ROWS - 1 - row] >> (COLUMNS - 1 - column) & 1 == 1)
            .map(move |row| (column, row))
    })
}

fn grid_um(cells: usize, pitch_um: i32) -> i32 {
    // At most 64 lines or 256 characters are placed, at a pitch of at most 16 667 um: far below 2^31.
    i32::try_from(cells).unwrap_or(i32::MAX).saturating_mul(pitch_um)
}

#[cfg(test)]
mod tests {
    use super::*;

    const MARK_HEIGHT: Micrometres = Micrometres(2000);

    #[test]
    fn path_of_one_character_has_the_height_asked_for() {
        let path = dots_5x7(&["H"], MARK_HEIGHT).unwrap();
        let top = path.dots.iter().map(|dot| dot.y_um).max().unwrap();
        assert_eq!((top, path.dots.len()), (6 * 334, 17));
        assert_eq!(path.dots[0], DotUm { x_um: 0, y_um: 0 });
    }

    #[test]
    fn path_is_never_lower_than_the_height_asked_for_and_as_a_layout_has_it() {
        for height_um in [60, 61, 1_580, 1_583, 1_600, 2_000, 99_999, 100_000] {
            let pitch = pitch_um(Micrometres(height_um)).unwrap();
            let true_um = 6 * u32::try_from(pitch).unwrap();
            assert!((height_um..height_um + 6).contains(&true_um), "{height_um}: {true_um}");
            assert_eq!(pitch.unsigned_abs(), pitch_for(TenthsUm(10 * height_um)));
        }
    }

    #[test]
    fn path_unknown_character_is_refused_with_its_place() {
        let refused = dots_5x7(&["KE 26", "A*"], MARK_HEIGHT).unwrap_err();
        assert_eq!(refused, PathError::UnknownGlyph { character: '*', line: 2, position: 2 });
        assert!(matches!(dots_5x7(&["a"], MARK_HEIGHT), Err(PathError::UnknownGlyph { character: 'a', .. })));
    }

    #[test]
    fn path_beyond_its_limits_is_refused() {
        assert_eq!(dots_5x7(&["A"], Micrometres(59)), Err(PathError::Height { height_um: Micrometres(59) }));
        assert_eq!(
            dots_5x7(&["A"], Micrometres(u32::MAX)),
            Err(PathError::Height { height_um: Micrometres(u32::MAX) })
        );
        assert_eq!(dots_5x7(&["A".repeat(257)], MARK_HEIGHT), Err(PathError::TooLong { line: 1 }));
        assert_eq!(dots_5x7(&["A"; 65], MARK_HEIGHT), Err(PathError::TooLong { line: 65 }));
    }

    #[test]
    fn path_never_makes_a_dot_twice() {
        let path =
            dots_5x7(&["KE 26", "ABCDEFGHIJKLM", "NOPQRSTUVWXYZ", "0123456789-/."], MARK_HEIGHT).unwrap();
        let mut sorted = path.dots.clone();
        sorted.sort();
        sorted.dedup();
        assert_eq!(sorted.len(), path.dots.len());
    }
}

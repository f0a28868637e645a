//! Lines of text as a tool path, in either font, with signs among the characters.

use serde::{Deserialize, Serialize};

use super::letter::{CAP_UNITS, LINE_UNITS, Letter, Stand};
use super::sign::Signs;
use super::{LINE_CHARS_MAX, LINES_MAX, PathError, ToolPath, dots_5x7, hershey, pitch_um};
use crate::mark::Micrometres;

/// What characters are made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Font {
    /// Dots in five columns and seven rows: A to Z, 0 to 9, and the characters - / . and blank.
    #[serde(rename = "dots-5x7")]
    DotFont5x7,
    /// Single strokes, Roman Simplex of A. V. Hershey: printable ASCII.
    #[serde(rename = "hershey-simplex")]
    HersheySimplex,
}

/// A character or a sign of a line.
#[derive(Debug, Clone, Copy)]
enum Piece<'s> {
    Character(char),
    Sign(&'s Letter),
}

/// A piece with the place of its first character in the line, from 1.
type Placed<'s> = (usize, Piece<'s>);

/// The tool path of a mark: lines from the top, characters from the left, at coordinates of 0 and above from the lower
/// left corner of the mark.
///
/// # Errors
/// [`PathError`]: a character the font lacks, with its place; a height outside 60 um to 100 mm; too much text.
pub fn tool_path(
    lines: &[impl AsRef<str>],
    font: Font,
    height_um: Micrometres,
) -> Result<ToolPath, PathError> {
    tool_path_with(lines, font, height_um, &Signs::default())
}

/// As [`tool_path`], with signs: wherever a line has what a sign is shown as, the sign is drawn, as high as the line.
/// In the dot font a sign takes as many whole characters' room as it needs.
///
/// # Errors
/// As [`tool_path`].
pub fn tool_path_with(
    lines: &[impl AsRef<str>],
    font: Font,
    height_um: Micrometres,
    signs: &Signs,
) -> Result<ToolPath, PathError> {
    pitch_um(height_um)?;
    let lines: Vec<Vec<Placed<'_>>> = lines.iter().map(|line| pieces(line.as_ref(), signs)).collect();
    for (line, pieces) in (1..).zip(&lines) {
        if line > LINES_MAX || pieces.len() > LINE_CHARS_MAX {
            return Err(PathError::TooLong { line });
        }
    }
    match font {
        Font::DotFont5x7 => dotted(&lines, height_um),
        Font::HersheySimplex => stroked(&lines, height_um),
    }
}

/// The strokes of a mark in Roman Simplex. A capital letter is exactly `height_um` high, lines are ten sixths of that
/// apart as in the dot font, and each character takes its own width. The baseline of the last line lies at 0, or as far
/// above as one of its characters hangs below it.
///
/// # Errors
/// As [`tool_path`].
pub fn strokes_hershey(lines: &[impl AsRef<str>], height_um: Micrometres) -> Result<ToolPath, PathError> {
    tool_path(lines, Font::HersheySimplex, height_um)
}

/// The characters and signs of a line; the longest sign goes first.
fn pieces<'s>(line: &str, signs: &'s Signs) -> Vec<Placed<'s>> {
    let mut pieces = Vec::new();
    let (mut rest, mut position) = (line, 1);
    while let Some(character) = rest.chars().next() {
        let (piece, shown) = match signs.at_start(rest) {
            Some((shown, letter)) => (Piece::Sign(letter), shown.len()),
            None => (Piece::Character(character), character.len_utf8()),
        };
        pieces.push((position, piece));
        let (done, after) = rest.split_at_checked(shown).unwrap_or((rest, ""));
        position += done.chars().count();
        rest = after;
    }
    pieces
}

fn stroked(lines: &[Vec<Placed<'_>>], height_um: Micrometres) -> Result<ToolPath, PathError> {
    let mut letters = Vec::with_capacity(lines.len());
    for (line, pieces) in (1..).zip(lines) {
        let letter =
            |(position, piece): &Placed<'_>| match *piece {
                Piece::Sign(letter) => Ok(letter.clone()),
                Piece::Character(character) => hershey::letter(character)
                    .cloned()
                    .ok_or(PathError::NoStrokes { character, line, position: *position }),
            };
        letters.push(pieces.iter().map(letter).collect::<Result<Vec<Letter>, _>>()?);
    }
    let descent = letters.last().into_iter().flatten().map(Letter::descent).max().unwrap_or(0);
    let mut path = ToolPath::default();
    for (line, letters) in letters.iter().enumerate() {
        let mut stand = stand(lines.len() - 1 - line, descent, height_um);
        for letter in letters {
            path.strokes.extend(letter.strokes_at(stand));
            stand.pen += letter.advance;
        }
    }
    Ok(path)
}

/// Where a line begins, counted from the last one.
fn stand(from_bottom: usize, descent: i32, height_um: Micrometres) -> Stand {
    // At most 64 lines are placed, and a height of at most 100 mm.
    let whole = |number: usize| i32::try_from(number).unwrap_or(i32::MAX);
    let height_um = i32::try_from(height_um.get()).unwrap_or(i32::MAX);
    Stand { pen: 0, baseline: descent + LINE_UNITS.saturating_mul(whole(from_bottom)), height_um }
}

/// Characters as dots, with blanks for the signs, and then the signs.
fn dotted(lines: &[Vec<Placed<'_>>], height_um: Micrometres) -> Result<ToolPath, PathError> {
    let true_height_um = Micrometres(6 * pitch_um(height_um)?.unsigned_abs());
    let (mut texts, mut signs) = (Vec::with_capacity(lines.len()), Vec::new());
    for (line, pieces) in lines.iter().enumerate() {
        let mut text = String::new();
        let mut stand = stand(lines.len() - 1 - line, 0, true_height_um);
        for (position, piece) in pieces {
            let cells = match *piece {
                Piece::Character(character) => {
                    if super::font::glyph(character).is_none() {
                        return Err(PathError::UnknownGlyph {
                            character,
                            line: line + 1,
                            position: *position,
                        });
                    }
                    text.push(character);
                    1
                }
                Piece::Sign(letter) => {
                    signs.extend(letter.strokes_at(stand));
                    let cells =
                        letter.advance.div_euclid(CAP_UNITS) + i32::from(letter.advance % CAP_UNITS > 0);
                    text.extend((0..cells).map(|_| ' '));
                    cells
                }
            };
            // A character of dots is as wide as it is high, its gap included.
            stand.pen += cells * CAP_UNITS;
        }
        texts.push(text);
    }
    let mut path = ToolPath::from(dots_5x7(&texts, height_um)?);
    path.strokes.extend(signs);
    Ok(path)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::path::DotUm;

    const HEIGHT: Micrometres = Micrometres(2_001);

    fn points(path: &ToolPath) -> impl Iterator<Item = DotUm> + '_ {
        path.strokes.iter().flat_map(|stroke| stroke.points.iter().copied())
    }

    #[test]
    fn strokes_of_capitals_are_exactly_as_high_as_asked_for() {
        for height_um in [60, 61, 1_580, 1_583, 2_001, 99_999, 100_000] {
            let path = strokes_hershey(&["HE"], Micrometres(height_um)).unwrap();
            let ys: Vec<i32> = points(&path).map(|point| point.y_um).collect();
            assert_eq!(ys.iter().min(), Some(&0));
            assert_eq!(ys.iter().max().map(|y| y.unsigned_abs()), Some(height_um));
        }
    }

    #[test]
    fn strokes_of_letters_that_hang_below_the_line_stay_at_0_and_above() {
        let path = strokes_hershey(&["Qgj"], HEIGHT).unwrap();
        let lowest = points(&path).map(|point| point.y_um).min();
        assert_eq!(
            (lowest, points(&path).map(|point| point.x_um).min().map(|x| x >= 0)),
            (Some(0), Some(true))
        );
        let all: String = (' '..='~').collect();
        let path = strokes_hershey(&[&all, &all], HEIGHT).unwrap();
        assert!(points(&path).all(|point| point.x_um >= 0 && point.y_um >= 0));
    }

    #[test]
    fn strokes_of_lines_run_from_the_top_ten_sixths_apart() {
        let path = strokes_hershey(&["I", "I"], Micrometres(2_100)).unwrap();
        let ends = |at: usize| path.strokes[at].points.iter().map(|point| point.y_um).collect::<Vec<_>>();
        assert_eq!((ends(0), ends(1)), (vec![5_600, 3_500], vec![2_100, 0]));
    }

    #[test]
    fn strokes_of_characters_take_their_own_width() {
        let left = |text: &str| {
            let path = strokes_hershey(&[text], Micrometres(2_100)).unwrap();
            path.strokes.last().unwrap().points[0].x_um
        };
        // M is 24 units wide and I 8; the bar of I stands 4 units from its edge.
        assert_eq!((left("MI"), left("II")), (2_800, 1_200));
    }

    #[test]
    fn strokes_of_an_unknown_character_are_refused_with_its_place() {
        for character in ['\u{7f}', '\t', 'é', '★'] {
            let refused = strokes_hershey(&["KE 26".to_owned(), format!("a{character}")], HEIGHT);
            assert_eq!(refused, Err(PathError::NoStrokes { character, line: 2, position: 2 }));
        }
    }

    #[test]
    fn tool_path_beyond_its_limits_is_refused_in_either_font() {
        for font in [Font::DotFont5x7, Font::HersheySimplex] {
            let height_um = Micrometres(59);
            assert_eq!(tool_path(&["A"], font, height_um), Err(PathError::Height { height_um }));
            assert_eq!(tool_path(&["A".repeat(257)], font, HEIGHT), Err(PathError::TooLong { line: 1 }));
            assert_eq!(tool_path(&["A"; 65], font, HEIGHT), Err(PathError::TooLong { line: 65 }));
        }
    }

    #[test]
    fn tool_path_in_dots_is_that_of_the_dot_font() {
        let lines = ["KE 26", "KES1-000007"];
        let dots = dots_5x7(&lines, HEIGHT).unwrap();
        assert_eq!(tool_path(&lines, Font::DotFont5x7, HEIGHT), Ok(ToolPath::from(dots)));
        let refused = tool_path(&["A*"], Font::DotFont5x7, HEIGHT);
        assert_eq!(refused, Err(PathError::UnknownGlyph { character: '*', line: 1, position: 2 }));
    }
}

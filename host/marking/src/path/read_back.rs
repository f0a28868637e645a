//! Reading dots and strokes as text: what a simulated piece of metal shows, and a check of every path before it is used.
//!
//! This is for training and verification by computation. It reads exact dots and strokes; it is no picture reader.

use std::collections::BTreeSet;

use super::font::character_of;
use super::{ADVANCE, COLUMNS, DotUm, LINE_ADVANCE, ROWS};

mod strokes;

pub use strokes::{read_strokes, read_strokes_with};

/// What stands for a group of dots that is no character, for example one that was begun and not completed.
pub const UNREADABLE: char = '?';

/// The lines that the dots show, from the top. Dots lie relative to the mark's lower left corner, as
/// [`super::dots_5x7`] lays them. Blanks at the end of a line leave no dots and are not read.
pub fn read_5x7(dots: &[DotUm]) -> Vec<String> {
    let Some(pitch_um) = smallest_gap_um(dots) else {
        return if dots.is_empty() { Vec::new() } else { vec![UNREADABLE.to_string()] };
    };
    let cells: BTreeSet<(usize, usize)> = dots.iter().filter_map(|dot| cell_of(*dot, pitch_um)).collect();
    let line_count = cells.iter().map(|(_, y)| y / LINE_ADVANCE + 1).max().unwrap_or(0);
    (0..line_count).rev().map(|from_bottom| read_line(&cells, from_bottom)).collect()
}

fn read_line(cells: &BTreeSet<(usize, usize)>, from_bottom: usize) -> String {
    let rows = from_bottom * LINE_ADVANCE..from_bottom * LINE_ADVANCE + LINE_ADVANCE;
    let on_line = || cells.iter().filter(|(_, y)| rows.contains(y));
    let Some(last) = on_line().map(|(x, _)| x / ADVANCE).max() else {
        return String::new();
    };
    let mut glyphs = vec![[0_u8; ROWS]; last + 1];
    let mut spoilt = BTreeSet::new();
    for (x, y) in on_line() {
        let (column, row) = (x % ADVANCE, y - rows.start);
        match column < COLUMNS && row < ROWS {
            true => glyphs[x / ADVANCE][ROWS - 1 - row] |= 1 << (COLUMNS - 1 - column),
            false => drop(spoilt.insert(x / ADVANCE)),
        }
    }
    let read = |(index, glyph): (usize, &[u8; ROWS])| match spoilt.contains(&index) {
        true => UNREADABLE,
        false => character_of(glyph).unwrap_or(UNREADABLE),
    };
    glyphs.iter().enumerate().map(read).collect()
}

/// The smallest distance between two columns or two rows of dots: the pitch, since every character but the blank
/// has two neighbouring dots.
fn smallest_gap_um(dots: &[DotUm]) -> Option<i64> {
    let gap = |coordinate: fn(&DotUm) -> i32| {
        let distinct: BTreeSet<i64> = dots.iter().map(|dot| i64::from(coordinate(dot))).collect();
        distinct.iter().zip(distinct.iter().skip(1)).map(|(low, high)| high - low).min()
    };
    [gap(|dot| dot.x_um), gap(|dot| dot.y_um)].into_iter().flatten().min()
}

fn cell_of(dot: DotUm, pitch_um: i64) -> Option<(usize, usize)> {
    let cell = |um: i32| usize::try_from((i64::from(um) + pitch_um / 2).div_euclid(pitch_um)).ok();
    // A dot far outside any mark is not worth a line of its own.
    Some((cell(dot.x_um)?, cell(dot.y_um)?)).filter(|(x, y)| *x < 256 * ADVANCE && *y < 64 * LINE_ADVANCE)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::mark::Micrometres;
    use crate::path::{GLYPHS, dots_5x7};

    const MARK_HEIGHT: Micrometres = Micrometres(2000);

    fn line() -> impl Strategy<Value = String> {
        let character = prop::sample::select(GLYPHS.iter().map(|(c, _)| *c).collect::<Vec<_>>());
        prop::collection::vec(character, 1..20)
            .prop_map(|chars| chars.into_iter().collect::<String>())
            .prop_filter("a line ends in ink", |line| !line.ends_with(' '))
    }

    proptest! {
        #[test]
        fn read_back_of_any_text_at_any_height_is_the_text(
            lines in prop::collection::vec(line(), 1..5),
            height_um in 60_u32..10_000,
        ) {
            let path = dots_5x7(&lines, Micrometres(height_um)).unwrap();
            prop_assert_eq!(read_5x7(&path.dots), lines);
        }

        #[test]
        fn read_back_of_any_dots_ends_without_panic(
            dots in prop::collection::vec((any::<i32>(), any::<i32>()), 0..40),
        ) {
            let dots: Vec<DotUm> = dots.into_iter().map(|(x_um, y_um)| DotUm { x_um, y_um }).collect();
            prop_assert!(read_5x7(&dots).len() <= 64);
        }
    }

    #[test]
    fn read_back_with_any_one_dot_missing_is_another_text() {
        let lines = ["KE 26", "KES1-000123"];
        let path = dots_5x7(&lines, MARK_HEIGHT).unwrap();
        assert_eq!(read_5x7(&path.dots), lines);
        for missing in 0..path.dots.len() {
            let mut dots = path.dots.clone();
            dots.remove(missing);
            assert_ne!(read_5x7(&dots), lines, "dot {missing}");
        }
    }

    #[test]
    fn read_back_of_a_mark_cut_short_shows_its_beginning() {
        let path = dots_5x7(&["KE 26", "NR 7"], MARK_HEIGHT).unwrap();
        let first_line = dots_5x7(&["KE 26"], MARK_HEIGHT).unwrap().dots.len();
        assert_eq!(read_5x7(&path.dots[..first_line]), ["KE 26", ""]);
        assert_eq!(read_5x7(&[]), Vec::<String>::new());
        assert_eq!(read_5x7(&path.dots[..1]), ["?"]);
    }
}

//! A Data Matrix read from its dots: the grid on which they lie, a cell for each place of it, and the symbol's own error
//! correction.
//!
//! A decoder for printed symbols looks for the solid border, and one missing dot in it is enough that it finds none. Here
//! the border is known beforehand: it only tells which way up the symbol is.

use super::dots::{Dots, dark};
use super::grey::Grey;
use datamatrix::placement::MatrixMap;
use datamatrix::{DataMatrix, SymbolList, SymbolSize};

/// A dot further than this from the middle of its cell, in pitches, is none of the symbol's.
const OFF_MAX: f32 = 0.35;
/// Within how many pitches of the middle the grid is fitted, step by step: further out the first guess is off by a cell.
const FIT_WITHIN: [f32; 6] = [3.0, 5.0, 8.0, 13.0, 25.0, 200.0];
/// So much of the border must be as it should, in percent. Ours: by chance half of it is.
const BORDER_PERCENT_MIN: usize = 85;
/// More cells along a side than any symbol has, and what may lie beside it.
const CELLS_MAX: i32 = 160;
/// No Data Matrix has as many codewords.
const CODEWORDS_MAX: usize = 2_500;

type Point = (f32, f32);

/// Cells of a symbol row by row, dark or not.
#[derive(Debug, Clone)]
struct Cells {
    width: usize,
    dark: Vec<bool>,
}

/// Where cell (column, row) lies: `origin + column * along + row * down`.
#[derive(Debug, Clone, Copy)]
struct Grid {
    origin: Point,
    along: Point,
    down: Point,
}

/// The text of a dark Data Matrix among the dots.
pub(super) fn read(picture: &Grey, dots: &Dots) -> Option<String> {
    let grid = Grid::fitted(dots)?;
    let taken = largest_cluster(&dots.middles.iter().filter_map(|dot| grid.cell(*dot)).collect::<Vec<_>>());
    let mask = dark(picture, window(dots.pitch));
    let bounds = Bounds::of(&taken)?;
    bounds.trimmed().into_iter().find_map(|bounds| {
        let cells = sample(&mask, picture.width(), &grid, bounds)?;
        let turns = std::iter::successors(Some(cells), |cells| Some(cells.turned()));
        turns.take(4).find_map(|cells| decode(&cells))
    })
}

/// What is around a dot: four pitches, an odd number of pixels.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the cast saturates")]
fn window(pitch: f32) -> usize {
    (pitch * 4.0) as usize | 1
}

impl Grid {
    fn fitted(dots: &Dots) -> Option<Self> {
        let turn = turn(dots);
        let (sin, cos) = turn.sin_cos();
        let middle = middle_dot(&dots.middles)?;
        let (along, down) = ((dots.pitch * cos, dots.pitch * sin), (-dots.pitch * sin, dots.pitch * cos));
        let mut grid = Self { origin: middle, along, down };
        for pitches in FIT_WITHIN {
            let near = |dot: &&Point| (dot.0 - middle.0).hypot(dot.1 - middle.1) <= pitches * dots.pitch;
            let placed = dots.middles.iter().filter(near).filter_map(|dot| Some((grid.cell(*dot)?, *dot)));
            // Fewer dots than a grid has numbers say nothing new.
            grid = least_squares(&placed.collect::<Vec<_>>()).unwrap_or(grid);
        }
        Some(grid)
    }

    fn point(&self, column: f32, row: f32) -> Point {
        let (along, down) = (self.along, self.down);
        (self.origin.0 + column * along.0 + row * down.0, self.origin.1 + column * along.1 + row * down.1)
    }

    /// The cell in whose middle a dot lies.
    fn cell(&self, dot: Point) -> Option<(i32, i32)> {
        let (x, y) = (dot.0 - self.origin.0, dot.1 - self.origin.1);
        let area = self.along.0 * self.down.1 - self.along.1 * self.down.0;
        let (column, row) =
            ((x * self.down.1 - y * self.down.0) / area, (y * self.along.0 - x * self.along.1) / area);
        let off = (column - column.round()).abs().max((row - row.round()).abs());
        #[allow(clippy::cast_possible_truncation, reason = "the cast saturates")]
        (off <= OFF_MAX).then_some((column.round() as i32, row.round() as i32))
    }
}

/// By how much the rows are turned, from -45 to 45 degrees: the mean direction of neighbours, a quarter turn being none.
fn turn(dots: &Dots) -> f32 {
    let (mut sin, mut cos) = (0.0, 0.0);
    for one in &dots.middles {
        for other in &dots.middles {
            let (x, y) = (other.0 - one.0, other.1 - one.1);
            let away = x.hypot(y);
            if away > dots.pitch * 0.7 && away < dots.pitch * 1.25 {
                let four = 4.0 * y.atan2(x);
                sin += four.sin();
                cos += four.cos();
            }
        }
    }
    sin.atan2(cos) / 4.0
}

/// The dot nearest to the mean of all.
#[allow(clippy::cast_precision_loss, reason = "a few thousand dots")]
fn middle_dot(dots: &[Point]) -> Option<Point> {
    let count = dots.len() as f32;
    let mean = (
        dots.iter().map(|dot| dot.0).sum::<f32>() / count,
        dots.iter().map(|dot| dot.1).sum::<f32>() / count,
    );
    let away = |dot: &Point| (dot.0 - mean.0).hypot(dot.1 - mean.1);
    dots.iter().copied().min_by(|one, other| away(one).total_cmp(&away(other)))
}

/// The grid that lies nearest to dots whose cells are known.
#[allow(clippy::cast_precision_loss, reason = "cells have small numbers")]
fn least_squares(placed: &[((i32, i32), Point)]) -> Option<Grid> {
    let mut squares = [[0.0_f32; 3]; 3];
    let mut sums = [[0.0_f32; 3]; 2];
    for ((column, row), (x, y)) in placed {
        let terms = [1.0, *column as f32, *row as f32];
        for (line, one) in squares.iter_mut().zip(terms) {
            line.iter_mut().zip(terms).for_each(|(sum, other)| *sum += one * other);
        }
        for (sum, value) in sums.iter_mut().zip([x, y]) {
            sum.iter_mut().zip(terms).for_each(|(sum, term)| *sum += term * value);
        }
    }
    let [x, y] = sums.map(|sums| solved(&squares, &sums));
    let ([origin_x, along_x, down_x], [origin_y, along_y, down_y]) = (x?, y?);
    Some(Grid { origin: (origin_x, origin_y), along: (along_x, along_y), down: (down_x, down_y) })
}

/// Three equations of three unknowns, by Cramer's rule.
fn solved(lines: &[[f32; 3]; 3], right: &[f32; 3]) -> Option<[f32; 3]> {
    let determinant = |[[a, b, c], [d, e, f], [g, h, i]]: [[f32; 3]; 3]| {
        a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g)
    };
    let whole = determinant(*lines);
    let replaced = |column: usize| {
        let mut lines = *lines;
        for (line, value) in lines.iter_mut().zip(right) {
            if let Some(place) = line.get_mut(column) {
                *place = *value;
            }
        }
        determinant(lines) / whole
    };
    (whole.abs() > 1.0).then(|| [replaced(0), replaced(1), replaced(2)])
}

/// The most cells that lie within two cells of one another.
fn largest_cluster(cells: &[(i32, i32)]) -> Vec<(i32, i32)> {
    let mut left: std::collections::BTreeSet<(i32, i32)> = cells.iter().copied().collect();
    let mut largest = Vec::new();
    while let Some(start) = left.pop_first() {
        let mut cluster = vec![start];
        let mut at = 0;
        while let Some((column, row)) = cluster.get(at).copied() {
            at += 1;
            for near in (-2..=2).flat_map(|across| (-2..=2).map(move |down| (column + across, row + down))) {
                if left.remove(&near) {
                    cluster.push(near);
                }
            }
        }
        if cluster.len() > largest.len() {
            largest = cluster;
        }
    }
    largest
}

/// Cells from the first to the last, both included.
#[derive(Debug, Clone, Copy)]
struct Bounds {
    left: i32,
    right: i32,
    top: i32,
    bottom: i32,
}

impl Bounds {
    fn of(cells: &[(i32, i32)]) -> Option<Self> {
        let columns = || cells.iter().map(|cell| cell.0);
        let rows = || cells.iter().map(|cell| cell.1);
        Some(Self {
            left: columns().min()?,
            right: columns().max()?,
            top: rows().min()?,
            bottom: rows().max()?,
        })
    }

    /// As they are, and with one row or column less on some sides: a speck beside the symbol looks like a dot.
    fn trimmed(self) -> Vec<Self> {
        let less = |sides: i32| Self {
            left: self.left + (sides & 1),
            right: self.right - (sides >> 1 & 1),
            top: self.top + (sides >> 2 & 1),
            bottom: self.bottom - (sides >> 3 & 1),
        };
        (0..16).map(less).filter(|bounds| bounds.size().is_some()).collect()
    }

    fn size(self) -> Option<(usize, usize)> {
        let (width, height) = (self.right - self.left + 1, self.bottom - self.top + 1);
        let fits = (8..=CELLS_MAX).contains(&width) && (8..=CELLS_MAX).contains(&height);
        fits.then(|| usize::try_from(width).ok().zip(usize::try_from(height).ok())).flatten()
    }
}

/// What is dark in the middle of each cell.
#[allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "cells have small numbers, and the way to a pixel saturates"
)]
fn sample(mask: &[bool], picture_width: usize, grid: &Grid, bounds: Bounds) -> Option<Cells> {
    let (width, _) = bounds.size()?;
    let dark = |(column, row): (i32, i32)| {
        let (x, y) = grid.point(column as f32, row as f32);
        let (x, y) = (x.round() as usize, y.round() as usize);
        x < picture_width && mask.get(y * picture_width + x) == Some(&true)
    };
    let rows = bounds.top..=bounds.bottom;
    let places = rows.flat_map(|row| (bounds.left..=bounds.right).map(move |column| (column, row)));
    Some(Cells { width, dark: places.map(dark).collect() })
}

impl Cells {
    /// A quarter turn further.
    fn turned(&self) -> Self {
        let height = self.dark.len() / self.width;
        let column =
            |at: usize| self.dark.chunks(self.width).rev().filter_map(move |row| row.get(at)).copied();
        Self { width: height, dark: (0..self.width).flat_map(column).collect() }
    }
}

/// The text, where the cells have the border of a Data Matrix of their size.
fn decode(cells: &Cells) -> Option<String> {
    let height = cells.dark.len() / cells.width;
    let sizes =
        SymbolList::all().enforce_width_in(cells.width..=cells.width).enforce_height_in(height..=height);
    let border = Border::of(sizes.iter().next()?);
    let right = border
        .cells
        .iter()
        .zip(&cells.dark)
        .filter(|(border, dark)| border.is_some_and(|border| border == **dark));
    if right.count() * 100 < border.cells.iter().flatten().count() * BORDER_PERCENT_MIN {
        return None;
    }
    let mended = border.cells.iter().zip(&cells.dark).map(|(border, dark)| border.unwrap_or(*dark));
    let bytes = DataMatrix::decode(&mended.collect::<Vec<_>>(), cells.width).ok()?;
    String::from_utf8(bytes).ok().filter(|text| !text.is_empty())
}

/// The cells of a symbol that are the same whatever it says.
struct Border {
    cells: Vec<Option<bool>>,
}

impl Border {
    fn of(size: SymbolSize) -> Self {
        let filled =
            |byte: u8| MatrixMap::new_with_codewords(&[byte; CODEWORDS_MAX], size).bitmap().bits().to_vec();
        let both = filled(0x00).into_iter().zip(filled(0xff));
        Self { cells: both.map(|(one, other)| (one == other).then_some(one)).collect() }
    }
}

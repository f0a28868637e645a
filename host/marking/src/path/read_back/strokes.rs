//! Reading strokes as text: which height of letters explains them, and what they then say.
//!
//! The height is not told. Each connected figure suggests the heights at which a figure of the font has its width and
//! height; the height that most figures suggest and at which most strokes can be read in turn is taken.

use std::collections::{BTreeMap, BTreeSet};

use super::super::letter::{CAP_UNITS, LINE_UNITS};
use super::super::sign::Signs;
use super::super::{DotUm, LINES_MAX, Stroke};
use super::{UNREADABLE, read_5x7};
use alphabet::{Alphabet, Segment, sizes};
use line::{Line, Text};

mod alphabet;
mod line;

/// Lowest and highest letters that are looked for, as a path can have them.
const HEIGHTS_UM: std::ops::RangeInclusive<i64> = 60..=100_000;
/// Most figures that are asked for a height, the largest first.
const FIGURES_MAX: usize = 48;
/// Most heights that are tried.
const HEIGHTS_MAX: usize = 48;
/// Heights that are tried again with gaps, where none explains everything.
const SECOND_LOOKS: usize = 4;
/// Halves of a unit of Roman Simplex from a line's lowest ink to where it begins at the latest.
const BELOW_HALVES: i64 = 17;

/// The lines that strokes in Roman Simplex show, from the top, with their places relative to the mark's lower left
/// corner, as [`super::super::strokes_hershey`] lays them. The segments may come in any order and direction, in
/// pieces and more than once. A group that is no character is `?`; single dots alone are read as the dot font. Blanks
/// at the end of a line leave nothing to be read.
pub fn read_strokes(strokes: &[Stroke]) -> Vec<String> {
    read_strokes_with(strokes, &Signs::default())
}

/// As [`read_strokes`], with signs, each of which is read as what it is shown as.
pub fn read_strokes_with(strokes: &[Stroke], signs: &Signs) -> Vec<String> {
    let lit = distinct(strokes.iter().flat_map(segments));
    if lit.iter().all(|segment| segment.a == segment.b) {
        return read_5x7(&lit.iter().map(|segment| segment.a).collect::<Vec<_>>());
    }
    let alphabet = Alphabet::new(signs);
    let mut partly = Vec::new();
    for (height_um, weight) in heights(&lit, &alphabet) {
        for descent in alphabet.descents() {
            let Some(lines) = lines(&lit, height_um, descent) else { continue };
            let read: Vec<Text> = lines.iter().map(|line| line.read(&alphabet, false)).collect();
            let segments: usize = read.iter().map(|text| text.segments).sum();
            if segments == lit.len() {
                return read.into_iter().map(|text| text.text).collect();
            }
            partly.push((segments, weight, lines));
        }
    }
    partly.sort_by_key(|(segments, weight, _)| std::cmp::Reverse((*segments, *weight)));
    let with_gaps = partly.iter().take(SECOND_LOOKS).map(|(_, _, lines)| {
        let read: Vec<Text> = lines.iter().map(|line| line.read(&alphabet, true)).collect();
        (read.iter().map(|text| text.segments).sum::<usize>(), read)
    });
    // The first of those that read most.
    let best = with_gaps.reduce(|best, next| if next.0 > best.0 { next } else { best });
    match best {
        Some((_, read)) => read.into_iter().map(|text| text.text).collect(),
        None => vec![UNREADABLE.to_string()],
    }
}

fn segments(stroke: &Stroke) -> Vec<Segment> {
    match stroke.points.as_slice() {
        [dot] => vec![Segment { a: *dot, b: *dot }],
        points => points
            .windows(2)
            .filter_map(|pair| Some(Segment { a: *pair.first()?, b: *pair.get(1)? }))
            .collect(),
    }
}

/// Each segment once, whatever its direction, without dots that lie where a longer one ends.
fn distinct(segments: impl Iterator<Item = Segment>) -> Vec<Segment> {
    let all: BTreeSet<Segment> = segments.map(|s| Segment { a: s.a.min(s.b), b: s.a.max(s.b) }).collect();
    let ends: BTreeSet<DotUm> = all.iter().filter(|s| s.a != s.b).flat_map(|s| [s.a, s.b]).collect();
    all.into_iter().filter(|segment| segment.a != segment.b || !ends.contains(&segment.a)).collect()
}

/// Heights of letters that figures suggest, in whole micrometres, with a weight: of how many segments the figures are that suggest each and
/// how many segments lie on its grid, each in thousandths. The heaviest first, and the greater of two.
fn heights(lit: &[Segment], alphabet: &Alphabet<'_>) -> Vec<(i64, usize)> {
    let mut figures: Vec<((i64, i64), usize)> = sizes(lit).into_iter().collect();
    figures.sort_by_key(|((width, height), _)| std::cmp::Reverse(*width.max(height)));
    let mut votes: BTreeMap<i64, usize> = BTreeMap::new();
    for (figure, segments) in figures.into_iter().take(FIGURES_MAX) {
        let suggested: BTreeSet<i64> = alphabet
            .figures()
            .flat_map(|known| suggested(figure, known))
            .filter(|h| HEIGHTS_UM.contains(h))
            .collect();
        for height in suggested {
            *votes.entry(height).or_default() += segments;
        }
    }
    let figures = votes.values().copied().max().unwrap_or(1);
    let mut heights: Vec<(i64, usize)> = votes
        .into_iter()
        .map(|(height, votes)| {
            (height, 1_000 * votes / figures + 1_000 * on_grid(lit, height) / lit.len().max(1))
        })
        .collect();
    heights.sort_by_key(|(height, weight)| std::cmp::Reverse((*weight, *height)));
    heights.truncate(HEIGHTS_MAX);
    heights
}

/// How many segments begin and end on whole units of Roman Simplex.
fn on_grid(lit: &[Segment], height_um: i64) -> usize {
    let cap = i64::from(CAP_UNITS);
    let is_whole = |um: i32| {
        let units = (2 * i64::from(um) * cap + height_um).div_euclid(2 * height_um);
        (2 * (units * height_um - i64::from(um) * cap)).abs() <= cap
    };
    let is_on = |point: DotUm| is_whole(point.x_um) && is_whole(point.y_um);
    lit.iter().filter(|segment| is_on(segment.a) && is_on(segment.b)).count()
}

/// Heights of a letter at which a figure in the letter's units is as wide and as high as one on the metal, to within
/// the micrometre that rounding may cost.
fn suggested(um: (i64, i64), known: Figure) -> impl Iterator<Item = i64> {
    let Figure { width, height, units } = known;
    let (long_um, long) = if width >= height { (um.0, width) } else { (um.1, height) };
    let fits = move |um: i64, own: i64, height_um: i64| (um * units - own * height_um).abs() <= units;
    let is_sized = long > 0 && long_um <= i64::from(i32::MAX);
    let range = is_sized.then(|| (long_um - 1) * units / long..=(long_um + 1) * units / long + 1);
    let range = range.into_iter().flatten();
    range.filter(move |height_um| fits(um.0, width, *height_um) && fits(um.1, height, *height_um))
}

/// The size of a figure in units of its letter, and how many of them a capital letter is high.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Figure {
    width: i64,
    height: i64,
    units: i64,
}

/// The segments by line, from the top. `None` where some lie below the first line or beyond the last that a mark has.
fn lines(lit: &[Segment], height_um: i64, descent: i64) -> Option<Vec<Line>> {
    let mut by_line: BTreeMap<usize, Vec<Segment>> = BTreeMap::new();
    for segment in lit {
        // Twice the middle of the segment, in halves of a unit above where the lowest line begins.
        let halves = i64::from(segment.a.y_um) + i64::from(segment.b.y_um);
        let above = halves * i64::from(CAP_UNITS) - (2 * descent - BELOW_HALVES) * height_um;
        let line = usize::try_from(above.div_euclid(2 * i64::from(LINE_UNITS) * height_um)).ok()?;
        by_line.entry(line).or_default().push(*segment);
    }
    let count = by_line.keys().max().map_or(0, |line| line + 1);
    let line = |from_bottom: usize| {
        let baseline = descent + i64::from(LINE_UNITS) * i64::try_from(from_bottom).ok()?;
        Some(Line::new(by_line.remove(&from_bottom).unwrap_or_default(), height_um, baseline))
    };
    (count <= LINES_MAX).then(|| (0..count).rev().filter_map(line).collect())
}

/// Twice the middle of a segment, to the right.
fn twice_middle(segment: &Segment) -> i64 {
    i64::from(segment.a.x_um) + i64::from(segment.b.x_um)
}

/// The corner of all points that is leftmost and lowest, and the opposite one.
fn bounds(segments: &[Segment]) -> Option<(DotUm, DotUm)> {
    let points = || segments.iter().flat_map(|segment| [segment.a, segment.b]);
    let corner = |of: fn(i32, i32) -> i32| {
        points().reduce(|a, b| DotUm { x_um: of(a.x_um, b.x_um), y_um: of(a.y_um, b.y_um) })
    };
    Some((corner(i32::min)?, corner(i32::max)?))
}

#[cfg(test)]
mod tests;

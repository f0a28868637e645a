//! What can be read: the characters of Roman Simplex and the signs of an authority, with the figures they are made of.

use std::collections::{BTreeMap, BTreeSet};

use super::super::super::letter::Letter;
use super::super::super::sign::Signs;
use super::super::super::{DotUm, hershey};
use super::{Figure, bounds};

/// Figures of less than this share of the height say too little about it, where there are larger ones.
const SMALL_SHARE: i64 = 4;

/// A piece of a stroke between two points, or a dot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Segment {
    pub a: DotUm,
    pub b: DotUm,
}

/// A letter and what it is read as, with its lower left and upper right corner in its own units.
#[derive(Debug)]
pub(super) struct Known<'s> {
    pub text: String,
    pub letter: &'s Letter,
    pub low: (i32, i32),
    pub high: (i32, i32),
}

/// The letters that leave something to be seen.
#[derive(Debug)]
pub(super) struct Alphabet<'s> {
    letters: Vec<Known<'s>>,
    figures: BTreeSet<Figure>,
    descents: BTreeSet<i64>,
}

impl<'s> Alphabet<'s> {
    pub fn new(signs: &'s Signs) -> Self {
        let roman = hershey::letters().iter().map(|(character, letter)| (character.to_string(), letter));
        let signs = signs.iter().map(|(shown, letter)| (shown.to_owned(), letter));
        let known = roman.chain(signs).filter_map(|(text, letter)| Known::new(text, letter));
        let mut letters: Vec<Known<'s>> = known.collect();
        letters.sort_by_key(|known| known.letter.advance);
        let figures = letters.iter().flat_map(|known| figures(known.letter)).collect();
        let descents = letters.iter().map(|known| i64::from(known.letter.descent())).chain([0]).collect();
        Self { letters, figures, descents }
    }

    /// The letters with what each is read as, by their width.
    pub fn letters(&self) -> &[Known<'s>] {
        &self.letters
    }

    /// The sizes of the letters' figures.
    pub fn figures(&self) -> impl Iterator<Item = Figure> + '_ {
        self.figures.iter().copied()
    }

    /// How far the lowest point of the last line can lie below its baseline, in units of Roman Simplex.
    pub fn descents(&self) -> impl Iterator<Item = i64> + '_ {
        self.descents.iter().copied()
    }
}

impl<'s> Known<'s> {
    fn new(text: String, letter: &'s Letter) -> Option<Self> {
        let points = || letter.strokes.iter().flatten().copied();
        let low = points().reduce(|a, b| (a.0.min(b.0), a.1.min(b.1)))?;
        let high = points().reduce(|a, b| (a.0.max(b.0), a.1.max(b.1)))?;
        Some(Self { text, letter, low, high })
    }
}

fn figures(letter: &Letter) -> Vec<Figure> {
    let point = |(x, y): &(i32, i32)| DotUm { x_um: *x, y_um: *y };
    let pairs = letter.strokes.iter().flat_map(|stroke| stroke.iter().zip(stroke.iter().skip(1)));
    let segments: Vec<Segment> = pairs.map(|(a, b)| Segment { a: point(a), b: point(b) }).collect();
    let figure = |(width, height)| Figure { width, height, units: i64::from(letter.units) };
    let mut figures: Vec<Figure> = sizes(&segments).into_keys().map(figure).collect();
    let is_large = |figure: &Figure| SMALL_SHARE * figure.width.max(figure.height) >= figure.units;
    if figures.iter().any(is_large) {
        figures.retain(is_large);
    }
    figures
}

/// Width and height of each connected figure, and of each segment by itself, since neighbours may touch. With each the
/// most segments of which it consists: a piece of a stroke says less than a whole figure.
pub(super) fn sizes(segments: &[Segment]) -> BTreeMap<(i64, i64), usize> {
    let mut sizes = BTreeMap::new();
    let figures = connected(segments);
    for figure in segments.iter().map(std::slice::from_ref).chain(figures.iter().map(Vec::as_slice)) {
        if let Some(size) = size(figure) {
            let most = sizes.entry(size).or_insert(0);
            *most = figure.len().max(*most);
        }
    }
    sizes
}

fn size(segments: &[Segment]) -> Option<(i64, i64)> {
    let (low, high) = bounds(segments)?;
    let size = (i64::from(high.x_um) - i64::from(low.x_um), i64::from(high.y_um) - i64::from(low.y_um));
    (size != (0, 0)).then_some(size)
}

/// Segments that share points, together.
fn connected(segments: &[Segment]) -> Vec<Vec<Segment>> {
    let mut at: BTreeMap<DotUm, Vec<usize>> = BTreeMap::new();
    for (index, segment) in segments.iter().enumerate() {
        for point in [segment.a, segment.b] {
            at.entry(point).or_default().push(index);
        }
    }
    let mut found = vec![false; segments.len()];
    let mut figures = Vec::new();
    for first in 0..segments.len() {
        let (mut figure, mut next) = (Vec::new(), vec![first]);
        while let Some(index) = next.pop() {
            let (Some(seen), Some(segment)) = (found.get_mut(index), segments.get(index)) else { continue };
            if std::mem::replace(seen, true) {
                continue;
            }
            figure.push(*segment);
            // What meets at a point is taken once, so that many strokes through one point cost no more than few.
            next.extend([segment.a, segment.b].iter().filter_map(|point| at.remove(point)).flatten());
        }
        figures.push(figure);
    }
    figures
}

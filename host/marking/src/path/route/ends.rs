//! The two ends of each stroke, how far they are apart, and which are near each other.

use super::super::{DotUm, Stroke};

/// Ends that are looked at from an end, beside the free end of the way.
const NEAR_MAX: usize = 16;

/// One end of an element. A stroke in the order of its points goes from its end 0 to its end 1; an oriented element is
/// named by the end it begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct End(u32);

impl End {
    pub fn new(element: usize, reversed: bool) -> Self {
        Self(u32::try_from(2 * element).unwrap_or(u32::MAX - 1) + u32::from(reversed))
    }

    /// The other end of its element.
    pub fn other(self) -> Self {
        Self(self.0 ^ 1)
    }

    pub fn element(self) -> usize {
        self.index() / 2
    }

    pub fn index(self) -> usize {
        self.0 as usize
    }

    /// A stroke as it is made when it begins with this end.
    pub fn turned(self, stroke: &Stroke) -> Stroke {
        let points = stroke.points.iter().copied();
        Stroke { points: if self.0 & 1 == 0 { points.collect() } else { points.rev().collect() } }
    }
}

/// The ends of all strokes and, as one element more, those of the way itself: the free end, which is as near to
/// everything as can be, and the start. So the open way is a closed tour.
#[derive(Debug)]
pub(super) struct Ends {
    places: Vec<(f64, f64)>,
    free: End,
}

impl Ends {
    pub fn of(strokes: &[&Stroke], start: DotUm) -> Self {
        let place = |at: DotUm| (f64::from(at.x_um), f64::from(at.y_um));
        let both = |stroke: &&Stroke| Some([place(*stroke.points.first()?), place(*stroke.points.last()?)]);
        let ends = strokes.iter().filter_map(both).flatten();
        Self { places: ends.chain([place(start); 2]).collect(), free: End::new(strokes.len(), false) }
    }

    /// Strokes, without the element of the way itself.
    pub fn strokes(&self) -> usize {
        self.free.element()
    }

    /// The end of the way, wherever it is.
    pub fn free(&self) -> End {
        self.free
    }

    /// Where the tool begins.
    pub fn start(&self) -> End {
        self.free.other()
    }

    /// How far two ends are apart, in micrometres; 0 to the free end.
    pub fn apart(&self, a: End, b: End) -> f64 {
        if a == self.free || b == self.free {
            return 0.0;
        }
        match (self.places.get(a.index()), self.places.get(b.index())) {
            (Some(a), Some(b)) => length(a.0 - b.0, a.1 - b.1),
            _ => 0.0,
        }
    }

    /// The nearest ends of other elements from each end, nearest first, the free end before all.
    pub fn near(&self) -> Vec<Vec<(f64, End)>> {
        let end = |index: usize| End::new(index / 2, index % 2 == 1);
        let mut by_x: Vec<(f64, End)> =
            self.places.iter().enumerate().map(|(index, place)| (place.0, end(index))).collect();
        by_x.retain(|(_, end)| *end != self.free);
        by_x.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        let mut near = vec![Vec::new(); self.places.len()];
        for (at, (_, from)) in by_x.iter().enumerate() {
            if let Some(list) = near.get_mut(from.index()) {
                *list = self.nearest(&by_x, at, *from);
            }
        }
        near
    }

    /// Looks to the left and to the right in turn, until neither can be nearer than what was found.
    fn nearest(&self, by_x: &[(f64, End)], at: usize, from: End) -> Vec<(f64, End)> {
        let mut found: Vec<(f64, End)> = Vec::with_capacity(NEAR_MAX + 2);
        let own_x = by_x.get(at).map_or(0.0, |(x, _)| *x);
        let (left, right) = by_x.split_at_checked(at).unwrap_or((by_x, &[]));
        let (mut left, mut right) = (left.iter().rev().fuse(), right.iter().skip(1).fuse());
        let (mut is_left_open, mut is_right_open) = (true, true);
        while is_left_open || is_right_open {
            is_left_open = is_left_open && self.take(left.next(), own_x, from, &mut found);
            is_right_open = is_right_open && self.take(right.next(), own_x, from, &mut found);
        }
        found.insert(0, (0.0, self.free));
        found
    }

    /// Keeps an end if it is near enough. False where this and all that follow on its side are too far away.
    fn take(&self, next: Option<&(f64, End)>, own_x: f64, from: End, found: &mut Vec<(f64, End)>) -> bool {
        let Some((x, end)) = next else { return false };
        let is_full = found.len() >= NEAR_MAX;
        if is_full && found.last().is_some_and(|worst| (x - own_x).abs() >= worst.0) {
            return false;
        }
        if end.element() != from.element() {
            keep_nearest(found, (self.apart(from, *end), *end));
        }
        true
    }
}

/// Keeps the nearest ends that were found, nearest first.
fn keep_nearest(found: &mut Vec<(f64, End)>, next: (f64, End)) {
    let at = found.partition_point(|known| (known.0, known.1) <= next);
    found.insert(at, next);
    found.truncate(NEAR_MAX);
}

/// How far two places are apart, in micrometres. Sums, products and roots are the same on every machine.
pub(super) fn distance_um(a: DotUm, b: DotUm) -> f64 {
    length(f64::from(a.x_um) - f64::from(b.x_um), f64::from(a.y_um) - f64::from(b.y_um))
}

fn length(x: f64, y: f64) -> f64 {
    (x * x + y * y).sqrt()
}

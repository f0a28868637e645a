//! In which order and direction strokes and dots are made, so that the tool travels little between them.
//!
//! The way is open: it begins where the tool stands and ends with the last stroke, wherever that is. Up to ten
//! strokes are ordered exactly. More are ordered by improving a nearest-neighbour order, with reversals of a stretch
//! (2-opt) and by moving up to three strokes elsewhere (Or-opt, I. Or 1976), among near ends only, and by trying so
//! again after a fixed number of small disturbances drawn from the seed. The same strokes, start and seed give the
//! same way on every machine.

use super::{DotUm, Stroke, ToolPath};
use ends::{Ends, distance_um};

mod ends;
mod exact;
mod improve;
mod random;
mod tour;

/// Most strokes that are ordered exactly.
const EXACT_MAX: usize = 10;

/// The same strokes and dots, each once, in an order and in directions in which the tool travels little from `start`;
/// never further than in the order given.
#[must_use]
pub fn planned(path: &ToolPath, start: DotUm, seed: u64) -> ToolPath {
    planned_with(path, start, seed, Effort::Full)
}

/// How much is done for a short way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effort {
    /// As much as pays: a few per cent above the shortest, in tenths of a second for a mark of 200 dots.
    Full,
    /// No disturbances: some per cent longer, in no time.
    Quick,
}

/// As [`planned`], with so much effort.
#[must_use]
pub fn planned_with(path: &ToolPath, start: DotUm, seed: u64, effort: Effort) -> ToolPath {
    // A stroke without a point is nowhere; such strokes come last.
    let (placed, nowhere): (Vec<&Stroke>, Vec<&Stroke>) =
        path.strokes.iter().partition(|s| !s.points.is_empty());
    let ends = Ends::of(&placed, start);
    let order = match placed.len() {
        0..=EXACT_MAX => exact::order(&ends),
        _ => improve::order(&ends, seed, effort),
    };
    let strokes = order.iter().filter_map(|end| placed.get(end.element()).map(|stroke| end.turned(stroke)));
    let found = ToolPath { strokes: strokes.chain(nowhere.into_iter().cloned()).collect() };
    // Rounding apart, this is never needed.
    if travel_um(&found, start) <= travel_um(path, start) { found } else { path.clone() }
}

/// How far the tool travels without marking, from `start` to the first stroke and from each to the next. Whole
/// micrometres, rounded up.
#[must_use]
pub fn travel_um(path: &ToolPath, start: DotUm) -> u64 {
    let (mut at, mut travel) = (start, 0.0);
    for stroke in &path.strokes {
        if let (Some(first), Some(last)) = (stroke.points.first(), stroke.points.last()) {
            travel += distance_um(at, *first);
            at = *last;
        }
    }
    whole_um(travel)
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a sum of distances is no negative number, and far below 2^64"
)]
fn whole_um(um: f64) -> u64 {
    um.ceil() as u64
}

#[cfg(test)]
mod tests;

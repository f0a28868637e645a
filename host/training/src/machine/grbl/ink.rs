//! What the beam has left on the piece in the clamp, and what the last dry run said that it would leave.

use marking::path::read_back::{UNREADABLE, read_strokes};
use marking::path::{DotUm, Stroke};
use std::collections::BTreeSet;

/// A single lit move not longer than this leaves a dot: it is what the beam itself is wide. Micrometres.
const DOT_MAX_UM: u32 = 60;

type Point = [i64; 3];

/// A lit move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Lit {
    from_um: Point,
    to_um: Point,
    /// The light did not go out between the move before and this one.
    joined: bool,
}

/// Light on one piece.
#[derive(Debug, Default)]
pub(super) struct Ink {
    made: Vec<Lit>,
    now: Option<Lit>,
    /// How often the light came on.
    rises: u32,
}

/// The lit moves of a dry run: what a whole mark is.
#[derive(Debug, Default)]
pub(super) struct Intended {
    moves: Vec<(Point, Point)>,
}

impl Intended {
    pub(super) fn push(&mut self, from_um: Point, to_um: Point) {
        self.moves.push((from_um, to_um));
    }
}

impl Ink {
    pub(super) fn rise(&mut self) {
        self.rises = self.rises.saturating_add(1);
    }

    /// A lit move begins.
    pub(super) fn begin(&mut self, from_um: Point, to_um: Point, joined: bool) {
        self.now = Some(Lit { from_um, to_um, joined });
    }

    /// The move being made is over.
    pub(super) fn finish(&mut self) {
        self.made.extend(self.now.take());
    }

    pub(super) fn is_blank(&self) -> bool {
        self.made.is_empty() && self.now.is_none()
    }

    pub(super) fn rises(&self) -> u32 {
        self.rises
    }

    /// Whether exactly what was intended is there.
    pub(super) fn is_all_of(&self, intended: &Intended) -> bool {
        let made = self.made.iter().map(|lit| (lit.from_um, lit.to_um));
        self.now.is_none() && made.eq(intended.moves.iter().copied())
    }

    /// The lines that can be read there, with the beam at a place now.
    pub(super) fn text(&self, at_um: Point) -> Vec<String> {
        let seen: Vec<Stroke> = self.strokes(at_um).into_iter().map(as_seen).collect();
        read_strokes(&seen)
    }

    /// As [`Self::text`], for a mark that is not whole, and quick: looking for letters in half of one takes longer than
    /// the next stroke.
    pub(super) fn text_so_far(&self, at_um: Point) -> Vec<String> {
        let seen: Vec<Stroke> = self.strokes(at_um).into_iter().map(as_seen).collect();
        match seen.iter().all(Stroke::is_dot) {
            true => read_strokes(&seen),
            false => vec![UNREADABLE.to_string()],
        }
    }

    /// What the light drew without going out, each once however often it was made.
    fn strokes(&self, at_um: Point) -> Vec<Stroke> {
        let mut strokes: Vec<Stroke> = Vec::new();
        let open = self.now.map(|lit| Lit { to_um: at_um, ..lit });
        for lit in self.made.iter().copied().chain(open) {
            let to = dot(lit.to_um);
            match strokes.last_mut().filter(|_| lit.joined) {
                Some(stroke) => stroke.points.push(to),
                None => strokes.push(Stroke { points: vec![dot(lit.from_um), to] }),
            }
        }
        let mut seen = BTreeSet::new();
        strokes.retain(|stroke| seen.insert(stroke.points.clone()));
        strokes
    }
}

fn as_seen(stroke: Stroke) -> Stroke {
    match stroke.points[..] {
        [from, to]
            if from.x_um.abs_diff(to.x_um) <= DOT_MAX_UM && from.y_um.abs_diff(to.y_um) <= DOT_MAX_UM =>
        {
            Stroke::dot(from)
        }
        _ => stroke,
    }
}

fn dot(at_um: Point) -> DotUm {
    let clamp = |um: i64| i32::try_from(um).unwrap_or(if um < 0 { i32::MIN } else { i32::MAX });
    DotUm { x_um: clamp(at_um[0]), y_um: clamp(at_um[1]) }
}

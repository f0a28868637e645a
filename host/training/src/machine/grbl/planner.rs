//! The moves that the simulated controller has taken and not yet made, and the one it is making.

use super::gcode::{Spindle, whole};
use std::collections::VecDeque;

/// Moves that fit in; the firmware has 16 places and uses 15.
pub(super) const PLACES: usize = 15;

/// A straight move.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Move {
    pub from_um: [i64; 3],
    pub to_um: [i64; 3],
    pub feed_mm_min: f64,
    pub power: f64,
    /// `G1`, as against `G0`.
    pub lit_motion: bool,
    pub spindle: Spindle,
    pub duration_us: u64,
}

impl Move {
    /// Whether light falls while it is made, in laser mode.
    pub(super) fn is_lit(&self) -> bool {
        self.lit_motion && self.power > 0.0 && self.spindle != Spindle::Off
    }

    /// Length in micrometres.
    pub(super) fn length_um(from: [i64; 3], to: [i64; 3]) -> f64 {
        let squares = from.iter().zip(to).map(|(from, to)| ((to - from) as f64).powi(2));
        squares.sum::<f64>().sqrt()
    }
}

/// Moves in order.
#[derive(Debug, Default)]
pub(super) struct Planner {
    queue: VecDeque<Move>,
    active: Option<(Move, u64)>,
    /// What was left of the active move when it was held. Microseconds.
    paused_us: Option<u64>,
}

impl Planner {
    pub(super) fn is_empty(&self) -> bool {
        self.active.is_none() && self.queue.is_empty()
    }

    pub(super) fn is_full(&self) -> bool {
        self.queue.len() + usize::from(self.active.is_some()) >= PLACES
    }

    pub(super) fn push(&mut self, motion: Move) {
        self.queue.push_back(motion);
    }

    /// Begins the next move if none is being made.
    pub(super) fn begin_next(&mut self, now_us: u64) -> Option<Move> {
        if self.active.is_some() {
            return None;
        }
        let motion = self.queue.pop_front()?;
        self.active = Some((motion, now_us + motion.duration_us));
        Some(motion)
    }

    /// When the present move ends; never while held.
    pub(super) fn ends_us(&self) -> Option<u64> {
        self.active.filter(|_| self.paused_us.is_none()).map(|(_, end_us)| end_us)
    }

    /// The present move is over.
    pub(super) fn finish(&mut self) -> Option<Move> {
        self.active.take().map(|(motion, _)| motion)
    }

    pub(super) fn pause(&mut self, now_us: u64) {
        self.paused_us = self.active.map(|(_, end_us)| end_us.saturating_sub(now_us));
    }

    pub(super) fn resume(&mut self, now_us: u64) {
        if let (Some(left_us), Some((_, end_us))) = (self.paused_us.take(), &mut self.active) {
            *end_us = now_us + left_us;
        }
    }

    /// The move being made, unless held.
    pub(super) fn moving(&self) -> Option<&Move> {
        self.active.as_ref().filter(|_| self.paused_us.is_none()).map(|(motion, _)| motion)
    }

    /// Whether any move still to come is lit.
    pub(super) fn has_lit(&self) -> bool {
        self.queue.iter().any(Move::is_lit)
    }

    /// Where the tool is on the present move.
    pub(super) fn position_um(&self, now_us: u64) -> Option<[i64; 3]> {
        let (motion, end_us) = self.active.as_ref()?;
        let left_us = self.paused_us.unwrap_or_else(|| end_us.saturating_sub(now_us));
        let done = 1.0 - left_us as f64 / motion.duration_us.max(1) as f64;
        let along = |axis: usize| {
            let (from, to) = (motion.from_um[axis] as f64, motion.to_um[axis] as f64);
            whole(from + (to - from) * done)
        };
        Some([along(0), along(1), along(2)])
    }
}

//! How long a tool path takes, with speeding up and slowing down, as a controller of GRBL's kind moves.
//!
//! Every straight piece of the way has a speed it may reach and an acceleration: along its direction `u` no axis goes
//! beyond its own, so the acceleration is the least `a_axis / |u_axis|`, the speed of travel the least `v_axis /
//! |u_axis|`, and that of marking the feed if it is less. Where two pieces meet at the angle `t` between the way in,
//! turned round, and the way out, the speed is at most `sqrt(a * d * s / (1 - s))` with `s = sin(t / 2)`, junction
//! deviation `d` and the acceleration `a` along the change of direction; straight on there is no limit, and straight
//! back the tool stops. Speeds are then lowered, once from the end to the start and once from the start to the end,
//! to what can be reached: `v2^2 = v1^2 + 2 a l`. A piece of length `l` with the speeds `v1` and `v2` at its ends and
//! `v` between them takes `(v - v1) / a + (v - v2) / a + (l - (2 v^2 - v1^2 - v2^2) / (2 a)) / v`, where `v` is the
//! speed it may reach or, if it is too short for that, `sqrt(a l + (v1^2 + v2^2) / 2)`.
//!
//! The controller is taken to see the whole of the way from stop to stop; one that looks ahead over fewer pieces is
//! slower on curves of many short ones.

use serde::{Deserialize, Serialize};

use super::{DotUm, ToolPath, ToolSetting};
use piece::{Piece, seconds};

mod piece;

/// What a machine can do, and how it makes a dot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MotionLimits {
    /// Greatest acceleration to the right and upwards. Millimetres per second squared, at least 1.
    pub acceleration_mm_s2: [u32; 2],
    /// Greatest speed to the right and upwards. Millimetres per minute, at least 1.
    pub rate_max_mm_min: [u32; 2],
    /// How far a corner may be cut, as the controller reckons. Micrometres; 0 for a stop at each corner.
    pub junction_deviation_um: u32,
    /// How a dot is made.
    pub dot: DotMotion,
    /// How long it takes to lower or raise the tool, or to switch it on or off. Microseconds. The tool stands still
    /// for it; where it is 0 the tool goes on without a stop.
    pub switch_us: u32,
}

/// How a dot is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DotMotion {
    /// The tool strikes where it stands. Microseconds.
    StrikeUs(u32),
    /// The tool is lit while it moves so far to the right. Micrometres.
    LitUm(u32),
}

/// How long a path takes from the lower left corner of the mark, all passes together. Microseconds, rounded up. After
/// each pass but the last the tool goes back to where it began. A limit of 0 counts as 1, and no pass as one.
#[must_use]
pub fn estimate(path: &ToolPath, limits: &MotionLimits, setting: &ToolSetting) -> u64 {
    let passes = setting.passes.max(1);
    let mut run = Run {
        limits,
        feed: feed_mm_s(setting),
        at: DotUm { x_um: 0, y_um: 0 },
        pieces: Vec::new(),
        done_s: 0.0,
    };
    for _ in 0..passes {
        run.pass(path);
    }
    run.stop(0);
    whole_us(run.done_s)
}

fn feed_mm_s(setting: &ToolSetting) -> f64 {
    f64::from(setting.feed_mm_min.max(1)) / 60.0
}

/// A way that is being made: pieces since the last stop, and the time up to it.
struct Run<'l> {
    limits: &'l MotionLimits,
    feed: f64,
    at: DotUm,
    pieces: Vec<Piece>,
    done_s: f64,
}

impl Run<'_> {
    fn pass(&mut self, path: &ToolPath) {
        for stroke in &path.strokes {
            let Some(first) = stroke.points.first() else { continue };
            self.go(*first, None);
            if stroke.is_dot() {
                self.dot(*first);
                continue;
            }
            self.switch();
            for point in stroke.points.iter().skip(1) {
                self.go(*point, Some(self.feed));
            }
            self.switch();
        }
    }

    fn dot(&mut self, at: DotUm) {
        match self.limits.dot {
            DotMotion::StrikeUs(us) => self.stop(us),
            DotMotion::LitUm(um) => {
                self.switch();
                let end = i32::try_from(i64::from(at.x_um) + i64::from(um)).unwrap_or(i32::MAX);
                self.go(DotUm { x_um: end, ..at }, Some(self.feed));
                self.switch();
            }
        }
    }

    fn switch(&mut self) {
        if self.limits.switch_us > 0 {
            self.stop(self.limits.switch_us);
        }
    }

    /// Goes straight to a place, at the feed or as fast as can be.
    fn go(&mut self, to: DotUm, feed: Option<f64>) {
        self.pieces.extend(Piece::new(self.at, to, feed, self.limits));
        self.at = to;
    }

    /// Comes to a standstill and stays for some time.
    fn stop(&mut self, us: u32) {
        self.done_s += seconds(&self.pieces, self.limits) + f64::from(us) / 1e6;
        self.pieces.clear();
    }
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a sum of times is no negative number; one beyond 2^64 us is held there"
)]
fn whole_us(seconds: f64) -> u64 {
    // A millionth of a microsecond is rounding.
    (seconds * 1e6 - 1e-6).ceil() as u64
}

#[cfg(test)]
mod tests;

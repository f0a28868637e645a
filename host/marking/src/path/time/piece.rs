//! Straight pieces between two stops: the speeds at which they meet, and the time they take.

use super::super::DotUm;
use super::MotionLimits;

/// Cosines nearer to one than this are straight on or straight back, as GRBL has it.
const STRAIGHT: f64 = 0.999_999;

/// A straight piece. Millimetres and seconds.
#[derive(Debug, Clone, Copy)]
pub(super) struct Piece {
    length: f64,
    direction: [f64; 2],
    speed: f64,
    acceleration: f64,
}

impl Piece {
    /// A piece at a feed, or as fast as the axes allow; none where nothing moves.
    pub fn new(from: DotUm, to: DotUm, feed: Option<f64>, limits: &MotionLimits) -> Option<Self> {
        let mm = |to: i32, from: i32| (f64::from(to) - f64::from(from)) / 1_000.0;
        let (x, y) = (mm(to.x_um, from.x_um), mm(to.y_um, from.y_um));
        let length = (x * x + y * y).sqrt();
        (length > 0.0).then(|| {
            let direction = [x / length, y / length];
            let rate = along(direction, limits.rate_max_mm_min) / 60.0;
            let acceleration = along(direction, limits.acceleration_mm_s2);
            Self { length, direction, speed: feed.map_or(rate, |feed| feed.min(rate)), acceleration }
        })
    }

    /// The square of the greatest speed at which one piece may go over into the next.
    fn junction_squared(&self, next: &Self, limits: &MotionLimits) -> f64 {
        let [x, y] = self.direction;
        let [next_x, next_y] = next.direction;
        let cos = -(x * next_x + y * next_y);
        let limit = match cos {
            cos if cos > STRAIGHT => 0.0,
            cos if cos < -STRAIGHT => f64::INFINITY,
            cos => {
                let (turn_x, turn_y) = (next_x - x, next_y - y);
                let turn = (turn_x * turn_x + turn_y * turn_y).sqrt();
                let acceleration = along([turn_x / turn, turn_y / turn], limits.acceleration_mm_s2);
                let sin_half = (0.5 * (1.0 - cos)).sqrt();
                let deviation = f64::from(limits.junction_deviation_um) / 1_000.0;
                acceleration * deviation * sin_half / (1.0 - sin_half)
            }
        };
        limit.min(self.speed * self.speed).min(next.speed * next.speed)
    }

    /// The time from one speed to another, each given as its square.
    fn seconds(&self, from_squared: f64, to_squared: f64) -> f64 {
        let (a, l) = (self.acceleration, self.length);
        let peak = (a * l + 0.5 * (from_squared + to_squared)).sqrt().min(self.speed);
        let ramps = (2.0 * peak * peak - from_squared - to_squared) / (2.0 * a);
        (2.0 * peak - from_squared.sqrt() - to_squared.sqrt()) / a + (l - ramps).max(0.0) / peak
    }
}

/// The greatest value along a direction at which no axis goes beyond its own; a limit of 0 counts as 1.
fn along(direction: [f64; 2], limits: [u32; 2]) -> f64 {
    let axes = direction.iter().zip(limits).filter(|(share, _)| share.abs() > 1e-12);
    axes.map(|(share, limit)| f64::from(limit.max(1)) / share.abs()).fold(f64::INFINITY, f64::min)
}

/// The time that pieces take from standstill to standstill.
pub(super) fn seconds(pieces: &[Piece], limits: &MotionLimits) -> f64 {
    // The squares of the speeds at which each piece begins, and at last a standstill.
    let meetings =
        pieces.iter().zip(pieces.iter().skip(1)).map(|(piece, next)| piece.junction_squared(next, limits));
    let mut begins: Vec<f64> = std::iter::once(0.0).chain(meetings).chain([0.0]).collect();
    let mut next = 0.0_f64;
    for (begin, piece) in begins.iter_mut().zip(pieces).rev() {
        *begin = begin.min(next + 2.0 * piece.acceleration * piece.length);
        next = *begin;
    }
    let mut total = 0.0;
    let mut from = 0.0_f64;
    for (piece, end) in pieces.iter().zip(begins.iter().skip(1)) {
        let to = end.min(from + 2.0 * piece.acceleration * piece.length);
        total += piece.seconds(from, to);
        from = to;
    }
    total
}

//! Ways whose time is known in closed form.

use super::*;
use crate::path::Stroke;

const LIMITS: MotionLimits = MotionLimits {
    acceleration_mm_s2: [1_000, 1_000],
    rate_max_mm_min: [6_000, 6_000],
    junction_deviation_um: 10,
    dot: DotMotion::StrikeUs(5_000),
    switch_us: 0,
};
const SETTING: ToolSetting = ToolSetting { passes: 1, feed_mm_min: 600, power_permille: 500 };

fn line(points: &[(i32, i32)]) -> ToolPath {
    let points = points.iter().map(|(x, y)| DotUm { x_um: x * 1_000, y_um: y * 1_000 }).collect();
    ToolPath { strokes: vec![Stroke { points }] }
}

fn us(points: &[(i32, i32)], limits: MotionLimits) -> u64 {
    estimate(&line(points), &limits, &SETTING)
}

#[test]
fn time_of_a_long_piece_is_a_trapezium() {
    // 10 mm/s at 1000 mm/s2: 10 ms up and down over 0.05 mm each, and 9.9 mm at speed.
    assert_eq!(us(&[(0, 0), (10, 0)], LIMITS), 1_010_000);
}

#[test]
fn time_of_a_piece_too_short_for_its_speed_is_a_triangle() {
    let limits = MotionLimits { acceleration_mm_s2: [10, 10], ..LIMITS };
    // 1 mm at 10 mm/s2, half of it up and half down: 2 sqrt(1 / 10) s.
    assert_eq!(us(&[(0, 0), (1, 0)], limits), 632_456);
}

#[test]
fn time_of_travel_is_at_the_rate_of_the_axis_that_allows_least() {
    let limits = MotionLimits { rate_max_mm_min: [6_000, 3_000], acceleration_mm_s2: [1_000, 500], ..LIMITS };
    // Along the diagonal the upward axis allows 50 sqrt(2) mm/s and 500 sqrt(2) mm/s2: l / v + v / a.
    let dot = ToolPath { strokes: vec![Stroke::dot(DotUm { x_um: 30_000, y_um: 30_000 })] };
    assert_eq!(estimate(&dot, &limits, &SETTING), 600_000 + 100_000 + 5_000);
}

#[test]
fn time_straight_on_is_that_of_one_piece() {
    assert_eq!(us(&[(0, 0), (2, 0), (5, 0), (10, 0)], LIMITS), us(&[(0, 0), (10, 0)], LIMITS));
}

#[test]
fn time_straight_back_holds_a_stop() {
    assert_eq!(us(&[(0, 0), (10, 0), (0, 0)], LIMITS), 2 * us(&[(0, 0), (10, 0)], LIMITS));
}

#[test]
fn time_round_a_square_corner_is_by_junction_deviation() {
    // s = sin 45 degrees and a = 1000 sqrt(2) along the bisector: v2 = a d s / (1 - s) = 10 / (1 - s).
    let v = (10.0 / (1.0 - 0.5_f64.sqrt())).sqrt();
    let half = 10.0 / 10.0 + 0.01 / 2.0 + (10.0 - v) * (10.0 - v) / (2.0 * 1_000.0 * 10.0);
    assert_eq!(us(&[(0, 0), (10, 0), (10, 10)], LIMITS), whole_us(2.0 * half));
    let stopping = MotionLimits { junction_deviation_um: 0, ..LIMITS };
    assert_eq!(us(&[(0, 0), (10, 0), (10, 10)], stopping), 2 * 1_010_000);
}

#[test]
fn time_of_many_short_pieces_is_limited_by_what_can_be_stopped() {
    // A hundred pieces of 0.1 mm are one of 10 mm, and each piece alone is too short for the feed.
    let limits = MotionLimits { acceleration_mm_s2: [100, 100], ..LIMITS };
    let points = (0..=100).map(|n| DotUm { x_um: n * 100, y_um: 0 }).collect();
    let path = ToolPath { strokes: vec![Stroke { points }] };
    assert_eq!(estimate(&path, &limits, &SETTING), us(&[(0, 0), (10, 0)], limits));
    assert_eq!(us(&[(0, 0), (10, 0)], limits), 1_100_000);
}

#[test]
fn time_of_dots_is_travel_and_strike_or_lit_move() {
    let dots =
        ToolPath { strokes: (0..3).map(|n| Stroke::dot(DotUm { x_um: n * 1_000, y_um: 0 })).collect() };
    // 1 mm at 1000 mm/s2 is a triangle of 2 sqrt(0.001) s.
    assert_eq!(estimate(&dots, &LIMITS, &SETTING), whole_us(3.0 * 0.005 + 2.0 * 2.0 * 0.001_f64.sqrt()));
    let lit = MotionLimits { dot: DotMotion::LitUm(50), switch_us: 100, ..LIMITS };
    let one = ToolPath { strokes: vec![Stroke::dot(DotUm { x_um: 0, y_um: 0 })] };
    assert_eq!(estimate(&one, &lit, &SETTING), whole_us(2.0 * 0.000_1 + 2.0 * 0.000_05_f64.sqrt()));
}

#[test]
fn time_of_passes_holds_the_way_back() {
    let there = us(&[(0, 0), (10, 0)], LIMITS);
    let twice = ToolSetting { passes: 2, ..SETTING };
    // Back at 100 mm/s: 10 mm are 5 mm up and 5 mm down, which is a triangle of 2 sqrt(0.01) s.
    assert_eq!(estimate(&line(&[(0, 0), (10, 0)]), &LIMITS, &twice), 2 * there + 200_000);
}

#[test]
fn time_of_switching_is_taken_at_a_standstill() {
    let limits = MotionLimits { switch_us: 1_500, ..LIMITS };
    assert_eq!(us(&[(0, 0), (10, 0)], limits), 1_010_000 + 2 * 1_500);
}

#[test]
fn time_of_nothing_is_none_and_of_any_limits_is_finite() {
    assert_eq!(estimate(&ToolPath::default(), &LIMITS, &SETTING), 0);
    let least = MotionLimits { acceleration_mm_s2: [0, 0], rate_max_mm_min: [0, 0], ..LIMITS };
    let setting = ToolSetting { passes: 0, feed_mm_min: 0, power_permille: 0 };
    assert!(estimate(&line(&[(0, 0), (1, 1)]), &least, &setting) > 40_000_000);
}

//! How near planned ways come to the shortest there can be, on small fixed sets.

use marking::mark::Micrometres;
use marking::path::route::{planned, travel_um};
use marking::path::{DotUm, Stroke, ToolPath, dots_5x7, strokes_hershey};

mod bound;

use bound::lower_bound;

const ORIGIN: DotUm = DotUm { x_um: 0, y_um: 0 };
const STEPS: usize = 600;

/// The planned travel over the bound.
fn ratio(path: &ToolPath) -> f64 {
    let travel = travel_um(&planned(path, ORIGIN, 1), ORIGIN) as f64;
    let points: Vec<(f64, f64)> = path.dots().map(|dot| (f64::from(dot.x_um), f64::from(dot.y_um))).collect();
    travel / lower_bound((0.0, 0.0), &points, travel, STEPS)
}

/// Dots that look scattered: steps of the golden ratio to the right and of the root of two upwards.
fn scattered(count: i64) -> ToolPath {
    let um = |n: i64, step: i64| i32::try_from(n * step % 20_000).unwrap_or(0);
    let dot = |n| Stroke::dot(DotUm { x_um: um(n, 12_361), y_um: um(n * n, 8_284) });
    ToolPath { strokes: (1..=count).map(dot).collect() }
}

#[test]
fn bound_of_points_on_a_line_is_the_way_along_it() {
    let points: Vec<(f64, f64)> = (1..=12).map(|n| (f64::from(n) * 10.0, 0.0)).collect();
    let bound = lower_bound((0.0, 0.0), &points, 120.0, STEPS);
    assert!((119.0..=120.000_001).contains(&bound), "{bound}");
}

#[test]
fn bound_is_never_above_the_shortest_way() {
    for count in 2..=10 {
        let ratio = ratio(&scattered(count));
        assert!((0.999_999..1.2).contains(&ratio), "{count} dots: {ratio}");
    }
}

#[test]
fn route_of_scattered_dots_is_within_three_hundredths_of_the_bound() {
    for count in [60, 120] {
        let ratio = ratio(&scattered(count));
        assert!((1.0..=1.03).contains(&ratio), "{count} dots: {ratio}");
    }
}

#[test]
fn route_of_a_text_of_dots_is_within_five_hundredths_of_the_bound() {
    for lines in [vec!["KE 26"], vec!["AT 24", "ABC1234"]] {
        let ratio = ratio(&ToolPath::from(dots_5x7(&lines, Micrometres(2_000)).unwrap()));
        assert!((1.0..=1.05).contains(&ratio), "{lines:?}: {ratio}");
    }
}

#[test]
fn route_of_strokes_is_within_two_hundredths_of_the_best_of_many_seeds() {
    let path = strokes_hershey(&["KE 26", "S1-07"], Micrometres(2_000)).unwrap();
    let travel = |seed| travel_um(&planned(&path, ORIGIN, seed), ORIGIN);
    let best = (2..22).map(travel).min().unwrap();
    assert!(50 * travel(1) <= 51 * best, "{} against {best}", travel(1));
}

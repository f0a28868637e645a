//! Small sets against every way there is, larger ones against what must always hold.

use proptest::prelude::*;

use super::random::Random;
use super::*;
use crate::path::strokes_hershey;

const ORIGIN: DotUm = DotUm { x_um: 0, y_um: 0 };

/// Strokes of one to three points within 20 mm, a third of them dots.
fn strokes(count: usize, seed: u64) -> ToolPath {
    let mut random = Random::new(seed);
    let mut um = || i32::try_from(random.below(20_000)).unwrap();
    let mut stroke =
        |points: usize| Stroke { points: (0..points).map(|_| DotUm { x_um: um(), y_um: um() }).collect() };
    ToolPath { strokes: (0..count).map(|n| stroke(1 + n % 3)).collect() }
}

/// Every order and direction.
fn shortest_of_all(path: &ToolPath, at: DotUm) -> f64 {
    let ways = (0..path.strokes.len()).flat_map(|n| [(n, false), (n, true)]).map(|(n, is_turned)| {
        let mut rest = path.clone();
        let mut stroke = rest.strokes.remove(n);
        if is_turned {
            stroke.points.reverse();
        }
        let (first, last) = (stroke.points[0], stroke.points[stroke.points.len() - 1]);
        distance_um(at, first) + if rest.strokes.is_empty() { 0.0 } else { shortest_of_all(&rest, last) }
    });
    ways.fold(f64::INFINITY, f64::min)
}

/// The strokes, each in the direction whose points come first, in order: what must stay the same.
fn as_a_set(path: &ToolPath) -> Vec<Vec<DotUm>> {
    let ways = |stroke: &Stroke| [stroke.points.clone(), stroke.points.iter().rev().copied().collect()];
    let mut set: Vec<Vec<DotUm>> =
        path.strokes.iter().filter_map(|stroke| ways(stroke).into_iter().min()).collect();
    set.sort();
    set
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn route_has_the_strokes_it_was_given_and_is_no_longer(
        points in prop::collection::vec(prop::collection::vec((-30_i32..3_000, -30_i32..300), 0..4), 0..40),
        seed in any::<u64>(),
    ) {
        let stroke = |points: Vec<(i32, i32)>| Stroke {
            points: points.into_iter().map(|(x_um, y_um)| DotUm { x_um, y_um }).collect(),
        };
        let path = ToolPath { strokes: points.into_iter().map(stroke).collect() };
        let found = planned(&path, ORIGIN, seed);
        prop_assert_eq!(as_a_set(&found), as_a_set(&path));
        prop_assert!(travel_um(&found, ORIGIN) <= travel_um(&path, ORIGIN));
        prop_assert_eq!(planned(&path, ORIGIN, seed), found);
    }

    #[test]
    fn route_of_places_at_the_ends_of_the_range_keeps_its_strokes(
        points in prop::collection::vec((any::<i32>(), any::<i32>()), 11..30),
    ) {
        let dot = |(x_um, y_um)| Stroke::dot(DotUm { x_um, y_um });
        let path = ToolPath { strokes: points.into_iter().map(dot).collect() };
        prop_assert_eq!(as_a_set(&planned(&path, ORIGIN, 1)), as_a_set(&path));
    }
}

#[test]
fn route_of_few_strokes_is_the_shortest_of_all() {
    for (count, seed) in (1..=5).flat_map(|count| (0..4).map(move |seed| (count, seed))) {
        let path = strokes(count, seed);
        let found = planned(&path, ORIGIN, 0);
        assert_eq!(
            travel_um(&found, ORIGIN),
            whole_um(shortest_of_all(&path, ORIGIN) - 1e-6),
            "{count}, {seed}"
        );
    }
}

#[test]
fn route_of_eight_dots_is_the_shortest_of_all() {
    let dots =
        |seed| ToolPath { strokes: strokes(24, seed).strokes.into_iter().filter(Stroke::is_dot).collect() };
    for seed in 0..2 {
        let path = dots(seed);
        assert_eq!(path.strokes.len(), 8);
        let placed: Vec<DotUm> = path.dots().collect();
        let mut best = f64::INFINITY;
        permute(&mut placed.clone(), 0, &mut |order| {
            let steps = std::iter::once(&ORIGIN).chain(order).zip(order);
            best = best.min(steps.map(|(a, b)| distance_um(*a, *b)).sum());
        });
        assert_eq!(travel_um(&planned(&path, ORIGIN, 0), ORIGIN), whole_um(best - 1e-6));
    }
}

fn permute(dots: &mut [DotUm], from: usize, seen: &mut impl FnMut(&[DotUm])) {
    if from + 1 >= dots.len() {
        return seen(dots);
    }
    for other in from..dots.len() {
        dots.swap(from, other);
        permute(dots, from + 1, seen);
        dots.swap(from, other);
    }
}

#[test]
fn route_by_improvement_is_the_shortest_of_ten_strokes_too() {
    for seed in 0..12 {
        let path = strokes(EXACT_MAX, seed);
        let placed: Vec<&Stroke> = path.strokes.iter().collect();
        let ends = Ends::of(&placed, ORIGIN);
        let length = |order: Vec<ends::End>| {
            let strokes = order.iter().map(|end| end.turned(placed[end.element()])).collect();
            travel_um(&ToolPath { strokes }, ORIGIN)
        };
        assert_eq!(length(improve::order(&ends, 7, Effort::Full)), length(exact::order(&ends)), "{seed}");
    }
}

#[test]
fn route_ends_where_it_likes_and_begins_at_the_start() {
    let at = |x_um| Stroke::dot(DotUm { x_um, y_um: 0 });
    let path = ToolPath { strokes: (1..=30).map(|n| at((n * 7) % 31 * 100)).collect() };
    let found = planned(&path, ORIGIN, 3);
    assert_eq!(found.strokes, (1..=30).map(|n| at(n * 100)).collect::<Vec<_>>());
    let backwards = planned(&path, DotUm { x_um: 9_000, y_um: 0 }, 3);
    assert_eq!(backwards.strokes, (1..=30).rev().map(|n| at(n * 100)).collect::<Vec<_>>());
}

#[test]
fn route_of_a_text_travels_less_than_line_by_line() {
    let path = strokes_hershey(&["KE 26", "KES1-000123"], crate::mark::Micrometres(2_000)).unwrap();
    let found = planned(&path, ORIGIN, 1);
    assert!(4 * travel_um(&found, ORIGIN) < 3 * travel_um(&path, ORIGIN));
}

//! The shortest way through few strokes: dynamic programming over which are made, which was the last, and its direction
//! (Held and Karp 1962, with directions).

use super::ends::{End, Ends};

/// The shortest length to a set of strokes that ends with an oriented one, and the oriented one before it.
type Best = Option<(f64, Option<End>)>;

/// The strokes in the order of the shortest way, each by the end it begins with.
pub(super) fn order(ends: &Ends) -> Vec<End> {
    let strokes = ends.strokes();
    let oriented: Vec<End> = (0..strokes).flat_map(|n| [End::new(n, false), End::new(n, true)]).collect();
    let mut table: Vec<Vec<Best>> = vec![vec![None; oriented.len()]; 1 << strokes];
    for done in 1..table.len() {
        for last in oriented.iter().filter(|end| done >> end.element() & 1 == 1) {
            let best = best_before(ends, &table, &oriented, done, *last);
            if let Some(place) = table.get_mut(done).and_then(|row| row.get_mut(last.index())) {
                *place = best;
            }
        }
    }
    way_back(&table, &oriented)
}

/// The best way to `done` that ends with `last`.
fn best_before(ends: &Ends, table: &[Vec<Best>], oriented: &[End], done: usize, last: End) -> Best {
    let before = done & !(1 << last.element());
    if before == 0 {
        return Some((ends.apart(ends.start(), last), None));
    }
    let known = |end: &End| (*table.get(before)?.get(end.index())?).map(|(length, _)| (length, *end));
    let ways = oriented.iter().filter_map(known);
    let ways = ways.map(|(length, end)| (length + ends.apart(end.other(), last), Some(end)));
    ways.min_by(|a, b| a.0.total_cmp(&b.0))
}

fn way_back(table: &[Vec<Best>], oriented: &[End]) -> Vec<End> {
    let mut done = table.len() - 1;
    let length = |end: &End| table.get(done)?.get(end.index())?.map(|(length, _)| (length, *end));
    let mut last = oriented.iter().filter_map(length).min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, end)| end);
    let mut order = Vec::new();
    while let Some(end) = last {
        order.push(end);
        last = table.get(done).and_then(|row| *row.get(end.index())?).and_then(|(_, before)| before);
        done &= !(1 << end.element());
    }
    order.reverse();
    order
}

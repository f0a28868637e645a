//! A lower bound for every open way from a start through points: that of Held and Karp (1970), by 1-trees and subgradients.
//!
//! The free end of the way is a node of its own, linked to the start and, at no cost, to whichever point comes last. A
//! 1-tree is a shortest tree over start and points, the link from the free end to the start, and its cheapest other
//! link. Whatever is added to the cost of each node's links, a tour pays twice; a 1-tree that pays it as often as its
//! nodes have links is, less that, no longer than the shortest way.

/// The bound in the unit of the coordinates.
pub fn lower_bound(start: (f64, f64), points: &[(f64, f64)], length: f64, steps: usize) -> f64 {
    let nodes: Vec<(f64, f64)> = std::iter::once(start).chain(points.iter().copied()).collect();
    let mut price = vec![0.0_f64; nodes.len()];
    let (mut best, mut scale) = (0.0_f64, 2.0_f64);
    let (mut since_better, mut before) = (0, vec![0.0; nodes.len()]);
    for _ in 0..steps {
        let (tree_um, links) = one_tree(&nodes, &price);
        let bound = tree_um - 2.0 * price.iter().sum::<f64>();
        since_better = if bound > best { 0 } else { since_better + 1 };
        best = best.max(bound);
        if since_better == 20 {
            (scale, since_better) = (scale * 0.8, 0);
        }
        let excess: Vec<f64> = links.iter().map(|count| f64::from(*count) - 2.0).collect();
        let square: f64 = excess.iter().map(|e| e * e).sum();
        if square == 0.0 {
            return best;
        }
        let step = scale * (length - bound).max(0.0) / square;
        for ((price, excess), before) in price.iter_mut().zip(&excess).zip(&mut before) {
            *price += step * (0.7 * excess + 0.3 * *before);
            *before = *excess;
        }
    }
    best
}

/// The shortest 1-tree at these prices, and how many links each node has.
fn one_tree(nodes: &[(f64, f64)], price: &[f64]) -> (f64, Vec<u32>) {
    let mut links = vec![0_u32; nodes.len()];
    let mut nearest = vec![(f64::INFINITY, 0_usize); nodes.len()];
    let mut left: Vec<usize> = (1..nodes.len()).collect();
    let (mut total, mut from) = (0.0, 0);
    while !left.is_empty() {
        let (mut next, mut cheapest) = (0, f64::INFINITY);
        for (place, node) in left.iter().enumerate() {
            let (x, y) = (nodes[*node].0 - nodes[from].0, nodes[*node].1 - nodes[from].1);
            let cost = (x * x + y * y).sqrt() + price[*node] + price[from];
            if cost < nearest[*node].0 {
                nearest[*node] = (cost, from);
            }
            if nearest[*node].0 < cheapest {
                (next, cheapest) = (place, nearest[*node].0);
            }
        }
        let node = left.swap_remove(next);
        total += cheapest;
        links[node] += 1;
        links[nearest[node].1] += 1;
        from = node;
    }
    // The free end costs nothing but the prices of what it is linked to.
    let last = (1..nodes.len()).min_by(|a, b| price[*a].total_cmp(&price[*b])).unwrap_or(0);
    links[0] += 1;
    links[last] += 1;
    (total + price[0] + price[last], links)
}

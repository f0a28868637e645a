//! A short way through many strokes: moves among near ends until none helps, then small disturbances that are kept
//! where the way is not longer for them.

use super::Effort;
use super::ends::{End, Ends};
use super::random::Random;
use super::tour::{Exchange, Tour};

/// Most strokes that are moved elsewhere together.
const MOVED_MAX: usize = 3;
/// Longest stretches that a disturbance lets change places: two or three characters of dots.
const STRETCH_MAX: usize = 50;
/// Disturbances: so many for each stroke, but no fewer than the least and no more than there is time for.
const DISTURBANCES_EACH: usize = 60;
const DISTURBANCES_MIN: usize = 2_000;
const DISTURBANCES_MAX: usize = 40_000;
/// A gain below this is rounding, in micrometres.
const GAIN_MIN_UM: f64 = 1e-6;

/// The strokes in the order of a short way, each by the end it begins with.
pub(super) fn order(ends: &Ends, seed: u64, effort: Effort) -> Vec<End> {
    let mut search = Search::new(ends, first_order(ends));
    search.improve_all();
    let disturbances = match effort {
        Effort::Full => (DISTURBANCES_EACH * ends.strokes()).clamp(DISTURBANCES_MIN, DISTURBANCES_MAX),
        Effort::Quick => 0,
    };
    let mut random = Random::new(seed);
    for _ in 0..disturbances {
        search.disturb(&mut random);
    }
    search.tour.after(ends.free())
}

/// The order in which they were given, or that in which the nearest comes next, whichever is shorter.
fn first_order(ends: &Ends) -> Tour {
    let given =
        Tour::new([ends.free()].into_iter().chain((0..ends.strokes()).map(|n| End::new(n, false))).collect());
    let nearest = Tour::new(nearest_next(ends));
    if nearest.length_um(ends) < given.length_um(ends) { nearest } else { given }
}

fn nearest_next(ends: &Ends) -> Vec<End> {
    let mut left: Vec<End> = (0..ends.strokes()).map(|n| End::new(n, false)).collect();
    let mut order = vec![ends.free()];
    let mut from = ends.start();
    while !left.is_empty() {
        let (mut best, mut length) = (0, f64::INFINITY);
        for (place, end) in left.iter().enumerate() {
            let apart = ends.apart(from, *end).min(ends.apart(from, end.other()));
            if apart < length {
                (best, length) = (place, apart);
            }
        }
        let end = left.swap_remove(best);
        let end = if ends.apart(from, end.other()) < ends.apart(from, end) { end.other() } else { end };
        order.push(end);
        from = end.other();
    }
    order
}

/// A move: the exchange of two links, or a stretch that goes elsewhere.
#[derive(Debug, Clone, Copy)]
enum Move {
    Exchange(Exchange),
    Relocate(Relocation),
}

/// A stretch of elements between its ends `p` and `q`, linked to `after_p` and `after_q`, that goes between `r` and
/// `s`: `p` is then linked to `r` and `q` to `s`.
#[derive(Debug, Clone, Copy)]
struct Relocation {
    p: End,
    after_p: End,
    q: End,
    after_q: End,
    r: End,
    s: End,
}

struct Search<'e> {
    ends: &'e Ends,
    near: Vec<Vec<(f64, End)>>,
    tour: Tour,
    /// Ends whose links changed since they were looked at.
    open: Vec<End>,
    is_open: Vec<bool>,
    /// Exchanges since the last disturbance.
    done: Vec<Exchange>,
}

impl<'e> Search<'e> {
    fn new(ends: &'e Ends, tour: Tour) -> Self {
        let count = 2 * tour.elements();
        Self {
            ends,
            near: ends.near(),
            tour,
            open: Vec::new(),
            is_open: vec![false; count],
            done: Vec::new(),
        }
    }

    fn improve_all(&mut self) {
        let both = |n: usize| [End::new(n, true), End::new(n, false)];
        (0..self.tour.elements()).rev().flat_map(both).for_each(|end| self.look_again(end));
        self.improve();
        self.done.clear();
    }

    /// Lets two neighbouring stretches change places, improves what that disturbed, and takes all of it back if the
    /// way has become longer.
    fn disturb(&mut self, random: &mut Random) {
        let count = self.tour.elements();
        let stretch_max = STRETCH_MAX.min(count / 3).max(1);
        let first = random.below(count);
        let (one, two) = (1 + random.below(stretch_max), 1 + random.below(stretch_max));
        let entry = |position: usize| self.tour.oriented(first + position);
        let exit = |position: usize| entry(position).other();
        let relocation = Relocation {
            p: exit(one),
            after_p: entry(one + 1),
            q: entry(1),
            after_q: exit(0),
            r: entry(one + two + 1),
            s: exit(one + two),
        };
        let gain = self.gain(&relocation);
        self.apply(Move::Relocate(relocation));
        if gain + self.improve() < 0.0 {
            while let Some(exchange) = self.done.pop() {
                self.tour.exchange(exchange.undone());
            }
        }
        self.done.clear();
    }

    /// Makes moves until none helps; by how much the way became shorter.
    fn improve(&mut self) -> f64 {
        let mut gained = 0.0;
        while let Some(end) = self.open.pop() {
            if let Some(is_open) = self.is_open.get_mut(end.index()) {
                *is_open = false;
            }
            while let Some((gain, best)) = self.best_move(end) {
                gained += gain;
                self.apply(best);
            }
        }
        gained
    }

    /// The move that shortens the way most by linking an end to a near one.
    fn best_move(&self, p: End) -> Option<(f64, Move)> {
        let linked = self.tour.linked(p);
        let now = self.ends.apart(p, linked);
        let is_exit = self.tour.is_exit(p);
        let mut best = None;
        let mut best_gain = GAIN_MIN_UM;
        for (apart, r) in self.near.get(p.index()).into_iter().flatten() {
            if *apart >= now {
                break;
            }
            if *r == linked {
                continue;
            }
            let s = self.tour.linked(*r);
            let spared = now + self.ends.apart(*r, s) - apart;
            if self.tour.is_exit(*r) == is_exit {
                let gain = spared - self.ends.apart(linked, s);
                if gain > best_gain {
                    (best_gain, best) =
                        (gain, Some(Move::Exchange(Exchange { a: p, b: linked, c: *r, d: s })));
                }
            }
            if let Some((gain, relocation)) = self.best_relocation(p, linked, *r, s)
                && gain > best_gain
            {
                (best_gain, best) = (gain, Some(Move::Relocate(relocation)));
            }
        }
        best.map(|best| (best_gain, best))
    }

    /// The best stretch of one to three elements that ends with `p` to put between `r` and `s`.
    fn best_relocation(&self, p: End, after_p: End, r: End, s: End) -> Option<(f64, Relocation)> {
        let mut best: Option<(f64, Relocation)> = None;
        let mut q = p.other();
        for _ in 0..MOVED_MAX {
            if q.element() == r.element() {
                break;
            }
            let after_q = self.tour.linked(q);
            if after_q != r && after_q != after_p {
                let relocation = Relocation { p, after_p, q, after_q, r, s };
                let gain = self.gain(&relocation);
                if best.is_none_or(|best| gain > best.0) {
                    best = Some((gain, relocation));
                }
            }
            q = after_q.other();
        }
        best
    }

    fn gain(&self, relocation: &Relocation) -> f64 {
        let Relocation { p, after_p, q, after_q, r, s } = *relocation;
        let apart = |a, b| self.ends.apart(a, b);
        apart(p, after_p) + apart(q, after_q) + apart(r, s)
            - apart(p, r)
            - apart(q, s)
            - apart(after_p, after_q)
    }

    fn apply(&mut self, step: Move) {
        match step {
            Move::Exchange(exchange) => self.exchange(exchange),
            Move::Relocate(Relocation { p, after_p, q, after_q, r, s }) => {
                // Where the stretch goes elsewhere without being turned round, it is turned round once before.
                let (mut after_p, mut after_q) = (after_p, after_q);
                if self.tour.is_exit(r) != self.tour.is_exit(p) {
                    self.exchange(Exchange { a: p, b: after_p, c: after_q, d: q });
                    (after_p, after_q) = (after_q, after_p);
                }
                self.exchange(Exchange { a: p, b: after_p, c: r, d: s });
                self.exchange(Exchange { a: q, b: after_q, c: s, d: after_p });
            }
        }
    }

    fn exchange(&mut self, exchange: Exchange) {
        self.tour.exchange(exchange);
        self.done.push(exchange);
        for end in [exchange.d, exchange.c, exchange.b, exchange.a] {
            self.look_again(end);
        }
    }

    fn look_again(&mut self, end: End) {
        if let Some(is_open) = self.is_open.get_mut(end.index())
            && !std::mem::replace(is_open, true)
        {
            self.open.push(end);
        }
    }
}

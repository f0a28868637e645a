//! A closed tour through oriented elements, and the exchange of two of its links.

use super::ends::{End, Ends};

/// Each element once, by the end it begins with. The order is read round and round.
#[derive(Debug, Clone)]
pub(super) struct Tour {
    order: Vec<End>,
    /// Where each element stands.
    at: Vec<usize>,
}

/// Two links `a`-`b` and `c`-`d` that give way to `a`-`c` and `b`-`d`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Exchange {
    pub a: End,
    pub b: End,
    pub c: End,
    pub d: End,
}

impl Exchange {
    /// What takes it back.
    pub fn undone(self) -> Self {
        Self { a: self.a, b: self.c, c: self.b, d: self.d }
    }
}

impl Tour {
    pub fn new(order: Vec<End>) -> Self {
        let mut at = vec![0; order.len()];
        for (position, end) in order.iter().enumerate() {
            if let Some(place) = at.get_mut(end.element()) {
                *place = position;
            }
        }
        Self { order, at }
    }

    pub fn elements(&self) -> usize {
        self.order.len()
    }

    /// The element at a position, by the end it begins with; positions go round, once.
    pub fn oriented(&self, position: usize) -> End {
        self.order.get(self.round(position)).copied().unwrap_or(End::new(0, false))
    }

    /// Whether the tour leaves an element at this end.
    pub fn is_exit(&self, end: End) -> bool {
        self.oriented(self.position(end)) != end
    }

    /// The end that is linked to this one.
    pub fn linked(&self, end: End) -> End {
        let (position, count) = (self.position(end), self.order.len());
        match self.is_exit(end) {
            true => self.oriented(position + 1),
            false => self.oriented(position + count - 1).other(),
        }
    }

    /// The length of all links.
    pub fn length_um(&self, ends: &Ends) -> f64 {
        self.order.iter().map(|end| ends.apart(end.other(), self.linked(end.other()))).sum()
    }

    /// Exchanges two links, where both `a` and `c` are exits or both are entries. The shorter of two stretches is turned
    /// round, which is the same tour.
    pub fn exchange(&mut self, links: Exchange) {
        let Exchange { a, b, c, d } = links;
        let (b, c, d) = if self.is_exit(a) { (b, c, d) } else { (a, d, c) };
        let count = self.order.len();
        let (first, last) = (self.position(b), self.position(c));
        let inner = self.round(last + count - first) + 1;
        match 2 * inner <= count {
            true => self.reverse(first, inner),
            false => self.reverse(self.position(d), count - inner),
        }
    }

    /// The elements after one and before it comes again, in the direction in which it is left at its other end.
    pub fn after(&self, end: End) -> Vec<End> {
        let count = self.order.len();
        let position = self.position(end);
        match self.oriented(position) == end {
            true => (1..count).map(|step| self.oriented(position + step)).collect(),
            false => (1..count).map(|step| self.oriented(position + count - step).other()).collect(),
        }
    }

    fn position(&self, end: End) -> usize {
        self.at.get(end.element()).copied().unwrap_or(0)
    }

    /// A position below twice the number of elements, gone round.
    fn round(&self, position: usize) -> usize {
        if position < self.order.len() { position } else { position - self.order.len() }
    }

    fn reverse(&mut self, first: usize, length: usize) {
        let count = self.order.len();
        let (mut low, mut high) = (first, self.round(first + length.max(1) - 1));
        for _ in 0..length / 2 {
            let (left, right) = (self.oriented(low), self.oriented(high));
            self.put(low, right.other());
            self.put(high, left.other());
            (low, high) = (self.round(low + 1), if high == 0 { count - 1 } else { high - 1 });
        }
        if length % 2 == 1 {
            self.put(low, self.oriented(low).other());
        }
    }

    fn put(&mut self, position: usize, end: End) {
        if let (Some(place), Some(at)) = (self.order.get_mut(position), self.at.get_mut(end.element())) {
            (*place, *at) = (end, position);
        }
    }
}

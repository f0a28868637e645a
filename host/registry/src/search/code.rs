//! Marks as numbers: the first twelve characters in five bits each, and the tokens by which rows are found.

use super::compare::record_characters;
use super::pattern::{Pattern, Place};
use marking::reading::{figure, plain};
use std::collections::HashSet;

/// Characters that a code holds. Longer marks are found by these, and compared whole.
pub(super) const PLACES: usize = 12;
const BITS: usize = 5;
const SYMBOL_MASK: u64 = (1 << BITS) - 1;

/// The letters that no look-alike replaces; symbol 11 and following.
const LETTERS: &[u8] = b"ACEFGHJKMNPRTUVWXY";
/// A character of any other script.
const OTHER: u8 = 29;
/// A character that is unreadable in the record.
const UNREADABLE: u8 = 30;
/// Behind the last character.
const END: u8 = 31;
/// Nothing is known of this place.
const ANY: u8 = 0;

fn symbol(figure: char) -> u8 {
    match u8::try_from(figure) {
        Ok(digit @ b'0'..=b'9') => digit - b'0' + 1,
        Ok(b'?') => UNREADABLE,
        Ok(letter) => LETTERS.iter().position(|known| *known == letter).map_or(OTHER, |at| {
            // Eighteen letters.
            u8::try_from(at).unwrap_or(OTHER) + 11
        }),
        Err(_) => OTHER,
    }
}

/// The code of a recorded mark: symbols from the first place on, with the end where it is within.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Code(pub(super) u64);

impl Code {
    /// The code of a mark; `None` where it has neither letter nor digit.
    pub(super) fn of(text: &str) -> Option<Self> {
        let mut code = 0;
        let mut places = 0;
        for c in record_characters(text).take(PLACES) {
            code |= u64::from(symbol(figure(plain(c)))) << (places * BITS);
            places += 1;
        }
        if places < PLACES {
            code |= u64::from(END) << (places * BITS);
        }
        (places > 0).then_some(Self(code))
    }

    /// The symbol at a place; 0 behind the end.
    pub(super) fn symbol(self, place: usize) -> u8 {
        // Five bits.
        ((self.0 >> (place * BITS)) & SYMBOL_MASK) as u8
    }

    /// Whether the record has a character that could not be read.
    pub(super) fn is_worn(self) -> bool {
        (0..PLACES).any(|place| self.symbol(place) == UNREADABLE)
    }
}

/// What must stand at which place for a row to be looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Shape([u8; PLACES]);

impl Shape {
    fn of(figures: &[Option<char>], ends: bool) -> Self {
        let mut shape = [ANY; PLACES];
        for (place, figure) in shape.iter_mut().zip(figures) {
            *place = figure.map_or(ANY, symbol);
        }
        if let Some(place) = shape.get_mut(figures.len()).filter(|_| ends) {
            *place = END;
        }
        Self(shape)
    }

    /// Mask and value: a code fits where both agree under the mask.
    pub(super) fn mask(self) -> (u64, u64) {
        let mut both = (0, 0);
        for (place, symbol) in self.0.into_iter().enumerate().filter(|(_, symbol)| *symbol != ANY) {
            both.0 |= SYMBOL_MASK << (place * BITS);
            both.1 |= u64::from(symbol) << (place * BITS);
        }
        both
    }

    /// Whether a record with unreadable characters may have this shape.
    pub(super) fn may_be(self, code: Code) -> bool {
        let fits = |(place, wanted): (usize, u8)| {
            let found = code.symbol(place);
            wanted == ANY || found == wanted || (found == UNREADABLE && wanted != END)
        };
        self.0.into_iter().enumerate().all(fits)
    }

    /// The tokens that a row of this shape has: every three neighbours that are known, and what stands alone.
    pub(super) fn tokens(self) -> (Vec<Token>, Vec<Token>) {
        let (mut threes, mut ones) = (Vec::new(), Vec::new());
        let mut place = 0;
        while place < PLACES {
            let known = self.0[place..].iter().take_while(|symbol| **symbol != ANY).count();
            if known < 3 {
                ones.extend((place..place + known).map(|at| Token::one(at, self.0[at])));
            } else {
                let last = place + known - 3;
                let starts = (place..=last).step_by(3).chain((known % 3 != 0).then_some(last));
                threes
                    .extend(starts.map(|at| Token::three(at, [self.0[at], self.0[at + 1], self.0[at + 2]])));
            }
            place += known.max(1);
        }
        // Letters are rarer than digits, and all but a few lengths are common.
        ones.sort_by_key(|token| (token.symbol() == END, token.symbol() < 11));
        (threes, ones)
    }
}

/// What rows have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Token(pub(super) u32);

impl Token {
    const KIND: u32 = 1 << 26;
    const MAKER: u32 = 1 << 28;

    /// A symbol at a place.
    #[allow(clippy::cast_possible_truncation, reason = "there are twelve places")]
    pub(super) fn one(place: usize, symbol: u8) -> Self {
        Self((place as u32) << BITS | u32::from(symbol))
    }

    /// Three symbols from a place on.
    #[allow(clippy::cast_possible_truncation, reason = "there are twelve places")]
    pub(super) fn three(place: usize, symbols: [u8; 3]) -> Self {
        let symbols = symbols.into_iter().fold(0, |all, symbol| all << BITS | u32::from(symbol));
        Self(1 << 20 | (place as u32) << 15 | symbols)
    }

    /// A kind of weapon.
    pub(super) fn kind(kind: u32) -> Self {
        Self(Self::KIND + kind)
    }

    /// A maker.
    pub(super) fn maker(maker: u32) -> Self {
        Self(Self::MAKER + maker)
    }

    fn symbol(self) -> u8 {
        (self.0 & 31) as u8
    }
}

/// The shapes that a recorded mark can have to be what was read: without a slip, and with one.
pub(super) fn shapes(pattern: &Pattern) -> (Vec<Shape>, Vec<Shape>) {
    if pattern.has_run() {
        let mut shapes = Vec::new();
        spread(pattern.places(), &mut Vec::new(), &mut shapes);
        return (unlike(shapes, &[]), Vec::new());
    }
    let figures: Vec<Option<char>> = pattern.places().iter().map(|place| place.figure()).collect();
    let whole = vec![Shape::of(&figures, true)];
    let mut slipped = Vec::new();
    for at in 0..=figures.len() {
        let mut longer = figures.clone();
        longer.insert(at, None);
        slipped.push(Shape::of(&longer, true));
    }
    for at in 0..figures.len() {
        let mut shorter = figures.clone();
        shorter.remove(at);
        slipped.push(Shape::of(&shorter, true));
        if at + 1 < figures.len() && figures[at].is_some() && figures[at + 1].is_some() {
            let mut swapped = figures.clone();
            swapped.swap(at, at + 1);
            slipped.push(Shape::of(&swapped, true));
        }
    }
    let slipped = unlike(slipped, &whole);
    (whole, slipped)
}

/// Every length that runs can have within a code.
fn spread(places: &[Place], before: &mut Vec<Option<char>>, shapes: &mut Vec<Shape>) {
    let Some((place, rest)) = places.split_first() else {
        shapes.push(Shape::of(before, true));
        return;
    };
    if before.len() > PLACES || *place != Place::Run {
        before.push(place.figure());
        spread(rest, before, shapes);
        before.pop();
    } else if rest.is_empty() {
        shapes.push(Shape::of(before, false));
    } else {
        let begun = before.len();
        let fixed = rest.iter().filter(|place| **place != Place::Run).count();
        while before.len() + fixed <= PLACES.max(begun + fixed) {
            spread(rest, before, shapes);
            before.push(None);
        }
        before.truncate(begun);
    }
}

fn unlike(shapes: Vec<Shape>, others: &[Shape]) -> Vec<Shape> {
    let mut seen: HashSet<Shape> = others.iter().copied().collect();
    shapes.into_iter().filter(|shape| seen.insert(*shape)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::compare::compare;

    fn fits(shape: Shape, text: &str) -> bool {
        let (mask, value) = shape.mask();
        let code = Code::of(text).unwrap();
        code.0 & mask == value || shape.may_be(code)
    }

    #[test]
    fn whatever_compares_has_one_of_the_shapes() {
        let records =
            ["BKH0134", "8KH0134", "BKHO1345678901", "1968 КО 1234", "B?H0134", "0134", "КБП-0134", "9X"];
        let reads = [
            "BKH0134",
            "BK?0134",
            "BHK0134",
            "BKH134",
            "BKHH0134",
            "BK*",
            "*134",
            "*H0*",
            "B*H*4",
            "BKHO1345678901",
            "BKHO13456789?1",
            "1968KO1?34",
            "O134",
            "КБП0134",
            "KБП0134",
            "9X?",
            "B?H?134",
            "1968*1234",
        ];
        let mut fitting = 0;
        for read in reads {
            let pattern = Pattern::parse(read).unwrap();
            let (whole, slipped) = shapes(&pattern);
            for record in records.into_iter().filter(|record| compare(&pattern, record, true).is_some()) {
                fitting += 1;
                let found = whole.iter().chain(&slipped).any(|shape| fits(*shape, record));
                assert!(found, "{read} {record}");
            }
        }
        assert!(fitting > 25, "{fitting}");
    }

    #[test]
    fn tokens_take_known_neighbours_by_threes_and_the_end_with_them() {
        let tokens = |read: &str| {
            let (threes, ones) = shapes(&Pattern::parse(read).unwrap()).0[0].tokens();
            (threes.len(), ones.len())
        };
        assert_eq!(tokens("BKH01"), (2, 0));
        assert_eq!(tokens("BKH0134"), (3, 0));
        assert_eq!(tokens("B?H?134"), (2, 2));
        assert_eq!(tokens("1?2?3?"), (0, 4));
    }
}

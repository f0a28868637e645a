//! The simulated operator: fetches pieces, sometimes the wrong one, reads and types what stands on them, sometimes wrong.
//!
//! Knows what is really on the metal, and nothing of plan, register or consignment: what the station makes of a piece
//! is the station's business. Seeded; the same seed works the same way.

use crate::random::Random;
use std::collections::VecDeque;

/// Digits of a made-up serial; more where it would be one of the trolley.
const STRANGER_DIGITS: usize = 7;
/// Characters that are taken for each other on worn metal.
const LOOK_ALIKES: [(char, char); 6] =
    [('O', '0'), ('I', '1'), ('S', '5'), ('B', '8'), ('Z', '2'), ('G', '6')];

/// A piece as it lies on the trolley.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Names this very piece of metal; what the machine's record of engraving acts calls it by.
    pub tag: String,
    /// What can be read on it: its serial as it stands on the metal or, where it has none, the item number of its label.
    pub reads: String,
}

/// How often the operator errs, each in parts of a million.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Habits {
    /// Puts a piece from elsewhere into the clamp, or leaves the last one in it.
    pub wrong_piece_per_million: u32,
    /// Takes a character of a serial for one that looks like it.
    pub look_alike_per_million: u32,
    /// Types a mark wrong when typing it back.
    pub typing_error_per_million: u32,
}

impl Habits {
    /// 5 % wrong pieces, no misread serials, 2 % typing errors.
    pub const TRAINING: Self =
        Self { wrong_piece_per_million: 50_000, look_alike_per_million: 0, typing_error_per_million: 20_000 };
    /// Never errs.
    pub const PERFECT: Self =
        Self { wrong_piece_per_million: 0, look_alike_per_million: 0, typing_error_per_million: 0 };
}

/// What the operator did to the clamp.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Clamping {
    /// Took out what was in it and put this piece in; it is one of those to be marked.
    Right(Piece),
    /// Took out what was in it and put this piece in, which belongs elsewhere.
    Stranger(Piece),
    /// Thought to have changed the piece, and has not: this one is still in it.
    Unchanged(Piece),
}

impl Clamping {
    /// The piece that is in the clamp now.
    #[must_use]
    pub const fn piece(&self) -> &Piece {
        match self {
            Self::Right(piece) | Self::Stranger(piece) | Self::Unchanged(piece) => piece,
        }
    }

    /// Whether the clamp was opened and closed.
    #[must_use]
    pub const fn was_changed(&self) -> bool {
        !matches!(self, Self::Unchanged(_))
    }
}

/// See the module.
#[derive(Debug, Clone)]
pub struct Operator {
    habits: Habits,
    random: Random,
    waiting: VecDeque<Piece>,
    known: Vec<String>,
    in_clamp: Option<Piece>,
    erred: bool,
    strangers: u32,
}

impl Operator {
    /// An operator with a trolley of pieces, in an order of the operator's own.
    #[must_use]
    pub fn new(mut pieces: Vec<Piece>, habits: Habits, seed: u64) -> Self {
        let mut random = Random::new(seed);
        random.shuffle(&mut pieces);
        let known = pieces.iter().map(|piece| piece.reads.clone()).collect();
        Self { habits, random, waiting: pieces.into(), known, in_clamp: None, erred: false, strangers: 0 }
    }

    /// How many pieces wait on the trolley.
    #[must_use]
    pub fn waiting(&self) -> usize {
        self.waiting.len()
    }

    /// The piece in the clamp.
    #[must_use]
    pub const fn in_clamp(&self) -> Option<&Piece> {
        self.in_clamp.as_ref()
    }

    /// Puts the next piece into the clamp, or errs; never twice in a row. `None` when the trolley is empty.
    pub fn next_clamping(&mut self) -> Option<Clamping> {
        if self.waiting.is_empty() {
            return None;
        }
        self.erred = !self.erred && self.random.happens(self.habits.wrong_piece_per_million);
        let clamping = match (self.erred, self.in_clamp.take()) {
            (true, Some(last)) if self.random.happens(500_000) => Clamping::Unchanged(last),
            (true, _) => Clamping::Stranger(self.stranger()),
            (false, _) => Clamping::Right(self.waiting.pop_front()?),
        };
        self.in_clamp = Some(clamping.piece().clone());
        Some(clamping)
    }

    /// Puts the piece in the clamp back on the trolley, to come round again after the others.
    pub fn put_back(&mut self) {
        self.waiting.extend(self.in_clamp.take());
    }

    /// Reads the piece in the clamp and types what stands on it; empty if there is none.
    pub fn read(&mut self) -> String {
        let reads = self.in_clamp.as_ref().map_or_else(String::new, |piece| piece.reads.clone());
        let misread =
            self.random.happens(self.habits.look_alike_per_million).then(|| self.look_alike(&reads));
        misread.flatten().unwrap_or(reads)
    }

    /// Types back what a mark shows, sometimes with one error; then something differs for certain.
    pub fn type_back(&mut self, lines: &[String]) -> Vec<String> {
        let mut typed = lines.to_vec();
        if self.random.happens(self.habits.typing_error_per_million) {
            let filled: Vec<usize> =
                (0..typed.len()).filter(|line| !typed[*line].trim().is_empty()).collect();
            if let Some(line) = self.random.pick(&filled).copied() {
                typed[line] = self.mistype(&typed[line]);
            }
        }
        typed
    }

    fn stranger(&mut self) -> Piece {
        self.strangers += 1;
        let mut reads = String::from("EW");
        while reads.len() < 2 + STRANGER_DIGITS || self.known.contains(&reads) {
            reads.push(char::from(b'0' + u8::try_from(self.random.below(10)).unwrap_or(0)));
        }
        Piece { tag: format!("elsewhere-{}", self.strangers), reads }
    }

    fn look_alike(&mut self, text: &str) -> Option<String> {
        let places: Vec<usize> = text
            .chars()
            .enumerate()
            .filter(|(_, c)| look_alike_of(*c).is_some())
            .map(|(place, _)| place)
            .collect();
        let place = *self.random.pick(&places)?;
        Some(replace(text, place, |c| look_alike_of(c).unwrap_or(c)))
    }

    /// Leaves a character out, changes two over, or takes one for another.
    fn mistype(&mut self, text: &str) -> String {
        let characters: Vec<char> = text.chars().collect();
        let place = self.random.below(characters.len());
        let wrong = match self.random.below(3) {
            0 => characters.iter().enumerate().filter(|(at, _)| *at != place).map(|(_, c)| *c).collect(),
            1 => {
                let mut swapped = characters.clone();
                swapped.swap(place, (place + 1) % characters.len());
                swapped.into_iter().collect()
            }
            _ => self.look_alike(text).unwrap_or_default(),
        };
        // Two equal characters changed over, or an outer blank left out, would be no error.
        let differs = wrong.trim().to_uppercase() != text.trim().to_uppercase() && !wrong.is_empty();
        if differs { wrong } else { replace(text, place, |c| if c == '7' { '1' } else { '7' }) }
    }
}

fn look_alike_of(character: char) -> Option<char> {
    LOOK_ALIKES.iter().find_map(|(a, b)| match character {
        c if c == *a => Some(*b),
        c if c == *b => Some(*a),
        _ => None,
    })
}

fn replace(text: &str, place: usize, with: impl Fn(char) -> char) -> String {
    text.chars().enumerate().map(|(at, c)| if at == place { with(c) } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn trolley(count: usize) -> Vec<Piece> {
        (0..count).map(|n| Piece { tag: format!("piece-{n}"), reads: format!("SB{n:05}") }).collect()
    }

    #[test]
    fn operator_brings_every_piece_once_and_errs_about_as_often_as_told() {
        let mut operator = Operator::new(trolley(2_000), Habits::TRAINING, 11);
        let (mut right, mut strangers, mut unchanged) = (vec![], 0, 0);
        let mut last = None;
        while let Some(clamping) = operator.next_clamping() {
            match &clamping {
                Clamping::Right(piece) => right.push(piece.tag.clone()),
                Clamping::Stranger(piece) => {
                    assert!(piece.reads.starts_with("EW"), "{piece:?}");
                    strangers += 1;
                }
                Clamping::Unchanged(piece) => {
                    assert_eq!(Some(piece), last.as_ref());
                    unchanged += 1;
                }
            }
            assert_eq!(operator.read(), clamping.piece().reads);
            last = operator.in_clamp().cloned();
        }
        assert_ne!(right[..3], ["piece-0", "piece-1", "piece-2"], "an order of the operator's own");
        right.sort();
        right.dedup();
        assert_eq!(right.len(), 2_000);
        assert!((60..140).contains(&(strangers + unchanged)), "{strangers} {unchanged}");
        assert!(strangers > 20 && unchanged > 20, "{strangers} {unchanged}");
    }

    #[test]
    fn operator_with_the_same_seed_works_the_same_way() {
        let work = |seed| {
            let mut operator = Operator::new(trolley(300), Habits::TRAINING, seed);
            let mut seen = vec![];
            while let Some(clamping) = operator.next_clamping() {
                seen.push((clamping, operator.type_back(&["KE 26".into(), "KES1-000007".into()])));
            }
            seen
        };
        assert_eq!(work(1), work(1));
        assert_ne!(work(1), work(2));
    }

    #[test]
    fn operator_that_puts_a_piece_back_meets_it_again() {
        let mut operator = Operator::new(trolley(2), Habits::PERFECT, 1);
        let first = operator.next_clamping().unwrap();
        operator.put_back();
        assert_eq!((operator.waiting(), operator.in_clamp()), (2, None));
        operator.next_clamping().unwrap();
        assert_eq!(operator.next_clamping(), Some(first));
    }

    #[test]
    fn typing_error_always_differs_and_perfect_typing_never_does() {
        let always = Habits { typing_error_per_million: 1_000_000, ..Habits::PERFECT };
        let marks = [vec!["KE 26", "KES1-000007"], vec!["A"], vec!["777"], vec!["", "OO"], vec![" K"]];
        for seed in 0..500 {
            for mark in &marks {
                let lines: Vec<String> = mark.iter().map(|line| (*line).to_owned()).collect();
                let typed = Operator::new(vec![], always, seed).type_back(&lines);
                let differing =
                    lines.iter().zip(&typed).filter(|(line, typed)| line.trim() != typed.trim()).count();
                assert_eq!(differing, 1, "{lines:?} {typed:?}");
                assert_eq!(Operator::new(vec![], Habits::PERFECT, seed).type_back(&lines), lines);
            }
        }
    }

    #[test]
    fn misread_serial_looks_alike_and_differs() {
        let habits = Habits { look_alike_per_million: 1_000_000, ..Habits::PERFECT };
        for (reads, misread) in [("XO7", "X07"), ("31", "3I"), ("XYT", "XYT")] {
            let piece = Piece { tag: "piece".into(), reads: reads.into() };
            let mut operator = Operator::new(vec![piece], habits, 5);
            operator.next_clamping();
            assert_eq!(operator.read(), misread);
        }
    }
}

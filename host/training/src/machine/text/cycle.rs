//! One cycle of a machine that strikes a text: which strikes make which character, and what those made so far leave.

use serde::{Deserialize, Serialize};

/// What is wrong with a machine that strikes a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct CycleFaults {
    /// The air supply is off: cycles run to their end and nothing is struck.
    pub no_air: bool,
    /// The pin jams after so many strikes of a cycle.
    pub jams_after: Option<u32>,
    /// An alarm stops it after so many strikes of a cycle.
    pub stops_after: Option<u32>,
    /// Strikes of a cycle whose number is a multiple of this miss: no dot, and nothing at the strike sensor.
    pub worn_pin: Option<u32>,
    /// It takes so many times as long as it should; 0 is as 1.
    pub slow: u32,
    /// It strikes this, whatever it was told: a field that takes its text from elsewhere.
    pub other_text: Option<Vec<String>>,
}

impl Default for CycleFaults {
    fn default() -> Self {
        Self { no_air: false, jams_after: None, stops_after: None, worn_pin: None, slow: 1, other_text: None }
    }
}

/// What a run of strikes makes: one character, or one line of a stamp.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Cell {
    line: usize,
    text: String,
    strikes: u32,
}

/// A character of which less than three quarters of the strikes hit cannot be read.
const READABLE_QUARTERS: usize = 3;
/// What stands for a character that cannot be read.
const UNREADABLE: &str = "?";

/// A cycle, from its first strike to its last.
#[derive(Debug, Clone)]
pub(super) struct Cycle {
    cells: Vec<Cell>,
    strikes: u32,
    /// Whether each strike so far hit.
    hits: Vec<bool>,
    /// Strikes that were made before the present piece came.
    piece_from: usize,
    /// When the pin moves next.
    pub(super) next_us: u64,
    pub(super) pin_out: bool,
}

impl Cycle {
    fn of(cells: Vec<Cell>, next_us: u64) -> Self {
        let strikes = cells.iter().fold(0_u32, |sum, cell| sum.saturating_add(cell.strikes));
        Self { cells, strikes, hits: Vec::new(), piece_from: 0, next_us, pin_out: false }
    }

    /// Each character takes so many strikes, a blank none.
    pub(super) fn of_characters(texts: &[String], dots_per_char: u32, next_us: u64) -> Self {
        let cell = |line, character: char| Cell {
            line,
            text: character.to_string(),
            strikes: if character == ' ' { 0 } else { dots_per_char },
        };
        let lines = texts.iter().enumerate();
        let cells = lines.flat_map(|(line, text)| text.chars().map(move |character| cell(line, character)));
        Self::of(cells.collect(), next_us)
    }

    /// Each line that is not blank takes one strike.
    pub(super) fn of_lines(texts: &[String], next_us: u64) -> Self {
        let cell = |(line, text): (usize, &String)| Cell {
            line,
            text: text.clone(),
            strikes: u32::from(!text.trim().is_empty()),
        };
        Self::of(texts.iter().enumerate().map(cell).collect(), next_us)
    }

    /// So many strikes that make no character.
    pub(super) fn of_points(count: u32, next_us: u64) -> Self {
        Self::of(vec![Cell { line: 0, text: String::new(), strikes: count }], next_us)
    }

    pub(super) fn made(&self) -> u32 {
        u32::try_from(self.hits.len()).unwrap_or(u32::MAX)
    }

    pub(super) fn is_over(&self) -> bool {
        self.made() >= self.strikes
    }

    /// One more strike.
    pub(super) fn strike(&mut self, hit: bool) {
        self.hits.push(hit);
    }

    /// Another piece is under the pin from now on.
    pub(super) fn change_piece(&mut self) {
        self.piece_from = self.hits.len();
    }

    /// What the present piece has: the lines that can be read, whether that is all, and the strikes that hit.
    pub(super) fn left(&self) -> (Vec<String>, bool, u32) {
        let hits = self.hits.iter().skip(self.piece_from).filter(|hit| **hit).count();
        let mut lines = vec![String::new(); self.cells.last().map_or(0, |cell| cell.line + 1)];
        let mut complete = self.is_over();
        let mut from = 0;
        for cell in &self.cells {
            let to = from + usize::try_from(cell.strikes).unwrap_or(usize::MAX);
            let legible = self.legible(from, to);
            complete &= legible == Legible::Whole;
            if let Some(line) = lines.get_mut(cell.line) {
                match legible {
                    Legible::Whole => line.push_str(&cell.text),
                    Legible::Spoilt => line.push_str(UNREADABLE),
                    Legible::Absent => {}
                }
            }
            from = to;
        }
        let mut lines: Vec<String> = lines.iter().map(|line| line.trim_end().to_owned()).collect();
        while lines.last().is_some_and(String::is_empty) {
            lines.pop();
        }
        (lines, complete, u32::try_from(hits).unwrap_or(u32::MAX))
    }

    fn legible(&self, from: usize, to: usize) -> Legible {
        let Some(made) = self.hits.get(from..to).filter(|_| from >= self.piece_from) else {
            return Legible::Absent;
        };
        match made.iter().filter(|hit| **hit).count() {
            0 if !made.is_empty() => Legible::Absent,
            hits if hits * 4 >= made.len() * READABLE_QUARTERS => Legible::Whole,
            _ => Legible::Spoilt,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Legible {
    Whole,
    Spoilt,
    Absent,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn struck(mut cycle: Cycle, hits: impl IntoIterator<Item = bool>) -> (Vec<String>, bool, u32) {
        hits.into_iter().for_each(|hit| cycle.strike(hit));
        cycle.left()
    }

    fn lines(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|text| (*text).to_owned()).collect()
    }

    #[test]
    fn cycle_cut_short_leaves_only_whole_characters() {
        let cycle = || Cycle::of_characters(&lines(&["A B", "", "C"]), 4, 0);
        assert_eq!(struck(cycle(), [true; 12]), (lines(&["A B", "", "C"]), true, 12));
        assert_eq!(struck(cycle(), [true; 11]), (lines(&["A B"]), false, 11));
        assert_eq!(struck(cycle(), [true; 3]), (vec![], false, 3));
        let stamp = || Cycle::of_lines(&lines(&["A B", " ", "C"]), 0);
        assert_eq!(struck(stamp(), [true; 2]), (lines(&["A B", "", "C"]), true, 2));
        assert_eq!(struck(stamp(), [true; 1]), (lines(&["A B"]), false, 1));
        assert_eq!(struck(Cycle::of_points(3, 0), [true; 3]), (vec![], true, 3));
    }

    #[test]
    fn character_that_lacks_more_than_a_quarter_of_its_dots_cannot_be_read() {
        let cycle = || Cycle::of_characters(&lines(&["AB"]), 4, 0);
        let hits = [true, true, true, false, true, true, false, false];
        assert_eq!(struck(cycle(), hits), (lines(&["A?"]), false, 5));
        assert_eq!(struck(cycle(), [true, true, true, false, true, true, true, true]).0, ["AB"]);
        assert_eq!(struck(cycle(), [false; 8]), (vec![], false, 0));
    }

    #[test]
    fn piece_changed_in_the_cycle_has_only_what_came_after() {
        let mut cycle = Cycle::of_characters(&lines(&["AB"]), 2, 0);
        cycle.strike(true);
        cycle.strike(true);
        cycle.change_piece();
        assert_eq!(struck(cycle, [true; 2]), (lines(&["B"]), false, 2));
    }
}

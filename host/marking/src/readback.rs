//! Comparing what a person typed from the metal, without seeing the plan, with what was planned.

use serde::{Deserialize, Serialize};

/// What the comparison says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Comparison {
    /// Every line is as planned.
    Match,
    /// This line is the first that differs.
    Mismatch {
        /// Line of the mark, from 1.
        line: usize,
        /// What was planned; empty where more lines were typed than planned.
        planned: String,
        /// What was typed, freed of outer blanks, upper case; empty where fewer lines were typed than planned.
        typed: String,
        /// The first character that differs, from 1.
        position: usize,
    },
}

impl Comparison {
    /// Whether every line is as planned.
    pub fn is_match(&self) -> bool {
        *self == Self::Match
    }
}

/// Compares typed lines with planned ones: blanks around a typed line and the case of typed letters do not count,
/// everything else does. A typed O is no 0, and a double blank is no single one.
pub fn compare(planned: &[impl AsRef<str>], typed: &[impl AsRef<str>]) -> Comparison {
    for index in 0..planned.len().max(typed.len()) {
        let wanted = planned.get(index).map_or("", AsRef::as_ref);
        let given = typed.get(index).map_or("", AsRef::as_ref).trim().to_uppercase();
        let missing = typed.get(index).is_none() || planned.get(index).is_none();
        if missing || wanted != given {
            let position = first_difference(wanted, &given);
            return Comparison::Mismatch {
                line: index + 1,
                planned: wanted.to_owned(),
                typed: given,
                position,
            };
        }
    }
    Comparison::Match
}

fn first_difference(wanted: &str, given: &str) -> usize {
    wanted.chars().zip(given.chars()).take_while(|(w, g)| w == g).count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typed_lines_that_say_the_same_match() {
        for typed in [["KE 26", "KES1-000007"], [" ke 26\t", "kes1-000007 "]] {
            assert_eq!(compare(&["KE 26", "KES1-000007"], &typed), Comparison::Match);
        }
    }

    #[test]
    fn typed_lines_that_differ_are_told_at_line_and_position() {
        let planned = ["KE 26", "KES1-000007"];
        for (typed, line, position) in [
            (vec!["KE 27", "KES1-000007"], 1, 5),
            (vec!["KE  26", "KES1-000007"], 1, 4),
            (vec!["KE 26", "KES1-00OO07"], 2, 8),
            (vec!["KE 26", "KES1-00007"], 2, 10),
            (vec!["KE 26"], 2, 1),
            (vec!["KE 26", "KES1-000007", ""], 3, 1),
            (vec![], 1, 1),
        ] {
            match compare(&planned, &typed) {
                Comparison::Mismatch { line: l, position: p, .. } => {
                    assert_eq!((l, p), (line, position), "{typed:?}");
                }
                Comparison::Match => panic!("{typed:?} matched"),
            }
        }
    }
}

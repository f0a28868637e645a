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
        /// What was typed, freed of outer blanks; empty where fewer lines were typed than planned.
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

/// Compares typed lines with planned ones: blanks around a typed line and the case of letters, planned and typed, do not
/// count, everything else does. A typed O is no 0, and a double blank is no single one.
pub fn compare(planned: &[impl AsRef<str>], typed: &[impl AsRef<str>]) -> Comparison {
    for index in 0..planned.len().max(typed.len()) {
        let wanted = planned.get(index).map_or("", AsRef::as_ref);
        let given = typed.get(index).map_or("", AsRef::as_ref).trim();
        let missing = typed.get(index).is_none() || planned.get(index).is_none();
        let alike = alike_from_start(wanted, given);
        if missing || alike < wanted.chars().count().max(given.chars().count()) {
            return Comparison::Mismatch {
                line: index + 1,
                planned: wanted.to_owned(),
                typed: given.to_owned(),
                position: alike + 1,
            };
        }
    }
    Comparison::Match
}

/// How many characters of two texts are the same from their start, whatever their case.
fn alike_from_start(wanted: &str, given: &str) -> usize {
    let alike = |(w, g): &(char, char)| w.to_uppercase().eq(g.to_uppercase());
    wanted.chars().zip(given.chars()).take_while(alike).count()
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
    fn planned_lines_in_lower_case_match_what_is_typed_in_any_case() {
        for typed in ["P9 9x19", "p9 9X19", "P9 9X19"] {
            assert_eq!(compare(&["P9 9x19"], &[typed]), Comparison::Match, "{typed}");
        }
        assert_eq!(compare(&[".308 Win"], &[".308 WIN"]), Comparison::Match);
        let differs = Comparison::Mismatch {
            line: 1,
            planned: ".308 Win".to_owned(),
            typed: ".308 Won".to_owned(),
            position: 7,
        };
        assert_eq!(compare(&[".308 Win"], &[".308 Won"]), differs);
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

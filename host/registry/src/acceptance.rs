//! What a machine's acceptance proves: that it made whole marks under a controller's eyes, that somebody read each of
//! them back as planned, and how often such a machine touches the metal for a character.

use crate::entry::JobId;
use protocol::KeyId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Fewest acceptance marks (architecture, 6.1).
pub const MARKS_MIN: usize = 5;

/// A machine was accepted: from here on a machine of this family that speaks this dialect may mark beside this
/// controller without being watched mark by mark.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acceptance {
    /// Machine family, as in `start-intended`.
    pub family: String,
    /// SHA-256 of the dialect's text, 64 lower-case hexadecimal digits.
    pub dialect_sha256: String,
    /// Key id of the controller that saw the marks, 16 lower-case hexadecimal digits.
    pub key_id: String,
    /// SHA-256 of the report, 64 lower-case hexadecimal digits.
    pub report_sha256: String,
    /// The acceptance marks' jobs, ascending; at least [`MARKS_MIN`].
    pub jobs: Vec<JobId>,
    /// Least strikes (or beam milliseconds) per 1000 characters of any of them, rounded down.
    pub least: u32,
    /// Most of the same, rounded up.
    pub most: u32,
}

/// How often the metal was touched for one mark, against its length.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Touches {
    /// Strikes, or beam milliseconds.
    pub count: u32,
    /// Characters other than blanks.
    pub chars: u32,
}

impl Touches {
    /// Those of a mark with these lines.
    #[must_use]
    pub fn of<'a>(count: u32, lines: impl IntoIterator<Item = &'a str>) -> Self {
        Self { count, chars: chars(lines) }
    }

    /// Per 1000 characters, rounded down and up; `None` for a mark without characters.
    fn per_1000(self) -> Option<(u32, u32)> {
        let (count, chars) = (u64::from(self.count) * 1_000, u64::from(self.chars));
        let narrow = |rate: u64| u32::try_from(rate).unwrap_or(u32::MAX);
        Some((narrow(count.checked_div(chars)?), narrow(count.div_ceil(chars))))
    }
}

/// Characters of these lines, other than blanks.
#[must_use]
pub fn chars<'a>(lines: impl IntoIterator<Item = &'a str>) -> u32 {
    let count = lines.into_iter().flat_map(str::chars).filter(|c| !c.is_whitespace()).count();
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// The least and the most per 1000 characters over all of them; `None` where there is no mark, or one without
/// characters.
#[must_use]
pub fn learned(marks: impl IntoIterator<Item = Touches>) -> Option<(u32, u32)> {
    let mut all = None;
    for mark in marks {
        let (down, up) = mark.per_1000()?;
        let (least, most) = all.unwrap_or((down, up));
        all = Some((down.min(least), up.max(most)));
    }
    all
}

impl Acceptance {
    /// What of its own form is wrong: the field and its rule.
    #[must_use]
    pub fn malformed(&self) -> Option<(&'static str, &'static str)> {
        let is_hash = |text: &str| crate::hex::decode::<32>(text.as_bytes()).is_some();
        let ascending =
            self.jobs.is_sorted() && self.jobs.iter().collect::<BTreeSet<_>>().len() == self.jobs.len();
        [
            (!self.family.is_empty(), "family", "a machine's family has a name"),
            (
                is_hash(&self.dialect_sha256),
                "dialect_sha256",
                "a SHA-256 is 64 lower-case hexadecimal digits",
            ),
            (is_hash(&self.report_sha256), "report_sha256", "a SHA-256 is 64 lower-case hexadecimal digits"),
            (
                crate::hex::decode(self.key_id.as_bytes()).map(KeyId).is_some(),
                "key_id",
                "a key id is 16 lower-case hexadecimal digits",
            ),
            (
                ascending && self.jobs.len() >= MARKS_MIN,
                "jobs",
                "at least 5 different jobs, in ascending order",
            ),
            (self.least <= self.most, "least", "the least is not more than the most"),
        ]
        .into_iter()
        .find_map(|(fits, field, rule)| (!fits).then_some((field, rule)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn acceptance() -> Acceptance {
        Acceptance {
            family: "gravotech".to_owned(),
            dialect_sha256: "0".repeat(64),
            key_id: "54fe812c12f3ab4c".to_owned(),
            report_sha256: "1".repeat(64),
            jobs: vec![5, 9, 12, 15, 18],
            least: 1,
            most: 2,
        }
    }

    #[test]
    fn touches_per_character_are_rounded_away_from_the_middle() {
        let marks = [Touches::of(64, ["KE 26"]), Touches::of(100, ["AB", "C 1234"])];
        assert_eq!(learned(marks), Some((14_285, 16_000)));
        assert_eq!(learned([]), None);
        assert_eq!(learned([Touches::of(3, [" "])]), None, "a mark without characters teaches nothing");
        assert_eq!(learned([Touches::of(u32::MAX, ["K"])]), Some((u32::MAX, u32::MAX)));
    }

    #[test]
    fn acceptance_without_its_form_is_named_by_the_field() {
        assert_eq!(acceptance().malformed(), None);
        type Change = fn(&mut Acceptance);
        let cases: [(&str, Change); 8] = [
            ("family", |wrong| wrong.family.clear()),
            ("dialect_sha256", |wrong| wrong.dialect_sha256 = "A".repeat(64)),
            ("report_sha256", |wrong| wrong.report_sha256.clear()),
            ("key_id", |wrong| wrong.key_id = "54fe".to_owned()),
            ("jobs", |wrong| wrong.jobs.truncate(4)),
            ("jobs", |wrong| wrong.jobs = vec![5, 9, 9, 12, 15]),
            ("jobs", |wrong| wrong.jobs.reverse()),
            ("least", |wrong| wrong.least = 3),
        ];
        for (field, change) in cases {
            let mut wrong = acceptance();
            change(&mut wrong);
            assert_eq!(wrong.malformed().map(|(field, _)| field), Some(field));
        }
    }
}

//! Comparing what was read with the symbol that was planned, character for character.

use marking::symbol::{SymbolContent, SymbolFields};
use serde::Serialize;

/// What a reading says of a mark.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// The symbol on the metal says exactly what was planned.
    Verified,
    /// A symbol of ours was read that says something else.
    Mismatch(Difference),
    /// Nobody knows what stands on the metal. This is never a judgement of the mark.
    Unverified(Unverified),
}

/// Where a symbol differs first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// Key of the field, as the grammar of symbols has it: `N` is the number. None where what was read begins as a symbol
    /// of ours and is none.
    pub field: Option<char>,
    /// What was planned for it; empty where the field was not.
    pub planned: String,
    /// What was read; empty where the field is missing.
    pub read: String,
    /// The first character of it that differs, from 1.
    pub position: usize,
}

/// Why a reading says nothing of the mark.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Unverified {
    /// Nothing was read.
    NothingRead,
    /// Only symbols of others were read, or labels on paper.
    NotTheMark {
        /// The first of them.
        text: String,
    },
    /// Symbols of ours were read that differ from one another: more than one mark was in view.
    SeveralMarks {
        /// How many texts.
        count: usize,
    },
}

/// What the texts of a reading say of a mark whose symbol was to say `planned`.
///
/// Symbols of others and, where a mark on metal was planned, labels that name a job do not count.
pub fn compare(planned: &SymbolContent, read: &[impl AsRef<str>]) -> Verdict {
    let mut texts: Vec<&str> = read.iter().map(AsRef::as_ref).collect();
    texts.sort_unstable();
    texts.dedup();
    let Some(first) = texts.first().copied() else {
        return Verdict::Unverified(Unverified::NothingRead);
    };
    texts.retain(|text| may_be_the_mark(text, planned));
    match texts.as_slice() {
        [] => Verdict::Unverified(Unverified::NotTheMark { text: first.to_owned() }),
        [text] if **text == planned.to_string() => Verdict::Verified,
        [text] => Verdict::Mismatch(difference(planned, text)),
        several => Verdict::Unverified(Unverified::SeveralMarks { count: several.len() }),
    }
}

fn may_be_the_mark(text: &str, planned: &SymbolContent) -> bool {
    let on_paper = |content: &SymbolContent| content.fields().job.is_some();
    match text.parse::<SymbolContent>() {
        Ok(content) => on_paper(&content) == on_paper(planned),
        Err(_) => text.starts_with(marking::symbol::content::VERSION),
    }
}

fn difference(planned: &SymbolContent, read: &str) -> Difference {
    let whole = || Difference::of(None, planned.to_string(), read.to_owned());
    let Ok(content) = read.parse::<SymbolContent>() else { return whole() };
    let pairs = values(planned.fields()).into_iter().zip(values(content.fields()));
    let mut different = pairs.filter(|((_, planned), (_, read))| planned != read);
    match different.next() {
        Some(((key, planned), (_, read))) => Difference::of(Some(key), planned, read),
        None => whole(),
    }
}

impl Difference {
    fn of(field: Option<char>, planned: String, read: String) -> Self {
        let alike = planned.chars().zip(read.chars()).take_while(|(planned, read)| planned == read).count();
        Self { field, planned, read, position: alike + 1 }
    }
}

/// Keys and values in the order of the grammar; a field that is not there is empty, which no value is.
fn values(fields: &SymbolFields) -> [(char, String); 6] {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    [
        ('C', fields.country.to_string()),
        ('Y', fields.year.map(|year| year.to_string()).unwrap_or_default()),
        ('N', text(&fields.number)),
        ('M', text(&fields.maker)),
        ('S', text(&fields.serial)),
        ('J', fields.job.as_ref().map(ToString::to_string).unwrap_or_default()),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const PLANNED: &str = "MS1|C=KE|Y=2026|N=KES1-000123|M=GLOCK|S=BKH123";

    fn planned() -> SymbolContent {
        PLANNED.parse().unwrap()
    }

    fn differs(field: Option<char>, planned: &str, read: &str, position: usize) -> Verdict {
        let (planned, read) = (planned.to_owned(), read.to_owned());
        Verdict::Mismatch(Difference { field, planned, read, position })
    }

    #[test]
    fn reading_of_the_planned_text_verifies_whatever_else_is_in_view() {
        let label = format!("{PLANNED}|J=KES1/42");
        for read in [
            vec![PLANNED],
            vec![PLANNED, PLANNED],
            vec!["4006381333931", PLANNED],
            vec![label.as_str(), PLANNED],
        ] {
            assert_eq!(compare(&planned(), &read), Verdict::Verified, "{read:?}");
        }
    }

    #[test]
    fn reading_of_another_text_of_ours_is_told_at_field_and_position() {
        let cases = [
            ("MS1|C=KE|Y=2026|N=KES1-000124|M=GLOCK|S=BKH123", Some('N'), "KES1-000123", "KES1-000124", 11),
            ("MS1|C=KE|Y=2025|N=KES1-000124|M=GLOCK|S=BKH123", Some('Y'), "2026", "2025", 4),
            ("MS1|C=UG|Y=2026|N=KES1-000123|M=GLOCK|S=BKH123", Some('C'), "KE", "UG", 1),
            ("MS1|C=KE|Y=2026|N=KES1-000123|S=BKH123", Some('M'), "GLOCK", "", 1),
            ("MS1|C=KE|Y=2026|N=KES1-000123|M=GLOCK|S=bkh123", Some('S'), "BKH123", "bkh123", 1),
            ("MS1|C=KE|N=", None, PLANNED, "MS1|C=KE|N=", 10),
            ("MS1", None, PLANNED, "MS1", 4),
        ];
        for (read, field, planned_value, read_value, position) in cases {
            assert_eq!(
                compare(&planned(), &[read]),
                differs(field, planned_value, read_value, position),
                "{read}"
            );
        }
    }

    #[test]
    fn reading_that_says_nothing_of_the_mark_is_unverified_and_never_a_mismatch() {
        let other = "MS1|C=KE|N=2";
        let label = format!("{PLANNED}|J=KES1/42");
        let foreign = |text: &str| Unverified::NotTheMark { text: text.to_owned() };
        let cases = [
            (vec![], Unverified::NothingRead),
            (vec!["4006381333931"], foreign("4006381333931")),
            (vec![""], foreign("")),
            (vec![label.as_str()], foreign(&label)),
            (vec![other, PLANNED], Unverified::SeveralMarks { count: 2 }),
        ];
        for (read, why) in cases {
            assert_eq!(compare(&planned(), &read), Verdict::Unverified(why), "{read:?}");
        }
    }

    #[test]
    fn label_on_paper_is_compared_with_a_plan_that_names_its_job() {
        let label = format!("{PLANNED}|J=KES1/42");
        let planned = label.parse().unwrap();
        assert_eq!(compare(&planned, &[&label]), Verdict::Verified);
        let other = format!("{PLANNED}|J=KES1/43");
        assert_eq!(compare(&planned, &[other]), differs(Some('J'), "KES1/42", "KES1/43", 7));
    }

    proptest! {
        #[test]
        fn text_with_any_character_changed_never_verifies(at in 0_usize..PLANNED.len(), to in "[ -~]") {
            let mut read = PLANNED.to_owned();
            read.replace_range(at..=at, &to);
            let verdict = compare(&planned(), &[&read]);
            prop_assert_eq!(verdict == Verdict::Verified, read == PLANNED);
        }

        #[test]
        fn any_texts_at_all_are_judged(read in prop::collection::vec(".{0,40}", 0..4)) {
            prop_assert_ne!(compare(&planned(), &read), Verdict::Verified);
        }
    }
}

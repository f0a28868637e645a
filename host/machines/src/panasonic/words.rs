//! The marker's numbers in plain words, with what to do.

use crate::dialect::{ErrorRow, error_words};

/// A negative answer.
pub(super) fn refusal(table: &[ErrorRow], code: &str) -> String {
    error_words(table, &format!("refused with code {code}"), code)
}

/// How a mark ended that was not normal: `E` and three digits. A row of the table may stand for a range.
pub(super) fn alarm(table: &[ErrorRow], code: &str) -> String {
    let within = |row: &&ErrorRow| {
        row.code.split_once('-').is_some_and(|(first, last)| {
            first.len() == code.len() && last.len() == code.len() && (first..=last).contains(&code)
        })
    };
    let what = format!("stopped by {code}");
    let exact = table.iter().any(|row| row.code == code);
    match table.iter().find(within).filter(|_| !exact) {
        Some(range) => error_words(table, &what, &range.code),
        None => error_words(table, &what, code),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Dialect, SHIPPED};
    use super::*;

    #[test]
    fn code_of_each_kind_says_what_and_what_to_do() {
        for shipped in SHIPPED {
            let table = crate::dialect::read::<Dialect>(shipped.name, shipped.text).unwrap().error;
            let refused = [
                ("03", "shutter"),
                ("05", "check sum"),
                ("07", "terminals"),
                ("09", "job file"),
                ("99", "display"),
            ];
            for (code, part) in refused {
                let words = refusal(&table, code);
                assert!(words.starts_with("refused with code ") && words.contains(part), "{words}");
            }
            assert!(refusal(&table, "77").contains("manual"));
            for (code, part) in [("E400", "reset"), ("E001", "reset"), ("E999", "reset"), ("E710", "warning")]
            {
                let words = alarm(&table, code);
                assert!(
                    words.starts_with(&format!("stopped by {code}: ")) && words.contains(part),
                    "{words}"
                );
            }
            assert!(alarm(&table, "0001").contains("manual"));
        }
    }
}

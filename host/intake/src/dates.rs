//! Dates as people write them: 2026-03-02, 02/03/2026, and with a month's name in four languages.

use jiff::civil::Date;

use crate::columns::heading_key;

/// A date as far as its writing tells which it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// It is this one, whatever order the writer keeps.
    Sure(Date),
    /// It can only be read with the day first.
    DayFirst(Date),
    /// It can only be read with the month first, as in the United States.
    MonthFirst(Date),
    /// It can be read either way.
    Either {
        /// With the day first.
        day_first: Date,
        /// With the month first.
        month_first: Date,
    },
}

/// The order that a manifest keeps in its dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// A date settles that the day comes first.
    DayFirst,
    /// A date settles that the month comes first.
    MonthFirst,
    /// No date settles it: the day is taken to come first, and a person is asked.
    Open,
}

/// The months' names in English, French, Spanish and Portuguese, as [`heading_key`] writes them. They may be cut off
/// after three letters or more, as long as one month is left.
const MONTHS: [&[&str]; 12] = [
    &["january", "janvier", "enero", "janeiro"],
    &["february", "fevrier", "febrero", "fevereiro"],
    &["march", "mars", "marzo", "marco"],
    &["april", "avril", "abril"],
    &["may", "mai", "mayo", "maio"],
    &["june", "juin", "junio", "junho"],
    &["july", "juillet", "julio", "julho"],
    &["august", "aout", "agosto"],
    &["september", "septembre", "septiembre", "setiembre", "setembro"],
    &["october", "octobre", "octubre", "outubro"],
    &["november", "novembre", "noviembre", "novembro"],
    &["december", "decembre", "diciembre", "dezembro"],
];

/// Reads a date; none for what is no date of the calendar, and for a year that is not written in four digits.
pub fn read(text: &str) -> Option<Reading> {
    let key = heading_key(text);
    let words: Vec<&str> =
        key.split(' ').filter(|word| !matches!(*word, "de" | "of" | "le" | "the")).collect();
    let [first, second, third] = words[..] else {
        return None;
    };
    if is_year(first) {
        let plain = text.trim().split('-').count() == 3;
        return date(first, second, third).filter(|_| plain).map(Reading::Sure);
    }
    if !is_year(third) {
        return None;
    }
    if let Some(month) = month(second) {
        return date(third, month, ordinal(first)).map(Reading::Sure);
    }
    if let Some(month) = month(first) {
        return date(third, month, ordinal(second)).map(Reading::Sure);
    }
    match (date(third, second, first), date(third, first, second)) {
        (Some(day_first), Some(month_first)) if day_first != month_first => {
            Some(Reading::Either { day_first, month_first })
        }
        (Some(one), Some(_)) => Some(Reading::Sure(one)),
        (Some(date), None) => Some(Reading::DayFirst(date)),
        (None, Some(date)) => Some(Reading::MonthFirst(date)),
        (None, None) => None,
    }
}

/// The order that the dates of one manifest settle together. Where they contradict each other, the day comes first.
pub fn order(readings: &[Reading]) -> Order {
    let any = |wanted: fn(&Reading) -> bool| readings.iter().any(wanted);
    if any(|reading| matches!(reading, Reading::DayFirst(_))) {
        Order::DayFirst
    } else if any(|reading| matches!(reading, Reading::MonthFirst(_))) {
        Order::MonthFirst
    } else {
        Order::Open
    }
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit())
}

fn date(year: &str, month: &str, day: &str) -> Option<Date> {
    let number = |text: &str| {
        let digits = (1..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
        digits.then(|| text.parse::<i8>().ok()).flatten()
    };
    Date::new(year.parse().ok()?, number(month)?, number(day)?).ok()
}

/// The number of the one month that a word names or begins.
fn month(word: &str) -> Option<&'static str> {
    const NUMBERS: [&str; 12] = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"];
    if word.len() < 3 {
        return None;
    }
    let begins = |names: &&[&str]| names.iter().any(|name| name.starts_with(word));
    let mut named = MONTHS.iter().zip(NUMBERS).filter(|(names, _)| begins(names));
    named.next().filter(|_| named.next().is_none()).map(|(_, number)| number)
}

/// A day without what makes it an ordinal: 1er, 1o, 2nd.
fn ordinal(day: &str) -> &str {
    let digits = day.trim_end_matches(|c: char| c.is_alphabetic());
    if matches!(&day[digits.len()..], "" | "er" | "o" | "st" | "nd" | "rd" | "th") { digits } else { day }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn date_written_one_way_only_is_read_in_every_style() {
        for text in [
            "2026-03-02",
            "2 Mar 2026",
            "2 March 2026",
            "March 2nd, 2026",
            "2-Mar-2026",
            "2 mars 2026",
            "2 de marzo de 2026",
            "2 de março de 2026",
            "02 MARÇO 2026",
        ] {
            assert_eq!(read(text), Some(Reading::Sure(day("2026-03-02"))), "{text}");
        }
        for (text, date) in [
            ("1er août 2026", "2026-08-01"),
            ("1 déc. 2025", "2025-12-01"),
            ("31 ene 2026", "2026-01-31"),
            ("5 juin 2026", "2026-06-05"),
            ("5 juil 2026", "2026-07-05"),
            ("5 set 2026", "2026-09-05"),
            ("03/03/2026", "2026-03-03"),
        ] {
            assert_eq!(read(text), Some(Reading::Sure(day(date))), "{text}");
        }
    }

    #[test]
    fn date_in_figures_says_which_orders_it_allows() {
        let (day_first, month_first) = (day("2026-03-02"), day("2026-02-03"));
        for text in ["02/03/2026", "02.03.2026", "2-3-2026"] {
            assert_eq!(read(text), Some(Reading::Either { day_first, month_first }), "{text}");
        }
        assert_eq!(read("20/11/2025"), Some(Reading::DayFirst(day("2025-11-20"))));
        assert_eq!(read("11/20/2025"), Some(Reading::MonthFirst(day("2025-11-20"))));
    }

    #[test]
    fn what_is_no_date_is_not_read() {
        for text in [
            "",
            "2026",
            "02/03/26",
            "31/02/2026",
            "30 jui 2026",
            "2026/3",
            "32-1-2026",
            "2 ma 2026",
            "2026-02-30",
            "2026/03/02",
            "+2-3-2026-1",
            "2x Mar 2026",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn order_is_settled_by_any_date_that_allows_one_only() {
        let dates = |texts: &[&str]| texts.iter().filter_map(|text| read(text)).collect::<Vec<_>>();
        for (texts, expected) in [
            (&["02/03/2026", "20/11/2025"][..], Order::DayFirst),
            (&["02/03/2026", "11/20/2025"], Order::MonthFirst),
            (&["02/03/2026", "2025-11-20"], Order::Open),
            (&["20/11/2025", "11/20/2025"], Order::DayFirst),
            (&[], Order::Open),
        ] {
            assert_eq!(order(&dates(texts)), expected, "{texts:?}");
        }
    }
}

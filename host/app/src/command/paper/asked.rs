//! Which paper is asked for, from what was typed.

use super::Command;
use crate::error::Failure;
use crate::message::Message;
use crate::papers::Asked;
use jiff::civil::Date;
use std::path::PathBuf;

/// The paper and its file. A badge is none: it is made anew.
///
/// # Errors
/// A [`Failure`] that names what cannot be read.
pub fn of(command: &Command) -> Result<(Asked, PathBuf), Failure> {
    Ok(match command {
        Command::Certificate { consignment, file } => {
            (Asked::Certificate { consignment: consignment.clone() }, file.clone())
        }
        Command::Destruction { named, file } => (Asked::Destruction { named: named.clone() }, file.clone()),
        Command::Label { job, file, zpl: true } => (Asked::Zpl { job: *job }, file.clone()),
        Command::Label { job, file, zpl: false } => (Asked::Label { job: *job }, file.clone()),
        Command::Tag { item, file } => (tag(item)?, file.clone()),
        Command::Shift { day_and_file } => match day_and_file.as_slice() {
            [named, file] => (Asked::Shift { day: Some(day(named)?) }, PathBuf::from(file)),
            [file] => (Asked::Shift { day: None }, PathBuf::from(file)),
            _ => return Err(Failure::bug("the parser let more than day and file through")),
        },
        Command::Book { days, file } => (book(days)?, file.clone()),
        Command::Cards { file } => (Asked::Cards, file.clone()),
        Command::Badge { .. } => return Err(Failure::bug("a badge is made, not only printed")),
    })
}

/// The item may have strokes of its own: the first one parts it from its consignment.
fn tag(item: &str) -> Result<Asked, Failure> {
    let bad = || Failure::usage(Message::PaperNotNamed { given: item.to_owned() });
    let (consignment, item) = item.split_once('/').ok_or_else(bad)?;
    Ok(Asked::Tag { consignment: consignment.to_owned(), item: item.to_owned() })
}

fn book(days: &str) -> Result<Asked, Failure> {
    let bad = || Failure::usage(Message::PaperDaysBad { given: days.to_owned() });
    let (from, to) = days.split_once("..").ok_or_else(bad)?;
    Ok(Asked::Book {
        from: from.trim().parse().map_err(|_| bad())?,
        to: to.trim().parse().map_err(|_| bad())?,
    })
}

/// A day as it is written.
///
/// # Errors
/// A [`Failure`] that shows how.
pub fn day(given: &str) -> Result<Date, Failure> {
    given.trim().parse().map_err(|_| Failure::usage(Message::PaperDaysBad { given: given.to_owned() }))
}

/// The word for a paper in JSON.
pub fn kind(asked: &Asked) -> &'static str {
    match asked {
        Asked::Certificate { .. } => "certificate",
        Asked::Destruction { .. } => "destruction",
        Asked::Label { .. } | Asked::Zpl { .. } => "label",
        Asked::Tag { .. } => "tag",
        Asked::Shift { .. } => "shift",
        Asked::Book { .. } => "book",
        Asked::Cards => "cards",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_of_the_book_are_two_days_and_nothing_else() {
        let date = |text: &str| text.parse().unwrap();
        let year = Asked::Book { from: date("2026-01-01"), to: date("2026-12-31") };
        assert_eq!(book("2026-01-01..2026-12-31").unwrap(), year);
        for bad in ["2026-01-01", "", "..", "2026-01-01..", "2026-02-30..2026-03-01"] {
            assert!(book(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn item_of_a_tag_keeps_its_own_strokes() {
        let asked = Asked::Tag { consignment: "demo".to_owned(), item: "7/b".to_owned() };
        assert_eq!(tag("demo/7/b").unwrap(), asked);
        assert!(tag("demo").is_err());
    }
}

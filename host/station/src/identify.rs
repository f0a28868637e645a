//! Is the part in the clamp one of those that are to be marked? Decided before a number is burned (I-11).

use marking::item::{Item, serial_key};
use thiserror::Error;

/// How a line of the consignment stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Waits to be marked.
    Open,
    /// Bears its mark.
    Marked,
    /// Cannot be marked here, now: refused at intake, set aside, or a question is open.
    Withheld,
}

/// Why the part in the clamp is not marked.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum NotIdentified {
    /// Nothing was read.
    #[error("nothing was read")]
    Nothing,
    /// No line has this serial or label.
    #[error("\"{read}\" is on no line of this consignment")]
    Stranger {
        /// What was read.
        read: String,
    },
    /// The line is marked already: the part was not changed, or came round again.
    #[error("item {item_no} is marked already")]
    Marked {
        /// The line's item number.
        item_no: String,
    },
    /// The line is not to be marked.
    #[error("item {item_no} is withheld")]
    Withheld {
        /// The line's item number.
        item_no: String,
    },
    /// More than one line fits: two makers may use one serial.
    #[error("\"{read}\" fits {} lines", item_nos.len())]
    Ambiguous {
        /// What was read.
        read: String,
        /// Their item numbers.
        item_nos: Vec<String>,
    },
}

/// Finds the line that what was read from the part belongs to. A serial is compared without blanks and case; an item
/// without a whole serial is found by its item number, which stands on its label. Where several lines fit, however
/// they stand, the label decides: it is read too, and written after the serial and a `#`, as in `12345 #17`. It decides also
/// where the serial was worn and a `?` stands for each character that nobody could read: that is a guess by itself.
///
/// # Errors
/// [`NotIdentified`]; nothing has happened then.
pub fn identify<'a>(
    read: &str,
    lines: impl IntoIterator<Item = (&'a Item, Standing)>,
) -> Result<&'a Item, NotIdentified> {
    let (serial, label) = match read.rsplit_once('#') {
        Some((serial, label)) => (serial.trim(), Some(label.trim())),
        None => (read.trim(), None),
    };
    let key = serial_key(serial);
    if key.is_empty() {
        return Err(NotIdentified::Nothing);
    }
    let mut fits: Vec<_> = lines.into_iter().filter(|(item, _)| is_read(item, &key, serial)).collect();
    if let Some(label) = label {
        fits.retain(|(item, _)| item.item_no == label);
    }
    let is_guess = is_worn(serial) && label.is_none();
    match fits[..] {
        [(item, _)] if is_guess => Err(NotIdentified::Ambiguous {
            read: read.trim().to_owned(),
            item_nos: vec![item.item_no.clone()],
        }),
        [] => Err(NotIdentified::Stranger { read: read.trim().to_owned() }),
        [(item, Standing::Open)] => Ok(item),
        [(item, Standing::Marked)] => Err(NotIdentified::Marked { item_no: item.item_no.clone() }),
        [(item, Standing::Withheld)] => Err(NotIdentified::Withheld { item_no: item.item_no.clone() }),
        _ => Err(NotIdentified::Ambiguous {
            read: read.trim().to_owned(),
            item_nos: fits.iter().map(|(item, _)| item.item_no.clone()).collect(),
        }),
    }
}

fn is_read(item: &Item, key: &str, label: &str) -> bool {
    if item.has_unique_serial() {
        item.serial.as_deref().is_some_and(|serial| fits(&serial_key(serial), key))
    } else {
        item.item_no == label
    }
}

/// Whether what was read has characters that nobody could read.
#[must_use]
pub fn is_worn(read: &str) -> bool {
    read.contains('?')
}

/// A `?` fits any one character.
fn fits(serial: &str, read: &str) -> bool {
    let mut read = read.chars();
    let mut all = serial.chars().map(|recorded| read.next().is_some_and(|one| one == '?' || one == recorded));
    all.all(|fits| fits) && read.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;
    use marking::item::SerialStatus;

    fn item(item_no: &str, serial: Option<&str>) -> Item {
        let serial_status = if serial.is_some() { SerialStatus::Read } else { SerialStatus::None };
        let serial = serial.map(str::to_owned);
        Item { item_no: item_no.into(), maker: "Zastava".into(), serial, serial_status, ..Item::default() }
    }

    #[test]
    fn part_is_identified_only_as_the_one_open_line_it_fits() {
        let lines = [
            (item("1", Some("AB 123")), Standing::Open),
            (item("2", Some("12345")), Standing::Marked),
            (item("3", Some("12345")), Standing::Open),
            (item("4", None), Standing::Open),
            (item("5", Some("77")), Standing::Withheld),
            (item("6", Some("4")), Standing::Marked),
            (item("7", Some("99")), Standing::Marked),
        ];
        let both = |a: &str, b: &str, read: &str| {
            Err(NotIdentified::Ambiguous { read: read.into(), item_nos: vec![a.into(), b.into()] })
        };
        let cases = [
            ("ab123 ", Ok("1")),
            ("12345", both("2", "3", "12345")),
            ("12345 #3", Ok("3")),
            ("12345#2", Err(NotIdentified::Marked { item_no: "2".into() })),
            ("12345 #1", Err(NotIdentified::Stranger { read: "12345 #1".into() })),
            ("4", both("4", "6", "4")),
            ("4 #4", Ok("4")),
            ("77", Err(NotIdentified::Withheld { item_no: "5".into() })),
            ("99", Err(NotIdentified::Marked { item_no: "7".into() })),
            ("1", Err(NotIdentified::Stranger { read: "1".into() })),
            ("  ", Err(NotIdentified::Nothing)),
            ("#3", Err(NotIdentified::Nothing)),
            ("A?123", Err(NotIdentified::Ambiguous { read: "A?123".into(), item_nos: vec!["1".into()] })),
            ("A?123 #1", Ok("1")),
            ("A?12 #1", Err(NotIdentified::Stranger { read: "A?12 #1".into() })),
            ("A?1234 #1", Err(NotIdentified::Stranger { read: "A?1234 #1".into() })),
            ("1?345", both("2", "3", "1?345")),
        ];
        for (read, expected) in cases {
            let found = identify(read, lines.iter().map(|(item, standing)| (item, *standing)));
            assert_eq!(found.map(|item| item.item_no.as_str()), expected, "{read}");
        }
    }
}

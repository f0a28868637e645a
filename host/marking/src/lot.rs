//! Lot numbers of ammunition after MIL-STD-1168C: maker, year, month, interfix, sequence, and what may follow.

/// Where a lot number departs from the standard, and what has to stand there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("character {position}: {must}")]
pub struct LotError {
    /// The character, from 1; one past the end where the number is too short.
    pub position: usize,
    /// What has to stand there.
    pub must: &'static str,
}

/// What stands at a place, and how it is recognised.
type Place = (&'static str, fn(u8) -> bool);

/// What stands at each of the first 13 places.
const PLACES: [Place; 13] = [
    (MAKER, is_capital),
    (MAKER, is_capital),
    (MAKER, is_capital),
    (YEAR, is_digit),
    (YEAR, is_digit),
    ("the month as a letter A to M without I, A for January", is_month),
    (INTERFIX, is_digit),
    (INTERFIX, is_digit),
    (INTERFIX, is_digit),
    ("a hyphen, or a capital letter as lot identifier", is_hyphen_or_capital),
    (SEQUENCE, is_digit),
    (SEQUENCE, is_digit),
    (SEQUENCE, is_digit),
];

const MAKER: &str = "three capital letters for the maker";
const YEAR: &str = "the last two figures of the year";
const INTERFIX: &str = "three figures for the interfix";
const SEQUENCE: &str = "three figures for the sequence";

/// Checks a lot number: 13 characters as in `XYZ07D006-004`, then at most three capital letters for suffix and theatre.
///
/// # Errors
/// [`LotError`] at the first character that departs.
pub fn check_lot(lot: &str) -> Result<(), LotError> {
    let bytes = lot.as_bytes();
    for (at, (must, fits)) in PLACES.iter().enumerate() {
        if !bytes.get(at).is_some_and(|byte| fits(*byte)) {
            return Err(LotError { position: at + 1, must });
        }
    }
    let rest = bytes.iter().enumerate().skip(PLACES.len());
    match rest.clone().find(|(at, byte)| *at >= 16 || !is_capital(**byte)) {
        Some((at, _)) => {
            Err(LotError { position: at + 1, must: "at most three capital letters for suffix and theatre" })
        }
        None => Ok(()),
    }
}

/// Which group of a lot number a character belongs to, by its place from 1: the word by which the words of any language
/// are found.
pub fn lot_group(position: usize) -> &'static str {
    match position {
        1..=3 => "maker",
        4 | 5 => "year",
        6 => "month",
        7..=9 => "interfix",
        10 => "hyphen",
        11..=13 => "sequence",
        _ => "suffix",
    }
}

fn is_capital(byte: u8) -> bool {
    byte.is_ascii_uppercase()
}

fn is_digit(byte: u8) -> bool {
    byte.is_ascii_digit()
}

fn is_month(byte: u8) -> bool {
    (b'A'..=b'M').contains(&byte) && byte != b'I'
}

fn is_hyphen_or_capital(byte: u8) -> bool {
    byte == b'-' || is_capital(byte)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lot_numbers_of_the_standard_pass_and_others_are_told_where() {
        for (lot, position) in [
            ("XYZ07D006-004", None),
            ("XYZ26D006-004AB", None),
            ("XYZ26D006A004ABC", None),
            ("XYZ26I006-004", Some(6)),
            ("XYZ26N006-004", Some(6)),
            ("XY26D006-004", Some(3)),
            ("xyz26D006-004", Some(1)),
            ("XYZ26D06-004", Some(9)),
            ("XYZ26D006-04", Some(13)),
            ("XYZ26D006-0041", Some(14)),
            ("XYZ26D006-004ABCD", Some(17)),
            ("", Some(1)),
        ] {
            assert_eq!(check_lot(lot).err().map(|error| error.position), position, "{lot}");
        }
    }
}

//! What a character on metal can be taken for: scripts that look alike, digits of every script, and figures that worn
//! metal makes one of.
//!
//! A serial is compared by its *characters*: the letters and digits, in capitals; blanks, hyphens, dots and slashes are
//! kept for showing only. [`plain`] writes a character in Latin letters and European digits where it looks like one;
//! [`figure`] goes on to the one that stands for all it can be confused with.

/// Zeros of the scripts whose ten digits follow one another (Unicode general category Nd).
const ZEROS: [char; 19] = [
    '\u{0660}', '\u{06F0}', '\u{07C0}', '\u{0966}', '\u{09E6}', '\u{0A66}', '\u{0AE6}', '\u{0B66}',
    '\u{0BE6}', '\u{0C66}', '\u{0CE6}', '\u{0D66}', '\u{0E50}', '\u{0ED0}', '\u{0F20}', '\u{1040}',
    '\u{17E0}', '\u{1810}', '\u{FF10}',
];

/// The letters and digits of a text in capitals, as they were written.
pub fn characters(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase)
}

/// A capital letter or a digit in Latin letters and European digits, where it looks like one of them: Cyrillic and
/// Greek letters, digits of every script, full-width forms.
#[must_use]
pub fn plain(c: char) -> char {
    if c.is_ascii() { c } else { digit(c).unwrap_or_else(|| plain_letter(c)) }
}

fn digit(c: char) -> Option<char> {
    let value = |zero: &char| (c as u32).checked_sub(*zero as u32).filter(|value| *value < 10);
    ZEROS.iter().find_map(value).and_then(|value| char::from_digit(value, 10))
}

fn plain_letter(c: char) -> char {
    match c {
        'А' | 'Α' => 'A',
        'В' | 'Β' => 'B',
        'Е' | 'Ε' => 'E',
        'З' => '3',
        'І' | 'Ι' => 'I',
        'Ј' => 'J',
        'К' | 'Κ' => 'K',
        'М' | 'Μ' => 'M',
        'Н' | 'Η' => 'H',
        'Ν' => 'N',
        'О' | 'Ο' => 'O',
        'Р' | 'Ρ' => 'P',
        'С' => 'C',
        'Ѕ' => 'S',
        'Т' | 'Τ' => 'T',
        'У' | 'Υ' => 'Y',
        'Х' | 'Χ' => 'X',
        'Ζ' => 'Z',
        'Ａ'..='Ｚ' => char::from_u32(c as u32 - 'Ａ' as u32 + 'A' as u32).unwrap_or(c),
        other => other,
    }
}

/// The one character that stands for all that a plain one is easily taken for: 0 for O, Q and D, 1 for I and L, 8 for
/// B, 5 for S, 2 for Z.
#[must_use]
pub fn figure(c: char) -> char {
    match c {
        'O' | 'Q' | 'D' => '0',
        'I' | 'L' => '1',
        'B' => '8',
        'S' => '5',
        'Z' => '2',
        other => other,
    }
}

/// A serial with the characters that are taken for one another folded into one: serials that differ only so have
/// equal keys.
#[must_use]
pub fn look_alike_key(serial: &str) -> String {
    characters(serial).map(|c| figure(plain(c))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn look_alike_keys_meet_where_the_eye_is_deceived() {
        for (a, b, alike) in [
            ("A0123", "AO123", true),
            ("Q1", "O1", true),
            ("D1", "01", true),
            ("KI78", "K178", true),
            ("KL78", "K178", true),
            ("S5B8Z2", "55882Z", true),
            ("АК-4711", "AK4711", true),
            ("1968 КО 1234", "1968ko1234", true),
            ("Ν12", "N12", true),
            ("ＡＢ１２", "AB12", true),
            ("٤٧١١", "4711", true),
            ("۴۷۱۱", "4711", true),
            ("४७११", "4711", true),
            ("AB 12.34/5", "AB-12345", true),
            ("A123", "A124", false),
            ("A6", "G6", false),
        ] {
            assert_eq!(look_alike_key(a) == look_alike_key(b), alike, "{a} {b}");
        }
    }

    #[test]
    fn every_zero_begins_ten_digits_of_its_script() {
        for zero in ZEROS {
            for (value, european) in ('0'..='9').enumerate() {
                let c = char::from_u32(zero as u32 + u32::try_from(value).unwrap()).unwrap();
                assert!(c.is_numeric(), "{c}");
                assert_eq!(plain(c), european, "{c}");
            }
        }
    }
}

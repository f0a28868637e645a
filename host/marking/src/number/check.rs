//! The check character of a number: ISO 7064, system MOD 37,36.
//!
//! It is computed over the letters and digits of the number, prefix included, and stands behind the last digit. Hyphens
//! are not part of it: they are often left out when a number is read aloud or typed.
//!
//! A single wrong character is always found. Two neighbours that changed places are found unless their values differ by
//! one in the place where the sum stands just so: for each of the 36 sums one pair of 630 stays unseen, which is
//! 1 exchange in 630.

use serde::{Deserialize, Serialize};

/// How many characters the alphabet has: 0 to 9, then A to Z.
const ALPHABET: u8 = 36;

/// By which system a number's check character is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum CheckSystem {
    /// ISO 7064 MOD 37,36: one character of 0 to 9 and A to Z.
    #[serde(rename = "mod37-36")]
    Mod37_36,
}

impl CheckSystem {
    /// Its name in files.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Mod37_36 => "mod37-36",
        }
    }

    /// The check character of `text`; `None` where a character is none of A to Z, 0 to 9 and the hyphen.
    #[must_use]
    pub fn character(self, text: &str) -> Option<char> {
        let sum = sum(text)?;
        // What brings the sum to 1 when it is added.
        Some(char::from(symbol((ALPHABET + 1 - sum) % ALPHABET)))
    }

    /// Whether `text` ends in the check character of what is before it.
    #[must_use]
    pub fn holds(self, text: &str) -> bool {
        let mut rest = text.chars();
        let last = rest.next_back();
        last.is_some() && self.character(rest.as_str()) == last
    }
}

/// The product after the last character, 1 to 36: ISO 7064, section 10.
fn sum(text: &str) -> Option<u8> {
    text.bytes().filter(|byte| *byte != b'-').try_fold(ALPHABET, |product, byte| {
        let added = match (product + value(byte)?) % ALPHABET {
            0 => ALPHABET,
            added => added,
        };
        Some(added * 2 % (ALPHABET + 1))
    })
}

fn value(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'A'..=b'Z' => Some(byte - b'A' + 10),
        _ => None,
    }
}

fn symbol(value: u8) -> u8 {
    match value {
        0..=9 => b'0' + value,
        _ => b'A' + value - 10,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const MOD: CheckSystem = CheckSystem::Mod37_36;

    #[test]
    fn character_of_published_numbers_is_the_one_they_were_published_with() {
        for (number, character) in [
            // The Global Release Identifier's handbook, its example of MOD 37,36.
            ("A1-2425G-ABC1234002", 'M'),
            // ISO 15706, two published work identifiers, and the version part of the first.
            ("0000-0000-D07A-0090", 'Q'),
            ("0000-3BAB-9352-0000", 'G'),
            ("0000-0001-8947-0000-0000-0000", 'D'),
        ] {
            assert_eq!(MOD.character(number), Some(character), "{number}");
            assert!(MOD.holds(&format!("{number}{character}")));
        }
        assert_eq!((MOD.character("KES1-ä"), MOD.character("kes1"), MOD.holds("")), (None, None, false));
    }

    /// Counted over every sum that can stand before two neighbours, so that the figures in the documentation are true.
    #[test]
    fn exchange_of_neighbours_is_unseen_for_one_pair_of_each_sum() {
        let step = |product: u8, byte: u8| {
            let added = (product + byte) % ALPHABET;
            (if added == 0 { ALPHABET } else { added }) * 2 % (ALPHABET + 1)
        };
        for product in 1..=ALPHABET {
            let pairs = (0..ALPHABET).flat_map(|a| (0..a).map(move |b| (a, b)));
            let unseen: Vec<_> =
                pairs.filter(|(a, b)| step(step(product, *a), *b) == step(step(product, *b), *a)).collect();
            assert_eq!(unseen.len(), 1, "sum {product}: {unseen:?}");
            let (a, b) = unseen[0];
            assert!(a - b == 1 || (a, b) == (ALPHABET - 1, 0), "sum {product}: {a} {b}");
        }
    }

    proptest! {
        #[test]
        fn single_wrong_character_is_always_found(
            text in "[A-Z0-9]{1,31}", at in any::<proptest::sample::Index>(), other in 0..ALPHABET,
        ) {
            let whole = format!("{text}{}", MOD.character(&text).unwrap());
            prop_assert!(MOD.holds(&whole));
            let at = at.index(whole.len());
            let mut wrong = whole.clone().into_bytes();
            wrong[at] = symbol(other);
            let wrong = String::from_utf8(wrong).unwrap();
            prop_assert_eq!(MOD.holds(&wrong), wrong == whole);
        }

        #[test]
        fn exchanged_neighbours_are_found_unless_their_values_differ_by_one(
            text in "[A-Z0-9]{1,31}", at in any::<proptest::sample::Index>(),
        ) {
            let whole = format!("{text}{}", MOD.character(&text).unwrap()).into_bytes();
            let at = at.index(whole.len() - 1);
            let mut wrong = whole.clone();
            wrong.swap(at, at + 1);
            let apart = value(whole[at]).unwrap().abs_diff(value(whole[at + 1]).unwrap());
            if apart != 1 && apart != ALPHABET - 1 {
                prop_assert_eq!(MOD.holds(&String::from_utf8(wrong.clone()).unwrap()), wrong == whole);
            }
        }
    }
}

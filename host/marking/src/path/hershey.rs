//! The single-stroke font: Roman Simplex of A. V. Hershey, with a slashed zero, a footed one and a hooked l.

use std::sync::OnceLock;

use super::jhf;
use super::letter::{CAP_UNITS, Letter};

/// Who made the font, which is to be distributed with it.
pub const HERSHEY_ACKNOWLEDGEMENT: &str = include_str!("../../fonts/HERSHEY.txt");

const ROMAN_SIMPLEX: &str = include_str!("../../fonts/rowmans.jhf");
const DISTINCT: &str = include_str!("../../fonts/distinct.jhf");

/// The font's characters: printable ASCII, the blank among them.
pub(super) fn letters() -> &'static [(char, Letter)] {
    static LETTERS: OnceLock<Vec<(char, Letter)>> = OnceLock::new();
    // A font that cannot be read has no characters, and every text is refused; a test reads the shipped one.
    LETTERS.get_or_init(|| read().unwrap_or_default())
}

/// The strokes of a character.
pub(super) fn letter(character: char) -> Option<&'static Letter> {
    let letters = letters();
    let at = letters.binary_search_by_key(&character, |(known, _)| *known).ok()?;
    letters.get(at).map(|(_, letter)| letter)
}

fn read() -> Result<Vec<(char, Letter)>, jhf::JhfError> {
    let roman = jhf::glyphs(ROMAN_SIMPLEX, CAP_UNITS)?;
    let distinct = jhf::glyphs(DISTINCT, CAP_UNITS)?;
    let own = |character: char| distinct.iter().find(|glyph| glyph.number == u32::from(character));
    // The file has one glyph more, for the place of the control character 127.
    let letters = (' '..='~').zip(&roman).map(|(c, glyph)| (c, own(c).unwrap_or(glyph).letter.clone()));
    Ok(letters.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn font_file_has_96_glyphs_of_which_95_are_characters() {
        assert_eq!(jhf::glyphs(ROMAN_SIMPLEX, CAP_UNITS).unwrap().len(), 96);
        let letters = read().unwrap();
        assert_eq!((letters.len(), letters[0].0, letters[94].0), (95, ' ', '~'));
        assert!(letters.iter().all(|(c, letter)| (*c == ' ') == letter.strokes.is_empty()));
    }

    #[test]
    fn font_glyph_numbers_are_those_of_roman_simplex() {
        let roman = jhf::glyphs(ROMAN_SIMPLEX, CAP_UNITS).unwrap();
        let number = |c: char| roman[c as usize - 32].number;
        assert!(('A'..='Z').zip(501..).all(|(c, n)| number(c) == n));
        assert!(('a'..='z').zip(601..).all(|(c, n)| number(c) == n));
        assert!(('0'..='9').zip(700..).all(|(c, n)| number(c) == n));
    }

    #[test]
    fn font_capitals_and_figures_stand_on_the_baseline_and_have_the_cap_height() {
        for c in ('A'..='Z').chain('0'..='9') {
            let ys = letter(c).unwrap().strokes.iter().flatten().map(|(_, y)| *y);
            // The tail of Q hangs two units below, as in many fonts.
            let lowest = if c == 'Q' { -2 } else { 0 };
            assert_eq!((ys.clone().min(), ys.max()), (Some(lowest), Some(CAP_UNITS)), "{c}");
        }
    }

    #[test]
    fn font_characters_stay_between_their_edges_and_no_two_are_the_same() {
        let letters = letters();
        for (index, (c, letter)) in letters.iter().enumerate() {
            assert!(letter.strokes.iter().flatten().all(|(x, _)| (0..=letter.advance).contains(x)), "{c}");
            let drawn = |letter: &Letter| {
                let left = letter.strokes.iter().flatten().map(|(x, _)| *x).min().unwrap_or(0);
                let moved =
                    |stroke: &Vec<(i32, i32)>| stroke.iter().map(|(x, y)| (x - left, *y)).collect::<Vec<_>>();
                letter.strokes.iter().map(moved).collect::<Vec<_>>()
            };
            for (other, other_letter) in &letters[index + 1..] {
                assert_ne!(drawn(letter), drawn(other_letter), "{c} and {other}");
            }
        }
    }

    #[test]
    fn acknowledgement_names_the_makers_of_font_and_format() {
        assert!(
            HERSHEY_ACKNOWLEDGEMENT.contains("A. V. Hershey")
                && HERSHEY_ACKNOWLEDGEMENT.contains("James Hurt")
        );
    }
}

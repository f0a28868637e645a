//! What was read from metal, as a pattern: characters, `?` for one that cannot be read, `*` for any number of them.

use marking::reading::{characters, figure, plain};

/// One place of a reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// A letter or digit in capitals, as it was read.
    Read(char),
    /// Something stands there that cannot be read.
    Unknown,
    /// Nothing, or any number of characters.
    Run,
}

/// A reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern {
    places: Vec<Place>,
}

/// A reading of which too little is left to search by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("at least {least} characters must be known, and {known} are")]
pub struct TooVague {
    /// Letters and digits that were read.
    pub known: usize,
    /// Letters and digits that are needed.
    pub least: usize,
}

/// Characters that must be known. One alone leaves a good part of the register.
const KNOWN_LEAST: usize = 2;
/// Places that are compared; what is longer is no mark.
const PLACES_MOST: usize = 80;

impl Pattern {
    /// A reading as it was typed. Blanks, hyphens, dots and slashes say nothing.
    ///
    /// # Errors
    /// [`TooVague`] where fewer than two characters are known.
    pub fn parse(text: &str) -> Result<Self, TooVague> {
        let mut places = Vec::new();
        for c in text.chars() {
            match c {
                '?' | '？' => places.push(Place::Unknown),
                '*' | '＊' if places.last() != Some(&Place::Run) => places.push(Place::Run),
                _ => places.extend(characters(c.encode_utf8(&mut [0; 4])).map(Place::Read)),
            }
        }
        places.truncate(PLACES_MOST);
        let known = places.iter().filter(|place| matches!(place, Place::Read(_))).count();
        if known < KNOWN_LEAST { Err(TooVague { known, least: KNOWN_LEAST }) } else { Ok(Self { places }) }
    }

    /// Its places in order.
    #[must_use]
    pub fn places(&self) -> &[Place] {
        &self.places
    }

    /// Whether it has a run, so that its length is open.
    #[must_use]
    pub fn has_run(&self) -> bool {
        self.places.contains(&Place::Run)
    }
}

impl Place {
    /// The figure that stands for what was read; `None` where it was not.
    pub(super) fn figure(self) -> Option<char> {
        match self {
            Self::Read(c) => Some(figure(plain(c))),
            Self::Unknown | Self::Run => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reading_is_taken_apart_into_places_and_blanks_say_nothing() {
        use Place::{Read, Run, Unknown};
        for (text, places) in [
            ("a-1", vec![Read('A'), Read('1')]),
            (" 1968 к?", vec![Read('1'), Read('9'), Read('6'), Read('8'), Read('К'), Unknown]),
            ("**12*", vec![Run, Read('1'), Read('2'), Run]),
        ] {
            assert_eq!(Pattern::parse(text).map(|pattern| pattern.places), Ok(places), "{text}");
        }
    }

    #[test]
    fn reading_of_which_less_than_two_characters_are_known_is_too_vague() {
        for (text, known) in [("", 0), ("???", 0), ("A??*", 1), ("--", 0)] {
            assert_eq!(Pattern::parse(text), Err(TooVague { known, least: 2 }), "{text}");
        }
    }
}

//! What is to stand on the metal: lines of text at one place on one part.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::rule::RuleRef;

/// A length on the metal in micrometres.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Micrometres(pub u32);

/// The part that carries a mark: the frame or receiver, or another part essential to a firearm
/// (Firearms Protocol art. 3(b)).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PartKind {
    /// Frame of a pistol or revolver.
    Frame,
    /// Receiver of a long gun.
    Receiver,
    /// Barrel.
    Barrel,
    /// Slide of a pistol.
    Slide,
    /// Cylinder of a revolver.
    Cylinder,
    /// Bolt or breech block.
    Bolt,
    /// Action body of a break-open gun.
    ActionBody,
    /// Tube of a launcher or mortar.
    Tube,
    /// Sound suppressor.
    Suppressor,
}

/// How a mark is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// A die pressed or struck into the metal: the mark that is best recovered after filing.
    Stamp,
    /// Dots struck by a driven pin.
    DotPeen,
    /// A line drawn by a pressed stylus.
    Scribe,
    /// Metal removed by a beam.
    Laser,
}

/// A place on a part, in words from coarse to fine joined by hyphens: `left`, `left-rear`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Place(String);

/// A text that names no place.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "\"{value}\" names no place: write lower-case words joined by hyphens, {max} characters at most, \
     for example left-rear", max = Place::CHARS_MAX
)]
pub struct NotAPlace {
    /// What was written.
    pub value: String,
}

/// One place on one part.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Spot {
    /// The part.
    pub part: PartKind,
    /// The place on it.
    pub place: Place,
}

/// One line of a mark and the rules that asked for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MarkLine {
    /// The characters, exactly as they are to stand on the metal.
    pub text: String,
    /// Why it is there; never empty in a planned mark.
    pub rules: Vec<RuleRef>,
}

/// A mark that has been decided and not yet made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedMark {
    /// The part to clamp.
    pub part: PartKind,
    /// Where on it.
    pub place: Place,
    /// How it is made.
    pub method: Method,
    /// Character height in micrometres.
    pub height_um: Micrometres,
    /// Depth in micrometres.
    pub depth_um: Micrometres,
    /// The lines from top to bottom.
    pub lines: Vec<MarkLine>,
}

impl PlannedMark {
    /// The texts of the lines from top to bottom.
    pub fn texts(&self) -> Vec<&str> {
        self.lines.iter().map(|line| line.text.as_str()).collect()
    }

    /// The spot the mark will occupy.
    pub fn spot(&self) -> Spot {
        Spot { part: self.part, place: self.place.clone() }
    }

    /// SHA-256 over [`PlannedMark::canonical_bytes`]: what the controller signs.
    pub fn digest(&self) -> [u8; 32] {
        Sha256::digest(self.canonical_bytes()).into()
    }

    /// What identifies the mark, as bytes that never change: the line `markstation-mark-v1`, the part, the place
    /// and each text, in UTF-8, each followed by one line feed. Method, height, depth and citations are left out:
    /// they say how and why, not what stands where.
    pub fn canonical_bytes(&self) -> Vec<u8> {
        let mut bytes = format!("markstation-mark-v1\n{}\n{}\n", self.part, self.place).into_bytes();
        for line in &self.lines {
            bytes.extend_from_slice(line.text.as_bytes());
            bytes.push(b'\n');
        }
        bytes
    }
}

impl Micrometres {
    /// The length in micrometres.
    pub fn get(self) -> u32 {
        self.0
    }
}

impl Place {
    /// The longest name of a place, in characters.
    pub const CHARS_MAX: usize = 40;

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the two share metal: they are equal, or one lies within the other. `left` holds `left-rear`, while
    /// `left-rear` and `left-front` are apart.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.0.split('-').zip(other.0.split('-')).all(|(mine, theirs)| mine == theirs)
    }
}

impl Spot {
    /// Whether the two share metal.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.part == other.part && self.place.overlaps(&other.place)
    }
}

impl PartKind {
    /// Every part with the word for it, which is also its serialised form.
    pub const ALL: [(Self, &'static str); 9] = [
        (Self::Frame, "frame"),
        (Self::Receiver, "receiver"),
        (Self::Barrel, "barrel"),
        (Self::Slide, "slide"),
        (Self::Cylinder, "cylinder"),
        (Self::Bolt, "bolt"),
        (Self::ActionBody, "action_body"),
        (Self::Tube, "tube"),
        (Self::Suppressor, "suppressor"),
    ];

    /// The word for the part.
    pub fn as_str(self) -> &'static str {
        Self::ALL[self as usize].1
    }
}

/// A word that names no part.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "\"{value}\" names no part: write frame, receiver, barrel, slide, cylinder, bolt, action_body, tube or suppressor"
)]
pub struct NotAPart {
    /// What was written.
    pub value: String,
}

impl FromStr for PartKind {
    type Err = NotAPart;

    fn from_str(value: &str) -> Result<Self, NotAPart> {
        let folded = value.trim().to_lowercase().replace([' ', '-'], "_");
        let found = Self::ALL.iter().find(|(_, word)| *word == folded);
        found.map(|(part, _)| *part).ok_or_else(|| NotAPart { value: value.to_owned() })
    }
}

impl FromStr for Place {
    type Err = NotAPlace;

    fn from_str(value: &str) -> Result<Self, NotAPlace> {
        let word_is_good = |word: &str| {
            !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        };
        match value.len() <= Self::CHARS_MAX && value.split('-').all(word_is_good) {
            true => Ok(Self(value.to_owned())),
            false => Err(NotAPlace { value: value.to_owned() }),
        }
    }
}

impl TryFrom<String> for Place {
    type Error = NotAPlace;

    fn try_from(value: String) -> Result<Self, NotAPlace> {
        value.parse()
    }
}

impl From<Place> for String {
    fn from(place: Place) -> Self {
        place.0
    }
}

impl Method {
    /// The word for the method, which is also its serialised form.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Stamp => "stamp",
            Self::DotPeen => "dot_peen",
            Self::Scribe => "scribe",
            Self::Laser => "laser",
        }
    }
}

impl fmt::Display for Method {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Display for PartKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for Spot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.part, self.place)
    }
}

impl fmt::Display for Micrometres {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} um", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(texts: &[&str]) -> PlannedMark {
        PlannedMark {
            part: PartKind::Receiver,
            place: "left-rear".parse().unwrap(),
            method: Method::DotPeen,
            height_um: Micrometres(2000),
            depth_um: Micrometres(200),
            lines: texts.iter().map(|t| MarkLine { text: (*t).to_owned(), rules: Vec::new() }).collect(),
        }
    }

    #[test]
    fn mark_canonical_bytes_are_as_documented() {
        let bytes = mark(&["KE 26", "KES1-000123"]).canonical_bytes();
        assert_eq!(bytes, b"markstation-mark-v1\nreceiver\nleft-rear\nKE 26\nKES1-000123\n");
    }

    #[test]
    fn mark_digest_follows_what_stands_where_and_nothing_else() {
        let original = mark(&["KE 26"]);
        let mut deeper = original.clone();
        deeper.depth_um = Micrometres(300);
        deeper.method = Method::Laser;
        assert_eq!(original.digest(), deeper.digest());
        assert_ne!(original.digest(), mark(&["KE 27"]).digest());
        assert_ne!(mark(&["KE", "26"]).digest(), mark(&["KE26"]).digest());
    }

    #[test]
    fn mark_through_json_is_unchanged() {
        let original = mark(&["KE 26"]);
        let json = serde_json::to_string(&original).unwrap();
        assert_eq!(serde_json::from_str::<PlannedMark>(&json).unwrap(), original);
    }

    #[test]
    fn place_overlaps_follow_the_words() {
        for (a, b, overlaps) in [
            ("left", "left", true),
            ("left", "left-rear", true),
            ("left-rear", "left", true),
            ("left-rear", "left-front", false),
            ("left", "leftover", false),
            ("left", "right", false),
        ] {
            let (a, b): (Place, Place) = (a.parse().unwrap(), b.parse().unwrap());
            assert_eq!(a.overlaps(&b), overlaps, "{a} {b}");
        }
    }

    #[test]
    fn place_written_badly_is_refused() {
        for value in ["", "Left", "left--rear", "-left", "left rear", &"a".repeat(41)] {
            assert!(value.parse::<Place>().is_err(), "{value}");
        }
    }

    #[test]
    fn part_words_are_the_serialised_ones() {
        for (part, word) in PartKind::ALL {
            assert_eq!(part.as_str(), word);
            assert_eq!(serde_json::to_string(&part).unwrap(), format!("\"{word}\""));
            assert_eq!(word.parse::<PartKind>(), Ok(part));
        }
    }
}

//! What is to stand on the metal: lines of text at one place on one part.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::rule::RuleRef;
use crate::surface::Rect;

/// A length on the metal in micrometres.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Micrometres(pub u32);

/// A length on the metal in tenths of a micrometre: fine enough for limits that laws give in inches, for example
/// 15875 for 1/16 in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct TenthsUm(pub u32);

/// The part that carries a mark: the frame or receiver, or another part essential to a firearm
/// (Firearms Protocol art. 3(b)).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
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
    /// Upper half of a two-part receiver.
    UpperReceiver,
    /// Lower half of a two-part receiver.
    LowerReceiver,
    /// Breech of a mortar.
    Breech,
    /// Bipod of a mortar.
    Bipod,
    /// Case of a cartridge.
    Case,
    /// Smallest package of ammunition.
    Pack,
}

/// How a mark is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
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
    /// The metal of that place it takes up; without it the whole place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<Rect>,
}

/// One line of a mark and the rules that asked for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MarkLine {
    /// The characters, exactly as they are to stand on the metal.
    pub text: String,
    /// Why it is there; never empty in a planned mark. Marks of one consignment share the list.
    pub rules: Arc<[RuleRef]>,
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
    /// The metal of the place it takes up, where the place's size is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<Rect>,
    /// The lines from top to bottom.
    pub lines: Vec<MarkLine>,
    /// What the symbol beside the lines says, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub symbol: Option<String>,
    /// Whether only some may read where it stands: the hidden mark.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub restricted: bool,
}

impl PlannedMark {
    /// The texts of the lines from top to bottom.
    pub fn texts(&self) -> Vec<&str> {
        self.lines.iter().map(|line| line.text.as_str()).collect()
    }

    /// The spot the mark will occupy.
    pub fn spot(&self) -> Spot {
        Spot { part: self.part, place: self.place.clone(), area: self.area }
    }

    /// SHA-256 over [`PlannedMark::canonical_bytes`]: what the controller signs.
    pub fn digest(&self) -> [u8; 32] {
        Sha256::digest(self.canonical_bytes()).into()
    }

    /// What identifies the mark, as bytes that never change: the line `markstation-mark-v1`, the part, the place
    /// and each text, in UTF-8, each followed by one line feed. A mark with a symbol begins with `markstation-mark-v2`
    /// instead, and has what the symbol says between the place and the first text. Method, height, depth, citations and
    /// who may read it are left out: they say how and why, not what stands where.
    pub fn canonical_bytes(&self) -> Vec<u8> {
        let version = if self.symbol.is_some() { 2 } else { 1 };
        let mut bytes = format!("markstation-mark-v{version}\n{}\n{}\n", self.part, self.place).into_bytes();
        if let Some(symbol) = &self.symbol {
            bytes.extend_from_slice(symbol.as_bytes());
            bytes.push(b'\n');
        }
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

impl TenthsUm {
    /// The length in tenths of a micrometre.
    pub fn get(self) -> u32 {
        self.0
    }

    /// The smallest whole number of micrometres that is not below the length: for a minimum that must be met.
    pub fn rounded_up(self) -> Micrometres {
        Micrometres(self.0.div_ceil(10))
    }

    /// The greatest whole number of micrometres that is not above the length: for a maximum that must be kept.
    pub fn rounded_down(self) -> Micrometres {
        Micrometres(self.0 / 10)
    }
}

impl TryFrom<Micrometres> for TenthsUm {
    type Error = TooLongForTenths;

    fn try_from(length_um: Micrometres) -> Result<Self, TooLongForTenths> {
        length_um.0.checked_mul(10).map(Self).ok_or(TooLongForTenths { length_um })
    }
}

/// A length that cannot be counted in tenths of a micrometre.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{length_um} is more than the {max} um that can be counted in tenths: write a shorter length", max = u32::MAX / 10)]
pub struct TooLongForTenths {
    /// The length.
    pub length_um: Micrometres,
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
    /// Whether the two share metal. Only where both say which area of one and the same place they take up is that
    /// area looked at; otherwise the places decide.
    pub fn overlaps(&self, other: &Self) -> bool {
        let apart = |(mine, theirs): (Rect, Rect)| self.place == other.place && !mine.overlaps(theirs);
        self.part == other.part
            && self.place.overlaps(&other.place)
            && !self.area.zip(other.area).is_some_and(apart)
    }
}

impl PartKind {
    /// Every part with the word for it, which is also its serialised form.
    pub const ALL: [(Self, &'static str); 15] = [
        (Self::Frame, "frame"),
        (Self::Receiver, "receiver"),
        (Self::Barrel, "barrel"),
        (Self::Slide, "slide"),
        (Self::Cylinder, "cylinder"),
        (Self::Bolt, "bolt"),
        (Self::ActionBody, "action_body"),
        (Self::Tube, "tube"),
        (Self::Suppressor, "suppressor"),
        (Self::UpperReceiver, "upper_receiver"),
        (Self::LowerReceiver, "lower_receiver"),
        (Self::Breech, "breech"),
        (Self::Bipod, "bipod"),
        (Self::Case, "case"),
        (Self::Pack, "pack"),
    ];

    /// The word for the part.
    pub fn as_str(self) -> &'static str {
        Self::ALL[self as usize].1
    }

    /// Whether it is the frame or receiver, or what stands for it where a weapon has neither.
    pub fn is_frame_or_receiver(self) -> bool {
        use PartKind as P;
        matches!(self, P::Frame | P::Receiver | P::UpperReceiver | P::LowerReceiver | P::ActionBody | P::Tube)
    }

    /// Whether a rule that names `self` means the part `other`: frame and receiver stand for one another and for what
    /// takes their place, a breech for a bolt.
    pub fn means(self, other: Self) -> bool {
        let is_lock = |part| matches!(part, Self::Bolt | Self::Breech);
        self == other
            || (matches!(self, Self::Frame | Self::Receiver) && other.is_frame_or_receiver())
            || (is_lock(self) && is_lock(other))
    }
}

/// What a mark is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum MarkKind {
    /// The maker's.
    Manufacture,
    /// An import's.
    Import,
    /// A State's, of what it owns.
    State,
    /// Of the transfer from a government's stock to civilians.
    Transfer,
    /// Of a seizure, a finding or a surrender.
    Confiscation,
    /// Of a confiscated weapon that is kept for official use.
    OfficialUse,
    /// Of a deactivation.
    Deactivation,
    /// The hidden one, which repeats the identity.
    Security,
    /// On a package of ammunition or a cartridge.
    Ammunition,
    /// On a tag, not on the metal.
    Tag,
}

/// A word that names no part.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "\"{value}\" names no part: write {}", PartKind::ALL.map(|(_, word)| word).join(", ")
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

impl fmt::Display for TenthsUm {
    /// In millimetres, as laws write it, with as many places as the length has.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, rest) = (self.0 / 10_000, format!("{:04}", self.0 % 10_000));
        match rest.trim_end_matches('0') {
            "" => write!(f, "{whole} mm"),
            places => write!(f, "{whole}.{places} mm"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tenths_of_a_minimum_are_rounded_up_and_of_a_maximum_down() {
        for (tenths, up, down) in [(15_875, 1588, 1587), (15_800, 1580, 1580), (762, 77, 76), (0, 0, 0)] {
            assert_eq!(TenthsUm(tenths).rounded_up(), Micrometres(up), "{tenths}");
            assert_eq!(TenthsUm(tenths).rounded_down(), Micrometres(down), "{tenths}");
        }
        assert_eq!(TenthsUm(u32::MAX).rounded_up(), Micrometres(429_496_730));
    }

    #[test]
    fn tenths_of_micrometres_are_exact_or_refused() {
        assert_eq!(TenthsUm::try_from(Micrometres(2000)), Ok(TenthsUm(20_000)));
        let length_um = Micrometres(u32::MAX);
        assert_eq!(TenthsUm::try_from(length_um), Err(TooLongForTenths { length_um }));
    }

    #[test]
    fn tenths_are_shown_in_millimetres() {
        assert_eq!(
            (TenthsUm(15_875).to_string(), TenthsUm(16_000).to_string()),
            ("1.5875 mm".into(), "1.6 mm".into())
        );
    }

    fn mark(texts: &[&str]) -> PlannedMark {
        PlannedMark {
            part: PartKind::Receiver,
            place: "left-rear".parse().unwrap(),
            method: Method::DotPeen,
            height_um: Micrometres(2000),
            depth_um: Micrometres(200),
            area: None,
            lines: texts.iter().map(|t| MarkLine { text: (*t).to_owned(), rules: Arc::from([]) }).collect(),
            symbol: None,
            restricted: false,
        }
    }

    #[test]
    fn mark_canonical_bytes_are_as_documented() {
        let bytes = mark(&["KE 26", "KES1-000123"]).canonical_bytes();
        assert_eq!(bytes, b"markstation-mark-v1\nreceiver\nleft-rear\nKE 26\nKES1-000123\n");
    }

    #[test]
    fn mark_with_a_symbol_has_it_in_its_digest() {
        let plain = mark(&["KE 26"]);
        let with = PlannedMark { symbol: Some("MS1 KE26".to_owned()), ..plain.clone() };
        let expected = "markstation-mark-v2\nreceiver\nleft-rear\nMS1 KE26\nKE 26\n";
        assert_eq!(String::from_utf8(with.canonical_bytes()).unwrap(), expected);
        assert_ne!(with.digest(), plain.digest());
        // A line that says the same is not the symbol.
        assert_ne!(with.digest(), mark(&["MS1 KE26", "KE 26"]).digest());
    }

    #[test]
    fn mark_digest_follows_what_stands_where_and_nothing_else() {
        let original = mark(&["KE 26"]);
        let mut deeper = original.clone();
        deeper.depth_um = Micrometres(300);
        deeper.method = Method::Laser;
        deeper.restricted = true;
        assert_eq!(original.digest(), deeper.digest());
        assert_ne!(original.digest(), mark(&["KE 27"]).digest());
        assert_ne!(mark(&["KE", "26"]).digest(), mark(&["KE26"]).digest());
    }

    #[test]
    fn mark_through_json_is_unchanged() {
        for restricted in [false, true] {
            let original = PlannedMark { restricted, ..mark(&["KE 26"]) };
            let json = serde_json::to_string(&original).unwrap();
            assert_eq!(json.ends_with("],\"restricted\":true}"), restricted, "{json}");
            assert_eq!(json.contains("restricted"), restricted, "{json}");
            assert_eq!(serde_json::from_str::<PlannedMark>(&json).unwrap(), original);
        }
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

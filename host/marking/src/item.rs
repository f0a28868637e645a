//! Items: what a weapon is, what stands on it, and when two records mean the same one.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::country::Country;
use crate::mark::{PartKind, Place, Spot};

/// One firearm or light weapon as it was taken in.
///
/// Words that many items share (`maker`, `model`, `kind`, `calibre`) are shared strings, so that a consignment of
/// many thousand lines stays small.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Item {
    /// The number of the item within its consignment.
    pub item_no: String,
    /// Who made it.
    pub maker: Arc<str>,
    /// The maker's name for it.
    pub model: Arc<str>,
    /// What kind of weapon it is, for example `pistol`; a profile says which part of a kind is marked.
    pub kind: Arc<str>,
    /// Its calibre.
    pub calibre: Arc<str>,
    /// The serial as far as it was read. A character that cannot be read is written `?`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub serial: Option<String>,
    /// What is known about the serial.
    pub serial_status: SerialStatus,
    /// How a serial of status *restored* was made readable again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub restoration: Option<Box<Restoration>>,
    /// The reference of the decision that a part with an obliterated serial may be marked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub forensic_release: Option<Box<str>>,
    /// Where it was made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country_of_manufacture: Option<Country>,
    /// When it was made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year_of_manufacture: Option<u16>,
    /// What already stands on it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub observed_marks: Vec<ObservedMark>,
    /// Anything else, in any language.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub remarks: String,
}

/// What is known about the serial: different facts, never one blank field.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SerialStatus {
    /// Every character was read.
    Read,
    /// Some characters were read.
    PartlyRead,
    /// There never was one.
    None,
    /// It was removed on purpose.
    Obliterated,
    /// It is there and cannot be read, by rust or wear.
    Illegible,
    /// It was removed and made readable again.
    Restored,
    /// Nobody has looked.
    #[default]
    Unknown,
}

/// How a removed serial was made readable again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Restoration {
    /// The method, for example etching.
    pub method: String,
    /// Who did it.
    pub examiner: String,
    /// How sure the examiner is, in the examiner's own words.
    pub confidence: String,
}

/// Something that already stands on the metal and must stay.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ObservedMark {
    /// What was found.
    pub kind: ObservedKind,
    /// The part it was found on.
    pub part: PartKind,
    /// The place on that part.
    pub place: Place,
    /// The characters as found, in any script; empty for a bare zone.
    pub text: String,
}

/// What kind of finding an [`ObservedMark`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ObservedKind {
    /// A mark of the maker, a proof house, a State or an importer.
    Mark,
    /// The remains of a mark that was begun and not completed.
    Spoilt,
    /// Metal where a mark may have been removed and could be restored.
    NoMarkZone,
}

/// What makes two records one item: maker and serial, freed from the ways of writing them.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ItemIdentity {
    /// Letters and digits of the maker, upper case.
    pub maker: String,
    /// The serial without blanks, upper case.
    pub serial: String,
}

impl Item {
    /// Whether the item already bears a serial that identifies it, so that a new number would give it a second
    /// identity (Firearms Protocol art. 8(1)(b)).
    pub fn has_unique_serial(&self) -> bool {
        self.serial_status.is_whole() && self.serial.is_some()
    }

    /// The key by which two records are one item; none for an item whose serial does not identify it.
    pub fn identity(&self) -> Option<ItemIdentity> {
        match &self.serial {
            Some(serial) if self.serial_status.is_whole() => Some(ItemIdentity::new(&self.maker, serial)),
            _ => None,
        }
    }

    /// The spots that may not be touched.
    pub fn occupied_spots(&self) -> impl Iterator<Item = Spot> + '_ {
        self.observed_marks.iter().map(|mark| Spot { part: mark.part, place: mark.place.clone() })
    }
}

impl ItemIdentity {
    /// The identity of a maker's serial.
    pub fn new(maker: &str, serial: &str) -> Self {
        Self { maker: maker_key(maker), serial: serial_key(serial) }
    }
}

impl SerialStatus {
    /// Every status with the word for it, which is also its serialised form.
    pub const ALL: [(Self, &'static str); 7] = [
        (Self::Read, "read"),
        (Self::PartlyRead, "partly_read"),
        (Self::None, "none"),
        (Self::Obliterated, "obliterated"),
        (Self::Illegible, "illegible"),
        (Self::Restored, "restored"),
        (Self::Unknown, "unknown"),
    ];

    /// The word for the status.
    pub fn as_str(self) -> &'static str {
        Self::ALL[self as usize].1
    }

    /// Whether every character of the serial is known.
    pub fn is_whole(self) -> bool {
        matches!(self, Self::Read | Self::Restored)
    }

    /// Whether a record with this status carries characters of a serial.
    pub fn needs_serial(self) -> bool {
        matches!(self, Self::Read | Self::Restored | Self::PartlyRead)
    }

    /// Whether a record with this status may carry no characters of a serial.
    pub fn forbids_serial(self) -> bool {
        matches!(self, Self::None | Self::Obliterated | Self::Illegible)
    }
}

impl fmt::Display for SerialStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The letters and digits of a maker's name, upper case.
pub fn maker_key(maker: &str) -> String {
    maker.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect()
}

/// A serial without blanks, upper case.
pub fn serial_key(serial: &str) -> String {
    serial.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_uppercase).collect()
}

/// A serial with the characters that are taken for one another folded into one: serials that differ only so have
/// equal keys. O and Q are folded to 0, I and L to 1, S to 5, B to 8, Z to 2, the Cyrillic and Greek letters that
/// look like Latin ones to those, and everything that is neither letter nor digit is left out.
pub fn look_alike_key(serial: &str) -> String {
    serial
        .chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_uppercase)
        .map(|c| fold_figure(fold_script(c)))
        .collect()
}

fn fold_script(c: char) -> char {
    match c {
        'А' | 'Α' => 'A',
        'В' | 'Β' => 'B',
        'Е' | 'Ε' => 'E',
        'З' => '3',
        'І' | 'Ι' => 'I',
        'К' | 'Κ' => 'K',
        'М' | 'Μ' => 'M',
        'Н' | 'Η' => 'H',
        'О' | 'Ο' => 'O',
        'Р' | 'Ρ' => 'P',
        'С' => 'C',
        'Т' | 'Τ' => 'T',
        'У' | 'Υ' => 'Y',
        'Х' | 'Χ' => 'X',
        other => other,
    }
}

fn fold_figure(c: char) -> char {
    match c {
        'O' | 'Q' => '0',
        'I' | 'L' => '1',
        'S' => '5',
        'B' => '8',
        'Z' => '2',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(maker: &str, serial: Option<&str>, serial_status: SerialStatus) -> Item {
        Item { maker: maker.into(), serial: serial.map(str::to_owned), serial_status, ..Item::default() }
    }

    #[test]
    fn identity_of_one_item_written_twice_is_equal() {
        let one = item("Smith & Wesson", Some("abc 1234"), SerialStatus::Read).identity();
        let other = item("SMITH AND WESSON", Some("ABC1234"), SerialStatus::Read).identity();
        assert_ne!(one, other, "a maker's name is not guessed at");
        let other = item("smith&wesson", Some("ABC1234"), SerialStatus::Restored).identity();
        assert_eq!(one, other);
    }

    #[test]
    fn serial_that_is_not_whole_identifies_nothing() {
        for (status, serial, unique) in [
            (SerialStatus::Read, Some("A1"), true),
            (SerialStatus::Restored, Some("A1"), true),
            (SerialStatus::Read, None, false),
            (SerialStatus::PartlyRead, Some("A?"), false),
            (SerialStatus::None, None, false),
            (SerialStatus::Obliterated, None, false),
            (SerialStatus::Illegible, None, false),
            (SerialStatus::Unknown, Some("A1"), false),
        ] {
            let item = item("M", serial, status);
            assert_eq!(item.has_unique_serial(), unique, "{status}");
            assert_eq!(item.identity().is_some(), unique, "{status}");
        }
    }

    #[test]
    fn look_alike_keys_meet_where_the_eye_is_deceived() {
        for (a, b, alike) in [
            ("A0123", "AO123", true),
            ("Q1", "O1", true),
            ("KI78", "K178", true),
            ("KL78", "K178", true),
            ("S5B8Z2", "55882Z", true),
            ("АК-4711", "AK4711", true),
            ("A123", "A124", false),
            ("A6", "G6", false),
        ] {
            assert_eq!(look_alike_key(a) == look_alike_key(b), alike, "{a} {b}");
        }
    }

    #[test]
    fn item_through_json_is_unchanged_and_may_gain_fields() {
        let original = Item {
            observed_marks: vec![ObservedMark {
                kind: ObservedKind::NoMarkZone,
                part: PartKind::Frame,
                place: "left".parse().unwrap(),
                text: String::new(),
            }],
            country_of_manufacture: Some("AT".parse().unwrap()),
            ..item("Glock", Some("BKH123"), SerialStatus::Read)
        };
        let json = serde_json::to_string(&original).unwrap();
        assert_eq!(serde_json::from_str::<Item>(&json).unwrap(), original);
        let later = json.replacen('{', "{\"invented_later\":1,", 1);
        assert_eq!(serde_json::from_str::<Item>(&later).unwrap(), original);
    }

    #[test]
    fn serial_status_words_are_the_serialised_ones() {
        for (status, word) in SerialStatus::ALL {
            assert_eq!(status.as_str(), word);
            assert_eq!(serde_json::to_string(&status).unwrap(), format!("\"{word}\""));
        }
    }
}

//! Items: what a weapon is, what stands on it, and when two records mean the same one.

use std::fmt;
use std::sync::Arc;

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::country::CountryOfManufacture;
use crate::mark::{MarkKind, PartKind, Place, Spot};
use crate::rule::{ItemClass, Material, OriginClass};
use crate::surface::Rect;

pub use crate::reading::look_alike_key;

/// One firearm or light weapon as it was taken in.
///
/// Words that many items share (`maker`, `model`, `kind`, `calibre`) are shared strings, so that a consignment of
/// many thousand lines stays small.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
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
    /// Where it was made, which may be a country that is no longer there.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub country_of_manufacture: Option<CountryOfManufacture>,
    /// When it was made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year_of_manufacture: Option<u16>,
    /// What already stands on it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub observed_marks: Vec<ObservedMark>,
    /// Anything else, in any language.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub remarks: String,
    /// What few items need: their parts one by one, how they came to be, what they are made of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub details: Option<Box<Details>>,
}

/// What is known of an item beyond what every list has. Nothing given stands for nothing known.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Details {
    /// What it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub class: Option<ItemClass>,
    /// How it came to be.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub origin: Option<OriginClass>,
    /// What its frame or receiver is made of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub material: Option<Material>,
    /// What is known of single parts.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<PartFacts>,
    /// How many barrels it has.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub barrels: Option<u8>,
    /// Whether the serial holds the year of manufacture.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year_in_serial: Option<bool>,
    /// Whether a person found that its marks identify it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub adequately_marked: Option<bool>,
    /// The import mark that it bears already, put on abroad at the importer's wish.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub premark: Option<String>,
    /// The day it is first placed on the market.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub first_market: Option<Date>,
    /// The lot, for ammunition.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lot: Option<String>,
    /// The kind of ammunition.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ammunition_type: Option<String>,
    /// Whether the ammunition is marked as it came.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ammunition_marked: Option<bool>,
    /// Why its metal cannot take a mark.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cannot_take_mark: Option<String>,
    /// A trace that is not closed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub open_trace: Option<String>,
}

/// What is known of one part.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct PartFacts {
    /// The part.
    pub part: PartKind,
    /// The item has no such part.
    #[serde(default, skip_serializing_if = "is_false")]
    pub missing: bool,
    /// It is too small for the whole mark.
    #[serde(default, skip_serializing_if = "is_false")]
    pub too_small: bool,
    /// Whether it bears a number of its own already.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub numbered: Option<bool>,
    /// It was modified for the deactivation.
    #[serde(default, skip_serializing_if = "is_false")]
    pub modified: bool,
    /// How it came to be, where that differs from the rest of the item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<OriginClass>,
}

impl PartFacts {
    /// A part of which nothing is known.
    pub fn of(part: PartKind) -> Self {
        Self { part, missing: false, too_small: false, numbered: None, modified: false, origin: None }
    }
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference to such a function")]
fn is_false(value: &bool) -> bool {
    !value
}

/// What is known about the serial: different facts, never one blank field.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Restoration {
    /// The method, for example etching.
    pub method: String,
    /// Who did it.
    pub examiner: String,
    /// How sure the examiner is, in the examiner's own words.
    pub confidence: String,
}

/// Something that already stands on the metal and must stay.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ObservedMark {
    /// What was found.
    pub kind: ObservedKind,
    /// The part it was found on.
    pub part: PartKind,
    /// The place on that part.
    #[schemars(with = "String")]
    pub place: Place,
    /// The characters as found, in any script; empty for a bare zone.
    pub text: String,
    /// The metal of the place that it takes up, where that was measured.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<Rect>,
    /// What the mark is for, where that was seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub purpose: Option<MarkKind>,
}

/// What kind of finding an [`ObservedMark`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
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
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
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

    /// What few items need; empty where nothing was given.
    pub fn details(&self) -> &Details {
        static NOTHING: std::sync::OnceLock<Details> = std::sync::OnceLock::new();
        self.details.as_deref().unwrap_or_else(|| NOTHING.get_or_init(Details::default))
    }

    /// What is known of one part.
    pub fn part(&self, part: PartKind) -> Option<&PartFacts> {
        self.details.as_deref()?.parts.iter().find(|facts| facts.part == part)
    }

    /// Whether its marks identify it: what a person found, otherwise whether maker and a whole serial were read.
    pub fn is_adequately_marked(&self) -> bool {
        let found = self.details().adequately_marked;
        found.unwrap_or_else(|| self.has_unique_serial() && !self.maker.is_empty())
    }

    /// Whether a part bears a number of its own already: what was found, otherwise whether the item is marked as it should
    /// be.
    pub fn is_numbered(&self, part: PartKind) -> bool {
        self.part(part).and_then(|facts| facts.numbered).unwrap_or_else(|| self.is_adequately_marked())
    }

    /// Whether a part bears a number that a new one would contradict: what was found, otherwise whether the item has a
    /// serial that identifies it.
    pub fn bears_number(&self, part: PartKind) -> bool {
        self.part(part).and_then(|facts| facts.numbered).unwrap_or_else(|| self.has_unique_serial())
    }

    /// Whether some part may be without a number.
    pub fn may_lack_numbers(&self) -> bool {
        !self.has_unique_serial() || self.details().parts.iter().any(|facts| facts.numbered == Some(false))
    }

    /// How a part came to be; without a part, how the item and each of its parts did. An item whose parts came to be in
    /// different ways is made of mixed parts, whether somebody said so or not.
    pub fn origins(&self, part: Option<PartKind>) -> Vec<OriginClass> {
        let details = self.details();
        if let Some(own) = part.and_then(|part| self.part(part)).and_then(|facts| facts.origin) {
            return vec![own];
        }
        let mut origins: Vec<OriginClass> = details.origin.into_iter().collect();
        if part.is_none() {
            let of_parts: Vec<OriginClass> = details.parts.iter().filter_map(|facts| facts.origin).collect();
            let differs =
                |origin: &OriginClass| details.origin.or(of_parts.first().copied()) != Some(*origin);
            let mixed = of_parts.iter().any(differs).then_some(OriginClass::MixedParts);
            origins.extend(of_parts.iter().copied().chain(mixed));
        }
        origins
    }

    /// The spots that may not be touched.
    pub fn occupied_spots(&self) -> impl Iterator<Item = Spot> + '_ {
        self.observed_marks.iter().map(|mark| Spot {
            part: mark.part,
            place: mark.place.clone(),
            area: mark.area,
        })
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
    fn item_through_json_is_unchanged_and_may_gain_fields() {
        let original = Item {
            observed_marks: vec![ObservedMark {
                kind: ObservedKind::NoMarkZone,
                part: PartKind::Frame,
                place: "left".parse().unwrap(),
                text: String::new(),
                area: None,
                purpose: None,
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
    fn item_made_in_a_country_of_today_or_a_former_one_is_read_as_it_was_written() {
        for (code, alpha2) in [("AT", "AT"), ("SUHH", "SU"), ("CSXX", "CS")] {
            let json = format!("{{\"item_no\":\"1\",\"country_of_manufacture\":\"{code}\"}}");
            let read: Item = serde_json::from_str(&json).unwrap();
            assert_eq!(read.country_of_manufacture.map(CountryOfManufacture::alpha2), Some(alpha2));
            let written = serde_json::to_string(&read).unwrap();
            assert!(written.contains(&format!("\"country_of_manufacture\":\"{code}\"")), "{written}");
        }
    }

    #[test]
    fn serial_status_words_are_the_serialised_ones() {
        for (status, word) in SerialStatus::ALL {
            assert_eq!(status.as_str(), word);
            assert_eq!(serde_json::to_string(&status).unwrap(), format!("\"{word}\""));
        }
    }

    #[test]
    fn item_of_parts_that_came_to_be_differently_is_of_mixed_parts() {
        use OriginClass as O;
        let of = |origin: Option<O>, parts: &[(PartKind, O)]| {
            let parts = parts
                .iter()
                .map(|(part, origin)| PartFacts { origin: Some(*origin), ..PartFacts::of(*part) });
            let details = Details { origin, parts: parts.collect(), ..Details::default() };
            Item { details: Some(Box::new(details)), ..Item::default() }
        };
        assert_eq!(of(None, &[]).origins(None), []);
        assert_eq!(of(Some(O::Factory), &[]).origins(Some(PartKind::Barrel)), [O::Factory]);
        let mixed = of(Some(O::Factory), &[(PartKind::Barrel, O::Craft)]);
        assert_eq!(mixed.origins(None), [O::Factory, O::Craft, O::MixedParts]);
        assert_eq!(mixed.origins(Some(PartKind::Barrel)), [O::Craft]);
        assert_eq!(mixed.origins(Some(PartKind::Frame)), [O::Factory]);
        let alike = of(None, &[(PartKind::Barrel, O::Printed), (PartKind::Frame, O::Printed)]);
        assert_eq!(alike.origins(None), [O::Printed, O::Printed]);
    }
}

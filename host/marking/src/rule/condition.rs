//! When a rule, or a line of a mark, speaks of an item.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::country::Area;
use crate::item::SerialStatus;

/// What has to hold, everything that is written together; nothing written holds always. A fact that nobody gave never
/// fulfils a condition that names it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Condition {
    /// The item is one of these.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub class: Vec<ItemClass>,
    /// The weapon is of one of these kinds, lower-case words.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<String>,
    /// The item bears a serial that identifies it, or does not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unique_serial: Option<bool>,
    /// The register holds another item with its maker, model, calibre and serial, or does not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duplicate: Option<bool>,
    /// What is known of the serial is one of these.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub serial_status: Vec<SerialStatus>,
    /// The frame or receiver is of one of these.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub material: Vec<Material>,
    /// It came to be in one of these ways.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub origin: Vec<OriginClass>,
    /// It was made in this year or later.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub made_from: Option<u16>,
    /// It was made in this year or earlier.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub made_to: Option<u16>,
    /// It comes from one of these.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub from: Vec<Area>,
    /// It comes from none of these.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub not_from: Vec<Area>,
    /// It was made in another country than the one whose mark it is, or in that one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub foreign_make: Option<bool>,
    /// The part is too small for the whole mark, or is not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub too_small: Option<bool>,
    /// The serial holds the year of manufacture, or does not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year_in_serial: Option<bool>,
    /// A person found that its marks identify it, or do not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub adequately_marked: Option<bool>,
    /// The part bears a number of its own, or bears none; of the whole item, whether every part does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part_numbered: Option<bool>,
    /// It bears the import mark already, made abroad at the importer's wish, or does not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub premarked: Option<bool>,
    /// It was first placed on the market on this day or later.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub first_market_from: Option<Date>,
    /// The ammunition is marked, or is not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ammunition_marked: Option<bool>,
    /// It will be destroyed, or something else will be done with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to_be_destroyed: Option<bool>,
}

impl Condition {
    /// The condition that always holds.
    pub const NONE: Self = Self {
        class: Vec::new(),
        kinds: Vec::new(),
        unique_serial: None,
        duplicate: None,
        serial_status: Vec::new(),
        material: Vec::new(),
        origin: Vec::new(),
        made_from: None,
        made_to: None,
        from: Vec::new(),
        not_from: Vec::new(),
        foreign_make: None,
        too_small: None,
        year_in_serial: None,
        adequately_marked: None,
        part_numbered: None,
        premarked: None,
        first_market_from: None,
        ammunition_marked: None,
        to_be_destroyed: None,
    };
}

/// What an item is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ItemClass {
    /// A firearm.
    #[default]
    Firearm,
    /// A light weapon: carried by a crew, or a launcher.
    LightWeapon,
    /// A grenade, rocket, missile or mine.
    DestructiveDevice,
    /// An essential part on its own.
    Part,
    /// Ammunition, by lot.
    Ammunition,
}

/// What a frame or receiver is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Material {
    /// Steel or another metal.
    Metal,
    /// A light alloy.
    LightAlloy,
    /// A polymer.
    Polymer,
    /// A polymer with an embedded plate of metal.
    PolymerWithPlate,
}

/// How an item came to be: it steers what is asked and advised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum OriginClass {
    /// Made in a factory.
    Factory,
    /// Made by hand, without a licence or records.
    Craft,
    /// Made from something that was no weapon, or another one.
    Converted,
    /// Made usable again.
    Reactivated,
    /// Put together from parts of several weapons.
    MixedParts,
    /// Printed.
    Printed,
}

//! What a thing is, and what stands on it (ISACS 05.31 clause 6).

use super::LifeId;
use super::is_false;
use jiff::civil::Date;
use marking::country::Country;
use marking::item::{Item, ObservedMark, Restoration};
use marking::mark::{PartKind, Place};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A weapon, pack or component that is taken into the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recorded {
    /// What it is. `item_no` is what the site calls it, unique at the station among recorded items.
    pub item: Item,
    /// What else identifies it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub particulars: Option<Box<Particulars>>,
    /// Which essential component it is, where it is not a whole weapon.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub component: Option<PartKind>,
    /// The weapon that the component belongs to.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub of: Option<LifeId>,
    /// Lives of the same identity that had ended or were missing: exported, destroyed, lost or stolen. All of them, so
    /// that an alarm cannot be kept quiet.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub alarms: Vec<LifeId>,
    /// Where the record came from: the SHA-256 of a list, hexadecimal, where it came from one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub list_sha256: Option<String>,
}

/// What identifies a weapon beyond maker, model, kind, calibre and serial.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Particulars {
    /// Part that bears the serial.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub serial_part: Option<PartKind>,
    /// Place of the serial on that part.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[schemars(with = "Option<String>")]
    pub serial_place: Option<Place>,
    /// Type of action, for example `bolt` or `semi-automatic`.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub action: Option<String>,
    /// Length of the barrel in micrometres.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub barrel_length_um: Option<u32>,
    /// Cartridges that the magazine holds.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub magazine_capacity: Option<u32>,
    /// The manufacturer, if it is not the make.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub manufacturer: Option<String>,
    /// Country of the most recent import.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[schemars(with = "Option<String>")]
    pub last_import: Option<Country>,
    /// The day of its technical testing.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[schemars(with = "Option<String>")]
    pub tested: Option<Date>,
    /// The body that tested it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub testing_body: Option<String>,
    /// How many pieces a pack holds.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub quantity: Option<u32>,
}

/// A mark that was found on a thing after it was recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct MarkSeen {
    /// What bears it.
    pub life: LifeId,
    /// The mark, its part and its place. Who entered it is who saw it, unless `observer` says otherwise.
    pub mark: ObservedMark,
    /// How it was made, in words: `stamp`, `roll`, `laser`, `cast`.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub method: Option<String>,
    /// Measured depth in micrometres.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub depth_um: Option<u32>,
    /// Who saw it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub observer: Option<String>,
    /// How it was made visible again, where it had been removed.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub restored: Option<Restoration>,
    /// SHA-256 of a picture of it, hexadecimal.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub photo_sha256: Option<String>,
    /// A security mark: its part and place are shown to those only who may know them.
    #[serde(skip_serializing_if = "is_false", default)]
    pub restricted: bool,
}

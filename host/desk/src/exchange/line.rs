//! The form of the lines: a head, then each party, then each life, one JSON object a line.

use jiff::civil::Date;
use marking::item::Item;
use marking::mark::{Method, PartKind};
use registry::record::{Happening, LifeId, LinkKind, MarkSeen, Particulars, PartyId, PartyRole};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Version of the form, in the head of every file.
pub const EXCHANGE: u32 = 1;

/// One line of a file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "line", rename_all = "kebab-case")]
pub enum Line {
    /// The first line, and no other.
    Register(Head),
    /// A party that lives name.
    Party(PartyLine),
    /// A weapon, pack or component with all that is known of it.
    Life(Box<LifeLine>),
}

/// What the file is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// [`EXCHANGE`].
    pub exchange: u32,
    /// Station whose register it comes from.
    pub station: String,
    /// Whether that register is `real` or `training`.
    pub realm: String,
    /// Entries of its ledger at that time.
    pub size: u64,
    /// Tree head of those entries, 64 lower-case hexadecimal digits.
    pub root: String,
}

/// A party.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PartyLine {
    /// Its number in this file.
    pub party: PartyId,
    /// What it is to weapons.
    pub roles: Vec<PartyRole>,
    /// Name of a firm or authority. What identifies a natural person is never in such a file.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub name: Option<String>,
    /// Address of a firm or authority.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub address: Option<String>,
    /// Country of a firm or authority, alpha-2.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub country: Option<String>,
    /// Licence of a firm.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub licence: Option<String>,
    /// Whether it is a natural person.
    #[serde(skip_serializing_if = "is_false", default)]
    pub natural_person: bool,
}

/// A weapon, pack or component.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LifeLine {
    /// Its number in this file.
    pub life: LifeId,
    /// When it was first written down, RFC 3339.
    #[schemars(with = "String")]
    pub known_at: jiff::Timestamp,
    /// What it is.
    pub item: Item,
    /// What else identifies it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub particulars: Option<Particulars>,
    /// Which component it is.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub component: Option<PartKind>,
    /// The weapon that the component belongs to.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub of: Option<LifeId>,
    /// Station number burned for it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub number: Option<String>,
    /// Consignment that it came with.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub consignment: Option<String>,
    /// What has become of it: `here`, `transferred`, `exported`, `lost`, `stolen`, `deactivated`, `destroyed`.
    pub state: String,
    /// Where it lies.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub place: Option<String>,
    /// Marks that the station applied.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub applied: Vec<AppliedLine>,
    /// Marks that were found after it was recorded.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub observed: Vec<MarkSeen>,
    /// What happened to it, in the order in which it was written down.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub events: Vec<EventLine>,
    /// Other lives and what they are to it.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub links: Vec<LinkLine>,
}

/// A mark that the station applied.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AppliedLine {
    /// Its job in the station's ledger.
    pub job: u64,
    /// When the job was begun, RFC 3339.
    #[schemars(with = "String")]
    pub at: jiff::Timestamp,
    /// Lines of text, top to bottom.
    pub lines: Vec<String>,
    /// Part that bears it; left out where the mark is hidden.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub part: Option<PartKind>,
    /// Place on the part; left out where the mark is hidden.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub place: Option<String>,
    /// How it was made.
    #[schemars(with = "String")]
    pub method: Method,
    /// Whether the controller saw it made; otherwise a person says so.
    pub witnessed: bool,
    /// Whether it was read back as planned: `verified`, `mismatch` or `not-read`.
    pub text: String,
}

/// Something that happened to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EventLine {
    /// The entry that says so.
    pub entry: u64,
    /// On which day.
    #[schemars(with = "String")]
    pub on: Date,
    /// When it was written down, RFC 3339.
    #[schemars(with = "String")]
    pub at: jiff::Timestamp,
    /// What.
    pub event: Happening,
    /// Why the entry is wrong, where it was declared so. It no longer counts.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub error: Option<ErrorLine>,
}

/// An entry was declared wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ErrorLine {
    /// When, RFC 3339.
    #[schemars(with = "String")]
    pub declared: jiff::Timestamp,
    /// What is wrong.
    pub reason: String,
    /// The entry that takes its place.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub corrected_by: Option<u64>,
}

/// What another life is to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LinkLine {
    /// The other life.
    pub other: LifeId,
    /// What it is.
    pub how: LinkKind,
    /// How it is known.
    pub reason: String,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference to such a function")]
fn is_false(value: &bool) -> bool {
    !value
}

/// The JSON Schema of a line.
///
/// # Panics
/// Never: a schema is written as JSON without a key that is no text.
#[must_use]
pub fn schema() -> String {
    let schema = schemars::schema_for!(Line);
    let text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    format!("{text}\n")
}

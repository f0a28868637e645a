//! What a rule asks for, field by field.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Element;
use crate::mark::{Method, PartKind, TenthsUm};

/// Least height and depth, in tenths of a micrometre.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Geometry {
    /// Least depth.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub depth_min: Option<TenthsUm>,
    /// Least height of a character.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub height_min: Option<TenthsUm>,
    /// The elements whose height is ruled; empty for all. Depth is always that of the whole mark.
    #[serde(default)]
    pub height_of: Vec<Element>,
    /// Whether a part that is too small is let off the height.
    #[serde(default)]
    pub small_parts_exempt: bool,
}

/// Where a mark has to be. Parts that an item does not have are not asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Places {
    /// The mark with the rule's elements stands on one of these, and nowhere else.
    #[serde(default)]
    pub only: Vec<PartKind>,
    /// One of these bears it.
    #[serde(default)]
    pub any: Vec<PartKind>,
    /// Each of these bears it.
    #[serde(default)]
    pub all: Vec<PartKind>,
    /// Each essential component bears it.
    #[serde(default)]
    pub all_essential: bool,
    /// At least so many parts bear it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parts_min: Option<u8>,
    /// These should bear it too.
    #[serde(default)]
    pub recommended: Vec<PartKind>,
    /// It is seen without tools and without taking the weapon apart.
    #[serde(default)]
    pub visible: bool,
    /// It is hidden, and a restricted record says where.
    #[serde(default)]
    pub hidden: bool,
    /// On a frame that is not of metal it stands on an embedded plate.
    #[serde(default)]
    pub plate_if_not_metal: bool,
    /// It stands apart from the marks that are there.
    #[serde(default)]
    pub apart_from_others: bool,
}

/// How a mark has to be made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Methods {
    /// The only ones allowed; empty for all.
    #[serde(default)]
    pub allow: Vec<Method>,
    /// Those to be preferred, the best first.
    #[serde(default)]
    pub prefer: Vec<Method>,
    /// Those forbidden.
    #[serde(default)]
    pub forbid: Vec<Method>,
    /// Those that need an approval, whose reference is recorded.
    #[serde(default)]
    pub with_approval: Vec<Method>,
}

/// Characters that a mark may consist of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Script {
    /// Latin letters.
    Latin,
    /// Cyrillic letters.
    Cyrillic,
    /// Greek letters.
    Greek,
    /// Arabic figures (0 to 9).
    ArabicFigures,
    /// Roman figures.
    RomanFigures,
}

/// Who is let off, on which grounds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Exception {
    /// Its name, as it is given with a consignment.
    pub code: String,
    /// The grounds, in one sentence of our own.
    pub grounds: String,
    /// Whether a reference (a decision, a permit) has to be recorded with it.
    #[serde(default)]
    pub needs_reference: bool,
}

/// Until when something has to be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Deadline {
    /// Days from the start of the clock; none stands for "without delay".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<u16>,
    /// What starts the clock.
    pub clock: Clock,
    /// Whether passing the item on ends the term if that comes first.
    #[serde(default)]
    pub or_before_transfer: bool,
}

/// What starts a clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Clock {
    /// Release from customs.
    Release,
    /// The end of making.
    Manufacture,
    /// Finding or seizing.
    Finding,
    /// Destruction.
    Destruction,
    /// Receipt of a request.
    Request,
    /// The last report.
    LastReport,
}

/// How long a record is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Retention {
    /// The kind of record.
    pub class: RecordClass,
    /// At least so many years.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub years_min: Option<u16>,
    /// For ever.
    #[serde(default)]
    pub indefinite: bool,
    /// What starts the term.
    pub clock: RetentionClock,
    /// Whether personal data are deleted when the term ends.
    #[serde(default)]
    pub personal_data_ends: bool,
}

/// A kind of record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RecordClass {
    /// Manufacture.
    Manufacture,
    /// Import, export, transfer.
    Transfer,
    /// Marks.
    Mark,
    /// Seizure and disposal.
    Disposal,
    /// Certificate of a deactivation.
    Deactivation,
    /// An item that was destroyed.
    Destroyed,
    /// Lots of ammunition.
    Ammunition,
    /// Every record.
    Any,
}

/// What starts a term of keeping.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RetentionClock {
    /// The record itself.
    Record,
    /// The destruction of the item: until then it is kept.
    Destruction,
    /// The end of the business, after which the records go to the State.
    EndOfBusiness,
}

/// What only a person can say, recorded by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Attestation {
    /// Its name, the same wherever the same thing is asked.
    pub id: String,
    /// What is asked, in one sentence of our own.
    pub asks: String,
    /// Whether it is asked once for the consignment rather than for each item.
    #[serde(default)]
    pub once: bool,
    /// The parts that make it a question: it is asked of weapons that have one of these; empty for all.
    #[serde(default)]
    pub of_parts: Vec<PartKind>,
    /// The field of the item or the consignment that answers it already, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answered_by: Option<String>,
    /// When it can be said.
    #[serde(default)]
    pub when: When,
}

/// When a person can say what is asked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum When {
    /// Before the first mark.
    #[default]
    Before,
    /// When the marks are made: it is about the finished mark.
    After,
}

/// Something else than a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Output {
    /// A tag that is fixed to the item.
    Tag,
    /// Nothing.
    None,
}

/// A field of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "each field is what its name says; the words are those of the instruments")]
pub enum RecordField {
    // Identity.
    Type,
    Make,
    Maker,
    Model,
    Calibre,
    Serial,
    CountryOfManufacture,
    YearOfManufacture,
    Quantity,
    Description,
    BarrelLength,
    OverallLength,
    // Marks.
    MarksApplied,
    MarksFound,
    MarkPlaces,
    ComponentMarks,
    ProofMarks,
    // Import, export, transit.
    LicenceNo,
    LicenceIssued,
    LicenceExpires,
    ExportingCountry,
    ImportingCountry,
    TransitCountries,
    FinalRecipient,
    ImporterName,
    ImporterAddress,
    ReleaseDate,
    Supplier,
    Acquirer,
    TransactionDate,
    TransportAndInsurance,
    Purpose,
    ReexportDate,
    // State stock.
    OwningService,
    Location,
    Condition,
    Custodian,
    LastCount,
    PeaceOperation,
    // Seizure and tracing.
    IllicitReason,
    LegalBasis,
    Circumstances,
    SeizureDate,
    SeizurePlace,
    CaseReference,
    IntendedUse,
    RefusalReason,
    Acknowledged,
    Answered,
    TraceRequest,
    PriorityJustification,
    // Disposal and deactivation.
    DisposalMethod,
    DisposalAuthorisation,
    DisposalDate,
    DisposalPlace,
    Witnesses,
    CertificateNo,
    Verifier,
    Conversions,
    // Ammunition.
    Lot,
    AmmunitionType,
    FirstRecipient,
}

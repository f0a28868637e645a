//! The case: what people decided about a consignment or campaign, the only source of a mark's country and year.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::country::{Area, Country};
use crate::rule::{Condition, Trigger};

/// What happened, for which marks are made.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Event {
    /// The items were imported for good.
    #[default]
    Import,
    /// They were imported for a time.
    TempImport,
    /// They were made here.
    Manufacture,
    /// Essential parts were imported.
    PartsImport,
    /// They belong to armed or security forces.
    StateStock,
    /// They leave a government's stock for permanent civilian use.
    TransferCivilian,
    /// They were seized or confiscated.
    Seized,
    /// They were surrendered.
    Surrendered,
    /// They were found.
    Found,
    /// They were confiscated and are kept for official use.
    Retained,
    /// They are deactivated.
    Deactivate,
    /// They are made usable again.
    Reactivate,
    /// They are exported.
    Export,
    /// They are destroyed.
    Destroy,
    /// Ammunition is made or imported.
    Ammunition,
}

/// The decision that a mark's country and year come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Release {
    /// The country that goes into the mark.
    pub importing: Country,
    /// The day of the event: for an import the day of release from customs. Its year goes into the mark.
    pub date: Date,
}

/// A release date that has not come yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "release date {release} is later than the day {day}: correct the release date, or open the day with the right date"
)]
pub struct ReleaseAfterDay {
    /// The release date.
    pub release: Date,
    /// The day the station works in.
    pub day: Date,
}

/// Everything that is the same for all items of a consignment or campaign.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// What happened.
    pub event: Event,
    /// Country and date.
    pub release: Release,
    /// What else was said of it.
    #[serde(flatten)]
    pub facts: CaseFacts,
}

/// What can be said of a consignment or campaign beyond its event, country and date. All of it is optional; a rule that
/// needs something says so.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct CaseFacts {
    /// Import licence.
    pub licence_no: Option<String>,
    /// Day of its issue.
    pub licence_issued: Option<Date>,
    /// Its last day.
    pub licence_expires: Option<Date>,
    /// Where the items come from.
    pub exporting: Option<Country>,
    /// Who receives them in the end.
    pub recipient: Option<String>,
    /// How many.
    pub quantity: Option<u32>,
    /// The importer's name.
    pub importer_name: Option<String>,
    /// The importer's city.
    pub importer_city: Option<String>,
    /// The importer's State or province.
    pub importer_region: Option<String>,
    /// The importer's address in one line.
    pub importer_address: Option<String>,
    /// The service that holds the weapons, by its code.
    pub agency: Option<String>,
    /// The State entity that hands them over, by its code.
    pub entity: Option<String>,
    /// Purpose of a temporary import.
    pub purpose: Option<String>,
    /// The day until which a temporary import leaves again.
    pub reexport_date: Option<Date>,
    /// The exception that is claimed, by its code.
    pub exemption: Option<String>,
    /// The decision that grants it.
    pub exemption_reference: Option<String>,
    /// Number of a certificate of deactivation or destruction.
    pub certificate_no: Option<String>,
    /// Who verified a deactivation.
    pub verifier: Option<String>,
    /// The verifier's symbol, by the name of its glyph.
    pub verifier_symbol: Option<String>,
    /// The decision that lets seized weapons be kept, sold or given away.
    pub authorisation: Option<String>,
    /// What becomes of seized weapons: `destruction`, or something else.
    pub disposal: Option<String>,
    /// The reason for which an open trace does not hold up a destruction.
    pub trace_override: Option<String>,
    /// Where the items were made, where that is the same for all.
    pub place_of_manufacture: Option<String>,
    /// Who buys.
    pub purchaser: Option<String>,
    /// Where they go.
    pub destination: Option<String>,
    /// The day of marking, where the mark shows it.
    pub marking_date: Option<Date>,
    /// The legal basis of a seizure.
    pub legal_basis: Option<String>,
    /// The reading of the law that somebody confirmed, by the conflict's name: `X4`.
    pub confirmed_readings: Vec<String>,
}

impl Release {
    /// Refuses a release later than the day the station works in.
    pub fn check(&self, day: Date) -> Result<(), ReleaseAfterDay> {
        match self.date <= day {
            true => Ok(()),
            false => Err(ReleaseAfterDay { release: self.date, day }),
        }
    }
}

impl Case {
    /// Whether a condition can hold of an item of the case, by where they come from. It can where nobody said from where.
    pub fn may_meet(&self, condition: &Condition) -> bool {
        let Some(from) = self.facts.exporting else { return true };
        let in_area = |area: &Area| from.is_in(*area);
        (condition.from.is_empty() || condition.from.iter().any(in_area))
            && !condition.not_from.iter().any(in_area)
    }

    /// An import about which nothing else is known.
    pub fn import(release: Release) -> Self {
        Self { event: Event::Import, release, facts: CaseFacts::default() }
    }
}

impl Event {
    /// Every event with the word for it, which is also its serialised form.
    pub const ALL: [(Self, &'static str); 15] = [
        (Self::Import, "import"),
        (Self::TempImport, "temp-import"),
        (Self::Manufacture, "manufacture"),
        (Self::PartsImport, "parts-import"),
        (Self::StateStock, "state-stock"),
        (Self::TransferCivilian, "transfer-civilian"),
        (Self::Seized, "seized"),
        (Self::Surrendered, "surrendered"),
        (Self::Found, "found"),
        (Self::Retained, "retained"),
        (Self::Deactivate, "deactivate"),
        (Self::Reactivate, "reactivate"),
        (Self::Export, "export"),
        (Self::Destroy, "destroy"),
        (Self::Ammunition, "ammunition"),
    ];

    /// The word for it.
    pub fn as_str(self) -> &'static str {
        Self::ALL[self as usize].1
    }

    /// What it triggers. A rule without triggers speaks of every event.
    pub fn triggers(self) -> &'static [Trigger] {
        use Trigger as T;
        match self {
            Self::Import => &[T::Import],
            Self::TempImport => &[T::TempImport],
            Self::Manufacture => &[T::Manufacture],
            Self::PartsImport => &[T::PartsImport],
            Self::StateStock => &[T::StateStock, T::StateAcquire],
            Self::TransferCivilian => &[T::GovToCivil],
            Self::Seized => &[T::SeizedConfiscated],
            Self::Surrendered | Self::Found => &[T::Recovered],
            Self::Retained => &[T::RetainOfficial],
            Self::Deactivate => &[T::Deactivate],
            Self::Reactivate => &[T::Reactivate, T::Repair],
            Self::Export => &[T::Export],
            Self::Destroy => &[T::Destroy],
            Self::Ammunition => &[T::AmmoManufacture, T::AmmoImport],
        }
    }
}

impl std::fmt::Display for Event {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl std::str::FromStr for Event {
    type Err = NotAnEvent;

    fn from_str(value: &str) -> Result<Self, NotAnEvent> {
        let found = Self::ALL.iter().find(|(_, word)| *word == value.trim().to_lowercase());
        found.map(|(event, _)| *event).ok_or_else(|| NotAnEvent { value: value.to_owned() })
    }
}

/// A word that names no event.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{value}\" names no event: write {}", Event::ALL.map(|(_, word)| word).join(", "))]
pub struct NotAnEvent {
    /// What was written.
    pub value: String,
}

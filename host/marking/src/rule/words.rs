//! The words that a rule is made of, each a closed list.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Whose word a rule is: what was seen of its text when it was written into the rule base.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Provenance {
    /// The passage was read in a United Nations document.
    S,
    /// The passage was found in a public text; whether that text is primary is said in `sources.toml`.
    F,
    /// A law or a secondary source carries the same content; the instrument's own paragraph was not read.
    C,
    /// Written down from knowledge of the instrument, to be verified by the authority that runs the station.
    M,
    /// As `M`, and uncertain in figure or wording: loaded switched off.
    #[serde(rename = "M?")]
    Unsure,
    /// A condition of this program, not of any law: what it needs to keep its own promises.
    P,
}

/// How strongly a rule asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Says what a word means.
    Definition,
    /// Binding within its instrument.
    Shall,
    /// Recommended.
    Should,
    /// To be furthered.
    Encouraged,
    /// Left open.
    May,
    /// What is done, without being written.
    Practice,
}

/// How an instrument binds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Binding {
    /// A treaty, for its parties.
    Treaty,
    /// A regional convention or Union law.
    RegionalLaw,
    /// A State's law.
    NationalLaw,
    /// A political commitment of States.
    Political,
    /// Guidance: not law, unless a State adopts it.
    Guidance,
    /// A standard of the trade.
    IndustryStandard,
    /// What is done, without being written.
    Practice,
    /// This program's own conditions.
    Program,
}

/// What a rule is triggered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Trigger {
    /// A firearm is made.
    Manufacture,
    /// A firearm comes in for good.
    Import,
    /// A firearm comes in for a time.
    TempImport,
    /// A firearm passes through.
    Transit,
    /// A firearm goes out.
    Export,
    /// A firearm leaves a government's stock for permanent civilian use.
    GovToCivil,
    /// Armed or security forces hold it.
    StateStock,
    /// The State acquires it.
    StateAcquire,
    /// It was seized or confiscated.
    SeizedConfiscated,
    /// It was found, surrendered or collected.
    Recovered,
    /// It was confiscated and is kept for official use.
    RetainOfficial,
    /// It is made unusable for good.
    Deactivate,
    /// It is made usable again.
    Reactivate,
    /// It is destroyed.
    Destroy,
    /// Ammunition is made.
    AmmoManufacture,
    /// Ammunition comes in.
    AmmoImport,
    /// An essential part is made.
    PartsManufacture,
    /// An essential part comes in.
    PartsImport,
    /// It is repaired or converted.
    Repair,
    /// A trace is asked or answered.
    Trace,
    /// A record is made.
    Record,
    /// A report is made.
    Report,
}

/// Whom a rule binds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Actor {
    /// The maker.
    Manufacturer,
    /// The importer.
    Importer,
    /// An authority of the State.
    StateAuthority,
    /// An armed or security force.
    ArmedForce,
    /// Who verifies a deactivation.
    VerifyingEntity,
    /// A dealer or broker.
    Dealer,
    /// Who keeps the register.
    Registrar,
    /// The national point of contact.
    PointOfContact,
}

/// One piece of information that a mark holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Element {
    /// The maker's name, brand or code.
    Maker,
    /// Where it was made: the country.
    CountryOfManufacture,
    /// Where it was made: the place.
    PlaceOfManufacture,
    /// When it was made.
    YearOfManufacture,
    /// The model.
    Model,
    /// The calibre or gauge.
    Calibre,
    /// The serial that the item has, or gets from its maker.
    Serial,
    /// A number that the station gives an item that has no unique one.
    Number,
    /// The country that imports, or that owns, seizes, deactivates: whose mark it is.
    Country,
    /// The year of the event whose mark it is.
    Year,
    /// Month and year of the marking.
    MarkingDate,
    /// The importer's name.
    ImporterName,
    /// The importer's city.
    ImporterCity,
    /// The importer's State or province.
    ImporterRegion,
    /// The importer's address in one line.
    ImporterAddress,
    /// The licensee's marking number or short licence number.
    LicenceNumber,
    /// The country that a German import mark names, whichever that is.
    ThirdCountry,
    /// The code of the service that holds the weapon.
    Agency,
    /// The State entity that hands the weapon to civilians.
    Entity,
    /// A regional or State sign that the machine must own.
    StateSign,
    /// The sign of a confiscated weapon that is kept for official use.
    OfficialUse,
    /// The letters of a deactivation.
    DeactivationSign,
    /// The symbol of who certifies a deactivation.
    VerifierSymbol,
    /// The lot or batch of ammunition.
    Lot,
    /// The kind of ammunition.
    AmmunitionType,
    /// Who bought it.
    Purchaser,
    /// Where it goes.
    Destination,
    /// Geometric symbols with a code, as some States use them in place of words.
    SymbolScheme,
    /// A two-dimensional symbol.
    Symbol2d,
}

/// What the program looks at by itself, where the other fields of a rule cannot say it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Check {
    /// No other item of the register has this maker, model, calibre and serial.
    UniqueIdentity,
    /// A number is planned only where there is no unique serial.
    NoSecondIdentity,
    /// What is planned covers neither an observed mark nor a no-mark zone.
    NoOverlap,
    /// The year in an import mark is the year of the release.
    YearOfRelease,
    /// The country in the mark is the one the event names, as a current code of ISO 3166-1.
    CountryCode,
    /// No mark of a proof house is planned.
    NoProofMark,
    /// A temporary import has a purpose and a day of re-export.
    ExemptionRecorded,
    /// A weapon that goes to civilians bears, or gets, the transfer mark.
    TransferMark,
    /// No trace of an item that is to be destroyed is open, or somebody overrode that with a reason.
    TraceClosed,
    /// Ammunition without marks is refused and routed to destruction.
    UnmarkedAmmunition,
    /// A lot number is built as MIL-STD-1168 says.
    Lot1168,
    /// The full deactivation mark stands on the frame, the short one on the other parts.
    FullMarkOnFrame,
    /// Each part that was modified bears a mark.
    EveryModifiedPart,
    /// A disposal other than destruction has an authorisation, a mark and a recorded method.
    DisposalAuthorised,
    /// A serial in an obliterated state waits for the forensic release.
    ForensicRelease,
    /// Somebody has looked whether there is a serial, and serial and status say the same.
    SerialStatus,
    /// The kind of weapon has a part to mark, and the part has a free place.
    FreePlace,
    /// The text can be made by the machine: characters, length, glyphs, forbidden bytes.
    MachineText,
    /// Height, depth and method can be made by the machine.
    MachineGeometry,
    /// The text fits on the surface, apart from what stands there.
    SurfaceFit,
    /// What is planned agrees with the marks that the station has made already.
    AsMade,
    /// The metal can take a mark; where it cannot, a tag is made.
    MetalTakesMark,
    /// What the authority has to fill in is filled in: agencies, number length, glyphs.
    AuthorityConfigured,
    /// Two readings of the law are open; a person confirms the one that is used.
    ConfirmReading,
    /// Every fact that the mark needs was given.
    FactsGiven,
    /// An adequately pre-marked import gets no second mark.
    AcceptPremark,
    /// The year of manufacture is possible for the country that is named.
    CountryOfItsTime,
    /// Certificate of a deactivation is named.
    CertificateNamed,
    /// Laser is not the only mark on the item.
    LaserAlone,
    /// Not stamping is given a reason.
    ReasonNotStamped,
    /// The marks are those of the State, or of the area, that the profile is for.
    Jurisdiction,
    /// An exception that is claimed exists, and lets off only what its own text is known well enough for.
    ExemptionKnown,
}

impl Provenance {
    /// The code, as it is written.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::S => "S",
            Self::F => "F",
            Self::C => "C",
            Self::M => "M",
            Self::Unsure => "M?",
            Self::P => "P",
        }
    }
}

impl fmt::Display for Provenance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Writes a word of a closed list as its file writes it.
macro_rules! display_as_serialised {
    ($($word:ty),*) => {$(
        impl fmt::Display for $word {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.serialize(f)
            }
        }
    )*};
}

display_as_serialised!(Level, Binding, Trigger, Actor, Element, Check);
display_as_serialised!(super::Clock, super::RecordClass, super::RecordField);

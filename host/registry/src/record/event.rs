//! What happened to weapons (registry field union; ISACS 05.31 clause 10.4).

use super::{PartyId, is_false};
use jiff::civil::Date;
use marking::country::Country;
use marking::mark::{PartKind, Place};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What happened. One entry may tell it of many lives, on one day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum Happening {
    /// Went from one party to another.
    Transferred {
        /// Who gave it.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        from: Option<PartyId>,
        /// Who got it.
        to: PartyId,
        /// Licence or order.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        authorisation: Option<String>,
        /// End-use document.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        end_use: Option<String>,
    },
    /// Came into the country.
    Imported(Import),
    /// Left the country.
    Exported(Export),
    /// Belongs to a State.
    Owned {
        /// The service that owns it.
        service: String,
        /// Its unit.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        unit: Option<String>,
        /// Where it lies: site, building, rack, joined by `/`.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        location: Option<String>,
        /// Its condition.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        condition: Option<String>,
        /// Who keeps it.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        custodian: Option<PartyId>,
        /// It is with a peace operation.
        #[serde(skip_serializing_if = "is_false", default)]
        peace_operation: bool,
    },
    /// Changed its place or its keeper.
    Moved {
        /// Why.
        kind: MoveKind,
        /// Where it lay.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        from: Option<String>,
        /// Where it lies now: site, building, rack, joined by `/`.
        to: String,
        /// Who gave it.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        giver: Option<PartyId>,
        /// Who took it.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        taker: Option<PartyId>,
        /// By whose order.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        authority: Option<String>,
        /// When it is to be back.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        #[schemars(with = "Option<String>")]
        due_back: Option<Date>,
    },
    /// Was seized, found or surrendered.
    Seized(Seizure),
    /// Was made unusable for good.
    Deactivated {
        /// Who did it.
        entity: String,
        /// Certificate number.
        certificate: String,
        /// Who verified it.
        verifier: String,
    },
    /// Was destroyed. The lives are those of both counts, no more and no less.
    Destroyed(Destruction),
    /// Is missing.
    Lost(Absence),
    /// Was stolen.
    Stolen(Absence),
    /// Was found again.
    Recovered {
        /// Where.
        place: String,
        /// How.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        circumstances: Option<String>,
    },
    /// Was fired for comparison.
    TestFired {
        /// Laboratory.
        laboratory: String,
        /// Reference of bullets and cases in its collection.
        reference: String,
        /// Examiner.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        examiner: Option<String>,
    },
    /// Bears a code that is not a mark for the eye.
    Coded {
        /// What carries it.
        technology: CodeTechnology,
        /// The code.
        code: String,
        /// On which part.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        part: Option<PartKind>,
        /// Where on it.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        #[schemars(with = "Option<String>")]
        place: Option<Place>,
        /// Its part and place are shown to those only who may know them.
        #[serde(skip_serializing_if = "is_false", default)]
        restricted: bool,
    },
    /// Was photographed; the picture lies beside the register.
    Photographed {
        /// SHA-256 of the file, hexadecimal.
        sha256: String,
        /// Its size in bytes.
        bytes: u64,
        /// What it shows.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        shows: Option<String>,
    },
}

/// Which kind of event a [`Happening`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HappeningKind {
    /// [`Happening::Transferred`].
    Transferred,
    /// [`Happening::Imported`].
    Imported,
    /// [`Happening::Exported`].
    Exported,
    /// [`Happening::Owned`].
    Owned,
    /// [`Happening::Moved`].
    Moved,
    /// [`Happening::Seized`].
    Seized,
    /// [`Happening::Deactivated`].
    Deactivated,
    /// [`Happening::Destroyed`].
    Destroyed,
    /// [`Happening::Lost`].
    Lost,
    /// [`Happening::Stolen`].
    Stolen,
    /// [`Happening::Recovered`].
    Recovered,
    /// [`Happening::TestFired`].
    TestFired,
    /// [`Happening::Coded`].
    Coded,
    /// [`Happening::Photographed`].
    Photographed,
}

impl HappeningKind {
    /// Every kind with its word, which is also what `what` holds.
    pub const ALL: [(Self, &'static str); 14] = [
        (Self::Transferred, "transferred"),
        (Self::Imported, "imported"),
        (Self::Exported, "exported"),
        (Self::Owned, "owned"),
        (Self::Moved, "moved"),
        (Self::Seized, "seized"),
        (Self::Deactivated, "deactivated"),
        (Self::Destroyed, "destroyed"),
        (Self::Lost, "lost"),
        (Self::Stolen, "stolen"),
        (Self::Recovered, "recovered"),
        (Self::TestFired, "test-fired"),
        (Self::Coded, "coded"),
        (Self::Photographed, "photographed"),
    ];

    /// Its word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        Self::ALL[self as usize].1
    }
}

impl Happening {
    /// Which kind it is.
    #[must_use]
    pub fn kind(&self) -> HappeningKind {
        match self {
            Self::Transferred { .. } => HappeningKind::Transferred,
            Self::Imported(_) => HappeningKind::Imported,
            Self::Exported(_) => HappeningKind::Exported,
            Self::Owned { .. } => HappeningKind::Owned,
            Self::Moved { .. } => HappeningKind::Moved,
            Self::Seized(_) => HappeningKind::Seized,
            Self::Deactivated { .. } => HappeningKind::Deactivated,
            Self::Destroyed(_) => HappeningKind::Destroyed,
            Self::Lost(_) => HappeningKind::Lost,
            Self::Stolen(_) => HappeningKind::Stolen,
            Self::Recovered { .. } => HappeningKind::Recovered,
            Self::TestFired { .. } => HappeningKind::TestFired,
            Self::Coded { .. } => HappeningKind::Coded,
            Self::Photographed { .. } => HappeningKind::Photographed,
        }
    }

    /// Where the weapon lies from then on, where it says so.
    #[must_use]
    pub fn place(&self) -> Option<&str> {
        match self {
            Self::Owned { location, .. } => location.as_deref(),
            Self::Moved { to, .. } => Some(to),
            _ => None,
        }
    }

    /// The parties that have a part in it.
    #[must_use]
    pub fn parties(&self) -> Vec<PartyId> {
        let named = match self {
            Self::Transferred { from, to, .. } => vec![*from, Some(*to)],
            Self::Imported(import) => vec![import.importer, import.exporter, import.recipient],
            Self::Exported(export) => vec![export.consignee],
            Self::Owned { custodian, .. } => vec![*custodian],
            Self::Moved { giver, taker, .. } => vec![*giver, *taker],
            Self::Seized(seizure) => seizure.persons.iter().copied().map(Some).collect(),
            Self::Lost(absence) | Self::Stolen(absence) => vec![absence.last_possessor],
            Self::Deactivated { .. }
            | Self::Destroyed(_)
            | Self::Recovered { .. }
            | Self::TestFired { .. }
            | Self::Coded { .. }
            | Self::Photographed { .. } => Vec::new(),
        };
        named.into_iter().flatten().collect()
    }
}

/// Why something was moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum MoveKind {
    /// Given out.
    Issue,
    /// Brought back.
    Return,
    /// To another store.
    Transfer,
    /// To the workshop.
    Repair,
    /// As evidence, out of the store or back.
    Evidence,
}

/// What a code is carried by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum CodeTechnology {
    /// A chip that is read by touch.
    Chip,
    /// A tag that is read by radio.
    Rfid,
    /// A code that the weapon leaves on cartridge cases.
    Microstamp,
}

/// An import.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Import {
    /// State it came from.
    #[schemars(with = "String")]
    pub exporting: Country,
    /// Import licence; left out under an exemption.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub licence: Option<String>,
    /// When the licence was issued.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[schemars(with = "Option<String>")]
    pub issued: Option<Date>,
    /// When it ends.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[schemars(with = "Option<String>")]
    pub expires: Option<Date>,
    /// Importer.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub importer: Option<PartyId>,
    /// Exporter.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub exporter: Option<PartyId>,
    /// States it passed through, in order.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    #[schemars(with = "Vec<String>")]
    pub transit: Vec<Country>,
    /// Final recipient.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub recipient: Option<PartyId>,
    /// Day of release from customs.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[schemars(with = "Option<String>")]
    pub released: Option<Date>,
    /// Why no licence or no mark is needed.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub exemption: Option<Exemption>,
}

/// An exemption from licence or marking.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Exemption {
    /// Its code in the profile's instrument.
    pub code: String,
    /// For what purpose it came: show, repair, sport.
    pub purpose: String,
    /// When it has to leave again.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[schemars(with = "Option<String>")]
    pub return_by: Option<Date>,
}

/// An export.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Export {
    /// State it goes to.
    #[schemars(with = "String")]
    pub importing: Country,
    /// Export licence.
    pub licence: String,
    /// The other State's import licence.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub import_licence: Option<String>,
    /// Licences of the States it passes through.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub transit_licence: Option<String>,
    /// States it passes through, in order.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    #[schemars(with = "Vec<String>")]
    pub transit: Vec<Country>,
    /// Final consignee.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub consignee: Option<PartyId>,
}

/// How the State came to have a weapon.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SeizureClass {
    /// Taken from somebody.
    Seized,
    /// Found without an owner.
    Found,
    /// Handed in.
    Surrendered,
}

/// Under which law.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Procedure {
    /// Criminal.
    Criminal,
    /// Administrative.
    Administrative,
}

/// A seizure, a find or a surrender.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Seizure {
    /// Which of the three.
    pub class: SeizureClass,
    /// Under which law.
    pub procedure: Procedure,
    /// Legal basis.
    pub legal_basis: String,
    /// Case or court reference.
    pub case: String,
    /// Who took it.
    pub agency: String,
    /// Where.
    pub place: String,
    /// How, in words.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub circumstances: Option<String>,
    /// Why it is illicit.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub illicit: Option<String>,
    /// Who had it.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub persons: Vec<PartyId>,
}

/// A destruction. Hand-over and furnace are counts (`counted` entries) that found exactly these lives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Destruction {
    /// How: an irreversible method.
    pub method: String,
    /// Where.
    pub place: String,
    /// By whose order.
    pub authorisation: String,
    /// Certificate number.
    pub certificate: String,
    /// The count at hand-over, by its entry.
    pub handed_over: u64,
    /// The count at furnace or press, by its entry.
    pub at_furnace: u64,
    /// Who watched, in words or by function.
    pub witnesses: Vec<String>,
    /// What happened to the rest.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub residue: Option<String>,
}

/// A loss or a theft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Absence {
    /// What is known of it.
    pub circumstances: String,
    /// Incident number of whom it was reported to.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub incident: Option<String>,
    /// Who had it last with a right to.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub last_possessor: Option<PartyId>,
}

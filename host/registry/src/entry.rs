//! What stands in the ledger: one act of one person, at one time, as JSON.
//!
//! The bytes first written are the entry for ever; nothing ever encodes one again. A job is named by the index of its
//! [`Act::Reserved`] entry.

use crate::acceptance::Acceptance;
use crate::people::{Role, UserChange};
use crate::record::{
    CatalogueEntry, Count, Happening, HoldId, HoldKind, LifeId, LinkKind, MarkSeen, Party, PartyId, Recorded,
};
use jiff::civil::Date;
use marking::case::Event;
use marking::country::Country;
use marking::item::{Item, ObservedMark};
use marking::mark::PlannedMark;
use marking::number;
use protocol::Realm;
use serde::{Deserialize, Serialize};

/// Version of the ledger's format, in the first entry of every ledger.
pub const FORMAT: u32 = 1;

/// Index of a job's reserve entry.
pub type JobId = u64;

/// An opaque name for a person; the real name stands in a side table that is not part of the ledger.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PersonId(pub String);

/// How far the time of an entry can be believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ClockGrade {
    /// A supervisor confirmed the clock when the day was opened.
    Confirmed,
    /// The clock was behind the last entry; a supervisor declared the date.
    Declared,
    /// Nobody has looked at the clock.
    Unconfirmed,
}

/// When something was written. The order of entries is their index, never this.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    /// The station's day.
    pub day: Date,
    /// UTC time of the station's clock, RFC 3339.
    pub at: jiff::Timestamp,
    /// How far both can be believed.
    pub clock: ClockGrade,
}

/// One entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its index, from 0.
    pub index: u64,
    /// When.
    #[serde(flatten)]
    pub stamp: Stamp,
    /// Who.
    pub by: PersonId,
    /// The second person, where the act needs two.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub second_by: Option<PersonId>,
    /// What.
    #[serde(flatten)]
    pub act: Act,
}

/// What was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "act", rename_all = "kebab-case")]
pub enum Act {
    /// First entry of every ledger and of no other place.
    Genesis {
        /// [`FORMAT`].
        format: u32,
        /// Station id, 1 to 16 printable ASCII characters.
        station: String,
        /// Real or training, for ever (I-12).
        #[serde(with = "realm_words")]
        realm: Realm,
    },
    /// Numbers were handed to this station.
    NumberBlock(Box<IssuedBlock>),
    /// Numbers that were not burned yet will not be: returned, or not to be used.
    NumbersVoided {
        /// The first of them, as it would be marked.
        first: String,
        /// The last of them.
        last: String,
        /// Why.
        reason: String,
    },
    /// From here on number blocks count only with this authority's signature.
    AuthorityAdmitted {
        /// Its verifier key, as a C2SP signed note names it: name, key id and key joined by `+`.
        key: String,
    },
    /// The register was taken from a backup or a copy and is to be used again: the rest of every open block is void.
    Readmitted {
        /// How it came about.
        reason: String,
    },
    /// From here on the station signs its checkpoints with this key.
    StationKey {
        /// Its verifier key, as a C2SP signed note names it.
        key: String,
    },
    /// From here on this witness cosigns the station's checkpoints.
    WitnessAdmitted {
        /// Its verifier key, as a C2SP signed note names it.
        key: String,
    },
    /// Something changed about a user.
    User {
        /// Whom it concerns.
        person: PersonId,
        /// What changed.
        change: UserChange,
        /// The roles, where the change is about them.
        #[serde(skip_serializing_if = "Vec::is_empty", default)]
        roles: Vec<Role>,
    },
    /// A second person looked at an act that was done by one and says that it is right.
    Countersigned {
        /// The entry of that act.
        entry: u64,
    },
    /// From here on receipts by this key count.
    ControllerAdmitted {
        /// Ed25519 public key, 64 lower-case hexadecimal digits.
        key: String,
        /// Key id, 16 lower-case hexadecimal digits.
        key_id: String,
        /// Inputs that are wired, by name.
        wired: Vec<String>,
        /// Whether the wiring makes motion without a permit impossible, as declared at this station.
        permit_interlocks_motion: bool,
        /// The last receipt that it signed for another register, where it worked for one before.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        after: Option<EarlierReceipt>,
    },
    /// The supervisor opened the day.
    DayOpened,
    /// The supervisor closed the day.
    DayClosed,
    /// Weapons that are marked together, by a person's decision.
    ConsignmentOpened(Consignment),
    /// A corrected manifest of an open consignment.
    ConsignmentRevised {
        /// The consignment.
        consignment: String,
        /// SHA-256 of the corrected manifest, hexadecimal.
        manifest_sha256: String,
        /// SHA-256 of the head beside it, hexadecimal, where the head is not in the manifest.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        head_sha256: Option<String>,
        /// SHA-256 of the rules from now on, hexadecimal.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        rules_sha256: Option<String>,
        /// Why.
        reason: String,
    },
    /// A person answered a question about a line.
    Answered {
        /// The consignment.
        consignment: String,
        /// The item asked about.
        item_no: String,
        /// Which question: the finding's id.
        question: String,
        /// The value asked about.
        value: String,
        /// Whether the line stands as written.
        stands: bool,
    },
    /// A number is burned and a job begins. The index of this entry is the job's id.
    Reserved(Box<Reservation>),
    /// From here on the machine may move.
    StartIntended {
        /// The job.
        job: JobId,
        /// Machine family and name.
        machine: String,
        /// Whether the machine was asked what it holds and answered the same.
        read_back: bool,
        /// SHA-256 of the dialect that its driver spoke, hexadecimal.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        dialect_sha256: Option<String>,
    },
    /// The controller's statement, 492 lower-case hexadecimal digits.
    Received {
        /// The signed receipt.
        receipt: String,
    },
    /// A job ended without a mark, and this could be proved without asking anybody.
    Closed {
        /// The job.
        job: JobId,
        /// How it is known.
        reason: CloseReason,
    },
    /// A person looked at the part and said what is there.
    Settled {
        /// The job.
        job: JobId,
        /// What is there.
        verdict: Verdict,
        /// The remains of a partial mark, from now on an observed mark.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        spoilt: Option<ObservedMark>,
    },
    /// A person explained a cycle that no job was armed for.
    UnarmedSettled {
        /// Number of its receipt.
        sequence: u64,
        /// The explanation.
        explanation: String,
    },
    /// What stands on the metal was read and compared with the plan.
    Verified {
        /// The job.
        job: JobId,
        /// What was read, line by line.
        read: Vec<String>,
        /// Whether it is what was planned.
        matches: bool,
    },
    /// An item will not be marked here, and why.
    SetAside {
        /// The consignment.
        consignment: String,
        /// The item.
        item_no: String,
        /// Why.
        reason: String,
        /// The number of the seal that holds its tag.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        seal: Option<String>,
    },
    /// A machine passed its acceptance.
    MachineAccepted(Acceptance),
    /// A weapon, pack or component was taken into the register.
    ItemRecorded(Box<Recorded>),
    /// A mark was found on something recorded earlier.
    MarkObserved(Box<MarkSeen>),
    /// A party was recorded.
    PartyRecorded(Box<Party>),
    /// The key to what identifies a natural person was erased.
    PartyErased {
        /// The party.
        party: PartyId,
        /// By what right.
        reason: String,
    },
    /// Something happened to weapons.
    Happened {
        /// To which; ascending, one at least.
        lives: Vec<LifeId>,
        /// On which day, not after that of the entry.
        on: Date,
        /// What.
        event: Box<Happening>,
    },
    /// Weapons are kept.
    HoldPlaced {
        /// Which; ascending, one at least.
        lives: Vec<LifeId>,
        /// Why.
        kind: HoldKind,
        /// Case, trace or order.
        reference: String,
        /// When it was last decided until when; without an end where left out.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        until: Option<Date>,
    },
    /// They are kept no more for that reason.
    HoldReleased {
        /// The hold.
        hold: HoldId,
        /// By what decision.
        reason: String,
    },
    /// A place was counted.
    Counted(Box<Count>),
    /// Two lives are one weapon, or are not.
    LivesLinked {
        /// The later one.
        life: LifeId,
        /// The earlier one.
        other: LifeId,
        /// What they are to each other.
        how: LinkKind,
        /// How it is known.
        reason: String,
    },
    /// An earlier entry is wrong. It stays, and no longer counts; what is right stands in an entry of its own.
    ErrorDeclared {
        /// The wrong entry.
        entry: u64,
        /// What is wrong with it.
        reason: String,
        /// The entry that takes its place: the next one. Left out where none does.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        corrected_by: Option<u64>,
    },
    /// A name of the catalogue.
    CatalogueAdded(CatalogueEntry),
}

/// A number block, and the authority's word for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IssuedBlock {
    /// The numbers.
    #[serde(flatten)]
    pub block: number::NumberBlock,
    /// The signed note by which the authority issued it; left out where no authority is admitted.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub note: Option<String>,
}

impl From<number::NumberBlock> for Box<IssuedBlock> {
    fn from(block: number::NumberBlock) -> Self {
        Self::new(IssuedBlock { block, note: None })
    }
}

/// A receipt of which only number and hash are known here: the chain goes on behind it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EarlierReceipt {
    /// Its number, from 1.
    pub sequence: u64,
    /// SHA-256 of it with its signature, 64 lower-case hexadecimal digits.
    pub sha256: String,
}

impl EarlierReceipt {
    /// Number and hash; `None` where they have not their form.
    #[must_use]
    pub fn read(&self) -> Option<(u64, [u8; 32])> {
        let hash = crate::hex::decode(self.sha256.as_bytes())?;
        (self.sequence >= 1).then_some((self.sequence, hash))
    }
}

/// What a consignment fixes for its lines.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consignment {
    /// Its id at this station.
    pub consignment: String,
    /// Profile id.
    pub profile: String,
    /// What happened, for which marks are made; left out for an import.
    #[serde(skip_serializing_if = "is_import", default)]
    pub event: Event,
    /// SHA-256 of the rule files, the profiles and the authority's settings by which it was opened, hexadecimal.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub rules_sha256: Option<String>,
    /// Import licence number.
    pub licence: String,
    /// State that imports; its code is marked.
    pub importing: Country,
    /// State that exports.
    pub exporting: Country,
    /// Who receives the weapons in the end.
    pub recipient: String,
    /// Release date; its year is marked (I-8).
    pub release: Date,
    /// Quantity licensed.
    pub quantity: u32,
    /// SHA-256 of the manifest, hexadecimal.
    pub manifest_sha256: String,
    /// SHA-256 of the head beside it, hexadecimal, where the head is not in the manifest.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub head_sha256: Option<String>,
}

fn is_import(event: &Event) -> bool {
    *event == Event::Import
}

/// A burned number and an intended mark.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reservation {
    /// The consignment.
    pub consignment: String,
    /// The item as taken in.
    pub item: Item,
    /// Station number, where the item bears no unique serial.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub number: Option<String>,
    /// What is to stand on the metal, and where.
    pub mark: PlannedMark,
    /// Digest of the mark, 64 lower-case hexadecimal digits.
    pub digest: String,
    /// How the part in the clamp was identified (I-11).
    pub identified: Identification,
    /// The earlier job whose part lies in the clamp still.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub same_part_as: Option<JobId>,
}

/// How the part in the clamp was identified.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Identification {
    /// By what means.
    pub how: IdentifiedBy,
    /// What was read from the part or its label.
    pub read: String,
}

/// Means of identification.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum IdentifiedBy {
    /// A scanner read it, at a port of the station's own.
    Scan,
    /// A screen, a program or the person at the command line says that a scanner read it: the station itself saw none.
    ScanReported,
    /// A person typed the serial from the metal without seeing the expected one.
    TypedBlind,
    /// The item bears nothing to read; a person matched it to its line by description.
    Description,
}

/// How it is known that there is no mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CloseReason {
    /// The job was cut before its start-intent: nothing that can start the machine had been sent.
    CutBeforeStart,
    /// The machine did not take the payload.
    NotLoaded,
    /// The controller refused to arm, and the job was given up.
    NotArmed,
    /// The receipt says that the permit was never given.
    NeverPermitted,
    /// The receipt says that nothing moved under the permit, and the wiring makes motion without it impossible.
    NoCycle,
}

/// What a person found on the part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Untouched.
    None,
    /// Something, but not the whole mark.
    Partial,
    /// The whole mark.
    Complete,
}

mod realm_words {
    use protocol::Realm;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    #[derive(Serialize, Deserialize)]
    #[serde(rename_all = "kebab-case")]
    enum Word {
        Real,
        Training,
    }

    pub(super) fn serialize<S: Serializer>(realm: &Realm, serializer: S) -> Result<S::Ok, S::Error> {
        match realm {
            Realm::Real => Word::Real,
            Realm::Training => Word::Training,
        }
        .serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Realm, D::Error> {
        Ok(match Word::deserialize(deserializer)? {
            Word::Real => Realm::Real,
            Word::Training => Realm::Training,
        })
    }
}

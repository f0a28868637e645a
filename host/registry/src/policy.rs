//! Who may do what: one table from an act to the roles that may do it, and to the second person it needs.
//!
//! It is part of the format, as the entry's types are: writer and checker read the same table, `FORMAT.md` shows it,
//! and each decides for itself who has which role. It counts once a ledger has a [`Act::User`] entry.

use crate::entry::{Act, Verdict};
use crate::people::{Role, UserChange};
use crate::record::Happening;
use std::fmt;

use Role::{
    Administrator, Auditor, EvidenceCustodian, Operator, Registrar, Storekeeper, Supervisor, TracingOfficer,
};

/// The id under which the station itself writes what needs nobody's decision.
pub const STATION: &str = "station";

/// Who may do something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doer {
    /// The station writes down what it can prove: no person decides.
    Station,
    /// A user with one of these roles.
    Role(&'static [Role]),
    /// The user it concerns, or one with one of these roles.
    SelfOr(&'static [Role]),
    /// The station by itself, or a user with one of these roles.
    StationOr(&'static [Role]),
    /// Another user than the first, with a role that could have been second in the act looked at.
    SecondOfThatAct,
}

/// Whether a second person has to agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Second {
    /// No.
    No,
    /// Yes, another user with one of these roles, at once.
    AtOnce(&'static [Role]),
    /// Yes, but where only one is there, the act counts and waits for a countersignature.
    MayFollow(&'static [Role]),
}

/// One row of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// The act.
    pub act: &'static str,
    /// Which kind of it, where kinds differ; empty otherwise.
    pub kind: &'static str,
    /// Who may do it.
    pub by: Doer,
    /// Who has to agree.
    pub second: Second,
}

const KEYS: &[Role] = &[Supervisor, Administrator];
const ADMINISTRATORS: &[Role] = &[Administrator];
const SUPERVISORS: &[Role] = &[Supervisor];
const MARKERS: &[Role] = &[Operator, Supervisor];
const OPENERS: &[Role] = &[Supervisor, Registrar];
const RECORDERS: &[Role] = &[Operator, Storekeeper, EvidenceCustodian, Supervisor, Registrar];
const KEEPERS: &[Role] = &[Storekeeper, EvidenceCustodian, Supervisor, Registrar];
const OFFICES: &[Role] = &[EvidenceCustodian, Supervisor, Registrar, TracingOfficer];
const WITNESSES: &[Role] = &[Storekeeper, EvidenceCustodian, Supervisor, Registrar, Auditor, Administrator];
const OVERSEERS: &[Role] = &[Supervisor, Auditor, Administrator];

macro_rules! deeds {
    ($($(#[$doc:meta])* $deed:ident = $act:literal, $kind:literal, $by:expr, $second:expr;)*) => {
        /// An act, as far as it matters for who may do it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Deed { $($(#[$doc])* $deed,)* }

        /// The table, in the order of the acts in `FORMAT.md`.
        pub const POLICY: &[Rule] = &[$(Rule { act: $act, kind: $kind, by: $by, second: $second },)*];
    };
}

deeds! {
    /// Numbers taken in.
    NumberBlock = "number-block", "", Doer::Role(KEYS), Second::MayFollow(KEYS);
    /// Numbers given up.
    NumbersVoided = "numbers-voided", "", Doer::Role(KEYS), Second::AtOnce(KEYS);
    /// The authority's key.
    AuthorityAdmitted = "authority-admitted", "", Doer::Role(KEYS), Second::AtOnce(KEYS);
    /// A restored register.
    Readmitted = "readmitted", "", Doer::Role(KEYS), Second::AtOnce(KEYS);
    /// The station's first key.
    StationKey = "station-key", "first", Doer::Role(KEYS), Second::No;
    /// Any later key of the station.
    StationKeyAgain = "station-key", "later", Doer::Role(KEYS), Second::AtOnce(KEYS);
    /// A witness.
    WitnessAdmitted = "witness-admitted", "", Doer::Role(KEYS), Second::MayFollow(KEYS);
    /// The user who begins the list.
    UserFirst = "user", "enrolled, first", Doer::Station, Second::No;
    /// A new user.
    UserEnrolled = "user", "enrolled", Doer::Role(ADMINISTRATORS), Second::MayFollow(OVERSEERS);
    /// Other roles.
    UserRoles = "user", "roles", Doer::Role(ADMINISTRATORS), Second::MayFollow(OVERSEERS);
    /// A badge.
    UserBadge = "user", "badge", Doer::SelfOr(ADMINISTRATORS), Second::No;
    /// A PIN.
    UserPin = "user", "pin", Doer::SelfOr(ADMINISTRATORS), Second::No;
    /// Locked out.
    UserLocked = "user", "locked", Doer::Station, Second::No;
    /// Not locked out any more.
    UserUnlocked = "user", "unlocked", Doer::StationOr(ADMINISTRATORS), Second::No;
    /// Gone.
    UserLeft = "user", "left", Doer::Role(ADMINISTRATORS), Second::No;
    /// A late second person.
    Countersigned = "countersigned", "", Doer::SecondOfThatAct, Second::No;
    /// The first controller.
    ControllerAdmitted = "controller-admitted", "first", Doer::Role(KEYS), Second::No;
    /// Any later one, or one from another register.
    ControllerAgain = "controller-admitted", "later, or with `after`", Doer::Role(KEYS), Second::AtOnce(KEYS);
    /// Day opened.
    DayOpened = "day-opened", "", Doer::Role(SUPERVISORS), Second::No;
    /// Day closed.
    DayClosed = "day-closed", "", Doer::Role(SUPERVISORS), Second::No;
    /// Consignment opened.
    ConsignmentOpened = "consignment-opened", "", Doer::Role(OPENERS), Second::No;
    /// Consignment revised.
    ConsignmentRevised = "consignment-revised", "", Doer::Role(OPENERS), Second::No;
    /// Question answered.
    Answered = "answered", "", Doer::Role(OPENERS), Second::No;
    /// Number burned.
    Reserved = "reserved", "", Doer::Role(MARKERS), Second::No;
    /// Machine started.
    StartIntended = "start-intended", "", Doer::Role(MARKERS), Second::No;
    /// Receipt taken in.
    Received = "received", "", Doer::Station, Second::No;
    /// Job closed by proof.
    Closed = "closed", "", Doer::Station, Second::No;
    /// Job settled: no mark, or a whole one.
    Settled = "settled", "none, complete", Doer::Role(MARKERS), Second::No;
    /// Job settled as partial: the weapon will be marked again.
    SettledPartial = "settled", "partial", Doer::Role(MARKERS), Second::AtOnce(MARKERS);
    /// Motion without a job explained.
    UnarmedSettled = "unarmed-settled", "", Doer::Role(SUPERVISORS), Second::No;
    /// Mark read back.
    Verified = "verified", "", Doer::Role(MARKERS), Second::No;
    /// Item set aside.
    SetAside = "set-aside", "", Doer::Role(MARKERS), Second::No;
    /// Machine accepted.
    MachineAccepted = "machine-accepted", "", Doer::Role(SUPERVISORS), Second::No;
    /// Weapon recorded.
    ItemRecorded = "item-recorded", "", Doer::Role(RECORDERS), Second::No;
    /// Mark found.
    MarkObserved = "mark-observed", "", Doer::Role(RECORDERS), Second::No;
    /// Party recorded.
    PartyRecorded = "party-recorded", "", Doer::Role(OFFICES), Second::No;
    /// Person erased.
    PartyErased = "party-erased", "", Doer::Role(KEYS), Second::AtOnce(OVERSEERS);
    /// Changed hands, or crossed a border.
    Traded = "happened", "transferred, imported, exported, owned, deactivated", Doer::Role(KEEPERS), Second::No;
    /// Moved.
    Moved = "happened", "moved", Doer::Role(KEEPERS), Second::No;
    /// Seized.
    Seized = "happened", "seized", Doer::Role(OFFICES), Second::No;
    /// Destroyed.
    Destroyed = "happened", "destroyed", Doer::Role(KEEPERS), Second::AtOnce(WITNESSES);
    /// Missing, or found again.
    Missed = "happened", "lost, stolen, recovered", Doer::Role(KEEPERS), Second::No;
    /// Test-fired.
    TestFired = "happened", "test-fired", Doer::Role(OFFICES), Second::No;
    /// Coded, or photographed.
    Described = "happened", "coded, photographed", Doer::Role(RECORDERS), Second::No;
    /// Kept.
    HoldPlaced = "hold-placed", "", Doer::Role(OFFICES), Second::No;
    /// Not kept any more.
    HoldReleased = "hold-released", "", Doer::Role(OFFICES), Second::MayFollow(OFFICES);
    /// Counted.
    Counted = "counted", "", Doer::Role(KEEPERS), Second::No;
    /// Lives linked.
    LivesLinked = "lives-linked", "", Doer::Role(OFFICES), Second::MayFollow(OFFICES);
    /// Error declared.
    ErrorDeclared = "error-declared", "", Doer::Role(KEEPERS), Second::MayFollow(WITNESSES);
    /// Name added.
    CatalogueAdded = "catalogue-added", "", Doer::Role(RECORDERS), Second::No;
}

/// What the table needs to know of the ledger before an act.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Before {
    /// A user was enrolled.
    pub users: bool,
    /// The station has a key.
    pub station_key: bool,
    /// A controller was admitted.
    pub controller: bool,
}

impl Deed {
    /// Which row an act falls under; `None` for the genesis, which comes before everybody.
    #[must_use]
    pub fn of(act: &Act, before: Before) -> Option<Self> {
        Some(match act {
            Act::Genesis { .. } => return None,
            Act::NumberBlock(_) => Self::NumberBlock,
            Act::NumbersVoided { .. } => Self::NumbersVoided,
            Act::AuthorityAdmitted { .. } => Self::AuthorityAdmitted,
            Act::Readmitted { .. } => Self::Readmitted,
            Act::StationKey { .. } if before.station_key => Self::StationKeyAgain,
            Act::StationKey { .. } => Self::StationKey,
            Act::WitnessAdmitted { .. } => Self::WitnessAdmitted,
            Act::User { change, .. } => Self::of_user(*change, before.users),
            Act::Countersigned { .. } => Self::Countersigned,
            Act::ControllerAdmitted { after, .. } if before.controller || after.is_some() => {
                Self::ControllerAgain
            }
            Act::ControllerAdmitted { .. } => Self::ControllerAdmitted,
            Act::DayOpened => Self::DayOpened,
            Act::DayClosed => Self::DayClosed,
            Act::ConsignmentOpened(_) => Self::ConsignmentOpened,
            Act::ConsignmentRevised { .. } => Self::ConsignmentRevised,
            Act::Answered { .. } => Self::Answered,
            Act::Reserved(_) => Self::Reserved,
            Act::StartIntended { .. } => Self::StartIntended,
            Act::Received { .. } => Self::Received,
            Act::Closed { .. } => Self::Closed,
            Act::Settled { verdict: Verdict::Partial, .. } => Self::SettledPartial,
            Act::Settled { .. } => Self::Settled,
            Act::UnarmedSettled { .. } => Self::UnarmedSettled,
            Act::Verified { .. } => Self::Verified,
            Act::SetAside { .. } => Self::SetAside,
            Act::MachineAccepted(_) => Self::MachineAccepted,
            Act::ItemRecorded(_) => Self::ItemRecorded,
            Act::MarkObserved(_) => Self::MarkObserved,
            Act::PartyRecorded(_) => Self::PartyRecorded,
            Act::PartyErased { .. } => Self::PartyErased,
            Act::Happened { event, .. } => Self::of_happening(event),
            Act::HoldPlaced { .. } => Self::HoldPlaced,
            Act::HoldReleased { .. } => Self::HoldReleased,
            Act::Counted(_) => Self::Counted,
            Act::LivesLinked { .. } => Self::LivesLinked,
            Act::ErrorDeclared { .. } => Self::ErrorDeclared,
            Act::CatalogueAdded(_) => Self::CatalogueAdded,
        })
    }

    fn of_user(change: UserChange, users: bool) -> Self {
        match change {
            UserChange::Enrolled if !users => Self::UserFirst,
            UserChange::Enrolled => Self::UserEnrolled,
            UserChange::Roles => Self::UserRoles,
            UserChange::Badge => Self::UserBadge,
            UserChange::Pin => Self::UserPin,
            UserChange::Locked => Self::UserLocked,
            UserChange::Unlocked => Self::UserUnlocked,
            UserChange::Left => Self::UserLeft,
        }
    }

    fn of_happening(event: &Happening) -> Self {
        match event {
            Happening::Transferred { .. }
            | Happening::Imported(_)
            | Happening::Exported(_)
            | Happening::Owned { .. }
            | Happening::Deactivated { .. } => Self::Traded,
            Happening::Moved { .. } => Self::Moved,
            Happening::Seized(_) => Self::Seized,
            Happening::Destroyed(_) => Self::Destroyed,
            Happening::Lost(_) | Happening::Stolen(_) | Happening::Recovered { .. } => Self::Missed,
            Happening::TestFired { .. } => Self::TestFired,
            Happening::Coded { .. } | Happening::Photographed { .. } => Self::Described,
        }
    }

    /// Its row.
    #[must_use]
    pub fn rule(self) -> &'static Rule {
        &POLICY[self as usize]
    }
}

impl Rule {
    /// The roles of which a late second person needs one; `None` where the act waits for nobody.
    #[must_use]
    pub fn may_follow(&self) -> Option<&'static [Role]> {
        match self.second {
            Second::MayFollow(roles) => Some(roles),
            Second::No | Second::AtOnce(_) => None,
        }
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            "" => f.write_str(self.act),
            kind => write!(f, "{} ({kind})", self.act),
        }
    }
}

impl fmt::Display for Doer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Station => f.write_str("the station"),
            Self::Role(roles) => f.write_str(&names(roles)),
            Self::SelfOr(roles) => write!(f, "oneself, {}", names(roles)),
            Self::StationOr(roles) => write!(f, "the station, {}", names(roles)),
            Self::SecondOfThatAct => f.write_str("who may be second in that act"),
        }
    }
}

impl fmt::Display for Second {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::No => f.write_str("nobody"),
            Self::AtOnce(roles) => f.write_str(&names(roles)),
            Self::MayFollow(roles) => write!(f, "may follow: {}", names(roles)),
        }
    }
}

/// The names of roles, joined by commas.
#[must_use]
pub fn names(roles: &[Role]) -> String {
    roles.iter().map(|role| role.name()).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn format_shows_the_table_as_it_is() {
        let format = include_str!("../FORMAT.md");
        let rows: Vec<_> = POLICY
            .iter()
            .map(|rule| format!("| `{}` | {} | {} | {} |", rule.act, rule.kind, rule.by, rule.second))
            .collect();
        let shown = format.split("## Who may do what").nth(1).and_then(|rest| rest.split("\n## ").next());
        let shown: Vec<_> = shown
            .into_iter()
            .flat_map(str::lines)
            .filter(|line| line.starts_with("| `"))
            .map(str::to_owned)
            .collect();
        assert_eq!(shown, rows, "the table should be:\n{}", rows.join("\n"));
    }

    #[test]
    fn what_the_invariants_say_of_two_persons_stands_in_the_table() {
        for deed in [
            Deed::NumbersVoided,
            Deed::AuthorityAdmitted,
            Deed::Readmitted,
            Deed::StationKeyAgain,
            Deed::ControllerAgain,
            Deed::SettledPartial,
            Deed::PartyErased,
            Deed::Destroyed,
        ] {
            assert!(matches!(deed.rule().second, Second::AtOnce(_)), "{}", deed.rule());
        }
        assert!(Deed::NumberBlock.rule().may_follow().is_some());
    }
}

//! The shift report: what a day brought, for the supervisor's file and for whoever pays for the programme.

use crate::document::{Checkpoint, Document, Issue, Signature};
use crate::{PaperError, check};
use jiff::civil::Date;
use serde::Serialize;

/// One day or shift.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Shift {
    /// Number, date, station, authority
    pub issue: Issue,
    /// The day that was worked
    pub day: Date,
    /// Consignments and campaigns that were worked on
    pub work: Vec<String>,
    /// Who worked
    pub people: Vec<Worker>,
    /// What became of the weapons
    pub counts: Counts,
    /// How many were marked in each hour
    pub hours: Vec<Hour>,
    /// What work stopped for
    pub stops: Vec<Stop>,
    /// What it was marked with
    pub machines: Vec<Machine>,
    /// The ledger when the day was opened
    pub begin: Checkpoint,
    /// The ledger when the day was closed
    pub end: Checkpoint,
    /// What else is to be said
    pub notes: Vec<String>,
    /// Who signs
    pub signatures: Vec<Signature>,
}

/// A person who worked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Worker {
    /// Name
    pub name: String,
    /// As what, in words
    pub role: String,
}

/// Marks by what became of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Witnessed by the controller
    pub witnessed: u32,
    /// Attested by a person only
    pub attested: u32,
    /// Of both, those whose text was not read back
    pub not_verified: u32,
    /// Begun and not finished as planned
    pub spoilt: u32,
    /// Not allowed to be marked
    pub refused: u32,
    /// Weapons done in an hour of work, in tenths
    pub per_hour_tenths: u32,
}

/// One hour of the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Hour {
    /// The hour it begins with, 0 to 23
    pub hour: u8,
    /// Marks in it
    pub marks: u32,
}

/// One cause of stops.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Stop {
    /// The cause, in words
    pub cause: String,
    /// How often
    pub times: u32,
    /// How long altogether, in minutes
    pub minutes: u32,
}

/// A machine and its pin or die.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Machine {
    /// Its name
    pub name: String,
    /// Its maker, type and number, in one line
    pub description: Option<String>,
    /// Strikes, or seconds of beam, of this shift
    pub strikes: u64,
    /// Strikes since the pin was changed
    pub pin_strikes: Option<u64>,
    /// Strikes after which it is to be changed
    pub pin_limit: Option<u64>,
    /// Marks that were read back at the first try, of a hundred
    pub read_percent: Option<u8>,
    /// What the reading of its marks says of the pin, in words
    pub wear: Option<String>,
}

impl Document for Shift {
    const TEMPLATE: &'static str = "shift.typ";
    const WORDS: &'static [&'static str] = &[
        "paper-shift",
        "paper-day",
        "paper-work",
        "paper-people",
        "paper-role",
        "paper-sign-name",
        "paper-counts",
        "paper-count-witnessed",
        "paper-count-attested",
        "paper-count-not-verified",
        "paper-count-spoilt",
        "paper-count-refused",
        "paper-per-hour",
        "paper-hours",
        "paper-stops",
        "paper-cause",
        "paper-times",
        "paper-minutes",
        "paper-nothing",
        "paper-machines",
        "paper-machine",
        "paper-strikes",
        "paper-pin-strikes",
        "paper-pin-limit",
        "paper-read-percent",
        "paper-pin-wear",
        "paper-notes",
        "paper-ledger-begin",
        "paper-ledger-end",
        "paper-checkpoint-origin",
        "paper-checkpoint-size",
        "paper-checkpoint-root",
        "paper-signatures",
        "paper-sign-date",
        "paper-sign-signature",
    ];
    const TITLE: &'static str = "paper-shift";

    fn issue(&self) -> &Issue {
        &self.issue
    }

    fn check(&self) -> Result<(), PaperError> {
        check::least("people", self.people.len(), 1)?;
        check::least("signatures", self.signatures.len(), 1)
    }
}

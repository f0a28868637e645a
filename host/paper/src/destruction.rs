//! The certificate of destruction, with its list: what left the store, what reached the furnace, and that both are equal
//! or where they are not.

use crate::code::Code;
use crate::document::{Checkpoint, Description, Document, Issue, Signature};
use crate::{PaperError, check};
use jiff::civil::Date;
use serde::Serialize;

/// Weapons that were destroyed together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Destruction {
    /// Number, date, station, authority
    pub issue: Issue,
    /// The order or judgment by which they were destroyed
    pub basis: String,
    /// How, in words: melting, shredding
    pub method: String,
    /// Where
    pub place: String,
    /// When
    pub destroyed: Date,
    /// What becomes of what is left
    pub residue: Option<String>,
    /// Every weapon on any of the lists
    pub lines: Vec<Line>,
    /// The ledger when the certificate was made
    pub checkpoint: Checkpoint,
    /// The proof, or where it is found, made with [`Code::ON_PAGE`]
    pub proof: Code,
    /// Who destroyed and who watched; at least two
    pub signatures: Vec<Signature>,
}

/// One weapon.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Line {
    /// The number by which the register knows it
    pub number: String,
    /// What it is
    pub weapon: Description,
    /// Other marks on it, each as found
    pub marks: Vec<String>,
    /// Where it was made
    pub made_in: Option<String>,
    /// Case, seal or stock reference
    pub reference: Option<String>,
    /// On which lists it stands
    pub on: On,
}

/// On which lists a weapon stands: scanned out of the store, scanned in where it was destroyed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum On {
    /// On both, as it should be
    Both,
    /// It left the store and was not destroyed
    OutOnly,
    /// It was destroyed and had not left the store
    DestroyedOnly,
}

impl Document for Destruction {
    const TEMPLATE: &'static str = "destruction.typ";
    const WORDS: &'static [&'static str] = &[
        "paper-destruction",
        "paper-destruction-statement",
        "paper-destruction-equal",
        "paper-destruction-unequal",
        "paper-basis",
        "paper-method",
        "paper-destroyed-at",
        "paper-destroyed-on",
        "paper-residue",
        "paper-lists",
        "paper-list-out",
        "paper-list-destroyed",
        "paper-list-yes",
        "paper-list-no",
        "paper-by-kind",
        "paper-weapons",
        "paper-register-number",
        "paper-other-marks",
        "paper-made-in",
        "paper-reference",
        "paper-proof",
        "paper-proof-how",
        "paper-kind",
        "paper-maker-model",
        "paper-calibre",
        "paper-serial",
        "paper-checkpoint",
        "paper-checkpoint-origin",
        "paper-checkpoint-size",
        "paper-checkpoint-root",
        "paper-signatures",
        "paper-sign-name",
        "paper-sign-date",
        "paper-sign-signature",
    ];
    const TITLE: &'static str = "paper-destruction";

    fn issue(&self) -> &Issue {
        &self.issue
    }

    fn check(&self) -> Result<(), PaperError> {
        check::there("basis", &self.basis)?;
        check::there("method", &self.method)?;
        check::there("place", &self.place)?;
        check::least("lines", self.lines.len(), 1)?;
        check::least("signatures", self.signatures.len(), 2)
    }
}

//! The consignment certificate: to the importing State's file, and to the exporting State as confirmation of delivery
//! and as assurance that each weapon bears its import mark, or says which does not.

use crate::code::Code;
use crate::document::{Checkpoint, Description, Document, Issue, Party, Signature};
use crate::{PaperError, check};
use jiff::civil::Date;
use serde::Serialize;

/// A consignment, as it was delivered and marked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Certificate {
    /// Number, date, station, authority
    pub issue: Issue,
    /// Who sent it
    pub exporter: Party,
    /// Who received it
    pub importer: Party,
    /// Who carried it
    pub carrier: Option<String>,
    /// The consignment's reference
    pub consignment: String,
    /// The import licence
    pub import_licence: Licence,
    /// The export licence
    pub export_licence: Option<Licence>,
    /// What happened to the weapons in law, in words: import
    pub event: String,
    /// The rules by which they were marked
    pub rules: String,
    /// When customs released it
    pub released: Date,
    /// Where it was delivered
    pub place: Option<String>,
    /// How many weapons the papers announce
    pub announced: u32,
    /// What came and was not announced, one line each
    pub foreign: Vec<String>,
    /// Every weapon of the consignment
    pub lines: Vec<Line>,
    /// The ledger when the certificate was made
    pub checkpoint: Checkpoint,
    /// The proof, or where it is found, made with [`Code::ON_PAGE`]
    pub proof: Code,
    /// Who signs
    pub signatures: Vec<Signature>,
}

/// A licence, or an order in its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Licence {
    /// Its number
    pub number: String,
    /// When it was issued
    pub issued: Option<Date>,
    /// When it expires
    pub expires: Option<Date>,
}

/// One weapon.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Line {
    /// Its item number in the consignment
    pub item: String,
    /// What it is
    pub weapon: Description,
    /// What became of it
    pub outcome: Outcome,
}

/// What became of a weapon.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Outcome {
    /// It bears what was planned
    Marked {
        /// The marks; at least one
        marks: Vec<Applied>,
    },
    /// It cannot be marked and carries a tag
    Tagged {
        /// The tag's number
        tag: String,
        /// Why, in words
        reason: String,
    },
    /// It is there, and not marked yet or not at all
    Unmarked {
        /// Why, in words
        reason: String,
    },
    /// It was announced and did not come
    Missing,
}

/// One mark on the metal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Applied {
    /// Its lines; always from left to right
    pub lines: Vec<String>,
    /// Part and place, in words; none where the place is not for everybody
    pub place: Option<String>,
    /// The job
    pub job: u64,
    /// Who says that metal was struck
    pub seen: Seen,
    /// Who says which characters stand there
    pub text: Text,
}

/// Who says that metal was struck.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Seen {
    /// The controller, in a signed receipt
    Witnessed,
    /// A person, without one
    Attested {
        /// Who
        by: String,
    },
}

/// Who says which characters stand on the metal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Text {
    /// It was read back
    Verified,
    /// Nobody read it back; a supervisor answers for it by name
    NotVerified {
        /// Who
        supervisor: String,
    },
}

impl Document for Certificate {
    const TEMPLATE: &'static str = "certificate.typ";
    const WORDS: &'static [&'static str] = &[
        "paper-certificate",
        "paper-certificate-delivery",
        "paper-certificate-assurance",
        "paper-certificate-exceptions",
        "paper-exporter",
        "paper-importer",
        "paper-carrier",
        "paper-consignment",
        "paper-import-licence",
        "paper-export-licence",
        "paper-licence-issued",
        "paper-licence-expires",
        "paper-event",
        "paper-rules",
        "paper-released",
        "paper-delivered-at",
        "paper-counts",
        "paper-count-announced",
        "paper-count-received",
        "paper-count-marked",
        "paper-count-verified",
        "paper-count-not-verified",
        "paper-count-attested",
        "paper-count-tagged",
        "paper-count-unmarked",
        "paper-count-missing",
        "paper-count-foreign",
        "paper-foreign",
        "paper-weapons",
        "paper-item",
        "paper-mark",
        "paper-place",
        "paper-state",
        "paper-job",
        "paper-state-witnessed",
        "paper-state-attested",
        "paper-state-verified",
        "paper-state-not-verified",
        "paper-state-tagged",
        "paper-state-unmarked",
        "paper-state-missing",
        "paper-place-restricted",
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
    const TITLE: &'static str = "paper-certificate";

    fn issue(&self) -> &Issue {
        &self.issue
    }

    fn check(&self) -> Result<(), PaperError> {
        check::there("exporter.name", &self.exporter.name)?;
        check::there("importer.name", &self.importer.name)?;
        check::there("import_licence.number", &self.import_licence.number)?;
        check::least("lines", self.lines.len(), 1)?;
        check::least("signatures", self.signatures.len(), 1)?;
        (0..).zip(&self.lines).try_for_each(|(row, line): (usize, _)| line.check(row))
    }
}

impl Line {
    fn check(&self, row: usize) -> Result<(), PaperError> {
        let at = format!("lines[{row}]");
        match &self.outcome {
            Outcome::Marked { marks } => {
                check::least(&format!("{at}.outcome.marks"), marks.len(), 1)?;
                (0..).zip(marks).try_for_each(|(mark, applied): (usize, _)| {
                    applied.check(&format!("{at}.outcome.marks[{mark}]"))
                })
            }
            Outcome::Tagged { tag, .. } => check::there(&format!("{at}.outcome.tag"), tag),
            Outcome::Unmarked { reason } => check::there(&format!("{at}.outcome.reason"), reason),
            Outcome::Missing => Ok(()),
        }
    }
}

impl Applied {
    /// Whether somebody answers for what no instrument saw.
    fn check(&self, at: &str) -> Result<(), PaperError> {
        check::least(&format!("{at}.lines"), self.lines.len(), 1)?;
        if let Seen::Attested { by } = &self.seen {
            check::there(&format!("{at}.seen.by"), by)?;
        }
        if let Text::NotVerified { supervisor } = &self.text {
            check::there(&format!("{at}.text.supervisor"), supervisor)?;
        }
        Ok(())
    }
}

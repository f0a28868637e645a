//! Pages of the bound book: acquisition and disposition, in the columns of 27 CFR 478.125(e).

use crate::document::{Checkpoint, Description, Document, Issue};
use crate::{PaperError, check};
use jiff::civil::Date;
use serde::Serialize;

/// As many pages as the rows need.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Book {
    /// Number, date, station, authority
    pub issue: Issue,
    /// Whose book it is, with licence number
    pub keeper: String,
    /// The number of the first page
    pub page_first: u32,
    /// The rows, in the order of the book
    pub rows: Vec<Row>,
    /// The ledger when the pages were printed
    pub checkpoint: Checkpoint,
}

/// One weapon, from coming to going.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Row {
    /// The row's number in the book
    pub number: u64,
    /// What it is
    pub weapon: Description,
    /// The importer, where it was imported
    pub importer: Option<String>,
    /// How it came
    pub acquired: Dealing,
    /// How it went; none as long as it is there
    pub disposed: Option<Dealing>,
    /// The row that takes this one's place: then this one is struck through and stays readable
    pub corrected_by: Option<u64>,
}

/// A coming or a going.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Dealing {
    /// When
    pub date: Date,
    /// From or to whom
    pub name: String,
    /// Address, or licence number
    pub address: Option<String>,
    /// The form or authority for it
    pub reference: Option<String>,
}

impl Document for Book {
    const TEMPLATE: &'static str = "book.typ";
    const WORDS: &'static [&'static str] = &[
        "paper-book",
        "paper-keeper",
        "paper-row",
        "paper-description",
        "paper-acquisition",
        "paper-disposition",
        "paper-book-maker",
        "paper-model",
        "paper-serial",
        "paper-kind",
        "paper-calibre",
        "paper-date",
        "paper-acquired-from",
        "paper-disposed-to",
        "paper-address",
        "paper-in-stock",
        "paper-corrected-by",
        "paper-checkpoint",
        "paper-checkpoint-origin",
        "paper-checkpoint-size",
        "paper-checkpoint-root",
    ];
    const TITLE: &'static str = "paper-book";

    fn issue(&self) -> &Issue {
        &self.issue
    }

    fn check(&self) -> Result<(), PaperError> {
        check::there("keeper", &self.keeper)?;
        check::least("rows", self.rows.len(), 1)?;
        (0..).zip(&self.rows).try_for_each(|(row, of): (usize, _)| {
            check::there(&format!("rows[{row}].acquired.name"), &of.acquired.name)?;
            of.disposed
                .as_ref()
                .map_or(Ok(()), |to| check::there(&format!("rows[{row}].disposed.name"), &to.name))
        })
    }
}

//! What every paper has: its words, its number and place of issue, and the small things that several of them print.

use crate::PaperError;
use crate::check;
use jiff::civil::DateTime;
use serde::Serialize;
use std::collections::BTreeMap;

/// The words of a paper in one language. The crate has none of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// The language's tag, `en`
    pub lang: String,
    /// Whether it is written from right to left
    pub rtl: bool,
    /// The words, by their ids; [`Document::WORDS`] says which ones a paper needs. More do no harm.
    pub texts: BTreeMap<String, String>,
}

/// A paper that can be printed.
pub trait Document: Serialize {
    /// The template's name in `templates/`
    const TEMPLATE: &'static str;

    /// The words it needs beside [`SHARED_WORDS`]
    const WORDS: &'static [&'static str];

    /// The word that is its title
    const TITLE: &'static str;

    /// Its number, date and place
    fn issue(&self) -> &Issue;

    /// Whether it says all that it has to say.
    ///
    /// # Errors
    ///
    /// [`PaperError::Empty`] or [`PaperError::TooFew`] for what is missing.
    fn check(&self) -> Result<(), PaperError>;
}

/// The ids of all words that a paper needs.
pub fn words_of<D: Document>() -> impl Iterator<Item = &'static str> {
    SHARED_WORDS.iter().chain(D::WORDS).copied()
}

/// The words that every paper needs.
pub const SHARED_WORDS: &[&str] =
    &["paper-training", "paper-number", "paper-issued", "paper-station", "paper-page", "paper-not-stated"];

/// A paper's number, date and place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Issue {
    /// Its own number, so that another paper can name it
    pub number: String,
    /// When it was made, in UTC
    pub issued: DateTime,
    /// The station's id
    pub station: String,
    /// The authority under whose name it is issued
    pub authority: String,
    /// Whether it comes from a training register: then every page says that it is worth nothing
    pub training: bool,
}

impl Issue {
    /// Whether number, station and authority are there.
    pub(crate) fn check(&self) -> Result<(), PaperError> {
        check::there("issue.number", &self.number)?;
        check::there("issue.station", &self.station)?;
        check::there("issue.authority", &self.authority)
    }
}

/// A State's authority, a firm or a person who sends or receives weapons.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Party {
    /// Its name
    pub name: String,
    /// Its address, in one line
    pub address: Option<String>,
    /// Its country, in words
    pub country: String,
}

/// What the ledger was at one moment: with it, whoever holds an export can check what the paper says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Checkpoint {
    /// The ledger's name
    pub origin: String,
    /// Entries
    pub size: u64,
    /// Root hash, in base64
    pub root: String,
}

/// A line to sign on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Signature {
    /// As what the person signs, in words
    pub role: String,
    /// The person's name; without one, a line to write it on
    pub name: Option<String>,
}

/// What a weapon is, in the columns that several papers have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Description {
    /// What kind of weapon, in words
    pub kind: String,
    /// Maker, as it stands on the weapon or in its papers
    pub maker: Option<String>,
    /// Model
    pub model: Option<String>,
    /// Calibre or gauge
    pub calibre: Option<String>,
    /// Serial as found, in its own script and direction
    pub serial: Option<String>,
    /// Why there is no serial or only part of one, in words
    pub serial_status: Option<String>,
}

//! A sheet: all that the typesetter is given for one paper, and nothing that it would have to look up.

use crate::document::{Document, Words, words_of};
use crate::{PaperError, check};
use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// The version of this crate. Whoever sets a sheet is of the same one: templates and structs belong together.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// A paper, ready to be set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sheet {
    /// [`VERSION`] of whoever made it
    pub version: String,
    /// The template's name
    pub template: String,
    /// The document, as the template reads it
    pub doc: Value,
    /// The words that the template needs, by their ids
    pub words: BTreeMap<String, String>,
    /// The id of the word that is the title
    pub title: String,
    /// The language's tag
    pub lang: String,
    /// Whether the language is written from right to left
    pub rtl: bool,
    /// When the paper was made, in UTC
    pub issued: DateTime,
    /// The paper's own number
    pub number: String,
}

/// The sheet of a document in one language.
///
/// # Errors
///
/// [`PaperError`]: what is missing in the document or in the words, or cannot be printed.
pub fn sheet<D: Document>(document: &D, words: &Words) -> Result<Sheet, PaperError> {
    let doc = fields(document)?;
    let words_needed = needed::<D>(words)?;
    for (id, text) in &words_needed {
        check::text(&format!("words.{id}"), text)?;
    }
    Ok(Sheet {
        version: VERSION.to_owned(),
        template: D::TEMPLATE.to_owned(),
        doc,
        words: words_needed,
        title: D::TITLE.to_owned(),
        lang: words.lang.clone(),
        rtl: words.rtl,
        issued: document.issue().issued,
        number: document.issue().number.clone(),
    })
}

/// A document's fields, when it says all that it has to and nothing that cannot be printed.
pub(crate) fn fields<D: Document>(document: &D) -> Result<Value, PaperError> {
    document.issue().check()?;
    document.check()?;
    let doc =
        serde_json::to_value(document).map_err(|error| PaperError::NotSet { said: error.to_string() })?;
    check::each_text("", &doc, &check::text)?;
    Ok(doc)
}

/// The words that the document needs, by their ids.
fn needed<D: Document>(words: &Words) -> Result<BTreeMap<String, String>, PaperError> {
    words_of::<D>()
        .map(|id| match words.texts.get(id) {
            Some(text) if !text.trim().is_empty() => Ok((id.to_owned(), text.clone())),
            _ => Err(PaperError::NoWord { id: id.to_owned(), lang: words.lang.clone() }),
        })
        .collect()
}

//! The tag that hangs on a part that cannot be marked.

use crate::code::Code;
use crate::document::{Description, Document, Issue};
use crate::{PaperError, check};
use serde::Serialize;

/// A tag, one page of 105 by 148 mm.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Tag {
    /// The issue's number is the tag's
    pub issue: Issue,
    /// Consignment or case, and item
    pub item: String,
    /// The number given to the item, if it has one
    pub number: Option<String>,
    /// The part, in words
    pub part: String,
    /// What it belongs to
    pub weapon: Description,
    /// Why it cannot be marked, in words
    pub reason: String,
    /// The rule that allows or forbids it, with its citation
    pub rule: Option<String>,
    /// The numbered seal that holds the tag
    pub seal: Option<String>,
    /// The code that leads back to the item, made with [`Code::ON_PAGE`]
    pub code: Code,
}

impl Document for Tag {
    const TEMPLATE: &'static str = "tag.typ";
    const WORDS: &'static [&'static str] = &[
        "paper-tag",
        "paper-tag-statement",
        "paper-item",
        "paper-register-number",
        "paper-part",
        "paper-reason",
        "paper-rule",
        "paper-seal",
        "paper-kind",
        "paper-maker",
        "paper-model",
        "paper-calibre",
        "paper-serial",
    ];
    const TITLE: &'static str = "paper-tag";

    fn issue(&self) -> &Issue {
        &self.issue
    }

    fn check(&self) -> Result<(), PaperError> {
        check::there("item", &self.item)?;
        check::there("part", &self.part)?;
        check::there("reason", &self.reason)
    }
}

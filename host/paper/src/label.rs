//! The label on the box or bag of a marked weapon, 62 mm wide: as a page, and for a label printer.

use crate::code::Code;
use crate::document::{Document, Issue};
use crate::{PaperError, check, zpl};
use serde::Serialize;

/// A label. Where the mark stands is not on it: a label travels on the outside of the box.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Label {
    /// Its number is the job's
    pub issue: Issue,
    /// Consignment and item
    pub item: String,
    /// Maker, model and calibre, in one line
    pub weapon: String,
    /// Its serial, or the number it was given, as found
    pub serial: String,
    /// The applied mark, line by line
    pub mark: Vec<String>,
    /// Who saw it and whether it was read back, in words
    pub state: String,
    /// The code that leads back to the job, made with [`Code::ON_LABEL`]
    pub code: Code,
}

impl Document for Label {
    const TEMPLATE: &'static str = "label.typ";
    const WORDS: &'static [&'static str] = &["paper-label"];
    const TITLE: &'static str = "paper-label";

    fn issue(&self) -> &Issue {
        &self.issue
    }

    fn check(&self) -> Result<(), PaperError> {
        check::there("item", &self.item)?;
        check::there("serial", &self.serial)?;
        check::there("state", &self.state)
    }
}

impl Label {
    /// The label for a ZPL printer of 203 dots to the inch, on stock of 62 by 29 mm. The printer's own fonts are used,
    /// so a script that it lacks is its matter, not this crate's.
    ///
    /// # Errors
    ///
    /// As [`crate::sheet()`].
    pub fn zpl(&self, training: &str) -> Result<String, PaperError> {
        crate::sheet::fields(self)?;
        let mut label = zpl::Label::new(62, 29);
        let code_side_dots = label.qr(8, 8, &self.code);
        let left = code_side_dots + 24;
        let mut lines = vec![(&*self.item, 20), (&*self.weapon, 18), (&*self.serial, 28)];
        lines.extend(self.mark.iter().map(|line| (&**line, 24)));
        lines.extend([(&*self.state, 16), (&*self.issue.station, 16), (&*self.issue.number, 16)]);
        lines.extend(self.issue.training.then_some((training, 24)));
        label.lines(left, 10, &lines);
        Ok(label.finish())
    }
}

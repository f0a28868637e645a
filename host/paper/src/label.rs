//! The label on the box or bag of a marked weapon, 62 mm wide: as a page, and for a label printer.

use crate::code::Code;
use crate::document::{Document, Issue};
use crate::{Dots, PaperError, check, zpl};
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

/// The stock that label printers hold, millimetres.
const STOCK_MM: (u32, u32) = (62, 29);
/// The page's margin, in dots of a label printer.
const MARGIN: u32 = 3 * zpl::DOTS_PER_MM / 2;
/// Where the text stands beside the code, in dots of a label printer: as far in on the page as on the printer's label.
const BESIDE_CODE: u32 = 28 * zpl::DOTS_PER_MM;

impl Label {
    /// Whether the font of a label printer has every character that stands on it; else [`Self::zpl_drawn`] is for it.
    pub fn is_for_printers_font(&self, training: &str) -> bool {
        let Self { issue, item, weapon, serial, mark, state, code: _ } = self;
        let training = if issue.training { training } else { "" };
        let texts = [item, weapon, serial, state, &issue.station, &issue.number, training];
        texts.into_iter().chain(mark.iter().map(String::as_str)).all(zpl::is_drawn_by_printers)
    }

    /// The label for a ZPL printer of 203 dots to the inch, on stock of 62 by 29 mm, in the printer's own font.
    ///
    /// # Errors
    ///
    /// As [`crate::sheet()`].
    pub fn zpl(&self, training: &str) -> Result<String, PaperError> {
        crate::sheet::fields(self)?;
        let mut label = zpl::Label::new(STOCK_MM.0, STOCK_MM.1);
        let code_side_dots = label.qr(8, 8, &self.code);
        let left = code_side_dots + 24;
        let mut lines = vec![(&*self.item, 20), (&*self.weapon, 18), (&*self.serial, 28)];
        lines.extend(self.mark.iter().map(|line| (&**line, 24)));
        lines.extend([(&*self.state, 16), (&*self.issue.station, 16), (&*self.issue.number, 16)]);
        lines.extend(self.issue.training.then_some((training, 24)));
        label.lines(left, 10, &lines);
        Ok(label.finish())
    }

    /// The same with its text as the page has it, drawn by the typesetter in dots of this printer. The page's code stands at
    /// the side where the language begins; the printer draws its own, whose modules are whole dots.
    ///
    /// # Errors
    ///
    /// As [`crate::sheet()`].
    pub fn zpl_drawn(&self, page: &Dots, rtl: bool) -> Result<String, PaperError> {
        crate::sheet::fields(self)?;
        let mut label = zpl::Label::new(STOCK_MM.0, STOCK_MM.1);
        label.qr(8, 8, &self.code);
        let (beside, margin) = (BESIDE_CODE as usize, MARGIN as usize);
        let (from, to) =
            if rtl { (margin, page.width().saturating_sub(beside)) } else { (beside, page.width()) };
        label.picture(BESIDE_CODE, 0, &page.columns(from, to));
        Ok(label.finish())
    }
}

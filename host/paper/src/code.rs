//! QR codes, as drawings for the page.

use crate::PaperError;
use qrcode::render::svg;
use qrcode::types::QrError;
use qrcode::{EcLevel, QrCode};
use serde::Serialize;

/// A QR code: what it says, and its drawing. Made by [`Code::new`], so that whatever is printed has been seen to fit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Code {
    text: String,
    /// Error correction: Q, M or L
    level: char,
    /// Modules a side, with the quiet zone of four on each side
    modules: usize,
    svg: String,
}

/// The white border that a reader needs, in modules a side (ISO/IEC 18004 section 6.3.8).
pub const QUIET: usize = 4;

impl Code {
    /// The most modules a side, quiet zone included, of a code that stands on a label 25 mm high: 0.4 mm each, what a
    /// printer of 203 dots to the inch draws with three dots.
    pub const ON_LABEL: usize = 61;

    /// The most modules a side, quiet zone included, of a code on a page: the largest there is.
    pub const ON_PAGE: usize = 177 + 2 * QUIET;

    /// The code of a text, as robust as fits: error correction Q, M or L.
    ///
    /// # Errors
    ///
    /// [`PaperError::CodeTooLarge`] where even the weakest has more modules a side than `modules_max`;
    /// [`PaperError::Empty`] for no text.
    pub fn new(text: &str, modules_max: usize) -> Result<Self, PaperError> {
        if text.is_empty() {
            return Err(PaperError::Empty { field: "code".to_owned() });
        }
        [('Q', EcLevel::Q), ('M', EcLevel::M), ('L', EcLevel::L)]
            .into_iter()
            .filter_map(|(letter, level)| Self::at(text, letter, level).ok())
            .find(|code| code.modules <= modules_max)
            .ok_or(PaperError::CodeTooLarge { bytes: text.len(), modules_max })
    }

    fn at(text: &str, letter: char, level: EcLevel) -> Result<Self, QrError> {
        let code = QrCode::with_error_correction_level(text, level)?;
        let svg = code.render::<svg::Color<'_>>().module_dimensions(1, 1).quiet_zone(true).build();
        Ok(Self { text: text.to_owned(), level: letter, modules: code.width() + 2 * QUIET, svg })
    }

    /// What it says.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Its error correction, `Q`, `M` or `L`.
    pub fn level(&self) -> char {
        self.level
    }

    /// Modules a side, quiet zone included.
    pub fn modules(&self) -> usize {
        self.modules
    }
}

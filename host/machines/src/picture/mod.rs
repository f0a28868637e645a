//! Symbols in picture files: what a camera saw on the metal, read without a reader.
//!
//! A decoder for printed symbols does not read dots that do not touch. So a picture goes up a [`ladder`] of filters, from
//! none to a morphological closing as wide as the gaps between dots, until something is read. What is read is exact: the
//! symbologies here carry error correction or a check sum. Nothing read is a fact about the picture, never about the
//! mark. Modules in reading order: [`file`](mod@file) makes a picture of bytes, [`grey`] is that picture and its filters,
//! [`dots`] finds dots and how far they are apart, [`grid`] reads a Data Matrix from them alone, [`ladder`] tries what may
//! help.

mod dots;
mod file;
mod grey;
mod grid;
mod ladder;

#[cfg(test)]
mod tests;

pub use file::{FILE_BYTES_MAX, PIXELS_MAX, PictureError, PictureFormat};
pub use ladder::{Filter, Rung};

use serde::{Deserialize, Serialize};

/// A symbology that pictures are searched for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Symbology {
    /// Data Matrix ECC 200, as marked on metal.
    DataMatrix,
    /// QR code, as printed on labels.
    Qr,
    /// Code 128, as printed on boxes and labels of others.
    Code128,
}

impl Symbology {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::DataMatrix, Self::Qr, Self::Code128];
}

impl From<marking::symbol::SymbolKind> for Symbology {
    fn from(kind: marking::symbol::SymbolKind) -> Self {
        match kind {
            marking::symbol::SymbolKind::DataMatrix => Self::DataMatrix,
            marking::symbol::SymbolKind::Qr => Self::Qr,
        }
    }
}

/// A symbol that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadSymbol {
    /// What kind.
    pub symbology: Symbology,
    /// Its text, exactly.
    pub text: String,
    /// What had to be done to the picture before it was read: the higher, the worse the mark or the picture.
    pub rung: Rung,
}

/// What was read from a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The symbols read at the first rung at which there was one. Empty: nothing was read, which says nothing against
    /// the mark.
    pub symbols: Vec<ReadSymbol>,
    /// How many rungs were tried.
    pub rungs_tried: usize,
}

/// Reads symbols of the given symbologies from the bytes of a PNG, JPEG, PGM or PPM file.
///
/// # Errors
/// [`PictureError`] where the bytes are no such picture, or it is larger than [`FILE_BYTES_MAX`] or [`PIXELS_MAX`]. A
/// picture in which there is no symbol is no error.
pub fn decode(bytes: &[u8], sought: &[Symbology]) -> Result<Reading, PictureError> {
    file::read(bytes).map(|picture| ladder::climb(&picture, sought))
}

//! The papers of a marking station: plain structs in, a sheet for the typesetter or a label in ZPL out.
//!
//! Pure: no file, no clock, no random number; the same input gives the same sheet. The crate deliberately knows no
//! language and no register: every printed word comes from the caller as [`Words`], every fact as text, and what is
//! found true or false about a mark is the caller's to say. It knows no page either: fonts and templates are the
//! typesetter's, a program of its own, which is handed a [`Sheet`].
//!
//! In reading order: [`document`] what every paper has, the papers themselves ([`label`], [`certificate`],
//! [`destruction`], [`tag`], [`shift`], [`book`], [`cards`]), [`code`] for QR codes, [`mod@sheet`] what is handed over,
//! [`check`] what may be printed at all, [`zpl`] for label printers, with [`dots`] for what their own font lacks.

pub mod book;
pub mod cards;
pub mod certificate;
pub mod check;
pub mod code;
pub mod destruction;
pub mod document;
pub mod dots;
mod error;
pub mod label;
#[cfg(any(test, feature = "samples"))]
pub mod samples;
pub mod sheet;
pub mod shift;
pub mod tag;
pub mod zpl;

pub use code::Code;
pub use document::{Document, Issue, Words};
pub use dots::Dots;
pub use error::PaperError;
pub use sheet::{Sheet, sheet};

#[cfg(test)]
mod tests;

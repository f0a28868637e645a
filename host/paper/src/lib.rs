//! The papers of a marking station: plain structs in, the bytes of a PDF/A-2b file or of a label in ZPL out.
//!
//! Pure: no file, no clock, no random number; the same input gives the same bytes. The pages are typst templates in
//! `templates/`, one per document and one that all share. The crate deliberately knows no language and no register:
//! every printed word comes from the caller as [`Words`], every fact as text, and what is found true or false about a
//! mark is the caller's to say. Nothing on a page is said by colour: all of it is black on white.
//!
//! In reading order: [`document`] what every paper has, the papers themselves ([`label`], [`certificate`],
//! [`destruction`], [`tag`], [`shift`], [`book`], [`cards`]), [`code`] for QR codes, [`zpl`] for label printers,
//! `check` what may be printed at all, `typeset` from struct to page to file.

pub mod book;
pub mod cards;
pub mod certificate;
mod check;
pub mod code;
pub mod destruction;
pub mod document;
mod error;
pub mod label;
pub mod shift;
pub mod tag;
mod typeset;
pub mod zpl;

pub use code::Code;
pub use document::{Document, Issue, Words};
pub use error::PaperError;
pub use typeset::pdf;

#[cfg(test)]
mod tests;

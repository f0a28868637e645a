//! Bytes of a manifest to typed lines and findings.
//!
//! [`read_manifest`] reads a consignment's list and says of each line whether the item can be marked
//! (*accepted*), whether a person has to answer first (*question*) or whether the line has to be corrected
//! (*refused*), and why. This crate reads no file and no clock and opens no register: the bytes are given to it
//! and look-ups come in as [`lookup::RegisterLookup`]. It decides nothing that a person has to decide.
//!
//! Modules in reading order: the result ([`manifest`]), what can be found ([`finding`]); from bytes to rows
//! (`encoding`, `text`, `workbook`, `table`); the file's head ([`header`], `dates`), its headings (`headings`,
//! [`columns`]), one line (`line`, `details`), lines against each other and the register (`across`, [`lookup`]); spellings
//! that mean one thing (`spelling`) and the words of the field as data ([`words`]); a row that is added by hand
//! ([`addition`]), weapons that are entered without a list ([`by_hand`]); a register as it was kept so far ([`old_list`]).

mod across;
pub mod addition;
pub mod by_hand;
pub mod columns;
mod dates;
mod details;
mod encoding;
pub mod finding;
pub mod header;
mod headings;
mod line;
pub mod lookup;
pub mod manifest;
pub mod old_list;
mod spelling;
mod table;
mod text;
pub mod words;
mod workbook;

pub use finding::{Finding, FindingKind, Remedy, Severity};
pub use header::ConsignmentHeader;
pub use lookup::{EmptyRegister, RegisterHit, RegisterLookup, Standing};
pub use manifest::{Line, Manifest, ManifestError, Verdict, read_manifest};

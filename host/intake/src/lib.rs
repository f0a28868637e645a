//! Bytes of a manifest to typed lines and findings.
//!
//! [`read_manifest`] reads a consignment's list and says of each line whether the item can be marked
//! (*accepted*), whether a person has to answer first (*question*) or whether the line has to be corrected
//! (*refused*), and why. This crate reads no file and no clock and opens no register: the bytes are given to it
//! and look-ups come in as [`lookup::RegisterLookup`]. It decides nothing that a person has to decide.
//!
//! Modules in reading order: the result ([`manifest`]), what can be found ([`finding`]), the file's head
//! ([`header`]), its columns ([`columns`]), one line ([`mod@line`]), lines against each other and the register
//! ([`across`], [`lookup`]), and the words of the field as data ([`words`]).

mod across;
pub mod columns;
pub mod finding;
pub mod header;
mod line;
pub mod lookup;
pub mod manifest;
mod text;
pub mod words;

pub use finding::{Finding, FindingKind, Remedy, Severity};
pub use header::ConsignmentHeader;
pub use lookup::{EmptyRegister, RegisterHit, RegisterLookup, Standing};
pub use manifest::{Line, Manifest, ManifestError, Verdict, read_manifest};

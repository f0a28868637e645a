//! Finding a weapon by what can still be read of it.
//!
//! What a person reads from a recovered weapon is rarely what was recorded: characters are gone, an 8 is taken for a B,
//! two neighbours changed places, one is missing, or the record is in another script. A search takes all that into account
//! and says of each hit why it was found.
//!
//! Modules in reading order: [`pattern`] is what was read, [`compare`] whether a record can be it and at what cost,
//! `code` and `postings` how records are kept so that ten million of them are searched in milliseconds, [`index`] how
//! they come in, [`find`](mod@find) how they are found.

mod code;
pub mod compare;
pub mod find;
pub mod index;
pub mod pattern;
mod postings;

pub(crate) use index::TABLES;

pub use compare::Reason;
pub use find::{Agreement, FindError, Found, Hit, Kind, Query, find};
pub use index::{Field, Subject, put, put_once, withdraw};

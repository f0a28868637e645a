//! What follows from a reading: whether the mark says what was planned, and whether the tool wears.
//!
//! Modules in reading order: [`mod@compare`] judges one reading, [`wear`] the course of many. Neither ever calls a mark bad
//! because nothing was read.

pub mod compare;
pub mod wear;

pub use compare::{Difference, Unverified, Verdict, compare};
pub use wear::{Advice, MarkRead, advise};

//! The controller's tests: whole controllers on a bench, and the pure parts by table.
#![allow(clippy::unwrap_used, clippy::cast_possible_truncation, reason = "a test may fail where it stands")]

mod bench;
mod jobs;

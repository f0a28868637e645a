//! The controller's tests: whole controllers on a bench, and the pure parts by table.
#![allow(clippy::unwrap_used, clippy::cast_possible_truncation, reason = "a test may fail where it stands")]

mod bench;

mod cycle;
mod fram;
mod gate;
mod memory;

mod jobs;
mod random;
mod refusals;
mod resets;

//! The controller's tests: whole controllers on a bench, and the pure parts by table.
#![allow(clippy::unwrap_used, clippy::cast_possible_truncation, reason = "a test may fail where it stands")]

mod bench;
mod flash_model;

mod behaviour;
mod cycle;
mod entropy;
mod flash;
mod flash_rings;
mod fram;
mod gate;
mod memory;
mod progress;
mod torn;

mod links;
mod panel;
mod renewal;
mod sensing;
mod soundness;

mod jobs;
mod onlooker;
mod random;
mod refusals;
mod resets;

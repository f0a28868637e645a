//! The drivers against the simulated machines: the reference's bytes, lost and doubled messages, faults and cuts.

#![allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

mod bench;
mod gravotech;
mod grbl;
mod noise;
mod shell;
mod starts;
mod vectors;

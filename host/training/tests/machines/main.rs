//! The drivers against the simulated machines: the reference's bytes, lost and doubled messages, faults and cuts.

#![allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

mod bench;
mod conformance;
mod couth;
mod gravotech;
mod grbl;
mod grbl_alone;
mod grbl_facts;
mod grbl_pty;
mod grbl_stream;
mod keyence;
mod noise;
mod panasonic;
mod shell;
mod starts;
mod told;
mod trouble;
mod vectors;

//! The drivers against the simulated machines: the reference's bytes, lost and doubled messages, faults and cuts.

mod bench;
mod gravotech;
mod grbl;
mod noise;
mod shell;
mod starts;
mod vectors;

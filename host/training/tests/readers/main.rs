//! The readers' host side against the simulated readers: the reference's bytes, lost, doubled, late and damaged messages.

#![allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

mod bench;
mod faults;
mod noise;
mod once;
mod vectors;

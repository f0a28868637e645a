//! The protocol's tests: golden bytes of each version, limits, bad input, retransmission and receipts.
#![allow(clippy::unwrap_used, reason = "a test may fail where it stands")]

#[path = "../versioning/mod.rs"]
mod versioning;

mod bad_input;
mod limits;
mod narrowed;
mod receipts;
mod rfc8032;

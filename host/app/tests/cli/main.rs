//! The program as people use it: one binary with everything that runs it.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod consignment;
mod environment;
mod help;
mod life;
mod usage;

//! The program as people use it: one binary with everything that runs it.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod attest;
mod consignment;
mod controller;
mod environment;
mod events;
mod help;
mod language;
mod life;
mod machine;
mod plan;
mod profile;
mod register;
mod usage;

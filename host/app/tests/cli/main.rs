//! The program as people use it: one binary with everything that runs it.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod attest;
mod consignment;
mod controller;
mod environment;
mod events;
mod exchange;
mod first_day;
mod help;
mod keeping;
mod language;
mod life;
mod lives;
mod machine;
mod paper;
mod people;
mod plan;
mod profile;
mod proof;
mod register;
mod serve;
mod usage;

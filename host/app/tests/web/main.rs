//! The station as it is served: who may what, and what nobody can do to it.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod access;
mod backups;
mod client;
mod doubt;
mod ending;
#[allow(dead_code, reason = "the tests of the command line use the rest")]
#[path = "../cli/environment.rs"]
mod environment;
mod floor;
mod keys;
mod lending;
mod limits;
mod login;
mod meanwhile;
mod network;
mod programs;
mod served;
mod service;
mod sessions;
mod silent;
mod stored;
mod twice;
mod webhooks;

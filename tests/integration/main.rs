//! Everything that needs more than one crate, in one binary.
#![allow(clippy::print_stdout, reason = "tests print what they measured")]

mod damage;
mod emulated;
mod figures;
mod hardware;
mod pinned;
mod processes;
mod register;
mod self_check;
mod world;
mod worn;

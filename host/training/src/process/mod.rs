//! Machine and controller as processes of their own, on the wall clock, in the folder of a training station.
//!
//! Each is one thread that waits for bytes, lines and its own next moment. [`folder`] names their files; [`controller`],
//! [`emulated`] and [`machine`] run; [`alone`] is a machine without a station, with [`faults`] by name; the rest is what
//! they are made of.

pub mod folder;

pub mod alone;
pub mod controller;
pub mod emulated;
pub mod faults;
pub mod machine;
mod named;

pub mod control;
pub mod fixture;
pub mod line;
pub mod metal;
pub mod pty;
pub mod socket;
pub mod wait;

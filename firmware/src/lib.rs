//! The controller: start permit, run condition, journal and receipts, without a clock, a pin or a heap of its own.
//!
//! It believes nobody: what may move, when, and what is said about it afterwards is decided here, from levels, edges
//! and times that it is given. It knows no board, no host and no ledger. Modules in reading order: [`cycle`] decides
//! what an open job does next, [`debounce`] says when inputs are steady, [`gate`] is the piece that the edge
//! interrupt shares, [`part`] follows what lies in the fixture; [`storage`], [`record`], [`state`] and [`journal`]
//! keep it all through power cuts, with [`fram`] as the memory of the board; [`key`] makes and holds the key;
//! [`events`] is the ring of reports; [`logic`] carries the steps out, [`arming`] and [`requests`] answer the host, and
//! [`controller`] puts them on a byte link.
#![no_std]

#[cfg(test)]
extern crate std;

pub mod cycle;

pub mod debounce;
pub mod gate;
pub mod part;

pub mod fram;
pub mod journal;
pub mod record;
pub mod state;
pub mod storage;

pub mod events;
pub mod key;

pub mod arming;
pub mod controller;
pub mod logic;
pub mod requests;

pub use controller::Controller;
pub use gate::{Edges, PermitGate};
pub use key::Noise;
pub use logic::{Boot, Outputs};
pub use storage::{Storage, StorageError};

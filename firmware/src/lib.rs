//! The controller: start permit, run condition, journal and receipts, without a clock, a pin or a heap of its own.
//!
//! It believes nobody: what may move, when, and what is said about it afterwards is decided here, from levels, edges
//! and times that it is given. It knows no board, no host and no ledger. Modules in reading order: [`behaviour`] is the
//! table of what an open job does next, and [`cycle`] what it is given and gives back; [`debounce`] says when inputs
//! are steady, [`gate`] is the piece that the edge interrupt shares, [`part`] follows what lies in the fixture,
//! [`wires`] joins paired channels and [`relay`] sees that the permit relay follows; [`records`], [`state`] and
//! [`journal`] keep it all through power cuts, with [`storage`], [`record`] and [`fram`] as the memory of the board and
//! [`flash`] as the lesser one; [`boot`] is what is known of a start, [`chip`] what is asked of the chip, [`entropy`]
//! judges its noise, [`key`] makes and holds the key; [`panel`] is lamps and buzzer; [`progress`] proves that the main
//! loop gets on; [`events`] is the ring of reports; [`logic`] carries the steps out, [`arming`] and [`requests`] answer
//! the host, [`telling`] is when a host is told of its permit, and [`controller`] puts them on a byte link.
#![no_std]

#[cfg(test)]
extern crate std;

pub mod behaviour;
pub mod cycle;

pub mod debounce;
pub mod gate;
pub mod part;
pub mod progress;
pub mod relay;
pub mod wires;

pub mod flash;
pub mod fram;
pub mod journal;
pub mod record;
pub mod records;
pub mod state;
pub mod storage;

pub mod boot;
pub mod chip;
pub mod entropy;
pub mod events;
pub mod key;
pub mod panel;

pub mod arming;
pub mod controller;
pub mod logic;
pub mod requests;
pub mod telling;

pub use boot::Boot;
pub use chip::{Chip, ChipCheck};
pub use controller::{Controller, LinkId};
pub use gate::{Edges, PermitGate};
pub use logic::Outputs;
pub use records::Records;
pub use storage::{Storage, StorageError};
pub use wires::Wires;

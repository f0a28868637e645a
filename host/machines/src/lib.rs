//! Drivers of marking machines as state machines without I/O, and the shell that runs one on a link.
//!
//! Knows what is to be engraved ([`marking::path`], texts) and how machines are talked to. Knows nothing of jobs'
//! records, of the controller or of why something is engraved. Modules in reading order: [`face`] is what every
//! driver offers; `dialogue` is the engine of all machines that are told what to mark, and [`dialect`] what their files
//! have in common; [`gravotech`] and the others are those machines, [`grbl`] is moved; [`family`] lists them all;
//! [`picture`] reads symbols in pictures and [`readers`] are readers of symbols on a line, [`readback`] says what follows
//! from a reading; [`link`] opens a line, [`ports`] says which serial ports there are, [`probe`] what answers on one, and
//! [`shell`] runs a driver on it.

pub mod face;

pub mod dialect;
mod dialogue;
mod lines;
mod texts;

pub mod couth;
pub mod generic;
pub mod gravotech;
pub mod keyence;
pub mod panasonic;
pub mod press;
pub mod sic;
pub mod telesis;

pub mod grbl;

pub mod family;

pub mod link;
pub mod picture;
pub mod ports;
pub mod probe;
pub mod readback;
pub mod readers;
pub mod shell;
pub mod signals;

pub use face::{
    AbortBy, Capabilities, Completion, Condition, Driver, End, Grade, Loaded, MachineEvent, Payload,
    PayloadError, PayloadKind, Permit, Running, StartBy, SymbolBy,
};
pub use family::Family;
pub use shell::{FromMachine, MachineCommand};

//! Drivers of marking machines as state machines without I/O, and the shell that runs one on a link.
//!
//! Knows what is to be engraved ([`marking::path`], texts) and how machines are talked to. Knows nothing of jobs'
//! records, of the controller or of why something is engraved. Modules in reading order: [`face`] is what every
//! driver offers; [`gravotech`] and [`grbl`] are the drivers; [`link`] opens a
//! line, [`ports`] says which serial ports there are, and [`shell`] runs a driver on it.

pub mod face;
pub mod gravotech;
pub mod grbl;
mod lines;
pub mod link;
pub mod ports;
pub mod shell;

pub use face::{
    Capabilities, Completion, Condition, Driver, End, Loaded, MachineEvent, Payload, PayloadError,
    PayloadKind, Permit, Running,
};
pub use shell::{FromMachine, MachineCommand};

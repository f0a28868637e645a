//! Exchange of what is recorded of weapons: JSON Lines that another register takes in without loss, tables for
//! spreadsheets, and events of EPCIS 2.0 for programs of trade and customs.
//!
//! What leaves in these forms is a copy for use, not for proof: proof is the export of the ledger itself.

pub mod epcis;
pub mod gather;
pub mod line;
pub mod table;
pub mod take_in;

pub use gather::{GatherError, Scope, each_line};
pub use line::{Line, schema};
pub use take_in::{TakeInError, Taken, drafts};

//! What offices do with a register: hand it on to other registers and programs, and take in what others hand on.
//!
//! The crate asks the register's view and reads its entries; it never writes to a ledger, but says what is to be
//! written. It knows no machine and no controller, opens no file and reads no clock: bytes and times are given to it.
//!
//! Modules in reading order: [`day`] counts what a day brought; [`exchange`], with the form of the lines, how a register becomes lines, how lines become
//! entries, and the tables and events that other programs take.

pub mod day;
pub mod exchange;

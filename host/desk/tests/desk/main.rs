//! Exchange: there and back without loss, tables that spreadsheets and intake read, events in the standard's words.

#![allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

mod epcis;
mod lines;
mod sample;
mod table;

//! The session: what happens to one part, decided as (state, event) to (state, actions), and the one place that does
//! it.
//!
//! Knows the ledger, the machine's driver and the controller's messages. Does not know how a mark is laid out, where a
//! manifest comes from, or how anything is shown. Modules in reading order: [`order`] is what is asked for one part,
//! [`session`] decides, [`controller`] is the host's end of the controller link, and [`engine`] performs.

pub mod controller;
pub mod identify;
pub mod order;
pub mod prepare;
pub mod session;

pub use session::{Action, Event, Facts, Notice, Session};

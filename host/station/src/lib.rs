//! The session: what happens to one part, decided as (state, event) to (state, actions), and the one place that does
//! it.
//!
//! Knows the ledger, the machine's driver and the controller's messages. Does not know how a mark is laid out, where a
//! manifest comes from, or how anything is shown. Modules in reading order: [`identify`] finds the line that a part
//! belongs to, [`prepare`] makes the [`order`] for its job, [`facts`] are what the ledger says before, [`session`]
//! decides, [`engine`] performs, [`controller`] is the host's end of the controller link, and [`live`] joins all of it
//! to real lines.

pub mod identify;
pub mod order;
pub mod prepare;

pub mod facts;
pub mod session;

pub mod engine;

pub mod controller;
pub mod live;

pub use engine::{Effect, Engine};
pub use session::{Action, Event, Facts, Notice, Session};

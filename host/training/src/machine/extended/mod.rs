//! Simulated machines that speak the Extended Protocol: a Telesis dot peen marker, and an `InfoSight` stamper.

mod frames;
pub mod id8400;
pub mod telesis;

use serde::{Deserialize, Serialize};

/// How a message without an answer of its own is acknowledged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AckForm {
    /// One byte, `06` or `15`.
    #[default]
    Bare,
    /// A frame of the same type with that byte as its data.
    Framed,
}

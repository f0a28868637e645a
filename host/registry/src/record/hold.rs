//! What keeps a weapon from being destroyed or a record from being erased, and how stock is counted.

use super::LifeId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Why a weapon is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum HoldKind {
    /// It is evidence.
    Evidence,
    /// A trace is open.
    Trace,
    /// A law or a court keeps the record.
    Legal,
}

/// What was counted, and for what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    /// For what.
    pub purpose: CountPurpose,
    /// Where: a place and everything below it.
    pub place: String,
    /// What was found and is known; ascending.
    pub found: Vec<LifeId>,
    /// What should be there and is not; ascending. Together with `found` it is everything that the register had there.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub missing: Vec<LifeId>,
    /// What was found and belongs elsewhere; ascending.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub misplaced: Vec<LifeId>,
    /// What was found and is in no record, as read from it.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub foreign: Vec<String>,
}

/// For what something was counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CountPurpose {
    /// Stock-taking of a place; `missing` is judged.
    Stock,
    /// Hand-over of a list of weapons to be destroyed; only `found` counts.
    HandOver,
    /// The same list at furnace or press; only `found` counts.
    Furnace,
}

/// What two lives are to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum LinkKind {
    /// One and the same weapon.
    Same,
    /// Two weapons that bear the same maker and serial.
    Different,
    /// Not decided: one of them should not be there.
    Alarm,
}

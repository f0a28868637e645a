//! The rules that ask for a mark, and how far each may be trusted.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The name of a rule, for example `FP-8-1-b-1`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RuleId(pub String);

/// Where a rule is written, for example `Firearms Protocol art. 8(1)(b)`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Citation(pub String);

/// A rule as a mark's line carries it: enough for a reader without the profile.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct RuleRef {
    /// The rule.
    pub id: RuleId,
    /// Where it is written.
    pub citation: Citation,
}

/// Whose word a rule is: what was seen of its text when it was written into the rule base.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Provenance {
    /// The passage was read in a United Nations document.
    S,
    /// The passage was read in the official text or a faithful copy of it.
    F,
    /// A law or a secondary source carries the same content; the instrument's own paragraph was not read.
    C,
    /// Written down from knowledge of the instrument, to be verified by the authority that runs the station.
    M,
}

/// How strongly a rule asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Binding within its instrument.
    Shall,
    /// Recommended.
    Should,
    /// Left open.
    May,
}

/// One rule of a profile.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Its name.
    pub id: RuleId,
    /// Where it is written.
    pub citation: Citation,
    /// How strongly it asks.
    pub level: Level,
    /// How far it may be trusted.
    pub provenance: Provenance,
    /// What it asks for, in one sentence of our own.
    pub asks: String,
}

impl Rule {
    /// The rule as a mark's line carries it.
    pub fn reference(&self) -> RuleRef {
        RuleRef { id: self.id.clone(), citation: self.citation.clone() }
    }

    /// Whether a line may stand on metal for this rule alone: binding, and its text was seen.
    pub fn carries_a_line(&self) -> bool {
        self.level == Level::Shall && self.provenance.may_refuse()
    }
}

impl Provenance {
    /// Whether a rule of this provenance may refuse an item or ask for a line by itself; the others only support.
    pub fn may_refuse(self) -> bool {
        matches!(self, Self::S | Self::F)
    }
}

impl fmt::Display for RuleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for Citation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

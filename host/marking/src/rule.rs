//! One rule of an instrument: what it asks for, of whom, when, and how far its text may be trusted.
//!
//! Rules are data (`host/marking/rules/*.toml`). Everything that the engine does for a rule follows from the fields
//! here; [`Check`] names the few things that a field cannot say.

use std::fmt;
use std::sync::Arc;

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

mod ask;
mod condition;
mod words;

pub use crate::mark::TenthsUm;
pub use ask::{
    Attestation, Clock, Deadline, Exception, Geometry, Methods, Output, Places, RecordClass, RecordField,
    Retention, RetentionClock, Script, When,
};
pub use condition::{Condition, ItemClass, Material, OriginClass};
pub use words::{Actor, Binding, Check, Element, Level, Provenance, Trigger};

/// The name of a rule, for example `FP-8-1-b-1`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct RuleId(pub Arc<str>);

/// Where a rule is written, for example `Firearms Protocol art. 8(1)(b)`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Citation(pub Arc<str>);

/// A rule as a mark's line carries it: enough for a reader without the rule files.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct RuleRef {
    /// The rule.
    pub id: RuleId,
    /// Where it is written.
    pub citation: Citation,
}

/// One rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Rule {
    /// Its name, unique among all instruments.
    pub id: RuleId,
    /// Where it is written, with the instrument's name, as it is printed beside a line.
    pub citation: Citation,
    /// How strongly it asks within its instrument.
    pub level: Level,
    /// How far its text may be trusted.
    pub provenance: Provenance,
    /// What of it is known less well than `provenance` says, for example that the paragraph's number is from memory.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provenance_note: Option<String>,
    /// Where it was found: ids of `sources.toml`.
    #[serde(default)]
    pub sources: Vec<String>,
    /// What it asks for, in one sentence of our own.
    pub asks: String,
    /// How it binds, where that differs from its instrument.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub binding: Option<Binding>,
    /// The events it speaks of; empty for all.
    #[serde(default)]
    pub triggers: Vec<Trigger>,
    /// Whom it binds; empty where it does not say.
    #[serde(default)]
    pub actors: Vec<Actor>,
    /// What has to hold of the item for the rule to speak of it.
    #[serde(default)]
    pub applies: Condition,
    /// What has to stand on the item.
    #[serde(default)]
    pub elements: Vec<Element>,
    /// Of these one has to stand on the item.
    #[serde(default)]
    pub one_of: Vec<Element>,
    /// What has to stand there if it is known.
    #[serde(default)]
    pub if_known: Vec<Element>,
    /// Whether `elements` stand in this order, other things between them allowed.
    #[serde(default)]
    pub ordered: bool,
    /// What a line that holds the first of `elements` has to look like: a regular expression for the whole line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub format: Option<String>,
    /// Least height and depth.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub geometry: Option<Geometry>,
    /// Where the mark has to be.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub places: Option<Places>,
    /// How it has to be made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub methods: Option<Methods>,
    /// Of which characters it may consist; empty where the rule does not say.
    #[serde(default)]
    pub alphabet: Vec<Script>,
    /// Who is let off, on which grounds, with what proof.
    #[serde(default)]
    pub exceptions: Vec<Exception>,
    /// Until when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deadline: Option<Deadline>,
    /// How long the record is kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retention: Option<Retention>,
    /// What the record holds.
    #[serde(default)]
    pub record_fields: Vec<RecordField>,
    /// What else the program looks at by itself.
    #[serde(default)]
    pub checks: Vec<Check>,
    /// What only a person can say.
    #[serde(default)]
    pub attestations: Vec<Attestation>,
    /// Something else than a mark, where the rule wants that: a tag, or nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub output: Option<Output>,
    /// First day it is in force.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub valid_from: Option<Date>,
    /// Last day it is in force.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub valid_to: Option<Date>,
}

impl Rule {
    /// The rule as a mark's line carries it.
    pub fn reference(&self) -> RuleRef {
        RuleRef { id: self.id.clone(), citation: self.citation.clone() }
    }

    /// Whether it asks for something of a mark: an element, a size, a place, a method.
    pub fn asks_for_a_mark(&self) -> bool {
        let names =
            [&self.elements, &self.one_of, &self.if_known].into_iter().any(|elements| !elements.is_empty());
        names || self.geometry.is_some() || self.places.is_some() || self.methods.is_some()
    }

    /// Whether it speaks only of how and where a mark is made, so that it has nothing to say where none is.
    pub fn is_about_making(&self) -> bool {
        let names = !(self.elements.is_empty() && self.one_of.is_empty() && self.if_known.is_empty());
        let says_how = self.geometry.is_some() || self.places.is_some() || self.methods.is_some();
        let keeps_clear = self.checks == [Check::NoOverlap];
        !names && (says_how || keeps_clear)
    }

    /// Whether it does nothing but let somebody off.
    pub fn only_grants(&self) -> bool {
        let looks = !(self.checks.is_empty() && self.record_fields.is_empty());
        !self.exceptions.is_empty() && !self.asks_for_a_mark() && !looks
    }

    /// Whether the rule is in force on a day.
    pub fn is_valid_on(&self, day: Date) -> bool {
        self.valid_from.is_none_or(|from| from <= day) && self.valid_to.is_none_or(|to| day <= to)
    }

    /// Whether the rule speaks of an event that has one of these triggers.
    pub fn is_triggered_by(&self, triggers: &[Trigger]) -> bool {
        self.triggers.is_empty() || self.triggers.iter().any(|trigger| triggers.contains(trigger))
    }
}

impl RuleId {
    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for RuleId {
    fn from(id: &str) -> Self {
        Self(id.into())
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

//! Contradictions between instruments: each is named, and a profile that meets one says which side wins.
//!
//! A conflict is met where rules of two of its sides are switched on together, or where a rule is switched on whose
//! text has two readings. A conflict with a default is settled by it unless the profile says otherwise; for one
//! without, silence is a mistake in the profile.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use toml::Spanned;

use crate::rule::{Element, RuleId};
use crate::text::{Located, Problem, parse};

/// The winner's name where every side stays in force.
pub const ALL: &str = "all";

/// One contradiction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Conflict {
    /// Its name: `X1` to `X26`.
    pub id: String,
    /// What contradicts what, in one sentence.
    pub what: String,
    /// What follows for a station, in one sentence.
    pub consequence: String,
    /// Which part of the losing rules is set aside.
    pub aspect: Aspect,
    /// The sides, two at least.
    pub side: Vec<Side>,
    /// Rules whose text has two readings: the conflict is met when one of them is switched on.
    #[serde(default)]
    pub met_with: Vec<RuleId>,
    /// The side that wins unless a profile says otherwise, or `all`; without one each profile has to say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub default: Option<String>,
    /// Whether a profile may keep every side (`all`).
    #[serde(default)]
    pub all_allowed: bool,
}

/// One side of a contradiction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Side {
    /// What profiles call it.
    pub name: String,
    /// Its rules; empty for a reading.
    #[serde(default)]
    pub rules: Vec<RuleId>,
    /// Elements that mean another one by this reading: a line that holds the first says the second.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub reads: BTreeMap<Element, Element>,
}

/// The part of a rule that a conflict is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Aspect {
    /// What has to stand there and in which form.
    Content,
    /// In which order it stands.
    Order,
    /// Least depth.
    Depth,
    /// Least height.
    Height,
    /// Where it has to be.
    Places,
    /// Characters.
    Alphabet,
    /// How it is made.
    Methods,
    /// Whether it is marked at all: exceptions, tags.
    Output,
    /// How long records are kept.
    Retention,
    /// Until when.
    Deadline,
    /// The whole rule.
    Rule,
}

/// How a profile settles a conflict.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Settled {
    /// The conflict.
    pub id: String,
    /// The side that wins, or `all`.
    pub winner: String,
    /// Why, in one sentence that the authority signs for.
    pub because: String,
}

/// The conflicts as their file has them.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ConflictsFile {
    #[schemars(with = "Vec<Conflict>")]
    conflict: Vec<Spanned<Conflict>>,
}

/// Reads the conflicts. `knows` says whether a rule exists.
pub fn read_conflicts(text: &str, knows: impl Fn(&RuleId) -> bool) -> Result<Vec<Conflict>, Located> {
    let file: ConflictsFile = parse(text)?;
    let mut seen = BTreeSet::new();
    let mut conflicts = Vec::new();
    for conflict in file.conflict {
        let (at, conflict) = (conflict.span().start, conflict.into_inner());
        check(&conflict, &knows).map_err(|problem| Located::at(text, at, problem))?;
        if !seen.insert(conflict.id.clone()) {
            return Err(Located::at(text, at, Problem::Twice { what: "conflict", id: conflict.id }));
        }
        conflicts.push(conflict);
    }
    Ok(conflicts)
}

fn check(conflict: &Conflict, knows: impl Fn(&RuleId) -> bool) -> Result<(), Problem> {
    if conflict.side.len() < 2 {
        let value = conflict.side.len().to_string();
        return Err(Problem::Range { field: "side", value, must: "two [[conflict.side]] tables or more" });
    }
    let named = conflict.side.iter().flat_map(|side| &side.rules).chain(&conflict.met_with);
    if let Some(unknown) = named.into_iter().find(|id| !knows(id)) {
        let remedy = "name a rule of a rule file".to_owned();
        return Err(Problem::Missing { what: "rule", id: unknown.to_string(), remedy });
    }
    match &conflict.default {
        Some(default)
            if !(conflict.side.iter().any(|side| side.name == *default)
                || default == ALL && conflict.all_allowed) =>
        {
            Err(Problem::Range {
                field: "default",
                value: default.clone(),
                must: "the name of a side, or all where all-allowed",
            })
        }
        _ => Ok(()),
    }
}

impl Conflict {
    /// Whether a profile may name this winner: one of [`Self::winners`].
    pub fn has_winner(&self, winner: &str) -> bool {
        self.winners().any(|name| name == winner)
    }

    /// The winners that a profile may name. A side that would change nothing beside the default is none: a choice that
    /// does not act would only seem to be one.
    pub fn winners(&self) -> impl Iterator<Item = &str> {
        let default = self.default.as_deref();
        let acts = move |side: &&Side| {
            let differs = |default| self.can_be_met() && self.outcome(&side.name) != self.outcome(default);
            default.is_none_or(|default| side.name == default || differs(default))
        };
        let sides = self.side.iter().filter(acts).map(|side| side.name.as_str());
        sides.chain(self.all_allowed.then_some(ALL))
    }

    /// Whether some rules meet it at all.
    fn can_be_met(&self) -> bool {
        !self.met_with.is_empty() || self.side.iter().filter(|side| !side.rules.is_empty()).count() > 1
    }

    /// What a winner changes: the rules that lose, and the elements that mean others.
    fn outcome<'a>(
        &'a self,
        winner: &'a str,
    ) -> (BTreeSet<&'a RuleId>, Option<&'a BTreeMap<Element, Element>>) {
        let won = self.side.iter().find(|side| side.name == winner);
        (self.losers(winner).collect(), won.map(|side| &side.reads).filter(|reads| !reads.is_empty()))
    }

    /// Whether the conflict is met where exactly these rules are switched on.
    pub fn is_met(&self, is_on: impl Fn(&RuleId) -> bool) -> bool {
        let sides = self.side.iter().filter(|side| side.rules.iter().any(&is_on)).count();
        sides > 1 || self.met_with.iter().any(is_on)
    }

    /// The rules that lose when `winner` wins. A rule that stands on the winning side too does not lose.
    pub fn losers<'a>(&'a self, winner: &'a str) -> impl Iterator<Item = &'a RuleId> + use<'a> {
        let wins =
            move |id: &RuleId| self.side.iter().any(|side| side.name == winner && side.rules.contains(id));
        let losing = self.side.iter().filter(move |side| winner != ALL && side.name != winner);
        losing.flat_map(|side| &side.rules).filter(move |id| !wins(id))
    }
}

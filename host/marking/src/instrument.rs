//! Instruments: the treaties, laws and guides that rules come from, read from TOML and checked.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use toml::Spanned;

use crate::rule::{Binding, Level, Provenance, Rule, RuleId};
use crate::text::{At, Located, Problem, parse};

/// One instrument with its rules, checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Instrument {
    /// Its short name, which profiles use: `FP`, `ITI`, `EU-4`.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Edition or official number.
    pub edition: String,
    /// How it binds.
    pub binding: Binding,
    /// What the files know and what is open, for whoever verifies it.
    pub note: String,
    /// Its rules in the order of the instrument.
    pub rules: Vec<Arc<Rule>>,
}

/// An instrument as its file has it.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct InstrumentFile {
    id: String,
    title: String,
    edition: String,
    binding: Binding,
    #[serde(default)]
    note: String,
    #[schemars(with = "Vec<Rule>")]
    rule: Vec<Spanned<Rule>>,
}

/// A place where a rule's text was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Source {
    /// Its id, for example `F01` or `S003`.
    pub id: String,
    /// What it is.
    pub what: String,
    /// Where it was found, by the publisher's name.
    pub found: String,
    /// Whether it is the official text or a faithful copy of it.
    pub primary: bool,
}

/// The register of sources as its file has it.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct SourcesFile {
    #[schemars(with = "Vec<Source>")]
    source: Vec<Spanned<Source>>,
}

/// The sources by id.
pub type Sources = BTreeMap<String, Source>;

/// Reads the register of sources.
pub fn read_sources(text: &str) -> Result<Sources, Located> {
    let file: SourcesFile = parse(text)?;
    let mut sources = Sources::new();
    for source in file.source {
        let (at, source) = (source.span().start, source.into_inner());
        if let Some(earlier) = sources.insert(source.id.clone(), source) {
            return Err(Located::at(text, at, Problem::Twice { what: "source", id: earlier.id }));
        }
    }
    Ok(sources)
}

impl Instrument {
    /// Reads and checks an instrument.
    pub fn from_toml(text: &str, sources: &Sources) -> Result<Self, Located> {
        let file: InstrumentFile = parse(text)?;
        let mut seen = BTreeSet::new();
        for rule in &file.rule {
            let at = rule.span().start;
            check_rule(rule.get_ref(), sources).map_err(|problem| Located::at(text, at, problem))?;
            if !seen.insert(&rule.get_ref().id) {
                let id = rule.get_ref().id.to_string();
                return Err(Located::at(text, at, Problem::Twice { what: "rule", id }));
            }
        }
        let rules = file.rule.into_iter().map(|rule| Arc::new(rule.into_inner())).collect();
        Ok(Self {
            id: file.id,
            title: file.title,
            edition: file.edition,
            binding: file.binding,
            note: file.note,
            rules,
        })
    }

    /// A rule by its name.
    pub fn rule(&self, id: &RuleId) -> Option<&Arc<Rule>> {
        self.rules.iter().find(|rule| rule.id == *id)
    }
}

/// What a schema cannot say of a rule.
fn check_rule(rule: &Rule, sources: &Sources) -> At<()> {
    let range = |field, value: String, must| Err(Problem::Range { field, value, must });
    if let Some(unknown) = rule.sources.iter().find(|source| !sources.contains_key(*source)) {
        return range("sources", unknown.clone(), "an id of sources.toml");
    }
    let wants_source = matches!(rule.provenance, Provenance::S | Provenance::F | Provenance::C);
    if wants_source && rule.sources.is_empty() {
        return range("sources", "empty".to_owned(), "where it was found, for provenance S, F and C");
    }
    if rule.provenance == Provenance::S && !rule.sources.iter().any(|source| source.starts_with('S')) {
        return range(
            "provenance",
            "S".to_owned(),
            "S only with a United Nations document among the sources",
        );
    }
    if rule.valid_from.zip(rule.valid_to).is_some_and(|(from, to)| to < from) {
        return range(
            "valid-to",
            rule.valid_to.map(|to| to.to_string()).unwrap_or_default(),
            "not before valid-from",
        );
    }
    if let Some(format) = &rule.format {
        regex_lite::Regex::new(format).map_err(|e| Problem::Text(format!("format \"{format}\": {e}")))?;
    }
    if rule.level == Level::Definition && rule.asks_for_a_mark() {
        return range("level", "definition".to_owned(), "a definition asks for nothing");
    }
    if let Some(geometry) = &rule.geometry {
        let sane =
            |tenths: Option<crate::rule::TenthsUm>| tenths.is_none_or(|t| (10..=500_000).contains(&t.0));
        if !sane(geometry.depth_min) || !sane(geometry.height_min) {
            return range("geometry", format!("{geometry:?}"), "10 to 500000 tenths of a micrometre");
        }
    }
    Ok(())
}

impl Rule {
    /// Whether the place it was found in is the official text.
    pub fn rests_on_a_primary_source(&self, sources: &Sources) -> bool {
        self.sources.iter().any(|id| sources.get(id).is_some_and(|source| source.primary))
    }
}

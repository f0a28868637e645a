//! What makers, models and calibres are called, and what else they are called; it grows at the site.

use serde::{Deserialize, Serialize};

/// What a name is the name of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CatalogueKind {
    /// A maker.
    Maker,
    /// A model.
    Model,
    /// A calibre.
    Calibre,
}

/// One name with its other names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CatalogueEntry {
    /// What it names.
    pub kind: CatalogueKind,
    /// The name.
    pub name: String,
    /// Whose model it is.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub maker: Option<String>,
    /// Its other names.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub also: Vec<String>,
}

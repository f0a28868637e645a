//! What a tool is to do, for machines that are moved rather than told a text: strokes and dots in their order, and how
//! the tool is set for them.

use serde::{Deserialize, Serialize};

use super::{DotPath, DotUm};

/// One piece of a tool path, made without lifting the tool: a dot where it has one point, otherwise a line through its
/// points.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stroke {
    /// At least one point, in the order in which the tool passes them.
    pub points: Vec<DotUm>,
}

/// Everything that a tool makes, in the order in which it is made.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToolPath {
    /// Strokes and dots.
    pub strokes: Vec<Stroke>,
}

/// How the tool is set for a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ToolSetting {
    /// How often the whole path is made; at least 1.
    pub passes: u32,
    /// Speed of the tool while it marks. Millimetres per minute, at least 1.
    pub feed_mm_min: u32,
    /// Power in thousandths of the greatest; 1 to 1000.
    pub power_permille: u32,
}

impl Stroke {
    /// A single dot.
    #[must_use]
    pub fn dot(at: DotUm) -> Self {
        Self { points: vec![at] }
    }

    /// Whether it is a single dot.
    #[must_use]
    pub fn is_dot(&self) -> bool {
        self.points.len() == 1
    }
}

impl ToolPath {
    /// Single dots, as many as there are.
    pub fn dots(&self) -> impl Iterator<Item = DotUm> + '_ {
        self.strokes.iter().filter(|stroke| stroke.is_dot()).flat_map(|stroke| stroke.points.iter().copied())
    }
}

impl From<DotPath> for ToolPath {
    fn from(path: DotPath) -> Self {
        Self { strokes: path.dots.into_iter().map(Stroke::dot).collect() }
    }
}

//! What a machine can do, as far as a plan has to know.

use crate::mark::Method;
use crate::path::sign::Sign;
use crate::rule::TenthsUm;

/// What a machine can do. What is not known is not checked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MachineLimits {
    /// How it marks.
    pub method: Option<Method>,
    /// The characters it can make.
    pub charset: Option<String>,
    /// Characters that it cannot be sent.
    pub forbidden: Vec<char>,
    /// The longest line.
    pub line_chars_max: Option<usize>,
    /// The most lines.
    pub lines_max: Option<usize>,
    /// Whether the authority's signs lie in its memory.
    pub owns_glyphs: bool,
    /// The signs that can be drawn for it, for machines that are moved.
    pub signs: Vec<Sign>,
    /// Whether it can make a Data Matrix beside the lines.
    pub symbols: bool,
    /// Least and greatest height of a character.
    pub height: Option<(TenthsUm, TenthsUm)>,
    /// Greatest depth.
    pub depth_max: Option<TenthsUm>,
}

impl MachineLimits {
    /// A machine of which only the method is known.
    pub fn of_method(method: Method) -> Self {
        Self { method: Some(method), ..Self::default() }
    }

    /// Whether an authority's sign of this name can be marked.
    pub fn has_sign(&self, name: &str) -> bool {
        self.owns_glyphs || self.signs.iter().any(|sign| sign.name == name)
    }

    /// Whether it takes a mark of so many lines.
    pub fn takes_lines(&self, lines: usize) -> bool {
        self.lines_max.is_none_or(|max| lines <= max)
    }
}

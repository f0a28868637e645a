//! Templates of a mark's lines: fixed text with named gaps.

use super::ProfileProblem;

/// A line's text with gaps, for example `{importing} {year2}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    pieces: Vec<Piece>,
}

/// A piece of a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Fixed text.
    Literal(String),
    /// The importing country's alpha-2 code.
    Importing,
    /// The last two digits of the year of release.
    Year2,
    /// The year of release.
    Year4,
    /// The number the station gives the item.
    Number,
}

impl Template {
    /// Reads a template.
    pub fn parse(text: &str) -> Result<Self, ProfileProblem> {
        let brace = || ProfileProblem::Brace(text.to_owned());
        let mut pieces = Vec::new();
        let mut rest = text;
        while let Some((literal, after)) = rest.split_once('{') {
            push_literal(&mut pieces, literal);
            let (name, after) = after.split_once('}').ok_or_else(brace)?;
            pieces.push(Piece::named(name).ok_or_else(|| match name.contains('{') {
                true => brace(),
                false => ProfileProblem::Placeholder(name.to_owned()),
            })?);
            rest = after;
        }
        push_literal(&mut pieces, rest);
        match pieces.iter().any(|p| matches!(p, Piece::Literal(text) if text.contains('}'))) {
            true => Err(brace()),
            false => Ok(Self { pieces }),
        }
    }

    /// The pieces in order.
    pub fn pieces(&self) -> &[Piece] {
        &self.pieces
    }

    /// The fixed text.
    pub fn literals(&self) -> String {
        let literals = self.pieces.iter().filter_map(|piece| match piece {
            Piece::Literal(text) => Some(text.as_str()),
            _ => None,
        });
        literals.collect()
    }

    /// Whether the line holds the station's number.
    pub fn holds_number(&self) -> bool {
        self.pieces.contains(&Piece::Number)
    }
}

impl Piece {
    fn named(name: &str) -> Option<Self> {
        match name {
            "importing" => Some(Self::Importing),
            "year2" => Some(Self::Year2),
            "year4" => Some(Self::Year4),
            "number" => Some(Self::Number),
            _ => None,
        }
    }
}

fn push_literal(pieces: &mut Vec<Piece>, text: &str) {
    if !text.is_empty() {
        pieces.push(Piece::Literal(text.to_owned()));
    }
}

//! Reading TOML with line and column of a mistake: the one way in for rules, profiles and the authority's file.

use serde::de::DeserializeOwned;

/// A mistake in a file, and where it is.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}, column {column}: {problem}")]
pub struct Located {
    /// Line of the text, from 1.
    pub line: usize,
    /// Column of the line in characters, from 1.
    pub column: usize,
    /// What is wrong there.
    pub problem: Problem,
}

/// A check that does not know where in the text it stands.
pub type At<T> = Result<T, Problem>;

/// What can be wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// Not TOML, or a field is missing, unknown or of the wrong kind.
    #[error("{0}")]
    Text(String),
    /// A value lies outside what is allowed.
    #[error("{field} is {value}: write {must}")]
    Range {
        /// The field.
        field: &'static str,
        /// Its value.
        value: String,
        /// What it has to be.
        must: &'static str,
    },
    /// Two things have one name.
    #[error("{what} {id} is written down twice: give each its own id")]
    Twice {
        /// What.
        what: &'static str,
        /// The name.
        id: String,
    },
    /// Something is named that does not exist.
    #[error("{what} {id} is named and not there: {remedy}")]
    Missing {
        /// What.
        what: &'static str,
        /// The name.
        id: String,
        /// What to do.
        remedy: String,
    },
    /// A file of a station changes what it may not.
    #[error("{what} cannot be replaced by a station: {remedy}")]
    Fixed {
        /// What.
        what: String,
        /// What to do.
        remedy: &'static str,
    },
    /// A template uses a placeholder that does not exist.
    #[error("{{{0}}} is no placeholder: {1}")]
    Placeholder(String, String),
    /// A template has a brace without its partner.
    #[error("a brace in \"{0}\" has no partner")]
    Brace(String),
    /// Instruments conflict and the profile does not say which one wins.
    #[error(
        "conflict {id} is open ({what}): between {between}; write a [[conflict]] with id, winner and because"
    )]
    ConflictSilent {
        /// The conflict.
        id: String,
        /// What it is about.
        what: String,
        /// The rules that conflict.
        between: String,
    },
    /// A line of a mark has no rule that is switched on.
    #[error("no rule that is switched on asks for this line: cite one, or leave the line out")]
    NoRule,
    /// The fixed text of a template has a character that the charset lacks.
    #[error("\"{0}\" is not in the charset")]
    Charset(char),
    /// A kind of weapon is named for two parts.
    #[error("\"{0}\" is named twice: name each kind of weapon once")]
    KindTwice(String),
}

impl Located {
    /// A mistake at a byte of the text.
    pub fn at(text: &str, offset: usize, problem: Problem) -> Self {
        let before = text.get(..offset).unwrap_or(text);
        let line = before.matches('\n').count() + 1;
        let column = before.chars().rev().take_while(|c| *c != '\n').count() + 1;
        Self { line, column, problem }
    }
}

/// Reads a file into its shape.
pub fn parse<T: DeserializeOwned>(text: &str) -> Result<T, Located> {
    toml::from_str(text).map_err(|error| {
        let offset = error.span().map_or(0, |span| span.start);
        Located::at(text, offset, Problem::Text(error.message().to_owned()))
    })
}

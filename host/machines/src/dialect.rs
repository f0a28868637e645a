//! Dialect files: what differs between machines of one family, and every byte that does not come from a maker's own
//! document, as data that a site may correct without a new program.
//!
//! Each family has a structure of its own made from these tables. A file that is wrong is refused with line, column,
//! value and remedy before anything is sent.

use crate::face::Grade;
use crate::link::{DataBits, Parity, StopBits};
use marking::mark::Method;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use thiserror::Error;

/// A dialect file that ships with the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shipped {
    /// Its name, as the configuration writes it.
    pub name: &'static str,
    /// The file.
    pub text: &'static str,
}

/// The text of a shipped dialect, by name.
#[must_use]
pub fn shipped(files: &[Shipped], name: &str) -> Option<&'static str> {
    files.iter().find(|file| file.name == name).map(|file| file.text)
}

/// `[machine]`: what the file is about.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct About {
    /// Makes and models in plain words.
    pub models: String,
    /// The weakest source of any byte in the file.
    pub grade: Grade,
    /// Where its bytes come from.
    pub sources: Vec<String>,
    /// How it marks, where that is not how its family usually does.
    pub method: Option<Method>,
}

/// `[texts]`: which texts the machine takes.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TextRules {
    /// Most characters of one text, at least 1.
    pub chars_max: usize,
    /// Most texts of one job, at least 1.
    pub texts_max: usize,
    /// Number of the first text.
    #[serde(default)]
    pub first: u8,
    /// Characters that the protocol cannot carry, besides control characters.
    #[serde(default)]
    pub forbidden: Vec<char>,
    /// Printable ASCII only.
    pub ascii_only: bool,
    /// Most characters of a job file's name; 0 where the host names no file.
    pub file_chars_max: usize,
}

/// `[timing]`, all in milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TimingRules {
    /// A question unanswered for this long is sent again.
    pub reply_max_ms: u64,
    /// How often a question is sent before it is given up; at least 1.
    pub sends_max: u32,
    /// Between two questions for how far a cycle is.
    #[serde(default)]
    pub watch_ms: u64,
}

/// `[line]`: how the machine's line is set when it leaves the factory, as far as it is known. A site that knows better
/// says so in its own configuration, which always names every setting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LineRules {
    /// Speed, bits per second.
    pub baud: u32,
    /// 7 or 8.
    pub data_bits: DataBits,
    /// Parity.
    pub parity: Parity,
    /// 1 or 2.
    pub stop_bits: StopBits,
    /// TCP port, where it has one.
    pub tcp_port: Option<u16>,
}

/// `[[error]]`: one of the machine's own numbers in plain words.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ErrorRow {
    /// As the machine writes it.
    pub code: String,
    /// What it means.
    pub meaning: String,
    /// What to do.
    pub remedy: String,
}

/// Why a text is no dialect, and where in it.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{file}, line {line}, column {column}: {problem}")]
pub struct DialectError {
    /// The file, as the reader knows it.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// What is wrong, with rule and remedy.
    pub problem: String,
}

/// A family's dialect, read from a file's text.
///
/// # Errors
/// [`DialectError`], the first one found.
pub fn read<D: DeserializeOwned>(file: &str, text: &str) -> Result<D, DialectError> {
    toml::from_str(text).map_err(|error: toml::de::Error| {
        let start = error.span().map_or(0, |span| span.start);
        placed(file, text, start, error.message().to_owned())
    })
}

/// A problem with the place in the text where it is, in bytes from its beginning.
pub(crate) fn placed(file: &str, text: &str, start: usize, problem: String) -> DialectError {
    let before = text.get(..start).unwrap_or(text);
    DialectError {
        file: file.to_owned(),
        line: before.matches('\n').count() + 1,
        column: before.rsplit('\n').next().unwrap_or_default().chars().count() + 1,
        problem,
    }
}

/// A number of the machine in words, with a remedy: `what` is how the message begins.
#[must_use]
pub fn error_words(table: &[ErrorRow], what: &str, code: &str) -> String {
    match table.iter().find(|row| row.code == code) {
        Some(row) => format!("{what}: {}; {}", row.meaning, row.remedy),
        None => format!("{what}: not in the list of this dialect; look it up in the machine's manual"),
    }
}

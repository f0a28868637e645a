//! What may be printed: no empty names, and only characters that a shipped font draws.

use crate::PaperError;
use crate::typeset::FONTS;
use serde_json::Value;

/// A value without which the paper says less than it has to.
pub fn there(field: &str, value: &str) -> Result<(), PaperError> {
    match value.trim() {
        "" => Err(PaperError::Empty { field: field.to_owned() }),
        _ => Ok(()),
    }
}

/// As many rows as the paper needs.
pub fn least(field: &str, given: usize, least: usize) -> Result<(), PaperError> {
    if given < least {
        return Err(PaperError::TooFew { field: field.to_owned(), given, least });
    }
    Ok(())
}

/// Every text of a document, and of its words.
///
/// # Errors
///
/// [`PaperError::NoGlyph`] and [`PaperError::NotPrintable`], with the path of the text.
pub fn printable(path: &str, value: &Value) -> Result<(), PaperError> {
    match value {
        Value::String(text) => text.chars().try_for_each(|character| drawn(path, character)),
        Value::Array(rows) => (0..)
            .zip(rows)
            .try_for_each(|(row, value): (usize, _)| printable(&format!("{path}[{row}]"), value)),
        Value::Object(fields) => fields.iter().try_for_each(|(name, value)| {
            let dot = if path.is_empty() { "" } else { "." };
            printable(&format!("{path}{dot}{name}"), value)
        }),
        Value::Null | Value::Bool(_) | Value::Number(_) => Ok(()),
    }
}

fn drawn(field: &str, character: char) -> Result<(), PaperError> {
    if is_invisible_helper(character) {
        return Ok(());
    }
    if character.is_control() || is_direction_override(character) {
        return Err(PaperError::NotPrintable { field: field.to_owned(), code: character.into() });
    }
    let is_covered = FONTS.iter().any(|font| font.info().coverage.contains(character.into()));
    is_covered.then_some(()).ok_or(PaperError::NoGlyph { field: field.to_owned(), character })
}

/// Joiners and isolating marks: they draw nothing, and keep what is beside them readable.
fn is_invisible_helper(character: char) -> bool {
    matches!(character, '\u{200B}'..='\u{200F}' | '\u{061C}' | '\u{2066}'..='\u{2069}')
}

fn is_direction_override(character: char) -> bool {
    matches!(character, '\u{202A}'..='\u{202E}')
}

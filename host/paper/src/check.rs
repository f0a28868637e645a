//! What may be printed: no empty names, and no character that hides or reorders others.

use crate::PaperError;
use serde_json::Value;

/// A value without which the paper says less than it has to.
pub(crate) fn there(field: &str, value: &str) -> Result<(), PaperError> {
    match value.trim() {
        "" => Err(PaperError::Empty { field: field.to_owned() }),
        _ => Ok(()),
    }
}

/// As many rows as the paper needs.
pub(crate) fn least(field: &str, given: usize, least: usize) -> Result<(), PaperError> {
    if given < least {
        return Err(PaperError::TooFew { field: field.to_owned(), given, least });
    }
    Ok(())
}

/// What looks at a text, given its path and itself.
pub type Check<'a> = &'a dyn Fn(&str, &str) -> Result<(), PaperError>;

/// Hands every text of a document to a check, with the text's path, `lines[3].weapon.maker`.
///
/// # Errors
///
/// What the check refuses first.
pub fn each_text(path: &str, value: &Value, check: Check<'_>) -> Result<(), PaperError> {
    match value {
        Value::String(text) => check(path, text),
        Value::Array(rows) => (0..)
            .zip(rows)
            .try_for_each(|(row, value): (usize, _)| each_text(&format!("{path}[{row}]"), value, check)),
        Value::Object(fields) => fields.iter().try_for_each(|(name, value)| {
            let dot = if path.is_empty() { "" } else { "." };
            each_text(&format!("{path}{dot}{name}"), value, check)
        }),
        Value::Null | Value::Bool(_) | Value::Number(_) => Ok(()),
    }
}

/// A text without control characters and without overrides of direction.
pub(crate) fn text(field: &str, text: &str) -> Result<(), PaperError> {
    match text.chars().find(|character| character.is_control() || is_direction_override(*character)) {
        Some(character) => Err(PaperError::NotPrintable { field: field.to_owned(), code: character.into() }),
        None => Ok(()),
    }
}

/// Joiners and isolating marks: they draw nothing, and keep what is beside them readable.
pub fn is_invisible_helper(character: char) -> bool {
    matches!(character, '\u{200B}'..='\u{200F}' | '\u{061C}' | '\u{2066}'..='\u{2069}')
}

fn is_direction_override(character: char) -> bool {
    matches!(character, '\u{202A}'..='\u{202E}')
}

//! Which texts a machine can be sent: checked before anything is.

use crate::dialect::TextRules;
use crate::face::{Payload, PayloadError, PayloadKind};

/// A job file's name, and texts by number.
pub(crate) type FileAndTexts<'a> = (&'a str, &'a [(u8, String)]);

/// The file and texts of a payload, if the machine can be sent all of them.
///
/// # Errors
/// [`PayloadError`], naming what does not fit.
pub(crate) fn fit<'a>(payload: &'a Payload, rules: &TextRules) -> Result<FileAndTexts<'a>, PayloadError> {
    let Payload::Text { file, variables } = payload else {
        return Err(PayloadError::Kind { takes: PayloadKind::Text, given: payload.kind() });
    };
    if rules.file_chars_max > 0 {
        fit_text(file, rules.file_chars_max, rules)?;
    }
    if variables.is_empty() {
        return Err(unfit(file, "comes without a text: every mark would be the same"));
    }
    for (at, (number, text)) in variables.iter().enumerate() {
        let index = number.checked_sub(rules.first).map(usize::from);
        if index.is_none_or(|index| index >= rules.texts_max) {
            return Err(unfit(text, "is for a text number that the machine does not have"));
        }
        if variables.iter().take(at).any(|(earlier, _)| earlier == number) {
            return Err(unfit(text, "is for a text number that is given twice"));
        }
        fit_text(text, rules.chars_max, rules)?;
    }
    Ok((file, variables))
}

fn fit_text(text: &str, max: usize, rules: &TextRules) -> Result<(), PayloadError> {
    let length = text.chars().count();
    if text.is_empty() {
        return Err(unfit(text, "is empty"));
    }
    if length > max {
        return Err(PayloadError::TooLong { text: text.to_owned(), length, max });
    }
    let cannot = |character: &char| {
        character.is_control()
            || rules.forbidden.contains(character)
            || (rules.ascii_only && !matches!(character, ' '..='~'))
    };
    match text.chars().find(cannot) {
        Some(character) => Err(PayloadError::Forbidden { text: text.to_owned(), character }),
        None => Ok(()),
    }
}

pub(crate) fn unfit(text: &str, what: &'static str) -> PayloadError {
    PayloadError::Unfit { text: text.to_owned(), what }
}

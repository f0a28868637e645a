//! What the machine is told, and in which order a file is made in it.

use super::{Dialect, frame};
use crate::face::{Payload, PayloadError};
use crate::texts;

/// A message. None is answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Ask {
    Status,
    NewFile,
    Text { line: u8, bytes: Vec<u8> },
    Parameter { line: u8, code: u8, value: Vec<u8> },
    Pause,
    Cancel,
}

impl Ask {
    /// Its bytes.
    pub(super) fn bytes(&self, dialect: &Dialect) -> Vec<u8> {
        let commands = dialect.commands;
        let (command, data) = match self {
            Self::Status => (commands.status, vec![]),
            Self::NewFile => (commands.new_file, vec![]),
            Self::Text { line, bytes } => (commands.text, [&[*line], bytes.as_slice()].concat()),
            Self::Parameter { line, code, value } => {
                (commands.parameter, [&[*line, *code], value.as_slice()].concat())
            }
            Self::Pause => (commands.pause, vec![]),
            Self::Cancel => (commands.cancel, vec![]),
        };
        frame::encode(dialect.address, dialect.check, command, &data)
    }

    /// In words, for a message that nothing came back.
    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::Status => "status (02), which no machine of this family is known to answer",
            Self::NewFile => "emptying the file (21)",
            Self::Text { .. } => "setting a text (25)",
            Self::Parameter { .. } => "setting a parameter (26)",
            Self::Pause => "pausing (33)",
            Self::Cancel => "stopping (33, 34), which no machine of this family is known to answer",
        }
    }
}

/// The messages that make a payload's file in the machine: for each line its parameters, then its text.
///
/// # Errors
/// [`PayloadError`], naming what does not fit.
pub(super) fn load_steps(payload: &Payload, dialect: &Dialect) -> Result<Vec<Ask>, PayloadError> {
    let (_, variables) = texts::fit(payload, &dialect.texts)?;
    let mut steps = Vec::new();
    for (line, text) in variables {
        let row = dialect
            .row(*line)
            .ok_or_else(|| texts::unfit(text, "is for a line that the dialect does not lay out"))?;
        let bytes = if row.symbol { symbol(text, dialect) } else { signs(text, dialect) }?;
        if bytes.len() > dialect.texts.chars_max {
            let (length, max) = (bytes.len(), dialect.texts.chars_max);
            return Err(PayloadError::TooLong { text: text.clone(), length, max });
        }
        for parameter in &dialect.parameter {
            if let Some(value) = row.set.get(&parameter.name) {
                let length = usize::from(*parameter.bytes.get_ref());
                let value = value.get_ref().to_le_bytes().into_iter().take(length).collect();
                steps.push(Ask::Parameter { line: *line, code: parameter.code, value });
            }
        }
        steps.push(Ask::Text { line: *line, bytes });
    }
    let again = times(dialect);
    Ok([vec![Ask::NewFile; again], vec![steps; again].concat()].concat())
}

/// How often each message is sent, since nobody hears of one that was lost.
pub(super) fn times(dialect: &Dialect) -> usize {
    usize::try_from(dialect.timing.sends_max.max(1)).unwrap_or(1)
}

/// A text that becomes a Data Matrix.
pub(super) fn symbol(text: &str, dialect: &Dialect) -> Result<Vec<u8>, PayloadError> {
    if let Some(character) = text.chars().find(|character| "()[]".contains(*character)) {
        return Err(PayloadError::Forbidden { text: text.to_owned(), character });
    }
    Ok(function(&dialect.functions.symbol, text, dialect))
}

/// A text in which each sign, written as its name in brackets, becomes the machine's logo.
fn signs(text: &str, dialect: &Dialect) -> Result<Vec<u8>, PayloadError> {
    let unknown = || texts::unfit(text, "names a sign in brackets for which the dialect has no logo file");
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['[', ']']) {
        let (plain, sign) = rest.split_at(at);
        let (name, after) =
            sign.strip_prefix('[').and_then(|sign| sign.split_once(']')).ok_or_else(unknown)?;
        let file = dialect.logos.get(name).ok_or_else(unknown)?;
        bytes.extend_from_slice(plain.as_bytes());
        bytes.extend(function(&dialect.functions.logo, file.get_ref(), dialect));
        rest = after;
    }
    bytes.extend_from_slice(rest.as_bytes());
    Ok(bytes)
}

fn function(name: &str, argument: &str, dialect: &Dialect) -> Vec<u8> {
    let functions = &dialect.functions;
    [&[functions.begin], format!("{name}({argument})").as_bytes(), &[functions.end]].concat()
}

//! What is asked of the machine, and which payloads can be asked for.

use super::frame::COMMAND_MAX_BYTES;
use super::line::Line;
use crate::face::{Payload, PayloadError, PayloadKind};
use std::collections::VecDeque;

/// Highest variable number of the family.
pub(super) const VARIABLE_MAX: u8 = 9;

/// A command that may be repeated when its answer is lost. A start is none of these.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Ask {
    Status,
    Information,
    Load { file: String },
    Set { number: u8, text: String },
    Get { number: u8, text: String },
    Stop,
    Acknowledge,
    TakeMaster,
}

/// The start. Sent once.
pub(super) const START: &str = "GO";

impl Ask {
    /// The command as the machine reads it.
    pub(super) fn command(&self) -> String {
        match self {
            Self::Status => "ST".to_owned(),
            Self::Information => "GI *".to_owned(),
            // One marking, in normal mode.
            Self::Load { file } => format!("LD \"{file}\" 1 N"),
            Self::Set { number, text } => format!("VS {number} \"{text}\""),
            Self::Get { number, .. } => format!("VG {number}"),
            Self::Stop => "AM".to_owned(),
            Self::Acknowledge => "AD".to_owned(),
            Self::TakeMaster => "SP \"MASTER\":\"1\"".to_owned(),
        }
    }

    /// In words, for a message that nothing came back.
    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::Status => "status (ST)",
            Self::Information => "machine information (GI)",
            Self::Load { .. } => "loading the job file (LD)",
            Self::Set { .. } => "setting a variable (VS)",
            Self::Get { .. } => "reading a variable back (VG)",
            Self::Stop => "stopping (AM)",
            Self::Acknowledge => "acknowledging the fault (AD)",
            Self::TakeMaster => "taking the master role (SP)",
        }
    }

    /// The verb that its `1` comes with, where that is its answer.
    pub(super) fn verb(&self) -> Option<&'static str> {
        match self {
            Self::Load { .. } => Some("LD"),
            Self::Set { .. } => Some("VS"),
            Self::Stop => Some("AM"),
            Self::Acknowledge => Some("AD"),
            Self::TakeMaster => Some("SP"),
            Self::Status | Self::Information | Self::Get { .. } => None,
        }
    }
}

/// The questions that bring a payload into the machine.
///
/// The status is asked first, and again after each variable read back: an answer that comes late or twice is then met
/// by a question that it cannot answer, and never taken for the next variable.
pub(super) fn load_steps(file: &str, variables: &[(u8, String)]) -> VecDeque<Ask> {
    let set = variables.iter().map(|(number, text)| Ask::Set { number: *number, text: text.clone() });
    let get = variables
        .iter()
        .flat_map(|(number, text)| [Ask::Get { number: *number, text: text.clone() }, Ask::Status]);
    [Ask::Status, Ask::Load { file: file.to_owned() }].into_iter().chain(set).chain(get).collect()
}

/// A job file's name, and texts by variable number.
type FileAndTexts<'a> = (&'a str, &'a [(u8, String)]);

/// The file and variables of a payload that this family's protocol can carry.
///
/// # Errors
/// [`PayloadError`], naming what does not fit.
pub(super) fn fit(payload: &Payload, text_max_chars: usize) -> Result<FileAndTexts<'_>, PayloadError> {
    let Payload::Text { file, variables } = payload else {
        return Err(PayloadError::Kind { takes: PayloadKind::Text, given: PayloadKind::Path });
    };
    fit_text(file, text_max_chars)?;
    if variables.is_empty() {
        return Err(unfit(file, "is a job file without a variable: its marks would all be the same"));
    }
    for (at, (number, text)) in variables.iter().enumerate() {
        if *number > VARIABLE_MAX {
            return Err(unfit(text, "is for a variable above 9; the machine's variables are 0 to 9"));
        }
        if variables[..at].iter().any(|(earlier, _)| earlier == number) {
            return Err(unfit(text, "is for a variable that is given twice"));
        }
        fit_text(text, text_max_chars)?;
        if !matches!(Line::parse(text), Line::Other(_)) {
            return Err(unfit(
                text,
                "reads like one of the machine's own answers and could not be read back",
            ));
        }
    }
    Ok((file, variables))
}

/// Whether a character cannot stand between the protocol's quotes.
fn is_forbidden(character: char) -> bool {
    // No way to write a quote inside quotes is known.
    character == '"' || character.is_control()
}

fn fit_text(text: &str, max: usize) -> Result<(), PayloadError> {
    let length = text.chars().count();
    if text.is_empty() {
        return Err(unfit(text, "is empty"));
    }
    if length > max || text.len() > COMMAND_MAX_BYTES / 2 {
        return Err(PayloadError::TooLong { text: text.to_owned(), length, max });
    }
    match text.chars().find(|character| is_forbidden(*character)) {
        Some(character) => Err(PayloadError::Forbidden { text: text.to_owned(), character }),
        None => Ok(()),
    }
}

fn unfit(text: &str, what: &'static str) -> PayloadError {
    PayloadError::Unfit { text: text.to_owned(), what }
}

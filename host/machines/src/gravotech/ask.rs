//! What is asked of the machine, and which payloads can be asked for.

use super::line::Line;
use crate::dialect::TextRules;
use crate::face::{Payload, PayloadError};
use crate::texts;

/// A command that may be repeated when its answer is lost. A start is none of these.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Ask {
    Status,
    /// The status after the job file was loaded, which set the mode.
    Mode,
    Information,
    Load {
        file: String,
    },
    Set {
        number: u8,
        text: String,
    },
    Get {
        number: u8,
        text: String,
    },
    Stop,
    Acknowledge,
    TakeMaster,
    /// Once more, after the master role was taken for it.
    AcknowledgeAsMaster,
}

/// The start. Sent once.
pub(super) const START: &str = "GO";

impl Ask {
    /// The command as the machine reads it.
    pub(super) fn command(&self) -> String {
        match self {
            Self::Status | Self::Mode => "ST".to_owned(),
            Self::Information => "GI *".to_owned(),
            // One marking, in normal mode.
            Self::Load { file } => format!("LD \"{file}\" 1 N"),
            Self::Set { number, text } => format!("VS {number} \"{text}\""),
            Self::Get { number, .. } => format!("VG {number}"),
            Self::Stop => "AM".to_owned(),
            Self::Acknowledge | Self::AcknowledgeAsMaster => "AD".to_owned(),
            Self::TakeMaster => "SP \"MASTER\":\"1\"".to_owned(),
        }
    }

    /// In words, for a message that nothing came back.
    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::Status | Self::Mode => "status (ST)",
            Self::Information => "machine information (GI)",
            Self::Load { .. } => "loading the job file (LD)",
            Self::Set { .. } => "setting a variable (VS)",
            Self::Get { .. } => "reading a variable back (VG)",
            Self::Stop => "stopping (AM)",
            Self::Acknowledge | Self::AcknowledgeAsMaster => "acknowledging the fault (AD)",
            Self::TakeMaster => "taking the master role (SP)",
        }
    }

    /// The verb that its `1` comes with, where that is its answer.
    pub(super) fn verb(&self) -> Option<&'static str> {
        match self {
            Self::Load { .. } => Some("LD"),
            Self::Set { .. } => Some("VS"),
            Self::Stop => Some("AM"),
            Self::Acknowledge | Self::AcknowledgeAsMaster => Some("AD"),
            Self::TakeMaster => Some("SP"),
            Self::Status | Self::Mode | Self::Information | Self::Get { .. } => None,
        }
    }
}

/// The questions that bring a payload into the machine.
///
/// The status is asked first, and again after each variable read back: an answer that comes late or twice is then met
/// by a question that it cannot answer, and never taken for the next variable. The mode before the load is somebody
/// else's; the load itself sets it.
///
/// # Errors
/// [`PayloadError`], naming what does not fit.
pub(super) fn load_steps(payload: &Payload, rules: &TextRules) -> Result<Vec<Ask>, PayloadError> {
    let (file, variables) = texts::fit(payload, rules)?;
    let answer_like = |text: &&String| !matches!(Line::parse(text), Line::Other(_));
    if let Some(text) = variables.iter().map(|(_, text)| text).find(answer_like) {
        let what = "reads like one of the machine's own answers and could not be read back";
        return Err(texts::unfit(text, what));
    }
    let set = variables.iter().map(|(number, text)| Ask::Set { number: *number, text: text.clone() });
    let get = variables
        .iter()
        .flat_map(|(number, text)| [Ask::Get { number: *number, text: text.clone() }, Ask::Mode]);
    Ok([Ask::Status, Ask::Load { file: file.to_owned() }].into_iter().chain(set).chain(get).collect())
}

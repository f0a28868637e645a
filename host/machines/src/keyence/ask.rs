//! What is asked of the marker, and in which order a job is brought in.

use super::{Dialect, Words};
use crate::face::{Payload, PayloadError};
use crate::texts;

/// A command that may be repeated when its answer is lost. A start is none of these.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Ask {
    /// How it is, whatever word it has for it.
    State,
    /// Whether it is ready: between answers that look alike, and at the end of a load.
    Fence,
    /// The code of its error.
    Error,
    /// How it is after an answer that may belong to a start that the line has doubled.
    Verdict,
    /// The code of the error that ended the cycle.
    VerdictError,
    Clear,
    Program {
        number: String,
    },
    /// All texts at once.
    Texts {
        texts: Vec<(u8, String)>,
    },
    Text {
        block: u8,
        text: String,
    },
    Stop,
}

impl Ask {
    /// The bytes of the command.
    pub(super) fn bytes(&self, words: &Words) -> Vec<u8> {
        let block = |number: &u8| Words::set(&words.block, &number.to_string());
        match self {
            Self::State | Self::Fence | Self::Verdict => words.question(&[words.ready.as_str()]),
            Self::Error | Self::VerdictError => words.question(&[words.error.as_str()]),
            Self::Clear => words.command(&[words.clear.as_str()]),
            Self::Program { number } => words.command(&[Words::set(&words.program, number)]),
            Self::Texts { texts } => {
                let items =
                    texts.iter().flat_map(|(number, text)| [block(number), Words::set(&words.text, text)]);
                words.command(&items.collect::<Vec<_>>())
            }
            Self::Text { block: number, .. } => words.question(&[block(number), words.text.clone()]),
            Self::Stop => words.command(&[words.stop.as_str()]),
        }
    }

    /// In words, for a message that nothing came back.
    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::State | Self::Fence | Self::Verdict => "state (Ready)",
            Self::Error | Self::VerdictError => "error number (Error)",
            Self::Clear => "clearing the error (ErrorClear)",
            Self::Program { .. } => "choosing the program (ProgramNo)",
            Self::Texts { .. } => "setting the texts (CharacterString)",
            Self::Text { .. } => "reading a text back (CharacterString)",
            Self::Stop => "stopping (StopMarking)",
        }
    }
}

/// The commands that bring a payload into the marker.
///
/// # Errors
/// [`PayloadError`], naming what does not fit.
pub(super) fn load_steps(payload: &Payload, dialect: &Dialect) -> Result<Vec<Ask>, PayloadError> {
    let (program, variables) = texts::fit(payload, &dialect.texts)?;
    if !program.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(texts::unfit(program, "is no number of a program: those are 0000 to 9999"));
    }
    let state_like = |text: &&String| dialect.reads_back && dialect.states.has(text);
    if let Some(text) = variables.iter().map(|(_, text)| text).find(state_like) {
        return Err(texts::unfit(text, "reads like the marker's own state and could not be read back"));
    }
    let number = format!("{program:0>4}");
    let mut steps = vec![
        Ask::Fence,
        Ask::Program { number },
        Ask::Fence,
        Ask::Texts { texts: variables.to_vec() },
        Ask::Fence,
    ];
    if dialect.reads_back {
        let back = variables.iter().cloned();
        steps.extend(back.flat_map(|(block, text)| [Ask::Text { block, text }, Ask::Fence]));
    }
    Ok(steps)
}

//! What is asked of the marker, and in which order a job is brought in.

use super::{Dialect, TextsBy};
use crate::face::{Payload, PayloadError};
use crate::texts;

/// A request that may be repeated when its answer is lost. A start is none of these.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Ask {
    /// `STS R`.
    Status(Purpose),
    /// `MST S 1`: tell the end of each mark. A marker forgets it when it leaves the remote mode or is switched off.
    TellEnd,
    /// `MKM S 0` takes settings and no trigger; `MKM S 1` the other way round.
    Reception { on: bool },
    /// Nothing: it prepares the mark, and is not ready before it has.
    Settle,
    /// `FNO S`.
    Choose { file: String },
    /// `FNO R`.
    Chosen { file: String },
    /// `MCS S`.
    Store { number: u8, text: String },
    /// `MCS R`.
    Stored { number: u8, text: String },
    /// `SIN S`: for one trigger.
    Give { number: u8, text: String },
}

/// What the status is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// To see who answers.
    Identify,
    /// Once more, because the first may have met what an earlier request had left behind.
    IdentifyAgain,
    /// To be told it.
    Tell,
    /// So that answers that look alike do not meet; a fault ends the load.
    Fence,
    /// It must not be ready yet: the texts of the trigger have not been given.
    Waits,
    /// Whether anything but a load is missing.
    Recover,
}

impl Ask {
    /// Command, sub-command and items.
    pub(super) fn request(&self) -> (&'static str, char, Vec<String>) {
        let digit = |on: bool| u8::from(on).to_string();
        let two = |number: u8| format!("{number:02}");
        match self {
            Self::Status(_) => ("STS", 'R', vec![]),
            Self::TellEnd => ("MST", 'S', vec![digit(true)]),
            Self::Reception { on } => ("MKM", 'S', vec![digit(!on)]),
            Self::Settle => ("", ' ', vec![]),
            Self::Choose { file } => ("FNO", 'S', vec![file.clone()]),
            Self::Chosen { .. } => ("FNO", 'R', vec![]),
            Self::Store { number, text } => ("MCS", 'S', vec![two(*number), text.clone()]),
            Self::Stored { number, .. } => ("MCS", 'R', vec![two(*number)]),
            Self::Give { number, text } => ("SIN", 'S', vec![two(*number), text.clone()]),
        }
    }

    /// In words, for a message that nothing came back.
    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::Status(_) => "status (STS)",
            Self::TellEnd => "telling the end of a mark (MST)",
            Self::Reception { .. } => "taking settings (MKM)",
            Self::Settle => "a pause",
            Self::Choose { .. } => "selecting the job file (FNO)",
            Self::Chosen { .. } => "reading the job file's number back (FNO)",
            Self::Store { .. } => "setting a text (MCS)",
            Self::Stored { .. } => "reading a text back (MCS)",
            Self::Give { .. } => "giving a text for the trigger (SIN)",
        }
    }

    /// What must come back, where it is read back: item and words for it.
    pub(super) fn read_back(&self, separator: &str) -> Option<(String, String)> {
        match self {
            Self::Chosen { file } => Some((file.clone(), "the job file's number".to_owned())),
            Self::Stored { number, text } => {
                Some((format!("{number:02}{separator}{text}"), format!("text {number}")))
            }
            _ => None,
        }
    }

    /// Whether it is answered by what is read out.
    pub(super) fn reads(&self) -> bool {
        self.request().1 == 'R'
    }
}

/// The requests that bring a payload into the marker.
///
/// While it takes settings it is not ready, so a load that is broken off leaves a marker that cannot be started.
///
/// # Errors
/// [`PayloadError`], naming what does not fit.
pub(super) fn load_steps(payload: &Payload, dialect: &Dialect) -> Result<Vec<Ask>, PayloadError> {
    let (file, variables) = texts::fit(payload, &dialect.texts)?;
    let file = number(file)?;
    let fence = Ask::Status(Purpose::Fence);
    let mut steps = vec![
        fence.clone(),
        Ask::TellEnd,
        fence.clone(),
        Ask::Reception { on: true },
        fence.clone(),
        Ask::Choose { file: file.clone() },
        Ask::Chosen { file },
    ];
    match dialect.texts_by {
        TextsBy::Stored => {
            for (number, text) in variables.iter().cloned() {
                steps.extend([Ask::Store { number, text: text.clone() }, Ask::Stored { number, text }]);
            }
            steps.extend([Ask::Reception { on: false }, Ask::Settle]);
        }
        TextsBy::Trigger => steps.extend(give_steps(variables)),
    }
    steps.push(Ask::Status(Purpose::Tell));
    Ok(steps)
}

/// The requests that give texts for one trigger, from where settings are taken. The last one's answer stands open.
pub(super) fn give_steps(variables: &[(u8, String)]) -> Vec<Ask> {
    let mut steps = vec![Ask::Reception { on: false }, Ask::Settle, Ask::Status(Purpose::Waits)];
    for (at, (number, text)) in variables.iter().cloned().enumerate() {
        if at > 0 {
            steps.push(Ask::Status(Purpose::Fence));
        }
        steps.push(Ask::Give { number, text });
    }
    steps
}

/// A job file's number as four digits.
fn number(file: &str) -> Result<String, PayloadError> {
    match file.bytes().all(|byte| byte.is_ascii_digit()) && file.len() <= 4 {
        true => Ok(format!("{file:0>4}")),
        false => Err(texts::unfit(file, "is no number of a job file: those are 0000 to 9999")),
    }
}

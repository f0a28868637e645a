//! The symbol of a mark that was made, as it was read: compared with the plan, and kept beside the register, so that a pin that
//! wears shows before its marks can no longer be read.

use crate::error::Failure;
use crate::folder::Folder;
use crate::message::Message;
use machines::readback::wear::{Advice, MarkRead, NEW, RECENT, advise};
use machines::readback::{Difference, Unverified, Verdict, compare};
use marking::mark::PlannedMark;
use marking::symbol::SymbolContent;
use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

/// The texts of what was read, and how much had to be done for it; no effort where nothing was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read {
    /// The texts of all symbols in view.
    pub texts: Vec<String>,
    /// How much had to be done to read them, as the pin's wear is told by.
    pub effort: Option<u8>,
}

impl Read {
    /// What a reader read, which does not say how hard it was.
    pub fn by_reader(text: &str) -> Self {
        Self { texts: vec![text.to_owned()], effort: Some(0) }
    }
}

/// What the symbol of a mark was to say; none where the mark has no symbol.
pub fn planned(mark: &PlannedMark) -> Option<SymbolContent> {
    mark.symbol.as_deref().and_then(|text| text.parse().ok())
}

/// Compares what was read with what was planned, keeps the reading, and gives what all readings say of the pin.
///
/// # Errors
/// A [`Failure`] where the reading cannot be kept.
pub fn judge(
    folder: &Folder,
    job: u64,
    planned: &SymbolContent,
    read: &Read,
) -> Result<(Verdict, Advice), Failure> {
    let verdict = compare(planned, &read.texts);
    let effort = read.effort.filter(|_| !matches!(verdict, Verdict::Unverified(_)));
    let advice = keep(folder, MarkRead { job, effort })?;
    Ok((verdict, advice))
}

/// Why the symbol of a job does not count as read, or reads otherwise than planned; none where it is as planned.
pub fn wrong(job: u64, verdict: Verdict) -> Option<Failure> {
    match verdict {
        Verdict::Verified => None,
        Verdict::Mismatch(Difference { planned, read, position, .. }) => {
            let position = position as u64;
            let differs = Message::SymbolDiffers { job, planned, read, position };
            Some(Failure::fixable(differs).hint(Message::HintReadAgain {}))
        }
        Verdict::Unverified(why) => {
            let why = match why {
                Unverified::NothingRead => Message::SymbolNothingRead {},
                Unverified::NotTheMark { text } => Message::SymbolOfOthers { text },
                Unverified::SeveralMarks { count } => Message::SymbolSeveral { count: count as u64 },
            };
            let unverified = Failure::fixable(Message::SymbolUnverified { job });
            Some(unverified.cause(why).hint(Message::HintTypeBack {}))
        }
    }
}

/// Adds a reading to those of the pin, and gives what all of them say. A line that cannot be read is left out: it counts for
/// no mark.
fn keep(folder: &Folder, reading: MarkRead) -> Result<Advice, Failure> {
    let path = folder.readings();
    let failed = |error: &(dyn std::error::Error + 'static)| {
        Failure::fixable(Message::FileNotWritten { file: path.display().to_string() }).because(error)
    };
    let mut line = serde_json::to_string(&reading).map_err(|error| failed(&error))?;
    line.push('\n');
    append(&path, &line).map_err(|error| failed(&error))?;
    Ok(advise(&readings(folder)?))
}

/// What was read since the pin was new, oldest first.
///
/// # Errors
/// A [`Failure`] where the file is there and cannot be read.
pub fn readings(folder: &Folder) -> Result<Vec<MarkRead>, Failure> {
    readings_in(&folder.readings())
}

/// What was read of the marks of each pin there was, the one in the machine last.
///
/// # Errors
/// A [`Failure`] where a file is there and cannot be read.
pub fn readings_by_pin(folder: &Folder) -> Result<Vec<Vec<MarkRead>>, Failure> {
    let earlier =
        (1..=u32::MAX).map(|number| folder.readings_of_pin(number)).take_while(|path| path.exists());
    earlier.chain([folder.readings()]).map(|path| readings_in(&path)).collect()
}

/// What readings say of the pin, as people are told.
pub fn said_of_pin(advice: &Advice) -> Message {
    match *advice {
        Advice::TooFew { have, need } => Message::SupWearTooFew { have: have as u64, need: need as u64 },
        Advice::NotSetUp { .. } => Message::ReaderNotSetUp {},
        Advice::Steady => Message::SupWearSteady { recent: RECENT as u64, new: NEW as u64 },
        Advice::PinWear { new, recent, .. } => Message::PinWear {
            new: new.good as u64,
            new_of: new.of as u64,
            recent: recent.good as u64,
            recent_of: recent.of as u64,
        },
    }
}

fn readings_in(path: &Path) -> Result<Vec<MarkRead>, Failure> {
    let kept = match fs::read_to_string(path) {
        Ok(kept) => kept,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => {
            let file = path.display().to_string();
            return Err(Failure::fixable(Message::FileNotRead { file }).because(&error));
        }
    };
    Ok(kept.lines().filter_map(|line| serde_json::from_str(line).ok()).collect())
}

/// A new pin is in the machine: what is read from now on is compared with its own beginning. The readings of the one before
/// are kept beside, and so is their file given.
///
/// # Errors
/// A [`Failure`] where nothing was read since the last pin, or the file cannot be renamed.
pub fn new_pin(folder: &Folder) -> Result<PathBuf, Failure> {
    let now = folder.readings();
    if !now.exists() {
        return Err(Failure::fixable(Message::PinUnread {}));
    }
    let free = (1..=u32::MAX).map(|number| folder.readings_of_pin(number)).find(|path| !path.exists());
    let kept = free.unwrap_or_else(|| folder.readings_of_pin(0));
    fs::rename(&now, &kept).map_err(|error| {
        Failure::fixable(Message::FileNotWritten { file: kept.display().to_string() }).because(&error)
    })?;
    Ok(kept)
}

fn append(path: &Path, line: &str) -> std::io::Result<()> {
    fs::OpenOptions::new().create(true).append(true).open(path)?.write_all(line.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn readings_of_a_pin_end_with_it_and_are_kept() {
        let dir = tempfile::tempdir().unwrap();
        let folder = Folder::new(dir.path().to_str());
        assert_eq!(new_pin(&folder).map_err(|why| why.what.id()), Err("pin-unread"));
        for pin in 1..=2 {
            keep(&folder, MarkRead { job: pin, effort: Some(0) }).unwrap();
            assert_eq!(readings(&folder).unwrap().len(), 1);
            let kept = new_pin(&folder).unwrap();
            assert!(fs::read_to_string(kept).unwrap().contains(&format!("{pin}")));
            assert!(readings(&folder).unwrap().is_empty());
        }
        let jobs = readings_by_pin(&folder).unwrap();
        let jobs: Vec<Vec<_>> = jobs.iter().map(|pin| pin.iter().map(|read| read.job).collect()).collect();
        assert_eq!(jobs, [vec![1], vec![2], vec![]]);
    }
}

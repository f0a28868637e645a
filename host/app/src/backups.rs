//! When backups were made and drilled: a file of the station, from which it is known when the next one is due.

use crate::error::Failure;
use crate::folder::Folder;
use crate::message::Message;
use crate::text;
use jiff::Timestamp;
use protocol::LedgerPosition;
use registry::hex;
use registry::lock::LOCK_FILE;
use serde::{Deserialize, Serialize};
use std::fs::OpenOptions;
use std::io::{ErrorKind, Write};
use std::os::unix::fs::OpenOptionsExt;

/// Something that was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum Record {
    /// A backup was made.
    Made {
        /// Its name.
        name: String,
        /// When.
        at: Timestamp,
        /// How many entries it has.
        size: u64,
        /// Their tree head, hexadecimal.
        root: String,
    },
    /// A backup was opened to see whether it is good.
    Drilled {
        /// Its name.
        name: String,
        /// When.
        at: Timestamp,
        /// Whether it was good.
        good: bool,
    },
}

/// What was done so far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct History(pub Vec<Record>);

/// Whether a backup is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// The newest is young enough: so many hours old.
    No {
        /// Its age.
        hours: u64,
    },
    /// The newest is so many hours old.
    Since {
        /// Its age.
        hours: u64,
    },
    /// None was ever made.
    Never,
}

impl History {
    /// Reads it. A line that a cut left half-written says nothing.
    ///
    /// # Errors
    /// A [`Failure`] where the file is there and cannot be read.
    pub fn read(folder: &Folder) -> Result<Self, Failure> {
        let path = folder.backups();
        let text = match std::fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Self::default()),
            Err(error) => {
                let file = path.display().to_string();
                return Err(Failure::fixable(Message::FileNotRead { file }).because(&error));
            }
        };
        Ok(Self(text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect()))
    }

    /// Whether another one is due.
    pub fn due(&self, now: Timestamp, every_hours: u32) -> Due {
        let made = self.0.iter().filter_map(|record| match record {
            Record::Made { at, .. } => Some(*at),
            Record::Drilled { .. } => None,
        });
        let Some(newest) = made.max() else { return Due::Never };
        // A clock that was set back makes the newest one lie ahead, and says nothing about its age.
        let seconds = now.as_second().saturating_sub(newest.as_second());
        let hours = u64::try_from(seconds / 3_600).unwrap_or(0);
        if seconds >= 0 && hours < u64::from(every_hours) { Due::No { hours } } else { Due::Since { hours } }
    }

    /// The name of the backup that last proved good.
    pub fn last_good(&self) -> Option<&str> {
        self.0.iter().rev().find_map(|record| match record {
            Record::Drilled { name, good: true, .. } => Some(name.as_str()),
            _ => None,
        })
    }

    /// When this backup was last drilled, and whether it was good.
    pub fn drilled(&self, backup: &str) -> Option<(Timestamp, bool)> {
        self.0.iter().rev().find_map(|record| match record {
            Record::Drilled { name, at, good } if name == backup => Some((*at, *good)),
            _ => None,
        })
    }

    /// The greatest backup that was ever made: whatever lies on the medium now, it had so many entries.
    pub fn greatest(&self) -> Option<u64> {
        self.positions().map(|position| position.size).max()
    }

    /// Sizes and heads that the ledger once had.
    pub fn positions(&self) -> impl Iterator<Item = LedgerPosition> {
        self.0.iter().filter_map(|record| match record {
            Record::Made { size, root, .. } => {
                hex::decode(root.as_bytes()).map(|root| LedgerPosition { size: *size, root })
            }
            Record::Drilled { .. } => None,
        })
    }
}

/// What else lies in the station's folder, and is in no backup: all but the register, what says who owns the folder, and what a
/// simulated station or one to practise at keeps. Folders end in `/`.
///
/// # Errors
/// A [`Failure`] where the folder cannot be read.
pub fn left_out(folder: &Folder) -> Result<Vec<String>, Failure> {
    let path = folder.root().display().to_string();
    let failed = |error| Failure::fixable(Message::FileNotRead { file: path.clone() }).because(&error);
    let own = [folder.socket(), folder.root().join(LOCK_FILE), folder.training(), folder.practice()];
    let register = folder.register();
    let register = register.file_name().unwrap_or_default().to_string_lossy();
    let mut names = Vec::new();
    for entry in std::fs::read_dir(folder.root()).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if !own.contains(&entry.path()) && !name.starts_with(&*register) {
            names.push(if entry.path().is_dir() { name + "/" } else { name });
        }
    }
    names.sort();
    Ok(names)
}

/// The same in words; where the folder cannot be read, that: nothing else depends on it.
pub fn words_of_left_out(folder: &Folder) -> Message {
    let words =
        |names: Vec<String>| Message::BackupRegisterOnly { names: names.join(text::spoken().comma()) };
    left_out(folder).map_or_else(|failure| *failure.what, words)
}

/// Adds to it.
///
/// # Errors
/// A [`Failure`] where the file cannot be written.
pub fn add(folder: &Folder, record: &Record) -> Result<(), Failure> {
    let path = folder.backups();
    let line = serde_json::to_string(record).map_err(|error| Failure::bug(error.to_string()))?;
    let written =
        OpenOptions::new().create(true).append(true).mode(0o600).open(&path).and_then(|mut file| {
            // A cut may have left half a line, which must not swallow this one: blank lines are nothing.
            file.write_all(format!("\n{line}\n").as_bytes())?;
            file.sync_all()
        });
    written.map_err(|error| {
        Failure::fixable(Message::FileNotWritten { file: path.display().to_string() }).because(&error)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(at: &str, size: u64) -> Record {
        Record::Made { name: format!("b{size}"), at: at.parse().unwrap(), size, root: "0".repeat(64) }
    }

    #[test]
    fn backup_is_due_when_the_newest_is_too_old_or_there_is_none() {
        let history = History(vec![made("2026-11-29T08:00:00Z", 5), made("2026-11-28T08:00:00Z", 4)]);
        for (now, due) in [
            ("2026-11-29T08:00:00Z", Due::No { hours: 0 }),
            ("2026-11-30T07:59:59Z", Due::No { hours: 23 }),
            ("2026-11-30T08:00:00Z", Due::Since { hours: 24 }),
            // The clock was set back behind the newest backup.
            ("2026-11-28T08:00:00Z", Due::Since { hours: 0 }),
        ] {
            assert_eq!(history.due(now.parse().unwrap(), 24), due, "{now}");
        }
        assert_eq!(History::default().due("2026-11-30T08:00:00Z".parse().unwrap(), 24), Due::Never);
        assert_eq!(history.greatest(), Some(5));
    }

    #[test]
    fn what_no_backup_holds_is_everything_of_the_folder_but_the_register() {
        let root = tempfile::tempdir().unwrap();
        let folder = Folder::new(root.path().to_str());
        for file in [
            "register.db",
            "register.db-wal",
            "owner.lock",
            "station.sock",
            "station.toml",
            "station.key",
            "own",
        ] {
            std::fs::write(root.path().join(file), "").unwrap();
        }
        for below in ["photos", "practice", "training", "manifests"] {
            std::fs::create_dir(root.path().join(below)).unwrap();
        }
        assert_eq!(
            left_out(&folder).unwrap(),
            ["manifests/", "own", "photos/", "station.key", "station.toml"]
        );
    }

    #[test]
    fn history_is_read_past_a_line_that_a_cut_left() {
        let root = tempfile::tempdir().unwrap();
        let folder = Folder::new(root.path().to_str());
        assert_eq!(History::read(&folder).unwrap(), History::default());
        let drilled = |good| {
            let at = "2026-11-30T08:00:00Z".parse().unwrap();
            Record::Drilled { name: "b5".to_owned(), at, good }
        };
        add(&folder, &made("2026-11-29T08:00:00Z", 5)).unwrap();
        std::fs::write(
            folder.backups(),
            std::fs::read_to_string(folder.backups()).unwrap() + "{\"what\":\"ma",
        )
        .unwrap();
        add(&folder, &drilled(true)).unwrap();
        add(&folder, &drilled(false)).unwrap();
        let history = History::read(&folder).unwrap();
        assert_eq!((history.0.len(), history.last_good()), (3, Some("b5")));
        assert_eq!(history.drilled("b5").map(|(_, good)| good), Some(false));
        assert_eq!(history.positions().map(|position| position.size).collect::<Vec<_>>(), [5]);
    }
}

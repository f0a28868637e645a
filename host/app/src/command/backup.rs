//! `backup`: the register on another medium, encrypted; made, drilled, and brought back.

mod good;

pub use good::{drill, restore};

use crate::backups::{self, Due, History, Record};
use crate::clock;
use crate::config::{BackupConfig, Config};
use crate::error::{CommandResult, Ending, Failure, Kind};
use crate::folder::Folder;
use crate::message::Message;
use crate::output::{self, Output};
use registry::backup::{BackupKey, Made, Order, Seal, TakeError, clear_old, list, take};
use registry::note::NoteKey;
use registry::{hex, private};
use serde_json::json;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

/// Make, drill and bring back encrypted backups of the register
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Make a key for backups: the secret part into a file, to be kept away from the station
    Key {
        /// File to write; it must not exist
        file: PathBuf,
    },
    /// Make a backup now, also while the station marks
    Run {
        /// Folder on the other medium, instead of the configured one
        #[arg(long, value_name = "DIR")]
        to: Option<PathBuf>,
        /// Let it lie on the register's own medium, with which it would be lost
        #[arg(long)]
        same_medium: bool,
    },
    /// List the backups on the other medium
    List,
    /// Say whether a backup is due; exit code 1 if one is
    Due,
    /// Open a backup, verify it, and prove that the register continues it
    Drill {
        /// The backup; without it the newest one
        file: Option<PathBuf>,
        /// File with the secret key
        #[arg(long, value_name = "FILE")]
        key: PathBuf,
    },
    /// Bring a backup back into a station's folder that has no register
    ///
    /// The register marks nothing until two persons re-admit it: numbers may have been used since the backup was made.
    Restore {
        /// The backup
        file: PathBuf,
        /// File with the secret key
        #[arg(long, value_name = "FILE")]
        key: PathBuf,
    },
}

pub fn run(command: &Command, folder: Folder, output: &Output) -> CommandResult {
    match command {
        Command::Key { file } => key(file, output),
        Command::Run { to, same_medium } => {
            let config = Config::read(&folder.config())?;
            let wanted = configured(&config)?;
            make(&folder, &config, &wanted, to.as_deref(), *same_medium, output)?;
            Ok(Ending::Done)
        }
        Command::List => show_list(&folder, output),
        Command::Due => due(&folder, output),
        Command::Drill { file, key } => drill(&folder, file.as_deref(), key, output),
        Command::Restore { file, key } => restore(&folder, file, key, output),
    }
}

fn key(path: &Path, output: &Output) -> CommandResult {
    let key = BackupKey::generate();
    let shown = path.display().to_string();
    let written = private::create_new(path).and_then(|mut file| {
        file.write_all(key.file().as_bytes())?;
        file.sync_all()
    });
    written.map_err(|error| {
        let failure = Failure::fixable(Message::FileNotWritten { file: shown.clone() }).because(&error);
        if error.kind() == ErrorKind::AlreadyExists {
            failure.hint(Message::HintExportExists {})
        } else {
            failure
        }
    })?;
    let recipient = key.recipient().to_string();
    output.datum(
        &Message::BackupKeyMade { file: shown.clone(), recipient: recipient.clone() },
        &json!({"file": shown, "recipient": recipient}),
    );
    output.say(&Message::BackupKeyApart {});
    Ok(Ending::Done)
}

/// Where backups go.
///
/// # Errors
/// A [`Failure`] where the configuration does not say.
fn configured(config: &Config) -> Result<BackupConfig, Failure> {
    let not = || Failure::fixable(Message::BackupNotConfigured {}).hint(Message::HintBackupConfigure {});
    config.backup.clone().ok_or_else(not)
}

/// Makes a backup, writes down that it was made, and clears the oldest.
fn make(
    folder: &Folder,
    config: &Config,
    wanted: &BackupConfig,
    to: Option<&Path>,
    same_medium: bool,
    output: &Output,
) -> Result<(), Failure> {
    let key = station_key(folder)?;
    let order = Order {
        register: &folder.register(),
        to: to.unwrap_or(&wanted.to),
        recipients: &wanted.recipients,
        taken: clock::now(),
        key: key.as_ref(),
        same_medium,
    };
    let made = take(&order, |_, _| {}).map_err(|error| not_made(&error))?;
    let position = seal_of(&made)?.checkpoint.position;
    let (name, root) = (made.name.to_string(), hex::encode(&position.root));
    let record =
        Record::Made { name: name.clone(), at: made.name.taken, size: position.size, root: root.clone() };
    backups::add(folder, &record)?;
    let history = History::read(folder)?;
    let station = config.station.as_str().unwrap_or_default();
    let cleared = clear_old(order.to, station, wanted.keep, history.last_good())
        .map_err(|error| not_made(&error))?
        .len() as u64;
    let file = made.path.display().to_string();
    output.datum(
        &Message::BackupMade { file: file.clone(), entries: position.size, cleared },
        &json!({"file": file, "entries": position.size, "root": root, "cleared": cleared}),
    );
    output.say(&backups::words_of_left_out(folder));
    if history.last_good().is_none() {
        output.say(&Message::BackupNeverDrilled {});
    }
    Ok(())
}

/// What stands beside a backup.
fn seal_of(made: &Made) -> Result<Seal, Failure> {
    let file = made.checkpoint.display().to_string();
    let text = std::fs::read_to_string(&made.checkpoint)
        .map_err(|error| Failure::fixable(Message::FileNotRead { file: file.clone() }).because(&error))?;
    Seal::parse(&text).map_err(|error| Failure::fixable(Message::FileNotRead { file }).because(&error))
}

fn station_key(folder: &Folder) -> Result<Option<NoteKey>, Failure> {
    let path = folder.station_key();
    let file = path.display().to_string();
    match std::fs::read_to_string(&path) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Failure::fixable(Message::FileNotRead { file }).because(&error)),
        Ok(text) => text
            .trim()
            .parse()
            .map(Some)
            .map_err(|error| Failure::fixable(Message::FileNotRead { file }).because(&error)),
    }
}

fn not_made(error: &TakeError) -> Failure {
    let hint = match error {
        TakeError::Lock(_) => Some(Message::HintWait {}),
        TakeError::SameMedium { .. } | TakeError::NoMedium { .. } => Some(Message::HintBackupMedium {}),
        TakeError::Write { source, .. } if source.kind() == ErrorKind::StorageFull => {
            Some(Message::HintBackupRoom {})
        }
        _ => None,
    };
    let failure = Failure::fixable(Message::BackupNotMade {}).because(error);
    hint.into_iter().fold(failure, Failure::hint)
}

fn show_list(folder: &Folder, output: &Output) -> CommandResult {
    let config = Config::read(&folder.config())?;
    let wanted = configured(&config)?;
    let history = History::read(folder)?;
    let station = config.station.as_str().unwrap_or_default();
    let found = list(&wanted.to, station).map_err(|error| not_made(&error))?;
    for made in &found {
        let name = made.name.to_string();
        let drilled = history.drilled(&name);
        let words = match drilled {
            None => Message::BackupRow { name: name.clone(), entries: made.name.size },
            Some((at, true)) => {
                Message::BackupRowGood { name: name.clone(), entries: made.name.size, at: at.to_string() }
            }
            Some((at, false)) => {
                Message::BackupRowBad { name: name.clone(), entries: made.name.size, at: at.to_string() }
            }
        };
        let value = json!({"name": name, "entries": made.name.size, "taken": made.name.taken.to_string(),
                           "drilled": drilled.map(|(at, _)| at.to_string()), "good": drilled.map(|(_, good)| good)});
        output.datum(&words, &value);
    }
    match (found.last().map(|made| made.name.size), history.greatest()) {
        (newest, Some(greatest)) if newest.is_none_or(|newest| newest < greatest) => {
            let newest = newest.unwrap_or(0);
            Err(Failure::fixable(Message::BackupNewestGone { greatest, newest })
                .hint(Message::HintBackupNewestGone {}))
        }
        _ => Ok(Ending::Done),
    }
}

fn due(folder: &Folder, output: &Output) -> CommandResult {
    let config = Config::read(&folder.config())?;
    let wanted = configured(&config)?;
    let due = History::read(folder)?.due(clock::now(), wanted.every_hours);
    let (words, hours) = words_of(due, wanted.every_hours);
    let is_due = !matches!(due, Due::No { .. });
    output.datum(&words, &json!({"due": is_due, "age_hours": hours}));
    Ok(if is_due { Ending::Unfinished } else { Ending::Done })
}

/// Whether a backup is due, in words.
pub fn words_of_due(history: &History, every_hours: u32) -> (Message, bool) {
    let due = history.due(clock::now(), every_hours);
    (words_of(due, every_hours).0, !matches!(due, Due::No { .. }))
}

fn words_of(due: Due, every: u32) -> (Message, Option<u64>) {
    let every = u64::from(every);
    match due {
        Due::No { hours } => (Message::BackupNotDue { hours, every }, Some(hours)),
        Due::Since { hours } => (Message::BackupDue { hours, every }, Some(hours)),
        Due::Never => (Message::BackupNever {}, None),
    }
}

/// Says that a backup is due, where one is.
///
/// # Errors
/// A [`Failure`] where it cannot be known.
pub fn say_if_due(folder: &Folder, config: &Config, output: &Output) -> Result<(), Failure> {
    let Some(wanted) = &config.backup else {
        output.say(&Message::BackupNotConfigured {});
        return Ok(());
    };
    let (words, is_due) = words_of_due(&History::read(folder)?, wanted.every_hours);
    if is_due {
        output.say(&words);
    }
    Ok(())
}

/// Makes a backup where one is due. What was done before stands, also where none could be made.
///
/// # Errors
/// A [`Failure`] where it cannot be known whether one is due.
pub fn make_if_due(folder: &Folder, config: &Config, output: &Output) -> CommandResult {
    let Some(wanted) = &config.backup else { return Ok(Ending::Done) };
    if matches!(History::read(folder)?.due(clock::now(), wanted.every_hours), Due::No { .. }) {
        return Ok(Ending::Done);
    }
    match make(folder, config, wanted, None, false, output) {
        Ok(()) => Ok(Ending::Done),
        Err(failure) if failure.kind == Kind::Bug => Err(failure),
        Err(failure) => {
            output.line(&output::describe(&failure));
            Ok(Ending::Unfinished)
        }
    }
}

//! Whether a backup is good, and bringing one back.

use super::{configured, not_made};
use crate::backups::{self, History, Record};
use crate::clock;
use crate::config::Config;
use crate::error::{CommandResult, Ending, Failure, Kind};
use crate::folder::{self, Folder};
use crate::message::Message;
use crate::output::Output;
use registry::backup::{self, BackupKey, Expected, OpenError, list};
use registry::private;
use serde_json::json;
use std::path::{Path, PathBuf};

/// Opens a backup, verifies it, and proves that the register continues it; the result is remembered.
pub fn drill(folder: &Folder, file: Option<&Path>, key: &Path, output: &Output) -> CommandResult {
    let config = Config::read(&folder.config())?;
    let key = read_key(key)?;
    let station = config.station.as_str().unwrap_or_default();
    let path = match file {
        Some(file) => file.to_owned(),
        None => newest(&config, folder, station)?,
    };
    let checkpoint = read(&private::beside(&path, ".checkpoint"))?;
    let expected = Expected { station, realm: config.realm, checkpoint: &checkpoint };
    let drilled = backup::drill(&path, &key, expected, &folder.register());
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
    // A key that does not fit says nothing about the backup.
    if !matches!(
        drilled,
        Err(OpenError::WrongKey | OpenError::Lock(_) | OpenError::Io { .. } | OpenError::Register(_))
    ) {
        let record = Record::Drilled { name: name.clone(), at: clock::now(), good: drilled.is_ok() };
        backups::add(folder, &record)?;
    }
    let drilled = drilled.map_err(|error| not_good(&error))?;
    let (entries, lacks) = (drilled.position.size, drilled.lacks);
    output.datum(
        &Message::BackupGood { name: name.clone(), entries, lacks },
        &json!({"name": name, "entries": entries, "root": registry::hex::encode(&drilled.position.root), "lacks": lacks}),
    );
    output.say(&backups::words_of_left_out(folder));
    Ok(Ending::Done)
}

fn newest(config: &Config, folder: &Folder, station: &str) -> Result<PathBuf, Failure> {
    let wanted = configured(config)?;
    let found = list(&wanted.to, station).map_err(|error| not_made(&error))?;
    let newest = found.last().ok_or_else(|| {
        Failure::fixable(Message::BackupNoneThere { folder: wanted.to.display().to_string() })
            .hint(Message::HintBackupMedium {})
    })?;
    // An older one in the place of the newest is good in itself, and lacks what was saved already.
    match History::read(folder)?.greatest() {
        Some(greatest) if newest.name.size < greatest => {
            let newest = newest.name.size;
            Err(Failure::fixable(Message::BackupNewestGone { greatest, newest })
                .hint(Message::HintBackupNewestGone {}))
        }
        _ => Ok(newest.path.clone()),
    }
}

/// Brings a backup back into a folder that has a configuration and no register.
pub fn restore(folder: &Folder, file: &Path, key: &Path, output: &Output) -> CommandResult {
    let config = Config::read(&folder.config())?;
    let key = read_key(key)?;
    let _lock = folder::take(folder, output)?;
    let checkpoint = read(&private::beside(file, ".checkpoint"))?;
    let station = config.station.as_str().unwrap_or_default();
    let expected = Expected { station, realm: config.realm, checkpoint: &checkpoint };
    let position = backup::restore(file, &key, expected, &folder.register());
    let position = position.map_err(|error| not_good(&error))?;
    let root = registry::hex::encode(&position.root);
    output.datum(
        &Message::BackupRestored { entries: position.size },
        &json!({"entries": position.size, "root": root}),
    );
    output.say(&Message::BackupRestoredAlone {});
    output.say(&Message::HintReadmit {});
    Ok(Ending::Done)
}

fn read(path: &Path) -> Result<String, Failure> {
    std::fs::read_to_string(path).map_err(|error| {
        Failure::fixable(Message::FileNotRead { file: path.display().to_string() }).because(&error)
    })
}

fn read_key(path: &Path) -> Result<BackupKey, Failure> {
    let text = read(path)?;
    text.parse().map_err(|error| {
        Failure::fixable(Message::FileNotRead { file: path.display().to_string() }).because(&error)
    })
}

/// What is wrong with a backup, and what to do about it.
fn not_good(error: &OpenError) -> Failure {
    let hint = match error {
        OpenError::Lock(_) => Message::HintWait {},
        OpenError::WrongKey => Message::HintBackupKey {},
        OpenError::Register(_) | OpenError::Io { .. } => Message::HintFileToRead {},
        OpenError::Behind { .. } | OpenError::Forked { .. } => Message::HintNewestRegister {},
        _ => Message::HintBackupAnother {},
    };
    let kind = match error {
        OpenError::Behind { .. } | OpenError::Forked { .. } => Kind::Register,
        _ => Kind::Fixable,
    };
    Failure::new(kind, Message::BackupNotGood {}).because(error).hint(hint)
}

//! `photo`: pictures of weapons, kept beside the register under the hash that the ledger has of them.

use crate::consignment::sha256;
use crate::desk::Desk;
use crate::error::{CommandResult, Ending, Failure};
use crate::folder::{Folder, Owning, Reading};
use crate::lives::{Correcting, Entering, Targets, Who};
use crate::message::Message;
use crate::output::Output;
use registry::ledger::parse;
use registry::record::Happening;
use registry::{Act, Store};
use serde_json::json;
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

/// Pictures of weapons
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Keep a picture of weapons
    Add(Box<AddArgs>),
    /// Check that every picture is there and is the one that was kept
    Check,
}

#[derive(Debug, clap::Args)]
pub struct AddArgs {
    /// Picture
    pub picture: PathBuf,
    /// What it shows
    #[arg(long)]
    pub shows: Option<String>,
    #[command(flatten)]
    pub targets: Targets,
    #[command(flatten)]
    pub who: Who,
    #[command(flatten)]
    pub correcting: Correcting,
}

/// Entries read at once; at most some hundred kilobytes.
const READ_AT_ONCE: usize = 512;
/// The most that an extension of a file's name has.
const EXTENSION_MAX: usize = 5;

pub fn run(command: &Command, folder: Folder, output: &mut Output) -> CommandResult {
    match command {
        Command::Add(args) => add(args, &mut Owning::open(folder, output)?, output),
        Command::Check => check(folder, output),
    }
}

/// Keeps a picture.
///
/// # Errors
/// A [`Failure`] where it cannot be read or kept.
pub fn add(args: &AddArgs, desk: &mut impl Desk, output: &Output) -> CommandResult {
    let bytes = fs::read(&args.picture).map_err(|error| {
        Failure::fixable(Message::FileNotRead { file: args.picture.display().to_string() }).because(&error)
    })?;
    add_read(args, &bytes, desk, output)
}

/// Keeps a picture that was sent from elsewhere: of its path only the name counts.
///
/// # Errors
/// As [`add`].
pub fn add_read(args: &AddArgs, bytes: &[u8], desk: &mut impl Desk, output: &Output) -> CommandResult {
    let mut entering = Entering::at(desk, output, &args.who)?.correcting(&args.correcting);
    let lives = entering.targets(&args.targets, output)?;
    if bytes.is_empty() {
        return Err(Failure::fixable(Message::PhotoEmpty { file: args.picture.display().to_string() }));
    }
    let hash = sha256(bytes);
    let kept = entering.desk.folder().photos().join(name_of(&hash, &args.picture));
    keep(&kept, bytes).map_err(|error| {
        Failure::fixable(Message::FileNotWritten { file: kept.display().to_string() }).because(&error)
    })?;
    let event = Happening::Photographed {
        sha256: hash.clone(),
        bytes: bytes.len() as u64,
        shows: args.shows.clone(),
    };
    let (count, on) = (lives.len() as u64, entering.day());
    let entry = entering.write(vec![Act::Happened { lives: lives.clone(), on, event: Box::new(event) }])?;
    output.datum(
        &Message::PhotoKept { entry, file: kept.display().to_string(), count },
        &json!({"entry": entry, "sha256": hash, "file": kept.display().to_string(), "lives": lives}),
    );
    Ok(Ending::Done)
}

/// The name of a kept picture: its hash, and what its own name ended with.
fn name_of(hash: &str, picture: &Path) -> String {
    let extension = picture.extension().and_then(|extension| extension.to_str()).map(str::to_lowercase);
    let is_plain = |extension: &String| {
        extension.len() <= EXTENSION_MAX && extension.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    match extension.filter(is_plain) {
        Some(extension) => format!("{hash}.{extension}"),
        None => hash.to_owned(),
    }
}

/// Writes the picture down, on the disk when it returns: the entry about it comes after.
fn keep(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    if fs::read(path).is_ok_and(|there| there == bytes) {
        return Ok(());
    }
    let unfinished = path.with_extension("part");
    let mut file = File::create(&unfinished)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(&unfinished, path)?;
    File::open(folder)?.sync_all()?;
    match folder.parent() {
        Some(station) => File::open(station)?.sync_all(),
        None => Ok(()),
    }
}

fn check(folder: Folder, output: &mut Output) -> CommandResult {
    let reading = Reading::open(folder)?;
    let size = reading.store().len()?;
    output.progress_begin(size, &Message::PhotoProgress {});
    let (mut sound, mut bad, mut from) = (0u64, 0u64, 0);
    loop {
        let batch = reading.store().read(from, READ_AT_ONCE)?;
        let Some(last) = batch.last() else { break };
        from = last.index + 1;
        for stored in &batch {
            output.progress_step();
            let Some((hash, entry)) = picture_in(stored)? else { continue };
            match state_of(&reading.folder, &hash) {
                None => sound += 1,
                Some(message) => {
                    bad += 1;
                    output.datum(&message, &json!({"entry": entry, "sha256": hash, "state": message.id()}));
                }
            }
        }
    }
    output.progress_end();
    output.say(&Message::PhotosChecked { sound, bad });
    Ok(if bad > 0 { Ending::Unfinished } else { Ending::Done })
}

/// The hash of the picture that an entry is about.
fn picture_in(stored: &registry::StoredEntry) -> Result<Option<(String, u64)>, Failure> {
    const WORD: &[u8] = b"\"photographed\"";
    if !stored.bytes.windows(WORD.len()).any(|window| window == WORD) {
        return Ok(None);
    }
    Ok(match parse(stored)?.act {
        Act::Happened { event, .. } => match *event {
            Happening::Photographed { sha256, .. } => Some((sha256, stored.index)),
            _ => None,
        },
        _ => None,
    })
}

/// What is wrong with the kept picture that is to have this hash; `None` where it has it.
fn state_of(folder: &Folder, hash: &str) -> Option<Message> {
    let is_it =
        |name: &str| name == hash || name.strip_prefix(hash).is_some_and(|rest| rest.starts_with('.'));
    let files = fs::read_dir(folder.photos()).into_iter().flatten().filter_map(Result::ok);
    let file = files.map(|file| file.path()).find(|path| {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        is_it(name) && !name.ends_with(".part")
    });
    let Some(file) = file else { return Some(Message::PhotoMissing { sha256: hash.to_owned() }) };
    match fs::read(&file) {
        Ok(bytes) if sha256(&bytes) == hash => None,
        Ok(_) => Some(Message::PhotoChanged { file: file.display().to_string() }),
        Err(error) => {
            Some(Message::PhotoUnreadable { file: file.display().to_string(), why: error.to_string() })
        }
    }
}

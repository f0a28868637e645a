//! `block`: number blocks as an authority signs them, and what became of every number.

mod authority;
mod gaps;

use crate::clock;
use crate::error::{CommandResult, Ending, Failure};
use crate::folder::{Folder, Owning, Reading};
use crate::login;
use crate::message::Message;
use crate::output::Output;
use registry::block::BlockNote;
use registry::entry::IssuedBlock;
use registry::note::{Note, VerifierKey};
use registry::policy::Deed;
use registry::view::BlockRow;
use registry::{Act, Draft, PersonId};
use serde_json::json;
use std::path::{Path, PathBuf};

/// Number blocks: take in what the authority signed, list, void, and tell of every missing number
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Admit the authority whose signature number blocks need from now on
    Authority {
        /// Its verifier key, as `block key` shows it: name+id+key
        key: String,
        #[command(flatten)]
        persons: Persons,
    },
    /// Show what stands in a block's file, and whether it would be taken in
    Show {
        /// The file
        file: PathBuf,
    },
    /// Take in a block's file
    Add {
        /// The file
        file: PathBuf,
        /// Who does it
        #[arg(long, value_name = "NAME")]
        by: String,
        /// Second person; without one, somebody has to countersign it
        #[arg(long, value_name = "NAME")]
        second: Option<String>,
    },
    /// List the blocks of this station, and what is left of them
    List,
    /// Void numbers that are not used yet: a whole rest, or a run of it
    Void {
        /// The block's id, or the index of its entry
        block: String,
        /// First number to void, as it would be marked; without it the next one of the block
        #[arg(long, value_name = "NUMBER")]
        first: Option<String>,
        /// Last number to void; without it the last one of the block
        #[arg(long, value_name = "NUMBER")]
        last: Option<String>,
        /// Why
        #[arg(long, value_name = "TEXT")]
        reason: String,
        #[command(flatten)]
        persons: Persons,
    },
    /// Tell of every number that was used or passed over and stands on no metal, and why
    Gaps,
    Key(authority::KeyArgs),
    Issue(authority::IssueArgs),
}

/// Who does it.
#[derive(Debug, clap::Args)]
pub struct Persons {
    /// Who does it
    #[arg(long, value_name = "NAME")]
    by: String,
    /// Second person
    #[arg(long, value_name = "NAME")]
    second: String,
}

impl Persons {
    /// Both, who have said who they are and may do this.
    ///
    /// # Errors
    /// A [`Failure`] that says who is needed.
    pub fn known(&self, owning: &mut Owning, deed: Deed, output: &Output) -> Result<Two, Failure> {
        let by = login::by(owning, &self.by, &[deed], output)?;
        let second = login::second(owning, &self.second, &by, deed, output)?;
        Ok((by, Some(second)))
    }
}

/// Who does it, and the second person.
pub type Two = (PersonId, Option<PersonId>);

pub fn run(command: &Command, folder: Folder, output: &Output) -> CommandResult {
    match command {
        Command::Authority { key, persons } => admit(key, persons, folder, output),
        Command::Show { file } => show(file, folder, output),
        Command::Add { file, by, second } => add(file, (by, second.as_deref()), folder, output),
        Command::List => list(folder, output),
        Command::Void { block, first, last, reason, persons } => {
            void(block, (first.as_deref(), last.as_deref()), reason, persons, folder, output)
        }
        Command::Gaps => gaps::show(folder, output),
        Command::Key(args) => authority::key(args, output),
        Command::Issue(args) => authority::issue(args, output),
    }
}

/// Writes acts of two persons.
///
/// # Errors
/// The register's refusal or failure.
pub fn write(owning: &mut Owning, (by, second): Two, acts: Vec<Act>) -> Result<u64, Failure> {
    let stamp = clock::stamp(&owning.ledger, clock::now())?;
    let draft = |act| {
        let (stamp, by, second_by) = (stamp.clone(), by.clone(), second.clone());
        Draft { stamp, by, second_by, act }
    };
    let drafts: Vec<_> = acts.into_iter().map(draft).collect();
    Ok(owning.ledger.append(&drafts)?.first().copied().unwrap_or_default())
}

fn admit(key: &str, persons: &Persons, folder: Folder, output: &Output) -> CommandResult {
    let read: VerifierKey =
        key.parse().map_err(|error| Failure::usage(Message::AuthorityKeyBad {}).because(&error))?;
    let mut owning = Owning::open(folder, output)?;
    let persons = persons.known(&mut owning, Deed::AuthorityAdmitted, output)?;
    let entry = write(&mut owning, persons, vec![Act::AuthorityAdmitted { key: read.to_string() }])?;
    let name = read.name().to_owned();
    output.datum(
        &Message::AuthorityAdmitted { name: name.clone() },
        &json!({"authority": name, "key": read.to_string(), "entry": entry}),
    );
    Ok(Ending::Done)
}

/// The note in a file, and what it says.
fn read(path: &Path) -> Result<(String, Note, BlockNote), Failure> {
    let file = path.display().to_string();
    let not_read = |error: &(dyn std::error::Error + 'static)| {
        Failure::fixable(Message::FileNotRead { file: file.clone() })
            .because(error)
            .hint(Message::HintBlockFile {})
    };
    let text = std::fs::read_to_string(path).map_err(|error| not_read(&error))?;
    let note = Note::parse(&text).map_err(|error| not_read(&error))?;
    let says = BlockNote::parse(note.text()).map_err(|error| not_read(&error))?;
    Ok((text, note, says))
}

fn words(says: &BlockNote) -> Message {
    let written = |number| says.block.format(number).unwrap_or_default();
    Message::BlockShown {
        block: says.id.clone(),
        station: says.station.clone(),
        first: written(says.block.first()),
        last: written(says.block.last()),
        count: says.block.count(),
        issued: says.issued.to_string(),
    }
}

fn show(path: &Path, folder: Folder, output: &Output) -> CommandResult {
    let (_, note, says) = read(path)?;
    output.datum(&words(&says), &says);
    // An authority's own computer has no station.
    if !folder.config().exists() {
        return Ok(Ending::Done);
    }
    let reading = Reading::open(folder)?;
    let standing = reading.view()?.standing()?;
    let admitted = standing.as_ref().and_then(|standing| standing.authority.as_deref());
    let Some(key) = admitted else {
        output.say(&Message::AuthorityNone {});
        return Ok(Ending::Unfinished);
    };
    let key: VerifierKey = key.parse().map_err(|error| Failure::bug(format!("an admitted key: {error}")))?;
    if let Err(error) = note.verified_by(&key) {
        return Err(Failure::fixable(Message::BlockNotSigned { authority: key.name().to_owned() })
            .because(&error)
            .hint(Message::HintBlockFile {}));
    }
    let here = standing.map_or(String::new(), |standing| standing.station);
    if says.station != here {
        let (station, here) = (says.station, here);
        return Err(Failure::fixable(Message::BlockOfOther { station, here }).hint(Message::HintBlockFile {}));
    }
    output.say(&Message::BlockSigned { authority: key.name().to_owned() });
    Ok(Ending::Done)
}

fn add(path: &Path, (by, second): (&str, Option<&str>), folder: Folder, output: &Output) -> CommandResult {
    let (text, _, says) = read(path)?;
    let mut owning = Owning::open(folder, output)?;
    let by = login::by(&mut owning, by, &[Deed::NumberBlock], output)?;
    let second = match second {
        Some(name) => Some(login::second(&mut owning, name, &by, Deed::NumberBlock, output)?),
        None => None,
    };
    let persons = (by, second);
    let issued = IssuedBlock { block: says.block.clone(), note: Some(text) };
    let entry = write(&mut owning, persons, vec![Act::NumberBlock(Box::new(issued))])?;
    let count = says.block.count();
    output.datum(
        &Message::BlockAdded { block: says.id.clone(), count },
        &json!({"block": says.id, "entry": entry, "count": count}),
    );
    Ok(Ending::Done)
}

fn list(folder: Folder, output: &Output) -> CommandResult {
    let reading = Reading::open(folder)?;
    for row in reading.view()?.number_blocks()? {
        let written = |number| row.block.format(number).unwrap_or_default();
        let (first, last) = (written(row.block.first()), written(row.block.last()));
        let (block, left, next) = (name_of(&row), row.left(), row.next());
        let words = match (&next, row.voided) {
            (Some(next), _) => {
                Message::BlockRow { block: block.clone(), first, last, next: next.clone(), left }
            }
            (None, true) => Message::BlockRowVoid { block: block.clone(), first, last },
            (None, false) => Message::BlockRowUsed { block: block.clone(), first, last },
        };
        let value = json!({"block": block, "entry": row.entry, "first": written(row.block.first()),
                           "last": written(row.block.last()), "next": next, "left": left, "void": row.voided});
        output.datum(&words, &value);
    }
    Ok(Ending::Done)
}

/// A block by its id, or by its entry where the authority gave it none.
fn name_of(row: &BlockRow) -> String {
    row.id.clone().unwrap_or_else(|| row.entry.to_string())
}

fn void(
    block: &str,
    (first, last): (Option<&str>, Option<&str>),
    reason: &str,
    persons: &Persons,
    folder: Folder,
    output: &Output,
) -> CommandResult {
    let mut owning = Owning::open(folder, output)?;
    let persons = persons.known(&mut owning, Deed::NumbersVoided, output)?;
    let blocks = owning.ledger.view().number_blocks()?;
    let named = |row: &&BlockRow| name_of(row) == block || row.entry.to_string() == block;
    let row = blocks.iter().find(named).ok_or_else(|| {
        Failure::fixable(Message::BlockUnknown { block: block.to_owned() }).hint(Message::HintBlockList {})
    })?;
    let runs: Vec<_> = match (first, last) {
        (None, None) if row.voided => Vec::new(),
        (None, None) => row
            .rest()
            .into_iter()
            .filter_map(|(first, last)| {
                Some((row.block.format(first).ok()?, row.block.format(last).ok()?, last - first + 1))
            })
            .collect(),
        (first, last) => {
            let first = first.map_or_else(|| row.next().unwrap_or_default(), str::to_owned);
            let last =
                last.map_or_else(|| row.block.format(row.block.last()).unwrap_or_default(), str::to_owned);
            let count = row
                .block
                .parse(&first)
                .zip(row.block.parse(&last))
                .map_or(0, |(a, b)| b.saturating_sub(a) + 1);
            vec![(first, last, count)]
        }
    };
    if runs.is_empty() {
        return Err(Failure::fixable(Message::BlockNothingLeft { block: block.to_owned() }));
    }
    let count: u64 = runs.iter().map(|(_, _, count)| count).sum();
    let act = |(first, last, _)| Act::NumbersVoided { first, last, reason: reason.to_owned() };
    let entry = write(&mut owning, persons, runs.into_iter().map(act).collect())?;
    output.datum(
        &Message::BlockVoided { block: block.to_owned(), count },
        &json!({"block": block, "count": count, "entry": entry}),
    );
    Ok(Ending::Done)
}

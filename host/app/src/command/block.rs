//! `block`: number blocks as an authority signs them, and what became of every number.

mod authority;
mod gaps;

use crate::desk::Desk;
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
use registry::{Act, Draft, PersonId, View};
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
    Void(VoidArgs),
    /// Tell of every number that was used or passed over and stands on no metal, and why
    Gaps,
    Key(authority::KeyArgs),
    Issue(authority::IssueArgs),
}

#[derive(Debug, clap::Args)]
pub struct VoidArgs {
    /// The block's id, or the index of its entry
    pub block: String,
    /// First number to void, as it would be marked; without it the next one of the block
    #[arg(long, value_name = "NUMBER")]
    pub first: Option<String>,
    /// Last number to void; without it the last one of the block
    #[arg(long, value_name = "NUMBER")]
    pub last: Option<String>,
    /// Why
    #[arg(long, value_name = "TEXT")]
    pub reason: String,
    #[command(flatten)]
    pub persons: Persons,
}

/// Who does it.
#[derive(Debug, clap::Args)]
pub struct Persons {
    /// Who does it
    #[arg(long, value_name = "NAME")]
    pub by: String,
    /// Second person
    #[arg(long, value_name = "NAME")]
    pub second: String,
}

impl Persons {
    /// Both, who have said who they are and may do this.
    ///
    /// # Errors
    /// A [`Failure`] that says who is needed.
    pub fn known(&self, desk: &mut impl Desk, deed: Deed, output: &Output) -> Result<Two, Failure> {
        let by = login::by(desk, &self.by, &[deed], output)?;
        let second = login::second(desk, &self.second, &by, deed, output)?;
        Ok((by, Some(second)))
    }
}

/// Who does it, and the second person.
pub type Two = (PersonId, Option<PersonId>);

pub fn run(command: &Command, folder: Folder, output: &Output) -> CommandResult {
    match command {
        Command::Authority { key, persons } => {
            let key =
                key.parse().map_err(|error| Failure::usage(Message::AuthorityKeyBad {}).because(&error))?;
            admit(&key, persons, &mut Owning::open(folder, output)?, output)
        }
        Command::Show { file } => show(file, folder, output),
        Command::Add { file, by, second } => {
            let signed = read(file)?;
            add(&signed, (by, second.as_deref()), &mut Owning::open(folder, output)?, output)
        }
        Command::List => list(Reading::open(folder)?.view()?, output),
        Command::Void(args) => void(args, &mut Owning::open(folder, output)?, output),
        Command::Gaps => gaps::show(folder, output),
        Command::Key(args) => authority::key(args, output),
        Command::Issue(args) => authority::issue(args, output),
    }
}

/// Writes acts of two persons.
///
/// # Errors
/// The register's refusal or failure.
pub fn write(desk: &mut impl Desk, (by, second): Two, acts: Vec<Act>) -> Result<u64, Failure> {
    let stamp = desk.stamp()?;
    let draft = |act| {
        let (stamp, by, second_by) = (stamp.clone(), by.clone(), second.clone());
        Draft { stamp, by, second_by, act }
    };
    let drafts: Vec<_> = acts.into_iter().map(draft).collect();
    Ok(desk.append(&drafts)?.first().copied().unwrap_or_default())
}

/// Admits the authority that signs number blocks.
///
/// # Errors
/// A [`Failure`] that says who is needed.
pub fn admit(key: &VerifierKey, persons: &Persons, desk: &mut impl Desk, output: &Output) -> CommandResult {
    let persons = persons.known(desk, Deed::AuthorityAdmitted, output)?;
    let entry = write(desk, persons, vec![Act::AuthorityAdmitted { key: key.to_string() }])?;
    let name = key.name().to_owned();
    output.datum(
        &Message::AuthorityAdmitted { name: name.clone() },
        &json!({"authority": name, "key": key.to_string(), "entry": entry}),
    );
    Ok(Ending::Done)
}

/// A block as an authority signed it: the whole text, the note in it, and what that says.
pub type Signed = (String, Note, BlockNote);

fn not_read(file: &str, error: &(dyn std::error::Error + 'static)) -> Failure {
    Failure::fixable(Message::FileNotRead { file: file.to_owned() })
        .because(error)
        .hint(Message::HintBlockFile {})
}

fn read(path: &Path) -> Result<Signed, Failure> {
    let file = path.display().to_string();
    let text = std::fs::read_to_string(path).map_err(|error| not_read(&file, &error))?;
    parsed(&file, text)
}

/// Reads the text of a block's file.
///
/// # Errors
/// A [`Failure`] where it is none.
pub fn parsed(file: &str, text: String) -> Result<Signed, Failure> {
    let note = Note::parse(&text).map_err(|error| not_read(file, &error))?;
    let says = BlockNote::parse(note.text()).map_err(|error| not_read(file, &error))?;
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

/// Takes a block in.
///
/// # Errors
/// A [`Failure`] where it is not signed as it has to be, or somebody is needed.
pub fn add(
    (text, _, says): &Signed,
    (by, second): (&str, Option<&str>),
    desk: &mut impl Desk,
    output: &Output,
) -> CommandResult {
    let by = login::by(desk, by, &[Deed::NumberBlock], output)?;
    let second = match second {
        Some(name) => Some(login::second(desk, name, &by, Deed::NumberBlock, output)?),
        None => None,
    };
    let persons = (by, second);
    let issued = IssuedBlock { block: says.block.clone(), note: Some(text.clone()) };
    let entry = write(desk, persons, vec![Act::NumberBlock(Box::new(issued))])?;
    let count = says.block.count();
    output.datum(
        &Message::BlockAdded { block: says.id.clone(), count },
        &json!({"block": says.id, "entry": entry, "count": count}),
    );
    Ok(Ending::Done)
}

/// Lists the blocks.
///
/// # Errors
/// The register's failure.
pub fn list(view: View<'_>, output: &Output) -> CommandResult {
    for row in view.number_blocks()? {
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

/// Voids numbers that are not used yet.
///
/// # Errors
/// A [`Failure`] where there is no such block, or nothing left in it.
pub fn void(args: &VoidArgs, desk: &mut impl Desk, output: &Output) -> CommandResult {
    let VoidArgs { block, first, last, reason, persons } = args;
    let persons = persons.known(desk, Deed::NumbersVoided, output)?;
    let blocks = desk.view().number_blocks()?;
    let named = |row: &&BlockRow| name_of(row) == *block || row.entry.to_string() == *block;
    let row = blocks.iter().find(named).ok_or_else(|| {
        Failure::fixable(Message::BlockUnknown { block: block.to_owned() }).hint(Message::HintBlockList {})
    })?;
    let runs: Vec<_> = match (first.clone(), last.clone()) {
        (None, None) if row.voided => Vec::new(),
        (None, None) => row
            .rest()
            .into_iter()
            .filter_map(|(first, last)| {
                Some((row.block.format(first).ok()?, row.block.format(last).ok()?, last - first + 1))
            })
            .collect(),
        (first, last) => {
            let first = first.unwrap_or_else(|| row.next().unwrap_or_default());
            let last = last.unwrap_or_else(|| row.block.format(row.block.last()).unwrap_or_default());
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
    let entry = write(desk, persons, runs.into_iter().map(act).collect())?;
    output.datum(
        &Message::BlockVoided { block: block.to_owned(), count },
        &json!({"block": block, "count": count, "entry": entry}),
    );
    Ok(Ending::Done)
}

//! `profile`: what the marking rules are, why they ask for what they ask for, and whether the files are sound.

mod check;
mod explain;
mod sheet;
mod show;
mod told;
mod unverified;
mod words;

use crate::config::Config;
use crate::error::{CommandResult, Ending, Failure};
use crate::folder::Folder;
use crate::message::Message;
use crate::output::Output;
use crate::rules::Rules;
use crate::text;
use serde_json::json;
use std::path::{Path, PathBuf};

/// Marking rules: which there are, what they ask for and why, what nobody has read yet
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// List the profiles
    List,
    /// Show one profile with what it inherits: instruments, conflicts, marks, deadlines
    Show {
        /// Profile
        id: String,
    },
    /// Check rule files, profiles and authority.toml: those of the station, or the files that are named
    Check {
        /// Files that take the place of shipped ones, or add to them
        files: Vec<PathBuf>,
    },
    /// Say for each line and each element of a mark which rules ask for it, and why they refuse, warn or advise
    Explain {
        /// Profile
        id: String,
        /// Only this event; without it every event of the profile
        #[arg(long)]
        event: Option<String>,
        /// What is not about the marks themselves, too: records, questions for a person, checks, definitions
        #[arg(long)]
        all: bool,
    },
    /// List the rules that do not press because nobody has read their text, with what has to be read
    Unverified {
        /// Profile; without it every rule there is
        id: Option<String>,
    },
    /// Write a page to print: the national marking practice, as States send it to one another
    Sheet {
        /// Profile
        id: String,
        /// File to write
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
}

pub fn run(command: &Command, named: Option<&str>, output: &Output) -> CommandResult {
    match command {
        Command::Check { files } => check::run(files, &folder_of(named)?, output)?,
        Command::List => list(&rules_of(named)?, output)?,
        Command::Show { id } => show::run(&rules_of(named)?, id, output)?,
        Command::Explain { id, event, all } => {
            explain::run(&rules_of(named)?, id, event.as_deref(), *all, output)?;
        }
        Command::Unverified { id } => unverified::run(&rules_of(named)?, id.as_deref(), output)?,
        Command::Sheet { id, out } => {
            sheet::run(&rules_of(named)?, id, out, output)?;
        }
    }
    Ok(Ending::Done)
}

/// The station that was named, or the one of the current folder if there is one; without any the shipped rules count.
fn folder_of(named: Option<&str>) -> Result<Option<Folder>, Failure> {
    let folder = Folder::new(named);
    if named.is_some() {
        Config::read(&folder.config())?;
    }
    Ok(folder.config().exists().then_some(folder))
}

fn rules_of(named: Option<&str>) -> Result<Rules, Failure> {
    folder_of(named)?.map_or_else(|| Ok(Rules::shipped()), |folder| Rules::read(&folder))
}

fn list(rules: &Rules, output: &Output) -> Result<(), Failure> {
    for id in rules.library.profile_ids() {
        let profile = rules.profile(id)?;
        let (edition, title) = (profile.edition.into(), profile.title.clone());
        let mut lines = vec![text::of(&Message::ProfileRow { profile: id.to_owned(), edition, title })];
        let mut more = |message: &Message| lines.push(format!("    {}", text::of(message)));
        match profile.events.as_slice() {
            [] => more(&Message::ProfileNoEvents {}),
            events => more(&Message::ProfileEvents { events: words::events(events) }),
        }
        let parents = &profile.lineage[1..];
        if !parents.is_empty() {
            more(&Message::ProfileInherits { profiles: parents.join(text::spoken().comma()) });
        }
        output.row(
            &lines.join("\n"),
            &json!({
                "profile": id, "edition": profile.edition, "title": profile.title,
                "events": profile.events, "inherits": parents,
            }),
        );
    }
    Ok(())
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

//! `profile check`: reads rule files, profiles and `authority.toml`, and names the first mistake by line and column.

use super::file_name;
use crate::error::Failure;
use crate::folder::Folder;
use crate::message::Message;
use crate::output::Output;
use marking::authority::Authority;
use marking::library::{self, Library, LibraryError, Override};
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};

/// A file with its text.
struct Read {
    path: PathBuf,
    text: String,
}

/// Checks the files that are named, or those of the station, or the shipped ones.
///
/// # Errors
/// The first mistake with file, line and column.
pub fn run(files: &[PathBuf], station: &Option<Folder>, output: &Output) -> Result<(), Failure> {
    let paths = match (files, station) {
        ([], Some(folder)) => paths_of(folder)?,
        (files, _) => files.to_vec(),
    };
    let read = paths.iter().map(|path| Read::new(path)).collect::<Result<Vec<_>, _>>()?;
    let (authorities, rest): (Vec<_>, Vec<_>) =
        read.iter().partition(|read| file_name(&read.path) == "authority.toml");
    let overrides: Vec<Override> = rest.iter().map(|read| read.as_override()).collect();
    let library = Library::load(&overrides).map_err(|error| wrong(&error, &rest))?;
    for authority in authorities {
        let checked = Authority::from_toml(&authority.text)
            .and_then(|read| read.check_names(&authority.text, &library));
        let file = authority.path.display().to_string();
        checked.map_err(|located| wrong(&LibraryError { file, located }, &[]))?;
    }
    sound(&library, output);
    Ok(())
}

fn sound(library: &Library, output: &Output) {
    let profiles = library.profile_ids().count() as u64;
    let instruments = library.instruments().count() as u64;
    let rules = library.instruments().map(|instrument| instrument.rules.len()).sum::<usize>() as u64;
    let conflicts = library.conflicts().len() as u64;
    output.datum(
        &Message::ProfileCheckSound { profiles, instruments, rules, conflicts },
        &json!({"profiles": profiles, "instruments": instruments, "rules": rules, "conflicts": conflicts}),
    );
}

/// Every file of a station that marks are made by, in order.
fn paths_of(folder: &Folder) -> Result<Vec<PathBuf>, Failure> {
    let mut paths = Vec::new();
    for folder in [folder.rules(), folder.profiles()].iter().filter(|folder| folder.is_dir()) {
        for entry in fs::read_dir(folder).map_err(|error| not_read(folder, &error))? {
            let path = entry.map_err(|error| not_read(folder, &error))?.path();
            if path.extension().is_some_and(|extension| extension == "toml") {
                paths.push(path);
            }
        }
    }
    paths.sort();
    paths.extend(Some(folder.authority()).filter(|path| path.is_file()));
    Ok(paths)
}

impl Read {
    fn new(path: &Path) -> Result<Self, Failure> {
        let text = fs::read_to_string(path).map_err(|error| not_read(path, &error))?;
        Ok(Self { path: path.to_owned(), text })
    }

    fn as_override(&self) -> Override {
        Override { folder: self.folder(), name: file_name(&self.path), text: self.text.clone() }
    }

    /// Where the file belongs: by its folder's name or, outside of both, by what it holds. That has to work for a file that
    /// cannot be read as TOML too.
    fn folder(&self) -> library::Folder {
        let folder = self.path.parent().map(file_name).unwrap_or_default();
        let tables = ["[[rule]]", "[[source]]"];
        let is_table =
            ["weapons.toml", "sources.toml", "conflicts.toml"].contains(&file_name(&self.path).as_str());
        match folder.as_str() {
            "rules" => library::Folder::Rules,
            "profiles" => library::Folder::Profiles,
            _ if is_table || tables.iter().any(|table| self.text.contains(table)) => library::Folder::Rules,
            _ => library::Folder::Profiles,
        }
    }
}

fn wrong(error: &LibraryError, read: &[&Read]) -> Failure {
    let (line, column) = (error.located.line as u64, error.located.column as u64);
    let named = read.iter().find(|read| file_name(&read.path) == error.file);
    let file = named.map_or_else(|| error.file.clone(), |read| read.path.display().to_string());
    Failure::fixable(Message::ProfileCheckWrong { file, line, column })
        .cause(error.located.problem.to_string())
        .hint(Message::HintProfileCheck {})
}

fn not_read(path: &Path, error: &std::io::Error) -> Failure {
    Failure::fixable(Message::FileNotRead { file: path.display().to_string() }).because(error)
}

//! The weapons that a command is about: named one by one, scanned, or listed in a file.

use crate::error::Failure;
use crate::lives::{Unnamed, life_of, named, of_life};
use crate::message::Message;
use crate::output::Output;
use crate::text;
use intake::columns::{Column, heading_key};
use registry::View;
use registry::view::LifeRow;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Which weapons.
#[derive(Debug, Default, clap::Args)]
pub struct Targets {
    /// Weapon, by record number, station number, item number, serial or label; may be given several times
    #[arg(long = "life", value_name = "WEAPON")]
    pub named: Vec<String>,
    /// Maker, where a serial fits several
    #[arg(long)]
    pub maker: Option<String>,
    /// List of weapons: one to a line, or CSV or XLSX with headings (life, number, item no, serial, maker)
    #[arg(long, value_name = "LIST")]
    pub file: Option<PathBuf>,
    /// Scan or type weapons, one to a line, until an empty line
    #[arg(long)]
    pub scan: bool,
}

/// A weapon as somebody wrote it down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The line, from 1.
    pub line: u32,
    /// What names it.
    pub named: String,
    /// Its maker, where that stands beside it.
    pub maker: Option<String>,
}

/// How many bad lines are told one by one.
const TOLD_MAX: usize = 50;

impl Targets {
    /// Whether nothing was named.
    pub fn is_empty(&self) -> bool {
        self.named.is_empty() && self.file.is_none() && !self.scan
    }

    /// What was named, in the order in which it was: the command line's, the file's, what is scanned.
    ///
    /// # Errors
    /// A [`Failure`] where the file cannot be read.
    pub fn written(&self, output: &Output) -> Result<Vec<Written>, Failure> {
        let lined = |lines: Vec<String>| -> Vec<Written> {
            let written = |(line, named)| Written { line, named, maker: self.maker.clone() };
            (1..).zip(lines).map(written).collect()
        };
        let mut written = lined(self.named.clone());
        if let Some(path) = &self.file {
            let with_maker = |mut one: Written| {
                one.maker = one.maker.or_else(|| self.maker.clone());
                one
            };
            written.extend(listed_in(path)?.into_iter().map(with_maker));
        }
        if self.scan {
            written.extend(lined(output.ask_lines(&Message::AskScan {})));
        }
        Ok(written)
    }

    /// The weapons, ascending and each once.
    ///
    /// # Errors
    /// A [`Failure`] that names every line that names no weapon, or several; nothing is done then.
    pub fn lives(&self, view: View<'_>, output: &Output) -> Result<Vec<LifeRow>, Failure> {
        let written = self.written(output)?;
        if let ([only], false, None) = (&self.named[..], self.scan, &self.file) {
            return Ok(vec![life_of(view, only, self.maker.as_deref())?]);
        }
        let (mut rows, mut bad) = (BTreeMap::new(), Vec::new());
        for one in &written {
            match named(view, &one.named, one.maker.as_deref()) {
                Ok(row) => drop(rows.insert(row.life, row)),
                Err(unnamed) => bad.push(line_in_words(one, unnamed)?),
            }
        }
        if !bad.is_empty() {
            let failure = Failure::fixable(Message::LinesBad { count: bad.len() as u64 })
                .hint(Message::HintLinesBad {});
            return Err(bad.into_iter().take(TOLD_MAX).fold(failure, Failure::cause));
        }
        if rows.is_empty() {
            return Err(Failure::usage(Message::NoLivesNamed {}).hint(Message::HintNoLivesNamed {}));
        }
        Ok(rows.into_values().collect())
    }
}

fn line_in_words(one: &Written, unnamed: Unnamed) -> Result<String, Failure> {
    let (line, named) = (u64::from(one.line), one.named.clone());
    Ok(text::of(&match unnamed {
        Unnamed::Nothing => Message::LineUnknown { line, named },
        Unnamed::Several(rows) => {
            let rows: Vec<_> = rows.iter().take(3).map(of_life).collect();
            Message::LineAmbiguous { line, named, candidates: rows.join(text::spoken().semicolon()) }
        }
        Unnamed::Failed(error) => return Err(error.into()),
    }))
}

/// The weapons that a file names.
///
/// # Errors
/// A [`Failure`] where it cannot be read.
pub fn listed_in(path: &Path) -> Result<Vec<Written>, Failure> {
    let not_read = |error: &(dyn std::error::Error + 'static)| {
        Failure::fixable(Message::FileNotRead { file: path.display().to_string() }).because(error)
    };
    let bytes = std::fs::read(path).map_err(|error| not_read(&error))?;
    listed(&bytes).map_err(|error| not_read(&error))
}

/// What a column of a list of weapons holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    /// What names the weapon; of several such columns the first that is filled in.
    Name,
    Maker,
}

fn field(heading: &str) -> Option<Field> {
    match (Column::of_heading(heading), heading_key(heading).as_str()) {
        (Some(Column::Serial | Column::ItemNo), _) => Some(Field::Name),
        (_, "life" | "record" | "number" | "station number" | "label") => Some(Field::Name),
        (Some(Column::Maker), _) => Some(Field::Maker),
        _ => None,
    }
}

fn listed(bytes: &[u8]) -> Result<Vec<Written>, intake::ManifestError> {
    let mut rows = intake::by_hand::read_rows(bytes, |heading| field(heading).is_some())?.into_iter();
    let mut written = Vec::new();
    let Some((line, first)) = rows.next() else { return Ok(written) };
    let fields: Vec<Option<Field>> = first.iter().map(|heading| field(heading)).collect();
    let headed = fields.contains(&Some(Field::Name));
    if !headed {
        written.push(Written { line, named: first.concat(), maker: None });
    }
    for (line, cells) in rows {
        let under = |wanted: Field| {
            let mut there = fields.iter().zip(&cells).filter(|(field, _)| **field == Some(wanted));
            there.find(|(_, cell)| !cell.is_empty()).map(|(_, cell)| cell.clone())
        };
        let (named, maker) = match headed {
            true => (under(Field::Name).unwrap_or_default(), under(Field::Maker)),
            false => (cells.concat(), None),
        };
        written.push(Written { line, named, maker });
    }
    Ok(written)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(u32, String, Option<String>)> {
        let written = listed(text.as_bytes()).unwrap_or_else(|error| panic!("{error}"));
        written.into_iter().map(|one| (one.line, one.named, one.maker)).collect()
    }

    #[test]
    fn list_of_weapons_is_plain_or_has_headings() {
        let plain = [(1, "R-12".to_owned(), None), (3, "AB 17".to_owned(), None)];
        assert_eq!(read("R-12\n\nAB 17\n"), plain);
        let headed =
            [(2, "A17".to_owned(), Some("Glock".to_owned())), (3, "R-9".to_owned(), Some("FN".to_owned()))];
        assert_eq!(read("Fabricant;Life;N° de série;Râtelier\nGlock;;A17;3\nFN;R-9;77;4\n"), headed);
    }
}

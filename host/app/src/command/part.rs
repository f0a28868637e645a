//! `part`: one weapon by hand.

use crate::clock;
use crate::command::consignment::{in_words, revise_bytes};
use crate::consignment::{LineState, Loaded, kept};
use crate::error::{CommandResult, Ending, Failure};
use crate::folder::{Folder, Owning};
use crate::message::Message;
use crate::output::Output;
use crate::{persons, text};
use intake::columns::Column;
use intake::{Line, Verdict};
use registry::Draft;
use registry::entry::Act;
use serde_json::json;

/// Single weapons: add one by hand, or set one aside
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Add one weapon to a consignment, through the same checks as a manifest's line
    Add(Box<AddArgs>),
    /// Say that an item will not be marked here
    SetAside {
        /// Consignment
        consignment: String,
        /// Item number
        item: String,
        /// Why
        #[arg(long)]
        reason: String,
        /// Who decides
        #[arg(long, value_name = "NAME")]
        by: String,
    },
}

#[derive(Debug, clap::Args)]
pub struct AddArgs {
    /// Consignment
    consignment: String,
    /// Item number, new in the consignment
    #[arg(long, value_name = "NO")]
    item_no: String,
    /// Maker
    #[arg(long)]
    maker: String,
    /// Model
    #[arg(long)]
    model: String,
    /// Kind of weapon
    #[arg(long = "type", value_name = "TYPE")]
    kind: String,
    /// Calibre
    #[arg(long)]
    calibre: String,
    /// Serial as it stands on the metal
    #[arg(long, default_value = "")]
    serial: String,
    /// What is known of the serial: read, partly_read, none, obliterated, illegible, restored, unknown
    #[arg(long, default_value = "")]
    serial_status: String,
    /// Country of manufacture
    #[arg(long, default_value = "")]
    country: String,
    /// Year of manufacture
    #[arg(long, default_value = "")]
    year: String,
    /// Marks that already stand on it, as text@part:place
    #[arg(long, default_value = "")]
    observed_marks: String,
    /// Anything else
    #[arg(long, default_value = "")]
    remarks: String,
    /// Who adds it
    #[arg(long, value_name = "NAME")]
    by: String,
}

pub fn run(command: &Command, folder: Folder, output: &Output) -> CommandResult {
    match command {
        Command::Add(args) => add(args, folder, output),
        Command::SetAside { consignment, item, reason, by } => {
            let mut owning = Owning::open(folder, output)?;
            let by = persons::resolve(owning.ledger.store(), by)?;
            let loaded = Loaded::read(&owning.folder, &owning.config, owning.ledger.view(), consignment)?;
            match loaded.item(item) {
                None => return Err(no_such_item(consignment, item)),
                Some((_, LineState::Marked { .. })) => {
                    return Err(Failure::fixable(Message::SetAsideMarked { item: item.clone() }));
                }
                Some(_) => {}
            }
            let stamp = clock::stamp(&owning.ledger, clock::now())?;
            let (consignment, item_no, reason) = (consignment.clone(), item.clone(), reason.clone());
            let act = Act::SetAside { consignment, item_no, reason };
            owning.ledger.append(&[Draft { stamp, by, second_by: None, act }])?;
            output.datum(
                &Message::SetAside { item: item.clone() },
                &json!({"item_no": item, "state": "set-aside"}),
            );
            Ok(Ending::Done)
        }
    }
}

/// There is no such item in the consignment.
pub fn no_such_item(consignment: &str, item: &str) -> Failure {
    Failure::fixable(Message::ItemUnknown { consignment: consignment.to_owned(), item: item.to_owned() })
        .hint(Message::HintRemaining { consignment: consignment.to_owned() })
}

fn add(args: &AddArgs, folder: Folder, output: &Output) -> CommandResult {
    let mut owning = Owning::open(folder, output)?;
    let by = persons::resolve(owning.ledger.store(), &args.by)?;
    let view = owning.ledger.view();
    let loaded = Loaded::read(&owning.folder, &owning.config, view, &args.consignment)?;
    let (old, beside) = kept(&owning.folder, &loaded.record)?;
    let old = String::from_utf8(old).map_err(|_| Failure::bug("a manifest that is not UTF-8 was kept"))?;
    let new = with_row(&old, args)?;
    let taken = crate::consignment::take_in(
        "--",
        new.clone().into_bytes(),
        beside.clone(),
        view,
        &args.consignment,
        &loaded.profile,
    )?;
    let line = taken.manifest.lines.last().ok_or_else(|| Failure::bug("a row was added and not read"))?;
    say_findings(output, line);
    if line.verdict == Verdict::Refused {
        return Err(Failure::fixable(Message::PartRefused { item: args.item_no.clone() })
            .hint(Message::HintPartRefused {}));
    }
    let reason = format!("item {} added by hand", args.item_no);
    revise_bytes(&mut owning, &by, &args.consignment, "--", &reason, new.into_bytes(), beside)?;
    output.datum(
        &Message::PartAdded { item: args.item_no.clone(), consignment: args.consignment.clone() },
        &json!({"consignment": args.consignment, "item_no": args.item_no}),
    );
    Ok(Ending::Done)
}

fn say_findings(output: &Output, line: &Line) {
    for finding in &line.findings {
        let (what, remedy) = text::of_finding(finding);
        output.line(&in_words(finding, &what, &remedy));
    }
}

/// The manifest with one row more, under the headings and with the delimiter that it has.
fn with_row(manifest: &str, args: &AddArgs) -> Result<String, Failure> {
    let headings = manifest.lines().find(|line| !line.trim_start_matches('\u{feff}').starts_with('#'));
    let headings = headings.ok_or_else(|| Failure::bug("a manifest without headings was kept"))?;
    let delimiter = [',', ';', '\t'].into_iter().max_by_key(|d| headings.matches(*d).count()).unwrap_or(',');
    let columns: Vec<_> = headings
        .split(delimiter)
        .map(|heading| Column::of_heading(heading.trim_matches(['"', '\u{feff}', ' ', '\r'])))
        .collect();
    let given = values(args);
    if let Some((column, _)) =
        given.iter().find(|(c, value)| !value.is_empty() && !columns.contains(&Some(*c)))
    {
        return Err(Failure::fixable(Message::ColumnNotInManifest { column: column.to_string() })
            .hint(Message::HintColumnNotInManifest {}));
    }
    let value = |column: &Option<Column>| {
        let found = given.iter().find(|(known, _)| Some(*known) == *column);
        quoted(found.map_or("", |(_, value)| *value), delimiter)
    };
    let row: Vec<_> = columns.iter().map(value).collect();
    let end = if manifest.ends_with('\n') { "" } else { "\n" };
    Ok(format!("{manifest}{end}{}\n", row.join(&delimiter.to_string())))
}

fn values(args: &AddArgs) -> [(Column, &str); 11] {
    [
        (Column::ItemNo, &args.item_no),
        (Column::Maker, &args.maker),
        (Column::Model, &args.model),
        (Column::Kind, &args.kind),
        (Column::Calibre, &args.calibre),
        (Column::Serial, &args.serial),
        (Column::SerialStatus, &args.serial_status),
        (Column::Country, &args.country),
        (Column::Year, &args.year),
        (Column::ObservedMarks, &args.observed_marks),
        (Column::Remarks, &args.remarks),
    ]
}

fn quoted(value: &str, delimiter: char) -> String {
    if value.contains([delimiter, '"', '\n', '\r']) || value.starts_with('#') {
        format!("\"{}\"", value.replace('"', "\"\""))
    } else {
        value.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_with_delimiters_are_quoted() {
        for (value, written) in [("AB 1", "AB 1"), ("a,b", "\"a,b\""), ("7\" barrel", "\"7\"\" barrel\"")] {
            assert_eq!(quoted(value, ','), written);
        }
    }
}

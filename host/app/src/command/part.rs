//! `part`: single weapons, packs and components: recorded, looked at, linked, shown, and added to a consignment by hand.

mod link;
mod mark;
mod record;
mod show;

use crate::clock;
use crate::command::consignment::{in_words, revise_bytes};
use crate::consignment::{LineState, Loaded, kept};
use crate::error::{CommandResult, Ending, Failure};
use crate::folder::{Folder, Owning};
use crate::message::Message;
use crate::output::Output;
use crate::rules::Rules;
use crate::{login, text};
use intake::addition::{AdditionError, with_row};
use intake::columns::Column;
use intake::{Line, Verdict};
use registry::Draft;
use registry::entry::Act;
use registry::policy::Deed;
use serde_json::json;

/// Single weapons, packs and components: record, mark, link and show them; add one to a consignment
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Record a weapon, pack or component that comes outside a consignment
    Record(Box<record::Args>),
    /// Record a mark that was found on one, or the same mark on many
    Mark(Box<mark::Args>),
    /// Say that two records are one weapon, or are not
    Link(link::Args),
    /// Show everything that is recorded of one
    Show(show::Args),
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
    /// Country of manufacture: KE, or a former one such as SU; CSHH or CSXX where CS is meant
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
    /// Another column of the list, by its heading; may be given several times
    #[arg(long, value_name = "COLUMN=VALUE", value_parser = column_and_value)]
    set: Vec<(Column, String)>,
    /// Who adds it
    #[arg(long, value_name = "NAME")]
    by: String,
}

pub fn run(command: &Command, folder: Folder, output: &Output) -> CommandResult {
    match command {
        Command::Record(args) => record::run(args, folder, output),
        Command::Mark(args) => mark::run(args, folder, output),
        Command::Link(args) => link::run(args, folder, output),
        Command::Show(args) => show::run(args, folder, output),
        Command::Add(args) => add(args, folder, output),
        Command::SetAside { consignment, item, reason, by } => {
            let mut owning = Owning::open(folder, output)?;
            let by = login::by(&mut owning, by, &[Deed::SetAside], output)?;
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
    let by = login::by(&mut owning, &args.by, &[Deed::ConsignmentRevised], output)?;
    let view = owning.ledger.view();
    let loaded = Loaded::read(&owning.folder, &owning.config, view, &args.consignment)?;
    let (old, beside) = kept(&owning.folder, &loaded.record)?;
    let new = with_row(&old, &values(args)).map_err(not_added)?;
    let taken = crate::consignment::take_in(
        "--",
        new.clone().into_bytes(),
        beside.clone(),
        view,
        &args.consignment,
        &Rules::read(&owning.folder)?.weapons(&loaded.record.profile)?,
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

/// Why there is no row more.
fn not_added(error: AdditionError) -> Failure {
    match error {
        AdditionError::NoColumn(column) => {
            Failure::fixable(Message::ColumnNotInManifest { column: text::of_column(column) })
                .hint(Message::HintColumnNotInManifest {})
        }
        AdditionError::Workbook => {
            Failure::fixable(Message::ManifestIsWorkbook {}).hint(Message::HintManifestIsWorkbook {})
        }
        // It was read when it was taken in.
        AdditionError::Manifest(error) => Failure::bug(error.to_string()),
    }
}

/// A column and its value, as they are given on the command line.
pub fn column_and_value(given: &str) -> Result<(Column, String), String> {
    let (heading, value) = given.split_once('=').ok_or("write COLUMN=VALUE")?;
    let column = Column::of_heading(heading).ok_or_else(|| format!("no list has a column \"{heading}\""))?;
    Ok((column, value.to_owned()))
}

fn values(args: &AddArgs) -> Vec<(Column, &str)> {
    let named: [(Column, &str); 11] = [
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
    ];
    named.into_iter().chain(args.set.iter().map(|(column, value)| (*column, value.as_str()))).collect()
}

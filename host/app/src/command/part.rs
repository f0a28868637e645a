//! `part`: single weapons, packs and components: recorded, looked at, linked, shown, and added to a consignment by hand.

pub mod link;
pub mod mark;
pub mod record;
pub mod show;

use crate::command::consignment::{Given, in_words, revise_bytes};
use crate::consignment::{LineState, Loaded, kept};
use crate::desk::Desk;
use crate::error::{CommandResult, Ending, Failure, Wrong};
use crate::folder::{Folder, Owning};
use crate::message::Message;
use crate::output::Output;
use crate::rules::Rules;
use crate::{login, text};
use intake::addition::{AdditionError, with_row};
use intake::columns::Column;
use intake::{Line, Verdict};
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
    SetAside(SetAsideArgs),
}

#[derive(Debug, clap::Args)]
pub struct SetAsideArgs {
    /// Consignment
    pub consignment: String,
    /// Item number
    pub item: String,
    /// Why
    #[arg(long)]
    pub reason: String,
    /// Number of the seal that holds its tag
    #[arg(long, value_name = "NO")]
    pub seal: Option<String>,
    /// Who decides
    #[arg(long, value_name = "NAME")]
    pub by: String,
}

#[derive(Debug, clap::Args)]
pub struct AddArgs {
    /// Consignment
    pub consignment: String,
    /// Item number, new in the consignment
    #[arg(long, value_name = "NO")]
    pub item_no: String,
    /// Maker
    #[arg(long)]
    pub maker: String,
    /// Model
    #[arg(long)]
    pub model: String,
    /// Kind of weapon
    #[arg(long = "type", value_name = "TYPE")]
    pub kind: String,
    /// Calibre
    #[arg(long)]
    pub calibre: String,
    /// Serial as it stands on the metal
    #[arg(long, default_value = "")]
    pub serial: String,
    /// What is known of the serial: read, partly_read, none, obliterated, illegible, restored, unknown
    #[arg(long, default_value = "")]
    pub serial_status: String,
    /// Country of manufacture: KE, or a former one such as SU; CSHH or CSXX where CS is meant
    #[arg(long, default_value = "")]
    pub country: String,
    /// Year of manufacture
    #[arg(long, default_value = "")]
    pub year: String,
    /// Marks that already stand on it, as text@part:place
    #[arg(long, default_value = "")]
    pub observed_marks: String,
    /// Anything else
    #[arg(long, default_value = "")]
    pub remarks: String,
    /// Another column of the list, by its heading; may be given several times
    #[arg(long, value_name = "COLUMN=VALUE", value_parser = column_and_value)]
    pub set: Vec<(Column, String)>,
    /// Who adds it
    #[arg(long, value_name = "NAME")]
    pub by: String,
}

pub fn run(command: &Command, folder: Folder, output: &Output) -> CommandResult {
    match command {
        Command::Record(args) => record::run(args, folder, output),
        Command::Mark(args) => mark::run(args, folder, output),
        Command::Link(args) => link::run(args, folder, output),
        Command::Show(args) => show::run(args, folder, output),
        Command::Add(args) => add(args, &mut Owning::open(folder, output)?, output),
        Command::SetAside(args) => set_aside(args, &mut Owning::open(folder, output)?, output),
    }
}

/// Sets an item aside.
///
/// # Errors
/// A [`Failure`] where there is no such item, or it is marked.
pub fn set_aside(args: &SetAsideArgs, desk: &mut impl Desk, output: &Output) -> CommandResult {
    let by = login::by(desk, &args.by, &[Deed::SetAside], output)?;
    let loaded = Loaded::read(desk.folder(), desk.config(), desk.view(), &args.consignment)?;
    let item = &args.item;
    match loaded.item(item) {
        None => return Err(no_such_item(&args.consignment, item)),
        Some((_, LineState::Marked { .. })) => {
            return Err(Failure::fixable(Message::SetAsideMarked { item: item.clone() }));
        }
        Some(_) => {}
    }
    let (consignment, item_no, reason) = (args.consignment.clone(), item.clone(), args.reason.clone());
    desk.write(&by, None, Act::SetAside { consignment, item_no, reason, seal: args.seal.clone() })?;
    output.datum(&Message::SetAside { item: item.clone() }, &json!({"item_no": item, "state": "set-aside"}));
    Ok(Ending::Done)
}

/// There is no such item in the consignment.
pub fn no_such_item(consignment: &str, item: &str) -> Failure {
    Failure::fixable(Message::ItemUnknown { consignment: consignment.to_owned(), item: item.to_owned() })
        .hint(Message::HintRemaining { consignment: consignment.to_owned() })
}

/// Adds one weapon to a consignment by hand.
///
/// # Errors
/// A [`Failure`] where its line is refused.
pub fn add(args: &AddArgs, desk: &mut impl Desk, output: &Output) -> CommandResult {
    let by = login::by(desk, &args.by, &[Deed::ConsignmentRevised], output)?;
    let view = desk.view();
    let loaded = Loaded::read(desk.folder(), desk.config(), view, &args.consignment)?;
    let (old, beside) = kept(desk.folder(), &loaded.record)?;
    let new = with_row(&old, &values(args)).map_err(not_added)?;
    let taken = crate::consignment::take_in(
        "--",
        new.clone().into_bytes(),
        beside.clone(),
        view,
        &args.consignment,
        &Rules::read(desk.folder())?.weapons(&loaded.record.profile)?,
    )?;
    let line = taken.manifest.lines.last().ok_or_else(|| Failure::bug("a row was added and not read"))?;
    say_findings(output, line);
    if line.verdict == Verdict::Refused {
        return Err(Failure::fixable(Message::PartRefused { item: args.item_no.clone() })
            .hint(Message::HintPartRefused {}));
    }
    let reason = format!("item {} added by hand", args.item_no);
    let given = Given { named: "--".to_owned(), bytes: new.into_bytes(), beside };
    revise_bytes(desk, &by, &args.consignment, &reason, given)?;
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
pub fn column_and_value(given: &str) -> Result<(Column, String), Wrong> {
    let (heading, value) = given.split_once('=').ok_or(Message::UsageColumnValue {})?;
    Ok((column_named(heading)?, value.to_owned()))
}

/// A column by its name on the command line.
pub fn column_named(column: &str) -> Result<Column, Wrong> {
    Column::of_heading(column).ok_or_else(|| {
        let known = Column::all().map(Column::as_str).collect::<Vec<_>>().join(text::spoken().comma());
        Wrong::from(Message::UsageNoColumn { column: column.to_owned(), known })
    })
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

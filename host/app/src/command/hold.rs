//! `hold`: keeps weapons as evidence, for a trace or by law, so that none of them is destroyed meanwhile.

use crate::command::event::one_of;
use crate::desk::Desk;
use crate::error::{CommandResult, Ending, Failure};
use crate::folder::{Folder, Owning, Reading};
use crate::lives::{Correcting, Entering, Targets, Who, of_life, word_of};
use crate::message::Message;
use crate::output::Output;
use crate::text;
use jiff::civil::Date;
use registry::record::{HoldId, HoldKind};
use registry::view::HoldRow;
use registry::{Act, View};
use serde_json::json;

/// Holds: what is kept as evidence, for a trace or by law, and is not destroyed before it is released
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Place a hold on weapons
    Place(Box<PlaceArgs>),
    /// Release a hold
    Release(Box<ReleaseArgs>),
    /// List the open holds
    List,
}

#[derive(Debug, clap::Args)]
pub struct PlaceArgs {
    /// Why they are kept
    #[arg(long, value_parser = one_of::<HoldKind>(&["evidence", "trace", "legal"]))]
    pub kind: HoldKind,
    /// Case, trace or order
    #[arg(long)]
    pub reference: String,
    /// Until when, as decided; without an end where left out
    #[arg(long, value_name = "DATE")]
    pub until: Option<Date>,
    #[command(flatten)]
    pub targets: Targets,
    #[command(flatten)]
    pub who: Who,
    #[command(flatten)]
    pub correcting: Correcting,
}

#[derive(Debug, clap::Args)]
pub struct ReleaseArgs {
    /// Hold, by the number of its entry
    pub hold: HoldId,
    /// By what decision
    #[arg(long)]
    pub reason: String,
    #[command(flatten)]
    pub who: Who,
    #[command(flatten)]
    pub correcting: Correcting,
}

pub fn run(command: &Command, folder: Folder, output: &Output) -> CommandResult {
    match command {
        Command::Place(args) => place(args, &mut Owning::open(folder, output)?, output),
        Command::Release(args) => release(args, &mut Owning::open(folder, output)?, output),
        Command::List => list(Reading::open(folder)?.view()?, output),
    }
}

/// Lists the open holds.
///
/// # Errors
/// The register's failure.
pub fn list(view: View<'_>, output: &Output) -> CommandResult {
    for row in view.open_holds()? {
        show(output, view, &row)?;
    }
    Ok(Ending::Done)
}

/// Releases a hold.
///
/// # Errors
/// A [`Failure`] where it is not open.
pub fn release(args: &ReleaseArgs, desk: &mut impl Desk, output: &Output) -> CommandResult {
    let mut entering = Entering::at(desk, output, &args.who)?.correcting(&args.correcting);
    let hold = args.hold;
    let row = entering.view().hold(hold)?.filter(|row| row.released.is_none());
    let Some(row) = row else {
        return Err(Failure::fixable(Message::HoldNotOpen { hold }).hint(Message::HintHoldNotOpen {}));
    };
    let entry = entering.write(vec![Act::HoldReleased { hold, reason: args.reason.clone() }])?;
    output.datum(
        &Message::HoldReleased { hold, entry, count: row.lives.len() as u64 },
        &json!({"entry": entry, "hold": hold, "lives": row.lives}),
    );
    Ok(Ending::Done)
}

/// Places a hold.
///
/// # Errors
/// A [`Failure`] that says which weapons are not known.
pub fn place(args: &PlaceArgs, desk: &mut impl Desk, output: &Output) -> CommandResult {
    let mut entering = Entering::at(desk, output, &args.who)?.correcting(&args.correcting);
    let lives = entering.targets(&args.targets, output)?;
    let (kind, reference, until) = (args.kind, args.reference.clone(), args.until);
    let count = lives.len() as u64;
    let hold = entering.write(vec![Act::HoldPlaced { lives: lives.clone(), kind, reference, until }])?;
    output.datum(&Message::HoldPlaced { hold, count }, &json!({"hold": hold, "lives": lives}));
    Ok(Ending::Done)
}

/// A hold as it is listed, with the weapons that it keeps.
fn show(output: &Output, view: View<'_>, row: &HoldRow) -> Result<(), Failure> {
    let mut words = text::of(&Message::HoldRow {
        hold: row.hold,
        kind: text::of(&Message::LifeWord { word: word_of(&row.kind) }),
        reference: row.reference.clone(),
        until: row.until.map_or_else(|| "none".to_owned(), |day| day.to_string()),
    });
    for life in &row.lives {
        if let Some(life) = view.life(*life)? {
            words.push_str(&format!("\n    {}", of_life(&life)));
        }
    }
    output.row(
        &words,
        &json!({"hold": row.hold, "kind": row.kind, "reference": row.reference, "until": row.until,
                "lives": row.lives, "released": row.released}),
    );
    Ok(())
}

//! `event`: what happened to weapons, of one or of many at once.

pub mod destroyed;
pub mod kinds;

pub use kinds::one_of;

use crate::desk::Desk;
use crate::error::{CommandResult, Ending, Failure};
use crate::folder::{Folder, Owning};
use crate::lives::{Correcting, Entering, Parties, Targets, Who, of_act};
use crate::message::Message;
use crate::output::Output;
use jiff::civil::Date;
use registry::Act;
use registry::record::{Happening, LifeId};
use serde_json::json;

/// What happened to weapons: transfer, import, export, move, seizure, loss, destruction and so on
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Went from one party to another
    Transferred(Box<Event<kinds::Transferred>>),
    /// Came into the country
    Imported(Box<Event<kinds::Imported>>),
    /// Left the country
    Exported(Box<Event<kinds::Exported>>),
    /// Belongs to a State: its service, unit, place and keeper
    Owned(Box<Event<kinds::Owned>>),
    /// Changed its place or its keeper
    Moved(Box<Event<kinds::Moved>>),
    /// Was seized, found or surrendered
    Seized(Box<Event<kinds::Seized>>),
    /// Was made unusable for good
    Deactivated(Box<Event<kinds::Deactivated>>),
    /// Was destroyed: exactly what was counted at hand-over and again at the furnace, before two persons
    Destroyed(Box<destroyed::Destroyed>),
    /// Is missing
    Lost(Box<Event<kinds::Absent>>),
    /// Was stolen
    Stolen(Box<Event<kinds::Absent>>),
    /// Was found again
    Recovered(Box<Event<kinds::Recovered>>),
    /// Was fired for comparison
    TestFired(Box<Event<kinds::TestFired>>),
    /// Bears a chip, a radio tag or a microstamp
    Coded(Box<Event<kinds::Coded>>),
}

/// One kind of event, with what every event has.
#[derive(Debug, clap::Args)]
pub struct Event<K: clap::Args> {
    #[command(flatten)]
    pub kind: K,
    #[command(flatten)]
    pub targets: Targets,
    #[command(flatten)]
    pub common: Common,
}

/// What every event has.
#[derive(Debug, clap::Args)]
pub struct Common {
    /// The day on which it happened; without it the station's day
    #[arg(long, value_name = "DATE")]
    pub on: Option<Date>,
    #[command(flatten)]
    pub who: Who,
    #[command(flatten)]
    pub correcting: Correcting,
}

impl Command {
    /// It takes the place of a wrong entry.
    pub fn correcting(&mut self, correcting: Correcting) {
        let common = match self {
            Self::Transferred(event) => &mut event.common,
            Self::Imported(event) => &mut event.common,
            Self::Exported(event) => &mut event.common,
            Self::Owned(event) => &mut event.common,
            Self::Moved(event) => &mut event.common,
            Self::Seized(event) => &mut event.common,
            Self::Deactivated(event) => &mut event.common,
            Self::Destroyed(args) => &mut args.common,
            Self::Lost(event) | Self::Stolen(event) => &mut event.common,
            Self::Recovered(event) => &mut event.common,
            Self::TestFired(event) => &mut event.common,
            Self::Coded(event) => &mut event.common,
        };
        common.correcting = correcting;
    }
}

/// A kind of event, as it is typed.
trait Kind: clap::Args {
    /// What is written of it.
    fn happening(&self, parties: &Parties) -> Result<Happening, Failure>;
}

pub fn run(command: &Command, folder: Folder, output: &Output) -> CommandResult {
    enter(command, &mut Owning::open(folder, output)?, output)
}

/// Enters an event.
///
/// # Errors
/// A [`Failure`] that says why it was not entered.
pub fn enter(command: &Command, desk: &mut impl Desk, output: &Output) -> CommandResult {
    match command {
        Command::Transferred(event) => happened(event, desk, output),
        Command::Imported(event) => happened(event, desk, output),
        Command::Exported(event) => happened(event, desk, output),
        Command::Owned(event) => happened(event, desk, output),
        Command::Moved(event) => happened(event, desk, output),
        Command::Seized(event) => happened(event, desk, output),
        Command::Deactivated(event) => happened(event, desk, output),
        Command::Destroyed(args) => destroyed::destroy(args, desk, output),
        Command::Lost(event) => absent(event, Happening::Lost, desk, output),
        Command::Stolen(event) => absent(event, Happening::Stolen, desk, output),
        Command::Recovered(event) => happened(event, desk, output),
        Command::TestFired(event) => happened(event, desk, output),
        Command::Coded(event) => happened(event, desk, output),
    }
}

fn happened<K: Kind>(event: &Event<K>, desk: &mut impl Desk, output: &Output) -> CommandResult {
    let entering = Entering::at(desk, output, &event.common.who)?;
    let happening = event.kind.happening(&Parties::read(entering.desk.ledger().store())?)?;
    written(entering, event, happening, output)
}

fn absent(
    event: &Event<kinds::Absent>,
    how: fn(registry::record::event::Absence) -> Happening,
    desk: &mut impl Desk,
    output: &Output,
) -> CommandResult {
    let entering = Entering::at(desk, output, &event.common.who)?;
    let absence = event.kind.absence(&Parties::read(entering.desk.ledger().store())?)?;
    written(entering, event, how(absence), output)
}

fn written<K: clap::Args>(
    entering: Entering<'_, impl Desk>,
    event: &Event<K>,
    happening: Happening,
    output: &Output,
) -> CommandResult {
    let entering = entering.correcting(&event.common.correcting);
    let lives = entering.targets(&event.targets, output)?;
    write(entering, lives, event.common.on, happening, output)
}

/// Writes one event of these weapons.
fn write(
    mut entering: Entering<'_, impl Desk>,
    lives: Vec<LifeId>,
    on: Option<Date>,
    happening: Happening,
    output: &Output,
) -> CommandResult {
    let on = on.unwrap_or(entering.day());
    let act = Act::Happened { lives: lives.clone(), on, event: Box::new(happening) };
    let what = of_act(&act);
    let entry = entering.write(vec![act])?;
    let count = lives.len() as u64;
    output.datum(
        &Message::EventEntered { entry, what, on: on.to_string(), count },
        &json!({"entry": entry, "on": on, "lives": lives}),
    );
    Ok(Ending::Done)
}

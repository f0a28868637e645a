//! `person`: who works here. The ledger holds opaque ids only.

use crate::error::{CommandResult, Ending};
use crate::folder::{Folder, Owning, Reading};
use crate::message::Message;
use crate::output::Output;
use crate::persons;

/// People who work at this station
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Add a person; entries carry an opaque id, the name stays in a table beside them
    Add {
        /// Full name
        name: String,
        /// Badge number
        #[arg(long)]
        badge: Option<String>,
    },
    /// List the people
    List,
}

pub fn run(command: &Command, folder: Folder, output: &Output) -> CommandResult {
    match command {
        Command::Add { name, badge } => {
            let owning = Owning::open(folder, output)?;
            let person = persons::add(owning.ledger.store(), name, badge.as_deref())?;
            output.datum(&Message::PersonAdded { name: person.name.clone(), id: person.id.clone() }, &person);
        }
        Command::List => {
            let reading = Reading::open(folder)?;
            for person in persons::all(reading.store())? {
                let badge = person.badge.clone().unwrap_or_default();
                output.row(&format!("{:<14} {:<12} {}", person.id, badge, person.name), &person);
            }
        }
    }
    Ok(Ending::Done)
}

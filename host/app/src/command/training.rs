//! The hidden commands that are the simulated controller and machine of a training station.

use crate::error::{CommandResult, Ending, Failure};
use crate::message::Message;
use training::spawn::{SpawnError, controller_main, machine_main};

#[derive(Debug, clap::Args)]
pub struct ControllerArgs {
    options: String,
}

#[derive(Debug, clap::Args)]
pub struct MachineArgs {
    options: String,
}

pub fn controller(args: &ControllerArgs) -> CommandResult {
    ended(controller_main(&args.options))
}

pub fn machine(args: &MachineArgs) -> CommandResult {
    ended(machine_main(&args.options))
}

fn ended(result: Result<(), SpawnError>) -> CommandResult {
    result.map_err(|error| Failure::machine(Message::SimulatedNotStarted {}).because(&error))?;
    Ok(Ending::Done)
}

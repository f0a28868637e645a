//! The commands, one file each.

pub mod accept;
pub mod api_key;
pub mod backup;
pub mod block;
pub mod catalogue;
pub mod check;
pub mod consignment;
pub mod controller;
pub mod count;
pub mod day;
pub mod demo;
pub mod event;
pub mod hold;
pub mod init;
pub mod machine;
pub mod mark;
pub mod paper;
pub mod part;
pub mod party;
pub mod photo;
pub mod plan;
pub mod ports;
pub mod profile;
pub mod register;
pub mod remaining;
pub mod serve;
pub mod settle;
pub mod simulate;
pub mod training;
pub mod user;
pub mod verify;

use crate::cli::{Cli, Command};
use crate::error::CommandResult;
use crate::folder::Folder;
use crate::output::Output;

/// Does what was asked.
///
/// # Errors
/// Why it was not done.
pub fn run(cli: Cli, output: &mut Output) -> CommandResult {
    let folder = Folder::new(cli.station.as_deref());
    match &cli.command {
        Command::Init(args) => init::run(args, output),
        Command::User(command) => user::run(command, folder, output),
        Command::ApiKey(command) => api_key::run(command, folder, output),
        Command::Controller(command) => controller::run(command, folder, output),
        Command::Machine(command) => machine::run(command, folder, output),
        Command::Block(command) => block::run(command, folder, output),
        Command::Backup(command) => backup::run(command, folder, output),
        Command::Day(command) => day::run(command, folder, output),
        Command::Consignment(command) => consignment::run(command, folder, output),
        Command::Part(command) => part::run(command, folder, output),
        Command::Event(command) => event::run(command, folder, output),
        Command::Hold(command) => hold::run(command, folder, output),
        Command::Count(args) => count::run(args, folder, output),
        Command::Photo(command) => photo::run(command, folder, output),
        Command::Party(command) => party::run(command, folder, output),
        Command::Catalogue(command) => catalogue::run(command, folder, output),
        Command::Profile(command) => profile::run(command, cli.station.as_deref(), output),
        Command::Plan(args) => plan::run(args, folder, output),
        Command::Mark(args) => mark::run(args, folder, output),
        Command::Serve(args) => serve::run(args, folder, output),
        Command::Remaining(args) => remaining::run(args, folder, output),
        Command::Settle(args) => settle::run(args, folder, output),
        Command::Verify(args) => verify::run(args, folder, output),
        Command::Check(args) => check::run(args, output),
        Command::Paper(command) => paper::run(command, folder, output),
        Command::Register(command) => register::run(command, folder, output),
        Command::Demo(args) => demo::run(args, output),
        Command::TrainingController(args) => training::controller(args),
        Command::TrainingMachine(args) => training::machine(args),
    }
}

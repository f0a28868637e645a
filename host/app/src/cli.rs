//! Everything that can be typed.

use crate::command::{
    consignment, controller, day, demo, init, machine, mark, part, person, plan, profile, register,
    remaining, settle, training, verify,
};
use crate::language::Language;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Parser, Subcommand};
use machines::Family;

/// Marks weapons, and keeps the proof: no mark without a record, no record without a mark, no number used twice.
#[derive(Debug, Parser)]
#[command(name = "markstation", version, max_term_width = 100)]
#[command(
    after_help = "Exit codes: 0 done, 1 you can fix it, 2 wrong usage, 3 machine or controller refused or cannot \
                        confirm, 4 register damaged or unverifiable, 70 our bug."
)]
pub struct Cli {
    /// Folder of the station; without it the current folder
    #[arg(long, global = true, value_name = "DIR", env = "MARKSTATION_STATION")]
    pub station: Option<String>,
    /// Data on stdout as JSON, one value per line
    #[arg(long, global = true)]
    pub json: bool,
    /// Language of the messages, as a tag such as fr; without it that of the environment
    #[arg(long, global = true, value_name = "TAG", env = "MARKSTATION_LANG", value_parser = Language::named)]
    pub lang: Option<Language>,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// Reads a machine family by its name.
pub fn family() -> impl TypedValueParser<Value = Family> {
    let names = Family::ALL.iter().map(|family| family.name());
    PossibleValuesParser::new(names).map(|name| Family::from_name(&name).unwrap_or(Family::Gravotech))
}

/// The commands, in the order of a station's life.
#[derive(Debug, Subcommand)]
pub enum Command {
    Init(init::Args),
    #[command(subcommand)]
    Person(person::Command),
    #[command(subcommand)]
    Profile(profile::Command),
    #[command(subcommand)]
    Controller(controller::ControllerCommand),
    #[command(subcommand)]
    Machine(machine::MachineCommand),
    #[command(subcommand)]
    Day(day::Command),
    #[command(subcommand)]
    Consignment(consignment::Command),
    #[command(subcommand)]
    Part(part::Command),
    Plan(plan::Args),
    Mark(mark::Args),
    Remaining(remaining::Args),
    Settle(settle::Args),
    Verify(verify::Args),
    #[command(subcommand)]
    Register(register::Command),
    Demo(demo::Args),
    #[command(hide = true)]
    TrainingController(training::ControllerArgs),
    #[command(hide = true)]
    TrainingMachine(training::MachineArgs),
}

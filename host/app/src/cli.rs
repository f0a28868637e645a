//! Everything that can be typed.

use crate::command::{
    api_key, backup, block, catalogue, check, consignment, controller, count, day, demo, event, hold, init,
    machine, mark, paper, part, party, photo, plan, profile, register, remaining, serve, settle, training,
    user, verify,
};
use crate::language::Language;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Parser, Subcommand};
use machines::Family;
use registry::people::Role;
use std::path::PathBuf;

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
    /// File with a line `NAME: PIN` for each person who acts, for scripts; only its owner may be able to read it
    #[arg(long, global = true, value_name = "FILE", env = "MARKSTATION_PIN_FILE", hide_env_values = true)]
    pub pin_file: Option<PathBuf>,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// Reads a machine family by its name.
pub fn family() -> impl TypedValueParser<Value = Family> {
    let names = Family::ALL.iter().map(|family| family.name());
    PossibleValuesParser::new(names).map(|name| Family::from_name(&name).unwrap_or(Family::Gravotech))
}

/// Reads a user's role by its name.
pub fn role() -> impl TypedValueParser<Value = Role> {
    let names = Role::ALL.iter().map(|role| role.name());
    PossibleValuesParser::new(names).map(|name| Role::named(&name).unwrap_or(Role::Auditor))
}

/// The commands, in the order of a station's life.
#[derive(Debug, Subcommand)]
pub enum Command {
    Init(init::Args),
    #[command(subcommand, alias = "person")]
    User(user::Command),
    #[command(subcommand)]
    ApiKey(api_key::Command),
    #[command(subcommand)]
    Profile(profile::Command),
    #[command(subcommand)]
    Controller(controller::ControllerCommand),
    #[command(subcommand)]
    Machine(machine::MachineCommand),
    #[command(subcommand)]
    Block(block::Command),
    #[command(subcommand)]
    Day(day::Command),
    #[command(subcommand)]
    Consignment(consignment::Command),
    #[command(subcommand)]
    Part(part::Command),
    #[command(subcommand)]
    Event(event::Command),
    #[command(subcommand)]
    Hold(hold::Command),
    Count(Box<count::Args>),
    #[command(subcommand)]
    Photo(photo::Command),
    #[command(subcommand)]
    Party(party::Command),
    #[command(subcommand)]
    Catalogue(catalogue::Command),
    Plan(plan::Args),
    Serve(serve::Args),
    Mark(mark::Args),
    Remaining(remaining::Args),
    Settle(settle::Args),
    Verify(verify::Args),
    #[command(subcommand)]
    Register(register::Command),
    #[command(subcommand)]
    Paper(paper::Command),
    #[command(subcommand)]
    Backup(backup::Command),
    Check(check::Args),
    Demo(demo::Args),
    #[command(hide = true)]
    TrainingController(training::ControllerArgs),
    #[command(hide = true)]
    TrainingMachine(training::MachineArgs),
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    /// The words of a line as a shell splits it, up to a comment.
    fn words(line: &str) -> Vec<String> {
        let (mut words, mut word, mut quoted) = (Vec::new(), String::new(), false);
        for c in line.chars() {
            match c {
                '"' => quoted = !quoted,
                '#' if !quoted && word.is_empty() => break,
                ' ' if !quoted => words.push(std::mem::take(&mut word)),
                c => word.push(c),
            }
        }
        words.push(word);
        words.retain(|word| !word.is_empty());
        words
    }

    #[test]
    fn commands_of_the_readme_are_understood() {
        let readme = concat!(env!("CARGO_MANIFEST_DIR"), "/../../README.md");
        let readme = std::fs::read_to_string(readme).unwrap();
        // Every second piece stands between two fences.
        let commands = readme.split("```").skip(1).step_by(2).flat_map(str::lines);
        let commands: Vec<_> = commands
            .filter(|line| line.starts_with("markstation "))
            .map(|line| line.replace(" JOB ", " 12 "))
            .collect();
        assert!(commands.len() > 60, "{commands:?}");
        let refused =
            commands.iter().filter_map(|line| Some((line, Cli::try_parse_from(words(line)).err()?)));
        // One of them asks for help.
        let refused = refused.filter(|(_, error)| error.kind() != clap::error::ErrorKind::DisplayHelp);
        let refused: Vec<_> = refused.map(|(line, error)| format!("{line}: {error}")).collect();
        assert!(refused.is_empty(), "{}", refused.join("\n"));
    }

    /// What is wrong with a command as a text names it, with words in capitals for what a person fills in.
    fn wrong(named: &str) -> Option<String> {
        let mut root = Cli::command();
        root.build();
        let (mut at, mut words) = (&root, named.split_whitespace().skip(1));
        while let Some(word) = words.next() {
            if let Some(option) = word.strip_prefix("--") {
                let Some(arg) = at.get_arguments().find(|arg| arg.get_long() == Some(option)) else {
                    return Some(format!("{} has no --{option}", at.get_name()));
                };
                if arg.get_action().takes_values() {
                    words.next();
                }
            } else if at.has_subcommands() {
                match at.find_subcommand(word) {
                    Some(command) => at = command,
                    None => return Some(format!("{} has no {word}", at.get_name())),
                }
            }
        }
        None
    }

    #[test]
    fn command_that_a_text_names_is_there_with_its_options() {
        let mut named = 0;
        for language in Language::all() {
            for line in language.file().lines() {
                // Every second piece stands between two backquotes.
                for command in
                    line.split('`').skip(1).step_by(2).filter(|piece| piece.starts_with("markstation "))
                {
                    // An argument of the text is one word, in quotes or not.
                    let plain = command.replace("{ $", "").replace(" }", "").replace('"', "");
                    assert_eq!(wrong(&plain), None, "{}.ftl: {line}", language.tag());
                    named += 1;
                }
            }
        }
        assert!(named > 300, "{named}");
    }
}

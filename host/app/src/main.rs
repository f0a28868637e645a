//! The program `markstation`: command line and configuration of a marking station.
//!
//! It parses what was typed, calls the library crates, and turns what they say into words, JSON and exit codes. It
//! decides nothing about marks, ledgers, machines or controllers. Modules in reading order: [`cli`] is what can be
//! typed, [`usage`] what is said where it cannot, [`command`] one file for each command, [`config`] and [`folder`] the station on disk, [`clock`] its day,
//! [`persons`] who works there, [`login`] who of them is acting, [`api_keys`] which programs act for them, [`desk`] where they act, [`rules`] what they mark by, [`consignment`] what is to be marked, [`mod@bench`] the lines to machine and controller,
//! [`work`] one weapon, [`supervision`] who watches the machine, [`scanner`] what is scanned, [`interrupt`] how it is stopped, [`simulated`] and [`auto`] what replaces hardware and people in training, [`serve`] the station for whoever comes, [`web`] its screens, [`webhooks`] who is told of new entries, [`message`],
//! [`language`], [`text`], [`wrap`] and [`output`] what people read, and [`error`] how it ends.

mod api_keys;
mod auto;
mod backups;
mod bench;
mod cli;
mod clock;
mod command;
mod config;
mod consignment;
mod desk;
mod error;
mod folder;
mod interrupt;
mod jobs;
mod language;
mod lend;
mod lives;
mod login;
mod message;
mod output;
mod papers;
mod persons;
mod preview;
mod read_back;
mod rules;
mod scanner;
mod serve;
mod simulated;
mod station_key;
mod supervision;
mod text;
mod usage;
mod web;
mod webhooks;
mod work;
mod wrap;

use error::Ending;
use language::Language;
use output::Output;
use std::process::ExitCode;

fn main() -> ExitCode {
    text::speak_usually(Language::of_environment(|name| std::env::var(name).ok()));
    let cli = match usage::read(&std::env::args_os().collect::<Vec<_>>()) {
        Ok(cli) => cli,
        Err(code) => return code,
    };
    if let Some(language) = cli.lang {
        text::speak(language);
    }
    let mut output = Output::new(cli.json).with_pins(cli.pin_file.clone());
    match command::run(cli, &mut output) {
        Ok(Ending::Done) => ExitCode::SUCCESS,
        Ok(Ending::Unfinished) => ExitCode::from(1),
        Err(failure) => {
            output.failure(&failure);
            ExitCode::from(failure.kind.exit_code())
        }
    }
}

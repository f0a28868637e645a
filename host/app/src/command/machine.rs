//! `machine`: what is at the other end of the machine's line.

use crate::bench::{Bench, witness};
use crate::command::{accept, ports, simulate};
use crate::error::{CommandResult, Ending, Failure};
use crate::folder::{Folder, Owning};
use crate::message::Message;
use crate::output::Output;
use crate::{read_back, supervision, text};
use machines::Condition;
use machines::MachineCommand as Command;
use serde_json::json;
use station::live::MachineNews;

/// The marking machine
#[derive(Debug, clap::Subcommand)]
pub enum MachineCommand {
    /// Ask it who it is and whether it is ready; nothing moves
    Probe,
    /// Have it clear a fault, once its cause is put right; nothing moves
    Recover,
    /// A new pin is in it: how well marks are read is compared with its own beginning from now on
    NewPin,
    Accept(accept::Args),
    /// List the serial ports, what is plugged in, who holds them, and how to write each in station.toml
    Ports,
    Search(ports::SearchArgs),
    Simulate(simulate::Args),
}

pub fn run(command: &MachineCommand, folder: Folder, output: &Output) -> CommandResult {
    match command {
        MachineCommand::Accept(args) => accept::run(args, folder, output),
        MachineCommand::NewPin => new_pin(&folder, output),
        MachineCommand::Ports => ports::list(output),
        MachineCommand::Search(args) => ports::search(args, &folder, output),
        MachineCommand::Simulate(args) => simulate::run(args, output),
        MachineCommand::Probe => {
            let mut bench = Bench::open(Owning::open(folder, output)?, None)?;
            let probed = probe(&mut bench, output);
            bench.close();
            probed
        }
        MachineCommand::Recover => {
            let mut bench = Bench::open(Owning::open(folder, output)?, None)?;
            let recovered = recover(&mut bench, output);
            bench.close();
            recovered
        }
    }
}

/// A new pin is in the machine.
///
/// # Errors
/// A [`Failure`] where nothing was read since the last one.
pub fn new_pin(folder: &Folder, output: &Output) -> CommandResult {
    let file = read_back::new_pin(folder)?.display().to_string();
    output.datum(&Message::PinNew { file: file.clone() }, &json!({"readings_kept": file}));
    Ok(Ending::Done)
}

/// Has it clear a fault; nothing moves.
///
/// # Errors
/// A [`Failure`] where it does not answer, or is not ready afterwards.
pub fn recover(bench: &mut Bench, output: &Output) -> CommandResult {
    let said = match bench.ask_machine(Command::Recover)? {
        MachineNews::Condition(Condition::NotReady { message }, _) if bench.is_unheard() => {
            Message::MachineToldToClear { why: message }
        }
        _ => {
            bench.machine_ready()?;
            Message::MachineRecovered {}
        }
    };
    let ready = matches!(said, Message::MachineRecovered {});
    output.datum(&said, &json!({"ready": ready}));
    Ok(Ending::Done)
}

/// Asks who it is and whether it is ready; nothing moves.
///
/// # Errors
/// A [`Failure`] where it does not answer, is another machine, or is not ready.
pub fn probe(bench: &mut Bench, output: &Output) -> CommandResult {
    let family = bench.config.machine.family.name().to_owned();
    let description = match bench.ask_machine(Command::Identify)? {
        MachineNews::Identified(description) => description,
        MachineNews::Wrong(message) => {
            return Err(Failure::machine(Message::MachineWrong { family })
                .cause(message)
                .hint(Message::HintMachineLine {}));
        }
        _ => return Err(Failure::machine(Message::MachineSilent {}).hint(Message::HintMachineLine {})),
    };
    // A machine that cannot be asked is held to be as it should be; its answers say nothing, and its probe says so.
    let condition = match bench.is_unheard() {
        true => Condition::Ready,
        false => match bench.ask_machine(Command::Status)? {
            MachineNews::Condition(condition, _) => condition,
            _ => return Err(Failure::machine(Message::MachineSilent {}).hint(Message::HintMachineLine {})),
        },
    };
    let unheard = bench.is_unheard();
    let standing = bench.ledger().standing();
    let supervised = supervision::is_supervised(&bench.config, standing);
    let accepted = supervision::acceptance(&bench.config, standing).cloned();
    let watched = text::of(&supervision::shown(&bench.config, standing, bench.ledger().store())?);
    let seen = text::of(&witness::shown(&bench.config, bench.config.wired));
    let (ready, words) = match &condition {
        Condition::Ready if unheard => (true, text::of(&Message::MachineCannotBeAsked {})),
        Condition::Ready => (true, text::of(&Message::MachineReady {})),
        Condition::Busy => (false, text::of(&Message::MachineBusy {})),
        Condition::Fault { message } | Condition::NotReady { message } => (false, message.clone()),
    };
    let state = match &condition {
        Condition::Ready => "ready",
        Condition::Busy => "busy",
        Condition::Fault { message } | Condition::NotReady { message } => message,
    };
    let shown = Message::MachineShown {
        family: family.clone(),
        description: description.clone(),
        condition: words.clone(),
        watched,
    };
    output.row(
        &format!("{}\n{seen}", text::of(&shown)),
        &json!({"family": family, "description": description, "ready": ready, "condition": state,
                "supervised": supervised, "accepted": accepted}),
    );
    if ready {
        Ok(Ending::Done)
    } else {
        Err(Failure::machine(Message::MachineNotReady {}).cause(words).hint(Message::HintMachineRecover {}))
    }
}

//! `controller` and `machine`: what is at the other end of the lines.

use crate::bench::{Bench, blocked, wiring};
use crate::command::{accept, ports, simulate};
use crate::error::{CommandResult, Ending, Failure};
use crate::folder::{Folder, Owning};
use crate::message::Message;
use crate::output::Output;
use crate::{persons, supervision, text};
use machines::Condition;
use machines::MachineCommand as Command;
use protocol::{ControllerReply, ControllerState, Hello, HostRequest, Status};
use registry::{Act, PersonId, hex};
use serde_json::json;
use station::live::MachineNews;
use station::session::Block;

/// The station's controller
#[derive(Debug, clap::Subcommand)]
pub enum ControllerCommand {
    /// Show what it says of itself and of its inputs
    Status,
    /// Give a new controller its key, and admit its receipts to the register
    Provision {
        /// Supervisor
        #[arg(long, value_name = "NAME")]
        by: String,
        /// Second person; needed where a controller was admitted before
        #[arg(long, value_name = "NAME")]
        second: Option<String>,
    },
}

/// The marking machine
#[derive(Debug, clap::Subcommand)]
pub enum MachineCommand {
    /// Ask it who it is and whether it is ready; nothing moves
    Probe,
    /// Have it clear a fault, once its cause is put right; nothing moves
    Recover,
    Accept(accept::Args),
    /// List the serial ports, what is plugged in, who holds them, and how to write each in station.toml
    Ports,
    Search(ports::SearchArgs),
    Simulate(simulate::Args),
}

pub fn controller(command: &ControllerCommand, folder: Folder, output: &Output) -> CommandResult {
    let owning = Owning::open(folder, output)?;
    match command {
        ControllerCommand::Status => {
            let mut bench = Bench::open(owning, None)?;
            let hello = bench.hello()?;
            let status = bench.status()?;
            show(output, &hello, &status);
            bench.close();
            Ok(Ending::Done)
        }
        ControllerCommand::Provision { by, second } => {
            let by = persons::resolve(owning.ledger.store(), by)?;
            let second =
                second.as_ref().map(|name| persons::resolve(owning.ledger.store(), name)).transpose()?;
            let mut bench = Bench::open(owning, Some(by.clone()))?;
            let key_id = provision(&mut bench, by, second)?;
            bench.close();
            output.datum(&Message::Provisioned { key_id: key_id.clone() }, &json!({"key_id": key_id}));
            Ok(Ending::Done)
        }
    }
}

/// Gives a controller its key, if it has none, and admits that key. Gives its id.
///
/// # Errors
/// A [`Failure`] where the controller refuses, or is another station's.
pub fn provision(bench: &mut Bench, by: PersonId, second: Option<PersonId>) -> Result<String, Failure> {
    let hello = bench.hello()?;
    let (station, realm, wired) = (bench.config.station, bench.config.realm, bench.config.wired);
    let (key, key_id) = match hello.identity {
        Some(identity) if identity.station == station && identity.key_id.realm() == Some(realm) => {
            (identity.key, identity.key_id)
        }
        Some(_) => return Err(blocked::failure(&Block::OtherStation)),
        None => {
            let entropy = persons::random()?;
            match bench.ask_controller(HostRequest::Provision { station, realm, wired, entropy })? {
                ControllerReply::Provisioned { key, key_id } => (key, key_id),
                reply => {
                    return Err(Failure::machine(Message::ControllerRefused {}).cause(format!("{reply:?}")));
                }
            }
        }
    };
    let key_id = hex::encode(&key_id.0);
    let admitted = bench.ledger().standing().and_then(|standing| standing.controller.clone());
    if let Some(controller) = admitted.filter(|controller| controller.key == key) {
        // The same key is never admitted twice: what it was admitted with stands.
        return wiring::agrees(&bench.config, &controller).map(|()| key_id);
    }
    let act = Act::ControllerAdmitted {
        key: hex::encode(&key),
        key_id: key_id.clone(),
        wired: wired.names().map(str::to_owned).collect(),
        permit_interlocks_motion: bench.config.permit_interlocks_motion,
    };
    bench.record(by, second, act)?;
    Ok(key_id)
}

fn show(output: &Output, hello: &Hello, status: &Status) {
    let [major, minor, patch] = hello.firmware;
    let station = hello.identity.and_then(|identity| identity.station.as_str().map(str::to_owned));
    let key_id = hello.identity.map(|identity| hex::encode(&identity.key_id.0));
    let inputs: Vec<_> = status.inputs.names().collect();
    let state = format!("{:?}", status.state);
    output.datum(
        &Message::ControllerShown {
            firmware: format!("{major}.{minor}.{patch}"),
            station: station.clone().unwrap_or_else(|| "-".to_owned()),
            key_id: key_id.clone().unwrap_or_else(|| "-".to_owned()),
            boot: u64::from(hello.epoch.boot),
            hello: u64::from(hello.epoch.hello),
            state: text::of(&state_words(status.state)),
            inputs: inputs.join(", "),
            receipts: hello.newest_receipt,
            acked: hello.acked,
            ledger: hello.ledger.size,
        },
        &json!({"firmware": [major, minor, patch], "station": station, "key_id": key_id, "boot": hello.epoch.boot,
                "hello": hello.epoch.hello, "state": state, "inputs": inputs, "newest_receipt": hello.newest_receipt,
                "acked": hello.acked, "ledger_size": hello.ledger.size,
                "ledger_root": hex::encode(&hello.ledger.root)}),
    );
}

/// What the controller is doing.
fn state_words(state: ControllerState) -> Message {
    match state {
        ControllerState::Idle => Message::ControllerIdle {},
        ControllerState::Armed { job } => Message::ControllerArmed { job },
        ControllerState::Permitted { job } => Message::ControllerPermitted { job },
        ControllerState::Cycle { job } => Message::ControllerCycle { job },
        ControllerState::Closing { job } => Message::ControllerClosing { job },
        ControllerState::Fault => Message::ControllerFault {},
    }
}

pub fn machine(command: &MachineCommand, folder: Folder, output: &Output) -> CommandResult {
    match command {
        MachineCommand::Accept(args) => accept::run(args, folder, output),
        MachineCommand::Ports => ports::list(output),
        MachineCommand::Search(args) => ports::search(args, &folder, output),
        MachineCommand::Simulate(args) => simulate::run(args, output),
        MachineCommand::Probe => probe(Bench::open(Owning::open(folder, output)?, None)?, output),
        MachineCommand::Recover => {
            let mut bench = Bench::open(Owning::open(folder, output)?, None)?;
            let told = bench.ask_machine(Command::Recover)?;
            let said = match told {
                MachineNews::Condition(Condition::NotReady { message }) if bench.is_unheard() => {
                    Message::MachineToldToClear { why: message }
                }
                _ => {
                    bench.machine_ready()?;
                    Message::MachineRecovered {}
                }
            };
            let ready = matches!(said, Message::MachineRecovered {});
            bench.close();
            output.datum(&said, &json!({"ready": ready}));
            Ok(Ending::Done)
        }
    }
}

fn probe(mut bench: Bench, output: &Output) -> CommandResult {
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
            MachineNews::Condition(condition) => condition,
            _ => return Err(Failure::machine(Message::MachineSilent {}).hint(Message::HintMachineLine {})),
        },
    };
    let unheard = bench.is_unheard();
    let standing = bench.ledger().standing();
    let supervised = supervision::is_supervised(&bench.config, standing);
    let accepted = supervision::acceptance(&bench.config, standing).cloned();
    let watched = text::of(&supervision::shown(&bench.config, standing, bench.ledger().store())?);
    bench.close();
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
    output.datum(
        &Message::MachineShown {
            family: family.clone(),
            description: description.clone(),
            condition: words.clone(),
            watched,
        },
        &json!({"family": family, "description": description, "ready": ready, "condition": state,
                "supervised": supervised, "accepted": accepted}),
    );
    if ready {
        Ok(Ending::Done)
    } else {
        Err(Failure::machine(Message::MachineNotReady {}).cause(words).hint(Message::HintMachineRecover {}))
    }
}

//! `machine simulate`: one simulated machine on a pseudo-terminal, for training and for programs under test; no station
//! is needed, and nobody watches it.

use crate::error::{CommandResult, Ending, Failure};
use crate::interrupt;
use crate::message::Message;
use crate::output::Output;
use crate::text;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use machines::Family;
use serde_json::json;
use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;
use training::machine::{Die, MetalAct};
use training::process::alone::{AloneMachine, Deed};
use training::process::faults::MachineFault;
use training::process::machine::MachineKind;

/// Longest time until a typed line is noticed, microseconds.
const TURN_US: u64 = 20_000;

/// Run one simulated machine on a pseudo-terminal until Ctrl-C; needs no station
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Machine family
    #[arg(value_name = "FAMILY", value_parser = crate::cli::family())]
    family: Family,
    /// Dialect of the family; without it the usual one
    #[arg(long, value_name = "NAME")]
    dialect: Option<String>,
    /// Where its line appears, as a serial adapter's does under /dev
    #[arg(long, value_name = "PATH")]
    port: PathBuf,
    /// How many times faster than a real machine, 1 to 1000
    #[arg(long, value_name = "X", default_value_t = 1, value_parser = clap::value_parser!(u64).range(1..=1_000))]
    speed: u64,
    /// What is wrong with it from the beginning; may be given more than once
    #[arg(long = "fault", value_name = "FAULT", value_parser = fault())]
    faults: Vec<MachineFault>,
}

fn fault() -> impl TypedValueParser<Value = MachineFault> {
    let names = MachineFault::NAMES.map(|(name, _)| name);
    PossibleValuesParser::new(names).map(|name| MachineFault::named(&name).unwrap_or(MachineFault::LostReply))
}

pub fn run(args: &Args, output: &Output) -> CommandResult {
    let usual = args.family.dialects().first().map_or("", |first| first.name);
    let dialect = args.dialect.as_deref().unwrap_or(usual);
    let kind = machine(args, dialect)?;
    may_replace(&args.port)?;
    let line: Vec<_> = args.faults.iter().filter_map(|fault| fault.of_line()).collect();
    let not_opened = |error: std::io::Error| {
        Failure::fixable(Message::PortNotOpened { port: args.port.display().to_string() }).because(&error)
    };
    let ending = interrupt::noted();
    let mut machine = AloneMachine::open(&kind, &args.port, &line).map_err(not_opened)?;
    introduce(args, dialect, output);
    while !ending.load(Ordering::SeqCst) {
        for act in machine.turn(TURN_US).map_err(not_opened)? {
            show(&act, output);
        }
        while let Some(typed) = output.typed() {
            match Deed::parse(&typed) {
                Some(deed) => machine.act(&deed),
                None if typed.is_empty() => {}
                None => output.say(&Message::DeedUnknown { typed, words: Deed::WORDS.to_owned() }),
            }
        }
    }
    Ok(Ending::Done)
}

fn machine(args: &Args, dialect: &str) -> Result<MachineKind, Failure> {
    let family = args.family.name();
    let die = Die { number: 7, lines: vec!["KE 26".to_owned()] };
    let kind = args
        .family
        .shipped_driver(dialect, 1)
        .and_then(|_| MachineKind::named(family, dialect, args.speed, vec![die]));
    let mut kind = kind.ok_or_else(|| {
        let known = args
            .family
            .dialects()
            .iter()
            .map(|file| file.name)
            .collect::<Vec<_>>()
            .join(text::spoken().comma());
        Failure::fixable(Message::NoSimulatedMachine {
            family: family.to_owned(),
            dialect: dialect.to_owned(),
        })
        .hint(Message::HintDialects { family: family.to_owned(), known })
    })?;
    for fault in &args.faults {
        if fault.of_line().is_none() && !fault.build_into(&mut kind) {
            let names = MachineFault::NAMES.iter().find(|(_, known)| known == fault);
            let fault = names.map_or("", |(name, _)| name).to_owned();
            return Err(Failure::usage(Message::FaultNotThere { family: family.to_owned(), fault }));
        }
    }
    Ok(kind)
}

/// Only the name of an earlier pseudo-terminal is taken over: everything else there is somebody's.
fn may_replace(port: &Path) -> Result<(), Failure> {
    let is_ours = match port.symlink_metadata() {
        Err(_) => true,
        Ok(_) => port.read_link().is_ok_and(|target| target.starts_with("/dev/pts")),
    };
    if is_ours {
        return Ok(());
    }
    let port = port.display().to_string();
    Err(Failure::fixable(Message::PortTaken { port }).hint(Message::HintPortTaken {}))
}

fn introduce(args: &Args, dialect: &str, output: &Output) {
    let family = args.family.name().to_owned();
    let path = std::path::absolute(&args.port).unwrap_or_else(|_| args.port.clone());
    let port = path.display().to_string();
    let line = args.family.line(dialect);
    let link = format!(
        "link = {{ kind = \"serial\", path = \"{port}\", baud = {}, data_bits = {}, parity = \"none\", stop_bits = {} }}",
        line.baud,
        u8::from(line.data_bits),
        u8::from(line.stop_bits)
    );
    output.datum(
        &Message::SimulatedMachine {
            family: family.clone(),
            dialect: dialect.to_owned(),
            port: port.clone(),
        },
        &json!({"family": family, "dialect": dialect, "port": port, "link": link}),
    );
    output.say(&Message::SimulatedLink { link });
    output.say(&Message::SimulatedDeeds { words: Deed::WORDS.to_owned() });
}

fn show(act: &MetalAct, output: &Output) {
    let (part, shown, strikes) = (act.part.clone(), act.text.join(" / "), u64::from(act.strikes));
    let words = match act.complete {
        true => Message::MetalWhole { part, shown, strikes },
        false => Message::MetalCut { part, shown, strikes },
    };
    output.row(&text::of(&words), act);
}

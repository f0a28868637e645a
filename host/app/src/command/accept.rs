//! `machine accept`: what a machine has to show before it may mark without each mark being read back.
//!
//! Nothing is marked here. [`steps`] examine the machine at rest, [`marks`] reads the marks that it made under
//! supervision from the register, whose receipts the controller signed; the report goes into the station's folder and
//! its hash into the ledger.

mod marks;
mod steps;

use crate::bench::Bench;
use crate::error::{CommandResult, Ending, Failure};
use crate::folder::{Folder, Owning};
use crate::message::Message;
use crate::output::Output;
use crate::{clock, login, supervision, text};
use machines::link::LinkConfig;
use marks::{Found, Mark};
use protocol::{KeyId, Realm};
use registry::acceptance::Acceptance;
use registry::policy::Deed;
use registry::view::StationController;
use registry::{Act, PersonId, hex};
use serde::Serialize;
use serde_json::json;
use sha2::{Digest, Sha256};
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use steps::Step;

/// Version of the report's layout.
const REPORT: u32 = 1;
/// Reports of one family on one day.
const REPORTS_MAX: u32 = 100;

/// Examine the machine step by step; once it passes, its marks need not be read back one by one
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Technician
    #[arg(long, value_name = "NAME")]
    by: String,
}

/// What was asked and seen. Its SHA-256 stands in the ledger.
#[derive(Debug, Serialize)]
struct Report<'a> {
    report: u32,
    station: &'a str,
    realm: &'static str,
    at: jiff::Timestamp,
    by: &'a PersonId,
    family: &'static str,
    dialect: &'a str,
    dialect_sha256: &'a str,
    grade: machines::Grade,
    description: &'a str,
    link: &'a LinkConfig,
    controller_key_id: &'a str,
    steps: &'a [Step],
    marks: &'a [Mark],
    least_per_1000_characters: Option<u32>,
    most_per_1000_characters: Option<u32>,
    passed: bool,
}

pub fn run(args: &Args, folder: Folder, output: &Output) -> CommandResult {
    let mut owning = Owning::open(folder, output)?;
    let by = login::by(&mut owning, &args.by, &[Deed::MachineAccepted], output)?;
    clock::stamp_of_open_day(&owning.ledger, clock::now())?;
    let mut bench = Bench::open(owning, Some(by.clone()))?;
    bench.ready(output)?;
    let examined = examine(&mut bench, &by, output);
    bench.close();
    examined
}

/// What was seen at the machine and found in the register.
struct Evidence {
    description: String,
    dialect_sha256: String,
    key_id: String,
    steps: Vec<Step>,
    marks: Vec<Mark>,
    rates: Option<(u32, u32)>,
}

impl Evidence {
    fn passes(&self) -> bool {
        self.rates.is_some() && self.steps.iter().all(|step| step.passed)
    }
}

fn examine(bench: &mut Bench, by: &PersonId, output: &Output) -> CommandResult {
    let evidence = gather(bench, by, output)?;
    let name =
        format!("{}-{}", clock::stamp(bench.ledger(), clock::now())?.day, bench.config.machine.family.name());
    let (file, sha256) = write(&bench.folder.acceptance(), &name, &report(bench, by, &evidence))?;
    let file = file.display().to_string();
    match evidence.rates.filter(|_| evidence.passes()) {
        Some(rates) => record(bench, by, evidence, rates, (file, sha256), output),
        None => {
            let failed = evidence.steps.iter().filter(|step| !step.passed);
            let failure = Failure::machine(Message::AcceptNot { file }).hint(Message::HintAcceptNot {});
            let words = |step: &Step| format!("{} {}", step.asked, step.seen);
            Err(failed.fold(failure, |failure, step| failure.cause(words(step))))
        }
    }
}

fn gather(bench: &mut Bench, by: &PersonId, output: &Output) -> Result<Evidence, Failure> {
    let family = bench.config.machine.family.name();
    let dialect = bench.config.machine.dialect.name.clone();
    output.say(&Message::AcceptBegin { family: family.to_owned(), dialect });
    let dialect_sha256 = supervision::dialect_sha256(&bench.config.machine);
    let found = marks::read(bench.ledger(), family, &dialect_sha256)?;
    let (mut steps, description) = steps::examine(bench, by, &found.interrupted, output)?;
    let (seen, enough) = marks::seen(&found);
    steps::note(&mut steps, by, "marks", (&Message::AcceptMarks {}, &seen, enough), output);
    let controller = bench.ledger().standing().and_then(|standing| standing.controller.as_ref());
    let key_id = controller.map_or_else(String::new, |controller| key_id(controller, bench));
    let Found { marks, rates, .. } = found;
    Ok(Evidence { description, dialect_sha256, key_id, steps, marks, rates })
}

fn report<'a>(bench: &'a Bench, by: &'a PersonId, evidence: &'a Evidence) -> Report<'a> {
    let machine = &bench.config.machine;
    Report {
        report: REPORT,
        station: bench.config.station.as_str().unwrap_or_default(),
        realm: match bench.config.realm {
            Realm::Real => "real",
            Realm::Training => "training",
        },
        at: clock::now(),
        by,
        family: machine.family.name(),
        dialect: &machine.dialect.name,
        dialect_sha256: &evidence.dialect_sha256,
        grade: crate::bench::driver(machine).capabilities().grade,
        description: &evidence.description,
        link: &machine.link,
        controller_key_id: &evidence.key_id,
        steps: &evidence.steps,
        marks: &evidence.marks,
        least_per_1000_characters: evidence.rates.map(|(least, _)| least),
        most_per_1000_characters: evidence.rates.map(|(_, most)| most),
        passed: evidence.passes(),
    }
}

fn record(
    bench: &mut Bench,
    by: &PersonId,
    evidence: Evidence,
    (least, most): (u32, u32),
    (file, report_sha256): (String, String),
    output: &Output,
) -> CommandResult {
    let acceptance = Acceptance {
        family: bench.config.machine.family.name().to_owned(),
        dialect_sha256: evidence.dialect_sha256,
        key_id: evidence.key_id,
        report_sha256,
        jobs: evidence.marks.iter().map(|mark| mark.job).collect(),
        least,
        most,
    };
    let entry = bench.record(by.clone(), None, Act::MachineAccepted(acceptance.clone()))?;
    output.datum(
        &Message::AcceptDone { file: file.clone(), entry },
        &json!({"accepted": acceptance, "entry": entry, "report": file}),
    );
    Ok(Ending::Done)
}

fn key_id(controller: &StationController, bench: &Bench) -> String {
    hex::encode(&KeyId::of(&controller.key, bench.config.realm).0)
}

/// Writes the report under a name that no other has, on the disk when this returns, and gives its SHA-256.
fn write(folder: &Path, name: &str, report: &Report<'_>) -> Result<(PathBuf, String), Failure> {
    let not_written = |error: &(dyn std::error::Error + 'static)| {
        Failure::fixable(Message::FileNotWritten { file: folder.display().to_string() }).because(error)
    };
    let mut bytes = serde_json::to_vec_pretty(report).map_err(|error| not_written(&error))?;
    bytes.push(b'\n');
    fs::create_dir_all(folder).map_err(|error| not_written(&error))?;
    for count in 1..=REPORTS_MAX {
        let counted = if count == 1 { String::new() } else { format!("-{count}") };
        let file = folder.join(format!("{name}{counted}.json"));
        match fs::File::create_new(&file) {
            Ok(mut open) => {
                open.write_all(&bytes).and_then(|()| open.sync_all()).map_err(|error| not_written(&error))?;
                return Ok((file, hex::encode(&Sha256::digest(&bytes))));
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(not_written(&error)),
        }
    }
    Err(not_written(&io::Error::from(io::ErrorKind::AlreadyExists)))
}

/// The words of a message, as a report keeps them.
fn words(message: &Message) -> String {
    text::of(message)
}

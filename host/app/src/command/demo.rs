//! `demo`: a training station from nothing to a verified register, with nobody's help.

mod compare;

use crate::auto::{self, Options, Tally};
use crate::bench::Bench;
use crate::clock;
use crate::command::consignment::{Given, Reply, attest_all, open_bytes, record_answers};
use crate::command::controller::provision::{Provisioned, Wanted, provision};
use crate::command::controller::selftest;
use crate::command::register::export_to;
use crate::command::register::verify::check;
use crate::command::{day, init, remaining};
use crate::config::{Family, Training};
use crate::consignment::{LineState, Loaded};
use crate::error::{CommandResult, Ending, Failure, Kind};
use crate::folder::{Folder, Owning};
use crate::interrupt::Interrupt;
use crate::message::Message;
use crate::output::Output;
use crate::{persons, text};
use intake::{ConsignmentHeader, Verdict};
use registry::PersonId;
use registry::entry::{ClockGrade, Stamp};
use registry::verify::Expectation;
use serde_json::json;
use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};
use training::operator::Habits;
use training::process::folder::TrainingFolder;

/// The shipped manifest.
const MANIFEST: &[u8] = include_bytes!("../../assets/demo/manifest.csv");
/// How each of its lines has to end.
const EXPECTED: &str = include_str!("../../assets/demo/expected.csv");
/// Id of the demonstration's consignment.
const CONSIGNMENT: &str = "demo";
const SUPERVISOR: &str = "Supervisor";
/// Whoever practises sees the machine work, and does not wait for it as long as for a real one.
const PRACTICE_SPEED: u64 = 5;
const OPERATOR: &str = "Operator";
const RULES: &str = "generic-un-import";

/// Show all of it on a training station: 250 lines taken in, marked by a simulated machine, witnessed, verified
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Folder for the station; it must not exist
    #[arg(value_name = "DIR", default_value = "markstation-demo")]
    dir: String,
    /// Machine family
    #[arg(long, value_name = "FAMILY", default_value = "gravotech", value_parser = crate::cli::family())]
    machine: Family,
    /// Run the controller's real image in the emulator
    #[arg(long)]
    emulated: bool,
    /// Cut machine, controller and this program in the N-th mark
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    pull_the_plug: Option<u64>,
    /// How many times faster than a real machine
    #[arg(long, value_name = "X", default_value_t = 50, value_parser = clap::value_parser!(u64).range(1..=1000))]
    speed: u64,
    /// Another manifest than the shipped one; every line that intake accepts is then expected to be marked
    #[arg(long, value_name = "FILE")]
    lines: Option<PathBuf>,
    /// Seed of the simulated operator
    #[arg(long, default_value_t = 1)]
    seed: u64,
}

pub fn run(args: &Args, output: &mut Output) -> CommandResult {
    let began = Instant::now();
    let folder = Folder::new(Some(&args.dir));
    if folder.root().exists() {
        return Err(Failure::fixable(Message::DemoExists { folder: args.dir.clone() })
            .hint(Message::HintDemoExists { folder: args.dir.clone() }));
    }
    let manifest = Manifest::read(args)?;
    let interrupt = Interrupt::watch();
    let (bench, mut loaded, by) = prepare(args, manifest, folder, output)?;
    let (bench, tally) = mark(bench, &mut loaded, &by, args, &interrupt, output)?;
    let owning = bench.close();
    if interrupt.is_asked() {
        output.say(&remaining::summary(&loaded));
        return Ok(Ending::Unfinished);
    }
    finish(&owning, &loaded, args, tally, began.elapsed(), output)
}

/// A training station to practise at, beside a real one and apart from it: made with the shipped manifest if it is not there.
///
/// # Errors
/// A [`Failure`] where it cannot be made.
pub fn practice(folder: Folder, machine: Family, output: &Output) -> Result<(), Failure> {
    if folder.root().exists() {
        return Ok(());
    }
    let args = Args {
        dir: folder.root().display().to_string(),
        machine,
        emulated: false,
        pull_the_plug: None,
        speed: PRACTICE_SPEED,
        lines: None,
        seed: 1,
    };
    let (bench, ..) = prepare(&args, Manifest::read(&args)?, folder, output)?;
    bench.close();
    Ok(())
}

/// The manifest, read before anything is made.
struct Manifest {
    named: String,
    bytes: Vec<u8>,
    header: ConsignmentHeader,
}

impl Manifest {
    fn read(args: &Args) -> Result<Self, Failure> {
        let (named, bytes) = match &args.lines {
            None => ("manifest.csv".to_owned(), MANIFEST.to_vec()),
            Some(file) => {
                let named = file.display().to_string();
                let unread =
                    |error| Failure::fixable(Message::FileNotRead { file: named.clone() }).because(&error);
                (named.clone(), fs::read(file).map_err(unread)?)
            }
        };
        let parsed = intake::read_manifest(&bytes, None, &intake::EmptyRegister, None).map_err(|error| {
            Failure::fixable(Message::ManifestUnreadable { file: named.clone() }).because(&error)
        })?;
        let open = parsed.lines.iter().filter(|line| line.verdict != Verdict::Refused).count() as u64;
        match args.pull_the_plug {
            Some(mark) if mark > open => Err(Failure::usage(Message::PlugBeyondLines { mark, open })),
            _ => Ok(Self { named, bytes, header: parsed.header }),
        }
    }
}

/// From nothing to a station that is ready to mark.
fn prepare(
    args: &Args,
    manifest: Manifest,
    folder: Folder,
    output: &Output,
) -> Result<(Bench, Loaded, PersonId), Failure> {
    let training = Training { emulated: args.emulated, speed: args.speed };
    init::make(&folder, "DEMO", Some(training), args.machine, "UTC", SUPERVISOR)?;
    let owning = Owning::open(folder, output)?;
    persons::add(owning.ledger.store(), OPERATOR, None)?;
    let supervisor = persons::find(owning.ledger.store(), SUPERVISOR)?;
    let operator = persons::find(owning.ledger.store(), OPERATOR)?;
    output.say(&Message::DemoBegins {
        folder: args.dir.clone(),
        machine: args.machine.name().to_owned(),
        controller: if args.emulated { "emulated" } else { "native" }.to_owned(),
    });
    let mut bench = Bench::open(owning, Some(supervisor.clone()))?;
    let wanted = Wanted { by: supervisor.clone(), second: None, again: false, compare: false };
    let Provisioned { key_id, .. } = provision(&mut bench, &wanted, output)?;
    output.say(&Message::Provisioned { key_id });
    selftest::before_day(&mut bench, output)?;
    let (mut owning, simulated) = bench.detach();
    let loaded = take_in(&mut owning, manifest, &supervisor, output)?;
    let mut bench = Bench::open_with(owning, Some(operator.clone()), simulated)?;
    bench.ready(output)?;
    Ok((bench, loaded, operator))
}

/// Opens day and consignment, and answers every question as a supervisor who has looked at the weapons.
fn take_in(
    owning: &mut Owning,
    manifest: Manifest,
    by: &PersonId,
    output: &Output,
) -> Result<Loaded, Failure> {
    let Manifest { named, bytes, header } = manifest;
    day::open(owning, by.clone(), stamp(&header))?;
    let taken = open_bytes(owning, by, CONSIGNMENT, RULES, Given { named, bytes, beside: None })?;
    output.say(&crate::command::consignment::counted(CONSIGNMENT, &taken.manifest));
    let mut loaded = Loaded::read(&owning.folder, &owning.config, owning.ledger.view(), CONSIGNMENT)?;
    let given = record_answers(owning, by, &loaded, |_, _| Reply::Stands)?;
    loaded.refresh(owning.ledger.view())?;
    let given = given + attest_all(owning, by, &mut loaded)?;
    output.say(&Message::AnswersGiven { given });
    Ok(loaded)
}

/// A computer whose clock is behind the release is given the release's date, declared.
fn stamp(header: &ConsignmentHeader) -> Stamp {
    let at = clock::now();
    let today = clock::day_of(at);
    if today < header.released {
        Stamp { day: header.released, at, clock: ClockGrade::Declared }
    } else {
        Stamp { day: today, at, clock: ClockGrade::Confirmed }
    }
}

fn mark(
    mut bench: Bench,
    loaded: &mut Loaded,
    by: &PersonId,
    args: &Args,
    interrupt: &Interrupt,
    output: &mut Output,
) -> Result<(Bench, Tally), Failure> {
    let open = loaded.count(|state| state == LineState::Open);
    output.progress_begin(open, &Message::MarkProgress {});
    let options = Options { habits: Habits::TRAINING, seed: args.seed, pull_plug_at: args.pull_the_plug };
    let tally = auto::work(&mut bench, loaded, by, &options, interrupt, output);
    output.progress_end();
    Ok((bench, tally?))
}

/// Verifies, exports, compares with what had to come out, and says it.
fn finish(
    owning: &Owning,
    loaded: &Loaded,
    args: &Args,
    tally: Tally,
    took: Duration,
    output: &Output,
) -> CommandResult {
    let report = check(&owning.folder.register(), &Expectation::default())?;
    if !report.is_verified() {
        for finding in &report.findings {
            output.line(&finding.to_string());
        }
        return Err(Failure::new(Kind::Register, Message::NotVerified { findings: report.findings_count }));
    }
    let exported = write_export(owning)?;
    summary(owning, loaded, tally, took, output);
    let training = TrainingFolder::new(owning.folder.training());
    output.say(&Message::DemoFiles {
        register: owning.folder.register().display().to_string(),
        metal: training.metal().display().to_string(),
        export: exported,
        config: owning.folder.config().display().to_string(),
    });
    let expected = match args.lines {
        None => compare::read(EXPECTED)?,
        Some(_) => compare::as_intake_says(loaded),
    };
    all_caught(tally, args.lines.is_none())?;
    let differ =
        compare::lines(loaded, &expected, output) + compare::metal(owning, loaded, &training, output)?;
    if differ > 0 {
        return Err(Failure::fixable(Message::DemoFailed { differ }));
    }
    output.say(&Message::DemoAllAsExpected {});
    Ok(Ending::Done)
}

/// Every error of the simulated operator was caught; of the shipped manifest, one of each kind at least.
fn all_caught(tally: Tally, shipped: bool) -> Result<(), Failure> {
    let (did, caught) = (tally.injected, tally.caught());
    for (what, did, caught) in [
        (Message::DemoWrong {}, did.wrong, caught.wrong),
        (Message::DemoUnchanged {}, did.unchanged, caught.unchanged),
        (Message::DemoTyping {}, did.typing, caught.typing),
    ] {
        if did != caught || (shipped && did == 0) {
            return Err(Failure::fixable(Message::DemoErrorsDiffer { what: text::of(&what), did, caught }));
        }
    }
    Ok(())
}

/// Exports the register, and has the export checked as a stranger would.
fn write_export(owning: &Owning) -> Result<String, Failure> {
    let path = owning.folder.root().join("export.jsonl");
    let position = export_to(&path, owning.ledger.store(), u64::MAX)?;
    let report =
        check(&path, &Expectation { position: Some(position), key: None, ..Expectation::default() })?;
    match report.is_verified() {
        true => Ok(path.display().to_string()),
        false => Err(Failure::new(Kind::Register, Message::NotVerified { findings: report.findings_count })),
    }
}

fn summary(owning: &Owning, loaded: &Loaded, tally: Tally, took: Duration, output: &Output) {
    let refused = loaded.manifest.lines.iter().filter(|line| line.verdict == Verdict::Refused).count() as u64;
    let marked = loaded.count(|state| matches!(state, LineState::Marked { witnessed: true, .. }));
    let verified = loaded.count(|state| matches!(state, LineState::Marked { verified: true, .. }));
    let seconds = took.as_secs_f64();
    let words = Message::DemoSummary {
        lines: loaded.states.len() as u64,
        marked,
        refused,
        verified,
        seconds: format!("{seconds:.1}"),
        rate: format!("{:.0}", marked as f64 / seconds * 60.0),
    };
    let value = json!({
        "lines": loaded.states.len(), "marked": marked, "refused": refused, "verified": verified,
        "wrong_weapons_caught": tally.wrong, "unchanged_weapons_caught": tally.unchanged,
        "typing_errors_caught": tally.typing, "seconds": seconds, "entries": owning.ledger.position().size,
        "root": registry::hex::encode(&owning.ledger.position().root),
    });
    output.datum(&words, &value);
}

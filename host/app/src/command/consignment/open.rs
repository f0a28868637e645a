//! `consignment open` and `consignment revise`.

use super::{Source, counted, show_conflicts, show_findings, sound_alarms};
use crate::command::remaining;
use crate::consignment::{Asked, Joined, Loaded, Taken, belongs, case_of, keep, record, take_in};
use crate::desk::Desk;
use crate::error::{CommandResult, Ending, Failure};
use crate::folder::{Folder, Owning};
use crate::message::Message;
use crate::output::Output;
use crate::rules::Rules;
use crate::{login, text};
use intake::{ConsignmentHeader, Manifest, Verdict};
use marking::finding::{Finding, FindingKind, Severity as Weight};
use marking::programme::Programme;
use registry::entry::{Act, Consignment};
use registry::policy::Deed;
use registry::{Draft, PersonId, View};
use serde_json::json;
use station::prepare::{History, plan_left};
use std::fs;
use std::path::Path;

#[derive(Debug, clap::Args)]
pub struct OpenArgs {
    #[command(flatten)]
    pub source: Source,
    /// Id of the consignment at this station; without it the manifest's file name
    #[arg(long)]
    pub id: Option<String>,
    /// Marking rules
    #[arg(long, default_value = "generic-un-import")]
    pub profile: String,
}

#[derive(Debug, clap::Args)]
pub struct ReviseArgs {
    /// Consignment
    pub consignment: String,
    #[command(flatten)]
    pub source: Source,
    /// Why the manifest was corrected
    #[arg(long)]
    pub reason: String,
}

/// A manifest to take in.
#[derive(Debug)]
pub struct Given {
    /// The name of its file.
    pub named: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Its head, where that is a file of its own.
    pub beside: Option<Vec<u8>>,
}

pub fn open(args: &OpenArgs, folder: Folder, output: &Output) -> CommandResult {
    let mut owning = Owning::open(folder, output)?;
    let by = login::by(&mut owning, &args.source.by, &[Deed::ConsignmentOpened], output)?;
    let id = match &args.id {
        Some(id) => checked_id(id)?,
        None => id_of(&args.source.file)?,
    };
    let given = read_files(&args.source)?;
    take_in_given((&id, &args.profile), &by, given, &mut owning, output)
}

/// Opens a consignment with a manifest that was handed over. Without an id, the file's name gives it.
///
/// # Errors
/// A [`Failure`]; nothing was written to the ledger then.
pub fn open_given(
    (id, profile): (Option<&str>, &str),
    by: &str,
    given: Given,
    desk: &mut impl Desk,
    output: &Output,
) -> CommandResult {
    let by = login::by(desk, by, &[Deed::ConsignmentOpened], output)?;
    let id = id.map_or_else(|| id_of(Path::new(&given.named)), checked_id)?;
    take_in_given((&id, profile), &by, given, desk, output)
}

fn take_in_given(
    (id, profile): (&str, &str),
    by: &PersonId,
    given: Given,
    desk: &mut impl Desk,
    output: &Output,
) -> CommandResult {
    let taken = open_bytes(desk, by, id, profile, &given.named, given.bytes, given.beside)?;
    let loaded = Loaded::read(desk.folder(), desk.config(), desk.view(), id)?;
    Ok(report(output, id, &taken, loaded.asked.iter().any(Asked::holds_up)))
}

/// What came of it, and what comes next. `attest` says whether rules ask for somebody's word first.
fn report(output: &Output, id: &str, taken: &Taken, attest: bool) -> Ending {
    let alarm = sound_alarms(output, &taken.manifest);
    show_findings(output, &taken.manifest);
    let counted = counted(id, &taken.manifest);
    if output.is_json() {
        output.row(
            "",
            &json!({"consignment": id, "manifest_sha256": taken.sha256, "lines": taken.manifest.lines.len()}),
        );
        output.say(&counted);
    } else {
        output.datum(&counted, &());
    }
    let asks = taken.manifest.lines.iter().any(|line| line.verdict == Verdict::Question);
    if asks {
        output.say(&Message::NextAnswer { consignment: id.to_owned() });
    }
    if attest {
        output.say(&Message::NextAttest { consignment: id.to_owned() });
    }
    output.say(&Message::NextMark { consignment: id.to_owned() });
    if alarm { Ending::Unfinished } else { Ending::Done }
}

/// Takes a manifest in and opens its consignment.
///
/// # Errors
/// A [`Failure`]; nothing was written to the ledger then.
pub fn open_bytes(
    desk: &mut impl Desk,
    by: &PersonId,
    id: &str,
    rules: &str,
    named: &str,
    bytes: Vec<u8>,
    beside: Option<Vec<u8>>,
) -> Result<Taken, Failure> {
    let stamp = desk.stamp_of_open_day()?;
    let (rules, profile) = (Rules::read(desk.folder())?, rules);
    let taken = take_in(named, bytes, beside, desk.view(), id, &rules.weapons(profile)?)?;
    let header = &taken.manifest.header;
    let record = Consignment {
        consignment: id.to_owned(),
        profile: profile.to_owned(),
        event: header.event,
        rules_sha256: Some(rules.sha256().to_owned()),
        licence: header.licence_no.clone(),
        importing: header.importing,
        exporting: header.exporting,
        recipient: header.final_recipient.clone(),
        release: header.released,
        quantity: header.quantity,
        manifest_sha256: taken.sha256.clone(),
        head_sha256: taken.head_sha256(),
    };
    header.release().check(stamp.day).map_err(|error| {
        Failure::fixable(Message::ConsignmentNotOpened { consignment: id.to_owned() }).because(&error)
    })?;
    let programme =
        rules.programme(profile, case_of(&record, &taken.manifest), rules.machine(desk.config()))?;
    refuse(&programme, id)?;
    keep(desk.folder(), &taken)?;
    desk.append(&[Draft { stamp, by: by.clone(), second_by: None, act: Act::ConsignmentOpened(record) }])?;
    Ok(taken)
}

pub fn revise(args: &ReviseArgs, folder: Folder, output: &Output) -> CommandResult {
    let mut owning = Owning::open(folder, output)?;
    let by = login::by(&mut owning, &args.source.by, &[Deed::ConsignmentRevised], output)?;
    let given = read_files(&args.source)?;
    take_in_corrected((&args.consignment, &args.reason), &by, given, &mut owning, output)
}

/// Takes in a corrected manifest that was handed over.
///
/// # Errors
/// A [`Failure`]; nothing was written to the ledger then.
pub fn revise_given(
    (id, reason): (&str, &str),
    by: &str,
    given: Given,
    desk: &mut impl Desk,
    output: &Output,
) -> CommandResult {
    let by = login::by(desk, by, &[Deed::ConsignmentRevised], output)?;
    take_in_corrected((id, reason), &by, given, desk, output)
}

fn take_in_corrected(
    (id, reason): (&str, &str),
    by: &PersonId,
    given: Given,
    desk: &mut impl Desk,
    output: &Output,
) -> CommandResult {
    let taken = revise_bytes(desk, by, id, &given.named, reason, given.bytes, given.beside)?;
    let loaded = Loaded::read(desk.folder(), desk.config(), desk.view(), id)?;
    let ending = report(output, id, &taken, loaded.asked.iter().any(Asked::holds_up));
    show_conflicts(output, &loaded);
    output.say(&remaining::summary(&loaded));
    Ok(ending)
}

/// Takes a corrected manifest in.
///
/// # Errors
/// A [`Failure`]: its head must say what the ledger says, since country and year of the marks come from there.
pub fn revise_bytes(
    desk: &mut impl Desk,
    by: &PersonId,
    id: &str,
    named: &str,
    reason: &str,
    bytes: Vec<u8>,
    beside: Option<Vec<u8>>,
) -> Result<Taken, Failure> {
    let view = desk.view();
    let record = record(view, id)?;
    let rules = Rules::read(desk.folder())?;
    let taken = take_in(named, bytes, beside, view, id, &rules.weapons(&record.profile)?)?;
    head_fits(&record, &taken.manifest.header)?;
    let case = case_of(&record, &taken.manifest);
    let programme = rules.programme(&record.profile, case, rules.machine(desk.config()))?;
    refuse(&programme, id)?;
    nothing_lost(view, id, &taken.manifest)?;
    nothing_said_otherwise(view, id, &programme, &taken.manifest)?;
    let stamp = desk.stamp()?;
    keep(desk.folder(), &taken)?;
    let act = Act::ConsignmentRevised {
        consignment: id.to_owned(),
        manifest_sha256: taken.sha256.clone(),
        head_sha256: taken.head_sha256(),
        rules_sha256: Some(rules.sha256().to_owned()),
        reason: reason.to_owned(),
    };
    desk.append(&[Draft { stamp, by: by.clone(), second_by: None, act }])?;
    Ok(taken)
}

/// Refuses a consignment against which a rule stands, with each rule and what it says.
fn refuse(programme: &Programme, id: &str) -> Result<(), Failure> {
    let against: Vec<_> = programme.findings().iter().filter(|f| f.severity == Weight::Refusal).collect();
    if against.is_empty() {
        return Ok(());
    }
    let failure = Failure::fixable(Message::RulesAgainst { consignment: id.to_owned() })
        .hint(Message::HintRulesAgainst {});
    Err(against.into_iter().fold(failure, |failure, finding| failure.cause(text::of_rule_finding(finding))))
}

/// What the marks come from is as the ledger has it.
fn head_fits(record: &Consignment, head: &ConsignmentHeader) -> Result<(), Failure> {
    let was = format!("{} {} {} {}", record.event, record.licence, record.importing, record.release);
    let is = format!("{} {} {} {}", head.event, head.licence_no, head.importing, head.released);
    if was == is {
        return Ok(());
    }
    let consignment = record.consignment.clone();
    Err(Failure::fixable(Message::HeaderChanged { consignment, was, is }).hint(Message::HintHeaderChanged {}))
}

/// Whatever is marked or in doubt has a line still.
fn nothing_lost(view: View<'_>, id: &str, manifest: &Manifest) -> Result<(), Failure> {
    let lost = Joined::of(view, id, manifest)?.lost;
    if lost.is_empty() {
        return Ok(());
    }
    let consignment = id.to_owned();
    let failure = Failure::fixable(Message::RevisionLoses { consignment, items: lost.len() as u64 })
        .hint(Message::HintRevisionLoses {});
    Err(lost.iter().fold(failure, |failure, row| failure.cause(text::of(&belongs(row)))))
}

/// Whatever is marked would be marked with the same text still.
fn nothing_said_otherwise(
    view: View<'_>,
    id: &str,
    programme: &Programme,
    manifest: &Manifest,
) -> Result<(), Failure> {
    let mut otherwise = Vec::new();
    for item in manifest.lines.iter().filter_map(|line| line.item.as_ref()) {
        let history = History::read(view, id, item)?;
        if !history.made.is_empty() {
            let plan = plan_left(programme, item, &history, history.number.as_deref());
            let is_other = |finding: &Finding| matches!(finding.kind, FindingKind::MadeOtherwise { .. });
            otherwise
                .extend(plan.findings.into_iter().filter(is_other).map(|said| (item.item_no.clone(), said)));
        }
    }
    if otherwise.is_empty() {
        return Ok(());
    }
    let (consignment, items) = (id.to_owned(), otherwise.len() as u64);
    let failure = Failure::fixable(Message::RevisionChangesMarks { consignment, items })
        .hint(Message::HintRevisionChangesMarks {});
    Err(otherwise.iter().fold(failure, |failure, (item_no, finding)| {
        failure.cause(format!("{item_no}: {}", text::of_rule_finding(finding)))
    }))
}

fn read_files(source: &Source) -> Result<Given, Failure> {
    let read = |path: &Path| {
        fs::read(path).map_err(|error| {
            Failure::fixable(Message::FileNotRead { file: path.display().to_string() })
                .because(&error)
                .hint(Message::HintFileToRead {})
        })
    };
    let named = source.file.display().to_string();
    Ok(Given { named, bytes: read(&source.file)?, beside: source.header.as_deref().map(read).transpose()? })
}

fn id_of(file: &Path) -> Result<String, Failure> {
    let stem = file.file_stem().map(|stem| stem.to_string_lossy().to_lowercase()).unwrap_or_default();
    let id: String = stem.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).take(32).collect();
    checked_id(id.trim_matches('-'))
}

fn checked_id(id: &str) -> Result<String, Failure> {
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    if !id.is_empty() && id.len() <= 32 && id.chars().all(fits) {
        return Ok(id.to_owned());
    }
    Err(Failure::usage(Message::ConsignmentIdBad { consignment: id.escape_debug().to_string() }))
}

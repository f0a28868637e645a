//! `consignment open` and `consignment revise`.

use super::{Source, counted, show_conflicts, show_findings, sound_alarms};
use crate::command::remaining;
use crate::config::Config;
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
    let read = read_manifest(&owning.folder, owning.ledger.view(), &id, &args.profile, given)?;
    enter_opened(&mut owning, &by, &read)?;
    let loaded = Loaded::read(&owning.folder, &owning.config, owning.ledger.view(), &id)?;
    Ok(report(output, &read, &loaded))
}

/// Reads a manifest that was handed over, for a consignment that is to be opened. Without an id, the file's name gives it.
///
/// # Errors
/// A [`Failure`] that says what cannot be read and where.
pub fn read_given(
    folder: &Folder,
    view: View<'_>,
    (id, profile): (Option<&str>, &str),
    given: Given,
) -> Result<ReadManifest, Failure> {
    let id = id.map_or_else(|| id_of(Path::new(&given.named)), checked_id)?;
    read_manifest(folder, view, &id, profile, given)
}

/// Opens a consignment with a manifest that was read before.
///
/// # Errors
/// A [`Failure`]; nothing was written to the ledger then.
pub fn open_read(
    read: &ReadManifest,
    by: &str,
    desk: &mut impl Desk,
    output: &Output,
) -> Result<(), Failure> {
    let by = login::by(desk, by, &[Deed::ConsignmentOpened], output)?;
    enter_opened(desk, &by, read)
}

/// What came of it, and what comes next.
pub fn report(output: &Output, read: &ReadManifest, loaded: &Loaded) -> Ending {
    let (id, taken) = (read.id.as_str(), &read.taken);
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
    if loaded.asked.iter().any(Asked::holds_up) {
        output.say(&Message::NextAttest { consignment: id.to_owned() });
    }
    output.say(&Message::NextMark { consignment: id.to_owned() });
    if alarm { Ending::Unfinished } else { Ending::Done }
}

/// A manifest that was read for a consignment, and nothing written yet: long work, which needs no owner of the station.
#[derive(Debug)]
pub struct ReadManifest {
    id: String,
    profile: String,
    rules: Rules,
    taken: Taken,
}

impl ReadManifest {
    /// The consignment.
    pub fn id(&self) -> &str {
        &self.id
    }
}

/// Reads it.
///
/// # Errors
/// A [`Failure`] that says what cannot be read and where.
pub fn read_manifest(
    folder: &Folder,
    view: View<'_>,
    id: &str,
    profile: &str,
    given: Given,
) -> Result<ReadManifest, Failure> {
    let rules = Rules::read(folder)?;
    let Given { named, bytes, beside } = given;
    let taken = take_in(&named, bytes, beside, view, id, &rules.weapons(profile)?)?;
    Ok(ReadManifest { id: id.to_owned(), profile: profile.to_owned(), rules, taken })
}

/// As [`read_manifest`], for a consignment that is open, and finds whether what is marked stays as it is.
///
/// # Errors
/// A [`Failure`] that says what cannot be read, or what would be lost.
pub fn read_corrected(
    folder: &Folder,
    config: &Config,
    view: View<'_>,
    id: &str,
    given: Given,
) -> Result<ReadManifest, Failure> {
    let record = record(view, id)?;
    let read = read_manifest(folder, view, id, &record.profile, given)?;
    stands_still(config, view, &record, &read)?;
    Ok(read)
}

/// What is decided and what is marked stays as it is under a corrected manifest.
fn stands_still(
    config: &Config,
    view: View<'_>,
    record: &Consignment,
    read: &ReadManifest,
) -> Result<(), Failure> {
    let (id, manifest) = (read.id.as_str(), &read.taken.manifest);
    head_fits(record, &manifest.header)?;
    let case = case_of(record, manifest);
    let programme = read.rules.programme(&record.profile, case, read.rules.machine(config))?;
    refuse(&programme, id)?;
    nothing_lost(view, id, manifest)?;
    nothing_said_otherwise(view, id, &programme, manifest)
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
    given: Given,
) -> Result<Taken, Failure> {
    let read = read_manifest(desk.folder(), desk.view(), id, rules, given)?;
    enter_opened(desk, by, &read)?;
    Ok(read.taken)
}

fn enter_opened(desk: &mut impl Desk, by: &PersonId, read: &ReadManifest) -> Result<(), Failure> {
    let stamp = desk.stamp_of_open_day()?;
    let ReadManifest { id, profile, rules, taken } = read;
    let header = &taken.manifest.header;
    let record = Consignment {
        consignment: id.clone(),
        profile: profile.clone(),
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
        Failure::fixable(Message::ConsignmentNotOpened { consignment: id.clone() }).because(&error)
    })?;
    let programme =
        rules.programme(profile, case_of(&record, &taken.manifest), rules.machine(desk.config()))?;
    refuse(&programme, id)?;
    keep(desk.folder(), taken)?;
    desk.append(&[Draft { stamp, by: by.clone(), second_by: None, act: Act::ConsignmentOpened(record) }])?;
    Ok(())
}

pub fn revise(args: &ReviseArgs, folder: Folder, output: &Output) -> CommandResult {
    let mut owning = Owning::open(folder, output)?;
    let by = login::by(&mut owning, &args.source.by, &[Deed::ConsignmentRevised], output)?;
    let given = read_files(&args.source)?;
    let id = &args.consignment;
    let read = read_corrected(&owning.folder, &owning.config, owning.ledger.view(), id, given)?;
    enter_corrected(&mut owning, &by, &args.reason, &read)?;
    let loaded = Loaded::read(&owning.folder, &owning.config, owning.ledger.view(), id)?;
    Ok(report_corrected(output, &read, &loaded))
}

/// Takes in a corrected manifest that was read before, when there were so many entries. What was marked since is compared
/// with it too.
///
/// # Errors
/// A [`Failure`]; nothing was written to the ledger then.
pub fn revise_read(
    read: &ReadManifest,
    entries: u64,
    (by, reason): (&str, &str),
    desk: &mut impl Desk,
    output: &Output,
) -> Result<(), Failure> {
    let by = login::by(desk, by, &[Deed::ConsignmentRevised], output)?;
    if desk.ledger().next_index() != entries {
        let record = record(desk.view(), &read.id)?;
        stands_still(desk.config(), desk.view(), &record, read)?;
    }
    enter_corrected(desk, &by, reason, read)
}

/// What came of a corrected manifest.
pub fn report_corrected(output: &Output, read: &ReadManifest, loaded: &Loaded) -> Ending {
    let ending = report(output, read, loaded);
    show_conflicts(output, loaded);
    output.say(&remaining::summary(loaded));
    ending
}

/// Takes a corrected manifest in.
///
/// # Errors
/// A [`Failure`]: its head must say what the ledger says, since country and year of the marks come from there.
pub fn revise_bytes(
    desk: &mut impl Desk,
    by: &PersonId,
    id: &str,
    reason: &str,
    given: Given,
) -> Result<(), Failure> {
    let read = read_corrected(desk.folder(), desk.config(), desk.view(), id, given)?;
    enter_corrected(desk, by, reason, &read)
}

fn enter_corrected(
    desk: &mut impl Desk,
    by: &PersonId,
    reason: &str,
    read: &ReadManifest,
) -> Result<(), Failure> {
    let stamp = desk.stamp()?;
    keep(desk.folder(), &read.taken)?;
    let act = Act::ConsignmentRevised {
        consignment: read.id.clone(),
        manifest_sha256: read.taken.sha256.clone(),
        head_sha256: read.taken.head_sha256(),
        rules_sha256: Some(read.rules.sha256().to_owned()),
        reason: reason.to_owned(),
    };
    desk.append(&[Draft { stamp, by: by.clone(), second_by: None, act }])?;
    Ok(())
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
            Failure::fixable(Message::FileNotRead { file: path.display().to_string() }).because(&error)
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

//! `consignment open` and `consignment revise`.

use super::{Source, counted, show_conflicts, show_findings, sound_alarms};
use crate::clock;
use crate::command::remaining;
use crate::consignment::{Asked, Joined, Loaded, Taken, belongs, case_of, keep, record, take_in};
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
    source: Source,
    /// Id of the consignment at this station; without it the manifest's file name
    #[arg(long)]
    id: Option<String>,
    /// Marking rules
    #[arg(long, default_value = "generic-un-import")]
    profile: String,
}

#[derive(Debug, clap::Args)]
pub struct ReviseArgs {
    /// Consignment
    consignment: String,
    #[command(flatten)]
    source: Source,
    /// Why the manifest was corrected
    #[arg(long)]
    reason: String,
}

pub fn open(args: &OpenArgs, folder: Folder, output: &Output) -> CommandResult {
    let mut owning = Owning::open(folder, output)?;
    let by = login::by(&mut owning, &args.source.by, &[Deed::ConsignmentOpened], output)?;
    let id = match &args.id {
        Some(id) => checked_id(id)?,
        None => id_of(&args.source.file)?,
    };
    let (bytes, beside) = read_files(&args.source)?;
    let named = args.source.file.display().to_string();
    let taken = open_bytes(&mut owning, &by, &id, &args.profile, &named, bytes, beside)?;
    let loaded = Loaded::read(&owning.folder, &owning.config, owning.ledger.view(), &id)?;
    Ok(report(output, &id, &taken, loaded.asked.iter().any(Asked::holds_up)))
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
    owning: &mut Owning,
    by: &PersonId,
    id: &str,
    rules: &str,
    named: &str,
    bytes: Vec<u8>,
    beside: Option<Vec<u8>>,
) -> Result<Taken, Failure> {
    let stamp = clock::stamp_of_open_day(&owning.ledger, clock::now())?;
    let (rules, profile) = (Rules::read(&owning.folder)?, rules);
    let taken = take_in(named, bytes, beside, owning.ledger.view(), id, &rules.weapons(profile)?)?;
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
        rules.programme(profile, case_of(&record, &taken.manifest), rules.machine(&owning.config))?;
    refuse(&programme, id)?;
    keep(&owning.folder, &taken)?;
    owning.ledger.append(&[Draft {
        stamp,
        by: by.clone(),
        second_by: None,
        act: Act::ConsignmentOpened(record),
    }])?;
    Ok(taken)
}

pub fn revise(args: &ReviseArgs, folder: Folder, output: &Output) -> CommandResult {
    let mut owning = Owning::open(folder, output)?;
    let by = login::by(&mut owning, &args.source.by, &[Deed::ConsignmentRevised], output)?;
    let (bytes, beside) = read_files(&args.source)?;
    let named = args.source.file.display().to_string();
    let taken = revise_bytes(&mut owning, &by, &args.consignment, &named, &args.reason, bytes, beside)?;
    let loaded = Loaded::read(&owning.folder, &owning.config, owning.ledger.view(), &args.consignment)?;
    let attest = loaded.asked.iter().any(Asked::holds_up);
    let ending = report(output, &args.consignment, &taken, attest);
    show_conflicts(output, &loaded);
    output.say(&remaining::summary(&loaded));
    Ok(ending)
}

/// Takes a corrected manifest in.
///
/// # Errors
/// A [`Failure`]: its head must say what the ledger says, since country and year of the marks come from there.
pub fn revise_bytes(
    owning: &mut Owning,
    by: &PersonId,
    id: &str,
    named: &str,
    reason: &str,
    bytes: Vec<u8>,
    beside: Option<Vec<u8>>,
) -> Result<Taken, Failure> {
    let view = owning.ledger.view();
    let record = record(view, id)?;
    let rules = Rules::read(&owning.folder)?;
    let taken = take_in(named, bytes, beside, view, id, &rules.weapons(&record.profile)?)?;
    head_fits(&record, &taken.manifest.header)?;
    let case = case_of(&record, &taken.manifest);
    let programme = rules.programme(&record.profile, case, rules.machine(&owning.config))?;
    refuse(&programme, id)?;
    nothing_lost(view, id, &taken.manifest)?;
    nothing_said_otherwise(view, id, &programme, &taken.manifest)?;
    let stamp = clock::stamp(&owning.ledger, clock::now())?;
    keep(&owning.folder, &taken)?;
    let act = Act::ConsignmentRevised {
        consignment: id.to_owned(),
        manifest_sha256: taken.sha256.clone(),
        head_sha256: taken.head_sha256(),
        rules_sha256: Some(rules.sha256().to_owned()),
        reason: reason.to_owned(),
    };
    owning.ledger.append(&[Draft { stamp, by: by.clone(), second_by: None, act }])?;
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

fn read_files(source: &Source) -> Result<(Vec<u8>, Option<Vec<u8>>), Failure> {
    let read = |path: &Path| {
        fs::read(path).map_err(|error| {
            Failure::fixable(Message::FileNotRead { file: path.display().to_string() })
                .because(&error)
                .hint(Message::HintFileToRead {})
        })
    };
    Ok((read(&source.file)?, source.header.as_deref().map(read).transpose()?))
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

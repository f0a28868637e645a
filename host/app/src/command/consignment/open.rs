//! `consignment open` and `consignment revise`.

use super::{Source, counted, show_conflicts, show_findings};
use crate::clock;
use crate::command::remaining;
use crate::consignment::{Joined, Loaded, Taken, belongs, keep, profile, record, take_in};
use crate::error::{CommandResult, Ending, Failure};
use crate::folder::{Folder, Owning};
use crate::message::Message;
use crate::output::Output;
use crate::{persons, text};
use intake::{ConsignmentHeader, Manifest, Verdict};
use registry::entry::{Act, Consignment};
use registry::{Draft, PersonId, View};
use serde_json::json;
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
    let by = persons::resolve(owning.ledger.store(), &args.source.by)?;
    let id = match &args.id {
        Some(id) => checked_id(id)?,
        None => id_of(&args.source.file)?,
    };
    let (bytes, beside) = read_files(&args.source)?;
    let named = args.source.file.display().to_string();
    let taken = open_bytes(&mut owning, &by, &id, &args.profile, &named, bytes, beside)?;
    Ok(report(output, &id, &taken))
}

fn report(output: &Output, id: &str, taken: &Taken) -> Ending {
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
    output.say(&if asks {
        Message::NextAnswer { consignment: id.to_owned() }
    } else {
        Message::NextMark { consignment: id.to_owned() }
    });
    Ending::Done
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
    let profile = profile(rules, &owning.config)?;
    let taken = take_in(named, bytes, beside, owning.ledger.view(), id, &profile)?;
    let header = &taken.manifest.header;
    let record = Consignment {
        consignment: id.to_owned(),
        profile: rules.to_owned(),
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
    let by = persons::resolve(owning.ledger.store(), &args.source.by)?;
    let (bytes, beside) = read_files(&args.source)?;
    let named = args.source.file.display().to_string();
    let taken = revise_bytes(&mut owning, &by, &args.consignment, &named, &args.reason, bytes, beside)?;
    let ending = report(output, &args.consignment, &taken);
    let loaded = Loaded::read(&owning.folder, &owning.config, owning.ledger.view(), &args.consignment)?;
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
    let profile = profile(&record.profile, &owning.config)?;
    let taken = take_in(named, bytes, beside, view, id, &profile)?;
    head_fits(&record, &taken.manifest.header)?;
    nothing_lost(view, id, &taken.manifest)?;
    let stamp = clock::stamp(&owning.ledger, clock::now())?;
    keep(&owning.folder, &taken)?;
    let act = Act::ConsignmentRevised {
        consignment: id.to_owned(),
        manifest_sha256: taken.sha256.clone(),
        head_sha256: taken.head_sha256(),
        reason: reason.to_owned(),
    };
    owning.ledger.append(&[Draft { stamp, by: by.clone(), second_by: None, act }])?;
    Ok(taken)
}

/// What the marks come from is as the ledger has it.
fn head_fits(record: &Consignment, head: &ConsignmentHeader) -> Result<(), Failure> {
    let was = format!("{} {} {}", record.licence, record.importing, record.release);
    let is = format!("{} {} {}", head.licence_no, head.importing, head.released);
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

fn read_files(source: &Source) -> Result<(Vec<u8>, Option<Vec<u8>>), Failure> {
    let read = |path: &Path| {
        fs::read(path).map_err(|error| {
            Failure::fixable(Message::FileNotRead { file: path.display().to_string() }).because(&error)
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

//! `register doctor`: what is left of a damaged register, in a new file.

use crate::backups::History;
use crate::error::{CommandResult, Ending, Failure, Kind};
use crate::folder::Folder;
use crate::message::Message;
use crate::output::Output;
use protocol::LedgerPosition;
use registry::doctor::{Diagnosis, DoctorError, save};
use registry::{StoreError, hex};
use serde_json::json;
use std::path::PathBuf;

/// Save what is left of a damaged register into a new file, and say what is missing
///
/// The damaged file is only read. Every entry that is saved has its hash beside it, and stands in order from the first
/// one on; nothing behind a missing entry is taken, since nothing proves its place.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The damaged register; without it the one of the station's folder
    file: Option<PathBuf>,
    /// File to write; without it register.saved.db in the station's folder. It must not exist
    #[arg(long, value_name = "FILE")]
    to: Option<PathBuf>,
    /// A position that is known: number of entries, as the controller or a checkpoint has it
    #[arg(long, value_name = "N", requires = "root")]
    size: Option<u64>,
    /// The root of those entries, 64 hexadecimal digits
    #[arg(long, value_name = "HEX", requires = "size", value_parser = super::verify::digits)]
    root: Option<[u8; 32]>,
}

pub fn run(args: &Args, folder: Folder, output: &Output) -> CommandResult {
    let damaged = args.file.clone().unwrap_or_else(|| folder.register());
    let to = args.to.clone().unwrap_or_else(|| folder.root().join("register.saved.db"));
    let given = args.size.zip(args.root).map(|(size, root)| LedgerPosition { size, root });
    let mut known: Vec<_> = given.into_iter().collect();
    if args.file.is_none() {
        // Each backup has said what the ledger was when it was made.
        known.extend(History::read(&folder)?.positions());
    }
    let diagnosis = save(&damaged, &to, &known).map_err(|error| not_saved(&error))?;
    show(&diagnosis, &to.display().to_string(), output);
    if diagnosis.is_whole() && diagnosis.findings.is_empty() {
        output.say(&Message::DoctorWhole {});
        return Ok(Ending::Done);
    }
    output.say(&Message::DoctorNext {});
    Ok(Ending::Unfinished)
}

fn not_saved(error: &DoctorError) -> Failure {
    let exists =
        matches!(error, DoctorError::Ledger(registry::LedgerError::Store(StoreError::Exists { .. })));
    let (kind, hint) = match error {
        _ if exists => (Kind::Fixable, Message::HintExportExists {}),
        DoctorError::Io { .. } => (Kind::Fixable, Message::HintFileToRead {}),
        _ => (Kind::Register, Message::HintRestoreRegister {}),
    };
    Failure::new(kind, Message::DoctorNothing {}).because(error).hint(hint)
}

fn show(diagnosis: &Diagnosis, file: &str, output: &Output) {
    let Diagnosis {
        saved,
        proven,
        missing,
        damaged,
        stranded,
        bad_pages,
        bad_log_page,
        known,
        beside,
        findings,
    } = diagnosis;
    for (first, last) in missing {
        let count = last - first + 1;
        output.say(&Message::DoctorMissing { first: *first, last: *last, count });
    }
    for entry in damaged {
        output.say(&Message::DoctorDamaged { entry: *entry });
    }
    for (first, last) in stranded {
        output.say(&Message::DoctorStranded { first: *first, last: *last });
    }
    if *bad_pages > 0 {
        output.say(&Message::DoctorPages { pages: *bad_pages });
    }
    if let Some(page) = bad_log_page.as_ref().filter(|_| *known != Some(saved.size)) {
        output.say(&Message::DoctorLog { page: *page });
    }
    for finding in findings {
        output.say(&Message::DoctorFinding { finding: finding.to_string() });
    }
    match proven {
        Some(size) if *size == saved.size => {}
        Some(size) => output.say(&Message::DoctorProven { size: *size }),
        None => output.say(&Message::DoctorUnproven {}),
    }
    let root = hex::encode(&saved.root);
    output.datum(
        &Message::DoctorSaved { file: file.to_owned(), entries: saved.size, beside: *beside },
        &json!({"file": file, "entries": saved.size, "root": root, "proven": proven, "missing": missing,
                "damaged": damaged, "stranded": stranded, "bad_pages": bad_pages, "bad_log_page": bad_log_page, "beside": beside,
                "findings": findings.iter().map(ToString::to_string).collect::<Vec<_>>(),
                "whole": diagnosis.is_whole()}),
    );
}

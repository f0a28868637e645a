//! `register prove`: one file, and a QR code, that show a stranger what the ledger says of one mark.

use super::checkpoint::Station;
use super::find;
use super::show::{reservation, tells_hidden};
use crate::error::{CommandResult, Ending, Failure, Kind};
use crate::folder::{Folder, Reading};
use crate::message::Message;
use crate::output::{Answers, Output};
use crate::{station_key, text};
use qrcode::render::unicode::Dense1x2;
use qrcode::{EcLevel, QrCode};
use registry::ledger::parse;
use registry::log::checkpoint::SignedCheckpoint;
use registry::log::code;
use registry::log::proof::TlogProof;
use registry::view::{ItemRow, JobRow, JobState, TextCheck};
use registry::{Act, JobId, Store};
use serde_json::json;
use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

/// Entries read at once where one about a job is looked for.
const READ_AT_ONCE: usize = 512;

/// Light modules around a QR code.
const QUIET: usize = 4;

/// Write a proof of a mark that anybody can check without the register
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Serial as read, station number, or item number
    #[arg(required_unless_present_any = ["job", "entry"])]
    pub part: Option<String>,
    /// Maker, where the serial alone fits several
    #[arg(long, default_value = "")]
    pub maker: String,
    /// The job instead of the part
    #[arg(long, value_name = "N", conflicts_with = "part")]
    pub job: Option<u64>,
    /// A single entry of any kind instead of a mark
    #[arg(long, value_name = "N", conflicts_with_all = ["part", "job"])]
    pub entry: Option<u64>,
    /// File to write; it must not exist. Without it, the number of the job or entry names it
    #[arg(long, value_name = "FILE")]
    pub file: Option<PathBuf>,
    /// Write a QR code of it as SVG, too; the file must not exist
    #[arg(long, value_name = "FILE")]
    pub code: Option<PathBuf>,
    /// Show the QR code on the terminal
    #[arg(long)]
    pub show_code: bool,
    /// Prove a hidden mark, too: the file tells where it is
    #[arg(long)]
    pub restricted: bool,
}

pub fn run(args: &Args, folder: Folder, output: &Output) -> CommandResult {
    let station = Station::open(folder)?;
    let reading = &station.reading;
    let (name, entries) = match (args.entry, args.job) {
        (Some(entry), _) => (format!("entry-{entry}"), vec![entry]),
        (None, Some(job)) => (format!("job-{job}"), entries_of(reading, job, args.restricted)?),
        (None, None) => {
            let part = args.part.as_deref().unwrap_or_default();
            let job = job_of(reading, part, &args.maker, args.restricted)?;
            (format!("job-{job}"), entries_of(reading, job, args.restricted)?)
        }
    };
    let Proven { proofs, size } = prove(&station, &entries, args.restricted, output)?;
    let path = args.file.clone().unwrap_or_else(|| PathBuf::from(format!("{name}.tlog-proof")));
    let text: String = proofs.iter().map(TlogProof::to_string).collect();
    write_new(&path, &text)?;
    let (file, count) = (path.display().to_string(), proofs.len() as u64);
    write_code(args, &proofs, output)?;
    output.datum(
        &Message::ProofWritten { file: file.clone(), entries: count, size },
        &json!({"file": file, "proves": entries, "entries": size}),
    );
    output.say(&Message::ProofNext { file, key: station.verifier().to_string() });
    Ok(Ending::Done)
}

/// Entries that are proven.
#[derive(Debug)]
pub struct Proven {
    /// A proof of each.
    pub proofs: Vec<TlogProof>,
    /// Entries that the checkpoint in them covers.
    pub size: u64,
}

/// Proves the mark of a job.
///
/// # Errors
/// A [`Failure`] where there is no such job, its mark is hidden, or nothing can be proven.
pub fn of_job(station: &Station, job: JobId, output: &Output) -> Result<Proven, Failure> {
    prove(station, &entries_of(&station.reading, job, false)?, false, output)
}

/// Proves one entry of any kind.
///
/// # Errors
/// A [`Failure`] where it tells where a hidden mark is, or cannot be proven.
pub fn of_entry(station: &Station, entry: u64, output: &Output) -> Result<Proven, Failure> {
    prove(station, &[entry], false, output)
}

/// The text of the proof of a job's mark, for whoever writes no file.
///
/// # Errors
/// As [`of_job`].
pub fn text_of_job(folder: Folder, job: JobId) -> Result<String, Failure> {
    let output = Output::gathering(Answers::default());
    let proven = of_job(&Station::open(folder)?, job, &output)?;
    Ok(proven.proofs.iter().map(TlogProof::to_string).collect())
}

fn prove(station: &Station, entries: &[u64], restricted: bool, output: &Output) -> Result<Proven, Failure> {
    let reading = &station.reading;
    for entry in entries {
        if !restricted && tells_hidden(reading, *entry)? {
            return Err(Failure::fixable(Message::ProveRestricted {}).hint(Message::HintProveRestricted {}));
        }
    }
    let checkpoint = covering(station, entries, output)?;
    let prove = |index: &u64| TlogProof::of(reading.store(), &checkpoint, *index);
    let proofs = entries.iter().map(prove).collect::<Result<Vec<_>, _>>().map_err(|error| {
        Failure::new(Kind::Register, Message::NotProven {}).because(&error).hint(Message::HintVerify {})
    })?;
    Ok(Proven { proofs, size: checkpoint.checkpoint.position.size })
}

/// The newest checkpoint that covers the entries and that somebody else signed, if there is one; else one of now.
fn covering(station: &Station, entries: &[u64], output: &Output) -> Result<SignedCheckpoint, Failure> {
    let kept = station_key::kept(&station.reading.folder)?;
    let last = entries.iter().max().copied().unwrap_or_default();
    let fits = |kept: &&station_key::Kept| {
        kept.position().size > last
            && kept.signed.note.signers().count() > 1
            && kept.signed.signed_by(&station.verifier()).is_ok()
    };
    if let Some(cosigned) = kept.iter().rev().find(fits) {
        return Ok(cosigned.signed.clone());
    }
    output.say(&Message::ProofNotWitnessed {});
    let signed = station.sign(&kept)?;
    Ok(station_key::keep(&station.reading.folder, signed)?.signed)
}

/// The job whose mark is proven: of the one item that was meant, the last that left a mark.
fn job_of(reading: &Reading, part: &str, maker: &str, restricted: bool) -> Result<JobId, Failure> {
    let view = reading.view()?;
    let rows = find::exact(view, part, maker)?;
    let query = part.to_owned();
    let [row] = rows.as_slice() else {
        return Err(match rows.first() {
            None => Failure::fixable(Message::NothingFound { query }).hint(Message::HintFind {}),
            Some(_) => Failure::fixable(Message::ProveSeveral { query, found: listed(&rows) })
                .hint(Message::HintProveJob {}),
        });
    };
    let mut hidden = false;
    for job in view.jobs_of(&row.consignment, &row.item_no)?.iter().rev() {
        if !job.state.is_applied() {
            continue;
        }
        if restricted || !is_restricted(reading, job.job)? {
            return Ok(job.job);
        }
        hidden = true;
    }
    Err(if hidden {
        Failure::fixable(Message::ProveRestricted {}).hint(Message::HintProveRestricted {})
    } else {
        Failure::fixable(Message::ProveNotMarked { query })
    })
}

fn listed(rows: &[ItemRow]) -> String {
    let each = rows.iter().map(|row| {
        let job = row.last_job.map_or_else(String::new, |job| format!(" ({job})"));
        format!("{}/{} {}{job}", row.consignment, row.item_no, row.maker)
    });
    each.collect::<Vec<_>>().join(text::spoken().comma())
}

fn is_restricted(reading: &Reading, job: JobId) -> Result<bool, Failure> {
    Ok(reservation(reading, job)?.is_some_and(|reservation| reservation.mark.restricted))
}

/// The entries that a stranger needs, the most telling first: the controller's receipt, what was reserved, what a person
/// said, what was read back, and the admission of the controller's key.
fn entries_of(reading: &Reading, job: JobId, restricted: bool) -> Result<Vec<u64>, Failure> {
    let row = reading.view()?.job(job)?.ok_or(Failure::fixable(Message::NoSuchJob { job }))?;
    if !restricted && is_restricted(reading, job)? {
        return Err(Failure::fixable(Message::ProveRestricted {}).hint(Message::HintProveRestricted {}));
    }
    let mut entries: Vec<u64> = row.receipt_entry.into_iter().collect();
    entries.push(job);
    entries.extend(said_of(reading, &row)?);
    if let Some(receipt) = row.receipt_entry {
        entries.extend(admission_before(reading, receipt)?);
    }
    Ok(entries)
}

/// What people said of a job, as far as its state tells that they did: the last settlement and the last reading.
fn said_of(reading: &Reading, row: &JobRow) -> Result<Vec<u64>, Failure> {
    let JobState::Applied { witnessed, text } = row.state else { return Ok(Vec::new()) };
    let (mut wants_settled, mut wants_read) = (!witnessed, text != TextCheck::NotRead);
    let mut said = Vec::new();
    let mut from = row.job + 1;
    while wants_settled || wants_read {
        let batch = reading.store().read(from, READ_AT_ONCE)?;
        let Some(last) = batch.last() else { break };
        from = last.index + 1;
        for stored in &batch {
            match parse(stored)?.act {
                Act::Settled { job, .. } if job == row.job && wants_settled => wants_settled = false,
                Act::Verified { job, matches, .. }
                    if job == row.job && wants_read && matches == (text == TextCheck::Verified) =>
                {
                    wants_read = false;
                }
                _ => continue,
            }
            said.push(stored.index);
        }
    }
    Ok(said)
}

/// The admission of the controller that signed a receipt. Most stations have few, all near the beginning.
fn admission_before(reading: &Reading, receipt: u64) -> Result<Option<u64>, Failure> {
    let standing = reading.view()?.standing()?;
    let present = standing.and_then(|standing| standing.controller).map(|controller| controller.admitted);
    if let Some(admitted) = present.filter(|admitted| *admitted < receipt) {
        return Ok(Some(admitted));
    }
    let mut found = None;
    let mut from = 0;
    while from < receipt {
        let batch = reading.store().read(from, READ_AT_ONCE)?;
        let Some(last) = batch.last() else { break };
        from = last.index + 1;
        for stored in batch.iter().filter(|stored| stored.index < receipt) {
            if matches!(parse(stored)?.act, Act::ControllerAdmitted { .. }) {
                found = Some(stored.index);
            }
        }
    }
    Ok(found)
}

fn write_code(args: &Args, proofs: &[TlogProof], output: &Output) -> Result<(), Failure> {
    if args.code.is_none() && !args.show_code {
        return Ok(());
    }
    let (text, drawn, count) = drawn(proofs)?;
    if let Some(path) = &args.code {
        write_new(path, &svg(&drawn))?;
        let (file, of) = (path.display().to_string(), proofs.len() as u64);
        let entries = count as u64;
        output.say(&Message::CodeWritten { file, entries, of, modules: drawn.width() as u64 });
    }
    if args.show_code {
        let mut drawing = drawn.render::<Dense1x2>();
        // A terminal is dark where nothing is drawn.
        let picture = drawing.dark_color(Dense1x2::Light).light_color(Dense1x2::Dark).build();
        output.row_as_it_is(&picture, &json!({ "code": text }));
    }
    Ok(())
}

/// The QR code of proofs, with its text and how many of them it has room for.
fn drawn(proofs: &[TlogProof]) -> Result<(String, QrCode, usize), Failure> {
    let Some((text, count)) = code::write(proofs) else {
        return Err(Failure::fixable(Message::CodeTooLarge {}));
    };
    let drawn = QrCode::with_error_correction_level(&text, EcLevel::L)
        .map_err(|error| Failure::bug(error.to_string()))?;
    Ok((text, drawn, count))
}

/// The QR code of proofs as SVG.
///
/// # Errors
/// A [`Failure`] where not even one has room in it.
pub fn code_of(proofs: &[TlogProof]) -> Result<String, Failure> {
    Ok(svg(&drawn(proofs)?.1))
}

/// The code in half-millimetre modules, with its quiet zone.
fn svg(code: &QrCode) -> String {
    let dark: Vec<bool> = code.to_colors().iter().map(|color| *color == qrcode::Color::Dark).collect();
    let width = code.width();
    let cells: String = (0..dark.len())
        .filter(|at| dark[*at])
        .map(|at| format!("M{} {}h1v1h-1z", at % width + QUIET, at / width + QUIET))
        .collect();
    let side = width + 2 * QUIET;
    let side_mm = side as f64 / 2.0;
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" width=\"{side_mm}mm\" \
         height=\"{side_mm}mm\"><rect width=\"{side}\" height=\"{side}\" fill=\"white\"/><path d=\"{cells}\"/></svg>\n"
    )
}

fn write_new(path: &Path, text: &str) -> Result<(), Failure> {
    File::create_new(path).and_then(|mut out| out.write_all(text.as_bytes())).map_err(|error| {
        Failure::fixable(Message::FileNotWritten { file: path.display().to_string() }).because(&error)
    })
}

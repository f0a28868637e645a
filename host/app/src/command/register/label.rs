//! `register label`: a label for a marked weapon, as SVG, with a QR code that leads back to its job.

use crate::error::{CommandResult, Ending, Failure};
use crate::folder::{Folder, Reading};
use crate::message::Message;
use crate::output::Output;
use qrcode::render::svg;
use qrcode::{EcLevel, QrCode};
use registry::Act;
use registry::entry::Reservation;
use registry::ledger::parse;
use registry::view::{JobRow, JobState, TextCheck};
use registry::{Store, hex};
use serde_json::json;
use std::fs::File;
use std::io::Write;
use std::path::PathBuf;

/// Write a label for a marked weapon, with a QR code that leads back to its job
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The job
    job: u64,
    /// File to write, SVG; it must not exist
    file: PathBuf,
}

pub fn run(args: &Args, folder: Folder, output: &Output) -> CommandResult {
    let reading = Reading::open(folder)?;
    let job = reading.view()?.job(args.job)?.ok_or(Failure::fixable(Message::NoSuchJob { job: args.job }))?;
    let JobState::Applied { witnessed, text } = job.state else {
        return Err(Failure::fixable(Message::NotMarkedYet { job: args.job }));
    };
    let Some(reservation) = reservation(&reading, args.job)? else {
        return Err(Failure::fixable(Message::NoSuchJob { job: args.job }));
    };
    let standing = match (witnessed, text) {
        (true, TextCheck::Verified) => "witnessed, verified",
        (true, _) => "witnessed, text not verified",
        (false, TextCheck::Verified) => "attested, verified",
        (false, _) => "attested, text not verified",
    };
    let label = svg_label(reading.config.station.as_str().unwrap_or_default(), &job, &reservation, standing)?;
    let file = args.file.display().to_string();
    File::create_new(&args.file)
        .and_then(|mut out| out.write_all(label.as_bytes()))
        .map_err(|error| Failure::fixable(Message::FileNotWritten { file: file.clone() }).because(&error))?;
    let said = Message::LabelWritten { file: file.clone(), job: args.job };
    output.datum(&said, &json!({"file": file, "job": args.job}));
    Ok(Ending::Done)
}

fn reservation(reading: &Reading, job: u64) -> Result<Option<Reservation>, Failure> {
    let Some(stored) = reading.store().read(job, 1)?.into_iter().next() else { return Ok(None) };
    match parse(&stored)?.act {
        Act::Reserved(reservation) => Ok(Some(*reservation)),
        _ => Ok(None),
    }
}

/// What the code says: station, job and mark digest, by which anyone with an export finds the entry and its receipt.
fn code(station: &str, job: &JobRow) -> String {
    format!("MARKSTATION:{station}:{}:{}", job.job, hex::encode(&job.digest))
}

fn svg_label(
    station: &str,
    job: &JobRow,
    reservation: &Reservation,
    standing: &str,
) -> Result<String, Failure> {
    let code = QrCode::with_error_correction_level(code(station, job), EcLevel::M)
        .map_err(|error| Failure::bug(error.to_string()))?
        .render::<svg::Color<'_>>()
        .module_dimensions(4, 4)
        .build();
    // The code comes as a document of its own; inside the label it is an element.
    let code = code.split_once("?>").map_or(code.as_str(), |(_, element)| element);
    let item = &reservation.item;
    let mut words = vec![
        format!("{} / {}", job.consignment, job.item_no),
        format!("{} {}", item.maker, item.model),
        item.serial.clone().unwrap_or_else(|| reservation.number.clone().unwrap_or_default()),
    ];
    words.extend(reservation.mark.texts().into_iter().map(str::to_owned));
    words.push(format!("{station} job {}: {standing}", job.job));
    let lines: String = (1..)
        .zip(&words)
        .map(|(row, line)| format!("<text x=\"260\" y=\"{}\">{}</text>", row * 30 + 10, escaped(line)))
        .collect();
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 760 250\" width=\"76mm\" height=\"25mm\" \
         font-family=\"sans-serif\" font-size=\"22\">\
         <rect width=\"760\" height=\"250\" fill=\"white\"/>{code}{lines}</svg>\n"
    ))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

//! `register verify`: a second reader that trusts nothing of the writer.

use crate::bench::Bench;
use crate::error::{CommandResult, Ending, Failure, Kind};
use crate::folder::{Folder, Owning};
use crate::message::Message;
use crate::output::Output;
use protocol::Hello;
use registry::verify::{self, Expectation, Report, VerifyError};
use serde_json::json;
use std::fs::File;
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};

/// Check a register's file, or an export, without trusting the program that wrote it
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Register or export; without it the register of the station's folder
    file: Option<PathBuf>,
    /// Compare with the ledger size, root and receipts that the controller knows
    #[arg(long, conflicts_with = "file")]
    controller: bool,
}

pub fn run(args: &Args, folder: Folder, output: &mut Output) -> CommandResult {
    let path = args.file.clone().unwrap_or_else(|| folder.register());
    let hello = if args.controller { Some(ask_controller(folder, output)?) } else { None };
    let expected = hello.as_ref().map_or_else(Expectation::default, |hello| Expectation {
        position: (hello.ledger.size > 0).then_some(hello.ledger),
        key: hello.identity.map(|identity| identity.key),
    });
    let report = check(&path, &expected)?;
    let behind = hello.filter(|hello| hello.newest_receipt != report.receipts);
    show(output, &path, &report);
    if let Some(hello) = &behind {
        output.say(&Message::ReceiptsDiffer { controller: hello.newest_receipt, register: report.receipts });
    }
    if report.is_verified() && behind.is_none() {
        return Ok(Ending::Done);
    }
    Err(Failure::new(Kind::Register, Message::NotVerified { findings: report.findings_count })
        .hint(Message::HintRestoreRegister {}))
}

/// Checks a file of either kind.
///
/// # Errors
/// A [`Failure`] where its entries cannot be read at all.
pub fn check(path: &Path, expected: &Expectation) -> Result<Report, Failure> {
    let shown = path.display().to_string();
    let unreadable = |error: &(dyn std::error::Error + 'static)| {
        Failure::new(Kind::Register, Message::NotReadableForVerify { file: shown.clone() }).because(error)
    };
    let file = File::open(path).map_err(|error| {
        Failure::fixable(Message::FileNotRead { file: shown.clone() })
            .because(&error)
            .hint(Message::HintInitOrStation {})
    })?;
    let mut start = Vec::new();
    (&file).take(1).read_to_end(&mut start).map_err(|error| unreadable(&error))?;
    let report = if start == b"{" {
        let whole = File::open(path).map_err(|error| unreadable(&error))?;
        verify::export(&mut BufReader::new(whole), expected)
    } else {
        verify::file(path, expected)
    };
    report.map_err(|error: VerifyError| unreadable(&error).hint(Message::HintRestoreRegister {}))
}

fn ask_controller(folder: Folder, output: &mut Output) -> Result<Hello, Failure> {
    let mut bench = Bench::open(Owning::open(folder, output)?, None)?;
    let hello = bench.hello()?;
    bench.close();
    Ok(hello)
}

fn show(output: &Output, path: &Path, report: &Report) {
    for finding in &report.findings {
        output.row(
            &finding.to_string(),
            &json!({"entry": finding.entry, "rule": finding.rule, "message": finding.message}),
        );
    }
    for remark in &report.remarks {
        output.say(&Message::VerifyRemark { remark: remark.to_string() });
    }
    if !report.is_verified() {
        return;
    }
    let root = registry::hex::encode(&report.root);
    let file = path.display().to_string();
    output.datum(
        &Message::Verified {
            file: file.clone(),
            station: report.station.clone(),
            entries: report.entries,
            receipts: report.receipts,
            root: root.clone(),
        },
        &json!({"file": file, "station": report.station, "entries": report.entries, "receipts": report.receipts,
                "root": root, "verified": true}),
    );
}

//! `register verify`: a second reader that trusts nothing of the writer.

use super::checkpoint::not_cosigned;
use crate::bench::Bench;
use crate::error::{CommandResult, Ending, Failure, Kind, Wrong};
use crate::folder::{Folder, Owning};
use crate::message::Message;
use crate::output::Output;
use crate::station_key;
use protocol::{Hello, LedgerPosition};
use registry::log::checkpoint::SignedCheckpoint;
use registry::log::witness::{self, Witness};
use registry::verify::{self, Expectation, Held, Report, VerifyError};
use serde_json::json;
use std::fs::File;
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};

/// What an export begins with.
const EXPORT_START: &[u8] = b"{\"export\":";
/// What a register begins with, as every SQLite database does.
const SQLITE_START: &[u8] = b"SQLite format 3\0";

/// Check a register's file, or an export, without trusting the program that wrote it
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Register or export; without it the register of the station's folder
    pub file: Option<PathBuf>,
    /// Compare with the ledger size, root and receipts that the controller knows
    #[arg(long, conflicts_with_all = ["file", "size", "key"])]
    pub controller: bool,
    /// Compare with a position that you hold already: number of entries
    #[arg(long, value_name = "N", requires = "root", value_parser = clap::value_parser!(u64).range(1..))]
    pub size: Option<u64>,
    /// The root of those entries, 64 hexadecimal digits
    #[arg(long, value_name = "HEX", requires = "size", value_parser = digits)]
    pub root: Option<[u8; 32]>,
    /// The public key of the controller, as you know it, 64 hexadecimal digits
    #[arg(long, value_name = "HEX", value_parser = digits)]
    pub key: Option<[u8; 32]>,
    /// Compare with a checkpoint that you hold: its file, or the folder of a witness; may be given several times
    ///
    /// The station's own register is compared with the checkpoints in its folder without being told. Who changes the one
    /// can change the others, so keep copies elsewhere.
    #[arg(long, value_name = "FILE")]
    pub checkpoint: Vec<PathBuf>,
}

/// A hash as it is typed.
///
/// # Errors
/// What is wrong with it.
pub fn digits(text: &str) -> Result<[u8; 32], Wrong> {
    let rule = || Wrong::from(Message::UsageDigits {});
    registry::hex::decode(text.trim().to_lowercase().as_bytes()).ok_or_else(rule)
}

pub fn run(args: &Args, folder: Folder, output: &mut Output) -> CommandResult {
    let (own, kept_in) = (folder.register(), folder.clone());
    let path = args.file.clone().unwrap_or_else(|| own.clone());
    let hello = if args.controller { Some(ask_controller(folder, output)?) } else { None };
    let checkpoints = held(args, is_same(&path, &own).then_some(&kept_in))?;
    if !checkpoints.is_empty() {
        output.say(&Message::VerifyComparedWith { checkpoints: checkpoints.len() as u64 });
    }
    let expected = Expectation { checkpoints, ..expected(args, hello.as_ref()) };
    let checked = check(&path, &expected);
    let report = checked.map_err(|failure| unread(failure, &path, &own))?;
    let behind = hello.filter(|hello| hello.newest_receipt != report.newest_receipt);
    show(output, &path, &report);
    if let Some(hello) = &behind {
        output.say(&Message::ReceiptsDiffer {
            controller: hello.newest_receipt,
            register: report.newest_receipt,
        });
    }
    if report.is_verified() && behind.is_none() {
        return Ok(Ending::Done);
    }
    Err(Failure::new(Kind::Register, Message::NotVerified { findings: report.findings_count })
        .hint(restore(&path, &own)))
}

/// What is known from the controller, or what the person holds.
fn expected(args: &Args, hello: Option<&Hello>) -> Expectation {
    match hello {
        Some(hello) => Expectation {
            position: (hello.ledger.size > 0).then_some(hello.ledger),
            key: hello.identity.map(|identity| identity.key),
            ..Expectation::default()
        },
        None => Expectation {
            position: args.size.zip(args.root).map(|(size, root)| LedgerPosition { size, root }),
            key: args.key,
            ..Expectation::default()
        },
    }
}

/// The checkpoints that were named, and those that the station keeps of its own register.
fn held(args: &Args, own: Option<&Folder>) -> Result<Vec<Held>, Failure> {
    let mut held = Vec::new();
    for path in &args.checkpoint {
        if path.is_dir() {
            held.extend(of_witness(path)?);
            continue;
        }
        let from = path.display().to_string();
        let text = std::fs::read_to_string(path)
            .map_err(|error| Failure::fixable(Message::FileNotRead { file: from.clone() }).because(&error))?;
        let signed = SignedCheckpoint::parse(&text).map_err(|error| {
            Failure::fixable(Message::CheckpointUnreadable { file: from.clone() }).because(&error)
        })?;
        held.push(Held { signed, from });
    }
    if let Some(own) = own {
        held.extend(of_station(own)?);
    }
    Ok(held)
}

/// The checkpoints that a station keeps of its own register.
///
/// # Errors
/// A [`Failure`] that names the file that is none.
pub fn of_station(folder: &Folder) -> Result<Vec<Held>, Failure> {
    let held = |kept: station_key::Kept| Held { from: kept.path.display().to_string(), signed: kept.signed };
    Ok(station_key::kept(folder)?.into_iter().map(held).collect())
}

/// Checks the station's own register beside its owner, against the checkpoints in its folder, and gives their number, too.
/// `seen` is told the index of each entry that was looked at.
///
/// # Errors
/// A [`Failure`] where its entries cannot be read at all.
pub fn of_own(folder: &Folder, seen: impl FnMut(u64) + Send) -> Result<(Report, u64), Failure> {
    let checkpoints = of_station(folder)?;
    let (count, path) = (checkpoints.len() as u64, folder.register());
    let expected = Expectation { checkpoints, ..Expectation::default() };
    let report = verify::watched(&path, &expected, seen).map_err(|error| {
        let file = path.display().to_string();
        Failure::new(Kind::Register, Message::NotReadableForVerify { file })
            .because(&error)
            .hint(Message::HintRestoreRegister {})
    })?;
    Ok((report, count))
}

/// What a witness signed last, of every ledger that it knows.
fn of_witness(folder: &Path) -> Result<Vec<Held>, Failure> {
    let from = folder.display().to_string();
    let witness = Witness::open(witness::Folder(folder.to_owned()));
    let all = witness.and_then(|witness| witness.all());
    let all = all.map_err(|error| not_cosigned(from.clone(), &error))?;
    Ok(all.into_iter().map(|signed| Held { signed, from: from.clone() }).collect())
}

/// What cannot be read at all is damaged where it was certainly a register: the station's own.
fn unread(failure: Failure, path: &Path, own: &Path) -> Failure {
    match *failure.what {
        Message::NeitherRegisterNorExport { file } if is_same(path, own) => {
            let mut damaged = Failure::new(Kind::Register, Message::NotReadableForVerify { file });
            damaged.causes = failure.causes;
            damaged.hint(Message::HintRestoreRegister {})
        }
        _ if failure.kind == Kind::Register => failure.hint(restore(path, own)),
        _ => failure,
    }
}

/// Where an undamaged one comes from: only the station's own register is restored from a backup.
fn restore(path: &Path, own: &Path) -> Message {
    if is_same(path, own) { Message::HintRestoreRegister {} } else { Message::HintAskSender {} }
}

fn is_same(path: &Path, own: &Path) -> bool {
    path.canonicalize().ok().zip(own.canonicalize().ok()).is_some_and(|(path, own)| path == own)
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
    let file = open(path)?;
    match kind(&file).map_err(|error| unreadable(&error))? {
        Some(Form::Export) => {
            let whole = File::open(path).map_err(|error| unreadable(&error))?;
            verify::export(&mut BufReader::new(whole), expected)
        }
        Some(Form::Register) => verify::file(path, expected),
        None => return Err(neither(shown)),
    }
    .map_err(|error| match error {
        VerifyError::NotARegister { .. } => neither(shown.clone()).because(&error),
        error => unreadable(&error),
    })
}

/// What a file looks like.
enum Form {
    Export,
    Register,
}

/// By its first bytes; `None` for anything else.
fn kind(mut file: &File) -> std::io::Result<Option<Form>> {
    let mut start = Vec::new();
    file.by_ref().take(16).read_to_end(&mut start)?;
    Ok(if start.starts_with(EXPORT_START) {
        Some(Form::Export)
    } else if start == SQLITE_START {
        Some(Form::Register)
    } else {
        None
    })
}

fn open(path: &Path) -> Result<File, Failure> {
    let shown = path.display().to_string();
    if path.is_dir() {
        let register = path.join("register.db").display().to_string();
        return Err(Failure::fixable(Message::IsAFolder { path: shown })
            .hint(Message::HintRegisterInFolder { register }));
    }
    File::open(path).map_err(|error| {
        Failure::fixable(Message::FileNotRead { file: shown })
            .because(&error)
            .hint(Message::HintFileToVerify {})
    })
}

fn neither(file: String) -> Failure {
    Failure::fixable(Message::NeitherRegisterNorExport { file }).hint(Message::HintFileToVerify {})
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

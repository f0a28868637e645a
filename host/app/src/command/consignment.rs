//! `consignment`: takes a manifest in, and puts its questions to a person.

pub mod answer;
pub mod attest;
pub mod open;

pub use answer::{Reply, record_answers};
pub use attest::attest_all;
pub use open::{Given, open_bytes, revise_bytes};

use crate::consignment::{Loaded, belongs};
use crate::error::{CommandResult, Ending};
use crate::folder::{Folder, Reading};
use crate::message::Message;
use crate::output::Output;
use crate::text;
use intake::{Finding, FindingKind, Manifest, Severity, Verdict};
use registry::View;
use serde_json::json;
use std::path::PathBuf;

/// Take in consignments: what is marked together, with its licence and manifest
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Take in a manifest and open its consignment
    Open(open::OpenArgs),
    /// Take in a corrected manifest of an open consignment; what is marked stays marked
    Revise(open::ReviseArgs),
    /// List the consignments
    List,
    /// Show what intake says of a consignment's lines
    Findings {
        /// Consignment
        consignment: String,
    },
    /// Answer the questions that intake has about lines
    Answer(answer::Args),
    /// Say what the rules ask of a person before the first mark, and of the finished marks
    Attest(attest::Args),
}

pub fn run(command: &Command, folder: Folder, output: &Output) -> CommandResult {
    match command {
        Command::Open(args) => open::open(args, folder, output),
        Command::Revise(args) => open::revise(args, folder, output),
        Command::Answer(args) => answer::run(args, folder, output),
        Command::Attest(args) => attest::run(args, folder, output),
        Command::List => list(Reading::open(folder)?.view()?, output),
        Command::Findings { consignment } => {
            let reading = Reading::open(folder)?;
            let loaded = Loaded::read(&reading.folder, &reading.config, reading.view()?, consignment)?;
            sound_alarms(output, &loaded.manifest);
            show_findings(output, &loaded.manifest);
            show_conflicts(output, &loaded);
            Ok(Ending::Done)
        }
    }
}

/// Lists the consignments.
///
/// # Errors
/// The register's failure.
pub fn list(view: View<'_>, output: &Output) -> CommandResult {
    for id in view.consignments()? {
        let Some(record) = view.consignment(&id)? else { continue };
        let counts = view.counts(&id)?;
        let marked = counts.witnessed + counts.attested;
        let words = Message::ConsignmentRow {
            consignment: format!("{id:<16}"),
            licence: record.licence.clone(),
            importing: record.importing.to_string(),
            release: record.release.to_string(),
            quantity: u64::from(record.quantity),
            marked,
        };
        output.datum(&words, &json!({"record": record, "marked": marked}));
    }
    Ok(Ending::Done)
}

/// Says of every line that raises an alarm which weapon of the register it has maker and serial of. Whether there is one.
pub fn sound_alarms(output: &Output, manifest: &Manifest) -> bool {
    let findings = manifest.lines.iter().flat_map(|line| &line.findings);
    let alarms: Vec<_> =
        findings.filter(|finding| matches!(finding.kind, FindingKind::RegisterAlarm { .. })).collect();
    for finding in &alarms {
        let (what, _) = text::of_finding(finding);
        output.say(&Message::AlarmAtLine { line: u64::from(finding.line), what });
    }
    if !alarms.is_empty() {
        output.say(&Message::AlarmWhatToDo {});
    }
    !alarms.is_empty()
}

/// Shows every finding: data with `--json`, words otherwise.
pub fn show_findings(output: &Output, manifest: &Manifest) {
    let lines = manifest.lines.iter().flat_map(|line| &line.findings);
    for finding in manifest.findings.iter().chain(lines) {
        let (what, remedy) = text::of_finding(finding);
        if output.is_json() {
            output.row("", &finding_value(finding, &what, &remedy));
        } else {
            output.line(&in_words(finding, &what, &remedy));
        }
    }
}

/// Says of every line whose item number belongs to another weapon, to which.
pub fn show_conflicts(output: &Output, loaded: &Loaded) {
    for conflict in &loaded.conflicts {
        let line = u64::from(conflict.line_no);
        output.say_all(&[Message::LineNotItsNumber { line }, belongs(&conflict.holder)]);
    }
}

fn finding_value(finding: &Finding, what: &str, remedy: &str) -> serde_json::Value {
    json!({
        "severity": severity_word(finding.severity()), "id": finding.id(), "line": finding.line,
        "column": finding.column.map(|column| column.to_string()), "value": finding.value, "rule": finding.rule(),
        "reason": what, "remedy": remedy,
    })
}

/// A finding as people read it: where, how grave, what, and what to do.
pub fn in_words(finding: &Finding, what: &str, remedy: &str) -> String {
    let line = (finding.line != 0).then(|| text::of(&Message::AtLine { line: u64::from(finding.line) }));
    let column = finding.column.map(text::of_column);
    let place = line.into_iter().chain(column).collect::<Vec<_>>().join(text::spoken().comma());
    let severity = text::of(&match finding.severity() {
        Severity::Notice => Message::SeverityNotice {},
        Severity::Question => Message::SeverityQuestion {},
        Severity::Refusal => Message::SeverityRefusal {},
    });
    let (what, rule) = (what.to_owned(), finding.rule().to_owned());
    let shown = match place.is_empty() {
        true => Message::FindingShown { severity, what, rule },
        false => Message::FindingShownAt { place, severity, what, rule },
    };
    format!("{}\n    -> {remedy}", text::of(&shown))
}

/// The word for a severity in JSON.
fn severity_word(severity: Severity) -> &'static str {
    match severity {
        Severity::Notice => "notice",
        Severity::Question => "question",
        Severity::Refusal => "refused",
    }
}

/// What intake made of a manifest, counted.
pub fn counted(id: &str, manifest: &Manifest) -> Message {
    let count = |verdict| manifest.lines.iter().filter(|line| line.verdict == verdict).count() as u64;
    Message::TakenIn {
        consignment: id.to_owned(),
        lines: manifest.lines.len() as u64,
        accepted: count(Verdict::Accepted),
        asks: count(Verdict::Question),
        refused: count(Verdict::Refused),
    }
}

/// Where a manifest comes from.
#[derive(Debug, clap::Args)]
pub struct Source {
    /// Manifest, CSV or XLSX
    pub file: PathBuf,
    /// Head of the consignment as TOML, where it is not in the manifest itself
    #[arg(long, value_name = "FILE")]
    pub header: Option<PathBuf>,
    /// Who takes it in
    #[arg(long, value_name = "NAME")]
    pub by: String,
}

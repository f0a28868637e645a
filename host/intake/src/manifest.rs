//! The whole manifest: its head, its lines with their verdicts, and what is to be said about it as a whole.

use marking::item::Item;
use marking::weapon::Weapons;

use crate::across;
use crate::columns::Column;
use crate::encoding;
use crate::finding::{Finding, FindingKind, Severity};
use crate::header::{self, ConsignmentHeader, HeaderProblem, RawField};
use crate::headings;
use crate::line::LineReader;
use crate::lookup::RegisterLookup;
use crate::table::{LineNumbers, Row, Rows};
use crate::text;
use crate::workbook;

/// A manifest as read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Manifest {
    /// What is the same for every item.
    pub header: ConsignmentHeader,
    /// The lines in the order of the file.
    pub lines: Vec<Line>,
    /// What is to be said about the manifest as a whole.
    pub findings: Vec<Finding>,
}

/// One line of a manifest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Line of the file, from 1.
    pub line_no: u32,
    /// What may be done with the item.
    pub verdict: Verdict,
    /// The item as far as it could be read; none where the row does not fit the columns. The item of a refused line
    /// is there for messages only.
    pub item: Option<Item>,
    /// What is to be said about it.
    pub findings: Vec<Finding>,
}

/// What may be done with a line's item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// It can be marked.
    Accepted,
    /// It can be marked once a person has answered each question.
    Question,
    /// It cannot be marked before the line is corrected.
    Refused,
}

/// Why a manifest cannot be read at all.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ManifestError {
    /// There is nothing in it.
    #[error("the manifest holds no headings: save the list as CSV with its headings in the first line")]
    Empty,
    /// It is broken UTF-16.
    #[error("the manifest is encoded as UTF-16 and damaged: save the list again, best as \"CSV UTF-8\"")]
    Utf16,
    /// A byte means nothing in UTF-8 and in Windows-1252.
    #[error(
        "line {line}, byte {byte}: 0x{value:02X} is neither UTF-8 nor Windows-1252: save the manifest as \"CSV UTF-8\" or as XLSX"
    )]
    NotText {
        /// Line, from 1.
        line: usize,
        /// Byte of the line, from 1.
        byte: usize,
        /// The byte found.
        value: u8,
    },
    /// It is an archive that is no workbook, or a damaged one.
    #[error(
        "the file is a ZIP archive but cannot be read as an XLSX workbook ({0}): save the list as XLSX or \"CSV UTF-8\""
    )]
    NotWorkbook(String),
    /// It is a workbook that a password protects.
    #[error("the workbook is encrypted: remove its password in the spreadsheet program and save it again")]
    Encrypted,
    /// It is a workbook of the older kind.
    #[error("the file is an old .xls workbook: open it in the spreadsheet program and save it as .xlsx")]
    OldWorkbook,
    /// It holds more than is read.
    #[error(
        "the workbook holds more than {limit} {what} ({found} at least): split the list into several consignments"
    )]
    TooLarge {
        /// What there is too much of.
        what: &'static str,
        /// How many are read at most.
        limit: u64,
        /// How many there are at least.
        found: u64,
    },
    /// No sheet has the headings.
    #[error("no sheet of the workbook holds the list; its sheets are {}; the nearest is {nearest}", quoted(.sheets))]
    NoSheet {
        /// The sheets.
        sheets: Vec<String>,
        /// The sheet that comes nearest, and what it lacks.
        nearest: String,
    },
    /// The head is missing or wrong.
    #[error("the head of the consignment is not complete: {}", joined(.0))]
    Header(Vec<HeaderProblem>),
    /// Columns are missing.
    #[error("line {line}: columns are missing: {}; add them, or rename their headings", joined(.columns))]
    ColumnsMissing {
        /// The line of the headings.
        line: u32,
        /// The columns.
        columns: Vec<Column>,
    },
    /// Two headings mean one column.
    #[error("line {line}: the headings \"{first}\" and \"{second}\" both mean {column}: rename one")]
    ColumnTwice {
        /// The line of the headings.
        line: u32,
        /// The column.
        column: Column,
        /// The first heading.
        first: String,
        /// The second heading.
        second: String,
    },
    /// The table cannot be taken apart.
    #[error("the table cannot be read: {0}")]
    Table(String),
}

/// Reads a manifest: a workbook (XLSX), or text in UTF-8, UTF-16 with a byte order mark or Windows-1252, with comma,
/// semicolon or tab and any line ends.
///
/// The head stands in the file or in `beside`, a TOML file ([`crate::header`]). With `weapons` the kinds of weapon
/// and the free places are checked too. Findings come in the order of the lines; lines are never left out, and rows
/// that are no lines of the list are told. Line numbers are those of the file, in a workbook the rows of the sheet.
///
/// # Errors
/// A [`ManifestError`] that says what cannot be read, where, and what to do.
pub fn read_manifest(
    bytes: &[u8],
    beside: Option<&[u8]>,
    register: &dyn RegisterLookup,
    weapons: Option<&Weapons>,
) -> Result<Manifest, ManifestError> {
    let decoded;
    let (mut table, encoding) = if workbook::is_one(bytes)? {
        (Table::of_sheet(workbook::read(bytes)?), None)
    } else {
        decoded = encoding::decode(bytes)?;
        (Table::of_text(&decoded.text)?, decoded.windows_1252_sample.as_ref())
    };
    let headings = headings::take(&mut table.rows)?;
    table.head.extend(headings.head);
    table.blank.append(headings.blank);
    if let Some(beside) = beside {
        let fields =
            header::fields_of_toml(beside).map_err(|problem| ManifestError::Header(vec![problem]))?;
        table.head.extend(fields);
    }
    let (header, date_question) =
        header::assemble(std::mem::take(&mut table.head)).map_err(ManifestError::Header)?;
    let mut reader = LineReader::new(&headings.columns, header.released.year(), weapons);
    let mut lines = Vec::new();
    while let Some(row) = table.rows.next()? {
        table.blank.add(row.blank_from, row.line_no);
        lines.push(reader.read(&row));
    }
    lines.shrink_to_fit();
    across::check(&mut lines, header.event, register);
    judge(&mut lines);
    let mut findings: Vec<Finding> =
        encoding.map(|sample| read_as_windows_1252(sample)).into_iter().collect();
    findings.extend(date_question);
    findings.extend(headings.findings);
    findings.extend(blank_rows(&table.blank));
    findings.extend(licence_findings(&header, &lines));
    Ok(Manifest { header, lines, findings })
}

/// A manifest taken apart, whatever file it came in.
struct Table<'a> {
    head: Vec<RawField>,
    rows: Rows<'a>,
    blank: LineNumbers,
}

impl<'a> Table<'a> {
    fn of_sheet(rows: Vec<Row>) -> Self {
        Self { head: Vec::new(), rows: Rows::of_sheet(rows), blank: LineNumbers::default() }
    }

    fn of_text(text: &'a str) -> Result<Self, ManifestError> {
        let parts = text::split(text)?;
        let rows = Rows::of_text(parts.table, parts.delimiter, parts.head_lines);
        Ok(Self { head: parts.head, rows, blank: parts.blank })
    }
}

pub(crate) fn read_as_windows_1252(sample: &str) -> Finding {
    Finding { kind: FindingKind::ReadAsWindows1252, line: 0, column: None, value: sample.into() }
}

pub(crate) fn blank_rows(blank: &LineNumbers) -> Option<Finding> {
    let lines = blank.to_string();
    let kind = FindingKind::BlankRows { count: blank.count(), lines: lines.as_str().into() };
    (blank.count() > 0).then(|| Finding { kind, line: 0, column: None, value: lines.into() })
}

/// Gives each line the verdict that its findings ask for.
pub(crate) fn judge(lines: &mut [Line]) {
    for line in lines {
        line.verdict = verdict(&line.findings);
    }
}

fn verdict(findings: &[Finding]) -> Verdict {
    match findings.iter().map(Finding::severity).max() {
        None | Some(Severity::Notice) => Verdict::Accepted,
        Some(Severity::Question) => Verdict::Question,
        Some(Severity::Refusal) => Verdict::Refused,
    }
}

fn licence_findings(header: &ConsignmentHeader, lines: &[Line]) -> Vec<Finding> {
    let released = || header.released.to_string().into_boxed_str();
    let licensed = header.quantity;
    let listed = u32::try_from(lines.len()).unwrap_or(u32::MAX);
    let mut found = Vec::new();
    let mut say = |kind, value: String| {
        found.push(Finding { kind, line: 0, column: None, value: value.into() });
    };
    if header.licence_expires < header.released {
        say(FindingKind::LicenceExpired { released: released() }, header.licence_expires.to_string());
    }
    if header.licence_issued > header.released {
        say(FindingKind::LicenceIssuedLate { released: released() }, header.licence_issued.to_string());
    }
    match listed.cmp(&licensed) {
        std::cmp::Ordering::Greater => {
            say(FindingKind::MoreThanLicensed { licensed, listed }, listed.to_string());
        }
        std::cmp::Ordering::Less => {
            say(FindingKind::FewerThanLicensed { licensed, listed }, listed.to_string());
        }
        std::cmp::Ordering::Equal => {}
    }
    found
}

fn quoted(names: &[String]) -> String {
    names.iter().map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(", ")
}

fn joined(parts: &[impl ToString]) -> String {
    parts.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests;

//! The whole manifest: its head, its lines with their verdicts, and what is to be said about it as a whole.

use marking::item::Item;
use marking::profile::Profile;

use crate::across;
use crate::columns::Column;
use crate::finding::{Finding, FindingKind, Severity};
use crate::header::{self, ConsignmentHeader, HeaderProblem};
use crate::line::LineReader;
use crate::lookup::RegisterLookup;
use crate::text;

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
    /// It is encoded as UTF-16.
    #[error("the manifest is encoded as UTF-16: save it as \"CSV UTF-8\"")]
    Utf16,
    /// It is not encoded as UTF-8.
    #[error("line {line}, byte {byte}: 0x{value:02X} is not UTF-8: save the manifest as \"CSV UTF-8\"")]
    NotUtf8 {
        /// Line, from 1.
        line: usize,
        /// Byte of the line, from 1.
        byte: usize,
        /// The byte found.
        value: u8,
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

/// Reads a manifest: UTF-8 with or without byte order mark; comma, semicolon or tab; any line ends.
///
/// The head stands in the file or in `beside`, a TOML file ([`crate::header`]). With a `profile` the kinds of weapon
/// and the free places are checked too. Findings come in the order of the lines; lines are never left out.
pub fn read_manifest(
    bytes: &[u8],
    beside: Option<&[u8]>,
    register: &dyn RegisterLookup,
    profile: Option<&Profile>,
) -> Result<Manifest, ManifestError> {
    let parts = text::split(bytes)?;
    let mut fields = parts.head;
    if let Some(beside) = beside {
        fields
            .extend(header::fields_of_toml(beside).map_err(|problem| ManifestError::Header(vec![problem]))?);
    }
    let header = header::assemble(fields).map_err(ManifestError::Header)?;
    let mut table = Table::new(parts.table, parts.delimiter, parts.head_lines);
    let heading_line = parts.head_lines + 1;
    let (columns, mut findings) = read_headings(&table.next()?.unwrap_or_default().0, heading_line)?;
    let mut reader = LineReader::new(columns, &header, profile);
    let mut lines = Vec::new();
    while let Some((record, line_no)) = table.next()? {
        if record.iter().any(|field| !field.trim().is_empty()) {
            lines.push(reader.read(&record, line_no));
        }
    }
    lines.shrink_to_fit();
    across::check(&mut lines, register);
    for line in &mut lines {
        line.verdict = verdict(&line.findings);
    }
    findings.extend(licence_findings(&header, &lines));
    Ok(Manifest { header, lines, findings })
}

/// The rows of a table with their line numbers.
struct Table<'a> {
    text: &'a str,
    reader: csv::Reader<&'a [u8]>,
    line_no: u32,
    counted_to: usize,
}

impl<'a> Table<'a> {
    fn new(text: &'a str, delimiter: u8, lines_before: u32) -> Self {
        let mut builder = csv::ReaderBuilder::new();
        let reader =
            builder.has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes());
        Self { text, reader, line_no: lines_before + 1, counted_to: 0 }
    }

    fn next(&mut self) -> Result<Option<(csv::StringRecord, u32)>, ManifestError> {
        let mut record = csv::StringRecord::new();
        let more = self.reader.read_record(&mut record).map_err(|e| ManifestError::Table(e.to_string()))?;
        if !more {
            return Ok(None);
        }
        let from = record.position().and_then(|p| usize::try_from(p.byte()).ok()).unwrap_or(0);
        let line_no = self.line_at(from);
        Ok(Some((record, line_no)))
    }

    /// The line of a record, whose position may lie before the line ends that precede it.
    fn line_at(&mut self, from: usize) -> u32 {
        let bytes = self.text.as_bytes();
        let ends = bytes[from..].iter().take_while(|b| matches!(b, b'\n' | b'\r')).count();
        let to = from + ends;
        let passed = bytes[self.counted_to..to].iter().filter(|b| **b == b'\n').count();
        self.line_no += u32::try_from(passed).unwrap_or(u32::MAX);
        self.counted_to = to;
        self.line_no
    }
}

type Headings = (Vec<Option<Column>>, Vec<Finding>);

fn read_headings(record: &csv::StringRecord, line: u32) -> Result<Headings, ManifestError> {
    let mut columns: Vec<Option<Column>> = Vec::new();
    let mut findings = Vec::new();
    for heading in record {
        let column = Column::of_heading(heading);
        let earlier = columns.iter().position(|known| column.is_some() && *known == column);
        if let (Some(column), Some(index)) = (column, earlier) {
            let (first, second) = (record[index].to_owned(), heading.to_owned());
            return Err(ManifestError::ColumnTwice { line, column, first, second });
        }
        if column.is_none() && !heading.trim().is_empty() {
            findings.push(Finding {
                kind: FindingKind::ColumnUnknown,
                line,
                column: None,
                value: heading.into(),
            });
        }
        columns.push(column);
    }
    let missing: Vec<Column> =
        Column::required().filter(|column| !columns.contains(&Some(*column))).collect();
    match missing.is_empty() {
        true => Ok((columns, findings)),
        false => Err(ManifestError::ColumnsMissing { line, columns: missing }),
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

fn joined(parts: &[impl ToString]) -> String {
    parts.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests;

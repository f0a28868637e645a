//! Rows of a workbook (XLSX): the sheet that has the headings, its cells as text, and what is said of single cells.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::io::{Cursor, Read};

use calamine::{DataRef, Dimensions, ExcelDateTime, Reader, Style, Xlsx, XlsxError};
use csv::StringRecord;

use crate::headings;
use crate::manifest::ManifestError;
use crate::table::{CellNote, Row};

/// Bytes that a workbook may unpack to, all its parts together.
const UNPACKED_MAX: u64 = 512 << 20;
/// Rows that are read, of one sheet.
const ROWS_MAX: u64 = 200_000;
/// Cells with something in them that are read, of all sheets looked at.
const CELLS_MAX: u64 = 4_000_000;
/// Columns that are read.
const COLUMNS_MAX: u64 = 256;
/// Parts of the archive, which are sheets, pictures and the like.
const PARTS_MAX: u64 = 10_000;
/// Merged cells of a sheet.
const MERGED_MAX: u64 = 100_000;
/// Spreadsheets keep 15 digits: numbers from here on are shown with zeros for the digits that are lost.
const EXACT_BELOW: f64 = 1e15;

/// Whether the bytes are a ZIP archive, as workbooks are.
///
/// # Errors
/// [`ManifestError::Encrypted`] and [`ManifestError::OldWorkbook`] for workbooks of other kinds.
pub fn is_one(bytes: &[u8]) -> Result<bool, ManifestError> {
    if bytes.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let encrypted = bytes.windows(name.len()).any(|window| window == name);
        return Err(if encrypted { ManifestError::Encrypted } else { ManifestError::OldWorkbook });
    }
    Ok(bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06"))
}

/// Reads the first sheet that has the headings.
///
/// # Errors
/// [`ManifestError::NotWorkbook`], [`ManifestError::TooLarge`] and [`ManifestError::NoSheet`].
pub fn read(bytes: &[u8]) -> Result<Vec<Row>, ManifestError> {
    read_prepared(bytes, |rows| rows)
}

/// Reads the first sheet that has the headings once its rows were prepared.
///
/// # Errors
/// As [`read`].
pub fn read_prepared(
    bytes: &[u8],
    prepare: impl Fn(Vec<Row>) -> Vec<Row>,
) -> Result<Vec<Row>, ManifestError> {
    check_size(bytes)?;
    let mut book: Book<'_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| not_workbook(&error))?;
    let sheets = book.sheet_names();
    let mut budget = Budget { cells_left: CELLS_MAX };
    let mut nearest: Option<(usize, String)> = None;
    for name in &sheets {
        let rows = match sheet(&mut book, name, &mut budget) {
            // A sheet of another kind, such as a chart.
            Err(SheetError::NoCells) => continue,
            Err(SheetError::Manifest(error)) => return Err(error),
            Ok(rows) => prepare(rows),
        };
        match headings::find(&rows) {
            Ok(_) => return Ok(rows),
            Err(error) => {
                let missing = missing(&error);
                if nearest.as_ref().is_none_or(|(least, _)| missing < *least) {
                    nearest = Some((missing, format!("\"{name}\": {error}")));
                }
            }
        }
    }
    let nearest = nearest.map_or("none".to_owned(), |(_, told)| told);
    Err(ManifestError::NoSheet { sheets, nearest })
}

/// Reads the first sheet that has anything in it.
///
/// # Errors
/// As [`read`].
pub fn read_first(bytes: &[u8]) -> Result<Vec<Row>, ManifestError> {
    check_size(bytes)?;
    let mut book: Book<'_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| not_workbook(&error))?;
    let mut budget = Budget { cells_left: CELLS_MAX };
    for name in &book.sheet_names() {
        match sheet(&mut book, name, &mut budget) {
            Ok(rows) if !rows.is_empty() => return Ok(rows),
            Ok(_) | Err(SheetError::NoCells) => {}
            Err(SheetError::Manifest(error)) => return Err(error),
        }
    }
    Err(ManifestError::Empty)
}

type Book<'a> = Xlsx<Cursor<&'a [u8]>>;

/// How many columns a sheet lacks.
fn missing(error: &ManifestError) -> usize {
    match error {
        ManifestError::ColumnTwice { .. } => 0,
        ManifestError::ColumnsMissing { columns, .. } => columns.len(),
        _ => usize::MAX,
    }
}

fn not_workbook(error: &XlsxError) -> ManifestError {
    ManifestError::NotWorkbook(error.to_string())
}

fn too_large(what: &'static str, limit: u64, found: u64) -> Result<(), ManifestError> {
    if found > limit { Err(ManifestError::TooLarge { what, limit, found }) } else { Ok(()) }
}

/// Unpacks every part once without keeping it: what an archive says of its sizes may be wrong.
fn check_size(bytes: &[u8]) -> Result<(), ManifestError> {
    let unreadable = |error: &dyn std::fmt::Display| ManifestError::NotWorkbook(error.to_string());
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|error| unreadable(&error))?;
    too_large("parts", PARTS_MAX, archive.len() as u64)?;
    let mut unpacked = 0;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|error| unreadable(&error))?;
        let mut bounded = part.take(UNPACKED_MAX + 1 - unpacked);
        unpacked += std::io::copy(&mut bounded, &mut std::io::sink()).map_err(|error| unreadable(&error))?;
        too_large("bytes when unpacked", UNPACKED_MAX, unpacked)?;
    }
    Ok(())
}

/// What may still be read.
struct Budget {
    cells_left: u64,
}

impl Budget {
    fn spend(&mut self) -> Result<(), ManifestError> {
        let left = self.cells_left.checked_sub(1);
        self.cells_left =
            left.ok_or(ManifestError::TooLarge { what: "cells", limit: CELLS_MAX, found: CELLS_MAX + 1 })?;
        Ok(())
    }
}

enum SheetError {
    NoCells,
    Manifest(ManifestError),
}

impl From<ManifestError> for SheetError {
    fn from(error: ManifestError) -> Self {
        Self::Manifest(error)
    }
}

impl From<XlsxError> for SheetError {
    fn from(error: XlsxError) -> Self {
        match error {
            XlsxError::NotAWorksheet(_) | XlsxError::WorksheetNotFound(_) => Self::NoCells,
            error => Self::Manifest(not_workbook(&error)),
        }
    }
}

/// The cells of one row on the way to a [`Row`].
#[derive(Default)]
struct SheetRow {
    cells: BTreeMap<usize, String>,
    notes: Vec<(usize, CellNote)>,
    spans: Vec<(usize, usize)>,
}

fn sheet(book: &mut Book<'_>, name: &str, budget: &mut Budget) -> Result<Vec<Row>, SheetError> {
    let mut rows: BTreeMap<u32, SheetRow> = BTreeMap::new();
    let mut cells = book.worksheet_cells_reader(name)?;
    let zeros: Vec<usize> = cells.styles().iter().map(zeros_shown).collect();
    while let Some((cell, style)) = cells.next_cell_with_style_id()? {
        let (row, column) = cell.get_position();
        let Some((text, note)) = text_of(cell.get_value(), zeros.get(style).copied().unwrap_or(0)) else {
            continue;
        };
        budget.spend()?;
        too_large("columns", COLUMNS_MAX, u64::from(column) + 1)?;
        let row = rows.entry(row).or_default();
        row.cells.insert(column as usize, text);
        row.notes.extend(note.map(|note| (column as usize, note)));
        too_large("rows", ROWS_MAX, rows.len() as u64)?;
    }
    drop(cells);
    let merged = book.merge_cells_by_sheet_name(name)?;
    too_large("merged cells", MERGED_MAX, merged.len() as u64)?;
    for region in merged {
        spread(&mut rows, region, budget)?;
    }
    Ok(finished(rows))
}

/// Gives the value of a merged cell to the rows it spans, as far as anything else stands in them, and notes the
/// columns it spans in its first row.
fn spread(
    rows: &mut BTreeMap<u32, SheetRow>,
    region: Dimensions,
    budget: &mut Budget,
) -> Result<(), ManifestError> {
    let ((first_row, first), (last_row, last)) = (region.start, region.end);
    let Some(row) = rows.get_mut(&first_row) else {
        return Ok(());
    };
    if last > first {
        row.spans.push((first as usize, last as usize));
    }
    let Some(value) = row.cells.get(&(first as usize)).cloned() else {
        return Ok(());
    };
    let own = row.notes.iter().find(|(place, _)| *place == first as usize).copied();
    if last_row <= first_row {
        return Ok(());
    }
    for (_, below) in rows.range_mut(first_row + 1..=last_row) {
        budget.spend()?;
        if let Entry::Vacant(cell) = below.cells.entry(first as usize) {
            cell.insert(value.clone());
            below.notes.extend(own);
            below.notes.push((first as usize, CellNote::Merged { first_line: first_row + 1 }));
        }
    }
    Ok(())
}

/// The rows with each place up to the last one used.
fn finished(rows: BTreeMap<u32, SheetRow>) -> Vec<Row> {
    let mut blank_from = 1;
    let mut finished = Vec::with_capacity(rows.len());
    for (index, row) in rows {
        let mut cells = StringRecord::new();
        let last = row.cells.keys().next_back().copied().unwrap_or(0);
        for place in 0..=last {
            cells.push_field(row.cells.get(&place).map_or("", String::as_str));
        }
        let row =
            Row { line_no: index + 1, blank_from, cells, of_sheet: true, notes: row.notes, spans: row.spans };
        if !row.is_blank() {
            blank_from = row.line_no + 1;
            finished.push(row);
        }
    }
    finished
}

/// The text of a cell as its reader sees it, and what is to be noted; none for an empty one. A whole number is
/// written with as many digits as its format shows zeros for.
fn text_of(value: &DataRef<'_>, zeros: usize) -> Option<(String, Option<CellNote>)> {
    let plain = |text: String| Some((text, None));
    match value {
        DataRef::Empty => None,
        DataRef::String(text) => plain(text.clone()),
        DataRef::SharedString(text) => plain((*text).to_owned()),
        DataRef::Int(number) => plain(format!("{number:0zeros$}")),
        DataRef::Float(number) => {
            let exact = number.fract() == 0.0 && number.abs() < EXACT_BELOW;
            let text = if exact { format!("{number:0zeros$.0}") } else { number.to_string() };
            Some((text, (!exact).then_some(CellNote::Inexact)))
        }
        DataRef::Bool(truth) => plain(if *truth { "TRUE" } else { "FALSE" }.to_owned()),
        DataRef::DateTime(date) if date.is_datetime() => Some((date_text(date), Some(CellNote::Date))),
        DataRef::DateTime(duration) => Some((duration.as_f64().to_string(), Some(CellNote::Date))),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            let day = text.strip_suffix("T00:00:00").unwrap_or(text);
            Some((day.to_owned(), Some(CellNote::Date)))
        }
        DataRef::Error(error) => plain(error.to_string()),
    }
}

fn date_text(date: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, _) = date.to_ymd_hms_milli();
    let day = format!("{year:04}-{month:02}-{day:02}");
    if (hour, minute, second) == (0, 0, 0) { day } else { format!("{day} {hour:02}:{minute:02}:{second:02}") }
}

/// How many digits a number format such as `000000` shows at least; 0 for any other.
fn zeros_shown(style: &Style) -> usize {
    let code = style.number_format.as_ref().map_or("", |format| format.format_code.as_str());
    if (2..=30).contains(&code.len()) && code.bytes().all(|b| b == b'0') { code.len() } else { 0 }
}

#[cfg(test)]
mod tests;

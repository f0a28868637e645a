//! Lives as a table, one row each, for spreadsheets. Its headings are those that intake reads.

use super::line::LifeLine;
use marking::item::SerialStatus;
use rust_xlsxwriter::{Format, Workbook, XlsxError};
use std::io::Write;

/// The headings, in order.
pub const HEADINGS: [&str; 22] = [
    "life",
    "item no",
    "maker",
    "model",
    "type",
    "calibre",
    "serial",
    "serial status",
    "country",
    "year",
    "component",
    "of life",
    "station number",
    "consignment",
    "state",
    "place",
    "marks applied",
    "marks proven",
    "marks observed",
    "last event",
    "last event on",
    "remarks",
];

/// The fields of a row, under [`HEADINGS`].
#[must_use]
pub fn row(line: &LifeLine) -> [String; HEADINGS.len()] {
    let item = &line.item;
    let counting = line.events.iter().rfind(|event| event.error.is_none());
    let marks = |marks: Vec<String>| marks.join(" | ");
    let proven = line.applied.iter().map(|mark| {
        let seen = if mark.witnessed { "witnessed" } else { "attested" };
        format!("{seen}, {}", mark.text)
    });
    let found = item.observed_marks.iter().chain(line.observed.iter().map(|seen| &seen.mark));
    let observed = found.map(|mark| format!("{}@{}:{}", mark.text, mark.part.as_str(), mark.place.as_str()));
    [
        line.life.to_string(),
        item.item_no.clone(),
        item.maker.to_string(),
        item.model.to_string(),
        item.kind.to_string(),
        item.calibre.to_string(),
        item.serial.clone().unwrap_or_default(),
        status_word(item.serial_status),
        item.country_of_manufacture.map(|country| country.to_string()).unwrap_or_default(),
        item.year_of_manufacture.map(|year| year.to_string()).unwrap_or_default(),
        line.component.map(|part| part.as_str().to_owned()).unwrap_or_default(),
        line.of.map(|life| life.to_string()).unwrap_or_default(),
        line.number.clone().unwrap_or_default(),
        line.consignment.clone().unwrap_or_default(),
        line.state.clone(),
        line.place.clone().unwrap_or_default(),
        marks(line.applied.iter().map(|mark| mark.lines.join(" / ")).collect()),
        marks(proven.collect()),
        marks(observed.collect()),
        counting.map(|event| what(&event.event)).unwrap_or_default(),
        counting.map(|event| event.on.to_string()).unwrap_or_default(),
        item.remarks.clone(),
    ]
}

fn status_word(status: SerialStatus) -> String {
    status.as_str().to_owned()
}

/// The word for what happened, as it stands in the ledger.
pub(super) fn what(event: &registry::record::Happening) -> String {
    let value = serde_json::to_value(event).unwrap_or_default();
    value.get("what").and_then(serde_json::Value::as_str).unwrap_or_default().to_owned()
}

/// Rows as CSV. A field that a spreadsheet would take for a formula is told as text, behind an apostrophe.
pub struct CsvTable<W: Write> {
    writer: csv::Writer<W>,
}

impl<W: Write> CsvTable<W> {
    /// Begins a table with its headings. The text begins with a byte order mark, so that spreadsheets take it for UTF-8.
    ///
    /// # Errors
    /// The writer's failure.
    pub fn new(mut out: W) -> Result<Self, csv::Error> {
        out.write_all("\u{FEFF}".as_bytes())?;
        let mut writer = csv::Writer::from_writer(out);
        writer.write_record(HEADINGS)?;
        Ok(Self { writer })
    }

    /// Adds a row.
    ///
    /// # Errors
    /// The writer's failure.
    pub fn push(&mut self, line: &LifeLine) -> Result<(), csv::Error> {
        self.writer.write_record(row(line).iter().map(|field| harmless(field)))
    }

    /// Ends the table.
    ///
    /// # Errors
    /// The writer's failure.
    pub fn finish(self) -> Result<W, csv::Error> {
        self.writer.into_inner().map_err(|error| error.into_error().into())
    }
}

/// A field that begins like a formula would be reckoned by the spreadsheet that opens the file.
fn harmless(field: &str) -> String {
    match field.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        true => format!("'{field}"),
        false => field.to_owned(),
    }
}

/// Rows that a sheet holds at most.
const SHEET_ROWS: u32 = 1_048_576;

/// Rows as a workbook; every field is text, so that no serial loses its zeros.
pub struct XlsxTable {
    book: Workbook,
    rows: u32,
}

impl Default for XlsxTable {
    fn default() -> Self {
        Self { book: Workbook::new(), rows: 0 }
    }
}

impl XlsxTable {
    /// Adds a row; a new sheet begins where one is full.
    ///
    /// # Errors
    /// The workbook's failure.
    pub fn push(&mut self, line: &LifeLine) -> Result<(), XlsxError> {
        let at = 1 + self.rows % (SHEET_ROWS - 1);
        let text = Format::new().set_num_format("@");
        if at == 1 {
            let sheet = self.book.add_worksheet_with_constant_memory()?;
            let bold = Format::new().set_bold();
            for (column, heading) in (0..).zip(HEADINGS) {
                sheet.write_string_with_format(0, column, heading, &bold)?;
            }
            sheet.set_freeze_panes(1, 0)?;
        }
        let last = self.book.worksheets().len() - 1;
        let sheet = self.book.worksheet_from_index(last)?;
        for (column, field) in (0..).zip(row(line)) {
            sheet.write_string_with_format(at, column, field, &text)?;
        }
        self.rows += 1;
        Ok(())
    }

    /// The workbook's bytes.
    ///
    /// # Errors
    /// The workbook's failure.
    pub fn finish(mut self) -> Result<Vec<u8>, XlsxError> {
        if self.rows == 0 {
            let sheet = self.book.add_worksheet();
            for (column, heading) in (0..).zip(HEADINGS) {
                sheet.write_string(0, column, heading)?;
            }
        }
        self.book.save_to_buffer()
    }
}

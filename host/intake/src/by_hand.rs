//! Weapons that are entered by hand or scanned, read to be recorded and not to be marked: the same checks as a list's,
//! without what only marking needs. And files that name weapons, one to a row.

use crate::across;
use crate::columns::Column;
use crate::encoding;
use crate::finding::{Finding, FindingKind};
use crate::headings::SEARCHED_ROWS;
use crate::line::LineReader;
use crate::lookup::RegisterLookup;
use crate::manifest::{Line, ManifestError, judge};
use crate::table::{Row, Rows};
use crate::workbook;
use csv::StringRecord;
use jiff::civil::Date;
use marking::case::Event;
use marking::item::SerialStatus;

/// Reads values that were typed or scanned, a list of them for each weapon. `day` bounds the years of manufacture.
pub fn read_values(rows: &[Vec<(Column, String)>], day: Date, register: &dyn RegisterLookup) -> Vec<Line> {
    let mut columns: Vec<Column> = rows.iter().flatten().map(|(column, _)| *column).collect();
    columns.sort_unstable();
    columns.dedup();
    let cells = |row: &Vec<(Column, String)>| {
        let value = |wanted: &Column| row.iter().find(|(column, _)| column == wanted);
        columns.iter().map(|wanted| value(wanted).map_or("", |(_, value)| value)).collect::<StringRecord>()
    };
    let known: Vec<Option<Column>> = columns.iter().copied().map(Some).collect();
    let mut reader = LineReader::new(&known, day.year(), None);
    let mut lines: Vec<Line> =
        (1..).zip(rows).map(|(line_no, row)| reader.read(&of_sheet(line_no, cells(row)))).collect();
    lines.iter_mut().for_each(for_a_record);
    across::check(&mut lines, Event::Import, register);
    judge(&mut lines);
    lines
}

fn of_sheet(line_no: u32, cells: StringRecord) -> Row {
    Row { line_no, blank_from: line_no, cells, of_sheet: true, notes: Vec::new(), spans: Vec::new() }
}

/// Leaves out what stands in the way of a mark only. A serial that nobody has looked for is recorded as just that.
fn for_a_record(line: &mut Line) {
    let of_marking = |finding: &Finding| match (&finding.kind, finding.column) {
        (FindingKind::ValueMissing, Some(column)) => column != Column::Maker,
        (FindingKind::CountryMissing | FindingKind::SerialObliterated | FindingKind::SerialUnknown, _) => {
            true
        }
        _ => false,
    };
    let unknown = line.findings.iter().any(|finding| matches!(finding.kind, FindingKind::SerialUnknown));
    if let Some(item) = line.item.as_mut().filter(|_| unknown) {
        item.serial_status = SerialStatus::Unknown;
    }
    line.findings.retain(|finding| !of_marking(finding));
}

/// The rows of a file that names weapons, text or a workbook: line numbers and fields. `is_heading` says what it may be
/// headed by, so that its delimiter is known by it.
///
/// # Errors
/// A [`ManifestError`] where the bytes are neither.
pub fn read_rows(
    bytes: &[u8],
    is_heading: impl Fn(&str) -> bool,
) -> Result<Vec<(u32, Vec<String>)>, ManifestError> {
    let fields = |row: Row| (row.line_no, row.cells.iter().map(|cell| cell.trim().to_owned()).collect());
    if workbook::is_one(bytes)? {
        return Ok(workbook::read_first(bytes)?.into_iter().map(fields).collect());
    }
    let decoded = encoding::decode(bytes)?;
    let mut source = Rows::of_text(&decoded.text, delimiter(&decoded.text, is_heading), 0);
    let mut rows = Vec::new();
    while let Some(row) = source.next()? {
        rows.push(fields(row));
    }
    Ok(rows)
}

/// The delimiter by which most fields of one line are headings; where none is, the comma.
fn delimiter(text: &str, is_heading: impl Fn(&str) -> bool) -> u8 {
    let headings = |delimiter: u8| {
        let known = |line: &str| {
            line.split(char::from(delimiter)).filter(|cell| is_heading(cell.trim().trim_matches('"'))).count()
        };
        text.lines().take(SEARCHED_ROWS).map(known).max()
    };
    [b';', b'\t', b','].into_iter().max_by_key(|delimiter| headings(*delimiter)).unwrap_or(b',')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lookup::EmptyRegister;
    use jiff::civil::date;

    #[test]
    fn values_entered_by_hand_meet_the_checks_of_a_list_but_those_of_marking() {
        let of = |serial: &str, status: &str| {
            let values = [(Column::Maker, "Glock"), (Column::Serial, serial), (Column::SerialStatus, status)];
            values.map(|(column, value)| (column, value.to_owned())).to_vec()
        };
        for (rows, ids) in [
            (vec![of("A17", "")], vec![]),
            (vec![of("unreadable", "")], vec!["serial-junk"]),
            (vec![of("", "")], vec!["serial-blank"]),
            (vec![of("", "unknown")], vec![]),
            (vec![of("", "obliterated")], vec![]),
            (vec![of("A17", ""), of("a 17", "")], vec!["identity-twice"]),
        ] {
            let lines = read_values(&rows, date(2026, 3, 2), &EmptyRegister);
            let found: Vec<_> = lines.iter().flat_map(|line| &line.findings).map(Finding::id).collect();
            assert_eq!(found, ids, "{rows:?}");
        }
    }

    #[test]
    fn rows_of_a_file_have_the_delimiter_of_their_headings() {
        let rows = read_rows(b"Serial;Maker\nA,1;Glock\n\nB;FN\n", |heading| heading == "Serial").unwrap();
        assert_eq!(rows[1], (2, vec!["A,1".to_owned(), "Glock".to_owned()]));
        assert_eq!(rows[2].0, 4);
    }
}

//! A register as it was kept so far, in a workbook or a text file: every row of it as an item, what is wrong with it, and
//! whatever its other columns say.
//!
//! Such a list has no consignment around it. Its headings may be anything, so the person who takes it in says which
//! heading means which column and what holds for columns that are not there. Nothing of a row is lost: what no column
//! takes up comes back beside the item, under its heading.

use jiff::civil::Date;
use marking::case::Event;
use marking::weapon::Weapons;

use crate::across;
use crate::columns::{Column, heading_key};
use crate::encoding;
use crate::finding::Finding;
use crate::headings;
use crate::line::LineReader;
use crate::lookup::RegisterLookup;
use crate::manifest::{Line, ManifestError, blank_rows, judge, read_as_windows_1252};
use crate::table::{LineNumbers, Row, Rows};
use crate::text;
use crate::workbook;

/// How a list's headings are to be read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mapping {
    /// Headings of the list, and the columns that they mean.
    pub headings: Vec<(String, Column)>,
    /// What every row says in a column that the list does not have.
    pub constants: Vec<(Column, String)>,
}

/// A list as read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OldList {
    /// Its rows in their order.
    pub rows: Vec<OldRow>,
    /// What stands in each place of a row: the heading, where it was mapped that of its column, and the column.
    pub columns: Vec<(String, Option<Column>)>,
    /// What is to be said about the list as a whole.
    pub findings: Vec<Finding>,
}

/// A row of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OldRow {
    /// The item, and what is to be said about it.
    pub line: Line,
    /// What other columns say, each with its heading; blank cells are left out.
    pub extra: Vec<(String, String)>,
}

/// Reads a list. Rows without an item number of their own get that of their line. `day` bounds the years of manufacture.
///
/// # Errors
/// A [`ManifestError`] that says what cannot be read, where, and what to do. What is wrong with single rows is in their
/// findings.
pub fn read_old_list(
    bytes: &[u8],
    mapping: &Mapping,
    day: Date,
    register: &dyn RegisterLookup,
    weapons: Option<&Weapons>,
) -> Result<OldList, ManifestError> {
    let (rows, windows_1252_sample) = prepared_rows(bytes, mapping)?;
    let mut rows = Rows::of_sheet(rows);
    let headings = headings::take(&mut rows)?;
    let mut reader = LineReader::new(&headings.columns, day.year(), weapons);
    let (mut lines, mut extra, mut blank) = (Vec::new(), Vec::new(), LineNumbers::default());
    blank.append(headings.blank);
    while let Some(row) = rows.next()? {
        blank.add(row.blank_from, row.line_no);
        extra.push(extra_of(&row, &headings.columns, &headings.texts));
        lines.push(reader.read(&row));
    }
    // What begins a life here must not be there yet.
    across::check(&mut lines, Event::Import, register);
    judge(&mut lines);
    let mut findings: Vec<Finding> =
        windows_1252_sample.as_deref().map(read_as_windows_1252).into_iter().collect();
    findings.extend(headings.findings);
    findings.extend(blank_rows(&blank));
    let columns = headings.texts.into_iter().zip(headings.columns).collect();
    let rows = lines.into_iter().zip(extra).map(|(line, extra)| OldRow { line, extra }).collect();
    Ok(OldList { rows, columns, findings })
}

/// The rows under the headings that the mapping gives them, and a sample of text that was read as Windows-1252.
fn prepared_rows(bytes: &[u8], mapping: &Mapping) -> Result<(Vec<Row>, Option<Box<str>>), ManifestError> {
    if workbook::is_one(bytes)? {
        return Ok((workbook::read_prepared(bytes, |rows| prepared(rows, mapping))?, None));
    }
    let decoded = encoding::decode(bytes)?;
    let parts = text::split(&decoded.text)?;
    let mut from = Rows::of_text(parts.table, delimiter(parts.table, mapping), parts.head_lines);
    let mut rows = Vec::new();
    while let Some(row) = from.next()? {
        rows.push(row);
    }
    Ok((prepared(rows, mapping), decoded.windows_1252_sample))
}

/// The delimiter by which most headings of one line are known or mapped ones.
fn delimiter(table: &str, mapping: &Mapping) -> u8 {
    let count = |line: &str, delimiter: u8| {
        let mapped = |field: &str| {
            let key = heading_key(field.trim().trim_matches('"'));
            mapping.headings.iter().any(|(heading, _)| heading_key(heading) == key)
        };
        let fields = line.split(char::from(delimiter)).filter(|field| mapped(field)).count();
        fields + headings::known_in(line, char::from(delimiter))
    };
    let most =
        |delimiter: u8| table.lines().take(headings::SEARCHED_ROWS).map(|line| count(line, delimiter)).max();
    [b';', b'\t', b','].into_iter().max_by_key(|delimiter| most(*delimiter)).unwrap_or(b',')
}

/// Writes the mapped headings over the list's own, and adds columns for what the mapping says of every row.
fn prepared(mut rows: Vec<Row>, mapping: &Mapping) -> Vec<Row> {
    let keys: Vec<_> =
        mapping.headings.iter().map(|(heading, column)| (heading_key(heading), *column)).collect();
    let renamed = |cell: &str| {
        let key = heading_key(cell);
        keys.iter().find(|(known, _)| *known == key).map(|(_, column)| column.to_string())
    };
    let searched = rows.len().min(headings::SEARCHED_ROWS);
    for row in &mut rows[..searched] {
        if row.cells.iter().any(|cell| renamed(cell).is_some()) {
            row.cells =
                row.cells.iter().map(|cell| renamed(cell).unwrap_or_else(|| cell.to_owned())).collect();
        }
    }
    let known = |row: &Row| row.cells.iter().filter(|cell| Column::of_heading(cell).is_some()).count();
    // The last of equals is the nearest to the data.
    let Some(at) = (0..searched).max_by_key(|at| known(&rows[*at])) else { return rows };
    let has = |column| rows[at].cells.iter().any(|cell| Column::of_heading(cell) == Some(column));
    let mut added: Vec<(Column, Option<&str>)> = Vec::new();
    if !has(Column::ItemNo) && !mapping.constants.iter().any(|(column, _)| *column == Column::ItemNo) {
        added.push((Column::ItemNo, None));
    }
    let absent = mapping.constants.iter().filter(|(column, _)| !has(*column));
    added.extend(absent.map(|(column, value)| (*column, Some(value.as_str()))));
    if !added.is_empty() {
        widen(&mut rows[at..], &added);
    }
    rows
}

/// Adds columns behind all that are there: headings in the first row, and in every other the value or the line number.
fn widen(rows: &mut [Row], added: &[(Column, Option<&str>)]) {
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    for (at, row) in rows.iter_mut().enumerate() {
        let missing = width - row.cells.len();
        row.cells.extend(std::iter::repeat_n("", missing));
        // Rows shorter than the widest are no mistake any more.
        row.of_sheet = true;
        for (column, value) in added {
            match (at, value) {
                (0, _) => row.cells.push_field(&column.to_string()),
                (_, Some(value)) => row.cells.push_field(value),
                (_, None) => row.cells.push_field(&row.line_no.to_string()),
            }
        }
    }
}

fn extra_of(row: &Row, columns: &[Option<Column>], headings: &[String]) -> Vec<(String, String)> {
    let unread = headings.iter().zip(columns).enumerate().filter(|(_, (_, column))| column.is_none());
    let value = |(place, (heading, _)): (usize, (&String, _))| (heading.clone(), row.cell(place).to_owned());
    unread.map(value).filter(|(_, value)| !value.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lookup::EmptyRegister;
    use crate::manifest::Verdict;
    use jiff::civil::date;

    fn mapping() -> Mapping {
        Mapping {
            headings: vec![
                ("Fabr.".to_owned(), Column::Maker),
                ("Waffen Nr".to_owned(), Column::Serial),
                ("Muster".to_owned(), Column::Model),
            ],
            constants: [(Column::Kind, "pistol"), (Column::Calibre, "9x19"), (Column::Country, "AT")]
                .map(|(column, value)| (column, value.to_owned()))
                .to_vec(),
        }
    }

    fn read(text: &str) -> Result<OldList, ManifestError> {
        read_old_list(text.as_bytes(), &mapping(), date(2026, 3, 2), &EmptyRegister, None)
    }

    const LIST: &str = "Waffenbuch der Station\n\nFabr.;Muster;Waffen Nr;Schrank;Ausgegeben an\n\
                        Glock;17;BKH0001;A 3;\nGlock;17;BKH0002;A 4;Wache 2\n";

    #[test]
    fn list_with_headings_of_its_own_is_read_as_the_mapping_says_and_nothing_is_lost() {
        let list = read(LIST).unwrap();
        let items: Vec<_> = list.rows.iter().map(|row| row.line.item.as_ref().unwrap()).collect();
        assert_eq!(items.iter().map(|item| item.item_no.as_str()).collect::<Vec<_>>(), ["4", "5"]);
        assert_eq!((&*items[1].maker, &*items[1].kind, &*items[1].calibre), ("Glock", "pistol", "9x19"));
        assert_eq!(items[1].serial.as_deref(), Some("BKH0002"));
        let extra =
            |at: usize| list.rows[at].extra.iter().map(|(heading, value)| format!("{heading}={value}"));
        assert_eq!(extra(0).collect::<Vec<_>>(), ["Schrank=A 3"]);
        assert_eq!(extra(1).collect::<Vec<_>>(), ["Schrank=A 4", "Ausgegeben an=Wache 2"]);
        assert!(list.rows.iter().all(|row| row.line.verdict == Verdict::Accepted), "{list:?}");
        assert_eq!(list.columns[2], ("serial".to_owned(), Some(Column::Serial)));
        assert_eq!(list.columns[3], ("Schrank".to_owned(), None));
    }

    #[test]
    fn list_that_says_a_weapon_twice_or_no_serial_is_told_by_row() {
        let list = read(&format!("{LIST}Glock;17;BKH0001;;\nGlock;17;rusty;;\n")).unwrap();
        let verdicts: Vec<_> = list.rows.iter().map(|row| row.line.verdict).collect();
        assert_eq!(verdicts[..3], [Verdict::Accepted, Verdict::Accepted, Verdict::Refused]);
        assert_ne!(verdicts[3], Verdict::Accepted);
    }

    #[test]
    fn list_whose_columns_are_not_mapped_is_refused_with_what_is_missing() {
        let refused = read("Fabr.;Muster;Schrank\nGlock;17;A 3\n").unwrap_err();
        assert!(
            matches!(refused, ManifestError::ColumnsMissing { ref columns, .. } if *columns == [Column::Serial]),
            "{refused:?}"
        );
    }
}

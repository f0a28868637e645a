//! Where the table begins: the row of the headings, what stands above it, and a row above that groups the columns.

use crate::columns::{Column, heading_key};
use crate::finding::{Finding, FindingKind};
use crate::header::{self, RawField};
use crate::manifest::ManifestError;
use crate::table::{LineNumbers, Row, Rows};

/// Among so many rows, blank ones not counted, the headings have to be.
pub const SEARCHED_ROWS: usize = 40;

/// The headings of a table and what stands above them.
#[derive(Debug, PartialEq, Eq)]
pub struct Headings {
    /// What each place of a row holds; none for a heading that is blank or unknown.
    pub columns: Vec<Option<Column>>,
    /// The heading of each place, as written.
    pub texts: Vec<String>,
    /// What is to be said: unknown headings, and rows above that were passed over.
    pub findings: Vec<Finding>,
    /// Fields of the consignment's head that stand above.
    pub head: Vec<RawField>,
    /// Blank lines among the rows above.
    pub blank: LineNumbers,
    /// How many rows all this takes.
    pub rows: usize,
}

/// Takes the headings and all rows above them.
///
/// # Errors
/// [`ManifestError::Empty`], [`ManifestError::ColumnsMissing`] for the row that comes nearest, and
/// [`ManifestError::ColumnTwice`].
pub fn take(rows: &mut Rows<'_>) -> Result<Headings, ManifestError> {
    let headings = find(rows.peek(SEARCHED_ROWS)?)?;
    for _ in 0..headings.rows {
        rows.next()?;
    }
    Ok(headings)
}

/// Finds the headings among the first rows of a table.
///
/// # Errors
/// As [`take`].
pub fn find(rows: &[Row]) -> Result<Headings, ManifestError> {
    let rows = &rows[..rows.len().min(SEARCHED_ROWS)];
    let found = (0..rows.len()).find_map(|index| at(rows, index));
    let (first, last, joined) = found.ok_or_else(|| refusal(rows))?;
    let columns = trimmed(joined.iter().map(|heading| Column::of_heading(heading)).collect(), &joined);
    let line = rows[last].line_no;
    let mut findings = unknown_headings(&joined, &columns, line);
    let (mut head, mut above, mut blank) = (Vec::new(), Vec::new(), LineNumbers::default());
    for row in &rows[..=last] {
        blank.add(row.blank_from, row.line_no);
    }
    for row in &rows[..first] {
        match header::field_of_row(row) {
            Some(field) => head.extend(field),
            None => above.push(row),
        }
    }
    findings.extend(passed_over(&above));
    let mut texts = joined;
    texts.truncate(columns.len());
    Ok(Headings { columns, texts, findings, head, blank, rows: last + 1 })
}

/// The first and last row of the headings and their texts, where they begin or end with this row.
fn at(rows: &[Row], index: usize) -> Option<(usize, usize, Vec<String>)> {
    let row = &rows[index];
    let alone = texts(row);
    let above = index.checked_sub(1).map(|above| &rows[above]).filter(|above| is_group(above));
    if let Some(above) = above {
        let under = joined(above, row);
        if is_complete(&under) && under != alone {
            return Some((index - 1, index, under));
        }
    }
    if !is_complete(&alone) {
        return None;
    }
    // A second row of headings may divide some of the first.
    if let Some(below) = rows.get(index + 1).filter(|below| divides(row, below)) {
        let both = joined(row, below);
        if is_complete(&both) {
            return Some((index, index + 1, both));
        }
    }
    Some((index, index, alone))
}

fn texts(row: &Row) -> Vec<String> {
    row.cells.iter().map(|cell| cell.trim().to_owned()).collect()
}

/// Whether a row above the headings may group them: it is no part of the consignment's head.
fn is_group(row: &Row) -> bool {
    header::field_of_row(row).is_none()
}

/// The headings of two rows. What stands in both is one heading where that is a known one ("Serial" over "No."), and
/// the lower one otherwise; what is blank below is the upper one.
fn joined(upper: &Row, lower: &Row) -> Vec<String> {
    let width = upper.cells.len().max(lower.cells.len());
    let heading = |place: usize| {
        let (own, below) = (upper.cell(place), lower.cell(place));
        let both = format!("{} {below}", group_of(upper, place));
        match below.is_empty() {
            true => own.to_owned(),
            false if Column::of_heading(&both).is_some() => both,
            false => below.to_owned(),
        }
    };
    let headings: Vec<String> = (0..width).map(heading).collect();
    // A group's name that takes another column's heading is none.
    if has_twice(&headings) { texts(lower) } else { headings }
}

/// The text that groups a place: its own, or that of the merged cell or of the last one before the blanks.
fn group_of(upper: &Row, place: usize) -> &str {
    if let Some((first, _)) = upper.spans.iter().find(|(first, last)| (*first..=*last).contains(&place)) {
        return upper.cell(*first);
    }
    if !upper.spans.is_empty() {
        return upper.cell(place);
    }
    (0..=place).rev().map(|place| upper.cell(place)).find(|cell| !cell.is_empty()).unwrap_or_default()
}

/// Whether every text of the lower row is a heading, by itself or under the upper one.
fn divides(upper: &Row, lower: &Row) -> bool {
    let places = || (0..lower.cells.len()).filter(|place| !lower.cell(*place).is_empty());
    let is_heading = |place: usize| {
        let below = lower.cell(place);
        let both = format!("{} {below}", group_of(upper, place));
        Column::of_heading(&both).or_else(|| Column::of_heading(below)).is_some()
    };
    places().next().is_some() && places().all(is_heading)
}

fn columns_of(headings: &[String]) -> Vec<Column> {
    headings.iter().filter_map(|heading| Column::of_heading(heading)).collect()
}

fn is_complete(headings: &[String]) -> bool {
    let columns = columns_of(headings);
    Column::required().all(|column| columns.contains(&column)) && !has_twice(headings)
}

fn has_twice(headings: &[String]) -> bool {
    let columns = columns_of(headings);
    columns.iter().enumerate().any(|(index, column)| columns[..index].contains(column))
}

/// Without the blank headings at the end: what stands under those is a surplus field of its row.
fn trimmed(mut columns: Vec<Option<Column>>, headings: &[String]) -> Vec<Option<Column>> {
    let used = headings.iter().rposition(|heading| !heading.is_empty()).map_or(0, |last| last + 1);
    columns.truncate(used);
    columns
}

/// Notices about columns that are not read. One without a heading is named by its letter, as spreadsheets do.
fn unknown_headings(headings: &[String], columns: &[Option<Column>], line: u32) -> Vec<Finding> {
    let unread = headings.iter().zip(columns).enumerate().filter(|(_, (_, column))| column.is_none());
    let name = |(place, (heading, _)): (usize, (&String, _))| match heading.is_empty() {
        true => letters(place).into(),
        false => heading.as_str().into(),
    };
    let finding = |value| Finding { kind: FindingKind::ColumnUnknown, line, column: None, value };
    unread.map(name).map(finding).collect()
}

/// The name that spreadsheets give a column: A to Z, AA and so on.
fn letters(place: usize) -> String {
    let letter = char::from(b'A' + u8::try_from(place % 26).unwrap_or(0));
    match (place / 26).checked_sub(1) {
        Some(before) => format!("{}{letter}", letters(before)),
        None => letter.to_string(),
    }
}

/// The notice about rows above the headings that are no part of the head, with the first of them.
fn passed_over(above: &[&Row]) -> Option<Finding> {
    let mut lines = LineNumbers::default();
    for row in above {
        lines.add(row.line_no, row.line_no + 1);
    }
    let first = above.first()?;
    let text: Vec<&str> = first.cells.iter().map(str::trim).filter(|cell| !cell.is_empty()).collect();
    let kind = FindingKind::RowsAboveHeadings { count: lines.count(), lines: lines.to_string().into() };
    Some(Finding { kind, line: 0, column: None, value: text.join(" ").into() })
}

/// Why no row will do, told for the one that has most of the headings.
fn refusal(rows: &[Row]) -> ManifestError {
    let known = |row: &&Row| columns_of(&texts(row)).len();
    // The first of equals is the nearest.
    let table = rows.iter().filter(|row| header::field_of_row(row).is_none());
    let Some(row) = table.rev().max_by_key(known) else {
        return ManifestError::Empty;
    };
    let (headings, line) = (texts(row), row.line_no);
    for (index, heading) in headings.iter().enumerate() {
        let column = Column::of_heading(heading);
        let earlier =
            headings[..index].iter().find(|other| column.is_some() && Column::of_heading(other) == column);
        if let (Some(column), Some(first)) = (column, earlier) {
            return ManifestError::ColumnTwice {
                line,
                column,
                first: first.clone(),
                second: heading.clone(),
            };
        }
    }
    let columns = Column::required().filter(|column| !columns_of(&headings).contains(column)).collect();
    ManifestError::ColumnsMissing { line, columns }
}

/// How many fields of a line are known headings, for telling delimiters apart.
pub fn known_in(line: &str, delimiter: char) -> usize {
    let heading = |field: &str| !heading_key(field).is_empty() && Column::of_heading(field).is_some();
    line.split(delimiter).filter(|field| heading(field.trim().trim_matches('"'))).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find_in(text: &str) -> Result<Headings, ManifestError> {
        take(&mut Rows::of_text(text, b'|', 0))
    }

    const PLAIN: &str = "Item no|Maker|Model|Type|Calibre|Serial";

    #[test]
    fn headings_below_titles_and_blank_rows_are_found_and_what_is_above_is_told() {
        let found = find_in(&format!("List of March||\n\n|||\nKenya Police\n{PLAIN}|Weight\n1|G\n")).unwrap();
        assert_eq!((found.rows, found.blank.to_string()), (3, "2-3".to_owned()));
        let said: Vec<_> = found.findings.iter().map(|f| (f.id(), f.line, &*f.value)).collect();
        assert_eq!(said, [("column-unknown", 5, "Weight"), ("rows-above-headings", 0, "List of March")]);
        assert!(found.findings[1].args().contains(&("lines", "1, 4".to_owned())));
    }

    #[test]
    fn headings_under_groups_are_joined_where_that_makes_a_known_one() {
        for (text, rows) in [
            ("Weapon||||||Serial||Marks\nItem|Maker|Model|Type|Calibre|||No.|Status\n", None),
            ("|Weapon||||Serial||Marks\nItem|Maker|Model|Type|Calibre|No.|Status|Observed\n", Some(2)),
            ("Item|Maker|Model|Type|Calibre|Serial||Marks\n|||||No.|Status|\n1|Glock\n", Some(2)),
        ] {
            let found = find_in(text);
            let Some(rows) = rows else {
                assert!(matches!(
                    found,
                    Err(ManifestError::ColumnsMissing { .. } | ManifestError::ColumnTwice { .. })
                ));
                continue;
            };
            let found = found.unwrap();
            assert_eq!(found.rows, rows, "{text}");
            assert_eq!(
                found.columns[5..],
                [Some(Column::Serial), Some(Column::SerialStatus), Some(Column::ObservedMarks)],
                "{text}"
            );
            assert_eq!((found.columns[0], found.findings.len()), (Some(Column::ItemNo), 0), "{text}");
        }
    }

    #[test]
    fn columns_without_a_heading_are_told_by_their_letter() {
        let found = find_in("Item no|Maker||Model|Type|Calibre|Serial||\n").unwrap();
        assert_eq!(found.columns.len(), 7);
        let said: Vec<_> = found.findings.iter().map(|f| (f.id(), &*f.value)).collect();
        assert_eq!(said, [("column-unknown", "C")]);
        assert_eq!([0, 25, 26, 701, 702].map(letters), ["A", "Z", "AA", "ZZ", "AAA"]);
    }

    #[test]
    fn data_row_below_the_headings_is_no_part_of_them() {
        let found = find_in(&format!("{PLAIN}\n1|Glock|17|pistol|9x19|A1\n")).unwrap();
        assert_eq!(found.rows, 1);
    }

    #[test]
    fn head_above_the_headings_is_taken_in_both_ways_of_writing() {
        let found =
            find_in(&format!("Title|x|y\n# licence-no: L1\n# quantity|2\nImporting State|KE\n{PLAIN}\n"))
                .unwrap();
        let fields: Vec<_> = found.head.iter().map(|f| (f.line, f.name.as_str(), f.value.as_str())).collect();
        assert_eq!(fields, [(2, "licence-no", "L1"), (3, "quantity", "2"), (4, "Importing State", "KE")]);
    }

    #[test]
    fn headings_that_lack_a_column_are_told_for_the_nearest_row() {
        let refused = find_in("Maker\nItem no|Maker|Model|Type|Calibre\n1|2\n").unwrap_err();
        assert_eq!(refused, ManifestError::ColumnsMissing { line: 2, columns: vec![Column::Serial] });
        assert_eq!(find_in("").unwrap_err(), ManifestError::Empty);
        assert_eq!(find_in("# quantity: 1\n").unwrap_err(), ManifestError::Empty);
    }
}

//! One row more: a weapon that is entered by hand joins the list that its consignment has.

use crate::columns::Column;
use crate::encoding;
use crate::headings;
use crate::manifest::ManifestError;
use crate::table::Rows;
use crate::text;
use crate::workbook;

/// Why a row cannot be added.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AdditionError {
    /// A workbook is changed by the program that it belongs to.
    #[error(
        "the manifest is a workbook: add the row in the spreadsheet program, and take the corrected manifest in"
    )]
    Workbook,
    /// The list has no column for a value.
    #[error(
        "the manifest has no column \"{0}\" for the value: leave it out, or take in a manifest with that column"
    )]
    NoColumn(Column),
    /// The manifest cannot be read.
    #[error(transparent)]
    Manifest(#[from] ManifestError),
}

/// Whether the bytes of a manifest are a workbook rather than text.
pub fn is_workbook(bytes: &[u8]) -> bool {
    workbook::is_one(bytes).unwrap_or(false)
}

/// A manifest that is text with one row more, under the headings and with the delimiter that it has, as UTF-8. Empty
/// values need no column.
///
/// # Errors
/// An [`AdditionError`]; nothing is left out in silence.
pub fn with_row(bytes: &[u8], values: &[(Column, &str)]) -> Result<String, AdditionError> {
    if workbook::is_one(bytes)? {
        return Err(AdditionError::Workbook);
    }
    let decoded = encoding::decode(bytes)?;
    let parts = text::split(&decoded.text)?;
    let mut rows = Rows::of_text(parts.table, parts.delimiter, parts.head_lines);
    let columns = headings::take(&mut rows)?.columns;
    let homeless =
        values.iter().find(|(column, value)| !value.is_empty() && !columns.contains(&Some(*column)));
    if let Some((column, _)) = homeless {
        return Err(AdditionError::NoColumn(*column));
    }
    let value = |column: &Option<Column>| {
        let found = values.iter().find(|(known, value)| Some(*known) == *column && !value.is_empty());
        found.map_or("", |(_, value)| *value)
    };
    let end = if decoded.text.ends_with('\n') { "" } else { "\n" };
    let row = csv::StringRecord::from_iter(columns.iter().map(value));
    Ok(format!("{}{end}{}", decoded.text, written(&row, parts.delimiter)))
}

fn written(row: &csv::StringRecord, delimiter: u8) -> String {
    // A value that begins with # is quoted: at the beginning of a line it would be taken for one of the head.
    let mut writer =
        csv::WriterBuilder::new().delimiter(delimiter).comment(Some(b'#')).from_writer(Vec::new());
    // Writing to memory does not fail, and what was text stays text.
    let bytes = writer.write_record(row).ok().and_then(|()| writer.into_inner().ok()).unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    const VALUES: [(Column, &str); 4] =
        [(Column::ItemNo, "9"), (Column::Maker, "Ñandú; Co"), (Column::Model, "#1"), (Column::Remarks, "")];

    fn list(delimiter: &str) -> String {
        let headings = ["item_no", "maker", "model", "type", "calibre", "serial", "country"].join(delimiter);
        format!("# licence: X\n{headings}\n{}", ["1", "A", "B", "pistol", "9x19", "77", "KE"].join(delimiter))
    }

    #[test]
    fn row_stands_last_under_the_headings_of_the_list() {
        for (delimiter, row) in [(",", "9,Ñandú; Co,\"#1\",,,,"), (";", "9;\"Ñandú; Co\";\"#1\";;;;")] {
            let with = with_row(list(delimiter).as_bytes(), &VALUES).expect("it has the columns");
            assert_eq!(with, format!("{}\n{row}\n", list(delimiter)));
        }
    }

    #[test]
    fn row_that_begins_with_the_sign_of_the_head_is_quoted() {
        let with = with_row(list(",").as_bytes(), &[(Column::ItemNo, "#9")]).expect("it has the column");
        assert!(with.ends_with("\n\"#9\",,,,,,\n"), "{with}");
    }

    #[test]
    fn list_in_windows_1252_is_utf_8_afterwards() {
        let bytes = [list(",").as_bytes(), b"\n2,A\xF1o,B,pistol,9x19,78,KE\n"].concat();
        let with = with_row(&bytes, &VALUES).expect("it has the columns");
        assert!(with.contains("\n2,Año,B,") && with.ends_with("\n9,Ñandú; Co,\"#1\",,,,\n"), "{with}");
    }

    #[test]
    fn value_without_a_column_and_a_workbook_are_refused() {
        let refused = with_row(list(",").as_bytes(), &[(Column::Remarks, "x")]);
        assert_eq!(refused, Err(AdditionError::NoColumn(Column::Remarks)));
        assert_eq!(with_row(b"PK\x03\x04", &VALUES), Err(AdditionError::Workbook));
    }
}

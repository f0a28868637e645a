//! A manifest that is text, taken apart: the head's lines, the table, and its delimiter.

use crate::header::{RawField, field_of_line};
use crate::headings::{SEARCHED_ROWS, known_in};
use crate::manifest::ManifestError;
use crate::table::LineNumbers;

/// A manifest's text taken apart.
pub struct Parts<'a> {
    /// The fields of the head.
    pub head: Vec<RawField>,
    /// Lines before the table.
    pub head_lines: u32,
    /// The blank ones among them.
    pub blank: LineNumbers,
    /// The table, from its first line on.
    pub table: &'a str,
    /// What separates its fields.
    pub delimiter: u8,
}

/// Takes the text of a manifest apart.
///
/// # Errors
/// [`ManifestError::Empty`] where nothing follows the head.
pub fn split(text: &str) -> Result<Parts<'_>, ManifestError> {
    let (mut head, mut blank, mut head_lines) = (Vec::new(), LineNumbers::default(), 0);
    let mut rest = text;
    while !rest.is_empty() {
        let (line, after) = rest.split_once('\n').unwrap_or((rest, ""));
        let is_head = line.trim().trim_start_matches('"').starts_with('#');
        if !is_head && !is_empty_row(line) {
            break;
        }
        head_lines += 1;
        rest = after;
        if is_head {
            head.extend(field_of_line(line, head_lines));
        } else {
            blank.add(head_lines, head_lines + 1);
        }
    }
    if rest.is_empty() {
        return Err(ManifestError::Empty);
    }
    Ok(Parts { head, head_lines, blank, table: rest, delimiter: sniff(rest) })
}

/// A line without anything in it but delimiters.
fn is_empty_row(line: &str) -> bool {
    line.chars().all(|c| c.is_whitespace() || matches!(c, ',' | ';' | '"'))
}

/// The delimiter by which most headings of one line are known ones.
fn sniff(table: &str) -> u8 {
    let known = |delimiter: u8| {
        let lines = table.lines().filter(|line| !is_empty_row(line)).take(SEARCHED_ROWS);
        lines.map(|line| known_in(line, char::from(delimiter))).max()
    };
    // The last of equals wins: the comma, which the format is named after.
    [b';', b'\t', b','].into_iter().max_by_key(|delimiter| known(*delimiter)).unwrap_or(b',')
}

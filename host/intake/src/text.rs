//! From bytes to text: encoding, the head's lines, and the delimiter.

use crate::columns::Column;
use crate::header::RawField;
use crate::manifest::ManifestError;

/// A manifest's text taken apart.
pub struct Parts<'a> {
    /// The fields of the head.
    pub head: Vec<RawField>,
    /// Lines before the table.
    pub head_lines: u32,
    /// The table, from its headings on.
    pub table: &'a str,
    /// What separates its fields.
    pub delimiter: u8,
}

/// Takes the bytes of a manifest apart.
pub fn split(bytes: &[u8]) -> Result<Parts<'_>, ManifestError> {
    let text = decode(bytes)?;
    let mut head = Vec::new();
    let mut head_lines = 0;
    let mut rest = text;
    while !rest.is_empty() {
        let (line, after) = rest.split_once('\n').unwrap_or((rest, ""));
        let bare = line.trim().trim_start_matches('"');
        if !bare.starts_with('#') && !is_empty_row(line) {
            break;
        }
        head_lines += 1;
        rest = after;
        head.extend(head_field(line, head_lines));
    }
    let headings = rest.lines().next().filter(|line| !line.trim().is_empty());
    let headings = headings.ok_or(ManifestError::Empty)?;
    Ok(Parts { head, head_lines, table: rest, delimiter: sniff(headings) })
}

fn decode(bytes: &[u8]) -> Result<&str, ManifestError> {
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return Err(ManifestError::Utf16);
    }
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    std::str::from_utf8(text).map_err(|error| {
        let before = &text[..error.valid_up_to()];
        let line = before.iter().filter(|b| **b == b'\n').count() + 1;
        let byte = before.iter().rev().take_while(|b| **b != b'\n').count() + 1;
        ManifestError::NotUtf8 { line, byte, value: text[error.valid_up_to()] }
    })
}

/// A line `# key: value`, as spreadsheets save it too: in quotes, with empty fields behind it.
fn head_field(line: &str, number: u32) -> Option<RawField> {
    let line = line.trim().trim_end_matches([',', ';', '\t']).trim();
    let unquoted = line.strip_prefix('"').and_then(|l| l.strip_suffix('"')).map(|l| l.replace("\"\"", "\""));
    let line = unquoted.as_deref().unwrap_or(line).trim_start_matches('#').trim();
    let (name, value) = line.split_once(':')?;
    Some(RawField { line: number, name: name.trim().to_owned(), value: value.trim().to_owned() })
}

/// A line without anything in it but delimiters.
pub fn is_empty_row(line: &str) -> bool {
    line.chars().all(|c| c.is_whitespace() || matches!(c, ',' | ';' | '"'))
}

/// The delimiter by which most headings are known ones.
fn sniff(headings: &str) -> u8 {
    let known = |delimiter: u8| {
        let heading = |field: &str| Column::of_heading(field.trim().trim_matches('"')).is_some();
        headings.split(char::from(delimiter)).filter(|field| heading(field)).count()
    };
    // The last of equals wins: the comma, which the format is named after.
    [b';', b'\t', b','].into_iter().max_by_key(|delimiter| known(*delimiter)).unwrap_or(b',')
}

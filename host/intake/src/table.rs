//! The rows of a manifest's table, whether they come from text or from a workbook.

use std::collections::VecDeque;
use std::fmt;

use csv::StringRecord;

use crate::manifest::ManifestError;

/// One row with something in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its line of the file or row of the sheet, from 1.
    pub line_no: u32,
    /// The first of the blank lines right before it; `line_no` where there is none.
    pub blank_from: u32,
    /// Its fields.
    pub cells: StringRecord,
    /// Whether it is a row of a sheet, where cells that are not there are blank ones.
    pub of_sheet: bool,
    /// What a workbook says of single cells, by their place.
    pub notes: Vec<(usize, CellNote)>,
    /// Cells of a workbook merged across columns: the first place and the last.
    pub spans: Vec<(usize, usize)>,
}

/// What a workbook says of a cell beyond its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CellNote {
    /// It is a date.
    Date,
    /// It is a number that is no whole one, or has more digits than a spreadsheet keeps.
    Inexact,
    /// Its value stands in the first row of a merged cell.
    Merged {
        /// That row.
        first_line: u32,
    },
}

impl Row {
    /// A field without the blanks around it; empty where there is none.
    pub fn cell(&self, place: usize) -> &str {
        self.cells.get(place).unwrap_or_default().trim()
    }

    /// Whether nothing stands in it.
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }
}

/// Rows in the order of the file; rows without anything in them are left out and counted in [`Row::blank_from`].
pub struct Rows<'a> {
    ahead: VecDeque<Row>,
    source: Source<'a>,
}

enum Source<'a> {
    Text(Box<TextRows<'a>>),
    Sheet(std::vec::IntoIter<Row>),
}

impl<'a> Rows<'a> {
    /// The rows of a text, whose first line is `lines_before` + 1 of the file.
    pub fn of_text(text: &'a str, delimiter: u8, lines_before: u32) -> Self {
        let source = Source::Text(Box::new(TextRows::new(text, delimiter, lines_before)));
        Self { ahead: VecDeque::new(), source }
    }

    /// The rows of a sheet.
    pub fn of_sheet(rows: Vec<Row>) -> Self {
        Self { ahead: VecDeque::new(), source: Source::Sheet(rows.into_iter()) }
    }

    /// The next row.
    pub fn next(&mut self) -> Result<Option<Row>, ManifestError> {
        match self.ahead.pop_front() {
            Some(row) => Ok(Some(row)),
            None => self.source.next(),
        }
    }

    /// The next rows, at most so many, without taking them.
    pub fn peek(&mut self, count: usize) -> Result<&[Row], ManifestError> {
        while self.ahead.len() < count {
            match self.source.next()? {
                Some(row) => self.ahead.push_back(row),
                None => break,
            }
        }
        Ok(self.ahead.make_contiguous())
    }
}

impl Source<'_> {
    fn next(&mut self) -> Result<Option<Row>, ManifestError> {
        match self {
            Self::Text(rows) => rows.next(),
            Self::Sheet(rows) => Ok(rows.next()),
        }
    }
}

/// The records of a text with delimiters, with their line numbers.
struct TextRows<'a> {
    text: &'a str,
    reader: csv::Reader<&'a [u8]>,
    line_no: u32,
    counted_to: usize,
}

impl<'a> TextRows<'a> {
    fn new(text: &'a str, delimiter: u8, lines_before: u32) -> Self {
        let mut builder = csv::ReaderBuilder::new();
        let reader =
            builder.has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes());
        Self { text, reader, line_no: lines_before + 1, counted_to: 0 }
    }

    fn next(&mut self) -> Result<Option<Row>, ManifestError> {
        let mut blank_from = None;
        loop {
            let mut cells = StringRecord::new();
            let more =
                self.reader.read_record(&mut cells).map_err(|e| ManifestError::Table(e.to_string()))?;
            if !more {
                return Ok(None);
            }
            let from = cells.position().and_then(|p| usize::try_from(p.byte()).ok()).unwrap_or(0);
            let (first_free, line_no) = (self.first_free_line(from), self.line_at(from));
            let blank_from = *blank_from.get_or_insert(first_free);
            let row =
                Row { line_no, blank_from, cells, of_sheet: false, notes: Vec::new(), spans: Vec::new() };
            if !row.is_blank() {
                return Ok(Some(row));
            }
        }
    }

    /// The line after the last record, where a record's position may still be before its second line end byte.
    fn first_free_line(&mut self, from: usize) -> u32 {
        let bytes = self.text.as_bytes();
        let at_end = from > 0 && bytes[from - 1] != b'\n' && bytes.get(from) == Some(&b'\n');
        self.count_lines(if at_end { from + 1 } else { from })
    }

    /// The line of a record, whose position may lie before the line ends that precede it.
    fn line_at(&mut self, from: usize) -> u32 {
        let ends = self.text.as_bytes()[from..].iter().take_while(|b| matches!(b, b'\n' | b'\r')).count();
        self.count_lines(from + ends)
    }

    fn count_lines(&mut self, to: usize) -> u32 {
        let passed = self.text.as_bytes()[self.counted_to..to].iter().filter(|b| **b == b'\n').count();
        self.line_no += u32::try_from(passed).unwrap_or(u32::MAX);
        self.counted_to = to;
        self.line_no
    }
}

/// Line numbers, runs of them as one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LineNumbers {
    runs: Vec<(u32, u32)>,
    count: u32,
}

/// How many runs are written out.
const RUNS_SHOWN_MAX: usize = 30;

impl LineNumbers {
    /// Adds the lines from `from` up to and without `to`.
    pub fn add(&mut self, from: u32, to: u32) {
        if from >= to {
            return;
        }
        self.count += to - from;
        match self.runs.last_mut() {
            Some((_, end)) if *end == from => *end = to,
            _ => self.runs.push((from, to)),
        }
    }

    /// Adds lines that follow.
    pub fn append(&mut self, later: Self) {
        for (from, to) in later.runs {
            self.add(from, to);
        }
    }

    /// How many there are.
    pub fn count(&self) -> u32 {
        self.count
    }
}

impl fmt::Display for LineNumbers {
    /// As `9, 12-14`, and how many lines more there are where there are many.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut left = self.count;
        for (index, (from, to)) in self.runs.iter().take(RUNS_SHOWN_MAX).enumerate() {
            let comma = if index == 0 { "" } else { ", " };
            match to - from {
                1 => write!(f, "{comma}{from}")?,
                _ => write!(f, "{comma}{from}-{}", to - 1)?,
            }
            left -= to - from;
        }
        if left > 0 { write!(f, " (+{left})") } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<(u32, u32, String)> {
        let mut rows = Rows::of_text(text, b',', 0);
        std::iter::from_fn(|| rows.next().unwrap())
            .map(|row| (row.line_no, row.blank_from, row.cell(0).to_owned()))
            .collect()
    }

    #[test]
    fn rows_know_their_lines_and_the_blank_ones_before_them() {
        let plain = "a,b\n\n\nc,d\n,,\n\ne,\"f\ng\"\nh,\n\n";
        let expected = [(1, 1, "a"), (4, 2, "c"), (7, 5, "e"), (9, 9, "h")];
        let expected = expected.map(|(line, blank, cell)| (line, blank, cell.to_owned()));
        assert_eq!(lines(plain), expected);
        assert_eq!(lines(&plain.replace('\n', "\r\n")), expected);
    }

    #[test]
    fn rows_looked_at_are_still_there() {
        let mut rows = Rows::of_text("a\nb\nc\n", b',', 0);
        assert_eq!(rows.peek(2).unwrap().len(), 2);
        assert_eq!(rows.next().unwrap().unwrap().cell(0), "a");
        assert_eq!(rows.peek(9).unwrap().len(), 2);
    }

    #[test]
    fn line_numbers_are_written_as_runs_and_never_without_end() {
        let mut numbers = LineNumbers::default();
        for (from, to) in [(3, 4), (9, 9), (12, 14), (14, 15)] {
            numbers.add(from, to);
        }
        assert_eq!((numbers.to_string(), numbers.count()), ("3, 12-14".to_owned(), 4));
        for line in 10..50 {
            numbers.add(line * 2, line * 2 + 1);
        }
        assert!(numbers.to_string().ends_with(" (+12)"), "{numbers}");
    }
}

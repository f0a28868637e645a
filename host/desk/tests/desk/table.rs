//! Tables: fields as text, formulas disarmed, headings that intake reads back.

use crate::lines::{lines_of, lives_of};
use crate::sample::Sample;
use calamine::{Data, Reader, Xlsx};
use desk::exchange::Scope;
use desk::exchange::table::{CsvTable, HEADINGS, XlsxTable};
use intake::columns::Column;
use std::io::Cursor;

#[test]
fn csv_holds_every_life_and_no_formula() {
    let lines = lines_of(&Sample::filled(), Scope::default());
    let mut table = CsvTable::new(Vec::new()).unwrap();
    for life in lives_of(&lines) {
        table.push(life).unwrap();
    }
    let text = String::from_utf8(table.finish().unwrap()).unwrap();
    let text = text.strip_prefix('\u{FEFF}').unwrap();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    assert_eq!(reader.headers().unwrap(), HEADINGS.as_slice());
    let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    let serial = |row: usize| &rows[row][6];
    assert_eq!((rows.len(), serial(0), serial(1)), (3, "0BKH001", "'=1+1"));
    let place = HEADINGS.iter().position(|heading| *heading == "place").unwrap();
    assert_eq!(&rows[0][place], "Depot 1/Rack 8");
}

#[test]
fn workbook_holds_the_same_as_text() {
    let lines = lines_of(&Sample::filled(), Scope::default());
    let mut table = XlsxTable::default();
    for life in lives_of(&lines) {
        table.push(life).unwrap();
    }
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(table.finish().unwrap())).unwrap();
    let name = book.sheet_names()[0].clone();
    let sheet = book.worksheet_range(&name).unwrap();
    assert_eq!(sheet.height(), 4);
    assert_eq!(sheet.get_value((1, 6)), Some(&Data::String("0BKH001".to_owned())));
    assert_eq!(sheet.get_value((2, 6)), Some(&Data::String("=1+1".to_owned())));
    assert!(XlsxTable::default().finish().unwrap().starts_with(b"PK"));
}

#[test]
fn headings_of_what_a_weapon_is_are_those_that_intake_reads() {
    for heading in &HEADINGS[1..10] {
        assert!(Column::of_heading(heading).is_some(), "{heading}");
    }
}

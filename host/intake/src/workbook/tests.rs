//! Tests of workbooks, which are written here.

use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet};

use super::*;
use crate::finding::Finding;
use crate::lookup::EmptyRegister;
use crate::manifest::{Line, Manifest, Verdict, read_manifest};

const HEADINGS: [&str; 9] =
    ["Item no", "Maker", "Model", "Type", "Calibre", "Serial", "Serial status", "Country", "Year"];
const HEAD: [(&str, &str); 8] = [
    ("licence-no", "L1"),
    ("licence-issued", "2025-11-20"),
    ("licence-expires", "2026-11-19"),
    ("exporting-state", "CZ"),
    ("importing-state", "KE"),
    ("final-recipient", "Police"),
    ("release-date", "2026-03-02"),
    ("quantity", "1"),
];

/// The row, counted from 0, that follows the head.
const AFTER_HEAD: u32 = 8;

fn with_head(sheet: &mut Worksheet) {
    for (row, (key, value)) in (0..).zip(HEAD) {
        sheet.write(row, 0, format!("# {key}: {value}")).unwrap();
    }
}

fn write_row(sheet: &mut Worksheet, row: u32, cells: &[&str]) {
    for (column, cell) in (0..).zip(cells) {
        sheet.write(row, column, *cell).unwrap();
    }
}

/// A workbook with head and headings, and from row 10 on what is written.
fn workbook(write: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    with_head(sheet);
    write_row(sheet, AFTER_HEAD, &HEADINGS);
    write(sheet);
    book.save_to_buffer().unwrap()
}

fn weapon(sheet: &mut Worksheet, row: u32, item_no: f64, serial: &str) {
    sheet.write(row, 0, item_no).unwrap();
    for (column, cell) in (1..).zip(["Glock", "17", "pistol", "9x19", serial, "read", "AT"]) {
        sheet.write(row, column, cell).unwrap();
    }
    sheet.write(row, 8, 2019).unwrap();
}

fn read_all(bytes: &[u8]) -> Manifest {
    read_manifest(bytes, None, &EmptyRegister, None).unwrap()
}

fn refused(bytes: &[u8]) -> ManifestError {
    read_manifest(bytes, None, &EmptyRegister, None).unwrap_err()
}

fn ids(findings: &[Finding]) -> Vec<&'static str> {
    findings.iter().map(Finding::id).collect()
}

fn serial(line: &Line) -> &str {
    line.item.as_ref().unwrap().serial.as_deref().unwrap_or_default()
}

#[test]
fn workbook_is_read_like_the_same_list_as_text() {
    let bytes = workbook(|sheet| {
        weapon(sheet, 9, 1.0, "BKH123");
        weapon(sheet, 11, 2.0, "rusty");
    });
    let read = read_all(&bytes);
    let head: String = HEAD.iter().map(|(key, value)| format!("# {key}: {value}\n")).collect();
    let text = format!(
        "{head}{}\n1,Glock,17,pistol,9x19,BKH123,read,AT,2019\n\n2,Glock,17,pistol,9x19,rusty,read,AT,2019\n",
        HEADINGS.join(",")
    );
    assert_eq!(read, read_all(text.as_bytes()));
    assert_eq!(read.lines.iter().map(|line| line.line_no).collect::<Vec<_>>(), [10, 12]);
    assert_eq!(ids(&read.findings), ["blank-rows", "more-than-licensed"]);
}

#[test]
fn head_in_two_cells_with_real_dates_is_read_below_a_title() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.merge_range(0, 0, 0, 8, "Kenya Police, March", &Format::new()).unwrap();
    let date = Format::new().set_num_format("dd/mm/yyyy");
    for (row, (key, value)) in (1..).zip(HEAD) {
        sheet.write(row, 0, key).unwrap();
        match ExcelDateTime::parse_from_str(value) {
            Ok(day) if key.contains("date") || key.contains("issued") || key.contains("expires") => {
                sheet.write_datetime_with_format(row, 1, &day, &date).unwrap()
            }
            _ => sheet.write(row, 1, value).unwrap(),
        };
    }
    sheet.write(8, 1, 1).unwrap();
    write_row(sheet, 9, &HEADINGS);
    weapon(sheet, 10, 1.0, "BKH123");
    let read = read_all(&book.save_to_buffer().unwrap());
    assert_eq!(read.header.released, jiff::civil::date(2026, 3, 2));
    assert_eq!(read.header.quantity, 1);
    assert_eq!(ids(&read.findings), ["rows-above-headings"]);
    assert_eq!(read.lines[0].verdict, Verdict::Accepted);
}

#[test]
fn numbers_in_serial_cells_keep_their_digits_or_are_asked_about() {
    let padded = Format::new().set_num_format("000000");
    let dated = Format::new().set_num_format("d-mmm");
    for (number, format, expected, asked) in [
        (1_234_567.0, None, "1234567", vec![]),
        (123.0, Some(&padded), "000123", vec![]),
        (999_999_999_999_998.0, None, "999999999999998", vec![]),
        (1_234_567_890_123_450.0, None, "1234567890123450", vec!["serial-inexact"]),
        (12_345.5, None, "12345.5", vec!["serial-inexact"]),
        (43_727.0, Some(&dated), "2019-09-19", vec!["looks-like-date"]),
    ] {
        let bytes = workbook(|sheet| {
            weapon(sheet, 9, 1.0, "");
            match format {
                Some(format) => sheet.write_number_with_format(9, 5, number, format).unwrap(),
                None => sheet.write(9, 5, number).unwrap(),
            };
        });
        let read = read_all(&bytes);
        assert_eq!((serial(&read.lines[0]), ids(&read.lines[0].findings)), (expected, asked));
        assert_eq!(read.lines[0].item.as_ref().unwrap().item_no, "1");
    }
}

#[test]
fn dates_and_numbers_in_calibre_cells_are_told_apart() {
    let dated = Format::new().set_num_format("d-mmm");
    let bytes = workbook(|sheet| {
        weapon(sheet, 9, 1.0, "A1");
        sheet.write_number_with_format(9, 4, 43_727.0, &dated).unwrap();
        weapon(sheet, 10, 2.0, "A2");
        sheet.write(10, 4, 7.65).unwrap();
    });
    let read = read_all(&bytes);
    assert_eq!(ids(&read.lines[0].findings), ["looks-like-date"]);
    assert_eq!(ids(&read.lines[1].findings), Vec::<&str>::new());
    assert_eq!(&*read.lines[1].item.as_ref().unwrap().calibre, "7.65");
}

#[test]
fn merged_cells_give_their_value_to_each_row_with_a_notice() {
    let bytes = workbook(|sheet| {
        for (row, item_no, serial) in [(9, 1.0, "A1"), (10, 2.0, "A2"), (11, 3.0, "A3")] {
            weapon(sheet, row, item_no, serial);
        }
        sheet.merge_range(9, 1, 11, 1, "Walther", &Format::new()).unwrap();
    });
    let read = read_all(&bytes);
    let makers: Vec<&str> = read.lines.iter().map(|line| &*line.item.as_ref().unwrap().maker).collect();
    assert_eq!(makers, ["Walther"; 3]);
    assert_eq!(
        read.lines.iter().map(|line| (ids(&line.findings), line.verdict)).collect::<Vec<_>>(),
        [
            (vec![], Verdict::Accepted),
            (vec!["merged-cell"], Verdict::Accepted),
            (vec!["merged-cell"], Verdict::Accepted)
        ]
    );
    assert!(read.lines[2].findings[0].args().contains(&("first-line", "10".to_owned())));
}

#[test]
fn headings_in_two_rows_with_merged_groups_are_joined() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    with_head(sheet);
    let plain = Format::new();
    sheet.merge_range(9, 0, 10, 0, "Item no", &plain).unwrap();
    sheet.merge_range(9, 1, 9, 4, "Weapon", &plain).unwrap();
    sheet.merge_range(9, 5, 9, 6, "Serial", &plain).unwrap();
    write_row(sheet, 10, &["", "Maker", "Model", "Type", "Calibre", "No.", "Status", "Country", "Year"]);
    // The text of a merged cell is not to be written over.
    sheet.write(9, 0, "Item no").unwrap();
    weapon(sheet, 11, 1.0, "BKH123");
    let read = read_all(&book.save_to_buffer().unwrap());
    assert_eq!((ids(&read.findings), read.lines.len()), (vec!["blank-rows"], 1));
    assert_eq!((read.lines[0].line_no, serial(&read.lines[0])), (12, "BKH123"));
    assert_eq!(read.lines[0].verdict, Verdict::Accepted);
}

#[test]
fn list_on_a_later_sheet_is_found_and_none_names_the_sheets() {
    let mut book = Workbook::new();
    write_row(book.add_worksheet().set_name("Cover").unwrap(), 0, &["Delivery", "of March"]);
    let sheet = book.add_worksheet().set_name("Weapons").unwrap();
    with_head(sheet);
    write_row(sheet, AFTER_HEAD, &HEADINGS);
    weapon(sheet, 9, 1.0, "BKH123");
    assert_eq!(read_all(&book.save_to_buffer().unwrap()).lines.len(), 1);

    let mut book = Workbook::new();
    write_row(book.add_worksheet().set_name("Cover").unwrap(), 0, &["Delivery"]);
    write_row(book.add_worksheet().set_name("Guns").unwrap(), 3, &HEADINGS[..5]);
    let said = refused(&book.save_to_buffer().unwrap()).to_string();
    for part in ["\"Cover\", \"Guns\"", "nearest is \"Guns\": line 4: columns are missing: serial"] {
        assert!(said.contains(part), "{said}");
    }
}

#[test]
fn files_that_are_no_workbook_are_refused_by_their_kind() {
    let ole = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    assert_eq!(refused(&ole), ManifestError::OldWorkbook);
    let name = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes);
    assert_eq!(refused(&ole.iter().copied().chain(name).collect::<Vec<_>>()), ManifestError::Encrypted);
    let whole = workbook(|_| {});
    for broken in [b"PK\x03\x04".to_vec(), whole[..whole.len() / 2].to_vec(), archive(&[("a.txt", b"x")])] {
        assert!(matches!(refused(&broken), ManifestError::NotWorkbook(_)));
    }
}

fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    use std::io::Write;
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn workbooks_beyond_what_is_read_are_refused_with_the_numbers() {
    let wide = workbook(|sheet| {
        sheet.write(9, 300, "far out").unwrap();
    });
    assert_eq!(refused(&wide), ManifestError::TooLarge { what: "columns", limit: 256, found: 301 });
    let zeros = vec![0; 9 << 20];
    let parts: Vec<(String, &[u8])> = (0..60).map(|n| (format!("part{n}"), zeros.as_slice())).collect();
    let parts: Vec<(&str, &[u8])> = parts.iter().map(|(name, content)| (name.as_str(), *content)).collect();
    let bomb = archive(&parts);
    assert!(bomb.len() < 1 << 20);
    let limit = 512 << 20;
    let what = "bytes when unpacked";
    assert_eq!(refused(&bomb), ManifestError::TooLarge { what, limit, found: limit + 1 });
    let said = refused(&bomb).to_string();
    assert!(said.contains("536870912 bytes when unpacked") && said.contains("split the list"), "{said}");
}

#[test]
fn sheet_of_more_rows_than_are_read_is_refused_with_the_numbers() {
    let mut parts = parts_of(&workbook(|_| {}));
    let sheet = parts.iter_mut().find(|(name, _)| name == "xl/worksheets/sheet1.xml").unwrap();
    let xml = String::from_utf8(sheet.1.clone()).unwrap();
    let rows = "<row><c><v>1</v></c></row>".repeat(200_001);
    sheet.1 = xml.replace("</sheetData>", &format!("{rows}</sheetData>")).into_bytes();
    let borrowed: Vec<(&str, &[u8])> =
        parts.iter().map(|(name, xml)| (name.as_str(), xml.as_slice())).collect();
    let told = refused(&archive(&borrowed));
    assert_eq!(told, ManifestError::TooLarge { what: "rows", limit: 200_000, found: 200_001 });
}

#[test]
fn one_cell_in_the_last_row_of_a_sheet_costs_one_row() {
    let bytes = workbook(|sheet| {
        weapon(sheet, 9, 1.0, "BKH123");
        weapon(sheet, 1_048_575, 2.0, "BKH124");
    });
    let read = read_all(&bytes);
    assert_eq!(read.lines.iter().map(|line| line.line_no).collect::<Vec<_>>(), [10, 1_048_576]);
    assert!(read.findings[0].args().contains(&("lines", "11-1048575".to_owned())));
}

/// The parts of a workbook, unpacked.
fn parts_of(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let names: Vec<String> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
    let unpack = |name: String| {
        let mut content = Vec::new();
        archive.by_name(&name).unwrap().read_to_end(&mut content).unwrap();
        (name, content)
    };
    names.into_iter().map(unpack).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn workbook_with_damaged_parts_ends_without_panic(
        part in any::<prop::sample::Index>(),
        damage in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..3usize), 1..6),
    ) {
        let whole = workbook(|sheet| {
            weapon(sheet, 9, 1.0, "BKH123");
            weapon(sheet, 10, 2.0, "BKH124");
            sheet.merge_range(9, 1, 10, 1, "Walther", &Format::new()).unwrap();
        });
        let mut parts = parts_of(&whole);
        let content = &mut part.get_mut(&mut parts).1;
        for (at, byte, what) in damage {
            let at = at.index(content.len().max(1)).min(content.len());
            match what {
                0 if at < content.len() => content[at] = byte,
                1 => content.truncate(at),
                _ => content.splice(at..at, b"<c r=\"XFD9999999\" s=\"99\"/>9".iter().copied()).for_each(drop),
            }
        }
        let borrowed: Vec<(&str, &[u8])> =
            parts.iter().map(|(name, content)| (name.as_str(), content.as_slice())).collect();
        let _ = read_manifest(&archive(&borrowed), None, &EmptyRegister, None);
    }

    #[test]
    fn workbook_with_damaged_bytes_ends_without_panic(
        damage in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20),
    ) {
        let mut bytes = workbook(|sheet| weapon(sheet, 9, 1.0, "BKH123"));
        for (at, byte) in damage {
            *at.get_mut(&mut bytes) = byte;
        }
        let _ = read_manifest(&bytes, None, &EmptyRegister, None);
    }
}

//! A workbook of a hundred thousand lines is read within a bound of memory. One test alone in its program, since it
//! counts what the whole program holds.

mod memory;

use intake::{EmptyRegister, read_manifest};
use memory::{HEAD, resident_mb};

const LINES: u32 = 100_000;
const MEGABYTES_MAX: u64 = 120;

/// Writing the workbook is not what is measured. It is written row by row, so that little memory is left over that
/// reading could use unseen.
fn forget_peak() {
    std::fs::write("/proc/self/clear_refs", "5").expect("Linux resets the peak");
}

fn workbook() -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet_with_low_memory().expect("a sheet");
    for (row, line) in (0..).zip(HEAD.lines()) {
        sheet.write(row, 0, line).expect("a text");
    }
    let headings = ["Item no", "Maker", "Model", "Type", "Calibre", "Serial", "Country", "Year", "Remarks"];
    sheet.write_row(8, 0, headings).expect("texts");
    for index in 0..LINES {
        let row = index + 9;
        sheet.write(row, 0, index).expect("a number");
        let serial = format!("BK{index:06}");
        let cells = ["Glock", "17 Gen5", "pistol", "9x19 mm", &serial, "AT"];
        sheet.write_row(row, 1, cells).expect("texts");
        sheet.write(row, 7, 2019).expect("a number");
        sheet.write(row, 8, "sight missing").expect("a text");
    }
    book.save_to_buffer().expect("a workbook")
}

#[test]
fn workbook_of_a_hundred_thousand_lines_is_read_within_its_memory() {
    let bytes = workbook();
    forget_peak();
    let (before_mb, _) = resident_mb();
    let begun = std::time::Instant::now();
    let manifest = read_manifest(&bytes, None, &EmptyRegister, None).expect("it is sound");
    let (_, peak_mb) = resident_mb();
    assert_eq!((manifest.lines.len(), manifest.findings.len()), (100_000, 0));
    let took_mb = peak_mb.saturating_sub(before_mb);
    println!("reading {LINES} rows took {took_mb} MB at most, {:.1?}", begun.elapsed());
    assert!(took_mb < MEGABYTES_MAX, "reading took {took_mb} MB");
}

//! A manifest of a hundred thousand lines fits into 50 MB with its findings. One test alone in its program, since
//! it counts what the whole program holds.

mod memory;

use intake::{EmptyRegister, read_manifest};
use marking::library::Library;
use marking::weapon::Weapons;
use memory::{HEAD, resident_mb};

const LINES: u32 = 100_000;

const HEADINGS: &str =
    "Item no.,Maker,Model,Type,Calibre,Serial,Serial status,Country,Year,Observed marks,Remarks\n";

#[test]
fn manifest_of_a_hundred_thousand_lines_fits_into_fifty_megabytes() {
    let mut text = format!("{HEAD}{HEADINGS}");
    for index in 0..LINES {
        // Every line gets a question, its country being blank, and one in fifty bears marks.
        let marks = if index % 50 == 0 { "AT 24@barrel:top | BNP@frame:left-rear" } else { "" };
        let row =
            format!("{index},Glock,17 Gen5,pistol,9x19 mm,BK{index:06},read,,2019,{marks},sight missing\n");
        text.push_str(&row);
    }
    let weapons = Weapons::new(Library::shipped().weapons());
    let (before_mb, _) = resident_mb();
    let manifest = read_manifest(text.as_bytes(), None, &EmptyRegister, Some(&weapons)).expect("it is sound");
    let (_, peak_mb) = resident_mb();
    let found = manifest.lines.iter().map(|line| line.findings.len()).sum::<usize>();
    assert_eq!((manifest.lines.len(), found), (100_000, 100_000));
    assert!(peak_mb - before_mb < 50, "reading took {} MB", peak_mb - before_mb);
    println!("reading {LINES} lines took {} MB at most", peak_mb - before_mb);
}

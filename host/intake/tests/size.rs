//! A manifest of a hundred thousand lines fits into 50 MB with its findings. One test alone in its program, since
//! it counts what the whole program holds.

use intake::{EmptyRegister, read_manifest};
use marking::profile::Profile;

const LINES: u32 = 100_000;

const HEAD: &str = "# licence-no: L1\n# licence-issued: 2025-11-20\n# licence-expires: 2026-11-19\n\
    # exporting-state: CZ\n# importing-state: KE\n# final-recipient: Police\n# release-date: 2026-03-02\n\
    # quantity: 100000\nItem no.,Maker,Model,Type,Calibre,Serial,Serial status,Country,Year,Observed marks,Remarks\n";

/// Megabytes of memory that the program holds now, and that it held at most.
fn resident_mb() -> (u64, u64) {
    let status = std::fs::read_to_string("/proc/self/status").expect("the test runs on Linux");
    let kb = |name: &str| {
        let line = status.lines().find(|line| line.starts_with(name));
        line.and_then(|line| line.split_whitespace().nth(1)?.parse::<u64>().ok()).expect("Linux tells it")
    };
    (kb("VmRSS:") / 1024, kb("VmHWM:") / 1024)
}

#[test]
fn manifest_of_a_hundred_thousand_lines_fits_into_fifty_megabytes() {
    let mut text = HEAD.to_owned();
    for index in 0..LINES {
        // Every line gets a question, its country being blank, and one in fifty bears marks.
        let marks = if index % 50 == 0 { "AT 24@barrel:top | BNP@frame:left-rear" } else { "" };
        let row =
            format!("{index},Glock,17 Gen5,pistol,9x19 mm,BK{index:06},read,,2019,{marks},sight missing\n");
        text.push_str(&row);
    }
    let profile = Profile::shipped("generic-un-import").expect("it is shipped");
    let (before_mb, _) = resident_mb();
    let manifest = read_manifest(text.as_bytes(), None, &EmptyRegister, Some(&profile)).expect("it is sound");
    let (_, peak_mb) = resident_mb();
    let found = manifest.lines.iter().map(|line| line.findings.len()).sum::<usize>();
    assert_eq!((manifest.lines.len(), found), (100_000, 100_000));
    assert!(peak_mb - before_mb < 50, "reading took {} MB", peak_mb - before_mb);
    println!("reading {LINES} lines took {} MB at most", peak_mb - before_mb);
}

//! Figures that a run of the tests measured: printed, and kept for the summary of `cargo xtask test`.

use std::fs::OpenOptions;
use std::io::Write;

/// Names the file to which figures are appended, one line each.
const FILE: &str = "MARKSTATION_FIGURES";

/// Prints a figure, and keeps it for whoever asked for a file of them.
pub fn figure(text: &str) {
    println!("{text}");
    if let Some(path) = std::env::var_os(FILE) {
        let mut file =
            OpenOptions::new().append(true).create(true).open(&path).expect("the file can be made");
        // One write, so that tests that run side by side do not mix their lines.
        file.write_all(format!("{text}\n").as_bytes()).expect("the file can be written");
    }
}

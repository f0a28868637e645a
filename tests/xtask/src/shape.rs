//! The rules for source files that no lint knows: an opening sentence, a length, no ignored test.
use crate::{
    project,
    shell::Failure,
    step::{Notes, Settings},
};
use std::{
    fs, io,
    path::{Path, PathBuf},
};

const LINES_MAX: usize = 700;
const LINES_USUAL: usize = 250;
const FOLDERS: &[&str] = &["protocol", "firmware", "host", "tests"];
/// Built or fetched, not written.
const NOT_OURS: &[&str] = &["target", "node_modules", "corpus", "artifacts"];

/// Reads every Rust file of the project.
pub fn check(_: &Settings) -> Result<Notes, Failure> {
    let root = project::root();
    let mut files = Vec::new();
    for folder in FOLDERS {
        collect(&root.join(folder), &mut files).map_err(|error| Failure::file(&root.join(folder), &error))?;
    }
    let (mut findings, mut long) = (Vec::new(), 0);
    for file in &files {
        let text = fs::read_to_string(file).map_err(|error| Failure::file(file, &error))?;
        let name = file.strip_prefix(&root).unwrap_or(file).display();
        findings.extend(broken_rules(&text).into_iter().map(|rule| format!("{name}: {rule}")));
        long += usize::from(text.lines().count() > LINES_USUAL);
    }
    if findings.is_empty() {
        Ok(vec![format!("{} files, {long} of them over {LINES_USUAL} lines", files.len())])
    } else {
        Err(Failure::Found(findings))
    }
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() && !NOT_OURS.contains(&name.as_str()) {
            collect(&path, files)?;
        } else if path.extension().is_some_and(|end| end == "rs") {
            files.push(path);
        }
    }
    Ok(())
}

fn broken_rules(text: &str) -> Vec<String> {
    let lines = text.lines().count();
    // In pieces, so that this file keeps its own rule.
    let ignored = concat!("#[", "ignore");
    let mut broken = Vec::new();
    if !text.starts_with("//! ") {
        broken.push("must open with a `//!` sentence that says what the file is for".to_owned());
    }
    if lines > LINES_MAX {
        broken.push(format!("has {lines} lines; split it, {LINES_MAX} is the most"));
    }
    if text.contains(ignored) {
        broken.push(format!("holds an `{ignored}]`; a test runs or is not there"));
    }
    broken
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn file_that_breaks_a_rule_is_told_which() {
        let long = format!("//! Long.\n{}", "\n".repeat(LINES_MAX));
        let ignored = format!("//! Lazy.\n{}]\nfn t() {{}}\n", concat!("#[", "ignore"));
        for (text, count, part) in [
            ("//! Fine.\nfn f() {}\n", 0, ""),
            ("use std::fs;\n", 1, "must open"),
            (long.as_str(), 1, "has 701 lines"),
            (ignored.as_str(), 1, "a test runs"),
        ] {
            let broken = broken_rules(text);
            assert_eq!(broken.len(), count, "{broken:?}");
            assert!(broken.concat().contains(part), "{broken:?}");
        }
    }
}

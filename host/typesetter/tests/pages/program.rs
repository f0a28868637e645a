//! The program: a sheet at its stdin, a file at its stdout, and why not at its stderr.

use super::words;
use paper::{Dots, PaperError, Sheet, samples};
use std::io::Write;
use std::process::{Command, Output, Stdio};

fn sheet() -> Sheet {
    paper::sheet(&samples::tag(), &words::english()).unwrap()
}

fn run(words: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_markstation-typeset"))
        .args(words)
        .env_clear()
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // What does not read its input may have ended already.
    let _ = child.stdin.take().unwrap().write_all(input);
    child.wait_with_output().unwrap()
}

/// What the program says of a sheet that it refuses.
fn refused(input: &[u8]) -> PaperError {
    let ran = run(&[], input);
    assert_eq!((ran.status.code(), ran.stdout.len()), (Some(1), 0), "{ran:?}");
    serde_json::from_slice(&ran.stderr).unwrap()
}

fn json(sheet: &Sheet) -> Vec<u8> {
    serde_json::to_vec(sheet).unwrap()
}

#[test]
fn sheet_becomes_the_file_that_the_library_makes() {
    let ran = run(&[], &json(&sheet()));
    assert_eq!((ran.status.code(), ran.stderr.len()), (Some(0), 0), "{ran:?}");
    assert!(ran.stdout.starts_with(b"%PDF-1.7"));
    assert!(ran.stdout == typesetter::pdf(&sheet()).unwrap());
}

#[test]
fn label_becomes_the_dots_that_the_library_makes() {
    let label = paper::sheet(&samples::label(), &words::english()).unwrap();
    let ran = run(&["--dots"], &json(&label));
    assert_eq!((ran.status.code(), ran.stderr.len()), (Some(0), 0), "{ran:?}");
    assert_eq!(Dots::from_pbm(&ran.stdout), Some(typesetter::dots(&label).unwrap()));
}

#[test]
fn what_is_no_sheet_is_refused() {
    for input in [&b""[..], b"%PDF-1.7", b"{}", b"{\"version\":1}"] {
        assert!(matches!(refused(input), PaperError::NoSheet { .. }), "{input:?}");
    }
    let missing = format!("{{\"version\":\"{}\"}}", paper::sheet::VERSION);
    let refusal = refused(missing.as_bytes());
    assert!(matches!(&refusal, PaperError::NoSheet { said } if said.contains("template")), "{refusal}");
}

#[test]
fn sheet_of_another_version_is_refused_whatever_else_is_in_it() {
    let refusal = refused(b"{\"version\":\"0.0.0\",\"colour\":true}");
    let typesetter = paper::sheet::VERSION.to_owned();
    assert_eq!(refusal, PaperError::OtherVersion { sheet: "0.0.0".to_owned(), typesetter });
}

#[test]
fn character_without_a_glyph_is_refused() {
    let mut sheet = sheet();
    sheet.doc["weapon"]["maker"] = "北方".into();
    let refusal = PaperError::NoGlyph { field: "weapon.maker".to_owned(), character: '北' };
    assert_eq!(refused(&json(&sheet)), refusal);
}

#[test]
fn sheet_that_its_template_cannot_read_is_not_set() {
    let mut without = sheet();
    without.words.remove("paper-tag");
    let mut unknown = sheet();
    unknown.template = "../../etc/passwd".to_owned();
    for sheet in [without, unknown] {
        assert!(matches!(refused(&json(&sheet)), PaperError::NotSet { .. }), "{}", sheet.template);
    }
}

#[test]
fn program_says_what_it_is_and_refuses_other_words() {
    let said = |ran: &Output| (ran.status.code(), String::from_utf8(ran.stdout.clone()).unwrap());
    let version = format!("markstation-typeset {}\n", paper::sheet::VERSION);
    assert_eq!(said(&run(&["--version"], b"")), (Some(0), version));
    let (code, help) = said(&run(&["--help"], b""));
    assert!(code == Some(0) && help.contains("stdin"), "{help}");
    assert_eq!(said(&run(&["sheet.json"], b"")), (Some(2), String::new()));
}

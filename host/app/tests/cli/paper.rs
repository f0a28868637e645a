//! `paper`: each paper of a training station with marks on it, and what is refused.

use crate::environment::Environment;
use crate::life::{done, station_at_work};
use serde_json::Value;

/// A station with marks on it, one item that was refused, and the job of one mark.
fn marked() -> (Environment, String) {
    let environment = station_at_work();
    // One line of the list is refused, and so the command ends as unfinished.
    environment.at(&["mark", "first", "--auto", "--by", "Brahim"]);
    let found = done(environment.at(&["register", "find", "MVV139", "--json"]));
    let found: Value = serde_json::from_str(found.stdout.lines().next().unwrap()).unwrap();
    (environment, found["job"].to_string())
}

#[test]
fn every_paper_of_a_station_with_marks_is_a_pdf_in_each_language() {
    let (environment, job) = marked();
    for language in ["en", "ar"] {
        let papers = [
            &["certificate", "first"][..],
            &["label", &job],
            &["shift"],
            &["book", "2000-01-01..2100-12-31"],
            &["cards"],
        ];
        for paper in papers {
            let file = format!("{}-{language}.pdf", paper[0]);
            done(environment.at(&[&["paper"][..], paper, &[&file, "--lang", language]].concat()));
            let bytes = std::fs::read(environment.path(&file)).unwrap();
            assert!(bytes.starts_with(b"%PDF-"), "{file}");
        }
    }
}

#[test]
fn label_for_a_label_printer_names_weapon_mark_and_job() {
    let (environment, job) = marked();
    done(environment.at(&["paper", "label", &job, "label.zpl", "--zpl"]));
    let label = std::fs::read_to_string(environment.path("label.zpl")).unwrap();
    assert!(label.starts_with("^XA") && label.ends_with("^XZ\n"), "{label}");
    for words in ["first / 1", "MVV139", "KE 26", &format!("KE-T-1/{job}"), "TRAINING"] {
        assert!(label.contains(words), "{words}: {label}");
    }
}

#[test]
fn paper_that_says_nothing_or_would_replace_a_file_is_refused() {
    let (environment, job) = marked();
    environment.write("there.pdf", "kept");
    for refused in [
        &["label", &job, "there.pdf"][..],
        &["tag", "first/1", "new.pdf"],
        &["tag", "first", "new.pdf"],
        &["destruction", "1", "new.pdf"],
        &["destruction", "R-1", "new.pdf"],
        &["shift", "2000-01-01", "new.pdf"],
        &["book", "2000-01-01..2000-01-02", "new.pdf"],
        &["book", "2000-01-01", "new.pdf"],
        &["certificate", "second", "new.pdf"],
    ] {
        let ran = environment.at(&[&["paper"][..], refused].concat());
        assert!(matches!(ran.code, 1 | 2), "{refused:?}: {ran:?}");
        assert!(!environment.path("new.pdf").exists(), "{refused:?}");
    }
    assert_eq!(std::fs::read_to_string(environment.path("there.pdf")).unwrap(), "kept");
}

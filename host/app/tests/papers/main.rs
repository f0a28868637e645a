//! Papers as people get them: `markstation` with the typesetter beside it. `cargo xtask test papers` builds both and runs
//! this; by hand, `cargo build -p typesetter` comes first.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "../cli/environment.rs"]
#[allow(dead_code, reason = "the tests of the command line use the rest of it")]
mod environment;

use environment::{Environment, done, marked};

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
fn label_for_a_label_printer_is_drawn_where_the_printer_lacks_the_script() {
    let (environment, job) = marked();
    for (language, is_drawn) in [("sw", false), ("ar", true)] {
        let file = format!("{language}.zpl");
        done(environment.at(&["paper", "label", &job, &file, "--zpl", "--lang", language]));
        let label = std::fs::read_to_string(environment.path(&file)).unwrap();
        assert_eq!((label.contains("^GFA"), label.contains("^A0N")), (is_drawn, !is_drawn), "{label}");
        assert!(label.contains("^BQN"), "the printer draws the code itself: {label}");
    }
}

#[test]
fn paper_never_replaces_a_file() {
    let environment = Environment::with_station();
    environment.write("there.pdf", "kept");
    let ran = environment.at(&["paper", "cards", "there.pdf"]);
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(ran.stderr.contains("there.pdf"), "{ran:?}");
    assert_eq!(std::fs::read_to_string(environment.path("there.pdf")).unwrap(), "kept");
}

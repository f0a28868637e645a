//! `paper` without the typesetter: labels for label printers, what is refused before anything is set, and what is handed
//! over to be set. The test `papers` has the rest.

use crate::environment::{Environment, marked};
use crate::life::{done, station};
use crate::people::staffed;
use serde_json::Value;
use std::os::unix::fs::PermissionsExt;
use std::process::{Command, Stdio};

#[test]
fn label_for_a_label_printer_names_weapon_mark_and_job() {
    let (environment, job) = marked();
    done(environment.at(&["paper", "label", &job, "label.zpl", "--zpl"]));
    let label = std::fs::read_to_string(environment.path("label.zpl")).unwrap();
    assert!(label.starts_with("^XA") && label.ends_with("^XZ\n"), "{label}");
    for words in ["first / 1", "MVV139", "KE 26", &format!("KE-T-1/{job}"), "TRAINING"] {
        assert!(label.contains(words), "{words}: {label}");
    }
    let again = environment.at(&["paper", "label", &job, "label.zpl", "--zpl"]);
    assert_eq!(again.code, 1, "a file is never replaced: {again:?}");
    assert_eq!(std::fs::read_to_string(environment.path("label.zpl")).unwrap(), label);
}

#[test]
fn paper_that_says_nothing_is_refused() {
    let (environment, _) = marked();
    for (refused, said) in [
        (&["tag", "first/1", "new.pdf"][..], "first / 1 was not set aside"),
        (&["tag", "first", "new.pdf"], "is not CONSIGNMENT/ITEM"),
        (&["destruction", "1", "new.pdf"], "1 names no destruction"),
        (&["destruction", "R-1", "new.pdf"], "R-1 names no destruction"),
        (&["shift", "2000-01-01", "new.pdf"], "nothing was entered on 2000-01-01"),
        (&["book", "2000-01-01..2000-01-02", "new.pdf"], "no weapon came in"),
        (&["book", "2000-01-01", "new.pdf"], "names no days"),
        (&["certificate", "second", "new.pdf"], "second"),
    ] {
        let ran = environment.at(&[&["paper"][..], refused].concat());
        assert!(matches!(ran.code, 1 | 2), "{refused:?}: {ran:?}");
        // Lines are broken at the terminal's width.
        let words = ran.stderr.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(words.contains(said), "{refused:?}: {words}");
        assert!(!environment.path("new.pdf").exists(), "{refused:?}");
    }
}

/// The sheet that the station hands to its typesetter for a paper.
fn sheet(environment: &Environment, paper: &[&str]) -> Value {
    // In the place of the typesetter stands what repeats its sheet. Both programs are put there by another process: what
    // this one has open for writing cannot be run.
    let put = "mkdir -p bin && cp \"$0\" bin/markstation && printf '#!/bin/sh\\nprintf %%%%PDF-\\nexec cat\\n' \
               > bin/markstation-typeset && chmod 755 bin/markstation-typeset";
    let here = |mut command: Command| {
        let command =
            command.current_dir(environment.path("")).env("MARKSTATION_PIN_FILE", environment.path("pins"));
        command.env("LC_ALL", "C").stdin(Stdio::null()).output().unwrap()
    };
    let mut shell = Command::new("sh");
    shell.args(["-c", put, env!("CARGO_BIN_EXE_markstation")]);
    assert!(here(shell).status.success());
    let mut program = Command::new(environment.path("bin/markstation"));
    program.args(["--station", "station", "paper"]).args(paper);
    let ran = here(program);
    assert!(ran.status.success(), "{ran:?}");
    let set =
        std::fs::read(environment.path(paper.iter().find(|word| word.ends_with(".pdf")).unwrap())).unwrap();
    serde_json::from_slice(set.strip_prefix(b"%PDF-").unwrap()).unwrap()
}

/// The shipped list's head with more in it, and two of its weapons, one of which takes no mark.
fn two_weapons(environment: &Environment) {
    environment.write_manifest("two.csv", 2);
    let list = std::fs::read_to_string(environment.path("two.csv")).unwrap();
    let more = "# exporter-name: Sellier & Co.\n# carrier: Air Cargo\n# export-licence: CZ-X-99\nItem no.";
    let mut list: Vec<String> = list.replacen("Item no.", more, 1).lines().map(str::to_owned).collect();
    let lines = list.len();
    for (at, last) in
        [(lines - 3, ",Cannot take mark"), (lines - 2, ","), (lines - 1, ",polymer without a plate")]
    {
        list[at].push_str(last);
    }
    environment.write("two.csv", &(list.join("\n") + "\n"));
    done(environment.at(&["consignment", "open", "two.csv", "--by", "Amina"]));
    done(environment.at(&["consignment", "attest", "two", "--by", "Amina", "--all"]));
    let reason = ["--reason", "no metal", "--seal", "S-7712", "--by", "Amina"];
    done(environment.at(&[&["part", "set-aside", "two", "2"][..], &reason].concat()));
}

#[test]
fn certificate_names_carrier_and_licences_and_the_tag_of_what_bears_no_mark() {
    let environment = station();
    two_weapons(&environment);
    let sheet = sheet(&environment, &["certificate", "two", "c.pdf"]);
    let doc = &sheet["doc"];
    assert_eq!(doc["exporter"]["name"], "Sellier & Co.");
    assert_eq!((&doc["carrier"], &doc["export_licence"]["number"]), (&"Air Cargo".into(), &"CZ-X-99".into()));
    let outcome = &doc["lines"][1]["outcome"];
    assert_eq!((&outcome["is"], &outcome["reason"]), (&"tagged".into(), &"no metal".into()));
    let tag = self::sheet(&environment, &["tag", "two/2", "t.pdf"]);
    assert_eq!(outcome["tag"], tag["number"]);
    assert_eq!(doc["lines"][0]["outcome"]["is"], "unmarked");
}

#[test]
fn tag_names_its_seal_the_reason_and_the_rule() {
    let environment = station();
    two_weapons(&environment);
    let sheet = sheet(&environment, &["tag", "two/2", "t.pdf"]);
    let doc = &sheet["doc"];
    assert_eq!((&doc["seal"], &doc["reason"]), (&"S-7712".into(), &"no metal".into()));
    assert_eq!((&doc["item"], &doc["weapon"]["serial"]), (&"two / 2".into(), &"C21417Z".into()));
    let rule = doc["rule"].as_str().unwrap();
    assert!(rule.contains("MS-metal; Station condition: metal"), "{rule}");
}

#[test]
fn badge_has_its_own_code_and_only_its_owner_can_read_the_file() {
    let environment = staffed();
    let sheet = sheet(&environment, &["badge", "Brahim", "b.pdf", "--by", "Amina"]);
    let badge = &sheet["doc"]["badges"][0];
    assert_eq!(badge["name"], "Brahim");
    let secret = badge["code"]["text"].as_str().unwrap();
    let mode = std::fs::metadata(environment.path("b.pdf")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    let refused = environment.at(&["day", "close", "--by", "MSB1-0000"]);
    assert_ne!(refused.code, 0, "{refused:?}");
    let known = environment.at(&["day", "close", "--by", secret]);
    assert!(!known.stderr.contains("this badge is nobody's"), "{known:?}");
}

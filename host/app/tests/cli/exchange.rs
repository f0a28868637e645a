//! A list that was kept so far taken in, and what is recorded handed on in every form and taken in elsewhere.

use crate::life::done;
use crate::lives::{datum, office, pistol};
use std::fs;

const LIST: &str =
    "Fabr.;Muster;Waffen Nr;Schrank\nGlock;17;BKH0100;A 3\nGlock;17;BKH0100;A 4\nGlock;17;A1;A 5\n";

#[test]
fn old_list_is_tried_then_taken_in_whole_or_without_what_clashes() {
    let environment = office();
    pistol(&environment, "A1");
    environment.write("old.csv", LIST);
    let how = "register|import|old.csv|--map|Fabr.=maker|--map|Muster=model|--map|Waffen Nr=serial|\
               --set|type=pistol|--set|calibre=9x19|--set|country=AT|--place-from|Schrank|--by|Amina";
    let import: Vec<&str> = how.split('|').collect();
    let with = |more: &[&'static str]| environment.at(&[&import[..], more].concat());
    let tried = with(&["--dry-run"]);
    assert_eq!(tried.code, 1, "{tried:?}");
    assert!(tried.stdout.contains("1 weapon would be taken in, 2 lines would not"), "{tried:?}");
    let refused = with(&[]);
    assert_eq!(refused.code, 1, "{refused:?}");
    let said = format!("{}{}", refused.stdout, refused.stderr);
    for words in ["stands on line 2 too", "in the register already as R-", "--leave-out"] {
        assert!(said.contains(words), "{words}: {said}");
    }
    assert_eq!(environment.at(&["part", "show", "BKH0100"]).code, 1, "nothing was to be taken in");
    let taken = with(&["--leave-out"]);
    assert!(taken.stdout.contains("1 weapon is in the register from now on; 2 lines"), "{taken:?}");
    let shown = done(environment.at(&["part", "show", "BKH0100"])).stdout;
    assert!(shown.contains("A 3"), "{shown}");
    done(environment.at(&["register", "verify"]));
}

#[test]
fn weapons_handed_on_in_every_form_are_taken_in_by_another_station() {
    let environment = office();
    pistol(&environment, "A1");
    for (form, begins) in
        [("jsonl", "{\"line\":\"register\""), ("csv", "\u{FEFF}life,"), ("epcis", "{\"@context\"")]
    {
        let ran =
            done(environment.at(&["register", "export", &format!("out.{form}"), "--format", form, "--json"]));
        assert_eq!(datum(&ran)["lives"], 1, "{ran:?}");
        let text = fs::read_to_string(environment.path(&format!("out.{form}"))).unwrap();
        assert!(text.starts_with(begins), "{text}");
    }
    done(environment.at(&["register", "export", "out.xlsx", "--format", "xlsx"]));
    assert!(fs::read(environment.path("out.xlsx")).unwrap().starts_with(b"PK"));
    let again = environment.at(&["register", "export", "out.csv", "--format", "csv"]);
    assert_eq!(again.code, 1, "{again:?}");
    done(environment.run(&["init", "other", "--station", "OTHER", "--training", "--person", "Berta"]));
    let at_other = |args: &[&str]| environment.run(&[&["--station", "other"], args].concat());
    let taken = done(at_other(&["register", "import", "out.jsonl", "--by", "Berta"]));
    assert!(taken.stdout.contains("1 weapon is in the register"), "{taken:?}");
    let twice = at_other(&["register", "import", "out.jsonl", "--by", "Berta"]);
    assert_eq!(twice.code, 1, "{twice:?}");
    assert!(twice.stderr.contains("line 2: "), "{twice:?}");
    done(at_other(&["register", "verify"]));
}

//! A weapon that the register knows comes in again, for another event.

use crate::environment::Environment;
use crate::life::{done, station};

/// A station with two weapons that were marked at import; what was read is their list.
fn two_imported() -> (Environment, String) {
    let environment = station();
    environment.write_manifest("two.csv", 2);
    done(environment.at(&["consignment", "open", "two.csv", "--by", "Amina"]));
    done(environment.at(&["consignment", "attest", "two", "--by", "Amina", "--all"]));
    done(environment.at(&["mark", "two", "--auto", "--by", "Amina"]));
    let text = std::fs::read_to_string(environment.path("two.csv")).unwrap();
    (environment, text)
}

#[test]
fn weapon_marked_at_import_is_marked_again_when_it_is_seized() {
    let (environment, text) = two_imported();
    let facts = "# event: seized\n# disposal: destruction\n# legal-basis: Firearms Act\n";
    environment.write("seized.csv", &format!("{facts}{text}"));
    let open = ["consignment", "open", "seized.csv", "--profile", "seized-for-destruction", "--by", "Amina"];
    let opened = done(environment.at(&open));
    let said = format!("{}{}", opened.stdout, opened.stderr);
    assert!(said.contains("two/1: the same weapon, to which something else happens now"), "{said}");
    assert!(said.contains("2 accepted, 0 with questions, 0 refused"), "{said}");
    let plan = environment.at(&["plan", "seized"]);
    assert!(plan.stdout.contains("KE SZ 26 "), "{plan:?}");
    done(environment.at(&["consignment", "attest", "seized", "--by", "Amina", "--all"]));
    let marked = done(environment.at(&["mark", "seized", "--auto", "--by", "Amina"]));
    assert!(marked.stdout.contains("2 of 2 lines marked"), "{marked:?}");
    done(environment.at(&["register", "verify"]));
    assert_eq!(environment.at(&["remaining", "two"]).code, 0, "the import's marks stand");
}

#[test]
fn weapon_marked_at_import_is_not_imported_a_second_time() {
    let (environment, text) = two_imported();
    environment.write("again.csv", &text);
    let opened = environment.at(&["consignment", "open", "again.csv", "--by", "Amina"]);
    let said = format!("{}{}", opened.stdout, opened.stderr);
    assert!(said.contains("is in the register already as two/1"), "{said}");
    assert!(said.contains("0 accepted, 0 with questions, 2 refused"), "{said}");
}

#[test]
fn other_weapon_of_the_same_maker_and_serial_gets_a_number_once_a_person_says_so() {
    let (environment, text) = two_imported();
    let text = text.replace("importing-state: KE", "importing-state: ZA");
    environment.write("double.csv", &text.replace("1,Glock,19 Gen4", "1,Glock,17 Gen5"));
    done(environment.at(&["consignment", "open", "double.csv", "--by", "Amina"]));
    let answered = environment.at_with(&["consignment", "answer", "double", "--by", "Amina"], "yes\n");
    assert!(answered.stderr.contains("1 answered"), "{answered:?}");
    let plan = environment.at(&["plan", "double", "--item", "1"]);
    assert!(plan.stdout.contains("KET1-000000"), "{plan:?}");
    let approval = "[[approval]]\nmethod = \"dot_peen\"\nreference = \"CFR 4/26\"\n";
    environment.write("station/authority.toml", approval);
    let rules = ["--profile", "south-africa-import", "--item", "1"];
    let numbered = environment.at(&[&["plan", "double"], &rules[..]].concat());
    assert!(numbered.stdout.contains("KET1-000000"), "{numbered:?}");
    let first = environment.at(&["plan", "two"]);
    assert!(!first.stdout.contains("another weapon"), "the first keeps what it has: {first:?}");
}

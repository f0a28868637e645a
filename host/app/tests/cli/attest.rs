//! `consignment attest`: what a person says by name, when it is asked, and what nobody says for that person.

use crate::environment::Environment;
use crate::life::{done, station};

#[test]
fn real_station_takes_no_yes_to_everything() {
    let environment = Environment::new();
    environment.ok(&["init", "station", "--station", "KE-R-1", "--person", "Amina"]);
    let refused = environment.at(&["consignment", "attest", "first", "--by", "Amina", "--all"]);
    assert_ne!(refused.code, 0, "{refused:?}");
    assert!(refused.stderr.contains("--all is for training stations"), "{refused:?}");
    assert!(refused.stderr.contains("`markstation consignment attest first --by NAME`"), "{refused:?}");
}

#[test]
fn questions_about_finished_marks_are_asked_when_the_marks_are_made() {
    let environment = station();
    environment.write_manifest("two.csv", 2);
    done(environment.at(&["consignment", "open", "two.csv", "--by", "Amina"]));
    let attest = ["consignment", "attest", "two", "--by", "Amina"];
    let before = environment.at(&attest);
    assert!(!before.stderr.contains("old-marks-clear"), "{before:?}");
    let early = environment.at(&[&attest[..], &["--question", "mark-legible-photo"]].concat());
    assert!(early.code == 1 && early.stderr.contains("no open question"), "{early:?}");
    done(environment.at(&[&attest[..], &["--all"]].concat()));
    let marked = done(environment.at(&["mark", "two", "--auto", "--by", "Amina"]));
    assert!(marked.stderr.contains("of the rules about the finished marks"), "{marked:?}");
    let remaining = done(environment.at(&["remaining", "two"]));
    assert!(remaining.stderr.contains("of the rules about the finished marks"), "{remaining:?}");
    let after = environment.at(&attest);
    assert!(after.stderr.contains("old-marks-clear"), "{after:?}");
    done(environment.at(&[&attest[..], &["--all"]].concat()));
    let remaining = done(environment.at(&["remaining", "two"]));
    assert!(!remaining.stderr.contains("finished marks"), "{remaining:?}");
}

/// A list of one weapon whose trace is open, which is to be destroyed.
fn traced(more: &str) -> String {
    format!(
        "# licence-no: O-12\n# importing-state: KE\n# final-recipient: National Police\n# release-date: 2026-03-02\n\
         # quantity: 1\n# event: destroy\n# disposal: melting\n# authorisation: Order 12/26\n\
         # legal-basis: Firearms Act\n{more}\
         Item no.,Maker,Model,Type,Calibre,Serial,Serial status,Country of manufacture,Year,Open trace\n\
         1,Glock,19 Gen4,pistol,9x19 mm,MVV139,read,AT,2019,KE-T-0091\n"
    )
}

#[test]
fn open_trace_is_set_aside_by_a_person_with_a_reason_and_never_by_the_list() {
    let environment = station();
    for said in ["trace-override: amnesty collection", "confirmed-readings: X4"] {
        environment.write("list.csv", &traced(&format!("# {said}\n")));
        let open = ["consignment", "open", "list.csv", "--profile", "disposal", "--by", "Amina"];
        let refused = environment.at(&open);
        assert_eq!(refused.code, 1, "{refused:?}");
        assert!(refused.stderr.contains("markstation consignment attest"), "{refused:?}");
    }
    environment.write("burn.csv", &traced(""));
    done(environment.at(&["consignment", "open", "burn.csv", "--profile", "disposal", "--by", "Amina"]));
    let waits = environment.at(&["plan", "burn"]);
    assert!(waits.code == 1 && waits.stdout.contains("trace KE-T-0091"), "{waits:?}");
    let say = ["consignment", "attest", "burn", "--by", "Amina", "--question", "trace-override"];
    let bare = environment.at(&say);
    assert!(bare.code == 1 && bare.stderr.contains("with a reason only"), "{bare:?}");
    let all = environment.at(&["consignment", "attest", "burn", "--by", "Amina", "--all"]);
    assert!(all.code == 1 && all.stderr.contains("with a reason only"), "{all:?}");
    done(environment.at(&[&say[..], &["--reason", "amnesty collection"]].concat()));
    let planned = environment.at(&["plan", "burn"]);
    assert!(!planned.stdout.contains("trace KE-T-0091"), "{planned:?}");
    done(environment.at(&["register", "verify"]));
}

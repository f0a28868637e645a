//! Checkpoints, witnesses and proofs: made at a station, checked where there is none.

use crate::environment::Environment;
use crate::life::{done, station_at_work};
use serde_json::Value;

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// A station with marks on it and a witness on a stick that has signed; with the keys of both.
fn witnessed() -> (Environment, String, String) {
    let environment = station_at_work();
    // One line of the list is refused, and so the command ends as unfinished.
    environment.at(&["mark", "first", "--auto", "--by", "Brahim"]);
    let made = done(environment.at(&[
        "register",
        "witness",
        "init",
        "stick",
        "--name",
        "kenya/stick-1",
        "--by",
        "Amina",
    ]));
    let witness = made.stdout.trim().to_owned();
    let key = done(environment.at(&["register", "key"])).stdout.trim().to_owned();
    let signed = done(environment.at(&["register", "checkpoint", "--witness", "stick", "--json"]));
    let signers = json(&signed.stdout)["signers"].clone();
    assert_eq!(signers, serde_json::json!(["markstation-training/KE-T-1", "kenya/stick-1"]));
    (environment, key, witness)
}

#[test]
fn proof_is_checked_where_there_is_no_station_with_public_keys_alone() {
    let (environment, key, witness) = witnessed();
    done(environment.at(&["register", "prove", "MVV139", "--file", "it.tlog-proof", "--code", "it.svg"]));
    std::fs::create_dir(environment.path("elsewhere")).unwrap();
    std::fs::copy(environment.path("it.tlog-proof"), environment.path("elsewhere/it.tlog-proof")).unwrap();
    std::fs::write(environment.path("elsewhere/station.pub"), &key).unwrap();
    let keys = ["--key", "station.pub", "--key", &witness];
    let check = [&["check", "it.tlog-proof"][..], &keys].concat();
    let good = done(environment.run_at("elsewhere", &check));
    for words in [
        "GOOD. It was signed by station KE-T-1, a TRAINING station",
        "serial MVV139",
        "on the frame, right-rear",
        "Made: yes. The controller's sensor counted",
        "with the key that the ledger admitted",
        "Seen by witness kenya/stick-1 at 20",
        "NOT shown:",
    ] {
        assert!(good.stdout.contains(words), "{words}: {}", good.stdout);
    }
    let said = json(&done(environment.run_at("elsewhere", &[&check[..], &["--json"]].concat())).stdout);
    assert_eq!((&said["mark"]["made"], &said["training"]), (&"witnessed".into(), &true.into()));
    let french = done(environment.run_at("elsewhere", &[&check[..], &["--lang", "fr"]].concat()));
    assert!(french.stdout.contains("VALABLE") && french.stdout.contains("ENTRAÎNEMENT"), "{french:?}");
    let without = environment.run_at("elsewhere", &["check", "it.tlog-proof"]);
    assert_eq!(without.code, 1, "{without:?}");
    assert!(without.stderr.contains("without the public key of markstation-training/KE-T-1"), "{without:?}");
    let text = std::fs::read_to_string(environment.path("it.tlog-proof")).unwrap();
    std::fs::write(environment.path("elsewhere/it.tlog-proof"), text.replacen("index ", "index 1", 1))
        .unwrap();
    let bad = environment.run_at("elsewhere", &check);
    assert_eq!(bad.code, 4, "{bad:?}");
    assert!(bad.stderr.contains("does NOT verify"), "{bad:?}");
    assert!(std::fs::read_to_string(environment.path("it.svg")).unwrap().starts_with("<svg"));
}

#[test]
fn code_of_a_proof_is_checked_from_its_text() {
    let (environment, key, _) = witnessed();
    let proven = done(environment.at(&["register", "prove", "MVV139", "--show-code", "--json"]));
    let code = json(proven.stdout.lines().next().unwrap())["code"].as_str().unwrap().to_owned();
    assert!(code.starts_with("MSP1:"), "{code}");
    let typed = done(environment.run_with(&["check", "-", "--key", &key], &format!("{code}\r\n")));
    assert!(typed.stdout.contains("serial MVV139"), "{typed:?}");
    let given = done(environment.run(&["check", &code, "--key", &key]));
    assert_eq!(given.stdout, typed.stdout);
    let cut = environment.run(&["check", &code[..code.len() - 9], "--key", &key]);
    assert_eq!(cut.code, 4, "{cut:?}");
}

#[test]
fn witness_that_is_reached_by_carrying_files_signs_and_its_answer_is_taken_in() {
    let (environment, key, _) = witnessed();
    let made = done(environment.run(&["register", "witness", "make", "far", "--name", "far/w"]));
    let far = made.stdout.trim();
    let first = ["register", "checkpoint", "--request", "request", "--to", "far/w"];
    done(environment.at(&first));
    let answer = ["register", "witness", "answer", "far", "request", "answer"];
    let unknown = environment.run(&answer);
    assert_eq!(unknown.code, 1, "{unknown:?}");
    assert!(unknown.stderr.contains("witness trust"), "{unknown:?}");
    done(environment.run(&["register", "witness", "trust", "far", &key]));
    done(environment.run(&answer));
    let early = environment.at(&["register", "checkpoint", "--answer", "answer"]);
    assert_eq!(early.code, 1, "a witness that is not admitted: {early:?}");
    done(environment.at(&["register", "witness", "admit", far, "--by", "Amina"]));
    let taken = done(environment.at(&["register", "checkpoint", "--answer", "answer", "--json"]));
    let file = json(&taken.stdout)["file"].as_str().unwrap().to_owned();
    let checked = done(environment.run(&["check", &file, "--key", &key, "--key", far]));
    assert!(checked.stdout.contains("Seen by witness far/w"), "{checked:?}");
    // The next request goes on from what it signed.
    done(environment.at(&first));
    done(environment.run(&answer));
}

#[test]
fn register_that_was_set_back_is_not_signed_again_and_is_named() {
    let (environment, ..) = witnessed();
    let register = environment.path("station/register.db");
    let old = std::fs::read(&register).unwrap();
    done(environment.at(&["day", "close", "--by", "Amina"]));
    done(environment.at(&["register", "checkpoint", "--witness", "stick"]));
    done(environment.at(&["register", "verify", "--checkpoint", "stick"]));
    std::fs::write(&register, &old).unwrap();
    for log in ["register.db-wal", "register.db-shm"] {
        let _ = std::fs::remove_file(environment.path("station").join(log));
    }
    let signed = environment.at(&["register", "checkpoint"]);
    assert_eq!(signed.code, 4, "{signed:?}");
    assert!(signed.stderr.contains("the register was set back"), "{signed:?}");
    let verified = environment.at(&["register", "verify"]);
    assert_eq!(verified.code, 4, "{verified:?}");
    assert!(verified.stdout.contains("this is an older state of the register"), "{verified:?}");
    // With the station's own checkpoints gone too, the stick still tells.
    std::fs::remove_dir_all(environment.path("station/checkpoints")).unwrap();
    let refused = environment.at(&["register", "checkpoint", "--witness", "stick"]);
    assert_eq!(refused.code, 4, "{refused:?}");
    assert!(refused.stderr.contains("it was set back"), "{refused:?}");
}

#[test]
fn proof_of_what_is_not_there_is_refused_with_the_reason() {
    let (environment, ..) = witnessed();
    for (args, words) in [
        (&["register", "prove", "NOSUCH"][..], "NOSUCH"),
        (&["register", "prove", "--job", "1"], "job"),
        (&["check", "first.csv"], "no proof and no checkpoint"),
    ] {
        let ran = environment.at(args);
        assert_eq!(ran.code, 1, "{args:?}: {ran:?}");
        assert!(ran.stderr.contains(words), "{args:?}: {ran:?}");
    }
    let whole = done(environment.at(&["register", "prove", "--entry", "0", "--file", "first.tlog-proof"]));
    assert!(whole.stdout.contains("proves one entry"), "{whole:?}");
}

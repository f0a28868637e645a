//! A station's life over real processes: made, provisioned, opened, fed, marked, read back, verified.

use crate::environment::Environment;
pub use crate::environment::{done, ready, station, station_at_work};
use std::io::{BufRead, BufReader, Read, Write};
use std::os::unix::net::UnixStream;
use std::process::{Child, ChildStderr};

#[test]
fn consignment_is_planned_with_a_citation_for_each_line() {
    let environment = station_at_work();
    let plan = done(environment.at(&["plan", "first"]));
    let from = plan.stdout.lines().skip_while(|line| !line.starts_with("1 "));
    insta::assert_snapshot!(from.take(4).collect::<Vec<_>>().join("\n"), @r#"
    1      Glock 19 Gen4 MVV139  frame, right-rear
             KE 26            Firearms Protocol art. 8(1)(b); ITI para 8(b); MOSAIC 05.30, marking at import; MOSAIC 05.30, position of the import mark; MOSAIC 05.30, country code; Working Group on Firearms, recommendation 52
    2      Beretta 92FS C21417Z  frame, right-rear
             KE 26            Firearms Protocol art. 8(1)(b); ITI para 8(b); MOSAIC 05.30, marking at import; MOSAIC 05.30, position of the import mark; MOSAIC 05.30, country code; Working Group on Firearms, recommendation 52
    "#);
    let remaining = environment.at(&["remaining", "first"]);
    assert_eq!(remaining.code, 1, "something is left");
    insta::assert_snapshot!(remaining.stdout.lines().skip(5).take(3).collect::<Vec<_>>().join("\n"), @r#"
    line 17    6      open       Ceska zbrojovka BREN 2 F208196
    line 18    7      refused    Remington 870 Police -  "rusty" is no serial
    line 19    8      open       FN Herstal SCAR-L LC44400
    "#);
}

#[test]
fn weapons_are_marked_by_the_simulated_operator_and_verify() {
    let environment = station_at_work();
    let marked = environment.at(&["mark", "first", "--auto", "--by", "Brahim"]);
    assert_eq!(marked.code, 1, "one line is refused: {marked:?}");
    assert!(marked.stdout.contains("14 of 15 lines marked, 0 open"), "{marked:?}");
    let verified = done(environment.at(&["register", "verify", "--controller"]));
    assert!(verified.stdout.contains("14 receipts"), "{verified:?}");
    done(environment.at(&["register", "export", "out.jsonl"]));
    done(environment.at(&["register", "verify", "out.jsonl"]));
    let found = done(environment.at(&["register", "find", "C21417Z", "--json"]));
    let found: serde_json::Value = serde_json::from_str(&found.stdout).unwrap();
    assert_eq!((&found["item_no"], &found["state"]), (&"2".into(), &"applied (witnessed)".into()));
    assert_eq!(found["text_verified"], true);
}

#[test]
fn weapon_of_another_consignment_is_caught_and_burns_nothing() {
    let environment = station_at_work();
    let ran = environment.at_with(&["mark", "first", "--by", "Brahim"], "XYZ-999\n\n");
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(
        ran.stderr.contains("\"XYZ-999\" is on no line") && ran.stderr.contains("Nothing was read"),
        "{ran:?}"
    );
    assert!(!ran.stderr.contains("MVV139"), "what is expected is never shown");
    assert!(environment.at(&["register", "verify"]).stdout.contains(" 0 receipts"), "{ran:?}");
}

#[test]
fn mark_typed_back_wrong_is_recorded_and_ends_with_code_1() {
    let environment = station_at_work();
    environment.at(&["mark", "first", "--auto", "--by", "Brahim"]);
    let wrong = environment.at_with(&["verify", "first/2", "--by", "Amina"], "KE 27\n");
    assert_eq!(wrong.code, 1);
    assert!(
        wrong.stderr.contains("line 1, from character 5") && !wrong.stderr.contains("KE 26"),
        "{wrong:?}"
    );
    let found = environment.at(&["register", "find", "C21417Z", "--json"]);
    assert!(found.stdout.contains("\"text_verified\":false"), "{found:?}");
    done(environment.at_with(&["verify", "first/2", "--by", "Amina"], "ke 26\n"));
    let found = environment.at(&["register", "find", "C21417Z", "--json"]);
    assert!(found.stdout.contains("\"text_verified\":true"), "{found:?}");
}

/// Starts to mark by hand; it asks for a serial once it owns the folder and the controller has answered.
fn mark_until_it_asks(environment: &Environment) -> (Child, BufReader<ChildStderr>) {
    let mut owner = environment.start(&["--station", "station", "mark", "first", "--by", "Brahim"]);
    let mut asked = Vec::new();
    let mut stderr = BufReader::new(owner.stderr.take().unwrap());
    stderr.read_until(b':', &mut asked).unwrap();
    stderr.read_until(b':', &mut asked).unwrap();
    assert!(String::from_utf8_lossy(&asked).contains("clamp"), "{}", String::from_utf8_lossy(&asked));
    (owner, stderr)
}

#[test]
fn machine_that_moves_without_a_job_ends_the_work_until_it_is_explained() {
    let environment = station_at_work();
    let (mut owner, mut stderr) = mark_until_it_asks(&environment);
    let mut fixture = UnixStream::connect(environment.path("station/training/fixture.sock")).unwrap();
    let (on, off) = (r#"{"set":{"machine_busy":true}}"#, r#"{"set":{"machine_busy":false}}"#);
    let script = format!(r#"{{"script":[{{"at_us":0,{}}},{{"at_us":200000,{}}}]}}"#, inner(on), inner(off));
    writeln!(fixture, "{script}").unwrap();
    let mut said = String::new();
    stderr.read_to_string(&mut said).unwrap();
    assert_eq!(owner.wait().unwrap().code(), Some(3), "{said}");
    assert!(said.contains("the machine moved without a job (receipt 1)"), "{said}");
    assert_eq!(
        environment.at(&["mark", "first", "--auto", "--by", "Brahim"]).code,
        3,
        "not before it is explained"
    );
    let other = environment.at(&["settle", "--by", "Amina", "--receipt", "9", "--explain", "a hand"]);
    assert_eq!(other.code, 1, "{other:?}");
    assert!(other.stderr.contains("about receipt 9, and the one that waits for it is 1"), "{other:?}");
    done(environment.at(&[
        "settle",
        "--by",
        "Amina",
        "--receipt",
        "1",
        "--explain",
        "the sensor was tested by hand",
    ]));
    let marked = environment.at(&["mark", "first", "--auto", "--by", "Brahim"]);
    assert!(marked.stdout.contains("14 of 15 lines marked, 0 open"), "{marked:?}");
    done(environment.at(&["register", "verify", "--controller"]));
}

/// A JSON object without its braces.
fn inner(object: &str) -> &str {
    &object[1..object.len() - 1]
}

#[test]
fn wiring_that_differs_from_the_admission_is_neither_used_nor_called_admitted() {
    let environment = station_at_work();
    let file = environment.path("station/station.toml");
    let text = std::fs::read_to_string(&file).unwrap();
    let changed = text.replace("permit_interlocks_motion = true", "permit_interlocks_motion = false");
    assert_ne!(changed, text);
    std::fs::write(&file, changed).unwrap();
    for args in
        [&["controller", "provision", "--by", "Amina"][..], &["mark", "first", "--auto", "--by", "Brahim"]]
    {
        let ran = environment.at(args);
        assert_eq!(ran.code, 1, "{ran:?}");
        assert!(ran.stderr.contains("permit_interlocks_motion = false"), "{ran:?}");
        assert!(!ran.stdout.contains("admitted"), "{ran:?}");
    }
    std::fs::write(&file, text).unwrap();
    done(environment.at(&["controller", "provision", "--by", "Amina"]));
}

#[test]
fn second_program_may_read_and_is_told_the_owner_of_the_rest() {
    let environment = station_at_work();
    let (mut owner, _stderr) = mark_until_it_asks(&environment);
    assert_eq!(environment.at(&["remaining", "first"]).code, 1);
    assert_eq!(environment.at(&["register", "verify"]).code, 0);
    let refused = environment.at(&["day", "close", "--by", "Amina"]);
    assert_eq!(refused.code, 1);
    assert!(
        refused.stderr.contains(&format!("process {} has owned this station", owner.id())),
        "{refused:?}"
    );
    drop(owner.stdin.take());
    assert_eq!(owner.wait().unwrap().code(), Some(1));
    done(environment.at(&["day", "close", "--by", "Amina"]));
}

#[test]
fn plug_pulled_in_a_mark_leaves_one_question_and_the_rest_is_finished_after_it() {
    let environment = Environment::new();
    environment.write_manifest("few.csv", 4);
    let cut =
        environment.run(&["demo", "station", "--lines", "few.csv", "--pull-the-plug", "2", "--speed", "10"]);
    assert_eq!(cut.code, -1, "killed: {cut:?}");
    let refused = environment.at(&["mark", "demo", "--auto", "--by", "Operator"]);
    assert_eq!(refused.code, 3, "{refused:?}");
    let shown = environment.at_with(&["settle"], "nobody\n\nSupervisor\n");
    assert_eq!(shown.code, 3, "nobody answered: {shown:?}");
    assert!(shown.stderr.contains("nobody here is called \"nobody\""), "{shown:?}");
    assert!(shown.stderr.contains("What is on the part?"), "{shown:?}");
    let job = shown.stderr.split("Job ").nth(1).unwrap().split(',').next().unwrap().to_owned();
    let metal = shown.stderr.split("simulated metal bears ").nth(1).unwrap();
    let strikes: u32 = metal.split(' ').next().unwrap().parse().unwrap();
    let (verdict, marks) = match (strikes, metal.split('"').nth(1).unwrap()) {
        (0, _) => (&["none"][..], 3),
        (64, "KE 26") => (&["complete"][..], 2),
        _ => (&["partial", "--second", "Operator", "--remains", "K"][..], 3),
    };
    refused_verdicts(&environment, &job);
    let settle: Vec<_> =
        ["settle", "--by", "Supervisor", "--job", &job].iter().chain(verdict).copied().collect();
    done(environment.at(&settle));
    let again = environment.at(&settle);
    assert_eq!(again.code, 1, "nothing is in doubt any more: {again:?}");
    let marked = environment.at(&["mark", "demo", "--auto", "--by", "Operator"]);
    assert!(marked.stderr.contains(&format!("{marks} marked and typed back")), "{marked:?}");
    assert_eq!(environment.at(&["remaining", "demo"]).code, 0);
    done(environment.at(&["register", "verify", "--controller"]));
}

/// Verdicts that must not count while this job is in doubt.
fn refused_verdicts(environment: &Environment, job: &str) {
    for (verdict, said) in [
        (&["none", "--job", "0"][..], format!("the job in doubt is {job};")),
        (
            &["partial", "--job", job, "--second", "Supervisor", "--remains", "K"],
            "needs a second, different person".to_owned(),
        ),
    ] {
        let settle: Vec<_> = ["settle", "--by", "Supervisor"].iter().chain(verdict).copied().collect();
        let refused = environment.at(&settle);
        assert_eq!(refused.code, 1, "{refused:?}");
        assert!(refused.stderr.contains(&said), "{refused:?}");
    }
}

#[test]
fn damaged_entry_ends_verification_with_code_4_and_names_the_entry() {
    let environment = station_at_work();
    done(environment.at(&["register", "export", "out.jsonl"]));
    let file = environment.path("out.jsonl");
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, text.replacen("\"act\":\"day-opened\"", "\"act\":\"day-closed\"", 1)).unwrap();
    let ran = environment.at(&["register", "verify", "out.jsonl"]);
    assert_eq!(ran.code, 4, "{ran:?}");
    assert!(ran.stdout.contains("entry 3"), "{ran:?}");
    assert!(ran.stderr.contains("Ask the sender for it again"), "{ran:?}");
}

#[test]
fn file_is_checked_against_what_a_stranger_holds() {
    let environment = station_at_work();
    let exported = environment.at(&["register", "export", "out.jsonl", "--json"]);
    let root = exported.stdout.split("\"root\":\"").nth(1).unwrap()[..64].to_owned();
    let size = exported.stdout.split("\"entries\":").nth(1).unwrap();
    let size: String = size.chars().take_while(char::is_ascii_digit).collect();
    let (other, verify) = ("0".repeat(64), ["register", "verify", "out.jsonl"]);
    for (held, code) in [
        (&["--size", size.as_str(), "--root", root.as_str()][..], 0),
        (&["--size", size.as_str(), "--root", other.as_str()], 4),
        (&["--key", other.as_str()], 4),
        (&["--size", size.as_str()], 2),
        (&["--key", "short"], 2),
    ] {
        let args: Vec<_> = verify.iter().chain(held).copied().collect();
        let ran = environment.at(&args);
        assert_eq!(ran.code, code, "{held:?}: {ran:?}");
    }
}

#[test]
fn what_is_no_register_is_told_from_a_damaged_one() {
    let environment = Environment::with_station();
    environment.write("notes.txt", "notes");
    environment.write("other.jsonl", "{\"a\":1}\n");
    for (file, code, said) in [
        ("notes.txt", 1, "is neither a register nor an export"),
        ("other.jsonl", 1, "is neither a register nor an export"),
        ("station", 1, "is a folder"),
        ("missing.db", 1, "missing.db cannot be read"),
    ] {
        let ran = environment.at(&["register", "verify", file]);
        assert_eq!(ran.code, code, "{ran:?}");
        assert!(ran.stderr.contains(said) && ran.stderr.contains("Hint: "), "{ran:?}");
        assert!(!ran.stderr.contains("register doctor"), "{ran:?}");
    }
    environment.write("station/register.db", "notes");
    let own = environment.at(&["register", "verify"]);
    assert_eq!(own.code, 4, "{own:?}");
    assert!(own.stderr.contains("register doctor"), "{own:?}");
}

#[test]
fn weapon_added_by_hand_goes_through_the_same_checks() {
    let environment = station_at_work();
    let add = |item: &'static str, serial: &'static str| {
        environment.at(&[
            "part",
            "add",
            "first",
            "--by",
            "Amina",
            "--item-no",
            item,
            "--maker",
            "Glock",
            "--model",
            "17",
            "--type",
            "pistol",
            "--calibre",
            "9x19 mm",
            "--serial",
            serial,
            "--country",
            "AT",
        ])
    };
    let refused = add("901", "rusty");
    assert_eq!(refused.code, 1, "{refused:?}");
    assert!(refused.stderr.contains("\"rusty\" is no serial"), "{refused:?}");
    done(add("901", "ABC123"));
    let remaining = environment.at(&["remaining", "first"]);
    assert!(remaining.stdout.contains("ABC123"), "{remaining:?}");
    assert!(!remaining.stdout.contains("rusty\n"), "{remaining:?}");
}

#[test]
fn manifest_corrected_and_run_again_skips_what_is_marked() {
    let environment = station_at_work();
    environment.at(&["mark", "first", "--auto", "--by", "Brahim"]);
    let text = std::fs::read_to_string(environment.path("first.csv")).unwrap();
    environment.write("second.csv", &text.replace("rusty,,", ",illegible,"));
    let revise =
        ["consignment", "revise", "first", "second.csv", "--by", "Amina", "--reason", "serial looked at"];
    let revised = done(environment.at(&revise));
    assert!(revised.stderr.contains("14 of 15 lines marked, 1 open"), "{revised:?}");
    let marked = done(environment.at(&["mark", "first", "--auto", "--by", "Brahim"]));
    assert!(marked.stderr.contains("1 marked and typed back"), "{marked:?}");
    environment.write("third.csv", &text.replace("# importing-state: KE", "# importing-state: UG"));
    let revise =
        ["consignment", "revise", "first", "third.csv", "--by", "Amina", "--reason", "other country"];
    assert_eq!(environment.at(&revise).code, 1, "country and year are fixed");
}

#[test]
fn clock_behind_the_last_entry_asks_for_a_declared_date() {
    let environment = Environment::with_station();
    done(environment.at(&["day", "open", "--by", "Amina", "--date", "2099-01-01"]));
    let behind = environment.at(&["day", "open", "--by", "Amina", "--yes"]);
    assert_eq!(behind.code, 1);
    assert!(behind.stderr.contains("not before 2099-01-01"), "{behind:?}");
    let earlier = environment.at(&["day", "open", "--by", "Amina", "--date", "2098-12-31"]);
    assert_eq!(earlier.code, 1, "{earlier:?}");
    done(environment.at(&["day", "open", "--by", "Amina", "--date", "2099-01-02"]));
    assert!(environment.at(&["register", "show", "2"]).stdout.contains("\"clock\": \"declared\""));
}

#[test]
fn work_without_an_open_day_says_who_opens_it() {
    let environment = station_at_work();
    done(environment.at(&["day", "close", "--by", "Amina"]));
    let ran = environment.at(&["mark", "first", "--auto", "--by", "Brahim"]);
    assert_eq!(ran.code, 1);
    assert!(ran.stderr.contains("markstation day open --by NAME"), "{ran:?}");
}

#[test]
fn backup_put_back_is_refused_before_anything_moves() {
    let environment = station_at_work();
    let register = environment.path("station/register.db");
    let backup = std::fs::read(&register).unwrap();
    environment.at(&["mark", "first", "--auto", "--by", "Brahim"]);
    std::fs::write(&register, backup).unwrap();
    for log in ["station/register.db-wal", "station/register.db-shm"] {
        // They are gone already if the last program closed the register in order.
        let _ = std::fs::remove_file(environment.path(log));
    }
    let before = std::fs::read(environment.path("station/training/metal.jsonl")).unwrap();
    let refused = environment.at(&["mark", "first", "--auto", "--by", "Brahim"]);
    assert_eq!(refused.code, 3, "{refused:?}");
    assert!(refused.stderr.contains("a restored backup"), "{refused:?}");
    assert_eq!(std::fs::read(environment.path("station/training/metal.jsonl")).unwrap(), before);
}

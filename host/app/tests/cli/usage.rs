//! What wrong usage is answered with.

use crate::environment::Environment;

#[test]
fn wrong_usage_ends_with_code_2() {
    let environment = Environment::with_station();
    for args in [
        &["no-such-command"][..],
        &["init", "elsewhere"],
        &["mark"],
        &["settle", "perhaps", "--by", "Amina"],
        &["settle", "none", "--by", "Amina"],
        &["day", "open", "--by", "Amina", "--date", "2026-02-30"],
        &["demo", "--speed", "0"],
    ] {
        assert_eq!(environment.run(args).code, 2, "{args:?}");
    }
}

#[test]
fn demonstration_that_cannot_run_is_refused_before_anything_is_made() {
    let environment = Environment::new();
    environment.write_manifest("few.csv", 4);
    environment.write("none.csv", "no manifest");
    for (args, code, said) in [
        (&["--lines", "missing.csv"][..], 1, "missing.csv cannot be read"),
        (&["--lines", "none.csv"], 1, "none.csv"),
        (&["--lines", "few.csv", "--pull-the-plug", "5"], 2, "from 1 to 4"),
    ] {
        let all: Vec<_> = ["demo", "station"].iter().chain(args).copied().collect();
        let ran = environment.run(&all);
        assert_eq!(ran.code, code, "{ran:?}");
        assert!(ran.stderr.contains(said), "{ran:?}");
        assert!(!environment.path("station").exists(), "{args:?}");
    }
}

#[test]
fn wrong_path_value_or_name_is_answered_with_what_to_do() {
    let environment = Environment::with_station();
    environment.write("none.csv", "no list");
    environment.write("notes.txt", "notes");
    for args in [
        &["demo", "demo", "--lines", "missing.csv"][..],
        &["day", "close", "--by", "Amina"],
        &["day", "open", "--by", "Amina", "--date", "2020-01-01"],
        &["user", "roles", "Nobody", "--role", "operator", "--by", "Amina"],
        &["consignment", "open", "missing.csv", "--by", "Amina"],
        &["consignment", "open", "none.csv", "--by", "Amina"],
        &["plan", "c1"],
        &["plan", "--manifest", "missing.csv"],
        &["verify", "99", "--by", "Amina"],
        &["register", "label", "5", "out.svg"],
        &["register", "prove", "12345"],
        &["register", "export", "notes.txt"],
        &["register", "export", "nowhere/out"],
        &["register", "import", "none.csv", "--by", "Amina"],
        &["register", "verify", "notes.txt"],
        &["register", "checkpoint", "--answer", "notes.txt"],
        &["register", "correct", "0", "--by", "Amina", "--reason", "a slip"],
        &["register", "witness", "admit", "nokey", "--by", "Amina"],
        &["block", "authority", "nokey", "--by", "Amina", "--second", "Amina"],
        &["block", "add", "missing", "--by", "Amina"],
        &["backup", "run"],
        &["backup", "key", "notes.txt"],
        &["part", "show", "nothing"],
        &["photo", "add", "missing.jpg", "--life", "1", "--by", "Amina"],
        &["profile", "check", "missing.toml"],
        &["machine", "simulate", "gravotech", "--port", "nowhere/tty"],
        &["check", "notes.txt", "--key", "nokey"],
        &["serve", "--listen", "0.0.0.0:0"],
        &["mark"],
        &["mrak"],
    ] {
        let ran = environment.at(args);
        assert!(ran.code != 0 && ran.stderr.contains("\nHint: "), "{args:?}: {ran:?}");
        let causes: Vec<_> = ran.stderr.lines().filter_map(|line| line.split_once(": ")).collect();
        assert!(causes.windows(2).all(|two| !two[0].1.contains(two[1].1)), "said twice: {ran:?}");
    }
}

#[test]
fn station_without_a_sound_name_zone_or_person_is_not_begun() {
    let environment = Environment::new();
    for wrong in [&["--station", "A B"][..], &["--time-zone", "Nowhere"], &["--person", " "]] {
        let mut args = vec!["init", "there"];
        if wrong[0] != "--station" {
            args.extend(["--station", "KE-T-1"]);
        }
        args.extend(wrong);
        let ran = environment.run(&args);
        assert_eq!(ran.code, 2, "{args:?}: {ran:?}");
        assert!(ran.stderr.contains(": write "), "{args:?}: {ran:?}");
        assert!(!environment.path("there").exists(), "{args:?}");
    }
}

#[test]
fn station_id_that_cannot_be_one_is_refused_with_its_rule() {
    let ran = Environment::new().run(&["init", "here", "--station", "KE MSA 1"]);
    assert_eq!(ran.code, 2);
    insta::assert_snapshot!(ran.stderr, @r#"
    Error: "KE MSA 1" cannot be a station id: write 1 to 16 printable ASCII characters without blanks, such as KE-MSA-1
    "#);
}

#[test]
fn command_without_a_station_says_how_to_get_one() {
    let ran = Environment::new().run(&["day", "open", "--by", "Amina", "--yes"]);
    assert_eq!(ran.code, 1);
    insta::assert_snapshot!(ran.stderr, @r#"
    Error: there is no station here: ./station.toml cannot be read
    Caused by: No such file or directory (os error 2)
    Hint: name the station's folder with --station DIR, or make a station with `markstation init DIR --station ID`
    "#);
}

#[test]
fn station_that_exists_is_not_made_again() {
    let environment = Environment::with_station();
    let before = std::fs::read(environment.path("station/station.toml")).unwrap();
    let ran = environment.run(&["init", "station", "--station", "KE-T-2"]);
    assert_eq!(ran.code, 1, "{ran:?}");
    assert_eq!(std::fs::read(environment.path("station/station.toml")).unwrap(), before);
}

#[test]
fn person_who_is_not_known_is_refused_before_anything_is_written() {
    let environment = Environment::with_station();
    let ran = environment.at(&["day", "open", "--by", "Nobody", "--yes"]);
    assert_eq!(ran.code, 1);
    insta::assert_snapshot!(ran.stderr, @r#"
    Training station: nothing here is evidence of anything.
    Error: nobody here is called "Nobody"
    Hint: `markstation user list` shows who is known; `markstation user add "Nobody"` adds somebody
    "#);
    assert!(environment.at(&["register", "verify"]).stdout.contains("2 entries"));
}

#[test]
fn configuration_with_a_mistake_is_named_by_file_line_and_column() {
    let environment = Environment::with_station();
    let file = environment.path("station/station.toml");
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, text.replace("speed = 1", "speed = 0")).unwrap();
    let ran = environment.at(&["plan", "c1"]);
    assert_eq!(ran.code, 1);
    insta::assert_snapshot!(ran.stderr, @r#"
    Error: station/station.toml:103:9 is not a valid configuration
    Caused by: speed is 0: write a whole number from 1 to 1000
    Hint: correct that place; nothing was changed. `markstation init` in an empty folder writes a commented example
    "#);
}

#[test]
fn machine_that_is_not_there_ends_with_code_3_and_names_its_line() {
    let environment = Environment::new();
    environment.ok(&["init", "station", "--station", "KE-R-1", "--person", "Amina"]);
    let ran = environment.at(&["machine", "probe"]);
    assert_eq!(ran.code, 3);
    insta::assert_snapshot!(ran.stderr, @r#"
    Error: the machine does not answer
    Caused by: /dev/serial/by-id/machine is not there: plug the cable in, or correct the path in station.toml
    Hint: check its supply and its cable, then `link`, family and dialect under [machine] in station.toml
    "#);
}

#[test]
fn configuration_of_another_station_than_the_registers_is_refused() {
    let environment = Environment::with_station();
    let file = environment.path("station/station.toml");
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, text.replace("id = \"KE-T-1\"", "id = \"KE-T-2\"")).unwrap();
    let ran = environment.at(&["day", "open", "--by", "Amina", "--yes"]);
    assert_eq!(ran.code, 1);
    assert!(ran.stderr.contains("KE-T-1") && ran.stderr.contains("KE-T-2"), "{ran:?}");
}

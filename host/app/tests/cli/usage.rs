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
fn station_id_that_cannot_be_one_is_refused_with_its_rule() {
    let ran = Environment::new().run(&["init", "here", "--station", "KE MSA 1"]);
    assert_eq!(ran.code, 2);
    insta::assert_snapshot!(ran.stderr, @r#"
    Error: "KE MSA 1" cannot be a station id
    Caused by: station id "KE MSA 1" is not 1 to 16 printable ASCII characters without blanks: write a name such as KE-MSA-1
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
    Error: station/station.toml:101:9 is not a valid configuration
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

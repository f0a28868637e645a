//! What a mistake in `station.toml` is answered with.

use super::*;

fn text(realm: Realm, family: Family) -> String {
    write_template(&Template {
        station: "KE-MSA-1",
        realm,
        family,
        time_zone: "UTC",
        controller_path: "c",
        machine_path: "m",
        training: Training { emulated: false, speed: 50 },
    })
}

#[test]
fn config_that_init_writes_is_valid_in_every_form() {
    for realm in [Realm::Real, Realm::Training] {
        for family in Family::ALL.iter().copied() {
            let config = Config::from_toml(&text(realm, family)).unwrap();
            assert_eq!((config.realm, config.machine.family), (realm, family));
            assert_eq!(config.training.speed, if realm == Realm::Training { 50 } else { 1 });
            assert_eq!(config.numbers.unwrap().prefix(), "KEMSA1-");
        }
    }
}

/// Puts a mistake into a valid file and gives the complaint.
fn complaint(family: Family, good: &str, bad: &str) -> String {
    let text = text(Realm::Training, family);
    assert_eq!(text.matches(good).count(), 1, "{good}");
    Config::from_toml(&text.replace(good, bad)).unwrap_err().to_string()
}

/// The complaints about these mistakes, each in a file of its own.
fn complaints(mistakes: &[(Family, &str, &str)]) -> String {
    let each = mistakes.iter().map(|(family, good, bad)| complaint(*family, good, bad));
    each.collect::<Vec<_>>().join("\n\n")
}

#[test]
fn config_mistakes_are_named_with_line_and_column() {
    use Family::Gravotech;
    let complaints = complaints(&[
        (Gravotech, "id = \"KE-MSA-1\"", "id = \"KE MSA 1\""),
        (Gravotech, "realm = \"training\"", "realm = \"exercise\""),
        (Gravotech, "[controller]", "[controler]"),
        (Gravotech, "start = \"host\"", "begin = \"host\""),
        (Gravotech, "cycle_max_ms = 120000", "cycle_max_ms = 0"),
        (Gravotech, "cycle_max_ms = 120000", "cycle_max_ms = \"long\""),
        (Gravotech, "prefix = \"KEMSA1-\"", "prefix = \"KE1\""),
        (Gravotech, "speed = 50", "speed = 5000"),
        (Gravotech, "path = \"c\", baud", "path = \"c\", bauds"),
    ]);
    insta::assert_snapshot!(complaints, @r#"
    line 6, column 6: station id "KE MSA 1" is not 1 to 16 printable ASCII characters without blanks: write a name such as KE-MSA-1

    line 8, column 9: unknown variant `exercise`, expected `real` or `training`

    line 12, column 2: unknown field `controler`, expected one of `station`, `controller`, `machine`, `wiring`, `numbers`, `training`, `backup`, `scanner`, `webhook`

    line 32, column 1: unknown field `begin`, expected one of `family`, `dialect`, `link`, `job_file`, `dies`, `font`, `material`, `start`, `witness`, `strikes_max`, `cycle_max_ms`, `permit_max_ms`, `busy_gap_ms`, `limits`

    line 37, column 16: cycle_max_ms is 0: write a whole number from 1 to 3600000

    line 37, column 16: invalid type: string "long", expected u32

    line 59, column 1: numbers: prefix "KE1" is not usable: A to Z, 0 to 9 and hyphens, 12 at most, not ending in a digit

    line 103, column 9: speed is 5000: write a whole number from 1 to 1000

    line 15, column 8: unknown field `bauds`, expected one of `path`, `usb`, `baud`, `data_bits`, `parity`, `stop_bits`, `dtr`, `rts`, `hangup_on_close`
    "#);
}

#[test]
fn config_mistakes_about_machine_and_wiring_say_what_fits() {
    use Family::{Gravotech, Grbl, Press};
    let complaints = complaints(&[
        (Gravotech, "\"machine_healthy\"", "\"machine_fault\""),
        (Gravotech, ", \"strike\",", ","),
        (Gravotech, "witness = \"strikes\"", "witness = \"beam-ms\""),
        (Grbl, "\"machine_busy\"", "\"machine_busy\", \"machine_ready\""),
        (Gravotech, "\"part_present\", ", ""),
        (Gravotech, "job_file = \"LINES-{lines}.tml\"", ""),
        (Grbl, "family = \"grbl\"", "family = \"grbl\"\njob_file = \"MARK\""),
        (Gravotech, "family = \"gravotech\"", "family = \"engraver\""),
        (Gravotech, "dialect = \"uc500\"", "dialect = \"uc300\""),
        (Gravotech, "dialect = \"uc500\"", "dialect = \"own.toml\""),
        (Gravotech, "dialect = \"uc500\"", "dies = [{ number = 7, lines = [\"KE 26\"] }]"),
        (Press, "dies = [{ number = 7, lines = [\"KE 26\"] }]", ""),
        (
            Press,
            "number = 7, lines = [\"KE 26\"] }",
            "number = 7, lines = [\"KE 26\"] }, { number = 7, lines = [\"KE 25\"] }",
        ),
    ]);
    insta::assert_snapshot!(complaints, @r#"
    line 54, column 54: "machine_fault" is no input: write any of estop_ok, guard_closed, part_present, machine_healthy, machine_ready, machine_busy, strike, clamp_closed, air_ok, end_of_mark, current, two_hand, button_1, button_2, supervisor_key, relay_off

    line 35, column 11: witness needs the input strike, which is not wired: wire it, or write witness = "none" (marks are then attested by a person, never witnessed)

    line 35, column 11: only a laser has a beam: write witness = "strikes" or "none"

    line 52, column 89: a grbl machine has no output for machine_ready: leave it out of wired (it says so over its own line)

    line 54, column 10: machine_busy and part_present are not both wired: the controller cannot see a cycle or a change of part without them; wire them and name them here

    line 19, column 10: job_file is missing: name the file in the machine whose texts are the lines of a mark

    line 20, column 12: a grbl machine is told no job file: leave job_file out

    line 19, column 10: unknown variant `engraver`, expected one of `couth`, `gravotech`, `grbl`, `keyence`, `panasonic`, `generic`, `telesis`, `sic`, `press`

    line 21, column 11: "uc300" is no dialect of gravotech: write one of uc500, tl07, or a file of the station that ends in .toml

    line 21, column 11: dialect file own.toml cannot be read: entity not found

    line 21, column 9: a gravotech machine has no dies: leave dies out

    line 19, column 10: dies are missing: list each die of the press with its number and its lines

    line 27, column 44: die 7 or its lines are listed twice: list each once
    "#);
}

#[test]
fn config_of_a_real_station_refuses_a_training_section() {
    let text = text(Realm::Real, Family::Gravotech) + "[training]\ncontroller = \"native\"\nspeed = 1\n";
    let error = Config::from_toml(&text).unwrap_err();
    assert!(error.problem.contains("leave the section out"), "{error}");
}

/// A station's file with these limits of its machine in place of the commented ones.
fn limited(limits: &str) -> String {
    let text = text(Realm::Training, Family::Gravotech);
    text.replace("[wiring]", &format!("[machine.limits]\n{limits}\n\n[wiring]"))
}

#[test]
fn config_limits_of_the_machine_are_read_and_checked() {
    for (limits, height_um, depth_max_um) in [
        ("height_min_um = 1000\nheight_max_um = 10000\ndepth_max_um = 300", Some((1_000, 10_000)), Some(300)),
        ("height_min_um = 1000", Some((1_000, 100_000)), None),
        ("depth_max_um = 300", None, Some(300)),
        ("", None, None),
    ] {
        let machine = Config::from_toml(&limited(limits)).unwrap().machine;
        assert_eq!((machine.height_um, machine.depth_max_um), (height_um, depth_max_um), "{limits}");
    }
    for (limits, said) in [
        ("height_min_um = 59", "height_min_um is 59: write a whole number from 60 to 100000"),
        ("height_max_um = 100001", "height_max_um is 100001"),
        ("depth_max_um = 0", "depth_max_um is 0: write a whole number from 1 to 5000"),
        ("height_min_um = 900\nheight_max_um = 800", "height_min_um is above height_max_um"),
        ("width_um = 3", "unknown field `width_um`"),
    ] {
        let error = Config::from_toml(&limited(limits)).unwrap_err();
        assert!(error.problem.contains(said), "{limits}: {error}");
    }
}

#[test]
fn config_template_shows_limits_that_can_be_taken_as_they_stand() {
    let text =
        text(Realm::Real, Family::Grbl).replace("#[machine", "[machine").replace("\n#height", "\nheight");
    let machine = Config::from_toml(&text.replace("\n#depth", "\ndepth")).unwrap().machine;
    assert_eq!((machine.height_um, machine.depth_max_um), (Some((1_000, 10_000)), Some(300)));
}

/// A station's file with this behind it.
fn with(scanners: &str) -> String {
    text(Realm::Real, Family::Gravotech) + scanners
}

#[test]
fn config_scanners_are_read_at_a_port_or_as_a_keyboard() {
    let text = with(
        "[[scanner]]\nport = { serial = \"scanner\", baud = 9600 }\n[[scanner]]\ninput = \"/dev/input/by-id/a\"\n",
    );
    let config = Config::from_toml(&text).unwrap().with_paths_from(Path::new("/srv/station"));
    let port = SerialConfig::by_path("/srv/station/scanner", 9_600);
    let input = ScannerConfig::Input("/dev/input/by-id/a".into());
    assert_eq!(config.scanners, [ScannerConfig::Port(port), input]);
    assert_eq!(Config::from_toml(&with("")).unwrap().scanners, []);
}

#[test]
fn config_template_shows_scanners_that_can_be_taken_as_they_stand() {
    let text = with("").replace("#[[scanner]]", "[[scanner]]").replace("\n#port", "\nport");
    assert_eq!(Config::from_toml(&text.replace("\n#input", "\ninput")).unwrap().scanners.len(), 2);
}

#[test]
fn config_mistakes_about_scanners_are_named_with_line_and_column() {
    let input = "input = \"/dev/input/by-id/a\"";
    let twice = format!("{input}\n[[scanner]]\n{input}");
    let both = format!("port = {{ serial = \"s\", baud = 9600 }}\n{input}");
    let above = with("").lines().count();
    for (scanner, line, column, said) in [
        ("input = \"\"", 2, 9, "input \"\" is no device under /dev/input/: write a name under"),
        ("input = \"/dev/ttyACM0\"", 2, 9, "input \"/dev/ttyACM0\" is no device"),
        ("input = \"/dev/input/\"", 2, 9, "input \"/dev/input/\" is no device"),
        (
            "port = { serial = \"\", baud = 9600 }",
            2,
            19,
            "serial is empty: write a name under /dev/serial/by-id",
        ),
        (
            "port = { serial = \"s\", baud = 0 }",
            2,
            31,
            "baud is 0: write the scanner's speed in bits per second",
        ),
        ("port = { serial = \"s\" }", 2, 8, "missing field `baud`"),
        ("port = { serial = \"s\", baud = 1, parity = 1 }", 2, 34, "unknown field `parity`"),
        ("port = { serial = \"c\", baud = 9600 }", 2, 19, "\"c\" is the line to controller or machine"),
        ("prot = 1", 2, 1, "unknown field `prot`, expected `port` or `input`"),
        ("", 1, 1, "the scanner has neither port nor input: write port ="),
        (&twice, 4, 9, "\"/dev/input/by-id/a\" is listed twice: list each scanner once"),
        (&both, 3, 9, "input is given beside port: a scanner has one of them"),
    ] {
        let error = Config::from_toml(&with(&format!("[[scanner]]\n{scanner}\n"))).unwrap_err();
        assert!(error.problem.contains(said), "{scanner}: {error}");
        assert_eq!((error.line - above, error.column), (line, column), "{scanner}: {error}");
    }
}

//! `markstation profile`: what the marking rules are, why they ask for what they ask for, and what is wrong in a file.

use crate::environment::Environment;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// A profile that has everything a profile needs.
const SOUND: &str = r#"id = "house"
edition = 1
title = "House rules"
inherits = "canada-import"

[[mark]]
kind = "import"
on = "primary"

[[mark.line]]
template = "{country=CA} {year:y2}"
"#;

fn profiles(environment: &Environment) -> Vec<Value> {
    let listed = environment.ok(&["--json", "profile", "list"]).stdout;
    listed.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn profiles_are_listed_with_what_they_inherit() {
    let listed = profiles(&Environment::new());
    assert!(listed.len() > 20, "{listed:?}");
    let austria = listed.iter().find(|profile| profile["profile"] == "austria-manufacture").unwrap();
    assert_eq!(austria["inherits"], serde_json::json!(["eu-manufacture", "union-eu"]));
    assert_eq!(austria["events"], serde_json::json!(["manufacture"]));
}

#[test]
fn spoilt_file_is_named_with_line_and_column() {
    let environment = Environment::with_station();
    for folder in ["station/profiles", "station/rules"] {
        fs::create_dir_all(environment.path(folder)).unwrap();
    }
    let spoilt = |from: &str, to: &str| SOUND.replace(from, to);
    let profile = "station/profiles/house.toml";
    let cases = [
        (profile, spoilt("{year:y2}", "{yaer:y2}"), "11:12", "{yaer:y2} is no placeholder"),
        (
            profile,
            spoilt("canada-import", "canada-imports"),
            "4:12",
            "profile canada-imports is named and not there",
        ),
        (profile, spoilt("\"primary\"", "\"primary"), "8:", "string"),
        (
            profile,
            spoilt("edition = 1", "edition = 1\nbinds = [\"XYZ\"]"),
            "3:10",
            "instrument XYZ is named and not there",
        ),
        (profile, spoilt("[[mark]]", "heigth = 1\n\n[[mark]]"), "6:1", "unknown field `heigth`"),
        (
            "station/authority.toml",
            "name = \"A\"\nopt-in = [\"CA-99\"]\n".to_owned(),
            "2:11",
            "rule CA-99 is named and not there",
        ),
        ("station/rules/house.toml", "id = \"H\"\ntitle = 3\n".to_owned(), "2:9", "expected a string"),
    ];
    for (file, text, place, wrong) in cases {
        let before = environment.at(&["profile", "check"]);
        assert_eq!(before.code, 0, "{before:?}");
        environment.write(file, &text);
        let ran = environment.at(&["profile", "check"]);
        assert_eq!(ran.code, 1, "{text}: {ran:?}");
        assert!(ran.stderr.contains(&format!("Error: {file}:{place}")), "{text}: {ran:?}");
        assert!(ran.stderr.contains("Caused by: ") && ran.stderr.contains("Hint: "), "{ran:?}");
        assert!(ran.stderr.contains(wrong), "{text}: {ran:?}");
        fs::remove_file(environment.path(file)).unwrap();
    }
}

#[test]
fn file_that_is_named_is_checked_beside_the_shipped_ones() {
    let environment = Environment::new();
    environment.write("house.toml", SOUND);
    let count = |ran: &crate::environment::Ran| {
        let counted: Value = serde_json::from_str(ran.stdout.trim()).unwrap();
        counted["profiles"].as_u64().unwrap()
    };
    let shipped = count(&environment.ok(&["--json", "profile", "check"]));
    assert_eq!(count(&environment.ok(&["--json", "profile", "check", "house.toml"])), shipped + 1);
    environment.write("house.toml", &SOUND.replace("{country=CA}", "{country=Canada}"));
    let ran = environment.run(&["profile", "check", "house.toml"]);
    assert_eq!(ran.code, 1);
    insta::assert_snapshot!(ran.stderr, @r#"
    Error: house.toml:11:12 is wrong
    Caused by: "a" is not in the charset
    Hint: nothing is marked by files with a mistake. Correct this place and run `markstation profile check` again; it names one mistake at a time
    "#);
}

/// What a JSON list holds, as text.
fn texts(list: &Value) -> impl Iterator<Item = String> + '_ {
    list.as_array().unwrap().iter().map(Value::to_string)
}

#[test]
fn every_line_of_every_mark_is_explained_by_a_rule() {
    // No rule about the import of parts asks for the whole identity; there the profile's word stands alone.
    let by_the_profile_alone = ["eu-import parts-import"];
    let environment = Environment::new();
    let mut lines = 0;
    for profile in profiles(&environment) {
        let id = profile["profile"].as_str().unwrap();
        let ran = environment.ok(&["--json", "profile", "explain", id]);
        let explained: Value = serde_json::from_str(ran.stdout.trim()).unwrap();
        for event in explained["events"].as_array().unwrap() {
            let known: BTreeSet<_> = event["rules"]
                .as_array()
                .unwrap()
                .iter()
                .map(|rule| rule["rule"]["id"].to_string())
                .collect();
            let name = format!("{id} {}", event["event"].as_str().unwrap());
            let marks = event["marks"].as_array().unwrap().iter();
            for line in marks.flat_map(|mark| mark["lines"].as_array().unwrap()) {
                let pieces = line["pieces"].as_array().unwrap().iter();
                let rules: Vec<_> =
                    pieces.flat_map(|piece| texts(&piece["asked_by"])).chain(texts(&line["cited"])).collect();
                let is_alone = by_the_profile_alone.contains(&name.as_str());
                assert!(is_alone || !rules.is_empty(), "{name}: nobody asks for {line}");
                assert!(rules.iter().all(|rule| known.contains(rule)), "{name}: {line}");
                lines += 1;
            }
        }
    }
    assert!(lines > 50, "{lines}");
}

#[test]
fn rule_that_the_authority_has_read_refuses_and_is_off_the_list() {
    let environment = Environment::with_station();
    let unverified =
        |environment: &Environment| environment.at(&["profile", "unverified", "ecowas-state-stock"]).stdout;
    let named = "ECW-18-1, ECOWAS Convention art. 18(1); from memory, not read (M)";
    assert!(unverified(&environment).contains(named));
    let force = |environment: &Environment| {
        let ran = environment.at(&["profile", "explain", "--all", "ecowas-manufacture"]);
        let head = ran.stdout.lines().find(|line| line.contains("ECW-18-1, ")).unwrap().trim().to_owned();
        let why =
            ran.stdout.lines().skip_while(|line| !line.contains("ECW-18-1, ")).nth(1).unwrap().to_owned();
        (head, why)
    };
    let (before, _) = force(&environment);
    assert!(before.ends_with(": warns"), "{before}");
    environment.write(
        "station/authority.toml",
        "[[verified]]\nrule = \"ECW-18-1\"\nby = \"A. Reader\"\non = \"2026-01-31\"\ntext = \"official text, p. 12\"\n",
    );
    environment.at(&["profile", "check"]);
    assert!(!unverified(&environment).contains(named));
    let (after, why) = force(&environment);
    assert!(after.ends_with(": refuses"), "{after}");
    assert!(why.contains("the authority has read its text itself"), "{why}");
}

#[test]
fn event_that_a_profile_has_no_marks_for_is_refused_naming_those_it_has() {
    let environment = Environment::new();
    let ran = environment.run(&["profile", "explain", "canada-import", "--event", "destroy"]);
    assert_eq!(ran.code, 1);
    assert!(ran.stderr.contains("it makes them for: import"), "{ran:?}");
    let ran = environment.run(&["profile", "explain", "canada-import", "--event", "party"]);
    assert_eq!(ran.code, 2);
    assert!(ran.stderr.contains("\"party\"") && ran.stderr.contains("temp-import"), "{ran:?}");
}

#[test]
fn sheet_shows_empty_boxes_until_the_authority_has_filled_in_what_is_its_own() {
    let environment = Environment::with_station();
    let sheet = || {
        environment.at(&["profile", "sheet", "ecowas-state-stock", "--out", "sheet.html"]);
        fs::read_to_string(environment.path("sheet.html")).unwrap()
    };
    let empty = sheet();
    for open in [
        "the authority’s name",
        "of the sign &quot;ecowas&quot;",
        "codes of the services",
        "length of a State number",
    ] {
        assert!(empty.contains(open), "{open}: {empty}");
    }
    assert!(empty.contains(">ECOWAS</text>") && empty.contains(">AGENCY</text>"));
    environment.write(
        "station/authority.toml",
        r#"name = "Example Commission"
number-digits = 8

[[agency]]
code = "EX1"
name = "Example Service"

[[glyph]]
name = "ecowas"
shown = "[E]"
sent = "E"
"#,
    );
    let filled = sheet();
    assert!(filled.contains("Example Commission") && filled.contains("XX EX1 0126 A12345"));
    assert!(filled.contains("XX EX1 0126 00000000"));
    for open in ["the authority’s name", "of the sign", "codes of the services", "length of a State number"]
    {
        assert!(!filled.contains(open), "{open}");
    }
    assert!(!filled.contains(">ECOWAS</text>") && !filled.contains(">AGENCY</text>"));
}

/// The sentences of the rule files, which are English in every language, and the names that stand in them.
fn sentences(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::String(text) => drop(found.insert(text.trim().to_owned())),
        Value::Array(values) => values.iter().for_each(|value| sentences(value, found)),
        Value::Object(fields) => fields.values().for_each(|value| sentences(value, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Words of the English frame that a French text must not have.
const FRAME_WORDS: [&str; 11] =
    [" the ", " and ", " of ", " only if ", " by ", " is ", " it ", "refuses", "warns", "shall", "edition "];

/// Names of sources, and what is written into a file word for word.
fn is_quoted(line: &str) -> bool {
    line.contains("connu jusqu’ici par") || line.contains(" = ")
}

#[test]
fn only_the_rules_own_sentences_are_english_in_french() {
    let environment = Environment::new();
    for profile in profiles(&environment) {
        let id = profile["profile"].as_str().unwrap();
        let mut english = BTreeSet::new();
        for command in [&["explain", id][..], &["show", id], &["unverified", id], &["unverified"]] {
            let args = [&["--json", "profile"], command].concat();
            for line in environment.ok(&args).stdout.lines() {
                sentences(&serde_json::from_str(line).unwrap(), &mut english);
            }
        }
        // The longest first, since a short sentence may be part of a long one.
        let mut english: Vec<_> = english.into_iter().filter(|text| text.contains(' ')).collect();
        english.sort_by_key(|text| std::cmp::Reverse(text.len()));
        let assert_french = |command: &str, line: &str| {
            let left = english.iter().fold(line.to_owned(), |left, text| left.replace(text, "…"));
            for word in FRAME_WORDS {
                assert!(!format!(" {left} ").contains(word), "{command} {id}: {word:?} in {line}");
            }
        };
        for command in [&["explain", "--all"][..], &["show"], &["unverified"]] {
            let args = [&["--lang", "fr", "profile"], command, &[id]].concat();
            let french = environment.ok(&args).stdout;
            french.lines().filter(|line| !is_quoted(line)).for_each(|line| assert_french(command[0], line));
        }
        environment.ok(&["--lang", "fr", "profile", "sheet", id, "--out", "fiche.html"]);
        let sheet = fs::read_to_string(environment.path("fiche.html")).unwrap();
        let sheet = sheet.replace("&quot;", "\"").replace("&amp;", "&");
        let (_, body) = sheet.split_once("<body>").unwrap();
        assert!(sheet.contains("<html lang=\"fr\" dir=\"ltr\">"), "{id}");
        // The rules' own sentences are said to be English.
        let mut pieces = body.split("<span class=\"asks\" lang=\"en\" dir=\"ltr\">");
        assert_french("sheet", pieces.next().unwrap());
        pieces.for_each(|piece| assert_french("sheet", piece.split_once("</span>").unwrap().1));
    }
}

#[test]
fn readme_shows_what_the_program_says() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../marking/README.md");
    let readme = fs::read_to_string(&path).unwrap();
    let environment = Environment::new();
    let mut wanted = readme.clone();
    for id in ["ecowas-state-stock", "canada-import", "eu-manufacture"] {
        let said = environment.ok(&["profile", "explain", id]).stdout;
        let opening = format!("<!-- markstation profile explain {id} -->\n\n```text\n");
        let (before, rest) =
            wanted.split_once(&opening).unwrap_or_else(|| panic!("README.md has no {opening:?}"));
        let (_, after) = rest.split_once("```\n").unwrap();
        wanted = format!("{before}{opening}{said}```\n{after}");
    }
    if std::env::var_os("MARKSTATION_BLESS").is_some() {
        fs::write(&path, &wanted).unwrap();
    } else {
        let differs = readme.lines().zip(wanted.lines()).find(|(there, said)| there != said);
        assert!(
            readme == wanted,
            "host/marking/README.md is behind the program ({differs:?}): run this test with MARKSTATION_BLESS=1"
        );
    }
}

#[test]
fn examples_of_the_readme_are_sound() {
    let readme =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../marking/README.md")).unwrap();
    let examples: Vec<&str> =
        readme.split("```toml\n").skip(1).map(|rest| rest.split_once("```\n").unwrap().0).collect();
    let [rule, profile, authority] = examples.as_slice() else { panic!("{examples:?}") };
    let environment = Environment::new();
    let instrument = "id = \"H\"\ntitle = \"House\"\nedition = \"1\"\nbinding = \"national-law\"\n\n";
    environment.write("house.toml", profile);
    environment.write("authority.toml", authority);
    environment.write("rule.toml", &format!("{instrument}{rule}"));
    environment.ok(&["profile", "check", "house.toml", "authority.toml", "rule.toml"]);
}

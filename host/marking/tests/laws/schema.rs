//! The JSON schemas of `schema/`: they are what the code reads, and every shipped file keeps to them.

use std::path::{Path, PathBuf};
use std::{env, fs};

use marking::authority::Authority;
use marking::conflict::ConflictsFile;
use marking::instrument::{InstrumentFile, SourcesFile};
use marking::library::{Library, PROFILES, RULES};
use marking::profile::ProfileFile;
use marking::weapon::WeaponsFile;
use schemars::{Schema, schema_for};
use serde_json::Value;

const BLESS: &str = "MARKSTATION_BLESS";

fn schemas() -> [(&'static str, Schema); 6] {
    [
        ("rules", schema_for!(InstrumentFile)),
        ("profile", schema_for!(ProfileFile)),
        ("conflicts", schema_for!(ConflictsFile)),
        ("sources", schema_for!(SourcesFile)),
        ("weapons", schema_for!(WeaponsFile)),
        ("authority", schema_for!(Authority)),
    ]
}

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("schema").join(format!("{name}.json"))
}

/// The schema as it lies in the folder: what others validate with.
fn validator(name: &str) -> jsonschema::Validator {
    let text = fs::read_to_string(path(name)).unwrap();
    jsonschema::validator_for(&serde_json::from_str(&text).unwrap()).unwrap()
}

fn mistakes(schema: &jsonschema::Validator, text: &str) -> Vec<String> {
    let value: Value = toml::from_str(text).unwrap();
    schema.iter_errors(&value).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

#[test]
fn schema_in_the_folder_is_what_the_code_reads() {
    for (name, schema) in schemas() {
        let made = serde_json::to_string_pretty(&schema).unwrap() + "\n";
        if env::var_os(BLESS).is_some_and(|bless| bless == "1") {
            fs::write(path(name), &made).unwrap();
        }
        let kept = fs::read_to_string(path(name)).unwrap_or_default();
        assert!(
            kept == made,
            "schema/{name}.json is out of date: run the test with {BLESS}=1, read the change"
        );
    }
    let mut kept: Vec<String> = fs::read_dir(path("rules").parent().unwrap())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    kept.sort();
    let mut made: Vec<String> = schemas().iter().map(|(name, _)| format!("{name}.json")).collect();
    made.sort();
    assert_eq!(kept, made);
}

#[test]
fn schema_of_each_shipped_file_accepts_it() {
    let tables = ["conflicts.toml", "sources.toml", "weapons.toml"];
    let of = |file: &str| match tables.contains(&file) {
        true => file.trim_end_matches(".toml").to_owned(),
        false => "rules".to_owned(),
    };
    for (file, text) in RULES {
        assert_eq!(mistakes(&validator(&of(file)), text), Vec::<String>::new(), "{file}");
    }
    let profile = validator("profile");
    for (file, text) in PROFILES {
        assert_eq!(mistakes(&profile, text), Vec::<String>::new(), "{file}");
    }
}

#[test]
fn schema_of_the_authority_accepts_a_whole_file() {
    let text = r#"
        name = "Office of Arms"
        opt-in = ["EU68"]
        number-digits = 8
        licence-number = "1234"
        [[verified]]
        rule = "ECW-18-2-c"
        by = "A. Lawyer"
        on = "2026-01-02"
        text = "Official journal, p. 4"
        [[agency]]
        code = "POL"
        name = "Police"
        [[glyph]]
        name = "star"
        shown = "*"
        sent = "%1"
        [[approval]]
        method = "dot_peen"
        reference = "R 4"
        [[hidden]]
        kinds = ["pistol"]
        part = "barrel"
        place = "under-slide"
    "#;
    assert!(Authority::from_toml(text).is_ok());
    assert_eq!(mistakes(&validator("authority"), text), Vec::<String>::new());
    assert_ne!(mistakes(&validator("authority"), "nam = \"X\""), Vec::<String>::new());
}

#[test]
fn schema_refuses_what_the_code_refuses() {
    let rules = RULES.iter().find(|(file, _)| *file == "canada.toml").unwrap().1;
    let profile = PROFILES.iter().find(|(file, _)| *file == "canada-import.toml").unwrap().1;
    for (schema, text, find, put) in [
        ("rules", rules, "level = \"shall\"", "level = \"must\""),
        ("rules", rules, "citation =", "cite ="),
        ("rules", rules, "provenance = \"F\"", "provenance = \"X\""),
        ("rules", rules, "triggers = [\"manufacture\"]", "triggers = [\"making\"]"),
        ("rules", rules, "depth-min = 760", "depth-min = \"0.076 mm\""),
        ("profile", profile, "kind = \"import\"", "kind = \"entry\""),
        ("profile", profile, "on = \"primary\"", "on = \"everywhere\""),
        ("profile", profile, "events = [\"import\"]", "events = [\"entry\"]"),
        ("profile", profile, "template =", "text ="),
    ] {
        assert!(text.contains(find), "{find}");
        let mistakes = mistakes(&validator(schema), &text.replacen(find, put, 1));
        assert_ne!(mistakes, Vec::<String>::new(), "{put}");
    }
}

/// The block of `README.md` that begins so.
fn block(begins: &str) -> &'static str {
    let readme = include_str!("../../README.md");
    let from = readme.split("```toml\n").find(|block| block.starts_with(begins));
    from.and_then(|block| block.split("```").next())
        .unwrap_or_else(|| panic!("no block begins with {begins}"))
}

#[test]
fn files_of_the_documentation_are_read_by_the_code_and_by_the_schema() {
    let (authority, profile) = (block("name = "), block("id = \"house-import\""));
    let read = Authority::from_toml(authority).unwrap();
    read.check_names(authority, Library::shipped()).unwrap();
    assert!(read.surface[0].curve.is_some() && !read.hidden.is_empty());
    ProfileFile::from_toml(profile).unwrap();
    assert_eq!(mistakes(&validator("authority"), authority), Vec::<String>::new());
    assert_eq!(mistakes(&validator("profile"), profile), Vec::<String>::new());
}

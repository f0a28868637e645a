//! In which language the program speaks.

use crate::environment::Environment;
use serde_json::Value;

#[test]
fn language_named_on_the_command_line_is_spoken() {
    let environment = Environment::with_station();
    for lang in ["fr", "fr-BF"] {
        let ran = environment.at(&["--lang", lang, "day", "open", "--by", "Nobody", "--yes"]);
        assert_eq!(ran.code, 1);
        insta::allow_duplicates! {
            insta::assert_snapshot!(ran.stderr, @r#"
            Poste d’entraînement : rien ici n’a valeur de preuve.
            Erreur : personne ici ne s’appelle "Nobody"
            À faire : `markstation user list` montre qui est connu ; `markstation user add "Nobody"` ajoute une personne
            "#);
        }
    }
}

#[test]
fn language_of_the_environment_is_spoken_unless_one_is_named() {
    let environment = Environment::new();
    let french = environment.run_in(&[("LC_ALL", "fr_FR.UTF-8")], &["plan", "c1"]);
    assert!(french.stderr.starts_with("Erreur\u{a0}: "), "{french:?}");
    let named = environment.run_in(&[("LC_ALL", "fr_FR.UTF-8")], &["--lang", "en", "plan", "c1"]);
    assert!(named.stderr.starts_with("Error: "), "{named:?}");
    let variable = environment.run_in(&[("MARKSTATION_LANG", "fr")], &["plan", "c1"]);
    assert_eq!(variable.stderr, french.stderr);
    let without_a_file = environment.run_in(&[("LC_ALL", "tlh_KX.UTF-8")], &["plan", "c1"]);
    assert_eq!(without_a_file.stderr, named.stderr);
}

#[test]
fn language_that_there_is_not_is_refused_naming_those_there_are() {
    let ran = Environment::new().run(&["--lang", "tlh", "plan", "c1"]);
    assert_eq!(ran.code, 2);
    assert!(ran.stderr.contains("--lang") && ran.stderr.contains("en, "), "{ran:?}");
}

#[test]
fn wrong_usage_is_said_in_the_language_asked_for_with_the_line_of_usage() {
    let environment = Environment::new();
    let named = environment.run(&["mark", "--by", "Amina", "--lang", "fr"]);
    insta::assert_snapshot!(named.stderr, @r#"
    Erreur : ceci est nécessaire et n’a pas été donné : <CONSIGNMENT>
    À faire : `--help` après une commande dit tout ce qui peut y être saisi
    Forme : markstation mark --by <NAME> --lang <TAG> --pin-file <FILE> <CONSIGNMENT>
    "#);
    let swahili = environment.run_in(&[("LC_ALL", "sw_KE.UTF-8")], &["mrak"]);
    assert!(swahili.stderr.starts_with("Kosa: hakuna amri \"mrak\""), "{swahili:?}");
    assert_eq!((named.code, swahili.code), (2, 2));
}

#[test]
fn question_takes_the_answers_of_the_language_and_english_ones() {
    for answer in ["oui\n", "O\n", "yes\n", "peut-être\noui\n"] {
        let environment = Environment::with_station();
        let ran = environment.at_with(&["--lang", "fr", "day", "open", "--by", "Amina"], answer);
        assert_eq!(ran.code, 0, "{answer}: {ran:?}");
        assert!(ran.stdout.starts_with("La journée du "), "{answer}: {ran:?}");
    }
}

#[test]
fn json_has_the_same_keys_and_states_in_every_language() {
    let environment = Environment::with_station();
    environment.write_manifest("few.csv", 20);
    environment.ok(&["--station", "station", "day", "open", "--by", "Amina", "--yes"]);
    environment.ok(&["--station", "station", "consignment", "open", "few.csv", "--by", "Amina"]);
    for command in [&["remaining", "few"][..], &["register", "find", "1"], &["consignment", "list"]] {
        let args = |lang| [&["--lang", lang, "--json"], command].concat();
        let (english, french) = (environment.at(&args("en")), environment.at(&args("fr")));
        assert_eq!(english.stdout, french.stdout, "{command:?}");
    }
    let found = |lang, command: &[&str]| {
        let ran = environment.at(&[&["--lang", lang, "--json"], command].concat());
        let lines = ran.stdout.lines().map(|line| serde_json::from_str(line).unwrap());
        lines
            .map(|mut row: Value| {
                let is_finding = row.get("severity").is_some();
                let words = row.as_object_mut().unwrap();
                let said = (words.remove("reason"), words.remove("remedy"));
                assert_eq!((said.0.is_some(), said.1.is_some()), (is_finding, is_finding), "{row}");
                row
            })
            .collect::<Vec<_>>()
    };
    for command in [&["consignment", "findings", "few"][..], &["plan", "few"]] {
        assert!(!found("en", command).is_empty());
        assert_eq!(found("en", command), found("fr", command));
    }
}

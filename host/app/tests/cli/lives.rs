//! What is recorded of a weapon's life: entered by hand, by scan and in bulk, corrected, counted, kept and destroyed.

use crate::environment::{Environment, Ran};
use crate::life::{done, station};
use serde_json::Value;

/// A training station with two persons, at which nobody marks anything.
pub fn office() -> Environment {
    let environment = Environment::with_station();
    done(environment.at(&["person", "add", "Brahim"]));
    environment
}

/// What the last line of a run's data says.
pub fn datum(ran: &Ran) -> Value {
    serde_json::from_str(ran.stdout.lines().last().unwrap_or_default()).unwrap_or_else(|_| panic!("{ran:?}"))
}

const PISTOL: [&str; 8] = ["--maker", "Glock", "--model", "17", "--type", "pistol", "--calibre", "9x19"];

/// Records a pistol with this serial in the armoury, and gives its number.
pub fn pistol(environment: &Environment, serial: &str) -> u64 {
    let own = ["--serial", serial, "--place", "Nairobi/Armoury/A3", "--by", "Amina", "--json"];
    let ran = done(environment.at(&[&["part", "record"][..], &PISTOL, &own].concat()));
    datum(&ran)["life"].as_u64().unwrap()
}

/// What is shown of a weapon.
pub fn shown(environment: &Environment, weapon: &str) -> Value {
    datum(&environment.at(&["part", "show", weapon, "--json"]))
}

#[test]
fn weapon_is_recorded_with_everything_that_identifies_it_and_shown() {
    let environment = office();
    let life = pistol(&environment, "BKH0001");
    let own = [
        "--serial",
        "77",
        "--barrel-length",
        "114.3",
        "--magazine-capacity",
        "17",
        "--action",
        "semi-automatic",
        "--manufacturer",
        "Glock Inc",
        "--tested",
        "2019-05-02",
        "--testing-body",
        "Beschussamt",
        "--country",
        "AT",
        "--year",
        "2019",
        "--serial-part",
        "frame",
        "--serial-place",
        "underside",
        "--origin",
        "factory",
        "--last-import",
        "UG",
        "--observed-marks",
        "GLOCK@slide:left",
        "--item-no",
        "A-77",
        "--by",
        "Amina",
    ];
    done(environment.at(&[&["part", "record"][..], &PISTOL, &own].concat()));
    let seen = shown(&environment, "A-77");
    for (field, value) in [
        ("barrel_length_um", Value::from(114_300)),
        ("magazine_capacity", 17.into()),
        ("action", "semi-automatic".into()),
        ("manufacturer", "Glock Inc".into()),
        ("tested", "2019-05-02".into()),
        ("testing_body", "Beschussamt".into()),
        ("serial_part", "frame".into()),
        ("last_import", "UG".into()),
    ] {
        assert_eq!(seen["particulars"][field], value, "{field}");
    }
    let text = done(environment.at(&["part", "show", "A-77"])).stdout;
    for words in ["barrel length", "114.3 mm", "made in a factory", "slide, left: \"GLOCK\" (mark)"] {
        assert!(text.contains(words), "{words}: {text}");
    }
    let slide =
        ["--component", "slide", "--of", "BKH0001", "--maker", "Glock", "--serial", "S1", "--by", "Amina"];
    done(environment.at(&[&["part", "record"][..], &slide].concat()));
    let with_slide = shown(&environment, &format!("R-{life}"));
    assert_eq!(with_slide["components"].as_array().unwrap().len(), 1);
    done(environment.at(&["register", "verify"]));
}

#[test]
fn weapons_alike_in_all_but_their_serials_are_scanned_all_or_none() {
    let environment = office();
    let args = [&["part", "record"][..], &PISTOL, &["--scan", "--by", "Amina", "--json"]].concat();
    let bad = environment.at_with(&args, "A1\nrusty\nA1\n\n");
    assert_eq!(bad.code, 1);
    assert!(bad.stderr.contains("line 2") && bad.stderr.contains("line 3"), "{bad:?}");
    assert_eq!(environment.at(&["part", "show", "A1"]).code, 1, "nothing was recorded");
    let ran = done(environment.at_with(&args, "A1\nA2\nA3\n\n"));
    assert_eq!(ran.stdout.lines().count(), 3);
    environment.write("list.csv", "Serial;Maker\nA1;Glock\nA9;Glock\nA2;\n");
    let moved = ["event", "moved", "--to", "Nairobi/Range", "--by", "Amina", "--file"];
    let refused = environment.at(&[&moved[..], &["list.csv"]].concat());
    assert_eq!(refused.code, 1);
    assert!(refused.stderr.contains("line 3, \"A9\""), "{refused:?}");
    assert_eq!(shown(&environment, "A1")["place"], Value::Null, "nothing was moved");
    environment.write("list.txt", "A1\n\nA3\n");
    let entered = done(environment.at(&[&moved[..], &["list.txt", "--json"]].concat()));
    assert_eq!(datum(&entered)["lives"].as_array().unwrap().len(), 2);
    assert_eq!(shown(&environment, "A3")["place"], "Nairobi/Range");
}

#[test]
fn serial_of_two_makers_is_ambiguous_and_lists_both() {
    let environment = office();
    pistol(&environment, "BKH0001");
    let other = ["part", "record", "--maker", "FN", "--serial", "BKH0001", "--by", "Amina"];
    done(environment.at(&other));
    let ambiguous = environment.at(&["part", "show", "BKH0001"]);
    assert_eq!(ambiguous.code, 1);
    assert!(
        ambiguous.stderr.contains("Glock 17 BKH0001") && ambiguous.stderr.contains("FN BKH0001"),
        "{ambiguous:?}"
    );
    assert_eq!(
        datum(&environment.at(&["part", "show", "BKH0001", "--maker", "fn", "--json"]))["maker"],
        "FN"
    );
    assert_eq!(
        shown(&environment, "MS1|C=KE|M=GLOCK|S=BKH0001|J=KE-T-1/4")["maker"],
        "Glock",
        "a label is scanned"
    );
}

#[test]
fn weapon_in_the_register_is_not_recorded_twice_unless_a_person_says_it_is_another() {
    let environment = office();
    pistol(&environment, "BKH0001");
    let again = [&["part", "record"][..], &PISTOL, &["--serial", "bkh 0001", "--by", "Amina"]].concat();
    let refused = environment.at(&again);
    assert_eq!(refused.code, 1);
    assert!(refused.stderr.contains("is in the register already as R-"), "{refused:?}");
    done(environment.at(&[&again[..], &["--another", "both lie on the table"]].concat()));
    done(environment.at(&["register", "verify"]));
}

#[test]
fn wrong_event_is_struck_out_and_the_right_one_takes_its_place() {
    let environment = office();
    let life = pistol(&environment, "BKH0001");
    let moved = ["event", "moved", "--by", "Amina", "--json"];
    let wrong = done(environment.at(&[&moved[..], &["--to", "Post 4", "--life", "BKH0001"]].concat()));
    let wrong = datum(&wrong)["entry"].as_u64().unwrap();
    let corrects = wrong.to_string();
    let right = ["--to", "Post 5", "--corrects", &corrects, "--because", "read the wrong line"];
    done(environment.at(&[&moved[..], &right].concat()));
    let seen = shown(&environment, &format!("R-{life}"));
    assert_eq!((&seen["place"], &seen["corrected"]), (&"Post 5".into(), &true.into()));
    let text = done(environment.at(&["part", "show", "BKH0001"])).stdout;
    assert!(
        text.contains(&format!(
            "[WRONG, by entry {}: read the wrong line; right is entry {}]",
            wrong + 1,
            wrong + 2
        )),
        "{text}"
    );
    let shown_wrong = done(environment.at(&["register", "show", &corrects]));
    assert!(shown_wrong.stdout.contains("declared wrong by entry"), "{shown_wrong:?}");
    let alone = [
        "register",
        "correct",
        &(wrong + 2).to_string(),
        "--reason",
        "was not moved at all",
        "--by",
        "Amina",
    ];
    done(environment.at(&alone));
    assert_eq!(shown(&environment, &format!("R-{life}"))["place"], "Nairobi/Armoury/A3");
    assert_eq!(environment.at(&alone).code, 1, "an entry is wrong once");
    done(environment.at(&["register", "verify"]));
}

#[test]
fn corrected_record_keeps_its_number_and_what_was_right() {
    let environment = office();
    let life = pistol(&environment, "BKH0001");
    let corrected = [
        "part",
        "record",
        "--serial",
        "BKH0007",
        "--corrects",
        &life.to_string(),
        "--because",
        "misread",
        "--by",
        "Amina",
        "--json",
    ];
    assert_eq!(datum(&done(environment.at(&corrected)))["life"], life);
    let seen = shown(&environment, "BKH0007");
    assert_eq!(
        (&seen["life"], &seen["model"], &seen["place"]),
        (&life.into(), &"17".into(), &"Nairobi/Armoury/A3".into())
    );
    assert_eq!(environment.at(&["part", "show", "BKH0001"]).code, 1);
    done(environment.at(&["register", "verify"]));
}

#[test]
fn stolen_weapon_that_comes_in_again_is_an_alarm_and_linked() {
    let environment = office();
    let life = pistol(&environment, "BKH0001");
    let stolen = [
        "event",
        "stolen",
        "--life",
        "BKH0001",
        "--circumstances",
        "burglary",
        "--incident",
        "OB 7",
        "--by",
        "Amina",
    ];
    done(environment.at(&stolen));
    let again =
        [&["part", "record"][..], &PISTOL, &["--serial", "bkh0001", "--by", "Amina", "--json"]].concat();
    let ran = environment.at(&again);
    assert_eq!(ran.code, 1, "something is left for a person to do");
    assert!(ran.stderr.contains("*** ALARM ***") && ran.stderr.contains("stolen"), "{ran:?}");
    let new = datum(&ran);
    assert_eq!(new["alarms"], serde_json::json!([life]));
    let number = format!("R-{}", new["life"]);
    let seen = environment.at(&["part", "show", &number]);
    assert_eq!(seen.code, 1, "{seen:?}");
    assert!(seen.stderr.contains("*** ALARM ***"), "{seen:?}");
    let link = [
        "part",
        "link",
        &number,
        &format!("R-{life}"),
        "--how",
        "same",
        "--reason",
        "same wear",
        "--by",
        "Amina",
    ];
    done(environment.at(&link));
    done(environment.at(&["part", "show", &number]));
    done(environment.at(&["register", "verify"]));
}

#[test]
fn count_tells_found_missing_misplaced_and_foreign() {
    let environment = office();
    for serial in ["A1", "A2", "A3"] {
        pistol(&environment, serial);
    }
    done(environment.at(&["event", "moved", "--life", "A3", "--to", "Nairobi/Range", "--by", "Amina"]));
    let args = ["count", "--place", "Nairobi/Armoury", "--scan", "--by", "Amina"];
    let ran = environment.at_with(&args, "A1\nA3\nQ7\nA1\n\n");
    assert_eq!(ran.code, 1);
    assert!(ran.stdout.contains("1 found, 1 missing, 1 misplaced, 1 foreign"), "{ran:?}");
    for words in ["missing: R-", "misplaced: R-", "foreign: \"Q7\""] {
        assert!(ran.stderr.contains(words), "{words}: {ran:?}");
    }
    done(environment.at(&[
        "event",
        "stolen",
        "--life",
        "A2",
        "--circumstances",
        "burglary",
        "--by",
        "Amina",
    ]));
    let back = environment.at_with(&args, "A1\nA2\n\n");
    assert_eq!(back.code, 1);
    assert!(back.stderr.contains("*** ALARM ***") && back.stderr.contains("stolen"), "{back:?}");
    let all =
        environment.at_with(&["count", "--place", "Nairobi/Range", "--scan", "--by", "Amina"], "A3\n\n");
    assert_eq!(all.code, 0, "{all:?}");
    done(environment.at(&["register", "verify"]));
}

/// Counts these for destruction and gives the entry.
fn counted(environment: &Environment, purpose: &str, scanned: &str) -> String {
    let args = ["count", "--place", "Works", "--purpose", purpose, "--scan", "--by", "Amina", "--json"];
    datum(&environment.at_with(&args, scanned))["entry"].to_string()
}

fn destroyed(environment: &Environment, handed_over: &str, at_furnace: &str, second: &[&str]) -> Ran {
    let args = [
        "event",
        "destroyed",
        "--handed-over",
        handed_over,
        "--at-furnace",
        at_furnace,
        "--method",
        "melting",
        "--place",
        "Works",
        "--authorisation",
        "order 7",
        "--certificate",
        "D-1",
        "--witness",
        "auditor",
        "--by",
        "Amina",
    ];
    environment.at(&[&args[..], second].concat())
}

#[test]
fn destruction_needs_equal_counts_two_persons_and_nothing_kept() {
    let environment = office();
    for serial in ["A1", "A2"] {
        pistol(&environment, serial);
    }
    let both = counted(&environment, "hand-over", "A1\nA2\n\n");
    let one = counted(&environment, "furnace", "A1\n\n");
    let second = ["--second", "Brahim"];
    let differ = destroyed(&environment, &both, &one, &second);
    assert_eq!(differ.code, 1);
    assert!(differ.stderr.contains("only at hand-over: R-") && differ.stderr.contains("A2"), "{differ:?}");
    let furnace = counted(&environment, "furnace", "A1\nA2\n\n");
    assert_eq!(destroyed(&environment, &both, &furnace, &[]).code, 1, "one person is not enough");
    let hold = [
        "hold",
        "place",
        "--kind",
        "evidence",
        "--reference",
        "case 12",
        "--life",
        "A2",
        "--by",
        "Amina",
        "--json",
    ];
    let hold = datum(&done(environment.at(&hold)))["hold"].to_string();
    let kept = destroyed(&environment, &both, &furnace, &second);
    assert_eq!(kept.code, 1);
    assert!(kept.stderr.contains("case 12") && kept.stderr.contains("A2 is kept (evidence"), "{kept:?}");
    assert!(done(environment.at(&["hold", "list"])).stdout.contains("case 12"));
    done(environment.at(&["hold", "release", &hold, "--reason", "acquitted", "--by", "Amina"]));
    done(destroyed(&environment, &both, &furnace, &second));
    assert_eq!(shown(&environment, "A1")["state"], "destroyed");
    done(environment.at(&["register", "verify"]));
}

/// An event as it is typed, its words separated by bars, and what `part show` says of it.
const EVENTS: [(&str, &str); 12] = [
    ("imported|--exporting|CZ|--licence|L1|--transit|ET,SD|--recipient|national police", "L1"),
    ("owned|--service|Police|--location|Nairobi/A|--custodian|PARTY|--condition|good", "good"),
    ("moved|--kind|issue|--to|Post 4|--taker|National Police|--due-back|2027-01-05", "Post 4"),
    ("coded|--technology|rfid|--code|E200-1|--part|frame|--place|left", "E200-1"),
    ("test-fired|--laboratory|Lab 1|--reference|IB-7", "IB-7"),
    ("lost|--circumstances|in transit|--last-possessor|PARTY", "in transit"),
    ("recovered|--place|Kisumu", "Kisumu"),
    (
        "seized|--class|found|--procedure|criminal|--legal-basis|s 5|--case|C-9|--agency|Customs|--place|Mombasa",
        "C-9",
    ),
    ("transferred|--to|National Police|--end-use|EUC 4", "EUC 4"),
    ("moved|--kind|return|--to|Nairobi/A", "Nairobi/A"),
    ("deactivated|--entity|Works|--certificate|DC-3|--verifier|Proof house", "DC-3"),
    ("exported|--importing|UG|--licence|X-5", "X-5"),
];

#[test]
fn every_kind_of_event_is_entered_and_shown() {
    let environment = office();
    let added = "party|add|National Police|--role|service|--role|recipient|--by|Amina|--json";
    let added: Vec<&str> = added.split('|').collect();
    let party = datum(&done(environment.at(&added)))["party"].to_string();
    pistol(&environment, "A1");
    for (event, _) in EVENTS {
        let event = event.replace("PARTY", &party);
        let typed = ["event"].into_iter().chain(event.split('|')).chain(["--life", "A1", "--by", "Amina"]);
        done(environment.at(&typed.collect::<Vec<_>>()));
    }
    let text = done(environment.at(&["part", "show", "A1"])).stdout;
    for (_, words) in EVENTS {
        assert!(text.contains(words), "{words}: {text}");
    }
    assert!(text.contains(&format!("P-{party} National Police")), "{text}");
    let unknown =
        environment.at(&["event", "transferred", "--to", "Nobody", "--life", "A1", "--by", "Amina"]);
    assert!(unknown.stderr.contains("no party is called \"Nobody\""), "{unknown:?}");
    let of_party = done(environment.at(&["party", "show", "National Police"])).stdout;
    assert!(of_party.contains("service, recipient") || of_party.contains("recipient, service"), "{of_party}");
    assert!(of_party.contains("A1"), "{of_party}");
    done(environment.at(&["register", "verify"]));
}

#[test]
fn picture_is_kept_by_its_hash_and_missing_or_changed_ones_are_named() {
    let environment = office();
    pistol(&environment, "A1");
    environment.write("left.jpg", "left side");
    environment.write("right.jpg", "right side");
    let mut kept = Vec::new();
    for picture in ["left.jpg", "right.jpg"] {
        let args = ["photo", "add", picture, "--life", "A1", "--shows", picture, "--by", "Amina", "--json"];
        kept.push(datum(&done(environment.at(&args)))["file"].as_str().unwrap().to_owned());
    }
    let sound = done(environment.at(&["photo", "check"]));
    assert!(sound.stderr.contains("2 pictures are as kept"), "{sound:?}");
    environment.write(&kept[0], "something else");
    std::fs::remove_file(environment.path(&kept[1])).unwrap();
    let checked = environment.at(&["photo", "check"]);
    assert_eq!(checked.code, 1);
    assert!(checked.stdout.contains("was changed") && checked.stdout.contains("is missing"), "{checked:?}");
}

#[test]
fn catalogue_grows_at_the_site_and_helps_with_names() {
    let environment = office();
    let add = |name: &str, also: &str| {
        done(environment.at(&["catalogue", "add", "maker", name, "--also", also, "--by", "Amina"]));
    };
    add("Ceska zbrojovka", "CZ");
    add("Glock", "Glock GmbH");
    let record = |maker: &str, serial: &str, said: &str| {
        let args = ["part", "record", "--maker", maker, "--serial", serial, "--by", "Amina", "--json"];
        environment.at_with(&args, said)
    };
    done(record("cz", "A1", ""));
    assert_eq!(shown(&environment, "A1")["maker"], "Ceska zbrojovka");
    let chosen = done(record("Glok", "A2", "1\n")); // typos:ignore
    assert!(chosen.stderr.contains("knows no maker \"Glok\""), "{chosen:?}"); // typos:ignore
    assert_eq!(shown(&environment, "A2")["maker"], "Glock");
    let refused = record("Norinco", "A3", "no\n");
    assert_eq!((refused.code, environment.at(&["part", "show", "A3"]).code), (1, 1));
    done(record("Norinco", "A3", "yes\n"));
    assert!(done(environment.at(&["catalogue", "list", "maker"])).stdout.contains("Norinco"));
    assert_eq!(environment.at(&["catalogue", "add", "maker", "Norinco", "--by", "Amina"]).code, 1);
}

#[test]
fn place_of_a_security_mark_is_shown_to_whoever_may_know_it_only() {
    let environment = office();
    pistol(&environment, "A1");
    let mark = ["part", "mark", "--life", "A1", "--part", "barrel", "--by", "Amina", "--json"];
    let hidden = ["--text", "S3", "--place", "underside", "--restricted"];
    let hidden = datum(&done(environment.at(&[&mark[..], &hidden].concat())))["entry"].to_string();
    let open = [
        "--text",
        "KE 77",
        "--place",
        "top",
        "--method",
        "stamp",
        "--depth",
        "90",
        "--restored",
        "etching",
        "--examiner",
        "Dr N",
        "--confidence",
        "high",
    ];
    done(environment.at(&[&mark[..], &open].concat()));
    for args in
        [&["part", "show", "A1"][..], &["part", "show", "A1", "--json"], &["register", "show", &hidden]]
    {
        let seen = done(environment.at(args));
        assert!(seen.stdout.contains("S3") && !seen.stdout.contains("underside"), "{args:?}: {seen:?}");
        let all = done(environment.at(&[args, &["--restricted"]].concat()));
        assert!(all.stdout.contains("underside"), "{args:?}: {all:?}");
    }
    let text = done(environment.at(&["part", "show", "A1"])).stdout;
    for words in ["barrel, top: \"KE 77\"", "90 µm", "etching", "Dr N", "high"] {
        assert!(text.contains(words), "{words}: {text}");
    }
}

#[test]
fn stolen_weapon_in_a_manifest_is_an_alarm_and_its_line_is_linked_once_somebody_has_looked() {
    let environment = station();
    let glock = [
        "part",
        "record",
        "--maker",
        "Glock",
        "--model",
        "19 Gen4",
        "--calibre",
        "9x19 mm",
        "--type",
        "pistol",
    ];
    let own = ["--serial", "MVV139", "--by", "Amina", "--json"];
    let life = datum(&done(environment.at(&[&glock[..], &own].concat())))["life"].to_string();
    let stolen = ["event", "stolen", "--life", "MVV139", "--circumstances", "burglary", "--by", "Amina"];
    done(environment.at(&stolen));
    environment.write_manifest("few.csv", 2);
    let opened = environment.at(&["consignment", "open", "few.csv", "--by", "Amina"]);
    assert_eq!(opened.code, 1, "{opened:?}");
    assert!(opened.stderr.contains("*** ALARM ***") && opened.stderr.contains("stolen"), "{opened:?}");
    let answer = ["consignment", "answer", "few", "--item", "1", "--stands", "--by", "Amina"];
    done(environment.at(&answer));
    done(environment.at(&["consignment", "attest", "few", "--by", "Amina", "--all"]));
    done(environment.at(&["mark", "few", "--auto", "--by", "Brahim"]));
    let seen = shown(&environment, &format!("R-{life}"));
    let links = seen["links"].as_array().unwrap();
    assert!(
        links.iter().any(|link| link["how"] == "alarm" && link["other"].as_u64() == life.parse().ok()),
        "{seen}"
    );
    done(environment.at(&["register", "verify"]));
}

#[test]
fn person_is_sealed_named_and_erased_only_by_two() {
    let environment = office();
    let add = [
        "party",
        "add",
        "Jane Doe",
        "--person",
        "--role",
        "owner",
        "--country",
        "KE",
        "--by",
        "Amina",
        "--json",
    ];
    let party = datum(&done(environment.at(&add)))["party"].to_string();
    assert!(done(environment.at(&["party", "list"])).stdout.contains("Jane Doe"));
    let entry = done(environment.at(&["register", "show", &party])).stdout;
    assert!(!entry.contains("Jane"), "the ledger says nothing about a person: {entry}");
    let erase = ["party", "erase", "Jane Doe", "--reason", "request", "--by", "Amina"];
    assert_eq!(environment.at(&erase).code, 1);
    done(environment.at(&[&erase[..], &["--second", "Brahim"]].concat()));
    let listed = done(environment.at(&["party", "list"])).stdout;
    assert!(listed.contains("(erased)") && !listed.contains("Jane"), "{listed}");
    done(environment.at(&["register", "verify"]));
}

#[test]
fn two_dates_are_shown_for_each_record() {
    let environment = office();
    pistol(&environment, "A1");
    let kept = datum(&done(environment.at(&["register", "retention", "--json"])))["kept"].clone();
    assert_eq!((&kept["item_until"], &kept["item_by"]), (&Value::Null, &"ITI para 12".into()));
    assert!(done(environment.at(&["part", "show", "A1"])).stdout.contains("kept for ever (ITI para 12)"));
    assert_eq!(done(environment.at(&["register", "retention", "--due"])).stdout, "");
}

#[test]
fn program_that_contradicts_itself_says_so_and_ends_with_code_70() {
    let environment = office();
    let life = pistol(&environment, "BKH0001");
    // The program makes the view of its entries: one that names an entry which is not there would be its own mistake.
    let register = rusqlite::Connection::open(environment.path("station/register.db")).unwrap();
    let changed = register.execute("UPDATE life SET described = 99 WHERE life = ?1", [life.cast_signed()]);
    assert_eq!(changed.unwrap(), 1);
    drop(register);
    let shown = environment.at(&["part", "show", &format!("R-{life}")]);
    assert_eq!(shown.code, 70, "{shown:?}");
    assert!(shown.stderr.contains("the view names an entry that is not there"), "{shown:?}");
    assert!(shown.stderr.contains("Hint:"), "{shown:?}");
}

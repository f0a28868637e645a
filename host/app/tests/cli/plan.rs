//! `plan`: of consignments, of files, under other rules; explained, drawn, and without what is hidden.

use crate::environment::{Environment, Ran};
use crate::life::{done, station};
use serde_json::Value;

/// Where an authority keeps its hidden mark.
pub const HIDDEN: &str = "[[hidden]]\nkinds = [\"pistol\"]\npart = \"barrel\"\nplace = \"underside\"\n";

/// A manifest of two weapons for a country and an event.
pub fn manifest(country: &str, more: &str) -> String {
    format!(
        "# licence-no: L-1\n# licence-issued: 2025-11-20\n# licence-expires: 2026-11-19\n# exporting-state: CZ\n\
         # importing-state: {country}\n# final-recipient: National Police\n# release-date: 2026-03-02\n# quantity: 2\n{more}\
         Item no.,Maker,Model,Type,Calibre,Serial,Serial status,Country of manufacture,Year\n\
         1,Glock,19 Gen4,pistol,9x19 mm,MVV139,read,AT,2019\n2,Beretta,92FS,pistol,9x19 mm,C21417Z,read,IT,2003\n"
    )
}

fn rows(ran: &Ran) -> Vec<Value> {
    ran.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn of_kind<'a>(rows: &'a [Value], kind: &str) -> Vec<&'a Value> {
    rows.iter().filter(|row| row["row"] == kind).collect()
}

/// A folder without a station and with a Canadian import.
fn canadian() -> Environment {
    let environment = Environment::new();
    environment.write("ca.csv", &manifest("CA", ""));
    environment
}

#[test]
fn file_is_planned_and_explained_without_a_station() {
    let plan = ["plan", "--manifest", "ca.csv", "--profile", "canada-import", "--item", "1", "--explain"];
    let ran = done(canadian().run(&plan));
    assert!(ran.stderr.contains("no station here") && ran.stderr.contains("nothing is written"), "{ran:?}");
    let from = ran.stdout.lines().skip_while(|line| !line.starts_with("1 "));
    insta::assert_snapshot!(from.take(12).collect::<Vec<_>>().join("\n"), @r#"
    1      Glock 19 Gen4 MVV139  frame, right-rear
             CA 26            SOR/2004-275 s. 4(1); ITI para 8(b); MOSAIC 05.30, marking at import; MOSAIC 05.30, position of the import mark; Working Group on Firearms, recommendation 52
               the country whose mark it is:
                 [CA-4-1; SOR/2004-275 s. 4(1); F, found in a public text] national law, says shall; it refuses (it binds, and its text was read)
                 [ITI-8-b-1; ITI para 8(b); S, read in a United Nations text] political commitment, says shall; it refuses (it binds, and its text was read)
                 [MOS30-I1; MOSAIC 05.30, marking at import; F, found in a public text] guidance, says shall; it warns (it is guidance or practice)
                 [MOS30-I3; MOSAIC 05.30, position of the import mark; F, found in a public text] guidance, says shall; it warns (it is guidance or practice)
                 [WGF-52; Working Group on Firearms, recommendation 52; S, read in a United Nations text] guidance, recommended; it advises (it is no obligation)
               the year of the event:
                 [CA-4-1; SOR/2004-275 s. 4(1); F, found in a public text] national law, says shall; it refuses (it binds, and its text was read)
                 [ITI-8-b-1; ITI para 8(b); S, read in a United Nations text] political commitment, says shall; it refuses (it binds, and its text was read)
                 [MOS30-I1; MOSAIC 05.30, marking at import; F, found in a public text] guidance, says shall; it warns (it is guidance or practice)
    "#);
}

#[test]
fn explanation_as_data_has_the_force_of_each_rule_and_why() {
    let plan = ["plan", "--json", "--manifest", "ca.csv", "--profile", "canada-import", "--explain"];
    let rows = rows(&done(canadian().run(&plan)));
    let marks = of_kind(&rows, "mark");
    assert_eq!(marks.len(), 2);
    let line = &marks[0]["explained"][0];
    let country = line.as_array().unwrap().iter().find(|asker| asker["element"] == "country").unwrap();
    let rules = country["rules"].as_array().unwrap();
    assert!(!rules.is_empty());
    for rule in rules {
        for field in ["rule", "citation", "level", "binding", "provenance", "force", "why"] {
            assert!(rule[field].as_str().is_some_and(|word| !word.is_empty()), "{field}: {rule}");
        }
    }
    let settled = of_kind(&rows, "conflict");
    assert!(
        settled.iter().any(|row| row["conflict"] == "X3" && row["winner"] == "word or CA"),
        "{settled:?}"
    );
}

#[test]
fn finding_has_rule_citation_provenance_field_value_and_remedy() {
    let plan = ["plan", "--json", "--manifest", "ca.csv", "--profile", "canada-import"];
    let rows = rows(&done(canadian().run(&plan)));
    let findings = of_kind(&rows, "finding");
    assert!(!findings.is_empty());
    for finding in &findings {
        for field in ["severity", "id", "field", "rule", "citation", "provenance", "reason", "remedy"] {
            assert!(finding[field].as_str().is_some_and(|word| !word.is_empty()), "{field}: {finding}");
        }
        assert!(finding["value"].is_object() && finding["items"].is_array(), "{finding}");
    }
    let mut whole: Vec<_> = findings
        .iter()
        .filter(|f| f["items"] == Value::Array(Vec::new()))
        .map(|f| (&f["rule"], &f["value"]))
        .collect();
    let said = whole.len();
    whole.sort_by_key(|said| format!("{said:?}"));
    whole.dedup();
    assert_eq!(whole.len(), said, "what is about the consignment is said once");
    assert!(!of_kind(&rows, "attestation").is_empty() && !of_kind(&rows, "retention").is_empty());
}

#[test]
fn previews_are_drawn_with_the_citation_and_never_overwritten() {
    let environment = canadian();
    let plan = ["plan", "--manifest", "ca.csv", "--profile", "canada-import", "--preview", "drawn"];
    let ran = done(environment.run(&plan));
    assert!(ran.stdout.contains("drawn/1-1-frame-"), "{ran:?}");
    let files = std::fs::read_dir(environment.path("drawn")).unwrap();
    let mut files: Vec<_> = files.map(|file| file.unwrap().path()).collect();
    files.sort();
    assert_eq!(files.len(), 4, "{files:?}");
    let svg = files.iter().find(|file| file.extension().is_some_and(|e| e == "svg")).unwrap();
    let drawn = std::fs::read_to_string(svg).unwrap();
    assert!(drawn.contains("Marking of Imported Firearms") || drawn.contains("SOR/2004-275"), "{drawn}");
    assert!(drawn.contains("not measured"), "{drawn}");
    let png = std::fs::read(svg.with_extension("png")).unwrap();
    assert_eq!(&png[1..4], b"PNG");
    std::fs::write(svg, "kept").unwrap();
    let again = environment.run(&plan);
    assert_eq!(again.code, 1, "{again:?}");
    assert!(again.stderr.contains("never overwritten") && again.stderr.contains("--preview"), "{again:?}");
    assert_eq!(std::fs::read_to_string(svg).unwrap(), "kept");
}

#[test]
fn event_that_the_rules_have_no_mark_for_is_refused_naming_those_they_have() {
    let environment = canadian();
    let plan = ["plan", "--manifest", "ca.csv", "--profile", "canada-import", "--event", "destroy"];
    let ran = environment.run(&plan);
    assert_eq!(ran.code, 1, "{ran:?}");
    insta::assert_snapshot!(ran.stderr, @r#"
    There is no station here: the shipped rules are used, without register, machine and authority.toml.
    Error: the rules canada-import make no marks for the event destroy
    Hint: write one of their events (import), or name other rules with --profile
    "#);
    let base = environment.run(&["plan", "--manifest", "ca.csv", "--profile", "union-eu"]);
    assert!(base.code == 1 && base.stderr.contains("name others with --profile"), "{base:?}");
    let unknown = environment.run(&["plan", "--manifest", "ca.csv", "--event", "theft"]);
    assert_eq!(unknown.code, 2, "{unknown:?}");
    assert!(unknown.stderr.contains("temp-import"), "{unknown:?}");
}

#[test]
fn consignment_under_other_rules_says_so_and_writes_nothing() {
    let environment = station();
    environment.write("two.csv", &manifest("CA", ""));
    done(environment.at(&["consignment", "open", "two.csv", "--by", "Amina"]));
    let before = std::fs::read(environment.path("station/register.db")).unwrap();
    let own = environment.at(&["plan", "two"]);
    let other = environment.at(&["plan", "two", "--profile", "canada-import"]);
    assert!(other.stderr.contains("keeps its own rules, and nothing is written"), "{other:?}");
    assert!(!own.stderr.contains("keeps its own rules"), "{own:?}");
    assert!(own.stdout.contains("generic-un-import") && other.stdout.contains("canada-import"), "{other:?}");
    assert_eq!(std::fs::read(environment.path("station/register.db")).unwrap(), before);
}

#[test]
fn item_that_cannot_be_marked_ends_the_plan_with_code_1_and_its_rule() {
    let environment = Environment::new();
    let text = manifest("CA", "").replace("MVV139,read", ",obliterated");
    environment.write("ca.csv", &text);
    let ran = environment.run(&["plan", "--manifest", "ca.csv", "--profile", "canada-import"]);
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(ran.stderr.contains("1 mark planned, 1 item not possible"), "{ran:?}");
    let one = environment.run(&["plan", "--manifest", "ca.csv", "--item", "1"]);
    assert!(one.stderr.contains("0 marks planned, 1 item not possible"), "{one:?}");
    assert!(one.stderr.contains("not released for marking [MS-forensic-release]"), "{one:?}");
    let unknown = environment.run(&["plan", "--manifest", "ca.csv", "--item", "99"]);
    assert!(unknown.code == 1 && unknown.stderr.contains("no item 99"), "{unknown:?}");
}

#[test]
fn item_whose_line_waits_for_an_answer_is_no_planned_one() {
    let environment = station();
    let text = format!("{}3,Glock,19 Gen4,pistol,9x19 mm,MVVI39,read,AT,2019\n", manifest("KE", ""));
    environment.write("three.csv", &text.replace("quantity: 2", "quantity: 3"));
    let of_file = environment.at(&["plan", "--manifest", "three.csv"]);
    done(environment.at(&["consignment", "open", "three.csv", "--by", "Amina"]));
    for plan in [of_file, environment.at(&["plan", "three"])] {
        assert!(plan.stdout.contains("MVVI39  waits for an answer"), "{plan:?}");
        assert!(plan.stderr.contains("2 marks planned, 0 items not possible"), "{plan:?}");
        assert!(plan.stderr.contains("1 item waits for an answer"), "{plan:?}");
    }
    done(environment.at_with(&["consignment", "answer", "three", "--by", "Amina"], "yes\n"));
    let answered = environment.at(&["plan", "three"]);
    assert!(
        answered.stderr.contains("3 marks planned") && !answered.stderr.contains("waits"),
        "{answered:?}"
    );
}

#[test]
fn item_that_needs_no_mark_has_a_row_with_the_reason_and_is_counted() {
    let environment = Environment::new();
    let facts =
        "# event: destroy\n# disposal: melting\n# authorisation: Order 12/26\n# legal-basis: Firearms Act\n";
    environment.write("burn.csv", &manifest("KE", facts));
    let plan = ["plan", "--manifest", "burn.csv", "--profile", "disposal"];
    let ran = done(environment.run(&plan));
    assert_eq!(ran.stdout.matches("no mark is asked for, because of").count(), 2, "{ran:?}");
    assert!(ran.stderr.contains("No mark is asked for on 2 items"), "{ran:?}");
    let rows = rows(&environment.run(&[&plan[..], &["--json"]].concat()));
    assert_eq!(of_kind(&rows, "no-mark").len(), 2, "{rows:?}");
}

#[test]
fn french_plan_has_no_english_frame() {
    let plan = ["--lang", "fr", "plan", "--manifest", "ca.csv", "--profile", "canada-import", "--explain"];
    let ran = done(canadian().run(&plan));
    let shown = format!("{}{}", ran.stdout, ran.stderr);
    for word in
        ["Hint", "warning,", "advice,", "refused", "records of", "kept ", "It is settled", "due ", "planned"]
    {
        assert!(!shown.contains(word), "{word}: {shown}");
    }
    for word in ["conseil, ", "le pays au nom duquel la marque est apposée", "carcasse, "] {
        assert!(shown.contains(word), "{word}: {shown}");
    }
    assert!(!shown.contains("Some(") && !shown.contains("::"), "{shown}");
}

#[test]
fn hidden_mark_is_shown_and_drawn_only_to_whoever_asks_for_restricted_ones() {
    let environment = station();
    environment.write("station/authority.toml", HIDDEN);
    let made = manifest(
        "GH",
        "# event: manufacture
",
    )
    .replace(",AT,", ",GH,")
    .replace(",IT,", ",GH,");
    environment.write("made.csv", &made);
    let plan = ["plan", "--manifest", "made.csv", "--profile", "ecowas-manufacture", "--preview", "open"];
    for args in [&plan[..], &[&plan[..6], &["none", "--json"]].concat()] {
        let shown = environment.at(args);
        let all = format!("{}{}", shown.stdout, shown.stderr);
        assert!(all.contains("its place is restricted") || all.contains("\"restricted\":true"), "{shown:?}");
        assert!(!all.contains("underside"), "{shown:?}");
    }
    let names = |folder: &str| {
        let files = std::fs::read_dir(environment.path(folder)).unwrap();
        files.map(|file| file.unwrap().file_name().into_string().unwrap()).collect::<Vec<_>>()
    };
    assert!(names("open").iter().all(|name| !name.contains("underside")), "{:?}", names("open"));
    let plan = [&plan[..6], &["all", "--restricted"]].concat();
    let shown = environment.at(&plan);
    assert!(shown.stdout.contains("barrel, underside"), "{shown:?}");
    assert!(names("all").iter().any(|name| name.contains("underside")), "{:?}", names("all"));
}

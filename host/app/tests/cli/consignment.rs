//! Consignments whose manifests are corrected, kept with a head beside them, and asked about.

use crate::environment::{Environment, Ran};
use crate::life::{done, station};

/// A station with an open day and a consignment of four weapons, all of which are marked.
fn four_marked() -> (Environment, String) {
    let environment = station();
    environment.write_manifest("four.csv", 4);
    done(environment.at(&["consignment", "open", "four.csv", "--by", "Amina"]));
    done(environment.at(&["consignment", "attest", "four", "--by", "Amina", "--all"]));
    done(environment.at(&["mark", "four", "--auto", "--by", "Brahim"]));
    let text = std::fs::read_to_string(environment.path("four.csv")).unwrap();
    (environment, text)
}

fn revise(environment: &Environment, text: &str) -> Ran {
    environment.write("new.csv", text);
    let args = ["consignment", "revise", "four", "new.csv", "--by", "Amina", "--reason", "corrected"];
    environment.at(&args)
}

#[test]
fn revision_that_loses_a_marked_weapon_is_refused_by_name() {
    let (environment, text) = four_marked();
    let second = text.lines().find(|line| line.starts_with("2,")).unwrap();
    for (other, named) in [
        (text.replace("MVV139", "QQQ777"), "item number 1 already belongs to Glock MVV139, job "),
        (text.replace(&format!("{second}\n"), ""), "item number 2 already belongs to Beretta C21417Z, job "),
    ] {
        let refused = revise(&environment, &other);
        assert_eq!(refused.code, 1, "{refused:?}");
        assert!(refused.stderr.contains(named), "{refused:?}");
        assert_eq!(environment.at(&["remaining", "four"]).code, 0, "nothing was changed");
    }
}

#[test]
fn marked_weapon_stays_marked_under_another_number_and_with_a_fault_in_its_line() {
    let (environment, text) = four_marked();
    for other in [
        text.replace("\n1,Glock", "\n901,Glock"),
        text.replace("MVV139,,AT,2019", "MVV139,,AT,twenty"),
        text.replace("pistol,9x19 mm,MVV139", "pistle,9x19 mm,MVV139"),
    ] {
        assert_ne!(other, text);
        let revised = done(revise(&environment, &other));
        assert!(revised.stderr.contains("4 of 4 lines marked, 0 open"), "{revised:?}");
        assert_eq!(environment.at(&["remaining", "four"]).code, 0);
    }
    done(environment.at(&["register", "verify"]));
}

#[test]
fn marked_item_is_not_set_aside() {
    let (environment, _) = four_marked();
    let args = ["part", "set-aside", "four", "1", "--reason", "lost", "--by", "Amina"];
    let refused = environment.at(&args);
    assert_eq!(refused.code, 1, "{refused:?}");
    assert!(refused.stderr.contains("item 1 is marked"), "{refused:?}");
    assert_eq!(environment.at(&["remaining", "four"]).code, 0);
}

/// The head of the shipped manifest as TOML, of this licence.
fn head(licence: &str) -> String {
    format!(
        "licence-no = \"{licence}\"\nlicence-issued = 2025-11-20\nlicence-expires = 2026-11-30\n\
         exporting-state = \"CZ\"\nimporting-state = \"KE\"\nfinal-recipient = \"National Police\"\n\
         release-date = 2026-03-02\nquantity = 4\n"
    )
}

#[test]
fn consignments_of_one_list_keep_each_its_own_head() {
    let environment = station();
    environment.write_manifest("full.csv", 4);
    let text = std::fs::read_to_string(environment.path("full.csv")).unwrap();
    let rows: Vec<_> = text.lines().filter(|line| !line.starts_with('#')).collect();
    environment.write("list.csv", &format!("{}\n", rows.join("\n")));
    for id in ["one", "two"] {
        environment.write(&format!("{id}.toml"), &head(id));
        let file = format!("{id}.toml");
        let args = ["consignment", "open", "list.csv", "--header", &file, "--id", id, "--by", "Amina"];
        done(environment.at(&args));
    }
    for id in ["one", "two"] {
        let file = format!("{id}.toml");
        let args = [
            "consignment",
            "revise",
            id,
            "list.csv",
            "--header",
            &file,
            "--by",
            "Amina",
            "--reason",
            "again",
        ];
        done(environment.at(&args));
        done(environment.at(&["consignment", "findings", id]));
    }
    let kept = std::fs::read_dir(environment.path("station/manifests")).unwrap();
    let heads = kept.map(|entry| entry.unwrap().path()).filter(|path| path.extension().unwrap() == "toml");
    let heads: Vec<_> = heads.collect();
    assert_eq!(heads.len(), 2);
    std::fs::write(&heads[0], head("three")).unwrap();
    std::fs::remove_file(&heads[1]).unwrap();
    let mut codes = ["one", "two"].map(|id| environment.at(&["consignment", "findings", id]).code);
    codes.sort_unstable();
    assert_eq!(codes, [1, 4], "one head is gone, the other was changed");
}

#[test]
fn answers_count_in_any_case_and_one_by_one() {
    let environment = station();
    environment.write_manifest("few.csv", 2);
    let text = std::fs::read_to_string(environment.path("few.csv")).unwrap();
    environment.write("few.csv", &format!("{text}3,Glock,19 Gen4,pistol,9x19 mm,MVVI39,,AT,2019,,\n4,Beretta,92FS,pistol,9x19 mm,C2I417Z,,IT,2003,,\n"));
    done(environment.at(&["consignment", "open", "few.csv", "--by", "Amina"]));
    let answer = ["consignment", "answer", "few", "--by", "Amina"];
    let one = environment.at_with(&answer, "perhaps\n YES \n");
    assert_eq!(one.code, 1, "a question is left: {one:?}");
    assert!(one.stderr.contains("1 answered."), "{one:?}");
    let rest = done(environment.at_with(&answer, "Y\n"));
    assert!(rest.stderr.contains("4 open, 0 with questions"), "{rest:?}");
}

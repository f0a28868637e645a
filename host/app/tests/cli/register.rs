//! `register`: what is shown of hidden marks and what is not, and labels.

use crate::environment::Environment;
use crate::life::{done, station};
use crate::plan::{HIDDEN, manifest};
use serde_json::Value;

/// A station that has put three marks on each of two pistols, the last of them the hidden one. With the last one's job.
fn station_with_hidden_marks() -> (Environment, String) {
    let environment = station();
    environment.write("station/authority.toml", HIDDEN);
    let made = manifest("GH", "# event: manufacture\n").replace(",AT,", ",GH,").replace(",IT,", ",GH,");
    environment.write("made.csv", &made);
    let open = ["consignment", "open", "made.csv", "--profile", "ecowas-manufacture", "--by", "Amina"];
    for args in [
        &open[..],
        &["consignment", "attest", "made", "--by", "Amina", "--all"],
        &["mark", "made", "--auto", "--by", "Brahim"],
    ] {
        done(environment.at(args));
    }
    let found = done(environment.at(&["register", "find", "C21417Z", "--json"]));
    let found: Value = serde_json::from_str(&found.stdout).unwrap();
    (environment, found["job"].to_string())
}

#[test]
fn register_shows_where_a_hidden_mark_is_only_to_whoever_asks_for_restricted_ones() {
    let (environment, job) = station_with_hidden_marks();
    for args in [&["register", "show", &job][..], &["register", "show", &job, "--json"]] {
        let open = done(environment.at(args));
        assert!(open.stdout.contains("restricted") && open.stdout.contains("C21417Z"), "{open:?}");
        let all = done(environment.at(&[args, &["--restricted"]].concat()));
        for word in ["underside", "barrel", "digest", "\"receipt\":"] {
            assert!(!open.stdout.contains(word), "{word}: {open:?}");
            assert!(all.stdout.contains(word), "{word}: {all:?}");
        }
    }
    let receipt = (job.parse::<u64>().unwrap() + 2).to_string();
    assert!(!done(environment.at(&["register", "show", &receipt])).stdout.contains("\"receipt\":"));
    // A mark that everybody may see is shown as it stands.
    let seen = done(environment.at(&["register", "find", "MVV139", "--json"]));
    let seen: Value = serde_json::from_str(&seen.stdout).unwrap();
    let first = (seen["job"].as_u64().unwrap() - 8).to_string();
    let shown = done(environment.at(&["register", "show", &first]));
    assert!(shown.stdout.contains("right-rear") && !shown.stdout.contains("--restricted"), "{shown:?}");
    done(environment.at(&["register", "verify"]));
}

#[test]
fn label_of_a_hidden_mark_names_its_job_in_the_code_and_not_its_place() {
    let (environment, job) = station_with_hidden_marks();
    let written = done(environment.at(&["register", "label", &job, "label.svg", "--json"]));
    let written: Value = serde_json::from_str(&written.stdout).unwrap();
    assert_eq!(written["code"], format!("MS1|C=GH|M=BERETTA|S=C21417Z|J=KE-T-1/{job}"));
    let label = std::fs::read_to_string(environment.path("label.svg")).unwrap();
    for line in ["GH", "BERETTA", "S C21417Z", &format!("J KE-T-1/{job}"), "C21417Z BERETTA GH 2003"] {
        assert!(label.contains(&format!(">{line}</text>")), "{line}: {label}");
    }
    assert!(!label.contains("underside") && !label.contains("barrel"), "{label}");
}

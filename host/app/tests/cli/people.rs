//! Who may act, and how they show who they are.

use crate::environment::{Environment, Ran};
use crate::life::done;

/// A training station with users: Amina administers and supervises, Brahim marks, Chen checks.
pub fn staffed() -> Environment {
    let environment = Environment::new();
    environment.write_pins("Amina: 4711\nBrahim: 0815\nChen: a phrase of words\n");
    let init = ["init", "station", "--station", "KE-T-1", "--training", "--enrol", "--person", "Amina"];
    environment.ok(&init);
    done(environment.at(&["user", "add", "Brahim", "--role", "operator", "--by", "Amina"]));
    done(environment.at(&["user", "add", "Chen", "--role", "auditor,administrator", "--by", "Amina"]));
    environment
}

fn refused(ran: Ran, what: &str) -> Ran {
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(ran.stderr.contains(what), "no {what:?}: {ran:?}");
    ran
}

fn json(ran: &Ran) -> Vec<serde_json::Value> {
    ran.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn user_does_what_the_role_allows_and_nobody_else_does_anything() {
    let environment = staffed();
    refused(environment.at(&["day", "open", "--by", "Brahim", "--yes"]), "day-opened is not for Brahim");
    refused(
        environment.at(&["user", "add", "Dora", "--role", "operator", "--by", "Brahim"]),
        "administrator",
    );
    refused(environment.at(&["day", "open", "--by", "Dora", "--yes"]), "nobody here is called");
    let unnamed = environment.at(&["user", "add", "Dora", "--role", "operator"]);
    assert_eq!(unnamed.code, 2, "{unnamed:?}");
    done(environment.at(&["controller", "provision", "--by", "Amina"]));
    done(environment.at(&["day", "open", "--by", "Amina", "--yes"]));
    done(environment.at(&["user", "roles", "Brahim", "--role", "supervisor", "--by", "Chen"]));
    done(environment.at(&["day", "close", "--by", "Brahim"]));
    refused(
        environment.at(&["user", "roles", "Amina", "--role", "auditor", "--by", "Brahim"]),
        "is not for Brahim",
    );
    done(environment.at(&["user", "leave", "Chen", "--by", "Amina"]));
    refused(environment.at(&["user", "leave", "Amina", "--by", "Amina"]), "last administrator");
    refused(environment.at(&["user", "countersign", "--all", "--by", "Chen"]), "is no user");
    done(environment.at(&["register", "verify", "--controller"]));
}

#[test]
fn wrong_pins_lock_out_until_an_administrator_unlocks() {
    let environment = staffed();
    environment.write_pins("Amina: 4711\nBrahim: 0816\n");
    let day = ["day", "close", "--by", "Amina"];
    let settle = ["settle", "--by", "Brahim"];
    for left in ["4 tries are left", "3 tries are left", "2 tries are left", "one try is left"] {
        refused(environment.at(&settle), left);
    }
    refused(environment.at(&settle), "15 minutes are left");
    environment.write_pins("Amina: 4711\nBrahim: 0815\n");
    refused(environment.at(&settle), "locked out");
    let users = json(&done(environment.at(&["user", "list", "--json"])));
    let locked = |name: &str| users.iter().find(|user| user["name"] == name).unwrap()["locked"].clone();
    assert_eq!((locked("Brahim"), locked("Amina")), (true.into(), false.into()));
    refused(environment.at(&["user", "unlock", "Brahim", "--by", "Brahim"]), "administrator");
    done(environment.at(&["user", "unlock", "Brahim", "--by", "Amina"]));
    assert!(!environment.at(&settle).stderr.contains("locked out"));
    refused(environment.at(&day), "no day is open");
    let verified = done(environment.at(&["register", "verify"]));
    assert!(verified.stderr.contains("countersigned"), "what waits is remarked: {verified:?}");
}

#[test]
fn pins_are_asked_where_no_file_has_them_and_a_file_that_others_read_is_refused() {
    let environment = staffed();
    environment.write_pins("Chen: a phrase of words\n");
    let close = ["day", "close", "--by", "Amina"];
    let asked = refused(environment.at_with(&close, "1234\n4711\n"), "no day is open");
    assert!(asked.stderr.contains("PIN of Amina") && asked.stderr.contains("4 tries are left"), "{asked:?}");
    refused(environment.at(&close), "the PIN of Amina was not given");
    let open = std::os::unix::fs::PermissionsExt::from_mode(0o640);
    std::fs::set_permissions(environment.path("pins"), open).unwrap();
    refused(environment.at(&close), "others than its owner can read it");
}

#[test]
fn real_station_takes_no_act_of_somebody_without_a_pin() {
    let environment = Environment::new();
    environment.write_pins("");
    environment.ok(&["init", "station", "--station", "KE-R-1", "--person", "Amina"]);
    let add = ["user", "add", "Brahim", "--role", "supervisor", "--by", "Amina"];
    refused(environment.at(&add), "has no PIN yet");
    let short = environment.at_with(&["user", "pin", "Amina", "--by", "Amina"], "123\n123\n");
    assert_eq!(short.code, 2, "{short:?}");
    refused(
        environment.at_with(&["user", "pin", "Amina", "--by", "Amina"], "4711\n4712\n"),
        "no PIN was set",
    );
    done(environment.at_with(&["user", "pin", "Amina", "--by", "Amina"], "4711\n4711\n"));
    let added = done(environment.at_with(&add, "4711\n0815\n0815\n"));
    assert!(added.stderr.contains("Brahim has a PIN"), "{added:?}");
    let register = std::fs::read(environment.path("station/register.db")).unwrap();
    assert!(!register.windows(4).any(|bytes| bytes == b"4711"), "no PIN stands in the register");
    done(environment.at(&["register", "verify"]));
}

#[test]
fn badge_says_who_it_is_and_the_one_before_says_nothing() {
    let environment = staffed();
    let make = |name: &str| {
        let made = done(environment.at(&["--json", "user", "badge", name, "--card", name, "--by", "Amina"]));
        std::fs::remove_file(environment.path(name)).unwrap();
        json(&made)[0]["badge"].as_str().unwrap().to_owned()
    };
    let (first, second) = (make("Amina"), make("Amina"));
    refused(environment.at(&["day", "close", "--by", &first]), "this badge is nobody's");
    refused(environment.at(&["day", "close", "--by", &second.to_lowercase()]), "no day is open");
    environment.write_pins("Amina: 4712\n");
    refused(environment.at(&["day", "close", "--by", &second]), "tries are left");
    let register = std::fs::read(environment.path("station/register.db")).unwrap();
    let is_in = |text: &str| register.windows(text.len()).any(|bytes| bytes == text.as_bytes());
    assert!(!is_in(&second) && !is_in(&second[5..]), "the secret stands in the register");
}

#[test]
fn what_one_did_waits_until_another_looked_at_it() {
    let environment = staffed();
    let waiting = json(&done(environment.at(&["--json", "user", "waiting"])));
    assert_eq!(waiting.len(), 2, "{waiting:?}");
    refused(
        environment.at(&["user", "countersign", &waiting[0]["entry"].to_string(), "--by", "Amina"]),
        "second person",
    );
    let signed = done(environment.at(&["user", "countersign", "--all", "--by", "Chen"]));
    assert_eq!(signed.stdout.lines().count(), 1, "nobody countersigns their own enrolment: {signed:?}");
    let left = json(&done(environment.at(&["--json", "user", "waiting"])));
    assert_eq!(left, waiting[1..]);
    let shown = done(environment.at(&["register", "show", &left[0]["entry"].to_string()]));
    assert!(shown.stdout.contains("by Amina"), "{shown:?}");
}

#[test]
fn person_is_spoken_to_in_their_language() {
    let environment = staffed();
    done(environment.at(&["user", "language", "Amina", "fr"]));
    let ran = environment.at(&["day", "close", "--by", "Amina"]);
    assert!(ran.stderr.contains("aucune journée n’est ouverte"), "{ran:?}");
    let ran = environment.at(&["--lang", "en", "day", "close", "--by", "Amina"]);
    assert!(ran.stderr.contains("no day is open"), "{ran:?}");
}

#[test]
fn name_that_is_forgotten_stands_nowhere_in_the_register() {
    let environment = staffed();
    let name = "Zebedäus Unverwechselbar";
    done(environment.at(&["user", "add", name, "--role", "operator", "--by", "Amina"]));
    done(environment.at(&["user", "leave", name, "--forget", "--by", "Amina"]));
    for file in ["register.db", "register.db-wal"] {
        let bytes = std::fs::read(environment.path("station").join(file)).unwrap_or_default();
        assert!(!bytes.windows(8).any(|bytes| bytes == &name.as_bytes()[..8]), "it stands in {file}");
    }
    done(environment.at(&["register", "verify"]));
}

//! The bench as it is served: cards, scans of a mark, what is counted, and the language of whoever works there.

use crate::client::Visitor;
use crate::doubt::is_in_doubt;
use crate::environment::Environment;
use crate::served::{PIN, Served};

/// A station with a supervisor and an operator, a controller, an open day and a consignment of six.
fn ready(environment: &Environment) {
    let ok = |words: &[&str]| drop(environment.ok(&[&["--station", "station"], words].concat()));
    ok(&["controller", "provision", "--by", "Ada"]);
    ok(&["day", "open", "--by", "Sia", "--yes"]);
    environment.write_manifest("six.csv", 6);
    ok(&["consignment", "open", "six.csv", "--by", "Sia"]);
    ok(&["consignment", "attest", "six", "--by", "Sia", "--all"]);
}

#[test]
fn marks_and_stops_of_the_day_are_those_of_the_register_whoever_was_running_then() {
    let served = Served::with(&["Sia", "Opa"], |environment| {
        ready(environment);
        environment.at(&["mark", "six", "--auto", "--by", "Opa"]);
    });
    let mut visitor = served.visitor(2).log_in("Sia", PIN);
    let page = visitor.get("/supervisor").body;
    assert!(page.contains("On the day of the last entry: \u{2068}6\u{2069}"), "{page}");
}

#[test]
fn language_card_speaks_to_the_whole_page_of_whoever_works_at_the_bench() {
    let served = Served::with(&["Sia", "Opa"], |_| {});
    let mut visitor = served.visitor(2).log_in("Opa", PIN);
    let mut other = served.visitor(3).log_in("Sia", PIN);
    visitor.does("/bench/man", "");
    assert!(visitor.get("/bench").body.contains("<html lang=\"en\""));
    visitor.does("/bench/scan", "text=MSC1-LANG-fr-E");
    for path in ["/bench", "/bench"] {
        let page = visitor.get(path).body;
        assert!(page.contains("<html lang=\"fr\"") && !page.contains("The day is not open"), "{page}");
    }
    assert!(other.get("/bench").body.contains("<html lang=\"en\""), "nobody else is spoken to otherwise");
    visitor.does("/bench/leave", "");
    assert!(
        visitor.get("/bench").body.contains("<html lang=\"en\""),
        "elsewhere in the language that was chosen"
    );
}

#[test]
fn page_that_shows_another_language_is_told_to_come_anew() {
    let served = Served::with(&["Opa"], |_| {});
    let visitor = served.visitor(2).log_in("Opa", PIN);
    visitor.does("/bench/man", "");
    let mut pushed = visitor.listen("/live", "");
    pushed.until("id=\"step\"");
    visitor.does("/bench/scan", "text=MSC1-LANG-sw-O");
    pushed.until("event: language\ndata: sw");
}

#[test]
fn card_answers_what_is_on_the_part_once_it_is_confirmed_and_never_at_once() {
    let environment = Environment::new();
    environment.write_manifest("few.csv", 4);
    let cut =
        environment.run(&["demo", "station", "--lines", "few.csv", "--pull-the-plug", "2", "--speed", "1"]);
    assert_eq!(cut.code, -1, "killed: {cut:?}");
    assert!(is_in_doubt(&environment));
    let served = Served::serve(environment);
    let mut visitor = served.visitor(2).log_in("Operator", "");
    visitor.hears("data-step=\"doubt\"");
    visitor.does("/bench/man", "");
    visitor.scans_until("MSC1-NONE-3", "On the part:");
    visitor.does("/bench/scan", "text=MSC1-YES-9");
    assert_eq!(visitor.step(), "doubt", "a card that is scanned at once confirms nothing");
    visitor.answers("/bench/no");
    assert!(!visitor.get("/bench").body.contains("On the part:"));
    visitor.scans_until("MSC1-PARTIAL-F", "On the part:");
    let page = visitor.get("/bench").body;
    assert!(
        page.contains("name=\"second\"") && !page.contains("action=\"/bench/yes\""),
        "two persons: {page}"
    );
    visitor.answers("/bench/yes");
    assert_eq!(visitor.step(), "doubt", "a partial mark needs its remains and a second person");
    visitor.answers("/bench/no");
    visitor.scans_until("MSC1-NONE-3", "On the part:");
    visitor.answers("/bench/yes");
    assert_ne!(visitor.step(), "doubt");
    assert!(!is_in_doubt(&served.environment));
}

/// A station whose user Ada is at the bench, with a weapon in the clamp that she may mark.
fn clamped(environment: Environment) -> (Served, Visitor) {
    ready(&environment);
    let served = Served::serve(environment);
    let mut visitor = served.visitor(2).log_in("Ada", "");
    visitor.hears("data-sign=\"machine\" data-light=\"good\"");
    visitor.does("/bench/man", "");
    visitor.does("/bench/scan", "text=six");
    visitor.does("/bench/scan", "text=MVV139");
    assert_eq!(visitor.step(), "check", "the consignment was taken up by its name");
    visitor.answers("/bench/yes");
    visitor.does("/bench/simulate", "hand=clamp");
    for sign in ["part", "machine", "controller"] {
        visitor.hears(&format!("data-sign=\"{sign}\" data-light=\"good\""));
    }
    (served, visitor)
}

/// A weapon that was marked with a symbol, and has to be read.
fn marked() -> (Served, Visitor) {
    let environment = Environment::new();
    let init =
        ["init", "station", "--station", "KE-T-1", "--training", "--person", "Ada", "--machine", "grbl"];
    environment.ok(&init);
    let person = |name: &str| environment.ok(&["--station", "station", "user", "add", name]);
    person("Sia");
    std::fs::create_dir(environment.path("station/profiles")).unwrap();
    let shipped = include_str!("../../../marking/profiles/generic-un-import.toml");
    let symbol = "on = \"primary\"\nsymbol = { shape = \"square\", module-um = 300 }";
    let profile = shipped.replacen("on = \"primary\"", symbol, 1);
    environment.write("station/profiles/generic-un-import.toml", &profile);
    let (served, mut visitor) = clamped(environment);
    visitor.answers("/bench/yes");
    visitor.hears("data-step=\"verify\"");
    (served, visitor)
}

#[test]
fn mark_that_reads_otherwise_is_passed_over_by_nobody() {
    let (_served, mut visitor) = marked();
    visitor.does("/bench/scan", "text=MS1|C=KE|Y=2026|M=GLOCK|S=MVV138");
    assert_eq!(visitor.step(), "verify", "it is read once more");
    visitor.does("/bench/leave", "");
    visitor.does("/bench/man", "");
    assert_eq!(visitor.step(), "no-consignment", "nothing is looked at before somebody found the cause");
    visitor.does("/bench/scan", "text=six");
    assert_eq!(visitor.step(), "no-consignment");
    let page = visitor.get("/bench").body;
    let (_, job) = page.split_once("name=\"cause_found\" value=\"").unwrap();
    let job: u64 = job.split('"').next().unwrap().parse().unwrap();
    let found = |job: u64| visitor.post("/bench/consignment", &format!("id=six&cause_found={job}"));
    let other = found(job + 1);
    assert_eq!(other.status, 422, "the cause of another mark was found: {other:?}");
    let found = found(job);
    assert!(found.status < 400, "{found:?}");
    assert_eq!(visitor.step(), "identify");
}

#[test]
fn symbol_that_is_scanned_at_the_last_step_is_compared_with_the_plan() {
    let (served, mut visitor) = marked();
    visitor.does("/bench/scan", "text=MS1|C=KE|Y=2026|M=GLOCK|S=MVV139");
    let page = visitor.get("/bench").body;
    assert!(page.contains("data-tone=\"good\"") && page.contains("says what was planned"), "{page}");
    visitor.does("/bench/scan", "text=MS1|C=KE|Y=2026|M=GLOCK|S=MVV138");
    let page = visitor.get("/bench").body;
    assert!(page.contains("reads otherwise than planned") && !page.contains("MVV139"), "blind: {page}");
    assert_eq!(visitor.step(), "verify", "it is read once more");
    visitor.does("/bench/scan", "text=MS1|C=KE|Y=2026|M=GLOCK|S=MVV138");
    assert_eq!(visitor.step(), "no-consignment", "nothing is marked before somebody found the cause");
    assert!(visitor.get("/bench").body.contains("tell the supervisor"));
    let readings = std::fs::read_to_string(served.environment.path("station/readings.jsonl")).unwrap();
    assert_eq!(readings.lines().count(), 3, "{readings}");
    let refused = visitor.post("/bench/consignment", "id=six");
    assert_eq!(refused.status, 422, "{refused:?}");
}

/// A station with a weapon in the clamp, and the one who may start its mark: Ada. Sia and Kim work there too.
pub fn at_the_clamp() -> (Served, Visitor) {
    at_the_clamp_of("gravotech", |_| {})
}

/// The same at a machine that makes a mark for some seconds, and not for half of one: what is done meanwhile has its time.
pub fn at_a_slow_machine() -> (Served, Visitor) {
    at_the_clamp_of("grbl", |_| {})
}

/// At a machine of this family, with what else is done before the station is served.
pub fn at_the_clamp_of(machine: &str, prepare: impl FnOnce(&Environment)) -> (Served, Visitor) {
    let environment = Environment::new();
    let init = ["init", "station", "--station", "KE-T-1", "--training", "--person", "Ada"];
    environment.ok(&[&init[..], &["--machine", machine]].concat());
    for name in ["Sia", "Kim"] {
        environment.ok(&["--station", "station", "user", "add", name]);
    }
    prepare(&environment);
    clamped(environment)
}

#[test]
fn consignment_is_taken_up_again_after_a_command_had_the_station() {
    let (served, mut visitor) = at_the_clamp();
    visitor.answers("/bench/no");
    assert_eq!(visitor.step(), "identify");
    served.environment.ok(&["--station", "station", "user", "add", "Zoe"]);
    visitor.hears("data-step=\"identify\"");
    visitor.does("/bench/scan", "text=MVV139");
    assert_eq!(visitor.step(), "check");
}

#[test]
fn stop_is_for_whoever_may_mark_and_leaves_the_part_to_a_persons_eyes() {
    let (served, mut visitor) = at_a_slow_machine();
    let mut other = served.visitor(3).log_in("Sia", "");
    assert!(!other.get("/bench").body.contains("/bench/stop"));
    visitor.answers("/bench/yes");
    let page = other.get("/bench").body;
    assert!(page.contains("/bench/stop"), "whoever may mark may stop: {page}");
    visitor.hears("data-moves=\"true\"");
    other.does("/bench/stop", "");
    visitor.hears("data-step=\"doubt\"");
}

//! Programs at the bench: what they have to name, and what ends with their key.

use crate::client::{Answer, Pushed, Visitor};
use crate::environment::Environment;
use crate::served::{PIN, Served};
use crate::twice::{key, send};
use base64::Engine;
use base64::prelude::BASE64_STANDARD as STANDARD;
use serde_json::{Value, json};

#[test]
fn answer_at_the_bench_without_the_number_of_its_question_is_refused() {
    let mut kept = String::new();
    let served = Served::with(&["Opa"], |environment| kept = key(environment, "bench", "operator", "Opa"));
    let visitor = served.visitor(2);
    let sent = |path: &str, body: &str| send(&visitor, &kept, path, "", body);
    let manned = sent("/api/v1/bench/man", "");
    assert_eq!(manned.status, 200, "{manned:?}");
    assert!(manned.json()["asked"].is_u64(), "the question has a number: {manned:?}");
    for path in ["/api/v1/bench/yes", "/api/v1/bench/no"] {
        for body in ["", "{}", r#"{"asked":null}"#] {
            let answer = sent(path, body);
            assert_eq!(answer.status, 400, "{path} {body}: {answer:?}");
        }
        for number in ["0", "0.0", "587.0", "5.87e2"] {
            let answer = sent(path, &format!(r#"{{"asked":{number}}}"#));
            assert_eq!(
                answer.status, 422,
                "an answer to question {number}, which is another, is none: {answer:?}"
            );
        }
        for number in ["587.5", "-1.0", "1e20", "1e400"] {
            let answer = sent(path, &format!(r#"{{"asked":{number}}}"#));
            assert_eq!((answer.status, answer.json()["field"].as_str()), (400, Some("asked")), "{answer:?}");
        }
    }
}

#[test]
fn what_is_pushed_to_a_program_ends_with_its_key() {
    let mut kept = String::new();
    let served = Served::with(&["Opa"], |environment| kept = key(environment, "screen", "operator", "Opa"));
    let visitor = served.visitor(2);
    let mut pushed = visitor.listen("/api/v1/live", &format!("Authorization: Bearer {kept}\r\n"));
    pushed.until("event: station");
    served.environment.ok(&["--station", "station", "api-key", "revoke", "screen", "--by", "Ada"]);
    pushed.rest();
}

#[test]
fn what_is_counted_names_nobody_and_is_for_this_computer_or_a_key() {
    let served = Served::with_network(&["Opa"]);
    served.visitor(2).log_in("Opa", PIN);
    let near = served.visitor(2).get("/metrics");
    assert_eq!(near.status, 200);
    assert!(near.body.contains("markstation_ledger_entries"), "{near:?}");
    for name in ["Opa", "Ada", "KE-T-1"] {
        assert!(!near.body.contains(name), "{name} is in it");
    }
    assert_eq!(served.visitor_from_afar(3).get("/metrics").status, 401);
    let kept = key(&served.environment, "collector", "administrator", "Ada");
    let with = format!("Authorization: Bearer {kept}\r\n");
    assert_eq!(served.visitor_from_afar(3).ask("GET", "/metrics", &with, "").status, 200);
}

#[test]
fn pin_that_is_written_otherwise_than_it_has_to_be_is_not_said_again() {
    let mut kept = String::new();
    let served = Served::with(&["Kim"], |environment| kept = key(environment, "stock", "storekeeper", "Kim"));
    let visitor = served.visitor(2);
    for second in [
        json!({"name": "Ada", "pin": 47114711}),
        json!({"name": "Ada", "pin": -47114711.5}),
        json!({"name": "Ada", "pin": ["47114711"]}),
        json!({"name": 47114711, "pin": "4711"}),
        json!("47114711"),
        json!(47114711),
        json!(["Ada", "4711", "47114711"]),
    ] {
        let body = json!({"about": {"lives": ["X"], "second": second}, "place": "A", "purpose": "stock"});
        let answer = send(&visitor, &kept, "/api/v1/counts", "", &body.to_string());
        assert_eq!(answer.status, 400, "{second}: {answer:?}");
        assert!(!answer.body.contains("4711"), "{second}: {answer:?}");
        assert!(answer.json()["field"].as_str().unwrap().starts_with("about.second"), "{answer:?}");
    }
    let body = json!({"about": {"lives": ["X"], "second": {"name": "Ada", "pin": "47114711"}}, "place": "A", "purpose": "stock"});
    let wrong = send(&visitor, &kept, "/api/v1/counts", "", &body.to_string());
    assert_eq!(wrong.status, 422, "{wrong:?}");
    assert!(!wrong.body.contains("4711"), "{wrong:?}");
}

/// A station with weapons that wait, and the keys of the operator's and the supervisor's programs. `speed`: of its machine.
fn at_work(speed: u32) -> (Served, Program) {
    at_work_with(speed, |_| {})
}

/// The same, with what else is done before it is served: while a command has the station, nobody works at it.
fn at_work_with(speed: u32, prepare: impl FnOnce(&Environment)) -> (Served, Program) {
    let (mut kept, mut watcher) = (String::new(), String::new());
    let served = Served::with(&["Opa", "Sia", "Aud", "Kim"], |environment| {
        let config = environment.path("station/station.toml");
        let text = std::fs::read_to_string(&config).unwrap();
        std::fs::write(&config, text.replace("speed = 1", &format!("speed = {speed}"))).unwrap();
        environment.write_manifest("first.csv", 3);
        for words in [
            &["controller", "provision", "--by", "Ada"][..],
            &["day", "open", "--by", "Sia", "--yes"],
            &["consignment", "open", "first.csv", "--by", "Sia"],
            &["consignment", "attest", "first", "--by", "Sia", "--all"],
        ] {
            let ran = environment.at(words);
            assert_eq!(ran.code, 0, "{words:?}: {ran:?}");
        }
        kept = key(environment, "bench", "operator", "Opa");
        watcher = key(environment, "watch", "auditor", "Aud");
        prepare(environment);
    });
    let hands = served.visitor(2).log_in("Opa", PIN);
    let seen = served.visitor(3).listen("/api/v1/live", &format!("Authorization: Bearer {kept}\r\n"));
    let program = Program { visitor: served.visitor(3), key: kept, watcher, hands, seen };
    (served, program)
}

/// A program that works at the bench, and the hands at its fixture.
struct Program {
    visitor: Visitor,
    key: String,
    /// The key of an auditor's program.
    watcher: String,
    hands: Visitor,
    seen: Pushed,
}

impl Program {
    fn ask(&self, act: &str, body: &Value) -> Answer {
        send(&self.visitor, &self.key, &format!("/api/v1/bench/{act}"), "", &body.to_string())
    }

    /// Does something, and gives where the work stands.
    fn act(&self, act: &str, body: &Value) -> Value {
        let answer = self.ask(act, body);
        assert_eq!(answer.status, 200, "{act} {body}: {answer:?}");
        answer.json()
    }

    fn hand(&self, hand: &str) {
        assert_eq!(self.hands.post("/bench/simulate", &format!("hand={hand}")).status, 204, "{hand}");
    }

    /// From nobody at the bench to the question whether this is the weapon.
    fn check(&mut self, serial: &str) -> Value {
        self.act("man", &json!({}));
        self.seen.until(r#""stand":"ready""#);
        self.act("consignment", &json!({"consignment": "first"}));
        let station = self.visitor.ask(
            "GET",
            "/api/v1/station",
            &format!("Authorization: Bearer {}\r\n", self.key),
            "",
        );
        let asked = &station.json()["bench"]["asked"];
        let stale = self.ask("read", &json!({"text": serial, "scanned": true, "asked": 0}));
        assert_eq!(stale.status, 422, "what was read at another question is of no weapon: {stale:?}");
        let check = self.act("read", &json!({"text": serial, "scanned": true, "asked": asked}));
        assert_eq!((&check["step"], &check["item_no"]), (&json!("check"), &json!("1")), "{check}");
        check
    }

    /// From nobody at the bench to the running mark; gives the lines that are marked.
    fn mark(&mut self, serial: &str) -> Vec<Value> {
        let check = self.check(serial);
        let clamp = self.act("yes", &json!({"asked": check["asked"]}));
        assert_eq!(clamp["step"], "clamp", "{clamp}");
        let stale = self.ask("yes", &json!({"asked": check["asked"]}));
        assert_eq!(stale.status, 422, "an answer to the question before starts nothing: {stale:?}");
        self.hand("clamp");
        for subject in ["part", "machine", "controller"] {
            self.seen.until(&format!(r#""light":"good","number":null,"subject":"{subject}""#));
        }
        let mark = self.act("yes", &json!({"asked": clamp["asked"]}));
        assert_eq!(mark["step"], "mark", "{mark}");
        check["lines"].as_array().unwrap().clone()
    }
}

#[test]
fn program_marks_a_weapon_and_the_ledger_says_whose_word_the_scan_is() {
    let (_served, mut program) = at_work(100);
    let lines = program.mark("MVV139");
    program.seen.until(r#""step":"verify""#);
    program.seen.until(r#""how":"witnessed""#);
    let bearer = format!("Authorization: Bearer {}\r\n", program.key);
    let asked = program.visitor.ask("GET", "/api/v1/station", &bearer, "").json()["bench"]["asked"].clone();
    for (act, stale) in [("typed-back", json!({"lines": lines, "asked": 1})), ("later", json!({"asked": 1}))]
    {
        assert_eq!(program.ask(act, &stale).status, 422, "{act} to another question");
    }
    let read = program.act("typed-back", &json!({"lines": lines, "asked": asked}));
    assert_eq!((&read["step"], &read["told"]["tone"]), (&json!("identify"), &json!("good")), "{read}");
    let told = read["told"]["what"].as_str().unwrap();
    let job: String = told.chars().filter(char::is_ascii_digit).collect();
    let proof = program.visitor.ask("GET", &format!("/api/v1/jobs/{job}/proof"), &bearer, "");
    assert_eq!(proof.status, 200, "{proof:?}");
    let entries = proof.body.lines().filter_map(|line| STANDARD.decode(line.strip_prefix("extra ")?).ok());
    let said = String::from_utf8(entries.flatten().collect()).unwrap();
    assert!(said.contains(r#""how":"scan-reported""#), "{said}");
}

#[test]
fn job_in_doubt_is_settled_by_a_program_only_with_the_pin_of_a_second_person() {
    let (_served, mut program) = at_work(1);
    program.mark("MVV139");
    program.seen.until(r#""moves":true"#);
    program.hand("guard-open");
    program.seen.until(r#""stand":"in-doubt""#);
    program.hand("guard-close");
    let bearer = format!("Authorization: Bearer {}\r\n", program.key);
    let station = program.visitor.ask("GET", "/api/v1/station", &bearer, "").json();
    let job = &station["job_in_doubt"];
    let settle = |second: Value| {
        program.ask("settle", &json!({"job": job, "found": "partial", "remains": "K", "second": second}))
    };
    for (second, why) in [
        (json!({}), "nobody"),
        (json!({"name": "Sia", "pin": "0000"}), "a wrong PIN"),
        (json!({"name": "Opa", "pin": PIN}), "the same person"),
    ] {
        let refused = settle(second);
        assert_eq!(refused.status, 422, "{why}: {refused:?}");
    }
    let settled = settle(json!({"name": "Sia", "pin": PIN}));
    assert_eq!(settled.status, 200, "{settled:?}");
    assert_eq!(settle(json!({"name": "Sia", "pin": PIN})).status, 422, "nothing is in doubt any more");
}

/// Gives Opa these roles.
fn promote(environment: &Environment, roles: &str) {
    let ran = environment.at(&["user", "roles", "Opa", "--role", roles, "--by", "Ada"]);
    assert_eq!(ran.code, 0, "{ran:?}");
}

#[test]
fn key_at_the_bench_has_its_own_roles_and_not_its_users() {
    let (mut auditor, mut supervisor) = (String::new(), String::new());
    let (_served, program) = at_work_with(100, |environment| {
        promote(environment, "operator,supervisor,auditor");
        auditor = key(environment, "audit", "auditor", "Opa");
        supervisor = key(environment, "day", "supervisor", "Opa");
    });
    let sent = |key: &str, act: &str, body: &str| {
        send(&program.visitor, key, &format!("/api/v1/bench/{act}"), "", body)
    };
    assert_eq!(sent(&auditor, "man", "").status, 403, "the user marks, and the key does not");
    assert_eq!(sent(&program.key, "man", "").status, 200);
    let found = r#"{"consignment":"first","cause_found":1}"#;
    let refused = sent(&program.key, "consignment", found);
    assert_eq!(refused.status, 403, "the user is a supervisor, and the key is none: {refused:?}");
    assert_eq!(refused.json()["type"], "urn:markstation:problem:role-missing");
    assert_eq!(sent(&program.key, "explain", r#"{"explanation":"none"}"#).status, 403);
    assert_eq!(sent(&supervisor, "consignment", found).status, 200);
}

#[test]
fn whoever_watches_is_shown_what_their_roles_allow_now() {
    let mut watcher = String::new();
    let (served, mut program) = at_work_with(100, |environment| {
        promote(environment, "operator,auditor");
        watcher = key(environment, "look", "operator,auditor", "Opa");
    });
    program.check("MVV139");
    let mut pushed = program.visitor.listen("/api/v1/live", &format!("Authorization: Bearer {watcher}\r\n"));
    pushed.until("\"lines\":[\"");
    let mut screen = program.hands.listen("/live", "");
    screen.until("MVV139");
    let mut chief = served.visitor(4).log_in("Ada", PIN);
    let roles = format!("{}/roles", chief.page_of("Opa"));
    assert_eq!(chief.post(&roles, "role=auditor").status, 303);
    assert!(!pushed.then("event: station\n").contains("\"lines\":[\""));
    pushed.until("\"lines\":[]");
    assert!(!screen.then("</main>").contains("/bench/yes"), "what only markers may press is gone");
}

#[test]
fn part_in_doubt_is_shown_only_to_those_who_may_mark() {
    let (served, mut program) = at_work(1);
    let lines = program.mark("MVV139");
    program.seen.until(r#""moves":true"#);
    program.hand("guard-open");
    program.seen.until(r#""stand":"in-doubt""#);
    let told = |page: &str| page.contains("MVV139") || page.contains(lines[0].as_str().unwrap());
    for (from, (name, marks)) in (10..).zip([("Opa", true), ("Sia", true), ("Aud", false), ("Kim", false)]) {
        let mut visitor = served.visitor(from).log_in(name, PIN);
        let page = visitor.get("/bench").body;
        assert!(page.contains("data-step=\"doubt\""), "{name} is told that there is a doubt: {page}");
        let pushed = visitor.listen("/live", "").then("</main>").to_owned();
        for shown in [page, pushed] {
            assert_eq!(told(&shown), marks, "{name}: {shown}");
            assert_eq!(shown.contains("/bench/settle"), marks, "{name}: {shown}");
        }
    }
    let station = program.visitor.ask(
        "GET",
        "/api/v1/station",
        &format!("Authorization: Bearer {}\r\n", program.watcher),
        "",
    );
    assert_eq!((station.status, &station.json()["stand"]), (200, &json!("in-doubt")));
    assert!(!told(&station.body), "{station:?}");
}

#[test]
fn program_opens_the_day_only_on_a_persons_reading_of_another_clock() {
    let mut kept = String::new();
    let served = Served::with(&["Sia"], |environment| {
        environment.ok(&["--station", "station", "controller", "provision", "--by", "Ada"]);
        kept = key(environment, "office", "supervisor", "Sia");
    });
    let visitor = served.visitor(2);
    let bearer = format!("Authorization: Bearer {kept}\r\n");
    visitor.listen("/api/v1/live", &bearer).until(r#""stand":"ready""#);
    let open = |body: Value| send(&visitor, &kept, "/api/v1/day/open", "", &body.to_string());
    for body in [json!({}), json!({"clock": "2020-01-01T00:00:00Z"})] {
        let refused = open(body);
        assert!(refused.status == 422 && refused.body.contains("another clock"), "{refused:?}");
    }
    let opened = open(json!({"clock": jiff::Timestamp::now().to_string()}));
    assert_eq!(opened.status, 200, "{opened:?}");
}

//! Programs at the bench: what they have to name, and what ends with their key.

use crate::client::{Answer, Pushed, Visitor};
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
        assert_eq!(sent(path, r#"{"asked":0}"#).status, 422, "an answer to another question is none");
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

/// A station with weapons that wait, and the keys of the operator's and the supervisor's programs. `speed`: of its machine.
fn at_work(speed: u32) -> (Served, Program) {
    let mut kept = String::new();
    let served = Served::with(&["Opa", "Sia"], |environment| {
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
    });
    let hands = served.visitor(2).log_in("Opa", PIN);
    let seen = served.visitor(3).listen("/api/v1/live", &format!("Authorization: Bearer {kept}\r\n"));
    let program = Program { visitor: served.visitor(3), key: kept, hands, seen };
    (served, program)
}

/// A program that works at the bench, and the hands at its fixture.
struct Program {
    visitor: Visitor,
    key: String,
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

    /// From nobody at the bench to the running mark; gives the lines that are marked.
    fn mark(&mut self, serial: &str) -> Vec<Value> {
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

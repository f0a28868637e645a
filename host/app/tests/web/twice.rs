//! What is sent twice is done once: two clicks on a form, and a program that heard no answer.

use crate::client::{Answer, Visitor};
use crate::environment::Environment;
use crate::floor::at_the_clamp_of;
use crate::served::{PIN, Served};
use std::collections::BTreeSet;
use std::sync::mpsc::channel;

/// Where the browser is led to after an act.
fn led(answer: &Answer) -> String {
    assert_eq!(answer.status, 303, "{answer:?}");
    answer.header("location").unwrap().to_owned()
}

/// The number of the first form of a page.
fn number(page: &Answer, action: &str) -> String {
    let (_, form) = page.body.split_once(&format!("action=\"{action}\"")).unwrap();
    let (_, number) = form.split_once("name=\"once\" value=\"").unwrap();
    number.split('"').next().unwrap().to_owned()
}

fn count(place: &str, once: &str) -> String {
    format!("place={place}&weapons=STRANGER-1&do=close&once={once}")
}

#[test]
fn two_clicks_on_a_form_make_one_entry_and_both_lead_to_it() {
    let served = Served::with(&["Kim"], |_| {});
    let mut visitor = served.visitor(2).log_in("Kim", PIN);
    let once = number(&visitor.get("/store/count"), "/store/count");
    let answers: Vec<Answer> = std::thread::scope(|scope| {
        let clicks: Vec<_> =
            (0..6).map(|_| scope.spawn(|| visitor.post("/store/count", &count("Armoury", &once)))).collect();
        clicks.into_iter().map(|click| click.join().unwrap()).collect()
    });
    let entries: BTreeSet<String> = answers.iter().map(led).collect();
    assert_eq!(entries.len(), 1, "{entries:?}");
    let later = led(&visitor.post("/store/count", &count("Armoury", &once)));
    assert!(entries.contains(&later), "a click that comes late makes none either");
    let anew = number(&visitor.get("/store/count"), "/store/count");
    assert!(
        !entries.contains(&led(&visitor.post("/store/count", &count("Armoury", &anew)))),
        "a new form does"
    );
}

#[test]
fn form_that_was_sent_takes_nothing_else_and_one_that_was_refused_may_be_put_right() {
    let served = Served::with(&["Kim"], |_| {});
    let mut visitor = served.visitor(2).log_in("Kim", PIN);
    let once = number(&visitor.get("/store/count"), "/store/count");
    assert_eq!(visitor.post("/store/count", &count("", &once)).status, 422, "the place is missing");
    led(&visitor.post("/store/count", &count("Armoury", &once)));
    let other = visitor.post("/store/count", &count("Elsewhere", &once));
    assert_eq!(other.status, 409, "{other:?}");
    assert!(other.body.contains("data-tone=\"bad\""), "it is told: {other:?}");
}

#[test]
fn click_that_the_browser_forgot_is_done_all_the_same_and_the_next_one_is_its_answer() {
    use std::io::Write;
    let served = Served::with(&["Kim"], |_| {});
    let mut visitor = served.visitor(2).log_in("Kim", PIN);
    let once = number(&visitor.get("/store/count"), "/store/count");
    let headers = format!("X-CSRF: {}\r\n{}", visitor.token, crate::client::FORM);
    let request = visitor.request("POST", "/store/count", &headers, &count("Armoury", &once));
    for _ in 0..3 {
        let mut line = visitor.connect();
        line.write_all(request.as_bytes()).unwrap();
        // Cut, as a browser does whose person clicks again.
        drop(line);
    }
    let entry = led(&visitor.post("/store/count", &count("Armoury", &once)));
    let anew = number(&visitor.get("/store/count"), "/store/count");
    let next = led(&visitor.post("/store/count", &count("Armoury", &anew)));
    let number = |path: &str| path.rsplit('/').next().unwrap().parse::<u64>().unwrap();
    assert_eq!(number(&next), number(&entry) + 1, "there is no other entry between");
}

/// Forms that may be sent as often as anybody likes.
const AGAIN: [&str; 2] = ["/bench/stop", "/bench/simulate"];

#[test]
fn every_form_that_acts_has_a_number_of_its_own() {
    let served = Served::with(&["Sia", "Kim", "Eve", "Reg"], |_| {});
    let mut numbers = BTreeSet::new();
    let pages = [
        ("Ada", "/supervisor/people"),
        ("Ada", "/supervisor/numbers"),
        ("Sia", "/supervisor"),
        ("Sia", "/supervisor/consignments"),
        ("Sia", "/bench"),
        ("Kim", "/store/issue"),
        ("Kim", "/store/count"),
        ("Kim", "/store/pictures"),
        ("Eve", "/custody/intake"),
        ("Eve", "/custody/holds/place"),
        ("Eve", "/custody/furnace"),
        ("Reg", "/register/record"),
        ("Reg", "/register/correct"),
    ];
    for (from, (name, path)) in (2..).zip(pages) {
        let page = served.visitor(from).log_in(name, PIN).get(path);
        assert_eq!(page.status, 200, "{path}");
        for form in page.body.split("<form ").skip(1).filter(|form| form.contains("method=\"post\"")) {
            let form = form.split("</form>").next().unwrap();
            let (_, action) = form.split_once("action=\"").unwrap();
            let action = action.split('"').next().unwrap();
            let inside = form.split_once("name=\"once\" value=\"").map(|(_, after)| after);
            let number = inside.or_else(|| action.split_once("once=").map(|(_, after)| after));
            match number {
                Some(number) => {
                    let number: String = number.chars().take_while(char::is_ascii_digit).collect();
                    assert!(
                        numbers.insert(number.parse::<u64>().unwrap()),
                        "{path} {action}: {number} twice"
                    );
                }
                None => assert!(AGAIN.contains(&action), "{path} {action} has none"),
            }
        }
    }
    assert!(numbers.len() > 25, "{numbers:?}");
}

#[test]
fn badge_that_was_made_is_shown_once_and_to_nobody_who_sends_its_form_again() {
    let served = Served::with(&["Kim"], |_| {});
    let mut visitor = served.visitor(2).log_in("Ada", PIN);
    let badge = format!("{}/badge", visitor.page_of("Kim"));
    let page = visitor.get(badge.trim_end_matches("/badge"));
    let form = format!("once={}", number(&page, &badge));
    let made = visitor.post(&badge, &form);
    assert_eq!(made.status, 200, "{made:?}");
    assert!(made.body.contains("<figure class=\"badge\""), "{made:?}");
    let again = visitor.post(&badge, &form);
    assert_eq!(again.status, 409, "{again:?}");
    assert!(!again.body.contains("<figure"), "{again:?}");
    assert_eq!(made.header("cache-control"), Some("no-store"), "nor does the browser keep it");
}

/// A program's key for a user.
pub fn key(environment: &Environment, name: &str, role: &str, user: &str) -> String {
    let words =
        ["--station", "station", "api-key", "add", name, "--role", role, "--for", user, "--by", "Ada"];
    let said = environment.ok(&[&words[..], &["--json"]].concat()).stdout;
    let said: serde_json::Value = serde_json::from_str(said.lines().next().unwrap()).unwrap();
    said["key"].as_str().unwrap().to_owned()
}

/// Sends JSON as a program.
pub fn send(visitor: &Visitor, key: &str, path: &str, headers: &str, body: &str) -> Answer {
    let headers = format!("Authorization: Bearer {key}\r\nContent-Type: application/json\r\n{headers}");
    visitor.ask("POST", path, &headers, body)
}

fn counting(place: &str) -> String {
    format!(r#"{{"about":{{"lives":["STRANGER-1"]}},"place":"{place}","purpose":"stock"}}"#)
}

#[test]
fn program_that_sends_again_with_its_key_gets_the_same_answer_and_no_second_entry() {
    let mut keys = Vec::new();
    let served = Served::with(&["Kim"], |environment| {
        keys = ["stock", "other"].map(|name| key(environment, name, "storekeeper", "Kim")).to_vec();
    });
    let [kept, others] = &keys[..] else { panic!("two keys") };
    let visitor = served.visitor(2);
    let sent = |once: &str, body: &str| send(&visitor, kept, "/api/v1/counts", once, body);
    let once = "Idempotency-Key: \"8e03978e-40d5-43dd-bc93-6894a57f9324\"\r\n";
    let first = sent(once, &counting("Armoury"));
    assert_eq!(first.status, 200, "{first:?}");
    let again = sent(once, &counting("Armoury"));
    assert_eq!((again.status, &again.body), (200, &first.body));
    let other = sent(once, &counting("Elsewhere"));
    assert_eq!(
        (other.status, other.json()["type"].as_str()),
        (422, Some("urn:markstation:problem:once-other"))
    );
    let anew = sent("Idempotency-Key: another\r\n", &counting("Armoury"));
    assert_eq!(anew.status, 200);
    assert_ne!(anew.body, first.body, "another key is another act");
    let bad = sent("Idempotency-Key: two words\r\n", &counting("Armoury"));
    assert_eq!((bad.status, bad.json()["field"].as_str()), (400, Some("Idempotency-Key")));
    let theirs = send(&visitor, others, "/api/v1/counts", once, &counting("Armoury"));
    assert_eq!(theirs.status, 200);
    assert_ne!(theirs.body, first.body, "the key of one program is not another's");
}

#[test]
fn program_that_sends_again_too_soon_is_told_to_wait() {
    let mut kept = String::new();
    let served = Served::with(&["Kim"], |environment| kept = key(environment, "stock", "storekeeper", "Kim"));
    let visitor = served.visitor(2);
    let sent = || send(&visitor, &kept, "/api/v1/counts", "Idempotency-Key: k\r\n", &counting("Armoury"));
    let answers: Vec<Answer> = std::thread::scope(|scope| {
        let all: Vec<_> = (0..12).map(|_| scope.spawn(sent)).collect();
        all.into_iter().map(|one| one.join().unwrap()).collect()
    });
    let done: BTreeSet<&str> =
        answers.iter().filter(|answer| answer.status == 200).map(|answer| answer.body.as_str()).collect();
    assert_eq!(done.len(), 1, "{answers:?}");
    for answer in answers.iter().filter(|answer| answer.status != 200) {
        assert_eq!(
            (answer.status, answer.json()["type"].as_str()),
            (409, Some("urn:markstation:problem:once-waits"))
        );
    }
    assert!(done.contains(sent().body.as_str()));
}

/// So many of a program's keys are kept while what they asked is being done.
const KEPT: usize = 64;

#[test]
fn program_that_asks_for_more_at_once_than_is_kept_is_refused_undone_and_may_ask_again() {
    let mut kept = String::new();
    let (served, mut operator) =
        at_the_clamp_of("gravotech", |environment| kept = key(environment, "stock", "storekeeper", "Kim"));
    operator.answers("/bench/yes");
    operator.hears("data-moves=\"true\"");
    // What writes waits for the end of the mark, of which nobody hears.
    let silent = served.silent_controller();
    let over = 6;
    let (answer, answered) = channel();
    let sent = |at: usize| {
        let once = format!("Idempotency-Key: k{at}\r\n");
        send(&served.visitor(2), &kept, "/api/v1/counts", &once, &counting(&format!("Room {at}")))
    };
    std::thread::scope(|scope| {
        for at in 0..KEPT + over {
            let (answer, sent) = (answer.clone(), &sent);
            scope.spawn(move || answer.send((at, sent(at))).unwrap());
        }
        let answers: Vec<_> = answered.iter().take(KEPT + over).collect();
        let (refused, others) = answers.split_at(over);
        for (at, answer) in refused {
            assert_eq!(answer.status, 429, "{at}: {answer:?}");
            assert_eq!(answer.header("retry-after"), Some("1"));
            assert!(answer.json()["type"].as_str().unwrap().starts_with("urn:markstation:problem:"));
        }
        for (at, answer) in others {
            assert_eq!(answer.status, 200, "{at}: {answer:?}");
        }
        let entries: BTreeSet<_> = others.iter().map(|(_, answer)| answer.body.as_str()).collect();
        assert_eq!(entries.len(), KEPT, "each is an entry of its own");
        // Nothing of them was done: the same key is no second time.
        let (at, _) = &refused[0];
        let done = sent(*at);
        assert_eq!(done.status, 200, "{done:?}");
        assert!(!entries.contains(done.body.as_str()));
    });
    drop(silent);
}

//! The login: what it tells whom, what it counts, and that nobody waits for it.

use crate::client::{Answer, FORM};
use crate::served::{PIN, Served};
use std::io::{ErrorKind, Write};

/// So many wrong PINs close a way.
const WRONG_MAX: usize = 5;

/// A page without what differs on each.
fn same(answer: &Answer) -> (u16, String) {
    let mut parts = answer.body.split("value=\"");
    let first = parts.next().unwrap_or_default().to_owned();
    let rest: String = parts.map(|part| part.split_once('"').map_or(part, |(_, after)| after)).collect();
    let (before, after) = first.split_once("name=\"csrf\" content=\"").unwrap();
    (answer.status, format!("{before}{}{rest}", after.split_once('"').unwrap().1))
}

#[test]
fn unknown_name_wrong_pin_and_closed_way_are_answered_alike() {
    let served = Served::with_network(&["Sia"]);
    for mut visitor in [served.visitor(2), served.visitor_from_afar(3)] {
        visitor.get("/login");
        let nobody = same(&visitor.post("/login", "named=Nobody&pin=0000"));
        assert_eq!(nobody.0, 422);
        for attempt in 0..WRONG_MAX + 2 {
            let known = same(&visitor.post("/login", "named=Sia&pin=0000"));
            assert_eq!(known, nobody, "attempt {attempt}");
        }
        let right = same(&visitor.post("/login", &format!("named=Sia&pin={PIN}")));
        assert_eq!(right, nobody, "the right PIN is not told apart while the way is closed");
    }
}

#[test]
fn nobody_on_the_network_locks_somebody_out_of_the_station() {
    let served = Served::with_network(&["Sia"]);
    let mut far = served.visitor_from_afar(2);
    far.get("/login");
    for _ in 0..2 * WRONG_MAX {
        assert_eq!(far.post("/login", "named=Sia&pin=0000").status, 422);
    }
    let mut elsewhere = served.visitor_from_afar(3);
    elsewhere.get("/login");
    let right = format!("named=Sia&pin={PIN}");
    assert_eq!(elsewhere.post("/login", &right).status, 422, "by name over the network she is closed to all");
    served.visitor(4).log_in("Sia", PIN);
    elsewhere.log_in("Sia", PIN);
}

#[test]
fn person_with_the_badge_is_told_why_and_goes_in_when_the_way_by_name_is_closed() {
    let mut badge = String::new();
    let served = Served::with_network(&["Sia"]);
    served.environment.write_pins(&format!("Ada: {PIN}\nSia: {PIN}\n"));
    let made =
        served.environment.ok(&["--station", "station", "user", "badge", "Sia", "--by", "Ada", "--json"]);
    for line in made.stdout.lines() {
        let said: serde_json::Value = serde_json::from_str(line).unwrap();
        badge.push_str(said["badge"].as_str().unwrap_or_default());
    }
    let mut far = served.visitor_from_afar(2);
    far.get("/login");
    for _ in 0..WRONG_MAX {
        far.post("/login", "named=Sia&pin=0000");
    }
    let wrong = far.post("/login", &format!("named={badge}&pin=0000"));
    assert!(wrong.body.contains("Sia"), "{wrong:?}");
    far.log_in(&badge, PIN);
}

#[test]
fn nobody_at_the_station_waits_for_pins_that_are_looked_at() {
    let served = Served::with(&["Opa"], |_| {});
    let other = served.visitor(2).log_in("Opa", PIN);
    let mut guessing = served.visitor(3);
    guessing.get("/login");
    let form = "named=Ada&pin=0000";
    let headers = format!("X-CSRF: {}\r\n{FORM}", guessing.token);
    let request = guessing.request("POST", "/login", &headers, form);
    let mut lines: Vec<_> = (0..24)
        .map(|_| {
            let mut line = guessing.connect();
            line.write_all(request.as_bytes()).unwrap();
            line
        })
        .collect();
    // What the owner does for others comes between, and not after all of them.
    for language in ["fr", "es", "en"] {
        assert_eq!(other.post("/settings", &format!("language={language}")).status, 303);
    }
    let answered = lines.iter_mut().filter(|line| {
        line.set_nonblocking(true).unwrap();
        !matches!(line.peek(&mut [0]), Err(error) if error.kind() == ErrorKind::WouldBlock)
    });
    assert!(answered.count() < 12, "the owner's thread looked at the PINs");
}

//! What others do while a mark is made.

use crate::client::{Answer, FORM};
use crate::floor::at_a_slow_machine;
use std::io::{Read, Write};

#[test]
fn what_writes_waits_for_the_end_of_the_mark_and_stop_does_not_wait_for_it() {
    let (served, mut visitor) = at_a_slow_machine();
    let kim = served.visitor(3).log_in("Kim", "");
    let other = served.visitor(4).log_in("Sia", "");
    let entries = || {
        let said = served.visitor(5).get("/metrics").body;
        said.lines().find(|line| line.starts_with("markstation_ledger_entries")).unwrap().to_owned()
    };
    visitor.answers("/bench/yes");
    visitor.hears("data-moves=\"true\"");
    let before = entries();
    let headers = format!("X-CSRF: {}\r\nHX-Request: true\r\n{FORM}", kim.token);
    let mut line = kim.connect();
    let count = "place=Armoury&weapons=STRANGER-1&do=close&once=1";
    line.write_all(kim.request("POST", "/store/count", &headers, count).as_bytes()).unwrap();
    // Each goes to the owner's thread after it, and is done.
    for _ in 0..5 {
        visitor.does("/bench/simulate", "hand=button-1");
    }
    assert_eq!(entries(), before, "nothing is written in the mark");
    other.does("/bench/stop", "");
    visitor.hears("data-step=\"doubt\"");
    let mut answer = Vec::new();
    line.read_to_end(&mut answer).unwrap();
    let answer = Answer::of(&answer);
    assert_eq!(answer.status, 303, "{answer:?}");
}

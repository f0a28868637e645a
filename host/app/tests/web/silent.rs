//! A controller that falls silent on a line that stays open.

use crate::client::{Answer, FORM};
use crate::floor::at_the_clamp;
use std::io::{Read, Write};
use std::time::{Duration, Instant};

/// An office waits so long for the end of a mark, and is refused then.
const REFUSED_AFTER: Duration = Duration::from_secs(20);

#[test]
fn controller_that_falls_silent_is_lost_and_starts_nothing_until_it_says_hello_again() {
    let (served, mut visitor) = at_the_clamp();
    let offered = "action=\"/bench/yes\"";
    visitor.hears("data-sign=\"controller\" data-light=\"good\"");
    assert!(visitor.get("/bench").body.contains(offered));
    let silent = served.silent_controller();
    let mut pushed = visitor.listen("/live", "");
    pushed.until("data-sign=\"controller\" data-light=\"bad\"");
    for sign in ["estop", "guard", "part"] {
        pushed.until(&format!("data-sign=\"{sign}\" data-light=\"unknown\""));
    }
    let page = visitor.get("/bench").body;
    assert!(!page.contains(offered) && page.contains("Waiting for the controller"), "{page}");
    visitor.answers("/bench/yes");
    let page = visitor.get("/bench").body;
    assert!(page.contains("data-step=\"clamp\"") && page.contains("does not answer"), "{page}");
    drop(silent);
    for sign in ["controller", "estop", "guard", "part"] {
        visitor.hears(&format!("data-sign=\"{sign}\" data-light=\"good\""));
    }
    visitor.hears(offered);
}

#[test]
fn mark_whose_controller_falls_silent_holds_up_no_office_no_command_and_no_end() {
    let (served, mut visitor) = at_the_clamp();
    let kim = served.visitor(3).log_in("Kim", "");
    visitor.answers("/bench/yes");
    visitor.hears("data-moves=\"true\"");
    let silent = served.silent_controller();
    let begun = Instant::now();
    let counted = kim.post("/store/count", "place=Armoury&weapons=STRANGER-1&do=close&once=1");
    assert_eq!(counted.status, 303, "{counted:?}");
    assert!(begun.elapsed() < REFUSED_AFTER);
    assert_eq!(visitor.step(), "mark", "nobody has said how it ended");
    let mut pushed = visitor.listen("/live", "");
    served.ask_to_end();
    pushed.until("data-step=\"closed\"");
    pushed.rest();
    // The station has ended it.
    std::mem::forget(silent);
}

#[test]
fn command_has_the_station_from_a_mark_whose_controller_falls_silent() {
    let (served, mut visitor) = at_the_clamp();
    visitor.answers("/bench/yes");
    visitor.hears("data-moves=\"true\"");
    std::mem::forget(served.silent_controller());
    // The station ends it and starts another one, which knows the job.
    served.environment.ok(&["--station", "station", "user", "add", "Zoe"]);
    visitor.hears("data-step=\"doubt\"");
}

#[test]
fn stop_is_heard_at_once_while_a_controller_that_says_nothing_is_waited_for() {
    let (served, visitor) = at_the_clamp();
    let sia = served.visitor(3).log_in("Sia", "");
    let mut pushed = visitor.listen("/live", "");
    pushed.until("data-sign=\"controller\" data-light=\"good\"");
    let silent = served.silent_controller();
    let headers = format!("X-CSRF: {}\r\nHX-Request: true\r\n{FORM}", sia.token);
    let mut line = sia.connect();
    line.write_all(sia.request("POST", "/supervisor/health/self-test", &headers, "").as_bytes()).unwrap();
    pushed.until("Machine or controller are being tested.");
    visitor.does("/bench/stop", "");
    let mut answer = Vec::new();
    line.read_to_end(&mut answer).unwrap();
    let answer = Answer::of(&answer);
    assert!(answer.status == 503 && answer.body.contains("STOP came first"), "{answer:?}");
    drop(silent);
}

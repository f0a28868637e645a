//! A session is its owner's from the login to the log-out, and no one else's before, between or after.

use crate::client::Visitor;
use crate::served::{PIN, Served};

fn is_in(visitor: &Visitor) -> bool {
    visitor.ask("GET", "/bench", "", "").status == 200
}

#[test]
fn session_has_another_id_after_the_login_and_the_old_one_opens_nothing() {
    let served = Served::alone();
    let mut before = served.visitor(2);
    before.get("/login");
    let after = before.clone().log_in("Ada", PIN);
    assert!(is_in(&after));
    assert_ne!(before.cookie, after.cookie);
    assert_ne!(before.token, after.token);
    assert!(!is_in(&before), "whoever planted the first id has nothing");
}

#[test]
fn session_id_that_a_stranger_chose_is_not_taken() {
    let served = Served::alone();
    let planted = "markstation=AAAAAAAAAAAAAAAAAAAAAA";
    let mut visitor = served.visitor(2);
    visitor.cookie = planted.to_owned();
    visitor.get("/login");
    let after = visitor.log_in("Ada", PIN);
    assert_ne!(after.cookie, planted);
    assert!(!is_in(&Visitor { cookie: planted.to_owned(), ..after }));
}

#[test]
fn cookie_is_dead_after_the_log_out() {
    let served = Served::alone();
    let visitor = served.visitor(2).log_in("Ada", PIN);
    assert!(is_in(&visitor));
    assert_eq!(visitor.post("/logout", "").status, 303);
    assert!(!is_in(&visitor));
    assert!(matches!(visitor.post("/settings", "language=fr").status, 401 | 403), "its token is dead too");
}

#[test]
fn cookie_is_for_no_script_and_no_other_site() {
    let served = Served::alone();
    let answer = served.visitor(2).get("/login");
    let cookie = answer.header("set-cookie").unwrap();
    for word in ["HttpOnly", "SameSite=Strict", "Path=/"] {
        assert!(cookie.contains(word), "{word}: {cookie}");
    }
}

#[test]
fn way_back_from_the_settings_leads_nowhere_else() {
    let served = Served::alone();
    let mut visitor = served.visitor(2);
    visitor.get("/login");
    for back in [
        "//elsewhere.example",
        "/%5Celsewhere.example",
        "http://elsewhere.example",
        "/%09/elsewhere.example",
        "/%0D%0AX-Evil:%201",
    ] {
        let answer = visitor.post("/settings", &format!("language=en&back={back}"));
        let to = answer.header("location").unwrap_or("/");
        let outside =
            to.starts_with("//") || to.starts_with("/\\") || to.starts_with("/\t") || !to.starts_with('/');
        assert!(!outside, "{back} leads to {to:?}");
        assert_eq!(answer.header("x-evil"), None);
    }
}

#[test]
fn many_logins_at_once_from_one_address_are_put_off_and_another_address_is_served() {
    let served = Served::alone();
    let mut visitor = served.visitor(2);
    visitor.get("/login");
    let answers: Vec<u16> = std::thread::scope(|scope| {
        let tries: Vec<_> =
            (0..60).map(|_| scope.spawn(|| visitor.post("/login", "named=Nobody&pin=1").status)).collect();
        tries.into_iter().map(|one| one.join().unwrap()).collect()
    });
    let put_off = answers.iter().filter(|status| **status == 429).count();
    assert!(put_off >= 15, "{answers:?}");
    served.visitor(3).log_in("Ada", PIN);
}

#[test]
fn what_is_pushed_ends_with_the_session_and_says_so() {
    let served = Served::alone();
    let visitor = served.visitor(2).log_in("Ada", PIN);
    let mut pushed = visitor.listen("/live", "");
    pushed.until("id=\"step\"");
    assert_eq!(visitor.post("/logout", "").status, 303);
    let heard = pushed.rest();
    assert!(heard.contains("data-step=\"logged-out\"") && heard.contains("event: over"), "{heard}");
}

#[test]
fn what_is_pushed_ends_when_another_session_takes_the_place() {
    let served = Served::with(&["Sia"], |_| {});
    let visitor = served.visitor(2).log_in("Ada", PIN);
    let mut pushed = visitor.listen("/live", "");
    pushed.until("id=\"step\"");
    assert_eq!(visitor.post("/login", &format!("named=Sia&pin={PIN}")).status, 303);
    assert!(pushed.rest().contains("data-step=\"logged-out\""));
}

#[test]
fn what_is_pushed_ends_when_the_person_works_here_no_more() {
    let served = Served::with(&["Opa"], |_| {});
    let visitor = served.visitor(2).log_in("Opa", PIN);
    let mut pushed = visitor.listen("/live", "");
    pushed.until("id=\"step\"");
    served.environment.ok(&["--station", "station", "user", "leave", "Opa", "--by", "Ada"]);
    assert!(pushed.rest().contains("data-step=\"logged-out\""));
}

#[test]
fn script_of_a_page_whose_session_is_over_is_told_and_led_nowhere() {
    let served = Served::alone();
    let answer = served.visitor(2).ask("GET", "/live", "HX-Request: true\r\n", "");
    assert_eq!((answer.status, answer.header("hx-redirect")), (401, Some("/login")));
}

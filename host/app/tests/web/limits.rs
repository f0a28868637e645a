//! What is too long, too slow or from outside the program's own files, and the headers of every answer.

use crate::client::{Answer, FORM, Visitor};
use crate::served::{PIN, Served};
use std::io::{ErrorKind, Read, Write};
use std::time::{Duration, Instant};

/// Whoever is slow has been cut off by then: the program's own limits are 10 s for headers and silence, 30 s for all.
const CUT: Duration = Duration::from_secs(50);

#[test]
fn path_out_of_the_programs_files_leads_to_none() {
    let served = Served::alone();
    let visitor = served.visitor(2);
    assert_eq!(visitor.ask("GET", "/assets/station.css", "", "").status, 200);
    for path in [
        "/assets/../station.toml",
        "/assets/../../../../../../etc/passwd",
        "/assets/..%2f..%2f..%2f..%2fetc%2fpasswd",
        "/assets/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
        "/assets/..%5c..%5cetc%5cpasswd",
        "/assets/%252e%252e%252fetc%252fpasswd",
        "/assets//etc/passwd",
        "/assets/%2fetc%2fpasswd",
        "/assets/station.css%00.js",
        "/assets/./../src/main.rs",
        "/assets/",
        "/..%2fstation.key",
    ] {
        let answer = visitor.ask("GET", path, "", "");
        assert!(matches!(answer.status, 400 | 404), "{path}: {answer:?}");
        assert!(!answer.body.contains("root:"), "{path}");
    }
}

#[test]
fn body_that_is_too_large_is_refused_whether_it_says_so_or_not() {
    let served = Served::alone();
    let visitor = served.visitor(2).log_in("Ada", PIN);
    let body = format!("language={}", "x".repeat(300 * 1024));
    assert_eq!(visitor.post("/settings", &body).status, 413);
    let (at, cookie, token) = (visitor.at, &visitor.cookie, &visitor.token);
    let chunk = "x".repeat(0x1_0000);
    let chunks = format!("10000\r\n{chunk}\r\n").repeat(6);
    let request = format!(
        "POST /settings HTTP/1.1\r\nHost: {at}\r\nConnection: close\r\nCookie: {cookie}\r\nX-CSRF: {token}\r\n{FORM}Transfer-Encoding: chunked\r\n\r\n{chunks}0\r\n\r\n"
    );
    assert_eq!(visitor.raw(request.as_bytes()).status, 413);
    assert_eq!(visitor.post("/settings", "language=en").status, 303, "others are taken as before");
}

/// Sends the beginning, then one byte after the other, each when nothing came for half a second; gives how long it was
/// let, and what was answered.
fn dribble(visitor: &Visitor, beginning: &str, rest: &[u8]) -> (Duration, Answer) {
    let mut stream = visitor.connect();
    stream.set_read_timeout(Some(Duration::from_millis(500))).unwrap();
    stream.write_all(beginning.as_bytes()).unwrap();
    let begun = Instant::now();
    let mut rest = rest.iter().cycle();
    let (mut read, mut part) = (Vec::new(), [0_u8; 4096]);
    while begun.elapsed() < CUT {
        match stream.read(&mut part) {
            Ok(0) => break,
            Ok(count) => read.extend_from_slice(part.get(..count).unwrap()),
            Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => {
                if stream.write_all(&[*rest.next().unwrap()]).is_err() {
                    break;
                }
            }
            Err(_) => break,
        }
    }
    (begun.elapsed(), Answer::of(&read))
}

#[test]
fn slow_visitors_are_cut_off_and_the_others_are_served_meanwhile() {
    let served = Served::alone();
    let mut visitor = served.visitor(2).log_in("Ada", PIN);
    let (at, cookie, token) = (visitor.at, visitor.cookie.clone(), visitor.token.clone());
    let head = format!("GET /login HTTP/1.1\r\nHost: {at}\r\nX-Long: ");
    let body = format!(
        "POST /settings HTTP/1.1\r\nHost: {at}\r\nCookie: {cookie}\r\nX-CSRF: {token}\r\n{FORM}Content-Length: 10000\r\n\r\nlanguage="
    );
    let slow = served.visitor(3);
    let cases = [("headers", head.as_str()), ("body", body.as_str())];
    std::thread::scope(|scope| {
        let slow = &slow;
        let dribbling: Vec<_> = cases
            .iter()
            .flat_map(|case| std::iter::repeat_n(case, 20))
            .map(|(name, beginning)| (name, scope.spawn(move || dribble(slow, beginning, b"x"))))
            .collect();
        for _ in 0..20 {
            let begun = Instant::now();
            assert_eq!(visitor.get("/bench").status, 200);
            assert!(begun.elapsed() < Duration::from_secs(5), "nobody waits for the slow");
        }
        for (name, one) in dribbling {
            let (let_go_on, answer) = one.join().unwrap();
            assert!(let_go_on < CUT, "{name} is not cut: {answer:?}");
            assert!(matches!(answer.status, 0 | 400 | 408 | 413 | 503), "{name}: {answer:?}");
        }
    });
}

#[test]
fn every_answer_has_the_headers_that_protect_it() {
    let served = Served::with(&["Opa"], |_| {});
    let visitor = served.visitor(2).log_in("Opa", PIN);
    let stranger = served.visitor(3);
    let large = "x".repeat(300 * 1024);
    let answers = [
        (200, visitor.ask("GET", "/bench", "", "")),
        (200, stranger.ask("GET", "/login", "", "")),
        (200, stranger.ask("GET", "/assets/station.js", "", "")),
        (200, visitor.ask("GET", "/live", "", "")),
        (303, stranger.ask("GET", "/bench", "", "")),
        (401, stranger.ask("POST", "/bench/yes", FORM, "")),
        (403, visitor.ask("POST", "/settings", FORM, "")),
        (403, visitor.ask("GET", "/store", "", "")),
        (404, visitor.ask("GET", "/nothing", "", "")),
        (404, stranger.ask("GET", "/assets/nothing", "", "")),
        (413, visitor.post("/settings", &large)),
        (422, visitor.post("/login", "named=Nobody&pin=1")),
    ];
    for (status, answer) in answers {
        assert_eq!(answer.status, status, "{answer:?}");
        let policy = answer.header("content-security-policy").unwrap();
        assert!(
            policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"),
            "{policy}"
        );
        assert!(!policy.contains("unsafe") && !policy.contains('*'), "{policy}");
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
        assert_eq!(answer.header("x-frame-options"), Some("DENY"));
        assert_eq!(answer.header("referrer-policy"), Some("same-origin"));
        assert_eq!(answer.header("cross-origin-opener-policy"), Some("same-origin"));
        assert!(matches!(answer.header("cache-control"), Some("no-store" | "no-cache")), "{answer:?}");
        assert_eq!(answer.header("access-control-allow-origin"), None);
    }
}

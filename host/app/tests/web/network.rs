//! The bench network: TLS alone, by the names of the certificate, beside this computer's own screen in the clear.

use crate::client::{FORM, Visitor};
use crate::served::{PIN, Served, trusting};
use std::io::{Read, Write};
use std::sync::Arc;

#[test]
fn station_is_open_to_the_network_with_tls_and_to_its_own_screen_in_the_clear_at_once() {
    let served = Served::with_network(&["Sia"]);
    let here = served.visitor(2).log_in("Ada", PIN);
    let far = served.visitor_from_afar(3).log_in("Sia", PIN);
    assert_eq!(here.ask("GET", "/bench", "", "").status, 200);
    assert_eq!(far.ask("GET", "/bench", "", "").status, 200);
}

#[test]
fn network_is_told_to_come_with_tls_only_and_gets_a_cookie_that_nobody_else_can_set() {
    let served = Served::with_network(&[]);
    let far = served.visitor_from_afar(2).get("/login");
    assert!(far.header("strict-transport-security").unwrap().starts_with("max-age="), "{far:?}");
    let cookie = far.header("set-cookie").unwrap();
    assert!(cookie.starts_with("__Host-"), "{cookie}");
    for word in ["Secure", "HttpOnly", "SameSite=Strict", "Path=/"] {
        assert!(cookie.contains(word), "{word}: {cookie}");
    }
    assert!(!cookie.contains("Domain"), "{cookie}");
    let here = served.visitor(3).get("/login");
    assert_eq!(here.header("strict-transport-security"), None, "it is asked in the clear");
    assert!(here.header("set-cookie").unwrap().starts_with("markstation="), "{here:?}");
    // A browser keeps it for a name at every port: this computer's own would be lost to its own screen.
    let mut by_address = Visitor { host: served.network.unwrap().to_string(), ..served.visitor_from_afar(4) };
    assert_eq!(by_address.get("/login").header("strict-transport-security"), None);
}

#[test]
fn session_of_one_address_is_none_at_the_other() {
    let served = Served::with_network(&[]);
    let here = served.visitor(2).log_in("Ada", PIN);
    let far = served.visitor_from_afar(3).log_in("Ada", PIN);
    let (_, id_here) = here.cookie.split_once('=').unwrap();
    let (_, id_far) = far.cookie.split_once('=').unwrap();
    let stolen = Visitor { cookie: format!("markstation={id_far}"), ..here.clone() };
    assert_eq!(stolen.ask("GET", "/bench", "", "").status, 303);
    let carried = Visitor { cookie: format!("__Host-markstation={id_here}"), ..far };
    assert_eq!(carried.ask("GET", "/bench", "", "").status, 303);
}

#[test]
fn station_answers_to_its_own_names_alone() {
    let served = Served::with_network(&[]);
    let called = |visitor: Visitor, host: &str| {
        let answer = Visitor { host: host.to_owned(), ..visitor }.get("/login");
        answer.status
    };
    for (host, here, far) in [
        ("station.test", 421, 200),
        ("station.test:8471", 421, 200),
        ("STATION.test", 421, 200),
        ("127.0.0.1:1", 200, 200),
        ("localhost", 200, 200),
        ("[::1]:8470", 200, 421),
        ("127.0.0.2", 200, 421),
        ("192.168.1.5", 421, 421),
        ("evil.example", 421, 421),
        ("station.test.evil.example", 421, 421),
        ("", 421, 421),
    ] {
        assert_eq!(called(served.visitor(2), host), here, "{host} on this computer");
        assert_eq!(called(served.visitor_from_afar(3), host), far, "{host} over the network");
    }
    let nameless = served.visitor(2).raw(b"GET /login HTTP/1.0\r\n\r\n");
    assert_eq!(nameless.status, 421);
}

#[test]
fn form_counts_only_from_a_page_of_the_same_address() {
    let served = Served::with_network(&[]);
    let here = served.visitor(2).log_in("Ada", PIN);
    let far = served.visitor_from_afar(3).log_in("Ada", PIN);
    for (visitor, own, other) in [(here, "http", "https"), (far, "https", "http")] {
        let sent = |scheme: &str| {
            let origin = format!("Origin: {scheme}://{}\r\n", visitor.host);
            let headers = format!("X-CSRF: {}\r\n{origin}{FORM}", visitor.token);
            visitor.ask("POST", "/settings", &headers, "language=fr").status
        };
        assert_eq!(sent(other), 403, "{}", visitor.host);
        assert_eq!(sent(own), 303, "{}", visitor.host);
    }
}

#[test]
fn network_is_spoken_to_with_tls_alone_and_in_http_1_alone() {
    let served = Served::with_network(&[]);
    let afar = served.visitor_from_afar(2);
    let clear = Visitor { tls: None, ..afar.clone() }.get("/login");
    assert_eq!(clear.status, 0, "{clear:?}");
    let mut config = Arc::unwrap_or_clone(trusting());
    config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    let mut line = afar.secure(Arc::new(config));
    line.write_all(afar.request("GET", "/login", "", "").as_bytes()).unwrap();
    let mut read = String::new();
    let _ = line.read_to_string(&mut read);
    assert!(read.starts_with("HTTP/1.1 200"), "{read}");
    assert_eq!(line.conn.alpn_protocol(), Some(&b"http/1.1"[..]));
    let preface = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0";
    let prior = served.visitor(3).raw(preface);
    assert!(matches!(prior.status, 0 | 400 | 505), "{prior:?}");
}

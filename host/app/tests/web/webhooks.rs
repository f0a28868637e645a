//! Another program is told of new entries: signed, again until it takes them, and whoever runs the station is told why one waits.

use crate::client::{PATIENCE, Visitor};
use crate::environment::Environment;
use crate::served::Served;
use crate::twice::{key, send};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::time::Instant;

/// What both programs know.
const SECRET: &str = "a secret of some length";

/// Takes one delivery and answers it; gives its signature and its body.
fn delivered(listener: &TcpListener, answer: &str) -> (String, String) {
    let (stream, _) = listener.accept().unwrap();
    let mut reader = BufReader::new(stream);
    let (mut signature, mut length) = (String::new(), 0);
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).unwrap();
        match line.trim_end().split_once(": ") {
            Some((name, value)) if name.eq_ignore_ascii_case("x-markstation-signature") => {
                signature = value.to_owned();
            }
            Some((name, value)) if name.eq_ignore_ascii_case("content-length") => {
                length = value.parse().unwrap();
            }
            None if line.trim_end().is_empty() => break,
            _ => {}
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).unwrap();
    let mut stream: TcpStream = reader.into_inner();
    write!(stream, "HTTP/1.1 {answer}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n").unwrap();
    (signature, String::from_utf8(body).unwrap())
}

/// A webhook of the station, told of counts; its secret is in this file.
fn add_webhook(environment: &Environment, url: &str, secret_file: &str) {
    let config = environment.path("station/station.toml");
    let text = std::fs::read_to_string(&config).unwrap();
    let secret = environment.path(secret_file).display().to_string();
    let hook =
        format!("\n[[webhook]]\nurl = \"{url}\"\nsecret_file = \"{secret}\"\nevents = [\"counted\"]\n");
    std::fs::write(&config, text + &hook).unwrap();
}

fn write_secret(environment: &Environment) {
    environment.write("secret", SECRET);
    let own = std::fs::Permissions::from_mode(0o600);
    std::fs::set_permissions(environment.path("secret"), own).unwrap();
}

/// The files that keep how far each one was told.
fn places(environment: &Environment) -> Vec<PathBuf> {
    let kept = std::fs::read_dir(environment.path("station/webhooks"));
    kept.map_or_else(|_| Vec::new(), |kept| kept.map(|place| place.unwrap().path()).collect())
}

/// Has the storekeeper's program count a place.
fn count(visitor: &Visitor, kept: &str, place: &str) {
    let body = format!(r#"{{"about":{{"lives":["STRANGER-1"]}},"place":"{place}","purpose":"stock"}}"#);
    let answer = send(visitor, kept, "/api/v1/counts", "", &body);
    assert_eq!(answer.status, 200, "{answer:?}");
}

/// A webhook that is new hears of what comes after its first look.
fn wait_for_the_first_look(environment: &Environment) {
    let begun = Instant::now();
    while places(environment).is_empty() {
        assert!(begun.elapsed() < PATIENCE, "it never looks for the first time");
        std::thread::yield_now();
    }
}

#[test]
fn webhook_that_cannot_be_told_holds_up_no_other_and_no_part_of_an_address_that_says_who_asks_is_shown() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let host = format!("http://{}", listener.local_addr().unwrap());
    let mut kept = String::new();
    let mut served = Served::with(&["Kim"], |environment| {
        write_secret(environment);
        add_webhook(environment, "http://127.0.0.1:9/first", "missing");
        add_webhook(environment, &format!("{host}/s3cret?token=t0ken"), "secret");
        kept = key(environment, "stock", "storekeeper", "Kim");
    });
    let visitor = served.visitor(2);
    let reason = served.said_beside();
    assert!(reason.contains("missing"), "{reason}");
    wait_for_the_first_look(&served.environment);
    count(&visitor, &kept, "Armoury");
    delivered(&listener, "500 No");
    let reason = served.said_beside();
    assert!(reason.contains(&format!("{host}/…")), "{reason}");
    for hidden in ["s3cret", "t0ken"] {
        assert!(!reason.contains(hidden), "{hidden}: {reason}");
    }
    let (_, body) = delivered(&listener, "204 Taken");
    assert!(body.contains("counted"), "{body}");
}

#[test]
fn entry_is_told_signed_and_told_again_until_it_is_taken_and_the_reason_is_said() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let host = format!("http://{}", listener.local_addr().unwrap());
    let mut kept = String::new();
    let mut served = Served::with(&["Kim"], |environment| {
        write_secret(environment);
        add_webhook(environment, &format!("{host}/hook"), "secret");
        kept = key(environment, "stock", "storekeeper", "Kim");
    });
    let visitor = served.visitor(2);
    wait_for_the_first_look(&served.environment);
    count(&visitor, &kept, "Armoury");
    let refused = delivered(&listener, "503 Later");
    let reason = served.said_beside();
    assert!(reason.contains(&host) && reason.contains("503"), "{reason}");
    count(&visitor, &kept, "Depot");
    let again = delivered(&listener, "204 Taken");
    assert_eq!(again, refused, "the same, and in its turn");
    let next = delivered(&listener, "204 Taken");
    let index =
        |body: &str| serde_json::from_str::<serde_json::Value>(body).unwrap()["index"].as_u64().unwrap();
    assert!(index(&next.1) > index(&again.1));
    for (signature, body) in [again, next] {
        let mac = Hmac::<Sha256>::new_from_slice(SECRET.as_bytes()).unwrap().chain_update(&body);
        let own: String = mac.finalize().into_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(signature, format!("sha256={own}"));
        assert!(!body.contains("Kim") && !body.contains("STRANGER"), "{body}");
    }
}

#[test]
fn entry_that_waits_is_told_where_the_secret_in_the_address_was_changed_meanwhile() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let host = format!("http://{}", listener.local_addr().unwrap());
    let mut kept = String::new();
    let mut served = Served::with(&["Kim"], |environment| {
        write_secret(environment);
        add_webhook(environment, &format!("{host}/0ld?token=0ld"), "secret");
        kept = key(environment, "stock", "storekeeper", "Kim");
    });
    wait_for_the_first_look(&served.environment);
    count(&served.visitor(2), &kept, "Armoury");
    let refused = delivered(&listener, "403 Who are you?");
    served.said_beside();
    let environment = served.end();
    let config = environment.path("station/station.toml");
    let written = std::fs::read_to_string(&config).unwrap();
    std::fs::write(&config, written.replace("0ld", "n3w")).unwrap();
    let served = Served::serve(environment);
    assert_eq!(delivered(&listener, "204 Taken"), refused, "the same, in its turn");
    let environment = served.end();
    let [place] = &places(&environment)[..] else { panic!("one place") };
    assert!(place.file_name().unwrap().to_str().unwrap().starts_with("127.0.0.1-"), "{}", place.display());
}

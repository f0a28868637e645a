//! What is sent, in which order, and what is refused.

use super::{SHIPPED, read};
use crate::face::{Driver, MachineEvent, Payload, PayloadError, SymbolBy};

fn driver() -> impl Driver {
    let mut driver = super::driver(read("mc2000", SHIPPED[0].text).unwrap(), 120_000);
    driver.link_opened(0);
    driver
}

fn text(variables: &[(u8, &str)]) -> Payload {
    let variables = variables.iter().map(|(number, text)| (*number, (*text).to_owned())).collect();
    Payload::Text { file: String::new(), variables }
}

/// Everything that is sent until nothing more is waited for.
fn sent(driver: &mut impl Driver) -> Vec<Vec<u8>> {
    let mut sent = Vec::new();
    loop {
        sent.extend(std::iter::from_fn(|| driver.next_output()));
        match driver.poll_at() {
            Some(at_ms) => driver.handle_timeout(at_ms),
            None => return sent,
        }
    }
}

fn loaded(variables: &[(u8, &str)]) -> Vec<Vec<u8>> {
    let mut driver = driver();
    driver.load(1, &text(variables), 0).unwrap();
    let mut sent = sent(&mut driver);
    assert!(matches!(driver.next_event(), Some(MachineEvent::Loaded(loaded)) if !loaded.read_back()));
    assert_eq!(sent[0], sent[1]);
    let lines = sent.split_off(2);
    assert_eq!(lines[..lines.len() / 2], lines[lines.len() / 2..], "everything is sent twice");
    sent.pop();
    sent.extend(lines.into_iter().take(9 * variables.len()));
    sent
}

#[test]
fn file_is_emptied_and_each_line_is_given_its_parameters_and_its_text() {
    let sent = loaded(&[(1, "NG 2026"), (2, "7")]);
    assert_eq!(sent.len(), 1 + 2 * 9);
    assert_eq!(sent[0], b"\x10\x02\x07\x00\x21\x03\x03");
    assert_eq!(sent[1], b"\x10\x02\x0b\x00\x26\x01\x01\x28\x00\x03\x03");
    assert_eq!(sent[2], b"\x10\x02\x0a\x00\x26\x01\x02\x1e\x03\x03");
    assert_eq!(sent[9], b"\x10\x02\x0f\x00\x25\x01NG 2026\x03\x03");
    assert_eq!(sent[14], b"\x10\x02\x0b\x00\x26\x02\x07\x78\x00\x03\x03");
    assert_eq!(sent[18], b"\x10\x02\x09\x00\x25\x027\x03\x03");
}

#[test]
fn line_laid_out_as_a_symbol_and_signs_in_brackets_become_functions() {
    assert_eq!(driver().capabilities().symbol, SymbolBy::Text);
    let symbol = loaded(&[(9, "NG2026-000123")]);
    assert_eq!(symbol.last().unwrap(), b"\x10\x02\x1c\x00\x25\x09\x1eDMS(NG2026-000123)\x1f\x03\x03");
    let sign = loaded(&[(1, "[star]UG [star]")]);
    let expected = b"\x10\x02\x25\x00\x25\x01\x1eL(STAR.LOG)\x1fUG \x1eL(STAR.LOG)\x1f\x03\x03";
    assert_eq!(sign.last().unwrap(), expected);
}

#[test]
fn payload_that_the_machine_cannot_mark_is_refused_and_nothing_is_sent() {
    let unfit = |text: &str| PayloadError::Unfit { text: text.to_owned(), what: "" };
    let forbidden = |text: &str, character| PayloadError::Forbidden { text: text.to_owned(), character };
    let long = "K".repeat(200);
    let signs = "[star]".repeat(17);
    let cases = [
        (text(&[(1, "K\u{1e}")]), forbidden("K\u{1e}", '\u{1e}')),
        (text(&[(1, "K\u{3}")]), forbidden("K\u{3}", '\u{3}')),
        (text(&[(1, "Ä")]), forbidden("Ä", 'Ä')),
        (text(&[(9, "A)B")]), forbidden("A)B", ')')),
        (text(&[(9, "[star]")]), forbidden("[star]", '[')),
        (text(&[(1, "[moon]")]), unfit("[moon]")),
        (text(&[(1, "[star")]), unfit("[star")),
        (text(&[(1, "star]")]), unfit("star]")),
        (text(&[(5, "K")]), unfit("K")),
        (text(&[(10, "K")]), unfit("K")),
        (text(&[(0, "K")]), unfit("K")),
        (text(&[]), unfit("")),
        (text(&[(1, &long)]), PayloadError::TooLong { text: long.clone(), length: 200, max: 199 }),
        (text(&[(1, &signs)]), PayloadError::TooLong { text: signs.clone(), length: 221, max: 199 }),
    ];
    for (payload, expected) in cases {
        let mut driver = driver();
        let refused = driver.load(1, &payload, 0).unwrap_err();
        match (&refused, &expected) {
            (PayloadError::Unfit { text, what }, PayloadError::Unfit { text: expected, .. }) => {
                assert!(text == expected && !what.is_empty(), "{refused}");
            }
            _ => assert_eq!(refused, expected),
        }
        assert_eq!(driver.next_output(), None, "{payload:?}");
    }
}

#[test]
fn message_is_given_the_time_that_it_takes_on_the_line() {
    let mut driver = driver();
    driver.load(1, &text(&[(1, "A")]), 0).unwrap();
    // Seven bytes of eleven bits at 9600 bits a second, and the rest.
    assert_eq!(driver.poll_at(), Some(9 + 50));
}

#[test]
fn identity_is_never_claimed_and_what_came_back_is_shown() {
    let mut driver = driver();
    driver.identify(0);
    driver.handle(b"\x10\x02\x08", 20);
    sent(&mut driver);
    let Some(MachineEvent::Identified { description }) = driver.next_event() else { panic!() };
    assert!(description.starts_with("not confirmed") && description.contains("10 02 08"), "{description}");
    driver.identify(100);
    sent(&mut driver);
    let Some(MachineEvent::Identified { description }) = driver.next_event() else { panic!() };
    assert!(description.contains("nothing came back"), "{description}");
    driver.status(200);
    sent(&mut driver);
    assert!(
        matches!(driver.next_event(), Some(MachineEvent::NoAnswer { asked }) if asked.contains("status"))
    );
}

#[test]
fn machine_that_never_falls_silent_does_not_keep_the_host_listening() {
    let mut driver = driver();
    driver.identify(0);
    for now_ms in 0..1_000 {
        driver.handle(b"\x10", now_ms);
        driver.handle_timeout(now_ms);
    }
    assert!(matches!(driver.next_event(), Some(MachineEvent::Identified { .. })));
}

//! What the driver refuses, and what it asks for.

use super::{Dialect, SHIPPED};
use crate::dialect;
use crate::face::{Driver, MachineEvent, Payload, PayloadError};

fn driver(name: &str) -> impl Driver {
    let text = dialect::shipped(SHIPPED, name).unwrap();
    let dialect: Dialect = dialect::read(name, text).unwrap();
    let mut driver = super::driver(dialect, 120_000);
    driver.link_opened(0);
    driver
}

fn text(file: &str, variables: &[(u8, &str)]) -> Payload {
    let variables = variables.iter().map(|(number, text)| (*number, (*text).to_owned())).collect();
    Payload::Text { file: file.to_owned(), variables }
}

fn sent(driver: &mut impl Driver) -> String {
    let bytes: Vec<u8> = std::iter::from_fn(|| driver.next_output()).flatten().collect();
    String::from_utf8(bytes).unwrap()
}

#[test]
fn payload_that_the_protocol_cannot_carry_is_refused_and_nothing_is_sent() {
    let unfit = |text: &str| PayloadError::Unfit { text: text.to_owned(), what: "" };
    let forbidden = |text: &str, character| PayloadError::Forbidden { text: text.to_owned(), character };
    let long = |text: &str, max| PayloadError::TooLong { text: text.to_owned(), length: text.len(), max };
    let (over_30, over_99) = ("K".repeat(31), "K".repeat(100));
    let cases = [
        ("lp-400", text("1", &[(1, "50%")]), forbidden("50%", '%')),
        ("lp-400", text("1", &[(1, "K\r")]), forbidden("K\r", '\r')),
        ("lp-400", text("1", &[(1, "K\u{2}")]), forbidden("K\u{2}", '\u{2}')),
        ("lp-400", text("1", &[(1, "Ä")]), forbidden("Ä", 'Ä')),
        ("lp-400", text("1", &[(1, &over_30)]), long(&over_30, 30)),
        ("lp-400-sin", text("1", &[(0, &over_99)]), long(&over_99, 99)),
        ("lp-400-sin", text("1", &[(16, "K")]), unfit("K")),
        ("lp-400", text("1", &[(0, "K")]), unfit("K")),
        ("lp-400", text("1", &[(61, "K")]), unfit("K")),
        ("lp-400", text("1", &[]), unfit("1")),
        ("lp-400", text("", &[(1, "K")]), unfit("")),
        ("lp-400", text("A", &[(1, "K")]), unfit("A")),
        ("lp-400", text("-1", &[(1, "K")]), unfit("-1")),
        ("lp-400", text("10000", &[(1, "K")]), long("10000", 4)),
    ];
    for (dialect, payload, expected) in cases {
        let mut driver = driver(dialect);
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
fn text_for_a_trigger_that_is_ready_without_it_is_not_given() {
    let mut driver = driver("lp-400-sin");
    driver.load(1, &text("11", &[(0, "K")]), 0).unwrap();
    let answers: [&[u8]; 9] = [
        b"\x02STSA0211031\r",
        b"\x060066\r",
        b"\x02STSA0211031\r",
        b"\x060066\r",
        b"\x02STSA020002F\r",
        b"\x060066\r",
        b"\x02FNOA0011E8\r",
        b"\x060066\r",
        b"\x02STSA0211031\r",
    ];
    for (now_ms, answer) in (0..).map(|at| at * 1_000).zip(answers) {
        driver.handle_timeout(now_ms);
        driver.handle(answer, now_ms);
    }
    let Some(MachineEvent::LoadFailed { job: 1, message }) = driver.next_event() else { panic!() };
    assert!(message.contains("no text was given"), "{message}");
    let sent = sent(&mut driver);
    assert!(sent.contains("FNOS0011") && !sent.contains("SIN"), "{sent:?}");
}

#[test]
fn status_of_another_layout_names_the_dialect() {
    let mut driver = driver("lp-400");
    driver.identify(0);
    driver.handle(b"\x02STSA11100161\r", 0);
    let Some(MachineEvent::WrongMachine { message }) = driver.next_event() else { panic!() };
    assert!(message.contains("dialect") && message.contains("111001"), "{message}");
}

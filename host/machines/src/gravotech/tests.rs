//! What the driver refuses, and what it says while it has no line.

use super::Dialect;
use crate::dialect;
use crate::face::{Driver, MachineEvent, Payload, PayloadError, PayloadKind};
use marking::path::{ToolPath, ToolSetting};

fn unlinked() -> impl Driver {
    let text = dialect::shipped(super::SHIPPED, "tl07").unwrap();
    let mut dialect: Dialect = dialect::read("tl07", text).unwrap();
    dialect.texts.chars_max = 12;
    super::driver(dialect, 120_000)
}

fn driver() -> impl Driver {
    let mut driver = unlinked();
    driver.link_opened(0);
    driver
}

fn text(file: &str, variables: &[(u8, &str)]) -> Payload {
    let variables = variables.iter().map(|(number, text)| (*number, (*text).to_owned())).collect();
    Payload::Text { file: file.to_owned(), variables }
}

#[test]
fn payload_that_the_protocol_cannot_carry_is_refused_and_nothing_is_sent() {
    let unfit = |text: &str| PayloadError::Unfit { text: text.to_owned(), what: "" };
    let forbidden = |text: &str, character| PayloadError::Forbidden { text: text.to_owned(), character };
    let cases = [
        (text("A", &[(0, "say \"K\"")]), forbidden("say \"K\"", '"')),
        (text("A", &[(0, "K\r")]), forbidden("K\r", '\r')),
        (text("A", &[(0, "K\u{1b}")]), forbidden("K\u{1b}", '\u{1b}')),
        (text("A\"B", &[(0, "K")]), forbidden("A\"B", '"')),
        (
            text("A", &[(0, "ÄÖÜÄÖÜÄÖÜÄÖÜÄ")]),
            PayloadError::TooLong { text: "ÄÖÜÄÖÜÄÖÜÄÖÜÄ".to_owned(), length: 13, max: 12 },
        ),
        (text("A", &[(0, "")]), unfit("")),
        (text("", &[(0, "K")]), unfit("")),
        (text("A", &[]), unfit("A")),
        (text("A", &[(10, "K")]), unfit("K")),
        (text("A", &[(1, "K"), (1, "L")]), unfit("L")),
        (text("A", &[(1, "GO F")]), unfit("GO F")),
        (text("A", &[(1, "ST 4 0 0")]), unfit("ST 4 0 0")),
        (text("A", &[(1, "VS 1")]), unfit("VS 1")),
        (
            Payload::Path {
                path: ToolPath::default(),
                setting: ToolSetting { passes: 1, feed_mm_min: 600, power_permille: 400 },
            },
            PayloadError::Kind { takes: PayloadKind::Text, given: PayloadKind::Path },
        ),
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
fn payload_of_the_greatest_length_is_taken() {
    let mut driver = driver();
    assert_eq!(driver.load(1, &text("A", &[(9, "ÄÖÜÄÖÜÄÖÜÄÖÜ")]), 0), Ok(()));
    assert_eq!(driver.next_output().as_deref(), Some(&b"ST\r"[..]));
}

#[test]
fn second_load_is_refused_while_the_first_goes_on() {
    let mut driver = driver();
    driver.load(1, &text("A", &[(0, "K")]), 0).unwrap();
    let refused = driver.load(2, &text("A", &[(0, "K")]), 0);
    assert_eq!(refused, Err(PayloadError::NotNow { state: "being loaded" }));
}

#[test]
fn command_without_a_line_is_answered_at_once() {
    let mut driver = unlinked();
    let commands: [fn(&mut dyn Driver); 4] = [
        |driver| driver.identify(0),
        |driver| driver.status(0),
        |driver| driver.abort(0),
        |driver| driver.recover(0),
    ];
    for command in commands {
        command(&mut driver);
        assert!(matches!(driver.next_event(), Some(MachineEvent::NoAnswer { .. })));
        assert_eq!((driver.next_output(), driver.poll_at()), (None, None));
    }
}

#[test]
fn load_in_the_making_fails_when_the_line_is_lost() {
    let mut driver = driver();
    driver.load(3, &text("A", &[(0, "K")]), 0).unwrap();
    driver.status(0);
    driver.link_lost(1);
    assert!(matches!(driver.next_event(), Some(MachineEvent::LoadFailed { job: 3, .. })));
    assert!(matches!(driver.next_event(), Some(MachineEvent::NoAnswer { .. })));
    assert_eq!(driver.next_event(), None);
}

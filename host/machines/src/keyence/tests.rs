//! What the driver refuses, and how it tells the answer to a start from other answers.

use super::{Dialect, SHIPPED};
use crate::dialect;
use crate::face::{Condition, Driver, End, MachineEvent, Payload, PayloadError, Permit};

fn driver() -> impl Driver {
    let mut driver = super::driver(dialect::read("md-x", SHIPPED[0].text).unwrap(), 120_000);
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

fn events(driver: &mut impl Driver) -> Vec<MachineEvent> {
    std::iter::from_fn(|| driver.next_event()).collect()
}

/// Starts job 1 at 1 s.
fn started(driver: &mut impl Driver) {
    driver.load(1, &text("1", &[(0, "A7")]), 0).unwrap();
    driver.handle(b"RX,OK,0\rWX,OK\rRX,OK,0\rWX,OK\rRX,OK,0\rRX,OK,A7\rRX,OK,0\r", 0);
    let [MachineEvent::Loaded(loaded)] = <[_; 1]>::try_from(events(driver)).unwrap() else { panic!() };
    driver.start(loaded, Permit::reported_by_controller(1), 1_000);
    sent(driver);
}

#[test]
fn payload_that_the_protocol_cannot_carry_is_refused_and_nothing_is_sent() {
    let unfit = |text: &str| PayloadError::Unfit { text: text.to_owned(), what: "" };
    let forbidden = |text: &str, character| PayloadError::Forbidden { text: text.to_owned(), character };
    let cases = [
        (text("1", &[(0, "A,B")]), forbidden("A,B", ',')),
        (text("1", &[(0, "A\r")]), forbidden("A\r", '\r')),
        (text("1", &[(0, "Ä")]), forbidden("Ä", 'Ä')),
        (text("1", &[(0, "2")]), unfit("2")),
        (text("1", &[(32, "A")]), unfit("A")),
        (text("1", &[]), unfit("1")),
        (text("A", &[(0, "A")]), unfit("A")),
        (text("", &[(0, "A")]), unfit("")),
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
fn texts_are_set_at_once_and_read_back_one_by_one() {
    let mut driver = driver();
    driver.load(1, &text("12", &[(0, "NG 2026"), (1, "7")]), 0).unwrap();
    driver.handle(b"RX,OK,0\rWX,OK\rRX,OK,0\rWX,OK\rRX,OK,0\rRX,OK,NG 2026\rRX,OK,0\r", 0);
    let asked = "RX,Ready\rWX,ProgramNo=0012\rRX,Ready\r\
                 WX,BLK=0,CharacterString=NG 2026,BLK=1,CharacterString=7\rRX,Ready\r\
                 RX,BLK=0,CharacterString\rRX,Ready\rRX,BLK=1,CharacterString\r";
    assert_eq!(sent(&mut driver), asked);
    driver.handle(b"RX,OK,NG 2026\r", 1);
    let told = events(&mut driver);
    assert!(
        matches!(&told[..], [MachineEvent::LoadFailed { message, .. }] if message.contains("not \"7\"")),
        "{told:?}"
    );
}

#[test]
fn dialect_without_read_back_asks_for_no_text_and_claims_none() {
    let mut dialect: Dialect = dialect::read("md-x", SHIPPED[0].text).unwrap();
    dialect.reads_back = false;
    let mut driver = super::driver(dialect, 120_000);
    driver.link_opened(0);
    driver.load(1, &text("1", &[(0, "2")]), 0).unwrap();
    driver.handle(b"RX,OK,0\rWX,OK\rRX,OK,0\rWX,OK\rRX,OK,0\r", 0);
    let Some(MachineEvent::Loaded(loaded)) = driver.next_event() else { panic!() };
    assert!(!loaded.read_back() && !driver.capabilities().reads_back);
}

#[test]
fn end_answered_well_is_finished_and_nothing_is_asked_before_it() {
    let mut driver = driver();
    started(&mut driver);
    driver.status(1_010);
    driver.handle_timeout(60_000);
    assert_eq!(sent(&mut driver), "");
    driver.handle(b"WX,OK\r", 61_000);
    assert_eq!(events(&mut driver), [MachineEvent::Ended { job: 1, end: End::Finished }]);
    assert_eq!(sent(&mut driver), "RX,Ready\r");
}

#[test]
fn refusal_in_the_cycle_means_what_the_state_says_after_it() {
    let end = |told: &[MachineEvent]| match told {
        [MachineEvent::Ended { end: End::Stopped { reason }, .. }] => reason.clone(),
        told => panic!("{told:?}"),
    };
    let cases: [(&[u8], &str); 2] =
        [(b"RX,OK,0\r", "start refused: refused with code 02"), (b"RX,OK,1\rRX,OK,100\r", "error 100")];
    for (answers, part) in cases {
        let mut driver = driver();
        started(&mut driver);
        driver.handle(b"WX,NG,02\r", 1_010);
        driver.handle_timeout(1_200);
        driver.handle(answers, 1_210);
        let reason = end(&events(&mut driver));
        assert!(reason.contains(part), "{reason}");
    }
    // It still marks: the line had doubled the start, and the end is yet to come.
    let mut driver = driver();
    started(&mut driver);
    driver.handle(b"WX,NG,02\r", 1_010);
    driver.handle_timeout(1_200);
    assert_eq!(sent(&mut driver), "RX,Ready\r");
    driver.handle(b"RX,OK,2\r", 1_210);
    driver.handle_timeout(5_000);
    assert_eq!((sent(&mut driver), events(&mut driver)), (String::new(), vec![]));
    driver.handle(b"WX,OK\r", 9_000);
    assert_eq!(events(&mut driver), [MachineEvent::Ended { job: 1, end: End::Finished }]);
}

#[test]
fn stop_in_the_cycle_is_never_taken_for_its_normal_end() {
    for answers in [&b"WX,OK\rWX,NG,STOP\r"[..], b"WX,NG,STOP\rWX,OK\r"] {
        let mut driver = driver();
        started(&mut driver);
        driver.abort(1_500);
        driver.handle(answers, 1_510);
        driver.handle(b"RX,OK,1\rRX,OK,STOP\r", 1_520);
        let told = events(&mut driver);
        assert!(
            matches!(
                &told[..],
                [MachineEvent::Ended { end: End::Stopped { .. }, .. }, MachineEvent::Aborted]
            ),
            "{told:?}"
        );
        assert_eq!(sent(&mut driver), "WX,StopMarking\rRX,Ready\rRX,Error\r");
    }
}

#[test]
fn state_without_a_meaning_is_told_as_it_came() {
    let mut driver = driver();
    driver.identify(0);
    driver.handle(b"RX,OK,READY\r", 0);
    let told = events(&mut driver);
    assert!(
        matches!(&told[..], [MachineEvent::WrongMachine { message }] if message.contains("READY")),
        "{told:?}"
    );
}

#[test]
fn error_is_told_with_its_number_and_cleared_by_recovery() {
    let mut driver = driver();
    driver.status(0);
    driver.handle(b"RX,OK,1\rRX,OK,1\rRX,OK,137\r", 0);
    let told = events(&mut driver);
    assert!(
        matches!(&told[..], [MachineEvent::Status(Condition::Fault { message })] if message.contains("137")),
        "{told:?}"
    );
    driver.recover(1);
    driver.handle(b"WX,OK\rRX,OK,0\r", 1);
    assert_eq!(events(&mut driver), [MachineEvent::Recovered]);
}

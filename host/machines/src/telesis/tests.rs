//! What a state means, and what is made of the forms of an answer.

use super::*;
use crate::dialect::{read, shipped};
use crate::face::{End, MachineEvent, Permit};

fn dialect(name: &str) -> Dialect {
    read(name, shipped(SHIPPED, name).unwrap()).unwrap()
}

fn linked(name: &str) -> impl Driver + use<> {
    let mut driver = driver(dialect(name), 60_000);
    driver.link_opened(0);
    driver
}

fn payload(variables: &[(u8, &str)]) -> Payload {
    let variables = variables.iter().map(|(number, text)| (*number, (*text).to_owned())).collect();
    Payload::Text { file: "IMPORT".to_owned(), variables }
}

fn answer(kind: u8, data: &str) -> Vec<u8> {
    FrameRules { check: Check::SumDecimal, check_counts_station: false, station: None }.encode(kind, data)
}

#[test]
fn state_is_ready_only_without_a_fault() {
    let cases = [
        ("bm470", "09;000", Some(State::Ready)),
        ("bm470", "01;000", Some(State::Fault)),
        ("bm470", "00;000", Some(State::Fault)),
        ("bm470", "03;000", Some(State::Fault)),
        ("bm470", "0A;000", Some(State::Done)),
        ("bm470", "0b;fff", Some(State::Done)),
        ("bm470", "0C;000", Some(State::NotReady)),
        ("bm470", "08;001", Some(State::Busy)),
        ("bm470", "9;000", None),
        ("bm470", "09000", None),
        ("bm470", "0G;000", None),
        ("bm470", "+9;000", None),
        ("tmp3200", "0004;0000", Some(State::Ready)),
        ("tmp3200", "0008;0000", Some(State::Done)),
        ("tmp3200", "0000;0000", Some(State::Busy)),
        ("tmp3200", "09;000", None),
        ("id8400", "R", Some(State::Ready)),
        ("id8400", "B", Some(State::Busy)),
        ("id8400", "D", Some(State::Done)),
        ("id8400", "F", Some(State::Fault)),
        ("id8400", "RR", None),
        ("id8400", "", None),
    ];
    for (name, data, state) in cases {
        assert_eq!(dialect(name).status.state(data), state, "{name} {data}");
    }
}

#[test]
fn done_of_the_cycle_before_is_reset_before_the_next_load() {
    let mut driver = linked("bm470");
    driver.load(1, &payload(&[(1, "K")]), 0).unwrap();
    for (message, reply) in [
        (answer(b'I', ""), answer(b'I', "0B;000")),
        (answer(b'O', ""), vec![0x06]),
        (answer(b'I', ""), answer(b'I', "09;000")),
        (answer(b'P', "IMPORT"), answer(b'P', "\x06")),
        (answer(b'I', ""), answer(b'I', "09;000")),
        (answer(b'V', "01K"), vec![0x06]),
        (answer(b'I', ""), answer(b'I', "09;000")),
    ] {
        assert_eq!(driver.next_output(), Some(message));
        driver.handle(&reply, 0);
    }
    assert!(matches!(driver.next_event(), Some(MachineEvent::Loaded(_))));
}

#[test]
fn doubled_acknowledgement_is_not_that_of_the_next_message() {
    let mut driver = linked("bm470");
    driver.load(1, &payload(&[(1, "K"), (2, "L")]), 0).unwrap();
    for reply in [answer(b'I', "09;000"), vec![6, 6, 6]] {
        driver.next_output().unwrap();
        driver.handle(&reply, 0);
    }
    assert_eq!(driver.next_output(), Some(answer(b'I', "")));
    assert_eq!(driver.next_output(), None, "the state is still being asked");
}

#[test]
fn start_refused_did_nothing_and_one_without_answer_is_unknown_and_sent_once() {
    for (reply, refused) in [(&b"\x15"[..], true), (b"\x01G\x02\x15\x03092\r", true), (b"", false)] {
        let mut driver = linked("id8400");
        driver.load(1, &payload(&[(1, "K")]), 0).unwrap();
        let ready = answer(b'S', "R");
        driver.handle(&[ready.clone(), answer(b'0', "1,K,,,,,"), ready].concat(), 0);
        let Some(MachineEvent::Loaded(loaded)) = driver.next_event() else { panic!() };
        while driver.next_output().is_some() {}
        driver.start(loaded, Permit::reported_by_controller(1), 0);
        driver.handle(reply, 10);
        driver.handle_timeout(3_000);
        match driver.next_event() {
            Some(MachineEvent::Ended { end: End::Stopped { .. }, .. }) => assert!(refused),
            Some(MachineEvent::Ended { end: End::Unknown { .. }, .. }) => assert!(!refused),
            other => panic!("{other:?}"),
        }
        assert_eq!((driver.next_output(), driver.next_output()), (Some(answer(b'G', "")), None));
    }
}

#[test]
fn lines_are_one_message_or_one_each_and_a_line_that_is_not_there_is_refused() {
    let set = |text, variables: &[(u8, &str)]| {
        let telesis = Telesis::new(Dialect { text, ..dialect("id8400") }, 1);
        let variables: Vec<(u8, String)> =
            variables.iter().map(|(number, text)| (*number, (*text).to_owned())).collect();
        telesis.sets(&variables)
    };
    let ask = |kind, data: &str| Ask::Set { kind, data: data.to_owned(), echoed: true };
    let buffer = TextBy::Buffer { kind: Kind(b'0'), buffer: 1, lines: 6 };
    let texts = [(5, "CCCC"), (1, "AAAA"), (3, "BBBB")];
    assert_eq!(set(buffer, &texts), Ok(vec![ask(b'0', "1,AAAA,,BBBB,,CCCC,")]));
    assert_eq!(set(TextBy::Line, &texts[..2]), Ok(vec![ask(b'5', "CCCC"), ask(b'1', "AAAA")]));
    assert!(set(buffer, &[(7, "A")]).is_err() && set(TextBy::Line, &[(10, "A")]).is_err());
}

#[test]
fn echo_that_differs_is_refused() {
    let sent = "1,K,,,,,";
    for (frame, expected) in [
        (Frame::Message { kind: b'0', data: sent.to_owned() }, Answer::Done),
        (Frame::Word { accepts: true }, Answer::NotThis),
        (Frame::Message { kind: b'S', data: "R".to_owned() }, Answer::NotThis),
    ] {
        assert_eq!(Telesis::echo_answer(b'0', sent, &frame), expected);
    }
    let other = Frame::Message { kind: b'0', data: "1,L,,,,,".to_owned() };
    for frame in [other, Frame::Word { accepts: false }] {
        assert!(matches!(Telesis::echo_answer(b'0', sent, &frame), Answer::Refused(_)));
    }
}

#[test]
fn recovery_does_not_reset_a_machine_that_marks() {
    let mut driver = linked("bm470");
    driver.recover(0);
    driver.next_output().unwrap();
    driver.handle(&answer(b'I', "08;000"), 0);
    assert_eq!(driver.next_output(), None);
    assert!(matches!(driver.next_event(), Some(MachineEvent::Status(_))));
}

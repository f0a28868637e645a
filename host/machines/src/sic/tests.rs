//! What the status means, and what is refused before anything is sent.

use super::*;
use crate::dialect::{read, shipped};
use crate::face::{End, MachineEvent, Permit};

fn linked() -> impl Driver + use<> {
    let mut driver = driver(read("e8-v5", shipped(SHIPPED, "e8-v5").unwrap()).unwrap(), 60_000);
    driver.link_opened(0);
    driver
}

fn payload(file: &str, variables: &[(u8, &str)]) -> Payload {
    let variables = variables.iter().map(|(number, text)| (*number, (*text).to_owned())).collect();
    Payload::Text { file: file.to_owned(), variables }
}

#[test]
fn status_with_a_bit_that_is_not_known_says_nothing() {
    let rules = StatusRules { fault: [1, 0, 0x80], stopped: [2, 0, 0], ignored: [0, 4, 0] };
    assert_eq!(rules.news([0, 0, 0]), Some(News::Finished));
    assert_eq!(rules.news([0, 4, 0]), Some(News::Finished));
    for (told, part) in
        [([1, 0, 0], "fault"), ([0, 0, 0x80], "fault"), ([3, 9, 0], "fault"), ([2, 0, 0], "stopped")]
    {
        assert!(matches!(rules.news(told), Some(News::Stopped(why)) if why.contains(part)), "{told:?}");
    }
    for told in [[4, 0, 0], [0, 1, 0], [0, 0, 1]] {
        assert_eq!(rules.news(told), None);
    }
}

#[test]
fn payload_that_the_machine_cannot_take_is_refused_and_nothing_is_sent() {
    for (file, variables) in [
        ("lines", &[(0, "A")][..]),
        ("LI NES", &[(0, "A")]),
        ("LINES-OF-TWELVE", &[(0, "A")]),
        ("LINES", &[(10, "A")]),
        ("LINES", &[(0, "É")]),
        ("LINES", &[(0, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")]),
        ("LINES", &[]),
    ] {
        let mut driver = linked();
        assert!(driver.load(1, &payload(file, variables), 0).is_err(), "{file} {variables:?}");
        assert_eq!(driver.next_output(), None);
    }
}

#[test]
fn answer_of_another_file_or_another_request_is_none() {
    let mut driver = linked();
    driver.load(1, &payload("LINES", &[(0, "A")]), 0).unwrap();
    driver.next_output().unwrap();
    let plain = FrameRules { version: 0x35, check: false };
    let content = |file: &str| plain.encode(READ_FILE, &[name_field(file), vec![MARKING, b'x']].concat());
    driver.handle(&[content("OTHER"), plain.encode(LOAD_FILE, &[0])].concat(), 0);
    assert_eq!(driver.next_output(), None);
    driver.handle(&content("LINES"), 0);
    driver.handle(&content("LINES"), 0);
    assert_eq!(driver.next_output().unwrap().get(2), Some(&LOAD_FILE));
    assert_eq!(driver.next_output(), None, "the doubled answer is none to the load");
}

#[test]
fn marking_is_answered_at_its_end_and_nothing_is_asked_before() {
    let plain = FrameRules { version: 0x35, check: false };
    for (told, finished) in [([0, 0, 0], true), ([1, 0, 0], false)] {
        let mut driver = linked();
        driver.load(1, &payload("LINES", &[(0, "A")]), 0).unwrap();
        let content = plain.encode(READ_FILE, &[name_field("LINES"), vec![MARKING]].concat());
        let probed = plain.encode(READ_FILE, &[1]);
        let done = |code| plain.encode(code, &[0]);
        driver.handle(&[content, done(LOAD_FILE), probed.clone(), done(SET_VARIABLE), probed].concat(), 0);
        let Some(MachineEvent::Loaded(loaded)) = driver.next_event() else { panic!() };
        while driver.next_output().is_some() {}
        driver.start(loaded, Permit::reported_by_controller(1), 0);
        driver.status(10);
        assert_eq!(driver.next_output().unwrap().get(2), Some(&START));
        assert_eq!(driver.next_output(), None);
        driver.handle(&plain.encode(START, &told), 50_000);
        let Some(MachineEvent::Ended { end, .. }) = driver.next_event() else { panic!() };
        assert_eq!(end == End::Finished, finished, "{end:?}");
    }
}
